//! Stitching: the parts of an article that a jump line parted over pages.

use std::collections::HashMap;

use crate::grammar::jump;

use super::article::{Draft, Plan};
use super::block::Block;
use super::likeness::{Likeness, compare};
use super::mark::{Kind, Mark};
use crate::text::lines::Line;

/// Whether a draft leads to another page, and whether it comes from one.
fn jumps(blocks: &[Block], marks: &[Mark], plan: &Plan, draft: &Draft) -> (bool, bool) {
    let Some(body) = draft.body.and_then(|b| plan.bodies.get(b as usize)) else { return (false, false) };
    let line = |kind: Kind| {
        let mut lines = body.lines.iter().filter_map(|&i| blocks.get(i));
        lines.find(|b| marks.get(b.first).is_some_and(|m| m.kind == kind))
    };
    let to = line(Kind::JumpTo).and_then(|b| jump::to_tail(&b.text)).or_else(|| {
        let last = body.blocks.last().and_then(|i| blocks.get(i))?;
        jump::to_tail(&last.text)
    });
    let from = line(Kind::JumpFrom).and_then(|b| jump::from_head(&b.text)).or_else(|| {
        let first = body.blocks.first().and_then(|i| blocks.get(i))?;
        first.jump_from.then(|| jump::from_head(&first.text)).flatten()
    });
    (to.is_some(), from.is_some())
}

/// What counts as the likeness of two parts with a line of one headline above both: more than any likeness, which is 1
/// at most.
pub(super) const SAME_TITLE: f32 = 2.0;
/// Shortest title that tells, in characters.
pub(super) const SHORTEST_TITLE: usize = 4;

/// Adds the pairs of parts of which one has a line of the other's headline above it.
fn titles(blocks: &[Block], plan: &Plan, leads: &[usize], comes: &[usize], pairs: &mut Vec<Likeness>) {
    let lines = |draft: usize| {
        let heads = plan.drafts.get(draft).map(Draft::heads).into_iter().flatten();
        let lines = heads.flat_map(|h| plan.lines_of(h));
        lines.filter_map(|l| blocks.get(l.block)).map(|b| b.text.as_str())
    };
    let mut owner: HashMap<&str, usize> = HashMap::new();
    for (at, &lead) in leads.iter().enumerate() {
        for line in lines(lead).filter(|l| l.chars().count() >= SHORTEST_TITLE) {
            owner.entry(line).or_insert(at);
        }
    }
    for (at, &come) in comes.iter().enumerate() {
        if let Some(&body) = lines(come).find_map(|line| owner.get(line)) {
            pairs.push(Likeness { head: at as u32, body: body as u32, score: SAME_TITLE });
        }
    }
}

/// Ties drafts that end with 下转 to drafts that begin with 上接 behind them. One and one are tied as they are; of
/// several, first those with a headline line above both parts, then by what the two parts speak of, then in order.
///
/// Where form feeds tell the pages, no article goes on upon the page that it leaves.
pub(crate) fn stitch(blocks: &[Block], lines: &[Line], marks: &[Mark], plan: &mut Plan) {
    let (mut leads, mut comes): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for (at, draft) in plan.drafts.iter().enumerate() {
        let (to, from) = jumps(blocks, marks, plan, draft);
        leads.extend(to.then_some(at));
        comes.extend(from.then_some(at));
    }
    if leads.is_empty() || comes.is_empty() {
        return;
    }
    let paged = lines.last().is_some_and(|l| l.page > 0);
    let page = |draft: usize, last: bool| {
        let body = plan.drafts.get(draft).and_then(|d| plan.bodies.get(d.body? as usize))?;
        let block = if last { body.blocks.last() } else { body.blocks.first() };
        let block = block.and_then(|i| blocks.get(i))?;
        lines.get(if last { block.last } else { block.first }).map(|l| l.page)
    };
    let ends: Vec<_> = leads.iter().filter(|_| paged).map(|&lead| (lead, page(lead, true))).collect();
    let heads: Vec<_> = comes.iter().filter(|_| paged).map(|&come| (come, page(come, false))).collect();
    let find = |list: &[(usize, Option<u32>)], draft: usize| {
        list.binary_search_by_key(&draft, |(d, _)| *d).ok().and_then(|at| list.get(at)?.1)
    };
    let mut pairs = Vec::new();
    // One and one are each other's.
    if leads.len() > 1 || comes.len() > 1 {
        let text = |draft: &usize| -> String {
            let body = plan.drafts.get(*draft).and_then(|d| plan.bodies.get(d.body? as usize));
            let texts = || body.into_iter().flat_map(|b| b.blocks.texts(blocks));
            let mut out = String::with_capacity(texts().map(str::len).sum());
            out.extend(texts());
            out
        };
        let heads: Vec<String> = comes.iter().map(text).collect();
        let bodies: Vec<String> = leads.iter().map(text).collect();
        // What goes on stands behind what it goes on with.
        pairs = compare(&heads, &bodies, |come, lead| leads.get(lead) < comes.get(come));
        titles(blocks, plan, &leads, &comes, &mut pairs);
    }
    pairs.sort_unstable_by(|a, b| {
        b.score.total_cmp(&a.score).then(a.head.cmp(&b.head)).then(a.body.cmp(&b.body))
    });
    let drafts = &mut plan.drafts;
    let in_order = comes.iter().zip(&leads).map(|(&c, &l)| (l, c));
    for (lead, come) in pairs
        .iter()
        .filter_map(|p| leads.get(p.body as usize).copied().zip(comes.get(p.head as usize).copied()))
        .chain(in_order)
    {
        let free = drafts.get(lead).is_some_and(|d| d.tail.is_none())
            && drafts.get(come).is_some_and(|d| !d.is_tail);
        let same_page = find(&ends, lead).is_some_and(|page| find(&heads, come) == Some(page));
        if lead < come && free && !same_page {
            if let Some(lead) = drafts.get_mut(lead) {
                lead.tail = Some(come as u32);
            }
            if let Some(come) = drafts.get_mut(come) {
                come.is_tail = true;
            }
        }
    }
}
