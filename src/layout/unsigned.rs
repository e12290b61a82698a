//! A byline in a heap of headlines, beside the headline of an article that is signed already, is that of the only
//! article which nobody has signed: as a rule one of a front page, whose own byline would stand at the end of its other
//! part.

use super::article::{Draft, Plan};
use super::block::{Block, Role};
use super::mark::Kind;
use crate::grammar::{byline, dateline};

/// Hands the bylines of a heap to the article that has none.
pub(crate) fn share(plan: &mut Plan, blocks: &[Block]) {
    let Some((head, body)) = misplaced(plan, blocks) else { return };
    let bylines: Vec<usize> = plan.take_bylines(head).collect();
    if let Some(body) = plan.bodies.get_mut(body) {
        body.bylines.extend(bylines);
    }
}

/// The head whose byline goes elsewhere, and the body that it goes to.
fn misplaced(plan: &Plan, blocks: &[Block]) -> Option<(usize, usize)> {
    let last = plan.bodies.iter().filter_map(|b| b.blocks.last()).max()?;
    // The heads of a heap stand behind all bodies.
    let heaped = |head: &usize| {
        let lines = plan.lines_of(*head);
        lines.iter().any(|l| !l.bylines.is_empty()) && lines.iter().all(|l| l.block > last)
    };
    let mut heads = (0..plan.heads.len()).filter(heaped);
    let head = heads.next().filter(|_| heads.next().is_none())?;
    let named = |(_, b): (usize, &Block)| {
        b.ends_article && byline::tail(&b.text).is_some()
            || b.dateline && dateline::head(&b.text).is_some_and(|(_, parts)| !parts.people.is_empty())
    };
    let signed = |draft: &Draft| {
        plan.bodies_of(draft).any(|b| !b.bylines.is_empty() || b.blocks.of(blocks).any(named))
    };
    plan.articles().find(|d| plan.heads_of(d).any(|h| h == head)).filter(|d| signed(d))?;
    // Documents and reprints have no byline.
    let jump = |index: &usize| blocks.get(*index).is_some_and(|b| b.role == Role::Alone(Kind::JumpTo));
    let plain = |draft: &Draft| {
        let mut heads = plan.heads_of(draft).flat_map(|h| plan.lines_of(h));
        plan.bodies_of(draft).all(|b| b.lines.iter().all(jump))
            && heads.all(|l| l.bylines.is_empty() && l.lines.is_empty())
    };
    let mut unsigned = plan.articles().filter(|d| plan.last_body(d).is_some() && !signed(d) && plain(d));
    let draft = unsigned.next().filter(|_| unsigned.next().is_none())?;
    Some((head, plan.last_body(draft)?))
}
