//! How lines fit their column: which line runs on into the next.
//!
//! One best path over the lines, with states for the column's width and the line's place in its paragraph. It is cheap
//! for a line to run on if the next character or two would not have fitted behind it, and for a paragraph to end with a
//! full stop.

mod columns;
mod cost;
mod habit;
mod path;
mod shape;
mod table;
mod verse;

use crate::model::diagnostic::{Code, Diagnostic};
use crate::text::lines::Line;

use columns::{Candidate, Candidates, candidates};
pub(crate) use habit::Habit;
use habit::{Exactness, Openings};
use path::State;
use shape::Shape;

/// What is known of a line before its fit is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// A paragraph ought to begin here (an outline label, a dateline, 上接, a bullet, the title of a notice).
    pub(crate) opens: bool,
    /// What begins here may be a heading, which ends without a full stop.
    pub(crate) heading: bool,
    /// A paragraph must end here (a jump line, a byline behind the last full stop).
    pub(crate) closes: bool,
    /// The line must run on: a name is broken over its end.
    pub(crate) joins: bool,
    /// The paragraph that begins here goes on with a sentence (behind 上接): the line may be of any width.
    pub(crate) resumes: bool,
    /// Whether the line stands alone: byline, credit, document line.
    pub(crate) alone: Alone,
    /// The line is no part of the text (furniture, caption): what is before it may run on behind it.
    pub(crate) aside: bool,
}

/// Whether a line stands alone, by what it says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Alone {
    /// Nothing says so.
    #[default]
    No,
    /// It could be bare names.
    Names,
    /// It reads as a byline or credit, but a line of running text may, too.
    Likely,
    /// It can be nothing else.
    Surely,
}

impl Alone {
    pub(crate) const fn is_set(self) -> bool {
        !matches!(self, Self::No)
    }
}

/// How a line stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Fit {
    /// Whether the line's text runs on in the next line that is no aside.
    pub(crate) runs_on: bool,
    /// Whether the line is set in a column of running text or is one of verse; a line of a headline is not.
    pub(crate) column: bool,
    /// The width of that column, in halves of an em; 0 where there is none, and for verse.
    pub(crate) measure: u16,
    /// How much further off that width full lines may be on this page than where all are set alike, in halves of an em.
    pub(crate) slack: u16,
    /// Whether the line is a row of a table.
    pub(crate) row: bool,
    /// Whether the line is one of verse: it runs on in the next of its stanza, but they are not poured together.
    pub(crate) verse: bool,
    /// Where the line stands in its paragraph.
    pub(crate) place: Place,
    /// How much more it would cost to read the line's end the other way, in tenths of a unit; `None` where there is no
    /// choice.
    pub(crate) margin: Option<i32>,
}

/// Where a line stands in its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Place {
    First,
    Middle,
    Last,
    Single,
    /// Outside all columns.
    #[default]
    Out,
}

const PLACES: [Place; 5] = [Place::First, Place::Middle, Place::Last, Place::Single, Place::Out];

impl Place {
    const fn runs_on(self) -> bool {
        matches!(self, Self::First | Self::Middle)
    }

    const fn continues(self) -> bool {
        matches!(self, Self::Middle | Self::Last)
    }

    /// The name that people know the place by.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Middle => "middle",
            Self::Last => "last",
            Self::Single => "single",
            Self::Out => "out",
        }
    }

    /// The place if the line's end were read the other way.
    const fn end_flipped(self) -> Option<Self> {
        match self {
            Self::First => Some(Self::Single),
            Self::Middle => Some(Self::Last),
            Self::Last => Some(Self::Middle),
            Self::Single => Some(Self::First),
            Self::Out => None,
        }
    }

    /// The place if the line's beginning were read the other way.
    const fn head_flipped(self) -> Option<Self> {
        match self {
            Self::First => Some(Self::Middle),
            Self::Middle => Some(Self::First),
            Self::Last => Some(Self::Single),
            Self::Single => Some(Self::Last),
            Self::Out => None,
        }
    }
}

/// The judgement of every line, with what it was judged by.
#[derive(Debug, Default)]
pub(crate) struct Fitted {
    /// One entry a line.
    pub(crate) fits: Vec<Fit>,
    shapes: Vec<Shape>,
    habits: Vec<Habit>,
    columns: Vec<Candidates>,
    /// The state of every shape.
    path: Vec<State>,
}

/// Judges every line. `hints` has one entry a line.
pub(crate) fn fit(source: &str, lines: &[Line], hints: impl Iterator<Item = Hint>) -> Fitted {
    let shapes = shape::shapes(source, lines, hints);
    let mut habits = habit::habits(&shapes);
    let columns = candidates(&shapes);
    let mut path = path::best(&shapes, &columns, &habits);
    if learn(&shapes, &columns, &path, &mut habits) {
        path = path::best(&shapes, &columns, &habits);
    }
    let mut out = Fitted { fits: vec![Fit::default(); lines.len()], shapes, habits, columns, path };
    out.write();
    out.write_verse();
    out
}

/// The first reading shows how a page sets its lines; the second reads by it. Whether there is something new.
fn learn(shapes: &[Shape], columns: &[Candidates], path: &[State], habits: &mut [Habit]) -> bool {
    let mut new = false;
    let mut start = 0;
    while let Some(page) = shapes.get(start).map(|s| s.page) {
        let len = shapes.iter().skip(start).take_while(|s| s.page == page).count();
        let (mut openings, mut exactness) = (Openings::default(), Exactness::default());
        let mut before = None;
        let here = shapes.iter().zip(columns).zip(path).skip(start).take(len);
        for ((s, widths), state) in here {
            match (state.place(), widths.get(state.width())) {
                (Place::First, Some(w)) => {
                    // Squeezed marks can hide two characters; such a line shows nothing.
                    let room = w.width - s.width;
                    openings.short += usize::from(room >= 3);
                    openings.flush += usize::from(room + s.squeeze() < 3);
                    before = None;
                }
                (Place::Middle, _) if s.plain => {
                    if let Some(width) = before.replace(s.width) {
                        exactness.even += usize::from(width == s.width);
                        exactness.odd += usize::from(width != s.width);
                    }
                }
                (Place::Middle, _) => {}
                _ => before = None,
            }
        }
        for habit in habits.iter_mut().skip(start).take(len) {
            let was = *habit;
            openings.teach(habit);
            exactness.teach(habit);
            new |= was != *habit;
        }
        start += len;
    }
    new
}

impl Fitted {
    /// Lets go of what the judgement was made by: only [`why`](Self::why) needs it.
    pub(crate) fn forget(&mut self) {
        let fits = core::mem::take(&mut self.fits);
        *self = Self { fits, ..Self::default() };
    }

    /// The width and the place of a shape.
    fn state(&self, index: usize) -> Option<(Candidate, Place)> {
        let (state, widths) = self.path.get(index).zip(self.columns.get(index))?;
        Some((widths.get(state.width()).unwrap_or_default(), state.place()))
    }

    /// Writes down what the path says of every line.
    fn write(&mut self) {
        for (index, s) in self.shapes.iter().enumerate() {
            let Some((w, place)) = self.state(index) else { break };
            let column = place != Place::Out;
            let measure = if column { u16::try_from(w.width).unwrap_or(0) } else { 0 };
            let margin = self.margin(index);
            if let Some(fit) = self.fits.get_mut(s.line as usize) {
                *fit = Fit {
                    verse: false,
                    runs_on: place.runs_on(),
                    column,
                    measure,
                    slack: self.habits.get(index).map_or(0, |h| h.looseness()),
                    row: s.cells > 0,
                    place,
                    margin,
                };
            }
        }
    }

    /// Writes down which lines are verse.
    fn write_verse(&mut self) {
        let places = |at: usize| self.path.get(at).map(|s| s.place());
        for (start, end) in verse::stanzas(&self.shapes, &self.habits, &places) {
            for at in start..end {
                let place = match (at == start, at + 1 == end) {
                    (true, true) => Place::Single,
                    (true, false) => Place::First,
                    (false, true) => Place::Last,
                    (false, false) => Place::Middle,
                };
                if let Some(fit) = self.shapes.get(at).and_then(|s| self.fits.get_mut(s.line as usize)) {
                    *fit =
                        Fit { runs_on: place.runs_on(), column: true, verse: true, place, ..Fit::default() };
                }
            }
        }
    }

    /// Complaints about line ends that could be read the other way as well.
    pub(crate) fn doubts<'a>(&'a self, lines: &'a [Line]) -> impl Iterator<Item = Diagnostic> + 'a {
        /// A choice by less than this, in tenths of a unit, is a doubt: on pages whose right reading is known, one such
        /// choice in five is wrong.
        const DOUBTFUL: i32 = 20;
        self.fits.iter().zip(lines).filter_map(|(fit, line)| {
            fit.margin.filter(|m| *m < DOUBTFUL && !fit.verse && !fit.row)?;
            let message = if fit.runs_on {
                "the paragraph is read on over the end of this line, but it could end here"
            } else {
                "a paragraph is ended with this line, but it could run on"
            };
            Some(Diagnostic::new(Code::AmbiguousBreak, line.span, message))
        })
    }

    /// What reading the end of a line the other way would cost more than the reading taken, all else equal.
    fn margin(&self, index: usize) -> Option<i32> {
        let mut sum = 0;
        self.flipped(index, &mut |_, cost| sum += cost)?;
        self.taken(index, &mut |_, cost| sum -= cost);
        Some(sum)
    }

    /// What spoke against the reading taken at a line's end.
    fn taken(&self, index: usize, add: &mut dyn FnMut(&'static str, i32)) {
        self.around(index, &|_, place| place, add);
    }

    /// What speaks against the other reading of a line's end; `None` where there is none.
    fn flipped(&self, index: usize, add: &mut dyn FnMut(&'static str, i32)) -> Option<()> {
        let here = self.path.get(index)?.place().end_flipped()?;
        let next = self.path.get(index + 1)?.place().head_flipped()?;
        let places = |at: usize, place: Place| match at {
            at if at == index => here,
            at if at == index + 1 => next,
            _ => place,
        };
        self.around(index, &places, add);
        Some(())
    }

    /// The costs of a line, the next one and the steps into, between and out of them.
    fn around(
        &self,
        index: usize,
        places: &dyn Fn(usize, Place) -> Place,
        mut add: &mut dyn FnMut(&'static str, i32),
    ) {
        let state = |at: usize| {
            let ((w, place), (s, habit)) =
                self.state(at).zip(self.shapes.get(at).zip(self.habits.get(at)))?;
            Some((s, w, places(at, place), *habit))
        };
        for at in [index, index + 1] {
            if let Some((s, w, place, habit)) = state(at) {
                cost::place(s, place, habit, &mut add);
                cost::column(s, place, w, habit, &mut add);
            }
        }
        for at in [index.checked_sub(1), Some(index), Some(index + 1)].into_iter().flatten() {
            if let (Some((s, w, from, _)), Some((next, to_w, to, habit))) = (state(at), state(at + 1)) {
                step(s, next, from, to, (w.width, to_w.width), habit, &mut add);
            }
        }
    }

    /// The costs that decided how a line's end is read, by name and in tenths of a unit: by how much that of the other
    /// reading is higher than that of the reading taken. Costs that do not differ are left out. Where there is no other
    /// reading, those of the reading taken, below zero.
    pub(crate) fn why(&self, line: usize) -> Vec<(&'static str, i32)> {
        let Ok(index) = self.shapes.binary_search_by_key(&line, |s| s.line as usize) else {
            return Vec::new();
        };
        let mut out: Vec<(&'static str, i32)> = Vec::new();
        let mut enter = |name: &'static str, cost: i32| match out.iter_mut().find(|(n, _)| *n == name) {
            Some((_, sum)) => *sum += cost,
            None => out.push((name, cost)),
        };
        self.flipped(index, &mut |name, cost| enter(name, cost));
        self.taken(index, &mut |name, cost| enter(name, -cost));
        out.retain(|(_, cost)| *cost != 0);
        out
    }
}

/// What speaks against two lines following each other as they do.
fn step(
    s: &Shape,
    next: &Shape,
    from: Place,
    to: Place,
    (w, to_w): (i32, i32),
    habit: Habit,
    add: &mut impl FnMut(&'static str, i32),
) {
    let off = (w - to_w).abs();
    let same = off <= 1;
    if off == 1 && from != Place::Out && to != Place::Out {
        add("jitter", cost::JITTER);
    }
    if from.runs_on() && to.continues() {
        cost::join(s, next, habit, add);
        cost::room(s, next, from, w, habit, add);
        if from == Place::First && to == Place::Last {
            cost::two_lines(s, next, add);
        }
        if !same {
            add("other-width", cost::CHANGE_WITHIN);
        }
    } else if from.runs_on() || to.continues() {
        add("never", cost::NEVER * 10);
    } else if from == Place::Out && to == Place::Out {
        cost::out_again(s, add);
    } else if !same && from != Place::Out && to != Place::Out {
        add("new-width", cost::CHANGE);
    }
}
