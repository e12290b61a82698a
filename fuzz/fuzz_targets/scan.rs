#![no_main]

#[path = "../../tests/common/promises/forms.rs"]
mod forms;
#[path = "../../tests/common/promises/scan.rs"]
mod scan;

libfuzzer_sys::fuzz_target!(|text: &str| scan::check(text));
