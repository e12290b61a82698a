//! A page's line ends, written another way, change nothing that is read; and what is joined holds what was printed.
#![no_main]

use baokan::model::leaf::is_ignorable;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let bare = |t: &str| t.chars().filter(|&c| !is_ignorable(c)).collect::<String>();
    // Line ends of every kind are the same to the reader; a lone CR before an LF would make one of two.
    if !text.contains(['\r', '\u{2028}', '\u{85}']) {
        let leaves = |t: &str| {
            baokan::parse_issue(t).leaves().map(|l| (l.kind, l.text.to_owned())).collect::<Vec<_>>()
        };
        for end in ["\r\n", "\u{2028}", "\u{85}"] {
            assert_eq!(leaves(text), leaves(&text.replace('\n', end)));
        }
    }
    // Joining keeps every character, and each block reads as what stands at its places.
    let blocks = baokan::reflow(text);
    let mut joined: Vec<char> =
        blocks.iter().flat_map(|b| bare(&b.text).chars().collect::<Vec<_>>()).collect();
    let mut printed: Vec<char> = bare(text).chars().collect();
    joined.sort_unstable();
    printed.sort_unstable();
    assert_eq!(joined, printed);
    for block in blocks {
        let at: String = block.spans.iter().filter_map(|s| s.slice(text)).collect();
        assert_eq!(bare(&at), bare(&block.text));
    }
});
