//! Tables of cases that count themselves: what a family reads is shown by twenty texts at least, what it refuses by
//! ten.

use std::fmt::Write as _;

use super::scan::{Context, Scan};
use crate::model::date::{Anchor, DatePoint, Open};
use crate::model::mention::{Mention, Value};

/// A point of the calendar, with what its short form leaves out: `XXXX-XX-XX Day-1 Evening`.
fn point(p: &DatePoint) -> String {
    let mut out = p.to_string();
    if p.lunar {
        let leap = if p.leap { "leap " } else { "" };
        let _ = write!(out, " {leap}lunar {}-{}", p.month.unwrap_or(0), p.day.unwrap_or(0));
    }
    if let Some(division) = p.division {
        let _ = write!(out, " {division:?}");
    }
    if let Some(weekday) = p.weekday {
        let _ = write!(out, " w{weekday}");
    }
    if let Some(r) = p.relative {
        let _ = write!(
            out,
            " {:?}{:+}{}",
            r.unit,
            r.offset,
            if r.anchor == Anchor::Text { " of the text" } else { "" }
        );
    }
    if let Some(part) = p.part {
        let _ = write!(out, " {part:?}");
    }
    out
}

/// A value, with what its short form leaves out.
pub(crate) fn said(value: &Value) -> String {
    let open = |open: Option<Open>| open.map_or_else(String::new, |o| format!(" {o:?}"));
    let range = |first: &DatePoint, last: Option<DatePoint>| {
        last.map_or_else(|| point(first), |last| format!("{}/{}", point(first), point(&last)))
    };
    match value {
        Value::Date(d) => {
            format!("{}{}{}", range(&d.first, d.last), if d.about { "~" } else { "" }, open(d.open))
        }
        Value::DateTime(t) => format!("{value} on {}{}", range(&t.date, t.last_date), open(t.open)),
        Value::Time(t) => format!("{value}{}", open(t.open)),
        Value::Recurrence(r) => {
            format!("{value}{}", r.weekday.map_or_else(String::new, |day| format!(" w{day}")))
        }
        _ => value.to_string(),
    }
}

/// What is found in a text, as `span=value`, parted by ` | `: nothing where it has no mention.
pub(crate) fn found(text: &str) -> String {
    let mentions = Scan::new(text, Context { whole: true, ..Context::default() });
    let said = |m: Mention| format!("{}={}", m.range.slice(text).unwrap_or_default(), said(&m.value));
    mentions.map(said).collect::<Vec<_>>().join(" | ")
}

/// Fewest texts that a table shows to be read.
const READ: usize = 20;

/// Fewest texts that a table shows to be refused.
const REFUSED: usize = 10;

/// The texts that a rule reads, with what they say.
pub(crate) fn reads<T, const N: usize>(cases: [T; N]) -> [T; N] {
    const { assert!(N >= READ, "a table of what is read has twenty cases") };
    cases
}

/// The texts that a rule refuses.
pub(crate) fn refuses<T, const N: usize>(cases: [T; N]) -> [T; N] {
    const { assert!(N >= REFUSED, "a table of what is refused has ten cases") };
    cases
}
