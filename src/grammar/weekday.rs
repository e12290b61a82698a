//! Weekdays: 星期二, 周二, 礼拜天; alone, and beside a day.

use super::calendar;
use super::clock::take_part;
use super::dates::{Found, single};
use super::relative::relative;
use super::rule::{first, measure, skip_gap};
use super::temporal::{gap_len, rest, word_of};
use crate::model::date::{Date, DatePoint, PartialDate, RelativeUnit};
use crate::text::class::{Class, class};

/// Words for a week, behind a count or a demonstrative.
pub(super) const WEEKS: &[(&str, ())] = &[("星期", ()), ("礼拜", ()), ("禮拜", ()), ("周", ()), ("週", ())];

/// （星期二）, 周二 behind a day
pub(super) fn weekday_behind(text: &str, p: &mut DatePoint) -> usize {
    let skip = gap_len(text);
    let spot = rest(text, skip);
    let open = spot.chars().next().filter(|c| matches!(c, '（' | '(' | '，' | ','));
    let inner = rest(spot, open.map_or(0, char::len_utf8));
    let Some((len, day)) = weekday(inner) else { return letter_in_brackets(text, p) };
    let mut end = skip + open.map_or(0, char::len_utf8) + len;
    if open.is_some_and(|c| matches!(c, '（' | '(')) {
        match rest(text, end).chars().next() {
            Some(c) if matches!(c, '）' | ')') => end += c.len_utf8(),
            _ => return 0,
        }
    }
    p.weekday = Some(day);
    end
}

/// （四） behind a day of the month, as the papers of Hong Kong and Taiwan print it: 6月13日（四）. Where the year is
/// known, it must be that day.
fn letter_in_brackets(text: &str, p: &mut DatePoint) -> usize {
    let body = text.strip_prefix(['（', '(']);
    let Some((body, day)) = body.and_then(|b| Some((b, letter(b)?))).filter(|_| p.day.is_some()) else {
        return 0;
    };
    let Some(behind) = rest(body, '四'.len_utf8()).strip_prefix(['）', ')']) else { return 0 };
    let known = p.year.and(p.month).and(p.calendar()).and_then(PartialDate::weekday);
    if known.is_some_and(|known| known != day) {
        return 0;
    }
    p.weekday = Some(day);
    text.len() - behind.len()
}

/// The day that a character tells behind a word for a week, 1 for Monday; Sunday is 日 or 天.
pub(super) const fn number(c: char) -> Option<u8> {
    match c {
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '日' | '天' => Some(7),
        _ => None,
    }
}

/// One character for a weekday, without a word for a week: 天 alone says none.
pub(super) fn letter(text: &str) -> Option<u8> {
    first(text).filter(|c| *c != '天').and_then(number)
}

/// printed = ( 星期 | 周 | 礼拜 ) ( 一 … 六 | 日 | 天 ), whatever stands behind: how many bytes, and which day.
pub(crate) fn printed(text: &str) -> Option<(usize, u8)> {
    let (len, ()) = word_of(text, WEEKS)?;
    let tight = rest(text, len);
    // 星期 一, but not 周 一鸣
    let spot = if len > '周'.len_utf8() { skip_gap(tight) } else { tight };
    let c = first(spot)?;
    Some((text.len() - spot.len() + c.len_utf8(), number(c)?))
}

/// The day behind another of a week: 周六、日, 本周六、周日, 周六日. How many bytes, and which day.
pub(super) fn next_weekday(text: &str, first: &DatePoint) -> Option<(usize, u8)> {
    let next = first.weekday.filter(|d| *d < 7)? + 1;
    let tail = text.strip_prefix(['、', '和', '及', '与', '與']);
    // 本周六、周日: the second is a day of that week. 周六、周日 are two days.
    if let Some((len, _)) = tail.and_then(weekday).filter(|(_, day)| *day == next && first.relative.is_some())
    {
        let behind = rest(tail?, len);
        // 本周六、周日上午9时, 本周一、周二至周四: what goes on is the second's alone.
        let own = super::clock::part_behind(behind).is_some()
            || super::clock::clock(behind, None, true).is_some()
            || day_in_brackets(behind).is_some()
            || super::temporal::to_sign(behind).is_some();
        return (!own).then_some((text.len() - behind.len(), next));
    }
    let spot = match tail {
        Some(tail) => tail,
        None if next == 7 => text,
        None => return None,
    };
    letter(spot).filter(|day| *day == next)?;
    let (mut behind, mut last) = (rest(spot, '日'.len_utf8()), next);
    // 周五、六、日
    while last < 7
        && let Some(spot) = behind.strip_prefix('、')
        && letter(spot) == Some(last + 1)
    {
        (behind, last) = (rest(spot, '日'.len_utf8()), last + 1);
    }
    // 周五、六、日本队: a list of three may end in another word, too.
    may_end(behind).then_some((text.len() - behind.len(), last))
}

/// Whether one character for a weekday may end before a text: not in 周六、日本队, 周一、二中.
fn may_end(behind: &str) -> bool {
    const WORDS: &[&str] = &[
        "上午", "下午", "举行", "舉行", "全天", "限行", "开放", "開放", "营业", "營業", "播出", "休息",
        "闭馆", "閉館", "出诊", "门诊",
    ];
    behind.chars().next().is_none_or(|c| !class(c).has(Class::HAN) || "两兩早晚休和及的".contains(c))
        || WORDS.iter().any(|w| behind.starts_with(w))
}

/// Whether a text ends within a list of weekdays whose first has the word for a week, and what the last of them is:
/// 周一、三、
fn list_before(before: &str) -> Option<u8> {
    let mut front = before.strip_suffix('、')?;
    let (mut last, mut later) = (None, 8);
    while let Some((day, c)) = front.chars().next_back().and_then(|c| Some((number(c)?, c)))
        && day < later
    {
        last = last.or(Some(day));
        later = day;
        front = front.get(..front.len() - c.len_utf8())?;
        if WEEKS.iter().any(|(word, ())| front.ends_with(word)) {
            return last;
        }
        front = front.strip_suffix('、')?;
    }
    None
}

/// Whether a weekday of a list stands at the head of a text: 三 behind 周一、 of 周一、三、五.
pub(super) fn is_listed(text: &str, before: &str) -> bool {
    listed(text, before).is_some()
}

/// A weekday that has the word for a week from the first of its list: 三 of 周一、三、五, 四 of 周二、四上午.
pub(super) fn listed(text: &str, before: &str) -> Option<Found> {
    let day = letter(text)?;
    list_before(before).filter(|last| *last < day)?;
    let mut len = '日'.len_utf8();
    let behind = rest(text, len);
    let goes_on = behind.strip_prefix('、').and_then(letter).is_some_and(|next| day < next);
    let mut p = DatePoint { weekday: Some(day), ..DatePoint::default() };
    len += take_part(behind, &mut p);
    (goes_on || may_end(behind)).then(|| single(len, p))
}

/// weekday = printed, where it begins no other word
pub(crate) fn weekday(text: &str) -> Option<(usize, u8)> {
    let (len, day) = printed(text)?;
    let next = first(rest(text, len));
    // 周一, but not 周日报, 周三十, 周一围; 周年 never comes here.
    let word = text.starts_with('周')
        && next.is_some_and(|c| {
            matches!(c, '报' | '岁' | '年' | '围' | '期') || (day < 7 && matches!(c, '十' | '百' | '千'))
        });
    (!word).then_some((len, day))
}

/// A weekday as a date: by itself, with the day or the part of the day behind it; 周末 is Saturday and Sunday.
pub(super) fn weekday_point(text: &str, before: &str) -> Option<Found> {
    if before.ends_with(['每', '隔']) {
        return None;
    }
    if let Some((len, ())) = word_of(text, &[("周末", ()), ("週末", ())]) {
        let mut p = relative(RelativeUnit::Week, 0);
        p.weekday = Some(6);
        let sunday = DatePoint { weekday: Some(7), ..p };
        return Some(Found { len, date: Date { last: Some(sunday), ..Date::from(p) } });
    }
    let (mut len, day) = weekday(text)?;
    let mut p = DatePoint { weekday: Some(day), ..DatePoint::default() };
    // 星期三（6月9日）; 礼拜天, 二月十号: the day behind it.
    let spot = rest(text, len + gap_len(rest(text, len)));
    let open = spot.chars().next().filter(|c| matches!(c, '（' | '(' | '，' | ','));
    let inner = rest(spot, open.map_or(0, char::len_utf8));
    let inner = rest(inner, gap_len(inner));
    if let Some((more, date)) =
        measure(inner, calendar::date).filter(|(_, d)| d.month().is_some() && d.day().is_some())
    {
        let mut end = text.len() - inner.len() + more;
        let closed = match open {
            Some('（' | '(') => {
                rest(text, end).chars().next().filter(|c| matches!(c, '）' | ')')).map(char::len_utf8)
            }
            _ => Some(0),
        };
        if let Some(close) = closed {
            end += close;
            (p.year, p.month, p.day) = (date.year(), date.month(), date.day());
            end += take_part(rest(text, end), &mut p);
            return Some(single(end, p));
        }
    }
    if let Some((more, day)) = day_in_brackets(rest(text, len)) {
        len += more;
        p.day = Some(day);
    } else if let Some((more, day)) = next_weekday(rest(text, len), &p) {
        let last = DatePoint { weekday: Some(day), ..p };
        return Some(Found { len: len + more, date: Date { last: Some(last), ..Date::from(p) } });
    }
    len += take_part(rest(text, len), &mut p);
    Some(single(len, p))
}

/// （20日）, （20）日: the day of the month in brackets behind a weekday.
pub(super) fn day_in_brackets(text: &str) -> Option<(usize, u8)> {
    let body = text.strip_prefix(['（', '('])?;
    if let Some((more, day)) = super::month_day::small(body).filter(|(_, d)| (1..=31).contains(d))
        && let Some(behind) = rest(body, more).strip_prefix(['）', ')']).and_then(|b| b.strip_prefix('日'))
    {
        return Some((text.len() - behind.len(), day));
    }
    let (more, day) = measure(body, calendar::day)?;
    let behind = rest(body, more).strip_prefix(['）', ')'])?;
    Some((text.len() - behind.len(), day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    #[test]
    fn weekdays() {
        for (text, len, day) in [
            ("星期二", 9, 2),
            ("周日", 6, 7),
            ("礼拜天", 9, 7),
            ("週四", 6, 4),
            ("周五晚", 9, 5),
            ("星期三（6月9日）", 23, 3),
            ("礼拜天, 二月十号", 23, 7),
        ] {
            let found = weekday_point(text, "").map(|f| (f.len, f.date.first.weekday));
            assert_eq!(found, Some((len, Some(day))), "{text}");
        }
        for text in ["周年", "周围", "周一围", "周日报", "周三十", "星期", "礼拜堂"] {
            assert!(weekday_point(text, "").is_none(), "{text}");
        }
        assert!(weekday_point("周三", "每").is_none());
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("本周周末", "本周=XXXX-XX-XX Week(0) Week+0 | 周末=XXXX-XX-XX w6 Week+0/XXXX-XX-XX w7 Week+0"),
            ("周一 6月9日", "周一 6月9日=XXXX-06-09 w1"),
            ("周六、日9时", "周六、日=XXXX-XX-XX w6/XXXX-XX-XX w7 | 9时=09:00"),
            ("周六日休息", "周六日=XXXX-XX-XX w6/XXXX-XX-XX w7"),
            ("周六、日本队", "周六=XXXX-XX-XX w6"),
            ("周一、二等奖", "周一=XXXX-XX-XX w1"),
            ("周六、周日", "周六=XXXX-XX-XX w6 | 周日=XXXX-XX-XX w7"),
            ("本周六、周日", "本周六、周日=XXXX-XX-XX w6 Week+0/XXXX-XX-XX w7 Week+0"),
            ("下周二、三举行", "下周二、三=XXXX-XX-XX w2 Week+1/XXXX-XX-XX w3 Week+1"),
            ("周五、六、日", "周五、六、日=XXXX-XX-XX w5/XXXX-XX-XX w7"),
            ("周一、三、五限行", "周一=XXXX-XX-XX w1 | 三=XXXX-XX-XX w3 | 五=XXXX-XX-XX w5"),
            ("星期二、四9时", "星期二=XXXX-XX-XX w2 | 四9时=XXXX-XX-XXT09:00 on XXXX-XX-XX w4"),
            ("周二、四上午", "周二=XXXX-XX-XX w2 | 四上午=XXXX-XX-XX w4 Forenoon"),
            ("周三、一，", "周三=XXXX-XX-XX w3"),
            ("四周、三、五，", ""),
            ("周二、四中", "周二=XXXX-XX-XX w2"),
            ("下週一（17）日", "下週一（17）日=XXXX-XX-17 w1 Week+1"),
            ("6月13日（四）", "6月13日（四）=XXXX-06-13 w4"),
            ("2024年6月13日(五)", "2024年6月13日=2024-06-13"),
            ("2024年6月13日(四)晚", "2024年6月13日(四)晚=2024-06-13 w4 Evening"),
            ("6月（四）", "6月=XXXX-06"),
            ("周一（9日）", "周一（9日）=XXXX-XX-09 w1"),
            ("周一（6月9日）晚", "周一（6月9日）晚=XXXX-06-09 w1 Evening"),
            ("周日十时", "周日十时=XXXX-XX-XXT10:00 on XXXX-XX-XX w7"),
            ("6月9日（星期一，晴）", "6月9日=XXXX-06-09 | 星期一=XXXX-XX-XX w1"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
