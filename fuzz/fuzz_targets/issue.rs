//! Bytes → issue → verify: nothing panics, nothing is lost.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let issue = baokan::parse_issue(&text);
    if let Err(fault) = issue.verify(&text) {
        panic!("{fault}");
    }
    let _ = baokan::parse_issue_bytes(bytes);
});
