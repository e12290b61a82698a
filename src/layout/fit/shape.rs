//! What a line shows of itself, before its column is known.

use crate::grammar::phrase::{is_unended, opens_with_particle};
use crate::text::class::{Class, class};
use crate::text::lines::Line;
use crate::text::sentence::ends_sentence;
use crate::text::width::width;

use super::Hint;

/// What a line shows of itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Index among all lines.
    pub(super) line: u32,
    pub(super) page: u32,
    pub(super) width: i32,
    /// Widths of what may stand before it on the same printed row, if an extractor tore the row at a figure.
    torn: [i16; TORN],
    /// Width of the line before it, with its indent; 0 if there is none or either of the two stands alone.
    before: i16,
    /// Width of the space before it, in halves of an em, 255 at most.
    pub(super) indent: u8,
    /// How much narrower its marks and stray spaces may have been set, in halves of an em.
    squeeze: u8,
    /// Its marks of full width.
    marks: u8,
    /// How much wider the spaces between its characters may have been set.
    stretch: u8,
    /// Width of what must stay together at its head: a figure, a Latin word, a bracket and what it holds on to.
    head: u8,
    /// How many entries set apart by spaces it has, if it is a row of a table; else 0.
    pub(super) cells: u8,
    /// Blank lines stand before it.
    pub(super) blank: bool,
    /// A sentence ends within it.
    pub(super) sentences: bool,
    /// A clause ends within it.
    pub(super) clauses: bool,
    /// It breaks off behind a word that something must follow.
    pub(super) unended: bool,
    /// It opens with a particle that nothing opens with.
    pub(super) particle: bool,
    /// A mark of a sentence or a clause stands in it.
    pub(super) marked: bool,
    /// None stands in it, nor in the two lines before.
    pub(super) bare: bool,
    /// It holds nothing but Han characters: a full one is exactly as wide as its column.
    pub(super) plain: bool,
    /// It opens with a mark that opens no line.
    pub(super) hangs: bool,
    /// It opens, and it closes, with a quotation mark, as direct speech does.
    pub(super) speech: (bool, bool),
    /// It ends a sentence, or a remark in brackets behind one.
    pub(super) stop: bool,
    /// It is one short question or call, or breaks off with an ellipsis, as headlines do, too.
    pub(super) asks: bool,
    /// It ends with a comma or an opening bracket: the sentence goes on.
    pub(super) comma: bool,
    /// It ends with a semicolon or a colon, as items of a list and what leads to them do.
    pub(super) item: bool,
    /// It ends with a colon and holds no other mark: it may be the first line of a headline.
    pub(super) leads: bool,
    /// A row of figures and signs that an extractor set apart from its sentence.
    pub(super) fragment: bool,
    /// Letters set wide apart, or several columns: no running text.
    pub(super) gappy: bool,
    pub(super) hint: Hint,
}

/// A line is squeezed by a character at most, whatever its marks; so many spaces may be narrower than they are counted.
const MOST_SQUEEZED: usize = 2;
const MOST_SPACES: usize = 4;
/// Most marks that may be narrower than they are counted where nothing is exact.
const MOST_MARKS: usize = 8;

/// A wider question, in halves of an em, is no headline.
const WIDEST_QUESTION: u32 = 44;

/// Most pieces of a torn row that are added up.
pub(super) const TORN: usize = 4;

/// Wider lines than this, in halves of an em, are all alike to the fit: no column is near as wide.
const WIDEST_LINE: u32 = 1 << 13;

/// A figure with its point, and the signs and words that tie two of them, with a percent sign among them: such rows
/// are set in another font, and extractors tear them out of their line.
fn is_fragment(text: &str, width: u32) -> bool {
    const WIDEST: u32 = 16;
    if width > WIDEST || !text.contains(['%', '％', '‰']) {
        return false;
    }
    let mark = |c: char| class(c).has(Class::NO_START) || class(c).has(Class::STOP);
    let figure = |c: char| class(c).has(Class::DIGIT) || mark(c) || ".．~～-—－+和至到 ".contains(c);
    text.chars().all(figure) && text.chars().any(|c| class(c).has(Class::DIGIT))
}

/// Whether a quotation opens in a line and does not close there.
fn leaves_quote_open(text: &str) -> bool {
    let last = text.rfind(['“', '”', '「', '」']).and_then(|at| text.get(at..));
    last.is_some_and(|t| t.starts_with(['“', '「']))
}

/// Whether a line is one question, call or unfinished sentence with a comma at most: 麦熟了，谁来收？. What it quotes
/// opens and closes within it.
fn asks(text: &str) -> bool {
    let Some(words) = text.trim_end_matches(['”', '」', '』']).strip_suffix(['？', '！', '?', '!', '…'])
    else {
        return false;
    };
    let words = words.trim_end_matches(['？', '！', '?', '!', '…']);
    let mark = |c: char| class(c).has(Class::STOP) && c != '…';
    let quote = text.find(['“', '”', '「', '」', '『', '』']).and_then(|at| text.get(at..));
    !words.is_empty()
        && !words.contains(mark)
        && words.matches(['，', ',']).count() <= 1
        && !text.starts_with(['（', '(', '[', '［', '〔', '【'])
        && quote.is_none_or(|q| q.starts_with(['“', '「', '『']))
        && !leaves_quote_open(text)
}

/// Whether a line ends with a remark in brackets behind a full stop, such as a picture's credit: …。（记者某某摄）.
fn ends_in_brackets(text: &str) -> bool {
    let text = text.trim_end_matches(|c| class(c).has(Class::IGNORABLE));
    let Some(inner) = text.strip_suffix(['）', ')']) else { return false };
    let open = inner.rfind(['（', '(']).and_then(|at| inner.get(..at));
    open.is_some_and(ends_sentence)
}

/// Whether a line is the end of a remark in brackets that opens behind a full stop a line or two above.
fn closes_brackets(source: &str, above: &[Line], text: &str) -> bool {
    /// Most lines above it.
    const MOST: usize = 2;
    let text = text.trim_end_matches(|c| class(c).has(Class::IGNORABLE));
    if text.strip_suffix(['）', ')']).is_none_or(|t| t.contains(['（', '(', '）', ')'])) {
        return false;
    }
    for line in above.iter().rev().take(MOST) {
        let text = line.text(source);
        if let Some(at) = text.rfind(['（', '(', '）', ')']) {
            let (front, rest) = text.split_at_checked(at).unwrap_or_default();
            return rest.starts_with(['（', '(']) && ends_sentence(front);
        }
    }
    false
}

impl Shape {
    fn new(source: &str, index: usize, line: Line, hint: Hint) -> Self {
        let text = line.text(source);
        let mut chars = text.chars();
        let first = chars.next().unwrap_or(' ');
        let kinds = class(first);
        let mut head = width(first) as i32;
        let word = |c: char| class(c).has(Class::DIGIT) || class(c).has(Class::LATIN);
        if word(first) {
            // A figure or a Latin word stays whole, with its point and sign.
            const LONGEST: usize = 16;
            head += chars
                .clone()
                .take(LONGEST)
                .take_while(|&c| word(c) || matches!(c, '.' | '．' | '%' | '％' | ',' | '-'))
                .map(|c| width(c) as i32)
                .sum::<i32>();
        } else if kinds.has(Class::NO_END) {
            head += chars.next().map_or(0, |c| width(c) as i32);
        }
        // What must not open a line drags the character before it along.
        let mut behind = text.chars().skip(1);
        if !word(first) && behind.next().is_some_and(|c| class(c).has(Class::NO_START)) {
            head += 2;
        }
        let last = text.chars().next_back().unwrap_or(' ');
        let mut figure_spaces = 0;
        let mut last_char = ' ';
        let (mut spaces, mut gaps, mut han, mut marks, mut inner, mut commas, mut points) =
            (0, 0, 0, 0, 0, 0, 0);
        let (mut last_han, mut open_gap) = (false, false);
        for (at, c) in text.char_indices() {
            let kinds = class(c);
            // What nearly every character is comes first.
            if kinds.has(Class::HAN) {
                // A space between two characters was set; one beside a figure is the extractor's.
                gaps += usize::from(open_gap);
                han += 1;
                (last_han, open_gap, last_char) = (true, false, c);
                continue;
            }
            if kinds.has(Class::IGNORABLE) {
                spaces += 1;
                open_gap = last_han;
                let digit = |c: char| class(c).has(Class::DIGIT);
                let next = text.get(at + c.len_utf8()..).and_then(|t| t.chars().next());
                figure_spaces += usize::from(digit(last_char) || next.is_some_and(digit));
                continue;
            }
            (last_han, open_gap, last_char) = (false, false, c);
            let mark = kinds.has(Class::NO_START) || kinds.has(Class::NO_END);
            marks += usize::from(mark && !c.is_ascii());
            points +=
                usize::from(matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？' | ',' | ';' | ':'));
            commas += usize::from(c == '，' && at + 6 < text.len());
            inner += usize::from(kinds.has(Class::STOP) && c != '…' && at + 6 < text.len());
        }
        Self {
            line: index as u32,
            page: line.page,
            // A space beside a figure is the extractor's: the page had a quarter of an em there.
            width: line.width.saturating_sub(figure_spaces as u32 / 2).min(WIDEST_LINE) as i32,
            indent: line.indent.min(u16::from(u8::MAX)) as u8,
            marks: marks.min(MOST_MARKS) as u8,
            squeeze: (marks.min(MOST_SQUEEZED) + (spaces - figure_spaces / 2).min(MOST_SPACES)) as u8,
            stretch: 2 * gaps.min(3) as u8,
            sentences: inner > 0,
            clauses: commas > 0,
            unended: is_unended(text) || commas > 0 && leaves_quote_open(text),
            particle: opens_with_particle(text),
            marked: points > 0,
            bare: false,
            plain: 2 * han == line.width as usize,
            blank: line.blanks > 0,
            head: u8::try_from(head).unwrap_or(u8::MAX),
            hangs: kinds.has(Class::NO_START) && !matches!(first, '”' | '…' | '·' | '°' | '’'),
            speech: (matches!(first, '“' | '「' | '『'), matches!(last, '”' | '」' | '』')),
            stop: ends_sentence(text) || ends_in_brackets(text),
            asks: line.width <= WIDEST_QUESTION && asks(text),
            item: matches!(last, '；' | ';' | '：' | ':'),
            leads: matches!(last, '：' | ':') && points == 1,
            comma: matches!(last, '，' | '、' | ',') || class(last).has(Class::NO_END),
            fragment: is_fragment(text, line.width),
            torn: [0; TORN],
            before: 0,
            gappy: gaps >= 2 && gaps * 3 >= han,
            cells: 0,
            hint,
        }
    }

    /// The indent as far as it counts: two characters.
    pub(super) fn set_in(&self) -> i32 {
        if self.indent >= 3 { i32::from(self.indent.min(4)) } else { 0 }
    }

    /// Width with the indent.
    pub(super) fn whole(&self) -> i32 {
        self.width + self.set_in()
    }

    /// See the field.
    pub(super) fn squeeze(&self) -> i32 {
        i32::from(self.squeeze)
    }

    /// See the field.
    pub(super) fn marks(&self) -> i32 {
        i32::from(self.marks)
    }

    /// See the field.
    pub(super) fn stretch(&self) -> i32 {
        i32::from(self.stretch)
    }

    /// See the field.
    pub(super) fn head(&self) -> i32 {
        i32::from(self.head)
    }

    /// See the field.
    pub(super) fn before(&self) -> i32 {
        i32::from(self.before)
    }

    /// See the field; those there are.
    pub(super) fn torn(&self) -> impl Iterator<Item = i32> {
        self.torn.iter().map(|t| i32::from(*t)).take_while(|t| *t > 0)
    }
}

/// The shapes of all lines that are no asides.
pub(super) fn shapes(source: &str, lines: &[Line], hints: impl Iterator<Item = Hint>) -> Vec<Shape> {
    let mut out: Vec<Shape> = Vec::with_capacity(lines.len());
    for (index, (line, hint)) in lines.iter().zip(hints).enumerate() {
        if hint.aside {
            continue;
        }
        let mut shape = Shape::new(source, index, *line, hint);
        // A remark in brackets behind a full stop may take several lines.
        if !shape.stop && closes_brackets(source, lines.get(..index).unwrap_or_default(), line.text(source)) {
            shape.stop = true;
        }
        // A figure torn out of its row parts it in three; the row's pieces add up to the width of the column.
        if let Some(before) = out.last() {
            let plain = out.iter().rev().take(2).all(|s| !s.marked);
            shape.bare = !shape.marked && plain;
            if (before.fragment || shape.fragment) && !hint.alone.is_set() && !before.hint.alone.is_set() {
                let sums = core::iter::once(0).chain(before.torn());
                for (slot, sum) in shape.torn.iter_mut().zip(sums) {
                    *slot = i16::try_from(sum + before.whole()).unwrap_or(i16::MAX);
                }
            }
            let alone = hint.alone.is_set() || before.hint.alone.is_set();
            shape.before = if alone { 0 } else { i16::try_from(before.whole()).unwrap_or(i16::MAX) };
        }
        out.push(shape);
    }
    super::table::rows(source, lines, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions() {
        for text in [
            "小麦何时开镰？",
            "小麦开镰啦！",
            "麦熟了，谁来收？",
            "青石镇小麦开镰……",
            "“三夏”如何不误农时？",
            "《粮食法》如何落地？",
            "“抢收小麦，颗粒归仓！”",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in [
            "小麦开镰。",
            "麦熟了，天晴了，谁来收？",
            "麦熟了。谁来收？",
            "抢！抢！抢！",
            "“换水的时候，谁来管？",
            "渠要一寸一寸地修！”",
            "（麦子熟了没有？",
            "？",
            "……",
        ] {
            assert!(!asks(text), "{text}");
        }
    }

    #[test]
    fn open_quotations() {
        for (text, want) in [
            ("“换水的时候，我对他们说，别怕慢", true),
            ("“慢一点”，他说，“渠要一寸一寸地修", true),
            ("「修渠要趁冬閒", true),
            ("“慢一点，渠要一寸一寸地修”", false),
            ("修好的渠，”他说", false),
            ("修渠要趁冬闲", false),
        ] {
            assert_eq!(leaves_quote_open(text), want, "{text}");
        }
    }
}
