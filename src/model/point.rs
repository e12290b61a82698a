//! One place in the calendar, as precise as it was printed.

use core::fmt;

use super::date::PartialDate;
use super::solar_term::SolarTerm;

/// A stretch of the year, or of many years, that is no month; or a day that is named by its place.
///
/// ```
/// use baokan::model::date::{Date, Division};
/// let division = |text: &str| text.parse::<Date>().unwrap().first.division;
/// assert_eq!(division("2025年第一季度"), Some(Division::Quarter(1)));
/// assert_eq!(division("20世纪"), Some(Division::Century(20)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Division {
    /// 春 to 冬, 1 to 4. By the solar terms: 春 begins on 立春.
    Season(u8),
    /// 第一季度 to 第四季度, 1 to 4.
    Quarter(u8),
    /// 上半年 and 下半年, 1 and 2; 上半月 and 下半月 where a month stands beside it.
    Half(u8),
    /// 90年代: its first year within the century, 0 to 90. The century is that of the date's year, if it has one.
    Decade(u8),
    /// 20世纪: its ordinal. One before Christ has a negative year beside it.
    Century(u8),
    /// A week of the month or year, counted from 1; 0 is the week itself (本周). The first week of a month is the one
    /// that begins on its first Monday, the weeks of a year are those of ISO 8601.
    Week(u8),
    /// Which occurrence in the month of the weekday beside it: 五月第二个星期日 is 2. From 1 to 5. The last one
    /// (五月最后一个星期日) has none, and [`Part::End`].
    Weekday(u8),
    /// 清明, 大寒.
    SolarTerm(SolarTerm),
    /// 甲辰年: a lunar year's place in the cycle of sixty, 1 (甲子) to 60 (癸亥).
    Cycle(u8),
}

/// What part of its month, year or day a date means: EDTF can't say it.
///
/// ```
/// use baokan::model::date::{Date, Part};
/// let date: Date = "6月上旬".parse().unwrap();
/// assert_eq!((date.to_string().as_str(), date.first.part), ("XXXX-06", Some(Part::FirstTenDays)));
/// ```
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
    /// 白天.
    Daytime,
}

impl Part {
    /// Whether it is a part of the day, not of a month or year.
    ///
    /// ```
    /// use baokan::model::date::Part;
    /// assert!(Part::Evening.is_of_day());
    /// assert!(!Part::FirstTenDays.is_of_day());
    /// ```
    pub const fn is_of_day(self) -> bool {
        !matches!(
            self,
            Self::Beginning
                | Self::Middle
                | Self::End
                | Self::FirstTenDays
                | Self::SecondTenDays
                | Self::LastTenDays
        )
    }
}

/// How a date is reckoned from another day: 昨天, 上月, 去年, 次日.
///
/// ```
/// use baokan::model::date::{Anchor, Date, Relative, RelativeUnit};
/// let date: Date = "昨天".parse().unwrap();
/// let yesterday = Relative { unit: RelativeUnit::Day, offset: -1, anchor: Anchor::Issue };
/// assert_eq!(date.first.relative, Some(yesterday));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Relative {
    /// What is counted.
    pub unit: RelativeUnit,
    /// How many of them from the anchor's own: 昨天 is -1.
    pub offset: i16,
    /// From where it is counted.
    pub anchor: Anchor,
}

/// What a [`Relative`] date counts.
///
/// ```
/// use baokan::model::date::{Date, RelativeUnit};
/// let unit = |text: &str| text.parse::<Date>().unwrap().first.relative.map(|r| r.unit);
/// assert_eq!((unit("去年"), unit("上月")), (Some(RelativeUnit::Year), Some(RelativeUnit::Month)));
/// ```
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
    /// 本季度, 上季度.
    Quarter,
    /// 今年, 去年.
    Year,
    /// 近日, 日前: near the anchor, and no more is said.
    Vague,
}

/// From where a [`Relative`] date is counted.
///
/// ```
/// use baokan::model::date::{Anchor, Date};
/// let anchor = |text: &str| text.parse::<Date>().unwrap().first.relative.map(|r| r.anchor);
/// assert_eq!((anchor("昨天"), anchor("次日")), (Some(Anchor::Issue), Some(Anchor::Text)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Anchor {
    /// The day of the issue: 今天, 去年. It is resolved once that day is known.
    Issue,
    /// Another date of the text: 次日, 当年, 同月. It stays symbolic.
    Text,
}

/// One place in the calendar, as precise as it was printed. What is not known is `None`.
///
/// Fields that are set by hand are not checked; see [`is_sound`](Self::is_sound).
///
/// ```
/// use baokan::model::date::Date;
/// let point = "2025年6月上旬".parse::<Date>().unwrap().first;
/// assert_eq!((point.year, point.month, point.day), (Some(2025), Some(6), None));
/// assert!(point.part.is_some() && !point.lunar);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(default, try_from = "form::DatePoint")
)]
pub struct DatePoint {
    /// The year, if it was printed or is known: -9999 to 9999, 0 being 1 BC. Of a lunar date, the lunar year that
    /// begins in this civil year.
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
    /// Reckoned from the issue's day or another one.
    pub relative: Option<Relative>,
    /// Month and day are those of the Chinese lunisolar calendar, never of the solar one.
    pub lunar: bool,
    /// The month is a leap month of the lunar calendar: 闰六月.
    pub leap: bool,
}

impl DatePoint {
    /// The year, month and day alone; `None` for lunar dates and where none is known.
    ///
    /// A feast like 母亲节 has its month here, a solar term neither month nor day: the day is what
    /// [`Date::resolve`](super::date::Date::resolve) finds.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// let point = |text: &str| text.parse::<Date>().unwrap().first;
    /// assert_eq!(point("6月9日").calendar().unwrap().to_string(), "XXXX-06-09");
    /// assert_eq!(point("腊月廿三").calendar(), None);
    /// ```
    pub fn calendar(&self) -> Option<PartialDate> {
        if self.lunar { None } else { PartialDate::new(self.year, self.month, self.day) }
    }

    /// Whether every part is in its range: month 1 to 12, day 1 to 31, weekday 1 to 7, and so on. A day that its
    /// month does not have is in range; see [`PartialDate::is_possible`].
    ///
    /// ```
    /// use baokan::model::date::DatePoint;
    /// assert!(DatePoint { month: Some(6), day: Some(31), ..DatePoint::default() }.is_sound());
    /// assert!(!DatePoint { month: Some(13), ..DatePoint::default() }.is_sound());
    /// ```
    pub const fn is_sound(&self) -> bool {
        let division = match self.division {
            None | Some(Division::SolarTerm(_)) => true,
            Some(Division::Season(n) | Division::Quarter(n)) => n >= 1 && n <= 4,
            Some(Division::Half(n)) => n == 1 || n == 2,
            Some(Division::Decade(n)) => n <= 90 && n % 10 == 0,
            Some(Division::Century(n)) => n >= 1 && n <= 99,
            Some(Division::Cycle(n)) => n >= 1 && n <= 60,
            Some(Division::Week(n)) => n <= 53,
            Some(Division::Weekday(n)) => n >= 1 && n <= 5 && self.weekday.is_some(),
        };
        division
            && matches!(self.year, None | Some(-9999..=9999))
            && matches!(self.month, None | Some(1..=12))
            && matches!(self.day, None | Some(1..=31))
            && matches!(self.weekday, None | Some(1..=7))
            && (self.lunar || !self.leap)
    }

    /// Whether it can be placed without the day of the issue: it has a year, or is a century.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// let anchored = |text: &str| text.parse::<Date>().unwrap().first.is_anchored();
    /// assert_eq!((anchored("2025年6月"), anchored("6月9日")), (true, false));
    /// ```
    pub fn is_anchored(&self) -> bool {
        self.year.is_some() || matches!(self.division, Some(Division::Century(_)))
    }
}

/// Writes EDTF (ISO 8601-2:2019): seasons 21–24, quarters 33–36, halves 40–41, decades `199X`, centuries `19XX`. An
/// impossible day and a century before Christ are written in the same way, though EDTF has neither.
///
/// EDTF knows the solar calendar alone: of a [lunar](DatePoint::lunar) date (春节, 腊月廿三) only the year is written,
/// `XXXX` where it has none. Its month and day are in the fields; with the feature `lunar`,
/// [`Date::resolve`](super::date::Date::resolve) finds the civil day.
impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.division) {
            (year, Some(Division::Century(n))) => {
                let sign = if year.is_some_and(|y| y < 0) { "-" } else { "" };
                return write!(f, "{sign}{:02}XX", n.saturating_sub(1));
            }
            (Some(year), Some(Division::Decade(d))) => {
                let sign = if year < 0 { "-" } else { "" };
                return write!(f, "{sign}{:02}{}X", year.unsigned_abs() / 100, d / 10);
            }
            (None, Some(Division::Decade(d))) => return write!(f, "XX{}X", d / 10),
            (Some(year), _) if year < 0 => write!(f, "-{:04}", year.unsigned_abs())?,
            (Some(year), _) => write!(f, "{year:04}")?,
            (None, _) => f.write_str("XXXX")?,
        }
        if self.lunar {
            return Ok(());
        }
        match self.division {
            Some(Division::Season(n)) => return write!(f, "-{}", 20 + u16::from(n)),
            Some(Division::Quarter(n)) => return write!(f, "-{}", 32 + u16::from(n)),
            Some(Division::Half(n)) if self.month.is_none() => return write!(f, "-{}", 39 + u16::from(n)),
            Some(Division::SolarTerm(term)) => return write!(f, "-{:02}-XX", term.month()),
            _ => {}
        }
        let of_day = self.part.is_some_and(Part::is_of_day);
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), None) if self.weekday.is_some() || self.is_some_day() => {
                write!(f, "-{month:02}-XX")
            }
            (Some(month), None) => write!(f, "-{month:02}"),
            (None, Some(day)) => write!(f, "-XX-{day:02}"),
            (None, None) => match self.relative.map(|r| r.unit) {
                Some(RelativeUnit::Day | RelativeUnit::Week | RelativeUnit::Vague) => f.write_str("-XX-XX"),
                Some(RelativeUnit::Month) => f.write_str("-XX"),
                _ if self.weekday.is_some()
                    || of_day
                    || matches!(self.division, Some(Division::Week(_) | Division::Weekday(_))) =>
                {
                    f.write_str("-XX-XX")
                }
                _ => Ok(()),
            },
        }
    }
}

impl DatePoint {
    /// Whether it is a day of its month that is counted from another date of the text, as 次日 is.
    fn is_some_day(&self) -> bool {
        self.relative.is_some_and(|r| r.unit == RelativeUnit::Day && r.anchor == Anchor::Text)
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
        leap: bool,
    }

    impl TryFrom<DatePoint> for super::DatePoint {
        type Error = &'static str;

        fn try_from(form: DatePoint) -> Result<Self, Self::Error> {
            let DatePoint { year, month, day, division, part, weekday, relative, lunar, leap } = form;
            let point = Self { year, month, day, division, part, weekday, relative, lunar, leap };
            if point.is_sound() { Ok(point) } else { Err("a part of the date is out of its range") }
        }
    }
}
