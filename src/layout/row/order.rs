//! How a page sets its headlines and its blank lines.

use super::super::block::{Block, Habit, Role};
use super::super::mark::Kind;

/// Where a page sets its headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Above their bodies.
    HeadsFirst,
    /// Behind them, or in a heap at the end.
    BodiesFirst,
}

pub(super) fn order(blocks: &[Block], habit: Habit) -> Order {
    let mut balance = 0_i32;
    let is_head = |b: &Block| b.role == Role::Head;
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        if !is_head(block) {
            at += 1;
            continue;
        }
        let start = at;
        while blocks.get(at).is_some_and(is_head) {
            at += 1;
        }
        let apart = blocks.get(start + 1..at).unwrap_or_default().iter().filter(|b| b.set_off).count() as i32;
        match blocks.get(at) {
            None => balance -= 2 + apart,
            Some(next) => {
                let byline = next.role == Role::Alone(Kind::Byline);
                if start == 0 {
                    balance += 2;
                } else if next.dateline || next.jump_from || byline {
                    balance += 1;
                }
                if habit.spaced {
                    balance -= apart;
                }
            }
        }
    }
    if blocks.first().is_some_and(|b| b.role == Role::Paragraph) {
        balance -= 1;
    }
    if balance >= 0 { Order::HeadsFirst } else { Order::BodiesFirst }
}

/// Whether a page leaves blank lines here and there between two paragraphs, and not between most of them.
pub(super) fn blank_tells(blocks: &[Block], habit: Habit) -> bool {
    let (mut pairs, mut blanks) = (0, 0);
    for pair in blocks.windows(2) {
        if let [a, b] = pair {
            // Not where a caption or a folio stands between them.
            if a.role == Role::Paragraph && b.role == Role::Paragraph && a.last + 1 == b.first {
                pairs += 1;
                blanks += usize::from(b.set_off);
            }
        }
    }
    habit.parted && blanks * 2 <= pairs
}

/// Whether many head lines stand in a row behind all paragraphs.
pub(super) fn has_heap(blocks: &[Block]) -> bool {
    /// Fewest lines of a heap.
    const FEWEST: usize = 6;
    let behind = blocks.iter().rev().take_while(|b| b.role != Role::Paragraph);
    behind.filter(|b| b.role == Role::Head).count() >= FEWEST
}
