//! How lines fit their column: which line runs on into the next.

use crate::text::lines::Line;

/// What is known of a line before its fit is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// A paragraph must begin here (an outline label, a dateline, a 问： or 答：).
    pub(crate) opens: bool,
    /// A paragraph must end here (a jump line, a byline behind the last full stop).
    pub(crate) closes: bool,
    /// The line stands alone: byline, furniture, masthead, credit.
    pub(crate) alone: bool,
}

/// How a line stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Fit {
    /// Whether the line's text runs on in the next line that is not `skip`ped.
    pub(crate) runs_on: bool,
    /// Whether the line is set in a column of running text (and no headline, label or verse).
    pub(crate) column: bool,
    /// The width of that column, in halves of an em; 0 where there is none.
    pub(crate) measure: usize,
    /// How sure `runs_on` is: 0 is a coin's toss, 100 is certain.
    pub(crate) surety: u8,
}

/// Judges every line. `hints` has one entry a line.
pub(crate) fn fit(_source: &str, lines: &[Line], _hints: &[Hint]) -> Vec<Fit> {
    vec![Fit::default(); lines.len()]
}
