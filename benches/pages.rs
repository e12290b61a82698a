//! Throughput in bytes of input a second: reading pages, joining lines, scanning, and beside them the yardstick.
//!
//! The yardstick looks at every character once: `chars()` with one look-up in a table of 64K entries. What matters is
//! the ratio to it in the same run: machines differ, the ratio hardly does.

#![allow(missing_docs, reason = "the macro writes a function without")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const PAGES: &[(&str, &str)] = &[
    ("county-daily", include_str!("../examples/data/county-daily.txt")),
    ("evening-paper", include_str!("../examples/data/evening-paper.txt")),
    ("official-document", include_str!("../examples/data/official-document.txt")),
];

fn yardstick(text: &str, table: &[u8]) -> usize {
    text.chars().map(|c| usize::from(table.get(c as usize).copied().unwrap_or(0))).sum()
}

/// The clauses of all pages in a fixed random order, so that no branch predictor learns a page by heart.
fn mix(bytes: usize) -> String {
    let clauses: Vec<&str> =
        PAGES.iter().flat_map(|(_, page)| page.split_inclusive(['，', '。', '\n'])).collect();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut out = String::with_capacity(bytes + 256);
    while out.len() < bytes {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let pick = usize::try_from(state % clauses.len() as u64).unwrap_or(0);
        out.push_str(clauses.get(pick).copied().unwrap_or_default());
    }
    out
}

fn bench(c: &mut Criterion) {
    let table: Vec<u8> = (0..0x1_0000_u32).map(|code| u8::from(code % 7 == 0)).collect();
    let mixed = mix(1 << 20);
    let texts = PAGES.iter().map(|(name, page)| (*name, *page)).chain([("mix", mixed.as_str())]);
    for (name, text) in texts {
        let clean: String = text.split_whitespace().collect();
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("yardstick", |b| b.iter(|| yardstick(black_box(text), &table)));
        group.bench_function("scan", |b| b.iter(|| baokan::scan(black_box(&clean)).count()));
        group.bench_function("reflow", |b| b.iter(|| baokan::reflow(black_box(text))));
        group.bench_function("parse_issue", |b| b.iter(|| baokan::parse_issue(black_box(text))));
        group.finish();
    }
}

criterion_group! {
    name = pages;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_secs(1));
    targets = bench
}
criterion_main!(pages);
