//! The head lines of a page as pairing sees them: what each shows by itself, and every few in a row.

use core::ops::Range;

use super::super::genre::Genre;
use super::super::head::{is_parallel, is_sure_deck, is_sure_kicker, leads_on};
use super::super::label::{Label, label};
use super::super::row::{HeadLine, Side};
use super::{HEAP, weigh};

/// Most lines of one headline block that are weighed: longer ones are put together from what is left over.
const MOST_LINES: usize = 4;

/// Head lines that may be one headline block, as a range of indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A group as it is kept: there are several for each line.
#[derive(Clone, Copy, Debug)]
struct Packed {
    start: u32,
    end: u32,
}

impl From<Group> for Packed {
    fn from(group: Group) -> Self {
        Self { start: group.start as u32, end: group.end as u32 }
    }
}

impl From<Packed> for Group {
    fn from(group: Packed) -> Self {
        Self { start: group.start as usize, end: group.end as usize }
    }
}

/// The page's head lines as pairing sees them.
pub(crate) struct Heads<'a> {
    pub(crate) lines: &'a [HeadLine],
    /// The text of each line.
    pub(crate) texts: &'a [&'a str],
    groups: Vec<Packed>,
    /// What a group's looks weigh.
    looks: Vec<f32>,
    /// What each line shows by itself.
    shown: Vec<Shown>,
    /// What speaks for one block of each line and the line before it.
    joins: Vec<f32>,
}

/// What a line shows by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) label: Option<Label>,
    pub(super) deck: bool,
    /// It leads on to what was said, in the line below.
    pub(super) leads: bool,
    pub(super) parallel: bool,
    pub(super) genre: Option<Genre>,
}

impl<'a> Heads<'a> {
    /// Every few lines in a row.
    pub(crate) fn new(lines: &'a [HeadLine], texts: &'a [&'a str]) -> Self {
        let show = |t: &&str| Shown {
            label: label(t),
            deck: is_sure_deck(t),
            leads: leads_on(t),
            parallel: is_parallel(t),
            genre: Genre::of_line(t),
        };
        let shown = texts.iter().map(show).collect();
        let mut out = Self { lines, texts, groups: Vec::new(), looks: Vec::new(), shown, joins: Vec::new() };
        out.joins = (0..lines.len()).map(|line| out.joins_before(line)).collect();
        let gap = |line: usize| lines.get(line).map(|l| l.gap);
        let ends = |start: usize| {
            (start + 1..=(start + MOST_LINES).min(lines.len()))
                .take_while(move |end| gap(end - 1) == gap(start))
        };
        let count = (0..lines.len()).map(|start| ends(start).count()).sum();
        out.looks.reserve_exact(count);
        out.groups.reserve_exact(count);
        for start in 0..lines.len() {
            for end in ends(start) {
                let group = Group { start, end };
                out.looks.push(out.looks_of(group));
                out.groups.push(group.into());
            }
        }
        out
    }

    /// The lines of each group, as ranges.
    pub(crate) fn groups(&self) -> impl Iterator<Item = (usize, usize)> {
        self.groups.iter().map(|g| (g.start as usize, g.end as usize))
    }

    pub(super) fn group(&self, index: u32) -> Option<Group> {
        self.groups.get(index as usize).map(|g| Group::from(*g))
    }

    /// What the looks of a group weigh.
    pub(super) fn looks(&self, group: u32) -> f32 {
        self.looks.get(group as usize).copied().unwrap_or_default()
    }

    /// Every group, with what its looks weigh.
    pub(super) fn groups_with_looks(&self) -> impl Iterator<Item = (Group, f32)> {
        self.groups.iter().map(|g| Group::from(*g)).zip(self.looks.iter().copied())
    }

    fn tight(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|l| l.tight)
    }

    pub(super) fn shows(&self, line: usize) -> Option<Shown> {
        self.shown.get(line).copied()
    }

    /// Whether a group holds more than labels and decks.
    pub(super) fn tells(&self, group: Group) -> bool {
        let mut shown = (group.start..group.end).filter_map(|line| self.shows(line));
        shown.any(|s| s.label.is_none() && !s.deck && s.genre.is_none())
    }

    /// What speaks for one block of a line and the line before it.
    pub(super) fn join(&self, line: usize) -> f32 {
        self.joins.get(line).copied().unwrap_or_default()
    }

    fn joins_before(&self, line: usize) -> f32 {
        let Some(before) = line.checked_sub(1) else { return 0.0 };
        let (Some(a), Some(b)) = (self.texts.get(before), self.texts.get(line)) else { return 0.0 };
        let (Some(above), Some(below)) = (self.shows(before), self.shows(line)) else { return 0.0 };
        if below.label == Some(Label::Unit) && above.label.is_none() {
            // A unit leads up to what it has done.
            weigh::ANOTHER
        } else if below.label == Some(Label::Column) && above.label.is_none() && self.goes_on(line) {
            // So does a column, but where its name stands below its headline.
            weigh::ANOTHER
        } else if self.tight(line) {
            weigh::TIGHT
        } else if above.genre == Some(Genre::Picture) {
            weigh::APART
        } else if above.genre.is_some() && (below.genre == above.genre || below.deck) {
            // A forecast has a title, its day in brackets, and a second title.
            weigh::FITS
        } else if above.label == Some(Label::Unit) {
            // Names of units stand together, apart from their headlines: what they are named in decides.
            weigh::NAMED
        } else if below.deck
            || above.label.is_some()
            || is_sure_kicker(a)
            || is_pair(a, b)
            || self.is_couplet(line)
        {
            weigh::FITS
        } else {
            weigh::APART
        }
    }

    /// Whether a line stands in the same row as the line before it.
    pub(super) fn same_gap(&self, line: usize) -> bool {
        let gap = |l: usize| self.lines.get(l).map(|l| l.gap);
        line > 0 && gap(line).is_some() && gap(line) == gap(line - 1)
    }

    /// Whether another line that is no deck follows in the same row.
    fn goes_on(&self, line: usize) -> bool {
        let gap = |l: usize| self.lines.get(l).map(|l| l.gap);
        gap(line + 1) == gap(line) && self.shows(line + 1).is_some_and(|s| !s.deck && s.label.is_none())
    }

    /// The lines that stand in the gap of a line.
    pub(super) fn gap_of(&self, line: usize) -> Range<usize> {
        let Some(gap) = self.lines.get(line).map(|l| l.gap) else { return 0..0 };
        self.lines.partition_point(|l| l.gap < gap)..self.lines.partition_point(|l| l.gap <= gap)
    }

    /// Whether the lines in the gap of a line are a heap: there are many, or decks show that they are three headlines
    /// or more.
    pub(super) fn is_heap(&self, line: usize) -> bool {
        let gap = self.gap_of(line);
        gap.len() >= HEAP || gap.skip(2).filter(|&line| self.begins_below_deck(line)).count() >= 2
    }

    /// Whether a line stands below the deck of another headline, and is no deck itself.
    fn begins_below_deck(&self, line: usize) -> bool {
        let deck = |line: usize| self.shows(line).is_some_and(|s| s.deck);
        line > 0 && deck(line - 1) && self.shows(line).is_some_and(|s| !s.deck && s.genre.is_none())
    }

    /// The text that space joins all lines of a group to.
    pub(super) fn side(&self, group: Group) -> Option<Side> {
        let mut sides = self.lines.get(group.start..group.end)?.iter().map(|l| l.side);
        let first = sides.next()??;
        sides.all(|side| side == Some(first)).then_some(first)
    }

    /// Whether a line opens a couplet: it and the next, set tight to it, are each two parallel clauses, and the line
    /// above is not.
    fn is_couplet(&self, line: usize) -> bool {
        let parallel = |l: usize| self.shows(l).is_some_and(|s| s.parallel);
        self.tight(line + 1)
            && parallel(line)
            && parallel(line + 1)
            && !line.checked_sub(1).is_some_and(parallel)
    }

    fn looks_of(&self, group: Group) -> f32 {
        let joins: f32 = (group.start + 1..group.end).map(|line| self.join(line)).sum();
        let torn = [group.start, group.end].into_iter().filter(|&l| self.tight(l)).count();
        let lines = self.shown.get(group.start..group.end).unwrap_or_default();
        let mut told = lines.iter().filter(|l| l.label.is_none());
        let poor = match (told.next(), told.next(), told.next()) {
            (None, ..) if lines.iter().any(|l| l.label == Some(Label::Unit)) => weigh::UNIT,
            (None, ..) => weigh::NO_HEADLINE,
            (Some(only), None, _) if only.deck => weigh::NO_HEADLINE,
            // A couplet of couplets.
            (Some(a), Some(b), None) if a.parallel && b.parallel => weigh::NO_HEADLINE,
            _ => 0.0,
        };
        // …调研时强调: what was said is the headline, and stands below.
        let open = self.shows(group.end - 1).is_some_and(|s| s.leads) && self.same_gap(group.end);
        joins + weigh::TORN * torn as f32 + poor + if open { weigh::UNIT } else { 0.0 }
    }
}

/// Whether two lines are short and of one length, as two words that lead up to a headline.
fn is_pair(a: &str, b: &str) -> bool {
    let (a, b) = (a.chars().count(), b.chars().count());
    a == b && a <= 4
}
