//! Units and measure words.

use core::fmt;

use std::borrow::Cow;

use super::measure_table::MEASURE_WORDS;
use super::unit_form::{forms_of, longest, same};
use super::unit_table::{DENOMINATORS, UNITS};

/// What a unit measures.
///
/// ```
/// use baokan::model::unit::{Dimension, Unit};
/// assert_eq!("亩".parse::<Unit>().unwrap().dimension(), Dimension::Area);
/// ```
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
    /// 毫安时, 库仑.
    Charge,
    /// 法拉.
    Capacitance,
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
    /// 流明, 勒克斯, 坎德拉.
    Light,
    /// 摩尔.
    Substance,
    /// 毫克/升.
    Concentration,
    /// 立方米/秒.
    Flow,
    /// 贝克勒尔.
    Radioactivity,
    /// 毫希沃特.
    Dose,
    /// 度角; 度 of latitude.
    Angle,
    /// 秒, 日: in the denominator of a unit, as in 吨/日. A length of time is a
    /// [`Duration`](super::duration::Duration).
    Time,
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

/// What kind of measure word a word is, as grammars of Chinese class them.
///
/// ```
/// use baokan::model::unit::{MeasureClass, Unit};
/// assert_eq!("台".parse::<Unit>().unwrap().class(), Some(MeasureClass::Individual));
/// assert_eq!("公里".parse::<Unit>().unwrap().class(), None, "a unit of measurement");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum MeasureClass {
    /// 个体量词, for things one by one: 个, 名, 台.
    Individual,
    /// 集合量词, for several together: 双, 批, 套.
    Collective,
    /// 部分量词, for a part or a shapeless amount: 滴, 层, 截.
    Partitive,
    /// 容器量词, for what a vessel holds: 杯, 箱, 车.
    Container,
    /// 动量词, for how often something is done: 次, 趟, 遍.
    Verbal,
    /// 复合量词, of statistics and trade: 人次, 架次, 台套.
    Compound,
    /// 准量词, a noun that is counted without a measure word: 二十一县, 六部门.
    Noun,
}

/// A row of the tables of units and measure words.
#[derive(Debug)]
pub(super) struct Info {
    pub(super) symbol: &'static str,
    pub(super) dimension: Dimension,
    pub(super) factor: (u64, u64),
    pub(super) ucum: &'static str,
    pub(super) class: Option<MeasureClass>,
    pub(super) forms: &'static [&'static str],
}

/// A unit of measurement, a currency or a measure word, alone or by another: 元/吨, 公里每小时.
///
/// Units are those of GB 3100-1993 and GB 3102-1993 with their prefixes, the customary and historic ones that papers
/// print (亩, 斤, 公尺, 华氏度) and foreign ones; measure words have a [`MeasureClass`]. Every unit of fixed size has a
/// rational factor, exact but for 秒差距 and 毫米汞柱, which are rounded as tables print them (垧 is taken as 15亩),
/// and its UCUM symbol where there is one.
///
/// `Display` writes the symbol that the normal form has: the usual one of an SI unit (`km`, `㎡`, `℃`), else the
/// word as printed (`亩`, `个`, `人次`), in the script that it is printed in: 公頃 and 公顷 are two units, which
/// [`simplified`](Unit::simplified) makes one. `FromStr` reads symbols and printed words. A symbol may name two units
/// (分, 度, 节): a unit alone reads back as the commoner one, also when it was serialised; inside a serialised value it
/// reads back as itself. Below a stroke, or behind 每, 分 is a minute, 度 a kilowatt-hour: 次/分, 元/度.
///
/// ```
/// use baokan::model::unit::{Dimension, Unit};
/// let unit: Unit = "公里".parse().unwrap();
/// assert_eq!((unit.symbol(), unit.dimension()), ("km", Dimension::Length));
/// assert_eq!(unit.factor(), Some((1000, 1)));
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
///
/// ```
/// use baokan::model::unit::Unit;
/// assert_eq!("的".parse::<Unit>().unwrap_err().to_string(), "\"的\" is no unit");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no unit")]
pub struct NotAUnit(String);

/// Rows of both tables: units first, then measure words.
pub(super) const ROWS: usize = UNITS.len() + MEASURE_WORDS.len();

pub(super) const fn row(at: usize) -> &'static Info {
    if at < UNITS.len() { &UNITS[at] } else { &MEASURE_WORDS[at - UNITS.len()] }
}

fn info(id: u16) -> Option<&'static Info> {
    let at = usize::from(id);
    UNITS.get(at).or_else(|| MEASURE_WORDS.get(at.checked_sub(UNITS.len())?))
}

/// The last row with a symbol. So 分 alone is a measure word; where money is meant, the dimension is known
/// ([`Unit::measuring`]).
fn by_symbol(symbol: &str) -> Option<u16> {
    let at = (0..ROWS).rev().find(|&at| row(at).symbol == symbol)?;
    u16::try_from(at).ok()
}

/// The unit that a denominator names, at the start of a text: how many bytes, and its row. It is a stretch of time (日
/// of 吨/日, 分 of 次/分), a kilowatt-hour (度 of 元/度), or the longest other form that fits. A longer form that
/// begins with such a word comes first if it is a unit of measurement: not 天大, an age, in 80元每天大约.
fn denominator(text: &str) -> Option<(usize, u16)> {
    let told = DENOMINATORS.iter().find(|(form, _)| text.starts_with(form));
    let other = longest(text).and_then(|(len, id)| Some((len, id, info(id)?)));
    match (told, other) {
        (Some((form, symbol)), other) => {
            let measures =
                |i: &Info| i.class.is_none() && !matches!(i.dimension, Dimension::Age | Dimension::Currency);
            let longer = other.filter(|(len, _, i)| *len > form.len() && measures(i));
            longer.map(|(len, id, _)| (len, id)).or_else(|| by_symbol(symbol).map(|id| (form.len(), id)))
        }
        // 30元/两小时 has a numeral there.
        (None, Some((len, _, i))) if i.symbol == "两" && text.get(len..).and_then(denominator).is_some() => {
            None
        }
        // Of the units that have one symbol, the one that it is read as; 角分 and degrees have those of a minute and of
        // electricity, and none of their own.
        (None, Some((len, _, i))) if DENOMINATORS.iter().all(|(form, _)| *form != i.symbol) => {
            by_symbol(i.symbol).map(|id| (len, id))
        }
        (None, _) => None,
    }
}

/// Every unit and measure word, in the order of the tables.
///
/// ```
/// let areas = baokan::model::unit::units().filter(|u| u.dimension() == baokan::model::unit::Dimension::Area);
/// assert!(areas.map(|u| u.to_string()).any(|u| u == "亩"));
/// ```
pub fn units() -> impl Iterator<Item = Unit> {
    (0..ROWS).filter_map(|at| u16::try_from(at).ok()).map(|id| Unit { id, per: None })
}

impl Unit {
    /// The unit of a symbol that is known when the crate is compiled; another does not compile.
    #[expect(
        clippy::panic,
        reason = "where a constant is worked out, to panic is to be refused by the compiler"
    )]
    pub(crate) const fn known(symbol: &str) -> Self {
        let mut at = ROWS;
        while at > 0 {
            at -= 1;
            if same(row(at).symbol, symbol) {
                return Self { id: at as u16, per: None };
            }
        }
        panic!("no unit has this symbol")
    }

    /// Whether the printed form of a unit begins with a character.
    pub(crate) fn begins(c: char) -> bool {
        !forms_of(c).is_empty()
    }

    /// The unit at the start of a text, the longest that fits, with its denominator: how many bytes it takes.
    pub(crate) fn prefix(text: &str) -> Option<(usize, Self)> {
        let (len, id) = longest(text)?;
        let rest = text.get(len..)?;
        let plain = Some((len, Self { id, per: None }));
        // 吨/日, 公斤／公顷, 立方米每秒; a form with a stroke of its own was longer. 5元/3人 is no price.
        if rest.starts_with(['/', '／']) {
            if let Some((more, per)) = Self::below(rest) {
                return Some((len + more, Self::over(id, per.id)));
            }
        } else if let Some(below) =
            rest.strip_prefix('每').filter(|_| info(id).is_some_and(|i| i.class.is_none()))
        {
            let measured = |&(_, per): &(usize, u16)| info(per).is_some_and(|i| i.class.is_none());
            if let Some((more, per)) = denominator(below).filter(measured) {
                return Some((text.len() - below.len() + more, Self::over(id, per)));
            }
        }
        plain
    }

    /// What something is counted by, behind a stroke: 吨 of /吨.
    pub(crate) fn below(text: &str) -> Option<(usize, Self)> {
        let below = text.strip_prefix(['/', '／'])?;
        let (len, id) = denominator(below)?;
        Some((text.len() - below.len() + len, Self { id, per: None }))
    }

    /// Whether this is another unit by something: km/h is km by h.
    pub(crate) fn is_by(self, other: Self) -> bool {
        let per = || match self.per {
            Some(_) => self.symbol() == other.symbol(),
            None => self.symbol().strip_prefix(other.symbol()).is_some_and(|r| r.starts_with('/')),
        };
        other.per.is_none() && per()
    }

    /// A unit by another: the one that has a row of its own (g/L), if there is one, so that a symbol names one unit.
    fn over(id: u16, per: u16) -> Self {
        let (top, bottom) = (Self { id, per: None }.symbol(), Self { id: per, per: None }.symbol());
        let own =
            |unit: &Self| unit.symbol().strip_prefix(top).and_then(|r| r.strip_prefix('/')) == Some(bottom);
        units().find(own).unwrap_or(Self { id, per: Some(per) })
    }

    /// The symbol in the normal form, without the denominator that [`per`](Self::per) gives; `km/h` and `mg/L` are one
    /// symbol each.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert_eq!((unit("公里").symbol(), unit("元/吨").symbol()), ("km", "元"));
    /// ```
    pub fn symbol(self) -> &'static str {
        info(self.id).map_or("", |i| i.symbol)
    }

    /// What it measures; of a compound unit, what its numerator measures.
    ///
    /// ```
    /// use baokan::model::unit::{Dimension, Unit};
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert_eq!(unit("公里").dimension(), Dimension::Length);
    /// assert_eq!(unit("座").dimension(), Dimension::Count);
    /// ```
    pub fn dimension(self) -> Dimension {
        info(self.id).map_or(Dimension::Count, |i| i.dimension)
    }

    /// The factor to the unit that its dimension is counted in, as a fraction in lowest terms; of a compound unit, the
    /// quotient of both factors. That unit is the coherent SI unit (kilogram, kilogram in a cubic metre, …), the byte
    /// for information (the byte in a second for its rates), the kilogram in a kilogram for concentrations by mass, and
    /// the degree for angles. Measure words, currencies, ages, multiples and points have no such unit: their factor
    /// is 1.
    ///
    /// 月 and 年 have no fixed length and count as 1, so the factor of 吨/年 compares with that of 公斤/年 alone.
    /// Temperatures have an offset, too, which this leaves out. `None` where 64 bits do not hold the fraction.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert_eq!(unit("公里").factor(), Some((1000, 1)));
    /// assert_eq!(unit("厘米").factor(), Some((1, 100)));
    /// ```
    pub fn factor(self) -> Option<(u64, u64)> {
        let (a, b) = info(self.id).map_or((1, 1), |i| i.factor);
        let (c, d) = self.per.and_then(info).map_or((1, 1), |i| i.factor);
        let (top, bottom) = (u128::from(a) * u128::from(d), u128::from(b) * u128::from(c));
        let divisor = gcd(top, bottom);
        Some((u64::try_from(top / divisor).ok()?, u64::try_from(bottom / divisor).ok()?))
    }

    /// The UCUM symbol; `None` where there is none, in a compound unit for either part.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert_eq!(unit("公里").ucum().as_deref(), Some("km"));
    /// assert_eq!(unit("座").ucum(), None);
    /// ```
    pub fn ucum(self) -> Option<Cow<'static, str>> {
        let symbol = |id| info(id).map(|i| i.ucum).filter(|u| !u.is_empty());
        let top = symbol(self.id)?;
        match self.per {
            Some(per) => symbol(per).map(|below| Cow::Owned(format!("{top}/{below}"))),
            None => Some(Cow::Borrowed(top)),
        }
    }

    /// The forms that its numerator is printed in; none for units that are met only beside certain words (航速12节) or
    /// in a denominator. `FromStr` reads them and the symbol; alone, 块 and 分 are read as measure words, 度 as an
    /// angle.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert!(unit("公里").forms().contains(&"千米"));
    /// ```
    pub fn forms(self) -> &'static [&'static str] {
        info(self.id).map_or(&[], |i| i.forms)
    }

    /// The class of a measure word; `None` for units of measurement and currencies.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert!(unit("座").class().is_some());
    /// assert_eq!(unit("公里").class(), None);
    /// ```
    pub fn class(self) -> Option<MeasureClass> {
        info(self.id).and_then(|i| i.class)
    }

    /// Whether it is a measure word rather than a unit of measurement.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert!(unit("座").is_measure_word() && !unit("公里").is_measure_word());
    /// ```
    pub fn is_measure_word(self) -> bool {
        self.class().is_some()
    }

    /// Whether it is a noun that is counted without a measure word: 三省, 六部门.
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert!(unit("省").is_noun() && !unit("座").is_noun());
    /// ```
    pub fn is_noun(self) -> bool {
        self.class() == Some(MeasureClass::Noun)
    }

    /// This unit, or one with the same symbol that measures `dimension`: 分 is money, or a point.
    pub(crate) fn measuring(self, dimension: Dimension) -> Option<Self> {
        if self.dimension() == dimension {
            return Some(self);
        }
        let symbol = self.symbol();
        let at = (0..ROWS).find(|&at| row(at).symbol == symbol && row(at).dimension == dimension)?;
        u16::try_from(at).ok().map(|id| Self { id, ..self })
    }

    /// This unit by another: km/h of 时速120公里.
    pub(crate) fn by(self, per: Self) -> Self {
        Self::over(self.id, per.id)
    }

    /// The unit in the denominator: 吨 in 元/吨. `None` without one, and for units whose stroke is part of their symbol
    /// (km/h, mg/L).
    ///
    /// ```
    /// use baokan::model::unit::Unit;
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert_eq!(unit("元/吨").per(), Some(unit("吨")));
    /// assert_eq!(unit("吨").per(), None);
    /// ```
    pub fn per(self) -> Option<Self> {
        self.per.map(|id| Self { id, per: None })
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
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
        /// Most strokes of a unit: one between two symbols that have one of their own, mg/L by r/min.
        const MOST_STROKES: usize = 3;
        let whole = |s: &str, read: Option<(usize, u16)>| read.filter(|l| l.0 == s.len()).map(|l| l.1);
        let read = |s: &str| by_symbol(s).or_else(|| whole(s, longest(s)));
        if let Some(id) = read(text) {
            return Ok(Self { id, per: None });
        }
        let mut parted = text.match_indices('/').take(MOST_STROKES).filter_map(|(at, _)| {
            let (top, below) = (text.get(..at)?, text.get(at + 1..)?);
            let per = whole(below, denominator(below)).or_else(|| by_symbol(below))?;
            read(top).map(|id| Self::over(id, per))
        });
        let printed = || Self::prefix(text).filter(|(len, _)| *len == text.len()).map(|(_, unit)| unit);
        parted.next().or_else(printed).ok_or_else(|| NotAUnit(text.to_owned()))
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
    use super::super::unit_form::FORMS;
    use super::*;

    #[test]
    fn the_tables_are_sound() {
        for pair in FORMS.windows(2) {
            assert!(pair[0].0 < pair[1].0 || pair[0].0 == "块" || pair[0].0 == "塊", "{pair:?}");
        }
        assert!(
            UNITS
                .iter()
                .all(|u| u.factor.0 > 0 && u.factor.1 > 0 && gcd(u.factor.0.into(), u.factor.1.into()) == 1)
        );
        let nouns = MEASURE_WORDS.iter().filter(|w| w.class == Some(MeasureClass::Noun)).count();
        let words = MEASURE_WORDS.len() - nouns;
        assert!(words >= 400 && nouns >= 40 && UNITS.len() >= 250, "{words}, {nouns}, {}", UNITS.len());
        for class in [
            MeasureClass::Individual,
            MeasureClass::Collective,
            MeasureClass::Partitive,
            MeasureClass::Container,
            MeasureClass::Verbal,
            MeasureClass::Compound,
        ] {
            assert!(MEASURE_WORDS.iter().filter(|w| w.class == Some(class)).count() >= 9, "{class:?}");
        }
        assert!(UNITS.iter().filter(|u| !u.ucum.is_empty()).count() >= 150);
    }

    /// However its parts are written, a unit that has a row of its own is that one.
    #[test]
    fn one_unit_a_symbol() {
        for form in ["克/升", "g/L", "克/L", "公里/小时", "mg/L", "公斤/公顷", "元/吨"] {
            let (_, unit) = Unit::prefix(form).unwrap();
            assert_eq!(unit.to_string().parse(), Ok(unit), "{form}");
            assert_eq!(unit.measuring(unit.dimension()), Some(unit), "{form}");
        }
        assert_eq!(Unit::prefix("g/L").unwrap().1.dimension(), Dimension::Concentration);
    }

    #[test]
    fn denominators() {
        for (form, unit) in [
            ("次/分", "次/min"),
            ("元/分钟", "元/min"),
            ("立方米/分", "m³/min"),
            ("转/分", "r/min"),
            ("克/度", "g/kWh"),
            ("元／度", "元/kWh"),
            ("元每度", "元/kWh"),
            ("元/度电", "元/kWh"),
            ("分/场", "分/场"),
            ("元/节", "元/节"),
            ("吨每日", "t/d"),
            ("公斤每亩", "kg/亩"),
            ("元/天", "元/d"),
        ] {
            assert_eq!(
                Unit::prefix(form).map(|(len, u)| (len, u.to_string())),
                Some((form.len(), unit.into()))
            );
            assert_eq!(form.parse::<Unit>().map(|u| u.to_string()).as_deref(), Ok(unit));
        }
        // What begins as another unit does, and what stands below no stroke.
        for (text, len, unit) in [
            ("元每天大约", "元每天".len(), "元/d"),
            ("元/月大体", "元/月".len(), "元/月"),
            ("元每日元旦", "元每日".len(), "元/d"),
            ("元/两人", "元".len(), "元"),
            ("元/两小时", "元".len(), "元"),
            ("元/两，", "元/两".len(), "元/两"),
            ("mm/°", "mm".len(), "mm"),
        ] {
            assert_eq!(
                Unit::prefix(text).map(|(len, u)| (len, u.to_string())),
                Some((len, unit.into())),
                "{text}"
            );
        }
    }

    /// Whatever stands below the stroke, it is read back as the same unit, and so is the whole but for what one symbol
    /// above the stroke may measure.
    #[test]
    fn what_stands_below_is_read_back() {
        let below = || FORMS.iter().map(|f| f.0).chain(DENOMINATORS.iter().map(|d| d.0));
        for top in ["元", "克", "个", "毫克/升", "分"] {
            for form in below().map(|form| format!("{top}/{form}")) {
                let (len, unit) = Unit::prefix(&form).unwrap();
                let back: Unit = unit.to_string().parse().unwrap();
                assert_eq!((back.to_string(), back.per), (unit.to_string(), unit.per), "{form}");
                assert_eq!(back.measuring(unit.dimension()), Some(unit), "{form}");
                if len == form.len() {
                    assert_eq!(
                        form.parse::<Unit>().map(|u| (u.to_string(), u.per)),
                        Ok((unit.to_string(), unit.per))
                    );
                }
            }
        }
        for (top, _) in FORMS {
            for per in ["度", "分", "kg", "节"] {
                let form = format!("{top}/{per}");
                let unit = Unit::prefix(&form).unwrap().1;
                let back: Unit = unit.to_string().parse().unwrap();
                assert_eq!(back.measuring(unit.dimension()), Some(unit), "{form}");
            }
        }
    }

    #[test]
    fn factors() {
        for (form, factor) in [
            ("公里", (1000, 1)),
            ("尺", (1, 3)),
            ("亩", (2000, 3)),
            ("斤", (1, 2)),
            ("市担", (50, 1)),
            ("英里", (201_168, 125)),
            ("马力", (588_399, 800)),
            ("公里/小时", (5, 18)),
            ("节", (1, 1)),
            ("石", (1, 10)),
            ("吨/日", (5, 432)),
            ("公斤/公顷", (1, 10_000)),
            ("立方米每秒", (1, 1)),
            ("毫克/升", (1, 1000)),
            ("度电", (3_600_000, 1)),
            ("个", (1, 1)),
        ] {
            let unit: Unit = form.parse().unwrap();
            assert_eq!(unit.factor(), Some(factor), "{form}");
        }
    }

    #[test]
    fn symbols_of_ucum() {
        for (form, want) in [
            ("公里", Some("km")),
            ("摄氏度", Some("Cel")),
            ("吨/日", Some("t/d")),
            ("元/吨", None),
            ("个", None),
            ("毫米汞柱", Some("mm[Hg]")),
            ("英里", Some("[mi_i]")),
        ] {
            let unit: Unit = form.parse().unwrap();
            assert_eq!(unit.ucum().as_deref(), want, "{form}");
        }
    }

    #[test]
    fn classes_of_measure_words() {
        for (word, class) in [
            ("個", Some(MeasureClass::Individual)),
            ("双", Some(MeasureClass::Collective)),
            ("滴", Some(MeasureClass::Partitive)),
            ("杯", Some(MeasureClass::Container)),
            ("趟", Some(MeasureClass::Verbal)),
            ("人次", Some(MeasureClass::Compound)),
            ("县", Some(MeasureClass::Noun)),
            ("吨", None),
            ("元", None),
        ] {
            assert_eq!(word.parse::<Unit>().unwrap().class(), class, "{word}");
        }
    }

    #[test]
    fn symbols_read_back() {
        for form in &FORMS {
            let unit: Unit = form.0.parse().unwrap();
            let text = unit.to_string();
            assert_eq!(text.parse::<Unit>().map(|u| u.to_string()), Ok(text), "{}", form.0);
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
