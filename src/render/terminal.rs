//! A view for a terminal.

use core::fmt::Write as _;

use unicode_width::UnicodeWidthChar as _;

use crate::model::article::Article;
use crate::model::issue::Issue;
use crate::model::mention::{Mention, MentionKind};

/// How [`terminal`] writes.
///
/// ```
/// let view = baokan::render::Terminal::new().colour(true).width(60);
/// assert_ne!(view, baokan::render::Terminal::default());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Terminal {
    colour: bool,
    width: usize,
}

impl Default for Terminal {
    fn default() -> Self {
        Self { colour: false, width: 88 }
    }
}

impl Terminal {
    /// Without colour, 88 columns wide.
    ///
    /// ```
    /// use baokan::render::Terminal;
    /// assert_eq!(Terminal::new(), Terminal::new().colour(false).width(88));
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether to colour mentions and set headlines bold, by ANSI escapes.
    ///
    /// ```
    /// use baokan::render::{Terminal, terminal};
    /// let issue = baokan::parse_issue("夏粮收购开秤\n全市设点127个。");
    /// assert!(terminal(&issue, Terminal::new().colour(true)).contains("\u{1b}["));
    /// ```
    #[must_use]
    pub const fn colour(mut self, colour: bool) -> Self {
        self.colour = colour;
        self
    }

    /// How many columns a line has; less than 20 is taken as 20. A Han character takes two. Closing punctuation may
    /// hang over the end of a line. A rule between articles has no more than 1000.
    ///
    /// ```
    /// use baokan::render::{Terminal, terminal};
    /// let issue = baokan::parse_issue("夏粮收购开秤\n全市设点127个。");
    /// let view = terminal(&issue, Terminal::new().width(40));
    /// assert!(view.lines().all(|line| line.chars().count() <= 40));
    /// ```
    #[must_use]
    pub const fn width(mut self, columns: usize) -> Self {
        self.width = if columns < 20 { 20 } else { columns };
        self
    }
}

/// A readable view of an issue: the name and day of its masthead; each article with its headline block, who made it,
/// its paragraphs, indented by outline, and its captions, in both of which every date and amount is followed by its
/// kind and value; then the page furniture.
///
/// Diagnostics are not in it: show them with their place in the source, as the crate's example `parse` does.
///
/// ```
/// use baokan::render::{Terminal, terminal};
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）全市设点127\n个。");
/// let view = terminal(&issue, Terminal::new());
/// assert!(view.contains("全市设点127个⟨quantity 127 个⟩。"));
/// assert!(view.contains("本报 · 文静远 (reporter)"));
/// ```
pub fn terminal(issue: &Issue, options: Terminal) -> String {
    let mut view = View { options, out: String::new() };
    if let Some(masthead) = &issue.masthead {
        let date = masthead.date.map(|d| d.to_string());
        let facts = [masthead.paper.clone(), date, masthead.weekday.clone(), masthead.lunar.clone()];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        view.block(0, &[(&facts.join("  "), BOLD)]);
    }
    for (index, article) in issue.articles.iter().enumerate() {
        view.article(index + 1, article);
    }
    if !issue.furniture.is_empty() {
        view.rule("page furniture");
        for leaf in &issue.furniture {
            view.block(2, &[(&leaf.text, DIM)]);
        }
    }
    view.out
}

/// How a stretch of text is shown: the number of an ANSI "select graphic rendition".
type Style = &'static str;
const PLAIN: Style = "";
const BOLD: Style = "1";
const DIM: Style = "2";

const fn style(kind: MentionKind) -> Style {
    match kind {
        MentionKind::Date | MentionKind::Time | MentionKind::DateTime => "36",
        MentionKind::Duration | MentionKind::Recurrence => "34",
        MentionKind::Money => "33",
        MentionKind::Percent | MentionKind::Ratio | MentionKind::Fraction => "35",
        _ => "32",
    }
}

struct View {
    options: Terminal,
    out: String,
}

impl View {
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
            let mut runs = marked(&paragraph.text, &paragraph.mentions);
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
        /// A wider view is one whose lines are not to be broken: no memory holds a rule of `usize::MAX` columns.
        const WIDEST: usize = 1000;
        let columns = self.options.width.min(WIDEST);
        let line = format!("── {title} {}", "─".repeat(columns.saturating_sub(title.len() + 4)));
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
            // Control characters of the page must not reach the terminal; verse keeps its line ends.
            let text: String =
                text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
            for word in words(&text) {
                let width = word.chars().map(|c| c.width().unwrap_or(0)).sum::<usize>();
                let closing = word.starts_with(|c| "，。、；：！？）》」』】”’…⟩%,.;:!?)]".contains(c));
                let ends = word == "\n";
                if ends || column + width > self.options.width && !closing && column > indent {
                    self.reset(style);
                    self.out.push('\n');
                    self.out.push_str(&pad);
                    self.set(style);
                    column = indent;
                }
                if !(ends || word == " " && column == indent) {
                    self.out.push_str(word);
                    column += width;
                }
            }
            self.reset(style);
        }
        self.out.push('\n');
    }

    fn set(&mut self, style: Style) {
        if self.options.colour && !style.is_empty() {
            // Writing to a string does not fail.
            let _ = write!(self.out, "\x1b[{style}m");
        }
    }

    fn reset(&mut self, style: Style) {
        if self.options.colour && !style.is_empty() {
            self.out.push_str("\x1b[0m");
        }
    }
}

/// A text cut where a line may end: between any two characters but those of a Latin word or a number of up to
/// twenty, with the bracket that opens a value.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let mut end = 0;
        for (count, c) in rest.chars().enumerate() {
            let opens = count == 0 && c == '⟨';
            let inside = c.is_ascii_graphic() && count < 20;
            if !(opens || inside || end == 0) {
                break;
            }
            end += c.len_utf8();
            if !(opens || inside) {
                break;
            }
        }
        let (word, behind) = rest.split_at_checked(end)?;
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
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
        let (front, back) = text.split_at_checked(cut).unwrap_or((&text, ""));
        out.push((front.to_owned(), if style.is_empty() { BOLD } else { style }));
        out.push((back.to_owned(), style));
        len -= cut.min(len);
    }
    out
}
