//! What reading gives: plain types for an issue, its articles and leaves, dates, amounts and diagnostics, with `serde`,
//! `Display` and checks.
//!
//! Nothing here knows how a page is read; the rest of the crate is built on this module.

pub mod amount;
pub(crate) mod anchor;
pub mod article;
mod civil;
mod convert;
pub mod date;
pub mod diagnostic;
pub mod duration;
pub mod explain;
pub mod flow;
pub mod issue;
pub mod leaf;
pub mod line_index;
#[cfg(feature = "lunar")]
pub mod lunar;
mod measure_table;
pub mod mention;
pub mod notice;
pub mod outline;
pub mod people;
mod place;
mod point;
pub mod quantity;
pub mod resolve;
pub mod solar_term;
pub mod span;
pub mod stitch;
mod stretch;
pub mod time;
pub mod timex;
pub mod unit;
mod unit_form;
mod unit_script;
mod unit_table;
pub mod verify;
