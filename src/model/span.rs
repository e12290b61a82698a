//! Places: byte ranges of the source, and of a leaf's text.

use core::fmt;

/// A byte range of the source text that was given to the parser, on character boundaries.
///
/// `start` is included, `end` is not; both count bytes of the whole source, never of a line or a paragraph.
/// Offsets inside a joined paragraph are [`TextRange`]s, so that the two cannot be mixed up.
///
/// ```
/// use baokan::Span;
/// let source = "本报讯 今天";
/// assert_eq!(&source[Span::new(0, 9).range()], "本报讯");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A byte range of a leaf's `text`, or of the text given to [`scan`](crate::scan()), on character boundaries.
///
/// ```
/// let text = "全市设点127个";
/// let mention = baokan::scan(text).next().unwrap();
/// assert_eq!(mention.range.slice(text), Some("127个"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

macro_rules! ranges {
    ($($name:ident),*) => {$(
        impl $name {
            /// The range from `start` to `end`, in bytes.
            ///
            /// ```
            #[doc = concat!("let range = baokan::", stringify!($name), "::new(3, 9);")]
            /// assert_eq!((range.start, range.end), (3, 9));
            /// ```
            pub const fn new(start: usize, end: usize) -> Self {
                Self { start, end }
            }

            /// Length in bytes.
            ///
            /// ```
            #[doc = concat!("let range = baokan::", stringify!($name), "::new(3, 9);")]
            /// assert_eq!(range.len(), 6);
            /// ```
            pub const fn len(self) -> usize {
                self.end.saturating_sub(self.start)
            }

            /// Whether the range holds nothing.
            ///
            /// ```
            #[doc = concat!("let range = baokan::", stringify!($name), "::new(3, 9);")]
            /// assert!(!range.is_empty());
            /// ```
            pub const fn is_empty(self) -> bool {
                self.end <= self.start
            }

            /// As a standard range, to slice with.
            ///
            /// ```
            #[doc = concat!("let range = baokan::", stringify!($name), "::new(3, 9);")]
            /// assert_eq!(&"本报讯 今天"[range.range()], "报讯");
            /// ```
            pub const fn range(self) -> core::ops::Range<usize> {
                self.start..self.end
            }

            /// The part of `text` at this range; `None` if the range does not lie on its character boundaries.
            ///
            /// ```
            #[doc = concat!("let range = baokan::", stringify!($name), "::new(3, 9);")]
            /// assert_eq!(range.slice("本报讯 今天"), Some("报讯"));
            /// assert_eq!(range.slice("本ab"), None);
            /// ```
            pub fn slice(self, text: &str) -> Option<&str> {
                text.get(self.range())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}..{}", self.start, self.end)
            }
        }

        impl From<core::ops::Range<usize>> for $name {
            fn from(range: core::ops::Range<usize>) -> Self {
                Self::new(range.start, range.end)
            }
        }
    )*};
}
ranges!(Span, TextRange);
