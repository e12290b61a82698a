//! Lines of headlines and subheads before they are leaves: two things on one line, and one subhead on several.

use super::super::block::{Block, Role};
use super::super::label::{Label, is_kind, is_thing, label};
use super::is_sure_deck;
use crate::grammar::phrase::is_unended;
use crate::model::leaf::is_ignorable;
use crate::text::lines::Line;

/// A line of a headline block; two if it begins or ends with the name of a column, set off by a space:
/// 评论员文章　实干为先.
pub(crate) fn parted(source: &str, line: Line) -> [Option<Line>; 2] {
    let text = line.text(source);
    let even = is_even(text);
    // Two clauses of one length are one line, unless one of them is no clause: 本报评论员文章.
    let names = |t: &str| if even { is_kind(t) } else { label(t) == Some(Label::Column) };
    let cut = |at: usize| {
        let (front, back) = text.split_at_checked(at)?;
        let (front, back) = (front.trim_end_matches(is_ignorable), back.trim_start_matches(is_ignorable));
        if front.is_empty() || back.is_empty() || names(front) == names(back) {
            return None;
        }
        // 幸福院里办起　共享厨房, 专家门诊　开到家门口: a part of a sentence.
        if is_thing(front) || is_thing(back) {
            return None;
        }
        let (mut first, mut second) = (line, line);
        first.span.end = line.span.start + front.len();
        second.span.start = line.span.end - back.len();
        Some([Some(first), Some(second)])
    };
    let first = text.find(is_ignorable);
    let last = text.rfind(is_ignorable).filter(|at| Some(*at) != first);
    first.and_then(cut).or_else(|| last.and_then(cut)).unwrap_or([Some(line), None])
}

/// Whether a line is two clauses of one length, longer than most names: 走进田间地头　倾听群众呼声.
fn is_even(text: &str) -> bool {
    const SHORTEST: usize = 6;
    let mut clauses = text.split(is_ignorable).filter(|c| !c.is_empty()).map(|c| c.chars().count());
    let (first, second) = (clauses.next(), clauses.next());
    first.is_some_and(|long| long >= SHORTEST) && first == second && clauses.next().is_none()
}

/// A line that may be one of several of a subhead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SubheadLine {
    /// Its place among the page's lines.
    line: usize,
    /// In characters.
    length: usize,
    /// It cannot end there.
    unended: bool,
    /// It ends as what is whole does.
    ended: bool,
    /// It opens as what is whole does.
    opens: bool,
}

impl SubheadLine {
    pub(crate) fn of(block: &Block) -> Option<Self> {
        (block.role == Role::Head && block.first == block.last).then(|| Self {
            line: block.first,
            length: block.text.chars().count(),
            unended: is_unended(&block.text),
            ended: block.text.ends_with(['。', '！', '？', '：', '）']),
            opens: block.label || is_sure_deck(&block.text),
        })
    }

    /// Whether the next line goes on: it follows at once, this one is the longer or breaks off, and neither is whole
    /// by itself.
    pub(crate) const fn goes_on(&self, next: &Self) -> bool {
        self.line + 1 == next.line
            && !self.ended
            && !next.opens
            && (self.unended || self.length >= next.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::split;

    #[test]
    fn names_of_columns_on_a_headlines_line() {
        for (text, want) in [
            ("评论员文章　实干为先", true),
            ("护眼门诊　开到村口来了", false),
            ("养老院里办起　共享厨房", false),
            ("村里又添了　农机服务台", false),
        ] {
            let found = split(text).first().map(|l| matches!(parted(text, *l), [_, Some(_)]));
            assert_eq!(found, Some(want), "{text}");
        }
    }
}
