//! The views: nothing is lost on the way into them, and nothing gets out of them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use baokan::model::article::Article;
use baokan::render::{self, Terminal};
use baokan::{Issue, parse_issue};
use common::{PAGES, bare};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// What the two views for reading hold of an article, without white space.
#[derive(Debug, Default, PartialEq)]
struct Read {
    title: String,
    /// Kicker and deck, in Markdown; in plain text they are lines of the title.
    around: Vec<String>,
    /// Document line, bylines, credit, jump lines.
    made: Vec<String>,
    /// Paragraphs, with the dateline.
    body: Vec<String>,
    captions: Vec<String>,
}

/// The text without white space, and without the control characters that no view writes.
fn squeezed(text: &str) -> String {
    bare(text).chars().filter(|c| !c.is_control()).collect()
}

fn expected(article: &Article) -> Read {
    let squeeze = |texts: Vec<&String>| -> Vec<String> {
        texts.into_iter().map(|t| squeezed(t)).filter(|t| !t.is_empty()).collect()
    };
    let mut body: Vec<String> = article.body.iter().map(|p| squeezed(&p.text)).collect();
    if let Some(dateline) = &article.dateline {
        let start = |spans: &[baokan::Span]| spans.first().map_or(0, |s| s.start);
        let text = squeezed(&dateline.text);
        if body.is_empty() {
            body.push(text);
        } else if start(&dateline.spans) > start(&article.body.last().unwrap().spans) {
            body.last_mut().unwrap().push_str(&text);
        } else {
            body[0].insert_str(0, &text);
        }
    }
    body.retain(|t| !t.is_empty());
    Read {
        title: squeezed(&article.title()),
        around: squeeze(article.kicker.iter().chain(&article.deck).map(|l| &l.text).collect()),
        made: squeeze(
            (article.document.iter().map(|d| &d.text))
                .chain(article.bylines.iter().map(|b| &b.text))
                .chain(article.credit.iter().map(|c| &c.text))
                .chain(article.jump_from.iter().chain(&article.jump_to).map(|j| &j.text))
                .collect(),
        ),
        body,
        captions: squeeze(article.captions.iter().map(|c| &c.text).collect()),
    }
}

/// Reads the Markdown view by a parser of Markdown that knows nothing of this crate.
fn read_markdown(view: &str) -> Vec<Read> {
    let mut out: Vec<Read> = Vec::new();
    let (mut text, mut quoted, mut item, mut open) = (String::new(), false, false, false);
    let (mut level, mut strong, mut em) = (None, false, false);
    for event in Parser::new(view) {
        match event {
            Event::Rule => out.push(Read::default()),
            Event::Start(Tag::Heading { level: l, .. }) => level = Some(l),
            Event::Start(Tag::BlockQuote(_)) => quoted = true,
            Event::Start(Tag::Item) => item = true,
            Event::Start(Tag::Strong) => strong = true,
            Event::Start(Tag::Emphasis) => em = true,
            Event::Text(t) => text.push_str(&t),
            Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Heading(_)) => {
                let read = squeezed(&std::mem::take(&mut text));
                match level.take().unwrap() {
                    HeadingLevel::H1 => {}
                    HeadingLevel::H2 => out.push(Read { title: read, ..Read::default() }),
                    _ => {
                        open = read.ends_with(['。', '．', '.', '！', '？', '!', '?', '；', ';', '：', ':']);
                        out.last_mut().unwrap().body.push(read);
                    }
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                let whole = std::mem::take(&mut text);
                let read = squeezed(&whole);
                let (was_open, was_strong, was_em) =
                    (std::mem::take(&mut open), std::mem::take(&mut strong), std::mem::take(&mut em));
                let Some(article) = out.last_mut() else { continue };
                if read.is_empty() {
                } else if quoted {
                    article.made.extend(whole.split('\n').map(squeezed));
                } else if item {
                    article.captions.push(read);
                } else if was_strong || was_em {
                    article.around.push(read);
                } else if was_open {
                    article.body.last_mut().unwrap().push_str(&read);
                } else {
                    article.body.push(read);
                }
                item = false;
            }
            Event::End(TagEnd::BlockQuote(_)) => quoted = false,
            Event::Start(Tag::Paragraph | Tag::List(None))
            | Event::End(TagEnd::List(_) | TagEnd::Strong | TagEnd::Emphasis) => {}
            other => panic!("{other:?} in {view}"),
        }
    }
    out
}

fn markdown_reads_back(issue: &Issue) {
    let view = render::markdown(issue);
    let want: Vec<Read> = issue.articles.iter().map(expected).collect();
    assert_eq!(read_markdown(&view), want, "{view}");
}

/// Reads the plain text view: articles are parted by two blank lines.
fn plain_text_reads_back(issue: &Issue) {
    let view = render::plain_text(issue);
    assert!(view.is_empty() || view.ends_with('\n'));
    let mut articles: Vec<&str> = view.split("\n\n\n").collect();
    if issue.masthead.is_some() {
        articles.remove(0);
    }
    let articles: Vec<_> = articles.into_iter().filter(|a| !a.is_empty()).collect();
    assert_eq!(articles.len(), issue.articles.len(), "{view}");
    for (text, article) in articles.iter().zip(&issue.articles) {
        let want = expected(article);
        let paragraphs: Vec<String> = text
            .lines()
            .filter_map(|l| l.strip_prefix("\u{3000}\u{3000}"))
            .map(squeezed)
            .filter(|l| !l.is_empty())
            .collect();
        // Verse has a line for each of its own.
        let flat = |lines: &[String]| lines.concat();
        assert_eq!(flat(&paragraphs), flat(&want.body), "{text}");
        if !article.body.iter().any(|p| p.text.contains('\n')) {
            assert_eq!(paragraphs, want.body, "{text}");
        }
        let heads = article.kicker.len() + article.headline.len() + article.deck.len();
        let lines: Vec<&str> = text.lines().take(heads).collect();
        assert_eq!(squeezed(&lines[article.kicker.len()..][..article.headline.len()].concat()), want.title);
    }
}

/// Every leaf is on both sides of the page, the elements are closed, and nothing is loaded or run but the page's own.
fn html_is_whole(issue: &Issue, source: &str) {
    let page = render::html(issue, source);
    let (front, script) = page.split_once("<script>").unwrap();
    assert_eq!(script.matches("</script>").count(), 1);
    let (_, body) = front.split_once("</style>").unwrap();
    let mut open: Vec<&str> = Vec::new();
    let mut sides: Vec<[String; 2]> = vec![Default::default(); issue.leaves().count()];
    // The leaf that each open element is, and the side that it is on.
    let mut leaf: Vec<Option<(usize, usize)>> = Vec::new();
    let mut rest = body;
    while let Some(at) = rest.find(['<', '>']) {
        let (text, tag) = rest.split_at(at);
        for (number, side) in leaf.iter().rev().flatten().take(1) {
            sides[*number][*side].push_str(&unescaped(text));
        }
        assert!(tag.starts_with('<'), "a bare > in {page}");
        let end = tag.find('>').unwrap();
        let inner = &tag[1..end];
        rest = &tag[end + 1..];
        let name = inner.split_whitespace().next().unwrap();
        if let Some(name) = name.strip_prefix('/') {
            if ["html", "body", "head"].contains(&name) {
                continue;
            }
            assert_eq!(open.pop(), Some(name), "{page}");
            leaf.pop();
            continue;
        }
        assert!(!["script", "img", "iframe", "object", "link"].contains(&name), "{inner}");
        for (name, value) in attributes(inner) {
            assert!(!name.starts_with("on") && name != "src" && name != "style", "{inner}");
            assert!(name != "href" || value.starts_with('#'), "{inner}");
        }
        if ["meta", "body", "br"].contains(&name) {
            continue;
        }
        open.push(name);
        let number = attributes(inner).into_iter().find(|(n, _)| *n == "data-l");
        let side = usize::from(body.len() - rest.len() > body.find("<section id=\"source\"").unwrap());
        leaf.push(number.map(|(_, n)| (n.parse().unwrap(), side)));
        if number.is_none() && name == "span" || name == "strong" {
            // Inside a leaf: a mention, a heading.
            let outer = leaf.iter().rev().flatten().next().copied();
            *leaf.last_mut().unwrap() = outer;
        }
    }
    assert!(open == ["html"] || open.is_empty(), "{open:?}");
    for (side, leaf) in sides.iter().zip(issue.leaves()) {
        let want = shown(leaf.text);
        assert_eq!(bare(&side[0]), want, "{page}");
        // The source side has a leaf's pieces in the order of the source, which is not always that of reading.
        let sorted = |text: &str| {
            let mut chars: Vec<char> = text.chars().collect();
            chars.sort_unstable();
            chars
        };
        if leaf.spans.is_sorted() {
            assert_eq!(bare(&side[1]), want, "{page}");
        }
        assert_eq!(sorted(&bare(&side[1])), sorted(&want), "{page}");
    }
}

fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    let mut rest = tag.split_once(' ').map_or("", |t| t.1);
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, behind) = value.split_once('"').unwrap();
        out.push((name.trim(), value));
        rest = behind;
    }
    out
}

fn unescaped(text: &str) -> String {
    let mut out = text.to_owned();
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        out = out.replace(entity, sign);
    }
    out
}

/// A text as HTML shows it: signs stand for what it has no place for.
fn shown(text: &str) -> String {
    let noncharacter = |c: char| matches!(c, '\u{fdd0}'..='\u{fdef}') || c as u32 & 0xfffe == 0xfffe;
    bare(text)
        .chars()
        .map(|c| match c {
            '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap(),
            '\u{7f}' => '\u{2421}',
            '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c if noncharacter(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

fn every_view(text: &str) {
    let issue = parse_issue(text);
    markdown_reads_back(&issue);
    plain_text_reads_back(&issue);
    html_is_whole(&issue, text);
    let view = render::terminal(&issue, Terminal::new().width(40));
    assert!(!view.chars().any(|c| c.is_control() && c != '\n'), "{view:?}");
    #[cfg(feature = "json")]
    json_reads_back(&issue);
}

#[cfg(feature = "json")]
fn json_reads_back(issue: &Issue) {
    let lines = render::json_lines(issue);
    assert_eq!(lines.lines().count(), issue.articles.len());
    for (line, article) in lines.lines().zip(&issue.articles) {
        let record: render::Record<'_> = serde_json::from_str(line).unwrap();
        assert_eq!(&*record.article, article);
    }
    let graph: serde_json::Value = serde_json::from_str(&render::news_articles(issue)).unwrap();
    assert_eq!(graph["@graph"].as_array().unwrap().len(), issue.articles.len());
}

#[test]
fn the_crates_own_pages() {
    for (_, page) in PAGES {
        every_view(page);
    }
}

#[test]
fn hostile_text() {
    for text in [
        "",
        "<script>alert(1)</script>",
        "今日要闻<img src=x onerror=alert(1)>\n本报讯 “\"' onload='”全市127个</pre></section>",
        "标题\u{202e}反\u{1b}[31m红\0\u{7f}\n正文&lt;&amp;#60;。",
        "# 标题\n- 列表\n> 引用\n```\n1. 项\n***\n---\n===\n[a](b) <b> &amp; `c` ~~d~~ | e |",
        "一、*总体*要求\n（一）坚持_公益_。校外<i>托管</i>。",
        // A body of nothing but controls, between a headline and a jump.
        "\0\0\0（下转第\n（上",
    ] {
        every_view(text);
    }
}

#[test]
fn markdown_nests_the_outline() {
    let view = render::markdown(&parse_issue(PAGES[0].1));
    for line in [
        "## 县人民政府办公室关于规范 校外托管服务的通知",
        "### 一、总体要求",
        "#### （一）坚持公益属性。",
        "> 转自《沅口县人民政府公报》\\",
    ] {
        assert!(view.lines().any(|l| l == line), "{line} is not in\n{view}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_250_609),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text(text in "(\\PC|\n|\n\n|　　|[-+*_#>`~<&|.0-9\\[\\]]|一、|（一）|。|本报讯|记者 ){0,60}") {
        every_view(&text);
    }
}

/// `BAOKAN_PAGES=folder cargo test --test views --all-features -- --ignored --nocapture` makes every view of every
/// text in a folder, and says how many articles come back when the plain text is parsed like a page.
#[test]
#[ignore = "needs a folder of pages"]
fn a_folder_of_pages() {
    let Some(folder) = std::env::var_os("BAOKAN_PAGES") else {
        return println!("BAOKAN_PAGES is not set: skipped");
    };
    let (mut pages, mut articles, mut same, mut titles) = (0, 0, 0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        every_view(&text);
        pages += 1;
        let issue = parse_issue(&text);
        let again = parse_issue(&render::plain_text(&issue));
        for article in &issue.articles {
            articles += 1;
            titles += usize::from(again.articles.iter().any(|a| a.title() == article.title()));
            same += usize::from(again.articles.iter().any(|a| expected(a) == expected(article)));
        }
    }
    println!("{pages} pages: every view made, text and Markdown read back");
    println!("parsed again from plain text: {same} of {articles} articles the same, {titles} titles");
    assert!(pages > 0);
}
