//! Pairs of characters that stand side by side, and their numbers.

use crate::text::class::{Class, class, half_width};
use crate::text::tight;

/// Two characters that stand side by side.
pub(super) type Pair = (char, char);

/// The numbers of pairs, in the order in which they were entered. A table of half the size of the standard library's.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    keys: Vec<u64>,
    /// A pair's number and 1, in the first free slot from that of its hash on; 0 is free. At most three in four are
    /// taken.
    slots: Vec<u32>,
}

impl Numbers {
    /// With room for so many pairs.
    pub(super) fn with_room(count: usize) -> Self {
        let mut out = Self { keys: Vec::with_capacity(count), slots: Vec::new() };
        out.grow(count * 4 / 3);
        out
    }

    /// Both halves of the product count. The same in every run.
    #[inline]
    pub(super) fn slot(&self, key: u64) -> usize {
        const ODD: u128 = 0x9e37_79b9_7f4a_7c15;
        let product = u128::from(key ^ 0x2545_f491_4f6c_dd1d) * ODD;
        let hash = (product >> 64) as u64 ^ (product & u128::from(u64::MAX)) as u64;
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    /// The number of a pair, or the slot that it would have.
    #[inline]
    pub(super) fn find(&self, key: u64) -> Result<u32, usize> {
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
    #[inline]
    pub(super) fn enter(&mut self, key: u64) -> u32 {
        if self.keys.len() * 4 >= self.slots.len() * 3 {
            self.grow(self.slots.len() * 2);
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

    /// Makes a table of so many slots at least.
    fn grow(&mut self, least: usize) {
        const LEAST: usize = 64;
        let size = LEAST.max(least.next_power_of_two());
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

#[inline]
pub(super) fn key((a, b): Pair) -> u64 {
    u64::from(u32::from(a)) << 32 | u64::from(u32::from(b))
}

/// The first characters of the pairs of all heads: most pairs of running text begin with another.
pub(super) struct Firsts([u64; 0x400]);

impl Firsts {
    pub(super) const fn none() -> Self {
        Self([0; 0x400])
    }

    #[inline]
    pub(super) fn enter(&mut self, c: char) {
        if let Some(bits) = self.0.get_mut(c as usize >> 6) {
            *bits |= 1 << (c as usize & 63);
        }
    }

    #[inline]
    pub(super) fn may_have(&self, c: char) -> bool {
        self.0.get(c as usize >> 6).is_none_or(|bits| bits >> (c as usize & 63) & 1 == 1)
    }
}

/// Longest quotation in 《》, in characters, that is compared: a longer one is another text's title.
pub(super) const LONGEST_TITLE: usize = 8;

/// Stands in a pair for the other of a single character.
pub(super) const ALONE: char = '\0';

/// Hands out the pairs of characters of a text, and the single Han characters; white space and marks part pairs.
#[inline]
pub(super) fn each_pair(text: &str, mut take: impl FnMut(Pair)) {
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
pub(super) fn outside_titles(text: &str) -> impl Iterator<Item = &str> {
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
