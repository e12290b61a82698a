//! Columns that an extractor read row by row, so that their lines alternate.
//!
//! No order is invented: the place is told, with a score. Two signs are looked for. Rows that hold a wide gap at the
//! same place hold two columns. And where lines alternate, the character at a line's end makes words with the head of
//! the line after the next rather than with that of the next; which pairs make words the page itself shows.

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::span::Span;
use crate::text::class::{Class, class};
use crate::text::lines::Line;
use crate::text::width::width;

use super::mark::Mark;

/// Lines that are judged together: fewer show too little, and columns are seldom longer.
const WINDOW: usize = 32;
/// Lines whose words are taken together.
const CHUNK: usize = 256;

/// Which pairs of Han characters stand within the lines of a text, each as a bit of its hash.
struct Pairs(Vec<u64>);

impl Pairs {
    const BITS: u32 = 18;

    fn new() -> Self {
        Self(vec![0; 1 << (Self::BITS - 6)])
    }

    const fn place(a: char, b: char) -> (usize, u64) {
        let hash = ((a as u64) << 21 | b as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Self::BITS);
        ((hash >> 6) as usize, 1 << (hash & 63))
    }

    fn add(&mut self, a: char, b: char) {
        let (at, bit) = Self::place(a, b);
        if let Some(word) = self.0.get_mut(at) {
            *word |= bit;
        }
    }

    fn has(&self, a: char, b: char) -> bool {
        let (at, bit) = Self::place(a, b);
        self.0.get(at).is_some_and(|word| word & bit != 0)
    }
}

/// What a line has for its neighbours.
struct Ends {
    span: Span,
    first: Option<char>,
    last: Option<char>,
    /// Where a wide gap parts the line in two, in halves of an em from its head.
    gap: Option<usize>,
}

/// Narrowest half of a row, and narrowest gap between two, in halves of an em.
const NARROWEST_HALF: usize = 12;
const NARROWEST_GAP: usize = 3;

fn ends(source: &str, line: Line, pairs: &mut Pairs) -> Ends {
    let text = line.text(source);
    let han = |c: &char| class(*c).has(Class::HAN);
    let (mut at, mut blank, mut gap, mut gaps) = (0, 0, None, 0);
    let mut before: Option<char> = None;
    let mut sentence = false;
    for c in text.chars() {
        let kinds = class(c);
        if kinds.has(Class::IGNORABLE) {
            blank += width(c);
        } else {
            if blank >= NARROWEST_GAP {
                gaps += 1;
                gap = Some(at + blank);
            }
            sentence |= matches!(c, '，' | '。' | '、' | '；');
            at += blank + width(c);
            blank = 0;
        }
        if let (Some(b), true) = (before, han(&c)) {
            pairs.add(b, c);
        }
        before = Some(c).filter(han);
    }
    let halves = |g: &usize| *g >= NARROWEST_HALF && at >= g + NARROWEST_HALF && gaps == 1 && sentence;
    Ends {
        span: line.span,
        first: text.chars().next().filter(han),
        last: text.chars().next_back().filter(han),
        gap: gap.filter(halves),
    }
}

/// The runs of lines that seem to be interleaved.
pub(crate) fn interleaved(source: &str, lines: &[Line], marks: &[Mark]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let text = |(line, mark): &(&Line, &Mark)| !mark.kind.is_aside() && line.width >= NARROWEST_HALF;
    let all: Vec<Line> = lines.iter().zip(marks).filter(text).map(|(line, _)| *line).collect();
    let mut start = 0;
    while let Some(page) = all.get(start).map(|l| l.page) {
        let len = all.iter().skip(start).take(CHUNK).take_while(|l| l.page == page).count();
        let mut pairs = Pairs::new();
        let ends: Vec<Ends> =
            all.iter().skip(start).take(len).map(|line| ends(source, *line, &mut pairs)).collect();
        gaps(&ends, &mut out);
        alternating(&ends, &pairs, &mut out);
        start += len;
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
    const APART: usize = 4;
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
    /// Fewest words over a line's end that count, and what share of them must go on after the next line.
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
