//! The best path over the lines.

use super::columns::{CANDIDATES, Candidates};
use super::cost;
use super::habit::Habit;
use super::shape::Shape;
use super::{PLACES, Place};

/// A sum of costs, and the state of the line before that it came from. Of equal sums the first state counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way(i64);

/// A candidate width of a line, and a place in a column of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct State(u8);

impl State {
    /// Index of the candidate width.
    pub(super) const fn width(self) -> usize {
        self.0 as usize / PLACES.len()
    }

    pub(super) fn place(self) -> Place {
        PLACES.get(usize::from(self.0) % PLACES.len()).copied().unwrap_or_default()
    }
}

impl Way {
    const NONE: Self = Self(i64::MAX / 2);

    const fn new(sum: i64, candidate: usize, place: Place) -> Self {
        Self(sum * 256 + (candidate * PLACES.len()) as i64 + place as i64)
    }

    const fn plus(self, cost: i32) -> Self {
        Self(self.0 + cost as i64 * 256)
    }

    const fn sum(self) -> i64 {
        self.0 >> 8
    }

    const fn state(self) -> u8 {
        self.0.to_le_bytes()[0]
    }
}

/// Adds up what a rule has to say.
macro_rules! sum {
    ($rule:path, $($argument:expr),+) => {{
        let mut sum = 0;
        $rule($($argument,)+ &mut |_, cost| sum += cost);
        sum
    }};
}

/// The cheapest ways out of a line, for each kind of step into the next: by the candidate width that they leave, and
/// the cheapest of all widths.
struct Ways {
    widths: [i32; CANDIDATES],
    /// Into the middle of the paragraph.
    middle: ([Way; CANDIDATES], Way),
    /// Into its last line.
    last: ([Way; CANDIDATES], Way),
    /// Into the first line of the next.
    first: ([Way; CANDIDATES], Way),
    /// Out of a line outside all columns into the first line of a paragraph.
    first_after_out: Way,
    /// To a line outside all columns.
    out: Way,
}

impl Ways {
    fn new(s: &Shape, columns: &Candidates, sums: &[[i64; 5]], next: &Shape, habit: Habit) -> Self {
        let none = ([Way::NONE; CANDIDATES], Way::NONE);
        let mut ways = Self {
            widths: [i32::MIN / 2; CANDIDATES],
            middle: none,
            last: none,
            first: none,
            first_after_out: Way::NONE,
            out: Way::NONE,
        };
        let join = sum!(cost::join, s, next, habit);
        let two = sum!(cost::two_lines, s, next);
        let again = sum!(cost::out_again, s);
        for (at, (w, [first, middle, last, single, out])) in columns.iter().zip(sums).enumerate() {
            let room = |place| sum!(cost::room, s, next, place, w.width, habit);
            let first = Way::new(*first, at, Place::First).plus(join + room(Place::First));
            let middle = Way::new(*middle, at, Place::Middle).plus(join + room(Place::Middle));
            let ended = Way::new(*last, at, Place::Last).min(Way::new(*single, at, Place::Single));
            let out = Way::new(*out, at, Place::Out);
            let set = |slot: &mut ([Way; CANDIDATES], Way), way: Way| {
                if let Some(slot) = slot.0.get_mut(at) {
                    *slot = way;
                }
                slot.1 = slot.1.min(way);
            };
            set(&mut ways.middle, first.min(middle));
            set(&mut ways.last, first.plus(two).min(middle));
            set(&mut ways.first, ended);
            ways.first_after_out = ways.first_after_out.min(out);
            ways.out = ways.out.min(ended).min(out.plus(again));
            if let Some(slot) = ways.widths.get_mut(at) {
                *slot = w.width;
            }
        }
        ways
    }

    /// The cheapest ways into the places of a column of a width.
    fn to(&self, width: i32) -> [Way; 5] {
        let mut middle = self.middle.1.plus(cost::CHANGE_WITHIN);
        let mut last = self.last.1.plus(cost::CHANGE_WITHIN);
        let mut first = self.first.1.plus(cost::CHANGE).min(self.first_after_out);
        let same = self.middle.0.iter().zip(&self.last.0).zip(&self.first.0);
        for (w, ((m, l), f)) in self.widths.iter().zip(same) {
            let off = (w - width).abs();
            if off <= 1 {
                let jitter = cost::JITTER * off;
                middle = middle.min(m.plus(jitter));
                last = last.min(l.plus(jitter));
                first = first.min(f.plus(jitter));
            }
        }
        [first, middle, last, first, self.out]
    }
}

/// What the best way into each line came from: for each of its widths the state of the line before of the best ways
/// into a paragraph's first line, its middle and its last line, and one state for all lines outside of columns. Into
/// the only line of a paragraph the way is that into a first line.
struct Table(Vec<u8>);

/// How many states each width has of its own in the table.
const OWN: usize = 3;

impl Table {
    fn push(&mut self, into: [u8; PLACES.len()], outside: bool) {
        let [first, middle, last, _, out] = into;
        self.0.extend([first, middle, last]);
        if outside {
            self.0.push(out);
        }
    }

    /// Where the row of a line begins, by where it ends.
    const fn start(end: usize, widths: &Candidates) -> usize {
        end.saturating_sub(OWN * widths.len() + 1)
    }

    fn came_from(&self, end: usize, widths: &Candidates, state: State) -> Option<u8> {
        let own = match state.place() {
            Place::Out => return self.0.get(end.checked_sub(1)?).copied(),
            Place::First | Place::Single => 0,
            Place::Middle => 1,
            Place::Last => 2,
        };
        self.0.get(Self::start(end, widths) + OWN * state.width() + own).copied()
    }
}

/// The best path: the state of every line.
pub(super) fn best(shapes: &[Shape], columns: &[Candidates], habits: &[Habit]) -> Vec<State> {
    let size = columns.iter().map(|widths| OWN * widths.len() + 1).sum();
    let mut table = Table(Vec::with_capacity(size));
    let mut sums = [[0_i64; 5]; CANDIDATES];
    let mut before: Option<(&Shape, &Candidates)> = None;
    for ((s, widths), habit) in shapes.iter().zip(columns).zip(habits) {
        let ways = before.map(|(last, columns)| Ways::new(last, columns, &sums, s, *habit));
        let own = PLACES.map(|place| sum!(cost::place, s, place, *habit));
        for (at, (w, sums)) in widths.iter().zip(sums.iter_mut()).enumerate() {
            let into = match &ways {
                Some(ways) => ways.to(w.width),
                None => PLACES.map(|p| Way(if p.continues() { i64::from(cost::NEVER) * 2560 } else { 0 })),
            };
            // Where a paragraph begins makes no difference to the column, where it ends does.
            let [open, end, out] =
                [Place::First, Place::Last, Place::Out].map(|place| sum!(cost::column, s, place, w, *habit));
            let set = [open, open, end, end, out];
            table.push(into.map(Way::state), at + 1 == widths.len());
            for (slot, ((way, own), set)) in sums.iter_mut().zip(into.iter().zip(&own).zip(&set)) {
                *slot = way.sum() + i64::from(own + set);
            }
        }
        before = Some((s, widths));
    }
    trace(&table, columns, &sums)
}

/// Follows the best path back from the sums of the last line.
fn trace(table: &Table, columns: &[Candidates], sums: &[[i64; 5]]) -> Vec<State> {
    let len = columns.last().map_or(0, Candidates::len);
    let ends = sums.iter().take(len).enumerate().flat_map(|(a, sums)| {
        let closed = PLACES.iter().zip(sums).filter(|(p, _)| !p.runs_on());
        closed.map(move |(p, sum)| Way::new(*sum, a, *p))
    });
    let Some(mut state) = ends.min().map(|w| State(w.state())) else { return Vec::new() };
    let mut path = Vec::with_capacity(columns.len());
    let mut end = table.0.len();
    for widths in columns.iter().rev() {
        path.push(state);
        let Some(from) = table.came_from(end, widths, state) else { break };
        state = State(from);
        end = Table::start(end, widths);
    }
    path.reverse();
    path
}
