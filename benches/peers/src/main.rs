//! What other libraries take for the same text: `baokan-peers TEXT...`. See README.md.

#[path = "../../common/mod.rs"]
mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, MatchKind};
use cpu_time::ProcessTime;
use duckling::{Context, DimensionKind, Lang, Locale};
use regex::Regex;

/// How many times each peer is timed; the table has the median.
const ROUNDS: usize = 5;
/// How long a round goes on, by the clock. What is measured is the processor's time: other work on the machine takes
/// none of that.
const BUDGET: Duration = Duration::from_secs(1);

/// Reads the sentences again and again, until the time is used up: bytes a second, the median of some rounds. What does
/// not get through them in a round goes on in the next.
fn speed(sentences: &[&str], mut read: impl FnMut(&str) -> usize) -> f64 {
    let mut endless = sentences.iter().cycle();
    let mut speeds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let (end, start, mut bytes) = (Instant::now() + BUDGET, ProcessTime::now(), 0);
            for sentence in endless.by_ref() {
                black_box(read(black_box(sentence)));
                bytes += sentence.len();
                if Instant::now() > end {
                    break;
                }
            }
            bytes as f64 / start.elapsed().as_secs_f64()
        })
        .collect();
    speeds.sort_by(f64::total_cmp);
    speeds[ROUNDS / 2]
}

/// Words of units and measure words, the commonest.
const UNITS: &[&str] = &[
    "公里",
    "千米",
    "米",
    "厘米",
    "毫米",
    "平方公里",
    "平方米",
    "亩",
    "公顷",
    "立方米",
    "升",
    "吨",
    "公斤",
    "斤",
    "克",
    "千瓦时",
    "千瓦",
    "万元",
    "亿元",
    "元",
    "美元",
    "角",
    "分",
    "%",
    "℃",
    "度",
    "个",
    "名",
    "人",
    "人次",
    "位",
    "家",
    "户",
    "台",
    "辆",
    "架",
    "艘",
    "座",
    "栋",
    "套",
    "件",
    "项",
    "条",
    "份",
    "期",
    "届",
    "次",
    "场",
    "场次",
    "处",
    "所",
    "年",
    "月",
    "日",
    "天",
    "小时",
    "分钟",
    "秒",
    "周",
    "岁",
    "倍",
    "成",
    "棵",
    "株",
    "只",
    "头",
    "匹",
    "篇",
    "本",
    "册",
];

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let texts: Vec<String> = if files.is_empty() {
        common::PAGES.iter().map(|(_, page)| common::clean(page)).collect()
    } else {
        files
            .iter()
            .map(|f| common::clean(&std::fs::read_to_string(f).unwrap_or_else(|e| panic!("{f}: {e}"))))
            .collect()
    };
    let sentences: Vec<&str> = texts.iter().flat_map(|t| t.split_inclusive('。')).collect();
    let whole: Vec<&str> = texts.iter().map(String::as_str).collect();

    let table = common::table();
    let ours = speed(&whole, |t| baokan::scan(t).count());
    let print = |name: &str, theirs: f64| {
        println!("{name:<34}{:>12.4}{:>16.2}", theirs / 1e6, ours / theirs);
    };
    println!("{:<34}{:>12}{:>16}", "", "MB a second", "baokan is times");
    print("yardstick", speed(&whole, |t| common::yardstick(t, &table)));
    print("baokan scan", ours);
    print("baokan scan, by sentences", speed(&sentences, |t| baokan::scan(t).count()));
    print("baokan parse_issue", speed(&whole, |t| baokan::parse_issue(t).articles.len()));

    let units = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(UNITS);
    let units = units.unwrap_or_else(|e| panic!("{e}"));
    print("aho-corasick, words of units", speed(&whole, |t| units.find_iter(t).count()));

    let (year, two) = (r"(\d{4}|[〇零一二三四五六七八九]{4})", r"(\d{1,2}|[一二三四五六七八九十]{1,3})");
    let dates = format!("{year}年(?:{two}月)?(?:{two}[日号])?|{two}月(?:{two}[日号])?|{two}[日号]");
    let amounts = format!(
        r"(约|近|超过|不足)?(\d+(?:\.\d+)?|[零一二三四五六七八九十百千两]+)([万亿]*)([多余])?({})(左右|以上|以下)?",
        UNITS.join("|")
    );
    let regex = |pattern: &str| Regex::new(pattern).unwrap_or_else(|e| panic!("{e}"));
    let both = regex(&format!("{amounts}|{dates}"));
    print("regex, captures", speed(&whole, |t| both.captures_iter(t).count()));

    let jieba = jieba_rs::Jieba::new();
    print("jieba-rs, segmentation", speed(&sentences, |t| jieba.cut(t, true).len()));

    let (locale, context, options) =
        (Locale::new(Lang::ZH, None), Context::default(), duckling::Options::default());
    let kinds = [
        DimensionKind::Time,
        DimensionKind::Duration,
        DimensionKind::Numeral,
        DimensionKind::Ordinal,
        DimensionKind::Distance,
        DimensionKind::Quantity,
        DimensionKind::Volume,
        DimensionKind::Temperature,
        DimensionKind::AmountOfMoney,
    ];
    duckling::parse("今天", &locale, &kinds, &context, &options);
    print(
        "duckling (zh)",
        speed(&sentences, |t| duckling::parse(t, &locale, &kinds, &context, &options).len()),
    );
}
