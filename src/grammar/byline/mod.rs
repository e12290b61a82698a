//! 署名: who wrote it.

mod mark;
mod tail;

#[cfg(test)]
mod tests;

pub(crate) use mark::misread;
pub(crate) use tail::{last_words, line_tail, tail};

use std::borrow::Cow;

use super::affiliation::{is_post, office_before_name};
use super::name;
use super::people::{Named, People, Sureness, country, in_brackets, people, role};
use super::words::List;
use crate::model::leaf::is_ignorable;
use crate::model::people::{Person, Role};
use crate::text::class::{Class, class};
use crate::text::edges::Edges as _;
use crate::text::letterspaced::{closed_up, spaceless};
use crate::text::window::is_within;
use mark::{is_signature, strip_mark};

/// Brackets that close a byline.
const CLOSERS: &[char] = &['）', ')', '﹚', '〕', '］', ']'];

/// Most characters of a byline on a line of its own.
const LONGEST_LINE: usize = 60;

fn trim(text: &str) -> &str {
    text.trimmed()
}

/// The inside of a bracketed text; one bracket may be lost.
fn inside(text: &str) -> Option<&str> {
    let open = text.strip_prefix(['（', '(', '﹙', '〔', '［', '[']);
    let body = open.unwrap_or(text);
    let close = body.strip_suffix(['）', ')', '﹚', '〕', '］', ']']);
    if open.is_none() && close.is_none() {
        return None;
    }
    // 王某（文） 李某（图）: the last bracket is closed, and opened, inside.
    if open.is_none() && body.contains(['（', '(', '〔', '［', '[']) {
        return None;
    }
    Some(trim(close.unwrap_or(body)))
}

/// Whether everybody named made pictures: a photo credit is no byline. `text` is what names them.
///
/// 本报记者王某 李某摄: the last word is about them all, where nobody is said to have written anything.
pub(super) fn is_photo(text: &str, list: &People<'_>) -> bool {
    let photographer = |p: &Named<'_>| p.role == Some(Role::Photographer);
    let plain = |p: &Named<'_>| {
        matches!(
            p.role,
            None | Some(Role::Reporter | Role::Correspondent | Role::Intern | Role::Photographer)
        )
    };
    let shot = trim(text).trim_end_matches(CLOSERS).ends_with(['摄', '攝']);
    list.last().is_some_and(photographer) && (list.iter().all(photographer) || shot && list.iter().all(plain))
}

/// Signatures of the paper's own people without a name.
const UNNAMED: &[&str] = &[
    "本报评论员",
    "本報評論員",
    "本报特约评论员",
    "新华社评论员",
    "人民日报评论员",
    "本报记者",
    "本報記者",
    "本刊记者",
    "本刊评论员",
    "本报观察员",
];

static UNNAMED_HEADS: List<{ UNNAMED.len() }> = List::heads(UNNAMED);

/// 本报评论员, 本报记者, 作者单位：某大学: a signature that names nobody.
///
/// 作者王某系某大学教授 names somebody.
fn unnamed(text: &str) -> Option<People<'_>> {
    if UNNAMED_HEADS.has(text) {
        return Some(People::default());
    }
    // 江城日报评论员: a role with a paper's name before it, and nobody behind it.
    if let Some((len, part)) = if text.ends_with(['者', '员', '員']) { role(text) } else { None } {
        let own = matches!(part, Role::Reporter | Role::Commentator) && text.chars().nth(4).is_some();
        if own && len == text.len() && !text.contains(is_ignorable) {
            return Some(People::default());
        }
    }
    // 王某，系某大学教授; 王某，作者系某大学教授; 王某、李某，分别系某大学教授、讲师
    if let Some((who, what)) = text.split_once(['，', ',']) {
        let author = what.strip_prefix("作者").map(each);
        let says = author.is_some_and(|w| w.starts_with(['系', '係', '为', '為', '是']))
            || each(what).starts_with(['系', '係'])
            || each(what).len() < what.len() && each(what).starts_with(['为', '為', '是']);
        if says && what.chars().nth(2).is_some() {
            if let Some(found) = authors(trim(who)) {
                return Some(found);
            }
        }
    }
    let body = text.strip_prefix("本文").unwrap_or(text).strip_prefix("作者")?;
    if body.starts_with("单位") || body.starts_with("單位") {
        return Some(People::default());
    }
    // 作者：某大学教授
    if let Some(what) = body.strip_prefix(['：', ':']) {
        if is_post(what) && office_before_name(what).is_none() && !name::is_name(what) {
            return Some(People::default());
        }
    }
    // 作者分别为某大学教授、副教授
    let what = each(body);
    if what.starts_with(['系', '为', '是', '為', '係']) {
        return (what.chars().count() > 2).then(People::default);
    }
    let at = body.find(['系', '为', '是', '，', '為', '係'])?;
    let who = body.get(..at)?.trim_start_matches(['：', ':']);
    let several = || authors(trim(ADVERBS.iter().find_map(|w| who.strip_suffix(w))?));
    // 李国均系江城大学教授: the name of one ends as such a word does.
    let one = !trim(who).contains(|c| is_ignorable(c) || matches!(c, '、' | '，'));
    let whole = || authors(trim(who));
    if one { whole().or_else(several) } else { several().or_else(whole) }
}

/// 王某，某大学教授: who wrote it, and what they are, as brackets at a text's end say it; elsewhere it is a line of a
/// list.
fn glossed(text: &str) -> Option<People<'_>> {
    let (who, what) = text.split_once(['，', ','])?;
    let list = if is_post(trim(what)) { authors(trim(who)) } else { None };
    list.filter(|l| l.iter().all(|p| name::strength(&p.name) == name::Strength::Strong))
}

/// What stands before 系 or 为 where there are several authors.
const ADVERBS: &[&str] = &["分别", "分別", "均", "都"];

/// A text without such a word at its start.
fn each(text: &str) -> &str {
    ADVERBS.iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text)
}

/// The authors whom a text names without their role, each by surname and given name.
fn authors(text: &str) -> Option<People<'_>> {
    let list = people(text, Sureness::Announced)?;
    let sound = list.iter().all(|p| name::is_name(&p.name) && matches!(p.role, None | Some(Role::Author)));
    sound.then(|| list.with_role(Role::Author))
}

/// （党办）, （经管学院）: the office of a school or an enterprise that sent the news, in brackets. Nobody is named.
fn unit(text: &str) -> Option<People<'_>> {
    const LONGEST: usize = 10;
    const UNITS: &[&str] = &[
        "学院",
        "党办",
        "校办",
        "院办",
        "厂办",
        "矿办",
        "办公室",
        "宣传部",
        "组织部",
        "团委",
        "工会",
        "党委",
        "学工处",
        "学工部",
        "教务处",
        "科研处",
        "后勤处",
        "保卫处",
        "人事处",
        "财务处",
        "科技处",
        "图书馆",
        "研究生院",
        "政工科",
        "宣传科",
        "报道组",
        "通讯组",
        "新闻中心",
        "融媒体中心",
    ];
    let plain = text.chars().all(|c| class(c).has(Class::HAN));
    let found = plain && text.chars().nth(LONGEST).is_none() && UNITS.iter().any(|w| text.ends_with(w));
    // （某市气象局供稿）
    let gave = || {
        let who = text.strip_suffix("供稿").map(trim)?;
        (is_post(who) && office_before_name(who).is_none() && !name::is_name(who)).then_some(())
    };
    (found || gave().is_some()).then(People::default)
}

/// by whom = ( 本版 | 以上 | 本组 | … ) ( 稿件 | 图片 | … ) [ … ] 由 people ( 采写 | 摄影 | … )
fn by_whom(text: &str) -> Option<People<'_>> {
    const FARTHEST: usize = 12;
    let body = ["本版", "以上", "本组", "本专题", "本期"].iter().find_map(|w| text.strip_prefix(w))?;
    let body = ["稿件", "图文", "文图", "文字", "文章", "图片", "照片", "稿"]
        .iter()
        .find_map(|w| body.strip_prefix(w))?;
    let (at, by) = body.char_indices().take(FARTHEST).find(|(_, c)| *c == '由')?;
    let who = body.get(at + by.len_utf8()..)?;
    let who = ["采写", "撰写", "撰文", "整理", "摄影", "拍摄", "提供", "编写", "采编"]
        .iter()
        .find_map(|w| who.strip_suffix(w))?;
    people(who, Sureness::Announced)
}

/// byline = [mark] people | "（" people "）" | 作者系… | 本报评论员
///
/// A whole line that is surely a byline: a mark, a role word or brackets announce the names, or there are several,
/// or a short one is set apart (张 三).
pub(crate) fn line(text: &str) -> Option<People<'_>> {
    read(text).ok()
}

/// Why a line is no byline for sure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unsure {
    /// Nobody is named in it: [`maybe`] finds nobody, either.
    Nobody,
    /// Somebody may be.
    Somebody,
}

/// The byline that a whole line surely is.
pub(crate) fn read(text: &str) -> Result<People<'_>, Unsure> {
    let text = trim(text);
    // 本 报 记 者 王 小 明
    if let Cow::Owned(closed) = closed_up(text) {
        if role(&closed).is_some_and(|(len, _)| len < closed.len()) {
            return read(&closed).map(People::kept).map_err(|_| Unsure::Somebody);
        }
        // 本 报 评 论 员
        if let Some(found) = unnamed(&closed) {
            return Ok(found.kept());
        }
    }
    if text.chars().nth(LONGEST_LINE).is_some() || text.ends_with(['：', ':', '、', '，', '；']) {
        return Err(Unsure::Somebody);
    }
    // ［美］某某: a country, and no brackets around it all.
    let foreign = country(text).is_some_and(|len| len < text.len());
    if let Some(body) = inside(text).filter(|_| !foreign) {
        if let Some(found) = unnamed(body).or_else(|| unit(body)).or_else(|| glossed(body)) {
            return Ok(found);
        }
        return in_brackets(body).filter(|list| !is_photo(body, list)).ok_or(Unsure::Somebody);
    }
    // 【本报记者 王某】: the names of columns stand so, too.
    if let Some(body) = text.strip_prefix('【').and_then(|t| t.strip_suffix('】')) {
        let found = role(body).and_then(|_| in_brackets(body));
        let sure = |list: &People<'_>| !is_photo(body, list) && list.iter().all(|p| name::is_name(&p.name));
        return found.filter(sure).ok_or(Unsure::Somebody);
    }
    let (body, marked) = strip_mark(text);
    if let Some(found) = unnamed(body) {
        return Ok(found);
    }
    if marked {
        // □○ stand before names only, ■◆● before the names of columns, too.
        let open = text.starts_with(['□', '☐', '◻', '▫', '◎', '○', '〇', '◯', '▢', '·']) || misread(text);
        let found =
            people(body, Sureness::Announced).filter(|list| list.iter().all(|p| is_signature(p, open)));
        return found.ok_or(Unsure::Somebody);
    }
    if body.contains(['。', '，']) {
        return Err(Unsure::Somebody); // a sentence
    }
    if let Some(found) = by_whom(body) {
        return Ok(found);
    }
    let nobody = || if pen_name(text).is_none() { Unsure::Nobody } else { Unsure::Somebody };
    let found = people(body, Sureness::Bare).ok_or_else(nobody)?;
    let roles = found.iter().any(|p| p.role.is_some());
    // 王某 摄: a picture's credit; 王某 摄影报道 and 图/王某 sign a report.
    if is_photo(body, &found) && body.ends_with(['摄', '攝']) {
        return Err(Unsure::Somebody);
    }
    if !roles && body.contains(['、', ',', '；', '：', ':']) {
        return Err(Unsure::Somebody); // a line out of a list of names
    }
    let spaced = body.contains(is_ignorable);
    if found.len() > 1 || spaced || roles || foreign || body.contains("编辑部") {
        Ok(found)
    } else {
        Err(Unsure::Somebody)
    }
}

/// A line that looks like bare names, but could be words or a line out of a list: a byline only where its place
/// speaks for it.
pub(crate) fn maybe(text: &str) -> Option<People<'_>> {
    const MOST: usize = 4;
    let text = trim(text);
    if text.ends_with(['：', ':', '、', '，', '；']) || text.contains(['，', '；']) {
        return None;
    }
    let found = people(text, Sureness::Bare).or_else(|| pen_name(text))?;
    let strong = found.iter().all(|p| name::strength(&p.name) == name::Strength::Strong);
    if is_photo(text, &found) && text.ends_with(['摄', '攝']) {
        return None;
    }
    (found.len() == 1 || found.len() <= MOST && strong).then_some(found)
}

/// 冬 青: a pen name of two characters set apart.
fn pen_name(text: &str) -> Option<People<'_>> {
    if !text.contains(is_ignorable) || !is_within(text, 2) {
        return None;
    }
    let name = spaceless(text);
    let sound = name::strength(&name) == name::Strength::Weak && name::may_be_set_apart(&name);
    sound.then(|| People::one(Named { name, role: None }))
}

/// The people of a line that was taken for a byline by its place.
pub(crate) fn forced(text: &str) -> Vec<Person> {
    let found = line(text).or_else(|| maybe(text)).or_else(|| people(text, Sureness::Announced));
    found.map(People::owned).unwrap_or_default()
}
