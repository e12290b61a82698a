//! Ages: 9岁, 四十五六岁, 三周大; 七旬, which counts tens of years.

use rust_decimal::Decimal;

use super::rest;
use crate::grammar::numeral::{Script, numeral};
use crate::model::amount::Hedge;
use crate::model::mention::Value;
use crate::model::quantity::{Age, Amount};

/// decades = ( 五 … 九 ) 旬: 七旬老人 is about seventy; a 旬 of a month stands behind 上, 中 and 下.
pub(super) fn decades(here: &str, about: Hedge) -> Option<(usize, Value)> {
    if !here.chars().skip(1).take(4).any(|c| c == '旬') {
        return None;
    }
    let n = numeral(here).filter(|n| n.script == Script::Han && !n.scaled && n.digits <= 2)?;
    rest(here, n.len).strip_prefix('旬')?;
    if n.low < Decimal::from(4) || n.low > Decimal::from(9) {
        return None;
    }
    let amount = Amount { hedge: about, low: n.low * Decimal::TEN, high: n.high.map(|h| h * Decimal::TEN) };
    let unit = "岁".parse().ok()?;
    Some((n.len + '旬'.len_utf8(), Value::Age(Age { amount, unit })))
}
