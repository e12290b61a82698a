//! Numerals: half- and full-width figures, Chinese numerals, and the mixtures that newspapers print
//! (GB/T 15835-2011, 4 and 5).
//!
//! One reading for all of them: a coefficient (figures, or a Chinese digit) stands before a scale, scales fall from
//! left to right, and what stands behind the last scale is added. A stray space may stand before what surely goes on.

mod exact;
mod figures;
mod reader;
mod short;
mod vague;

use rust_decimal::Decimal;

use super::idiom;
use super::rule::{first, gap_len as gap, rest};
use crate::model::span::TextRange;
use crate::model::unit::Unit;
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;
use exact::{Exact, MOST_DIGITS};
use reader::Reader;

/// What a numeral is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Figures: 35, ３５, 3.5万.
    Figures,
    /// Chinese numerals: 三十五.
    Han,
    /// Chinese digits in a row: 一九五三.
    Digits,
    /// No figure of its own: 几十, 数百, 上千.
    Vague,
}

/// A numeral at the head of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// Bytes that it takes.
    pub(crate) len: usize,
    pub(crate) low: Decimal,
    /// The upper end of a pair: 三四百, 七八.
    pub(crate) high: Option<Decimal>,
    pub(crate) script: Script,
    /// 多, 余 within: 30多万.
    pub(crate) more: bool,
    /// 来, 几 within or 几十: about so many.
    pub(crate) about: bool,
    /// It has a scale word (十, 百, 万…), or a decimal part.
    pub(crate) scaled: bool,
    /// How many digits stand in a row (before the point, if there is one), for figures without scale and groups and for
    /// Chinese digits; else 0.
    pub(crate) digits: usize,
}

/// The value of a Chinese digit: plain, 两, 俩, 仨 and the banker's set.
fn han_digit(c: char) -> Option<u8> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '壹' | '壱' => 1,
        '二' | '两' | '兩' | '贰' | '貳' | '俩' | '倆' => 2,
        '三' | '叁' | '參' | '叄' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The scales within a section of four digits.
fn small_scale(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

/// The scales of sections: 万, 亿, 兆 (10^12 behind a figure).
fn large_scale(c: char) -> Option<u64> {
    Some(match c {
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => return None,
    })
}

/// Tens with a sign of their own.
fn tens(c: char) -> Option<u64> {
    Some(match c {
        '廿' => 20,
        '卅' => 30,
        '卌' => 40,
        _ => return None,
    })
}

/// Characters that a numeral can begin with.
pub(crate) const BEGIN: &str = "0123456789０１２３４５６７８９〇零○一壹壱二两兩贰貳俩倆三叁參叄仨四肆五伍六陆陸七柒八捌九玖十拾百佰千仟廿卅卌几幾数數半万萬亿億上成-－−+负負";

static STARTS: CharSet = CharSet::of(BEGIN);

/// Whether a numeral can begin with a character.
pub(crate) fn begins(c: char) -> bool {
    STARTS.has(c)
}

/// Whether two digits side by side say about so many: 三四, 三五; never 九十.
fn adjacent(a: u8, b: u8) -> bool {
    a > 0 && (b == a + 1 || (a == 3 && b == 5))
}

/// Whether 千, 百 or 兆 at the head of a text belongs to a unit: 千瓦, 千米, 百帕, 兆赫.
fn opens_unit(text: &str) -> bool {
    let mut chars = text.chars();
    let (c, next) = (chars.next(), chars.next());
    match c {
        Some('千') => {
            matches!(next, Some('瓦' | '米' | '克' | '伏' | '卡' | '焦' | '帕' | '赫' | '安'))
                || rest(text, '千'.len_utf8()).starts_with("字节")
                || rest(text, '千'.len_utf8()).starts_with("兆赫")
        }
        Some('百') => {
            next == Some('帕') || ["百分点", "百分比", "百分率", "百分制"].iter().any(|w| text.starts_with(w))
        }
        // Mega, but where money is counted: 四十九兆日元.
        Some('兆') => {
            !matches!(next, Some('元' | '日' | '韩' | '韓' | '円' | '圆' | '圓' | '美' | '新'))
                && !next.is_some_and(|n| han_digit(n).is_some() || digit(n).is_some())
        }
        _ => false,
    }
}

/// 多, 余, 来, 几 between a numeral and its scale: 30多万, 二十几亿. `true` for more, `false` for about so many.
fn hedge_within(c: char) -> Option<bool> {
    match c {
        '多' | '余' | '餘' => Some(true),
        '来' | '來' | '几' | '幾' => Some(false),
        _ => None,
    }
}

/// Whether a character of the banker's set is one that other words are written with, too: 陆路, 伍先生, 拾到, 參加.
const fn doubtful(c: char) -> bool {
    matches!(c, '伍' | '陆' | '陸' | '拾' | '參')
}

/// What lets such a character be a figure behind it: another, a scale, money, what old accounts count, or no Han
/// character.
fn counted(behind: &str) -> bool {
    static COUNTED: CharSet = CharSet::of(
        "壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九拾佰仟百千十零〇万萬亿億元圆圓角分整点點块美港欧日英年月号石斗升斤担亩名个",
    );
    first(rest(behind, gap(behind))).is_none_or(|c| COUNTED.has(c) || !class(c).has(Class::HAN))
}

/// numeral = [ sign ] ( vague | coefficient { scale [ coefficient ] } )
pub(crate) fn numeral(text: &str) -> Option<Numeral> {
    let c = first(text).filter(|&c| begins(c))?;
    if matches!(c, '-' | '－' | '−' | '+' | '负' | '負') {
        let mut skip = c.len_utf8();
        if matches!(c, '负' | '負') {
            skip += gap(rest(text, skip));
        }
        let behind = rest(text, skip);
        if first(behind).is_none_or(|c| digit(c).is_none() && han_digit(c).is_none() && c != '十' && c != '.')
        {
            return None;
        }
        let mut found =
            numeral(behind).or_else(|| point_alone(behind)).filter(|n| n.script != Script::Vague)?;
        if c != '+' {
            // The ends of a pair change places: what is more is less below zero.
            let (low, high) = (found.low, found.high);
            found.low = -high.unwrap_or(low);
            found.high = high.map(|_| -low);
        }
        found.len += skip;
        return Some(found);
    }
    if doubtful(c) && !counted(rest(text, c.len_utf8())) {
        return None;
    }
    let found = written(text, c);
    if let Some(n) = &found {
        let behind = rest(text, n.len);
        if behind.starts_with(['个', '個']) || behind.starts_with("多个亿") || behind.starts_with("多個億")
        {
            return spoken(behind, n).or(found);
        }
    }
    found
}

/// A numeral without a spoken scale behind it.
fn written(text: &str, c: char) -> Option<Numeral> {
    if let Some(found) = short::short(text) {
        return Some(found);
    }
    if digit(c).is_none() {
        if let Some(found) = vague::vague(text) {
            return Some(found);
        }
    }
    Reader::new(text).read()
}

/// 5个亿, 两个亿, 100多个亿, 3个亿元的投资: hundreds of millions, as they are spoken; 5个亿元乡 are places, and 个 counts
/// them.
fn spoken(behind: &str, n: &Numeral) -> Option<Numeral> {
    let body = behind.strip_prefix('多').unwrap_or(behind);
    let more = n.more || body.len() < behind.len();
    let after = body.strip_prefix("个亿").or_else(|| body.strip_prefix("個億"))?;
    let scale = behind.len() - after.len();
    let plain = n.script != Script::Digits && n.low < Decimal::from(10_000);
    let money = after.strip_prefix(['元', '圆']).is_some_and(|behind| {
        behind.starts_with("人民币")
            || first(behind).is_none_or(|c| !class(c).has(Class::HAN) || matches!(c, '的' | '以' | '左'))
    });
    let other = Unit::prefix(after).is_some() && !money
        || first(after).is_some_and(|c| {
            let figure = digit(c).is_some() || han_digit(c).is_some();
            figure || small_scale(c).is_some() || large_scale(c).is_some() || matches!(c, '级' | '級')
        });
    if !plain || other {
        return None;
    }
    let times = |low: Decimal| low.checked_mul(Decimal::from(100_000_000));
    let high = match n.high {
        Some(high) => Some(times(high)?),
        None => None,
    };
    Some(Numeral { len: n.len + scale, low: times(n.low)?, high, scaled: true, digits: 0, more, ..*n })
}

/// -.5: a decimal part without anything before the point
fn point_alone(text: &str) -> Option<Numeral> {
    let behind = text.strip_prefix('.')?;
    let mut value = Exact::ZERO;
    let (mut len, mut digits) = (1, 0);
    while let Some((c, d)) = first(rest(behind, len - 1)).and_then(|c| Some((c, digit(c)?))) {
        value = value.push(d, true)?;
        len += c.len_utf8();
        digits += 1;
        if digits > MOST_DIGITS {
            return None;
        }
    }
    (digits > 0).then_some(())?;
    let low = value.decimal()?;
    Some(Numeral {
        len,
        low,
        high: None,
        script: Script::Figures,
        more: false,
        about: false,
        scaled: true,
        digits: 0,
    })
}

/// How far a row of numeral signs goes that is too long for any exact value: more than 28 digits.
pub(crate) fn too_long(text: &str) -> Option<usize> {
    // What is looked at for one numeral; a longer row is taken in pieces.
    const ROW: usize = 400;
    // 千万亿 is the longest row of scales that a numeral has.
    const SCALES: usize = 3;
    const FEW: usize = 6;
    let c = first(text)?;
    // Nearly every row is short.
    if !text.chars().take(FEW).all(|c| ROW_SIGNS.has(c)) {
        return None;
    }
    let figures = digit(c).is_some();
    let (mut len, mut digits, mut scales) = (0, 0, 0);
    // 0.5 has one digit.
    let behind = first(rest(text, c.len_utf8()));
    let nought =
        digit(c).or_else(|| han_digit(c)) == Some(0) && matches!(behind, Some('.' | '．' | '点' | '點'));
    for c in text.chars().take(ROW) {
        let counted = if figures { digit(c).is_some() } else { han_digit(c).is_some() };
        let joins = counted
            || figures && matches!(c, ',' | '，' | '.' | '．')
            || !figures && (small_scale(c).is_some() || large_scale(c).is_some() || matches!(c, '点' | '點'));
        scales = if counted { 0 } else { scales + 1 };
        if !joins || scales > SCALES {
            break;
        }
        digits += usize::from(counted);
        len += c.len_utf8();
    }
    // A sign behind the last digit ends the sentence.
    let row = text.get(..len)?.trim_end_matches([',', '，', '.', '．', '点', '點']);
    (digits > MOST_DIGITS + usize::from(nought)).then_some(row.len())
}

/// What can stand in a row of numeral signs.
static ROW_SIGNS: CharSet = CharSet::of(BEGIN).with(".．,，点點兆壱");

/// Whether a text has a row of more than so many characters that can stand in a numeral: hardly any has.
fn has_row(text: &str, most: usize) -> bool {
    let sign = |c: &char| ROW_SIGNS.has(*c);
    // So long a row covers one of these places; around it the signs are counted, as many as matter.
    (0..text.len()).step_by(most.max(1)).any(|at| {
        let at = (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        let behind = rest(text, at).chars().take(most + 1).take_while(sign).count();
        let before = text.get(..at).unwrap_or_default().chars().rev().take(most + 1).take_while(sign).count();
        behind + before > most
    })
}

/// The first row of numeral signs of a text that is too long for any exact value.
pub(crate) fn first_too_long(text: &str) -> Option<TextRange> {
    if !has_row(text, MOST_DIGITS) {
        return None;
    }
    let mut at = 0;
    while let Some(c) = first(rest(text, at)) {
        if digit(c).is_none() && han_digit(c).is_none() {
            at += c.len_utf8();
            continue;
        }
        let here = rest(text, at);
        if let Some(len) = too_long(here) {
            return Some(TextRange::new(at, at + len));
        }
        at += here
            .chars()
            .take_while(|&c| digit(c).is_some() || han_digit(c).is_some())
            .map(char::len_utf8)
            .sum::<usize>();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    fn read(text: &str) -> Option<(usize, String)> {
        numeral(text).map(|n| {
            let high = n.high.map(|h| format!("/{}", h.normalize())).unwrap_or_default();
            let sign = if n.more {
                ">"
            } else if n.about {
                "~"
            } else {
                ""
            };
            (n.len, format!("{sign}{}{high}", n.low.normalize()))
        })
    }

    /// A long row is seen wherever it begins, and a short one never.
    #[test]
    fn long_rows() {
        for sign in ["7", "三", "７"] {
            for before in 0..90 {
                let text = |count: usize| format!("{}{}年", "a".repeat(before), sign.repeat(count));
                assert!(has_row(&text(29), 28) && has_row(&text(200), 28), "{sign} {before}");
                assert!(has_row(text(29).trim_end_matches('年'), 28), "{sign} {before}");
                assert!(!has_row(&text(28), 28), "{sign} {before}");
                assert_eq!(first_too_long(&text(28)), None);
                assert!(first_too_long(&text(29)).is_some_and(|r| r.start == before), "{sign} {before}");
            }
        }
        assert!(!has_row("", 28) && !has_row(&"7年".repeat(100), 28));
    }

    #[test]
    fn what_stands_behind_is_left() {
        for (text, len, want) in [
            ("2.5兆元", 6, "2500000000000"),
            ("三兆日元", 6, "3000000000000"),
            ("3兆瓦", 1, "3"),
            ("负3度", 4, "-3"),
            ("负 三十度", 10, "-30"),
            ("-12.5度", 5, "-12.5"),
            ("+5度", 2, "5"),
            ("5亿5，", 5, "550000000"),
            ("18·6点", 2, "18"),
            ("3万5000人", 8, "35000"),
            ("8点3吨", 5, "8.3"),
            ("三四点五", 6, "3/4"),
            ("0,500", 1, "0"),
            ("三俩", 3, "3"),
            ("三六个", 6, "36"),
            ("三 五人", 3, "3"),
            ("3多千人", 7, ">3000"),
            ("一点五千吨", 12, "1500"),
            ("三、四小时", 9, "3/4"),
            ("1亿2千30万人", 13, "120300000"),
            ("3万2000亿元", 11, "3200000000000"),
            ("卌人", 3, "40"),
            ("8点5", 1, "8"),
            ("三千字节", 3, "3"),
            ("负三四度", 9, "-4/-3"),
            ("3亿2000亿元", 4, "300000000"),
            ("1,500，300人", 5, "1500"),
            ("3亿50000000元", 12, "350000000"),
        ] {
            assert_eq!(read(text), Some((len, want.to_owned())), "{text}");
        }
    }

    #[test]
    fn numerals() {
        for (text, want) in [
            ("127", "127"),
            ("１２７", "127"),
            ("1,234,567", "1234567"),
            ("６，８００", "6800"),
            ("6 800", "6800"),
            ("2 160万", "21600000"),
            ("5.194", "5.194"),
            ("18．6", "18.6"),
            ("3.5万", "35000"),
            ("1亿2000万", "120000000"),
            ("14亿", "1400000000"),
            ("3.2万亿", "3200000000000"),
            ("3亿2,600萬", "326000000"),
            ("30多万", ">300000"),
            ("5千", "5000"),
            ("-3", "-3"),
            ("一万零十二", "10012"),
            ("二十四万五千", "245000"),
            ("一万二", "12000"),
            ("三千五", "3500"),
            ("十八万五千", "185000"),
            ("一百一十六", "116"),
            ("四百零四", "404"),
            ("九百四十", "940"),
            ("三点二", "3.2"),
            ("一百零三点六", "103.6"),
            ("十二", "12"),
            ("廿三", "23"),
            ("卅", "30"),
            ("两", "2"),
            ("壹拾贰", "12"),
            ("伍佰", "500"),
            ("三四百", "300/400"),
            ("七八", "7/8"),
            ("四十五六", "45/46"),
            ("二三十", "20/30"),
            ("几十", "~10"),
            ("数百", "~100"),
            ("上千", "~1000"),
            ("十几", "~10"),
            ("二十几万", "~200000"),
            ("一千多万", ">10000000"),
            ("一九五三", "1953"),
            ("二〇二五", "2025"),
            ("负三", "-3"),
            ("十四亿", "1400000000"),
            ("一亿二千万", "120000000"),
            ("五万亿", "5000000000000"),
            ("六万四千五", "64500"),
            ("四十一万二千", "412000"),
            ("1万亿", "1000000000000"),
            ("二百五", "250"),
            ("一千零一", "1001"),
            ("三十二万七千四百五十六", "327456"),
            ("一万七千", "17000"),
            ("半百", "50"),
            ("两千四百五", "2450"),
            ("三 点 二", "3.2"),
            ("二零点五", "20.5"),
            ("3千五百", "3500"),
            ("负十", "-10"),
            ("七八万", "70000/80000"),
            ("成千上万", "1000"),
            ("118·6", "118.6"),
        ] {
            assert_eq!(read(text), Some((text.len(), want.to_owned())), "{text}");
        }
        for (text, len) in [
            ("3千瓦", 1),
            ("八点二十分", 3),
            ("5万千瓦时", 4),
            ("3 名", 1),
            ("三个", 3),
            ("12.5.3", 0),
            ("两三百米", 9),
        ] {
            assert_eq!(numeral(text).map_or(0, |n| n.len), len, "{text}");
        }
        for text in [
            "-.",
            "0.12345678901234567890123456789",
            "百姓",
            "千里",
            "万一",
            "亿",
            "点",
            "上学",
            "数学",
            "成都",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn rows_that_are_too_long() {
        let digits = "12345678901234567890123456789";
        for (text, want) in [
            (digits.to_owned(), Some((0, 29))),
            (format!("共{digits}元"), Some((3, 32))),
            (format!("共{}元", &digits[..28]), None),
            (format!("第3期，编号{digits}"), Some((16, 45))),
            ("一".repeat(29), Some((0, 87))),
            ("1,234,567,890,123,456,789,012,345,678.5。".to_owned(), Some((0, 39))),
            (format!("三点{}", "一四".repeat(15)), Some((0, 96))),
            (format!("0.{}", &digits[..28]), None),
            (format!("0.{digits}"), Some((0, 31))),
            (format!("零点{}", "一四".repeat(14)), None),
            (format!("-.{digits}"), Some((2, 31))),
            ("2025年6月9日".to_owned(), None),
        ] {
            assert_eq!(first_too_long(&text).map(|r| (r.start, r.end)), want, "{text}");
        }
        assert_eq!(read(digits), None);
        let digits = &digits[..28];
        assert_eq!(read(digits), Some((28, digits.to_owned())));
        for text in [format!("0.{digits}"), format!("+.{digits}")] {
            assert_eq!(read(&text), Some((text.len(), format!("0.{digits}"))));
        }
        assert_eq!(read(&format!("+.{digits}9")), None);
    }

    #[test]
    fn whole_numbers_in_chinese() {
        fn write(n: u64) -> String {
            const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
            fn section(n: u64) -> String {
                let mut out = String::new();
                let mut gap = false;
                for (scale, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                    let d = (n / scale % 10) as usize;
                    if d == 0 {
                        gap = !out.is_empty();
                        continue;
                    }
                    if gap {
                        out.push('零');
                        gap = false;
                    }
                    out.push(DIGITS[d]);
                    out.push_str(name);
                }
                out
            }
            let parts = [
                (n / 1_0000_0000_0000, "万亿"),
                (n / 1_0000_0000 % 10_000, "亿"),
                (n / 10_000 % 10_000, "万"),
                (n % 10_000, ""),
            ];
            let mut out = String::new();
            let mut gap = false;
            for (part, name) in parts {
                if part == 0 {
                    gap = !out.is_empty();
                    continue;
                }
                if !out.is_empty() && (gap || part < 1000) {
                    out.push('零');
                }
                gap = false;
                out.push_str(&section(part));
                out.push_str(if name == "万亿" && !(n / 1_0000_0000).is_multiple_of(10_000) {
                    "万"
                } else {
                    name
                });
            }
            out
        }
        for n in
            (1..3000).chain((0..2000).map(|k: u64| k.wrapping_mul(7_919_777_777) % 9_999_999_999_999_999 + 1))
        {
            let text = write(n);
            assert_eq!(read(&text), Some((text.len(), n.to_string())), "{text}");
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in [
            ("0点5万", "0点5万=5000"),
            ("5千5千", "5千=5000 | 5千=5000"),
            ("5万一", "5万=50000"),
            ("十两", "十两=10 两"),
            ("三二", "三二=2/3"),
            ("5十", ""),
            ("0千", ""),
            ("三、五", ""),
            ("十一一", ""),
            ("十一零", ""),
            ("一、两人", "两人=2 人"),
            ("5万0万", "5万=50000"),
            ("卌", "卌=40"),
            ("八五折", "八五折=85 %"),
            ("“12·9”", ""),
            ("3·15人", ""),
            ("2/ 3", "3=3"),
            ("百分之五 十", "百分之五 十=50 %"),
            ("3万5000", "3万5000=35000"),
            ("3千5", "3千5=3500"),
            ("3百5", "3百=300 | 5=5"),
            ("一两百", "一两百=100/200"),
            ("七 八 折", "七 八 折=78 %"),
            ("三两", "三两=3 两"),
            ("十三四万", "十三四万=130000/140000"),
            ("3.5 2000万元", "3.5=3.5 | 2000万元=20000000 元"),
            ("一百二十一样菜", "一百二十一样=121 样"),
            ("三千五元一台", "三千五元=3500 元"),
            ("数兆字节", ""),
            ("上升3百分点", "3百分点=3 百分点"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
