//! Small figures, as dates, labels and page numbers print them: 9, １２, 十二, 廿三, 二〇二五.

use super::rule::{Rule, miss};
use crate::text::class::digit;

/// digits = 1 to `most` digits, half or full width, without signs or spaces: value, and how many there were.
///
/// Misses when more digits follow: `123` is no figure of at most two digits.
pub(crate) fn digits(most: usize) -> impl Fn(&str) -> Rule<'_, (u32, usize)> {
    move |input| {
        let (mut value, mut count, mut end) = (0_u32, 0, 0);
        for (at, c) in input.char_indices() {
            let Some(d) = digit(c) else { break };
            count += 1;
            if count > most {
                return miss(input);
            }
            value = value.saturating_mul(10).saturating_add(u32::from(d));
            end = at + c.len_utf8();
        }
        if count == 0 { miss(input) } else { Ok((input.get(end..).unwrap_or_default(), (value, count))) }
    }
}

/// The value of a Han digit from 〇 (also 零, ○ and the letter Ｏ) to 九; not of 两 or the banker's set.
pub(crate) const fn han_digit(c: char) -> Option<u8> {
    Some(match c {
        '〇' | '零' | '○' | 'Ｏ' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// han-digits = exactly `count` Han digits set one behind the other, as years are: 一九五三.
///
/// In a year of four, behind its first digit, what looks like 〇 is taken for it: 二OO八, 一九九0.
pub(crate) fn han_digits(count: usize) -> impl Fn(&str) -> Rule<'_, u32> {
    move |input| {
        let (mut value, mut seen, mut end) = (0_u32, 0, 0);
        for (at, c) in input.char_indices() {
            let like_zero = || (count == 4 && seen > 0 && matches!(c, 'O' | 'О' | '0' | '０')).then_some(0);
            let Some(d) = han_digit(c).or_else(like_zero) else { break };
            seen += 1;
            if seen > count {
                return miss(input);
            }
            value = value * 10 + u32::from(d);
            end = at + c.len_utf8();
        }
        if seen == count { Ok((input.get(end..).unwrap_or_default(), value)) } else { miss(input) }
    }
}

/// han-small = a Han numeral from 1 to 9999 of the plain kind: 九, 十二, 二十, 廿三, 卅一, 一百零五, 一千二百.
///
/// Misses on digits set in a row (一九), and on 百 or 千 without a figure.
pub(crate) fn han_small(input: &str) -> Rule<'_, u32> {
    let mut chars = input.char_indices().peekable();
    let (mut total, mut open, mut end) = (0_u32, None::<u32>, 0);
    let mut scale = 10_000;
    while let Some(&(at, c)) = chars.peek() {
        if let Some(d) = han_digit(c) {
            let d = u32::from(d);
            match open {
                None => open = Some(d),
                Some(0) if d > 0 => open = Some(d),
                Some(_) => return miss(input),
            }
        } else {
            let unit = match c {
                '十' | '廿' | '卅' | '卌' => 10,
                '百' => 100,
                '千' => 1000,
                _ => break,
            };
            if unit >= scale {
                break;
            }
            let times = match (c, open) {
                ('廿', None | Some(0)) => 2,
                ('卅', None | Some(0)) => 3,
                ('卌', None | Some(0)) => 4,
                ('十', None) => 1,
                (_, Some(n)) if n > 0 => n,
                _ => return miss(input),
            };
            total += times * unit;
            scale = unit;
            open = None;
        }
        end = at + c.len_utf8();
        chars.next();
    }
    total += open.unwrap_or(0);
    if total == 0 { miss(input) } else { Ok((input.get(end..).unwrap_or_default(), total)) }
}

/// small = digits (at most four) or a plain Han numeral.
pub(crate) fn small(input: &str) -> Rule<'_, u32> {
    match digits(4)(input) {
        Ok((rest, (value, _))) => Ok((rest, value)),
        Err(_) => han_small(input),
    }
}

/// small, or two or three Han digits in a row: 八七, 一一四.
pub(crate) fn small_or_row(input: &str) -> Rule<'_, u32> {
    small(input).or_else(|_| han_digits(3)(input)).or_else(|_| han_digits(2)(input))
}

#[cfg(test)]
mod tests {
    use super::super::rule::measure;
    use super::*;

    #[test]
    fn han() {
        for (text, want) in [
            ("九", 9),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("廿三", 23),
            ("卅", 30),
            ("卅一", 31),
            ("卌", 40),
            ("卌二", 42),
            ("一百零五", 105),
            ("一千二百", 1200),
            ("三百二十一", 321),
            ("九十九", 99),
        ] {
            assert_eq!(measure(text, han_small), Some((text.len(), want)), "{text}");
        }
        for text in ["一九", "百", "零百", "零十", "千里", "零", "零零五", "一百零零五", "人", ""]
        {
            assert_eq!(measure(text, han_small), None, "{text}");
        }
        assert_eq!(measure("十日", han_small), Some((3, 10)));
        assert_eq!(measure("一九五三年", han_digits(4)), Some((12, 1953)));
        assert_eq!(measure("二○二五", han_digits(4)), Some((12, 2025)));
        assert_eq!(measure("一九五三一", han_digits(4)), None);
    }

    #[test]
    fn arabic() {
        assert_eq!(measure("１2日", digits(2)), Some((4, (12, 2))));
        assert_eq!(measure("123", digits(2)), None);
        assert_eq!(measure("日", digits(2)), None);
    }
}
