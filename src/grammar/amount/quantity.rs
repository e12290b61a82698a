//! Quantities: what a number with a unit means, halves, scales alone (千人, 百万元), smaller parts (3斤5两), and
//! temperatures (零下三十度, 摄氏37度).

use rust_decimal::Decimal;

use super::hedge::{hedge_before, hedge_behind, more_behind};
use super::measured::{Tail, measured, range_sign};
use super::unit::{unit_at, unit_behind};
use super::{first, gap, money, rest};
use crate::grammar::numeral::{Script, numeral};
use crate::model::amount::{Bound, Hedge};
use crate::model::mention::Value;
use crate::model::quantity::{Age, Amount, Quantity};
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};

/// The value of an amount of a unit, by the dimension of the unit.
pub(super) fn value(amount: Amount, unit: Unit) -> Option<Value> {
    Some(match unit.dimension() {
        Dimension::Currency => money::value(amount, unit)?,
        Dimension::Age => Value::Age(Age { amount, unit }),
        _ => Value::Quantity(Quantity { amount, unit }),
    })
}

/// The next smaller units behind a unit, each with how many decimal places it lies lower.
type Steps = &'static [(&'static [&'static str], u32)];

fn steps(unit: Unit) -> Option<Steps> {
    Some(match unit.symbol() {
        "元" => &[(&["角", "毛"], 1), (&["分钱", "分"], 2)],
        "角" => &[(&["分钱", "分"], 1)],
        "美元" | "欧元" | "港元" | "加元" | "澳元" => &[(&["美分", "欧分", "分"], 2)],
        "英镑" => &[(&["便士"], 2)],
        "斤" => &[(&["两", "兩"], 1), (&["钱"], 2)],
        "丈" => &[(&["尺"], 1), (&["寸"], 2)],
        "尺" => &[(&["寸"], 1)],
        "担" => &[(&["斤"], 2)],
        "亩" => &[(&["分地", "分"], 1)],
        "石" => &[(&["斗"], 1), (&["升"], 2)],
        "m" => &[],
        _ => return None,
    })
}

/// smaller-parts = { [ 又 ] digit unit } | digit: 3元5角, 3斤5两, 两块五, 三块零四, 一米八, 1米82
pub(super) fn smaller_parts(text: &str, unit: Unit) -> Option<(usize, Decimal)> {
    let (mut at, mut sum) = (0, Decimal::ZERO);
    for (words, places) in steps(unit)? {
        let here = rest(text, at);
        let mut skip = gap(here);
        if let Some(more) = rest(here, skip).strip_prefix(['又', '零']) {
            skip = here.len() - more.len();
        }
        let most = Decimal::from(10_u32.pow(
            if *places == 2 && unit.dimension() == Dimension::Currency && words.contains(&"美分") {
                2
            } else {
                1
            },
        ));
        let Some(n) = numeral(rest(here, skip)).filter(|n| {
            n.low < most
                && n.low > Decimal::ZERO
                && n.low.fract().is_zero()
                && n.high.is_none()
                && !matches!(n.script, Script::Vague | Script::Digits)
        }) else {
            continue;
        };
        let behind = rest(here, skip + n.len);
        let pad = gap(behind);
        let Some(word) = words.iter().find(|w| rest(behind, pad).starts_with(**w)) else { continue };
        // 三元五分之一 has a fraction in it.
        if rest(behind, pad + word.len()).starts_with('之') {
            continue;
        }
        sum += n.low * Decimal::new(1, *places);
        at += skip + n.len + pad + word.len();
    }
    if at > 0 {
        return Some((at, sum));
    }
    if !matches!(unit.symbol(), "元" | "m" | "丈" | "尺" | "斤") {
        return None;
    }
    tail_digit(text, unit)
}

/// 两块五, 一米八, 1米82: the figure alone counts the next part down; 三块零四 the one below that.
fn tail_digit(text: &str, unit: Unit) -> Option<(usize, Decimal)> {
    let zero = text.strip_prefix(['零', '〇']).filter(|_| unit.symbol() == "元");
    let behind = zero.unwrap_or(text);
    let skip = text.len() - behind.len();
    let n = numeral(behind).filter(|n| n.high.is_none() && !n.scaled && n.low > Decimal::ZERO)?;
    let places = match (n.script, n.digits) {
        (Script::Han, 1) => 1 + u32::from(zero.is_some()),
        // 1米82 tall
        (Script::Figures, 1 | 2) if unit.symbol() == "m" && zero.is_none() => n.digits as u32,
        _ => return None,
    };
    let next = first(rest(behind, n.len));
    let ends = next.is_none_or(|c| {
        !class(c).has(Class::HAN) && digit(c).is_none() && !matches!(c, '～' | '—' | '-' | '%' | '％' | '.')
    }) || next.is_some_and(|c| {
        "一的左每高长宽深以到至".contains(c) && n.script == Script::Han || "的左高宽深".contains(c)
    });
    ends.then_some((skip + n.len, n.low * Decimal::new(1, places)))
}

/// scale { scale } [ 多 ] unit: 千人, 百米, 百万元, 千亿斤; a scale alone counts one of it
pub(super) fn scale_alone(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let (mut len, mut low, mut count) = (0, 1_u64, 0);
    for c in here.chars().take(3) {
        let step = match c {
            '百' | '佰' => 100,
            '千' | '仟'
                if unit_at(rest(here, len)).is_none_or(|(l, _)| l <= '千'.len_utf8()) || count == 0 =>
            {
                1000
            }
            '万' | '萬' => 10_000,
            '亿' | '億' => 100_000_000,
            _ => break,
        };
        low = low.checked_mul(step)?;
        len += c.len_utf8();
        count += 1;
    }
    if count == 0 {
        return None;
    }
    let mut hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    if let Some((more, h)) = more_behind(rest(here, len)) {
        len += more;
        hedge = Hedge {
            about: hedge.about || h.about,
            bound: if h.bound == Bound::Exact { hedge.bound } else { h.bound },
        };
    }
    let skip = gap(rest(here, len));
    let (more, unit) = unit_behind(rest(here, len + skip), true)?;
    // 百年, 千里 and 万家 are figures of speech; a hedge or a plain count makes it an amount.
    let symbol = unit.symbol();
    let plain = hedge != Hedge::EXACT
        || count > 1
        || matches!(symbol, "人" | "亩" | "m" | "元" | "t" | "名" | "kWh" | "kW") && low > 100
        || matches!(symbol, "m") && low == 100;
    if !plain || unit.is_noun() {
        return None;
    }
    len += skip + more;
    if let Some((more, h)) = hedge_behind(rest(here, len)) {
        len += more;
        hedge = h;
    }
    Some((len, value(Amount { hedge, low: Decimal::from(low), high: None }, unit)?))
}

/// half = 半 unit [ range ]: 半公尺, 半斤, 半公尺到一公尺半
pub(super) fn half(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let behind = here.strip_prefix('半')?;
    let (len, unit) = unit_at(behind)?;
    // 半个月, 半个小时 are stretches of time.
    let time = ["个月", "个小时", "个世纪", "个多", "个钟", "个年", "個月", "個小時", "个学", "个学期"]
        .iter()
        .any(|w| behind.starts_with(w));
    let word = matches!(unit.symbol(), "里" | "度" | "节" | "石" | "点" | "番" | "分" | "两" | "钱" | "码");
    let counted = !unit.is_measure_word()
        && unit.dimension() != Dimension::Currency
        && unit.dimension() != Dimension::Age
        && !word
        || matches!(unit.symbol(), "个" | "個");
    if !counted || time {
        return None;
    }
    let mut total = here.len() - behind.len() + len;
    let mut hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    let low = Decimal::new(5, 1);
    let mut high = None;
    if let Some(sign) = range_sign(rest(here, total)) {
        if let Some(b) =
            measured(rest(here, total + sign)).filter(|b| b.tail == Tail::Unit(unit) && b.low > low)
        {
            total += sign + b.len;
            high = Some(b.low);
        }
    }
    if let Some((more, h)) = hedge_behind(rest(here, total)) {
        total += more;
        hedge = h;
    }
    Some((total, value(Amount { hedge, low, high }, unit)?))
}

/// below-zero = ( 零下 | 零上 ) numeral [ degree ] [ range ]: 零下三十度, 零下5至零上3摄氏度
pub(super) fn below_zero(here: &str, about: Hedge) -> Option<(usize, Value)> {
    let one = |text: &str| {
        let below = text.starts_with("零下");
        let word = text.strip_prefix("零下").or_else(|| text.strip_prefix("零上")).unwrap_or(text);
        let skip = text.len() - word.len();
        let skip = skip + gap(rest(text, skip));
        let m = measured(rest(text, skip))?;
        let degree = match m.tail {
            Tail::Unit(u) if u.dimension() == Dimension::Temperature => Some(u),
            Tail::None => None,
            _ => return None,
        };
        let sign = |d: Decimal| if below { -d } else { d };
        Some((skip + m.len, sign(m.low), degree, m))
    };
    let (mut len, mut low, degree, m) = one(here)?;
    let (mut unit, mut hedge) = (degree, about);
    let mut high = m.high.map(|h| if here.starts_with("零下") { -h } else { h });
    if let Some(sign) = range_sign(rest(here, len)) {
        let spot = rest(here, len + sign);
        let upper = one(spot).filter(|u| u.2.is_some() && (degree.is_none() || degree == u.2));
        if let Some((more, value, degree, _)) = upper {
            // 零下5至10度 is below zero at both ends.
            let value = if here.starts_with("零下") && !spot.starts_with("零") && unit.is_none() {
                -value
            } else {
                value
            };
            unit = degree;
            high = Some(value);
            len += sign + more;
        }
    }
    if let Some(h) = high.filter(|h| *h < low) {
        high = Some(low);
        low = h;
    }
    let unit = unit?;
    if let Some((more, h)) = hedge_behind(rest(here, len)) {
        len += more;
        hedge = h;
    }
    Some((len, Value::Quantity(Quantity { amount: Amount { hedge, low, high }, unit })))
}

/// scale-of-degrees = ( 摄氏 | 华氏 ) [ 零下 ] numeral 度 [ range ]: 摄氏37度, 华氏100度
pub(super) fn scaled_temperature(here: &str) -> Option<(usize, Value)> {
    const SCALES: &[(&str, &str)] =
        &[("摄氏温度", "℃"), ("华氏温度", "℉"), ("摄氏", "℃"), ("攝氏", "℃"), ("华氏", "℉"), ("華氏", "℉")];
    let (word, symbol) = SCALES.iter().find(|(w, _)| here.starts_with(w))?;
    let spot = rest(here, word.len());
    let below = spot.strip_prefix("零下");
    let body = below.unwrap_or(spot);
    let n = numeral(body).filter(|n| n.script != Script::Vague)?;
    let degree = |text: &str| first(text).filter(|c| matches!(c, '度' | '°')).map(char::len_utf8);
    let behind = rest(body, n.len);
    let mut len = here.len() - behind.len();
    let mut amount = Amount::exact(if below.is_some() { -n.low } else { n.low });
    let own = degree(behind);
    len += own.unwrap_or(0);
    let mut closed = own.is_some();
    if let Some((sign, b)) =
        range_sign(rest(here, len)).and_then(|s| numeral(rest(here, len + s)).map(|b| (s, b)))
    {
        if let Some(more) = degree(rest(here, len + sign + b.len)).filter(|_| b.low > amount.low) {
            amount.high = Some(b.low);
            len += sign + b.len + more;
            closed = true;
        }
    }
    if let Some((more, h)) = hedge_behind(rest(here, len)) {
        len += more;
        amount.hedge = h;
    }
    let unit = symbol.parse().ok()?;
    closed.then_some((len, Value::Quantity(Quantity { amount, unit })))
}
