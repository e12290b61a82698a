//! Calendar dates of the plain kind: 2025年6月9日, 6月 9日, 9日, 二〇二五年三月二日, 2025-06-09.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::tag;

use super::figure::{digits, han_digits, han_small};
use super::rule::{Rule, gap, miss, whole};
use crate::model::date::{NotADate, PartialDate};

/// year = 4 digits | 4 Han digits, then 年
pub(crate) fn year(input: &str) -> Rule<'_, i16> {
    let (rest, value) = match digits(4)(input) {
        Ok((rest, (value, 4))) => (rest, value),
        Ok(_) => return miss(input),
        Err(_) => han_digits(4)(input)?,
    };
    let (rest, ()) = gap(rest)?;
    let (rest, _) = tag("年").parse_complete(rest)?;
    match i16::try_from(value) {
        Ok(value) if value > 0 => Ok((rest, value)),
        _ => miss(input),
    }
}

/// two = at most two digits | Han figure
fn two(input: &str) -> Rule<'_, u8> {
    let (rest, value) = match digits(2)(input) {
        Ok((rest, (value, _))) => (rest, value),
        Err(_) => han_small(input)?,
    };
    match u8::try_from(value) {
        Ok(value) => Ok((rest, value)),
        Err(_) => miss(input),
    }
}

/// month = two 月, from 1 to 12 | 元月
pub(crate) fn month(input: &str) -> Rule<'_, u8> {
    if let Some(rest) = input.strip_prefix("元月") {
        return Ok((rest, 1));
    }
    let (rest, value) = two(input)?;
    let (rest, ()) = gap(rest)?;
    let (rest, _) = tag("月").parse_complete(rest)?;
    if (1..=12).contains(&value) { Ok((rest, value)) } else { miss(input) }
}

/// day = two ( 日 | 号 | 號 ), from 1 to 31
pub(crate) fn day(input: &str) -> Rule<'_, u8> {
    let (rest, value) = two(input)?;
    let (rest, ()) = gap(rest)?;
    let (rest, _) = alt((tag("日"), tag("号"), tag("號"))).parse_complete(rest)?;
    if (1..=31).contains(&value) { Ok((rest, value)) } else { miss(input) }
}

/// The part behind a gap, if it is there.
pub(crate) fn then<'a, T>(input: &'a str, rule: impl Fn(&'a str) -> Rule<'a, T>) -> (&'a str, Option<T>) {
    match gap(input).and_then(|(rest, ())| rule(rest)) {
        Ok((rest, value)) => (rest, Some(value)),
        Err(_) => (input, None),
    }
}

/// date = year [ month [ day ] ] | month [ day ] | day
pub(crate) fn date(input: &str) -> Rule<'_, PartialDate> {
    let (rest, year) = then(input, year);
    let (rest, month) = then(rest, month);
    let (rest, day) = if year.is_some() && month.is_none() { (rest, None) } else { then(rest, day) };
    match PartialDate::new(year, month, day) {
        Some(date) => Ok((rest, date)),
        None => miss(input),
    }
}

/// numeric = 4 digits ( "-" | "." | "/" ) 1–2 digits ( the same ) 1–2 digits
pub(crate) fn numeric(input: &str) -> Rule<'_, PartialDate> {
    let (rest, (year, count)) = digits(4)(input)?;
    if count != 4 {
        return miss(input);
    }
    let Some(mark) = rest.chars().next().filter(|c| matches!(c, '-' | '.' | '/' | '．' | '－' | '／'))
    else {
        return miss(input);
    };
    let rest = rest.get(mark.len_utf8()..).unwrap_or_default();
    let (rest, (month, _)) = digits(2)(rest)?;
    let Some(rest) = rest.strip_prefix(mark) else { return miss(input) };
    let (rest, (day, _)) = digits(2)(rest)?;
    let part = |n: u32| u8::try_from(n).ok();
    match PartialDate::new(i16::try_from(year).ok(), part(month), part(day)) {
        Some(date) if year >= 1000 && !rest.starts_with(mark) => Ok((rest, date)),
        _ => miss(input),
    }
}

/// Reads a date as printed (`6月9日`, `二〇二五年三月`, `2025.6.9`) or in EDTF (`XXXX-06-09`), with white space around
/// it or without.
impl core::str::FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let text = text.trim();
        Self::from_edtf(text)
            .or_else(|| whole(text, date))
            .or_else(|| whole(text, numeric))
            .ok_or_else(|| NotADate(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, want) in [
            ("2025年6月9日", "2025-06-09"),
            ("2025 年 4 月 12 日", "2025-04-12"),
            ("6月 9日", "XXXX-06-09"),
            ("7月 12\n日", "XXXX-07-12"),
            ("9日", "XXXX-XX-09"),
            ("2025年", "2025"),
            ("6月", "XXXX-06"),
            ("２０２５年６月", "2025-06"),
            ("二〇二五年三月二日", "2025-03-02"),
            ("一九五三年六月九日", "1953-06-09"),
            ("廿三日", "XXXX-XX-23"),
            ("十二月三十一日", "XXXX-12-31"),
            ("12号", "XXXX-XX-12"),
            ("2025-06-09", "2025-06-09"),
            ("2025.6.9", "2025-06-09"),
            ("2025/6/9", "2025-06-09"),
            ("2月30日", "XXXX-02-30"),
        ] {
            assert_eq!(text.parse::<PartialDate>().map(|d| d.to_string()), Ok(want.to_owned()), "{text}");
        }
        for text in [
            "0999.6.9",
            "2025.6.9.",
            "2025-6-9-",
            "13月",
            "32日",
            "0日",
            "0000年",
            "25年",
            "六月天",
            "2025年9日",
            "",
            "1.2.3",
            "一九五年",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
        assert!(!"2月30日".parse::<PartialDate>().unwrap().is_possible());
    }

    #[test]
    fn edtf_reads_back() {
        for text in ["2025-06-09", "XXXX-06-09", "XXXX-XX-09", "2025-06", "2025", "XXXX-06", "-0221"] {
            assert_eq!(PartialDate::from_edtf(text).map(|d| d.to_string()).as_deref(), Some(text));
        }
    }
}
