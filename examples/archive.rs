//! Reads the `.txt` files of a folder and of the folders in it on all cores: `archive FOLDER`. Prints how many pages,
//! articles, paragraphs and mentions they hold, and how many pages and bytes a second were read.
//!
//! The library has no global state and starts no threads; `Issue` and `Options` are `Send` and `Sync`. Each file is
//! read, decoded, parsed and dropped by one thread before its next, so that memory stays that of a file a core.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use baokan::Options;
use indicatif::{ParallelProgressIterator as _, ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

/// What files hold; adds up.
#[derive(Clone, Copy, Default)]
struct Sum {
    pages: usize,
    bytes: usize,
    articles: usize,
    paragraphs: usize,
    /// Mentions in the paragraphs; those of headlines are not counted.
    mentions: usize,
    /// Files that could not be read, or are no text.
    unread: usize,
}

impl Sum {
    fn plus(self, other: Self) -> Self {
        Self {
            pages: self.pages + other.pages,
            bytes: self.bytes + other.bytes,
            articles: self.articles + other.articles,
            paragraphs: self.paragraphs + other.paragraphs,
            mentions: self.mentions + other.mentions,
            unread: self.unread + other.unread,
        }
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("archive: {e}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("usage: archive FOLDER")?;
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    files.sort();
    // Drawn on a terminal only.
    let bar = ProgressBar::new(files.len() as u64)
        .with_style(ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec} {eta}")?);
    let options = Options::new();
    let start = Instant::now();
    let sum =
        files.par_iter().progress_with(bar).map(|file| read(file, &options)).reduce(Sum::default, Sum::plus);
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{} pages, {} articles, {} paragraphs, {} mentions; {} files that could not be read",
        sum.pages, sum.articles, sum.paragraphs, sum.mentions, sum.unread
    );
    println!(
        "{:.2} s on {} threads: {:.0} pages and {:.1} MB a second",
        seconds,
        rayon::current_num_threads(),
        sum.pages as f64 / seconds,
        sum.bytes as f64 / seconds / 1e6
    );
    Ok(())
}

/// The `.txt` files of a folder and of the folders in it.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() {
            collect(&path, files)?;
        } else if kind.is_file() && path.extension().is_some_and(|e| e == "txt") {
            files.push(path);
        }
    }
    Ok(())
}

fn read(file: &Path, options: &Options) -> Sum {
    let unread = Sum { unread: 1, ..Sum::default() };
    let Ok(bytes) = std::fs::read(file) else { return unread };
    let Ok(issue) = options.parse_issue_bytes(&bytes) else { return unread };
    let paragraphs = || issue.articles.iter().flat_map(|a| &a.body);
    Sum {
        pages: issue.pages.len(),
        bytes: bytes.len(),
        articles: issue.articles.len(),
        paragraphs: paragraphs().count(),
        mentions: paragraphs().map(|p| p.mentions.len()).sum(),
        unread: 0,
    }
}
