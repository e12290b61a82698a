//! 电头, 讯头.

use crate::model::date::Date;
use crate::model::people::Person;

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Parts {
    pub(crate) agency: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) date: Option<Date>,
    pub(crate) people: Vec<Person>,
}

/// A dateline that opens a paragraph: how many bytes it takes, and what it says.
pub(crate) fn head(_paragraph: &str) -> Option<(usize, Parts)> {
    None
}

/// A dateline in brackets that closes a paragraph, （新华社北京6月9日电）: where it begins, and what it says.
pub(crate) fn tail(_paragraph: &str) -> Option<(usize, Parts)> {
    None
}
