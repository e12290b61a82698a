//! Money: 1.2万元, 3元5角, 两块五, 新台币3亿元, US$31万, ￥300.

use rust_decimal::Decimal;

use super::extent::{Extent, extent};
use super::hedge::{hedge_before, joined};
use super::measured::{Measured, Tail, measured};
use super::{first, gap, rest};
use crate::grammar::numeral::Script;
use crate::model::amount::Hedge;
use crate::model::mention::Value;
use crate::model::quantity::{Amount, Money};
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

const YUAN: Unit = Unit::known("元");
const DOLLAR: Unit = Unit::known("美元");
const EURO: Unit = Unit::known("欧元");
const POUND: Unit = Unit::known("英镑");
const YEN: Unit = Unit::known("日元");
const HK_DOLLAR: Unit = Unit::known("港元");
const TAIWAN_DOLLAR: Unit = Unit::known("新台币");

/// Currency signs and names before the figure, and the unit that they stand for.
pub(crate) const CURRENCIES: &[(&str, Unit)] = &[
    ("US$", DOLLAR),
    ("US＄", DOLLAR),
    ("U.S.$", DOLLAR),
    ("HK$", HK_DOLLAR),
    ("HK＄", HK_DOLLAR),
    ("NT$", TAIWAN_DOLLAR),
    ("NT＄", TAIWAN_DOLLAR),
    ("S$", Unit::known("新元")),
    ("S＄", Unit::known("新元")),
    ("A$", Unit::known("澳元")),
    ("A＄", Unit::known("澳元")),
    ("AU$", Unit::known("澳元")),
    ("C$", Unit::known("加元")),
    ("C＄", Unit::known("加元")),
    ("CA$", Unit::known("加元")),
    ("NZ$", Unit::known("新西兰元")),
    ("AUD", Unit::known("澳元")),
    ("EUR", EURO),
    ("GBP", POUND),
    ("JPY", YEN),
    ("NTD", TAIWAN_DOLLAR),
    ("USD", DOLLAR),
    ("HKD", HK_DOLLAR),
    ("RMB", YUAN),
    ("CNY", YUAN),
    ("人民币", YUAN),
    ("人民幣", YUAN),
    ("港币", HK_DOLLAR),
    ("港幣", HK_DOLLAR),
    ("港元", HK_DOLLAR),
    ("新台币", TAIWAN_DOLLAR),
    ("新台幣", Unit::known("新台幣")),
    ("新臺幣", Unit::known("新台幣")),
    ("美元", DOLLAR),
    ("美金", DOLLAR),
    ("欧元", EURO),
    ("歐元", EURO),
    ("英镑", POUND),
    ("英鎊", POUND),
    ("日元", YEN),
    ("日圆", YEN),
    ("日圓", YEN),
    ("￥", YUAN),
    ("¥", YUAN),
    ("$", DOLLAR),
    ("＄", DOLLAR),
    ("€", EURO),
    ("£", POUND),
    ("￡", POUND),
];

/// The currency that a small unit is a part of, and how many places behind the point it stands at: 角, 分, cents.
fn part(unit: Unit) -> Option<(Unit, u32)> {
    Some(match unit.symbol() {
        "角" => (YUAN, 1),
        "分" => (YUAN, 2),
        "美分" => (DOLLAR, 2),
        "欧分" => (EURO, 2),
        "便士" => (POUND, 2),
        _ => return None,
    })
}

/// An amount of a currency; 角, 毛 and 分 are parts of 元, cents of their currency.
pub(super) fn value(amount: Amount, unit: Unit) -> Option<Value> {
    let Some((whole, places)) = part(unit) else { return Some(Value::Money(Money { amount, unit })) };
    money(amount, whole, unit.per(), places)
}

/// An amount of a currency or, with places behind the point, of a part of it. None where a decimal does not hold it.
fn money(amount: Amount, currency: Unit, per: Option<Unit>, places: u32) -> Option<Value> {
    let unit = per.map_or(currency, |per| currency.by(per));
    let lower = |mut number: Decimal| number.set_scale(number.scale() + places).is_ok().then_some(number);
    let high = match amount.high {
        Some(high) => Some(lower(high)?),
        None => None,
    };
    let amount = Amount { hedge: amount.hedge, low: lower(amount.low)?, high };
    Some(Value::Money(Money { amount, unit }))
}

/// money = currency [ 约 ] amount [ 元 ] [ 角 … ] [ / unit ]: 新台币3亿元, US$31万, ￥300, $68/桶
pub(super) fn signed(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let (word, currency) = CURRENCIES.iter().find(|(w, _)| here.starts_with(w))?;
    let mut currency = *currency;
    // R$500: the letters before it make it a sign that is not known here; VIP￥680 is as good as ￥680, USD$500 as USD500.
    let before = text.get(..at).unwrap_or_default();
    if before.ends_with(|c: char| c.is_ascii_alphabetic())
        && word.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '$' | '＄'))
    {
        let code = |(w, _): &&(&str, Unit)| w.len() == 3 && w.is_ascii() && before.ends_with(w);
        currency = CURRENCIES.iter().find(code)?.1;
    }
    let mut start = word.len() + gap(rest(here, word.len()));
    let mut hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    if let Some((len, h)) = super::hedge::approximation(here, start) {
        start += len;
        hedge = joined(hedge, h);
    }
    let behind = rest(here, start);
    let mut m = measured(behind)
        .filter(|m| !matches!(m.numeral.script, Script::Digits) && m.numeral.low >= Decimal::ZERO)?;
    // 人民币8分: without 钱, too.
    let is_money = |tail: Tail| matches!(tail, Tail::Unit(u) if u.dimension() == Dimension::Currency || u.symbol() == "分");
    // ￥128起: behind a sign a figure alone is money; 美元17个 is a currency, and a count of something else.
    let sign = first(here).is_some_and(|c| !class(c).has(Class::HAN));
    if sign && matches!(m.tail, Tail::Unit(_)) && !is_money(m.tail) {
        (m.len, m.tail) = (m.numeral.len, Tail::None);
    }
    let Extent { mut len, low, high, tail, hedge } = extent(behind, &m, joined(hedge, m.hedge));
    let (mut unit, mut per, mut places) = (currency, None, 0);
    match tail {
        Tail::Unit(u) if is_money(tail) => {
            let small = part(u);
            (per, places) = (u.per(), small.map_or(0, |s| s.1));
            // 人民币3亿美元 says what the last word says.
            if !matches!(u.symbol(), "元" | "角" | "分") {
                unit = small.map_or(u, |s| s.0);
            }
        }
        Tail::None if sure(&m) && !rest(behind, len).starts_with('厘') => {
            if let Some((more, below)) = Unit::below(rest(behind, len)) {
                len += more;
                per = Some(below);
            }
        }
        _ => return None,
    }
    money(Amount { hedge, low, high }, unit, per, places).map(|value| (start + len, value))
}

/// Whether a numeral without a unit is one for sure: in figures, or in Chinese with a scale.
fn sure(m: &Measured) -> bool {
    m.numeral.script == Script::Figures || m.numeral.scaled && m.numeral.script == Script::Han
}

/// Whether a currency sign or name can begin with a character.
pub(super) fn begins(c: char) -> bool {
    matches!(
        c,
        '￥' | '¥'
            | '$'
            | '＄'
            | '€'
            | '£'
            | '￡'
            | 'U'
            | 'H'
            | 'N'
            | 'R'
            | 'C'
            | 'S'
            | 'A'
            | 'E'
            | 'G'
            | 'J'
            | '人'
            | '港'
            | '新'
            | '美'
            | '欧'
            | '歐'
            | '英'
            | '日'
    )
}

/// What stands behind 块 where it is money: 三块五, 两块多, 五块的, 三块以上.
static MONEY: CharSet = CharSet::of("钱錢多半左右以的零〇两兩二三四五六七八九十几来到至起每上下一");

/// Whether 块 right behind a numeral counts pieces, as it does before a noun: 三块地, 四块石碑.
pub(super) fn pieces(form: &str, behind: &str) -> bool {
    matches!(form, "块" | "塊")
        && first(behind).is_some_and(|c| class(c).has(Class::HAN) && !MONEY.has(c) || matches!(c, '“' | '「' | '《'))
        // 三块一斤 is a price, 两块一人高的 are stones.
        || matches!(form, "块" | "塊") && (behind.starts_with("一人") || behind.starts_with("三角"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("1.2万元", "1.2万元=12000 元"),
            ("三万元", "三万元=30000 元"),
            ("3元5角", "3元5角=3.5 元"),
            ("一元一角五分", "一元一角五分=1.15 元"),
            ("两块五", "两块五=2.5 元"),
            ("三块零四", "三块零四=3.04 元"),
            ("五块钱", "五块钱=5 元"),
            ("五块的和两块多的", "五块=5 元 | 两块多=>2 元"),
            ("四块石匾", "四块=4 块"),
            ("三块“石碑”", "三块=3 块"),
            ("1.3万块琉璃瓦", "1.3万块=13000 块"),
            ("一块块地搬", ""),
            ("一块红手帕", ""),
            ("四角竖着四根柱子", "四根=4 根"),
            ("两角钱，三角。", "两角钱=0.2 元 | 三角=0.3 元"),
            ("几千元钱物", "几千元=>=1000 元"),
            ("8分钱", "8分钱=0.08 元"),
            ("两角五分", "两角五分=0.25 元"),
            ("一百三十五块六角七分钱", "一百三十五块六角七分钱=135.67 元"),
            ("壹拾贰萬叁仟元整", "壹拾贰萬叁仟元整=123000 元"),
            ("贰佰伍拾圆", "贰佰伍拾圆=250 元"),
            ("五萬億元", "五萬億元=5000000000000 元"),
            ("1.2亿美元", "1.2亿美元=120000000 美元"),
            ("300美圆", "300美圆=300 美元"),
            ("两美元又三美分", "两美元又三美分=2.03 美元"),
            ("5000港元", "5000港元=5000 港元"),
            ("3.5万欧元", "3.5万欧元=35000 欧元"),
            ("20英镑", "20英镑=20 英镑"),
            ("10万亿日元", "10万亿日元=10000000000000 日元"),
            ("500卢布", "500卢布=500 卢布"),
            ("3000万韩元", "3000万韩元=30000000 韩元"),
            ("￥300", "￥300=300 元"),
            ("¥1,200.50", "¥1,200.50=1200.5 元"),
            ("$20", "$20=20 美元"),
            ("US$31万", "US$31万=310000 美元"),
            ("HK$500", "HK$500=500 港元"),
            ("€35", "€35=35 欧元"),
            ("人民币3.5亿元", "人民币3.5亿元=350000000 元"),
            ("人民币一百元", "人民币一百元=100 元"),
            ("港币5万", "港币5万=50000 港元"),
            ("新台币3亿元", "新台币3亿元=300000000 新台币"),
            ("新台幣177.1億元", "新台幣177.1億元=17710000000 新台幣"),
            ("美元17个", "17个=17 个"),
            ("人民币汇率", ""),
            ("约合人民币2.3亿元", "人民币2.3亿元=~230000000 元"),
            ("人民币8分", "人民币8分=0.08 元"),
            ("人民币8角", "人民币8角=0.8 元"),
            ("3块5", "3块5=3.5 元"),
            ("3元5，", "3元5=3.5 元"),
            ("9块9包邮", "9块9=9.9 元"),
            ("4块6毛2", "4块6毛2=4.62 元"),
            ("四块六毛二", "四块六毛二=4.62 元"),
            ("3块5一斤", "3块5=3.5 元 | 一斤=1 斤"),
            ("3块5到4块5", "3块5到4块5=3.5/4.5 元"),
            ("3块5个", "3块=3 元 | 5个=5 个"),
            ("3元5折", "3元=3 元 | 5折=50 %"),
            ("9元5G流量", "9元=9 元 | 5G=5 GB"),
            ("5元10张", "5元=5 元 | 10张=10 张"),
            ("500万人民币", "500万人民币=5000000 元"),
            ("500人民", ""),
            ("约2亿美元", "约2亿美元=~200000000 美元"),
            ("近700万元", "近700万元=~<7000000 元"),
            ("超过人民币3亿元", "人民币3亿元=>300000000 元"),
            ("1万-5万元", "1万-5万元=10000/50000 元"),
            ("五元六角至五元七角", "五元六角至五元七角=5.6/5.7 元"),
            ("5元/吨", "5元/吨=5 元/t"),
            ("5角/斤", "5角/斤=0.5 元/斤"),
            ("3.5元/公斤", "3.5元/公斤=3.5 元/kg"),
            ("5000元/月", "5000元/月=5000 元/月"),
            ("每股1.95港元", "1.95港元=1.95 港元"),
            ("三块地", "三块=3 块"),
            ("两块石头", "两块=2 块"),
            ("五元钱", "五元钱=5 元"),
            ("一分耕耘", ""),
            ("三分之一", "三分之一=1/3"),
            ("30多元", "30多元=>30 元"),
            ("几百块", "几百块=>=100 元"),
            ("上百万美元", "上百万美元=>=1000000 美元"),
            ("4万亿元", "4万亿元=4000000000000 元"),
            ("1元", "1元=1 元"),
            ("十万元", "十万元=100000 元"),
            ("300大洋", "300大洋=300 大洋"),
            ("约人民币30多元", "约人民币30多元=~>30 元"),
            ("港币3元5角", "港币3元5角=3.5 港元"),
            ("港币5角", "港币5角=0.5 港元"),
            ("￥300-500", "￥300-500=300/500 元"),
            ("￥300左右", "￥300左右=~300 元"),
            ("人民币约3亿元", "人民币约3亿元=~300000000 元"),
            ("五美分", "五美分=0.05 美元"),
            ("HK＄300", "HK＄300=300 港元"),
            ("NT＄300", "NT＄300=300 新台币"),
            ("S$500", "S$500=500 新元"),
            ("US$500", "US$500=500 美元"),
            ("S500", ""),
            ("A$300万", "A$300万=3000000 澳元"),
            ("AU$50", "AU$50=50 澳元"),
            ("C$200", "C$200=200 加元"),
            ("EUR3000万", "EUR3000万=30000000 欧元"),
            ("JPY 500", "JPY 500=500 日元"),
            ("R$500", "500=500"),
            ("VIP￥680", "￥680=680 元"),
            ("USD$500", "$500=500 美元"),
            ("HKD$20", "$20=20 港元"),
            ("A380", ""),
            ("C919", ""),
            ("G20", ""),
            ("三毛三，", "三毛三=0.33 元"),
            ("每斤八毛五", "八毛五=0.85 元"),
            ("三毛五分", "三毛五分=0.35 元"),
            ("6毛5，", "6毛5=0.65 元"),
            ("三角两", "三角=0.3 元"),
            ("三毛五个", "三毛=0.3 元 | 五个=5 个"),
            ("3000萬澳幣", "3000萬澳幣=30000000 澳元"),
            ("500萬加幣", "500萬加幣=5000000 加元"),
            ("5億韓圓", "5億韓圓=500000000 韩元"),
            ("自负5000元", "5000元=5000 元"),
            ("背负30万元债务", "30万元=300000 元"),
            ("负30万元", "负30万元=-300000 元"),
            ("8便士", "8便士=0.08 英镑"),
            ("50欧分", "50欧分=0.5 欧元"),
            ("人民币 3亿元", "人民币 3亿元=300000000 元"),
            ("10英镑50便士", "10英镑50便士=10.5 英镑"),
            ("3港元50分", "3港元50分=3.5 港元"),
            ("三兆五千亿元", "三兆五千亿元=3500000000000 元"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("3元50美分", "3元=3 元 | 50美分=0.5 美元"),
            ("￥ 3.5", "￥ 3.5=3.5 元"),
            ("￥约30", "￥约30=~30 元"),
            ("人民币三万", "人民币三万=30000 元"),
            ("$30至50", "$30至50=30/50 美元"),
            ("$30多亿", "$30多亿=>3000000000 美元"),
            ("￥30以上", "￥30以上=>=30 元"),
            ("$22便士", "$22便士=0.22 英镑"),
            ("人民币5角至8角", "人民币5角至8角=0.5/0.8 元"),
            ("人民币3.5元/公斤", "人民币3.5元/公斤=3.5 元/kg"),
            ("人民币5角/度", "人民币5角/度=0.5 元/kWh"),
            ("人民币3亿美元", "人民币3亿美元=300000000 美元"),
            ("人民币3至5角", "人民币3至5角=0.3/0.5 元"),
            ("$50至80美分", "$50至80美分=0.5/0.8 美元"),
            ("人民币300至500美元", "人民币300至500美元=300/500 美元"),
            ("￥3至5元/斤", "￥3至5元/斤=3/5 元/斤"),
            ("￥300至500元左右", "￥300至500元左右=~300/500 元"),
            ("人民币300元至500元以上", "人民币300元至500元以上=>=300/500 元"),
            ("人民币3元5角至4元", "人民币3元5角至4元=3.5/4 元"),
            ("人民币3元至3元5角", "人民币3元至3元5角=3/3.5 元"),
            ("人民币3角5分/度", "人民币3角5分/度=0.35 元/kWh"),
            ("国际油价跌至$68/桶", "$68/桶=68 美元/桶"),
            ("￥300/月", "￥300/月=300 元/月"),
            ("￥128起", "￥128=128 元"),
            ("人民币5厘", ""),
            ("3元至5元/斤", "3元至5元/斤=3/5 元/斤"),
            ("0.45元—0.6元/度", "0.45元—0.6元/度=0.45/0.6 元/kWh"),
            ("3块5/斤", "3块5/斤=3.5 元/斤"),
            ("3元5角/公斤", "3元5角/公斤=3.5 元/kg"),
            ("3元5角至4元2角/公斤", "3元5角至4元2角/公斤=3.5/4.2 元/kg"),
            ("0.0000000000000000000000000001角", ""),
            (
                "9999999999999999999999999999元5角",
                "9999999999999999999999999999元=9999999999999999999999999999 元 | 5角=0.5 元",
            ),
            ("人民币三连涨", ""),
            ("人民币5分钱", "人民币5分钱=0.05 元"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
