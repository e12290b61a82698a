//! Articles: the row's stretches put together as bodies, and headline blocks matched to them over the whole page.

use std::borrow::Cow;

use super::block::{Block, Habit, Role};
use super::genre::Genre;
use super::left;
use super::likeness::Index;
use super::mark::Kind;
use super::pairing::{Bodies, Found, Heads, Pairing, pair};
use super::row::{Gap, HeadLine, Row, Stretch};
use super::sign;
use super::theme::cohesion;
use crate::model::explain::Evidence;
use crate::text::letterspaced::closed_up;
use crate::text::tight;

/// The paragraphs of one article, or of its part on one page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    /// Paragraphs and subheads, as indices of blocks.
    pub(crate) blocks: Vec<usize>,
    /// Bylines on lines of their own.
    pub(crate) bylines: Vec<usize>,
    /// Credit, jump and document lines of their own.
    pub(crate) lines: Vec<usize>,
}

/// What goes into one article, as indices of heads and bodies.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// Heads in the order printed; the main one is `main`.
    pub(crate) heads: Vec<usize>,
    pub(crate) main: Option<usize>,
    /// Heads of the parts stitched on: the title once more.
    pub(crate) repeats: Vec<usize>,
    /// Bodies in reading order.
    pub(crate) bodies: Vec<usize>,
}

/// A headline block, or a piece of one that stands apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    /// Its lines, as indices of blocks.
    pub(crate) blocks: Vec<usize>,
    /// Bylines that stand at it.
    pub(crate) bylines: Vec<usize>,
    /// Document lines that stand at it.
    pub(crate) lines: Vec<usize>,
    /// It stands in a shuffled heap, where its place tells nothing of its rank.
    pub(crate) shuffled: bool,
    /// What spoke for its body: likeness, nearness and looks.
    why: (f32, f32, f32),
}

/// The bodies, heads and articles of a text.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) bodies: Vec<Body>,
    pub(crate) heads: Vec<Head>,
    pub(crate) drafts: Vec<Draft>,
    gaps: Vec<Gap>,
    /// The first block of each stretch.
    openings: Vec<Option<usize>>,
}

impl Plan {
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

/// Cuts the row of blocks into bodies and heads, and makes articles of them. With `told`, it is kept what spoke for that.
pub(crate) fn plan<'a>(blocks: &'a [Block], habit: Habit, told: bool) -> Plan {
    let mut row = super::row::read(blocks, habit, told);
    super::sibling::siblings(blocks, &mut row);
    let text = text_of(blocks);
    let texts: Vec<&str> = row.heads.iter().map(|l| text(&l.block)).collect();
    // Few are letterspaced.
    let owned = |(at, text): (usize, &&'a str)| match closed_up(text) {
        Cow::Owned(text) => Some((at, text)),
        Cow::Borrowed(_) => None,
    };
    let letterspaced: Vec<(usize, String)> = texts.iter().enumerate().filter_map(owned).collect();
    let mut texts = texts;
    for (at, closed) in &letterspaced {
        if let Some(text) = texts.get_mut(*at) {
            *text = closed;
        }
    }
    themes(&mut row, &text);
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
    let mut starts = left::starts(blocks, &row, &texts, &found.body_of, &found.pairing);
    for _ in 0..left::ROUNDS {
        if starts.is_empty() {
            break;
        }
        let mut cut = row.clone();
        for start in starts.iter().rev() {
            cut.cut(start.stretch, start.place, ("left-over-head", sign::LEFT_OVER * start.gain));
        }
        let heads = Heads::new(&cut.heads, &texts);
        let settled = settle(blocks, &cut, &heads, &likeness(blocks, &cut, &heads));
        let all = starts.len();
        starts = left::kept(starts, &settled.body_of, &settled.pairing);
        if starts.len() == all {
            (row, found) = (cut, settled);
            break;
        }
    }
    let mut openings: Vec<Option<usize>> = Vec::new();
    if told {
        openings.extend(row.stretches.iter().map(|s| s.blocks.first().copied()));
    }
    let Row { stretches, heads: lines, mut gaps, .. } = row;
    let bodies = put_together(stretches, &lines, &gaps, &found.body_of);
    if !told {
        gaps = Vec::new();
    }
    let pairing = found.pairing;
    let heads: Vec<Head> = pairing.blocks.iter().map(|found| head(found, &lines)).collect();
    let drafts = drafts(&bodies, &heads, &pairing);
    Plan { bodies, heads, drafts, gaps, openings }
}

/// The text of a block by its index.
fn text_of<'a>(blocks: &'a [Block]) -> impl Fn(&usize) -> &'a str + Copy {
    move |index: &usize| blocks.get(*index).map_or("", |b| b.text.as_str())
}

/// What the heads of a row have in common with its stretches.
fn likeness(blocks: &[Block], row: &Row, heads: &Heads<'_>) -> Index {
    let stretches = row.stretches.iter().map(|s| s.blocks.iter().map(text_of(blocks)));
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
        |b: &usize| blocks.get(*b).is_some_and(|b| b.jump_from || b.role == Role::Alone(Kind::JumpFrom));
    let continues = |body: usize| {
        let stretch = opening.get(body).and_then(|&at| row.stretches.get(at));
        stretch.is_some_and(|s| s.blocks.first().is_some_and(goes_on) || s.lines.iter().any(goes_on))
    };
    let genres = genres(row);
    let bodies = Bodies { of: &body_of, genres: &genres };
    let pairing = pair(index, heads, bodies, &real, row.order, Some(&continues));
    Settled { body_of, pairing }
}

/// Adds to each gap what the themes of its two sides say.
fn themes<'a>(row: &mut Row, text: &dyn Fn(&usize) -> &'a str) {
    let Row { stretches, gaps, .. } = row;
    if gaps.iter().skip(1).all(|g| g.signs.is_empty()) {
        return;
    }
    let cohesion = cohesion(stretches.iter().map(|s| s.blocks.iter().map(text)));
    let length = |s: &Stretch| s.blocks.iter().map(|i| text(i).len()).sum::<usize>();
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

fn head(found: &Found, lines: &[HeadLine]) -> Head {
    let mut head = Head { why: found.why, shuffled: found.shuffled, ..Head::default() };
    for line in lines.get(found.lines.0..found.lines.1).unwrap_or_default() {
        head.blocks.push(line.block);
        head.bylines.extend(&line.bylines);
        head.lines.extend(&line.lines);
    }
    head
}

/// Makes articles of bodies and the heads found for them.
fn drafts(bodies: &[Body], heads: &[Head], pairing: &Pairing) -> Vec<Draft> {
    let mut out: Vec<Draft> = (0..bodies.len())
        .map(|body| Draft {
            heads: Vec::new(),
            main: pairing.main_of(body),
            bodies: vec![body],
            ..Draft::default()
        })
        .collect();
    for (head, found) in pairing.blocks.iter().enumerate() {
        match found.body.and_then(|body| out.get_mut(body)) {
            Some(draft) => draft.heads.push(head),
            None => out.push(Draft { heads: vec![head], main: Some(head), ..Draft::default() }),
        }
    }
    let place = |draft: &Draft| {
        let body = draft
            .bodies
            .first()
            .and_then(|&b| bodies.get(b))
            .and_then(|b| b.blocks.first().or(b.lines.first()));
        let head = draft.heads.first().and_then(|&h| heads.get(h)).and_then(|h| h.blocks.first());
        body.or(head).copied().unwrap_or(usize::MAX)
    };
    for draft in &mut out {
        draft.heads.sort_by_key(|&h| heads.get(h).and_then(|h| h.blocks.first()).copied());
    }
    out.sort_by_key(place);
    out
}
