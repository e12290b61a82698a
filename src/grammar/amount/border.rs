//! What stands around a numeral and tells that it is no amount: words that it is cut out of, names, a bare 一.

use rust_decimal::Decimal;

use super::{last, ordinal, rest};
use crate::grammar::numeral::{Numeral, Script};
use crate::model::unit::Unit;
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

/// Characters that make a word with 一 behind them: 统一, 唯一, 万一.
static BEFORE_ONE: CharSet = CharSet::of("统唯同逐单专划归纯整万任不其之初高大老第");

/// Characters that make a word or a name with any other Chinese digit behind them: 星期三, 李四, 高三, 老三.
static BEFORE_DIGIT: CharSet = CharSet::of("期周拜之其李张王赵初高老第");

/// Whether a numeral behind a text continues an ordinal: 第3至5, 三年级二班.
pub(super) fn goes_on_ordinal(before: &str) -> bool {
    ordinal::goes_on(before) || before.ends_with("年级")
}

/// Whether a numeral at a place is cut out of a word.
pub(super) fn inside_word(text: &str, at: usize, n: &Numeral) -> bool {
    let before = text.get(..at).unwrap_or_default();
    if n.script != Script::Han || n.scaled || n.digits > 1 {
        return false;
    }
    let Some(c) = last(text, at) else { return false };
    // 提高一成, 学期三门课: the character belongs to another word.
    let other = match c {
        '高' => before.ends_with("提高") || before.ends_with("增高") || before.ends_with("升高"),
        '期' => !before.ends_with("星期"),
        '大' => ["扩大", "增大", "放大", "加大"].iter().any(|w| before.ends_with(w)),
        _ => false,
    };
    let list = if n.low == Decimal::ONE { &BEFORE_ONE } else { &BEFORE_DIGIT };
    !other && list.has(c)
}

/// Whether a sign before a figure joins it to what stands before, and is no minus: 5-8, A-3.
///
/// It joins behind a Han character, a letter, a figure, %, ℃, a dash and what closes a bracket or a quotation, but
/// never behind words that a value follows (气温为-3℃).
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

/// Whether a numeral with a unit is an amount, and no phrase: 一 before a measure word is too often a mere article.
pub(super) fn counts(text: &str, at: usize, n: &Numeral, unit: Unit, behind: &str) -> bool {
    let one = n.script == Script::Han && !n.scaled && n.low == Decimal::ONE && n.high.is_none();
    if unit.is_noun() {
        let named = n.script == Script::Han && last(text, at).is_some_and(|c| class(c).has(Class::LATIN));
        // 2024/27赛季: years, where no date was read.
        let years = matches!(unit.symbol(), "赛季" | "賽季") && n.low >= Decimal::from(1900);
        return n.low >= Decimal::TWO && !named && !years;
    }
    let here = text.get(at..).unwrap_or_default();
    // 一则…，二则…: firstly, secondly.
    if here.starts_with("二则") {
        return false;
    }
    if !one {
        return true;
    }
    if unit.is_measure_word() {
        return false;
    }
    // 一点, 一分, 一手 and the like are no money or length either.
    let phrase = matches!(
        unit.symbol(),
        "度" | "分"
            | "码"
            | "K"
            | "兆"
            | "MB"
            | "GB"
            | "斗"
            | "钱"
            | "里"
            | "石"
            | "节"
            | "番"
            | "担"
            | "角"
            | "W"
    );
    let before = text.get(..at).unwrap_or_default();
    let doubled = unit.symbol() == "番" && (before.ends_with('翻') || before.ends_with("翻了"));
    // 一角二分 is money: what else was read goes on behind.
    doubled || !(phrase && text.get(at..).is_none_or(|t| t.len() - behind.len() <= "一角".len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("统一零售", ""),
            ("星期三次日", ""),
            ("李四人民代表", ""),
            ("高三班", ""),
            ("单一品种", ""),
            ("三年级二班", ""),
            ("一律停产", ""),
            ("一方面", ""),
            ("一朝一夕", ""),
            ("七上八下", ""),
            ("三番五次", ""),
            ("五花八门", ""),
            ("三夏大忙", ""),
            ("两会召开", ""),
            ("八项规定", ""),
            ("十五五规划", ""),
            ("四川三国", ""),
            ("三农问题", ""),
            ("百年大计", ""),
            ("千家万户", ""),
            ("万里长城", ""),
            ("四平方米", "四平方米=4 ㎡"),
            ("十分满意", ""),
            ("一点意见", ""),
            ("一点五亿", "一点五亿=150000000"),
            ("三星级", ""),
            ("五台机器", "五台=5 台"),
            ("四通八达", ""),
            ("红四方面军", ""),
            ("八路军", ""),
            ("三峡工程", ""),
            ("九江市", ""),
            ("两弹一星", ""),
            ("半导体", ""),
            ("数以万计", ""),
            ("零售价", ""),
            ("二维码", ""),
            ("五四运动", ""),
            ("十六大报告", ""),
            ("一把手", ""),
            ("二把手", ""),
            ("百花齐放", ""),
            ("17家万米以上企业", "17家=17 家 | 万米以上=>=10000 m"),
            ("6章71条", "6章=6 章 | 71条=71 条"),
            ("两地", ""),
            ("两岸", ""),
            ("三亚市", ""),
            ("四处", ""),
            ("五谷丰登", ""),
            ("六一", ""),
            ("十堰市", ""),
            ("百货大楼", ""),
            ("千方百计", ""),
            ("万一", ""),
            ("几何", ""),
            ("成都", ""),
            ("上海", ""),
            ("扩大一倍", "一倍=1 倍"),
            ("一里路", ""),
            ("日期三次", "三次=3 次"),
            ("A-3", ""),
            ("增高一成", "一成=10 %"),
            ("放大一倍", "一倍=1 倍"),
            ("加大三公里", "三公里=3 km"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("升高三度", "三度=3 度"),
            ("A-3", ""),
            ("一角硬币", ""),
            ("街道一角", ""),
            ("小王二十岁", "二十岁=20 岁"),
            ("小李七八岁", "七八岁=7/8 岁"),
            ("比地球大三倍", "三倍=3 倍"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
