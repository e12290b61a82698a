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
//! # The road of the data
//!
//! ```text
//! source ─ lines ─ marks ─ fit ─ blocks ─ bodies and heads ─ articles ─ leaves with mentions ─ Issue
//!          text/   └───────────────── layout/ ─────────────────────┘    grammar/              model/
//! ```
//!
//! Lines are marked by what they say of themselves (byline, jump, folio, outline label, …); one best path over the
//! page tells which line runs on into the next; bodies are cut where an article must end, headlines are matched to
//! them over the whole page, parts on other pages are stitched on; what is left becomes leaves, and the leaves are
//! read for dates and amounts.
//!
//! # Doors
//!
//! | you have | you want | door |
//! |---|---|---|
//! | a page, several, or a part of one | articles | [`parse_issue`], [`Options::parse_issue`] |
//! | the same as bytes, UTF-8 or GB18030 | articles | [`parse_issue_bytes`], [`decode()`] |
//! | hard-wrapped lines | paragraphs and no more | [`reflow`] |
//! | a clean sentence | dates and amounts | [`scan`] |
//! | `6月 9日`, `XXXX-06-09` | a value | `FromStr` of [`PartialDate`] and its kin |
//!
//! # Promises
//!
//! 1. Nothing panics, whatever the text; there is no `unsafe` code.
//! 2. Nothing is lost and nothing comes twice: the [leaves](Issue::leaves) partition the characters of the source,
//!    white space and zero-width characters aside. [`Issue::verify`] checks it.
//! 3. A [`Span`] is a byte range of the source on character borders; a [`TextRange`] is one of a leaf's text.
//! 4. Time and memory grow with the length of the text and no faster.
//! 5. The result depends on the text and the options, on no locale, clock or environment. A year that is not printed
//!    is not invented.
//! 6. Values are as printed: exact decimals, hedges kept, no invented upper end.
//! 7. Where the text does not decide, the reading that loses least is taken and a [`Diagnostic`] says so.
//!
//! # Features
//!
//! - `serde` (default): every public type serialises and reads back equal.
//! - `encoding`: bytes in GB18030, by `encoding_rs`.
//! - `jiff`: civil dates of the `jiff` crate.
//!
//! # Limits
//!
//! Scanned glyphs are not repaired, interleaved columns are not untangled, words are not segmented. A headline block
//! has at most twelve lines; a number at most 28 digits.

pub mod model;
pub mod render;

mod decode;
mod grammar;
mod layout;
mod parse;
mod text;

pub use decode::{Error, decode};
pub use grammar::scan::Scan;
pub use model::article::{Article, Paragraph};
pub use model::date::PartialDate;
pub use model::diagnostic::{Code, Diagnostic, Severity};
pub use model::explain::{Evidence, Explanation, LineReport};
pub use model::flow::{BlockKind, TextBlock};
pub use model::issue::Issue;
pub use model::leaf::{LeafKind, LeafRef};
pub use model::mention::{Mention, MentionKind, Value};
pub use model::span::{Span, TextRange};
pub use parse::{Options, parse_issue, parse_issue_bytes, reflow, scan};
