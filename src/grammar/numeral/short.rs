//! Numerals of the plainest forms, which most are: 127, 3.5, 20万, 三, 十二, 二十五. They need no [`Reader`].
//!
//! [`Reader`]: super::reader::Reader

use rust_decimal::Decimal;

use super::exact::Exact;
use super::{Numeral, Script, first, large_scale, rest};
use crate::grammar::figure::han_digit;
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

/// What may continue a numeral, besides figures and white space.
static GOES_ON: CharSet = CharSet::of(
    ",，.．·点點十拾百佰千仟万萬亿億兆廿卅卌多余餘来來几幾、〇零○一壹壱二两兩贰貳俩倆三叁參叄仨四肆五伍六陆陸七柒八捌九玖",
);

/// Whether a numeral surely ends before a text.
fn ends(text: &str) -> bool {
    first(text).is_none_or(|c| !GOES_ON.has(c) && digit(c).is_none() && !class(c).has(Class::IGNORABLE))
}

/// A numeral of a plain form with nothing behind it that could go on.
pub(super) fn short(text: &str) -> Option<Numeral> {
    if text.as_bytes().first()?.is_ascii_digit() { figures(text) } else { han(text) }
}

/// figures = digit … [ "." digit … ] [ 万 | 亿 ], half-width and without groups
fn figures(text: &str) -> Option<Numeral> {
    const MOST: usize = 9;
    let row = |text: &str| text.bytes().take(MOST + 1).take_while(u8::is_ascii_digit).count();
    let value = |from: u64, row: &str| row.bytes().fold(from, |n, b| n * 10 + u64::from(b - b'0'));
    let whole = row(text);
    if whole > MOST {
        return None;
    }
    let mut units = value(0, text.get(..whole)?);
    let (mut len, mut places) = (whole, 0);
    if let Some(part) = rest(text, whole).strip_prefix('.') {
        places = row(part);
        if places == 0 || whole + places > MOST {
            return None;
        }
        units = value(units, part.get(..places)?);
        len += '.'.len_utf8() + places;
    }
    let (more, scale) = match first(rest(text, len)) {
        Some(c @ ('万' | '萬' | '亿' | '億')) => (c.len_utf8(), large_scale(c)?),
        _ => (0, 1),
    };
    if !ends(rest(text, len + more)) || more > 0 && units == 0 {
        return None;
    }
    let exact = Exact::new(units, u32::try_from(places).ok()?).scaled(scale)?;
    Some(Numeral {
        len: len + more,
        low: exact.decimal()?,
        high: None,
        script: Script::Figures,
        more: false,
        about: false,
        scaled: places > 0 || more > 0,
        digits: if more > 0 { 0 } else { whole },
    })
}

/// han = digit | [ digit ] 十 [ digit ]
fn han(text: &str) -> Option<Numeral> {
    let nonzero = |c: char| han_digit(c).filter(|d| *d > 0);
    let mut chars = text.chars();
    let c = chars.next()?;
    let plain = |behind: &str, low: u32, scaled: bool| {
        ends(behind).then(|| Numeral {
            len: text.len() - behind.len(),
            low: Decimal::from(low),
            high: None,
            script: Script::Han,
            more: false,
            about: false,
            scaled,
            digits: usize::from(!scaled),
        })
    };
    let tens = if c == '十' {
        1
    } else {
        let digit = if matches!(c, '两' | '兩') { 2 } else { u32::from(nonzero(c)?) };
        if let Some(found) = plain(chars.as_str(), digit, false) {
            return Some(found);
        }
        chars.next().filter(|ten| *ten == '十' && !matches!(c, '两' | '兩'))?;
        digit
    };
    let behind = chars.as_str();
    match chars.next().and_then(nonzero) {
        Some(ones) => plain(chars.as_str(), tens * 10 + u32::from(ones), true),
        None => plain(behind, tens * 10, true),
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::Reader;
    use super::*;

    #[test]
    fn long_ones_are_left_to_the_reader() {
        for text in ["1234567890", "123456789.1", "9999999999.9999999999", "0.1234567890"] {
            assert!(short(text).is_none(), "{text}");
        }
    }

    /// The short way and the long one come to the same.
    #[test]
    fn as_the_reader() {
        let numerals =
            "7 127 0 007 3.5 0.25 20万 1.25亿 3.55555万 0.0万 三 九 两 兩 十 十二 二十 二十五 九十九 123456789"
                .split(' ');
        for numeral in numerals {
            for behind in [
                "",
                "个",
                "，",
                "。",
                "年",
                "元",
                "%",
                "半",
                "分之一",
                "两",
                "十",
                ".5",
                ",000",
                "、四",
                " 万",
                "多",
                "一",
            ] {
                let text = format!("{numeral}{behind}");
                if let Some(found) = short(&text) {
                    assert_eq!(Some(found), Reader::new(&text).read(), "{text}");
                }
            }
            assert!(short(numeral).is_some() || numeral == "0.0万", "{numeral}");
        }
        for text in ["", "两十", "百", "一百", "3,500", "1234567890", "２", "三四", "十十"] {
            assert_eq!(short(text), None, "{text}");
        }
    }
}
