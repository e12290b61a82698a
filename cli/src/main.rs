//! The command line of `baokan`: reads the extracted text of Chinese newspaper pages and writes articles.

mod args;
mod carets;
mod input;
mod work;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Cli, Colour, Command, Format, LineFormat, ParseArgs, ReflowArgs, ScanArgs, Schema, ViewArgs};
use baokan::render;
use baokan::{BlockKind, Code, Issue, Options, PartialDate, Severity};
use clap::{CommandFactory as _, Parser as _};
use input::Source;
use work::each;

/// An input could not be read.
const UNREAD: u8 = 1;
/// The output could not be written.
const UNWRITTEN: u8 = 2;
/// There were warnings, and `--strict` was given.
const WARNED: u8 = 3;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Parse(args) => parse(&args),
        Command::Reflow(args) => reflow(&args),
        Command::Scan(args) => scan(&args),
        Command::View(args) => view(&args),
        Command::Explain { code } => explain(code),
        Command::Schema { format } => schema(format),
        Command::Completions { shell } => completions(shell),
        Command::Man { dir } => man(dir.as_deref()),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        // A reader that closed the pipe has what it wanted.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("baokan: {error}");
            ExitCode::from(UNWRITTEN)
        }
    }
}

fn options(date: Option<PartialDate>) -> Options {
    date.map_or_else(Options::new, |date| Options::new().issue_date(date))
}

fn code(outcome: work::Outcome) -> u8 {
    if outcome.failed > 0 { UNREAD } else { 0 }
}

fn parse(args: &ParseArgs) -> io::Result<u8> {
    let options = options(args.issue_date);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut names = BTreeSet::new();
    if let Some(folder) = &args.output {
        std::fs::create_dir_all(folder).map_err(|e| at(folder, &e))?;
    } else if args.format == Format::Html && input::sources(&args.input).0.len() > 1 {
        let hint = "html shows one input; --output DIR writes a page for each";
        Cli::command().error(clap::error::ErrorKind::ArgumentConflict, hint).exit();
    }
    let inputs = if args.output.is_some() { originals(&args.input) } else { BTreeSet::new() };
    let mut warned = false;
    let outcome = each(
        &args.input,
        |source, text| {
            let issue = options.parse_issue(text);
            let warned = issue.diagnostics.iter().any(|d| d.severity > Severity::Note);
            (written(args.format, source, &issue, text), warned)
        },
        |source, (text, odd)| {
            warned |= odd;
            match &args.output {
                None => out.write_all(text.as_bytes()),
                Some(folder) => {
                    let path = folder.join(name(source, args.format, &mut names));
                    if path.canonicalize().is_ok_and(|p| inputs.contains(&p)) {
                        let hint = "an input has this name; write to another folder";
                        return Err(at(&path, &io::Error::other(hint)));
                    }
                    std::fs::write(&path, text).map_err(|e| at(&path, &e))
                }
            }
        },
    )?;
    out.flush()?;
    Ok(if outcome.failed == 0 && args.strict && warned { WARNED } else { code(outcome) })
}

/// The files that are read, which no output may take the place of.
fn originals(input: &args::Input) -> BTreeSet<PathBuf> {
    let files = input::sources(input).0.into_iter().filter_map(|source| match source {
        Source::Stdin => None,
        Source::File(path) => path.canonicalize().ok(),
    });
    files.collect()
}

/// An error of a file, with its name.
fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The name of the file that an input's output is written to: no two inputs have the same.
fn name(source: &Source, format: Format, taken: &mut BTreeSet<PathBuf>) -> PathBuf {
    let stem = match source {
        Source::Stdin => "stdin".to_owned(),
        Source::File(path) => {
            path.file_stem().map_or_else(|| "page".into(), |s| s.to_string_lossy().into_owned())
        }
    };
    let mut name = PathBuf::from(format!("{stem}.{}", format.extension()));
    let mut more = 2;
    while !taken.insert(name.clone()) {
        name = PathBuf::from(format!("{stem}-{more}.{}", format.extension()));
        more += 1;
    }
    name
}

fn written(format: Format, source: &Source, issue: &Issue, text: &str) -> String {
    match format {
        Format::Text => render::plain_text(issue),
        Format::Md => render::markdown(issue),
        Format::Json => {
            let mut out = with_file(source, serde_json::to_string(issue).unwrap_or_default());
            out.push('\n');
            out
        }
        Format::Jsonl => {
            render::json_lines(issue).lines().map(|line| with_file(source, line.to_owned()) + "\n").collect()
        }
        Format::Jsonld => render::news_articles(issue),
        Format::Html => render::html(issue, text),
    }
}

/// A JSON object with the name of its input as the first field.
fn with_file(source: &Source, object: String) -> String {
    let name = serde_json::Value::from(source.to_string());
    match object.strip_prefix('{') {
        Some(fields) => format!("{{\"file\":{name},{fields}"),
        None => object,
    }
}

fn reflow(args: &ReflowArgs) -> io::Result<u8> {
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = each(
        &args.input,
        |source, text| {
            let mut out = String::new();
            for block in baokan::reflow(text) {
                match args.format {
                    LineFormat::Text if block.kind == BlockKind::Paragraph => {
                        let _ = writeln!(out, "\u{3000}\u{3000}{}", block.text);
                    }
                    LineFormat::Text => {
                        let _ = writeln!(out, "{}", block.text);
                    }
                    LineFormat::Jsonl => {
                        let block = serde_json::to_string(&block).unwrap_or_default();
                        let _ = writeln!(out, "{}", with_file(source, block));
                    }
                }
            }
            out
        },
        |_, text| out.write_all(text.as_bytes()),
    )?;
    out.flush()?;
    Ok(code(outcome))
}

fn scan(args: &ScanArgs) -> io::Result<u8> {
    let options = options(args.issue_date);
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = each(
        &args.input,
        |source, text| {
            let mut out = String::new();
            for (number, line) in text.lines().enumerate() {
                let mentions: Vec<_> = options.scan(line).collect();
                if args.format == LineFormat::Jsonl {
                    let _ = writeln!(out, "{}", serde_json::to_string(&mentions).unwrap_or_default());
                    continue;
                }
                for mention in mentions {
                    let column = line.get(..mention.range.start).map_or(0, |t| t.chars().count()) + 1;
                    let printed = mention.range.slice(line).unwrap_or_default();
                    let (kind, value) = (mention.kind(), &mention.value);
                    let _ = writeln!(out, "{source}:{}:{column}\t{printed}\t{kind}\t{value}", number + 1);
                }
            }
            out
        },
        |_, text| out.write_all(text.as_bytes()),
    )?;
    out.flush()?;
    Ok(code(outcome))
}

fn view(args: &ViewArgs) -> io::Result<u8> {
    let options = options(args.issue_date);
    let colour = match args.color {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
        }
    };
    let terminal = render::Terminal::new().colour(colour).width(args.width);
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = each(
        &args.input,
        |source, text| {
            let issue = options.parse_issue(text);
            let mut out = render::terminal(&issue, terminal);
            out.push_str(&carets::complaints(&source.to_string(), &issue, text, colour));
            out
        },
        |_, text| out.write_all(text.as_bytes()),
    )?;
    out.flush()?;
    Ok(code(outcome))
}

fn explain(code: Option<Code>) -> io::Result<u8> {
    let mut out = io::stdout().lock();
    match code {
        Some(code) => writeln!(out, "{}", code.explanation())?,
        None => {
            for code in Code::ALL {
                writeln!(out, "{:<34}{}", code.as_str(), code.summary())?;
            }
        }
    }
    Ok(0)
}

fn schema(format: Schema) -> io::Result<u8> {
    let schema = match format {
        Schema::Json => render::issue_schema(),
        Schema::Jsonl => render::record_schema(),
    };
    let text = serde_json::to_string_pretty(&schema).map_err(io::Error::other)?;
    writeln!(io::stdout().lock(), "{text}")?;
    Ok(0)
}

fn completions(shell: clap_complete::Shell) -> io::Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "baokan", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(0)
}

fn man(folder: Option<&Path>) -> io::Result<u8> {
    match folder {
        Some(folder) => {
            std::fs::create_dir_all(folder).map_err(|e| at(folder, &e))?;
            clap_mangen::generate_to(Cli::command(), folder).map_err(|e| at(folder, &e))?;
        }
        None => clap_mangen::Man::new(Cli::command()).render(&mut io::stdout().lock())?,
    }
    Ok(0)
}
