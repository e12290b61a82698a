//! Articles and their parts.

use super::date::PartialDate;
use super::leaf::Leaf;
use super::mention::Mention;
use super::outline::{OutlineLabel, OutlineNode};
use super::people::{Byline, Person};
use super::span::Span;

/// One article: its headline block, who made it, and its body. What few articles have is boxed, so that the others
/// take no room for it.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let article = &issue.articles[0];
/// assert_eq!(article.headline[0].text, "夏粮收购开秤");
/// assert_eq!(article.people()[0].name, "文静远");
/// assert_eq!(article.body.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Article {
    /// 引题: the lines above the headline, a column's or unit's name among them.
    pub kicker: Vec<Leaf>,
    /// 主题: the lines of the headline, one leaf a printed line.
    pub headline: Vec<Leaf>,
    /// 副题: the lines below the headline.
    pub deck: Vec<Leaf>,
    /// 电头 or 讯头, cut out of the paragraph that it opens or closes.
    pub dateline: Option<Box<Dateline>>,
    /// The number, the date and the signature of an official document, or the adoption of a law.
    pub document: Option<Box<DocumentLine>>,
    /// 署名, in the order printed.
    pub bylines: Vec<Byline>,
    /// The paper or agency that it was taken over from.
    pub credit: Option<Box<Credit>>,
    /// The words at its pictures.
    pub captions: Vec<Caption>,
    /// The paragraphs of the body.
    pub body: Vec<Paragraph>,
    /// The line that leads on (下转). It is kept where the other part was found and joined, too;
    /// [`Code::OpenJump`](super::diagnostic::Code::OpenJump) says where it was not.
    pub jump_to: Option<Box<Jump>>,
    /// The line that tells where the article comes from (上接).
    pub jump_from: Option<Box<Jump>>,
}

impl Article {
    /// Everybody named in the dateline and then in the bylines, in the order printed there: each name once, with the
    /// role that it is first given.
    ///
    /// ```
    /// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远 通讯员 骆闻笛）全市设点127\n个。");
    /// let names: Vec<_> = issue.articles[0].people().iter().map(|p| p.name.as_str()).collect();
    /// assert_eq!(names, ["文静远", "骆闻笛"]);
    /// ```
    pub fn people(&self) -> Vec<&Person> {
        let mut out: Vec<&Person> = Vec::new();
        let dateline = self.dateline.iter().flat_map(|d| &d.people);
        for person in dateline.chain(self.bylines.iter().flat_map(|b| &b.people)) {
            if !out.iter().any(|p| p.name == person.name) {
                out.push(person);
            }
        }
        out
    }

    /// The headline's lines as one string, with a space between two lines.
    ///
    /// ```
    /// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。");
    /// assert_eq!(issue.articles[0].title(), "夏粮收购开秤");
    /// ```
    pub fn title(&self) -> String {
        let mut out = String::new();
        for line in &self.headline {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&line.text);
        }
        out
    }

    /// The tree that the paragraphs' outline labels make, by their level.
    ///
    /// ```
    /// let issue = baokan::parse_issue("关于夏粮收购的通知\n　　一、总体要求\n　　（一）早部署。各地要早作安排。");
    /// let tree = issue.articles[0].outline();
    /// assert_eq!(tree.len(), 1, "（一） stands below 一、");
    /// ```
    pub fn outline(&self) -> Vec<OutlineNode> {
        let mut roots: Vec<OutlineNode> = Vec::new();
        // The open nodes from the root down, with their levels.
        let mut open: Vec<(u8, OutlineNode)> = Vec::new();
        for (index, paragraph) in self.body.iter().enumerate() {
            let Some(label) = &paragraph.outline else { continue };
            while open.last().is_some_and(|(level, _)| *level >= label.level) {
                close(&mut roots, &mut open);
            }
            let title = label.title.and_then(|t| t.slice(&paragraph.text)).unwrap_or_default();
            let node = OutlineNode {
                paragraph: index,
                number: label.number,
                label: label.label.clone(),
                title: title.to_owned(),
                children: Vec::new(),
            };
            open.push((label.level, node));
        }
        while !open.is_empty() {
            close(&mut roots, &mut open);
        }
        roots
    }
}

/// Moves the innermost open node under its parent.
fn close(roots: &mut Vec<OutlineNode>, open: &mut Vec<(u8, OutlineNode)>) {
    if let Some((_, node)) = open.pop() {
        match open.last_mut() {
            Some((_, parent)) => parent.children.push(node),
            None => roots.push(node),
        }
    }
}

/// A paragraph of a body.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let paragraph = &issue.articles[0].body[0];
/// assert_eq!(paragraph.text, "6月 9日，全市设点127个，比去年多5个。");
/// assert_eq!(paragraph.mentions[1].normalized(), "127 个");
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Paragraph {
    /// The text: its lines joined, otherwise as printed.
    pub text: String,
    /// Where it stands in the source, in reading order.
    pub spans: Vec<Span>,
    /// What dates and amounts it mentions, in order and without overlap.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mentions: Vec<Mention>,
    /// The outline label that it opens with.
    pub outline: Option<Box<OutlineLabel>>,
}

/// 电头, 讯头: what opens (or, in brackets, closes) a news body: `新华社北京6月9日电（记者王某）`.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n新华社北京6月9日电（记者王小明）今年夏粮收购进展顺利，各地有序开秤。");
/// let dateline = issue.articles[0].dateline.as_ref().unwrap();
/// assert_eq!((dateline.agency.as_deref(), dateline.place.as_deref()), (Some("新华社"), Some("北京")));
/// assert_eq!(dateline.date.unwrap().to_string(), "XXXX-06-09");
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dateline {
    /// The text as printed, lines joined.
    pub text: String,
    /// Where it stands in the source.
    pub spans: Vec<Span>,
    /// What dates it mentions.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mentions: Vec<Mention>,
    /// The paper or agency: `新华社`, `本报`.
    pub agency: Option<String>,
    /// The place the news comes from.
    pub place: Option<String>,
    /// The day it was filed.
    pub date: Option<PartialDate>,
    /// The reporters named in it.
    pub people: Vec<Person>,
}

/// What an official document has beside its text: the lines of its number and its date and the office that signs it
/// (GB/T 9704-2012, 7.2.5 and 7.3.5), all in one leaf; of a law, the note in brackets on its adoption.
///
/// ```
/// let issue = baokan::parse_issue("关于夏粮收购的通知\n青政发〔2025〕18号\n　　各地要早部署，抓好落实。");
/// let line = issue.articles[0].document.as_ref().unwrap();
/// assert_eq!(line.number.as_deref(), Some("青政发〔2025〕18号"));
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DocumentLine {
    /// The text as printed, its lines joined with a space.
    pub text: String,
    /// Where it stands in the source.
    pub spans: Vec<Span>,
    /// 发文字号, or the number of an order, as printed without spaces: `国办发〔2025〕12号`, `第328号`.
    pub number: Option<String>,
    /// 成文日期; of an adoption, the first date.
    pub date: Option<PartialDate>,
}

/// The line that names the source an article was taken over from: `转自《人民日报》`.
///
/// ```
/// use baokan::model::article::CreditKind;
/// let issue = baokan::parse_issue("夏粮收购开秤\n　　各地早部署，抓好落实。 转自《临江晚报》");
/// let credit = issue.articles[0].credit.as_ref().unwrap();
/// assert_eq!((credit.kind, credit.source.as_deref()), (CreditKind::Reprint, Some("临江晚报")));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Credit {
    /// The text as printed.
    pub text: String,
    /// Where it stands in the source.
    pub spans: Vec<Span>,
    /// How it was taken over.
    pub kind: CreditKind,
    /// The other paper or agency, without 《》; of several in 《》 the first.
    pub source: Option<String>,
}

/// How an article was taken over from another paper.
///
/// ```
/// use baokan::model::article::{Credit, CreditKind};
/// let credit: Credit = "转自《人民日报》".parse().unwrap();
/// assert_eq!((credit.kind, credit.source.as_deref()), (CreditKind::Reprint, Some("人民日报")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum CreditKind {
    /// 转自, 转载自, 原载: reprinted.
    Reprint,
    /// 摘自, 摘编自: shortened.
    Excerpt,
    /// 据, 综合: written from what the source says.
    According,
    /// 来源: a source is named, without saying how it was used.
    Source,
}

/// The words at a picture.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n　　各地早部署，抓好落实。\n\n▲昨天，农户在排队送粮。　宋知夏　摄");
/// let caption = &issue.articles[0].captions[0];
/// assert_eq!(caption.credit[0].name, "宋知夏");
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Caption {
    /// The text as printed, lines joined.
    pub text: String,
    /// Where it stands in the source.
    pub spans: Vec<Span>,
    /// What dates and amounts it mentions.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mentions: Vec<Mention>,
    /// Who made the picture.
    pub credit: Vec<Person>,
}

/// 下转, 上接: the line that leads to another page, or tells from which one the article comes.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n　　各地早部署，抓好落实，确保\n（下转第2版）");
/// assert_eq!(issue.articles[0].jump_to.as_ref().unwrap().page.as_deref(), Some("2"));
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Jump {
    /// The text as printed. Where the part behind an 上接 line was joined, the headline that is repeated above that
    /// part comes first.
    pub text: String,
    /// Where it stands in the source.
    pub spans: Vec<Span>,
    /// The page, in Latin letters and digits: `2`, `A8`; of several (第2、3版) the first. `None` where the number is
    /// lost.
    pub page: Option<String>,
}

/// 发文字号 in its parts: 国办发〔2025〕12号.
///
/// ```
/// let number: baokan::model::article::DocumentNumber = "国办发[2025] 12 号".parse().unwrap();
/// assert_eq!((number.office.as_str(), number.year, number.number.as_str()), ("国办发", 2025, "12"));
/// assert_eq!(number.to_string(), "国办发〔2025〕12号");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DocumentNumber {
    /// 机关代字: the office and the kind of its documents.
    pub office: String,
    /// 年份, of four digits.
    pub year: u16,
    /// 序号, in half-width digits as printed.
    pub number: String,
}

/// Writes the form of GB/T 9704-2012, 7.2.5.
impl core::fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}〔{:04}〕{}号", self.office, self.year, self.number)
    }
}

macro_rules! as_printed {
    ($($name:ident)*) => {$(
        /// Writes the text as printed.
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.text)
            }
        }
    )*};
}
as_printed! { Dateline DocumentLine Credit Caption Jump }

impl CreditKind {
    /// Every kind there is.
    pub const ALL: &'static [Self] = &[Self::Reprint, Self::Excerpt, Self::According, Self::Source];

    /// The kind's name, such as `reprint`.
    ///
    /// ```
    /// use baokan::model::article::CreditKind;
    /// assert_eq!(CreditKind::Reprint.as_str(), "reprint");
    /// assert_eq!("reprint".parse(), Ok(CreditKind::Reprint));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reprint => "reprint",
            Self::Excerpt => "excerpt",
            Self::According => "according",
            Self::Source => "source",
        }
    }
}

/// Writes the kind's name.
impl core::fmt::Display for CreditKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}
