//! Issue → JSON → issue: equal. Issue → plain text: every article as it stands, line for line.

use baokan::model::leaf::is_ignorable;
use baokan::{Issue, parse_issue, render};

/// A text without white space, and without the control characters that no view writes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|&c| !is_ignorable(c) && !c.is_control()).collect()
}

/// Two blank lines part the articles; a headline block stands at the margin, paragraphs behind two ideographic spaces.
fn plain_text_reads_back(issue: &Issue) {
    let view = render::plain_text(issue);
    let mut parts: Vec<&str> = view.split("\n\n\n").collect();
    if issue.masthead.as_ref().is_some_and(|m| !squeezed(&m.text).is_empty()) {
        parts.remove(0);
    }
    parts.retain(|p| !squeezed(p).is_empty());
    let said = |a: &&baokan::Article| a.leaves().any(|l| !squeezed(l.text).is_empty());
    let articles: Vec<_> = issue.articles.iter().filter(said).collect();
    assert_eq!(parts.len(), articles.len(), "{view}");
    for (part, article) in parts.iter().zip(articles) {
        let sorted = |text: String| {
            let mut all: Vec<char> = text.chars().collect();
            all.sort_unstable();
            all
        };
        let leaves: String = article.leaves().map(|l| squeezed(l.text)).collect();
        assert_eq!(sorted(squeezed(part)), sorted(leaves), "{part}");
        let printed: String =
            part.lines().filter(|l| l.starts_with("\u{3000}\u{3000}")).map(squeezed).collect();
        let body: String = article.body.iter().map(|p| squeezed(&p.text)).collect();
        let dateline = article.dateline.as_ref().map(|d| squeezed(&d.text)).unwrap_or_default();
        assert!(printed == format!("{dateline}{body}") || printed == format!("{body}{dateline}"), "{part}");
    }
}

/// Writes an issue and reads it back.
pub fn through_json(issue: &Issue) {
    let json = serde_json::to_string(issue).expect("an issue can be written");
    let back: Issue = serde_json::from_str(&json).expect("and read");
    assert_eq!(&back, issue, "{json}");
}

pub fn check(text: &str) {
    let issue = parse_issue(text);
    through_json(&issue);
    plain_text_reads_back(&issue);
}
