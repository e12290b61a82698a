//! What stands in the middle of a column and cuts a sentence: a pull quote, a caption, a table, another article in a
//! frame. An extractor that goes down the column reads it between two lines of the sentence.
//!
//! Only pages whose paragraphs are indented show it: a line that is not indented opens no paragraph there, and goes on
//! with what broke off above.

use crate::grammar::caption::bare_artwork;
use crate::grammar::phrase::opens_with_particle;
use crate::text::class::{Class, class};
use crate::text::lines::Line;
use crate::text::sentence::ends_sentence;

use super::block::Habit;
use super::mark::{Kind, Mark, set};

/// An indent of a paragraph's first line, in halves of an em: at least so wide.
const INDENT: u16 = 3;
/// How far off its column a full line may be, in halves of an em: a hanging mark, a figure.
const OFF: u32 = 2;
/// How many lines before and behind show how wide the column is, and how many of them must be full.
const NEAR: usize = 6;
const FULL: usize = 2;

/// Width of a line with its indent.
const fn whole(line: &Line) -> u32 {
    line.width + if line.indent >= INDENT { 4 } else { 0 }
}

/// The lines of a page, and what they say of themselves.
#[derive(Clone, Copy)]
struct Page<'a> {
    source: &'a str,
    lines: &'a [Line],
    marks: &'a [Mark],
}

impl Page<'_> {
    fn text(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |l| l.text(self.source))
    }

    /// Whether a line can be one of running text.
    fn flows(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|m| m.kind == Kind::Text)
    }

    /// Whether a line is one of running text that is set flush, and opens nothing.
    fn is_flush(&self, at: usize) -> bool {
        let opens = |m: &Mark| m.hint().opens;
        self.flows(at)
            && self.lines.get(at).is_some_and(|l| l.indent < INDENT)
            && !self.marks.get(at).is_some_and(opens)
    }

    fn is_full(&self, at: usize, column: u32) -> bool {
        self.lines.get(at).is_some_and(|l| whole(l).abs_diff(column) <= OFF)
    }

    /// Whether the line behind a line is of another width and, if it is indented, narrower: it may not be the next of
    /// its column.
    fn may_be_cut(&self, at: usize) -> bool {
        self.lines.get(at).zip(self.lines.get(at + 1)).is_some_and(|(line, next)| {
            (next.indent < INDENT || next.width + OFF <= line.width)
                && next.width.abs_diff(whole(line)) >= OFF
        })
    }

    /// The width of the column, if a line fills it and breaks off within a sentence: the lines before it are as wide,
    /// but for those that end a sentence.
    fn breaks_off(&self, at: usize) -> Option<u32> {
        let column = whole(self.lines.get(at)?);
        let last = self.text(at).chars().next_back()?;
        let mark = self.marks.get(at)?;
        let runs = class(last).has(Class::HAN) || matches!(last, '，' | '、');
        if !runs || !self.flows(at) || mark.hint().closes || mark.joins {
            return None;
        }
        let mut full = 0;
        for before in (at.saturating_sub(NEAR)..at).rev() {
            if !self.flows(before) || self.lines.get(before + 1).is_some_and(|l| l.blanks > 0) {
                break;
            }
            if self.is_full(before, column) {
                full += 1;
            } else if !ends_sentence(self.text(before)) {
                break;
            }
        }
        (full >= FULL).then_some(column)
    }

    /// The last line of the paragraph that goes on at a line, in a column of a width: it ends a sentence, and what is
    /// behind it is indented or set off.
    fn goes_on(&self, at: usize, column: u32) -> Option<usize> {
        /// Most lines of what is left of a paragraph.
        const MOST: usize = 40;
        let first = self.text(at).chars().next()?;
        if !class(first).has(Class::HAN) && !matches!(first, '“' | '《') {
            return None;
        }
        for line in at..at + MOST {
            let within = self.is_flush(line) && (line == at || self.lines.get(line)?.blanks == 0);
            if !within || whole(self.lines.get(line)?) > column + OFF {
                return None;
            }
            let ends = self.lines.get(line + 1).is_none_or(|l| l.indent >= INDENT || l.blanks > 0)
                || self.marks.get(line + 1).is_some_and(|m| m.kind != Kind::Text);
            let ended = ends_sentence(self.text(line));
            if ends {
                return ended.then_some(line);
            }
            if !ended && !self.is_full(line, column) {
                return None;
            }
        }
        None
    }
}

/// Marks a few short lines in the midst of a sentence: a pull quote, or a caption.
pub(crate) fn short(source: &str, lines: &[Line], marks: &mut [Mark], habit: Habit) {
    if !habit.indented || habit.spaced {
        return;
    }
    let mut found = Vec::new();
    let page = Page { source, lines, marks };
    let mut at = 0;
    while at < lines.len() {
        let inset = page.may_be_cut(at).then(|| page.breaks_off(at)).flatten();
        let inset = inset.and_then(|column| short_lines(page, at, column));
        at += 1 + inset.unwrap_or(0);
        found.extend((at - inset.unwrap_or(0)..at).filter(|_| inset.is_some()));
    }
    for line in found {
        set(marks, line, Kind::Caption);
    }
}

/// How many short lines stand behind one that breaks off, if it goes on behind them.
fn short_lines(page: Page<'_>, at: usize, column: u32) -> Option<usize> {
    /// Most lines, and how much shorter than the column the last one is, in halves of an em.
    const MOST: usize = 3;
    const SHORTER: u32 = 4;
    let (text, line) = (|i: usize| page.text(i), |i: usize| page.lines.get(i));
    // Each leaves room for the character that follows.
    let is_short = |i: usize| {
        // A caption may end with who took the picture.
        let words = |m: &Mark| {
            let hint = Mark { ends_caption: false, ..*m }.hint();
            matches!(m.kind, Kind::Text | Kind::Names) && !(hint.opens || hint.closes || m.joins)
        };
        (page.marks.get(i).is_some_and(words) || bare_artwork(text(i)))
            && line(i).is_some_and(|l| whole(l) + OFF <= column)
            && !ends_sentence(text(i))
            && text(i).chars().all(|c| !c.is_ascii_alphanumeric())
    };
    let count = (at + 1..).take(MOST + 1).take_while(|&i| is_short(i)).count();
    let (last, rest) = (at + count, at + count + 1);
    let first = text(rest).chars().next()?;
    // Torn rows fill the column together.
    let torn = (at + 1..=last)
        .any(|i| line(i).zip(line(i + 1)).is_some_and(|(a, b)| (whole(a) + b.width).abs_diff(column) <= OFF));
    let closed = text(last).chars().next_back().is_some_and(|c| class(c).has(Class::HAN) || c == '”');
    let inset = (1..=MOST).contains(&count)
        && !torn
        && closed
        && line(last).is_some_and(|l| whole(l) + SHORTER <= column)
        && class(first).has(Class::HAN)
        && page.is_full(rest, column)
        && page.goes_on(rest, column).is_some();
    inset.then_some(count)
}

/// Puts what goes on behind a table, or behind another article, next to what broke off there. Whether anything moved.
pub(crate) fn reorder(source: &str, lines: &mut [Line], marks: &[Mark], habit: Habit) -> bool {
    /// Most places where something broke off that are kept, and over how many lines the rest of each is looked for.
    const OPEN: usize = 4;
    const FARTHEST: usize = 80;
    if !habit.indented || habit.spaced {
        return false;
    }
    let page = Page { source, lines, marks };
    let mut open: Vec<(usize, u32)> = Vec::with_capacity(OPEN);
    // What moves: from, to behind, and how far.
    let mut moves: Vec<(usize, usize, usize)> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let own_page = lines.get(at).map(|l| l.page);
        open.retain(|(from, _)| at - from <= FARTHEST && lines.get(*from).map(|l| l.page) == own_page);
        let candidate = page.is_flush(at) && at > 0;
        let found = open.iter().rposition(|&(from, column)| candidate && resumes(page, from, at, column));
        if let Some(place) = found {
            let (from, column) = open.get(place).copied().unwrap_or_default();
            let end = rest_of_column(page, page.goes_on(at, column).unwrap_or(at), column);
            moves.push((from + 1, at, end + 1));
            open.clear();
            at = end + 1;
            continue;
        }
        let cut = page.may_be_cut(at).then(|| page.breaks_off(at)).flatten();
        if let Some(column) = cut.filter(|&column| is_cut(page, at, column)) {
            if open.len() == OPEN {
                open.remove(0);
            }
            open.push((at, column));
        }
        at += 1;
    }
    for &(from, rest, end) in &moves {
        let Some(part) = lines.get_mut(from..end) else { continue };
        if let Some(line) = part.get_mut(rest - from) {
            line.blanks = 0;
        }
        if let Some(line) = part.first_mut() {
            line.blanks = line.blanks.max(1);
        }
        part.rotate_left(rest - from);
    }
    !moves.is_empty()
}

/// Whether the line behind one that breaks off cannot go on with it.
fn is_cut(page: Page<'_>, at: usize, column: u32) -> bool {
    let Some(mut next) = page.lines.get(at + 1) else { return false };
    let mut below = at + 1;
    if page.marks.get(below).is_some_and(|m| m.kind.is_aside()) {
        return false;
    }
    if next.indent >= INDENT || ends_sentence(page.text(below)) || page.is_full(below, column) {
        return false;
    }
    // A title, and rows; or a headline, set off, and more of it.
    if is_row(page.text(below)) {
        return true;
    }
    if whole(next) + OFF > column || page.text(below).ends_with(['，', '、', '：']) {
        return false;
    }
    if next.blanks > 0 {
        return true;
    }
    below += 1;
    next = match page.lines.get(below) {
        Some(line) => line,
        None => return false,
    };
    is_row(page.text(below)) && next.blanks == 0
}

/// Whether a line goes on with what broke off in a column, behind what stands between.
fn resumes(page: Page<'_>, from: usize, at: usize, column: u32) -> bool {
    let before = at - 1;
    if before <= from
        || !(page.is_full(at, column))
        || is_row(page.text(at))
        || page.goes_on(at, column).is_none()
    {
        return false;
    }
    if is_row(page.text(before)) {
        return (from + 1..before).all(|i| is_row(page.text(i)) || i <= from + 2);
    }
    // What stands between ends as an article does, and in another column.
    let front = before.saturating_sub(NEAR)..before;
    let same = front.clone().filter(|&i| page.flows(i) && page.is_full(i, column)).count();
    let set_off = page.lines.get(at).is_some_and(|l| l.blanks > 0);
    (ends_sentence(page.text(before)) || page.marks.get(before).is_some_and(|m| m.ends_article))
        && (set_off || same * 2 < front.len())
        && !opens_with_particle(page.text(from + 1))
}

/// The last line of the column that a line stands in: what is behind it is set off, or wider, or is no running text.
fn rest_of_column(page: Page<'_>, from: usize, column: u32) -> usize {
    let mut end = from;
    while let Some(next) = page.lines.get(end + 1) {
        let flows = page.flows(end + 1) || page.marks.get(end + 1).is_some_and(|m| m.joins);
        let own = next.blanks == 0
            && flows
            && next.width <= column + OFF
            && (next.indent >= INDENT || page.is_full(end + 1, column) || !ends_sentence(page.text(end)));
        if !own || next.page != page.lines.get(end).map_or(next.page, |l| l.page) {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a line's entries are set apart as those of a table are.
fn is_row(text: &str) -> bool {
    /// Fewest entries, and the longest, in characters.
    const FEWEST: usize = 3;
    const LONGEST: usize = 12;
    if text.contains(['，', '。', '；']) {
        return false;
    }
    let mut entries = text.split(|c: char| class(c).has(Class::IGNORABLE)).filter(|e| !e.is_empty());
    let short = entries.by_ref().take_while(|e| e.chars().nth(LONGEST).is_none());
    short.take(FEWEST).count() == FEWEST
}
