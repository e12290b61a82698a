//! Times of day by themselves, and their ranges: 上午9时至11时, 晚上8点至次日凌晨5点.

use super::dated::time_on;
use super::word_of;
use crate::grammar::amount::{about_at, moves, names_ratio, of_sets, result};
use crate::grammar::clock::{clocks, day_part, listed, may_be_hours, scheduled};
use crate::grammar::dates::point;
use crate::grammar::edge::edge;
use crate::grammar::figure::digits;
use crate::grammar::range::to_sign;
use crate::grammar::rule::{measure, rest};
use crate::grammar::{numeral, relative};
use crate::model::amount::Bound;
use crate::model::date::{Anchor, RelativeUnit};
use crate::model::mention::Value;
use crate::model::time::{DateTime, Time};
use crate::text::class::{Class, class};

/// timed = [ 约 ] clocks [ to [ 次日 ] clocks | to point clocks ] edge
pub(super) fn timed(here: &str, before: &str) -> Option<(usize, Value)> {
    // 大约早上十点: the hedge stands in front.
    let (skip, about) = match about_at(here, before) {
        Some((len, hedge)) if hedge.bound == Bound::Exact => (len, true),
        _ => (0, false),
    };
    let spot = rest(here, skip);
    let told = day_part(spot).is_some();
    if !(told || spot.starts_with(numeral::begins) && may_be_hours(spot)) {
        return None;
    }
    // 上涨20点; 3：0（25：18、; 师生比为1：18
    if !told
        && (moves(before) || result(spot).is_some_and(|after| of_sets(before, after)) || names_ratio(before))
    {
        return None;
    }
    let sure = listed(spot, before) || scheduled(before) || opening_hours(spot);
    let (len, first, mut last) = clocks(spot, None, sure).or_else(|| {
        // 2点至明天4点: the day and time behind the sign show that it is a time.
        let (len, first, None) = clocks(spot, None, true)? else { return None };
        let sign = to_sign(rest(spot, len))?;
        let spot = rest(spot, len + sign);
        let to = point(spot, "至").filter(|to| to.date.last.is_none())?;
        time_on(rest(spot, to.len), &to.date).map(|_| (len, first, None))
    })?;
    let scored = before
        .strip_suffix(['∶', ':', '：'])
        .is_some_and(|b| b.ends_with(|c: char| class(c).has(Class::DIGIT)));
    if before.ends_with('第') || scored {
        return None;
    }
    let mut end = skip + len;
    if let Some(sign) = to_sign(rest(here, end)).filter(|_| last.is_none()) {
        // 晚上8点至次日凌晨5点
        let spot = rest(here, end + sign);
        let (next_day, ()) = word_of(
            spot,
            &[("次日", ()), ("翌日", ()), ("第二天", ()), ("第二日", ()), ("隔天", ()), ("隔日", ())],
        )
        .unwrap_or((0, ()));
        let part = first.part.filter(|_| next_day == 0);
        if let Some((m, to, _)) = clocks(rest(spot, next_day), part, true) {
            end += sign + next_day + m;
            last = Some(to);
        } else if let Some(to) = point(spot, "至").filter(|to| to.date.last.is_none()) {
            // 2点至明天4点
            if let Some((m, clock, None)) = time_on(rest(spot, to.len), &to.date) {
                let anchor = to.date.first.relative.map_or(Anchor::Text, |r| r.anchor);
                let date = relative::counted(RelativeUnit::Day, 0, anchor);
                let value = DateTime {
                    date,
                    time: first,
                    last_date: Some(to.date.first),
                    last_time: Some(clock),
                    about,
                    open: None,
                };
                return Some((end + sign + to.len + m, Value::DateTime(value)));
            }
        }
    }
    // 10点多
    let mut about = about;
    if rest(here, end).starts_with('多') && last.is_none() {
        end += '多'.len_utf8();
        about = true;
        if rest(here, end).starts_with('钟') {
            end += '钟'.len_utf8();
        }
    }
    let edge = edge(rest(here, end), before);
    about |= edge.about;
    let open = edge.open.filter(|open| last.is_none() || !open.is_start());
    Some((end + edge.len, Value::Time(Time { first, last, about, open })))
}

/// 8点到12点, 9点至17点30分: two hours of one day in figures, the second the later, and nothing that is counted behind.
fn opening_hours(text: &str) -> bool {
    let hour = |text: &str| {
        let (len, (hour, _)) = measure(text, digits(2))?;
        let behind = rest(text, len);
        let behind = behind.strip_prefix(['点', '點'])?;
        (hour <= 24).then_some((text.len() - behind.len(), hour))
    };
    let Some((len, from)) = hour(text) else { return false };
    let Some(sign) = to_sign(rest(text, len)) else { return false };
    let behind = rest(text, len + sign);
    let Some((len, to)) = hour(behind) else { return false };
    let next = rest(behind, len).chars().next();
    from < to && next.is_none_or(|c| !class(c).has(Class::HAN) || "半整钟鐘的为為，开開营營在".contains(c))
}
