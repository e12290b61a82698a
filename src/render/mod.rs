//! Views: an [`Issue`](crate::Issue) written out for people and for other programs.
//!
//! | view | for | holds |
//! |---|---|---|
//! | [`plain_text`] | search, corpora, reading aloud | the articles, one paragraph a line |
//! | [`markdown`] | notes, web pages, language models | the articles, outlines as nested headings |
//! | [`terminal`] | a look at a page | articles, values of mentions, furniture |
//! | [`html()`] | checking a reading by eye | source and articles side by side, everything that was found |
//! | [`json_lines`] (feature `json`) | data frames, databases | one article a line, every field |
//! | [`news_articles`] (feature `json`) | the web | schema.org's `NewsArticle` |
//!
//! # What reads back
//!
//! The views for reading keep articles apart, so that a few rules give them back. The tests of this crate read these
//! views that way, [`markdown`] by a common Markdown parser, and find the same articles with the same title, people and
//! paragraphs:
//!
//! - [`plain_text`]: two blank lines part the articles; a blank line parts a headline from what is below it; a line
//!   that begins with two ideographic spaces is a paragraph, or one line of verse;
//! - [`markdown`]: a heading of level 2 or a rule opens an article; `*…*` is its kicker, `**…**` its deck, the block
//!   quote who made it, `- …` a caption, all else its body; a deeper heading that ends in a stop (。！？；： of either
//!   width) is the front of the paragraph that follows; a block quote before the first article is the masthead;
//! - [`json_lines`] and the serialised [`Issue`](crate::Issue): every field, by `serde`.
//!
//! What does not hold: [`parse_issue`](crate::parse_issue) takes a view for a page like any other, which tells nothing
//! of itself, and may find other borders in it: a headline's lines become kicker or deck, two short articles one. Of
//! 489 articles of 60 pages 446 came back the same from plain text. Keep one of the forms above to read it again.
//!
//! ```
//! let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。\n\n一条新路串起11个村\n本报讯 新路昨天通车。");
//! let text = baokan::render::plain_text(&issue);
//! assert_eq!(text.split("\n\n\n").count(), issue.articles.len());
//! for (read, article) in text.split("\n\n\n").zip(&issue.articles) {
//!     assert_eq!(read.lines().next(), Some(article.title().as_str()));
//!     assert!(read.lines().filter(|l| l.starts_with("\u{3000}\u{3000}")).count() == article.body.len());
//! }
//! ```
//!
//! # What is left out
//!
//! [`plain_text`], [`markdown`], [`json_lines`] and [`news_articles`] leave page furniture out; [`terminal`] shows it;
//! [`html()`] shows every leaf; the serialised [`Issue`](crate::Issue) itself holds all there is.
//!
//! ```
//! let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
//! let text = baokan::render::plain_text(&issue);
//! assert_eq!(text, "夏粮收购开秤\n\n　　本报讯（记者 文静远）6月 9日，全市设点127个，比去年多5个。\n");
//! ```

mod html;
#[cfg(feature = "json")]
mod json;
mod markdown;
mod parts;
mod plain;
#[cfg(feature = "schema")]
mod schema;
mod terminal;

pub use html::html;
#[cfg(feature = "json")]
pub use json::{Record, json_lines, news_articles, records};
pub use markdown::markdown;
pub use plain::plain_text;
#[cfg(feature = "schema")]
pub use schema::{issue_schema, record_schema};
pub use terminal::{Terminal, terminal};
