//! Figures: digits of either width, in groups, with a decimal part (GB/T 15835-2011, 4.1 and 5.1).

use super::exact::{Exact, MOST_DIGITS};
use super::{first, gap, rest};
use crate::model::unit::{Dimension, Unit};
use crate::text::class::digit;

/// A run of figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figures {
    pub(super) len: usize,
    pub(super) value: Exact,
    /// Digits before the decimal point.
    pub(super) whole: usize,
    pub(super) grouped: bool,
    pub(super) decimal: bool,
}

/// figures = digit … { group } [ point digit … ]; group = ( comma | space ) digit digit digit
///
/// None where the digits are more than an exact decimal holds, and where more than one point stands in them
/// (1.1.2 is a label, 192.168.1.1 an address).
pub(super) fn figures(text: &str) -> Option<Figures> {
    let mut value = Exact::ZERO;
    let (mut at, mut row, mut whole) = (0, 0, 0);
    let mut separator = None;
    let mut leading_zero = false;
    while let Some(c) = first(rest(text, at)) {
        if let Some(d) = digit(c) {
            leading_zero |= whole == 0 && d == 0;
            value = value.push(d, false)?;
            row += 1;
            whole += 1;
            if whole > MOST_DIGITS {
                return None;
            }
            at += c.len_utf8();
            continue;
        }
        // A group of just three digits behind a comma or a space.
        let comma = matches!(c, ',' | '，');
        let blank = matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
        let fits = match separator {
            None => (1..=3).contains(&row) && !leading_zero,
            Some(s) => row == 3 && s == c,
        };
        if (comma || blank) && fits {
            let behind = rest(text, at + c.len_utf8());
            if behind.chars().take(4).take_while(|&d| digit(d).is_some()).count() == 3 {
                separator = Some(c);
                row = 0;
                at += c.len_utf8();
                continue;
            }
        }
        break;
    }
    if whole == 0 {
        return None;
    }
    let mut found = Figures { len: at, value, whole, grouped: separator.is_some(), decimal: false };
    let Some(point) = first(rest(text, at)).filter(|&c| matches!(c, '.' | '．' | '·' | '点' | '點'))
    else {
        return Some(found);
    };
    let behind = rest(text, at + point.len_utf8());
    let part = behind.chars().take(MOST_DIGITS + 1).take_while(|&c| digit(c).is_some()).count();
    if part == 0 {
        return Some(found);
    }
    let bytes: usize = behind.chars().take(part).map(char::len_utf8).sum();
    let after = rest(behind, bytes);
    let more = first(after)
        .filter(|c| matches!(c, '.' | '．'))
        .is_some_and(|c| first(rest(after, c.len_utf8())).and_then(digit).is_some());
    let before = if whole == 1 && leading_zero { 0 } else { whole };
    if more || before + part > MOST_DIGITS {
        return None;
    }
    let sound = match point {
        '.' | '．' => true,
        // 3·15 and 5·4 are days; 18·6万亩 is printed so in older papers.
        '·' => whole > 2 || measured(after),
        // 8点30 is a time; 24点5度 is none.
        _ => part == 1 && measured(after),
    };
    if sound {
        for c in behind.chars().take(part) {
            value = value.push(digit(c)?, true)?;
        }
        found = Figures { len: at + point.len_utf8() + bytes, value, decimal: true, ..found };
    }
    Some(found)
}

/// Whether a scale, a sign of percent or a unit of measurement comes next.
fn measured(text: &str) -> bool {
    let text = rest(text, gap(text));
    text.starts_with(['万', '萬', '亿', '億', '%', '％', '‰', '倍', '成'])
        || Unit::prefix(text).is_some_and(|(_, u)| {
            !u.is_measure_word()
                && !matches!(u.dimension(), Dimension::Point | Dimension::Count)
                && u.symbol() != "分"
        })
}
