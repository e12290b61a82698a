//! The two READMEs: what they show is what the crate does. Their Rust runs as doc tests of the crate; `.ci/run` runs
//! their commands.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::path::Path;

use baokan::parse_issue;
use baokan::render::{Terminal, terminal};

const READMES: [&str; 2] = [include_str!("../README.md"), include_str!("../README.zh-CN.md")];
const PAGE: &str = include_str!("../examples/data/county-daily.txt");

/// The fenced blocks of a text: what they are, and their lines.
fn blocks(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut out = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            assert!(!info.is_empty(), "a block says what it is");
            out.push((info, lines.by_ref().take_while(|l| *l != "```").collect()));
        }
    }
    out
}

/// Whether the lines stand in a text in this order; `…` stands for any number of lines.
#[track_caller]
fn stand_in(lines: &[&str], text: &str) {
    let mut rest = text.lines();
    for line in lines.iter().filter(|l| **l != "…") {
        assert!(rest.any(|l| l.trim_end() == line.trim_end()), "{line:?} does not follow in\n{text}");
    }
}

#[test]
fn both_languages_show_the_same() {
    assert_eq!(blocks(READMES[0]), blocks(READMES[1]));
    let headings = |t: &str| t.lines().filter(|l| l.starts_with("## ")).count();
    assert_eq!(headings(READMES[0]), headings(READMES[1]));
    let rows = |t: &str| t.lines().filter(|l| l.starts_with('|')).count();
    assert_eq!(rows(READMES[0]), rows(READMES[1]));
}

#[test]
fn before_and_after() {
    let all = blocks(READMES[0]);
    let texts: Vec<_> = all.iter().filter(|(info, _)| *info == "text").map(|(_, lines)| lines).collect();
    let [before, after] = texts[..] else { panic!("a text before and one after") };
    stand_in(before, PAGE);
    stand_in(after, &terminal(&parse_issue(PAGE), Terminal::new()));
}

#[test]
fn every_block_is_checked_somewhere() {
    let crate_docs = include_str!("../src/lib.rs");
    for readme in ["README.md", "README.zh-CN.md", "docs/design.md"] {
        assert!(crate_docs.contains(&format!("include_str!(\"../{readme}\")")), "{readme} is no doc test");
    }
    for (info, lines) in blocks(READMES[0]) {
        match info {
            "text" | "rust" | "rust,no_run" => {}
            "sh" => {
                for line in lines {
                    let first = [
                        "cargo run --release ",
                        "cargo test",
                        "cargo add ",
                        "cargo install ",
                        "mkdir -p target/",
                        "cargo +nightly fuzz run ",
                    ];
                    assert!(first.iter().any(|f| line.starts_with(f)), "{line} is run by no check");
                }
            }
            other => panic!("a block of {other}"),
        }
    }
}

#[test]
fn everything_said_of_the_manifest_is_so() {
    let manifest = include_str!("../Cargo.toml");
    let told = |text: &str| {
        text.split("rust-version = \"").nth(1).and_then(|t| t.split('"').next()).unwrap().to_owned()
    };
    let least = told(manifest);
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("cli/Cargo.toml");
    // The package has no program beside it.
    if let Ok(program) = std::fs::read_to_string(program) {
        assert_eq!(told(&program), least);
    }
    for readme in READMES {
        assert_eq!(
            readme.matches(&format!(" {least}")).count(),
            2,
            "Rust {least} is not what the README says"
        );
        let features = manifest.split("[features]").nth(1).unwrap().split("\n[").next().unwrap();
        for feature in
            features.lines().filter_map(|l| l.split_once(" = ")).map(|l| l.0).filter(|f| *f != "default")
        {
            assert!(
                readme.contains(&format!("\n| `{feature}`")),
                "{feature} is not in the table of features"
            );
        }
    }
}

/// What the READMEs say is read, is read.
#[test]
fn the_table_of_what_is_read() {
    for readme in READMES {
        let row = |names: [&str; 2]| {
            let line =
                readme.lines().find(|l| names.iter().any(|name| l.starts_with(&format!("| {name} |"))));
            line.unwrap_or_else(|| panic!("there is no row {names:?}"))
        };
        for (line, least) in [(row(["durations", "时长"]), 4), (row(["amounts", "数量"]), 7)] {
            let cases: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
            assert!(cases.len() >= least, "{line}");
            for case in cases {
                let found = baokan::scan(case).next().is_some_and(|m| m.range.len() == case.len());
                assert!(found, "{case} is not read whole");
            }
        }
        let cases: Vec<&str> = row(["dates and times", "日期时间"]).split('`').skip(1).step_by(2).collect();
        assert!(cases.len() >= 7, "{cases:?}");
        for case in cases {
            assert!(baokan::scan(case).any(|m| m.range.len() == case.len()), "{case} is not read whole");
        }
    }
}
