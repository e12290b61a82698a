//! The lines of a page, with the space around them.

use super::class::{Class, class};
use super::signs::{Signs, WIDE, signs};
use super::tight;
use super::width::width;
use crate::model::span::Span;

/// A printed line that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The line without the white space at its ends.
    pub(crate) span: Span,
    /// Width of the line without the white space at its ends, in halves of an em.
    pub(crate) width: u32,
    /// Which page it stands on, counted from 0; form feeds part pages.
    pub(crate) page: u32,
    /// Width of the white space before it, in halves of an em; at most [`u16::MAX`].
    pub(crate) indent: u16,
    /// Blank lines before it; at most [`u16::MAX`].
    pub(crate) blanks: u16,
    /// Whether a soft hyphen ends it: its last word goes on in the next line.
    pub(crate) soft: bool,
    /// The signs that stand in it.
    pub(crate) signs: Signs,
}

impl Line {
    /// The line's text without the white space at its ends.
    pub(crate) fn text(self, source: &str) -> &str {
        self.span.slice(source).unwrap_or_default()
    }

    /// Whether it is the last line of a text with too many lines, which holds all the rest.
    pub(crate) fn holds_lines(self, source: &str) -> bool {
        self.text(source).contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
    }
}

/// Most lines that a text of so many bytes is split into: as many as the pages of a large issue have, and one more for
/// every five characters. No printed text has so many so short; without a limit, a text of one-character lines would
/// take a hundred times its room.
pub(crate) const fn most(bytes: usize) -> usize {
    const SPARED: usize = 1 << 14;
    SPARED + bytes / 16
}

/// The sign that white space of this width counts as within a line: none if it is narrow.
fn gap(width: u32) -> Signs {
    if width >= WIDE { Signs::GAP } else { Signs::default() }
}

/// Splits a text into the lines that hold something. Every character that is not ignorable is in one of them.
///
/// A line ends at LF, CR, CRLF, VT, NEL, U+2028 and U+2029; a form feed ends line and page. In a text with more lines
/// than [`most`] allows, the last one holds all the rest.
pub(crate) fn split(source: &str) -> Vec<Line> {
    let most = most(source.len());
    let ends = memchr::memchr_iter(b'\n', source.as_bytes()).count();
    let mut out: Vec<Line> = Vec::with_capacity(most.min(ends + 1));
    let mut open: Option<Line> = None;
    let (mut indent, mut blanks, mut page, mut pending) = (0_u16, 0_u16, 0_u32, 0_u32);
    let mut after_cr = false;
    for (at, c) in source.char_indices() {
        // Within a line nearly every character is one of these.
        if let ('\u{4e00}'..='\u{9fff}', Some(line)) = (c, &mut open) {
            line.span.end = at + c.len_utf8();
            line.soft = false;
            line.width = line.width.saturating_add(pending).saturating_add(2);
            line.signs = line.signs.and(signs(c)).and(gap(pending));
            (pending, after_cr) = (0, false);
            continue;
        }
        match c {
            '\n' if after_cr => after_cr = false,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                match open.take() {
                    Some(line) if out.len() + 1 >= most => open = Some(line),
                    Some(line) => {
                        tight::push(&mut out, line);
                        blanks = 0;
                    }
                    None => blanks = blanks.saturating_add(1),
                }
                page = page.saturating_add(u32::from(c == '\u{c}'));
                indent = 0;
                after_cr = c == '\r';
            }
            _ => {
                after_cr = false;
                let wide = width(c) as u32;
                if class(c).has(Class::IGNORABLE) {
                    match &mut open {
                        Some(line) => {
                            pending = pending.saturating_add(wide);
                            line.soft |= c == '\u{ad}';
                        }
                        None => indent = indent.saturating_add(wide as u16),
                    }
                    continue;
                }
                let end = at + c.len_utf8();
                match &mut open {
                    Some(line) => {
                        line.span.end = end;
                        line.soft = false;
                        line.width = line.width.saturating_add(pending).saturating_add(wide);
                        line.signs = line.signs.and(signs(c)).and(gap(pending));
                    }
                    None => {
                        let span = Span::new(at, end);
                        open = Some(Line {
                            span,
                            indent,
                            width: wide,
                            blanks,
                            soft: false,
                            page,
                            signs: signs(c),
                        });
                    }
                }
                pending = 0;
            }
        }
    }
    out.extend(open);
    out.shrink_to_fit();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_lines() {
        let source = "中\n".repeat(1 << 17);
        let lines = split(&source);
        assert_eq!(lines.len(), most(source.len()));
        assert_eq!(lines.last().map(|l| l.span.end), Some(source.len() - 1));
        let source = "这一行有十来个字\n".repeat(1 << 15);
        assert_eq!(split(&source).len(), 1 << 15, "as short as a narrow column's");
    }

    #[test]
    fn wide_gaps() {
        for (line, want) in [
            ("甲　乙", false),
            ("甲　 乙", true),
            ("甲   b", true),
            ("　　甲乙　　", false),
            ("a \u{200b} b", false),
        ] {
            assert!(split(line).iter().all(|l| l.signs.has(Signs::GAP) == want), "{line:?}");
        }
    }

    #[test]
    fn line_ends_and_space() {
        let source = "\u{feff}甲\r\n\r\n　　乙 丙 \r丁\n\u{c}戊\u{2028}己";
        let lines = split(source);
        let texts: Vec<_> = lines.iter().map(|l| l.text(source)).collect();
        assert_eq!(texts, ["甲", "乙 丙", "丁", "戊", "己"]);
        assert_eq!(lines.iter().map(|l| l.blanks).collect::<Vec<_>>(), [0, 1, 0, 1, 0]);
        assert_eq!(lines.iter().map(|l| l.page).collect::<Vec<_>>(), [0, 0, 0, 1, 1]);
        assert_eq!((lines[1].indent, lines[1].width), (4, 5));
    }

    #[test]
    fn soft_hyphens_at_the_end() {
        let soft = |source: &str| split(source).iter().map(|l| l.soft).collect::<Vec<_>>();
        assert_eq!(soft("cray\u{ad}\nfish"), [true, false]);
        assert_eq!(soft("cray\u{ad}fish\n甲"), [false, false]);
    }

    #[test]
    fn what_is_left_holds_lines() {
        let source = "中\n".repeat(1 << 17);
        let lines = split(&source);
        assert!(lines.last().unwrap().holds_lines(&source) && !lines[0].holds_lines(&source));
    }
}
