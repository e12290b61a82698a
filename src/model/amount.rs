//! How an amount is hedged: about, more than, at least. The [`Amount`](super::quantity::Amount) itself, a number with
//! its hedge, is in [`quantity`](super::quantity).

use core::fmt;

/// How a printed amount bounds the true one.
///
/// ```
/// use baokan::model::amount::{Bound, Hedge};
/// assert_eq!(Hedge::bound(Bound::AtLeast).to_string(), ">=");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Bound {
    /// The amount is what is printed.
    #[default]
    Exact,
    /// 多, 余, 超过, 逾: more than printed.
    More,
    /// 近 (which is about, too), 不足, 不到: less than printed.
    Less,
    /// 以上, 至少, 不低于: as printed or more. So are numerals without a figure: 几十 is 10 or more, 上百 and 数百 are
    /// 100 or more.
    AtLeast,
    /// 以下, 以内, 至多: as printed or less.
    AtMost,
}

/// The hedges of an amount: 约 and its kin, and the bound.
///
/// ```
/// use baokan::model::amount::{Bound, Hedge};
/// assert_eq!(Hedge { about: true, bound: Bound::Less }.to_string(), "~<");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Hedge {
    /// 约, 大约, 左右, 上下, 许, 来, 近, and 几 behind a ten (十几): about as printed.
    pub about: bool,
    /// What the printed amount says of the true one.
    pub bound: Bound,
}

impl Hedge {
    /// No hedge: the amount is what is printed.
    pub const EXACT: Self = Self { about: false, bound: Bound::Exact };
    /// 约, 左右.
    pub const ABOUT: Self = Self { about: true, bound: Bound::Exact };

    /// A bound alone, without 约.
    ///
    /// ```
    /// use baokan::model::amount::{Bound, Hedge};
    /// assert_eq!(Hedge::bound(Bound::AtLeast).to_string(), ">=");
    /// ```
    pub const fn bound(bound: Bound) -> Self {
        Self { about: false, bound }
    }
}

/// Writes the signs that stand before a normalised amount: `~`, `>`, `<`, `>=`, `<=`.
impl fmt::Display for Hedge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            f.write_str("~")?;
        }
        f.write_str(match self.bound {
            Bound::Exact => "",
            Bound::More => ">",
            Bound::Less => "<",
            Bound::AtLeast => ">=",
            Bound::AtMost => "<=",
        })
    }
}
