//! Heaps whose lines an extractor shuffled: kicker, headline and deck of one block stand anywhere in it. There each
//! line goes to the body that it clearly belongs to, whatever stands beside it.

use super::super::head::{has_figures, is_event, is_sure_kicker, length};
use super::attach::Shared;
use super::heads::Group;
use super::{HEAP, Pairer};

/// Shortest headline, in characters; a shorter line names a field: 篮球.
const SHORTEST: usize = 4;

/// Shares out the lines of shuffled heaps.
pub(super) fn share_out(pairer: &mut Pairer<'_>, shared: &Shared, real: &[bool]) {
    let count = pairer.heads.lines.len();
    let mut start = 0;
    while start < count {
        let end = start + pairer.heads.gap_of(start).len().max(1);
        if end - start >= HEAP && real.get(start) == Some(&true) {
            let bodies = shared.clear_of(start..end);
            if is_shuffled(bodies) {
                give(pairer, shared, start, bodies);
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

/// Gives the lines from `start` on to their bodies, each run of lines as a block. The main block of a body is the one
/// that looks most like a headline.
fn give(pairer: &mut Pairer<'_>, shared: &Shared, start: usize, bodies: &[Option<usize>]) {
    let mut at = start;
    let mut runs: Vec<(usize, Group)> = Vec::new();
    for run in bodies.chunk_by(|a, b| a == b) {
        let group = Group { start: at, end: at + run.len() };
        at = group.end;
        runs.extend(run.first().copied().flatten().map(|body| (body, group)));
    }
    // The most likely headline of each body first, then in the order of the page.
    runs.sort_by_key(|(body, group)| (*body, rank(pairer, *group), group.start));
    for (body, group) in runs {
        let main = pairer.is_bare(body);
        let alike = (group.start..group.end).map(|line| shared.like(line, body)).fold(0.0, f32::max);
        pairer.take(group, Some(body), main, (alike, 0.0, 0.0));
        if let Some(found) = pairer.out.blocks.last_mut() {
            found.shuffled = true;
        }
    }
}

/// How little a block looks like a headline: labels, decks and what leads up to another line do least; of single lines
/// those with figures or a speaker do less than others, and long ones less than short ones.
fn rank(pairer: &Pairer<'_>, group: Group) -> (bool, bool, bool, usize) {
    let texts = pairer.heads.texts.get(group.start..group.end).unwrap_or_default();
    let long = texts.iter().map(|t| length(t)).max().unwrap_or(0);
    let poor = !pairer.heads.tells(group) || long < SHORTEST;
    let [line] = texts else { return (poor, false, false, long) };
    (poor || is_event(line) || is_sure_kicker(line), true, has_figures(line) || line.contains('：'), long)
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
