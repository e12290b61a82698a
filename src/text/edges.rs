//! White space at the ends of a text.

use super::class::{Class, class};

/// Cutting off white space. Most texts have none, and two looks show it.
pub(crate) trait Edges {
    /// The text without the white space at its ends.
    fn trimmed(&self) -> &str;
}

impl Edges for str {
    fn trimmed(&self) -> &str {
        let space = |c: char| class(c).has(Class::IGNORABLE);
        let mut ends = self.chars();
        let first = ends.next();
        let last = ends.next_back().or(first);
        if first.is_some_and(space) || last.is_some_and(space) { self.trim_matches(space) } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_at_the_ends() {
        for (text, want) in [
            ("", ""),
            (" ", ""),
            ("\u{3000}\u{200b}", ""),
            ("甲", "甲"),
            ("甲 乙", "甲 乙"),
            (" 甲", "甲"),
            ("甲\u{feff}", "甲"),
            ("\n甲乙\u{ad}", "甲乙"),
        ] {
            assert_eq!(text.trimmed(), want, "{text:?}");
        }
    }
}
