//! Dates that go on in a list, and have from the one before what they leave out: 6月9日、10日.

use super::figure::han_digit;
use super::stretch::halves;
use super::weekday::letter;
use crate::model::date::{DatePoint, Division, PartialDate, RelativeUnit};
use crate::model::mention::Value;
use crate::text::class::digit;

/// What a date of a list goes on from: the day, the month or the weekday that a mention ends with.
pub(super) fn last_of(value: &Value) -> Option<DatePoint> {
    let last = match value {
        Value::Date(date) => date.last.unwrap_or(date.first),
        Value::DateTime(time) => time.last_date.unwrap_or(time.date),
        _ => return None,
    };
    let of_year = matches!(last.division, Some(Division::Quarter(_) | Division::Half(_)));
    let goes_on = match last.relative.map(|r| r.unit) {
        None | Some(RelativeUnit::Year) => (last.month.is_some() || of_year) && !last.lunar,
        Some(RelativeUnit::Month) => last.day.is_some(),
        Some(RelativeUnit::Week) => last.weekday.is_some(),
        _ => false,
    };
    goes_on.then_some(last)
}

/// Whether the first of two dates and the second stand in one list, by what is between them.
pub(super) fn is_between(text: &str) -> bool {
    matches!(text, "、" | "和" | "及" | "与" | "與")
}

/// Gives a later date of a list what the one before it says for both: a day the month and year (6月9日、10日,
/// 7月1日、2日上午9时, 上月8日、9日), a month, a quarter or a half the year (去年3月、6月和9月, 去年二、四季度), a weekday the week
/// (下周一、周三, 下周一、三、五).
pub(super) fn go_on(value: &mut Value, printed: &str, before: &DatePoint, issue: Option<PartialDate>) {
    let (first, last) = match value {
        Value::Date(date) => (&mut date.first, date.last.as_mut()),
        Value::DateTime(time) => (&mut time.date, time.last_date.as_mut()),
        _ => return,
    };
    let division = match (before.division, first.division) {
        (Some(Division::Quarter(a)), Some(Division::Quarter(b))) => a < b && !printed.contains('年'),
        (Some(Division::Half(a)), Some(Division::Half(b))) => a < b && halves(printed).is_some(),
        _ => false,
    };
    if division {
        for point in [Some(first), last].into_iter().flatten() {
            (point.year, point.relative) = (before.year, before.relative);
        }
        return;
    }
    let plain = first.relative.is_none()
        && first.division.is_none()
        && !first.lunar
        && last.as_ref().is_none_or(|last| last.relative.is_none())
        && !printed.contains(['年', '节', '節']);
    if !plain {
        return;
    }
    // 10日, 十月, 10—12日: nothing but figures before the sign.
    let figure_at = |signs: &[char]| {
        let figure = printed.split(signs).next().unwrap_or_default();
        !figure.is_empty()
            && figure.chars().all(|c| {
                digit(c).is_some() || han_digit(c).is_some() || c == '十' || "—–－-～~至到、".contains(c)
            })
    };
    let of_month = before.day.is_none() && first.day.is_none() && before.month < first.month;
    let of_day = before.day.is_some() && before.day < first.day && !printed.contains('月');
    let of_week = before.relative.is_some_and(|r| r.unit == RelativeUnit::Week)
        && before.weekday.is_some()
        && before.weekday < first.weekday
        && (printed.starts_with(['周', '週', '星', '礼', '禮']) || letter(printed).is_some())
        && !printed.contains(['月', '（', '(', '，']);
    let points = [Some(first), last].into_iter().flatten();
    if of_day && figure_at(&['日', '号', '號']) {
        for point in points {
            (point.year, point.month, point.relative) = (before.year, before.month, before.relative);
        }
    } else if of_month && figure_at(&['月']) {
        for point in points {
            (point.year, point.relative) = (before.year, before.relative);
        }
    } else if of_week {
        for point in points {
            let DatePoint { weekday, part, .. } = *point;
            *point = DatePoint { weekday, part, relative: before.relative, ..DatePoint::default() };
            if let Some(issue) = issue {
                *point = point.anchored(issue);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::scan::{Context, Scan};
    use crate::model::mention::Value;

    #[test]
    fn lists() {
        for (text, issue, want) in [
            ("6月9日、10日，两场", "2025-08-15", "2025-06-09 2025-06-10"),
            ("6月9日、11日和12日，", "2025-08-15", "2025-06-09 2025-06-11 2025-06-12"),
            ("3月28日、3日，", "2025-08-15", "2025-03-28 2025-08-03"),
            ("6月9日，10日再来", "2025-08-15", "2025-06-09 2025-08-10"),
            ("6月9日（周一）、10日（周二）", "2025-08-15", "2025-06-09 2025-06-10"),
            ("6月9日、10日凌晨", "2025-08-15", "2025-06-09 2025-06-10"),
            ("6月9日、10日上午9时至11时", "2025-08-15", "2025-06-09 2025-06-10T09:00/2025-06-10T11:00"),
            ("去年3月、6月和9月", "2025-08-15", "2024-03 2024-06 2024-09"),
            ("去年二、四季度", "2025-08-15", "2024-34 2024-36"),
            ("去年一季度和三季度", "2025-08-15", "2024-33 2024-35"),
            ("去年四季度、一季度", "2025-08-15", "2024-36 2025-33"),
            ("去年上半年和下半年", "2025-08-15", "2024-40 2024-41"),
            ("前年上半年和去年下半年", "2025-08-15", "2023-40 2024-41"),
            ("下周一、三、五", "2025-08-15", "2025-08-18 2025-08-20 2025-08-22"),
            ("下周二、四上午9时", "2025-08-15", "2025-08-19 2025-08-21T09:00"),
            ("6月8、10—12日", "2025-08-15", "2025-06-08 2025-06-10/2025-06-12"),
            ("下周一、周三上午9时和周五", "2025-08-15", "2025-08-18 2025-08-20T09:00 2025-08-22"),
            ("下周三、周一", "2025-08-15", "2025-08-20 2025-08-11"),
            ("下周三、15日", "2025-08-15", "2025-08-20 2025-08-15"),
            ("2022年3月、6月至8月", "2025-08-15", "2022-03 2022-06/2022-08"),
            ("2022年3月、去年6月", "2025-08-15", "2022-03 2024-06"),
            ("2022年3月5日、6月", "2025-08-15", "2022-03-05 2025-06"),
            ("6月9日、12日至15日，", "2025-08-15", "2025-06-09 2025-06-12/2025-06-15"),
            ("上月8日、9日", "2025-08-15", "2025-07-08 2025-07-09"),
            ("去年6月9日、10日和7月1日", "2025-08-15", "2024-06-09 2024-06-10 2025-07-01"),
            ("前天、9日", "2025-08-15", "2025-08-13 2025-08-09"),
            ("去年6月9日、10日", "", "XXXX-06-09 XXXX-06-10"),
            ("下周一、周三", "", "XXXX-XX-XX XXXX-XX-XX"),
        ] {
            let context = Context { issue_date: issue.parse().ok(), whole: true, ..Context::default() };
            let got: Vec<_> = Scan::new(text, context)
                .filter(|m| matches!(m.value, Value::Date(_) | Value::DateTime(_)))
                .map(|m| m.normalized())
                .collect();
            assert_eq!(got.join(" "), want, "{text}");
        }
    }
}
