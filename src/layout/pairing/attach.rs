//! Lines of a headline block that are left over: each goes to the block above or below it in its row, as kicker or
//! deck, unless nothing speaks for that.

use core::ops::Range;

use super::super::head::{is_sure_deck, is_sure_kicker};
use super::candidates::Weighed;
use super::{Pairer, weigh};
use crate::text::tight;

/// Shortest deck and shortest kicker, in characters.
const SHORTEST_DECK: usize = 7;
const SHORTEST_KICKER: usize = 2;

/// What one line and each body have in common, in the order of lines.
#[derive(Default)]
pub(super) struct Shared {
    /// Line, body, likeness.
    entries: Vec<(u32, u32, f32)>,
    /// The body that each line clearly belongs to.
    clear: Vec<Option<usize>>,
}

impl Shared {
    /// Enters what a line has in common with a body, behind the entries of all lines and bodies before them.
    pub(super) fn enter(&mut self, line: usize, weighed: &Weighed) {
        if weighed.alike > 0.0 {
            tight::push(&mut self.entries, (line as u32, weighed.body as u32, weighed.alike));
        }
    }

    /// Finds the body that each of some lines clearly belongs to, when all entries are there.
    pub(super) fn close(&mut self, lines: usize) {
        self.clear = vec![None; lines];
        for own in self.entries.chunk_by(|a, b| a.0 == b.0) {
            let mut best = (0, 0, 0.0f32);
            let mut second = 0.0f32;
            for entry in own {
                if entry.2 > best.2 {
                    (best, second) = (*entry, best.2);
                } else {
                    second = second.max(entry.2);
                }
            }
            let (line, body, alike) = best;
            if let Some(slot) =
                self.clear.get_mut(line as usize).filter(|_| alike >= weigh::LEAST_CLEAR.max(second * 2.0))
            {
                *slot = Some(body as usize);
            }
        }
    }

    /// What a line has in common with a body.
    pub(super) fn like(&self, line: usize, body: usize) -> f32 {
        let at =
            self.entries.binary_search_by_key(&(line as u32, body as u32), |(line, body, _)| (*line, *body));
        at.ok().and_then(|at| self.entries.get(at)).map_or(0.0, |e| e.2)
    }

    /// The body that a line clearly belongs to: it has at least twice as much in common with it as with any other.
    pub(super) fn clear(&self, line: usize) -> Option<usize> {
        self.clear.get(line).copied().flatten()
    }

    /// The same for each line of a heap, in order. Empty if [`close`](Self::close) was not called.
    pub(super) fn clear_of(&self, lines: Range<usize>) -> &[Option<usize>] {
        self.clear.get(lines).unwrap_or_default()
    }

    /// How much more a line has in common with a body than with any other.
    fn lead(&self, line: usize, body: usize) -> f32 {
        let (line, body) = (line as u32, body as u32);
        let from = self.entries.partition_point(|e| e.0 < line);
        let (mut own, mut other) = (0.0f32, 0.0f32);
        for (_, b, alike) in self.entries.iter().skip(from).take_while(|e| e.0 == line) {
            if *b == body {
                own = *alike;
            } else {
                other = other.max(*alike);
            }
        }
        own - other
    }
}

/// Shares out the free lines.
pub(super) fn attach(pairer: &mut Pairer<'_>, shared: &Shared, is_real: &dyn Fn(usize) -> bool) {
    /// Most lines in a row that are shared out; more are another article's.
    const MOST: usize = 6;
    let count = pairer.taken.len();
    let mut start = 0;
    while start < count {
        if pairer.taken.get(start) != Some(&None) || !is_real(start) {
            start += 1;
            continue;
        }
        let mut end = start + 1;
        while end < count && pairer.taken.get(end) == Some(&None) && pairer.heads.same_gap(end) {
            end += 1;
        }
        if end - start <= MOST {
            share_out(pairer, shared, start, end);
        }
        start = end;
    }
}

/// Shares out the free lines from `start` to `end`: the first few go to the block above, the last few to that below.
fn share_out(pairer: &mut Pairer<'_>, shared: &Shared, start: usize, end: usize) {
    let body_at = |line: usize| {
        let block = pairer.taken.get(line).copied().flatten().and_then(|b| pairer.out.blocks.get(b));
        block.and_then(|b| b.body)
    };
    let above = start.checked_sub(1).filter(|_| pairer.heads.same_gap(start)).and_then(body_at);
    let below = Some(end).filter(|&e| pairer.heads.same_gap(e)).and_then(body_at);
    let up = |line: usize| above.map_or(f32::MIN, |body| shared.lead(line, body) + as_deck(pairer, line));
    let down = |line: usize| below.map_or(f32::MIN, |body| shared.lead(line, body) + as_kicker(pairer, line));
    // Lines `start..a` go up, `b..end` go down, what is between stays by itself.
    let mut best = (0.0f32, start, end);
    let mut front = 0.0f32;
    for a in start..=end {
        if a > start {
            front += up(a - 1);
        }
        let mut back = 0.0f32;
        for b in (a..=end).rev() {
            if b < end {
                back += down(b);
            }
            let sum = front + back;
            if sum > best.0 {
                best = (sum, a, b);
            }
        }
    }
    let (_, a, b) = best;
    for line in start..a {
        pairer.adopt(line, line - 1, line, &|_| true);
    }
    for line in (b..end).rev() {
        pairer.adopt(line, line + 1, line + 1, &|_| true);
    }
}

/// What speaks for a line as a deck of the block above, but for what it tells.
fn as_deck(pairer: &Pairer<'_>, line: usize) -> f32 {
    let Some(text) = pairer.heads.texts.get(line) else { return 0.0 };
    if pairer.heads.shows(line).is_some_and(|s| s.genre.is_some()) {
        return weigh::STRANGE;
    }
    if is_sure_deck(text) {
        return weigh::SUITS;
    }
    // A few characters name a column, or number a part.
    let short = text.chars().count() < SHORTEST_DECK;
    if short || is_sure_kicker(text) { -weigh::SUITS } else { weigh::BELONGS }
}

/// What speaks for a line as a kicker of the block below, or as part of its headline.
fn as_kicker(pairer: &Pairer<'_>, line: usize) -> f32 {
    let Some(text) = pairer.heads.texts.get(line) else { return 0.0 };
    if pairer.heads.shows(line).is_some_and(|s| s.genre.is_some()) {
        return weigh::STRANGE;
    }
    if is_sure_deck(text) {
        return -weigh::SUITS;
    }
    if text.chars().count() < SHORTEST_KICKER {
        return -weigh::SUITS;
    }
    if is_sure_kicker(text) { weigh::SUITS } else { weigh::BELONGS }
}
