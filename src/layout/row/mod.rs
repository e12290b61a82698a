//! The row of blocks as stretches of running text with gaps between them: wherever an article could end, it is cut.

mod order;
mod side;
mod signs;

pub(crate) use order::Order;
use order::{blank_tells, bylines_lead, has_heap, is_uniform, names_lead, order, spaced_apart};

use super::block::{Block, Habit, Role};
use super::genre::Genre;
use super::label::is_roundup;
use super::mark::Kind;
use super::opening::{addresses, answers, asks};
use super::run::Run;
use super::sign::{self, names_reporter};
use crate::grammar::{byline, forecast};
use crate::text::tight;

/// Paragraphs between which no article can end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stretch {
    /// Paragraphs, as blocks.
    pub(crate) blocks: Run,
    /// Bylines on lines of their own.
    pub(crate) bylines: Vec<usize>,
    /// Credit, jump and document lines of their own.
    pub(crate) lines: Vec<usize>,
    /// Nothing more of the article can follow.
    pub(crate) closed: bool,
    /// Somebody is named in its dateline or at its end.
    pub(crate) signed: bool,
    /// What kind of text its first paragraph opens, if it is of a kind that recurs.
    pub(crate) genre: Option<Genre>,
    /// What kind of text its last paragraph is.
    pub(crate) last_genre: Option<Genre>,
}

/// A line of a headline block; it may prove to be a subhead.
#[derive(Clone, Debug, Default)]
pub(crate) struct HeadLine {
    /// The line, as index of a block.
    pub(crate) block: usize,
    /// Bylines that stand at it.
    pub(crate) bylines: Vec<usize>,
    /// Document lines that stand at it.
    pub(crate) lines: Vec<usize>,
    /// The gap that it stands in: that before the stretch of the same index.
    pub(crate) gap: usize,
    /// Nothing sets it off from the head line before.
    pub(crate) tight: bool,
    /// Which text the page's space joins it to.
    pub(crate) side: Option<Side>,
}

/// The text that a head line stands right at, where space parts it from that on its other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The text before.
    Before,
    /// The text behind.
    Behind,
}

/// What stands between two stretches, or before the first or behind the last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gap {
    /// Its head lines, as a range of indices.
    pub(crate) heads: (usize, usize),
    /// What speaks for (above zero) or against an article's end here.
    pub(crate) signs: Signs,
}

/// Signs for and against something, added up as they come; each by itself only where somebody wants to know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Signs {
    weight: f32,
    any: bool,
    #[allow(clippy::box_collection, reason = "there are many of them, and nearly all are empty")]
    told: Option<Box<Vec<(&'static str, f32)>>>,
}

impl Signs {
    /// With `told`, every sign is kept by itself.
    fn new(told: bool) -> Self {
        Self { told: told.then(Box::default), ..Self::default() }
    }

    pub(crate) fn push(&mut self, (name, weight): (&'static str, f32)) {
        self.weight += weight;
        self.any = true;
        if let Some(told) = &mut self.told {
            told.push((name, weight));
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        !self.any
    }

    /// Every sign, if they were kept.
    pub(crate) fn told(&self) -> &[(&'static str, f32)] {
        self.told.as_ref().map_or(&[], |told| told)
    }
}

impl Gap {
    /// All signs together.
    pub(crate) fn weight(&self) -> f32 {
        self.signs.weight
    }

    pub(crate) fn has_heads(&self) -> bool {
        self.heads.0 < self.heads.1
    }
}

/// The row, cut wherever an article could end. Gap `i` stands before stretch `i`, the last one behind them all.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) stretches: Vec<Stretch>,
    pub(crate) heads: Vec<HeadLine>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) order: Order,
    /// Whether every sign is kept.
    told: bool,
}

impl Row {
    /// Cuts a stretch before one of its paragraphs, named by its block, and says why. What stands on lines of its own
    /// behind that paragraph goes with it.
    pub(crate) fn cut(&mut self, stretch: usize, first: usize, sign: (&'static str, f32)) {
        let within = |s: &&mut Stretch| {
            s.blocks.first().is_some_and(|at| at < first) && s.blocks.last() >= Some(first)
        };
        let Some(front) = self.stretches.get_mut(stretch).filter(within) else { return };
        let blocks = front.blocks.split_off(first);
        let (bylines, lines) = (core::mem::take(&mut front.bylines), core::mem::take(&mut front.lines));
        let mut back = Stretch { blocks, closed: front.closed, signed: front.signed, ..Stretch::default() };
        for (from, front, back) in
            [(bylines, &mut front.bylines, &mut back.bylines), (lines, &mut front.lines, &mut back.lines)]
        {
            for index in from {
                (if index < first { &mut *front } else { &mut *back }).push(index);
            }
        }
        self.stretches.insert(stretch + 1, back);
        let heads = self.gaps.get(stretch).map_or(0, |g| g.heads.1);
        let mut signs = Signs::new(self.told);
        signs.push(sign);
        self.gaps.insert(stretch + 1, Gap { heads: (heads, heads), signs });
        for line in self.heads.iter_mut().filter(|l| l.gap > stretch) {
            line.gap += 1;
        }
    }
}

struct Reader<'a> {
    blocks: &'a [Block],
    /// The side of each block that is a head line.
    sides: Vec<Option<Side>>,
    habit: Habit,
    order: Order,
    told: bool,
    stretches: Vec<Stretch>,
    heads: Vec<HeadLine>,
    gaps: Vec<Gap>,
    /// Whether a blank line between two paragraphs tells anything.
    blank_tells: bool,
    /// Whether the page has a heap of headlines behind its bodies.
    heap: bool,
    /// Whether the page sets bylines above their bodies.
    bylines_lead: bool,
    /// Whether all articles that are sure to begin within the page have space above their headlines.
    spaced_apart: bool,
    /// Whether space joins several headlines each to one text.
    sided: bool,
    /// Whether a blank line stands between headlines and the texts below them.
    framed: bool,
    /// Whether every line stands apart, on a page that sets headlines above their bodies.
    uniform: bool,
    /// Whether the article at hand has its author's name between headline and body.
    led: bool,
    /// Whether the headline at hand says that several short items stand below it.
    roundup: bool,
    /// Whether all articles that are sure to begin within the page have one there, or a dateline.
    names_lead: bool,
    /// How many paragraphs there are.
    paragraphs: usize,
    /// Whether the page prints weather forecasts under their titles.
    forecasts: bool,
    /// Bylines met before the head or stretch that they belong to.
    pending: Vec<usize>,
    /// Numbers of documents met before their titles.
    numbers: Vec<usize>,
}

/// Whether a byline gives somebody it names a role: 本报记者 王某.
fn names_role(text: &str) -> bool {
    byline::line(text).is_some_and(|list| list.iter().any(|p| p.role.is_some()))
}

/// Reads the blocks as a row. With `told`, every sign is kept by itself.
pub(crate) fn read(blocks: &[Block], habit: Habit, told: bool) -> Row {
    let (sides, sided) = side::sides(blocks, habit);
    let uniform = is_uniform(blocks, habit);
    let order = order(blocks, habit, &sides, uniform);
    let mut reader = Reader {
        blocks,
        framed: side::frame(blocks, habit),
        sided,
        sides,
        habit,
        order,
        told,
        stretches: Vec::new(),
        heads: Vec::new(),
        gaps: vec![Gap::default()],
        blank_tells: blank_tells(blocks, habit),
        forecasts: blocks.iter().any(|b| b.role == Role::Head && forecast::is_title(&b.text)),
        heap: has_heap(blocks),
        bylines_lead: bylines_lead(blocks),
        spaced_apart: spaced_apart(blocks, habit),
        names_lead: names_lead(blocks),
        uniform: order == Order::HeadsFirst && uniform,
        led: false,
        roundup: false,
        paragraphs: blocks.iter().filter(|b| b.role == Role::Paragraph).count(),
        pending: Vec::new(),
        numbers: Vec::new(),
    };
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let start = at;
        at += 1;
        match block.role {
            Role::Paragraph => reader.paragraph(start),
            Role::Head => {
                while blocks.get(at).is_some_and(|b| b.role == Role::Head) {
                    at += 1;
                }
                reader.heads(start, at);
            }
            Role::Alone(Kind::Byline | Kind::Names) => reader.byline(start),
            Role::Alone(kind) => reader.line(start, kind),
        }
    }
    reader.finish()
}

impl Reader<'_> {
    fn headed(&self) -> bool {
        self.gaps.last().is_some_and(Gap::has_heads)
    }

    fn single(&self, sign: (&'static str, f32)) -> Signs {
        let mut signs = Signs::new(self.told);
        signs.push(sign);
        signs
    }

    fn open(&mut self, signs: Signs) {
        let (start, end) = self.gaps.last().map_or((0, 0), |g| g.heads);
        let head = self.heads.get(start..end).and_then(<[HeadLine]>::last);
        let named = head.is_some_and(|h| !h.bylines.is_empty() || !self.pending.is_empty());
        if let Some(block) = head.and_then(|h| self.blocks.get(h.block)) {
            self.roundup = self.order == Order::HeadsFirst && is_roundup(&block.text);
        }
        self.led = named && self.order == Order::HeadsFirst || self.led && signs.weight <= 0.0;
        if let Some(gap) = self.gaps.last_mut() {
            gap.signs = signs;
        }
        let bylines = core::mem::take(&mut self.pending);
        let lines = core::mem::take(&mut self.numbers);
        let signed = !bylines.is_empty();
        self.stretches.push(Stretch { bylines, lines, signed, ..Stretch::default() });
        let heads = self.heads.len();
        tight::push(&mut self.gaps, Gap { heads: (heads, heads), ..Gap::default() });
    }

    fn paragraph(&mut self, index: usize) {
        let Some(block) = self.blocks.get(index) else { return };
        self.reopen(block);
        let own = Genre::of_paragraph(&block.text, self.forecasts);
        let genre = self.genre(index, own);
        let signs = self.signs(block, genre);
        let goes_on = signs.is_empty() && !self.stretches.is_empty();
        if !goes_on {
            self.open(signs);
        }
        let Some(stretch) = self.stretches.last_mut() else { return };
        if !goes_on {
            stretch.genre = genre;
        }
        stretch.blocks.push(index);
        if block.ends_article {
            stretch.closed = true;
            stretch.signed = true;
        }
        stretch.signed |= block.dateline && names_reporter(&block.text);
        stretch.last_genre = own;
    }

    /// Goes on with a text that seemed closed: whoever asks may be named at the question's or the letter's end, and the
    /// answer follows.
    fn reopen(&mut self, block: &Block) {
        let headed = self.headed();
        let Some(stretch) = self.stretches.last_mut().filter(|s| s.closed && !headed) else { return };
        let text = |at: usize| self.blocks.get(at).map_or("", |b| b.text.as_str());
        let asked = answers(&block.text) && stretch.blocks.last().is_some_and(|at| asks(text(at)));
        if asked || stretch.bylines.last().is_some_and(|signed| addresses(&block.text, text(*signed))) {
            (stretch.closed, stretch.signed) = (false, false);
        }
    }

    /// Takes a row of headline lines, `start..end`.
    fn heads(&mut self, start: usize, end: usize) {
        /// Most lines of one headline block.
        const MOST_TIGHT: usize = 5;
        let start = start + usize::from(self.closing(start));
        let gap = self.stretches.len();
        // Missing blank lines tell nothing in a heap that has none, unless it has more lines than the bodies have use
        // for.
        let parted = |b: &Block| b.set_off;
        let lines = end - start;
        let tells = lines <= MOST_TIGHT
            || lines > MOST_TIGHT * self.paragraphs
            || self.blocks.get(start + 1..end).is_some_and(|heads| heads.iter().any(parted));
        for index in start..end {
            let Some(block) = self.blocks.get(index) else { continue };
            let tight = index > start && (!block.set_off && tells || self.uniform && lines <= MOST_TIGHT);
            let bylines = core::mem::take(&mut self.pending);
            let numbers = core::mem::take(&mut self.numbers);
            let side = self.sides.get(index).copied().flatten();
            tight::push(
                &mut self.heads,
                HeadLine { block: index, bylines, lines: numbers, gap, tight, side },
            );
        }
        let count = self.heads.len();
        if let Some(gap) = self.gaps.last_mut() {
            gap.heads.1 = count;
        }
    }

    /// Takes a line in brackets right behind a body, which ends it: （均据新华社电）, （作者单位：…）.
    fn closing(&mut self, index: usize) -> bool {
        /// Shortest such line, in characters: shorter ones number a part.
        const SHORTEST: usize = 6;
        let Some(text) = self.blocks.get(index).map(|b| b.text.trim()) else { return false };
        let brackets = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
        if !brackets || text.chars().count() < SHORTEST || self.headed() {
            return false;
        }
        match self.stretches.last_mut() {
            Some(stretch) if !stretch.closed && !stretch.blocks.is_empty() => {
                stretch.blocks.push(index);
                stretch.closed = true;
                true
            }
            _ => false,
        }
    }

    fn byline(&mut self, index: usize) {
        let role = |i: Option<usize>| i.and_then(|i| self.blocks.get(i)).map(|b| b.role);
        let after_head = role(index.checked_sub(1)) == Some(Role::Head) && self.headed();
        let head_next = role(Some(index + 1)) == Some(Role::Head);
        if self.bylines_lead && role(Some(index + 1)) == Some(Role::Paragraph) {
            if let Some(stretch) = self.stretches.last_mut().filter(|_| !after_head) {
                stretch.closed = true;
            }
            self.pending.push(index);
            return;
        }
        // 本报评论员 right above the next headline, below a blank line: it stands at that.
        let blank = |i: usize| self.blocks.get(i).is_some_and(|b| b.set_off);
        if after_head && head_next && blank(index) && !blank(index + 1) {
            self.pending.push(index);
            return;
        }
        if after_head {
            if let Some(head) = self.heads.last_mut() {
                head.bylines.push(index);
                return;
            }
        }
        let headed = self.headed();
        let count = self.stretches.len();
        let text = self.blocks.get(index).map_or("", |b| b.text.trim());
        let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
        match self.stretches.last_mut() {
            // （本报某地电） | 本报驻某地记者 王某: both belong to the body before, and so does what stands in
            // brackets.
            Some(stretch)
                if !headed
                    && stretch.closed
                    && (!stretch.signed || bracketed && stretch.bylines.is_empty()) =>
            {
                stretch.bylines.push(index);
                stretch.signed = true;
            }
            // A body that is signed already, and 本报记者 王某 above the next one.
            Some(stretch)
                if !(stretch.closed || headed || head_next) && stretch.signed && names_role(text) =>
            {
                stretch.closed = true;
                self.pending.push(index);
            }
            Some(stretch) if !(stretch.closed || headed || stretch.signed && head_next) => {
                stretch.bylines.push(index);
                stretch.closed = true;
                stretch.signed = true;
            }
            Some(_) if head_next || headed => self.pending.push(index),
            Some(_) => {
                // One byline more than bodies: it may be that of a body before.
                const FAR: usize = 4;
                let free = (count.saturating_sub(FAR)..count)
                    .rev()
                    .find(|&i| !self.stretches.get(i).is_some_and(|b| b.signed));
                match free.and_then(|i| self.stretches.get_mut(i)) {
                    Some(stretch) => {
                        stretch.bylines.push(index);
                        stretch.signed = true;
                    }
                    None => self.pending.push(index),
                }
            }
            None => self.pending.push(index),
        }
    }

    fn line(&mut self, index: usize, kind: Kind) {
        let headed = self.headed();
        match kind {
            Kind::JumpFrom => {
                self.open(self.single(("comes-from", sign::COMES_FROM)));
                if let Some(stretch) = self.stretches.last_mut() {
                    stretch.lines.push(index);
                }
            }
            Kind::DocumentNumber | Kind::DocumentDate | Kind::Adoption if headed => {
                if let Some(head) = self.heads.last_mut() {
                    head.lines.push(index);
                }
            }
            // Above its title, or in place of one that stands elsewhere.
            Kind::DocumentNumber if self.blocks.get(index + 1).is_some_and(|b| b.role == Role::Head) => {
                self.numbers.push(index);
            }
            Kind::Adoption | Kind::DocumentNumber if !self.continues(index) => {
                self.open(self.single(("document", sign::DOCUMENT)));
                if let Some(stretch) = self.stretches.last_mut() {
                    stretch.lines.push(index);
                }
            }
            _ => {
                if self.stretches.is_empty() {
                    self.open(Signs::new(self.told));
                }
                if let Some(stretch) = self.stretches.last_mut() {
                    stretch.lines.push(index);
                    stretch.closed |= matches!(
                        kind,
                        Kind::JumpTo | Kind::Credit | Kind::DocumentDate | Kind::Signature | Kind::Dateline
                    );
                }
            }
        }
    }

    /// Whether a document line goes on with the one before it, as the further lines of an adoption do.
    fn continues(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|b| self.blocks.get(b));
        before.is_some_and(|b| matches!(b.role, Role::Alone(Kind::Adoption | Kind::DocumentNumber)))
    }

    fn finish(self) -> Row {
        let Self { mut stretches, heads, mut gaps, pending, numbers, order, told, .. } = self;
        if !numbers.is_empty() {
            if stretches.is_empty() {
                stretches.push(Stretch::default());
                let count = heads.len();
                gaps.push(Gap { heads: (count, count), ..Gap::default() });
            }
            if let Some(stretch) = stretches.last_mut() {
                stretch.lines.extend(numbers);
            }
        }
        // Bylines that found no body go to the last body that nobody has signed, else to the last of all.
        let mut free = stretches.len();
        for index in pending {
            // What is signed stays so: each stretch is asked but once.
            free = stretches.iter().take(free).rposition(|b| !b.signed).map_or(0, |i| i + 1);
            let last = if free > 0 { free } else { stretches.len() };
            match last.checked_sub(1).and_then(|i| stretches.get_mut(i)) {
                Some(stretch) => {
                    stretch.bylines.push(index);
                    stretch.signed = true;
                }
                None => {
                    stretches.push(Stretch { bylines: vec![index], signed: true, ..Stretch::default() });
                    let count = heads.len();
                    gaps.push(Gap { heads: (count, count), ..Gap::default() });
                }
            }
        }
        Row { stretches, heads, gaps, order, told }
    }
}
