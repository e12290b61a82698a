//! Lines beside a code that is to be scanned.

use super::pointer::BULLETS;
use crate::grammar::masthead::is_some_paper;
use crate::model::leaf::is_ignorable;
use crate::text::signs::Signs;

/// A whole line that says what a code beside it leads to: 扫码看视频, 微信扫一扫, 扫描二维码，加入读者群.
pub(super) fn code(text: &str, signs: Signs) -> bool {
    const LONGEST_CODE: usize = 24;
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
    let named = || {
        let short = signs.has(Signs::CODE) && text.chars().nth(LONGEST_CODE).is_none();
        short && CODES.iter().any(|w| text.contains(w))
    };
    named() && !text.contains(['。', '，']) || signs.has(Signs::CODE) && scans(text) || leads_by_code(text)
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
