//! 署名: who wrote it.

use crate::model::people::Person;

/// A whole line that is a byline: the people named.
pub(crate) fn line(_line: &str) -> Option<Vec<Person>> {
    None
}

/// A byline at the end of a paragraph, behind its last full stop: where it begins, and the people named.
pub(crate) fn tail(_paragraph: &str) -> Option<(usize, Vec<Person>)> {
    None
}
