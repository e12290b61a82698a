//! Headlines that are left over: each may show where an article begins that nothing else showed.

use core::cell::LazyCell;

use super::block::Block;
use super::genre::Genre;
use super::head::{MOST_LINES, is_sure_deck};
use super::label::label;
use super::likeness::{Index, Spread};
use super::opening::goes_on;
use super::pairing::Pairing;
use super::row::Row;
use super::sign::{is_ended, names_reporter};
use super::theme::within;

/// Least difference between a headline's likeness to the paragraphs from a place on and to those before it.
const LEAST_GAIN: f32 = 0.05;
/// Least score of such a place. The score is the sum of what the headline gains, ...
const LEAST: f32 = 0.22;
/// ... this share of what the body's own headline gains by being the other part's, ...
const OWN: f32 = 0.25;
/// ... of which no more than this counts, ...
const MOST_OWN: f32 = 0.3;
/// ... and how far apart the themes of the two parts are, times this.
const APART: f32 = 0.08;
/// What the body's own headline has to gain if it is to be that of the second part.
const LEAST_OWN: f32 = 0.15;
/// Times the root of the shorter part's bytes, the share of rarer pairs that two parts of one article have in common as
/// a rule: about 6 in 100 for a short paragraph, 14 in 100 for 1,000 bytes.
const ONE_THEME: f32 = 0.0045;

/// What stands in the headline block of the body may be its deck: each headline must tell of its own part alone, and
/// that of the body must gain at least this ...
const CLEAR_OWN: f32 = 0.35;
/// ... where a part has fewer bytes than this, ...
const SHORT: usize = 300;
/// ... or so much more must speak for it.
const SHORT_PART: f32 = 0.1;
/// Least score of a place that is doubtful: it is reported, and nothing is parted there.
const UNSURE: f32 = 0.15;

/// How often starts that do not bear out are left out before all are.
pub(crate) const ROUNDS: usize = 3;
/// How often it is asked anew what is left over once an article was parted.
pub(crate) const PASSES: usize = 3;

/// A range of head lines.
type Lines = (usize, usize);

/// A place where an article may begin: the stretch, the block of the paragraph, and what speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Start {
    pub(crate) stretch: usize,
    pub(crate) block: usize,
    pub(crate) gain: f32,
    /// All that speaks for it is enough.
    sure: bool,
    /// The headline block, as a range of head lines.
    pub(crate) head: (usize, usize),
    /// The lines of the headline that the body has so far.
    pub(crate) own: (usize, usize),
    /// Nobody signs the body and nothing closes it: no signature shows whether it is two articles in one.
    pub(crate) unsigned: bool,
}

/// The paragraphs of a row in order.
struct Places {
    /// Stretch and block of each paragraph.
    at: Vec<(usize, usize)>,
    /// The body of each.
    body: Vec<usize>,
}

/// Where the headlines that found no body say that an article begins, in order.
///
/// A headline that speaks of what the paragraphs from one place on tell, and not of what those before it tell, or the
/// other way round, is theirs; but only where the paragraph before can be an article's last, and where the headline
/// that the body has is at least as like the other part.
pub(crate) fn starts(
    blocks: &[Block],
    row: &Row,
    texts: &[&str],
    body_of: &[usize],
    pairing: &Pairing,
) -> Vec<Start> {
    let spare = spare_blocks(texts, pairing);
    if spare.is_empty() && pairing.apart.is_empty() {
        return Vec::new();
    }
    let mut places = Places { at: Vec::new(), body: Vec::new() };
    for (stretch, (s, &body)) in row.stretches.iter().zip(body_of).enumerate() {
        for (block, _) in s.blocks.of(blocks) {
            places.at.push((stretch, block));
            places.body.push(body);
        }
    }
    // The headlines of the bodies are weighed with those that are left over.
    let bodies = body_of.last().map_or(0, |last| last + 1);
    let unsigned = unsigned(row, body_of, bodies);
    let main = |body: usize| pairing.main_of(body).map_or((0, 0), |m| pairing.lines_of(m));
    let mains: Vec<(usize, usize)> = (0..bodies).map(main).collect();
    // Where a signature would part them, what was left over and went to a headline counts as its deck.
    let own = |(body, unsigned): (usize, &bool)| {
        let lines = if *unsigned { pairing.core_of(body) } else { main(body) };
        if is_heap(lines) { (0, 0) } else { lines }
    };
    let owns: Vec<(usize, usize)> = unsigned.iter().enumerate().map(own).collect();
    // Lines of two headlines may stand together as one.
    let halves = halves(&unsigned, texts, pairing);
    if spare.is_empty() && halves.is_empty() {
        return Vec::new();
    }
    let text = |(_, block): &(usize, usize)| blocks.get(*block).map_or("", |b| b.text.as_str());
    let index = Index::new(
        texts.iter().copied(),
        owns.iter().copied().chain(spare.iter().copied()).chain(halves.iter().flat_map(|h| [h.1, h.2])),
        places.at.iter().map(|p| std::iter::once(text(p))),
    );
    let opens = |at: usize| {
        let before = at.checked_sub(1).and_then(|b| places.at.get(b));
        let here = places.at.get(at).map_or("", |p| text(p));
        before.is_some_and(|b| is_ended(text(b))) && !goes_on(here)
    };
    // A headline with a deck or a byline of its own is no deck of another.
    let is_whole = |(start, end): Lines| {
        let deck = |line: usize| texts.get(line).is_some_and(|t| is_sure_deck(t));
        let signed = |line: usize| row.heads.get(line).is_some_and(|h| !h.bylines.is_empty());
        (start + 1..end).any(deck) || (start..end).any(signed)
    };
    // Few pages have a place that is asked for.
    let shared = LazyCell::new(|| within(places.at.iter().map(text), &places.body));
    let mut found: Vec<(usize, Start)> = Vec::new();
    // How the headline of a body spreads over it: that of the body asked for last.
    let (mut own, mut own_of) = (Spread::default(), None);
    let (mut head, mut near) = (Spread::default(), Spread::default());
    let mut stretches: Vec<usize> = Vec::new();
    // A headline and its place in the index; of a half, its body, and the other half and its place.
    let spares = spare.iter().enumerate().map(|(number, &block)| (block, bodies + number, None));
    let parted = halves.iter().enumerate().map(|(number, &(body, front, back))| {
        let at = bodies + spare.len() + 2 * number;
        (back, at + 1, Some((body, front, at)))
    });
    for (block, number, half) in spares.chain(parted) {
        index.spread(number, &places.body, half.map(|(body, ..)| body), &mut head);
        let whole = is_whole(block);
        let mut weigh = |at: usize| {
            let body = *places.body.get(at)?;
            if places.body.get(at.checked_sub(1)?) != Some(&body) || half.is_some_and(|half| half.0 != body) {
                return None;
            }
            let (before, behind) = head.sides(body, at);
            if (behind - before).abs() < LEAST_GAIN || !opens(at) {
                return None;
            }
            let own_at = half.map_or(body, |half| half.2);
            if own_of != Some(own_at) {
                own_of = Some(own_at);
                index.spread(own_at, &places.body, Some(body), &mut own);
            }
            let (own_before, own_behind) = own.sides(body, at);
            // Either headline may be that of the second part; that it is the one which the body had must be as plain.
            let (gain, own, least) = if behind > before {
                (behind - before, own_before - own_behind, 0.0)
            } else {
                (before - behind, own_behind - own_before, LEAST_OWN)
            };
            let (theme, bytes) = shared.get(at).copied().unwrap_or_default();
            let score = gain + OWN * own.min(MOST_OWN) + APART * apart(theme, bytes);
            let doubt = match mains.get(body) {
                Some(main) if main.0 <= block.0 && block.1 <= main.1 && !whole => {
                    let cross = before.min(behind) + if behind > before { own_behind } else { own_before };
                    if bytes < SHORT && own < CLEAR_OWN { cross + SHORT_PART } else { cross }
                }
                _ => 0.0,
            };
            let score = score - doubt;
            (score >= UNSURE && own >= least).then_some((score, gain, at))
        };
        stretches.clear();
        stretches.extend(head.stretches());
        if let Some(body) = head.body() {
            index.spread(body, &places.body, None, &mut near);
            stretches.extend(near.stretches());
        }
        stretches.sort_unstable();
        stretches.dedup();
        let starts = stretches.iter().filter_map(|at| weigh(*at));
        let best = starts.max_by(|a, b| a.0.total_cmp(&b.0).then(b.2.cmp(&a.2)));
        let Some((score, gain, at)) = best else { continue };
        let own =
            half.map(|half| half.1).or_else(|| owns.get(*places.body.get(at)?).copied()).unwrap_or_default();
        if let Some(&(stretch, first)) = places.at.get(at) {
            let unsigned = places.body.get(at).and_then(|&b| unsigned.get(b)) == Some(&true);
            // A line of a headline is another's too seldom to be sure.
            let sure = half.is_none() && score >= LEAST;
            found.push((at, Start { stretch, block: first, gain, sure, head: block, own, unsigned }));
        }
    }
    found.sort_by_key(|(at, start)| (*at, !start.sure));
    found.dedup_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, start)| start).collect()
}

fn is_heap((start, end): Lines) -> bool {
    end.saturating_sub(start) > MOST_LINES
}

/// The headlines of unsigned bodies, each cut in two wherever one of its lines stands apart, if both parts can be an
/// article's: the body, and the two parts.
fn halves(unsigned: &[bool], texts: &[&str], pairing: &Pairing) -> Vec<(usize, Lines, Lines)> {
    let cut = |&(body, line): &(usize, usize)| {
        let (start, end) = pairing.core_of(body);
        let (front, back) = ((start, line), (line, end));
        let one = unsigned.get(body) == Some(&true) && !is_heap((start, end));
        let both = one && tells(texts, front) && tells(texts, back);
        both.then_some((body, front, back))
    };
    pairing.apart.iter().filter_map(cut).collect()
}

/// Whether nobody signs a body and nothing closes it, of each.
fn unsigned(row: &Row, body_of: &[usize], bodies: usize) -> Vec<bool> {
    let mut out = vec![true; bodies];
    for (stretch, &body) in row.stretches.iter().zip(body_of) {
        if let Some(unsigned) = out.get_mut(body) {
            *unsigned &= !(stretch.signed || stretch.closed);
        }
    }
    out
}

/// How far the themes of two parts are apart, above 0 if farther than those of two parts of one article as a rule.
fn apart(shared: f32, bytes: usize) -> f32 {
    /// Farther than this is no more sure.
    const MOST: f32 = 2.0;
    (ONE_THEME * (bytes as f32).sqrt() / shared.max(0.001)).ln().clamp(-MOST, MOST)
}

/// Those of some starts that are sure.
pub(crate) fn sure(starts: &[Start]) -> Vec<Start> {
    starts.iter().copied().filter(|start| start.sure).collect()
}

/// The head lines of some starts, as ranges, that are part of the headline block of the body that begins in front of
/// the place: that one article is two remains possible.
pub(crate) fn unsure(starts: &[Start], body_of: &[usize], pairing: &Pairing) -> Vec<(usize, usize)> {
    let inside = |start: &&Start| {
        let main = body_of.get(start.stretch).and_then(|&b| pairing.main_of(b)).map(|m| pairing.lines_of(m));
        main.is_some_and(|m| m.0 <= start.head.0 && start.head.1 <= m.1)
    };
    starts.iter().filter(inside).map(|start| start.head).collect()
}

/// Those of some starts that bear out once their bodies are cut and paired anew: the headline goes to the second part,
/// and the first part keeps its own, or the other way round.
pub(crate) fn kept(starts: &[Start], body_of: &[usize], pairing: &Pairing) -> Vec<Start> {
    let main = |body: Option<usize>| body.and_then(|b| pairing.main_of(b)).map(|m| pairing.lines_of(m));
    let has = |body: Option<usize>, lines: (usize, usize)| {
        main(body).is_some_and(|m| m.0 <= lines.0 && lines.1 <= m.1)
    };
    let has_own = |body: Option<usize>, start: &Start| {
        let own = start.own;
        // Of lines that stood together as one headline, each part may have some.
        let some = || main(body).is_some_and(|m| m.0 < own.1 && own.0 < m.1);
        own.0 == own.1 || has(body, own) || start.unsigned && some()
    };
    // Between two cuts the headline is that which one of them brought.
    let neighbour = |at: Option<usize>, body: Option<usize>| {
        at.and_then(|at| starts.get(at)).is_some_and(|other| has(body, other.head))
    };
    let bears_out = |&(at, start): &(usize, &Start)| {
        // Each cut in front has put in one stretch.
        let behind = start.stretch + at + 1;
        let (front, back) = (body_of.get(behind - 1).copied(), body_of.get(behind).copied());
        let front_has = || has_own(front, start) || neighbour(at.checked_sub(1), front);
        let back_has = || has_own(back, start) || neighbour(Some(at + 1), back);
        has(back, start.head) && front_has() || has(front, start.head) && back_has()
    };
    starts.iter().enumerate().filter(bears_out).map(|(_, start)| *start).collect()
}

/// The headline blocks without a body that can be an article's, as ranges of head lines.
fn spare_blocks(texts: &[&str], pairing: &Pairing) -> Vec<Lines> {
    pairing.spare.iter().copied().filter(|block| tells(texts, *block)).collect()
}

/// Whether some lines can be an article's headline.
fn tells(texts: &[&str], (start, end): Lines) -> bool {
    let mut lines = texts.get(start..end).unwrap_or_default().iter();
    lines.any(|t| label(t).is_none() && !is_sure_deck(t) && Genre::of_line(t).is_none() && !names_reporter(t))
}
