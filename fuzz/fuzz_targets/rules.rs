//! Each rule of the grammar alone: what it takes is a piece of the text, and far characters change nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // A rule reads a paragraph at most; longer ones are the business of `issue` and `scan`.
    if text.chars().nth(300).is_none() {
        baokan::check_rules(text);
    }
});
