//! What a newspaper's web site prints around its pages and articles.

use super::trim;
use crate::grammar::calendar;
use crate::grammar::rule::measure;
use crate::grammar::words::{List, Words};
use crate::model::leaf::is_ignorable;
use crate::text::class::digit;
use crate::text::signs::Signs;
use crate::text::window::is_within;

/// Longest line looked at, in characters, and most parts of it.
const LONGEST: usize = 80;
const MOST: usize = 16;

/// Words that lead elsewhere, each a whole part of a line; these are no words of news.
const SURE: &[&str] = &[
    "数字报首页",
    "数字报纸首页",
    "电子报首页",
    "报纸首页",
    "返回首页",
    "返回目录",
    "返回版面",
    "返回顶部",
    "版面导航",
    "版面概览",
    "版面目录",
    "版面列表",
    "标题导航",
    "文章导航",
    "上一期",
    "下一期",
    "上一版",
    "下一版",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "上一页",
    "下一页",
    "前一期",
    "后一期",
    "往期回顾",
    "往期报纸",
    "往期查询",
    "按日期检索",
    "打印本页",
    "关闭窗口",
    "PDF版",
    "PDF下载",
    "下载PDF",
];

/// 返回主站, 返回要闻版.
fn is_way_back(word: &str) -> bool {
    const LONGEST: usize = 6;
    word.starts_with("返回") && word.ends_with(['站', '版', '页', '网']) && is_within(word, LONGEST)
}

/// Words that lead elsewhere and stand in news, too: they count beside one of [`SURE`], or [`ENOUGH`] of them together.
const BESIDE: &[&str] = &[
    "首页",
    "第一版",
    "头版",
    "报纸头版",
    "末版",
    "目录",
    "导航",
    "放大",
    "缩小",
    "默认",
    "朗读",
    "打印",
    "关闭",
    "收藏",
    "分享",
    "评论",
    "检索",
    "搜索",
    "收藏本页",
    "设为首页",
    "加入收藏",
    "全文检索",
    "高级检索",
];

static SURE_WORDS: List<{ SURE.len() }> = List::heads(SURE);
static BESIDE_WORDS: List<{ BESIDE.len() }> = List::heads(BESIDE);

/// Marks around such a word.
const FRAME: &[char] =
    &['<', '>', '《', '》', '«', '»', '‹', '›', '◀', '▶', '◄', '►', '←', '→', '[', ']', '【', '】'];

/// So many of those beside each other are sure, too: 放大　缩小　默认.
const ENOUGH: usize = 3;

/// Labels of what is counted of an article, or done with it, whose value stands behind a colon; `true` for those that
/// no news text has before a colon.
const COUNTED: &[(&str, bool)] = &[
    ("阅读次数", true),
    ("浏览次数", true),
    ("点击次数", true),
    ("阅读量", true),
    ("浏览量", true),
    ("点击量", true),
    ("阅读数", true),
    ("点击数", true),
    ("点赞数", false),
    ("评论数", false),
    ("字体大小", true),
    ("发布时间", false),
    ("发布日期", false),
    ("更新时间", false),
    ("分享到", true),
    ("总字数", true),
    ("字数", true),
    ("字体", true),
    ("字号", true),
    ("阅读", false),
    ("浏览", false),
    ("点击", false),
    ("点赞", false),
    ("分享", false),
    ("日期", false),
    ("时间", false),
    ("版次", false),
];

/// Where an article is shared to.
const SHARED: &[&str] =
    &["微信", "微博", "QQ", "朋友圈", "QQ空间", "QQ好友", "新浪微博", "腾讯微博", "微信好友", "抖音", "豆瓣"];

/// Labels whose value is a name, beside a sure one: 来源：青石日报.
const NAMED: &[&str] = &["来源", "作者", "记者", "编辑", "责任编辑", "责编"];
/// Longest such name, in characters.
const LONGEST_NAME: usize = 12;

static COUNTED_HEADS: Words<bool, { COUNTED.len() }> = Words::heads(COUNTED);

/// Parts of a line that strokes or gaps set off.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| is_ignorable(c) || matches!(c, '|' | '｜' | '丨')).filter(|part| !part.is_empty())
}

/// navigation = part { ( gap | stroke ) part }, each a word that leads elsewhere: 上一版　下一版.
fn navigation(text: &str) -> bool {
    // Most lines begin with no such word.
    let head = text.trim_start_matches(|c| FRAME.contains(&c) || is_ignorable(c));
    if !head.starts_with("返回") && SURE_WORDS.at(head).is_none() && BESIDE_WORDS.at(head).is_none() {
        return false;
    }
    let (mut sure, mut beside) = (false, 0);
    for (count, part) in split(text).enumerate() {
        let word = part.trim_matches(FRAME);
        let known = SURE_WORDS.has(word) || is_way_back(word);
        let other = BESIDE_WORDS.has(word);
        if count >= MOST || !known && !word.is_empty() && !other {
            return false;
        }
        sure |= known;
        beside += usize::from(other);
    }
    sure || beside >= ENOUGH
}

/// counts = part { gap part }, part = label "：" [ value ] | date | time | size, with one sure label or more:
/// 2023年6月5日　字数：512　阅读：80　字体：【大】【中】【小】.
fn counts(text: &str) -> bool {
    let mut sure = false;
    // 分享到： 微信 微博: where to, behind the label.
    let (mut shared, mut parts) = (false, 0);
    for (count, part) in split(text).enumerate() {
        if count >= MOST {
            return false;
        }
        let named = COUNTED_HEADS.at(part).and_then(|(len, is_sure)| {
            let value = part.get(len..)?.strip_prefix(['：', ':'])?;
            Some((is_sure, value))
        });
        if let Some((is_sure, _)) = named {
            sure |= is_sure;
            shared = part.starts_with("分享");
        }
        let value = named.map_or(part, |(_, value)| value);
        let sharing = shared && SHARED.contains(&value);
        let by = part
            .split_once(['：', ':'])
            .is_some_and(|(label, name)| NAMED.contains(&label) && is_within(name, LONGEST_NAME));
        if !(value.is_empty() || is_value(value) || sharing || by) {
            return false;
        }
        parts += 1;
    }
    sure && parts >= 2
}

/// A figure, a date, a time of day, or sizes to choose from: 512, 3分钟, 06:30, 【大】【中】【小】.
fn is_value(part: &str) -> bool {
    let date = measure(part, calendar::date).or_else(|| measure(part, calendar::numeric));
    if date.is_some_and(|(len, _)| len == part.len()) {
        return true;
    }
    let sizes = |c: char| {
        matches!(c, '大' | '中' | '小' | '+' | '-' | 'A' | 'T' | '【' | '】' | '[' | ']' | '［' | '］' | '/')
    };
    if part.chars().all(sizes) {
        return true;
    }
    let bare = part.trim_end_matches(['次', '字', '人']);
    !bare.is_empty()
        && bare.starts_with(|c| digit(c).is_some())
        && bare.chars().all(|c| digit(c).is_some() || matches!(c, ':' | '：' | ',' | '+' | '万' | '.'))
}

/// The site's own imprint: the number under which it is registered, or a note of copyright with a figure.
/// 主办：柳河县融媒体中心　备案号：柳ICP备00000001号.
fn site(text: &str) -> bool {
    if !text.contains(['备', 'I', '安', 'C', 'c', '©', '版']) {
        return false;
    }
    let number =
        ["ICP备", "ICP證", "ICP证", "备案号：", "备案号:", "公网安备"].iter().any(|w| text.contains(w));
    let owned = ["Copyright", "COPYRIGHT", "copyright", "©", "版权所有"].iter().any(|w| text.starts_with(w));
    (number || owned) && text.contains(|c| digit(c).is_some())
}

/// A whole line that a newspaper's web site prints, and no paper does.
pub(super) fn web(text: &str, signs: Signs) -> bool {
    let text = trim(text);
    let sentence = || signs.has(Signs::SENTENCE) && text.contains(['。', '，', '！', '？']);
    let found = navigation(text) || signs.has(Signs::CONTACT) && !sentence() && (counts(text) || site(text));
    found && text.chars().nth(LONGEST).is_none()
}
