//! Papers and agencies that sign a dateline, by name and by the endings of papers' names.

use super::NO_PLACE;
use crate::grammar::agencies::{DATELINE, count, list};
use crate::grammar::words::List;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};

/// What a paper, station or site calls itself or its own place by at a dateline's head.
const OWN: &[&str] =
    &["本报", "本報", "本刊", "本社", "本台", "本臺", "本网", "本網", "本站", "本市", "本省", "本县", "本縣"];

/// Papers and agencies that sign a dateline.
const AGENCIES: [&str; count(DATELINE, OWN)] = list(DATELINE, OWN);

/// How the names of papers, their sites and their joint newsrooms end: 江城日报, 某县融媒体中心.
const PAPERS: &[&str] = &[
    "日报",
    "日報",
    "晚报",
    "晚報",
    "早报",
    "早報",
    "晨报",
    "晨報",
    "午报",
    "都市报",
    "商报",
    "商報",
    "时报",
    "時報",
    "周报",
    "週報",
    "周刊",
    "快报",
    "电视台",
    "新闻网",
    "新聞網",
    "新闻",
    "在线",
    "导报",
    "青年报",
    "农民报",
    "农村报",
    "工人报",
    "法治报",
    "法制报",
    "经济报",
    "教育报",
    "生活报",
    "新报",
    "融媒体中心",
    "融媒体",
    "融媒",
    "传媒网",
    "广播电视台",
    "网",
    "客户端",
];

/// Words that end as papers' names do, and name no paper.
const NO_PAPERS: &[&str] = &[
    "互联网",
    "因特网",
    "局域网",
    "电网",
    "路网",
    "管网",
    "上网",
    "关系网",
    "通信网",
    "情报",
    "通报",
    "喜报",
    "汇报",
    "电报",
    "海报",
];

/// What papers of a kind are called for short, before 报: 快报, 晚报.
const SHORT: &[char] = &[
    '日', '晚', '早', '晨', '午', '商', '快', '时', '時', '都', '导', '導', '青', '农', '党', '新', '周',
    '校', '团',
];

static PAPER_HEADS: List<{ PAPERS.len() }> = List::heads(PAPERS);

pub(super) static AGENCY_HEADS: List<{ AGENCIES.len() }> = List::heads(&AGENCIES);

/// The paper or agency that a text opens with: one of the list, or a paper's name by its ending.
pub(super) fn agency(text: &str) -> Option<&str> {
    AGENCY_HEADS.at(text).or_else(|| paper(text))
}

/// paper = 1 to 8 Han characters and one of the endings of papers' names, or a name in 报 right before 讯 (大河报讯)
pub(super) fn paper(text: &str) -> Option<&str> {
    const LONGEST: usize = 9;
    let mut before = None;
    for (count, (at, c)) in text.char_indices().take(LONGEST).enumerate() {
        let online = c == '在' && text.get(at..).is_some_and(|t| t.starts_with("在线"));
        if !class(c).has(Class::HAN) || NO_PLACE.has(c) && c != '今' && !online {
            return None;
        }
        // 快报讯（记者 王某）: the paper's short name, where the news opens right behind.
        if count == 1 && matches!(c, '报' | '報') && before.is_some_and(|b| SHORT.contains(&b)) {
            let behind = text.get(at + c.len_utf8()..)?.strip_prefix(['讯', '訊']);
            let open =
                |c: char| is_ignorable(c) || matches!(c, '（' | '(' | '〔' | '【' | '记' | '記' | '通');
            if behind.is_some_and(|b| b.is_empty() || b.starts_with(open)) {
                return text.get(..at + c.len_utf8());
            }
        }
        // 大河报讯: any paper whose news it is.
        if count >= 2 && matches!(c, '报' | '報') {
            let name = text.get(..at + c.len_utf8())?;
            let news = text.get(name.len()..)?.starts_with(['讯', '訊']);
            if news && !NO_PAPERS.iter().any(|w| name.ends_with(w)) {
                return Some(name);
            }
        }
        // What the endings begin with.
        if count >= 1
            && matches!(
                c,
                '日' | '晚'
                    | '早'
                    | '晨'
                    | '午'
                    | '都'
                    | '商'
                    | '时'
                    | '時'
                    | '导'
                    | '青'
                    | '农'
                    | '工'
                    | '法'
                    | '经'
                    | '教'
                    | '生'
                    | '新'
                    | '融'
                    | '传'
                    | '广'
                    | '周'
                    | '週'
                    | '快'
                    | '电'
                    | '在'
                    | '网'
                    | '客'
            )
        {
            let rest = text.get(at..)?;
            if let Some(word) = PAPER_HEADS.at(rest) {
                let name = text.get(..at + word.len())?;
                let sound = before.is_some() && !NO_PAPERS.iter().any(|w| name.ends_with(w));
                // 证券时报网讯: the paper's site.
                let behind = text.get(name.len()..)?;
                let site = name.ends_with(['报', '報'])
                    && ["网讯", "網訊", "网消息"].iter().any(|w| behind.starts_with(w));
                let name = if site { text.get(..name.len() + '网'.len_utf8())? } else { name };
                return sound.then_some(name);
            }
        }
        before = Some(c);
    }
    None
}
