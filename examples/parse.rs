//! Reads newspaper pages: `parse [--json | --html OUT | --explain] [--issue-date YYYY-MM-DD] FILE...`; `-` is
//! standard input.
//!
//! With `--json` one issue a line in the serialised form; with `--html` a page that shows source and articles side by
//! side, written to `OUT`, of one file only; with `--explain` every line with what it was taken for and why; without
//! any of them a view for people: each article with its headline block, who made it, and its paragraphs, indented by
//! outline, in which every date and amount is followed by its kind and value. What was damaged or unsure is shown below
//! it, with its place in the source. Colours only on a terminal, and not if `NO_COLOR` is set.

#[path = "common/carets.rs"]
mod carets;

use std::error::Error;
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Read as _, Write};
use std::process::ExitCode;

use baokan::render::{self, Terminal};
use baokan::{Options, PartialDate};

const USAGE: &str = "usage: parse [--json | --html OUT | --explain] [--issue-date YYYY-MM-DD] FILE...   (- is standard input)";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that closed the pipe has what it wanted.
        Err(e) if e.downcast_ref::<std::io::Error>().is_some_and(closed) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("parse: {e}");
            ExitCode::from(2)
        }
    }
}

fn closed(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::BrokenPipe
}

fn run() -> Result<(), Box<dyn Error>> {
    let (mut json, mut html, mut reasons) = (false, None, false);
    let (mut options, mut files) = (Options::new(), Vec::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => json = true,
            "--explain" => reasons = true,
            "--html" => html = Some(args.next().ok_or("--html needs the name of the file to write")?),
            "--issue-date" => {
                let date = args.next().ok_or("--issue-date needs a date, such as 2025-06-09")?;
                let date = date.parse::<PartialDate>()?;
                // A part of a date, or a day that no calendar has, would place nothing.
                date.weekday().ok_or("--issue-date needs a day with its year, such as 2025-06-09")?;
                options = options.issue_date(date);
            }
            "--help" | "-h" => {
                println!("{USAGE}");
                return Ok(());
            }
            flag if flag.starts_with("--") => return Err(format!("unknown option {flag}\n{USAGE}").into()),
            _ => files.push(arg),
        }
    }
    if files.is_empty() {
        return Err(USAGE.into());
    }
    if html.is_some() && files.len() > 1 {
        return Err("--html shows one file".into());
    }
    let stdout = std::io::stdout();
    let colour = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let mut out = std::io::BufWriter::new(stdout.lock());
    for name in &files {
        let mut bytes = Vec::new();
        if name == "-" {
            std::io::stdin().read_to_end(&mut bytes)?;
        } else {
            bytes = std::fs::read(name).map_err(|e| format!("{name}: {e}"))?;
        }
        let text = baokan::decode(&bytes).map_err(|e| format!("{name}: {e}"))?;
        if reasons {
            write!(out, "{}", explained(&options, &text))?;
            continue;
        }
        let issue = options.parse_issue(&text);
        if json {
            writeln!(out, "{}", serde_json::to_string(&issue)?)?;
        } else if let Some(page) = &html {
            // The folder need not be there yet.
            if let Some(folder) = std::path::Path::new(page).parent() {
                std::fs::create_dir_all(folder).map_err(|e| format!("{page}: {e}"))?;
            }
            std::fs::write(page, render::html(&issue, &text)).map_err(|e| format!("{page}: {e}"))?;
        } else {
            write!(out, "{}", render::terminal(&issue, Terminal::new().colour(colour)))?;
            write!(out, "{}", carets::complaints(name, &issue, &text, colour))?;
        }
    }
    out.flush()?;
    Ok(())
}

/// Every line with what it was taken for and why: article, class, width and column (in halves of an em), place in its
/// paragraph, whether it runs on (`>`), text, evidence.
fn explained(options: &Options, text: &str) -> String {
    let mut out = String::new();
    for line in options.explain(text).lines {
        let article = line.article.map_or_else(String::new, |a| a.to_string());
        let column = if line.column > 0 { line.column.to_string() } else { String::new() };
        let runs_on = if line.runs_on { '>' } else { ' ' };
        let printed = line.span.slice(text).unwrap_or_default();
        let _ = write!(out, "{article:>3} {:<15} ", line.class);
        let _ = write!(out, "{:>3} {column:>3} {:<6}{runs_on} {printed}", line.width, line.place);
        for evidence in &line.evidence {
            let _ = write!(out, "  [{} {:+.2}", evidence.name, evidence.weight);
            if !evidence.detail.is_empty() {
                let _ = write!(out, " {}", evidence.detail);
            }
            out.push(']');
        }
        out.push('\n');
    }
    out
}
