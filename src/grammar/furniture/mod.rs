//! Lines that belong to no article: staff, contacts, pointers, page numbers, what frames advertisements and web pages.

mod contact;
mod pointer;
mod staff;
mod web;

#[cfg(test)]
mod tests;

pub(crate) use contact::{contact_at, imprint_line};
pub(crate) use pointer::{contents_entry, contents_head};
pub(crate) use staff::staff_len;

use crate::model::issue::FurnitureKind;
use crate::model::leaf::is_ignorable;
use crate::text::class::digit;
use crate::text::edges::Edges as _;
use crate::text::signs::Signs;
use crate::text::table::CharSet;
use contact::contact;
use pointer::{folio, next_issue, pointer};
use staff::{mixed_staff, staff};
use web::web;

fn trim(text: &str) -> &str {
    text.trimmed()
}

/// A whole line that is furniture; `signs` are those that stand in it.
pub(crate) fn line(line: &str, signs: Signs) -> Option<FurnitureKind> {
    const LONGEST: usize = 400;
    if line.len() > LONGEST {
        return None;
    }
    // Figures and letters, or nothing but what frames them.
    if (signs.has(Signs::PAGE) || !signs.has(Signs::HAN)) && folio(line) {
        return Some(FurnitureKind::Folio);
    }
    if staff(line, signs) || mixed_staff(line, signs) {
        return Some(FurnitureKind::Staff);
    }
    if fixture(line, signs) || web(line, signs) {
        return Some(FurnitureKind::Fixture);
    }
    if signs.has(Signs::POINTER) && pointer(line) || next_issue(line) {
        return Some(FurnitureKind::Pointer);
    }
    contact(line, signs).then_some(FurnitureKind::Contact)
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

/// 扫描二维码，加入…: what a code beside the line leads to, and no more.
fn leads_by_code(text: &str) -> bool {
    const LONGEST: usize = 24;
    let behind = text.strip_prefix("扫描二维码，").filter(|b| !b.contains(['，', '。']));
    behind.is_some_and(|b| ["加入", "关注", "进入"].iter().any(|w| b.starts_with(w)))
        && text.chars().nth(LONGEST).is_none()
}

/// What the paper prints above and below advertisements: 广告, 本版信息仅供参考，不构成投资建议.
fn fixture(text: &str, signs: Signs) -> bool {
    static FRAME: CharSet = CharSet::of("—-－–_*·【】[]［］（）()■●");
    const LONGEST: usize = 60;
    const LONGEST_CODE: usize = 24;
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
    ];
    /// What a code beside a line leads to.
    const CODES: &[&str] = &[
        "扫码看视频",
        "扫码看直播",
        "扫码观看",
        "扫码阅读",
        "扫码了解",
        "扫码关注",
        "扫码进入",
        "扫描二维码",
        "扫一扫关注",
        "扫码读报",
        "扫码订阅",
        "扫码订报",
        "扫码看更多",
        "扫码看全文",
    ];
    /// What any of the labels and openings begins with.
    static HEADS: CharSet = CharSet::heads(LABELS).with_heads(OPENINGS);
    let frame = |c: char| is_ignorable(c) || FRAME.has(c);
    let bare = text.trim_start_matches(frame);
    if !HEADS.begins(bare) && !signs.has(Signs::CODE) || trim(text).chars().nth(LONGEST).is_some() {
        return false;
    }
    let bare = bare.trim_end_matches(frame);
    // 广 告
    let closed = |label: &&str| bare.chars().filter(|&c| !is_ignorable(c)).eq(label.chars());
    let code = || {
        let short = signs.has(Signs::CODE) && bare.chars().nth(LONGEST_CODE).is_none();
        short && CODES.iter().any(|w| bare.contains(w))
    };
    LABELS.contains(&bare)
        || advertisement(bare)
        || code() && !bare.contains(['。', '，'])
        || leads_by_code(bare)
        || ["文中", "本版"].iter().any(|w| bare.starts_with(w)) && bare.ends_with("请在医生指导下使用")
        || bare.chars().nth(1).is_some_and(is_ignorable) && LABELS.iter().any(closed)
        || OPENINGS.iter().any(|w| bare.starts_with(w)) && WARNINGS.iter().any(|w| bare.contains(w))
        // 本版信息仅供参考: it is all that the line says.
        || ["本版", "本栏", "本报所"].iter().any(|w| bare.starts_with(w)) && bare.ends_with("仅供参考")
}
