//! 电头, 讯头: what opens a news body.

use super::calendar;
use super::people::{Sureness, people, role};
use super::rule::{measure, skip_gap};
use super::words::List;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::model::people::Person;
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Parts {
    pub(crate) agency: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) people: Vec<Person>,
}

/// Papers and agencies that sign a dateline, the longer before their own heads.
const AGENCIES: &[&str] = &[
    "新华社",
    "新華社",
    "新华网",
    "中新社",
    "中新网",
    "中国新闻社",
    "中國新聞社",
    "中通社",
    "中评社",
    "中評社",
    "人民日报",
    "人民日報",
    "人民网",
    "人民政协报",
    "人民法院报",
    "央视新闻",
    "央视网",
    "央广网",
    "中央广播电视总台",
    "总台",
    "光明日报",
    "光明网",
    "经济日报",
    "科技日报",
    "工人日报",
    "农民日报",
    "法治日报",
    "法制日报",
    "检察日报",
    "解放军报",
    "中国军网",
    "中国青年报",
    "中青报",
    "中国妇女报",
    "中国日报",
    "中国教育报",
    "中国环境报",
    "中国新闻网",
    "中国经济网",
    "中国网",
    "国际在线",
    "学习时报",
    "环球时报",
    "参考消息",
    "澎湃新闻",
    "界面新闻",
    "封面新闻",
    "红星新闻",
    "上游新闻",
    "极目新闻",
    "本报",
    "本報",
    "本刊",
    "本社",
    "本台",
    "本臺",
    "本网",
    "本網",
    "本站",
    "本市",
    "本省",
    "本县",
    "本縣",
    "法新社",
    "路透社",
    "路透",
    "美联社",
    "美聯社",
    "合众国际社",
    "合众社",
    "合眾社",
    "塔斯社",
    "俄塔社",
    "俄新社",
    "国际文传电讯社",
    "共同社",
    "时事社",
    "韩联社",
    "韓聯社",
    "朝中社",
    "德新社",
    "安莎社",
    "埃菲社",
    "彭博社",
    "中央社",
    "大公文匯",
    "大公文汇",
    "香港文匯報",
    "香港文汇报",
    "文匯報",
    "文汇报",
    "大公報",
    "大公报",
    "香港商報",
    "香港商报",
    "明報",
    "明报",
    "星島日報",
    "聯合報",
    "聯合晚報",
    "自由時報",
    "中國時報",
    "工商時報",
    "經濟日報",
    "澳門日報",
];

/// Ends of the words that close a dateline.
const CLOSERS: &[&str] = &[
    "体育专电",
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
    "专稿",
];

/// Days that a dateline names without a date, right before its closing word.
const DAYS: &[&str] = &[
    "今晨", "今晚", "今夜", "今天", "今日", "昨晨", "昨晚", "昨夜", "昨天", "昨日", "凌晨", "本日", "今電",
    "即日",
];

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
    "新闻网",
    "新聞網",
    "传媒网",
    "广播电视台",
    "网",
    "客户端",
];

/// Words that hold a paper's ending and are none.
const NO_PAPERS: &[&str] =
    &["互联网", "因特网", "局域网", "电网", "路网", "管网", "上网", "关系网", "通信网"];

/// What makes another word of 电, 讯 or 消息: 讯问, 电商.
const WORDS_ON: &[char] = &[
    '员', '話', '话', '子', '视', '影', '息', '邮', '社', '器', '力', '台', '问', '号', '速', '商', '动',
    '梯', '网', '缆', '信', '竞', '压', '脑', '源', '费', '池',
];

static PAPER_HEADS: List<{ PAPERS.len() }> = List::heads(PAPERS);
static AGENCY_HEADS: List<{ AGENCIES.len() }> = List::heads(AGENCIES);
static CLOSER_HEADS: List<{ CLOSERS.len() }> = List::heads(CLOSERS);

/// Longest place name, in characters.
const LONGEST_PLACE: usize = 8;

/// Characters that place names are not made of.
static NO_PLACE: CharSet = CharSet::of("是的在将与了对从以记為为把被今昨刊据编");

/// The paper or agency that a text opens with: one of the list, or a paper's name by its ending.
fn agency(text: &str) -> Option<&str> {
    AGENCY_HEADS.at(text).or_else(|| paper(text))
}

/// paper = 2 to 7 Han characters and one of the endings of papers' names.
fn paper(text: &str) -> Option<&str> {
    const LONGEST: usize = 9;
    let mut before = None;
    for (count, (at, c)) in text.char_indices().take(LONGEST).enumerate() {
        if !class(c).has(Class::HAN) || NO_PLACE.has(c) && c != '今' {
            return None;
        }
        // 报, 網 and their like: at the second character of an ending at the latest.
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
                return sound.then_some(name);
            }
        }
        before = Some(c);
    }
    None
}

fn trim(text: &str) -> &str {
    text.trim_start_matches(is_ignorable)
}

/// wire = [ 据 ] agency [ place ] [ date ] ( 电 | 讯 | 消息 )
fn wire(text: &str) -> Option<(usize, Parts)> {
    if let Some(len) = spaced_out(text) {
        return Some((len, Parts { agency: Some("本报".to_owned()), ..Parts::default() }));
    }
    let body = text.strip_prefix(['据', '據']).or_else(|| text.strip_prefix("综合")).unwrap_or(text);
    let known = AGENCY_HEADS.at(body);
    let agency = known.or_else(|| paper(body))?;
    let rest = skip_gap(body.get(agency.len()..)?);
    let parts = Parts { agency: Some(agency.to_owned()), ..Parts::default() };
    let (rest, parts) = closing(rest, parts, known)?;
    Some((text.len() - rest.len(), parts))
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
fn closing<'a>(mut rest: &'a str, mut parts: Parts, known: Option<&str>) -> Option<(&'a str, Parts)> {
    for _ in 0..=LONGEST_PLACE {
        // 本报广州今晨电
        if let Some(day) = DAYS.iter().find(|d| known.is_some() && rest.starts_with(**d)) {
            let behind = rest.get(day.len()..)?;
            if CLOSER_HEADS.at(behind).is_some() {
                rest = behind;
            }
        }
        if let Some(closer) = CLOSER_HEADS.at(rest) {
            let rest = rest.get(closer.len()..)?;
            // 本报讯员工, 本报电话: a word that goes on.
            if rest.starts_with(WORDS_ON) {
                return None;
            }
            // 江城日报 by its ending only: the closer stands right behind it, or behind a date.
            let bare = known.is_none() || known == Some("路透");
            let loose = parts.place.is_some() || closer.ends_with('息');
            if bare && loose && parts.date.is_none() {
                return None;
            }
            return Some((rest, parts));
        }
        if parts.date.is_none() {
            if let Some((len, date)) = measure(rest, calendar::date) {
                parts.date = Some(date);
                rest = skip_gap(rest.get(len..)?);
                continue;
            }
            if let Some(c) = rest.chars().next().filter(|&c| class(c).has(Class::HAN) && !NO_PLACE.has(c)) {
                parts.place.get_or_insert_with(String::new).push(c);
                rest = skip_gap(rest.get(c.len_utf8()..)?);
                continue;
            }
        }
        return None;
    }
    None
}

/// brackets = "（" people "）" | "(" people ")"
fn bracketed_people(text: &str) -> Option<(usize, Vec<Person>)> {
    const LONGEST: usize = 60;
    let rest = text.strip_prefix(['（', '(', '〔', '﹙', '［', '[', '【'])?;
    let window: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let end = rest.get(..window)?.find(['）', ')', '〕', '﹚', '］', ']', '】'])?;
    let list = people(rest.get(..end)?, Sureness::Announced)?;
    let close = rest.get(end..)?.chars().next()?;
    Some((text.len() - rest.len() + end + close.len_utf8(), list))
}

/// Words that stand behind a name oftener than in one.
const BEHIND_NAMES: &[char] = &[
    '从', '在', '日', '今', '昨', '近', '由', '于', '获', '對', '对', '向', '为', '与', '随', '看', '经',
    '据', '前', '來', '来',
];

/// What closes the names of reporters before a news text.
const REPORTED: &[&str] = &["报道：", "报道:", "報道：", "報道:", "報導：", "報導:"];

/// names with a place behind the last one: 王小明北京. The names, and the place.
fn people_at_place(text: &str) -> Option<(Vec<Person>, String)> {
    let all = text.chars().count();
    [2, 3, 4].into_iter().find_map(|len| {
        let (at, _) = text.char_indices().nth(all.checked_sub(len)?)?;
        let (who, place) = text.split_at_checked(at)?;
        let han = place.chars().all(|c| class(c).has(Class::HAN) && !NO_PLACE.has(c));
        let list = people(who, Sureness::Announced)
            .filter(|_| han && super::name::strength(place) < super::name::Strength::Strong)?;
        list.iter().all(|p| super::name::is_name(&p.name)).then(|| (list, place.to_owned()))
    })
}

/// signed = ( 本报 | agency | paper ) role people [ place ] 报道 "：", with no word for news before it:
/// 本报特约通讯员王某报道：, 大公報記者王某北京報導：
fn signed(text: &str) -> Option<(usize, Parts)> {
    const LONGEST: usize = 40;
    let agency = agency(text).or_else(|| super::role::outlet_before_role(text))?;
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
    let mut parts = Parts { agency: Some(agency.to_owned()), ..Parts::default() };
    let all = |list: &[Person], least| list.iter().all(|p| super::name::strength(&p.name) >= least);
    // A name by its surname: 记者从会上报道 names nobody.
    let surname = |p: &Person| super::name::opens_with_surname(&p.name) || super::name::is_name(&p.name);
    let named = people(front, Sureness::Announced).filter(|l| l.iter().all(surname));
    match named {
        Some(list) if all(&list, super::name::Strength::Strong) => parts.people = list,
        // 王小明北京 could be 王小 and 明北京, too.
        named => match people_at_place(front) {
            Some((list, place)) => {
                parts.people = list;
                parts.place = Some(place);
            }
            None => parts.people = named?,
        },
    }
    Some((at + word.len(), parts))
}

/// reports = [ 记者 ] people 报道 [ "：" ], with no bracket around
fn reporting(text: &str) -> Option<(usize, Vec<Person>)> {
    const LONGEST: usize = 40;
    /// Most names behind the first.
    const MOST: usize = 4;
    let window: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    let window = text.get(..window)?;
    if role(text).is_none() {
        // 王某、特约记者李某报道：
        let (at, word) = REPORTED.iter().find_map(|w| Some((window.find(w)?, w)))?;
        let list = people(window.get(..at)?, Sureness::Announced)?;
        let lone = |p: &Person| list.len() == 1 && super::name::opens_with_surname(&p.name);
        let sound = list.iter().all(|p| p.role.is_some() || super::name::is_name(&p.name) || lone(p));
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
    // 记者 王某 and a space: 〔…〕 is not there, so only a name by its surname is taken.
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
            let end = next.find(|c: char| !class(c).has(Class::HAN)).unwrap_or(next.len());
            let more = next.get(end..).is_some_and(|r| r.starts_with(is_ignorable));
            if !more || super::name::strength(next.get(..end)?) < super::name::Strength::Strong {
                break;
            }
            behind = next.get(end..)?;
        }
        let list = people(text.get(..text.len() - behind.len())?, Sureness::Announced)?;
        return Some((text.len() - behind.len(), list));
    }
    // The text goes on at once: a surname and what is most likely the given name.
    let surname = super::name::surname(token)?;
    let head = token.get(..surname)?.chars().count();
    let given = if surname > 4 { 1 } else { 2 };
    let mut name: String = token.chars().take(given + head).collect();
    if surname <= 4 && name.ends_with(BEHIND_NAMES) {
        name.pop();
    }
    if !super::name::is_name(&name) {
        return None;
    }
    let taken = text.len() - rest.len() + name.len();
    let list = people(text.get(..taken)?, Sureness::Announced)?;
    Some((taken, list))
}

/// Desks that report without a name: 〔地方中心／綜合報導〕.
const DESKS: &[&str] = &["中心", "新聞", "新闻", "組", "组", "部"];

/// taiwan = "〔" ( 記者 name | desk ) [ "／" ] place ( 報導 | 綜合報導 ) "〕" | "（" [ agency ] 記者 name place date 電 "）"
fn local_report(text: &str) -> Option<(usize, Parts)> {
    const LONGEST: usize = 40;
    let rest = text.strip_prefix(['〔', '【', '［', '[', '（', '('])?;
    let round = text.starts_with(['（', '(']);
    let window: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let end = rest.get(..window)?.find(['〕', '】', '］', ']', '）', ')'])?;
    let body = rest.get(..end)?;
    let close = rest.get(end..)?.chars().next()?;
    let len = text.len() - rest.len() + end + close.len_utf8();
    let kinds = ["綜合報導", "综合报道", "連線報導", "報導", "报道", "報道", "电", "電", "訊", "讯"];
    if matches!(body, "綜合報導" | "綜合報道" | "综合报道") && !round {
        return Some((len, Parts::default()));
    }
    let Some((who, place)) = body.split_once(['／', '/']) else {
        role(body)?;
        if let Some(parts) = named_wire(body) {
            return Some((len, parts));
        }
        let front = kinds.iter().find_map(|w| body.strip_suffix(w))?;
        let (people, place) = people_at_place(front)?;
        return Some((len, Parts { agency: None, place: Some(place), date: None, people }));
    };
    let place = kinds.iter().find_map(|w| place.strip_suffix(w))?;
    let place = (!place.is_empty()).then(|| place.to_owned());
    if DESKS.iter().any(|w| who.ends_with(w)) && who.chars().nth(6).is_none() && !round {
        return Some((len, Parts { agency: None, place, date: None, people: Vec::new() }));
    }
    let people = people(who, Sureness::Announced)?;
    role(who)?;
    Some((len, Parts { agency: None, place, date: None, people }))
}

/// taiwan = 記者 name "／" place 報導, with no bracket around it
fn bare_report(text: &str) -> Option<(usize, Parts)> {
    const LONGEST_NAMES: usize = 20;
    const LONGEST_REPORT: usize = 14;
    role(text)?;
    let (at, stroke) = text.char_indices().take(LONGEST_NAMES).find(|(_, c)| matches!(c, '／' | '/'))?;
    let behind = text.get(at + stroke.len_utf8()..)?;
    let window: usize = behind.chars().take(LONGEST_REPORT).map(char::len_utf8).sum();
    let window = behind.get(..window)?;
    let (end, word) = ["綜合報導", "連線報導", "專題報導", "報導", "报道", "報道"]
        .iter()
        .filter_map(|w| Some((window.find(w)?, w)))
        .min_by_key(|(end, _)| *end)?;
    let place = window.get(..end)?;
    if place.chars().any(|c| !class(c).has(Class::HAN) && !matches!(c, '、' | '－' | '-') || NO_PLACE.has(c))
    {
        return None;
    }
    let people = people(text.get(..at)?, Sureness::Announced)?;
    let place = (!place.is_empty()).then(|| place.to_owned());
    let len = text.len() - behind.len() + end + word.len();
    Some((len, Parts { agency: None, place, date: None, people }))
}

/// 中央社記者王某台北9日電, as a whole text.
fn named_wire(text: &str) -> Option<Parts> {
    let (start, _) = role(text)?;
    let agency = AGENCY_HEADS.at(text).map(str::to_owned);
    let rest = trim(text.get(start..)?);
    [3, 2, 4].into_iter().find_map(|count| {
        let end: usize = rest.chars().take(count).map(char::len_utf8).sum();
        let (who, behind) = rest.split_at_checked(end)?;
        let whom = text.get(..text.len() - behind.len())?;
        let list = people(whom, Sureness::Announced).filter(|_| super::name::is_name(who))?;
        let parts = Parts { agency: agency.clone(), people: list, ..Parts::default() };
        let (left, parts) = closing(trim(behind), parts, None)?;
        (left.is_empty() && parts.date.is_some()).then_some(parts)
    })
}

/// Whether a text opens as datelines do: with an agency, or with one in brackets.
pub(crate) fn may_begin(text: &str) -> bool {
    let text = text.trim_start_matches(['【', '〔', '［', '[']);
    let text = text.strip_prefix(['据', '據']).unwrap_or(text);
    agency(text).is_some() || spaced_out(text).is_some()
}

/// A dateline that opens a paragraph: how many bytes it takes, and what it says.
///
/// dateline = "【" wire "】" | local report | wire [ people ]
pub(crate) fn head(paragraph: &str) -> Option<(usize, Parts)> {
    let first = paragraph.chars().next()?;
    let (mut len, mut parts) = match first {
        '【' | '〔' | '［' | '[' | '（' | '(' => {
            if let Some(found) = local_report(paragraph) {
                return Some(found);
            }
            let rest = paragraph.get(first.len_utf8()..)?;
            let (len, parts) = wire(rest)?;
            let behind = trim(rest.get(len..)?);
            // 【本报讯记者王某报道】
            let (inner, list) = reporting(behind).or_else(|| bracketed_people(behind)).unwrap_or_default();
            let behind = trim(behind.get(inner..)?);
            let close =
                behind.chars().next().filter(|c| matches!(c, '】' | '〕' | '］' | ']' | '）' | ')'))?;
            if matches!(first, '（' | '(') {
                return None;
            }
            let behind = behind.get(close.len_utf8()..)?;
            (paragraph.len() - behind.len(), Parts { people: list, ..parts })
        }
        _ => match wire(paragraph) {
            Some(found) => found,
            None => return bare_report(paragraph).or_else(|| signed(paragraph)),
        },
    };
    let rest = paragraph.get(len..)?;
    let behind = trim(rest);
    let skipped = rest.len() - behind.len();
    if let Some((more, list)) = bracketed_people(behind).or_else(|| reporting(behind)) {
        parts.people.extend(list);
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
pub(crate) fn tail(paragraph: &str) -> Option<(usize, Parts)> {
    const LONGEST: usize = 40;
    let text = paragraph.trim_end_matches(is_ignorable);
    let body = text.strip_suffix(['）', ')'])?;
    let from = body.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let open = from + body.get(from..)?.rfind(['（', '('])?;
    let inner = body.get(open..)?.trim_start_matches(['（', '(']);
    let (len, mut parts) = wire(inner)?;
    let behind = trim(inner.get(len..)?);
    if !behind.is_empty() {
        parts.people = people(behind, Sureness::Announced)?;
    }
    Some((open, parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(found: Option<(usize, Parts)>) -> Option<(usize, String)> {
        found.map(|(len, p)| {
            let people: Vec<_> = p.people.iter().map(|p| p.name.as_str()).collect();
            let date = p.date.map(|d| d.to_string());
            let field = |f: Option<String>| f.unwrap_or_else(|| "-".into());
            (len, format!("{} {} {} {}", field(p.agency), field(p.place), field(date), people.join("、")))
        })
    }

    #[test]
    fn heads() {
        for (line, rest, want) in [
            ("本报讯 某县近日", " 某县近日", "本报 - - "),
            ("【本报讯】某县", "某县", "本报 - - "),
            ("本 报 讯 某县", " 某县", "本报 - - "),
            ("【本 報 訊】某县", "某县", "本报 - - "),
            ("本报讯［记者 王小明］昨日", "昨日", "本报 - - 王小明"),
            ("本报讯　王小明、特约记者李芳报道：昨日", "昨日", "本报 - - 王小明、李芳"),
            ("本报讯 通讯员 王小明 李芳 昨日", " 昨日", "本报 - - 王小明、李芳"),
            ("本报特约通讯员王小明报道：昨日", "昨日", "本报 - - 王小明"),
            ("新华社记者王小明、本报记者李芳报道：昨日", "昨日", "新华社 - - 王小明、李芳"),
            ("大公報記者王小明北京報道：昨日", "昨日", "大公報 北京 - 王小明"),
            ("科学探索周报讯（记者王小明 通讯员李芳）昨日", "昨日", "科学探索周报 - - 王小明、李芳"),
            ("江城电视台讯（记者 王小明）昨日", "昨日", "江城电视台 - - 王小明"),
            ("综合新华社消息 昨日", " 昨日", "新华社 - - "),
            ("【記者王小明台北報導】昨日", "昨日", "- 台北 - 王小明"),
            ("(記者王小明/台北報導)昨日", "昨日", "- 台北 - 王小明"),
            ("（中央社記者王小明台北9日電）昨日", "昨日", "中央社 台北 XXXX-XX-09 王小明"),
            ("〔地方中心／綜合報導〕昨日", "昨日", "- - - "),
            ("【綜合報導】昨日", "昨日", "- - - "),
            ("【特派員王小明／東京報導】昨日", "昨日", "- 東京 - 王小明"),
            ("記者王小明／斗南報導斗南火車站", "斗南火車站", "- 斗南 - 王小明"),
            ("本报广州今晨电（记者王小明）昨日", "昨日", "本报 广州 - 王小明"),
            ("本报记者叶落归报道：昨日", "昨日", "本报 - - 叶落归"),
            ("本报讯　方圆报道：昨日", "昨日", "本报 - - 方圆"),
            ("本报北京6月9日电 会议", " 会议", "本报 北京 XXXX-06-09 "),
            ("新华社北京6月9日电（记者王小明、李芳）会议", "会议", "新华社 北京 XXXX-06-09 王小明、李芳"),
            ("本报讯（记者 辛小桐 通讯员 郎家声）堵在", "堵在", "本报 - - 辛小桐、郎家声"),
            ("〔記者王小明／台北報導〕全校", "全校", "- 台北 - 王小明"),
            ("本报成都 1月 5日电记者罗小城报道：岁末", "岁末", "本报 成都 XXXX-01-05 罗小城"),
            ("据新华社拉萨 1月 4日电（刘小国、张小剑）昨日", "昨日", "新华社 拉萨 XXXX-01-04 刘小国、张小剑"),
            ("【新华社西宁十七日电】纵贯", "纵贯", "新华社 西宁 XXXX-XX-17 "),
            ("【本市消息】洮西市", "洮西市", "本市 - - "),
            ("新华社天津１２月３０日电（记者张小英）一生", "一生", "新华社 天津 XXXX-12-30 张小英"),
            ("本报平川4月16日讯 记者 仲孙岚县少年篮球", "县少年篮球", "本报 平川 XXXX-04-16 仲孙岚"),
            ("本报天津１月４日电昨天，", "昨天，", "本报 天津 XXXX-01-04 "),
            ("本报讯北部战区某旅", "北部战区某旅", "本报 - - "),
            ("【新华社二十二日电】某地", "某地", "新华社 - XXXX-XX-22 "),
            ("新华社记者王小明", "", ""),
            ("中新网6月9日电 据", " 据", "中新网 - XXXX-06-09 "),
            ("江城日报讯（记者 王小明）昨日", "昨日", "江城日报 - - 王小明"),
            ("江城晚报讯 昨日", " 昨日", "江城晚报 - - "),
            ("青河县融媒讯（通讯员 李芳）昨日", "昨日", "青河县融媒 - - 李芳"),
            ("本网讯 昨日", " 昨日", "本网 - - "),
            ("本台消息：昨日", "昨日", "本台 - - "),
            ("法新社巴黎6月9日电 法国", " 法国", "法新社 巴黎 XXXX-06-09 "),
            ("路透伦敦6月9日电 英国", " 英国", "路透 伦敦 XXXX-06-09 "),
            ("据韩联社首尔6月9日电 韩国", " 韩国", "韩联社 首尔 XXXX-06-09 "),
            ("【美联社华盛顿六月九日电】美国", "美国", "美联社 华盛顿 XXXX-06-09 "),
            ("中评社香港6月9日电（记者王小明）香港", "香港", "中评社 香港 XXXX-06-09 王小明"),
            ("中央社台北九日電 台灣", " 台灣", "中央社 台北 XXXX-XX-09 "),
            ("中新网6月9日电 昨日", " 昨日", "中新网 - XXXX-06-09 "),
            ("江城日报北京6月9日电 昨日", " 昨日", "江城日报 北京 XXXX-06-09 "),
            ("中国青年报讯 昨日", " 昨日", "中国青年报 - - "),
            (
                "本报北京1月6日讯新华社记者盖小东、本报记者毛小磊报道：记者",
                "记者",
                "本报 北京 XXXX-01-06 盖小东、毛小磊",
            ),
        ] {
            if want.is_empty() {
                assert_eq!(show(head(line)), None, "{line}");
                continue;
            }
            assert_eq!(show(head(line)), Some((line.len() - rest.len(), want.to_owned())), "{line}");
        }
        for line in [
            "本报今日刊发的文章",
            "本报记者 卞文",
            "新华社是国家通讯社",
            "据了解，该路段",
            "本市将新建学校",
            "本报电话：123",
            "新华书店",
            "中新社区活动",
            "（新华社记者王小明摄）",
            "大公無私",
            "本报通讯员来稿",
            "江城日报记者来到",
            "江城日报电子版上线",
            "通过互联网讯问证人",
            "互联网消息满天飞",
            "他在晚报上读到消息",
            "路透出好消息",
            "今年日报消息",
            "供电公司电网消息",
            "新华社电商平台",
            "农村电网讯号",
            "本报记者从会上获悉：昨日",
            "本报记者王小明昨日报道：",
            "本报编辑部王小明报道：",
            "综合新闻",
            "本 报 到",
            "他报道：昨日",
            "（综合报道）",
            "【生活新聞】昨日",
            "【記者節報導】昨日",
            "（王小明摄影报道）昨日",
            "【短新闻】记者讯问",
            "記者／編輯的報導",
            "記者王小明／為民服務的報導",
            "本报今日电子版",
            "本报记者从会上报道：",
        ] {
            assert_eq!(show(head(line)), None, "{line}");
        }
    }

    #[test]
    fn tails() {
        let text = "更加美好。（新华社北京6月9日电）";
        assert_eq!(show(tail(text)), Some(("更加美好。".len(), "新华社 北京 XXXX-06-09 ".into())));
        let text = "斋月。（本报开罗 1月 5日电）";
        assert_eq!(show(tail(text)), Some(("斋月。".len(), "本报 开罗 XXXX-01-05 ".into())));
        for (inner, want) in [
            ("新华社", None),
            ("新华社电", Some("新华社 - - ")),
            ("据新华社电", Some("新华社 - - ")),
            ("据新华社北京6月9日电", Some("新华社 北京 XXXX-06-09 ")),
            ("新华社北京六月九日电", Some("新华社 北京 XXXX-06-09 ")),
            ("新华社石家庄6月9日专电", Some("新华社 石家庄 XXXX-06-09 ")),
            ("新华社呼和浩特6月9日电", Some("新华社 呼和浩特 XXXX-06-09 ")),
            ("据中新社北京6月9日电", Some("中新社 北京 XXXX-06-09 ")),
            ("本报北京6月9日电 记者王小明", Some("本报 北京 XXXX-06-09 王小明")),
            ("本报讯", Some("本报 - - ")),
            ("本报综合消息", Some("本报 - - ")),
            ("新华社综合消息", Some("新华社 - - ")),
            ("据法新社巴黎电", Some("法新社 巴黎 - ")),
            ("据央视新闻消息", Some("央视新闻 - - ")),
            ("新華社北京6月9日電", Some("新華社 北京 XXXX-06-09 ")),
            ("中央社台北9日電", Some("中央社 台北 XXXX-XX-09 ")),
            ("塔斯社莫斯科6月9日电", Some("塔斯社 莫斯科 XXXX-06-09 ")),
            ("据江城日报讯", Some("江城日报 - - ")),
            ("本报东京6月9日专电", Some("本报 东京 XXXX-06-09 ")),
            ("新华社洛杉矶6月9日体育专电", Some("新华社 洛杉矶 XXXX-06-09 ")),
            ("新华社记者王小明摄", None),
            ("本报资料照片", None),
            ("据新华社报道", None),
            ("含一项", None),
            ("新华社发", None),
            ("电话2231", None),
            ("来源：江城日报", None),
            ("本报记者王小明", None),
            ("上接第一版", None),
            ("6月9日电", None),
        ] {
            let text = format!("一片叫好。（{inner}）");
            let want = want.map(|w| ("一片叫好。".len(), w.to_owned()));
            assert_eq!(show(tail(&text)), want, "{text}");
        }
    }
}
