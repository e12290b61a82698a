//! Finds mentions: `scan [--issue-date YYYY-MM-DD] [--days]`, one text a line in, one JSON array of mentions a line
//! out. With `--days` the array holds pairs: a mention, and its first and last civil day, or `null` where it has none.

use std::error::Error;
use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

use baokan::{Options, PartialDate};

const USAGE: &str = "usage: scan [--issue-date YYYY-MM-DD] [--days] < TEXTS";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that closed the pipe has what it wanted.
        Err(e) if e.downcast_ref::<std::io::Error>().is_some_and(closed) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("scan: {e}");
            ExitCode::from(2)
        }
    }
}

fn closed(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::BrokenPipe
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut options = Options::new();
    let (mut issue, mut with_days) = (None, false);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--issue-date" => {
                let date = args.next().ok_or("--issue-date needs a date, such as 2025-06-09")?;
                let date = date.parse::<PartialDate>()?;
                // A part of a date, or a day that no calendar has, would place nothing.
                date.weekday().ok_or("--issue-date needs a day with its year, such as 2025-06-09")?;
                issue = Some(date);
                options = options.issue_date(date);
            }
            "--days" => with_days = true,
            "--help" | "-h" => {
                println!("{USAGE}");
                return Ok(());
            }
            _ => return Err(format!("unknown argument {arg}\n{USAGE}").into()),
        }
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mentions: Vec<_> = options.scan(&line?).collect();
        if with_days {
            let days: Vec<_> = mentions.iter().map(|m| (m, m.value.resolve(issue))).collect();
            writeln!(out, "{}", serde_json::to_string(&days)?)?;
        } else {
            writeln!(out, "{}", serde_json::to_string(&mentions)?)?;
        }
    }
    out.flush()?;
    Ok(())
}
