//! Quantities: what a number with a unit means, halves, scales alone (千人, 百万元), smaller parts (3斤5两), and
//! temperatures (零下三十度, 摄氏37度).

use rust_decimal::Decimal;

use super::hedge::{hedge_before, joined, more_behind, of_sign, with_behind};
use super::measured::{Tail, measured};
use super::unit::{unit_at, unit_behind};
use super::{first, gap, last, money, rest};
use crate::grammar::numeral::{Numeral, Script, numeral};
use crate::grammar::range::to_sign;
use crate::model::amount::{Bound, Hedge};
use crate::model::mention::Value;
use crate::model::quantity::{Age, Amount, Quantity};
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};

/// The value of an amount of a unit, by the dimension of the unit.
pub(super) fn value(amount: Amount, unit: Unit) -> Option<Value> {
    Some(match unit.dimension() {
        Dimension::Currency => money::value(amount, unit)?,
        // Nobody is -3岁: the sign belongs to what stands before.
        Dimension::Age if amount.low.is_sign_negative() => return None,
        Dimension::Age => Value::Age(Age { amount, unit }),
        _ => Value::Quantity(Quantity { amount, unit }),
    })
}

/// The next smaller units behind a unit, each with how many decimal places it lies lower.
type Steps = &'static [(&'static [&'static str], u32)];

fn steps(unit: Unit) -> Option<Steps> {
    Some(match unit.symbol() {
        "元" => &[(&["角", "毛"], 1), (&["分钱", "分"], 2)],
        "角" => &[(&["分钱", "分"], 1)],
        "美元" | "欧元" | "港元" | "加元" | "澳元" => &[(&["美分", "欧分", "分"], 2)],
        "英镑" => &[(&["便士"], 2)],
        "斤" => &[(&["两", "兩"], 1), (&["钱"], 2)],
        "丈" => &[(&["尺"], 1), (&["寸"], 2)],
        "尺" => &[(&["寸"], 1)],
        "担" => &[(&["斤"], 2)],
        "亩" => &[(&["分地", "分"], 1)],
        "石" => &[(&["斗"], 1), (&["升"], 2)],
        "m" | "度" => &[],
        _ => return None,
    })
}

/// smaller-parts = { [ 又 | 零 ] digit unit } [ digit ]: 3元5角, 3斤5两, 两块五, 三块零四, 一米八, 1米82, 3块5
pub(super) fn smaller_parts(text: &str, unit: Unit) -> Option<(usize, Decimal)> {
    let (mut at, mut sum, mut last) = (0, Decimal::ZERO, 0);
    for (words, places) in steps(unit)? {
        let here = rest(text, at);
        let mut skip = gap(here);
        if let Some(more) = rest(here, skip).strip_prefix(['又', '零']) {
            skip = here.len() - more.len();
        }
        // 3美元50美分, 10英镑50便士; a yuan has jiao above its fen.
        let cents = *places == 2 && unit.dimension() == Dimension::Currency && unit.symbol() != "元";
        let most = if cents { Decimal::ONE_HUNDRED } else { Decimal::TEN };
        let Some(n) = numeral(rest(here, skip)).filter(|n| {
            n.low < most
                && n.low > Decimal::ZERO
                && n.low.fract().is_zero()
                && n.high.is_none()
                && !matches!(n.script, Script::Vague | Script::Digits)
        }) else {
            continue;
        };
        let behind = rest(here, skip + n.len);
        let pad = gap(behind);
        let Some(word) = words.iter().find(|w| rest(behind, pad).starts_with(**w)) else { continue };
        // 三元五分之一 has a fraction in it; two 三角板 no money.
        let next = first(rest(behind, pad + word.len()));
        if next == Some('之') || *word == "角" && next.is_some_and(|c| "形板地洲架铁".contains(c)) {
            continue;
        }
        sum += n.low * Decimal::new(1, *places);
        last = *places;
        at += skip + n.len + pad + word.len();
    }
    if at > 0 {
        // 4块6毛2
        let fen = (unit.symbol() == "元" && last == 1).then(|| tail_digit(rest(text, at), unit)).flatten();
        return Some(match fen {
            Some((more, extra)) if extra >= Decimal::new(1, 1) => {
                (at + more, sum + extra * Decimal::new(1, 1))
            }
            _ => (at, sum),
        });
    }
    // 市分 is a length.
    let dime = unit.symbol() == "角" && unit.dimension() == Dimension::Currency;
    if !dime && !matches!(unit.symbol(), "元" | "m" | "丈" | "尺" | "斤" | "度") {
        return None;
    }
    tail_digit(text, unit)
}

/// What may stand right behind a figure that counts the next part down: 9块9包邮, 3块5一斤.
const ENDS: &str = "的左以到至一每起买卖就吃";

/// 两块五, 一米八, 1米82, 3块5: the figure alone counts the next part down; 三块零四 the one below that.
fn tail_digit(text: &str, unit: Unit) -> Option<(usize, Decimal)> {
    let zero = text.strip_prefix(['零', '〇']).filter(|_| unit.symbol() == "元");
    let behind = zero.unwrap_or(text);
    let skip = text.len() - behind.len();
    // 一角两角: 两 counts what follows, and never the next part down.
    if behind.starts_with(['两', '兩', '俩', '倆']) {
        return None;
    }
    let n = numeral(behind).filter(|n| n.high.is_none() && !n.scaled && n.low > Decimal::ZERO)?;
    let places = match (n.script, n.digits) {
        (Script::Han, 1) => 1 + u32::from(zero.is_some()),
        // 1米82 tall
        (Script::Figures, 1 | 2) | (Script::Digits, 2) if unit.symbol() == "m" && zero.is_none() => {
            n.digits as u32
        }
        // 3块5, 2斤3, 38度5
        (Script::Figures, 1) if matches!(unit.symbol(), "元" | "角" | "斤" | "度") && zero.is_none() => 1,
        _ => return None,
    };
    ends_tail(rest(behind, n.len), &n, unit).then_some((skip + n.len, n.low * Decimal::new(1, places)))
}

/// Whether what stands behind such a figure lets it count the next part down.
fn ends_tail(behind: &str, n: &Numeral, unit: Unit) -> bool {
    let Some(c) = first(behind) else { return true };
    // 3块5 may go on as much else; 1米82 hardly does.
    let doubtful = n.script == Script::Figures && unit.symbol() != "m";
    let signs = !class(c).has(Class::HAN)
        && digit(c).is_none()
        && !matches!(c, '～' | '—' | '-' | '%' | '％' | '.')
        && !(doubtful && (class(c).has(Class::LATIN) || "．·:：/／℃°＋+×".contains(c)));
    let words = "的左高长宽深以到至".contains(c)
        || n.script == Script::Han && "一每".contains(c)
        || doubtful && (behind.starts_with("包邮") || ENDS.contains(c));
    // 2米36夺冠, 2米38打破纪录
    let record = n.digits == 2 && "夺摘获刷创破均列勇跃".contains(c) || behind.starts_with("打破");
    // 1米8—2米
    let range = || measured(rest(behind, to_sign(behind)?)).filter(|m| m.tail == Tail::Unit(unit));
    // 3块5/斤
    signs || words || record || range().is_some() || Unit::below(behind).is_some()
}

/// scale { scale } [ 多 ] unit: 千人, 百米, 百万元, 千亿斤; a scale alone counts one of it
pub(super) fn scale_alone(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    // 百千米 is a hundred kilometres, and like 百公里 no amount.
    if last(text, at).is_some_and(|c| matches!(c, '百' | '佰')) {
        return None;
    }
    let (mut len, mut low, mut count) = (0, 1_u64, 0);
    for c in here.chars().take(3) {
        let step = match c {
            '百' | '佰' => 100,
            '千' | '仟'
                if unit_at(rest(here, len)).is_none_or(|(l, _)| l <= '千'.len_utf8()) || count == 0 =>
            {
                1000
            }
            '万' | '萬' => 10_000,
            '亿' | '億' => 100_000_000,
            _ => break,
        };
        low = low.checked_mul(step)?;
        len += c.len_utf8();
        count += 1;
    }
    if count == 0 {
        return None;
    }
    // 单位：亿元, （万元）: the head of a table counts nothing.
    let before = text.get(..at).unwrap_or_default();
    let heads = before.ends_with(['（', '(']) && here.chars().take(8).any(|c| matches!(c, '）' | ')'))
        || before.strip_suffix(['：', ':']).is_some_and(|t| t.ends_with("单位") || t.ends_with("單位"));
    if heads {
        return None;
    }
    let mut hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    if let Some((more, h)) = more_behind(rest(here, len)) {
        len += more;
        hedge = joined(hedge, h);
    }
    let skip = gap(rest(here, len));
    let (more, unit) = unit_behind(rest(here, len + skip), true)?;
    // 百年, 千里 and 万家 are figures of speech; a hedge or a plain count makes it an amount.
    let symbol = unit.symbol();
    let plain = hedge != Hedge::EXACT
        || count > 1
        || matches!(symbol, "人" | "亩" | "m" | "元" | "t" | "名" | "kWh" | "kW") && low > 100
        || matches!(symbol, "m" | "名") && low == 100;
    if !plain || unit.is_noun() {
        return None;
    }
    (len, hedge) = with_behind(here, len + skip + more, hedge);
    Some((len, value(Amount { hedge, low: Decimal::from(low), high: None }, unit)?))
}

/// half = 半 unit [ range ]: 半公尺, 半斤, 半公尺到一公尺半
pub(super) fn half(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let behind = here.strip_prefix('半')?;
    let (len, unit) = unit_at(behind)?;
    // 半个月, 半个小时 are stretches of time.
    let time = ["个月", "个小时", "个世纪", "个多", "个钟", "个年", "個月", "個小時", "个学", "个学期"]
        .iter()
        .any(|w| behind.starts_with(w));
    let word = matches!(unit.symbol(), "里" | "度" | "节" | "石" | "点" | "番" | "分" | "两" | "钱" | "码");
    let counted = !unit.is_measure_word()
        && unit.dimension() != Dimension::Currency
        && unit.dimension() != Dimension::Age
        && !word
        || matches!(unit.symbol(), "个" | "個");
    if !counted || time {
        return None;
    }
    let mut total = here.len() - behind.len() + len;
    let mut hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    let low = Decimal::new(5, 1);
    let mut high = None;
    if let Some(sign) = to_sign(rest(here, total)) {
        if let Some(b) =
            measured(rest(here, total + sign)).filter(|b| b.tail == Tail::Unit(unit) && b.low > low)
        {
            total += sign + b.len;
            high = Some(b.low);
        }
    }
    (total, hedge) = with_behind(here, total, hedge);
    Some((total, value(Amount { hedge, low, high }, unit)?))
}

/// below-zero = ( 零下 | 零上 ) numeral [ degree ] [ range ]: 零下三十度, 零下5至零上3摄氏度
pub(super) fn below_zero(here: &str, about: Hedge) -> Option<(usize, Value)> {
    let one = |text: &str| {
        let below = text.starts_with("零下");
        let word = text.strip_prefix("零下").or_else(|| text.strip_prefix("零上")).unwrap_or(text);
        let skip = text.len() - word.len();
        let skip = skip + gap(rest(text, skip));
        let m = measured(rest(text, skip))?;
        let degree = match m.tail {
            Tail::Unit(u) if u.dimension() == Dimension::Temperature => Some(u),
            Tail::None => None,
            _ => return None,
        };
        let sign = |d: Decimal| if below { -d } else { d };
        Some((skip + m.len, sign(m.low), degree, m))
    };
    let (mut len, mut low, degree, m) = one(here)?;
    let (mut unit, mut hedge) = (degree, about);
    if m.hedge != Hedge::EXACT {
        // 零下30多度
        let own = of_sign(m.hedge, low);
        let bound = if own.bound == Bound::Exact { about.bound } else { own.bound };
        hedge = Hedge { about: about.about || own.about, bound };
    }
    let mut high = m.high.map(|h| if here.starts_with("零下") { -h } else { h });
    if let Some(sign) = to_sign(rest(here, len)) {
        let spot = rest(here, len + sign);
        // 零下5℃至10度: the scale is printed once.
        let like = |u: Unit| degree.is_none_or(|d| d == u || d.symbol() == "度" || u.symbol() == "度");
        let upper = one(spot).filter(|u| u.2.is_some_and(like));
        if let Some((more, value, degree, _)) = upper {
            // 零下5至10度 is below zero at both ends.
            let value = if here.starts_with("零下") && !spot.starts_with("零") && unit.is_none() {
                -value
            } else {
                value
            };
            unit = unit.filter(|u| u.symbol() != "度").or(degree);
            high = Some(value);
            len += sign + more;
        }
    }
    if let Some(h) = high.filter(|h| *h < low) {
        high = Some(low);
        low = h;
    }
    let unit = unit?;
    (len, hedge) = with_behind(here, len, hedge);
    Some((len, Value::Quantity(Quantity { amount: Amount { hedge, low, high }, unit })))
}

/// scale-of-degrees = ( 摄氏 | 华氏 ) [ 零下 ] numeral 度 [ range ]: 摄氏37度, 华氏100度
pub(super) fn scaled_temperature(here: &str, about: Hedge) -> Option<(usize, Value)> {
    const SCALES: &[(&str, &str)] =
        &[("摄氏温度", "℃"), ("华氏温度", "℉"), ("摄氏", "℃"), ("攝氏", "℃"), ("华氏", "℉"), ("華氏", "℉")];
    let (word, symbol) = SCALES.iter().find(|(w, _)| here.starts_with(w))?;
    // 零下10: how many bytes, and the number.
    let one = |text: &str| {
        let below = text.strip_prefix("零下");
        let n = numeral(below.unwrap_or(text)).filter(|n| n.script != Script::Vague)?;
        let len = text.len() - below.unwrap_or(text).len() + n.len;
        Some((len, if below.is_some() { -n.low } else { n.low }))
    };
    let degree = |text: &str| first(text).filter(|c| matches!(c, '度' | '°')).map(char::len_utf8);
    let (more, low) = one(rest(here, word.len()))?;
    let mut len = word.len() + more;
    let mut amount = Amount { hedge: about, low, high: None };
    let own = degree(rest(here, len));
    len += own.unwrap_or(0);
    let mut closed = own.is_some();
    if let Some((start, (more, high))) = to_sign(rest(here, len))
        .and_then(|sign| Some((len + sign, one(rest(here, len + sign)).filter(|&(_, high)| high > low)?)))
        && let Some(own) = degree(rest(here, start + more))
    {
        amount.high = Some(high);
        len = start + more + own;
        closed = true;
    }
    (len, amount.hedge) = with_behind(here, len, amount.hedge);
    let unit = symbol.parse().ok()?;
    closed.then_some((len, Value::Quantity(Quantity { amount, unit })))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::{found, reads};

    #[test]
    fn in_text() {
        check(&[
            ("三点五亿人", "三点五亿人=350000000 人"),
            ("负30多度", "负30多度=<-30 度"),
            ("4胜5负2平", ""),
            ("负2场", "2场=2 场"),
            ("负2度", "负2度=-2 度"),
            ("气温低于零下20℃", "零下20℃=<-20 ℃"),
            ("气温高于零下20℃", "零下20℃=>-20 ℃"),
            ("超过零下20℃", "零下20℃=<-20 ℃"),
            ("超过零上20℃", "零上20℃=>20 ℃"),
            ("接近零下30摄氏度", "零下30摄氏度=~>-30 ℃"),
            ("零下30多度", "零下30多度=<-30 度"),
            ("约零下三十余摄氏度", "约零下三十余摄氏度=~<-30 ℃"),
            ("负三度半", "负三度半=-3.5 度"),
            ("每天饮水2升为宜", "2升=2 L"),
            ("这12部分别获奖", "12部=12 部"),
            ("2000台中型客车", "2000台=2000 台"),
            ("2025台海局势", ""),
            ("张伟-9.85分", "9.85分=9.85 分"),
            ("增幅-3.2个百分点", "-3.2个百分点=-3.2 百分点"),
            ("不再超过30人", "30人=<=30 人"),
            ("四起重大交通事故", "四起=4 起"),
            ("谣言四起", ""),
            ("约摄氏37度", "约摄氏37度=~37 ℃"),
            ("超过摄氏40度", "摄氏40度=>40 ℃"),
            ("摄氏零下10度至零下5度", "摄氏零下10度至零下5度=-10/-5 ℃"),
            ("摄氏零下10度至5度", "摄氏零下10度至5度=-10/5 ℃"),
            ("14亿人口", "14亿人=1400000000 人"),
            ("5.194 公里", "5.194 公里=5.194 km"),
            ("2 层", "2 层=2 层"),
            ("6 800公里", "6 800公里=6800 km"),
            ("１２７亩", "１２７亩=127 亩"),
            ("18．6万亩", "18．6万亩=186000 亩"),
            ("18·6万亩", "18·6万亩=186000 亩"),
            ("1,234,567人", "1,234,567人=1234567 人"),
            ("１，２３４，５６７人", "１，２３４，５６７人=1234567 人"),
            ("3500千瓦时", "3500千瓦时=3500 kWh"),
            ("5万千瓦时", "5万千瓦时=50000 kWh"),
            ("60万千瓦机组", "60万千瓦=600000 kW"),
            ("100度电", "100度=100 kWh"),
            ("12克/升", "12克/升=12 g/L"),
            ("500立方米每秒", "500立方米每秒=500 m³/s"),
            ("4.5万立方米／秒", "4.5万立方米／秒=45000 m³/s"),
            ("35微克/立方米", "35微克/立方米=35 μg/m³"),
            ("6.1毫摩尔/升", "6.1毫摩尔/升=6.1 mmol/L"),
            ("80公里/小时", "80公里/小时=80 km/h"),
            ("300公里每小时", "300公里每小时=300 km/h"),
            ("5吨/日", "5吨/日=5 t/d"),
            ("25㎡", "25㎡=25 ㎡"),
            ("10㎞", "10㎞=10 km"),
            ("9.6平方公里", "9.6平方公里=9.6 km²"),
            ("9.6 平方 公里", "9.6 平方 公里=9.6 km²"),
            ("960万平方公里", "960万平方公里=9600000 km²"),
            ("15亿立方米", "15亿立方米=1500000000 m³"),
            ("2.3万方天然气", "2.3万方=23000 m³"),
            ("8公方", "8公方=8 公方"),
            ("二亩三分地", "二亩三分地=2.3 亩"),
            ("2.5亩地", "2.5亩=2.5 亩"),
            ("6公顷", "6公顷=6 公顷"),
            ("3斤5两", "3斤5两=3.5 斤"),
            ("2斤3", "2斤3=2.3 斤"),
            ("2斤3个", "2斤=2 斤 | 3个=3 个"),
            ("38度5", "38度5=38.5 度"),
            ("三十八度五", "三十八度五=38.5 度"),
            ("20度5", "20度=20 度 | 5=5"),
            ("零下5℃至10度", "零下5℃至10度=-5/10 ℃"),
            ("零下5度至10℃", "零下5度至10℃=-5/10 ℃"),
            ("零下5至10度", "零下5至10度=-10/-5 度"),
            ("二〇五点五吨", "二〇五点五吨=205.5 t"),
            ("一、二千瓦", "一、二千瓦=1/2 kW"),
            ("一、二千人", "一、二千人=1000/2000 人"),
            ("二两酒", "二两=2 两"),
            ("五担粮", "五担=5 担"),
            ("三石五斗", "三石五斗=3.5 石"),
            ("一丈二尺", "一丈二尺=1.2 丈"),
            ("二尺三寸", "二尺三寸=2.3 尺"),
            ("1米82", "1米82=1.82 m"),
            ("一米八的个头", "一米八=1.8 m"),
            ("身高1.75米", "1.75米=1.75 m"),
            ("半斤肉", "半斤=0.5 斤"),
            ("半公里", "半公里=0.5 km"),
            ("四分之一公升", "四分之一公升=0.25 L"),
            ("摄氏37度", "摄氏37度=37 ℃"),
            ("华氏100度", "华氏100度=100 ℉"),
            ("36.5℃", "36.5℃=36.5 ℃"),
            ("零下三十度", "零下三十度=-30 度"),
            ("零下5℃至零上3℃", "零下5℃至零上3℃=-5/3 ℃"),
            ("零下15至零下10摄氏度", "零下15至零下10摄氏度=-15/-10 ℃"),
            ("北纬30度", "30度=30 度"),
            ("航速18节", "18节=18 节"),
            ("三节课", "三节=3 节"),
            ("三节车厢", "三节=3 节"),
            ("千人大会", "千人=1000 人"),
            ("百米冲刺", "百米=100 m"),
            ("万人", "万人=10000 人"),
            ("千斤", ""),
            ("近千斤", "近千斤=~<1000 斤"),
            ("百万人", "百万人=1000000 人"),
            ("千万元", "千万元=10000000 元"),
            ("百亿斤", "百亿斤=10000000000 斤"),
            ("上百台", "上百台=>=100 台"),
            ("35千伏", "35千伏=35 kV"),
            ("8G内存", "8G=8 GB"),
            ("500G硬盘", "500G=500 GB"),
            ("5G网络", ""),
            ("1000兆宽带", "1000兆=1000 MB"),
            ("9万桶原油", "9万桶=90000 桶"),
            ("120马力", "120马力=120 马力"),
            ("7.8级地震", "7.8级=7.8 级"),
            ("85分贝", "85分贝=85 dB"),
            ("5兆帕", "5兆帕=5 MPa"),
            ("760毫米汞柱", "760毫米汞柱=760 mmHg"),
            ("1.2英里", "1.2英里=1.2 英里"),
            ("5英尺", "5英尺=5 英尺"),
            ("3磅", "3磅=3 磅"),
            ("2盎司", "2盎司=2 盎司"),
            ("10加仑", "10加仑=10 加仑"),
            ("3克拉", "3克拉=3 克拉"),
            ("3个百分点", "3个百分点=3 百分点"),
            ("25个基点", "25个基点=25 基点"),
            ("3250.45点", "3250.45点=3250.45 点"),
            ("三点五个百分点", "三点五个百分点=3.5 百分点"),
            ("翻了两番", "两番=2 番"),
            ("翻一番", "一番=1 番"),
            ("扩大3倍多", "3倍多=>3 倍"),
            ("一倍多", "一倍多=>1 倍"),
            ("两车道", "两车道=2 车道"),
            ("二十一县", "二十一县=21 县"),
            ("六部门联合发文", "六部门=6 部门"),
            ("三省", "三省=3 省"),
            ("1200人次", "1200人次=1200 人次"),
            ("350架次", "350架次=350 架次"),
            ("80台套", "80台套=80 台套"),
            ("2万标箱", "2万标箱=20000 标箱"),
            ("3趟", "3趟=3 趟"),
            ("两场", "两场=2 场"),
            ("四回", "四回=4 回"),
            ("三遍", "三遍=3 遍"),
            ("五顿", "五顿=5 顿"),
            ("一个苹果", ""),
            ("一位老人", ""),
            ("一名干部", ""),
            ("摄氏零下10度至5度", "摄氏零下10度至5度=-10/5 ℃"),
            ("三斤十两", "三斤=3 斤 | 十两=10 两"),
            ("5万方的", "5万=50000"),
            ("3分之差", "3分=3 分"),
            ("一米八长", "一米八=1.8 m"),
            ("半米左右", "半米左右=~0.5 m"),
            ("零下三四度", "零下三四度=-4/-3 度"),
            ("3美元50分", "3美元50分=3.5 美元"),
            ("三元五分之一", "三元=3 元 | 五分之一=1/5"),
            ("零上5度左右", "零上5度左右=~5 度"),
            ("半米到0.5米", "半米=0.5 m | 0.5米=0.5 m"),
            ("摄氏37度左右", "摄氏37度左右=~37 ℃"),
            ("一番", ""),
            ("千 人", "千 人=1000 人"),
            ("约半米", "约半米=~0.5 m"),
            ("五担三斤", "五担三斤=5.03 担"),
            ("约百余人", "约百余人=~>100 人"),
            ("零下 5℃", "零下 5℃=-5 ℃"),
            ("三斤 五 两", "三斤 五 两=3.5 斤"),
            ("10英镑5便士", "10英镑5便士=10.05 英镑"),
            ("身高1米82以上", "1米82以上=>=1.82 m"),
            ("水深1米5至2米", "1米5至2米=1.5/2 m"),
            ("1米8—2米", "1米8—2米=1.8/2 m"),
            ("一米七六的身高", "一米七六=1.76 m"),
            ("五胜四平，积19分", "19分=19 分"),
            ("4胜3平积5.5分", "5.5分=5.5 分"),
            ("两平行线", ""),
            ("100平的房子", "100平=100 ㎡"),
            ("800人组成方队", "800人=800 人"),
            ("3.6万群众", "3.6万=36000"),
            ("5万下岗工人", "5万=50000"),
            ("一砖一瓦", ""),
            ("拾六万元，拾到两万元", "拾六万元=160000 元 | 两万元=20000 元"),
            ("水陆两路", "两路=2 路"),
            ("代表一〇七人", "一〇七人=107 人"),
            ("涨20点，跌9点", "20点=20 点 | 9点=9 点"),
            ("失守3000点整数关口", "3000点=3000 点"),
            ("第71集团军", "第71=71"),
            ("迈上10万亿台阶", "10万亿=10000000000000"),
            ("发电超5亿度", "5亿度=>500000000 kWh"),
            ("两位数增长", ""),
            ("单位：亿元", ""),
            ("投入（万元）", ""),
            ("百名志愿者", "百名=100 名"),
            ("2米38打破纪录", "2米38=2.38 m"),
            ("身负八处伤", "八处=8 处"),
            ("4450块三角形面板", "4450块=4450 块"),
            ("得了三百分", "三百分=300 分"),
            ("六万多市民", "六万多=>60000"),
            ("住在五里亭", ""),
            ("捡到12万站在雨里", "12万=120000"),
            ("红3分别过关", ""),
            ("1米8—2人", "1米=1 m | 8=8 | 2人=2 人"),
            ("深达数千米", "数千米=>=1000 m"),
            ("年方二十三、四岁", "二十三、四岁=23/24 岁"),
            ("十二、三个", "十二、三个=12/13 个"),
            ("二十、三个", "三个=3 个"),
            ("二零点五吨", "二零点五吨=20.5 t"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in reads([
            ("3英镑5便士", "3英镑5便士=3.05 英镑"),
            ("5担3斤", "5担3斤=5.03 担"),
            ("五担三十斤", "五担=5 担 | 三十斤=30 斤"),
            ("3美元50美分", "3美元50美分=3.5 美元"),
            ("一亩三分之一", "一亩=1 亩 | 三分之一=1/3"),
            ("3丈 5 尺", "3丈 5 尺=3.5 丈"),
            ("1米5.2", "1米=1 m | 5.2=5.2"),
            ("3元5", "3元5=3.5 元"),
            ("1米82%", "1米=1 m | 82%=82 %"),
            ("1米8人", "1米=1 m | 8人=8 人"),
            ("1米82的", "1米82=1.82 m"),
            ("1米8每", "1米=1 m"),
            ("百千米", ""),
            ("千米", "千米=1000 m"),
            ("百元", ""),
            ("半里", ""),
            ("半个多", ""),
            ("近半亩", "近半亩=~<0.5 亩"),
            ("半亩以上", "半亩以上=>=0.5 亩"),
            ("零下3至5度", "零下3至5度=-5/-3 度"),
        ]) {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
