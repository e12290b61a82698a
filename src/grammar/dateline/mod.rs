//! 电头, 讯头: what opens a news body.

mod agency;
mod report;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::calendar;
use super::figure::han_digit;
use super::name;
use super::people::{People, Sureness, people, role};
use super::place::is_place;
use super::rule::{measure, skip_gap};
use super::telling;
use super::words::List;
use crate::model::article::Dateline;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};
use crate::text::letterspaced::spaceless;
use crate::text::table::CharSet;
use crate::text::window::last_from;
use agency::{AGENCY_HEADS, agency, paper};
use report::{Who, bare_report, local_report, named_report, reporters, reporting, signed};

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Parts<'a> {
    pub(crate) agency: Option<&'a str>,
    pub(crate) place: Option<Cow<'a, str>>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) people: People<'a>,
}

impl Parts<'_> {
    /// The leaf that says so, without its text.
    pub(crate) fn owned(self) -> Dateline {
        Dateline {
            agency: self.agency.map(str::to_owned),
            place: self.place.map(Cow::into_owned),
            date: self.date,
            people: self.people.owned(),
            ..Dateline::default()
        }
    }
}

/// Words that close a dateline.
const CLOSERS: &[&str] = &[
    "体育专电",
    "新媒体专电",
    "綜合外電報導",
    "綜合外電報道",
    "综合外电报道",
    "外電報導",
    "外電報道",
    "外电报道",
    "综合电",
    "综合消息",
    "消息",
    "专电",
    "專電",
    "急电",
    "电",
    "電",
    "讯",
    "訊",
    "综合报道",
    "綜合報道",
    "綜合報導",
    "专讯",
    "專訊",
    "特讯",
    "特訊",
    "专稿",
    "快讯",
    "快訊",
];

/// Days that a dateline names without a date, right before its closing word.
const DAYS: &[&str] = &[
    "今晨", "今晚", "今夜", "今天", "今日", "昨晨", "昨晚", "昨夜", "昨天", "昨日", "凌晨", "本日", "今電",
    "即日",
];

/// What makes another word of 电, 讯 or 消息: 讯问, 电商.
const WORDS_ON: &[char] = &[
    '员', '話', '话', '子', '视', '影', '息', '邮', '社', '器', '力', '台', '问', '号', '速', '商', '动',
    '梯', '网', '缆', '信', '竞', '压', '脑', '源', '费', '池',
];

static CLOSER_HEADS: List<{ CLOSERS.len() }> = List::heads(CLOSERS);

/// Longest place name, in characters.
const LONGEST_PLACE: usize = 8;

/// Characters that place names are not made of.
static NO_PLACE: CharSet = CharSet::of("是的在将与了对从以记為为把被今昨刊据编供");

fn trim(text: &str) -> &str {
    text.trim_start_matches(is_ignorable)
}

/// wire = 本 报 讯 | digest | [ 据 | 综合 ] agency [ 客户端 ] [ place ] [ date ] ( 电 | 讯 | 消息 | … )
fn wire(text: &str) -> Option<(usize, Parts<'_>)> {
    if let Some(len) = spaced_out(text) {
        return Some((len, Parts { agency: Some("本报"), ..Parts::default() }));
    }
    if let Some(found) = digest(text) {
        return Some(found);
    }
    let body = text.strip_prefix(['据', '據']).or_else(|| text.strip_prefix("综合")).unwrap_or(text);
    let known = AGENCY_HEADS.at(body);
    let Some(agency) = known.or_else(|| paper(body)) else {
        let (rest, parts) = society(body)?;
        return Some((text.len() - rest.len(), parts));
    };
    let behind = body.get(agency.len()..)?;
    // 央视新闻客户端消息: through which the agency told it.
    let agency = match behind.strip_prefix("客户端").filter(|_| known.is_some()) {
        Some(rest) => body.get(..body.len() - rest.len())?,
        None => agency,
    };
    let rest = skip_gap(body.get(agency.len()..)?);
    let parts = Parts { agency: Some(agency), ..Parts::default() };
    let found = closing(rest, parts, known);
    // 中央社記者王某台北九日電：
    let named = match &found {
        Some((_, parts)) if reporter_in(parts).is_none() => None,
        _ => named_report(body),
    };
    let (rest, parts) = match named {
        Some((rest, parts)) => (rest, Parts { agency: parts.agency.or(Some(agency)), ..parts }),
        None => found.map(|(rest, parts)| (rest, without_reporter(parts)))?,
    };
    Some((text.len() - rest.len(), parts))
}

/// What stands behind 記者 in a place.
fn reporter_in<'a>(parts: &'a Parts<'_>) -> Option<&'a str> {
    parts.place.as_deref()?.rsplit_once("記者").map(|(_, place)| place)
}

/// The same dateline with no reporter in its place: 記者台北. What opens with a surname may be a name: no place.
fn without_reporter(mut parts: Parts<'_>) -> Parts<'_> {
    if let Some(place) = reporter_in(&parts) {
        let sound = is_place(place) || !place.is_empty() && name::surname(place).is_none();
        let place = if sound { Some(place.to_owned().into()) } else { None };
        parts.place = place;
    }
    parts
}

/// society = 1 to 5 Han characters 社 [ place ] date ( 电 | 讯 ), an agency that no list has: 捷通社布拉格九日电. The
/// rest behind it.
fn society(text: &str) -> Option<(&str, Parts<'_>)> {
    const LONGEST: usize = 5;
    /// How the names of others end.
    const OTHERS: &[&str] = &[
        "公", "作", "行", "版", "报", "報", "志", "誌", "旅", "销", "銷", "用", "用联", "会", "會", "茶",
        "书", "書", "剧", "诗", "该", "我", "本", "村", "结", "結",
    ];
    let (at, last) = text.char_indices().take(LONGEST + 1).find(|(_, c)| *c == '社')?;
    let front = text.get(..at)?;
    let sound = front.chars().all(|c| class(c).has(Class::HAN) && !NO_PLACE.has(c));
    if front.is_empty() || !sound || OTHERS.iter().any(|w| front.ends_with(w)) {
        return None;
    }
    let (name, behind) = text.split_at_checked(at + last.len_utf8())?;
    let (rest, parts) = closing(skip_gap(behind), Parts { agency: Some(name), ..Parts::default() }, None)?;
    let wired = text.get(..text.len() - rest.len())?.ends_with(['电', '電', '讯', '訊']);
    // 某社九日电灯全亮: a word goes on.
    let apart = !rest.starts_with(|c| class(c).has(Class::HAN));
    (wired && apart && parts.date.is_some_and(|d| d.day().is_some())).then_some((rest, parts))
}

/// digest = ( 综合 | 綜合 ) agency { "、" agency } ( 报道 | 消息 | 电 ), of two agencies or more
fn digest(text: &str) -> Option<(usize, Parts<'_>)> {
    const MOST: usize = 5;
    const REPORTS: &[&str] = &["报道", "報道", "報導", "消息", "电", "電", "讯", "訊"];
    let body = text.strip_prefix("综合").or_else(|| text.strip_prefix("綜合"))?;
    let mut rest = body;
    for count in 1..=MOST {
        // 央视 alone signs no dateline, but stands beside an agency.
        let agency = AGENCY_HEADS.at(rest).or_else(|| rest.starts_with("央视").then_some("央视"))?;
        rest = rest.get(agency.len()..)?;
        if let Some(next) = rest.strip_prefix(['、', '和', '与', '與']) {
            rest = next;
            continue;
        }
        let named = body.get(..body.len() - rest.len())?;
        let word = REPORTS.iter().find(|w| count > 1 && rest.starts_with(**w))?;
        let rest = rest.get(word.len()..)?;
        return Some((text.len() - rest.len(), Parts { agency: Some(named), ..Parts::default() }));
    }
    None
}

/// 本 报 讯: bytes taken where the page sets it apart.
fn spaced_out(text: &str) -> Option<usize> {
    let mut rest = text;
    for (at, any) in ["本", "报報", "讯訊"].into_iter().enumerate() {
        let bare = skip_gap(rest);
        if at > 0 && bare.len() == rest.len() {
            return None;
        }
        rest = bare.strip_prefix(|c| any.contains(c))?;
    }
    Some(text.len() - rest.len())
}

/// closing = [ place ] [ date ] ( 电 | 讯 | 消息 ); the rest behind it. `known` is the agency if it is one of the list.
fn closing<'a>(mut rest: &'a str, mut parts: Parts<'a>, known: Option<&str>) -> Option<(&'a str, Parts<'a>)> {
    // Where the place begins, and what is left behind it.
    let mut place: Option<(&str, &str)> = None;
    for _ in 0..=LONGEST_PLACE {
        // 本报广州今晨电
        if let Some(day) = DAYS.iter().find(|d| known.is_some() && rest.starts_with(**d)) {
            let behind = rest.get(day.len()..)?;
            if CLOSER_HEADS.at(behind).is_some() {
                rest = behind;
            }
        }
        if let Some(closer) = CLOSER_HEADS.at(rest) {
            let place = place.and_then(|(start, behind)| start.get(..start.len() - behind.len()));
            let rest = rest.get(closer.len()..)?;
            // 本报讯员工, 本报电话: a word that goes on; 本报通讯组: one that began before.
            if rest.starts_with(WORDS_ON) || place.is_some_and(|p| p.ends_with('通')) {
                return None;
            }
            // 江城日报 by its ending only: the closer stands right behind it, or behind a date.
            let bare = known.is_none() || known == Some("路透");
            let loose = place.is_some() || closer.ends_with('息');
            if bare && loose && parts.date.is_none() {
                return None;
            }
            parts.place = place.map(spaceless);
            return Some((rest, parts));
        }
        if parts.date.is_none() {
            if let Some((len, date)) = measure(rest, calendar::date) {
                parts.date = Some(date);
                rest = skip_gap(rest.get(len..)?);
                continue;
            }
            if let Some(c) = rest.chars().next().filter(|&c| class(c).has(Class::HAN) && !NO_PLACE.has(c)) {
                let behind = rest.get(c.len_utf8()..)?;
                place = Some((place.map_or(rest, |(start, _)| start), behind));
                rest = skip_gap(behind);
                continue;
            }
        }
        return None;
    }
    None
}

/// brackets = "（" [ “column” ] people [ [ place ] 报道 ] "）" | "(" people ")"
fn bracketed_people(text: &str) -> Option<(usize, Who<'_>)> {
    const LONGEST: usize = 60;
    let rest = text.strip_prefix(['（', '(', '〔', '﹙', '［', '[', '【'])?;
    let window: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let end = rest.get(..window)?.find(['）', ')', '〕', '﹚', '］', ']', '】'])?;
    let inner = rest.get(..end)?;
    // “新华视点”记者王某: the column whose reporter it is.
    let column = inner.strip_prefix(['“', '「']).and_then(|t| t.split_once(['”', '」']));
    let inner = column.map(|(_, who)| who).filter(|who| role(who).is_some()).unwrap_or(inner);
    let reported = || {
        let front = telling::before_report(inner)?;
        role(front).and_then(|_| reporters(front))
    };
    let found = reported().or_else(|| Some((people(inner, Sureness::Announced)?, None)))?;
    let close = rest.get(end..)?.chars().next()?;
    Some((text.len() - rest.len() + end + close.len_utf8(), found))
}

/// told = agency ( 報道 | 報導 | 报道 ) right before a bracket that closes: 【星島日報報道】
fn told(text: &str) -> Option<(usize, Parts<'_>)> {
    let agency = agency(text)?;
    let rest = telling::behind_report(text.get(agency.len()..)?)?;
    let parts = Parts { agency: Some(agency), ..Parts::default() };
    rest.starts_with(['】', '〕', '］', ']']).then_some((text.len() - rest.len(), parts))
}

/// dated place = "（" place day ( 讯 | 电 ) "）" before a text, as papers of south-east Asia open: （吉隆坡9日讯）
/// | "【" known place 讯 "】"
fn dated_place(text: &str) -> Option<(usize, Parts<'_>)> {
    const SHORTEST: usize = 2;
    const LONGEST: usize = 6;
    let body = text.strip_prefix(['（', '(', '【', '〔', '［', '['])?;
    let place = |c: char| class(c).has(Class::HAN) && !NO_PLACE.has(c) && han_digit(c).is_none() && c != '十';
    let count = body.chars().take(LONGEST + 1).take_while(|&c| place(c)).count();
    let (at, _) = body.char_indices().nth(count).filter(|_| (SHORTEST..=LONGEST).contains(&count))?;
    let (place, rest) = body.split_at_checked(at)?;
    // 【台北訊】, 【本港訊】: without a day only where the place is known, and in such brackets.
    if let Some(place) = place.strip_suffix(['讯', '訊']).filter(|_| !text.starts_with(['（', '('])) {
        let known = is_place(place) || matches!(place, "本港" | "本澳" | "本埠");
        let rest = rest.strip_prefix(['】', '〕', '］', ']']).filter(|r| known && !trim(r).is_empty())?;
        return Some((text.len() - rest.len(), Parts { place: Some(place.into()), ..Parts::default() }));
    }
    let (len, date) = measure(rest, calendar::date)?;
    let rest = rest.get(len..)?.strip_prefix(['讯', '訊', '电', '電'])?;
    let rest = rest.strip_prefix(['）', ')', '】', '〕', '］', ']'])?;
    let sound =
        date.day().is_some() && agency(body).is_none() && society(body).is_none() && !trim(rest).is_empty();
    let parts = Parts { place: Some(place.into()), date: Some(date), ..Parts::default() };
    sound.then_some((text.len() - rest.len(), parts))
}

/// desk = short name 讯 ( "（" role people "）" | space role people ): a paper by what it is called at home, or the
/// county whose desk reports: 柳河讯（记者 王某）. Only the reporter behind it tells that it is no word.
fn desk(text: &str) -> Option<(usize, Parts<'_>)> {
    const LENGTHS: core::ops::RangeInclusive<usize> = 2..=4;
    /// What 讯 closes words with: 资讯, 喜讯.
    const WORDS: &[char] = &[
        '报', '報', '资', '通', '喜', '快', '短', '简', '审', '音', '问', '闪', '鱼', '传', '电', '腾', '捷',
        '噩',
    ];
    let count = text.chars().take(LENGTHS.end() + 1).position(|c| matches!(c, '讯' | '訊'))?;
    let (at, closer) = text.char_indices().nth(count).filter(|_| LENGTHS.contains(&count))?;
    let (name, rest) = text.split_at_checked(at)?;
    if name.ends_with(WORDS) || !name.chars().all(|c| class(c).has(Class::HAN) && !NO_PLACE.has(c)) {
        return None;
    }
    let behind = rest.get(closer.len_utf8()..)?;
    let rest = trim(behind);
    let (len, (people, _)) = match rest.strip_prefix(['（', '(', '［', '[']) {
        Some(inner) => role(inner).and_then(|_| bracketed_people(rest))?,
        // 柳河讯 记者王某: the space tells that 讯 closes no sentence.
        None if rest.len() < behind.len() => role(rest).and_then(|_| reporting(rest))?,
        None => return None,
    };
    let parts = Parts { place: Some(name.into()), people, ..Parts::default() };
    Some((text.len() - rest.len() + len, parts))
}

/// Whether a text opens as datelines do: with an agency, or with one in brackets, round ones with a role word, too.
pub(crate) fn may_begin(text: &str) -> bool {
    if let Some(body) = text.strip_prefix(['（', '(']) {
        return role(body).is_some() || AGENCY_HEADS.at(body).is_some();
    }
    let text = text.trim_start_matches(['【', '〔', '［', '[']);
    let text = text.strip_prefix(['据', '據']).unwrap_or(text);
    agency(text).is_some() || spaced_out(text).is_some()
}

/// A dateline that opens a paragraph: how many bytes it takes, and what it says.
///
/// dateline = ( "【" ( wire | told ) [ people ] "】" | wire ) [ people ] [ "：" ]
/// | local report | dated place | bare report | signed | desk
pub(crate) fn head(paragraph: &str) -> Option<(usize, Parts<'_>)> {
    let first = paragraph.chars().next()?;
    let (mut len, mut parts) = match first {
        '【' | '〔' | '［' | '[' | '（' | '(' => {
            if let Some(found) = local_report(paragraph) {
                return Some(found);
            }
            if let Some(found) = dated_place(paragraph) {
                return Some(found);
            }
            let rest = paragraph.get(first.len_utf8()..)?;
            let (len, parts) = wire(rest).or_else(|| told(rest))?;
            let behind = trim(rest.get(len..)?);
            // 【本报讯记者王某报道】
            let found = reporting(behind).or_else(|| bracketed_people(behind));
            let (inner, (list, place)) = found.unwrap_or_default();
            let behind = trim(behind.get(inner..)?);
            let close =
                behind.chars().next().filter(|c| matches!(c, '】' | '〕' | '］' | ']' | '）' | ')'))?;
            let behind = behind.get(close.len_utf8()..)?;
            // （新华社北京6月9日电） closes a text; it opens one that goes on behind it.
            let own = parts.date.is_some() || parts.agency.is_some_and(|a| a.starts_with('本'));
            if matches!(first, '（' | '(') && (!own || trim(behind).is_empty()) {
                return None;
            }
            let place = parts.place.or_else(|| place.map(Into::into));
            (paragraph.len() - behind.len(), Parts { people: list, place, ..parts })
        }
        _ => match wire(paragraph) {
            Some(found) => found,
            None => {
                return bare_report(paragraph).or_else(|| signed(paragraph)).or_else(|| desk(paragraph));
            }
        },
    };
    let rest = paragraph.get(len..)?;
    let behind = trim(rest);
    let skipped = rest.len() - behind.len();
    if let Some((more, (list, place))) = bracketed_people(behind).or_else(|| reporting(behind)) {
        parts.people.append(list);
        parts.place = parts.place.or_else(|| place.map(Into::into));
        len += skipped + more;
    }
    let rest = paragraph.get(len..)?;
    let colon = rest.chars().next().filter(|c| matches!(c, '：' | ':' | '，'));
    if let Some(c) = colon {
        len += c.len_utf8();
    }
    Some((len, parts))
}

/// A dateline in brackets that closes a paragraph, （新华社北京6月9日电）: where it begins, and what it says.
pub(crate) fn tail(paragraph: &str) -> Option<(usize, Parts<'_>)> {
    const LONGEST: usize = 40;
    let text = paragraph.trim_end_matches(is_ignorable);
    let body = text.strip_suffix(['）', ')'])?;
    let from = last_from(body, LONGEST);
    let open = from + body.get(from..)?.rfind(['（', '('])?;
    let inner = body.get(open..)?.trim_start_matches(['（', '(']);
    let (len, mut parts) = wire(inner)?;
    let behind = trim(inner.get(len..)?);
    if !behind.is_empty() {
        parts.people = people(behind, Sureness::Announced)?;
    }
    Some((open, parts))
}
