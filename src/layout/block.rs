//! Blocks: lines joined into paragraphs, and lines that stand for themselves.

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::span::Span;
use crate::text::class::{Class, class};
use crate::text::joined::{push_line, push_span};
use crate::text::lines::Line;
pub(crate) use crate::text::sentence::ends_sentence;
use crate::text::tight;

use super::fit::{Alone, Fit, Place};
use super::mark::{Kind, Mark};
use super::opening::{answers, asks};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Running text: a paragraph of a body.
    Paragraph,
    /// A line, or a few tight ones, of a headline block or a subhead.
    Head,
    /// A line that is one thing as a whole.
    Alone(Kind),
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub(crate) role: Role,
    /// The lines joined.
    pub(crate) text: String,
    /// First and last line, as indices of the page's lines.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Widths of the columns that its first and its last line are set in, in halves of an em; 0 if in none.
    pub(crate) measure: (u16, u16),
    /// How much further apart the widths of two blocks of one column may be than where all lines are set alike, in
    /// halves of an em.
    pub(crate) slack: u16,
    /// Whether the block opens with a dateline.
    pub(crate) dateline: bool,
    /// Whether the block opens with 上接.
    pub(crate) jump_from: bool,
    /// Whether the block opens with an outline label.
    pub(crate) label: bool,
    /// Whether an article ends with the block.
    pub(crate) ends_article: bool,
    /// Whether the page's spacing sets the block off from the one before.
    pub(crate) set_off: bool,
    /// Whether its first line is indented as a paragraph's is.
    pub(crate) indented: bool,
    /// Whether it is a row of a table.
    pub(crate) row: bool,
    /// Whether it is the title of a notice, and stands where one can.
    pub(crate) notice: bool,
}

/// How a page uses white space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Habit {
    /// More than six lines in ten have a blank line before them: then a missing one binds, and a blank means nothing.
    pub(crate) spaced: bool,
    /// Some lines have a blank line before them: then a blank parts.
    pub(crate) parted: bool,
    /// Paragraphs are indented.
    pub(crate) indented: bool,
}

impl Habit {
    /// Learns the habit of a page from its lines.
    pub(crate) fn learn(source: &str, lines: &[Line]) -> Self {
        let blanks = lines.iter().skip(1).filter(|l| l.blanks > 0).count();
        let spaced = blanks * 10 > lines.len() * 6;
        // Of the lines behind a line that ends a sentence, how many are indented?
        let (mut opens, mut indents) = (0, 0);
        for (index, pair) in lines.windows(2).enumerate() {
            if let [before, line] = pair {
                // A flush line right above an indented one is a headline.
                let head = line.indent < 3 && lines.get(index + 2).is_some_and(|next| next.indent >= 3);
                if !head && ends_sentence(before.text(source)) {
                    opens += 1;
                    indents += usize::from(line.indent >= 3);
                }
            }
        }
        let indented = indents * 5 > opens * 2 && indents > 1;
        Self { spaced, parted: !spaced && blanks > 0, indented }
    }
}

/// Most blocks that the lines of a text of so many bytes are joined into: more than any page has, and one more for
/// every thirteen characters. What pages hold is longer on the average, headlines and bylines among it; without a
/// limit, a text of names could be as many articles.
const fn most(bytes: usize) -> usize {
    const SPARED: usize = 1 << 13;
    SPARED + bytes / 40
}

/// A complaint about a text that has as many blocks as it may: the last one holds all that is left of the text.
pub(crate) fn crowded(source: &str, lines: &[Line], blocks: &[Block]) -> Option<Diagnostic> {
    let last = blocks.last().filter(|_| blocks.len() >= most(source.len()))?;
    let (first, end) = (lines.get(last.first)?.span, lines.get(last.last)?.span);
    let message =
        "too many lines for a text of this length stand by themselves; from here on all are one paragraph";
    Some(Diagnostic::new(Code::Crowded, Span::new(first.start, end.end), message))
}

/// Joins lines into blocks. Asides (furniture, masthead, captions) are left out; text runs on over them.
pub(crate) fn blocks(source: &str, lines: &[Line], marks: &[Mark], fits: &[Fit], habit: Habit) -> Vec<Block> {
    let most = most(source.len());
    let ends = fits.iter().filter(|f| !f.runs_on).count();
    let mut out: Vec<Block> = Vec::with_capacity(ends.min(most));
    let (mut runs_on, mut soft) = (false, false);
    for (index, ((line, mark), fit)) in lines.iter().zip(marks).zip(fits).enumerate() {
        if mark.kind.is_aside() {
            continue;
        }
        let text = line.text(source);
        if let Some(block) = if out.len() >= most { out.last_mut() } else { None } {
            push_line(&mut block.text, text);
            block.last = index;
            continue;
        }
        let alone = is_alone(*mark, *fit);
        let closes = !runs_on
            && out.last().is_some_and(|b| {
                b.role == Role::Paragraph
                    && b.last + 1 == index
                    && opens_bracket(&b.text)
                    && closes_bracket(text)
            });
        if (runs_on || closes) && !alone {
            if let Some(block) = out.last_mut() {
                if fit.verse {
                    block.text.push('\n');
                    block.text.push_str(text);
                } else if soft {
                    block.text.push_str(text);
                } else {
                    push_line(&mut block.text, text);
                }
                block.last = index;
                block.measure.1 = fit.measure;
                block.ends_article = mark.ends_article;
                if fit.column {
                    block.role = Role::Paragraph;
                }
                runs_on = fit.runs_on;
                soft = line.soft;
                continue;
            }
        }
        let role = if alone {
            Role::Alone(mark.kind)
        } else if !fit.runs_on
            && (is_head(text, *line, *mark, *fit, habit)
                || calls(text, *line, *fit) && opens_report(marks, index + 1)
                || leads_on(text) && !fit.column && leads_head(source, (lines, marks, fits), index, habit))
        {
            Role::Head
        } else {
            Role::Paragraph
        };
        // Room for the line and for those that it runs on into by its column; what is joined by a bracket alone makes
        // it grow.
        let mut joined = String::with_capacity(if fit.runs_on && !alone {
            length(lines, marks, fits, index)
        } else {
            text.len()
        });
        joined.push_str(text);
        if out.len() + 1 >= most {
            tight::push(&mut out, Block::rest(joined, index));
            continue;
        }
        let set_off = index == 0 || line.blanks > 0;
        let block = Block {
            role,
            text: joined,
            first: index,
            last: index,
            measure: (fit.measure, fit.measure),
            slack: fit.slack,
            dateline: mark.dateline,
            jump_from: mark.jump_from,
            label: mark.label,
            ends_article: mark.ends_article,
            set_off,
            indented: line.indent >= 3,
            row: fit.row,
            notice: mark.notice,
        };
        tight::push(&mut out, block);
        runs_on = fit.runs_on && !alone;
        soft = line.soft;
    }
    out.shrink_to_fit();
    out
}

/// Whether a line stands for itself. One that reads as a byline may still be one of running text, if its column says
/// so.
fn is_alone(mark: Mark, fit: Fit) -> bool {
    mark.kind.alone().is_set() && (!fit.column || mark.kind.alone() == Alone::Surely)
}

/// How long the text of a line and of those that it runs on into is at most.
fn length(lines: &[Line], marks: &[Mark], fits: &[Fit], from: usize) -> usize {
    let mut out = 0;
    for (index, ((line, mark), fit)) in lines.iter().zip(marks).zip(fits).enumerate().skip(from) {
        if mark.kind.is_aside() {
            continue;
        }
        if index > from && is_alone(*mark, *fit) {
            break;
        }
        // A space may come between two lines.
        out += line.span.len() + 1;
        if !fit.runs_on {
            break;
        }
    }
    out
}

impl Block {
    /// A paragraph that takes in all that follows.
    pub(crate) const fn rest(text: String, line: usize) -> Self {
        Self {
            role: Role::Paragraph,
            text,
            first: line,
            last: line,
            measure: (0, 0),
            slack: 0,
            dateline: false,
            jump_from: false,
            label: false,
            ends_article: false,
            set_off: false,
            indented: false,
            row: false,
            notice: false,
        }
    }

    /// Where the block's lines stand.
    pub(crate) fn spans(&self, source: &str, lines: &[Line], marks: &[Mark]) -> Vec<Span> {
        let own = lines.iter().zip(marks).skip(self.first).take(self.last + 1 - self.first);
        let mut own = own.filter(|(_, mark)| !mark.kind.is_aside()).map(|(line, _)| line.span);
        // Most blocks stand in one place.
        let mut spans: Vec<Span> = Vec::with_capacity(1);
        own.by_ref().for_each(|span| push_span(&mut spans, span, source));
        spans
    }
}

/// Whether a bracket opens near a line's end and is not closed there.
pub(crate) fn opens_bracket(text: &str) -> bool {
    const FARTHEST: usize = 16;
    text.chars().rev().take(FARTHEST).find_map(opening) == Some(true)
}

/// Whether a line closes a bracket that one before has opened.
fn closes_bracket(text: &str) -> bool {
    text.chars().find_map(opening) == Some(false)
}

/// Whether a round bracket opens (`true`) or closes (`false`); `None` if the character is no round bracket.
fn opening(c: char) -> Option<bool> {
    match c {
        '（' | '(' => Some(true),
        '）' | ')' => Some(false),
        _ => None,
    }
}

/// Whether a line is of the kind that leads to another: who says it, or where it is.
fn leads_on(text: &str) -> bool {
    text.ends_with(['：', ':'])
}

/// Whether a line outside all columns that ends with a colon is the first of a headline: 某某新区： stands above what
/// is told of it, in another line outside all columns.
fn leads_head(
    source: &str,
    (lines, marks, fits): (&[Line], &[Mark], &[Fit]),
    index: usize,
    habit: Habit,
) -> bool {
    let from = |at: usize| {
        let lines = lines.get(at..).unwrap_or_default().iter();
        lines.zip(marks.get(at..).unwrap_or_default()).zip(fits.get(at..).unwrap_or_default())
    };
    let Some(((line, mark), fit)) = from(index).next() else { return false };
    let text = line.text(source).trim_end_matches(['：', ':']);
    let mut next = from(index + 1).filter(|((_, mark), _)| !mark.kind.is_aside());
    is_head(text, *line, *mark, *fit, habit)
        && !text.contains(['，', '。', '；', '：'])
        && !announces(text)
        && next.next().is_some_and(|((line, mark), fit)| {
            let text = line.text(source);
            let alone = fit.column || fit.runs_on || is_alone(*mark, *fit);
            !alone
                && line.blanks <= lines.get(index).map_or(0, |l| l.blanks)
                && !leads_on(text)
                && is_head(text, *line, *mark, *fit, habit)
        })
}

/// Whether the words before a colon announce a list, which is no headline: 名单如下.
fn announces(text: &str) -> bool {
    const WORDS: &[&str] =
        &["如下", "以下", "包括", "名单", "分别是", "分别为", "有", "如", "是", "例如", "下列"];
    WORDS.iter().any(|w| text.ends_with(w))
}

/// Whether a line is short, set flush, and a question with a call that answers it at once, as headlines are: 白送？骗局！
/// It ends as a sentence does, and its place has to tell. A call by itself may be a paragraph's last words.
fn calls(text: &str, line: Line, fit: Fit) -> bool {
    /// Widest such line, in halves of an em.
    const WIDEST: u32 = 44;
    line.width <= WIDEST
        && line.indent < 3
        && fit.place == Place::Single
        && text.ends_with(['！', '!'])
        && text.contains(['？', '?'])
        && !text.contains(['。', '，', '：', '…'])
        && !asks(text)
        && !answers(text)
}

/// Whether a report opens with a line.
fn opens_report(marks: &[Mark], index: usize) -> bool {
    marks.get(index).is_some_and(|m| m.dateline && m.kind == Kind::Text)
}

/// Whether a line that runs on into no other may be (part of) a headline or subhead.
fn is_head(text: &str, line: Line, mark: Mark, fit: Fit, habit: Habit) -> bool {
    const WIDEST: u32 = 88;
    if line.width > WIDEST
        || fit.row
        || fit.verse
        || mark.label
        || mark.dateline
        || mark.jump_from
        || mark.ends_article
        || mark.before_jump
        || mark.joins
        || mark.addresses
        || mark.ends_item
        || mark.ends_caption
    {
        return false;
    }
    let Some(last) = text.chars().next_back() else { return false };
    if matches!(last, '。' | '，' | '、' | '；' | '：' | ':' | ';' | ',') {
        return false;
    }
    // 图为新桥。（某某摄）: a sentence, and who took the picture that it tells of.
    if text.rsplit_once('。').is_some_and(|(_, rest)| rest.trim_start().starts_with(['（', '('])) {
        return false;
    }
    if closes_bracket(text) {
        return false;
    }
    if asks(text) || answers(text) {
        return false;
    }
    if ends_sentence(text) && (habit.indented && line.indent >= 3 || fit.column) {
        return false;
    }
    if habit.indented && line.indent == 4 && fit.column {
        return false;
    }
    text.chars().any(|c| class(c).has(Class::HAN) || class(c).has(Class::LATIN))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::fit::fit;
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    #[test]
    fn calls_above_reports() {
        const REPORT: &str = "本报讯（通讯员 李青）河口乡粮站昨日\n开秤收粮，每斤比去年高五分钱，当天收\n购三十万斤。\n\
                              粮站设了遮阳棚和开水桶，卖粮的人排队\n不挨晒。\n";
        const ESSAY: &str = "粮价的事说来话长，村里人各有各的算盘\n，谁也不肯先开口。\n";
        for (line, behind, want) in [
            ("好麦种白送上门？骗局！", REPORT, Role::Head),
            // A paragraph's last words, words somebody says, and what stands above no report.
            ("大家一起为柳湾加油！", REPORT, Role::Paragraph),
            ("你家的麦子卖了吗？", REPORT, Role::Paragraph),
            ("你看，这日子多好！", REPORT, Role::Paragraph),
            ("“你家的麦子卖了吗？”", REPORT, Role::Paragraph),
            ("好麦种白送上门？骗局！", ESSAY, Role::Paragraph),
        ] {
            let page = format!("夏收夏种全面铺开\n{REPORT}{line}\n{behind}");
            let lines = split(&page);
            let marks = mark(&page, &lines);
            let fitted = fit(&page, &lines, marks.iter().map(|m| m.hint()));
            let blocks = blocks(&page, &lines, &marks, &fitted.fits, Habit::learn(&page, &lines));
            let role = blocks.iter().find(|b| b.text == line).map(|b| b.role);
            assert_eq!(role, Some(want), "{line} {behind}");
        }
    }
}
