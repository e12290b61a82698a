//! What is wrong with a text before anything is read from it.

use super::class::{Class, class};
use super::lines::{Line, most};
use super::signs::Signs;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::span::Span;

/// How often something is in a text, and where first.
#[derive(Clone, Copy, Default)]
struct Seen {
    count: usize,
    first: Span,
}

impl Seen {
    fn see(&mut self, at: usize, c: char) {
        if self.count == 0 {
            self.first = Span::new(at, at + c.len_utf8());
        }
        self.count += 1;
    }

    /// One complaint for all of them: a text full of NULs must not make a list as long as itself.
    fn complaint(self, code: Code, what: &str) -> Option<Diagnostic> {
        match self.count {
            0 => None,
            1 => Some(Diagnostic::new(code, self.first, format!("the text holds {what}"))),
            n => Some(Diagnostic::new(
                code,
                self.first,
                format!("the text holds {n} times {what}, first here"),
            )),
        }
    }
}

/// Complaints about the text as a whole: empty, not Chinese, with too many lines, with control or replacement
/// characters.
pub(crate) fn damage(source: &str, lines: &[Line]) -> Vec<Diagnostic> {
    let (mut controls, mut lost) = (Seen::default(), Seen::default());
    let any = !lines.is_empty();
    let han = lines.iter().any(|l| l.signs.has(Signs::HAN));
    for line in lines.iter().filter(|l| l.signs.has(Signs::DAMAGE)) {
        for (at, c) in line.text(source).char_indices() {
            if c == '\u{fffd}' {
                lost.see(line.span.start + at, c);
            } else if c.is_control() && !class(c).has(Class::IGNORABLE) {
                controls.see(line.span.start + at, c);
            }
        }
    }
    let whole = Span::new(0, source.len());
    let mut out = Vec::new();
    if !any {
        out.push(Diagnostic::new(Code::EmptyInput, whole, "the text holds nothing but white space"));
    } else if !han {
        out.push(Diagnostic::new(Code::NoChinese, whole, "the text has no Chinese character"));
    }
    if let Some(last) = lines.last().filter(|l| lines.len() >= most(source.len()) && l.holds_lines(source)) {
        let message = "the text has too many lines for its length; from here on they are read as one";
        out.push(Diagnostic::new(Code::Crowded, last.span, message));
    }
    out.extend(controls.complaint(Code::ControlCharacter, "a control character"));
    out.extend(lost.complaint(Code::ReplacementCharacter, "U+FFFD, left where bytes could not be decoded"));
    out
}

#[cfg(test)]
mod tests {
    use super::super::lines::split;
    use super::*;

    #[test]
    fn complaints() {
        for (source, want) in [
            ("", vec![Code::EmptyInput]),
            (" \n\u{3000}\u{feff}", vec![Code::EmptyInput]),
            ("abc", vec![Code::NoChinese]),
            ("今天", vec![]),
            ("今\0天\u{7}", vec![Code::ControlCharacter]),
            ("今\u{fffd}天", vec![Code::ReplacementCharacter]),
            ("\u{fffd}\0", vec![Code::NoChinese, Code::ControlCharacter, Code::ReplacementCharacter]),
            ("今天\r\n\t好\u{c}", vec![]),
        ] {
            let codes: Vec<_> = damage(source, &split(source)).into_iter().map(|d| d.code).collect();
            assert_eq!(codes, want, "{source:?}");
        }
        let found = damage("今\0天\0", &split("今\0天\0")).remove(0);
        assert_eq!(found.span, Span::new(3, 4));
        assert!(found.message.contains("2 times"), "{}", found.message);
    }

    #[test]
    fn places_and_too_many_lines() {
        let found = damage("甲\n今\u{fffd}天", &split("甲\n今\u{fffd}天")).remove(0);
        assert_eq!(found.span, Span::new("甲\n今".len(), "甲\n今\u{fffd}".len()));
        let many = "中\n".repeat(1 << 17);
        assert_eq!(damage(&many, &split(&many))[0].code, Code::Crowded);
        assert!(damage("甲\n乙", &split("甲\n乙")).is_empty());
        // As many lines as a text of this length may have, and none of them holds two.
        let full = "中\n".repeat(21_845);
        assert_eq!(split(&full).len(), most(full.len()));
        assert!(damage(&full, &split(&full)).is_empty());
    }
}
