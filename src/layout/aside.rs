//! What stands beside the articles or goes to one whole: captions, masthead and furniture.

use crate::grammar::masthead::{self, Facts};
use crate::grammar::{caption, jump};
use crate::model::article::{Article, Caption};
use crate::model::issue::{Furniture, FurnitureKind, Masthead};
use crate::model::leaf::is_ignorable;
use crate::text::joined::{push_line, push_span};

use super::build::Page;
use super::mark::{Kind, Mark};
use super::piece::Piece;

/// The captions: runs of lines that were marked as such.
pub(crate) fn captions(page: Page<'_>) -> Vec<Caption> {
    let mut out: Vec<Caption> = Vec::new();
    let mut open = false;
    for (line, mark) in page.lines.iter().zip(page.marks) {
        if mark.kind != Kind::Caption {
            open = false;
            continue;
        }
        let text = line.text(page.source);
        let goes_on = open && line.blanks == 0;
        match out.last_mut() {
            Some(caption) if goes_on => {
                push_line(&mut caption.text, text);
                push_span(&mut caption.spans, line.span, page.source);
            }
            _ => {
                out.push(Caption { text: text.to_owned(), spans: vec![line.span], ..Caption::default() });
            }
        }
        open = true;
    }
    let mut room = Vec::new();
    for caption in &mut out {
        caption.credit = caption::credit(&caption.text).map(|(_, people)| people.owned()).unwrap_or_default();
        caption.mentions = page.mentions(&caption.text, &mut room);
    }
    out
}

/// Gives each caption to the article whose text stands before it, else to the first; to one of its own where there
/// is none.
pub(crate) fn hand_out(captions: Vec<Caption>, articles: &mut Vec<Article>) {
    if captions.is_empty() {
        return;
    }
    if articles.is_empty() {
        articles.push(Article::default());
    }
    let mut starts: Vec<(usize, usize)> =
        articles.iter().enumerate().map(|(index, article)| (first_place(article), index)).collect();
    starts.sort_unstable();
    for caption in captions {
        let at = caption.spans.first().map_or(0, |s| s.start);
        let before = starts.partition_point(|(start, _)| *start <= at);
        let home = starts.get(before.saturating_sub(1)).map_or(0, |(_, index)| *index);
        if let Some(article) = articles.get_mut(home) {
            article.captions.push(caption);
        }
    }
}

/// Where an article's first paragraph stands, or its headline.
fn first_place(article: &Article) -> usize {
    let body = article.body.first().and_then(|p| p.spans.first());
    let head = article.headline.first().and_then(|p| p.spans.first());
    body.or(head).map_or(usize::MAX, |s| s.start)
}

fn facts(text: &str) -> Facts {
    masthead::line(text).or_else(|| masthead::beside(text)).unwrap_or_default()
}

/// The number of the page that a line says it stands on, if the line is a folio or part of a masthead: 2, A8.
pub(crate) fn page_name(text: &str, mark: &Mark) -> Option<String> {
    match mark.kind {
        Kind::Masthead => facts(text).page,
        Kind::Furniture(FurnitureKind::Folio) => facts(text).page.or_else(|| {
            let frame = |c: char| {
                is_ignorable(c) || matches!(c, '—' | '–' | '-' | '－' | '·' | '•' | '_' | '~' | '*')
            };
            let bare = text.trim_matches(frame);
            jump::page(bare).ok().filter(|(rest, _)| rest.is_empty()).map(|(_, page)| page.to_string())
        }),
        _ => None,
    }
}

/// Whether the masthead line below the first line of the page tells the day.
fn dated_below(page: Page<'_>) -> bool {
    const NEAR: usize = 3;
    page.lines
        .iter()
        .zip(page.marks)
        .skip(1)
        .take(NEAR)
        .take_while(|(_, mark)| mark.kind == Kind::Masthead)
        .any(|(line, _)| facts(line.text(page.source)).date.is_some())
}

/// What the lines that open the first page say together.
#[derive(Clone, Copy, Default)]
struct Opening {
    /// How many lines there are.
    lines: usize,
    /// One of them names the paper as papers are named.
    named: bool,
    /// One that no other is like may be its title: 云溪新闻.
    titled: bool,
    /// One tells the day.
    dated: bool,
}

fn opening(page: Page<'_>) -> Opening {
    const MOST: usize = 8;
    let mut out = Opening::default();
    for (line, mark) in page.lines.iter().zip(page.marks).take(MOST) {
        match mark.kind {
            Kind::Furniture(_) => {}
            Kind::Masthead => {
                let text = line.text(page.source);
                let facts = facts(text);
                out.named |= facts.paper.is_some();
                out.dated |= facts.date.is_some();
                out.titled |= text.ends_with("新闻") && masthead::title(text).is_some();
            }
            _ => break,
        }
        out.lines += 1;
    }
    out
}

/// Masthead and furniture of the text. Masthead lines behind the first run of them are folios.
pub(crate) fn furniture(page: Page<'_>) -> (Option<Masthead>, Vec<Furniture>) {
    let mut head: Option<Masthead> = None;
    let mut head_page = None;
    let mut out = Vec::new();
    let opening = opening(page);
    for (index, (line, mark)) in page.lines.iter().zip(page.marks).enumerate() {
        if !matches!(mark.kind, Kind::Furniture(_) | Kind::Masthead) {
            continue;
        }
        let text = line.text(page.source);
        let piece = Piece::new(text.to_owned(), vec![line.span]);
        match mark.kind {
            Kind::Furniture(kind) => out.push(Furniture { text: piece.text, spans: piece.spans, kind }),
            Kind::Masthead => {
                let mut facts = facts(text);
                if facts == Facts::default() && !opening.named {
                    let titled = if index == 0 {
                        dated_below(page)
                    } else {
                        index < opening.lines && opening.dated && text.ends_with("新闻")
                    };
                    facts.paper = titled.then(|| masthead::title(text)).flatten();
                }
                let repeated = head.as_ref().is_some_and(|h| {
                    (h.date.is_some() && facts.date.is_some()) || (h.paper.is_some() && facts.paper.is_some())
                });
                // A date and a weekday alone stand on every page.
                let begins = facts.paper.is_some()
                    || facts.cn.is_some()
                    || facts.issue_no.is_some()
                    || facts.lunar.is_some();
                // In the page's own head, a date above the paper's name is the masthead's.
                let above = index < opening.lines
                    && (opening.named || opening.titled)
                    && facts.page.is_none()
                    && facts.date.is_some();
                // So does the name of a section, on the pages behind that of the masthead.
                let later = head_page.is_some_and(|page| page < line.page);
                if repeated || (head.is_none() || later) && !begins && !above {
                    let kind = FurnitureKind::Folio;
                    out.push(Furniture { text: piece.text, spans: piece.spans, kind });
                    continue;
                }
                head_page.get_or_insert(line.page);
                let m = head.get_or_insert_with(Masthead::default);
                let mut whole = Piece::new(core::mem::take(&mut m.text), core::mem::take(&mut m.spans));
                whole.append(piece);
                m.text = whole.text;
                m.spans = whole.spans;
                m.paper = m.paper.take().or(facts.paper);
                m.date = m.date.take().or(facts.date);
                m.weekday = m.weekday.take().or(facts.weekday);
                m.lunar = m.lunar.take().or(facts.lunar);
                m.issue_no = m.issue_no.take().or(facts.issue_no);
                m.cn = m.cn.take().or(facts.cn);
                m.postal_code = m.postal_code.take().or(facts.postal_code);
                m.pages = m.pages.or(facts.pages);
            }
            _ => {}
        }
    }
    (head, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    #[test]
    fn page_names() {
        let body = "本报讯（记者 文静远）昨日，县图书馆新馆开馆，藏书三十万册。";
        let name = |folio: &str| {
            let text = format!("{folio}\n\n{body}\n");
            let lines = split(&text);
            let marks = mark(&text, &lines);
            lines.iter().zip(&marks).find_map(|(line, mark)| page_name(line.text(&text), mark))
        };
        for (folio, want) in [
            ("第2版 综合新闻", "2"),
            ("02版 要闻", "2"),
            ("第二版", "2"),
            ("A5 地方", "A5"),
            ("平安法治　　B04", "B4"),
            ("— 3 —", "3"),
            ("11　体育·副刊　2026年9月13日　星期日", "11"),
            ("2026年9月13日 星期日　　第2版", "2"),
            ("3版 乡村振兴 乡土新报 2024年6月4日 星期二", "3"),
            ("2026年9月13日 星期日 责编 田禾 02版", "2"),
        ] {
            assert_eq!(name(folio).as_deref(), Some(want), "{folio}");
        }
        for folio in [
            "柳河日报 2026年9月13日 星期日 今日4版",
            "第7321期 今日4版",
            "详见2版",
            "————",
            "责任编辑：田禾",
            "2024年",
        ] {
            assert_eq!(name(folio), None, "{folio}");
        }
    }
}
