//! Enumerations inside a paragraph: 一是…；二是…, （一）…（二）…, 首先…其次…最后….

use super::outline::{self, Found};
use crate::model::article::Paragraph;
use crate::model::leaf::is_ignorable;
use crate::model::outline::{Enumeration, EnumerationItem, LabelStyle};
use crate::model::span::TextRange;
use crate::text::edges::Edges as _;

/// A row of marks under way.
#[derive(Debug)]
struct Row {
    style: LabelStyle,
    last: u32,
    marks: Vec<(usize, Found)>,
}

impl Row {
    /// Whether a mark continues the row.
    fn goes_on(&self, found: Found) -> bool {
        self.style == found.style
            && match found.style {
                LabelStyle::Sequence => found.number > self.last,
                _ => found.number == self.last + 1,
            }
    }
}

/// The mark at the head of a text; `behind` is the character that it stands behind.
///
/// A bare figure with its point or comma is a mark only behind a stop, a semicolon or a colon: 3、4月 has none.
fn mark(text: &str, behind: char) -> Option<Found> {
    let plain = |found: &Found| {
        matches!(found.style, LabelStyle::HanBracket | LabelStyle::DigitBracket | LabelStyle::Circled)
            || matches!(found.style, LabelStyle::Digit | LabelStyle::Han)
                && matches!(behind, '。' | '；' | '：' | ';' | ':')
    };
    outline::label(text).filter(plain).or_else(|| outline::spoken(text))
}

/// The enumerations of a text, in order. Each begins with 1 and has two items at least.
///
/// Rows of different marks may be open at once; one that begins anew closes its own kind.
pub(crate) fn enumerations(text: &str) -> Vec<Enumeration> {
    let mut open: Vec<Row> = Vec::new();
    let mut done: Vec<Row> = Vec::new();
    let mut before = '。';
    for (at, c) in text.char_indices() {
        let edge = matches!(
            before,
            '。' | '；' | '，' | '：' | '！' | '？' | ';' | ':' | ',' | '、' | '”' | '）' | '—'
        ) || is_ignorable(before);
        // Circled figures and brackets stand anywhere.
        let signed = matches!(c, '（' | '(' | '①'..='⑳' | '⑴'..='⒇' | '㈠'..='㈩' | '❶'..='❿' | '➀'..='➓');
        if (edge || signed) && !is_ignorable(c) {
            if let Some(found) = text.get(at..).and_then(|t| mark(t, before)) {
                if let Some(row) = open.iter_mut().find(|r| r.goes_on(found)) {
                    row.last = found.number;
                    row.marks.push((at, found));
                } else if found.number == 1 {
                    if let Some(index) = open.iter().position(|r| r.style == found.style) {
                        done.push(open.swap_remove(index));
                    }
                    open.push(Row { style: found.style, last: 1, marks: vec![(at, found)] });
                }
            }
        }
        if !is_ignorable(c) {
            before = c;
        }
    }
    done.append(&mut open);
    done.retain(|row| row.marks.len() > 1);
    done.sort_by_key(|row| row.marks.first().map_or(0, |m| m.0));
    done.iter().map(|row| enumeration(text, row)).collect()
}

fn enumeration(text: &str, row: &Row) -> Enumeration {
    let ends = row.marks.iter().skip(1).map(|m| m.0).chain([text.len()]);
    let mut items: Vec<EnumerationItem> = Vec::with_capacity(row.marks.len());
    for (index, ((at, found), next)) in row.marks.iter().zip(ends).enumerate() {
        let start = at + found.len;
        let mut end = next.max(start);
        if index + 1 == row.marks.len() {
            // The last item goes to its full stop.
            let rest = text.get(start..).unwrap_or_default();
            end = rest.find('。').map_or(end, |stop| start + stop + '。'.len_utf8());
        }
        let said = text.get(start..end).unwrap_or_default();
        let front = said.len() - said.trim_start_matches(is_ignorable).len();
        let said = said.trimmed();
        let number = if row.style == LabelStyle::Sequence {
            u32::try_from(index + 1).unwrap_or(1)
        } else {
            found.number
        };
        items.push(EnumerationItem {
            number,
            label: TextRange::new(*at, start),
            text: TextRange::new(start + front, start + front + said.len()),
        });
    }
    Enumeration { style: row.style, items }
}

impl Paragraph {
    /// The enumerations inside the paragraph, in order: 一是…；二是…, （一）…（二）…, 首先…其次…最后….
    /// Empty where it has none.
    ///
    /// They are no part of the outline, whose labels open paragraphs. Takes time proportional to the text.
    ///
    /// ```
    /// let text = "要抓好三件事：一是修路，二是架桥；三是通水。年底完成。";
    /// let issue = baokan::parse_issue(text);
    /// let paragraph = &issue.articles[0].body[0];
    /// let found = paragraph.enumeration();
    /// let items: Vec<_> = found[0].items.iter().map(|i| i.text.slice(&paragraph.text).unwrap()).collect();
    /// assert_eq!(items, ["修路，", "架桥；", "通水。"]);
    /// ```
    pub fn enumeration(&self) -> Vec<Enumeration> {
        enumerations(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    fn show(text: &str) -> Vec<String> {
        enumerations(text)
            .iter()
            .map(|e| {
                let items: Vec<_> =
                    e.items.iter().map(|i| format!("{}{}", i.number, i.text.slice(text).unwrap())).collect();
                format!("{} {}", e.style, items.join("|"))
            })
            .collect()
    }

    #[test]
    fn rows() {
        for (text, want) in reads([
            ("一是修路；二是架桥。", "han_is 1修路；|2架桥。"),
            ("做到：一要快，二要稳，三要准。完", "han_is 1要快，|2要稳，|3要准。"),
            ("首先，修路。其次，架桥。最后，通水。", "sequence 1修路。|2架桥。|3通水。"),
            ("第一，修路；第二，架桥。", "han_ordinal 1修路；|2架桥。"),
            ("其一，路远；其二，桥窄。", "han_ordinal 1路远；|2桥窄。"),
            ("包括（一）身份证；（二）户口簿。", "han_bracket 1身份证；|2户口簿。"),
            ("包括(1)身份证；(2)户口簿；(3)照片。", "digit_bracket 1身份证；|2户口簿；|3照片。"),
            ("①修路②架桥③通水", "circled 1修路|2架桥|3通水"),
            ("材料：1.身份证；2.户口簿。", "digit 1身份证；|2户口簿。"),
            ("要点：一、修路；二、架桥。", "han 1修路；|2架桥。"),
            ("一看墒情，二看苗情，三看天气。", "han_is 1看墒情，|2看苗情，|3看天气。"),
            ("一靠党建；二靠产业。", "han_is 1靠党建；|2靠产业。"),
            ("（一）申请表；(二）证明。", "han_bracket 1申请表；|2证明。"),
            ("㈠申请表；㈡证明。", "han_bracket 1申请表；|2证明。"),
            ("须带⑴户口簿⑵照片。", "digit_bracket 1户口簿|2照片。"),
            ("須帶❶戶口簿❷照片。", "circled 1戶口簿|2照片。"),
            ("首先修路，其次架橋，最後通水。", "sequence 1修路，|2架橋，|3通水。"),
            ("首先，测量；然后，放线；最后，开挖。", "sequence 1测量；|2放线；|3开挖。"),
            ("第一、保供水。第二、保供电。第三、保供气。", "han_ordinal 1保供水。|2保供电。|3保供气。"),
            ("须备：１．户口簿；２．照片。", "digit 1户口簿；|2照片。"),
            ("其一，水远。其二，山高。", "han_ordinal 1水远。|2山高。"),
            ("要点:一、修路;二、架桥。", "han 1修路;|2架桥。"),
            ("一是 修路；二是 架桥。", "han_is 1修路；|2架桥。"),
            ("首先祝大家新年好。要办两件事：首先，修路；其次，架桥。", "sequence 1修路；|2架桥。"),
        ]) {
            assert_eq!(show(text), [want], "{text}");
        }
        assert_eq!(
            show("一是修路，①测量②施工；二是架桥。"),
            ["han_is 1修路，①测量②施工；|2架桥。", "circled 1测量|2施工；二是架桥。"]
        );
        for text in refuses([
            "一是一，说的是实话。",
            "首先要说的是桥。",
            "第一届与第二届都在本市举行。",
            "（一）只此一项。",
            "二是架桥，三是通水。",
            "3、4月间，1、2号楼",
            "一、二、三等奖各一名。",
            "第一条路，第二座桥",
            "他说：“不是。”",
            "",
            "认识统一是前提，二是步调一致。",
            "答案：甲—1、乙—2、丙—3。",
        ]) {
            assert_eq!(show(text), Vec::<String>::new(), "{text}");
        }
    }
}
