//! Headline blocks and bodies paired, one to one over the whole page.
//!
//! Any few head lines in a row may be one headline block. Each such block is weighed with each body that it could
//! belong to; the best pair is taken, then the best of those that are left, and so on.

mod attach;
mod candidates;
mod heads;
mod recurring;
mod shuffled;
mod weigh;

use super::genre::Genre;
use super::head::is_sure_deck;
use super::label::Label;
use super::likeness::Index;
use super::row::Order;
use attach::Shared;
use candidates::{Candidate, Candidates, Scale};
use heads::Group;
pub(crate) use heads::Heads;

/// So many head lines in one place are a heap: which stands next to a body says little.
const HEAP: usize = 8;

/// A headline block, and the body that it was found for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Its lines, as a range of head lines.
    pub(crate) lines: (usize, usize),
    /// The body, if any.
    pub(crate) body: Option<usize>,
    /// Likeness, nearness and looks: what spoke for the pair.
    pub(crate) why: (f32, f32, f32),
    /// It stands in a shuffled heap, where its place tells nothing of its rank.
    pub(crate) shuffled: bool,
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
    /// What the main block of each body was by then, as a range of head lines; empty if it had none.
    cores: Vec<(usize, usize)>,
    /// Lines of those main blocks that stand apart from the line before them and are no kicker or deck by their looks,
    /// as pairs of body and line.
    pub(crate) apart: Vec<(usize, usize)>,
}

impl Pairing {
    pub(crate) fn main_of(&self, body: usize) -> Option<usize> {
        self.main.get(body).copied().flatten()
    }

    /// The main block of a body as it was before any line that was left over went to it, as a range of head lines.
    pub(crate) fn core_of(&self, body: usize) -> (usize, usize) {
        self.cores.get(body).copied().unwrap_or_default()
    }

    /// The head lines of a block, as a range of indices.
    pub(crate) fn lines_of(&self, block: usize) -> (usize, usize) {
        self.blocks.get(block).map_or((0, 0), |b| b.lines)
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
        self.out.blocks.push(Found { lines: (group.start, group.end), body, why, shuffled: false });
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
            let tells = a.contains(['，', '。', '？', '！', '：', ' ', '\u{3000}'])
                || self.heads.shows(line - 1).is_some_and(|s| s.genre.is_some());
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

    /// Where a body's main block is no more than a label or a deck, the first that is more takes its place.
    fn promote(&mut self) {
        let heads = self.heads;
        let tells = |found: &Found| heads.tells(Group { start: found.lines.0, end: found.lines.1 });
        let Pairing { blocks, main, .. } = &mut self.out;
        for (number, found) in blocks.iter().enumerate().filter(|(_, found)| tells(found)) {
            let Some(slot) = found.body.and_then(|body| main.get_mut(body)) else { continue };
            if slot.and_then(|m| blocks.get(m)).is_some_and(|m| !tells(m)) {
                *slot = Some(number);
            }
        }
    }

    /// The free lines, as blocks.
    fn free_blocks(&self) -> Vec<Group> {
        let mut out: Vec<Group> = Vec::new();
        for (line, taken) in self.taken.iter().enumerate() {
            if taken.is_some() {
                continue;
            }
            match out.last_mut() {
                Some(group)
                    if group.end == line && self.heads.join(line) > 0.0 && self.heads.same_gap(line) =>
                {
                    group.end = line + 1;
                }
                _ => out.push(Group { start: line, end: line + 1 }),
            }
        }
        out
    }
}

/// The stretches of a row as bodies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bodies<'a> {
    /// The body of each stretch.
    pub(crate) of: &'a [usize],
    /// What kind of text each stretch is, if of one that recurs.
    pub(crate) genres: &'a [Option<Genre>],
}

/// Pairs head lines with bodies. `real` names the lines that are no subheads. What is left over is paired, too, if
/// `leftovers` is given: it tells whether a body comes from another page, and has its headline there.
pub(crate) fn pair(
    index: &Index,
    heads: &Heads<'_>,
    bodies: Bodies<'_>,
    real: &[bool],
    order: Order,
    leftovers: Option<&dyn Fn(usize) -> bool>,
) -> Pairing {
    let count = bodies.of.last().map_or(0, |last| last + 1);
    let out = Pairing { blocks: Vec::with_capacity(count), main: vec![None; count], ..Pairing::default() };
    let taken = vec![None; heads.lines.len()];
    let mut pairer = Pairer { heads, taken, out };
    let mut scale = Scale::new(index, heads, bodies, order);
    let is_real = |line: usize| real.get(line) == Some(&true);
    let group_of = |c: &Candidate| heads.group(c.group);
    // Most are of use only where what is surer has left something over.
    let mut shared = Shared::default();
    let mut found = Candidates::default();
    scale.find(
        &mut found,
        |group| is_real(group.start),
        |weighed, group| {
            if leftovers.is_some() && group.end == group.start + 1 {
                shared.enter(group.start, weighed);
            }
            weighed.score >= weigh::LEAST
        },
    );
    if leftovers.is_some() {
        shared.close(heads.lines.len());
    }
    shuffled::share_out(&mut pairer, &shared, real);
    for c in &found.list {
        let Some(group) = group_of(c) else { continue };
        if pairer.is_bare(c.body()) && pairer.is_free(group) {
            pairer.take(group, Some(c.body()), true, found.why(c, heads));
        }
    }
    pairer.gather(|join| join >= weigh::TIGHT);
    scale.find(&mut found, |group| is_real(group.start) && pairer.is_free(group), |_, _| true);
    drop(scale);
    let why = |c: &Candidate| found.why(c, heads);
    // A unit goes to the body that it is named in.
    for c in &found.list {
        let Some(group) = group_of(c).filter(|g| g.end == g.start + 1) else { continue };
        let unit = heads.shows(group.start).and_then(|s| s.label) == Some(Label::Unit);
        if unit && c.alike >= weigh::LEAST_LABEL && pairer.is_free(group) {
            pairer.take(group, Some(c.body()), false, why(c));
        }
    }
    let spare = pairer.free_blocks().into_iter().filter(|g| is_real(g.start));
    pairer.out.spare = spare.map(|g| (g.start, g.end)).collect();
    let core = |main: &Option<usize>| main.map_or((0, 0), |m| pairer.out.lines_of(m));
    pairer.out.cores = pairer.out.main.iter().map(core).collect();
    let lines =
        |(body, &(start, end)): (usize, &(usize, usize))| (start + 1..end).map(move |line| (body, line));
    let lines = pairer.out.cores.iter().enumerate().flat_map(lines);
    pairer.out.apart = lines.filter(|&(_, line)| heads.join(line) < 0.0).collect();
    // Of the blocks and bodies that are left, those go together for which anything speaks.
    let least = if leftovers.is_some() { 0.0 } else { weigh::LEAST_LEFT };
    let continues = |body: usize| leftovers.is_some_and(|continues| continues(body));
    for c in &found.list {
        let Some(group) = group_of(c) else { continue };
        if pairer.is_bare(c.body())
            && pairer.is_free(group)
            && found.score(c, heads) > least
            && !continues(c.body())
        {
            pairer.take(group, Some(c.body()), true, why(c));
        }
    }
    if leftovers.is_none() {
        return pairer.out;
    }
    // One block and one body that are left over are each other's; the name of a column may be all the headline that a
    // picture has.
    let free: Vec<Group> = pairer.free_blocks().into_iter().filter(|g| is_real(g.start)).collect();
    let bare: Vec<usize> = (0..count).filter(|&b| pairer.is_bare(b) && !continues(b)).collect();
    if let ([group], [body]) = (&free[..], &bare[..]) {
        pairer.take(*group, Some(*body), true, (0.0, 0.0, 0.0));
    }
    pairer.gather(|join| join > 0.0);
    // Kickers and decks that stand apart.
    for c in &found.list {
        let Some(group) = group_of(c) else { continue };
        if c.alike >= weigh::LEAST_SECOND && pairer.is_free(group) && pairer.is_second(group, c.body()) {
            pairer.add(group, c.body(), why(c));
        }
    }
    if order == Order::HeadsFirst {
        pairer.rubrics();
    }
    attach::attach(&mut pairer, &shared, &is_real);
    // A line that is still alone goes where it clearly belongs. A label is no article: it goes to a body with which it
    // has anything in common.
    for c in &found.list {
        let Some(group) = group_of(c).filter(|g| g.end == g.start + 1) else { continue };
        let label = heads.shows(group.start).is_some_and(|s| s.label.is_some());
        let clear = || shared.clear(group.start) == Some(c.body());
        if c.alike > 0.0
            && (label || is_real(group.start) && clear())
            && pairer.is_free(group)
            && !pairer.is_bare(c.body())
        {
            pairer.add(group, c.body(), why(c));
        }
    }
    pairer.promote();
    for group in pairer.free_blocks().into_iter().filter(|g| is_real(g.start)) {
        pairer.take(group, None, true, (0.0, 0.0, 0.0));
    }
    pairer.out
}
