//! How much of the invented pages in fit/pages is read as an editor would read it: counted page by page, so that a
//! change shows what it wins and what it loses.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use baokan::{Article, parse_issue};
use serde_json::Value;

/// A text without white space.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What a list of lines says, without white space.
fn said<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(squeezed).collect()
}

fn strings<'a>(gold: &'a Value, key: &str) -> impl Iterator<Item = &'a str> {
    gold[key].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// How many of some things were right, of how many.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    all: usize,
}

impl Count {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }
}

/// What is counted: articles that hold all paragraphs of theirs and the first of no other; headlines, kickers and decks
/// word for word; the names of those who sign.
const COLUMNS: [&str; 5] = ["whole", "headlines", "kickers", "decks", "bylines"];

fn count(text: &str, gold: &Value) -> [Count; COLUMNS.len()] {
    /// So much of a paragraph tells it from the others, in characters.
    const BEGINNING: usize = 12;
    let issue = parse_issue(text);
    let bodies: Vec<String> =
        issue.articles.iter().map(|a| said(a.body.iter().map(|p| p.text.as_str()))).collect();
    let begins = |paragraph: &str| squeezed(paragraph).chars().take(BEGINNING).collect::<String>();
    let articles: Vec<&Value> = gold["articles"].as_array().into_iter().flatten().collect();
    let firsts: Vec<String> =
        articles.iter().filter_map(|a| strings(a, "paragraphs").next()).map(begins).collect();
    let mut out = [Count::default(); COLUMNS.len()];
    for article in articles {
        let paragraphs: Vec<String> = strings(article, "paragraphs").map(begins).collect();
        let held = |body: &String| paragraphs.iter().filter(|p| body.contains(p.as_str())).count();
        let Some(first) = paragraphs.first() else { continue };
        let best = (0..bodies.len()).max_by_key(|&at| (held(&bodies[at]), usize::MAX - at)).unwrap();
        let others = firsts.iter().filter(|f| *f != first && bodies[best].contains(f.as_str())).count();
        out[0].add(held(&bodies[best]) == paragraphs.len() && others == 0);
        let found: &Article = &issue.articles[best];
        for (column, key, lines) in
            [(1, "headline", &found.headline), (2, "kicker", &found.kicker), (3, "deck", &found.deck)]
        {
            let want = said(strings(article, key));
            let got = said(lines.iter().map(|l| l.text.as_str()));
            if !(want.is_empty() && got.is_empty()) {
                out[column].add(want == got);
            }
        }
        let dateline = found.dateline.iter().flat_map(|d| &d.people);
        let signed = dateline.chain(found.bylines.iter().flat_map(|b| &b.people));
        let got: BTreeSet<String> = signed.map(|p| squeezed(&p.name)).collect();
        let want: BTreeSet<String> = strings(article, "byline").map(squeezed).collect();
        if !(want.is_empty() && got.is_empty()) {
            out[4].add(want == got);
        }
    }
    out
}

fn row(name: &str, counts: [Count; COLUMNS.len()]) -> String {
    let mut out = format!("{name:18}");
    for Count { right, all } in counts {
        let _ = write!(out, "{:>11}", format!("{right}/{all}"));
    }
    out
}

#[test]
fn pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fit/pages");
    let entries = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path());
    let mut texts: Vec<PathBuf> = entries.filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    texts.sort();
    assert!(!texts.is_empty(), "no page was found");
    let mut table = format!("{:18}", "");
    for column in COLUMNS {
        let _ = write!(table, "{column:>11}");
    }
    let mut all = [Count::default(); COLUMNS.len()];
    for path in &texts {
        let text = fs::read_to_string(path).unwrap();
        let gold = fs::read_to_string(path.with_extension("gold.json")).unwrap();
        let counts = count(&text, &serde_json::from_str(&gold).unwrap());
        for (sum, own) in all.iter_mut().zip(counts) {
            sum.right += own.right;
            sum.all += own.all;
        }
        let _ = write!(table, "\n{}", row(path.file_stem().unwrap().to_str().unwrap(), counts));
    }
    let _ = write!(table, "\n{}", row("all", all));
    insta::assert_snapshot!(table);
}
