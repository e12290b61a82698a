//! What the line end breaks: datelines, jump lines, bylines, dates and remarks in brackets that run over two lines or
//! more. The halves are marked as running text that goes on.

use crate::grammar::{byline, caption, dateline, jump};
use crate::text::class::{Class, class};
use crate::text::joined::push_line;
use crate::text::lines::Line;
use crate::text::sentence::ends_sentence;

use super::mark::{Kind, Mark};

/// Marks the halves of what the line end breaks. One buffer serves wherever lines are joined to be read.
pub(crate) fn rejoin(source: &str, lines: &[Line], marks: &mut [Mark]) {
    let mut joined = String::new();
    broken_datelines(source, lines, marks, &mut joined);
    broken_jumps(source, lines, marks, &mut joined);
    broken_bylines(source, lines, marks, &mut joined);
    broken_dates(source, lines, marks);
    broken_brackets(source, lines, marks);
    credits(source, lines, marks);
}

/// 〔記者某某／某地報…: a local report's dateline that the line end may have cut.
pub(crate) fn broken_dateline(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['〔', '【', '［', '[']) else { return false };
    (rest.starts_with("記者") || rest.starts_with("记者")) && rest.contains(['／', '/'])
}

/// Datelines that the line end breaks: 据新华社北京6月9日 | 电（记者王某）, 本报讯（记 | 者王某）.
fn broken_datelines(source: &str, lines: &[Line], marks: &mut [Mark], joined: &mut String) {
    /// Widest line, in halves of an em, that a dateline goes beyond.
    const WIDEST: u32 = 80;
    /// Narrowest column, the indent of its first line with it: what is shorter is a torn row.
    const NARROWEST: u32 = 16;
    /// Most lines that a dateline with many reporters takes.
    const MOST: usize = 4;
    for index in 1..lines.len() {
        let Some(line) = lines.get(index - 1) else { continue };
        let text = line.text(source);
        let flows = |i: usize| {
            marks.get(i).is_some_and(|m| matches!(m.kind, Kind::Text | Kind::Byline | Kind::Names))
        };
        let column = line.width + u32::from(line.indent);
        if column < NARROWEST || line.width > WIDEST || !dateline::may_begin(text) || !flows(index - 1) {
            continue;
        }
        joined.clear();
        push_line(joined, text);
        let mut last = None;
        for (at, next) in lines.iter().enumerate().skip(index).take(MOST - 1) {
            if !flows(at) {
                break;
            }
            let front = joined.len();
            push_line(joined, next.text(source));
            match dateline::head(joined) {
                Some((len, _)) if len > front => last = Some(at),
                // More of it may come: 本报某地一月六日讯 | 新华社记者某某、本报记 | 者某某报道：
                Some(_) if front > text.len() || at > index => break,
                _ => {}
            }
        }
        let Some(last) = last else { continue };
        if let Some(mark) = marks.get_mut(index - 1) {
            *mark = Mark { dateline: true, joins: true, ..Mark::TEXT };
        }
        for at in index..=last {
            if let Some(mark) = marks.get_mut(at) {
                *mark = Mark { joins: at < last, ..Mark::TEXT };
            }
        }
    }
}

/// Jump lines that the line end breaks: …能卖出（下转 | 第2版）.
fn broken_jumps(source: &str, lines: &[Line], marks: &mut [Mark], joined: &mut String) {
    /// Widest second half, in halves of an em.
    const WIDEST_REST: u32 = 16;
    for index in 1..lines.len() {
        let (Some(line), Some(next)) = (lines.get(index - 1), lines.get(index)) else { continue };
        if next.width > WIDEST_REST || !jump::to_is_cut(line.text(source)) {
            continue;
        }
        joined.clear();
        push_line(joined, line.text(source));
        let front = joined.len();
        push_line(joined, next.text(source));
        if jump::to_tail(joined).is_some_and(|(at, _)| at < front) {
            if let Some(mark) = marks.get_mut(index - 1) {
                *mark = Mark { joins: true, ends_article: false, kind: Kind::Text, ..*mark };
            }
            if let Some(mark) = marks.get_mut(index) {
                *mark = Mark { ends_article: true, ..Mark::TEXT };
            }
        }
    }
}

/// Bylines behind the last full stop that the line end breaks: ■ 钟书 | 白 夏蔚然.
fn broken_bylines(source: &str, lines: &[Line], marks: &mut [Mark], joined: &mut String) {
    /// Widest second half, in halves of an em.
    const WIDEST_REST: u32 = 30;
    let flows = |m: &Mark| matches!(m.kind, Kind::Text | Kind::Names | Kind::Byline);
    for index in 1..lines.len() {
        let (Some(line), Some(next)) = (lines.get(index - 1), lines.get(index)) else { continue };
        let pair = marks.get(index - 1).zip(marks.get(index));
        let short = next.width <= WIDEST_REST && next.width < line.width;
        let text = line.text(source);
        let sound =
            pair.is_some_and(|(a, b)| a.kind == Kind::Text && flows(b)) && short && line.width > WIDEST_REST;
        // The full stop, or the mark of a byline, stands on this line.
        let tail =
            text.rfind(['。', '”', '！', '？', '…', '■', '□', '●', '◎', '○']).and_then(|at| text.get(at..));
        if !sound || tail.is_none_or(|t| t.chars().count() < 2) || ends_sentence(text) {
            continue;
        }
        let next_text = next.text(source);
        if next_text.contains(['。', '，', '、', '：']) {
            continue;
        }
        joined.clear();
        push_line(joined, text);
        push_line(joined, next_text);
        // Both halves must be needed: the first ends in half a name, or the second begins with one.
        let here = byline::line_tail(text);
        let Some((at, people)) = byline::line_tail(joined) else { continue };
        let across = at < text.len();
        let whole =
            here.as_ref().is_some_and(|(_, p)| p.len() < people.len()) && byline::maybe(next_text).is_some();
        if across && !whole {
            if let Some(mark) = marks.get_mut(index - 1) {
                mark.ends_article = false;
                mark.joins = true;
            }
            if let Some(mark) = marks.get_mut(index) {
                *mark = Mark { ends_article: true, ..Mark::TEXT };
            }
        }
    }
}

/// Dates that the line end breaks: …从今年一月一 | 日起.
fn broken_dates(source: &str, lines: &[Line], marks: &mut [Mark]) {
    for index in 1..lines.len() {
        let (Some(line), Some(next)) = (lines.get(index - 1), lines.get(index)) else { continue };
        let kinds = marks.get(index - 1).zip(marks.get(index)).map(|(a, b)| (a.kind, b.kind));
        if kinds == Some((Kind::Text, Kind::Text)) && is_date_cut(line.text(source), next.text(source)) {
            if let Some(mark) = marks.get_mut(index - 1) {
                mark.joins = true;
                mark.ends_article = false;
            }
        }
    }
}

/// Whether a line ends with half a date, and the next begins with the rest: 一九九八年一 | 月, 9月2 | 1日.
fn is_date_cut(text: &str, next: &str) -> bool {
    /// Most characters of a number.
    const MOST: usize = 4;
    /// Words that begin as the rest of a date does.
    const OTHERS: [&str; 10] =
        ["日本", "日前", "日报", "日益", "日常", "日子", "日夜", "月亮", "月球", "月饼"];
    let number = |c: char| class(c).has(Class::DIGIT) || "〇零○一二三四五六七八九十".contains(c);
    let next = next.trim_start();
    if !next.starts_with(|c| matches!(c, '月' | '日') || number(c)) {
        return false;
    }
    let rest = next.trim_start_matches(number).trim_start();
    let Some(unit) = rest.chars().next().filter(|c| matches!(c, '月' | '日')) else { return false };
    if next.chars().take_while(|c| number(*c)).count() > 1 || OTHERS.iter().any(|w| rest.starts_with(w)) {
        return false;
    }
    let text = text.trim_end();
    let front = text.trim_end_matches(number);
    let figures = text.get(front.len()..).unwrap_or_default().chars().count();
    (1..=MOST).contains(&figures) && front.trim_end().ends_with(if unit == '月' { '年' } else { '月' })
}

/// Remarks in brackets that the line end breaks: （新华社记者某某摄）（传真照 | 片）.
fn broken_brackets(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Most characters of a remark in each line.
    const MOST: usize = 24;
    for index in 1..lines.len() {
        let (Some(line), Some(next)) = (lines.get(index - 1), lines.get(index)) else { continue };
        let (text, rest) = (line.text(source), next.text(source));
        let flows = |at: usize| {
            marks.get(at).is_some_and(|m| matches!(m.kind, Kind::Text | Kind::Byline | Kind::Names))
        };
        if !rest.ends_with(['）', ')']) || !flows(index - 1) || !flows(index) {
            continue;
        }
        let open = text.rfind(['（', '(']).and_then(|at| text.get(at..));
        let open = open.is_some_and(|t| !t.contains(['）', ')']) && t.chars().nth(MOST).is_none());
        let close = rest.find(['）', ')', '（', '(']).and_then(|at| rest.get(at..));
        let closes = close.is_some_and(|t| matches!(t, "）" | ")")) && rest.chars().nth(MOST).is_none();
        if open && closes {
            if let Some(mark) = marks.get_mut(index - 1) {
                *mark = Mark { kind: Kind::Text, joins: true, ends_article: false, ..*mark };
            }
            if let Some(mark) = marks.get_mut(index).filter(|m| m.kind != Kind::Text) {
                *mark = Mark { ends_article: true, ..Mark::TEXT };
            }
        }
    }
}

/// Who took the picture that a paragraph tells of, in brackets on a line of its own: the end of that paragraph.
fn credits(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// How far in a paragraph of its own begins, in halves of an em.
    const INDENTED: u16 = 3;
    for index in 1..lines.len() {
        let (Some(line), Some(next)) = (lines.get(index - 1), lines.get(index)) else { continue };
        let text = line.text(source);
        let ended = ends_sentence(text) || text.ends_with(['）', ')']);
        let kinds = marks.get(index - 1).zip(marks.get(index)).map(|(a, b)| (a.kind, b.kind));
        if kinds == Some((Kind::Text, Kind::Caption))
            && ended
            && next.blanks <= line.blanks
            && next.indent < INDENTED
            && caption::credit_line(next.text(source))
        {
            if let Some(mark) = marks.get_mut(index - 1) {
                mark.joins = true;
                mark.ends_article = false;
            }
            if let Some(mark) = marks.get_mut(index) {
                *mark = Mark { ends_item: true, ..Mark::TEXT };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (a, b) in
            [("定于今年一月一", "日起执行"), ("一九九八年一", "月"), ("9月2", "1日"), ("12月 3", " 日，")]
        {
            assert!(is_date_cut(a, b), "{a}|{b}");
        }
        for (a, b) in [
            ("去年9月3", "日本队"),
            ("第一", "日前"),
            ("共有三", "月产量"),
            ("9月", "1日"),
            ("", "日"),
            ("一月一", ""),
        ] {
            assert!(!is_date_cut(a, b), "{a}|{b}");
        }
    }
}
