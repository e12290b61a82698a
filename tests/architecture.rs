//! The direction of imports, and where nom may be named.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// What each folder or file of `src/` may use of the crate.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &["model"]),
    ("text", &["text", "model"]),
    ("grammar", &["grammar", "text", "model"]),
    ("layout", &["layout", "grammar", "text", "model"]),
    ("render", &["render", "model"]),
    ("decode", &[]),
    ("parse", &["decode", "layout", "grammar", "text", "model"]),
];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn all() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    assert!(files.len() > 30, "the sources were not found");
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// Lines of code: what is no comment.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|l| !l.trim_start().starts_with("//"))
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for (name, text) in all() {
        let room = name.split(['/', '.']).next().unwrap();
        if room == "lib" {
            continue;
        }
        let (_, may) =
            MAY_USE.iter().find(|(r, _)| *r == room).unwrap_or_else(|| panic!("{name} has no rule"));
        for line in code(&text) {
            for (at, _) in line.match_indices("crate::") {
                let target: String =
                    line[at + 7..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                if !may.contains(&target.as_str()) {
                    wrong.push(format!("{name} uses {target}: {}", line.trim()));
                }
            }
            // Up to the crate and down again is the same.
            for (at, _) in line.match_indices("super::") {
                let target: String = line[at + 7..].chars().take_while(char::is_ascii_lowercase).collect();
                if MAY_USE.iter().any(|(r, _)| *r == target) && !may.contains(&target.as_str()) {
                    wrong.push(format!("{name} uses {target}: {}", line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nom_is_named_in_the_grammar_alone() {
    for (name, text) in all() {
        let named = code(&text).any(|l| l.contains("nom::"));
        assert!(!named || name.starts_with("grammar/"), "{name} names nom");
    }
}

#[test]
fn unsafe_code_is_forbidden() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}

/// The same text gives the same result: nothing that differs from run to run or from machine to machine is asked.
#[test]
fn the_library_asks_nothing_but_the_text() {
    for (name, text) in all() {
        for asked in ["std::env", "std::time", "std::fs", "std::net", "Instant", "SystemTime", "RandomState"]
        {
            assert!(!code(&text).any(|l| l.contains(asked)), "{name} asks {asked}");
        }
    }
}

/// The families of the newsroom's lines, and the file in which each has its tables of cases.
const FAMILIES: &[&str] = &[
    "affiliation",
    "byline/tests",
    "caption/tests",
    "credit",
    "dateline/tests",
    "document/tests",
    "editors_note",
    "enumeration",
    "forecast",
    "furniture/tests",
    "jump",
    "masthead/tests",
    "name/tests",
    "notice/tests",
    "outline/tests",
    "people/tests",
    "role/mod",
    "series",
    "signature/tests",
];

/// `reads` and `refuses` count the cases of a table while it is compiled.
#[test]
fn every_family_has_tables_that_count_themselves() {
    let files = all();
    for family in FAMILIES {
        let name = format!("grammar/{family}.rs");
        let (_, text) = files.iter().find(|(n, _)| *n == name).unwrap_or_else(|| panic!("{name} is gone"));
        for table in ["reads([", "refuses(["] {
            assert!(text.contains(table), "{name} has no table {table}…])");
        }
    }
}
