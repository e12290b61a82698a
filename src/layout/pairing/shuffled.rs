//! Heaps whose lines an extractor shuffled: kicker, headline and deck of one block stand anywhere in it. There each line
//! goes to the body that it clearly belongs to, whatever stands beside it.

use super::attach::Shared;
use super::heads::Group;
use super::{HEAP, Pairer};

/// Shares out the lines of shuffled heaps.
pub(super) fn share_out(pairer: &mut Pairer<'_>, shared: &Shared, real: &[bool]) {
    let count = pairer.heads.lines.len();
    let mut start = 0;
    while start < count {
        let end = start + pairer.heads.in_gap(start).max(1);
        if end - start >= HEAP && real.get(start) == Some(&true) {
            let bodies: Vec<Option<usize>> = (start..end).map(|line| shared.clear(line)).collect();
            if is_shuffled(&bodies) {
                give(pairer, start, &bodies);
            }
        }
        start = end;
    }
}

/// Whether the lines that clearly belong to one body stand in more places than there are bodies, by many.
fn is_shuffled(bodies: &[Option<usize>]) -> bool {
    let mut clear: Vec<usize> = bodies.iter().flatten().copied().collect();
    clear.dedup();
    let runs = clear.len();
    clear.sort_unstable();
    clear.dedup();
    runs >= clear.len() + 2 && runs * 3 >= clear.len() * 4
}

/// Gives the lines from `start` on to their bodies: the first run that holds a headline is the main block.
fn give(pairer: &mut Pairer<'_>, start: usize, bodies: &[Option<usize>]) {
    let mut at = 0;
    for run in bodies.chunk_by(|a, b| a == b) {
        let group = Group { start: start + at, end: start + at + run.len() };
        at += run.len();
        let Some(body) = run.first().copied().flatten() else { continue };
        let main = pairer.is_bare(body) && pairer.heads.tells(group);
        pairer.take(group, Some(body), main, (0.0, 0.0, 0.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shuffled() {
        let lines = |text: &str| -> Vec<Option<usize>> {
            text.chars().map(|c| c.to_digit(10).map(|d| d as usize)).collect()
        };
        for (text, want) in
            [("112233", false), ("113322", false), ("12-321", true), ("1213122", true), ("1232", false)]
        {
            assert_eq!(is_shuffled(&lines(text)), want, "{text}");
        }
    }
}
