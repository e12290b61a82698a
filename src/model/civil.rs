//! Civil days: counting them, weekdays, weeks (proleptic Gregorian calendar).

use super::date::PartialDate;

/// A civil day as the count of days since 1 January 1970, a Thursday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DayNumber(pub(crate) i32);

impl DayNumber {
    /// The number of a day; a day that its month does not have counts on into the next.
    pub(crate) fn of(year: i16, month: u8, day: u8) -> Self {
        let y = i32::from(year) - i32::from(month <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let shifted = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * shifted + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// The day of a number (the inverse of [`of`](Self::of)), if its year is one that a date can have.
    pub(crate) fn date(self) -> Option<PartialDate> {
        let shifted = self.0.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = i16::try_from(era * 400 + year_of_era + i32::from(month <= 2)).ok();
        let day = u8::try_from(day_of_year - (153 * from_march + 2) / 5 + 1).ok();
        PartialDate::new(year, u8::try_from(month).ok(), day).filter(|d| d.is_whole())
    }

    /// The weekday, 1 (Monday) to 7.
    pub(crate) fn weekday(self) -> u8 {
        u8::try_from((self.0 + 3).rem_euclid(7) + 1).unwrap_or(1)
    }

    /// The Monday on or before the day.
    pub(crate) fn monday(self) -> Self {
        Self(self.0 - i32::from(self.weekday()) + 1)
    }

    /// The day some days later.
    pub(crate) const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

/// The Monday of week 1 of a year: the week that has its first Thursday (ISO 8601, GB/T 7408).
pub(crate) fn first_week(year: i16) -> DayNumber {
    DayNumber::of(year, 1, 4).monday()
}

/// Year and number of the week that a day is in (ISO 8601).
pub(crate) fn week_of(day: DayNumber) -> Option<(i16, u8)> {
    let thursday = day.monday().plus(3);
    let year = thursday.date()?.year()?;
    let week = (thursday.0 - first_week(year).0).div_euclid(7) + 1;
    Some((year, u8::try_from(week).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_both_ways() {
        for number in (-800_000..1_200_000).step_by(997) {
            let date = DayNumber(number).date().unwrap();
            let back = DayNumber::of(date.year().unwrap(), date.month().unwrap(), date.day().unwrap());
            assert_eq!(back, DayNumber(number), "{date}");
        }
    }

    #[test]
    fn weeks() {
        for ((y, m, d), want) in [
            ((2021, 1, 3), (2020, 53)),
            ((2021, 1, 4), (2021, 1)),
            ((2021, 9, 13), (2021, 37)),
            ((2024, 12, 30), (2025, 1)),
        ] {
            assert_eq!(week_of(DayNumber::of(y, m, d)), Some(want));
        }
    }
}
