//! Diagnostics with the lines that they are about: of the example `parse`, and of the program `baokan`, whose sources
//! have a link to this file.

use baokan::{Issue, Severity};
use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFile;
use codespan_reporting::term::{self, termcolor::Buffer};

/// The diagnostics of an issue, each with its line and carets below the place.
pub(crate) fn complaints(name: &str, issue: &Issue, text: &str, colour: bool) -> String {
    let file = SimpleFile::new(name, text);
    let config = term::Config::default();
    let mut out = if colour { Buffer::ansi() } else { Buffer::no_color() };
    for d in &issue.diagnostics {
        let report = match d.severity {
            Severity::Note => Diagnostic::note(),
            Severity::Warning => Diagnostic::warning(),
            _ => Diagnostic::error(),
        };
        let report = report.with_code(format!("baokan::{}", d.code)).with_message(&d.message);
        // Of a complaint about much text, its first line is enough.
        let first = d.span.slice(text).and_then(|t| t.lines().next()).map_or(0, str::len);
        let shown = if d.span.len() > 400 { d.span.start..d.span.start + first } else { d.span.range() };
        let report = report.with_labels(vec![Label::primary((), shown)]);
        // Writing to a buffer does not fail; a span that is none of the file's would.
        let _ = term::emit_to_write_style(&mut out, &config, &file, &report);
    }
    String::from_utf8_lossy(out.as_slice()).into_owned()
}
