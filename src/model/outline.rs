//! Outlines: the labels of official documents, laws and reports, and the tree that they make.

use core::fmt;

use super::span::TextRange;

/// The kind of mark that an outline label is made with.
///
/// ```
/// use baokan::model::outline::{Label, LabelStyle};
/// let style = |text: &str| text.parse::<Label>().unwrap().style();
/// assert_eq!(style("（三）"), LabelStyle::HanBracket);
/// assert_eq!(style("第三条"), LabelStyle::Article);
/// assert_eq!(style("③"), LabelStyle::Circled);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LabelStyle {
    /// 第一编, 第一篇, 第一卷, 第一部分.
    Part,
    /// 第一章.
    Chapter,
    /// 第一节.
    Section,
    /// 第一条, 第十条之一.
    Article,
    /// 第一款, as a heading.
    Subarticle,
    /// 第二项, as a heading.
    Item,
    /// 第三目, as a heading.
    Subitem,
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

impl LabelStyle {
    /// Every kind there is.
    pub const ALL: &'static [Self] = &[
        Self::Part,
        Self::Chapter,
        Self::Section,
        Self::Article,
        Self::Subarticle,
        Self::Item,
        Self::Subitem,
        Self::Han,
        Self::HanBracket,
        Self::Digit,
        Self::DigitBracket,
        Self::Circled,
        Self::HanIs,
        Self::HanOrdinal,
        Self::Sequence,
        Self::Roman,
        Self::Letter,
        Self::LetterBracket,
        Self::Decimal,
    ];

    /// The kind's name, such as `han_bracket`.
    ///
    /// ```
    /// use baokan::model::outline::LabelStyle;
    /// assert_eq!(LabelStyle::HanBracket.as_str(), "han_bracket");
    /// assert_eq!("han_bracket".parse(), Ok(LabelStyle::HanBracket));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Article => "article",
            Self::Subarticle => "subarticle",
            Self::Item => "item",
            Self::Subitem => "subitem",
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
        }
    }
}

/// Writes the kind's name.
impl fmt::Display for LabelStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads the kind's name.
impl core::str::FromStr for LabelStyle {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let found = Self::ALL.iter().copied().find(|style| style.as_str() == text);
        found.ok_or_else(|| NotALabel(text.to_owned()))
    }
}

/// A label by itself: its kind of mark and its numbers.
///
/// `FromStr` reads the printed forms, in full and half width and with brackets of any kind; `Display` writes one form
/// for each kind, which reads back equal (but for the letter `I.`, which reads as a Roman numeral).
///
/// ```
/// use baokan::model::outline::{Label, LabelStyle};
/// let label: Label = "(三)".parse().unwrap();
/// assert_eq!((label.style(), label.number()), (LabelStyle::HanBracket, 3));
/// assert_eq!(label.to_string(), "（三）");
/// assert_eq!("第十条之一".parse::<Label>().unwrap().numbers(), [10, 1]);
/// assert!("3名".parse::<Label>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    style: LabelStyle,
    numbers: Vec<u32>,
}

impl Label {
    /// Largest number of a label: a larger figure at a line's head is an amount or a year.
    pub const LARGEST: u32 = 999;

    /// A label of one number, or of several where the kind has them: `1.1.2`, `第十条之一`.
    ///
    /// `None` if there is no such label: too few numbers or too many (`1.1` has two to six, an article of a law one or
    /// two, all others one), a zero, a number above [`LARGEST`](Self::LARGEST), above what the mark can show (⑳, Ⅻ, Z;
    /// 最后 is the fourth), or above 99 for marks that count no further: （99）, 九十九是, 第九十九， and all numbers
    /// but the first of `1.99`.
    ///
    /// ```
    /// use baokan::model::outline::{Label, LabelStyle};
    /// assert_eq!(Label::new(LabelStyle::Han, &[3]).unwrap().to_string(), "三、");
    /// assert_eq!(Label::new(LabelStyle::Circled, &[21]), None);
    /// ```
    pub fn new(style: LabelStyle, numbers: &[u32]) -> Option<Self> {
        let most = match style {
            LabelStyle::Circled => 20,
            LabelStyle::Roman => 12,
            LabelStyle::Letter | LabelStyle::LetterBracket => 26,
            LabelStyle::Sequence => 4,
            LabelStyle::DigitBracket | LabelStyle::HanIs | LabelStyle::HanOrdinal => 99,
            _ => Self::LARGEST,
        };
        let counts = match style {
            LabelStyle::Decimal => 2..=6,
            LabelStyle::Article => 1..=2,
            _ => 1..=1,
        };
        // 1.1.2: behind the first, a number has two digits at most.
        let inner = if style == LabelStyle::Decimal { 99 } else { most };
        let fits = |(at, n): (usize, &u32)| (1..=if at == 0 { most } else { inner }).contains(n);
        let sound = counts.contains(&numbers.len()) && numbers.iter().enumerate().all(fits);
        sound.then(|| Self { style, numbers: numbers.to_vec() })
    }

    /// The kind of mark.
    ///
    /// ```
    /// use baokan::model::outline::{Label, LabelStyle};
    /// assert_eq!("第三条".parse::<Label>().unwrap().style(), LabelStyle::Article);
    /// ```
    pub const fn style(&self) -> LabelStyle {
        self.style
    }

    /// The number that goes up from label to label: the last of `1.1.2`, the first of `第十条之一`.
    ///
    /// ```
    /// use baokan::model::outline::Label;
    /// assert_eq!("1.1.2".parse::<Label>().unwrap().number(), 2);
    /// assert_eq!("第十条之一".parse::<Label>().unwrap().number(), 10);
    /// ```
    pub fn number(&self) -> u32 {
        let number =
            if self.style == LabelStyle::Decimal { self.numbers.last() } else { self.numbers.first() };
        number.copied().unwrap_or(1)
    }

    /// All numbers, the outermost first.
    ///
    /// ```
    /// use baokan::model::outline::Label;
    /// assert_eq!("1.1.2".parse::<Label>().unwrap().numbers(), [1, 1, 2]);
    /// ```
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.number();
        let sign = |first: char| char::from_u32(first as u32 + n - 1).unwrap_or(first);
        match self.style {
            LabelStyle::Part => write!(f, "第{}编", Han(n)),
            LabelStyle::Chapter => write!(f, "第{}章", Han(n)),
            LabelStyle::Section => write!(f, "第{}节", Han(n)),
            LabelStyle::Article => {
                write!(f, "第{}条", Han(n))?;
                self.numbers.get(1).map_or(Ok(()), |m| write!(f, "之{}", Han(*m)))
            }
            LabelStyle::Subarticle => write!(f, "第{}款", Han(n)),
            LabelStyle::Item => write!(f, "第{}项", Han(n)),
            LabelStyle::Subitem => write!(f, "第{}目", Han(n)),
            LabelStyle::Han => write!(f, "{}、", Han(n)),
            LabelStyle::HanBracket => write!(f, "（{}）", Han(n)),
            LabelStyle::Digit => write!(f, "{n}."),
            LabelStyle::DigitBracket => write!(f, "（{n}）"),
            LabelStyle::Circled => write!(f, "{}", sign('①')),
            LabelStyle::HanIs => write!(f, "{}是", Han(n)),
            LabelStyle::HanOrdinal => write!(f, "第{}，", Han(n)),
            LabelStyle::Sequence => f.write_str(match n {
                1 => "首先，",
                2 => "其次，",
                3 => "再次，",
                _ => "最后，",
            }),
            LabelStyle::Roman => write!(f, "{}.", sign('Ⅰ')),
            LabelStyle::Letter => write!(f, "{}.", sign('A')),
            LabelStyle::LetterBracket => write!(f, "（{}）", sign('a')),
            LabelStyle::Decimal => {
                for (index, number) in self.numbers.iter().enumerate() {
                    if index > 0 {
                        f.write_str(".")?;
                    }
                    write!(f, "{number}")?;
                }
                Ok(())
            }
        }
    }
}

/// A number up to 999 in Han figures.
struct Han(u32);

impl fmt::Display for Han {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figure = |n: u32| "一二三四五六七八九".chars().nth(n.saturating_sub(1) as usize).unwrap_or('零');
        let (hundreds, tens, ones) = (self.0 / 100, self.0 / 10 % 10, self.0 % 10);
        if hundreds > 0 {
            write!(f, "{}百", figure(hundreds))?;
            if tens == 0 && ones > 0 {
                f.write_str("零")?;
            }
        }
        if tens > 0 {
            if tens > 1 || hundreds > 0 {
                write!(f, "{}", figure(tens))?;
            }
            f.write_str("十")?;
        }
        if ones > 0 { write!(f, "{}", figure(ones)) } else { Ok(()) }
    }
}

/// A text is no outline label.
///
/// ```
/// use baokan::model::outline::Label;
/// assert_eq!("总体要求".parse::<Label>().unwrap_err().to_string(), "\"总体要求\" is no outline label");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no outline label")]
pub struct NotALabel(pub(crate) String);

/// An enumeration inside a paragraph, as [`Paragraph::enumeration`](super::article::Paragraph::enumeration) gives it.
///
/// ```
/// let issue = baokan::parse_issue("　　会议要求，一是早部署，二是严把关。");
/// let found = &issue.articles[0].body[0].enumeration()[0];
/// assert_eq!(found.style, baokan::model::outline::LabelStyle::HanIs);
/// assert_eq!(found.items.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Enumeration {
    /// The kind of mark.
    pub style: LabelStyle,
    /// Its items, two at least, in the order printed.
    pub items: Vec<EnumerationItem>,
}

/// An item of an enumeration; places are in the paragraph's text.
///
/// ```
/// let issue = baokan::parse_issue("　　会议要求，一是早部署，二是严把关。");
/// let paragraph = &issue.articles[0].body[0];
/// let second = paragraph.enumeration()[0].items[1];
/// assert_eq!((second.number, second.label.slice(&paragraph.text)), (2, Some("二是")));
/// assert_eq!(second.text.slice(&paragraph.text), Some("严把关。"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EnumerationItem {
    /// Its number; for 首先, 其次, 再次, 最后 its place in the row.
    pub number: u32,
    /// Where its mark stands.
    pub label: TextRange,
    /// What it says: behind the mark to the next one, the last item's to its full stop.
    pub text: TextRange,
}

/// The outline label that a paragraph opens with.
///
/// ```
/// use baokan::model::outline::LabelStyle;
/// let issue = baokan::parse_issue("关于夏粮收购的通知\n　　一、总体要求\n　　（一）早部署。各地要早作安排。");
/// let label = issue.articles[0].body[1].outline.as_ref().unwrap();
/// assert_eq!((label.label.as_str(), label.style), ("（一）", LabelStyle::HanBracket));
/// assert_eq!((label.level, label.number), (2, 1));
/// ```
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
    /// The heading part of the paragraph: behind the label, to the first 。, ： or ； where heading and body share the
    /// paragraph. `None` where there is no heading, as in an article of a law.
    pub title: Option<TextRange>,
}

/// A node of an article's outline tree, as [`Article::outline`](super::article::Article::outline) gives it.
///
/// ```
/// let issue = baokan::parse_issue("关于夏粮收购的通知\n　　一、总体要求\n　　（一）早部署。各地要早作安排。");
/// let tree = issue.articles[0].outline();
/// assert_eq!((tree[0].title.as_str(), tree[0].children[0].title.as_str()), ("总体要求", "早部署"));
/// ```
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
