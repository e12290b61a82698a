//! Lines that belong to no article: staff, contacts, pointers, page numbers, what frames advertisements and web pages.

mod code;
mod contact;
mod fixture;
mod imprint;
mod pointer;
mod printing;
mod record;
mod staff;
mod table;
mod web;

#[cfg(test)]
mod tests;

pub(crate) use contact::contact_at;
pub(crate) use imprint::imprint_line;
pub(crate) use pointer::{contents_entry, contents_head};
pub(crate) use staff::staff_len;

use crate::model::issue::FurnitureKind;
use crate::text::edges::Edges as _;
use crate::text::signs::Signs;
use contact::{account, contact, site_name};
use fixture::fixture;
use pointer::{folio, next_issue, pointer};
use printing::printer;
use staff::{counsel, mixed_staff, staff};
use web::web;

fn trim(text: &str) -> &str {
    text.trimmed()
}

/// A whole line that is furniture; `signs` are those that stand in it.
pub(crate) fn line(line: &str, signs: Signs) -> Option<FurnitureKind> {
    const LONGEST: usize = 400;
    if line.len() > LONGEST {
        return None;
    }
    // Figures and letters, or nothing but what frames them.
    if (signs.has(Signs::PAGE) || !signs.has(Signs::HAN)) && folio(line) {
        return Some(FurnitureKind::Folio);
    }
    if staff(line, signs) || mixed_staff(line, signs) || counsel(line) {
        return Some(FurnitureKind::Staff);
    }
    if fixture(line, signs) || web(line, signs) {
        return Some(FurnitureKind::Fixture);
    }
    if signs.has(Signs::POINTER) && pointer(line) || next_issue(line) {
        return Some(FurnitureKind::Pointer);
    }
    let bare = trim(line);
    let named = !signs.has(Signs::SENTENCE) && (account(bare) || printer(bare) || site_name(bare));
    (named || contact(line, signs)).then_some(FurnitureKind::Contact)
}
