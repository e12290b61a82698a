//! 下转, 上接: jump lines.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::opt;

use super::figure;
use super::masthead::is_section;
use super::rule::{Rule, gap, measure, miss};
use crate::text::class::{Class, class, half_width};
use crate::text::table::CharSet;
use crate::text::window::last_from;

/// Arrows that point on to another page; the printer sets them before a jump and behind it.
const ONWARD: &str = "▶►→▷";

/// Signs that the printer sets before a jump.
static MARKS: CharSet = CharSet::of("◀◄←■●▲▼◆☞").with(ONWARD);

/// Brackets that open a jump.
const OPENING: [char; 10] = ['（', '(', '【', '[', '［', '〔', '﹙', '〈', '<', '＜'];

/// open = "（" | "(" | "【" | "[" | "〔" …, of any kind: extractors confuse them.
fn open(input: &str) -> Rule<'_, bool> {
    let rest = input.trim_start_matches(OPENING);
    Ok((rest, rest.len() < input.len()))
}

/// close = any closing bracket.
fn close(input: &str) -> Rule<'_, bool> {
    let rest = input.trim_start_matches(['）', ')', '】', ']', '］', '〕', '﹚', '〉', '>', '＞']);
    Ok((rest, rest.len() < input.len()))
}

/// mark = a circled figure that tells several jumps of a page apart: （下转第3版①）
fn mark(input: &str) -> Rule<'_, ()> {
    let rest = input.strip_prefix(|c: char| ('①'..='⑳').contains(&c)).unwrap_or(input);
    gap(rest)
}

/// edition = 版 or 頁, and what an OCR engine makes of 版 between brackets
fn edition(input: &str, opened: bool) -> Rule<'_, Option<char>> {
    let found = input
        .chars()
        .next()
        .filter(|c| matches!(c, '版' | '頁' | '页') || opened && matches!(c, '叛' | '板' | '阪' | '扳'));
    let rest = found.and_then(|c| input.get(c.len_utf8()..)).unwrap_or(input);
    Ok((rest, found))
}

/// others = where on the page, or the section's name: 上 | 右下 | 下方 | 左上角 | ·要闻 | 要闻, which a bracket closes
fn others(input: &str) -> Rule<'_, ()> {
    const PLACES: [&str; 14] = [
        "左上角",
        "左下角",
        "右上角",
        "右下角",
        "左上",
        "左下",
        "右上",
        "右下",
        "上方",
        "下方",
        "上部",
        "下部",
        "上",
        "下",
    ];
    let rest = PLACES.iter().find_map(|w| input.strip_prefix(w)).unwrap_or_else(|| section(input));
    gap(rest)
}

/// The rest behind a section's name: ·要闻
fn section(input: &str) -> &str {
    const LONGEST: usize = 5;
    let name = input.trim_start_matches(['·', '•', '・']);
    let dotted = name.len() < input.len();
    let count = name.chars().take(LONGEST).take_while(|&c| class(c).has(Class::HAN)).count();
    let Some((at, _)) = name.char_indices().nth(count) else { return input };
    let (word, rest) = name.split_at_checked(at).unwrap_or_default();
    let closed = || is_section(word) && matches!(close(rest), Ok((_, true)));
    if dotted || closed() { rest } else { input }
}

/// more = { [ 版 ] ( "、" | "-" ) [ 第 ] page }
fn more(input: &str) -> Rule<'_, ()> {
    const MOST: usize = 4;
    let mut rest = input;
    for _ in 0..MOST {
        let sign = rest.strip_prefix('版').unwrap_or(rest);
        let Some(next) = sign.strip_prefix(['、', ',', '-', '—', '－', '–', '至']) else { break };
        let Ok((behind, _)) = page(next.strip_prefix('第').unwrap_or(next)) else { break };
        rest = behind;
    }
    gap(rest)
}

/// The name of a page; `Display` writes it in Latin letters and digits: A8, 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageName {
    letter: Option<char>,
    number: u32,
}

impl core::fmt::Display for PageName {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.letter {
            Some(letter) => write!(f, "{letter}{}", self.number),
            None => write!(f, "{}", self.number),
        }
    }
}

impl PageName {
    /// The number behind the letter.
    pub(crate) const fn number(self) -> u32 {
        self.number
    }

    /// Whether it is the front page: 1, A1.
    const fn is_first(self) -> bool {
        self.number == 1 && matches!(self.letter, None | Some('A'))
    }
}

/// pages = page more: 2、3, A2—A4, 第2版、第3.
pub(crate) fn pages(input: &str) -> Rule<'_, ()> {
    let (rest, _) = page(input)?;
    more(rest)
}

/// page = [letter] figure, from 1 to 999, without the 版 behind it: A8, 2, 四; 02 is 2, and A02 is A2.
pub(crate) fn page(input: &str) -> Rule<'_, PageName> {
    let mut rest = input;
    let letter = input.chars().next().map(half_width).filter(char::is_ascii_uppercase);
    if letter.is_some() {
        rest = input.chars().next().and_then(|c| input.get(c.len_utf8()..)).unwrap_or_default();
    }
    let (rest, number) = figure::small(rest)?;
    if number == 0 || number > 999 {
        return miss(input);
    }
    Ok((rest, PageName { letter, number }))
}

/// to = [ sign ] [open] [ 未完 ] ( 下转 | 紧接 | 转 ) [ 第 ] [ page { "、" page } [ 版 [ 上 ] ] ] [close] [ sign ]
fn to(input: &str) -> Rule<'_, Option<PageName>> {
    let (rest, opened) = open(input.trim_start_matches(|c| MARKS.has(c)))?;
    let (rest, _) = gap(rest)?;
    let unfinished = rest.strip_prefix("未完").filter(|_| opened);
    let rest = unfinished.map_or(rest, |t| t.trim_start_matches(['，', '、', ',', ' ']));
    let (rest, word) = alt((
        tag("下转"),
        tag("下轉"),
        tag("下接"),
        tag("文转"),
        tag("文轉"),
        tag("紧接"),
        tag("緊接"),
        tag("续转"),
        tag("續轉"),
        tag("续见"),
        tag("續見"),
        tag("轉"),
        tag("转"),
    ))
    .parse_complete(rest)?;
    let (rest, _) = gap(rest)?;
    let (rest, ordinal) = opt(alt((tag("第"), tag("笫")))).parse_complete(rest)?;
    let (rest, _) = gap(rest)?;
    let (rest, page) = opt(page).parse_complete(rest)?;
    let (rest, ()) = more(rest)?;
    let (rest, edition) = edition(rest, opened)?;
    let (rest, ()) = gap(rest)?;
    // 下转A4版·要闻: a dot sets the section's name off without brackets, too.
    let dotted = || rest.strip_prefix('·').is_some_and(is_section);
    let (rest, ()) = if opened { others(rest)? } else { (if dotted() { "" } else { rest }, ()) };
    let (rest, ()) = mark(rest)?;
    let (rest, closed) = close(rest)?;
    let (rest, ()) = mark(rest)?;
    let rest = rest.trim_start_matches(|c| ONWARD.contains(c));
    // Nothing goes on to the first page: （紧接第一版） comes from it.
    if matches!(word, "紧接" | "緊接") && page.is_some_and(PageName::is_first) {
        return miss(input);
    }
    // A bare 转 is a jump only with its page, 转二版; between brackets a page with a letter shows 轉, too: （轉A4）;
    // （转B2） may tell where to change trains.
    let short = matches!(word, "转" | "轉");
    let lettered = word == "轉" && opened && closed && page.is_some_and(|p| p.letter.is_some());
    let seen = matches!(word, "续见" | "續見");
    let sure = if short {
        page.is_some() && (edition.is_some() || lettered)
    } else if seen {
        opened && page.is_some()
    } else {
        page.is_some() || opened || closed
    };
    if sure && (edition.is_some() || page.is_some() || ordinal.is_some() || opened) {
        Ok((rest, page))
    } else {
        miss(input)
    }
}

/// The rest behind the title that an opened jump line names, up to its closing bracket: （上接第1版《一座桥》）
fn title(input: &str) -> &str {
    const LONGEST: usize = 40;
    let Some(body) = input.strip_prefix('《') else { return input };
    let Some((at, _)) = body.char_indices().take(LONGEST).find(|&(_, c)| c == '》') else { return input };
    let behind = body.get(at..).and_then(|t| t.strip_prefix('》')).unwrap_or(input);
    if matches!(close(behind), Ok((_, true))) { behind } else { input }
}

/// from = [ sign ] [open] ( 上接 | 文接 | 紧接上版 | 紧接 | 续 | 接 ) [ 第 ] [ page { "、" page } [ 版 [ 上 ] ] ] [ title ] [close]
fn from(input: &str) -> Rule<'_, Option<PageName>> {
    let (rest, opened) = open(input.trim_start_matches(|c| MARKS.has(c)))?;
    let (rest, _) = gap(rest)?;
    if !rest.starts_with(['上', '文', '紧', '緊', '接', '续', '續']) {
        return miss(input);
    }
    let (rest, word) = alt((
        tag("上接"),
        tag("文接"),
        tag("紧接上版"),
        tag("緊接上版"),
        tag("紧接"),
        tag("緊接"),
        tag("接自"),
        tag("续自"),
        tag("續自"),
        tag("续"),
        tag("續"),
        tag("接"),
    ))
    .parse_complete(rest)?;
    let (rest, _) = gap(rest)?;
    let (rest, ordinal) = opt(alt((tag("第"), tag("笫")))).parse_complete(rest)?;
    let (rest, _) = gap(rest)?;
    let (rest, page) = opt(page).parse_complete(rest)?;
    let (rest, ()) = more(rest)?;
    let (rest, edition) = edition(rest, opened)?;
    let (rest, ()) = gap(rest)?;
    let (rest, ()) = if opened { others(rest)? } else { (rest, ()) };
    let rest = if opened { title(rest) } else { rest };
    let (rest, ()) = mark(rest)?;
    let (rest, closed) = close(rest)?;
    // 上接1版 needs no 第, as 接1版 does.
    let sure = ordinal.is_some() || word != "接" && page.is_some();
    let found = match word {
        // （紧接第一版）, and （紧接第二版）的 where the text goes on behind it: at its end such a line leads on.
        "紧接" | "緊接" => {
            let whole = rest.trim_end().is_empty();
            let first = page.is_some_and(PageName::is_first) && (whole || opened && closed);
            edition.is_some() && page.is_some() && (first || opened && closed && !whole)
        }
        // （续第2版）: an unframed or unnumbered 续 says something else.
        "续" | "續" | "接自" | "续自" | "續自" => {
            opened && closed && page.is_some() && edition.is_some()
        }
        _ => opened && (page.is_some() || closed) || (edition.is_some() && sure),
    };
    if found { Ok((rest, page)) } else { miss(input) }
}

/// Words that a jump to another page has one of.
const WORDS: [&str; 7] = ["转", "轉", "紧接", "緊接", "下接", "续见", "續見"];

/// A jump line at the end of a text, （下转第2版）: where it begins, and the page.
pub(crate) fn to_tail(text: &str) -> Option<(usize, Option<PageName>)> {
    const LONGEST: usize = 24;
    let text = text.trim_end();
    // （下转第2版）。
    let closed = text.strip_suffix('。').filter(|t| t.ends_with(['）', ')', '】', '］', ']', '〕']));
    let text = closed.unwrap_or(text);
    let from = last_from(text, LONGEST);
    let window = text.get(from..)?;
    if !WORDS.iter().any(|w| window.contains(w)) {
        return None;
    }
    // The first place from which the rule takes all that follows.
    window.char_indices().find_map(|(at, c)| {
        let word = matches!(c, '文' | '下' | '紧' | '緊' | '转' | '轉' | '续' | '續');
        if !word && !OPENING.contains(&c) && !MARKS.has(c) {
            return None;
        }
        let rest = window.get(at..)?;
        let (len, parts) = measure(rest, to)?;
        let alone = matches!(c, '转' | '轉') && from + at > 0;
        (len == rest.len() && !alone).then_some((from + at, parts))
    })
}

/// A jump line at the head of a text, （上接第1版）: how many bytes it takes, and the page.
pub(crate) fn from_head(text: &str) -> Option<(usize, Option<PageName>)> {
    let first = text.trim_start_matches(|c| MARKS.has(c)).chars().next()?;
    if !OPENING.contains(&first) && !matches!(first, '上' | '文' | '紧' | '緊' | '接' | '续' | '續') {
        return None;
    }
    measure(text, from)
}

/// Whether a jump line to another page opens at a line's end and is cut off there: （下转.
pub(crate) fn to_is_cut(line: &str) -> bool {
    const LONGEST: usize = 8;
    let text = line.trim_end();
    let from = last_from(text, LONGEST);
    let window = text.get(from..).unwrap_or_default();
    let Some(at) = window.rfind(['（', '(', '【', '〔', '［', '[']) else { return false };
    let body = window.get(at..).unwrap_or_default().trim_start_matches(['（', '(', '【', '〔', '［', '[']);
    let body = body.trim_start();
    ["下", "下转", "下轉", "下转第", "下轉第", "紧接", "紧接第", "转第", "下接第"].contains(&body)
        || ["下转第", "下轉第", "紧接第"].iter().any(|w| {
            body.strip_prefix(w).is_some_and(|n| {
                measure(n.trim_start(), page).is_some_and(|(len, _)| len == n.trim_start().len())
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    #[test]
    fn jumps_to() {
        for (text, at, page) in reads([
            ("用10年左右时间，（下转第 2版）", "用10年左右时间，".len(), Some("2")),
            ("下转A8版", 0, Some("A8")),
            ("（下转第四版）", 0, Some("4")),
            ("座位（下转第四版】", "座位".len(), Some("4")),
            ("紧接第二版", 0, Some("2")),
            ("转二版", 0, Some("2")),
            ("老人（下轉A2）", "老人".len(), Some("A2")),
            ("（下转第版）", 0, None),
            ("（下转02版）", 0, Some("2")),
            ("（下转 第 ３ 版）", 0, Some("3")),
            ("[下转第５版]", 0, Some("5")),
            ("用地，（下转第3版①）", "用地，".len(), Some("3")),
            ("（紧接第三版）", 0, Some("3")),
            ("（下转A02版）", 0, Some("A2")),
            ("﹙下转第二版﹚", 0, Some("2")),
            ("（转第二版）", 0, Some("2")),
            ("【下转第7版】", 0, Some("7")),
            ("增长。 下转B3版", "增长。 ".len(), Some("B3")),
            ("（下转第十二版）", 0, Some("12")),
            ("（下转第四版上）", 0, Some("4")),
            ("（下转第2、3版）", 0, Some("2")),
            ("（下转第２版右下角）", 0, Some("2")),
            ("（未完，下转第四版）", 0, Some("4")),
            ("下轉第A12頁", 0, Some("A12")),
            ("〈下转第2版〉", 0, Some("2")),
            ("（下转第2叛）", 0, Some("2")),
            ("▶下接A04版", 0, Some("A4")),
            ("▼下转A4", 0, Some("A4")),
            ("增长。►►下转A04", "增长。".len(), Some("A4")),
            ("→下转2版", 0, Some("2")),
            ("▷下转2版", 0, Some("2")),
            ("下转4版▶", 0, Some("4")),
            ("（下转第2版）①", 0, Some("2")),
            ("下转A4版·要闻", 0, Some("A4")),
            ("老人（轉A4）", "老人".len(), Some("A4")),
            ("（文轉B2）", 0, Some("B2")),
            ("老人（續見A4）", "老人".len(), Some("A4")),
            ("（下转第2、第3版）", 0, Some("2")),
            ("（下转第2-3版）", 0, Some("2")),
            ("（下转第三版·要闻）", 0, Some("3")),
            ("（下转笫2版）", 0, Some("2")),
            ("（下转第2扳）", 0, Some("2")),
            ("收成好（下转第2版、第3版）", "收成好".len(), Some("2")),
            ("（下转A02版、A03版）", 0, Some("A2")),
            ("（下转第二版要闻）", 0, Some("2")),
            ("桥通了。（下转第2版）。", "桥通了。".len(), Some("2")),
        ]) {
            let want = Some((at, page.map(str::to_owned)));
            let found = to_tail(text).map(|(at, page)| (at, page.map(|p| p.to_string())));
            assert_eq!(found, want, "{text}");
        }
        for text in refuses([
            "详见2版",
            ">>>02",
            "报道见A3版",
            "由亏转盈",
            "他转身就走",
            "好转",
            "向第三产业转移",
            "下转",
            "转",
            "转发2次",
            "由河下转第2板桥",
            "<2版>",
            "（下转第二版的文章）",
            "（下转第二版要闻的版面）",
            "下转第2版。",
            "（紧接第一版）",
            "（转A股）",
            "乘电车到青石桥（转B2）",
            "转A4",
            "（转4）",
            "续见2版",
            "●转身就走",
            "下转2版·要闻的版面",
            "■转2",
        ]) {
            assert_eq!(to_tail(text), None, "{text}");
        }
    }

    #[test]
    fn jumps_from_a_title() {
        for (text, behind) in [
            ("（上接第1版《一座桥》）的桥头", "的桥头"),
            ("（上接A1版·要闻《柳湾新桥》）", ""),
            ("（上接第1版）《一座桥》的", "《一座桥》的"),
            ("上接第1版《一座桥》的", "《一座桥》的"),
            ("（上接第1版《一座桥的", "《一座桥的"),
        ] {
            assert_eq!(from_head(text).and_then(|(len, _)| text.get(len..)), Some(behind), "{text}");
        }
    }

    #[test]
    fn jumps_from() {
        for (text, page) in reads([
            ("（上接第一版）政府的温暖", Some("1")),
            ("（上接第一版】的冷链车", Some("1")),
            ("[上接第一版）亩产", Some("1")),
            ("（上接A1版）", Some("A1")),
            ("上接第3版", Some("3")),
            ("（上接 第 １ 版）", Some("1")),
            ("（上接版）", None),
            ("（上接第四版）的", Some("4")),
            ("（上接02版）的", Some("2")),
            ("【上接第1版】的", Some("1")),
            ("﹙上接第１版﹚的", Some("1")),
            ("上接第一版", Some("1")),
            ("（上接第十二版）的", Some("12")),
            ("（上接B1版）的", Some("B1")),
            ("（上接第 2 版）　的", Some("2")),
            ("(上接第2版)的", Some("2")),
            ("〔上接第二版〕的", Some("2")),
            ("［上接１版］的", Some("1")),
            ("（接第一版）的", Some("1")),
            ("（上接第3版②）的", Some("3")),
            ("（上接第一版上）的", Some("1")),
            ("（上接第1版右下）的", Some("1")),
            ("（上接第一板）的", Some("1")),
            ("〈上接A1版〉的", Some("A1")),
            ("（上接A2頁）的", Some("A2")),
            ("（上接笫1版）的", Some("1")),
            ("（上接第一版·要闻）的", Some("1")),
            ("上接A1版", Some("A1")),
            ("上接1版", Some("1")),
            ("上接A1版的渔船", Some("A1")),
            ("◀上接A01版", Some("A1")),
            ("■上接第1版", Some("1")),
            ("▶▶上接A1版", Some("A1")),
            ("（緊接上版）", None),
            ("（文接第1版）", Some("1")),
            ("（上接第一版要闻）的", Some("1")),
            ("（上接第2版、第3版）的", Some("2")),
            ("（紧接第一版）", Some("1")),
            ("（紧接第一版）的渔船", Some("1")),
            ("（紧接第三版）的渔船", Some("3")),
            ("（续第2版）", Some("2")),
            ("（續第一版）的漁船", Some("1")),
            ("（续自A1版）", Some("A1")),
            ("（接自第一版）", Some("1")),
            ("▼上接第1版", Some("1")),
        ]) {
            let found = from_head(text).map(|(_, page)| page.map(|p| p.to_string()));
            assert_eq!(found, Some(page.map(str::to_owned)), "{text}");
        }
        for text in reads([
            "（下转",
            "多少（下",
            "能卖出（下转第",
            "能卖出（下转第2",
            "（紧接",
            "能賣出（下轉第",
            "能賣出（下轉",
            "(下转第",
            "[下转",
            "【下转第",
            "〔下转第",
            "（下接第",
            "（转第",
            "（紧接第",
            "（下转第十二",
            "（下转第A8",
            "（下转第 3",
            "（下转 ",
            "（ 下转",
            "能卖出 （下转第２",
            "能卖出［下转",
        ]) {
            assert!(to_is_cut(text), "{text}");
        }
        for text in refuses([
            "（下转第2版）",
            "下转",
            "（下午",
            "（转让",
            "他说（下次",
            "（转",
            "（下楼",
            "",
            "（下轮",
            "下转第2",
            "（下转第2版）的",
        ]) {
            assert!(!to_is_cut(text), "{text}");
        }
        for text in refuses([
            "接第一棒",
            "（一）",
            "上接下联",
            "接着他说",
            "（上）",
            "第一版",
            "（接受采访）",
            "上接天线",
            "上接1号桥",
            "上接2",
            "接1版",
            "文接地气",
            "■上接天线",
            "（上周）",
            "接2连三",
            "紧接着",
            "（下转第2版）",
            "（紧接第三版）",
            "紧接第二版",
            "（续完）",
            "（续）",
            "（续2）",
            "（续集）的",
            "续第2版",
            "紧接第二版的文章",
            "紧接第一版的文章",
            "（续第二章）",
            "（紧接）",
            "接自来水",
        ]) {
            assert_eq!(from_head(text), None, "{text}");
        }
        assert_eq!(from_head("（上接第一版】的车").map(|f| f.0), Some("（上接第一版】".len()));
    }

    #[test]
    fn close_to_jumps() {
        for (text, at, page) in [
            ("下转2", 0, Some("2")),
            ("（下转）", 0, None),
            ("能卖出（下转", "能卖出".len(), None),
            ("收成真好。（下转第999版）", "收成真好。".len(), Some("999")),
        ] {
            let found = to_tail(text).map(|(at, page)| (at, page.map(|p| p.to_string())));
            assert_eq!(found, Some((at, page.map(str::to_owned))), "{text}");
        }
        for text in ["紧转第2版", "转版", "收成真好。（下转第0版）", "收成真好。下转第2叛"]
        {
            assert!(to_tail(text).is_none(), "{text}");
        }
        assert_eq!(from_head("（上接）").map(|f| f.0), Some("（上接）".len()));
    }
}
