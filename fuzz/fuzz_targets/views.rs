#![no_main]

#[path = "../../tests/common/promises/views.rs"]
mod views;

libfuzzer_sys::fuzz_target!(|text: &str| views::check(text));
