#![no_main]

#[path = "../../tests/common/promises/roundtrip.rs"]
mod roundtrip;

libfuzzer_sys::fuzz_target!(|text: &str| roundtrip::check(text));
