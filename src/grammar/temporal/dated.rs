//! Dates and their ranges, with the times of day on them: 6月9日至12日, 昨晚8点半, 12日10时至13日2时.

use super::complete::{alike, complete};
use super::word_of;
use crate::grammar::amount::about_at;
use crate::grammar::clock::{self, clocks, day_part, ends_with_part};
use crate::grammar::dates::{Found, end_of_range, point};
use crate::grammar::edge::edge;
use crate::grammar::era::bare_republic;
use crate::grammar::range::to_sign;
use crate::grammar::rule::{gap_len, rest};
use crate::grammar::{lunar, numeral};
use crate::model::amount::Bound;
use crate::model::date::{Date, DatePoint, Division, Part, RelativeUnit};
use crate::model::mention::Value;
use crate::model::time::{Clock, DateTime};
use crate::text::table::CharSet;

/// dated = [ 约 ] point [ clocks ] [ to ( point [ clocks ] | clocks ) | 与 point 间 ] edge
pub(super) fn dated(here: &str, before: &str, republic: bool) -> Option<(usize, Value)> {
    // 大约6月9日: the hedge stands in front.
    let (skip, about) = match about_at(here, before) {
        Some((len, hedge)) if hedge.bound == Bound::Exact => (len, true),
        _ => (0, false),
    };
    let spot = rest(here, skip);
    let republic = republic && !before.ends_with('第');
    let bare = if republic { bare_republic(spot, false) } else { None };
    let Found { len, date } = bare.or_else(|| point(spot, if skip > 0 { "约" } else { before }))?;
    let at = skip + len;
    if let Some(found) = on_day(here, at, &date, about, before) {
        return Some(found);
    }
    let mut end = at;
    let mut whole = date;
    whole.about = about;
    if whole.last.is_none() {
        if let Some((more, last)) = between(rest(here, at), &whole) {
            end = at + more;
            whole.last = Some(last);
        } else if let Some(sign) = to_sign_of_dates(rest(here, at), before) {
            let spot = rest(here, at + sign);
            let era = spot_is_of_republic(here, skip) && date.first.year.is_some();
            let bare = if republic || era { bare_republic(spot, era) } else { None };
            if let Some(to) = bare
                .or_else(|| end_of_range(spot))
                .or_else(|| lunar::end_of_days(spot, &whole.first))
                .filter(|to| alike(&whole, &to.date) && closes(here, at, sign, at + sign + to.len))
            {
                end = at + sign + to.len;
                whole.last = Some(complete(to.date.last.unwrap_or(to.date.first), &whole.first));
            }
        }
    }
    if let Some(found) = to_time(here, &mut end, &mut whole, at, before) {
        return Some(found);
    }
    let edge = edge(rest(here, end), before);
    whole.about |= edge.about;
    whole.open = edge.open.filter(|open| whole.last.is_none() || !open.is_start());
    Some((end + edge.len, Value::Date(whole)))
}

/// The sign between two dates, where 起 may stand behind the first: 9月15日起至次年3月15日止, 自9月15日起，至次年3月15日止.
fn to_sign_of_dates(text: &str, before: &str) -> Option<usize> {
    to_sign(text).or_else(|| {
        let spot = rest(text, gap_len(text)).strip_prefix('起')?;
        let comma = spot.strip_prefix('，').filter(|_| before.ends_with(['自', '从', '從']));
        let spot = comma.unwrap_or(spot);
        // 2018年起至今 is open.
        let to = rest(spot, gap_len(spot)).starts_with(['至', '到']);
        Some(text.len() - spot.len() + to_sign(spot).filter(|_| to)?)
    })
}

/// Whether the second end of a range counts: behind 起 and a comma only where 止 closes it.
fn closes(here: &str, at: usize, sign: usize, end: usize) -> bool {
    let comma = here.get(at..at + sign).is_some_and(|s| s.contains('，'));
    !comma || ["止", "为止", "為止"].iter().any(|w| rest(here, end).starts_with(w))
}

/// Whether the year at a place is one of 民國.
fn spot_is_of_republic(here: &str, skip: usize) -> bool {
    let spot = rest(here, skip);
    ["民國", "民国", "中華民國", "中华民国"].iter().any(|w| spot.starts_with(w))
}

/// The time of day behind a range of days. 6月21日至7月18日17时 ends with it, and begins at midnight of its first day.
/// In 周一至周五上午9时至下午5时 days and times are two ranges, and the part of the day is the times'.
fn to_time(
    here: &str,
    end: &mut usize,
    days: &mut Date,
    first_end: usize,
    before: &str,
) -> Option<(usize, Value)> {
    let last = days.last.as_mut().filter(|_| *end > first_end)?;
    let said = match last.part.filter(|p| p.is_of_day()) {
        Some(_) => ends_with_part(here.get(..*end)?),
        None => 0,
    };
    let spot = rest(here, *end - said);
    let skip = gap_len(spot);
    let (len, time, to) = clocks(rest(spot, skip), None, true)?;
    let behind = rest(spot, skip + len);
    let ranged = to.is_some()
        || to_sign(behind).is_some_and(|sign| clocks(rest(behind, sign), None, true).is_some())
        || behind.starts_with(['、', '和']);
    // 21日晚至23日8时 begins in the evening: the part of the day stays with the first day.
    let whole_days =
        days.first.day.is_some() && days.first.part.is_none_or(Part::is_of_day) && last.day.is_some();
    if said > 0 {
        *end -= said;
        last.part = None;
    }
    if ranged || !whole_days {
        return None;
    }
    let end = *end + skip + len;
    let edge = edge(rest(here, end), before);
    let midnight = Clock { hour: 0, minute: 0, second: None, part: None };
    let value = DateTime {
        date: days.first,
        time: midnight,
        last_date: Some(*last),
        last_time: Some(time),
        about: days.about || edge.about,
        open: None,
    };
    Some((end + edge.len, Value::DateTime(value)))
}

/// A time of day on a date, and where it goes to.
fn on_day(here: &str, at: usize, date: &Date, about: bool, before: &str) -> Option<(usize, Value)> {
    let (more, first, mut last_time) = time_on(rest(here, at), date)?;
    let about = about || about_at(rest(here, at + gap_len(rest(here, at))), "").is_some();
    let mut end = at + more;
    let mut last_date = None;
    if last_time.is_none() {
        let (sign, joined) = match to_sign_of_dates(rest(here, end), before) {
            Some(sign) => (sign, false),
            None if rest(here, end).starts_with(['和', '与', '與']) => ('和'.len_utf8(), true),
            None => (0, false),
        };
        let spot = rest(here, end + sign);
        if sign > 0 {
            // ( 6月10日 | 次日 ) 凌晨2时
            let to = point(spot, "至").and_then(|to| {
                let (m, clock, _) = time_on(rest(spot, to.len), &to.date)?;
                Some((to.len + m, Some(complete(to.date.last.unwrap_or(to.date.first), &date.first)), clock))
            });
            let to = to.or_else(|| {
                let (m, clock, _) = clocks(spot, first.part, true)?;
                Some((m, None, clock))
            });
            if let Some((m, day, clock)) = to {
                let closing = word_of(rest(spot, m), BETWEEN);
                let close = if joined { closing.map(|(l, ())| l) } else { Some(0) };
                if let Some(close) = close.filter(|_| closes(here, end, sign, end + sign + m)) {
                    last_date = day;
                    last_time = Some(clock);
                    end += sign + m + close;
                }
            }
        }
    }
    let edge = edge(rest(here, end), before);
    let mut on = date.first;
    on.part = on.part.filter(|_| first.part.is_none());
    let open = edge.open.filter(|open| last_time.is_none() || !open.is_start());
    let value = DateTime { date: on, time: first, last_date, last_time, about: about || edge.about, open };
    Some((end + edge.len, Value::DateTime(value)))
}

/// Words that close a stretch between two dates or times.
const BETWEEN: &[(&str, ())] = &[("之间", ()), ("之間", ()), ("间", ()), ("間", ())];

/// 与2009年间, 和5月之间: the other end of a stretch between two dates.
fn between(text: &str, from: &Date) -> Option<(usize, DatePoint)> {
    let spot = text.strip_prefix(['与', '和', '與'])?;
    let to = point(spot, "至").filter(|to| to.date.last.is_none() && alike(from, &to.date))?;
    let (more, ()) = word_of(rest(spot, to.len), BETWEEN)?;
    Some((text.len() - spot.len() + to.len + more, complete(to.date.first, &from.first)))
}

/// What a time of day behind a date can begin with.
static CLOCKS: CharSet = CharSet::of("的").with(numeral::BEGIN).with_words(clock::PARTS);

/// The time of day behind a date, which may have said the part of the day already.
pub(super) fn time_on(text: &str, date: &Date) -> Option<(usize, Clock, Option<Clock>)> {
    let reckoned =
        date.first.relative.is_some_and(|r| matches!(r.unit, RelativeUnit::Day | RelativeUnit::Vague));
    let term = matches!(date.first.division, Some(Division::SolarTerm(_)));
    let day = date.first.day.is_some() || date.first.weekday.is_some() || reckoned || term;
    if date.last.is_some() || !day {
        return None;
    }
    let skip = gap_len(text);
    // 昨晚约9时半
    let skip = skip + about_at(rest(text, skip), "").map_or(0, |(len, _)| len);
    if !CLOCKS.begins(rest(text, skip)) {
        return None;
    }
    let skip = skip
        + if rest(text, skip).starts_with("的") && day_part(rest(text, skip + '的'.len_utf8())).is_some() {
            '的'.len_utf8()
        } else {
            0
        };
    let (len, first, last) = clocks(rest(text, skip), date.first.part.filter(|p| p.is_of_day()), true)?;
    Some((skip + len, first, last))
}
