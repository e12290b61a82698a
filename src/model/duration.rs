//! Lengths of time, and what recurs.

use core::fmt;

use rust_decimal::Decimal;

use super::amount::Hedge;

/// What a length of time is counted in.
///
/// ```
/// use baokan::model::duration::{Duration, TimeUnit};
/// let duration: Duration = "两天两夜".parse().unwrap();
/// assert_eq!(duration.parts[0].unwrap().0, TimeUnit::Day);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum TimeUnit {
    /// 年; 一个世纪 is 100 of them.
    Year,
    /// 个月; 一个季度 is 3 of them.
    Month,
    /// 周, 星期.
    Week,
    /// 天, 日.
    Day,
    /// 小时.
    Hour,
    /// 分钟.
    Minute,
    /// 秒.
    Second,
}

impl TimeUnit {
    const fn letter(self) -> char {
        match self {
            Self::Year => 'Y',
            Self::Month | Self::Minute => 'M',
            Self::Week => 'W',
            Self::Day => 'D',
            Self::Hour => 'H',
            Self::Second => 'S',
        }
    }

    /// Whether it stands behind the T of ISO 8601.
    const fn is_clock(self) -> bool {
        matches!(self, Self::Hour | Self::Minute | Self::Second)
    }
}

/// A length of time, exact in what is printed: 一年半 is `P1Y6M`, 近半个月 `~<P0.5M`, 2到3个小时 `PT2H/PT3H`.
///
/// 近3天, the last three days, is `P3D` without a hedge. 近 is a hedge where the words around speak of a length
/// (历时近3个月 is `~<P3M`), or with 半 (近半年 is `~<P6M`).
///
/// ```
/// use baokan::model::duration::Duration;
/// assert_eq!("2到3个小时".parse::<Duration>().unwrap().to_string(), "PT2H/PT3H");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// 约, 近, 以上 and their kin.
    pub hedge: Hedge,
    /// What it is made of, the largest unit first: one to three parts, and `None` behind them.
    pub parts: [Option<(TimeUnit, Decimal)>; 3],
    /// The upper end of a range, in the unit of the first part; `None` if it is no range.
    pub high: Option<Decimal>,
}

fn iso(f: &mut fmt::Formatter<'_>, parts: impl Iterator<Item = (TimeUnit, Decimal)>) -> fmt::Result {
    f.write_str("P")?;
    let mut clock = false;
    for (unit, number) in parts {
        if unit.is_clock() && !clock {
            clock = true;
            f.write_str("T")?;
        }
        write!(f, "{}{}", number.normalize(), unit.letter())?;
    }
    Ok(())
}

/// Writes ISO 8601, behind the hedge signs.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.hedge.fmt(f)?;
        iso(f, self.parts.iter().copied().flatten())?;
        match (self.high, self.parts.first().copied().flatten()) {
            (Some(high), Some((unit, _))) => {
                f.write_str("/")?;
                iso(f, core::iter::once((unit, high)))
            }
            _ => Ok(()),
        }
    }
}

/// 每天, 每周三: what comes again and again.
///
/// The value says how often, and the weekday where one is named. All else is in the mention's span alone: the day of
/// 每年6月9日 and 每月5日, the time of 每周六上午9点, the further days of 每周二、四 and 每周一至周五.
///
/// ```
/// use baokan::model::duration::Recurrence;
/// assert_eq!("每半年".parse::<Recurrence>().unwrap().to_string(), "R/P6M");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Recurrence {
    /// How often: once in `count` of these.
    pub every: TimeUnit,
    /// How many of them: 2 in 每两周, 6 in 每半年; at least 1.
    pub count: core::num::NonZeroU16,
    /// The weekday, 1 (星期一) to 7, the first if several are named; also that of 每月的第一个星期五.
    pub weekday: Option<u8>,
}

/// Writes ISO 8601, without the weekday: 每天 is `R/P1D`, 每周三 `R/P1W`.
impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("R/")?;
        iso(f, core::iter::once((self.every, Decimal::from(self.count.get()))))
    }
}

/// The serialised form: numbers as strings to stay exact.
#[cfg(feature = "serde")]
mod form {
    use super::{Decimal, Duration, Hedge, TimeUnit};
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    struct Counted {
        unit: TimeUnit,
        number: String,
    }

    #[derive(Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename = "Duration")]
    struct Form {
        hedge: Hedge,
        parts: Vec<Counted>,
        high: Option<String>,
    }

    #[cfg(feature = "schema")]
    impl schemars::JsonSchema for Duration {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Duration".into()
        }

        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            Form::json_schema(generator)
        }
    }

    impl Serialize for Duration {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let parts =
                self.parts.iter().flatten().map(|(unit, n)| Counted { unit: *unit, number: n.to_string() });
            Form { hedge: self.hedge, parts: parts.collect(), high: self.high.map(|h| h.to_string()) }
                .serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Duration {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let form = Form::deserialize(deserializer)?;
            let number =
                |text: &str| text.parse::<Decimal>().map_err(|_| D::Error::custom("no decimal number"));
            let mut parts = [None; 3];
            if form.parts.is_empty() || form.parts.len() > parts.len() {
                return Err(D::Error::custom("a duration has one to three parts"));
            }
            for (slot, part) in parts.iter_mut().zip(&form.parts) {
                *slot = Some((part.unit, number(&part.number)?));
            }
            let high = form.high.as_deref().map(number).transpose()?;
            Ok(Self { hedge: form.hedge, parts, high })
        }
    }
}
