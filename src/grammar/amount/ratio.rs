//! Ratios (1∶3.46, 3比1 of a mixture) and the results of matches (3∶1, 三比零): two numbers with a sign between.

use rust_decimal::Decimal;

use super::measured::Measured;
use super::{first, rest, score};
use crate::grammar::numeral::{Numeral, Script, numeral};
use crate::model::mention::Value;
use crate::model::quantity::{Ratio, Score};
use crate::text::class::digit;

/// What stands right before a ratio.
const BEFORE: &[&str] = &[
    "之比",
    "之比为",
    "之比是",
    "比例为",
    "比例是",
    "比例",
    "比例达",
    "比例约为",
    "配比",
    "配比为",
    "比为",
    "不低于",
    "汇率为",
    "汇率",
    "降到",
    "升到",
    "比价为",
    "比价",
    "按",
    "按照",
    "达到",
    "比率为",
    "比值为",
    "为",
    "比例尺",
    "比例尺为",
];

/// Whether a text ends with 比, 比例 or 比为, and tells no comparison: 师生比为1：18, but not 同比.
pub(crate) fn names_ratio(before: &str) -> bool {
    let before = before.strip_suffix(['为', '為']).unwrap_or(before);
    let before = before.strip_suffix(['约', '約', '例']).unwrap_or(before);
    before.strip_suffix('比').is_some_and(|b| !b.ends_with(['同', '对', '對', '环', '環', '相', '好', '大']))
}

/// What stands right behind a ratio.
const BEHIND: &[&str] =
    &["的比例", "的汇率", "的比率", "的比值", "的配比", "比例", "配套", "匹配", "配备", "地形图"];

/// pair = numeral ( ∶ | : | 比 | - ) numeral; with a dash between only a result
pub(super) fn pair(text: &str, at: usize, m: &Measured) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let n = &m.numeral;
    let spot = rest(here, n.len);
    let sign =
        first(spot).filter(|c| matches!(c, '∶' | '﹕' | ':' | '：' | '比' | '-' | '—' | '–' | '－'))?;
    let behind = rest(spot, sign.len_utf8());
    let begins = first(behind).is_some_and(|c| digit(c).is_some() || crate::grammar::numeral::begins(c));
    let second = numeral(behind)
        .filter(|s| begins && single(s) && single(n) && s.low >= Decimal::ZERO && n.low >= Decimal::ZERO)?;
    let len = n.len + sign.len_utf8() + second.len;
    let after = rest(here, len);
    // 3∶2∶1 has more parts than two.
    if after.strip_prefix(sign).and_then(first).and_then(digit).is_some() {
        return None;
    }
    let before = text.get(..at).unwrap_or_default();
    let (first, second_value) = (n.low, second.low);
    let scored = score::told(before, after);
    let dash = matches!(sign, '-' | '—' | '–' | '－');
    // 以1:1的比例: 以 stands before both, and what stands behind says which.
    let ratio = !dash && (!scored || after.starts_with("的比例")) && told(before, after, n, &second, sign);
    if ratio {
        return Some((len, Value::Ratio(Ratio { first, second: second_value })));
    }
    let ended = score::names_result(after)
        || score::of_sets(before, after)
        || matches!(sign, ':' | '：') && of_list(text, at);
    let score = score::possible(n)
        && score::possible(&second)
        && score::sure(sign, n, &second, before, (scored, ended));
    score.then_some((len, Value::Score(Score { first, second: second_value })))
}

/// Whether a pair of figures stands in a list of such pairs, and one of them is no time of day: 21:25、25:20、25:18.
fn of_list(text: &str, at: usize) -> bool {
    /// Farthest, in bytes, that the list is looked for on either side.
    const FARTHEST: usize = 96;
    let within = |c: char| digit(c).is_some() || matches!(c, ':' | '：' | '、');
    let (front, behind) = text.split_at_checked(at).unwrap_or_default();
    let before = front.char_indices().rev().take_while(|(from, c)| at - from <= FARTHEST && within(*c));
    let from = before.last().map_or(at, |(from, _)| from);
    let after = behind.char_indices().take_while(|(to, c)| *to <= FARTHEST && within(*c));
    let to = after.last().map_or(at, |(to, c)| at + to + c.len_utf8());
    let list = text.get(from..to).unwrap_or_default().trim_matches('、');
    let front = text.get(..from).unwrap_or_default();
    let figure = |text: &str| numeral(text).filter(|n| n.len == text.len()).map(|n| n.low);
    let clock = |pair: &str| {
        let (hour, minute) = pair.split_once([':', '：'])?;
        let (hour, minute) = (figure(hour)?, figure(minute)?);
        let possible = |n: Decimal| n < Decimal::ONE_HUNDRED;
        let clock = hour <= Decimal::from(24) && minute < Decimal::from(60);
        (possible(hour) && possible(minute)).then_some(clock)
    };
    // 按1:30、1:70配制
    let ratios = names_ratio(front) || BEFORE.iter().any(|w| front.ends_with(w)) && !score::told(front, "");
    let all = || list.split('、').map(clock);
    !ratios && list.contains('、') && all().all(|c| c.is_some()) && all().any(|c| c == Some(false))
}

fn single(n: &Numeral) -> bool {
    n.high.is_none() && !n.more && !n.about && !matches!(n.script, Script::Vague | Script::Digits)
}

/// Whether the words around speak of a ratio, or the numbers can be nothing else.
fn told(before: &str, after: &str, n: &Numeral, second: &Numeral, sign: char) -> bool {
    let clock = matches!(sign, ':' | '：') && second.digits == 2 && n.low < Decimal::from(25);
    // 1∶50000, and 200∶1 of a thing diluted.
    let far = |a: &Numeral, b: &Numeral| a.low == Decimal::ONE && b.low >= Decimal::ONE_HUNDRED;
    let scale = (far(n, second) || far(second, n)) && n.script == Script::Figures;
    let decimal = !(n.low.fract().is_zero() && second.low.fract().is_zero());
    let words = BEFORE.iter().any(|w| before.ends_with(w)) || BEHIND.iter().any(|w| after.starts_with(w));
    // 为8:30 is rather a time.
    words && (!clock || decimal) || names_ratio(before) || (decimal || scale) && sign != '比'
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("3∶1", "3∶1=3:1"),
            ("3∶1胜", "3∶1=3:1"),
            ("以3比1战胜", "3比1=3:1"),
            ("以二比零击败", "二比零=2:0"),
            ("3比2逆转", "3比2=3:2"),
            ("比分为21：19", "21：19=21:19"),
            ("25∶23", "25∶23=25:23"),
            ("中国队3:1日本队", "3:1=3:1"),
            ("8:30开会", ""),
            ("21:05", ""),
            ("21:25、25:20、25：18", "21:25=21:25 | 25:20=25:20 | 25：18=25:18"),
            ("局分为25:23、21:25、15:12", "25:23=25:23 | 21:25=21:25 | 15:12=15:12"),
            ("比例为5:95、10:90", "5:95=5:95 | 10=10 | 90=90"),
            ("男女比例为1.05:1", "1.05:1=1.05:1"),
            ("1∶3.46", "1∶3.46=1:3.46"),
            ("稀释200∶1", "200∶1=200:1"),
            ("1∶50000地形图", "1∶50000=1:50000"),
            ("比例3比1", "3比1=3:1"),
            ("按1∶2的比例", "1∶2=1:2"),
            ("配比1:2:3", ""),
            ("5∶3∶2", ""),
            ("1:1配套", "1:1=1:1"),
            ("以十几比三胜", ""),
            ("为25:30", "25:30=25:30"),
            ("按30：70", "30：70=30:70"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [("1：3", "1：3=1:3"), ("1∶3", "1∶3=1:3")] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    /// Both are printed alike: the words around tell which it is.
    #[test]
    fn ratios_and_scores() {
        use crate::grammar::scan::{Context, Scan};
        use crate::model::mention::MentionKind::{Ratio, Score};
        let kind = |text| Scan::new(text, Context::default()).next().map(|m| m.kind());
        for (text, want) in [
            ("男女之比为8:3", Ratio),
            ("以1:1的比例配套", Ratio),
            ("以1:1的比分战平", Score),
            ("以3–1获胜", Score),
            ("国安1:2泰山", Score),
            ("比例尺1:500", Ratio),
            ("主队以3:1取胜", Score),
        ] {
            assert_eq!(kind(text), Some(want), "{text}");
        }
    }
}
