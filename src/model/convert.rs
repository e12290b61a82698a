//! Amounts in another unit of the same kind, exactly.

use rust_decimal::Decimal;

use super::quantity::{Amount, Money, Quantity};
use super::unit::{Dimension, Unit};

impl Quantity {
    /// The same in another unit; `None` unless the result is exact.
    ///
    /// Both units must measure the same thing: a length becomes a length, money stays in its currency, and a measure
    /// word is converted to itself alone, in either script. The same holds for the denominators of 吨/日 and its kin.
    /// Nothing is rounded: 1亩 is 2000/3 ㎡, which no decimal is. Temperatures stay as they are, since 5℃ may be a
    /// temperature or a rise of it, which convert differently. Power and apparent power, an amount of data and its
    /// rate, absorbed and equivalent dose, and the two kinds of concentration (by mass, by volume) are not converted
    /// into each other; nor are ages, multiples, points, units of light, or anything by the month or year.
    ///
    /// ```
    /// use baokan::{Quantity, Unit};
    /// let to = |text: &str, unit: &str| {
    ///     text.parse::<Quantity>().unwrap().to(unit.parse::<Unit>().unwrap()).map(|q| q.to_string())
    /// };
    /// assert_eq!(to("2至3公里", "m").as_deref(), Some("2000/3000 m"));
    /// assert_eq!(to("30多公斤", "斤").as_deref(), Some(">60 斤"));
    /// assert_eq!(to("15亩", "公顷").as_deref(), Some("1 公顷"));
    /// assert_eq!(to("1亩", "㎡"), None, "no decimal number");
    /// assert_eq!(to("1公斤", "km"), None, "another dimension");
    /// ```
    #[must_use]
    pub fn to(&self, unit: Unit) -> Option<Self> {
        if unit == self.unit {
            return Some(*self);
        }
        let below = match (self.unit.per(), unit.per()) {
            (None, None) => true,
            (Some(a), Some(b)) => alike(a, b),
            _ => false,
        };
        if !below || !alike(self.unit, unit) {
            return None;
        }
        // The factor of either is a fraction.
        let ((a, b), (c, d)) = (self.unit.factor()?, unit.factor()?);
        let (top, bottom) = (u128::from(a) * u128::from(d), u128::from(b) * u128::from(c));
        let Amount { hedge, low, high } = self.amount;
        let high = match high {
            Some(high) => Some(times(high, top, bottom)?),
            None => None,
        };
        Some(Self { amount: Amount { hedge, low: times(low, top, bottom)?, high }, unit })
    }
}

impl Money {
    /// Whether it is a sum in 元 of the People's Republic: in no other currency, and no price by the unit (元/吨).
    ///
    /// ```
    /// use baokan::Money;
    /// let is_yuan = |text: &str| text.parse::<Money>().unwrap().is_yuan();
    /// assert!(is_yuan("两块五") && is_yuan("人民币3.5亿元"));
    /// assert!(!is_yuan("31万美元") && !is_yuan("5元/吨"));
    /// ```
    pub fn is_yuan(&self) -> bool {
        self.unit.symbol() == "元" && self.unit.per().is_none()
    }
}

/// Whether one unit can be written in the other, denominators aside.
fn alike(a: Unit, b: Unit) -> bool {
    if a.dimension() != b.dimension() {
        return false;
    }
    a.simplified().symbol() == b.simplified().symbol()
        || matches!((family(a), family(b)), (Some(a), Some(b)) if a == b)
}

/// The group of units within its dimension that a unit can be written in, as a number; `None` if it is in no group.
/// What one dimension holds may be two quantities, which are two groups.
fn family(unit: Unit) -> Option<u8> {
    let symbol = unit.symbol();
    let second = match unit.dimension() {
        // Power, apparent power (VA) and reactive power (var).
        Dimension::Power if symbol == "kvar" => return None,
        Dimension::Power => symbol.ends_with("VA"),
        // Data and their rate.
        Dimension::Information => symbol.ends_with("bps"),
        // Absorbed dose (Gy) and equivalent dose (Sv).
        Dimension::Dose => symbol.ends_with("Sv"),
        // A share of the mass, and the mass in a volume.
        Dimension::Concentration => symbol.ends_with("/kg") || symbol.starts_with("pp"),
        // A month has no fixed length, nor a year.
        Dimension::Time if matches!(symbol, "月" | "年") => return None,
        // Their factors lead to nothing that they have in common.
        Dimension::Temperature
        | Dimension::Light
        | Dimension::Currency
        | Dimension::Age
        | Dimension::Multiple
        | Dimension::Point
        | Dimension::Count => return None,
        _ => false,
    };
    Some(u8::from(second))
}

fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

/// A number times a fraction, if a [`Decimal`] holds the product exactly.
fn times(number: Decimal, top: u128, bottom: u128) -> Option<Decimal> {
    let mantissa = number.mantissa();
    let mut top = top;
    let mut bottom = bottom;
    let common = gcd(top, bottom);
    (top, bottom) = (top / common, bottom / common);
    let mut size = mantissa.unsigned_abs();
    let common = gcd(size, bottom);
    (size, bottom) = (size / common, bottom / common);
    let mut tens = 10_u128.checked_pow(number.scale())?;
    for part in [&mut size, &mut top] {
        let common = gcd(*part, tens);
        (*part, tens) = (*part / common, tens / common);
    }
    let mut size = size.checked_mul(top)?;
    let bottom = bottom.checked_mul(tens)?;
    // A fraction in lowest terms is a decimal if nothing but twos and fives are below the line.
    let (mut rest, mut twos, mut fives) = (bottom, 0_u32, 0_u32);
    while rest % 2 == 0 {
        (rest, twos) = (rest / 2, twos + 1);
    }
    while rest % 5 == 0 {
        (rest, fives) = (rest / 5, fives + 1);
    }
    if rest != 1 {
        return None;
    }
    let scale = twos.max(fives);
    size = size.checked_mul(2_u128.checked_pow(scale - twos)?)?;
    size = size.checked_mul(5_u128.checked_pow(scale - fives)?)?;
    let size = i128::try_from(size).ok()?;
    Decimal::try_from_i128_with_scale(if mantissa < 0 { -size } else { size }, scale).ok()
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    fn to(text: &str, unit: &str) -> Option<String> {
        let quantity: Quantity = text.parse().unwrap();
        quantity.to(unit.parse().unwrap()).map(|q| q.to_string())
    }

    #[test]
    fn converted() {
        for (text, unit, want) in [
            ("5.194公里", "m", "5194 m"),
            ("5公里", "里", "10 里"),
            ("127米", "km", "0.127 km"),
            ("1米", "丈", "0.3 丈"),
            ("1.42公頃", "公顷", "1.42 公顷"),
            ("1亿平方米", "km²", "100 km²"),
            ("9.6平方公里", "公顷", "960 公顷"),
            ("1.5亩", "㎡", "1000 ㎡"),
            ("3斤5两", "kg", "1.75 kg"),
            ("3两", "g", "150 g"),
            ("约3至5吨", "kg", "~3000/5000 kg"),
            ("1英里", "m", "1609.344 m"),
            ("36公里/小时", "m/s", "10 m/s"),
            ("10米/秒", "km/h", "36 km/h"),
            ("0公里", "m", "0 m"),
            ("24吨/日", "吨/小时", "1 t/h"),
            ("1公斤/公顷", "吨/公顷", "0.001 t/公顷"),
            ("2千瓦时", "MJ", "7.2 MJ"),
            ("60万千瓦", "MW", "600 MW"),
            ("8兆瓦", "kW", "8000 kW"),
            ("1000毫伏", "V", "1 V"),
            ("3个", "个", "3 个"),
            ("87戶", "户", "87 户"),
            ("25℃", "℃", "25 ℃"),
            ("1TB", "GB", "1000 GB"),
            ("5 mg/L", "g/L", "0.005 g/L"),
            ("1 ppm", "mg/kg", "1 mg/kg"),
        ] {
            assert_eq!(to(text, unit).as_deref(), Some(want), "{text} to {unit}");
        }
    }

    #[test]
    fn not_converted() {
        for (text, unit) in [
            ("1公斤", "km"),
            ("1亩", "㎡"),
            ("1丈", "m"),
            ("25℃", "K"),
            ("25℃", "℉"),
            ("3个", "名"),
            ("3倍", "番"),
            ("3个百分点", "基点"),
            ("8兆瓦", "kVA"),
            ("8兆伏安", "kvar"),
            ("1MB", "Mbps"),
            ("1 mg/L", "mg/kg"),
            ("5吨/日", "kg"),
            ("5吨", "kg/d"),
            ("12吨/年", "吨/月"),
            ("1流明", "lx"),
            ("1戈瑞", "Sv"),
            ("1光年", "fm"),
        ] {
            assert_eq!(to(text, unit), None, "{text} to {unit}");
        }
    }

    #[test]
    fn there_and_back() {
        let numbers = ["1", "-2.5", "0.001", "79228162514264337593543950335", "12345678901234.5678"];
        let measuring = || units().filter(|unit| !unit.is_measure_word());
        for (from, number) in measuring().flat_map(|unit| numbers.map(|n| (unit, n))) {
            let low: Decimal = number.parse().unwrap();
            let quantity = Quantity { amount: Amount::exact(low), unit: from };
            for other in measuring() {
                if let Some(back) = quantity.to(other).and_then(|q| q.to(from)) {
                    assert_eq!(back, quantity, "{number} {from} to {other}");
                }
            }
        }
    }
}
