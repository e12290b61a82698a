//! Feasts, solar terms and days of note that a text names: 除夕, 清明, 国庆节, 五一, 母亲节.

use super::dates::{Found, single};
use super::temporal::rest;
use super::words::Words;
use crate::model::date::{Anchor, DatePoint, Division, RelativeUnit};
use crate::model::solar_term::SolarTerm;
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// Feasts of the solar year: the word, month and day; the longer word before its own head.
/// Source: 《全国年节及纪念日放假办法》 (国务院令第795号), the days that laws have set, and those that newspapers name.
pub(super) const SOLAR: &[(&str, (u8, u8))] = &[
    ("元旦节", (1, 1)),
    ("元旦", (1, 1)),
    ("情人节", (2, 14)),
    ("学雷锋纪念日", (3, 5)),
    ("三八国际妇女节", (3, 8)),
    ("三八国际劳动妇女节", (3, 8)),
    ("国际劳动妇女节", (3, 8)),
    ("国际妇女节", (3, 8)),
    ("三八妇女节", (3, 8)),
    ("三八节", (3, 8)),
    ("妇女节", (3, 8)),
    ("婦女節", (3, 8)),
    ("植树节", (3, 12)),
    ("植樹節", (3, 12)),
    ("国际消费者权益日", (3, 15)),
    ("世界水日", (3, 22)),
    ("愚人节", (4, 1)),
    ("世界卫生日", (4, 7)),
    ("全民国家安全教育日", (4, 15)),
    ("世界地球日", (4, 22)),
    ("世界读书日", (4, 23)),
    ("五一国际劳动节", (5, 1)),
    ("国际劳动节", (5, 1)),
    ("五一劳动节", (5, 1)),
    ("五一节", (5, 1)),
    ("五一", (5, 1)),
    ("劳动节", (5, 1)),
    ("勞動節", (5, 1)),
    ("五四青年节", (5, 4)),
    ("青年节", (5, 4)),
    ("国际护士节", (5, 12)),
    ("护士节", (5, 12)),
    ("世界无烟日", (5, 31)),
    ("六一国际儿童节", (6, 1)),
    ("国际儿童节", (6, 1)),
    ("六一儿童节", (6, 1)),
    ("六一节", (6, 1)),
    ("儿童节", (6, 1)),
    ("兒童節", (6, 1)),
    ("世界环境日", (6, 5)),
    ("国际禁毒日", (6, 26)),
    ("七一建党节", (7, 1)),
    ("建党节", (7, 1)),
    ("八一建军节", (8, 1)),
    ("建军节", (8, 1)),
    ("建軍節", (8, 1)),
    ("教师节", (9, 10)),
    ("教師節", (9, 10)),
    ("烈士纪念日", (9, 30)),
    ("国庆节", (10, 1)),
    ("國慶節", (10, 1)),
    ("国庆", (10, 1)),
    ("國慶", (10, 1)),
    ("十一国庆节", (10, 1)),
    ("万圣节前夜", (10, 31)),
    ("万圣节", (10, 31)),
    ("记者节", (11, 8)),
    ("全国消防日", (11, 9)),
    ("双十一", (11, 11)),
    ("双11", (11, 11)),
    ("光棍节", (11, 11)),
    ("世界艾滋病日", (12, 1)),
    ("国家宪法日", (12, 4)),
    ("国家公祭日", (12, 13)),
    ("双十二", (12, 12)),
    ("平安夜", (12, 24)),
    ("圣诞节", (12, 25)),
    ("圣诞夜", (12, 24)),
    ("圣诞", (12, 25)),
    ("聖誕節", (12, 25)),
    ("聖誕", (12, 25)),
];

/// Feasts of the lunar year: the word, month and day.
pub(super) const LUNAR: &[(&str, (u8, u8))] = &[
    ("春节", (1, 1)),
    ("春節", (1, 1)),
    ("元宵节", (1, 15)),
    ("元宵節", (1, 15)),
    ("龙抬头", (2, 2)),
    ("端午节", (5, 5)),
    ("端午節", (5, 5)),
    ("端阳节", (5, 5)),
    ("端午", (5, 5)),
    ("七夕节", (7, 7)),
    ("七夕情人节", (7, 7)),
    ("七夕", (7, 7)),
    ("中元节", (7, 15)),
    ("中秋节", (8, 15)),
    ("中秋節", (8, 15)),
    ("中秋", (8, 15)),
    ("八月十五", (8, 15)),
    ("三月三", (3, 3)),
    ("九九重阳节", (9, 9)),
    ("九九重阳", (9, 9)),
    ("重阳节", (9, 9)),
    ("重陽節", (9, 9)),
    ("重阳", (9, 9)),
    ("寒衣节", (10, 1)),
    ("腊八节", (12, 8)),
    ("腊八", (12, 8)),
    ("大年三十", (12, 30)),
    ("年三十", (12, 30)),
    ("大年夜", (12, 30)),
    ("除夕夜", (12, 30)),
    ("除夕", (12, 30)),
    ("小年", (12, 23)),
];

/// Feasts on a weekday: the word, the month, which of that weekday in the month it is, and the weekday (1 is Monday, 7
/// Sunday): 母亲节 is the second Sunday of May. Easter has no such rule.
pub(super) const WEEKDAYS: &[(&str, (u8, u8, u8))] = &[
    ("母亲节", (5, 2, 7)),
    ("母親節", (5, 2, 7)),
    ("全国助残日", (5, 3, 7)),
    ("父亲节", (6, 3, 7)),
    ("父親節", (6, 3, 7)),
    ("感恩节", (11, 4, 4)),
    ("感恩節", (11, 4, 4)),
];

/// Solar terms: those that are feasts, too, with 节; traditional characters beside their simplified names.
pub(super) const TERMS: &[(&str, &str)] = &[
    ("清明节", "清明"),
    ("清明節", "清明"),
    ("清明", "清明"),
    ("冬至节", "冬至"),
    ("立春", "立春"),
    ("雨水", "雨水"),
    ("惊蛰", "惊蛰"),
    ("驚蟄", "惊蛰"),
    ("春分", "春分"),
    ("谷雨", "谷雨"),
    ("穀雨", "谷雨"),
    ("立夏", "立夏"),
    ("小满", "小满"),
    ("小滿", "小满"),
    ("芒种", "芒种"),
    ("芒種", "芒种"),
    ("夏至", "夏至"),
    ("小暑", "小暑"),
    ("大暑", "大暑"),
    ("立秋", "立秋"),
    ("处暑", "处暑"),
    ("處暑", "处暑"),
    ("白露", "白露"),
    ("秋分", "秋分"),
    ("寒露", "寒露"),
    ("霜降", "霜降"),
    ("立冬", "立冬"),
    ("小雪", "小雪"),
    ("大雪", "大雪"),
    ("冬至", "冬至"),
    ("小寒", "小寒"),
    ("大寒", "大寒"),
];

static SOLAR_HEADS: Words<(u8, u8), { SOLAR.len() }> = Words::heads(SOLAR);
static LUNAR_HEADS: Words<(u8, u8), { LUNAR.len() }> = Words::heads(LUNAR);
static WEEKDAY_HEADS: Words<(u8, u8, u8), { WEEKDAYS.len() }> = Words::heads(WEEKDAYS);
static TERM_HEADS: Words<&str, { TERMS.len() }> = Words::heads(TERMS);

/// The feast that moves with the moon, and has no place in a table.
const EASTER: &str = "复活节";

/// The second characters of all feasts (活 is that of Easter): what begins as one does and goes on otherwise is refused
/// by one look.
static SECONDS: CharSet =
    CharSet::of("活").with_seconds(SOLAR).with_seconds(LUNAR).with_seconds(WEEKDAYS).with_seconds(TERMS);

/// Whether a text goes on behind its first character as some feast does.
fn may_be_feast(text: &str) -> bool {
    text.chars().nth(1).is_some_and(|c| SECONDS.has(c))
}

/// Whether a text opens with a feast of the twelfth month, which the civil year has in its first weeks.
pub(super) fn names_eve(text: &str) -> bool {
    LUNAR_HEADS.at(text).is_some_and(|(_, (month, _))| month == 12)
}

/// Whether the name of a feast opens a text.
pub(super) fn names_feast(text: &str) -> bool {
    may_be_feast(text)
        && (SOLAR_HEADS.at(text).is_some()
            || LUNAR_HEADS.at(text).is_some()
            || WEEKDAY_HEADS.at(text).is_some()
            || TERM_HEADS.at(text).is_some())
}

/// Feasts and terms that are names of other things, too (goods, people, weather): a date only where the text sets
/// them off.
const WORDS: &[&str] = &[
    "五一",
    "雨水",
    "小雪",
    "大雪",
    "小满",
    "小滿",
    "小年",
    "清明",
    "圣诞",
    "聖誕",
    "中秋",
    "国庆",
    "國慶",
    "白露",
    "霜降",
    "谷雨",
    "穀雨",
    "立春",
    "立夏",
    "立秋",
    "立冬",
    "重阳",
    "端午",
    "七夕",
    "腊八",
    "龙抬头",
    "春分",
    "秋分",
    "大寒",
    "小寒",
    "寒露",
    "惊蛰",
    "芒种",
    "双十一",
    "双十二",
    "双11",
];

/// Days that month and day name, in quotation marks: “五一”期间, “十一”前夕.
const QUOTED: &[(&str, (u8, u8))] = &[
    ("三八”", (3, 8)),
    ("五一”", (5, 1)),
    ("六一”", (6, 1)),
    ("七一”", (7, 1)),
    ("八一”", (8, 1)),
    ("十一”", (10, 1)),
    ("双十一”", (11, 11)),
    ("双11”", (11, 11)),
    ("双十二”", (12, 12)),
];

/// What follows on a day in quotation marks: “七一”勋章, “八一”起义 and “十一”届 are names.
const FOLLOWS: &[&str] = &[
    "期间", "期間", "前夕", "前后", "前後", "之前", "之后", "之後", "当天", "当日", "当晚", "过后", "到来",
    "来临", "临近",
];

/// “五一”期间: the day in quotation marks, which are no part of it.
pub(super) fn quoted(text: &str) -> Option<Found> {
    if !text.starts_with(['三', '五', '六', '七', '八', '十', '双']) {
        return None;
    }
    let (len, (month, day)) = super::temporal::word_of(text, QUOTED)?;
    let behind = rest(text, len);
    FOLLOWS.iter().any(|w| behind.starts_with(w)).then(|| {
        let p = DatePoint { month: Some(month), day: Some(day), ..DatePoint::default() };
        single(len - '”'.len_utf8(), p)
    })
}

/// feast = a named day
pub(super) fn feast(text: &str, before: &str) -> Option<Found> {
    if before.ends_with('“')
        && let Some(found) = quoted(text)
    {
        return Some(found);
    }
    if !may_be_feast(text) {
        return None;
    }
    let (len, mut p) = if let Some((len, (month, day))) = SOLAR_HEADS.at(text) {
        (len, DatePoint { month: Some(month), day: Some(day), ..DatePoint::default() })
    } else if let Some((len, (month, day))) = LUNAR_HEADS.at(text) {
        (len, DatePoint { month: Some(month), day: Some(day), lunar: true, ..DatePoint::default() })
    } else if let Some((len, (month, nth, weekday))) = WEEKDAY_HEADS.at(text) {
        let division = Some(Division::Weekday(nth));
        let p = DatePoint { month: Some(month), weekday: Some(weekday), division, ..DatePoint::default() };
        (len, p)
    } else if text.starts_with(EASTER) {
        (EASTER.len(), super::relative::counted(RelativeUnit::Day, 0, Anchor::Text))
    } else {
        let (len, name) = TERM_HEADS.at(text)?;
        let term = SolarTerm::named(name).map(Division::SolarTerm);
        (len, DatePoint { division: term, ..DatePoint::default() })
    };
    let word = text.get(..len)?;
    let behind = rest(text, len);
    let next = behind.chars().next();
    // 三月三十日
    let figure =
        |c: char| super::figure::han_digit(c).is_some() || matches!(c, '十' | '日' | '号' | '个' | '月');
    if matches!(word, "三月三" | "八月十五") && next.is_some_and(|c| figure(c) || "万亿人名家".contains(c))
    {
        return None;
    }
    // 雨水充沛, 清明上河图, 中秋月饼, a girl called 小满: such a word dates only where the text sets it off.
    if WORDS.contains(&word) {
        // 中到大雪, 雨转小雪: weather.
        if word.ends_with('雪') && ["中到", "小到", "雨到", "雪到", "转"].iter().any(|w| before.ends_with(w))
        {
            return None;
        }
        let led = before.is_empty()
            || before.ends_with(['年', '在', '于', '到', '至', '是', '历', '曆', '逢', '迎', '从', '自']);
        let opens = before.is_empty() || !before.ends_with(|c: char| class(c).has(Class::HAN));
        let told = [
            "前后", "以前", "以后", "之前", "之后", "时节", "期间", "当天", "当日", "当晚", "前夕", "之夜",
            "那天", "这天", "节气", "过后",
        ]
        .iter()
        .any(|w| behind.starts_with(w));
        let ends = next.is_none_or(|c| !class(c).has(Class::HAN));
        if !(told
            || led && (ends || before.ends_with('年') || before.ends_with('历'))
            || opens && ends && !before.ends_with(['“', '、']))
        {
            return None;
        }
    }
    if next.is_some_and(|c| {
        "路街村镇县园桥联戏班".contains(c)
            || c == '晚' && !behind.starts_with("晚上")
            || c == '夜' && behind.starts_with("夜市")
    }) && word != "除夕"
    {
        return None;
    }
    let mut end = len;
    end += super::clock::take_part(behind, &mut p);
    Some(single(end, p))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    #[test]
    fn feasts() {
        for (text, before, len) in [
            ("元旦", "", 6),
            ("国庆节期间", "在", 9),
            ("五一期间", "", 6),
            ("三八妇女节", "", 15),
            ("春节", "", 6),
            ("元宵节晚上", "", 15),
            ("端午当天", "", 6),
            ("中秋之夜", "", 6),
            ("九九重阳节", "", 15),
            ("三月三歌圩", "", 9),
            ("除夕夜", "", 9),
            ("大年三十", "", 12),
            ("小年前后", "", 6),
            ("母亲节", "", 9),
            ("感恩节", "", 9),
            ("复活节", "", 9),
            ("清明节", "", 9),
            ("清明时节", "", 6),
            ("冬至", "", 6),
            ("立秋过后", "", 6),
            ("圣诞节", "", 9),
        ] {
            assert_eq!(feast(text, before).map(|f| f.len), Some(len), "{before}{text}");
        }
        for (text, before) in [
            ("雨水充沛", ""),
            ("清明上河图", "看"),
            ("中秋月饼", ""),
            ("国庆假期", "，"),
            ("国庆路", ""),
            ("端午粽", ""),
            ("小满足", ""),
            ("大雪纷飞", ""),
            ("立秋后", "看"),
            ("春节晚会", ""),
            ("三月三十日", ""),
            ("三月三个", ""),
            ("元宵", ""),
            ("重阳木", ""),
        ] {
            assert!(feast(text, before).is_none(), "{before}{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("母亲节", "母亲节=XXXX-05-XX Weekday(2) w7"),
            ("“五一”期间", "五一=XXXX-05-01"),
            ("“十一”前夕", "十一=XXXX-10-01"),
            ("“双11”期间", "双11=XXXX-11-11"),
            ("“七一”勋章", ""),
            ("“八一”南昌起义", ""),
            ("“十一五”期间", "“十一五”期间=2006/2010"),
            ("95年正月初一", "95年正月初一=1995 lunar 1-1"),
            ("迎国庆", "国庆=XXXX-10-01"),
            ("和端午", ""),
            ("国庆、中秋", "国庆=XXXX-10-01"),
            ("十四五末", ""),
            ("，国庆", "国庆=XXXX-10-01"),
            ("去年中秋夜", "去年中秋夜=XXXX lunar 8-15 Year-1 Night"),
            ("元旦夜", "元旦夜=XXXX-01-01 Night"),
            ("元旦夜市", ""),
            ("国庆节", "国庆节=XXXX-10-01"),
            ("清明", "清明=XXXX-04-XX SolarTerm(SolarTerm(7))"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
