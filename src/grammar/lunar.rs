//! The Chinese calendar and the feasts: 农历五月十五, 腊月廿三, 除夕, 清明, 国庆节, 五一.

use super::dates::Found;
use super::figure::han_small;
use super::rule::measure;
use super::temporal::{gap_len, rest, word_of};
use super::words::Words;
use crate::model::date::{Anchor, Date, DatePoint, Division, RelativeUnit};
use crate::model::solar_term::SolarTerm;
use crate::text::class::{Class, class};

/// Feasts of the solar year: the word, month and day; the longer word before its own head.
/// Source: 《全国年节及纪念日放假办法》 (国务院令第795号), the days that laws have set, and those that newspapers name.
const SOLAR: &[(&str, (u8, u8))] = &[
    ("元旦节", (1, 1)),
    ("元旦", (1, 1)),
    ("情人节", (2, 14)),
    ("学雷锋纪念日", (3, 5)),
    ("三八国际妇女节", (3, 8)),
    ("三八国际劳动妇女节", (3, 8)),
    ("国际劳动妇女节", (3, 8)),
    ("国际妇女节", (3, 8)),
    ("三八妇女节", (3, 8)),
    ("三八节", (3, 8)),
    ("妇女节", (3, 8)),
    ("婦女節", (3, 8)),
    ("植树节", (3, 12)),
    ("植樹節", (3, 12)),
    ("国际消费者权益日", (3, 15)),
    ("世界水日", (3, 22)),
    ("愚人节", (4, 1)),
    ("世界卫生日", (4, 7)),
    ("全民国家安全教育日", (4, 15)),
    ("世界地球日", (4, 22)),
    ("世界读书日", (4, 23)),
    ("五一国际劳动节", (5, 1)),
    ("国际劳动节", (5, 1)),
    ("五一劳动节", (5, 1)),
    ("五一节", (5, 1)),
    ("五一", (5, 1)),
    ("劳动节", (5, 1)),
    ("勞動節", (5, 1)),
    ("五四青年节", (5, 4)),
    ("青年节", (5, 4)),
    ("国际护士节", (5, 12)),
    ("护士节", (5, 12)),
    ("全国助残日", (5, 18)),
    ("世界无烟日", (5, 31)),
    ("六一国际儿童节", (6, 1)),
    ("国际儿童节", (6, 1)),
    ("六一儿童节", (6, 1)),
    ("六一节", (6, 1)),
    ("儿童节", (6, 1)),
    ("兒童節", (6, 1)),
    ("世界环境日", (6, 5)),
    ("国际禁毒日", (6, 26)),
    ("七一建党节", (7, 1)),
    ("建党节", (7, 1)),
    ("八一建军节", (8, 1)),
    ("建军节", (8, 1)),
    ("建軍節", (8, 1)),
    ("教师节", (9, 10)),
    ("教師節", (9, 10)),
    ("烈士纪念日", (9, 30)),
    ("国庆节", (10, 1)),
    ("國慶節", (10, 1)),
    ("国庆", (10, 1)),
    ("國慶", (10, 1)),
    ("十一国庆节", (10, 1)),
    ("万圣节前夜", (10, 31)),
    ("万圣节", (10, 31)),
    ("记者节", (11, 8)),
    ("全国消防日", (11, 9)),
    ("双十一", (11, 11)),
    ("双11", (11, 11)),
    ("光棍节", (11, 11)),
    ("世界艾滋病日", (12, 1)),
    ("国家宪法日", (12, 4)),
    ("国家公祭日", (12, 13)),
    ("双十二", (12, 12)),
    ("平安夜", (12, 24)),
    ("圣诞节", (12, 25)),
    ("圣诞夜", (12, 24)),
    ("圣诞", (12, 25)),
    ("聖誕節", (12, 25)),
    ("聖誕", (12, 25)),
];

/// Feasts of the lunar year.
const LUNAR: &[(&str, (u8, u8))] = &[
    ("春节", (1, 1)),
    ("春節", (1, 1)),
    ("元宵节", (1, 15)),
    ("元宵節", (1, 15)),
    ("龙抬头", (2, 2)),
    ("端午节", (5, 5)),
    ("端午節", (5, 5)),
    ("端阳节", (5, 5)),
    ("端午", (5, 5)),
    ("七夕节", (7, 7)),
    ("七夕情人节", (7, 7)),
    ("七夕", (7, 7)),
    ("中元节", (7, 15)),
    ("中秋节", (8, 15)),
    ("中秋節", (8, 15)),
    ("中秋", (8, 15)),
    ("三月三", (3, 3)),
    ("九九重阳节", (9, 9)),
    ("九九重阳", (9, 9)),
    ("重阳节", (9, 9)),
    ("重陽節", (9, 9)),
    ("重阳", (9, 9)),
    ("寒衣节", (10, 1)),
    ("腊八节", (12, 8)),
    ("腊八", (12, 8)),
    ("大年三十", (12, 30)),
    ("年三十", (12, 30)),
    ("大年夜", (12, 30)),
    ("除夕夜", (12, 30)),
    ("除夕", (12, 30)),
    ("小年", (12, 23)),
];

/// Feasts on a weekday: month, how many of the weekday, weekday. Easter has no place of that kind.
const WEEKDAYS: &[(&str, (u8, u8, u8))] = &[
    ("母亲节", (5, 2, 7)),
    ("母親節", (5, 2, 7)),
    ("父亲节", (6, 3, 7)),
    ("父親節", (6, 3, 7)),
    ("感恩节", (11, 4, 4)),
    ("感恩節", (11, 4, 4)),
];

/// Solar terms: those that are feasts, too, with 节; traditional characters beside their simplified names.
const TERMS: &[(&str, &str)] = &[
    ("清明节", "清明"),
    ("清明節", "清明"),
    ("清明", "清明"),
    ("冬至节", "冬至"),
    ("立春", "立春"),
    ("雨水", "雨水"),
    ("惊蛰", "惊蛰"),
    ("驚蟄", "惊蛰"),
    ("春分", "春分"),
    ("谷雨", "谷雨"),
    ("穀雨", "谷雨"),
    ("立夏", "立夏"),
    ("小满", "小满"),
    ("小滿", "小满"),
    ("芒种", "芒种"),
    ("芒種", "芒种"),
    ("夏至", "夏至"),
    ("小暑", "小暑"),
    ("大暑", "大暑"),
    ("立秋", "立秋"),
    ("处暑", "处暑"),
    ("處暑", "处暑"),
    ("白露", "白露"),
    ("秋分", "秋分"),
    ("寒露", "寒露"),
    ("霜降", "霜降"),
    ("立冬", "立冬"),
    ("小雪", "小雪"),
    ("大雪", "大雪"),
    ("冬至", "冬至"),
    ("小寒", "小寒"),
    ("大寒", "大寒"),
];

static SOLAR_HEADS: Words<(u8, u8), { SOLAR.len() }> = Words::heads(SOLAR);
static LUNAR_HEADS: Words<(u8, u8), { LUNAR.len() }> = Words::heads(LUNAR);
static WEEKDAY_HEADS: Words<(u8, u8, u8), { WEEKDAYS.len() }> = Words::heads(WEEKDAYS);
static TERM_HEADS: Words<&str, { TERMS.len() }> = Words::heads(TERMS);

/// Whether a text opens with a feast of the twelfth month, which the civil year has in its first weeks.
pub(super) fn names_eve(text: &str) -> bool {
    LUNAR_HEADS.at(text).is_some_and(|(_, (month, _))| month == 12)
}

/// Whether the name of a feast opens a text.
pub(super) fn names_feast(text: &str) -> bool {
    SOLAR_HEADS.at(text).is_some()
        || LUNAR_HEADS.at(text).is_some()
        || WEEKDAY_HEADS.at(text).is_some()
        || TERM_HEADS.at(text).is_some()
}

/// Feasts and terms that are names of other things, too (goods, people, weather): a date only where the text sets
/// them off.
const WORDS: &[&str] = &[
    "五一",
    "雨水",
    "小雪",
    "大雪",
    "小满",
    "小滿",
    "小年",
    "清明",
    "圣诞",
    "聖誕",
    "中秋",
    "国庆",
    "國慶",
    "白露",
    "霜降",
    "谷雨",
    "穀雨",
    "立春",
    "立夏",
    "立秋",
    "立冬",
    "重阳",
    "端午",
    "七夕",
    "腊八",
    "龙抬头",
    "春分",
    "秋分",
    "大寒",
    "小寒",
    "寒露",
    "惊蛰",
    "芒种",
    "双十一",
    "双十二",
    "双11",
];

fn single(len: usize, first: DatePoint) -> Found {
    Found { len, date: Date::from(first) }
}

/// A lunar date or a feast at the head of a text.
pub(crate) fn point(text: &str, before: &str) -> Option<Found> {
    let c = text.chars().next()?;
    if !"一二四九十农農夏阴陰旧正腊臘闰閏大年初元情妇婦植愚五六八七国國世建教教万双光平圣聖三春端七中重除小清母父感立雨惊驚谷穀芒白寒霜处處秋冬劳勞儿兒护青龙廿全学烈记".contains(c) {
        return None;
    }
    marked(text)
        .or_else(|| new_year(text))
        .or_else(|| month_named(text))
        .or_else(|| fifteenth(text, before))
        .or_else(|| day_named(text, before))
        .or_else(|| feast(text, before))
}

/// Month and day that only the lunar calendar has, behind the year of a reign.
pub(super) fn named(text: &str) -> Option<Found> {
    month_named(text)
}

/// day = 初一 … 初十 | 十一 … 三十 | 廿三 [日]
pub(super) fn day(text: &str) -> Option<(usize, u8)> {
    let body = text.strip_prefix('初').unwrap_or(text);
    let (len, value) = measure(body, han_small)
        .or_else(|| measure(body, super::figure::digits(2)).map(|(l, (v, _))| (l, v)))?;
    let value = u8::try_from(value).ok().filter(|v| (1..=30).contains(v))?;
    let mut end = text.len() - body.len() + len;
    if rest(text, end).starts_with(['日', '号']) {
        end += '日'.len_utf8();
    }
    Some((end, value))
}

/// month = 正月 | 腊月 | 冬月 | [闰] N月: its number, and whether it is a leap month
fn month(text: &str) -> Option<(usize, u8, bool)> {
    if let Some((len, n)) = word_of(text, &[("正月", 1_u8), ("腊月", 12), ("臘月", 12), ("冬月", 11)])
    {
        return Some((len, n, false));
    }
    let body = text.strip_prefix(['闰', '閏']).unwrap_or(text);
    let (len, n) = measure(body, super::calendar::month)?;
    Some((text.len() - body.len() + len, n, body.len() < text.len()))
}

/// marked = ( 农历 | 阴历 | 旧历 | 夏历 ) [ year 年 | 干支 年 ] month [ day ]
fn marked(text: &str) -> Option<Found> {
    let (len, ()) = word_of(
        text,
        &[("农历", ()), ("農曆", ()), ("阴历", ()), ("陰曆", ()), ("旧历", ()), ("舊曆", ()), ("夏历", ())],
    )?;
    let mut at = len + gap_len(rest(text, len));
    let mut p = DatePoint { lunar: true, ..DatePoint::default() };
    if let Some((more, year)) = measure(rest(text, at), super::calendar::year) {
        p.year = Some(year);
        at += more;
    } else if let Some((more, number)) = stem_branch(rest(text, at)) {
        p.division = Some(Division::Cycle(number));
        at += more;
    }
    if let Some((more, n, leap)) = month(rest(text, at)) {
        p.month = Some(n);
        p.leap = leap;
        at += more;
        if let Some((more, d)) = day(rest(text, at)) {
            p.day = Some(d);
            at += more;
        }
    } else if let Some(found) = feast(rest(text, at), "农历") {
        (p.month, p.day) = (found.date.first.month, found.date.first.day);
        p.division = found.date.first.division.or(p.division);
        p.lunar = found.date.first.lunar;
        at += found.len;
    } else if let Some((more, d)) = day(rest(text, at)).filter(|_| p.year.is_none() && p.division.is_none()) {
        p.day = Some(d);
        at += more;
    } else if p.year.is_none() && p.division.is_none() {
        return None;
    }
    at += super::clock::take_part(rest(text, at), &mut p);
    Some(single(at, p))
}

/// 大年初十, 年初一: days of the first month
fn new_year(text: &str) -> Option<Found> {
    let body = text.strip_prefix('大').unwrap_or(text).strip_prefix('年').filter(|b| b.starts_with('初'))?;
    let (len, d) = day(body).filter(|(_, d)| *d <= 15)?;
    let mut p = DatePoint { month: Some(1), day: Some(d), lunar: true, ..DatePoint::default() };
    let mut end = text.len() - body.len() + len;
    end += super::clock::take_part(rest(text, end), &mut p);
    Some(single(end, p))
}

/// 甲辰年: a year of the cycle of sixty, 1 (甲子) to 60 (癸亥)
fn stem_branch(text: &str) -> Option<(usize, u8)> {
    let mut chars = text.chars();
    let (stem, branch, year) = (chars.next()?, chars.next()?, chars.next()?);
    let stem = "甲乙丙丁戊己庚辛壬癸".chars().position(|c| c == stem)?;
    let branch = "子丑寅卯辰巳午未申酉戌亥".chars().position(|c| c == branch)?;
    // Stems and branches go round together: odd ones never meet even ones.
    let number = (0..60).find(|n| n % 10 == stem && n % 12 == branch)?;
    (year == '年').then_some(("甲辰年".len(), u8::try_from(number + 1).ok()?))
}

/// 甲辰年, 甲辰年八月十六
pub(super) fn cycle_year(text: &str) -> Option<Found> {
    let (len, number) = stem_branch(text)?;
    let mut p = DatePoint { division: Some(Division::Cycle(number)), lunar: true, ..DatePoint::default() };
    let mut end = len;
    if let Some((more, n, leap)) = month(rest(text, end)) {
        (p.month, p.leap) = (Some(n), leap);
        end += more;
        if let Some((more, d)) = day(rest(text, end)) {
            p.day = Some(d);
            end += more;
        }
    }
    Some(single(end, p))
}

/// 正月初十, 腊月廿三, 闰六月, 十月初一: months and days that only the lunar calendar has
fn month_named(text: &str) -> Option<Found> {
    let named =
        word_of(text, &[("正月", ()), ("腊月", ()), ("臘月", ()), ("冬月", ()), ("闰", ()), ("閏", ())])
            .is_some();
    let (len, n, leap) = month(text)?;
    let mut p = DatePoint { month: Some(n), leap, lunar: true, ..DatePoint::default() };
    let spot = rest(text, len);
    let skip = gap_len(spot);
    let first = rest(spot, skip).starts_with(['初', '廿', '卅']);
    // 十月廿三日 by the solar calendar is printed, too: 日 behind 廿 is no mark of the moon.
    let (more, d) = match day(rest(spot, skip)).filter(|_| named || first) {
        Some((more, d)) => {
            let solar = !named && rest(spot, skip).get(..more).is_some_and(|t| t.ends_with(['日', '号']));
            if solar {
                return None;
            }
            (skip + more, Some(d))
        }
        None if named && !text.starts_with("冬月") => (0, None),
        None => return None,
    };
    p.day = d;
    let mut end = len + more;
    if let Some((more, part)) = super::clock::part_behind(rest(text, end)).filter(|_| d.is_some()) {
        p.part = Some(part);
        end += more;
    }
    Some(single(end, p))
}

/// 八月十五, 七月初七: Chinese month and day without 日, where the text ends or goes on with no word
fn fifteenth(text: &str, before: &str) -> Option<Found> {
    let (len, n, leap) = month(text).filter(|_| !text.starts_with("元月"))?;
    let spot = rest(text, len);
    let (more, d) = measure(spot, han_small).and_then(|(l, d)| Some((l, u8::try_from(d).ok()?)))?;
    let behind = rest(spot, more).chars().next();
    let year = before.ends_with('年');
    // 八月十五 is known as a lunar day; others need a year beside them.
    let known = matches!((n, d), (1 | 7 | 8, 15) | (9, 9) | (5, 5));
    let ends = behind.is_none_or(|c| !class(c).has(Class::HAN) || "晚夜的前那这当是上下中早凌清".contains(c));
    if !(1..=30).contains(&d) || !(year || known) || !ends {
        return None;
    }
    let mut p = DatePoint { month: Some(n), day: Some(d), leap, lunar: true, ..DatePoint::default() };
    let mut end = len + more;
    end += super::clock::take_part(rest(text, end), &mut p);
    Some(single(end, p))
}

/// 初一, 廿一: a day of a lunar month that is not said; 初 only where a list of such days or an end of text shows that
/// no school year is meant (初一学生)
fn day_named(text: &str, before: &str) -> Option<Found> {
    if !text.starts_with(['廿', '初']) {
        return None;
    }
    let (len, d) = day(text)?;
    let printed = text.get(..len)?;
    let alone = before.is_empty() && rest(text, len).is_empty();
    let listed = before.ends_with(['至', '到', '月', '—', '年']) && text.starts_with('初');
    if printed.ends_with(['日', '号']) || !(alone || listed) {
        return None;
    }
    Some(single(len, DatePoint { day: Some(d), lunar: true, ..DatePoint::default() }))
}

/// Month, whether it is a leap month, and day of a lunar date as a masthead prints it: 乙巳年五月十四, 正月小初一.
#[cfg(feature = "lunar")]
pub(crate) fn printed_day(text: &str) -> Option<(u8, bool, u8)> {
    let at = stem_branch(text).map_or(0, |(len, _)| len);
    let spot = rest(text, at + gap_len(rest(text, at)));
    let (len, n, leap) = month(spot)?;
    let behind = rest(spot, len);
    let behind = behind.strip_prefix(['大', '小']).unwrap_or(behind);
    let (_, day) = day(rest(behind, gap_len(behind)))?;
    Some((n, leap, day))
}

/// feast = a named day
fn feast(text: &str, before: &str) -> Option<Found> {
    let (len, mut p) = if let Some((len, (month, day))) = SOLAR_HEADS.at(text) {
        (len, DatePoint { month: Some(month), day: Some(day), ..DatePoint::default() })
    } else if let Some((len, (month, day))) = LUNAR_HEADS.at(text) {
        (len, DatePoint { month: Some(month), day: Some(day), lunar: true, ..DatePoint::default() })
    } else if let Some((len, (month, nth, weekday))) = WEEKDAY_HEADS.at(text) {
        let division = Some(Division::Weekday(nth));
        let p = DatePoint { month: Some(month), weekday: Some(weekday), division, ..DatePoint::default() };
        (len, p)
    } else if text.starts_with("复活节") {
        ("复活节".len(), super::relative::counted(RelativeUnit::Day, 0, Anchor::Text))
    } else {
        let (len, name) = TERM_HEADS.at(text)?;
        let term = SolarTerm::named(name).map(Division::SolarTerm);
        (len, DatePoint { division: term, ..DatePoint::default() })
    };
    let word = text.get(..len)?;
    let behind = rest(text, len);
    let next = behind.chars().next();
    // 三月三十日
    let figure =
        |c: char| super::figure::han_digit(c).is_some() || matches!(c, '十' | '日' | '号' | '个' | '月');
    if word == "三月三" && next.is_some_and(figure) {
        return None;
    }
    // 雨水充沛, 清明上河图, 中秋月饼, a girl called 小满: such a word dates only where the text sets it off.
    if WORDS.contains(&word) {
        let led = before.is_empty()
            || before.ends_with(['年', '在', '于', '到', '至', '是', '历', '曆', '逢', '迎', '从', '自']);
        let opens = before.is_empty() || !before.ends_with(|c: char| class(c).has(Class::HAN));
        let told = [
            "前后", "以前", "以后", "之前", "之后", "时节", "期间", "当天", "当日", "当晚", "前夕", "之夜",
            "那天", "这天", "节气", "过后",
        ]
        .iter()
        .any(|w| behind.starts_with(w));
        let ends = next.is_none_or(|c| !class(c).has(Class::HAN));
        if !(told
            || led && (ends || before.ends_with('年') || before.ends_with('历'))
            || opens && ends && !before.ends_with(['“', '、']))
        {
            return None;
        }
    }
    if next.is_some_and(|c| {
        "路街村镇县园桥联戏班".contains(c)
            || c == '晚' && !behind.starts_with("晚上")
            || c == '夜' && behind.starts_with("夜市")
    }) && word != "除夕"
    {
        return None;
    }
    let mut end = len;
    end += super::clock::take_part(behind, &mut p);
    Some(single(end, p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lunar_dates() {
        for (text, len, month, day) in [
            ("农历五月十五", 18, Some(5), Some(15)),
            ("腊月廿三", 12, Some(12), Some(23)),
            ("正月初一", 12, Some(1), Some(1)),
            ("闰六月", 9, Some(6), None),
            ("农历甲辰年八月十六", 27, Some(8), Some(16)),
            ("春节期间", 6, Some(1), Some(1)),
            ("除夕", 6, Some(12), Some(30)),
            ("十月初一", 12, Some(10), Some(1)),
            ("中秋节", 9, Some(8), Some(15)),
            ("八月十五", 12, Some(8), Some(15)),
            ("大年初十", 12, Some(1), Some(10)),
            ("阴历二〇二一年六月", 27, Some(6), None),
            ("农历闰四月初八", 21, Some(4), Some(8)),
        ] {
            let found = point(text, "").unwrap();
            assert!(found.date.first.lunar, "{text}");
            assert_eq!(
                (found.len, found.date.first.month, found.date.first.day),
                (len, month, day),
                "{text}"
            );
        }
        for text in [
            "雨水充沛",
            "清明上河图",
            "中秋月饼",
            "正在",
            "大年",
            "小满足",
            "六月九日",
            "小满租下",
            "端午粽",
            "重阳木",
            "十月廿三日",
            "初一学生",
            "春节晚会",
            "国庆路",
            "立秋后",
        ] {
            assert!(point(text, "看").is_none(), "{text}");
        }
    }
}
