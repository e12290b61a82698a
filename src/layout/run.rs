//! Runs of blocks: what stands on lines of its own between them is no part.

use super::block::{Block, Role};

/// Blocks in a row, as a range of indices; those that stand for themselves are passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Run {
    start: u32,
    end: u32,
}

impl Run {
    pub(crate) const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Adds a block that stands behind all others.
    pub(crate) const fn push(&mut self, index: usize) {
        if self.is_empty() {
            self.start = index as u32;
        }
        self.end = index as u32 + 1;
    }

    /// Adds those of a run that stands behind.
    pub(crate) const fn extend(&mut self, other: Self) {
        if self.is_empty() {
            *self = other;
        } else if !other.is_empty() {
            self.end = other.end;
        }
    }

    /// Cuts the run before one of its blocks: what is behind.
    pub(crate) const fn split_off(&mut self, index: usize) -> Self {
        let back = Self { start: index as u32, end: self.end };
        self.end = index as u32;
        back
    }

    pub(crate) fn first(self) -> Option<usize> {
        (!self.is_empty()).then_some(self.start as usize)
    }

    pub(crate) fn last(self) -> Option<usize> {
        (!self.is_empty()).then(|| self.end as usize - 1)
    }

    /// The indices of the range, among them those of what is passed over.
    pub(crate) const fn range(self) -> core::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The blocks, with their indices.
    pub(crate) fn of(self, blocks: &[Block]) -> impl DoubleEndedIterator<Item = (usize, &Block)> + Clone {
        let own = self.range().zip(blocks.get(self.range()).unwrap_or_default());
        own.filter(|(_, b)| !matches!(b.role, Role::Alone(_)))
    }

    /// Their texts.
    pub(crate) fn texts(self, blocks: &[Block]) -> impl Iterator<Item = &str> + Clone {
        self.of(blocks).map(|(_, b)| b.text.as_str())
    }
}
