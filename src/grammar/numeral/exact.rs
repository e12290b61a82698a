//! Exact decimals while a numeral is read: whole units and decimal places, so that nothing is ever rounded.

use rust_decimal::Decimal;

/// Most digits that an exact value holds; the nought of 0.5 is none of them.
pub(super) const MOST_DIGITS: usize = 28;

/// `units` / 10^`places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exact {
    units: i128,
    places: u32,
}

impl Exact {
    pub(super) const ZERO: Self = Self { units: 0, places: 0 };
    pub(super) const ONE: Self = Self { units: 1, places: 0 };

    pub(super) fn new(units: u64, places: u32) -> Self {
        Self { units: i128::from(units), places }
    }

    pub(super) fn whole(n: u64) -> Self {
        Self { units: i128::from(n), places: 0 }
    }

    /// One more digit behind the last one; in the decimal part if `decimal`.
    pub(super) fn push(self, digit: u8, decimal: bool) -> Option<Self> {
        let units = self.units.checked_mul(10)?.checked_add(i128::from(digit))?;
        Some(Self { units, places: self.places + u32::from(decimal) })
    }

    pub(super) fn is_zero(self) -> bool {
        self.units == 0
    }

    /// Times a power of ten.
    pub(super) fn scaled(self, scale: u64) -> Option<Self> {
        let (mut units, mut places, mut left) = (self.units, self.places, scale);
        while left > 1 && places > 0 {
            left /= 10;
            places -= 1;
        }
        units = units.checked_mul(i128::from(left))?;
        Some(Self { units, places })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let lift = |n: Self, places: u32| n.units.checked_mul(10_i128.checked_pow(places - n.places)?);
        let places = self.places.max(other.places);
        Some(Self { units: lift(self, places)?.checked_add(lift(other, places)?)?, places })
    }

    /// Whether it is less than a whole number.
    pub(super) fn below(self, limit: u64) -> bool {
        let whole = 10_i128.checked_pow(self.places).map_or(0, |p| self.units / p);
        whole < i128::from(limit)
    }

    /// As the decimal that values hold, or `None` where it does not hold all digits.
    pub(super) fn decimal(self) -> Option<Decimal> {
        const MOST: i128 = 10_i128.pow(MOST_DIGITS as u32);
        if self.units >= MOST {
            return None;
        }
        Decimal::try_from_i128_with_scale(self.units, self.places).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_lose_nothing() {
        let n = "1.2345678901234567890123456";
        let digits = n.bytes().filter(u8::is_ascii_digit);
        let value = digits.enumerate().fold(Exact::ZERO, |v, (i, d)| v.push(d - b'0', i > 0).unwrap());
        assert_eq!(value.decimal().unwrap().to_string(), n);
        let value = value.scaled(100_000_000).unwrap();
        assert_eq!(value.decimal().unwrap().to_string(), "123456789.01234567890123456");
        assert!(value.below(200_000_000) && !value.below(123_456_789));
        assert_eq!(
            value.plus(Exact::ONE).unwrap().decimal().unwrap().to_string(),
            "123456790.01234567890123456"
        );
        let large = (0..28).fold(Exact::ZERO, |v, _| v.push(9, false).unwrap());
        assert!(large.decimal().is_some());
        assert!(large.push(0, false).unwrap().decimal().is_none());
    }
}
