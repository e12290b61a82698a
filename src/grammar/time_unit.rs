//! A numeral with its unit of time: 3个月, 半年, 20多天, 一个半小时, 两三年.

use rust_decimal::Decimal;

use super::numeral::{Script, numeral};
use super::temporal::{gap_len, rest, word_of};
use super::words::{List, Words};
use crate::model::amount::{Bound, Hedge};
use crate::model::duration::TimeUnit;
use crate::text::class::{Class, class};

/// Units of time behind a numeral: the word, the unit, how many of the unit it is.
pub(super) const UNITS: &[(&str, (TimeUnit, i64))] = &[
    ("个工作日", (TimeUnit::Day, 1)),
    ("個工作日", (TimeUnit::Day, 1)),
    ("个交易日", (TimeUnit::Day, 1)),
    ("個交易日", (TimeUnit::Day, 1)),
    ("个小时", (TimeUnit::Hour, 1)),
    ("個小時", (TimeUnit::Hour, 1)),
    ("个钟头", (TimeUnit::Hour, 1)),
    ("個鐘頭", (TimeUnit::Hour, 1)),
    ("个月份", (TimeUnit::Month, 1)),
    ("个月", (TimeUnit::Month, 1)),
    ("個月", (TimeUnit::Month, 1)),
    ("个星期", (TimeUnit::Week, 1)),
    ("個星期", (TimeUnit::Week, 1)),
    ("个礼拜", (TimeUnit::Week, 1)),
    ("個禮拜", (TimeUnit::Week, 1)),
    ("个世纪", (TimeUnit::Year, 100)),
    ("個世紀", (TimeUnit::Year, 100)),
    ("个季度", (TimeUnit::Month, 3)),
    ("個季度", (TimeUnit::Month, 3)),
    ("个年头", (TimeUnit::Year, 1)),
    ("個年頭", (TimeUnit::Year, 1)),
    ("个昼夜", (TimeUnit::Day, 1)),
    ("個晝夜", (TimeUnit::Day, 1)),
    ("昼夜", (TimeUnit::Day, 1)),
    ("工作日", (TimeUnit::Day, 1)),
    ("小时", (TimeUnit::Hour, 1)),
    ("小時", (TimeUnit::Hour, 1)),
    ("钟头", (TimeUnit::Hour, 1)),
    ("分钟", (TimeUnit::Minute, 1)),
    ("分鐘", (TimeUnit::Minute, 1)),
    ("秒钟", (TimeUnit::Second, 1)),
    ("秒鐘", (TimeUnit::Second, 1)),
    ("秒", (TimeUnit::Second, 1)),
    ("星期", (TimeUnit::Week, 1)),
    ("礼拜", (TimeUnit::Week, 1)),
    ("周年", (TimeUnit::Year, 1)),
    ("週年", (TimeUnit::Year, 1)),
    ("周", (TimeUnit::Week, 1)),
    ("週", (TimeUnit::Week, 1)),
    ("天", (TimeUnit::Day, 1)),
    ("年", (TimeUnit::Year, 1)),
    ("载", (TimeUnit::Year, 1)),
    ("日", (TimeUnit::Day, 1)),
    ("夜", (TimeUnit::Day, 1)),
];

static UNIT_HEADS: Words<(TimeUnit, i64), { UNITS.len() }> = Words::heads(UNITS);

/// One numeral with its unit of time: bytes, value, upper end, unit, hedge.
pub(super) struct Piece {
    pub(super) len: usize,
    pub(super) low: Decimal,
    pub(super) high: Option<Decimal>,
    pub(super) unit: TimeUnit,
    pub(super) hedge: Hedge,
    /// 半 behind it: half of the unit more.
    pub(super) half: bool,
    /// The unit word that [`refused`] judges by: the one printed, or one that is judged alike (半 for 半年).
    pub(super) word: &'static str,
    pub(super) script: Script,
    /// How many digits the numeral has, if it is a plain row of them: a year has four.
    pub(super) figures: usize,
}

/// piece = numeral [ 多 ] [ 个半 | 个多 ] unit [ 半 | 多 ] | numeral 刻钟 | [ 大 | 小 ] 半 [ 个 | 个多 ] unit [ 多 ] |
/// 百 [ 余 ] unit; 分 is a unit before a number of seconds only
pub(super) fn piece(text: &str) -> Option<Piece> {
    // 大半天, 小半年: more and less than half of it.
    if let Some(body) = text.strip_prefix(['大', '小']).filter(|b| b.starts_with('半')) {
        let more = text.starts_with('大');
        let half = piece(body).filter(|p| p.hedge == Hedge::EXACT)?;
        let bound = if more { Bound::More } else { Bound::Less };
        let len = half.len + '大'.len_utf8();
        return Some(Piece { len, hedge: Hedge { about: true, bound }, ..half });
    }
    if let Some(behind) = text.strip_prefix('半') {
        let many = behind
            .strip_prefix("个多")
            .map(|t| (t, true))
            .or_else(|| behind.strip_prefix("個多").map(|t| (t, true)));
        let (spot, more) = many.unwrap_or((behind, false));
        let bare = [
            ("年", (TimeUnit::Year, 1)),
            ("天", (TimeUnit::Day, 1)),
            ("小时", (TimeUnit::Hour, 1)),
            ("小時", (TimeUnit::Hour, 1)),
            ("钟头", (TimeUnit::Hour, 1)),
            ("鐘頭", (TimeUnit::Hour, 1)),
            ("分钟", (TimeUnit::Minute, 1)),
            ("日", (TimeUnit::Day, 1)),
            ("星期", (TimeUnit::Week, 1)),
            ("礼拜", (TimeUnit::Week, 1)),
            ("月", (TimeUnit::Month, 1)),
            ("世纪", (TimeUnit::Year, 100)),
        ];
        let (len, (unit, times)) = UNIT_HEADS
            .at(spot)
            .filter(|(l, _)| spot.starts_with(['个', '個']) && *l > 3 || more)
            .or_else(|| word_of(spot, &bare))?;
        let word = if times == 100 { "个世纪" } else { "半" };
        let mut low = Decimal::new(5, 1) * Decimal::from(times);
        let mut unit = unit;
        if unit == TimeUnit::Year && times == 1 {
            unit = TimeUnit::Month;
            low = Decimal::from(6);
        } else if unit == TimeUnit::Hour {
            unit = TimeUnit::Minute;
            low = Decimal::from(30);
        }
        let mut total = text.len() - spot.len() + len;
        let mut hedge = if more { Hedge::bound(Bound::More) } else { Hedge::EXACT };
        if rest(text, total).starts_with('多') && !rest(text, total).starts_with("多次") {
            total += '多'.len_utf8();
            hedge = Hedge::bound(Bound::More);
        }
        return Some(Piece {
            len: total,
            low,
            high: None,
            unit,
            hedge,
            half: false,
            word,
            script: Script::Han,
            figures: 0,
        });
    }
    if let Some(found) = hundred(text) {
        return Some(found);
    }
    let n = numeral(text)?;
    if n.script == Script::Digits || n.low < Decimal::ZERO {
        return None;
    }
    let mut at = n.len;
    let mut hedge = Hedge { about: n.about, bound: if n.more { Bound::More } else { Bound::Exact } };
    let pad = gap_len(rest(text, at));
    if let Some(c) =
        rest(text, at + pad).chars().next().filter(|c| matches!(c, '多' | '余' | '餘' | '来' | '來' | '几'))
    {
        let behind = rest(text, at + pad + c.len_utf8());
        if UNIT_HEADS.at(rest(behind, gap_len(behind))).is_some() {
            hedge = if matches!(c, '多' | '余' | '餘') { Hedge::bound(Bound::More) } else { Hedge::ABOUT };
            at += pad + c.len_utf8();
        }
    }
    let pad = gap_len(rest(text, at));
    let spot = rest(text, at + pad);
    // 个半小时, 个多月
    let mut half = false;
    let mut skip = 0;
    for (front, is_half) in [("个半", true), ("個半", true), ("个多", false), ("個多", false)] {
        if let Some(behind) = spot.strip_prefix(front) {
            let plain = [
                ("小时", (TimeUnit::Hour, 1_i64)),
                ("小時", (TimeUnit::Hour, 1)),
                ("月", (TimeUnit::Month, 1)),
                ("星期", (TimeUnit::Week, 1)),
                ("钟头", (TimeUnit::Hour, 1)),
                ("世纪", (TimeUnit::Year, 100)),
                ("季度", (TimeUnit::Month, 3)),
            ];
            let (len, (unit, times)) = word_of(behind, &plain)?;
            skip = front.len() + len;
            half = is_half;
            if !is_half {
                hedge = Hedge::bound(Bound::More);
            }
            let total = at + pad + skip;
            return finish(text, total, &n, unit, times, hedge, half, "个月");
        }
    }
    let _ = skip;
    // 一刻钟 is a quarter of an hour.
    if let Some(behind) =
        spot.strip_prefix("刻钟").or_else(|| spot.strip_prefix("刻鐘")).filter(|_| n.high.is_none())
    {
        let low = n.low.checked_mul(Decimal::from(15))?;
        let len = text.len() - behind.len();
        let (script, figures) = (n.script, n.digits);
        return Some(Piece {
            len,
            low,
            high: None,
            unit: TimeUnit::Minute,
            hedge,
            half: false,
            word: "分钟",
            script,
            figures,
        });
    }
    // 21分40秒: 分 is a minute before a second.
    if let Some(behind) = spot.strip_prefix('分').filter(|b| !b.starts_with(['钟', '鐘'])) {
        let second = numeral(behind).filter(|m| m.script != Script::Vague)?;
        if !rest(behind, second.len).starts_with('秒') {
            return None;
        }
        let len = at + pad + '分'.len_utf8();
        return Some(Piece {
            len,
            low: n.low,
            high: None,
            unit: TimeUnit::Minute,
            hedge,
            half: false,
            word: "分",
            script: n.script,
            figures: n.digits,
        });
    }
    let (len, (unit, times)) = UNIT_HEADS.at(spot)?;
    let word = UNITS.iter().find(|(w, _)| spot.starts_with(w))?.0;
    finish(text, at + pad + len, &n, unit, times, hedge, half, word)
}

/// 百日, 百余天, 百年: a hundred without 一
fn hundred(text: &str) -> Option<Piece> {
    let body = text.strip_prefix('百')?;
    let more = body.starts_with(['余', '餘', '多', '来', '來']);
    let body = if more { rest(body, '余'.len_utf8()) } else { body };
    let units = [
        ("日", (TimeUnit::Day, "天")),
        ("天", (TimeUnit::Day, "天")),
        ("年", (TimeUnit::Year, "年")),
        ("载", (TimeUnit::Year, "年")),
        ("个小时", (TimeUnit::Hour, "个小时")),
        ("小时", (TimeUnit::Hour, "小时")),
    ];
    let (len, (unit, word)) = word_of(body, &units)?;
    let behind = rest(body, len);
    // 百日攻坚, 百年老店, 百日咳: names. A length is counted up to something, or ends its clause.
    let counted = behind.chars().next().is_none_or(|c| {
        !class(c).has(Class::HAN) && !matches!(c, '”' | '》')
            || "内內后後前来來间間以之左中里的就".contains(c)
    });
    (counted || more).then_some(Piece {
        len: text.len() - behind.len(),
        low: Decimal::ONE_HUNDRED,
        high: None,
        unit,
        hedge: if more { Hedge::bound(Bound::More) } else { Hedge::EXACT },
        half: false,
        word,
        script: Script::Han,
        figures: 0,
    })
}

/// The piece of a numeral and its unit, with the 半 or 多 behind them. `len` is up to the unit's end; a unit is `times`
/// the unit of time.
#[expect(clippy::too_many_arguments, reason = "the state of one rule")]
pub(super) fn finish(
    text: &str,
    mut len: usize,
    n: &super::numeral::Numeral,
    unit: TimeUnit,
    times: i64,
    mut hedge: Hedge,
    mut half: bool,
    word: &'static str,
) -> Option<Piece> {
    let factor = Decimal::from(times);
    let mut low = n.low.checked_mul(factor)?;
    let mut high = match n.high {
        Some(h) => Some(h.checked_mul(factor)?),
        None => None,
    };
    let behind = rest(text, len);
    if behind.starts_with('半')
        && !behind.starts_with("半岛")
        && !half
        && n.low.fract().is_zero()
        && !matches!(unit, TimeUnit::Second)
    {
        half = true;
        len += '半'.len_utf8();
    } else if behind.starts_with('多')
        && !["多次", "多来", "多元", "多种", "多家"].iter().any(|w| behind.starts_with(w))
    {
        hedge = Hedge::bound(Bound::More);
        len += '多'.len_utf8();
    }
    if half && times > 1 {
        // 一个半世纪: half of a hundred years, not of one.
        let part = factor * Decimal::new(5, 1);
        low = low.checked_add(part)?;
        high = match high {
            Some(high) => Some(high.checked_add(part)?),
            None => None,
        };
        half = false;
    }
    Some(Piece { len, low, high, unit, hedge, half, word, script: n.script, figures: n.digits })
}

/// Words before a number of days that make it a length: 连续5日, 为期三日, 拘留10日, 满30日.
const DAYS_COUNTED: &[&str] = &[
    "满", "滿", "连续", "連續", "连着", "一连", "为期", "為期", "期为", "历时", "歷時", "持续", "持續",
    "长达", "長達", "耗时", "停牌", "公示", "拘留", "公告", "休假", "未來", "逾期", "延期", "顺延",
];

static DAYS_COUNTED_TAILS: List<{ DAYS_COUNTED.len() }> = List::tails(DAYS_COUNTED);

/// Whether a text ends with such a word.
pub(super) fn counts_days(before: &str) -> bool {
    DAYS_COUNTED_TAILS.before(before).is_some()
}

/// Whether a numeral and unit of time are no duration: a year, a day of the month, a school year.
pub(super) fn refused(p: &Piece, text: &str, before: &str) -> bool {
    let behind = rest(text, p.len);
    let next = behind.chars().next();
    // 三百日: a hundred is cut out of another numeral.
    if text.starts_with('百')
        && before.ends_with(|c: char| super::numeral::begins(c) || "数几零好".contains(c))
    {
        return true;
    }
    // 年复一年, 日复一日
    if p.low == Decimal::ONE && before.ends_with('复') {
        return true;
    }
    match p.word {
        "年" => {
            let year = p.script == Script::Figures
                && p.figures == 4
                && p.hedge == Hedge::EXACT
                && p.low >= Decimal::from(1000)
                && p.low <= Decimal::from(super::dates::FARTHEST_YEAR)
                && !before.ends_with("距今");
            year || behind.starts_with([
                '级', '代', '度', '生', '报', '货', '糕', '味', '轻', '青', '终', '节', '画', '龄', '齡',
            ]) && !behind.starts_with("度过")
                || (p.low == Decimal::ONE
                    && p.script == Script::Han
                    && (behind.starts_with("一度")
                        || behind.starts_with("四季")
                        || before
                            .ends_with(['又', '这', '每', '新', '那', '同', '当', '第', '头', '全', '丰'])))
                || before.ends_with(['第', '同', '逐'])
        }
        "日" => {
            // 10日内, 三日后, 5日以上15日以下: counted days; else a day of the month.
            let han = p.script == Script::Han && p.low <= Decimal::TEN;
            let within =
                ["内", "內", "以内", "之内", "以上", "以下", "左右"].iter().any(|w| behind.starts_with(w))
                    || han
                        && ["后", "後", "以后", "之后", "以後", "之後", "以来"]
                            .iter()
                            .any(|w| behind.starts_with(w));
            let title = ["内参", "内瓦", "后方"].iter().any(|w| behind.starts_with(w));
            // 自公告之日起满60日
            let counted = within && !title || matches!(before, "前") || counts_days(before);
            p.low <= Decimal::from(31) && p.hedge == Hedge::EXACT && p.high.is_none() && !counted
                || behind.starts_with(['本', '报', '前', '常', '程', '电', '讯'])
        }
        "周" => {
            // 三周岁 is an age, 四周 and 周边 are surroundings, 第三周 is a date.
            next.is_some_and(|c| matches!(c, '岁' | '边' | '围' | '密' | '长' | '刊' | '报' | '转'))
                || (p.script == Script::Han && p.low == Decimal::from(4))
                || before.ends_with('第')
        }
        "天" => {
            next.is_some_and(|c| {
                matches!(c, '下' | '才' | '然' | '空' | '地' | '气' | '津' | '安' | '生' | '堂' | '真' | '涯')
            }) || before.ends_with('第')
                || before.ends_with(['今', '昨', '明', '每', '改', '那', '这', '同', '当'])
                    && p.low == Decimal::ONE
        }
        "夜" => true,
        "星期" | "礼拜" => next.and_then(super::weekday::number).is_some(),
        "载" => {
            p.low <= Decimal::ONE
                || next.is_some_and(|c| matches!(c, '重' | '人' | '客' | '货' | '体' | '入' | '明'))
        }
        "秒" => next.is_some_and(|c| matches!(c, '针' | '杀' | '表')),
        "半" => {
            // 半月谈, 半月刊, 半月板: other words
            behind.starts_with(['谈', '报', '刊', '板'])
        }
        // 第三昼夜
        "昼夜" => before.ends_with('第'),
        _ => before.ends_with('第'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    fn read(text: &str, before: &str) -> Option<String> {
        let p = piece(text).filter(|p| !refused(p, text, before))?;
        let high = p.high.map(|h| format!("-{h}")).unwrap_or_default();
        let half = if p.half { " and a half" } else { "" };
        let bound = match (p.hedge.about, p.hedge.bound) {
            (false, Bound::Exact) => "",
            (true, Bound::Exact) => "~",
            (_, Bound::More) => ">",
            (_, Bound::Less) => "<",
            _ => "?",
        };
        Some(format!("{bound}{}{high} {:?}{half}: {}", p.low.normalize(), p.unit, p.len))
    }

    #[test]
    fn pieces() {
        for (text, want) in [
            ("3个月", "3 Month: 7"),
            ("半年", "6 Month: 6"),
            ("半星期", "0.5 Week: 9"),
            ("卌年", "40 Year: 6"),
            ("半个小时", "30 Minute: 12"),
            ("半个多月", ">0.5 Month: 12"),
            ("一个半小时", "1 Hour and a half: 15"),
            ("三个多月", ">3 Month: 12"),
            ("20多天", ">20 Day: 8"),
            ("10余年", ">10 Year: 8"),
            ("两三年", "2-3 Year: 9"),
            ("三年半", "3 Year and a half: 9"),
            ("5 小时", "5 Hour: 8"),
            ("7个工作日", "7 Day: 13"),
            ("一刻钟", "15 Minute: 9"),
            ("21分40秒", "21 Minute: 5"),
            ("两个世纪", "200 Year: 12"),
            ("三个季度", "9 Month: 12"),
            ("十载", "10 Year: 6"),
            ("百日", "100 Day: 6"),
            ("百余天", ">100 Day: 9"),
            ("百年来", "100 Year: 6"),
            ("大半天", ">0.5 Day: 9"),
            ("大半个小时", ">30 Minute: 15"),
            ("半钟头", "30 Minute: 9"),
            ("一个月内", "1 Month: 9"),
            ("90日", "90 Day: 5"),
            ("3500年", "3500 Year: 7"),
        ] {
            assert_eq!(read(text, "").as_deref(), Some(want), "{text}");
        }
        for (text, before) in [
            ("2025年", ""),
            ("9日", ""),
            ("三年级", ""),
            ("90年代", ""),
            ("一年一度", ""),
            ("四周", ""),
            ("三周岁", ""),
            ("两天", "第"),
            ("一天", "今"),
            ("星期三", ""),
            ("一星期三", ""),
            ("半岛", ""),
            ("百日攻坚", ""),
            ("百年老店", ""),
            ("百日", "三"),
            ("21分", ""),
            ("三个", ""),
            ("3秒杀", ""),
            ("一载", ""),
            ("两夜", ""),
        ] {
            assert_eq!(read(text, before), None, "{before}{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("半年多", "半年多=>P6M"),
            ("10 多天", "10 多天=>P10D"),
            ("3 个半小时", "3 个半小时=PT3H30M"),
            ("21 分40秒", "21 分40秒=PT21M40S"),
            ("百日”", ""),
            ("半天谈", ""),
            ("头一年", ""),
            ("三日后", "三日后=P3D"),
            ("10日内", "10日内=<=P10D"),
            ("4周", "4周=P4W"),
            ("头一天", "一天=P1D"),
            ("三刻钟后", "三刻钟后=PT45M"),
            ("三个月多", "三个月多=>P3M"),
            ("三年多次", "三年=P3Y"),
            ("半年多次", "半年=P6M"),
            ("三个月多次", "三个月=P3M"),
            ("十年多来", "十年多来=>P10Y"),
            ("卌年", "卌年=P40Y"),
            ("半星期", "半星期=P0.5W"),
            ("三昼夜", "三昼夜=P3D"),
            ("第三昼夜", ""),
            ("约需3天", "3天=~P3D"),
            ("预约需3天", "3天=P3D"),
            ("0天", "0天=P0D"),
            ("零天", "零天=P0D"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
