//! Outline labels: 一、 （一） 1. （1） ①, 第一章, 第一条, 一是, 首先, Ⅰ. A. (a), 1.1.2.

use nom::Parser as _;
use nom::bytes::complete::tag;
use nom::combinator::opt;

use super::figure;
use super::rule::{Rule, gap, measure, miss};
use super::words::Words;
use crate::model::leaf::is_ignorable;
use crate::model::outline::{Label, LabelStyle, NotALabel};
use crate::model::span::TextRange;
use crate::text::class::{Class, class, digit, half_width};

/// A label at the head of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Bytes that the label takes, brackets and points included.
    pub(crate) len: usize,
    pub(crate) style: LabelStyle,
    pub(crate) number: u32,
}

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

/// roman = ( "Ⅰ" … "Ⅻ" | Latin capitals I, II, … XII ) ( "." | "、" | space )
fn roman(input: &str) -> Rule<'_, (LabelStyle, u32)> {
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
fn letter(input: &str) -> Rule<'_, (LabelStyle, u32)> {
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
fn half(input: &str) -> Rule<'_, (LabelStyle, u32)> {
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
        '编' | '編' | '篇' | '卷' => LabelStyle::Part,
        '部' if behind(rest, unit).starts_with('分') => LabelStyle::Part,
        '章' => LabelStyle::Chapter,
        '节' | '節' => LabelStyle::Section,
        '条' | '條' => LabelStyle::Article,
        // These are references far oftener than headings.
        '款' if heads(behind(rest, unit)) => LabelStyle::Subarticle,
        '项' | '項' if heads(behind(rest, unit)) => LabelStyle::Item,
        '目' if heads(behind(rest, unit)) => LabelStyle::Subitem,
        _ => return miss(input),
    };
    let rest = behind(rest, unit);
    let rest = if unit == '部' { rest.strip_prefix('分').unwrap_or(rest) } else { rest };
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

/// The label that a paragraph opens with.
pub(crate) fn label(paragraph: &str) -> Option<Found> {
    let text = paragraph.trim_start_matches(is_ignorable);
    let skipped = paragraph.len() - text.len();
    let c = first(text)?;
    let found = if opening(c) {
        measure(text, bracketed)
    } else if c == '第' {
        measure(text, law)
    } else if digit(c).is_some() {
        measure(text, digits).or_else(|| measure(text, half))
    } else if half_width(c).is_ascii_alphabetic() {
        measure(text, roman).or_else(|| measure(text, letter)).or_else(|| measure(text, half))
    } else if figure::han_digit(c).is_some() || matches!(c, '十' | '廿' | '卅') {
        measure(text, han)
    } else {
        measure(text, circled).or_else(|| measure(text, roman))
    };
    let (len, (style, number)) = found?;
    // What follows is text, not another sign: 1.、 or （一）， is no label.
    let next = text.get(len..)?.trim_start_matches(is_ignorable);
    let sound = !next.starts_with(['，', '；', '、', '。', '）', '-', '—', '~', '～', ':', '∶', '：']);
    (number > 0 && number <= Label::LARGEST && sound).then_some(Found { len: skipped + len, style, number })
}

/// Words that number by themselves: 首先, 其次, 再次, 最后.
const SEQUENCE: &[(&str, u32)] =
    &[("首先", 1), ("其次", 2), ("再次", 3), ("再者", 3), ("然后", 3), ("最后", 4), ("最後", 4)];

static SEQUENCE_HEADS: Words<u32, { SEQUENCE.len() }> = Words::heads(SEQUENCE);

/// spoken = Han figure ( 是 | 要 | 则 ) | ( 第 | 其 ) Han figure [ ， | 、 | ： | 是 ] | 首先 …
///
/// Marks of running text. One alone shows nothing (首先要说的是, 一是一): they count where they come in a row.
pub(crate) fn spoken(text: &str) -> Option<Found> {
    let point = |rest: &str| rest.starts_with(['，', '、', '：', ',', ':', '。']);
    let found = |rest: &str, style, number| {
        Some(Found { len: text.len() - rest.len(), style, number }).filter(|f| (1..=99).contains(&f.number))
    };
    let c = first(text)?;
    if let Some((len, number)) = SEQUENCE_HEADS.at(text) {
        let rest = text.get(len..)?;
        let rest = if point(rest) { behind(rest, first(rest)?) } else { rest };
        return found(rest, LabelStyle::Sequence, number);
    }
    if matches!(c, '第' | '其') {
        let (rest, number) = figure::han_small(behind(text, c)).ok()?;
        let sign = first(rest)?;
        let sure =
            point(rest) || matches!(sign, '是' | '要') || c == '其' && !rest.starts_with(['个', '次', '中']);
        return if point(rest) { found(behind(rest, sign), LabelStyle::HanOrdinal, number) } else { None }
            .or_else(|| sure.then(|| found(rest, LabelStyle::HanOrdinal, number)).flatten());
    }
    let (rest, number) = figure::han_small(text).ok()?;
    let sign = first(rest)?;
    let sure = matches!(sign, '是' | '要' | '靠' | '看' | '抓' | '则' | '曰') && c != '零';
    sure.then(|| {
        found(
            if matches!(sign, '是' | '则' | '曰') { behind(rest, sign) } else { rest },
            LabelStyle::HanIs,
            number,
        )
    })
    .flatten()
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

fn is_han(c: char) -> bool {
    class(c).has(Class::HAN)
}

/// The heading part of a labelled paragraph: behind the label, to the first full stop (a dot before a space, too).
///
/// An article of a law has no heading.
pub(crate) fn title(paragraph: &str, label: Found) -> Option<TextRange> {
    /// Longest heading, in characters, behind a mark of running text.
    const SPOKEN: usize = 24;
    if label.style == LabelStyle::Article {
        return None;
    }
    let rest = paragraph.get(label.len..)?;
    let start = label.len + (rest.len() - rest.trim_start_matches(is_ignorable).len());
    let text = paragraph.get(start..)?;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        // 把住入口关.对全县…: a dot for the full stop.
        let dot = c == '.'
            && text.get(at + 1..).is_some_and(|t| t.starts_with(' ') || first(t).is_some_and(is_han))
            && text.get(..at).is_some_and(|t| t.chars().next_back().is_some_and(is_han));
        let stop = matches!(c, '。' | '：' | '；') || dot;
        if stop {
            end = at;
            break;
        }
    }
    let title = text.get(..end)?.trim_end_matches(is_ignorable);
    let spoken = matches!(label.style, LabelStyle::HanIs | LabelStyle::HanOrdinal | LabelStyle::Sequence);
    let sound = !title.is_empty() && (!spoken || title.chars().count() <= SPOKEN && title.len() < text.len());
    sound.then(|| TextRange::new(start, start + title.len()))
}

/// All numbers of a printed label, in order: [1, 1, 2], [10, 1].
fn numbers(text: &str, found: Found) -> Vec<u32> {
    let printed = text.get(..found.len).unwrap_or_default();
    let mut out = vec![found.number];
    match found.style {
        LabelStyle::Decimal => {
            out = printed
                .split(['.', '．'])
                .filter_map(|n| measure(n.trim(), figure::digits(3)).map(|(_, v)| v.0))
                .collect();
        }
        LabelStyle::Article => {
            out.extend(
                printed.split_once('之').and_then(|(_, n)| measure(n, figure::han_small)).map(|(_, v)| v),
            );
        }
        _ => {}
    }
    out
}

/// Reads a whole text that is a label: 一、 （一） 1. (1) ① 第一章 第十条之一 一是 首先 Ⅰ. A. (a) 1.1.2.
impl core::str::FromStr for Label {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let body = text.trim_matches(is_ignorable);
        // What stands behind a label on a page shows where it ends.
        let shown = format!("{body} 文");
        let found = label(&shown).or_else(|| spoken(body)).or_else(|| spoken(&shown));
        found
            .filter(|f| shown.get(..f.len).is_some_and(|t| t.trim_matches(is_ignorable) == body))
            .and_then(|f| Self::new(f.style, &numbers(body, f)))
            .ok_or_else(|| NotALabel(text.to_owned()))
    }
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
            ("第一款　一般规定", "第一款", Subarticle, 1),
            ("第二项 申请", "第二项", Item, 2),
            ("第三目　受理", "第三目", Subitem, 3),
            ("1.1.2 范围", "1.1.2", Decimal, 2),
            ("1.2 术语", "1.2", Decimal, 2),
            ("Ⅱ. 方法", "Ⅱ.", Roman, 2),
            ("(a) 条件", "(a)", LetterBracket, 1),
            ("㈠加强", "㈠", HanBracket, 1),
            ("I. 导言", "I.", Roman, 1),
            ("III、方法", "III、", Roman, 3),
            ("A. 市区线路", "A.", Letter, 1),
            ("Ｂ．郊区线路", "Ｂ．", Letter, 2),
            ("1）实行登记", "1）", DigitBracket, 1),
            ("b)提交材料", "b)", LetterBracket, 2),
            ("第一部分 现状", "第一部分", Part, 1),
            ("➋加强", "➋", Circled, 2),
            ("【三】加强", "【三】", HanBracket, 3),
            ("﹙四﹚加强", "﹙四﹚", HanBracket, 4),
        ] {
            assert_eq!(label(text), Some(Found { len: len.len(), style, number }), "{text}");
        }
        for text in [
            "1.5万吨粮食",
            "5.194 公里的路",
            "2025年6月9日",
            "第三条规定",
            "第一款规定的",
            "第二项",
            "第一款 的规定，由县级以上",
            "第三目标 是通车",
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
            "A.I.时代",
            "A股三连阳",
            "V.5版",
            "X射线",
            "第一部分析报告",
            "一号文件",
            "十佳",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }

    #[test]
    fn spoken_marks() {
        use LabelStyle::*;
        for (text, len, style, number) in [
            ("一是加强领导", "一是", HanIs, 1),
            ("二要抓好落实", "二", HanIs, 2),
            ("三则便民", "三则", HanIs, 3),
            ("十一是防火", "十一是", HanIs, 11),
            ("第一，严防火患", "第一，", HanOrdinal, 1),
            ("第二、抓紧", "第二、", HanOrdinal, 2),
            ("第三是便民", "第三", HanOrdinal, 3),
            ("其一，路远", "其一，", HanOrdinal, 1),
            ("其二路远", "其二", HanOrdinal, 2),
            ("首先，要算账", "首先，", Sequence, 1),
            ("其次要算账", "其次", Sequence, 2),
            ("再次，要算账", "再次，", Sequence, 3),
            ("最后，要算账", "最后，", Sequence, 4),
        ] {
            assert_eq!(spoken(text), Some(Found { len: len.len(), style, number }), "{text}");
        }
        for text in
            ["一个", "第一届", "其他", "第三条", "一、总则", "二十四节气", "首都", "其中", "第二次", "是", ""]
        {
            assert_eq!(spoken(text), None, "{text}");
        }
    }

    #[test]
    fn written_and_read_back() {
        for (text, want) in [
            ("(三)", "（三）"),
            ("１．", "1."),
            ("2、", "2."),
            ("一、", "一、"),
            ("第十条之一", "第十条之一"),
            ("第一百零五条", "第一百零五条"),
            ("1.1.2", "1.1.2"),
            ("⑫", "⑫"),
            ("Ⅳ.", "Ⅳ."),
            ("III.", "Ⅲ."),
            ("C.", "C."),
            ("(b)", "（b）"),
            ("二是", "二是"),
            ("第三，", "第三，"),
            ("其次", "其次，"),
            ("第二节", "第二节"),
            ("第一编", "第一编"),
            ("第一款", "第一款"),
            ("第十二项", "第十二项"),
            ("第三目", "第三目"),
            ("一百二十、", "一百二十、"),
        ] {
            let label: Label = text.parse().unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(label.to_string(), want, "{text}");
            assert_eq!(want.parse::<Label>().as_ref(), Ok(&label), "{text}");
        }
        for text in ["", "三", "3名", "第三届", "（上）", "一、总则", "0.", "（0）", "1000.", "（三", "是"]
        {
            assert!(text.parse::<Label>().is_err(), "{text}");
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
            ("1.山药小米粥.鲜山药100克", Some("山药小米粥")),
        ] {
            let found = label(text).and_then(|l| title(text, l)).and_then(|t| t.slice(text));
            assert_eq!(found, want, "{text}");
        }
    }
}
