//! Turns the plain text of Chinese newspaper pages back into what the newsroom wrote.

pub mod model;

mod grammar;
mod layout;
mod parse;
mod text;

pub use grammar::scan::Scan;
pub use model::article::Article;
pub use model::issue::Issue;
pub use model::mention::{Mention, MentionKind, Value};
pub use model::span::{Span, TextRange};
pub use parse::{Options, parse_issue, scan};
