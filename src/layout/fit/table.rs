//! Tables: lines whose entries spaces set apart, with figures in the same column of each.

use crate::grammar::forecast::is_row;
use crate::text::class::{Class, class};
use crate::text::lines::Line;

use super::shape::Shape;

/// Longest entry, in characters.
const LONGEST: usize = 16;
/// Most entries of a row.
const MOST_ENTRIES: usize = 32;

/// The entries of a line that could be a row of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cells {
    entries: usize,
    figures: usize,
    /// Which entries are figures, counted from the left and from the right.
    left: u32,
    right: u32,
    /// It is a row of a forecast.
    forecast: bool,
}

/// What a line's entries are, if it has two or more and no clause among them.
fn cells(text: &str) -> Option<Cells> {
    let digit = |c: char| class(c).has(Class::DIGIT);
    let mut last = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // 3：0 is a score.
        let score = c == '：' && digit(last) && chars.peek().copied().is_some_and(digit);
        if matches!(c, '，' | '。' | '；' | '：' | '！' | '？') && !score {
            return None;
        }
        last = c;
    }
    let mut out = Cells { forecast: is_row(text), ..Cells::default() };
    for entry in text.split(|c: char| class(c).has(Class::IGNORABLE)).filter(|e| !e.is_empty()) {
        let figure = entry.starts_with(|c| digit(c) || matches!(c, '-' | '+' | '−' | '－'));
        // A date that spaces cut (12月 6日, 12 月) stands in running text; a whole one may be an entry.
        let unit = |c: &char| matches!(c, '年' | '月' | '日' | '时' | '時' | '号');
        let alone = entry.chars().count() == 1 && entry.chars().all(|c| unit(&c));
        // But 1号 is a grade.
        let cut = figure
            && !entry.ends_with('号')
            && entry.ends_with(|c| unit(&c))
            && entry.chars().filter(unit).count() == 1;
        // Nor does a row of a forecast: 29 日 多云 9℃～21℃.
        if (alone || cut) && !out.forecast
            || entry.chars().nth(LONGEST).is_some()
            || out.entries == MOST_ENTRIES
        {
            return None;
        }
        out.figures += usize::from(figure);
        out.left |= u32::from(figure) << out.entries;
        out.right = out.right << 1 | u32::from(figure);
        out.entries += 1;
    }
    (out.entries >= 2).then_some(out)
}

/// Whether two rows can be of one table: extractors put in spaces beside figures.
fn near(a: &Cells, b: &Cells) -> bool {
    let most = if a.entries.min(b.entries) >= 4 { 3 } else { 2 };
    a.entries.abs_diff(b.entries) <= most && a.forecast == b.forecast
}

/// Whether some rows are a table: all but the first, which may name the columns, have two figures; or there are three
/// or more, and a figure opens each, or all but the first have figures in the same column.
fn is_table(rows: &[Cells]) -> bool {
    let [first, rest @ ..] = rows else { return false };
    if rest.is_empty() {
        return false;
    }
    let even = rows.len() > 2 || rows.iter().all(|r| r.entries.abs_diff(first.entries) <= 1);
    let wide = even && rows.iter().all(|r| r.entries >= 3 && near(first, r));
    if wide && rest.iter().all(|r| r.figures >= 2) {
        return true;
    }
    // A figure opens every row, as the hours of a programme do.
    if rows.len() >= 3 && rows.iter().all(|r| r.left & 1 == 1 && near(first, r)) {
        return true;
    }
    let least = rows.iter().map(|r| r.entries).min().unwrap_or(0);
    let most = rows.iter().map(|r| r.entries).max().unwrap_or(0);
    let column = |side: fn(&Cells) -> u32| rest.iter().fold(u32::MAX, |all, r| all & side(r)) != 0;
    rows.len() >= 3
        && (most == least || least >= 3 && most - least <= 1)
        && (column(|r| r.left) || column(|r| r.right))
}

/// Notes which lines are rows of tables.
pub(super) fn rows(source: &str, lines: &[Line], shapes: &mut [Shape]) {
    let mut run: Vec<Cells> = Vec::new();
    let mut start = 0;
    while start < shapes.len() {
        run.clear();
        let candidates = shapes.iter().skip(start).map_while(|s| {
            let line = lines.get(s.line as usize).filter(|l| !s.hint.alone.is_set() && l.width <= 160)?;
            cells(line.text(source))
        });
        for row in candidates {
            // A new table has another number of columns.
            let alike = run.first().is_none_or(|f| near(f, &row));
            if !alike {
                break;
            }
            run.push(row);
        }
        if is_table(&run) {
            for (shape, row) in shapes.iter_mut().skip(start).zip(&run) {
                shape.cells = row.entries as u8;
            }
        }
        start += run.len().max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(lines: &[&str]) -> bool {
        let rows: Option<Vec<Cells>> = lines.iter().map(|l| cells(l)).collect();
        rows.is_some_and(|r| is_table(&r))
    }

    #[test]
    fn tables() {
        for lines in [
            &["名次 球队 胜 平 负 积分", "1 青石队 13 4 2 43", "2 柳河队 12 4 3 40"][..],
            &["品种　单位　收盘价　涨跌幅", "沪铜　元/吨　76200　1.09%", "沪铝　元/吨　20030　-0.45%"],
            &["组别 球队 胜平负 积分", "小学 青石小学 5胜 1平0 负 16 分", "初中 柳河中学 4胜0 平2负 12分"],
            &["09:30　射箭女子个人淘汰赛", "14:00　武术散打决赛", "20:45　男足三四名决赛"],
            &["青石队 104:92 柳河队", "白沙队 88:95 沅口队", "梅山队 79:83 清溪队"],
            &["青石队 3：0 柳河队", "白沙队 1：1 沅口队", "梅山队 2：1 清溪队"],
            &["19:30　排球决赛", "20:00　男单1/8 决赛", "20:45　足球决赛"],
            &["组别 球队 胜平负 积分", "小学 青石小学 5胜 1平0 负 16 分", "小学 白沙小学 4胜1平1负 13分"],
            &["29 日 多云 9℃～21℃ 南风2级", "30 日 阴有小雨 11℃～17℃ 北风3级", "31 日 小雨 8℃～15℃ 北风2级"],
            &["3　日本　30　54", "4　伊朗　11　10"],
            &["品种 单位 均价 涨跌", "电解铜 1号 元/吨 71380 +2.3%", "铝锭 A00 元/吨 19205 +0.9%"],
        ] {
            assert!(table(lines), "{lines:?}");
        }
        for lines in [
            &["9 月 12 日上午举行", "共有 104 人到场"][..],
            &["他说 3 年前", "这里只有 4 户"],
            &["秋风送爽 湖蟹正肥", "湖区蟹市 昨日开张", "两岸居民 步行可达"],
            &["12月 6日他来了", "12月 7日他走了", "12月 8日没人来"],
            &["青石队 104:92 柳河队"],
            &["编辑 某某 版式 某某", "校对 某某 组版 某某"],
        ] {
            assert!(!table(lines), "{lines:?}");
        }
    }
}
