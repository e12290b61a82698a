//! What several tests need.
#![allow(dead_code, unreachable_pub, reason = "no test uses everything")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

pub mod random;
pub mod typeset;

use baokan::{Issue, parse_issue};

/// The pages that the crate ships.
pub const PAGES: &[(&str, &str)] = &[
    ("county-daily", include_str!("../../examples/data/county-daily.txt")),
    ("evening-paper", include_str!("../../examples/data/evening-paper.txt")),
    ("official-document", include_str!("../../examples/data/official-document.txt")),
];

/// Reads a text and holds the result to every promise about places.
pub fn sound(text: &str) -> Issue {
    let issue = parse_issue(text);
    if let Err(fault) = issue.verify(text) {
        panic!("{fault}\nin {text:?}");
    }
    assert!(issue.diagnostics.is_sorted_by_key(|d| (d.span.start, d.span.end)), "{:?}", issue.diagnostics);
    let mut owned = vec![false; text.len()];
    for block in baokan::reflow(text) {
        let printed: String = block.spans.iter().map(|s| &text[s.range()]).collect();
        assert_eq!(bare(&printed), bare(&block.text));
        for span in &block.spans {
            assert!(
                !owned[span.range()].contains(&true),
                "two blocks have {:?} of {text:?}",
                span.slice(text)
            );
            owned[span.range()].fill(true);
        }
    }
    let lost: String = text.char_indices().filter(|&(at, _)| !owned[at]).map(|(_, c)| c).collect();
    assert_eq!(bare(&lost), "", "in no block of {text:?}");
    issue
}

/// The characters of a text that the promises are about.
pub fn bare(text: &str) -> String {
    text.chars().filter(|&c| !baokan::model::leaf::is_ignorable(c)).collect()
}

/// Writes an issue and reads it back.
#[cfg(feature = "serde")]
pub fn through_json(issue: &Issue) {
    let json = serde_json::to_string(issue).unwrap();
    let back: Issue = serde_json::from_str(&json).unwrap();
    assert_eq!(&back, issue, "{json}");
}
