//! Datelines that name who reports: 本报记者王某报道：, 〔記者王某／台北報導〕.

use super::agency::{AGENCY_HEADS, agency};
use super::{NO_PLACE, Parts, closing, trim};
use crate::grammar::calendar;
use crate::grammar::people::{Named, People, Sureness, people, role};
use crate::grammar::place::{is_place, place_before};
use crate::grammar::role::outlet_before_role;
use crate::grammar::rule::measure;
use crate::grammar::words::List;
use crate::grammar::{name, telling};
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};

/// Words that stand behind a name oftener than in one.
const BEHIND_NAMES: &[char] = &[
    '从', '在', '日', '今', '昨', '近', '由', '于', '获', '對', '对', '向', '为', '与', '随', '看', '经',
    '据', '前', '來', '来', '赴', '到',
];

/// What reporters do or when, right behind their names: 记者李强走访了某村.
const SENTENCES: &[&str] = &[
    "走访", "走訪", "走进", "走進", "走近", "走上", "采访", "採訪", "探访", "探訪", "暗访", "暗訪", "调查",
    "調查", "调研", "實地", "实地", "多方", "通过", "通過", "当日", "當日", "当天", "當天", "当晚", "當晚",
    "了解", "瞭解", "独家", "獨家", "跟随", "跟隨", "跟踪", "跟蹤", "梳理", "联系", "聯繫", "致电", "致電",
    "见到", "見到", "发现", "發現", "注意", "询问", "詢問", "咨询", "驱车", "驅車", "深入", "先后", "先後",
    "再次", "翻阅", "翻閱", "查阅", "查閱", "观察", "觀察", "体验", "體驗", "直击", "直擊", "登录", "登錄",
    "和他", "和她", "和同", "和记", "和記",
];

static SENTENCE_HEADS: List<{ SENTENCES.len() }> = List::heads(SENTENCES);

/// What closes the names of reporters before a news text.
const REPORTED: &[&str] = &["报道：", "报道:", "報道：", "報道:", "報導：", "報導:"];

/// Those who report, and from where.
pub(super) type Who<'a> = (People<'a>, Option<&'a str>);

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
        if !han || name::strength(place) >= name::Strength::Strong || telling::is_how(place) {
            return None;
        }
        // Set apart, what could be a name is one rather than a place.
        let front = who.trim_end_matches(is_ignorable);
        if front.len() < who.len() && name::opens_with_surname(place) {
            return None;
        }
        let list = people(who, Sureness::Announced)?;
        // The place stands behind a name, not behind a role word that announces another one.
        let behind_name = list.last().is_some_and(|p| front.ends_with(&*p.name));
        (behind_name && list.iter().all(|p| name::is_name(&p.name))).then_some((list, place))
    })
}

/// names, with a place behind the last one or without.
fn people_and_place(text: &str) -> Option<Who<'_>> {
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
    let (who, _) = role(text)?;
    let window: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    let window = text.get(..window)?;
    // A paper's own name may end so: 21世纪经济报道记者.
    let (at, word) = REPORTED
        .iter()
        .chain(&telling::REPORTS)
        .find_map(|w| Some((who + window.get(who..)?.find(w)?, w)))
        .filter(|(at, w)| {
            w.ends_with(['：', ':'])
                || window.get(at + w.len()..).is_some_and(|r| r.starts_with(is_ignorable))
        })?;
    let front = window.get(..at)?;
    let mut parts = Parts { agency: Some(agency), ..Parts::default() };
    let (people, place) = people_and_place(front)?;
    (parts.people, parts.place) = (people, place.map(Into::into));
    Some((at + word.len(), parts))
}

/// Those who report, with the place behind the last name; without 综合 and the like, which say how it is told.
pub(super) fn reporters(text: &str) -> Option<Who<'_>> {
    let text = telling::without_how(text);
    people_and_place(text).or_else(|| Some((people(text, Sureness::Announced)?, None)))
}

/// reports = [ 记者 ] people [ place ] 报道 [ "：" ], with no bracket around
pub(super) fn reporting(text: &str) -> Option<(usize, Who<'_>)> {
    const LONGEST: usize = 40;
    /// Most names behind the first.
    const MOST: usize = 4;
    let window: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    let window = text.get(..window)?;
    if role(text).is_none() {
        // 王某、特约记者李某报道：
        let (at, word) = REPORTED.iter().find_map(|w| Some((window.find(w)?, w)))?;
        let front = window.get(..at)?;
        if let Some((list, place)) = people_at_known_place(front) {
            return Some((at + word.len(), (list, Some(place))));
        }
        let list = people(front, Sureness::Announced)?;
        let lone = |p: &Named<'_>| list.len() == 1 && name::opens_with_surname(&p.name);
        let sound = list.iter().all(|p| p.role.is_some() || name::is_name(&p.name) || lone(p));
        return sound.then_some((at + word.len(), (list, None)));
    }
    for (word, colon) in [
        ("报道：", true),
        ("报道:", true),
        ("報道：", true),
        ("報導：", true),
        ("摄影报道", false),
        ("报道", false),
        ("報道", false),
        ("報導", false),
    ] {
        if let Some(at) = window.find(word) {
            let end = at + word.len();
            let next = text.get(end..)?;
            // 记者王某报道了此事: a sentence.
            let ends = |c| is_ignorable(c) || matches!(c, '】' | '〕' | '］' | ']' | '）' | ')');
            if colon || next.is_empty() || next.starts_with(ends) {
                return Some((end, reporters(window.get(..at)?)?));
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
        return Some((text.len() - behind.len(), (list, None)));
    }
    // The text goes on at once: a surname and what is most likely the given name.
    let surname = name::surname(token)?;
    let head = token.get(..surname)?.chars().count();
    let given = if surname > 4 { 1 } else { 2 };
    let end = token.char_indices().nth(given + head).map_or(token.len(), |(at, _)| at);
    // 记者王明了解到: a short name, and the sentence goes on with a word.
    let short = token.char_indices().nth(given + head - 1).map_or(end, |(at, _)| at);
    let cut = surname <= 4
        && (token.get(..end)?.ends_with(BEHIND_NAMES) || SENTENCE_HEADS.at(token.get(short..)?).is_some());
    let name = token.get(..if cut { short } else { end })?;
    if !name::is_name(name) {
        return None;
    }
    let taken = text.len() - rest.len() + name.len();
    let list = people(text.get(..taken)?, Sureness::Announced)?;
    Some((taken, (list, None)))
}

/// How a report is told, as papers of Taiwan close what names the reporter; the longer before their own tails.
const REPORTS: &[&str] = &[
    "綜合外電報導",
    "綜合外電報道",
    "综合外电报道",
    "外電報導",
    "外電報道",
    "綜合報導",
    "綜合報道",
    "综合报道",
    "综合报导",
    "連線報導",
    "連線報道",
    "專題報導",
    "專題報道",
    "報導",
    "报道",
    "报导",
    "報道",
];

/// The same for news by wire.
const WIRED: &[&str] = &["專訊", "专讯", "專電", "专电", "电", "電", "訊", "讯"];

/// What stands behind the stroke: a place, with the day behind it or without. 東京九日
fn place_and_day(text: &str) -> (Option<&str>, Option<PartialDate>) {
    let day = |at: usize| {
        let (len, date) = measure(text.get(at..)?, calendar::date)?;
        (at + len == text.len() && date.day().is_some()).then_some((at, date))
    };
    let dated = if text.ends_with('日') { text.char_indices().find_map(|(at, _)| day(at)) } else { None };
    let (place, date) = match dated {
        Some((at, date)) => (text.get(..at).unwrap_or_default(), Some(date)),
        None => (text, None),
    };
    ((!place.is_empty()).then_some(place), date)
}

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
    let kinds = || REPORTS.iter().chain(WIRED);
    if matches!(body, "綜合報導" | "綜合報道" | "综合报道" | "综合报导" | "綜合外電報導") && !round
    {
        return Some((len, Parts::default()));
    }
    let own = AGENCY_HEADS.at(body);
    let Some((who, place)) = body.split_once(['／', '/']) else {
        role(body)?;
        if let Some(parts) = named_wire(body) {
            return Some((len, parts));
        }
        let front = kinds().find_map(|w| body.strip_suffix(w))?;
        // 王某 摄影报道: how it is told, not where.
        if telling::says_part(front) {
            return None;
        }
        let (people, place) = people_and_place(telling::without_how(front))?;
        return Some((len, Parts { agency: own, place: place.map(Into::into), date: None, people }));
    };
    let (place, date) = place_and_day(kinds().find_map(|w| place.strip_suffix(w))?);
    let place = place.map(Into::into);
    if DESKS.iter().any(|w| who.ends_with(w)) && who.chars().nth(6).is_none() && !round {
        return Some((len, Parts { agency: None, place, date, people: People::default() }));
    }
    let people = people(who, Sureness::Announced)?;
    role(who)?;
    Some((len, Parts { agency: own, place, date, people }))
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
    let (end, word) =
        REPORTS.iter().filter_map(|w| Some((window.find(w)?, w))).min_by_key(|(end, _)| *end)?;
    let place = window.get(..end)?;
    if place.chars().any(|c| !class(c).has(Class::HAN) && !matches!(c, '、' | '－' | '-') || NO_PLACE.has(c))
    {
        return None;
    }
    let people = people(text.get(..at)?, Sureness::Announced)?;
    let (place, date) = place_and_day(place);
    let len = text.len() - behind.len() + end + word.len();
    Some((len, Parts { agency: None, place: place.map(Into::into), date, people }))
}

/// named report = a [`named_wire`] that opens a text, with a place of the list or none: 王某华盛顿 parts in more ways than
/// one. The rest behind it.
pub(super) fn named_report(text: &str) -> Option<(&str, Parts<'_>)> {
    const LONGEST: usize = 40;
    role(text)?;
    let (at, closer) =
        text.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '电' | '電' | '讯' | '訊'))?;
    let (front, rest) = text.split_at_checked(at + closer.len_utf8())?;
    // 记者王某6月9日电焊车间采访: a word goes on.
    if rest.starts_with(|c| class(c).has(Class::HAN)) {
        return None;
    }
    named_wire(front).filter(|p| p.place.as_deref().is_none_or(is_place)).map(|parts| (rest, parts))
}

/// 中央社記者王某、李某台北9日電, as a whole text.
fn named_wire(text: &str) -> Option<Parts<'_>> {
    let (start, _) = role(text)?;
    let agency = AGENCY_HEADS.at(text);
    let rest = text.get(start..)?;
    // The place stands behind the last name.
    let rest = trim(rest.rsplit_once('、').map_or(rest, |(_, last)| last));
    let split = |count: usize, sure: bool| {
        let end: usize = rest.chars().take(count).map(char::len_utf8).sum();
        let (who, behind) = rest.split_at_checked(end)?;
        // What is told at a glance comes first: the names are weighed three times over.
        let (left, parts) = closing(trim(behind), Parts { agency, ..Parts::default() }, None)?;
        if !left.is_empty() || parts.date.is_none() {
            return None;
        }
        let known = parts.place.as_deref().is_some_and(is_place);
        // A name could be one; no place has a name of one character.
        let other = |place: &str| name::is_name(place) || place.chars().count() < 2;
        let name = parts.place.as_deref().is_some_and(other);
        if !known && (sure || name) {
            return None;
        }
        let whom = text.get(..text.len() - behind.len())?;
        let named = |p: &Named<'_>| name::is_name(&p.name);
        let people =
            people(whom, Sureness::Announced).filter(|l| name::is_name(who) && l.iter().all(named))?;
        Some(Parts { people, ..parts })
    };
    // 王明北京 is no 王明北 at 京.
    let counts = [3, 2, 4];
    counts
        .iter()
        .find_map(|&count| split(count, true))
        .or_else(|| counts.iter().find_map(|&count| split(count, false)))
}
