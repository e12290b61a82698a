//! Where the pairs of one head stand in the bodies.

use super::{BEHIND_LEAD, Index, Seen, rarity, unseen};

/// Where the pairs of one head stand in the bodies.
#[derive(Debug, Default)]
pub(crate) struct Spread<'a> {
    /// In the order of the bodies: of many, each is asked for apart.
    pairs: Vec<Run<'a>>,
    whole: f32,
    /// The pairs of the head, and where each stands in it first.
    places: Vec<(u32, u32)>,
}

/// The places of one pair in one body.
#[derive(Debug)]
struct Run<'a> {
    body: u32,
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
    /// The stretches that have a pair of the head; those of each pair in order.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = usize> {
        self.pairs.iter().flat_map(|p| p.seen).map(|s| s.at())
    }

    /// The body that has most in common with the head.
    pub(crate) fn body(&self) -> Option<usize> {
        let sums = self.pairs.chunk_by(|a, b| a.body == b.body).filter_map(|pairs| {
            let body = pairs.first()?.body;
            Some((body, pairs.iter().map(|p| p.weight).reduce(|a, b| a + b)?))
        });
        sums.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(body, _)| body as usize)
    }

    /// How like the head is to the two parts of a body that is cut before a stretch.
    pub(crate) fn sides(&self, body: usize, at: usize) -> (f32, f32) {
        let (mut before, mut behind) = (0.0, 0.0);
        let body = body as u32;
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
    /// Where the pairs of a head stand, in all bodies or in one, in place of those of another head.
    pub(crate) fn spread<'a>(
        &'a self,
        head: usize,
        body_of: &[usize],
        only: Option<usize>,
        out: &mut Spread<'a>,
    ) {
        let all = body_of.len();
        let Spread { pairs: runs, whole, places } = out;
        runs.clear();
        *whole = unseen(all);
        // Each pair once, in the order of its first place.
        places.clear();
        let (start, end) = self.heads.get(head).copied().unwrap_or_default();
        places.extend(self.pairs(start, end).map(|pair| pair as u32).zip(0..));
        places.sort_unstable();
        places.dedup_by_key(|(pair, _)| *pair);
        places.sort_unstable_by_key(|(_, place)| *place);
        for at in places.iter().map(|(pair, _)| *pair as usize) {
            let (Some(&single), Some(seen)) = (self.single.get(at), self.seen(at)) else { continue };
            let weight = rarity(all, seen.len(), single);
            *whole += weight;
            for run in seen.chunk_by(|a, b| body_of.get(a.at()) == body_of.get(b.at())) {
                let body = run.first().and_then(|s| body_of.get(s.at()));
                if let Some(&body) = body.filter(|b| only.is_none_or(|only| only == **b)) {
                    runs.push(Run { body: body as u32, seen: run, weight });
                }
            }
        }
        runs.sort_by_key(|p| p.body);
    }
}
