//! Each word that a rule looks for, repeated without end: the plainest text that makes it look again and again.
//! Measured in optimised builds only: `cargo test --release --test words`.

#![allow(clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use std::fs;
use std::path::Path;
use std::thread;

use common::promises::growth;

/// The words of the fuzz targets' dictionary, each of whose bytes is written as `\x…`.
fn words() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/newspaper.dict");
    let text = fs::read_to_string(path).expect("the dictionary is there");
    let entries = text.lines().filter_map(|line| line.strip_prefix("\"\\x")?.strip_suffix('"'));
    let words: Vec<String> = entries.map(word).collect();
    assert!(words.len() > 5000 && words.iter().any(|w| w == "公元"), "{}", words.len());
    words
}

/// A word from the digits of its bytes.
fn word(printed: &str) -> String {
    let bytes = printed.split("\\x").map(|byte| u8::from_str_radix(byte, 16).expect("a byte"));
    String::from_utf8(bytes.collect()).expect("a word")
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn a_word_without_end_costs_no_more_a_byte_than_some_of_it() {
    let words = words();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for own in words.chunks(words.len().div_ceil(threads)) {
            scope.spawn(move || {
                for word in own {
                    growth::check(word);
                    growth::check(&format!("{word}\n"));
                }
            });
        }
    });
}
