//! Time and memory of n, 2n and 4n: no text costs more a byte when there is more of it.
#![no_main]

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use libfuzzer_sys::fuzz_target;

/// Length of the shortest of the three texts.
const BYTES: usize = 1 << 14;
/// Four times the text may take four times as long, and so much more.
const SLACK: f64 = 2.5;
/// A time that is too short says nothing.
const LEAST: Duration = Duration::from_micros(200);

/// Processor time of this thread: on a busy machine the clock on the wall shows something else.
fn time(text: &str) -> Duration {
    let start = ThreadTime::now();
    black_box(baokan::parse_issue(black_box(text)));
    start.elapsed()
}

fn least(text: &str, runs: usize) -> Duration {
    (0..runs).map(|_| time(text)).min().unwrap_or_default()
}

fuzz_target!(|text: &str| {
    if text.is_empty() || text.len() > 512 {
        return;
    }
    let one = text.repeat(BYTES / text.len());
    let (two, four) = (one.repeat(2), one.repeat(4));
    let grows = |runs: usize| {
        let (a, b, c) = (least(&one, runs).max(LEAST), least(&two, runs), least(&four, runs));
        let (double, quadruple) = (b.div_duration_f64(a), c.div_duration_f64(a));
        (double > 2.0 * SLACK || quadruple > 4.0 * SLACK).then_some((a, b, c))
    };
    // What one measurement says of a busy machine, several must say again.
    if grows(1).is_some() {
        if let Some((a, b, c)) = grows(7) {
            panic!("{a:?}, twice the text {b:?}, four times {c:?}");
        }
    }
});
