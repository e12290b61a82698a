//! Dates, whole or partial.

use core::fmt;

/// A calendar date of which year, month or day may be unspecified: `2025年6月9日`, `6月9日`, `9日`, `2025年`.
///
/// A part that was not printed is never invented. The month is 1 to 12 and the day 1 to 31; a day that its month
/// does not have (2月30日) is kept, and has no civil date ([`is_possible`](Self::is_possible) is false).
///
/// `Display` writes EDTF (ISO 8601-2:2019, level 1 and 2, unspecified digits): `2025-06-09`, `XXXX-06-09`,
/// `XXXX-XX-09`, `2025-06`, `2025`; `FromStr` reads it, and the printed forms, too. It serialises as that string.
///
/// ```
/// use baokan::model::date::PartialDate;
/// let date: PartialDate = "6月 9日".parse().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (None, Some(6), Some(9)));
/// assert_eq!(date.to_string(), "XXXX-06-09");
/// assert_eq!("XXXX-06-09".parse::<PartialDate>(), Ok(date));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
pub struct PartialDate {
    year: Option<i16>,
    month: Option<u8>,
    day: Option<u8>,
}

/// A text is not a date, or not one that a calendar could have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a date")]
pub struct NotADate(pub(crate) String);

impl PartialDate {
    /// A date of the parts that are known: year -9999 to 9999, month 1 to 12, day 1 to 31. `None` if a part is out
    /// of its range, or all are unspecified.
    pub const fn new(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let sound = matches!(year, None | Some(-9999..=9999))
            && matches!(month, None | Some(1..=12))
            && matches!(day, None | Some(1..=31))
            && (year.is_some() || month.is_some() || day.is_some());
        if sound { Some(Self { year, month, day }) } else { None }
    }

    /// The year, if it was printed or is known.
    pub const fn year(self) -> Option<i16> {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// Whether some calendar year has such a day: false for 2月30日, and for 2月29日 of a common year.
    pub const fn is_possible(self) -> bool {
        match (self.month, self.day) {
            (Some(month), Some(day)) => match self.year {
                Some(year) => day <= days_in_month(year, month),
                None => day <= days_in_month(2000, month),
            },
            _ => true,
        }
    }
}

/// The days of a month of the Gregorian calendar; months out of range have none.
pub(crate) const fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Writes EDTF.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) if year < 0 => write!(f, "-{:04}", year.unsigned_abs())?,
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), None) => write!(f, "-{month:02}"),
            (None, Some(day)) => write!(f, "-XX-{day:02}"),
            (None, None) => Ok(()),
        }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        Self::from_edtf(&text).ok_or(NotADate(text))
    }
}

impl PartialDate {
    /// Reads what `Display` writes.
    pub(crate) fn from_edtf(text: &str) -> Option<Self> {
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut parts = body.split('-');
        let part = |text: Option<&str>, width: usize| -> Option<Option<i16>> {
            match text {
                None => Some(None),
                Some(t) if t.len() == width && t.bytes().all(|b| b == b'X') => Some(None),
                Some(t) if t.len() == width && t.bytes().all(|b| b.is_ascii_digit()) => {
                    t.parse().ok().map(Some)
                }
                Some(_) => None,
            }
        };
        let year = part(parts.next(), 4)?.map(|y| if negative { -y } else { y });
        let month = part(parts.next(), 2)?.and_then(|m| u8::try_from(m).ok());
        let day = part(parts.next(), 2)?.and_then(|d| u8::try_from(d).ok());
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }
}

/// A stretch of the year, or of many years, that is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Division {
    /// 春 to 冬, 1 to 4.
    Season(u8),
    /// 第一季度 to 第四季度, 1 to 4.
    Quarter(u8),
    /// 上半年 and 下半年, 1 and 2.
    Half(u8),
    /// 90年代: its first year within the century, 0 to 90. The century is that of the date's year, if it has one.
    Decade(u8),
    /// 20世纪: its ordinal.
    Century(u8),
    /// A week of the month or year, counted from 1; 0 is the week itself (本周).
    Week(u8),
}

/// What part of its month, year or day a date means: EDTF can't say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Part {
    /// 初, 年初, 月初.
    Beginning,
    /// 中, 年中.
    Middle,
    /// 底, 末.
    End,
    /// 上旬.
    FirstTenDays,
    /// 中旬.
    SecondTenDays,
    /// 下旬.
    LastTenDays,
    /// 凌晨.
    SmallHours,
    /// 早晨, 清晨, 早上.
    Morning,
    /// 上午.
    Forenoon,
    /// 中午.
    Noon,
    /// 下午.
    Afternoon,
    /// 傍晚.
    Dusk,
    /// 晚上, 晚间.
    Evening,
    /// 夜间, 深夜.
    Night,
}

/// How a date is reckoned from the day of the issue, where it is: 昨天, 上月, 去年.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Relative {
    /// What is counted.
    pub unit: RelativeUnit,
    /// How many of them from the issue's own: 昨天 is -1.
    pub offset: i16,
}

/// What a [`Relative`] date counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum RelativeUnit {
    /// 今天, 昨天.
    Day,
    /// 本周, 上周.
    Week,
    /// 本月, 上月.
    Month,
    /// 今年, 去年.
    Year,
    /// 近日, 日前, 当日: near the issue's day or another day of the text, and no more is said.
    Vague,
}

/// One place in the calendar, as precise as it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default, try_from = "form::DatePoint")
)]
pub struct DatePoint {
    /// The year, if it was printed or is known.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day, 1 to 31 (of a lunar month, 1 to 30).
    pub day: Option<u8>,
    /// Season, quarter, decade and the like.
    pub division: Option<Division>,
    /// 初, 上旬, 上午.
    pub part: Option<Part>,
    /// The weekday, 1 (星期一) to 7.
    pub weekday: Option<u8>,
    /// Reckoned from the issue's day.
    pub relative: Option<Relative>,
    /// Month and day are those of the Chinese lunisolar calendar, never of the solar one.
    pub lunar: bool,
}

impl DatePoint {
    /// The year, month and day alone; `None` for lunar dates and where none is known.
    pub fn calendar(&self) -> Option<PartialDate> {
        if self.lunar { None } else { PartialDate::new(self.year, self.month, self.day) }
    }

    /// Whether every part is in its range: month 1 to 12, day 1 to 31, weekday 1 to 7, and so on. A day that its
    /// month does not have is in range; see [`PartialDate::is_possible`].
    pub const fn is_sound(&self) -> bool {
        let division = match self.division {
            None => true,
            Some(Division::Season(n) | Division::Quarter(n)) => n >= 1 && n <= 4,
            Some(Division::Half(n)) => n == 1 || n == 2,
            Some(Division::Decade(n)) => n <= 90 && n % 10 == 0,
            Some(Division::Century(n)) => n >= 1 && n <= 99,
            Some(Division::Week(n)) => n <= 53,
        };
        division
            && matches!(self.year, None | Some(-9999..=9999))
            && matches!(self.month, None | Some(1..=12))
            && matches!(self.day, None | Some(1..=31))
            && matches!(self.weekday, None | Some(1..=7))
    }

    /// Whether the part that was printed needs no issue date to be placed: it has a year.
    pub fn is_anchored(&self) -> bool {
        self.year.is_some()
    }
}

/// Writes EDTF (ISO 8601-2:2019): seasons 21–24, quarters 33–36, halves 40–41, decades `199X`, centuries `19XX`.
impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.division) {
            (_, Some(Division::Century(n))) => return write!(f, "{:02}XX", n.saturating_sub(1)),
            (Some(year), Some(Division::Decade(d))) => return write!(f, "{:02}{}X", year / 100, d / 10),
            (None, Some(Division::Decade(d))) => return write!(f, "XX{}X", d / 10),
            (Some(year), _) if year < 0 => write!(f, "-{:04}", year.unsigned_abs())?,
            (Some(year), _) => write!(f, "{year:04}")?,
            (None, _) => f.write_str("XXXX")?,
        }
        if self.lunar {
            return Ok(());
        }
        match self.division {
            Some(Division::Season(n)) => return write!(f, "-{}", 20 + n),
            Some(Division::Quarter(n)) => return write!(f, "-{}", 32 + n),
            Some(Division::Half(n)) => return write!(f, "-{}", 39 + n),
            _ => {}
        }
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), None) => write!(f, "-{month:02}"),
            (None, Some(day)) => write!(f, "-XX-{day:02}"),
            (None, None) => match self.relative.map(|r| r.unit) {
                Some(RelativeUnit::Day | RelativeUnit::Vague) => f.write_str("-XX-XX"),
                Some(RelativeUnit::Month) => f.write_str("-XX"),
                _ if self.weekday.is_some() || matches!(self.division, Some(Division::Week(_))) => {
                    f.write_str("-XX-XX")
                }
                _ => Ok(()),
            },
        }
    }
}

/// A date that a text mentions, or a range of them (both ends included).
///
/// `Display` writes EDTF: `XXXX-06-09`, `2024/2025`, `XXXX-01/XXXX-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Date {
    /// The date, or the first of the range.
    pub first: DatePoint,
    /// The last of the range.
    pub last: Option<DatePoint>,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        match self.last {
            Some(last) => write!(f, "/{last}"),
            None => Ok(()),
        }
    }
}

/// The serialised form, checked when it is read: month 13 is no date, even from JSON.
#[cfg(feature = "serde")]
mod form {
    use super::{Division, Part, Relative};

    #[derive(serde::Deserialize, Default)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(default)]
    pub(super) struct DatePoint {
        year: Option<i16>,
        month: Option<u8>,
        day: Option<u8>,
        division: Option<Division>,
        part: Option<Part>,
        weekday: Option<u8>,
        relative: Option<Relative>,
        lunar: bool,
    }

    impl TryFrom<DatePoint> for super::DatePoint {
        type Error = &'static str;

        fn try_from(form: DatePoint) -> Result<Self, Self::Error> {
            let DatePoint { year, month, day, division, part, weekday, relative, lunar } = form;
            let point = Self { year, month, day, division, part, weekday, relative, lunar };
            if point.is_sound() { Ok(point) } else { Err("a part of the date is out of its range") }
        }
    }
}
