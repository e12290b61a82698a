//! The Chinese calendar and the feasts: 农历五月十五, 腊月廿三, 除夕, 清明, 国庆节, 五一.

use super::dates::Found;
use super::figure::han_small;
use super::rule::measure;
use super::temporal::{gap_len, rest, word_of};
use super::words::{List, Words};
use crate::model::date::{Date, DatePoint};
use crate::text::class::{Class, class};

/// Feasts of the solar year: the word, month and day; the longer word before its own head.
/// Source: 《全国年节及纪念日放假办法》 (国务院令第795号) and the days that newspapers name.
const SOLAR: &[(&str, (u8, u8))] = &[
    ("元旦节", (1, 1)),
    ("元旦", (1, 1)),
    ("情人节", (2, 14)),
    ("三八国际妇女节", (3, 8)),
    ("国际妇女节", (3, 8)),
    ("三八妇女节", (3, 8)),
    ("妇女节", (3, 8)),
    ("植树节", (3, 12)),
    ("愚人节", (4, 1)),
    ("五一国际劳动节", (5, 1)),
    ("国际劳动节", (5, 1)),
    ("五一", (5, 1)),
    ("五一劳动节", (5, 1)),
    ("劳动节", (5, 1)),
    ("青年节", (5, 4)),
    ("护士节", (5, 12)),
    ("六一国际儿童节", (6, 1)),
    ("国际儿童节", (6, 1)),
    ("六一儿童节", (6, 1)),
    ("儿童节", (6, 1)),
    ("建党节", (7, 1)),
    ("八一建军节", (8, 1)),
    ("建军节", (8, 1)),
    ("教师节", (9, 10)),
    ("国庆节", (10, 1)),
    ("國慶節", (10, 1)),
    ("国庆", (10, 1)),
    ("國慶", (10, 1)),
    ("万圣节", (10, 31)),
    ("双十一", (11, 11)),
    ("光棍节", (11, 11)),
    ("平安夜", (12, 24)),
    ("圣诞节", (12, 25)),
    ("圣诞", (12, 25)),
    ("聖誕節", (12, 25)),
    ("世界读书日", (4, 23)),
    ("国家宪法日", (12, 4)),
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
    ("端午", (5, 5)),
    ("七夕节", (7, 7)),
    ("七夕", (7, 7)),
    ("中元节", (7, 15)),
    ("中秋节", (8, 15)),
    ("中秋節", (8, 15)),
    ("中秋", (8, 15)),
    ("重阳节", (9, 9)),
    ("重陽節", (9, 9)),
    ("重阳", (9, 9)),
    ("腊八节", (12, 8)),
    ("大年三十", (12, 30)),
    ("除夕夜", (12, 30)),
    ("除夕", (12, 30)),
    ("小年", (12, 23)),
];

/// Feasts and solar terms without a fixed day of either year.
const MOVING: &[&str] = &[
    "清明节",
    "清明節",
    "清明",
    "母亲节",
    "父亲节",
    "感恩节",
    "复活节",
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "小雪",
    "大雪",
    "冬至",
    "小寒",
    "大寒",
];

static SOLAR_HEADS: Words<(u8, u8), { SOLAR.len() }> = Words::heads(SOLAR);
static LUNAR_HEADS: Words<(u8, u8), { LUNAR.len() }> = Words::heads(LUNAR);
static MOVING_HEADS: List<{ MOVING.len() }> = List::heads(MOVING);

/// Solar terms and feasts that are common words, too: a date only where the text sets them off.
const WORDS: &[&str] =
    &["五一", "雨水", "小雪", "大雪", "小满", "小年", "清明", "圣诞", "中秋", "国庆", "白露", "霜降"];

fn single(len: usize, first: DatePoint) -> Found {
    Found { len, date: Date { first, last: None }, shares: false }
}

/// A lunar date or a feast at the head of a text.
pub(crate) fn point(text: &str, before: &str) -> Option<Found> {
    let c = text.chars().next()?;
    if !"一二四九十农農夏阴旧正腊臘闰大年初元情妇植愚五六八国國世建教万双光平圣聖三春端七中重除小清母父感复立雨惊谷芒白寒霜处秋冬劳儿护青龙".contains(c) {
        return None;
    }
    marked(text).or_else(|| new_year(text)).or_else(|| month_named(text)).or_else(|| feast(text, before))
}

/// day = 初一 … 初十 | 十一 … 三十 | 廿三 [日]
fn day(text: &str) -> Option<(usize, u8)> {
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

/// month = 正月 | 腊月 | 冬月 | [闰] N月
fn month(text: &str) -> Option<(usize, u8)> {
    if let Some((len, n)) = word_of(text, &[("正月", 1_u8), ("腊月", 12), ("臘月", 12), ("冬月", 11)])
    {
        return Some((len, n));
    }
    let body = text.strip_prefix(['闰', '閏']).unwrap_or(text);
    let (len, n) = measure(body, super::calendar::month)?;
    Some((text.len() - body.len() + len, n))
}

/// marked = ( 农历 | 阴历 | 旧历 | 夏历 ) [ year 年 ] month [ day ]
fn marked(text: &str) -> Option<Found> {
    let (len, ()) = word_of(text, &[("农历", ()), ("農曆", ()), ("阴历", ()), ("旧历", ()), ("夏历", ())])?;
    let mut at = len + gap_len(rest(text, len));
    let mut p = DatePoint { lunar: true, ..DatePoint::default() };
    if let Some((more, year)) = measure(rest(text, at), super::calendar::year) {
        p.year = Some(year);
        at += more;
    } else if let Some(more) = stem_branch(rest(text, at)) {
        at += more;
    }
    if let Some((more, n)) = month(rest(text, at)) {
        p.month = Some(n);
        at += more;
        if let Some((more, d)) = day(rest(text, at)) {
            p.day = Some(d);
            at += more;
        }
    } else if let Some(found) = feast(rest(text, at), "农历") {
        p.month = found.date.first.month;
        p.day = found.date.first.day;
        at += found.len;
    } else if p.year.is_none() {
        return None;
    }
    Some(single(at, p))
}

/// 大年初十, 年初一: days of the first month
fn new_year(text: &str) -> Option<Found> {
    let body = text.strip_prefix('大').unwrap_or(text).strip_prefix('年').filter(|b| b.starts_with('初'))?;
    let (len, d) = day(body).filter(|(_, d)| *d <= 15)?;
    let p = DatePoint { month: Some(1), day: Some(d), lunar: true, ..DatePoint::default() };
    Some(single(text.len() - body.len() + len, p))
}

/// 甲辰年: a year of the cycle of sixty
fn stem_branch(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let (stem, branch, year) = (chars.next()?, chars.next()?, chars.next()?);
    ("甲乙丙丁戊己庚辛壬癸".contains(stem) && "子丑寅卯辰巳午未申酉戌亥".contains(branch) && year == '年')
        .then_some("甲辰年".len())
}

/// 正月初十, 腊月廿三, 闰六月, 十月初一: months and days that only the lunar calendar has
fn month_named(text: &str) -> Option<Found> {
    let named =
        word_of(text, &[("正月", ()), ("腊月", ()), ("臘月", ()), ("冬月", ()), ("闰", ()), ("閏", ())])
            .is_some();
    let (len, n) = month(text)?;
    let mut p = DatePoint { month: Some(n), lunar: true, ..DatePoint::default() };
    let spot = rest(text, len);
    let skip = gap_len(spot);
    let first = rest(spot, skip).starts_with(['初', '廿', '卅']);
    if let Some((more, d)) = day(rest(spot, skip)).filter(|_| named || first) {
        p.day = Some(d);
        return Some(single(len + skip + more, p));
    }
    (named && !text.starts_with("冬月")).then(|| single(len, p))
}

/// Whether the name of a feast opens a text.
pub(super) fn names_feast(text: &str) -> bool {
    SOLAR_HEADS.at(text).is_some() || LUNAR_HEADS.at(text).is_some() || MOVING_HEADS.at(text).is_some()
}

/// feast = a named day
fn feast(text: &str, before: &str) -> Option<Found> {
    let (len, mut p) = if let Some((len, (month, day))) = SOLAR_HEADS.at(text) {
        (len, DatePoint { month: Some(month), day: Some(day), ..DatePoint::default() })
    } else if let Some((len, (month, day))) = LUNAR_HEADS.at(text) {
        (len, DatePoint { month: Some(month), day: Some(day), lunar: true, ..DatePoint::default() })
    } else {
        let word = MOVING_HEADS.at(text)?;
        (word.len(), DatePoint { lunar: true, ..DatePoint::default() })
    };
    let word = text.get(..len)?;
    let next = rest(text, len).chars().next();
    // 雨水充沛, 清明上河图, 中秋月饼 as goods: a word that goes on dates nothing.
    let goes_on = next.is_some_and(|c| {
        class(c).has(Class::HAN) && !"前后时期当夜晚节这那的到至将来是在假黄小长放，".contains(c)
    });
    let dated = before.ends_with(['年', '在', '于', '到', '至', '是', '历']) || before.is_empty();
    if WORDS.contains(&word) && goes_on && !dated {
        return None;
    }
    if next.is_some_and(|c| {
        matches!(c, '路' | '街' | '村' | '镇' | '县' | '园' | '桥' | '晚' | '联' | '戏')
            && !(c == '晚' && rest(text, len).starts_with("晚上"))
    }) && word != "除夕"
    {
        return None;
    }
    let mut end = len;
    if let Some((more, part)) = super::clock::part_behind(rest(text, len)) {
        p.part = Some(part);
        end += more;
    }
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
        ] {
            let found = point(text, "").unwrap();
            assert!(found.date.first.lunar, "{text}");
            assert_eq!(
                (found.len, found.date.first.month, found.date.first.day),
                (len, month, day),
                "{text}"
            );
        }
        for text in ["雨水充沛", "清明上河图", "中秋月饼", "正在", "大年", "小满足", "六月九日"]
        {
            assert!(point(text, "看").is_none(), "{text}");
        }
    }
}
