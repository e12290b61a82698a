//! Headline blocks and bodies paired, one to one over the whole page.
//!
//! Any few head lines in a row may be one headline block. Each such block is weighed with each body that it could
//! belong to; the best pair is taken, then the best of those that are left, and so on.

use super::head::{is_parallel, is_sure_deck, is_sure_kicker};
use super::label::{Label, is_picture, label};
use super::likeness::{Index, Likeness};
use super::row::{HeadLine, Order};

/// What speaks for a headline block and its body; likeness goes from 0 to 1.
mod weigh {
    /// The block stands right above the body, on a page that sets heads first.
    pub(super) const ABOVE: f32 = 0.5;
    /// The block stands right above or right below, on a page that sets bodies first.
    pub(super) const BESIDE: f32 = 0.12;
    /// Two of its lines are set tight.
    pub(super) const TIGHT: f32 = 0.06;
    /// Two of its lines stand apart.
    pub(super) const APART: f32 = -0.05;
    /// They stand apart, but one is the other's kicker or deck by its looks.
    pub(super) const FITS: f32 = 0.04;
    /// They stand apart, and one names a unit.
    pub(super) const NAMED: f32 = 0.0;
    /// A unit's name below another line: the next block begins.
    pub(super) const ANOTHER: f32 = -0.15;
    /// A line that is set tight to it is left out.
    pub(super) const TORN: f32 = -0.08;
    /// It is no more than the name of a column, or a deck.
    pub(super) const NO_HEADLINE: f32 = -0.15;
    /// It is no more than the name of a unit.
    pub(super) const UNIT: f32 = -0.5;
    /// What the lead over the block's next best body weighs when the best pair is looked for.
    pub(super) const SURE: f32 = 0.1;
    /// Less than this is no match.
    pub(super) const LEAST: f32 = 0.12;
    /// Less than this is no match of what is left over, as long as it is open which stretches are one body.
    pub(super) const LEAST_LEFT: f32 = 0.03;
    /// Least likeness of a label that stands apart and a body.
    pub(super) const LEAST_LABEL: f32 = 0.1;
    /// Least likeness of a second block (a kicker or a deck that stands apart) and a body.
    pub(super) const LEAST_SECOND: f32 = 0.2;
}

/// Most lines of one headline block that are weighed: longer ones are put together from what is left over.
const MOST_LINES: usize = 4;

/// Head lines that may be one headline block, as a range of indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Group {
    start: usize,
    end: usize,
}

/// A headline block, and the body that it was found for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Its lines, as a range of head lines.
    pub(crate) lines: (usize, usize),
    /// The body, if any.
    pub(crate) body: Option<usize>,
    /// Likeness, nearness and looks: what spoke for the pair.
    pub(crate) why: (f32, f32, f32),
}

/// Which headline block goes to which body.
#[derive(Debug, Default)]
pub(crate) struct Pairing {
    /// Every headline block, in the order printed.
    pub(crate) blocks: Vec<Found>,
    /// The main block of each body.
    main: Vec<Option<usize>>,
    /// Blocks that were no body's when all bodies had been looked through, as ranges of head lines: they were given
    /// to what was left over, or became a kicker or a deck.
    pub(crate) spare: Vec<(usize, usize)>,
}

impl Pairing {
    pub(crate) fn main_of(&self, body: usize) -> Option<usize> {
        self.main.get(body).copied().flatten()
    }

    /// The head lines of a block, as a range of indices.
    pub(crate) fn lines_of(&self, block: usize) -> (usize, usize) {
        self.blocks.get(block).map_or((0, 0), |b| b.lines)
    }
}

/// The page's head lines as pairing sees them.
pub(crate) struct Heads<'a> {
    pub(crate) lines: &'a [HeadLine],
    /// The text of each line.
    pub(crate) texts: &'a [&'a str],
    groups: Vec<Group>,
    /// What a group's looks weigh.
    looks: Vec<f32>,
    /// What each line shows by itself.
    shown: Vec<Shown>,
    /// What speaks for one block of each line and the line before it.
    joins: Vec<f32>,
}

/// What a line shows by itself.
#[derive(Clone, Copy, Debug)]
struct Shown {
    label: Option<Label>,
    deck: bool,
    parallel: bool,
}

impl<'a> Heads<'a> {
    /// Every few lines in a row.
    pub(crate) fn new(lines: &'a [HeadLine], texts: &'a [&'a str]) -> Self {
        let show = |t: &&str| Shown { label: label(t), deck: is_sure_deck(t), parallel: is_parallel(t) };
        let shown = texts.iter().map(show).collect();
        let mut out = Self { lines, texts, groups: Vec::new(), looks: Vec::new(), shown, joins: Vec::new() };
        out.joins = (0..lines.len()).map(|line| out.joins_before(line)).collect();
        for start in 0..lines.len() {
            for end in start + 1..=(start + MOST_LINES).min(lines.len()) {
                if lines.get(end - 1).map(|l| l.gap) != lines.get(start).map(|l| l.gap) {
                    break;
                }
                let group = Group { start, end };
                out.looks.push(out.looks_of(group));
                out.groups.push(group);
            }
        }
        out
    }

    /// The lines of each group.
    pub(crate) fn groups(&self) -> impl Iterator<Item = impl Iterator<Item = &'a str>> {
        self.groups.iter().map(|g| self.texts.get(g.start..g.end).unwrap_or_default().iter().copied())
    }

    fn tight(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|l| l.tight)
    }

    fn shows(&self, line: usize) -> Option<Shown> {
        self.shown.get(line).copied()
    }

    /// What speaks for one block of a line and the line before it.
    fn join(&self, line: usize) -> f32 {
        self.joins.get(line).copied().unwrap_or_default()
    }

    fn joins_before(&self, line: usize) -> f32 {
        let Some(before) = line.checked_sub(1) else { return 0.0 };
        let (Some(a), Some(b)) = (self.texts.get(before), self.texts.get(line)) else { return 0.0 };
        let (Some(above), Some(below)) = (self.shows(before), self.shows(line)) else { return 0.0 };
        if below.label == Some(Label::Unit) && above.label.is_none() {
            // A unit leads up to what it has done.
            weigh::ANOTHER
        } else if self.tight(line) {
            weigh::TIGHT
        } else if is_picture(a) {
            weigh::APART
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

    /// Whether a couplet of parallel lines begins with a line, below one that is not parallel.
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
        joins + weigh::TORN * torn as f32 + poor
    }
}

/// Whether two lines are short and of one length, as two words that lead up to a headline.
fn is_pair(a: &str, b: &str) -> bool {
    let (a, b) = (a.chars().count(), b.chars().count());
    a == b && a <= 4
}

/// A group, a body, and what speaks for the two.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    group: usize,
    body: usize,
    alike: f32,
    near: f32,
    looks: f32,
}

impl Candidate {
    fn score(&self) -> f32 {
        self.alike + self.near + self.looks
    }
}

struct Pairer<'a> {
    heads: &'a Heads<'a>,
    /// The block that each line went into.
    taken: Vec<Option<usize>>,
    out: Pairing,
}

impl Pairer<'_> {
    fn is_free(&self, group: Group) -> bool {
        self.taken.get(group.start..group.end).is_some_and(|t| t.iter().all(Option::is_none))
    }

    fn is_bare(&self, body: usize) -> bool {
        self.out.main.get(body) == Some(&None)
    }

    fn take(&mut self, group: Group, body: Option<usize>, main: bool, why: (f32, f32, f32)) {
        let number = self.out.blocks.len();
        self.out.blocks.push(Found { lines: (group.start, group.end), body, why });
        if let Some(taken) = self.taken.get_mut(group.start..group.end) {
            taken.fill(Some(number));
        }
        if let Some(slot) = body.filter(|_| main).and_then(|b| self.out.main.get_mut(b)) {
            *slot = Some(number);
        }
    }

    /// Gives a body a second block: part of the main one, if it stands beside that.
    fn add(&mut self, group: Group, body: usize, why: (f32, f32, f32)) {
        let gap = |l: usize| self.heads.lines.get(l).map(|l| l.gap);
        let main = self.out.main.get(body).copied().flatten();
        let beside = main.and_then(|m| self.out.blocks.get_mut(m)).filter(|m| {
            gap(m.lines.0) == gap(group.start) && (m.lines.1 == group.start || m.lines.0 == group.end)
        });
        match (beside, main) {
            (Some(found), Some(number)) => {
                found.lines = (found.lines.0.min(group.start), found.lines.1.max(group.end));
                if let Some(taken) = self.taken.get_mut(group.start..group.end) {
                    taken.fill(Some(number));
                }
            }
            _ => self.take(group, Some(body), false, why),
        }
    }

    /// Lines that are left over go to the block that they are tight with, or that they fit by their looks.
    fn gather(&mut self, joins: impl Fn(f32) -> bool) {
        let count = self.taken.len();
        // Downwards to the block above, then upwards to the block below.
        for line in 1..count {
            self.adopt(line, line - 1, line, &joins);
        }
        for line in (1..count).rev() {
            self.adopt(line - 1, line, line, &joins);
        }
    }

    /// A short line that is left over right above a headline is the name of its column.
    fn rubrics(&mut self) {
        /// Longest such name, in characters.
        const LONGEST: usize = 7;
        for line in (1..self.taken.len()).rev() {
            let (Some(a), Some(b)) = (self.heads.texts.get(line - 1), self.heads.texts.get(line)) else {
                continue;
            };
            let (here, there) = (a.chars().count(), b.chars().count());
            let tells = a.contains(['，', '。', '？', '！', '：', ' ', '\u{3000}']) || is_picture(a);
            if here <= LONGEST && here < there && !tells && !is_sure_deck(b) {
                self.adopt(line - 1, line, line, &|_| true);
            }
        }
    }

    /// Lets a free line join the block of the line beside it.
    fn adopt(&mut self, line: usize, beside: usize, join: usize, joins: &dyn Fn(f32) -> bool) {
        let gap = |l: usize| self.heads.lines.get(l).map(|l| l.gap);
        let Some(block) = self.taken.get(beside).copied().flatten() else { return };
        if self.taken.get(line) != Some(&None) || gap(line) != gap(beside) || !joins(self.heads.join(join)) {
            return;
        }
        if let (Some(found), Some(taken)) = (self.out.blocks.get_mut(block), self.taken.get_mut(line)) {
            found.lines = (found.lines.0.min(line), found.lines.1.max(line + 1));
            *taken = Some(block);
        }
    }

    /// Whether a group may be a second block of a body: one line that has no deck of its own, or lines beside the
    /// main block.
    fn is_second(&self, group: Group, body: usize) -> bool {
        let main = self.out.main.get(body).copied().flatten().and_then(|m| self.out.blocks.get(m));
        let gap = |l: usize| self.heads.lines.get(l).map(|l| l.gap);
        let beside = main.is_some_and(|m| {
            gap(m.lines.0) == gap(group.start) && (m.lines.1 == group.start || m.lines.0 == group.end)
        });
        let deck =
            gap(group.end) == gap(group.start) && self.heads.shows(group.end).is_some_and(|below| below.deck);
        beside || group.end == group.start + 1 && !deck
    }

    /// The free lines, as blocks.
    fn free_blocks(&self) -> Vec<Group> {
        let mut out: Vec<Group> = Vec::new();
        for (line, taken) in self.taken.iter().enumerate() {
            if taken.is_some() {
                continue;
            }
            match out.last_mut() {
                Some(group) if group.end == line && self.heads.join(line) > 0.0 && self.same_gap(line) => {
                    group.end = line + 1;
                }
                _ => out.push(Group { start: line, end: line + 1 }),
            }
        }
        out
    }

    fn same_gap(&self, line: usize) -> bool {
        let gap = |l: usize| self.heads.lines.get(l).map(|l| l.gap);
        line > 0 && gap(line) == gap(line - 1)
    }
}

/// Pairs head lines with bodies. `body_of` names the body of each stretch of the row, `real` the lines that are no
/// subheads. What is left over is paired, too, if `leftovers` is given: it tells whether a body comes from another
/// page, and has its headline there.
pub(crate) fn pair(
    index: &Index,
    heads: &Heads<'_>,
    body_of: &[usize],
    real: &[bool],
    order: Order,
    leftovers: Option<&dyn Fn(usize) -> bool>,
) -> Pairing {
    let bodies = body_of.last().map_or(0, |last| last + 1);
    let out = Pairing { main: vec![None; bodies], ..Pairing::default() };
    let taken = vec![None; heads.lines.len()];
    let mut pairer = Pairer { heads, taken, out };
    let found = candidates(index, heads, body_of, real, order);
    let group_of = |c: &Candidate| heads.groups.get(c.group).copied();
    for c in &found {
        let Some(group) = group_of(c) else { continue };
        if c.score() >= weigh::LEAST && pairer.is_bare(c.body) && pairer.is_free(group) {
            pairer.take(group, Some(c.body), true, (c.alike, c.near, c.looks));
        }
    }
    pairer.gather(|join| join >= weigh::TIGHT);
    // A unit goes to the body that it is named in.
    for c in &found {
        let Some(group) = group_of(c).filter(|g| g.end == g.start + 1) else { continue };
        let unit = heads.shows(group.start).and_then(|s| s.label) == Some(Label::Unit);
        if unit && c.alike >= weigh::LEAST_LABEL && pairer.is_free(group) {
            pairer.take(group, Some(c.body), false, (c.alike, c.near, c.looks));
        }
    }
    let is_real = |line: usize| real.get(line) == Some(&true);
    let spare = pairer.free_blocks().into_iter().filter(|g| is_real(g.start));
    pairer.out.spare = spare.map(|g| (g.start, g.end)).collect();
    // What is left of both shares something.
    let least = if leftovers.is_some() { 0.0 } else { weigh::LEAST_LEFT };
    let continues = |body: usize| leftovers.is_some_and(|continues| continues(body));
    for c in &found {
        let Some(group) = group_of(c) else { continue };
        if c.score() > least && !continues(c.body) && pairer.is_bare(c.body) && pairer.is_free(group) {
            pairer.take(group, Some(c.body), true, (c.alike, c.near, c.looks));
        }
    }
    if leftovers.is_none() {
        return pairer.out;
    }
    // One block and one body that are left over are each other's; the name of a column may be all the headline that a
    // picture has.
    let free: Vec<Group> = pairer.free_blocks().into_iter().filter(|g| is_real(g.start)).collect();
    let bare: Vec<usize> = (0..bodies).filter(|&b| pairer.is_bare(b) && !continues(b)).collect();
    if let ([group], [body]) = (&free[..], &bare[..]) {
        pairer.take(*group, Some(*body), true, (0.0, 0.0, 0.0));
    }
    pairer.gather(|join| join > 0.0);
    // Kickers and decks that stand apart.
    for c in &found {
        let Some(group) = group_of(c) else { continue };
        if c.alike >= weigh::LEAST_SECOND && pairer.is_free(group) && pairer.is_second(group, c.body) {
            pairer.add(group, c.body, (c.alike, c.near, c.looks));
        }
    }
    if order == Order::HeadsFirst {
        pairer.rubrics();
    }
    for group in pairer.free_blocks().into_iter().filter(|g| is_real(g.start)) {
        pairer.take(group, None, true, (0.0, 0.0, 0.0));
    }
    pairer.out
}

/// Every group with every body that it could belong to, the best first.
fn candidates(
    index: &Index,
    heads: &Heads<'_>,
    body_of: &[usize],
    real: &[bool],
    order: Order,
) -> Vec<Candidate> {
    let is_real = |group: usize| heads.groups.get(group).is_some_and(|g| real.get(g.start) == Some(&true));
    let looks = |group: usize| heads.looks.get(group).copied().unwrap_or_default();
    let mut found: Vec<Candidate> = index
        .compare(body_of)
        .into_iter()
        .filter(|l| is_real(l.head))
        .map(|Likeness { head, body, score }| Candidate {
            group: head,
            body,
            alike: score,
            near: 0.0,
            looks: looks(head),
        })
        .collect();
    let gap_of = |line: Option<usize>| line.and_then(|l| heads.lines.get(l)).map(|l| l.gap);
    for (group, g) in heads.groups.iter().enumerate().filter(|(group, _)| is_real(*group)) {
        let Some(gap) = gap_of(Some(g.start)) else { continue };
        // Only the last of a row stands right above the body, and only the first right below the one before.
        let last = gap_of(Some(g.end)) != Some(gap);
        let first = gap_of(g.start.checked_sub(1)) != Some(gap);
        let (above, below) = match order {
            Order::HeadsFirst => (weigh::ABOVE, 0.0),
            Order::BodiesFirst => (weigh::BESIDE, weigh::BESIDE),
        };
        let looks = looks(group);
        if let Some(&body) = body_of.get(gap).filter(|_| last) {
            found.push(Candidate { group, body, alike: 0.0, near: above, looks });
        }
        if let Some(&body) = gap.checked_sub(1).and_then(|g| body_of.get(g)).filter(|_| first) {
            found.push(Candidate { group, body, alike: 0.0, near: below, looks });
        }
    }
    // One entry a pair: likeness and nearness added up.
    found.sort_by_key(|c| (c.group, c.body));
    found.dedup_by(|b, a| {
        let same = (a.group, a.body) == (b.group, b.body);
        if same {
            a.alike += b.alike;
            a.near += b.near;
        }
        same
    });
    // The two best scores of each group.
    let mut best = vec![(0.0f32, 0.0f32); heads.groups.len()];
    for c in &found {
        let Some(best) = best.get_mut(c.group) else { continue };
        let score = c.score();
        *best = if score > best.0 { (score, best.0) } else { (best.0, best.1.max(score)) };
    }
    // A block that has no other body to go to is surer of its own.
    let sure = |c: &Candidate| {
        let (first, second) = best.get(c.group).copied().unwrap_or_default();
        let score = c.score();
        score + weigh::SURE * (score - if score < first { first } else { second })
    };
    found.sort_by(|a, b| sure(b).total_cmp(&sure(a)).then(a.group.cmp(&b.group)).then(a.body.cmp(&b.body)));
    found
}
