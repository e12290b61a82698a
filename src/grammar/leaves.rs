//! `FromStr` of the newsroom's lines: a text that is one byline, dateline, credit, … from end to end.

use core::str::FromStr;

use super::people::{People, Sureness, people};
use super::{byline, caption, credit, dateline, document, furniture, jump, masthead, role};
use crate::model::article::{Caption, Credit, CreditKind, Dateline, DocumentLine, DocumentNumber, Jump};
use crate::model::issue::{Furniture, FurnitureKind, Masthead};
use crate::model::leaf::{LeafKind, NotALeaf};
use crate::model::people::{Byline, Person, Role};
use crate::text::edges::Edges as _;
use crate::text::signs::Signs;

fn trim(text: &str) -> &str {
    text.trimmed()
}

macro_rules! leaves {
    ($($(#[doc = $doc:literal])+ $name:ident, $kind:ident: |$text:ident| $read:expr;)*) => {$(
        $(#[doc = $doc])+
        ///
        /// The value has no spans: it stands in no source. `Display` writes its text, which reads back equal.
        impl FromStr for $name {
            type Err = NotALeaf;

            fn from_str(text: &str) -> Result<Self, NotALeaf> {
                let $text = trim(text);
                let found: Option<Self> = $read;
                found.ok_or_else(|| NotALeaf { kind: LeafKind::$kind, text: text.to_owned() })
            }
        }
    )*};
}
leaves! {
    /// Reads a text that is a byline: `本报记者 王小明 李芳`, `□张三`, `（记者 王小明）`, `王小明`.
    Byline, Byline: |text| byline::line(text)
        .or_else(|| byline::maybe(text))
        .map(|people| Self { text: text.to_owned(), spans: Vec::new(), people: people.owned() });
    /// Reads a text that is a dateline: `新华社北京6月9日电（记者王小明）`, `（本报开罗1月5日电）`.
    Dateline, Dateline: |text| dateline::head(text)
        .filter(|(len, _)| *len == text.len())
        .or_else(|| dateline::tail(text).filter(|(at, _)| *at == 0))
        .map(|(_, parts)| {
            Self { text: text.to_owned(), ..parts.owned() }
        });
    /// Reads a text that is a credit: `转自《人民日报》`.
    Credit, Credit: |text| credit::line(text).map(|parts| Self {
        text: text.to_owned(),
        spans: Vec::new(),
        kind: parts.kind,
        source: parts.source,
    });
    /// Reads a text that is a jump line: `（下转第2版）`, `上接第一版`.
    Jump, JumpTo: |text| jump::to_tail(text)
        .filter(|(at, _)| *at == 0)
        .map(|(_, page)| page)
        .or_else(|| jump::from_head(text).filter(|(len, _)| *len == text.len()).map(|(_, page)| page))
        .map(|page| Self { text: text.to_owned(), spans: Vec::new(), page: page.map(|p| p.to_string()) });
    /// Reads a text that is the number or the date of an official document: `国办发〔2025〕12号`, `2025年3月2日`.
    DocumentLine, Document: |text| {
        let (number, date) = (document::number(text), document::date(text));
        (number.is_some() || date.is_some()).then(|| Self { text: text.to_owned(), spans: Vec::new(), number, date })
    };
    /// Reads a text that is (part of) a masthead: `沅口日报 2024年9月18日 星期三`.
    Masthead, Masthead: |text| masthead::line(text).map(|facts| Self {
        text: text.to_owned(),
        spans: Vec::new(),
        paper: facts.paper,
        date: facts.date,
        weekday: facts.weekday,
        lunar: facts.lunar,
        issue_no: facts.issue_no,
        cn: facts.cn,
        postal_code: facts.postal_code,
        pages: facts.pages,
    });
    /// Reads a line that belongs to no article: `责任编辑：田禾`, `第2版`, `详见3版`, `新闻热线：5550200`.
    Furniture, Furniture: |text| furniture::line(text, Signs::ALL)
        .map(|kind| Self { text: text.to_owned(), spans: Vec::new(), kind });
    /// Reads a text that is a caption: `图为现场。（新华社记者王小明摄）`.
    Caption, Caption: |text| caption::whole(text)
        .map(|credit| Self { text: text.to_owned(), credit: credit.owned(), ..Self::default() });
}

/// Reads one name, with or without what its bearer did: `王小明`, `张 三`, `本报记者 王小明`, `王小明 摄`.
impl FromStr for Person {
    type Err = NotALeaf;

    fn from_str(text: &str) -> Result<Self, NotALeaf> {
        let mut found = people(trim(text), Sureness::Announced).map(People::owned).unwrap_or_default();
        match (found.pop(), found.is_empty()) {
            (Some(person), true) => Ok(person),
            _ => Err(NotALeaf { kind: LeafKind::Byline, text: text.to_owned() }),
        }
    }
}

/// Reads the name that `Display` writes (`reporter`), and the words of pages: `本报驻希腊记者`, `通訊員`, `摄影`.
impl FromStr for Role {
    type Err = NotALeaf;

    fn from_str(text: &str) -> Result<Self, NotALeaf> {
        /// Whose lines are the page's, not the article's: a byline does not read them.
        const EDITORS: [&str; 6] = ["编辑", "編輯", "责编", "責編", "责任编辑", "責任編輯"];
        let text = trim(text);
        if EDITORS.contains(&text) {
            return Ok(Self::Editor);
        }
        let word = || role::role(text).filter(|(len, _)| *len == text.len()).map(|(_, role)| role);
        Self::ALL
            .iter()
            .copied()
            .find(|role| role.as_str() == text)
            .or_else(word)
            .ok_or_else(|| NotALeaf { kind: LeafKind::Byline, text: text.to_owned() })
    }
}

macro_rules! names {
    ($($name:ident, $kind:ident;)*) => {$(
        /// Reads the name that `Display` writes.
        impl FromStr for $name {
            type Err = NotALeaf;

            fn from_str(text: &str) -> Result<Self, NotALeaf> {
                let found = Self::ALL.iter().copied().find(|kind| kind.as_str() == trim(text));
                found.ok_or_else(|| NotALeaf { kind: LeafKind::$kind, text: text.to_owned() })
            }
        }
    )*};
}
names! {
    CreditKind, Credit;
    FurnitureKind, Furniture;
}

/// Reads a number with brackets of any kind: `国办发〔2025〕12号`, `国办发[2025] 12 号`.
impl FromStr for DocumentNumber {
    type Err = NotALeaf;

    fn from_str(text: &str) -> Result<Self, NotALeaf> {
        document::parts(text).ok_or_else(|| NotALeaf { kind: LeafKind::Document, text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn both<T: FromStr<Err = NotALeaf> + ToString + PartialEq + core::fmt::Debug>(
        good: &[&str],
        bad: &[&str],
    ) {
        for text in good {
            let value: T = text.parse().unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(value.to_string().parse::<T>().as_ref(), Ok(&value), "{text}");
        }
        for text in bad {
            assert!(text.parse::<T>().is_err(), "{text}");
        }
    }

    #[test]
    fn written_and_read_back() {
        both::<Byline>(
            &["本报记者 王小明 李芳", "□张 三", "（记者 王小明）", "王小明"],
            &["", "会议强调", "今天"],
        );
        both::<Dateline>(
            &["新华社北京6月9日电（记者王小明）", "（本报开罗1月5日电）", "本报讯", "【本报讯】"],
            &["", "本报讯 某县近日", "据了解"],
        );
        both::<Credit>(&["转自《人民日报》", "来源：某某网"], &["", "据了解"]);
        both::<Jump>(&["（下转第2版）", "（上接第一版）", "下转A8版"], &["", "转眼", "详见2版"]);
        both::<DocumentLine>(&["国办发〔2025〕12号", "2025年3月2日"], &["", "3月2日"]);
        both::<Masthead>(&["沅口日报 2024年9月18日 星期三"], &["", "要闻"]);
        both::<Caption>(&["图为现场。（新华社记者王小明摄）"], &["", "会议强调。"]);
        both::<Furniture>(
            &["责任编辑：田禾", "第2版", "详见3版", "新闻热线：5550200", "广告"],
            &["", "会议强调。", "校对工作"],
        );
        both::<CreditKind>(&["reprint", "source"], &["", "转自"]);
        both::<FurnitureKind>(&["folio", "artifact"], &["", "版"]);
        both::<Person>(
            &["王小明", "张 三", "本报记者 王小明", "王小明 摄", "评论员 李芳"],
            &["", "王小明 李芳", "2025"],
        );
        both::<Role>(
            &["reporter", "本报驻希腊记者", "通訊員", "illustrator", "责编"],
            &["", "记者会", "王小明"],
        );
        both::<DocumentNumber>(
            &["国办发〔2025〕12号", "某政发[2023]5号", "教基（2021）8 号"],
            &["", "第12号"],
        );
        assert_eq!("某政发[2023] 5 号".parse::<DocumentNumber>().unwrap().to_string(), "某政发〔2023〕5号");
        assert_eq!("本报记者 王小明".parse::<Person>().unwrap().to_string(), "记者 王小明");
        let error = "今天".parse::<Byline>().unwrap_err();
        assert_eq!(error.to_string(), "\"今天\" is no byline");
    }
}
