//! Times of day, and times on a day.

use core::fmt;

use super::date::{DatePoint, Part};

/// A time of day: `下午三时二十分` is 15:20.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Clock {
    /// 0 to 24; 24 only with minute 0.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where it was printed.
    pub second: Option<u8>,
    /// The part of the day that was printed.
    pub part: Option<Part>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Time {
    /// The time, or the start of the range.
    pub first: Clock,
    /// The end of the range.
    pub last: Option<Clock>,
    /// 左右, 许: about so.
    pub about: bool,
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        match self.last {
            Some(last) => write!(f, "/{last}"),
            None => Ok(()),
        }
    }
}

/// A time on a day, or a range (`XXXX-12-20T19:00`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DateTime {
    /// The day.
    pub date: DatePoint,
    /// The time on it, or the start of the range.
    pub time: Clock,
    /// The day of the end, where it is another one.
    pub last_date: Option<DatePoint>,
    /// The end of the range.
    pub last_time: Option<Clock>,
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)?;
        match self.last_time {
            Some(last) => write!(f, "/{}T{last}", self.last_date.unwrap_or(self.date)),
            None => Ok(()),
        }
    }
}
