//! What a run of characters says: nom rules, one family a file, or a folder where it has several concerns.
//!
//! A rule knows only its own text. It answers how many bytes it took and what they mean; where they stand in the
//! source is the caller's business. Rules allocate nothing but the values that they return.

mod affiliation;
mod agencies;
mod ahead;
pub(crate) mod amount;
mod begin;
pub(crate) mod byline;
pub(crate) mod calendar;
pub(crate) mod caption;
#[cfg(test)]
pub(crate) mod cases;
pub(crate) mod clock;
pub(crate) mod credit;
mod date_list;
pub(crate) mod dateline;
pub(crate) mod dates;
pub(crate) mod document;
pub(crate) mod durations;
mod edge;
pub(crate) mod editors_note;
mod enumeration;
pub(crate) mod era;
#[cfg(any(test, fuzzing))]
pub(crate) mod every;
mod feast;
pub(crate) mod figure;
pub(crate) mod forecast;
pub(crate) mod furniture;
pub(crate) mod idiom;
pub(crate) mod jump;
mod leaves;
pub(crate) mod lunar;
pub(crate) mod masthead;
mod month_day;
pub(crate) mod name;
pub(crate) mod notice;
pub(crate) mod numeral;
pub(crate) mod outline;
pub(crate) mod people;
pub(crate) mod phrase;
mod place;
mod range;
pub(crate) mod recurrence;
pub(crate) mod relative;
mod role;
pub(crate) mod rule;
pub(crate) mod scan;
mod series;
pub(crate) mod signature;
pub(crate) mod stretch;
mod telling;
pub(crate) mod temporal;
mod tense;
pub(crate) mod time_unit;
mod value;
pub(crate) mod weekday;
mod words;
