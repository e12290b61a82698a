//! Filling in what the day of the issue says of a place in the calendar: its year and month, what 昨天 counts from.

use super::civil::{DayNumber, week_of};
use super::date::{Anchor, DatePoint, Division, PartialDate, Relative, RelativeUnit};
use super::stretch::Stretch;

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
    /// It ends what begins on the day that stands for the issue's.
    End,
}

impl Lean {
    /// How many days after the issue the date may begin; for [`Ahead`](Self::Ahead), how many before the issue it may
    /// end. `monthly` for days of a month; else the date comes once a year.
    const fn slack(self, monthly: bool) -> i32 {
        match (self, monthly) {
            (Self::Near, false) => 60,
            (Self::Near, true) => 5,
            (Self::Back | Self::End, _) => 0,
            (Self::Ahead, false) => 30,
            (Self::Ahead, true) => 2,
        }
    }

    /// Which year or month fits, as its distance from the issue's: the first for [`Ahead`](Self::Ahead), else the last.
    fn choose(
        self,
        today: DayNumber,
        monthly: bool,
        reach: i32,
        at: impl Fn(i32) -> Option<Stretch>,
    ) -> Option<i32> {
        let slack = self.slack(monthly);
        match self {
            Self::Ahead | Self::End => {
                (-1..=reach).find(|by| at(*by).is_some_and(|(_, last)| last >= today.plus(-slack)))
            }
            _ => (-reach..=1).rev().find(|by| at(*by).is_some_and(|(first, _)| first <= today.plus(slack))),
        }
    }
}

/// Year and month a number of months from another.
pub(super) fn months_on(year: i16, month: u8, by: i32) -> (Option<i16>, Option<u8>) {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + by;
    (i16::try_from(months.div_euclid(12)).ok(), u8::try_from(months.rem_euclid(12) + 1).ok())
}

impl DatePoint {
    /// The point with what the day of the issue says of it; see `Date::anchored`.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// let point = "6月9日".parse::<Date>().unwrap().first;
    /// let issue = "2025年6月10日".parse().unwrap();
    /// assert_eq!(point.anchored(issue).to_string(), "2025-06-09");
    /// ```
    #[must_use]
    pub fn anchored(self, issue: PartialDate) -> Self {
        self.leaning(issue, Lean::Near)
    }

    pub(super) fn leaning(mut self, issue: PartialDate, lean: Lean) -> Self {
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
                // 周五（20日）: a month in which the day is that weekday.
                let fits = |days: &Stretch| self.weekday.is_none_or(|day| days.0.weekday() == day);
                let by = lean.choose(today, true, 3, |by| {
                    let (year, month) = months_on(year, month, by);
                    Self { year, month, ..self }.stretch().filter(fits)
                });
                (self.year, self.month) = months_on(year, month, by.unwrap_or(0));
            }
            (None, None, Some(Division::Week(week))) if week > 0 => self.year = Some(year),
            (None, None, Some(_)) => self.year = Some(year),
            (None, None, None) => {
                if let Some(weekday) = self.weekday {
                    let back = (i32::from(today.weekday()) - i32::from(weekday)).rem_euclid(7);
                    let by =
                        if matches!(lean, Lean::Ahead | Lean::End) && back > 0 { 7 - back } else { -back };
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

    /// Counts what is told from another date of the text from the first end of its range: 次年3月, 次日.
    pub(crate) fn count_from(&mut self, first: &Self) {
        let relative = self.relative.filter(|r| r.anchor == Anchor::Text && !first.lunar && !self.lunar);
        let (Some(relative), Some(year), None) = (relative, first.year, self.year) else { return };
        let told = *self;
        match (relative.unit, first.month, first.day) {
            (RelativeUnit::Year, ..) => {
                self.year = year.checked_add(relative.offset).filter(|y| (0..=9999).contains(y));
            }
            (RelativeUnit::Month, Some(month), _) => {
                (self.year, self.month) = months_on(year, month, i32::from(relative.offset));
            }
            (RelativeUnit::Day, Some(_), Some(_)) => {
                if let Some(day) = first.calendar().and_then(PartialDate::number) {
                    self.set(day.plus(i32::from(relative.offset)));
                }
            }
            _ => {}
        }
        // 2024年2月29日至次年2月29日: there is no such day.
        if self.calendar().is_some_and(|day| !day.is_possible()) {
            *self = told;
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

    /// The lunar year of a lunar date, no farther than 24 years away: a leap month may be rarer, and its year stays
    /// open then.
    #[cfg(feature = "lunar")]
    fn anchor_lunar(&mut self, year: i16, today: DayNumber, lean: Lean) {
        let by = lean.choose(today, false, 24, |by| self.in_year(year, by)?.stretch());
        self.year = by.and_then(|by| self.in_year(year, by)).and_then(|p| p.year);
    }

    /// Without a calendar of the moon, the year stays open.
    #[cfg(not(feature = "lunar"))]
    #[expect(clippy::unused_self, clippy::needless_pass_by_ref_mut, reason = "the feature's other face")]
    fn anchor_lunar(&mut self, _: i16, _: DayNumber, _: Lean) {}
}
