//! Verse: short lines outside all columns that no headline block explains.

use super::habit::Habit;
use super::shape::Shape;
use super::{Alone, Place};

/// Widest line of verse, in halves of an em, and the widest on average: longer ones are headlines.
const WIDEST: i32 = 28;
const WIDEST_MEAN: i32 = 20;
/// Fewest lines of a poem: of one that a signature or a colon leads to, and of one that nothing announces.
const FEWEST: usize = 4;
const FEWEST_BARE: usize = 6;

/// The stanzas of a text, as ranges of shapes.
pub(super) fn stanzas(
    shapes: &[Shape],
    habits: &[Habit],
    places: &dyn Fn(usize) -> Option<Place>,
) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let line = |at: usize| {
        let (s, place) = shapes.get(at).zip(places(at))?;
        let short = s.width <= WIDEST && !s.hint.alone.is_set() && s.cells == 0 && !s.gappy;
        (place == Place::Out && short).then_some(s)
    };
    let mut start = 0;
    while start < shapes.len() {
        let mut end = start;
        while line(end).is_some() {
            end += 1;
        }
        if end > start {
            poem(shapes, habits, places, (start, end), &mut out);
        }
        start = end.max(start + 1);
    }
    out
}

/// Judges a row of short lines, `start..end`.
fn poem(
    shapes: &[Shape],
    habits: &[Habit],
    places: &dyn Fn(usize) -> Option<Place>,
    (start, end): (usize, usize),
    out: &mut Vec<(usize, usize)>,
) {
    /// How far behind a signed poem with its stanzas running text must come again, in lines.
    const NEAR: usize = 6;
    let before = start.checked_sub(1).and_then(|i| shapes.get(i));
    let spaced = habits.get(start).is_some_and(|h| h.spaced);
    // Blank lines part the stanzas, unless every line has one.
    let mut cuts = vec![start];
    cuts.extend((start + 1..end).filter(|&i| !spaced && shapes.get(i).is_some_and(|s| s.blank)));
    cuts.push(end);
    let mut parts: Vec<(usize, usize)> =
        cuts.windows(2).filter_map(|w| Some((*w.first()?, *w.last()?))).collect();
    // 唱道： and a few lines: what follows behind a blank line is something else.
    if before.is_some_and(|s| s.item) {
        if let Some(&(from, to)) = parts.first() {
            if to - from > 1 {
                out.push((from, to));
            }
        }
        return;
    }
    let signed = before.is_some_and(|s| matches!(s.hint.alone, Alone::Names | Alone::Likely));
    // Headlines may stand in a heap, but then at the end of the page.
    let page = shapes.get(start).map(|s| s.page);
    let text = |at: &usize| {
        shapes.get(*at).is_some_and(|s| Some(s.page) == page)
            && places(*at).is_some_and(|p| !matches!(p, Place::Out | Place::Single))
    };
    let goes_on = if parts.len() > 1 && signed { (end..end + NEAR).any(|at| text(&at)) } else { text(&end) };
    if !goes_on {
        return;
    }
    if parts.len() > 1 {
        // The last lines are the headline of what follows, the first ones that of the poem.
        parts.pop();
        let title = parts.first().is_some_and(|(from, to)| to - from <= 2);
        if !signed && title {
            parts.remove(0);
        }
    }
    let lines: usize = parts.iter().map(|(from, to)| to - from).sum();
    let width: i32 =
        parts.iter().flat_map(|&(from, to)| shapes.get(from..to).unwrap_or_default()).map(|s| s.width).sum();
    let several = parts.len() > 1 && parts.iter().all(|(from, to)| to - from > 1);
    let enough = match (several, signed) {
        (true, _) => lines >= FEWEST,
        (false, true) => lines > FEWEST,
        (false, false) => lines >= FEWEST_BARE && spaced,
    };
    if enough && width <= WIDEST_MEAN * lines as i32 {
        out.extend(parts);
    }
}
