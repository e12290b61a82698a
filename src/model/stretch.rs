//! The civil days that a place in the calendar means, where its year is known.

use super::civil::{DayNumber, first_week};
#[cfg(feature = "lunar")]
use super::date::PartialDate;
use super::date::{DatePoint, Division, Part, RelativeUnit, days_in_month};
use super::solar_term::SolarTerm;

/// A stretch of days.
pub(super) type Stretch = (DayNumber, DayNumber);

impl DatePoint {
    /// The days that the point means.
    pub(super) fn stretch(&self) -> Option<Stretch> {
        if !self.is_sound() {
            return None;
        }
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
                    let (a, b) = self.third_of_century();
                    years(from + a, from + b)
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
                    None => match self.part {
                        Some(Part::Beginning) => months(year, n * 6 - 5, n * 6 - 5),
                        Some(Part::End) => months(year, n * 6, n * 6),
                        _ => months(year, n * 6 - 5, n * 6),
                    },
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
                let end = days_in_month(year, month);
                if let Some(day) = self.weekday {
                    // 6月最后一个周五; 6月…周五 alone may be any.
                    let last = of(year, month, end);
                    let back = (i32::from(last.weekday()) - i32::from(day)).rem_euclid(7);
                    return (self.part == Some(Part::End)).then(|| (last.plus(-back), last.plus(-back)));
                }
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

    /// First and last year of a century, or of the part of it that is said, counted from the century's year 00.
    const fn third_of_century(&self) -> (i16, i16) {
        match self.part {
            Some(Part::Beginning) => (0, 32),
            Some(Part::Middle) => (33, 66),
            Some(Part::End) => (67, 99),
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
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// let point = |text: &str| text.parse::<Date>().unwrap().first;
    /// let mut day = point("农历三月初一");
    /// day.year = Some(1955);
    /// assert_eq!(day.solar().unwrap().to_string(), "1955-03-24");
    /// assert_eq!(point("农历乙未年三月初一").solar(), None, "one year of sixty");
    /// assert_eq!(point("6月9日").solar(), None, "no lunar date");
    /// ```
    #[cfg(feature = "lunar")]
    pub fn solar(&self) -> Option<PartialDate> {
        if !self.lunar || self.day.is_none() {
            return None;
        }
        self.lunar_stretch()?.0.date()
    }
}
