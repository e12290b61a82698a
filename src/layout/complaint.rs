//! Complaints about what was built: headlines without bodies, open jumps, dates that contradict each other.

use super::balance::unbalanced;
use super::block::Block;
use super::doubt::doubts;
use crate::grammar::numeral::first_too_long;
use crate::grammar::weekday::weekday;
use crate::model::article::{Article, Jump};
use crate::model::date::DatePoint;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::issue::Masthead;
use crate::model::leaf::LeafRef;
use crate::model::mention::Value;
use crate::model::span::Span;
use crate::text::lines::Line;

/// Everything that is odd about a page, in no particular order.
pub(crate) fn complaints(source: &str, masthead: Option<&Masthead>, articles: &[Article]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    out.extend(masthead.and_then(wrong_weekday));
    #[cfg(feature = "lunar")]
    out.extend(masthead.and_then(wrong_lunar));
    for article in articles {
        headless(article, &mut out);
        doubts(article, &mut out);
        unbalanced(source, article, &mut out);
        let (to, from) = (article.jump_to.as_deref(), article.jump_from.as_deref());
        // 上接 stands behind 下转 where two parts were stitched, and before it in the middle part of three.
        let place = |jump: &Jump| jump.spans.first().copied();
        let stitched = to.zip(from).is_some_and(|(to, from)| place(to) < place(from));
        for jump in to.into_iter().chain(from) {
            open_jump(jump, stitched, &mut out);
        }
        out.extend(article.leaves().filter_map(|leaf| impossible(source, leaf)));
        out.extend(article.leaves().filter_map(|leaf| too_long(source, leaf)));
    }
    out
}

/// Lines of headlines that may be those of other articles, as blocks.
pub(crate) fn run_together<'a>(
    lines: &'a [Line],
    blocks: &'a [Block],
    heads: &'a [usize],
) -> impl Iterator<Item = Diagnostic> + 'a {
    heads.iter().filter_map(|&head| {
        let line = lines.get(blocks.get(head)?.first)?;
        let message = "this may be the headline of another article; where that would begin is not sure";
        Some(Diagnostic::new(Code::ArticlesRunTogether, line.span, message))
    })
}

/// A masthead whose weekday is not that of its date.
fn wrong_weekday(masthead: &Masthead) -> Option<Diagnostic> {
    let date = masthead.date?;
    let printed = masthead.weekday.as_deref()?;
    let place = masthead.spans.first().copied()?;
    let (_, day) = weekday(printed)?;
    let right = date.weekday()?;
    (day != right).then(|| {
        Diagnostic::new(
            Code::DateMismatch,
            place,
            format!("{date} is not the weekday printed beside it, {printed}"),
        )
    })
}

/// A masthead whose lunar date is not that of its date: 农历乙巳年五月十四 beside 2025年6月9日.
#[cfg(feature = "lunar")]
fn wrong_lunar(masthead: &Masthead) -> Option<Diagnostic> {
    use crate::grammar::lunar::printed_day;
    use crate::model::lunar::LunarDay;
    let date = masthead.date?;
    let printed = masthead.lunar.as_deref()?;
    let place = masthead.spans.first().copied()?;
    let right = LunarDay::from_solar(date)?;
    let (month, leap, day) = printed_day(printed)?;
    ((month, leap, day) != (right.month(), right.is_leap(), right.day())).then(|| {
        Diagnostic::new(
            Code::DateMismatch,
            place,
            format!("{date} is not the lunar day printed beside it, {printed}"),
        )
    })
}

fn headless(article: &Article, out: &mut Vec<Diagnostic>) {
    let place = article.leaves().next().and_then(|l| l.spans.first()).copied().unwrap_or_default();
    if article.headline.is_empty() && !article.body.is_empty() {
        out.push(Diagnostic::new(Code::BodyWithoutHeadline, place, "no headline was found for this body"));
    }
    if !article.headline.is_empty() && article.body.is_empty() {
        out.push(Diagnostic::new(Code::HeadlineWithoutBody, place, "no body was found for this headline"));
    }
}

fn open_jump(jump: &Jump, stitched: bool, out: &mut Vec<Diagnostic>) {
    let span = jump.spans.first().copied().unwrap_or_default();
    if jump.page.is_none() {
        out.push(Diagnostic::new(Code::JumpWithoutPage, span, "the page number of this jump line is lost"));
    }
    if !stitched {
        out.push(Diagnostic::new(Code::OpenJump, span, "the other part of this article is not in the text"));
    }
}

/// The first number of a leaf with more digits than an exact decimal holds.
fn too_long(source: &str, leaf: LeafRef<'_>) -> Option<Diagnostic> {
    let places = leaf.locate(source, first_too_long(leaf.text)?)?;
    let span = Span::new(places.first()?.start, places.last()?.end);
    Some(Diagnostic::new(
        Code::NumberTooLong,
        span,
        "a number of more than 28 digits has no exact value; it is kept as printed",
    ))
}

/// The first date of a leaf that no calendar has.
fn impossible(source: &str, leaf: LeafRef<'_>) -> Option<Diagnostic> {
    let never = |p: &DatePoint| p.calendar().is_some_and(|d| !d.is_possible());
    let mention = leaf.mentions.iter().find(|m| match &m.value {
        Value::Date(date) => never(&date.first) || date.last.as_ref().is_some_and(never),
        Value::DateTime(time) => never(&time.date) || time.last_date.as_ref().is_some_and(never),
        _ => false,
    })?;
    let places = leaf.locate(source, mention.range)?;
    let span = Span::new(places.first()?.start, places.last()?.end);
    Some(Diagnostic::new(Code::ImpossibleDate, span, format!("no calendar has the day {}", mention.value)))
}
