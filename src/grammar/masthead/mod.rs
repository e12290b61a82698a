//! 报头 and 报眉 (masthead and folio line): the paper's name, date and numbers.

mod part;

#[cfg(test)]
mod tests;

pub(crate) use part::{is_paper, is_section, is_some_paper};

use super::furniture::{contact_at, staff_len};
use super::weekday::printed;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};
use crate::text::edges::Edges as _;
use crate::text::letterspaced::spaceless;
use crate::text::window::is_within;
use part::{
    LUNAR, abroad, cn, founded, gazette, issue_date, issue_number, latin_name, lunar, mixed, page_count,
    page_number, postal, publisher, retail, take, titled, two_tongues, weather, word,
};

/// What one line of a masthead or folio says.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Facts {
    pub(crate) paper: Option<String>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) weekday: Option<String>,
    pub(crate) lunar: Option<String>,
    pub(crate) issue_no: Option<String>,
    pub(crate) cn: Option<String>,
    pub(crate) postal_code: Option<String>,
    /// How many pages the issue has.
    pub(crate) pages: Option<u32>,
    /// The number of this page, which makes the line a folio: `A5`, `2`.
    pub(crate) page: Option<String>,
    /// A section's name, or the like, stands in the line, too.
    pub(crate) section: bool,
    /// Who made the page stands in the line, too.
    pub(crate) staff: bool,
    /// Whose paper it is, or who brings it out, stands in the line.
    pub(crate) publisher: bool,
}

/// What a line says as (part of) a masthead or folio, and how much speaks for its being one.
struct Parts {
    facts: Facts,
    /// Points for it: one for a date or weekday, one or two for a paper's name, two for a lunar date or a number,
    /// none to two for a publisher.
    strong: usize,
    /// Words of Han characters that name no publisher.
    words: usize,
}

/// A whole line that is (part of) a masthead or folio, and nothing else.
///
/// line = ( paper | date | weekday | lunar | issue number | pages | CN | postal code | page | section | staff |
/// publisher )…
///
/// Sections and page numbers alone make no masthead; a paper's name, a whole date beside something else, a lunar
/// date or one of the numbers must be there.
pub(crate) fn line(line: &str) -> Option<Facts> {
    let Parts { facts, strong, words } = parts(line)?;
    let folio = facts.page.is_some() && (facts.section || facts.staff || facts.paper.is_some()) && words <= 3;
    let dated = facts.paper.is_some() && facts.date.is_some();
    (strong >= 2 || dated || folio && strong > 0).then_some(facts)
}

/// A line that is part of a masthead or folio where one stands beside it: its parts need not prove it. 02 军营新闻,
/// 教 育 周 刊, 星期二, Education Weekly.
pub(crate) fn beside(line: &str) -> Option<Facts> {
    /// Longest name of a paper or section, in characters, and longest in Latin letters.
    const LONGEST: usize = 8;
    const LONGEST_LATIN: usize = 40;
    let text = line.trimmed();
    let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '&' | '.' | '\'' | '-');
    let name = text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(latin);
    if name && (4..=LONGEST_LATIN).contains(&text.len()) {
        return Some(Facts::default());
    }
    let short = is_within(text, LONGEST).then(|| spaceless(text));
    if let Some(paper) = short.filter(|t| is_some_paper(t)) {
        return Some(Facts { paper: Some(paper.into_owned()), ..Facts::default() });
    }
    // 公司 COMPANIES
    if two_tongues(text).is_some_and(is_section) {
        return Some(Facts { section: true, ..Facts::default() });
    }
    if weather(text) || founded(text) {
        return Some(Facts::default());
    }
    let Parts { facts, words, .. } = parts(line)?;
    let page = facts.page.is_some() && words <= 2;
    let day = facts.weekday.is_some() || facts.date.is_some();
    (page || (day || facts.publisher) && words <= 1).then_some(facts)
}

/// The name that the first line of a page gives the paper, if the day below shows that it does: 云溪新闻.
pub(crate) fn title(line: &str) -> Option<String> {
    const LONGEST: usize = 16;
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let closed = spaceless(line);
    is_title(&closed).then(|| closed.into_owned())
}

/// Whether a word may be a paper's name: four to eight Han characters that name no section.
fn is_title(word: &str) -> bool {
    (4..=8).contains(&word.chars().count())
        && word.chars().all(|c| class(c).has(Class::HAN))
        && !is_section(word)
}

fn parts(line: &str) -> Option<Parts> {
    const LONGEST: usize = 160;
    const MOST_PARTS: usize = 24;
    if line.chars().nth(LONGEST).is_some() || line.contains(['。', '，', '！', '？']) {
        return None;
    }
    let mut facts = Facts::default();
    let (mut parts, mut strong, mut words) = (0, 0, 0);
    let mut yearly = false;
    let mut rest = line.trimmed();
    // 云溪新闻 2021年6月4日: a name at the line's head, right before the day.
    let mut name = word(rest).filter(|_| issue_date(rest).is_none() && staff_len(rest).is_none());
    while !rest.is_empty() {
        parts += 1;
        if parts > MOST_PARTS {
            return None;
        }
        let start = rest;
        let len = if let Some((len, date)) = issue_date(rest) {
            facts.date = facts.date.or(Some(date));
            strong += 1;
            len
        } else if let Some((len, _)) = printed(rest) {
            facts.weekday = rest.get(..len).map(|w| spaceless(w).into_owned());
            strong += 1;
            len
        } else if let Some(len) = lunar(rest) {
            let value = rest.get(..len)?;
            let value = LUNAR.iter().find_map(|w| value.strip_prefix(w)).unwrap_or(value);
            facts.lunar = Some(value.trimmed().to_owned());
            strong += 2;
            len
        } else if let Some((len, number)) = page_count(rest).map(|(l, n)| (l, Some(n))) {
            facts.pages = number;
            strong += 2;
            len
        } else if let Some((len, number)) = issue_number(rest) {
            // 2019年第14号（总第706号）: a number within the year gives way to that of all years.
            if facts.issue_no.is_none() || yearly {
                facts.issue_no = Some(number);
            }
            yearly = rest.get(..len).is_some_and(|n| n.contains('年'));
            strong += 2;
            len
        } else if let Some((len, number)) = cn(rest) {
            facts.cn = Some(number);
            strong += 2;
            len
        } else if let Some((len, number)) = postal(rest) {
            facts.postal_code = Some(number);
            strong += 2;
            len
        } else if let Some(len) = abroad(rest) {
            strong += 2;
            len
        } else if let Some(len) = retail(rest).filter(|_| strong > 0) {
            len
        } else if let Some((len, paper)) =
            titled(rest).filter(|_| numbered(rest)).or_else(|| mixed(rest).map(|m| (m.len(), m)))
        {
            facts.paper = facts.paper.or_else(|| Some(paper.to_owned()));
            strong += 1;
            len
        } else if let Some(len) = staff_len(rest) {
            facts.staff = true;
            len
        } else if let Some(len) = page_number(rest, &mut facts) {
            len
        } else if facts.date.is_some() && weather(rest) {
            // 2025年6月9日 星期一 多云 20℃～28℃
            let degree = |c: char| matches!(c, '℃' | '°' | 'C');
            rest.rfind(['℃', '°'])
                .map_or(rest.len(), |at| rest.len() - take(rest, at).trim_start_matches(degree).len())
        } else if facts.date.is_some() && contact_at(rest) {
            // 2016年8月9日 星期二 E-mail:…: how to reach the page's desk, to the line's end.
            facts.staff = true;
            rest.len()
        } else if let Some(found) = word(rest) {
            let mut len = found.len();
            let paper = is_paper(found) && (3..=10).contains(&found.chars().count());
            let owner = publisher(rest, found);
            words += usize::from(owner.is_none());
            if let Some((whole, sure)) = owner {
                facts.publisher = true;
                strong += sure;
                len = whole;
            } else if paper {
                // 健康周刊 by itself may head a column.
                let alone = parts == 1 && len == rest.len();
                let sure = !alone || !found.strip_suffix("周刊").is_some_and(is_section);
                strong += if facts.paper.is_none() && sure { 2 } else { 0 };
                facts.paper = facts.paper.or_else(|| Some(found.trim_end_matches("·电子版").to_owned()));
            } else if is_some_paper(found) {
                facts.paper = facts.paper.or_else(|| Some(found.to_owned()));
            } else if gazette(found) {
                // 公报 is a kind of document, too: its number beside it tells.
                facts.paper = facts.paper.or_else(|| Some(found.to_owned()));
            } else if found.chars().count() > 8
                || take(rest, len).starts_with(['：', ':'])
                || found.ends_with(['为', '至', '到', '共', '了'])
            {
                // 微信公众号：…, a label of something else; 今起扩为 16版, a sentence.
                return None;
            } else {
                facts.section = true;
            }
            len
        } else {
            latin_name(rest)?
        };
        if parts == 2 && facts.date.is_none() && facts.weekday.is_none() && facts.lunar.is_none() {
            name = None;
        }
        rest = take(start, len).trim_start_matches(|c| {
            is_ignorable(c)
                || matches!(c, '|' | '｜' | '/' | '／' | '·' | '（' | '）' | '(' | ')' | '：' | ':')
        });
    }
    if facts.paper.is_none() && facts.date.is_some() && strong >= 2 {
        facts.paper = name.filter(|n| is_title(n)).map(str::to_owned);
    }
    Some(Parts { facts, strong, words })
}

/// Whether a day and the number of an issue stand in a text. A paper's name in title marks has them beside it in a
/// masthead, but not where it tells the source of an article.
fn numbered(text: &str) -> bool {
    text.contains('月')
        && text.split_once('期').is_some_and(|(front, _)| !front.ends_with('星') && front.contains('第'))
}

/// A line of one to three figures: a page number where it stands at a page's edge.
pub(crate) fn number_line(line: &str) -> bool {
    let text = line.trimmed();
    (1..=3).contains(&text.chars().count()) && text.chars().all(|c| digit(c).is_some())
}

/// Whether a whole line is the paper's name in Latin capitals.
pub(crate) fn latin_line(line: &str) -> bool {
    let line = line.trimmed();
    latin_name(line) == Some(line.len()) && !line.contains(|c: char| c.is_ascii_lowercase())
}

/// Whether a whole line is a section's name in two tongues, as at the head of a page: 云计算 Cloud.
pub(crate) fn section_line(line: &str) -> bool {
    two_tongues(line.trimmed()).is_some()
}
