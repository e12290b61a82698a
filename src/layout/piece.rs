//! Pieces: a text with its places, which can be cut in two.

use crate::model::leaf::is_ignorable;
use crate::model::span::Span;
use crate::text::edges::Edges as _;

/// A text and where it stands in the source.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
}

impl Piece {
    pub(crate) const fn new(text: String, spans: Vec<Span>) -> Self {
        Self { text, spans }
    }

    /// Whether it holds nothing but white space.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.chars().all(is_ignorable)
    }

    /// Cuts the piece before byte `at` of its text; white space at the cut is dropped. What is left of it, and
    /// what was behind the cut.
    pub(crate) fn cut(mut self, at: usize, source: &str) -> (Self, Self) {
        let (Some(front), Some(back)) = (self.text.get(..at), self.text.get(at..)) else {
            return (self, Self::default());
        };
        let count = front.chars().filter(|&c| !is_ignorable(c)).count();
        let b = cut_spans(source, &mut self.spans, count);
        // The longer part stays where it is.
        if front.len() >= back.len() {
            let back = trim(back).to_owned();
            let start = front.len() - front.trim_start_matches(is_ignorable).len();
            let end = front.trim_end_matches(is_ignorable).len().max(start);
            self.text.truncate(end);
            self.text.drain(..start);
            (self, Self::new(back, b))
        } else {
            let front = trim(front).to_owned();
            let end = at + back.trim_end_matches(is_ignorable).len();
            let start = at + (back.len() - back.trim_start_matches(is_ignorable).len());
            self.text.truncate(end.max(start));
            self.text.drain(..start);
            (Self::new(front, self.spans), Self::new(self.text, b))
        }
    }

    /// Adds another piece's text and places behind this one's, with what stands between two lines.
    pub(crate) fn join(&mut self, other: Self) {
        crate::text::joined::push_line(&mut self.text, &other.text);
        self.spans.extend(other.spans);
    }

    /// Adds another piece, set off by a space.
    pub(crate) fn append(&mut self, other: Self) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&other.text);
        self.spans.extend(other.spans);
    }
}

fn trim(text: &str) -> &str {
    text.trimmed()
}

/// Cuts spans behind their first `count` characters that are not ignorable: those behind the cut. A span begins and
/// ends with such a character.
fn cut_spans(source: &str, spans: &mut Vec<Span>, count: usize) -> Vec<Span> {
    let mut left = count;
    for at in 0..spans.len() {
        let Some((span, behind)) = spans.get_mut(at..).and_then(<[Span]>::split_first_mut) else { break };
        let text = span.slice(source).unwrap_or_default();
        let solid = || text.char_indices().filter(|(_, c)| !is_ignorable(*c));
        let Some((offset, _)) = solid().nth(left) else {
            left -= solid().count();
            continue;
        };
        let mut back = Vec::with_capacity(behind.len() + 1);
        back.push(Span::new(span.start + offset, span.end));
        back.extend_from_slice(behind);
        let front = text.get(..offset).unwrap_or_default().trim_end_matches(is_ignorable);
        span.end = span.start + front.len();
        spans.truncate(at + usize::from(!front.is_empty()));
        spans.shrink_to_fit();
        return back;
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting() {
        let source = "正文完。 张\n三";
        let piece = Piece::new("正文完。 张三".into(), vec![Span::new(0, source.len())]);
        let (front, back) = piece.cut("正文完。 ".len(), source);
        assert_eq!((front.text.as_str(), back.text.as_str()), ("正文完。", "张三"));
        assert_eq!((front.spans, back.spans), (vec![Span::new(0, 12)], vec![Span::new(13, 20)]));
    }
}
