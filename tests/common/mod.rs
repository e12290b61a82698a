//! What several tests need.
#![allow(dead_code, unreachable_pub, reason = "no test uses everything")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

pub mod promises;
pub mod random;
pub mod typeset;

use baokan::Issue;

/// The pages that the crate ships.
pub const PAGES: &[(&str, &str)] = &[
    ("county-daily", include_str!("../../examples/data/county-daily.txt")),
    ("evening-paper", include_str!("../../examples/data/evening-paper.txt")),
    ("official-document", include_str!("../../examples/data/official-document.txt")),
];

/// Reads a text and holds the result to every promise about places.
pub fn sound(text: &str) -> Issue {
    promises::rewrap::blocks(text);
    promises::issue::text(text)
}

/// The characters of a text that the promises are about.
pub fn bare(text: &str) -> String {
    text.chars().filter(|&c| !baokan::model::leaf::is_ignorable(c)).collect()
}
