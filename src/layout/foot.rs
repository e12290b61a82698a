//! The foot of a page: what the paper says there of itself to its readers.

use super::block::ends_sentence;
use super::mark::{Kind, Mark};
use crate::model::issue::FurnitureKind;
use crate::model::leaf::is_ignorable;
use crate::text::lines::Line;

/// Most lines that stand at a page's foot.
const MOST: usize = 6;

/// Widest of them, in halves of an em.
const WIDEST: u32 = 100;

/// Marks the lines at each page's foot that speak to the readers. Other pages of a text have a foot, too.
pub(super) fn feet(source: &str, lines: &[Line], marks: &mut [Mark]) {
    let mut end = lines.len();
    while let Some(last) = end.checked_sub(1).and_then(|at| lines.get(at)) {
        let page = lines.get(..end).unwrap_or_default().iter().rev();
        let long = page.take_while(|l| l.page == last.page).count();
        for index in (end - long..end).rev().take(MOST) {
            let above = index.checked_sub(1).and_then(|at| lines.get(at).zip(marks.get(at)));
            let inside = above.zip(lines.get(index)).is_some_and(|((b, mark), line)| {
                let text = b.text(source);
                // A paragraph's last line is no wider than the one above.
                let last = || {
                    mark.kind == Kind::Text
                        && b.width >= line.width
                        && !ends_sentence(text)
                        && !speaks_of_paper(text)
                };
                line.blanks == 0 && (line_ends_open(text) || last())
            });
            let Some((line, mark)) = lines.get(index).zip(marks.get_mut(index)) else { break };
            match mark.kind {
                Kind::Furniture(_) | Kind::Masthead => {}
                Kind::Text | Kind::Names | Kind::Byline | Kind::Credit | Kind::Caption
                    if line.width <= WIDEST
                        && !mark.dateline
                        && !inside
                        && (line.indent < 3 || line.blanks > 0)
                        && speaks_of_paper(line.text(source)) =>
                {
                    *mark = Mark { kind: Kind::Furniture(FurnitureKind::Contact), ..Mark::TEXT };
                }
                _ => break,
            }
        }
        end -= long.max(1);
    }
}

/// Whether a line ends within a sentence.
fn line_ends_open(text: &str) -> bool {
    text.ends_with(['，', '、', '；', ',', '的', '和', '及', '并', '请'])
}

/// Whether a line bids readers to write, to call or to follow, or says who helped to make the page.
fn speaks_of_paper(text: &str) -> bool {
    let text = text
        .trim_matches(|c| is_ignorable(c) || matches!(c, '（' | '）' | '(' | ')' | '■' | '●' | '▲' | '◆'));
    if text.contains('。') {
        return false;
    }
    bids(text) || makes(text) || PHRASES.iter().any(|w| text.contains(w))
}

/// What only a paper says of itself.
const PHRASES: &[&str] = &[
    "本版邮箱",
    "本报邮箱",
    "本刊邮箱",
    "本版信箱",
    "本报信箱",
    "即付稿酬",
    "稿酬从优",
    "稿费从优",
    "扫码关注",
    "欢迎赐稿",
    "欢迎来稿",
    "欢迎投稿",
    "敬请赐稿",
    "歡迎來稿",
    "歡迎投稿",
];

/// 欢迎来信来电: with a number, an address or a reason before it, set off by a space.
fn bids(text: &str) -> bool {
    const WHAT: &[&str] = &[
        "来信",
        "来电",
        "来函",
        "来稿",
        "咨询",
        "垂询",
        "投稿",
        "赐稿",
        "拨打",
        "订阅",
        "订购",
        "提供线索",
        "提供新闻线索",
        "来信来电",
        "來信",
        "來電",
        "來稿",
        "諮詢",
        "訂閱",
        "爆料",
    ];
    let bid = |word: &str| {
        let (before, after) = text.split_once(word)?;
        let parted = before.is_empty() || before.ends_with(|c| is_ignorable(c) || matches!(c, '：' | '）'));
        // 欢迎关注春耕 tells of something else than the paper.
        let follow = after.strip_prefix("关注");
        let own = follow.is_some_and(|f| f.is_empty() || f.starts_with('！') || f.starts_with("本报"));
        Some(parted && (own || WHAT.iter().any(|w| after.starts_with(w))))
    };
    let sends =
        ["来稿请寄", "来信请寄", "稿件请寄", "稿件请发", "來稿請寄"].iter().any(|w| text.starts_with(w));
    sends || ["欢迎", "歡迎", "敬请"].into_iter().filter_map(bid).any(|fits| fits)
}

/// 本版图片除署名外均由…摄, 本栏目由…协办.
fn makes(text: &str) -> bool {
    const WHOSE: &[&str] = &["本版", "本栏", "本报法律顾问", "本刊法律顾问", "本報法律顧問", "本欄", "本页"];
    const HOW: &[&str] = &[
        "提供", "供稿", "协办", "主办", "承办", "联办", "合办", "供图", "撰文", "摄", "协力", "支持", "冠名",
        "绘制",
    ];
    let own = WHOSE.iter().any(|w| text.starts_with(w));
    let maker = || text.contains(['由', '除']) && HOW.iter().any(|w| text.ends_with(w));
    own && (text.contains("法律顾问") || text.contains("法律顧問") || maker())
        || is_list(text, &["主办：", "承办：", "协办："])
}

/// Whether a line opens with one label, and has another.
fn is_list(text: &str, labels: &[&str]) -> bool {
    let has = |l: &&&str| text.contains(**l);
    labels.iter().any(|l| text.starts_with(l)) && labels.iter().filter(has).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    #[test]
    fn what_a_paper_says_of_itself() {
        let at_foot = |line: &str| {
            let page = format!("老桥头添了一排长椅\n　　附近的老人买菜回来可以歇脚。\n{line}");
            let marks = mark(&page, &split(&page));
            marks.last().is_some_and(|m| matches!(m.kind, Kind::Furniture(_)))
        };
        for line in [
            "健康热线 12315 欢迎来信来电",
            "征集老照片 稿件请发至本版邮箱",
            "欢迎提供新闻线索 一经采用即付稿酬",
            "本版图片除署名外均由本报记者李明摄",
            "（本版稿件由县委宣传部供稿）",
            "本栏目由柳湾银行协办",
            "本报法律顾问：青石律师事务所 张三律师",
            "主办：县农业局 协办：县种子站",
            "法律援助热线12348 欢迎咨询",
            "来稿请寄：青石市中山路8号本报编辑部",
            "敬请关注！",
            "柳湾村的故事　敬请关注本报后续报道",
        ] {
            assert!(at_foot(line), "{line}");
        }
        for line in [
            "外地客商欢迎来电洽谈",
            "法律援助热线今起开通",
            "县农业局主办春耕现场会",
            "村民投稿写家乡",
            "本版今起改版",
            "欢迎大学生返乡",
            "市民欢迎关注出行变化",
            "　　来信请写明住址，欢迎来稿。",
            "征集老照片，请写明姓名，\n发至本版邮箱",
            "书屋周一闭馆，来参观的团体请提前打电话\n预约，欢迎关注！",
            "来稿体裁不限，字数控制在两千以内\n为宜，欢迎投稿！",
            "敬请关注老人用药安全",
            "欢迎关注青石桥的夏天",
        ] {
            assert!(!at_foot(line), "{line}");
        }
        // Elsewhere on the page such a line is no foot.
        let page = "健康热线 12315 欢迎来信来电\n老桥头添了一排长椅\n　　附近的老人买菜回来可以歇脚。";
        assert!(mark(page, &split(page)).iter().all(|m| m.kind == Kind::Text));
    }
}
