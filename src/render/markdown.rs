//! Markdown, by `CommonMark`.

use super::parts::{datelines, lines};
use crate::model::article::{Article, Paragraph};
use crate::model::issue::Issue;

/// The articles as Markdown, by `CommonMark` 0.31 without extensions.
///
/// The paper's name is a heading of level 1, with the masthead's text as a block quote below it. Each article is a
/// heading of level 2: its title, the lines of the headline on one line; where no headline was found, a rule stands for
/// it. Below it stand the kicker (`*…*`), the deck (`**…**`), and a block quote of who made it: document line, bylines,
/// credit, the lines that lead to and from it. Then come the paragraphs, each on one line (verse keeps its lines), with
/// the dateline where it was printed. The outline is nested headings from level 3 down to level 6, and deeper labels
/// stay in their paragraphs; the heading part of a paragraph that has both (`（一）坚持公益。校外…`) keeps its stop, so
/// that the two can be told apart again. Captions are list items. Page furniture is left out. Signs of the text that
/// Markdown would read are escaped.
///
/// ```
/// let issue = baokan::parse_issue("夏粮*开秤*\n本报讯（记者 文静远）全市设点127\n个。");
/// assert_eq!(
///     baokan::render::markdown(&issue),
///     "## 夏粮\\*开秤\\*\n\n本报讯（记者 文静远）全市设点127个。\n",
/// );
/// ```
pub fn markdown(issue: &Issue) -> String {
    let mut out = Markdown(String::new());
    if let Some(masthead) = &issue.masthead {
        if let Some(paper) = &masthead.paper {
            out.block("# ", paper, "");
        }
        out.quote([masthead.text.as_str()].into_iter());
    }
    for article in &issue.articles {
        out.article(article);
    }
    out.0
}

struct Markdown(String);

impl Markdown {
    /// A block of one line, parted from the one before by a blank line.
    fn block(&mut self, before: &str, text: &str, after: &str) {
        // Verse keeps its line ends; a heading is one line.
        let end = match before.as_bytes() {
            [b'#', ..] => " ",
            [b'-', ..] => "\\\n  ",
            _ => "\\\n",
        };
        let text = lines(text).map(|line| escape(&line)).collect::<Vec<_>>().join(end);
        if text.is_empty() {
            return;
        }
        self.part();
        for piece in [before, &text, after] {
            self.0.push_str(piece);
        }
        self.0.push('\n');
    }

    fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }

    /// A block quote, a line for each text.
    fn quote<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        let lines: Vec<_> = texts.flat_map(lines).map(|line| escape(&line)).collect();
        if lines.is_empty() {
            return;
        }
        self.part();
        self.0.push_str("> ");
        self.0.push_str(&lines.join("\\\n> "));
        self.0.push('\n');
    }

    fn article(&mut self, article: &Article) {
        let title = article.title();
        if title.trim().is_empty() {
            // No heading is made up; a rule parts the article from the one before.
            self.part();
            self.0.push_str("---\n");
        }
        self.block("## ", &title, "");
        for leaf in &article.kicker {
            self.block("*", &leaf.text, "*");
        }
        for leaf in &article.deck {
            self.block("**", &leaf.text, "**");
        }
        let document = article.document.iter().map(|d| &d.text);
        let bylines = article.bylines.iter().map(|b| &b.text);
        let credit = article.credit.iter().map(|c| &c.text);
        let jumps = article.jump_from.iter().chain(&article.jump_to).map(|j| &j.text);
        self.quote(document.chain(bylines).chain(credit).chain(jumps).map(String::as_str));
        let (opens, closes) = datelines(article);
        let last = article.body.len().saturating_sub(1);
        for (index, paragraph) in article.body.iter().enumerate() {
            let front = opens.filter(|_| index == 0).map(|d| d.text.as_str());
            let back = closes.filter(|_| index == last).map(|d| d.text.as_str());
            self.paragraph(paragraph, front, back);
        }
        if let (Some(dateline), true) = (opens, article.body.is_empty()) {
            self.block("", &dateline.text, "");
        }
        for caption in &article.captions {
            self.block("- ", &caption.text, "");
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, front: Option<&str>, back: Option<&str>) {
        let text = &paragraph.text;
        if let (None, None, Some((marks, len))) = (front, back, heading(paragraph)) {
            if let Some((title, rest)) = text.split_at_checked(len) {
                self.block(marks, title, "");
                self.block("", rest, "");
                return;
            }
        }
        self.block("", &format!("{}{text}{}", front.unwrap_or_default(), back.unwrap_or_default()), "");
    }
}

/// The mark of a heading and how many bytes of the paragraph it takes, where its outline label makes it one: a
/// heading that is a whole paragraph has no stop at its end, one in front of its text has one.
fn heading(paragraph: &Paragraph) -> Option<(&'static str, usize)> {
    let label = paragraph.outline.as_ref()?;
    let marks = *["### ", "#### ", "##### ", "###### "].get(usize::from(label.level).checked_sub(1)?)?;
    let title = label.title?;
    let rest = paragraph.text.get(title.end..)?;
    let own = rest.trim().is_empty();
    let stop = paragraph.text.trim_end().ends_with(is_stop);
    if own && !stop {
        return Some((marks, paragraph.text.len()));
    }
    let first = rest.chars().next().filter(|&c| is_stop(c))?;
    let len = title.end + first.len_utf8();
    let behind = paragraph.text.get(len..)?;
    (!behind.trim().is_empty()).then_some((marks, len))
}

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '．' | '.' | '！' | '？' | '!' | '?' | '；' | ';' | '：' | ':')
}

/// Puts a backslash before what Markdown would read as its own.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // What opens a line: a list, a heading, a rule.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        let opens = match c {
            '-' | '+' | '=' => at == 0,
            '.' | ')' => at > 0 && at == digits,
            _ => matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '~' | '|'),
        };
        if opens {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        for (text, want) in [
            ("1.2亿", "1\\.2亿"),
            ("共1.2亿", "共1.2亿"),
            ("12)甲", "12\\)甲"),
            ("-3℃", "\\-3℃"),
            ("a*b_c", "a\\*b\\_c"),
            ("<b>&amp;", "\\<b\\>\\&amp;"),
            ("# 1", "\\# 1"),
            ("《书》——", "《书》——"),
        ] {
            assert_eq!(escape(text), want);
        }
    }
}
