//! Days, months and years of the Chinese calendar: 农历五月十五, 腊月廿三, 闰六月, 甲辰年.

use super::dates::{Found, single};
use super::feast::feast;
use super::figure::han_small;
use super::rule::measure;
use super::temporal::{gap_len, rest, word_of};
use crate::model::date::{DatePoint, Division};
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// What a lunar date or a feast can begin with.
static STARTS: CharSet = CharSet::of(
    "一二四九十农農夏阴陰旧舊正腊臘闰閏大年初元情妇婦植愚五六八七国國世建教万双光平圣聖三春端中重除小清母父感立雨惊驚谷穀芒白寒霜处處秋冬劳勞儿兒护青龙廿全学烈记",
);

/// What a month can begin with, of these.
static MONTHS: CharSet = CharSet::of("一二三四五六七八九十廿正腊臘冬闰閏元");

/// A lunar date or a feast at the head of a text.
pub(crate) fn point(text: &str, before: &str) -> Option<Found> {
    let c = text.chars().next()?;
    if !STARTS.has(c) {
        return None;
    }
    let found = match c {
        '农' | '農' | '夏' | '阴' | '陰' | '旧' | '舊' => marked(text),
        '大' | '年' => new_year(text),
        _ if MONTHS.has(c) => month_named(text).or_else(|| fifteenth(text, before)),
        _ => None,
    };
    found.or_else(|| day_named(text, before)).or_else(|| feast(text, before))
}

/// Month and day that only the lunar calendar has, behind the year of a reign.
pub(super) fn named(text: &str) -> Option<Found> {
    month_named(text)
}

/// day = ( 初一 … 初十 | 十一 … 三十 | 廿三 | 1 … 30 ) [ 日 | 号 ]
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

/// 十五 behind 正月初一至: the last of a range of lunar days, where no noun goes on behind the figure.
pub(super) fn end_of_days(text: &str, first: &DatePoint) -> Option<Found> {
    let from = first.day.filter(|_| first.lunar && first.month.is_some())?;
    let (len, value) = measure(text, han_small)?;
    let day = u8::try_from(value).ok().filter(|d| (from + 1..=30).contains(d))?;
    // 正月初一到十五, but 初一到十几家, 到十五个
    let ends = rest(text, len).chars().next().is_none_or(|c| {
        !class(c).has(Class::HAN) || "期举舉在为為是的，将將止赶趕逛闹鬧这這晚都间間之".contains(c)
    });
    ends.then(|| single(len, DatePoint { day: Some(day), lunar: true, ..DatePoint::default() }))
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

/// marked = ( 农历 | 阴历 | 旧历 | 夏历 ) [ year 年 | 干支 年 ] [ month [ day ] | feast ] | ( 农历 | … ) day
fn marked(text: &str) -> Option<Found> {
    let (len, ()) = word_of(
        text,
        &[
            ("农历", ()),
            ("農曆", ()),
            ("阴历", ()),
            ("陰曆", ()),
            ("旧历", ()),
            ("舊曆", ()),
            ("夏历", ()),
            ("夏曆", ()),
        ],
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
        let day = found.date.first;
        p = DatePoint { year: p.year, division: day.division.or(p.division), ..day };
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
pub(super) fn stem_branch(text: &str) -> Option<(usize, u8)> {
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

/// 八月十五, 九月九: Chinese month and day without 日, where the text ends or goes on with no word
fn fifteenth(text: &str, before: &str) -> Option<Found> {
    let (len, n, leap) = month(text).filter(|_| !text.starts_with("元月"))?;
    let spot = rest(text, len);
    let (more, d) = measure(spot, han_small).and_then(|(l, d)| Some((l, u8::try_from(d).ok()?)))?;
    let behind = rest(spot, more).chars().next();
    let year = before.ends_with('年');
    // 八月十五, 九月九 and the like are known as lunar days; others need a year before them.
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

/// 初一, 廿一: a day of a lunar month that is not said, where it is the whole text; 初 also behind a range sign, a
/// month or a year, where no school year is meant (初一学生)
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
pub(crate) fn printed_day(text: &str) -> Option<(u8, bool, u8)> {
    let at = stem_branch(text).map_or(0, |(len, _)| len);
    let spot = rest(text, at + gap_len(rest(text, at)));
    let (len, n, leap) = month(spot)?;
    let behind = rest(spot, len);
    let behind = behind.strip_prefix(['大', '小']).unwrap_or(behind);
    let (_, day) = day(rest(behind, gap_len(behind)))?;
    Some((n, leap, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

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
            ("舊曆五月十五", 18, Some(5), Some(15)),
            ("舊曆乙巳年臘月廿三", 27, Some(12), Some(23)),
            ("夏曆八月初一", 18, Some(8), Some(1)),
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
            "舊曆書店",
            "舊的一年",
        ] {
            assert!(point(text, "看").is_none(), "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("甲子年", "甲子年=XXXX lunar 0-0 Cycle(1)"),
            ("正月初一至十五，", "正月初一至十五=XXXX lunar 1-1/XXXX lunar 1-15"),
            ("正月十三到十七举行", "正月十三到十七=XXXX lunar 1-13/XXXX lunar 1-17"),
            ("正月十五至十三，", "正月十五=XXXX lunar 1-15"),
            ("庚子年", "庚子年=XXXX lunar 0-0 Cycle(37)"),
            ("农历五月", "农历五月=XXXX lunar 5-0"),
            ("农历闰六月", "农历闰六月=XXXX leap lunar 6-0"),
            ("农历 五月初五", "农历 五月初五=XXXX lunar 5-5"),
            ("农历春节", "农历春节=XXXX lunar 1-1"),
            ("农历初五", "农历初五=XXXX lunar 0-5"),
            ("农历乙巳年", "农历乙巳年=XXXX lunar 0-0 Cycle(42)"),
            ("农历五月初五晚", "农历五月初五晚=XXXX lunar 5-5 Evening"),
            ("大年初三上午", "大年初三上午=XXXX lunar 1-3 Forenoon"),
            ("乙巳年五月初五", "乙巳年五月初五=XXXX lunar 5-5 Cycle(42)"),
            ("闰四月", "闰四月=XXXX leap lunar 4-0"),
            ("正月十五晚", "正月十五晚=XXXX lunar 1-15 Evening"),
            ("八月十五晚", "八月十五晚=XXXX lunar 8-15 Evening"),
            ("五月十五", "五月十五=XXXX-05-15"),
            ("廿三", "廿三=XXXX lunar 0-23"),
            ("廿三、", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[cfg(feature = "lunar")]
    #[test]
    fn days_as_mastheads_print_them() {
        for (text, want) in [
            ("乙巳年五月十四", Some((5, false, 14))),
            ("乙巳年 闰六月初三", Some((6, true, 3))),
            ("正月小初一", Some((1, false, 1))),
            ("腊月大 廿九", Some((12, false, 29))),
            ("乙巳年", None),
            ("五月", None),
        ] {
            assert_eq!(printed_day(text), want, "{text}");
        }
    }
}
