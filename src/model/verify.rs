//! The promises about places, checked: nothing lost, nothing twice, every span on its text.

use super::issue::Issue;
use super::leaf::{LeafKind, LeafRef, is_ignorable};
use super::span::{Span, TextRange};

/// A promise about places that an issue does not keep; see [`Issue::verify`].
///
/// An issue that was parsed from the very source never has one; an issue that was put together by hand, or is
/// held against another text, may.
///
/// ```
/// use baokan::model::verify::Fault;
/// let mut issue = baokan::parse_issue("今日要闻");
/// issue.articles.clear();
/// issue.furniture.clear();
/// assert_eq!(issue.verify("今日要闻"), Err(Fault::Lost { at: 0 }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A span is empty, off the source or cuts a character.
    #[error("{kind:?} leaf has the span {span:?}, which is no piece of the source")]
    BadSpan {
        /// The leaf's kind.
        kind: LeafKind,
        /// The span.
        span: Span,
    },
    /// A leaf's text is not what stands at its spans.
    #[error("{kind:?} leaf at {span:?} does not read as its text")]
    TextDiffers {
        /// The leaf's kind.
        kind: LeafKind,
        /// Its first span.
        span: Span,
    },
    /// A character is in two leaves.
    #[error("the character at byte {at} is in two leaves")]
    Twice {
        /// Byte of the source.
        at: usize,
    },
    /// A character is in no leaf.
    #[error("the character at byte {at} is in no leaf")]
    Lost {
        /// Byte of the source.
        at: usize,
    },
    /// A mention's range is empty, off its leaf, cuts a character, or does not follow the one before.
    #[error("a mention of the {kind:?} leaf has the range {range:?}, out of order or off its text")]
    BadMention {
        /// The leaf's kind.
        kind: LeafKind,
        /// The range.
        range: TextRange,
    },
    /// A diagnostic or a page lies off the source.
    #[error("{span:?} lies off the source")]
    OffSource {
        /// The span.
        span: Span,
    },
}

impl Issue {
    /// Checks every promise about places against the source that the issue was read from: spans lie on
    /// characters, leaves read as their text, no character is lost or in two leaves, mentions are in order.
    ///
    /// Takes time and memory proportional to the source.
    ///
    /// # Errors
    /// The first [`Fault`] found.
    ///
    /// ```
    /// let source = "今日要闻\n6月9日，全市夏粮入库。";
    /// assert_eq!(baokan::parse_issue(source).verify(source), Ok(()));
    /// assert!(baokan::parse_issue(source).verify("别的文本").is_err());
    /// ```
    pub fn verify(&self, source: &str) -> Result<(), Fault> {
        let mut owned = vec![false; source.len()];
        for leaf in self.leaves() {
            verify_leaf(leaf, source, &mut owned)?;
        }
        for (at, c) in source.char_indices() {
            if !is_ignorable(c) && !owned.get(at).copied().unwrap_or(false) {
                return Err(Fault::Lost { at });
            }
        }
        let places = self.diagnostics.iter().map(|d| d.span).chain(self.pages.iter().map(|p| p.span));
        for span in places {
            if span.slice(source).is_none() {
                return Err(Fault::OffSource { span });
            }
        }
        Ok(())
    }
}

fn verify_leaf(leaf: LeafRef<'_>, source: &str, owned: &mut [bool]) -> Result<(), Fault> {
    let kind = leaf.kind;
    let mut text = leaf.text.chars().filter(|&c| !is_ignorable(c));
    let first = leaf.spans.first().copied().unwrap_or_default();
    for &span in leaf.spans {
        let piece = span.slice(source).filter(|p| !p.is_empty()).ok_or(Fault::BadSpan { kind, span })?;
        for (offset, c) in piece.char_indices().filter(|&(_, c)| !is_ignorable(c)) {
            let at = span.start + offset;
            match owned.get_mut(at) {
                Some(slot) if !*slot => *slot = true,
                _ => return Err(Fault::Twice { at }),
            }
            if text.next() != Some(c) {
                return Err(Fault::TextDiffers { kind, span: first });
            }
        }
    }
    if text.next().is_some() {
        return Err(Fault::TextDiffers { kind, span: first });
    }
    let mut last = 0;
    for mention in leaf.mentions {
        let range = mention.range;
        let sound = range.start >= last && !range.is_empty() && range.slice(leaf.text).is_some();
        if !sound {
            return Err(Fault::BadMention { kind, range });
        }
        last = range.end;
    }
    Ok(())
}
