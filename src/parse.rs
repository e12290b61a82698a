//! The stages in order.

use crate::grammar::scan::{Context, Scan};
use crate::model::issue::Issue;

/// How to read: nothing needs to be set.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options {}

impl Options {
    /// Reads the text of an issue, or of any part of one. See [`parse_issue`].
    pub fn parse_issue(&self, _text: &str) -> Issue {
        Issue::default()
    }

    /// Finds the mentions of a clean text. See [`scan`].
    pub fn scan<'a>(&self, text: &'a str) -> Scan<'a> {
        Scan::new(text, Context::default())
    }
}

/// Reads the text of an issue, or of any part of one.
pub fn parse_issue(text: &str) -> Issue {
    Options::default().parse_issue(text)
}

/// Finds the dates and amounts of a text that is already clean.
pub fn scan(text: &str) -> Scan<'_> {
    Options::default().scan(text)
}
