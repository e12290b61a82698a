//! Durations and recurrences: 3个月, 半年, 两天两夜, 2小时9分47秒, 每周三.

use core::num::NonZeroU16;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::amount::{about_at, bound_before, hedge_behind};
use super::numeral::{Script, numeral};
use super::temporal::{gap_len, rest, to_sign, word_of};
use crate::model::amount::{Bound, Hedge};
use crate::model::duration::{Duration, Recurrence, TimeUnit};
use crate::model::mention::Value;
use crate::text::class::{Class, class};

/// Units of time behind a numeral: the word, the unit, how many of the unit it is.
const UNITS: &[(&str, (TimeUnit, i64))] = &[
    ("个工作日", (TimeUnit::Day, 1)),
    ("个交易日", (TimeUnit::Day, 1)),
    ("个小时", (TimeUnit::Hour, 1)),
    ("個小時", (TimeUnit::Hour, 1)),
    ("个钟头", (TimeUnit::Hour, 1)),
    ("個鐘頭", (TimeUnit::Hour, 1)),
    ("个月份", (TimeUnit::Month, 1)),
    ("个月", (TimeUnit::Month, 1)),
    ("個月", (TimeUnit::Month, 1)),
    ("个星期", (TimeUnit::Week, 1)),
    ("個星期", (TimeUnit::Week, 1)),
    ("个礼拜", (TimeUnit::Week, 1)),
    ("個禮拜", (TimeUnit::Week, 1)),
    ("个世纪", (TimeUnit::Year, 100)),
    ("個世紀", (TimeUnit::Year, 100)),
    ("个季度", (TimeUnit::Month, 3)),
    ("个年头", (TimeUnit::Year, 1)),
    ("个昼夜", (TimeUnit::Day, 1)),
    ("昼夜", (TimeUnit::Day, 1)),
    ("工作日", (TimeUnit::Day, 1)),
    ("小时", (TimeUnit::Hour, 1)),
    ("小時", (TimeUnit::Hour, 1)),
    ("钟头", (TimeUnit::Hour, 1)),
    ("分钟", (TimeUnit::Minute, 1)),
    ("分鐘", (TimeUnit::Minute, 1)),
    ("秒钟", (TimeUnit::Second, 1)),
    ("秒鐘", (TimeUnit::Second, 1)),
    ("秒", (TimeUnit::Second, 1)),
    ("星期", (TimeUnit::Week, 1)),
    ("礼拜", (TimeUnit::Week, 1)),
    ("周年", (TimeUnit::Year, 1)),
    ("週年", (TimeUnit::Year, 1)),
    ("周", (TimeUnit::Week, 1)),
    ("週", (TimeUnit::Week, 1)),
    ("天", (TimeUnit::Day, 1)),
    ("年", (TimeUnit::Year, 1)),
    ("载", (TimeUnit::Year, 1)),
    ("日", (TimeUnit::Day, 1)),
    ("夜", (TimeUnit::Day, 1)),
];

/// Words in front that make a stretch of time one from now: 未来五年, 过去三年.
const FRONTS: &[(&str, Option<Hedge>)] = &[
    ("未来的", None),
    ("未来", None),
    ("过去的", None),
    ("过去", None),
    ("過去", None),
    ("今后", None),
    ("今後", None),
    ("最近", None),
    ("近", Some(Hedge { about: true, bound: Bound::Less })),
];

/// Words behind that reckon from a stretch of time, or hold it within: 三年来, 五年前, 15分钟内.
const BEHIND: &[(&str, Bound)] = &[
    ("以来", Bound::Exact),
    ("以內", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("之內", Bound::AtMost),
    ("之後", Bound::Exact),
    ("以後", Bound::Exact),
    ("以前", Bound::Exact),
    ("以后", Bound::Exact),
    ("之前", Bound::Exact),
    ("之后", Bound::Exact),
    ("多来", Bound::Exact),
    ("来", Bound::Exact),
    ("內", Bound::AtMost),
    ("内", Bound::AtMost),
    ("后", Bound::Exact),
    ("後", Bound::Exact),
    ("前", Bound::Exact),
];

/// One numeral with its unit of time: bytes, value, upper end, unit, hedge.
struct Piece {
    len: usize,
    low: Decimal,
    high: Option<Decimal>,
    unit: TimeUnit,
    hedge: Hedge,
    /// 半 behind it: half of the unit more.
    half: bool,
    /// The unit word as printed.
    word: &'static str,
    script: Script,
    figures: usize,
}

/// piece = numeral [ 多 ] [ 个半 ] unit [ 半 | 多 ]; 半 [ 个 ] unit
fn piece(text: &str) -> Option<Piece> {
    if let Some(behind) = text.strip_prefix('半') {
        let many = behind
            .strip_prefix("个多")
            .map(|t| (t, true))
            .or_else(|| behind.strip_prefix("個多").map(|t| (t, true)));
        let (spot, more) = many.unwrap_or((behind, false));
        let bare = [
            ("年", (TimeUnit::Year, 1)),
            ("天", (TimeUnit::Day, 1)),
            ("小时", (TimeUnit::Hour, 1)),
            ("小時", (TimeUnit::Hour, 1)),
            ("分钟", (TimeUnit::Minute, 1)),
            ("日", (TimeUnit::Day, 1)),
            ("月", (TimeUnit::Month, 1)),
            ("世纪", (TimeUnit::Year, 100)),
        ];
        let (len, (unit, times)) = word_of(spot, UNITS)
            .filter(|(l, _)| spot.starts_with(['个', '個']) && *l > 3 || more)
            .or_else(|| word_of(spot, &bare))?;
        let word = if times == 100 { "个世纪" } else { "半" };
        let mut low = Decimal::new(5, 1) * Decimal::from(times);
        let mut unit = unit;
        if unit == TimeUnit::Year && times == 1 {
            unit = TimeUnit::Month;
            low = Decimal::from(6);
        } else if unit == TimeUnit::Hour {
            unit = TimeUnit::Minute;
            low = Decimal::from(30);
        }
        let mut total = text.len() - spot.len() + len;
        let mut hedge = if more { Hedge::bound(Bound::More) } else { Hedge::EXACT };
        if rest(text, total).starts_with('多') && !rest(text, total).starts_with("多次") {
            total += '多'.len_utf8();
            hedge = Hedge::bound(Bound::More);
        }
        return Some(Piece {
            len: total,
            low,
            high: None,
            unit,
            hedge,
            half: false,
            word,
            script: Script::Han,
            figures: 0,
        });
    }
    let n = numeral(text)?;
    if n.script == Script::Digits || n.low < Decimal::ZERO {
        return None;
    }
    let mut at = n.len;
    let mut hedge = Hedge { about: n.about, bound: if n.more { Bound::More } else { Bound::Exact } };
    let pad = gap_len(rest(text, at));
    if let Some(c) =
        rest(text, at + pad).chars().next().filter(|c| matches!(c, '多' | '余' | '餘' | '来' | '來' | '几'))
    {
        let behind = rest(text, at + pad + c.len_utf8());
        if word_of(rest(behind, gap_len(behind)), UNITS).is_some() {
            hedge = if matches!(c, '多' | '余' | '餘') { Hedge::bound(Bound::More) } else { Hedge::ABOUT };
            at += pad + c.len_utf8();
        }
    }
    let pad = gap_len(rest(text, at));
    let spot = rest(text, at + pad);
    // 个半小时, 个多月
    let mut half = false;
    let mut skip = 0;
    for (front, is_half) in [("个半", true), ("個半", true), ("个多", false), ("個多", false)] {
        if let Some(behind) = spot.strip_prefix(front) {
            let plain = [
                ("小时", (TimeUnit::Hour, 1_i64)),
                ("小時", (TimeUnit::Hour, 1)),
                ("月", (TimeUnit::Month, 1)),
                ("星期", (TimeUnit::Week, 1)),
                ("钟头", (TimeUnit::Hour, 1)),
                ("世纪", (TimeUnit::Year, 100)),
                ("季度", (TimeUnit::Month, 3)),
            ];
            let (len, (unit, times)) = word_of(behind, &plain)?;
            skip = front.len() + len;
            half = is_half;
            if !is_half {
                hedge = Hedge::bound(Bound::More);
            }
            let total = at + pad + skip;
            return finish(text, total, &n, unit, times, hedge, half, "个月");
        }
    }
    let _ = skip;
    // 21分40秒: 分 is a minute before a second.
    if let Some(behind) = spot.strip_prefix('分').filter(|b| !b.starts_with(['钟', '鐘'])) {
        let second = numeral(behind).filter(|m| m.script != Script::Vague)?;
        if !rest(behind, second.len).starts_with('秒') {
            return None;
        }
        let len = at + pad + '分'.len_utf8();
        return Some(Piece {
            len,
            low: n.low,
            high: None,
            unit: TimeUnit::Minute,
            hedge,
            half: false,
            word: "分",
            script: n.script,
            figures: n.digits,
        });
    }
    let (len, (unit, times)) = word_of(spot, UNITS)?;
    let word = UNITS.iter().find(|(w, _)| spot.starts_with(w))?.0;
    finish(text, at + pad + len, &n, unit, times, hedge, half, word)
}

#[expect(clippy::too_many_arguments, reason = "the state of one rule")]
fn finish(
    text: &str,
    mut len: usize,
    n: &super::numeral::Numeral,
    unit: TimeUnit,
    times: i64,
    mut hedge: Hedge,
    mut half: bool,
    word: &'static str,
) -> Option<Piece> {
    let factor = Decimal::from(times);
    let low = n.low.checked_mul(factor)?;
    let high = match n.high {
        Some(h) => Some(h.checked_mul(factor)?),
        None => None,
    };
    let behind = rest(text, len);
    if behind.starts_with('半')
        && !behind.starts_with("半岛")
        && !half
        && n.low.fract().is_zero()
        && !matches!(unit, TimeUnit::Second)
    {
        half = true;
        len += '半'.len_utf8();
    } else if behind.starts_with('多')
        && !["多次", "多来", "多元", "多种", "多家"].iter().any(|w| behind.starts_with(w))
    {
        hedge = Hedge::bound(Bound::More);
        len += '多'.len_utf8();
    }
    Some(Piece { len, low, high, unit, hedge, half, word, script: n.script, figures: n.digits })
}

/// Whether a numeral and unit of time are no duration: a year, a day of the month, a school year.
fn refused(p: &Piece, text: &str, before: &str) -> bool {
    let behind = rest(text, p.len);
    let next = behind.chars().next();
    match p.word {
        "年" => {
            let year = p.script == Script::Figures
                && p.figures == 4
                && p.hedge == Hedge::EXACT
                && p.low >= Decimal::from(1000)
                && p.low < Decimal::from(10_000);
            year || behind
                .starts_with(['级', '代', '度', '生', '报', '货', '糕', '味', '轻', '青', '终', '节', '画'])
                && !behind.starts_with("度过")
                || (p.low == Decimal::ONE
                    && p.script == Script::Han
                    && (behind.starts_with("一度")
                        || behind.starts_with("四季")
                        || before
                            .ends_with(['又', '这', '每', '新', '那', '同', '当', '第', '头', '全', '丰'])))
                || before.ends_with(['第', '同', '逐'])
        }
        "日" => {
            p.low <= Decimal::from(31) && p.hedge == Hedge::EXACT && p.high.is_none()
                || behind.starts_with(['本', '报', '前', '常', '程', '电', '讯'])
        }
        "周" => {
            // 三周岁, 四周, 一周: a week counts, the surroundings do not.
            next.is_some_and(|c| matches!(c, '岁' | '边' | '围' | '密' | '长' | '刊' | '报' | '转'))
                || (p.script == Script::Han && p.low == Decimal::from(4))
                || before.ends_with('第')
        }
        "天" => {
            next.is_some_and(|c| {
                matches!(c, '下' | '才' | '然' | '空' | '地' | '气' | '津' | '安' | '生' | '堂' | '真' | '涯')
            }) || before.ends_with(['第', '今', '昨', '明', '每', '改', '那', '这', '同', '当'])
                && p.low == Decimal::ONE
        }
        "夜" => true,
        "星期" | "礼拜" => next.is_some_and(|c| "一二三四五六日天".contains(c)),
        "载" => {
            p.low <= Decimal::ONE
                || next.is_some_and(|c| matches!(c, '重' | '人' | '客' | '货' | '体' | '入' | '明'))
        }
        "秒" => next.is_some_and(|c| matches!(c, '针' | '杀' | '表')),
        "半" => {
            // 半天, 半月 as words
            behind.starts_with(['谈', '报', '刊'])
        }
        "昼夜" => false,
        _ => before.ends_with('第'),
    }
}

/// duration = [ 约 | 近 | 未来 … ] piece { [零] piece } [ to piece ] [ 左右 | 以上 | 内 | 来 | 前 … ]
pub(crate) fn duration(here: &str, before: &str) -> Option<(usize, Value)> {
    let mut at = 0;
    let mut hedge = Hedge::EXACT;
    if let Some((len, found)) = about_at(here) {
        at = len + gap_len(rest(here, len));
        hedge = found;
    } else if let Some((len, front)) = word_of(here, FRONTS) {
        at = len + gap_len(rest(here, len));
        hedge = front.unwrap_or_default();
    } else if before.is_empty() || before.ends_with(['，', '。', '“', '；', '\n']) {
        // 前两天，…; 后三小时: reckoned from now where a clause opens; within one, 前两天 are the first two.
        let fronts = [
            ("之后", ()),
            ("之前", ()),
            ("再过", ()),
            ("前", ()),
            ("后", ()),
            ("上", ()),
            ("下", ()),
            ("过", ()),
        ];
        if let Some((len, ())) = word_of(here, &fronts) {
            let spot = rest(here, len);
            // 前8个月 is a date: from the year's first on.
            let named = |p: &Piece| p.unit != TimeUnit::Month || !here.starts_with('前');
            if !spot.starts_with('半') && piece(spot).as_ref().is_some_and(named) {
                at = len;
            } else {
                return None;
            }
        }
    }
    let spot = rest(here, at);
    let first = piece(spot)?;
    if refused(&first, spot, if at > 0 { "" } else { before }) {
        return None;
    }
    let mut parts = [Some((first.unit, first.low)), None, None];
    let mut high = first.high;
    if first.half {
        let (unit, extra) = match first.unit {
            TimeUnit::Year => (TimeUnit::Month, Decimal::from(6)),
            TimeUnit::Hour => (TimeUnit::Minute, Decimal::from(30)),
            unit => (unit, Decimal::new(5, 1)),
        };
        if unit == first.unit {
            parts = [Some((unit, first.low + extra)), None, None];
        } else {
            parts = [Some((first.unit, first.low)), Some((unit, extra)), None];
        }
        high = high.map(|h| h + Decimal::new(5, 1));
    }
    let mut end = at + first.len;
    if first.hedge != Hedge::EXACT {
        hedge.about |= first.hedge.about;
        if first.hedge.bound != Bound::Exact {
            hedge.bound = first.hedge.bound;
        }
    }
    // Smaller units behind: 2小时9分47秒, 一年零三个月; 两天两夜 is two days.
    let mut count = 1 + usize::from(parts.get(1).is_some_and(Option::is_some));
    while count < 3 && high.is_none() {
        let tail = rest(here, end);
        let pad = gap_len(tail);
        let spot = rest(tail, pad);
        let spot_at = end + pad + if spot.starts_with(['零', '又']) { '零'.len_utf8() } else { 0 };
        let spot = rest(here, spot_at);
        let last = parts.get(count - 1).copied().flatten().map(|p| p.0);
        // 分 without 钟 is a minute behind an hour, or before a second.
        let minute = numeral(spot).filter(|n| n.high.is_none() && n.script != Script::Vague).and_then(|n| {
            let pad = gap_len(rest(spot, n.len));
            let behind = rest(spot, n.len + pad).strip_prefix('分')?;
            (last == Some(TimeUnit::Hour) && !behind.starts_with(['钟', '之', '鐘']))
                .then_some((n.len + pad + '分'.len_utf8(), n.low))
        });
        if let Some((len, low)) = minute {
            if let Some(slot) = parts.get_mut(count) {
                *slot = Some((TimeUnit::Minute, low));
            }
            end = spot_at + len;
            count += 1;
            continue;
        }
        // 8天20时, 6天5晚
        let hours = numeral(spot).filter(|n| n.high.is_none() && n.script != Script::Vague).and_then(|n| {
            let behind = rest(spot, n.len);
            let hour = behind.strip_prefix(['时', '時']).is_some_and(|b| !b.starts_with(['间', '期', '代']));
            let night = behind.starts_with('晚') && !behind.starts_with("晚上");
            (last == Some(TimeUnit::Day) && (hour || night)).then_some((n.len + '时'.len_utf8(), n.low, hour))
        });
        if let Some((len, low, hour)) = hours {
            end = spot_at + len;
            if !hour {
                break;
            }
            if let Some(slot) = parts.get_mut(count) {
                *slot = Some((TimeUnit::Hour, low));
            }
            count += 1;
            continue;
        }
        let Some(next) =
            piece(spot).filter(|p| last.is_some_and(|l| p.unit > l) || p.word == "夜" || (p.word == "昼夜"))
        else {
            break;
        };
        if next.word == "夜" {
            end = spot_at + next.len;
            break;
        }
        if matches!(next.word, "日" | "年") {
            break;
        }
        if let Some(slot) = parts.get_mut(count) {
            *slot = Some((next.unit, next.low));
        }
        end = spot_at + next.len;
        count += 1;
        if next.hedge != Hedge::EXACT {
            hedge = next.hedge;
        }
        if next.half && count < 3 {
            if let Some(slot) = parts.get_mut(count - 1) {
                *slot = Some((next.unit, next.low + Decimal::new(5, 1)));
            }
        }
    }
    // 2分8秒41: what stands behind the seconds of a race are hundredths.
    if let Some((TimeUnit::Second, seconds)) = parts.get(count - 1).copied().flatten() {
        let (len, digits) =
            super::rule::measure(rest(here, end), super::figure::digits(3)).unwrap_or((0, (0, 0)));
        let next = rest(here, end + len).chars().next();
        let counts = next
            .is_some_and(|c| class(c).has(Class::HAN) && !"的获夺、".contains(c) || matches!(c, '.' | '%'));
        if count > 1 && (1..=3).contains(&digits.1) && seconds.fract().is_zero() && !counts {
            let scale = u32::try_from(digits.1).unwrap_or(0);
            if let Some(slot) = parts.get_mut(count - 1) {
                *slot = Some((TimeUnit::Second, seconds + Decimal::new(i64::from(digits.0), scale)));
            }
            end += len;
        }
    }
    if count == 1 && high.is_none() {
        if let Some(sign) = to_sign(rest(here, end)) {
            let spot = rest(here, end + sign);
            if let Some(b) = piece(spot).filter(|b| {
                b.unit == first.unit
                    && b.low > first.low
                    && b.high.is_none()
                    && !(b.word == "日" && first.word != "日")
            }) {
                end += sign + b.len;
                high = Some(if b.half { b.low + Decimal::new(5, 1) } else { b.low });
            }
        }
    }
    if hedge.bound == Bound::Exact {
        hedge.bound = bound_before(before, before.len());
    }
    if let Some((len, h)) = hedge_behind(rest(here, end)) {
        end += len;
        hedge.about |= h.about;
        if h.bound != Bound::Exact {
            hedge.bound = h.bound;
        }
    } else if let Some((len, bound)) = behind(rest(here, end)) {
        end += len;
        if bound != Bound::Exact {
            hedge.bound = bound;
        }
    }
    Some((end, Value::Duration(Duration { hedge, parts, high })))
}

/// 来, 内, 前 … behind a duration, where they are no part of another word.
fn behind(text: &str) -> Option<(usize, Bound)> {
    let (len, bound) = word_of(text, BEHIND)?;
    let word = text.get(..len)?;
    let next = rest(text, len).chars().next();
    let other = match word {
        "来" => next.is_some_and(|c| "自到临源信访往宾电".contains(c)),
        "内" | "內" => next.is_some_and(|c| "部容外地陆蒙涵在阁".contains(c)),
        "前" => next.is_some_and(|c| "往进三列来后方景途两十五".contains(c) || c.is_ascii_digit()),
        "后" | "後" => next.is_some_and(|c| "来勤备续面期方卫".contains(c)),
        _ => false,
    };
    (!other).then_some((len, bound))
}

/// range of a duration whose first end has no unit: 3至5年, 2到 3个小时
pub(crate) fn shared(here: &str, before: &str) -> Option<(usize, Value)> {
    let (skip, hedge) = about_at(here).map_or((0, Hedge::EXACT), |(l, h)| (l, h));
    let spot = rest(here, skip);
    let a = numeral(spot).filter(|n| {
        n.high.is_none() && !matches!(n.script, Script::Vague | Script::Digits) && n.low > Decimal::ZERO
    })?;
    let sign = to_sign(rest(spot, a.len))?;
    let tail = rest(spot, a.len + sign);
    let b = piece(tail).filter(|b| b.low > a.low && b.high.is_none())?;
    if b.word == "日"
        || (b.word == "年" && (b.figures == 4 || b.figures == 2 && a.digits == 4))
        || b.word == "夜"
        || refused(&b, tail, before)
    {
        return None;
    }
    let mut end = skip + a.len + sign + b.len;
    let mut hedge = hedge;
    if let Some((len, h)) = hedge_behind(rest(here, end)) {
        end += len;
        hedge = h;
    } else if let Some((len, bound)) = behind(rest(here, end)) {
        end += len;
        hedge.bound = bound;
    }
    let high = if b.half { b.low + Decimal::new(5, 1) } else { b.low };
    Some((
        end,
        Value::Duration(Duration { hedge, parts: [Some((b.unit, a.low)), None, None], high: Some(high) }),
    ))
}

/// recurrence = 每 ( 天 | 日 | 周 [weekday] | 月 | 年 | 小时 … )
pub(crate) fn recurrence(here: &str, before: &str) -> Option<(usize, Value)> {
    let spot = here.strip_prefix('每')?;
    let spot = spot.strip_prefix('隔').unwrap_or(spot);
    let units = [
        ("个星期", TimeUnit::Week),
        ("个月", TimeUnit::Month),
        ("个小时", TimeUnit::Hour),
        ("小时", TimeUnit::Hour),
        ("分钟", TimeUnit::Minute),
        ("星期", TimeUnit::Week),
        ("礼拜", TimeUnit::Week),
        ("年", TimeUnit::Year),
        ("月", TimeUnit::Month),
        ("周", TimeUnit::Week),
        ("週", TimeUnit::Week),
        ("天", TimeUnit::Day),
        ("日", TimeUnit::Day),
        ("晚", TimeUnit::Day),
        ("逢周", TimeUnit::Week),
    ];
    let Some((len, every)) = word_of(spot, &units) else { return every_so_long(here, spot) };
    let mut end = here.len() - spot.len() + len;
    let mut weekday = None;
    let next = rest(here, end).chars().next();
    if every == TimeUnit::Week {
        if let Some(day) = next.and_then(|c| "一二三四五六日天".find(c)) {
            weekday = u8::try_from(day / 3 + 1).ok().map(|d| d.min(7));
            end += '一'.len_utf8();
        }
    }
    let behind = rest(here, end);
    let next = behind.chars().next();
    // 每年级, 每日报: other words.
    if next.is_some_and(|c| matches!(c, '级' | '报' | '岁')) {
        return None;
    }
    // On which day and at what time: 每月4号, 每年秋天, 每周六上午9点到11点.
    let mut told = weekday.is_some() || here.starts_with("每隔");
    if let Some(found) = super::dates::point(behind, "每").filter(|f| {
        let p = f.date.first;
        p.relative.is_none() && p.year.is_none() && f.date.last.is_none()
    }) {
        end += found.len;
        told = true;
    }
    if let Some((len, Value::Time(_))) = super::temporal::timed(rest(here, end), "") {
        end += len;
        told = true;
    }
    // 每月200元 is a rate; 每天都 recurs.
    let whole = before.is_empty() && behind.is_empty();
    if !(told || whole || behind.starts_with('都')) {
        return None;
    }
    Some((end, Value::Recurrence(Recurrence { every, count: NonZeroU16::MIN, weekday })))
}

/// 每半年, 每隔200秒, 每两周: what recurs in so long a time.
fn every_so_long(here: &str, spot: &str) -> Option<(usize, Value)> {
    let found = piece(spot).filter(|p| p.high.is_none() && p.hedge == Hedge::EXACT && p.word != "日")?;
    let end = here.len() - spot.len() + found.len;
    let count = found.low.to_u16().filter(|_| found.low.is_integer()).and_then(NonZeroU16::new)?;
    Some((end, Value::Recurrence(Recurrence { every: found.unit, count, weekday: None })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(usize, String)> {
        shared(text, "").or_else(|| duration(text, "")).map(|(l, v)| (l, v.to_string()))
    }

    #[test]
    fn durations() {
        for (text, want) in [
            ("3个月", "P3M"),
            ("半年", "P6M"),
            ("近半个月", "~<P0.5M"),
            ("5年左右", "~P5Y"),
            ("两天两夜", "P2D"),
            ("1个半小时", "PT1H30M"),
            ("2小时8分22秒", "PT2H8M22S"),
            ("一年半", "P1Y6M"),
            ("2到 3个小时", "PT2H/PT3H"),
            ("3至5年", "P3Y/P5Y"),
            ("五个月", "P5M"),
            ("十一天", "P11D"),
            ("三年来", "P3Y"),
            ("15分钟内", "<=PT15M"),
            ("90日", "P90D"),
            ("7个工作日内", "<=P7D"),
            ("两小时十五分", "PT2H15M"),
            ("半小时", "PT30M"),
            ("一年零三个月", "P1Y3M"),
            ("三个多月", ">P3M"),
            ("20多天", ">P20D"),
            ("未来五年", "P5Y"),
            ("两三年", "P2Y/P3Y"),
            ("21分40秒", "PT21M40S"),
            ("2分8秒41", "PT2M8.41S"),
            ("半个世纪", "P50Y"),
            ("5 小时", "PT5H"),
            ("三天半", "P3.5D"),
        ] {
            assert_eq!(read(text), Some((text.len(), want.to_owned())), "{text}");
        }
        for text in
            ["2025年", "9日", "三年级", "90年代", "星期三", "三个", "年", "一年一度", "四周", "5", "三天下"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
