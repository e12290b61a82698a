//! Times of day, and times on a day.

use core::fmt;

use super::date::{DatePoint, Open, Part};

/// A time of day: `下午三时二十分` is 15:20.
///
/// ```
/// use baokan::model::time::Time;
/// let clock = "下午三时二十分".parse::<Time>().unwrap().first;
/// assert_eq!((clock.hour, clock.minute, clock.second), (15, 20, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "form::Clock"))]
pub struct Clock {
    /// 0 to 24; 24 only as 24:00 or 24:00:00.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where it was printed.
    pub second: Option<u8>,
    /// The part of the day that was printed.
    pub part: Option<Part>,
}

impl Clock {
    /// Whether a day has such a time: up to 24:00.
    ///
    /// ```
    /// use baokan::model::time::Clock;
    /// let clock = |hour, minute| Clock { hour, minute, second: None, part: None };
    /// assert!(clock(24, 0).is_possible());
    /// assert!(!clock(24, 1).is_possible());
    /// assert!(!Clock { second: Some(30), ..clock(24, 0) }.is_possible());
    /// ```
    pub const fn is_possible(&self) -> bool {
        match self.hour {
            0..=23 => self.minute < 60 && matches!(self.second, None | Some(0..=59)),
            24 => self.minute == 0 && matches!(self.second, None | Some(0)),
            _ => false,
        }
    }
}

#[cfg(feature = "jiff")]
impl Clock {
    /// The civil time of the `jiff` crate; `None` for 24:00 and for a clock that is not [possible](Self::is_possible).
    ///
    /// ```
    /// use baokan::model::time::Time;
    /// let clock = "晚上7点半".parse::<Time>().unwrap().first;
    /// assert_eq!(clock.to_civil(), Some(jiff::civil::time(19, 30, 0, 0)));
    /// ```
    pub fn to_civil(&self) -> Option<jiff::civil::Time> {
        let part = |n: u8| i8::try_from(n).ok();
        jiff::civil::Time::new(part(self.hour)?, part(self.minute)?, part(self.second.unwrap_or(0))?, 0).ok()
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        match self.second {
            Some(second) => write!(f, ":{second:02}"),
            None => Ok(()),
        }
    }
}

/// A time of day that a text mentions, or a range (`08:00/17:30`).
///
/// `Display` writes `~` behind a time that is [about](Self::about) so, as that of a [`Date`](super::date::Date) does;
/// it does not write that an end is [open](Self::open).
///
/// ```
/// use baokan::model::time::Time;
/// assert_eq!("晚上7点半".parse::<Time>().unwrap().to_string(), "19:30");
/// assert_eq!("晚上7点左右".parse::<Time>().unwrap().to_string(), "19:00~");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Time {
    /// The time, or the start of the range.
    pub first: Clock,
    /// The end of the range; `None` for a single time.
    pub last: Option<Clock>,
    /// 左右, 许: about so.
    pub about: bool,
    /// 之后, 前: the time is one end of a range whose other end is open.
    #[cfg_attr(feature = "serde", serde(default))]
    pub open: Option<Open>,
}

impl From<Clock> for Time {
    fn from(first: Clock) -> Self {
        Self { first, last: None, about: false, open: None }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        if let Some(last) = self.last {
            write!(f, "/{last}")?;
        }
        if self.about { f.write_str("~") } else { Ok(()) }
    }
}

/// A time on a day, or a range (`XXXX-12-20T19:00`).
///
/// `Display` writes the day in EDTF, `T` and the time; a range has `/` between its ends. This form is our own: EDTF
/// allows a time only on a whole date, with seconds, and not in a range. So is the `~` behind a time that is
/// [about](Self::about) so.
///
/// ```
/// use baokan::model::time::DateTime;
/// let time: DateTime = "12月20日19时".parse().unwrap();
/// assert_eq!(time.to_string(), "XXXX-12-20T19:00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DateTime {
    /// The day.
    pub date: DatePoint,
    /// The time on it, or the start of the range.
    pub time: Clock,
    /// The day of the end, where it is another one.
    pub last_date: Option<DatePoint>,
    /// The end of the range; `None` for a single time.
    pub last_time: Option<Clock>,
    /// 左右, 许: about so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub about: bool,
    /// 之后, 前: the time is one end of a range whose other end is open.
    #[cfg_attr(feature = "serde", serde(default))]
    pub open: Option<Open>,
}

#[cfg(feature = "jiff")]
impl DateTime {
    /// Day and time, or the start of the range, for the `jiff` crate; `None` unless the day is whole and the clock
    /// [possible](Clock::is_possible). 24:00 is 0:00 of the next day.
    ///
    /// ```
    /// use baokan::model::time::DateTime;
    /// let time: DateTime = "2025年6月9日24时".parse().unwrap();
    /// assert_eq!(time.to_civil(), Some(jiff::civil::date(2025, 6, 10).at(0, 0, 0, 0)));
    /// let mut wrong = time;
    /// (wrong.time.hour, wrong.time.minute) = (12, 75);
    /// assert_eq!(wrong.to_civil(), None);
    /// ```
    pub fn to_civil(&self) -> Option<jiff::civil::DateTime> {
        if !self.time.is_possible() {
            return None;
        }
        let date = self.date.calendar()?.to_civil()?;
        match self.time.to_civil() {
            Some(time) => Some(date.to_datetime(time)),
            None => Some(date.tomorrow().ok()?.to_datetime(jiff::civil::Time::midnight())),
        }
    }
}

/// The day in front of a time: a lunar one is some day of the solar year.
fn day(f: &mut fmt::Formatter<'_>, date: DatePoint) -> fmt::Result {
    write!(f, "{date}")?;
    if date.lunar { f.write_str("-XX-XX") } else { Ok(()) }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        day(f, self.date)?;
        write!(f, "T{}", self.time)?;
        if let Some(last) = self.last_time {
            f.write_str("/")?;
            day(f, self.last_date.unwrap_or(self.date))?;
            write!(f, "T{last}")?;
        }
        if self.about { f.write_str("~") } else { Ok(()) }
    }
}

/// The serialised form, checked when it is read.
#[cfg(feature = "serde")]
mod form {
    use super::Part;

    #[derive(serde::Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub(super) struct Clock {
        hour: u8,
        minute: u8,
        second: Option<u8>,
        part: Option<Part>,
    }

    impl TryFrom<Clock> for super::Clock {
        type Error = &'static str;

        fn try_from(form: Clock) -> Result<Self, Self::Error> {
            let Clock { hour, minute, second, part } = form;
            let clock = Self { hour, minute, second, part };
            if clock.is_possible() { Ok(clock) } else { Err("no day has such a time") }
        }
    }
}
