//! Bylines at the end of a paragraph, behind its last full stop.

use super::mark::{is_mark, strip_mark};
use super::{CLOSERS, glossed, inside, is_photo, trim, unit, unnamed};
use crate::grammar::people::{Named, People, Sureness, in_brackets, people, role};
use crate::grammar::{name, telling};
use crate::model::leaf::is_ignorable;
use crate::text::class::digit;
use crate::text::letterspaced::spaceless;
use crate::text::table::CharSet;
use crate::text::window::last_from;

/// Ends of a sentence, behind which a byline can stand.
const STOPS: &[char] = &['。', '！', '？', '”', '’', '」', '』', '）', '…', '.', '》', '—'];

static STOP: CharSet = CharSet::of("。！？”’」』）….》—");

/// A byline at the end of a line that may run on: only one that is set apart, marked or in brackets that are closed.
pub(crate) fn line_tail(line: &str) -> Option<(usize, People<'_>)> {
    let found = tail_of(line, true)?;
    let before = line.get(..found.0)?;
    let body = line.get(found.0..)?;
    let closed = body.trim_end_matches(is_ignorable).ends_with(CLOSERS);
    (before.ends_with(is_ignorable) && !body.starts_with(['（', '(']) || body.starts_with(is_mark) || closed)
        .then_some(found)
}

/// A byline at the end of a paragraph, behind its last full stop: where it begins, and the people named.
///
/// Photo credits (X 摄) are no bylines.
pub(crate) fn tail(paragraph: &str) -> Option<(usize, People<'_>)> {
    tail_of(paragraph, false)
}

/// The same; with `apart`, text behind a stop counts only where a space, a mark or a bracket sets it apart.
fn tail_of(paragraph: &str, apart: bool) -> Option<(usize, People<'_>)> {
    const LONGEST: usize = 60;
    let text = paragraph.trim_end_matches(is_ignorable);
    // Only the last few characters are looked at.
    let from = last_from(text, LONGEST);
    let window = text.get(from..)?;
    let found = bracketed(window).or_else(|| behind_stop(window, apart))?;
    // 王某 摄影报道 signs a report.
    let said = window.trim_end_matches(CLOSERS);
    let reports = telling::before_report(said).is_some();
    (reports || !is_photo(window, &found.1)).then(|| (from + found.0, found.1))
}

/// Where the bracket opens that a text's end closes, over pairs inside it: （…高二（3）班 王某）; the last one that
/// opens where none closes.
fn opening(window: &str) -> Option<usize> {
    let mut depth = 0_u32;
    let closed = window.ends_with(['）', ')', '〕', ']', '］']);
    for (at, c) in window.char_indices().rev() {
        match c {
            '）' | ')' | '〕' | ']' | '］' => depth += 1,
            '（' | '(' | '〔' | '[' | '［' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return (closed || !matches!(c, '[' | '［')).then_some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// …。（记者 张三）
fn bracketed(window: &str) -> Option<(usize, People<'_>)> {
    let closed = window.ends_with(['）', ')', '〕', ']', '］']);
    let open = opening(window)?;
    let before = window.get(..open)?.trim_end_matches(is_ignorable);
    let body = inside(window.get(open..)?)?;
    if before.is_empty() || !before.ends_with(STOPS) {
        return None;
    }
    // 渠边（油画）（王某）: who made the work that a list names.
    if before.ends_with('）') && !before.contains(['。', '！', '？', '…']) {
        return None;
    }
    if closed {
        if let Some(found) = unnamed(body).or_else(|| unit(body)).or_else(|| glossed(body)) {
            return Some((open, found));
        }
    }
    // （通讯员: the line end cut it off before the name.
    if !closed && role(body).is_some_and(|(len, _)| len == body.len()) {
        return Some((open, People::default()));
    }
    let list = in_brackets(body).or_else(|| people(body, Sureness::Placed))?;
    // A bracket that is not closed: the line end may have cut a name.
    (closed || role(body).is_some()).then_some((open, list))
}

/// The last sign of a sentence's end, where the bracketed number of a school's class or the like is none: 高二（3）班.
fn last_stop(window: &str) -> Option<(usize, char)> {
    const LONGEST_NUMBER: usize = 3;
    let mut chars = window.char_indices().rev();
    let found = chars.find(|(_, c)| STOP.has(*c))?;
    let front = window.get(..found.0)?;
    let number = matches!(found.1, '）' | ')')
        && front
            .char_indices()
            .rev()
            .take(LONGEST_NUMBER)
            .find(|(_, c)| matches!(c, '（' | '('))
            .is_some_and(|(open, c)| {
                front.get(open + c.len_utf8()..).is_some_and(|n| {
                    !n.is_empty()
                        && n.chars().all(|c| digit(c).is_some() || "一二三四五六七八九十".contains(c))
                })
            });
    let behind = window.get(found.0 + found.1.len_utf8()..)?;
    if number && behind.starts_with(['班', '中', '连', '组', '院']) {
        chars.find(|(_, c)| STOP.has(*c))
    } else {
        Some(found)
    }
}

/// A pen name or a word as one, set apart behind the last full stop of an article: …。 管见, …。 老秤.
///
/// Only where nothing of the article follows: in running text it is the beginning of a sentence.
pub(crate) fn last_words(paragraph: &str) -> Option<(usize, People<'_>)> {
    const LONGEST: usize = 8;
    let text = paragraph.trim_end_matches(is_ignorable);
    let (at, stop) = text.char_indices().rev().take(LONGEST).find(|(_, c)| STOP.has(*c))?;
    let behind = text.get(at + stop.len_utf8()..)?;
    let printed = trim(behind);
    // 阿 明: set apart inside, as short names are.
    let apart = printed.split(is_ignorable).all(|t| t.chars().nth(1).is_none());
    let who = if apart { spaceless(printed) } else { printed.into() };
    let sound = matches!(stop, '。' | '！' | '？' | '”' | '」' | '…')
        && behind.starts_with(is_ignorable)
        && (name::is_nickname(&who)
            || name::opens_with_surname(&who)
            || name::strength(&who) == name::Strength::Weak)
        && !NO_LAST_WORDS.iter().any(|w| who.starts_with(w));
    sound.then(|| (text.len() - printed.len(), People::one(Named::new(who, None))))
}

/// What stands behind an article's last full stop and signs nothing.
const NO_LAST_WORDS: &[&str] = &[
    "全文", "全书", "和平", "谢谢", "本报", "下转", "新华", "综合", "来源", "图为", "相关", "经济", "时间",
    "方面",
];

/// …。 张三 李四, …。□张三
fn behind_stop(window: &str, apart: bool) -> Option<(usize, People<'_>)> {
    let (at, stop) = last_stop(window)?;
    let behind = window.get(at + stop.len_utf8()..)?;
    let start = window.len() - behind.trim_start_matches(is_ignorable).len();
    let set_apart = start > at + stop.len_utf8();
    let text = window.get(start..)?;
    if apart && !set_apart && !text.starts_with(is_mark) && !text.ends_with(CLOSERS) {
        return None;
    }
    if text.contains(['，', ',', '；']) || text.ends_with(['、', '：', ':']) {
        return None; // a sentence, or a list that goes on
    }
    let (body, marked) = strip_mark(text);
    if body.is_empty() {
        return None;
    }
    if marked {
        return people(body, Sureness::Announced).or_else(|| unnamed(body)).map(|list| (start, list));
    }
    // （本报某地专电）林 间: a short name set apart.
    let spaced = matches!(stop, '）' | ')') && body.chars().count() == 3 && body.contains(is_ignorable);
    // A dot, a bracket or a title mark ends no sentence for sure.
    if !set_apart && !spaced && !matches!(stop, '。' | '！' | '？' | '”' | '」' | '…') {
        return None;
    }
    if set_apart {
        if let Some(found) = unnamed(body) {
            return Some((start, found));
        }
    }
    let list = people(body, if set_apart { Sureness::Placed } else { Sureness::Bare })?;
    let strong = list.iter().all(|p| p.role.is_some() || name::strength(&p.name) == name::Strength::Strong);
    let listed = body.contains('、') && !strong;
    ((set_apart || strong || spaced) && !listed).then_some((start, list))
}
