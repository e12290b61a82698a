//! Throughput in bytes of input a second: reading pages, joining lines, scanning the text without its white space,
//! reading values, writing JSON, and beside them the yardstick.
//!
//! Time is that of this thread on a processor, so that other work on the machine counts little. The tables at the end
//! give the median of each in MB (of 10⁶ bytes) a second, which the README shows, and its ratio to the yardstick in the
//! same run: machines differ, the ratio hardly does. `cargo bench --bench pages`; a name behind `--` picks some, such
//! as `-- mix/`.

mod common;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use baokan::model::date::Date;
use baokan::model::duration::{Duration as Length, Recurrence};
use baokan::model::quantity::{Age, Fraction, Money, Number, Ordinal, Percent, Quantity, Ratio, Score};
use baokan::model::time::{DateTime, Time};
use cpu_time::ThreadTime;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, Throughput};

/// Time of this thread on a processor.
struct CpuTime;

impl Measurement for CpuTime {
    type Intermediate = ThreadTime;
    type Value = Duration;

    fn start(&self) -> ThreadTime {
        ThreadTime::now()
    }

    fn end(&self, start: ThreadTime) -> Duration {
        start.elapsed()
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}

/// What is measured on every text, in the order of the table.
const STAGES: [&str; 4] = ["scan", "reflow", "parse_issue", "json"];

/// Measures every stage on every text, and adds to `names` each text's name, its bytes, and those without white space.
fn texts(c: &mut Criterion<CpuTime>, names: &mut Vec<(String, usize, usize)>) {
    let table = common::table();
    let own = common::PAGES.iter().map(|(name, page)| ((*name).to_owned(), (*page).to_owned()));
    let beside = common::beside().into_iter().map(|(name, text)| (format!("beside-{name}"), text));
    let mix = std::iter::once_with(|| ("mix".to_owned(), common::mix(8 << 20)));
    for (name, text) in own.chain(beside).chain(mix) {
        let (text, clean) = (text.as_str(), common::clean(&text));
        let mut group = c.benchmark_group(&name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("yardstick", |b| b.iter(|| common::yardstick(black_box(text), &table)));
        group.bench_function("reflow", |b| b.iter(|| baokan::reflow(black_box(text))));
        group.bench_function("parse_issue", |b| b.iter(|| baokan::parse_issue(black_box(text))));
        let issue = baokan::parse_issue(text);
        group.bench_function("json", |b| b.iter(|| serde_json::to_string(black_box(&issue))));
        group.throughput(Throughput::Bytes(clean.len() as u64));
        group.bench_function("yardstick-clean", |b| {
            b.iter(|| common::yardstick(black_box(&clean), &table));
        });
        group.bench_function("scan", |b| b.iter(|| baokan::scan(black_box(&clean)).count()));
        group.finish();
        names.push((name, text.len(), clean.len()));
    }
}

/// Reads one printed form of every kind of value.
fn values(c: &mut Criterion<CpuTime>) {
    let mut group = c.benchmark_group("values");
    macro_rules! value {
        ($($kind:ident $text:literal)*) => {$(
            group.throughput(Throughput::Bytes($text.len() as u64));
            group.bench_function(stringify!($kind), |b| b.iter(|| black_box($text).parse::<$kind>().is_ok()));
        )*};
    }
    value! {
        Date "2025年6月9日" Time "晚上7点半" DateTime "12月20日19时" Length "2小时8分22秒" Recurrence "每隔两周"
        Quantity "5.194公里" Money "31万美元" Percent "36.8%" Ratio "1∶3.46" Fraction "三分之一" Ordinal "第22届"
        Age "四十五六岁" Score "3∶1" Number "14亿"
    }
    group.finish();
}

/// The median of a benchmark in seconds, as criterion wrote it down.
fn median(folder: &Path, group: &str, name: &str) -> Option<f64> {
    let file = folder.join(group).join(name).join("new/estimates.json");
    let estimates: serde_json::Value = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    Some(estimates.get("median")?.get("point_estimate")?.as_f64()? / 1e9)
}

/// Prints how fast each stage is beside the yardstick: 1 costs as little as looking at each character once.
fn ratios(folder: &Path, names: &[(String, usize, usize)]) {
    println!(
        "\nthroughput as a fraction of the yardstick's\n{:<22}{}",
        "",
        STAGES.map(|s| format!("{s:>12}")).concat()
    );
    for (group, ..) in names {
        let Some(yard) = median(folder, group, "yardstick") else { continue };
        let clean = median(folder, group, "yardstick-clean");
        let cell = |stage: &&str| {
            let yard = if **stage == *"scan" { clean? } else { yard };
            Some(format!("{:>12.3}", yard / median(folder, group, stage)?))
        };
        let cells: Vec<String> =
            STAGES.iter().map(|s| cell(s).unwrap_or_else(|| format!("{:>12}", "-"))).collect();
        println!("{group:<22}{}", cells.concat());
    }
}

/// Prints the medians in MB a second. How long a clean text is, is not in criterion's files: the names come with it.
fn speeds(folder: &Path, names: &[(String, usize, usize)]) {
    let columns = ["yardstick", "scan", "reflow", "parse_issue", "json"];
    println!("\nMB a second\n{:<22}{}", "", columns.map(|s| format!("{s:>12}")).concat());
    for (group, length, clean) in names {
        let cell = |name: &&str| {
            let bytes = if **name == *"scan" { *clean } else { *length };
            median(folder, group, name)
                .map_or_else(|| format!("{:>12}", "-"), |s| format!("{:>12.1}", bytes as f64 / s / 1e6))
        };
        println!("{group:<22}{}", columns.iter().map(cell).collect::<String>());
    }
}

fn main() {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
    let folder = target.join("criterion");
    let mut c = Criterion::default()
        .with_measurement(CpuTime)
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .output_directory(&folder)
        .configure_from_args();
    let mut names = Vec::new();
    texts(&mut c, &mut names);
    values(&mut c);
    c.final_summary();
    speeds(&folder, &names);
    ratios(&folder, &names);
}
