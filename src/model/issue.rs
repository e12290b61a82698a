//! The whole: an issue, its pages, masthead and furniture.

use super::article::Article;
use super::date::PartialDate;
use super::diagnostic::Diagnostic;
use super::leaf::{LeafKind, LeafRef};
use super::mention::Mention;
use super::span::Span;

/// What was read from a text: articles, furniture and complaints.
///
/// Its leaves partition the source: every character that is not
/// [ignorable](super::leaf::is_ignorable) is in exactly one of them.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// assert_eq!((issue.articles.len(), issue.pages.len(), issue.furniture.len()), (1, 1, 0));
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Issue {
    /// 报头.
    pub masthead: Option<Masthead>,
    /// The pages that hold something, in the order of the text; form feeds part them. An empty text has one.
    pub pages: Vec<Page>,
    /// The articles, in the order in which their bodies (or, without one, headlines) stand in the text.
    pub articles: Vec<Article>,
    /// Lines that belong to no article.
    pub furniture: Vec<Furniture>,
    /// What was damaged or unsure, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
    /// The day of the issue that dates were completed by: the one given to
    /// [`Options::issue_date`](crate::Options::issue_date), whole or not; else the whole date that the masthead or a
    /// folio prints.
    ///
    /// [`Value::resolve`](super::mention::Value::resolve) asks for it.
    ///
    /// ```
    /// let text = "临江晚报\n2024年10月16日　星期三\n\n夏粮收购开秤\n　　本报讯　昨天，全市设点127个。";
    /// let issue = baokan::parse_issue(text);
    /// assert_eq!(issue.issue_date.unwrap().to_string(), "2024-10-16");
    /// let (_, yesterday) = issue.mentions().next().unwrap();
    /// let days = yesterday.value.resolve(issue.issue_date).unwrap();
    /// assert_eq!(days.to_string(), "2024-10-15");
    /// ```
    #[cfg_attr(feature = "serde", serde(default))]
    pub issue_date: Option<PartialDate>,
}

/// 报头: the paper's name, date and numbers.
///
/// ```
/// let issue = baokan::parse_issue("临江晚报\n2024年10月16日　星期三　农历甲辰年九月十四\n国内统一连续出版物号 CN 36-0091　第8214期　今日8版");
/// let masthead = issue.masthead.unwrap();
/// assert_eq!(masthead.paper.as_deref(), Some("临江晚报"));
/// assert_eq!((masthead.issue_no.as_deref(), masthead.pages), (Some("8214"), Some(8)));
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Masthead {
    /// The text as printed, lines joined with a space.
    pub text: String,
    /// Where it stands in the source, in reading order.
    pub spans: Vec<Span>,
    /// The paper's name.
    pub paper: Option<String>,
    /// The day of the issue.
    pub date: Option<PartialDate>,
    /// The weekday as printed: `星期一`.
    pub weekday: Option<String>,
    /// The lunar date as printed, without 农历: `乙巳年五月十四`.
    pub lunar: Option<String>,
    /// The running number of the issue (第N期, 总第N期), as printed.
    pub issue_no: Option<String>,
    /// 国内统一连续出版物号, such as `CN 41-0048`.
    pub cn: Option<String>,
    /// 邮发代号, the number by which the post takes subscriptions (no postcode), such as `35-10`.
    pub postal_code: Option<String>,
    /// How many pages the issue has (今日N版).
    pub pages: Option<u32>,
}

/// One page of the text.
///
/// ```
/// let issue = baokan::parse_issue("头版要闻\u{c}二版要闻");
/// assert_eq!(issue.pages.len(), 2);
/// assert_eq!(issue.pages[1].span.slice("头版要闻\u{c}二版要闻"), Some("二版要闻"));
/// let issue = baokan::parse_issue("A08版 副刊\n\n昨日，县图书馆新馆开馆，藏书三十万册。");
/// assert_eq!(issue.pages[0].label.as_deref(), Some("A8"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Page {
    /// The page's printed number, in Latin letters and digits (`2`, `A8`), where its folio says so.
    pub label: Option<String>,
    /// The page's part of the source.
    pub span: Span,
}

/// A line that belongs to no article, or what was taken out of one as an [artifact](FurnitureKind::Artifact).
///
/// ```
/// use baokan::model::issue::FurnitureKind;
/// let issue = baokan::parse_issue("责任编辑：田禾　美编：苏木　校对：戚风");
/// assert_eq!(issue.furniture[0].kind, FurnitureKind::Staff);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Furniture {
    /// The text as printed.
    pub text: String,
    /// Where it stands in the source.
    pub spans: Vec<Span>,
    /// What it is.
    pub kind: FurnitureKind,
}

/// What a piece of page furniture is.
///
/// ```
/// use baokan::model::issue::FurnitureKind;
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127个。\n\n新闻热线：12345678");
/// assert_eq!(issue.furniture[0].kind, FurnitureKind::Contact);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FurnitureKind {
    /// Page number, section name, paper and date at the page's edge.
    Folio,
    /// 责任编辑, 美编, 校对: who made the page.
    Staff,
    /// Telephone, address, mail, price, printer.
    Contact,
    /// >>>02, 详见2版: leads to an article elsewhere, but is no jump.
    Pointer,
    /// Weather, advertisement labels and other small fixtures.
    Fixture,
    /// What typesetting or extraction put in: the hyphen of a word that a line end parts, the second of every two
    /// characters of a doubled line.
    Artifact,
    /// Anything else that belongs to no article.
    Other,
}

macro_rules! leaf {
    ($kind:ident, $leaf:expr) => {
        LeafRef { kind: LeafKind::$kind, text: &$leaf.text, spans: &$leaf.spans, mentions: &[] }
    };
    ($kind:ident, $leaf:expr, mentions) => {
        LeafRef { kind: LeafKind::$kind, text: &$leaf.text, spans: &$leaf.spans, mentions: &$leaf.mentions }
    };
}

impl Article {
    /// The article's leaves: headline block, body and all lines around it.
    ///
    /// ```
    /// use baokan::LeafKind::{Dateline, Headline, Paragraph};
    /// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。");
    /// let kinds: Vec<_> = issue.articles[0].leaves().map(|leaf| leaf.kind).collect();
    /// assert_eq!(kinds, [Headline, Dateline, Paragraph]);
    /// ```
    pub fn leaves(&self) -> impl Iterator<Item = LeafRef<'_>> {
        let kicker = self.kicker.iter().map(|l| leaf!(Kicker, l, mentions));
        let headline = self.headline.iter().map(|l| leaf!(Headline, l, mentions));
        let deck = self.deck.iter().map(|l| leaf!(Deck, l, mentions));
        kicker
            .chain(headline)
            .chain(deck)
            .chain(self.dateline.iter().map(|l| leaf!(Dateline, l, mentions)))
            .chain(self.document.iter().map(|l| leaf!(Document, l)))
            .chain(self.bylines.iter().map(|l| leaf!(Byline, l)))
            .chain(self.jump_from.iter().map(|l| leaf!(JumpFrom, l)))
            .chain(self.body.iter().map(|l| leaf!(Paragraph, l, mentions)))
            .chain(self.captions.iter().map(|l| leaf!(Caption, l, mentions)))
            .chain(self.credit.iter().map(|l| leaf!(Credit, l)))
            .chain(self.jump_to.iter().map(|l| leaf!(JumpTo, l)))
    }

    /// The article's mentions, each with the leaf that it stands in, in the order of the [leaves](Self::leaves).
    ///
    /// ```
    /// let source = "夏粮收购设点127个\n本报讯（记者 文静远）6月 9日，夏粮收购开\n秤。";
    /// let issue = baokan::parse_issue(source);
    /// let found: Vec<_> = issue.articles[0].mentions().map(|(leaf, m)| (leaf.kind, m.normalized())).collect();
    /// use baokan::LeafKind::{Headline, Paragraph};
    /// assert_eq!(found, [(Headline, "127 个".into()), (Paragraph, "XXXX-06-09".into())]);
    /// ```
    pub fn mentions(&self) -> impl Iterator<Item = (LeafRef<'_>, &Mention)> {
        self.leaves().flat_map(|leaf| leaf.mentions.iter().map(move |mention| (leaf, mention)))
    }
}

impl Issue {
    /// Every leaf of the issue: together they hold the whole source.
    ///
    /// ```
    /// let source = "夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。";
    /// let issue = baokan::parse_issue(source);
    /// let count = |text: &str| text.split_whitespace().map(|word| word.chars().count()).sum::<usize>();
    /// assert_eq!(issue.leaves().map(|leaf| count(leaf.text)).sum::<usize>(), count(source));
    /// ```
    pub fn leaves(&self) -> impl Iterator<Item = LeafRef<'_>> {
        self.masthead
            .iter()
            .map(|l| leaf!(Masthead, l))
            .chain(self.articles.iter().flat_map(Article::leaves))
            .chain(self.furniture.iter().map(|l| leaf!(Furniture, l)))
    }

    /// Every mention of the issue, each with the leaf that it stands in; [`LeafRef::locate`] finds it in the source.
    ///
    /// ```
    /// use baokan::Value;
    /// let source = "夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，投资30万元。";
    /// let issue = baokan::parse_issue(source);
    /// let (leaf, money) = issue.mentions().find(|(_, m)| matches!(m.value, Value::Money(_))).unwrap();
    /// let places = leaf.locate(source, money.range).unwrap();
    /// assert_eq!(places[0].slice(source), Some("30万元"));
    /// ```
    pub fn mentions(&self) -> impl Iterator<Item = (LeafRef<'_>, &Mention)> {
        self.leaves().flat_map(|leaf| leaf.mentions.iter().map(move |mention| (leaf, mention)))
    }

    /// Shows every leaf's text and places, to change them.
    pub(crate) fn each_leaf_mut(&mut self, change: &mut dyn FnMut(&mut String, &mut Vec<Span>)) {
        if let Some(leaf) = &mut self.masthead {
            change(&mut leaf.text, &mut leaf.spans);
        }
        for leaf in &mut self.furniture {
            change(&mut leaf.text, &mut leaf.spans);
        }
        for article in &mut self.articles {
            for leaf in article.kicker.iter_mut().chain(&mut article.headline).chain(&mut article.deck) {
                change(&mut leaf.text, &mut leaf.spans);
            }
            for leaf in &mut article.body {
                change(&mut leaf.text, &mut leaf.spans);
            }
            for leaf in &mut article.bylines {
                change(&mut leaf.text, &mut leaf.spans);
            }
            for leaf in &mut article.captions {
                change(&mut leaf.text, &mut leaf.spans);
            }
            for leaf in article.jump_to.iter_mut().chain(&mut article.jump_from) {
                change(&mut leaf.text, &mut leaf.spans);
            }
            if let Some(leaf) = &mut article.dateline {
                change(&mut leaf.text, &mut leaf.spans);
            }
            if let Some(leaf) = &mut article.document {
                change(&mut leaf.text, &mut leaf.spans);
            }
            if let Some(leaf) = &mut article.credit {
                change(&mut leaf.text, &mut leaf.spans);
            }
        }
    }

    /// The strict entry point: the issue, or its complaints if there is one of
    /// [`Severity::Error`](super::diagnostic::Severity::Error) or
    /// [`Severity::Warning`](super::diagnostic::Severity::Warning).
    ///
    /// # Errors
    /// [`Damaged`], which holds the issue all the same.
    ///
    /// ```
    /// assert!(baokan::parse_issue("").into_result().is_err(), "nothing was printed");
    /// let text = "夏粮收购开秤\n本报讯（记者 文静远）全市设点127个。";
    /// assert!(baokan::parse_issue(text).into_result().is_ok());
    /// ```
    pub fn into_result(self) -> Result<Self, Damaged> {
        use super::diagnostic::Severity;
        if self.diagnostics.iter().any(|d| d.severity > Severity::Note) {
            return Err(Damaged { issue: Box::new(self) });
        }
        Ok(self)
    }
}

/// An issue was read, but with warnings; see [`Issue::into_result`].
///
/// ```
/// let damaged = baokan::parse_issue("夏粮收购开秤\n本报讯 2月30日，全市设点127个。").into_result().unwrap_err();
/// assert!(damaged.to_string().starts_with("date::impossible at "));
/// assert_eq!(damaged.diagnostics().len(), 1);
/// assert_eq!(damaged.into_issue().articles.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.summary())]
pub struct Damaged {
    issue: Box<Issue>,
}

impl Damaged {
    /// The issue as it was read.
    ///
    /// ```
    /// let damaged = baokan::parse_issue("夏粮收购开秤\n本报讯 2月30日，全市设点127个。").into_result().unwrap_err();
    /// assert_eq!(damaged.into_issue().articles[0].title(), "夏粮收购开秤");
    /// ```
    pub fn into_issue(self) -> Issue {
        *self.issue
    }

    /// All diagnostics of the issue, notes among them.
    ///
    /// ```
    /// let damaged = baokan::parse_issue("夏粮收购开秤\n本报讯 2月30日，全市设点127个。").into_result().unwrap_err();
    /// assert_eq!(damaged.diagnostics()[0].code, baokan::Code::ImpossibleDate);
    /// ```
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.issue.diagnostics
    }

    fn summary(&self) -> String {
        use super::diagnostic::Severity;
        let mut worse = self.diagnostics().iter().filter(|d| d.severity > Severity::Note);
        let first = worse.next().map(ToString::to_string).unwrap_or_default();
        match worse.count() {
            0 => first,
            more => format!("{first} (and {more} more)"),
        }
    }
}

/// Writes the text as printed.
impl core::fmt::Display for Masthead {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text)
    }
}

impl FurnitureKind {
    /// Every kind there is.
    pub const ALL: &'static [Self] =
        &[Self::Folio, Self::Staff, Self::Contact, Self::Pointer, Self::Fixture, Self::Artifact, Self::Other];

    /// The kind's name, such as `folio`.
    ///
    /// ```
    /// use baokan::model::issue::FurnitureKind;
    /// assert_eq!(FurnitureKind::Folio.as_str(), "folio");
    /// assert_eq!("folio".parse(), Ok(FurnitureKind::Folio));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Folio => "folio",
            Self::Staff => "staff",
            Self::Contact => "contact",
            Self::Pointer => "pointer",
            Self::Fixture => "fixture",
            Self::Artifact => "artifact",
            Self::Other => "other",
        }
    }
}

/// Writes the kind's name.
impl core::fmt::Display for FurnitureKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Writes the text as printed.
impl core::fmt::Display for Furniture {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text)
    }
}
