//! 电头, 讯头: what opens a news body.

use super::calendar;
use super::people::{Sureness, people, role};
use super::rule::{measure, skip_gap};
use super::words::List;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::model::people::Person;
use crate::text::class::{Class, class};

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
    "人民日报",
    "人民网",
    "央视新闻",
    "本报",
    "本報",
    "本刊",
    "本社",
    "本台",
    "本网",
    "本市",
    "本省",
    "本县",
    "科技日报",
    "光明日报",
    "经济日报",
    "法新社",
    "路透社",
    "美联社",
    "塔斯社",
    "共同社",
    "合众社",
    "中央社",
    "香港文匯報",
    "大公報",
    "大公文匯",
    "香港商報",
];

/// Ends of the words that close a dateline.
const CLOSERS: &[&str] =
    &["综合消息", "消息", "专电", "專電", "急电", "电", "電", "讯", "訊", "综合报道", "专稿"];

static AGENCY_HEADS: List<{ AGENCIES.len() }> = List::heads(AGENCIES);
static CLOSER_HEADS: List<{ CLOSERS.len() }> = List::heads(CLOSERS);

/// Longest place name, in characters.
const LONGEST_PLACE: usize = 8;

/// Characters that place names are not made of.
const NO_PLACE: &str = "是的在将和与了对从以记為为把被今昨刊据编";

fn trim(text: &str) -> &str {
    text.trim_start_matches(is_ignorable)
}

/// wire = [ 据 ] agency [ place ] [ date ] ( 电 | 讯 | 消息 )
fn wire(text: &str) -> Option<(usize, Parts)> {
    let body = text.strip_prefix(['据', '據']).unwrap_or(text);
    let agency = AGENCY_HEADS.at(body)?;
    let mut rest = skip_gap(body.get(agency.len()..)?);
    let mut parts = Parts { agency: Some(agency.to_owned()), ..Parts::default() };
    for _ in 0..=LONGEST_PLACE {
        if let Some(closer) = CLOSER_HEADS.at(rest) {
            let rest = rest.get(closer.len()..)?;
            // 本报讯员工, 本报电话: a word that goes on.
            if rest.starts_with(['员', '話', '话', '子', '视', '影', '息', '邮', '社', '器', '力', '台'])
            {
                return None;
            }
            return Some((text.len() - rest.len(), parts));
        }
        if parts.date.is_none() {
            if let Some((len, date)) = measure(rest, calendar::date) {
                parts.date = Some(date);
                rest = skip_gap(rest.get(len..)?);
                continue;
            }
            if let Some(c) =
                rest.chars().next().filter(|&c| class(c).has(Class::HAN) && !NO_PLACE.contains(c))
            {
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
    let rest = text.strip_prefix(['（', '(', '〔', '﹙'])?;
    let window: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let end = rest.get(..window)?.find(['）', ')', '〕', '﹚'])?;
    let list = people(rest.get(..end)?, Sureness::Announced)?;
    let close = rest.get(end..)?.chars().next()?;
    Some((text.len() - rest.len() + end + close.len_utf8(), list))
}

/// Words that stand behind a name oftener than in one.
const BEHIND_NAMES: &[char] = &[
    '从', '在', '日', '今', '昨', '近', '由', '于', '获', '對', '对', '向', '为', '与', '随', '看', '经',
    '据', '前', '來', '来',
];

/// reports = [ 记者 ] people 报道 [ "：" ], with no bracket around
fn reporting(text: &str) -> Option<(usize, Vec<Person>)> {
    const LONGEST: usize = 40;
    role(text)?;
    let window: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    let window = text.get(..window)?;
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

/// taiwan = "〔" 記者 name ( "／" | "/" ) place ( 報導 | 綜合報導 ) "〕"
fn local_report(text: &str) -> Option<(usize, Parts)> {
    const LONGEST: usize = 40;
    let rest = text.strip_prefix(['〔', '【', '［', '[', '（'])?;
    let window: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let end = rest.get(..window)?.find(['〕', '】', '］', ']', '）'])?;
    let body = rest.get(..end)?;
    let close = rest.get(end..)?.chars().next()?;
    let (who, place) = body.split_once(['／', '/'])?;
    let place = ["綜合報導", "综合报道", "報導", "报道", "報道", "电", "電", "訊", "讯"]
        .iter()
        .find_map(|w| place.strip_suffix(w).or(None))?;
    let people = people(who, Sureness::Announced)?;
    role(who)?;
    let place = (!place.is_empty()).then(|| place.to_owned());
    let len = text.len() - rest.len() + end + close.len_utf8();
    Some((len, Parts { agency: None, place, date: None, people }))
}

/// Whether a text opens as datelines do: with an agency, or with one in brackets.
pub(crate) fn may_begin(text: &str) -> bool {
    let text = text.trim_start_matches(['【', '〔', '［', '[']);
    let text = text.strip_prefix(['据', '據']).unwrap_or(text);
    AGENCY_HEADS.at(text).is_some()
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
        '本' | '新' | '据' | '據' | '中' | '人' | '央' | '科' | '光' | '经' | '法' | '路' | '美' | '塔'
        | '共' | '合' | '香' | '大' => wire(paragraph)?,
        _ => return None,
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
            ("本报北京6月9日电 会议", " 会议", "本报 北京 XXXX-06-09 "),
            ("新华社北京6月9日电（记者王小明、李芳）会议", "会议", "新华社 北京 XXXX-06-09 王小明、李芳"),
            ("本报讯（记者 辛小桐 通讯员 郎家明）堵在", "堵在", "本报 - - 辛小桐、郎家明"),
            ("〔記者王小明／台北報導〕全校", "全校", "- 台北 - 王小明"),
            ("本报成都 1月 5日电记者罗小城报道：岁末", "岁末", "本报 成都 XXXX-01-05 罗小城"),
            ("据新华社拉萨 1月 4日电（刘小国、张小剑）昨日", "昨日", "新华社 拉萨 XXXX-01-04 刘小国、张小剑"),
            ("【新华社兰州二十一日电】横贯", "横贯", "新华社 兰州 XXXX-XX-21 "),
            ("【本市消息】洮西市", "洮西市", "本市 - - "),
            ("新华社天津１２月３０日电（记者张小英）一生", "一生", "新华社 天津 XXXX-12-30 张小英"),
            ("本报平川4月16日讯 记者 仲孙宁省女子排球", "省女子排球", "本报 平川 XXXX-04-16 仲孙宁"),
            ("本报天津１月４日电昨天，", "昨天，", "本报 天津 XXXX-01-04 "),
            ("本报讯南京军区某部", "南京军区某部", "本报 - - "),
            ("【新华社二十二日电】某地", "某地", "新华社 - XXXX-XX-22 "),
            ("新华社记者王小明", "", ""),
            ("中新网6月9日电 据", " 据", "中新网 - XXXX-06-09 "),
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
        assert_eq!(show(tail("现场。（新华社记者王小明摄）")), None);
        assert_eq!(show(tail("共三项（含一项）")), None);
    }
}
