//! Building: blocks in their places become the leaves of articles.

use crate::grammar::jump::PageName;
use crate::grammar::outline::Found;
use crate::grammar::scan::{Context, Scan};
use crate::grammar::{byline, credit, dateline, document, jump, signature};
use crate::model::article::{Article, Credit, Dateline, Jump, Paragraph};
use crate::model::leaf::Leaf;
use crate::model::mention::Mention;
use crate::model::people::Byline;
use crate::text::letterspaced;
use crate::text::lines::Line;
use crate::text::window::last_from;

use super::article::{Draft, Plan};
use super::block::{Block, Role};
use super::head::lines::{SubheadLine, parted};
use super::head::{Part, Ranks, is_short_rubric, is_sure_deck, is_sure_kicker, may_be_rubric, parts};
use super::label::{Label, label};
use super::mark::{Kind, Mark};
use super::opening::asks;
use super::piece::Piece;
use super::row::HeadLine;

/// What every builder needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page<'a> {
    pub(crate) source: &'a str,
    pub(crate) lines: &'a [Line],
    pub(crate) marks: &'a [Mark],
    pub(crate) context: Context,
    pub(crate) ranks: Ranks,
}

impl Page<'_> {
    /// The mentions of a text, in a vector of just their size, since they live as long as the issue. `room` is a
    /// buffer, empty before and after.
    pub(super) fn mentions(&self, text: &str, room: &mut Vec<Mention>) -> Vec<Mention> {
        room.extend(Scan::new(text, self.context));
        let mut out = Vec::with_capacity(room.len());
        out.append(room);
        out
    }

    /// The text of a block, which is taken out of it: every block is built once.
    fn piece(&self, block: &mut Block) -> Piece {
        Piece::new(core::mem::take(&mut block.text), block.spans(self.source, self.lines, self.marks))
    }

    /// The lines of a block that are in the flow.
    fn lines_of(&self, block: &Block) -> impl Iterator<Item = Line> {
        let own = self.lines.iter().zip(self.marks).skip(block.first).take(block.last + 1 - block.first);
        own.filter(|(_, mark)| !mark.kind.is_aside()).map(|(line, _)| *line)
    }

    fn line(&self, line: Line) -> Piece {
        Piece::new(line.text(self.source).to_owned(), vec![line.span])
    }
}

/// An article under construction.
struct Builder<'a> {
    page: Page<'a>,
    article: Article,
    /// The last paragraph was cut off by a jump: the next one goes on with its sentence.
    open: bool,
    room: &'a mut Room,
}

/// Buffers that serve one leaf, headline block or article after the other.
#[derive(Debug, Default)]
pub(crate) struct Room {
    mentions: Vec<Mention>,
    lines: Vec<(Line, Option<usize>)>,
    labels: Vec<Option<Found>>,
    /// Whether the page's headlines stand below names of columns; unknown before the first is built.
    rubrics: Option<bool>,
}

/// Builds the article that a draft describes, and takes the texts out of its blocks.
pub(crate) fn article(
    page: Page<'_>,
    blocks: &mut [Block],
    plan: &Plan,
    draft: &Draft,
    room: &mut Room,
) -> Article {
    let mut builder = Builder { page, article: Article::default(), open: false, room };
    let count = plan.bodies_of(draft).map(|b| b.blocks.of(blocks).count()).sum();
    builder.article.body.reserve_exact(count);
    builder.headline(blocks, plan, draft);
    for body in plan.bodies_of(draft) {
        let (first, last) = (body.blocks.first(), body.blocks.last());
        let lines_first = body.lines.first().zip(first).is_some_and(|(l, b)| *l < b);
        if lines_first {
            builder.lines(blocks, &body.lines);
        }
        let mut before = None;
        for index in body.blocks.range() {
            let own = |b: &&mut Block| !matches!(b.role, Role::Alone(_));
            let Some(block) = blocks.get_mut(index).filter(own) else { continue };
            let (is_first, is_last) = (Some(index) == first, Some(index) == last);
            let here = SubheadLine::of(block);
            let goes_on = before.zip(here.as_ref()).is_some_and(|(b, h): (SubheadLine, _)| b.goes_on(h))
                || builder.open && is_first;
            builder.block(block, is_first, is_last, goes_on);
            before = here;
        }
        if !lines_first {
            builder.lines(blocks, &body.lines);
        }
        builder.bylines(blocks, &body.bylines);
    }
    builder.repeats(blocks, plan, draft);
    let Builder { mut article, room, .. } = builder;
    // Not before now: a paragraph or subhead grows with each block that goes on with it.
    for paragraph in &mut article.body {
        paragraph.mentions = page.mentions(&paragraph.text, &mut room.mentions);
    }
    super::levels::outline_levels(&mut article, &mut room.labels);
    // A few places that are left over cost less than a copy.
    if article.body.len() * 5 < article.body.capacity() * 4 {
        article.body.shrink_to_fit();
    }
    article
}

/// Whether a page has the habit to name a column above a headline: two short lines of its headline blocks do.
fn has_rubrics(blocks: &[Block]) -> bool {
    let named = |pair: &&[Block]| match pair {
        [name, next] => {
            name.role == Role::Head
                && next.role == Role::Head
                && name.last + 1 == next.first
                && is_short_rubric(&name.text)
                && label(&name.text) == Some(Label::Column)
        }
        _ => false,
    };
    blocks.windows(2).filter(named).take(2).count() == 2
}

/// A paragraph whose mentions are not looked for yet.
fn paragraph(piece: Piece) -> Paragraph {
    Paragraph { text: piece.text, spans: piece.spans, mentions: Vec::new(), outline: None }
}

impl Builder<'_> {
    fn headline(&mut self, blocks: &mut [Block], plan: &Plan, draft: &Draft) {
        let mut behind_main = false;
        let main = plan.main_of(draft);
        let rubrics = *self.room.rubrics.get_or_insert_with(|| has_rubrics(blocks));
        for index in plan.heads_of(draft) {
            let shuffled = plan.heads.get(index).is_some_and(|h| h.shuffled);
            let mut lines = core::mem::take(&mut self.room.lines);
            for (at, block) in
                plan.lines_of(index).iter().filter_map(|l| Some((l.block, blocks.get(l.block)?)))
            {
                for line in self.page.lines_of(block) {
                    let own = (block.first == block.last).then_some(at);
                    match parted(self.page.source, line) {
                        [Some(line), None] => lines.push((line, own)),
                        parts => lines.extend(parts.into_iter().flatten().map(|part| (part, None))),
                    }
                }
            }
            let text = |(line, _): &(Line, Option<usize>)| line.text(self.page.source);
            if main == Some(index) {
                behind_main = true;
                if let [line] = lines[..] {
                    self.head_line(blocks, line, Part::Headline);
                } else {
                    let mut texts: Vec<&str> = lines.iter().map(text).collect();
                    let closed = letterspaced::all_closed_up(&texts);
                    letterspaced::put(&mut texts, &closed);
                    let parts = match texts.split_first() {
                        Some((first, rest)) if rubrics && may_be_rubric(first, rest) => {
                            let mut parts = parts(rest, self.page.ranks);
                            parts.insert(0, Part::Kicker);
                            parts
                        }
                        _ => parts(&texts, self.page.ranks),
                    };
                    let count = |part: Part| parts.iter().filter(|p| **p == part).count();
                    self.article.kicker.reserve_exact(count(Part::Kicker));
                    self.article.headline.reserve_exact(count(Part::Headline));
                    self.article.deck.reserve_exact(count(Part::Deck));
                    for (line, part) in lines.iter().zip(parts) {
                        self.head_line(blocks, *line, part);
                    }
                }
            } else {
                let short = |l: &(Line, _)| lines.len() == 1 && text(l).chars().count() <= 6;
                let names = |l: &(Line, _)| short(l) || is_sure_kicker(text(l));
                for line in &lines {
                    let kicker = names(line) || !behind_main && !shuffled && !is_sure_deck(text(line));
                    self.head_line(blocks, *line, if kicker { Part::Kicker } else { Part::Deck });
                }
            }
            lines.clear();
            self.room.lines = lines;
            self.beside(blocks, plan.lines_of(index));
        }
    }

    /// The document lines and the bylines that stand at the lines of a head.
    fn beside(&mut self, blocks: &mut [Block], lines: &[HeadLine]) {
        for line in lines {
            self.lines(blocks, &line.lines);
        }
        for line in lines {
            self.bylines(blocks, &line.bylines);
        }
    }

    /// A line of a headline block; its text is taken out of the block that holds no more than it.
    fn head_line(&mut self, blocks: &mut [Block], (line, own): (Line, Option<usize>), part: Part) {
        let piece = match own.and_then(|at| blocks.get_mut(at)) {
            Some(block) => Piece::new(core::mem::take(&mut block.text), vec![line.span]),
            None => self.page.line(line),
        };
        let leaf = self.leaf(piece);
        let list = match part {
            Part::Kicker => &mut self.article.kicker,
            Part::Headline => &mut self.article.headline,
            Part::Deck => &mut self.article.deck,
        };
        if list.is_empty() {
            // Most have one line.
            list.reserve_exact(1);
        }
        list.push(leaf);
    }

    fn mentions(&mut self, text: &str) -> Vec<Mention> {
        self.page.mentions(text, &mut self.room.mentions)
    }

    fn leaf(&mut self, piece: Piece) -> Leaf {
        let mentions = self.mentions(&piece.text);
        Leaf { text: piece.text, spans: piece.spans, mentions }
    }

    /// The title that stands once more above the part stitched on goes to the line that tells where that comes from;
    /// without such a line, to the deck.
    fn repeats(&mut self, blocks: &mut [Block], plan: &Plan, draft: &Draft) {
        for head in plan.repeats_of(draft) {
            let own = plan.lines_of(head).iter().filter_map(|l| blocks.get(l.block));
            let pieces = own.flat_map(|b| self.page.lines_of(b));
            let mut title = Piece::default();
            for line in pieces {
                title.append(self.page.line(line));
            }
            match &mut self.article.jump_from {
                Some(jump) => {
                    let line = Piece::new(core::mem::take(&mut jump.text), core::mem::take(&mut jump.spans));
                    title.append(line);
                    jump.text = title.text;
                    jump.spans = title.spans;
                }
                None => {
                    let leaf = self.leaf(title);
                    self.article.deck.push(leaf);
                }
            }
            self.beside(blocks, plan.lines_of(head));
        }
    }

    fn bylines(&mut self, blocks: &mut [Block], list: &[usize]) {
        if self.article.bylines.is_empty() {
            self.article.bylines.reserve_exact(list.len());
        }
        for &index in list {
            let Some(block) = blocks.get_mut(index) else { continue };
            let people = byline::forced(&block.text);
            let Piece { text, spans } = self.page.piece(block);
            self.article.bylines.push(Byline { text, spans, people });
        }
    }

    /// Credit, jump and document lines of their own.
    fn lines(&mut self, blocks: &mut [Block], list: &[usize]) {
        for &index in list {
            let Some(block) = blocks.get_mut(index) else { continue };
            let piece = self.page.piece(block);
            let kind = self.page.marks.get(block.first).map_or(Kind::Text, |m| m.kind);
            let left = match kind {
                Kind::JumpTo => {
                    self.open =
                        self.article.body.last().is_some_and(|p| !super::block::ends_sentence(&p.text));
                    let page = jump::to_tail(&piece.text).and_then(|(_, page)| page);
                    self.jump_to(piece, page)
                }
                Kind::JumpFrom => {
                    let page = jump::from_head(&piece.text).and_then(|(_, page)| page);
                    self.jump_from(piece, page)
                }
                Kind::Credit => match credit::line(&piece.text) {
                    Some(parts) => self.credit(piece, parts),
                    None => Some(piece),
                },
                Kind::Dateline => match dateline::tail(&piece.text).map(|(_, parts)| parts.owned()) {
                    Some(said) if self.article.dateline.is_none() => {
                        self.dateline(piece, said);
                        None
                    }
                    _ => Some(piece),
                },
                Kind::DocumentNumber | Kind::DocumentDate | Kind::Adoption | Kind::Signature => {
                    self.document(piece);
                    None
                }
                _ => Some(piece),
            };
            if let Some(piece) = left {
                self.article.body.push(paragraph(piece));
            }
        }
    }

    fn jump_to(&mut self, piece: Piece, page: Option<PageName>) -> Option<Piece> {
        if self.article.jump_to.is_some() {
            return Some(piece);
        }
        let page = page.map(|p| p.to_string());
        self.article.jump_to = Some(Box::new(Jump { text: piece.text, spans: piece.spans, page }));
        None
    }

    fn jump_from(&mut self, piece: Piece, page: Option<PageName>) -> Option<Piece> {
        if self.article.jump_from.is_some() {
            return Some(piece);
        }
        let page = page.map(|p| p.to_string());
        self.article.jump_from = Some(Box::new(Jump { text: piece.text, spans: piece.spans, page }));
        None
    }

    fn credit(&mut self, piece: Piece, parts: credit::Parts) -> Option<Piece> {
        if self.article.credit.is_some() {
            return Some(piece);
        }
        let credit::Parts { kind, source } = parts;
        let Piece { text, spans } = piece;
        self.article.credit = Some(Box::new(Credit { text, spans, kind, source }));
        None
    }

    fn document(&mut self, piece: Piece) {
        let number = document::number(&piece.text).or_else(|| document::order_number(&piece.text));
        let mut date = document::date(&piece.text)
            .or_else(|| document::adoption(&piece.text))
            .or_else(|| signature::dated(&piece.text));
        let line = self.article.document.get_or_insert_with(Box::default);
        let mut whole = Piece::new(core::mem::take(&mut line.text), core::mem::take(&mut line.spans));
        // The adoption of a law may take several lines.
        let from = last_from(&whole.text, document::LONGEST_ADOPTION);
        let bracket =
            whole.text.get(from..).and_then(|t| t.rfind(['（', '(', '）', ')'])).map(|at| from + at);
        let opens = |&at: &usize| whole.text.get(at..).is_some_and(|t| t.starts_with(['（', '(']));
        if let Some(at) = bracket.filter(opens) {
            whole.join(piece);
            date = date.or_else(|| whole.text.get(at..).and_then(document::adoption));
        } else {
            whole.append(piece);
        }
        line.text = whole.text;
        line.spans = whole.spans;
        line.number = line.number.take().or(number);
        line.date = line.date.take().or(date);
    }

    /// A paragraph or subhead of the body, or what goes on with the one before.
    fn block(&mut self, block: &mut Block, first: bool, last: bool, goes_on: bool) {
        let source = self.page.source;
        let mut piece = self.page.piece(block);
        if block.jump_from {
            if let Some((len, page)) = jump::from_head(&piece.text) {
                let (front, rest) = piece.cut(len, source);
                piece = match self.jump_from(front, page) {
                    None => rest,
                    Some(front) => {
                        let mut whole = front;
                        whole.join(rest);
                        whole
                    }
                };
            }
        }
        if first && block.dateline && self.article.dateline.is_none() && self.article.body.is_empty() {
            if let Some((len, parts)) = dateline::head(&piece.text) {
                let said = parts.owned();
                let (front, rest) = piece.cut(len, source);
                self.dateline(front, said);
                piece = rest;
            }
        }
        let mut signed: Option<Byline> = None;
        let mut open = false;
        // Whoever asks is not who writes.
        if last || block.ends_article && !asks(&piece.text) {
            piece = self.tail(piece, &mut signed, &mut open);
            // Nothing but the place speaks for a pen name: the very end of an article that nobody else signs.
            if last && signed.is_none() && self.article.bylines.is_empty() {
                if let Some((at, people)) = byline::last_words(&piece.text) {
                    let people = people.owned();
                    let (rest, tail) = piece.cut(at, source);
                    signed = Some(Byline { text: tail.text, spans: tail.spans, people });
                    piece = rest;
                }
            }
        }
        if !piece.is_empty() {
            let open = if goes_on { self.article.body.pop() } else { None };
            if let Some(paragraph) = open {
                let mut whole = Piece::new(paragraph.text, paragraph.spans);
                whole.join(piece);
                piece = whole;
            }
            self.article.body.push(paragraph(piece));
        }
        self.open = open;
        if let Some(byline) = signed {
            self.article.bylines.push(byline);
        }
    }

    /// Takes jump, credit, byline and dateline off the end of a paragraph.
    fn tail(&mut self, mut piece: Piece, signed: &mut Option<Byline>, open: &mut bool) -> Piece {
        /// Each part comes once at most.
        const PARTS: usize = 4;
        let source = self.page.source;
        for _ in 0..PARTS {
            if let Some((at, page)) = jump::to_tail(&piece.text).filter(|_| self.article.jump_to.is_none()) {
                let (rest, tail) = piece.cut(at, source);
                self.jump_to(tail, page);
                *open = !super::block::ends_sentence(&rest.text);
                piece = rest;
            } else if let Some((at, parts)) =
                credit::tail(&piece.text).filter(|_| self.article.credit.is_none())
            {
                let (rest, tail) = piece.cut(at, source);
                self.credit(tail, parts);
                piece = rest;
            } else if let Some((at, people)) = byline::tail(&piece.text).filter(|_| signed.is_none()) {
                let people = people.owned();
                let (rest, tail) = piece.cut(at, source);
                *signed = Some(Byline { text: tail.text, spans: tail.spans, people });
                piece = rest;
            } else if let Some((at, parts)) =
                dateline::tail(&piece.text).filter(|_| self.article.dateline.is_none())
            {
                let said = parts.owned();
                let (rest, tail) = piece.cut(at, source);
                self.dateline(tail, said);
                piece = rest;
            } else {
                break;
            }
        }
        piece
    }

    fn dateline(&mut self, piece: Piece, said: Dateline) {
        let mentions = self.mentions(&piece.text);
        let Piece { text, spans } = piece;
        self.article.dateline = Some(Box::new(Dateline { text, spans, mentions, ..said }));
    }
}
