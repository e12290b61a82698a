//! Captions: lines that tell what a picture shows.

use crate::grammar::caption;
use crate::text::class::{Class, class};
use crate::text::joined::push_line;
use crate::text::lines::Line;

use super::block::ends_sentence;
use super::mark::{Kind, Mark, set};

/// Marks the lines of captions: a few lines set off by blank lines that say of themselves what they are.
pub(crate) fn captions(source: &str, lines: &[Line], marks: &mut [Mark]) {
    const MOST_LINES: usize = 6;
    worded_captions(source, lines, marks);
    credited_captions(source, lines, marks);
    let spaced = lines.iter().skip(1).filter(|l| l.blanks > 0).count();
    if spaced * 3 > lines.len() {
        return; // blank lines mean nothing here
    }
    let mut text = String::new();
    let mut start = 0;
    while start < lines.len() {
        let mut end = start + 1;
        while lines.get(end).is_some_and(|l| l.blanks == 0) {
            end += 1;
        }
        // 文/王某　图/李某 signs an article.
        let marked = marks
            .get(start..end)
            .is_some_and(|m| m.iter().any(|m| matches!(m.kind, Kind::Caption | Kind::Byline)));
        if end - start <= MOST_LINES && !marked && !is_list(source, lines.get(start..end).unwrap_or_default())
        {
            text.clear();
            for line in lines.get(start..end).unwrap_or_default() {
                push_line(&mut text, line.text(source));
            }
            let sentence = text.chars().any(|c| class(c).has(Class::STOP));
            if sentence && caption::whole(&text).is_some() && !caption::is_picture_text(&text) {
                for mark in marks.get_mut(start..end).unwrap_or_default() {
                    mark.kind = Kind::Caption;
                }
            }
        }
        start = end;
    }
}

/// Whether a mark opens more than one of some lines, and none speaks of a picture: they are the items of a list.
fn is_list(source: &str, lines: &[Line]) -> bool {
    let texts = || lines.iter().map(|l| l.text(source));
    texts().filter(|t| t.starts_with(['▲', '△', '▶', '►'])).nth(1).is_some()
        && !texts().any(|t| t.contains(['图', '圖', '摄', '攝']))
}

/// Captions that say so (图为…) and end with a photographer's credit a few lines on, without a blank line around:
/// only where paragraphs are indented, and they are not.
fn worded_captions(source: &str, lines: &[Line], marks: &mut [Mark]) {
    const MOST_LINES: usize = 5;
    /// How far a paragraph's first line is looked for, in lines, and how far in it begins, in halves of an em.
    const NEAR: usize = 12;
    const INDENTED: u16 = 3;
    let mut text = String::new();
    for start in 0..lines.len() {
        if !lines.get(start).is_some_and(|l| l.indent == 0 && caption::opens(l.text(source))) {
            continue;
        }
        let around = lines.get(start.saturating_sub(NEAR)..(start + NEAR).min(lines.len()));
        if !around.is_some_and(|l| l.iter().any(|l| l.indent >= INDENTED)) {
            continue;
        }
        text.clear();
        for (at, line) in lines.iter().enumerate().skip(start).take(MOST_LINES) {
            push_line(&mut text, line.text(source));
            let end = text.trim_end_matches(['）', ')', '。', ' ', '\u{3000}']);
            if end.ends_with(['摄', '攝']) && caption::credit(&text).is_some() {
                (start..=at).for_each(|line| set(marks, line, Kind::Caption));
                break;
            }
        }
    }
}

/// Captions of one sentence and a photographer's credit without brackets: 村民在渠边查看水位。 王某 摄. They begin
/// behind the end of a sentence.
fn credited_captions(source: &str, lines: &[Line], marks: &mut [Mark]) {
    const MOST_LINES: usize = 4;
    /// How much shorter a headline is than the line below, in halves of an em.
    const SHORTER: u32 = 6;
    /// Longest sentence of a caption, in characters; what tells more is a picture's article.
    const LONGEST: usize = 50;
    let is_text = |m: Option<&Mark>| m.is_some_and(|m| m.kind == Kind::Text || m.kind == Kind::Byline);
    let mut text = String::new();
    for end in 0..lines.len() {
        let line = lines.get(end).map_or("", |l| l.text(source));
        // 王某 | 摄, and 本报 | 记者王某摄: the end of a credit that the line end breaks.
        let alone = matches!(line, "摄" | "攝");
        let rest =
            alone || marks.get(end).is_some_and(|m| m.kind == Kind::Caption) && caption::plain_credit(line);
        if !line.ends_with(['摄', '攝']) || !(rest || is_text(marks.get(end))) {
            continue;
        }
        // Behind the end of a sentence, or below a headline: a much shorter line without a mark.
        let begins = |at: usize| {
            at.checked_sub(1).is_none_or(|b| {
                let Some((before, line)) = lines.get(b).zip(lines.get(at)) else { return true };
                let text = before.text(source);
                let head = || {
                    before.width + SHORTER <= line.width
                        && !text.contains(['，', '。', '、', '；', '：', '！', '？', '”', '）'])
                };
                let signed = |m: &Mark| m.kind == Kind::Byline && text.starts_with(['（', '(']);
                let ended = marks.get(b).is_none_or(|m| !is_text(Some(m)) || m.ends_article || signed(m));
                ended || ends_sentence(text) || head()
            })
        };
        let last = if rest { end.saturating_sub(1) } else { end };
        // A credit set off by a blank line is none of a paragraph that is not set off itself.
        let gap = |at: usize| lines.get(at).is_some_and(|l| l.blanks > 0);
        let together = |at: usize| gap(at) || at == 0 || !(at + 1..=end).any(gap);
        let first = end.saturating_sub(MOST_LINES - 1);
        let Some(start) = (first..=last).rev().find(|&at| begins(at)).filter(|&at| together(at)) else {
            continue;
        };
        text.clear();
        for line in lines.get(start..=end).unwrap_or_default() {
            push_line(&mut text, line.text(source));
        }
        let credited = || caption::credit(&text).is_some_and(|(at, _)| at > 0);
        if (alone || credited()) && stops(&text) == 1 && text.chars().nth(LONGEST).is_none() {
            (start..=end).for_each(|line| set(marks, line, Kind::Caption));
        }
    }
}

/// How many sentences end in a text; a dot behind a Han character is a full stop that an OCR engine misread.
fn stops(text: &str) -> usize {
    let behind = text.chars().skip(1);
    let dots = text.chars().zip(behind).filter(|(a, b)| class(*a).has(Class::HAN) && matches!(b, '.' | '．'));
    text.chars().filter(|c| class(*c).has(Class::STOP)).count() + dots.count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    #[test]
    fn signatures_are_no_captions() {
        let kinds = |page: &str| -> Vec<Kind> { mark(page, &split(page)).iter().map(|m| m.kind).collect() };
        let page = "老屋拆了，灶台也没有了。\n（交通局 康乐）\n图为3月9日，村民在候车。本报记者 向晨 摄\n";
        assert_eq!(kinds(page), [Kind::Text, Kind::Byline, Kind::Caption]);
        let page = "钱还是五块。\n那趟车晚开了四十分钟，他得了五百元奖金。\n\n那个秋天雨水多。\n文/苗一禾　图/上官桐\n";
        assert_eq!(kinds(page), [Kind::Text, Kind::Text, Kind::Text, Kind::Byline]);
    }
}
