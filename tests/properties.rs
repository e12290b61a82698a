//! The promises as properties, on any text and on texts made of the language's own alphabet.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fmt::{Debug, Display};
use std::str::FromStr;

use baokan::model::article::{Caption, Credit, CreditKind, Dateline, DocumentLine, DocumentNumber, Jump};
use baokan::model::issue::{Furniture, FurnitureKind, Masthead};
use baokan::model::notice::{EditorsNoteKind, NoticeKind, SeriesMark};
use baokan::model::outline::{Label, LabelStyle};
use baokan::model::people::{Byline, Person, Role};
use baokan::model::unit::Unit;
use baokan::{Code, PartialDate};
use common::promises::{self, forms};
use common::{PAGES, bare, sound};
use proptest::prelude::*;

/// What newspaper pages are made of: figures, units, brackets, labels, line ends, jump words.
const WORDS: &[&str] = &[
    "一",
    "二",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "半",
    "几",
    "多",
    "第",
    "零",
    "〇",
    "两",
    "0",
    "1",
    "9",
    "2025",
    "６",
    ".",
    "．",
    ",",
    "，",
    "、",
    "。",
    "！",
    "？",
    "：",
    "；",
    "∶",
    "%",
    "％",
    "‰",
    "℃",
    "年",
    "月",
    "日",
    "号",
    "时",
    "分",
    "秒",
    "点",
    "元",
    "亩",
    "公里",
    "个",
    "名",
    "台",
    "届",
    "（",
    "）",
    "(",
    ")",
    "“",
    "”",
    "《",
    "》",
    "【",
    "】",
    "〔",
    "〕",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\u{c}",
    " ",
    "\u{3000}",
    "\u{3000}\u{3000}",
    "记者",
    "本报讯",
    "新华社",
    "北京",
    "电",
    "通讯员",
    "摄",
    "文/图",
    "张三",
    "欧阳",
    "李 四",
    "□",
    "■",
    "（下转第2版）",
    "（上接第一版）",
    "转自",
    "《人民日报》",
    "一、",
    "（一）",
    "1．",
    "①",
    "第三条",
    "一是",
    "首先",
    "责任编辑：",
    "今日8版",
    "星期一",
    "农历",
    "腊月",
    "初八",
    "春节",
    "今年",
    "去年",
    "上午",
    "近",
    "约",
    "左右",
    "以上",
    "至",
    "—",
    "～",
    "-",
    "全市",
    "小麦",
    "收割",
    "工程",
    "群众",
    "abc",
    "GDP",
    "的",
    "了",
    "在",
    "\u{200b}",
    "\u{ad}",
    "\0",
    "\u{fffd}",
    "👨‍👩‍👧",
    "e\u{301}",
];

fn language() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 0..80).prop_map(|words| words.concat())
}

/// A page with lines dropped, doubled, swapped, reversed, spaced out and cut.
fn damaged_page() -> impl Strategy<Value = String> {
    let edits =
        prop::collection::vec((0_u8..6, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..12);
    (0..PAGES.len(), edits).prop_map(|(page, edits)| {
        let mut lines: Vec<String> = PAGES[page].1.split('\n').map(str::to_owned).collect();
        for (kind, a, b) in edits {
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            match kind {
                0 if lines.len() > 1 => drop(lines.remove(a)),
                1 => {
                    let line = lines[a].clone();
                    lines.insert(b, line);
                }
                2 => lines.swap(a, b),
                3 => lines[a] = lines[a].chars().rev().collect(),
                4 => lines[a] = lines[a].chars().flat_map(|c| [c, ' ']).collect(),
                _ => lines[a] = lines[a].chars().take(b % 20).collect(),
            }
        }
        lines.join("\n")
    })
}

/// What the newsroom's lines are made of.
const PIECES: &[&str] = &[
    "本报",
    "新华社",
    "记者",
    "通讯员",
    "见习",
    "评论员",
    "本报讯",
    "北京",
    "开罗",
    "6月9日",
    "2025年",
    "3月2日",
    "电",
    "讯",
    "王小明",
    "李芳",
    "欧阳修文",
    "张 三",
    "阿依古丽·买买提",
    "粒砂",
    "孙辰茜潘洁",
    "摄",
    "摄影报道",
    "文/图",
    "文",
    "图",
    "供图",
    "（",
    "）",
    "(",
    ")",
    "【",
    "】",
    "〔",
    "〕",
    "□",
    "◎",
    "00 ",
    " ",
    "\u{3000}",
    "、",
    "：",
    "，",
    "。",
    "/",
    "下转",
    "上接",
    "第",
    "2",
    "A8",
    "四",
    "版",
    "①",
    "转自",
    "来源：",
    "据",
    "《",
    "》",
    "人民日报",
    "峪西日报",
    "国办发",
    "12",
    "号",
    "〔2025〕",
    "一",
    "十",
    "百",
    "三",
    "1",
    ".",
    "．",
    "章",
    "节",
    "条",
    "之",
    "是",
    "首先",
    "其次",
    "第一，",
    "Ⅱ",
    "A",
    "(a)",
    "⑫",
    "星期三",
    "图为",
    "▲",
    "现场",
    "作者系",
    "江西某县",
    "教授",
    "发自",
    "编辑部",
    "责任编辑",
    "校对",
    "石小磊",
    "详见",
    ">>>",
    "热线",
    "5550200",
    "公告",
    "遗失声明",
    "更正",
    "编者按",
    "开栏的话",
    "连载",
    "（上）",
    "之三",
    "总第9期",
    "CN 98-0007",
    "农历八月十六",
];

fn piece() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..7).prop_map(|words| words.concat())
}

/// What one type reads of a text, it writes and reads back equal.
fn same<T: FromStr + Display + PartialEq + Debug>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        forms::same(&value);
    }
}

/// Every type of line that is read from text is written, and reads again as itself.
fn same_lines(text: &str) {
    same::<Label>(text);
    same::<Person>(text);
    same::<Role>(text);
    same::<Byline>(text);
    same::<Dateline>(text);
    same::<Credit>(text);
    same::<Jump>(text);
    same::<DocumentLine>(text);
    same::<DocumentNumber>(text);
    same::<Caption>(text);
    same::<Masthead>(text);
    same::<Furniture>(text);
    same::<NoticeKind>(text);
    same::<SeriesMark>(text);
    same::<EditorsNoteKind>(text);
}

/// Every value of a type with a list of its values is written and read back.
fn all_same<T: FromStr + Display + PartialEq + Debug>(all: &[T]) {
    all.iter().for_each(forms::same);
}

#[test]
fn names_are_written_and_read_back() {
    all_same(LabelStyle::ALL);
    all_same(CreditKind::ALL);
    all_same(FurnitureKind::ALL);
    all_same(Role::ALL);
    all_same(NoticeKind::ALL);
    all_same(EditorsNoteKind::ALL);
}

proptest! {
    // A fixed seed: a run says the same tomorrow. PROPTEST_CASES and PROPTEST_RNG_SEED make a longer or another one.
    #![proptest_config(common::cases(512))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        sound(&text);
        promises::scan::check(&text);
    }

    #[test]
    fn any_characters(text in prop::collection::vec(any::<char>(), 0..120)) {
        let text: String = text.into_iter().collect();
        sound(&text);
        promises::scan::check(&text);
    }

    #[test]
    fn texts_of_the_language(text in language()) {
        let issue = sound(&text);
        promises::scan::check(&text);
        promises::views::check(&text);
        // Everything printed is in some leaf.
        let mut leaves: Vec<char> = issue.leaves().flat_map(|l| bare(l.text).chars().collect::<Vec<_>>()).collect();
        let mut all: Vec<char> = bare(&text).chars().collect();
        leaves.sort_unstable();
        all.sort_unstable();
        prop_assert_eq!(leaves, all);
    }

    #[test]
    fn lines_are_written_and_read_back(text in piece()) {
        same_lines(&text);
    }

    /// Every `FromStr` takes any text; what it reads, it writes and reads again.
    #[test]
    fn every_type_reads_any_text(text in prop_oneof!["\\PC{0,40}", piece(), language()]) {
        same_lines(&text);
        same::<PartialDate>(&text);
        same::<Unit>(&text);
        same::<Code>(&text);
        forms::all_settle(&text);
    }

    #[test]
    fn labels_are_written_and_read_back(number in 1_u32..1000, second in 1_u32..100, kind in 0_usize..16) {
        use LabelStyle::*;
        let style = [
            Part, Chapter, Section, Article, Han, HanBracket, Digit, DigitBracket, Circled, HanIs, HanOrdinal, Sequence,
            Roman, Letter, LetterBracket, Decimal,
        ][kind];
        for numbers in [&[number][..], &[number, second], &[number, second, number]] {
            if let Some(label) = Label::new(style, numbers) {
                let written = label.to_string();
                // The letter I. is read as a Roman numeral.
                if (style, number) != (Letter, 9) {
                    prop_assert_eq!(written.parse::<Label>(), Ok(label), "{}", written);
                }
            }
        }
    }

    #[test]
    fn damaged_pages(text in damaged_page()) {
        sound(&text);
    }

    #[test]
    #[cfg(feature = "serde")]
    fn issues_are_written_and_read_back(text in language()) {
        promises::roundtrip::check(&text);
    }
}
