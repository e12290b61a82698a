//! Days of the Chinese lunisolar calendar and their civil days.

use core::fmt;

use icu_calendar::cal::ChineseTraditional;
use icu_calendar::types::MonthCode;

use super::date::PartialDate;

/// A day of the Chinese lunisolar calendar (农历), one that this calendar has.
///
/// By the `icu_calendar` crate, whose tables follow GB/T 33661-2017 and what was observed before it.
///
/// ```
/// use baokan::model::lunar::LunarDay;
/// let day = LunarDay::new(2025, 6, true, 1).unwrap();
/// assert_eq!(day.to_string(), "2025年闰六月初一");
/// assert_eq!(day.to_solar().to_string(), "2025-07-25");
/// assert_eq!(LunarDay::from_solar("2025-01-29".parse().unwrap()).unwrap().to_string(), "2025年正月初一");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LunarDay {
    year: i16,
    month: u8,
    leap: bool,
    day: u8,
    solar: PartialDate,
}

impl LunarDay {
    /// The day (1 to 30) of a month (1 to 12) or, with `leap`, of the leap month behind that month, in the lunar year
    /// that begins in the civil year `year`. `None` if the calendar has no such day, or the year is not from 1900 to
    /// 2100.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// assert!(LunarDay::new(2025, 6, true, 1).is_some());
    /// assert_eq!(LunarDay::new(2024, 6, true, 1), None, "that year has no leap month");
    /// ```
    pub fn new(year: i16, month: u8, leap: bool, day: u8) -> Option<Self> {
        // `icu_calendar` takes a 13th leap month for the first month of the next year.
        if !(1900..=2100).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let code = if leap { MonthCode::new_leap(month)? } else { MonthCode::new_normal(month)? };
        let date = icu_calendar::Date::try_new_from_codes(
            None,
            i32::from(year),
            code,
            day,
            ChineseTraditional::new(),
        )
        .ok()?
        .to_iso();
        let civil = i16::try_from(date.extended_year()).ok();
        let solar = PartialDate::new(civil, Some(date.month().ordinal), Some(date.day_of_month().0))?;
        Some(Self { year, month, leap, day, solar })
    }

    /// The lunar day of a civil day; `None` unless that is whole, possible, and of the lunar years 1900 to 2100.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// let day = LunarDay::from_solar("2025-06-09".parse().unwrap()).unwrap();
    /// assert_eq!(day.to_string(), "2025年五月十四");
    /// assert_eq!(LunarDay::from_solar("6月9日".parse().unwrap()), None);
    /// ```
    pub fn from_solar(date: PartialDate) -> Option<Self> {
        let (year, month, day) = (date.year()?, date.month()?, date.day()?);
        let lunar = icu_calendar::Date::try_new_iso(i32::from(year), month, day)
            .ok()?
            .to_calendar(ChineseTraditional::new());
        // M06, M06L
        let code = lunar.month().standard_code.0;
        let body = code.strip_prefix('M')?;
        let leap = body.ends_with('L');
        let month = body.trim_end_matches('L').parse().ok()?;
        let year = i16::try_from(lunar.extended_year()).ok().filter(|y| (1900..=2100).contains(y))?;
        Some(Self { year, month, leap, day: lunar.day_of_month().0, solar: date })
    }

    /// The lunar year: the civil year in which it begins.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// let day = LunarDay::new(2025, 12, false, 23).unwrap();
    /// assert_eq!(day.year(), 2025);
    /// ```
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// let day = LunarDay::new(2025, 12, false, 23).unwrap();
    /// assert_eq!(day.month(), 12);
    /// ```
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Whether it is the leap month behind that of its number.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// assert!(LunarDay::new(2025, 6, true, 1).unwrap().is_leap());
    /// ```
    pub const fn is_leap(self) -> bool {
        self.leap
    }

    /// The day, 1 to 30.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// let day = LunarDay::new(2025, 12, false, 23).unwrap();
    /// assert_eq!(day.day(), 23);
    /// ```
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Its civil day.
    ///
    /// ```
    /// use baokan::model::lunar::LunarDay;
    /// let day = LunarDay::new(2025, 12, false, 23).unwrap();
    /// assert_eq!(day.to_solar().to_string(), "2026-02-10");
    /// ```
    pub const fn to_solar(self) -> PartialDate {
        self.solar
    }
}

const MONTHS: [&str; 12] = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
const FIGURES: [&str; 10] = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// Writes it as newspapers do: 2025年闰六月初一.
impl fmt::Display for LunarDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = MONTHS.get(usize::from(self.month) - 1).copied().unwrap_or_default();
        let month = if self.leap && self.month == 1 { "一" } else { month };
        let tens = match self.day {
            10 => "初",
            20 => "二",
            30 => "三",
            1..=9 => "初",
            11..=19 => "十",
            _ => "廿",
        };
        let figure = FIGURES.get(usize::from(self.day % 10)).copied().unwrap_or_default();
        write!(f, "{}年{}{month}月{tens}{figure}", self.year, if self.leap { "闰" } else { "" })
    }
}
