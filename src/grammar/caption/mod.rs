//! 图片说明: the words at a picture.

#[cfg(test)]
mod tests;

use super::affiliation::affiliation;
use super::byline::is_photo;
use super::name::is_name;
use super::people::{Named, People, Sureness, is_agencies, people};
use super::words::List;
use crate::model::leaf::is_ignorable;
use crate::model::people::Role;
use crate::text::class::{Class, class};
use crate::text::edges::Edges as _;
use crate::text::letterspaced::spaceless;
use crate::text::window::{is_within, last_from};

/// Words that open a caption.
const OPENERS: &[&str] = &[
    "图为",
    "圖為",
    "上图",
    "下图",
    "左图",
    "右图",
    "上图为",
    "上圖",
    "下圖",
    "左圖",
    "右圖",
    "左上图",
    "左下图",
    "右上图",
    "右下图",
    "图片说明",
    "題圖",
    "資料圖",
    "▲",
    "▼",
    "◀",
    "▶",
    "△",
    "图①",
    "图②",
    "图一",
    "图二",
    "图/",
    "（图）",
    "题图",
    "小图",
    "大图",
    "资料图",
];

static OPENER_HEADS: List<{ OPENERS.len() }> = List::heads(OPENERS);

/// Whether a line opens a caption in words: 图为…, 左图：…. A picture's number or arrow alone does not tell.
pub(crate) fn opens(line: &str) -> bool {
    [
        "图为",
        "圖為",
        "上图为",
        "左图为",
        "右图为",
        "下图为",
        "上图：",
        "下图：",
        "左图：",
        "右图：",
        "上圖：",
        "下圖：",
    ]
    .iter()
    .any(|w| line.starts_with(w))
}

/// A paragraph that is a caption (图为…, ▲…, …X 摄): its photographers, where they are named.
pub(crate) fn whole(paragraph: &str) -> Option<People<'_>> {
    let text = paragraph.trimmed();
    let credited = credit(text);
    // 上图书馆, 下图们江: another word begins.
    let another = |rest: &str| rest.starts_with(['书', '们', '史', '强', '谋', '纸', '案', '腾', '右']);
    let opened = OPENER_HEADS
        .at(text)
        .is_some_and(|w| !w.ends_with(['图', '圖']) || !text.get(w.len()..).is_some_and(another));
    (opened || credited.is_some() || provided(text)).then(|| credited.map(|c| c.1).unwrap_or_default())
}

/// …。图片由某局提供: whose picture it is, behind the last full stop.
fn provided(text: &str) -> bool {
    const LONGEST: usize = 30;
    let text = text.trim_end_matches(['）', ')', '。']);
    let Some(text) = text.strip_suffix("提供") else { return false };
    let mut back = text.char_indices().rev().take(LONGEST);
    let Some((at, c)) = back.find(|(_, c)| matches!(c, '。' | '！' | '”' | '（' | '(')) else {
        return false;
    };
    let said = text.get(at + c.len_utf8()..).unwrap_or_default().trimmed();
    ["图片由", "照片由", "圖片由", "本组图片由", "图由"].iter().any(|w| said.starts_with(w))
}

/// The photographer's credit at the end of a caption: where it begins, and who it is.
///
/// credit = stop ( people 摄 | 图／people | "（" people 摄 "）" )
pub(crate) fn credit(paragraph: &str) -> Option<(usize, People<'_>)> {
    const LONGEST: usize = 30;
    let text = paragraph.trim_end_matches(is_ignorable);
    let from = last_from(text, LONGEST);
    let window = text.get(from..)?;
    let bare = without_agency(window).trim_end_matches(['）', ')', '。']);
    // A dot behind a Han character is a full stop that an OCR engine misread.
    let misread = |at: usize| {
        let before = bare.get(..at).and_then(|t| t.chars().next_back());
        before.is_some_and(|c| class(c).has(Class::HAN))
    };
    let (at, stop) = bare.char_indices().rev().find(|&(at, c)| {
        matches!(c, '。' | '！' | '”' | '（' | '(' | '…' | '」' | '？') || c == '.' && misread(at)
    })?;
    let start = if matches!(stop, '（' | '(') { at } else { at + stop.len_utf8() };
    let body = bare.get(start..)?.trim_matches(|c| is_ignorable(c) || matches!(c, '（' | '('));
    // 图/本报记者 王某: the reporter holds the camera; 图为…（王某 文/图）: who wrote took the picture, too.
    let pictured = ["图/", "图／", "圖／", "圖/", "图：", "圖："].iter().any(|w| body.starts_with(w));
    let named = |p: &Named<'_>| is_name(&p.name);
    let list = people(body, Sureness::Announced)?;
    let both = || opens(paragraph) && BOTH.iter().any(|w| body.ends_with(w)) && list.iter().all(named);
    if !pictured && !both() && !list.iter().any(|p| p.role == Some(Role::Photographer)) {
        return None;
    }
    let lead = bare.get(start..)?;
    let start = start + (lead.len() - lead.trim_start_matches(is_ignorable).len());
    Some((from + start, list))
}

/// What those did who wrote the text and took the picture.
const BOTH: &[&str] = &[
    "文/图",
    "文／图",
    "图/文",
    "图／文",
    "文/摄",
    "文／摄",
    "文图",
    "图文",
    "文并摄",
    "文/圖",
    "文／圖",
    "圖／文",
];

/// Whether a line ends as a caption does: with a photographer's credit that is set apart behind the end of a sentence.
/// A credit behind a picture's title does not tell: it may stand within a sentence, and 王某摄 be the front of
/// 王某摄影.
pub(crate) fn ends(line: &str) -> bool {
    let said = line.trim_end_matches(|c| is_ignorable(c) || matches!(c, '）' | ')'));
    if !said.ends_with(['摄', '攝']) && !said.ends_with("摄影报道") {
        return false;
    }
    let Some((at, _)) = credit(line) else { return false };
    let (before, who) = line.split_at_checked(at).unwrap_or_default();
    let told = before.trim_end_matches(is_ignorable);
    told.ends_with(['。', '！', '？', '”', '…', '」'])
        && (told.len() < before.len() || who.starts_with(['（', '(']))
}

/// Whether a paragraph is the text of a picture that stands for itself, as a picture with a headline has: it tells
/// something, and ends with who took the picture, in brackets: …新戏台前。（新华社记者王某摄）（传真照片）. One that
/// opens as a caption does (图为…) belongs to the article beside it.
pub(crate) fn is_picture_text(paragraph: &str) -> bool {
    /// The text before the brackets is longer than this, in characters.
    const SHORTEST: usize = 20;
    /// Most brackets in a row.
    const MOST: usize = 3;
    let mut text = paragraph.trim_end_matches(is_ignorable);
    if !text.ends_with(['）', ')']) || opens(text) {
        return false;
    }
    let mut taken = false;
    for _ in 0..MOST {
        let Some(at) = text.rfind(['（', '(']).filter(|_| text.ends_with(['）', ')'])) else { break };
        let bracket = text.get(at..).unwrap_or_default();
        let body = bracket.trim_matches(['（', '(', '）', ')']);
        // 新华社发美联社照片
        let agency = body.contains('社') && (body.ends_with("照片") || body.ends_with("图片"));
        taken |= agency || credit_line(bracket);
        text = text.get(..at).unwrap_or_default().trim_end_matches(is_ignorable);
    }
    taken && text.chars().nth(SHORTEST).is_some()
}

/// A credit without the agency behind it: 王某摄（人民视觉）, 王某 摄/光明图片.
fn without_agency(text: &str) -> &str {
    let bare = text.trim_end_matches(|c| is_ignorable(c) || matches!(c, '）' | ')'));
    let Some((at, mark)) = bare.char_indices().rev().find(|(_, c)| matches!(c, '（' | '(' | '/' | '／'))
    else {
        return text;
    };
    let behind = bare.get(at + mark.len_utf8()..).unwrap_or_default();
    // 王某摄（传真照片）, （王某摄）（新华社发）
    let given = is_agencies(behind) || behind == "传真照片";
    let closed = |t: &str| t.trim_end_matches(['）', ')']).ends_with(['摄', '攝']);
    match bare.get(..at) {
        Some(front) if given && closed(front) => front,
        _ => text,
    }
}

/// What a picture's credit opens with where the picture is not the paper's own: 圖／取自臉書.
const TAKEN_FROM: &[&str] =
    &["翻攝自", "翻摄自", "取自", "擷取自", "截取自", "截自", "摘自", "來自", "来自", "引自"];

/// A caption of one sentence at most, with where the picture comes from behind it: 花园蜗牛。图片来源：某社.
pub(crate) fn sourced(line: &str) -> bool {
    /// Longest sentence and longest source, in characters.
    const LONGEST: (usize, usize) = (40, 24);
    let text = line.trimmed();
    let Some((front, who)) = text.rsplit_once('：').or_else(|| text.rsplit_once(':')) else { return false };
    let Some(front) = ["图片来源", "圖片來源"].iter().find_map(|w| front.strip_suffix(w)) else {
        return false;
    };
    let sentence = front.trimmed();
    let stop = |c: char| class(c).has(Class::STOP);
    let told =
        sentence.is_empty() || sentence.ends_with('。') && sentence.chars().filter(|c| stop(*c)).count() <= 1;
    told && sentence.chars().nth(LONGEST.0).is_none()
        && who.chars().nth(LONGEST.1).is_none()
        && !who.is_empty()
        && !who.contains(stop)
}

/// A picture's credit on a line of its own, without brackets: 新华社记者 王某 摄, 图/视觉中国, 新华社/法新, 某局供图.
pub(crate) fn plain_credit(line: &str) -> bool {
    const LONGEST: usize = 30;
    let text = line.trimmed().trim_start_matches(['■', '◎', '●', '▲']);
    // 图：新华社
    if let Some(who) = ["图：", "图:", "圖：", "圖:", "图片："].iter().find_map(|w| text.strip_prefix(w))
    {
        return is_agencies(who);
    }
    if text.chars().nth(LONGEST).is_some() || text.contains(['。', '，', '：', ':']) {
        return false;
    }
    // 文/王某　图/李某 signs an article.
    if text.strip_prefix('文').is_some_and(|t| t.starts_with(['/', '／'])) {
        return false;
    }
    let text = without_agency(text).trim_end_matches(is_ignorable);
    if text.ends_with(['摄', '攝']) && !text.starts_with(['图', '圖']) {
        /// Longest credit, in characters, that is closed up: 秦 某摄.
        const CLOSED: usize = 4;
        let named = |text: &str| {
            people(text, Sureness::Bare).is_some_and(|list| {
                is_photo(text, &list)
                    || list.last().is_some_and(|p| p.role == Some(Role::Photographer))
                        && list.iter().all(|p| matches!(p.role, None | Some(Role::Photographer)))
            })
        };
        return named(text) || is_within(text, CLOSED) && named(&spaceless(text));
    }
    let opened =
        ["图/", "图／", "图片/", "图片／", "圖／", "圖/", "供图/"].iter().find_map(|w| text.strip_prefix(w));
    if let Some(who) = opened {
        let given = text.starts_with("供图") && affiliation(who);
        return given
            || is_agencies(who)
            || who.ends_with("提供")
            || TAKEN_FROM.iter().any(|w| who.starts_with(w))
            || who.ends_with(['摄', '攝']);
    }
    // 新华社/法新: one alone could be anything.
    if text.contains(['/', '／']) || text.ends_with(['发', '發']) {
        return is_agencies(text);
    }
    let given = text.strip_suffix("供图").or_else(|| text.strip_suffix("供圖"));
    given.is_some_and(|who| is_agencies(who) || affiliation(who.trim_end_matches(is_ignorable)))
        || PLAIN.contains(&text)
}

/// A line below a work of art: its title, what kind it is, and who made it: 晚渡（中国画） 秦舟 作.
pub(crate) fn artwork(line: &str) -> bool {
    let text = line.trimmed();
    text.strip_suffix(['作', '绘', '繪', '书', '書', '刻', '摄', '攝']).is_some_and(work)
}

/// The same without the last word: 晚渡（中国画）　秦舟. An essay on the painting may have such a title and author.
pub(crate) fn bare_artwork(line: &str) -> bool {
    let named = |(_, name): (&str, &str)| name.starts_with(is_ignorable) && is_name(&spaceless(name));
    work(line.trimmed()) && line.trimmed().rsplit_once(['）', ')']).is_some_and(named)
}

/// Title, kind and maker of a work of art.
fn work(front: &str) -> bool {
    /// Longest title, and longest name, in characters.
    const LONGEST: usize = 14;
    const LONGEST_NAME: usize = 4;
    const KINDS: &[&str] = &[
        "画", "畫", "版刻", "木刻", "石刻", "水彩", "水粉", "书法", "書法", "篆刻", "摄影", "攝影", "剪纸",
        "剪紙", "雕塑", "速写", "素描", "插图", "插圖",
    ];
    let Some((title, (kind, name))) =
        front.split_once(['（', '(']).and_then(|(title, rest)| Some((title, rest.split_once(['）', ')'])?)))
    else {
        return false;
    };
    let han = |name: &str| spaceless(name).chars().all(|c| class(c).has(Class::HAN));
    is_within(title, LONGEST)
        && !title.contains(['。', '，'])
        && KINDS.iter().any(|w| kind.ends_with(w))
        && !name.trimmed().is_empty()
        && is_within(name, LONGEST_NAME)
        && han(name)
}

/// Credits of pictures that name nobody.
const PLAIN: &[&str] = &[
    "视觉中国",
    "东方IC",
    "人民视觉",
    "影像中国",
    "资料图片",
    "资料照片",
    "本报资料图片",
    "本报资料照片",
    "新华社资料照片",
    "新华社资料图片",
    "网络图片",
    "網上圖片",
    "資料圖片",
];

/// A whole line of brackets that credit a picture: （新华社记者某某摄）, （传真照片）.
pub(crate) fn credit_line(line: &str) -> bool {
    /// Most brackets in a row: （新华社记者某某摄）（传真照片）.
    const MOST: usize = 3;
    let text = line.trimmed();
    if !text.starts_with(['（', '(']) {
        return false;
    }
    let mut parts = text.split_inclusive(['）', ')']);
    let all = parts.by_ref().take(MOST).filter(|p| !p.is_empty()).all(bracket_credit);
    all && parts.next().is_none()
}

/// Whether a bracket credits a picture: to a photographer, to agencies, to who provided it (图片由某局提供) or to
/// the files (资料照片).
fn bracket_credit(bracket: &str) -> bool {
    let text = bracket.trimmed();
    let Some(body) = text.strip_prefix(['（', '(']).and_then(|t| t.strip_suffix(['）', ')'])) else {
        return false;
    };
    if body.contains(['（', '(', '）', ')']) {
        return false;
    }
    let agency = [
        "传真照片",
        "资料照片",
        "资料图片",
        "新华社照片",
        "新华社发",
        "本报资料照片",
        "图片来源网络",
        "资料图",
    ];
    let given = body.strip_prefix("图片由").or_else(|| body.strip_prefix("照片由")).unwrap_or_default();
    agency.contains(&body)
        || is_agencies(body) && body.contains(['/', '／'])
        || given.ends_with("提供")
        || people(body, Sureness::Announced).is_some_and(|list| {
            // 王小明 李芳 摄: the role stands behind the last of them.
            let photographer = |p: &Named<'_>| p.role == Some(Role::Photographer);
            is_photo(body, &list)
                || list.last().is_some_and(photographer)
                    && list.iter().all(|p| p.role.is_none() || photographer(p))
        })
}
