//! How a page uses space, as far as the fit needs it.

use super::cost::{DROPPED, FLUSH, UNUSUAL};
use super::shape::Shape;

/// How a page uses space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Habit {
    /// More than six lines in ten have a blank line before them: then a missing one binds, and a blank means nothing.
    pub(crate) spaced: bool,
    /// Paragraphs are indented.
    pub(crate) indented: bool,
    /// Most paragraphs have a blank line before them.
    pub(super) parted: bool,
    /// Lines near by are wider than any column: they were never wrapped, and each is a whole paragraph.
    pub(super) unwrapped: bool,
    /// How many halves of an em a full line may be off, squeezed marks and stray spaces aside.
    pub(super) slack: i16,
    /// What a first line without indent costs if it is two characters short, and if it is not.
    pub(super) dropped: i16,
    pub(super) flush: i16,
}

impl Habit {
    /// How much further off full lines may be than where all are set alike, in halves of an em.
    pub(super) const fn looseness(self) -> u16 {
        (self.slack - STRICT as i16).unsigned_abs()
    }
}

impl Default for Habit {
    fn default() -> Self {
        Self {
            spaced: false,
            indented: false,
            parted: false,
            unwrapped: false,
            slack: STRICT as i16,
            dropped: DROPPED as i16,
            flush: FLUSH as i16,
        }
    }
}

/// What the lines of a page show.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    page: u32,
    lines: usize,
    blanks: usize,
    /// Lines behind one that ends a sentence, headlines aside, and how many of them are indented or set off.
    opens: usize,
    indents: usize,
    parts: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.lines += other.lines;
        self.blanks += other.blanks;
        self.opens += other.opens;
        self.indents += other.indents;
        self.parts += other.parts;
    }

    fn habit(self) -> Habit {
        Habit {
            spaced: self.blanks * 10 > self.lines * 6,
            indented: self.indents > 1 && self.indents * 5 > self.opens * 2,
            parted: self.parts * 10 > self.opens * 7,
            ..Habit::default()
        }
    }
}

/// Widest column of running text, in halves of an em: eighty characters, twice what a newspaper sets.
pub(super) const WIDEST_COLUMN: i32 = 160;

/// How many halves of an em a full line may be off where all are set alike, and where they are not.
pub(super) const STRICT: i32 = 1;
pub(super) const LOOSE: i32 = 3;

/// A page with fewer lines is read by the habit of all.
const FEW: usize = 12;

/// The habit that each line is read by: that of its page.
pub(super) fn habits(shapes: &[Shape]) -> Vec<Habit> {
    let mut pages: Vec<Count> = Vec::new();
    let mut before: Option<&Shape> = None;
    for (index, s) in shapes.iter().enumerate() {
        if pages.last().is_none_or(|p| p.page != s.page) {
            pages.push(Count { page: s.page, ..Count::default() });
        }
        // A flush line right above an indented one is a headline.
        let head = s.indent < 3 && shapes.get(index + 1).is_some_and(|next| next.indent >= 3);
        let opens = before.is_some_and(|b| b.stop) && !s.hint.alone.is_set() && !head;
        if let Some(count) = pages.last_mut() {
            count.lines += 1;
            count.blanks += usize::from(before.is_some() && s.blank);
            count.opens += usize::from(opens);
            count.indents += usize::from(opens && s.indent >= 3);
            count.parts += usize::from(opens && s.blank);
        }
        before = Some(s);
    }
    let mut all = Count::default();
    for page in &pages {
        all.add(*page);
    }
    let mut out = Vec::with_capacity(shapes.len());
    for page in pages {
        let habit = if page.lines < FEW { all.habit() } else { page.habit() };
        out.extend(core::iter::repeat_n(habit, page.lines));
    }
    unwrapped(shapes, &mut out);
    out
}

/// Finds the runs of lines that were never wrapped: some of them are wider than any column.
fn unwrapped(shapes: &[Shape], habits: &mut [Habit]) {
    /// Half of the window of lines that is looked at, and how many of its lines there may be for each that is too wide.
    const WINDOW: usize = 10;
    const FOR_ONE: usize = 8;
    let wide = |s: &Shape| usize::from(s.width > WIDEST_COLUMN);
    let mut count: usize = shapes.iter().take(WINDOW).map(wide).sum();
    for (index, habit) in habits.iter_mut().enumerate() {
        count += shapes.get(index + WINDOW).map_or(0, wide);
        count -= index.checked_sub(WINDOW + 1).and_then(|i| shapes.get(i)).map_or(0, wide);
        let lines = (index + WINDOW + 1).min(shapes.len()) - index.saturating_sub(WINDOW);
        habit.unwrapped = count * FOR_ONE >= lines;
    }
}

/// How the first lines of paragraphs are set, by what a first reading shows: how many were two characters short of
/// their column, and how many were not. Without indents, a page sets them one way or the other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Openings {
    pub(super) short: usize,
    pub(super) flush: usize,
}

/// How exactly full lines fill their column, by what a first reading shows: of those without marks and figures, how
/// many are as wide as the one before in their paragraph, and how many are not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Exactness {
    pub(super) even: usize,
    pub(super) odd: usize,
}

impl Exactness {
    pub(super) fn teach(self, habit: &mut Habit) {
        if self.odd > 2 && self.odd * 4 >= self.even + self.odd {
            habit.slack = LOOSE as i16;
        }
    }
}

impl Openings {
    pub(super) fn teach(self, habit: &mut Habit) {
        if habit.indented {
            return;
        }
        if self.short > 2 && self.short >= 2 * self.flush {
            habit.flush = UNUSUAL as i16;
        } else if self.flush > 2 && self.flush >= 2 * self.short {
            habit.dropped = (UNUSUAL / 2) as i16;
            habit.flush = DROPPED as i16;
        }
    }
}
