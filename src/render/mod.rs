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
//! The first two leave page furniture out; [`html()`] shows every leaf; the serialised [`Issue`](crate::Issue) itself
//! holds all there is.
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
