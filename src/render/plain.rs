//! Plain text.

use super::parts::{datelines, lines};
use crate::model::article::Article;
use crate::model::issue::Issue;
use crate::model::span::Span;

/// The articles as plain text, as a newspaper's own archive keeps them: one paragraph a line (verse keeps its lines).
///
/// The masthead comes first, then the articles, parted by two blank lines. An article is its headline block (kicker,
/// headline and deck, a line each), a blank line, then document line, bylines and the line it comes from, and its
/// paragraphs, indented by two ideographic spaces; the dateline opens (or closes) its paragraph. Behind another blank
/// line stand the bylines that are not printed above the body, then captions, credit and the line that leads on. Page
/// furniture is left out. Every line ends with a line feed.
///
/// ```
/// let issue = baokan::parse_issue("夏粮开秤\n本报讯（记者 文静远）全市设点127\n个。");
/// assert_eq!(baokan::render::plain_text(&issue), "夏粮开秤\n\n　　本报讯（记者 文静远）全市设点127个。\n");
/// ```
pub fn plain_text(issue: &Issue) -> String {
    let mut out = String::new();
    if let Some(masthead) = &issue.masthead {
        line(&mut out, "", &masthead.text);
    }
    for text in &issue.articles {
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        article(&mut out, text);
        // A headline alone has no blank line behind it.
        while out.ends_with("\n\n") {
            out.pop();
        }
    }
    out
}

fn line(out: &mut String, indent: &str, text: &str) {
    for line in lines(text) {
        out.push_str(indent);
        out.push_str(&line);
        out.push('\n');
    }
}

/// One blank line, and no more: a paragraph of nothing but controls prints no line between two of them.
fn blank(out: &mut String) {
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
}

fn article(out: &mut String, article: &Article) {
    const INDENT: &str = "\u{3000}\u{3000}";
    let head: Vec<_> = article.kicker.iter().chain(&article.headline).chain(&article.deck).collect();
    for leaf in &head {
        line(out, "", &leaf.text);
    }
    if !head.is_empty() {
        blank(out);
    }
    // A byline above the next body would be read as the end of the one before.
    let start = |spans: &[Span]| spans.first().map_or(0, |s| s.start);
    let body = article.body.first().map_or(usize::MAX, |p| start(&p.spans));
    let (above, below): (Vec<_>, Vec<_>) = article.bylines.iter().partition(|b| start(&b.spans) < body);
    for text in article.document.iter().map(|d| &d.text).chain(above.iter().map(|b| &b.text)) {
        line(out, "", text);
    }
    if let Some(jump) = &article.jump_from {
        line(out, "", &jump.text);
    }
    let (opens, closes) = datelines(article);
    let last = article.body.len().saturating_sub(1);
    for (index, paragraph) in article.body.iter().enumerate() {
        let front = opens.filter(|_| index == 0).map_or("", |d| d.text.as_str());
        let back = closes.filter(|_| index == last).map_or("", |d| d.text.as_str());
        line(out, INDENT, &format!("{front}{}{back}", paragraph.text));
    }
    if let (Some(dateline), true) = (opens, article.body.is_empty()) {
        line(out, INDENT, &dateline.text);
    }
    let behind: Vec<&String> = (below.iter().map(|b| &b.text))
        .chain(article.captions.iter().map(|c| &c.text))
        .chain(article.credit.iter().map(|c| &c.text))
        .chain(article.jump_to.iter().map(|j| &j.text))
        .collect();
    if !behind.is_empty() && !article.body.is_empty() {
        blank(out);
    }
    for text in behind {
        line(out, "", text);
    }
}
