#![no_main]

#[path = "../../tests/common/promises/rewrap.rs"]
mod rewrap;

libfuzzer_sys::fuzz_target!(|text: &str| rewrap::check(text));
