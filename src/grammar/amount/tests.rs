//! What the tables of cases of the families are checked with.

use crate::grammar::cases::found;
use crate::grammar::scan::{Context, Scan};
use crate::model::mention::{MentionKind, Value};
use crate::model::quantity::{Age, Fraction, Money, Number, Ordinal, Percent, Quantity, Ratio, Score};

/// Dates, times and durations have tables of their own.
fn is_amount(kind: MentionKind) -> bool {
    !matches!(
        kind,
        MentionKind::Date
            | MentionKind::Time
            | MentionKind::DateTime
            | MentionKind::Duration
            | MentionKind::Recurrence
    )
}

/// The value that `FromStr` reads of a text, by the type of `like`.
fn parsed(text: &str, like: &Value) -> Option<Value> {
    Some(match like {
        Value::Quantity(_) => text.parse::<Quantity>().ok()?.into(),
        Value::Money(_) => text.parse::<Money>().ok()?.into(),
        Value::Age(_) => text.parse::<Age>().ok()?.into(),
        Value::Percent(_) => text.parse::<Percent>().ok()?.into(),
        Value::Fraction(_) => text.parse::<Fraction>().ok()?.into(),
        Value::Ratio(_) => text.parse::<Ratio>().ok()?.into(),
        Value::Score(_) => text.parse::<Score>().ok()?.into(),
        Value::Ordinal(_) => text.parse::<Ordinal>().ok()?.into(),
        Value::Number(_) => text.parse::<Number>().ok()?.into(),
        _ => return None,
    })
}

/// Each text has just the amounts that are listed behind it, as `span=value`, parted by ` | `; nothing where it has
/// none. What is one amount from end to end is read the same by `FromStr`, and so is its normal form.
pub(super) fn check(cases: &[(&str, &str)]) {
    for (text, want) in cases {
        let context = Context { whole: true, ..Context::default() };
        let found: Vec<_> = Scan::new(text, context).filter(|m| is_amount(m.kind())).collect();
        let got: Vec<_> =
            found.iter().map(|m| format!("{}={}", &text[m.range.start..m.range.end], m.value)).collect();
        assert_eq!(got.join(" | "), *want, "{text}");
        for m in &found {
            if m.range.end - m.range.start == text.len() {
                assert_eq!(parsed(text, &m.value).as_ref(), Some(&m.value), "{text}");
            }
            let normal = m.value.to_string();
            let again = parsed(&normal, &m.value).unwrap_or_else(|| panic!("{normal} of {text}"));
            assert_eq!(again.to_string(), normal, "{text}");
        }
    }
}

#[test]
fn in_text() {
    for (text, want) in [
        ("13800001111", "13800001111=13800001111"),
        ("一番", ""),
        ("0.12345678901234567890123456789", ""),
        ("近 1%", "近 1%=~<1 %"),
        ("约 ￥3000", "约 ￥3000=~3000 元"),
        ("3万—5万元左右", "3万—5万元左右=~30000/50000 元"),
        ("13以上", "13以上=>=13"),
        ("十旬", ""),
        ("3万元以上3万元以下", "3万元以上=>=30000 元 | 3万元以下=<=30000 元"),
        ("千万", "千万=10000000"),
        ("百亿", "百亿=10000000000"),
        ("千亿", "千亿=100000000000"),
        ("万亿", "万亿=1000000000000"),
        ("半百老人", ""),
    ] {
        assert_eq!(found(text), want, "{text}");
    }
}
