//! How lines fit their column: which line runs on into the next.
//!
//! One best path over the lines, with states for the column's width and the line's place in its paragraph. A line
//! runs on only if the next character or two would not have fitted behind it; paragraphs end with a full stop.

use crate::text::class::{Class, class};
use crate::text::lines::Line;
use crate::text::width::width;

/// What is known of a line before its fit is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// A paragraph must begin here (an outline label, a dateline, a 问： or 答：).
    pub(crate) opens: bool,
    /// A paragraph must end here (a jump line, a byline behind the last full stop).
    pub(crate) closes: bool,
    /// The line must run on: a name is broken over its end.
    pub(crate) joins: bool,
    /// The line stands alone: byline, credit, document line.
    pub(crate) alone: bool,
    /// The line is no part of the text (furniture, caption): what is before it may run on behind it.
    pub(crate) aside: bool,
}

/// How a line stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Fit {
    /// Whether the line's text runs on in the next line that is no aside.
    pub(crate) runs_on: bool,
    /// Whether the line is set in a column of running text (and is no headline, label or verse).
    pub(crate) column: bool,
    /// The width of that column, in halves of an em; 0 where there is none.
    pub(crate) measure: usize,
}

/// What a line shows of itself.
#[derive(Clone, Copy, Debug)]
struct Shape {
    /// Index among all lines.
    line: usize,
    width: i32,
    indent: i32,
    /// How much narrower its marks and stray spaces may have been set, in halves of an em.
    squeeze: i32,
    /// How much wider the spaces between its characters may have been set.
    stretch: i32,
    /// A sentence ends within it.
    sentences: bool,
    /// Blank lines before it.
    blanks: usize,
    page: usize,
    /// Width of what must stay together at its head: a figure, a Latin word, a bracket and what it holds on to.
    head: i32,
    /// It opens with a mark that opens no line.
    hangs: bool,
    /// It ends a sentence.
    stop: bool,
    /// It ends with a comma or an opening bracket: the sentence goes on.
    comma: bool,
    /// A row of figures and signs that an extractor set apart from its sentence.
    fragment: bool,
    /// Letters set wide apart, or several columns: no running text.
    gappy: bool,
    /// It ends with a colon, as what leads to a list does.
    colon: bool,
    hint: Hint,
}

/// Wider lines than this, in halves of an em, are all alike to the fit.
const WIDEST_LINE: usize = 1 << 16;

fn shape(source: &str, index: usize, line: Line, hint: Hint) -> Shape {
    let text = line.text(source);
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    let kinds = class(first);
    let mut head = width(first) as i32;
    let word = |c: char| class(c).has(Class::DIGIT) || class(c).has(Class::LATIN);
    if word(first) {
        // A figure or a Latin word stays whole, with its point and sign.
        const LONGEST: usize = 16;
        head += chars
            .clone()
            .take(LONGEST)
            .take_while(|&c| word(c) || matches!(c, '.' | '．' | '%' | '％' | ',' | '-'))
            .map(|c| width(c) as i32)
            .sum::<i32>();
    } else if kinds.has(Class::NO_END) {
        head += chars.next().map_or(0, |c| width(c) as i32);
    }
    // What must not open a line drags the character before it along.
    let mut behind = text.chars().skip(1);
    if !word(first) && behind.next().is_some_and(|c| class(c).has(Class::NO_START)) {
        head += 2;
    }
    let trimmed = text.trim_end_matches(['”', '’', '」', '』', '）', ')', '"', '】', '＂', '“']);
    let last = text.chars().next_back().unwrap_or(' ');
    let stop = trimmed.chars().next_back().is_some_and(|c| class(c).has(Class::STOP))
        || (last == '.' && trimmed.chars().rev().nth(1).is_some_and(|c| class(c).has(Class::HAN)));
    let figure = |c: char| class(c).has(Class::DIGIT) || "%％‰.．,，。、~～-—～和".contains(c);
    let short = line.width <= 16;
    let fragment = short
        && text.chars().all(figure)
        && text.chars().any(|c| class(c).has(Class::DIGIT))
        && text.contains(['%', '％', '‰']);
    let mut figure_spaces = 0;
    let mut last_char = ' ';
    let (mut spaces, mut gaps, mut han, mut marks, mut inner) = (0, 0, 0, 0, 0);
    let (mut last_han, mut open_gap) = (false, false);
    for (at, c) in text.char_indices() {
        let kinds = class(c);
        if kinds.has(Class::IGNORABLE) {
            spaces += 1;
            open_gap = last_han;
            let digit = |c: char| class(c).has(Class::DIGIT);
            let next = text.get(at + c.len_utf8()..).and_then(|t| t.chars().next());
            figure_spaces += usize::from(digit(last_char) || next.is_some_and(digit));
            continue;
        }
        last_char = c;
        last_han = kinds.has(Class::HAN);
        // A space between two characters was set; one beside a figure is the extractor's.
        gaps += usize::from(open_gap && last_han);
        open_gap = false;
        han += usize::from(last_han);
        let mark = kinds.has(Class::NO_START) || kinds.has(Class::NO_END);
        marks += usize::from(mark && !c.is_ascii());
        inner += usize::from(kinds.has(Class::STOP) && c != '…' && at + 6 < text.len());
    }
    Shape {
        line: index,
        // A space beside a figure is the extractor's: the page had a quarter of an em there.
        width: (line.width - figure_spaces / 2).min(WIDEST_LINE) as i32,
        indent: line.indent.min(WIDEST_LINE) as i32,
        squeeze: (marks + spaces - figure_spaces / 2).min(8) as i32,
        stretch: 2 * gaps.min(3) as i32,
        sentences: inner > 0,
        blanks: line.blanks,
        page: line.page,
        head,
        hangs: kinds.has(Class::NO_START) && !matches!(first, '”' | '…' | '·' | '°' | '’'),
        stop,
        comma: matches!(last, '，' | '、' | '；' | ',' | ';') || class(last).has(Class::NO_END),
        fragment,
        gappy: gaps >= 2 && gaps * 3 >= han,
        colon: matches!(last, '：' | ':'),
        hint,
    }
}

/// Where a line stands in its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    First,
    Middle,
    Last,
    Single,
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
}

/// What speaks against a reading, in tenths: the path with the least sum is taken.
mod cost {
    /// Out of all measure.
    pub(super) const NEVER: i32 = 400;
    /// A line that runs on although the next character would have fitted, and more for each further half em.
    pub(super) const ROOM: i32 = 24;
    pub(super) const ROOM_MORE: i32 = 9;
    /// Each half em that marks must have been squeezed.
    pub(super) const SQUEEZED: i32 = 1;
    /// Each half em beyond the width that squeezed punctuation explains.
    pub(super) const OVER: i32 = 12;
    /// The same for a first line, whose width its dropped indent makes sure of.
    pub(super) const OVER_FIRST: i32 = 20;
    /// A paragraph that ends without a full stop; after a comma still more.
    pub(super) const NO_STOP: i32 = 56;
    pub(super) const COMMA: i32 = 45;
    /// A paragraph that ends just at the column's edge.
    pub(super) const FULL_LAST: i32 = 6;
    /// A first line that is two characters short: its indent was dropped.
    pub(super) const DROPPED: i32 = 4;
    /// A first line that is as wide as the column, without indent.
    pub(super) const FLUSH: i32 = 12;
    /// A first line of the kind that the page does not have.
    pub(super) const UNUSUAL: i32 = 50;
    /// On an indented page, a first line without its indent, or another line with one.
    pub(super) const INDENT: i32 = 70;
    /// The width changes between two paragraphs, or within one.
    pub(super) const CHANGE: i32 = 18;
    pub(super) const CHANGE_WITHIN: i32 = 55;
    /// A paragraph of one line.
    pub(super) const SINGLE: i32 = 14;
    /// What a line outside all columns costs less behind another one: headlines have several.
    pub(super) const OUT_AGAIN: i32 = 10;
    /// A line outside all columns, and one that ends as a sentence does.
    pub(super) const OUT: i32 = 32;
    pub(super) const OUT_STOP: i32 = 50;
    pub(super) const OUT_COMMA: i32 = 50;
    /// A line that fills its column but is taken out of it.
    pub(super) const OUT_FULL: i32 = 10;
    /// A width that few lines near by have.
    pub(super) const LONE_WIDTH: i32 = 30;
    /// A blank line within a paragraph, on a page that has few.
    pub(super) const BLANK: i32 = 20;
    /// A page break within a paragraph.
    pub(super) const PAGE: i32 = 20;
    /// A missing blank line between two lines of a paragraph, on a page that has one nearly everywhere.
    pub(super) const TIGHT: i32 = 60;
    /// A line that opens with a mark that opens none.
    pub(super) const HANGS: i32 = 80;
    /// A line set wide apart within a column.
    pub(super) const GAPPY: i32 = 40;
}

/// How the page uses space, as far as the fit needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Habit {
    spaced: bool,
    indented: bool,
    /// What a first line without indent costs if it is two characters short, and if it is not.
    dropped: i32,
    flush: i32,
}

/// Half of the window of lines whose widths count as candidates.
const WINDOW: usize = 10;
/// Most candidate widths of a line.
const CANDIDATES: usize = 7;
/// Squeezed or stretched punctuation and stray spaces: a line of the column may be off by this many halves of an em.
const SLACK: i32 = 1;

/// Narrower columns than this, in halves of an em, are rare.
const NARROWEST: i32 = 18;

/// A candidate width and how many lines of the window have it.
#[derive(Clone, Copy, Debug, Default)]
struct Candidate {
    width: i32,
    support: i32,
}

/// The candidate widths at a line, the commonest first.
#[derive(Clone, Copy, Debug, Default)]
struct Candidates {
    list: [Candidate; CANDIDATES],
    len: usize,
}

impl Candidates {
    fn iter(&self) -> impl Iterator<Item = &Candidate> {
        self.list.iter().take(self.len)
    }

    fn get(&self, index: usize) -> Option<&Candidate> {
        self.list.get(index).filter(|_| index < self.len)
    }

    /// Puts a width in its place by support and width, if there is one.
    fn enter(&mut self, new: Candidate) {
        let ahead = |c: &Candidate| (c.support, c.width) > (new.support, new.width);
        let at = self.iter().take_while(|c| ahead(c)).count();
        if self.get(at).is_some_and(|c| c.width == new.width) {
            return;
        }
        let mut open = new;
        for slot in self.list.iter_mut().skip(at) {
            core::mem::swap(slot, &mut open);
        }
        self.len = (self.len + usize::from(at < CANDIDATES)).min(CANDIDATES);
    }
}

/// The candidate widths at every line: the commonest widths of the window around it.
fn candidates(shapes: &[Shape]) -> Vec<Candidates> {
    const WIDEST: usize = 256;
    let mut counts = [0_i32; WIDEST];
    let full = |s: &Shape| usize::try_from(s.width + s.indent.min(4)).unwrap_or(0).min(WIDEST - 1);
    // A line speaks for its own width, less for the widths that squeezed marks would explain.
    let count = |counts: &mut [i32; WIDEST], s: &Shape, sign: i32| {
        let w = full(s);
        let least = w.saturating_sub(usize::try_from(s.squeeze).unwrap_or(0));
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
        for w in near.iter().map(full) {
            list.enter(Candidate { width: w as i32, support: counts.get(w).copied().unwrap_or(0) });
        }
        out.push(list);
    }
    out
}

/// Width of a line with its indent.
fn whole_width(s: &Shape) -> i32 {
    s.width + if s.indent >= 3 { s.indent.min(4) } else { 0 }
}

/// What speaks against a line's standing at a place, whatever the width of the column.
fn place_cost(s: &Shape, place: Place, habit: Habit) -> i32 {
    if s.hint.alone {
        return if place == Place::Out { 0 } else { cost::NEVER };
    }
    if place == Place::Out {
        let mut sum = if s.hint.joins { cost::NEVER } else { cost::OUT };
        if s.stop {
            sum += cost::OUT_STOP;
        }
        if s.comma || s.hint.opens || s.hint.closes {
            sum += cost::OUT_COMMA;
        }
        if s.hangs {
            sum += cost::HANGS;
        }
        if s.sentences {
            sum += cost::OUT_STOP;
        }
        if s.width > 88 {
            sum += cost::NEVER / 4;
        }
        return sum;
    }
    let mut sum = 0;
    if s.gappy && !s.hint.opens {
        sum += cost::GAPPY;
    }
    let opens = matches!(place, Place::First | Place::Single);
    if habit.indented {
        let indented = s.indent >= 3;
        if indented != opens && !s.hint.opens {
            sum += cost::INDENT;
        }
    }
    if opens && s.hangs {
        sum += cost::HANGS;
    }
    if !opens && s.hint.opens {
        sum += cost::NEVER;
    }
    if place.runs_on() {
        if s.hint.closes {
            sum += cost::NEVER;
        }
    } else if s.hint.joins {
        sum += cost::NEVER;
    } else if s.hint.closes {
        // A byline or a jump ends it.
    } else if !s.stop {
        sum += if s.colon || s.hint.opens { cost::NO_STOP / 3 } else { cost::NO_STOP };
        if s.comma {
            sum += cost::COMMA;
        }
    }
    if place == Place::Single && !s.hint.opens {
        sum += cost::SINGLE;
    }
    sum
}

/// What speaks against a line's standing in a column of a width: at any place of it, what more at its last line, and
/// outside of it.
fn width_cost(s: &Shape, w: Candidate) -> (i32, i32, i32) {
    if s.hint.alone {
        return (0, 0, 0);
    }
    let mut sum = 0;
    if w.support < 5 || w.width < NARROWEST {
        sum += cost::LONE_WIDTH;
    }
    let whole = whole_width(s);
    let over = whole - w.width;
    sum += cost::SQUEEZED * over.clamp(0, s.squeeze + SLACK) + cost::OVER * (over - s.squeeze - SLACK).max(0);
    let full_last = !s.hint.joins && !s.hint.closes && s.stop && over.abs() <= 1;
    let full_out = (s.width - w.width).abs() <= 1 && w.support >= 8;
    (sum, if full_last { cost::FULL_LAST } else { 0 }, if full_out { cost::OUT_FULL } else { 0 })
}

/// What speaks against a line's running on into the next, by the room that it leaves.
fn room_cost(s: &Shape, next: &Shape, place: Place, w: i32, habit: Habit) -> i32 {
    if s.fragment || next.fragment || next.hangs {
        return if s.stop { cost::ROOM } else { 0 };
    }
    let indent = if s.indent >= 3 { s.indent.min(4) } else { 0 };
    let room = w - s.width - indent - s.stretch;
    let judge = |room: i32| {
        let free = room - next.head;
        if free < 0 { 0 } else { cost::ROOM + cost::ROOM_MORE * free }
    };
    if place == Place::First && indent == 0 && !habit.indented {
        // Its indent was dropped, or the page has none.
        let dropped =
            habit.dropped + judge(room - 4) + cost::OVER_FIRST * (4 - SLACK - room - s.squeeze).max(0);
        let flush = habit.flush + judge(room);
        return dropped.min(flush);
    }
    judge(room)
}

/// What speaks against a line's running on into the next, whatever their column.
fn join_cost(s: &Shape, next: &Shape, habit: Habit) -> i32 {
    let mut sum = 0;
    if habit.spaced {
        if next.blanks == 0 {
            sum += cost::TIGHT;
        }
    } else if next.blanks > 0 {
        sum += cost::BLANK;
    }
    if s.page != next.page {
        sum += cost::PAGE;
    }
    sum
}

/// A sum of costs, and the state of the line before that it came from. Of equal sums the first state counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way(i64);

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
        let join = join_cost(s, next, habit);
        // Two lines and no full stop: a headline rather than a paragraph.
        let short = if !next.stop && !next.hint.closes { cost::NO_STOP } else { 0 };
        let again = if s.hint.alone { 0 } else { cost::OUT_AGAIN };
        for (at, (w, [first, middle, last, single, out])) in columns.iter().zip(sums).enumerate() {
            let first = Way::new(*first, at, Place::First)
                .plus(join + room_cost(s, next, Place::First, w.width, habit));
            let middle = Way::new(*middle, at, Place::Middle)
                .plus(join + room_cost(s, next, Place::Middle, w.width, habit));
            let ended = Way::new(*last, at, Place::Last).min(Way::new(*single, at, Place::Single));
            let out = Way::new(*out, at, Place::Out);
            let set = |slot: &mut ([Way; CANDIDATES], Way), way: Way| {
                if let Some(slot) = slot.0.get_mut(at) {
                    *slot = way;
                }
                slot.1 = slot.1.min(way);
            };
            set(&mut ways.middle, first.min(middle));
            set(&mut ways.last, first.plus(short).min(middle));
            set(&mut ways.first, ended);
            ways.first_after_out = ways.first_after_out.min(out);
            ways.out = ways.out.min(ended).min(out.plus(-again));
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
            if (w - width).abs() <= 1 {
                middle = middle.min(*m);
                last = last.min(*l);
                first = first.min(*f);
            }
        }
        [first, middle, last, first, self.out]
    }
}

/// Judges every line. `hints` has one entry a line.
pub(crate) fn fit(source: &str, lines: &[Line], hints: &[Hint]) -> Vec<Fit> {
    let mut out = vec![Fit::default(); lines.len()];
    let shapes: Vec<Shape> = lines
        .iter()
        .zip(hints)
        .enumerate()
        .filter(|(_, (_, hint))| !hint.aside)
        .map(|(index, (line, hint))| shape(source, index, *line, *hint))
        .collect();
    let blanks = shapes.iter().skip(1).filter(|s| s.blanks > 0).count();
    let (mut opens, mut indents) = (0, 0);
    for pair in shapes.windows(2) {
        if let [before, s] = pair {
            if before.stop && !s.hint.alone {
                opens += 1;
                indents += usize::from(s.indent >= 3);
            }
        }
    }
    let mut habit = Habit {
        spaced: blanks * 10 > shapes.len() * 6,
        indented: indents > 1 && indents * 5 > opens * 2,
        dropped: cost::DROPPED,
        flush: cost::FLUSH,
    };
    let columns = candidates(&shapes);
    let mut path = best_path(&shapes, &columns, habit);
    let first_reading = habit;
    if !habit.indented {
        // The first reading shows how the page sets its first lines; the second reads by it.
        let (mut short, mut flush) = (0, 0);
        for ((s, widths), (a, place)) in shapes.iter().zip(&columns).zip(&path) {
            if let (Place::First, Some(w)) = (place, widths.get(*a)) {
                // Squeezed marks can hide two characters; such a line shows nothing.
                let room = w.width - s.width;
                short += i32::from(room >= 3);
                flush += i32::from(room + s.squeeze < 3);
            }
        }
        if short > 2 && short >= 2 * flush {
            habit.flush = cost::UNUSUAL;
        } else if flush > 2 && flush >= 2 * short {
            habit.dropped = cost::UNUSUAL / 2;
            habit.flush = cost::DROPPED;
        }
        if habit != first_reading {
            path = best_path(&shapes, &columns, habit);
        }
    }
    write(&shapes, &columns, &path, &mut out);
    out
}

/// The best path: for every line the index of its candidate width, and its place.
fn best_path(shapes: &[Shape], columns: &[Candidates], habit: Habit) -> Vec<(usize, Place)> {
    // For every line, width and place the state of the line before on the best way there.
    let mut table: Vec<[[u8; 5]; CANDIDATES]> = Vec::with_capacity(shapes.len());
    let mut sums = [[0_i64; 5]; CANDIDATES];
    let mut before: Option<(&Shape, &Candidates)> = None;
    for (s, widths) in shapes.iter().zip(columns) {
        let ways = before.map(|(last, columns)| Ways::new(last, columns, &sums, s, habit));
        let own = PLACES.map(|place| place_cost(s, place, habit));
        let mut row = [[0_u8; 5]; CANDIDATES];
        for (w, (sums, states)) in widths.iter().zip(sums.iter_mut().zip(&mut row)) {
            let into = match &ways {
                Some(ways) => ways.to(w.width),
                None => PLACES.map(|p| Way(if p.continues() { i64::from(cost::NEVER) * 2560 } else { 0 })),
            };
            let (any, at_end, outside) = width_cost(s, *w);
            let extra = [any, any, any + at_end, any + at_end, outside];
            *states = into.map(Way::state);
            for (sum, ((way, own), extra)) in sums.iter_mut().zip(into.iter().zip(&own).zip(&extra)) {
                *sum = way.sum() + i64::from(own + extra);
            }
        }
        table.push(row);
        before = Some((s, widths));
    }
    trace(&table, before.map_or(0, |(_, w)| w.len), &sums)
}

/// Follows the best path back from the sums of the last line.
fn trace(table: &[[[u8; 5]; CANDIDATES]], len: usize, sums: &[[i64; 5]]) -> Vec<(usize, Place)> {
    let ends = sums.iter().take(len).enumerate().flat_map(|(a, sums)| {
        let closed = PLACES.iter().zip(sums).filter(|(p, _)| !p.runs_on());
        closed.map(move |(p, sum)| Way::new(*sum, a, *p))
    });
    let Some(mut state) = ends.min().map(Way::state) else { return Vec::new() };
    let mut path = Vec::with_capacity(table.len());
    for row in table.iter().rev() {
        let (a, b) = (usize::from(state) / PLACES.len(), usize::from(state) % PLACES.len());
        let (Some(place), Some(from)) = (PLACES.get(b), row.get(a).and_then(|c| c.get(b))) else { break };
        path.push((a, *place));
        state = *from;
    }
    path.reverse();
    path
}

/// Writes down what the path says of every line.
fn write(shapes: &[Shape], columns: &[Candidates], path: &[(usize, Place)], out: &mut [Fit]) {
    for ((s, widths), (a, place)) in shapes.iter().zip(columns).zip(path) {
        let (Some(fit), Some(w)) = (out.get_mut(s.line), widths.get(*a)) else { continue };
        let column = *place != Place::Out;
        let measure = if column { usize::try_from(w.width).unwrap_or(0) } else { 0 };
        *fit = Fit { runs_on: place.runs_on(), column, measure };
    }
}
