//! Resolving: which civil days a date means, once the day of the issue is known.

use core::fmt;

use super::civil::{DayNumber, first_week, week_of};
use super::date::{
    Anchor, Date, DatePoint, Division, Open, Part, PartialDate, Relative, RelativeUnit, days_in_month,
};
use super::mention::Value;
use super::solar_term::SolarTerm;
use super::time::DateTime;

/// The first and the last civil day of a date; an end that is open is `None`.
///
/// ```
/// use baokan::model::date::Date;
/// let days = "2024年2月".parse::<Date>().unwrap().resolve(None).unwrap();
/// assert_eq!(days.to_string(), "2024-02-01/2024-02-29");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CivilDays {
    /// The first day; `None` where there is no first: 2025年前.
    pub first: Option<PartialDate>,
    /// The last day, itself included; `None` where there is no last: 2018年以来.
    pub last: Option<PartialDate>,
}

/// Writes EDTF: `2025-06-09`, `2025-06-01/2025-06-10`, `../2025-12-31`.
impl fmt::Display for CivilDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first, self.last) {
            (Some(a), Some(b)) if a == b => a.fmt(f),
            (Some(a), Some(b)) => write!(f, "{a}/{b}"),
            (Some(a), None) => write!(f, "{a}/.."),
            (None, Some(b)) => write!(f, "../{b}"),
            (None, None) => f.write_str("../.."),
        }
    }
}

/// A stretch of days.
type Stretch = (DayNumber, DayNumber);

/// What the words around a date say of its year or month, where that is not printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lean {
    /// Nothing.
    #[default]
    Near,
    /// It is past.
    Back,
    /// It is to come.
    Ahead,
}

impl Lean {
    /// How many days after the issue the last one may begin, or before the issue the first may end: for dates that
    /// come once a year, and for days of a month.
    const fn slack(self, monthly: bool) -> i32 {
        match (self, monthly) {
            (Self::Near, false) => 60,
            (Self::Near, true) => 5,
            (Self::Back, _) => 0,
            (Self::Ahead, false) => 30,
            (Self::Ahead, true) => 2,
        }
    }

    /// Of the years or months around the issue's, by their distance from it, the one whose stretch fits.
    fn choose(
        self,
        today: DayNumber,
        monthly: bool,
        reach: i32,
        at: impl Fn(i32) -> Option<Stretch>,
    ) -> Option<i32> {
        let slack = self.slack(monthly);
        match self {
            Self::Ahead => {
                (-1..=reach).find(|by| at(*by).is_some_and(|(_, last)| last >= today.plus(-slack)))
            }
            _ => (-reach..=1).rev().find(|by| at(*by).is_some_and(|(first, _)| first <= today.plus(slack))),
        }
    }
}

impl Date {
    /// The date with what the day of the issue says of it: years and months that were not printed are those of the
    /// nearest such date in the newspaper's sense; 昨天, 上月 and 去年 are counted from it.
    /// What is counted from another date of the text (次日, 当年) stays as it is, and so does everything where the
    /// issue's date is not whole.
    ///
    /// The newspaper's sense: the last such date that is past or at most 60 days ahead of the issue (5 days, where only
    /// the day is printed), since what is ten months old is told with its year. A reading of text knows more: behind
    /// 将于, 拟, 预计 or before 起施行 and 前, it is the first that is not gone for longer than a paper needs; behind 已
    /// and 曾 the last that is not after the issue. Each of the three moves forward only, when the issue does.
    #[must_use]
    pub fn anchored(self, issue: PartialDate) -> Self {
        self.leaning(issue, Lean::Near)
    }

    /// The same, where the text around has said whether it is past or to come.
    #[must_use]
    pub(crate) fn leaning(mut self, issue: PartialDate, lean: Lean) -> Self {
        let unsaid =
            |p: &DatePoint| p.year.is_none() && p.relative.is_none() && !p.lunar && p.division.is_none();
        let first = self.first.leaning(issue, lean);
        if let Some(end) = self.last {
            let mut last = end.leaning(issue, lean);
            let both = unsaid(&self.first) && unsaid(&end);
            match (self.first.month, end.month) {
                (Some(from), Some(to)) if both && from > to => {
                    // 12月20日至1月5日: over the new year.
                    last.year = first.year.and_then(|y| y.checked_add(1));
                }
                (Some(_), Some(_)) if both => {
                    // 1—11月 in December: the end says which year.
                    self.first.year = last.year;
                }
                (None, None) if both && end.day.is_some() => {
                    // 28日至3日
                    let over = i32::from(self.first.day > end.day);
                    if let (Some(year), Some(month)) = (first.year, first.month) {
                        (last.year, last.month) = months_on(year, month, over);
                    }
                }
                _ => {}
            }
            self.last = Some(last);
        }
        if self.first.year.is_none() || self.last.is_none() {
            self.first = first;
        }
        self
    }

    /// The first and the last civil day that the date means, if it can be placed: by the issue's date, where its year
    /// is not printed. `None` for what stays symbolic (近日, 次日), for days that no calendar has (2月30日), and for
    /// lunar dates unless the feature `lunar` is there.
    ///
    /// Parts of a year or month are taken as 年初 January and February, 年中 June and July, 年底 November and December,
    /// 月初 the first five days, 月底 from the 25th on, 上旬 the first ten; seasons begin with their solar term; the
    /// first or last part of a decade is three years. A century counts from its year 00, as in EDTF.
    ///
    /// ```
    /// use baokan::model::date::{Date, PartialDate};
    /// let issue: PartialDate = "2025-06-10".parse().unwrap();
    /// let days = |text: &str| text.parse::<Date>().unwrap().resolve(Some(issue)).map(|d| d.to_string());
    /// assert_eq!(days("9日").as_deref(), Some("2025-06-09"));
    /// assert_eq!(days("去年第一季度").as_deref(), Some("2024-01-01/2024-03-31"));
    /// assert_eq!(days("2024年2月30日"), None);
    /// ```
    pub fn resolve(&self, issue: Option<PartialDate>) -> Option<CivilDays> {
        let whole = issue.map_or(*self, |issue| self.anchored(issue));
        let (first, mut last) = whole.first.stretch()?;
        if let Some(end) = whole.last {
            let (from, to) = end.stretch()?;
            // The end before the start is no range: the later one is kept open to doubt.
            if from < first {
                return None;
            }
            last = to;
        }
        let (first, last) = match whole.open {
            None => (Some(first), Some(last)),
            Some(Open::Since) => (Some(first), None),
            Some(Open::After) => (Some(last.plus(1)), None),
            Some(Open::Before | Open::Until) => (None, Some(last)),
        };
        let date = |end: Option<DayNumber>| match end {
            None => Some(None),
            Some(day) => day.date().map(Some),
        };
        Some(CivilDays { first: date(first)?, last: date(last)? })
    }
}

impl DateTime {
    /// The same with what the day of the issue says of its day; see [`Date::anchored`].
    #[must_use]
    pub fn anchored(self, issue: PartialDate) -> Self {
        self.leaning(issue, Lean::Near)
    }

    fn leaning(mut self, issue: PartialDate, lean: Lean) -> Self {
        let days = Date { last: self.last_date, ..Date::from(self.date) }.leaning(issue, lean);
        (self.date, self.last_date) = (days.first, days.last);
        self
    }

    /// The first and the last civil day that it touches; see [`Date::resolve`].
    pub fn resolve(&self, issue: Option<PartialDate>) -> Option<CivilDays> {
        // 今晚8点以后 is tonight still, 9日8时前 may be the 9th.
        let open = match self.open {
            Some(Open::After) => Some(Open::Since),
            open => open,
        };
        Date { last: self.last_date, open, ..Date::from(self.date) }.resolve(issue)
    }
}

impl Value {
    /// Fills in what the day of the issue says of a date; other values stay as they are.
    pub(crate) fn anchor(&mut self, issue: PartialDate, lean: Lean) {
        match self {
            Self::Date(date) => *date = date.leaning(issue, lean),
            Self::DateTime(time) => *time = time.leaning(issue, lean),
            _ => {}
        }
    }

    /// The first and the last civil day of a date or time on a day; `None` for other values, and where
    /// [`Date::resolve`] has none.
    pub fn resolve(&self, issue: Option<PartialDate>) -> Option<CivilDays> {
        match self {
            Self::Date(date) => date.resolve(issue),
            Self::DateTime(time) => time.resolve(issue),
            _ => None,
        }
    }
}

/// Year and month a number of months from another.
fn months_on(year: i16, month: u8, by: i32) -> (Option<i16>, Option<u8>) {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + by;
    (i16::try_from(months.div_euclid(12)).ok(), u8::try_from(months.rem_euclid(12) + 1).ok())
}

impl DatePoint {
    /// The point with what the day of the issue says of it; see [`Date::anchored`].
    #[must_use]
    pub fn anchored(self, issue: PartialDate) -> Self {
        self.leaning(issue, Lean::Near)
    }

    fn leaning(mut self, issue: PartialDate, lean: Lean) -> Self {
        let (Some(year), Some(month), Some(today)) = (issue.year(), issue.month(), issue.number()) else {
            return self;
        };
        if let Some(relative) = self.relative {
            if relative.anchor == Anchor::Issue {
                self.reckon(relative, year, month, today);
            }
            return self;
        }
        if self.year.is_some() {
            return self;
        }
        if let Some(Division::Cycle(number)) = self.division {
            // 1984 began a cycle; the last such year that had begun.
            let back = (i32::from(year) - 1983 - i32::from(number)).rem_euclid(60);
            self.year = i16::try_from(i32::from(year) - back).ok();
            return self;
        }
        if self.lunar {
            self.anchor_lunar(year, today, lean);
            return self;
        }
        match (self.month, self.day, self.division) {
            (_, _, Some(Division::Decade(decade))) => {
                // 90年代: the last that had begun.
                let now = year.rem_euclid(100);
                let century = year - now;
                let decade = i16::from(decade);
                self.year = Some(if decade > now { century - 100 + decade } else { century + decade });
            }
            (_, _, Some(Division::Century(_))) => {}
            (Some(_), ..) | (_, _, Some(Division::SolarTerm(_))) => {
                // 2月29日 comes every four or eight years; a day that no year has gets the issue's.
                let by = lean.choose(today, false, 8, |by| self.in_year(year, by)?.stretch());
                self.year = year.checked_add(by.and_then(|by| i16::try_from(by).ok()).unwrap_or(0));
            }
            (None, Some(_), _) => {
                let by = lean.choose(today, true, 3, |by| {
                    let (year, month) = months_on(year, month, by);
                    Self { year, month, ..self }.stretch()
                });
                (self.year, self.month) = months_on(year, month, by.unwrap_or(0));
            }
            (None, None, Some(Division::Week(week))) if week > 0 => self.year = Some(year),
            (None, None, Some(_)) => self.year = Some(year),
            (None, None, None) => {
                if let Some(weekday) = self.weekday {
                    let back = (i32::from(today.weekday()) - i32::from(weekday)).rem_euclid(7);
                    let by = if lean == Lean::Ahead && back > 0 { 7 - back } else { -back };
                    self.set(today.plus(by));
                }
            }
        }
        self
    }

    /// Counts from the day of the issue.
    fn reckon(&mut self, relative: Relative, year: i16, month: u8, today: DayNumber) {
        match relative.unit {
            RelativeUnit::Year => self.year = year.checked_add(relative.offset),
            RelativeUnit::Month => {
                (self.year, self.month) = months_on(year, month, i32::from(relative.offset));
            }
            RelativeUnit::Quarter => {
                let (y, m) = months_on(year, month, 3 * i32::from(relative.offset));
                self.year = y;
                self.division = m.map(|m| Division::Quarter(m.div_ceil(3)));
            }
            RelativeUnit::Day => self.set(today.plus(i32::from(relative.offset))),
            RelativeUnit::Week => {
                let monday = today.monday().plus(7 * i32::from(relative.offset));
                if let Some(weekday) = self.weekday {
                    self.set(monday.plus(i32::from(weekday) - 1));
                } else if let Some((year, week)) = week_of(monday) {
                    self.year = Some(year);
                    self.division = Some(Division::Week(week));
                }
            }
            RelativeUnit::Vague => {}
        }
    }

    fn set(&mut self, day: DayNumber) {
        if let Some(date) = day.date() {
            (self.year, self.month, self.day) = (date.year(), date.month(), date.day());
        }
    }

    /// The same in a year some years from another.
    fn in_year(&self, year: i16, by: i32) -> Option<Self> {
        let year = Some(year.checked_add(i16::try_from(by).ok()?)?);
        Some(Self { year, ..*self })
    }

    /// The lunar year of a lunar date; leap months come back after up to two dozen years or more.
    #[cfg(feature = "lunar")]
    fn anchor_lunar(&mut self, year: i16, today: DayNumber, lean: Lean) {
        let by = lean.choose(today, false, 24, |by| self.in_year(year, by)?.stretch());
        self.year = by.and_then(|by| self.in_year(year, by)).and_then(|p| p.year);
    }

    /// Without a calendar of the moon, the year stays open.
    #[cfg(not(feature = "lunar"))]
    #[expect(clippy::unused_self, clippy::needless_pass_by_ref_mut, reason = "the feature's other face")]
    fn anchor_lunar(&mut self, _: i16, _: DayNumber, _: Lean) {}

    /// The days that the point means.
    fn stretch(&self) -> Option<Stretch> {
        if self.lunar {
            return self.lunar_stretch();
        }
        let of = DayNumber::of;
        let months = |year: i16, from: u8, to: u8| (of(year, from, 1), of(year, to, days_in_month(year, to)));
        let years = |from: i16, to: i16| (of(from, 1, 1), of(to, 12, 31));
        if let Some(Division::Century(n)) = self.division {
            let n = i16::from(n);
            return Some(match self.year {
                Some(year) if year < 0 => years(1 - n * 100, -(n - 1) * 100),
                _ => {
                    let from = (n - 1) * 100;
                    let (a, b) = self.third(33);
                    years(from + a, from + if b == 32 { 99 } else { b })
                }
            });
        }
        let year = self.year?;
        if self.relative.is_some_and(|r| r.unit == RelativeUnit::Vague) {
            return None;
        }
        match self.division {
            Some(Division::Decade(_)) => {
                let (a, b) = match self.part {
                    Some(Part::Beginning) => (0, 2),
                    Some(Part::Middle) => (3, 6),
                    Some(Part::End) => (7, 9),
                    _ => (0, 9),
                };
                return Some(years(year + a, year + b));
            }
            Some(Division::Season(n)) => {
                // 春 from 立春 to the day before 立夏, and so on.
                let start = |n: u8, year: i16| SolarTerm::new(n * 6 - 3)?.day_in(year)?.number();
                let next = if n == 4 { start(1, year.checked_add(1)?)? } else { start(n + 1, year)? };
                return Some((start(n, year)?, next.plus(-1)));
            }
            Some(Division::Quarter(n)) => {
                let (from, to) = (n * 3 - 2, n * 3);
                return Some(match self.part {
                    Some(Part::Beginning) => months(year, from, from),
                    Some(Part::End) => months(year, to, to),
                    _ => months(year, from, to),
                });
            }
            Some(Division::Half(n)) => {
                return Some(match self.month {
                    None => months(year, n * 6 - 5, n * 6),
                    Some(month) if n == 1 => (of(year, month, 1), of(year, month, 15)),
                    Some(month) => (of(year, month, 16), of(year, month, days_in_month(year, month))),
                });
            }
            Some(Division::Week(0) | Division::Cycle(_)) | None => {}
            Some(Division::Week(n)) => {
                let monday = match self.month {
                    None => first_week(year),
                    Some(month) => of(year, month, 7).monday(),
                };
                let monday = monday.plus(7 * (i32::from(n) - 1));
                return Some(match self.weekday {
                    Some(day) => (monday.plus(i32::from(day) - 1), monday.plus(i32::from(day) - 1)),
                    None => (monday, monday.plus(6)),
                });
            }
            Some(Division::Weekday(n)) => {
                let first = of(year, self.month?, 1);
                let ahead = (i32::from(self.weekday?) - i32::from(first.weekday())).rem_euclid(7);
                let day = first.plus(ahead + 7 * (i32::from(n) - 1));
                let inside = day.date().is_some_and(|d| d.month() == self.month);
                return inside.then_some((day, day));
            }
            Some(Division::SolarTerm(term)) => return term.day_in(year)?.number().map(|day| (day, day)),
            Some(Division::Century(_)) => return None,
        }
        Some(match (self.month, self.day) {
            (Some(_), Some(_)) => {
                let day = self.calendar()?.number()?;
                (day, day)
            }
            (Some(month), None) => {
                if self.weekday.is_some() {
                    return None;
                }
                let end = days_in_month(year, month);
                let (a, b) = match self.part {
                    Some(Part::Beginning) => (1, 5),
                    Some(Part::FirstTenDays) => (1, 10),
                    Some(Part::SecondTenDays | Part::Middle) => (11, 20),
                    Some(Part::LastTenDays) => (21, end),
                    Some(Part::End) => (25, end),
                    _ => (1, end),
                };
                (of(year, month, a), of(year, month, b))
            }
            (None, Some(_)) => return None,
            (None, None) => match self.part {
                Some(Part::Beginning) => months(year, 1, 2),
                Some(Part::Middle) => months(year, 6, 7),
                Some(Part::End) => months(year, 11, 12),
                _ if self.weekday.is_some() => return None,
                _ => years(year, year),
            },
        })
    }

    /// First and last of a number of things, or their thirds.
    const fn third(&self, size: i16) -> (i16, i16) {
        match self.part {
            Some(Part::Beginning) => (0, size - 1),
            Some(Part::Middle) => (size, 2 * size),
            Some(Part::End) => (2 * size + 1, 3 * size),
            _ => (0, 99),
        }
    }

    /// The civil days of a lunar month or day.
    #[cfg(feature = "lunar")]
    fn lunar_stretch(&self) -> Option<Stretch> {
        let year = self.year?;
        let Some(month) = self.month else {
            // A lunar year, from its first day to the last before the next.
            let start = |year| super::lunar::LunarDay::new(year, 1, false, 1)?.to_solar().number();
            return self.day.is_none().then_some((start(year)?, start(year.checked_add(1)?)?.plus(-1)));
        };
        let solar = |day: u8| super::lunar::LunarDay::new(year, month, self.leap, day)?.to_solar().number();
        match self.day {
            Some(day) => {
                // 除夕 is the last day of the year, be it the 29th or 30th.
                let day =
                    if day == 30 && month == 12 { solar(30).or_else(|| solar(29)) } else { solar(day) }?;
                Some((day, day))
            }
            None => Some((solar(1)?, solar(30).or_else(|| solar(29))?)),
        }
    }

    #[cfg(not(feature = "lunar"))]
    #[expect(clippy::unused_self, reason = "the feature's other face")]
    const fn lunar_stretch(&self) -> Option<Stretch> {
        None
    }

    /// The civil day of a lunar one: 农历乙未年三月初一 of 1955 is 24 March. `None` where year, month or day is not
    /// known, and for days that the lunar calendar does not have.
    #[cfg(feature = "lunar")]
    pub fn solar(&self) -> Option<PartialDate> {
        if !self.lunar || self.day.is_none() {
            return None;
        }
        self.lunar_stretch()?.0.date()
    }
}
