//! Lists whose entries are lines: what a box says of somebody (总部：…, 人数：…), a programme of times.

use crate::text::class::{Class, class, digit};
use crate::text::lines::Line;
use crate::text::sentence::ends_sentence;
use crate::text::signs::Signs;

use super::mark::{Kind, Mark};

/// What each line of a list begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// A word and a colon.
    Label,
    /// A time of day.
    Clock,
}

/// Fewest lines in a row that are a list; where they are indented as paragraphs are, two are.
const FEWEST: usize = 3;

/// Indent of a paragraph's first line, in halves of an em.
const INDENTED: u16 = 3;

/// Least difference between the widest and the narrowest line of a list, in halves of an em: lines of running text fill
/// their column.
const RAGGED: u32 = 4;

/// Marks the entries of lists: each is a paragraph.
pub(crate) fn lists(source: &str, lines: &[Line], marks: &mut [Mark]) {
    let entry = |at: usize, marks: &[Mark]| {
        let line = lines.get(at).filter(|_| marks.get(at).is_some_and(|m| m.kind == Kind::Text))?;
        entry(line.text(source), line.signs)
    };
    let mut start = 0;
    let mut list: Vec<usize> = Vec::new();
    while start < lines.len() {
        let Some(kind) = entry(start, marks) else {
            start += 1;
            continue;
        };
        list.clear();
        list.push(start);
        let indented = |at: usize| lines.get(at).is_some_and(|l| l.indent >= INDENTED);
        let mut end = start + 1;
        loop {
            // An entry may take another line, which stands further out.
            let wrapped =
                indented(start) && lines.get(end).is_some_and(|l| l.indent < INDENTED && l.blanks == 0);
            let next = if entry(end, marks) == Some(kind) { end } else { end + usize::from(wrapped) };
            if entry(next, marks) != Some(kind) || next > end && !indented(next) {
                break;
            }
            list.push(next);
            end = next + 1;
        }
        let widths = || list.iter().filter_map(|at| lines.get(*at)).map(|l| l.width);
        let ragged = widths().max() >= widths().min().map(|least| least + RAGGED);
        let few = list.len() >= FEWEST || list.len() > 1 && list.iter().all(|at| indented(*at));
        // Headlines: the report begins right below.
        let heads =
            marks.get(end).is_some_and(|m| m.dateline || matches!(m.kind, Kind::Byline | Kind::Names));
        if ragged && few && !heads {
            for (at, next) in list.iter().zip(list.iter().skip(1).map(Some).chain([None])) {
                // What another line follows, and the last, may run on.
                let alone =
                    next.map_or(lines.get(at + 1).is_none_or(|l| l.blanks > 0), |next| *next == at + 1);
                let ended = lines.get(*at).is_some_and(|l| ends_sentence(l.text(source)));
                if let Some(mark) = marks.get_mut(*at) {
                    mark.bullet = true;
                    mark.ends_item |= alone && !ended;
                }
            }
        }
        start = end;
    }
}

/// What a line begins with, if it may be an entry: it tells no sentence, and has no quotation or title marks.
fn entry(text: &str, signs: Signs) -> Option<Entry> {
    const LONGEST_LABEL: usize = 6;
    const LONGEST_TIME: usize = 7;
    let figure = |c: char| digit(c).is_some() || "〇零○一二三四五六七八九十".contains(c);
    // What any entry has: a figure at its head, or a colon.
    if signs.has(Signs::NO_NAMES) || !signs.has(Signs::CONTACT) && !text.starts_with(figure) {
        return None;
    }
    let rest = text.trim_start_matches(figure);
    let figures = text.len() - rest.len();
    let goes_on = text.ends_with(['，', '、', '：', ':']);
    if figures > 0 && rest.starts_with(['点', '點', '时', '時', ':', '：', '∶']) {
        let short = text.get(..figures)?.chars().nth(LONGEST_TIME).is_none();
        // 3:1 is a score, 一时间 a word.
        let minutes = rest.chars().skip(1).take(2).filter(|&c| digit(c).is_some()).count() == 2;
        let time = if rest.starts_with([':', '：', '∶']) {
            minutes
        } else {
            !rest.starts_with("时间") && !rest.starts_with("時間")
        };
        return (short && !goes_on && time && rest.chars().nth(2).is_some()).then_some(Entry::Clock);
    }
    let (at, _) = text.char_indices().take(LONGEST_LABEL + 5).find(|(_, c)| matches!(c, '：' | ':'))?;
    let label = text.get(..at)?.trim_start_matches(|c: char| digit(c).is_some());
    let han = label.chars().all(|c| class(c).has(Class::HAN));
    (!goes_on && han && (2..=LONGEST_LABEL).contains(&label.chars().count())).then_some(Entry::Label)
}

#[cfg(test)]
mod tests {
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    /// Which lines of a text are entries.
    fn entries(text: &str) -> Vec<usize> {
        let lines = split(text);
        let marks = mark(text, &lines);
        (0..lines.len()).filter(|&at| marks[at].bullet).collect()
    }

    #[test]
    fn boxes_and_programmes() {
        for (text, want) in [
            ("柳湾公司小档案\n总部：柳湾镇\n员工人数：137人\n2011年收入：6350万元\n", &[1, 2, 3][..]),
            ("广播节目\n五点三十分 开始曲\n六点整 新闻\n六点三十分 转播新闻\n", &[1, 2, 3]),
            ("渠水展\n　　展期：10月28日至12月2日\n　　地点：柳湾村史馆\n", &[1, 2]),
            ("渠水展\n　　展期：10月28日至12月2日，周一\n闭馆\n　　地点：柳湾村史馆\n", &[1, 3]),
            ("广播节目\n五时 开始曲\n六时 民间故事\n七时 新闻\n", &[1, 2, 3]),
            // Headlines of a report, scores.
            ("镇长：水要清\n村长说话：路要通到家门口\n渠长：田要平\n本报讯 昨天开会。\n", &[]),
            ("3:1 柳湾队半场\n2:2 青石队追平对手\n4:2 柳湾队胜\n", &[]),
            // Lines of one column.
            ("标准化生产：加快推进农\n链物流发展：继续加强蔬\n场所的建设：积极做好菜\n", &[]),
            // Two lines of a headline.
            ("狗主人：是他自己没站稳\n法院判了：没碰到也要赔\n", &[]),
            ("镇长：水要清\n村长：“路要通”\n渠长：田要平\n", &[]),
            // A line by itself, and running text.
            ("地点：柳湾村史馆\n渠水放到了田头\n票价：免票\n", &[]),
            ("镇长说：水要清。\n村长说：路要通。\n渠长说：田要平。\n", &[]),
        ] {
            assert_eq!(entries(text), want, "{text}");
        }
    }
}
