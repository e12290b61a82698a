//! The program as its users meet it: formats, inputs, encodings, failures and exit codes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use common::{baokan, folder, pages, printed};

const PAGE: &str = "夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。\n";

#[test]
fn every_format() {
    for (format, want) in [
        ("text", "夏粮收购开秤\n\n　　本报讯（记者 文静远）6月 9日，全市设点127个，比去年多5个。\n"),
        ("md", "## 夏粮收购开秤\n\n本报讯（记者 文静远）6月 9日，全市设点127个，比去年多5个。\n"),
        ("json", "{\"file\":\"-\",\"masthead\":null,"),
        ("jsonl", "{\"file\":\"-\",\"paper\":null,"),
        ("jsonld", "{\n  \"@context\": \"https://schema.org\""),
        ("html", "<!DOCTYPE html>"),
    ] {
        let out = printed(&["parse", "--format", format], PAGE.as_bytes());
        assert!(out.starts_with(want), "{format}: {out}");
    }
}

#[test]
fn lines_of_json_fit_the_schema() {
    for (format, schema) in [("json", "json"), ("jsonl", "jsonl")] {
        let schema = printed(&["schema", schema], b"");
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.add_resource("schema.json", schema).unwrap();
        let compiled = compiler.compile("schema.json", &mut schemas).unwrap();
        let lines = printed(&["parse", "-f", format, pages().to_str().unwrap()], b"");
        let mut count = 0;
        for line in lines.lines() {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            if let Err(error) = schemas.validate(&value, compiled) {
                panic!("{format}: {error:#}");
            }
            count += 1;
        }
        assert_eq!(count, if format == "json" { 3 } else { 10 });
        // The schema says something: a line of another form does not fit.
        assert!(schemas.validate(&serde_json::json!({ "title": 5 }), compiled).is_err());
    }
}

#[test]
fn a_bad_file_does_not_stop_the_others() {
    let folder = folder("bad-file");
    std::fs::write(folder.join("1.txt"), PAGE).unwrap();
    std::fs::write(folder.join("2.txt"), b"\xe4\xbb\x8a\n\xe6\x97\xff\xff\n").unwrap();
    std::fs::write(folder.join("3.txt"), PAGE).unwrap();
    std::fs::write(folder.join("notes.md"), "# no page").unwrap();
    let output = baokan(&["parse", folder.to_str().unwrap(), "no-such-file.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(out.lines().count(), 2, "{out}");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("2.txt:2:"), "{errors}");
    assert!(errors.contains("no-such-file.txt: "), "{errors}");
}

#[test]
fn a_folder_without_pages_is_reported() {
    let folder = folder("no-pages");
    std::fs::write(folder.join("notes.md"), "# no page").unwrap();
    let output = baokan(&["parse", folder.to_str().unwrap()], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8(output.stderr).unwrap().ends_with(": no .txt file in it\n"));
}

#[test]
fn the_order_is_that_of_the_inputs() {
    let folder = folder("order");
    for number in 0..40 {
        // Long and short ones by turns: they end in another order than they begin.
        let text = PAGE.repeat(if number % 2 == 0 { 60 } else { 1 });
        std::fs::write(folder.join(format!("{number:02}.txt")), text).unwrap();
    }
    let path = folder.to_str().unwrap();
    let one = printed(&["parse", "--jobs", "1", path], b"");
    assert_eq!(one, printed(&["parse", "--jobs", "4", path], b""));
    assert_eq!(one, printed(&["parse", path], b""));
}

#[test]
fn a_file_for_each_input() {
    let folder = folder("output");
    let output = baokan(
        &[
            "parse",
            "-f",
            "html",
            "-o",
            folder.to_str().unwrap(),
            pages().to_str().unwrap(),
            pages().to_str().unwrap(),
        ],
        b"",
    );
    assert!(output.status.success());
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 6);
    assert_eq!(names[..2], ["county-daily-2.html", "county-daily.html"]);
}

#[test]
fn no_input_is_written_over() {
    let folder = folder("over");
    let page = folder.join("page.txt");
    std::fs::write(&page, PAGE).unwrap();
    let path = folder.to_str().unwrap();
    let output = baokan(&["parse", "-f", "text", "-o", path, path], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("an input has this name"));
    assert_eq!(std::fs::read_to_string(&page).unwrap(), PAGE);
    // Other names in the same folder are no harm.
    assert!(baokan(&["parse", "-f", "md", "-o", path, path], b"").status.success());
    assert!(folder.join("page.md").exists());
}

#[test]
fn encodings() {
    let (gb, _, _) = encoding_rs::GB18030.encode(PAGE);
    // Places count in the text, however it was encoded.
    let want = printed(&["parse"], PAGE.as_bytes());
    for encoding in ["auto", "gb18030"] {
        assert_eq!(printed(&["parse", "--encoding", encoding], &gb), want);
    }
    // Characters of four bytes, which GBK does not have.
    let rare = PAGE.replace("文静远", "文\u{20164}远");
    let (four, _, _) = encoding_rs::GB18030.encode(&rare);
    assert_eq!(printed(&["parse"], &four), printed(&["parse"], rare.as_bytes()));
    let utf16: Vec<u8> = format!("\u{feff}{PAGE}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let output = baokan(&["parse"], &utf16);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("UTF-16"));
    let output = baokan(&["parse", "--encoding", "utf-8"], &gb);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "baokan: -:1:1: not UTF-8 (byte 0)\n");
    let output = baokan(&["parse", "--encoding", "gb18030"], b"\xb1\xbe\n\xff\xb1");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "baokan: -:2:1: not GB18030 (byte 3)\n");
}

#[test]
fn dates_are_resolved_by_the_day_of_the_issue() {
    let out = printed(&["scan", "--issue-date", "2025-06-10"], "昨日，全市设点127个。\n".as_bytes());
    assert_eq!(out, "-:1:1\t昨日\tdate\t2025-06-09\n-:1:8\t127个\tquantity\t127 个\n");
    let lines = printed(&["scan", "-f", "jsonl"], "6月 9日\n\n".as_bytes());
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!((lines.len(), lines[1]), (2, "[]"));
    assert_eq!(baokan(&["scan", "--issue-date", "6月9日"], b"").status.code(), Some(2));
}

#[test]
fn reflow_joins() {
    let out = printed(&["reflow"], PAGE.as_bytes());
    assert!(out.contains("全市设点127个，比去年多5个。\n"), "{out}");
    let lines = printed(&["reflow", "-f", "jsonl"], PAGE.as_bytes());
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(value["kind"].is_string());
    }
}

#[test]
fn diagnostics_have_their_place() {
    let text = "夏粮收购开秤\n本报讯（记者 文静远）2月30日，“好”全市设点127个。\n";
    let out = printed(&["view", "--color", "never"], text.as_bytes());
    let report: Vec<&str> = out.lines().skip_while(|l| !l.starts_with("warning[")).take(5).collect();
    assert_eq!(
        report,
        [
            "warning[baokan::date::impossible]: no calendar has the day XXXX-02-30",
            "  ┌─ -:2:12",
            "  │",
            "2 │ 本报讯（记者 文静远）2月30日，“好”全市设点127个。",
            "  │                      ^^^^^^^",
        ]
    );
    assert!(printed(&["view", "--color", "always"], text.as_bytes()).contains("\u{1b}["));
    let strict = baokan(&["parse", "--strict"], text.as_bytes());
    assert_eq!(strict.status.code(), Some(3));
    assert!(printed(&["explain", "date::impossible"], b"").starts_with("`date::impossible`"));
    assert_eq!(printed(&["explain"], b"").lines().count(), baokan::Code::ALL.len());
    assert_eq!(baokan(&["explain", "no::such"], b"").status.code(), Some(2));
}

#[test]
fn exit_codes() {
    let sound = PAGE.as_bytes();
    let warned = "夏粮收购开秤\n本报讯（记者 文静远）2月30日，全市设点127个。\n".as_bytes();
    let file = folder("exit-codes").join("a-file");
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    for (args, input, code) in [
        (&["parse", "--strict"][..], sound, 0),
        (&["parse", "--strict"], warned, 3),
        (&["parse"], warned, 0),
        (&["parse", "--strict", "-", "no-such-file.txt"], warned, 1),
        (&["parse", "no-such-file.txt"], b"", 1),
        (&["view", "no-such-file.txt"], b"", 1),
        (&["scan", "no-such-file.txt"], b"", 1),
        (&["reflow", "no-such-file.txt"], b"", 1),
        (&["scan"], b"\xff\xff", 1),
        (&["parse", "-f", "md", "-o", file], sound, 2),
    ] {
        let output = baokan(args, input);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {errors}");
    }
    // Notes are no warnings.
    let page = pages().join("county-daily.txt");
    let page = page.to_str().unwrap();
    assert!(printed(&["view", "--color", "never", page], b"").contains("note["));
    assert_eq!(baokan(&["parse", "--strict", page], b"").status.code(), Some(0));
}

#[test]
fn completions_and_manual() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell], b"");
        assert!(script.contains("baokan") && script.contains("issue-date"), "{shell}");
    }
    let page = printed(&["man"], b"");
    assert!(page.contains(".TH") && page.contains("Exit codes"), "{page}");
    let folder = folder("man");
    printed(&["man", "--dir", folder.to_str().unwrap()], b"");
    assert!(folder.join("baokan-parse.1").exists());
}

#[test]
fn a_wrong_command_line() {
    for args in [&["parse", "--format", "pdf"][..], &["nothing"], &[], &["parse", "--encoding", "big5"]] {
        assert_eq!(baokan(args, b"").status.code(), Some(2), "{args:?}");
    }
    let pages = pages();
    assert_eq!(baokan(&["parse", "-f", "html", pages.to_str().unwrap()], b"").status.code(), Some(2));
}

#[test]
fn every_command_is_in_the_readme() {
    let readme = include_str!("../README.md");
    for command in ["view", "parse", "reflow", "scan", "explain", "completions", "man"] {
        assert!(readme.contains(&format!("baokan {command}")), "{command}");
    }
    // The examples of the README, on pages of our own.
    let folder = folder("readme");
    let block = readme.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let mut run = 0;
    for line in block.lines().filter(|l| !l.starts_with("cargo")) {
        let line = line.split(" #").next().unwrap().trim();
        let (input, line) = match line.split_once(" | ") {
            Some((echo, line)) => (echo.trim_start_matches("echo ").trim_matches('\''), line),
            None => ("", line),
        };
        let line = line.split(" > ").next().unwrap();
        let (page, pages) = (pages().join("county-daily.txt"), pages());
        let args: Vec<String> = line
            .split_whitespace()
            .skip(1)
            .map(|a| match a {
                "page.txt" => page.to_str().unwrap().to_owned(),
                "pages/" => pages.to_str().unwrap().to_owned(),
                "out" => folder.join("out").to_str().unwrap().to_owned(),
                other => other.to_owned(),
            })
            .collect();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        assert!(!printed(&args, input.as_bytes()).is_empty() || line.contains("--output"), "{line}");
        run += 1;
    }
    assert_eq!(run, 6);
}
