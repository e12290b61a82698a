//! Growth: time and memory for 1, 4, 16 and 64 pages, and for text made to hurt.
//!
//! `cargo bench --bench growth` prints both tables; `-- --pages` and `-- --hostile` one of them. `-- --size 16` makes
//! the texts of the second so many megabytes long, in place of one. Time is the least of some runs (the second table
//! has one run of each text), memory what the allocator was asked for. A line that is over its bound fails.

mod common;
#[path = "../tests/common/hostile.rs"]
mod hostile;

use std::hint::black_box;
use std::process::ExitCode;

use allocation_counter::measure;
use cpu_time::ThreadTime;

/// What one reading of a text took.
struct Cost {
    seconds: f64,
    allocations: f64,
    /// Bytes asked for in all, per byte of the text.
    total: f64,
    /// Bytes held at one time at most, per byte of the text.
    peak: f64,
    issue: baokan::Issue,
}

fn cost(text: &str, runs: usize) -> Cost {
    let mut seconds = f64::MAX;
    for _ in 0..runs {
        // Of this thread on a processor: what else the machine does is not counted.
        let start = ThreadTime::now();
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

/// So many pages: the crate's own by turns, each time with its paragraphs (up to `。` at a line's end) moved on by one,
/// so that a page comes again only after as many turns as it has paragraphs.
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
    /// Bytes of memory per byte of these pages, and allocations per paragraph: somewhat above what they are.
    const MOST_A_PAGE: f64 = 6.5;
    const MOST_ALLOCATIONS: f64 = 12.5;
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
        // One page is the mean of the crate's three: the text has three times as many as the table says.
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
        good &= ratio <= 2.0 && cost.peak <= MOST_A_PAGE && per <= MOST_ALLOCATIONS;
    }
    good
}

fn hurt(megabytes: usize) -> bool {
    /// At most so many times an ordinary page's time for a byte, and bytes of memory per byte of text.
    const SLOWEST: f64 = 4.0;
    const MOST: f64 = 24.0;
    /// Where a text is nothing but mentions: so many times that time, and bytes for each mention besides.
    const SLOWEST_MENTIONS: f64 = 8.0;
    const EACH: f64 = 160.0;
    let bytes = megabytes << 20;
    let apart = common::PAGES.iter().map(|(_, page)| cost(page, 200).seconds).sum::<f64>();
    let nanos = apart * 1e9 / common::PAGES.iter().map(|(_, page)| page.len()).sum::<usize>() as f64;
    println!("an ordinary page: {nanos:.1} ns a byte; {megabytes} MB each of:");
    println!("{:<28}{:>12}{:>8}{:>13}  verifies", "", "ns a byte", "ratio", "peak a byte");
    let mut good = true;
    let plain = hostile::texts(bytes).into_iter().map(|kind| (kind, SLOWEST, 0.0));
    let mentions = hostile::numbers(bytes).into_iter().map(|kind| (kind, SLOWEST_MENTIONS, EACH));
    for ((name, text), slowest, each) in plain.chain(mentions) {
        let most = MOST + each * baokan::scan(&text).count() as f64 / text.len() as f64;
        let cost = cost(&text, 1);
        let own = cost.seconds * 1e9 / text.len() as f64;
        let sound = cost.issue.verify(&text).is_ok();
        let bad = !sound || own / nanos > slowest || cost.peak > most;
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
