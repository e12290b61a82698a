//! How much a headline and a body speak of the same thing: rarer character pairs that they share.

mod pairs;
mod spread;

use crate::text::tight;
use pairs::{ALONE, Firsts, Numbers, each_pair, key, outside_titles};
pub(crate) use spread::Spread;

/// Pairs that more heads than this share say nothing of any of them.
const COMMON_HEADS: u32 = 60;
/// Nor do pairs that stand in more stretches of text than this.
const COMMON_STRETCHES: u32 = 100;
/// Pairs that a head is thought to have beside its own.
const UNSEEN: f32 = 3.0;
/// A pair that comes only behind the lead paragraph counts for less.
const BEHIND_LEAD: f32 = 0.6;

/// How like head and body are. There may be many for each head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Likeness {
    pub(crate) head: u32,
    pub(crate) body: u32,
    /// From 0 to 1: the share of the head's pairs that the body has, rarer ones weighing more.
    pub(crate) score: f32,
}

/// What a single character weighs of what a pair would: it says little, but where no pair is shared it is something.
const SINGLE: f32 = 0.15;

/// What a pair weighs that stands in `found` of `all` texts.
fn rarity(all: usize, found: usize, single: bool) -> f32 {
    let rare = (1.0 + all as f32 / (found as f32 + 0.5)).ln();
    if single { SINGLE * rare } else { rare }
}

/// What a head weighs beside its own pairs, as if it had a few more: to find all pairs of a short line says less than
/// to find most of a long one's.
fn unseen(all: usize) -> f32 {
    UNSEEN * (1.0 + 2.0 * all as f32).ln()
}

/// Where a pair was met: in which stretch or body, and whether in its first paragraph.
#[derive(Clone, Copy, Debug, Default)]
struct Seen(u32);

impl Seen {
    const fn new(stretch: u32, in_lead: bool) -> Self {
        Self(stretch << 1 | in_lead as u32)
    }

    const fn at(self) -> usize {
        (self.0 >> 1) as usize
    }

    const fn in_lead(self) -> bool {
        self.0 & 1 == 1
    }
}

/// What is known of a pair while the texts are walked.
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    /// The last head or stretch that it was met in, counted from 1.
    last: u32,
    /// In how many.
    count: u32,
}

impl Met {
    /// Whether this is the first time in a text.
    const fn enter(&mut self, text: u32) -> bool {
        let new = self.last != text + 1;
        if new {
            self.last = text + 1;
            self.count += 1;
        }
        new
    }
}

/// Which pairs of the heads stand in which stretches of running text. Built once; the stretches can then be grouped
/// into bodies in any way.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The pairs of the lines, as numbers, one line behind the other and each once in a line; and where each line ends.
    pairs: Vec<u32>,
    line_ends: Vec<u32>,
    /// The lines of each head.
    heads: Vec<(u32, u32)>,
    /// Of each pair, whether it is a single character, and whether it is rare enough to tell something.
    single: Vec<bool>,
    tells: Vec<bool>,
    /// Where the pairs were met: one pair behind the other, each in order.
    seen: Vec<Seen>,
    /// Where the places of each pair end.
    ends: Vec<u32>,
}

/// The stretches as bodies, and what comparing heads with them one after the other needs room for.
#[derive(Debug)]
pub(crate) struct Room {
    /// The number of the comparison that each pair was last met in, and of the one at hand.
    met: Vec<u32>,
    number: u32,
    /// The lines of the head at hand, and what their pairs weigh.
    lines: (u32, u32),
    whole: f32,
    /// The bodies that have each pair, one pair behind the other, and whether in their lead; where those of each pair
    /// end, and what it weighs.
    found: Vec<Seen>,
    ends: Vec<(u32, f32)>,
    /// What each body has in common with the head at hand, and the bodies that have something.
    sums: Vec<f32>,
    like: Vec<usize>,
}

impl Room {
    /// Begins with a head that has other lines than the one before.
    fn begin(&mut self, line: u32) {
        for body in self.like.drain(..) {
            if let Some(sum) = self.sums.get_mut(body) {
                *sum = 0.0;
            }
        }
        (self.lines, self.whole) = ((line, line), 0.0);
        self.number += 1;
    }

    /// Adds a pair to what the head at hand and the bodies have in common.
    fn add(&mut self, pair: usize) {
        let Some(met) = self.met.get_mut(pair).filter(|met| **met != self.number) else { return };
        *met = self.number;
        let mut sums = core::mem::take(&mut self.sums);
        let mut like = core::mem::take(&mut self.like);
        if let Some((weight, found)) = self.pair(pair) {
            for place in found {
                let Some(sum) = sums.get_mut(place.at()) else { continue };
                // Weights are greater than 0.
                if *sum == 0.0 {
                    like.push(place.at());
                }
                *sum += if place.in_lead() { weight } else { weight * BEHIND_LEAD };
            }
            self.whole += weight;
        }
        (self.sums, self.like) = (sums, like);
    }

    /// What a pair weighs, and the bodies that have it.
    fn pair(&self, pair: usize) -> Option<(f32, &[Seen])> {
        let start = pair.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(end, _)| *end);
        let (end, weight) = *self.ends.get(pair)?;
        Some((weight, self.found.get(start as usize..end as usize)?))
    }
}

impl Index {
    /// `heads` are ranges of `lines`. Time grows with the length of the texts.
    pub(crate) fn new<'a, L, H, S, P>(lines: L, heads: H, stretches: S) -> Self
    where
        L: Iterator<Item = &'a str> + Clone,
        H: Iterator<Item = (usize, usize)>,
        S: Iterator<Item = P>,
        P: Iterator<Item = &'a str>,
    {
        let heads: Vec<(u32, u32)> = heads.map(|(start, end)| (start as u32, end as u32)).collect();
        let mut out = Self { heads, ..Self::default() };
        let mut firsts = Firsts::none();
        let number = out.enter_lines(lines, &mut firsts);
        // Pairs of too many heads tell nothing.
        let mut met = vec![Met::default(); out.single.len()];
        for (head, &(start, end)) in (0_u32..).zip(&out.heads) {
            for &pair in out.lines(start, end) {
                if let Some(met) = met.get_mut(pair as usize) {
                    met.enter(head);
                }
            }
        }
        out.tells = met.iter().map(|met| (1..=COMMON_HEADS).contains(&met.count)).collect();
        met.fill(Met::default());
        // The places of all pairs as they are met.
        let mut hits: Vec<(u32, Seen)> = Vec::with_capacity(out.pairs.len());
        for (stretch, paragraphs) in (0_u32..).zip(stretches) {
            for (place, paragraph) in paragraphs.enumerate() {
                for text in outside_titles(paragraph) {
                    each_pair(text, |pair| {
                        if !firsts.may_have(pair.0) {
                            return;
                        }
                        let Ok(at) = number.find(key(pair)) else { return };
                        let tells = out.tells.get(at as usize) == Some(&true);
                        let Some(met) = met.get_mut(at as usize).filter(|_| tells) else { return };
                        if met.enter(stretch) && met.count <= COMMON_STRETCHES {
                            tight::push(&mut hits, (at, Seen::new(stretch, place == 0)));
                        }
                    });
                }
            }
        }
        drop(number);
        // Nor do those of too many stretches. Sorted by pair, by counting: each pair's places go behind those of the
        // pairs before it.
        out.ends.reserve_exact(met.len());
        let mut sum = 0;
        for (met, tells) in met.iter().zip(&mut out.tells) {
            out.ends.push(sum);
            sum += met.count.min(COMMON_STRETCHES);
            *tells &= met.count <= COMMON_STRETCHES;
        }
        drop(met);
        out.seen = vec![Seen::default(); hits.len()];
        for (at, place) in hits {
            if let Some(end) = out.ends.get_mut(at as usize) {
                if let Some(slot) = out.seen.get_mut(*end as usize) {
                    *slot = place;
                }
                *end += 1;
            }
        }
        out
    }

    /// Numbers the pairs of the lines that heads have.
    fn enter_lines<'a>(
        &mut self,
        lines: impl Iterator<Item = &'a str> + Clone,
        firsts: &mut Firsts,
    ) -> Numbers {
        /// Most pairs that room is made for at once: as many as a page's headlines have.
        const MOST: usize = 1 << 10;
        /// A Han character of three bytes begins a pair and stands alone.
        const PAIRS: usize = 2;
        let most = self.heads.iter().map(|(_, end)| *end as usize).max().unwrap_or(0);
        let mut owned = vec![false; most];
        for &(start, end) in &self.heads {
            owned.get_mut(start as usize..end as usize).unwrap_or_default().fill(true);
        }
        let texts = owned.iter().zip(lines).map(|(owned, text)| if *owned { text } else { "" });
        let count = (texts.clone().map(str::len).sum::<usize>() / 3 * PAIRS).min(MOST);
        let mut number = Numbers::with_room(count);
        self.line_ends.reserve_exact(most);
        self.pairs.reserve_exact(count);
        self.single.reserve_exact(count);
        // The last line that each pair was met in, counted from 1.
        let mut met: Vec<u32> = Vec::with_capacity(count);
        for (line, text) in (1_u32..).zip(texts) {
            each_pair(text, |pair| {
                let next = self.single.len() as u32;
                let at = number.enter(key(pair));
                if at == next {
                    firsts.enter(pair.0);
                    self.single.push(pair.1 == ALONE);
                    met.push(0);
                }
                if let Some(met) = met.get_mut(at as usize).filter(|met| **met != line) {
                    *met = line;
                    tight::push(&mut self.pairs, at);
                }
            });
            self.line_ends.push(self.pairs.len() as u32);
        }
        number
    }

    /// The pairs of some lines; a pair comes once for each line that has it.
    fn lines(&self, start: u32, end: u32) -> &[u32] {
        let end_of = |line: u32| line.checked_sub(1).and_then(|l| self.line_ends.get(l as usize)).copied();
        let from = end_of(start).unwrap_or(0) as usize;
        self.pairs.get(from..end_of(end).unwrap_or(0) as usize).unwrap_or_default()
    }

    /// The pairs of some lines that tell something; a pair comes once for each line that has it.
    fn pairs(&self, start: u32, end: u32) -> impl Iterator<Item = usize> {
        let pairs = self.lines(start, end).iter().map(|pair| *pair as usize);
        pairs.filter(|&pair| self.tells.get(pair) == Some(&true))
    }

    /// Where a pair was met, in order.
    fn seen(&self, pair: usize) -> Option<&[Seen]> {
        let start =
            pair.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        self.seen.get(start..*self.ends.get(pair)? as usize)
    }

    /// `body_of` names the body of each stretch, in ascending order; a body's lead is that of its first stretch.
    pub(crate) fn room(&self, body_of: &[usize]) -> Room {
        /// So many bodies share a pair with a head on most pages.
        const FEW: usize = 32;
        let bodies = body_of.last().map_or(0, |last| last + 1);
        let opens = |stretch: usize| {
            stretch.checked_sub(1).is_none_or(|before| body_of.get(before) != body_of.get(stretch))
        };
        let mut found: Vec<Seen> = Vec::with_capacity(self.seen.len());
        let mut ends = Vec::with_capacity(self.single.len());
        for (pair, (single, tells)) in self.single.iter().zip(&self.tells).enumerate() {
            let start = found.len();
            for s in self.seen(pair).filter(|_| *tells).unwrap_or_default() {
                let Some(&body) = body_of.get(s.at()) else { continue };
                if found.get(start..).and_then(<[Seen]>::last).is_none_or(|last| last.at() != body) {
                    found.push(Seen::new(body as u32, s.in_lead() && opens(s.at())));
                }
            }
            let weight = if *tells { rarity(bodies, found.len() - start, *single) } else { 0.0 };
            ends.push((found.len() as u32, weight));
        }
        let met = vec![0; self.single.len()];
        let like = Vec::with_capacity(bodies.min(FEW));
        Room { met, number: 0, lines: (0, 0), whole: 0.0, found, ends, sums: vec![0.0; bodies], like }
    }

    /// Compares a head with every body that shares a pair with it, in their order. What was added up for the head
    /// before is used again if that is the beginning of this one.
    pub(crate) fn compare(&self, head: usize, room: &mut Room, mut each: impl FnMut(usize, f32)) {
        let (start, end) = self.heads.get(head).copied().unwrap_or_default();
        if room.lines.0 != start || room.lines.1 > end || room.number == 0 {
            room.begin(start);
        }
        for pair in self.pairs(room.lines.1, end) {
            room.add(pair);
        }
        room.lines.1 = end;
        room.like.sort_unstable();
        let whole = room.whole + unseen(room.sums.len());
        for &body in &room.like {
            each(body, room.sums.get(body).map_or(0.0, |sum| sum / whole));
        }
    }
}

/// Compares every head with every body that shares a pair with it and that it `may_be` of. Time grows with the length
/// of the texts.
pub(crate) fn compare(
    heads: &[String],
    bodies: &[String],
    may_be: impl Fn(usize, usize) -> bool,
) -> Vec<Likeness> {
    let texts = bodies.iter().map(|b| std::iter::once(b.as_str()));
    let index = Index::new(heads.iter().map(String::as_str), (0..heads.len()).map(|h| (h, h + 1)), texts);
    let body_of: Vec<usize> = (0..bodies.len()).collect();
    let mut room = index.room(&body_of);
    let mut out = Vec::new();
    for head in 0..heads.len() {
        index.compare(head, &mut room, |body, score| {
            if may_be(head, body) {
                tight::push(&mut out, Likeness { head: head as u32, body: body as u32, score });
            }
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_body_is_most_alike() {
        let heads = ["青石桥今日通车", "果农喜迎丰收"];
        let bodies =
            [vec!["今年风调雨顺，柳河乡果农喜迎丰收。", "桥头集市热闹。"], vec!["昨日，青石桥正式通车。"]];
        let ranges = [(0, 1), (1, 2)].into_iter();
        let index = Index::new(heads.into_iter(), ranges, bodies.iter().map(|b| b.iter().copied()));
        let best = |body_of: &[usize], head: usize| {
            let mut own = Vec::new();
            index.compare(head, &mut index.room(body_of), |body, score| own.push((body, score)));
            own.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(body, _)| body)
        };
        assert_eq!((best(&[0, 1], 0), best(&[0, 1], 1)), (Some(1), Some(0)));
        assert_eq!((best(&[0, 0], 0), best(&[0, 0], 1)), (Some(0), Some(0)), "one body of both");
    }

    #[test]
    fn long_titles_are_left_out() {
        let text = "甲《关于进一步加强乡村道路养护的意见》乙《短题》丙";
        assert_eq!(outside_titles(text).collect::<Vec<_>>(), ["甲", "》乙《短题》丙"]);
    }
}
