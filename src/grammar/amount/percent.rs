//! Percentages: %, ‰ (GB/T 15835-2011, 4.1.1), 百分之, 千分之, 万分之, and the tenths 成 and 折.

use rust_decimal::Decimal;

use super::hedge::{hedge_before, joined, more_behind, of_sign, with_behind};
use super::measured::{Measured, Tail, before_unit};
use super::{first, gap, literal, rest};
use crate::grammar::numeral::{Script, numeral};
use crate::grammar::range::to_sign;
use crate::model::amount::{Bound, Hedge};
use crate::model::mention::Value;
use crate::model::quantity::{Amount, Fraction, Percent, PercentSign};
use crate::text::class::{Class, class};

/// A sign of percent at the head of a text.
pub(super) fn sign(text: &str) -> Option<(usize, PercentSign)> {
    let c = first(text)?;
    let sign = match c {
        '%' | '％' | '﹪' => PercentSign::Percent,
        '‰' => PercentSign::Permille,
        '‱' => PercentSign::Permyriad,
        _ => return None,
    };
    Some((c.len_utf8(), sign))
}

/// tenths = ( 成 | 折 ) [ digit | pair | 半 ]: 七成, 七成八, 5成5, 三成半, 8.5折, 72折
///
/// `spot` is the text behind the numeral, `skip` the bytes of a stray space in it.
pub(super) fn tenths(spot: &str, skip: usize, found: &mut Measured) {
    let n = found.numeral;
    let behind = rest(spot, skip);
    let Some(c) = first(behind).filter(|c| matches!(c, '成' | '折')) else { return };
    if matches!(n.script, Script::Vague | Script::Digits)
        && !(n.script == Script::Digits && n.digits == 2 && c == '折')
    {
        return;
    }
    let after = rest(behind, c.len_utf8());
    let next = first(after);
    let han = next.is_some_and(|c| class(c).has(Class::HAN));
    let small = n.low > Decimal::ZERO
        && (n.low <= Decimal::TEN || c == '折' && n.low < Decimal::ONE_HUNDRED)
        && n.high.is_none_or(|h| h <= Decimal::TEN);
    // 三成立方案, 打八折扣, 一成不变: 成 and 折 of other words.
    let word =
        next.is_some_and(|c| "立为了果员功本就长都年不熟交绩效分型叠扣腾射线断合返家品套屏疊".contains(c));
    // 提高一成 is 10 %; 一成为, 十成熟 say nothing of the kind: what may be part of a word needs an end.
    let doubtful = n.low == Decimal::ONE
        || skip > 0
        || n.low == Decimal::TEN
        || n.script == Script::Figures && n.digits > 2;
    let ends = !han
        || next.is_some_and(|c| "左以的多半上把".contains(c))
        || numeral(after).is_some_and(|m| m.digits == 1);
    if !small || word || doubtful && !ends {
        return;
    }
    found.len += skip + c.len_utf8();
    found.tail = Tail::Tenths;
    // 七成八, 三成半
    let pad = gap(after);
    let part = numeral(rest(after, pad)).filter(|m| {
        // 七成三四 is 73 or 74 %.
        let digits = if m.high.is_some() { 2 } else { 1 };
        m.script == n.script && !m.scaled && m.digits == digits && c == '成'
    });
    if let Some(more) = part.filter(|m| found.high.is_none() && !before_unit(rest(after, pad + m.len))) {
        found.high = more.high.map(|h| found.low + h / Decimal::TEN);
        found.low += more.low / Decimal::TEN;
        found.len += pad + more.len;
    } else if after.starts_with('半') {
        found.low += Decimal::new(5, 1);
        found.len += '半'.len_utf8();
    } else if c == '成' && after.starts_with(['多', '余']) {
        found.hedge.bound = Bound::More;
        found.len += '多'.len_utf8();
    }
    let scale = tenth(n.low);
    found.low *= scale;
    found.high = found.high.map(|h| h * scale);
}

/// What a number of tenths is scaled with: 72折 is 7.2折.
pub(super) fn tenth(n: Decimal) -> Decimal {
    if n > Decimal::TEN { Decimal::ONE } else { Decimal::TEN }
}

/// Words for a rate of interest, and how many places behind the point of a per cent its 厘 stands.
const RATES: &[(&str, u32)] =
    &[("年利率", 0), ("年息", 0), ("年利", 0), ("月利率", 1), ("月息", 1), ("月利", 1), ("日息", 2)];

/// What is printed between such a word and the rate.
const LINKS: [char; 9] = ['为', '為', '是', '按', '达', '達', '约', '約', '仅'];

/// interest = numeral [ range ] ( 分 | 厘 ) [ 半 | numeral ( 厘 | 毫 ) | digit ]: 月息2分, 年息九厘三; 分 is a tenth of
/// the sum in a year and a hundredth in a month, 厘 a tenth of that.
pub(super) fn interest(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let before = text.get(..at)?;
    let before = before.strip_suffix(LINKS).unwrap_or(before);
    if !before.ends_with(['率', '息', '利']) {
        return None;
    }
    let (_, places) = RATES.iter().find(|(w, _)| before.ends_with(w))?;
    let one = |text: &str| {
        numeral(text).filter(|n| {
            let plain = !n.more && !n.about && !matches!(n.script, Script::Vague | Script::Digits);
            plain && n.low > Decimal::ZERO && n.low < Decimal::ONE_HUNDRED
        })
    };
    let step = |c: char| match c {
        '分' => Some(0),
        '厘' | '釐' => Some(1),
        '毫' => Some(2),
        _ => None,
    };
    let here = rest(text, at);
    let n = one(here)?;
    let (mut len, mut low, mut high) = (n.len, n.low, n.high);
    let word = first(rest(here, len)).filter(|&c| step(c).is_some()).map_or(0, char::len_utf8);
    let own = here.get(len..len + word).unwrap_or_default();
    let upper = ["", own].into_iter().filter(|_| high.is_none()).find_map(|own| {
        let spot = len + own.len();
        let end = spot + to_sign(rest(here, spot))?;
        let upper = one(rest(here, end)).filter(|u| u.low > low && u.high.is_none())?;
        // 2至3分, 2分到3分
        rest(here, end + upper.len).starts_with(own).then_some((end + upper.len, upper.low))
    });
    if let Some((end, upper)) = upper {
        len = end;
        high = Some(upper);
    }
    let c = first(rest(here, len))?;
    let unit = step(c).filter(|&s| s < 2)?;
    len += c.len_utf8();
    let behind = rest(here, len);
    // 三分之一, 3分钱
    if behind.starts_with(['之', '钱', '錢', '钟', '鐘', '米', '地']) {
        return None;
    }
    if behind.starts_with('半') && high.is_none() {
        len += '半'.len_utf8();
        low = low.checked_add(Decimal::new(5, 1))?;
    } else if let Some(part) =
        one(behind).filter(|p| high.is_none() && p.high.is_none() && p.low < Decimal::TEN)
    {
        let word = first(rest(behind, part.len));
        let below = word.and_then(step).filter(|&s| s > unit);
        let ends = word.is_none_or(|c| !class(c).has(Class::HAN) || c == '的');
        if let Some(below) = below {
            len += part.len + word.map_or(0, char::len_utf8);
            low = low.checked_add(part.low.checked_mul(Decimal::new(1, below - unit))?)?;
        } else if ends && (part.script == Script::Han || part.digits == 1) {
            len += part.len;
            low = low.checked_add(part.low.checked_mul(Decimal::new(1, 1))?)?;
        }
    }
    // 分 of a year is 10 %.
    let rate = |n: Decimal| n.checked_mul(Decimal::TEN)?.checked_mul(Decimal::new(1, unit + places));
    let high = match high {
        Some(high) => Some(rate(high)?),
        None => None,
    };
    let (len, hedge) = with_behind(here, len, about);
    let amount = Amount { hedge, low: rate(low)?, high };
    Some((len, Value::Percent(Percent { amount, sign: PercentSign::Percent })))
}

/// 7 2 折, 九 九 折: the digits of a discount, set apart
pub(super) fn spaced_discount(here: &str) -> Option<(usize, Value)> {
    if !here.chars().nth(1).is_some_and(|c| class(c).has(Class::IGNORABLE)) {
        return None;
    }
    let one = |text: &str| numeral(text).filter(|n| n.digits == 1 && n.high.is_none() && !n.scaled);
    let a = one(here)?;
    let spot = rest(here, a.len);
    let skip = gap(spot);
    let b = one(rest(spot, skip)).filter(|_| skip > 0)?;
    let spot = rest(spot, skip + b.len);
    let pad = gap(spot);
    let len = here.len() - spot.len() + pad + '折'.len_utf8();
    let ends = rest(spot, pad)
        .strip_prefix('折')
        .is_some_and(|t| first(t).is_none_or(|c| !class(c).has(Class::HAN)));
    let amount = Amount::exact(a.low * Decimal::TEN + b.low);
    ends.then_some((len, Value::Percent(Percent { amount, sign: PercentSign::Percent })))
}

/// 百分之, 千分之, 万分之, 百万分之: bytes, the sign, or the number of parts where there is no sign for it.
fn parts(here: &str) -> Option<(usize, Result<PercentSign, Decimal>)> {
    let mut at = 0;
    let mut scale = 1_u64;
    for _ in 0..3 {
        let step = match first(rest(here, at)) {
            Some('百' | '佰') => 100,
            Some('千' | '仟') => 1000,
            Some('万' | '萬') => 10_000,
            Some('亿' | '億') => 100_000_000,
            _ => break,
        };
        scale = scale.checked_mul(step)?;
        at += '百'.len_utf8();
    }
    let word = literal(rest(here, at), "分之").filter(|_| at > 0)?;
    at += word;
    let sign = match scale {
        100 => Ok(PercentSign::Percent),
        1000 => Ok(PercentSign::Permille),
        10_000 => Ok(PercentSign::Permyriad),
        parts => Err(Decimal::from(parts)),
    };
    Some((at + gap(rest(here, at)), sign))
}

/// parts-of = [ 负 ] ( 百分之 | 千分之 | 万分之 ) numeral [ 多 ] [ range ] [ 以上 ]: parts of a hundred, thousand, ten
/// thousand; [ 负 ] 百万分之 numeral and the like are fractions
pub(super) fn parts_of(text: &str, start: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, start);
    let minus = first(here).filter(|c| matches!(c, '负' | '負')).map_or(0, char::len_utf8);
    let (len, sign) = parts(rest(here, minus))?;
    let mut total = minus + len;
    let spot = rest(here, total);
    if spot.starts_with('百') && parts(spot).is_none() {
        // 百分之百
        let hedge = if about == Hedge::EXACT { hedge_before(text, start) } else { about };
        let (total, hedge) = with_behind(here, total + '百'.len_utf8(), hedge);
        let low = if minus > 0 { -Decimal::ONE_HUNDRED } else { Decimal::ONE_HUNDRED };
        let amount = Amount { hedge, low, high: None };
        return sign.ok().map(|sign| (total, Value::Percent(Percent { amount, sign })));
    }
    let n = numeral(spot).filter(|n| n.script != Script::Digits)?;
    total += n.len;
    // The ends of a pair change places below zero: 负百分之二三.
    let (low, mut high) =
        if minus > 0 { (-n.high.unwrap_or(n.low), n.high.map(|_| -n.low)) } else { (n.low, n.high) };
    let sign = match sign {
        Ok(sign) => sign,
        Err(denominator) => {
            return Some((total, Value::Fraction(Fraction { hedge: about, numerator: low, denominator })));
        }
    };
    let mut hedge = Hedge { about: about.about || n.about && n.script != Script::Vague, bound: about.bound };
    if n.more {
        hedge.bound = of_sign(Hedge::bound(Bound::More), low).bound;
    }
    if n.script == Script::Vague {
        hedge.bound = Bound::AtLeast;
    }
    if hedge.bound == Bound::Exact {
        let before = hedge_before(text, start);
        hedge = Hedge { about: hedge.about || before.about, bound: before.bound };
    }
    let more = more_behind(rest(here, total))
        .filter(|(l, _)| first(rest(here, total + l)).is_none_or(|c| !class(c).has(Class::HAN) || c == '的'));
    if let Some((more, h)) = more {
        total += more;
        hedge = joined(hedge, of_sign(h, low));
    }
    if let Some(joint) = to_sign(rest(here, total)) {
        let behind = rest(here, total + joint);
        let word = parts(behind).map_or(0, |p| p.0);
        let upper = numeral(rest(behind, word)).filter(|m| m.script == n.script && m.low >= low);
        if let Some(m) = upper {
            // 百分之三到五: a second 百分之 may be left out, if no unit follows.
            if word > 0 || !before_unit(rest(behind, m.len)) {
                high = Some(m.low);
                total += joint + word + m.len;
            }
        }
    }
    let (total, hedge) = with_behind(here, total, hedge);
    Some((total, Value::Percent(Percent { amount: Amount { hedge, low, high }, sign })))
}

/// Whether a character can begin 百分之 and its kin, or is the minus before them.
pub(super) fn begins(c: char) -> bool {
    matches!(c, '百' | '佰' | '千' | '仟' | '万' | '萬' | '亿' | '億' | '负' | '負')
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("年息三厘", "三厘=3 %"),
            ("月息2分", "2分=2 %"),
            ("月利率1分", "1分=1 %"),
            ("年息1分2厘", "1分2厘=12 %"),
            ("年息九厘三，", "九厘三=9.3 %"),
            ("年利四厘半", "四厘半=4.5 %"),
            ("月息为一分零八毫", "一分=1 %"),
            ("月息2至3分", "2至3分=2/3 %"),
            ("月息2分到3分", "2分到3分=2/3 %"),
            ("月息1分—5厘", "1分=1 %"),
            ("月息1分5，", "1分5=1.5 %"),
            ("月息三厘以上", "三厘以上=>=0.3 %"),
            ("年利率5.4%", "5.4%=5.4 %"),
            ("年息三分之一", "三分之一=1/3"),
            ("月利3分钱", "3分钱=0.03 元"),
            ("得2分", "2分=2 分"),
            ("30%", "30%=30 %"),
            ("超过百分之百", "百分之百=>100 %"),
            ("百分之百以上", "百分之百以上=>=100 %"),
            ("约百分之三十多", "约百分之三十多=~>30 %"),
            ("负百分之三十多", "负百分之三十多=<-30 %"),
            ("负百分之二三", "负百分之二三=-3/-2 %"),
            ("３０％", "３０％=30 %"),
            ("0.5%", "0.5%=0.5 %"),
            ("-2.5%", "-2.5%=-2.5 %"),
            ("+3.1%", "+3.1%=3.1 %"),
            ("5‰", "5‰=5 ‰"),
            ("30 %", "30 %=30 %"),
            ("百分之百", "百分之百=100 %"),
            ("百分之三十", "百分之三十=30 %"),
            ("百分之零点五", "百分之零点五=0.5 %"),
            ("百分之一百零三点六", "百分之一百零三点六=103.6 %"),
            ("百分之八十以上", "百分之八十以上=>=80 %"),
            ("百分之二十几", "百分之二十几=~20 %"),
            ("百 分 之 三", "百 分 之 三=3 %"),
            ("负百分之二", "负百分之二=-2 %"),
            ("千分之三", "千分之三=3 ‰"),
            ("万分之五", "万分之五=5 ‱"),
            ("百万分之三", "百万分之三=3/1000000"),
            ("百分之三到百分之五", "百分之三到百分之五=3/5 %"),
            ("百分之三至五", "百分之三至五=3/5 %"),
            ("约百分之二十", "约百分之二十=~20 %"),
            ("七成", "七成=70 %"),
            ("七成五", "七成五=75 %"),
            ("七成 六", "七成 六=76 %"),
            ("5成5", "5成5=55 %"),
            ("上涨一两成", "一两成=10/20 %"),
            ("三两成群", ""),
            ("完成百分之八十五点六", "百分之八十五点六=85.6 %"),
            ("户均减负20%以上", "20%以上=>=20 %"),
            ("七成三四", "七成三四=73/74 %"),
            ("十成把握", "十成=100 %"),
            ("三成半", "三成半=35 %"),
            ("九成多", "九成多=>90 %"),
            ("两成左右", "两成左右=~20 %"),
            ("一成", "一成=10 %"),
            ("提高一成", "一成=10 %"),
            ("三成立方案", ""),
            ("一成不变", ""),
            ("八折", "八折=80 %"),
            ("8.5折", "8.5折=85 %"),
            ("九九折", "九九折=99 %"),
            ("7 2 折", "7 2 折=72 %"),
            ("72折", "72折=72 %"),
            ("打八折扣", ""),
            ("打折", ""),
            ("十 成", "十 成=100 %"),
            ("１０ 成", "１０ 成=100 %"),
            ("5成以上", "5成以上=>=50 %"),
            ("近四成", "近四成=~<40 %"),
            ("不足三成", "三成=<30 %"),
            ("增长1.5倍", "1.5倍=1.5 倍"),
            ("三成以上", "三成以上=>=30 %"),
            ("20%～30%", "20%～30%=20/30 %"),
            ("30多%", "30多%=>30 %"),
            ("七八折优惠", "七八折=70/80 %"),
            ("百分之三十多的", "百分之三十多=>30 %"),
            ("100折", ""),
            ("五 成人", ""),
            ("85折优惠", "85折=85 %"),
            ("百分之三到五个", "百分之三=3 % | 五个=5 个"),
            ("一成五", "一成五=15 %"),
            ("百分之二十余下", "百分之二十=20 %"),
            ("5‱", "5‱=5 ‱"),
            ("零成", ""),
            ("十折起", ""),
            ("8折商品", "8折=80 %"),
            ("七成八个", "七成=70 % | 八个=8 个"),
            ("亿分之三", "亿分之三=3/100000000"),
            ("百分之几十", "百分之几十=>=10 %"),
            ("7 2 折，", "7 2 折=72 %"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("3‱", "3‱=3 ‱"),
            ("12成", ""),
            ("0成", ""),
            ("100折", ""),
            ("三四成", "三四成=30/40 %"),
            ("八成新", "八成=80 %"),
            ("5折起", "5折=50 %"),
            ("三成5", "三成=30 % | 5=5"),
            ("亿分之一", "亿分之一=1/100000000"),
            ("百分之八十多", "百分之八十多=>80 %"),
            ("百分之三至二", "百分之三=3 %"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
