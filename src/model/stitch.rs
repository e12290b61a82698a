//! Parts of one article in several issues: what [`stitch`](crate::stitch) gives.

/// Where an article stands among several issues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Place {
    /// Which issue, by its place among those given.
    pub issue: usize,
    /// Which of its articles.
    pub article: usize,
}

/// Two parts of one article: that which a 下转 line ends, and that which a 上接 line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Stitch {
    /// The part that leads on.
    pub from: Place,
    /// The part that goes on.
    pub to: Place,
    /// Whether a sentence is cut in two: the last paragraph of the one part and the first of the other are one.
    pub open: bool,
}
