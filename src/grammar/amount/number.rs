//! Bare numbers: what stands for a number without anything that it counts.

use rust_decimal::Decimal;

use super::{first, rest};
use crate::grammar::numeral::{Numeral, Script};
use crate::text::class::{Class, class};

/// Function words that may stand right behind a bare figure; a noun there is named by it (301室, 12路, 80后).
const BEHIND: &str =
    "的与和與及或并且而却是为等到至之以比加减乘除则也都就这那在上下间被由从向占低高不左超最，了";

/// Whether a numeral without unit stands for a number.
pub(super) fn bare(previous: Option<char>, here: &str, len: usize, n: &Numeral) -> bool {
    let behind = rest(here, len);
    let next = first(behind);
    // （1） is a label.
    if n.digits <= 2 && matches!(previous, Some('（' | '(')) && matches!(next, Some('）' | ')')) {
        return false;
    }
    // “211”工程 is a name; 24/7 and 120/80 are read as a whole or not at all.
    let slashed = |c: Option<char>| matches!(c, Some('/' | '／'));
    if previous == Some('“') && next == Some('”') || slashed(previous) || slashed(next) {
        return false;
    }
    let han = next.is_some_and(|c| class(c).has(Class::HAN));
    // 百姓, 万里, 千般: the head of a word.
    let heads_word = next.is_some_and(|c| "里姓年业分无众物岁象般时点大强強".contains(c));
    match n.script {
        // 14亿人民 counts people; 301室 is a room.
        Script::Figures => {
            !han || n.scaled && !next.is_some_and(|c| "年月日号時时版℃级".contains(c))
                || next.is_some_and(|c| BEHIND.contains(c))
        }
        Script::Han => {
            let large = n.low >= Decimal::ONE_HUNDRED || !n.low.fract().is_zero();
            n.scaled && large && !heads_word
        }
        // 数十万住户, 几千万、上亿元; 上百 in 地上百货 is no number.
        Script::Vague => {
            let least = if here.starts_with('上') { 1000 } else { 100 };
            n.low >= Decimal::from(least) && !heads_word
        }
        Script::Digits => false,
    }
}

/// Whether a Chinese digit by itself is meant as a number: “一”和“五”, 答案是五.
pub(super) fn named(before: &str, behind: &str) -> bool {
    let next = first(behind);
    let ends = next.is_none_or(|c| !class(c).has(Class::HAN) && c != '、' || "而却这那与和".contains(c));
    ends && ["等于", "答案是", "不是", "却是", "而是", "数字", "加", "减", "乘以", "除以"]
        .iter()
        .any(|w| before.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("127", "127=127"),
            ("１２７", "１２７=127"),
            ("一万零十二", "一万零十二=10012"),
            ("二十四万五千", "二十四万五千=245000"),
            ("一万二", "一万二=12000"),
            ("数十万住户", "数十万=>=100000"),
            ("成千上万职工", "成千上万=>=1000"),
            ("上百年业", ""),
            ("五百强企业", ""),
            ("五百战士", "五百=500"),
            ("几千万、上亿元", "几千万=>=10000000 | 上亿元=>=100000000 元"),
            ("按（1）的规定", ""),
            ("三千五", "三千五=3500"),
            ("1亿2000万", "1亿2000万=120000000"),
            ("5亿1万4千6百", "5亿1万4千6百=500014600"),
            ("2千零30万", "2千零30万=20300000"),
            ("三点二万", "三点二万=32000"),
            ("零点五", "零点五=0.5"),
            ("零點77", "零點77=0.77"),
            ("一九五三", ""),
            ("二〇二五", ""),
            ("半百", "半百=50"),
            ("十", "十=10"),
            ("两", "两=2"),
            ("百万", "百万=1000000"),
            ("14亿", "14亿=1400000000"),
            ("-3", "-3=-3"),
            ("负1200000", "负1200000=-1200000"),
            ("-.5", "-.5=-0.5"),
            ("共有1234", "1234=1234"),
            ("大于10且", "10=>10"),
            ("301室", ""),
            ("12路车", ""),
            ("80后", ""),
            ("“211”工程", ""),
            ("答案是五", "五=5"),
            ("这是五", ""),
            ("90后的他", ""),
            ("三百一样", "三百=300"),
            ("加五，", "五=5"),
            ("12345678901234567890123456.55", "12345678901234567890123456.55=12345678901234567890123456.55"),
            ("千万", "千万=10000000"),
            ("百亿", "百亿=10000000000"),
            ("千亿", "千亿=100000000000"),
            ("万亿", "万亿=1000000000000"),
            ("007", "007=7"),
            ("“100", "100=100"),
            ("1234567890123456789012345678.5", ""),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in
            [("三成三万", "三成=30 % | 三万=30000"), ("三成", "三成=30 %"), ("不是二踢脚", "")]
        {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
