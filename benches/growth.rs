//! Growth: time and memory for 1, 4, 16 and 64 pages, and for text made to hurt.
//!
//! `cargo bench --bench growth` prints both tables; `-- --pages` and `-- --hostile` one of them, `-- --size 16` the
//! second for so many megabytes. Time is the least of some runs, memory what the allocator was asked for. A line that
//! is over its bound fails.

mod common;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use allocation_counter::measure;

/// What one reading of a text took.
struct Cost {
    seconds: f64,
    allocations: f64,
    /// Bytes asked for in all, and at most at one time, per byte of the text.
    total: f64,
    peak: f64,
    issue: baokan::Issue,
}

fn cost(text: &str, runs: usize) -> Cost {
    let mut seconds = f64::MAX;
    for _ in 0..runs {
        let start = Instant::now();
        black_box(baokan::parse_issue(black_box(text)));
        seconds = seconds.min(start.elapsed().as_secs_f64());
    }
    let mut issue = None;
    let info = measure(|| issue = Some(baokan::parse_issue(text)));
    let bytes = text.len() as f64;
    Cost {
        seconds,
        allocations: info.count_total as f64,
        total: info.bytes_total as f64 / bytes,
        peak: info.bytes_max as f64 / bytes,
        issue: issue.unwrap_or_else(|| baokan::parse_issue("")),
    }
}

/// So many pages, no two alike: the clauses of each stand in an order of their own, the lines' ends stay.
fn pages(count: usize) -> String {
    let mut out = String::new();
    for index in 0..count {
        let (_, page) = common::PAGES[index % common::PAGES.len()];
        let mut paragraphs: Vec<&str> = page.split_inclusive("。\n").collect();
        let turn = index / common::PAGES.len() % paragraphs.len();
        paragraphs.rotate_left(turn);
        if index > 0 {
            out.push('\u{c}');
        }
        out.extend(paragraphs);
    }
    out
}

fn growth() -> bool {
    println!(
        "{:>6}{:>10}{:>12}{:>8}{:>13}{:>13}{:>16}{:>18}",
        "pages",
        "bytes",
        "ns a byte",
        "of 1",
        "bytes a byte",
        "peak a byte",
        "allocs a page",
        "allocs a paragraph"
    );
    let mut first = None;
    let mut good = true;
    for count in [3, 12, 48, 192] {
        // One page is the mean of the three: all sizes are counted in threes.
        let text = pages(count);
        let cost = cost(&text, (384 / count).max(3));
        let paragraphs: usize = cost.issue.articles.iter().map(|a| a.body.len()).sum();
        let nanos = cost.seconds * 1e9 / text.len() as f64;
        let ratio = nanos / *first.get_or_insert(nanos);
        let per = cost.allocations / paragraphs.max(1) as f64;
        println!(
            "{:>6}{:>10}{nanos:>12.1}{ratio:>8.2}{:>13.1}{:>13.1}{:>16.0}{per:>18.1}",
            count / 3,
            text.len() / 3,
            cost.total,
            cost.peak,
            cost.allocations / count as f64,
        );
        good &= ratio <= 2.0;
    }
    good
}

/// Texts made to hurt: each is repeated to the size asked for.
fn hostile(bytes: usize) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    let words = [
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "【",
        "一、",
        "（一）",
        "1.",
        "第",
        "第一章 ",
        "年",
        "月",
        "日",
        "2",
        "３",
        "一",
        "百",
        "亿",
        "千万亿",
        "几十",
        "半",
        "约",
        "近",
        "到",
        "—",
        "□",
        "■",
        "\n",
        "\r\n\n",
        "中\n",
        "\u{c}",
        "中\u{c}",
        "下转第",
        "（下转第2版）\n",
        "（上接第1版）\n",
        "（《“‘",
        "（）",
        "“”",
        "记者",
        "本报讯",
        "e\u{301}",
        "中\u{301}",
        "👨\u{200d}👩\u{200d}👧",
        "שלום ",
        "مرحبا",
        "\u{202e}中",
        "\u{0}",
        "\u{7}",
        "\u{fffd}",
        "\u{feff}",
        "\u{3000}",
        " ",
        "a",
        "Word ",
        "，",
        "。",
        "、",
        "：",
        "·",
        "%",
        "1.5",
        "1,",
        "1-",
        "3∶",
        "12:",
        "二〇",
        "周",
        "每",
        "张",
        "王小明 ",
        "王 明\n",
        "电话",
        "www.",
        "转",
        "见",
        "2025年6月9日",
        "6月9日至",
        "5至",
        "百分之",
        "三分之",
        "¥",
        "同意\n",
        "。”",
        "……",
        "第1版\n",
        "○",
        "▲",
        "图为",
    ];
    for word in words {
        out.push((word.escape_default().to_string().replace("\\u{", "{"), word.repeat(bytes / word.len())));
    }
    let lines = |name: &str, line: &dyn Fn(usize) -> String| {
        let mut text = String::with_capacity(bytes + 256);
        let mut index = 0;
        while text.len() < bytes {
            text.push_str(&line(index));
            text.push('\n');
            index += 1;
        }
        (name.to_owned(), text)
    };
    let han = |n: usize| char::from_u32(0x4e00 + (n * 7919 % 20_000) as u32).unwrap_or('中');
    out.push(lines("headlines without bodies", &|n| {
        format!("{}{}市夏粮收购开秤{}\n", han(n), han(n + 1), han(n + 2))
    }));
    out.push(lines("bylines", &|n| format!("本报记者 王{}{}", han(n), han(n + 3))));
    out.push(lines("bare names", &|n| {
        format!("李{} {}", han(n), if n % 2 == 0 { "王小明" } else { "张三" })
    }));
    out.push(lines("nested labels", &|n| {
        let label = ["一、", "（一）", "1.", "（1）", "①", "第一章 ", "第一节 ", "第一条 "];
        format!("{}总则{}。", label[n % label.len()], han(n))
    }));
    out.push(lines("labels of one level", &|n| format!("{}. 保护耕地{}。", n % 999 + 1, han(n))));
    out.push(lines("jumps and their ends", &|n| {
        format!("　　{}{}全市（下转第2版）\n（上接第1版）{}收割过半。", han(n), han(n * 3), han(n * 5))
    }));
    out.push(lines("alternating openers", &|n| ["（《", "“‘", "【〔", "《（"][n % 4].repeat(8)));
    out.push(lines("datelines", &|n| {
        format!("　　本报讯（记者 王小{}）今天，{}村开会。", han(n), han(n + 9))
    }));
    out.push(lines("heads and bodies alike", &|_| {
        "全市夏粮收购\n　　全市夏粮收购，全市夏粮收购开秤。".to_owned()
    }));
    out.push(lines("columns of every width", &|n| {
        "全市夏粮收购开秤今年收成好".chars().cycle().take(n * 31 % 60 + 1).collect()
    }));
    out.push((
        "random Han, no line end".to_owned(),
        (0..bytes / 3).map(|n| han(n.wrapping_mul(2_654_435_761) >> 7)).collect(),
    ));
    out.push(("no line end".to_owned(), common::clean(&common::mix(bytes))));
    out
}

fn hurt(megabytes: usize) -> bool {
    /// At most so many times an ordinary page's time, and bytes of memory per byte of text.
    const SLOWEST: f64 = 4.0;
    const MOST: f64 = 24.0;
    let bytes = megabytes << 20;
    let ordinary = cost(&pages(48), 8);
    let nanos = ordinary.seconds * 1e9 / pages(48).len() as f64;
    println!("an ordinary page: {nanos:.1} ns a byte; {megabytes} MB each of:");
    println!("{:<28}{:>12}{:>8}{:>13}  verifies", "", "ns a byte", "ratio", "peak a byte");
    let mut good = true;
    for (name, text) in hostile(bytes) {
        let cost = cost(&text, 1);
        let own = cost.seconds * 1e9 / text.len() as f64;
        let sound = cost.issue.verify(&text).is_ok();
        let bad = !sound || own / nanos > SLOWEST || cost.peak > MOST;
        let mark = if bad { "  <- over its bound" } else { "" };
        println!("{name:<28}{own:>12.1}{:>8.2}{:>13.1}  {sound}{mark}", own / nanos, cost.peak);
        good &= !bad;
    }
    good
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let has = |flag: &str| args.iter().any(|a| a == flag);
    let size =
        args.iter().position(|a| a == "--size").and_then(|at| args.get(at + 1)?.parse().ok()).unwrap_or(1);
    let mut good = true;
    if !has("--hostile") {
        good &= growth();
    }
    if !has("--pages") {
        good &= hurt(size);
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
