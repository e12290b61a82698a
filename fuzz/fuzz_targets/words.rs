//! Texts made of the words that rules look for, which other targets seldom put side by side.
#![no_main]

#[path = "../../tests/common/promises/forms.rs"]
#[allow(dead_code, reason = "no target uses everything")]
mod forms;
#[path = "../../tests/common/promises/issue.rs"]
#[allow(dead_code, reason = "no target uses everything")]
mod issue;
#[path = "../../tests/common/promises/roundtrip.rs"]
#[allow(dead_code, reason = "no target uses everything")]
mod roundtrip;
#[path = "../../tests/common/promises/scan.rs"]
mod scan;

use std::sync::LazyLock;

/// The entries of the dictionary: `"\xe5\xb9\xb4"` a line.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let entry = |line: &str| {
        let byte = |hex: &str| u8::from_str_radix(hex, 16).expect("two digits");
        let bytes = line.trim_matches('"').split("\\x").skip(1).map(byte).collect();
        String::from_utf8(bytes).expect("a word")
    };
    let lines = include_str!("../newspaper.dict").lines();
    lines.filter(|line| line.starts_with('"')).map(entry).collect()
});

libfuzzer_sys::fuzz_target!(|picks: Vec<u16>| {
    let words = WORDS.as_slice();
    let text: String = picks.iter().map(|&pick| words[usize::from(pick) % words.len()].as_str()).collect();
    scan::check(&text);
    let issue = issue::text(&text);
    roundtrip::through_json(&issue);
});
