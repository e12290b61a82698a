//! Whether two stretches of running text, one behind the other, speak of the same thing.

use crate::text::class::{Class, class};

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

/// How much each stretch has in common with the one before it, from 0 to 1: the share of the rarer pairs of
/// characters of the poorer of the two that the other has as well. The first has nothing before it.
///
/// Three walks over the text and a table of the pairs that it has.
pub(crate) fn cohesion<'a, P, S>(stretches: P) -> Vec<f32>
where
    P: Iterator<Item = S> + Clone,
    S: Iterator<Item = &'a str>,
{
    let bytes: usize = stretches.clone().flatten().map(str::len).sum();
    let slots = bytes.next_power_of_two().clamp(64, MOST_SLOTS);
    let mask = slots - 1;
    // In how many stretches each pair stands, and in which it was met last, counted from 1.
    let known = Slots::new(slots, stretches.clone().flatten().flat_map(|p| pairs(p, mask)));
    let mut count = vec![0_u32; known.count];
    let mut last = vec![0_u32; known.count];
    let mut number = 0_u32;
    for stretch in stretches.clone() {
        number += 1;
        for slot in stretch.flat_map(|p| pairs(p, mask)).map(|slot| known.number(slot)) {
            if let (Some(l), Some(n)) = (last.get_mut(slot), count.get_mut(slot)) {
                *n += u32::from(*l != number);
                *l = number;
            }
        }
    }
    let all = f64::from(number) as f32 + 1.0 + UNSEEN;
    // Most pairs stand in few stretches: their logarithms are taken once.
    let weigh = |n: u32| (all / f64::from(n) as f32).ln();
    let logarithms: [f32; 32] = core::array::from_fn(|n| weigh(n as u32));
    last.fill(0);
    let mut out = Vec::new();
    let (mut number, mut whole_before) = (0_u32, 0.0_f32);
    for stretch in stretches {
        number += 1;
        let (mut shared, mut whole) = (0.0_f32, 0.0_f32);
        for slot in stretch.flat_map(|p| pairs(p, mask)).map(|slot| known.number(slot)) {
            let Some((l, n)) = last.get_mut(slot).zip(count.get(slot)) else { continue };
            if *l == number {
                continue;
            }
            let weight = logarithms.get(*n as usize).copied().unwrap_or_else(|| weigh(*n));
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
}
