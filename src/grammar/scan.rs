//! Walking a text: where a mention can begin, and which family reads it.

use crate::model::date::{DatePoint, PartialDate};
use crate::model::mention::{Mention, Value};
use crate::model::span::TextRange;

use super::begin::{self, AMOUNT, TIME};
use super::{amount, date_list, temporal};

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
    /// Where the last date ended that a list can go on from, and what it is.
    dated: Option<(usize, DatePoint)>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str, context: Context) -> Self {
        Self { text, at: 0, context, dated: None }
    }

    /// A date that goes on in a list has from the one before what it leaves out.
    fn list(&mut self, range: TextRange, value: &mut Value) {
        if let Some((end, before)) = self.dated
            && let Some(printed) = range.slice(self.text)
            && self.text.get(end..range.start).is_some_and(date_list::is_between)
        {
            date_list::go_on(value, printed, &before, self.context.issue_date);
        }
        self.dated = date_list::last_of(value).map(|last| (range.end, last));
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
    use super::{Context, Scan};

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
