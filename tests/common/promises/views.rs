//! What is made of an issue: every view of it, every value as days, in TIMEX3 and in other units, issues stitched.

use baokan::model::leaf::is_ignorable;
use baokan::model::unit::units;
use baokan::render::{self, Terminal};
use baokan::{Issue, LineIndex, Mention, Options, PartialDate, Unit, Value};

fn bare(text: &str) -> String {
    text.chars().filter(|&c| !is_ignorable(c)).collect()
}

/// Days of issues: none, an ordinary one, a leap day, and the first and last that there are.
fn issue_dates() -> impl Iterator<Item = Option<PartialDate>> {
    let day = |year, month, day| PartialDate::new(Some(year), Some(month), Some(day));
    [None, day(2025, 6, 9), day(2024, 2, 29), day(-9999, 1, 1), day(9999, 12, 31)].into_iter()
}

fn days(value: &Value) {
    for issue in issue_dates() {
        let days = match value {
            Value::Date(date) => date.resolve(issue),
            Value::DateTime(time) => time.resolve(issue),
            _ => return,
        };
        if let Some((first, last)) = days.and_then(|d| d.first.zip(d.last)) {
            assert!(first <= last, "{value} of {issue:?} is {first} to {last}");
        }
    }
}

/// The first and the last unit of each dimension.
fn targets() -> Vec<Unit> {
    let all: Vec<Unit> = units().collect();
    let first = |(at, unit): &(usize, &Unit)| all[..*at].iter().all(|u| u.dimension() != unit.dimension());
    let last = |(at, unit): &(usize, &Unit)| all[at + 1..].iter().all(|u| u.dimension() != unit.dimension());
    all.iter().enumerate().filter(|unit| first(unit) || last(unit)).map(|(_, unit)| *unit).collect()
}

fn measured(value: &Value, targets: &[Unit]) {
    let Value::Quantity(quantity) = value else { return };
    for unit in targets {
        if let Some(other) = quantity.to(*unit) {
            assert_eq!(other.unit, *unit);
            assert!(other.amount.high.is_none_or(|high| high >= other.amount.low), "{value} is {other}");
        }
    }
}

pub fn mention(mention: &Mention, targets: &[Unit]) {
    let value = &mention.value;
    assert!(!mention.normalized().is_empty());
    if let Some(timex) = value.timex3() {
        assert!(!timex.to_string().is_empty());
    }
    if let Value::Date(date) = value {
        assert!(!date.interval().to_string().is_empty());
    }
    days(value);
    measured(value, targets);
}

fn views(issue: &Issue, text: &str) {
    for view in [
        render::plain_text(issue),
        render::markdown(issue),
        render::terminal(issue, Terminal::new().width(20)),
        render::terminal(issue, Terminal::new().colour(true)),
    ] {
        assert!(view.is_empty() || view.ends_with('\n'), "{view:?}");
    }
    let html = render::html(issue, text);
    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>\n"), "{html}");
    for article in &issue.articles {
        assert!(article.people().iter().all(|p| !p.name.is_empty()));
        assert!(article.outline().len() <= article.body.len() + 1, "{article:?}");
        assert!(article.title().len() <= article.leaves().map(|l| l.text.len() + 1).sum());
    }
}

pub fn check(text: &str) {
    let targets = targets();
    let lines = LineIndex::new(text);
    let mut issues = Vec::new();
    for date in issue_dates() {
        let options = date.map_or(Options::new(), |date| Options::new().issue_date(date));
        let issue = options.parse_issue(text);
        if let Err(fault) = issue.verify(text) {
            panic!("{fault}");
        }
        let located = issue.leaves().flat_map(|leaf| {
            let found = leaf.locate_mentions(text).unwrap_or_else(|| panic!("{:?} has no place", leaf.text));
            found.into_iter().map(move |(mention, at)| (leaf, mention, at))
        });
        for (leaf, found, at) in located {
            mention(found, &targets);
            let printed = found.range.slice(leaf.text).unwrap_or_default();
            assert_eq!(leaf.locate(text, found.range).as_ref(), Some(&at), "{printed:?}");
            let there: String = at.iter().filter_map(|s| s.slice(text)).collect();
            assert!(!there.is_empty() && bare(&there) == bare(printed), "{printed:?} stands at {at:?}");
        }
        for span in issue.leaves().flat_map(|l| l.spans) {
            assert!(lines.position(span.start) <= lines.position(span.end));
        }
        issues.push(issue);
    }
    if let Some(issue) = issues.first() {
        views(issue, text);
    }
    for stitch in baokan::stitch(&issues) {
        assert!(issues[stitch.from.issue].articles[stitch.from.article].jump_to.is_some());
        assert!(issues[stitch.to.issue].articles[stitch.to.article].jump_from.is_some());
    }
    let explained = Options::new().explain(text);
    assert!(explained.lines.is_sorted_by_key(|l| l.span.start));
}
