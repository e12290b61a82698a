//! HTML: a page that shows a reading beside its source.

mod escape;
mod source;

use core::fmt::Write as _;

use super::parts::{datelines, names};
use crate::model::article::{Article, Paragraph};
use crate::model::diagnostic::{Diagnostic, Severity};
use crate::model::issue::Issue;
use crate::model::leaf::{LeafKind, LeafRef};
use crate::model::mention::{Mention, MentionKind};
use escape::escape;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The kinds of leaf in the order in which the legend shows them.
const KINDS: [LeafKind; 13] = [
    LeafKind::Masthead,
    LeafKind::Kicker,
    LeafKind::Headline,
    LeafKind::Deck,
    LeafKind::Dateline,
    LeafKind::Document,
    LeafKind::Byline,
    LeafKind::Paragraph,
    LeafKind::Caption,
    LeafKind::Credit,
    LeafKind::JumpTo,
    LeafKind::JumpFrom,
    LeafKind::Furniture,
];

/// A self-contained HTML page that shows what was read beside the source, for people to check.
///
/// The articles stand on one side and the source on the other, every leaf in the colour of its kind. Mentions are
/// underlined and show their kind and value under the pointer or the keyboard's focus; diagnostics are marked where
/// they stand and listed. Choosing a leaf shows its twin on the other side; the keys are listed on the page. It is
/// light or dark as the reader's system asks, fits a telephone, and loads nothing from elsewhere. All text is
/// escaped: a page of hostile text is shown and does nothing.
///
/// `source` must be the text that the issue was read from, else the source side does not fit.
///
/// ```
/// let source = "夏粮<开秤>\n本报讯（记者 文静远）全市设点127\n个。";
/// let page = baokan::render::html(&baokan::parse_issue(source), source);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains("夏粮&lt;开秤&gt;"));
/// assert!(page.contains("title=\"quantity: 127 个\""));
/// ```
pub fn html(issue: &Issue, source: &str) -> String {
    let leaves: Vec<LeafRef<'_>> = issue.leaves().collect();
    let mut page = Page { out: String::with_capacity(source.len() * 6 + 20_000), next: 0 };
    page.head(issue, &leaves);
    page.out.push_str("<main>\n<section id=\"articles\" class=\"pane\" aria-label=\"Articles\">\n");
    page.diagnostics(issue, source);
    if let Some(masthead) = &issue.masthead {
        let number = page.number();
        page.open("p", number, LeafKind::Masthead, "");
        page.text(&masthead.text, &[]);
        page.out.push_str("</p>\n");
    }
    for (index, article) in issue.articles.iter().enumerate() {
        page.article(index + 1, article);
    }
    page.furniture(issue);
    page.out.push_str("</section>\n<section id=\"source\" class=\"pane\" aria-label=\"Source text\">\n<pre>");
    source::write(&mut page.out, source, &leaves, &issue.diagnostics);
    page.out.push_str("</pre>\n</section>\n</main>\n");
    page.foot();
    page.out
}

struct Page {
    out: String,
    /// The number of the next leaf, in the order of [`Issue::leaves`].
    next: usize,
}

/// Leaves that are written in another order than [`Issue::leaves`] gives them keep their number.
struct Numbers {
    dateline: usize,
    document: usize,
    bylines: usize,
    jump_from: usize,
    body: usize,
    captions: usize,
    credit: usize,
    jump_to: usize,
}

impl Page {
    fn put(&mut self, arguments: core::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.out.write_fmt(arguments);
    }

    fn number(&mut self) -> usize {
        let number = self.next;
        self.next += 1;
        number
    }

    fn head(&mut self, issue: &Issue, leaves: &[LeafRef<'_>]) {
        let masthead = issue.masthead.as_ref();
        let paper = masthead.and_then(|m| m.paper.clone());
        let date = masthead.and_then(|m| m.date).map(|d| d.to_string());
        let name = [paper, date].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = if name.is_empty() {
            issue.articles.iter().map(Article::title).find(|t| !t.is_empty()).unwrap_or_default()
        } else {
            name
        };
        let name = escape(if name.is_empty() { "baokan" } else { &name });
        let mentions: usize = leaves.iter().map(|l| l.mentions.len()).sum();
        self.put(format_args!(
            "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"generator\" content=\"baokan {}\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
             <title>{name}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{name}</h1>\n\
             <p class=\"counts\"><b>{}</b> articles <b>{}</b> leaves <b>{mentions}</b> mentions <b>{}</b> diagnostics</p>\n",
            env!("CARGO_PKG_VERSION"),
            issue.articles.len(),
            leaves.len(),
            issue.diagnostics.len(),
        ));
        self.out.push_str("<ul class=\"legend\" aria-label=\"Colours\">");
        for kind in KINDS {
            if leaves.iter().any(|l| l.kind == kind) {
                let (chinese, english) = names(kind);
                self.put(format_args!(
                    "<li class=\"k-{english}\">{chinese} <span lang=\"en\">{english}</span></li>"
                ));
            }
        }
        // Outside the header, so that it stays in sight while the page below it is scrolled.
        self.out.push_str(
            "</ul>\n</header>\n<nav class=\"sides\" aria-label=\"Sides\"><a href=\"#articles\">Articles</a> \
             <a href=\"#source\">Source</a></nav>\n",
        );
    }

    fn diagnostics(&mut self, issue: &Issue, source: &str) {
        /// More than these are folded up, so that a noisy page opens with its articles.
        const OPEN: usize = 3;
        if issue.diagnostics.is_empty() {
            return;
        }
        let count = issue.diagnostics.len();
        let (open, many) = (if count <= OPEN { " open" } else { "" }, if count == 1 { "" } else { "s" });
        self.put(format_args!(
            "<details class=\"diagnostics\" lang=\"en\"{open}><summary>{count} diagnostic{many}</summary>\n<ol>\n"
        ));
        // Sorted by place, as they are, the lines are counted in one walk.
        let (mut at, mut line) = (0, 1);
        for (index, d) in issue.diagnostics.iter().enumerate() {
            if d.span.start < at {
                (at, line) = (0, 1);
            }
            let between = source.as_bytes().get(at..d.span.start).unwrap_or_default();
            line += memchr::memchr_iter(b'\n', between).count();
            at = d.span.start;
            self.put(format_args!(
                "<li class=\"{}\"><a id=\"e{index}\" href=\"#d{index}\">line {line}</a> {} <code>{}</code></li>\n",
                severity(d),
                escape(&d.message),
                d.code,
            ));
        }
        self.out.push_str("</ol>\n</details>\n");
    }

    fn furniture(&mut self, issue: &Issue) {
        if issue.furniture.is_empty() {
            return;
        }
        self.out.push_str("<article class=\"rest\">\n<h3 class=\"part\">版面 <span lang=\"en\">page furniture</span></h3>\n");
        for leaf in &issue.furniture {
            let number = self.number();
            self.open("p", number, LeafKind::Furniture, "");
            self.text(&leaf.text, &[]);
            self.out.push_str("</p>\n");
        }
        self.out.push_str("</article>\n");
    }

    /// Opens the element of a leaf.
    fn open(&mut self, element: &str, number: usize, kind: LeafKind, more: &str) {
        let (chinese, english) = names(kind);
        self.put(format_args!(
            "<{element} id=\"L{number}\" class=\"leaf k-{english}\" data-l=\"{number}\" \
             data-c=\"{chinese}\" data-k=\"{chinese} {english}\" tabindex=\"-1\"{more}>"
        ));
    }

    fn leaf(&mut self, element: &str, number: usize, kind: LeafKind, text: &str, mentions: &[Mention]) {
        self.open(element, number, kind, "");
        self.text(text, mentions);
        self.put(format_args!("</{element}>\n"));
    }

    fn article(&mut self, number: usize, article: &Article) {
        self.put(format_args!("<article id=\"a{number}\">\n"));
        let heads = article.kicker.len() + article.headline.len() + article.deck.len();
        if heads > 0 {
            self.out.push_str("<hgroup>\n");
        }
        for leaf in &article.kicker {
            let number = self.number();
            self.leaf("p", number, LeafKind::Kicker, &leaf.text, &leaf.mentions);
        }
        if !article.headline.is_empty() {
            self.out.push_str("<h2>\n");
            for leaf in &article.headline {
                let number = self.number();
                self.leaf("span", number, LeafKind::Headline, &leaf.text, &leaf.mentions);
            }
            self.out.push_str("</h2>\n");
        }
        for leaf in &article.deck {
            let number = self.number();
            self.leaf("p", number, LeafKind::Deck, &leaf.text, &leaf.mentions);
        }
        if heads > 0 {
            self.out.push_str("</hgroup>\n");
        }
        self.parts(article);
        self.out.push_str("</article>\n");
    }

    /// What stands below the headline block.
    fn parts(&mut self, article: &Article) {
        let dateline = self.next;
        let document = dateline + usize::from(article.dateline.is_some());
        let bylines = document + usize::from(article.document.is_some());
        let jump_from = bylines + article.bylines.len();
        let body = jump_from + usize::from(article.jump_from.is_some());
        let captions = body + article.body.len();
        let credit = captions + article.captions.len();
        let jump_to = credit + usize::from(article.credit.is_some());
        self.next = jump_to + usize::from(article.jump_to.is_some());
        let numbers = Numbers { dateline, document, bylines, jump_from, body, captions, credit, jump_to };
        if let Some(leaf) = &article.document {
            self.leaf("p", numbers.document, LeafKind::Document, &leaf.text, &[]);
        }
        for (index, leaf) in article.bylines.iter().enumerate() {
            self.leaf("p", numbers.bylines + index, LeafKind::Byline, &leaf.text, &[]);
        }
        if let Some(leaf) = &article.jump_from {
            self.leaf("p", numbers.jump_from, LeafKind::JumpFrom, &leaf.text, &[]);
        }
        let (opens, closes) = datelines(article);
        if let Some(leaf) = opens {
            self.leaf("p", numbers.dateline, LeafKind::Dateline, &leaf.text, &leaf.mentions);
        }
        for (index, paragraph) in article.body.iter().enumerate() {
            self.paragraph(numbers.body + index, paragraph);
        }
        if let Some(leaf) = closes {
            self.leaf("p", numbers.dateline, LeafKind::Dateline, &leaf.text, &leaf.mentions);
        }
        for (index, leaf) in article.captions.iter().enumerate() {
            self.leaf("p", numbers.captions + index, LeafKind::Caption, &leaf.text, &leaf.mentions);
        }
        if let Some(leaf) = &article.credit {
            self.leaf("p", numbers.credit, LeafKind::Credit, &leaf.text, &[]);
        }
        if let Some(leaf) = &article.jump_to {
            self.leaf("p", numbers.jump_to, LeafKind::JumpTo, &leaf.text, &[]);
        }
    }

    fn paragraph(&mut self, number: usize, paragraph: &Paragraph) {
        let Some(label) = &paragraph.outline else {
            return self.leaf("p", number, LeafKind::Paragraph, &paragraph.text, &paragraph.mentions);
        };
        let level = label.level.min(6);
        self.open("p", number, LeafKind::Paragraph, &format!(" data-level=\"{level}\""));
        let end = label.title.map_or(label.label.len(), |t| t.end);
        match paragraph.text.split_at_checked(end) {
            // A mention that reaches over the end of the heading would be cut in two.
            Some((front, back))
                if !paragraph.mentions.iter().any(|m| m.range.start < end && end < m.range.end) =>
            {
                let at = paragraph.mentions.partition_point(|m| m.range.end <= end);
                let (first, rest) = paragraph.mentions.split_at_checked(at).unwrap_or_default();
                self.out.push_str("<strong>");
                self.text(front, first);
                self.out.push_str("</strong>");
                self.text_from(back, rest, end);
            }
            _ => self.text(&paragraph.text, &paragraph.mentions),
        }
        self.out.push_str("</p>\n");
    }

    fn text(&mut self, text: &str, mentions: &[Mention]) {
        self.text_from(text, mentions, 0);
    }

    /// A piece of a leaf's text that begins at byte `offset` of it, with its mentions.
    fn text_from(&mut self, text: &str, mentions: &[Mention], offset: usize) {
        let mut at = 0;
        for mention in mentions {
            let (start, end) =
                (mention.range.start.wrapping_sub(offset), mention.range.end.wrapping_sub(offset));
            let (Some(before), Some(inside)) = (text.get(at..start), text.get(start..end)) else { continue };
            self.out.push_str(&escape(before));
            self.mention(mention, inside);
            at = end;
        }
        self.out.push_str(&escape(text.get(at..).unwrap_or_default()));
    }

    fn mention(&mut self, mention: &Mention, text: &str) {
        self.put(format_args!(
            "<span class=\"m m-{}\" tabindex=\"0\" title=\"{}\">{}</span>",
            family(mention.kind()),
            describe(mention),
            escape(text)
        ));
    }

    fn foot(&mut self) {
        self.out.push_str(
            "<div id=\"tip\" role=\"status\" aria-live=\"polite\" hidden></div>\n\
             <footer lang=\"en\"><span id=\"chosen\"></span> <button id=\"across\" type=\"button\" hidden>other side</button> \
             <span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> leaf, <kbd>n</kbd> <kbd>p</kbd> article, <kbd>m</kbd> mention, \
             <kbd>d</kbd> diagnostic, <kbd>x</kbd> other side</span></footer>\n<script>\n",
        );
        self.out.push_str(SCRIPT);
        self.out.push_str("</script>\n</body>\n</html>\n");
    }
}

/// Kind and value of a mention, for an attribute.
fn describe(mention: &Mention) -> String {
    escape(&format!("{}: {}", mention.kind(), mention.value))
}

/// Which colour a mention is underlined with.
const fn family(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Date | MentionKind::Time | MentionKind::DateTime => "when",
        MentionKind::Duration | MentionKind::Recurrence => "long",
        MentionKind::Money => "money",
        MentionKind::Percent | MentionKind::Ratio | MentionKind::Fraction => "part",
        _ => "much",
    }
}

const fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
