//! What fuzzing found, replayed on every promise, whichever of them it broke. Single rules are not public: `.ci/run`
//! replays it on them, and what one of them broke is a case of `src/grammar/every.rs`.

mod common;

use std::fs;
use std::path::Path;

use common::promises;

#[test]
fn fuzz_regressions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let bytes = fs::read(entry.expect("a file").path()).expect("it can be read");
        promises::issue::check(&bytes);
        promises::values::check(&bytes);
        // As the targets for text see it, and with what is no text replaced.
        let head = bytes.utf8_chunks().next().map_or("", |c| c.valid());
        for text in [head, &String::from_utf8_lossy(&bytes)] {
            promises::scan::check(text);
            promises::rewrap::check(text);
            promises::views::check(text);
            #[cfg(feature = "serde")]
            promises::roundtrip::check(text);
            #[cfg(not(debug_assertions))]
            promises::growth::check(text);
        }
        seen += 1;
    }
    assert!(seen > 0, "no regression was found to replay");
}
