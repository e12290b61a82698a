//! Dates, whole or partial.

use core::fmt;

use super::civil::DayNumber;
pub use super::point::{Anchor, DatePoint, Division, Part, Relative, RelativeUnit};

/// A calendar date of which year, month or day may be unspecified: `2025年6月9日`, `6月9日`, `9日`, `2025年`.
///
/// A part that was not printed is never invented. The month is 1 to 12 and the day 1 to 31; a day that its month
/// does not have (2月30日) is kept, and has no civil date ([`is_possible`](Self::is_possible) is false).
///
/// `Display` writes EDTF (ISO 8601-2:2019, level 1 and 2, unspecified digits): `2025-06-09`, `XXXX-06-09`,
/// `XXXX-XX-09`, `2025-06`, `2025`; `FromStr` reads it, and printed dates of year, month and day. All else that is
/// printed (昨天, 上旬, 腊月廿三, ranges) is a [`Date`]. A partial date serialises as its EDTF string.
///
/// ```
/// use baokan::model::date::PartialDate;
/// let date: PartialDate = "6月 9日".parse().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (None, Some(6), Some(9)));
/// assert_eq!(date.to_string(), "XXXX-06-09");
/// assert_eq!("XXXX-06-09".parse::<PartialDate>(), Ok(date));
/// assert!("-XXXX-06-09".parse::<PartialDate>().is_err(), "a sign without a year");
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

/// A text is not a [`PartialDate`]: not written as one, or with a month that is not 1 to 12 or a day that is not 1 to
/// 31. (2月30日 is read; see [`PartialDate::is_possible`].)
///
/// ```
/// let error = "39日".parse::<baokan::PartialDate>().unwrap_err();
/// assert_eq!(error.to_string(), "\"39日\" is not a date");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a date")]
pub struct NotADate(pub(crate) String);

impl PartialDate {
    /// A date of the parts that are known: year -9999 to 9999, month 1 to 12, day 1 to 31. The year 0 is 1 BC, as in
    /// ISO 8601. `None` if a part is out of its range, or all are unspecified.
    ///
    /// ```
    /// use baokan::PartialDate;
    /// assert_eq!(PartialDate::new(None, Some(6), Some(9)).unwrap().to_string(), "XXXX-06-09");
    /// assert_eq!(PartialDate::new(None, Some(13), None), None);
    /// ```
    pub const fn new(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let sound = matches!(year, None | Some(-9999..=9999))
            && matches!(month, None | Some(1..=12))
            && matches!(day, None | Some(1..=31))
            && (year.is_some() || month.is_some() || day.is_some());
        if sound { Some(Self { year, month, day }) } else { None }
    }

    /// The year, if it was printed or is known.
    ///
    /// ```
    /// let date: baokan::PartialDate = "2025年6月".parse().unwrap();
    /// assert_eq!(date.year(), Some(2025));
    /// ```
    pub const fn year(self) -> Option<i16> {
        self.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// let date: baokan::PartialDate = "2025年6月".parse().unwrap();
    /// assert_eq!(date.month(), Some(6));
    /// ```
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// let date: baokan::PartialDate = "2025年6月".parse().unwrap();
    /// assert_eq!(date.day(), None);
    /// ```
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// Whether year, month and day are all known.
    ///
    /// ```
    /// use baokan::PartialDate;
    /// assert!("2025年6月9日".parse::<PartialDate>().unwrap().is_whole());
    /// assert!(!"6月9日".parse::<PartialDate>().unwrap().is_whole());
    /// ```
    pub const fn is_whole(self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    /// The weekday, 1 (星期一) to 7; `None` unless the date is whole and possible.
    ///
    /// ```
    /// use baokan::PartialDate;
    /// assert_eq!("2025年6月9日".parse::<PartialDate>().unwrap().weekday(), Some(1));
    /// ```
    pub fn weekday(self) -> Option<u8> {
        self.number().map(DayNumber::weekday)
    }

    /// Its place in the count of days; `None` unless the date is whole and possible.
    pub(crate) fn number(self) -> Option<DayNumber> {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) if self.is_possible() => {
                Some(DayNumber::of(year, month, day))
            }
            _ => None,
        }
    }

    /// The civil date of the `jiff` crate; `None` unless the date is whole and possible.
    ///
    /// ```
    /// use baokan::PartialDate;
    /// let date: PartialDate = "2025年6月9日".parse().unwrap();
    /// assert_eq!(date.to_civil(), Some(jiff::civil::date(2025, 6, 9)));
    /// assert_eq!("2025年2月30日".parse::<PartialDate>().unwrap().to_civil(), None);
    /// ```
    #[cfg(feature = "jiff")]
    pub fn to_civil(self) -> Option<jiff::civil::Date> {
        let (month, day) = (i8::try_from(self.month?).ok()?, i8::try_from(self.day?).ok()?);
        jiff::civil::Date::new(self.year?, month, day).ok()
    }

    /// Whether some calendar year has such a day: false for 2月30日, and for 2月29日 of a common year.
    ///
    /// ```
    /// use baokan::PartialDate;
    /// assert!("2月29日".parse::<PartialDate>().unwrap().is_possible());
    /// assert!(!"2025年2月29日".parse::<PartialDate>().unwrap().is_possible());
    /// ```
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

#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for PartialDate {
    fn from(date: jiff::civil::Date) -> Self {
        let part = |n: i8| u8::try_from(n).ok();
        Self { year: Some(date.year()), month: part(date.month()), day: part(date.day()) }
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
        // A year that is not known has no sign.
        if negative && year.is_none() {
            return None;
        }
        let month = part(parts.next(), 2)?.and_then(|m| u8::try_from(m).ok());
        let day = part(parts.next(), 2)?.and_then(|d| u8::try_from(d).ok());
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }
}

/// A range that is open at one end, by a word beside the date: 起, 以来, 前, 止.
///
/// ```
/// use baokan::model::date::{Date, Open};
/// assert_eq!("2018年以来".parse::<Date>().unwrap().open, Some(Open::Since));
/// assert_eq!("6月底前".parse::<Date>().unwrap().open, Some(Open::Before));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Open {
    /// 起, 以来, 自…: from this date on.
    Since,
    /// 之后, 以后: from the end of this date on.
    After,
    /// 前, 以前, 之前: up to and including this date (请于6月9日前报名 allows the 9th).
    Before,
    /// 止, 截至…: up to this date, and no further.
    Until,
}

impl Open {
    /// Whether the date is the start of the range, whose end is open.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// assert!("2018年起".parse::<Date>().unwrap().open.unwrap().is_start());
    /// assert!(!"2025年底前".parse::<Date>().unwrap().open.unwrap().is_start());
    /// ```
    pub const fn is_start(self) -> bool {
        matches!(self, Self::Since | Self::After)
    }
}

/// A date that a text mentions, or a range of them (both ends included).
///
/// `Display` writes EDTF for the date as printed: `XXXX-06-09`, `2024/2025`, `XXXX-01/XXXX-05`, `2020-03~`.
/// An impossible day (`XXXX-02-30`) and a century before Christ (`-01XX`) are written in the same way, though EDTF has
/// neither. [`interval`](Self::interval) writes the open interval, [`resolve`](Self::resolve) finds its days.
///
/// ```
/// use baokan::model::date::Date;
/// let date: Date = "6月9日至12日".parse().unwrap();
/// assert_eq!(date.to_string(), "XXXX-06-09/XXXX-06-12");
/// let date: Date = "2025年底前".parse().unwrap();
/// assert_eq!((date.to_string().as_str(), date.interval().to_string().as_str()), ("2025", "../2025"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Date {
    /// The date, or the first of the range.
    pub first: DatePoint,
    /// The last of the range; `None` for a single date.
    pub last: Option<DatePoint>,
    /// 左右, 前后: about so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub about: bool,
    /// 起, 前: the date is one end of a range whose other end is open. Its word need not be in the mention's span:
    /// in a sentence it is not.
    #[cfg_attr(feature = "serde", serde(default))]
    pub open: Option<Open>,
}

impl Date {
    /// The date with its open end, in EDTF: `2018/..`, `../2025`. Without an open end, what `Display` writes; so it is
    /// for a range with 止 or 前 behind it, which has a start of its own.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// assert_eq!("2018年起".parse::<Date>().unwrap().interval().to_string(), "2018/..");
    /// assert_eq!("2018年至2020年底前".parse::<Date>().unwrap().interval().to_string(), "2018/2020");
    /// ```
    pub fn interval(&self) -> impl fmt::Display + use<> {
        Interval(*self)
    }
}

struct Interval(Date);

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.0;
        match date.open {
            None => date.fmt(f),
            Some(open) if open.is_start() => write!(f, "{}/..", date.first),
            // 3月1日至5月31日止: the range has its own start.
            Some(_) if date.last.is_some() => date.fmt(f),
            Some(_) => write!(f, "../{}", date.first),
        }
    }
}

impl From<DatePoint> for Date {
    fn from(first: DatePoint) -> Self {
        Self { first, ..Self::default() }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        if let Some(last) = self.last {
            write!(f, "/{last}")?;
        }
        if self.about { f.write_str("~") } else { Ok(()) }
    }
}
