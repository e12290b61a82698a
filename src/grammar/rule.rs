//! What all rules share: their result type, measuring, and the gap between two parts.

use nom::error::{ErrorKind, ParseError};
use nom::{IResult, Parser};

use crate::text::class::{Class, class};

/// Not matching: how much of the input was left where a rule gave up. Never leaves the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss {
    left: usize,
}

impl ParseError<&str> for Miss {
    fn from_error_kind(input: &str, _: ErrorKind) -> Self {
        Self { left: input.len() }
    }

    fn append(_: &str, _: ErrorKind, other: Self) -> Self {
        other
    }

    fn or(self, other: Self) -> Self {
        if other.left < self.left { other } else { self }
    }
}

/// What a rule returns: the rest of the input, and the value read.
pub(crate) type Rule<'a, T> = IResult<&'a str, T, Miss>;

/// Not matching at `input`.
pub(crate) fn miss<T>(input: &str) -> Rule<'_, T> {
    Err(nom::Err::Error(Miss { left: input.len() }))
}

/// Runs a rule at the start of a text: how many bytes it took, and the value.
pub(crate) fn measure<'a, T>(
    text: &'a str,
    mut rule: impl Parser<&'a str, Output = T, Error = Miss>,
) -> Option<(usize, T)> {
    let (rest, value) = rule.parse_complete(text).ok()?;
    Some((text.len() - rest.len(), value))
}

/// Runs a rule over a whole text: nothing but white space may be around what it takes.
pub(crate) fn whole<'a, T>(text: &'a str, rule: impl Parser<&'a str, Output = T, Error = Miss>) -> Option<T> {
    let text = text.trim();
    measure(text, rule).and_then(|(len, value)| (len == text.len()).then_some(value))
}

/// gap = what a page may set between two parts of one expression: a few spaces, and one line break at most.
///
/// The extractor's stray spaces are seldom more than two; a wider hole parts columns.
pub(crate) fn gap(input: &str) -> Rule<'_, ()> {
    Ok((skip_gap(input), ()))
}

/// Whether the first bytes of a text show that no white space stands there, as they do for nearly every character.
fn is_tight(text: &str) -> bool {
    // Ignorable characters begin with a byte below `!`, or with the bytes of U+0085 to U+2060, U+3000 and U+FEFF.
    match text.as_bytes() {
        [] | [0x21..=0x7f | 0xe4..=0xee, ..] => true,
        [0xe3, b, c, ..] => (*b, *c) != (0x80, 0x80),
        [0xef, b, ..] => *b != 0xbb,
        _ => false,
    }
}

/// The rest of the input behind a gap.
#[inline]
pub(crate) fn skip_gap(input: &str) -> &str {
    if is_tight(input) { input } else { behind_gap(input) }
}

fn behind_gap(input: &str) -> &str {
    const WIDEST: usize = 4;
    let (mut end, mut breaks) = (0, 0);
    for (count, (at, c)) in input.char_indices().enumerate() {
        if !class(c).has(Class::IGNORABLE) || count == WIDEST {
            break;
        }
        if c == '\n' {
            breaks += 1;
            if breaks > 1 {
                break;
            }
        }
        end = at + c.len_utf8();
    }
    input.get(end..).unwrap_or_default()
}

/// Bytes of the [`gap`] that a text begins with.
#[inline]
pub(crate) fn gap_len(text: &str) -> usize {
    text.len() - skip_gap(text).len()
}

/// The text from byte `at` on; nothing where there is no such place.
pub(crate) fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The first character of a text.
pub(crate) fn first(text: &str) -> Option<char> {
    text.chars().next()
}
