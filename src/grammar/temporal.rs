//! Dates, times and durations in running text.

use super::ahead::Ahead;
use super::amount::{about_at, moves, names_ratio, of_sets, result};
use super::clock::{clocks, day_part, ends_with_part, listed, may_be_hours, scheduled};
use super::dates::{Found, end_of_range, point};
use super::durations::{duration, shared};
use super::edge::edge;
use super::era::{bare_republic, reckoned_century, shift_centuries};
use super::figure::digits;
pub(super) use super::range::{may_go_to, to_sign};
use super::recurrence::recurrence;
use super::rule::measure;
pub(super) use super::rule::{gap_len, rest};
use super::scan::{Context, Read};
use crate::model::amount::Bound;
use crate::model::date::{Anchor, Date, DatePoint, Division, Part, PartialDate, RelativeUnit};
use crate::model::leaf::is_ignorable;
use crate::model::mention::Value;
use crate::model::span::TextRange;
use crate::model::time::{Clock, DateTime, Time};
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// Characters that a date, time or duration can begin with, besides digits.
pub(crate) const STARTS: &str = "零〇數幾子晌淩黃一二三四五六七八九十百千万两兩廿卅卌半几数俩倆仨今昨明前后後大当當次翌同近日本上下这這周週星礼禮农農正腊臘闰民公’'‘约約将將未过過最年春夏秋冬元端中清国國除重立雨惊谷小芒白寒霜處处每凌早傍晚夜深午黎拂去来來岁歲首世劳儿妇植建教圣情母父黄拉全学烈记甲乙丙丁戊己庚辛壬癸头頭夏第双复感阴旧舊平青光愚护龙洪永崇顺康雍乾嘉道咸宣贞开天成弘隆西“驚穀陰婦勞兒閏聖即月";

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

/// Most characters of white space in front of a text that is one expression from end to end.
const WIDEST_INDENT: usize = 8;

/// Whether nothing but a little white space stands in front.
fn opens_text(before: &str) -> bool {
    before.chars().all(is_ignorable) && before.chars().nth(WIDEST_INDENT).is_none()
}

/// What of this family begins at byte `at` of a text.
pub(crate) fn at(text: &str, at: usize, context: Context) -> Read {
    let here = rest(text, at);
    let before = text.get(..at).unwrap_or_default();
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        return Read::Nothing;
    }
    let ahead = super::ahead::look(here);
    if ahead == Ahead::Nothing {
        return Read::Nothing;
    }
    let alone = before.len() <= 4 * WIDEST_INDENT && opens_text(before);
    let before = if alone { "" } else { before };
    let point = || dated(here, before, context.republic).or_else(|| timed(here, before));
    let length = || shared(here, before).or_else(|| duration(here, before));
    let found = if ahead == Ahead::Length {
        length()
    } else {
        point().or_else(length).or_else(|| recurrence(here, before))
    };
    match found.or_else(|| lone_part(here, before)) {
        Some((len, mut value)) if len > 0 => {
            if let Some(issue) = context.issue_date {
                // A day of the issue that is not whole resolves nothing, and the first century has none before it.
                let whole = issue.day().is_some() && issue.is_possible();
                if let (Value::Date(date), Some(year)) =
                    (&mut value, issue.year().filter(|&y| whole && y > 100))
                    && reckoned_century(here).is_some()
                {
                    shift_centuries(date, (year - 1).div_euclid(100) - 20);
                }
                value.anchor(issue, super::tense::lean(before, rest(here, len)));
            }
            Read::Found(TextRange::new(at, at + len), value)
        }
        _ => Read::Nothing,
    }
}

/// dated = [ 约 ] point [ clocks ] [ to ( point [ clocks ] | clocks ) | 与 point 间 ] edge
fn dated(here: &str, before: &str, republic: bool) -> Option<(usize, Value)> {
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
                .or_else(|| super::lunar::end_of_days(spot, &whole.first))
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
static CLOCKS: CharSet = CharSet::of("的").with(super::numeral::BEGIN).with_words(super::clock::PARTS);

/// The time of day behind a date, which may have said the part of the day already.
fn time_on(text: &str, date: &Date) -> Option<(usize, Clock, Option<Clock>)> {
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

/// Whether two dates can be the ends of a range: of like precision, or the second a part of the first's.
fn alike(a: &Date, b: &Date) -> bool {
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
fn complete(mut to: DatePoint, from: &DatePoint) -> DatePoint {
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

/// timed = [ 约 ] clocks [ to [ 次日 ] clocks | to point clocks ] edge
pub(super) fn timed(here: &str, before: &str) -> Option<(usize, Value)> {
    // 大约早上十点: the hedge stands in front.
    let (skip, about) = match about_at(here, before) {
        Some((len, hedge)) if hedge.bound == Bound::Exact => (len, true),
        _ => (0, false),
    };
    let spot = rest(here, skip);
    let told = day_part(spot).is_some();
    if !(told || spot.starts_with(super::numeral::begins) && may_be_hours(spot)) {
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
                let date = super::relative::counted(RelativeUnit::Day, 0, anchor);
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

/// 中午, 傍晚: a part of the day is a date of its own where it is all the text.
fn lone_part(here: &str, before: &str) -> Option<(usize, Value)> {
    let (len, part) = if before.is_empty() { day_part(here)? } else { return None };
    let whole = rest(here, len).chars().all(is_ignorable) && here.get(..len)?.chars().count() > 1;
    whole.then(|| (len, Value::Date(Date::from(DatePoint { part, ..DatePoint::default() }))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    fn read(text: &str, from: usize) -> Option<String> {
        match super::at(text, from, Context { whole: true, ..Context::default() }) {
            Read::Found(range, value) => Some(format!("{}={value}", range.slice(text)?)),
            _ => None,
        }
    }

    #[test]
    fn families() {
        for (before, text, want) in [
            ("自", "6月9日起，", "6月9日=XXXX-06-09"),
            ("截至", "6月9日，", "6月9日=XXXX-06-09"),
            ("", "2018年以来", "2018年以来=2018"),
            ("", "2008年至今，", "2008年至今=2008"),
            ("", "6月9日左右，", "6月9日左右=XXXX-06-09~"),
            ("", "大约1月5日，", "大约1月5日=XXXX-01-05~"),
            ("", "6月9日至12日，", "6月9日至12日=XXXX-06-09/XXXX-06-12"),
            ("", "6月9日—7月1日，", "6月9日—7月1日=XXXX-06-09/XXXX-07-01"),
            ("", "2024年至2025年，", "2024年至2025年=2024/2025"),
            ("", "2007年与2009年间，", "2007年与2009年间=2007/2009"),
            ("", "6月21日至7月18日17时，", "6月21日至7月18日17时=XXXX-06-21T00:00/XXXX-07-18T17:00"),
            ("", "6月9日至12日9时至17时，", "6月9日至12日=XXXX-06-09/XXXX-06-12"),
            ("", "周一至周五上午9时至11时，", "周一至周五=XXXX-XX-XX/XXXX-XX-XX"),
            ("", "12日10时至13日2时，", "12日10时至13日2时=XXXX-XX-12T10:00/XXXX-XX-13T02:00"),
            ("", "12月20日19时许，", "12月20日19时许=XXXX-12-20T19:00~"),
            ("", "昨晚8点半，", "昨晚8点半=XXXX-XX-XXT20:30"),
            ("", "晚上8点至次日凌晨5点，", "晚上8点至次日凌晨5点=20:00/05:00"),
            ("", "2点至明天4点，", "2点至明天4点=XXXX-XX-XXT02:00/XXXX-XX-XXT04:00"),
            (
                "",
                "1月15号4点和2月3号9点之间，",
                "1月15号4点和2月3号9点之间=XXXX-01-15T04:00/XXXX-02-03T09:00",
            ),
            ("每天", "六时、十八时各一场", "六时=06:00"),
            ("六时、", "十八时各一场", "十八时=18:00"),
            ("", "早上五到六点，", "早上五到六点=05:00/06:00"),
            ("", "下午两三点，", "下午两三点=14:00/15:00"),
            ("历时", "3个月，", "3个月=P3M"),
            ("", "3至5年，", "3至5年=P3Y/P5Y"),
            ("", "每周一、三、五开诊", "每周一、三、五=R/P1W"),
        ] {
            let whole = format!("{before}{text}");
            assert_eq!(read(&whole, before.len()).as_deref(), Some(want), "{whole}");
        }
        for (before, text) in [
            ("", "六点建议"),
            ("", "一时兴起"),
            ("", "四时八节"),
            ("比分21：", "19时"),
            ("第", "8时"),
            ("长征", "三号"),
            ("", "四川"),
            ("", "一日三餐"),
            ("日复", "一日"),
            ("", "5G基站"),
            ("", "12315热线"),
            ("", "今日头条报道"),
            ("", "三夏大忙"),
            ("2", "025年"),
        ] {
            let whole = format!("{before}{text}");
            assert_eq!(read(&whole, before.len()), None, "{whole}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("一二三四月", "四月=XXXX-04"),
            ("上午8点多", "上午8点多=08:00~"),
            ("昨日下午3時許", "昨日下午3時許=XXXX-XX-XXT15:00~ on XXXX-XX-XX Day-1"),
            ("夜間10時", "夜間10時=22:00"),
            ("黃昏6時", "黃昏6時=18:00"),
            ("今晚间7时", "今晚间7时=XXXX-XX-XXT19:00 on XXXX-XX-XX Day+0"),
            ("8点到12点", "8点到12点=08:00/12:00"),
            ("9点到11点半", "9点到11点半=09:00/11:30"),
            ("8点到5点", ""),
            ("3点到5点建议", ""),
            ("2024年12月30日至1月2日", "2024年12月30日至1月2日=2024-12-30/2025-01-02"),
            ("上午9∶30", "上午9∶30=09:30"),
            ("6月15日9∶30", "6月15日9∶30=XXXX-06-15T09:30 on XXXX-06-15"),
            ("昨日3∶1战胜", "昨日=XXXX-XX-XX Day-1 | 3∶1=3:1"),
            ("9∶30", "9∶30=9:30"),
            ("昨晚11∶13失利", "昨晚=XXXX-XX-XX Day-1 Evening | 11∶13=11:13"),
            ("3月1日1∶25万地质图", "3月1日=XXXX-03-01 | 1∶25万=1:250000"),
            (
                "2024年2月29日至次年2月29日",
                "2024年2月29日至次年2月29日=2024-02-29/XXXX-02-29 Year+1 of the text",
            ),
            (
                "本周六、周日上午9时",
                "本周六=XXXX-XX-XX w6 Week+0 | 周日上午9时=XXXX-XX-XXT09:00 on XXXX-XX-XX w7 Week+0",
            ),
            (
                "本周一、周二至周四",
                "本周一=XXXX-XX-XX w1 Week+0 | 周二至周四=XXXX-XX-XX w2 Week+0/XXXX-XX-XX w4 Week+0",
            ),
            ("每年4月、9月至10月", "每年4月、9月至10月=R/P1Y"),
            ("每年4月和10月5日至15日", "每年4月和10月5日至15日=R/P1Y"),
            ("7月1日零时零分", "7月1日零时零分=XXXX-07-01T00:00 on XXXX-07-01"),
            ("晚上九点零售", "晚上九点=21:00"),
            ("上月30日至2日", "上月30日至2日=XXXX-XX-30 Month-1/XXXX-XX-02 Month+0"),
            ("上月3日至20日", "上月3日至20日=XXXX-XX-03 Month-1/XXXX-XX-20 Month-1"),
            ("6月30日至2日", "6月30日至2日=XXXX-06-30/XXXX-07-02"),
            ("2024年12月30日至2日", "2024年12月30日至2日=2024-12-30/2025-01-02"),
            ("去年12月30日至2日", "去年12月30日至2日=XXXX-12-30 Year-1/XXXX-01-02 Year+0"),
            ("2023年11月至次年3月", "2023年11月至次年3月=2023-11/2024-03 Year+1 of the text"),
            ("2024年6月11日至次日", "2024年6月11日至次日=2024-06-11/2024-06-12 Day+1 of the text"),
            ("即日起至7月底", "即日起至7月底=XXXX-XX-XX Day+0/XXXX-07 End"),
            ("今天至周五", "今天至周五=XXXX-XX-XX Day+0/XXXX-XX-XX w5"),
            ("今日至15日", "今日至15日=XXXX-XX-XX Day+0/XXXX-XX-15"),
            ("今天到3号线", "今天=XXXX-XX-XX Day+0"),
            ("以21：15、21：12击败对手", "21：15=21:15 | 21：12=21:12"),
            ("3:0（25:18、18:25）", "3:0=3:0 | 25:18=25:18 | 18:25=18:25"),
            ("师生比为1：18", "1：18=1:18"),
            ("对比8:30的数据", "8:30=08:30"),
            ("定于19：30、21：00", "19：30=19:30 | 21：00=21:00"),
            ("6月9日 8:30", "6月9日 8:30=XXXX-06-09T08:30 on XXXX-06-09"),
            ("上午9时至11时", "上午9时至11时=09:00/11:00"),
            ("上午10点多钟", "上午10点多钟=10:00~"),
            ("十二点之后", "十二点之后=12:00 After"),
            ("上午8时许", "上午8时许=08:00~"),
            ("夜半", "夜半=XXXX-XX-XX Night"),
            ("10日后方", "10日=XXXX-XX-10"),
            ("近日", "近日=XXXX-XX-XX Vague+0"),
            ("20世纪70年代到80年代", "20世纪70年代到80年代=197X Decade(70)/198X Decade(80)"),
            ("去冬以来", "去冬以来=XXXX-24 Season(4) Year-1 Since"),
            ("八月十五的月亮", "八月十五=XXXX lunar 8-15"),
            ("农历四月至五月", "农历四月至五月=XXXX lunar 4-0/XXXX lunar 5-0"),
            ("半夜", "半夜=XXXX-XX-XX Night"),
            ("廿", "廿=XXXX lunar 0-20"),
            (" 上午", "上午=XXXX-XX-XX Forenoon"),
            ("\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}上午", "上午=XXXX-XX-XX Forenoon"),
            ("9月1日许多", "9月1日=XXXX-09-01"),
            ("9月1日起草", "9月1日=XXXX-09-01"),
            ("9月1日止血", "9月1日=XXXX-09-01"),
            ("截止到9月1日", "9月1日=XXXX-09-01 Until"),
            ("截止9月1日", "9月1日=XXXX-09-01 Until"),
            ("约9日", "约9日=~P9D"),
            ("9月1日至10日起", "9月1日至10日起=XXXX-09-01/XXXX-09-10"),
            (
                "9月1日至10日 8时",
                "9月1日至10日 8时=XXXX-09-01T00:00/XXXX-09-10T08:00 on XXXX-09-01/XXXX-09-10",
            ),
            ("自9月1日起至10月5日止", "9月1日起至10月5日=XXXX-09-01/XXXX-10-05 Until"),
            ("自9月1日起，至10月5日止", "9月1日起，至10月5日=XXXX-09-01/XXXX-10-05 Until"),
            ("从9月1日起，到10月5日，", "9月1日=XXXX-09-01 Since | 10月5日=XXXX-10-05"),
            ("9月1日起，至10月5日止", "9月1日=XXXX-09-01 Since | 10月5日=XXXX-10-05 Until"),
            ("2018年起至今", "2018年起至今=2018 Since"),
            ("9月1日起到场", "9月1日=XXXX-09-01 Since"),
            (
                "9月1日8时起至9月5日18时止",
                "9月1日8时起至9月5日18时止=XXXX-09-01T08:00/XXXX-09-05T18:00 on XXXX-09-01/XXXX-09-05 Until",
            ),
            (
                "6月21日晚至23日8时",
                "6月21日晚至23日8时=XXXX-06-21T00:00/XXXX-06-23T08:00 on XXXX-06-21 Evening/XXXX-06-23",
            ),
            ("首班车7点，末班车为22点。", "7点=07:00 | 22点=22:00"),
            ("车班7点", ""),
            ("9月1日8时起", "9月1日8时起=XXXX-09-01T08:00 on XXXX-09-01 Since"),
            ("9月1日8时至10时起", "9月1日8时至10时起=XXXX-09-01T08:00/XXXX-09-01T10:00 on XXXX-09-01"),
            ("9月1日8时至10时左右", "9月1日8时至10时左右=XXXX-09-01T08:00/XXXX-09-01T10:00~ on XXXX-09-01"),
            ("2007年与9月间", "2007年=2007 | 9月=XXXX-09"),
            ("9月的上午8时", "9月=XXXX-09 | 上午8时=08:00"),
            ("9月1日的晚上8时", "9月1日的晚上8时=XXXX-09-01T20:00 on XXXX-09-01"),
            ("9月1日的8时", "9月1日=XXXX-09-01 | 8时=08:00"),
            ("1月至5日", "1月=XXXX-01 | 5日=XXXX-XX-05"),
            ("去年至9月", "去年=XXXX Year-1 | 9月=XXXX-09"),
            ("6月9日至7月", "6月9日至7月=XXXX-06-09/XXXX-07"),
            ("周一至明天", "周一=XXXX-XX-XX w1 | 明天=XXXX-XX-XX Day+1"),
            ("2007年与9月1日间", "2007年=2007 | 9月1日=XXXX-09-01"),
            ("明天至9月5日", "明天至9月5日=XXXX-XX-XX Day+1/XXXX-09-05"),
            ("今年5月至6月", "今年5月至6月=XXXX-05 Year+0/XXXX-06 Year+0"),
            ("近8时", "8时=08:00"),
            ("大约8时", "大约8时=08:00~"),
            ("8时至10时前", "8时至10时前=08:00/10:00 Before"),
            (
                "9月1日至10日 8时",
                "9月1日至10日 8时=XXXX-09-01T00:00/XXXX-09-10T08:00 on XXXX-09-01/XXXX-09-10",
            ),
            ("9月1日起施行", "9月1日=XXXX-09-01 Since"),
            ("6月9-12日17时", "6月9-12日=XXXX-06-09/XXXX-06-12 | 17时=17:00"),
            (
                "6月21日至7月18日17时许",
                "6月21日至7月18日17时许=XXXX-06-21T00:00/XXXX-07-18T17:00~ on XXXX-06-21/XXXX-07-18",
            ),
            ("晚上8点至次日5点", "晚上8点至次日5点=20:00/05:00"),
            ("2023年至2024年5月", "2023年至2024年5月=2023/2024-05"),
            ("去年12月至本月15日", "去年12月至本月15日=XXXX-12 Year-1/XXXX-XX-15 Month+0"),
            ("12日至明年3月", "12日至明年3月=XXXX-XX-12/XXXX-03 Year+1"),
            ("6月　9日", "6月　9日=XXXX-06-09"),
            ("6月\u{feff}9日", "6月\u{feff}9日=XXXX-06-09"),
            ("6月\n\n9日", "6月=XXXX-06 | 9日=XXXX-XX-09"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn hedges_behind_a_time() {
        for (text, want) in [
            ("上午8时许", true),
            ("6月9日8时许", true),
            ("6月21日至7月18日17时许", true),
            ("6月9日8时", false),
        ] {
            let about = match super::at(text, 0, Context::default()) {
                Read::Found(_, Value::Time(t)) => t.about,
                Read::Found(_, Value::DateTime(t)) => t.about,
                _ => panic!("{text}"),
            };
            assert_eq!(about, want, "{text}");
        }
    }
}
