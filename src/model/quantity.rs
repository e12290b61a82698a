//! Amounts: quantities, money, percentages, ratios, ordinals, ages, scores and bare numbers.
//!
//! All numbers are exact decimals of up to 28 digits, as printed; nothing is rounded, and a number with more digits is
//! no value (the page gets a [`NumberTooLong`](super::diagnostic::Code::NumberTooLong)). Numerals are read by
//! GB/T 15835-2011 and the habits before it: figures of either width with groups and decimals (1,234,567, 6 800, 18．6,
//! 18·6万), Chinese numerals plain, traditional and of the banker's set (一万零十二, 五萬億, 壹拾贰), mixtures with
//! scales (3.5万, 1亿2000万, 5亿1万4千), colloquial ends (一万二 is 12000), pairs (三四百 is 300 to 400) and rough ones
//! (几十, 上百). A stray space or one line break may stand between any two parts. `FromStr` of every value (an
//! [`Amount`] alone has none) reads the printed form by the same rules as [`scan`](crate::scan()), and the normal form
//! that `Display` writes; there, a symbol that two units share (分, 节) is read as the commoner one.

use core::fmt;

use rust_decimal::Decimal;

use super::amount::Hedge;
use super::unit::{Dimension, Unit};

/// One number or a range of two, with its hedges. Exact: `5.194` is never `5.1940000000000002`.
///
/// A range is printed with 到, 至, ～, — or -, as a pair (三四百), or with two bounds (5万元以上20万元以下); unit and
/// scale are shared by the ends (5到8万吨 is `50000/80000 t`; GB/T 15835-2011, 5.1.3). Both ends belong to it, and
/// `low` is never above `high`. Either may be negative.
///
/// `Display` writes the hedge signs, the number and, behind a slash, the upper end: `>30`, `2/3`, `~<300`.
///
/// ```
/// use baokan::model::quantity::Amount;
/// assert_eq!(Amount::exact("5.1940".parse().unwrap()).to_string(), "5.194");
/// ```
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
    ///
    /// ```
    /// use baokan::model::quantity::Amount;
    /// let amount = Amount::exact("127".parse().unwrap());
    /// assert_eq!((amount.to_string().as_str(), amount.high), ("127", None));
    /// ```
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
            /// The number, in the unit.
            pub amount: Amount,
            /// The unit of measurement, measure word or currency.
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
    /// The number counts the printed unit, with the scale worked in: 60万千瓦 is `600000 kW`. Smaller units behind a
    /// larger one are parts of it (3斤5两 is `3.5 斤`), 半 is a half (三斤半), and a fraction of a unit is its decimal
    /// where that is exact (四分之一公升 is `0.25 L`). A length behind 时速 or 每秒 is a speed (时速120公里 is
    /// `120 km/h`; the word itself is outside the span, so `FromStr` does not read it). The number may be negative, as
    /// temperatures (零下三十度) and changes are. Figures by GB/T 15835-2011, units by GB 3100-1993 and GB 3102-1993;
    /// see [`Unit`].
    ///
    /// ```
    /// use baokan::model::quantity::Quantity;
    /// let length: Quantity = "2至3米".parse().unwrap();
    /// assert_eq!(length.to_string(), "2/3 m");
    /// assert_eq!("十几家".parse::<Quantity>().unwrap().to_string(), "~10 家");
    /// ```
    ///
    /// ```
    /// use baokan::model::quantity::Quantity;
    /// assert_eq!("30多公斤".parse::<Quantity>().unwrap().to_string(), ">30 kg");
    /// ```
    Quantity;
    /// An amount of money in its printed currency (`12000 元`, `310000 美元`); 角 and 分 are parts of 元.
    ///
    /// Counted in whole units of the currency, exactly (3元5角 is `3.5 元`, 两美元又三美分 `2.03 美元`); no currency is
    /// converted. The currency is read behind the number (1.2万元, 5万港币, 两块五, 壹仟元整) or before it (￥300,
    /// US$31万, 人民币3.5亿元). Of a price, 5元/吨, the denominator is in [`Unit::per`]; in 每吨2600元 it stands before
    /// the number and is no part of the value. A number without a currency is no money.
    ///
    /// ```
    /// use baokan::model::quantity::Money;
    /// let price: Money = "一元一角五分".parse().unwrap();
    /// assert_eq!(price.to_string(), "1.15 元");
    /// ```
    ///
    /// ```
    /// use baokan::model::quantity::Money;
    /// assert_eq!("1.2亿元".parse::<Money>().unwrap().to_string(), "120000000 元");
    /// ```
    Money;
    /// The age of a person (`9 岁`), in years; of infants in the unit printed (`3 个月大`).
    ///
    /// Read from 9岁, 18周岁, 三岁半, pairs (四十五六岁) and decades of life (七旬 is `70 岁`). Never negative; with
    /// the hedge that is printed (70岁以上 is `>=70 岁`).
    ///
    /// ```
    /// use baokan::model::quantity::Age;
    /// assert_eq!("75岁".parse::<Age>().unwrap().to_string(), "75 岁");
    /// ```
    Age;
}

impl Quantity {
    /// What the unit measures.
    ///
    /// ```
    /// use baokan::model::quantity::Quantity;
    /// use baokan::model::unit::Dimension;
    /// assert_eq!("5.194公里".parse::<Quantity>().unwrap().dimension(), Dimension::Length);
    /// ```
    pub fn dimension(&self) -> Dimension {
        self.unit.dimension()
    }
}

/// What a [`Percent`] counts in: hundredths, thousandths or ten-thousandths.
///
/// ```
/// use baokan::model::quantity::{Percent, PercentSign};
/// assert_eq!("千分之三".parse::<Percent>().unwrap().sign, PercentSign::Permille);
/// ```
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
///
/// The number counts the sign's parts and is exact; it may be above a hundred or below zero. Read from %, ％, ‰
/// (GB/T 15835-2011, 4.1.1), 百分之, 千分之, 万分之 and the tenths 成 and 折 (七成五, 三成半, 72折). 百分点 and 基点
/// are units of a [`Quantity`], 百万分之三 is a [`Fraction`].
///
/// ```
/// use baokan::model::quantity::Percent;
/// assert_eq!("百分之三十以上".parse::<Percent>().unwrap().to_string(), ">=30 %");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Percent {
    /// How many of a hundred (or thousand, or ten thousand).
    pub amount: Amount,
    /// Which of these it is counted in.
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
///
/// As printed, not reduced (十分之六 is `6/10`); 三又二分之一 is `7/2`. A fraction of a unit that is an exact decimal
/// is a [`Quantity`]. The denominator is above 0.
///
/// ```
/// use baokan::model::quantity::Fraction;
/// assert_eq!("三分之二".parse::<Fraction>().unwrap().to_string(), "2/3");
/// ```
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
    ///
    /// Not reduced, exact. Read where the words around speak of a ratio (比例为3∶1, 按1比2) or the numbers are no
    /// result of a match (1∶50000); more than two parts (5∶3∶2) are not read.
    ///
    /// ```
    /// use baokan::model::quantity::Ratio;
    /// assert_eq!("1∶3.46".parse::<Ratio>().unwrap().to_string(), "1:3.46");
    /// ```
    Ratio;
    /// The result of a match: 3∶1, 3比1 (`3:1`).
    ///
    /// Whole numbers from 0 to 199. With the colon of a time of day (21：19) only where the words around speak of a
    /// match (比分, 战胜).
    ///
    /// ```
    /// use baokan::model::quantity::Score;
    /// assert_eq!("3比1".parse::<Score>().unwrap().to_string(), "3:1");
    /// ```
    Score;
}

/// 第22届, 第三次: a place in a row, with what is counted (`22 届`); without, just the number.
///
/// A whole number from 1. Behind the number stands a measure word, or nothing (第一百零八); 第三方 and 第一书记 are
/// names, 第三天 and 第二季度 dates. `FromStr` reads 首届 as 1 届; a text is read so only with
/// [`Options::first_as_ordinal`](crate::Options::first_as_ordinal), as 首 mostly means “for the first time ever”.
///
/// ```
/// use baokan::model::quantity::Ordinal;
/// let ordinal: Ordinal = "第二十二届".parse().unwrap();
/// assert_eq!(ordinal.to_string(), "22 届");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ordinal {
    /// The place, counted from 1.
    pub number: Decimal,
    /// What is counted; `None` if no measure word stands behind the number.
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
///
/// Read from figures that no noun follows (301室 is a name) and, in running text, from Chinese numerals of a hundred or
/// more. Chinese digits in a row (一九五三) are never a bare number: they are a year, or count or name something.
///
/// ```
/// use baokan::model::quantity::Number;
/// assert_eq!("一万零十二".parse::<Number>().unwrap().to_string(), "10012");
/// ```
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
        Decimal::from_str_exact(text).map_err(|_| format!("{text:?} is no decimal number"))
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
