//! What tells that a pair of numbers is the result of a match.

use rust_decimal::Decimal;

use crate::grammar::numeral::{Numeral, Script};
use crate::text::class::digit;

/// What stands right before a result.
const BEFORE: &[&str] = &[
    "以",
    "比分",
    "总比分",
    "比分为",
    "分别以",
    "局分",
    "局分为",
    "各局比分为",
    "比分是",
    "大比分",
    "盘分",
    "小比分",
    "将比分扩大为",
    "总分",
];

/// What stands right behind a result.
const BEHIND: &[&str] = &[
    "战胜",
    "击败",
    "力克",
    "胜",
    "负",
    "平",
    "失利",
    "惨败",
    "慘敗",
    "饮恨",
    "领先",
    "落后",
    "险胜",
    "淘汰",
    "横扫",
    "逆转",
    "获胜",
    "大胜",
    "扳平",
    "取胜",
    "不敌",
    "的比分",
    "的总比分",
    "轻取",
    "完胜",
    "惜败",
    "告负",
    "输给",
    "小胜",
    "击退",
    "力挫",
    "握手言和",
    "战平",
    "打败",
    "擊敗",
    "戰勝",
    "勝",
    "負",
];

/// Whether the words around a pair of numbers speak of a match.
pub(super) fn told(before: &str, after: &str) -> bool {
    BEFORE.iter().any(|w| before.ends_with(w))
        || BEHIND.iter().any(|w| after.starts_with(w))
        || names_result(after)
        || of_sets(before, after)
}

/// Whether a word for how a match ended stands behind a result, or behind the others of its list: 21：15、21：12击败.
pub(crate) fn names_result(after: &str) -> bool {
    /// Most sets of a match.
    const MOST: usize = 7;
    let mut rest = after;
    for _ in 0..MOST {
        let Some(next) = rest.strip_prefix('、').and_then(result) else { break };
        rest = next;
    }
    // 8:30平安到达, 8:30胜利闭幕, 8:30负责人签到
    BEHIND.iter().filter_map(|w| Some((*w, rest.strip_prefix(w)?))).any(|(word, behind)| match word {
        "平" => false,
        "胜" | "勝" => !behind.starts_with(['利', '任', '出', '似', '地']),
        "负" | "負" => !behind
            .starts_with(['责', '責', '担', '擔', '重', '伤', '傷', '债', '債', '压', '荷', '数', '面']),
        _ => true,
    })
}

/// Whether a result stands within the brackets that tell the sets of a match behind its result: 3：0（25：18、25：20）. One
/// alone may be a time.
pub(crate) fn of_sets(before: &str, after: &str) -> bool {
    /// Farthest, in bytes, that the bracket is looked for.
    const FARTHEST: usize = 96;
    if !before.ends_with(['（', '(', '、', '，']) {
        return false;
    }
    let window = before.char_indices().rev().take_while(|(at, _)| before.len() - at <= FARTHEST);
    let open = window
        .take_while(|(_, c)| !matches!(c, '。' | '；' | '）' | ')'))
        .find(|(_, c)| matches!(c, '（' | '('));
    let Some((front, sets)) = open.map(|(at, _)| before.split_at(at)) else { return false };
    let sets = sets.trim_start_matches(['（', '(']);
    let figures = |text: &str| text.ends_with(|c: char| digit(c).is_some());
    let result = front.trim_end_matches(|c: char| digit(c).is_some());
    (!sets.is_empty()
        || after.starts_with('、')
        || after.starts_with('，') && after.chars().nth(1).and_then(digit).is_some())
        && figures(front)
        && result.ends_with([':', '：', '∶', '比'])
        && sets.chars().all(|c| digit(c).is_some() || matches!(c, ':' | '：' | '∶' | '、' | '，'))
}

/// The rest behind two figures with a colon between.
pub(crate) fn result(text: &str) -> Option<&str> {
    let figure = |text: &str| {
        let rest = text.trim_start_matches(|c: char| digit(c).is_some());
        (1..=6).contains(&(text.len() - rest.len())).then_some(text.len() - rest.len())
    };
    let colon = text.get(figure(text)?..)?.strip_prefix([':', '：', '∶'])?;
    colon.get(figure(colon)?..)
}

/// Whether a side of a match can have so many goals, games or points.
pub(super) fn possible(n: &Numeral) -> bool {
    n.low.fract().is_zero() && n.low < Decimal::from(200) && (n.digits > 0 || n.script == Script::Han)
}

/// Whether two numbers with a sign between are a result and nothing else: 21:05 is a time of day.
///
/// `ended`: the words around tell how a match ended, and not only that these are results.
pub(super) fn sure(
    sign: char,
    first: &Numeral,
    second: &Numeral,
    before: &str,
    (told, ended): (bool, bool),
) -> bool {
    let figures = first.script == Script::Figures && second.script == Script::Figures;
    match sign {
        '∶' | '﹕' => true,
        '比' => told || figures,
        // 8:30平安 is a time; 以8:30为准, too.
        ':' | '：' => {
            let clock = second.digits == 2 && first.low < Decimal::from(25);
            let plain = figures && second.digits == 1 && !before.ends_with([':', '：']);
            plain || ended || told && (!clock || BEFORE.iter().any(|w| w.len() > 3 && before.ends_with(w)))
        }
        // 2-0击败, 1-1战平: between figures.
        _ => {
            told && BEFORE.iter().any(|w| before.ends_with(w)) || ended && figures && !before.ends_with('第')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("以3∶0获胜", "3∶0=3:0"),
            ("21：15、21：12击败对手", "21：15=21:15 | 21：12=21:12"),
            ("3:0（25:18、25:20、25:22）", "3:0=3:0 | 25:18=25:18 | 25:20=25:20 | 25:22=25:22"),
            ("8:30平安到达", ""),
            ("8:30胜利闭幕", ""),
            ("8:30负责人签到", ""),
            ("决赛3:0（19:30，央视直播）", "3:0=3:0"),
            ("以3：0获胜", "3：0=3:0"),
            ("以三比零横扫", "三比零=3:0"),
            ("总比分4比2", "4比2=4:2"),
            ("局分25∶21、25∶18", "25∶21=25:21 | 25∶18=25:18"),
            ("比分被扳成2∶2", "2∶2=2:2"),
            ("主队108∶97客队", "108∶97=108:97"),
            ("以2-1险胜", "2-1=2:1"),
            ("2-1号楼", ""),
            ("客场2-0击败对手", "2-0=2:0"),
            ("主场1-1战平", "1-1=1:1"),
            ("1－2负于", "1－2=1:2"),
            ("3-1获胜", "3-1=3:1"),
            ("110-98战胜", "110-98=110:98"),
            ("3-5负责人", ""),
            ("豫麦85—4获奖", ""),
            ("85-4品种", ""),
            ("比分2—1领先", "2—1=2:1"),
            ("比例为2∶1", "2∶1=2:1"),
            ("1∶10000", "1∶10000=1:10000"),
            ("以8:30为准", ""),
            ("三:十二胜", "三:十二=3:12"),
            ("三-一胜", ""),
            ("25：23胜", "25：23=25:23"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [("1比1.5", "1=1 | 1.5=1.5"), ("25:23", "25=25 | 23=23")] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
