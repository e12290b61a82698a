//! What single lines say of themselves, before anything is known of their neighbours.

use crate::grammar::byline::Unsure;
use crate::grammar::{
    byline, caption, credit, dateline, document, editors_note, furniture, jump, masthead, outline,
};
use crate::model::issue::FurnitureKind;
use crate::text::lines::Line;
use crate::text::signs::Signs;

use super::fit::{Alone, Hint};
use super::label::{Label, label};
use super::sentence::is_source;

/// What a whole line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text of some kind: body, headline, or what could not be told.
    Text,
    /// A byline.
    Byline,
    /// Looks like bare names, but could be words: a byline only where its place speaks for it.
    Names,
    /// A credit line.
    Credit,
    /// 下转 as a line of its own.
    JumpTo,
    /// 上接 as a line of its own.
    JumpFrom,
    /// Page furniture.
    Furniture(FurnitureKind),
    /// Part of a masthead.
    Masthead,
    /// The number of an official document.
    DocumentNumber,
    /// The date line of an official document.
    DocumentDate,
    /// Who adopted a law and when, below its title.
    Adoption,
    /// The office that signs an official document.
    Signature,
    /// A dateline in brackets, at the end of its article: （本报开罗6月9日电）.
    Dateline,
    /// Part of a caption.
    Caption,
}

impl Kind {
    /// How surely the line stands for itself.
    pub(crate) const fn alone(self) -> Alone {
        match self {
            Self::Text => Alone::No,
            Self::Names => Alone::Names,
            Self::Byline | Self::Credit => Alone::Likely,
            _ => Alone::Surely,
        }
    }

    /// Whether the line is taken out of the flow: text around it may run on over it.
    pub(crate) const fn is_aside(self) -> bool {
        matches!(self, Self::Furniture(_) | Self::Masthead | Self::Caption)
    }
}

/// What is known of a line by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// What the whole line is.
    pub(crate) kind: Kind,
    /// It opens with an outline label.
    pub(crate) label: bool,
    /// It opens with a dateline.
    pub(crate) dateline: bool,
    /// It opens with 上接.
    pub(crate) jump_from: bool,
    /// An article ends at the end of this line: a byline, credit or jump stands behind its last full stop, or the whole
    /// line is a credit, a jump or a dateline in brackets.
    pub(crate) ends_article: bool,
    /// A jump line follows: the sentence is cut off here.
    pub(crate) before_jump: bool,
    /// The byline at its end runs on in the next line.
    pub(crate) joins: bool,
    /// A bullet opens it, as the items of a list have.
    pub(crate) bullet: bool,
    /// It is a paragraph by itself: it says to whom a document or a speech is addressed, closes a notice (特此公告), or
    /// announces an editors' afterword (编后).
    pub(crate) addresses: bool,
    /// An entry of a list ends with it.
    pub(crate) ends_item: bool,
    /// A caption ends with it, by who took the picture.
    pub(crate) ends_caption: bool,
    /// It is the title of a notice, and stands where one can.
    pub(crate) notice: bool,
    /// Nobody's name was found in it.
    pub(crate) nobody: bool,
}

impl Mark {
    pub(crate) const TEXT: Self = Self {
        kind: Kind::Text,
        label: false,
        dateline: false,
        jump_from: false,
        ends_article: false,
        before_jump: false,
        joins: false,
        bullet: false,
        addresses: false,
        ends_item: false,
        ends_caption: false,
        notice: false,
        nobody: false,
    };

    /// What the column fit needs to know.
    pub(crate) const fn hint(self) -> Hint {
        Hint {
            opens: self.label
                || self.dateline
                || self.jump_from
                || self.bullet
                || self.addresses
                || self.notice,
            heading: self.label,
            closes: self.ends_article
                || self.before_jump
                || self.addresses
                || self.ends_item
                || self.ends_caption
                || self.notice,
            joins: self.joins,
            resumes: self.jump_from,
            alone: self.kind.alone(),
            aside: self.kind.is_aside(),
        }
    }
}

/// Widest line, in halves of an em, that is asked whether it is a byline or another line of its own.
pub(super) const WIDEST_ALONE: u32 = 100;

/// Widest line, in halves of an em, that announces an editors' afterword: 【编后语】.
const WIDEST_NOTE: u32 = 16;

/// Marks every line.
pub(crate) fn mark(source: &str, lines: &[Line]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = lines.iter().map(|line| mark_line(line.text(source), *line)).collect();
    super::sentence::sentences(source, lines, &mut marks);
    super::top::page_heads(source, lines, &mut marks);
    super::picture::captions(source, lines, &mut marks);
    super::broken::rejoin(source, lines, &mut marks);
    super::context::neighbours(source, lines, &mut marks);
    super::listed::lists(source, lines, &mut marks);
    super::signed::documents(source, lines, &mut marks);
    super::letters::letters(source, lines, &mut marks);
    super::foot::feet(source, lines, &mut marks);
    marks
}

fn mark_line(text: &str, line: Line) -> Mark {
    let mut mark = Mark::TEXT;
    if line.width <= WIDEST_ALONE && !super::broken::broken_dateline(text) {
        mark.kind = alone(text, line.signs);
        if mark.kind == Kind::Text && !line.signs.has(Signs::NO_NAMES) {
            match byline::read(text) {
                Ok(_) if !rubric(text) => mark.kind = Kind::Byline,
                Err(Unsure::Nobody) => mark.nobody = true,
                _ => {}
            }
        }
        if mark.kind != Kind::Text && mark.kind != Kind::Names {
            mark.ends_article = matches!(mark.kind, Kind::Credit | Kind::JumpTo | Kind::Dateline);
            return mark;
        }
    }
    if line.width > WIDEST_ALONE && line.signs.has(Signs::CONTACT) && furniture::imprint_line(text) {
        mark.kind = Kind::Furniture(FurnitureKind::Contact);
        return mark;
    }
    mark.label = outline::label(text).is_some() || document::contents(text);
    mark.bullet = text.starts_with(['▲', '△', '◆', '◇', '★', '☆', '※', '▶', '►']);
    mark.addresses = text.ends_with(['：', ':'])
        && (document::addressees(text) || document::salutation(text))
        || line.width <= WIDEST_NOTE && editors_note::announces_afterword(text);
    mark.dateline =
        line.signs.has(Signs::NEWS) && dateline::head(text).is_some() || super::broken::broken_dateline(text);
    mark.jump_from = jump::from_head(text).is_some();
    mark.ends_article = ends_article(text, line.signs);
    mark.ends_caption = line.signs.has(Signs::TAIL) && caption::ends(text);
    mark
}

/// What a line is if it is one thing as a whole. The signs in it tell what need not be asked.
fn alone(text: &str, signs: Signs) -> Kind {
    if signs.has(Signs::JUMP) && jump::to_tail(text).is_some_and(|(start, _)| start == 0) {
        return Kind::JumpTo;
    }
    if let Some((len, _)) = jump::from_head(text) {
        if len == text.len() {
            return Kind::JumpFrom;
        }
    }
    if dateline::tail(text).is_some_and(|(start, _)| start == 0) {
        return Kind::Dateline;
    }
    if is_source(text, signs)
        || caption::credit_line(text)
        || signs.has(Signs::CONTACT) && caption::sourced(text)
        || !signs.has(Signs::SENTENCE) && (caption::plain_credit(text) || caption::artwork(text))
    {
        return Kind::Caption;
    }
    if signs.has(Signs::NUMBER) && document::number(text).is_some() {
        return Kind::DocumentNumber;
    }
    if signs.has(Signs::YEAR) {
        if document::date(text).is_some() {
            return Kind::DocumentDate;
        }
        if document::adoption(text).is_some() {
            return Kind::Adoption;
        }
    }
    if !signs.has(Signs::SENTENCE) && masthead::line(text).is_some() {
        return Kind::Masthead;
    }
    if let Some(kind) = furniture::line(text, signs) {
        return Kind::Furniture(kind);
    }
    if credit::line(text).is_some() {
        return Kind::Credit;
    }
    Kind::Text
}

/// Whether a line names a column: ■庭审现场.
fn rubric(text: &str) -> bool {
    text.starts_with(['■', '●', '◆', '★', '▲']) && label(text) == Some(Label::Column)
}

/// Whether a byline, credit or jump stands at the end of a line of running text.
fn ends_article(text: &str, signs: Signs) -> bool {
    signs.has(Signs::JUMP) && jump::to_tail(text).is_some()
        || signs.has(Signs::TAIL) && (credit::tail(text).is_some() || byline::line_tail(text).is_some())
}

pub(crate) fn set(marks: &mut [Mark], index: usize, kind: Kind) {
    if let Some(mark) = marks.get_mut(index) {
        *mark = Mark { kind, ..Mark::TEXT };
    }
}
