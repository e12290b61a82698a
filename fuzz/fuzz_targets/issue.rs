#![no_main]

#[path = "../../tests/common/promises/issue.rs"]
mod issue;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| issue::check(bytes));
