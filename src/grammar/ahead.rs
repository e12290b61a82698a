//! A look ahead: whether a figure at a place can belong to a date, a time or a duration.
//!
//! Most figures are amounts. What stands behind the figure tells: a temporal expression that begins with one names a
//! unit of time behind it, or behind the range that it opens.

use super::amount::about_at;
use super::numeral::begins;
use super::range;
use super::rule::skip_gap;
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

/// What may stand between the head of an expression and its first unit of time: figures, signs of ranges, hedges.
static FIGURES: CharSet = CharSet::of(
    "0123456789０１２３４５６７８９零〇○ＯOО一二三四五六七八九十百千万萬亿億廿卅卌两兩俩倆仨几幾数數半壹贰貳叁參肆伍陆陸柒捌玖拾佰仟\
    ．.,、多余餘来來个個约約近第和及＋+",
)
.with_heads(range::SIGNS);

/// First characters of the units of time, of what stands for one, and of the words of feasts with a figure.
static UNITS: CharSet = CharSet::of(
    "年月日号號时時点點分秒刻天周週星礼禮小钟鐘季世工交昼晝夜载載岁歲代旬晚早晨凌清上下中初期学學赛賽雪宿:：∶/／夕圣聖国國妇婦儿兒建劳勞青伏更旦春夏秋冬财財′″QH",
);

/// Those of [`UNITS`] that only a length of time has behind its first figure: no date and no time of day goes on so.
static LENGTHS: CharSet = CharSet::of("天小分秒周週星礼禮工交昼晝夜载載");

/// Most characters that are looked over for a unit.
const FARTHEST: usize = 40;

/// What can begin at the head of a text, as far as a look ahead tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ahead {
    /// Nothing of time.
    Nothing,
    /// A length of time, if anything.
    Length,
    /// Anything: a date, a time of day, a length.
    Anything,
}

/// Whether a unit of time comes behind the figures at the head of a text, and what it can belong to.
fn unit_comes(text: &str) -> Ahead {
    let (mut signs, mut before) = (0, ' ');
    let mut chars = text.chars();
    for count in 0..FARTHEST {
        let Some(c) = chars.next() else { break };
        if UNITS.has(c) {
            let length = match c {
                // 三年, 12个月; years and months of two figures and more may be dates: 25年, 七八两个月.
                '年' => count == 1 && !chars.as_str().starts_with('代'),
                '月' => count <= 3 && matches!(before, '个' | '個'),
                _ => LENGTHS.has(c),
            };
            // 2024.09.18 星期三: a date stands before the unit.
            return if length && signs <= 1 { Ahead::Length } else { Ahead::Anything };
        }
        // ６，８００天: the comma stands within the figure.
        let within = FIGURES.has(c) || class(c).has(Class::IGNORABLE) || c == '，' && digit(before).is_some();
        if !within {
            // 2025-06-09, 2025-06, 2025.6.9; （1921—1998）, 五十年（1785）
            let years = matches!(c, '）' | ')') && (count == 4 || (9..=12).contains(&count));
            return if signs > 1 || years { Ahead::Anything } else { Ahead::Nothing };
        }
        signs += match c {
            '-' | '－' => 2,
            '.' | '．' => 1,
            _ => 0,
        };
        before = c;
    }
    // The text ends, or goes on too long to tell.
    Ahead::Anything
}

/// What temporal expression can begin at the head of a text. Only a text that begins with a numeral, behind a hedge or
/// without, is looked over: for any other the answer is [`Ahead::Anything`].
pub(super) fn look(text: &str) -> Ahead {
    let figures = about_at(text, "").map_or(text, |(len, _)| skip_gap(text.get(len..).unwrap_or_default()));
    match figures.chars().next() {
        Some(c) if digit(c).is_some() => unit_comes(figures),
        Some(c) if begins(c) => match unit_comes(figures) {
            Ahead::Nothing
                if super::feast::names_feast(text)
                    || super::feast::quoted(text).is_some()
                    || text.starts_with("万历")
                    || text.starts_with("萬曆") =>
            {
                Ahead::Anything
            }
            found => found,
        },
        _ => Ahead::Anything,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        for text in [
            "9日",
            "2025-06-09",
            "2025-06",
            "2025.6.9",
            "1998/1/7",
            "21：05",
            "1—5月",
            "九点",
            "一个半小时",
            "3到 5 个多月",
            "十二时",
            "五一",
            "三八妇女节",
            "七夕",
            "约20多天",
            "近半个月",
            "６，８００天",
            "二十世纪",
            "近日",
            "今年",
            "5个工作日",
            "8天",
        ] {
            assert_ne!(look(text), Ahead::Nothing, "{text}");
        }
        for text in ["5.194 公里", "127个，比去年", "约1.2万元", "三次会", "80多名", "3%", "两座"]
        {
            assert_eq!(look(text), Ahead::Nothing, "{text}");
        }
        for text in
            ["8天", "5个工作日", "一个半小时", "3至5周", "约20多天", "2分8秒", "两年", "3年", "12个月"]
        {
            assert_eq!(look(text), Ahead::Length, "{text}");
        }
        for text in [
            "9日",
            "2点至明天4点",
            "12、13日两天",
            "25年",
            "五年代",
            "七八两个月",
            "七夕",
            "今天",
            "2024.9.18 星期三",
        ] {
            assert_eq!(look(text), Ahead::Anything, "{text}");
        }
    }
}
