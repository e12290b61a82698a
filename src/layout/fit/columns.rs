//! The widths that columns may have at a line.

use super::shape::Shape;

/// Half of the window of lines whose widths count as candidates.
const WINDOW: usize = 10;
/// Most candidate widths of a line.
pub(super) const CANDIDATES: usize = 7;

/// A candidate width, and how strongly the lines of the window speak for it: a line counts twice for its own width, and
/// once for those that squeezed marks would explain and for a half em more.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Candidate {
    pub(super) width: i32,
    pub(super) support: i32,
}

impl Candidate {
    fn read((width, support): (u8, u8)) -> Self {
        Self { width: i32::from(width), support: i32::from(support) }
    }
}

/// The candidate widths at a line, the commonest first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Candidates {
    /// Width and support: no candidate is wider, and no window longer, than a byte can say.
    list: [(u8, u8); CANDIDATES],
    len: u8,
}

impl Candidates {
    pub(super) const fn len(&self) -> usize {
        self.len as usize
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Candidate> {
        self.list.iter().take(self.len()).map(|c| Candidate::read(*c))
    }

    pub(super) fn get(&self, index: usize) -> Option<Candidate> {
        self.list.get(index).filter(|_| index < self.len()).map(|c| Candidate::read(*c))
    }

    /// Puts a width in its place by support and width, if there is one.
    fn enter(&mut self, new: Candidate) {
        let ahead = |c: &Candidate| (c.support, c.width) > (new.support, new.width);
        let at = self.iter().take_while(|c| ahead(c)).count();
        if self.get(at).is_some_and(|c| c.width == new.width) {
            return;
        }
        let byte = |n: i32| u8::try_from(n).unwrap_or(u8::MAX);
        let mut open = (byte(new.width), byte(new.support));
        for slot in self.list.iter_mut().skip(at) {
            core::mem::swap(slot, &mut open);
        }
        self.len = (self.len() + usize::from(at < CANDIDATES)).min(CANDIDATES) as u8;
    }
}

/// The candidate widths at every line: the commonest widths of the window around it.
pub(super) fn candidates(shapes: &[Shape]) -> Vec<Candidates> {
    const WIDEST: usize = 256;
    let mut counts = [0_i32; WIDEST];
    let full = |s: &Shape| usize::try_from(s.width + i32::from(s.indent.min(4))).unwrap_or(0).min(WIDEST - 1);
    // A line speaks for its own width, less for the widths that squeezed marks would explain.
    let count = |counts: &mut [i32; WIDEST], s: &Shape, sign: i32| {
        let w = full(s);
        let least = w.saturating_sub(usize::try_from(s.squeeze()).unwrap_or(0));
        for slot in counts.get_mut(least..(w + 2).min(WIDEST)).into_iter().flatten() {
            *slot += sign;
        }
        if let Some(slot) = counts.get_mut(w) {
            *slot += sign;
        }
    };
    let mut out = Vec::with_capacity(shapes.len());
    shapes.iter().take(WINDOW).for_each(|s| count(&mut counts, s, 1));
    for index in 0..shapes.len() {
        if let Some(s) = shapes.get(index + WINDOW) {
            count(&mut counts, s, 1);
        }
        if let Some(s) = index.checked_sub(WINDOW + 1).and_then(|i| shapes.get(i)) {
            count(&mut counts, s, -1);
        }
        let from = index.saturating_sub(WINDOW);
        let near = shapes.get(from..(index + WINDOW + 1).min(shapes.len())).unwrap_or_default();
        let mut list = Candidates::default();
        let mut seen = [0_u64; WIDEST / 64];
        for w in near.iter().map(full) {
            let bit = 1 << (w % 64);
            match seen.get_mut(w / 64) {
                Some(bits) if *bits & bit == 0 => *bits |= bit,
                _ => continue,
            }
            list.enter(Candidate { width: w as i32, support: counts.get(w).copied().unwrap_or(0) });
        }
        out.push(list);
    }
    out
}
