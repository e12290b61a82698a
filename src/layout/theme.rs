//! Whether two stretches of running text, one behind the other, speak of the same thing.

use crate::text::class::{Class, class};
use crate::text::tight;

/// Stretches that a page is thought to have beside its own, so that few of them are weighed as many are.
const UNSEEN: f32 = 8.0;
/// Most slots of the table of pairs.
const MOST_SLOTS: usize = 1 << 20;

/// Numbers of the pairs of characters of a text, marks parting them; pairs may share a number.
fn pairs(text: &str, mask: usize) -> impl Iterator<Item = usize> {
    let mut last: Option<char> = None;
    text.chars().filter_map(move |c| {
        let kinds = class(c);
        if kinds.has(Class::IGNORABLE) {
            return None;
        }
        let word = kinds.has(Class::HAN) || kinds.has(Class::LATIN) || kinds.has(Class::DIGIT);
        let before = last;
        last = word.then_some(c);
        let (a, b) = (before?, last?);
        // Fibonacci hashing: the upper bits of a product by the golden ratio.
        let key =
            (u64::from(u32::from(a)) << 21 | u64::from(u32::from(b))).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Some(usize::try_from(key >> 40).unwrap_or(0) & mask)
    })
}

/// The mask of a table for the pairs of some texts.
fn mask<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    /// So many slots keep the pairs of a short text apart.
    const LEAST: usize = 1 << 12;
    let bytes: usize = texts.map(str::len).sum();
    (2 * bytes).next_power_of_two().clamp(LEAST, MOST_SLOTS) - 1
}

/// How many pairs some texts have at most, where their characters take three bytes, as nearly all do.
fn most_pairs<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|t| t.len() / 3).sum()
}

/// The slots that some pair of a text has, numbered in order: the table needs no room for the others.
struct Slots {
    used: Vec<u64>,
    /// How many used slots stand before each word of `used`.
    before: Vec<u32>,
    count: usize,
}

impl Slots {
    fn new(slots: usize, pairs: impl Iterator<Item = usize>) -> Self {
        let mut used = vec![0_u64; slots.div_ceil(64)];
        for slot in pairs {
            if let Some(word) = used.get_mut(slot / 64) {
                *word |= 1 << (slot % 64);
            }
        }
        let mut count = 0;
        let mut before = Vec::with_capacity(used.len());
        for word in &used {
            before.push(count);
            count += word.count_ones();
        }
        Self { used, before, count: count as usize }
    }

    /// The number of a used slot.
    fn number(&self, slot: usize) -> usize {
        let (Some(word), Some(before)) = (self.used.get(slot / 64), self.before.get(slot / 64)) else {
            return 0;
        };
        *before as usize + (word & ((1 << (slot % 64)) - 1)).count_ones() as usize
    }
}

/// The pairs of some stretches of text, and what each weighs: the fewer stretches it stands in, the more.
struct Rarity {
    mask: usize,
    known: Slots,
    /// In how many stretches each pair stands, 65,535 at most.
    count: Vec<u16>,
    /// How many stretches there are thought to be.
    all: f32,
    /// The weights of pairs that stand in few stretches, as most do: their logarithms are taken once.
    few: [f32; 32],
}

impl Rarity {
    /// Two walks over the pairs of the stretches, and a table of those there are.
    fn new<P, S>(stretches: P, mask: usize) -> Self
    where
        P: Iterator<Item = S> + Clone,
        S: Iterator<Item = usize>,
    {
        let known = Slots::new(mask + 1, stretches.clone().flatten());
        let mut count = vec![0_u16; known.count];
        // In which stretch each pair was met last, counted from 1.
        let mut last = vec![0_u32; known.count];
        let mut number = 0_u32;
        for stretch in stretches {
            number += 1;
            for slot in stretch.map(|slot| known.number(slot)) {
                if let (Some(l), Some(n)) = (last.get_mut(slot), count.get_mut(slot)) {
                    *n = n.saturating_add(u16::from(*l != number));
                    *l = number;
                }
            }
        }
        let all = f64::from(number) as f32 + 1.0 + UNSEEN;
        let few = core::array::from_fn(|n| (all / n as f32).ln());
        Self { mask, known, count, all, few }
    }

    /// The numbers of a text's pairs.
    fn pairs<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        pairs(text, self.mask).map(|slot| self.known.number(slot))
    }

    fn weight(&self, pair: usize) -> f32 {
        let Some(&n) = self.count.get(pair) else { return 0.0 };
        self.few.get(n as usize).copied().unwrap_or_else(|| (self.all / f32::from(n)).ln())
    }
}

/// How much each stretch has in common with the one before it, from 0 to 1: the share of the rarer pairs of
/// characters of the poorer of the two that the other has as well. The first has nothing before it.
///
/// One walk over the text, three over its pairs, and a table of those that it has.
pub(crate) fn cohesion<'a, P, S>(stretches: P) -> Vec<f32>
where
    P: Iterator<Item = S> + Clone,
    S: Iterator<Item = &'a str>,
{
    let mask = mask(stretches.clone().flatten());
    // The pairs of all stretches, and how many each has.
    let (mut all, mut counts): (Vec<u32>, Vec<u32>) =
        (Vec::with_capacity(most_pairs(stretches.clone().flatten())), Vec::new());
    for stretch in stretches {
        let before = all.len();
        all.extend(stretch.flat_map(|p| pairs(p, mask)).map(|slot| slot as u32));
        tight::push(&mut counts, (all.len() - before) as u32);
    }
    let mut rest = &all[..];
    let stretches = counts.iter().map(move |count| {
        let (own, behind) = rest.split_at_checked(*count as usize).unwrap_or_default();
        rest = behind;
        own.iter().map(|slot| *slot as usize)
    });
    let rarity = Rarity::new(stretches.clone(), mask);
    // In which stretch each pair was met last, counted from 1.
    let mut last = vec![0_u32; rarity.count.len()];
    let mut out = Vec::new();
    let (mut number, mut whole_before) = (0_u32, 0.0_f32);
    for stretch in stretches {
        number += 1;
        let (mut shared, mut whole) = (0.0_f32, 0.0_f32);
        for pair in stretch.map(|slot| rarity.known.number(slot)) {
            let Some(l) = last.get_mut(pair).filter(|l| **l != number) else { continue };
            let weight = rarity.weight(pair);
            whole += weight;
            if *l + 1 == number && number > 1 {
                shared += weight;
            }
            *l = number;
        }
        let least = whole.min(whole_before);
        out.push(if least > 0.0 { shared / least } else { 0.0 });
        whole_before = whole;
    }
    out
}

/// How much the two parts of a body have in common if it is cut before a paragraph, from 0 to 1: the share of the rarer
/// pairs of characters of the poorer part that the other has as well; and the bytes of the shorter part. `body` names
/// the body of each paragraph, in ascending order.
///
/// Four walks over the text and a table of the pairs that it has.
pub(crate) fn within<'a, P>(paragraphs: P, body: &[usize]) -> Vec<(f32, usize)>
where
    P: Iterator<Item = &'a str> + Clone,
{
    let mask = mask(paragraphs.clone());
    let rarity = Rarity::new(paragraphs.clone().map(|p| pairs(p, mask)), mask);
    // The first and the last paragraph of the body at hand that has each pair, counted from 1; 0 if none has. The
    // 65,535th paragraph of a body and all behind it count as one.
    let mut places = vec![(0_u16, 0_u16); rarity.count.len()];
    let mut out = Vec::with_capacity(body.len());
    let (mut lengths, mut begins, mut ends) = (Vec::new(), Vec::new(), Vec::new());
    let mut rest = paragraphs;
    for part in body.chunk_by(|a, b| a == b) {
        lengths.clear();
        let own = rest.clone().take(part.len());
        for (number, paragraph) in (1_usize..).zip(rest.by_ref().take(part.len())) {
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            lengths.push(paragraph.len());
            for pair in rarity.pairs(paragraph) {
                let Some((first, last)) = places.get_mut(pair) else { continue };
                if *first == 0 {
                    *first = number;
                }
                *last = number;
            }
        }
        // What is met first in each paragraph, and last in the one before it.
        for sums in [&mut begins, &mut ends] {
            sums.clear();
            sums.resize(part.len() + 1, 0.0_f32);
        }
        let mut whole = 0.0;
        // Each pair where it is met first; then it is none of the next body's.
        for pair in own.flat_map(|paragraph| rarity.pairs(paragraph)) {
            let (first, last) = places.get_mut(pair).map(core::mem::take).unwrap_or_default();
            if first == 0 {
                continue;
            }
            let weight = rarity.weight(pair);
            whole += weight;
            for (sums, at) in [(&mut begins, first - 1), (&mut ends, last)] {
                if let Some(sum) = sums.get_mut(usize::from(at)) {
                    *sum += weight;
                }
            }
        }
        let bytes: usize = lengths.iter().sum();
        let (mut begun, mut ended, mut before) = (0.0_f32, 0.0_f32, 0);
        for ((begin, end), length) in begins.iter().zip(&ends).zip(&lengths) {
            ended += end;
            let least = begun.min(whole - ended);
            let share = if least > 0.0 { ((begun - ended) / least).clamp(0.0, 1.0) } else { 0.0 };
            out.push((share, before.min(bytes - before)));
            begun += begin;
            before += length;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_theme_and_another() {
        let stretches = [
            "青石桥昨日合龙，两岸居民步行上桥。",
            "合龙之后，青石桥还要铺设桥面，居民盼望早日通车。",
            "果农喜迎丰收，苹果卖到了外省。",
        ];
        let found = cohesion(stretches.iter().map(|s| std::iter::once(*s)));
        assert!(found[1] > 0.1 && found[2] < 0.05, "{found:?}");
    }

    /// Other pairs have other numbers as a rule, however short the texts are.
    #[test]
    fn nothing_in_common() {
        let stretches = [
            "白石渡的新渡船前天下水试航，两岸六个村的学生上学不必绕走木桥，雨天也能按时过江。",
            "黄坡乡的蜂农今年收成不错，镇里办起罐装车间，一斤槐花蜜比散卖多得三元钱。",
        ];
        let found = cohesion(stretches.iter().map(|s| std::iter::once(*s)));
        assert!(found[1] < 0.03, "{found:?}");
    }

    #[test]
    fn two_themes_in_one_body() {
        let paragraphs = [
            "青石桥昨日合龙，两岸居民步行上桥。",
            "合龙之后，青石桥还要铺设桥面，居民盼望早日通车。",
            "果农喜迎丰收，苹果卖到了外省。",
            "苹果的价格比去年高，果农说还要再种。",
            "青石桥是去年开工的。",
        ];
        let found = within(paragraphs.iter().copied(), &[0, 0, 0, 0, 1]);
        assert_eq!(found.len(), 5);
        // Where the theme changes, the two parts have least in common; two pairs may share a number.
        assert!(found[2].0 < found[1].0 / 2.0 && found[2].0 < found[3].0 / 2.0, "{found:?}");
        assert_eq!(found[0], (0.0, 0));
        assert_eq!(found[4], (0.0, 0), "another body");
        assert_eq!(found[2].1, paragraphs[2].len() + paragraphs[3].len());
    }
}
