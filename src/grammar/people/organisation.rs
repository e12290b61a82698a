//! Organisations that sign or whose pictures are printed, people who are no authors, countries before a name.

use super::is_separator;
use crate::grammar::agencies::{PICTURE, SHORT, count, list};
use crate::grammar::words::List;

/// Organisations that sign as authors.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "本报编辑部", "本報編輯部", "本刊编辑部", "本报评论部", "本报编委会", "本报理论部", "本报报道组",
    "本报采访组", "本报调查组", "本报调研组", "本报特别报道组", "本报全媒体报道组", "本报联合报道组",
    "新华社评论部", "编辑部",
];

/// What stands for a name beside a picture that an agency or somebody outside the paper gave.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "中新社发", "中新社發", "新华社发", "新華社發", "資料圖片", "資料照片", "资料图片", "资料图", "资料照片", "網上圖片", "网络图片",
    "受访者提供", "受访者供图", "受访者", "受访单位提供", "受访单位供图", "受访单位", "主办方提供", "主办方供图",
    "网友提供", "网友供图", "網民提供", "市民提供", "市民供图", "警方提供", "警方供图",
];

/// Agencies and others whose pictures a paper prints; none is a person's name.
const AGENCIES: [&str; count(PICTURE, NO_NAMES)] = list(PICTURE, NO_NAMES);

/// What signs for several agencies; 宗合 sounds the same as 综合.
const SEVERAL: &[&str] = &["宗合", "综合", "綜合"];

/// What agencies are called for short where a text says whose it is, and what signs for several of them: nobody's name.
pub(super) static SHORT_AGENCIES: [&str; count(SHORT, SEVERAL)] = list(SHORT, SEVERAL);

/// Words before people who wrote nothing: a page's staff, the teachers of young authors, those who act for a firm or a
/// court. A text that begins with one is no list of authors.
#[rustfmt::skip]
const NO_AUTHORS: &[&str] = &[
    "指导老师", "指导教师", "责任编辑", "责任校对", "责编", "主编", "编辑：", "编辑:", "校对", "审核",
    "终审", "主持", "主演", "导演", "联系", "董事长", "法定代表", "法人代表", "委托", "审判", "书记员",
    "人民陪审",
];

/// Roles of a page's staff, which stand behind an author's name only.
pub(super) const STAFF: &[&str] = &["编辑", "編輯", "校对", "校對", "责编", "編審"];

pub(super) static AGENCY_HEADS: List<{ AGENCIES.len() }> = List::heads(&AGENCIES);

pub(super) static NO_AUTHOR_HEADS: List<{ NO_AUTHORS.len() }> = List::heads(NO_AUTHORS);

/// Countries that stand in brackets before a foreign author's name: ［美］, 【日】, （法）.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "美", "英", "法", "德", "日", "俄", "苏", "意", "加", "澳", "韩", "朝", "印", "西", "葡", "荷", "比",
    "瑞士", "瑞典", "挪威", "丹麦", "芬兰", "波兰", "捷克", "匈", "匈牙利", "奥", "奥地利", "希腊",
    "土耳其", "以色列", "埃及", "南非", "巴西", "阿根廷", "智利", "秘鲁", "墨西哥", "哥伦比亚", "古巴",
    "爱尔兰", "新西兰", "新加坡", "马来西亚", "泰国", "越南", "印度", "伊朗", "美国", "英国", "法国",
    "德国", "日本", "俄罗斯", "苏联", "意大利", "加拿大", "澳大利亚", "韩国", "黎巴嫩", "尼日利亚", "美國",
    "英國", "法國", "德國", "韓", "蘇",
];

/// ［美］, （日本）: bytes taken by the country in brackets before a foreign author's name.
pub(in crate::grammar) fn country(text: &str) -> Option<usize> {
    const LONGEST: usize = 5;
    let body = text.strip_prefix(['（', '(', '〔', '［', '[', '【'])?;
    let (at, close) = body
        .char_indices()
        .take(LONGEST + 1)
        .find(|(_, c)| matches!(c, '）' | ')' | '〕' | '］' | ']' | '】'))?;
    let known = COUNTRIES.contains(&body.get(..at)?);
    known.then(|| text.len() - body.len() + at + close.len_utf8())
}

pub(super) static ORGANISATION_HEADS: List<{ ORGANISATIONS.len() }> = List::heads(ORGANISATIONS);

/// Whether a text names nobody but agencies whose pictures a paper prints: 视觉中国, 新华社/法新.
pub(in crate::grammar) fn is_agencies(text: &str) -> bool {
    let text = text.trim_matches(is_separator);
    !text.is_empty() && text.split(is_separator).all(|t| t.is_empty() || AGENCY_HEADS.has(t))
}
