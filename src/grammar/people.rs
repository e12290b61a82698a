//! Lists of people with their parts: what bylines, datelines and photo credits are made of.

use crate::model::people::{Person, Role};

use super::name;
use super::words::{List, Words};

/// Words that say what part the names behind them had. A longer one comes before its own head.
const ROLES: &[(&str, Role)] = &[
    ("摄影报道", Role::Photographer),
    ("摄影记者", Role::Photographer),
    ("实习记者", Role::Intern),
    ("见习记者", Role::Intern),
    ("記者", Role::Reporter),
    ("记者", Role::Reporter),
    ("通讯员", Role::Correspondent),
    ("通訊員", Role::Correspondent),
    ("实习生", Role::Intern),
    ("評論員", Role::Commentator),
    ("评论员", Role::Commentator),
    ("摄影", Role::Photographer),
    ("攝影", Role::Photographer),
    ("供图", Role::Photographer),
    ("撰文", Role::Author),
    ("执笔", Role::Author),
    ("作者", Role::Author),
    ("编译", Role::Translator),
    ("翻译", Role::Translator),
    ("整理", Role::Editor),
    ("策划", Role::Planner),
    ("统筹", Role::Planner),
    ("制图", Role::Illustrator),
    ("漫画", Role::Illustrator),
    ("绘图", Role::Illustrator),
];

/// One-character roles that a slash or colon follows: 文/, 图/.
const SLASHED: &[(&str, Role)] = &[
    ("文图", Role::Author),
    ("图文", Role::Author),
    ("文", Role::Author),
    ("图", Role::Photographer),
    ("圖", Role::Photographer),
    ("绘", Role::Illustrator),
    ("摄", Role::Photographer),
    ("攝", Role::Photographer),
];

/// What stands before a role word: whose reporter it is, and of what rank.
const RANKS: &[&str] = &[
    "本报",
    "本報",
    "本刊",
    "本台",
    "本社",
    "新华社",
    "新華社",
    "新华网",
    "中新社",
    "中新网",
    "人民网",
    "人民日报",
    "全媒体",
    "融媒体",
    "首席",
    "特约",
    "特派",
    "特邀",
    "见习",
    "实习",
    "高级",
    "主任",
    "集团",
    "大公報",
    "文匯報",
    "香港",
];

/// Words behind a name that say what its bearer did.
const DONE: &[(&str, Option<Role>)] = &[
    ("摄影报道", Some(Role::Photographer)),
    ("攝影報道", Some(Role::Photographer)),
    ("文并摄", Some(Role::Author)),
    ("文/图", Some(Role::Author)),
    ("文／图", Some(Role::Author)),
    ("综合报道", None),
    ("摄影", Some(Role::Photographer)),
    ("供图", Some(Role::Photographer)),
    ("报道", None),
    ("報導", None),
    ("報道", None),
    ("整理", Some(Role::Editor)),
    ("编译", Some(Role::Translator)),
    ("摄", Some(Role::Photographer)),
    ("攝", Some(Role::Photographer)),
    ("著", Some(Role::Author)),
    ("绘", Some(Role::Illustrator)),
    ("文", Some(Role::Author)),
    ("图", Some(Role::Photographer)),
    ("圖", Some(Role::Photographer)),
];

fn is_space(c: char) -> bool {
    crate::model::leaf::is_ignorable(c)
}

fn is_separator(c: char) -> bool {
    is_space(c) || matches!(c, '、' | '，' | ',' | '；' | ';' | '：' | ':' | '/' | '／' | '|' | '｜')
}

static ROLE_HEADS: Words<Role, { ROLES.len() }> = Words::heads(ROLES);
static SLASHED_HEADS: Words<Role, { SLASHED.len() }> = Words::heads(SLASHED);
static RANK_HEADS: List<{ RANKS.len() }> = List::heads(RANKS);

/// A role word with its ranks at the start of a text: how many bytes it takes, and the role.
pub(crate) fn role(text: &str) -> Option<(usize, Role)> {
    let mut rest = text;
    // 本报驻埃及记者, 全媒体首席记者: a few ranks at most.
    for _ in 0..4 {
        rest = rest.trim_start_matches(is_space);
        if ROLE_HEADS.at(rest).is_some() {
            break;
        }
        if let Some(rank) = RANK_HEADS.at(rest) {
            rest = rest.get(rank.len()..).unwrap_or_default();
        } else if let Some(after) = rest.strip_prefix(['驻', '駐']) {
            const FARTHEST: usize = 8;
            let at = after.char_indices().take(FARTHEST).find(|&(i, _)| {
                after.get(i..).is_some_and(|t| t.starts_with("记者") || t.starts_with("記者"))
            })?;
            rest = after.get(at.0..).unwrap_or_default();
        } else {
            break;
        }
    }
    let rest = rest.trim_start_matches(is_space);
    if let Some((len, role)) = ROLE_HEADS.at(rest) {
        let ranked = text.get(..text.len() - rest.len()).unwrap_or_default();
        let intern = ranked.contains("见习") || ranked.contains("实习");
        return Some((text.len() - rest.len() + len, if intern { Role::Intern } else { role }));
    }
    let (len, role) = SLASHED_HEADS.at(rest)?;
    let behind = rest.get(len..)?;
    behind.starts_with(['/', '／', '：', ':']).then(|| (text.len() - rest.len() + len, role))
}

/// How a list of people is to be taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sureness {
    /// A role word or a mark announced names.
    Announced,
    /// Nothing but the names themselves speaks for them.
    Bare,
}

/// people = { role | name | what the name's bearer did }: the whole text must be used up.
pub(crate) fn people(text: &str, sureness: Sureness) -> Option<Vec<Person>> {
    const MOST: usize = 24;
    let mut rest = text.trim_matches(is_separator);
    let mut out: Vec<Person> = Vec::new();
    let mut role_now: Option<Role> = None;
    let mut announced = sureness == Sureness::Announced;
    let brackets = announced;
    while !rest.is_empty() {
        if out.len() > MOST {
            return None;
        }
        rest = rest.trim_start_matches(is_separator);
        if let Some((len, found)) = role(rest) {
            role_now = Some(found);
            rest = rest.get(len..)?;
            // 记者逛早市 is no list of people: a pen name is set off from its role word.
            announced = brackets || rest.starts_with(is_separator);
            continue;
        }
        if !out.is_empty() {
            if let Some((word, did)) = DONE.iter().find(|(w, _)| ends_a_name(rest, w)) {
                if let (Some(did), Some(last)) = (did, out.last_mut()) {
                    last.role = Some(*did);
                }
                rest = rest.get(word.len()..)?;
                continue;
            }
        }
        let (len, names) = take_names(rest, announced)?;
        out.extend(names.into_iter().map(|name| Person { name, role: role_now }));
        rest = rest.get(len..)?;
    }
    (!out.is_empty()).then_some(out)
}

/// Whether a word behind a name ends there: 摄 but not 摄氏.
fn ends_a_name(rest: &str, word: &str) -> bool {
    rest.strip_prefix(word).is_some_and(|behind| behind.is_empty() || behind.starts_with(is_separator))
}

/// One name, or several that run together: how many bytes, and the names.
fn take_names(text: &str, announced: bool) -> Option<(usize, Vec<String>)> {
    let end = text.find(is_separator).unwrap_or(text.len());
    let mut token = text.get(..end)?;
    // 刘前刚摄: what the bearer did stands right behind the name.
    for (word, _) in DONE.iter().filter(|(w, _)| !matches!(*w, "文" | "图" | "圖")) {
        if let Some(front) = token.strip_suffix(word) {
            if front.chars().count() >= 2 {
                token = front;
                break;
            }
        }
    }
    let count = token.chars().count();
    if count == 1 {
        // 张 三: a short name set apart.
        let behind = text.get(end..)?.trim_start_matches(is_space);
        let gap = text.len() - end - behind.len();
        let next_end = behind.find(is_separator).unwrap_or(behind.len());
        let next = behind.get(..next_end)?;
        if gap == 0 || next.chars().count() != 1 {
            return None;
        }
        let name = format!("{token}{next}");
        let sound = if announced {
            name::may_be_name(&name) || name::is_name(&name)
        } else {
            name::surname(token).is_some()
        };
        return sound.then(|| (end + gap + next.len(), vec![name]));
    }
    if name::is_name(token) {
        return Some((token.len(), vec![token.to_owned()]));
    }
    let together = name::split(token).filter(|n| n.len() > 1 && (announced || n.len() == 2));
    if let Some(names) = together {
        return Some((token.len(), names.into_iter().map(str::to_owned).collect()));
    }
    (announced && name::may_be_name(token)).then(|| (token.len(), vec![token.to_owned()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, sureness: Sureness) -> Option<String> {
        let list = people(text, sureness)?;
        let show = |p: &Person| p.role.map_or_else(|| p.name.clone(), |r| format!("{}:{r}", p.name));
        Some(list.iter().map(show).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn lists() {
        use Sureness::{Announced, Bare};
        for (text, sureness, want) in [
            ("本报记者 卞文 罗 绮", Bare, "卞文:reporter 罗绮:reporter"),
            ("王小明 李芳", Bare, "王小明 李芳"),
            ("张 三", Bare, "张三"),
            ("记者 王小明 通讯员 李芳", Bare, "王小明:reporter 李芳:correspondent"),
            ("文/本报记者 褚明 图/荆 川", Bare, "褚明:reporter 荆川:photographer"),
            ("本报驻埃及记者 朱明", Bare, "朱明:reporter"),
            ("新华社记者王小明摄", Bare, "王小明:photographer"),
            ("步青云 著", Announced, "步青云:author"),
            ("裴广田、石坚", Announced, "裴广田 石坚"),
            ("粒砂", Announced, "粒砂"),
            ("见习记者 童远", Bare, "童远:intern"),
        ] {
            assert_eq!(read(text, sureness).as_deref(), Some(want), "{text}");
        }
        for text in
            ["会议要求", "安全生产 人人有责", "一是 二是", "保障夏粮 颗粒归仓", "", "、", "2025年", "江西"]
        {
            assert_eq!(read(text, Bare), None, "{text}");
        }
    }
}
