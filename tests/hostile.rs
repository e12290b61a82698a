//! Texts made to hurt: nothing panics, and nothing is lost. What they cost, `cargo bench --bench growth` measures.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

#[path = "common/hostile.rs"]
mod hostile;

use baokan::{parse_issue, render, scan};

/// A megabyte each in optimised builds, and a part of it in others.
const BYTES: usize = if cfg!(debug_assertions) { 1 << 17 } else { 1 << 20 };

fn each(bytes: usize) {
    let mut seen = 0;
    for (name, text) in hostile::texts(bytes).into_iter().chain(hostile::numbers(bytes)) {
        assert!(text.len() + 128 > bytes, "{name} is too short");
        let issue = parse_issue(&text);
        assert_eq!(issue.verify(&text), Ok(()), "{name}");
        let mut last = 0;
        for mention in scan(&text) {
            assert!(mention.range.start >= last && mention.range.slice(&text).is_some(), "{name}");
            last = mention.range.end;
        }
        seen += 1;
    }
    assert!(seen > 90);
}

#[test]
fn nothing_is_lost() {
    each(BYTES);
}

/// `cargo test --release --test hostile -- --ignored`
#[test]
#[ignore = "takes minutes and gigabytes"]
fn nothing_is_lost_of_sixteen_megabytes() {
    each(1 << 24);
}

#[test]
fn every_view_is_made() {
    for (name, text) in hostile::texts(BYTES / 32) {
        let issue = parse_issue(&text);
        assert!(render::html(&issue, &text).ends_with("</html>\n"), "{name}");
        let view = render::markdown(&issue);
        assert!(view.is_empty() || view.ends_with('\n'), "{name}");
        assert!(render::plain_text(&issue).len() <= 4 * text.len() + 64, "{name}");
    }
}
