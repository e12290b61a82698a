//! What tells that a pair of numbers is the result of a match.

use rust_decimal::Decimal;

use crate::grammar::numeral::{Numeral, Script};

/// What stands right before a result.
const BEFORE: &[&str] = &[
    "以",
    "比分",
    "总比分",
    "比分为",
    "分别以",
    "局分",
    "比分是",
    "大比分",
    "盘分",
    "小比分",
    "将比分扩大为",
    "总分",
];

/// What stands right behind a result.
const BEHIND: &[&str] = &[
    "战胜",
    "击败",
    "力克",
    "胜",
    "负",
    "平",
    "领先",
    "落后",
    "险胜",
    "淘汰",
    "横扫",
    "逆转",
    "获胜",
    "大胜",
    "扳平",
    "取胜",
    "不敌",
    "的比分",
    "的总比分",
    "轻取",
    "完胜",
    "惜败",
    "告负",
    "输给",
    "小胜",
    "击退",
    "力挫",
    "握手言和",
    "战平",
    "打败",
    "擊敗",
    "戰勝",
    "勝",
    "負",
];

/// Whether the words around a pair of numbers speak of a match.
pub(super) fn told(before: &str, after: &str) -> bool {
    BEFORE.iter().any(|w| before.ends_with(w)) || BEHIND.iter().any(|w| after.starts_with(w))
}

/// Whether a side of a match can have so many goals, games or points.
pub(super) fn possible(n: &Numeral) -> bool {
    n.low.fract().is_zero() && n.low < Decimal::from(200) && (n.digits > 0 || n.script == Script::Han)
}

/// Whether two numbers with a sign between are a result and nothing else: 21:05 is a time of day.
pub(super) fn sure(sign: char, first: &Numeral, second: &Numeral, before: &str, told: bool) -> bool {
    let figures = first.script == Script::Figures && second.script == Script::Figures;
    match sign {
        '∶' | '﹕' => true,
        '比' => told || figures,
        // 8:30平安 is a time; 以8:30为准, too.
        ':' | '：' => {
            let clock = second.digits == 2 && first.low < Decimal::from(25);
            let plain = figures && second.digits == 1 && !before.ends_with([':', '：']);
            plain || told && (!clock || BEFORE.iter().any(|w| w.len() > 3 && before.ends_with(w)))
        }
        _ => told && BEFORE.iter().any(|w| before.ends_with(w)),
    }
}
