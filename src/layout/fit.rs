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
    let (mut gaps, mut han) = (0, 0);
    for c in text.chars() {
        gaps += usize::from(class(c).has(Class::IGNORABLE));
        han += usize::from(class(c).has(Class::HAN));
    }
    Shape {
        line: index,
        width: line.width as i32,
        indent: line.indent as i32,
        blanks: line.blanks,
        page: line.page,
        head,
        hangs: kinds.has(Class::NO_START) && !matches!(first, '”' | '…' | '·' | '°' | '’'),
        stop,
        comma: matches!(last, '，' | '、' | '；' | ',' | ';') || class(last).has(Class::NO_END),
        fragment,
        gappy: gaps >= 3 && gaps * 3 >= han,
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
    pub(super) const ROOM: i32 = 35;
    pub(super) const ROOM_MORE: i32 = 7;
    /// Each half em beyond the width that squeezed punctuation explains.
    pub(super) const OVER: i32 = 12;
    /// A paragraph that ends without a full stop; after a comma still more.
    pub(super) const NO_STOP: i32 = 42;
    pub(super) const COMMA: i32 = 45;
    /// A paragraph that ends just at the column's edge.
    pub(super) const FULL_LAST: i32 = 6;
    /// A first line that is two characters short: its indent was dropped.
    pub(super) const DROPPED: i32 = 4;
    /// A first line that is as wide as the column, without indent.
    pub(super) const FLUSH: i32 = 16;
    /// On an indented page, a first line without its indent, or another line with one.
    pub(super) const INDENT: i32 = 70;
    /// The width changes between two paragraphs, or within one.
    pub(super) const CHANGE: i32 = 18;
    pub(super) const CHANGE_WITHIN: i32 = 45;
    /// A paragraph of one line.
    pub(super) const SINGLE: i32 = 14;
    /// A line outside all columns, and one that ends as a sentence does.
    pub(super) const OUT: i32 = 26;
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
    pub(super) const TIGHT: i32 = 12;
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
}

/// Half of the window of lines whose widths count as candidates.
const WINDOW: usize = 10;
/// Most candidate widths of a line.
const CANDIDATES: usize = 7;
/// Squeezed or stretched punctuation and stray spaces: a line of the column may be off by this many halves of an em.
const SLACK: i32 = 2;

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
    let mut out = Vec::with_capacity(shapes.len());
    for (index, _) in shapes.iter().enumerate() {
        if index == 0 {
            for s in shapes.iter().take(WINDOW + 1) {
                if let Some(slot) = counts.get_mut(full(s)) {
                    *slot += 1;
                }
            }
        } else {
            if let Some(slot) = shapes.get(index + WINDOW).and_then(|s| counts.get_mut(full(s))) {
                *slot += 1;
            }
            if let Some(slot) = index
                .checked_sub(WINDOW + 1)
                .and_then(|i| shapes.get(i))
                .and_then(|s| counts.get_mut(full(s)))
            {
                *slot = slot.saturating_sub(1);
            }
        }
        let from = index.saturating_sub(WINDOW);
        let near = shapes.get(from..(index + WINDOW + 1).min(shapes.len())).unwrap_or_default();
        let mut list: Vec<Candidate> = Vec::with_capacity(CANDIDATES + 1);
        for s in near {
            let w = full(s);
            if list.iter().any(|c| c.width == w as i32) {
                continue;
            }
            // One half em more or less is the same width: figures and letters are half as wide as characters.
            let at = |w: usize| counts.get(w).copied().unwrap_or(0);
            let support = at(w) * 2 + at(w.saturating_sub(1)) + at(w + 1);
            list.push(Candidate { width: w as i32, support });
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
        let mut sum = cost::OUT;
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
        if s.width > 88 {
            sum += cost::NEVER / 4;
        }
        return sum;
    }
    let mut sum = 0;
    if w.support < 5 {
        sum += cost::LONE_WIDTH;
    }
    if s.gappy && !s.hint.opens {
        sum += cost::GAPPY;
    }
    let whole = s.width + if s.indent >= 3 { s.indent.min(4) } else { 0 };
    let over = whole - w.width - SLACK;
    if over > 0 {
        sum += cost::OVER * over;
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
    let room = w - s.width - indent;
    let judge = |room: i32| {
        let free = room - next.head;
        if free < 0 { 0 } else { cost::ROOM + cost::ROOM_MORE * free }
    };
    if place == Place::First && indent == 0 && !habit.indented {
        // Its indent was dropped, or the page has none.
        let dropped = cost::DROPPED + judge(room - 4) + if room < 2 { cost::OVER * (2 - room) } else { 0 };
        let flush = cost::FLUSH + judge(room);
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
    let habit =
        Habit { spaced: blanks * 10 > shapes.len() * 6, indented: indents > 1 && indents * 5 > opens * 2 };
    let columns = candidates(&shapes);
    let mut table: Vec<Vec<[Cell; 5]>> = Vec::with_capacity(shapes.len());
    for (index, (s, widths)) in shapes.iter().zip(&columns).enumerate() {
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
    trace(&shapes, &columns, &table, &mut out);
    out
}

/// Follows the best path back and writes down what it says of every line.
fn trace(shapes: &[Shape], columns: &[Vec<Candidate>], table: &[Vec<[Cell; 5]>], out: &mut [Fit]) {
    let Some(last) = table.last() else { return };
    let ends = last.iter().enumerate().flat_map(|(a, cells)| {
        cells
            .iter()
            .enumerate()
            .filter(|(b, _)| PLACES.get(*b).is_some_and(|p| !p.runs_on()))
            .map(move |(b, c)| (c.sum, a, b))
    });
    let Some((_, mut a, mut b)) = ends.min() else { return };
    for index in (0..table.len()).rev() {
        let (Some(shape), Some(place), Some(w)) =
            (shapes.get(index), PLACES.get(b), columns.get(index).and_then(|c| c.get(a)))
        else {
            return;
        };
        if let Some(fit) = out.get_mut(shape.line) {
            let column = *place != Place::Out;
            *fit = Fit {
                runs_on: place.runs_on(),
                column,
                measure: if column { usize::try_from(w.width).unwrap_or(0) } else { 0 },
            };
        }
        let Some(cell) = table.get(index).and_then(|r| r.get(a)).and_then(|c| c.get(b)) else { return };
        (a, b) = (usize::from(cell.from.0), usize::from(cell.from.1));
    }
}
