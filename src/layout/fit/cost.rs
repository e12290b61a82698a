//! What speaks against a reading, in tenths: the path with the least sum is taken.
//!
//! Every cost has a name, so that it can be shown. The sums are read by closures that the compiler folds away.

use super::columns::Candidate;
use super::habit::{Habit, WIDEST_COLUMN};
use super::shape::Shape;
use super::{Alone, Place};

/// Far more than any other cost: a reading that is as good as ruled out.
pub(super) const NEVER: i32 = 400;
/// A line that runs on although the next character would have fitted, and more for each further half em.
const ROOM: i32 = 24;
const ROOM_MORE: i32 = 9;
/// Each half em that marks must have been squeezed.
const SQUEEZED: i32 = 2;
/// Each half em beyond the width that squeezed punctuation explains.
const OVER: i32 = 12;
/// The same for a first line whose indent was dropped, with the indent counted.
const OVER_FIRST: i32 = 20;
/// A paragraph that ends without a full stop; after a comma still more.
const NO_STOP: i32 = 56;
const COMMA: i32 = 45;
/// A paragraph that ends just at the column's edge.
const FULL_LAST: i32 = 6;
/// A first line that is two characters short: its indent was dropped.
pub(super) const DROPPED: i32 = 4;
/// A first line that is as wide as the column, without indent.
pub(super) const FLUSH: i32 = 12;
/// A first line of the kind that the page does not have.
pub(super) const UNUSUAL: i32 = 50;
/// On an indented page, a first line without its indent, or another line with one.
const INDENT: i32 = 70;
/// The width changes between two paragraphs, or within one.
pub(super) const CHANGE: i32 = 18;
pub(super) const CHANGE_WITHIN: i32 = 55;
/// A first line whose column is narrower than the next line by more than [`WIDER`] halves of an em.
const NARROW_FIRST: i32 = 30;
const WIDER: i32 = 6;
/// A width that is off by a half em from that of the line before.
pub(super) const JITTER: i32 = 3;
/// A sentence that ends just where a line within a paragraph does, and more if one speaker follows another.
const STOP_INSIDE: i32 = 5;
const SPEECH: i32 = 20;
/// A line within a paragraph that ought to open one, by its label or dateline.
const OPENS: i32 = 65;
/// A line that could stand alone (a byline, bare names) but is set in a column.
const ALONE: i32 = 60;
const NAMES: i32 = 20;
/// A row of a table that is joined to other lines, or set outside all columns.
const ROW: i32 = 100;
/// Three lines of running text in a row without a mark: headlines have none.
const NO_MARKS: i32 = 15;
/// A paragraph of one line.
const SINGLE: i32 = 14;
/// And more if it is one short question, which may as well be a headline; and still more if it is set off where
/// paragraphs are not.
const QUESTION: i32 = 10;
const QUESTION_APART: i32 = 40;
/// Such a question that is joined to an ended sentence across a blank line, or across room that the line left.
const QUESTION_JOINED: i32 = 50;
const QUESTION_ROOM: i32 = 10;
/// What a line outside all columns costs less behind another one: headlines have several.
const OUT_AGAIN: i32 = 10;
/// A line outside all columns; more if a sentence ends with it or within it; and more if it ends with a comma,
/// semicolon or colon, or ought to open or close a paragraph.
const OUT: i32 = 32;
const OUT_STOP: i32 = 50;
const OUT_COMMA: i32 = 50;
/// What such a line costs less if it ends with a colon and another line outside all columns follows.
const OUT_LEADS: i32 = 50;
/// A line outside all columns that holds a comma: headlines have spaces there.
const OUT_CLAUSE: i32 = 25;
/// A line outside all columns that breaks off behind a word that something must follow.
const OUT_UNENDED: i32 = 30;
/// A line outside all columns that is wider than any headline.
const OUT_WIDE: i32 = 100;
/// A line that fills its column but is taken out of it.
const OUT_FULL: i32 = 10;
/// A width that few lines near by have, or that is below [`NARROWEST`].
const LONE_WIDTH: i32 = 15;
/// A blank line within a paragraph, on a page that has few.
const BLANK: i32 = 20;
/// A paragraph of several lines among lines that were never wrapped.
const UNWRAPPED: i32 = 60;
/// A page break within a paragraph.
const PAGE: i32 = 20;
/// A missing blank line between two lines of a paragraph, on a page that has one nearly everywhere.
const TIGHT: i32 = 60;
/// A paragraph or a line outside all columns that opens with a mark which opens no line.
const HANGS: i32 = 80;
/// One that opens with a particle, which goes with the word before.
const PARTICLE: i32 = 40;
/// A line set wide apart within a column.
const GAPPY: i32 = 40;

/// A row that was torn in two where nothing shows why: the halves fill the column together.
const TORN: i32 = 20;
/// Narrower columns than this, in halves of an em, are rare.
const NARROWEST: i32 = 18;
/// A wider line than this, in halves of an em, is no headline.
const WIDEST_HEAD: i32 = 88;

/// Whether a line may be a headline although a sentence ends with it. One that is nothing but a quotation is speech,
/// unless the page sets paragraphs in, and not this line.
fn asks(s: &Shape, habit: Habit) -> bool {
    s.asks && (s.speech != (true, true) || habit.indented && s.indent < 3)
}

/// What speaks against a line's standing at a place, whatever the width of the column.
pub(super) fn place(s: &Shape, place: Place, habit: Habit, add: &mut impl FnMut(&'static str, i32)) {
    if s.hint.alone.is_set() {
        if place == Place::Out {
            return;
        }
        match s.hint.alone {
            Alone::Surely => add("alone", NEVER),
            Alone::Likely => add("alone", ALONE),
            Alone::Names => add("names", NAMES),
            Alone::No => {}
        }
    }
    if s.cells > 0 && place != Place::Single {
        add("table-row", ROW);
    }
    if place == Place::Out {
        add("out", OUT);
        if s.hint.joins {
            add("joins", NEVER);
        }
        if s.stop && !asks(s, habit) {
            add("out-stop", OUT_STOP);
        }
        if s.comma || s.item || s.hint.opens || s.hint.closes {
            add("out-comma", OUT_COMMA);
        }
        if s.hangs {
            add("hangs", HANGS);
        }
        if s.sentences {
            add("out-sentences", OUT_STOP);
        } else if s.clauses {
            add("out-clauses", OUT_CLAUSE);
        }
        if s.unended {
            add("out-unended", OUT_UNENDED);
        }
        if s.particle {
            add("particle", PARTICLE);
        }
        if s.width > WIDEST_HEAD || s.fragment {
            add("out-wide", OUT_WIDE);
        }
        return;
    }
    if s.cells > 0 {
        return;
    }
    if s.bare {
        add("no-marks", NO_MARKS);
    }
    if s.gappy && !s.hint.opens {
        add("gappy", GAPPY);
    }
    let opens = matches!(place, Place::First | Place::Single);
    if habit.indented && (s.indent >= 3) != opens && !s.hint.opens {
        add("indent", INDENT);
    }
    if opens && s.hangs {
        add("hangs", HANGS);
    }
    if opens && s.particle {
        add("particle", PARTICLE);
    }
    if !opens && s.hint.opens {
        add("opens", OPENS);
    }
    if place.runs_on() {
        if s.hint.closes {
            add("closes", NEVER);
        }
    } else if s.hint.joins {
        add("joins", NEVER);
    } else if s.hint.closes {
        // A byline or a jump ends it.
    } else if !s.stop {
        add("no-stop", if s.item || s.hint.heading && !s.clauses { NO_STOP / 3 } else { NO_STOP });
        if s.comma {
            add("comma", COMMA);
        }
    }
    if place == Place::Single {
        if !s.hint.opens && !habit.unwrapped {
            let question = asks(s, habit);
            add("single", SINGLE + if question { QUESTION } else { 0 });
            if question && s.blank && !habit.spaced && !habit.parted {
                add("set-off", QUESTION_APART);
            }
        }
    } else if s.width > WIDEST_COLUMN {
        add("too-wide", NEVER);
    }
}

/// How much wider than its column a line may be, in halves of an em: what squeezed marks and stray spaces explain, and
/// what the page's lines are off besides. Where they are off, any mark may have been set half as wide.
fn explained(s: &Shape, habit: Habit) -> i32 {
    let squeezed = if habit.looseness() > 0 { s.squeeze().max(s.marks()) } else { s.squeeze() };
    squeezed + i32::from(habit.slack)
}

/// What a line costs that is wider than its column by so much: squeezed marks are no rarity where lines are off anyway.
fn squeezed(over: i32, habit: Habit) -> i32 {
    over * if habit.looseness() > 0 { SQUEEZED / 2 } else { SQUEEZED }
}

/// What speaks against a line's standing at a place of a column of a width.
pub(super) fn column(
    s: &Shape,
    place: Place,
    w: Candidate,
    habit: Habit,
    add: &mut impl FnMut(&'static str, i32),
) {
    if s.cells > 0 || s.hint.alone == Alone::Surely {
        return;
    }
    if place == Place::Out {
        if !s.hint.alone.is_set() && (s.width - w.width).abs() <= 1 && w.support >= 8 {
            add("out-full", OUT_FULL);
        }
        return;
    }
    if (w.support < 5 && place.runs_on()) || w.width < NARROWEST {
        add("lone-width", LONE_WIDTH);
    }
    let over = s.whole() - w.width;
    if over > 0 {
        let explained = explained(s, habit);
        add("squeezed", squeezed(over.min(explained), habit));
        if over > explained {
            add("over", OVER * (over - explained));
        }
    }
    let ends = matches!(place, Place::Last | Place::Single);
    if ends && !s.hint.joins && !s.hint.closes && s.stop && over.abs() <= 1 {
        add("full-last", FULL_LAST);
    }
}

/// What speaks against a line's running on into the next, whatever their column.
pub(super) fn join(s: &Shape, next: &Shape, habit: Habit, add: &mut impl FnMut(&'static str, i32)) {
    if habit.spaced {
        if !next.blank {
            add("tight", TIGHT);
        }
    } else if next.blank {
        add("blank", BLANK);
        if s.stop && asks(next, habit) {
            add("set-off", QUESTION_JOINED);
        }
    }
    if s.page != next.page {
        add("page", PAGE);
    }
    if habit.unwrapped {
        add("unwrapped", UNWRAPPED);
    }
    if s.stop {
        add("stop-inside", STOP_INSIDE + if s.speech.1 && next.speech.0 { SPEECH } else { 0 });
    }
}

/// Whether two pieces fill a column together.
fn fills(pieces: i32, w: i32) -> bool {
    (w - 1..=w).contains(&pieces)
}

/// What speaks against a line's running on into the next, by the room that it leaves.
pub(super) fn room(
    s: &Shape,
    next: &Shape,
    place: Place,
    w: i32,
    habit: Habit,
    add: &mut impl FnMut(&'static str, i32),
) {
    if s.fragment || next.fragment || next.hangs {
        if s.stop {
            add("room", ROOM);
        }
        return;
    }
    if place == Place::First && next.width > w + WIDER && !s.hint.opens && !next.hint.alone.is_set() {
        add("narrow-first", NARROW_FIRST);
    }
    let room = w - s.whole() - s.stretch();
    let judge = |room: i32| {
        // Where lines are off by more than squeezed marks explain, room is no proof.
        let free = room - next.head() - i32::from(habit.looseness());
        if free < 0 { 0 } else { ROOM + ROOM_MORE * free }
    };
    if place == Place::First && s.set_in() == 0 && !habit.indented && !s.hint.resumes {
        // Its indent was dropped, or the page has none.
        let over = 4 - room;
        let explained = explained(s, habit);
        let squeezed = squeezed(over.clamp(0, explained), habit) + OVER_FIRST * (over - explained).max(0);
        let dropped = i32::from(habit.dropped) + squeezed + judge(room - 4);
        // A dateline may be torn off the line that it opens.
        let torn = s.hint.opens && fills(s.whole() + next.whole(), w);
        let flush = i32::from(habit.flush) + if torn { TORN } else { judge(room) };
        if dropped < flush {
            add("dropped-indent", dropped);
        } else {
            add("flush", flush);
        }
        return;
    }
    let mut least = judge(room);
    if fills(s.whole() + next.whole(), w) {
        least = least.min(TORN);
    } else if fills(s.before() + s.whole(), w) {
        least = 0;
    }
    if s.hint.resumes {
        // The mark of the jump was set in another type, or on a line of its own.
        least = least.min(ROOM);
    }
    // The row that an extractor tore may have had more before this piece.
    for torn in s.torn() {
        if room - torn >= -s.squeeze() - i32::from(habit.slack) {
            least = least.min(judge(room - torn));
        }
    }
    if least > 0 {
        add("room", least);
        if s.stop && asks(next, habit) {
            add("room", QUESTION_ROOM);
        }
    }
}

/// What speaks against a paragraph of two lines: without a full stop it is a headline rather.
pub(super) fn two_lines(s: &Shape, next: &Shape, add: &mut impl FnMut(&'static str, i32)) {
    if !next.stop && !next.item && !next.hint.closes && !s.hint.opens {
        add("two-lines", NO_STOP);
    }
}

/// What a line outside all columns costs less behind another one.
pub(super) fn out_again(s: &Shape, add: &mut impl FnMut(&'static str, i32)) {
    if !s.hint.alone.is_set() {
        add("out-again", -OUT_AGAIN);
    }
    if s.leads {
        add("out-leads", -OUT_LEADS);
    }
}
