//! Outlines: the labels of official documents, laws and reports, and the tree that they make.

use core::fmt;

use super::span::TextRange;

/// The kind of mark that an outline label is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LabelStyle {
    /// 第一编.
    Part,
    /// 第一章.
    Chapter,
    /// 第一节.
    Section,
    /// 第一条, 第十条之一.
    Article,
    /// 一、 (GB/T 9704-2012, 7.3.3: first level).
    Han,
    /// （一） (second level).
    HanBracket,
    /// 1. or 1、 (third level).
    Digit,
    /// （1） (fourth level).
    DigitBracket,
    /// ① and its kin.
    Circled,
    /// 一是, 二是.
    HanIs,
    /// 第一，第二，.
    HanOrdinal,
    /// 首先, 其次, 再次, 最后.
    Sequence,
    /// Ⅰ. Ⅱ.
    Roman,
    /// A. B.
    Letter,
    /// (a) (b).
    LetterBracket,
    /// 1.1, 1.1.2.
    Decimal,
}

impl fmt::Display for LabelStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Part => "part",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Article => "article",
            Self::Han => "han",
            Self::HanBracket => "han_bracket",
            Self::Digit => "digit",
            Self::DigitBracket => "digit_bracket",
            Self::Circled => "circled",
            Self::HanIs => "han_is",
            Self::HanOrdinal => "han_ordinal",
            Self::Sequence => "sequence",
            Self::Roman => "roman",
            Self::Letter => "letter",
            Self::LetterBracket => "letter_bracket",
            Self::Decimal => "decimal",
        })
    }
}

/// The outline label that a paragraph opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OutlineLabel {
    /// The label as printed, with its brackets and points: `（三）`.
    pub label: String,
    /// The kind of mark it is made with.
    pub style: LabelStyle,
    /// Its depth in the article's tree; 1 is outermost.
    pub level: u8,
    /// Its number; for `1.1.2` the last one, 2.
    pub number: u32,
    /// The heading part of the paragraph: behind the label, to the first full stop where heading and body share
    /// the paragraph. `None` where there is no heading, as in an article of a law.
    pub title: Option<TextRange>,
}

/// A node of an article's outline tree, as [`Article::outline`](super::article::Article::outline) gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OutlineNode {
    /// Index of the labelled paragraph in the article's body.
    pub paragraph: usize,
    /// The number of the label.
    pub number: u32,
    /// The label as printed.
    pub label: String,
    /// The heading's text; empty where there is none.
    pub title: String,
    /// The labels one level down.
    pub children: Vec<OutlineNode>,
}
