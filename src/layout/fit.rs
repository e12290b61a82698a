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
        width: (line.width - figure_spaces / 2) as i32,
        indent: line.indent as i32,
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
#[derive(Clone, Copy, Debug)]
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
#[derive(Clone, Copy, Debug)]
struct Candidate {
    width: i32,
    support: usize,
}

/// The candidate widths at every line: the commonest widths of the window around it.
fn candidates(shapes: &[Shape]) -> Vec<Vec<Candidate>> {
    const WIDEST: usize = 256;
    let mut counts = [0_usize; WIDEST];
    let full = |s: &Shape| usize::try_from(s.width + s.indent.min(4)).unwrap_or(0).min(WIDEST - 1);
    // A line speaks for its own width, less for the widths that squeezed marks would explain.
    let count = |counts: &mut [usize; WIDEST], s: &Shape, enters: bool| {
        let w = full(s);
        let least = w.saturating_sub(usize::try_from(s.squeeze).unwrap_or(0));
        for (at, slot) in counts.iter_mut().enumerate().take(w + 2).skip(least) {
            let weight = if at == w { 2 } else { 1 };
            *slot = if enters { *slot + weight } else { slot.saturating_sub(weight) };
        }
    };
    let mut out = Vec::with_capacity(shapes.len());
    for index in 0..shapes.len() {
        if index == 0 {
            shapes.iter().take(WINDOW + 1).for_each(|s| count(&mut counts, s, true));
        } else {
            if let Some(s) = shapes.get(index + WINDOW) {
                count(&mut counts, s, true);
            }
            if let Some(s) = index.checked_sub(WINDOW + 1).and_then(|i| shapes.get(i)) {
                count(&mut counts, s, false);
            }
        }
        let from = index.saturating_sub(WINDOW);
        let near = shapes.get(from..(index + WINDOW + 1).min(shapes.len())).unwrap_or_default();
        let mut list: Vec<Candidate> = Vec::with_capacity(2 * WINDOW + 1);
        for w in near.iter().map(full) {
            if !list.iter().any(|c| c.width == w as i32) {
                list.push(Candidate { width: w as i32, support: counts.get(w).copied().unwrap_or(0) });
            }
        }
        list.sort_by(|a, b| b.support.cmp(&a.support).then(b.width.cmp(&a.width)));
        list.truncate(CANDIDATES);
        out.push(list);
    }
    out
}

/// What speaks against a line's standing at a place of a column of a width.
fn own_cost(s: &Shape, place: Place, w: Candidate, habit: Habit) -> i32 {
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
        if (s.width - w.width).abs() <= 1 && w.support >= 8 {
            sum += cost::OUT_FULL;
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
    if w.support < 5 || w.width < NARROWEST {
        sum += cost::LONE_WIDTH;
    }
    if s.gappy && !s.hint.opens {
        sum += cost::GAPPY;
    }
    let whole = s.width + if s.indent >= 3 { s.indent.min(4) } else { 0 };
    let over = whole - w.width;
    sum += cost::SQUEEZED * over.clamp(0, s.squeeze + SLACK) + cost::OVER * (over - s.squeeze - SLACK).max(0);
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
    } else if (w.width - whole).abs() <= 1 {
        sum += cost::FULL_LAST;
    }
    if place == Place::Single && !s.hint.opens {
        sum += cost::SINGLE;
    }
    sum
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

/// What speaks against two lines following each other as they do.
fn step_cost(s: &Shape, next: &Shape, from: Place, to: Place, same: bool, habit: Habit) -> i32 {
    let joins = from.runs_on();
    if joins != to.continues() {
        return cost::NEVER * 10;
    }
    let mut sum = 0;
    if joins {
        // Two lines and no full stop: a headline rather than a paragraph.
        if from == Place::First && to == Place::Last && !next.stop && !next.hint.closes {
            sum += cost::NO_STOP;
        }
        if !same {
            sum += cost::CHANGE_WITHIN;
        }
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
    } else if from == Place::Out && to == Place::Out && !s.hint.alone {
        sum -= cost::OUT_AGAIN;
    } else if !same && from != Place::Out && to != Place::Out {
        sum += cost::CHANGE;
    }
    sum
}

#[derive(Clone, Copy)]
struct Cell {
    sum: i32,
    /// Candidate and place of the line before.
    from: (u8, u8),
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
        path = best_path(&shapes, &columns, habit);
    }
    write(&shapes, &columns, &path, &mut out);
    out
}

/// The best path: for every line the index of its candidate width, and its place.
fn best_path(shapes: &[Shape], columns: &[Vec<Candidate>], habit: Habit) -> Vec<(usize, Place)> {
    let mut table: Vec<Vec<[Cell; 5]>> = Vec::with_capacity(shapes.len());
    for (index, (s, widths)) in shapes.iter().zip(columns).enumerate() {
        let before =
            index.checked_sub(1).and_then(|i| Some((shapes.get(i)?, columns.get(i)?, table.get(i)?)));
        let mut row = Vec::with_capacity(widths.len());
        for w in widths {
            let mut cells = [Cell { sum: 0, from: (0, 0) }; 5];
            for (to, cell) in PLACES.iter().zip(&mut cells) {
                let own = own_cost(s, *to, *w, habit);
                let mut best = Cell { sum: if to.continues() { cost::NEVER * 10 } else { 0 }, from: (0, 0) };
                if let Some((last, last_widths, last_row)) = before {
                    best.sum = i32::MAX / 2;
                    for (a, (last_w, last_cells)) in last_widths.iter().zip(last_row).enumerate() {
                        let same = (last_w.width - w.width).abs() <= 1;
                        for (b, (from, last_cell)) in PLACES.iter().zip(last_cells).enumerate() {
                            if from.runs_on() != to.continues() {
                                continue;
                            }
                            let mut sum = last_cell.sum + step_cost(last, s, *from, *to, same, habit);
                            if from.runs_on() {
                                sum += room_cost(last, s, *from, last_w.width, habit);
                            }
                            if sum < best.sum {
                                best = Cell { sum, from: (a as u8, b as u8) };
                            }
                        }
                    }
                }
                *cell = Cell { sum: best.sum.saturating_add(own), from: best.from };
            }
            row.push(cells);
        }
        table.push(row);
    }
    trace(&table)
}

/// Follows the best path back.
fn trace(table: &[Vec<[Cell; 5]>]) -> Vec<(usize, Place)> {
    let Some(last) = table.last() else { return Vec::new() };
    let ends = last.iter().enumerate().flat_map(|(a, cells)| {
        let closed = cells.iter().enumerate().filter(|(b, _)| PLACES.get(*b).is_some_and(|p| !p.runs_on()));
        closed.map(move |(b, c)| (c.sum, a, b))
    });
    let Some((_, mut a, mut b)) = ends.min() else { return Vec::new() };
    let mut path = Vec::with_capacity(table.len());
    for row in table.iter().rev() {
        let (Some(place), Some(cell)) = (PLACES.get(b), row.get(a).and_then(|c| c.get(b))) else { break };
        path.push((a, *place));
        (a, b) = (usize::from(cell.from.0), usize::from(cell.from.1));
    }
    path.reverse();
    path
}

/// Writes down what the path says of every line.
fn write(shapes: &[Shape], columns: &[Vec<Candidate>], path: &[(usize, Place)], out: &mut [Fit]) {
    for ((s, widths), (a, place)) in shapes.iter().zip(columns).zip(path) {
        let (Some(fit), Some(w)) = (out.get_mut(s.line), widths.get(*a)) else { continue };
        let column = *place != Place::Out;
        let measure = if column { usize::try_from(w.width).unwrap_or(0) } else { 0 };
        *fit = Fit { runs_on: place.runs_on(), column, measure };
    }
}
