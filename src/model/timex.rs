//! TIMEX3: how annotated corpora write times (ISO 24617-1, `TimeML` 1.2.1).

use core::fmt;
use std::string::ToString as _;

use super::amount::Bound;
use super::date::{Anchor, Date, DatePoint, Division, Open, Part, RelativeUnit};
use super::duration::{Duration, Recurrence, TimeUnit};
use super::mention::Value;
use super::time::{Clock, DateTime, Time};

/// The attributes of a TIMEX3 element: `type="DATE" value="2025-06" mod="END"`.
///
/// ```
/// use baokan::{Value, scan};
/// let first = |text: &str| scan(text).next().unwrap().value.timex3().unwrap().to_string();
/// assert_eq!(first("2025年6月底"), r#"type="DATE" value="2025-06" mod="END""#);
/// assert_eq!(first("去年第一季度"), r#"type="DATE" value="XXXX-Q1""#);
/// assert_eq!(first("6月9日上午"), r#"type="TIME" value="XXXX-06-09TMO""#);
/// assert_eq!(first("5年左右"), r#"type="DURATION" value="P5Y" mod="APPROX""#);
/// assert_eq!(first("公元前221年"), r#"type="DATE" value="BC0221""#);
/// assert_eq!(first("公元前3世纪"), r#"type="DATE" value="BC02""#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Timex3 {
    /// DATE, TIME, DURATION or SET.
    pub kind: TimexKind,
    /// The value: `2025-06-09`, `XXXX-WXX-2`, `2025-SP`, `2025-Q1`, `2025-H1`, `2025-W37`, `199`, `T15:20`,
    /// `2025-06-09TMO` (in the morning), `P3M`, and `PRESENT_REF` for 近日. A range is written as its two ends with `/`
    /// between them. That is an addition of this crate: TIMEX3 has one element for each end.
    pub value: String,
    /// The modifier: `START`, `MID`, `END`, `APPROX`, `AFTER`, `ON_OR_BEFORE`, `ON_OR_AFTER`; of durations
    /// `APPROX`, `MORE_THAN`, `LESS_THAN`, `EQUAL_OR_MORE`, `EQUAL_OR_LESS`. There is room for one: an open end takes
    /// precedence over 左右, and 左右 over a part (初, 底); a bound of a duration takes precedence over 约.
    pub modifier: Option<String>,
}

/// The types of TIMEX3.
///
/// ```
/// use baokan::model::{duration::Duration, timex::TimexKind};
/// let timex = "3个月".parse::<Duration>().unwrap().timex3();
/// assert_eq!((timex.kind, timex.value.as_str()), (TimexKind::Duration, "P3M"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "UPPERCASE"))]
pub enum TimexKind {
    /// A day or more.
    Date,
    /// Less than a day.
    Time,
    /// A length of time.
    Duration,
    /// What recurs.
    Set,
}

impl fmt::Display for Timex3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            TimexKind::Date => "DATE",
            TimexKind::Time => "TIME",
            TimexKind::Duration => "DURATION",
            TimexKind::Set => "SET",
        };
        write!(f, "type=\"{kind}\" value=\"{}\"", self.value)?;
        match &self.modifier {
            Some(modifier) => write!(f, " mod=\"{modifier}\""),
            None => Ok(()),
        }
    }
}

impl Value {
    /// The value as TIMEX3; `None` for amounts.
    ///
    /// ```
    /// let mut found = baokan::scan("6月9日，全市设点127个");
    /// assert_eq!(found.next().unwrap().value.timex3().unwrap().value, "XXXX-06-09");
    /// assert_eq!(found.next().unwrap().value.timex3(), None);
    /// ```
    pub fn timex3(&self) -> Option<Timex3> {
        Some(match self {
            Self::Date(date) => date.timex3(),
            Self::Time(time) => time.timex3(),
            Self::DateTime(time) => time.timex3(),
            Self::Duration(duration) => duration.timex3(),
            Self::Recurrence(set) => set.timex3(),
            _ => return None,
        })
    }
}

/// The part of the day behind a `T`.
const fn day_part(part: Part) -> Option<&'static str> {
    Some(match part {
        Part::SmallHours | Part::Night => "NI",
        Part::Morning | Part::Forenoon => "MO",
        Part::Noon => "MI",
        Part::Afternoon => "AF",
        Part::Dusk | Part::Evening => "EV",
        Part::Daytime => "DT",
        _ => return None,
    })
}

const fn open(open: Option<Open>) -> Option<&'static str> {
    match open {
        None => None,
        Some(Open::Since) => Some("ON_OR_AFTER"),
        Some(Open::After) => Some("AFTER"),
        // 请于6月9日前报名 allows the 9th.
        Some(Open::Before | Open::Until) => Some("ON_OR_BEFORE"),
    }
}

/// A year before Christ: `BC0221` for the year -220, since there is no year 0.
fn before_christ(year: i16) -> String {
    format!("BC{:04}", 1 - i32::from(year))
}

impl DatePoint {
    /// The value of a TIMEX3 date.
    fn timex(&self) -> String {
        let year = match self.year {
            Some(year) if year <= 0 => before_christ(year),
            Some(year) => format!("{year:04}"),
            None => "XXXX".to_owned(),
        };
        match self.division {
            Some(Division::Century(n)) => {
                let sign = if self.year.is_some_and(|year| year <= 0) { "BC" } else { "" };
                return format!("{sign}{:02}", n.saturating_sub(1));
            }
            Some(Division::Decade(d)) => {
                let century = self.year.map_or_else(|| "XX".to_owned(), |y| format!("{:02}", y / 100));
                return format!("{century}{}", d / 10);
            }
            Some(Division::Season(n)) => {
                let season = match n {
                    1 => "SP",
                    2 => "SU",
                    3 => "FA",
                    _ => "WI",
                };
                return format!("{year}-{season}");
            }
            Some(Division::Quarter(n)) => return format!("{year}-Q{n}"),
            Some(Division::Half(n)) if self.month.is_none() => return format!("{year}-H{n}"),
            Some(Division::Week(n)) if n > 0 && self.month.is_none() && self.weekday.is_none() => {
                return format!("{year}-W{n:02}");
            }
            _ => {}
        }
        let vague = self.relative.filter(|r| r.unit == RelativeUnit::Vague && r.anchor == Anchor::Issue);
        if vague.is_some() {
            return "PRESENT_REF".to_owned();
        }
        if self.month.is_none() && self.day.is_none() && !self.lunar {
            if let Some(weekday) = self.weekday {
                return format!("{year}-WXX-{weekday}");
            }
            if self.relative.is_some_and(|r| r.unit == RelativeUnit::Week) {
                return format!("{year}-WXX");
            }
        }
        let text = self.to_string();
        match self.year {
            Some(year) if year <= 0 => {
                let written = if year < 0 { "-0000".len() } else { "0000".len() };
                before_christ(year) + text.get(written..).unwrap_or_default()
            }
            _ => text,
        }
    }

    fn timex_part(&self) -> Option<&'static str> {
        self.part.and_then(day_part)
    }

    fn timex_modifier(&self) -> Option<&'static str> {
        match self.part {
            Some(Part::Beginning | Part::FirstTenDays) => Some("START"),
            Some(Part::Middle | Part::SecondTenDays) => Some("MID"),
            Some(Part::End | Part::LastTenDays) => Some("END"),
            _ => None,
        }
    }
}

fn timex3(kind: TimexKind, value: String, modifier: Option<&str>) -> Timex3 {
    Timex3 { kind, value, modifier: modifier.map(str::to_owned) }
}

impl Date {
    /// The date as TIMEX3.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// let timex = "6月9日左右".parse::<Date>().unwrap().timex3();
    /// assert_eq!(timex.to_string(), r#"type="DATE" value="XXXX-06-09" mod="APPROX""#);
    /// ```
    pub fn timex3(&self) -> Timex3 {
        let one = |p: &DatePoint| match p.timex_part() {
            Some(part) => format!("{}T{part}", p.timex()),
            None => p.timex(),
        };
        let value = match &self.last {
            Some(last) => format!("{}/{}", one(&self.first), one(last)),
            None => one(&self.first),
        };
        let approx = self.about.then_some("APPROX");
        let part = if self.last.is_none() { self.first.timex_modifier() } else { None };
        let kind = if self.first.timex_part().is_some() { TimexKind::Time } else { TimexKind::Date };
        timex3(kind, value, open(self.open).or(approx).or(part))
    }
}

fn clock(clock: Clock) -> String {
    format!("T{clock}")
}

impl Time {
    /// The time as TIMEX3.
    ///
    /// ```
    /// use baokan::model::time::Time;
    /// let timex = "晚上7点半".parse::<Time>().unwrap().timex3();
    /// assert_eq!(timex.to_string(), r#"type="TIME" value="T19:30""#);
    /// ```
    pub fn timex3(&self) -> Timex3 {
        let value = match &self.last {
            Some(last) => format!("{}/{}", clock(self.first), clock(*last)),
            None => clock(self.first),
        };
        timex3(TimexKind::Time, value, open(self.open).or(self.about.then_some("APPROX")))
    }
}

impl DateTime {
    /// The time on its day as TIMEX3.
    ///
    /// ```
    /// use baokan::model::time::DateTime;
    /// let timex = "6月9日19时".parse::<DateTime>().unwrap().timex3();
    /// assert_eq!(timex.to_string(), r#"type="TIME" value="XXXX-06-09T19:00""#);
    /// ```
    pub fn timex3(&self) -> Timex3 {
        let one = |date: &DatePoint, time: &Clock| format!("{}{}", date.timex(), clock(*time));
        let value = match &self.last_time {
            Some(last) => {
                format!("{}/{}", one(&self.date, &self.time), one(&self.last_date.unwrap_or(self.date), last))
            }
            None => one(&self.date, &self.time),
        };
        timex3(TimexKind::Time, value, open(self.open).or(self.about.then_some("APPROX")))
    }
}

impl Duration {
    /// The length of time as TIMEX3.
    ///
    /// ```
    /// use baokan::model::duration::Duration;
    /// let timex = "3个多月".parse::<Duration>().unwrap().timex3();
    /// assert_eq!(timex.to_string(), r#"type="DURATION" value="P3M" mod="MORE_THAN""#);
    /// ```
    pub fn timex3(&self) -> Timex3 {
        let plain = Self { hedge: super::amount::Hedge::default(), ..*self };
        let bound = match self.hedge.bound {
            Bound::Exact => self.hedge.about.then_some("APPROX"),
            Bound::More => Some("MORE_THAN"),
            Bound::Less => Some("LESS_THAN"),
            Bound::AtLeast => Some("EQUAL_OR_MORE"),
            Bound::AtMost => Some("EQUAL_OR_LESS"),
        };
        timex3(TimexKind::Duration, plain.to_string(), bound)
    }
}

impl Recurrence {
    /// What recurs as TIMEX3: `XXXX-WXX-3` for 每周三, else how long it takes to come again.
    ///
    /// ```
    /// use baokan::model::duration::Recurrence;
    /// let timex = "每周三".parse::<Recurrence>().unwrap().timex3();
    /// assert_eq!(timex.to_string(), r#"type="SET" value="XXXX-WXX-3""#);
    /// ```
    pub fn timex3(&self) -> Timex3 {
        let value = match self.weekday {
            // 每月的第一个星期五 comes every month, not every Friday.
            Some(weekday) if self.every == TimeUnit::Week && self.count.get() == 1 => {
                format!("XXXX-WXX-{weekday}")
            }
            _ => self.to_string().trim_start_matches("R/").to_owned(),
        };
        timex3(TimexKind::Set, value, None)
    }
}
