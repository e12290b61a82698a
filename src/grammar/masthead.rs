//! 报头 and 报眉: the paper's name, date and numbers.

use crate::model::date::Date;

/// What one line of a masthead or folio says.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Facts {
    pub(crate) paper: Option<String>,
    pub(crate) date: Option<Date>,
    pub(crate) weekday: Option<String>,
    pub(crate) lunar: Option<String>,
    pub(crate) issue_no: Option<String>,
    pub(crate) cn: Option<String>,
    pub(crate) postal_code: Option<String>,
    pub(crate) pages: Option<u32>,
    /// The number of this page, which makes the line a folio: `A5`, `02`.
    pub(crate) page: Option<String>,
}

/// A whole line that is (part of) a masthead or folio, and nothing else.
pub(crate) fn line(_line: &str) -> Option<Facts> {
    None
}
