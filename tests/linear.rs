//! Time grows with the length of a text and no faster, whatever the text. Measured in optimised builds only:
//! `cargo test --release --test linear`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::hint::black_box;
use std::sync::Mutex;

use baokan::{parse_issue, reflow};
use common::PAGES;
use common::time::{self, read};

/// One measurement at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// Nanoseconds a byte: the least of three measurements of a megabyte or two.
fn per_byte(text: &str, work: impl Fn(&str)) -> f64 {
    time::per_byte(text, 3, 1 << 21, work)
}

fn join(text: &str) {
    black_box(reflow(text));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn many_copies_cost_no_more_a_byte_than_one() {
    const COPIES: usize = 64;
    let _alone = ALONE.lock();
    for (name, page) in PAGES {
        for (what, work) in [("parse_issue", read as fn(&str)), ("reflow", join as fn(&str))] {
            for seam in ["\n", "\n\u{c}"] {
                let many = format!("{page}{seam}").repeat(COPIES);
                let one = per_byte(page, work);
                let all = per_byte(&many, work);
                assert!(
                    all <= 1.5 * one,
                    "{what} of {name}: {all:.1} ns a byte for {COPIES} copies, {one:.1} for one"
                );
            }
        }
    }
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn hostile_texts_cost_no_more_a_byte_when_they_grow() {
    const SMALL: usize = 1 << 16;
    const LARGE: usize = 1 << 20;
    let _alone = ALONE.lock();
    let usual = per_byte(PAGES[0].1, read);
    for piece in [
        "（",
        "“",
        "《",
        "一、",
        "第",
        "年",
        "1",
        "□",
        "\n",
        "一\n",
        "\u{c}",
        "\n\n一",
        "下转第",
        "（下转第2版）\n",
        "上接",
        "。",
        "1%\n",
        "一 ",
        "——\n",
        "本报讯",
        "张三\n",
        "记者",
        "12:",
        "・",
        "www.",
        "a-\n",
        "字字",
        "\u{3000}\u{3000}字\n",
        "：\n字\n",
        "腊月廿三、0—5月",
        "4222-22个",
        "零",
        "公元",
        "图/",
        "·本报记者",
        "某政发〔2024〕5号\n",
        "一、总体要求\n\u{11}Cw\u{1b}G\u{7f}\u{10};",
    ] {
        let text = |len: usize| piece.repeat(len / piece.len());
        let (small, large) = (per_byte(&text(SMALL), read), per_byte(&text(LARGE), read));
        let (least, most) = (small.max(usual), large);
        assert!(most <= 2.0 * least, "{piece:?}: {large:.1} ns a byte for 1 MB, {small:.1} for 64 KB");
        // No text costs much more than a page does.
        assert!(large <= 30.0 * usual, "{piece:?}: {large:.1} ns a byte, a page {usual:.1}");
        if std::env::var_os("SHOW").is_some() {
            println!("{piece:?}\t{small:.1}\t{large:.1}");
        }
    }
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures optimised builds")]
fn mentions_of_a_long_leaf_are_found_in_one_walk() {
    let _alone = ALONE.lock();
    let located = |len: usize| {
        let text = "　　6月9日，全市设点127个".repeat(len / 37);
        let issue = parse_issue(&text);
        assert!(issue.leaves().any(|leaf| leaf.text.len() > len / 2), "a long leaf");
        per_byte(&text, |text| {
            for leaf in issue.leaves() {
                black_box(leaf.locate_mentions(text)).unwrap();
            }
        })
    };
    let (small, large) = (located(1 << 14), located(1 << 20));
    assert!(large <= 3.0 * small, "{large:.1} ns a byte for 1 MB, {small:.1} for 16 KB");
}
