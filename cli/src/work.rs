//! Many inputs at once, their results in the order of the inputs.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};

use crate::args::Input;
use crate::input::{Failure, Source, sources};

/// What became of the inputs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Outcome {
    /// How many could not be read.
    pub(crate) failed: usize,
}

/// How many inputs the workers may be ahead of the output: results wait in memory.
const AHEAD: usize = 256;

/// Reads every input, makes `work` of it, and hands the results to `write` in the order of the inputs. An input that
/// can't be read is reported and does not stop the others.
///
/// # Errors
/// What `write` gives: nothing more is read then.
pub(crate) fn each<T: Send>(
    input: &Input,
    work: impl Fn(&Source, &str) -> T + Sync,
    mut write: impl FnMut(&Source, T) -> std::io::Result<()>,
) -> std::io::Result<Outcome> {
    let (sources, failures) = sources(input);
    let mut outcome = Outcome { failed: failures.len() };
    let bar = progress(input, sources.len());
    for failure in &failures {
        report(&bar, failure);
    }
    let jobs =
        if input.jobs == 0 { thread::available_parallelism().map_or(1, usize::from) } else { input.jobs };
    // The next input to read, and how many were written.
    let state = Mutex::new((0_usize, 0_usize));
    let turn = Condvar::new();
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel::<(usize, Result<T, Failure>)>();
        for _ in 0..jobs.clamp(1, sources.len().max(1)) {
            let send = send.clone();
            let (sources, work, turn, lock) = (&sources, &work, &turn, &lock);
            scope.spawn(move || {
                loop {
                    let index = {
                        let mut state = lock();
                        while state.0 >= state.1.saturating_add(AHEAD) {
                            state = turn.wait(state).unwrap_or_else(PoisonError::into_inner);
                        }
                        state.0 += 1;
                        state.0 - 1
                    };
                    let Some(source) = sources.get(index) else { return };
                    let result = source.read(input.encoding).map(|text| work(source, &text));
                    if send.send((index, result)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        let mut written = Ok(());
        'all: for (index, result) in &receive {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&next) {
                let Some(source) = sources.get(next) else { break };
                match result {
                    Ok(value) => written = bar.suspend(|| write(source, value)),
                    Err(failure) => {
                        outcome.failed += 1;
                        report(&bar, &failure);
                    }
                }
                if written.is_err() {
                    break 'all;
                }
                next += 1;
                bar.inc(1);
                lock().1 = next;
                turn.notify_all();
            }
        }
        // Whoever waits for its turn finds that there is nothing left to do.
        *lock() = (sources.len(), sources.len());
        turn.notify_all();
        drop(receive);
        bar.finish_and_clear();
        written.map(|()| outcome)
    })
}

fn report(bar: &ProgressBar, failure: &Failure) {
    bar.suspend(|| eprintln!("baokan: {failure}"));
}

/// A bar where there are more than a few files to wait for; it hides itself where the standard error is no terminal.
fn progress(input: &Input, count: usize) -> ProgressBar {
    const FEW: usize = 8;
    if input.quiet || count <= FEW {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} files, {per_sec}, {eta} left")
    {
        bar.set_style(style);
    }
    bar
}
