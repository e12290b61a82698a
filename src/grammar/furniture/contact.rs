//! Lines on how to reach or get the paper.

use super::staff::spaced_label;
use super::trim;
use crate::grammar::words::List;
use crate::text::class::digit;
use crate::text::signs::Signs;

/// Words that open a line on how to reach or get the paper.
const CONTACTS: &[&str] = &[
    "新闻热线",
    "本报热线",
    "热线电话",
    "热线",
    "便民电话",
    "讀者服務",
    "读者服务",
    "本报地址",
    "本报社址",
    "投訴專線",
    "訂報專線",
    "投诉专线",
    "订报专线",
    "报社地址",
    "社址",
    "地址",
    "电话",
    "電話",
    "本報電話",
    "本报电话",
    "報社電話",
    "报社电话",
    "编辑部电话",
    "讀者熱線",
    "读者热线",
    "报料热线",
    "熱線",
    "網址",
    "郵箱",
    "传真",
    "傳真",
    "邮箱",
    "投稿邮箱",
    "电子邮箱",
    "本版投稿邮箱",
    "本版邮箱",
    "网址",
    "官网",
    "邮编",
    "邮政编码",
    "广告热线",
    "刊登热线",
    "刊登电话",
    "公告热线",
    "公告刊登电话",
    "公告刊登热线",
    "广告刊登热线",
    "广告电话",
    "登报热线",
    "登报电话",
    "广告部",
    "广告发行",
    "发行热线",
    "发行电话",
    "订阅热线",
    "订报热线",
    "印刷",
    "承印",
    "定价",
    "零售",
    "每份",
    "每月定价",
    "广告经营许可证",
    "广告许可证",
    "E-mail",
    "e-mail",
    "Email",
    "QQ",
    "微信",
    "投稿",
    "报料",
    "爆料",
    "监督电话",
    "咨询电话",
    "总机",
    "客户端",
    "二维码",
    "融媒客户端",
];

pub(super) static CONTACT_HEADS: List<{ CONTACTS.len() }> = List::heads(CONTACTS);

pub(super) static CONTACT_TAILS: List<{ CONTACTS.len() }> = List::tails(CONTACTS);

/// A line on how to reach or get the paper: a contact word, then figures, an address or a name.
pub(super) fn contact(text: &str, signs: Signs) -> bool {
    if !signs.has(Signs::CONTACT) {
        return false;
    }
    if let Some(closed) = spaced_label(text, |word| CONTACT_HEADS.at(word) == Some(word)) {
        return contact(&closed, signs);
    }
    let text = trim(text);
    if text.chars().count() > 80 || text.contains(['。', '！', '？']) {
        return false;
    }
    let opens = CONTACT_HEADS.at(text);
    let figures = text.chars().filter(|&c| digit(c).is_some()).count();
    let address = signs.has(Signs::ADDRESS)
        && (text.contains(['@', '＠']) || text.contains("www.") || text.contains("http"));
    match opens {
        Some(word) => {
            let rest = text.get(word.len()..).unwrap_or_default();
            let colon = rest.chars().take(8).any(|c| matches!(c, '：' | ':' | '︰' | '∶'));
            colon || address || figures >= 5
        }
        None => {
            // 某某融媒客户端 新闻热线 5550700
            let later = || {
                text.char_indices()
                    .any(|(at, _)| CONTACT_HEADS.at(text.get(at..).unwrap_or_default()).is_some())
            };
            // 某某印务中心承印　零售1.00元: who prints it, and no more than a price.
            let printer = text.contains("承印") || text.contains("印刷");
            let price = figures >= 3 && text.contains('元') && !text.contains(['，', '、']);
            (price && printer && text.chars().count() <= 48 && later())
                || ((figures >= 6 || address)
                    && !text.contains('，')
                    && text.chars().count() <= 48
                    && later())
                || (address && !text.contains('，') && text.chars().count() <= 40)
        }
    }
}
