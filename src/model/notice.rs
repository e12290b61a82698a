//! Notices, parts of a series, and editors' notes, as [`Article::notice`](super::article::Article::notice),
//! [`Article::series`](super::article::Article::series) and
//! [`Paragraph::editors_note`](super::article::Paragraph::editors_note) find them.

use core::fmt;

use super::span::TextRange;

macro_rules! kinds {
    ($(#[doc = $about:literal])+ $type:ident { $($(#[doc = $doc:literal])+ $name:ident = $id:literal, $word:literal;)* }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
        #[non_exhaustive]
        pub enum $type { $($(#[doc = $doc])+ $name,)* }

        impl $type {
            /// Every kind there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The kind's name, as it is serialised.
            ///
            /// ```
            #[doc = concat!("use baokan::model::notice::", stringify!($type), ";")]
            #[doc = concat!("let all: Vec<_> = ", stringify!($type), "::ALL.iter().map(|kind| kind.as_str()).collect();")]
            #[doc = concat!("assert_eq!(all, [", $("\"", $id, "\", ",)* "]);")]
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The word that a page commonly has for it.
            ///
            /// ```
            #[doc = concat!("use baokan::model::notice::", stringify!($type), ";")]
            #[doc = concat!("let all: Vec<_> = ", stringify!($type), "::ALL.iter().map(|kind| kind.word()).collect();")]
            #[doc = concat!("assert_eq!(all, [", $("\"", $word, "\", ",)* "]);")]
            /// ```
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }
        }

        /// Writes the Chinese word that a page commonly has for it, unlike the other kinds of this crate;
        /// [`as_str`](Self::as_str) is the serialised name.
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}
kinds! {
    /// What a notice is about.
    ///
    /// ```
    /// use baokan::model::notice::NoticeKind;
    /// assert_eq!(NoticeKind::Tender.to_string(), "招标公告");
    /// ```
    NoticeKind {
        /// 公告, 通告, 启事, 声明 of any other kind.
        Announcement = "announcement", "公告";
        /// 公示: laid open for objections.
        Disclosure = "disclosure", "公示";
        /// 遗失声明, 挂失: a document is lost and void.
        Loss = "loss", "遗失声明";
        /// 注销公告, 清算公告, 减资公告, 债权公告: a firm or an office ends or shrinks.
        Deregistration = "deregistration", "注销公告";
        /// 招标公告, 采购公告, 中标公告.
        Tender = "tender", "招标公告";
        /// 拍卖公告, 挂牌公告, 出让公告, 转让公告.
        Auction = "auction", "拍卖公告";
        /// 送达公告, 开庭公告, 破产公告, 仲裁公告: of a court or tribunal.
        Court = "court", "送达公告";
        /// 讣告, 讣闻.
        Obituary = "obituary", "讣告";
        /// 更正, 勘误.
        Correction = "correction", "更正";
        /// 致歉声明, 道歉.
        Apology = "apology", "致歉声明";
        /// 招聘启事, 征稿启事, 招生简章: somebody is sought.
        Recruitment = "recruitment", "招聘启事";
        /// 寻人启事, 认领启事, 招领启事: somebody or something is lost or found.
        Search = "search", "寻人启事";
        /// 停水公告, 停电通知, 封路通告: something is shut for a time.
        Interruption = "interruption", "停水公告";
    }
}
kinds! {
    /// What an editors' note is for.
    ///
    /// ```
    /// use baokan::model::notice::EditorsNoteKind;
    /// assert_eq!(EditorsNoteKind::Note.to_string(), "编者按");
    /// ```
    EditorsNoteKind {
        /// 编者按, 编者的话: why they print it.
        Note = "note", "编者按";
        /// 编后, 编后语: what they think of it.
        Afterword = "afterword", "编后";
        /// 开栏的话, 开篇的话: why they begin a column.
        Opening = "opening", "开栏的话";
        /// 核心提示, 内容提要: what is in it.
        Summary = "summary", "核心提示";
    }
}

/// What kind of editors' note a paragraph is, and the words that open it.
///
/// ```
/// use baokan::model::notice::EditorsNoteKind;
/// let issue = baokan::parse_issue("让座的学问\n　　编者按：一个座位，几种让法。\n　　早高峰的车上，她站了起来。");
/// let paragraph = &issue.articles[0].body[0];
/// let note = paragraph.editors_note().unwrap();
/// assert_eq!(note.kind, EditorsNoteKind::Note);
/// assert_eq!(note.label.slice(&paragraph.text), Some("编者按："));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EditorsNote {
    /// What the note is for.
    pub kind: EditorsNoteKind,
    /// The words that announce it with their brackets or colon, in the paragraph's text.
    pub label: TextRange,
}

/// Which part of a series or of a serial an article is.
///
/// ```
/// use baokan::model::notice::SeriesMark;
/// assert_eq!("（之三）".parse(), Ok(SeriesMark::Number(3)));
/// assert_eq!("连载12".parse(), Ok(SeriesMark::Number(12)));
/// assert_eq!("（下）".parse(), Ok(SeriesMark::Last));
/// assert_eq!(SeriesMark::Number(3).to_string(), "之三");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum SeriesMark {
    /// 之三, 连载12, 三论: the part's number, from 1.
    Number(u32),
    /// （上）: the first of two or three.
    First,
    /// （中）: the second of three.
    Middle,
    /// （下）: the last of two or three.
    Last,
}

/// Writes 之三 up to ten, 之12 beyond, and （上）, （中）, （下）.
impl fmt::Display for SeriesMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const HAN: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
        match self {
            Self::Number(n) => {
                let han = usize::try_from(*n).ok().and_then(|n| HAN.get(n.checked_sub(1)?));
                match han {
                    Some(word) => write!(f, "之{word}"),
                    None => write!(f, "之{n}"),
                }
            }
            Self::First => f.write_str("（上）"),
            Self::Middle => f.write_str("（中）"),
            Self::Last => f.write_str("（下）"),
        }
    }
}

/// A text is no title of a notice, no opening of an editor's note, or no mark of a series.
///
/// ```
/// use baokan::model::notice::SeriesMark;
/// assert_eq!("三个".parse::<SeriesMark>().unwrap_err().to_string(), "\"三个\" is no mark of a series");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no {what}")]
pub struct NotAMark {
    pub(crate) what: &'static str,
    pub(crate) text: String,
}
