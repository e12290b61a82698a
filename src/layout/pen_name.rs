//! Pen names that only their place shows: 老渠长 below the headline of a column, above its text.

use crate::grammar::name;

use super::block::{Block, Role};
use super::label::{Label, label};
use super::mark::Kind;

/// Makes a byline of the last line of a headline block whose first line names a column, if it may be a name.
pub(crate) fn sign(blocks: &mut [Block]) {
    /// Most lines of such a block.
    const MOST_LINES: usize = 4;
    /// Shortest headline above a pen name, in characters.
    const SHORTEST: usize = 5;
    let mut lines = 0;
    for at in 0..blocks.len() {
        let head = blocks.get(at).is_some_and(|b| b.role == Role::Head);
        let text = blocks.get(at).is_some_and(|b| b.role == Role::Paragraph && !b.dateline && !b.row);
        if text && (3..=MOST_LINES).contains(&lines) {
            let column = blocks.get(at - lines).is_some_and(|b| label(b.text.trim()) == Some(Label::Column));
            // A section's name between them, and the last line is the title.
            let headed =
                blocks.get(at - 2).is_some_and(|b| b.text.trim().chars().nth(SHORTEST - 1).is_some());
            if let Some(last) = blocks.get_mut(at - 1).filter(|b| column && headed && may_sign(b)) {
                last.role = Role::Alone(Kind::Names);
            }
        }
        lines = if head { lines + 1 } else { 0 };
    }
}

/// Whether a line right below its headline is what somebody goes by: 老渠长, 小鱼儿.
fn may_sign(block: &Block) -> bool {
    let text = block.text.trim();
    let small = text.starts_with('小') && text.chars().count() == 3 && name::may_be_name(text);
    !block.set_off && !block.notice && (small || name::is_nickname(text)) && label(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_the_headline_of_a_column() {
        for (lines, signed) in [
            (&["灯下漫谈", "先把沟挖直", "老渠长"][..], true),
            (&["灯下漫谈", "先把沟挖直", "水自己会来", "老渠长"], true),
            // No column, no headline, a line of the headline.
            (&["柳湾修渠", "先把沟挖直", "老渠长"], false),
            (&["灯下漫谈", "老渠长"], false),
            (&["灯下漫谈", "柳湾新渠通水", "万人受益"], false),
            (&["散文", "柳湾文苑", "老水井"], false),
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
