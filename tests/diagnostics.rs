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
        assert!(!code.summary().is_empty() && !code.summary().contains('\n'));
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
