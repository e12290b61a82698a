//! 报头 and 报眉: the paper's name, date and numbers.

use super::calendar;
use super::furniture::staff_len;
use super::jump::page;
use super::lunar::stem_branch;
use super::rule::{measure, skip_gap};
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};

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
    pub(crate) pages: Option<u32>,
    /// The number of this page, which makes the line a folio: `A5`, `2`.
    pub(crate) page: Option<String>,
    /// A section's name, or the like, stands in the line, too.
    pub(crate) section: bool,
    /// Who made the page stands in the line, too.
    pub(crate) staff: bool,
}

/// Endings of papers' names.
const PAPERS: &[&str] = &[
    "日报",
    "日報",
    "晚报",
    "晚報",
    "时报",
    "時報",
    "早报",
    "早報",
    "晨报",
    "商报",
    "商報",
    "周报",
    "週報",
    "都市报",
    "都市報",
    "快报",
    "新报",
    "新報",
    "文汇报",
    "文匯報",
    "公報",
    "周刊",
    "电子版",
    "青年报",
    "农民报",
    "工人报",
    "法制报",
    "教育报",
];

/// Weekdays as printed.
const WEEKDAYS: &[&str] = &["星期", "礼拜", "週", "周", "禮拜"];

/// Words for the lunar calendar.
const LUNAR: &[&str] = &["农历", "農曆", "夏历", "阴历", "舊曆", "旧历"];

fn take(text: &str, len: usize) -> &str {
    text.get(len..).unwrap_or_default()
}

/// weekday = ( 星期 | 周 | 礼拜 ) ( 一 … 六 | 日 | 天 )
pub(crate) fn weekday(text: &str) -> Option<usize> {
    let word = WEEKDAYS.iter().find(|w| text.starts_with(**w))?;
    let rest = take(text, word.len());
    let day = rest.chars().next().filter(|c| "一二三四五六日天".contains(*c))?;
    Some(word.len() + day.len_utf8())
}

/// lunar = ( 农历 | 農曆 | 夏历 | 阴历 ) [ 干支 year 年 ] month 月 day | 干支 year 年 month 月 day
fn lunar(text: &str) -> Option<usize> {
    const LONGEST: usize = 14;
    let year = || stem_branch(text).map(|_| "");
    let word = LUNAR.iter().find(|w| text.starts_with(**w)).copied().or_else(year)?;
    let rest = take(text, word.len());
    let body = skip_gap(rest);
    let end = body.find(|c: char| !class(c).has(Class::HAN)).unwrap_or(body.len());
    let value = body.get(..end)?;
    let sound = value.contains('月') && value.chars().count() <= LONGEST;
    sound.then_some(text.len() - body.len() + end)
}

/// number = [ year 年 ] 第 figures 期 | 第 figures 号 | 总第 figures 期
fn issue_number(text: &str) -> Option<(usize, String)> {
    let year = text.find('年').filter(|&at| text.get(..at).is_some_and(is_year));
    let text_in_year = year.map_or(text, |at| skip_gap(take(text, at + '年'.len_utf8())));
    let (before, text) = (text.len() - text_in_year.len(), text_in_year);
    let body = text.strip_prefix('总').or_else(|| text.strip_prefix('總')).unwrap_or(text);
    let rest = skip_gap(body.strip_prefix('第')?);
    let end = rest.find(|c: char| digit(c).is_none() && !"〇零一二三四五六七八九十百千万".contains(c))?;
    let figures = rest.get(..end).filter(|f| !f.is_empty())?;
    let after = skip_gap(take(rest, end));
    let unit = after.chars().next().filter(|c| matches!(c, '期' | '号' | '號'))?;
    Some((before + text.len() - after.len() + unit.len_utf8(), figures.to_owned()))
}

/// Whether a text is the four figures of a year.
fn is_year(text: &str) -> bool {
    text.chars().count() == 4
        && text.chars().all(|c| digit(c).is_some() || "〇零○一二三四五六七八九".contains(c))
}

/// pages = ( 今日 | 本日 | 今天 ) [ 共 ] figure 版 | 共 figure 版
fn page_count(text: &str) -> Option<(usize, u32)> {
    let rest = ["今日", "本日", "今天", "本期", "本報今日", "本报今日", "共"]
        .iter()
        .find_map(|w| text.strip_prefix(w))?;
    let mut rest = skip_gap(rest);
    for word in ["本报", "出版", "出", "共", "计"] {
        rest = skip_gap(rest.strip_prefix(word).unwrap_or(rest));
    }
    let (len, count) = measure(rest, super::figure::small)?;
    let after = skip_gap(take(rest, len)).strip_prefix('版')?;
    Some((text.len() - after.len(), count))
}

/// cn = CN dd-dddd; the words before it are taken, too.
fn cn(text: &str) -> Option<(usize, String)> {
    let mut rest = text;
    for word in
        ["国内统一连续出版物号", "国内统一刊号", "国内统一连续出版物编号", "國內統一刊號", "刊号", "：", ":"]
    {
        rest = rest.strip_prefix(word).map_or(rest, skip_gap);
    }
    let body = rest.strip_prefix("CN").or_else(|| rest.strip_prefix("ＣＮ"))?;
    let number = skip_gap(body);
    let end = number
        .find(|c: char| digit(c).is_none() && !matches!(c, '-' | '－' | '—' | '/'))
        .unwrap_or(number.len());
    let value = number.get(..end).filter(|v| v.chars().filter(|&c| digit(c).is_some()).count() >= 5)?;
    Some((text.len() - number.len() + end, format!("CN {value}")))
}

/// postal = ( 邮发代号 | 代号 ) [ "：" ] d-d
fn postal(text: &str) -> Option<(usize, String)> {
    let rest = ["邮发代号", "郵發代號", "代号"].iter().find_map(|w| text.strip_prefix(w))?;
    let rest = skip_gap(rest.trim_start_matches(['：', ':']));
    let end =
        rest.find(|c: char| digit(c).is_none() && !matches!(c, '-' | '－' | '—' | '―')).unwrap_or(rest.len());
    let value = rest.get(..end).filter(|v| !v.is_empty())?;
    Some((text.len() - rest.len() + end, value.to_owned()))
}

/// date = [ 公历 ] date | 中華民國 N 年 month day
fn issue_date(text: &str) -> Option<(usize, PartialDate)> {
    let body = ["公历", "公元", "西元"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let offset = text.len() - body.len();
    if let Some(era) = ["中華民國", "中华民国", "民國", "民国"].iter().find_map(|w| body.strip_prefix(w))
    {
        let (len, year) = measure(era, super::figure::small)?;
        let rest = skip_gap(take(era, len)).strip_prefix('年')?;
        let (more, date) = measure(skip_gap(rest), calendar::date)?;
        let year = i16::try_from(year).ok()?.checked_add(1911)?;
        let date = PartialDate::new(Some(year), date.month(), date.day())?;
        return Some((text.len() - skip_gap(rest).len() + more, date));
    }
    let (len, date) = measure(body, calendar::date).or_else(|| measure(body, calendar::numeric))?;
    (date.year().is_some() && date.day().is_some()).then_some((offset + len, date))
}

/// A word without spaces or figures: Han characters, points between them.
fn word(text: &str) -> Option<&str> {
    let point = |c: char| matches!(c, '·' | '．' | '•' | '・' | '、');
    let end = text.find(|c: char| !class(c).has(Class::HAN) && !point(c)).unwrap_or(text.len());
    text.get(..end).filter(|w| !w.is_empty())
}

/// What a line says as (part of) a masthead or folio, and how much speaks for its being one.
struct Parts {
    facts: Facts,
    /// A paper's name, a date, a weekday count for one or two.
    strong: usize,
    words: usize,
}

/// A whole line that is (part of) a masthead or folio, and nothing else.
///
/// line = ( paper | date | weekday | lunar | issue number | pages | CN | postal code | page | section | staff )…
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
    let text = line.trim_matches(is_ignorable);
    let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '&' | '.' | '\'' | '-');
    let name = text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(latin);
    if name && (4..=LONGEST_LATIN).contains(&text.len()) {
        return Some(Facts::default());
    }
    let spaced: String = text.chars().filter(|c| !is_ignorable(*c)).collect();
    if spaced.chars().count() <= LONGEST && is_some_paper(&spaced) {
        return Some(Facts { paper: Some(spaced), ..Facts::default() });
    }
    let Parts { facts, words, .. } = parts(line)?;
    let page = facts.page.is_some() && words <= 2;
    let day = facts.weekday.is_some() || facts.date.is_some();
    (page || day && words <= 1).then_some(facts)
}

fn parts(line: &str) -> Option<Parts> {
    const LONGEST: usize = 160;
    const MOST_PARTS: usize = 24;
    if line.chars().nth(LONGEST).is_some() || line.contains(['。', '，', '！', '？']) {
        return None;
    }
    let mut facts = Facts::default();
    let (mut parts, mut strong, mut words) = (0, 0, 0);
    let mut rest = line.trim_matches(is_ignorable);
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
        } else if let Some(len) = weekday(rest) {
            facts.weekday = rest.get(..len).map(str::to_owned);
            strong += 1;
            len
        } else if let Some(len) = lunar(rest) {
            let value = rest.get(..len)?;
            let value = LUNAR.iter().find_map(|w| value.strip_prefix(w)).unwrap_or(value);
            facts.lunar = Some(value.trim_matches(is_ignorable).to_owned());
            strong += 2;
            len
        } else if let Some((len, number)) = page_count(rest).map(|(l, n)| (l, Some(n))) {
            facts.pages = number;
            strong += 2;
            len
        } else if let Some((len, number)) = issue_number(rest) {
            facts.issue_no = Some(number);
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
        } else if let Some(len) = staff_len(rest) {
            facts.staff = true;
            len
        } else if let Some(len) = page_number(rest, &mut facts) {
            len
        } else if let Some(found) = word(rest) {
            words += 1;
            let paper =
                PAPERS.iter().any(|p| found.ends_with(p)) && (3..=10).contains(&found.chars().count());
            let publisher = found.ends_with("出版") && found.contains('报');
            if paper {
                strong += if facts.paper.is_none() { 2 } else { 0 };
                facts.paper = facts.paper.or_else(|| Some(found.trim_end_matches("·电子版").to_owned()));
            } else if publisher {
                strong += 1;
            } else if is_some_paper(found) {
                facts.paper = facts.paper.or_else(|| Some(found.to_owned()));
            } else if gazette(found) {
                // 公报 is a kind of document, too: its number beside it tells.
                facts.paper = facts.paper.or_else(|| Some(found.to_owned()));
            } else if found.chars().count() > 8 {
                return None;
            } else {
                facts.section = true;
            }
            found.len()
        } else {
            latin_name(rest)?
        };
        rest = take(start, len).trim_start_matches(|c| {
            is_ignorable(c) || matches!(c, '|' | '｜' | '/' | '·' | '（' | '）' | '(' | ')')
        });
    }
    Some(Parts { facts, strong, words })
}

/// Whether a word is the name of a government's gazette.
fn gazette(word: &str) -> bool {
    word.ends_with("公报") && (5..=14).contains(&word.chars().count())
}

/// Whether a word ends as papers' names do: a paper's name beside a date, but no proof of a masthead by itself.
fn is_some_paper(word: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "海报", "喜报", "情报", "公报", "简报", "快报", "电报", "壁报", "捷报", "通报", "预报", "战报",
        "墙报", "书报",
    ];
    word.ends_with(['报', '報', '刊'])
        && (3..=8).contains(&word.chars().count())
        && !OTHERS.iter().any(|w| word.ends_with(w))
}

/// A line of one to three figures: a page number where it stands at a page's edge.
pub(crate) fn number_line(line: &str) -> bool {
    let text = line.trim_matches(is_ignorable);
    (1..=3).contains(&text.chars().count()) && text.chars().all(|c| digit(c).is_some())
}

/// page = [ 第 ] page 版 | letter figures | two figures, at the head of a line or behind its other parts
fn page_number(text: &str, facts: &mut Facts) -> Option<usize> {
    let body = text.strip_prefix('第').unwrap_or(text);
    let (len, number) = measure(body, page)?;
    let rest = take(body, len);
    let edition = skip_gap(rest).strip_prefix('版');
    let sure = edition.is_some() || rest.is_empty() || rest.starts_with(is_ignorable);
    if !sure || facts.page.is_some() {
        return None;
    }
    facts.page = Some(number.to_string());
    Some(text.len() - edition.unwrap_or(rest).len())
}

/// The paper's name in Latin capitals: YUDONG RIBAO.
fn latin_name(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_ascii_uppercase() && c != ' ').unwrap_or(text.len());
    let name = text.get(..end)?.trim_end();
    (name.len() >= 5).then_some(name.len())
}

/// The paper's name in Latin capitals as a whole line.
pub(crate) fn latin_line(line: &str) -> bool {
    let line = line.trim_matches(is_ignorable);
    latin_name(line) == Some(line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (text, paper, date, weekday, page) in [
            ("沅口日报", Some("沅口日报"), None, None, None),
            ("2024年9月18日 星期三", None, Some("2024-09-18"), Some("星期三"), None),
            (
                "A03　清溪晚报　2024年10月25日　星期五",
                Some("清溪晚报"),
                Some("2024-10-25"),
                Some("星期五"),
                Some("A3"),
            ),
            (
                "北嶺晚報　中華民國112年11月20日　星期一　農曆十月初八",
                Some("北嶺晚報"),
                Some("2023-11-20"),
                Some("星期一"),
                None,
            ),
            (
                "公历一九五六年五月十日　星期四　农历丙申年四月初一",
                None,
                Some("1956-05-10"),
                Some("星期四"),
                None,
            ),
            ("第2版 要闻 2025年6月9日 星期一", None, Some("2025-06-09"), Some("星期一"), Some("2")),
            ("江城晚报", Some("江城晚报"), None, None, None),
            ("二〇二四年九月十八日　星期三", None, Some("2024-09-18"), Some("星期三"), None),
            ("2024年10月16日　星期三　农历甲辰年九月十四", None, Some("2024-10-16"), Some("星期三"), None),
            ("沅口日报　2024年9月18日", Some("沅口日报"), Some("2024-09-18"), None, None),
            (
                "沅口日报 2024年9月18日 星期三 第3版",
                Some("沅口日报"),
                Some("2024-09-18"),
                Some("星期三"),
                Some("3"),
            ),
            ("４版　综合　２０２４年９月１８日　星期三", None, Some("2024-09-18"), Some("星期三"), Some("4")),
            ("2024年9月18日 星期三 A8 国际", None, Some("2024-09-18"), Some("星期三"), Some("A8")),
        ] {
            let facts = line(text);
            assert!(facts.is_some(), "{text}");
            let facts = facts.unwrap();
            assert_eq!(facts.paper.as_deref(), paper, "{text}");
            assert_eq!(facts.date.map(|d| d.to_string()).as_deref(), date, "{text}");
            assert_eq!(facts.weekday.as_deref(), weekday, "{text}");
            assert_eq!(facts.page.as_deref(), page, "{text}");
        }
        let facts = line("第八五三号　本日共四版　第一版").unwrap();
        assert_eq!(
            (facts.issue_no.as_deref(), facts.pages, facts.page.as_deref()),
            (Some("八五三"), Some(4), Some("1"))
        );
        let facts = line("国内统一连续出版物号 CN 98-0007 邮发代号 98-7").unwrap();
        assert_eq!((facts.cn.as_deref(), facts.postal_code.as_deref()), (Some("CN 98-0007"), Some("98-7")));
        assert_eq!(line("农历甲辰年八月十六").unwrap().lunar.as_deref(), Some("甲辰年八月十六"));
        for (text, pages) in
            [("今日出版四版", 4), ("今日16版", 16), ("本日共八版", 8), ("今日本报十二版", 12)]
        {
            assert_eq!(line(text).and_then(|f| f.pages), Some(pages), "{text}");
        }
        for (text, number) in
            [("总第4521期", "4521"), ("第一四〇八号　今日八版", "一四〇八"), ("總第 9021 期", "9021")]
        {
            assert_eq!(line(text).and_then(|f| f.issue_no), Some(number.to_owned()), "{text}");
        }
        for (text, cn) in [("国内统一刊号：CN98-0007", "CN 98-0007"), ("刊号 CN 98—0007", "CN 98—0007")]
        {
            assert_eq!(line(text).and_then(|f| f.cn), Some(cn.to_owned()), "{text}");
        }
        let facts = line("江北省人民政府公报　2019年第14号（总第706号）").unwrap();
        assert_eq!(
            (facts.paper.as_deref(), facts.issue_no.as_deref()),
            (Some("江北省人民政府公报"), Some("706"))
        );
        let facts = line("辛卯年八月十一　第8166号　今日8版").unwrap();
        assert_eq!((facts.lunar.as_deref(), facts.pages), (Some("辛卯年八月十一"), Some(8)));
        let facts = line("体坛竞技报　足球·综合　2010年11月22日").unwrap();
        assert_eq!(facts.paper.as_deref(), Some("体坛竞技报"));
        assert_eq!(line("海東時報　A7　生活．地方").unwrap().page.as_deref(), Some("A7"));
        for text in [
            "02　军营新闻",
            "教 育 周 刊",
            "星期一　第三版",
            "Education Weekly",
            "中華民國四十七年十月二十日",
            "中国青年学刊报",
            "星期二",
        ] {
            assert!(beside(text).is_some() && line(text).is_none(), "{text}");
        }
        for text in ["全市夏粮入库过半", "本刊特稿", "开学第一课", "强军论坛", "喜报", "读书", "2018年6月"]
        {
            assert_eq!(beside(text), None, "{text}");
        }
        let facts = line("经纬财经报　2023年11月9日　星期四　第B2版　市场").unwrap();
        assert_eq!((facts.paper.as_deref(), facts.page.as_deref()), (Some("经纬财经报"), Some("B2")));
        for text in [
            "某市海报 2023年",
            "喜报",
            "天气预报",
            "2025年3月2日",
            "全市夏粮入库过半",
            "星期三",
            "会议强调",
            "第一版",
            "转自《人民日报》",
            "今日开幕",
            "本报讯",
            "王小明 李芳",
            "6月9日上午，记者在现场看到",
            "市图书馆夜读区",
            "第22届少儿戏曲大赛举行",
            "附件",
            "开到晚上十一点",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
    }
}
