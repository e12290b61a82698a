//! Datelines that name who reports: 本报记者王某报道：, 〔記者王某／台北報導〕.

use super::agency::{AGENCY_HEADS, agency};
use super::{NO_PLACE, Parts, closing, trim};
use crate::grammar::name;
use crate::grammar::people::{Named, People, Sureness, people, role};
use crate::grammar::place::place_before;
use crate::grammar::role::outlet_before_role;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};

/// Words that stand behind a name oftener than in one.
const BEHIND_NAMES: &[char] = &[
    '从', '在', '日', '今', '昨', '近', '由', '于', '获', '對', '对', '向', '为', '与', '随', '看', '经',
    '据', '前', '來', '来',
];

/// What closes the names of reporters before a news text.
const REPORTED: &[&str] = &["报道：", "报道:", "報道：", "報道:", "報導：", "報導:"];

/// Whether each is a name by itself, whatever stands around it.
fn all_strong(list: &People<'_>) -> bool {
    list.iter().all(|p| name::strength(&p.name) == name::Strength::Strong)
}

/// names with a place of the list behind the last one, which could be a name by itself: 王小明高雄, 王小明石家庄. The
/// names, and the place; 王红李长春 are two names.
fn people_at_known_place(text: &str) -> Option<(People<'_>, &str)> {
    let who = text.strip_suffix(place_before(text)?)?;
    let (at, _) = who.char_indices().next_back()?;
    let (before, last) = text.split_at_checked(at)?;
    if name::strength(last) == name::Strength::Strong
        && people(before, Sureness::Announced).is_some_and(|list| all_strong(&list))
    {
        return None;
    }
    let list = people(who, Sureness::Announced).filter(all_strong)?;
    Some((list, text.get(who.len()..)?))
}

/// The same with any place: 王小明北京.
fn people_at_place(text: &str) -> Option<(People<'_>, &str)> {
    let all = text.chars().count();
    [2, 3, 4].into_iter().find_map(|len| {
        let (at, _) = text.char_indices().nth(all.checked_sub(len)?)?;
        let (who, place) = text.split_at_checked(at)?;
        let han = place.chars().all(|c| class(c).has(Class::HAN) && !NO_PLACE.has(c));
        let list = people(who, Sureness::Announced)
            .filter(|_| han && name::strength(place) < name::Strength::Strong)?;
        let named = list.iter().all(|p| name::is_name(&p.name));
        named.then_some((list, place))
    })
}

/// names, with a place behind the last one or without.
fn people_and_place(text: &str) -> Option<(People<'_>, Option<&str>)> {
    let placed = |(list, place)| (list, Some(place));
    if let Some(found) = people_at_known_place(text) {
        return Some(placed(found));
    }
    // A name by its surname: 记者从会上报道 names nobody.
    let surname = |p: &Named<'_>| name::opens_with_surname(&p.name) || name::is_name(&p.name);
    match people(text, Sureness::Announced).filter(|l| l.iter().all(surname)) {
        Some(list) if all_strong(&list) => Some((list, None)),
        // 王小明北京 could be 王小 and 明北京, too.
        named => people_at_place(text).map(placed).or_else(|| Some((named?, None))),
    }
}

/// signed = ( 本报 | agency | paper ) role people [ place ] 报道 "：", with no word for news before it:
/// 本报特约通讯员王某报道：, 大公報記者王某北京報導：
pub(super) fn signed(text: &str) -> Option<(usize, Parts<'_>)> {
    const LONGEST: usize = 40;
    let agency = agency(text).or_else(|| outlet_before_role(text))?;
    role(text)?;
    let window: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    let window = text.get(..window)?;
    let (at, word) =
        REPORTED.iter().chain(&["報道", "報導"]).find_map(|w| Some((window.find(w)?, w))).filter(
            |(at, w)| {
                w.ends_with(['：', ':'])
                    || window.get(at + w.len()..).is_some_and(|r| r.starts_with(is_ignorable))
            },
        )?;
    let front = window.get(..at)?;
    let mut parts = Parts { agency: Some(agency), ..Parts::default() };
    let (people, place) = people_and_place(front)?;
    (parts.people, parts.place) = (people, place.map(Into::into));
    Some((at + word.len(), parts))
}

/// reports = [ 记者 ] people 报道 [ "：" ], with no bracket around
pub(super) fn reporting(text: &str) -> Option<(usize, People<'_>)> {
    const LONGEST: usize = 40;
    /// Most names behind the first.
    const MOST: usize = 4;
    let window: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    let window = text.get(..window)?;
    if role(text).is_none() {
        // 王某、特约记者李某报道：
        let (at, word) = REPORTED.iter().find_map(|w| Some((window.find(w)?, w)))?;
        let list = people(window.get(..at)?, Sureness::Announced)?;
        let lone = |p: &Named<'_>| list.len() == 1 && name::opens_with_surname(&p.name);
        let sound = list.iter().all(|p| p.role.is_some() || name::is_name(&p.name) || lone(p));
        return sound.then_some((at + word.len(), list));
    }
    for (word, colon) in [
        ("报道：", true),
        ("报道:", true),
        ("報道：", true),
        ("報導：", true),
        ("摄影报道", false),
        ("报道", false),
    ] {
        if let Some(at) = window.find(word) {
            let list = people(window.get(..at)?, Sureness::Announced)?;
            let end = at + word.len();
            let next = text.get(end..)?;
            // 记者王某报道了此事: a sentence.
            if colon || next.is_empty() || next.starts_with(is_ignorable) {
                return Some((end, list));
            }
        }
    }
    // 记者 王某 with a space behind, and neither brackets nor 报道: the spaces tell where the names end.
    let (len, _) = role(text)?;
    let rest = trim(text.get(len..)?);
    let end = rest.find(|c: char| !class(c).has(Class::HAN)).unwrap_or(rest.len());
    let token = rest.get(..end)?;
    let behind = rest.get(end..)?;
    if !token.is_empty() && end < rest.len() && behind.starts_with(is_ignorable) {
        let mut behind = behind;
        // 通讯员 王某 李某 昨日: names go on as long as they are so by themselves.
        for _ in 0..MOST {
            let next = trim(behind);
            // 记者 王某 通讯员 李某
            let next = role(next).and_then(|(len, _)| next.get(len..)).map_or(next, trim);
            let end = next.find(|c: char| !class(c).has(Class::HAN)).unwrap_or(next.len());
            let more = next.get(end..).is_some_and(|r| r.starts_with(is_ignorable));
            if !more || name::strength(next.get(..end)?) < name::Strength::Strong {
                break;
            }
            behind = next.get(end..)?;
        }
        let list = people(text.get(..text.len() - behind.len())?, Sureness::Announced)?;
        return Some((text.len() - behind.len(), list));
    }
    // The text goes on at once: a surname and what is most likely the given name.
    let surname = name::surname(token)?;
    let head = token.get(..surname)?.chars().count();
    let given = if surname > 4 { 1 } else { 2 };
    let mut name: String = token.chars().take(given + head).collect();
    if surname <= 4 && name.ends_with(BEHIND_NAMES) {
        name.pop();
    }
    if !name::is_name(&name) {
        return None;
    }
    let taken = text.len() - rest.len() + name.len();
    let list = people(text.get(..taken)?, Sureness::Announced)?;
    Some((taken, list))
}

/// Words before 报道 that say how something is reported, and are no places.
const HOW: &[&str] =
    &["摄影", "攝影", "图文", "圖文", "综合", "綜合", "采写", "独家", "連線", "连线", "现场", "专题"];

/// Desks that report without a name: 〔地方中心／綜合報導〕.
const DESKS: &[&str] = &["中心", "新聞", "新闻", "組", "组", "部"];

/// local report = "〔" ( 記者 name | desk ) [ "／" ] [ place ] ( 報導 | 綜合報導 ) "〕" | "〔" 綜合報導 "〕"
/// | "（" [ agency ] 記者 name place date 電 "）", as papers of Taiwan open
pub(super) fn local_report(text: &str) -> Option<(usize, Parts<'_>)> {
    const LONGEST: usize = 40;
    let rest = text.strip_prefix(['〔', '【', '［', '[', '（', '('])?;
    let round = text.starts_with(['（', '(']);
    let window: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let end = rest.get(..window)?.find(['〕', '】', '］', ']', '）', ')'])?;
    let body = rest.get(..end)?;
    let close = rest.get(end..)?.chars().next()?;
    let len = text.len() - rest.len() + end + close.len_utf8();
    let kinds = [
        "綜合報導",
        "综合报道",
        "综合报导",
        "連線報導",
        "報導",
        "报道",
        "报导",
        "報道",
        "电",
        "電",
        "訊",
        "讯",
    ];
    if matches!(body, "綜合報導" | "綜合報道" | "综合报道" | "综合报导") && !round {
        return Some((len, Parts::default()));
    }
    let Some((who, place)) = body.split_once(['／', '/']) else {
        role(body)?;
        if let Some(parts) = named_wire(body) {
            return Some((len, parts));
        }
        let front = kinds.iter().find_map(|w| body.strip_suffix(w))?;
        // 王某 摄影报道: how it is told, not where.
        if HOW.iter().any(|w| front.contains(w)) {
            return None;
        }
        let (people, place) = people_and_place(front)?;
        return Some((len, Parts { agency: None, place: place.map(Into::into), date: None, people }));
    };
    let place = kinds.iter().find_map(|w| place.strip_suffix(w))?;
    let place = (!place.is_empty()).then(|| place.into());
    if DESKS.iter().any(|w| who.ends_with(w)) && who.chars().nth(6).is_none() && !round {
        return Some((len, Parts { agency: None, place, date: None, people: People::default() }));
    }
    let people = people(who, Sureness::Announced)?;
    role(who)?;
    Some((len, Parts { agency: None, place, date: None, people }))
}

/// bare report = 記者 name "／" [ place ] 報導, with no bracket around it
pub(super) fn bare_report(text: &str) -> Option<(usize, Parts<'_>)> {
    const LONGEST_NAMES: usize = 20;
    const LONGEST_REPORT: usize = 14;
    role(text)?;
    let (at, stroke) = text.char_indices().take(LONGEST_NAMES).find(|(_, c)| matches!(c, '／' | '/'))?;
    let behind = text.get(at + stroke.len_utf8()..)?;
    let window: usize = behind.chars().take(LONGEST_REPORT).map(char::len_utf8).sum();
    let window = behind.get(..window)?;
    let (end, word) = ["綜合報導", "連線報導", "專題報導", "報導", "报道", "报导", "報道"]
        .iter()
        .filter_map(|w| Some((window.find(w)?, w)))
        .min_by_key(|(end, _)| *end)?;
    let place = window.get(..end)?;
    if place.chars().any(|c| !class(c).has(Class::HAN) && !matches!(c, '、' | '－' | '-') || NO_PLACE.has(c))
    {
        return None;
    }
    let people = people(text.get(..at)?, Sureness::Announced)?;
    let place = (!place.is_empty()).then(|| place.into());
    let len = text.len() - behind.len() + end + word.len();
    Some((len, Parts { agency: None, place, date: None, people }))
}

/// 中央社記者王某台北9日電, as a whole text.
fn named_wire(text: &str) -> Option<Parts<'_>> {
    let (start, _) = role(text)?;
    let agency = AGENCY_HEADS.at(text);
    let rest = trim(text.get(start..)?);
    [3, 2, 4].into_iter().find_map(|count| {
        let end: usize = rest.chars().take(count).map(char::len_utf8).sum();
        let (who, behind) = rest.split_at_checked(end)?;
        let whom = text.get(..text.len() - behind.len())?;
        let list = people(whom, Sureness::Announced).filter(|_| name::is_name(who))?;
        let parts = Parts { agency, people: list, ..Parts::default() };
        let (left, parts) = closing(trim(behind), parts, None)?;
        (left.is_empty() && parts.date.is_some()).then_some(parts)
    })
}
