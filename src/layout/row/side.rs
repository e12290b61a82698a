//! Which text a page's space joins a head line to: one that follows a paragraph at once, and has a blank line behind it, is
//! that paragraph's headline or byline below; one with a blank line above and text right below is that of the text below.

use super::super::block::{Block, Habit, Role};
use super::Side;

/// The side of each block that is a head line.
pub(super) fn sides(blocks: &[Block], habit: Habit) -> Vec<Option<Side>> {
    let mut out = vec![None; blocks.len()];
    for (pair, side) in blocks.windows(2).zip(&mut out) {
        if let [head, row] = pair {
            if head.role == Role::Head && row.row {
                *side = Some(Side::Behind);
            }
        }
    }
    // Where nearly all lines stand apart, or none, space tells nothing.
    if !habit.parted {
        return out;
    }
    let tells = |b: &Block| b.role == Role::Paragraph;
    // Down the page: whether text stands above without a blank line between.
    let mut hangs = false;
    for (block, side) in blocks.iter().zip(&mut out) {
        hangs = tells(block) || hangs && !block.set_off;
        if block.role == Role::Head && hangs {
            *side = Some(Side::Before);
        }
    }
    // And up the page.
    let mut stands = false;
    for (block, side) in blocks.iter().zip(&mut out).rev() {
        if block.role == Role::Head && stands {
            *side = if side.is_some() { None } else { Some(Side::Behind) };
        }
        stands = (tells(block) || stands) && !block.set_off;
    }
    out
}

/// Whether space joins at least as many headlines as show a habit each to one text.
pub(super) fn tell(blocks: &[Block], sides: &[Option<Side>]) -> bool {
    const FEWEST: usize = 3;
    let first =
        |at: usize| at.checked_sub(1).and_then(|b| blocks.get(b)).is_none_or(|b| b.role != Role::Head);
    sides.iter().enumerate().filter(|&(at, side)| side.is_some() && first(at)).count() >= FEWEST
}

/// Whether a page leaves a blank line between each headline that is surely one, of several lines or with a name at it, and
/// the text below.
pub(super) fn frame(blocks: &[Block], habit: Habit) -> bool {
    const FEWEST: usize = 3;
    if !habit.parted {
        return false;
    }
    let (mut lines, mut named, mut framed) = (0, false, 0);
    for block in blocks {
        match block.role {
            Role::Head => lines += 1,
            Role::Alone(_) => named |= lines > 0,
            Role::Paragraph => {
                if lines > 1 || named {
                    if !block.set_off {
                        return false;
                    }
                    framed += 1;
                }
                (lines, named) = (0, false);
            }
        }
    }
    framed >= FEWEST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(role: Role, set_off: bool) -> Block {
        Block { role, set_off, ..Block::rest(String::new(), 0) }
    }

    #[test]
    fn space_tells_the_side() {
        let (text, head) = (Role::Paragraph, Role::Head);
        let habit = Habit { parted: true, ..Habit::default() };
        let blocks = [
            block(text, true),
            block(head, false),
            block(head, true),
            block(head, false),
            block(text, false),
            block(head, false),
            block(text, false),
            block(head, true),
            block(text, true),
        ];
        let want =
            [None, Some(Side::Before), Some(Side::Behind), Some(Side::Behind), None, None, None, None, None];
        assert_eq!(sides(&blocks, habit), want);
        assert!(sides(&blocks, Habit { spaced: true, ..Habit::default() }).iter().all(Option::is_none));
    }
}
