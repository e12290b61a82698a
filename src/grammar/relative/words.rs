//! Words for years, months, weeks and days counted from the issue's day or another of the text.

use crate::grammar::words::Words;
use crate::model::date::Anchor::{self, Issue, Text};
use crate::model::date::Part;

/// Words for a year; the longer word before its own head.
pub(in crate::grammar) const YEARS: &[(&str, (i16, Anchor))] = &[
    ("今年", (0, Issue)),
    ("本年度", (0, Issue)),
    ("本年", (0, Issue)),
    ("去年", (-1, Issue)),
    ("上年度", (-1, Issue)),
    ("上年", (-1, Issue)),
    ("上一年", (-1, Issue)),
    ("前年", (-2, Issue)),
    ("大前年", (-3, Issue)),
    ("明年", (1, Issue)),
    ("来年", (1, Issue)),
    ("來年", (1, Issue)),
    ("下一年", (1, Issue)),
    ("后年", (2, Issue)),
    ("後年", (2, Issue)),
    ("大后年", (3, Issue)),
    ("大後年", (3, Issue)),
    ("当年", (0, Text)),
    ("當年", (0, Text)),
    ("同年", (0, Text)),
    ("这一年", (0, Text)),
    ("這一年", (0, Text)),
    ("次年", (1, Text)),
    ("翌年", (1, Text)),
];

/// Words for the year behind where a range ends, beside those of [`YEARS`]. Elsewhere they begin other words (以下年龄)
/// or count (第二年).
pub(super) const ENDING_YEARS: &[&str] = &["第二年", "下年"];

/// Words for a month.
pub(in crate::grammar) const MONTHS: &[(&str, (i16, Anchor))] = &[
    ("本月", (0, Issue)),
    ("這個月", (0, Issue)),
    ("这个月", (0, Issue)),
    ("上个月", (-1, Issue)),
    ("上個月", (-1, Issue)),
    ("上一个月", (-1, Issue)),
    ("上月", (-1, Issue)),
    ("下个月", (1, Issue)),
    ("下個月", (1, Issue)),
    ("下一个月", (1, Issue)),
    ("下月", (1, Issue)),
    ("上上个月", (-2, Issue)),
    ("上上月", (-2, Issue)),
    ("下下个月", (2, Issue)),
    ("下下月", (2, Issue)),
    ("当月", (0, Text)),
    ("當月", (0, Text)),
    ("同月", (0, Text)),
    ("次月", (1, Text)),
    ("翌月", (1, Text)),
];

/// Words for a day counted from the issue's, with the part of the day that they say.
pub(in crate::grammar) const DAYS: &[(&str, (i16, Option<Part>))] = &[
    ("大前天", (-3, None)),
    ("大前日", (-3, None)),
    ("大后天", (3, None)),
    ("大後天", (3, None)),
    ("大后日", (3, None)),
    ("大後日", (3, None)),
    ("今天", (0, None)),
    ("今日", (0, None)),
    ("今晚", (0, Some(Part::Evening))),
    ("今早", (0, Some(Part::Morning))),
    ("今晨", (0, Some(Part::Morning))),
    ("今夜", (0, Some(Part::Night))),
    ("今午", (0, Some(Part::Noon))),
    ("昨天", (-1, None)),
    ("昨日", (-1, None)),
    ("昨晚", (-1, Some(Part::Evening))),
    ("昨夜", (-1, Some(Part::Night))),
    ("昨晨", (-1, Some(Part::Morning))),
    ("昨早", (-1, Some(Part::Morning))),
    ("昨午", (-1, Some(Part::Noon))),
    ("明天", (1, None)),
    ("明日", (1, None)),
    ("明晚", (1, Some(Part::Evening))),
    ("明早", (1, Some(Part::Morning))),
    ("明晨", (1, Some(Part::Morning))),
    ("前天", (-2, None)),
    ("前日", (-2, None)),
    ("前晚", (-2, Some(Part::Evening))),
    ("后天", (2, None)),
    ("後天", (2, None)),
    ("后晚", (2, Some(Part::Evening))),
    ("即日", (0, None)),
];

/// Words for a day counted from another of the text.
pub(in crate::grammar) const TEXT_DAYS: &[(&str, (i16, Option<Part>))] = &[
    ("当天", (0, None)),
    ("當天", (0, None)),
    ("当日", (0, None)),
    ("當日", (0, None)),
    ("当晚", (0, Some(Part::Evening))),
    ("當晚", (0, Some(Part::Evening))),
    ("当夜", (0, Some(Part::Night))),
    ("同日", (0, None)),
    ("同一天", (0, None)),
    ("前一天", (-1, None)),
    ("前一日", (-1, None)),
    ("前一晚", (-1, Some(Part::Evening))),
    ("次日", (1, None)),
    ("翌日", (1, None)),
    ("次晨", (1, Some(Part::Morning))),
    ("翌晨", (1, Some(Part::Morning))),
];

/// Words for a day near the issue's.
pub(in crate::grammar) const VAGUE: &[&str] = &["近日", "日前"];

/// Words before a week, quarter or weekday.
pub(in crate::grammar) const THIS_OR_NEXT: &[(&str, (i16, Anchor))] = &[
    ("上上个", (-2, Issue)),
    ("上上", (-2, Issue)),
    ("下下个", (2, Issue)),
    ("下下", (2, Issue)),
    ("上一个", (-1, Issue)),
    ("下一个", (1, Issue)),
    ("上一", (-1, Issue)),
    ("下一", (1, Issue)),
    ("这一个", (0, Issue)),
    ("这一", (0, Issue)),
    ("這一", (0, Issue)),
    ("上个", (-1, Issue)),
    ("上個", (-1, Issue)),
    ("下个", (1, Issue)),
    ("下個", (1, Issue)),
    ("这个", (0, Issue)),
    ("這個", (0, Issue)),
    ("本", (0, Issue)),
    ("上", (-1, Issue)),
    ("下", (1, Issue)),
    ("这", (0, Issue)),
    ("這", (0, Issue)),
    ("当", (0, Text)),
    ("同", (0, Text)),
];

/// Pairs and threes of years, days: 今明两年, 明后两天, 今明后三年.
pub(in crate::grammar) const PAIRS: &[(&str, (i16, i16))] = &[
    ("今明后三", (0, 2)),
    ("今明後三", (0, 2)),
    ("今明两", (0, 1)),
    ("今明兩", (0, 1)),
    ("今明二", (0, 1)),
    ("今、明两", (0, 1)),
    ("今、明兩", (0, 1)),
    ("昨、今两", (-1, 0)),
    ("昨、今兩", (-1, 0)),
    ("明后两", (1, 2)),
    ("明後兩", (1, 2)),
    ("昨今两", (-1, 0)),
    ("昨今兩", (-1, 0)),
    ("去今两", (-1, 0)),
    ("去今兩", (-1, 0)),
];

pub(super) static YEAR_HEADS: Words<(i16, Anchor), { YEARS.len() }> = Words::heads(YEARS);
pub(super) static MONTH_HEADS: Words<(i16, Anchor), { MONTHS.len() }> = Words::heads(MONTHS);
pub(super) static DAY_HEADS: Words<(i16, Option<Part>), { DAYS.len() }> = Words::heads(DAYS);
pub(super) static TEXT_DAY_HEADS: Words<(i16, Option<Part>), { TEXT_DAYS.len() }> = Words::heads(TEXT_DAYS);
pub(super) static WEEK_HEADS: Words<(i16, Anchor), { THIS_OR_NEXT.len() }> = Words::heads(THIS_OR_NEXT);
pub(super) static PAIR_HEADS: Words<(i16, i16), { PAIRS.len() }> = Words::heads(PAIRS);
