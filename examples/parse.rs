//! Reads newspaper pages: `parse [--json | --explain] [--issue-date YYYY-MM-DD] FILE...`; `-` is standard input.
//!
//! With `--json` one issue a line in the serialised form, without it a view for people: each article with its
//! headline block, who made it, and its paragraphs, indented by outline, in which every date and amount is followed
//! by its kind and value. Colours only on a terminal, and not if `NO_COLOR` is set.

use std::error::Error;
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Read as _, Write as _};
use std::process::ExitCode;

use baokan::{Article, Issue, Mention, MentionKind, Options, PartialDate, Severity};
use unicode_width::UnicodeWidthChar as _;

const USAGE: &str =
    "usage: parse [--json | --explain] [--issue-date YYYY-MM-DD] FILE...   (- is standard input)";

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
    let (mut json, mut reasons, mut options, mut files) = (false, false, Options::new(), Vec::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => json = true,
            "--explain" => reasons = true,
            "--issue-date" => {
                let date = args.next().ok_or("--issue-date needs a date, such as 2025-06-09")?;
                options = options.issue_date(date.parse::<PartialDate>()?);
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
        } else {
            write!(out, "{}", View { colour, out: String::new() }.issue(&issue, &text))?;
        }
    }
    out.flush()?;
    Ok(())
}

/// Every line with what it was taken for and why: article, class, width, column, place in
/// its paragraph, whether it runs on (`>`), text, evidence.
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

/// How a stretch of text is shown: the number of an ANSI "select graphic rendition".
type Style = &'static str;
const PLAIN: Style = "";
const BOLD: Style = "1";
const DIM: Style = "2";

fn style(kind: MentionKind) -> Style {
    match kind {
        MentionKind::Date | MentionKind::Time | MentionKind::DateTime => "36",
        MentionKind::Duration | MentionKind::Recurrence => "34",
        MentionKind::Money => "33",
        MentionKind::Percent | MentionKind::Ratio | MentionKind::Fraction => "35",
        _ => "32",
    }
}

struct View {
    colour: bool,
    out: String,
}

impl View {
    const WIDTH: usize = 88;

    fn issue(mut self, issue: &Issue, source: &str) -> String {
        if let Some(masthead) = &issue.masthead {
            let date = masthead.date.map(|d| d.to_string());
            let facts = [masthead.paper.clone(), date, masthead.weekday.clone(), masthead.lunar.clone()];
            let facts: Vec<String> = facts.into_iter().flatten().collect();
            self.block(0, &[(&facts.join("  "), BOLD)]);
        }
        for (index, article) in issue.articles.iter().enumerate() {
            self.article(index + 1, article);
        }
        if !issue.furniture.is_empty() {
            self.rule("page furniture");
            for leaf in &issue.furniture {
                self.block(2, &[(&leaf.text, DIM)]);
            }
        }
        if !issue.diagnostics.is_empty() {
            self.rule("diagnostics");
            for d in &issue.diagnostics {
                let line = source.get(..d.span.start).map_or(0, |t| t.matches('\n').count() + 1);
                let style = if d.severity == Severity::Note { DIM } else { "31" };
                self.block(2, &[(&format!("line {line}: {} [{}]", d.message, d.code), style)]);
            }
        }
        self.out
    }

    fn article(&mut self, number: usize, article: &Article) {
        self.rule(&number.to_string());
        for (leaves, style) in [(&article.kicker, DIM), (&article.headline, BOLD), (&article.deck, PLAIN)] {
            for leaf in leaves {
                self.block(4, &[(&leaf.text, style)]);
            }
        }
        let mut facts = Vec::new();
        let dateline = article.dateline.iter().flat_map(|d| [&d.agency, &d.place].into_iter().flatten());
        facts.extend(dateline.cloned());
        facts.extend(article.document.iter().map(|d| d.text.clone()));
        facts.extend(article.people().iter().map(|p| match p.role {
            Some(role) => format!("{} ({role})", p.name),
            None => p.name.clone(),
        }));
        facts.extend(article.credit.iter().map(|c| c.text.clone()));
        facts.extend(article.jump_from.iter().chain(&article.jump_to).map(|j| j.text.clone()));
        if !facts.is_empty() {
            self.block(4, &[(&facts.join(" · "), "33")]);
        }
        self.out.push('\n');
        for paragraph in &article.body {
            let level = paragraph.outline.as_ref().map_or(0, |o| usize::from(o.level).min(8));
            let mentions = &paragraph.mentions;
            let mut runs = marked(&paragraph.text, mentions);
            if let Some(label) = &paragraph.outline {
                let heading = label.title.map_or(label.label.len(), |t| t.end);
                runs = bold(runs, heading);
            }
            let runs: Vec<_> = runs.iter().map(|(t, s)| (t.as_str(), *s)).collect();
            self.block(2 * level, &runs);
        }
        for caption in &article.captions {
            let runs = marked(&caption.text, &caption.mentions);
            let mut all = vec![("▲ ", DIM)];
            all.extend(runs.iter().map(|(t, s)| (t.as_str(), *s)));
            self.block(4, &all);
        }
    }

    fn rule(&mut self, title: &str) {
        let line = format!("── {title} {}", "─".repeat(Self::WIDTH.saturating_sub(title.len() + 4)));
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.block(0, &[(&line, DIM)]);
    }

    /// Runs of styled text, wrapped: no closing mark opens a line.
    fn block(&mut self, indent: usize, runs: &[(&str, Style)]) {
        let pad = " ".repeat(indent);
        let mut column = indent;
        self.out.push_str(&pad);
        for (text, style) in runs {
            self.set(style);
            for c in text.chars() {
                let width = c.width().unwrap_or(0);
                let closing = "，。、；：！？）》」』】”’…%,.;:!?)]".contains(c);
                if c == '\n' || (column + width > Self::WIDTH && !closing) {
                    self.reset(style);
                    self.out.push('\n');
                    self.out.push_str(&pad);
                    self.set(style);
                    column = indent;
                }
                if c != '\n' && !(c == ' ' && column == indent) {
                    self.out.push(c);
                    column += width;
                }
            }
            self.reset(style);
        }
        self.out.push('\n');
    }

    fn set(&mut self, style: Style) {
        if self.colour && !style.is_empty() {
            // Writing to a string does not fail.
            let _ = write!(self.out, "\x1b[{style}m");
        }
    }

    fn reset(&mut self, style: Style) {
        if self.colour && !style.is_empty() {
            self.out.push_str("\x1b[0m");
        }
    }
}

/// A text cut at its mentions, each followed by its kind and value.
fn marked(text: &str, mentions: &[Mention]) -> Vec<(String, Style)> {
    let mut runs = Vec::new();
    let mut at = 0;
    for mention in mentions {
        runs.push((text.get(at..mention.range.start).unwrap_or_default().to_owned(), PLAIN));
        let printed = mention.range.slice(text).unwrap_or_default();
        runs.push((printed.to_owned(), style(mention.kind())));
        runs.push((format!("⟨{} {}⟩", mention.kind(), mention.value), DIM));
        at = mention.range.end;
    }
    runs.push((text.get(at..).unwrap_or_default().to_owned(), PLAIN));
    runs
}

/// Sets the first bytes of a text bold, where they are plain.
fn bold(runs: Vec<(String, Style)>, mut len: usize) -> Vec<(String, Style)> {
    let mut out = Vec::new();
    for (text, style) in runs {
        if style == DIM {
            out.push((text, style));
            continue;
        }
        let cut = (0..=len.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
        let (front, back) = text.split_at(cut);
        out.push((front.to_owned(), if style.is_empty() { BOLD } else { style }));
        out.push((back.to_owned(), style));
        len -= cut.min(len);
    }
    out
}
