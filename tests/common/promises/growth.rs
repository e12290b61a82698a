//! Time of n and 16n: no text costs more a byte when there is more of it.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

/// Length of the shorter of the two texts.
const BYTES: usize = 1 << 13;
/// How many times as long the longer one is: so many that what grows with a power of 1.4 is seen.
const TIMES: usize = 16;
/// `TIMES` times the text may take `TIMES` times as long, times this.
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

pub fn check(text: &str) {
    if text.is_empty() || text.len() > 512 {
        return;
    }
    let one = text.repeat(BYTES / text.len());
    let more = one.repeat(TIMES);
    let grows = |runs: usize| {
        let (a, b) = (least(&one, runs).max(LEAST), least(&more, runs));
        (b.div_duration_f64(a) > TIMES as f64 * SLACK).then_some((a, b))
    };
    // On a busy machine one measurement may mislead: several must say the same.
    if grows(1).is_some() {
        if let Some((a, b)) = grows(7) {
            panic!("{a:?}, {TIMES} times the text {b:?}");
        }
    }
}
