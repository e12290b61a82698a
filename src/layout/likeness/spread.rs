//! Where the pairs of one head stand in the bodies.

use super::{BEHIND_LEAD, Index, Seen, rarity, unseen};

/// Where the pairs of one head stand in the bodies.
#[derive(Debug)]
pub(crate) struct Spread<'a> {
    /// In the order of the bodies: of many, each is asked for apart.
    pairs: Vec<Run<'a>>,
    whole: f32,
}

/// The places of one pair in one body.
#[derive(Debug)]
struct Run<'a> {
    body: usize,
    seen: &'a [Seen],
    weight: f32,
}

impl Run<'_> {
    fn first(&self) -> usize {
        self.seen.first().map_or(usize::MAX, |s| s.at())
    }

    fn last(&self) -> usize {
        self.seen.last().map_or(0, |s| s.at())
    }
}

impl Spread<'_> {
    /// The stretches that have a pair of the head, in order.
    pub(crate) fn stretches(&self) -> Vec<usize> {
        let mut out: Vec<usize> = self.pairs.iter().flat_map(|p| p.seen).map(|s| s.at()).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The body that has most in common with the head.
    pub(crate) fn body(&self) -> Option<usize> {
        let mut sums: Vec<(usize, f32)> = self.pairs.iter().map(|p| (p.body, p.weight)).collect();
        sums.dedup_by(|b, a| {
            let same = a.0 == b.0;
            a.1 += if same { b.1 } else { 0.0 };
            same
        });
        sums.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(body, _)| body)
    }

    /// How like the head is to the two parts of a body that is cut before a stretch.
    pub(crate) fn sides(&self, body: usize, at: usize) -> (f32, f32) {
        let (mut before, mut behind) = (0.0, 0.0);
        let from = self.pairs.partition_point(|p| p.body < body);
        for pair in self.pairs.get(from..).unwrap_or_default().iter().take_while(|p| p.body == body) {
            if pair.first() < at {
                before += pair.weight;
            }
            if pair.last() >= at {
                let in_lead = pair.seen.binary_search_by_key(&at, |s| s.at()).is_ok();
                behind += if in_lead { pair.weight } else { pair.weight * BEHIND_LEAD };
            }
        }
        (before / self.whole, behind / self.whole)
    }
}

impl Index {
    /// Where the pairs of a head stand: in all bodies, or in one.
    pub(crate) fn spread(&self, head: usize, body_of: &[usize], only: Option<usize>) -> Spread<'_> {
        let all = body_of.len();
        // Each pair once, in the order of its first place.
        let (start, end) = self.heads.get(head).copied().unwrap_or_default();
        let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(self.lines(start, end).len());
        pairs.extend(self.pairs(head).zip(0..));
        let mut out = Spread { pairs: Vec::with_capacity(pairs.len()), whole: unseen(all) };
        pairs.sort_unstable();
        pairs.dedup_by_key(|(pair, _)| *pair);
        pairs.sort_unstable_by_key(|(_, place)| *place);
        for (at, _) in pairs {
            let (Some(&single), Some(seen)) = (self.single.get(at), self.seen(at)) else { continue };
            let from = out.pairs.len();
            for run in seen.chunk_by(|a, b| body_of.get(a.at()) == body_of.get(b.at())) {
                let body = run.first().and_then(|s| body_of.get(s.at()));
                if let Some(&body) = body.filter(|b| only.is_none_or(|only| only == **b)) {
                    out.pairs.push(Run { body, seen: run, weight: 0.0 });
                }
            }
            let weight = rarity(all, seen.len(), single);
            out.whole += weight;
            for pair in out.pairs.get_mut(from..).unwrap_or_default() {
                pair.weight = weight;
            }
        }
        out.pairs.sort_by_key(|p| p.body);
        out
    }
}
