//! Pages as damage makes them: nothing panics, nothing is lost.
//!
//! Four hundred run with the other tests. `BAOKAN_MUTATED=10000 cargo test --release --test mutated` runs as many as
//! asked for, `BAOKAN_PAGES=folder` takes the pages of a folder beside the crate's own, and `BAOKAN_WRITE=folder`
//! writes what was made, for other programs to look at.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fs;

use common::random::Random;
use common::{PAGES, bare, sound};

fn wide(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(u32::from(c) - 0x21 + 0xff01).unwrap(),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap(),
        c => c,
    }
}

/// One kind of damage, somewhere on the page.
fn damage(lines: &mut Vec<String>, random: &mut Random) {
    let (a, b) = (random.index(lines.len()), random.index(lines.len()));
    let line = &lines[a];
    let chars = line.chars().count();
    let place = line.char_indices().nth(random.index(chars)).map_or(0, |(at, _)| at);
    match random.index(20) {
        0 if lines.len() > 1 => drop(lines.remove(a)),
        1 => lines.insert(b, lines[a].clone()),
        2 => lines.swap(a, b),
        3 => lines[a] = line[..place].to_owned(),
        4 => lines[a] = line[place..].to_owned(),
        // Cut in two, or two made one.
        5 => {
            let tail = lines[a].split_off(place);
            lines.insert(a + 1, tail);
        }
        6 if a + 1 < lines.len() => {
            let next = lines.remove(a + 1);
            lines[a].push_str(&next);
        }
        7 => lines[a] = line.chars().map(wide).collect(),
        8 => lines[a] = line.chars().flat_map(|c| [c, ' ']).collect(),
        9 => lines[a].insert(place, ' '),
        10 => lines[a].insert_str(place, ["（", "“", "《", "【", "〔", "）", "”", "》"][random.index(8)]),
        // Brackets left open, and closed ones never opened.
        11 => lines[a].retain(|c| !"）)”》】〕".contains(c)),
        12 => lines[a].retain(|c| !"（(“《【〔".contains(c)),
        13 => lines[a].retain(|c| !"。，".contains(c)),
        14 => lines[a].insert_str(
            place,
            ["\0", "\u{fffd}", "\u{ad}", "\u{200b}", "\u{feff}", "\u{301}"][random.index(6)],
        ),
        15 => lines[a].push_str(["\r", "\u{c}", "\u{2028}", "\u{85}", "\t\t"][random.index(5)]),
        16 => lines.insert(a, String::new()),
        17 => lines[a].insert_str(0, ["\u{3000}\u{3000}", "  ", "　", "\t", "■ "][random.index(5)]),
        18 => lines[a] = line.chars().rev().collect(),
        _ => {
            let other = lines[b].clone();
            lines[a].push_str(&other);
        }
    }
}

fn mutated(page: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = page.split('\n').map(str::to_owned).collect();
    for _ in 0..=random.index(24) {
        damage(&mut lines, random);
    }
    lines.join("\n")
}

#[test]
fn damaged_pages_lose_nothing() {
    let count: usize = std::env::var("BAOKAN_MUTATED").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    let mut pages: Vec<String> = PAGES.iter().map(|(_, page)| (*page).to_owned()).collect();
    pages.push(include_str!("law.txt").to_owned());
    if let Some(folder) = std::env::var_os("BAOKAN_PAGES") {
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
        paths.sort();
        pages.extend(paths.iter().filter_map(|p| fs::read_to_string(p).ok()));
    }
    let write = std::env::var_os("BAOKAN_WRITE").map(std::path::PathBuf::from);
    let mut random = Random(20_250_609);
    for index in 0..count {
        let text = mutated(&pages[index % pages.len()], &mut random);
        if let Some(folder) = &write {
            fs::write(folder.join(format!("{index:05}.txt")), &text).unwrap();
        }
        let issue = sound(&text);
        // Counted without the issue's own check: every character printed is in some leaf.
        let sorted = |text: String| {
            let mut all: Vec<char> = text.chars().collect();
            all.sort_unstable();
            all
        };
        let leaves: String = issue.leaves().map(|leaf| bare(leaf.text)).collect();
        assert_eq!(sorted(leaves), sorted(bare(&text)), "{text}");
        for leaf in issue.leaves() {
            let printed: String = leaf.spans.iter().map(|span| span.slice(&text).unwrap()).collect();
            assert_eq!(bare(&printed), bare(leaf.text), "{text}");
        }
    }
}
