//! What can be asked for.

#![allow(clippy::doc_markdown, reason = "the comments are the program's help, which is no Markdown")]

use std::path::PathBuf;

use baokan::{Code, PartialDate};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Reads the extracted text of Chinese newspaper pages.
#[derive(Parser, Debug)]
#[command(name = "baokan", version, about, long_about = LONG, after_help = EXIT_CODES, max_term_width = 100)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const LONG: &str = "Reads the plain text of Chinese newspaper pages, as PDF text extractors emit it, and writes what \
the newsroom wrote: articles with headline, byline and joined paragraphs, outlines, dates and quantities.\n\n\
Inputs are files, folders (all files in them, and in the folders in them, that end in .txt, in the order of their \
names) and - for the standard input, which is read where none is named. A text may be UTF-8 or GB18030.";

const EXIT_CODES: &str = "Exit codes:
  0  every input was read
  1  an input could not be read; the others were
  2  the command line is wrong, or the output could not be written
  3  with --strict: everything was read, but there were warnings";

/// The commands.
#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Read pages and write their articles
    Parse(ParseArgs),
    /// Join hard-wrapped lines into paragraphs, and no more
    Reflow(ReflowArgs),
    /// Find dates and amounts: one text a line in, its mentions out
    Scan(ScanArgs),
    /// Show pages: articles, values of mentions, and what was damaged, with its place
    View(ViewArgs),
    /// Say what a diagnostic code means; without one, list them all. (Why lines were read as they were: the
    /// library's example `parse --explain`)
    Explain {
        /// The code, such as jump::open
        code: Option<Code>,
    },
    /// Print the JSON Schema of an output format (without the field `file`, which this program adds)
    Schema {
        /// Of which format
        #[arg(value_enum, default_value_t = Schema::Jsonl)]
        format: Schema,
    },
    /// Print a script that completes the command line in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write those of all commands to a folder
    Man {
        /// The folder to write to
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
}

/// What is read, and how.
#[derive(Args, Debug)]
pub(crate) struct Input {
    /// Files, folders, or - for the standard input
    #[arg(value_name = "FILE")]
    pub(crate) paths: Vec<PathBuf>,
    /// How the texts are encoded; auto tries UTF-8, then GB18030
    #[arg(long, value_enum, default_value_t = Encoding::Auto)]
    pub(crate) encoding: Encoding,
    /// How many files to read at once; 0 is one for each processor
    #[arg(long, short, default_value_t = 0, value_name = "N")]
    pub(crate) jobs: usize,
    /// Show no progress
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// How a text is encoded.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8 if it is that, else GB18030
    Auto,
    /// UTF-8
    #[value(name = "utf-8")]
    Utf8,
    /// GB18030, with GBK and GB 2312
    #[value(name = "gb18030")]
    Gb18030,
}

/// `baokan parse`.
#[derive(Args, Debug)]
pub(crate) struct ParseArgs {
    /// What is read.
    #[command(flatten)]
    pub(crate) input: Input,
    /// What to write
    #[arg(long, short, value_enum, default_value_t = Format::Jsonl)]
    pub(crate) format: Format,
    /// The day of the issue, to resolve dates such as 6月9日 and 昨天 by
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) issue_date: Option<PartialDate>,
    /// Write a file for each input to this folder, instead of all to the standard output
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// Exit with code 3 if there were warnings
    #[arg(long)]
    pub(crate) strict: bool,
}

/// What `baokan parse` writes.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Plain text, one paragraph a line
    Text,
    /// Markdown
    Md,
    /// JSON: one issue a line, with everything in it, behind `file`, the name of the input
    Json,
    /// JSON: one article a line, behind `file`, the name of the input
    Jsonl,
    /// schema.org's NewsArticle in JSON-LD
    Jsonld,
    /// A page that shows source and articles side by side; of one input only, unless --output is given
    Html,
}

impl Format {
    /// The end of the names of files of this format.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Md => "md",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Jsonld => "jsonld",
            Self::Html => "html",
        }
    }
}

/// Which formats have a schema.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Schema {
    /// Of an issue
    Json,
    /// Of an article's line
    Jsonl,
}

/// `baokan reflow`.
#[derive(Args, Debug)]
pub(crate) struct ReflowArgs {
    /// What is read.
    #[command(flatten)]
    pub(crate) input: Input,
    /// What to write
    #[arg(long, short, value_enum, default_value_t = LineFormat::Text)]
    pub(crate) format: LineFormat,
}

/// `baokan scan`.
#[derive(Args, Debug)]
pub(crate) struct ScanArgs {
    /// What is read.
    #[command(flatten)]
    pub(crate) input: Input,
    /// What to write
    #[arg(long, short, value_enum, default_value_t = LineFormat::Text)]
    pub(crate) format: LineFormat,
    /// The day to resolve dates such as 6月9日 and 昨天 by
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) issue_date: Option<PartialDate>,
}

/// What `reflow` and `scan` write.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineFormat {
    /// Plain text. reflow: a block a line, paragraphs indented; scan: a mention a line (file:line:column, what is
    /// printed, kind, value, by tabs)
    Text,
    /// JSON lines. reflow: a block a line, behind `file`, the name of the input; scan: for each line of the input an
    /// array of its mentions
    Jsonl,
}

/// `baokan view`.
#[derive(Args, Debug)]
pub(crate) struct ViewArgs {
    /// What is read.
    #[command(flatten)]
    pub(crate) input: Input,
    /// The day of the issue, to resolve dates such as 6月9日 and 昨天 by
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) issue_date: Option<PartialDate>,
    /// When to use colour; auto: on a terminal, if NO_COLOR is not set
    #[arg(long, value_enum, default_value_t = Colour::Auto)]
    pub(crate) color: Colour,
    /// How many columns a line has, at least 20; a Han character takes two
    #[arg(long, default_value_t = 88)]
    pub(crate) width: usize,
}

/// When to use colour.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    /// On a terminal, if `NO_COLOR` is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Reads a date that has year, month and day, and that a calendar has.
fn day(text: &str) -> Result<PartialDate, String> {
    let date: PartialDate = text.parse().map_err(|e: baokan::model::date::NotADate| e.to_string())?;
    if date.year().is_none() || date.month().is_none() || date.day().is_none() {
        Err("a day has year, month and day, as in 2025-06-09".into())
    } else if !date.is_possible() {
        Err("no calendar has this day".into())
    } else {
        Ok(date)
    }
}
