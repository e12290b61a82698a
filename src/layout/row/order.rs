//! How a page sets its headlines and its blank lines.

use super::super::block::{Block, Habit, Role};
use super::super::mark::Kind;
use super::Side;
use crate::text::class::{Class, class};

/// Where a page sets its headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Above their bodies.
    HeadsFirst,
    /// Behind them, or in a heap at the end.
    BodiesFirst,
}

pub(super) fn order(blocks: &[Block], habit: Habit, sides: &[Option<Side>], uniform: bool) -> Order {
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
        match sides.get(start..at).unwrap_or_default() {
            [Some(Side::Before), ..] => balance -= 2,
            [.., Some(Side::Behind)] => balance += 1,
            _ => {}
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
                if habit.spaced && !uniform {
                    balance -= apart;
                }
            }
        }
    }
    if blocks.first().is_some_and(|b| b.role == Role::Paragraph) {
        balance -= 1;
        balance += lead(blocks);
    }
    if balance >= 0 { Order::HeadsFirst } else { Order::BodiesFirst }
}

/// Whether every line of a page stands apart, those of a headline, too: space tells nothing.
pub(super) fn is_uniform(blocks: &[Block], habit: Habit) -> bool {
    let tight =
        |pair: &[Block]| matches!(pair, [a, b] if a.role == Role::Head && b.role == Role::Head && !b.set_off);
    habit.spaced && !blocks.windows(2).any(tight)
}

/// How many more heads have most in common with the paragraphs below them, up to the next head, than have most in
/// common with those above. Each paragraph is walked twice at most.
fn lead(blocks: &[Block]) -> i32 {
    let is_head = |b: &Block| b.role == Role::Head;
    let (mut lead, mut at, mut above) = (0, 0, 0);
    let mut pairs = Pairs { pairs: Vec::with_capacity(Pairs::MOST), firsts: 0 };
    while let Some(start) = blocks.get(at..).and_then(|rest| rest.iter().position(is_head)).map(|n| at + n) {
        let end =
            blocks.get(start..).map_or(0, |rest| rest.iter().take_while(|b| is_head(b)).count()) + start;
        let next = blocks.get(end..).and_then(|rest| rest.iter().position(is_head));
        let next = next.map_or(blocks.len(), |n| end + n);
        let part = |range| blocks.get::<core::ops::Range<usize>>(range).unwrap_or_default();
        pairs.enter(part(start..end));
        let (before, behind) = (pairs.found_in(part(above..start)), pairs.found_in(part(end..next)));
        if before > 0 || behind > 0 {
            lead += i32::from(behind > before) - i32::from(before > behind);
        }
        (at, above) = (end, end);
    }
    lead
}

/// The pairs of neighbouring Han characters of a headline, in ascending order.
struct Pairs {
    pairs: Vec<(char, char)>,
    /// The lowest bits of their first characters: most characters of a text are no such.
    firsts: u64,
}

impl Pairs {
    /// Most pairs that are looked for.
    const MOST: usize = 64;

    /// Puts those of another headline in the place of these.
    fn enter(&mut self, heads: &[Block]) {
        let han = |&(a, b): &(char, char)| class(a).has(Class::HAN) && class(b).has(Class::HAN);
        let found = heads.iter().flat_map(|b| neighbours(&b.text)).filter(han).take(Self::MOST);
        self.pairs.clear();
        self.pairs.extend(found);
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self.firsts = self.pairs.iter().fold(0, |all, (first, _)| all | bit(*first));
    }

    /// How many of them some paragraphs have.
    fn found_in(&self, blocks: &[Block]) -> u32 {
        let paragraphs = blocks.iter().filter(|b| b.role == Role::Paragraph);
        let pairs = paragraphs.flat_map(|b| neighbours(&b.text)).filter(|p| self.firsts & bit(p.0) != 0);
        let found = pairs.filter_map(|p| self.pairs.binary_search(&p).ok());
        found.fold(0_u64, |seen, n| seen | 1 << n).count_ones()
    }
}

/// One bit of 64 for a character.
const fn bit(c: char) -> u64 {
    1 << (c as u32 % 64)
}

/// The pairs of neighbouring characters of a text.
fn neighbours(text: &str) -> impl Iterator<Item = (char, char)> {
    let mut last = None;
    text.chars().filter_map(move |c| last.replace(c).map(|before| (before, c)))
}

/// Whether a page leaves blank lines here and there, and between no more than half of the paragraphs that follow each
/// other.
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

/// Whether all articles that are sure to begin within a page, by a byline or a dateline below their headline, have
/// space above it.
pub(super) fn spaced_apart(blocks: &[Block], habit: Habit) -> bool {
    /// Fewest such articles that show it.
    const FEWEST: usize = 2;
    if !habit.parted {
        return false;
    }
    let (mut apart, mut start) = (0, None);
    for (at, block) in blocks.iter().enumerate() {
        match block.role {
            Role::Head => start = start.or(Some(at)),
            Role::Alone(Kind::Byline | Kind::Names) if start.is_some() => {}
            _ => {
                let named = at.checked_sub(1).and_then(|b| blocks.get(b));
                let named = named.is_some_and(|b| matches!(b.role, Role::Alone(_)));
                let begins = block.role == Role::Paragraph && (named || block.dateline);
                if let Some(heads) = start.take().filter(|&head| head > 0 && begins) {
                    if !blocks.get(heads..at).unwrap_or_default().iter().any(|b| b.set_off) {
                        return false;
                    }
                    apart += 1;
                }
            }
        }
    }
    apart >= FEWEST
}

/// Whether every headline that is surely one has a name between it and its text, or a dateline behind: that at the head
/// of the page, and all of several lines.
pub(super) fn names_lead(blocks: &[Block]) -> bool {
    /// Fewest headlines that show it.
    const FEWEST: usize = 3;
    let (mut named, mut start) = (0, None);
    let mut opens = true;
    for (at, block) in blocks.iter().enumerate() {
        match block.role {
            Role::Head => start = start.or(Some(at)),
            Role::Alone(Kind::Byline | Kind::Names) if start.is_some() => {}
            _ => {
                if let Some(heads) = start.take().filter(|_| block.role == Role::Paragraph) {
                    let above = at.checked_sub(1).and_then(|b| blocks.get(b));
                    let name = block.dateline || above.is_some_and(|b| b.role != Role::Head);
                    let lines = blocks.get(heads..at).unwrap_or_default();
                    let several = lines.iter().filter(|b| b.role == Role::Head).count() > 1;
                    if !name && (opens || several) {
                        return false;
                    }
                    named += usize::from(name);
                }
                opens = false;
            }
        }
    }
    named >= FEWEST
}

/// So many head lines in one place are a heap, and no headline block.
const HEAP: usize = 6;

/// Whether a page sets bylines above their bodies, with the headlines elsewhere: the first stands right above the first
/// paragraph, below no head or below a heap of them, and the last body has none behind it.
pub(super) fn bylines_lead(blocks: &[Block]) -> bool {
    let is_byline = |b: &Block| matches!(b.role, Role::Alone(Kind::Byline));
    let tells = |b: &Block| b.role == Role::Paragraph || is_byline(b);
    let Some(first) = blocks.iter().position(tells) else { return false };
    let heads = blocks.iter().take(first).filter(|b| b.role == Role::Head).count();
    blocks.get(first).is_some_and(is_byline)
        && blocks.get(first + 1).is_some_and(|b| b.role == Role::Paragraph)
        && (heads == 0 || heads >= HEAP)
        && blocks.iter().rev().find(|b| tells(b)).is_some_and(|b| b.role == Role::Paragraph)
}

/// Whether many head lines stand in a row behind all paragraphs.
pub(super) fn has_heap(blocks: &[Block]) -> bool {
    let behind = blocks.iter().rev().take_while(|b| b.role != Role::Paragraph);
    behind.filter(|b| b.role == Role::Head).count() >= HEAP
}
