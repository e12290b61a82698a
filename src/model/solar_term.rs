//! The 24 solar terms and their civil days.

use super::date::PartialDate;

/// The terms in the order of the civil year, two a month from 小寒 in January: name; advance of the day a year and
/// start in 1900, both in 100,000ths of a day; years that the straight line misses, with what is to be added.
///
/// Fitted to the astronomical calendar (GB/T 33661-2017, China standard time) over 1900–2100; a test compares every
/// day of these years with a second implementation.
type Term = (&'static str, i32, i32, &'static [(i16, i8)]);
const TERMS: [Term; 24] = [
    ("小寒", 24220, 615500, &[(1916, -1), (1949, -1), (2081, 1)]),
    ("大寒", 24225, 2085000, &[(2012, 1), (2045, 1), (2078, 1), (2082, 1)]),
    ("立春", 24220, 464000, &[(1914, -1), (1947, -1), (2079, 1)]),
    ("雨水", 24220, 1946000, &[(2059, 1), (2088, 1), (2092, 1)]),
    ("惊蛰", 24225, 639500, &[(1915, -1), (1948, -1)]),
    ("春分", 24220, 2142500, &[]),
    ("清明", 24220, 559000, &[]),
    ("谷雨", 24210, 2089500, &[]),
    ("立夏", 24210, 631000, &[(1911, 1), (1940, 1)]),
    ("小满", 24210, 2185500, &[(1946, 1), (2070, -1)]),
    ("芒种", 24210, 648500, &[(1902, 1), (1931, 1), (1964, 1), (2055, -1)]),
    ("夏至", 24210, 2219000, &[(1928, 1), (1957, 1), (2048, -1), (2081, -1)]),
    ("小暑", 24210, 792000, &[(1925, 1), (1954, 1), (2078, -1)]),
    ("大暑", 24220, 2362500, &[(1918, 1), (1922, 1), (1951, 1), (2075, -1)]),
    ("立秋", 24220, 832000, &[(1911, 1), (1944, 1), (2035, -1), (2068, -1), (2097, -1)]),
    ("处暑", 24220, 2393000, &[(1925, 1), (2049, -1), (2082, -1)]),
    ("白露", 24210, 843500, &[(1927, 1), (1956, 1)]),
    ("秋分", 24210, 2383500, &[]),
    ("寒露", 24222, 909000, &[]),
    ("霜降", 24225, 2421500, &[]),
    ("立冬", 24225, 821500, &[]),
    ("小雪", 24222, 2313000, &[(1912, -1), (1916, -1), (1945, -1)]),
    ("大雪", 24220, 792000, &[(1917, -1), (1921, -1), (2020, 1), (2053, 1), (2086, 1)]),
    ("冬至", 24225, 2267000, &[(1918, -1), (1951, -1), (2054, 1), (2087, 1)]),
];

/// One of the 24 solar terms (节气): a day on which the sun reaches a multiple of 15° of longitude.
///
/// ```
/// use baokan::model::solar_term::SolarTerm;
/// let term = SolarTerm::named("清明").unwrap();
/// assert_eq!((term.number(), term.month()), (7, 4));
/// assert_eq!(term.day_in(2025).unwrap().to_string(), "2025-04-04");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "u8", into = "u8")
)]
pub struct SolarTerm(u8);

impl SolarTerm {
    /// The term of a number, from 1 (小寒, in January) to 24 (冬至).
    ///
    /// ```
    /// use baokan::model::solar_term::SolarTerm;
    /// assert_eq!(SolarTerm::new(24).unwrap().name(), "冬至");
    /// assert_eq!(SolarTerm::new(25), None);
    /// ```
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 24 { Some(Self(number)) } else { None }
    }

    /// The term of a name in simplified characters: 清明.
    ///
    /// ```
    /// use baokan::model::solar_term::SolarTerm;
    /// assert_eq!(SolarTerm::named("芒种"), SolarTerm::new(11));
    /// assert_eq!(SolarTerm::named("重阳"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        let at = TERMS.iter().position(|term| term.0 == name)?;
        u8::try_from(at + 1).ok().and_then(Self::new)
    }

    /// Its number, 1 (小寒) to 24 (冬至).
    ///
    /// ```
    /// use baokan::model::solar_term::SolarTerm;
    /// assert_eq!(SolarTerm::named("立春").unwrap().number(), 3);
    /// ```
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The month of the civil year that it falls in: always the same.
    ///
    /// ```
    /// use baokan::model::solar_term::SolarTerm;
    /// assert_eq!(SolarTerm::named("立春").unwrap().month(), 2);
    /// ```
    pub const fn month(self) -> u8 {
        self.0.div_ceil(2)
    }

    /// Its name: 清明.
    ///
    /// ```
    /// use baokan::model::solar_term::SolarTerm;
    /// assert_eq!(SolarTerm::new(3).unwrap().name(), "立春");
    /// ```
    pub fn name(self) -> &'static str {
        TERMS.get(usize::from(self.0) - 1).map_or("", |term| term.0)
    }

    /// Its day in a civil year from 1900 to 2100, by China standard time; `None` outside of these.
    ///
    /// ```
    /// use baokan::model::solar_term::SolarTerm;
    /// let solstice = SolarTerm::named("冬至").unwrap();
    /// assert_eq!(solstice.day_in(2025).unwrap().to_string(), "2025-12-21");
    /// assert_eq!(solstice.day_in(2200), None);
    /// ```
    pub fn day_in(self, year: i16) -> Option<PartialDate> {
        let (_, advance, start, misses) = TERMS.get(usize::from(self.0) - 1)?;
        if !(1900..=2100).contains(&year) {
            return None;
        }
        // Leap days that have gone by since 1900, which had none itself.
        let leaps = match year {
            1900 => 0,
            2100 => 49,
            _ if self.month() <= 2 => (year - 1) / 4 - 475,
            _ => year / 4 - 475,
        };
        let line = (advance * i32::from(year - 1900) + start).div_euclid(100_000) - i32::from(leaps);
        let miss = misses.iter().find(|(y, _)| *y == year).map_or(0, |(_, by)| i32::from(*by));
        PartialDate::new(Some(year), Some(self.month()), u8::try_from(line + miss).ok())
    }
}

impl From<SolarTerm> for u8 {
    fn from(term: SolarTerm) -> Self {
        term.0
    }
}

impl TryFrom<u8> for SolarTerm {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("solar terms are numbered 1 to 24")
    }
}
