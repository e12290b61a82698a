//! The texts that all benchmarks read, and the yardstick that they are held against.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "a module that several benchmarks share, none of which uses all of it"
)]

use std::path::{Path, PathBuf};

/// Pages written for the crate, one of each layout.
pub const PAGES: &[(&str, &str)] = &[
    ("county-daily", include_str!("../../examples/data/county-daily.txt")),
    ("evening-paper", include_str!("../../examples/data/evening-paper.txt")),
    ("official-document", include_str!("../../examples/data/official-document.txt")),
];

/// Looks at every character once: `chars()` with one look-up in a table of 64K entries.
pub fn yardstick(text: &str, table: &[u8]) -> usize {
    text.chars().map(|c| usize::from(table.get(c as usize).copied().unwrap_or(0))).sum()
}

/// The yardstick's table.
pub fn table() -> Vec<u8> {
    (0..0x1_0000_u32).map(|code| u8::from(code % 7 == 0)).collect()
}

/// A text without its white space: what `scan` reads.
pub fn clean(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The clauses of all pages in a fixed random order, so that no branch predictor learns a page by heart.
pub fn mix(bytes: usize) -> String {
    let clauses: Vec<&str> =
        PAGES.iter().flat_map(|(_, page)| page.split_inclusive(['，', '。', '\n'])).collect();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut out = String::with_capacity(bytes + 256);
    while out.len() < bytes {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let pick = usize::try_from(state % clauses.len() as u64).unwrap_or(0);
        out.push_str(clauses.get(pick).copied().unwrap_or_default());
    }
    out
}

/// Pages that lie beside the checkout and are not part of the crate, by layout (the name up to the first `_`), each
/// layout as one text of many pages. None where there are none.
pub fn beside() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/pages");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    let mut out: Vec<(String, String)> = Vec::new();
    for path in files.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")) {
        let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let layout = name.split('_').next().unwrap_or_default();
        let Ok(page) = std::fs::read_to_string(path) else { continue };
        match out.last_mut() {
            Some((last, text)) if last == layout => {
                text.push('\u{c}');
                text.push_str(&page);
            }
            _ => out.push((layout.to_owned(), page)),
        }
    }
    out
}
