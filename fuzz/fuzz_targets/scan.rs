//! Text → mentions: in order, on characters, with a value that can be written.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut last = 0;
    for mention in baokan::scan(text) {
        assert!(mention.range.start >= last && mention.range.end > mention.range.start);
        assert!(mention.range.slice(text).is_some());
        assert!(!mention.normalized().is_empty());
        last = mention.range.end;
    }
});
