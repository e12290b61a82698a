//! Issue → JSON → issue: equal. Issue → plain text → the same articles, line for line.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let issue = baokan::parse_issue(text);
    let json = serde_json::to_string(&issue).expect("an issue can be written");
    let back: baokan::Issue = serde_json::from_str(&json).expect("and read");
    assert_eq!(back, issue);
});
