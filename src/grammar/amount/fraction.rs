//! Fractions: 三分之一, 1/3, 三又二分之一, 一半; 四分之一公升 where the decimal is exact.

use rust_decimal::Decimal;

use super::hedge::{hedge_before, with_behind};
use super::measured::Measured;
use super::unit::unit_at;
use super::{first, gap, literal, quantity, rest};
use crate::grammar::numeral::{Numeral, Script, numeral};
use crate::model::amount::{Bound, Hedge};
use crate::model::mention::Value;
use crate::model::quantity::{Amount, Fraction};
use crate::text::class::{Class, class};

/// fraction = numeral 分之 numeral | numeral 又 numeral 分之 numeral | figures / figures | 一半
pub(super) fn fraction(text: &str, at: usize, m: &Measured, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let n = &m.numeral;
    let spot = rest(here, n.len);
    let skip = gap(spot);
    let behind = rest(spot, skip);
    let (len, whole, denominator, numerator) = if let Some((len, top)) = parts(behind) {
        (n.len + skip + len, Decimal::ZERO, n.low, top.low)
    } else if let Some(after) = behind.strip_prefix('又') {
        let pad = gap(after);
        let below = numeral(rest(after, pad)).filter(|b| b.script != Script::Vague)?;
        let mid = rest(after, pad + below.len);
        if let Some(under) = mid.strip_prefix(['/', '／']) {
            // 3又3/4
            let len = here.len() - under.len() + slashed(&below, under)?;
            (len, n.low, numeral(under)?.low, below.low)
        } else {
            let (more, top) = parts(rest(mid, gap(mid)))?;
            (here.len() - mid.len() + gap(mid) + more, n.low, below.low, top.low)
        }
    } else if let Some(after) = behind.strip_prefix(['/', '／']).filter(|_| skip == 0) {
        let sign = first(behind).map_or(0, char::len_utf8);
        (n.len + sign + slashed(n, after)?, Decimal::ZERO, numeral(after)?.low, n.low)
    } else if n.low == Decimal::ONE && n.script == Script::Han && !n.scaled && behind.starts_with('半') {
        let after = rest(behind, '半'.len_utf8());
        if first(after).is_some_and(|c| matches!(c, '天' | '年' | '月' | '个' | '路' | '夜' | '会')) {
            return None;
        }
        (n.len + skip + '半'.len_utf8(), Decimal::ZERO, Decimal::TWO, Decimal::ONE)
    } else {
        return None;
    };
    // 1/4决赛
    if rest(here, len).starts_with("决赛") || rest(here, len).starts_with("決賽") {
        return None;
    }
    if denominator <= Decimal::ZERO {
        let minus = denominator < Decimal::ZERO;
        return minus.then_some((
            len,
            Value::Fraction(Fraction { hedge: about, numerator: -numerator, denominator: -denominator }),
        ));
    }
    let numerator = whole.checked_mul(denominator)?.checked_add(numerator)?;
    let mut hedge = about;
    if hedge.bound == Bound::Exact {
        hedge.bound = hedge_before(text, at).bound;
    }
    // 四分之一公升 is 0.25 L; a third has no exact decimal and keeps to itself. (3/5 m is a range in the normal form.)
    let after = rest(here, len);
    let pad = gap(after);
    let slashed = behind.starts_with(['/', '／']);
    if let Some((more, unit)) = unit_at(rest(after, pad)).filter(|(_, u)| !slashed && !u.is_measure_word()) {
        if let Some(low) = exact(numerator, denominator) {
            let (total, hedge) = with_behind(here, len + pad + more, hedge);
            return quantity::value(Amount { hedge, low, high: None }, unit).map(|v| (total, v));
        }
    }
    let (len, mut hedge) = with_behind(here, len, hedge);
    if hedge.bound == Bound::Exact {
        hedge.bound = over(rest(here, len));
    }
    Some((len, Value::Fraction(Fraction { hedge, numerator, denominator })))
}

/// What 强 and 弱 behind a fraction say: 三分之一强 is more than a third; 三分之一强国 is none.
fn over(behind: &str) -> Bound {
    let Some(c) = first(behind).filter(|c| matches!(c, '强' | '強' | '弱')) else { return Bound::Exact };
    let next = first(rest(behind, c.len_utf8()));
    match c {
        _ if next.is_some_and(|c| class(c).has(Class::HAN) && c != '的') => Bound::Exact,
        '弱' => Bound::Less,
        _ => Bound::More,
    }
}

/// 分之 numeral, with stray spaces
fn parts(text: &str) -> Option<(usize, Numeral)> {
    let word = literal(text, "分之")?;
    let pad = gap(rest(text, word));
    let top = numeral(rest(text, word + pad)).filter(|t| !matches!(t.script, Script::Vague))?;
    Some((word + pad + top.len, top))
}

/// What stands below the stroke of 1/3: bytes. 6/9/2025 is a day, 3/2025 a month, 120/80 a blood pressure.
fn slashed(n: &Numeral, after: &str) -> Option<usize> {
    let below = numeral(after).filter(|b| b.script == Script::Figures && !b.scaled)?;
    // 1/10,000
    let grouped = below.digits == 0 && after.get(..below.len).is_some_and(|t| t.contains(','));
    if below.digits == 0 && !grouped {
        return None;
    }
    let next = first(rest(after, below.len));
    let small = n.script == Script::Figures
        && !n.scaled
        && (1..=3).contains(&n.digits)
        && below.digits <= 4
        && n.low > Decimal::ZERO
        && n.low < below.low
        // 3/2025 is a month.
        && !(below.digits == 4 && below.low > Decimal::from(1800) && below.low < Decimal::from(2200));
    (small && !next.is_some_and(|c| matches!(c, '/' | '／' | '年' | '月' | '日' | '版' | '号')))
        .then_some(below.len)
}

/// The quotient, where a decimal of few places is exact.
fn exact(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    const MOST_PLACES: u32 = 6;
    let quotient = numerator.checked_div(denominator)?.round_dp(MOST_PLACES);
    (quotient.checked_mul(denominator)? == numerator).then_some(quotient)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("3又3/4子", "3又3/4=15/4"),
            ("3又5人", "5人=5 人"),
            ("三分之一强，", "三分之一=>1/3"),
            ("五分之四弱", "五分之四=<4/5"),
            ("三分之一强国", "三分之一=1/3"),
            ("三分之一", "三分之一=1/3"),
            ("1/10,000", "1/10,000=1/10000"),
            ("三分 之一", "三分 之一=1/3"),
            ("三分之二以上", "三分之二以上=>=2/3"),
            ("约三分之二", "约三分之二=~2/3"),
            ("约三分之二以上", "约三分之二以上=~>=2/3"),
            ("不到二分之一", "二分之一=<1/2"),
            ("十分之七", "十分之七=7/10"),
            ("二十五分之一", "二十五分之一=1/25"),
            ("百分之一", "百分之一=1 %"),
            ("三又二分之一", "三又二分之一=7/2"),
            ("1/3", "1/3=1/3"),
            ("2/3以上", "2/3以上=>=2/3"),
            ("3/2025", ""),
            ("6/9/2025", ""),
            ("120/80", ""),
            ("24/7", ""),
            ("一半", "一半=1/2"),
            ("一半以上", "一半以上=>=1/2"),
            ("不到一半", "一半=<1/2"),
            ("近一半", "近一半=~<1/2"),
            ("一半天", ""),
            ("四分之一公升", "四分之一公升=0.25 L"),
            ("三分之一公升", "三分之一=1/3"),
            ("四分之三英里", "四分之三英里=0.75 英里"),
            ("负三分之二", "负三分之二=-2/3"),
            ("三分之负一", "三分之负一=-1/3"),
            ("一百分之二", "一百分之二=2/100"),
            ("三 分 之 一", "三 分 之 一=1/3"),
            ("1/1800", "1/1800=1/1800"),
            ("二分之一吨左右", "二分之一吨左右=~0.5 t"),
            ("一 半", "一 半=1/2"),
            ("0/3", ""),
            ("2/2", ""),
            ("零分之一", ""),
            ("1/2200", "1/2200=1/2200"),
            ("三又二 分之一", "三又二 分之一=7/2"),
            ("四分之一 公斤", "四分之一 公斤=0.25 kg"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("五 分之一", "五 分之一=1/5"),
            ("五分之 一", "五分之 一=1/5"),
            ("2/3万", ""),
            ("0/3", ""),
            ("3/3", ""),
            ("3/4000", "3/4000=3/4000"),
            ("1/1800", "1/1800=1/1800"),
            ("1/2200", "1/2200=1/2200"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
