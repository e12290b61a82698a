//! `FromStr` of the values: the printed form by the rules that scan a text, and the normal form that `Display` writes.

use core::num::NonZeroU16;
use core::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::scan::{Context, Scan};
use crate::model::amount::{Bound, Hedge};
use crate::model::date::{Anchor, Date, DatePoint, Division, Open, PartialDate, Relative, RelativeUnit};
use crate::model::duration::{Duration, Recurrence, TimeUnit};
use crate::model::mention::{MentionKind, NotAValue, Value};
use crate::model::quantity::{
    Age, Amount, Fraction, Money, Number, Ordinal, Percent, PercentSign, Quantity, Ratio, Score,
};
use crate::model::time::{Clock, DateTime, Time};
use crate::model::unit::{Dimension, Unit};

/// The value of a text that is one mention from end to end.
fn printed(text: &str) -> Option<Value> {
    let text = text.trim();
    let mut found = Scan::new(text, Context { whole: true, firsts: true, ..Context::default() });
    found.next().filter(|m| m.range.start == 0 && m.range.end == text.len()).map(|m| m.value)
}

macro_rules! values {
    ($($name:ident: $normal:path $(, $unbox:tt)?;)*) => {$(
        /// Reads a text that is one such expression from end to end, by the rules by which [`scan`](crate::scan())
        /// reads such a text (and 首届 counts as 1 届), and the normal form that `Display` writes.
        ///
        /// The normal form does not hold every field: not the part of the day or month, relative and lunar dates,
        /// open ends, the weekday of a recurrence, nor which of two units a symbol stands for. So it may read back as a
        /// poorer value, and where nothing but `X` is left of a date, it is an error. To store values, serialise them.
        impl FromStr for $name {
            type Err = NotAValue;

            fn from_str(text: &str) -> Result<Self, NotAValue> {
                match printed(text) {
                    Some(Value::$name(value)) => Ok($($unbox)? value),
                    _ => $normal(text).ok_or_else(|| NotAValue::new(MentionKind::$name, text)),
                }
            }
        }
    )*};
}
values! {
    Date: date;
    Time: time;
    DateTime: datetime;
    Duration: duration, *;
    Recurrence: recurrence;
    Quantity: quantity;
    Money: money;
    Age: age;
    Percent: percent;
    Fraction: fraction;
    Ratio: ratio;
    Score: score;
    Ordinal: ordinal;
    Number: bare;
}

/// Two ends, or one: `a/b`.
fn ends<T>(text: &str, one: impl Fn(&str) -> Option<T>) -> Option<(T, Option<T>)> {
    match text.split_once('/') {
        Some((a, b)) => Some((one(a)?, Some(one(b)?))),
        None => Some((one(text)?, None)),
    }
}

/// A date or time without the `~` behind it, and whether there was one: it says about.
fn about(text: &str) -> (&str, bool) {
    text.strip_suffix('~').map_or((text, false), |t| (t, true))
}

/// An EDTF date or interval: `2025-06-09`, `2024/2025`, `2020-03~`, `2018/..`.
fn date(text: &str) -> Option<Date> {
    let (text, about) = about(text);
    if let Some(start) = text.strip_suffix("/..") {
        return Some(Date { about, open: Some(Open::Since), ..Date::from(point(start)?) });
    }
    if let Some(end) = text.strip_prefix("../") {
        return Some(Date { about, open: Some(Open::Until), ..Date::from(point(end)?) });
    }
    let (first, last) = ends(text, point)?;
    Some(Date { last, about, ..Date::from(first) })
}

/// A date in EDTF, with seasons, quarters, halves, decades and centuries.
fn point(text: &str) -> Option<DatePoint> {
    if text == "XXXX-XX-XX" || text == "XXXX-XX" || text == "XXXX" {
        // Nothing but a place for a date: what 近日 or 今年 come down to without the day of the issue.
        return None;
    }
    let some_day = Relative { unit: RelativeUnit::Day, offset: 0, anchor: Anchor::Text };
    // 2025-XX-XX: a day of that year, not said which.
    if let Some(year) =
        text.strip_suffix("-XX-XX").and_then(PartialDate::from_edtf).filter(|d| d.month().is_none())
    {
        return Some(DatePoint { year: year.year(), relative: Some(some_day), ..DatePoint::default() });
    }
    // 2025-06-XX: a day of that month, not said which.
    if let Some(month) =
        text.strip_suffix("-XX").and_then(PartialDate::from_edtf).filter(|d| d.month().is_some())
    {
        let (year, month) = (month.year(), month.month());
        return Some(DatePoint { year, month, relative: Some(some_day), ..DatePoint::default() });
    }
    if let Some(date) = PartialDate::from_edtf(text) {
        let (year, month, day) = (date.year(), date.month(), date.day());
        return Some(DatePoint { year, month, day, ..DatePoint::default() });
    }
    let number = |t: &str| t.bytes().all(|b| b.is_ascii_digit()).then(|| t.parse::<u8>().ok()).flatten();
    if let Some((year, code)) = text.rsplit_once('-').filter(|(y, _)| !y.is_empty()) {
        let year = match year {
            "XXXX" => None,
            _ => Some(PartialDate::from_edtf(year)?.year()?),
        };
        let division = match number(code)? {
            n @ 21..=24 => Division::Season(n - 20),
            n @ 33..=36 => Division::Quarter(n - 32),
            n @ 40..=41 => Division::Half(n - 39),
            _ => return None,
        };
        return Some(DatePoint { year, division: Some(division), ..DatePoint::default() });
    }
    if let Some(century) = text.strip_prefix('-').and_then(|t| t.strip_suffix("XX")) {
        let division = Some(Division::Century(number(century)?.checked_add(1)?));
        return Some(DatePoint { year: Some(-1), division, ..DatePoint::default() });
    }
    if text.len() != 4 || !text.is_ascii() {
        return None;
    }
    let (century, rest) = text.split_at_checked(2)?;
    let (division, year) = match (century, rest) {
        (c, "XX") => (Division::Century(number(c)?.checked_add(1)?), None),
        (c, r) => {
            let decade = number(r.strip_suffix('X')?)? * 10;
            let year = match c {
                "XX" => None,
                _ => Some(i16::from(number(c)?) * 100 + i16::from(decade)),
            };
            (Division::Decade(decade), year)
        }
    };
    Some(DatePoint { year, division: Some(division), ..DatePoint::default() })
}

fn clock(text: &str) -> Option<Clock> {
    let mut parts = text.split(':');
    let mut part = || -> Option<u8> {
        let digits = parts.next()?;
        (digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()))
            .then(|| digits.parse().ok())
            .flatten()
    };
    let (hour, minute) = (part()?, part()?);
    let second = part();
    let clock = Clock { hour, minute, second, part: None };
    (clock.is_possible() && parts.next().is_none() && clock.to_string().len() == text.len()).then_some(clock)
}

fn time(text: &str) -> Option<Time> {
    let (text, about) = about(text);
    let (first, last) = ends(text, clock)?;
    Some(Time { last, about, ..Time::from(first) })
}

fn datetime(text: &str) -> Option<DateTime> {
    let one = |text: &str| {
        let (date, time) = text.split_once('T')?;
        // Some day, and no more is known of it.
        let some_day = Relative { unit: RelativeUnit::Vague, offset: 0, anchor: Anchor::Text };
        let date = match date {
            "XXXX-XX-XX" => DatePoint { relative: Some(some_day), ..DatePoint::default() },
            _ => point(date)?,
        };
        Some((date, clock(time)?))
    };
    let (text, about) = about(text);
    let ((date, time), last) = ends(text, one)?;
    let last_date = last.map(|l| l.0).filter(|l| *l != date);
    Some(DateTime { date, time, last_date, last_time: last.map(|l| l.1), about, open: None })
}

/// The signs that stand before a normal form.
fn hedge(text: &str) -> (Hedge, &str) {
    let (about, rest) = match text.strip_prefix('~') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    for (sign, bound) in
        [(">=", Bound::AtLeast), ("<=", Bound::AtMost), (">", Bound::More), ("<", Bound::Less)]
    {
        if let Some(rest) = rest.strip_prefix(sign) {
            return (Hedge { about, bound }, rest);
        }
    }
    (Hedge { about, bound: Bound::Exact }, rest)
}

/// A number as `Display` writes it: all that a value holds, which may be reckoned from one of 28 digits (so many 季度).
fn decimal(text: &str) -> Option<Decimal> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let plain = body.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && body.starts_with(|c: char| c.is_ascii_digit());
    plain.then(|| Decimal::from_str_exact(text).ok()).flatten()
}

/// `P1Y6M`, `PT2H`: up to three parts, the largest unit first.
fn iso(text: &str) -> Option<[Option<(TimeUnit, Decimal)>; 3]> {
    let mut rest = text.strip_prefix('P')?;
    let mut parts = [None; 3];
    let mut count = 0;
    let mut in_clock = false;
    let mut last: Option<TimeUnit> = None;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T') {
            if in_clock {
                return None;
            }
            in_clock = true;
            rest = behind;
        }
        let at = rest.find(|c: char| c.is_ascii_uppercase())?;
        let number = decimal(rest.get(..at)?)?;
        let letter = rest.get(at..)?.chars().next()?;
        let unit = match (letter, in_clock) {
            ('Y', false) => TimeUnit::Year,
            ('M', false) => TimeUnit::Month,
            ('W', false) => TimeUnit::Week,
            ('D', false) => TimeUnit::Day,
            ('H', true) => TimeUnit::Hour,
            ('M', true) => TimeUnit::Minute,
            ('S', true) => TimeUnit::Second,
            _ => return None,
        };
        if last.is_some_and(|l| l >= unit) {
            return None;
        }
        last = Some(unit);
        *parts.get_mut(count)? = Some((unit, number));
        count += 1;
        rest = rest.get(at + 1..)?;
    }
    (count > 0).then_some(parts)
}

fn duration(text: &str) -> Option<Duration> {
    let (hedge, body) = hedge(text);
    let (parts, last) = ends(body, iso)?;
    let high = match last {
        None => None,
        Some(last) => {
            let unit = |p: &[Option<(TimeUnit, Decimal)>; 3]| p.first().copied().flatten().map(|(u, _)| u);
            if unit(&last) != unit(&parts) || last.iter().flatten().count() != 1 {
                return None;
            }
            last.first().copied().flatten().map(|(_, n)| n)
        }
    };
    Some(Duration { hedge, parts, high })
}

fn recurrence(text: &str) -> Option<Recurrence> {
    let parts = iso(text.strip_prefix("R/")?)?;
    match parts {
        [Some((every, count)), None, None] if count.is_integer() => {
            let count = count.to_u16().and_then(NonZeroU16::new)?;
            Some(Recurrence { every, count, weekday: None })
        }
        _ => None,
    }
}

fn amount(text: &str) -> Option<Amount> {
    let (hedge, body) = hedge(text);
    let (low, high) = ends(body, decimal)?;
    Some(Amount { hedge, low, high })
}

/// Number, space, unit.
fn measured(text: &str) -> Option<(Amount, Unit)> {
    let (number, unit) = text.split_once(' ')?;
    Some((amount(number)?, unit.parse().ok()?))
}

fn quantity(text: &str) -> Option<Quantity> {
    let (amount, unit) = measured(text)?;
    Some(Quantity { amount, unit })
}

fn money(text: &str) -> Option<Money> {
    let (amount, unit) = measured(text)?;
    unit.measuring(Dimension::Currency).map(|unit| Money { amount, unit })
}

fn age(text: &str) -> Option<Age> {
    let (amount, unit) = measured(text)?;
    (unit.dimension() == Dimension::Age && !amount.low.is_sign_negative()).then_some(Age { amount, unit })
}

fn percent(text: &str) -> Option<Percent> {
    let (number, sign) = text.split_once(' ')?;
    let sign = match sign {
        "%" => PercentSign::Percent,
        "‰" => PercentSign::Permille,
        "‱" => PercentSign::Permyriad,
        _ => return None,
    };
    Some(Percent { amount: amount(number)?, sign })
}

fn fraction(text: &str) -> Option<Fraction> {
    let (hedge, body) = hedge(text);
    let (numerator, denominator) = ends(body, decimal)?;
    let denominator = denominator.filter(|d| !d.is_zero())?;
    Some(Fraction { hedge, numerator, denominator })
}

fn pair(text: &str) -> Option<(Decimal, Decimal)> {
    let (first, second) = text.split_once(':')?;
    Some((decimal(first)?, decimal(second)?))
}

fn ratio(text: &str) -> Option<Ratio> {
    pair(text).map(|(first, second)| Ratio { first, second })
}

fn score(text: &str) -> Option<Score> {
    pair(text).map(|(first, second)| Score { first, second })
}

fn ordinal(text: &str) -> Option<Ordinal> {
    let (number, unit) = match text.split_once(' ') {
        Some((number, unit)) => (number, Some(unit.parse().ok()?)),
        None => (text, None),
    };
    Some(Ordinal { number: decimal(number)?, unit })
}

fn bare(text: &str) -> Option<Number> {
    amount(text).map(|amount| Number { amount })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::said;

    /// Printed form, and what is written of it; both read as the same.
    fn both<T>(cases: &[(&str, &str)])
    where
        T: FromStr<Err = NotAValue> + ToString,
    {
        for (text, want) in cases {
            let value: T = text.parse().unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(&value.to_string(), want, "{text}");
            assert_eq!(&want.parse::<T>().unwrap_or_else(|e| panic!("{e}")).to_string(), want, "{text}");
        }
    }

    #[test]
    fn printed_and_normal_forms() {
        both::<Date>(&[
            ("6月 9日", "XXXX-06-09"),
            ("2025年6月9日", "2025-06-09"),
            ("1—5月", "XXXX-01/XXXX-05"),
            ("2025年第一季度", "2025-33"),
            ("2025年上半年", "2025-40"),
            ("2009年冬天", "2009-24"),
            ("20世纪90年代", "199X"),
            ("廿三日", "XXXX-XX-23"),
            ("公元前2世纪", "-01XX"),
            ("2020-03~", "2020-03~"),
            ("XXXX-36", "XXXX-36"),
            ("2025-41", "2025-41"),
            ("2025-XX-XX", "2025-XX-XX"),
            ("XX9X", "XX9X"),
        ]);
        for (text, about, open) in [
            ("2018/..", false, Open::Since),
            ("2018/..~", true, Open::Since),
            ("../2018", false, Open::Until),
            ("../2018~", true, Open::Until),
        ] {
            let date: Date = text.parse().unwrap();
            assert_eq!((date.first.year, date.about, date.open), (Some(2018), about, Some(open)), "{text}");
        }
        both::<Time>(&[
            ("晚上7点半", "19:30"),
            ("8时至10时", "08:00/10:00"),
            ("6点左右", "06:00~"),
            ("08:00/10:00~", "08:00/10:00~"),
        ]);
        both::<DateTime>(&[
            ("12月20日19时", "XXXX-12-20T19:00"),
            ("12月20日19时左右", "XXXX-12-20T19:00~"),
            ("XXXX-XX-XXT12:30/XXXX-XX-XXT13:30", "XXXX-XX-XXT12:30/XXXX-XX-XXT13:30"),
        ]);
        both::<Duration>(&[
            ("一年半", "P1Y6M"),
            ("2到 3个小时", "PT2H/PT3H"),
            ("近半个月", "~<P0.5M"),
            ("P3D", "P3D"),
            ("PT1H30M15S", "PT1H30M15S"),
            ("0.1234567890123456789012345678秒", "PT0.1234567890123456789012345678S"),
            // Of 29 digits, as it is reckoned.
            ("9999999999999999999999999999个季度", "P29999999999999999999999999997M"),
        ]);
        both::<Recurrence>(&[("每月", "R/P1M"), ("每隔两周", "R/P2W"), ("每半年", "R/P6M")]);
        both::<Quantity>(&[("5.194 公里", "5.194 km"), ("30多台", ">30 台"), ("2至3米", "2/3 m")]);
        both::<Money>(&[
            ("1.2万元", "12000 元"),
            ("31万美元", "310000 美元"),
            // 28 places, the nought before the point being none of them.
            ("0.1234567890123456789012345678元以上", ">=0.1234567890123456789012345678 元"),
            ("<=79228162514264337593543950335 元", "<=79228162514264337593543950335 元"),
        ]);
        both::<Age>(&[("四十五六岁", "45/46 岁")]);
        both::<Percent>(&[
            ("36.8%", "36.8 %"),
            ("七成", "70 %"),
            ("千分之三", "3 ‰"),
            ("3/5 ‰", "3/5 ‰"),
            ("3/5 ‱", "3/5 ‱"),
        ]);
        both::<Fraction>(&[("三分之一", "1/3"), ("一半", "1/2")]);
        both::<Ordinal>(&[("第22届", "22 届"), ("首届", "1 届")]);
        both::<Score>(&[("3∶1", "3:1")]);
        both::<Number>(&[("14亿", "1400000000"), ("-.5", "-0.5")]);
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "日",
            "2025-13-01",
            "2025-6",
            "明白",
            "6月9日和",
            "5 公里",
            "XXXX-XX-XX",
            "XXXX-XX",
            "XXXX",
            "2025X",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        for text in ["25:00", "7:5", "07:60", "24:30", "+1:30", "~06:00", "06:00~/07:00", "06:00~~"] {
            assert!(text.parse::<Time>().is_err(), "{text}");
        }
        for text in ["P", "PT", "P1", "P1H", "PT1D", "P1M1Y", "P1Y/PT1H", "P1Y1M1W1D"] {
            assert!(text.parse::<Duration>().is_err(), "{text}");
        }
        for text in ["5", "5 ", "km", "5 公里长", "1e5 km"] {
            assert!(text.parse::<Quantity>().is_err(), "{text}");
        }
        for text in ["R/P1.5D", "R/P0D", "P1D"] {
            assert!(text.parse::<Recurrence>().is_err(), "{text}");
        }
        // More places, and more digits, than a decimal holds.
        let (places, digits) = (format!("0.{}", "3".repeat(29)), "9".repeat(29));
        for text in [".5", "1.2.3", "-", &places, &digits] {
            assert!(decimal(text).is_none(), "{text}");
        }
        assert!("1/0".parse::<Fraction>().is_err());
        assert!("-3 岁".parse::<Age>().is_err() && "-3岁".parse::<Age>().is_err());
        let error = "不是".parse::<Money>().unwrap_err();
        assert_eq!(error.to_string(), "\"不是\" is no money");
    }

    #[test]
    fn fields_of_normal_forms() {
        fn read<T: FromStr<Err = NotAValue> + Into<Value>>(text: &str) -> String {
            text.parse::<T>().map_or_else(|e| e.to_string(), |value| said(&value.into()))
        }
        for (text, want) in [
            ("2018/..", "2018 Since"),
            ("2018/..~", "2018~ Since"),
            ("../2025", "2025 Until"),
            ("../2025~", "2025~ Until"),
            ("2025-06-09~", "2025-06-09~"),
            ("2024/2025~", "2024/2025~"),
            ("2025-XX-XX", "2025-XX-XX Day+0 of the text"),
            ("2025-06-XX", "2025-06-XX Day+0 of the text"),
            ("XXXX-24", "XXXX-24 Season(4)"),
            ("2025-34", "2025-34 Quarter(2)"),
            ("2025-36", "2025-36 Quarter(4)"),
            ("2025-41", "2025-41 Half(2)"),
            ("-02XX", "-02XX Century(3)"),
            ("19XX", "19XX Century(20)"),
            ("XX9X", "XX9X Decade(90)"),
        ] {
            assert_eq!(read::<Date>(text), want, "{text}");
        }
        for text in ["XXXX", "XXXX-XX", "1990X", "é9X", "2025-37", "2025-42"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        for (text, want) in [
            ("XXXX-XX-XXT08:00", "XXXX-XX-XXT08:00 on XXXX-XX-XX Vague+0 of the text"),
            ("2025-06-09T08:00", "2025-06-09T08:00 on 2025-06-09"),
        ] {
            assert_eq!(read::<DateTime>(text), want, "{text}");
        }
        let hours = "2025-06-09T08:00/2025-06-09T10:00".parse::<DateTime>().unwrap();
        let night = "2025-06-09T20:00/2025-06-10T06:00".parse::<DateTime>().unwrap();
        assert_eq!((hours.last_date, night.last_date.and_then(|d| d.day)), (None, Some(10)));
        assert_eq!(read::<Duration>("P3D"), "P3D");
        assert_eq!(read::<Duration>("PT3M20S"), "PT3M20S");
        assert_eq!(read::<Percent>("3 ‰"), "3 ‰");
        assert_eq!(read::<Percent>("3 ‱"), "3 ‱");
        assert_eq!(read::<Ordinal>("首届"), "1 届");
        for text in [".5 km", "a5 km", "123456789012345678901234567890 km"] {
            assert!(text.parse::<Quantity>().is_err(), "{text}");
        }
        for text in ["0a:30", "08:30:"] {
            assert!(text.parse::<Time>().is_err(), "{text}");
        }
        for text in ["R/P1.5M", "R/P1Y1M", "R/P0M"] {
            assert!(text.parse::<Recurrence>().is_err(), "{text}");
        }
    }
}
