//! Text → mentions: in order, on characters, with a value that is written and read back.

use super::forms;

pub fn check(text: &str) {
    let mut last = 0;
    for mention in baokan::scan(text) {
        assert!(mention.range.start >= last && mention.range.end > mention.range.start);
        let printed = mention.range.slice(text);
        assert!(printed.is_some(), "{mention:?} cuts a character of {text:?}");
        assert!(!mention.normalized().is_empty());
        forms::value(&mention.value, printed.unwrap_or_default());
        last = mention.range.end;
    }
}
