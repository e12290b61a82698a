//! The stages in order.

use crate::grammar::scan::{Context, Scan};
use crate::layout::block::{self, Habit};
use crate::layout::build::{self, Page as Source};
use crate::layout::{article, fit, mark, stitch};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::issue::{Issue, Page};
use crate::model::span::Span;
use crate::text::lines::{self, Line};

/// How to read: nothing needs to be set.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options {}

impl Options {
    /// Reads the text of an issue, or of any part of one. See [`parse_issue`].
    pub fn parse_issue(&self, text: &str) -> Issue {
        let context = Context::default();
        let lines = lines::split(text);
        let marks = mark::mark(text, &lines);
        let hints: Vec<_> = marks.iter().map(|m| m.hint()).collect();
        let fits = fit::fit(text, &lines, &hints);
        let habit = Habit::learn(text, &lines);
        let blocks = block::blocks(text, &lines, &marks, &fits, habit);
        let mut plan = article::plan(&blocks, habit);
        let drafts = core::mem::take(&mut plan.drafts);
        let drafts = stitch::stitch(&blocks, &marks, &plan, drafts);
        let page = Source { source: text, lines: &lines, marks: &marks, context };
        let mut articles: Vec<_> =
            drafts.iter().map(|draft| build::article(page, &blocks, &plan, draft)).collect();
        let captions = build::captions(page);
        // A caption goes to the article whose text stands before it, else to the first behind it.
        let ends: Vec<usize> = articles.iter().map(first_place).collect();
        for (_, caption) in captions {
            let at = caption.spans.first().map_or(0, |s| s.start);
            let home = ends.iter().rposition(|&start| start <= at).unwrap_or(0);
            if articles.is_empty() {
                articles.push(crate::model::article::Article::default());
            }
            if let Some(article) = articles.get_mut(home) {
                article.captions.push(caption);
            }
        }
        let (masthead, furniture) = build::furniture(page);
        let diagnostics = complaints(&articles);
        Issue { masthead, pages: pages(text, &lines), articles, furniture, diagnostics }
    }

    /// Finds the mentions of a clean text. See [`scan`].
    pub fn scan<'a>(&self, text: &'a str) -> Scan<'a> {
        Scan::new(text, Context::default())
    }
}

/// Where an article's first paragraph stands.
fn first_place(article: &crate::model::article::Article) -> usize {
    let body = article.body.first().and_then(|p| p.spans.first());
    let head = article.headline.first().and_then(|p| p.spans.first());
    body.or(head).map_or(usize::MAX, |s| s.start)
}

/// The pages of a text: form feeds part them.
fn pages(text: &str, lines: &[Line]) -> Vec<Page> {
    let mut out: Vec<Page> = Vec::new();
    let mut last = None;
    for line in lines {
        if last != Some(line.page) {
            last = Some(line.page);
            out.push(Page { label: None, span: line.span });
        }
        if let Some(page) = out.last_mut() {
            page.span.end = line.span.end;
        }
    }
    if out.is_empty() {
        out.push(Page { label: None, span: Span::new(0, text.len()) });
    }
    out
}

/// What is odd about the articles.
fn complaints(articles: &[crate::model::article::Article]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for article in articles {
        let place = article.leaves().next().and_then(|l| l.spans.first()).copied().unwrap_or_default();
        if article.headline.is_empty() && !article.body.is_empty() {
            out.push(Diagnostic::new(
                Code::BodyWithoutHeadline,
                place,
                "no headline was found for this body",
            ));
        }
        if !article.headline.is_empty() && article.body.is_empty() {
            out.push(Diagnostic::new(
                Code::HeadlineWithoutBody,
                place,
                "no body was found for this headline",
            ));
        }
        for (jump, stitched) in
            [(&article.jump_to, article.jump_from.is_some()), (&article.jump_from, article.jump_to.is_some())]
        {
            let Some(jump) = jump else { continue };
            let span = jump.spans.first().copied().unwrap_or_default();
            if jump.page.is_none() {
                out.push(Diagnostic::new(
                    Code::JumpWithoutPage,
                    span,
                    "the page number of this jump line is lost",
                ));
            }
            if !stitched {
                out.push(Diagnostic::new(
                    Code::OpenJump,
                    span,
                    "the other part of this article is not in the text",
                ));
            }
        }
    }
    out
}

/// Reads the text of an issue, or of any part of one.
pub fn parse_issue(text: &str) -> Issue {
    Options::default().parse_issue(text)
}

/// Finds the dates and amounts of a text that is already clean.
pub fn scan(text: &str) -> Scan<'_> {
    Options::default().scan(text)
}
