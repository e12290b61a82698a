//! Numerals: half- and full-width figures, Chinese numerals, and the mixtures that newspapers print
//! (GB/T 15835-2011, 5 and 6).

use rust_decimal::Decimal;

use crate::model::leaf::is_ignorable;
use crate::text::class::digit;

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
    /// How many digits stand in a row, for figures without scale.
    pub(crate) digits: usize,
}

/// The value of a Chinese digit: plain, 两, 俩, 仨 and the banker's set.
fn han_digit(c: char) -> Option<u32> {
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
fn small_scale(c: char) -> Option<u32> {
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

/// Whether a numeral can begin with a character.
pub(crate) fn begins(c: char) -> bool {
    digit(c).is_some()
        || han_digit(c).is_some()
        || small_scale(c).is_some()
        || matches!(
            c,
            '廿' | '卅'
                | '卌'
                | '几'
                | '幾'
                | '数'
                | '數'
                | '半'
                | '万'
                | '亿'
                | '上'
                | '成'
                | '-'
                | '－'
                | '−'
                | '+'
                | '负'
                | '負'
        )
}

fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// Bytes of a stray space (no line break but one) before what goes on a numeral.
fn space(text: &str) -> usize {
    const WIDEST: usize = 2;
    text.chars().take(WIDEST).take_while(|&c| is_ignorable(c)).map(char::len_utf8).sum()
}

/// Whether 千 or 百 at the head of a text belongs to a unit: 千瓦, 千米, 百帕.
fn opens_unit(text: &str) -> bool {
    let Some(behind) = text.strip_prefix('千') else {
        return text.strip_prefix('百').is_some_and(|t| t.starts_with(['帕']) || t.starts_with("分点"));
    };
    behind.starts_with(['瓦', '米', '克', '伏', '卡', '焦', '帕', '赫', '安'])
        || behind.starts_with("字节")
        || behind.starts_with("公里")
}

/// Multiplies, or `None` where 28 digits do not hold the product.
fn times(a: Decimal, b: u64) -> Option<Decimal> {
    a.checked_mul(Decimal::from(b))
}

/// figures = digits, in groups by comma or space, with a decimal part
fn figures(text: &str) -> Option<(usize, Decimal, usize, bool)> {
    const MOST_DIGITS: usize = 28;
    let mut value = String::new();
    let (mut at, mut row, mut grouped) = (0, 0, false);
    while let Some(c) = first(rest(text, at)) {
        if let Some(d) = digit(c) {
            value.push(char::from(b'0' + d));
            row += 1;
            at += c.len_utf8();
            continue;
        }
        // A group of just three digits behind a comma or a space.
        let comma = matches!(c, ',' | '，');
        let blank = matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
        let fits = (1..=3).contains(&row) && (!grouped || row == 3);
        if (comma || blank) && fits {
            let behind = rest(text, at + c.len_utf8());
            let group = behind.chars().take(4).take_while(|&d| digit(d).is_some()).count();
            if group == 3 && (!blank || !value.starts_with('0')) {
                grouped = true;
                row = 0;
                at += c.len_utf8();
                continue;
            }
        }
        break;
    }
    let digits = value.len();
    if digits == 0 || digits > MOST_DIGITS {
        return None;
    }
    let mut decimal = false;
    if let Some(point) = first(rest(text, at)).filter(|&c| matches!(c, '.' | '．' | '·' | '点' | '點')) {
        let behind = rest(text, at + point.len_utf8());
        let part: String = behind.chars().map_while(digit).map(|d| char::from(b'0' + d)).collect();
        let bytes: usize = behind.chars().take(part.len()).map(char::len_utf8).sum();
        let next = first(rest(behind, bytes));
        // 3·15 is a day; 1.1.2 a label; 8点30 a time.
        let plain = matches!(point, '.' | '．');
        let more = next.is_some_and(|c| matches!(c, '.' | '．'))
            && first(rest(behind, bytes + 1)).and_then(digit).is_some();
        let day = point == '·' && part.len() == 2 && digits <= 2;
        let clock = matches!(point, '点' | '點')
            && next.is_none_or(|c| !matches!(c, '万' | '亿' | '%' | '％' | '倍'));
        if !part.is_empty()
            && !more
            && !day
            && !clock
            && (plain || !part.is_empty())
            && digits + part.len() <= MOST_DIGITS
        {
            value.push('.');
            value.push_str(&part);
            at += point.len_utf8() + bytes;
            decimal = true;
        } else if more {
            return None;
        }
    }
    Some((at, value.parse().ok()?, if grouped { 0 } else { digits }, decimal))
}

/// 多, 余, 来, 几 between a numeral and its scale: 30多万, 二十几亿.
fn hedge_within(text: &str) -> Option<(usize, bool)> {
    let c = first(text)?;
    match c {
        '多' | '余' | '餘' => Some((c.len_utf8(), true)),
        '来' | '來' | '几' | '幾' => Some((c.len_utf8(), false)),
        _ => None,
    }
}

/// numeral = figures { scale [ figures ] } | Han numeral | vague numeral
pub(crate) fn numeral(text: &str) -> Option<Numeral> {
    let c = first(text)?;
    if matches!(c, '-' | '－' | '−' | '+' | '负' | '負') {
        let skip = c.len_utf8();
        let mut found = numeral(rest(text, skip)).filter(|n| n.script != Script::Vague)?;
        if c != '+' {
            found.low = -found.low;
            found.high = found.high.map(|h| -h);
        }
        found.len += skip;
        return Some(found);
    }
    if digit(c).is_some() {
        return mixed(text);
    }
    han(text)
}

/// figures { scale [ figures ] }: 3.5万, 1亿2000万, 3万多, 5千
fn mixed(text: &str) -> Option<Numeral> {
    let (mut at, mut part, digits, decimal) = figures(text)?;
    let mut total = Decimal::ZERO;
    let (mut more, mut about, mut scaled) = (false, false, false);
    let mut last_scale = u64::MAX;
    loop {
        // [多] scale [scale]
        let mut look = at;
        let mut hedge = None;
        if let Some((len, is_more)) = hedge_within(rest(text, look)) {
            let behind = rest(text, look + len);
            if first(behind).is_some_and(|c| large_scale(c).is_some() || small_scale(c) > Some(10))
                && !opens_unit(behind)
            {
                hedge = Some(is_more);
                look += len;
            }
        }
        look += space(rest(text, look));
        let mut scale = 1_u64;
        while let Some(c) = first(rest(text, look)) {
            let step = match (small_scale(c), large_scale(c)) {
                (Some(s), _) if s > 10 && !opens_unit(rest(text, look)) => u64::from(s),
                (_, Some(l))
                    if c != '兆'
                        || first(rest(text, look + c.len_utf8()))
                            .is_some_and(|n| matches!(n, '元' | '日' | '韩' | '円' | '九' | '八')) =>
                {
                    l
                }
                _ => break,
            };
            scale = scale.checked_mul(step)?;
            look += c.len_utf8();
        }
        if scale == 1 || scale >= last_scale {
            total = total.checked_add(part)?;
            break;
        }
        at = look;
        scaled = true;
        more |= hedge == Some(true);
        about |= hedge == Some(false);
        total = total.checked_add(times(part, scale)?)?;
        last_scale = scale;
        // 1亿2000万: figures behind a scale belong to it if a smaller scale follows them.
        let next = space(rest(text, at));
        let Some((len, value, _, _)) = figures(rest(text, at + next)) else { break };
        let behind = rest(text, at + next + len);
        let goes_on = first(behind).is_some_and(|c| {
            large_scale(c).is_some_and(|l| l < last_scale)
                || small_scale(c).is_some_and(|s| s > 10 && u64::from(s) < last_scale && !opens_unit(behind))
        });
        let tail = next == 0
            && value < Decimal::from(last_scale)
            && !goes_on
            && value >= Decimal::from(1000)
            && last_scale >= 10_000;
        if goes_on {
            at += next + len;
            part = value;
        } else if tail {
            at += next + len;
            total = total.checked_add(value)?;
            break;
        } else {
            break;
        }
    }
    Some(Numeral {
        len: at,
        low: total,
        high: None,
        script: Script::Figures,
        more,
        about,
        scaled: scaled || decimal,
        digits,
    })
}

/// What a run of Chinese numeral characters is read into.
#[derive(Default)]
struct Han {
    /// Sections that are closed by 万 or 亿.
    total: Decimal,
    /// The section at hand, below ten thousand.
    section: u32,
    /// A digit not yet scaled.
    open: Option<u32>,
    /// The upper digit of a pair: 三四百.
    pair: Option<u32>,
    /// The last small scale, for 一万二 and 三千五.
    last_scale: u64,
    zero: bool,
}

/// Chinese numeral: digits in a row, or digits with scales
fn han(text: &str) -> Option<Numeral> {
    const MOST_CHARS: usize = 48;
    if let Some(found) = vague(text) {
        return Some(found);
    }
    let mut s = Han { last_scale: u64::MAX, ..Han::default() };
    let (mut at, mut seen) = (0, 0);
    let (mut scaled, mut more, mut about) = (false, false, false);
    let mut pair_scale: Option<(Decimal, Decimal)> = None;
    let mut row = String::new();
    while let Some(c) = first(rest(text, at)) {
        seen += 1;
        if seen > MOST_CHARS {
            return None;
        }
        let skip = if at > 0 { space(rest(text, at)) } else { 0 };
        let c = if skip > 0 { first(rest(text, at + skip))? } else { c };
        // Across a space only what surely goes on: a scale, or a digit behind a scale.
        if skip > 0
            && !(han_digit(c).is_some() && scaled || small_scale(c).is_some() || large_scale(c).is_some())
        {
            break;
        }
        let here = rest(text, at + skip);
        if let Some(d) = han_digit(c) {
            if !scaled {
                row.push(char::from(b'0' + d as u8));
            }
            if d == 0 {
                s.zero = true;
                if s.open.is_some() && scaled {
                    break;
                }
                s.open = s.open.or(if row.len() > 1 || scaled { None } else { Some(0) });
            } else if let Some(o) = s.open.filter(|&o| o > 0) {
                // A pair (三四百), or digits in a row.
                if !scaled && row.len() > 2 {
                    at += skip + c.len_utf8();
                    continue;
                }
                let adjacent = d == o + 1 || (o == 3 && d == 5);
                if s.pair.is_none() && adjacent && !matches!(c, '两' | '兩') || (!scaled && row.len() == 2)
                {
                    s.pair = Some(d);
                } else if !scaled {
                    at += skip + c.len_utf8();
                    continue;
                } else {
                    break;
                }
            } else {
                s.open = Some(d);
            }
            at += skip + c.len_utf8();
        } else if let Some(scale) = small_scale(c) {
            if opens_unit(here) && (s.open.is_some() || scaled) {
                break;
            }
            if row.len() > 2 || (row.len() == 2 && s.pair.is_none() && !s.zero) {
                break;
            }
            if let (Some(a), Some(b)) = (s.open, s.pair) {
                if !(b == a + 1 || (a == 3 && b == 5)) {
                    break;
                }
            }
            let digit = match s.open {
                Some(0) | None if scale == 10 => 1,
                Some(0) | None => {
                    if at > 0 || scale == 10 {
                        break;
                    }
                    return None; // 百 or 千 alone opens no numeral
                }
                Some(d) => d,
            };
            if u64::from(scale) >= s.last_scale && s.section > 0 {
                break;
            }
            if let Some(b) = s.pair.take() {
                pair_scale = Some((
                    Decimal::from(scale) * Decimal::from(digit),
                    Decimal::from(scale) * Decimal::from(b),
                ));
            }
            s.section += digit * scale;
            s.open = None;
            s.last_scale = u64::from(scale);
            s.zero = false;
            scaled = true;
            at += skip + c.len_utf8();
        } else if matches!(c, '廿' | '卅' | '卌') && s.open.is_none() {
            s.section += match c {
                '廿' => 20,
                '卅' => 30,
                _ => 40,
            };
            s.last_scale = 10;
            scaled = true;
            at += skip + c.len_utf8();
        } else if let Some(scale) = large_scale(c) {
            if c == '兆' && (s.section == 0 && s.open.is_none()) {
                break;
            }
            let low = Decimal::from(s.section + s.open.unwrap_or(0));
            if low.is_zero() && s.total.is_zero() || row.len() > 2 {
                break;
            }
            if s.pair.is_some() && pair_scale.is_none() {
                let (a, b) = (s.open.unwrap_or(0), s.pair.unwrap_or(0));
                if !(b == a + 1 || (a == 3 && b == 5)) {
                    break;
                }
                pair_scale = Some((Decimal::from(a), Decimal::from(b)));
            }
            // 万亿: the scale takes all that is there; 一亿二千万: only the section.
            if low.is_zero() {
                s.total = times(s.total, scale)?;
            } else if !s.total.is_zero() && s.total < Decimal::from(scale) {
                s.total = times(s.total.checked_add(low)?, scale)?;
            } else {
                s.total = s.total.checked_add(times(low, scale)?)?;
            }
            pair_scale = match pair_scale {
                Some((a, b)) => Some((times(a, scale)?, times(b, scale)?)),
                None => None,
            };
            s.section = 0;
            s.open = None;
            s.pair = None;
            s.zero = false;
            s.last_scale = scale;
            scaled = true;
            at += skip + c.len_utf8();
        } else if let Some((len, is_more)) = hedge_within(here) {
            // 二十多万, 三百余万: only before a scale.
            let behind = rest(here, len);
            let goes_on =
                first(behind).is_some_and(|c| large_scale(c).is_some()) && (scaled || s.open.is_some());
            let tail = !is_more && scaled && s.open.is_none() && matches!(c, '几' | '幾');
            if goes_on {
                more |= is_more;
                about |= !is_more;
                at += skip + len;
            } else if tail {
                // 二十几: the figure is lost.
                about = true;
                at += skip + len;
                break;
            } else {
                break;
            }
        } else if matches!(c, '点' | '點') && at > 0 {
            let behind = rest(here, c.len_utf8());
            let part: String =
                behind.chars().map_while(han_digit).filter_map(|d| char::from_digit(d, 10)).collect();
            let bytes: usize = behind.chars().take(part.len()).map(char::len_utf8).sum();
            let next = first(rest(behind, bytes));
            // 八点二十, 三点一刻 are times.
            let clock =
                next.is_some_and(|c| matches!(c, '分' | '十' | '刻' | '半' | '钟' | '整' | '点' | '點'));
            if part.is_empty() || clock || row.len() > 2 {
                break;
            }
            let whole = s.total.checked_add(Decimal::from(s.section + s.open.unwrap_or(0)))?;
            let value: Decimal = format!("{whole}.{part}").parse().ok()?;
            let mut len = at + skip + c.len_utf8() + bytes;
            let mut low = value;
            while let Some(scale) = first(rest(text, len)).and_then(large_scale) {
                low = times(low, scale)?;
                len += '万'.len_utf8();
            }
            return Some(Numeral {
                len,
                low,
                high: None,
                script: Script::Han,
                more,
                about,
                scaled: true,
                digits: 0,
            });
        } else {
            break;
        }
    }
    if at == 0 {
        return None;
    }
    finish(text, at, &s, &row, scaled, more, about, pair_scale)
}

#[expect(clippy::too_many_arguments, reason = "the state of one rule, taken apart")]
fn finish(
    text: &str,
    len: usize,
    s: &Han,
    row: &str,
    scaled: bool,
    more: bool,
    about: bool,
    pair: Option<(Decimal, Decimal)>,
) -> Option<Numeral> {
    let plain = |low: Decimal, high: Option<Decimal>, script: Script, digits: usize| Numeral {
        len,
        low,
        high,
        script,
        more,
        about,
        scaled,
        digits,
    };
    if !scaled {
        let digits = row.len();
        return match (digits, s.open, s.pair) {
            (1, Some(d), None) => Some(plain(Decimal::from(d), None, Script::Han, 1)),
            // 七八个, 三五天: a pair; 二三十 never comes here.
            (2, Some(a), Some(b)) if b == a + 1 || (a == 3 && b == 5) => {
                Some(plain(Decimal::from(a), Some(Decimal::from(b)), Script::Han, 2))
            }
            _ => Some(plain(row.parse().ok()?, None, Script::Digits, digits)),
        };
    }
    let mut low = s.total.checked_add(Decimal::from(s.section))?;
    let mut high = None;
    if let Some((a, b)) = pair {
        high = Some(low.checked_add(b.checked_sub(a)?)?);
    }
    if let Some(d) = s.open {
        // 一万二 is 12000, 三千五 is 3500: a digit right behind 百 or more counts the next scale down.
        let next = first(rest(text, len));
        let colloquial = !s.zero && s.last_scale >= 100 && next.is_none_or(|c| !matches!(c, '分' | '点'));
        let unit = if colloquial { s.last_scale / 10 } else { 1 };
        low = low.checked_add(times(Decimal::from(d), unit)?)?;
        if let Some(b) = s.pair.filter(|&b| b > d) {
            high = Some(low.checked_add(times(Decimal::from(b - d), unit)?)?);
        }
    }
    Some(plain(low, high, Script::Han, 0))
}

/// vague = ( 几 | 数 | 上 | 成 ) scale… | 十几 | 半百: no figure, but a scale
fn vague(text: &str) -> Option<Numeral> {
    let c = first(text)?;
    let mut at = 0;
    if matches!(c, '几' | '幾' | '数' | '數' | '上' | '成') {
        at = c.len_utf8();
        let mut scale = Decimal::ONE;
        let mut scales = 0;
        while let Some(c) = first(rest(text, at)) {
            let step = match (small_scale(c), large_scale(c)) {
                (Some(s), _) if !opens_unit(rest(text, at)) => u64::from(s),
                (_, Some(l)) if c != '兆' => l,
                _ => break,
            };
            scale = times(scale, step)?;
            scales += 1;
            at += c.len_utf8();
        }
        // 上千, 成百; 上十 is no numeral, and 数十 is.
        let sound = scales > 0 && (!matches!(c, '上' | '成') || scale >= Decimal::ONE_HUNDRED);
        if !sound {
            return None;
        }
    } else if text.starts_with("半百") {
        at = "半百".len();
        return Some(Numeral {
            len: at,
            low: Decimal::from(50),
            high: None,
            script: Script::Vague,
            more: false,
            about: false,
            scaled: true,
            digits: 0,
        });
    }
    if at == 0 {
        return None;
    }
    let mut scale = Decimal::ONE;
    for c in rest(text, c.len_utf8()).chars() {
        if let Some(s) = small_scale(c).map(u64::from).or(large_scale(c)) {
            scale = times(scale, s)?;
        } else {
            break;
        }
    }
    Some(Numeral {
        len: at,
        low: scale,
        high: None,
        script: Script::Vague,
        more: false,
        about: true,
        scaled: true,
        digits: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for text in ["百姓", "千里", "万一", "亿", "点", "上学", "数学", "成都", ""] {
            assert_eq!(read(text), None, "{text}");
        }
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
                out.push_str(if name == "万亿" && n / 1_0000_0000 % 10_000 != 0 { "万" } else { name });
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
}
