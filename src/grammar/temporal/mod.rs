//! Dates, times and durations in running text.

mod complete;
mod dated;
mod timed;

#[cfg(test)]
mod tests;

pub(super) use super::range::{may_go_to, to_sign};
pub(super) use super::rule::{gap_len, rest};

use super::ahead::Ahead;
use super::clock::day_part;
use super::durations::{duration, shared};
use super::era::{reckoned_century, shift_centuries};
use super::recurrence::recurrence;
use super::scan::{Context, Read};
use super::weekday::is_listed;
use crate::model::date::{Date, DatePoint};
use crate::model::leaf::is_ignorable;
use crate::model::mention::Value;
use crate::model::span::TextRange;
use dated::dated;
use timed::timed;

/// Characters that a date, time or duration can begin with, besides digits.
pub(crate) const STARTS: &str = "零〇數幾子晌淩黃一二三四五六七八九十百千万两兩廿卅卌半几数俩倆仨今昨明前后後大当當次翌同近日本上下这這周週星礼禮农農正腊臘闰民公’'‘约約将將未过過最年春夏秋冬元端中清国國除重立雨惊谷小芒白寒霜處处每凌早傍晚夜深午黎拂去来來岁歲首世劳儿妇植建教圣情母父黄拉全学烈记甲乙丙丁戊己庚辛壬癸头頭夏第双复感阴旧舊平青光愚护龙洪永崇顺康雍乾嘉道咸宣贞开天成弘隆昭令西“驚穀陰婦勞兒閏聖即月";

/// The word of a list at the head of a text, the first that fits.
pub(super) fn word_of<'a, T: Copy>(text: &str, list: &'a [(&'a str, T)]) -> Option<(usize, T)> {
    // Three bytes are a Han character: most words are ruled out by their first, without a call.
    let first = text.as_bytes().first_chunk::<3>()?;
    let fits = |w: &str| match w.as_bytes().first_chunk::<3>() {
        Some(head) => head == first && text.starts_with(w),
        None => text.starts_with(w),
    };
    list.iter().find(|(w, _)| fits(w)).map(|(w, v)| (w.len(), *v))
}

/// Most characters of white space in front of a text that is one expression from end to end.
const WIDEST_INDENT: usize = 8;

/// Whether nothing but a little white space stands in front.
fn opens_text(before: &str) -> bool {
    before.chars().all(is_ignorable) && before.chars().nth(WIDEST_INDENT).is_none()
}

/// What of this family begins at byte `at` of a text.
pub(crate) fn at(text: &str, at: usize, context: Context) -> Read {
    let here = rest(text, at);
    let before = text.get(..at).unwrap_or_default();
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        return Read::Nothing;
    }
    // 周一、三、五: what stands before tells that the figures are days of the week.
    let ahead = if is_listed(here, before) { Ahead::Anything } else { super::ahead::look(here) };
    if ahead == Ahead::Nothing {
        return Read::Nothing;
    }
    let alone = before.len() <= 4 * WIDEST_INDENT && opens_text(before);
    let before = if alone { "" } else { before };
    let point = || dated(here, before, context.republic).or_else(|| timed(here, before));
    let length = || shared(here, before).or_else(|| duration(here, before));
    let found = if ahead == Ahead::Length {
        length()
    } else {
        point().or_else(length).or_else(|| recurrence(here, before))
    };
    match found.or_else(|| lone_part(here, before)) {
        Some((len, mut value)) if len > 0 => {
            if let Some(issue) = context.issue_date {
                // A day of the issue that is not whole resolves nothing, and the first century has none before it.
                let whole = issue.day().is_some() && issue.is_possible();
                if let (Value::Date(date), Some(year)) =
                    (&mut value, issue.year().filter(|&y| whole && y > 100))
                    && reckoned_century(here).is_some()
                {
                    shift_centuries(date, (year - 1).div_euclid(100) - 20);
                }
                value.anchor(issue, super::tense::lean(before, rest(here, len)));
            }
            Read::Found(TextRange::new(at, at + len), value)
        }
        _ => Read::Nothing,
    }
}

/// 中午, 傍晚: a part of the day is a date of its own where it is all the text.
fn lone_part(here: &str, before: &str) -> Option<(usize, Value)> {
    let (len, part) = if before.is_empty() { day_part(here)? } else { return None };
    let whole = rest(here, len).chars().all(is_ignorable) && here.get(..len)?.chars().count() > 1;
    whole.then(|| (len, Value::Date(Date::from(DatePoint { part, ..DatePoint::default() }))))
}
