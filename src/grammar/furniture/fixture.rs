//! What the paper prints around advertisements and its own pages: labels, warnings, notes on rights.

use super::code::code;
use super::record::record;
use super::trim;
use crate::model::leaf::is_ignorable;
use crate::text::class::digit;
use crate::text::signs::Signs;
use crate::text::table::CharSet;

/// What the paper prints above and below advertisements: 广告, 本版信息仅供参考，不构成投资建议.
pub(super) fn fixture(text: &str, signs: Signs) -> bool {
    static FRAME: CharSet = CharSet::of("—-－–_*·【】[]［］（）()■●");
    const LONGEST: usize = 60;
    const LABELS: &[&str] =
        &["广告", "公益广告", "分类广告", "分类信息", "商业广告", "廣告", "公益廣告", "分類廣告"];
    const WARNINGS: &[&str] = &[
        "不构成投资建议",
        "投资须谨慎",
        "投资需谨慎",
        "入市须谨慎",
        "入市需谨慎",
        "本报不承担",
        "与本报无关",
        "不承担法律责任",
        "风险自担",
        "不得转载",
        "翻印必究",
        "不代表本报",
        "不代表本刊",
        "文责自负",
        "恕不退稿",
        "不构成任何投资建议",
        "不作为投资依据",
        "除署名外",
        "均据新华社",
    ];
    const OPENINGS: &[&str] = &[
        "刊登须知",
        "温馨提示",
        "友情提示",
        "特别提示",
        "本版",
        "本栏",
        "以上",
        "市场有风险",
        "股市有风险",
        "投资有风险",
        "投稿",
        "版权所有",
        "未经",
        "本报不",
        "本报刊登",
        "本报刊发",
        "本报所刊",
        "本报所载",
        "文章仅代表",
        "来稿",
        "据此入市",
        "据此操作",
        "据此投资",
        "投资者据此",
        "作者声明",
        "免责声明",
        "版权声明",
        "法律声明",
    ];
    /// What any of the labels and openings begins with.
    static HEADS: CharSet = CharSet::heads(LABELS).with_heads(OPENINGS);
    let frame = |c: char| is_ignorable(c) || FRAME.has(c);
    let bare = text.trim_start_matches(frame);
    if record(trim(text)) {
        return trim(text).chars().nth(LONGEST).is_none();
    }
    if !HEADS.begins(bare) && !signs.has(Signs::CODE) || trim(text).chars().nth(LONGEST).is_some() {
        return false;
    }
    let bare = bare.trim_end_matches(frame);
    // 广 告
    let closed = |label: &&str| bare.chars().filter(|&c| !is_ignorable(c)).eq(label.chars());
    LABELS.contains(&bare)
        || advertisement(bare)
        || code(bare, signs)
        || ["文中", "本版"].iter().any(|w| bare.starts_with(w)) && bare.ends_with("请在医生指导下使用")
        || bare.chars().nth(1).is_some_and(is_ignorable) && LABELS.iter().any(closed)
        || OPENINGS.iter().any(|w| bare.starts_with(w)) && WARNINGS.iter().any(|w| bare.contains(w))
        // 本版信息仅供参考: it is all that the line says.
        || ["本版", "本栏", "本报所"].iter().any(|w| bare.starts_with(w)) && bare.ends_with("仅供参考")
}

/// 广告　某某银行　年化利率3%起　详询5550880: an advertisement in one line, its parts set off and a number to ring.
fn advertisement(text: &str) -> bool {
    const FIGURES: usize = 5;
    let behind = text.strip_prefix("广告").or_else(|| text.strip_prefix("廣告"));
    behind.is_some_and(|b| {
        b.starts_with(is_ignorable)
            && b.split(is_ignorable).filter(|w| !w.is_empty()).count() >= 2
            && b.chars().filter(|&c| digit(c).is_some()).count() >= FIGURES
    }) || text.starts_with("公益广告 ")
        || text.starts_with("公益广告\u{3000}")
        || text.starts_with("公益广告：")
}
