//! Tables of cases that count themselves: what a family reads is shown by twenty texts at least, what it refuses by ten.

use super::scan::{Context, Scan};
use crate::model::mention::Mention;

/// What is found in a text, as `span=value`, parted by ` | `: nothing where it has no mention.
pub(crate) fn found(text: &str) -> String {
    let mentions = Scan::new(text, Context { whole: true, ..Context::default() });
    let said = |m: Mention| format!("{}={}", m.range.slice(text).unwrap_or_default(), m.value);
    mentions.map(said).collect::<Vec<_>>().join(" | ")
}

/// Fewest texts that a table shows to be read.
const READ: usize = 20;

/// Fewest texts that a table shows to be refused.
const REFUSED: usize = 10;

/// The texts that a rule reads, with what they say.
pub(crate) fn reads<T, const N: usize>(cases: [T; N]) -> [T; N] {
    const { assert!(N >= READ, "a table of what is read has twenty cases") };
    cases
}

/// The texts that a rule refuses.
pub(crate) fn refuses<T, const N: usize>(cases: [T; N]) -> [T; N] {
    const { assert!(N >= REFUSED, "a table of what is refused has ten cases") };
    cases
}
