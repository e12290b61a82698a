//! Subheads of one article that are made alike: 历史逻辑：…, 实践逻辑：…, 价值逻辑：….

use super::block::Block;
use super::label::label;
use super::row::{Gap, Row};
use super::sign::{self, is_notice};

/// How many gaps apart two of them stand at most.
const FARTHEST: usize = 3;

/// Adds to each gap that holds one head whether one near it is made alike.
pub(crate) fn siblings(blocks: &[Block], row: &mut Row) {
    let single = |gap: &Gap| -> Option<&str> {
        let line = row.heads.get(gap.heads.0..gap.heads.1)?;
        // Its second line may go on with it.
        let ([line] | [line, _]) = line else { return None };
        let text = blocks.get(line.block)?.text.trim();
        let broken = gap.heads.0 + 1 < gap.heads.1 && !text.contains(['：', ':']);
        (line.bylines.is_empty() && line.lines.is_empty() && !is_notice(text) && !broken).then_some(text)
    };
    let heads: Vec<Option<&str>> = row.gaps.iter().map(single).collect();
    // A table below has its own title.
    let table = |at: usize| {
        let first = row.stretches.get(at).and_then(|s| s.blocks.first());
        first.and_then(|b| blocks.get(b)).is_some_and(|b| b.row)
    };
    let mut found = Vec::new();
    for (at, head) in heads.iter().enumerate().skip(1) {
        let Some(head) = head.filter(|_| !table(at)) else { continue };
        let near =
            heads.get(at.saturating_sub(FARTHEST)..(at + FARTHEST + 1).min(heads.len())).unwrap_or_default();
        let others = near.iter().flatten().filter(|other| **other != head && alike(head, other)).count();
        if others > 0 {
            found.push(at);
        }
    }
    for at in found {
        if let Some(gap) = row.gaps.get_mut(at).filter(|g| !g.signs.is_empty()) {
            gap.signs.push(("siblings", sign::SIBLINGS));
        }
    }
}

/// Whether two lines are made alike: what stands before their colons is of one length and begins or ends alike, or
/// they are short, of one length, and end with the same two characters.
fn alike(a: &str, b: &str) -> bool {
    const LONGEST_WORD: usize = 6;
    const LONGEST: usize = 12;
    let long = |t: &str| t.chars().count();
    let words = a.split_once(['：', ':']).zip(b.split_once(['：', ':']));
    if let Some(((x, behind), (y, other))) = words {
        let same = x.chars().next() == y.chars().next() || x.chars().next_back() == y.chars().next_back();
        let named = label(x).is_some() || label(y).is_some();
        return same
            && !named
            && x != y
            && !behind.is_empty()
            && !other.is_empty()
            && (2..=LONGEST_WORD).contains(&long(x))
            && long(x) == long(y);
    }
    let tail = |t: &str| -> Option<(char, char)> {
        let mut chars = t.chars().rev();
        chars.next().zip(chars.next())
    };
    (4..=LONGEST).contains(&long(a)) && long(a) == long(b) && tail(a) == tail(b) && label(a).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_alike() {
        for (a, b) in [
            ("历史逻辑：从乡约到村规", "实践逻辑：把规矩立起来"),
            ("案例一：一张欠条", "案例二：一把钥匙"),
            ("乘法：阳光也能卖钱", "除法：除掉等靠要"),
            ("产业兴起来", "环境美起来"),
        ] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("白沙镇：桃花节开幕", "青石镇：早稻下田"),
            ("市长：水要清", "居民水费降了"),
            ("一座新桥通车", "老街修缮完工"),
            ("数据：三成", "数据：五成"),
            ("体坛短波", "国际短波"),
        ] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }
}
