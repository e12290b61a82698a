//! Numerals without a figure of their own: 几十, 数百, 上千, 成千上万, 百十.

use rust_decimal::Decimal;

use super::{Numeral, Script, first, large_scale, opens_unit, rest, small_scale};

/// Phrases that name a rough number, the least that they say, and whether they say about so many.
const PHRASES: &[(&str, u32, bool)] = &[
    ("成千上万", 1000, false),
    ("成百上千", 100, false),
    ("上百上千", 100, false),
    ("千儿八百", 800, true),
    ("百儿八十", 80, true),
    ("百八十", 80, true),
    ("百十", 100, true),
    ("万八千", 8000, true),
    ("萬八千", 8000, true),
];

/// 数千米: several thousand metres and several kilometres are bounded alike.
fn prefixed(text: &str) -> bool {
    text.starts_with("千米") || text.starts_with("千克")
}

/// vague = ( 几 | 数 | 上 | 成 ) scale { scale } | 半百 | 成千上万 | 百十
pub(super) fn vague(text: &str) -> Option<Numeral> {
    let c = first(text)?;
    let plain = Numeral {
        len: 0,
        low: Decimal::ONE,
        high: None,
        script: Script::Vague,
        more: false,
        about: true,
        scaled: true,
        digits: 0,
    };
    if matches!(c, '成' | '上' | '千' | '百' | '万' | '萬') {
        if let Some((phrase, low, about)) = PHRASES.iter().find(|p| text.starts_with(p.0)) {
            // 百八十里 is said of a distance; 一百八十 never comes here.
            return Some(Numeral { len: phrase.len(), low: Decimal::from(*low), about: *about, ..plain });
        }
    }
    if text.starts_with("十几二十") || text.starts_with("十幾二十") {
        let ends = (Decimal::TEN, Some(Decimal::TEN * Decimal::TWO));
        return Some(Numeral { len: "十几二十".len(), low: ends.0, high: ends.1, ..plain });
    }
    if text.starts_with("半百") {
        return Some(Numeral { len: "半百".len(), low: Decimal::from(50), about: false, ..plain });
    }
    if !matches!(c, '几' | '幾' | '数' | '數' | '上' | '成') {
        return None;
    }
    let mut at = c.len_utf8();
    let mut scale = 1_u64;
    while let Some(c) = first(rest(text, at)) {
        // 完成百分之八十
        if rest(text, at).starts_with("百分之") {
            break;
        }
        let step = match (small_scale(c), large_scale(c)) {
            (Some(s), _) if !opens_unit(rest(text, at)) || prefixed(rest(text, at)) => s,
            (_, Some(l)) if c != '兆' => l,
            _ => break,
        };
        scale = scale.checked_mul(step)?;
        at += c.len_utf8();
    }
    // 上千, 成百; 上十 is no numeral, and 数十 is.
    let least = if matches!(c, '上' | '成') { 100 } else { 10 };
    (scale >= least).then(|| Numeral { len: at, low: Decimal::from(scale), ..plain })
}
