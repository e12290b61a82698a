//! Joining: the lines of a paragraph as one text.

use super::class::{Class, class};
use crate::model::span::Span;

/// Appends a line to a text that was broken over lines.
///
/// Nothing comes between two Han characters, nor between Han and digits or Latin letters; two words of half-width
/// letters get one space, behind a comma, semicolon, colon or dot, too, but not within a web or mail address. Spaces inside the
/// line stay.
pub(crate) fn push_line(text: &mut String, line: &str) {
    let space = match (text.chars().next_back(), line.chars().next()) {
        (Some(last), Some(first)) => {
            // Full-width letters are set like Han characters.
            let word = |c: char| c < '\u{250}' && class(c).has(Class::LATIN);
            let ends = word(last)
                || (matches!(last, ',' | ';' | ':' | '.') && text.chars().rev().nth(1).is_some_and(word));
            ends && word(first) && !in_address(text)
        }
        _ => false,
    };
    if space {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether a text ends within a web or mail address: it goes on behind the line end as it stands.
pub(crate) fn in_address(text: &str) -> bool {
    /// Longest part of an address that is looked at, in bytes.
    const LONGEST: usize = 128;
    let part = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    let start = text
        .char_indices()
        .rev()
        .take(LONGEST)
        .take_while(|(_, c)| part(*c))
        .last()
        .map_or(text.len(), |(at, _)| at);
    let token = text.get(start..).unwrap_or_default();
    token.contains("://") || token.contains('@') || token.starts_with("www.")
}

/// Adds a span behind others, as one with the last where nothing but white space lies between the two.
pub(crate) fn push_span(spans: &mut Vec<Span>, span: Span, source: &str) {
    if let Some(last) = spans.last_mut() {
        let between = source.get(last.end..span.start);
        if between.is_some_and(|t| t.chars().all(|c| class(c).has(Class::IGNORABLE))) {
            last.end = span.end;
            return;
        }
    }
    spans.push(span);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins() {
        for (a, b, want) in [
            ("全市", "人民", "全市人民"),
            ("共", "5台", "共5台"),
            ("12", "34", "1234"),
            ("open the", "door", "open the door"),
            ("used,", "then", "used, then"),
            ("café", "élan", "café élan"),
            ("ＣＣ", "ＴＶ", "ＣＣＴＶ"),
            ("使用WiFi", "等", "使用WiFi等"),
            ("《Moon》", "Light", "《Moon》Light"),
            ("网址www.lan", "xi.example", "网址www.lanxi.example"),
            ("https://a.example/b-", "c.html", "https://a.example/b-c.html"),
            ("邮箱name@news", "paper.example", "邮箱name@newspaper.example"),
        ] {
            let mut text = a.to_owned();
            push_line(&mut text, b);
            assert_eq!(text, want);
        }
    }
}
