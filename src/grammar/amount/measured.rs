//! A numeral with its unit, and a range of two of them.

use rust_decimal::Decimal;

use super::hedge::{more_behind, more_behind_unit, of_sign, with_behind};
use super::unit::{unit_at, unit_behind};
use super::{first, gap, percent, rest};
use crate::grammar::numeral::{Numeral, Script, numeral};
use crate::grammar::range::to_sign;
use crate::model::amount::{Bound, Hedge};
use crate::model::quantity::PercentSign;
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};

/// What stands behind a numeral.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Tail {
    Unit(Unit),
    Percent(PercentSign),
    /// 成 and 折: tenths.
    Tenths,
    None,
}

/// A numeral with 多, its unit and what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    pub(super) len: usize,
    pub(super) numeral: Numeral,
    pub(super) low: Decimal,
    pub(super) high: Option<Decimal>,
    pub(super) hedge: Hedge,
    pub(super) tail: Tail,
}

/// Whether the numeral counts for sure: figures, or one with a scale.
fn sure(n: &Numeral) -> bool {
    n.script == Script::Figures || n.scaled
}

/// measured = numeral [ 多 ] [ unit | % | 成 | 折 ] [ 半 | 多 ]
pub(super) fn measured(text: &str) -> Option<Measured> {
    let n = numeral(text)?;
    let mut len = n.len;
    let mut hedge = Hedge { about: n.about, bound: if n.more { Bound::More } else { Bound::Exact } };
    if n.script == Script::Vague {
        // 百十 says about so many; 几十, 上百 that many or more.
        let phrase = n.about && text.starts_with(['百', '千', '万', '萬', '十']);
        hedge = if phrase { Hedge::ABOUT } else { Hedge::bound(Bound::AtLeast) };
    }
    if let Some((more, h)) = more_behind(rest(text, len)) {
        let behind = rest(text, len + more);
        let round = sure(&n) || n.script == Script::Vague;
        let to_unit = unit_behind(behind, true).is_some()
            || behind.starts_with(['%', '％', '人'])
            || first(behind).is_none_or(|c| !class(c).has(Class::HAN))
            || n.scaled && behind.starts_with('的')
            // 41.5万多住户
            || text.get(..n.len).is_some_and(|t| t.ends_with(['万', '萬', '亿', '億']))
                && !behind.starts_with(['数', '少', '于', '样', '种', '方', '边', '为', '是', '功']);
        let whole = n.low.fract().is_zero() || n.scaled;
        if round && whole && to_unit && !rest(text, len).starts_with("几个") {
            len += more;
            hedge = Hedge { about: hedge.about && n.script != Script::Vague || h.about, bound: h.bound };
        }
    }
    let mut found = Measured { len, numeral: n, low: n.low, high: n.high, hedge, tail: Tail::None };
    let spot = rest(text, len);
    let skip = gap(spot);
    let behind = rest(spot, skip);
    if let Some((more, sign)) = percent::sign(behind) {
        found.len += skip + more;
        found.tail = Tail::Percent(sign);
    } else if let Some((more, unit)) = points(&n, behind).or_else(|| unit_behind(behind, sure(&n))) {
        found.len += skip + more;
        found.tail = Tail::Unit(unit);
        half_or_more(text, &mut found, unit);
    } else {
        percent::tenths(spot, skip, &mut found);
    }
    found.hedge = of_sign(found.hedge, found.low);
    Some(found)
}

/// 三斤半, 一倍多: what may stand behind a unit.
fn half_or_more(text: &str, found: &mut Measured, unit: Unit) {
    let after = rest(text, found.len);
    // 一元多 is one yuan and more; 两元多次 is not.
    let Some(c) = first(after) else { return };
    let next = first(rest(after, c.len_utf8()));
    let half = c == '半'
        && !next.is_some_and(|c| "年天月数价径途路夜岛空身".contains(c))
        && found.numeral.low.fract().is_zero()
        && found.high.is_none();
    if half && let Some(sum) = exact_sum(found.low, Decimal::new(5, 1)) {
        found.low = sum;
        found.len += c.len_utf8();
    } else if unit.dimension() != Dimension::Currency && !unit.is_measure_word() && more_behind_unit(c, next)
        || unit.dimension() == Dimension::Currency
            && matches!(c, '多')
            && next.is_none_or(|n| !class(n).has(Class::HAN) || n == '的')
    {
        found.hedge.bound = Bound::More;
        found.len += c.len_utf8();
    }
}

/// A number with a smaller part of it, if a decimal holds all their digits; below zero the part goes down: 负3元5角.
pub(super) fn exact_sum(a: Decimal, part: Decimal) -> Option<Decimal> {
    let part = if a < Decimal::ZERO { -part } else { part };
    a.checked_add(part).filter(|sum| sum.checked_sub(part) == Some(a))
}

/// 598.94点, 7500点: points of an index; up to 24 they may be hours.
fn points(n: &Numeral, text: &str) -> Option<(usize, Unit)> {
    let c = first(text).filter(|c| matches!(c, '点' | '點'))?;
    let next = first(rest(text, c.len_utf8()));
    // 3万点击, 1200点赞
    if next.is_some_and(|c| matches!(c, '击' | '擊' | '赞' | '讚' | '播' | '评' | '評' | '名')) {
        return None;
    }
    let clock = next.is_some_and(|c| digit(c).is_some() || "半钟多整一二三四五六七八九十零".contains(c));
    // 3000点整数关口: no hour, whatever follows.
    let sure = match n.script {
        Script::Figures => n.low > Decimal::from(24) || !n.low.fract().is_zero() && !clock,
        // 一万二千点: fewer may be matters, 二十五点意见.
        Script::Han => {
            let goes_on = next.is_some_and(|c| matches!(c, '两' | '兩' | '几' | '幾' | '十'));
            n.scaled && n.low >= Decimal::ONE_HUNDRED && !goes_on
        }
        Script::Digits | Script::Vague => false,
    };
    sure.then(|| Unit::prefix(text)).flatten()
}

/// The upper end of a range, and what it gives to both.
#[derive(Debug)]
pub(super) struct To {
    pub(super) len: usize,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) tail: Tail,
    pub(super) hedge: Hedge,
}

/// 与 … 之间 around the upper end of a range: bytes up to that end. None where neither 之间 nor 间 closes the range.
fn between(here: &str, len: usize) -> Option<usize> {
    let and = gap(rest(here, len));
    let sign = first(rest(here, len + and)).filter(|c| matches!(c, '与' | '和' | '與'))?;
    let skip = and + sign.len_utf8();
    let skip = skip + gap(rest(here, len + skip));
    let spot = rest(here, len + skip);
    // 间 is a measure word, too: ask behind the bare numeral first.
    let bare = numeral(spot).filter(|n| rest(spot, n.len).starts_with(['间', '間', '之'])).map(|n| n.len);
    let end = rest(spot, bare.or_else(|| measured(spot).map(|b| b.len))?);
    let closed = end.starts_with("之间")
        || end.starts_with("之間")
        || end
            .strip_prefix(['间', '間'])
            .is_some_and(|t| first(t).is_none_or(|c| !class(c).has(Class::HAN) || c == '的'));
    closed.then_some(skip)
}

/// range = measured ( 到 | 至 | ～ … ) measured: unit and scale are shared with the end that carries them
pub(super) fn range(here: &str, len: usize, a: &Measured) -> Option<To> {
    let sign = between(here, len).or_else(|| to_sign(rest(here, len)))?;
    let spot = rest(here, len + sign);
    let mut b = measured(spot)?;
    if matches!(b.tail, Tail::Unit(u) if matches!(u.symbol(), "间" | "間"))
        && a.tail == Tail::None
        && between(here, len).is_some()
    {
        b.len = b.numeral.len;
        b.tail = Tail::None;
    }
    if matches!(b.numeral.script, Script::Digits | Script::Vague) || a.numeral.high.is_some() {
        return None;
    }
    // 5成到6成 is a range; 3成立 never gets here.
    let joint = rest(here, len);
    let joint = joint.get(gap(joint)..).unwrap_or_default();
    let tail = match (a.tail, b.tail) {
        (Tail::None, Tail::None) => {
            // 5-8 without a unit: only where figures of one kind stand at both ends, and no label or code.
            let dash = joint.starts_with(['-', '—', '－', '―', '─']);
            if dash && (a.numeral.digits >= 4 || b.numeral.digits >= 5)
                || a.numeral.script != b.numeral.script
            {
                return None;
            }
            Tail::None
        }
        (Tail::None, tail) => tail,
        (x, y) if x == y => x,
        // 3元至5元/斤: what both are counted by is printed once.
        (Tail::Unit(x), Tail::Unit(y)) if y.is_by(x) => Tail::Unit(y),
        (Tail::Unit(x), Tail::Unit(y)) if x.symbol() == y.symbol() => Tail::Unit(x),
        // 2000亩～3000: the unit at the front alone.
        (tail, Tail::None) if tail != Tail::Tenths && !joint.starts_with(['到', '至', '一', '直']) => {
            tail
        }
        _ => return None,
    };
    let mut low = a.low;
    // 二到三成, 72至85折: tenths at both ends.
    if a.tail == Tail::None && tail == Tail::Tenths {
        low = low.checked_mul(percent::tenth(low))?;
    }
    // 5到8万吨: the scale at the end counts for both; 三至五百, 十八至三十万.
    if a.tail == Tail::None && b.numeral.scaled && (a.numeral.script == b.numeral.script) {
        let printed = spot.get(..b.numeral.len)?;
        let figures = a.numeral.script == Script::Figures;
        let scales: [u64; 2] = if !figures && !a.low.fract().is_zero() {
            // 三点五至五十万元: 3.5 is said of the large scale.
            [trailing_scale(printed, false), 1]
        } else if figures {
            [trailing_scale(printed, true), 1]
        } else if a.low < Decimal::TEN || !a.numeral.scaled {
            [trailing_scale(printed, true), trailing_scale(printed, false)]
        } else {
            [trailing_scale(printed, false), 1]
        };
        let own = ends_with_scale(here.get(..a.numeral.len)?)
            && (figures || !printed.ends_with(['万', '萬', '亿', '億']));
        let shared =
            scales.into_iter().filter_map(|s| low.checked_mul(Decimal::from(s))).find(|s| *s <= b.low);
        low = shared.filter(|_| !own).unwrap_or(low);
    }
    // -3℃～8℃ rises; 8到5 is two numbers.
    if low > b.low {
        return None;
    }
    let (total, hedge) = with_behind(here, len + sign + b.len, b.hedge);
    Some(To { len: total, low, high: b.high.unwrap_or(b.low), tail, hedge })
}

fn ends_with_scale(text: &str) -> bool {
    text.ends_with(['百', '千', '万', '萬', '亿', '億'])
}

/// The scale that a numeral ends with: 10000 for 8万; with 十, 百 and 千 before it, or without.
fn trailing_scale(text: &str, small: bool) -> u64 {
    let mut scale = 1_u64;
    for c in text.chars().rev() {
        let step = match c {
            '十' | '拾' if small => 10,
            '百' | '佰' if small => 100,
            '千' | '仟' if small => 1000,
            '万' | '萬' => 10_000,
            '亿' | '億' => 100_000_000,
            ' ' | '多' | '余' => 1,
            _ => break,
        };
        scale = scale.saturating_mul(step);
    }
    scale
}

/// Whether a text, which stands behind a numeral, begins with a unit.
pub(super) fn before_unit(text: &str) -> bool {
    unit_at(rest(text, gap(text))).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("三四百人", "三四百人=300/400 人"),
            ("七八个", "七八个=7/8 个"),
            ("二到三成", "二到三成=20/30 %"),
            ("约2至3成", "约2至3成=~20/30 %"),
            ("8至9折", "8至9折=80/90 %"),
            ("75至85折", "75至85折=75/85 %"),
            ("三到五成立", ""),
            ("3―5人", "3―5人=3/5 人"),
            ("3─5人", "3─5人=3/5 人"),
            ("5──8人", "5──8人=5/8 人"),
            ("1234―1240", "1234=1234 | 1240=1240"),
            ("四十五六岁", "四十五六岁=45/46 岁"),
            ("三、四百人", "三、四百人=300/400 人"),
            ("七、八个", "七、八个=7/8 个"),
            ("五、六十户", "五、六十户=50/60 户"),
            ("6、7个百分点", "6、7个百分点=6/7 百分点"),
            ("百十来人", "百十来人=~100 人"),
            ("百八十里", "百八十里=~80 里"),
            ("5到8万吨", "5到8万吨=50000/80000 t"),
            ("5至8万吨", "5至8万吨=50000/80000 t"),
            ("9亿～16亿元", "9亿～16亿元=900000000/1600000000 元"),
            ("2—3级", "2—3级=2/3 级"),
            ("3～5米", "3～5米=3/5 m"),
            ("20-30人", "20-30人=20/30 人"),
            ("15%～30%", "15%～30%=15/30 %"),
            ("15～30%", "15～30%=15/30 %"),
            ("百分之三到百分之五", "百分之三到百分之五=3/5 %"),
            ("百分之三至五", "百分之三至五=3/5 %"),
            ("半公尺到一公尺半", "半公尺到一公尺半=0.5/1.5 m"),
            ("十八至三十万元", "十八至三十万元=180000/300000 元"),
            ("三点五至五十万元", "三点五至五十万元=35000/500000 元"),
            ("三到五十万元", "三到五十万元=300000/500000 元"),
            ("三至五百人", "三至五百人=300/500 人"),
            ("2万到3万人", "2万到3万人=20000/30000 人"),
            ("2000亩～3000亩", "2000亩～3000亩=2000/3000 亩"),
            ("100-200元/吨", "100-200元/吨=100/200 元/t"),
            ("-3℃～8℃", "-3℃～8℃=-3/8 ℃"),
            ("10个与20个之间", "10个与20个=10/20 个"),
            ("10000与20000之间", "10000与20000=10000/20000"),
            ("3.5—4.2米", "3.5—4.2米=3.5/4.2 m"),
            ("8到5", "8=8 | 5=5"),
            ("3人到5家企业", "3人=3 人 | 5家=5 家"),
            ("两到三倍", "两到三倍=2/3 倍"),
            ("从12个到15个", "12个到15个=12/15 个"),
            ("一千到两千万元", "一千到两千万元=10000000/20000000 元"),
            ("七十斤到九十斤", "七十斤到九十斤=70/90 斤"),
            ("1.5—2倍", "1.5—2倍=1.5/2 倍"),
            ("两三次", "两三次=2/3 次"),
            ("三五个", "三五个=3/5 个"),
            ("十七八层", "十七八层=17/18 层"),
            ("一二十里", "一二十里=10/20 里"),
            ("三两个人", "三两个=2/3 个"),
            ("一两次", "一两次=1/2 次"),
            ("三斤半", "三斤半=3.5 斤"),
            ("两倍多", "两倍多=>2 倍"),
            ("3公里多", "3公里多=>3 km"),
            ("一丈五尺", "一丈五尺=1.5 丈"),
            ("41.5万多住户", "41.5万多=>415000"),
            ("1234-1240", "1234=1234 | 1240=1240"),
            ("10与20间的", "10与20=10/20"),
            ("3点", ""),
            ("一百到二百万元左右", "一百到二百万元左右=~1000000/2000000 元"),
            ("百十多", "百十多=>100"),
            ("五多", ""),
            ("一角多", "一角多=>0.1 元"),
            ("3人～5", "3人～5=3/5 人"),
            ("10与 20之间", "10与 20=10/20"),
            ("两元多次", "两元=2 元"),
            ("25点整", "25点=25 点"),
            ("一万二千三百五十点", "一万二千三百五十点=12350 点"),
            ("跌二百三十點", "二百三十點=230 点"),
            ("二十五点意见", ""),
            ("两百点两", ""),
            ("3万点击", "3万=30000"),
            ("一百点五", "一百点五=100.5"),
            ("三点", ""),
            ("投资5个亿", "5个亿=500000000"),
            ("近100多个亿的投资", "近100多个亿=~>10000000000"),
            ("3.5個億", "3.5個億=350000000"),
            ("上百个亿", "上百个亿=>=10000000000"),
            ("一个亿万富翁", ""),
            ("两个亿左右", "两个亿左右=~200000000"),
            ("10个亿元乡", "10个=10 个 | 亿元=100000000 元"),
            ("投资3个亿元。", "3个亿元=300000000 元"),
            ("上百个亿元的投资", "上百个亿元=>=10000000000 元"),
            ("5个亿吨级港口", "5个=5 个"),
            ("十几二十个", "十几二十个=~10/20 个"),
            ("万八千元", "万八千元=~8000 元"),
            ("三万八千元", "三万八千元=38000 元"),
            ("十万八千元", "十万八千元=108000 元"),
            ("三到几十人", "几十人=>=10 人"),
            ("3到5亿元", "3到5亿元=300000000/500000000 元"),
            ("三至五千元", "三至五千元=3000/5000 元"),
            ("10与20间，", "10与20=10/20"),
            ("10 与20之间", "10 与20=10/20"),
            ("10与20家之间", "10与20家=10/20 家"),
            ("摄氏37度 ～ 38度", "摄氏37度 ～ 38度=37/38 ℃"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("15%—70%以上", "15%—70%以上=>=15/70 %"),
            ("10多至20多人", "20多人=>20 人"),
            ("3万余至5万余人", "3万余至5万余人=>30000/50000 人"),
            ("3000元多", "3000元多=>3000 元"),
            ("25点半", "25点半=25.5 点"),
            ("3.5点", "3.5点=3.5 点"),
            ("3 ～ 5人", "3 ～ 5人=3/5 人"),
            ("3和 5之间", "3和 5=3/5"),
            ("介于3和5之间", "3和5=3/5"),
            ("3人和5人间", "3人和5人=3/5 人"),
            ("30与50人之间", "30与50人=30/50 人"),
            ("3和5间", "3和5=3/5"),
            ("8888-8888", "8888=8888 | 8888=8888"),
            ("￥30—50", "￥30—50=30/50 元"),
            ("3元到5万元", "3元到5万元=3/50000 元"),
            ("3公里至5公里/小时", "3公里至5公里/小时=3/5 km/h"),
            ("10公斤至15公斤/亩", "10公斤至15公斤/亩=10/15 kg/亩"),
            ("用电5000度/月", "5000度/月=5000 kWh/月"),
            ("派3人到5号线支援", "3人=3 人"),
            ("三至五百余万元", "三至五百余万元=>3000000/5000000 元"),
            ("十至三百五十万元", "十至三百五十万元=100000/3500000 元"),
            ("二十至三百五十万元", "二十至三百五十万元=200000/3500000 元"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
