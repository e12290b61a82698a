//! The outline of an article: which paragraphs open with a label, and how deep each stands.

use crate::grammar::document;
use crate::grammar::outline::{self, Found};
use crate::model::article::{Article, Paragraph};
use crate::model::outline::{LabelStyle, OutlineLabel};

/// Farthest, in paragraphs, that two marks of running text stand apart in one row.
const FARTHEST: usize = 12;

/// Reads the outline labels of an article's paragraphs and gives them levels.
///
/// A kind of mark that is open already goes back to its level; a new one opens a level below, and above those that
/// the order of official documents (GB/T 9704-2012, 7.3.3) or of laws puts under it.
///
/// `room` is empty before and after.
pub(crate) fn outline_levels(article: &mut Article, room: &mut Vec<Option<Found>>) {
    labels(&article.body, room);
    let mut open: Vec<LabelStyle> = Vec::new();
    for (paragraph, label) in article.body.iter_mut().zip(room.drain(..)) {
        let Some(label) = label else { continue };
        // The figure of a label counts nothing.
        paragraph.mentions.retain(|m| m.range.start >= label.len);
        let at = match open.iter().position(|&s| s == label.style) {
            Some(at) => at,
            None => open.iter().position(|&s| is_under(s, label.style)).unwrap_or(open.len()),
        };
        open.truncate(at);
        // What a law lists under an article has no headings.
        let listed = open.contains(&LabelStyle::Article);
        open.push(label.style);
        paragraph.outline = Some(Box::new(OutlineLabel {
            label: paragraph.text.get(..label.len).unwrap_or_default().trim().to_owned(),
            style: label.style,
            level: u8::try_from(at + 1).unwrap_or(u8::MAX),
            number: label.number,
            title: if listed { None } else { outline::title(&paragraph.text, label) },
        }));
    }
}

/// Whether the first kind of mark stands under the second by rule.
fn is_under(inner: LabelStyle, outer: LabelStyle) -> bool {
    const LAW: [LabelStyle; 7] = [
        LabelStyle::Part,
        LabelStyle::Chapter,
        LabelStyle::Section,
        LabelStyle::Article,
        LabelStyle::Subarticle,
        LabelStyle::Item,
        LabelStyle::Subitem,
    ];
    const DOCUMENT: [LabelStyle; 4] =
        [LabelStyle::Han, LabelStyle::HanBracket, LabelStyle::Digit, LabelStyle::DigitBracket];
    let place = |row: &[LabelStyle], style| row.iter().position(|&s| s == style);
    let under = |row: &[LabelStyle]| place(row, inner).zip(place(row, outer)).is_some_and(|(i, o)| i > o);
    under(&LAW) || under(&DOCUMENT) || place(&LAW, outer).is_some() && place(&LAW, inner).is_none()
}

/// The label of each paragraph. Marks of running text (一是, 第一，, 首先) count where they come in a row, each at the
/// head of its paragraph: three of them, or two in an article that has labels of other kinds.
fn labels(body: &[Paragraph], out: &mut Vec<Option<Found>>) {
    out.extend(body.iter().map(|p| outline::label(&p.text)));
    drop_contents(body, out);
    drop_part(body, out);
    let least = if out.iter().any(Option::is_some) { 2 } else { 3 };
    let mut rows: Vec<Row> = Vec::new();
    for (index, paragraph) in body.iter().enumerate() {
        if out.get(index).copied().flatten().is_some() {
            continue;
        }
        // 其一，其二 are a turn of speech.
        let spoken = outline::spoken(&paragraph.text)
            .filter(|f| f.style != LabelStyle::HanOrdinal || !paragraph.text.starts_with('其'));
        let Some(found) = spoken else { continue };
        let row = rows.iter_mut().find(|r| r.goes_on(found, index));
        match row {
            Some(row) => row.marks.push((index, found)),
            None if found.number == 1 => {
                if let Some(at) = rows.iter().position(|r| r.style() == Some(found.style)) {
                    rows.swap_remove(at).settle(least, out);
                }
                rows.push(Row { marks: vec![(index, found)] });
            }
            None => {}
        }
    }
    for row in rows {
        row.settle(least, out);
    }
}

/// The entries of a law's table of contents (目录) head nothing: those before its first chapter stands once more.
fn drop_contents(body: &[Paragraph], labels: &mut [Option<Found>]) {
    let Some(at) = body.iter().position(|p| document::contents(&p.text)) else { return };
    let Some(entries) = labels.get_mut(at + 1..) else { return };
    let key = |f: &Option<Found>| f.map(|f| (f.style, f.number));
    let Some(first) = entries.first().and_then(key) else { return };
    let again = entries.iter().skip(1).position(|f| key(f) == Some(first)).map(|n| n + 1);
    for entry in entries.iter_mut().take(again.unwrap_or(0)) {
        *entry = None;
    }
}

/// （十九） as a paragraph by itself, and no other of its kind, numbers the part of a serial and heads nothing.
fn drop_part(body: &[Paragraph], labels: &mut [Option<Found>]) {
    for style in [LabelStyle::HanBracket, LabelStyle::DigitBracket] {
        let mut own =
            labels.iter().enumerate().filter_map(|(at, f)| f.filter(|f| f.style == style).map(|f| (at, f)));
        let (Some((at, found)), None) = (own.next(), own.next()) else { continue };
        let whole = body.get(at).is_some_and(|p| p.text.trim_end().len() == found.len);
        if let Some(label) = labels.get_mut(at).filter(|_| whole && found.number > 1) {
            *label = None;
        }
    }
}

/// Marks of running text in a row, with the paragraphs that they open.
struct Row {
    marks: Vec<(usize, Found)>,
}

impl Row {
    fn style(&self) -> Option<LabelStyle> {
        self.marks.last().map(|(_, f)| f.style)
    }

    fn goes_on(&self, found: Found, index: usize) -> bool {
        self.marks.last().is_some_and(|(at, last)| {
            let next = match found.style {
                LabelStyle::Sequence => found.number > last.number,
                _ => found.number == last.number + 1,
            };
            last.style == found.style && next && index - at <= FARTHEST
        })
    }

    /// Makes labels of the marks, if there are enough.
    fn settle(self, least: usize, out: &mut [Option<Found>]) {
        if self.marks.len() < least {
            return;
        }
        for (index, found) in self.marks {
            if let Some(label) = out.get_mut(index) {
                *label = Some(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(lines: &[&str]) -> String {
        let body = lines.iter().map(|l| Paragraph { text: (*l).to_owned(), ..Paragraph::default() });
        let mut article = Article { body: body.collect(), ..Article::default() };
        outline_levels(&mut article, &mut Vec::new());
        let labels = article.body.iter().filter_map(|p| p.outline.as_ref());
        labels.map(|l| format!("{}{}", l.level, l.label)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn levels() {
        for (lines, want) in [
            (
                &["一、甲", "（一）乙", "1.丙", "（1）丁", "①戊", "二、己"][..],
                "1一、 2（一） 31. 4（1） 5① 1二、",
            ),
            (&["1.甲", "（1）乙", "2.丙", "一、丁", "1.戊"], "11. 2（1） 12. 1一、 21."),
            (
                &["第一编 甲", "第一章 乙", "第一节 丙", "第一条 丁", "（一）戊", "第二章 己", "第二条 庚"],
                "1第一编 2第一章 3第一节 4第一条 5（一） 2第二章 3第二条",
            ),
            (&["第一条 甲", "第一章 乙", "第二条 丙"], "1第一条 1第一章 2第二条"),
            (
                &["目　录", "第一章 甲", "第二章 乙", "第一章 甲", "第一条 丙", "第二章 乙", "第二条 丁"],
                "1第一章 2第一条 1第二章 2第二条",
            ),
            (&["目录", "第一章 甲", "第二章 乙"], "1第一章 1第二章"),
            (&["一是修路。", "路长。", "二是架桥。", "三是通水。"], "1一是 1二是 1三是"),
            (&["一、做法", "一是修路。", "二是架桥。"], "1一、 2一是 2二是"),
            (&["首先，修路。", "其次，架桥。"], ""),
            (&["其一，修路。", "其二，架桥。", "其三，通水。"], ""),
            (&["一、做法", "首先，修路。", "其次，架桥。", "最后，通水。"], "1一、 2首先， 2其次， 2最后，"),
            (&["首先要说的是路。", "路长。"], ""),
            (&["第二，架桥。", "第三，通水。"], ""),
            // The part of a serial; sections that are numbered and no more are none.
            (&["（十九）", "船到江心，雾下来了。"], ""),
            (&["（一）", "雾下来了。", "（二）", "雾散了。"], "1（一） 1（二）"),
            (&["（三）把好入口关。", "船到江心。"], "1（三）"),
            (&["第一，修路。", "第二，架桥。", "第三，通水。", "第一，收费。"], "1第一， 1第二， 1第三，"),
        ] {
            assert_eq!(show(lines), want, "{lines:?}");
        }
    }
}
