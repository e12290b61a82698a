//! Articles: bodies cut out of the row of blocks, and headline blocks matched to them over the whole page.

use super::block::{Block, Habit, Role, ends_sentence};
use super::likeness::{Likeness, Text, compare};
use super::mark::Kind;
use crate::model::explain::Evidence;

/// Why a body was cut off from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    /// Only the column's width changed.
    Width,
    /// A dateline opens it, but nothing closed the one before.
    Dateline,
    /// A headline stands before it, or the one before was closed.
    Sure,
}

/// A run of paragraphs of one article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    /// Paragraphs and subheads, as indices of blocks.
    pub(crate) blocks: Vec<usize>,
    /// Bylines on lines of their own.
    pub(crate) bylines: Vec<usize>,
    /// Credit, jump and document lines of their own.
    pub(crate) lines: Vec<usize>,
    cut: Option<Cut>,
    /// Nothing more of the article can follow.
    closed: bool,
    /// Somebody is named in its dateline or at its end.
    signed: bool,
    /// The last row of subheads that could be headlines, too: where it stands in `blocks`, and its blocks.
    doubtful: Option<(usize, usize, usize)>,
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
    /// The body that comes right before.
    before: Option<usize>,
    /// The body that follows at once.
    next: Option<usize>,
    /// The row of headline blocks that it stands in.
    cluster: usize,
}

/// What goes into one article, as indices of heads and bodies.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// Heads in the order printed; the main one is `main`.
    pub(crate) heads: Vec<usize>,
    pub(crate) main: Option<usize>,
    /// Bodies in reading order.
    pub(crate) bodies: Vec<usize>,
}

/// The bodies, heads and articles of a text.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) bodies: Vec<Body>,
    pub(crate) heads: Vec<Head>,
    pub(crate) drafts: Vec<Draft>,
}

impl Plan {
    /// Why a head went where it went.
    pub(crate) fn why_head(&self, head: usize) -> Vec<Evidence> {
        let body = self.drafts.iter().find(|d| d.main == Some(head)).is_some_and(|d| !d.bodies.is_empty());
        vec![Evidence::new("body-found", if body { 1.0 } else { 0.0 }, String::new())]
    }

    /// Why a body begins where it begins.
    pub(crate) fn why_body(&self, body: usize) -> Vec<Evidence> {
        let name = match self.bodies.get(body).and_then(|b| b.cut) {
            Some(Cut::Width) => "other-width",
            Some(Cut::Dateline) => "dateline",
            Some(Cut::Sure) => "headline-or-end",
            None => return Vec::new(),
        };
        vec![Evidence::new(name, 1.0, String::new())]
    }
}

/// Where the page sets its headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// Above their bodies.
    HeadsFirst,
    /// Behind them, or in a heap at the end.
    BodiesFirst,
}

fn order(blocks: &[Block], habit: Habit) -> Order {
    let mut balance = 0_i32;
    let is_head = |b: &Block| b.role == Role::Head;
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        if !is_head(block) {
            at += 1;
            continue;
        }
        let start = at;
        while blocks.get(at).is_some_and(is_head) {
            at += 1;
        }
        let apart = blocks.get(start + 1..at).unwrap_or_default().iter().filter(|b| b.set_off).count() as i32;
        match blocks.get(at) {
            None => balance -= 2 + apart,
            Some(next) => {
                let byline = next.role == Role::Alone(Kind::Byline);
                if start == 0 {
                    balance += 2;
                } else if next.dateline || next.jump_from || byline {
                    balance += 1;
                }
                if habit.spaced {
                    balance -= apart;
                }
            }
        }
    }
    if blocks.first().is_some_and(|b| b.role == Role::Paragraph) {
        balance -= 1;
    }
    if balance >= 0 { Order::HeadsFirst } else { Order::BodiesFirst }
}

/// Difference in width, in halves of an em, that is more than squeezed punctuation.
const OTHER_WIDTH: usize = 4;

fn other_width(a: &Block, b: &Block) -> bool {
    let (a, b) = (a.measure.1, b.measure.0);
    a > 0 && b > 0 && a.abs_diff(b) >= OTHER_WIDTH
}

/// Most lines of one headline block: no newspaper sets more.
const MOST_LINES: usize = 12;

struct Cutter<'a> {
    blocks: &'a [Block],
    habit: Habit,
    order: Order,
    bodies: Vec<Body>,
    heads: Vec<Head>,
    /// Heads whose following body is not known yet start here.
    waiting: usize,
    cluster: usize,
    /// Bylines and document lines met before the head or body that they belong to.
    pending: Vec<usize>,
    /// Whether a headline was met since the last paragraph.
    headed: bool,
}

impl Cutter<'_> {
    fn block(&self, index: usize) -> Option<&Block> {
        self.blocks.get(index)
    }

    fn last_paragraph(&self) -> Option<&Block> {
        let body = self.bodies.last()?;
        body.blocks.last().and_then(|&i| self.block(i))
    }

    fn open(&mut self, cut: Cut) {
        let index = self.bodies.len();
        for head in self.heads.iter_mut().skip(self.waiting) {
            head.next = Some(index);
        }
        self.waiting = self.heads.len();
        let bylines = core::mem::take(&mut self.pending);
        self.bodies.push(Body { bylines, cut: Some(cut), ..Body::default() });
        self.headed = false;
    }

    fn paragraph(&mut self, index: usize) {
        let Some(block) = self.blocks.get(index) else { return };
        let cut = match (self.bodies.last(), self.last_paragraph()) {
            (Some(body), Some(before)) => {
                if body.closed || self.headed || block.jump_from {
                    Some(Cut::Sure)
                } else if block.dateline {
                    Some(Cut::Dateline)
                } else if other_width(before, block)
                    && block.first < block.last
                    && before.first < before.last
                    && ends_sentence(&before.text)
                {
                    Some(Cut::Width)
                } else {
                    None
                }
            }
            _ => Some(Cut::Sure),
        };
        if let Some(cut) = cut {
            self.open(cut);
        }
        if block.ends_article {
            self.part_signed();
        }
        if let Some(body) = self.bodies.last_mut() {
            body.blocks.push(index);
            if block.ends_article {
                body.closed = true;
                body.signed = true;
            }
            // Names in a dateline: 本报讯（记者…）.
            if block.dateline && block.text.chars().take(40).collect::<String>().contains("记者") {
                body.signed = true;
            }
        }
    }

    /// Takes a row of headline lines, `start..end`.
    fn heads(&mut self, start: usize, end: usize) {
        if self.is_subhead(start, end) {
            let set_off = self.block(start).is_some_and(|b| b.set_off) && !self.habit.spaced;
            if let Some(body) = self.bodies.last_mut() {
                if set_off {
                    body.doubtful = Some((body.blocks.len(), start, end));
                }
                body.blocks.extend(start..end);
            }
            return;
        }
        let before = self.bodies.len().checked_sub(1);
        for index in start..end {
            let Some(block) = self.block(index) else { continue };
            let joins = index > start && !block.set_off;
            match self.heads.last_mut() {
                Some(head) if joins && head.blocks.len() < MOST_LINES => head.blocks.push(index),
                _ => {
                    let bylines =
                        if index == start { core::mem::take(&mut self.pending) } else { Vec::new() };
                    self.heads.push(Head {
                        blocks: vec![index],
                        bylines,
                        before,
                        cluster: self.cluster,
                        ..Head::default()
                    });
                }
            }
        }
        self.cluster += 1;
        self.headed = true;
    }

    /// Whether a row of headline lines is a subhead within the body at hand.
    fn is_subhead(&self, start: usize, end: usize) -> bool {
        let (Some(body), Some(before)) = (self.bodies.last(), self.last_paragraph()) else { return false };
        let (Some(first), Some(next)) = (self.block(start), self.block(end)) else { return false };
        if body.closed || next.role != Role::Paragraph || next.jump_from || end - start > 2 {
            return false;
        }
        let set_off = (start + 1..end).any(|i| self.block(i).is_some_and(|b| b.set_off));
        if set_off && self.habit.spaced {
            return false;
        }
        let short = first.text.chars().count() <= 3;
        if next.dateline && !short {
            return false;
        }
        if self.habit.parted && first.set_off && !next.set_off {
            return false;
        }
        if self.order == Order::BodiesFirst && end - start > 1 {
            return false;
        }
        !other_width(before, next)
    }

    /// A second signature is met: an article has one, so that what was taken for a subhead was a headline.
    fn part_signed(&mut self) {
        let Some(body) = self.bodies.last_mut() else { return };
        let Some((at, start, end)) = body.doubtful.take() else { return };
        if !body.signed || body.closed || self.headed {
            return;
        }
        let behind = body.blocks.split_off(at);
        let paragraphs = behind.into_iter().skip(end - start);
        let before = self.bodies.len() - 1;
        self.heads.push(Head {
            blocks: (start..end).collect(),
            before: Some(before),
            next: Some(before + 1),
            cluster: self.cluster,
            ..Head::default()
        });
        self.cluster += 1;
        self.waiting = self.heads.len();
        self.bodies.push(Body { blocks: paragraphs.collect(), cut: Some(Cut::Sure), ..Body::default() });
    }

    fn byline(&mut self, index: usize) {
        if self.block(index).is_some_and(|b| b.role == Role::Alone(Kind::Byline)) {
            self.part_signed();
        }
        let after_head =
            index > 0 && self.block(index - 1).is_some_and(|b| b.role == Role::Head) && self.headed;
        let head_next = self.block(index + 1).is_some_and(|b| b.role == Role::Head);
        if after_head {
            if let Some(head) = self.heads.last_mut() {
                head.bylines.push(index);
                return;
            }
        }
        let count = self.bodies.len();
        match self.bodies.last_mut() {
            Some(body) if !(body.closed || self.headed || body.signed && head_next) => {
                body.bylines.push(index);
                body.closed = true;
                body.signed = true;
            }
            Some(_) if head_next || self.headed => self.pending.push(index),
            Some(_) => {
                // One byline more than bodies: it may be that of a body before.
                const FAR: usize = 4;
                let free = (count.saturating_sub(FAR)..count)
                    .rev()
                    .find(|&i| !self.bodies.get(i).is_some_and(|b| b.signed));
                match free.and_then(|i| self.bodies.get_mut(i)) {
                    Some(body) => {
                        body.bylines.push(index);
                        body.signed = true;
                    }
                    None => self.pending.push(index),
                }
            }
            None => self.pending.push(index),
        }
    }

    fn line(&mut self, index: usize, kind: Kind) {
        let at_head = self.headed && self.waiting < self.heads.len();
        match kind {
            Kind::JumpFrom => {
                self.open(Cut::Sure);
                if let Some(body) = self.bodies.last_mut() {
                    body.lines.push(index);
                }
            }
            Kind::DocumentNumber | Kind::DocumentDate if at_head => {
                if let Some(head) = self.heads.last_mut() {
                    head.lines.push(index);
                }
            }
            _ => {
                if self.bodies.is_empty() {
                    self.open(Cut::Sure);
                }
                if let Some(body) = self.bodies.last_mut() {
                    body.lines.push(index);
                    body.closed |=
                        matches!(kind, Kind::JumpTo | Kind::Credit | Kind::DocumentDate | Kind::Dateline);
                }
            }
        }
    }
}

/// Cuts the row of blocks into bodies and heads, and makes articles of them.
pub(crate) fn plan(blocks: &[Block], habit: Habit) -> Plan {
    let mut cutter = Cutter {
        blocks,
        habit,
        order: order(blocks, habit),
        bodies: Vec::new(),
        heads: Vec::new(),
        waiting: 0,
        cluster: 0,
        pending: Vec::new(),
        headed: false,
    };
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let start = at;
        at += 1;
        match block.role {
            Role::Paragraph => cutter.paragraph(start),
            Role::Head => {
                while blocks.get(at).is_some_and(|b| b.role == Role::Head) {
                    at += 1;
                }
                cutter.heads(start, at);
            }
            Role::Alone(Kind::Byline | Kind::Names) => cutter.byline(start),
            Role::Alone(kind) => cutter.line(start, kind),
        }
    }
    let Cutter { mut bodies, heads, pending, order, .. } = cutter;
    // Bylines that found no body: to one without, else to the last.
    for index in pending {
        let free = bodies.iter().rposition(|b| !b.signed).or(bodies.len().checked_sub(1));
        match free.and_then(|i| bodies.get_mut(i)) {
            Some(body) => {
                body.bylines.push(index);
                body.signed = true;
            }
            None => bodies.push(Body { bylines: vec![index], signed: true, ..Body::default() }),
        }
    }
    let drafts = match_heads(blocks, &bodies, &heads, order);
    Plan { bodies, heads, drafts }
}

/// What nearness adds to the likeness of a head and a body.
mod near {
    /// The head stands right above the body, on a page that sets heads first.
    pub(super) const ABOVE: f32 = 0.5;
    /// The head stands right above or right below, on a page that sets bodies first.
    pub(super) const BESIDE: f32 = 0.12;
    /// Less than this is no match.
    pub(super) const LEAST: f32 = 0.12;
    /// Least likeness of a second head (a kicker or a deck that stands apart) and a body.
    pub(super) const LEAST_SECOND: f32 = 0.2;
}

fn match_heads(blocks: &[Block], bodies: &[Body], heads: &[Head], order: Order) -> Vec<Draft> {
    let text_of = |list: &[usize]| -> String {
        list.iter().filter_map(|&i| blocks.get(i)).map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n")
    };
    let head_texts: Vec<String> = heads.iter().map(|h| text_of(&h.blocks)).collect();
    let body_texts: Vec<Text<'_>> = bodies
        .iter()
        .map(|b| Text {
            paragraphs: b.blocks.iter().filter_map(|&i| blocks.get(i)).map(|b| b.text.as_str()).collect(),
        })
        .collect();
    let mut found = compare(&head_texts, &body_texts);
    let near = heads.iter().enumerate().flat_map(|(index, head)| {
        // Only the last head of a row stands right above the body, and only the first right below the one before.
        let last = heads.get(index + 1).is_none_or(|n| n.cluster != head.cluster);
        let first = index == 0 || heads.get(index - 1).is_none_or(|n| n.cluster != head.cluster);
        let (above, below) = match order {
            Order::HeadsFirst => (near::ABOVE, 0.0),
            Order::BodiesFirst => (near::BESIDE, near::BESIDE),
        };
        let next = head.next.filter(|_| last).map(|body| Likeness { head: index, body, score: above });
        let before = head.before.filter(|_| first).map(|body| Likeness { head: index, body, score: below });
        next.into_iter().chain(before)
    });
    found.extend(near);
    // One entry a pair: likeness and nearness added up.
    found.sort_by_key(|l| (l.head, l.body));
    found.dedup_by(|b, a| {
        let same = (a.head, a.body) == (b.head, b.body);
        a.score += if same { b.score } else { 0.0 };
        same
    });
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.head.cmp(&b.head)).then(a.body.cmp(&b.body)));

    let mut head_of: Vec<Option<usize>> = vec![None; bodies.len()];
    let mut body_of: Vec<Option<usize>> = vec![None; heads.len()];
    // A label of a few characters is no main headline unless it stands at its body.
    let is_label = |head: usize| head_texts.get(head).is_some_and(|t| t.chars().count() <= 4);
    for l in &found {
        let free = head_of.get(l.body) == Some(&None) && body_of.get(l.head) == Some(&None);
        if !free || l.score < near::LEAST || (is_label(l.head) && order == Order::BodiesFirst) {
            continue;
        }
        if let (Some(h), Some(b)) = (head_of.get_mut(l.body), body_of.get_mut(l.head)) {
            *h = Some(l.head);
            *b = Some(l.body);
        }
    }
    leftover(blocks, bodies, &is_label, &found, &mut head_of, &mut body_of);
    // Kickers and decks that stand apart.
    for l in &found {
        if l.score >= near::LEAST_SECOND && body_of.get(l.head) == Some(&None) {
            if let Some(b) = body_of.get_mut(l.head) {
                *b = Some(l.body);
            }
        }
    }
    drafts(blocks, bodies, heads, &head_of, &body_of)
}

/// One headline and one body that found no partner are each other's, if they share anything at all.
fn leftover(
    blocks: &[Block],
    bodies: &[Body],
    is_label: &dyn Fn(usize) -> bool,
    found: &[Likeness],
    head_of: &mut [Option<usize>],
    body_of: &mut [Option<usize>],
) {
    let mut heads = (0..body_of.len()).filter(|&h| body_of.get(h) == Some(&None) && !is_label(h));
    // A continuation has its headline on the page that it comes from.
    let goes_on =
        |i: &usize| blocks.get(*i).is_some_and(|b| b.jump_from || b.role == Role::Alone(Kind::JumpFrom));
    let sure = |b: &Body| {
        b.cut == Some(Cut::Sure) && !b.blocks.is_empty() && !b.blocks.iter().chain(&b.lines).any(goes_on)
    };
    let mut bare =
        (0..bodies.len()).filter(|&b| head_of.get(b) == Some(&None) && bodies.get(b).is_some_and(sure));
    let (Some(head), None, Some(body), None) = (heads.next(), heads.next(), bare.next(), bare.next()) else {
        return;
    };
    if found.iter().any(|l| (l.head, l.body) == (head, body) && l.score > 0.0) {
        if let (Some(h), Some(b)) = (head_of.get_mut(body), body_of.get_mut(head)) {
            *h = Some(head);
            *b = Some(body);
        }
    }
}

/// Makes articles: bodies whose cut nothing speaks for go to the one before.
fn drafts(
    blocks: &[Block],
    bodies: &[Body],
    heads: &[Head],
    head_of: &[Option<usize>],
    body_of: &[Option<usize>],
) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut draft_of: Vec<usize> = Vec::with_capacity(bodies.len());
    for (index, body) in bodies.iter().enumerate() {
        let main = head_of.get(index).copied().flatten();
        let stays = match body.cut {
            Some(Cut::Sure) | None => true,
            Some(Cut::Dateline) => {
                let before = index.checked_sub(1).and_then(|i| bodies.get(i));
                let signed = before.is_some_and(|b| b.signed) && body.signed;
                let wide = before
                    .and_then(|b| b.blocks.last())
                    .zip(body.blocks.first())
                    .and_then(|(&a, &b)| blocks.get(a).zip(blocks.get(b)))
                    .is_some_and(|(a, b)| other_width(a, b));
                main.is_some() || signed || wide
            }
            Some(Cut::Width) => {
                let before_headed = out.last().is_some_and(|d| d.main.is_some());
                main.is_some() && before_headed
            }
        };
        if stays || out.is_empty() {
            out.push(Draft { heads: Vec::new(), main, bodies: vec![index] });
        } else if let Some(draft) = out.last_mut() {
            draft.bodies.push(index);
            draft.main = draft.main.or(main);
        }
        draft_of.push(out.len() - 1);
    }
    for (index, body) in body_of.iter().enumerate() {
        match body.and_then(|b| draft_of.get(b)).and_then(|&d| out.get_mut(d)) {
            Some(draft) => draft.heads.push(index),
            None => out.push(Draft { heads: vec![index], main: Some(index), bodies: Vec::new() }),
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
    out.sort_by_key(place);
    out
}
