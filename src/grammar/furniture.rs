//! Lines that belong to no article: staff, contacts, pointers, page numbers.

use crate::model::issue::FurnitureKind;

/// A whole line that is furniture.
pub(crate) fn line(_line: &str) -> Option<FurnitureKind> {
    None
}
