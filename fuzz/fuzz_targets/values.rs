#![no_main]

#[path = "../../tests/common/promises/forms.rs"]
#[allow(dead_code, reason = "no target uses everything")]
mod forms;
#[path = "../../tests/common/promises/values.rs"]
mod values;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| values::check(bytes));
