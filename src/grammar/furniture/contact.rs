//! Lines on how to reach or get the paper.

use super::imprint::imprint;
use super::printing::{press_times, price, priced, registered};
use super::staff::spaced_label;
use super::table::{CONTACT_HEADS, CONTACT_TAILS, IMPRINT_HEADS};
use super::trim;
use crate::grammar::masthead::{is_paper, is_some_paper};
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};
use crate::text::signs::Signs;

/// Words that open such a line where a sign, a space, 请, 邮 or 微 stands right behind them, and a number or an address
/// further on.
const NUMBERED: &[&str] = &["新闻线索", "提供线索", "Tel", "TEL", "tel", "Fax", "FAX"];

/// Figures of such a number, at least.
const NUMBER: usize = 5;

fn is_numbered(text: &str) -> bool {
    let behind = NUMBERED.iter().find_map(|w| text.strip_prefix(w));
    behind.is_some_and(|b| b.starts_with(['：', ':', '（', '(', '请', '邮', '微', ' ', '\u{3000}']))
}

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
    if imprint(text)
        || desk(text)
        || press_times(text)
        || signs.has(Signs::PRICE) && price(text)
        || signs.has(Signs::NUMBER) && (registered(text) || address_of(text))
    {
        return true;
    }
    // 本报24小时新闻热线96811: how long it is manned stands before the label.
    let text = all_day(text).filter(|bare| CONTACT_HEADS.at(bare).is_some()).unwrap_or(text);
    let opens = CONTACT_HEADS.at(text);
    let figures = text.chars().filter(|&c| digit(c).is_some()).count();
    let address = signs.has(Signs::ADDRESS)
        && (text.contains(['@', '＠']) || text.contains("www.") || text.contains("http"));
    match opens {
        Some(_) => address || told(text, figures),
        None if is_numbered(text) && (address || figures >= NUMBER) => true,
        None => {
            // 某某融媒客户端 新闻热线 5550700
            let later = || {
                let mut before = None;
                text.char_indices().any(|(at, c)| {
                    let head = before.replace(c).is_none_or(|b| !class(b).has(Class::HAN));
                    let here = text.get(at..).unwrap_or_default();
                    CONTACT_HEADS.at(here).is_some()
                        && (head && (address || priced(here) || told(here, figures)) || rings(here))
                })
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

pub(super) const COLONS: [char; 4] = ['：', ':', '︰', '∶'];

/// told = label { [ link ] label } [ "（" … "）" ] ( colon text | space number | number | 请 … number )
///
/// Whether a text that opens with a contact word tells how to reach somebody, rather than going on with a word or a
/// sentence: 热线12345架起连心桥, 零售总额4812.3亿元. `figures` are those of the whole line.
fn told(text: &str, figures: usize) -> bool {
    const FIGURES: usize = 5;
    /// What may stand before the colon behind 请: 投稿请寄：.
    const ASKED: usize = 8;
    let behind = behind_labels(text);
    let rest = behind.trim_start_matches(is_ignorable);
    // A comma parts two labels here, or a number from one, and no clauses.
    let label = |part: &str| {
        let part = trim(part);
        CONTACT_HEADS.at(part).or_else(|| IMPRINT_HEADS.at(part)).is_some()
            || part.starts_with(|c| digit(c).is_some())
    };
    // 新闻热线：5550200，欢迎提供线索: behind the number anything may stand.
    let first = rest.split('，').next().unwrap_or_default();
    let number = |part: &str| part.starts_with(|c| is_figure(c) || matches!(c, '（' | '(' | '+'));
    let place = first.contains('号') && first.contains(|c| digit(c).is_some());
    let told = trim(first.trim_start_matches(COLONS));
    if rest.starts_with(COLONS) && (number(told) && number_ends(told) || place) {
        return true;
    }
    if !text.split('，').skip(1).all(label) {
        return false;
    }
    if rest.starts_with(COLONS) {
        return true;
    }
    if rest.starts_with(['请', '請']) || rest.starts_with("欢迎") || rest.starts_with("歡迎") {
        return figures >= FIGURES || rest.chars().take(ASKED).any(|c| COLONS.contains(&c));
    }
    if figures < FIGURES {
        return false;
    }
    if rest.len() < behind.len() {
        // 地址 柳河路18号 325099; 热线 12345 架起连心桥 goes on with words.
        let mut parts =
            rest.split(is_ignorable).filter(|part| !part.is_empty()).skip_while(|part| !number(part));
        let told = |part: &str| part.is_ascii() || number(part) && number_ends(part) || label(part);
        return parts.next().is_some_and(number_ends) && parts.all(told);
    }
    let each = ["每份", "每月", "每期", "每季", "每年", "每张"].iter().any(|w| rest.starts_with(w));
    each || number(rest) && number_ends(rest)
}

/// What stands behind 24小时 at a text's head.
fn all_day(text: &str) -> Option<&str> {
    const WORDS: [&str; 4] = ["24小时", "２４小时", "24小時", "二十四小时"];
    let own = ["本报", "本報"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    WORDS.iter().find_map(|w| own.strip_prefix(w))
}

/// desk = label "：" number, and nothing else: 总编室：5550200, 订报电话：11185. Short numbers are those of hotlines.
fn desk(text: &str) -> bool {
    const LONGEST: usize = 12;
    const LINES: [&str; 8] = ["电话", "電話", "热线", "熱線", "专线", "專線", "传真", "傳真"];
    const SHORT: usize = 5;
    const LONG: usize = 7;
    if !text.ends_with(|c| digit(c).is_some() || matches!(c, '）' | ')')) {
        return false;
    }
    let Some((label, number)) = text.split_once(COLONS) else { return false };
    let label = trim(label);
    let line = LINES.iter().any(|w| label.ends_with(w)) && CONTACT_TAILS.before(label).is_some();
    let least = if line { SHORT } else { LONG };
    let room = || IMPRINT_HEADS.at(label) == Some(label) && label.ends_with(['部', '室', '处']);
    let number = trim(number);
    (line || room())
        && label.chars().nth(LONGEST).is_none()
        && label.chars().all(|c| class(c).has(Class::HAN))
        && number.starts_with(|c| digit(c).is_some() || matches!(c, '（' | '('))
        && number.chars().all(|c| digit(c).is_some() || is_ignorable(c) || "（）()-—－–、/／".contains(c))
        && number.chars().filter(|&c| digit(c).is_some()).count() >= least
}

/// What stands beside a code that leads to the paper's account, or under it: 柳河日报微信公众号.
pub(super) fn account(text: &str) -> bool {
    const ACCOUNTS: [&str; 9] = [
        "官方微信公众号",
        "微信公众平台",
        "微信公众号",
        "官方微信",
        "官方微博",
        "二维码",
        "抖音号",
        "视频号",
        "微信",
    ];
    // 据柳河日报微信公众号 tells where a text comes from.
    const TAKEN: [&str; 9] = ["据", "據", "转", "轉", "摘", "来自", "来源", "关注", "看"];
    text.ends_with(['号', '信', '博', '码', '台'])
        && !text.contains(COLONS)
        && !TAKEN.iter().any(|w| text.starts_with(w))
        && ACCOUNTS
            .iter()
            .find_map(|w| text.strip_suffix(w))
            .is_some_and(|name| is_paper(name) && is_some_paper(name))
}

/// The name of a site as a whole line, or behind a label and a colon: epaper.example.com, 电子版：epaper.example.com.
pub(super) fn site_name(text: &str) -> bool {
    const LONGEST: usize = 60;
    const LONGEST_LABEL: usize = 10;
    const SOURCES: [&str; 3] = ["来源", "來源", "稿源"];
    const ENDS: [&str; 6] = [".com", ".cn", ".net", ".org", ".hk", ".tw"];
    let text = trim(text);
    if !text.ends_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
        return false;
    }
    let name = match text.split_once(['：', ':']) {
        // 来源：example.com is a credit.
        Some((label, _)) if SOURCES.iter().any(|w| label.ends_with(w)) => return false,
        Some((label, name)) if label.chars().nth(LONGEST_LABEL).is_none() && !label.is_ascii() => name,
        _ => text,
    };
    let name = trim(name).trim_end_matches('/');
    let ends = |end: &&str| {
        let at = name.len().checked_sub(end.len());
        at.and_then(|at| name.get(at..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    };
    name.len() <= LONGEST
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/'))
        && !name.contains("..")
        && ENDS.iter().any(ends)
}

/// Whether a telephone's number stands behind a label, which may be the end of a word, and counts nothing:
/// 江城日报新闻热线：5550200, 体育热线 025-5551288 每周三出版.
fn rings(text: &str) -> bool {
    const LEAST: usize = 7;
    let rest = behind_labels(text).trim_start_matches(|c| is_ignorable(c) || COLONS.contains(&c));
    let end = rest.find(is_ignorable).unwrap_or(rest.len());
    let (number, behind) = rest.split_at_checked(end).unwrap_or_default();
    let figures = number.chars().filter(|&c| digit(c).is_some()).count();
    figures >= LEAST
        && number.starts_with(|c| digit(c).is_some() || matches!(c, '（' | '('))
        && !number.contains(['.', '．', '元'])
        && number_ends(number)
        && !behind
            .trim_start_matches(is_ignorable)
            .starts_with(['万', '萬', '亿', '億', '元', '个', '件', '人', '份'])
}

/// What stands behind the labels that a text opens with, and a short remark in brackets: 电话及传真（夜间）：5550200.
fn behind_labels(text: &str) -> &str {
    const MOST: usize = 6;
    const LINKS: [&str; 22] = [
        "及",
        "与",
        "與",
        "和",
        "或",
        "兼",
        "、",
        "/",
        "／",
        "号",
        "號",
        "群",
        "部",
        "处",
        "专线",
        "專線",
        "信箱",
        "专号",
        "登记证",
        "登記證",
        "证号",
        "證號",
    ];
    const REMARK: usize = 10;
    let mut rest = text;
    for _ in 0..MOST {
        let Some(word) = CONTACT_HEADS.at(rest).or_else(|| IMPRINT_HEADS.at(rest)) else { break };
        rest = rest.get(word.len()..).unwrap_or_default();
        rest = LINKS.iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
        // 广告部 电话：…: the next label behind a space.
        let next = rest.trim_start_matches(is_ignorable);
        if CONTACT_HEADS.at(next).is_some() {
            rest = next;
        }
    }
    let Some(remark) = rest.strip_prefix(['（', '(']).filter(|r| !r.starts_with(is_figure)) else {
        return rest;
    };
    let close = remark.char_indices().take(REMARK).find(|(_, c)| matches!(c, '）' | ')'));
    close.and_then(|(at, c)| remark.get(at + c.len_utf8()..)).unwrap_or(rest)
}

/// Whether the number that a text opens with is all of its word, or a unit, a sign or a label ends it: 5550200转8001.
pub(super) fn number_ends(text: &str) -> bool {
    let part = |c| is_figure(c) || "（）()-—－–+.．·、".contains(c);
    let rest = text.trim_start_matches(part);
    let ended = |rest: &str| {
        let Some(c) = rest.chars().next() else { return true };
        is_ignorable(c) || "；;／/|｜，）)＊*■●□".contains(c) || CONTACT_HEADS.at(rest).is_some()
    };
    let extension = || rest.strip_prefix(['转', '轉', '至']).is_some_and(|r| r.starts_with(is_figure));
    ended(rest) || extension() || rest.strip_prefix(['元', '角', '分', '号', '號']).is_some_and(ended)
}

/// 社址　某市中山路九號: where the paper is, set off from the word for it.
fn address_of(text: &str) -> bool {
    const LABELS: [&str; 5] = ["社址", "地址", "本报地址", "本报社址", "報社地址"];
    LABELS.iter().filter_map(|w| text.strip_prefix(w)).any(|b| b.starts_with(is_ignorable))
        && text.contains(['路', '街', '巷', '道', '里', '村'])
        && text.ends_with(['号', '號', '楼', '樓'])
}

/// Whether a text, the rest of a line, is nothing but how to reach somebody.
pub(crate) fn contact_at(text: &str) -> bool {
    (CONTACT_HEADS.at(text).is_some() || is_numbered(text)) && contact(text, Signs::ALL)
}

pub(super) fn is_figure(c: char) -> bool {
    digit(c).is_some() || "〇零一二三四五六七八九十百千两".contains(c)
}
