//! Labels that are set off by points, brackets or spaces: 一、 （一） 1. ① 第一章 Ⅰ. A. 1.1.2.

use nom::Parser as _;
use nom::bytes::complete::tag;
use nom::combinator::opt;

use super::{behind, closing, first, opening};
use crate::grammar::figure;
use crate::grammar::rule::{Rule, gap, miss, skip_gap};
use crate::model::leaf::is_ignorable;
use crate::model::outline::LabelStyle;
use crate::model::unit::Unit;
use crate::text::class::{digit, half_width};

/// What an OCR engine makes of 一 in brackets.
pub(super) const DASHES: [char; 4] = ['—', '－', '―', '-'];

/// bracketed = "（" ( Han figure | figure | letter ) "）", brackets of any kind.
pub(super) fn bracketed(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let Some(c) = first(input).filter(|&c| opening(c)) else { return miss(input) };
    let (rest, ()) = gap(behind(input, c))?;
    let (rest, found) = if let Ok((rest, number)) = figure::han_small(rest) {
        (rest, (LabelStyle::HanBracket, number))
    } else if let Ok((rest, (number, _))) = figure::digits(2)(rest) {
        (rest, (LabelStyle::DigitBracket, number))
    } else if let Some(l) = first(rest).filter(|&l| half_width(l).is_ascii_lowercase()) {
        (behind(rest, l), (LabelStyle::LetterBracket, half_width(l) as u32 - 'a' as u32 + 1))
    } else if let Some(dash) = first(rest).filter(|c| DASHES.contains(c)) {
        // （—）: an OCR engine's （一）.
        (behind(rest, dash), (LabelStyle::HanBracket, 1))
    } else {
        return miss(input);
    };
    let (rest, ()) = gap(rest)?;
    match first(rest) {
        Some(c) if closing(c) => {
            // （一）、 is the commonest slip: the point belongs to the label.
            let rest = behind(rest, c);
            // node(s) had …: the end of an English word that the line end cut.
            let word = rest.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_lowercase());
            if found.0 == LabelStyle::LetterBracket && word {
                return miss(input);
            }
            Ok((rest.strip_prefix('、').unwrap_or(rest), found))
        }
        _ => miss(input),
    }
}

/// han = Han figure ( "、" | "．" | "." )
pub(super) fn han(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (rest, number) = figure::han_small(input)?;
    let (rest, ()) = gap(rest)?;
    let Some(point) = first(rest).filter(|&c| matches!(c, '、' | '．' | '.')) else { return miss(input) };
    let rest = behind(rest, point);
    // 一、二、三等奖 is a list of figures.
    let listed = figure::han_small(rest).is_ok_and(|(next, other)| {
        // 三、四月间 are two months; 一、一月份 is a heading.
        next.starts_with(['、', '等'])
            || other == number + 1 && (next.starts_with('月') || counted(next, NEXT))
            || number > 1 && other == (number + 1) * 10 && counted(next, TENS)
    });
    if listed { miss(input) } else { Ok((rest, (LabelStyle::Han, number))) }
}

/// What two numbers in a row count, right behind the second of them: 一、二季度, 三、四线城市, 一、二年级.
const NEXT: &[&str] = &[
    "季度", "线", "線", "年级", "年級", "级", "級", "楼", "樓", "层", "層", "号", "號", "把手", "产业",
    "產業", "环路", "类", "類", "班", "车间", "車間", "中队", "日", "组", "組", "流",
];

/// The same of two numbers with tens between them: 五、六十年代, 三、四十人.
const TENS: &[&str] = &[
    "年代", "岁", "歲", "人", "名", "个", "個", "里", "公里", "米", "亩", "畝", "斤", "元", "次", "位", "户",
    "戶", "万", "萬", "天", "多",
];

/// Whether a text begins with one of the words.
fn counted(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.starts_with(w))
}

/// digit = figure ( "." | "．" | "、" | "·" ), before another figure only where that opens a date (1、1月6日); 1.1 and
/// 1.1.2 are decimal labels.
pub(super) fn digits(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (mut rest, (mut number, _)) = figure::digits(3)(input)?;
    let nought = number == 0;
    let mut style = LabelStyle::Digit;
    let mut parts = 1;
    // 1 、加强领导: a point set apart, as OCR engines do; not 1 、2 号楼, 1 、二季度.
    let tight = skip_gap(rest);
    let counts = |c: char| digit(c).is_some() || "一二三四五六七八九十".contains(c);
    if tight.strip_prefix('、').is_some_and(|next| !first(skip_gap(next)).is_some_and(counts)) {
        rest = tight;
    }
    while let Some(point) = first(rest).filter(|&c| matches!(c, '.' | '．' | '、' | '·')) {
        let next = behind(rest, point);
        match first(next).and_then(digit) {
            // 1.2024年，全县…: a year right behind the point.
            Some(_) if parts == 1 && opens_year(next) => return Ok((next, (style, number))),
            // 1.1 总则; but 1.5万吨 is an amount.
            Some(_) if matches!(point, '.' | '．') => {
                let Ok((after, (n, _))) = figure::digits(2)(next) else { return miss(input) };
                number = n;
                style = LabelStyle::Decimal;
                parts += 1;
                rest = after;
            }
            Some(_) if point == '、' && !enumerates(next) => {
                return if parts == 1 { Ok((next, (style, number))) } else { miss(input) };
            }
            Some(_) => return miss(input),
            // 1.x LTS: any number of a release.
            None if release(next) => return miss(input),
            None => {
                return if parts == 1 || style == LabelStyle::Decimal {
                    Ok((next, (style, number)))
                } else {
                    miss(input)
                };
            }
        }
    }
    let spaced = first(rest).is_some_and(is_ignorable);
    if style == LabelStyle::Decimal && (spaced && parts > 1 || parts > 2) {
        let long = rest.trim_start_matches(is_ignorable);
        // 2.5 公里 is an amount: a decimal label has a heading of Han characters that is no unit.
        let unit = ["公里", "万", "亿", "米", "%", "千", "百", "吨", "元", "倍", "个"];
        // 6.5 公顷, 0.5 小时; a single character of a unit begins many a heading (1.1 分工).
        let measured = || {
            let found = Unit::prefix(long).filter(|(_, found)| !found.is_measure_word());
            found.is_some_and(|(len, _)| long.get(..len).is_some_and(|u| u.chars().nth(1).is_some()))
        };
        if parts > 2 || !nought && !unit.iter().any(|u| long.starts_with(u)) && !measured() {
            return Ok((rest, (style, number)));
        }
    }
    miss(input)
}

/// Whether a text behind 1. goes on the number of a release: x LTS, x版本, x.
fn release(text: &str) -> bool {
    text.strip_prefix('x').is_some_and(|rest| {
        let latin = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        !latin && !rest.starts_with(['轴', '射', '光', '坐', '方', '的', '=', '＝'])
    })
}

/// Whether a figure behind 1、 goes on a list of figures (1、2、3号), rather than opening a date (1、1月6日).
fn enumerates(text: &str) -> bool {
    let rest = text.trim_start_matches(|c| digit(c).is_some());
    !rest.starts_with(['月', '年'])
}

/// Whether a text opens with a year of four figures of the last century or this one.
fn opens_year(text: &str) -> bool {
    let figures = text.chars().take_while(|&c| digit(c).is_some()).count();
    let century = ["19", "20", "１９", "２０"].iter().any(|w| text.starts_with(w));
    figures == 4 && century && text.trim_start_matches(|c| digit(c).is_some()).starts_with('年')
}

/// circled = "①" … "⑳", "❶" …, "⑴" …
pub(super) fn circled(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let Some(c) = first(input) else { return miss(input) };
    let (style, base) = match c {
        '①'..='⑳' => (LabelStyle::Circled, '①'),
        '❶'..='❿' => (LabelStyle::Circled, '❶'),
        '➀'..='➉' => (LabelStyle::Circled, '➀'),
        '➊'..='➓' => (LabelStyle::Circled, '➊'),
        '㊀'..='㊉' => (LabelStyle::HanBracket, '㊀'),
        '⒜'..='⒵' => (LabelStyle::LetterBracket, '⒜'),
        '⑴'..='⒇' => (LabelStyle::DigitBracket, '⑴'),
        '⒈'..='⒛' => (LabelStyle::Digit, '⒈'),
        '㈠'..='㈩' => (LabelStyle::HanBracket, '㈠'),
        _ => return miss(input),
    };
    Ok((behind(input, c), (style, c as u32 - base as u32 + 1)))
}

/// roman = "Ⅰ" … "Ⅻ" ( "." | "、" | space ) | Latin capitals I, II, … XII ( "." | "、" )
pub(super) fn roman(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    const LATIN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    if let Some(c) = first(input).filter(|c| ('Ⅰ'..='Ⅻ').contains(c)) {
        let rest = behind(input, c);
        return match first(rest) {
            Some(p) if matches!(p, '.' | '．' | '、') || is_ignorable(p) => {
                Ok((behind(rest, p), (LabelStyle::Roman, c as u32 - 'Ⅰ' as u32 + 1)))
            }
            _ => miss(input),
        };
    }
    let end = input.find(|c: char| !matches!(c, 'I' | 'V' | 'X')).unwrap_or(input.len());
    let (word, rest) = input.split_at_checked(end).unwrap_or((input, ""));
    let Some(at) = LATIN.iter().position(|l| *l == word) else { return miss(input) };
    // A single V or X is a letter as well.
    let sure = word.len() > 1 || at == 0;
    match first(rest).filter(|p| sure && matches!(p, '.' | '．' | '、')) {
        Some(p) if !foreign(behind(rest, p)) => {
            Ok((behind(rest, p), (LabelStyle::Roman, u32::try_from(at).unwrap_or(0) + 1)))
        }
        _ => miss(input),
    }
}

/// Whether a text goes on with Latin letters or figures, as A.I. and V.5 do.
fn foreign(text: &str) -> bool {
    first(text).map(half_width).is_some_and(|c| c.is_ascii_alphanumeric())
}

/// letter = Latin capital ( "." | "．" | "、" ), not before another letter or a figure
pub(super) fn letter(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let Some(c) = first(input) else { return miss(input) };
    let capital = half_width(c);
    if !capital.is_ascii_uppercase() {
        return miss(input);
    }
    let rest = behind(input, c);
    match first(rest).filter(|p| matches!(p, '.' | '．' | '、')) {
        Some(p) if !foreign(behind(rest, p)) && !behind(rest, p).is_empty() => {
            Ok((behind(rest, p), (LabelStyle::Letter, capital as u32 - 'A' as u32 + 1)))
        }
        _ => miss(input),
    }
}

/// half = ( figure | small letter ) "）", with no bracket before
pub(super) fn half(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (rest, found) = if let Ok((rest, (number, _))) = figure::digits(2)(input) {
        (rest, (LabelStyle::DigitBracket, number))
    } else if let Some(c) = first(input).filter(|&c| half_width(c).is_ascii_lowercase()) {
        (behind(input, c), (LabelStyle::LetterBracket, half_width(c) as u32 - 'a' as u32 + 1))
    } else {
        return miss(input);
    };
    match first(rest).filter(|c| matches!(c, '）' | ')' | '﹚')) {
        Some(c) => Ok((behind(rest, c), found)),
        None => miss(input),
    }
}

/// law = "第" figure ( 编 | 部分 | 章 | 节 | 条 | 款 | 项 | 目 ) [ 之 figure ] ( space | end )
///
/// In running text nothing parts the label from what follows: 第三条规定 is a reference.
pub(super) fn law(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (rest, _) = tag("第").parse_complete(input)?;
    let (rest, ()) = gap(rest)?;
    let (rest, number) = figure::small(rest)?;
    let (rest, ()) = gap(rest)?;
    let Some(unit) = first(rest) else { return miss(input) };
    let style = match unit {
        '编' | '編' | '篇' | '卷' => LabelStyle::Part,
        '部' if behind(rest, unit).starts_with(['分', '份']) => LabelStyle::Part,
        '章' => LabelStyle::Chapter,
        '节' | '節' => LabelStyle::Section,
        '条' | '條' => LabelStyle::Article,
        // These are references far more often than headings.
        '款' if heads(behind(rest, unit)) => LabelStyle::Subarticle,
        '项' | '項' if heads(behind(rest, unit)) => LabelStyle::Item,
        '目' if heads(behind(rest, unit)) => LabelStyle::Subitem,
        _ => return miss(input),
    };
    let rest = behind(rest, unit);
    let rest = if unit == '部' { rest.strip_prefix(['分', '份']).unwrap_or(rest) } else { rest };
    let (rest, _) = opt((tag("之"), figure::han_small)).parse_complete(rest)?;
    if rest.is_empty() || first(rest).is_some_and(is_ignorable) {
        Ok((rest, (style, number)))
    } else {
        miss(input)
    }
}

/// Whether a short heading stands behind a space, and nothing else.
fn heads(text: &str) -> bool {
    const LONGEST: usize = 24;
    let heading = text.trim_start_matches(is_ignorable);
    heading.len() < text.len()
        && !heading.is_empty()
        && heading.chars().nth(LONGEST).is_none()
        && !heading.contains(['。', '，', '；', '：', '、'])
}
