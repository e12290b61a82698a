//! Resolving: what the day of the issue says of partial and relative dates.

use crate::model::date::{DatePoint, PartialDate, RelativeUnit};
use crate::model::mention::Value;

/// Fills in years and months by the day of the issue: the nearest date that is not after it, in the newspaper's
/// sense; relative words are counted from it.
pub(crate) fn resolve(value: &mut Value, issue: PartialDate) {
    let (Some(year), Some(month), Some(day)) = (issue.year(), issue.month(), issue.day()) else { return };
    let issue = (year, month, day);
    match value {
        Value::Date(date) => {
            let whole = date.last.is_some();
            point(&mut date.first, issue, whole);
            if let Some(last) = &mut date.last {
                point(last, issue, whole);
                // The end of a range is of the start's year, unless it would come before.
                if let (Some(a), Some(b)) = (date.first.year, last.year) {
                    if last.relative.is_none() && b > a && date.first.month <= last.month {
                        last.year = Some(a);
                    }
                }
            }
        }
        Value::DateTime(time) => {
            point(&mut time.date, issue, false);
            if let Some(last) = &mut time.last_date {
                point(last, issue, false);
            }
        }
        _ => {}
    }
}

fn point(p: &mut DatePoint, issue: (i16, u8, u8), _range: bool) {
    let (year, month, day) = issue;
    if p.lunar {
        if p.year.is_none() && p.month.is_some() && p.relative.is_none_or(|r| r.unit == RelativeUnit::Year) {
            p.year = Some(year + p.relative.map_or(0, |r| r.offset));
        }
        return;
    }
    if let Some(relative) = p.relative {
        match relative.unit {
            RelativeUnit::Year => p.year = year.checked_add(relative.offset),
            RelativeUnit::Month => {
                let months = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(relative.offset);
                p.year = i16::try_from(months.div_euclid(12)).ok();
                p.month = u8::try_from(months.rem_euclid(12) + 1).ok();
            }
            RelativeUnit::Day => set_day(p, day_number(year, month, day) + i32::from(relative.offset)),
            RelativeUnit::Week => {
                let today = day_number(year, month, day);
                let monday = today - (today + 3).rem_euclid(7) + 7 * i32::from(relative.offset);
                if let Some(weekday) = p.weekday {
                    set_day(p, monday + i32::from(weekday) - 1);
                }
            }
            RelativeUnit::Vague => {}
        }
        return;
    }
    if p.year.is_some() {
        return;
    }
    match (p.month, p.day) {
        (Some(m), d) => {
            let later = (m, d.unwrap_or(1)) > (month, day);
            p.year = Some(if later { year - 1 } else { year });
        }
        (None, Some(d)) => {
            let back = d > day;
            let months = i32::from(year) * 12 + i32::from(month) - 1 - i32::from(back);
            p.year = i16::try_from(months.div_euclid(12)).ok();
            p.month = u8::try_from(months.rem_euclid(12) + 1).ok();
        }
        (None, None) => {
            if let Some(weekday) = p.weekday {
                let today = day_number(year, month, day);
                let now = (today + 3).rem_euclid(7) + 1;
                let back = (now - i32::from(weekday)).rem_euclid(7);
                set_day(p, today - back);
            } else if p.division.is_some()
                && !matches!(
                    p.division,
                    Some(crate::model::date::Division::Decade(_) | crate::model::date::Division::Century(_))
                )
            {
                p.year = Some(year);
            }
        }
    }
}

/// Days since 1 January 1970, a Thursday (proleptic Gregorian calendar).
fn day_number(year: i16, month: u8, day: u8) -> i32 {
    let y = i32::from(year) - i32::from(month <= 2);
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let shifted = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * shifted + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Sets the civil day of a day number (the inverse of [`day_number`]).
fn set_day(p: &mut DatePoint, number: i32) {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    p.year = i16::try_from(era * 400 + year_of_era + i32::from(month <= 2)).ok();
    p.month = u8::try_from(month).ok();
    p.day = u8::try_from(day_of_year - (153 * from_march + 2) / 5 + 1).ok();
}

/// The weekday of a civil day, 1 (星期一) to 7; `None` for a day that no calendar has.
pub(crate) fn weekday_of(date: PartialDate) -> Option<u8> {
    let (year, month, day) = (date.year()?, date.month()?, date.day()?);
    if !date.is_possible() {
        return None;
    }
    u8::try_from((day_number(year, month, day) + 3).rem_euclid(7) + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays() {
        for (date, want) in
            [("2024-09-18", 3), ("2025-06-09", 1), ("1955-03-24", 4), ("2000-02-29", 2), ("1970-01-01", 4)]
        {
            assert_eq!(weekday_of(PartialDate::from_edtf(date).unwrap()), Some(want), "{date}");
        }
        assert_eq!(weekday_of(PartialDate::from_edtf("2025-02-30").unwrap()), None);
    }

    #[test]
    fn days_count_both_ways() {
        for number in (-800_000..1_200_000).step_by(997) {
            let mut p = DatePoint::default();
            set_day(&mut p, number);
            assert_eq!(
                (p.year.zip(p.month).zip(p.day)).map(|((y, m), d)| day_number(y, m, d)),
                Some(number),
                "{p}"
            );
        }
    }
}
