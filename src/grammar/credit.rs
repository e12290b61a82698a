//! 转载来源: where an article was printed first.

use crate::model::article::CreditKind;

/// What a credit says: how it was taken over, and from where.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) kind: CreditKind,
    pub(crate) source: Option<String>,
}

/// A whole line that is a credit.
pub(crate) fn line(_line: &str) -> Option<Parts> {
    None
}

/// A credit at the end of a paragraph, behind its last full stop: where it begins, and what it says.
pub(crate) fn tail(_paragraph: &str) -> Option<(usize, Parts)> {
    None
}
