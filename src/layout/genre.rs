//! Texts of a kind that recurs, under headlines that name the kind and tell nothing of the text: they find each other
//! by that.

use super::label::is_picture;
use crate::grammar::caption::is_picture_text;
use crate::grammar::forecast;

/// What kind of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Genre {
    /// The text of a picture that has no other article.
    Picture,
    /// A weather forecast.
    Forecast,
}

impl Genre {
    /// What a headline's line names.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        if is_picture(line) {
            Some(Self::Picture)
        } else if forecast::is_title(line) {
            Some(Self::Forecast)
        } else {
            None
        }
    }

    /// What a paragraph is, on a page that prints forecasts or on one that does not.
    pub(crate) fn of_paragraph(text: &str, forecasts: bool) -> Option<Self> {
        if is_picture_text(text) {
            Some(Self::Picture)
        } else if forecasts && (forecast::is_text(text) || forecast::is_row(text)) {
            Some(Self::Forecast)
        } else {
            None
        }
    }
}
