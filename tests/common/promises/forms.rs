//! What `Display` writes, `FromStr` reads again.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use baokan::Value;
use baokan::model::date::Date;
use baokan::model::duration::{Duration, Recurrence};
use baokan::model::quantity::{Age, Fraction, Money, Number, Ordinal, Percent, Quantity, Ratio, Score};
use baokan::model::time::{DateTime, Time};

/// A date of which nothing is known without the day of the issue has no normal form to read.
pub fn is_unknown(normal: &str) -> bool {
    normal.trim_end_matches('~').split('/').any(|end| matches!(end, "XXXX" | "XXXX-XX" | "XXXX-XX-XX"))
}

/// What is written, is read equal.
pub fn same<T: FromStr + Display + PartialEq + Debug>(value: &T) {
    let written = value.to_string();
    let back = written.parse::<T>().ok();
    assert!(back.as_ref() == Some(value), "{value:?} is written {written:?} and read {back:?}");
}

/// What one type reads of a text, it writes, and reads that to a value that is written the same.
pub fn settles<T: FromStr + Display>(text: &str) {
    if let Ok(normal) = text.parse::<T>().map(|v| v.to_string()) {
        stays::<T>(&normal, text);
    }
}

/// The same for every type of value.
pub fn all_settle(text: &str) {
    settles::<Date>(text);
    settles::<Time>(text);
    settles::<DateTime>(text);
    settles::<Duration>(text);
    settles::<Recurrence>(text);
    settles::<Quantity>(text);
    settles::<Money>(text);
    settles::<Percent>(text);
    settles::<Ratio>(text);
    settles::<Fraction>(text);
    settles::<Ordinal>(text);
    settles::<Age>(text);
    settles::<Score>(text);
    settles::<Number>(text);
}

/// A normal form is read to a value that is written the same.
fn stays<T: FromStr + Display>(normal: &str, of: &str) {
    if !is_unknown(normal) {
        let back = normal.parse::<T>().map(|v| v.to_string()).ok();
        assert!(back.as_deref() == Some(normal), "{of:?}: {normal:?} is read {back:?}");
    }
}

/// The value of a mention is written, and read to one that is written the same.
pub fn value(value: &Value, of: &str) {
    let normal = &value.to_string();
    match value {
        Value::Date(_) => stays::<Date>(normal, of),
        Value::Time(_) => stays::<Time>(normal, of),
        Value::DateTime(_) => stays::<DateTime>(normal, of),
        Value::Duration(_) => stays::<Duration>(normal, of),
        Value::Recurrence(_) => stays::<Recurrence>(normal, of),
        Value::Quantity(_) => stays::<Quantity>(normal, of),
        Value::Money(_) => stays::<Money>(normal, of),
        Value::Percent(_) => stays::<Percent>(normal, of),
        Value::Ratio(_) => stays::<Ratio>(normal, of),
        Value::Fraction(_) => stays::<Fraction>(normal, of),
        Value::Ordinal(_) => stays::<Ordinal>(normal, of),
        Value::Age(_) => stays::<Age>(normal, of),
        Value::Score(_) => stays::<Score>(normal, of),
        Value::Number(_) => stays::<Number>(normal, of),
        _ => assert!(!normal.is_empty(), "{of:?}"),
    }
}
