//! 下转, 上接: jump lines.

/// What a jump line says: the page in Latin letters and digits, if it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) page: Option<String>,
}

/// A jump line at the end of a text, （下转第2版）: where it begins, and the page.
pub(crate) fn to_tail(_text: &str) -> Option<(usize, Parts)> {
    None
}

/// A jump line at the head of a text, （上接第1版）: how many bytes it takes, and the page.
pub(crate) fn from_head(_text: &str) -> Option<(usize, Parts)> {
    None
}
