//! Tables of cases that count themselves: what a family reads is shown by twenty texts at least, what it refuses by ten.

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
