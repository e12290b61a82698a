//! How lines fit their column: which line runs on into the next.

use crate::text::lines::Line;

/// What is known of a line before its fit is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// A paragraph must begin here (an outline label, a dateline, a 问： or 答：).
    pub(crate) opens: bool,
    /// A paragraph must end here (a jump line, a byline behind the last full stop).
    pub(crate) closes: bool,
    /// The line stands alone: byline, furniture, masthead, credit.
    pub(crate) alone: bool,
}

/// How a line stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Fit {
    /// Whether the line's text runs on in the next line that is not `skip`ped.
    pub(crate) runs_on: bool,
    /// Whether the line is set in a column of running text (and no headline, label or verse).
    pub(crate) column: bool,
    /// The width of that column, in halves of an em; 0 where there is none.
    pub(crate) measure: usize,
    /// How sure `runs_on` is: 0 is a coin's toss, 100 is certain.
    pub(crate) surety: u8,
}

/// Judges every line. `hints` has one entry a line.
pub(crate) fn fit(source: &str, lines: &[Line], hints: &[Hint]) -> Vec<Fit> {
    let n = lines.len();
    let mut out = vec![Fit::default(); n];
    let wid: Vec<usize> = lines.iter().map(|l| l.width).collect();
    for i in 0..n {
        let lo = i.saturating_sub(6);
        let hi = (i + 7).min(n);
        let mut best = (0, 0);
        for j in lo..hi {
            let c = (lo..hi).filter(|&k| wid[k].abs_diff(wid[j]) <= 1 && lines[k].indent == 0).count();
            if c > best.0 || (c == best.0 && wid[j] > best.1) {
                best = (c, wid[j]);
            }
        }
        let w = best.1;
        let t = lines[i].text(source);
        let full = wid[i] + lines[i].indent + 3 >= w && wid[i] <= w + 3;
        let column = best.0 >= 3 && (full || wid[i] + lines[i].indent + 4 >= w && wid[i] <= w + 3);
        out[i].measure = if column { w } else { 0 };
        out[i].column = column;
        let Some(j) = (i + 1..n).find(|&j| !hints[j].alone) else { continue };
        if hints[i].alone || hints[i].closes || hints[j].opens || j > i + 4 {
            continue;
        }
        let next = &lines[j];
        let stop = super::block::ends_sentence(t);
        let first_short = wid[j] + 4 <= w + 1 && wid[j] + 5 >= w;
        let runs = if !column || wid[i] > w + 3 {
            false
        } else if full {
            !(next.indent >= 3) && !(stop && first_short && j + 1 < n && wid[j + 1] + 1 >= w)
        } else {
            // a first line, two short
            wid[i] + 5 >= w && !stop && next.indent == 0
        };
        out[i].runs_on = runs && !(stop && wid[i] + 1 < w);
    }
    out
}
