//! 之三, 连载12, （上）, 一论: which part of a series an article is.

use super::figure;
use super::rule::measure;
use crate::model::article::Article;
use crate::model::leaf::is_ignorable;
use crate::model::notice::{NotAMark, SeriesMark};
use crate::text::edges::Edges as _;
use crate::text::window::last_from;

/// Words that name a series or a serial: a figure behind them counts its parts.
const SERIES: &[&str] = &[
    "连载",
    "連載",
    "系列",
    "系列报道",
    "系列報道",
    "系列評論",
    "系列评论",
    "系列谈",
    "系列之",
    "连续报道",
    "追踪报道",
    "跟踪报道",
    "深度报道",
    "述评",
    "评论",
    "社论",
    "时评",
    "谈",
    "论",
    "篇",
    "记",
    "访",
    "话",
];

/// Words behind a figure at the head of a commentary's title: 三论改进作风.
const ARGUES: &[char] = &['论', '評', '评', '谈', '談', '議', '议', '論', '问', '問', '说'];

/// Characters behind one of those that make another word of it: 一论文, 三评委, 一问世.
const WORDS_ON: &[char] = &[
    '文', '坛', '述', '证', '据', '断', '调', '委', '审', '选', '为', '比', '价', '估', '定', '员', '上',
    '判', '话', '世', '案', '会', '程', '题', '題', '卷', '答', '三', '不', '起', '到', '好', '优', '剧',
    '书', '弹',
];

/// Longest mark, in characters.
const LONGEST: usize = 12;

/// count = circled figure | figure | Han figure, as a whole text
fn count(text: &str) -> Option<u32> {
    let text = text.trimmed();
    let mut chars = text.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        if ('①'..='⑳').contains(&c) {
            return Some(c as u32 - '①' as u32 + 1);
        }
    }
    measure(text, figure::small)
        .filter(|(len, n)| *len == text.len() && (1..=999).contains(n))
        .map(|(_, n)| n)
}

/// third = ( 上 | 中 | 下 ) [ 篇 | 集 ]
fn third(text: &str) -> Option<SeriesMark> {
    let text = text.trimmed();
    let text = text.strip_suffix(['篇', '集']).unwrap_or(text);
    match text {
        "上" => Some(SeriesMark::First),
        "中" => Some(SeriesMark::Middle),
        "下" => Some(SeriesMark::Last),
        _ => None,
    }
}

/// The mark of a series at the end of a title or as all of a line: where it begins, and what it says.
///
/// mark = "（" [ series word ] [ 之 | 第 ] count [ 篇 | 集 | 期 ] "）" | "（" count 之 count "）" | "（" third "）" |
/// third ( 篇 | 集 ) as all of a line | 之 count | series word count | circled figure
///
/// 之三 behind other text counts from 2 on: 四大发明之一 is no series, and 三分之二 no count.
pub(crate) fn tail(text: &str) -> Option<(usize, SeriesMark)> {
    let text = text.trim_end_matches(is_ignorable);
    let from = last_from(text, LONGEST);
    let window = text.get(from..)?;
    if let Some(body) = window.strip_suffix(['）', ')', '】']) {
        let at = body.rfind(['（', '(', '【'])?;
        let inner = body.get(at..)?.trim_start_matches(['（', '(', '【']);
        if let Some(found) = third(inner) {
            return Some((from + at, found));
        }
        let inner = inner.trimmed();
        // （三之一）: the first of three.
        if let Some((all, part)) = inner.split_once('之') {
            let of = count(all).zip(count(part)).filter(|(all, part)| part <= all);
            if let Some((_, part)) = of {
                return Some((from + at, SeriesMark::Number(part)));
            }
        }
        let bare = SERIES.iter().find_map(|w| inner.strip_prefix(w)).unwrap_or(inner).trimmed();
        let bare = bare.strip_prefix(['之', '第']).unwrap_or(bare);
        let bare = bare.strip_suffix(['篇', '集', '期']).unwrap_or(bare);
        return count(bare).map(|n| (from + at, SeriesMark::Number(n)));
    }
    if from == 0 && window.ends_with(['篇', '集']) {
        if let Some(found) = third(window) {
            return Some((0, found));
        }
    }
    // The figure: as far back as it goes.
    let figure = |c: char| {
        ('①'..='⑳').contains(&c)
            || c.is_ascii_digit()
            || ('０'..='９').contains(&c)
            || "一二三四五六七八九十".contains(c)
    };
    let front = window.trim_end_matches(figure);
    let n = count(window.get(front.len()..)?)?;
    let circled = window.ends_with(|c: char| ('①'..='⑳').contains(&c));
    let spaced = front.trim_end_matches(is_ignorable);
    if let Some(head) = spaced.strip_suffix('之') {
        let fraction = head.ends_with(['分', '百', '千', '万']);
        let named = SERIES.iter().any(|w| head.ends_with(w))
            || head.is_empty()
            || head.ends_with(['—', '―', '─', '”', '》']);
        // 其中之三: a pronoun counts no parts.
        let pronoun = head.ends_with(['其', '中', '者', '大', '条', '个']);
        let sound = !fraction && !pronoun && (n > 1 || named && !head.ends_with(['”', '》']));
        let at = spaced.len() - '之'.len_utf8();
        return sound.then_some((from + at, SeriesMark::Number(n)));
    }
    // 连载12, 系列报道③: only words that surely name a series, and circled figures behind any title.
    let series =
        ["连载", "連載", "系列报道", "系列報道", "系列评论", "系列評論", "系列谈", "连续报道", "追踪报道"];
    let word = series.iter().find(|w| spaced.ends_with(**w));
    match word {
        Some(word) => Some((from + spaced.len() - word.len(), SeriesMark::Number(n))),
        None => (circled && !spaced.is_empty()).then_some((from + front.len(), SeriesMark::Number(n))),
    }
}

/// A commentary's number at the head of its title: 三论改进作风, 再论…; how many bytes it takes.
pub(crate) fn head(text: &str) -> Option<(usize, SeriesMark)> {
    let body = text.trim_start_matches(|c| is_ignorable(c) || matches!(c, '—' | '―' | '─'));
    let skipped = text.len() - body.len();
    let (len, n) = match body.strip_prefix('再') {
        Some(_) => ('再'.len_utf8(), 2),
        None => measure(body, figure::han_small).filter(|(_, n)| *n <= 20)?,
    };
    let rest = body.get(len..)?;
    let word = rest.chars().next().filter(|c| ARGUES.contains(c))?;
    let behind = rest.get(word.len_utf8()..)?;
    let again = body.starts_with('再') && !matches!(word, '论' | '論' | '谈' | '談' | '议' | '議');
    let goes_on = behind.is_empty() || behind.starts_with(WORDS_ON) || behind.starts_with(is_ignorable);
    (!again && !goes_on).then_some((skipped + len + word.len_utf8(), SeriesMark::Number(n)))
}

impl Article {
    /// Which part of a series the article is, by its headline, its deck or its kicker: 系列报道之三, 连载12, （上）,
    /// 三论…. `None` if none of them says.
    ///
    /// ```
    /// use baokan::model::notice::SeriesMark;
    /// let issue = baokan::parse_issue("老街夜话（下）\n本报讯（记者 文静远）老街的灯又亮了。");
    /// assert_eq!(issue.articles[0].series(), Some(SeriesMark::Last));
    /// ```
    pub fn series(&self) -> Option<SeriesMark> {
        let lines = || self.headline.iter().rev().chain(&self.deck).chain(&self.kicker);
        lines()
            .find_map(|leaf| tail(&leaf.text))
            .or_else(|| lines().find_map(|leaf| head(&leaf.text)))
            .map(|(_, mark)| mark)
    }
}

/// Reads a mark as a whole: `之三`, `（之三）`, `连载12`, `（上）`, `下篇`.
impl core::str::FromStr for SeriesMark {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        let text = text.trimmed();
        let found = tail(text).filter(|(at, _)| *at == 0).map(|(_, mark)| mark);
        found.ok_or_else(|| NotAMark { what: "mark of a series", text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};
    use SeriesMark::*;

    #[test]
    fn marks() {
        for (text, front, want) in reads([
            ("（上）", "", First),
            ("(中)", "", Middle),
            ("老街夜话（下）", "老街夜话", Last),
            ("老街夜话 （ 上 ）", "老街夜话 ", First),
            ("上篇", "", First),
            ("下集", "", Last),
            ("（下篇）", "", Last),
            ("之三", "", Number(3)),
            ("（之三）", "", Number(3)),
            ("（之一）", "", Number(1)),
            ("——之二", "——", Number(2)),
            ("——“小巷深处”系列报道之四", "——“小巷深处”系列报道", Number(4)),
            ("“小巷深处”系列报道之一", "“小巷深处”系列报道", Number(1)),
            ("水库移民调查之二", "水库移民调查", Number(2)),
            ("“小巷深处”系列报道③", "“小巷深处”", Number(3)),
            ("连载12", "", Number(12)),
            ("连载 ⑫", "", Number(12)),
            ("连载（12）", "连载", Number(12)),
            ("（连载之七）", "", Number(7)),
            ("井边（连载 三十一）", "井边", Number(31)),
            ("系列评论（五）", "系列评论", Number(5)),
            ("连续报道二", "", Number(2)),
            ("老井（第3集）", "老井", Number(3)),
            ("山村教师日记⑤", "山村教师日记", Number(5)),
            ("老街夜话里的灯火人家与新来的年轻人（三之一）", "老街夜话里的灯火人家与新来的年轻人", Number(1)),
        ]) {
            assert_eq!(tail(text), Some((front.len(), want)), "{text}");
        }
        for text in refuses([
            "四大发明之一",
            "三分之二",
            "其中之三",
            "（上海）",
            "街上",
            "全镇之一",
            "2024",
            "增产百分之五",
            "之",
            "（图）",
            "比分三比二",
            "天下",
            "篇",
            "初一",
            "十五",
            "",
            "工作总结（2025）",
            "老街夜话（3天）",
        ]) {
            assert_eq!(tail(text), None, "{text}");
        }
    }

    #[test]
    fn commentaries() {
        for (text, rest, n) in reads([
            ("一论改进作风", "改进作风", 1),
            ("二论把水利短板补起来", "把水利短板补起来", 2),
            ("——三论守土有责", "守土有责", 3),
            ("再论守土有责", "守土有责", 2),
            ("四评“半拉子”工程", "“半拉子”工程", 4),
            ("三问老街改造", "老街改造", 3),
            ("四论发展现代水利", "发展现代水利", 4),
            ("五论务实之风", "务实之风", 5),
            ("再谈农田水利", "农田水利", 2),
            ("再议养老", "养老", 2),
            ("三谈读书", "读书", 3),
            ("二评乱收费", "乱收费", 2),
            ("六评旧城改造", "旧城改造", 6),
            ("一问老街停车", "老街停车", 1),
            ("——再论实事求是", "实事求是", 2),
            ("二議道路命名", "道路命名", 2),
            ("三談夜間經濟", "夜間經濟", 3),
            ("十论勤俭", "勤俭", 10),
            ("九评霸道", "霸道", 9),
            ("二说门前雪", "门前雪", 2),
        ]) {
            assert_eq!(head(text), Some((text.len() - rest.len(), Number(n))), "{text}");
        }
        for text in refuses([
            "三论文获奖",
            "一评委缺席",
            "再问问",
            "一问世就热销",
            "论改进作风",
            "二评选",
            "一论",
            "三问三答",
            "论语",
            "三议会",
            "二问题",
        ]) {
            assert_eq!(head(text), None, "{text}");
        }
    }

    #[test]
    fn written_and_read_back() {
        for mark in [First, Middle, Last].into_iter().chain((1..=30).map(Number)) {
            assert_eq!(mark.to_string().parse(), Ok(mark));
        }
    }
}
