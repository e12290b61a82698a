//! The source side: every leaf, mention and diagnostic marked where it stands.

use core::fmt::Write as _;

use super::escape;
use crate::model::diagnostic::{Diagnostic, Severity};
use crate::model::leaf::LeafRef;
use crate::model::span::Span;
use crate::render::parts::names;

/// A piece of the source that is part of a leaf or of one of its mentions.
#[derive(Clone, Copy)]
struct Piece {
    span: Span,
    leaf: usize,
    /// Index among the leaf's mentions; `None` for the leaf itself.
    mention: Option<usize>,
}

/// Writes the source with its marks. Time grows with the length of the source, times the logarithm of the number of
/// marks.
pub(super) fn write(out: &mut String, source: &str, leaves: &[LeafRef<'_>], diagnostics: &[Diagnostic]) {
    let mut pieces = Vec::new();
    let mut mentions = Vec::new();
    for (index, leaf) in leaves.iter().enumerate() {
        pieces.extend(leaf.spans.iter().map(|&span| Piece { span, leaf: index, mention: None }));
        let found = leaf.locate_mentions(source).unwrap_or_default().into_iter().enumerate();
        mentions.extend(found.flat_map(|(mention, (_, places))| {
            places.into_iter().map(move |span| Piece { span, leaf: index, mention: Some(mention) })
        }));
    }
    pieces.sort_by_key(|p| p.span);
    mentions.sort_by_key(|p| p.span);
    let mut cuts: Vec<usize> = vec![0, source.len()];
    let spans = pieces.iter().chain(&mentions).map(|p| p.span).chain(diagnostics.iter().map(|d| d.span));
    cuts.extend(spans.flat_map(|s| [s.start, s.end]).filter(|&at| source.is_char_boundary(at)));
    cuts.sort_unstable();
    cuts.dedup();
    let mut walk = Walk {
        out,
        source,
        leaves,
        pieces: &pieces,
        mentions: &mentions,
        diagnostics,
        flags: flags(diagnostics),
        severity: Vec::new(),
        begun: vec![false; leaves.len()],
        line: 0,
        empty: true,
        returned: false,
    };
    walk.line_number();
    for pair in cuts.windows(2) {
        if let [start, end] = *pair {
            walk.stretch(Span::new(start, end));
        }
    }
    walk.flag_up_to(usize::MAX);
}

/// The diagnostics in the order of their places.
fn flags(diagnostics: &[Diagnostic]) -> core::iter::Peekable<std::vec::IntoIter<usize>> {
    let mut order: Vec<usize> = (0..diagnostics.len()).collect();
    order.sort_by_key(|&i| diagnostics.get(i).map_or(0, |d| d.span.start));
    order.into_iter().peekable()
}

struct Walk<'a> {
    out: &'a mut String,
    source: &'a str,
    leaves: &'a [LeafRef<'a>],
    /// The pieces of leaves that are still ahead, in order.
    pieces: &'a [Piece],
    /// The pieces of mentions that are still ahead, in order.
    mentions: &'a [Piece],
    diagnostics: &'a [Diagnostic],
    /// The diagnostics that are still ahead.
    flags: core::iter::Peekable<std::vec::IntoIter<usize>>,
    /// The diagnostics over the place that was reached: where each ends, and how bad it is.
    severity: Vec<(usize, Severity)>,
    /// Which leaves have begun: the first piece of one carries its name.
    begun: Vec<bool>,
    line: usize,
    /// Nothing stands on the line yet.
    empty: bool,
    /// The last character was a carriage return.
    returned: bool,
}

impl Walk<'_> {
    /// Writes a stretch without borders in it.
    fn stretch(&mut self, span: Span) {
        self.flag_up_to(span.start);
        self.severity.retain(|&(end, _)| end > span.start);
        let here = |list: &mut &[Piece]| {
            while let Some((first, rest)) = list.split_first() {
                if first.span.end > span.start {
                    break;
                }
                *list = rest;
            }
            list.first().copied().filter(|p| p.span.start <= span.start)
        };
        let leaf = here(&mut self.pieces);
        let mention = here(&mut self.mentions).filter(|m| leaf.is_some_and(|l| l.leaf == m.leaf));
        let Some(piece) = leaf else { return self.text(span) };
        let Some(read) = self.leaves.get(piece.leaf) else { return self.text(span) };
        let (chinese, english) = names(read.kind);
        let first = self.begun.get_mut(piece.leaf).is_some_and(|b| !core::mem::replace(b, true));
        self.out.push_str("<span");
        if first {
            let _ = write!(self.out, " id=\"S{}\"", piece.leaf);
        }
        let _ = write!(self.out, " class=\"leaf k-{english}");
        // A complaint about the whole text has its flag, and would hide all others.
        let worst = self.severity.iter().map(|s| s.1).max();
        match worst {
            Some(Severity::Error) => self.out.push_str(" w-error"),
            Some(Severity::Warning) => self.out.push_str(" w-warning"),
            Some(Severity::Note) => self.out.push_str(" w-note"),
            None => {}
        }
        let _ =
            write!(self.out, "\" data-l=\"{}\" data-k=\"{chinese} {english}\" tabindex=\"-1\">", piece.leaf);
        let mention = mention.and_then(|m| read.mentions.get(m.mention?));
        if let Some(mention) = mention {
            let _ = write!(
                self.out,
                "<span class=\"m m-{}\" title=\"{}\">",
                super::family(mention.kind()),
                super::describe(mention)
            );
        }
        self.text(span);
        if mention.is_some() {
            self.out.push_str("</span>");
        }
        self.out.push_str("</span>");
    }

    /// Sets the flags of the diagnostics that begin at or before a place.
    fn flag_up_to(&mut self, at: usize) {
        /// Most diagnostics over one place that colour it; of more, only the first ones do.
        const MOST: usize = 16;
        while let Some(index) =
            self.flags.next_if(|&i| self.diagnostics.get(i).is_none_or(|d| d.span.start <= at))
        {
            let Some(d) = self.diagnostics.get(index) else { continue };
            let whole = d.span.start == 0 && d.span.end >= self.source.len();
            if !whole && self.severity.len() < MOST {
                self.severity.push((d.span.end, d.severity));
            }
            let text = escape::escape(&format!("{}: {}", d.code, d.message));
            let _ = write!(
                self.out,
                "<a class=\"flag {}\" id=\"d{index}\" href=\"#e{index}\" title=\"{text}\" aria-label=\"{text}\"></a>",
                super::severity(d),
            );
        }
    }

    fn text(&mut self, span: Span) {
        let text = span.slice(self.source).unwrap_or_default();
        for c in text.chars() {
            match c {
                '\n' => {
                    // The carriage return of a pair has broken the line.
                    if !core::mem::take(&mut self.returned) {
                        self.line_end();
                    }
                    self.line_number();
                    continue;
                }
                '\r' => self.line_end(),
                '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.out.push('\n'),
                '\u{c}' => self.out.push_str("\n<i class=\"page\"></i>"),
                _ => escape::push(self.out, c),
            }
            self.returned = c == '\r';
            self.empty &= self.returned;
        }
    }

    /// An empty line is shown as a gap that takes less room, since many extractors set one between every two.
    fn line_end(&mut self) {
        self.out.push_str(if self.empty { "<i class=\"gap\"></i>" } else { "\n" });
    }

    /// The number of the next line (lines end at line feeds, as in an editor), which is no text of the page.
    fn line_number(&mut self) {
        self.line += 1;
        self.empty = true;
        let _ = write!(self.out, "<i class=\"n\" data-n=\"{}\"></i>", self.line);
    }
}
