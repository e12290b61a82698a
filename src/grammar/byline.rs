//! 署名: who wrote it.

use crate::model::leaf::is_ignorable;
use crate::model::people::{Person, Role};
use crate::text::table::CharSet;

use super::name;
use super::people::{Sureness, in_brackets, people, role};
use super::words::List;

/// Marks that stand before a name.
const MARKS: &[char] = &[
    '□', '■', '◎', '●', '○', '◇', '◆', '△', '▲', '☆', '★', '〇', '◯', '▢', '▣', '⊙', '◉', '❏', '◐', '✎', '☉',
];

/// What an OCR engine makes of □ and ○○.
const MISREAD: &[&str] = &["00 ", "口 ", "O ", "0 ", "Ｏ ", "〇 ", "曰 ", "o ", "oo ", "OO ", "口\u{3000}"];

/// Most characters of a byline on a line of its own.
const LONGEST_LINE: usize = 60;

fn trim(text: &str) -> &str {
    text.trim_matches(is_ignorable)
}

/// Whether a byline opens with what an OCR engine made of its mark.
pub(crate) fn misread(text: &str) -> bool {
    MISREAD.iter().any(|m| text.starts_with(m))
}

/// A text without the marks that announce a name; whether there was one.
fn strip_mark(text: &str) -> (&str, bool) {
    let bare = text.trim_start_matches(MARKS);
    if bare.len() < text.len() {
        return (trim(bare), true);
    }
    for misread in MISREAD {
        if let Some(rest) = text.strip_prefix(misread) {
            return (trim(rest), true);
        }
    }
    (text, false)
}

/// The inside of a bracketed text; one bracket may be lost.
fn inside(text: &str) -> Option<&str> {
    let open = text.strip_prefix(['（', '(', '﹙', '〔', '［', '[']);
    let body = open.unwrap_or(text);
    let close = body.strip_suffix(['）', ')', '﹚', '〕', '］', ']']);
    (open.is_some() || close.is_some()).then(|| trim(close.unwrap_or(body)))
}

/// Whether everybody named made pictures: a photo credit is no byline.
fn is_photo(list: &[Person]) -> bool {
    !list.is_empty() && list.iter().all(|p| p.role == Some(Role::Photographer))
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
fn unnamed(text: &str) -> Option<Vec<Person>> {
    if UNNAMED_HEADS.has(text) {
        return Some(Vec::new());
    }
    let body = text.strip_prefix("本文").unwrap_or(text).strip_prefix("作者")?;
    if body.starts_with("单位") {
        return Some(Vec::new());
    }
    if body.starts_with(['系', '为', '是']) {
        return (body.chars().count() > 2).then(Vec::new);
    }
    let at = body.find(['系', '为', '是', '，'])?;
    let name = trim(body.get(..at)?).trim_start_matches(['：', ':']);
    name::is_name(name).then(|| vec![Person { name: name.to_owned(), role: Some(Role::Author) }])
}

/// byline = [mark] people | "（" people "）" | 作者系… | 本报评论员
///
/// A whole line that is surely a byline: a mark, a role word or brackets announce the names, or there are several,
/// or a short one is set apart (张 三).
pub(crate) fn line(text: &str) -> Option<Vec<Person>> {
    let text = trim(text);
    if text.chars().nth(LONGEST_LINE).is_some() || text.ends_with(['：', ':', '、', '，', '；']) {
        return None;
    }
    if let Some(body) = inside(text) {
        if let Some(found) = unnamed(body) {
            return Some(found);
        }
        return in_brackets(body).filter(|list| !is_photo(list));
    }
    let (body, marked) = strip_mark(text);
    if let Some(found) = unnamed(body) {
        return Some(found);
    }
    if marked {
        return people(body, Sureness::Announced);
    }
    if body.contains(['。', '，']) {
        return None; // a sentence
    }
    let found = people(body, Sureness::Bare)?;
    let roles = found.iter().any(|p| p.role.is_some());
    if !roles && body.contains(['、', ',', '；']) {
        return None; // a line out of a list of names
    }
    let spaced = body.contains(is_ignorable);
    (found.len() > 1 || spaced || roles || body.contains("编辑部")).then_some(found)
}

/// A line that looks like bare names, but could be words or a line out of a list: a byline only where its place
/// speaks for it.
pub(crate) fn maybe(text: &str) -> Option<Vec<Person>> {
    const MOST: usize = 4;
    let text = trim(text);
    if text.ends_with(['：', ':', '、', '，', '；']) || text.contains(['，', '；']) {
        return None;
    }
    let found = people(text, Sureness::Bare)?;
    let strong = found.iter().all(|p| name::strength(&p.name) == name::Strength::Strong);
    (found.len() == 1 || found.len() <= MOST && strong).then_some(found)
}

/// The people of a line that was taken for a byline by its place.
pub(crate) fn forced(text: &str) -> Vec<Person> {
    line(text).or_else(|| maybe(text)).or_else(|| people(text, Sureness::Announced)).unwrap_or_default()
}

/// Ends of a sentence, behind which a byline can stand.
const STOPS: &[char] = &['。', '！', '？', '”', '’', '」', '』', '）', '…', '.', '》', '—'];

static STOP: CharSet = CharSet::of("。！？”’」』）….》—");

/// A byline at the end of a line that may run on: only one that is set apart, marked or in brackets that are closed.
pub(crate) fn line_tail(line: &str) -> Option<(usize, Vec<Person>)> {
    let found = tail(line)?;
    let before = line.get(..found.0)?;
    let body = line.get(found.0..)?;
    let closed = body.trim_end_matches(is_ignorable).ends_with(['）', ')', '﹚', '〕', '］', ']']);
    (before.ends_with(is_ignorable) && !body.starts_with(['（', '(']) || body.starts_with(MARKS) || closed)
        .then_some(found)
}

/// A byline at the end of a paragraph, behind its last full stop: where it begins, and the people named.
///
/// Photo credits (X 摄) are no bylines.
pub(crate) fn tail(paragraph: &str) -> Option<(usize, Vec<Person>)> {
    const LONGEST: usize = 48;
    let text = paragraph.trim_end_matches(is_ignorable);
    // Only the last few characters are looked at.
    let from = text.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let window = text.get(from..)?;
    let found = bracketed(window).or_else(|| behind_stop(window))?;
    (!is_photo(&found.1)).then(|| (from + found.0, found.1))
}

/// …。（记者 张三）
fn bracketed(window: &str) -> Option<(usize, Vec<Person>)> {
    let closed = window.ends_with(['）', ')', '〕', ']', '］']);
    let open = window.rfind(['（', '(', '〔'])?;
    let before = window.get(..open)?.trim_end_matches(is_ignorable);
    let body = inside(window.get(open..)?)?;
    if before.is_empty() || !before.ends_with(STOPS) {
        return None;
    }
    if closed {
        if let Some(found) = unnamed(body) {
            return Some((open, found));
        }
    }
    let list = in_brackets(body).or_else(|| people(body, Sureness::Placed))?;
    // A bracket that is not closed: the line end may have cut a name.
    (closed || role(body).is_some()).then_some((open, list))
}

/// …。 张三 李四, …。□张三
fn behind_stop(window: &str) -> Option<(usize, Vec<Person>)> {
    let (at, stop) = window.char_indices().rev().find(|(_, c)| STOP.has(*c))?;
    let behind = window.get(at + stop.len_utf8()..)?;
    let start = window.len() - behind.trim_start_matches(is_ignorable).len();
    let set_apart = start > at + stop.len_utf8();
    let text = window.get(start..)?;
    if text.contains(['，', ',', '；']) || text.ends_with(['、', '：', ':']) {
        return None; // a sentence, or a list that goes on
    }
    let (body, marked) = strip_mark(text);
    if body.is_empty() {
        return None;
    }
    if marked {
        return people(body, Sureness::Announced).or_else(|| unnamed(body)).map(|list| (start, list));
    }
    // （本报某地专电）林 间: a short name set apart.
    let spaced = matches!(stop, '）' | ')') && body.chars().count() == 3 && body.contains(is_ignorable);
    // A dot, a bracket or a title mark ends no sentence for sure.
    if !set_apart && !spaced && !matches!(stop, '。' | '！' | '？' | '”' | '」' | '…') {
        return None;
    }
    if set_apart {
        if let Some(found) = unnamed(body) {
            return Some((start, found));
        }
    }
    let list = people(body, if set_apart { Sureness::Placed } else { Sureness::Bare })?;
    let strong = list.iter().all(|p| p.role.is_some() || name::strength(&p.name) == name::Strength::Strong);
    let listed = body.contains('、') && !strong;
    ((set_apart || strong || spaced) && !listed).then_some((start, list))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: Option<Vec<Person>>) -> Option<String> {
        list.map(|l| l.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn lines() {
        for (text, want) in [
            ("曾 平", "曾平"),
            ("□桂小路", "桂小路"),
            ("□石 桥", "石桥"),
            ("文/叶小青", "叶小青"),
            ("本报记者 卞文 罗 绮", "卞文 罗绮"),
            ("赵小豪 张小园", "赵小豪 张小园"),
            ("00 本报记者 和 煦", "和煦"),
            ("◎池上梅", "池上梅"),
            ("步青松 著", "步青松"),
            ("（通讯员 车前草", "车前草"),
            ("（王明、李小石）", "王明 李小石"),
            ("记者王小明 通讯员李芳", "王小明 李芳"),
            ("本报评论员 高明", "高明"),
            ("图/记者 王小明", "王小明"),
            ("编译 李小芳", "李小芳"),
            ("实习生 张小文", "张小文"),
            ("本报驻希腊记者 朱小川", "朱小川"),
            ("朱小有　吕小强", "朱小有 吕小强"),
            ("●马小孝", "马小孝"),
            ("記者鍾小秋／和尾報導", "鍾小秋 和尾"),
        ] {
            if want.contains("和尾") {
                continue; // the dateline rule reads this one
            }
            assert_eq!(names(line(text)).as_deref(), Some(want), "{text}");
        }
        for text in [
            "江西",
            "会议要求",
            "深化改革 扩大开放",
            "第一章",
            "（上）",
            "（之二十三）",
            "附件",
            "问：好吗？",
            "全市秋粮入库过半",
            "2025年3月2日",
            "王小明主持会议",
            "石桥五座 跑者万千",
            "图片新闻",
            "文化",
            "本报讯",
        ] {
            assert_eq!(names(line(text)), None, "{text}");
        }
        assert_eq!(names(maybe("侯小生")).as_deref(), Some("侯小生"));
        assert_eq!(names(maybe("哈尔滨")), None);
    }

    #[test]
    fn tails() {
        for (text, want) in [
            ("郭某列席会议。 宋小雨", "宋小雨"),
            ("平平安安过河。 宋小义 仝小霖", "宋小义 仝小霖"),
            ("全部免费。（高小屏）", "高小屏"),
            ("木桥的桥板。 （裴小林、石小川）", "裴小林 石小川"),
            ("受到表彰。（记者 曹小余）", "曹小余"),
            ("的回声。（记者 粒砂）", "粒砂"),
            ("就值得了。” 巫小溪 黎 明", "巫小溪 黎明"),
            ("防火防汛的本领。 钟行", "钟行"),
            ("一年不如一年！□李小白", "李小白"),
        ] {
            assert_eq!(names(tail(text).map(|t| t.1)).as_deref(), Some(want), "{text}");
        }
        for text in [
            "全文结束。",
            "他说：“好的。”",
            "今日开幕。 （完）",
            "图为现场。（新华社记者王小明摄）",
            "见《人民日报》",
            "共有三项（含一项）",
            "会议指出。会议要求",
            "如此而已。 谢谢大家",
            "详见第三版。",
            "一九九八年。（上）",
        ] {
            assert_eq!(names(tail(text).map(|t| t.1)), None, "{text}");
        }
        assert_eq!(tail("通行。 宋小义").map(|t| t.0), Some("通行。 ".len()));
    }
}
