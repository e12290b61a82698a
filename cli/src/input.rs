//! Files, folders and the standard input, decoded; every failure says where.

use std::fmt;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::args::{Encoding, Input};

/// One text to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("-"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl Source {
    /// The text.
    ///
    /// # Errors
    /// A [`Failure`]: the file can't be read, or its bytes are no text of the encoding.
    pub(crate) fn read(&self, encoding: Encoding) -> Result<String, Failure> {
        let mut bytes = Vec::new();
        match self {
            Self::Stdin => std::io::stdin().read_to_end(&mut bytes).map(drop),
            Self::File(path) => std::fs::read(path).map(|read| bytes = read),
        }
        .map_err(|e| Failure { place: self.to_string(), message: e.to_string() })?;
        decode(bytes, encoding).map_err(|e| e.in_file(self))
    }
}

/// An input that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The file, with line and column where they are known.
    place: String,
    message: String,
}

impl Failure {
    pub(crate) fn new(path: &Path, error: &std::io::Error) -> Self {
        Self { place: path.display().to_string(), message: error.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Bytes that are no text.
struct Undecodable {
    bytes: Vec<u8>,
    /// The first byte that could not be decoded.
    at: usize,
    message: String,
}

impl Undecodable {
    /// The failure at `file:line:column`; the column counts bytes from 1, as characters can't be counted in what is not
    /// decoded.
    fn in_file(self, source: &Source) -> Failure {
        let before = self.bytes.get(..self.at).unwrap_or_default();
        let line = before.split(|&b| b == b'\n').count();
        let column = before.iter().rev().take_while(|&&b| b != b'\n').count() + 1;
        Failure { place: format!("{source}:{line}:{column}"), message: self.message }
    }
}

fn decode(bytes: Vec<u8>, encoding: Encoding) -> Result<String, Undecodable> {
    let read = match encoding {
        Encoding::Auto => baokan::decode(&bytes),
        Encoding::Utf8 => baokan::decode_as(&bytes, baokan::Encoding::Utf8),
        Encoding::Gb18030 => baokan::decode_as(&bytes, baokan::Encoding::Gb18030),
    };
    match read {
        Ok(text) => Ok(text.into_owned()),
        Err(error) => Err(Undecodable { at: error.at(), message: error.to_string(), bytes }),
    }
}

/// The inputs that a command line names, each folder replaced by the files in it, or the standard input if it names
/// none; and the folders that could not be opened or hold no page.
pub(crate) fn sources(input: &Input) -> (Vec<Source>, Vec<Failure>) {
    let (mut out, mut failures) = (Vec::new(), Vec::new());
    if input.paths.is_empty() {
        out.push(Source::Stdin);
    }
    for path in &input.paths {
        if path.as_os_str() == "-" {
            out.push(Source::Stdin);
        } else if path.is_dir() {
            let before = (out.len(), failures.len());
            folder(path, &mut out, &mut failures);
            // Whoever names a folder expects pages in it: silence would look like success.
            if (out.len(), failures.len()) == before {
                failures.push(Failure {
                    place: path.display().to_string(),
                    message: "no .txt file in it".into(),
                });
            }
        } else {
            out.push(Source::File(path.clone()));
        }
    }
    (out, failures)
}

/// The `.txt` files of a folder and of the folders in it, by name. Links to folders are not followed: they may lead
/// back.
fn folder(path: &Path, out: &mut Vec<Source>, failures: &mut Vec<Failure>) {
    let entries = match std::fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(error) => return failures.push(Failure::new(path, &error)),
    };
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if !path.is_symlink() {
                folder(&path, out, failures);
            }
        } else if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt")) {
            out.push(Source::File(path));
        }
    }
}
