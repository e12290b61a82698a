//! What comes again and again: 每周三, 每月4号, 每隔两周.

use core::num::NonZeroU16;

use rust_decimal::prelude::ToPrimitive as _;

use super::month_day::small;
use super::temporal::{rest, word_of};
use super::time_unit::piece;
use crate::model::amount::Hedge;
use crate::model::date::DatePoint;
use crate::model::duration::{Recurrence, TimeUnit};
use crate::model::mention::Value;

/// Units that recur, behind 每.
pub(super) const UNITS: &[(&str, TimeUnit)] = &[
    ("一个工作日", TimeUnit::Day),
    ("个工作日", TimeUnit::Day),
    ("工作日", TimeUnit::Day),
    ("个交易日", TimeUnit::Day),
    ("个星期", TimeUnit::Week),
    ("个礼拜", TimeUnit::Week),
    ("个周", TimeUnit::Week),
    ("個週", TimeUnit::Week),
    ("个月", TimeUnit::Month),
    ("個月", TimeUnit::Month),
    ("个季度", TimeUnit::Month),
    ("季度", TimeUnit::Month),
    ("个小时", TimeUnit::Hour),
    ("小时", TimeUnit::Hour),
    ("小時", TimeUnit::Hour),
    ("分钟", TimeUnit::Minute),
    ("分鐘", TimeUnit::Minute),
    ("逢星期", TimeUnit::Week),
    ("逢周", TimeUnit::Week),
    ("逢週", TimeUnit::Week),
    ("逢礼拜", TimeUnit::Week),
    ("逢禮拜", TimeUnit::Week),
    ("逢", TimeUnit::Month),
    ("星期", TimeUnit::Week),
    ("礼拜", TimeUnit::Week),
    ("年", TimeUnit::Year),
    ("月", TimeUnit::Month),
    ("周", TimeUnit::Week),
    ("週", TimeUnit::Week),
    ("天", TimeUnit::Day),
    ("日", TimeUnit::Day),
    ("晚", TimeUnit::Day),
    ("早", TimeUnit::Day),
];

/// recurrence = 每 ( 天 | 日 | 周 [weekday] | 月 [day] | 年 [date] | 小时 … ) [ 的 ] [ part of the day | time ]
///
/// In a sentence a recurrence must say which day of the week, month or year it means: 每周六上午9点到11点, 每月4号.
/// 每天清晨5点 there is a time that comes every day, and 每20分钟一班 a rate: time and duration are the mentions.
/// Where the recurrence is all the text, it is one mention.
pub(crate) fn recurrence(here: &str, before: &str) -> Option<(usize, Value)> {
    let spot = here.strip_prefix('每')?;
    let spot = spot.strip_prefix('隔').unwrap_or(spot);
    let Some((len, mut every)) = word_of(spot, UNITS) else { return every_so_long(here, spot, before) };
    let quarter = spot.get(..len).is_some_and(|w| w.contains("季度"));
    let mut end = here.len() - spot.len() + len;
    let mut weekday = None;
    let weekend = weekend(spot, len, every);
    let day_of_unit = spot.starts_with('逢') && every == TimeUnit::Month && weekend == 0;
    if weekend > 0 {
        every = TimeUnit::Week;
        weekday = Some(6);
        end += weekend;
    } else if every == TimeUnit::Week {
        let next = rest(here, end).chars().next();
        if let Some(day) = next.and_then(super::weekday::number) {
            weekday = Some(day);
            end += '一'.len_utf8();
            // 每周一至周五, 每周二、四, 每周三和周五
            for _ in 0..6 {
                let Some(tail) = rest(here, end).strip_prefix(['、', '和', '及', '与', '與']) else {
                    break;
                };
                let named = super::weekday::weekday(tail).map(|(more, _)| more);
                let short = super::weekday::letter(tail).map(|_| '日'.len_utf8());
                let cut = |len: usize| {
                    rest(tail, len).starts_with(['个', '次', '名', '日', '月', '年', '家', '十', '百', '千'])
                };
                let Some(more) = named.or(short.filter(|len| !cut(*len))) else { break };
                end = here.len() - tail.len() + more;
            }
            if let Some(sign) = super::temporal::to_sign(rest(here, end)) {
                if let Some((more, _)) = super::weekday::weekday(rest(here, end + sign)) {
                    end += sign + more;
                }
            }
        }
    }
    let behind = rest(here, end);
    // 每年级, 每日报, 每早点: other words.
    if behind.starts_with(['级', '报', '岁', '餐', '饭', '会', '点']) {
        return None;
    }
    // On which day and at what time: 每月4号, 每年秋天, 每周六上午9点到11点.
    let mut told = weekday.is_some();
    let dated = rest(here, end);
    let dated = dated.strip_prefix('的').unwrap_or(dated);
    let mut p = DatePoint::default();
    let on = match every {
        TimeUnit::Month if !quarter && !day_of_unit => {
            days_of_month(dated).unwrap_or_else(|| super::month_day::day_run(dated, 0, &mut p).0)
        }
        TimeUnit::Year => super::relative::year_tail(dated, 0, p).map_or(0, |found| {
            p = found.date.first;
            found.len
        }),
        _ => 0,
    };
    // 每年夏秋季节: no season alone.
    let seasons = rest(dated, on).starts_with(['春', '夏', '秋', '冬']);
    if on > 0 && !seasons {
        end = here.len() - dated.len() + on;
        // 每年6月至9月, 每年11月至次年3月
        let to = end_of_each(rest(here, end), every);
        end += to;
        if to == 0 && every == TimeUnit::Year {
            end += others_of_year(rest(here, end));
        }
        weekday = weekday.or(p.weekday);
        told = true;
    }
    // 每逢佳节: only a day or month that is named.
    if day_of_unit {
        let found = super::dates::point(behind, "逢")
            .filter(|f| f.date.first.relative.is_none() && f.date.first.year.is_none())?;
        end = here.len() - behind.len() + found.len;
        let on = found.date.first;
        weekday = on.weekday;
        // 每逢5日 is every month, 每逢6月9日 and 每逢中秋 every year.
        every = match (on.month, on.day, on.weekday) {
            (None, Some(_), _) => TimeUnit::Month,
            (None, None, Some(_)) => TimeUnit::Week,
            _ => TimeUnit::Year,
        };
        told = true;
    }
    let tail = rest(here, end);
    let tail = tail.strip_prefix('的').unwrap_or(tail);
    let mut timed = false;
    if let Some((len, _, last)) = super::clock::clocks(tail, None, told || every == TimeUnit::Day) {
        end = here.len() - tail.len() + len;
        timed = true;
        if last.is_none() {
            if let Some(sign) = super::temporal::to_sign(rest(here, end)) {
                if let Some((m, ..)) = super::clock::clocks(rest(here, end + sign), None, true) {
                    end += sign + m;
                }
            }
        }
    } else if let Some((len, _)) = super::clock::part_behind(tail).filter(|_| told || before.is_empty()) {
        end = here.len() - tail.len() + len;
    }
    let whole = before.is_empty() && rest(here, end).is_empty();
    // 每天都 recurs; 每天清晨5点 in a sentence is a time.
    let plain = behind.starts_with('都') && !timed;
    if !(told || whole || plain) {
        return None;
    }
    let count = if quarter { NonZeroU16::MIN.saturating_add(2) } else { NonZeroU16::MIN };
    Some((end, Value::Recurrence(Recurrence { every, count, weekday })))
}

/// 末 of 每周末, 每逢周末; 双休日 of 每逢双休日: how many bytes, behind the word for the unit.
fn weekend(spot: &str, len: usize, every: TimeUnit) -> usize {
    let behind = rest(spot, len);
    if every == TimeUnit::Week {
        // 每周末班车
        let week = spot.get(..len).is_some_and(|w| w.ends_with(['周', '週']));
        let other = behind.chars().nth(1).is_some_and(|c| "班端尾梢位代次".contains(c));
        if week && behind.starts_with('末') && !other { '末'.len_utf8() } else { 0 }
    } else if spot.starts_with('逢') {
        word_of(behind, &[("双休日", ()), ("雙休日", ())]).map_or(0, |(len, ())| len)
    } else {
        0
    }
}

/// 5日、20日, 5、15、25日, 1日和15日: days of each month, two and more. The last has its 日.
fn days_of_month(text: &str) -> Option<usize> {
    let (mut at, mut count, mut days) = (0, 0, None);
    while let Some((len, _)) = small(rest(text, at)).filter(|(_, d)| (1..=31).contains(d)) {
        at += len;
        count += 1;
        let unit = rest(text, at).chars().next().filter(|c| matches!(c, '日' | '号' | '號'));
        at += unit.map_or(0, char::len_utf8);
        if unit.is_some() && count > 1 {
            days = Some(at);
        }
        let Some(sign) = rest(text, at).chars().next().filter(|c| "、和及与與".contains(*c)) else {
            break;
        };
        at += sign.len_utf8();
    }
    days
}

/// 至9月, 至次年3月: to when it goes each time; how many bytes.
fn end_of_each(text: &str, every: TimeUnit) -> usize {
    let Some(sign) = super::temporal::to_sign(text) else { return 0 };
    let spot = rest(text, sign);
    let next = if every == TimeUnit::Year { super::relative::next_year(spot) } else { 0 };
    let to = super::dates::end_of_range(rest(spot, next)).filter(|to| {
        let last = to.date.first;
        last.relative.is_none()
            && last.year.is_none()
            && last.weekday.is_none()
            && (next == 0 || last.month.is_some())
    });
    to.map_or(0, |to| sign + next + to.len)
}

/// 和9月, 、7月1日: the other months and days of what comes each year.
fn others_of_year(text: &str) -> usize {
    let mut end = 0;
    while let Some(tail) = rest(text, end).strip_prefix(['、', '和', '及', '与', '與']) {
        let found = super::dates::point(tail, "和").filter(|f| {
            let p = f.date.first;
            p.month.is_some() && p.year.is_none() && p.relative.is_none() && f.date.last.is_none()
        });
        let Some(found) = found else { break };
        end = text.len() - tail.len() + found.len;
        end += end_of_each(rest(text, end), TimeUnit::Year);
    }
    end
}

/// 每半年, 每隔200秒, 每两周: what recurs in so long a time.
pub(super) fn every_so_long(here: &str, spot: &str, before: &str) -> Option<(usize, Value)> {
    let found = piece(spot).filter(|p| p.high.is_none() && p.hedge == Hedge::EXACT && p.word != "日")?;
    let end = here.len() - spot.len() + found.len;
    // 每20分钟一班: a rate. 每隔两周 and 每两周 by itself recur.
    let apart = here.starts_with("每隔");
    if !(apart || before.is_empty() && rest(here, end).is_empty()) {
        return None;
    }
    let count = found.low.to_u16().filter(|_| found.low.is_integer()).and_then(NonZeroU16::new)?;
    // 每隔一天 is every other day, and so with what is longer; 每隔一小时 is said of every hour.
    let long = matches!(found.unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year);
    let other = apart && long && count == NonZeroU16::MIN;
    let count = if other { count.saturating_add(1) } else { count };
    Some((end, Value::Recurrence(Recurrence { every: found.unit, count, weekday: None })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    #[test]
    fn recurrences() {
        for (text, before, want) in [
            ("每周三", "", "R/P1W"),
            ("每周六上午9点到11点", "定于", "R/P1W"),
            ("每周一至周五", "于", "R/P1W"),
            ("每周四上午", "他", "R/P1W"),
            ("每月4号", "", "R/P1M"),
            ("每月的第一个星期五", "在", "R/P1M"),
            ("每年秋天", "", "R/P1Y"),
            ("每年3月12日", "把", "R/P1Y"),
            ("每年母亲节", "", "R/P1Y"),
            ("每个工作日的下午三点", "", "R/P1D"),
            ("每工作日9点", "", "R/P1D"),
            ("每天清晨5点40分", "", "R/P1D"),
            ("每半年", "", "R/P6M"),
            ("每隔两周", "他们", "R/P2W"),
            ("每隔一天", "他们", "R/P2D"),
            ("每隔一年", "他们", "R/P2Y"),
            ("每隔一小时", "他们", "R/PT1H"),
            ("每逢5日", "镇上", "R/P1M"),
            ("每逢6月9日", "镇上", "R/P1Y"),
            ("每逢周三", "镇上", "R/P1W"),
            ("每逢週日", "鎮上", "R/P1W"),
            ("每逢中秋节", "镇上", "R/P1Y"),
            ("每季度", "", "R/P3M"),
        ] {
            let found = recurrence(text, before).map(|(l, v)| (l, v.to_string()));
            assert_eq!(found, Some((text.len(), want.to_owned())), "{text}");
        }
        for (text, before) in [
            ("每天清晨5点40分", "师傅"),
            ("每20分钟一班", ""),
            ("每月200元", ""),
            ("每年级", ""),
            ("每人", ""),
            ("每亩", ""),
            ("每个月工资", "他"),
        ] {
            assert_eq!(recurrence(text, before), None, "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("每逢三", ""),
            ("每逢周末", "每逢周末=R/P1W w6"),
            ("每周末", "每周末=R/P1W w6"),
            ("每周末班车", ""),
            ("每逢双休日", "每逢双休日=R/P1W w6"),
            ("每个周五下午", "每个周五下午=R/P1W w5"),
            ("每个周期", ""),
            ("每年11月至次年3月", "每年11月至次年3月=R/P1Y"),
            ("每年12月到第二年3月", "每年12月到第二年3月=R/P1Y"),
            ("每年11月至次年", "每年11月=R/P1Y | 次年=XXXX Year+1 of the text"),
            ("每月5日、20日", "每月5日、20日=R/P1M"),
            ("每月5、15、25日", "每月5、15、25日=R/P1M"),
            ("每月5日和10名", "每月5日=R/P1M | 10名=10 名"),
            ("每年3月和9月", "每年3月和9月=R/P1Y"),
            ("每年3月和去年9月", "每年3月=R/P1Y | 去年9月=XXXX-09 Year-1"),
            ("每周一", "每周一=R/P1W w1"),
            ("每周六、日", "每周六、日=R/P1W w6"),
            ("每季度5日", "5日=XXXX-XX-05"),
            ("每月5日至10日", "每月5日至10日=R/P1M"),
            ("每月5日至今年10日", "每月5日=R/P1M | 今年=XXXX Year+0 | 10日=XXXX-XX-10"),
            ("每逢春节", "每逢春节=R/P1Y"),
            ("每天都", "每天=R/P1D"),
            ("每两三天", "两三天=P2D/P3D"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
