//! Walking a text: where a mention can begin, and which family reads it.

use crate::model::date::{DatePoint, PartialDate, RelativeUnit};
use crate::model::mention::{Mention, Value};
use crate::model::span::TextRange;
use crate::text::class::digit;

use super::begin::{self, AMOUNT, TIME};
use super::figure::han_digit;
use super::{amount, temporal};

/// What a family says of a place in a text.
#[derive(Debug)]
pub(crate) enum Read {
    /// A mention: where it stands (at the place asked for or behind it), and its value.
    Found(TextRange, Value),
    /// No mention begins before this byte: the run that begins here is something else.
    Pass(usize),
    /// Nothing of this family begins here.
    Nothing,
}

/// What a scan knows besides the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Context {
    /// The day of the issue, which resolves partial and relative dates.
    pub(crate) issue_date: Option<PartialDate>,
    /// The text is one expression from end to end, if it can be: a lone 二 is a number, and no label of a section.
    pub(crate) whole: bool,
    /// The text counts years by the republic (民國): 112年 is 2023.
    pub(crate) republic: bool,
    /// 首届 and 首次 are ordinals, too.
    pub(crate) firsts: bool,
}

/// An iterator over the mentions of a text that is already clean: no line breaks but those inside an expression.
///
/// Made by [`scan`](crate::scan).
///
/// ```
/// let mut scan = baokan::scan("6月9日收购3.5万吨");
/// assert_eq!(scan.next().unwrap().normalized(), "XXXX-06-09");
/// assert_eq!(scan.next().unwrap().normalized(), "35000 t");
/// assert_eq!(scan.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Scan<'a> {
    text: &'a str,
    at: usize,
    context: Context,
    /// Where the last day or month ended that a list can go on from, and what it is.
    dated: Option<(usize, DatePoint)>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str, context: Context) -> Self {
        Self { text, at: 0, context, dated: None }
    }

    /// A later day that continues a list takes year and month from the one before, a later month its year, a weekday its
    /// week: 6月9日、10日, 7月1日、2日上午9时, 2024年3月、6月和9月, 下周一、周三.
    fn list(&mut self, range: TextRange, value: &mut Value) {
        let (first, mut last) = match value {
            Value::Date(date) => (&mut date.first, date.last.as_mut()),
            Value::DateTime(time) => (&mut time.date, time.last_date.as_mut()),
            _ => return,
        };
        let Some(printed) = self.text.get(range.start..range.end) else { return };
        let plain = first.relative.is_none()
            && first.division.is_none()
            && !first.lunar
            && last.as_ref().is_none_or(|last| last.relative.is_none())
            && !printed.contains(['年', '节', '節']);
        let figure = |text: &str| {
            !text.is_empty()
                && text.chars().all(|c| digit(c).is_some() || han_digit(c).is_some() || c == '十')
        };
        if let Some((end, before)) = self.dated
            && plain
            && self.text.get(end..range.start).is_some_and(|s| matches!(s, "、" | "和" | "及" | "与" | "與"))
        {
            let of_day = !printed.contains('月') && printed.split(['日', '号']).next().is_some_and(figure);
            let of_month = first.day.is_none() && printed.split('月').next().is_some_and(figure);
            if before.day.is_some() && before.day < first.day && of_day {
                for point in [Some(&mut *first), last.as_deref_mut()].into_iter().flatten() {
                    (point.year, point.month) = (before.year, before.month);
                }
            } else if before.day.is_none() && before.month < first.month && of_month {
                for point in [Some(&mut *first), last.as_deref_mut()].into_iter().flatten() {
                    point.year = before.year;
                }
            } else if before.relative.is_some_and(|r| r.unit == RelativeUnit::Week)
                && before.weekday.is_some()
                && before.weekday < first.weekday
                && printed.starts_with(['周', '週', '星', '礼', '禮'])
                && !printed.contains(['月', '（', '(', '，'])
            {
                for point in [Some(&mut *first), last.as_deref_mut()].into_iter().flatten() {
                    let DatePoint { weekday, part, .. } = *point;
                    *point = DatePoint { weekday, part, relative: before.relative, ..DatePoint::default() };
                    if let Some(issue) = self.context.issue_date {
                        *point = point.anchored(issue);
                    }
                }
            }
        }
        let last = last.map_or(*first, |last| *last);
        let dated = match last.relative.map(|r| r.unit) {
            None | Some(RelativeUnit::Year) => last.month.is_some() && !last.lunar,
            Some(unit) => unit == RelativeUnit::Week && last.weekday.is_some(),
        };
        self.dated = dated.then_some((range.end, last));
    }
}

/// Whether no amount need be looked for where a date or duration was found: its last character is a unit of time and of
/// nothing else, and begins no longer unit (3天大, 两周岁, 115日元).
fn ends(time: &Read, text: &str) -> bool {
    let Read::Found(range, Value::Date(_) | Value::Duration(_)) = time else { return false };
    let unit = range.slice(text).and_then(|t| t.chars().next_back());
    let next = text.get(range.end..).and_then(|t| t.chars().next());
    unit.is_some_and(|c| matches!(c, '年' | '月' | '日' | '天' | '时' | '周'))
        && !next.is_some_and(|c| "大岁歲文波元圆圓币幣".contains(c))
}

impl Iterator for Scan<'_> {
    type Item = Mention;

    fn next(&mut self) -> Option<Mention> {
        loop {
            let rest = self.text.get(self.at..)?;
            let (skip, begun, families) = begin::next(rest, self.context.firsts)?;
            self.at += skip;
            let time = match families & TIME {
                0 => Read::Nothing,
                _ => temporal::at(self.text, self.at, self.context),
            };
            let amount = if families & AMOUNT == 0 || ends(&time, self.text) {
                Read::Nothing
            } else {
                amount::at(self.text, self.at, self.context)
            };
            let next = self.at + begun.len_utf8();
            let read = match (time, amount) {
                (Read::Found(a, x), Read::Found(b, y)) => {
                    // 比分为21：19: a score is told by its words, a time is not.
                    let score = matches!(y, Value::Score(_)) && a == b;
                    if score || b.start < a.start || (a.start == b.start && b.end > a.end) {
                        Read::Found(b, y)
                    } else {
                        Read::Found(a, x)
                    }
                }
                (Read::Found(a, x), _) | (_, Read::Found(a, x)) => Read::Found(a, x),
                (Read::Pass(a), Read::Pass(b)) => Read::Pass(a.max(b)),
                (Read::Pass(a), _) | (_, Read::Pass(a)) => Read::Pass(a),
                _ => Read::Nothing,
            };
            match read {
                Read::Found(range, mut value) => {
                    self.list(range, &mut value);
                    self.at = range.end.max(next);
                    return Some(Mention { range, value });
                }
                Read::Pass(end) => self.at = end.max(next),
                Read::Nothing => self.at = next,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Scan, Value};

    #[test]
    fn days_of_a_list() {
        for (text, want) in [
            ("6月9日、10日，两场", "2025-06-09 2025-06-10"),
            ("6月9日、11日和12日，", "2025-06-09 2025-06-11 2025-06-12"),
            ("3月28日、3日，", "2025-03-28 2025-08-03"),
            ("6月9日，10日再来", "2025-06-09 2025-08-10"),
            ("6月9日（周一）、10日（周二）", "2025-06-09 2025-06-10"),
            ("6月9日、10日凌晨", "2025-06-09 2025-06-10"),
            ("6月9日、10日上午9时至11时", "2025-06-09 2025-06-10T09:00/2025-06-10T11:00"),
            ("去年3月、6月和9月", "2024-03 2024-06 2024-09"),
            ("下周一、周三上午9时和周五", "2025-08-18 2025-08-20T09:00 2025-08-22"),
            ("下周三、周一", "2025-08-20 2025-08-11"),
            ("下周三、15日", "2025-08-20 2025-08-15"),
            ("2022年3月、6月至8月", "2022-03 2022-06/2022-08"),
            ("2022年3月、去年6月", "2022-03 2024-06"),
            ("2022年3月5日、6月", "2022-03-05 2025-06"),
            ("6月9日、12日至15日，", "2025-06-09 2025-06-12/2025-06-15"),
        ] {
            let context =
                Context { issue_date: "2025-08-15".parse().ok(), whole: true, ..Context::default() };
            let got: Vec<_> = Scan::new(text, context)
                .filter(|m| matches!(m.value, Value::Date(_) | Value::DateTime(_)))
                .map(|m| m.normalized())
                .collect();
            assert_eq!(got.join(" "), want, "{text}");
        }
    }

    /// A word that ends with 约 or 近 hedges nothing behind it.
    #[test]
    fn clean_starts() {
        for (text, want) in [
            ("纽约1月5日电", "1月5日=XXXX-01-05"),
            ("预约8时30分", "8时30分=08:30"),
            ("节约3天时间", "3天=P3D"),
            ("最近5年", "最近5年=P5Y"),
            ("纽约37人", "37人=37 人"),
            ("大约1月5日", "大约1月5日=XXXX-01-05~"),
            ("用时约3天", "约3天=~P3D"),
            // A unit that is longer than the one of time.
            ("兑115日元", "115日元=115 日元"),
            ("三周大的婴儿", "三周大=3 周大"),
            ("两周岁的孩子", "两周岁=2 岁"),
            ("距离3天文单位", "3天文单位=3 天文单位"),
            ("4天的假", "4天=P4D"),
        ] {
            let got: Vec<_> = Scan::new(text, Context::default())
                .map(|m| format!("{}={}", m.range.slice(text).unwrap_or_default(), m.value))
                .collect();
            assert_eq!(got, [want], "{text}");
        }
    }

    /// In running text, where no issue says which day it is.
    #[test]
    fn in_text() {
        for (text, want) in [
            ("6月9日、7月10日", "6月9日=XXXX-06-09 | 7月10日=XXXX-07-10"),
            ("6月、10日", "6月=XXXX-06 | 10日=XXXX-XX-10"),
            ("光明日报", ""),
            ("黎明天色", ""),
            ("他说明天来", "明天=XXXX-XX-XX"),
            ("昨凌晨3点", "昨凌晨3点=XXXX-XX-XXT03:00"),
            ("昨晚约9时半", "昨晚约9时半=XXXX-XX-XXT21:30~"),
            ("昨上海", ""),
            ("后来冬天", ""),
            ("十月革命", ""),
            ("夜盘21点开盘涨21点", "21点=21:00 | 21点=21 点"),
            ("今晚报记者", ""),
            ("今晚报道", "今晚=XXXX-XX-XX"),
            ("离八月十五不远", "八月十五=XXXX"),
            ("八月十五万人", "八月=XXXX-08 | 十五万人=150000 人"),
            ("有小到大雪。", ""),
            ("6月9日、9日", "6月9日=XXXX-06-09 | 9日=XXXX-XX-09"),
            ("万历年间", "万历年间=1573/1620"),
            ("万亿", ""),
            ("一国", ""),
            ("十以上", "十以上=>=10"),
        ] {
            let got: Vec<_> = Scan::new(text, Context::default())
                .map(|m| format!("{}={}", m.range.slice(text).unwrap_or_default(), m.value))
                .collect();
            assert_eq!(got.join(" | "), want, "{text}");
        }
    }
}
