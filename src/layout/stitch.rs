//! Stitching: the parts of an article that a jump line parted over pages.

use std::collections::HashMap;

use crate::grammar::jump;

use super::article::{Draft, Plan};
use super::block::Block;
use super::likeness::{Likeness, compare};
use super::mark::{Kind, Mark};

/// Whether a draft leads to another page, and whether it comes from one.
fn jumps(blocks: &[Block], marks: &[Mark], plan: &Plan, draft: &Draft) -> (bool, bool) {
    let bodies = || draft.bodies.iter().filter_map(|&b| plan.bodies.get(b));
    let line = |kind: Kind| {
        bodies()
            .flat_map(|b| &b.lines)
            .filter_map(|&i| blocks.get(i))
            .find(|b| marks.get(b.first).is_some_and(|m| m.kind == kind))
    };
    let to = line(Kind::JumpTo).and_then(|b| jump::to_tail(&b.text)).or_else(|| {
        let last = bodies().next_back().and_then(|b| b.blocks.last()).and_then(|&i| blocks.get(i))?;
        jump::to_tail(&last.text)
    });
    let from = line(Kind::JumpFrom).and_then(|b| jump::from_head(&b.text)).or_else(|| {
        let first = bodies().next().and_then(|b| b.blocks.first()).and_then(|&i| blocks.get(i))?;
        first.jump_from.then(|| jump::from_head(&first.text)).flatten()
    });
    (to.is_some(), from.is_some())
}

/// What a title that stands above both parts adds to their likeness: more than all of that.
const SAME_TITLE: f32 = 2.0;

/// Adds the pairs of parts of which one has a line of the other's headline above it.
fn titles(
    blocks: &[Block],
    plan: &Plan,
    drafts: &[Draft],
    leads: &[usize],
    comes: &[usize],
    pairs: &mut Vec<Likeness>,
) {
    /// Shortest title that tells, in characters.
    const SHORTEST: usize = 4;
    let lines = |draft: usize| {
        let heads = drafts.get(draft).map_or(&[][..], |d| &d.heads);
        let blocks_of = |h: &usize| plan.heads.get(*h).map_or(&[][..], |h| &h.blocks);
        heads.iter().flat_map(blocks_of).filter_map(|&i| blocks.get(i)).map(|b| b.text.as_str())
    };
    let mut owner: HashMap<&str, usize> = HashMap::new();
    for (at, &lead) in leads.iter().enumerate() {
        for line in lines(lead).filter(|l| l.chars().count() >= SHORTEST) {
            owner.entry(line).or_insert(at);
        }
    }
    for (at, &come) in comes.iter().enumerate() {
        if let Some(&body) = lines(come).find_map(|line| owner.get(line)) {
            pairs.push(Likeness { head: at as u32, body: body as u32, score: SAME_TITLE });
        }
    }
}

/// Ties drafts that end with 下转 to drafts that begin with 上接 behind them: first where only one can be meant,
/// then by what the two parts speak of, then in order.
pub(crate) fn stitch(blocks: &[Block], marks: &[Mark], plan: &Plan, drafts: Vec<Draft>) -> Vec<Draft> {
    let found: Vec<_> = drafts.iter().map(|d| jumps(blocks, marks, plan, d)).collect();
    let leads: Vec<usize> = (0..drafts.len()).filter(|&i| found.get(i).is_some_and(|f| f.0)).collect();
    let comes: Vec<usize> = (0..drafts.len()).filter(|&i| found.get(i).is_some_and(|f| f.1)).collect();
    if leads.is_empty() || comes.is_empty() {
        return drafts;
    }
    let text = |draft: usize| -> String {
        let bodies = drafts.get(draft).map_or(&[][..], |d| &d.bodies);
        let list = bodies.iter().filter_map(|&b| plan.bodies.get(b)).flat_map(|b| &b.blocks);
        let texts = || list.clone().filter_map(|&i| blocks.get(i)).map(|b| b.text.as_str());
        let mut out = String::with_capacity(texts().map(str::len).sum());
        out.extend(texts());
        out
    };
    let mut pairs = Vec::new();
    // One and one are each other's.
    if leads.len() > 1 || comes.len() > 1 {
        let heads: Vec<String> = comes.iter().map(|&d| text(d)).collect();
        let bodies: Vec<String> = leads.iter().map(|&d| text(d)).collect();
        // What goes on stands behind what it goes on with.
        pairs = compare(&heads, &bodies, |come, lead| leads.get(lead) < comes.get(come));
        titles(blocks, plan, &drafts, &leads, &comes, &mut pairs);
    }
    pairs.sort_unstable_by(|a, b| {
        b.score.total_cmp(&a.score).then(a.head.cmp(&b.head)).then(a.body.cmp(&b.body))
    });
    let mut tail_of: Vec<Option<usize>> = vec![None; drafts.len()];
    let mut taken = vec![false; drafts.len()];
    let in_order = comes.iter().zip(&leads).map(|(&c, &l)| (l, c));
    for (lead, come) in pairs
        .iter()
        .filter_map(|p| leads.get(p.body as usize).copied().zip(comes.get(p.head as usize).copied()))
        .chain(in_order)
    {
        let free = tail_of.get(lead) == Some(&None) && taken.get(come) == Some(&false);
        if lead < come && free {
            if let (Some(tail), Some(t)) = (tail_of.get_mut(lead), taken.get_mut(come)) {
                *tail = Some(come);
                *t = true;
            }
        }
    }
    let mut drafts: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
    // From the back, so that a chain over three pages is one article.
    for lead in (0..drafts.len()).rev() {
        let Some(come) = tail_of.get(lead).copied().flatten() else { continue };
        let Some(tail) = drafts.get_mut(come).and_then(Option::take) else { continue };
        if let Some(Some(draft)) = drafts.get_mut(lead) {
            draft.bodies.extend(tail.bodies);
            if draft.main.is_some() {
                // The title stands once more above the part that goes on.
                draft.repeats.extend(tail.heads);
            } else {
                draft.main = tail.main;
                draft.heads.extend(tail.heads);
            }
            draft.repeats.extend(tail.repeats);
        }
    }
    drafts.into_iter().flatten().collect()
}
