//! Joined text: what [`reflow`](crate::reflow) gives.

use super::span::Span;

/// What a [`TextBlock`] is.
///
/// ```
/// use baokan::BlockKind;
/// let blocks = baokan::reflow("夏粮收购开秤\n　　各地早部署，抓好落实，\n颗粒归仓。");
/// let kinds: Vec<_> = blocks.iter().map(|b| b.kind).collect();
/// assert_eq!(kinds, [BlockKind::Line, BlockKind::Paragraph]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text: the lines of a paragraph, joined.
    Paragraph,
    /// A line that stands for itself: of a headline block, a byline, a jump line.
    Line,
    /// Page furniture, masthead and captions, line by line; and what typesetting or extraction put in.
    Aside,
}

/// Lines that belong together.
///
/// ```
/// use baokan::BlockKind;
/// let blocks = baokan::reflow("　　各地早部署，抓好落实，\n颗粒归仓。");
/// assert_eq!((blocks[0].kind, blocks[0].text.as_str()), (BlockKind::Paragraph, "各地早部署，抓好落实，颗粒归仓。"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextBlock {
    /// What it is.
    pub kind: BlockKind,
    /// The lines joined, otherwise as printed.
    pub text: String,
    /// Where it stands in the source, in reading order; more than one where an aside stands in its midst.
    pub spans: Vec<Span>,
}
