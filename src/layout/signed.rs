//! Documents and notices line by line: the adoption of a law that the line end breaks, and who signs at the end.

use crate::grammar::{document, notice, signature};
use crate::text::lines::Line;
use crate::text::signs::Signs;

use super::block::ends_sentence;
use super::mark::{Kind, Mark, set};

/// Widest line, in halves of an em, that a title, a signature or an adoption takes.
const WIDEST: u32 = 100;

/// Marks adoptions of several lines and signatures.
pub(crate) fn documents(source: &str, lines: &[Line], marks: &mut [Mark]) {
    adoptions(source, lines, marks);
    closings(source, lines, marks);
    signatures(source, lines, marks);
    appointments(source, lines, marks);
}

/// Adoptions that the line end breaks: （2021年11月26日某市人民代表大会常务 | 委员会第三次会议通过）.
fn adoptions(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Most lines of one.
    const MOST_LINES: usize = 8;
    let flows = |m: &Mark| !m.kind.is_aside() && m.kind != Kind::Adoption;
    let mut joined = String::new();
    for index in 0..lines.len() {
        let Some(line) = lines.get(index).filter(|l| l.signs.has(Signs::YEAR) && l.width <= WIDEST) else {
            continue;
        };
        let text = line.text(source);
        let opens = text.starts_with(['（', '(']) && !text.contains(['）', ')', '。']);
        if !opens || !marks.get(index).is_some_and(flows) {
            continue;
        }
        joined.clear();
        crate::text::joined::push_line(&mut joined, text);
        for end in index + 1..(index + MOST_LINES).min(lines.len()) {
            let Some(next) = lines.get(end).filter(|l| l.width <= WIDEST) else { break };
            let next = next.text(source);
            if !marks.get(end).is_some_and(flows) || next.contains('。') {
                break;
            }
            crate::text::joined::push_line(&mut joined, next);
            if next.contains(['）', ')']) && document::adoption(&joined).is_some() {
                for at in index..=end {
                    set(marks, at, Kind::Adoption);
                }
                break;
            }
        }
    }
}

/// Whether a text ends with a line: with a full stop, or with the formula that closes a notice (特此公告).
fn ends_text(line: &str) -> bool {
    ends_sentence(line) || notice::formula(line).is_some()
}

/// Formulas that close a notice on a line of their own, and the last line of addressees that take several.
fn closings(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Longest formula, in halves of an em.
    const WIDEST: u32 = 16;
    for index in 1..lines.len() {
        let (Some(before), Some(line)) = (lines.get(index - 1), lines.get(index)) else { continue };
        let Some(mark) = marks.get_mut(index).filter(|m| m.kind == Kind::Text) else { continue };
        let text = line.text(source);
        if mark.addresses && before.text(source).ends_with(['，', '、']) {
            mark.addresses = false;
            mark.ends_item = true;
        } else if line.width <= WIDEST && text.starts_with("特此") && notice::formula(text).is_some() {
            mark.addresses = true;
        }
    }
}

/// The entries of a list of appointments (任命：) end with a semicolon or a full stop, each on a line of its own.
fn appointments(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Most lines of one entry.
    const MOST_LINES: usize = 4;
    // How many lines the entry at hand has so far, within a list.
    let mut entry: Option<usize> = None;
    for (line, mark) in lines.iter().zip(marks.iter_mut()) {
        if mark.kind.is_aside() {
            continue;
        }
        let text = line.text(source);
        if mark.kind != Kind::Text {
            entry = None;
        } else if document::appoints(text) {
            mark.addresses = true;
            entry = Some(0);
        } else if let Some(count) = entry {
            let ends = text.ends_with(['；', '。', ';']);
            let within = count < MOST_LINES && line.width <= WIDEST && !text.contains(['，', '：']);
            mark.ends_item = within && ends;
            entry = within.then_some(if ends { 0 } else { count + 1 });
        }
    }
}

/// Who signs: right above the date of a document, with the date on one line, or at the end of a notice.
fn signatures(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Most lines between a notice's title and its signature.
    const FARTHEST: usize = 80;
    let text = |at: usize| lines.get(at).map_or("", |l| l.text(source));
    for index in 1..lines.len() {
        let flows = marks.get(index).is_some_and(|m| m.kind == Kind::Text)
            && marks.get(index - 1).is_some_and(|m| m.kind == Kind::Text);
        if flows && document::order_number(text(index)).is_some() && document::is_numbered(text(index - 1)) {
            set(marks, index, Kind::DocumentNumber);
        }
    }
    // The last line of the title of the notice at hand, as long as nobody has signed it.
    let mut notice: Option<usize> = None;
    for index in 0..lines.len() {
        let Some((line, mark)) = lines.get(index).zip(marks.get(index).copied()) else { continue };
        match mark.kind {
            Kind::DocumentDate => {
                above_date(source, lines, marks, index);
                notice = None;
            }
            Kind::DocumentNumber => notice = Some(index),
            Kind::Text | Kind::Names | Kind::Byline | Kind::Credit if line.width <= WIDEST => {
                let own = text(index);
                let title = notice::title(own).is_some();
                if title || document::addressees(own) {
                    notice = Some(index);
                    if title && mark.kind == Kind::Text && stands(source, lines, index) {
                        if let Some(mark) = marks.get_mut(index) {
                            mark.notice = true;
                        }
                    }
                    continue;
                }
                let before = before(marks, index);
                let ended = before.is_some_and(|b| ends_text(text(b)));
                if !ended || ends_sentence(own) {
                    continue;
                }
                let dated = line.signs.has(Signs::YEAR) && signature::dated(own).is_some();
                let near = notice.is_some_and(|at| index - at <= FARTHEST);
                // A name right above the title of another notice is that of who gives it, if it is set off.
                let next_title = notice::title(text(index + 1)).is_some();
                let given = text(index + 1).starts_with("关于")
                    || next_title && line.blanks > 0 && lines.get(index + 1).is_some_and(|l| l.blanks == 0);
                let last = index + 1 >= lines.len()
                    || next_title
                    || marks.get(index + 1).is_some_and(|m| m.kind.is_aside())
                    || lines.get(index + 1).is_some_and(|l| l.blanks > 0)
                    || line.indent > 4;
                // Where titles stand elsewhere, an office between two texts has signed the first.
                let between = || text(index + 1).contains(['，', '。']) && signature::office(own);
                if dated
                    || near && last && !given && signature::signer(own)
                    || signature::closes(own)
                    || !near && between()
                {
                    set(marks, index, Kind::Signature);
                    notice = None;
                }
            }
            _ => {}
        }
    }
}

/// Whether a line cannot be the last one of a paragraph: the line before ends a sentence or is short, or space parts
/// them.
fn stands(source: &str, lines: &[Line], index: usize) -> bool {
    /// How many lines show how wide the column is, and how much narrower a short line is, in halves of an em.
    const NEAR: usize = 6;
    const SHORTER: u32 = 8;
    let Some(before) = index.checked_sub(1).and_then(|b| lines.get(b)) else { return true };
    let near = lines.get(index.saturating_sub(NEAR)..(index + NEAR).min(lines.len())).unwrap_or_default();
    let widest = near.iter().map(|l| l.width).filter(|w| *w <= WIDEST).max().unwrap_or(0);
    lines.get(index).is_some_and(|l| l.blanks > 0)
        || ends_sentence(before.text(source))
        || before.width + SHORTER <= widest
}

/// The last line before one that is no aside.
fn before(marks: &[Mark], index: usize) -> Option<usize> {
    const FARTHEST: usize = 4;
    let front = marks.get(index.saturating_sub(FARTHEST)..index)?;
    let back = front.iter().rev().position(|m| !m.kind.is_aside())?;
    Some(index - 1 - back)
}

/// Marks the names right above the date of a document: offices, and behind the end of a text whoever signs.
fn above_date(source: &str, lines: &[Line], marks: &mut [Mark], date: usize) {
    /// Most offices that sign one document.
    const MOST: usize = 6;
    let text = |at: usize| lines.get(at).map_or("", |l| l.text(source));
    let brackets = text(date).starts_with(['（', '(']);
    let mut first = date;
    while first > 0 && date - first < MOST {
        let at = first - 1;
        let flows = |m: &Mark| matches!(m.kind, Kind::Text | Kind::Names | Kind::Byline | Kind::Credit);
        let signs = signature::office(text(at))
            || !brackets && (signature::signer(text(at)) || signature::officer(text(at)));
        if !marks.get(at).is_some_and(flows) || !signs || lines.get(at).is_none_or(|l| l.width > WIDEST) {
            break;
        }
        first = at;
    }
    // An office by itself signs; other names only behind a text, and no more than one office above a title.
    let behind = before(marks, first).is_some_and(|b| ends_text(text(b)));
    for at in first..date {
        if behind || at + 1 == date && signature::office(text(at)) {
            set(marks, at, Kind::Signature);
        }
    }
}
