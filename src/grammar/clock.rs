//! Times of day: 8时30分, 晚上7点, 7点半, 21:05, 清晨5点40分.

use super::figure::{digits, han_digit, han_small};
use super::rule::measure;
use super::temporal::{gap_len, may_go_to, rest, to_sign, word_of};
use super::words::Words;
use crate::model::date::{DatePoint, Part};
use crate::model::time::Clock;
use crate::text::class::{Class, class, digit};

/// Parts of the day, the longer word before its own head.
pub(super) const PARTS: &[(&str, Part)] = &[
    ("凌晨", Part::SmallHours),
    ("淩晨", Part::SmallHours),
    ("后半夜", Part::SmallHours),
    ("後半夜", Part::SmallHours),
    ("上半夜", Part::Night),
    ("下半夜", Part::SmallHours),
    ("前半夜", Part::Night),
    ("白天", Part::Daytime),
    ("午夜", Part::Night),
    ("子夜", Part::Night),
    ("深夜", Part::Night),
    ("夜间", Part::Night),
    ("夜間", Part::Night),
    ("夜里", Part::Night),
    ("夜裡", Part::Night),
    ("夜裏", Part::Night),
    ("夜晚", Part::Night),
    ("清晨", Part::Morning),
    ("清早", Part::Morning),
    ("早晨", Part::Morning),
    ("早上", Part::Morning),
    ("早间", Part::Morning),
    ("早間", Part::Morning),
    ("大清早", Part::Morning),
    ("一大早", Part::Morning),
    ("一早", Part::Morning),
    ("黎明", Part::Morning),
    ("拂晓", Part::Morning),
    ("今晨", Part::Morning),
    ("上午", Part::Forenoon),
    ("午前", Part::Forenoon),
    ("中午", Part::Noon),
    ("正午", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("下晚", Part::Evening),
    ("晌午", Part::Noon),
    ("夜半", Part::Night),
    ("半夜", Part::Night),
    ("午後", Part::Afternoon),
    ("傍晚", Part::Dusk),
    ("黄昏", Part::Dusk),
    ("黃昏", Part::Dusk),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("晚間", Part::Evening),
    ("当晚", Part::Evening),
    ("晚", Part::Evening),
    ("早", Part::Morning),
    ("晨", Part::Morning),
    ("夜", Part::Night),
    ("午间", Part::Noon),
    ("午間", Part::Noon),
];

static PART_HEADS: Words<Part, { PARTS.len() }> = Words::heads(PARTS);

/// A part of the day at the head of a text.
pub(crate) fn day_part(text: &str) -> Option<(usize, Option<Part>)> {
    part(text).map(|(len, part)| (len, Some(part)))
}

/// The longest word for a part of the day that cuts no other word: 昨晚上海下雨 has 晚, 今晚间歇性停电 too.
fn part(text: &str) -> Option<(usize, Part)> {
    /// What begins with 上 and 间, with their second characters.
    const UP: &str = "海演映班学學市场場台千万萬百线線任空涨漲升调調报報门門街岗崗";
    const SPACED: &str = "歇隔或接谍諜";
    let (len, part) = PART_HEADS.at(text)?;
    let (word, behind) = text.split_at_checked(len)?;
    let last = word.chars().next_back()?;
    let others = match last {
        '上' => UP,
        '间' | '間' => SPACED,
        _ => "",
    };
    // What is left is 早 or 晚, 清 and 夜 are not left alone.
    if !others.is_empty() && behind.starts_with(|c| others.contains(c)) {
        let head = word.strip_suffix(last).filter(|head| matches!(*head, "早" | "晚"))?;
        return Some((head.len(), part));
    }
    Some((len, part))
}

/// A part of the day behind a date: 6月9日上午. One character only where no word goes on.
pub(crate) fn part_behind(text: &str) -> Option<(usize, Part)> {
    let skip = gap_len(text);
    let (len, part) = part(rest(text, skip))?;
    let word = rest(text, skip).get(..len)?;
    let next = rest(text, skip + len).chars().next();
    // 晚会, 早报, 早已, 早在: heads of other words.
    let joined = word.chars().count() == 1
        && next.is_some_and(|c| {
            "会会報报于些春秋恋餐饭婚稻期熟市色校班景练操年".contains(c)
                || word == "早" && "已就在有先年".contains(c)
        });
    (!joined).then_some((skip + len, part))
}

/// Gives a date the part of the day that stands behind it: how many bytes that takes.
pub(super) fn take_part(text: &str, point: &mut DatePoint) -> usize {
    part_behind(text).map_or(0, |(len, part)| {
        point.part = Some(part);
        len
    })
}

/// An hour as printed: at most two digits, or a Chinese numeral.
pub(crate) fn hour_figure(text: &str) -> Option<(usize, u8)> {
    let (len, value) = match measure(text, digits(2)) {
        Some((len, (value, _))) => (len, value),
        None if text.starts_with(['零', '〇']) => ('零'.len_utf8(), 0),
        None if text.starts_with(['两', '兩']) => ('两'.len_utf8(), 2),
        None => measure(text, han_small)?,
    };
    u8::try_from(value).ok().filter(|v| *v <= 24).map(|v| (len, v))
}

/// The hour of the day that an hour means in a part of the day.
pub(crate) fn of_day(hour: u8, part: Option<Part>) -> Option<u8> {
    let hour = match part {
        Some(Part::Afternoon | Part::Dusk) if hour < 12 => hour + 12,
        Some(Part::Evening | Part::Night) if (5..12).contains(&hour) => hour + 12,
        Some(Part::Evening | Part::Night) if hour == 12 => 24,
        Some(Part::SmallHours) if hour == 12 => 0,
        Some(Part::Noon) if hour < 4 => hour + 12,
        _ => hour,
    };
    (hour <= 24).then_some(hour)
}

/// A minute or second: 0 to 59.
fn sixty(text: &str) -> Option<(usize, u8)> {
    let zero = text.strip_prefix(['零', '〇']);
    let body = zero.unwrap_or(text);
    // 零时零分; 九点零售 has no minute.
    if zero.is_some() && body.starts_with(['分', '秒']) {
        return Some((text.len() - body.len(), 0));
    }
    let (len, value) = match measure(body, digits(2)) {
        Some((len, (value, _))) => (len, value),
        None => measure(body, han_small)?,
    };
    u8::try_from(value).ok().filter(|v| *v < 60).map(|v| (text.len() - body.len() + len, v))
}

/// clock = [ part ] hour ( 时 | 点 ) [ minute 分 [ second 秒 ] | 半 | N刻 | 整 | 钟 ] | [ part ] hour ":" minute
/// [ ":" second ]
///
/// `part` is one that was said before. A bare N点 is a time only with a part of the day, behind a date or range sign
/// (`sure`), or where what follows shows it (13点到, 十二点之后), and a bare Chinese N时 likewise: 六点建议, 一时.
pub(crate) fn clock(text: &str, part: Option<Part>, sure: bool) -> Option<(usize, Clock)> {
    let mut at = 0;
    let mut said = part;
    let mut sure = sure || part.is_some();
    if let Some((len, found)) = day_part(text) {
        at = len + gap_len(rest(text, len));
        said = found;
        sure = true;
    }
    let spot = rest(text, at);
    let (len, hour) = hour_figure(spot)?;
    let arabic = spot.chars().next().and_then(digit).is_some();
    let after = rest(spot, len);
    // The sign of a ratio stands for a colon in many founts: 上午9∶30. By itself 9∶30 is a score.
    let colon = after.chars().next().filter(|c| matches!(c, ':' | '：') || *c == '∶' && sure);
    if let Some(colon) = colon.filter(|_| arabic) {
        let behind = rest(after, colon.len_utf8());
        let (more, (minute, count)) = measure(behind, digits(2))?;
        if count != 2 || minute > 59 {
            return None;
        }
        let mut end = at + len + colon.len_utf8() + more;
        let mut second = None;
        if let Some(tail) = rest(text, end).strip_prefix([':', '：', '∶']) {
            if let Some((m, (s, 2))) = measure(tail, digits(2)).filter(|(_, (s, _))| *s < 60) {
                second = u8::try_from(s).ok();
                end = text.len() - tail.len() + m;
            } else {
                return None;
            }
        }
        // 1∶25万, 9∶11、8∶11
        let behind = rest(text, end);
        if colon == '∶' && (behind.starts_with(['.', '．', '万', '亿', '%', '、'])) {
            return None;
        }
        // 21:05 but not 3:45胜.
        if super::amount::names_result(behind) {
            return None;
        }
        return Some((end, possible(of_day(hour, said)?, u8::try_from(minute).ok()?, second, said)?));
    }
    let skip = gap_len(after);
    let unit = rest(after, skip).chars().next()?;
    if !matches!(unit, '时' | '時' | '点' | '點') {
        return None;
    }
    let mut end = at + len + skip + unit.len_utf8();
    let tail = rest(text, end);
    // `exact`: what follows the unit leaves no doubt that it is a time.
    let (mut minute, mut second, mut exact) = (0, None, false);
    if tail.starts_with('半') {
        minute = 30;
        exact = true;
        end += '半'.len_utf8();
    } else if let Some((len, quarter)) =
        word_of(tail, &[("一刻", 15), ("三刻", 45), ("1刻", 15), ("3刻", 45), ("两刻", 30)])
    {
        minute = quarter;
        exact = true;
        end += len;
        if rest(text, end).starts_with('钟') {
            end += '钟'.len_utf8();
        }
    } else if let Some((len, ())) = word_of(tail, &[("整", ()), ("正", ()), ("钟", ()), ("鐘", ())]) {
        exact = true;
        end += len;
    } else {
        let pad = gap_len(tail);
        if let Some((len, m)) = sixty(rest(tail, pad)) {
            let behind = rest(tail, pad + len);
            let sign = gap_len(behind);
            let han = rest(tail, pad).chars().next().and_then(digit).is_none();
            if let Some(after) =
                rest(behind, sign).strip_prefix('分').filter(|a| !a.starts_with(['钟', '之', '钱']))
            {
                minute = m;
                exact = true;
                end = text.len() - after.len();
                let pad = gap_len(after);
                if let Some((len, s)) = sixty(rest(after, pad)) {
                    if let Some(done) = rest(after, pad + len).strip_prefix('秒') {
                        second = Some(s);
                        end = text.len() - done.len();
                    }
                }
            } else if !han
                && (sure || arabic && pad == 0)
                && matches!(unit, '点' | '點')
                && two_digits(rest(tail, pad), len)
                && ends_clock(behind, sure)
            {
                // 下午3点15, 16点30, 12点30发车
                minute = m;
                exact = true;
                end += pad + len;
            } else if (said.is_some() || sure)
                && (han && m >= 10 || rest(tail, pad).starts_with(['零', '〇']))
                && matches!(unit, '点' | '點')
            {
                // 九点二十, 十点零五: the minutes without their unit.
                minute = m;
                exact = true;
                end += pad + len;
            }
        }
    }
    let next = rest(text, end).chars().next();
    // 8时一直, 9点一到: 一 begins another word, and is no figure behind 时 or 点.
    let goes_on =
        ["一直", "一路", "一起", "一同", "一到", "一过"].iter().any(|w| rest(text, end).starts_with(w));
    if !exact && !goes_on {
        if next.is_some_and(|c| digit(c).is_some() && matches!(unit, '点' | '點')) {
            return None;
        }
        if next == Some('多') && sure {
            // 10点多钟
            let behind = rest(text, end + '多'.len_utf8());
            let clock = possible(of_day(hour, said)?, 0, None, said)?;
            return (!behind.starts_with(['种', '样', '名', '个'])).then_some((end, clock));
        }
        // 时期, 时代, 点评, 点建议
        if next.is_some_and(|c| {
            matches!(
                c,
                '期' | '代'
                    | '间'
                    | '候'
                    | '刻'
                    | '常'
                    | '而'
                    | '速'
                    | '段'
                    | '评'
                    | '击'
                    | '名'
                    | '亮'
                    | '子'
                    | '多'
                    | '建'
                    | '意'
                    | '要'
                    | '五'
                    | '一'
                    | '二'
                    | '三'
                    | '四'
                    | '六'
                    | '七'
                    | '八'
                    | '九'
            )
        }) {
            return None;
        }
        // 13点 to 24点 are hours where no noun follows; 零点 is midnight.
        let point = matches!(unit, '点' | '點')
            && (arabic && (13..=24).contains(&hour) || hour == 0)
            && next.is_none_or(|c| !class(c).has(Class::HAN) || "到至前后以之开起的在，".contains(c));
        // 十二点之后: a bound shows that it is a time.
        let bound = ["以前", "以后", "以後", "之前", "之后", "之後", "左右", "许", "許"]
            .iter()
            .any(|w| rest(text, end).starts_with(w));
        // 零时 is midnight, and no other word: 零时差 is.
        let midnight = hour == 0
            && !arabic
            && matches!(unit, '时' | '時')
            && next.is_none_or(|c| {
                !class(c).has(Class::HAN) || "到至前后後以之开開起的在许許左抵发發出".contains(c)
            });
        let plain = point
            || midnight
            || bound && (1..=24).contains(&hour)
            || arabic && matches!(unit, '时' | '時') && !matches!(next, Some('许' | '許'));
        if !sure && !plain {
            return None;
        }
        if !sure && next.is_some_and(|c| matches!(c, '空')) {
            return None;
        }
    }
    Some((end, possible(of_day(hour, said)?, minute, second, said)?))
}

/// Whether a minute is printed in two figures.
fn two_digits(text: &str, len: usize) -> bool {
    text.get(..len).is_some_and(|t| t.chars().count() == 2)
}

/// What is done at a time of day: 12点30发车, 8点45准时到校.
const DONE_AT: &[&str] = &[
    "发车", "發車", "出发", "出發", "准时", "準時", "抵达", "抵達", "入场", "入場", "离开", "集合", "登机",
    "登機",
];

/// Whether nothing behind minutes without a unit makes them a number of something else. Where no word has said that
/// it is a time, letters and signs behind them might.
fn ends_clock(text: &str, sure: bool) -> bool {
    text.chars().next().is_none_or(|c| {
        !class(c).has(Class::HAN)
            && !matches!(c, '.' | '．' | '·' | '%' | '％' | '‰' | '℃' | '°')
            && (sure || !class(c).has(Class::LATIN) && !matches!(c, '+' | '/' | '／' | '×' | ':' | '：'))
            || "的在到至开起前后左，".contains(c)
    }) || DONE_AT.iter().any(|w| text.starts_with(w))
        || text.starts_with('多') && text.chars().nth(1).is_none_or(|c| !class(c).has(Class::HAN))
}

/// One time, or a range of hours: the second's unit and the first's part of the day stand for both (上午9~11点,
/// 五到六点, 七八点).
///
/// `part` and `sure` are as in [`clock`].
pub(crate) fn clocks(text: &str, part: Option<Part>, sure: bool) -> Option<(usize, Clock, Option<Clock>)> {
    let (skip, said) = match day_part(text) {
        Some((len, found)) => (len + gap_len(rest(text, len)), found),
        None => (0, part),
    };
    let sure = sure || said.is_some();
    if let Some((len, first, last)) = shared_hours(rest(text, skip), said, sure) {
        return Some((skip + len, first, Some(last)));
    }
    let (len, first) = clock(text, part, sure)?;
    Some((len, first, None))
}

/// 9~11点, 五到六点, 8至10时; 七八点: hours that share their unit
fn shared_hours(text: &str, part: Option<Part>, sure: bool) -> Option<(usize, Clock, Clock)> {
    let ranged = hour_figure(text).and_then(|(len, hour)| Some((len + to_sign(rest(text, len))?, hour)));
    let (len, from, spot) = if let Some((len, hour)) = ranged {
        (len, hour, rest(text, len))
    } else {
        // 七八点: two digits that follow each other.
        let mut chars = text.chars();
        let digit = |c: char| if matches!(c, '两' | '兩') { Some(2) } else { han_digit(c) };
        let (a, b) = (digit(chars.next()?)?, digit(chars.next()?)?);
        (a > 0 && b == a + 1).then_some(())?;
        let len = '一'.len_utf8();
        (len, a, rest(text, len))
    };
    let pair = ranged.is_none();
    let (more, to) = clock(spot, part, true)?;
    let printed = spot.get(..more)?;
    let hours = printed
        .chars()
        .find(|c| matches!(c, '时' | '時' | '点' | '點'))
        .is_some_and(|c| matches!(c, '时' | '時'));
    if !(sure || hours && !pair) {
        return None;
    }
    // 3-21:05 is no range of hours.
    let unit = printed.contains(['时', '時', '点', '點']);
    let from = of_day(from, part)?;
    let first = Clock { hour: from, minute: 0, second: None, part };
    (unit && from < to.hour).then_some((len + more, first, to))
}

/// Whether an hour or a range of hours may stand at the head of a text that begins with a numeral.
pub(super) fn may_be_hours(text: &str) -> bool {
    match hour_figure(text) {
        Some((len, _)) => {
            let behind = rest(text, len);
            rest(behind, gap_len(behind)).starts_with(['时', '時', '点', '點', ':', '：'])
                || may_go_to(behind)
        }
        // 七八点
        None => text.chars().nth(1).is_some_and(|c| matches!(c, '两' | '兩') || han_digit(c).is_some()),
    }
}

/// Whether a Chinese hour that stands alone is one of a list or comes every day: 每天六时、十八时.
pub(super) fn listed(text: &str, before: &str) -> bool {
    let hour = |t: &str| {
        let (len, _) = hour_figure(t)?;
        rest(t, len).starts_with(['时', '時']).then_some(len + '时'.len_utf8())
    };
    let Some(len) = hour(text) else { return false };
    let follows = |t: &str| t.strip_prefix(['、', '和', '及', '与', '與']).is_some_and(|t| hour(t).is_some());
    let leads = before
        .strip_suffix(['、', '和', '及', '与', '與'])
        .and_then(|b| b.strip_suffix(['时', '時', '分', '半', '整']))
        .is_some_and(|b| b.ends_with(|c: char| han_digit(c).is_some() || c == '十' || digit(c).is_some()));
    let daily = ["每天", "每日", "每晚", "每早"].iter().any(|w| before.ends_with(w));
    follows(rest(text, len)) || leads || daily
}

/// Whether an hour behind a text is when the first or last bus or train runs: 首班车7点, 末班车为22点.
pub(super) fn scheduled(before: &str) -> bool {
    let before = before.strip_suffix(['为', '為', '：', ':', '是', '在']).unwrap_or(before);
    before.ends_with(['车', '車', '班'])
        && ["首班车", "末班车", "头班车", "首班車", "末班車", "頭班車", "首末班车", "首班", "末班"]
            .iter()
            .any(|w| before.ends_with(w))
}

/// The part of the day that a text ends with: how many bytes it takes.
pub(super) fn ends_with_part(text: &str) -> usize {
    PARTS.iter().find(|(word, _)| text.ends_with(word)).map_or(0, |(word, _)| word.len())
}

/// A time that a day has; half past twelve at night is the first hour of the next.
fn possible(hour: u8, minute: u8, second: Option<u8>, part: Option<Part>) -> Option<Clock> {
    let past = hour == 24 && (minute > 0 || second.is_some_and(|s| s > 0));
    let hour = if past && matches!(part, Some(Part::Evening | Part::Night)) { 0 } else { hour };
    let clock = Clock { hour, minute, second, part };
    clock.is_possible().then_some(clock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{found, reads};

    #[test]
    fn clocks() {
        for (text, want) in [
            ("8时30分", "08:30"),
            ("晚上7点", "19:00"),
            ("7点半", "07:30"),
            ("21:05", "21:05"),
            ("17时02分", "17:02"),
            ("下午三时二十分", "15:20"),
            ("清晨5点40分", "05:40"),
            ("上午9点", "09:00"),
            ("20时", "20:00"),
            ("凌晨3点", "03:00"),
            ("零点一刻", "00:15"),
            ("中午12点", "12:00"),
            ("早八点", "08:00"),
            ("晚間7時10分", "19:10"),
            ("8:00", "08:00"),
            ("17：30", "17:30"),
            ("9时45分30秒", "09:45:30"),
            ("傍晚6点", "18:00"),
            ("上午八时半", "08:30"),
            ("６时", "06:00"),
        ] {
            assert_eq!(
                clock(text, None, false).map(|(l, c)| (l, c.to_string())),
                Some((text.len(), want.to_owned())),
                "{text}"
            );
        }
        for text in
            ["六点建议", "一时", "二十点六", "3点意见", "25时", "21:5", "八时代", "12315", "3:2胜", "四时"]
        {
            assert_eq!(clock(text, None, false), None, "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in reads([
            ("6月9日晚会", "6月9日=XXXX-06-09"),
            ("6月9日早已", "6月9日=XXXX-06-09"),
            ("两点钟", "两点钟=02:00"),
            ("下午12点", "下午12点=12:00"),
            ("晚上4点", "晚上4点=04:00"),
            ("晚上12点", "晚上12点=24:00"),
            ("凌晨12点", "凌晨12点=00:00"),
            ("中午1点", "中午1点=13:00"),
            ("8时60分", "8时=08:00 | 60分=60 分"),
            ("下午 3点", "下午 3点=15:00"),
            ("8:59", "8:59=08:59"),
            ("下午 3 点 15 分", "下午 3 点 15 分=15:15"),
            ("八点三刻钟", "八点三刻钟=08:45"),
            ("八点零五", "八点零五=8.05"),
            ("16点30", "16点30=16:30"),
            ("12点30发车", "12点30=12:30"),
            ("8点45，", "8点45=08:45"),
            ("7点30多", "7点30多=07:30~"),
            ("12点30发子弹", "30发=30 发"),
            ("12点30人", "30人=30 人"),
            ("12点30%", "30%=30 %"),
            ("12点30GB", "30GB=30 GB"),
            ("8点75", "75=75"),
            ("零时", "零时=00:00"),
            ("零时起", "零时起=00:00 Since"),
            ("末班车零时", "零时=00:00"),
            ("零时差", ""),
            ("零时间", ""),
            ("下午3点15", "下午3点15=15:15"),
            ("下午3点二十", "下午3点二十=15:20"),
            ("下午3点15%", "15%=15 %"),
            ("早上十点五", "十点五=10.5"),
            ("上午8点多种", ""),
            ("24点", "24点=24:00"),
            ("8点", ""),
            ("两点", ""),
            ("13点到", "13点=13:00"),
            ("13点人", ""),
            ("12时空", ""),
            ("下午3点5", "5=5"),
            ("下午3点15的", "下午3点15=15:15"),
            ("下午3点15人", "15人=15 人"),
            ("上午 9至11时", "上午 9至11时=09:00/11:00"),
            ("下午三五点", ""),
            ("早上零一点", ""),
            ("9~11点", ""),
            ("9至11时", "9至11时=09:00/11:00"),
            ("上午11至9时", "11=11 | 9时=09:00"),
            ("上午9至9时", "9时=09:00"),
            ("八时、十时", "八时=08:00 | 十时=10:00"),
            ("每天十时、十五时", "十时=10:00 | 十五时=15:00"),
            ("6月9日早，", "6月9日早=XXXX-06-09 Morning"),
            ("8时5分5秒许", "8时5分5秒许=08:05:05~"),
            ("明天三点二十", "明天三点二十=XXXX-XX-XXT03:20 on XXXX-XX-XX Day+1"),
            ("晚上24时10分", "晚上24时10分=00:10"),
            ("深夜12:00:05", "深夜12:00:05=00:00:05"),
            ("晚上24:00:00", "晚上24:00:00=24:00:00"),
        ]) {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
