//! How far an amount goes behind its first numeral and unit: smaller parts, what it is counted by, the upper end of a
//! range, and hedges.

use rust_decimal::Decimal;

use super::hedge::{hedge_behind, joined};
use super::measured::{Measured, Tail, exact_sum, measured, range};
use super::quantity::smaller_parts;
use super::{MORE, gap, goes_on, rest};
use crate::grammar::numeral::Script;
use crate::model::amount::{Bound, Hedge};
use crate::model::unit::Unit;

/// A whole amount.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub(super) len: usize,
    pub(super) low: Decimal,
    pub(super) high: Option<Decimal>,
    pub(super) tail: Tail,
    pub(super) hedge: Hedge,
}

/// extent = measured [ parts ] [ ( 到 | 至 | ～ … ) measured [ parts ] ] [ hedge ]
pub(super) fn extent(here: &str, m: &Measured, hedge: Hedge) -> Extent {
    let mut found = Extent { len: m.len, low: m.low, high: m.high, tail: m.tail, hedge };
    // Most amounts end with their unit.
    if !goes_on(&MORE, rest(here, found.len)) {
        return found;
    }
    // 3元5角, 一元一角五分, 3斤5两
    if let Tail::Unit(unit) = found.tail
        // 38度5 is a fever.
        && (unit.symbol() != "度" || found.low >= Decimal::from(34) && found.low <= Decimal::from(43))
        && let Some((more, low, unit)) = parts(rest(here, found.len), found.low, unit)
    {
        found.low = low;
        found.len += more;
        found.tail = Tail::Unit(unit);
    }
    if let Some(to) = range(here, found.len, m) {
        let extra = found.low - m.low;
        found.len = to.len;
        found.low = to.low + extra;
        found.high = Some(to.high);
        found.tail = to.tail;
        if let Tail::Unit(unit) = to.tail
            // 五元六角至五元七角
            && let Some((more, high, unit)) = parts(rest(here, found.len), to.high, unit)
        {
            found.high = Some(high);
            found.len += more;
            found.tail = Tail::Unit(unit);
        }
        found.hedge = joined(found.hedge, to.hedge);
    } else if let Some((more, behind)) = hedge_behind(rest(here, found.len))
        .filter(|_| found.tail != Tail::None || m.numeral.script == Script::Figures || m.numeral.scaled)
    {
        found.len += more;
        if let Some((end, upper)) = closed(rest(here, found.len), behind, found.low, found.tail) {
            found.high = Some(upper);
            found.len += end;
        } else {
            found.hedge = joined(found.hedge, behind);
        }
    }
    found
}

/// Smaller parts behind a unit, and what the whole is counted by (3元5角/公斤): bytes, the sum, and the unit. None
/// where a decimal does not hold the sum.
fn parts(text: &str, number: Decimal, unit: Unit) -> Option<(usize, Decimal, Unit)> {
    let (len, extra) = smaller_parts(text, unit)?;
    let sum = exact_sum(number, extra)?;
    let below = if unit.per().is_none() { Unit::below(rest(text, len)) } else { None };
    Some(match below {
        Some((more, per)) => (len + more, sum, unit.by(per)),
        None => (len, sum, unit),
    })
}

/// 5万元以上20万元以下: bounds on both sides make a range; bytes of the upper one behind 以上, and its number.
fn closed(next: &str, lower: Hedge, low: Decimal, tail: Tail) -> Option<(usize, Decimal)> {
    if lower.bound != Bound::AtLeast {
        return None;
    }
    let comma = gap(next);
    let comma =
        comma + rest(next, comma).strip_prefix(['，', '、']).map_or(0, |t| rest(next, comma).len() - t.len());
    let skip = comma + gap(rest(next, comma));
    let upper = measured(rest(next, skip)).filter(|u| u.tail == tail && u.low > low)?;
    let (end, h) = hedge_behind(rest(next, skip + upper.len))?;
    (h.bound == Bound::AtMost).then_some((skip + upper.len + end, upper.low))
}
