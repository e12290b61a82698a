//! Signs and words between the ends of a range: 3～5人, 6月9日至12日.

use super::rule::{gap_len, rest};
use crate::text::table::CharSet;

/// Signs and words between the ends of a range; the longer before its own head.
pub(super) const SIGNS: &[&str] = &[
    "———",
    "——",
    "――",
    "──",
    "--",
    "一直到",
    "直到",
    "到",
    "至",
    "～",
    "~",
    "—",
    "–",
    "―",
    "─",
    "－",
    "-",
    "−",
    "〜",
    "∼",
];

static HEADS: CharSet = CharSet::heads(SIGNS);

/// Whether a sign of a range may stand at the head of a text, behind a gap.
pub(super) fn may_go_to(text: &str) -> bool {
    HEADS.begins(rest(text, gap_len(text)))
}

/// The sign or word between the ends of a range: how many bytes, with the gaps around it.
pub(super) fn to_sign(text: &str) -> Option<usize> {
    let skip = gap_len(text);
    let here = rest(text, skip);
    if !HEADS.begins(here) {
        return None;
    }
    let sign = SIGNS.iter().find(|w| here.starts_with(**w))?;
    let behind = rest(here, sign.len());
    Some(skip + sign.len() + gap_len(behind))
}

#[cfg(test)]
mod tests {
    use crate::grammar::cases::found;

    /// Dates, lengths of time and amounts have the same signs.
    #[test]
    fn in_text() {
        for (text, want) in [
            ("1―5月", "1―5月=XXXX-01/XXXX-05"),
            ("5─8日", "5─8日=XXXX-XX-05/XXXX-XX-08"),
            ("6月9日∼12日", "6月9日∼12日=XXXX-06-09/XXXX-06-12"),
            ("9时∼17时", "9时∼17时=09:00/17:00"),
            ("3∼5年", "3∼5年=P3Y/P5Y"),
            ("3∼5人", "3∼5人=3/5 人"),
            ("从3人直到5人", "3人直到5人=3/5 人"),
            ("从9时直到17时", "9时直到17时=09:00/17:00"),
            ("3人直到5", "3人=3 人 | 5=5"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
