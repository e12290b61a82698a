//! Columns that an extractor read row by row, so that their lines alternate.
//!
//! No order is invented: the place is told, with a score. Two signs are looked for. Rows that hold a wide gap at the
//! same place hold two columns. And where lines alternate, the character at a line's end makes words with the head of
//! the line after the next rather than with that of the next; which pairs make words the page itself shows.

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::span::Span;
use crate::text::class::{Class, class};
use crate::text::lines::Line;
use crate::text::signs::{Signs, WIDE};
use crate::text::width::width;

use super::mark::Mark;

/// Lines that are judged together: fewer show too little, and columns are seldom longer.
const WINDOW: usize = 32;
/// Lines whose words are taken together.
const CHUNK: usize = 256;

/// The pairs of Han characters that could be words over the ends of some lines, each as a hash, and which of them stand
/// within the lines.
struct Pairs {
    /// In order.
    asked: Vec<u32>,
    found: Vec<bool>,
    /// A bit for each hash that may be asked for: most pairs are not.
    sieve: [u64; Self::SIEVE / 64],
}

impl Pairs {
    const BITS: u32 = 18;
    const SIEVE: usize = 1 << 13;

    fn new(source: &str, lines: &[&Line]) -> Self {
        let first =
            |at: usize| lines.get(at).and_then(|l| l.text(source).chars().next()).filter(|&c| is_han(c));
        let mut asked = Vec::with_capacity(2 * lines.len());
        for (at, line) in lines.iter().enumerate() {
            let Some(last) = line.text(source).chars().next_back().filter(|&c| is_han(c)) else { continue };
            let next = [first(at + 1), first(at + 2)];
            asked.extend(next.into_iter().flatten().map(|first| Self::hash(last, first)));
        }
        asked.sort_unstable();
        asked.dedup();
        let mut sieve = [0; Self::SIEVE / 64];
        for hash in &asked {
            if let Some(word) = sieve.get_mut((hash / 64) as usize % (Self::SIEVE / 64)) {
                *word |= 1 << (hash % 64);
            }
        }
        Self { found: vec![false; asked.len()], asked, sieve }
    }

    const fn hash(a: char, b: char) -> u32 {
        (((a as u64) << 21 | b as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Self::BITS)) as u32
    }

    fn place(&self, a: char, b: char) -> Option<usize> {
        let hash = Self::hash(a, b);
        let word = self.sieve.get((hash / 64) as usize % (Self::SIEVE / 64))?;
        if word >> (hash % 64) & 1 == 0 {
            return None;
        }
        self.asked.binary_search(&hash).ok()
    }

    fn add(&mut self, a: char, b: char) {
        if let Some(found) = self.place(a, b).and_then(|at| self.found.get_mut(at)) {
            *found = true;
        }
    }

    fn has(&self, a: char, b: char) -> bool {
        self.place(a, b).and_then(|at| self.found.get(at)).is_some_and(|found| *found)
    }
}

fn is_han(c: char) -> bool {
    class(c).has(Class::HAN)
}

/// What a line has for its neighbours.
struct Ends {
    span: Span,
    first: Option<char>,
    last: Option<char>,
    /// Where a wide gap parts the line in two, in halves of an em from its head.
    gap: Option<u32>,
}

/// Narrowest half of a row, in halves of an em.
const NARROWEST_HALF: u32 = 12;

fn ends(source: &str, line: Line, pairs: &mut Pairs) -> Ends {
    let text = line.text(source);
    let mut before: Option<char> = None;
    for c in text.chars() {
        let han = is_han(c);
        if let (Some(b), true) = (before, han) {
            pairs.add(b, c);
        }
        before = Some(c).filter(|_| han);
    }
    Ends {
        span: line.span,
        first: text.chars().next().filter(|&c| is_han(c)),
        last: before,
        gap: if line.signs.has(Signs::GAP) { gap(text) } else { None },
    }
}

/// Where the one wide gap of a line parts it in two of running text.
fn gap(text: &str) -> Option<u32> {
    let (mut at, mut blank, mut gap, mut gaps) = (0_u32, 0_u32, None, 0);
    let mut sentence = false;
    for c in text.chars() {
        if class(c).has(Class::IGNORABLE) {
            blank = blank.saturating_add(width(c) as u32);
        } else {
            if blank >= WIDE {
                gaps += 1;
                gap = Some(at.saturating_add(blank));
            }
            sentence |= matches!(c, '，' | '。' | '、' | '；');
            at = at.saturating_add(blank).saturating_add(width(c) as u32);
            blank = 0;
        }
    }
    let halves =
        |g: &u32| *g >= NARROWEST_HALF && at >= g.saturating_add(NARROWEST_HALF) && gaps == 1 && sentence;
    gap.filter(halves)
}

/// The runs of lines that seem to be interleaved.
pub(crate) fn interleaved(source: &str, lines: &[Line], marks: &[Mark]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let text = |(line, mark): &(&Line, &Mark)| !mark.kind.is_aside() && line.width >= NARROWEST_HALF;
    let mut all = lines.iter().zip(marks).filter(text).map(|(line, _)| line).peekable();
    let mut chunk: Vec<&Line> = Vec::with_capacity(CHUNK.min(lines.len()));
    let mut list: Vec<Ends> = Vec::with_capacity(chunk.capacity());
    while let Some(page) = all.peek().map(|l| l.page) {
        chunk.clear();
        while let Some(line) = all.next_if(|l| l.page == page && chunk.len() < CHUNK) {
            chunk.push(line);
        }
        let mut pairs = Pairs::new(source, &chunk);
        list.clear();
        list.extend(chunk.iter().map(|line| ends(source, **line, &mut pairs)));
        gaps(&list, &mut out);
        alternating(&list, &pairs, &mut out);
    }
    out
}

fn complaint(first: &Ends, last: &Ends, score: f32) -> Diagnostic {
    let message = format!("lines of two columns seem to be interleaved here, score {score:.2}");
    Diagnostic::new(Code::InterleavedColumns, Span::new(first.span.start, last.span.end), message)
}

/// Rows that hold a gap at the same place.
fn gaps(ends: &[Ends], out: &mut Vec<Diagnostic>) {
    /// Fewest rows, and how far their gaps may be apart, in halves of an em.
    const FEWEST: usize = 5;
    const APART: u32 = 4;
    let mut start = 0;
    while start < ends.len() {
        let place = ends.get(start).and_then(|e| e.gap);
        let same = |e: &&Ends| place.is_some_and(|p| e.gap.is_some_and(|g| g.abs_diff(p) <= APART));
        let len = ends.iter().skip(start).take_while(same).count();
        if len >= FEWEST {
            if let (Some(first), Some(last)) = (ends.get(start), ends.get(start + len - 1)) {
                out.push(complaint(first, last, 1.0));
            }
        }
        start += len.max(1);
    }
}

/// Lines that go on in the line after the next.
fn alternating(ends: &[Ends], pairs: &Pairs, out: &mut Vec<Diagnostic>) {
    /// Fewest lines of a window whose end makes a word with the line after the next, and their least share of all ends
    /// that make a word with that line or with the next.
    const FEWEST: usize = 6;
    const SHARE: f32 = 0.75;
    let word = |a: Option<&Ends>, b: Option<&Ends>| {
        a.and_then(|e| e.last).zip(b.and_then(|e| e.first)).is_some_and(|(a, b)| pairs.has(a, b))
    };
    let mut found: Option<(usize, usize, f32)> = None;
    let mut start = 0;
    while start + WINDOW / 2 <= ends.len() {
        let end = (start + WINDOW).min(ends.len());
        let (mut next, mut over) = (0, 0);
        for at in start..end {
            next += usize::from(word(ends.get(at), ends.get(at + 1)));
            over += usize::from(word(ends.get(at), ends.get(at + 2)));
        }
        let score = over as f32 / (next + over).max(1) as f32;
        let hit = over >= FEWEST && score >= SHARE;
        match &mut found {
            Some((_, last, best)) if hit => {
                *last = end;
                *best = best.max(score);
            }
            None if hit => found = Some((start, end, score)),
            Some((first, last, best)) => {
                if let (Some(a), Some(b)) = (ends.get(*first), last.checked_sub(1).and_then(|l| ends.get(l)))
                {
                    out.push(complaint(a, b, *best));
                }
                found = None;
            }
            None => {}
        }
        start += WINDOW / 2;
    }
    if let Some((first, last, best)) = found {
        if let (Some(a), Some(b)) = (ends.get(first), last.checked_sub(1).and_then(|l| ends.get(l))) {
            out.push(complaint(a, b, best));
        }
    }
}
