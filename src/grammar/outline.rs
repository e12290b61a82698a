//! Outline labels: 一、 （一） 1. （1） ①, 第一章, 第一条.

use crate::model::outline::LabelStyle;
use crate::model::span::TextRange;

/// A label at the head of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Bytes that the label takes, brackets and points included.
    pub(crate) len: usize,
    pub(crate) style: LabelStyle,
    pub(crate) number: u32,
}

/// The label that a paragraph opens with.
pub(crate) fn label(_paragraph: &str) -> Option<Label> {
    None
}

/// The heading part of a labelled paragraph: behind the label, to the first full stop.
pub(crate) fn title(_paragraph: &str, _label: Label) -> Option<TextRange> {
    None
}
