//! A small typesetter: sets paragraphs in columns as newspapers do, so that tests know what was printed.
#![allow(dead_code, unreachable_pub, reason = "no test uses everything")]

use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar as _;

/// How a page is set and extracted.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Width of the column, in halves of an em.
    pub measure: usize,
    /// How the first line of a paragraph stands.
    pub indent: Indent,
    /// Where the extractor leaves a blank line.
    pub blanks: Blanks,
    /// Where the headlines stand.
    pub headlines: Headlines,
}

/// How the first line of a paragraph stands: two characters are always left free, unless it is flush.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indent {
    /// Two ideographic spaces.
    Printed,
    /// The room is left, but the extractor dropped the spaces.
    Dropped,
    /// No room is left.
    Flush,
}

/// Where an extractor leaves a blank line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blanks {
    /// Nowhere.
    None,
    /// Between an article's headline block and its body, and between articles.
    Blocks,
    /// Between any two lines, but not within a headline block.
    Lines,
}

/// Where the headlines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headlines {
    /// Above their articles.
    Above,
    /// In a heap at the end of the page.
    AtTheEnd,
}

/// An article to set.
#[derive(Clone, Copy, Debug)]
pub struct Copy {
    pub headline: &'static [&'static str],
    pub paragraphs: &'static [&'static str],
    /// Set on a line of its own behind the last paragraph.
    pub byline: &'static str,
}

fn width(c: char) -> usize {
    c.width_cjk().unwrap_or(0)
}

/// Marks that open no line, and marks that end none (GB/T 15834-2011, 5.1).
const NO_START: &str = "。，、；：？！）》」』】〕”’…—％℃";
const NO_END: &str = "（《「『【〔“‘";

/// What stays together: a Latin word or figure, a mark with what it hangs on, or a character.
fn pieces(text: &str) -> Vec<String> {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '%');
    let mut out: Vec<String> = Vec::new();
    for c in text.chars() {
        let last = out.last().and_then(|p| p.chars().next_back());
        let glued = NO_START.contains(c) || last.is_some_and(|l| NO_END.contains(l) || word(l) && word(c));
        match out.last_mut() {
            Some(piece) if glued => piece.push(c),
            _ => out.push(c.into()),
        }
    }
    out
}

/// Breaks a paragraph into lines. `first` is what the first line leaves free.
pub fn wrap(text: &str, measure: usize, first: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), first);
    for piece in pieces(text) {
        let wide: usize = piece.chars().map(width).sum();
        if used + wide > measure && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        // A space is not set at the head of a line.
        if line.is_empty() && piece.trim().is_empty() {
            continue;
        }
        line.push_str(&piece);
        used += wide;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Sets a page.
pub fn page(articles: &[Copy], setting: Setting) -> String {
    // Groups of lines that nothing parts: a headline block, a paragraph's line.
    let mut blocks: Vec<Vec<String>> = Vec::new();
    let headline = |a: &Copy| -> Vec<String> { a.headline.iter().map(|&l| l.to_owned()).collect() };
    let mut starts = Vec::new();
    for article in articles {
        starts.push(blocks.len());
        if setting.headlines == Headlines::Above {
            blocks.push(headline(article));
            starts.push(blocks.len());
        }
        for paragraph in article.paragraphs {
            let free = if setting.indent == Indent::Flush { 0 } else { 4 };
            let mut lines = wrap(paragraph, setting.measure, free);
            if let (Indent::Printed, Some(first)) = (setting.indent, lines.first_mut()) {
                first.insert_str(0, "\u{3000}\u{3000}");
            }
            blocks.extend(lines.into_iter().map(|l| vec![l]));
        }
        if !article.byline.is_empty() {
            blocks.push(vec![article.byline.to_owned()]);
        }
    }
    if setting.headlines == Headlines::AtTheEnd {
        for article in articles {
            starts.push(blocks.len());
            blocks.push(headline(article));
        }
    }
    let mut out = String::new();
    for (index, block) in blocks.iter().enumerate() {
        let blank = match setting.blanks {
            Blanks::None => false,
            Blanks::Blocks => starts.contains(&index),
            Blanks::Lines => true,
        };
        if index > 0 && blank {
            out.push('\n');
        }
        for line in block {
            let _ = writeln!(out, "{line}");
        }
    }
    out
}
