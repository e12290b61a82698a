//! The ends of a range of dates: whether two dates can be, and what the second leaves out of the first.

use crate::model::date::{Date, DatePoint, PartialDate, RelativeUnit};

/// Whether two dates can be the ends of a range: of like precision, or the second a part of the first's.
pub(super) fn alike(a: &Date, b: &Date) -> bool {
    let (a, b) = (&a.first, &b.last.unwrap_or(b.first));
    if a.relative.is_some() && b.year.is_some() && a.month.is_none() {
        return true;
    }
    let depth = |p: &DatePoint| {
        if p.day.is_some() {
            3
        } else if p.month.is_some() {
            2
        } else if p.weekday.is_some() {
            4
        } else {
            1
        }
    };
    depth(a) == depth(b)
        || (a.year.is_some() && b.year.is_some())
        || (b.relative.is_some() && (a.year.is_some() || a.relative.is_some()))
        || b.relative.is_some_and(|r| r.unit == RelativeUnit::Year)
        || b.day.is_none() && b.weekday.is_none() && a.month.is_some()
        // 即日起至7月底, 今天至周五, 今日至15日, 本周五至18日
        || a.relative.is_some_and(|r| r.unit == RelativeUnit::Day)
            && (b.month.is_some() || b.day.is_some() || b.weekday.is_some())
        || a.relative.is_some_and(|r| r.unit == RelativeUnit::Week) && a.weekday.is_some() && b.day.is_some()
        || b.month.is_some() && b.day.is_some() && (a.day.is_some() || a.relative.is_some())
}

/// What the second date of a range leaves out, it has from the first.
pub(super) fn complete(mut to: DatePoint, from: &DatePoint) -> DatePoint {
    if to.relative.is_some() {
        // 2023年11月至次年3月
        to.count_from(from);
        return to;
    }
    if to.year.is_none() {
        to.year = from.year;
        // 今天至15日, 本周五至18日: the day of the month is not counted.
        let bare = to.day.is_none() && to.weekday.is_none();
        to.relative = from.relative.filter(|r| match r.unit {
            RelativeUnit::Year => true,
            RelativeUnit::Week => to.day.is_none() && to.month.is_none(),
            RelativeUnit::Day => bare && to.month.is_none(),
            _ => to.month.is_none(),
        });
        to.lunar |= from.lunar;
        if to.month.is_none() && to.day.is_some() {
            to.month = from.month;
            next_month(&mut to, from);
        }
        turn_over(&mut to, from);
    }
    to
}

/// A day before the first is one of the month behind: 上月30日至2日, 6月30日至2日.
fn next_month(to: &mut DatePoint, from: &DatePoint) {
    if to.day >= from.day || to.lunar {
        return;
    }
    let day = to.day;
    match (&mut to.month, &mut to.relative) {
        // The year turns over with the month. 1月30日至29日 goes on to no day of February.
        (Some(month), _) => {
            let next = *month % 12 + 1;
            if PartialDate::new(from.year, Some(next), day).is_some_and(PartialDate::is_possible) {
                *month = next;
            }
        }
        (None, Some(r)) if r.unit == RelativeUnit::Month => r.offset = r.offset.saturating_add(1),
        _ => {}
    }
}

/// What ends before it begins goes on into the next year: 2024年12月30日至1月2日, 去年12月至2月.
fn turn_over(to: &mut DatePoint, from: &DatePoint) {
    let before = match (from.month, to.month) {
        (Some(from), Some(to)) => to < from,
        _ => false,
    };
    if !before || to.lunar || to.division.is_some() || from.division.is_some() {
        return;
    }
    to.year = to.year.and_then(|year| year.checked_add(1).filter(|year| *year <= 9999));
    if let Some(relative) = &mut to.relative {
        if relative.unit == RelativeUnit::Year {
            relative.offset = relative.offset.saturating_add(1);
        }
    }
}
