//! Joined text alone: the blocks of a page with its asides put back among them.

use crate::model::flow::{BlockKind, TextBlock};
use crate::model::span::Span;
use crate::text::lines::Line;

use super::block::{Block, Role};
use super::mark::Mark;

/// The blocks of a text and the lines left out of them, by where they begin.
pub(crate) fn flow(source: &str, lines: &[Line], marks: &[Mark], blocks: Vec<Block>) -> Vec<TextBlock> {
    let mut asides = lines
        .iter()
        .zip(marks)
        .filter(|(_, mark)| mark.kind.is_aside())
        .map(|(line, _)| TextBlock {
            kind: BlockKind::Aside,
            text: line.text(source).to_owned(),
            spans: vec![line.span],
        })
        .peekable();
    let start = |block: &TextBlock| block.spans.first().map_or(0, |s| s.start);
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        let kind = if block.role == Role::Paragraph { BlockKind::Paragraph } else { BlockKind::Line };
        let spans = block.spans(source, lines, marks);
        let block = TextBlock { kind, text: block.text, spans };
        while let Some(aside) = asides.next_if(|a| start(a) < start(&block)) {
            out.push(aside);
        }
        out.push(block);
    }
    out.extend(asides);
    out.sort_by_key(|b| start(b));
    out
}

/// Puts what was taken out of the text behind the blocks that it stands in.
pub(crate) fn insert(blocks: &mut Vec<TextBlock>, taken_out: Vec<(String, Vec<Span>)>) {
    blocks.extend(taken_out.into_iter().map(|(text, spans)| TextBlock {
        kind: BlockKind::Aside,
        text,
        spans,
    }));
    blocks.sort_by_key(|b| b.spans.first().map(|s| s.start));
}
