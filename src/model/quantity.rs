//! Amounts: quantities, money, percentages, ratios, ordinals, ages, scores and bare numbers.

use core::fmt;

use rust_decimal::Decimal;

use super::amount::Hedge;
use super::unit::{Dimension, Unit};

/// One number or a range of two, with its hedges. Exact: `5.194` is never `5.1940000000000002`.
///
/// `Display` writes the hedge signs, the number and, behind a slash, the upper end: `>30`, `2/3`, `~<300`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// 约, 多, 近, 以上 and their kin.
    pub hedge: Hedge,
    /// The number, or the lower end of the range.
    pub low: Decimal,
    /// The upper end of the range. Never invented: `None` for 三百以上.
    pub high: Option<Decimal>,
}

impl Amount {
    /// Just this number.
    pub const fn exact(number: Decimal) -> Self {
        Self { hedge: Hedge::EXACT, low: number, high: None }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.hedge, self.low.normalize())?;
        match self.high {
            Some(high) => write!(f, "/{}", high.normalize()),
            None => Ok(()),
        }
    }
}

macro_rules! measured {
    ($($(#[doc = $doc:literal])+ $name:ident;)*) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name {
            /// How many.
            pub amount: Amount,
            /// Of what.
            pub unit: Unit,
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {}", self.amount, self.unit)
            }
        }
    )*};
}
measured! {
    /// A number of something: with a unit of measurement or a measure word (`5.194 km`, `>30 台`).
    ///
    /// Figures by GB/T 15835-2011, units by GB 3100-1993; see [`Unit`].
    Quantity;
    /// An amount of money in its printed currency (`12000 元`, `310000 美元`); 角 and 分 are parts of 元.
    Money;
    /// The age of a person (`9 岁`).
    Age;
}

impl Quantity {
    /// What the unit measures.
    pub fn dimension(&self) -> Dimension {
        self.unit.dimension()
    }
}

/// What a [`Percent`] counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum PercentSign {
    /// %, 百分之, and 成 and 折 times ten.
    Percent,
    /// ‰, 千分之.
    Permille,
    /// 万分之.
    Permyriad,
}

/// A percentage: `36.8 %`; 七成 is `70 %`, 8.5折 is `85 %`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Percent {
    /// How many of a hundred (or thousand, or ten thousand).
    pub amount: Amount,
    /// Of how many.
    pub sign: PercentSign,
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.sign {
            PercentSign::Percent => "%",
            PercentSign::Permille => "‰",
            PercentSign::Permyriad => "‱",
        };
        write!(f, "{} {sign}", self.amount)
    }
}

/// 三分之一, 1/3, 一半: a part of a whole (`1/3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    /// 约, 近 and their kin.
    pub hedge: Hedge,
    /// Above the line.
    pub numerator: Decimal,
    /// Below the line; not 0.
    pub denominator: Decimal,
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}/{}", self.hedge, self.numerator.normalize(), self.denominator.normalize())
    }
}

macro_rules! pairs {
    ($($(#[doc = $doc:literal])+ $name:ident;)*) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name {
            /// What stands first.
            pub first: Decimal,
            /// What stands second.
            pub second: Decimal,
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}:{}", self.first.normalize(), self.second.normalize())
            }
        }
    )*};
}
pairs! {
    /// A ratio of two numbers: 1∶3.46 (`1:3.46`).
    Ratio;
    /// The result of a match: 3∶1, 3比1 (`3:1`).
    Score;
}

/// 第22届, 第三次: a place in a row, with what is counted (`22 届`); without, just the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ordinal {
    /// The place, counted from 1.
    pub number: Decimal,
    /// What is counted.
    pub unit: Option<Unit>,
}

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            Some(unit) => write!(f, "{} {unit}", self.number.normalize()),
            None => write!(f, "{}", self.number.normalize()),
        }
    }
}

/// A bare figure, without anything that it counts (`2100`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The figure.
    pub amount: Amount,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.amount.fmt(f)
    }
}

/// The serialised forms: flat structs, numbers as strings to stay exact.
#[cfg(feature = "serde")]
mod form {
    use super::{
        Age, Amount, Decimal, Dimension, Fraction, Hedge, Money, Number, Ordinal, Percent, PercentSign,
        Quantity, Ratio, Score, Unit,
    };
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    fn number(text: &str) -> Result<Decimal, String> {
        text.parse().map_err(|_| format!("{text:?} is no decimal number"))
    }

    macro_rules! forms {
        ($($name:ident { $($field:ident: $type:ty),* } = |$value:ident| $to:expr, |$form:ident| $from:expr;)*) => {$(
            const _: () = {
                #[derive(Serialize, Deserialize)]
                #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
                #[serde(rename = "value")]
                struct Form { $($field: $type),* }

                #[cfg(feature = "schema")]
                impl schemars::JsonSchema for $name {
                    fn schema_name() -> std::borrow::Cow<'static, str> {
                        stringify!($name).into()
                    }

                    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                        Form::json_schema(generator)
                    }
                }

                impl Serialize for $name {
                    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        let $value = self;
                        $to.serialize(serializer)
                    }
                }

                impl<'de> Deserialize<'de> for $name {
                    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        let $form = Form::deserialize(deserializer)?;
                        let read = || -> Result<Self, String> { $from };
                        read().map_err(D::Error::custom)
                    }
                }
            };
        )*};
    }

    fn amount(low: &str, high: Option<&String>, hedge: Hedge) -> Result<Amount, String> {
        Ok(Amount { hedge, low: number(low)?, high: high.map(|h| number(h)).transpose()? })
    }

    forms! {
        Amount { low: String, high: Option<String>, hedge: Hedge } =
            |v| Form { low: v.low.to_string(), high: v.high.map(|h| h.to_string()), hedge: v.hedge },
            |f| amount(&f.low, f.high.as_ref(), f.hedge);
        Quantity { low: String, high: Option<String>, hedge: Hedge, unit: Unit, dimension: Dimension } =
            |v| Form {
                low: v.amount.low.to_string(), high: v.amount.high.map(|h| h.to_string()), hedge: v.amount.hedge,
                unit: v.unit, dimension: v.unit.dimension(),
            },
            |f| {
                let unit = f.unit.measuring(f.dimension).ok_or("the unit is not of the dimension given")?;
                Ok(Quantity { amount: amount(&f.low, f.high.as_ref(), f.hedge)?, unit })
            };
        Money { low: String, high: Option<String>, hedge: Hedge, currency: Unit } =
            |v| Form {
                low: v.amount.low.to_string(), high: v.amount.high.map(|h| h.to_string()), hedge: v.amount.hedge,
                currency: v.unit,
            },
            |f| {
                let unit = f.currency.measuring(Dimension::Currency).ok_or("the unit is no currency")?;
                Ok(Money { amount: amount(&f.low, f.high.as_ref(), f.hedge)?, unit })
            };
        Age { low: String, high: Option<String>, hedge: Hedge, unit: Unit } =
            |v| Form {
                low: v.amount.low.to_string(), high: v.amount.high.map(|h| h.to_string()), hedge: v.amount.hedge,
                unit: v.unit,
            },
            |f| Ok(Age { amount: amount(&f.low, f.high.as_ref(), f.hedge)?, unit: f.unit });
        Percent { low: String, high: Option<String>, hedge: Hedge, sign: PercentSign } =
            |v| Form {
                low: v.amount.low.to_string(), high: v.amount.high.map(|h| h.to_string()), hedge: v.amount.hedge,
                sign: v.sign,
            },
            |f| Ok(Percent { amount: amount(&f.low, f.high.as_ref(), f.hedge)?, sign: f.sign });
        Number { low: String, high: Option<String>, hedge: Hedge } =
            |v| Form {
                low: v.amount.low.to_string(), high: v.amount.high.map(|h| h.to_string()), hedge: v.amount.hedge,
            },
            |f| Ok(Number { amount: amount(&f.low, f.high.as_ref(), f.hedge)? });
        Fraction { numerator: String, denominator: String, hedge: Hedge } =
            |v| Form { numerator: v.numerator.to_string(), denominator: v.denominator.to_string(), hedge: v.hedge },
            |f| {
                let denominator = number(&f.denominator)?;
                if denominator.is_zero() {
                    return Err("the denominator is 0".into());
                }
                Ok(Fraction { hedge: f.hedge, numerator: number(&f.numerator)?, denominator })
            };
        Ratio { first: String, second: String } =
            |v| Form { first: v.first.to_string(), second: v.second.to_string() },
            |f| Ok(Ratio { first: number(&f.first)?, second: number(&f.second)? });
        Score { first: String, second: String } =
            |v| Form { first: v.first.to_string(), second: v.second.to_string() },
            |f| Ok(Score { first: number(&f.first)?, second: number(&f.second)? });
        Ordinal { number: String, unit: Option<Unit> } =
            |v| Form { number: v.number.to_string(), unit: v.unit },
            |f| Ok(Ordinal { number: number(&f.number)?, unit: f.unit });
    }
}
