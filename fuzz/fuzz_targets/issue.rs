//! Bytes → issue → verify: nothing panics, nothing is lost, and bytes that are no text are an error.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let lossy = String::from_utf8_lossy(bytes);
    let issue = baokan::parse_issue(&lossy);
    if let Err(fault) = issue.verify(&lossy) {
        panic!("{fault}");
    }
    match (std::str::from_utf8(bytes), baokan::parse_issue_bytes(bytes)) {
        (Ok(_), read) => assert_eq!(read, Ok(issue), "the same text"),
        (Err(error), read) => {
            let fault = read.expect_err("no text");
            let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            assert!(utf16 || fault.at() == error.valid_up_to(), "{fault}");
        }
    }
});
