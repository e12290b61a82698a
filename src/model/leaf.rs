//! Leaves: the pieces of text that partition the source.

use super::mention::Mention;
use super::place::places;
use super::span::{Span, TextRange};

/// Whether a character may be left out of the leaves: Unicode's `White_Space`, the soft hyphen, and the zero-width
/// characters U+200B to U+200D, U+2060 and U+FEFF. Direction marks and variation selectors are kept as text.
///
/// Every other character of the source is in exactly one leaf of its [`Issue`](super::issue::Issue).
///
/// ```
/// use baokan::model::leaf::is_ignorable;
/// assert!("\u{3000}\u{a0}\u{feff}\u{ad}\n".chars().all(is_ignorable));
/// assert!(!is_ignorable('，') && !is_ignorable('\0'));
/// ```
pub const fn is_ignorable(c: char) -> bool {
    // Nearly every character is one of these.
    if matches!(c, '\u{3001}'..='\u{fefe}' | '!'..='~') {
        return false;
    }
    matches!(
        c,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}'
            | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// What part of a newspaper a leaf is.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let kinds: Vec<_> = issue.leaves().map(|leaf| leaf.kind).collect();
/// use baokan::LeafKind;
/// assert_eq!(kinds, [LeafKind::Headline, LeafKind::Dateline, LeafKind::Paragraph]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LeafKind {
    /// 报头: the paper's name, its date and numbers.
    Masthead,
    /// 引题, 肩题: the line above the headline.
    Kicker,
    /// 主题: a line of the headline.
    Headline,
    /// 副题: a line below the headline.
    Deck,
    /// 电头, 讯头: agency, place, date and reporters at the head (or the end) of a body.
    Dateline,
    /// 发文字号, 成文日期, 署名: number, date and signature of an official document.
    Document,
    /// 署名: who wrote it.
    Byline,
    /// 转载来源: the source that the article was taken over from.
    Credit,
    /// 图片说明: the words at a picture.
    Caption,
    /// 正文: a paragraph.
    Paragraph,
    /// 下转: where the article goes on.
    JumpTo,
    /// 上接: where the article comes from.
    JumpFrom,
    /// Folio, staff line, contact line, pointer and other lines of no article.
    Furniture,
}

/// Writes the kind in English, for messages; `JumpTo` and `JumpFrom` are both `jump line`. The serialised names differ.
impl core::fmt::Display for LeafKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Masthead => "masthead",
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Dateline => "dateline",
            Self::Document => "document line",
            Self::Byline => "byline",
            Self::Credit => "credit",
            Self::Caption => "caption",
            Self::Paragraph => "paragraph",
            Self::JumpTo | Self::JumpFrom => "jump line",
            Self::Furniture => "furniture",
        })
    }
}

/// A text is not a line of the kind that was asked for.
///
/// ```
/// use baokan::model::article::Credit;
/// assert!("夏粮收购".parse::<Credit>().unwrap_err().to_string().contains("夏粮收购"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no {kind}")]
pub struct NotALeaf {
    pub(crate) kind: LeafKind,
    pub(crate) text: String,
}

/// A leaf of an issue, seen without its particular fields.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let text: String = issue.leaves().map(|leaf| leaf.text).collect();
/// assert!(text.starts_with("夏粮收购开秤本报讯"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeafRef<'a> {
    /// What part of a newspaper it is.
    pub kind: LeafKind,
    /// The leaf's text: its lines joined, otherwise as printed.
    pub text: &'a str,
    /// Where the text stands in the source, in reading order.
    pub spans: &'a [Span],
    /// What dates and amounts it mentions, in order and without overlap.
    pub mentions: &'a [Mention],
}

impl<'a> LeafRef<'a> {
    /// Where a range of the leaf's text stands in the source: one span, or more where the leaf was stitched together
    /// from several places; none where the range holds nothing but [ignorable](is_ignorable) characters. `None` if the
    /// range does not lie on character boundaries of the leaf's text, or a span not on those of `source`.
    ///
    /// `source` must be the text that the issue was read from: of another one the places are wrong. Takes time
    /// proportional to the leaf's length, so that all mentions of a long leaf are better asked for together, by
    /// [`locate_mentions`](Self::locate_mentions).
    ///
    /// ```
    /// let source = "本报讯 2025年6月\n9日，全市设点127个。";
    /// let issue = baokan::parse_issue(source);
    /// let leaf = issue.leaves().find(|l| !l.mentions.is_empty()).unwrap();
    /// let places = leaf.locate(source, leaf.mentions[0].range).unwrap();
    /// assert_eq!((places.len(), places[0].slice(source)), (1, Some("2025年6月\n9日")));
    /// ```
    pub fn locate(&self, source: &str, range: TextRange) -> Option<Vec<Span>> {
        places(source, self.text, self.spans, [range])?.pop()
    }

    /// The leaf's mentions, each with its places in the source as [`locate`](Self::locate) gives them. `None` where
    /// `locate` gives none for one of them, or where the mentions are not in order or overlap, as after a change by
    /// hand.
    ///
    /// Takes time proportional to the leaf's length, however many the mentions.
    ///
    /// ```
    /// let source = "本报讯 2025年6月\n9日，全市设点127\n个。";
    /// let issue = baokan::parse_issue(source);
    /// let found = issue.leaves().flat_map(|leaf| leaf.locate_mentions(source).unwrap());
    /// let printed: Vec<_> = found.map(|(_, places)| places[0].slice(source).unwrap()).collect();
    /// assert_eq!(printed, ["2025年6月\n9日", "127\n个"]);
    /// ```
    pub fn locate_mentions(&self, source: &str) -> Option<Vec<(&'a Mention, Vec<Span>)>> {
        let places = places(source, self.text, self.spans, self.mentions.iter().map(|m| m.range))?;
        Some(self.mentions.iter().zip(places).collect())
    }
}

macro_rules! located {
    ($($name:ty)*) => {$(
        impl $name {
            /// Where a range of its text stands in the source; see [`LeafRef::locate`].
            ///
            /// ```
            /// let source = "夏粮收购设点127个\n本报讯（记者 文静远）6月 9日，全市设点127\n个。";
            /// let issue = baokan::parse_issue(source);
            /// let (headline, paragraph) = (&issue.articles[0].headline[0], &issue.articles[0].body[0]);
            /// let places = headline.locate(source, headline.mentions[0].range).unwrap();
            /// assert_eq!(places[0].slice(source), Some("127个"));
            /// let places = paragraph.locate(source, paragraph.mentions[1].range).unwrap();
            /// assert_eq!(places[0].slice(source), Some("127\n个"));
            /// ```
            pub fn locate(&self, source: &str, range: TextRange) -> Option<Vec<Span>> {
                places(source, &self.text, &self.spans, [range])?.pop()
            }
        }
    )*};
}
located! { Leaf super::article::Paragraph super::article::Dateline super::article::Caption }

/// A line or a run of lines that needs no more than its text: a headline line, a kicker, a deck line.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let leaf = &issue.articles[0].headline[0];
/// assert_eq!((leaf.text.as_str(), leaf.spans[0].len()), ("夏粮收购开秤", 18));
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Leaf {
    /// The text, its lines joined, otherwise as printed.
    pub text: String,
    /// Where it stands in the source, in reading order.
    pub spans: Vec<Span>,
    /// What dates and amounts it mentions, in order and without overlap.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mentions: Vec<Mention>,
}
