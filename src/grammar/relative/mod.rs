//! Dates reckoned from the issue's day or another date: 今年, 上月, 昨天, 下周三, 近日, 次年.

mod words;

#[cfg(test)]
mod tests;

use super::clock::{part_behind, take_part};
use super::dates::{Found, single};
use super::era::decade;
use super::figure::{digits, han_digits};
use super::month_day::{day_run, month_day, small};
use super::numeral::begins;
use super::rule::measure;
use super::stretch::{
    SHORT_SEASONS, counted_within, first_of_quarters, halves, joins_season, quarter, quarters, run_of_months,
    stretch, take_end,
};
use super::temporal::{gap_len, rest, word_of};
use super::weekday::{self, WEEKS, weekday, weekday_behind};
use crate::model::date::{Anchor, Date, DatePoint, Division, Part, Relative, RelativeUnit};
use crate::text::class::{Class, class};
use crate::text::table::CharSet;
use Anchor::{Issue, Text};
use words::{DAY_HEADS, ENDING_YEARS, MONTH_HEADS, PAIR_HEADS, TEXT_DAY_HEADS, WEEK_HEADS, YEAR_HEADS};
pub(super) use words::{DAYS, MONTHS, PAIRS, TEXT_DAYS, THIS_OR_NEXT, VAGUE, YEARS};

/// A date counted from the issue's day.
pub(super) const fn relative(unit: RelativeUnit, offset: i16) -> DatePoint {
    counted(unit, offset, Issue)
}

/// A date counted from the issue's day or another of the text.
pub(super) const fn counted(unit: RelativeUnit, offset: i16, anchor: Anchor) -> DatePoint {
    DatePoint {
        relative: Some(Relative { unit, offset, anchor }),
        year: None,
        month: None,
        day: None,
        division: None,
        part: None,
        weekday: None,
        lunar: false,
        leap: false,
    }
}

/// The second characters of the words that such dates begin with, and the bracket of 昨（14）日. Numerals and white
/// space may stand there, too.
static SECONDS: CharSet =
    CharSet::of("年个個世月天日起晚早晨夜午前后後明今来來去春夏秋冬周週星礼禮季下这這一、（(凌清上中傍深");

/// Dates reckoned from the issue's day, with what goes on behind them.
pub(super) fn related(text: &str, before: &str) -> Option<Found> {
    // 上海, 本来, 这里: most words that begin so go on with another character.
    let second = text.chars().nth(1)?;
    if !SECONDS.has(second) && !begins(second) && !class(second).has(Class::IGNORABLE) {
        return None;
    }
    // 上世纪, 本世纪, 下世纪
    if text.starts_with(['上', '本', '下']) {
        if let Some(found) = decade(text) {
            return Some(found);
        }
    }
    if text.starts_with('第') {
        return within_the_year(text, before).or_else(|| nth_day(text));
    }
    // 今年, 去年: none of the others goes on so.
    if second == '年' {
        return year(text, before);
    }
    within_the_year(text, before)
        .or_else(|| pair(text))
        // 光明日报, 黎明天色: 明 ends a word.
        .or_else(|| {
            let ends_word = text.starts_with('明') && before.ends_with(|c| "光黎聪聰透鲜阐".contains(c));
            if ends_word { None } else { day(text, before) }
        })
        // 迎来春分, 后来冬天
        .or_else(|| {
            let verb = text.starts_with('来') && before.ends_with(|c| "迎往将后带到起出过回从".contains(c));
            if verb { None } else { short_season(text) }
        })
        .or_else(|| year(text, before))
        .or_else(|| month(text))
        .or_else(|| week(text))
        .or_else(|| nth_day(text))
        .or_else(|| text_day(text, before))
        .or_else(|| vague(text, before))
}

/// 第一季度, 第二、三季度, 上半年, 前8个月 without a year.
fn within_the_year(text: &str, before: &str) -> Option<Found> {
    let first = text.chars().next()?;
    if first == '第'
        && let Some((len, q)) = quarter(text)
    {
        // 第一季 of a series: only 季度 stands by itself.
        let whole = text.get(..len).is_some_and(|t| t.ends_with('度'));
        let mut p = DatePoint { division: Some(Division::Quarter(q)), ..DatePoint::default() };
        let more = take_end(rest(text, len), &mut p);
        return whole.then(|| single(len + more, p));
    }
    if first == '第'
        && let Some((len, from, to)) = quarters(text)
    {
        let quarter = |n| DatePoint { division: Some(Division::Quarter(n)), ..DatePoint::default() };
        return Some(Found { len, date: Date { last: Some(quarter(to)), ..Date::from(quarter(from)) } });
    }
    if first == '第'
        && let Some((len, q)) = first_of_quarters(text)
    {
        return Some(single(len, DatePoint { division: Some(Division::Quarter(q)), ..DatePoint::default() }));
    }
    if let Some((len, half)) = halves(text) {
        let mut p = DatePoint { division: Some(Division::Half(half)), ..DatePoint::default() };
        let more = take_end(rest(text, len), &mut p);
        return Some(single(len + more, p));
    }
    if !matches!(first, '前' | '头' | '頭') {
        return None;
    }
    let (len, from, to) = run_of_months(text)?;
    // 以前8个月, 之前两个月, 提前3个月: no months of the year.
    if before.ends_with([
        '以', '之', '提', '此', '年', '月', '天', '日', '从', '目', '当', '生', '节', '節', '会', '期', '孕',
        '产', '术', '婚', '赛', '战',
    ]) || from == 1 && to == 1
        || text.starts_with(['头', '頭']) && before.ends_with(|c: char| class(c).has(Class::HAN))
    {
        return None;
    }
    let month = |n| DatePoint { month: Some(n), ..DatePoint::default() };
    Some(Found { len, date: Date { last: Some(month(to)), ..Date::from(month(from)) } })
}

/// 今明两年, 明后两天
fn pair(text: &str) -> Option<Found> {
    let (len, (from, to)) = PAIR_HEADS.at(text)?;
    let (more, unit) = word_of(
        rest(text, len),
        &[("年", RelativeUnit::Year), ("天", RelativeUnit::Day), ("日", RelativeUnit::Day)],
    )?;
    let date = Date { last: Some(relative(unit, to)), ..Date::from(relative(unit, from)) };
    Some(Found { len: len + more, date })
}

/// 昨（14）日: the day of the month stands within the word
fn bracketed_day(text: &str) -> Option<Found> {
    let (len, offset) = word_of(text, &[("昨", -1_i16), ("今", 0), ("明", 1), ("前", -2)])?;
    let body = rest(text, len).strip_prefix(['（', '('])?;
    let (more, day) = small(body).filter(|(_, d)| (1..=31).contains(d))?;
    let tail = rest(body, more);
    let tail = tail.strip_prefix('日').unwrap_or(tail).strip_prefix(['）', ')'])?;
    let tail = tail.strip_prefix(['日', '天']).or_else(|| tail.strip_prefix('晚').map(|_| tail))?;
    let mut p = relative(RelativeUnit::Day, offset);
    p.day = Some(day);
    let mut end = text.len() - tail.len();
    end += take_part(tail, &mut p);
    Some(single(end, p))
}

/// 昨天, 今晚, 今天（星期三）上午
fn day(text: &str, before: &str) -> Option<Found> {
    if let Some(found) = bracketed_day(text) {
        return Some(found);
    }
    if let Some(found) = from_day(text, before) {
        return Some(found);
    }
    let found = DAY_HEADS.at(text);
    // 昨晚间8时: the longer word for the part of the day.
    if let Some(longer) = bare_day_part(text).filter(|part| found.is_none_or(|(len, _)| len < part.len)) {
        return Some(longer);
    }
    let (len, (offset, part)) = found?;
    let next = rest(text, len).chars().next();
    // 今日头条, 明日之星, 今晚报: titles and other words; 今晚报道 is none.
    let behind = rest(text, len);
    let reports = ["报道", "报到", "报名", "报告", "报送", "报批", "报警", "报案"];
    let title = next == Some('报') && !reports.iter().any(|w| behind.starts_with(w))
        || matches!(next, Some('头' | '说')) && text.starts_with("今日")
        || matches!(next, Some('之' | '香')) && text.starts_with("明日")
        // 前天津市委书记
        || next == Some('津') && text.starts_with("前天");
    if title {
        return None;
    }
    let mut p = relative(RelativeUnit::Day, offset);
    p.part = part;
    let mut end = len;
    end += weekday_behind(rest(text, end), &mut p);
    // 今天（6月9日）: the day itself stands beside it as a mention of its own.
    if let Some((more, found)) = part_behind(rest(text, end)).filter(|_| part.is_none()) {
        p.part = Some(found);
        end += more;
    }
    Some(single(end, p))
}

/// 今起降温, 昨起, 明起: a day named by one character, with 起 behind it.
fn from_day(text: &str, before: &str) -> Option<Found> {
    /// What makes another word of 起.
    const OTHERS: &str = "草飞飛义義诉訴床運运步源伏价價身重点點码碼因始了来來到色火航拍获程锚跑哄吊租";
    let (len, offset) = word_of(text, &[("今", 0_i16), ("昨", -1), ("明", 1)])?;
    let behind = rest(text, len).strip_prefix('起')?;
    // 今起飞, 昨起火, 说明起因, 如今起步; 从今起 is from now on.
    let other = behind.starts_with(|c| OTHERS.contains(c));
    let opens = !before.ends_with(|c: char| class(c).has(Class::HAN));
    let ends_word = match offset {
        0 => before.ends_with(|c| "如当當现現而从從至自于於古迄".contains(c)),
        1 => !opens && !before.ends_with(['今', '市', '省', '县', '州']),
        _ => false,
    };
    (!other && !ends_word).then(|| single(len, relative(RelativeUnit::Day, offset)))
}

/// 昨凌晨, 今上午, 昨下午: a day named by one character, with a part of the day behind it.
fn bare_day_part(text: &str) -> Option<Found> {
    const PARTS: &[&str] = &[
        "凌晨", "淩晨", "清晨", "早上", "早间", "早間", "上午", "中午", "下午", "傍晚", "晚上", "晚间",
        "晚間", "深夜", "夜间", "夜間", "夜里", "夜裡",
    ];
    let (len, offset) = word_of(text, &[("昨", -1_i16), ("今", 0), ("明", 1)])?;
    let (more, part) =
        part_behind(rest(text, len)).filter(|_| PARTS.iter().any(|w| rest(text, len).starts_with(w)))?;
    let mut p = relative(RelativeUnit::Day, offset);
    p.part = Some(part);
    Some(single(len + more, p))
}

/// 今春, 去冬, 今夏季
fn short_season(text: &str) -> Option<Found> {
    let (len, offset) = word_of(text, &[("今", 0_i16), ("去", -1), ("明", 1), ("来", 1)])?;
    let (more, season) = word_of(rest(text, len), SHORT_SEASONS)?;
    let next = rest(text, len + more).chars().next();
    if next != Some('季') && next != Some('天') && joins_season(next) {
        return None;
    }
    let mut p = relative(RelativeUnit::Year, offset);
    p.division = Some(Division::Season(season));
    let more = more + next.filter(|c| matches!(c, '天' | '季')).map_or(0, char::len_utf8);
    Some(single(len + more, p))
}

/// A word for the year behind, at the end of a range that comes each year: 次年, 第二年. How many bytes; 0 for none.
pub(super) fn next_year(text: &str) -> usize {
    let known = YEAR_HEADS.at(text).filter(|(_, (offset, _))| *offset == 1).map(|(len, _)| len);
    let word = || ENDING_YEARS.iter().find(|w| text.starts_with(**w)).map(|w| w.len());
    known.or_else(word).unwrap_or(0)
}

/// 今年, 去年冬天, 今年6月9日, 明年3月底, 今年前8个月
fn year(text: &str, before: &str) -> Option<Found> {
    if let Some(found) = bracketed_year(text) {
        return Some(found);
    }
    let (len, (offset, anchor)) = YEAR_HEADS.at(text)?;
    if text.starts_with("今年") && now_ends(rest(text, len), before) {
        return None;
    }
    // 当年轻人走进乡村, 同年级, 同年龄段
    if text.starts_with(['当', '當', '同'])
        && rest(text, len).starts_with(['轻', '輕', '龄', '齡', '级', '級'])
    {
        return None;
    }
    let counts =
        before.ends_with(|c: char| class(c).has(Class::DIGIT) || "一二两三四五六七八九十几".contains(c));
    if text.starts_with("前年") && counts {
        return None;
    }
    year_tail(text, len, counted(RelativeUnit::Year, offset, anchor))
}

/// Whether 今 ends 如今, 当今 or 而今 and 年 begins another word: 如今年销售额, 当今年轻人, 而今年过半百.
fn now_ends(behind: &str, before: &str) -> bool {
    let next = |words: &str| behind.starts_with(|c| words.contains(c));
    // 年轻, 年过, 年逾: of an age.
    if before.ends_with(['如', '当', '當', '而']) && (next("轻輕逾届迈邁") || behind.starts_with("过半百"))
    {
        return true;
    }
    // 年销售额, 年产量: of every year. 比如今年, 正如今年 are another word.
    let now = before.ends_with(['当', '當'])
        || before
            .strip_suffix('如')
            .is_some_and(|b| !b.ends_with(['比', '例', '譬', '正', '诸', '犹', '假']));
    now && next("销銷产產收营營薪均利净淨纯純过過近")
}

/// 今（114）年, 去（2024）年: the year stands within the word; one of two or three figures is of the republic.
fn bracketed_year(text: &str) -> Option<Found> {
    let words =
        [("今", ()), ("去", ()), ("明", ()), ("前", ()), ("後", ()), ("后", ()), ("本", ()), ("上", ())];
    let (len, ()) = word_of(text, &words)?;
    let body = rest(text, len).strip_prefix(['（', '('])?;
    let (more, (value, count)) =
        measure(body, digits(4)).or_else(|| measure(body, han_digits(3)).map(|(l, n)| (l, (n, 3))))?;
    let tail = rest(body, more).strip_prefix(['）', ')'])?.strip_prefix('年')?;
    let year = i16::try_from(value).ok()?;
    let year = match count {
        4 => year,
        2 | 3 => 1911 + year,
        _ => return None,
    };
    let p = DatePoint { year: Some(year), ..DatePoint::default() };
    if let Some(tail) = tail.strip_prefix("同期") {
        return Some(single(text.len() - tail.len(), p));
    }
    year_tail(text, text.len() - tail.len(), p)
}

/// What goes on behind a year, printed or counted.
pub(super) fn year_tail(text: &str, len: usize, mut p: DatePoint) -> Option<Found> {
    let mut at = len;
    let spot = rest(text, at);
    if spot.starts_with('度') && !spot.starts_with("度过") {
        at += '度'.len_utf8();
    } else if let Some((more, ())) = word_of(
        spot,
        &[
            ("学年度", ()),
            ("學年度", ()),
            ("学年", ()),
            ("學年", ()),
            ("赛季", ()),
            ("賽季", ()),
            ("雪季", ()),
            ("财年", ()),
            ("財年", ()),
            ("财政年度", ()),
            ("財政年度", ()),
        ],
    ) {
        at += more;
    }
    // 去年同期: the same part of that year, which the text has said.
    if p.relative.is_some() && rest(text, at).starts_with("同期") {
        return Some(single(at + "同期".len(), p));
    }
    let (more, last) = stretch(rest(text, at), true, &mut p);
    if more > 0 {
        return Some(Found { len: at + more, date: Date { last, ..Date::from(p) } });
    }
    // 2012年正月初八, 2015年十月初一, 2019年感恩节
    let skip = gap_len(rest(text, at));
    if let Some(found) = super::lunar::point(rest(text, at + skip), "年").filter(|f| f.date.last.is_none()) {
        // 2025年除夕 is the eve that falls in 2025, the last day of the lunar year before.
        let eve = super::feast::names_eve(rest(text, at + skip));
        let year = if eve { p.year.and_then(|y| y.checked_sub(1)) } else { p.year };
        let first = DatePoint { year, relative: p.relative, ..found.date.first };
        return Some(single(at + skip + found.len, first));
    }
    if let Some((more, last)) = counted_within(rest(text, at), &mut p) {
        let mut end = at + more;
        if last.is_none() && p.day.is_some() {
            end += take_part(rest(text, end), &mut p);
        }
        return Some(Found { len: end, date: Date { last, ..Date::from(p) } });
    }
    let (end, last) = month_day(text, at, &mut p);
    Some(Found { len: end, date: Date { last, ..Date::from(p) } })
}

/// 上（5）月, 本（六）月: the number of the month stands within the word.
fn bracketed_month(text: &str) -> Option<(usize, (i16, Anchor), u8)> {
    let words =
        [("上", (-1, Issue)), ("本", (0, Issue)), ("下", (1, Issue)), ("当", (0, Text)), ("當", (0, Text))];
    let (len, counted) = word_of(text, &words)?;
    let body = rest(text, len).strip_prefix(['（', '('])?;
    let (more, n) = small(body).filter(|(_, n)| (1..=12).contains(n))?;
    let behind = rest(body, more).strip_prefix(['）', ')'])?.strip_prefix('月')?;
    Some((text.len() - behind.len(), counted, n))
}

/// 本月, 上月15日, 下月初, 本月第二周
fn month(text: &str) -> Option<Found> {
    let (len, (offset, anchor), number) = match MONTH_HEADS.at(text) {
        Some((len, counted)) => (len, counted, None),
        None => bracketed_month(text).map(|(len, counted, n)| (len, counted, Some(n)))?,
    };
    let mut p = counted(RelativeUnit::Month, offset, anchor);
    p.month = number;
    let (end, last) = day_run(text, len, &mut p);
    Some(Found { len: end, date: Date { last, ..Date::from(p) } })
}

/// 本周三, 上周, 下个星期五, 上季度末
fn week(text: &str) -> Option<Found> {
    let (len, (offset, anchor)) = WEEK_HEADS.at(text)?;
    let spot = rest(text, len);
    let mut p = counted(RelativeUnit::Week, offset, anchor);
    let mut end = len;
    if let Some((more, ())) = word_of(spot, &[("周末", ()), ("週末", ())]) {
        p.weekday = Some(6);
        let sunday = DatePoint { weekday: Some(7), ..p };
        return Some(Found { len: end + more, date: Date { last: Some(sunday), ..Date::from(p) } });
    } else if let Some((more, day)) = weekday(spot).filter(|_| anchor == Issue) {
        p.weekday = Some(day);
        end += more;
        if let Some((more, day)) = weekday::day_in_brackets(rest(text, end)) {
            p.day = Some(day);
            end += more;
        } else if let Some((more, day)) = weekday::next_weekday(rest(text, end), &p) {
            let last = DatePoint { weekday: Some(day), ..p };
            return Some(Found { len: end + more, date: Date { last: Some(last), ..Date::from(p) } });
        }
    } else if let Some((more, ())) = word_of(spot, WEEKS) {
        let next = rest(spot, more).chars().next();
        // 上周边, 下周期, 上周年; 同一周岁.
        if next.is_some_and(|c| "边围期转刊年岁密遭".contains(c)) {
            return None;
        }
        p.division = Some(Division::Week(0));
        return Some(single(end + more, p));
    } else {
        let (more, ()) = word_of(spot, &[("一季度", ()), ("季度", ())])?;
        end += more;
        p = counted(RelativeUnit::Quarter, offset, anchor);
        if let Some((more, part)) =
            word_of(rest(text, end), &[("末", Part::End), ("初", Part::Beginning), ("底", Part::End)])
        {
            p.part = Some(part);
            end += more;
        }
        return Some(single(end, p));
    }
    end += take_part(rest(text, end), &mut p);
    Some(single(end, p))
}

/// 第三天: a day counted from another of the text, that being the first
fn nth_day(text: &str) -> Option<Found> {
    let body = text.strip_prefix('第')?;
    let (len, n) = small(body)?;
    let after = rest(body, len).strip_prefix('天').or_else(|| rest(body, len).strip_prefix('日'))?;
    let mut p = counted(RelativeUnit::Day, i16::from(n) - 1, Text);
    let mut end = text.len() - after.len();
    end += take_part(after, &mut p);
    Some(single(end, p))
}

/// 当天, 次日凌晨
fn text_day(text: &str, before: &str) -> Option<Found> {
    let (len, (offset, part)) = TEXT_DAY_HEADS.at(text)?;
    // 比前一天高; 考试前一天 is a day before another.
    let counts = |c: char| class(c).has(Class::HAN) && !"在的比较較是于於和从從到跟像，".contains(c);
    if offset == -1 && before.ends_with(counts) {
        return None;
    }
    // 6月9日当天, 端午节当天: said again of the day that stands there.
    if offset == 0 && before.ends_with(['日', '节', '節', '夕', '号']) {
        return None;
    }
    let mut p = counted(RelativeUnit::Day, offset, Text);
    p.part = part;
    let mut end = len;
    if let Some((more, found)) = part_behind(rest(text, end)).filter(|_| part.is_none()) {
        p.part = Some(found);
        end += more;
    }
    Some(single(end, p))
}

/// 近日, 日前
fn vague(text: &str, before: &str) -> Option<Found> {
    let word = VAGUE.iter().find(|w| text.starts_with(**w))?;
    let next = rest(text, word.len()).chars().next();
    // 近日点, 日前往, 生日前, 30日前: cut out of other words.
    let cut = next.is_some_and(|c| matches!(c, '点' | '往' | '进' | '來' | '夕'))
        || *word == "日前"
            && before.ends_with(|c: char| {
                class(c).has(Class::DIGIT)
                    || "一二三四五六七八九十生节假昨今明次翌当同工作交易纪念".contains(c)
            });
    (!cut).then(|| single(word.len(), relative(RelativeUnit::Vague, 0)))
}
