//! Outline labels: 一、 （一） 1. （1） ①, 第一章, 第一条.

use nom::Parser as _;
use nom::bytes::complete::tag;
use nom::combinator::opt;

use super::figure;
use super::rule::{Rule, gap, measure, miss};
use crate::model::leaf::is_ignorable;
use crate::model::outline::LabelStyle;
use crate::model::span::TextRange;
use crate::text::class::{digit, half_width};

/// A label at the head of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Bytes that the label takes, brackets and points included.
    pub(crate) len: usize,
    pub(crate) style: LabelStyle,
    pub(crate) number: u32,
}

/// Largest number of a label: a larger figure at a line's head is an amount or a year.
const LARGEST: u32 = 999;

fn opening(c: char) -> bool {
    matches!(c, '（' | '(' | '﹙' | '〔' | '［' | '[' | '【')
}

fn closing(c: char) -> bool {
    matches!(c, '）' | ')' | '﹚' | '〕' | '］' | ']' | '】')
}

fn first(input: &str) -> Option<char> {
    input.chars().next()
}

fn behind(input: &str, c: char) -> &str {
    input.get(c.len_utf8()..).unwrap_or_default()
}

/// bracketed = "（" ( Han figure | figure | letter ) "）", brackets of any kind.
fn bracketed(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let Some(c) = first(input).filter(|&c| opening(c)) else { return miss(input) };
    let (rest, ()) = gap(behind(input, c))?;
    let (rest, found) = if let Ok((rest, number)) = figure::han_small(rest) {
        (rest, (LabelStyle::HanBracket, number))
    } else if let Ok((rest, (number, _))) = figure::digits(2)(rest) {
        (rest, (LabelStyle::DigitBracket, number))
    } else if let Some(l) = first(rest).filter(|&l| half_width(l).is_ascii_lowercase()) {
        (behind(rest, l), (LabelStyle::LetterBracket, half_width(l) as u32 - 'a' as u32 + 1))
    } else {
        return miss(input);
    };
    let (rest, ()) = gap(rest)?;
    match first(rest) {
        Some(c) if closing(c) => {
            // （一）、 is the commonest slip: the point belongs to the label.
            let rest = behind(rest, c);
            Ok((rest.strip_prefix('、').unwrap_or(rest), found))
        }
        _ => miss(input),
    }
}

/// han = Han figure "、"
fn han(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (rest, number) = figure::han_small(input)?;
    let (rest, ()) = gap(rest)?;
    let Some(point) = first(rest).filter(|&c| matches!(c, '、' | '．' | '.')) else { return miss(input) };
    let rest = behind(rest, point);
    // 一、二、三等奖 is a list of figures.
    let listed = figure::han_small(rest).is_ok_and(|(next, _)| next.starts_with(['、', '等']));
    if listed { miss(input) } else { Ok((rest, (LabelStyle::Han, number))) }
}

/// digit = figure ( "." | "．" | "、" ), not before another figure; 1.1 and 1.1.2 are decimal labels.
fn digits(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (mut rest, (mut number, _)) = figure::digits(3)(input)?;
    let mut style = LabelStyle::Digit;
    let mut parts = 1;
    while let Some(point) = first(rest).filter(|&c| matches!(c, '.' | '．' | '、' | '·')) {
        let next = behind(rest, point);
        match first(next).and_then(digit) {
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
        if parts > 2 || !unit.iter().any(|u| long.starts_with(u)) {
            return Ok((rest, (style, number)));
        }
    }
    miss(input)
}

/// Whether a figure behind 1、 goes on a list of figures (1、2、3号), rather than opening a date (1、1月6日).
fn enumerates(text: &str) -> bool {
    let rest = text.trim_start_matches(|c| digit(c).is_some());
    !rest.starts_with(['月', '年'])
}

/// circled = "①" … "⑳", "❶" …, "⑴" …
fn circled(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let Some(c) = first(input) else { return miss(input) };
    let (style, base) = match c {
        '①'..='⑳' => (LabelStyle::Circled, '①'),
        '❶'..='❿' => (LabelStyle::Circled, '❶'),
        '⑴'..='⒇' => (LabelStyle::DigitBracket, '⑴'),
        '⒈'..='⒛' => (LabelStyle::Digit, '⒈'),
        '㈠'..='㈩' => (LabelStyle::HanBracket, '㈠'),
        _ => return miss(input),
    };
    Ok((behind(input, c), (style, c as u32 - base as u32 + 1)))
}

/// roman = "Ⅰ" … "Ⅻ" ( "." | "、" | space )
fn roman(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let Some(c) = first(input).filter(|c| ('Ⅰ'..='Ⅻ').contains(c)) else { return miss(input) };
    let rest = behind(input, c);
    match first(rest) {
        Some(p) if matches!(p, '.' | '．' | '、') || is_ignorable(p) => {
            Ok((behind(rest, p), (LabelStyle::Roman, c as u32 - 'Ⅰ' as u32 + 1)))
        }
        _ => miss(input),
    }
}

/// law = "第" figure ( 编 | 章 | 节 | 条 ) [ 之 figure ] ( space | end )
///
/// In running text nothing parts the label from what follows: 第三条规定 is a reference.
fn law(input: &str) -> Rule<'_, (LabelStyle, u32)> {
    let (rest, _) = tag("第").parse_complete(input)?;
    let (rest, ()) = gap(rest)?;
    let (rest, number) = figure::small(rest)?;
    let (rest, ()) = gap(rest)?;
    let Some(unit) = first(rest) else { return miss(input) };
    let style = match unit {
        '编' | '編' | '篇' => LabelStyle::Part,
        '章' => LabelStyle::Chapter,
        '节' | '節' => LabelStyle::Section,
        '条' | '條' => LabelStyle::Article,
        _ => return miss(input),
    };
    let rest = behind(rest, unit);
    let (rest, _) = opt((tag("之"), figure::han_small)).parse_complete(rest)?;
    if rest.is_empty() || first(rest).is_some_and(is_ignorable) {
        Ok((rest, (style, number)))
    } else {
        miss(input)
    }
}

/// The label that a paragraph opens with.
pub(crate) fn label(paragraph: &str) -> Option<Label> {
    let text = paragraph.trim_start_matches(is_ignorable);
    let skipped = paragraph.len() - text.len();
    let c = first(text)?;
    let found = if opening(c) {
        measure(text, bracketed)
    } else if c == '第' {
        measure(text, law)
    } else if digit(c).is_some() {
        measure(text, digits)
    } else if figure::han_digit(c).is_some() || matches!(c, '十' | '廿' | '卅') {
        measure(text, han)
    } else {
        measure(text, circled).or_else(|| measure(text, roman))
    };
    let (len, (style, number)) = found?;
    // What follows is text, not another sign: 1.、 or （一）， is no label.
    let next = text.get(len..)?.trim_start_matches(is_ignorable);
    let sound = !next.starts_with(['，', '；', '、', '。', '）', '-', '—', '~', '～', ':', '∶', '：']);
    (number > 0 && number <= LARGEST && sound).then_some(Label { len: skipped + len, style, number })
}

/// Whether a label's brackets are of two kinds, as an OCR engine mixes them: （一〕.
pub(crate) fn has_odd_brackets(label: &str) -> bool {
    const PAIRS: [(char, char); 7] =
        [('（', '）'), ('(', ')'), ('﹙', '﹚'), ('〔', '〕'), ('［', '］'), ('[', ']'), ('【', '】')];
    let text = label.trim_end_matches(['、', '.', '．']);
    let (open, close) =
        (text.chars().next().filter(|&c| opening(c)), text.chars().next_back().filter(|&c| closing(c)));
    match (open, close) {
        (Some(open), Some(close)) => {
            // （一) mixes no more than widths.
            let twin = PAIRS.iter().find(|p| p.0 == open).map(|p| p.1);
            let round = |c| matches!(c, '（' | '）' | '(' | ')' | '﹙' | '﹚');
            twin != Some(close) && !(round(open) && round(close))
        }
        _ => false,
    }
}

/// The heading part of a labelled paragraph: behind the label, to the first full stop (a dot before a space, too).
///
/// An article of a law has no heading.
pub(crate) fn title(paragraph: &str, label: Label) -> Option<TextRange> {
    if label.style == LabelStyle::Article {
        return None;
    }
    let rest = paragraph.get(label.len..)?;
    let start = label.len + (rest.len() - rest.trim_start_matches(is_ignorable).len());
    let text = paragraph.get(start..)?;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        let stop = matches!(c, '。' | '：' | '；')
            || (c == '.' && text.get(at + 1..).is_some_and(|t| t.starts_with(' ')));
        if stop {
            end = at;
            break;
        }
    }
    let title = text.get(..end)?.trim_end_matches(is_ignorable);
    (!title.is_empty()).then(|| TextRange::new(start, start + title.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        use LabelStyle::*;
        for (text, len, style, number) in [
            ("一、总体要求", "一、", Han, 1),
            ("十二、附则", "十二、", Han, 12),
            ("一 、把住入口", "一 、", Han, 1),
            ("（一）有效扩大", "（一）", HanBracket, 1),
            ("(三)加强", "(三)", HanBracket, 3),
            ("（二〕守住", "（二〕", HanBracket, 2),
            ("1.盘活存量", "1.", Digit, 1),
            ("１．盘活存量", "１．", Digit, 1),
            ("2、分类布点", "2、", Digit, 2),
            ("1、1月6日，天晴", "1、", Digit, 1),
            ("（1）城区街道", "（1）", DigitBracket, 1),
            ("（２）乡镇", "（２）", DigitBracket, 2),
            ("①依托中心", "①", Circled, 1),
            ("⑩其他", "⑩", Circled, 10),
            ("第一章　总则", "第一章", Chapter, 1),
            ("第十条之一 经营者", "第十条之一", Article, 10),
            ("第二节", "第二节", Section, 2),
            ("第一编 通则", "第一编", Part, 1),
            ("1.1.2 范围", "1.1.2", Decimal, 2),
            ("1.2 术语", "1.2", Decimal, 2),
            ("Ⅱ. 方法", "Ⅱ.", Roman, 2),
            ("(a) 条件", "(a)", LetterBracket, 1),
            ("㈠加强", "㈠", HanBracket, 1),
        ] {
            assert_eq!(label(text), Some(Label { len: len.len(), style, number }), "{text}");
        }
        for text in [
            "1.5万吨粮食",
            "5.194 公里的路",
            "2025年6月9日",
            "第三条规定",
            "依照本法第三条",
            "一九五三年",
            "一是加强领导",
            "3名选手",
            "（2025年3月2日）",
            "1：0获胜",
            "十五五时期",
            "一、二、三等奖",
            "（之二十三）",
            "1—5月",
            "二十四节气",
            "（上）",
            "第一，严防火患",
            "2.5 公里",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }

    #[test]
    fn titles() {
        for (text, want) in [
            ("一、总体要求", Some("总体要求")),
            ("（一）有效扩大覆盖面。强化保险。", Some("有效扩大覆盖面")),
            ("（2）乡镇村居。按照要求布点：", Some("乡镇村居")),
            ("一、把住入口关. 对全县", Some("把住入口关")),
            ("第三条 国家保护耕地。", None),
            ("第一章　总则", Some("总则")),
        ] {
            let found = label(text).and_then(|l| title(text, l)).and_then(|t| t.slice(text));
            assert_eq!(found, want, "{text}");
        }
    }
}
