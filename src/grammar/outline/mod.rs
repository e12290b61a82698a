//! Outline labels: 一、 （一） 1. （1） ①, 第一章, 第一条, 一是, 首先, Ⅰ. A. (a), 1.1.2.

mod spoken;
mod written;

#[cfg(test)]
mod tests;

pub(crate) use spoken::spoken;

use super::figure;
use super::rule::measure;
use crate::model::leaf::is_ignorable;
use crate::model::outline::{Label, LabelStyle, NotALabel};
use crate::model::span::TextRange;
use crate::text::class::{Class, class, digit, half_width};
use crate::text::edges::Edges as _;
use written::{DASHES, bracketed, circled, digits, half, han, law, letter, roman};

/// A label at the head of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Bytes up to the label's end: white space before it, brackets and points included.
    pub(crate) len: usize,
    pub(crate) style: LabelStyle,
    pub(crate) number: u32,
}

fn opening(c: char) -> bool {
    matches!(c, '（' | '(' | '﹙' | '〔' | '［' | '[' | '【')
}

fn closing(c: char) -> bool {
    matches!(c, '）' | ')' | '﹚' | '〕' | '］' | ']' | '】')
}

fn first(input: &str) -> Option<char> {
    input.chars().next()
}

fn behind(input: &str, c: char) -> &str {
    input.get(c.len_utf8()..).unwrap_or_default()
}

/// The label that a paragraph opens with.
pub(crate) fn label(paragraph: &str) -> Option<Found> {
    let text = paragraph.trim_start_matches(is_ignorable);
    let skipped = paragraph.len() - text.len();
    let c = first(text)?;
    let found = if opening(c) {
        measure(text, bracketed)
    } else if c == '第' {
        measure(text, law)
    } else if digit(c).is_some() {
        measure(text, digits).or_else(|| measure(text, half))
    } else if half_width(c).is_ascii_alphabetic() {
        measure(text, roman).or_else(|| measure(text, letter)).or_else(|| measure(text, half))
    } else if figure::han_digit(c).is_some() || matches!(c, '十' | '廿' | '卅') {
        measure(text, han)
    } else {
        measure(text, circled).or_else(|| measure(text, roman))
    };
    let (len, (style, number)) = found?;
    // What follows is text, not another sign: 1.、 or （一）， is no label.
    let next = text.get(len..)?.trim_start_matches(is_ignorable);
    let sound = !next.starts_with(['，', '；', '、', '。', '）', '-', '—', '~', '～', ':', '∶', '：']);
    (number > 0 && number <= Label::LARGEST && sound).then_some(Found { len: skipped + len, style, number })
}

/// Whether a label's brackets are of two kinds, as an OCR engine mixes them: （一〕.
pub(crate) fn has_odd_brackets(label: &str) -> bool {
    const PAIRS: [(char, char); 7] =
        [('（', '）'), ('(', ')'), ('﹙', '﹚'), ('〔', '〕'), ('［', '］'), ('[', ']'), ('【', '】')];
    let text = label.trim_end_matches(['、', '.', '．']);
    let (open, close) =
        (text.chars().next().filter(|&c| opening(c)), text.chars().next_back().filter(|&c| closing(c)));
    match (open, close) {
        (Some(open), Some(close)) => {
            // （一) mixes no more than widths.
            let twin = PAIRS.iter().find(|p| p.0 == open).map(|p| p.1);
            let round = |c| matches!(c, '（' | '）' | '(' | ')' | '﹙' | '﹚');
            twin != Some(close) && !(round(open) && round(close))
        }
        _ => false,
    }
}

/// Whether a label's 一 was printed as a dash: （—）.
pub(crate) fn has_dash(label: &str) -> bool {
    label.contains(DASHES)
}

fn is_han(c: char) -> bool {
    class(c).has(Class::HAN)
}

/// The heading part of a labelled paragraph: behind the label, to the first full stop, colon or semicolon (a dot
/// between Han characters, or behind one and before a space, is a full stop).
///
/// An article of a law has no heading; behind a mark of running text, only what is short and ends before the text does
/// is one.
pub(crate) fn title(paragraph: &str, label: Found) -> Option<TextRange> {
    /// Longest heading, in characters, behind a mark of running text.
    const SPOKEN: usize = 24;
    if label.style == LabelStyle::Article {
        return None;
    }
    let rest = paragraph.get(label.len..)?;
    let start = label.len + (rest.len() - rest.trim_start_matches(is_ignorable).len());
    let text = paragraph.get(start..)?;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        // 管好源头.对全县…: a dot for the full stop.
        let dot = c == '.'
            && text.get(at + 1..).is_some_and(|t| t.starts_with(' ') || first(t).is_some_and(is_han))
            && text.get(..at).is_some_and(|t| t.chars().next_back().is_some_and(is_han));
        let stop = matches!(c, '。' | '：' | '；') || dot;
        if stop {
            end = at;
            break;
        }
    }
    let title = text.get(..end)?.trim_end_matches(is_ignorable);
    let spoken = matches!(label.style, LabelStyle::HanIs | LabelStyle::HanOrdinal | LabelStyle::Sequence);
    let sound = !title.is_empty() && (!spoken || title.chars().count() <= SPOKEN && title.len() < text.len());
    sound.then(|| TextRange::new(start, start + title.len()))
}

/// All numbers of a printed label, in order: [1, 1, 2], [10, 1].
fn numbers(text: &str, found: Found) -> Vec<u32> {
    let printed = text.get(..found.len).unwrap_or_default();
    let mut out = vec![found.number];
    match found.style {
        LabelStyle::Decimal => {
            out = printed
                .split(['.', '．'])
                .filter_map(|n| measure(n.trim(), figure::digits(3)).map(|(_, v)| v.0))
                .collect();
        }
        LabelStyle::Article => {
            out.extend(
                printed.split_once('之').and_then(|(_, n)| measure(n, figure::han_small)).map(|(_, v)| v),
            );
        }
        _ => {}
    }
    out
}

/// Reads a whole text that is a label: 一、 （一） 1. (1) ① 第一章 第十条之一 一是 首先 Ⅰ. A. (a) 1.1.2.
impl core::str::FromStr for Label {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let body = text.trimmed();
        // What stands behind a label on a page shows where it ends.
        let shown = format!("{body} 文");
        let found = label(&shown).or_else(|| spoken(body)).or_else(|| spoken(&shown));
        found
            .filter(|f| shown.get(..f.len).is_some_and(|t| t.trimmed() == body))
            .and_then(|f| Self::new(f.style, &numbers(body, f)))
            .ok_or_else(|| NotALabel(text.to_owned()))
    }
}
