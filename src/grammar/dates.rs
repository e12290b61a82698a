//! Dates in running text: whole and partial, in parts, relative, lunar, feasts.

use super::calendar;
use super::clock::part_behind;
use super::figure::{digits, han_digits, han_small};
use super::lunar;
use super::rule::measure;
use super::temporal::{gap_len, rest, to_sign, word_of};
use crate::model::date::{Date, DatePoint, Division, Part, Relative, RelativeUnit};
use crate::text::class::{Class, class, digit};

/// A date at the head of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) len: usize,
    pub(crate) date: Date,
    /// Whether it is a range already.
    pub(crate) shares: bool,
}

fn single(len: usize, first: DatePoint) -> Found {
    Found { len, date: Date { first, last: None }, shares: false }
}

const fn relative(unit: RelativeUnit, offset: i16) -> DatePoint {
    DatePoint {
        relative: Some(Relative { unit, offset }),
        year: None,
        month: None,
        day: None,
        division: None,
        part: None,
        weekday: None,
        lunar: false,
    }
}

/// Words for a year reckoned from the issue's.
const YEARS: &[(&str, i16)] = &[
    ("今年", 0),
    ("本年度", 0),
    ("本年", 0),
    ("当年", 0),
    ("當年", 0),
    ("去年", -1),
    ("上年", -1),
    ("上一年", -1),
    ("前年", -2),
    ("大前年", -3),
    ("明年", 1),
    ("来年", 1),
    ("來年", 1),
    ("次年", 1),
    ("翌年", 1),
    ("后年", 2),
    ("後年", 2),
    ("大后年", 3),
    ("同年", 0),
    ("下一年", 1),
    ("这一年", 0),
];

/// Words for a month reckoned from the issue's.
const MONTHS: &[(&str, i16)] = &[
    ("本月", 0),
    ("当月", 0),
    ("這個月", 0),
    ("这个月", 0),
    ("上个月", -1),
    ("上個月", -1),
    ("上月", -1),
    ("下个月", 1),
    ("下個月", 1),
    ("下月", 1),
    ("同月", 0),
    ("次月", 1),
    ("上上个月", -2),
];

/// Words for a day reckoned from the issue's, with the part of the day that they say.
const DAYS: &[(&str, (i16, Option<Part>))] = &[
    ("大前天", (-3, None)),
    ("大后天", (3, None)),
    ("大後天", (3, None)),
    ("今天", (0, None)),
    ("今日", (0, None)),
    ("今晚", (0, Some(Part::Evening))),
    ("今早", (0, Some(Part::Morning))),
    ("今晨", (0, Some(Part::Morning))),
    ("今夜", (0, Some(Part::Night))),
    ("昨天", (-1, None)),
    ("昨日", (-1, None)),
    ("昨晚", (-1, Some(Part::Evening))),
    ("昨夜", (-1, Some(Part::Night))),
    ("昨晨", (-1, Some(Part::Morning))),
    ("明天", (1, None)),
    ("明日", (1, None)),
    ("明晚", (1, Some(Part::Evening))),
    ("明早", (1, Some(Part::Morning))),
    ("明晨", (1, Some(Part::Morning))),
    ("前天", (-2, None)),
    ("前日", (-2, None)),
    ("后天", (2, None)),
    ("後天", (2, None)),
    ("前晚", (-2, Some(Part::Evening))),
    ("后晚", (2, Some(Part::Evening))),
];

/// Words for a day near the issue's, or another day of the text.
const VAGUE: &[(&str, Option<Part>)] = &[
    ("近日", None),
    ("日前", None),
    ("当天", None),
    ("當天", None),
    ("当日", None),
    ("當日", None),
    ("当晚", Some(Part::Evening)),
    ("當晚", Some(Part::Evening)),
    ("次日", None),
    ("翌日", None),
    ("同日", None),
    ("即日", None),
    ("同一天", None),
];

/// Seasons behind a year or by themselves, with 天 or 季.
const SEASONS: &[(&str, u8)] = &[
    ("春天", 1),
    ("夏天", 2),
    ("秋天", 3),
    ("冬天", 4),
    ("春季", 1),
    ("夏季", 2),
    ("秋季", 3),
    ("冬季", 4),
    ("初春", 1),
    ("仲春", 1),
    ("暮春", 1),
    ("初夏", 2),
    ("盛夏", 2),
    ("仲夏", 2),
    ("初秋", 3),
    ("金秋", 3),
    ("深秋", 3),
    ("仲秋", 3),
    ("初冬", 4),
    ("隆冬", 4),
    ("寒冬", 4),
    ("严冬", 4),
];

/// Seasons in one character behind a year: 今春, 去冬, 2009年冬.
const SHORT_SEASONS: &[(&str, u8)] = &[("春", 1), ("夏", 2), ("秋", 3), ("冬", 4)];

/// A date at the head of a text; `before` is what stands in front.
pub(crate) fn point(text: &str, before: &str) -> Option<Found> {
    let c = text.chars().next()?;
    if digit(c).is_some() || matches!(c, '’' | '\'' | '‘') {
        return figures(text, before);
    }
    if let Some(found) = lunar::point(text, before) {
        return Some(found);
    }
    match c {
        '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '廿' | '卅' | '零' => {
            han(text, before)
        }
        '今' | '昨' | '明' | '前' | '后' | '後' | '大' | '去' | '来' | '來' | '当' | '當' | '次' | '翌'
        | '同' | '近' | '日' | '本' | '上' | '下' | '这' | '這' | '即' | '第' => {
            related(text, before)
        }
        '公' => {
            let era = word_of(text, &[("公元前", true), ("公历", false), ("公元", false)])?;
            let spot = rest(text, era.0);
            let mut found = point(spot, "").or_else(|| {
                let (len, year) = measure(spot, digits(4))
                    .map(|(l, (v, _))| (l, v))
                    .or_else(|| measure(spot, han_small))?;
                let after = rest(spot, len).strip_prefix('年')?;
                Some(single(
                    spot.len() - after.len(),
                    DatePoint { year: i16::try_from(year).ok(), ..DatePoint::default() },
                ))
            })?;
            if era.1 {
                found.date.first.year = found.date.first.year.map(|y| -y);
            }
            found.len += era.0;
            Some(found)
        }
        '民' | '中' => republic(text),
        '洪' | '永' | '万' | '崇' | '顺' | '康' | '雍' | '乾' | '嘉' | '道' | '咸' | '光' | '宣' | '贞' => {
            reign(text)
        }
        '周' | '星' | '礼' | '禮' | '週' => weekday_point(text, before),
        '每' => None,
        _ => {
            if let Some((len, season)) = word_of(text, SEASONS) {
                // 秋天 as the season that something happens in: only with 天 or 季.
                let plain = text.starts_with(['春', '夏', '秋', '冬']);
                return plain.then(|| {
                    single(
                        len,
                        DatePoint { division: Some(Division::Season(season)), ..DatePoint::default() },
                    )
                });
            }
            if let Some((len, part)) = word_of(
                text,
                &[
                    ("年初", Part::Beginning),
                    ("年底", Part::End),
                    ("年末", Part::End),
                    ("岁末", Part::End),
                    ("月初", Part::Beginning),
                    ("月底", Part::End),
                    ("月末", Part::End),
                ],
            ) {
                let month = text.starts_with('月');
                let mut p = relative(if month { RelativeUnit::Month } else { RelativeUnit::Year }, 0);
                p.part = Some(part);
                return (!before
                    .ends_with(|c: char| class(c).has(Class::DIGIT) || "一二三四五六七八九十".contains(c)))
                .then(|| single(len, p));
            }
            if let Some((len, half)) = halves(text) {
                return Some(single(
                    len,
                    DatePoint { division: Some(Division::Half(half)), ..DatePoint::default() },
                ));
            }
            None
        }
    }
}

fn halves(text: &str) -> Option<(usize, u8)> {
    word_of(text, &[("上半年", 1), ("下半年", 2)])
}

/// quarter = [第] ( 一 … 四 | 1 … 4 ) 季度 | 首季 | N季
fn quarter(text: &str) -> Option<(usize, u8)> {
    let body = text.strip_prefix('第').unwrap_or(text);
    let (len, value) =
        measure(body, digits(1)).map(|(l, (v, _))| (l, v)).or_else(|| measure(body, han_small))?;
    let after = rest(body, len);
    let word = word_of(after, &[("季度", ()), ("季", ())])?;
    let whole = after.starts_with("季度") || text.starts_with('第');
    let value = u8::try_from(value).ok().filter(|v| (1..=4).contains(v))?;
    whole.then_some((text.len() - body.len() + len + word.0, value))
}

/// The stretch behind a year or month: 初, 底, 上旬, 上半年, 第一季度, 春, 前8个月.
fn stretch(text: &str, year: bool, p: &mut DatePoint) -> usize {
    let skip = gap_len(text);
    let spot = rest(text, skip);
    let next = |len: usize| rest(spot, len).chars().next();
    if let Some((len, part)) = word_of(
        spot,
        &[("上旬", Part::FirstTenDays), ("中旬", Part::SecondTenDays), ("下旬", Part::LastTenDays)],
    ) {
        if p.month.is_some() || p.relative.is_some() {
            p.part = Some(part);
            return skip + len;
        }
    }
    if year {
        if let Some((len, half)) = halves(spot) {
            p.division = Some(Division::Half(half));
            return skip + len;
        }
        if let Some((len, q)) = quarter(spot) {
            p.division = Some(Division::Quarter(q));
            return skip + len;
        }
        if let Some((len, season)) = word_of(spot, SEASONS) {
            p.division = Some(Division::Season(season));
            return skip + len;
        }
        if let Some((len, season)) = word_of(spot, SHORT_SEASONS) {
            if !next(len).is_some_and(|c| {
                matches!(c, '节' | '運' | '运' | '晚' | '粮' | '茶' | '耕' | '游' | '奥' | '收' | '播' | '小')
            }) {
                p.division = Some(Division::Season(season));
                return skip + len;
            }
        }
    }
    if let Some((len, part)) = word_of(
        spot,
        &[
            ("年初", Part::Beginning),
            ("年底", Part::End),
            ("年末", Part::End),
            ("年中", Part::Middle),
            ("月初", Part::Beginning),
            ("月底", Part::End),
            ("初期", Part::Beginning),
            ("中期", Part::Middle),
            ("末期", Part::End),
            ("后期", Part::End),
            ("前期", Part::Beginning),
            ("岁末", Part::End),
            ("底", Part::End),
            ("末", Part::End),
            ("初", Part::Beginning),
            ("中", Part::Middle),
        ],
    ) {
        let word = spot.get(..len).unwrap_or_default();
        let joined = next(len).is_some_and(|c| match word {
            "初" => matches!(
                c,
                '中' | '级'
                    | '步'
                    | '次'
                    | '衷'
                    | '心'
                    | '一'
                    | '二'
                    | '三'
                    | '试'
                    | '夏'
                    | '冬'
                    | '秋'
                    | '春'
            ),
            "末" => matches!(c, '端' | '梢' | '日'),
            _ => false,
        });
        let decades = matches!(p.division, Some(Division::Decade(_) | Division::Century(_)));
        let bare_period = word.ends_with('期') && !decades;
        // 2025年中 needs 年 of its own; 6月中 is rare beside 6月中旬.
        if !joined && !bare_period && word != "中" || (word == "中" && decades) {
            p.part = Some(part);
            return skip + len;
        }
    }
    0
}

/// Ends a date that has a year or a month: month, day, weekday, part of the day.
fn month_day(text: &str, mut at: usize, p: &mut DatePoint) -> (usize, Option<DatePoint>) {
    let mut last = None;
    if p.month.is_none() && p.division.is_none() && p.part.is_none() {
        let skip = gap_len(rest(text, at));
        let spot = rest(text, at + skip);
        if let Some((len, month)) = measure(spot, calendar::month)
            .filter(|(l, _)| !rest(spot, *l).starts_with(['余', '球', '光', '饼', '亮', '票']))
        {
            p.month = Some(month);
            at += skip + len;
        } else if let Some((len, from, to)) = month_range(spot) {
            // 2025年1—5月
            p.month = Some(from);
            let mut end = *p;
            end.month = Some(to);
            return (at + skip + len, Some(end));
        } else if let Some((len, months)) = first_months(spot) {
            p.month = Some(1);
            let mut end = *p;
            end.month = Some(months);
            return (at + skip + len, Some(end));
        }
    }
    if p.month.is_some() && p.day.is_none() {
        let skip = gap_len(rest(text, at));
        let spot = rest(text, at + skip);
        if let Some((len, day)) = measure(spot, calendar::day) {
            p.day = Some(day);
            at += skip + len;
        } else if let Some((len, from, to)) = day_range(spot) {
            // 6月9-12日
            p.day = Some(from);
            let mut end = *p;
            end.day = Some(to);
            at += skip + len;
            last = Some(end);
        } else if let Some((len, day)) = bare_figure(spot) {
            p.day = Some(day);
            at += skip + len;
        } else {
            if rest(text, at).starts_with('份') {
                at += '份'.len_utf8();
            }
            if let Some((len, week)) = nth_week(rest(text, at)) {
                p.division = Some(Division::Week(week));
                at += len;
            }
            at += stretch(rest(text, at), false, p);
        }
    }
    if p.day.is_some() && last.is_none() {
        at += weekday_behind(rest(text, at), p);
        if let Some((len, part)) = part_behind(rest(text, at)) {
            p.part = Some(part);
            at += len;
        }
    }
    (at, last)
}

/// 10月22: a day whose 日 was left out, where the text ends behind it or a range goes on.
fn bare_figure(text: &str) -> Option<(usize, u8)> {
    let (len, day) = small(text).filter(|(_, d)| (1..=31).contains(d))?;
    let behind = rest(text, len);
    let ends = behind.is_empty()
        || to_sign(behind).is_some_and(|sign| measure(rest(behind, sign), calendar::month).is_some())
        || ["出生", "前后", "左右"].iter().any(|w| behind.starts_with(w));
    ends.then_some((len, day))
}

/// 1—5月, 1至6月
fn month_range(text: &str) -> Option<(usize, u8, u8)> {
    let (len, from) = small(text)?;
    let sign =
        to_sign(rest(text, len)).or_else(|| rest(text, len).starts_with('、').then_some('、'.len_utf8()))?;
    let (more, to) = measure(rest(text, len + sign), calendar::month)?;
    let mut end = len + sign + more;
    if rest(text, end).starts_with('份') {
        end += '份'.len_utf8();
    }
    let behind = rest(text, end);
    let day = measure(rest(behind, gap_len(behind)), calendar::day).is_some();
    ((1..=12).contains(&from) && from < to && !day).then_some((end, from, to))
}

/// 9-12日
fn day_range(text: &str) -> Option<(usize, u8, u8)> {
    let (len, from) = small(text)?;
    let sign = to_sign(rest(text, len))?;
    let (more, to) = measure(rest(text, len + sign), calendar::day)?;
    ((1..=31).contains(&from) && from < to).then_some((len + sign + more, from, to))
}

fn small(text: &str) -> Option<(usize, u8)> {
    let (len, value) =
        measure(text, digits(2)).map(|(l, (v, _))| (l, v)).or_else(|| measure(text, han_small))?;
    u8::try_from(value).ok().map(|v| (len, v))
}

/// 前8个月, 前三季度, 前两个季度, 前10月: from the year's start
fn first_months(text: &str) -> Option<(usize, u8)> {
    let body = text.strip_prefix(['前', '头'])?;
    let (len, count) = match body.strip_prefix(['两', '兩']) {
        Some(_) => ('两'.len_utf8(), 2),
        None => small(body)?,
    };
    let (more, months) =
        word_of(rest(body, len), &[("个月", 1), ("個月", 1), ("个季度", 3), ("季度", 3), ("月", 1)])?;
    let count = count.checked_mul(months).filter(|c| (1..=12).contains(c))?;
    Some((text.len() - body.len() + len + more, count))
}

/// （星期二）, 周二 behind a day
fn weekday_behind(text: &str, p: &mut DatePoint) -> usize {
    let skip = gap_len(text);
    let spot = rest(text, skip);
    let open = spot.chars().next().filter(|c| matches!(c, '（' | '(' | '，' | ','));
    let inner = rest(spot, open.map_or(0, char::len_utf8));
    let Some((len, day)) = weekday(inner) else { return 0 };
    let mut end = skip + open.map_or(0, char::len_utf8) + len;
    if open.is_some_and(|c| matches!(c, '（' | '(')) {
        match rest(text, end).chars().next() {
            Some(c) if matches!(c, '）' | ')') => end += c.len_utf8(),
            _ => return 0,
        }
    }
    p.weekday = Some(day);
    end
}

/// weekday = ( 星期 | 周 | 礼拜 ) ( 一 … 六 | 日 | 天 ), 1 for Monday
pub(crate) fn weekday(text: &str) -> Option<(usize, u8)> {
    let len = super::masthead::weekday(text)?;
    let day = text.get(..len)?.chars().next_back()?;
    let number = "一二三四五六日".find(day).map_or(7, |at| at / 3 + 1);
    let next = rest(text, len).chars().next();
    // 周一 but not 周日报, 周三人, 周一围; 周年 never comes here.
    let word = text.starts_with('周')
        && next.is_some_and(|c| {
            matches!(c, '报' | '岁' | '年' | '围' | '期') || (number < 7 && matches!(c, '十' | '百' | '千'))
        });
    (!word).then_some((len, u8::try_from(number).unwrap_or(7)))
}

fn weekday_point(text: &str, before: &str) -> Option<Found> {
    if before.ends_with(['每', '隔']) {
        return None;
    }
    if let Some((len, ())) = word_of(text, &[("周末", ()), ("週末", ())]) {
        let mut p = relative(RelativeUnit::Week, 0);
        p.weekday = Some(6);
        return Some(single(len, p));
    }
    let (mut len, day) = weekday(text)?;
    // A surname: 周一围, 周三人; a role before it makes it a person.
    let mut p = DatePoint { weekday: Some(day), ..DatePoint::default() };
    if let Some((more, part)) = part_behind(rest(text, len)) {
        p.part = Some(part);
        len += more;
    }
    Some(single(len, p))
}

/// Dates that begin with figures.
fn figures(text: &str, before: &str) -> Option<Found> {
    if before.ends_with(['第', '∶', '〔', '［'])
        || before.ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '．' | '/'))
    {
        return None;
    }
    // ’98年, '97
    if let Some(body) = text.strip_prefix(['’', '\'', '‘']) {
        let (len, (value, count)) = measure(body, digits(2))?;
        if count != 2 {
            return None;
        }
        let mut p = DatePoint { year: two_digit_year(value), ..DatePoint::default() };
        let mut at = text.len() - body.len() + len;
        if rest(text, at).starts_with('年') {
            at += '年'.len_utf8();
            let (end, last) = month_day(text, at, &mut p);
            return Some(Found { len: end, date: Date { first: p, last }, shares: last.is_some() });
        }
        return Some(single(at, p)).filter(|_| false);
    }
    if let Some((len, date)) = measure(text, calendar::numeric) {
        let p = DatePoint { year: date.year(), month: date.month(), day: date.day(), ..DatePoint::default() };
        let end = !rest(text, len).starts_with(|c: char| c.is_ascii_alphanumeric());
        let sound = date.is_possible() && end;
        return sound.then(|| single(len, p));
    }
    // 2025-06: year and month
    if let Some((len, (year, 4))) = measure(text, digits(4)) {
        let after = rest(text, len);
        if let Some(body) = after.strip_prefix(['-', '.']) {
            if let Some((more, (month, 2))) = measure(body, digits(2)).filter(|(l, (m, _))| {
                (1..=12).contains(m)
                    && !rest(body, *l).starts_with(|c: char| {
                        class(c).has(Class::DIGIT) || class(c).has(Class::HAN) || matches!(c, '-' | '.' | '%')
                    })
            }) {
                let p = DatePoint {
                    year: i16::try_from(year).ok(),
                    month: u8::try_from(month).ok(),
                    ..DatePoint::default()
                };
                return (1900..=2100)
                    .contains(&year)
                    .then(|| single(len + 1 + more, p))
                    .filter(|_| after.starts_with('-'));
            }
        }
        // 1995-1997年, 1997—1998年度
        if let Some(sign) = to_sign(after) {
            let spot = rest(after, sign);
            if let Some((more, to)) = measure(spot, calendar::year) {
                let first = DatePoint { year: i16::try_from(year).ok(), ..DatePoint::default() };
                let mut end = len + sign + more;
                if rest(text, end).starts_with("度") {
                    end += '度'.len_utf8();
                }
                let last = DatePoint { year: Some(to), ..DatePoint::default() };
                return Some(Found { len: end, date: Date { first, last: Some(last) }, shares: true });
            }
        }
    }
    if let Some((len, year)) = measure(text, calendar::year) {
        return with_year(text, len, DatePoint { year: Some(year), ..DatePoint::default() });
    }
    if let Some((len, p)) = decade(text) {
        return Some(single(len, p));
    }
    // 91年5月: two figures of a year, with a month as evidence.
    if let Some((len, (value, 2))) = measure(text, digits(2)) {
        let after = rest(text, len + gap_len(rest(text, len)));
        if let Some(tail) = after.strip_prefix('年') {
            let skip = gap_len(tail);
            if measure(rest(tail, skip), calendar::month).is_some() {
                return with_year(
                    text,
                    text.len() - tail.len(),
                    DatePoint { year: two_digit_year(value), ..DatePoint::default() },
                );
            }
        }
    }
    month_or_day(text, before)
}

fn two_digit_year(value: u32) -> Option<i16> {
    i16::try_from(value).ok().map(|v| if v >= 50 { 1900 + v } else { 2000 + v })
}

/// What goes on behind a year.
fn with_year(text: &str, len: usize, mut p: DatePoint) -> Option<Found> {
    let spot = rest(text, len);
    // 2025年级, 2024年代表: the year ends where the next word begins.
    let mut at = len;
    let more = stretch(spot, true, &mut p);
    if more > 0 {
        at += more;
        return Some(single(at, p));
    }
    // 2012年正月初八, 2015年十月初一, 2019年感恩节
    let skip = gap_len(spot);
    if let Some(found) = lunar::point(rest(spot, skip), "年").filter(|f| f.date.last.is_none()) {
        let first = DatePoint { year: p.year, ..found.date.first };
        return Some(single(len + skip + found.len, first));
    }
    if let Some((more, week)) = nth_week(spot) {
        p.division = Some(Division::Week(week));
        return Some(single(len + more, p));
    }
    let (end, last) = month_day(text, at, &mut p);
    if end == at && (spot.starts_with("代") && !spot.starts_with("代表")) {
        return None;
    }
    let mut end = end;
    if end == at && spot.starts_with('度') && !spot.starts_with("度过") {
        end += '度'.len_utf8();
    }
    Some(Found { len: end, date: Date { first: p, last }, shares: last.is_some() })
}

/// week = [的] 第 N [个] ( 周 | 星期 )
fn nth_week(text: &str) -> Option<(usize, u8)> {
    let body = text.strip_prefix('的').unwrap_or(text).strip_prefix('第')?;
    let (len, week) = small(body)?;
    let after = rest(body, len);
    let after = after.strip_prefix('个').unwrap_or(after);
    let (more, ()) = word_of(after, &[("星期", ()), ("礼拜", ()), ("周", ()), ("週", ())])?;
    let day = rest(after, more).starts_with(['年', '岁', '一', '二', '三', '四', '五', '六', '日', '天']);
    ((1..=53).contains(&week) && !day).then(|| (text.len() - after.len() + more, week))
}

/// decade = [ N世纪 ] N0年代 [ 初 | 中期 | 末 ]; century = N世纪
fn decade(text: &str) -> Option<(usize, DatePoint)> {
    let mut at = 0;
    let mut century = None;
    if let Some((len, n)) =
        word_of(text, &[("上个世纪", 20_u8), ("上世纪", 20), ("本世纪", 21), ("上一世纪", 20)])
    {
        century = Some(n);
        at = len;
    } else if let Some((len, n)) = small(text) {
        let body = rest(text, len + gap_len(rest(text, len)));
        if let Some(tail) = body.strip_prefix("世纪") {
            century = Some(n).filter(|n| (1..=30).contains(n));
            century?;
            at = text.len() - tail.len();
        }
    }
    let skip = gap_len(rest(text, at));
    let spot = rest(text, at + skip);
    let decade = small(spot)
        .filter(|(len, n)| {
            n % 10 == 0 && *n < 100 && rest(spot, len + gap_len(rest(spot, *len))).starts_with("年代")
        })
        .map(|(len, n)| (len + gap_len(rest(spot, len)) + "年代".len(), n));
    let mut p = DatePoint::default();
    match (century, decade) {
        (Some(c), Some((len, d))) => {
            p.year = Some((i16::from(c) - 1) * 100 + i16::from(d));
            p.division = Some(Division::Decade(d));
            at += skip + len;
        }
        (None, Some((len, d))) => {
            p.division = Some(Division::Decade(d));
            at = skip + len;
        }
        (Some(c), None) => p.division = Some(Division::Century(c)),
        (None, None) => return None,
    }
    at += stretch(rest(text, at), false, &mut p);
    Some((at, p))
}

/// Dates without a year that begin with a figure, Chinese or not.
fn month_or_day(text: &str, before: &str) -> Option<Found> {
    if let Some((len, from, to)) = month_range(text) {
        let first = DatePoint { month: Some(from), ..DatePoint::default() };
        let last = DatePoint { month: Some(to), ..DatePoint::default() };
        return Some(Found { len, date: Date { first, last: Some(last) }, shares: true });
    }
    if let Some((len, month)) = measure(text, calendar::month) {
        let behind = rest(text, len);
        let arabic = text.chars().next().and_then(digit).is_some();
        // 一月有余, 三月有余, 六月天, 八月的桂花 stay dates; 正月 is lunar.
        let other = behind.starts_with(['余', '球', '光', '饼', '亮', '票', '刊'])
            || behind.starts_with("有余")
            || behind.starts_with("之久");
        let han_bare = !arabic
            && month == 1
            && behind.chars().next().is_some_and(|c| class(c).has(Class::HAN))
            && measure(rest(behind, gap_len(behind)), calendar::day).is_none()
            && !behind.starts_with(['份', '初', '底', '末', '上', '中', '下', '里', '至', '到']);
        if other || han_bare || before.ends_with('第') {
            return None;
        }
        let mut p = DatePoint { month: Some(month), ..DatePoint::default() };
        let (end, last) = month_day(text, len, &mut p);
        return Some(Found { len: end, date: Date { first: p, last }, shares: last.is_some() });
    }
    if let Some((len, day)) = measure(text, calendar::day) {
        return bare_day(text, len, day, before);
    }
    if let Some((len, from, to)) = day_range(text) {
        let ends_day = text.get(..len).is_some_and(|t| t.ends_with('日'));
        let first = DatePoint { day: Some(from), ..DatePoint::default() };
        let last = DatePoint { day: Some(to), ..DatePoint::default() };
        return ends_day.then_some(Found { len, date: Date { first, last: Some(last) }, shares: true });
    }
    if let Some((len, q)) = quarter(text) {
        return Some(single(len, DatePoint { division: Some(Division::Quarter(q)), ..DatePoint::default() }));
    }
    None
}

/// 9日, 十九日, 12号: a day of a month that is not said
fn bare_day(text: &str, mut len: usize, day: u8, before: &str) -> Option<Found> {
    let word = text.get(..len)?;
    let behind = rest(text, len);
    let next = behind.chars().next();
    let last = before.chars().next_back();
    let arabic = text.chars().next().and_then(digit).is_some();
    if word.ends_with(['号', '號']) {
        // 13号车厢, 长征三号, 第3号文件: a number. A day stands behind a preposition, and before no noun.
        let behind_noun = last.is_some_and(|c| {
            class(c).has(Class::HAN) && !"在于从到至月年自定是了的为将，和及".contains(c)
                || class(c).has(Class::LATIN)
                || matches!(c, '第' | '-' | '》' | '”')
        });
        let before_noun = next.is_some_and(|c| {
            class(c).has(Class::HAN)
                && !"上下中早晚夜凌清傍前后起止至到的是在和与你我他去要有来举开将正出左".contains(c)
        });
        if behind_noun || before_noun || !arabic {
            return None;
        }
    } else {
        // 三日游, 七日内, 一日三餐, 日复一日, 十日谈: lengths and phrases.
        let phrase = next.is_some_and(|c| {
            matches!(
                c,
                '游' | '内'
                    | '谈'
                    | '复'
                    | '三'
                    | '千'
                    | '之'
                    | '元'
                    | '本'
                    | '常'
                    | '报'
                    | '程'
                    | '无'
                    | '市'
                    | '语'
                    | '照'
                    | '圆'
                    | '币'
                    | '期'
                    | '益'
                    | '渐'
            )
        }) || last.is_some_and(|c| {
            matches!(c, '复' | '第' | '过' | '近' | '每' | '满' | '约' | '逾')
                || (!arabic
                    && matches!(
                        c,
                        '今' | '明' | '昨' | '同' | '某' | '生' | '节' | '忌' | '多' | '数' | '几' | '有'
                    ))
        });
        let one = !arabic
            && day == 1
            && last.is_some_and(|c| class(c).has(Class::HAN) && !"月于在从自至到，".contains(c));
        if phrase || one || day == 0 {
            return None;
        }
    }
    let mut p = DatePoint { day: Some(day), ..DatePoint::default() };
    len += weekday_behind(rest(text, len), &mut p);
    if let Some((more, part)) = part_behind(rest(text, len)) {
        p.part = Some(part);
        len += more;
    }
    Some(single(len, p))
}

/// Dates that begin with a Chinese numeral.
fn han(text: &str, before: &str) -> Option<Found> {
    if before.ends_with('第') {
        return None;
    }
    if let Some((len, year)) = measure(text, calendar::year) {
        return with_year(text, len, DatePoint { year: Some(year), ..DatePoint::default() });
    }
    // 一九九八至二〇〇一年
    if let Some((len, year)) = measure(text, han_digits(4)) {
        if let Some(sign) = to_sign(rest(text, len)) {
            if let Some((more, to)) = measure(rest(text, len + sign), calendar::year) {
                let first = DatePoint { year: i16::try_from(year).ok(), ..DatePoint::default() };
                let last = DatePoint { year: Some(to), ..DatePoint::default() };
                return Some(Found {
                    len: len + sign + more,
                    date: Date { first, last: Some(last) },
                    shares: true,
                });
            }
        }
    }
    if let Some((len, p)) = decade(text) {
        return Some(single(len, p));
    }
    // 零八年, 五八年前七个月: two Chinese digits of a year, with 零 or a month as evidence.
    if let Some((len, year)) = measure(text, han_digits(2)) {
        if let Some(tail) = rest(text, len).strip_prefix('年') {
            let zero = text.starts_with(['零', '〇']);
            let skip = gap_len(tail);
            let spot = rest(tail, skip);
            if zero || measure(spot, calendar::month).is_some() || first_months(spot).is_some() {
                let year = two_digit_year(year);
                return with_year(text, text.len() - tail.len(), DatePoint { year, ..DatePoint::default() });
            }
        }
    }
    month_or_day(text, before)
}

/// Dates reckoned from the day, with what goes on behind them.
fn related(text: &str, before: &str) -> Option<Found> {
    if let Some((len, p)) = decade(text) {
        return Some(single(len, p));
    }
    if let Some((len, q)) = quarter(text).filter(|_| text.starts_with('第')) {
        return Some(single(len, DatePoint { division: Some(Division::Quarter(q)), ..DatePoint::default() }));
    }
    if let Some((len, half)) = halves(text) {
        return Some(single(len, DatePoint { division: Some(Division::Half(half)), ..DatePoint::default() }));
    }
    if let Some((len, months)) = first_months(text) {
        let first = DatePoint { month: Some(1), ..DatePoint::default() };
        let last = DatePoint { month: Some(months), ..DatePoint::default() };
        return Some(Found { len, date: Date { first, last: Some(last) }, shares: true });
    }
    if let Some((len, (offset, part))) = word_of(text, DAYS) {
        let next = rest(text, len).chars().next();
        if next.is_some_and(|c| matches!(c, '头' | '报' | '之') && text.starts_with("今日") && c != '之')
        {
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
        return Some(single(end, p));
    }
    // 去冬今春, 今春, 去冬
    if let Some((len, offset)) = word_of(text, &[("今", 0_i16), ("去", -1), ("明", 1), ("来", 1)]) {
        if let Some((more, season)) = word_of(rest(text, len), SHORT_SEASONS) {
            let next = rest(text, len + more).chars().next();
            let mut p = relative(RelativeUnit::Year, offset);
            p.division = Some(Division::Season(season));
            return (!next.is_some_and(|c| matches!(c, '天' | '季' | '节') && c == '节')).then(|| {
                let more = more + next.filter(|c| matches!(c, '天' | '季')).map_or(0, char::len_utf8);
                single(len + more, p)
            });
        }
    }
    if let Some((len, offset)) = word_of(text, YEARS) {
        let mut p = relative(RelativeUnit::Year, offset);
        let mut at = len;
        if text.starts_with("前年")
            && before
                .ends_with(|c: char| class(c).has(Class::DIGIT) || "一二两三四五六七八九十几".contains(c))
        {
            return None;
        }
        if let Some(after) = rest(text, at).strip_prefix(['度']) {
            at = text.len() - after.len();
        }
        let more = stretch(rest(text, at), true, &mut p);
        if more > 0 {
            return Some(single(at + more, p));
        }
        let skip = gap_len(rest(text, at));
        if let Some(found) = super::lunar::point(rest(text, at + skip), "年") {
            let mut first = found.date.first;
            first.relative = p.relative;
            return Some(single(at + skip + found.len, first));
        }
        let (end, last) = month_day(text, at, &mut p);
        return Some(Found { len: end, date: Date { first: p, last }, shares: last.is_some() });
    }
    if let Some((len, offset)) = word_of(text, MONTHS) {
        let mut p = relative(RelativeUnit::Month, offset);
        let mut at = len;
        let skip = gap_len(rest(text, at));
        let spot = rest(text, at + skip);
        if let Some((more, day)) = measure(spot, calendar::day) {
            p.day = Some(day);
            at += skip + more;
            if let Some((more, part)) = part_behind(rest(text, at)) {
                p.part = Some(part);
                at += more;
            }
        } else {
            let spot = rest(text, at);
            if let Some((more, week)) = nth_week(spot) {
                p.division = Some(Division::Week(week));
                at += more;
            } else if let Some((more, part)) = word_of(
                spot,
                &[
                    ("上旬", Part::FirstTenDays),
                    ("中旬", Part::SecondTenDays),
                    ("下旬", Part::LastTenDays),
                    ("底", Part::End),
                    ("末", Part::End),
                    ("初", Part::Beginning),
                ],
            ) {
                p.part = Some(part);
                at += more;
            }
        }
        return Some(single(at, p));
    }
    // 本周三, 上周, 下个星期五
    if let Some((len, offset)) = word_of(
        text,
        &[
            ("上上", -2_i16),
            ("下下", 2),
            ("上一个", -1),
            ("下一个", 1),
            ("上个", -1),
            ("下个", 1),
            ("这个", 0),
            ("本", 0),
            ("上", -1),
            ("下", 1),
            ("这", 0),
            ("這", 0),
            ("当", 0),
            ("同", 0),
        ],
    ) {
        let spot = rest(text, len);
        let mut p = relative(RelativeUnit::Week, offset);
        if let Some((more, ())) = word_of(spot, &[("周末", ()), ("週末", ())]) {
            p.weekday = Some(6);
            return Some(single(len + more, p));
        }
        if let Some((more, day)) = weekday(spot) {
            p.weekday = Some(day);
            let mut end = len + more;
            if let Some((more, part)) = part_behind(rest(text, end)) {
                p.part = Some(part);
                end += more;
            }
            return Some(single(end, p));
        }
        if let Some((more, ())) = word_of(spot, &[("星期", ()), ("礼拜", ()), ("周", ()), ("週", ())]) {
            let next = rest(spot, more).chars().next();
            if next.is_some_and(|c| matches!(c, '边' | '围' | '期' | '转' | '刊')) {
                return None;
            }
            p.division = Some(Division::Week(0));
            return Some(single(len + more, p));
        }
        if let Some((more, q)) = word_of(spot, &[("季度", 0_i16), ("一季度", 0)]) {
            let _ = q;
            p = relative(RelativeUnit::Month, offset * 3);
            let mut end = len + more;
            if let Some((more, part)) =
                word_of(rest(text, end), &[("末", Part::End), ("初", Part::Beginning)])
            {
                p.part = Some(part);
                end += more;
            }
            return Some(single(end, p));
        }
        return None;
    }
    // 第三天: a day counted from another of the text
    if let Some(body) = text.strip_prefix('第') {
        let (len, _) = small(body)?;
        let after = rest(body, len).strip_prefix('天')?;
        let mut p = relative(RelativeUnit::Vague, 0);
        let mut end = text.len() - after.len();
        if let Some((more, part)) = part_behind(after) {
            p.part = Some(part);
            end += more;
        }
        return Some(single(end, p));
    }
    if let Some((len, part)) = word_of(text, VAGUE) {
        let next = rest(text, len).chars().next();
        // 近日点, 日前往: cut out of other words.
        if next.is_some_and(|c| matches!(c, '点' | '往' | '进'))
            || (text.starts_with("日前")
                && before.ends_with(|c: char| {
                    class(c).has(Class::DIGIT) || "一二三四五六七八九十生节假".contains(c)
                }))
        {
            return None;
        }
        let mut p = relative(RelativeUnit::Vague, 0);
        p.part = part;
        let mut end = len;
        if let Some((more, found)) = part_behind(rest(text, end)).filter(|_| part.is_none()) {
            p.part = Some(found);
            end += more;
        }
        return Some(single(end, p));
    }
    None
}

/// The first years of reigns that newspapers reckon by.
const REIGNS: &[(&str, i16)] = &[
    ("贞观", 627),
    ("洪武", 1368),
    ("永乐", 1403),
    ("万历", 1573),
    ("崇祯", 1628),
    ("顺治", 1644),
    ("康熙", 1662),
    ("雍正", 1723),
    ("乾隆", 1736),
    ("嘉庆", 1796),
    ("道光", 1821),
    ("咸丰", 1851),
    ("光绪", 1875),
    ("宣统", 1909),
];

/// reign = name ( N | 元 )年 [ lunar month [ day ] ]: 光绪二十三年
fn reign(text: &str) -> Option<Found> {
    let (len, first) = word_of(text, REIGNS)?;
    let spot = rest(text, len);
    let (more, number) = match spot.strip_prefix('元') {
        Some(_) => ('元'.len_utf8(), 1),
        None => measure(spot, super::figure::small)?,
    };
    let after = rest(spot, more).strip_prefix('年')?;
    let number = i16::try_from(number).ok().filter(|n| (1..=61).contains(n))?;
    let mut p = DatePoint { year: first.checked_add(number - 1), ..DatePoint::default() };
    let mut end = text.len() - after.len();
    if let Some((more, month)) = measure(after, calendar::month) {
        p.month = Some(month);
        p.lunar = true;
        end += more;
    }
    Some(single(end, p))
}

/// republic = ( 民国 | 中華民國 ) N年 [ month [ day ] ]; year 1 is 1912
fn republic(text: &str) -> Option<Found> {
    let (len, ()) = word_of(text, &[("中華民國", ()), ("中华民国", ()), ("民國", ()), ("民国", ())])?;
    let spot = rest(text, len + gap_len(rest(text, len)));
    let (more, year) = match spot.strip_prefix('元') {
        Some(_) => ('元'.len_utf8(), 1),
        None => measure(spot, super::figure::small)?,
    };
    let behind = rest(spot, more + gap_len(rest(spot, more)));
    let after = behind.strip_prefix('年')?;
    let year = i16::try_from(year).ok().filter(|y| *y < 1000)?.checked_add(1911)?;
    with_year(text, text.len() - after.len(), DatePoint { year: Some(year), ..DatePoint::default() })
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> Option<(usize, String)> {
        super::super::scan::Scan::new(text, super::super::scan::Context::default())
            .next()
            .filter(|m| m.range.start == 0 && m.kind() == crate::model::mention::MentionKind::Date)
            .map(|m| (m.range.end, m.normalized()))
    }

    #[test]
    fn dates() {
        for (text, want) in [
            ("2025年6月9日", "2025-06-09"),
            ("2025 年 4 月 12 日", "2025-04-12"),
            ("6月 9日", "XXXX-06-09"),
            ("9日", "XXXX-XX-09"),
            ("2025年", "2025"),
            ("6月", "XXXX-06"),
            ("二〇二五年三月二日", "2025-03-02"),
            ("一九五三年六月九日", "1953-06-09"),
            ("廿三日", "XXXX-XX-23"),
            ("2025-06-09", "2025-06-09"),
            ("2025.6.9", "2025-06-09"),
            ("6月9日上午", "XXXX-06-09"),
            ("6月底", "XXXX-06"),
            ("2025年第一季度", "2025-33"),
            ("2025年上半年", "2025-40"),
            ("20世纪90年代", "199X"),
            ("21世纪", "20XX"),
            ("2009年冬天", "2009-24"),
            ("6月9日至12日", "XXXX-06-09/XXXX-06-12"),
            ("1—5月", "XXXX-01/XXXX-05"),
            ("2024年至2025年", "2024/2025"),
            ("2008年-2010年", "2008/2010"),
            ("1995-1997年", "1995/1997"),
            ("前8个月", "XXXX-01/XXXX-08"),
            ("民国十九年", "1930"),
            ("民國115年9月底", "2026-09"),
            ("8月至10月", "XXXX-08/XXXX-10"),
            ("三月一日至二十日", "XXXX-03-01/XXXX-03-20"),
            ("十九日", "XXXX-XX-19"),
            ("6月9日（星期一）", "XXXX-06-09"),
            ("12月中旬", "XXXX-12"),
            ("去年冬天", "XXXX-24"),
            ("15日晚", "XXXX-XX-15"),
            ("1月15日", "XXXX-01-15"),
            ("公元前221年", "-0221"),
        ] {
            assert_eq!(read(text), Some((text.len(), want.to_owned())), "{text}");
        }
        for text in [
            "长征三号",
            "13号车厢",
            "第3号文件",
            "12315",
            "四川",
            "一月有余",
            "日复一日",
            "一日三餐",
            "〔2024〕",
            "三夏大忙",
            "3个月",
            "90日",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
