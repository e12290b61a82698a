#![no_main]

#[path = "../../tests/common/promises/growth.rs"]
mod growth;

libfuzzer_sys::fuzz_target!(|text: &str| growth::check(text));
