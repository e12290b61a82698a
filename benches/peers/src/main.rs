//! What other libraries take for the same text: `baokan-peers TEXT...`. See README.md.

#[path = "../../common/mod.rs"]
mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, MatchKind};
use cpu_time::ProcessTime;
use duckling::{Context, DimensionKind, Lang, Locale};
use regex::Regex;

/// How many times each peer is timed; the table has the median. All take turns: a slow spell of the machine, or one of
/// its processor, meets every one of them.
const ROUNDS: usize = 15;
/// How long a turn goes on, by the clock. What is measured is the processor's time: other work on the machine takes
/// none of that.
const BUDGET: Duration = Duration::from_millis(400);

/// A library that is measured: it reads texts again and again.
struct Peer<'a> {
    name: &'a str,
    texts: &'a [&'a str],
    /// The text that comes next: what a turn does not get through goes on in the next turn.
    next: usize,
    read: Box<dyn FnMut(&str) -> usize + 'a>,
    /// Bytes a second, one figure for each turn.
    speeds: Vec<f64>,
}

impl<'a> Peer<'a> {
    fn new(name: &'a str, texts: &'a [&'a str], read: impl FnMut(&str) -> usize + 'a) -> Self {
        Self { name, texts, next: 0, read: Box::new(read), speeds: Vec::new() }
    }

    fn turn(&mut self) {
        let (end, start, mut bytes) = (Instant::now() + BUDGET, ProcessTime::now(), 0);
        while Instant::now() < end {
            let text = self.texts[self.next % self.texts.len()];
            black_box((self.read)(black_box(text)));
            bytes += text.len();
            self.next += 1;
        }
        self.speeds.push(bytes as f64 / start.elapsed().as_secs_f64());
    }

    fn speed(&self) -> f64 {
        let mut speeds = self.speeds.clone();
        speeds.sort_by(f64::total_cmp);
        speeds[speeds.len() / 2]
    }
}

/// The line that the others are held against.
const OURS: &str = "baokan scan";

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
    let units = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(UNITS);
    let units = units.unwrap_or_else(|e| panic!("{e}"));

    let (year, two) = (r"(\d{4}|[〇零一二三四五六七八九]{4})", r"(\d{1,2}|[一二三四五六七八九十]{1,3})");
    let dates = format!("{year}年(?:{two}月)?(?:{two}[日号])?|{two}月(?:{two}[日号])?|{two}[日号]");
    let amounts = format!(
        r"(约|近|超过|不足)?(\d+(?:\.\d+)?|[零一二三四五六七八九十百千两]+)([万亿]*)([多余])?({})(左右|以上|以下)?",
        UNITS.join("|")
    );
    let both = Regex::new(&format!("{amounts}|{dates}")).unwrap_or_else(|e| panic!("{e}"));

    let jieba = jieba_rs::Jieba::new();

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

    let mut peers = [
        Peer::new("yardstick", &whole, |t| common::yardstick(t, &table)),
        Peer::new(OURS, &whole, |t| baokan::scan(t).count()),
        Peer::new("baokan scan, by sentences", &sentences, |t| baokan::scan(t).count()),
        Peer::new("baokan parse_issue", &whole, |t| baokan::parse_issue(t).articles.len()),
        Peer::new("aho-corasick, words of units", &whole, |t| units.find_iter(t).count()),
        Peer::new("regex, captures", &whole, |t| both.captures_iter(t).count()),
        Peer::new("jieba-rs, segmentation", &sentences, |t| jieba.cut(t, true).len()),
        Peer::new("duckling (zh)", &sentences, |t| {
            duckling::parse(t, &locale, &kinds, &context, &options).len()
        }),
    ];
    for _ in 0..ROUNDS {
        peers.iter_mut().for_each(Peer::turn);
    }

    let ours = peers.iter().find(|p| p.name == OURS).map_or(f64::NAN, Peer::speed);
    println!("{:<34}{:>12}{:>16}", "", "MB a second", "baokan is times");
    for peer in &peers {
        println!("{:<34}{:>12.4}{:>16.2}", peer.name, peer.speed() / 1e6, ours / peer.speed());
    }
}
