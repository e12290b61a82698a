//! The row of blocks as stretches of running text with gaps between them: wherever an article could end, it is cut.

use super::block::{Block, Habit, Role, ends_sentence};
use super::mark::Kind;
use crate::text::class::{Class, class};
use crate::text::width::width;

/// Paragraphs between which no article can end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stretch {
    /// Paragraphs, as indices of blocks.
    pub(crate) blocks: Vec<usize>,
    /// Bylines on lines of their own.
    pub(crate) bylines: Vec<usize>,
    /// Credit, jump and document lines of their own.
    pub(crate) lines: Vec<usize>,
    /// Nothing more of the article can follow.
    pub(crate) closed: bool,
    /// Somebody is named in its dateline or at its end.
    pub(crate) signed: bool,
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
}

/// What stands between two stretches, or before the first or behind the last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gap {
    /// Its head lines, as a range of indices.
    pub(crate) heads: (usize, usize),
    /// What speaks for (above zero) or against an article's end here.
    pub(crate) signs: Vec<(&'static str, f32)>,
}

impl Gap {
    /// All signs together.
    pub(crate) fn weight(&self) -> f32 {
        self.signs.iter().map(|(_, weight)| weight).sum()
    }

    pub(crate) fn has_heads(&self) -> bool {
        self.heads.0 < self.heads.1
    }
}

/// Where a page sets its headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Above their bodies.
    HeadsFirst,
    /// Behind them, or in a heap at the end.
    BodiesFirst,
}

/// The row, cut wherever an article could end. Gap `i` stands before stretch `i`, the last one behind them all.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) stretches: Vec<Stretch>,
    pub(crate) heads: Vec<HeadLine>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) order: Order,
}

/// What signs weigh, in favour of an article's end: 1 is a hint, 2 will do if nothing speaks against it, 4 is proof.
pub(crate) mod sign {
    /// Paragraphs follow each other within an article more often than not.
    pub(super) const PLAIN: f32 = -1.0;
    /// The body before is closed by its byline, its credit, a jump or a document's date.
    pub(super) const CLOSED: f32 = 5.0;
    /// A few characters stand behind its last full stop, as names do.
    pub(super) const TAIL: f32 = 3.0;
    /// It is closed by names, but tells nothing: a caption, an item of a list.
    pub(super) const NAMED: f32 = 2.0;
    /// What follows comes from another page.
    pub(super) const COMES_FROM: f32 = 6.0;
    /// A dateline opens an article, but may recur in one.
    pub(super) const DATELINE: f32 = 2.2;
    /// A day or 近日 and its like open the first paragraph more often than a later one.
    pub(super) const OPENER: f32 = 1.0;
    /// The column changes where a sentence ends.
    pub(super) const OTHER_WIDTH: f32 = 1.5;
    /// A blank line, on a page that leaves them only here and there.
    pub(super) const BLANK: f32 = 2.0;
    /// The sentence before is not ended.
    pub(super) const OPEN_SENTENCE: f32 = -3.0;
    /// It is broken off at a mark that nothing ends with.
    pub(super) const BROKEN_OFF: f32 = -2.0;
    /// A head between two stretches, before anything else is known of it.
    pub(super) const HEAD: f32 = 1.5;
    /// It leaves space above and none below, as a headline does.
    pub(super) const SPACE_ABOVE: f32 = 3.0;
    /// It leaves space above and below, where little is left elsewhere.
    pub(super) const SPACE_AROUND: f32 = 1.5;
    /// It ends as the title of a notice does.
    pub(super) const NOTICE: f32 = 3.0;
    /// Several lines: a headline block.
    pub(super) const BLOCK: f32 = 1.0;
    /// Several lines set tight where nearly all lines stand apart.
    pub(super) const TIGHT: f32 = 3.0;
    /// More lines than a subhead has.
    pub(super) const HEAP: f32 = 3.0;
    /// A line that tells too much for a headline.
    pub(super) const SENTENCE: f32 = -5.0;
    /// Lines that fill the column of the text around them: they are of that text.
    pub(super) const COLUMN_LINE: f32 = -3.0;
    /// It is set like a paragraph, indent and all.
    pub(super) const INDENTED: f32 = -2.0;
    /// It is set flush where paragraphs are indented.
    pub(super) const FLUSH: f32 = 2.0;
    /// The column is the same above and below, as in one body.
    pub(super) const SAME_WIDTH: f32 = -2.0;
    /// On a page that sets bodies first, a line within a body is no headline.
    pub(super) const BODIES_FIRST: f32 = -0.8;
    /// One or two characters number a part.
    pub(super) const NUMBER: f32 = -2.0;
    /// Share of their rarer pairs of characters that two parts of one article have in common at least, as a rule.
    const ONE_THEME: f32 = 0.06;
    /// Length in bytes at which a stretch shows its theme.
    const SHOWS_THEME: f32 = 450.0;

    /// What follows speaks of something else than what stands before, or of the same.
    pub(crate) fn theme(cohesion: f32, bytes: usize) -> f32 {
        let shown = (bytes as f32 / SHOWS_THEME).min(1.0);
        ((ONE_THEME / cohesion.max(0.001)).ln() * 3.0).clamp(-2.0, 2.0) * shown
    }

    /// Headlines were found for both sides of a gap without heads, and of one with heads.
    pub(crate) const HEADS_FOUND: (f32, f32) = (1.0, 0.5);
    /// None was found for one side.
    pub(crate) const NO_HEAD: (f32, f32) = (-2.0, -1.0);
}

/// Difference in width, in halves of an em, that is more than squeezed punctuation.
const OTHER_WIDTH: usize = 4;

/// Difference in width, in halves of an em, that squeezed punctuation makes.
const SQUEEZE: usize = 2;

/// Whether a few characters stand behind a paragraph's last full stop, set off from it.
fn has_tail(text: &str) -> bool {
    /// Longest tail, in characters.
    const LONGEST: usize = 14;
    let text = text.trim_end();
    let Some(tail) = text.rfind(['。', '！', '？', '”', '…']).and_then(|at| text.get(at..)) else {
        return false;
    };
    let mut chars = tail.chars().skip(1);
    let apart = chars.next().is_some_and(char::is_whitespace);
    let long = tail.chars().count();
    apart && (4..=LONGEST).contains(&long) && chars.all(|c| c.is_whitespace() || class(c).has(Class::HAN))
}

/// Most lines of a subhead, with whatever else may stand at it.
const MOST_SUBHEAD_LINES: usize = 3;

/// Whether a dateline names who reports: 本报讯（记者…）.
fn names_reporter(text: &str) -> bool {
    /// Longest dateline, in characters.
    const LONGEST: usize = 40;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text.get(..end).is_some_and(|t| t.contains("记者") || t.contains("記者"))
}

/// Whether a paragraph can be the last of an article: it ends a sentence, with a bracket, or with a few characters
/// behind its last full stop, which may be a signature.
fn is_ended(text: &str) -> bool {
    /// Longest signature, in characters.
    const SIGNATURE: usize = 16;
    let text = text.trim_end();
    let tail = || text.rfind(['。', '！', '？', '”']).and_then(|at| text.get(at..));
    ends_sentence(text)
        || text.ends_with(['）', ')', '】', '〕'])
        || tail().is_some_and(|t| t.chars().count() <= SIGNATURE && !t.contains(['，', '、', '：', '；']))
}

/// Whether a paragraph opens as the first one of a report does: with a day or a word for one.
fn opens_news(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "近日",
        "日前",
        "连日来",
        "昨日",
        "昨天",
        "今日",
        "今天",
        "今晨",
        "前日",
        "近期",
        "入夏以来",
        "入冬以来",
        "入春以来",
        "入秋以来",
        "連日來",
    ];
    if WORDS.iter().any(|w| text.starts_with(w)) {
        return true;
    }
    // 6月9日, 9日
    let figures = |t: &str| {
        t.trim_start_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || c == ' ').len()
    };
    let rest = text.get(text.len() - figures(text)..).unwrap_or_default();
    rest.len() < text.len() && (rest.starts_with('月') || rest.starts_with('日'))
}

/// Whether a line is the title of a notice.
fn is_notice(text: &str) -> bool {
    const LONGEST: usize = 20;
    const WORDS: &[&str] = &[
        "公告", "启事", "声明", "讣告", "通告", "更正", "致歉", "公示", "通知", "招聘", "啟事", "聲明",
        "公報",
    ];
    text.chars().count() <= LONGEST && WORDS.iter().any(|w| text.trim_end().ends_with(w))
}

/// Whether a line tells too much for a headline: it is long and goes on behind a comma.
fn is_sentence(text: &str) -> bool {
    /// Longest line of a headline that has clauses, in characters.
    const LONGEST: usize = 20;
    text.contains('。') || text.contains(['，', '、', '；']) && text.chars().count() > LONGEST
}

pub(crate) fn other_width(a: &Block, b: &Block) -> bool {
    let (a, b) = (a.measure.1, b.measure.0);
    a > 0 && b > 0 && a.abs_diff(b) >= OTHER_WIDTH
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

struct Reader<'a> {
    blocks: &'a [Block],
    habit: Habit,
    order: Order,
    stretches: Vec<Stretch>,
    heads: Vec<HeadLine>,
    gaps: Vec<Gap>,
    /// Whether a blank line between two paragraphs tells anything.
    blank_tells: bool,
    /// Bylines and document lines met before the head or stretch that they belong to.
    pending: Vec<usize>,
}

/// Whether a page leaves blank lines here and there between two paragraphs, and not between most of them.
fn blank_tells(blocks: &[Block], habit: Habit) -> bool {
    let (mut pairs, mut blanks) = (0, 0);
    for pair in blocks.windows(2) {
        if let [a, b] = pair {
            // Not where a caption or a folio stands between them.
            if a.role == Role::Paragraph && b.role == Role::Paragraph && a.last + 1 == b.first {
                pairs += 1;
                blanks += usize::from(b.set_off);
            }
        }
    }
    habit.parted && blanks * 4 <= pairs
}

/// Reads the blocks as a row.
pub(crate) fn read(blocks: &[Block], habit: Habit) -> Row {
    let order = order(blocks, habit);
    let mut reader = Reader {
        blocks,
        habit,
        order,
        stretches: Vec::new(),
        heads: Vec::new(),
        gaps: vec![Gap::default()],
        blank_tells: blank_tells(blocks, habit),
        pending: Vec::new(),
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

    fn open(&mut self, signs: Vec<(&'static str, f32)>) {
        if let Some(gap) = self.gaps.last_mut() {
            gap.signs = signs;
        }
        let bylines = core::mem::take(&mut self.pending);
        self.stretches.push(Stretch { bylines, ..Stretch::default() });
        let heads = self.heads.len();
        self.gaps.push(Gap { heads: (heads, heads), ..Gap::default() });
    }

    fn paragraph(&mut self, index: usize) {
        let Some(block) = self.blocks.get(index) else { return };
        let signs = self.signs(block);
        let goes_on = signs.is_empty() && !self.stretches.is_empty();
        if !goes_on {
            self.open(signs);
        }
        let Some(stretch) = self.stretches.last_mut() else { return };
        stretch.blocks.push(index);
        if block.ends_article {
            stretch.closed = true;
            stretch.signed = true;
        }
        stretch.signed |= block.dateline && names_reporter(&block.text);
    }

    /// What speaks for an article's end before a paragraph; nothing where none could end.
    fn signs(&self, block: &Block) -> Vec<(&'static str, f32)> {
        let mut signs = Vec::new();
        let Some(stretch) = self.stretches.last() else { return signs };
        let before = stretch.blocks.last().and_then(|&i| self.blocks.get(i));
        if stretch.closed {
            let tells = stretch
                .blocks
                .iter()
                .filter_map(|&i| self.blocks.get(i))
                .any(|b| b.text.contains(['。', '！', '？', '；']));
            signs.push(if tells || !stretch.lines.is_empty() {
                ("closed", sign::CLOSED)
            } else {
                ("named", sign::NAMED)
            });
        }
        if !stretch.closed && before.is_some_and(|b| has_tail(&b.text)) {
            signs.push(("tail", sign::TAIL));
        }
        if block.jump_from {
            signs.push(("comes-from", sign::COMES_FROM));
        }
        if block.dateline {
            signs.push(("dateline", sign::DATELINE));
        }
        let other = before.is_some_and(|b| other_width(b, block));
        let tall = |b: &Block| b.first < b.last;
        // A dateline alone begins a sentence.
        let stands = |b: &Block| !b.dateline || b.text.contains(['。', '！', '？']);
        let ended = before.is_none_or(|b| is_ended(&b.text) && stands(b));
        if other && ended && (self.headed() || tall(block) && before.is_some_and(tall)) {
            signs.push(("new-column", sign::OTHER_WIDTH));
        }
        if !self.headed() && !block.dateline && ended && opens_news(&block.text) {
            signs.push(("opener", sign::OPENER));
        }
        if self.headed() {
            self.head_signs(block, before, &mut signs);
        } else if !signs.is_empty() {
            signs.push(("plain", sign::PLAIN));
            if self.blank_tells && block.set_off {
                signs.push(("blank", sign::BLANK));
            }
        }
        if !signs.is_empty() && !ended && !stretch.closed {
            signs.push(("open-sentence", sign::OPEN_SENTENCE));
            if before.is_some_and(|b| b.text.trim_end().ends_with(['，', '、', '：', '；', '（', '《', '“']))
            {
                signs.push(("broken-off", sign::BROKEN_OFF));
            }
        }
        signs
    }

    /// What the heads of the gap at hand say.
    fn head_signs(&self, block: &Block, before: Option<&Block>, signs: &mut Vec<(&'static str, f32)>) {
        let (start, end) = self.gaps.last().map_or((0, 0), |g| g.heads);
        let Some(heads) = self.heads.get(start..end) else { return };
        let lines = heads.len();
        let Some(first) = heads.first().and_then(|h| self.blocks.get(h.block)) else { return };
        signs.push(("head", sign::HEAD));
        if lines > MOST_SUBHEAD_LINES {
            signs.push(("heap", sign::HEAP * 2.0));
        } else if self.habit.spaced && heads.iter().any(|h| h.tight) {
            signs.push(("tight", sign::TIGHT));
        } else if heads.iter().any(|h| !h.bylines.is_empty()) || lines > 2 {
            signs.push(("heap", sign::HEAP));
        } else if lines > 1 {
            signs.push(("head-block", sign::BLOCK));
        }
        if heads.last().and_then(|h| self.blocks.get(h.block)).is_some_and(|b| is_sentence(&b.text)) {
            signs.push(("sentence", sign::SENTENCE));
        }
        if before.is_some_and(|b| !is_ended(&b.text) || b.dateline && b.first == b.last)
            && self.fill_column(heads, block, before)
        {
            signs.push(("column-line", sign::COLUMN_LINE));
        }
        if self.habit.parted && first.set_off && !block.set_off {
            signs.push(("space-above", sign::SPACE_ABOVE));
        } else if self.blank_tells && first.set_off && block.set_off {
            signs.push(("space-around", sign::SPACE_AROUND));
        }
        if lines <= 2
            && heads.last().and_then(|h| self.blocks.get(h.block)).is_some_and(|b| is_notice(&b.text))
        {
            signs.push(("notice", sign::NOTICE));
        }
        if self.habit.indented {
            if first.indented {
                signs.push(("indented", sign::INDENTED));
            } else {
                signs.push(("set-flush", sign::FLUSH));
            }
        }
        if before.is_some_and(|b| !other_width(b, block)) {
            signs.push(("same-width", sign::SAME_WIDTH));
        }
        if self.order == Order::BodiesFirst {
            signs.push(("bodies-first", sign::BODIES_FIRST));
        }
        if lines == 1 && first.text.chars().count() <= 2 {
            signs.push(("number", sign::NUMBER));
        }
    }

    /// Whether all lines of some heads but the last are as wide as the column of the text before or behind them.
    fn fill_column(&self, heads: &[HeadLine], block: &Block, before: Option<&Block>) -> bool {
        let column = before.map_or(0, |b| b.measure.1);
        let columns = [column, block.measure.0];
        heads.iter().all(|h| {
            let width: usize = self.blocks.get(h.block).map_or(0, |b| b.text.chars().map(width).sum());
            columns.iter().any(|c| *c > 0 && width.abs_diff(*c) <= SQUEEZE)
        })
    }

    /// Takes a row of headline lines, `start..end`.
    fn heads(&mut self, start: usize, end: usize) {
        let start = start + usize::from(self.closing(start));
        let gap = self.stretches.len();
        for index in start..end {
            let Some(block) = self.blocks.get(index) else { continue };
            let tight = index > start && !block.set_off;
            let bylines = core::mem::take(&mut self.pending);
            self.heads.push(HeadLine { block: index, bylines, gap, tight, ..HeadLine::default() });
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
        if after_head {
            if let Some(head) = self.heads.last_mut() {
                head.bylines.push(index);
                return;
            }
        }
        let headed = self.headed();
        let count = self.stretches.len();
        match self.stretches.last_mut() {
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
                self.open(vec![("comes-from", sign::COMES_FROM)]);
                if let Some(stretch) = self.stretches.last_mut() {
                    stretch.lines.push(index);
                }
            }
            Kind::DocumentNumber | Kind::DocumentDate if headed => {
                if let Some(head) = self.heads.last_mut() {
                    head.lines.push(index);
                }
            }
            _ => {
                if self.stretches.is_empty() {
                    self.open(Vec::new());
                }
                if let Some(stretch) = self.stretches.last_mut() {
                    stretch.lines.push(index);
                    stretch.closed |=
                        matches!(kind, Kind::JumpTo | Kind::Credit | Kind::DocumentDate | Kind::Dateline);
                }
            }
        }
    }

    fn finish(self) -> Row {
        let Self { mut stretches, heads, mut gaps, pending, order, .. } = self;
        // Bylines that found no body: to one without, else to the last.
        for index in pending {
            let free = stretches.iter().rposition(|b| !b.signed).or(stretches.len().checked_sub(1));
            match free.and_then(|i| stretches.get_mut(i)) {
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
        Row { stretches, heads, gaps, order }
    }
}
