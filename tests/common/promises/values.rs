//! Value → text → value: what `Display` writes, `FromStr` reads back equal. And printed text → value → text → value.

use std::num::NonZeroU16;

use arbitrary::{Result, Unstructured};
use baokan::PartialDate;
use baokan::model::amount::{Bound, Hedge};
use baokan::model::date::Date;
use baokan::model::duration::{Duration, Recurrence, TimeUnit};
use baokan::model::outline::{Label, LabelStyle};
use baokan::model::quantity::{
    Age, Amount, Fraction, Money, Number, Ordinal, Percent, PercentSign, Quantity, Ratio, Score,
};
use baokan::model::time::{Clock, DateTime, Time};
use baokan::model::unit::Unit;
use rust_decimal::Decimal;

use super::forms::{all_settle, is_unknown, same, settles};

/// A number with up to six places behind the point, of either sign where it may have one.
fn decimal(u: &mut Unstructured<'_>, below_zero: bool) -> Result<Decimal> {
    let number = i64::from(u.arbitrary::<i32>()?) * i64::from(u.int_in_range(1..=1_000_000)?);
    let scale = u.int_in_range(0..=6)?;
    Ok(Decimal::new(if below_zero { number } else { number.abs() }, scale))
}

fn hedge(u: &mut Unstructured<'_>) -> Result<Hedge> {
    let bound = *u.choose(&[Bound::Exact, Bound::More, Bound::Less, Bound::AtLeast, Bound::AtMost])?;
    Ok(Hedge { about: u.arbitrary()?, bound })
}

fn amount(u: &mut Unstructured<'_>, below_zero: bool) -> Result<Amount> {
    let low = decimal(u, below_zero)?;
    let high = if u.arbitrary()? { Some(low + decimal(u, false)? + Decimal::ONE) } else { None };
    Ok(Amount { hedge: hedge(u)?, low, high })
}

fn clock(u: &mut Unstructured<'_>) -> Result<Clock> {
    let second = if u.arbitrary()? { Some(u.int_in_range(0..=59)?) } else { None };
    Ok(Clock { hour: u.int_in_range(0..=23)?, minute: u.int_in_range(0..=59)?, second, part: None })
}

fn day(u: &mut Unstructured<'_>) -> Result<Option<PartialDate>> {
    let year = if u.arbitrary()? { Some(u.int_in_range(-9999..=9999)?) } else { None };
    let month = if u.arbitrary()? { Some(u.int_in_range(1..=12)?) } else { None };
    let day = if u.arbitrary()? { Some(u.int_in_range(1..=31)?) } else { None };
    Ok(PartialDate::new(year, month, day))
}

fn unit(u: &mut Unstructured<'_>, names: &[&str]) -> Result<Unit> {
    Ok(u.choose(names)?.parse().expect("a unit of the list"))
}

const UNITS: &[&str] = &[
    "km", "m", "kg", "t", "亩", "℃", "个", "名", "辆", "kW", "元/t", "元/kWh", "次/min", "mg/L", "m3/s",
    "斤", "km/h", "L", "人次",
];

fn value(u: &mut Unstructured<'_>) -> Result<()> {
    match u.int_in_range(0..=14)? {
        0 => same(&Quantity { amount: amount(u, true)?, unit: unit(u, UNITS)? }),
        1 => same(&Money {
            amount: amount(u, true)?,
            unit: unit(u, &["元", "美元", "港元", "欧元", "元/t", "元/kWh"])?,
        }),
        2 => same(&Age { amount: amount(u, false)?, unit: unit(u, &["岁"])? }),
        3 => {
            let sign = *u.choose(&[PercentSign::Percent, PercentSign::Permille, PercentSign::Permyriad])?;
            same(&Percent { amount: amount(u, true)?, sign });
        }
        4 => same(&Number { amount: amount(u, true)? }),
        5 => same(&Fraction {
            hedge: hedge(u)?,
            numerator: Decimal::from(u.arbitrary::<u32>()?),
            denominator: Decimal::from(u.arbitrary::<u32>()?) + Decimal::ONE,
        }),
        6 => same(&Ratio { first: decimal(u, false)?, second: decimal(u, false)? }),
        7 => same(&Score {
            first: Decimal::from(u.int_in_range(0..=199)?),
            second: Decimal::from(u.int_in_range(0..=199)?),
        }),
        8 => {
            let unit = if u.arbitrary()? { Some(unit(u, &["届", "次", "名", "条"])?) } else { None };
            same(&Ordinal { number: Decimal::from(u.arbitrary::<u32>()?) + Decimal::ONE, unit });
        }
        9 => {
            use TimeUnit::{Day, Hour, Minute, Month, Second, Week, Year};
            let all = [Year, Month, Week, Day, Hour, Minute, Second];
            let first = u.int_in_range(0..=6)?;
            let mut parts = [Some((all[first], decimal(u, false)?)), None, None];
            if first < 6 && u.arbitrary()? {
                parts[1] = Some((all[first + 1], decimal(u, false)?));
            }
            let high = match parts {
                [Some((_, low)), None, None] if u.arbitrary()? => {
                    Some(low + decimal(u, false)? + Decimal::ONE)
                }
                _ => None,
            };
            same(&Duration { hedge: hedge(u)?, parts, high });
        }
        10 => {
            let every = *u.choose(&[TimeUnit::Year, TimeUnit::Week, TimeUnit::Day, TimeUnit::Minute])?;
            let count = NonZeroU16::new(u.arbitrary()?).unwrap_or(NonZeroU16::MIN);
            same(&Recurrence { every, count, weekday: None });
        }
        11 => {
            let last = if u.arbitrary()? { Some(clock(u)?) } else { None };
            same(&Time { last, ..Time::from(clock(u)?) });
        }
        12 => {
            if let Some(date) = day(u)? {
                same(&date);
                let text = date.to_string();
                let back = text.parse::<Date>().map(|d| d.to_string());
                assert!(is_unknown(&text) || back.as_ref() == Ok(&text), "{text} is read {back:?}");
            }
        }
        13 => {
            if let Some(date) = day(u)?.filter(|d| d.is_whole()) {
                let text = format!("{date}T{}", clock(u)?);
                let back = text.parse::<DateTime>().map(|d| d.to_string());
                assert_eq!(back.as_ref(), Ok(&text));
            }
        }
        _ => {
            use LabelStyle::*;
            let style =
                *u.choose(&[Part, Chapter, Section, Article, Han, HanBracket, Digit, DigitBracket, Circled])?;
            if let Some(label) = Label::new(style, &[u.int_in_range(1..=99)?]) {
                same(&label);
            }
        }
    }
    Ok(())
}

/// Pieces that printed values are made of.
const WORDS: &[&str] = &[
    "约",
    "近",
    "超过",
    "不足",
    "第",
    "负",
    "零下",
    "每",
    "每天",
    "上",
    "今年",
    "去年",
    "上午",
    "晚",
    "农历",
    "公元前",
    "民国",
    "一",
    "二",
    "三",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "两",
    "半",
    "几",
    "数",
    "零",
    "〇",
    "1",
    "9",
    "12",
    "2025",
    "６",
    ".",
    "，",
    ",",
    "、",
    "至",
    "到",
    "—",
    "～",
    "-",
    "/",
    ":",
    "∶",
    "比",
    "分之",
    "又",
    "点",
    "%",
    "‰",
    "成",
    "折",
    "多",
    "余",
    "左右",
    "以上",
    "以内",
    "年",
    "月",
    "日",
    "号",
    "时",
    "分",
    "秒",
    "周",
    "星期",
    "世纪",
    "年代",
    "季度",
    "旬",
    "底",
    "初八",
    "春节",
    "元",
    "角",
    "度",
    "人民币",
    "便士",
    "万元",
    "美元",
    "￥",
    "公里",
    "亩",
    "个",
    "名",
    "岁",
    "届",
    "次",
    "吨",
    "℃",
    "小时",
    "分钟",
    "天",
    " ",
    "\n",
];

fn printed(u: &mut Unstructured<'_>) -> Result<()> {
    let mut text = String::new();
    for _ in 0..u.int_in_range(1..=9)? {
        text.push_str(u.choose(WORDS)?);
    }
    all_settle(&text);
    settles::<PartialDate>(&text);
    settles::<Unit>(&text);
    Ok(())
}

pub fn check(bytes: &[u8]) {
    let mut u = Unstructured::new(bytes);
    while !u.is_empty() {
        if value(&mut u).and_then(|()| printed(&mut u)).is_err() {
            break;
        }
    }
}
