//! Brackets and quotation marks without their twins.

use crate::model::article::{Article, Paragraph};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::leaf::{LeafKind, LeafRef};
use crate::model::span::{Span, TextRange};

/// A paragraph with pairs nested deeper than this is not judged.
const DEEPEST: usize = 8;

/// What opens and what closes, by kind; forms of either width are the same kind.
fn kind(c: char) -> Option<(u8, bool)> {
    Some(match c {
        '（' | '(' => (0, true),
        '）' | ')' => (0, false),
        '《' => (1, true),
        '》' => (1, false),
        '【' => (2, true),
        '】' => (2, false),
        '〔' | '［' | '[' => (3, true),
        '〕' | '］' | ']' => (3, false),
        '“' => (4, true),
        '”' => (4, false),
        '「' => (5, true),
        '」' => (5, false),
        '『' => (6, true),
        '』' => (6, false),
        _ => return None,
    })
}

/// The quotation marks that open each paragraph of a speech, and close it once (GB/T 15834-2011, 4.8.3.5).
const fn is_speech(kind: u8) -> bool {
    matches!(kind, 4 | 5)
}

/// The first mark of a paragraph that has no twin: the byte where it stands.
///
/// `said` counts the paragraphs that left a quotation open since one was last closed, and is brought up to date. A
/// label (1）, a）) has no opening bracket.
fn odd(text: &str, said: &mut usize) -> Option<usize> {
    let mut open: [(u8, usize); DEEPEST] = [(0, 0); DEEPEST];
    let mut depth = 0;
    let mut fault = None;
    for (at, c) in text.char_indices() {
        let Some((kind, opens)) = kind(c) else { continue };
        if opens {
            *open.get_mut(depth)? = (kind, at);
            depth += 1;
            continue;
        }
        // The twin is the last one open of its kind; what is open within it has none.
        let twin = open.get(..depth)?.iter().rposition(|(k, _)| *k == kind);
        match twin {
            Some(twin) => {
                if twin + 1 < depth {
                    fault = fault.or(open.get(twin + 1).map(|o| o.1));
                }
                depth = twin;
            }
            None if is_speech(kind) && *said > 0 => *said = 0,
            None if kind == 0 && is_label(text.get(..at)?) => {}
            None => fault = fault.or(Some(at)),
        }
    }
    let left = open.get(..depth)?;
    if left.iter().any(|(kind, _)| is_speech(*kind)) {
        *said += 1;
    }
    fault.or_else(|| left.iter().find(|(kind, _)| !is_speech(*kind)).map(|o| o.1))
}

/// Whether a closing bracket behind the text may be that of a label: a letter, or a number of one or two signs, at the
/// head of a clause.
fn is_label(before: &str) -> bool {
    let mark = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !mark.is_empty() && mark.chars().nth(2).is_none()
}

/// One complaint for each paragraph that has a mark without its twin.
///
/// An article of which a part is on another page may have the twin there.
pub(crate) fn unbalanced(source: &str, article: &Article, out: &mut Vec<Diagnostic>) {
    if article.jump_to.is_some() || article.jump_from.is_some() {
        return;
    }
    let mut said = 0;
    for paragraph in &article.body {
        let Some((at, mark)) = odd(&paragraph.text, &mut said)
            .and_then(|at| Some((at, paragraph.text.get(at..)?.chars().next()?)))
        else {
            continue;
        };
        let place = place(source, paragraph, at, mark).unwrap_or_default();
        out.push(Diagnostic::new(Code::Unbalanced, place, format!("{mark} has no twin in its paragraph")));
    }
}

fn place(source: &str, paragraph: &Paragraph, at: usize, mark: char) -> Option<Span> {
    let Paragraph { text, spans, .. } = paragraph;
    let leaf = LeafRef { kind: LeafKind::Paragraph, text, spans, mentions: &[] };
    leaf.locate(source, TextRange::new(at, at + mark.len_utf8()))?.first().copied()
}

#[cfg(test)]
mod tests {
    use super::odd;

    #[test]
    fn marks() {
        for (paragraphs, want) in [
            (&["设点127个（比去年多5个）。"][..], ""),
            (&["设点127个（比去年多5个。"], "（"),
            (&["设点127个比去年多5个）。"], "）"),
            (&["《夏粮》与“收购(开秤）”。"], ""),
            (&["《夏粮“收购》开秤。"], "“"),
            (&["他说：“今年好。", "“明年更好。”"], ""),
            (&["他说：“今年好。", "明年更好。”", "后来呢？”"], "”"),
            (&["1）修路；2）架桥。", "a）通水"], ""),
            (&["【导读】《书名", "第二段】"], "《】"),
        ] {
            let mut said = 0;
            let found = paragraphs.iter().filter_map(|p| p[odd(p, &mut said)?..].chars().next());
            assert_eq!(found.collect::<String>(), want, "{paragraphs:?}");
        }
    }
}
