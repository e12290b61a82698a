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

/// How much the two parts of a body have in common if it is cut before a paragraph, from 0 to 1: the share of the rarer
/// pairs of characters of the poorer part that the other has as well; and the bytes of the shorter part. `body` names
/// the body of each paragraph, in ascending order.
///
/// Two walks over the text, as [`cohesion`].
pub(crate) fn within<'a, P>(paragraphs: P, body: &[usize]) -> Vec<(f32, usize)>
where
    P: Iterator<Item = &'a str> + Clone,
{
    let bytes: usize = paragraphs.clone().map(str::len).sum();
    let slots = bytes.next_power_of_two().clamp(64, MOST_SLOTS);
    let mask = slots - 1;
    // In how many paragraphs each pair stands; in which it was met last, counted from 1.
    let mut count = vec![0_u32; slots];
    let mut last = vec![0_u32; slots];
    let mut number = 0_u32;
    for paragraph in paragraphs.clone() {
        number += 1;
        for slot in pairs(paragraph, mask) {
            if let (Some(l), Some(n)) = (last.get_mut(slot), count.get_mut(slot)) {
                *n += u32::from(*l != number);
                *l = number;
            }
        }
    }
    let all = f64::from(number) as f32 + 1.0 + UNSEEN;
    let weigh = |slot: usize| count.get(slot).map_or(0.0, |&n| (all / f64::from(n) as f32).ln());
    last.fill(0);
    // The first paragraph of the body at hand that has each pair.
    let mut first = vec![0_u32; slots];
    let mut met: Vec<usize> = Vec::new();
    let mut out = Vec::new();
    let mut rest = paragraphs;
    let mut start = 0;
    for part in body.chunk_by(|a, b| a == b) {
        met.clear();
        let mut lengths = Vec::with_capacity(part.len());
        for (place, paragraph) in (start..).zip(rest.by_ref().take(part.len())) {
            lengths.push(paragraph.len());
            for slot in pairs(paragraph, mask) {
                let Some((first, last)) = first.get_mut(slot).zip(last.get_mut(slot)) else { continue };
                if *last as usize <= start {
                    *first = place as u32 + 1;
                    met.push(slot);
                }
                *last = place as u32 + 1;
            }
        }
        // What begins at a place and what ends there, of what it stands for.
        let mut begin = vec![0.0_f32; part.len()];
        let mut end = vec![0.0_f32; part.len() + 1];
        let mut whole = 0.0;
        for &slot in &met {
            let (Some(&f), Some(&l)) = (first.get(slot), last.get(slot)) else { continue };
            let weight = weigh(slot);
            whole += weight;
            if let Some(begin) = begin.get_mut((f as usize - 1).saturating_sub(start)) {
                *begin += weight;
            }
            if let Some(end) = end.get_mut((l as usize).saturating_sub(start)) {
                *end += weight;
            }
        }
        let bytes: usize = lengths.iter().sum();
        let (mut begun, mut ended, mut before) = (0.0_f32, 0.0_f32, 0);
        for ((begin, end), length) in begin.iter().zip(&end).zip(&lengths) {
            ended += end;
            let behind = whole - ended;
            let least = begun.min(behind);
            let share = if least > 0.0 { ((begun - ended) / least).clamp(0.0, 1.0) } else { 0.0 };
            out.push((share, before.min(bytes - before)));
            begun += begin;
            before += length;
        }
        start += part.len();
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
