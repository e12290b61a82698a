//! Verse: short lines outside all columns that no headline block explains.

use super::habit::Habit;
use super::shape::Shape;
use super::{Alone, Place};

/// Widest line of verse, in halves of an em, and the widest on average: longer ones are headlines.
const WIDEST: i32 = 28;
const WIDEST_MEAN: i32 = 20;
/// Fewest lines of a poem of several stanzas, which one of a single stanza below a signature must exceed; and fewest of
/// a single stanza that nothing announces. Below a colon two are enough.
const FEWEST: usize = 4;
const FEWEST_BARE: usize = 6;

/// The stanzas of a text, as ranges of shapes.
pub(super) fn stanzas(
    shapes: &[Shape],
    habits: &[Habit],
    places: &dyn Fn(usize) -> Option<Place>,
) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut parts = Vec::new();
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
            parts.clear();
            parted(shapes, habits, (start, end), &mut parts);
            let row = judged(shapes, habits, places, &parts);
            out.extend_from_slice(row);
        }
        start = end.max(start + 1);
    }
    out
}

/// Parts a row of short lines, `start..end`: blank lines part stanzas, unless most lines of the page have one.
fn parted(shapes: &[Shape], habits: &[Habit], (start, end): (usize, usize), out: &mut Vec<(usize, usize)>) {
    let spaced = habits.get(start).is_some_and(|h| h.spaced);
    let mut from = start;
    for at in (start + 1..end).filter(|&i| !spaced && shapes.get(i).is_some_and(|s| s.blank)) {
        out.push((from, at));
        from = at;
    }
    out.push((from, end));
}

/// Those parts of a row of short lines that are stanzas.
fn judged<'a>(
    shapes: &[Shape],
    habits: &[Habit],
    places: &dyn Fn(usize) -> Option<Place>,
    parts: &'a [(usize, usize)],
) -> &'a [(usize, usize)] {
    /// Within how many lines behind a signed poem of several stanzas running text must come again.
    const NEAR: usize = 6;
    let (Some(&(start, first_end)), Some(&(_, end))) = (parts.first(), parts.last()) else { return &[] };
    let before = start.checked_sub(1).and_then(|i| shapes.get(i));
    let spaced = habits.get(start).is_some_and(|h| h.spaced);
    // 唱道： and a few lines: what follows behind a blank line is something else.
    if before.is_some_and(|s| s.item) {
        return parts.get(..usize::from(first_end - start > 1)).unwrap_or_default();
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
        return &[];
    }
    let parts = match parts {
        // The last lines are the headline of what follows, the first ones that of the poem.
        [_, rest @ .., _] if !signed && first_end - start <= 2 => rest,
        [rest @ .., _] if !rest.is_empty() => rest,
        one => one,
    };
    let lines: usize = parts.iter().map(|(from, to)| to - from).sum();
    let width: i32 =
        parts.iter().flat_map(|&(from, to)| shapes.get(from..to).unwrap_or_default()).map(|s| s.width).sum();
    let several = parts.len() > 1 && parts.iter().all(|(from, to)| to - from > 1);
    let enough = match (several, signed) {
        (true, _) => lines >= FEWEST,
        (false, true) => lines > FEWEST,
        (false, false) => lines >= FEWEST_BARE && spaced,
    };
    if enough && width <= WIDEST_MEAN * lines as i32 { parts } else { &[] }
}
