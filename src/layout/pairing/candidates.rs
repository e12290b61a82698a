//! Headline blocks weighed with bodies: which could be each other's, the surest first.

use super::super::likeness::{Index, Room};
use super::super::row::{Order, Side};
use super::heads::{Group, Heads};
use super::recurring::Recurring;
use super::{Bodies, weigh};
use crate::text::tight;

/// A group, a body, and how surely they are each other's. There are many on a long page: what is kept of each is
/// little.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The surer, the less: the score, and how far it is above that of the group's next best body.
    rank: u32,
    pub(super) group: u32,
    body: u32,
    pub(super) alike: f32,
}

impl Candidate {
    /// The bits of positive numbers, read as integers, are in the order of the numbers, those of negative ones in the
    /// opposite order. The outcome is inverted: the surest has the lowest rank.
    const fn rank(sure: f32) -> u32 {
        const SIGN: u32 = 1 << 31;
        let bits = sure.to_bits();
        !(if bits & SIGN == 0 { bits | SIGN } else { !bits })
    }

    pub(super) const fn body(&self) -> usize {
        self.body as usize
    }
}

/// Groups with the bodies that they could belong to.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// The best first, then in the order of the page.
    pub(super) list: Vec<Candidate>,
    /// What nearness weighs, by group and body: few of many stand near each other.
    near: Vec<(u32, u32, f32)>,
}

impl Candidates {
    /// What speaks for a candidate: likeness, nearness and looks.
    pub(super) fn why(&self, c: &Candidate, heads: &Heads<'_>) -> (f32, f32, f32) {
        let near = self.near.binary_search_by_key(&(c.group, c.body), |(group, body, _)| (*group, *body));
        let near = near.ok().and_then(|at| self.near.get(at)).map_or(0.0, |(_, _, near)| *near);
        (c.alike, near, heads.looks(c.group))
    }

    /// All of that together.
    pub(super) fn score(&self, c: &Candidate, heads: &Heads<'_>) -> f32 {
        let (alike, near, looks) = self.why(c, heads);
        alike + near + looks
    }
}

/// A body that a group could belong to, and what speaks for that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed {
    pub(super) body: usize,
    pub(super) alike: f32,
    near: f32,
    /// Likeness, nearness and the group's looks.
    pub(super) score: f32,
}

/// Weighs the groups of a page with its bodies.
pub(super) struct Scale<'a> {
    index: &'a Index,
    heads: &'a Heads<'a>,
    body_of: &'a [usize],
    order: Order,
    recurring: Recurring<'a>,
    room: Room,
    /// The bodies of the group at hand, in their order.
    own: Vec<Weighed>,
}

/// So many bodies and candidates are made room for at once.
const FEW: usize = 32;

impl<'a> Scale<'a> {
    pub(super) fn new(index: &'a Index, heads: &'a Heads<'a>, bodies: Bodies<'a>, order: Order) -> Self {
        let recurring = Recurring::new(heads, bodies);
        let room = index.room(bodies.of);
        Self { index, heads, body_of: bodies.of, order, recurring, room, own: Vec::with_capacity(FEW) }
    }

    /// Finds the groups that are asked for, with every body that they could belong to and that is of use. Left out are
    /// pairs whose score is not above 0 and whose likeness is below [`weigh::LEAST_LABEL`].
    pub(super) fn find(
        &mut self,
        found: &mut Candidates,
        is_asked: impl Fn(Group) -> bool,
        mut is_of_use: impl FnMut(&Weighed, Group) -> bool,
    ) {
        found.list.clear();
        found.near.clear();
        found.list.reserve(FEW);
        let heads = self.heads;
        for (group, (g, looks)) in (0_u32..).zip(heads.groups_with_looks()).filter(|(_, (g, _))| is_asked(*g))
        {
            self.weigh(group, g, looks);
            // The two best scores.
            let (mut first, mut second) = (0.0f32, 0.0f32);
            for score in self.own.iter().map(|w| w.score) {
                (first, second) = if score > first { (score, first) } else { (first, second.max(score)) };
            }
            // Most pairs of a long row have too little in common for any use; they are not worth being put in order.
            for w in self.own.iter().filter(|w| w.score > 0.0 || w.alike >= weigh::LEAST_LABEL) {
                if !is_of_use(w, g) {
                    continue;
                }
                // A block that has no other body to go to is surer of its own.
                let sure = w.score + weigh::SURE * (w.score - if w.score < first { first } else { second });
                let body = w.body as u32;
                let candidate = Candidate { rank: Candidate::rank(sure), group, body, alike: w.alike };
                tight::push(&mut found.list, candidate);
                if w.near != 0.0 {
                    tight::push(&mut found.near, (group, body, w.near));
                }
            }
        }
        found.list.sort_unstable_by_key(|c| (c.rank, c.group, c.body));
    }

    /// Weighs a group with each body that it could belong to.
    fn weigh(&mut self, group: u32, g: Group, looks: f32) {
        let Self { index, heads, body_of, order, recurring, room, own } = self;
        let gap_of = |line: Option<usize>| line.and_then(|l| heads.lines.get(l)).map(|l| l.gap);
        own.clear();
        let new = |body: usize, alike: f32, near: f32| Weighed { body, alike, near, score: 0.0 };
        index.compare(group as usize, room, |body, alike| own.push(new(body, alike, 0.0)));
        let Some(gap) = gap_of(Some(g.start)) else { return };
        // Only the last of a row stands right above the body, and only the first right below the one before.
        let last = gap_of(Some(g.end)) != Some(gap);
        let first = gap_of(g.start.checked_sub(1)) != Some(gap);
        let (above, below) = match order {
            Order::HeadsFirst if heads.is_heap(g.start) => (weigh::BESIDE, 0.0),
            Order::HeadsFirst => (weigh::ABOVE, 0.0),
            Order::BodiesFirst => (weigh::BESIDE, weigh::BESIDE),
        };
        // Space may join it to one of them.
        let side = heads.side(g);
        let next = body_of.get(gap).filter(|_| last && side != Some(Side::Before)).copied();
        let before = gap.checked_sub(1).and_then(|g| body_of.get(g));
        let before = before.filter(|_| first && side != Some(Side::Behind)).copied();
        let place = |own: &[Weighed], body: usize| own.binary_search_by_key(&body, |w| w.body);
        let alike = |body: Option<usize>| {
            let own = body.and_then(|body| own.get(place(own, body).ok()?));
            own.map_or(0.0, |w| w.alike)
        };
        // A page may set some headlines behind their bodies: what tells of the one before, and not of the one behind.
        let turned = last && first && alike(before) >= weigh::TURNED && alike(next) * 10.0 < alike(before);
        let (above, below) = match side {
            Some(_) => (above, weigh::ABOVE),
            None if turned => (below, above),
            None => (above, below),
        };
        let mut add = |body: usize, near: f32| match place(own, body) {
            Ok(at) => own.get_mut(at).into_iter().for_each(|w| w.near += near),
            Err(at) => own.insert(at, new(body, 0.0, near)),
        };
        if let Some(body) = next {
            add(body, above);
        }
        if let Some(body) = before {
            add(body, below);
        }
        recurring.near(g, gap).for_each(|body| add(body, weigh::GENRE));
        for w in own.iter_mut() {
            if recurring.is_strange(g, w.body) {
                w.near += weigh::STRANGE;
            }
            w.score = w.alike + w.near + looks;
        }
    }
}
