//! What lines are by their neighbours: the end of what the line before began, items of a list, entries of contents.

use super::block::{ends_sentence, opens_bracket};
use super::mark::{Kind, Mark, set};
use crate::grammar::{byline, caption, furniture, masthead, outline};
use crate::model::issue::FurnitureKind;
use crate::text::class::{Class, class};
use crate::text::lines::Line;
use crate::text::signs::Signs;

/// What lines are by their neighbours.
pub(super) fn neighbours(source: &str, lines: &[Line], marks: &mut [Mark]) {
    let text = |index: usize| lines.get(index).map_or("", |l| l.text(source));
    let kind = |marks: &[Mark], index: usize| marks.get(index).map(|m| m.kind);
    for index in 0..lines.len() {
        let before = index.checked_sub(1);
        match kind(marks, index) {
            // The sentence before a jump line is cut off.
            Some(Kind::JumpTo) => {
                if let Some(mark) = before.and_then(|b| marks.get_mut(b)).filter(|m| m.kind == Kind::Text) {
                    mark.before_jump = true;
                }
            }
            // （章 | 平摄）: the end of a bracket that the line before opens.
            Some(Kind::Byline)
                if before.is_some_and(|b| kind(marks, b) == Some(Kind::Text) && opens_bracket(text(b)))
                    && !text(index).starts_with(['（', '(']) =>
            {
                set(marks, index, Kind::Text);
            }
            // A line out of the middle of a sentence, such as a list of names.
            Some(Kind::Byline | Kind::Credit)
                if before.is_some_and(|b| text(b).ends_with(['、', '，', '；', '：'])) =>
            {
                set(marks, index, Kind::Text);
            }
            // 本报 | 记者王某摄: the end of what the line before began.
            Some(Kind::Caption)
                if before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Text)
                        && lines.get(index).is_some_and(|l| l.blanks == 0)
                        && !ends_sentence(text(b))
                }) && caption::plain_credit(text(index)) =>
            {
                set(marks, index, Kind::Text);
            }
            Some(Kind::Text)
                if lines.get(index).is_some_and(|l| !l.signs.has(Signs::NO_NAMES))
                    && marks.get(index).is_some_and(|m| !m.nobody)
                    && byline::maybe(text(index)).is_some() =>
            {
                // A bare name: behind the end of a paragraph, or at a headline; not in the middle of a sentence.
                const RUNNING: u32 = 18;
                // Far shorter than the column behind: a headline, and no line of a paragraph.
                const SHORTER: u32 = 8;
                let column = lines.get(index + 1).map_or(0, |l| l.width);
                let inside = before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Text)
                        && lines.get(b).is_some_and(|l| l.width > RUNNING && l.width + SHORTER > column)
                        && !ends_sentence(text(b))
                        && lines.get(index).is_some_and(|l| l.blanks == 0)
                });
                // Below a headline, and a paragraph begins behind it.
                let opens = lines.get(index + 1).is_some_and(|l| l.indent >= 3)
                    && lines.get(index).is_some_and(|l| l.indent < 3)
                    || marks.get(index + 1).is_some_and(|m| m.dateline);
                // Somebody's name as a headline, with a deck below.
                let headline = text(index + 1).starts_with(['—', '―', '─']);
                let listed = before.is_some_and(|b| text(b).ends_with(['、', '，']));
                if (!inside || opens) && !headline && !listed {
                    set(marks, index, Kind::Names);
                }
            }
            // At the head of a line in mid-sentence, what looks like a label is an entry of a list:
            // 22∶25、25∶ | 19、25∶23.
            Some(Kind::Text) if marks.get(index).is_some_and(|m| m.label) => {
                let goes_on = before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Text)
                        && !marks
                            .get(b)
                            .is_some_and(|m| m.label && lines.get(b).is_some_and(|l| l.width <= 40))
                        && lines.get(b).is_some_and(|l| l.width > 24)
                        && (text(b).ends_with(['、', '，', '∶', ':']) || is_far_on(text(b), text(index)))
                });
                if goes_on {
                    if let Some(mark) = marks.get_mut(index) {
                        mark.label = false;
                    }
                }
            }
            // ——第一，…, １：村民在渠边: an item of a list, or of the captions of several pictures.
            Some(Kind::Text) if is_item(text(index)) => {
                let ended = before.is_none_or(|b| {
                    kind(marks, b) != Some(Kind::Text)
                        || ends_sentence(text(b))
                        || text(b).ends_with(['：', '；', '）'])
                });
                if let Some(mark) = marks.get_mut(index).filter(|_| ended) {
                    mark.bullet = true;
                }
            }
            // 导读 above the entries of contents.
            Some(Kind::Text)
                if furniture::contents_head(text(index))
                    && (kind(marks, index + 1) == Some(Kind::Furniture(FurnitureKind::Pointer))
                        || furniture::contents_entry(text(index + 1))) =>
            {
                set(marks, index, Kind::Furniture(FurnitureKind::Pointer));
            }
            // 02版　桃农上网记 below 导读, or below another entry of the contents.
            Some(Kind::Text)
                if before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Furniture(FurnitureKind::Pointer))
                        && (furniture::contents_head(text(b)) || furniture::contents_entry(text(b)))
                }) && lines.get(index).is_some_and(|l| l.blanks == 0)
                    && furniture::contents_entry(text(index)) =>
            {
                set(marks, index, Kind::Furniture(FurnitureKind::Pointer));
            }
            // The paper's name in Latin letters, and section names at the page's head.
            Some(Kind::Text) => {
                let beside = |i: Option<usize>| {
                    i.and_then(|i| kind(marks, i))
                        .is_some_and(|k| matches!(k, Kind::Masthead | Kind::Furniture(_)))
                };
                let after = Some(index + 1);
                let short = text(index).chars().count() <= 6;
                let head =
                    before.is_none() || lines.get(index).is_some_and(|l| l.blanks == 0) && beside(before);
                // A page number by itself at the page's head, or one with a nought (07) between blank lines.
                let apart = |i: usize| lines.get(i).is_none_or(|l| l.blanks > 0);
                let number = masthead::number_line(text(index));
                let nought =
                    number && text(index).starts_with(['0', '０']) && apart(index) && apart(index + 1);
                let edge = index < 6 && (beside(before) || beside(after));
                if nought || number && edge {
                    set(marks, index, Kind::Furniture(FurnitureKind::Folio));
                } else if short
                    && text(index).ends_with(['报', '報'])
                    && kind(marks, index + 1) == Some(Kind::Masthead)
                    || masthead::latin_line(text(index)) && beside(before)
                {
                    set(marks, index, Kind::Masthead);
                } else if short && head && beside(after) && index < 6 {
                    set(marks, index, Kind::Furniture(FurnitureKind::Folio));
                }
            }
            _ => {}
        }
    }
}

/// Whether the label that a line opens with counts further than most lists do, behind a line that ends with a figure or
/// within a score: 二十一比 | 十九、二十二比二十.
fn is_far_on(before: &str, text: &str) -> bool {
    const FAR: u32 = 10;
    let score = |c: char| class(c).has(Class::DIGIT) || "比一二三四五六七八九十".contains(c);
    before.ends_with(score) && outline::label(text).is_some_and(|l| l.number > FAR)
}

/// Whether a line opens with a dash, or with a single figure and a colon, as items do. A short line without punctuation
/// behind the dash is a deck: ——青石镇修桥记.
fn is_item(text: &str) -> bool {
    /// Longest deck, in characters.
    const LONGEST_DECK: usize = 18;
    if text.starts_with("——") {
        let told = text.contains(['，', '。', '、', '；', '：', '！', '？']);
        return (told || text.chars().nth(LONGEST_DECK).is_some())
            && text
                .trim_start_matches(['—', '－', '-'])
                .chars()
                .next()
                .is_some_and(|c| class(c).has(Class::HAN));
    }
    let rest = text.trim_start_matches(|c: char| class(c).has(Class::DIGIT));
    let figures = text.len() > rest.len() && text.chars().nth(1).is_some_and(|c| matches!(c, '：' | ':'));
    let told = rest.strip_prefix(['：', ':']).and_then(|r| r.trim_start().chars().next());
    figures && told.is_some_and(|c| class(c).has(Class::HAN))
}
