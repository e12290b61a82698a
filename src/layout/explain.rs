//! What was decided of every line, written down for people.

use crate::model::explain::{Evidence, Explanation, LineReport};
use crate::text::lines::Line;

use super::article::Plan;
use super::block::{Block, Role};
use super::fit::Fitted;
use super::mark::{Kind, Mark};

/// Name of what a line is by itself.
fn class_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Names => "text",
        Kind::Byline => "byline",
        Kind::Credit => "credit",
        Kind::JumpTo => "jump-to",
        Kind::JumpFrom => "jump-from",
        Kind::Furniture(_) => "furniture",
        Kind::Masthead => "masthead",
        Kind::DocumentNumber => "document-number",
        Kind::DocumentDate => "document-date",
        Kind::Adoption => "adoption",
        Kind::Signature => "signature",
        Kind::Dateline => "dateline",
        Kind::Caption => "caption",
    }
}

/// Reports on every line of a text.
pub(crate) fn explain(
    lines: &[Line],
    marks: &[Mark],
    fitted: &Fitted,
    blocks: &[Block],
    plan: &Plan,
) -> Explanation {
    let mut out: Vec<LineReport> = lines
        .iter()
        .zip(marks)
        .zip(&fitted.fits)
        .enumerate()
        .map(|(index, ((line, mark), fit))| LineReport {
            span: line.span,
            class: class_of(mark.kind),
            article: None,
            width: line.width as usize,
            column: usize::from(fit.measure),
            place: if mark.kind.is_aside() { "aside" } else { fit.place.name() },
            runs_on: fit.runs_on,
            evidence: of_line(*mark).into_iter().chain(of_end(fitted, index)).collect(),
        })
        .collect();
    let mut put = |index: usize, article: usize, class: Option<&'static str>, evidence: Vec<Evidence>| {
        let Some(block) = blocks.get(index) else { return };
        let own = |i: &usize| marks.get(*i).is_some_and(|m| !m.kind.is_aside());
        let mut evidence = Some(evidence);
        for at in (block.first..=block.last).filter(own) {
            let Some(report) = out.get_mut(at) else { continue };
            report.article = Some(article);
            report.class = class.unwrap_or(report.class);
            report.evidence.extend(evidence.take().into_iter().flatten());
        }
    };
    for (article, draft) in plan.articles().enumerate() {
        for head in plan.heads_of(draft).chain(plan.repeats_of(draft)) {
            let mut why = Some(plan.why_head(head));
            for line in plan.lines_of(head) {
                put(line.block, article, Some("headline"), why.take().unwrap_or_default());
                for &block in line.bylines.iter().chain(&line.lines) {
                    put(block, article, None, Vec::new());
                }
            }
        }
        for found in plan.bodies_of(draft) {
            for (index, block) in found.blocks.of(blocks) {
                let class = if block.role == Role::Head { "subhead" } else { "paragraph" };
                put(index, article, Some(class), Vec::new());
            }
            for &block in found.bylines.iter().chain(&found.lines) {
                put(block, article, None, Vec::new());
            }
        }
    }
    for (block, why) in plan.why_cut() {
        if let Some(report) = blocks.get(block).and_then(|b| out.get_mut(b.first)) {
            report.evidence.extend(why);
        }
    }
    // What was cut by an inset was read out of its order.
    out.sort_by_key(|line| line.span.start);
    Explanation { lines: out }
}

/// What a line shows of itself.
fn of_line(mark: Mark) -> Vec<Evidence> {
    let signs = [
        (mark.label, "label"),
        (mark.dateline, "dateline"),
        (mark.jump_from, "jump-from"),
        (mark.ends_article, "end-of-article"),
        (mark.before_jump, "before-jump"),
        (mark.joins, "broken-byline"),
    ];
    signs
        .into_iter()
        .filter(|(shown, _)| *shown)
        .map(|(_, name)| Evidence::new(name, 1.0, String::new()))
        .collect()
}

/// What decided how the line's end is read, as costs of the column fit in whole units: above zero what the other
/// reading would have cost more by, below zero what this one costs more by.
fn of_end(fitted: &Fitted, line: usize) -> impl Iterator<Item = Evidence> {
    fitted.why(line).into_iter().map(|(name, cost)| Evidence::new(name, cost as f32 / 10.0, String::new()))
}
