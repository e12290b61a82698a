//! Text → mentions: in order, on characters, with a value that is sound, is written, and is read back.

use baokan::Value;
use baokan::model::date::DatePoint;

use super::forms;

/// The points of a date, or of the dates of a date with times.
fn points(value: &Value) -> impl Iterator<Item = &DatePoint> {
    let (first, last) = match value {
        Value::Date(date) => (Some(&date.first), date.last.as_ref()),
        Value::DateTime(at) => (Some(&at.date), at.last_date.as_ref()),
        _ => (None, None),
    };
    first.into_iter().chain(last)
}

pub fn check(text: &str) {
    let mut last = 0;
    for mention in baokan::scan(text) {
        assert!(mention.range.start >= last && mention.range.end > mention.range.start);
        let printed = mention.range.slice(text);
        assert!(printed.is_some(), "{mention:?} cuts a character of {text:?}");
        assert!(!mention.normalized().is_empty());
        assert!(points(&mention.value).all(DatePoint::is_sound), "{mention:?} of {text:?}");
        forms::value(&mention.value, printed.unwrap_or_default());
        last = mention.range.end;
    }
}
