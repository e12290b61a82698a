//! What fuzzing found, replayed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fs;
use std::path::Path;

use common::sound;

#[test]
fn fuzz_regressions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        sound(&text);
        baokan::scan(&text).for_each(drop);
        assert_eq!(
            baokan::parse_issue_bytes(&bytes).ok(),
            std::str::from_utf8(&bytes).ok().map(baokan::parse_issue)
        );
        #[cfg(feature = "serde")]
        common::through_json(&baokan::parse_issue(&text));
        seen += 1;
    }
    assert!(seen > 0, "no regression was found to replay");
}
