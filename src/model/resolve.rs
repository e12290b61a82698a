//! Resolving: which civil days a date means, once the day of the issue is known.

use core::fmt;

use super::anchor::{Lean, months_on};
use super::civil::DayNumber;
use super::date::{Anchor, Date, DatePoint, Open, PartialDate};
use super::mention::Value;
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

impl Date {
    /// The date with what the day of the issue says of it: years and months that were not printed are those of the
    /// nearest such date in the newspaper's sense; 昨天, 上月 and 去年 are counted from it.
    /// What is counted from another date of the text (次日, 当年) stays as it is, but for the end of a range, which is
    /// counted from its beginning (11月至次年3月); and so does everything where the issue's date is not whole, or
    /// impossible.
    ///
    /// The newspaper's sense: without other evidence, the latest such date that is not more than 60 days after the
    /// issue (5 days, if only the day is printed), since what is ten months old is told with its year. A reading of
    /// text knows more: behind 将于, 拟, 预计, or before 起施行, 之前 and 前完成, it is the earliest that is not more
    /// than 30 days before the issue (2 days); behind 已 and 曾, the latest that is not after the issue. A later issue
    /// never gives an earlier date.
    ///
    /// A weekday alone is the last one up to the issue's day (where it is to come, the first from that day on). A
    /// decade or a year of the cycle of sixty is the latest that had begun; a season, quarter, half or numbered week is
    /// that of the issue's year.
    ///
    /// ```
    /// use baokan::model::date::Date;
    /// let issue = "2025年6月10日".parse().unwrap();
    /// let anchored = |text: &str| text.parse::<Date>().unwrap().anchored(issue).to_string();
    /// assert_eq!(anchored("6月9日"), "2025-06-09");
    /// assert_eq!(anchored("12月20日"), "2024-12-20");
    /// assert_eq!(anchored("昨天"), "2025-06-09");
    /// assert_eq!(anchored("去年"), "2024");
    /// ```
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
            last.count_from(&first);
            // 即日起至8月31日, 今天至周五, 本月20日至7月: what is counted from the issue goes on to the next such date.
            if self.first.relative.is_some_and(|r| r.anchor == Anchor::Issue)
                && unsaid(&end)
                && let Some(from) = first.stretch().and_then(|(from, _)| from.date())
            {
                last = end.leaning(from, Lean::End);
            }
            match (self.first.month, end.month) {
                (Some(from), Some(to)) if both && from > to => {
                    // 12月20日至1月5日: over the new year.
                    last.year = first.year.and_then(|y| y.checked_add(1));
                }
                (Some(from), Some(_)) if both => {
                    // 6月15日至8月31日 in June: the end of last summer is farther than the beginning of this one. In
                    // December 1月1日至8月31日 is past, though its first day is near.
                    let days = self.first.day.is_some() || from > 1;
                    let begins = days && first.year > last.year && first.year == issue.year();
                    let stale = lean == Lean::Near && begins && long_past(&last, issue);
                    if stale {
                        last.year = first.year;
                    }
                    // 1—11月 in December: the end says which year.
                    self.first.year = last.year;
                }
                (None, None) if both && self.first.day.is_none() && end.day.is_none() => {
                    // 周一至周五: the first such day behind the other.
                    let weekdays = end.weekday.zip(self.first.weekday);
                    let by = weekdays.map(|(to, from)| (i32::from(to) - i32::from(from)).rem_euclid(7));
                    let day = by.and_then(|by| first.calendar()?.number()?.plus(by).date());
                    if let Some(day) = day {
                        (last.year, last.month, last.day) = (day.year(), day.month(), day.day());
                    }
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
    /// is not printed. `None` for what stays symbolic (近日, 次日), for days that no calendar has (2月30日), for a
    /// range that ends before it begins, for seasons, solar terms and lunar dates outside 1900–2100, and for all lunar
    /// dates without the feature `lunar`. The part of the day is ignored.
    ///
    /// Parts of a year or month are taken as follows. 年初 is January and February, 年中 June and July, 年底 November
    /// and December; 初 and 末 of a quarter or half are its first and last month. 月初 is the first five days, 月底 the
    /// 25th on; 上旬 is the first ten days, 月中 and 中旬 the 11th to 20th, 下旬 the 21st on. Seasons begin with their
    /// solar term. 初 and 末 of a decade are three years, its middle the years 3 to 6. A century counts from its year
    /// 00, as in EDTF; its 初 is the years 0 to 32, 中叶 33 to 66, 末 67 to 99.
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
            // A range that ends before it begins names no days.
            if from < first {
                return None;
            }
            last = to;
        }
        let (first, last) = match whole.open {
            None => (Some(first), Some(last)),
            Some(Open::Since) => (Some(first), None),
            Some(Open::After) => (Some(last.plus(1)), None),
            // 3月1日至5月31日止: the range has its own start.
            Some(Open::Before | Open::Until) => (whole.last.map(|_| first), Some(last)),
        };
        let date = |end: Option<DayNumber>| match end {
            None => Some(None),
            Some(day) => day.date().map(Some),
        };
        Some(CivilDays { first: date(first)?, last: date(last)? })
    }
}

/// Whether a date ended more than three months before the issue.
fn long_past(point: &DatePoint, issue: PartialDate) -> bool {
    let end = point.stretch().map(|(_, end)| end);
    end.zip(issue.number()).is_some_and(|(end, today)| end.plus(LONG_PAST) < today)
}

/// Days after which a range that is over is told with its year.
const LONG_PAST: i32 = 90;

impl DateTime {
    /// The same with what the day of the issue says of its day; see [`Date::anchored`].
    ///
    /// ```
    /// use baokan::model::time::DateTime;
    /// let time: DateTime = "昨天19时".parse().unwrap();
    /// assert_eq!(time.anchored("2025年6月10日".parse().unwrap()).to_string(), "2025-06-09T19:00");
    /// ```
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
    ///
    /// ```
    /// use baokan::model::time::DateTime;
    /// let time: DateTime = "6月9日19时".parse().unwrap();
    /// let days = time.resolve("2025年6月10日".parse().ok()).unwrap();
    /// assert_eq!(days.first, "2025年6月9日".parse().ok());
    /// assert_eq!(time.resolve(None), None);
    /// ```
    pub fn resolve(&self, issue: Option<PartialDate>) -> Option<CivilDays> {
        // 今晚8点以后 is tonight still, 9日8时前 may be the 9th.
        let open = match self.open {
            Some(Open::After) => Some(Open::Since),
            // 9日8时至10时前 has its own start.
            Some(open) if !open.is_start() && self.last_time.is_some() => None,
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
    ///
    /// ```
    /// let value = baokan::scan("今年前8个月").next().unwrap().value;
    /// let days = value.resolve("2025年9月10日".parse().ok()).unwrap();
    /// assert_eq!(days.first, "2025年1月1日".parse().ok());
    /// assert_eq!(days.last, "2025年8月31日".parse().ok());
    /// ```
    pub fn resolve(&self, issue: Option<PartialDate>) -> Option<CivilDays> {
        match self {
            Self::Date(date) => date.resolve(issue),
            Self::DateTime(time) => time.resolve(issue),
            _ => None,
        }
    }
}
