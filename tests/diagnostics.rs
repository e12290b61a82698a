//! The page that explains the diagnostics: one section a code, each with an example that is reported so.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use baokan::{Code, parse_issue};

/// The example of a section: its text, with `\u{…}` read, as often as `repeat=` says.
fn example(section: &str) -> Option<String> {
    let (_, rest) = section.split_once("```text")?;
    let (head, rest) = rest.split_once('\n')?;
    let times = head.trim().strip_prefix("repeat=").map_or(Some(1), |n| n.parse().ok())?;
    let (text, _) = rest.split_once("\n```")?;
    let mut out = String::new();
    let mut pieces = text.split("\\u{");
    out.push_str(pieces.next()?);
    for piece in pieces {
        let (code, rest) = piece.split_once('}')?;
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        out.push_str(rest);
    }
    if times > 1 {
        out.push('\n');
    }
    Some(out.repeat(times))
}

#[test]
fn every_code_is_explained_and_its_example_reported() {
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        let section = code.explanation();
        assert!(section.starts_with(&format!("`{code}`")), "{code} has no section");
        let severity = format!("{:?}. ", code.severity());
        assert!(section.lines().nth(2).is_some_and(|l| l.starts_with(&severity)), "{code} is a {severity}");
        match example(section) {
            Some(text) => {
                let reported = parse_issue(&text).diagnostics.iter().any(|d| d.code == code);
                if !reported {
                    wrong.push(format!("{code} is not reported for {text:?}"));
                }
            }
            None => wrong.push(format!("{code} has no example")),
        }
        let summary = code.summary();
        assert!(summary.ends_with('.') && !summary.contains('\n') && !summary.contains(". "), "{summary}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_section_is_about_nothing() {
    let page = include_str!("../docs/diagnostics.md");
    let codes: Vec<&str> = page.lines().filter_map(|l| l.strip_prefix("## `")?.strip_suffix('`')).collect();
    let all: Vec<&str> = Code::ALL.iter().map(|c| c.as_str()).collect();
    assert_eq!(codes, all, "the sections stand in the order of the codes");
}

/// Texts that come close to what a code is for, and are not it.
#[test]
fn what_only_looks_like_it_is_not_reported() {
    let article = "夏粮收购开秤\n本报讯（记者 文静远）昨天全市设点127个，农户排队送粮，秩序井然。\n";
    for (code, text) in [
        // A caption alone is no body without a headline.
        (Code::BodyWithoutHeadline, "图为果农正在桃园里摘桃。文静远 摄".to_owned()),
        // The part behind 上接 goes on where the other stopped.
        (
            Code::OutlineGap,
            "夏粮收购开秤\n（上接第1版）\n　　三、送粮要排队。凡是送粮的农户一律先到先收。\n　　四、现场要付款。".to_owned(),
        ),
        (Code::OutlineGap, format!("{article}　　首先，把粮收好。\n　　其次，把钱付清。\n　　最后，把路修通。")),
        (Code::ImpossibleDate, format!("{article}2024年2月29日开秤。")),
        (Code::Unbalanced, format!("{article}会议指出：1）粮要收好；2）钱要付清。")),
        (Code::ArticlesRunTogether, article.to_owned()),
        (Code::JumpWithoutPage, format!("{article}（下转第2版）")),
    ] {
        let found: Vec<Code> = parse_issue(&text).diagnostics.iter().map(|d| d.code).collect();
        assert!(!found.contains(&code), "{code} for {text:?}");
    }
}

/// The middle part of three has both jump lines, and neither of the other parts.
#[test]
fn a_middle_part_is_open_at_both_ends() {
    let middle = [
        "（上接第1版）渠水一路往东，过了三个村，才到柳湾的田里。",
        "　　村里的老人说，这样的水，二十年没有见过了。（下转第4版）",
    ]
    .join("\n");
    let open = |text: &str| parse_issue(text).diagnostics.iter().filter(|d| d.code == Code::OpenJump).count();
    assert_eq!(open(&middle), 2);
    let whole = "渠水到田\n　　柳湾的渠修了三年。（下转第2版）\n\u{c}（上接第1版）今年春天，水到了田里。\n";
    assert_eq!(open(whole), 0);
}
