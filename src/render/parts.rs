//! What several views need.

use crate::model::article::{Article, Dateline};
use crate::model::leaf::LeafKind;

/// A text on one line: line ends and other control characters become spaces.
pub(super) fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect()
}

/// The lines of a text, each by [`one_line`]: verse keeps its line ends, all else is one line.
pub(super) fn lines(text: &str) -> impl Iterator<Item = String> {
    text.split('\n').map(|line| one_line(line).trim().to_owned()).filter(|line| !line.is_empty())
}

/// The dateline as it opens the body, or as it closes it: one of the two at most. Without a body, it opens.
pub(super) fn datelines(article: &Article) -> (Option<&Dateline>, Option<&Dateline>) {
    let Some(dateline) = &article.dateline else { return (None, None) };
    let start = |spans: &[crate::model::span::Span]| spans.first().map_or(0, |s| s.start);
    let last = article.body.last().map_or(0, |p| start(&p.spans));
    let closes = !article.body.is_empty() && start(&dateline.spans) > last;
    if closes { (None, Some(dateline)) } else { (Some(dateline), None) }
}

/// A kind's name in the Chinese trade, and in English, as the class of an element has it.
pub(super) const fn names(kind: LeafKind) -> (&'static str, &'static str) {
    match kind {
        LeafKind::Masthead => ("报头", "masthead"),
        LeafKind::Kicker => ("引题", "kicker"),
        LeafKind::Headline => ("标题", "headline"),
        LeafKind::Deck => ("副题", "deck"),
        LeafKind::Dateline => ("电头", "dateline"),
        LeafKind::Document => ("文号", "document"),
        LeafKind::Byline => ("署名", "byline"),
        LeafKind::Credit => ("来源", "credit"),
        LeafKind::Caption => ("图说", "caption"),
        LeafKind::Paragraph => ("正文", "paragraph"),
        LeafKind::JumpTo => ("下转", "jump-to"),
        LeafKind::JumpFrom => ("上接", "jump-from"),
        LeafKind::Furniture => ("版面", "furniture"),
    }
}
