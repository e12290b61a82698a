//! Where parts of a joined text stand in the source.

use super::leaf::is_ignorable;
use super::span::{Span, TextRange};

/// Where ranges of a leaf's text stand in the source, in one walk over both: text and source hold the same characters,
/// ignorable ones aside. `None` if the ranges are not in order or overlap, if one does not lie on character boundaries
/// of the text or a span not on those of the source, or if one of them holds other characters than the other.
pub(super) fn places(
    source: &str,
    text: &str,
    spans: &[Span],
    ranges: impl IntoIterator<Item = TextRange>,
) -> Option<Vec<Vec<Span>>> {
    let mut ranges = ranges.into_iter().peekable();
    let mut printed = text.char_indices().filter(|&(_, c)| !is_ignorable(c)).map(|(at, _)| at);
    let mut out: Vec<Vec<Span>> = Vec::new();
    let mut within: Option<TextRange> = None;
    let mut end = 0;
    for span in spans {
        // Whether the last character found stands in this span, too.
        let mut goes_on = false;
        for (at, c) in source.get(span.range())?.char_indices().filter(|&(_, c)| !is_ignorable(c)) {
            let offset = printed.next()?;
            while let Some(next) = ranges.next_if(|r| r.start <= offset) {
                text.get(next.range()).filter(|_| end <= next.start)?;
                end = next.end;
                within = Some(next);
                goes_on = false;
                out.push(Vec::new());
            }
            let Some(found) = out.last_mut().filter(|_| within.is_some_and(|r| offset < r.end)) else {
                continue;
            };
            let place = Span::new(span.start + at, span.start + at + c.len_utf8());
            match found.last_mut().filter(|_| goes_on) {
                Some(last) => last.end = place.end,
                None => found.push(place),
            }
            goes_on = true;
        }
    }
    // What is left over of the text, and ranges behind its last character.
    let cut = printed.next().is_some_and(|at| at < end);
    for next in ranges {
        text.get(next.range()).filter(|t| end <= next.start && t.chars().all(is_ignorable))?;
        end = next.end;
        out.push(Vec::new());
    }
    (!cut).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of the source that ranges of a text stand for, those of a range joined by `+`.
    fn found(
        source: &str,
        text: &str,
        spans: &[(usize, usize)],
        ranges: &[(usize, usize)],
    ) -> Option<String> {
        let spans: Vec<Span> = spans.iter().map(|s| Span::new(s.0, s.1)).collect();
        let ranges = ranges.iter().map(|r| TextRange::new(r.0, r.1));
        let said = |places: Vec<Span>| {
            places.iter().map(|s| s.slice(source).unwrap_or("?")).collect::<Vec<_>>().join("+")
        };
        Some(places(source, text, &spans, ranges)?.into_iter().map(said).collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn ranges_of_a_text() {
        let source = "6月\n9日x共3个";
        for (text, spans, ranges, want) in [
            ("6月9日共3个", &[(0, 9), (10, 17)][..], &[(0, 8)][..], Some("6月\n9日")),
            ("6月9日共3个", &[(0, 9), (10, 17)], &[(0, 4), (4, 8), (11, 15)], Some("6月|9日|3个")),
            ("6月9日共3个", &[(0, 9), (10, 17)], &[(4, 12)], Some("9日+共3")),
            ("6月9日共3个", &[(0, 9), (10, 17)], &[], Some("")),
            ("6月9日共3个", &[(0, 9), (10, 17)], &[(0, 0), (15, 15)], Some("|")),
            ("6月 9日", &[(0, 9)], &[(4, 5)], Some("")),
            ("6月 9日 ", &[(0, 9)], &[(4, 10)], Some("9日")),
            // Out of order, one within another, within a character, behind the text.
            ("6月9日", &[(0, 9)], &[(4, 8), (0, 4)], None),
            ("6月9日", &[(0, 9)], &[(0, 8), (4, 8)], None),
            ("6月9日", &[(0, 9)], &[(2, 4)], None),
            ("6月9日", &[(0, 9)], &[(4, 9)], None),
            ("6月9日", &[(0, 9)], &[(8, 4)], None),
            // A text and spans that are not of this source.
            ("6月", &[(0, 9)], &[(0, 4)], None),
            ("6月9日", &[(0, 4)], &[(0, 8)], None),
            ("6月9日", &[(0, 3)], &[(0, 1)], None),
            ("6月9日", &[(0, 99)], &[(0, 1)], None),
        ] {
            assert_eq!(found(source, text, spans, ranges).as_deref(), want, "{text} {ranges:?}");
        }
    }
}
