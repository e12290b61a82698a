//! 公文: the title, number, addressees and date of an official document (GB/T 9704-2012), and the adoption of a law.

mod address;
mod number;

#[cfg(test)]
mod tests;

pub(crate) use address::{addressees, appoints, salutation};
pub(crate) use number::{is_numbered, number, odd_brackets, order_number, parts};

use super::calendar;
use super::rule::{measure, whole};
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};
use crate::text::edges::Edges as _;
use crate::text::letterspaced::spaceless;
use crate::text::window::is_within;

/// 成文日期 (7.3.5.4) as a whole line, with or without brackets: 2025年3月2日, （2025年 3月 2日）.
pub(crate) fn date(line: &str) -> Option<PartialDate> {
    const LONGEST: usize = 60;
    let text = line.trimmed();
    if text.len() > LONGEST {
        return None;
    }
    let text = text.strip_prefix(['（', '(']).unwrap_or(text);
    let text = text.strip_suffix(['）', ')']).unwrap_or(text);
    let text = text.strip_prefix("公元").unwrap_or(text);
    let date = whole(text, calendar::date)?;
    (date.year().is_some() && date.day().is_some()).then_some(date)
}

/// Longest adoption, in characters.
pub(crate) const LONGEST_ADOPTION: usize = 160;

/// 题注 of a law as a whole line, in brackets: （2025年4月18日某市…会议通过 2025年5月9日…批准）. The first date.
pub(crate) fn adoption(line: &str) -> Option<PartialDate> {
    let text = line.trimmed();
    let body = text.strip_prefix(['（', '('])?;
    let body = body.strip_suffix(['）', ')'])?.trimmed();
    let ends = ["通过", "通過", "批准", "公布", "发布", "修订", "修正", "施行"];
    if text.chars().nth(LONGEST_ADOPTION).is_some() || !ends.iter().any(|e| body.ends_with(e)) {
        return None;
    }
    let (len, date) = measure(body, calendar::date)?;
    let behind = body.get(len..)?.trimmed();
    // The short form names no body: （2025年4月18日通过）.
    let named = ["会议", "大会", "常务委员会", "令", "政府", "根据"].iter().any(|w| behind.contains(w))
        || ends.contains(&behind);
    (named && date.year().is_some() && date.day().is_some()).then_some(date)
}

/// Kinds of official documents (公文处理工作条例, 2012, art. 8) and of statutes (立法法), the longer before their own
/// tails.
const KINDS: &[&str] = &[
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案",
    "复函", "函", "纪要", "条例", "规定", "办法", "细则", "规则", "章程", "规程", "准则", "守则", "公约",
    "方案", "名单", "公示", "決議", "決定", "辦法", "規定", "條例", "規則", "細則", "報告", "議案", "方案",
    "紀要", "批復", "意見", "通報", "名單",
];

/// Words right before 名单, 报告 and the like in the titles of documents.
const NAMED: &[&str] =
    &["任免", "任职", "免职", "任命", "工作", "人民政府", "若干", "管理", "议事", "实施", "暂行", "试行"];

/// A title of a document as a whole line: 关于…的通知, 某市物业管理若干规定, 某市人大常委会任免名单.
///
/// title = … ( 关于 | 印发 ) … ( 的 | 〉 | 年 | 工作 … ) kind | name ( 条例 | 办法 | 细则 | … ) | … 任免名单, with or
/// without （试行） and its kin
pub(crate) fn title(line: &str) -> bool {
    const LONGEST: usize = 80;
    if is_within(line, 5) || !is_within(line, LONGEST) {
        return false;
    }
    let text = spaceless(line.trimmed());
    let text = text.strip_suffix(['）', ')']).map_or(&*text, |t| {
        let inner = |w: &str| t.strip_suffix(w).and_then(|t| t.strip_suffix(['（', '(']));
        ["试行", "暂行", "草案", "摘要", "摘编", "节选", "修订"].into_iter().find_map(inner).unwrap_or(&text)
    });
    if text.contains(['，', '。', '；', '：', '？', '！', '“', '…']) {
        return false;
    }
    let Some(kind) = KINDS.iter().find(|k| text.ends_with(*k)) else { return false };
    let front = text.strip_suffix(kind).unwrap_or_default();
    let about = front.find("关于").or_else(|| front.find("關於")).or_else(|| front.find("印发"));
    if about.is_some() {
        return front.ends_with(['的', '》', '〉', '年']) || NAMED.iter().any(|n| front.ends_with(n));
    }
    // 某市某某管理条例: the name of a place or organ opens it, and no verb stands at its end.
    let statute = matches!(*kind, "条例" | "办法" | "细则" | "规则" | "规定" | "條例" | "辦法" | "規定");
    let named = NAMED.iter().any(|n| front.ends_with(n));
    let told = ["出台", "发布", "修订", "公布", "实施新", "通过", "最严", "新的", "新版"]
        .iter()
        .any(|w| front.contains(w));
    let plain = front.chars().all(|c| class(c).has(Class::HAN) || "《》〈〉（）()、".contains(c));
    plain
        && !told
        && (statute && (named || front.ends_with("保护") || front.ends_with("促进"))
            || *kind == "名单" && named)
}

/// 目录 as a whole line: the contents of a law follow.
pub(crate) fn contents(line: &str) -> bool {
    const LONGEST: usize = 8;
    let mut chars = line.chars().take(LONGEST).filter(|&c| !is_ignorable(c));
    matches!((chars.next(), chars.next(), chars.next()), (Some('目'), Some('录' | '錄' | '次'), None))
        && line.chars().nth(LONGEST).is_none()
}
