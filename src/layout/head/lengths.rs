//! What the lengths of a headline block's lines tell of their ranks.

use super::look::{
    has_clauses, has_figures, is_event, is_parallel, is_quoting, is_sure_deck, length, runs_on,
};
use super::{Ranks, is_title};

/// Of some lines without marks, how many stand above the first deck: decks are set smaller, and hold more than the
/// lines of the headline above, or are three or more of about one length below a shorter one.
pub(super) fn details(lines: &[&str]) -> usize {
    /// Shortest line, in characters, that is a deck by its length.
    const SHORTEST: usize = 13;
    /// Shortest first line that is a headline, and no kicker to a longer one.
    const SHORTEST_HEADLINE: usize = 9;
    let (mut longest, mut figures) = (0, false);
    for (index, line) in lines.iter().enumerate() {
        let long = length(line);
        let longer = |l: &&str| length(l) * 5 >= long * 7;
        let below =
            index > 1 || lines.len() > 3 && longest >= SHORTEST_HEADLINE && !lines.iter().skip(2).any(longer);
        if index > 0 && below && long >= SHORTEST && long * 5 >= longest * 7 && !runs_on(line) {
            return index;
        }
        // Figures below two lines or more without any, and not in the last line alone, which may be the headline.
        if index > 1 && index + 1 < lines.len() && has_figures(line) && !figures && !runs_on(line) {
            return index;
        }
        figures |= has_figures(line);
        longest = longest.max(long);
    }
    if let [first, rest @ ..] = lines {
        let lengths = || rest.iter().map(|l| length(l));
        let (least, most) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
        if rest.len() > 2 && most - least <= 2 && least > length(first) {
            return 1;
        }
    }
    lines.len()
}

/// Whether the first of two lines leads up to the second by its length: lines of one rank are of about one length,
/// unless the first names what took place (某某大会召开). Without a deck below, it is so where headlines may have
/// several lines of one rank; elsewhere the second may be a deck.
pub(super) fn is_of_other_length(a: &str, b: &str, with_deck: bool, ranks: Ranks) -> bool {
    /// Longest kicker, in characters, above a longer line, and longest headline below a longer one, that are such by
    /// their length alone.
    const SHORT_KICKER: usize = 7;
    const SHORT_HEADLINE: usize = 10;
    /// Shortest line, in characters, that leads up to a longer one without a deck below.
    const LEADS: usize = 10;
    /// How much longer, in characters, that line may be: what tells much more is a deck.
    const LITTLE: usize = 3;
    if is_parallel(a) || runs_on(b) {
        return false;
    }
    let (here, there) = (length(a), length(b));
    // Of three lines the first is nearly always a kicker, where a headline is one line.
    if with_deck && (here + 1 < there || here < there && is_event(a) || ranks == Ranks::Deck && !is_event(a))
    {
        return true;
    }
    if !with_deck && ranks == Ranks::Deck && !is_title(&[a, b]) {
        let plain = !has_figures(b) && !has_clauses(a) && !has_clauses(b) && !is_event(a);
        let leads = here >= LEADS && (here + 1..=here + LITTLE).contains(&there) && !is_quoting(a);
        let quotes = is_quoting(b) && !is_quoting(a) && !has_clauses(a) && !has_figures(b);
        return plain && leads || quotes && inner(a).abs_diff(inner(b)) > 1;
    }
    let short = here <= SHORT_KICKER && here + 2 <= there;
    let long = there <= SHORT_HEADLINE && there + 3 <= here && !has_figures(a);
    (with_deck || ranks == Ranks::Equal) && (short || long) && !runs_on(b)
}

/// Whether the first of two lines is so much longer than the second that they are no two lines of one headline.
pub(super) fn is_much_longer(a: &str, b: &str) -> bool {
    /// Characters more.
    const MUCH: usize = 4;
    length(a) >= length(b) + MUCH && !runs_on(b) && !is_event(a)
}

/// Whether the last two of three lines are a couplet: of about the same length.
pub(super) fn is_couplet(lines: &[&str]) -> bool {
    let [_, a, b] = lines else { return false };
    length(a).abs_diff(length(b)) <= 4
}

/// Whether some lines open with two of four characters or fewer each, as many in the one as in the other, that lead up
/// to a longer third.
pub(super) fn is_short_couplet(lines: &[&str]) -> bool {
    const LONGEST: usize = 4;
    let [a, b, c, ..] = lines else { return false };
    length(a) == length(b) && length(a) <= LONGEST && length(c) > length(b)
}

/// Whether the first two of three lines are a headline of two lines, and the third, which is longer, a deck.
pub(super) fn is_two_above(lines: &[&str]) -> bool {
    let [a, b, c] = lines else { return false };
    length(a).abs_diff(length(b)) <= 3 && length(c) >= length(b) + 2
}

/// Number of characters that are no space and no quotation mark: those stick out.
fn inner(line: &str) -> usize {
    line.chars().filter(|c| !c.is_whitespace() && !matches!(c, '“' | '”' | '「' | '」')).count()
}

/// Whether the first two of three lines are a headline of two lines of one length, and the third, longer one its deck.
pub(super) fn is_even_above(lines: &[&str]) -> bool {
    /// Shortest and longest such line, in characters.
    const SHORTEST: usize = 5;
    const LONGEST: usize = 10;
    let [a, b, c] = lines else { return false };
    let plain = |l: &str| !has_clauses(l) && !has_figures(l) && !is_event(l);
    let (here, there) = (inner(a), inner(b));
    (SHORTEST..=LONGEST).contains(&here)
        && here.abs_diff(there) <= 1
        && plain(a)
        && plain(b)
        && inner(c) >= here.max(there) + 2
        && !is_sure_deck(c)
        && !runs_on(c)
}

/// Whether the first of three lines is much longer than the two others, which are of one length: a headline is set
/// large, and has few characters a line.
pub(super) fn is_lead_up(lines: &[&str]) -> bool {
    let [first, a, b] = lines else { return false };
    let figures = has_figures(a) || has_figures(b);
    let (first, a, b) = (length(first), length(a), length(b));
    first * 4 > a * 5 && a.abs_diff(b) <= 1 && !figures
}
