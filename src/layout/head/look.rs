//! What a line of a headline block shows by itself.

use super::super::label::label;
use crate::grammar::byline;
use crate::text::class::{Class, class, digit};

/// Whether a line is two or three clauses, set apart by spaces.
pub(super) fn has_clauses(line: &str) -> bool {
    /// Shortest clause, in characters.
    const SHORTEST: usize = 3;
    (2..=3).contains(&clauses(line).count()) && clauses(line).all(|c| length(c) >= SHORTEST)
}

/// The clauses of a line: spaces set them apart.
fn clauses(line: &str) -> impl Iterator<Item = &str> {
    line.split([' ', '\u{3000}', '\u{a0}']).filter(|c| !c.is_empty())
}

/// Whether a line has a word in quotes, as headlines have that play with it.
pub(super) fn is_quoting(line: &str) -> bool {
    line.contains(['“', '「'])
}

/// Whether a line tells that a meeting took place.
pub(crate) fn is_event(line: &str) -> bool {
    ["召开", "举行", "开幕", "闭幕", "舉行", "召開"].iter().any(|w| line.trim().ends_with(w))
}

/// Whether a line begins with a word that no title begins with: it goes on with the line above.
pub(super) fn runs_on(line: &str) -> bool {
    line.trim_start()
        .starts_with(['的', '之', '了', '着', '与', '和', '及', '是', '正', '被', '地', '得', '與'])
}

/// Whether a line tells that somebody met, and the next what for: 常委会召开会议 | 研究春耕工作. They are one sentence.
pub(super) fn tells_what_for(line: &str, next: &str) -> bool {
    const MEETS: &[&str] = &["会议", "會議", "召开", "召開", "举行", "舉行", "开会", "開會"];
    const DEALS: &[&str] = &[
        "研究", "部署", "传达", "傳達", "听取", "聽取", "审议", "審議", "讨论", "討論", "安排", "学习",
        "學習", "分析", "总结", "總結", "通报", "通報", "动员", "動員", "推进", "推進", "表彰",
    ];
    MEETS.iter().any(|w| line.trim_end().ends_with(w))
        && DEALS.iter().any(|w| next.trim_start().starts_with(w))
}

pub(crate) fn has_figures(line: &str) -> bool {
    line.contains(|c: char| digit(c).is_some())
}

/// Number of characters that are no space.
pub(crate) fn length(line: &str) -> usize {
    line.chars().filter(|c| !c.is_whitespace()).count()
}

/// Whether the line is two clauses of about the same length, set side by side.
pub(crate) fn is_parallel(line: &str) -> bool {
    let mut clauses = clauses(line);
    let (Some(a), Some(b), None) = (clauses.next(), clauses.next(), clauses.next()) else { return false };
    let (a, b) = (length(a), length(b));
    a >= 4 && b >= 4 && a.abs_diff(b) <= 2
}

/// Words that end a kicker: what follows is what was said or done there.
const LEADS_ON: &[&str] = &[
    "强调",
    "指出",
    "要求",
    "提出",
    "认为",
    "表示",
    "宣布",
    "会上",
    "时说",
    "指示",
    "致电",
    "会见时",
    "讲话时",
    "之际",
    "強調",
    "调研时",
];

/// Words of presence that a deck of a report on a meeting has.
pub(super) const PRESENCE: &[&str] = &[
    "主持",
    "出席",
    "讲话",
    "陪同",
    "参加",
    "致辞",
    "講話",
    "參加",
    "作具体部署",
    "作出部署",
    "作报告",
    "作说明",
];

/// Words of presence that stand right behind the names, without a space: 某某某某参加检查.
const TOGETHER: &[&str] = &["参加检查", "参加调研", "参加活动", "陪同检查", "陪同调研"];

/// Whether a line is a kicker by itself: a label, or what leads on to the words of somebody.
pub(crate) fn is_sure_kicker(line: &str) -> bool {
    let line = line.trim();
    leads_on(line) || label(line).is_some() || is_marked(line)
}

/// Whether a line ends with a word that leads on to what somebody said or did: …调研时强调.
pub(crate) fn leads_on(line: &str) -> bool {
    let said = line.trim().trim_end_matches(['：', ':']);
    LEADS_ON.iter().any(|word| said.ends_with(word))
}

/// Whether a few characters stand in lenticular brackets or behind a mark, as the name of a column does.
pub(super) fn is_marked(line: &str) -> bool {
    /// Longest such name, in characters.
    const LONGEST: usize = 8;
    let whole = line.strip_prefix('【').and_then(|l| l.strip_suffix('】'));
    let marked = line.strip_prefix(['■', '◆', '□', '◎', '●', '▲', '★']);
    let name = whole.or(marked).map_or("", str::trim);
    (2..=LONGEST).contains(&length(name)) && name.chars().all(|c| class(c).has(Class::HAN))
}

/// Whether a line says nothing but who was there, and as what: 某某某主持并讲话, 某某某某某某参加检查.
fn tells_presence(line: &str) -> bool {
    /// Most such words in a row: 主持、会议、并、讲话.
    const MOST: usize = 4;
    let words = || PRESENCE.iter().chain(TOGETHER).chain(&["并", "並", "会议", "會議", "活动", "仪式"]);
    if !PRESENCE.iter().chain(TOGETHER).any(|word| line.ends_with(word)) {
        return false;
    }
    let mut who = line;
    for _ in 0..MOST {
        let Some(front) = words().find_map(|word| who.strip_suffix(word)) else { break };
        who = front;
    }
    byline::maybe(who).is_some()
}

/// Whether a line is a deck wherever it stands: it opens with a dash or a bullet, is in brackets as a
/// whole, or tells who presided.
pub(crate) fn is_sure_deck(line: &str) -> bool {
    let line = line.trim();
    let bullet = line.starts_with(['●', '○', '▲', '◆', '★']) && length(line) > 6;
    // 某某主持 某某出席
    let presence = line.contains([' ', '\u{3000}']) && PRESENCE.iter().any(|word| line.ends_with(word));
    bullet
        || presence
        || tells_presence(line)
        || line.starts_with(['—', '─'])
        || line.starts_with(['（', '(']) && line.ends_with(['）', ')'])
}
