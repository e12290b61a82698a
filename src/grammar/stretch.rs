//! Parts of years and months: 上半年, 第一季度, 春天, 年底, 上旬, 前8个月, 第3周, 第二个星期日.

use super::figure::{digits, han_small};
use super::month_day::{next_of_list, small};
use super::rule::measure;
use super::temporal::{gap_len, rest, word_of};
use super::weekday::{WEEKS, weekday};
use crate::model::date::{DatePoint, Division, Part, RelativeUnit};
use crate::text::table::CharSet;

/// Seasons behind a year, or by themselves where nothing else is said.
pub(super) const SEASONS: &[(&str, u8)] = &[
    ("春天", 1),
    ("夏天", 2),
    ("秋天", 3),
    ("冬天", 4),
    ("春季", 1),
    ("夏季", 2),
    ("秋季", 3),
    ("冬季", 4),
    ("初春", 1),
    ("早春", 1),
    ("仲春", 1),
    ("暮春", 1),
    ("春末", 1),
    ("初夏", 2),
    ("盛夏", 2),
    ("仲夏", 2),
    ("夏末", 2),
    ("初秋", 3),
    ("金秋", 3),
    ("深秋", 3),
    ("仲秋", 3),
    ("秋末", 3),
    ("初冬", 4),
    ("隆冬", 4),
    ("寒冬", 4),
    ("严冬", 4),
];

/// Seasons in one character behind a year: 今春, 去冬, 2009年冬.
pub(super) const SHORT_SEASONS: &[(&str, u8)] = &[("春", 1), ("夏", 2), ("秋", 3), ("冬", 4)];

/// Whether a season in one character is the head of another word: 春节, 冬小麦, 夏粮.
pub(super) fn joins_season(next: Option<char>) -> bool {
    next.is_some_and(|c| "节節運运晚粮糧茶耕游奥收播小种管闲训装衣招考令瓜菜".contains(c))
}

/// Words for ten days of a month: the part named, and the last one where two are named.
const TENS: &[(&str, (Part, Option<Part>))] = &[
    ("上中旬", (Part::FirstTenDays, Some(Part::SecondTenDays))),
    ("中上旬", (Part::FirstTenDays, Some(Part::SecondTenDays))),
    ("中下旬", (Part::SecondTenDays, Some(Part::LastTenDays))),
    ("上、中旬", (Part::FirstTenDays, Some(Part::SecondTenDays))),
    ("中、下旬", (Part::SecondTenDays, Some(Part::LastTenDays))),
    ("上旬", (Part::FirstTenDays, None)),
    ("中旬", (Part::SecondTenDays, None)),
    ("下旬", (Part::LastTenDays, None)),
];

/// Beginning, middle and end of years, months, decades.
const ENDS: &[(&str, Part)] = &[
    ("年年初", Part::Beginning),
    ("年年底", Part::End),
    ("年年末", Part::End),
    ("年初", Part::Beginning),
    ("年底", Part::End),
    ("年末", Part::End),
    ("年中", Part::Middle),
    ("月初", Part::Beginning),
    ("月底", Part::End),
    ("月末", Part::End),
    ("初期", Part::Beginning),
    ("早期", Part::Beginning),
    ("中期", Part::Middle),
    ("初叶", Part::Beginning),
    ("初葉", Part::Beginning),
    ("中叶", Part::Middle),
    ("中葉", Part::Middle),
    ("末期", Part::End),
    ("末叶", Part::End),
    ("晚期", Part::End),
    ("后期", Part::End),
    ("後期", Part::End),
    ("前期", Part::Beginning),
    ("岁末", Part::End),
    ("歲末", Part::End),
    ("底", Part::End),
    ("末", Part::End),
    ("初", Part::Beginning),
    ("中", Part::Middle),
];

/// half = ( 上 | 下 ) 半年
pub(super) fn halves(text: &str) -> Option<(usize, u8)> {
    word_of(text, &[("上半年", 1), ("下半年", 2)])
}

/// quarter = [第] ( 一 … 四 | 1 … 4 ) 季度 | 第 N 季 | 首季 [度] | 末季
pub(super) fn quarter(text: &str) -> Option<(usize, u8)> {
    if let Some(found) = word_of(text, &[("首季度", 1), ("首季", 1), ("末季", 4), ("四季度", 4)]) {
        return Some(found);
    }
    let body = text.strip_prefix('第').unwrap_or(text);
    let (len, value) =
        measure(body, digits(1)).map(|(l, (v, _))| (l, v)).or_else(|| measure(body, han_small))?;
    let after = rest(body, len);
    let word = word_of(after, &[("季度", ()), ("季", ())])?;
    // 第一季 of a series is no quarter where a noun follows; 季度 always is one.
    let whole = after.starts_with("季度") || text.starts_with('第') && !after.starts_with("季节");
    let value = u8::try_from(value).ok().filter(|v| (1..=4).contains(v))?;
    whole.then_some((text.len() - body.len() + len + word.0, value))
}

/// Q1 … Q4, H1, H2: a quarter or a half of a year as reports of finance write it
pub(super) fn division_in_letters(text: &str) -> Option<(usize, Division)> {
    let mut chars = text.chars();
    let letter = chars.next()?;
    let n = chars.next().and_then(|c| c.to_digit(10)).and_then(|n| u8::try_from(n).ok())?;
    let division = match (letter, n) {
        ('Q', 1..=4) => Division::Quarter(n),
        ('H', 1..=2) => Division::Half(n),
        _ => return None,
    };
    let behind = chars.as_str();
    let goes_on = behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
    (!goes_on).then_some((text.len() - behind.len(), division))
}

/// quarters = [第] N { 、 N } ( to | 、 ) quarter: 一至三季度, 一、二、三季度; the first and last of them, which follow each
/// other where they are listed
pub(super) fn quarters(text: &str) -> Option<(usize, u8, u8)> {
    let body = text.strip_prefix('第').unwrap_or(text);
    let (head, from) = small(body)?;
    let (len, last) = next_of_list(body, head, from);
    let behind = rest(body, len);
    let sign = match behind.strip_prefix('、') {
        Some(_) => '、'.len_utf8(),
        None => super::temporal::to_sign(behind).filter(|_| len == head)?,
    };
    let (more, to) = quarter(rest(behind, sign))?;
    let fits = if behind.starts_with('、') { last.checked_add(1) == Some(to) } else { last < to };
    (fits && from >= 1).then_some((text.len() - behind.len() + sign + more, from, to))
}

/// The first of quarters that do not follow each other: 二 of 二、四季度, 第一 of 第一和第三季度.
pub(super) fn first_of_quarters(text: &str) -> Option<(usize, u8)> {
    let numbered = |text: &str| {
        let body = text.strip_prefix('第').unwrap_or(text);
        small(body).map(|(len, n)| (text.len() - body.len() + len, n))
    };
    let (len, first) = numbered(text).filter(|(_, n)| *n > 0)?;
    let (mut at, mut last) = (len, first);
    // A year has four.
    while last < 4
        && let Some(spot) = rest(text, at).strip_prefix(['、', '和', '及'])
    {
        if quarter(spot).is_some_and(|(_, n)| last < n) {
            return Some((len, first));
        }
        let (more, next) = numbered(spot).filter(|(_, n)| last < *n)?;
        (at, last) = (text.len() - spot.len() + more, next);
    }
    None
}

/// What a stretch of a month can begin with: one of the words, or a half.
static OF_MONTHS: CharSet = CharSet::of("上下").with_words(TENS).with_words(ENDS);

/// What one of a year can begin with: one of the words, a half, a season, or a quarter.
static OF_YEARS: CharSet = CharSet::of("上下首末第QH")
    .with(super::numeral::BEGIN)
    .with_words(TENS)
    .with_words(ENDS)
    .with_words(SEASONS)
    .with_words(SHORT_SEASONS);

/// The stretch behind a year or month: 初, 底, 上旬, 上半年, 第一季度, 春. How many bytes, and the other end where it
/// is two of them (中下旬).
pub(super) fn stretch(text: &str, year: bool, p: &mut DatePoint) -> (usize, Option<DatePoint>) {
    let skip = gap_len(text);
    let spot = rest(text, skip);
    if !(if year { &OF_YEARS } else { &OF_MONTHS }).begins(spot) {
        return (0, None);
    }
    let next = |len: usize| rest(spot, len).chars().next();
    let month = p.month.is_some() || p.relative.is_some() && !year;
    if let Some((len, (from, to))) = word_of(spot, TENS).filter(|_| month) {
        p.part = Some(from);
        let (more, to) = to.map(|to| (0, to)).or_else(|| other_tens(rest(spot, len), from)).unzip();
        let last = to.map(|to| DatePoint { part: Some(to), ..*p });
        return (skip + len + more.unwrap_or(0), last);
    }
    if let Some((len, half)) = word_of(spot, &[("上半月", 1), ("下半月", 2)]).filter(|_| month) {
        p.division = Some(Division::Half(half));
        return (skip + len, None);
    }
    if year {
        let found = halves(spot)
            .map(|(len, n)| (len, Division::Half(n)))
            .or_else(|| quarter(spot).map(|(len, n)| (len, Division::Quarter(n))))
            .or_else(|| division_in_letters(spot))
            .or_else(|| word_of(spot, SEASONS).map(|(len, n)| (len, Division::Season(n))))
            .or_else(|| {
                word_of(spot, SHORT_SEASONS)
                    .filter(|(len, _)| !joins_season(next(*len)))
                    .map(|(len, n)| (len, Division::Season(n)))
            });
        if let Some((len, division)) = found {
            p.division = Some(division);
            let mut end = skip + len;
            if matches!(division, Division::Quarter(_) | Division::Half(_)) {
                end += take_end(rest(text, end), p);
            }
            return (end, None);
        }
        if let Some((len, from, to)) = quarters(spot) {
            p.division = Some(Division::Quarter(from));
            let last = DatePoint { division: Some(Division::Quarter(to)), ..*p };
            return (skip + len, Some(last));
        }
        if let Some((len, first)) = first_of_quarters(spot) {
            p.division = Some(Division::Quarter(first));
            return (skip + len, None);
        }
    }
    if let Some((len, part)) = word_of(spot, ENDS) {
        let word = spot.get(..len).unwrap_or_default();
        let joined = next(len).is_some_and(|c| match word {
            "初" => "中级步次衷心一二三四五六七八九十试夏冬秋春选赛定评".contains(c),
            "末" => "端梢日位".contains(c),
            "底" => "层部线气".contains(c),
            _ => false,
        });
        let decades = matches!(p.division, Some(Division::Decade(_) | Division::Century(_)));
        let of_decades = word.ends_with(['期', '叶', '葉']);
        // 2025年中 would cut 2025年中国, 19世纪中 19世纪中国; 6月中 is rare beside 6月中旬.
        let stop = |c| "，。、；）".contains(c) || decades && c == '的';
        let bare_middle = word == "中" && next(len).is_some_and(|c| !stop(c));
        if !joined && (!of_decades || decades) && !bare_middle {
            p.part = Some(part);
            return (skip + len, None);
        }
    }
    (0, None)
}

/// 、中旬 behind 上旬, 至下旬: the other end of some tens of days, which follow each other where they are listed.
fn other_tens(text: &str, from: Part) -> Option<(usize, Part)> {
    let listed = text.chars().next().filter(|c| "、和及与與".contains(*c)).map(char::len_utf8);
    let sign = listed.or_else(|| super::temporal::to_sign(text))?;
    let (len, (to, _)) = word_of(rest(text, sign), TENS).filter(|(_, (_, two))| two.is_none())?;
    let fits = match (from, to) {
        (Part::FirstTenDays, Part::SecondTenDays) | (Part::SecondTenDays, Part::LastTenDays) => true,
        (Part::FirstTenDays, Part::LastTenDays) => listed.is_none(),
        _ => false,
    };
    fits.then_some((sign + len, to))
}

/// Gives a quarter or a half the 初, 末 or 底 that stands behind it (二季度末, 上半年底): how many bytes that takes.
pub(super) fn take_end(text: &str, p: &mut DatePoint) -> usize {
    let ends = [("末", Part::End), ("初", Part::Beginning), ("底", Part::End)];
    // 初步, 初中, 末端, 底部
    let joined =
        |len: usize| rest(text, len).starts_with(|c: char| "步中级次衷心审试赛端梢位部层线气".contains(c));
    word_of(text, &ends).filter(|(len, _)| !joined(*len)).map_or(0, |(len, part)| {
        p.part = Some(part);
        len
    })
}

/// 前8个月, 前三季度, 前两个季度, 前10月, 头三个月: from the year's start; 后四个月, 最后两个月: to its end.
pub(super) fn run_of_months(text: &str) -> Option<(usize, u8, u8)> {
    let (front, back) = word_of(
        text,
        &[
            ("前", false),
            ("头", false),
            ("頭", false),
            ("最后", true),
            ("最後", true),
            ("后", true),
            ("後", true),
        ],
    )?;
    let body = rest(text, front);
    let body = rest(body, gap_len(body));
    let (len, count) = match body.strip_prefix(['两', '兩']) {
        Some(_) => ('两'.len_utf8(), 2),
        None => small(body)?,
    };
    let spot = rest(body, len + gap_len(rest(body, len)));
    let units =
        [("个月", 1_u8), ("個月", 1), ("个季度", 3), ("個季度", 3), ("季度", 3), ("季", 3), ("月", 1)];
    let (more, months) = word_of(spot, &units)?;
    if back && (spot.starts_with('月') || spot.starts_with('季')) {
        return None;
    }
    let count = count.checked_mul(months).filter(|c| (1..=12).contains(c))?;
    let mut end = text.len() - spot.len() + more;
    if rest(text, end).starts_with('份') {
        end += '份'.len_utf8();
    }
    Some(if back { (end, 13 - count, 12) } else { (end, 1, count) })
}

/// Days and weeks counted within a year or month, behind it: 第三周, 第一天, 前两周, 头三天, 最后一周, 最后一天,
/// 第二个星期日, 最后一个周五.
pub(super) fn counted_within(text: &str, p: &mut DatePoint) -> Option<(usize, Option<DatePoint>)> {
    let skip = gap_len(text);
    let body = rest(text, skip);
    let body = body.strip_prefix('的').unwrap_or(body);
    let base = text.len() - body.len();
    if let Some(spot) = body.strip_prefix('第') {
        let (len, n) = small(spot)?;
        let after = rest(spot, len);
        let counted = after.strip_prefix(['个', '個']).unwrap_or(after);
        if let Some((more, day)) = weekday(counted).filter(|_| counted.len() < after.len()) {
            p.division = (1..=5).contains(&n).then_some(Division::Weekday(n));
            p.division?;
            p.weekday = Some(day);
            return Some((text.len() - counted.len() + more, None));
        }
        if let Some((more, ())) = word_of(counted, WEEKS) {
            let other = rest(counted, more).starts_with(['年', '岁', '刊']);
            p.division = ((1..=53).contains(&n) && !other).then_some(Division::Week(n));
            p.division?;
            let mut end = text.len() - counted.len() + more;
            // 第三周周五
            if let Some((more, day)) = weekday(rest(text, end)) {
                p.weekday = Some(day);
                end += more;
            }
            return Some((end, None));
        }
        let tail = after.strip_prefix('天').or_else(|| after.strip_prefix('日'))?;
        if !(1..=31).contains(&n) {
            return None;
        }
        p.month = p.month.or(Some(1));
        p.day = Some(n);
        return Some((text.len() - tail.len(), None));
    }
    let (front, last) =
        word_of(body, &[("最后", true), ("最後", true), ("前", false), ("头", false), ("頭", false)])?;
    let spot = rest(body, front);
    let spot = rest(spot, gap_len(spot));
    let (len, n) = match spot.strip_prefix(['两', '兩']) {
        Some(_) => ('两'.len_utf8(), 2),
        None => small(spot)?,
    };
    let after = rest(spot, len);
    let after = rest(after, gap_len(after));
    let counted = after.strip_prefix(['个', '個']);
    let after = counted.unwrap_or(after);
    let end = |more: usize| base + (body.len() - after.len()) + more;
    if let Some((more, day)) = counted.filter(|_| last && n == 1).and_then(weekday) {
        (p.weekday, p.part) = (Some(day), Some(Part::End));
        return Some((end(more), None));
    }
    if let Some((more, ())) = word_of(after, WEEKS) {
        // 两周年; 最后一个星期天 is a day.
        let other =
            rest(after, more).starts_with(['年', '岁', '一', '二', '三', '四', '五', '六', '日', '天']);
        if other || !(1..=53).contains(&n) {
            return None;
        }
        if last {
            p.part = Some(Part::End);
            return Some((end(more), None));
        }
        let to = DatePoint { division: Some(Division::Week(n)), ..*p };
        p.division = Some(Division::Week(1));
        return Some((end(more), (n > 1).then_some(to)));
    }
    after.strip_prefix('天')?;
    let days = |p: &DatePoint, n: u8| {
        let longest = match p.month {
            Some(month) => crate::model::date::days_in_month(p.year.unwrap_or(2001), month),
            None => 31,
        };
        (1..=longest).contains(&n).then_some(longest)
    };
    let longest = days(p, n)?;
    let of_year = p.year.is_some() || p.relative.is_none_or(|r| r.unit == RelativeUnit::Year);
    if last {
        // 今年最后三天 are December's, 本月最后三天 those of a month that is not printed.
        p.month = p.month.or(Some(12).filter(|_| of_year));
        let to = DatePoint { day: Some(longest), ..*p };
        if p.month.is_none() {
            p.part = Some(Part::End);
            return Some((end('天'.len_utf8()), None));
        }
        p.day = Some(longest + 1 - n);
        return Some((end('天'.len_utf8()), (n > 1).then_some(to)));
    }
    // 2025年头三天, 今年前三天: January's.
    p.month = p.month.or(Some(1).filter(|_| of_year));
    let to = DatePoint { day: Some(n), ..*p };
    p.day = Some(1);
    Some((end('天'.len_utf8()), (n > 1).then_some(to)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;
    use crate::model::date::Date;

    /// A stretch of a year or month: what it takes of the text, and the date.
    fn read(text: &str, year: bool) -> Option<(usize, String)> {
        let mut p = DatePoint { year: Some(2025), month: (!year).then_some(6), ..DatePoint::default() };
        let (len, last) = match counted_within(text, &mut p) {
            Some(found) => found,
            None => stretch(text, year, &mut p),
        };
        let part = p.part.map(|part| format!(" {part:?}")).unwrap_or_default();
        (len > 0).then(|| (len, format!("{}{part}", Date { last, ..Date::from(p) })))
    }

    #[test]
    fn parts_of_years_and_months() {
        for (text, year, len, want) in [
            ("上半年", true, 9, "2025-40"),
            ("下半年以来", true, 9, "2025-41"),
            ("第一季度", true, 12, "2025-33"),
            ("三季度末", true, 12, "2025-35 End"),
            ("首季", true, 6, "2025-33"),
            ("一至三季度", true, 15, "2025-33/2025-35"),
            ("一、二季度", true, 15, "2025-33/2025-34"),
            ("一、二、三季度", true, 21, "2025-33/2025-35"),
            ("Q3", true, 2, "2025-35"),
            ("H2", true, 2, "2025-41"),
            ("春天", true, 6, "2025-21"),
            ("深秋", true, 6, "2025-23"),
            ("冬，", true, 3, "2025-24"),
            ("年底", true, 6, "2025 End"),
            ("初，", true, 3, "2025 Beginning"),
            ("年中", true, 6, "2025 Middle"),
            ("上旬", false, 6, "2025-06 FirstTenDays"),
            ("中下旬", false, 9, "2025-06/2025-06 SecondTenDays"),
            ("上旬、中旬", false, 15, "2025-06/2025-06 FirstTenDays"),
            ("上旬至下旬", false, 15, "2025-06/2025-06 FirstTenDays"),
            ("上旬和下旬", false, 6, "2025-06 FirstTenDays"),
            ("下旬至上旬", false, 6, "2025-06 LastTenDays"),
            ("最后一个周五", false, 18, "2025-06-XX End"),
            ("二、四季度", true, 3, "2025-34"),
            ("第一、第三季度", true, 6, "2025-33"),
            ("底前", false, 3, "2025-06 End"),
            ("末", false, 3, "2025-06 End"),
            ("第三周", false, 9, "2025-06"),
            ("的第一个周二", false, 18, "2025-06-XX"),
            ("第二个星期日", false, 18, "2025-06-XX"),
            ("最后一天", false, 12, "2025-06-30"),
            ("头三天", false, 9, "2025-06-01/2025-06-03"),
            ("第十天", true, 9, "2025-01-10"),
            ("头三天", true, 9, "2025-01-01/2025-01-03"),
            ("前两天", true, 9, "2025-01-01/2025-01-02"),
            ("最后三天", true, 12, "2025-12-29/2025-12-31"),
        ] {
            assert_eq!(read(text, year), Some((len, want.to_owned())), "{text}");
        }
        for (text, year) in [
            ("春节", true),
            ("冬小麦", true),
            ("夏粮", true),
            ("初中", true),
            ("初步", true),
            ("底层", false),
            ("末端", false),
            ("中国", true),
            ("上旬", true),
            ("第五季度", true),
            ("第一名", true),
            ("三季稻", true),
            ("前三名", false),
            ("第六个周二", false),
            ("第三十二天", false),
        ] {
            assert_eq!(read(text, year), None, "{text}");
        }
    }

    #[test]
    fn runs_of_months() {
        for (text, want) in [
            ("前8个月", (10, 1, 8)),
            ("前三季度", (12, 1, 9)),
            ("前两个季度", (15, 1, 6)),
            ("前10月", (8, 1, 10)),
            ("头三个月", (12, 1, 3)),
            ("后四个月", (12, 9, 12)),
            ("最后两个月", (15, 11, 12)),
            ("前 5 个月份", (15, 1, 5)),
        ] {
            assert_eq!(run_of_months(text), Some(want), "{text}");
        }
        for text in ["前13个月", "前五名", "前月", "后3月", "前五个季度", "8个月", "前个月", "最后一季"]
        {
            assert_eq!(run_of_months(text), None, "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("2025年前三周", "2025年前三周=2025-XX-XX Week(1)/2025-XX-XX Week(3)"),
            ("三至二季度", "二季度=XXXX-34 Quarter(2)"),
            ("三至三季度", "三季度=XXXX-35 Quarter(3)"),
            ("每月上旬", ""),
            ("2025年第54周", "2025年=2025"),
            ("2025年前三周年", "2025年=2025 | 三周年=P3Y"),
            ("2025年前一周", "2025年前一周=2025-XX-XX Week(1)"),
            ("6月最后三天", "6月最后三天=XXXX-06-28/XXXX-06-30"),
            ("6月前一天", "6月前一天=XXXX-06-01"),
            ("6月第二周周一", "6月第二周周一=XXXX-06-XX Week(2) w1"),
            ("2025年第三季GDP", "2025年第三季=2025-35 Quarter(3)"),
            ("6月中下旬", "6月中下旬=XXXX-06 SecondTenDays/XXXX-06 LastTenDays"),
            ("2025年第一天的雪", "2025年第一天=2025-01-01"),
            ("每月最后一个周五", "每月最后一个周五=R/P1M w5"),
            ("第一、三季度", "第一=XXXX-33 Quarter(1) | 三季度=XXXX-35 Quarter(3)"),
            ("去年6月最后一天", "去年6月最后一天=XXXX-06-30 Year-1"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
