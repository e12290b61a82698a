//! 转载来源: where an article was printed first.

use super::words::Words;
use crate::model::article::CreditKind;
use crate::model::leaf::is_ignorable;

/// What a credit says: how it was taken over, and from where.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) kind: CreditKind,
    pub(crate) source: Option<String>,
}

/// Words that open a credit, the longer before their own heads.
const WORDS: &[(&str, CreditKind)] = &[
    ("转载自", CreditKind::Reprint),
    ("轉載自", CreditKind::Reprint),
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

static HEADS: Words<CreditKind, { WORDS.len() }> = Words::heads(WORDS);

/// credit = word [ "：" ] ( "《" title "》" | name ) [ 电 | 报道 ], as a whole text.
fn credit(text: &str) -> Option<Parts> {
    const LONGEST: usize = 30;
    let text = text.trim_matches(is_ignorable);
    let text = text.strip_prefix(['（', '(', '[', '【']).unwrap_or(text);
    let text = text.strip_suffix(['）', ')', ']', '】']).unwrap_or(text);
    let (word, kind) = HEADS.at(text)?;
    let rest = text.get(word..)?.trim_start_matches(|c| is_ignorable(c) || matches!(c, '：' | ':'));
    let colon = text.get(word..)?.starts_with(['：', ':']);
    if rest.is_empty() || rest.chars().count() > LONGEST || rest.contains(['。', '，', '；']) {
        return None;
    }
    if let Some(body) = rest.strip_prefix('《') {
        let (title, behind) = body.split_once('》')?;
        let plain = behind
            .chars()
            .all(|c| is_ignorable(c) || "、报道電电等整理综合0123456789年月日第期版".contains(c));
        return (plain && !title.is_empty()).then(|| Parts { kind, source: Some(title.to_owned()) });
    }
    let agency = ["社", "网", "報", "报", "台", "通讯社", "客户端"];
    let name = rest.trim_end_matches(['电', '電']).trim_end_matches("报道");
    let known = agency.iter().any(|a| name.ends_with(a));
    let sure = match kind {
        CreditKind::According => known && rest.len() > name.len(),
        CreditKind::Source => colon,
        _ => known,
    };
    (sure && !name.is_empty()).then(|| Parts { kind, source: Some(name.to_owned()) })
}

/// A whole line that is a credit.
pub(crate) fn line(line: &str) -> Option<Parts> {
    credit(line)
}

/// A credit at the end of a paragraph, behind its last full stop: where it begins, and what it says.
pub(crate) fn tail(paragraph: &str) -> Option<(usize, Parts)> {
    const LONGEST: usize = 40;
    let text = paragraph.trim_end_matches(is_ignorable);
    let from = text.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
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

    #[test]
    fn credits() {
        for (text, kind, source) in [
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
        ] {
            assert_eq!(line(text), Some(Parts { kind, source: Some(source.into()) }), "{text}");
        }
        for text in [
            "据了解",
            "据悉，全市",
            "据统计",
            "综合执法",
            "来源于生活",
            "摘自家种的果子",
            "据《条例》规定，各地",
            "选自己喜欢的",
            "转自",
            "综合",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
        assert_eq!(tail("赢得民心。 转自《人民日报》").map(|t| t.0), Some("赢得民心。 ".len()));
        assert_eq!(tail("赢得民心。"), None);
    }
}
