//! Months and days without a year: 6月9日, 6月, 9日, 1—5月, 七八月份, 9-12日, 12号.

use super::calendar;
use super::clock::{part_behind, take_part};
use super::dates::{Found, single};
use super::figure::{digits, han_digit, han_small};
use super::rule::measure;
use super::stretch::{
    counted_within, first_of_quarters, quarter, quarters, run_of_months, stretch, take_end,
};
use super::temporal::{gap_len, may_go_to, rest, to_sign, word_of};
use super::weekday::weekday_behind;
use crate::model::date::{Date, DatePoint, Division};
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

/// Characters behind 月 that make it another word: 月余, 月球, 月光, 月饼, 月龄.
const MOON: &str = "余餘球光饼亮票刊嫂子薪供龄齡";

/// What the months behind a year can begin with: 6月, 元月, 1—5月, 前8个月, 最后两个月.
static MONTHS: CharSet = CharSet::of("元前头頭最后後").with(super::numeral::BEGIN);

/// Ends a date that has a year: month, day, weekday, part of the day. Where they end, and the last point of a range.
pub(super) fn month_day(text: &str, at: usize, p: &mut DatePoint) -> (usize, Option<DatePoint>) {
    let skip = gap_len(rest(text, at));
    let spot = rest(text, at + skip);
    if !MONTHS.begins(spot) {
        return (at, None);
    }
    let month =
        measure(spot, calendar::month).filter(|(l, _)| !rest(spot, *l).starts_with(|c| MOON.contains(c)));
    if let Some((len, month)) = month {
        p.month = Some(month);
        return day_run(text, at + skip + len, p);
    }
    // 2025年1—5月, 2025年前8个月
    if let Some((len, from, to)) = month_range(spot).or_else(|| run_of_months(spot)) {
        p.month = Some(from);
        let last = DatePoint { month: Some(to), ..*p };
        return (at + skip + len, Some(last));
    }
    // 2025年3、6、9月
    if let Some((len, month)) =
        small(spot).filter(|(len, month)| *month > 0 && goes_on_in_months(rest(spot, *len), *month))
    {
        p.month = Some(month);
        return (at + skip + len, None);
    }
    (at, None)
}

/// What goes on behind a month: 份, a day or days, a week, a part of it; then weekday and part of the day.
pub(super) fn day_run(text: &str, mut at: usize, p: &mut DatePoint) -> (usize, Option<DatePoint>) {
    let mut last = None;
    let skip = gap_len(rest(text, at));
    let spot = rest(text, at + skip);
    if let Some((len, day)) = measure(spot, calendar::day) {
        p.day = Some(day);
        at += skip + len;
    } else if let Some((len, from, to)) = day_range(spot) {
        // 6月9-12日
        p.day = Some(from);
        last = Some(DatePoint { day: Some(to), ..*p });
        at += skip + len;
    } else if let Some((len, day)) = bare_figure(spot) {
        p.day = Some(day);
        at += skip + len;
    } else {
        if rest(text, at).starts_with('份') {
            at += '份'.len_utf8();
        }
        if let Some((len, to)) = counted_within(rest(text, at), p) {
            at += len;
            last = to;
        } else {
            let (len, to) = stretch(rest(text, at), false, p);
            at += len;
            last = to;
        }
    }
    if p.day.is_some() && last.is_none() {
        at += weekday_behind(rest(text, at), p);
        at += take_part(rest(text, at), p);
    }
    (at, last)
}

/// 10月22: a day whose 日 was left out, where the text ends behind it, a list or range goes on, or 出生, 前后, 左右 or an
/// hour follows.
fn bare_figure(text: &str) -> Option<(usize, u8)> {
    let (len, day) = small(text).filter(|(_, d)| (1..=31).contains(d))?;
    let behind = rest(text, len);
    let ends = behind.is_empty()
        || goes_on_in_days(behind, day)
        || to_sign(behind).is_some_and(|sign| measure(rest(behind, sign), calendar::month).is_some())
        || ["出生", "前后", "左右"].iter().any(|w| behind.starts_with(w))
        || part_behind(behind).is_some_and(|(l, _)| {
            rest(behind, l).starts_with(|c| digit(c).is_some() || han_digit(c).is_some())
        });
    ends.then_some((len, day))
}

/// A day, or days from one to another: 10日, 10—12日. The length, and the last of them.
fn day_or_days(text: &str) -> Option<(usize, u8)> {
    measure(text, calendar::day).or_else(|| {
        let (head, _) = small(text)?;
        to_sign(rest(text, head))?;
        day_range(text).map(|(len, _, to)| (len, to))
    })
}

/// The last of a list that goes on behind a day or month whose sign was left out: 10日 of 、10日 or 、9和10日 behind
/// 6月8, 9月 of 、6、9月 behind 3. The text from there, its length, and how many stand between.
fn last_of_list(
    behind: &str,
    mut last: u8,
    signed: fn(&str) -> Option<(usize, u8)>,
) -> Option<(&str, usize, u8)> {
    let (mut text, mut between) = (behind, 0);
    while last < LAST_DAY
        && let Some(spot) = text.strip_prefix(['、', '和', '及'])
        && let Some((len, next)) = small(spot).filter(|(_, next)| (last + 1..=LAST_DAY).contains(next))
    {
        if let Some((len, _)) = signed(spot) {
            return Some((spot, len, between));
        }
        (text, last) = (rest(spot, len), next);
        between += 1;
    }
    None
}

/// Whether a list of days goes on behind the day of a month, and 号 at its end counts no houses: 8月9、11号楼.
fn goes_on_in_days(behind: &str, day: u8) -> bool {
    last_of_list(behind, day, day_or_days).is_some_and(|(last, len, _)| {
        let numbered = last.get(..len).is_some_and(|t| t.ends_with(['号', '號']));
        !(numbered && before_noun(rest(last, len)))
    })
}

/// Whether a list of days without a month goes on behind the first: 8、10、12日. 3、5日 lasts as long.
fn goes_on_in_bare_days(behind: &str, day: u8) -> bool {
    const LONG: u8 = 10;
    last_of_list(behind, day, day_or_days).is_some_and(|(last, len, between)| {
        let with_sun = last.get(..len).is_some_and(|t| t.ends_with('日'));
        let number = small(last).map_or(0, |(_, n)| n);
        with_sun && (between > 0 || number >= LONG) && bare_day(last, len, number, "、").is_some()
    })
}

/// Whether a list of months goes on behind the first: 3、6、9月.
fn goes_on_in_months(behind: &str, month: u8) -> bool {
    last_of_list(behind, month, |text| measure(text, calendar::month))
        .is_some_and(|(last, len, _)| !rest(last, len).starts_with(|c| MOON.contains(c)))
}

/// 1—5月, 1至6月; 3、4月, 3、4、5月, 七八月: months that follow each other
pub(super) fn month_range(text: &str) -> Option<(usize, u8, u8)> {
    let share = |end: usize| {
        let tail = rest(text, end);
        if tail.starts_with('份') { end + '份'.len_utf8() } else { end }
    };
    if let Some((len, from, to)) = pair(text).filter(|(l, ..)| rest(text, *l).starts_with('月')) {
        let end = len + '月'.len_utf8();
        let other = rest(text, end).starts_with(|c| MOON.contains(c));
        return (!other).then(|| (share(end), from, to));
    }
    if let Some(found) = counted_months(text) {
        return Some(found);
    }
    let (len, from) = small(text).filter(|(_, n)| (1..=12).contains(n))?;
    let mut at = len;
    // 3、4、5月
    let mut last = from;
    while let Some(spot) = rest(text, at).strip_prefix('、') {
        let (more, next) = small(spot).filter(|(_, n)| *n == last + 1)?;
        let end = at + '、'.len_utf8() + more;
        last = next;
        at = end;
        if let Some(behind) = rest(text, end).strip_prefix('月') {
            let day = measure(rest(behind, gap_len(behind)), calendar::day).is_some();
            return (!day && last <= 12).then(|| (share(text.len() - behind.len()), from, last));
        }
    }
    let sign = to_sign(rest(text, at))?;
    let (more, to) = measure(rest(text, at + sign), calendar::month)?;
    let end = share(at + sign + more);
    let behind = rest(text, end);
    let day = measure(rest(behind, gap_len(behind)), calendar::day).is_some();
    (from < to && !day && last == from).then_some((end, from, to))
}

/// 九、十两月, 七八两个月, 6、7、8三个月: months that follow each other and are counted behind
fn counted_months(text: &str) -> Option<(usize, u8, u8)> {
    let paired = pair(text).is_some() || text.starts_with("九十两") || text.starts_with("九十兩");
    let (mut at, from) = match text.chars().next().filter(|c| han_digit(*c).is_some() && paired) {
        Some(c) => (c.len_utf8(), han_digit(c)?),
        None => small(text)?,
    };
    let mut last = from;
    // A year has twelve.
    while last < 12 {
        let spot = rest(text, at);
        let spot = spot.strip_prefix(['、', '，']).unwrap_or(spot);
        let next = spot
            .chars()
            .next()
            .and_then(|c| Some((c.len_utf8(), han_digit(c)?)))
            .filter(|(_, n)| *n == last + 1)
            .or_else(|| small(spot).filter(|(_, n)| *n == last + 1));
        let Some((more, n)) = next else { break };
        at = text.len() - spot.len() + more;
        last = n;
    }
    let (count, word) = word_of(
        rest(text, at),
        &[
            ("两个月", 2),
            ("两月", 2),
            ("二月", 2),
            ("兩個月", 2),
            ("兩月", 2),
            ("三个月", 3),
            ("三月", 3),
            ("四个月", 4),
        ],
    )
    .map(|(len, n)| (n, len))?;
    (from > 0 && last == from + count - 1).then_some((at + word, from, last))
}

/// 七八: two Chinese digits that follow each other
fn pair(text: &str) -> Option<(usize, u8, u8)> {
    let mut chars = text.chars();
    let (a, b) = (chars.next()?, chars.next()?);
    let (from, to) = (han_digit(a)?, han_digit(b)?);
    (from > 0 && to == from + 1).then_some((a.len_utf8() + b.len_utf8(), from, to))
}

/// The last number of a list of days; no list of months goes so far.
const LAST_DAY: u8 = 31;

/// The numbers that go on in a list behind the one that stands on so many bytes, each the next of the one before, but
/// for the last of the list, which has the sign of them all: 、9 in 8、9、10日. How far they go, and the last of them.
pub(super) fn next_of_list(text: &str, mut len: usize, mut last: u8) -> (usize, u8) {
    while last < LAST_DAY
        && let Some(spot) = rest(text, len).strip_prefix('、')
        && let Some((more, next)) = small(spot)
        && last.checked_add(1) == Some(next)
        && rest(spot, more).starts_with('、')
    {
        len += '、'.len_utf8() + more;
        last = next;
    }
    (len, last)
}

/// 9-12日, 9、10日, 8、9、10日, 十二、三日
pub(super) fn day_range(text: &str) -> Option<(usize, u8, u8)> {
    let (head, first) = small(text)?;
    let (len, from) = next_of_list(text, head, first);
    let listed = rest(text, len).starts_with('、');
    let sign = if listed { '、'.len_utf8() } else { to_sign(rest(text, len))? };
    let upper = rest(text, len + sign);
    let (more, to) = measure(upper, calendar::day).or_else(|| {
        // 25、26两日
        let (more, to) = small(upper).filter(|_| listed)?;
        let (word, ()) =
            word_of(rest(upper, more), &[("两日", ()), ("兩日", ()), ("两天", ()), ("兩天", ())])?;
        Some((more + word, to))
    })?;
    // 十二、三日
    let tens = from - from % 10;
    let shared = listed && tens > 0 && to < 10 && !text.starts_with(|c| digit(c).is_some());
    let to = if shared { to + tens } else { to };
    let fits = if listed { from.checked_add(1) == Some(to) } else { from < to };
    // 8、9—12日 is a list whose last is a range.
    let one = listed || len == head;
    ((1..=31).contains(&from) && fits && one).then_some((len + sign + more, first, to))
}

/// A figure of at most two digits, or a Chinese one.
pub(super) fn small(text: &str) -> Option<(usize, u8)> {
    let (len, value) =
        measure(text, digits(2)).map(|(l, (v, _))| (l, v)).or_else(|| measure(text, han_small))?;
    u8::try_from(value).ok().map(|v| (len, v))
}

/// What may stand behind the first figure of a date without a year, besides a numeral or a sign of a range.
static BEHIND: CharSet = CharSet::of("月日号號季、，和及");

/// Whether what stands behind the figure at the head of a text lets it be a month, a day or a quarter.
fn may_be(text: &str) -> bool {
    // 七八月, 元月, 首季 have no figure at their head.
    let Some((len, _)) = small(text) else { return true };
    let behind = rest(text, len);
    let behind = rest(behind, gap_len(behind));
    BEHIND.begins(behind) || behind.starts_with(super::numeral::begins) || may_go_to(behind)
}

/// Dates without a year that begin with a figure, Chinese or not.
pub(super) fn month_or_day(text: &str, before: &str) -> Option<Found> {
    if !may_be(text) {
        return None;
    }
    // 6月9日: the first figure of a range of months has no 月 behind it.
    let plain = small(text).is_some_and(|(len, _)| rest(text, len).starts_with(['月', '日']));
    if let Some((len, from, to)) = if plain { None } else { month_range(text) } {
        let month = |n| DatePoint { month: Some(n), ..DatePoint::default() };
        return Some(Found { len, date: Date { last: Some(month(to)), ..Date::from(month(from)) } });
    }
    if let Some((len, month)) = measure(text, calendar::month) {
        let behind = rest(text, len);
        let arabic = text.chars().next().and_then(digit).is_some();
        // 一月有余, 三月之久, 六月球: lengths and other words.
        let other = behind.starts_with(|c| MOON.contains(c))
            || behind.starts_with("革命")
            || behind.starts_with("有余")
            || behind.starts_with("之久")
            || behind.starts_with("来")
            || behind.starts_with("后")
            || behind.starts_with("内") && !arabic;
        let day_behind =
            measure(rest(behind, gap_len(behind)), calendar::day).is_some() || bare_figure(behind).is_some();
        let han_bare = !arabic
            && month == 1
            && behind.chars().next().is_some_and(|c| class(c).has(Class::HAN))
            && !day_behind
            && !behind.starts_with(['份', '初', '底', '末', '上', '中', '下', '里', '至', '到', '第']);
        if other && !day_behind || han_bare || before.ends_with('第') {
            return None;
        }
        let mut p = DatePoint { month: Some(month), ..DatePoint::default() };
        let (end, last) = day_run(text, len, &mut p);
        return Some(Found { len: end, date: Date { last, ..Date::from(p) } });
    }
    if let Some((len, day)) = measure(text, calendar::day) {
        return bare_day(text, len, day, before);
    }
    if let Some((len, from, to)) = day_range(text) {
        let of_days = text.get(..len).is_some_and(|t| t.ends_with('日'));
        let over = rest(text, len).starts_with(['内', '游']);
        let day = |n| DatePoint { day: Some(n), ..DatePoint::default() };
        let date = Date { last: Some(day(to)), ..Date::from(day(from)) };
        return (of_days && !over).then_some(Found { len, date });
    }
    // 8、10、12日, 3、6、9月: days or months that do not follow each other
    if let Some((len, n)) = small(text)
        && n > 0
        && text.starts_with(|c| digit(c).is_some())
    {
        let behind = rest(text, len);
        let p = if goes_on_in_bare_days(behind, n) {
            Some(DatePoint { day: Some(n), ..DatePoint::default() })
        } else if goes_on_in_months(behind, n) {
            Some(DatePoint { month: Some(n), ..DatePoint::default() })
        } else {
            None
        };
        if let Some(p) = p.filter(|_| !before.ends_with('第')) {
            return Some(single(len, p));
        }
    }
    let quarter_at = |n| DatePoint { division: Some(Division::Quarter(n)), ..DatePoint::default() };
    if let Some((len, q)) = quarter(text) {
        let mut p = quarter_at(q);
        let more = take_end(rest(text, len), &mut p);
        return Some(single(len + more, p));
    }
    if let Some((len, from, to)) = quarters(text) {
        return Some(Found {
            len,
            date: Date { last: Some(quarter_at(to)), ..Date::from(quarter_at(from)) },
        });
    }
    first_of_quarters(text).map(|(len, q)| single(len, quarter_at(q)))
}

/// Whether what stands behind 号 is a noun, whose number it is: 13号车厢.
fn before_noun(behind: &str) -> bool {
    behind.chars().next().is_some_and(|c| {
        class(c).has(Class::HAN)
            && !"上下中早晚夜凌清傍前后起止至到的是在和与你我他去要有来举开将正出左".contains(c)
    })
}

/// 9日, 十九日, 12号: a day of a month that is not said
fn bare_day(text: &str, mut len: usize, day: u8, before: &str) -> Option<Found> {
    let word = text.get(..len)?;
    let behind = rest(text, len);
    let next = behind.chars().next();
    let last = before.chars().next_back();
    let arabic = text.chars().next().and_then(digit).is_some();
    let ranged = last == Some('至');
    if word.ends_with(['号', '號']) {
        // 13号车厢, 长征三号, 第3号文件: a number. A day stands behind a preposition, and before no noun.
        let behind_noun = last.is_some_and(|c| {
            class(c).has(Class::HAN) && !"在于从到至月年自定是了的为将，和及".contains(c)
                || class(c).has(Class::LATIN)
                || class(c).has(Class::DIGIT)
                || matches!(c, '第' | '-' | '》' | '”' | '—' | '－' | '#')
                // 国办发〔2025〕12号: the number of a document (GB/T 9704-2012, 7.2.5).
                || matches!(c, '〕' | '﹞' | ']' | '］' | '】')
        });
        if behind_noun || before_noun(behind) || !arabic && !ranged {
            return None;
        }
    } else {
        let bounded = ["之前", "之后", "之後"].iter().any(|w| behind.starts_with(w));
        // 三日游, 七日内, 一日三餐, 日复一日, 十日谈: lengths and phrases.
        let phrase = next.is_some_and(|c| {
            "游遊内內谈复三千元本常报程无市语照圆币期益渐租租用历系子志式记行制均".contains(c)
        }) || behind.starts_with("以内")
            || behind.starts_with("以上")
            || behind.starts_with("以下")
            || behind.starts_with("左右")
            // 一日之计, but 11日之前, 十一日之后: before and after that day.
            || behind.starts_with('之') && !(bounded && (arabic || day > 10))
            || (!arabic && (behind.starts_with("后") || behind.starts_with("後")) && day <= 10)
            || last.is_some_and(|c| {
                "复第过近每满约逾隔整".contains(c) || (!arabic && "今明昨同某生节忌多数几有".contains(c))
            });
        let one = !arabic
            && day == 1
            && last.is_some_and(|c| class(c).has(Class::HAN) && !"月于在从自至到，".contains(c));
        if phrase || one || day == 0 || super::time_unit::counts_days(before) {
            return None;
        }
    }
    let mut p = DatePoint { day: Some(day), ..DatePoint::default() };
    len += weekday_behind(rest(text, len), &mut p);
    len += take_part(rest(text, len), &mut p);
    Some(single(len, p))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    #[test]
    fn months_and_days() {
        for (text, want) in [
            ("6月9日", "XXXX-06-09"),
            ("7月 12\n日", "XXXX-07-12"),
            ("元月3日", "XXXX-01-03"),
            ("6月", "XXXX-06"),
            ("12月份", "XXXX-12"),
            ("9日", "XXXX-XX-09"),
            ("廿三日", "XXXX-XX-23"),
            ("1—5月", "XXXX-01/XXXX-05"),
            ("1－9月份", "XXXX-01/XXXX-09"),
            ("7、8月份", "XXXX-07/XXXX-08"),
            ("3、4、5月", "XXXX-03/XXXX-05"),
            ("七八月份", "XXXX-07/XXXX-08"),
            ("九、十两月", "XXXX-09/XXXX-10"),
            ("九十两月", "XXXX-09/XXXX-10"),
            ("七、八两个月", "XXXX-07/XXXX-08"),
            ("六七八三个月", "XXXX-06/XXXX-08"),
            ("10、11、12三个月", "XXXX-10/XXXX-12"),
            ("6月9-12日", "XXXX-06-09/XXXX-06-12"),
            ("9、10日", "XXXX-XX-09/XXXX-XX-10"),
            ("6月中下旬", "XXXX-06/XXXX-06"),
            ("6月上半月", "XXXX-06"),
            ("8月的第一个周二", "XXXX-08-XX"),
            ("二月份第二周", "XXXX-02"),
            ("9月最后一天", "XXXX-09-30"),
            ("9月头三天", "XXXX-09-01/XXXX-09-03"),
            ("一月二十三", "XXXX-01-23"),
            ("6月9日（星期一）上午", "XXXX-06-09"),
            ("12号", "XXXX-XX-12"),
            ("三季度", "XXXX-35"),
            ("一至三季度", "XXXX-33/XXXX-35"),
        ] {
            let found = month_or_day(text, "").map(|f| (f.len, f.date.to_string()));
            assert_eq!(found, Some((text.len(), want.to_owned())), "{text}");
        }
        for (text, before) in [
            ("一月有余", ""),
            ("三月之久", ""),
            ("一日三餐", ""),
            ("一日", "日复"),
            ("三日游", ""),
            ("10日内", ""),
            ("三日后", ""),
            ("13号车厢", ""),
            ("12号", "国办发〔2025〕"),
            ("12号", "国办发[2025]"),
            ("三号", "长征"),
            ("3号", "-"),
            ("90日", ""),
            ("三、四个月", ""),
            ("七、九两月", ""),
            ("七、八三个月", ""),
            ("五月球", ""),
            ("9日", "第"),
        ] {
            assert!(month_or_day(text, before).is_none(), "{before}{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("十一日之后", "十一日之后=XXXX-XX-11 After"),
            ("6月25、26两日", "6月25、26两日=XXXX-06-25/XXXX-06-26"),
            ("于11日之前送到", "11日=XXXX-XX-11 Before"),
            ("一日之计", ""),
            ("三日之后", "三日之后=P3D"),
            ("元月份", "元月份=XXXX-01"),
            ("到十五号", ""),
            ("6月9日至十五号", "6月9日至十五号=XXXX-06-09/XXXX-06-15"),
            ("5月第二个星期天上午", "5月第二个星期天=XXXX-05-XX Weekday(2) w7"),
            ("6月9出生", "6月9=XXXX-06-09"),
            ("6月9晚8时", "6月9晚8时=XXXX-06-09T20:00 on XXXX-06-09"),
            ("5-1月", ""),
            ("9至9日", "9日=XXXX-XX-09"),
            ("9、11日", "9=XXXX-XX-09 | 11日=XXXX-XX-11"),
            ("第9、11日", "第9=9 | 11日=XXXX-XX-11"),
            ("6月8、9、10日", "6月8、9、10日=XXXX-06-08/XXXX-06-10"),
            ("8、9、10日", "8、9、10日=XXXX-XX-08/XXXX-XX-10"),
            ("6月8、10日", "6月8=XXXX-06-08 | 10日=XXXX-06-10"),
            ("6月8、10—12日", "6月8=XXXX-06-08 | 10—12日=XXXX-06-10/XXXX-06-12"),
            ("6月3、5、10至12日", "6月3=XXXX-06-03 | 5=XXXX-06-05 | 10至12日=XXXX-06-10/XXXX-06-12"),
            ("3、10—12日", "3=XXXX-XX-03 | 10—12日=XXXX-XX-10/XXXX-XX-12"),
            ("6月8、12—10日", "6月=XXXX-06 | 8=8"),
            ("二、四季度", "二=XXXX-34 Quarter(2) | 四季度=XXXX-36 Quarter(4)"),
            ("一、二、四季度", "一=XXXX-33 Quarter(1) | 二=XXXX-34 Quarter(2) | 四季度=XXXX-36 Quarter(4)"),
            ("二和四季度", "二=XXXX-34 Quarter(2) | 四季度=XXXX-36 Quarter(4)"),
            ("12月5、12、19和26日", "12月5=XXXX-12-05 | 12=XXXX-12-12 | 19=XXXX-12-19 | 26日=XXXX-12-26"),
            ("2025年3、6、9月", "2025年3=2025-03 | 6=2025-06 | 9月=2025-09"),
            ("1、3、5号楼", "1=1 | 3=3"),
            ("3、5日内答复", "3、5日内=<=P3D/P5D"),
            ("休息3、5日再来", "3、5日=P3D/P5D"),
            ("跌破5、10、20日均线", "5=<5 | 10=10"),
            ("全款10、20日元", "10=10 | 20日元=20 日元"),
            ("8月9、11号楼封顶", "8月=XXXX-08 | 9=9"),
            ("8月9、11号举行", "8月9=XXXX-08-09 | 11号=XXXX-08-11"),
            ("在3、6月龄时", "3=3"),
            ("8、10、9日", "8=8 | 10=10 | 9日=XXXX-XX-09"),
            ("1月后", ""),
            ("1月内", "1月=XXXX-01"),
            ("到十五、十六号", ""),
            ("10日以上", "10日以上=>=P10D"),
            ("九日左右", "九日左右=~P9D"),
            ("于一日", "一日=XXXX-XX-01"),
            ("9日（周一）", "9日（周一）=XXXX-XX-09 w1"),
            ("三月1日", "三月1日=XXXX-03-01"),
            ("6月至9日", "6月=XXXX-06 | 9日=XXXX-XX-09"),
            ("四、五月间", "四、五月=XXXX-04/XXXX-05"),
            ("七八月", "七八月=XXXX-07/XXXX-08"),
            ("1、3月", "1=XXXX-01 | 3月=XXXX-03"),
            ("零、一月", "一月=XXXX-01"),
            ("12、13月", "12=12"),
            ("一、二月", "一、二月=XXXX-01/XXXX-02"),
            ("十一、十二月", "十一、十二月=XXXX-11/XXXX-12"),
            ("2025年 1—5月出口增长", "2025年 1—5月=2025-01/2025-05"),
            ("三月植树忙", "三月=XXXX-03"),
            ("一月工资", ""),
            ("昨9日晚", "9日晚=XXXX-XX-09 Evening"),
            ("新华社1日电", "1日=XXXX-XX-01"),
            ("这一日", ""),
            ("在12号，会议开幕", "12号=XXXX-XX-12"),
            ("坐标12号，", ""),
            ("Ｋ12号", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
