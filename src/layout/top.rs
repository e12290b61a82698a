//! The top of a page: what stands in one row with its masthead or folio.

use super::mark::{Kind, Mark, WIDEST_ALONE};
use crate::grammar::masthead;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::lines::Line;
use crate::text::signs::Signs;

/// Marks the lines at a page's head that stand in one row with its masthead or folio, and are part of it.
pub(super) fn page_heads(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Most lines that a masthead has.
    const MOST_LINES: usize = 10;
    /// Widest name of a section, in halves of an em.
    const WIDEST_SECTION: u32 = 8;
    let is_head = |m: &Mark| matches!(m.kind, Kind::Masthead | Kind::Furniture(_));
    let mut start = 0;
    while let Some(first) = lines.get(start) {
        let page = lines.get(start..).unwrap_or_default();
        let long = page.iter().take_while(|l| l.page == first.page).count();
        let head = start..start + long.min(MOST_LINES);
        let last = marks.get(head.clone()).and_then(|m| m.iter().rposition(is_head));
        if let Some(last) = last {
            // All that stand before the last sure one, and those right behind it.
            let mut joined = true;
            for index in head {
                let Some((line, mark)) = lines.get(index).zip(marks.get_mut(index)) else { break };
                if is_head(mark) {
                    continue;
                }
                let numbered = || {
                    lines
                        .get(index + 1)
                        .is_some_and(|l| l.blanks == 0 && masthead::number_line(l.text(source)))
                };
                // 2025年3月 | 星期二 | 11
                let day_below = || {
                    lines.get(index + 1).is_some_and(|l| {
                        let text = l.text(source);
                        text.starts_with("星期") || masthead::number_line(text)
                    })
                };
                // 云计算 Cloud | 19: a section's name, and the page's number right below.
                let section = masthead::section_line(line.text(source));
                let before = index < start + last;
                let fits = section && (before || numbered())
                    || line.width <= WIDEST_ALONE
                        && matches!(mark.kind, Kind::Text | Kind::Byline | Kind::Names | Kind::DocumentDate)
                        && (masthead::beside(line.text(source)).is_some()
                            || is_internal(line.text(source))
                            || before && is_month(line.text(source)) && day_below()
                            || before && line.width <= WIDEST_SECTION && line.signs.has(Signs::HAN));
                joined &= fits || before;
                if fits && joined {
                    *mark = Mark { kind: Kind::Masthead, ..Mark::TEXT };
                }
            }
        }
        start += long.max(1);
    }
}

/// Whether a line is a year and a month, as where a masthead has its day in large type below them: 2025年3月.
fn is_month(text: &str) -> bool {
    text.parse::<PartialDate>()
        .is_ok_and(|date| date.year().is_some() && date.month().is_some() && date.day().is_none())
}

/// Whether a line says that the paper is not for sale: 县融媒体中心主办　内部资料　免费交流.
fn is_internal(text: &str) -> bool {
    const WORDS: [&str; 5] = ["内部资料", "内部刊物", "内部交流", "免费交流", "免费赠阅"];
    let made = ["主办", "准印"].iter().any(|w| text.contains(w));
    let bare = text.trim_matches(['（', '）', '(', ')']);
    let whole = bare.split(is_ignorable).any(|word| WORDS.contains(&word));
    (whole || made && WORDS.iter().any(|w| bare.ends_with(w))) && !text.contains(['。', '，'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    fn kinds(page: &str) -> Vec<Kind> {
        mark(page, &split(page)).iter().map(|m| m.kind).collect()
    }

    #[test]
    fn dates_in_pieces() {
        let is_head = |k: &Kind| matches!(k, Kind::Masthead | Kind::Furniture(_));
        let page = "今日青石\n2025年3月\n星期二\n11\n第2874期　今日4版\n";
        assert!(kinds(page).iter().all(is_head), "{:?}", kinds(page));
        assert!(!kinds("2025年3月\n老桥头添了长椅\n").iter().any(is_head));
        assert!(!is_head(&kinds("2025年3月\n老桥头添了长椅\n03版 要闻\n")[0]));
    }

    #[test]
    fn papers_that_are_not_for_sale() {
        let page = "青石日报\n2024年3月29日 星期五\n青石县融媒体中心主办 内部资料 免费交流\n";
        let is_head = |k: &Kind| matches!(k, Kind::Masthead | Kind::Furniture(_));
        assert!(kinds(page).iter().all(is_head));
        let page = "青石日报\n2024年3月29日 星期五\n内部资料被拿去卖废纸。\n";
        assert!(!kinds(page).iter().all(is_head));
        assert!(!kinds("老桥头添了长椅\n单位内部资料不得外传\n").iter().any(is_head));
        for line in ["倒卖培训内部资料被查", "老镇书屋免费赠阅图书", "泄露内部资料　两人被判刑"]
        {
            assert_eq!(kinds(&format!("03版 要闻\n{line}\n")).last(), Some(&Kind::Text), "{line}");
        }
    }
}
