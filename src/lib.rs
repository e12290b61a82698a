//! **baokan 报刊** turns the plain text of Chinese newspaper pages, as PDF text extractors emit it, back into what the
//! newsroom wrote: articles with headline, byline and joined paragraphs, outline trees, dates and quantities, all as
//! typed structs with exact positions in the source.
//!
//! ```
//! let page = "\
//! 6月 9日一早，沅口镇柳湾村的打谷场上机声隆
//!
//! 隆。种粮大户邢有田说，今年的麦子亩产比去年
//!
//! 多了30多公斤。 邢晓川 樊玉洁
//!
//! 柳湾村夏粮增产 亩产多收30公斤
//! ";
//! let issue = baokan::parse_issue(page);
//! let article = &issue.articles[0];
//! assert_eq!(article.title(), "柳湾村夏粮增产 亩产多收30公斤");
//! assert_eq!(article.people()[1].name, "樊玉洁");
//! assert!(article.body[0].text.contains("机声隆隆。"), "lines are joined");
//! let mentions: Vec<_> = article.body[0].mentions.iter().map(|m| m.normalized()).collect();
//! assert_eq!(mentions, ["XXXX-06-09", "XXXX", "XXXX", ">30 kg"]);
//! issue.verify(page).expect("nothing is lost");
//! ```
//!
//! # How a text is read
//!
//! ```text
//! source ─ lines ─ marks ─ fit ─ blocks ─ bodies and heads ─ articles ─ leaves with mentions ─ Issue
//!          text/   └───────────────── layout/ ─────────────────────┘    grammar/              model/
//! ```
//!
//! Lines are marked by what they say of themselves (byline, jump, folio, outline label, …); one best path over the
//! page tells which line runs on into the next. The blocks joined so are cut into bodies where an article ends;
//! headlines are matched to them over the whole page, and parts on other pages are stitched on. The articles are then
//! split into leaves, which are read for dates and amounts.
//!
//! # Entry points
//!
//! | you have | you want | entry point |
//! |---|---|---|
//! | a page, several, or a part of one | articles | [`parse_issue`], [`Options::parse_issue`] |
//! | the same as bytes, UTF-8 or GB18030 | articles | [`parse_issue_bytes`], [`decode()`], [`decode_as`] |
//! | hard-wrapped lines | paragraphs and no more | [`reflow`] |
//! | a clean sentence | dates and amounts | [`scan`] |
//! | `6月 9日`, `XXXX-06-09` | a value | `FromStr` of [`PartialDate`] and its kin |
//! | an [`Issue`] | text, Markdown, HTML, JSON | [`render`] |
//! | an [`Issue`] for each page | the articles that go on from one page to another | [`stitch()`] |
//! | a line that was read oddly | why | [`Options::explain`] |
//!
//! # Guide
//!
//! ## Page in, articles out
//!
//! [`parse_issue`] takes any text: an issue, its pages separated by form feeds, a page, an article, a sentence. It
//! never fails. An [`Issue`] holds the [masthead](Issue::masthead), the [articles](Issue::articles) and the
//! [furniture](Issue::furniture) that belongs to none of them; an [`Article`] its kicker, headline and deck, dateline,
//! bylines, captions, credit, the lines that lead to and from other pages, and the paragraphs of its body.
//!
//! ```
//! let issue = baokan::parse_issue("\
//! 临江晚报
//! 2024年10月16日　星期三　第8214期
//!
//! 老厂房里开起书店
//!
//! 　　上周六，一家占地1200平方米的书店在这里开门，书
//! 架用的是当年的纱锭架。
//! 　　本报记者　骆闻笛
//! ");
//! let masthead = issue.masthead.as_ref().unwrap();
//! assert_eq!(masthead.paper.as_deref(), Some("临江晚报"));
//! let article = &issue.articles[0];
//! assert_eq!(article.title(), "老厂房里开起书店");
//! assert_eq!(article.people()[0].name, "骆闻笛");
//! assert!(article.body[0].text.ends_with("书架用的是当年的纱锭架。"));
//! ```
//!
//! ## Dates
//!
//! A [mention](Mention) is a date or an amount, with its place in the leaf's text. Dates keep what was printed: a part
//! that is missing stays unknown and is written with `X`, as in EDTF. The day of the issue, printed in the masthead or
//! given to [`Options::issue_date`], completes them and places 昨天 and 去年.
//!
//! ```
//! use baokan::{MentionKind, Options, PartialDate, Value};
//! let mention = baokan::scan("截至6月 9日").next().unwrap();
//! assert_eq!(mention.normalized(), "XXXX-06-09");
//! let Value::Date(date) = mention.value else { panic!("a date") };
//! assert_eq!((date.first.year, date.first.month, date.first.day), (None, Some(6), Some(9)));
//!
//! let day = PartialDate::new(Some(2025), Some(6), Some(10)).unwrap();
//! let times: Vec<_> = Options::new().issue_date(day).scan("昨晚7点半至9点，历时近两个小时").collect();
//! assert_eq!(times[0].kind(), MentionKind::DateTime);
//! assert_eq!(times[1].normalized(), "~<PT2H");
//! ```
//!
//! ## Quantities
//!
//! Amounts are exact decimals with their hedge and their unit or measure word. A [`Unit`] knows what it measures and
//! its factor; [`Quantity::to`] converts where the result is exact.
//!
//! ```
//! use baokan::Value;
//! use baokan::model::amount::Bound;
//! let mention = baokan::scan("亩产多了30多公斤").next().unwrap();
//! let Value::Quantity(quantity) = mention.value else { panic!("a quantity") };
//! assert_eq!((quantity.amount.low, quantity.amount.high), (30.into(), None));
//! assert_eq!(quantity.amount.hedge.bound, Bound::More);
//! assert_eq!(quantity.unit.symbol(), "kg");
//! assert_eq!(quantity.to("斤".parse().unwrap()).unwrap().to_string(), ">60 斤");
//! ```
//!
//! ## Outlines
//!
//! A paragraph that opens with an outline label (一、 （一） 1. 第三条) has an
//! [`OutlineLabel`](model::outline::OutlineLabel) with its level, and [`Article::outline`] gives the tree.
//!
//! ```
//! let issue = baokan::parse_issue("\
//! 关于夏粮收购的通知
//! 　　一、总体要求
//! 　　（一）早部署。各地要早作安排。
//! 　　（二）抓落实。各地要抓好落实。
//! 　　二、组织实施
//! 　　各地要严格把关。
//! ");
//! let outline = issue.articles[0].outline();
//! assert_eq!((outline.len(), outline[0].children.len()), (2, 2));
//! assert_eq!(outline[0].children[1].title, "抓落实");
//! ```
//!
//! ## Places
//!
//! Every leaf says where it stands in the source, as [`Span`]s: byte ranges on character boundaries, more than one
//! where the leaf was put together from several places. A mention's [`TextRange`] counts bytes of the leaf's own text;
//! [`LeafRef::locate`] leads back to the source, [`LeafRef::locate_mentions`] for all of a leaf at once, and a
//! [`LineIndex`] gives line and column.
//!
//! ```
//! let source = "夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。";
//! let issue = baokan::parse_issue(source);
//! let lines = baokan::LineIndex::new(source);
//! let found = issue.leaves().filter_map(|leaf| leaf.locate_mentions(source));
//! for (mention, places) in found.flatten() {
//!     let position = lines.position(places[0].start).unwrap();
//!     assert_eq!(format!("{} is at {position}", mention.value), "127 个 is at 2:16");
//! }
//! assert_eq!(issue.leaves().count(), 3);
//! ```
//!
//! ## Diagnostics
//!
//! What was damaged or unsure is in [`Issue::diagnostics`], with a stable [`Code`] that
//! [explains itself](Code::explanation), and a place. [`Issue::into_result`] makes warnings errors.
//!
//! ```
//! use baokan::Code;
//! let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）2月30日，全市设点127个。");
//! assert_eq!(issue.diagnostics[0].code, Code::ImpossibleDate);
//! assert_eq!(issue.diagnostics[0].code.summary(), "No calendar has such a date.");
//! ```
//!
//! ## Output
//!
//! With the feature `serde`, an [`Issue`] with all that it holds, every value and a [`Stitch`] serialise and read back
//! equal. [`render`] writes an issue as plain text, Markdown, HTML or a view for the terminal; with the feature `json`,
//! as JSON lines and schema.org's `NewsArticle`. The feature `schema` gives the JSON Schema of what is written.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。");
//! let json = serde_json::to_string(&issue).unwrap();
//! assert_eq!(serde_json::from_str::<baokan::Issue>(&json).unwrap(), issue);
//! # }
//! ```
//!
//! # Promises
//!
//! 1. Nothing panics, whatever the text; there is no `unsafe` code.
//! 2. Nothing is lost and nothing comes twice: the [leaves](Issue::leaves) partition the characters of the source,
//!    [ignorable](model::leaf::is_ignorable) ones (white space, zero-width characters) aside. [`Issue::verify`] checks
//!    it.
//! 3. A [`Span`] is a byte range of the source on character boundaries; a [`TextRange`] is one of a leaf's text.
//! 4. Time and memory are linear in the length of the text.
//! 5. The result depends on the text and the options, on no locale, clock or environment. A year that is not printed
//!    is not invented.
//! 6. Values are as printed: exact decimals, hedges kept, no invented upper end.
//! 7. Where the text does not decide, the reading that loses least is taken and a [`Diagnostic`] says so.
//!
//! # Features
//!
//! - `serde` (default): an issue with all that it holds, every value and a stitch serialise and read back equal.
//! - `encoding`: bytes in GB18030, by `encoding_rs`.
//! - `jiff`: civil dates of the `jiff` crate.
//! - `lunar`: civil days of lunar dates, by `icu_calendar`.
//! - `json`: the views in JSON; turns on `serde`.
//! - `schema`: the JSON Schema of the serialised forms, by `schemars`; turns on `json`.
//!
//! # Limits
//!
//! OCR errors are not repaired, interleaved columns are not untangled, words are not segmented. Tables stay lines. What
//! is not recognised stays a paragraph. A text may have any length.
//!
//! | of | no more than | beyond it |
//! |---|---|---|
//! | a number | 28 digits | the text stays, without a value; [`Code::NumberTooLong`] |
//! | a year | four digits, -9999 to 9999 | no date; 12345年 is read as a length of time |
//! | a [duration's](model::duration::Duration) parts | 3 | the rest is a duration of its own |
//! | a score | 199 | a ratio, or bare numbers |
//! | the lines of a text | 16,384 plus one for every 16 bytes | all further ones are one paragraph; [`Code::Crowded`] |
//! | its paragraphs, headlines and bylines | 8,192 plus one for every 40 bytes | the same |
//! | an outline's depth | one level for each [kind of mark](model::outline::LabelStyle), 19 | cannot occur |
//! | a page number of a jump | 999 | the line is no jump line |
//! | lines tried together as one headline block | 4 | the rest goes to the block beside it |
//! | headlines in which the same two characters stand side by side | 60 | the pair matches no headline to a body |
//! | stretches of running text in which they do | 100 | the same |
//!
//! Why it is made like this is told in the repository's `docs/design.md`.

#![forbid(unsafe_code)]

pub mod model;
pub mod render;

mod decode;
mod grammar;
mod layout;
mod parse;
mod text;

pub use decode::{Encoding, Error, decode, decode_as};
#[cfg(fuzzing)]
#[doc(hidden)]
pub use grammar::every::check_rules;
pub use grammar::scan::Scan;
pub use model::article::{Article, Paragraph};
pub use model::date::{Date, PartialDate};
pub use model::diagnostic::{Code, Diagnostic, Severity};
pub use model::explain::{Evidence, Explanation, LineReport};
pub use model::flow::{BlockKind, TextBlock};
pub use model::issue::Issue;
pub use model::leaf::{LeafKind, LeafRef};
pub use model::line_index::{LineIndex, Position};
pub use model::mention::{Mention, MentionKind, Value};
pub use model::quantity::{Money, Quantity};
pub use model::resolve::CivilDays;
pub use model::span::{Span, TextRange};
pub use model::stitch::{Place, Stitch};
pub use model::unit::Unit;
pub use parse::{Options, parse_issue, parse_issue_bytes, reflow, scan, stitch};

/// The exact decimal that amounts hold. A new major version of `rust_decimal` here is a breaking change of this crate.
#[doc(inline)]
pub use rust_decimal::Decimal;

/// The documents whose code is run with the tests.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../README.zh-CN.md")]
    struct ReadmeInChinese;
    #[doc = include_str!("../docs/design.md")]
    struct Design;
}
