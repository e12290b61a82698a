//! How much a headline and a body speak of the same thing: rarer character pairs that they share.

use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

use crate::text::class::{Class, class, half_width};

/// Two characters that stand side by side.
type Pair = (char, char);

/// Hashes a pair by one multiplication, both halves of whose product count. The same in every run.
#[derive(Clone, Copy, Debug, Default)]
struct PairHasher(u64);

impl Hasher for PairHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, value: u64) {
        const ODD: u128 = 0x9e37_79b9_7f4a_7c15;
        let product = u128::from(value ^ 0x2545_f491_4f6c_dd1d) * ODD;
        self.0 = (product >> 64) as u64 ^ (product & u128::from(u64::MAX)) as u64;
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(self.0 << 8 | u64::from(byte));
        }
    }
}

fn key((a, b): Pair) -> u64 {
    u64::from(u32::from(a)) << 32 | u64::from(u32::from(b))
}

/// The first characters of the pairs of all heads: most pairs of running text begin with another.
struct Firsts([u64; 0x400]);

impl Firsts {
    fn enter(&mut self, c: char) {
        if let Some(bits) = self.0.get_mut(c as usize >> 6) {
            *bits |= 1 << (c as usize & 63);
        }
    }

    fn may_have(&self, c: char) -> bool {
        self.0.get(c as usize >> 6).is_none_or(|bits| bits >> (c as usize & 63) & 1 == 1)
    }
}

/// Pairs that more heads than this share say nothing of any of them.
const COMMON_HEADS: usize = 60;
/// Nor do pairs that stand in more stretches of text than this.
const COMMON_STRETCHES: u32 = 100;
/// Longest quotation in 《》, in characters, that is compared: a longer one is another text's title.
const LONGEST_TITLE: usize = 8;
/// Pairs that a head is thought to have beside its own.
const UNSEEN: f32 = 3.0;
/// A pair that comes only behind the lead paragraph counts for less.
const BEHIND_LEAD: f32 = 0.6;

/// How like head and body are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Likeness {
    pub(crate) head: usize,
    pub(crate) body: usize,
    /// From 0 to 1: the share of the head's pairs that the body has, rarer ones weighing more.
    pub(crate) score: f32,
}

/// Stands in a pair for the other of a single character.
const ALONE: char = '\0';
/// What a single character weighs of what a pair would: it says little, but where no pair is shared it is something.
const SINGLE: f32 = 0.15;

/// What a pair weighs that stands in `found` of `all` texts.
fn rarity(all: usize, found: usize, single: bool) -> f32 {
    let rare = (1.0 + all as f32 / (found as f32 + 0.5)).ln();
    if single { SINGLE * rare } else { rare }
}

/// What a head weighs beside its own pairs: a few more than there are, as that all of a short line is found says less
/// than most of a long one.
fn unseen(all: usize) -> f32 {
    UNSEEN * (1.0 + 2.0 * all as f32).ln()
}

/// Hands out the pairs of characters of a text, and the single Han characters; white space and marks part pairs.
fn each_pair(text: &str, mut take: impl FnMut(Pair)) {
    let mut last: Option<char> = None;
    for c in text.chars() {
        let c = half_width(c);
        let kinds = class(c);
        if kinds.has(Class::IGNORABLE) {
            continue;
        }
        let han = kinds.has(Class::HAN);
        if !han && !kinds.has(Class::LATIN) && !kinds.has(Class::DIGIT) {
            last = None;
            continue;
        }
        if let Some(before) = last {
            take((before, c));
        }
        if han {
            take((c, ALONE));
        }
        last = Some(c);
    }
}

/// A text's stretches outside long quotations in 《》.
fn outside_titles(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut from = 0;
        while let Some(open) = text.get(from..).and_then(|t| t.find('《')).map(|at| from + at) {
            let Some(close) = text.get(open..).and_then(|t| t.find('》')).map(|at| open + at) else { break };
            if text.get(open..close).is_some_and(|t| t.chars().count() > LONGEST_TITLE + 1) {
                rest = text.get(close..);
                return text.get(..open);
            }
            from = close;
        }
        rest = None;
        Some(text)
    })
}

/// Where a pair was met: in which stretch, and whether in its first paragraph.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    stretch: u32,
    in_lead: bool,
}

impl Seen {
    const fn at(self) -> usize {
        self.stretch as usize
    }
}

/// Which pairs of the heads stand in which stretches of running text. Built once; the stretches can then be grouped
/// into bodies in any way.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The pairs of each head, as numbers.
    heads: Vec<Vec<usize>>,
    /// Whether a pair is a single character.
    single: Vec<bool>,
    /// Where the pairs were met: one pair behind the other, each in order.
    seen: Vec<Seen>,
    /// Where the places of each pair end.
    ends: Vec<u32>,
}

impl Index {
    /// Time grows with the length of the texts.
    pub(crate) fn new<'a, H, L, S, P>(heads: H, stretches: S) -> Self
    where
        H: Iterator<Item = L>,
        L: Iterator<Item = &'a str>,
        S: Iterator<Item = P>,
        P: Iterator<Item = &'a str>,
    {
        let mut number: HashMap<u64, usize, BuildHasherDefault<PairHasher>> = HashMap::default();
        let mut firsts = Firsts([0; 0x400]);
        let mut owners: Vec<usize> = Vec::new();
        // The last head that each pair was met in, counted from 1.
        let mut met: Vec<usize> = Vec::new();
        let mut single: Vec<bool> = Vec::new();
        let mut lists: Vec<Vec<usize>> = Vec::new();
        for (index, head) in heads.enumerate() {
            let mut list = Vec::new();
            for text in head {
                each_pair(text, |pair| {
                    let next = owners.len();
                    let at = *number.entry(key(pair)).or_insert(next);
                    if at == next {
                        owners.push(0);
                        met.push(0);
                        firsts.enter(pair.0);
                        single.push(pair.1 == ALONE);
                    }
                    if let Some(met) = met.get_mut(at).filter(|met| **met != index + 1) {
                        *met = index + 1;
                        list.push(at);
                        if let Some(count) = owners.get_mut(at) {
                            *count += 1;
                        }
                    }
                });
            }
            lists.push(list);
        }
        for list in &mut lists {
            list.retain(|&at| owners.get(at).is_some_and(|&n| n <= COMMON_HEADS));
        }
        // The places of all pairs as they are met; the last stretch of each pair, counted from 1, and how many it has.
        let mut hits: Vec<(u32, Seen)> = Vec::new();
        let mut last: Vec<(u32, u32)> = vec![(0, 0); owners.len()];
        for (stretch, paragraphs) in (0_u32..).zip(stretches) {
            for (place, paragraph) in paragraphs.enumerate() {
                for text in outside_titles(paragraph) {
                    each_pair(text, |pair| {
                        if !firsts.may_have(pair.0) {
                            return;
                        }
                        let Some(&at) = number.get(&key(pair)) else { return };
                        if let Some((met, count)) = last.get_mut(at).filter(|(met, _)| *met != stretch + 1) {
                            *met = stretch + 1;
                            *count += 1;
                            hits.push((at as u32, Seen { stretch, in_lead: place == 0 }));
                        }
                    });
                }
            }
        }
        for list in &mut lists {
            list.retain(|&at| last.get(at).is_some_and(|&(_, count)| count <= COMMON_STRETCHES));
        }
        // Sorted by pair, by counting: each pair's places go behind those of the pairs before it.
        let mut ends: Vec<u32> = Vec::with_capacity(last.len());
        let mut sum = 0;
        for (_, count) in last {
            ends.push(sum);
            sum += count;
        }
        let mut seen = vec![Seen::default(); hits.len()];
        for (at, place) in hits {
            if let Some(end) = ends.get_mut(at as usize) {
                if let Some(slot) = seen.get_mut(*end as usize) {
                    *slot = place;
                }
                *end += 1;
            }
        }
        Self { heads: lists, single, seen, ends }
    }

    /// Where a pair was met, in order.
    fn seen(&self, pair: usize) -> Option<&[Seen]> {
        let start =
            pair.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        self.seen.get(start..*self.ends.get(pair)? as usize)
    }

    /// Compares every head with every body that shares a pair with it. `body_of` names the body of each stretch, in
    /// ascending order; a body's lead is that of its first stretch.
    pub(crate) fn compare(&self, body_of: &[usize]) -> Vec<Likeness> {
        let bodies = body_of.last().map_or(0, |last| last + 1);
        let opens = |stretch: usize| {
            stretch.checked_sub(1).is_none_or(|before| body_of.get(before) != body_of.get(stretch))
        };
        let mut found: Vec<(usize, bool)> = Vec::new();
        // What each body has in common with the head at hand, and the bodies that have something.
        let mut sums: Vec<f32> = vec![0.0; bodies];
        let mut like: Vec<usize> = Vec::new();
        let mut out = Vec::new();
        for (head, list) in self.heads.iter().enumerate() {
            like.clear();
            let mut whole = 0.0;
            for (&single, seen) in list.iter().filter_map(|&at| Some((self.single.get(at)?, self.seen(at)?)))
            {
                found.clear();
                for s in seen {
                    let Some(&body) = body_of.get(s.at()) else { continue };
                    if found.last().is_none_or(|(last, _)| *last != body) {
                        found.push((body, s.in_lead && opens(s.at())));
                    }
                }
                let weight = rarity(bodies, found.len(), single);
                whole += weight;
                for &(body, in_lead) in &found {
                    let Some(sum) = sums.get_mut(body) else { continue };
                    // Weights are greater than 0.
                    if *sum == 0.0 {
                        like.push(body);
                    }
                    *sum += if in_lead { weight } else { weight * BEHIND_LEAD };
                }
            }
            whole += unseen(bodies);
            like.sort_unstable();
            for &body in &like {
                let sum = sums.get_mut(body).map_or(0.0, core::mem::take);
                out.push(Likeness { head, body, score: sum / whole });
            }
        }
        out
    }
}

/// Where the pairs of one head stand in the bodies.
#[derive(Debug)]
pub(crate) struct Spread<'a> {
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
        sums.sort_by_key(|(body, _)| *body);
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
        for pair in self.pairs.iter().filter(|p| p.body == body) {
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
    /// Where the pairs of a head stand.
    pub(crate) fn spread(&self, head: usize, body_of: &[usize]) -> Spread<'_> {
        let all = body_of.len();
        let mut out = Spread { pairs: Vec::new(), whole: unseen(all) };
        for &at in self.heads.get(head).map_or(&[][..], Vec::as_slice) {
            let (Some(&single), Some(seen)) = (self.single.get(at), self.seen(at)) else { continue };
            let from = out.pairs.len();
            for run in seen.chunk_by(|a, b| body_of.get(a.at()) == body_of.get(b.at())) {
                if let Some(&body) = run.first().and_then(|s| body_of.get(s.at())) {
                    out.pairs.push(Run { body, seen: run, weight: 0.0 });
                }
            }
            let weight = rarity(all, seen.len(), single);
            out.whole += weight;
            for pair in out.pairs.get_mut(from..).unwrap_or_default() {
                pair.weight = weight;
            }
        }
        out
    }
}

/// Compares every head with every body that shares a pair with it. Time grows with the length of the texts.
pub(crate) fn compare(heads: &[String], bodies: &[String]) -> Vec<Likeness> {
    let texts = bodies.iter().map(|b| std::iter::once(b.as_str()));
    let index = Index::new(heads.iter().map(|h| std::iter::once(h.as_str())), texts);
    index.compare(&(0..bodies.len()).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_body_is_most_alike() {
        let heads = ["青石桥今日通车", "果农喜迎丰收"];
        let bodies =
            [vec!["今年风调雨顺，柳河乡果农喜迎丰收。", "桥头集市热闹。"], vec!["昨日，青石桥正式通车。"]];
        let index =
            Index::new(heads.into_iter().map(std::iter::once), bodies.iter().map(|b| b.iter().copied()));
        let best = |body_of: &[usize], head: usize| {
            let found = index.compare(body_of);
            let own = found.iter().filter(|l| l.head == head);
            own.max_by(|a, b| a.score.total_cmp(&b.score)).map(|l| l.body)
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
