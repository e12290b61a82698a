//! Texts that are no page: an issue that verifies, with diagnostics where something is wrong.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use baokan::model::issue::FurnitureKind;
use baokan::{Article, Code, parse_issue, parse_issue_bytes};
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
    crosses::<(baokan::Stitch, baokan::Error, baokan::model::issue::Damaged, baokan::LineIndex)>();
    crosses::<(baokan::Scan<'static>, baokan::Value, baokan::Diagnostic, baokan::Unit)>();
    let texts = ["一、总则", "6月9日，全市设点127个。", "（下转第2版）", ""];
    let apart =
        std::thread::scope(|s| texts.map(|t| s.spawn(move || parse_issue(t))).map(|h| h.join().unwrap()));
    assert_eq!(apart, texts.map(parse_issue));
}

/// Texts of the leaves that are no furniture.
fn printed(text: &str) -> Vec<String> {
    let issue = sound(text);
    issue.articles.iter().flat_map(Article::leaves).map(|l| l.text.to_owned()).collect()
}

#[test]
fn radicals_and_compatibility_forms_are_read_as_what_they_stand_for() {
    let text = "夏粮收购开秤\n本报讯︵记者 文静远︶６⽉９⽇，全市设点127\n个，⽐去年多5个。";
    let issue = sound(text);
    assert_eq!(issue.articles[0].people()[0].name, "文静远");
    let body = &issue.articles[0].body[0];
    assert_eq!(body.text, "６⽉９⽇，全市设点127个，⽐去年多5个。", "printed as it stands");
    assert_eq!(body.mentions[0].normalized(), "XXXX-06-09");
}

#[test]
fn a_doubled_line_is_read_once() {
    let text = "夏夏粮粮收收购购开开秤秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。";
    let issue = sound(text);
    assert_eq!(issue.articles[0].title(), "夏粮收购开秤");
    assert_eq!(issue.furniture[0].kind, FurnitureKind::Artifact);
    assert!(issue.diagnostics.iter().any(|d| d.code == Code::DoubledLine));
    // Only where the whole line is doubled.
    assert_eq!(printed("大家高高兴兴平平安安")[0], "大家高高兴兴平平安安");
}

#[test]
fn broken_words() {
    for (text, want) in [
        ("这种小龙虾英文叫red claw cray-\nfish，个头很大，在当地很受欢迎。", "叫red claw crayfish，"),
        ("这种小龙虾英文叫red claw cray\u{ad}\nfish，个头很大，在当地很受欢迎。", "叫red claw crayfish，"),
        ("这种小龙虾英文名字叫作red claw\ncrayfish，个头很大，在当地很受欢迎。", "red claw crayfish"),
        (
            "机手说，天气预报和农机作业的价格都可以到县里新办的网站查，是www.lanxi-\naqua.example，长期有效。",
            "www.lanxi-aqua.example",
        ),
        ("全县今年夏粮总产量达到3.\n5亿斤，比去年又有增长。", "3.5亿斤"),
    ] {
        let all = printed(text).concat();
        assert!(all.contains(want), "{all}");
    }
}

#[test]
fn spaces_of_all_kinds() {
    let text = "\u{3000}\u{3000}连日来，各地抓住\u{a0}6月的晴好天气\n抢收小麦，颗粒归仓。\n\u{3000}\u{3000}截至昨日，全县收割过半，机手们\n昼夜不停。";
    assert_eq!(sound(text).articles[0].body.len(), 2);
}
