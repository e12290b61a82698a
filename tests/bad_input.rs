//! Texts that are no page: an issue that verifies, with diagnostics where something is wrong.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use baokan::{Code, parse_issue, parse_issue_bytes};
use common::sound;

fn codes(text: &str) -> Vec<Code> {
    sound(text).diagnostics.iter().map(|d| d.code).collect()
}

#[test]
fn empty_and_blank() {
    for text in ["", " ", "\n\n\u{3000}\r\n\u{c}", "\u{feff}"] {
        assert_eq!(codes(text), [Code::EmptyInput], "{text:?}");
    }
}

#[test]
fn one_character() {
    for text in ["一", "。", "（", "□", "年", "1", "\u{2028}字"] {
        sound(text);
    }
}

#[test]
fn not_chinese() {
    assert!(codes("The quick brown fox\njumps over 13 lazy dogs.").contains(&Code::NoChinese));
}

#[test]
fn damaged_characters() {
    assert!(codes("今\0天\0").contains(&Code::ControlCharacter));
    assert!(codes("今\u{fffd}天").contains(&Code::ReplacementCharacter));
}

#[test]
fn line_ends() {
    let unix = "第一行的文字在这里。\n第二行的文字在这里。\n";
    for end in ["\r\n", "\r", "\u{85}", "\u{2028}"] {
        let text = unix.replace('\n', end);
        let (a, b) = (sound(unix), sound(&text));
        let texts = |i: &baokan::Issue| i.leaves().map(|l| l.text.to_owned()).collect::<Vec<_>>();
        assert_eq!(texts(&a), texts(&b), "{end:?}");
    }
    let marked = format!("\u{feff}{unix}");
    assert_eq!(sound(&marked).articles.len(), sound(unix).articles.len());
}

#[test]
fn form_feeds_part_pages() {
    assert_eq!(sound("第一页\n\u{c}第二页\n\u{c}第三页").pages.len(), 3);
}

#[test]
fn one_long_line() {
    let text = "连日来各地抓住晴好天气抢收小麦，已收3.5万亩。".repeat(170_000);
    assert!(text.len() > 10_000_000);
    assert_eq!(parse_issue(&text).verify(&text), Ok(()));
}

#[test]
fn bytes() {
    assert_eq!(parse_issue_bytes("今日要闻".as_bytes()), Ok(parse_issue("今日要闻")));
    let error = parse_issue_bytes(b"\xe4\xbb\x8a\xff\xff").unwrap_err();
    assert!(error.to_string().contains("byte 3"), "{error}");
}

#[test]
fn strict_callers_get_an_error() {
    assert!(parse_issue("").into_result().is_err());
    let damaged = parse_issue("今\0天").into_result().unwrap_err();
    assert!(damaged.diagnostics().iter().any(|d| d.code == Code::ControlCharacter));
    assert_eq!(damaged.into_issue(), parse_issue("今\0天"));
}

#[test]
fn issues_and_options_cross_threads() {
    const fn crosses<T: Send + Sync + 'static>() {}
    crosses::<baokan::Issue>();
    crosses::<baokan::Options>();
    let texts = ["一、总则", "6月9日，全市设点127个。", "（下转第2版）", ""];
    let apart =
        std::thread::scope(|s| texts.map(|t| s.spawn(move || parse_issue(t))).map(|h| h.join().unwrap()));
    assert_eq!(apart, texts.map(parse_issue));
}
