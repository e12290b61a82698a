//! Turns the plain text of Chinese newspaper pages back into what the newsroom wrote.

pub mod model;

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
pub use model::flow::{BlockKind, TextBlock};
pub use model::issue::Issue;
pub use model::leaf::{LeafKind, LeafRef};
pub use model::mention::{Mention, MentionKind, Value};
pub use model::span::{Span, TextRange};
pub use parse::{Options, parse_issue, parse_issue_bytes, reflow, scan};
