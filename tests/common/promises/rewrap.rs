//! A page's line ends, written another way, change nothing that is read; and what is joined holds what was printed.

use baokan::model::leaf::is_ignorable;

pub fn check(text: &str) {
    // Line ends of every kind are the same to the reader; a lone CR before an LF would make one of two.
    if !text.contains(['\r', '\u{2028}', '\u{85}']) {
        let leaves = |t: &str| {
            baokan::parse_issue(t).leaves().map(|l| (l.kind, l.text.to_owned())).collect::<Vec<_>>()
        };
        for end in ["\r\n", "\u{2028}", "\u{85}"] {
            assert_eq!(leaves(text), leaves(&text.replace('\n', end)));
        }
    }
    blocks(text);
}

/// Each block reads as what stands at its places; every place is in one block.
pub fn blocks(text: &str) {
    let bare = |t: &str| t.chars().filter(|&c| !is_ignorable(c)).collect::<String>();
    let mut owned = vec![false; text.len()];
    for block in baokan::reflow(text) {
        let printed: String = block.spans.iter().filter_map(|s| s.slice(text)).collect();
        assert_eq!(bare(&printed), bare(&block.text));
        for span in &block.spans {
            let place = &mut owned[span.range()];
            assert!(!place.contains(&true), "two blocks have {:?} of {text:?}", span.slice(text));
            place.fill(true);
        }
    }
    let lost: String = text.char_indices().filter(|&(at, _)| !owned[at]).map(|(_, c)| c).collect();
    assert_eq!(bare(&lost), "", "in no block of {text:?}");
}
