//! What speaks for an article's end and against it at a gap of the row.

use super::super::block::Block;
use super::super::block::Role;
use super::super::genre::Genre;
use super::super::label::label;
use super::super::opening::{goes_on, opens_news, speaker};
use super::super::sign::{
    self, MOST_SUBHEAD_LINES, SQUEEZE, begins_document, counts_on, ends_document, has_tail, is_caption,
    is_ended, is_notice, is_sentence, other_width,
};
use super::{HeadLine, Order, Reader, Side, Signs, Stretch};
use crate::grammar::editors_note::announces_summary;
use crate::grammar::outline;
use crate::grammar::phrase::opens_with_particle;
use crate::model::outline::LabelStyle;
use crate::text::width::width;

/// Marks that open the items of a list.
const BULLETS: [char; 12] = ['▲', '△', '◆', '◇', '★', '☆', '●', '○', '■', '▶', '►', '※'];

impl Reader<'_> {
    /// What speaks for an article's end before a paragraph; nothing where none could end.
    pub(super) fn signs(&self, block: &Block, genre: Option<Genre>) -> Signs {
        let mut signs = Signs::new(self.told);
        let Some(stretch) = self.stretches.last() else { return signs };
        let before = stretch.blocks.last().and_then(|i| self.blocks.get(i));
        if stretch.closed {
            let tells = stretch.blocks.texts(self.blocks).any(|t| t.contains(['。', '！', '？', '；']));
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
        match (stretch.last_genre.filter(|_| !stretch.closed), genre) {
            (Some(Genre::Forecast), Some(Genre::Forecast)) => {}
            (Some(Genre::Forecast), _) => signs.push(("forecast-ends", sign::FORECAST)),
            (Some(Genre::Picture), _) => signs.push(("pictured", sign::PICTURE)),
            (None, Some(Genre::Picture)) => signs.push(("picture", sign::PICTURE)),
            (None, Some(Genre::Forecast)) => signs.push(("forecast", sign::FORECAST)),
            (None, None) => {}
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
        // The heading 第一章 stands right before 第一条.
        if !self.headed() && ended && begins_document(&block.text) && !before.is_some_and(|b| b.label) {
            signs.push(("document", sign::DOCUMENT));
        }
        // Notices that are run in follow each other, each with its formula.
        if before.is_some_and(|b| ends_document(&b.text)) && !block.label && !ends_document(&block.text) {
            signs.push(("formula", sign::FORMULA));
        }
        if block.label && self.begins_again(stretch, block) {
            signs.push(("begins-again", sign::BEGINS_AGAIN));
        }
        // On a page that leaves blank lines between its texts, one by itself may tell.
        let parts = self.blank_tells && block.set_off && ended && before.is_some();
        if self.headed() {
            self.head_signs(block, before, &mut signs);
        } else if !signs.is_empty() || parts {
            if self.is_summary() {
                signs.push(("summary", sign::SUMMARY));
            }
            signs.push(("plain", sign::PLAIN));
            let mut counted = stretch.blocks.of(self.blocks).rev().take(sign::FARTHEST_LABEL);
            if block.label && counted.any(|(_, b)| b.label && counts_on(&b.text, &block.text)) {
                signs.push(("counts-on", sign::COUNTS_ON));
            } else if is_caption(&block.text) {
                signs.push(("caption", sign::CAPTION));
            } else if self.is_item(stretch, block) {
                signs.push(("item", sign::COUNTS_ON));
            }
            // Where blank lines part paragraphs, too, one tells where the column changes.
            if block.set_off && (self.blank_tells || self.habit.parted && other && ended) {
                signs.push(("blank", sign::BLANK));
            }
        }
        if !signs.is_empty() && !self.headed() && !stretch.closed && self.answers_in_turn(stretch, block) {
            signs.push(("same-speaker", sign::GOES_ON));
        }
        if !signs.is_empty() && !block.jump_from && goes_on(&block.text) {
            signs.push(("goes-on", sign::GOES_ON));
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

    /// Whether one of two who speak in turn, as in an interview, goes on speaking: the name before the colon stood
    /// before a colon in this text already, and another name before another.
    fn answers_in_turn(&self, stretch: &Stretch, block: &Block) -> bool {
        let Some(who) = speaker(&block.text).filter(|_| !block.dateline) else { return false };
        let turns = stretch.blocks.of(self.blocks).rev().take(sign::FARTHEST_LABEL);
        let (mut same, mut other) = (false, false);
        for before in turns.filter_map(|(_, b)| speaker(&b.text)) {
            same |= before == who;
            other |= before != who;
        }
        same && other
    }

    /// Whether a paragraph is one of several short items under one headline: a bullet opens it as it does the item
    /// before, or the headline says that there are several (简讯). Each may be signed.
    fn is_item(&self, stretch: &Stretch, block: &Block) -> bool {
        let bullet = |b: &Block| b.text.chars().next().filter(|c| BULLETS.contains(c));
        let before = stretch.blocks.first().and_then(|at| self.blocks.get(at));
        self.roundup || bullet(block).is_some() && before.and_then(bullet) == bullet(block)
    }

    /// Whether the stretch at hand is what 核心提示 announces, right above it.
    fn is_summary(&self) -> bool {
        let gap = self.stretches.len().checked_sub(1).and_then(|at| self.gaps.get(at));
        let last = gap.filter(|g| g.has_heads()).and_then(|g| self.heads.get(g.heads.1 - 1));
        last.and_then(|h| self.blocks.get(h.block)).is_some_and(|b| announces_summary(&b.text))
    }

    /// What kind of text begins with a paragraph: it is one by its `own` words, or the first of several that are
    /// counted.
    pub(super) fn genre(&self, index: usize, own: Option<Genre>) -> Option<Genre> {
        /// Most paragraphs of one text.
        const MOST: usize = 2;
        let block = self.blocks.get(index)?;
        let first = if block.label { outline::label(&block.text).map(|l| l.number) } else { None };
        let texts = || self.blocks.iter().skip(index).take_while(|b| b.role == Role::Paragraph);
        match first {
            None => own,
            Some(1) => texts().take(MOST).find_map(|b| Genre::of_paragraph(&b.text, false)),
            Some(_) => None,
        }
    }

    /// Whether a paragraph is the first of a document's (一、) behind others of the same kind.
    fn begins_again(&self, stretch: &Stretch, block: &Block) -> bool {
        let han = |b: &Block| {
            let label = outline::label(&b.text).filter(|l| l.style == LabelStyle::Han);
            label.filter(|_| b.label).map(|l| l.number)
        };
        let mut before = stretch.blocks.of(self.blocks).rev().take(sign::FARTHEST_LABEL);
        han(block) == Some(1) && before.any(|(_, b)| han(b).is_some_and(|n| n > 1))
    }

    /// What the heads of the gap at hand say.
    fn head_signs(&self, block: &Block, before: Option<&Block>, signs: &mut Signs) {
        let (start, end) = self.gaps.last().map_or((0, 0), |g| g.heads);
        let Some(heads) = self.heads.get(start..end) else { return };
        let lines = heads.len();
        let Some(first) = heads.first().and_then(|h| self.blocks.get(h.block)) else { return };
        signs.push(("head", sign::HEAD));
        if lines > MOST_SUBHEAD_LINES {
            signs.push(("heap", sign::HEAP * 2.0));
        } else if self.habit.spaced && !self.uniform && heads.iter().any(|h| h.tight) {
            signs.push(("tight", sign::TIGHT));
        } else if heads.iter().any(|h| !h.bylines.is_empty()) || lines > 2 {
            signs.push(("heap", sign::HEAP));
        } else if lines > 1 {
            signs.push(("head-block", sign::BLOCK));
        }
        let text = |h: &HeadLine| self.blocks.get(h.block).map_or("", |b| b.text.as_str());
        // Of two lines, the second may be the rest of a sentence: 修渠不只是水务局的事，也是沿渠十二个村 | 的事.
        let tells = match heads {
            [front, rest] if opens_with_particle(text(rest)) => {
                is_sentence(&[text(front), text(rest)].concat())
            }
            [.., last] => is_sentence(text(last)),
            [] => false,
        };
        if tells {
            signs.push(("sentence", sign::SENTENCE));
        }
        if before.is_some_and(|b| !is_ended(&b.text) || b.dateline && b.first == b.last)
            && self.fill_column(heads, block, before)
        {
            signs.push(("column-line", sign::COLUMN_LINE));
        }
        if self.habit.parted && first.set_off && !block.set_off && !self.framed {
            signs.push(("space-above", sign::SPACE_ABOVE));
        } else if heads.first().is_some_and(|h| h.side == Some(Side::Before)) {
            signs.push(("space-below", sign::SPACE_ABOVE));
        } else if self.blank_tells && first.set_off && block.set_off {
            signs.push(("space-around", sign::SPACE_AROUND));
        }
        if heads.iter().filter_map(|h| self.blocks.get(h.block)).any(|b| b.notice) {
            signs.push(("notice-title", sign::NOTICE_TITLE));
        } else if lines <= 2
            && heads.last().and_then(|h| self.blocks.get(h.block)).is_some_and(|b| is_notice(&b.text))
        {
            signs.push(("notice", sign::NOTICE));
        } else if heads.iter().any(|h| !h.lines.is_empty()) || begins_document(&block.text) {
            signs.push(("document", sign::DOCUMENT));
        }
        if block.row || before.is_some_and(|b| b.row) {
            signs.push(("table", sign::TABLE));
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
            signs.push((
                "bodies-first",
                if self.heap && lines == 1 { sign::HEAP_ELSEWHERE } else { sign::BODIES_FIRST },
            ));
        }
        let long = first.text.chars().count();
        if lines == 1 && sign::is_numeral(&first.text) {
            signs.push(("numeral", sign::NUMERAL));
        } else if lines == 1 && long <= 2 && label(&first.text).is_none() {
            signs.push(("number", sign::NUMBER));
        } else if lines == 1
            && self.habit.parted
            && long <= sign::FEW
            && !first.set_off
            && !first.notice
            && !block.row
        {
            signs.push(("short", sign::SHORT));
        }
        let unnamed = heads.iter().all(|h| h.bylines.is_empty());
        // Space joins other headlines to one text, and this line stands between two without any.
        if (self.sided || self.framed)
            && !first.set_off
            && lines <= 2
            && unnamed
            && !block.set_off
            && before.is_some_and(|b| !other_width(b, block))
            && self.stretches.last().is_some_and(|s| !s.closed)
            && !block.dateline
            && !block.row
        {
            signs.push(("no-blank", sign::NO_BLANK));
        }
        if self.spaced_apart && lines == 1 && unnamed && self.is_within(first, block, before) {
            signs.push(("no-space", sign::NO_SPACE));
            if self.led {
                signs.push(("nameless", sign::NAMELESS));
            }
        } else if self.names_lead && self.led && lines == 1 && unnamed && self.may_be_within(first, block) {
            signs.push(("nameless", sign::UNNAMED));
        }
    }

    /// Whether nothing shows that a line is more than a subhead of the article that stands above it: it is short, and
    /// neither ends that article nor begins another.
    fn may_be_within(&self, head: &Block, block: &Block) -> bool {
        let open = self.stretches.last().is_some_and(|s| !s.closed);
        let short = head.text.chars().nth(sign::LONGEST_SUBHEAD).is_none();
        let begins = block.dateline || block.row || block.jump_from || opens_news(&block.text);
        open && short && !begins && !head.notice && label(&head.text).is_none()
    }

    /// Whether a line may be a subhead of an article that runs on below it, on a page that leaves space above
    /// headlines: it is short, and nothing near it begins or ends an article. More than one paragraph must stand above
    /// it, unless the article has a name below its headline: an item of one paragraph may have such a line as its
    /// headline, too.
    fn is_within(&self, head: &Block, block: &Block, before: Option<&Block>) -> bool {
        let Some(stretch) = self.stretches.last().filter(|s| !s.closed) else { return false };
        let long = self.led || stretch.blocks.of(self.blocks).nth(1).is_some();
        let text = head.text.trim();
        let tells = |c: char| c.is_whitespace() || c.is_ascii_digit() || "：:，、；。".contains(c);
        let short = (3..=sign::LONGEST_SUBHEAD).contains(&text.chars().count()) && !text.contains(tells);
        let plain = |b: &Block| !b.dateline && !b.row && !b.jump_from;
        let titled = head.set_off || head.notice || head.indented || label(text).is_some();
        short
            && long
            && !titled
            && plain(block)
            && before.is_some_and(|b| plain(b) && !other_width(b, block))
            && !opens_news(&block.text)
    }

    /// Whether all lines of some heads are as wide as the column of the text before or behind them, but for squeezed
    /// marks.
    fn fill_column(&self, heads: &[HeadLine], block: &Block, before: Option<&Block>) -> bool {
        let column = before.map_or(0, |b| b.measure.1);
        let columns = [column, block.measure.0];
        heads.iter().all(|h| {
            let width: usize = self.blocks.get(h.block).map_or(0, |b| b.text.chars().map(width).sum());
            columns.iter().any(|c| *c > 0 && width.abs_diff(usize::from(*c)) <= SQUEEZE)
        })
    }
}
