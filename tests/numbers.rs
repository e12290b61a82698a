//! Any number, in every style that the rules of numerals name, reads back equal.
//!
//! A few thousand cases run with the other tests; `BAOKAN_NUMBERS=1000000 cargo test --release --test numbers` runs as
//! many as asked for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fmt::Write as _;

use baokan::model::diagnostic::Code;
use baokan::model::mention::Value;
use baokan::model::quantity::{Money, Number, Percent, Quantity};
use common::random::Random;
use rust_decimal::Decimal;

/// A whole number of up to `digits` digits, any number of digits being as likely, many of them 0.
fn whole(random: &mut Random, digits: u32) -> u64 {
    let most = 10_u64.pow(1 + random.below(u64::from(digits)) as u32);
    let mut n = random.below(most);
    if random.below(3) == 0 {
        // Holes, as 10 0012 has them.
        let mask = random.next();
        let mut place = 1;
        for bit in 0..digits {
            if mask >> bit & 1 == 1 {
                n -= n / place % 10 * place;
            }
            place *= 10;
        }
    }
    if random.below(4) == 0 { n - n % 10_u64.pow(random.below(9) as u32) } else { n }
}

/// How Chinese numerals are written.
#[derive(Clone, Copy)]
struct Hand {
    digits: [char; 10],
    /// 十, 百, 千.
    small: [char; 3],
    wan: char,
    yi: char,
}

const PLAIN: Hand = Hand {
    digits: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
    small: ['十', '百', '千'],
    wan: '万',
    yi: '亿',
};
const ROUND_ZERO: Hand =
    Hand { digits: ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'], ..PLAIN };
const TRADITIONAL: Hand = Hand { wan: '萬', yi: '億', ..PLAIN };
const BANKERS: Hand = Hand {
    digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
    small: ['拾', '佰', '仟'],
    wan: '万',
    yi: '亿',
};
const BANKERS_TRADITIONAL: Hand = Hand {
    digits: ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'],
    small: ['拾', '佰', '仟'],
    wan: '萬',
    yi: '億',
};
const HANDS: [Hand; 5] = [PLAIN, ROUND_ZERO, TRADITIONAL, BANKERS, BANKERS_TRADITIONAL];

/// A section of up to four digits: 一千零五.
fn section(n: u64, hand: Hand) -> String {
    let mut out = String::new();
    let mut gap = false;
    for (scale, name) in [(1000, Some(2)), (100, Some(1)), (10, Some(0)), (1, None)] {
        let d = (n / scale % 10) as usize;
        if d == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(hand.digits[0]);
            gap = false;
        }
        out.push(hand.digits[d]);
        out.extend(name.map(|n: usize| hand.small[n]));
    }
    out
}

/// A whole number below 10^16: 三千亿零五百万.
fn chinese(n: u64, hand: Hand) -> String {
    if n == 0 {
        return hand.digits[0].to_string();
    }
    let high = n / 1_0000_0000;
    let parts = [(high / 10_000, 3), (high % 10_000, 2), (n / 10_000 % 10_000, 1), (n % 10_000, 0)];
    let mut out = String::new();
    let mut gap = false;
    for (part, level) in parts {
        if part == 0 {
            gap = !out.is_empty();
            continue;
        }
        if !out.is_empty() && (gap || part < 1000) {
            out.push(hand.digits[0]);
        }
        gap = false;
        out.push_str(&section(part, hand));
        match level {
            3 => {
                out.push(hand.wan);
                if high % 10_000 == 0 {
                    out.push(hand.yi);
                }
            }
            2 => out.push(hand.yi),
            1 => out.push(hand.wan),
            _ => {}
        }
    }
    out
}

/// 一万二, 三千五: the last scale left out, where it is the next below the one before it.
fn colloquial(text: &str, hand: Hand) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let [.., before, digit, last] = chars.as_slice() else { return None };
    let below = |c: char| match c {
        c if c == hand.small[1] => Some(hand.small[0]),
        c if c == hand.small[2] => Some(hand.small[1]),
        c if c == hand.wan => Some(hand.small[2]),
        _ => None,
    };
    (below(*before) == Some(*last) && hand.digits[1..].contains(digit))
        .then(|| chars[..chars.len() - 1].iter().collect())
}

/// 两 for 二, where it is said so: before 百, 千, 万 and 亿.
fn liang(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let spoken = |i: usize| {
        chars[i] == '二'
            && chars.get(i + 1).is_some_and(|c| "百千万亿萬億".contains(*c))
            && (i == 0 || chars[i - 1] != '十')
    };
    (0..chars.len()).map(|i| if spoken(i) { '两' } else { chars[i] }).collect()
}

/// A stray space or line break behind some of the scales.
fn spaced(text: &str, random: &mut Random) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        if "百千万亿萬億佰仟".contains(c) && chars.peek().is_some() && random.below(2) == 0 {
            out.push(if random.below(4) == 0 { '\n' } else { ' ' });
        }
    }
    out
}

fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + u32::from('０')).unwrap(),
            '.' => '．',
            ',' => '，',
            c => c,
        })
        .collect()
}

fn grouped(n: u64, sign: char) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(sign);
        }
        out.push(c);
    }
    out
}

/// 12亿3456万7890: what stands behind a scale fills it up.
fn sections(n: u64) -> String {
    let (yi, wan, rest) = (n / 1_0000_0000, n / 10_000 % 10_000, n % 10_000);
    let mut out = String::new();
    if yi > 0 {
        write!(out, "{yi}亿").unwrap();
    }
    match (yi > 0, wan, rest) {
        (_, 0, 0) if yi > 0 => {}
        (true, 0, _) => write!(out, "{rest:08}").unwrap(),
        (_, 0, _) => write!(out, "{rest}").unwrap(),
        (_, _, 0) => write!(out, "{wan}万").unwrap(),
        _ => write!(out, "{wan}万{rest:04}").unwrap(),
    }
    out
}

/// 5亿1万4千6百: a figure before each scale; a last figure below ten stands alone behind 零.
fn every_scale(n: u64) -> String {
    let mut out = String::new();
    if n / 1_0000_0000 > 0 {
        write!(out, "{}亿", n / 1_0000_0000).unwrap();
    }
    if n / 10_000 % 10_000 > 0 {
        write!(out, "{}万", n / 10_000 % 10_000).unwrap();
    }
    for (scale, name) in [(1000, "千"), (100, "百")] {
        if n / scale % 10 > 0 {
            write!(out, "{}{name}", n / scale % 10).unwrap();
        }
    }
    if n % 100 > 0 {
        write!(out, "{}{}", if out.is_empty() { "" } else { "零" }, n % 100).unwrap();
    }
    if out.is_empty() { "0".to_owned() } else { out }
}

/// `n` / 10^`places` as figures.
fn decimal(n: u64, places: u32) -> String {
    let power = 10_u64.pow(places);
    if places == 0 {
        n.to_string()
    } else {
        format!("{}.{:0width$}", n / power, n % power, width = places as usize)
    }
}

/// The decimal of figures, read without any rule of the crate.
fn exact(n: u64, places: u32) -> Decimal {
    Decimal::from_i128_with_scale(i128::from(n), places)
}

/// Every style of a whole number.
fn whole_styles(n: u64, random: &mut Random) -> Vec<String> {
    let mut out = vec![
        n.to_string(),
        full_width(&n.to_string()),
        grouped(n, ','),
        grouped(n, ' '),
        full_width(&grouped(n, ',')),
        sections(n),
        full_width(&sections(n)),
        every_scale(n),
        format!("负{n}"),
        format!("+{n}"),
    ];
    for hand in HANDS {
        let text = chinese(n, hand);
        out.extend(colloquial(&text, hand));
        out.push(spaced(&text, random));
        out.push(liang(&text));
        out.push(format!("负{text}"));
        if let Some(short) = text.strip_prefix("一十") {
            out.push(format!("十{short}"));
        }
        out.push(text);
    }
    out
}

/// Every style of a decimal, which is `n` / 10^`places`, with its value.
fn decimal_styles(n: u64, places: u32) -> Vec<(String, Decimal)> {
    let figures = decimal(n, places);
    let value = exact(n, places);
    let mut out =
        vec![(figures.clone(), value), (full_width(&figures), value), (format!("-{figures}"), -value)];
    for (scale, power) in [("万", 4), ("亿", 8), ("万亿", 12), ("千", 3), ("百万", 6)] {
        if n > 0 {
            out.push((format!("{figures}{scale}"), value * Decimal::from(10_u64.pow(power))));
        }
    }
    let (whole, part) = (n / 10_u64.pow(places), n % 10_u64.pow(places));
    for hand in HANDS {
        let digits = format!("{part:0width$}", width = places as usize);
        let digits: String = digits.bytes().map(|b| hand.digits[usize::from(b - b'0')]).collect();
        let text = format!("{}点{digits}", chinese(whole, hand));
        out.push((format!("{text}{}", hand.wan), value * Decimal::from(10_000)));
        out.push((format!("{text}{}", hand.yi), value * Decimal::from(100_000_000)));
        out.push((text, value));
    }
    out
}

/// The number reads back exactly, and so does its normal form.
fn check(text: &str, value: Decimal) {
    let number: Number = text.parse().unwrap_or_else(|e| panic!("{e} ({value})"));
    assert_eq!((number.amount.low, number.amount.high), (value, None), "{text}");
    assert!(number.amount.hedge == baokan::model::amount::Hedge::EXACT, "{text}");
    let normal = number.to_string();
    assert_eq!(normal.parse::<Number>().unwrap(), number, "{normal} of {text}");
}

/// In a sentence the number is found as an amount of money, a length and a percentage of the same value.
fn check_in_text(text: &str, value: Decimal) {
    for (unit, kind) in [("元", 0), ("公里", 1), ("%", 2)] {
        let amount = format!("{text}{unit}");
        let sentence = format!("合计：{amount}，");
        let found: Vec<_> = baokan::scan(&sentence).collect();
        assert_eq!(found.len(), 1, "{sentence}: {found:?}");
        let low = match &found[0].value {
            Value::Money(m) if kind == 0 => m.amount.low,
            Value::Quantity(q) if kind == 1 => q.amount.low,
            Value::Percent(p) if kind == 2 => p.amount.low,
            other => panic!("{sentence}: {other:?}"),
        };
        assert_eq!(low, value, "{sentence}");
        assert_eq!(&sentence[found[0].range.start..found[0].range.end], amount, "{sentence}");
        let again = match kind {
            0 => amount.parse::<Money>().unwrap().amount.low,
            1 => amount.parse::<Quantity>().unwrap().amount.low,
            _ => amount.parse::<Percent>().unwrap().amount.low,
        };
        assert_eq!(again, value, "{amount}");
    }
}

#[test]
fn any_number_in_any_style() {
    let cases: u64 = std::env::var("BAOKAN_NUMBERS").ok().and_then(|n| n.parse().ok()).unwrap_or(6000);
    let mut random = Random(20_250_609);
    let mut done = 0;
    let mut turn = 0_u64;
    while done < cases {
        let n = if turn < 200 { turn } else { whole(&mut random, 16) };
        for text in whole_styles(n, &mut random) {
            let value = Decimal::from(n);
            check(&text, if text.starts_with('负') { -value } else { value });
            done += 1;
        }
        let places = 1 + random.below(6) as u32;
        let n = whole(&mut random, 14);
        for (text, value) in decimal_styles(n, places) {
            check(&text, value);
            done += 1;
        }
        if turn % 8 == 0 {
            let n = whole(&mut random, 16);
            for text in
                [n.to_string(), grouped(n, ','), sections(n), chinese(n, PLAIN), full_width(&n.to_string())]
            {
                if n > 1 {
                    check_in_text(&text, Decimal::from(n));
                }
            }
        }
        turn += 1;
    }
}

#[test]
fn what_is_too_long_is_left_as_printed() {
    let mut random = Random(28);
    for len in 29..60 {
        let digits: String =
            (0..len).map(|i| if i == 0 { '7' } else { char::from(b'0' + random.below(10) as u8) }).collect();
        for text in [
            format!("共{digits}元。"),
            format!("共{}元。", full_width(&digits)),
            format!("共{}.{}元。", &digits[..14], &digits[14..]),
            format!("编号{digits}，3个"),
        ] {
            let found: Vec<_> = baokan::scan(&text).collect();
            let counted = found.iter().filter(|m| !text[m.range.start..].starts_with("3个"));
            assert_eq!(counted.count(), 0, "{text}: {found:?}");
        }
        // The normal form of a value may have 29, as many as a decimal holds.
        assert!(len == 29 || digits.parse::<Number>().is_err());
    }
    let digits = "1234567890".repeat(3);
    let issue = baokan::parse_issue(&format!("　　据统计，全年共有{digits}元资金到位，比上年有所增加。\n"));
    let place = issue.diagnostics.iter().find(|d| d.code == Code::NumberTooLong).unwrap().span;
    assert_eq!(place.end - place.start, digits.len());
}
