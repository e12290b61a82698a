//! Marks that announce a name: □, ◎, ●, and what an OCR engine makes of them.

use super::trim;
use crate::grammar::name;
use crate::grammar::people::{Named, Sureness, people, role};
use crate::model::leaf::is_ignorable;
use crate::text::table::CharSet;

/// Marks that stand before a name.
static MARKS: CharSet = CharSet::of("□☐◻▫■◎●○◇◆△▲☆★〇◯▢▣⊙◉❏◐✎☉※►▶✍✒♦◈▪");

/// Whether a character is a mark that stands before a name.
pub(super) fn is_mark(c: char) -> bool {
    MARKS.has(c)
}

/// What an OCR engine makes of □ and ○○.
const MISREAD: &[char] = &['口', '囗', '0', 'O', 'o', 'Ｏ', '０', '〇', '曰', '回'];

/// Whether a byline opens with what an OCR engine made of its mark.
pub(crate) fn misread(text: &str) -> bool {
    strip_misread(text).is_some()
}

/// misread mark = one or two of □'s likenesses, and a space, a role word or a name behind
fn strip_misread(text: &str) -> Option<&str> {
    let bare = text.strip_prefix(MISREAD)?;
    let bare = bare.strip_prefix(MISREAD).unwrap_or(bare);
    let rest = bare.trim_start_matches(is_ignorable);
    if rest.len() < bare.len() || role(rest).is_some() {
        return Some(trim(rest));
    }
    // 口王小明: only where the names are so by themselves; 回王庄 is said.
    if text.starts_with(['回', '曰']) {
        return None;
    }
    let list = people(rest, Sureness::Bare)?;
    list.iter().all(|p| name::strength(&p.name) == name::Strength::Strong).then(|| trim(rest))
}

/// A text without the marks that announce a name; whether there was one.
pub(super) fn strip_mark(text: &str) -> (&str, bool) {
    let bare = text.trim_start_matches(is_mark);
    if bare.len() < text.len() {
        return (trim(bare), true);
    }
    // ·王某·: an essay's author between points.
    if let Some(inner) = text.strip_prefix('·').and_then(|t| t.strip_suffix('·')) {
        return (trim(inner), true);
    }
    strip_misread(text).map_or((text, false), |rest| (rest, true))
}

/// Words that name a column, or a box beside an article, where a mark stands before them.
const LABELS: &[&str] = &[
    "链接",
    "背景",
    "提示",
    "声音",
    "相关",
    "解读",
    "评论",
    "点评",
    "观点",
    "分析",
    "建议",
    "资料",
    "名片",
    "简介",
    "时评",
    "专家",
    "现场",
    "回应",
    "对话",
    "数据",
    "案例",
    "问答",
    "导读",
    "要闻",
    "速览",
    "快评",
    "感言",
    "人物",
    "名词",
    "说法",
    "调查",
    "追踪",
    "声明",
    "公告",
    "启事",
    "广告",
    "新知",
    "视点",
    "特写",
    "侧记",
    "花絮",
    "聚焦",
    "关注",
    "亮点",
    "经验",
    "做法",
    "成效",
    "问题",
    "阅读",
    "延伸",
    "记者",
    "编者",
    "手记",
    "小贴士",
    "知多少",
];

/// Whether what stands behind a mark is somebody's name, by itself or by the role with it. `open` says that the mark
/// stands before names only.
pub(super) fn is_signature(person: &Named<'_>, open: bool) -> bool {
    const LONGEST: usize = 3;
    let who = &*person.name;
    let labelled = LABELS.iter().any(|l| who.starts_with(l) || who.ends_with(l));
    person.role.is_some()
        || name::strength(who) >= name::Strength::Fair
        || name::strength(who) == name::Strength::Weak && !labelled
        || name::is_nickname(who) && !labelled
        || !labelled && who.chars().nth(LONGEST).is_none() && (open || name::opens_with_surname(who))
        || who.contains("编辑部")
        || who.starts_with("本报")
}
