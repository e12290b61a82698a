//! Sentences that run over lines which read as something else by themselves: as how to reach the paper, or as where
//! figures come from.

use super::block::ends_sentence;
use super::mark::{Kind, Mark, set};
use crate::model::issue::FurnitureKind;
use crate::text::class::digit;
use crate::text::lines::Line;
use crate::text::signs::Signs;

/// What single lines of a paragraph read as by themselves is text: how to reach the paper, and where figures come from.
pub(super) fn sentences(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Widest line, in halves of an em, that tells where figures come from.
    const WIDEST_SOURCE: u32 = 44;
    let is_text = |marks: &[Mark], at: usize| marks.get(at).is_some_and(|m| m.kind == Kind::Text);
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).filter(|l| l.blanks == 0);
        // A comma opens no line but one in mid-sentence.
        let cut = || next.is_some_and(|l| l.text(source).starts_with(['，', '。', '、', '；']));
        let inside = |marks: &[Mark]| {
            index.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|b| {
                line.blanks == 0
                    && is_text(marks, index - 1)
                    && line.indent < 3
                    && b.width + u32::from(b.indent) >= line.width
                    && !ends_sentence(b.text(source))
            })
        };
        let goes_on = match marks.get(index).map(|m| m.kind) {
            // 可以关注柳河日报官方微信 | 公众号报名: an account or a site that a sentence names.
            Some(Kind::Furniture(FurnitureKind::Contact)) => {
                let tells = |c: char| digit(c).is_some() || matches!(c, '：' | ':');
                cut()
                    || !line.text(source).contains(tells)
                        && next.is_some_and(|l| is_text(marks, index + 1) && l.indent < 3)
                        && inside(marks)
            }
            Some(Kind::Caption) if is_source(line.text(source), line.signs) => {
                let opens = next.is_some_and(|l| {
                    let even = l.width.abs_diff(line.width) <= 1;
                    is_text(marks, index + 1) && l.indent < 3 && (line.indent >= 3 || even)
                });
                line.width > WIDEST_SOURCE && !line.text(source).contains("http")
                    || cut()
                    || inside(marks)
                    || opens
            }
            _ => false,
        };
        if goes_on {
            set(marks, index, Kind::Text);
        }
    }
}

/// Whether a line tells where the figures of a table or a chart come from (数据来源：市统计局　截至8月15日), or in which paper
/// the research was published that the report tells of (相关论文信息：…).
pub(super) fn is_source(text: &str, signs: Signs) -> bool {
    !signs.has(Signs::SENTENCE)
        && ["数据来源", "數據來源", "相关论文信息", "论文信息"]
            .iter()
            .find_map(|w| text.strip_prefix(w)?.strip_prefix(['：', ':']))
            .is_some_and(|who| !who.contains(['谁', '誰', '怎', '何', '哪', '么']))
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
    fn where_figures_come_from() {
        for line in [
            "数据来源：青石粮油批发市场　截至8月15日收盘",
            "數據來源：交易所",
            "相关论文信息：http://example.org/10.0000/qs.2025.116",
        ] {
            assert_eq!(kinds(line), [Kind::Caption], "{line}");
        }
        for line in ["资料来源：青石社、柳河日报", "资料来源：县统计站", "资料来源：《青石县志》"]
        {
            assert_eq!(kinds(line), [Kind::Credit], "{line}");
        }
        for page in [
            "　　数据来源：本文数据如无特别说明均来自青石县统计站公布的年\n度统计公报，不再一一注明。",
            "　　数据来源：本文数据如无特别说\n明均来自青石县统计站公布的公报，\n不再一一注明。",
            "　　表中所列各项指标的口径与往年\n数据来源：县统计站和各乡镇\n一致。",
            "数据来源：谁来把关",
        ] {
            assert!(kinds(page).iter().all(|k| *k == Kind::Text), "{page}");
        }
        for line in ["数据来源广泛", "数据来源：各乡镇上报的台账，已经核对。", "消息来源：村民微信群"]
        {
            assert_ne!(kinds(line), [Kind::Caption], "{line}");
        }
    }

    #[test]
    fn lines_of_sentences() {
        for page in [
            "这条消息最早见于当天发布的\n青石日报官方微博\n，随后传遍全县。",
            "乘客可以登录购票客户端\nexample.cn\n，每天早上八点放票。",
            "市民报名可以关注县里开设的\n柳河日报官方微信\n公众号，名额有限。",
        ] {
            assert!(kinds(page).iter().all(|k| *k == Kind::Text), "{page}");
        }
        assert!(kinds("桥通车了。\n青石日报官方微博\n").contains(&Kind::Furniture(FurnitureKind::Contact)));
    }
}
