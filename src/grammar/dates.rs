//! Dates in running text: years and what goes on behind them; the other families by their first character.

use rust_decimal::prelude::ToPrimitive as _;

use super::calendar;
use super::era::{centuries, decade, plan, reign, republic};
use super::figure::{digits, han_digit, han_digits, small_or_row};
use super::lunar;
use super::month_day::{day_range, month_or_day, month_range, small};
use super::numeral::{Script, numeral};
use super::relative::{related, relative, year_tail};
use super::rule::measure;
use super::stretch::{SEASONS, halves, run_of_months};
use super::temporal::{gap_len, rest, to_sign, word_of};
use super::weekday::{listed, weekday_point};
use crate::model::date::{Date, DatePoint, Division, Part, PartialDate, RelativeUnit};
use crate::model::unit::Unit;
use crate::text::class::{Class, class, digit};

/// A date at the head of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) len: usize,
    pub(crate) date: Date,
}

pub(super) fn single(len: usize, first: DatePoint) -> Found {
    Found { len, date: Date::from(first) }
}

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
        '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '廿' | '卅' | '零'
        | '○' | '两' | '兩' => listed(text, before).or_else(|| han(text, before)),
        '今' | '昨' | '明' | '前' | '头' | '頭' | '后' | '後' | '大' | '去' | '来' | '來' | '当' | '當'
        | '次' | '翌' | '同' | '近' | '日' | '本' | '上' | '下' | '这' | '這' | '即' | '第' => {
            related(text, before).or_else(|| if matches!(c, '大' | '同' | '明') { reign(text) } else { None })
        }
        '首' => {
            let (len, n) = super::stretch::quarter(text)?;
            Some(single(len, DatePoint { division: Some(Division::Quarter(n)), ..DatePoint::default() }))
        }
        '公' | '西' => common_era(text),
        '元' => month_or_day(text, before).or_else(|| reign(text)),
        '民' | '中' => republic(text),
        '“' => plan(text),
        '周' | '星' | '礼' | '禮' | '週' => weekday_point(text, before),
        '年' | '月' | '岁' | '歲' => turn(text, before),
        '甲' | '乙' | '丙' | '丁' | '戊' | '己' | '庚' | '辛' | '壬' | '癸' => {
            lunar::cycle_year(text)
        }
        '春' | '夏' | '秋' | '冬' => season(text, before),
        '洪' | '永' | '万' | '崇' | '顺' | '康' | '雍' | '乾' | '嘉' | '道' | '咸' | '光' | '宣' | '贞'
        | '开' | '天' | '成' | '弘' | '正' | '隆' | '建' | '昭' | '平' | '令' => reign(text),
        _ => None,
    }
}

/// Words of the common era, and whether they count backwards.
const ERAS: &[(&str, bool)] =
    &[("公元前", true), ("西元前", true), ("公历", false), ("公元", false), ("西元", false)];

/// era = 公元 | 公元前 | 公历 | 西元, then a date or N年
fn common_era(text: &str) -> Option<Found> {
    let (era, bc) = word_of(text, ERAS)?;
    let era = era + gap_len(rest(text, era));
    let spot = rest(text, era);
    // Or 公元公元公元… would be read from within itself, as deep as it is long.
    if word_of(spot, ERAS).is_some() {
        return None;
    }
    let plain = || {
        let (len, year) = measure(spot, small_or_row)?;
        let after = rest(spot, len).strip_prefix('年')?;
        let year = i16::try_from(year).ok();
        year_tail(spot, spot.len() - after.len(), DatePoint { year, ..DatePoint::default() })
    };
    let mut found = plain().or_else(|| point(spot, ""))?;
    if bc {
        // The year 1 before Christ is the year 0 of ISO 8601; a century needs but the sign.
        for point in [Some(&mut found.date.first), found.date.last.as_mut()].into_iter().flatten() {
            point.year = match point.division {
                Some(Division::Century(_)) => Some(-1),
                _ => point.year.map(|y| 1 - y),
            };
        }
    }
    found.len += era;
    Some(found)
}

/// 年初, 年底, 月底 of the issue's own year or month
fn turn(text: &str, before: &str) -> Option<Found> {
    let (len, (unit, part)) = word_of(
        text,
        &[
            ("年初", (RelativeUnit::Year, Part::Beginning)),
            ("年底", (RelativeUnit::Year, Part::End)),
            ("年末", (RelativeUnit::Year, Part::End)),
            ("岁末", (RelativeUnit::Year, Part::End)),
            ("歲末", (RelativeUnit::Year, Part::End)),
            ("月初", (RelativeUnit::Month, Part::Beginning)),
            ("月底", (RelativeUnit::Month, Part::End)),
            ("月末", (RelativeUnit::Month, Part::End)),
        ],
    )?;
    let counted =
        before.ends_with(|c: char| class(c).has(Class::DIGIT) || "一二三四五六七八九十两几每".contains(c));
    let mut p = relative(unit, 0);
    p.part = Some(part);
    (!counted).then(|| single(len, p))
}

/// 春天, 冬季: a season with nothing beside it dates something only by itself, or behind 那年 and its kin.
fn season(text: &str, before: &str) -> Option<Found> {
    let (len, season) = word_of(text, SEASONS)?;
    let alone = before.is_empty() && rest(text, len).is_empty();
    let told = before.ends_with(['年', '每', '个', '這', '这', '那']);
    (alone || told)
        .then(|| single(len, DatePoint { division: Some(Division::Season(season)), ..DatePoint::default() }))
}

/// year 年 with what goes on behind it
fn with_year(text: &str, len: usize, year: i16) -> Option<Found> {
    let spot = rest(text, len);
    let found = year_tail(text, len, DatePoint { year: Some(year), ..DatePoint::default() })?;
    // 2025年级, 95年代: no year.
    let cut =
        found.len == len && (spot.starts_with('代') && !spot.starts_with("代表") || spot.starts_with('级'));
    (!cut).then_some(found)
}

/// Whether a school year stands behind a figure.
fn schooled(text: &str) -> bool {
    text.starts_with("学年") || text.starts_with("學年")
}

/// Whether a season of games or a fiscal year stands behind a figure: 2025赛季, 2024/25雪季, 2024财年.
fn season_of_games(text: &str) -> bool {
    ["赛季", "賽季", "雪季", "财年", "財年", "财政年度", "財政年度"].iter().any(|w| text.starts_with(w))
}

/// The years that go on in a list behind the one that stands on so many bytes, each the next of the one before, but for
/// the last of the list: 、2023 in 2022、2023、2024年. How far they go, and the last of them.
fn next_years(text: &str, mut len: usize, mut last: u32) -> (usize, u32) {
    /// Most years between the first and the last.
    const MOST: u32 = 12;
    let end = last + MOST;
    while last < end
        && let Some(spot) = rest(text, len).strip_prefix('、')
        && let Some((more, (next, 4))) = measure(spot, digits(4))
        && next == last + 1
        && rest(spot, more).starts_with('、')
    {
        len += '、'.len_utf8() + more;
        last = next;
    }
    (len, last)
}

/// A year as a range of years begins with it: 1995-1997年, 一九九八至二〇〇一年, 1998、1999年, 1985到89年9月.
fn years(text: &str, head: usize, year: u32) -> Option<Found> {
    let (len, last_listed) = next_years(text, head, year);
    let after = rest(text, len);
    let listed = after.starts_with('、');
    // 2024/2025年度: the year of a crop
    let slash = after.chars().next().filter(|c| matches!(c, '/' | '／')).map(char::len_utf8);
    let sign = if listed { '、'.len_utf8() } else { to_sign(after).or(slash).filter(|_| len == head)? };
    let spot = rest(after, sign);
    let first = i16::try_from(year).ok()?;
    let from = i16::try_from(last_listed).ok()?;
    let point = |year| DatePoint { year: Some(year), ..DatePoint::default() };
    // 2023、2024两年: counted behind
    if listed && let Some((more, (to, 4))) = measure(spot, digits(4)) {
        const COUNTS: &[(&str, u32)] = &[("两年", 2), ("兩年", 2), ("三年", 3), ("四年", 4), ("五年", 5)];
        let end = len + sign + more;
        if let Some((word, _)) =
            word_of(rest(text, end), COUNTS).filter(|(_, n)| last_listed + 1 == to && year + n == to + 1)
        {
            let last = Some(point(from.checked_add(1)?));
            return Some(Found { len: end + word, date: Date { last, ..Date::from(point(first)) } });
        }
    }
    let school = |t: &str| {
        let (len, (year, count)) = measure(t, digits(4))?;
        let year = i16::try_from(year).ok()?;
        // 2024/25赛季: the end shows its last two figures.
        let next = from.checked_add(1)?;
        let year = if count == 2 && next % 100 == year { next } else { year };
        let fits = (count == 4 || year == next) && (schooled(rest(t, len)) || season_of_games(rest(t, len)));
        fits.then_some((len, year))
    };
    let to = measure(spot, calendar::year).or_else(|| school(spot)).or_else(|| {
        // The end shows its last two figures: 1998—99年.
        let (l, (short, 2)) = measure(spot, digits(2))? else { return None };
        let to = i16::try_from(short).ok()? + from / 100 * 100;
        let pad = gap_len(rest(spot, l));
        (rest(spot, l + pad).starts_with('年') && to > from).then_some((l + pad + '年'.len_utf8(), to))
    });
    // 一九五三至五七年, 一九九七/九八年度
    let (more, to) = to.or_else(|| {
        let (l, short) =
            measure(spot, han_digits(2)).filter(|_| text.chars().next().and_then(digit).is_none())?;
        let to = i16::try_from(short).ok()? + from / 100 * 100;
        (rest(spot, l).starts_with('年') && to > from).then_some((l + '年'.len_utf8(), to))
    })?;
    let crop = after.starts_with(['/', '／']);
    let wanted = rest(spot, more).starts_with('度')
        || rest(spot, more).starts_with('学')
        || rest(spot, more).starts_with('學')
        || season_of_games(rest(spot, more));
    if crop && !(wanted && from.checked_add(1) == Some(to)) {
        return None;
    }
    // 3000至5000年 are lengths.
    if listed && from.checked_add(1) != Some(to) || from > to || to > FARTHEST_YEAR {
        return None;
    }
    let end = len + sign + more;
    let last = with_year(text, end, to)?;
    if last.date.last.is_some() {
        return None;
    }
    Some(Found { len: last.len, date: Date { last: Some(last.date.first), ..Date::from(point(first)) } })
}

/// 1998 of 1998、2000、2002年, 1998和2000年: the first of years that do not follow each other, whose last has the 年.
fn first_of_years(text: &str, len: usize, year: u32) -> Option<Found> {
    /// Most years of a list.
    const MOST: usize = 12;
    let sound = |year: u32| i16::try_from(year).ok().filter(|y| (1000..=FARTHEST_YEAR).contains(y));
    let first = sound(year)?;
    let (mut behind, mut last) = (rest(text, len), year);
    for _ in 0..MOST {
        let spot = behind.strip_prefix(['、', '和', '及', '与', '與'])?;
        let (more, (next, 4)) = measure(spot, digits(4))? else { return None };
        sound(next).filter(|_| last < next)?;
        // 2010、2015—2018年
        let ranged = to_sign(rest(spot, more)).map(|sign| more + sign);
        let ranged = ranged.and_then(|at| Some(at + measure(rest(spot, at), calendar::year)?.0));
        if let Some(end) = measure(spot, calendar::year).map(|(end, _)| end).or(ranged) {
            // 1000、1500年前: so long ago; 1980、1990年代 are decades.
            let counted = rest(spot, end)
                .starts_with(['前', '来', '來', '间', '間', '多', '余', '餘', '代', '级', '級']);
            return (!counted).then(|| single(len, DatePoint { year: Some(first), ..DatePoint::default() }));
        }
        (behind, last) = (rest(spot, more), next);
    }
    None
}

/// 2024Q1, 2024H1: a year with its quarter or half in letters
fn year_in_letters(text: &str, len: usize, year: u32) -> Option<Found> {
    let (more, division) = super::stretch::division_in_letters(rest(text, len))?;
    let year = i16::try_from(year).ok().filter(|y| (1900..=2100).contains(y));
    let p = DatePoint { year: Some(year?), division: Some(division), ..DatePoint::default() };
    Some(single(len + more, p))
}

/// Years that stand alone in brackets: what a life, a plan or a work spans (林某（1921—1998）), and the year of our era
/// behind one of a reign (乾隆五十年（1785）).
fn years_in_brackets(text: &str, len: usize, year: u32, before: &str) -> Option<Found> {
    let front = before.strip_suffix(['（', '('])?;
    let sound = |year: u32| i16::try_from(year).ok().filter(|y| (1000..=2100).contains(y));
    let first = DatePoint { year: Some(sound(year)?), ..DatePoint::default() };
    let behind = rest(text, len);
    if behind.starts_with(['）', ')']) {
        let reign = front
            .strip_suffix('年')
            .is_some_and(|f| f.ends_with(|c| matches!(c, '元' | '十') || han_digit(c).is_some()));
        return reign.then(|| single(len, first));
    }
    let sign = to_sign(behind)?;
    let (more, (to, 4)) = measure(rest(behind, sign), digits(4))? else { return None };
    let end = len + sign + more;
    // 价格区间（1280—1680）元
    let counts = |t: &str| t.starts_with(['元', '万', '亿', '萬', '億']) || Unit::prefix(t).is_some();
    let closed = rest(text, end).strip_prefix(['）', ')']).is_some_and(|t| !counts(t));
    let last = DatePoint { year: sound(to).filter(|_| closed && year < to), ..first };
    last.year.map(|_| Found { len: end, date: Date { last: Some(last), ..Date::from(first) } })
}

/// The latest year that newspapers write of; what is more is a number of years.
pub(super) const FARTHEST_YEAR: i16 = 2200;

/// The decade that a year of so many bytes begins: 1990年代.
fn decade_of(text: &str, len: usize) -> Option<Found> {
    rest(text, len).starts_with('代').then(|| decade(text)).flatten()
}

/// Whether the sign of a month or day stands behind the figure at the head of a text: no year goes on so.
fn month_or_day_comes(text: &str) -> bool {
    small(text).is_some_and(|(len, _)| {
        let behind = rest(text, len);
        rest(behind, gap_len(behind)).starts_with(['月', '日', '号', '號'])
    })
}

/// Dates that begin with figures.
fn figures(text: &str, before: &str) -> Option<Found> {
    // T+1日 counts days of trade.
    if before.ends_with(['第', '∶', '〔', '［', '+', '＋'])
        || before.ends_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        || before
            .strip_suffix(['.', '．'])
            .is_some_and(|b| b.ends_with(|c: char| class(c).has(Class::DIGIT) || class(c).has(Class::LATIN)))
    {
        return None;
    }
    if month_or_day_comes(text) {
        return month_or_day(text, before);
    }
    // ’98年
    if let Some(body) = text.strip_prefix(['’', '\'', '‘']) {
        let (len, (value, 2)) = measure(body, digits(2))? else { return None };
        let at = text.len() - body.len() + len;
        rest(text, at).strip_prefix('年')?;
        return with_year(text, at + '年'.len_utf8(), two_digit_year(value)?);
    }
    if let Some((len, date)) = measure(text, calendar::numeric) {
        let p = DatePoint { year: date.year(), month: date.month(), day: date.day(), ..DatePoint::default() };
        let end = !rest(text, len).starts_with(|c: char| c.is_ascii_alphanumeric());
        let last = if end { rest_of_numeric(rest(text, len), &p) } else { None };
        if let Some((more, last)) = last.filter(|_| date.is_possible()) {
            return Some(Found { len: len + more, date: Date { last: Some(last), ..Date::from(p) } });
        }
        return (date.is_possible() && end).then(|| single(len, p));
    }
    if let Some((len, (year, 4))) = measure(text, digits(4)) {
        if let Some(found) = year_month(text, len, year) {
            return Some(found);
        }
        if let Some(found) = years(text, len, year)
            .or_else(|| first_of_years(text, len, year))
            .or_else(|| year_in_letters(text, len, year))
            .or_else(|| years_in_brackets(text, len, year, before))
        {
            return Some(found);
        }
    }
    if let Some((len, year)) = measure(text, calendar::year) {
        // 距今5300年: a number of years, as is all that no calendar has come to.
        if before.ends_with("距今") || year > FARTHEST_YEAR {
            return None;
        }
        return decade_of(text, len).or_else(|| with_year(text, len, year));
    }
    if let Some(found) = decade(text).or_else(|| centuries(text)) {
        return Some(found);
    }
    if let Some((len, (value, count @ (3 | 4)))) = measure(text, digits(4)) {
        // 2024学年, 112學年度: a school year, of the republic where it has three figures
        let year = i16::try_from(value).ok()?;
        let school = schooled(rest(text, len));
        let games = count == 4 && season_of_games(rest(text, len));
        if (school || games)
            && (count == 4 && (1900..=2100).contains(&year) || count == 3 && (100..=149).contains(&year))
        {
            return with_year(text, len, if count == 4 { year } else { 1911 + year });
        }
    }
    if let Some((len, (value, count))) = measure(text, digits(3)) {
        let after = rest(text, len + gap_len(rest(text, len)));
        if let Some(tail) = after.strip_prefix('年') {
            let end = text.len() - tail.len();
            let month = measure(rest(tail, gap_len(tail)), calendar::month).is_some();
            // 114年3月: of the republic; nobody prints the year 114 like that.
            if count == 3 && month && (100..=149).contains(&value) {
                return with_year(text, end, i16::try_from(value).ok()? + 1911);
            }
            if count == 2 && short_year_is_sure(tail) {
                return with_year(text, end, two_digit_year(value)?);
            }
        }
    }
    month_or_day(text, before)
}

/// -7.15 behind 2024.6.15: month and day at the other end of a range, set with the dot of the first.
fn rest_of_numeric(text: &str, first: &DatePoint) -> Option<(usize, DatePoint)> {
    let sign = to_sign(text).filter(|_| !text.starts_with(['到', '至', '一', '直']))?;
    let (len, month) = small(rest(text, sign)).filter(|(_, m)| (1..=12).contains(m))?;
    let behind = rest(text, sign + len).strip_prefix('.')?;
    let (more, (day, _)) = measure(behind, digits(2)).filter(|(_, (d, _))| (1..=31).contains(d))?;
    let day = u8::try_from(day).ok();
    // 2024.6.15—7.15亿元, —9.5折
    let tail = rest(behind, more);
    let goes_on = tail
        .starts_with(|c: char| class(c).has(Class::LATIN) || ".．%％万萬亿億折倍成".contains(c))
        || Unit::prefix(tail).is_some();
    let last = DatePoint { month: Some(month), day, ..*first };
    let sound = (last.month, last.day) > (first.month, first.day)
        && last.calendar().is_some_and(PartialDate::is_possible);
    (sound && !goes_on).then(|| (text.len() - behind.len() + more, last))
}

/// Whether what stands behind N年 shows that N are the last figures of a year: 91年5月, 18年上半年, 26年除夕.
fn short_year_is_sure(tail: &str) -> bool {
    let spot = rest(tail, gap_len(tail));
    measure(spot, calendar::month).is_some()
        || month_range(spot).is_some()
        || run_of_months(spot).is_some()
        || halves(spot).is_some()
        || spot.starts_with('第') && super::stretch::quarter(spot).is_some()
        || word_of(spot, SEASONS).is_some()
        || lunar::point(spot, "年").is_some()
}

/// 2025-06: year and month
fn year_month(text: &str, len: usize, year: u32) -> Option<Found> {
    let body = rest(text, len).strip_prefix('-')?;
    let (more, (month, 2)) = measure(body, digits(2))? else { return None };
    let goes_on = rest(body, more).starts_with(|c: char| {
        class(c).has(Class::DIGIT) || class(c).has(Class::HAN) || matches!(c, '-' | '.' | '%')
    });
    let (year, month) = (i16::try_from(year).ok()?, u8::try_from(month).ok()?);
    let sound = (1..=12).contains(&month) && (1900..=2100).contains(&year) && !goes_on;
    sound.then(|| {
        single(len + 1 + more, DatePoint { year: Some(year), month: Some(month), ..DatePoint::default() })
    })
}

/// The year that two figures mean: up to 30 of this century, else of the last.
pub(super) fn two_digit_year(value: u32) -> Option<i16> {
    i16::try_from(value).ok().map(|v| if v > 30 { 1900 + v } else { 2000 + v })
}

/// Dates that begin with a Chinese numeral.
fn han(text: &str, before: &str) -> Option<Found> {
    if before.ends_with('第') {
        return None;
    }
    if month_or_day_comes(text) {
        return month_or_day(text, before);
    }
    if let Some(found) = plan(text) {
        return Some(found);
    }
    if let Some((len, year)) = measure(text, han_digits(4)) {
        if let Some(found) = years(text, len, year) {
            return Some(found);
        }
    }
    if let Some((len, year)) = measure(text, calendar::year) {
        return decade_of(text, len).or_else(|| with_year(text, len, year));
    }
    if let Some(found) = decade(text).or_else(|| centuries(text)) {
        return Some(found);
    }
    // 零八年, 五八年前七个月, 三三年: two Chinese digits of a year. 三四年 and 三五年 are three or four, three to five.
    if let Some((len, year)) = measure(text, han_digits(2)) {
        if let Some(tail) = rest(text, len).strip_prefix('年') {
            let (a, b) = (year / 10, year % 10);
            let length =
                b == a + 1 || (a, b) == (3, 5) || rest(tail, 0).starts_with(['来', '间', '多', '级']);
            if a == 0 || short_year_is_sure(tail) || !length {
                return with_year(text, text.len() - tail.len(), two_digit_year(year)?);
            }
        }
    }
    // 三六七年一月: three digits, and a month as evidence.
    if let Some((len, year)) = measure(text, han_digits(3)) {
        if let Some(tail) =
            rest(text, len).strip_prefix('年').filter(|t| measure(t, calendar::month).is_some())
        {
            return with_year(text, text.len() - tail.len(), i16::try_from(year).ok()?);
        }
    }
    // 两千零四年: a year read out as a number.
    if let Some((len, year)) = year_in_words(text) {
        let tail = rest(text, len);
        if !tail.starts_with(['来', '前', '历', '以', '的', '间']) {
            return with_year(text, len, year);
        }
    }
    month_or_day(text, before)
}

/// 两千零四年: bytes with 年, and the year
fn year_in_words(text: &str) -> Option<(usize, i16)> {
    if !text.starts_with(['二', '两', '兩', '一']) {
        return None;
    }
    let n = numeral(text).filter(|n| n.script == Script::Han && n.high.is_none() && !n.more && !n.about)?;
    let word = text.get(..n.len)?;
    let year = n.low.to_i16().filter(|y| (1001..=2099).contains(y))?;
    let tail = rest(text, n.len).strip_prefix('年')?;
    (word.contains("千零") || word.contains("千〇")).then_some((text.len() - tail.len(), year))
}

/// What a range ends with, behind its sign: a date, or two days that share their 号 (到十五号, 到11、12号).
pub(super) fn end_of_range(text: &str) -> Option<Found> {
    point(text, "至").or_else(|| {
        let (len, from, to) = day_range(text)?;
        let day = |n| DatePoint { day: Some(n), ..DatePoint::default() };
        Some(Found { len, date: Date { last: Some(day(to)), ..Date::from(day(from)) } })
    })
}

#[cfg(test)]
mod tests {
    use crate::grammar::cases::{found, reads};
    use crate::grammar::scan::{Context, Scan};
    use crate::model::mention::MentionKind;
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
            ("公元前221年", "-0220"),
            ("公元前3世纪", "-02XX"),
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

    /// Years whose 年 stands behind the last of their list are dates, and no numbers.
    #[test]
    fn lists_of_years() {
        for (text, want) in [
            ("1998、2000年", 2),
            ("1998和2000年", 2),
            ("1998、2000、2002年", 3),
            ("1998、2001和2003年3月", 3),
            ("2010、2015—2018年", 2),
            ("1998、2000人", 0),
            ("2000、1998年", 1),
            ("998、1998年", 1),
            ("1000、1500年前", 1),
            ("1980、1990年代", 1),
            ("1998、2300年", 0),
        ] {
            let context = Context { whole: true, ..Context::default() };
            let dates = Scan::new(text, context).filter(|m| m.kind() == MentionKind::Date);
            assert_eq!(dates.count(), want, "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in reads([
            ("首季", "首季=XXXX-33 Quarter(1)"),
            ("公元前二二一年", "公元前二二一年=-0220"),
            ("二OO八年五月", "二OO八年五月=2008-05"),
            ("一九九0年", "一九九0年=1990"),
            ("元月", "元月=XXXX-01"),
            ("“十四五”期间", "“十四五”期间=2021/2025"),
            ("春天", "春天=XXXX-21 Season(1)"),
            ("洪武三年", "洪武三年=1370"),
            ("公元 221年", "公元 221年=0221"),
            ("几年底", ""),
            ("冬天来了", ""),
            ("2025年级", ""),
            ("2025年代表", "2025年=2025"),
            ("2023—2024学年", "2023—2024学年=2023/2024"),
            ("2023至24年", "2023至24年=2023/2024"),
            ("1998—98年", ""),
            ("2023至 24 年", "2023至 24 年=2023/2024"),
            ("2024/2025学年", "2024/2025学年=2024/2025"),
            ("2024/2025年度", "2024/2025年度=2024/2025"),
            ("2024/2026年度", ""),
            ("1998、2000年", "1998=1998 | 2000年=2000"),
            ("1998、1999年", "1998、1999年=1998/1999"),
            ("2022、2023、2024年", "2022、2023、2024年=2022/2024"),
            ("2023、2024两年", "2023、2024两年=2023/2024"),
            ("2022、2023、2024三年", "2022、2023、2024三年=2022/2024"),
            ("2022、2023至2024年", "2022=2022 | 2023至2024年=2023/2024"),
            ("2024Q1营收", "2024Q1=2024-33 Quarter(1)"),
            ("2024年Q4、2025H1", "2024年Q4=2024-36 Quarter(4) | 2025H1=2025-40 Half(1)"),
            ("2024Q15", ""),
            ("林某（1921—1998），", "1921—1998=1921/1998"),
            ("规划（2021 — 2035）", "2021 — 2035=2021/2035"),
            ("区间（1280—1680）元", "1280=1280 | 1680=1680"),
            ("（2035—2021）", "2035=2035 | 2021=2021"),
            ("乾隆五十年（1785）", "乾隆五十年=1785 | 1785=1785"),
            ("（1998）一号", "1998=1998"),
            ("一九五三至五七年", "一九五三至五七年=1953/1957"),
            ("一九九七/九八年度", "一九九七/九八年度=1997/1998"),
            ("一九五七至五三年", "五三年=1953"),
            ("2024.6.15-7.15", "2024.6.15-7.15=2024-06-15/2024-07-15"),
            ("2024.6.15—18.5", "2024.6.15=2024-06-15 | 18.5=18.5"),
            ("2024.6.15-7.15%", "2024.6.15=2024-06-15 | 7.15%=7.15 %"),
            ("2024.6.15—7.15亿元", "2024.6.15=2024-06-15 | 7.15亿元=715000000 元"),
            ("2024.6.15—9.5折", "2024.6.15=2024-06-15 | 9.5折=95 %"),
            ("1999—1998年", "1999=1999 | 1998年=1998"),
            ("1998—1998年", "1998—1998年=1998/1998"),
            ("A.2025年", ""),
            ("’98年", "’98年=1998"),
            ("2025-06-09a", ""),
            ("5300年", "5300年=P5300Y"),
            ("2200年", "2200年=2200"),
            ("2025赛季", "2025赛季=2025"),
            ("2024/25赛季", "2024/25赛季=2024/2025"),
            ("2024/25学年", "2024/25学年=2024/2025"),
            ("2024/26学年", ""),
            ("2023-24財政年度", "2023-24財政年度=2023/2024"),
            ("2024财年第一季度", "2024财年第一季度=2024-33 Quarter(1)"),
            ("2024财政收入", ""),
            ("1999/00赛季", "1999/00赛季=1999/2000"),
            ("2024-2025赛季", "2024-2025赛季=2024/2025"),
            ("2024—2027赛季", "2024—2027赛季=2024/2027"),
            ("5赛季", "5赛季=5 赛季"),
            ("2000赛马", ""),
            ("二季度末", "二季度末=XXXX-34 Quarter(2) End"),
            ("第二季度末", "第二季度末=XXXX-34 Quarter(2) End"),
            ("上半年底", "上半年底=XXXX-40 Half(1) End"),
            ("今年上半年末", "今年上半年末=XXXX-40 Half(1) Year+0 End"),
            ("上半年初步统计", "上半年=XXXX-40 Half(1)"),
            ("如今年轻人", ""),
            ("如今年销售额", ""),
            ("比如今年销售额", "今年=XXXX Year+0"),
            ("当今年轻人", ""),
            ("而今年过半百", ""),
            ("而今年产量", "今年=XXXX Year+0"),
            ("3024学年", ""),
            ("2024学年", "2024学年=2024"),
            ("512学年", ""),
            ("91 年5月", "91 年5月=1991-05"),
            ("91年5月", "91年5月=1991-05"),
            ("114年3月", "114年3月=2025-03"),
            ("18年第一季度", "18年第一季度=2018-33 Quarter(1)"),
            ("18年上半年", "18年上半年=2018-40 Half(1)"),
            ("95年1至5月", "95年1至5月=1995-01/1995-05"),
            ("18年第三", "18年=P18Y | 第三=3"),
            ("2025-06", "2025-06=2025-06"),
            ("2025-06月", ""),
            ("1998-99", ""),
            ("30年5月", "30年5月=2030-05"),
            ("三四年", "三四年=P3Y/P4Y"),
            ("三五年", "三五年=P3Y/P5Y"),
            ("五八年", "五八年=1958"),
            ("五〇年", "五〇年=1950"),
            ("12月十二、三日", "12月十二、三日=XXXX-12-12/XXXX-12-13"),
            ("零八年", "零八年=2008"),
            ("三三年", "三三年=1933"),
            ("六零年五月", "六零年五月=1960-05"),
            ("五八年前七个月", "五八年前七个月=1958-01/1958-07"),
            ("三六七年一月", "三六七年一月=0367-01"),
            ("两千零四年", "两千零四年=2004"),
            ("两千零四年来", "两千零四年来=P2004Y"),
            ("年初", "年初=XXXX Year+0 Beginning"),
            ("1990年代初", "1990年代初=199X Decade(90) Beginning"),
            ("公元618年建立", "公元618年=0618"),
            ("从8号到11、12号", "8号到11、12号=XXXX-XX-08/XXXX-XX-12"),
        ]) {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
