//! Parts of one article in several issues: what [`stitch`](crate::stitch) gives.

/// Where an article stands among several issues.
///
/// ```
/// use baokan::Place;
/// assert!(Place { issue: 0, article: 3 } < Place { issue: 1, article: 0 }, "in the order of the issues");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Place {
    /// Which issue, as an index of the slice that was given.
    pub issue: usize,
    /// Which of its articles, as an index of [`Issue::articles`](super::issue::Issue::articles).
    pub article: usize,
}

/// Two parts of one article: that which a 下转 line ends, and that which a 上接 line begins.
///
/// ```
/// let first = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127个，农户\n（下转第3版）");
/// let third = baokan::parse_issue("第3版\n夏粮收购开秤\n（上接第1版）排队送粮，秩序井然。");
/// let stitch = baokan::stitch(&[first, third])[0];
/// assert_eq!((stitch.from.issue, stitch.to.issue), (0, 1));
/// assert!(stitch.open, "a sentence is cut in two");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Stitch {
    /// The part that leads on.
    pub from: Place,
    /// The part that goes on.
    pub to: Place,
    /// Whether a sentence is cut in two: the last paragraph of the one part and the first of the other are one.
    pub open: bool,
}
