//! 转载来源: where an article was printed first.

use super::agencies::{CREDIT, count, list};
use super::calendar;
use super::rule::measure;
use super::telling::before_report;
use super::words::Words;
use crate::model::article::CreditKind;
use crate::model::leaf::is_ignorable;
use crate::text::edges::Edges as _;
use crate::text::window::last_from;

/// What a credit says: how the article was taken over, and from where.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) kind: CreditKind,
    pub(crate) source: Option<String>,
}

/// Words that open a credit, the longer before their own heads.
const WORDS: &[(&str, CreditKind)] = &[
    ("转载自", CreditKind::Reprint),
    ("转引自", CreditKind::Reprint),
    ("转载", CreditKind::Reprint),
    ("轉載自", CreditKind::Reprint),
    ("轉載", CreditKind::Reprint),
    ("转自", CreditKind::Reprint),
    ("轉自", CreditKind::Reprint),
    ("原载", CreditKind::Reprint),
    ("原載", CreditKind::Reprint),
    ("原刊", CreditKind::Reprint),
    ("选自", CreditKind::Reprint),
    ("据", CreditKind::According),
    ("據", CreditKind::According),
    ("综合", CreditKind::According),
    ("摘编自", CreditKind::Excerpt),
    ("摘自", CreditKind::Excerpt),
    ("来源", CreditKind::Source),
    ("來源", CreditKind::Source),
];

/// Agencies that a bracket names alone as a text's source.
static WIRES: [&str; count(CREDIT, &[])] = list(CREDIT, &[]);

/// What an agency calls what it writes for papers to print; the longer before their own tails.
const FEATURES: &[&str] = &["微特稿", "专特稿", "特稿", "专稿", "專稿", "特供稿", "供稿", "稿"];

static HEADS: Words<CreditKind, { WORDS.len() }> = Words::heads(WORDS);

/// credit = word [ "：" ] ( "《" title "》" | name ) [ 电 | 报道 ], as a whole text.
fn credit(text: &str) -> Option<Parts> {
    const AGENCIES: &[&str] = &["社", "网", "網", "報", "报", "台", "臺", "客户端", "央视", "新闻"];
    const LONGEST: usize = 30;
    /// What stands behind a title: the number and day of the issue, and how it was told.
    const PLAIN: &str = "、报道報導電电讯訊等整理综合綜合供稿消息0123456789０１２３４５６７８９〇一二三四五六七八九十年月日第期版号號";
    /// What an editor did to the text.
    const ABRIDGED: &[&str] = &["有删节", "有删改", "有改动", "有刪節", "略有删节", "略有删改"];
    let comma = |c: char| is_ignorable(c) || matches!(c, '，' | ',' | '；');
    let text = text.trimmed();
    let open = text.strip_prefix(['（', '(', '[', '【', '〔', '［']);
    let bracketed = open.is_some();
    let text = open.unwrap_or(text);
    let text = text.strip_suffix(['）', ')', ']', '】', '〕', '］']).unwrap_or(text);
    // 本文转自…, 稿件来源：…
    let text = ["本文", "文章", "稿件", "此文", "文字", "资料", "資料"]
        .iter()
        .find_map(|w| text.strip_prefix(w))
        .unwrap_or(text);
    // 原载《…》，有删节
    let text = ABRIDGED.iter().find_map(|w| text.strip_suffix(w)).map_or(text, |t| t.trim_end_matches(comma));
    // （均据新华社电）, （以上均据新华社）: of all the news above.
    let text = ["本版", "以上", "本组", "本栏"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let text = ["稿件", "消息", "新闻"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let text = ["均", "都"]
        .iter()
        .find_map(|w| text.strip_prefix(w))
        .filter(|t| t.starts_with(['据', '據', '转', '轉', '摘', '选']))
        .unwrap_or(text);
    if bracketed {
        // （新华社）, （新华社供本报特稿）: whose text it is.
        let wire = FEATURES.iter().find_map(|w| text.strip_suffix(w)).unwrap_or(text);
        let wire = ["供本报", "供本報", "供"].iter().find_map(|w| wire.strip_suffix(w)).unwrap_or(wire);
        if WIRES.contains(&wire) {
            return Some(Parts { kind: CreditKind::Source, source: Some(wire.to_owned()) });
        }
    }
    let (word, kind) = HEADS.at(text)?;
    let sign = |c| matches!(c, '：' | ':' | '/' | '／' | '丨' | '|' | '｜');
    let rest = text.get(word..)?.trim_start_matches(|c| is_ignorable(c) || sign(c));
    let colon = text.get(word..)?.trim_start_matches(is_ignorable).starts_with(sign);
    // 原载6月9日《光明日报》
    let dated = measure(rest, calendar::date).and_then(|(len, _)| rest.get(len..));
    let rest =
        dated.map(|t| t.trim_start_matches(is_ignorable)).filter(|t| t.starts_with('《')).unwrap_or(rest);
    if rest.is_empty() || rest.chars().count() > LONGEST || rest.contains(['。', '，', '；']) {
        return None;
    }
    if let Some(body) = rest.strip_prefix('《') {
        let (title, behind) = body.split_once('》')?;
        // 据《江城日报》《柳河晚报》: the first of them.
        let behind = further_titles(behind);
        // 据《江城日报》报 | 道: the line end breaks the word, and the sentence goes on.
        if !bracketed && behind.ends_with(['报', '報']) {
            return None;
        }
        let plain = behind.chars().all(|c| is_ignorable(c) || PLAIN.contains(c));
        return (plain && !title.is_empty()).then(|| Parts { kind, source: Some(title.to_owned()) });
    }
    let name = rest.trim_end_matches(['电', '電', '讯', '訊']);
    let name = before_report(name).or_else(|| name.strip_suffix("消息")).unwrap_or(name);
    let known = name
        .split('、')
        .all(|one| AGENCIES.iter().any(|a| one.len() > a.len() && one.ends_with(a)) || one == "央视");
    let sure = match kind {
        // 综合新华社、央视新闻: two of them say that it is put together from what others told.
        CreditKind::According => {
            known && (rest.len() > name.len() || bracketed || text.starts_with('综') && name.contains('、'))
        }
        CreditKind::Source => colon,
        _ => known,
    };
    (sure && !name.is_empty()).then(|| Parts { kind, source: Some(name.to_owned()) })
}

/// What stands behind further titles of papers: 《江城日报》《柳河晚报》, 《江城日报》、《柳河晚报》.
fn further_titles(text: &str) -> &str {
    const MOST: usize = 4;
    let mut rest = text;
    for _ in 0..MOST {
        let next = rest.trim_start_matches(|c| is_ignorable(c) || matches!(c, '、' | '和'));
        let Some((_, behind)) = next.strip_prefix('《').and_then(|t| t.split_once('》')) else { break };
        rest = behind;
    }
    rest
}

/// A whole line that is a credit.
pub(crate) fn line(line: &str) -> Option<Parts> {
    credit(line)
}

/// A credit at the end of a paragraph, behind its last full stop: where it begins, and what it says.
pub(crate) fn tail(paragraph: &str) -> Option<(usize, Parts)> {
    const LONGEST: usize = 40;
    let text = paragraph.trim_end_matches(is_ignorable);
    let from = last_from(text, LONGEST);
    let window = text.get(from..)?;
    let (at, stop) =
        window.char_indices().rev().find(|(_, c)| matches!(c, '。' | '！' | '？' | '”' | '…' | '」'))?;
    let behind = window.get(at + stop.len_utf8()..)?;
    let start = window.len() - behind.trim_start_matches(is_ignorable).len();
    credit(window.get(start..)?).map(|parts| (from + start, parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    #[test]
    fn credits() {
        for (text, kind, source) in reads([
            ("转自《人民日报》", CreditKind::Reprint, "人民日报"),
            ("转载自《光明日报》", CreditKind::Reprint, "光明日报"),
            ("（原载《读书》2003年第2期）", CreditKind::Reprint, "读书"),
            ("摘自《文摘报》", CreditKind::Excerpt, "文摘报"),
            ("来源：新华网", CreditKind::Source, "新华网"),
            ("据新华社电", CreditKind::According, "新华社"),
            ("据《北京晚报》报道", CreditKind::According, "北京晚报"),
            ("轉載自《大公報》", CreditKind::Reprint, "大公報"),
            ("转自：《光明日报》", CreditKind::Reprint, "光明日报"),
            ("（转自《江城晚报》）", CreditKind::Reprint, "江城晚报"),
            ("原载《江城文学》", CreditKind::Reprint, "江城文学"),
            ("原刊《江城文学》第3期", CreditKind::Reprint, "江城文学"),
            ("选自《山乡集》", CreditKind::Reprint, "山乡集"),
            ("摘编自《江城晚报》", CreditKind::Excerpt, "江城晚报"),
            ("（摘自《江城晚报》6月9日）", CreditKind::Excerpt, "江城晚报"),
            ("来源：《江城晚报》", CreditKind::Source, "江城晚报"),
            ("來源：中央社", CreditKind::Source, "中央社"),
            ("据《江城晚报》", CreditKind::According, "江城晚报"),
            ("（据新华社电）", CreditKind::According, "新华社"),
            ("综合《江城晚报》报道", CreditKind::According, "江城晚报"),
            ("转自新华网", CreditKind::Reprint, "新华网"),
            ("（据新华社、中新社）", CreditKind::According, "新华社、中新社"),
            ("（综合新华社、央视报道）", CreditKind::According, "新华社、央视"),
            ("来源/《江城周末》", CreditKind::Source, "江城周末"),
            ("（原载2024年6月9日《江城日报》）", CreditKind::Reprint, "江城日报"),
            ("原载6月9日《江城日报》", CreditKind::Reprint, "江城日报"),
            ("（转载自6月9日《江城日报》第3版）", CreditKind::Reprint, "江城日报"),
            ("本文转自《江城论坛》", CreditKind::Reprint, "江城论坛"),
            ("本文来源：《江城时报》", CreditKind::Source, "江城时报"),
            ("（據《大江報》報道）", CreditKind::According, "大江報"),
            ("稿件来源：县融媒体中心", CreditKind::Source, "县融媒体中心"),
            ("（据央视新闻）", CreditKind::According, "央视新闻"),
            ("〔摘自《江城晚報》〕", CreditKind::Excerpt, "江城晚報"),
            ("来源 : 江城网", CreditKind::Source, "江城网"),
            ("综合新华社、央视新闻", CreditKind::According, "新华社、央视新闻"),
            ("（据《江城日报》《柳河晚报》）", CreditKind::According, "江城日报"),
            ("（据《江城日报》、《柳河晚报》报道）", CreditKind::According, "江城日报"),
            ("（原载《江城日报》，有删节）", CreditKind::Reprint, "江城日报"),
            ("转载《江城日报》", CreditKind::Reprint, "江城日报"),
            ("转引自《江城论坛》", CreditKind::Reprint, "江城论坛"),
            ("資料來源：江城網", CreditKind::Source, "江城網"),
            ("（新华社特稿）", CreditKind::Source, "新华社"),
            ("（新华社专特稿）", CreditKind::Source, "新华社"),
            ("（新华社供本报特稿）", CreditKind::Source, "新华社"),
            ("（新华社微特稿）", CreditKind::Source, "新华社"),
            ("（均据新华社电）", CreditKind::According, "新华社"),
            ("（以上均据新华社）", CreditKind::According, "新华社"),
            ("（本版稿件均据新华社）", CreditKind::According, "新华社"),
            ("（本组稿件均据《江城日报》）", CreditKind::According, "江城日报"),
        ]) {
            assert_eq!(line(text), Some(Parts { kind, source: Some(source.into()) }), "{text}");
        }
        for text in refuses([
            "据《江城日报》报",
            "据了解",
            "据悉，全市",
            "据统计",
            "综合执法",
            "来源于生活",
            "摘自家种的果子",
            "来源：一半是自筹；一半靠贷款",
            "综合服务台",
            "据《条例》规定，各地",
            "选自己喜欢的",
            "转自",
            "综合",
            "（据报）",
            "（据他介绍）",
            "（据介绍、了解）",
            "据新华社",
            "文章据实写来",
            "本文来源清楚",
            "综合频道、新闻",
            "转载须经授权",
            "（据《条例》《办法》规定）",
            "新华社特稿",
            "（本报特稿）",
            "（本报专稿）",
            "（均据实结算）",
            "（以上均可）",
            "（都转自别处）",
            "（新闻特稿）",
            "（本版稿件）",
        ]) {
            assert_eq!(line(text), None, "{text}");
        }
    }

    #[test]
    fn tails() {
        for (front, printed, source) in reads([
            ("赢得民心。 ", "转自《人民日报》", "人民日报"),
            ("赢得民心。", "（转自《江城晚报》）", "江城晚报"),
            ("赢得民心。　", "原载《江城文学》", "江城文学"),
            ("赢得民心！", "(摘自《江城晚报》)", "江城晚报"),
            ("赢得民心？”", "（据新华社电）", "新华社"),
            ("赢得民心。", "（据《江城晚报》报道）", "江城晚报"),
            ("赢得民心。", "（综合新华社、中新社报道）", "新华社、中新社"),
            ("赢得民心。 ", "来源：江城网", "江城网"),
            ("赢得民心。", "（来源：《江城日报》）", "江城日报"),
            ("赢得民心…", "（摘编自《江城晚报》）", "江城晚报"),
            ("贏得民心。", "（轉載自《大江報》）", "大江報"),
            ("贏得民心。」", "（原載《大江報》）", "大江報"),
            ("赢得民心。", "【转自《江城晚报》】", "江城晚报"),
            ("赢得民心。", "（原载6月9日《江城日报》）", "江城日报"),
            ("赢得民心。", "（选自《山乡集》）", "山乡集"),
            ("赢得民心。 ", "本文转自《江城论坛》", "江城论坛"),
            ("赢得民心。", "（据新华网）", "新华网"),
            ("赢得民心。", "（新华社）", "新华社"),
            ("赢得民心。", "（央视）", "央视"),
            ("赢得民心。", "（转自新华网）", "新华网"),
            ("他说：“好。”", "（据《江城晚报》）", "江城晚报"),
            ("赢得民心。", "（原刊《江城文学》第3期）", "江城文学"),
        ]) {
            let text = format!("{front}{printed}");
            let found = tail(&text).map(|(at, parts)| (at, parts.source));
            assert_eq!(found, Some((front.len(), Some(source.to_owned()))), "{text}");
        }
        for text in refuses([
            "赢得民心。",
            "赢得民心。（完）",
            "赢得民心。（记者 王小明）",
            "赢得民心。据了解",
            "赢得民心。据悉，全市",
            "赢得民心。（据统计）",
            "赢得民心。（合作社）",
            "赢得民心。新华社",
            "赢得民心。（新华书店）",
            "赢得民心。综合执法",
            "他转自《人民日报》",
            "转自《人民日报》",
            "赢得民心。来源于生活",
            "赢得民心。（据报）",
            "",
        ]) {
            assert_eq!(tail(text), None, "{text}");
        }
    }
}
