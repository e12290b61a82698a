//! How far into a text a rule looks, in characters.

use super::class::{Class, class};

/// Whether a text has no more than so many characters that are no white space.
pub(crate) fn is_within(text: &str, most: usize) -> bool {
    text.chars().filter(|&c| !class(c).has(Class::IGNORABLE)).nth(most).is_none()
}

/// Where the last characters of a text begin, one more than so many: the window of a rule that looks back.
pub(crate) fn last_from(text: &str, most: usize) -> usize {
    text.char_indices().rev().nth(most).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows() {
        for (text, want) in [("", 0), ("公", 0), ("公告", 0), ("公 告", 3), ("公告牌子", 6)] {
            assert_eq!(last_from(text, 1), want, "{text:?}");
        }
    }

    #[test]
    fn white_space_does_not_count() {
        for (text, count) in [("", 0), ("  ", 0), ("公告", 2), (" 公　告 ", 2)] {
            assert!(is_within(text, count) && is_within(text, 2), "{text:?}");
            assert!(count == 0 || !is_within(text, count - 1), "{text:?}");
        }
    }
}
