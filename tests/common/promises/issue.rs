//! Bytes → issue → verify: nothing panics, nothing is lost, and bytes that are no text are an error.

use baokan::Issue;

/// Reads a text and holds the result to every promise about places.
pub fn text(text: &str) -> Issue {
    let issue = baokan::parse_issue(text);
    if let Err(fault) = issue.verify(text) {
        panic!("{fault}\nin {text:?}");
    }
    assert!(issue.diagnostics.is_sorted_by_key(|d| (d.span.start, d.span.end)), "{:?}", issue.diagnostics);
    issue
}

pub fn check(bytes: &[u8]) {
    let issue = text(&String::from_utf8_lossy(bytes));
    match (std::str::from_utf8(bytes), baokan::parse_issue_bytes(bytes)) {
        (Ok(_), read) => assert_eq!(read, Ok(issue), "the same text"),
        (Err(error), read) => {
            let fault = read.expect_err("no text");
            let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            assert!(utf16 || fault.at() == error.valid_up_to(), "{fault}");
        }
    }
}
