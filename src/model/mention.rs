//! Mentions: dates and amounts found in running text.

use core::fmt;

use super::date::Date;
use super::duration::Duration;
use super::duration::Recurrence;
use super::quantity::{Age, Fraction, Money, Number, Ordinal, Percent, Quantity, Ratio, Score};
use super::span::TextRange;
use super::time::{DateTime, Time};

/// A date, a time or an amount that a text mentions.
///
/// ```
/// let mention = baokan::scan("全长5.194 公里").next().unwrap();
/// assert_eq!(mention.normalized(), "5.194 km");
/// assert_eq!(mention.range.slice("全长5.194 公里"), Some("5.194 公里"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands in the text that it was found in.
    ///
    /// Inside the range are 约, 大约, 近, 将近 before an amount, and 多, 余, 来, 许, 左右, 上下, 以上, 以下, 以内, 之内
    /// in or behind one. Outside, though their meaning is in the value, are 大概, 大致, 超过, 逾, 不足, 不到, 至少,
    /// 至多 before an amount, and 出头, 有余 behind one. Words that open one end of a date (自, 截至, 起, 以来, 前, 后)
    /// are outside in running text; 起, 以来, 前, 后 are inside where date and word are the whole text, and 至今 always
    /// is. 达 is outside, and says nothing of the amount.
    ///
    /// ```
    /// let printed = |text: &'static str| baokan::scan(text).next().map(|m| (m.range.slice(text).unwrap(), m.normalized()));
    /// assert_eq!(printed("全市约30个左右"), Some(("约30个左右", "~30 个".into())));
    /// assert_eq!(printed("全市不到30个"), Some(("30个", "<30 个".into())));
    /// ```
    pub range: TextRange,
    /// What it means.
    pub value: Value,
}

impl Mention {
    /// The kind of its value.
    ///
    /// ```
    /// let mention = baokan::scan("全长5.194 公里").next().unwrap();
    /// assert_eq!(mention.kind(), baokan::MentionKind::Quantity);
    /// ```
    pub fn kind(&self) -> MentionKind {
        self.value.kind()
    }

    /// The value in its normal form: EDTF for dates, our extension of it for [times on a day](DateTime), ISO 8601 for
    /// durations, number and unit for amounts.
    ///
    /// ```
    /// let mention = baokan::scan("全长5.194 公里").next().unwrap();
    /// assert_eq!(mention.normalized(), "5.194 km");
    /// ```
    pub fn normalized(&self) -> String {
        self.value.to_string()
    }
}

macro_rules! values {
    ($($(#[doc = $doc:literal])+ $name:ident($type:ty) = $id:literal;)*) => {
        /// What a mention means.
        ///
        /// ```
        /// use baokan::Value;
        /// let mention = baokan::scan("投资1.2亿元").next().unwrap();
        /// let Value::Money(money) = mention.value else { panic!() };
        /// assert_eq!(money.amount.low.to_string(), "120000000");
        /// ```
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(
            feature = "serde",
            derive(serde::Serialize, serde::Deserialize),
            serde(tag = "type", rename_all = "snake_case")
        )]
        #[non_exhaustive]
        pub enum Value { $($(#[doc = $doc])+ #[cfg_attr(feature = "serde", serde(rename = $id))] $name($type),)* }

        /// The kinds of mention.
        ///
        /// ```
        /// let kinds: Vec<_> = baokan::scan("6月9日，全市设点127个").map(|m| m.kind().to_string()).collect();
        /// assert_eq!(kinds, ["date", "quantity"]);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum MentionKind { $($(#[doc = $doc])+ #[cfg_attr(feature = "serde", serde(rename = $id))] $name,)* }

        impl Value {
            /// The value's kind.
            ///
            /// ```
            /// use baokan::{MentionKind, Value, model::quantity::Age};
            /// let value = Value::from("75岁".parse::<Age>().unwrap());
            /// assert_eq!(value.kind(), MentionKind::Age);
            /// ```
            pub const fn kind(&self) -> MentionKind {
                match self { $(Self::$name(_) => MentionKind::$name),* }
            }
        }

        /// Writes the normal form.
        impl fmt::Display for Value {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$name(value) => value.fmt(f)),* }
            }
        }

        impl MentionKind {
            /// The name that the serialised form uses.
            ///
            /// ```
            /// assert_eq!(baokan::MentionKind::DateTime.as_str(), "datetime");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }
        }

        $(impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$name(value)
            }
        })*
    };
}
values! {
    /// A day, month, year or other stretch of the calendar, or a range of them.
    Date(Date) = "date";
    /// A time of day, or a range.
    Time(Time) = "time";
    /// A time on a day, or a range.
    DateTime(DateTime) = "datetime";
    /// A length of time, or a range.
    Duration(Box<Duration>) = "duration";
    /// 每天, 每周三: what comes again and again.
    Recurrence(Recurrence) = "recurrence";
    /// A number with a measure word or a unit of measurement.
    Quantity(Quantity) = "quantity";
    /// An amount of money.
    Money(Money) = "money";
    /// Percent, permille and tenths (成, 折).
    Percent(Percent) = "percent";
    /// A ratio of two numbers.
    Ratio(Ratio) = "ratio";
    /// 三分之一, 1/3, 一半.
    Fraction(Fraction) = "fraction";
    /// 第22届, 第三次.
    Ordinal(Ordinal) = "ordinal";
    /// The age of a person.
    Age(Age) = "age";
    /// The result of a match: 3∶1, 3比1.
    Score(Score) = "score";
    /// A bare figure.
    Number(Number) = "number";
}

impl From<Duration> for Value {
    fn from(value: Duration) -> Self {
        Self::Duration(Box::new(value))
    }
}

impl fmt::Display for MentionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text is not a value of the kind asked for.
///
/// ```
/// use baokan::model::quantity::Money;
/// let error = "很多钱".parse::<Money>().unwrap_err();
/// assert_eq!(error.to_string(), "\"很多钱\" is no money");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no {kind}")]
pub struct NotAValue {
    kind: MentionKind,
    text: String,
}

impl NotAValue {
    pub(crate) fn new(kind: MentionKind, text: &str) -> Self {
        Self { kind, text: text.to_owned() }
    }

    /// The kind that was asked for.
    ///
    /// ```
    /// use baokan::{MentionKind, model::quantity::Money};
    /// assert_eq!("很多钱".parse::<Money>().unwrap_err().kind(), MentionKind::Money);
    /// ```
    pub const fn kind(&self) -> MentionKind {
        self.kind
    }
}

/// The serialised form: kind and normal form are written beside the value. When it is read, the kind must be that of
/// the value; the normal form is left out of account.
#[cfg(feature = "serde")]
mod form {
    use super::{Mention, MentionKind, TextRange, Value};
    use serde::ser::SerializeStruct as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    impl Serialize for Mention {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut out = serializer.serialize_struct("Mention", 4)?;
            out.serialize_field("kind", &self.kind())?;
            out.serialize_field("range", &self.range)?;
            out.serialize_field("normalized", &format_args!("{}", self.value))?;
            out.serialize_field("value", &self.value)?;
            out.end()
        }
    }

    #[cfg(feature = "schema")]
    impl schemars::JsonSchema for Mention {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Mention".into()
        }

        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            /// A date, a time or an amount that a text mentions.
            #[derive(schemars::JsonSchema)]
            #[allow(dead_code, reason = "only its schema is used")]
            struct Written {
                /// What kind of value it is.
                kind: MentionKind,
                /// Where it stands, in bytes of the leaf's text.
                range: TextRange,
                /// The value in its normal form.
                normalized: String,
                /// What it means.
                value: Value,
            }
            Written::json_schema(generator)
        }
    }

    #[derive(Deserialize)]
    #[serde(rename = "Mention")]
    struct Form {
        kind: MentionKind,
        range: TextRange,
        value: Value,
    }

    impl<'de> Deserialize<'de> for Mention {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let Form { kind, range, value } = Form::deserialize(deserializer)?;
            if value.kind() != kind {
                return Err(serde::de::Error::custom("the value is not of the mention's kind"));
            }
            Ok(Self { range, value })
        }
    }
}
