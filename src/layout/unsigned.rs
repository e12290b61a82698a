//! A byline in a heap of headlines, beside the headline of an article that is signed already, is that of the only
//! article which nobody has signed: the front page's, whose name would stand at the end of its other part.

use super::article::{Draft, Plan};
use super::block::{Block, Role};
use super::mark::Kind;
use crate::grammar::{byline, dateline};

/// Hands the bylines of a heap to the article that has none.
pub(crate) fn share(plan: &mut Plan, drafts: &[Draft], blocks: &[Block]) {
    let Some((head, body)) = misplaced(plan, drafts, blocks) else { return };
    let bylines = plan.heads.get_mut(head).map(|h| core::mem::take(&mut h.bylines)).unwrap_or_default();
    if let Some(body) = plan.bodies.get_mut(body) {
        body.bylines.extend(bylines);
    }
}

/// The head whose byline goes elsewhere, and the body that it goes to.
fn misplaced(plan: &Plan, drafts: &[Draft], blocks: &[Block]) -> Option<(usize, usize)> {
    let last = plan.bodies.iter().filter_map(|b| b.blocks.last()).max()?;
    // The heads of a heap stand behind all bodies.
    let heaped = |head: &usize| {
        plan.heads.get(*head).is_some_and(|h| !h.bylines.is_empty() && h.blocks.iter().all(|b| b > last))
    };
    let heads: Vec<usize> = (0..plan.heads.len()).filter(heaped).collect();
    let [head] = heads[..] else { return None };
    let named = |index: &usize| {
        blocks.get(*index).is_some_and(|b| {
            b.ends_article && byline::tail(&b.text).is_some()
                || b.dateline && dateline::head(&b.text).is_some_and(|(_, parts)| !parts.people.is_empty())
        })
    };
    let signed = |draft: &Draft| {
        let mut bodies = draft.bodies.iter().filter_map(|&b| plan.bodies.get(b));
        bodies.any(|b| !b.bylines.is_empty() || b.blocks.iter().any(named))
    };
    drafts.iter().find(|d| d.heads.contains(&head)).filter(|d| signed(d))?;
    // Documents and reprints have no byline.
    let jump = |index: &usize| blocks.get(*index).is_some_and(|b| b.role == Role::Alone(Kind::JumpTo));
    let plain = |draft: &Draft| {
        let mut bodies = draft.bodies.iter().filter_map(|&b| plan.bodies.get(b));
        let mut heads = draft.heads.iter().filter_map(|&h| plan.heads.get(h));
        bodies.all(|b| b.lines.iter().all(jump)) && heads.all(|h| h.bylines.is_empty() && h.lines.is_empty())
    };
    let mut unsigned = drafts.iter().filter(|d| !d.bodies.is_empty() && !signed(d) && plain(d));
    let draft = unsigned.next().filter(|_| unsigned.next().is_none())?;
    Some((head, draft.bodies.last().copied()?))
}
