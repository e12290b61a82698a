//! How long reading takes.

use std::hint::black_box;

use cpu_time::ThreadTime;

/// Nanoseconds a byte: the least of so many measurements, each of as many runs as make so many bytes, one at least.
/// Time of this thread on a processor: what else the machine does is not counted.
pub fn per_byte(text: &str, measurements: usize, bytes: usize, work: impl Fn(&str)) -> f64 {
    let runs = (bytes / text.len()).max(1);
    let measure = || {
        let start = ThreadTime::now();
        (0..runs).for_each(|_| work(black_box(text)));
        start.elapsed()
    };
    let least = (0..measurements).map(|_| measure()).min().unwrap();
    least.as_secs_f64() * 1e9 / (runs * text.len()) as f64
}

/// Reads a text.
pub fn read(text: &str) {
    black_box(baokan::parse_issue(text));
}
