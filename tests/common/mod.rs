//! What several tests need.
#![allow(dead_code, unreachable_pub, reason = "no test uses everything")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

pub mod promises;
pub mod random;
pub mod time;
pub mod typeset;

use baokan::Issue;
use proptest::test_runner::{Config, RngSeed};

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

/// How properties run: so many cases, from a fixed seed. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` say otherwise.
pub fn cases(count: u32) -> Config {
    let default = Config::default();
    let longer = std::env::var_os("PROPTEST_CASES").is_some();
    let seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_250_609),
        fixed @ RngSeed::Fixed(_) => fixed,
    };
    Config {
        cases: if longer { default.cases } else { count },
        failure_persistence: None,
        rng_seed: seed,
        ..default
    }
}
