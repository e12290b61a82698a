//! How much a headline and a body speak of the same thing: rarer character pairs that they share.

use crate::text::class::{Class, class, half_width};
use crate::text::tight;

/// Two characters that stand side by side.
type Pair = (char, char);

/// The numbers of pairs, in the order in which they were entered. A table of half the size of the standard library's.
#[derive(Debug, Default)]
struct Numbers {
    keys: Vec<u64>,
    /// A pair's number and 1, in the first free slot from that of its hash on; 0 is free. At most three in four are
    /// taken.
    slots: Vec<u32>,
}

impl Numbers {
    /// Both halves of the product count. The same in every run.
    fn slot(&self, key: u64) -> usize {
        const ODD: u128 = 0x9e37_79b9_7f4a_7c15;
        let product = u128::from(key ^ 0x2545_f491_4f6c_dd1d) * ODD;
        let hash = (product >> 64) as u64 ^ (product & u128::from(u64::MAX)) as u64;
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    /// The number of a pair, or the slot that it would have.
    fn find(&self, key: u64) -> Result<u32, usize> {
        let mut slot = self.slot(key);
        loop {
            match self.slots.get(slot) {
                Some(&number) if number > 0 => {
                    if self.keys.get(number as usize - 1) == Some(&key) {
                        return Ok(number - 1);
                    }
                }
                _ => return Err(slot),
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// The number of a pair, which is entered if it is new.
    fn enter(&mut self, key: u64) -> u32 {
        if self.keys.len() * 4 >= self.slots.len() * 3 {
            self.grow();
        }
        match self.find(key) {
            Ok(number) => number,
            Err(slot) => {
                tight::push(&mut self.keys, key);
                let number = self.keys.len() as u32;
                if let Some(slot) = self.slots.get_mut(slot) {
                    *slot = number;
                }
                number - 1
            }
        }
    }

    fn grow(&mut self) {
        const LEAST: usize = 64;
        let size = LEAST.max(self.slots.len() * 2);
        self.slots = Vec::new();
        self.slots.resize(size, 0);
        for (number, key) in (1_u32..).zip(&self.keys) {
            let mut slot = self.slot(*key);
            while self.slots.get(slot).is_some_and(|n| *n > 0) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = number;
            }
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
const COMMON_HEADS: u32 = 60;
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

/// What comparing heads one after the other needs room for.
#[derive(Debug)]
pub(crate) struct Room {
    /// The head, counted from 1, that each pair was last met in.
    met: Vec<u32>,
    /// The bodies that have the pair at hand, and whether in their lead.
    found: Vec<(usize, bool)>,
    /// What each body has in common with the head at hand, and the bodies that have something.
    sums: Vec<f32>,
    like: Vec<usize>,
}

impl Index {
    /// `heads` are ranges of `lines`. Time grows with the length of the texts.
    pub(crate) fn new<'a, L, H, S, P>(lines: L, heads: H, stretches: S) -> Self
    where
        L: Iterator<Item = &'a str>,
        H: Iterator<Item = (usize, usize)>,
        S: Iterator<Item = P>,
        P: Iterator<Item = &'a str>,
    {
        let heads: Vec<(u32, u32)> = heads.map(|(start, end)| (start as u32, end as u32)).collect();
        let mut out = Self { heads, ..Self::default() };
        let mut firsts = Firsts([0; 0x400]);
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
        let mut hits: Vec<(u32, Seen)> = Vec::new();
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
    fn enter_lines<'a>(&mut self, lines: impl Iterator<Item = &'a str>, firsts: &mut Firsts) -> Numbers {
        let mut number = Numbers::default();
        let most = self.heads.iter().map(|(_, end)| *end as usize).max().unwrap_or(0);
        let mut owned = vec![false; most];
        for &(start, end) in &self.heads {
            owned.get_mut(start as usize..end as usize).unwrap_or_default().fill(true);
        }
        // The last line that each pair was met in, counted from 1.
        let mut met: Vec<u32> = Vec::new();
        for ((line, owned), text) in (1_u32..).zip(owned).zip(lines) {
            each_pair(if owned { text } else { "" }, |pair| {
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

    /// The pairs of a head that tell something; a pair comes once for each line that has it.
    fn pairs(&self, head: usize) -> impl Iterator<Item = usize> {
        let (start, end) = self.heads.get(head).copied().unwrap_or_default();
        let pairs = self.lines(start, end).iter().map(|pair| *pair as usize);
        pairs.filter(|&pair| self.tells.get(pair) == Some(&true))
    }

    /// Where a pair was met, in order.
    fn seen(&self, pair: usize) -> Option<&[Seen]> {
        let start =
            pair.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        self.seen.get(start..*self.ends.get(pair)? as usize)
    }

    pub(crate) fn room(&self, body_of: &[usize]) -> Room {
        let bodies = body_of.last().map_or(0, |last| last + 1);
        Room { met: vec![0; self.single.len()], found: Vec::new(), sums: vec![0.0; bodies], like: Vec::new() }
    }

    /// Compares a head with every body that shares a pair with it, in their order. `body_of` names the body of each
    /// stretch, in ascending order; a body's lead is that of its first stretch.
    pub(crate) fn compare(
        &self,
        head: usize,
        body_of: &[usize],
        room: &mut Room,
        mut each: impl FnMut(usize, f32),
    ) {
        let Room { met, found, sums, like } = room;
        let bodies = sums.len();
        let opens = |stretch: usize| {
            stretch.checked_sub(1).is_none_or(|before| body_of.get(before) != body_of.get(stretch))
        };
        like.clear();
        let mut whole = 0.0;
        for pair in self.pairs(head) {
            let Some(met) = met.get_mut(pair).filter(|met| **met != head as u32 + 1) else { continue };
            *met = head as u32 + 1;
            let (Some(&single), Some(seen)) = (self.single.get(pair), self.seen(pair)) else { continue };
            found.clear();
            for s in seen {
                let Some(&body) = body_of.get(s.at()) else { continue };
                if found.last().is_none_or(|(last, _)| *last != body) {
                    found.push((body, s.in_lead() && opens(s.at())));
                }
            }
            let weight = rarity(bodies, found.len(), single);
            whole += weight;
            for &(body, in_lead) in &*found {
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
        for &body in &*like {
            let sum = sums.get_mut(body).map_or(0.0, core::mem::take);
            each(body, sum / whole);
        }
    }
}

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
        let mut out = Spread { pairs: Vec::new(), whole: unseen(all) };
        // Each pair once, in the order of its first place.
        let mut pairs: Vec<(usize, usize)> = self.pairs(head).zip(0..).collect();
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

/// Compares every head with every body that shares a pair with it. Time grows with the length of the texts.
pub(crate) fn compare(heads: &[String], bodies: &[String]) -> Vec<Likeness> {
    let texts = bodies.iter().map(|b| std::iter::once(b.as_str()));
    let index = Index::new(heads.iter().map(String::as_str), (0..heads.len()).map(|h| (h, h + 1)), texts);
    let body_of: Vec<usize> = (0..bodies.len()).collect();
    let mut room = index.room(&body_of);
    let mut out = Vec::new();
    for head in 0..heads.len() {
        index.compare(head, &body_of, &mut room, |body, score| out.push(Likeness { head, body, score }));
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
            index.compare(head, body_of, &mut index.room(body_of), |body, score| own.push((body, score)));
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
