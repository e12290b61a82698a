//! Units and measure words.

use core::fmt;

use super::unit_table::{FORMS, MEASURE_WORDS, NOUNS, UNITS};

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Dimension {
    /// 米, 里, 尺.
    Length,
    /// 平方米, 亩.
    Area,
    /// 立方米, 升.
    Volume,
    /// 吨, 斤.
    Mass,
    /// 摄氏度; 度 without a scale, too.
    Temperature,
    /// 公里/小时, 节.
    Speed,
    /// 千瓦, 马力.
    Power,
    /// 千瓦时, 焦.
    Energy,
    /// 伏.
    Voltage,
    /// 安培.
    Current,
    /// 欧姆.
    Resistance,
    /// 帕, 大气压.
    Pressure,
    /// 赫.
    Frequency,
    /// 分贝.
    Sound,
    /// 字节.
    Information,
    /// 牛顿.
    Force,
    /// 流明, 勒克斯.
    Light,
    /// 毫克/升.
    Concentration,
    /// 立方米/秒.
    Flow,
    /// 度角.
    Angle,
    /// 元 and all currencies.
    Currency,
    /// 岁.
    Age,
    /// 倍, 番.
    Multiple,
    /// 百分点, 基点.
    Point,
    /// Things and times, counted with a measure word: 个, 名, 次.
    Count,
}

/// A row of the table of units.
#[derive(Debug)]
pub(super) struct Info {
    pub(super) symbol: &'static str,
    pub(super) dimension: Dimension,
    pub(super) factor: (u64, u64),
    pub(super) ucum: &'static str,
}

/// A unit of measurement, a currency or a measure word.
///
/// `Display` writes the symbol that the normal form has: the usual one of an SI unit (`km`, `㎡`, `℃`), else the
/// word as printed (`亩`, `个`, `人次`). `FromStr` reads symbols and printed words.
///
/// ```
/// use baokan::model::unit::{Dimension, Unit};
/// let unit: Unit = "公里".parse().unwrap();
/// assert_eq!((unit.symbol(), unit.dimension()), ("km", Dimension::Length));
/// assert_eq!(unit.factor(), (1000, 1));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
pub struct Unit {
    id: u16,
    /// The unit in the denominator: 元/吨.
    per: Option<u16>,
}

/// No unit or measure word is written like this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no unit")]
pub struct NotAUnit(String);

fn info(id: u16) -> Option<&'static Info> {
    UNITS.get(usize::from(id))
}

/// The longest printed form at the start of a text: how many bytes, and its row.
fn longest(text: &str) -> Option<(usize, u16)> {
    const MOST_CHARS: usize = 8;
    let mut found = None;
    let mut end = 0;
    for c in text.chars().take(MOST_CHARS) {
        end += c.len_utf8();
        let Some(form) = text.get(..end) else { break };
        match FORMS.binary_search_by(|row| row.0.cmp(form)) {
            Ok(at) => found = FORMS.get(at).map(|row| (end, row.1)),
            // No form begins like this.
            Err(at) if !FORMS.get(at).is_some_and(|row| row.0.starts_with(form)) => break,
            Err(_) => {}
        }
    }
    found
}

impl Unit {
    /// The unit at the start of a text, the longest that fits, with its denominator: how many bytes it takes.
    pub(crate) fn prefix(text: &str) -> Option<(usize, Self)> {
        let (len, id) = longest(text)?;
        let rest = text.get(len..)?;
        let slash = rest.strip_prefix(['/', '／']);
        if let Some(below) = slash {
            if let Some((more, per)) = longest(below) {
                return Some((text.len() - below.len() + more, Self { id, per: Some(per) }));
            }
        }
        Some((len, Self { id, per: None }))
    }

    /// The symbol in the normal form, without the denominator.
    pub fn symbol(self) -> &'static str {
        info(self.id).map_or("", |i| i.symbol)
    }

    /// What it measures; of a compound unit, what its numerator measures.
    pub fn dimension(self) -> Dimension {
        info(self.id).map_or(Dimension::Count, |i| i.dimension)
    }

    /// The exact factor to the coherent SI unit of its dimension (to the kilogram for masses), as a fraction;
    /// 1 for measure words and currencies. Temperatures have an offset, too, which this leaves out.
    pub fn factor(self) -> (u64, u64) {
        info(self.id).map_or((1, 1), |i| i.factor)
    }

    /// The UCUM symbol, where there is one.
    pub fn ucum(self) -> Option<&'static str> {
        info(self.id).map(|i| i.ucum).filter(|u| !u.is_empty())
    }

    /// Whether it is a measure word rather than a unit of measurement.
    pub fn is_measure_word(self) -> bool {
        usize::from(self.id) >= MEASURE_WORDS
    }

    /// Whether it is a noun that is counted without a measure word: 三省, 两车道.
    pub fn is_noun(self) -> bool {
        usize::from(self.id) >= NOUNS
    }

    /// This unit, or one with the same symbol that measures `dimension`: 分 is money, or a point.
    pub(crate) fn measuring(self, dimension: Dimension) -> Option<Self> {
        if self.dimension() == dimension {
            return Some(self);
        }
        let at = UNITS.iter().position(|i| i.symbol == self.symbol() && i.dimension == dimension)?;
        u16::try_from(at).ok().map(|id| Self { id, ..self })
    }

    /// The unit that it is counted by: 吨 in 元/吨.
    pub fn per(self) -> Option<Self> {
        self.per.map(|id| Self { id, per: None })
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())?;
        match self.per() {
            Some(per) => write!(f, "/{per}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({self})")
    }
}

impl core::str::FromStr for Unit {
    type Err = NotAUnit;

    fn from_str(text: &str) -> Result<Self, NotAUnit> {
        let by_symbol = |s: &str| {
            // 分 is money, too; there its dimension is known.
            let at = UNITS.iter().rposition(|i| i.symbol == s)?;
            u16::try_from(at).ok()
        };
        let read = |s: &str| by_symbol(s).or_else(|| longest(s).filter(|l| l.0 == s.len()).map(|l| l.1));
        let (top, per) = match text.split_once('/') {
            Some((top, per)) if read(text).is_none() => (top, Some(per)),
            _ => (text, None),
        };
        match (read(top), per.map(read)) {
            (Some(id), None) => Ok(Self { id, per: None }),
            (Some(id), Some(Some(per))) => Ok(Self { id, per: Some(per) }),
            _ => Err(NotAUnit(text.to_owned())),
        }
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.to_string()
    }
}

impl TryFrom<String> for Unit {
    type Error = NotAUnit;

    fn try_from(text: String) -> Result<Self, NotAUnit> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_sound() {
        assert!(FORMS.windows(2).all(|w| w[0].0 < w[1].0));
        assert!(FORMS.iter().all(|f| usize::from(f.1) < UNITS.len()));
        assert!(UNITS.iter().all(|u| u.factor.0 > 0 && u.factor.1 > 0));
        let words = UNITS.len() - MEASURE_WORDS;
        assert!(words >= 300, "{words} measure words");
    }

    #[test]
    fn symbols_read_back() {
        for form in FORMS {
            let unit: Unit = form.0.parse().unwrap();
            assert_eq!(unit.to_string().parse::<Unit>().map(Unit::symbol), Ok(unit.symbol()), "{}", form.0);
        }
    }

    #[test]
    fn one_symbol_for_two_dimensions() {
        let point: Unit = "分".parse().unwrap();
        for dimension in [Dimension::Count, Dimension::Currency] {
            assert_eq!(point.measuring(dimension).map(Unit::dimension), Some(dimension));
        }
        assert_eq!(point.measuring(Dimension::Mass), None);
    }

    #[test]
    fn the_longest_form_is_taken() {
        for (text, len, symbol) in [
            ("公里长", 6, "km"),
            ("千瓦时电", 9, "kWh"),
            ("千瓦", 6, "kW"),
            ("人次", 6, "人次"),
            ("个百分点", 12, "百分点"),
            ("元/吨", 7, "元/t"),
            ("mg/L，", 4, "mg/L"),
        ] {
            let (taken, unit) = Unit::prefix(text).unwrap();
            assert_eq!((taken, unit.to_string().as_str()), (len, symbol), "{text}");
        }
        assert!(Unit::prefix("的").is_none());
    }
}
