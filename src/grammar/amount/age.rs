//! Ages: 9岁, 四十五六岁, 三周大; 七旬, which counts tens of years.

use rust_decimal::Decimal;

use super::hedge::hedge_before;
use super::rest;
use crate::grammar::numeral::{Script, numeral};
use crate::model::amount::Hedge;
use crate::model::mention::Value;
use crate::model::quantity::{Age, Amount};
use crate::model::unit::Unit;
use crate::text::class::digit;

const YEARS: Unit = Unit::known("岁");

/// decades = ( 四 … 九 ) 旬: 七旬老人 is about seventy; a 旬 of a month stands behind 上, 中 and 下.
pub(super) fn decades(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    if here.starts_with(|c| digit(c).is_some()) || !here.chars().skip(1).take(4).any(|c| c == '旬') {
        return None;
    }
    let n = numeral(here).filter(|n| n.script == Script::Han && !n.scaled && n.digits <= 2)?;
    rest(here, n.len).strip_prefix('旬')?;
    if n.low < Decimal::from(4) || n.low > Decimal::from(9) {
        return None;
    }
    let hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    let amount = Amount { hedge, low: n.low * Decimal::TEN, high: n.high.map(|h| h * Decimal::TEN) };
    Some((n.len + '旬'.len_utf8(), Value::Age(Age { amount, unit: YEARS })))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("9岁", "9岁=9 岁"),
            ("-3岁", "3岁=3 岁"),
            ("0至3岁", "0至3岁=0/3 岁"),
            ("8 岁", "8 岁=8 岁"),
            ("70岁以上", "70岁以上=>=70 岁"),
            ("81歲", "81歲=81 歲"),
            ("18周岁", "18周岁=18 岁"),
            ("18至60周岁", "18至60周岁=18/60 岁"),
            ("四十五六岁", "四十五六岁=45/46 岁"),
            ("十二三岁", "十二三岁=12/13 岁"),
            ("二十来岁", "二十来岁=~20 岁"),
            ("三十多岁", "三十多岁=>30 岁"),
            ("60岁上下", "60岁上下=~60 岁"),
            ("三岁半", "三岁半=3.5 岁"),
            ("七旬老人", "七旬=70 岁"),
            ("年逾七旬", "七旬=>70 岁"),
            ("年过七旬", "七旬=70 岁"),
            ("年近八旬", "近八旬=~<80 岁"),
            ("七八旬老人", "七八旬=70/80 岁"),
            ("六月上旬", ""),
            ("三周大的婴儿", "三周大=3 周大"),
            ("3个月大", "3个月大=3 个月大"),
            ("5天大的", "5天大=5 天大"),
            ("三天大赛", ""),
            ("80后", ""),
            ("九旬", "九旬=90 岁"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [("三旬", ""), ("四旬", "四旬=40 岁"), ("九旬", "九旬=90 岁")] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
