//! JSON: one article a line, and schema.org's `NewsArticle`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::parts::one_line;
use crate::model::article::Article;
use crate::model::date::PartialDate;
use crate::model::issue::Issue;
use crate::model::people::{Person, Role};

/// One line of [`json_lines`]: an article with what is known of the issue that it stands in.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127个。");
/// let record = baokan::render::records(&issue).next().unwrap();
/// assert_eq!((record.number, &*record.title), (1, "夏粮收购开秤"));
/// assert_eq!(record.people[0].name, "文静远");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record<'a> {
    /// The paper's name; `None` where no masthead tells it.
    pub paper: Option<Cow<'a, str>>,
    /// The day of the issue: [`Issue::issue_date`], else what its masthead prints, whole or not; `None` without either.
    pub issue_date: Option<PartialDate>,
    /// The printed number of the page that the article begins on; `None` where the page prints none.
    pub page: Option<Cow<'a, str>>,
    /// The article's place in the issue, counted from 1.
    pub number: usize,
    /// The headline's lines as one string, with a space between two lines; empty without a headline.
    pub title: Cow<'a, str>,
    /// Everybody named in dateline and bylines, each once, as [`Article::people`] gives them.
    pub people: Vec<Person>,
    /// The paragraphs, parted by line feeds; a paragraph of verse has line feeds of its own.
    pub text: Cow<'a, str>,
    /// The article with all its leaves.
    #[serde(flatten)]
    pub article: Cow<'a, Article>,
}

/// The articles of an issue as [`Record`]s, in order.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个。");
/// let record = baokan::render::records(&issue).next().unwrap();
/// assert_eq!((record.number, &*record.title), (1, "夏粮收购开秤"));
/// assert_eq!(record.text, "6月 9日，全市设点127个。");
/// ```
pub fn records(issue: &Issue) -> impl Iterator<Item = Record<'_>> {
    let paper = issue.masthead.as_ref().and_then(|m| m.paper.as_deref());
    let issue_date = day(issue);
    issue.articles.iter().enumerate().map(move |(index, article)| Record {
        paper: paper.map(Cow::Borrowed),
        issue_date,
        page: page(issue, article).map(Cow::Borrowed),
        number: index + 1,
        title: article.title().into(),
        people: article.people().into_iter().cloned().collect(),
        text: text(article).into(),
        article: Cow::Borrowed(article),
    })
}

/// The articles of an issue as JSON lines: a [`Record`] a line, each ended by a line feed.
///
/// With the feature `schema`, `record_schema` gives the JSON Schema of a line.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。");
/// let lines = baokan::render::json_lines(&issue);
/// assert!(lines.starts_with(r#"{"paper":null,"issue_date":null,"page":null,"number":1,"title":"夏粮收购开秤""#));
/// let back: baokan::render::Record = serde_json::from_str(&lines).unwrap();
/// assert_eq!(*back.article, issue.articles[0]);
/// ```
pub fn json_lines(issue: &Issue) -> String {
    let mut out = String::new();
    for record in records(issue) {
        // Plain structs of strings and numbers: writing them to a string does not fail.
        out.push_str(&serde_json::to_string(&record).unwrap_or_default());
        out.push('\n');
    }
    out
}

/// The articles of an issue as a JSON-LD document: a graph of schema.org's
/// [`NewsArticle`](https://schema.org/NewsArticle).
///
/// Headline, alternative headline (deck), kicker (as `articleSection`), dateline, authors, contributors (photographers,
/// illustrators and editors), the credit (`creditText`), captions (as `image`), the text (`articleBody`), the printed
/// page, and the issue and newspaper that it is part of. What the page does not say is left out, and so is a date that
/// is not whole or that no calendar has. A day given to [`Options::issue_date`](crate::Options::issue_date) is the day
/// of publication.
///
/// ```
/// let page = "临江晚报\n2024年10月16日　星期三　第8214期\n\n夏粮开秤\n　　本报讯（记者　顾南枝）全市设点127个。";
/// let graph: serde_json::Value =
///     serde_json::from_str(&baokan::render::news_articles(&baokan::parse_issue(page))).unwrap();
/// let article = &graph["@graph"][0];
/// assert_eq!(article["@type"], "NewsArticle");
/// assert_eq!(article["headline"], "夏粮开秤");
/// assert_eq!(article["author"][0]["name"], "顾南枝");
/// assert_eq!(article["datePublished"], "2024-10-16");
///
/// let options = baokan::Options::new().issue_date("2024-10-16".parse().unwrap());
/// let issue = options.parse_issue("夏粮开秤\n　　本报讯（记者　顾南枝）全市设点127个。");
/// assert!(baokan::render::news_articles(&issue).contains(r#""datePublished": "2024-10-16""#));
/// ```
pub fn news_articles(issue: &Issue) -> String {
    let graph: Vec<Value> = issue.articles.iter().map(|article| news_article(issue, article)).collect();
    let mut out = serde_json::to_string_pretty(&json!({ "@context": "https://schema.org", "@graph": graph }))
        .unwrap_or_default();
    out.push('\n');
    out
}

fn news_article(issue: &Issue, article: &Article) -> Value {
    let mut out = Map::new();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            out.insert(name.to_owned(), value);
        }
    };
    let joined = |leaves: &[crate::model::leaf::Leaf]| {
        let lines: Vec<_> = leaves.iter().map(|l| one_line(&l.text)).collect();
        (!lines.is_empty()).then(|| Value::from(lines.join(" ")))
    };
    set("@type", Some("NewsArticle".into()));
    set("headline", joined(&article.headline));
    set("alternativeHeadline", joined(&article.deck));
    set("articleSection", joined(&article.kicker));
    set("dateline", article.dateline.as_ref().map(|d| one_line(&d.text).into()));
    let people = article.people();
    let writes =
        |p: &&&Person| !matches!(p.role, Some(Role::Photographer | Role::Illustrator | Role::Editor));
    let (authors, others): (Vec<&Person>, Vec<&Person>) = people.into_iter().partition(|p| writes(&p));
    set("author", persons(&authors));
    set("contributor", persons(&others));
    set("creditText", article.credit.as_ref().map(|c| one_line(&c.text).into()));
    let captions: Vec<Value> = article
        .captions
        .iter()
        .map(|c| json!({ "@type": "ImageObject", "caption": one_line(&c.text) }))
        .collect();
    set("image", (!captions.is_empty()).then(|| captions.into()));
    let text = text(article);
    set("articleBody", (!text.is_empty()).then(|| text.into()));
    set("inLanguage", Some("zh".into()));
    set("printPage", page(issue, article).map(Value::from));
    let masthead = issue.masthead.as_ref();
    let date = day(issue).filter(|d| d.year().is_some() && d.day().is_some());
    let date = date.filter(|d| d.is_possible()).map(|d| Value::from(d.to_string()));
    set("datePublished", date.clone());
    set("isPartOf", masthead.map(|m| part_of(m.paper.as_deref(), m.issue_no.as_deref(), date)));
    Value::Object(out)
}

fn part_of(paper: Option<&str>, number: Option<&str>, date: Option<Value>) -> Value {
    let mut issue = Map::new();
    issue.insert("@type".to_owned(), "PublicationIssue".into());
    if let Some(number) = number {
        issue.insert("issueNumber".to_owned(), number.into());
    }
    if let Some(date) = date {
        issue.insert("datePublished".to_owned(), date);
    }
    if let Some(paper) = paper {
        issue.insert("isPartOf".to_owned(), json!({ "@type": "Newspaper", "name": paper }));
    }
    Value::Object(issue)
}

fn persons(people: &[&Person]) -> Option<Value> {
    let list: Vec<Value> = people
        .iter()
        .map(|p| match p.role {
            Some(role) => json!({ "@type": "Person", "name": p.name, "jobTitle": role.to_string() }),
            None => json!({ "@type": "Person", "name": p.name }),
        })
        .collect();
    (!list.is_empty()).then(|| list.into())
}

/// The paragraphs, parted by line feeds.
fn text(article: &Article) -> String {
    let mut out = String::new();
    for paragraph in &article.body {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&paragraph.text);
    }
    out
}

/// The day of the issue, whole or not.
fn day(issue: &Issue) -> Option<PartialDate> {
    issue.issue_date.or_else(|| issue.masthead.as_ref().and_then(|m| m.date))
}

/// The printed number of the page on which an article begins.
fn page<'a>(issue: &'a Issue, article: &Article) -> Option<&'a str> {
    let start = article.leaves().filter_map(|l| l.spans.first()).map(|s| s.start).min()?;
    let page = issue.pages.get(issue.pages.partition_point(|p| p.span.end <= start))?;
    (page.span.start <= start).then_some(page.label.as_deref())?
}
