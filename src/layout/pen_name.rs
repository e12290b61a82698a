//! Pen names that only their place shows: 守渠人 below the headline of a column, above its text.

use crate::grammar::name;

use super::block::{Block, Role};
use super::label::{Label, label};
use super::mark::Kind;

/// Makes a byline of the last line of a headline block whose first line names a column, if it may be a name.
pub(crate) fn sign(blocks: &mut [Block]) {
    /// Most lines of such a block.
    const MOST_LINES: usize = 4;
    let mut lines = 0;
    for at in 0..blocks.len() {
        let head = blocks.get(at).is_some_and(|b| b.role == Role::Head);
        let text = blocks.get(at).is_some_and(|b| b.role == Role::Paragraph && !b.dateline && !b.row);
        if text && (3..=MOST_LINES).contains(&lines) {
            let column = blocks.get(at - lines).is_some_and(|b| label(b.text.trim()) == Some(Label::Column));
            if let Some(last) = blocks.get_mut(at - 1).filter(|b| column && may_sign(b)) {
                last.role = Role::Alone(Kind::Names);
            }
        }
        lines = if head { lines + 1 } else { 0 };
    }
}

/// Whether a line is two or three characters that may be a name, and no title.
fn may_sign(block: &Block) -> bool {
    let text = block.text.trim();
    (2..=3).contains(&text.chars().count())
        && name::may_be_name(text)
        && label(text).is_none()
        && !block.notice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_the_headline_of_a_column() {
        for (lines, signed) in [
            (&["灯下漫谈", "先把沟挖直", "守渠人"][..], true),
            (&["灯下漫谈", "先把沟挖直", "水自己会来", "守渠人"], true),
            // No column, no headline, a line of the headline.
            (&["柳湾修渠", "先把沟挖直", "守渠人"], false),
            (&["灯下漫谈", "守渠人"], false),
            (&["灯下漫谈", "柳湾新渠通水", "万人受益"], false),
        ] {
            let block = |role, text: &&str| Block { role, ..Block::rest((*text).to_owned(), 0) };
            let heads = lines.iter().map(|text| block(Role::Head, text));
            let mut blocks: Vec<Block> = heads.chain([block(Role::Paragraph, &"水往低处走。")]).collect();
            sign(&mut blocks);
            let found = blocks.iter().any(|b| b.role == Role::Alone(Kind::Names));
            assert_eq!(found, signed, "{lines:?}");
        }
    }
}
