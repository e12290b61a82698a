//! Which text a page's space joins a head line to: one that follows a text at once, and has a blank line behind it, is
//! a headline of that text; one with a blank line above and text right below is a headline of the text below. The title
//! of a table stands at its rows.

use super::super::block::{Block, Habit, Role};
use super::Side;

/// The side of each block that is a head line, and whether space joins several headlines each to one text.
pub(super) fn sides(blocks: &[Block], habit: Habit) -> (Vec<Option<Side>>, bool) {
    /// Fewest such headlines that show a habit.
    const FEWEST: usize = 3;
    let mut out = vec![None; blocks.len()];
    // Where nearly all lines stand apart, or none, space tells nothing.
    if habit.parted {
        by_space(blocks, &mut out);
    }
    let head = |at: usize| blocks.get(at).is_some_and(|b| b.role == Role::Head);
    let first = |at: usize| at.checked_sub(1).is_none_or(|before| !head(before));
    let told = out.iter().enumerate().filter(|&(at, side)| side.is_some() && first(at)).count();
    // The title of a table stands at its rows.
    for (pair, side) in blocks.windows(2).zip(&mut out) {
        if let [head, row] = pair {
            if head.role == Role::Head && row.row {
                *side = Some(Side::Behind);
            }
        }
    }
    (out, told >= FEWEST)
}

/// What space says of each head line.
fn by_space(blocks: &[Block], out: &mut [Option<Side>]) {
    let tells = |b: &Block| b.role == Role::Paragraph;
    // Down the page: whether text stands above without a blank line between.
    let mut hangs = false;
    for (block, side) in blocks.iter().zip(out.iter_mut()) {
        hangs = tells(block) || hangs && !block.set_off;
        if block.role == Role::Head && hangs {
            *side = Some(Side::Before);
        }
    }
    // And up the page.
    let mut stands = false;
    for (block, side) in blocks.iter().zip(out).rev() {
        if block.role == Role::Head && stands {
            *side = if side.is_some() { None } else { Some(Side::Behind) };
        }
        stands = (tells(block) || stands) && !block.set_off;
    }
}

/// Whether a page leaves a blank line between each headline that is surely one (of several lines, or with a name at it)
/// and the text below.
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
        assert_eq!(sides(&blocks, habit), (want.to_vec(), false));
        let (spaced, _) = sides(&blocks, Habit { spaced: true, ..Habit::default() });
        assert!(spaced.iter().all(Option::is_none));
        // Tables have their titles anywhere, and show nothing of the page's space.
        let row = Block { row: true, ..block(text, false) };
        let titled = [block(head, true), row].into_iter().cycle().take(8).collect::<Vec<_>>();
        let (found, told) = sides(&titled, Habit::default());
        assert_eq!((found[0], found[6], told), (Some(Side::Behind), Some(Side::Behind), false));
    }
}
