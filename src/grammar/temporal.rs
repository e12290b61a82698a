//! Dates, times and durations in running text.

use super::clock::{clock, day_part};
use super::dates::{Found, point};
use super::durations::{duration, recurrence, shared};
use super::scan::{Context, Read};
use crate::model::date::{Date, DatePoint, RelativeUnit};
use crate::model::mention::Value;
use crate::model::span::TextRange;
use crate::model::time::{Clock, DateTime, Time};
use crate::text::class::{Class, class};

/// Characters that a date, time or duration can begin with, beside digits.
pub(crate) const STARTS: &str = "零〇一二三四五六七八九十百千万两兩廿卅半几数今昨明前后後大当當次翌同近日本上下这這周週星礼禮农農正腊臘闰民公’'‘约約将將未过過最年春夏秋冬元端中清国國除重立雨惊谷小芒白寒霜處处每凌早傍晚夜深午黎拂去来來岁歲首世劳儿妇植建教圣情母父黄拉全甲乙丙丁戊己庚辛壬癸第双复感阴旧平青光愚护龙閏聖即月";

pub(super) fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

pub(super) fn gap_len(text: &str) -> usize {
    text.len() - super::rule::skip_gap(text).len()
}

/// The word of a list at the head of a text, the first that fits.
pub(super) fn word_of<'a, T: Copy>(text: &str, list: &'a [(&'a str, T)]) -> Option<(usize, T)> {
    // Three bytes are a Han character: most words are ruled out by their first, without a call.
    let first = text.as_bytes().first_chunk::<3>()?;
    let fits = |w: &str| match w.as_bytes().first_chunk::<3>() {
        Some(head) => head == first && text.starts_with(w),
        None => text.starts_with(w),
    };
    list.iter().find(|(w, _)| fits(w)).map(|(w, v)| (w.len(), *v))
}

/// Signs and words between the ends of a range: how many bytes, with what stands around.
pub(super) fn to_sign(text: &str) -> Option<usize> {
    let skip = gap_len(text);
    let here = rest(text, skip);
    let sign = ["———", "——", "一直到", "直到", "--", "到", "至", "～", "~", "—", "–", "－", "-", "−", "〜"]
        .iter()
        .find(|w| here.starts_with(**w))?;
    let behind = rest(here, sign.len());
    Some(skip + sign.len() + gap_len(behind))
}

/// What of this family begins at byte `at` of a text.
pub(crate) fn at(text: &str, at: usize, context: Context) -> Read {
    let here = rest(text, at);
    let before = text.get(..at).unwrap_or_default();
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        return Read::Nothing;
    }
    if !super::ahead::may_be_temporal(here) {
        return Read::Nothing;
    }
    let found = dated(here, before).or_else(|| timed(here, before)).or_else(|| {
        shared(here, before).or_else(|| duration(here, before)).or_else(|| recurrence(here, before))
    });
    match found {
        Some((len, mut value)) if len > 0 => {
            if let Some(issue) = context.issue_date {
                super::resolve::resolve(&mut value, issue);
            }
            Read::Found(TextRange::new(at, at + len), value)
        }
        _ => Read::Nothing,
    }
}

/// dated = point [ clock ] [ to ( point [ clock ] | clock ) ]
fn dated(here: &str, before: &str) -> Option<(usize, Value)> {
    let Found { len, date, shares } = point(here, before)?;
    // A time of day on it.
    if let Some((more, first)) = time_on(rest(here, len), &date) {
        let mut end = len + more;
        let mut last_time = None;
        let mut last_date = None;
        if let Some(sign) = to_sign(rest(here, end)) {
            let spot = rest(here, end + sign);
            if let Some(to) = point(spot, "至") {
                if let Some((m, clock)) = time_on(rest(spot, to.len), &to.date) {
                    last_date = Some(complete(to.date.last.unwrap_or(to.date.first), &date.first));
                    last_time = Some(clock);
                    end += sign + to.len + m;
                }
            }
            if last_time.is_none() {
                if let Some((m, clock)) = clock(spot, first.part, true) {
                    last_time = Some(clock);
                    end += sign + m;
                }
            }
        }
        let mut on = date.first;
        on.part = on.part.filter(|_| first.part.is_none());
        return Some((end, Value::DateTime(DateTime { date: on, time: first, last_date, last_time })));
    }
    let _ = shares;
    let mut end = len;
    let mut whole = date;
    if whole.last.is_none() {
        if let Some((more, last)) = between(rest(here, len), &whole) {
            end = len + more;
            whole.last = Some(last);
        } else if let Some(sign) = to_sign(rest(here, len)) {
            let spot = rest(here, len + sign);
            if let Some(to) = point(spot, "至").filter(|to| to.date.last.is_none() && alike(&whole, &to.date))
            {
                end = len + sign + to.len;
                whole.last = Some(complete(to.date.first, &whole.first));
            }
        }
    }
    Some((end, Value::Date(whole)))
}

/// 与2009年间, 和5月之间: the other end of a stretch between two dates.
fn between(text: &str, from: &Date) -> Option<(usize, DatePoint)> {
    let spot = text.strip_prefix(['与', '和', '與'])?;
    let to = point(spot, "至").filter(|to| to.date.last.is_none() && alike(from, &to.date))?;
    let (more, ()) = word_of(rest(spot, to.len), &[("之间", ()), ("之間", ()), ("间", ()), ("間", ())])?;
    Some((text.len() - spot.len() + to.len + more, complete(to.date.first, &from.first)))
}

/// The time of day behind a date, which may have said the part of the day already.
fn time_on(text: &str, date: &Date) -> Option<(usize, Clock)> {
    let reckoned =
        date.first.relative.is_some_and(|r| matches!(r.unit, RelativeUnit::Day | RelativeUnit::Vague));
    let day = date.first.day.is_some() || date.first.weekday.is_some() || reckoned;
    if date.last.is_some() || !day {
        return None;
    }
    let skip = gap_len(text);
    let spot = rest(text, skip);
    let (len, clock) = clock(spot, date.first.part.filter(|p| day_part_word(*p)), true)?;
    Some((skip + len, clock))
}

/// Whether a part is one of the day.
fn day_part_word(part: crate::model::date::Part) -> bool {
    use crate::model::date::Part::{Beginning, End, FirstTenDays, LastTenDays, Middle, SecondTenDays};
    !matches!(part, Beginning | Middle | End | FirstTenDays | SecondTenDays | LastTenDays)
}

/// Whether two dates can be the ends of a range: of like precision, or the second a part of the first's.
fn alike(a: &Date, b: &Date) -> bool {
    let (a, b) = (&a.first, &b.first);
    if a.relative.is_some() && b.year.is_some() && a.month.is_none() {
        return true;
    }
    let depth = |p: &crate::model::date::DatePoint| {
        if p.day.is_some() {
            3
        } else if p.month.is_some() {
            2
        } else {
            1
        }
    };
    depth(a) == depth(b)
        || (a.year.is_some() && b.year.is_some())
        || (b.relative.is_some() && a.year.is_some())
        || b.day.is_none() && a.month.is_some()
}

/// What the second date of a range leaves out, it has from the first.
fn complete(
    mut to: crate::model::date::DatePoint,
    from: &crate::model::date::DatePoint,
) -> crate::model::date::DatePoint {
    if to.relative.is_some() {
        return to;
    }
    if to.year.is_none() {
        to.year = from.year;
        if to.month.is_none() && to.day.is_some() {
            to.month = from.month;
        }
        to.lunar |= from.lunar;
    }
    to
}

/// timed = clock [ to clock ]
pub(super) fn timed(here: &str, before: &str) -> Option<(usize, Value)> {
    // 大约早上十点: the hedge stands in front.
    let (skip, about) = match super::amount::about_at(here) {
        Some((len, hedge)) if hedge.bound == crate::model::amount::Bound::Exact => (len, true),
        _ => (0, false),
    };
    let spot = rest(here, skip);
    let said = day_part(spot);
    if said.is_none() && !spot.starts_with(super::numeral::begins) {
        return None;
    }
    let (len, first) = clock(spot, None, false).or_else(|| {
        // 8时至10时, 五到六点: the first end shows its unit late.
        let (len, part) = said.unwrap_or((0, None));
        shared_hour(rest(spot, len), part).map(|(l, c)| (len + l, c))
    })?;
    let scored = before
        .strip_suffix(['∶', ':', '：'])
        .is_some_and(|b| b.ends_with(|c: char| class(c).has(Class::DIGIT)));
    if before.ends_with('第') || scored {
        return None;
    }
    let mut end = skip + len;
    let mut last = None;
    if let Some(sign) = to_sign(rest(here, end)) {
        // 晚上8点至次日凌晨5点
        let spot = rest(here, end + sign);
        if let Some((len, ())) = word_of(spot, &[("次日", ()), ("翌日", ()), ("第二天", ()), ("隔天", ())])
        {
            if let Some((m, to)) = clock(rest(spot, len), None, true) {
                end += sign + len + m;
                return Some((end, Value::Time(Time { first, last: Some(to), about })));
            }
        }
        if let Some((m, to)) = clock(rest(here, end + sign), first.part, true) {
            end += sign + m;
            last = Some(to);
        }
    }
    let mut about = about;
    for word in ["左右", "前后", "许"] {
        if rest(here, end).starts_with(word) {
            end += word.len();
            about = true;
            break;
        }
    }
    Some((end, Value::Time(Time { first, last, about })))
}

/// 五到六点: the hour in front of the range sign, whose unit stands behind the other.
fn shared_hour(text: &str, part: Option<crate::model::date::Part>) -> Option<(usize, Clock)> {
    part?;
    let (len, hour) = super::clock::hour_figure(text)?;
    let sign = to_sign(rest(text, len))?;
    let (_, to) = clock(rest(text, len + sign), part, true)?;
    let hour = super::clock::of_day(hour, part).filter(|h| *h <= to.hour)?;
    Some((len, Clock { hour, minute: 0, second: None, part }))
}
