//! 编者按, 编后, 开栏的话, 核心提示: the editors' own words at an article.

use super::words::Words;
use crate::model::article::Paragraph;
use crate::model::leaf::is_ignorable;
use crate::model::notice::{EditorsNote, EditorsNoteKind, NotAMark};
use crate::model::span::TextRange;
use crate::text::edges::Edges as _;
use crate::text::letterspaced::spaceless;

/// Words that open an editor's note, the longer before their own heads.
const WORDS: &[(&str, EditorsNoteKind)] = &[
    ("编者的话", EditorsNoteKind::Note),
    ("編者的話", EditorsNoteKind::Note),
    ("编辑的话", EditorsNoteKind::Note),
    ("编者前言", EditorsNoteKind::Note),
    ("编者按语", EditorsNoteKind::Note),
    ("编者按", EditorsNoteKind::Note),
    ("編者按", EditorsNoteKind::Note),
    ("编者附言", EditorsNoteKind::Afterword),
    ("编者注", EditorsNoteKind::Note),
    ("編者註", EditorsNoteKind::Note),
    ("编辑按", EditorsNoteKind::Note),
    ("本报编者按", EditorsNoteKind::Note),
    ("本刊编者按", EditorsNoteKind::Note),
    ("本报按", EditorsNoteKind::Note),
    ("写在前面", EditorsNoteKind::Note),
    ("编前", EditorsNoteKind::Note),
    ("编后语", EditorsNoteKind::Afterword),
    ("编后记", EditorsNoteKind::Afterword),
    ("编后话", EditorsNoteKind::Afterword),
    ("编后", EditorsNoteKind::Afterword),
    ("編後語", EditorsNoteKind::Afterword),
    ("編後", EditorsNoteKind::Afterword),
    ("编余", EditorsNoteKind::Afterword),
    ("开栏的话", EditorsNoteKind::Opening),
    ("开栏语", EditorsNoteKind::Opening),
    ("開欄的話", EditorsNoteKind::Opening),
    ("开篇的话", EditorsNoteKind::Opening),
    ("开篇语", EditorsNoteKind::Opening),
    ("开栏寄语", EditorsNoteKind::Opening),
    ("开卷语", EditorsNoteKind::Opening),
    ("開欄語", EditorsNoteKind::Opening),
    ("开版的话", EditorsNoteKind::Opening),
    ("开设专栏的话", EditorsNoteKind::Opening),
    ("核心提示", EditorsNoteKind::Summary),
    ("核心提要", EditorsNoteKind::Summary),
    ("内容提要", EditorsNoteKind::Summary),
    ("内容提示", EditorsNoteKind::Summary),
    ("阅读提示", EditorsNoteKind::Summary),
    ("新闻提示", EditorsNoteKind::Summary),
    ("内容摘要", EditorsNoteKind::Summary),
    ("新闻提要", EditorsNoteKind::Summary),
    ("內容提要", EditorsNoteKind::Summary),
    ("导语", EditorsNoteKind::Summary),
];

/// Whether a line by itself announces what the editors say behind an article: 编后. No paragraph runs over it.
pub(crate) fn announces_afterword(line: &str) -> bool {
    let line = line.trimmed();
    note(line).is_some_and(|(len, kind)| len == line.len() && kind == EditorsNoteKind::Afterword)
}

/// Whether a line by itself announces what the text below it holds: 核心提示.
pub(crate) fn announces_summary(line: &str) -> bool {
    note(line.trimmed())
        .is_some_and(|(len, kind)| kind == EditorsNoteKind::Summary && len == line.trimmed().len())
}

static HEADS: Words<EditorsNoteKind, { WORDS.len() }> = Words::heads(WORDS);

/// Longest opening, in characters: the words may be set apart.
const LONGEST: usize = 16;

/// An editor's note that opens a text: how many bytes its announcement takes, and what it is.
///
/// note = { mark } ( open word close [ "：" | "——" ] | word ( "：" | "——" | space | end ) ); without colon, dash,
/// bracket, space or end behind it the word is part of a sentence: 编后感言, 核心提示音.
pub(crate) fn note(text: &str) -> Option<(usize, EditorsNoteKind)> {
    let body =
        text.trim_start_matches(is_ignorable).trim_start_matches(['■', '●', '◆', '★', '□', '▲', '◎', '○']);
    let inner = body.trim_start_matches(['【', '[', '［', '〖', '（', '(', '〔', '「', '〈', '《']);
    let opened = inner.len() < body.len();
    // 编 者 按: the word without its spaces, and where the last of its characters ends.
    let front = inner.char_indices().nth(LONGEST).map_or(inner, |(at, _)| inner.split_at(at).0);
    let (len, kind) = HEADS.at(&spaceless(front))?;
    let mut ends = front.char_indices().filter(|(_, c)| !is_ignorable(*c)).scan(0, |word, (at, c)| {
        *word += c.len_utf8();
        Some((*word, at + c.len_utf8()))
    });
    let (_, end) = ends.find(|(word, _)| *word == len)?;
    let mut rest = inner.get(end..)?;
    let closed = rest
        .trim_start_matches(is_ignorable)
        .strip_prefix(['】', ']', '］', '〗', '）', ')', '〕', '」', '〉', '》']);
    if let Some(behind) = closed.filter(|_| opened) {
        rest = behind;
    } else if opened {
        return None;
    }
    let tight = rest.trim_start_matches(is_ignorable);
    let mark = tight.strip_prefix(['：', ':', '︰', '∶']).or_else(|| tight.strip_prefix("——"));
    let parted = tight.is_empty() || tight.len() < rest.len() || closed.is_some() && opened;
    match mark {
        Some(behind) => Some((text.len() - behind.len(), kind)),
        None => parted.then_some((text.len() - rest.len(), kind)),
    }
}

impl Paragraph {
    /// The editors' note that the paragraph is: 编者按：…, 【核心提示】…, or the word as a line of its own. `None`
    /// where it does not open so.
    ///
    /// ```
    /// use baokan::Paragraph;
    /// use baokan::model::notice::EditorsNoteKind;
    /// let paragraph = Paragraph { text: "编者按：老街要拆了。".into(), ..Paragraph::default() };
    /// let note = paragraph.editors_note().unwrap();
    /// assert_eq!((note.kind, note.label.slice(&paragraph.text)), (EditorsNoteKind::Note, Some("编者按：")));
    /// ```
    pub fn editors_note(&self) -> Option<EditorsNote> {
        note(&self.text).map(|(len, kind)| EditorsNote { kind, label: TextRange::new(0, len) })
    }
}

/// Reads the words that announce a note: `编者按`, `【核心提示】`, `编后：`.
impl core::str::FromStr for EditorsNoteKind {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        let text = text.trimmed();
        let found = note(text).filter(|(len, _)| *len == text.len()).map(|(_, kind)| kind);
        found.ok_or_else(|| NotAMark { what: "opening of an editor's note", text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};
    use EditorsNoteKind::*;

    #[test]
    fn afterwords() {
        for line in ["编后", "【编后语】", "■ 编后记", "编 后"] {
            assert!(announces_afterword(line), "{line}");
        }
        for line in ["编后：春运路上", "编后发现", "老编后", "编者按"] {
            assert!(!announces_afterword(line), "{line}");
        }
    }

    #[test]
    fn notes() {
        for (text, rest, want) in reads([
            ("编者按：今年是建厂五十年。", "今年是建厂五十年。", Note),
            ("编者按", "", Note),
            ("【编者按】今年", "今年", Note),
            ("【编者按】：今年", "今年", Note),
            ("编 者 按：今年", "今年", Note),
            ("编者按　今年", "　今年", Note),
            ("■编者按 今年", " 今年", Note),
            ("編者按：今年", "今年", Note),
            ("编者按:今年", "今年", Note),
            ("编者的话", "", Note),
            ("[编者按] 今年", " 今年", Note),
            ("写在前面：", "", Note),
            ("编后", "", Afterword),
            ("编后记：路在脚下", "路在脚下", Afterword),
            ("编后：一枝一叶", "一枝一叶", Afterword),
            ("◎编后语", "", Afterword),
            ("编余——也说小事", "也说小事", Afterword),
            ("開欄的話", "", Opening),
            ("开栏的话：即日起", "即日起", Opening),
            ("开篇的话", "", Opening),
            ("【开栏语】", "", Opening),
            ("核心提示", "", Summary),
            ("[核心提示]去年", "去年", Summary),
            ("内容提要：", "", Summary),
            ("阅读提示 三问老街", " 三问老街", Summary),
        ]) {
            assert_eq!(note(text), Some((text.len() - rest.len(), want)), "{text}");
        }
        for text in refuses([
            "编者按照来稿的次序",
            "编后感言",
            "编后记里写道",
            "编者的话说得好",
            "核心提示音响起",
            "导语写得好",
            "开栏的话题",
            "编前会开了一个钟头",
            "按：",
            "（编者按",
            "编者",
            "（编者注：原文如此）",
            "写在前面的话",
            "内容提要点",
            "",
        ]) {
            assert_eq!(note(text), None, "{text}");
        }
        for kind in EditorsNoteKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(*kind));
        }
    }
}
