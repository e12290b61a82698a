//! Years by era and stretches of many years: 民国19年, 光绪二十三年, 20世纪90年代, “十四五”时期.

use super::calendar;
use super::dates::{Found, single};
use super::figure::{digits, han_digit, han_digits};
use super::month_day::small;
use super::relative::year_tail;
use super::rule::measure;
use super::stretch::stretch;
use super::temporal::{gap_len, rest, word_of};
use super::words::Words;
use crate::model::date::{Date, DatePoint, Division, Part};

/// The first and last years of reigns that newspapers reckon by, as ISO 8601 counts them (140 BC is -139), and of the
/// eras of Japan; the longer word before its own head. Source: 《中国历史纪年表》, and for Japan 元号法 with the decrees
/// on each era.
pub(super) const REIGNS: &[(&str, (i16, i16))] = &[
    ("建元", (-139, -134)),
    ("建隆", (960, 963)),
    ("建炎", (1127, 1130)),
    ("建文", (1399, 1402)),
    ("贞观", (627, 649)),
    ("贞元", (785, 805)),
    ("开皇", (581, 600)),
    ("开元", (713, 741)),
    ("开宝", (968, 976)),
    ("天宝", (742, 756)),
    ("天圣", (1023, 1032)),
    ("天顺", (1457, 1464)),
    ("天启", (1621, 1627)),
    ("元和", (806, 820)),
    ("元丰", (1078, 1085)),
    ("元祐", (1086, 1094)),
    ("大德", (1297, 1307)),
    ("嘉祐", (1056, 1063)),
    ("崇宁", (1102, 1106)),
    ("宣和", (1119, 1125)),
    ("咸淳", (1265, 1274)),
    ("乾道", (1165, 1173)),
    ("洪武", (1368, 1398)),
    ("洪熙", (1425, 1425)),
    ("永乐", (1403, 1424)),
    ("永樂", (1403, 1424)),
    ("宣德", (1426, 1435)),
    ("正统", (1436, 1449)),
    ("成化", (1465, 1487)),
    ("弘治", (1488, 1505)),
    ("正德", (1506, 1521)),
    ("嘉靖", (1522, 1566)),
    ("隆庆", (1567, 1572)),
    ("万历", (1573, 1620)),
    ("萬曆", (1573, 1620)),
    ("崇祯", (1628, 1644)),
    ("崇禎", (1628, 1644)),
    ("顺治", (1644, 1661)),
    ("順治", (1644, 1661)),
    ("康熙", (1662, 1722)),
    ("雍正", (1723, 1735)),
    ("乾隆", (1736, 1795)),
    ("嘉庆", (1796, 1820)),
    ("嘉慶", (1796, 1820)),
    ("道光", (1821, 1850)),
    ("咸丰", (1851, 1861)),
    ("咸豐", (1851, 1861)),
    ("同治", (1862, 1874)),
    ("光绪", (1875, 1908)),
    ("光緒", (1875, 1908)),
    ("宣统", (1909, 1911)),
    ("宣統", (1909, 1911)),
    ("明治", (1868, 1912)),
    ("大正", (1912, 1926)),
    ("昭和", (1926, 1989)),
    ("平成", (1989, 2019)),
    ("令和", (2019, UNENDED)),
];

/// The last year of an era that goes on.
const UNENDED: i16 = i16::MAX;

/// The eras of Japan, whose months and days are those of the solar calendar (from 明治6年 on).
const OF_JAPAN: [&str; 5] = ["明治", "大正", "昭和", "平成", "令和"];

/// Years of the longest: 昭和64年.
const LONGEST_REIGN: i16 = 64;

static REIGN_HEADS: Words<(i16, i16), { REIGNS.len() }> = Words::heads(REIGNS);

/// Words behind a reign that mean all its years, or those at its beginning or end.
const OF_REIGN: &[(&str, Option<Part>)] = &[
    ("年间", None),
    ("年間", None),
    ("初年", Some(Part::Beginning)),
    ("初期", Some(Part::Beginning)),
    ("末年", Some(Part::End)),
    ("晚期", Some(Part::End)),
];

/// 光绪年间, 乾隆初年, 康熙、乾隆年间: the years of a reign or of reigns that follow each other
fn years_of(text: &str) -> Option<Found> {
    let (mut at, (first, mut last)) = REIGN_HEADS.at(text)?;
    for _ in 0..3 {
        let behind = rest(text, at);
        let sign = super::temporal::to_sign(behind)
            .or_else(|| behind.starts_with(['、', '和', '与']).then_some('、'.len_utf8()));
        let next = sign.and_then(|sign| Some((sign, REIGN_HEADS.at(rest(behind, sign))?)));
        let Some((sign, (len, (from, to)))) = next else { break };
        if from <= first {
            return None;
        }
        at += sign + len;
        last = to;
    }
    let (len, part) = word_of(rest(text, at), OF_REIGN).filter(|_| last < UNENDED)?;
    let (from, to) = match part {
        Some(Part::Beginning) => (first, last.min(first + 9)),
        Some(Part::End) => (first.max(last - 9), last),
        _ => (first, last),
    };
    let plain = |y| DatePoint { year: Some(y), ..DatePoint::default() };
    let mut date = span(plain(from), plain(to));
    date.about = part.is_some();
    Some(Found { len: at + len, date })
}

fn span(first: DatePoint, last: DatePoint) -> Date {
    if first == last { Date::from(first) } else { Date { last: Some(last), ..Date::from(first) } }
}

/// reign = name ( N | 元 )年 [ lunar month [ day ] ]: 光绪二十三年
pub(super) fn reign(text: &str) -> Option<Found> {
    if let Some(found) = years_of(text) {
        return Some(found);
    }
    let (len, (first, _)) = REIGN_HEADS.at(text)?;
    let spot = rest(text, len);
    let (more, number) = match spot.strip_prefix('元') {
        Some(_) => ('元'.len_utf8(), 1),
        None => measure(spot, super::figure::small)?,
    };
    let after = rest(spot, more).strip_prefix('年')?;
    let number = i16::try_from(number).ok().filter(|n| (1..=LONGEST_REIGN).contains(n))?;
    let year = first.checked_add(number - 1);
    let mut end = text.len() - after.len();
    if OF_JAPAN.iter().any(|name| text.starts_with(name)) {
        // 昭和50年代 are ten years.
        let decade = after.starts_with('代');
        return year_tail(text, end, DatePoint { year, ..DatePoint::default() }).filter(|_| !decade);
    }
    if let Some(found) = super::lunar::named(after) {
        return Some(single(end + found.len, DatePoint { year, ..found.date.first }));
    }
    let mut p = DatePoint { year, ..DatePoint::default() };
    if let Some((more, month)) = measure(after, calendar::month) {
        p.month = Some(month);
        p.lunar = true;
        end += more;
        if let Some((more, day)) = super::lunar::day(rest(text, end)) {
            p.day = Some(day);
            end += more;
        }
    }
    Some(single(end, p))
}

/// 民国初年, 民国年间: the first years of the republic, and those up to 1949
fn years_of_republic(text: &str, len: usize) -> Option<Found> {
    let (more, part) = word_of(rest(text, len), OF_REIGN).filter(|(_, part)| *part != Some(Part::End))?;
    let year = |y| DatePoint { year: Some(y), ..DatePoint::default() };
    let date = if part.is_some() {
        Date { about: true, ..span(year(1912), year(1921)) }
    } else {
        span(year(1912), year(1949))
    };
    Some(Found { len: len + more, date })
}

/// 民國四十年代, 民國四、五十年代: decades of the republic's years
fn decades_of_republic(text: &str, len: usize) -> Option<Found> {
    let (more, from, to) = decades(rest(text, len))?;
    let year = |y: u8| DatePoint { year: Some(1911 + i16::from(y)), ..DatePoint::default() };
    Some(Found { len: len + more, date: span(year(from), year(to.unwrap_or(from).saturating_add(9))) })
}

/// 114年, 114年3月底, 99年9月: a year of the republic where the text around shows that it counts so. Three figures are
/// one from 100 to 149, but for 120年之久 and the like, and two from 38 on with a month behind them: 10年 is a stretch
/// of time.
///
/// `sure` is for the end of a range that 民國 stands before, which may be any year: 民國19年至25年.
pub(super) fn bare_republic(text: &str, sure: bool) -> Option<Found> {
    let (len, (value, count)) = measure(text, digits(3))?;
    let after = rest(text, len + gap_len(rest(text, len))).strip_prefix('年')?;
    let at = text.len() - after.len();
    let counted = after.starts_with(['前', '来', '來', '内', '內', '历', '歷', '级', '代', '多', '余', '餘'])
        || after.starts_with("以前")
        || after.starts_with("以来")
        || after.starts_with("之久")
        || after.starts_with("歷史");
    let sure = sure
        || match count {
            3 => (100..=149).contains(&value) && !counted,
            2 => value >= 38 && measure(rest(after, gap_len(after)), calendar::month).is_some(),
            _ => false,
        };
    let year = i16::try_from(value).ok().map(|y| 1911 + y).filter(|_| sure);
    year_tail(text, at, DatePoint { year: Some(year?), ..DatePoint::default() })
}

/// Whether a text counts years by the republic: 民國114年, with a year of 1949 or later.
pub(crate) fn counts_by_republic(text: &str) -> bool {
    let later = |at: usize| {
        let spot = rest(text, at);
        let spot = rest(spot, gap_len(spot));
        measure(spot, super::figure::small).is_some_and(|(len, n)| {
            (38..=149).contains(&n) && rest(spot, len + gap_len(rest(spot, len))).starts_with('年')
        })
    };
    memchr::memmem::find_iter(text.as_bytes(), "民").any(|at| {
        let behind = rest(text, at + '民'.len_utf8());
        behind.starts_with(['國', '国']) && later(text.len() - behind.len() + '國'.len_utf8())
    })
}

/// republic = ( 民国 | 中華民國 ) [ 前 ] ( N | 元 )年 [ month [ day ] ]; year 1 is 1912
pub(super) fn republic(text: &str) -> Option<Found> {
    let (len, ()) = word_of(text, &[("中華民國", ()), ("中华民国", ()), ("民國", ()), ("民国", ())])?;
    if let Some(found) = years_of_republic(text, len).or_else(|| decades_of_republic(text, len)) {
        return Some(found);
    }
    let spot = rest(text, len + gap_len(rest(text, len)));
    // 民國前2年 is 1910.
    let before_it = spot.starts_with('前');
    let spot = spot.strip_prefix('前').unwrap_or(spot);
    let (more, year) = match spot.strip_prefix('元') {
        Some(_) => ('元'.len_utf8(), 1),
        // 一一四年, 八七年: the digits of its figure
        None => measure(spot, super::figure::small_or_row)?,
    };
    let behind = rest(spot, more + gap_len(rest(spot, more)));
    let after = behind.strip_prefix('年')?;
    let year = i16::try_from(year).ok().filter(|y| *y < 1000)?;
    let year = if before_it { 1912 - year } else { 1911 + year };
    year_tail(text, text.len() - after.len(), DatePoint { year: Some(year), ..DatePoint::default() })
}

/// Centuries reckoned from the issue's, as they are in the twenty-first.
const CENTURIES: &[(&str, u8)] = &[
    ("上个世纪", 20),
    ("上個世紀", 20),
    ("上世纪", 20),
    ("上世紀", 20),
    ("本世纪", 21),
    ("本世紀", 21),
    ("上一世纪", 20),
    ("下个世纪", 22),
    ("下個世紀", 22),
    ("下一个世纪", 22),
    ("上一个世纪", 20),
    ("下世纪", 22),
    ("下世紀", 22),
    ("下一世纪", 22),
];

/// The century reckoned from the that opens a text: how many bytes, and which it is.
pub(super) fn reckoned_century(text: &str) -> Option<(usize, u8)> {
    if text.starts_with(['上', '本', '下']) { word_of(text, CENTURIES) } else { None }
}

/// Moves a date of such a century for an issue that is so many centuries later than the twenty-first, or earlier where
/// `by` is negative.
pub(super) fn shift_centuries(date: &mut Date, by: i16) {
    for point in [Some(&mut date.first), date.last.as_mut()].into_iter().flatten() {
        if let Some(Division::Century(n)) = &mut point.division {
            *n = u8::try_from(i16::from(*n) + by).unwrap_or(*n);
        }
        point.year = point.year.map(|y| y + by * 100);
    }
}

/// decade = [ N世纪 | 上世纪 ] N0年代 [ 初 | 中期 | 末 ] | NNN0年代; century = N世纪; 八九十年代 is two of them
pub(super) fn decade(text: &str) -> Option<Found> {
    let mut at = 0;
    let mut century = None;
    if let Some((len, n)) = reckoned_century(text) {
        century = Some(n);
        at = len;
    } else if let Some((len, n)) = small(text) {
        let body = rest(text, len + gap_len(rest(text, len)));
        if let Some((more, ())) = word_of(body, &[("世纪", ()), ("世紀", ())]) {
            century = Some(n).filter(|n| (1..=30).contains(n));
            century?;
            at = text.len() - body.len() + more;
        }
    } else if let Some(found) = full_decade(text) {
        return Some(found);
    }
    let skip = gap_len(rest(text, at));
    let spot = rest(text, at + skip);
    let mut p = DatePoint::default();
    let year = |c: Option<u8>, d: u8| c.map(|c| (i16::from(c) - 1) * 100 + i16::from(d));
    match (century, decades(spot)) {
        (c, Some((len, from, to))) => {
            p.year = year(c, from);
            p.division = Some(Division::Decade(from));
            at += skip + len;
            if let Some(to) = to {
                let last = DatePoint { year: year(c, to), division: Some(Division::Decade(to)), ..p };
                return Some(Found { len: at, date: Date { last: Some(last), ..Date::from(p) } });
            }
        }
        (Some(c), None) => p.division = Some(Division::Century(c)),
        (None, None) => return None,
    }
    let (more, _) = stretch(rest(text, at), false, &mut p);
    Some(single(at + more, p))
}

/// 16至18世纪, 十八、十九世纪: centuries that share their sign, and follow each other where they are listed
pub(super) fn centuries(text: &str) -> Option<Found> {
    let (len, from) = small(text).filter(|(_, n)| *n > 0)?;
    let behind = rest(text, len);
    let listed = behind.starts_with('、').then_some('、'.len_utf8());
    let sign = listed.or_else(|| super::temporal::to_sign(behind))?;
    let (more, to) = small(rest(behind, sign)).filter(|(_, n)| (from + 1..=30).contains(n))?;
    let at = len + sign + more;
    let (word, ()) = word_of(rest(text, at), &[("世纪", ()), ("世紀", ())])?;
    let century = |n| DatePoint { division: Some(Division::Century(n)), ..DatePoint::default() };
    let fits = listed.is_none() || from + 1 == to;
    fits.then(|| Found { len: at + word, date: span(century(from), century(to)) })
}

/// 90年代, 八九十年代, 七十至八十年代: the decade and, where they are two, the last
fn decades(text: &str) -> Option<(usize, u8, Option<u8>)> {
    let word = |t: &str| {
        let skip = gap_len(t);
        word_of(rest(t, skip), &[("年代", ()), ("年代", ())]).map(|(len, ())| skip + len)
    };
    let ten = |t: &str| small(t).filter(|(_, n)| n % 10 == 0 && *n < 100);
    if let Some((len, from)) = ten(text) {
        let behind = rest(text, len);
        if let Some(more) = word(behind) {
            return Some((len + more, from, None));
        }
        let sign = super::temporal::to_sign(behind)
            .or_else(|| behind.starts_with('、').then_some('、'.len_utf8()))?;
        let (more, to) = ten(rest(behind, sign))?;
        let end = len + sign + more;
        return Some((end + word(rest(text, end))?, from, Some(to))).filter(|_| from < to);
    }
    // 八九十年代, 五、六十年代
    let mut chars = text.chars();
    let a = han_digit(chars.next()?)?;
    let second = chars.as_str();
    let mut chars = second.strip_prefix('、').unwrap_or(second).chars();
    let b = han_digit(chars.next()?)?;
    let tens = chars.as_str().strip_prefix('十')?;
    let end = text.len() - tens.len() + word(tens)?;
    (a >= 1 && b == a + 1).then_some((end, a * 10, Some(b * 10)))
}

/// 1990年代, 一九九〇年代; 1980至1990年代, 1950—60年代, the end of which may show its last two figures
fn full_decade(text: &str) -> Option<Found> {
    let (len, year) = match measure(text, digits(4)) {
        Some((len, (year, 4))) => (len, year),
        _ => measure(text, han_digits(4))?,
    };
    let behind = rest(text, len);
    let decade = |year: u32| {
        let sound = year.is_multiple_of(10) && (1000..=2090).contains(&year);
        let division = u8::try_from(year % 100).ok().filter(|_| sound).map(Division::Decade);
        division.map(|d| DatePoint {
            year: i16::try_from(year).ok(),
            division: Some(d),
            ..DatePoint::default()
        })
    };
    let ranged = match behind.strip_prefix('、') {
        Some(_) => Some('、'.len_utf8()),
        None => super::temporal::to_sign(behind),
    };
    if let Some(sign) = ranged {
        let (more, to) = match measure(rest(behind, sign), digits(4)) {
            Some((more, (to, 4))) => (more, to),
            Some((more, (to, 2))) => (more, year / 100 * 100 + to),
            _ => return None,
        };
        let end = len + sign + more;
        let tail = rest(text, end + gap_len(rest(text, end)));
        let plain = tail.starts_with("年代") && !tail.starts_with("年代表") && year < to;
        let date = Date { last: Some(decade(to)?), ..Date::from(decade(year)?) };
        return plain.then(|| Found { len: text.len() - tail.len() + "年代".len(), date });
    }
    let skip = gap_len(behind);
    // 1994年代表: the next word may begin with 代.
    let plain = rest(behind, skip).starts_with("年代") && !rest(behind, skip).starts_with("年代表");
    let mut p = decade(year).filter(|_| plain)?;
    let at = len + skip + "年代".len();
    let (more, _) = stretch(rest(text, at), false, &mut p);
    Some(single(at + more, p))
}

/// The five-year plans that newspapers name by their numbers, and the first year of each: 一五 is 1953 to 1957, 二五
/// ends in 1962, and 三五 begins in 1966.
const PLANS: &[(&str, i16)] = &[
    ("一五", 1953),
    ("二五", 1958),
    ("三五", 1966),
    ("四五", 1971),
    ("五五", 1976),
    ("六五", 1981),
    ("七五", 1986),
    ("八五", 1991),
    ("九五", 1996),
    ("十五", 2001),
    ("十一五", 2006),
    ("十二五", 2011),
    ("十三五", 2016),
    ("十四五", 2021),
    ("十五五", 2026),
    ("十六五", 2031),
];

/// plan = [ “ ] name [ ” ] ( 时期 | 期间 | 末 | 初 ): the years of a five-year plan, its last year, its first
pub(super) fn plan(text: &str) -> Option<Found> {
    let body = text.strip_prefix('“').unwrap_or(text);
    let quoted = body.len() < text.len();
    // Every plan ends with 五: 十四五.
    if !body.chars().take(3).any(|c| c == '五') {
        return None;
    }
    let (len, from) =
        PLANS.iter().rev().find(|(name, _)| body.starts_with(name)).map(|(n, y)| (n.len(), *y))?;
    let behind = rest(body, len);
    let behind = if quoted { behind.strip_prefix('”')? } else { behind };
    let (more, part) = word_of(
        behind,
        &[
            ("时期末", Some(true)),
            ("時期末", Some(true)),
            ("时期", None),
            ("期间", None),
            ("時期", None),
            ("期間", None),
            ("末", Some(true)),
            ("初", Some(false)),
        ],
    )?;
    if part.is_some() && !quoted && len < "十一五".len() {
        return None;
    }
    let len = text.len() - behind.len() + more;
    let year = |y| DatePoint { year: Some(y), ..DatePoint::default() };
    Some(match part {
        Some(true) => single(len, year(from + 4)),
        Some(false) => single(len, year(from)),
        None => Found { len, date: Date { last: Some(year(from + 4)), ..Date::from(year(from)) } },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;
    use crate::grammar::scan::{Context, Scan};

    fn read(text: &str) -> Option<(usize, String)> {
        reign(text)
            .or_else(|| republic(text))
            .or_else(|| plan(text))
            .or_else(|| decade(text))
            .or_else(|| centuries(text))
            .map(|f| (f.len, f.date.to_string()))
    }

    #[test]
    fn eras() {
        for (text, want) in [
            ("光绪二十三年", "1897"),
            ("雍正元年", "1723"),
            ("乾隆三十年八月", "1765"),
            ("民国十九年", "1930"),
            ("民國前2年", "1910"),
            ("民國115年9月底", "2026-09"),
            ("民国二十六年七月七日", "1937-07-07"),
            ("20世纪90年代", "199X"),
            ("上世纪八十年代初", "198X"),
            ("90年代", "XX9X"),
            ("1990年代", "199X"),
            ("1980至1990年代", "198X/199X"),
            ("1950—60年代", "195X/196X"),
            ("1980、1990年代", "198X/199X"),
            ("一九八〇年代末期", "198X"),
            ("八九十年代", "XX8X/XX9X"),
            ("20世纪七八十年代", "197X/198X"),
            ("20世纪70至80年代", "197X/198X"),
            ("21世纪", "20XX"),
            ("19世纪中叶", "18XX"),
            ("十五五时期", "2026/2030"),
            ("“十四五”期间", "2021/2025"),
            ("“十四五”末", "2025"),
            ("“十四五”时期末", "2025"),
            ("光绪年间", "1875/1908"),
            ("康熙、乾隆年间", "1662/1795"),
            ("道光末年", "1841/1850~"),
            ("元丰三年", "1080"),
            ("昭和20年8月15日", "1945-08-15"),
            ("明治元年", "1868"),
            ("令和6年度", "2024"),
            ("平成30年", "2018"),
            ("昭和年间", "1926/1989"),
            ("16至18世纪", "15XX/17XX"),
            ("十八、十九世纪", "17XX/18XX"),
            ("同治三年", "1864"),
            ("民国初年", "1912/1921~"),
            ("民国年间", "1912/1949"),
            ("民國四、五十年代", "1951/1970"),
            ("五、六十年代", "XX5X/XX6X"),
        ] {
            assert_eq!(read(text), Some((text.len(), want.to_owned())), "{text}");
        }
        for text in [
            "光绪皇帝",
            "昭和65年",
            "昭和50年代",
            "令和年间",
            "16、18世纪",
            "18至16世纪",
            "乾隆、康熙年间",
            "道光大学",
            "元和街",
            "二、三十年",
            "民国末",
            "民国时期",
            "95年代",
            "1994年代表",
            "十五",
            "一五一十",
            "“十五”",
            "万历",
            "年代",
            "八十年",
            "31世纪",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn years_of_the_republic() {
        for (text, want) in [
            ("民國114年3月底；112年", "112年=2023"),
            ("民國114年，109年至112年間", "109年至112年=2020/2023"),
            ("民國114年，99年9月", "99年9月=2010-09"),
            ("民國114年，100年前", "100年前=P100Y"),
            ("民國114年，10年", "10年=P10Y"),
            ("民國114年，開店50年", "50年=P50Y"),
            ("民國114年，120年以前", "120年以前=P120Y"),
            ("民國114年，120年之久", "120年=P120Y"),
            ("民國114 年，115 年辦", "115 年=2026"),
            ("民国19年的县志，112年", "112年=P112Y"),
            ("112年", "112年=P112Y"),
            ("民國19年至25年", "民國19年至25年=1930/1936"),
            ("今（114）年底", "今（114）年底=2025"),
            ("112學年度", "112學年度=2023"),
        ] {
            let context = Context { republic: counts_by_republic(text), whole: true, ..Context::default() };
            let last = Scan::new(text, context).last();
            let got = last.map(|m| format!("{}={}", m.range.slice(text).unwrap_or_default(), m.value));
            assert_eq!(got.as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("建元二年", "建元二年=-0138"),
            ("昭和20年8月15日", "昭和20年8月15日=1945-08-15"),
            ("明治维新", ""),
            ("平成县", ""),
            ("令和气", ""),
            ("公元前4、3世纪", "4=4 | 3世纪=02XX Century(3)"),
            ("中華民國一一四年六月九日", "中華民國一一四年六月九日=2025-06-09"),
            ("民國八七年五月", "民國八七年五月=1998-05"),
            ("2025年代", ""),
            ("康熙初年", "康熙初年=1662/1671"),
            ("康熙三年正月", "康熙三年正月=1664 lunar 1-0"),
            ("光绪23年8月15日", "光绪23年8月15日=1897 lunar 8-15"),
            ("民国 十九年", "民国 十九年=1930"),
            ("民国 19 年", "民国 19 年=1930"),
            ("民国1000年", "1000年=1000"),
            ("20世纪八九十年代", "20世纪八九十年代=198X Decade(80)/199X Decade(90)"),
            ("一百年代", ""),
            ("“十五”期间", "“十五”期间=2001/2005"),
            ("“九五”末", "“九五”末=2000"),
            ("十四五初", "十四五初=2021"),
            ("1990 年代初", "1990 年代初=199X Decade(90) Beginning"),
            ("六、八十年代", "八十年代=XX8X Decade(80)"),
            ("19世纪中国海关", "19世纪=18XX Century(19)"),
            ("下世纪初叶", "下世纪初叶=21XX Century(22) Beginning"),
            ("20 世纪 80 年代末", "20 世纪 80 年代末=198X Decade(80) End"),
            ("20世纪80年代到90年代", "20世纪80年代到90年代=198X Decade(80)/199X Decade(90)"),
            ("七八十年代", "七八十年代=XX7X Decade(70)/XX8X Decade(80)"),
            ("20世纪80至80年代", "20世纪=19XX Century(20) | 80年代=XX8X Decade(80)"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
        let last = decade("20世纪八九十年代").unwrap().date.last.unwrap();
        assert_eq!(last.year, Some(1990), "the last decade's own year, not the first one's");
    }
}
