//! Headline blocks: which of their lines are kicker, headline and deck.

/// What a line of a headline block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// 引题.
    Kicker,
    /// 主题.
    Headline,
    /// 副题.
    Deck,
}

/// Parts a headline block: one entry a line.
///
/// The headline is what is left when kickers are taken from the top and decks from the bottom; at least one line
/// stays headline. Newsroom habits that show a kicker: it names a column, a unit or a place, or ends with 强调,
/// 指出 and its like, whose object the headline is. A deck opens with a dash or stands in brackets, names who
/// presided, or sets two clauses side by side under a headline that does not.
pub(crate) fn parts(lines: &[&str]) -> Vec<Part> {
    let mut out = vec![Part::Headline; lines.len()];
    let (mut top, mut bottom) = (0, lines.len());
    while bottom - top > 1
        && lines.get(bottom - 1).is_some_and(|l| is_deck(l, lines.get(top..bottom - 1).unwrap_or_default()))
    {
        bottom -= 1;
    }
    if lines.get(..bottom).is_some_and(|l| l.len() > 1 && is_kicker(l)) {
        top += 1;
    }
    for (index, part) in out.iter_mut().enumerate() {
        if index < top {
            *part = Part::Kicker;
        } else if index >= bottom {
            *part = Part::Deck;
        }
    }
    out
}

/// Number of characters that are no space.
fn length(line: &str) -> usize {
    line.chars().filter(|c| !c.is_whitespace()).count()
}

/// Whether the line is two clauses of the same length, set side by side.
fn is_parallel(line: &str) -> bool {
    let mut clauses = line.split([' ', '\u{3000}', '\u{a0}']).filter(|c| !c.is_empty());
    let (Some(a), Some(b), None) = (clauses.next(), clauses.next(), clauses.next()) else { return false };
    let (a, b) = (length(a), length(b));
    a >= 4 && b >= 4 && a.abs_diff(b) <= 2
}

/// Words that end a kicker: what follows is what was said or done there.
const LEADS_ON: &[&str] = &[
    "强调",
    "指出",
    "要求",
    "提出",
    "认为",
    "表示",
    "宣布",
    "会上",
    "时说",
    "指示",
    "致电",
    "会见时",
    "讲话时",
    "之际",
    "強調",
    "指出：",
    "调研时",
];

/// Words of presence that a deck of a report on a meeting has.
const PRESENCE: &[&str] = &["主持", "出席", "讲话", "陪同", "参加", "致辞", "講話", "參加"];

/// Whether the first of some lines is a kicker to the others.
fn is_kicker(lines: &[&str]) -> bool {
    let [line, next, ..] = lines else { return false };
    let line = line.trim();
    if LEADS_ON.iter().any(|word| line.ends_with(word)) {
        return true;
    }
    if line.starts_with(['—', '（', '(']) {
        return false;
    }
    // A column's, unit's or place's name: short, no clause, and the headline is clearly longer.
    let (here, there) = (length(line), length(next));
    let clause =
        line.contains(['，', '？', '！', ' ', '\u{3000}']) || line.chars().any(|c| c.is_ascii_digit());
    if (here <= 5 && !clause && there > here) || (line.contains('·') && here <= 10) {
        return true;
    }
    // Three lines or more: the first leads up to the others, unless it is the first line of a long title.
    lines.len() > 2 && !is_title(lines)
}

/// Whether lines are one title broken in pieces: 关于…的通知.
fn is_title(lines: &[&str]) -> bool {
    let last = lines.last().map_or("", |l| l.trim());
    let kinds = [
        "通知", "意见", "决定", "办法", "规定", "条例", "公告", "方案", "报告", "公报", "细则", "批复",
        "讲话",
    ];
    kinds.iter().any(|k| last.ends_with(k)) && lines.iter().any(|l| l.contains("关于") || l.contains("印发"))
}

fn is_deck(line: &str, above: &[&str]) -> bool {
    let line = line.trim();
    if line.starts_with("——") || line.starts_with("──") || line.starts_with('—') {
        return true;
    }
    if line.starts_with(['（', '(']) && line.ends_with(['）', ')']) {
        return true;
    }
    if PRESENCE.iter().any(|word| line.ends_with(word)) && above.len() > 1 {
        return true;
    }
    // 市场：下月中旬才会跌: who says so.
    let speaks =
        |l: &str| l.find('：').is_some_and(|at| l.get(..at).is_some_and(|w| (1..=5).contains(&length(w))));
    if speaks(line) && !above.iter().any(|l| speaks(l)) {
        return true;
    }
    let headline_parallel = above.iter().any(|l| is_parallel(l));
    is_parallel(line) && !headline_parallel && above.iter().any(|l| length(l) <= 14)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(lines: &[&str]) -> String {
        parts(lines)
            .into_iter()
            .map(|p| match p {
                Part::Kicker => 'k',
                Part::Headline => 'h',
                Part::Deck => 'd',
            })
            .collect()
    }

    #[test]
    fn headline_blocks() {
        for (lines, want) in [
            (&["全市秋粮入库过半"][..], "h"),
            (&["市长在调研时强调", "把水利短板补起来"], "kh"),
            (&["林业局", "三万亩山林披新绿"], "kh"),
            (&["一座桥的二十年", "——青石镇修桥记"], "hd"),
            (&["新校舍开门迎学生", "教室宽敞明亮 操场绿草如茵"], "hd"),
            (&["全市教育大会召开", "部署明年工作", "李明主持 王强出席"], "hhd"),
            (&["跨江大桥今晨合龙", "两岸居民步行可达"], "hh"),
            (&["连载", "老井", "（之七）"], "hhd"),
        ] {
            assert_eq!(letters(lines), want, "{lines:?}");
        }
    }
}
