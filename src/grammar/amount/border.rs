//! What stands around a numeral and tells that it is no amount: words that it is cut out of, names, a bare 一.

use rust_decimal::Decimal;

use super::{last, ordinal, rest};
use crate::grammar::numeral::{Numeral, Script};
use crate::model::unit::Unit;
use crate::text::class::{Class, class, digit};

/// Characters that a Chinese digit ends a word with: 统一, 星期三, 李四, 高三.
const BEFORE: &str = "统唯同逐单专初高老周期拜之张李王赵惟划归纯整万任不双妇统第";

/// Whether a numeral at a place is cut out of a word, or goes on an ordinal.
pub(super) fn inside_word(text: &str, at: usize, n: &Numeral) -> bool {
    let before = text.get(..at).unwrap_or_default();
    // 三年级二班
    if ordinal::goes_on(before) || before.ends_with("年级") {
        return true;
    }
    if n.script != Script::Han || n.scaled || n.digits > 1 {
        return false;
    }
    last(text, at).is_some_and(|c| BEFORE.contains(c))
}

/// Whether a sign before a figure joins it to what stands before, and is no minus: 5-8, A-3.
///
/// A minus is one only behind a space or a bracket, and behind words that a value follows (气温为-3℃).
pub(super) fn joined(text: &str, at: usize) -> bool {
    const WORDS: &[&str] = &[
        "超过", "低于", "高于", "达", "为", "至", "到", "是", "气温", "温度", "在", "增长", "增速", "下降",
        "低到", "零下",
    ];
    let after = rest(text, at).chars().nth(1).and_then(digit).is_some();
    if after && text.get(..at).is_some_and(|t| WORDS.iter().any(|w| t.ends_with(w))) {
        return false;
    }
    last(text, at).is_some_and(|b| {
        digit(b).is_some()
            || class(b).has(Class::HAN)
            || class(b).has(Class::LATIN)
            || matches!(b, '%' | '％' | '℃' | '）' | ')' | '”' | '》' | '-' | '—')
    })
}

/// Whether a numeral with a unit is an amount, and no phrase: 一 before a measure word counts nothing for sure.
pub(super) fn counts(text: &str, at: usize, n: &Numeral, unit: Unit, behind: &str) -> bool {
    let one = n.script == Script::Han && !n.scaled && n.low == Decimal::ONE && n.high.is_none();
    if unit.is_noun() {
        let named = n.script == Script::Han && last(text, at).is_some_and(|c| class(c).has(Class::LATIN));
        return n.low >= Decimal::TWO && !named;
    }
    if unit.is_measure_word() && one {
        return false;
    }
    // 一点, 一分, 一手 and the like are no money or length either.
    let phrase = matches!(
        unit.symbol(),
        "度" | "分" | "码" | "K" | "兆" | "MB" | "GB" | "斗" | "钱" | "里" | "石" | "节" | "番" | "担" | "角"
    );
    let before = text.get(..at).unwrap_or_default();
    let doubled = unit.symbol() == "番" && (before.ends_with('翻') || before.ends_with("翻了"));
    // 一角二分 is money: what else was read goes on behind.
    doubled || !(one && phrase && text.get(at..).is_none_or(|t| t.len() - behind.len() <= "一角".len()))
}
