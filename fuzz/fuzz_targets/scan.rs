#![no_main]

#[path = "../../tests/common/promises/forms.rs"]
#[allow(dead_code, reason = "no target uses everything")]
mod forms;
#[path = "../../tests/common/promises/scan.rs"]
mod scan;

libfuzzer_sys::fuzz_target!(|text: &str| scan::check(text));
