//! The words that rules look for, without end: the plainest texts that make rules look again and again.
//!
//! Each by itself, and some of them in shapes: one behind the other, in lines with running numbers, in any order.
//! `BAOKAN_SHAPES=20000 cargo test --release --test words` makes as many of these as asked for. Measured in optimised
//! builds only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fs;
use std::path::Path;
use std::thread;

use common::PAGES;
use common::promises::growth;
use common::random::Random;
use common::time;

/// The words of the fuzz targets' dictionary, each of whose bytes is written as `\x…`.
fn words() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/newspaper.dict");
    let text = fs::read_to_string(path).expect("the dictionary is there");
    let entries = text.lines().filter_map(|line| line.strip_prefix("\"\\x")?.strip_suffix('"'));
    let words: Vec<String> = entries.map(word).collect();
    assert!(words.len() > 5000 && words.iter().any(|w| w == "公元"), "{}", words.len());
    words
}

/// A word from the digits of its bytes.
fn word(printed: &str) -> String {
    let bytes = printed.split("\\x").map(|byte| u8::from_str_radix(byte, 16).expect("a byte"));
    String::from_utf8(bytes.collect()).expect("a word")
}

fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn a_word_without_end_costs_no_more_a_byte_than_some_of_it() {
    let words = words();
    thread::scope(|scope| {
        for own in words.chunks(words.len().div_ceil(threads())) {
            scope.spawn(move || {
                for word in own {
                    growth::check(word);
                    growth::check(&format!("{word}\n"));
                }
            });
        }
    });
}

/// Words in a shape, as long as asked for.
fn shaped(words: &[String], random: &mut Random, bytes: usize) -> String {
    /// What words stand beside: ends of lines and sentences, spaces, signs, figures, somebody, a headline.
    const BESIDE: &[&str] = &[
        "",
        "",
        "\n",
        "\n\n",
        " ",
        "　",
        "，",
        "、",
        "。\n",
        "：",
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "\u{c}",
        "—",
        "·",
        "/",
        "□",
        "■",
        "1",
        "一",
        "2025年",
        "王某",
        "张某某",
        "本报记者",
        "全市夏粮收购开秤",
    ];
    let shape = random.index(3);
    let pieces: Vec<String> = (0..[2, 3, 12][shape])
        .map(|_| words[random.index(words.len())].clone() + BESIDE[random.index(BESIDE.len())])
        .collect();
    let mut out = String::with_capacity(bytes + 64);
    match shape {
        0 => pieces.iter().for_each(|p| out.push_str(&p.repeat(bytes / pieces.len() / p.len()))),
        1 => {
            let mut line = 0;
            while out.len() < bytes {
                out.push_str(&pieces[0]);
                out.push_str(&line.to_string());
                pieces[1..].iter().for_each(|p| out.push_str(p));
                out.push('\n');
                line += 1;
            }
        }
        _ => {
            while out.len() < bytes {
                out.push_str(&pieces[random.index(pieces.len())]);
            }
        }
    }
    out
}

/// Nanoseconds a byte: the least of so many readings.
fn per_byte(text: &str, times: usize) -> f64 {
    time::per_byte(text, times, 0, time::read)
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn words_in_shapes_cost_little_more_a_byte_than_a_page() {
    const BYTES: usize = 1 << 18;
    /// Lines of two characters take up to six times as long as a page.
    const MOST: f64 = 10.0;
    let count = std::env::var("BAOKAN_SHAPES").map_or(200, |n| n.parse().expect("a number"));
    let (words, threads) = (&words(), threads());
    let page = PAGES[0].1;
    let usual = per_byte(&page.repeat(BYTES / page.len()), 5);
    let slow = |first: usize| {
        let mut out = Vec::new();
        for seed in (first..count).step_by(threads) {
            let text = shaped(words, &mut Random(seed as u64), BYTES);
            let is_slow = |times| per_byte(&text, times) > MOST * usual;
            if is_slow(1) && is_slow(4) {
                let begins: String = text.chars().take(80).collect();
                out.push(format!("{seed}: {:.0} ns a byte, {begins:?}", per_byte(&text, 1)));
            }
        }
        out
    };
    let found: Vec<String> = thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|first| scope.spawn(move || slow(first))).collect();
        all.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "a page takes {usual:.0} ns a byte: {found:#?}");
}
