//! Instruction counts under valgrind, held against `benches/counts.tsv`: they tell what time on a busy machine can't.
//!
//! `cargo bench --bench count` counts and compares, and fails when a count rose by more than 5 %;
//! `cargo bench --bench count -- --save` writes the counts down as the new baseline;
//! `cargo bench --bench count -- --profile` prints what the stages of `parse_issue` cost.
//!
//! Counted is one reading (a run of two less a run of one), and only the instructions of the benchmark's own program.
//! The C library's share depends on its version, and like memchr's on what the processor offers: both are left out.
//! Another compiler makes other code: then the counts are printed and nothing fails. Without valgrind there is nothing
//! to do.

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// A rise by more than this many percent fails.
const MOST: f64 = 5.0;

const STAGES: [&str; 4] = ["scan", "reflow", "parse_issue", "json"];

/// The functions whose cost `--profile` prints, callees included.
const PARTS: [(&str, &str); 13] = [
    ("lines", "text::lines::split"),
    ("marks", "layout::mark::mark"),
    ("fit", "layout::fit::fit"),
    ("blocks", "layout::block::blocks"),
    ("plan", "layout::article::plan"),
    ("  pairing", "layout::pairing::pair"),
    ("stitch", "layout::stitch::stitch"),
    ("build", "layout::build::article"),
    ("  scan", "<baokan::grammar::scan::Scan as core::iter::traits::iterator::Iterator>::next"),
    ("    time", "grammar::temporal::at"),
    ("    amounts", "grammar::amount::at"),
    ("complaints", "layout::complaint::complaints"),
    ("damage", "text::damage::damage"),
];

/// The texts that are counted: the crate's pages, and a mix that no page's habits fit.
fn texts() -> Vec<(String, String)> {
    let pages = common::PAGES.iter().map(|(name, page)| ((*name).to_owned(), (*page).to_owned()));
    pages.chain([("mix".to_owned(), common::mix(64 << 10))]).collect()
}

/// Does the work of a stage so many times: what runs under valgrind.
fn work(stage: &str, name: &str, times: usize) {
    let Some((_, text)) = texts().into_iter().find(|(n, _)| n == name) else { return };
    let clean = common::clean(&text);
    let issue = baokan::parse_issue(&text);
    for _ in 0..times {
        match stage {
            "scan" => drop(black_box(baokan::scan(black_box(&clean)).count())),
            "reflow" => drop(black_box(baokan::reflow(black_box(&text)))),
            "json" => drop(black_box(serde_json::to_string(black_box(&issue)))),
            _ => drop(black_box(baokan::parse_issue(black_box(&text)))),
        }
    }
}

/// Instructions as callgrind counts them.
#[derive(Default)]
struct Counts {
    /// In the benchmark's own program, memchr left out.
    own: u64,
    /// Of every function that is called, with what it calls.
    inclusive: BTreeMap<String, u64>,
}

/// Reads what callgrind wrote down.
fn read(profile: &str, program: &str) -> Counts {
    let mut names: BTreeMap<(char, String), String> = BTreeMap::new();
    let mut name = |kind: char, value: &str| -> String {
        let (id, rest) = value.split_once(' ').unwrap_or((value, ""));
        if !id.starts_with('(') {
            return value.to_owned();
        }
        let key = (kind, id.to_owned());
        if !rest.is_empty() {
            names.insert(key.clone(), rest.to_owned());
        }
        names.get(&key).cloned().unwrap_or_default()
    };
    let mut out = Counts::default();
    let (mut object, mut function, mut callee) = (String::new(), String::new(), String::new());
    let mut call = false;
    for line in profile.lines() {
        if let Some((key, value)) = line.split_once('=') {
            match key {
                "ob" => object = name('o', value),
                "cob" => drop(name('o', value)),
                "fl" | "fi" | "fe" | "cfi" | "cfl" => drop(name('f', value)),
                "fn" => function = name('n', value),
                "cfn" => callee = name('n', value),
                "calls" => call = true,
                _ => {}
            }
            continue;
        }
        if !line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '*')) {
            continue;
        }
        let cost: u64 = line.split(' ').nth(1).and_then(|c| c.parse().ok()).unwrap_or(0);
        if std::mem::take(&mut call) {
            *out.inclusive.entry(callee.clone()).or_default() += cost;
        } else if object.ends_with(program) && !function.contains("memchr") {
            out.own += cost;
        }
    }
    out
}

/// Counts a stage over a text so many times.
fn count(stage: &str, name: &str, times: usize) -> Result<Counts, Box<dyn std::error::Error>> {
    let program = std::env::current_exe()?;
    let out = program.with_extension("callgrind");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(&program)
        .args(["--work", stage, name, &times.to_string()])
        .stdout(Stdio::null())
        .status()?;
    if !status.success() {
        return Err(format!("valgrind ended with {status}").into());
    }
    let profile = std::fs::read_to_string(&out)?;
    std::fs::remove_file(&out)?;
    let file = program.file_name().map(|f| f.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(read(&profile, &file))
}

/// The compiler and its version, which the counts depend on.
fn compiler() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let text = Command::new(rustc).arg("-V").output().map(|o| o.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

fn baseline() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/counts.tsv")
}

fn compare(save: bool) -> Result<bool, Box<dyn std::error::Error>> {
    let old = std::fs::read_to_string(baseline()).unwrap_or_default();
    let rustc = compiler();
    let same_compiler = old.lines().next().is_some_and(|l| l.ends_with(&rustc));
    let known: BTreeMap<&str, u64> = old
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.rsplit_once('\t').and_then(|(k, v)| Some((k, v.parse().ok()?))))
        .collect();
    let mut new = format!(
        "# Instructions of one reading in the crate's own code (cargo bench --bench count -- --save): {rustc}\n"
    );
    let mut good = true;
    println!("{:<14}{:<20}{:>14}{:>10}{:>10}", "stage", "text", "instructions", "per byte", "change");
    for stage in STAGES {
        for (name, text) in texts() {
            let now = count(stage, &name, 2)?.own.saturating_sub(count(stage, &name, 1)?.own);
            let key = format!("{stage}\t{name}");
            let change = known.get(key.as_str()).map(|old| (now as f64 / *old as f64 - 1.0) * 100.0);
            let bad = same_compiler && change.is_some_and(|c| c > MOST);
            good &= !bad;
            let told = change.map_or_else(|| "new".to_owned(), |c| format!("{c:+.1} %"));
            let bytes = text.len() as f64;
            let mark = if bad { "  <- more than allowed" } else { "" };
            println!("{stage:<14}{name:<20}{now:>14}{:>10.1}{told:>10}{mark}", now as f64 / bytes);
            writeln!(new, "{key}\t{now}")?;
        }
    }
    if save {
        std::fs::write(baseline(), new)?;
        return Ok(true);
    }
    if !same_compiler {
        println!("the baseline is of another compiler: no change is held against it");
    } else if !good {
        println!(
            "If the rise is worth it, change the baseline in the same commit: cargo bench --bench count -- --save"
        );
    }
    Ok(good)
}

fn profile() -> Result<(), Box<dyn std::error::Error>> {
    let texts = texts();
    let mut rows: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for (name, text) in &texts {
        let (two, one) = (count("parse_issue", name, 2)?, count("parse_issue", name, 1)?);
        for (row, (_, function)) in PARTS.iter().enumerate() {
            let sum = |counts: &Counts| -> u64 {
                let those = counts.inclusive.iter().filter(|(n, _)| n.ends_with(function));
                those.map(|(_, cost)| *cost).sum()
            };
            let cost = sum(&two).saturating_sub(sum(&one)) as f64 / text.len() as f64;
            rows.entry(row).or_default().push(cost);
        }
    }
    println!("instructions per byte of parse_issue, the C library's included; 0 where a part was inlined");
    let print = |name: &str, cells: Vec<String>| println!("{name:<14}{}", cells.concat());
    print("", texts.iter().map(|(n, _)| format!("{n:>20}")).collect());
    for ((part, _), cells) in PARTS.iter().zip(rows.values()) {
        print(part, cells.iter().map(|c| format!("{c:>20.1}")).collect());
    }
    Ok(())
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    if let ["--work", stage, name, times] = words.as_slice() {
        work(stage, name, times.parse().unwrap_or(0));
        return ExitCode::SUCCESS;
    }
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        println!("no valgrind: nothing is counted");
        return ExitCode::SUCCESS;
    }
    let done = match words.as_slice() {
        [] => compare(false),
        ["--save"] => compare(true),
        ["--profile"] => profile().map(|()| true),
        _ => Err("usage: cargo bench --bench count [-- --save | --profile]".into()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("count: {error}");
            ExitCode::from(2)
        }
    }
}
