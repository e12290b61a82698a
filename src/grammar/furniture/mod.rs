//! Lines that belong to no article: staff, contacts, pointers, page numbers, what frames advertisements and web pages.

mod contact;
mod pointer;
mod printing;
mod staff;
mod web;

#[cfg(test)]
mod tests;

pub(crate) use contact::{contact_at, imprint_line};
pub(crate) use pointer::{contents_entry, contents_head};
pub(crate) use staff::staff_len;

use crate::grammar::calendar;
use crate::grammar::masthead::is_some_paper;
use crate::grammar::rule::whole;
use crate::model::issue::FurnitureKind;
use crate::model::leaf::is_ignorable;
use crate::text::class::digit;
use crate::text::edges::Edges as _;
use crate::text::signs::Signs;
use crate::text::table::CharSet;
use contact::{account, contact, site_name};
use pointer::{BULLETS, folio, next_issue, pointer};
use printing::printer;
use staff::{counsel, mixed_staff, staff};
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
    if staff(line, signs) || mixed_staff(line, signs) || counsel(line) {
        return Some(FurnitureKind::Staff);
    }
    if fixture(line, signs) || web(line, signs) {
        return Some(FurnitureKind::Fixture);
    }
    if signs.has(Signs::POINTER) && pointer(line) || next_issue(line) {
        return Some(FurnitureKind::Pointer);
    }
    let bare = trim(line);
    let named = !signs.has(Signs::SENTENCE) && (account(bare) || printer(bare) || site_name(bare));
    (named || contact(line, signs)).then_some(FurnitureKind::Contact)
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

/// scan = [ 请 | 微信 | 手机 ] ( 扫码 | 扫一扫 | … ) [ what for ] as a whole line: 扫码听新闻, 微信扫一扫.
fn scans(text: &str) -> bool {
    const VERBS: [&str; 8] = [
        "扫描二维码",
        "扫描下方二维码",
        "扫描上方二维码",
        "扫一扫二维码",
        "扫下方二维码",
        "扫二维码",
        "扫一扫",
        "扫码",
    ];
    /// To look at what, and to follow what.
    const LOOK: [&str; 12] =
        ["看", "听", "读", "观看", "收听", "收看", "阅读", "查看", "浏览", "获取", "了解", "查阅"];
    const SEEN: [&str; 16] = [
        "视频",
        "音频",
        "直播",
        "回放",
        "全文",
        "详情",
        "更多",
        "新闻",
        "内容",
        "报道",
        "图片",
        "名单",
        "原文",
        "全景",
        "电子版",
        "详细",
    ];
    const FOLLOW: [&str; 6] = ["下载", "关注", "进入", "订阅", "加入", "添加"];
    const FOLLOWED: [&str; 15] = [
        "客户端",
        "APP",
        "App",
        "公众号",
        "微信",
        "微博",
        "我们",
        "群",
        "网",
        "小程序",
        "视频号",
        "专题",
        "报",
        "号",
        "平台",
    ];
    const LONGEST: usize = 14;
    let text = text.trim_start_matches(BULLETS).trim_start_matches(is_ignorable);
    let body = ["请用微信", "打开微信", "请", "微信", "手机"]
        .iter()
        .find_map(|w| text.strip_prefix(w))
        .unwrap_or(text);
    let Some(rest) = VERBS.iter().find_map(|w| body.strip_prefix(w)) else { return false };
    let rest = rest.trim_start_matches(is_ignorable);
    let told = |verbs: &[&str], ends: &[&str]| {
        let whose =
            |w: &str| matches!(w, "" | "完整" | "更多" | "本报" | "我们" | "微信") || is_some_paper(w);
        verbs
            .iter()
            .filter_map(|v| rest.strip_prefix(v))
            .any(|r| ends.iter().any(|e| r.strip_suffix(e).is_some_and(whose)))
    };
    // 扫码 by itself is what a story may be about.
    let alone = rest.is_empty() && body.contains("一扫");
    alone
        || matches!(rest, "更精彩" | "更多精彩" | "看更多精彩" | "有惊喜")
        || rest.chars().nth(LONGEST).is_none() && (told(&LOOK, &SEEN) || told(&FOLLOW, &FOLLOWED))
}

/// What stands below the text of a document: 抄送：…, 主题词：…, （此件公开发布）, 某某办公室　2024年6月5日印发.
fn record(text: &str) -> bool {
    const OFFICES: [&str; 8] = ["办公室", "委", "局", "部", "厅", "院", "政府", "单位"];
    if !text.starts_with(['（', '(', '抄', '主']) && !text.ends_with('发') {
        return false;
    }
    let open = ["（此件", "(此件"].iter().find_map(|w| text.strip_prefix(w));
    if let Some(rest) = open.and_then(|r| r.strip_suffix(['）', ')'])) {
        return !rest.contains(['，', '。']) && (rest.contains("公开发布") || rest.starts_with("发至"));
    }
    let behind = |word: &str| text.strip_prefix(word).and_then(|r| r.strip_prefix(['：', ':'])).map(trim);
    // 抄送：一个办公室的故事 is a headline: offices are named, to the line's end.
    let copied = behind("抄送").or_else(|| behind("抄报"));
    if copied.is_some_and(|r| OFFICES.iter().any(|w| r.trim_end_matches('。').ends_with(w))) {
        return true;
    }
    // 主题词：防汛　通知: several, set apart.
    if behind("主题词").is_some_and(|r| r.contains(is_ignorable) && !r.contains(['，', '。'])) {
        return true;
    }
    let Some(front) = text.strip_suffix("印发").map(trim) else { return false };
    // The day stands behind a gap, and the office before it.
    let Some((office, day)) = front.split_once(is_ignorable) else { return false };
    let date = whole(trim(day), calendar::date);
    date.is_some_and(|d| d.year().is_some() && d.day().is_some())
        && !office.contains(['，', '。', '；'])
        && OFFICES.iter().any(|w| office.ends_with(w))
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
        "版权声明",
        "法律声明",
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
    if record(trim(text)) {
        return trim(text).chars().nth(LONGEST).is_none();
    }
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
        || signs.has(Signs::CODE) && scans(bare)
        || leads_by_code(bare)
        || ["文中", "本版"].iter().any(|w| bare.starts_with(w)) && bare.ends_with("请在医生指导下使用")
        || bare.chars().nth(1).is_some_and(is_ignorable) && LABELS.iter().any(closed)
        || OPENINGS.iter().any(|w| bare.starts_with(w)) && WARNINGS.iter().any(|w| bare.contains(w))
        // 本版信息仅供参考: it is all that the line says.
        || ["本版", "本栏", "本报所"].iter().any(|w| bare.starts_with(w)) && bare.ends_with("仅供参考")
}
