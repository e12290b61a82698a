//! Articles: the row's stretches put together as bodies, and headline blocks matched to them over the whole page.

use super::block::{Block, Habit, Role};
use super::genre::Genre;
use super::left::{self, Start};
use super::likeness::Index;
use super::mark::Kind;
use super::pairing::{Bodies, Heads, Pairing, pair};
use super::row::{Gap, HeadLine, Row, Stretch};
use super::run::Run;
use super::sign;
use super::theme::cohesion;
use crate::model::explain::Evidence;
use crate::text::letterspaced;
use crate::text::tight;

/// The paragraphs of one article, or of its part on one page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    /// Paragraphs and subheads, as blocks.
    pub(crate) blocks: Run,
    /// Bylines on lines of their own.
    pub(crate) bylines: Vec<usize>,
    /// Credit, jump and document lines of their own.
    pub(crate) lines: Vec<usize>,
}

/// What goes into one article, or into its part on one page.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Draft {
    /// Its heads in the order printed, as a range of indices; the main one is `main`.
    heads: (u32, u32),
    pub(crate) main: Option<u32>,
    /// Its body, as index.
    pub(crate) body: Option<u32>,
    /// The draft that it goes on in.
    pub(crate) tail: Option<u32>,
    /// It goes on with another draft, and is no article by itself.
    pub(crate) is_tail: bool,
}

impl Draft {
    /// Its heads, as indices.
    pub(crate) fn heads(&self) -> impl Iterator<Item = usize> + use<> {
        self.heads.0 as usize..self.heads.1 as usize
    }
}

/// A headline block, or a piece of one that stands apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    /// Its lines, as a range of head lines.
    lines: (u32, u32),
    /// It stands in a shuffled heap, where its place tells nothing of its rank.
    pub(crate) shuffled: bool,
    /// What spoke for its body: likeness, nearness and looks.
    why: (f32, f32, f32),
}

/// The bodies, heads and articles of a text.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) bodies: Vec<Body>,
    /// The heads of each draft stand side by side.
    pub(crate) heads: Vec<Head>,
    lines: Vec<HeadLine>,
    /// In the order of the text.
    pub(crate) drafts: Vec<Draft>,
    gaps: Vec<Gap>,
    /// The first block of each stretch.
    openings: Vec<Option<usize>>,
    /// The first lines of what may be headlines of articles of their own but could not be shown to be, as blocks.
    pub(crate) unsure: Vec<usize>,
}

impl Plan {
    /// The drafts that are articles, or the first parts of such.
    pub(crate) fn articles(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.iter().filter(|d| !d.is_tail)
    }

    /// The parts of an article in reading order.
    fn parts<'a>(&'a self, article: &'a Draft) -> impl Iterator<Item = &'a Draft> {
        core::iter::successors(Some(article), |part| self.drafts.get(part.tail? as usize))
    }

    /// The bodies of an article in reading order.
    pub(crate) fn bodies_of<'a>(&'a self, article: &'a Draft) -> impl Iterator<Item = &'a Body> {
        self.parts(article).filter_map(|part| self.bodies.get(part.body? as usize))
    }

    /// The last body of an article, as index.
    pub(crate) fn last_body(&self, article: &Draft) -> Option<usize> {
        self.parts(article).filter_map(|part| part.body).last().map(|body| body as usize)
    }

    /// How many of the parts have the headline: all up to the first with a main head.
    fn headed(&self, article: &Draft) -> usize {
        self.parts(article).position(|part| part.main.is_some()).map_or(usize::MAX, |at| at + 1)
    }

    /// The main head of an article.
    pub(crate) fn main_of(&self, article: &Draft) -> Option<usize> {
        self.parts(article).find_map(|part| part.main).map(|main| main as usize)
    }

    /// The heads of an article, as indices.
    pub(crate) fn heads_of<'a>(&'a self, article: &'a Draft) -> impl Iterator<Item = usize> {
        self.parts(article).take(self.headed(article)).flat_map(Draft::heads)
    }

    /// The heads of the parts stitched on, as indices: the title once more.
    pub(crate) fn repeats_of<'a>(&'a self, article: &'a Draft) -> impl Iterator<Item = usize> {
        self.parts(article).skip(self.headed(article)).flat_map(Draft::heads)
    }

    /// The lines of a head.
    pub(crate) fn lines_of(&self, head: usize) -> &[HeadLine] {
        let lines = self.heads.get(head).and_then(|h| self.lines.get(h.lines.0 as usize..h.lines.1 as usize));
        lines.unwrap_or_default()
    }

    /// Takes the bylines out of a head.
    pub(crate) fn take_bylines(&mut self, head: usize) -> impl Iterator<Item = usize> {
        let lines = self.heads.get(head).map_or(0..0, |h| h.lines.0 as usize..h.lines.1 as usize);
        let lines = self.lines.get_mut(lines).unwrap_or_default();
        lines.iter_mut().flat_map(|line| core::mem::take(&mut line.bylines))
    }

    /// Why a head went where it went.
    pub(crate) fn why_head(&self, head: usize) -> Vec<Evidence> {
        let (alike, near, looks) = self.heads.get(head).map_or((0.0, 0.0, 0.0), |h| h.why);
        let word = |(name, weight)| Evidence::new(name, weight, String::new());
        [("alike", alike), ("near", near), ("looks", looks)].into_iter().map(word).collect()
    }

    /// The places where an article could have begun: the block, and what spoke for it and against it.
    pub(crate) fn why_cut(&self) -> impl Iterator<Item = (usize, Vec<Evidence>)> {
        let word = |(name, weight): &(&'static str, f32)| Evidence::new(name, *weight, String::new());
        let places = self.openings.iter().zip(&self.gaps);
        places.filter_map(move |(block, gap)| Some(((*block)?, gap.signs.told().iter().map(word).collect())))
    }
}

/// Cuts the row of blocks into bodies and heads, and makes articles of them. With `told`, what spoke for that is kept.
pub(crate) fn plan(blocks: &[Block], habit: Habit, told: bool) -> Plan {
    let mut row = super::row::read(blocks, habit, told);
    super::sibling::siblings(blocks, &mut row);
    let text = |line: &HeadLine| blocks.get(line.block).map_or("", |b| b.text.as_str());
    let mut texts: Vec<&str> = row.heads.iter().map(text).collect();
    let closed = letterspaced::all_closed_up(&texts);
    letterspaced::put(&mut texts, &closed);
    themes(&mut row, blocks);
    // First as if an article ended wherever one could.
    let every: Vec<usize> = (0..row.stretches.len()).collect();
    let all = vec![true; row.heads.len()];
    let heads = Heads::new(&row.heads, &texts);
    let index = likeness(blocks, &row, &heads);
    let genres = genres(&row);
    let bodies = Bodies { of: &every, genres: &genres };
    let first = pair(&index, &heads, bodies, &all, row.order, None);
    decide(&mut row.gaps, &first);
    drop(first);
    // Then without the ends that nothing speaks for.
    let mut found = settle(blocks, &row, &heads, &index);
    drop((heads, index, genres, every, all));
    // And with those that headlines show which have found no body.
    let mut unsure = Vec::new();
    for _ in 0..left::PASSES {
        let starts = left::starts(blocks, &row, &texts, &found.body_of, &found.pairing);
        unsure = left::unsure(&starts, &found.body_of, &found.pairing);
        let Some(cut) = part(blocks, &row, &texts, left::sure(&starts)) else { break };
        (row, found) = cut;
        unsure.clear();
    }
    let first = |(line, _): (usize, usize)| row.heads.get(line).map(|l| l.block);
    let unsure: Vec<usize> = unsure.into_iter().filter_map(first).collect();
    let mut openings: Vec<Option<usize>> = Vec::new();
    if told {
        openings.extend(row.stretches.iter().map(|s| s.blocks.first()));
    }
    let Row { stretches, heads: lines, mut gaps, .. } = row;
    let bodies = put_together(stretches, &lines, &gaps, &found.body_of);
    if !told {
        gaps = Vec::new();
    }
    let (heads, drafts) = drafts(&bodies, &lines, &found.pairing);
    Plan { bodies, heads, lines, drafts, gaps, openings, unsure }
}

/// Cuts a row where articles may begin, and leaves out the places that do not bear out. `None` if none does, or if some
/// still do not after [`left::ROUNDS`] rounds.
fn part(blocks: &[Block], row: &Row, texts: &[&str], mut starts: Vec<Start>) -> Option<(Row, Settled)> {
    for _ in 0..left::ROUNDS {
        if starts.is_empty() {
            break;
        }
        let mut cut = row.clone();
        for start in starts.iter().rev() {
            cut.cut(start.stretch, start.block, ("left-over-head", sign::LEFT_OVER * start.gain));
        }
        let heads = Heads::new(&cut.heads, texts);
        let settled = settle(blocks, &cut, &heads, &likeness(blocks, &cut, &heads));
        let all = starts.len();
        starts = left::kept(&starts, &settled.body_of, &settled.pairing);
        if starts.len() == all {
            return Some((cut, settled));
        }
    }
    None
}

/// What the heads of a row have in common with its stretches.
fn likeness(blocks: &[Block], row: &Row, heads: &Heads<'_>) -> Index {
    let stretches = row.stretches.iter().map(|s| s.blocks.texts(blocks));
    Index::new(heads.texts.iter().copied(), heads.groups(), stretches)
}

/// What kind of text each stretch is.
fn genres(row: &Row) -> Vec<Option<Genre>> {
    row.stretches.iter().map(|s| s.genre).collect()
}

/// Bodies as the gaps part them, and what heads they have.
struct Settled {
    /// The body of each stretch.
    body_of: Vec<usize>,
    pairing: Pairing,
}

/// Puts stretches together where nothing speaks for an article's end, and pairs the bodies with heads.
fn settle(blocks: &[Block], row: &Row, heads: &Heads<'_>, index: &Index) -> Settled {
    let mut body_of = Vec::with_capacity(row.stretches.len());
    let mut real = vec![true; row.heads.len()];
    // The first stretch of each body.
    let mut opening = Vec::new();
    for (at, gap) in row.gaps.iter().take(row.stretches.len()).enumerate() {
        if at == 0 || gap.weight() > 0.0 {
            opening.push(at);
        } else {
            real.get_mut(gap.heads.0..gap.heads.1).unwrap_or_default().fill(false);
        }
        body_of.push(opening.len() - 1);
    }
    let goes_on =
        |b: usize| blocks.get(b).is_some_and(|b| b.jump_from || b.role == Role::Alone(Kind::JumpFrom));
    let continues = |body: usize| {
        let stretch = opening.get(body).and_then(|&at| row.stretches.get(at));
        stretch.is_some_and(|s| s.blocks.first().is_some_and(goes_on) || s.lines.iter().any(|b| goes_on(*b)))
    };
    let genres = genres(row);
    let bodies = Bodies { of: &body_of, genres: &genres };
    let pairing = pair(index, heads, bodies, &real, row.order, Some(&continues));
    Settled { body_of, pairing }
}

/// Adds to each gap what the themes of its two sides say.
fn themes(row: &mut Row, blocks: &[Block]) {
    let Row { stretches, gaps, .. } = row;
    if gaps.iter().skip(1).all(|g| g.signs.is_empty()) {
        return;
    }
    let cohesion = cohesion(stretches.iter().map(|s| s.blocks.texts(blocks)));
    let length = |s: &Stretch| s.blocks.texts(blocks).map(str::len).sum::<usize>();
    for (at, gap) in gaps.iter_mut().enumerate().skip(1).filter(|(_, g)| !g.signs.is_empty()) {
        let least = stretches.get(at - 1).map(&length).zip(stretches.get(at).map(&length));
        if let Some((c, (a, b))) = cohesion.get(at).zip(least) {
            gap.signs.push(("theme", sign::theme(*c, a.min(b))));
        }
    }
}

/// Puts stretches together as bodies, with the subheads between them.
fn put_together(stretches: Vec<Stretch>, lines: &[HeadLine], gaps: &[Gap], body_of: &[usize]) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    for (at, (stretch, body)) in stretches.into_iter().zip(body_of).enumerate() {
        if bodies.len() <= *body {
            let Stretch { blocks, bylines, lines, .. } = stretch;
            tight::push(&mut bodies, Body { blocks, bylines, lines });
            continue;
        }
        if let Some((gap, body)) = gaps.get(at).zip(bodies.last_mut()) {
            for head in gap.heads.0..gap.heads.1 {
                if let Some(line) = lines.get(head) {
                    body.blocks.push(line.block);
                    body.bylines.extend(&line.bylines);
                    body.lines.extend(&line.lines);
                }
            }
        }
        let Some(body) = bodies.last_mut() else { continue };
        body.blocks.extend(stretch.blocks);
        body.bylines.extend(stretch.bylines);
        body.lines.extend(stretch.lines);
    }
    bodies.shrink_to_fit();
    bodies
}

/// Adds to each gap what the heads found for its two sides say.
fn decide(gaps: &mut [Gap], found: &Pairing) {
    // Whether the article at hand has a headline already.
    let mut headed = found.main_of(0).is_some();
    for (at, gap) in gaps.iter_mut().enumerate().skip(1) {
        let here = found.main_of(at).is_some();
        if !gap.signs.is_empty() {
            let (name, (plain, with_heads)) = if headed && here {
                ("both-headed", sign::HEADS_FOUND)
            } else {
                ("not-both-headed", sign::NO_HEAD)
            };
            gap.signs.push((name, if gap.has_heads() { with_heads } else { plain }));
        }
        headed = if gap.weight() > 0.0 { here } else { headed || here };
    }
}

/// Makes articles of bodies and the heads found for them: the heads, those of each article side by side, and the
/// drafts.
fn drafts(bodies: &[Body], lines: &[HeadLine], pairing: &Pairing) -> (Vec<Head>, Vec<Draft>) {
    let body_of = |head: &u32| pairing.blocks.get(*head as usize).and_then(|found| found.body);
    let lines_of = |head: &u32| pairing.lines_of(*head as usize);
    let mut order: Vec<u32> = (0..pairing.blocks.len() as u32).collect();
    // Heads without a body stand behind all others.
    order.sort_unstable_by_key(|head| (body_of(head).unwrap_or(usize::MAX), lines_of(head)));
    let bare = order.partition_point(|head| body_of(head).is_some());
    let mut out: Vec<Draft> = Vec::with_capacity(bodies.len() + order.len() - bare);
    let mut at = 0;
    for body in 0..bodies.len() {
        let own = order.get(at..bare).unwrap_or_default().iter().take_while(|h| body_of(h) == Some(body));
        let count = own.count();
        let main = pairing.main_of(body);
        let main = (at..at + count).find(|h| order.get(*h).map(|h| *h as usize) == main);
        let heads = (at as u32, (at + count) as u32);
        let main = main.map(|main| main as u32);
        out.push(Draft { heads, main, body: Some(body as u32), ..Draft::default() });
        at += count;
    }
    out.extend((bare as u32..order.len() as u32).map(|head| Draft {
        heads: (head, head + 1),
        main: Some(head),
        ..Draft::default()
    }));
    let head = |head: &u32| {
        let (start, end) = lines_of(head);
        let found = pairing.blocks.get(*head as usize);
        let (why, shuffled) = found.map_or_else(Default::default, |found| (found.why, found.shuffled));
        Head { lines: (start as u32, end as u32), shuffled, why }
    };
    let heads: Vec<Head> = order.iter().map(head).collect();
    let place = |draft: &Draft| {
        let body = draft.body.and_then(|b| bodies.get(b as usize));
        let body = body.and_then(|b| b.blocks.first().or(b.lines.first().copied()));
        let line =
            draft.heads().next().and_then(|h| heads.get(h)).and_then(|h| lines.get(h.lines.0 as usize));
        body.or(line.map(|l| l.block)).unwrap_or(usize::MAX)
    };
    out.sort_by_key(place);
    (heads, out)
}
