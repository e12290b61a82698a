//! What reading costs in memory: bytes at one time for each byte of the text, and allocations. The bounds are somewhat
//! above what they are at present; `cargo bench --bench growth` prints the figures.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;
#[path = "common/hostile.rs"]
mod hostile;

use allocation_counter::measure;
use baokan::{Code, parse_issue};
use common::PAGES;

#[test]
fn a_page() {
    /// Bytes a byte, and allocations for each paragraph of all pages.
    const MOST: f64 = 7.0;
    const MOST_ALLOCATIONS: f64 = 16.0;
    let (mut allocations, mut paragraphs) = (0.0, 0.0);
    for (name, page) in PAGES {
        let mut issue = None;
        let cost = measure(|| issue = Some(parse_issue(page)));
        let peak = cost.bytes_max as f64 / page.len() as f64;
        assert!(peak <= MOST, "{name}: {peak:.1} bytes a byte");
        allocations += cost.count_total as f64;
        paragraphs += issue.unwrap().articles.iter().map(|a| a.body.len()).sum::<usize>() as f64;
    }
    let each = allocations / paragraphs;
    assert!(each <= MOST_ALLOCATIONS, "{each:.1} allocations a paragraph");
}

/// Whatever the text, no more than 24 bytes a byte.
#[test]
#[cfg_attr(debug_assertions, ignore = "reads a hundred megabytes")]
fn hostile_texts() {
    const MOST: f64 = 24.0;
    let mut wrong = Vec::new();
    for (name, text) in hostile::texts(1 << 20) {
        let cost = measure(|| drop(parse_issue(&text)));
        let peak = cost.bytes_max as f64 / text.len() as f64;
        if peak > MOST {
            wrong.push(format!("{name}: {peak:.1}"));
        }
    }
    assert!(wrong.is_empty(), "bytes a byte: {wrong:#?}");
}

/// A text of nothing but numbers costs 160 bytes more for each: its mention, and as much again while they are found.
#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn numbers() {
    const MOST: f64 = 24.0;
    const EACH: f64 = 160.0;
    for (name, text) in hostile::numbers(1 << 20) {
        let count = baokan::scan(&text).count() as f64;
        let cost = measure(|| drop(parse_issue(&text)));
        let most = MOST * text.len() as f64 + EACH * count;
        assert!(cost.bytes_max as f64 <= most, "{name}: {} bytes for {count} mentions", cost.bytes_max);
    }
}

/// A line of a single character costs up to 100 bytes, a page of one 300, whatever that is for each of their own bytes.
#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn lines_and_pages_of_one_character() {
    /// Of longer texts some lines are not weighed one by one.
    const BYTES: usize = 1 << 16;
    for (piece, most) in
        [("a\n", 100.0), (")\r@\r", 200.0), ("a\u{c}", 300.0), ("a\n\u{c}", 300.0), ("中\u{c}", 300.0)]
    {
        let times = BYTES / piece.len();
        let text = piece.repeat(times);
        let cost = measure(|| drop(parse_issue(&text)));
        let each = cost.bytes_max as f64 / times as f64;
        assert!(each <= most, "{piece:?}: {each:.1} bytes each, {most} at most");
    }
}

/// What is beyond the limits is told and not lost; what is far from them is not told of.
#[test]
fn crowded_texts() {
    for (line, times, crowded) in [
        ("中\n", 30_000, true),
        ("王 明\n", 20_000, true),
        ("中\u{c}", 30_000, true),
        ("王小明\n", 6_000, false),
    ] {
        let text = line.repeat(times);
        let issue = parse_issue(&text);
        assert_eq!(issue.verify(&text), Ok(()), "{line:?}");
        let told = issue.diagnostics.iter().any(|d| d.code == Code::Crowded);
        assert_eq!(told, crowded, "{line:?}");
    }
}
