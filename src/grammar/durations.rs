//! Durations: 3个月, 半年, 两天两夜, 2小时9分47秒, 3至5年.

use rust_decimal::Decimal;

use super::amount::{about_at, about_verb, bound_before, hedge_behind, joined};
use super::figure::digits;
use super::numeral::{Script, begins, numeral};
use super::rule::measure;
use super::temporal::{gap_len, rest, to_sign, word_of};
use super::time_unit::{Piece, piece, refused};
use crate::model::amount::{Bound, Hedge};
use crate::model::duration::{Duration, TimeUnit};
use crate::model::leaf::is_ignorable;
use crate::model::mention::Value;
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// Words in front of a stretch of time that reckon it from now (未来五年, 过去三年), with the hedge that they are.
pub(super) const FRONTS: &[(&str, Option<Hedge>)] = &[
    ("未来的", None),
    ("接下来的", None),
    ("接下来", None),
    ("往后", None),
    ("再过", None),
    ("最近的", None),
    ("未来", None),
    ("未來", None),
    ("过去的", None),
    ("过去", None),
    ("過去", None),
    ("今后", None),
    ("今後", None),
    ("最近", None),
    ("近", Some(Hedge { about: true, bound: Bound::Less })),
];

/// What a stretch of time can begin with, beside numerals: words in front of it, hedges, 大半年 and 小半年.
static STARTS: CharSet = CharSet::of("未接往再最过過今近大将將约約小之前后後上下这");

/// Words behind that reckon from a stretch of time, or hold it within: 三年来, 五年前, 15分钟内.
const BEHIND: &[(&str, Bound)] = &[
    ("以来", Bound::Exact),
    ("以內", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("之間", Bound::Exact),
    ("之內", Bound::AtMost),
    ("之後", Bound::Exact),
    ("以後", Bound::Exact),
    ("以前", Bound::Exact),
    ("以后", Bound::Exact),
    ("之前", Bound::Exact),
    ("之后", Bound::Exact),
    ("多来", Bound::More),
    ("多來", Bound::More),
    ("来", Bound::Exact),
    ("內", Bound::AtMost),
    ("内", Bound::AtMost),
    ("后", Bound::Exact),
    ("後", Bound::Exact),
    ("前", Bound::Exact),
];

/// What any of these begins with.
static BEHIND_HEADS: CharSet = CharSet::of("").with_words(BEHIND);

/// duration = [ 约 | 近 | 未来 … ] piece { [零] piece } [ to piece ] [ 左右 | 以上 | 内 | 来 | 前 … ]
pub(crate) fn duration(here: &str, before: &str) -> Option<(usize, Value)> {
    if !here.starts_with(|c| STARTS.has(c) || begins(c)) {
        return None;
    }
    if let Some(found) = race(here, before) {
        return Some(found);
    }
    let mut at = 0;
    let mut hedge = Hedge::EXACT;
    if here.starts_with('近') && recent(here, before) {
        // 近5年: the years up to now, not almost five; in a sentence the word stays outside.
        at = '近'.len_utf8();
        if !before.is_empty() {
            return None;
        }
    } else if let Some((len, found)) = about_at(here, before) {
        at = len + gap_len(rest(here, len));
        hedge = found;
    } else if let Some((len, front)) = word_of(here, FRONTS) {
        at = len + gap_len(rest(here, len));
        hedge = front.unwrap_or_default();
    } else if before.is_empty() || before.ends_with(['，', '。', '“', '；', '\n']) {
        // 前两天，…; 后三小时: reckoned from now where a clause opens; within one, 前两天 are the first two.
        let fronts = [
            ("之后", ()),
            ("之前", ()),
            ("前", ()),
            ("后", ()),
            ("後", ()),
            ("上", ()),
            ("下", ()),
            ("过", ()),
        ];
        if let Some((len, ())) = word_of(here, &fronts) {
            let spot = rest(here, len);
            // 前8个月 is a date: from the year's first on.
            let named = |p: &Piece| p.unit != TimeUnit::Month || !here.starts_with('前');
            if !spot.starts_with('半') && piece(spot).as_ref().is_some_and(named) {
                at = len;
            } else {
                return whole_unit(here, before);
            }
        }
    }
    let spot = rest(here, at);
    let first = piece(spot).or_else(|| if at > 0 { months_past(spot) } else { None })?;
    if refused(&first, spot, if at > 0 { "前" } else { before }) {
        return None;
    }
    let mut parts = [Some((first.unit, first.low)), None, None];
    let mut high = first.high;
    if first.half {
        let (unit, extra) = match first.unit {
            TimeUnit::Year => (TimeUnit::Month, Decimal::from(6)),
            TimeUnit::Hour => (TimeUnit::Minute, Decimal::from(30)),
            unit => (unit, Decimal::new(5, 1)),
        };
        if unit == first.unit {
            parts = [Some((unit, first.low + extra)), None, None];
        } else {
            parts = [Some((first.unit, first.low)), Some((unit, extra)), None];
        }
        high = high.map(|h| h + Decimal::new(5, 1));
    }
    let mut end = at + first.len;
    if first.hedge != Hedge::EXACT {
        hedge.about |= first.hedge.about;
        if first.hedge.bound != Bound::Exact {
            hedge.bound = first.hedge.bound;
        }
    }
    // Smaller units behind: 2小时9分47秒, 一年零三个月; 两天两夜 is two days.
    let mut count = 1 + usize::from(parts.get(1).is_some_and(Option::is_some));
    while count < 3 && high.is_none() {
        let tail = rest(here, end);
        let pad = gap_len(tail);
        let spot = rest(tail, pad);
        if !spot.starts_with(|c| begins(c) || matches!(c, '又' | '小' | '大')) {
            break;
        }
        let spot_at = end + pad + if spot.starts_with(['零', '又']) { '零'.len_utf8() } else { 0 };
        let spot = rest(here, spot_at);
        let last = parts.get(count - 1).copied().flatten().map(|p| p.0);
        // 分 without 钟 is a minute behind an hour, or before a second.
        let minute = numeral(spot).filter(|n| n.high.is_none() && n.script != Script::Vague).and_then(|n| {
            let pad = gap_len(rest(spot, n.len));
            let behind = rest(spot, n.len + pad).strip_prefix('分')?;
            (last == Some(TimeUnit::Hour) && !behind.starts_with(['钟', '之', '鐘']))
                .then_some((n.len + pad + '分'.len_utf8(), n.low))
        });
        if let Some((len, low)) = minute {
            if let Some(slot) = parts.get_mut(count) {
                *slot = Some((TimeUnit::Minute, low));
            }
            end = spot_at + len;
            count += 1;
            continue;
        }
        // 8天20时, 6天5晚
        let hours = numeral(spot).filter(|n| n.high.is_none() && n.script != Script::Vague).and_then(|n| {
            let behind = rest(spot, n.len);
            let hour = behind.strip_prefix(['时', '時']).is_some_and(|b| !b.starts_with(['间', '期', '代']));
            let night = behind.starts_with('晚') && !behind.starts_with("晚上");
            (last == Some(TimeUnit::Day) && (hour || night)).then_some((n.len + '时'.len_utf8(), n.low, hour))
        });
        if let Some((len, low, hour)) = hours {
            end = spot_at + len;
            if !hour {
                break;
            }
            if let Some(slot) = parts.get_mut(count) {
                *slot = Some((TimeUnit::Hour, low));
            }
            count += 1;
            continue;
        }
        let nights = |p: &Piece| last == Some(TimeUnit::Day) && matches!(p.word, "夜" | "昼夜");
        let smaller = |p: &Piece| last.is_some_and(|l| p.unit > l) && p.word != "夜";
        let Some(next) = piece(spot).filter(|p| smaller(p) || nights(p)) else { break };
        // 两天两夜, 三天三昼夜: the nights of these days.
        if nights(&next) {
            end = spot_at + next.len;
            break;
        }
        if matches!(next.word, "日" | "年") {
            break;
        }
        if let Some(slot) = parts.get_mut(count) {
            *slot = Some((next.unit, next.low));
        }
        end = spot_at + next.len;
        count += 1;
        if next.hedge != Hedge::EXACT {
            hedge = next.hedge;
        }
        if next.half {
            if let Some(slot) = parts.get_mut(count - 1) {
                *slot = Some((next.unit, next.low + Decimal::new(5, 1)));
            }
        }
    }
    // 2分8秒41: what stands behind the seconds of a race are decimals.
    if let Some((TimeUnit::Second, seconds)) = parts.get(count - 1).copied().flatten() {
        let (len, digits) =
            super::rule::measure(rest(here, end), super::figure::digits(3)).unwrap_or((0, (0, 0)));
        let behind = rest(here, end + len);
        // 48秒20列第二, 47秒35摘得银牌; 3秒10列火车
        let counts = behind.chars().next().is_some_and(|c| {
            class(c).has(Class::HAN) && !"的获夺摘居排破触刷创勇、".contains(c) || matches!(c, '.' | '%')
        }) && !behind.starts_with("列第")
            && !behind.starts_with("打破");
        if (count > 1 || digits.1 == 2) && (1..=3).contains(&digits.1) && seconds.fract().is_zero() && !counts
        {
            let scale = u32::try_from(digits.1).unwrap_or(0);
            if let Some(slot) = parts.get_mut(count - 1) {
                *slot = Some((TimeUnit::Second, seconds + Decimal::new(i64::from(digits.0), scale)));
            }
            end += len;
        }
    }
    if count == 1 && high.is_none() {
        if let Some(sign) = to_sign(rest(here, end)) {
            let spot = rest(here, end + sign);
            if let Some(b) = piece(spot).filter(|b| {
                b.unit == first.unit
                    && b.low > first.low
                    && b.high.is_none()
                    && !(b.word == "日" && first.word != "日")
            }) {
                end += sign + b.len;
                high = Some(if b.half { b.low + Decimal::new(5, 1) } else { b.low });
            }
        }
    }
    if hedge.bound == Bound::Exact && !before.ends_with('近') {
        hedge.bound = bound_before(before, before.len());
        hedge.about |= about_verb(before);
    }
    // 3年以上7年以下: the two bounds that a law sets.
    if high.is_none() && count == 1 {
        if let Some((len, to)) = upper_bound(rest(here, end), first.unit, first.low) {
            return Some((end + len, Value::from(Duration { hedge: Hedge::EXACT, parts, high: Some(to) })));
        }
    }
    if let Some((len, h)) = hedge_behind(rest(here, end)) {
        end += len;
        hedge.about |= h.about;
        if h.bound != Bound::Exact {
            hedge.bound = h.bound;
        }
    } else if let Some((len, bound)) = behind(rest(here, end)) {
        end += len;
        if bound != Bound::Exact {
            hedge.bound = bound;
        }
    } else if before.is_empty() && at > 0 && matches!(rest(here, end), "里" | "裡" | "间" | "中") {
        end = here.len();
    }
    Some((end, Value::from(Duration { hedge, parts, high })))
}

/// 3′40″07, 9″83: the time of a race, in minutes, seconds and decimals. 30°15′40″ is a place, 20″ a size.
fn race(here: &str, before: &str) -> Option<(usize, Value)> {
    let (len, (figure, _)) = measure(here, digits(2))?;
    let behind = rest(here, len);
    let (len, minutes, seconds) = if let Some(tail) = behind.strip_prefix('′') {
        let (more, (seconds, 2)) = measure(tail, digits(2)).filter(|(_, (s, _))| *s < 60)? else {
            return None;
        };
        (here.len() - tail.len() + more, Some(figure), seconds)
    } else {
        (len, None, figure)
    };
    let tail = rest(here, len).strip_prefix('″')?;
    let (more, (part, count)) = measure(tail, digits(3)).unwrap_or((0, (0, 0)));
    if before.trim_end_matches(is_ignorable).ends_with(['°', '度', '′']) || minutes.is_none() && count != 2
    {
        return None;
    }
    let part = Decimal::new(i64::from(part), u32::try_from(count).unwrap_or(0));
    let seconds = Some((TimeUnit::Second, Decimal::from(seconds) + part));
    let parts = match minutes {
        Some(minutes) => [Some((TimeUnit::Minute, Decimal::from(minutes))), seconds, None],
        None => [seconds, None, None],
    };
    Some((here.len() - tail.len() + more, Value::from(Duration { hedge: Hedge::EXACT, parts, high: None })))
}

/// Whether 近 at the head of a text means the time up to now (近5年新建…), not almost so much (历时近5年, 近半小时).
fn recent(here: &str, before: &str) -> bool {
    const ALMOST: &str = "了时達达前高长長过過用花费約约有经經需晚少快慢满续續间迟延早耗历歷为跑走等住干停";
    let spot = rest(here, '近'.len_utf8());
    let Some(p) = piece(spot).or_else(|| months_past(spot)) else { return false };
    let days = matches!(p.unit, TimeUnit::Year | TimeUnit::Month | TimeUnit::Week | TimeUnit::Day);
    if p.word == "半" {
        return rest(spot, p.len).starts_with(['来', '來', '以']);
    }
    days && !before.ends_with(|c| ALMOST.contains(c))
}

/// 近三月, 过去三月: months in number, where a word in front shows that no month of the year is meant.
fn months_past(text: &str) -> Option<Piece> {
    let n =
        numeral(text).filter(|n| n.script != Script::Vague && n.low > Decimal::ZERO && n.high.is_none())?;
    let behind = rest(text, n.len)
        .strip_prefix('月')
        .filter(|b| !b.starts_with(['份', '初', '底', '上', '中', '下', '末']))?;
    Some(Piece {
        len: text.len() - behind.len(),
        low: n.low,
        high: None,
        unit: TimeUnit::Month,
        hedge: Hedge::EXACT,
        half: false,
        word: "个月",
        script: n.script,
        figures: n.digits,
    })
}

/// 上个小时, 下一小时: one unit next to now, where it is all the text.
fn whole_unit(here: &str, before: &str) -> Option<(usize, Value)> {
    if !before.is_empty() {
        return None;
    }
    let (len, ()) = word_of(
        here,
        &[
            ("上一个", ()),
            ("下一个", ()),
            ("上个", ()),
            ("下个", ()),
            ("这个", ()),
            ("上一", ()),
            ("下一", ()),
        ],
    )?;
    let units = [("小时", TimeUnit::Hour), ("钟头", TimeUnit::Hour), ("分钟", TimeUnit::Minute)];
    let (more, unit) = word_of(rest(here, len), &units)?;
    let parts = [Some((unit, Decimal::ONE)), None, None];
    let value = Value::from(Duration { hedge: Hedge::EXACT, parts, high: None });
    rest(here, len + more).is_empty().then_some((len + more, value))
}

/// 以上7年以下 behind 3年: bytes, and the upper end
fn upper_bound(text: &str, unit: TimeUnit, low: Decimal) -> Option<(usize, Decimal)> {
    let spot = text.strip_prefix("以上")?;
    let spot = spot.strip_prefix(['、', '，', ' ']).unwrap_or(spot);
    let to = piece(spot).filter(|p| p.unit == unit && p.low > low && p.high.is_none())?;
    let behind = rest(spot, to.len);
    let (close, ()) = word_of(behind, &[("以下", ()), ("以内", ())])?;
    Some((text.len() - behind.len() + close, to.low))
}

/// 来, 内, 前 … behind a duration, where they are no part of another word.
fn behind(text: &str) -> Option<(usize, Bound)> {
    if !BEHIND_HEADS.begins(text) {
        return None;
    }
    let (len, bound) = word_of(text, BEHIND)?;
    let word = text.get(..len)?;
    let next = rest(text, len).chars().next();
    let other = match word {
        "来" => next.is_some_and(|c| "自到临源信访往宾电".contains(c)),
        "内" | "內" => next.is_some_and(|c| "部容外地陆蒙涵在阁乱讧".contains(c)),
        "前" => next.is_some_and(|c| "往进三列来后方景途两十五夕".contains(c) || c.is_ascii_digit()),
        "后" | "後" => next.is_some_and(|c| "来勤备续面期方卫".contains(c)),
        _ => false,
    };
    (!other).then_some((len, bound))
}

/// range of a duration whose first end has no unit: 3至5年, 2到 3个小时
pub(crate) fn shared(here: &str, before: &str) -> Option<(usize, Value)> {
    if !here.starts_with(|c| STARTS.has(c) || begins(c)) {
        return None;
    }
    let (skip, hedge) = about_at(here, before).map_or((0, Hedge::EXACT), |(l, h)| (l, h));
    let spot = rest(here, skip);
    let a = numeral(spot).filter(|n| {
        n.high.is_none() && !matches!(n.script, Script::Vague | Script::Digits) && n.low > Decimal::ZERO
    })?;
    let sign = to_sign(rest(spot, a.len))?;
    let tail = rest(spot, a.len + sign);
    let b = piece(tail).filter(|b| b.low > a.low && b.high.is_none())?;
    // 40至50日, 800至3000年: no day of a month, no year.
    let days = a.low > Decimal::from(31);
    let years = b.low > Decimal::from(super::dates::FARTHEST_YEAR);
    if b.word == "日" && !days
        || (b.word == "年" && (b.figures == 4 && !years || b.figures == 2 && a.digits == 4))
        || refused(&b, tail, before)
    {
        return None;
    }
    let mut end = skip + a.len + sign + b.len;
    let mut hedge = hedge;
    if let Some((len, h)) = hedge_behind(rest(here, end)) {
        end += len;
        hedge = joined(hedge, h);
    } else if let Some((len, bound)) = behind(rest(here, end)) {
        end += len;
        hedge.bound = bound;
    }
    let high = if b.half { b.low + Decimal::new(5, 1) } else { b.low };
    Some((end, Value::from(Duration { hedge, parts: [Some((b.unit, a.low)), None, None], high: Some(high) })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{found, reads};

    fn read(text: &str) -> Option<(usize, String)> {
        shared(text, "").or_else(|| duration(text, "")).map(|(l, v)| (l, v.to_string()))
    }

    #[test]
    fn durations() {
        for (text, want) in [
            ("3个月", "P3M"),
            ("半年", "P6M"),
            ("近半个月", "~<P0.5M"),
            ("5年左右", "~P5Y"),
            ("两天两夜", "P2D"),
            ("1个半小时", "PT1H30M"),
            ("2小时8分22秒", "PT2H8M22S"),
            ("一年半", "P1Y6M"),
            ("2到 3个小时", "PT2H/PT3H"),
            ("3至5年", "P3Y/P5Y"),
            ("五个月", "P5M"),
            ("十一天", "P11D"),
            ("三年来", "P3Y"),
            ("15分钟内", "<=PT15M"),
            ("90日", "P90D"),
            ("7个工作日内", "<=P7D"),
            ("两小时十五分", "PT2H15M"),
            ("半小时", "PT30M"),
            ("一年零三个月", "P1Y3M"),
            ("三个多月", ">P3M"),
            ("20多天", ">P20D"),
            ("未来五年", "P5Y"),
            ("两三年", "P2Y/P3Y"),
            ("21分40秒", "PT21M40S"),
            ("2分8秒41", "PT2M8.41S"),
            ("半个世纪", "P50Y"),
            ("5 小时", "PT5H"),
            ("三天半", "P3.5D"),
        ] {
            assert_eq!(read(text), Some((text.len(), want.to_owned())), "{text}");
        }
        for text in
            ["2025年", "9日", "三年级", "90年代", "星期三", "三个", "年", "一年一度", "四周", "5", "三天下"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in reads([
            ("近三年", "近三年=P3Y"),
            ("以3′40″07获胜", "3′40″07=PT3M40.07S"),
            ("跑出9″83", "9″83=PT9.83S"),
            ("15′20″", "15′20″=PT15M20S"),
            ("北纬30°15′40″", "30°=30 度 | 15=15 | 40=40"),
            ("东经120° 15′40″", "120°=120 度 | 15=15 | 40=40"),
            ("20″电视机", "20=20"),
            ("3′6″", "3=3 | 6=6"),
            ("7個工作日內", "7個工作日內=<=P7D"),
            ("數十年來", "數十年=~P10Y"),
            ("一个半世纪", "一个半世纪=P150Y"),
            ("两个世纪半", "两个世纪半=P250Y"),
            ("一个半季度", "一个半季度=P4.5M"),
            ("约5天以上", "约5天以上=~>=P5D"),
            ("约 4分钟", "约 4分钟=~PT4M"),
            ("今后 3年", "今后 3年=P3Y"),
            ("雨停了，后三小时没下", "后三小时=PT3H"),
            ("前两天", "前两天=P2D"),
            ("前13个月", "13个月=P13M"),
            ("两月", ""),
            ("近三月", "近三月=P3M"),
            ("三四年半", "三四年半=P3Y6M/P4.5Y"),
            ("走了十来天", "十来天=~P10D"),
            ("两三年零三个月", "两三年=P2Y/P3Y | 三个月=P3M"),
            ("1年2个月3天4小时", "1年2个月3天=P1Y2M3D | 4小时=PT4H"),
            ("3小时 20 分", "3小时 20 分=PT3H20M"),
            ("3小时两三分", "3小时=PT3H | 两三分=2/3 分"),
            ("3小时5分钟20秒6", "3小时5分钟20秒6=PT3H5M20.6S"),
            ("8天两三时", "8天=P8D"),
            ("8天20时", "8天20时=P8DT20H"),
            ("3天20分", "3天=P3D | 20分=20 分"),
            ("6天5晚", "6天5晚=P6D"),
            ("8天20时30分", "8天20时30分=P8DT20H30M"),
            ("三天三天", "三天=P3D | 三天=P3D"),
            ("三天三昼夜", "三天三昼夜=P3D"),
            // A day is no part of an hour.
            ("3小时5昼夜", "3小时=PT3H | 5昼夜=P5D"),
            ("3小时5夜", "3小时=PT3H"),
            ("一个月三昼夜", "一个月三昼夜=P1M3D"),
            ("一年三个多月", "一年三个多月=>P1Y3M"),
            ("一年三个月半", "一年三个月半=P1Y3.5M"),
            ("1年2个月3天半", "1年2个月3天半=P1Y2M3.5D"),
            ("1分36秒66人", "1分36秒=PT1M36S | 66人=66 人"),
            ("1分36秒66夺冠", "1分36秒66=PT1M36.66S"),
            ("36秒6", "36秒=PT36S | 6=6"),
            ("36秒66", "36秒66=PT36.66S"),
            ("以47秒35摘银", "47秒35=PT47.35S"),
            ("以48秒20列第二", "48秒20=PT48.2S | 第二=2"),
            ("55秒10列火车", "55秒=PT55S | 10列=10 列"),
            ("该路近3个月已发生", "3个月=P3M"),
            ("用了近3个半小时", "近3个半小时=~<PT3H30M"),
            ("年复一年地种", ""),
            ("十年内乱", "十年=P10Y"),
            ("为期五日", "五日=P5D"),
            ("未來九日的氣溫", "未來九日=P9D"),
            ("诞辰130周年前夕", "130周年=P130Y"),
            ("孕前3个月", "3个月=P3M"),
            ("跑出9秒83刷新纪录", "9秒83=PT9.83S"),
            ("树龄800至3000年", "800至3000年=P800Y/P3000Y"),
            ("距今3000至5000年", "3000至5000年=P3000Y/P5000Y"),
            ("自公告之日起满15日后", "15日后=P15D"),
            ("满三十日", "三十日=P30D"),
            ("历时40至50日", "40至50日=P40D/P50D"),
            ("用了20至30日", "20至30日=XXXX-XX-20/XXXX-XX-30"),
            ("1998至2000年", "1998至2000年=1998/2000"),
            ("两三个月至五个月", "两三个月=P2M/P3M | 五个月=P5M"),
            ("两个半月至五个月", "两个半月至五个月=P2.5M/P5M"),
            ("3个月至2个月", "3个月=P3M | 2个月=P2M"),
            ("3个月至3个月", "3个月=P3M | 3个月=P3M"),
            ("3天至5日", "3天=P3D | 5日=XXXX-XX-05"),
            ("三个月至四个半月", "三个月至四个半月=P3M/P4.5M"),
            ("不到半小时", "半小时=<PT30M"),
            ("两三年以上7年以下", "两三年以上=>=P2Y/P3Y | 7年以下=<=P7Y"),
            ("3年以上7年以下", "3年以上7年以下=P3Y/P7Y"),
            ("3年以上2年以下", "3年以上=>=P3Y | 2年以下=<=P2Y"),
            ("百年间", "百年=P100Y"),
            ("未来三年间", "未来三年间=P3Y"),
            ("历时近三年", "近三年=~<P3Y"),
            ("近零月", ""),
            ("上个小时", "上个小时=PT1H"),
            ("下个小时后", ""),
            ("3年以上3年以下", "3年以上=>=P3Y | 3年以下=<=P3Y"),
            ("三年来信", "三年=P3Y"),
            ("三天内部", "三天=P3D"),
            ("三年前往", "三年=P3Y"),
            ("三天后勤", "三天=P3D"),
            ("0至5年", "5年=P5Y"),
            ("3至五六年", "3=3 | 五六年=P5Y/P6Y"),
            ("3至3年", "3年=P3Y"),
            ("3至四周", "3=3"),
            ("98至99年", "98至99年=P98Y/P99Y"),
            ("3至5年左右", "3至5年左右=~P3Y/P5Y"),
            ("3至5年内", "3至5年内=<=P3Y/P5Y"),
            ("3至5年半", "3至5年半=P3Y/P5.5Y"),
            ("1000至1200天", "1000至1200天=P1000D/P1200D"),
            ("8000至10000年", "8000至10000年=P8000Y/P10000Y"),
            ("近三月来", "近三月来=P3M"),
            ("3天4小时", "3天4小时=P3DT4H"),
        ]) {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
