//! Complaints about names and outline labels: what could be read in another way, and what is missing from a row.

use crate::grammar::{byline, document, name, outline};
use crate::model::article::{Article, Paragraph};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::outline::{LabelStyle, OutlineLabel};
use crate::model::people::Person;
use crate::model::span::Span;
use crate::text::class::{Class, class};

/// What is odd about an article's names and labels.
pub(crate) fn doubts(article: &Article, out: &mut Vec<Diagnostic>) {
    for byline in &article.bylines {
        let place = byline.spans.first().copied().unwrap_or_default();
        if byline::misread(&byline.text) {
            out.push(Diagnostic::new(Code::Misread, place, "the mark before this byline was read as □"));
        }
        run_together(&byline.people, place, out);
    }
    if let Some(dateline) = &article.dateline {
        run_together(&dateline.people, dateline.spans.first().copied().unwrap_or_default(), out);
    }
    if let Some(line) = &article.document {
        let place = line.spans.first().copied().unwrap_or_default();
        let odd = line.number.as_deref().and_then(document::odd_brackets);
        out.extend(odd.map(|(open, close)| {
            let message = format!("the brackets {open}{close} of this document's number were read as 〔〕");
            Diagnostic::new(Code::Misread, place, message)
        }));
    }
    half_colons(article, out);
    rows(article, out);
}

/// Colons between Han characters that are not ：, in lines whose parts they tell apart.
fn half_colons(article: &Article, out: &mut Vec<Diagnostic>) {
    let bylines = article.bylines.iter().map(|b| (&b.text, &b.spans));
    let credits = article.credit.iter().map(|c| (&c.text, &c.spans));
    let datelines = article.dateline.iter().map(|d| (&d.text, &d.spans));
    for (text, spans) in bylines.chain(credits).chain(datelines) {
        let odd = text.char_indices().find(|&(at, c)| {
            let han = |c: Option<char>| c.is_some_and(|c| class(c).has(Class::HAN));
            let (front, back) = text.split_at_checked(at).unwrap_or_default();
            matches!(c, ':' | '︰' | '∶')
                && han(front.chars().next_back())
                && back.chars().nth(1).is_none_or(|c| han(Some(c)) || c == '《')
        });
        if let Some(((_, colon), place)) = odd.zip(spans.first()) {
            out.push(Diagnostic::new(Code::Misread, *place, format!("the colon {colon} was read as ：")));
        }
    }
}

/// Names that could be parted in more than one way.
fn run_together(people: &[Person], place: Span, out: &mut Vec<Diagnostic>) {
    const SHORTEST: usize = 4;
    for person in people.iter().filter(|p| p.name.chars().count() >= SHORTEST) {
        if name::part(&person.name) == name::Parted::Many {
            let message = format!("{} may be two names or more; their borders are not printed", person.name);
            out.push(Diagnostic::new(Code::NamesRunTogether, place, message));
        }
    }
}

/// Gaps and repeats in the rows of labels, and labels with brackets of two kinds.
///
/// A row begins with 1, or runs on across its parent: （三） behind 二、. What follows a jump may begin anywhere.
fn rows(article: &Article, out: &mut Vec<Diagnostic>) {
    let mut last: Vec<(LabelStyle, u32, &str)> = Vec::new();
    let mut law: Option<u32> = None;
    let mut fresh = article.jump_from.is_some();
    for paragraph in &article.body {
        let Some(label) = &paragraph.outline else { continue };
        let place = place_of(paragraph);
        let at = usize::from(label.level.saturating_sub(1));
        if outline::has_odd_brackets(&label.label) {
            let message = format!("the brackets of {} are of two kinds", label.label);
            out.push(Diagnostic::new(Code::Misread, place, message));
        }
        if outline::has_dash(&label.label) {
            let message = format!("the dash in {} was read as 一", label.label);
            out.push(Diagnostic::new(Code::Misread, place, message));
        }
        let row = last.get(at).filter(|(style, ..)| *style == label.style);
        let printed = row.map_or("", |(.., printed)| printed);
        let row = row.map(|(_, number, _)| *number);
        // The articles of a law are counted through, whatever stands above them.
        let before = if label.style == LabelStyle::Article { law.or(row) } else { row };
        if label.style == LabelStyle::Article {
            law = Some(label.number);
        }
        // 1.1.1 behind 1.1: two rows, each with its own numbers.
        let before = before.filter(|_| label.style != LabelStyle::Decimal || same_row(printed, &label.label));
        let fresh_row = fresh || label.style == LabelStyle::Decimal && !printed.is_empty();
        if let Some((code, message)) = fault(label, before, fresh_row) {
            out.push(Diagnostic::new(code, place, message));
        }
        fresh = false;
        last.truncate(at + 2);
        while last.len() <= at {
            last.push((label.style, 0, ""));
        }
        if let Some(open) = last.get_mut(at) {
            *open = (label.style, label.number, &label.label);
        }
    }
}

/// Whether two decimal labels have all numbers but the last in common: 1.1 and 1.2, but not 1.1.1.
fn same_row(a: &str, b: &str) -> bool {
    let parent = |label: &'_ str| label.trim_end_matches(['.', '．']).rfind(['.', '．']).unwrap_or(0);
    a.get(..parent(a)) == b.get(..parent(b))
}

fn fault(label: &OutlineLabel, before: Option<u32>, fresh: bool) -> Option<(Code, String)> {
    let printed = &label.label;
    match before.filter(|n| *n > 0) {
        // 第十条之一 stands behind 第十条.
        Some(n) if label.number == n => (!printed.contains('之'))
            .then(|| (Code::OutlineRepeat, format!("{printed} comes twice in a row"))),
        // 首先 … 最后: any number of steps may lie between.
        Some(n) if label.style == LabelStyle::Sequence && label.number > n => None,
        Some(n) if label.number == n + 1 || label.number == 1 => None,
        Some(n) if label.number > n => {
            Some((Code::OutlineGap, format!("{printed} follows number {n}: what is between them is missing")))
        }
        Some(n) => Some((Code::OutlineRepeat, format!("{printed} follows number {n}"))),
        None if label.number > 1 && !fresh => {
            Some((Code::OutlineGap, format!("{printed} opens a row: what comes before it is missing")))
        }
        None => None,
    }
}

fn place_of(paragraph: &Paragraph) -> Span {
    paragraph.spans.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(labels: &[(&str, LabelStyle, u8, u32)]) -> Article {
        let body = labels.iter().map(|&(label, style, level, number)| Paragraph {
            text: label.to_owned(),
            outline: Some(Box::new(OutlineLabel {
                label: label.to_owned(),
                style,
                level,
                number,
                title: None,
            })),
            ..Paragraph::default()
        });
        Article { body: body.collect(), ..Article::default() }
    }

    fn codes(labels: &[(&str, LabelStyle, u8, u32)]) -> Vec<(Code, String)> {
        let mut out = Vec::new();
        doubts(&article(labels), &mut out);
        out.into_iter().map(|d| (d.code, d.message)).collect()
    }

    #[test]
    fn misread_signs() {
        use crate::model::article::{Credit, CreditKind, DocumentLine};
        let complaints = |number: &str, credit: &str| {
            let document = DocumentLine {
                number: Some(number.to_owned()),
                spans: vec![Span::new(0, 1)],
                ..DocumentLine::default()
            };
            let credit = Credit {
                text: credit.to_owned(),
                spans: vec![Span::new(0, 1)],
                kind: CreditKind::Source,
                source: None,
            };
            let article = Article {
                document: Some(Box::new(document)),
                credit: Some(Box::new(credit)),
                ..Article::default()
            };
            let mut out = Vec::new();
            doubts(&article, &mut out);
            out.into_iter().map(|d| d.code).collect::<Vec<_>>()
        };
        assert_eq!(complaints("某发〔2024〕1号", "来源：江城网"), []);
        assert_eq!(complaints("某发[2024]1号", "来源：江城网"), [Code::Misread]);
        assert_eq!(complaints("某发（2024〕1号", "来源:江城网"), [Code::Misread, Code::Misread]);
        assert_eq!(complaints("某发﹝2024﹞1号", "来源：江城网 9:30"), []);
    }

    #[test]
    fn rows_of_labels() {
        use LabelStyle::{Article as Law, Chapter, Decimal, Han, HanBracket};
        // Runs on across its parent, and restarts.
        assert_eq!(
            codes(&[
                ("一、", Han, 1, 1),
                ("（一）", HanBracket, 2, 1),
                ("（二）", HanBracket, 2, 2),
                ("二、", Han, 1, 2),
                ("（三）", HanBracket, 2, 3),
                ("三、", Han, 1, 3),
                ("（一）", HanBracket, 2, 1),
            ]),
            []
        );
        assert_eq!(codes(&[("第一章", Chapter, 1, 1), ("第十条", Law, 2, 1), ("第十条之一", Law, 2, 1)]), []);
        assert_eq!(
            codes(&[("一、", Han, 1, 1), ("三、", Han, 1, 3)]),
            [(Code::OutlineGap, "三、 follows number 1: what is between them is missing".to_owned())]
        );
        assert_eq!(
            codes(&[("一、", Han, 1, 1), ("一、", Han, 1, 1)]),
            [(Code::OutlineRepeat, "一、 comes twice in a row".to_owned())]
        );
        let decimal = |labels: &[(&str, u32)]| {
            let labels: Vec<_> = labels.iter().map(|&(l, n)| (l, Decimal, 1, n)).collect();
            codes(&labels).into_iter().map(|(code, _)| code).collect::<Vec<_>>()
        };
        assert_eq!(decimal(&[("1.1", 1), ("1.1.1", 1), ("1.1.2", 2), ("1.2", 2), ("2.1", 1)]), []);
        assert_eq!(decimal(&[("1.1", 1), ("1.1", 1)]), [Code::OutlineRepeat]);
        assert_eq!(decimal(&[("1.1", 1), ("1.3", 3)]), [Code::OutlineGap]);
        assert_eq!(
            codes(&[("（二）", HanBracket, 1, 2)]),
            [(Code::OutlineGap, "（二） opens a row: what comes before it is missing".to_owned())]
        );
        assert_eq!(
            codes(&[("（一〕", HanBracket, 1, 1)]),
            [(Code::Misread, "the brackets of （一〕 are of two kinds".to_owned())]
        );
    }
}
