//! 署名: who signs an official document or a notice, with the date beside the name or without.

mod table;

#[cfg(test)]
mod tests;

use super::{document, name};
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};
use crate::text::edges::Edges as _;
use table::{BEFORE_NAMES, OFFICERS, OFFICES, SIGNER_TAILS};

/// A line without the seal that is printed as a word: 某市人民政府（盖章）.
fn unsealed(line: &str) -> &str {
    let text = line.trimmed();
    ["（盖章）", "(盖章)", "（章）", "（公章）", "（印）"]
        .iter()
        .find_map(|w| text.strip_suffix(w))
        .unwrap_or(text)
}

/// 署名 of an office (GB/T 9704-2012, 7.3.5.1) as a whole line: 某市人民政府办公室. Sure only above a date line.
pub(crate) fn office(line: &str) -> bool {
    let text = unsealed(line);
    let count = text.chars().count();
    (text == "国务院" || (4..=30).contains(&count))
        && OFFICES.iter().any(|o| text.ends_with(o))
        && text.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c))
}

/// Who signs a notice, as a whole line: an office, an enterprise, a committee. Sure only below a notice.
pub(crate) fn signer(line: &str) -> bool {
    const LONGEST: usize = 30;
    let text = unsealed(line);
    if BEFORE_NAMES.iter().any(|w| text.strip_prefix(w).is_some_and(|t| t.starts_with(['：', ':']))) {
        return text.chars().count() <= LONGEST && !text.contains(['，', '。', '；']);
    }
    let count = text.chars().filter(|&c| !is_ignorable(c)).count();
    let plain = |c: char| {
        class(c).has(Class::HAN) || is_ignorable(c) || matches!(c, '（' | '）' | '(' | ')' | '、' | '·')
    };
    // Words that no name of an office has: 他来到公司, 把爱送进医院.
    let tells = ["的", "了", "在", "把", "被", "让", "向", "从", "为", "进", "到", "是", "与", "和您", "找"];
    (4..=LONGEST).contains(&count)
        && SIGNER_TAILS.before(text).is_some()
        && text.chars().all(plain)
        && !tells.iter().any(|w| text.contains(w))
}

/// Who signs an order, as a whole line: 省长　某某某. Sure only above the date.
pub(crate) fn officer(line: &str) -> bool {
    const LONGEST: usize = 4;
    let text = line.trimmed();
    OFFICERS.iter().any(|w| {
        text.find(w).filter(|&at| at <= 24).is_some_and(|at| {
            let (front, name) =
                (text.get(..at).unwrap_or_default(), text.get(at + w.len()..).unwrap_or_default());
            let han = |t: &str| t.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c));
            let long = name.chars().filter(|&c| !is_ignorable(c)).count();
            han(front)
                && han(name)
                && !name.contains(['的', '了', '在', '来'])
                && (2..=LONGEST).contains(&long)
                && name.starts_with(is_ignorable)
                && is_signer(name)
        })
    })
}

/// Whether a text is a name by its surname, or with 某 for what is not told: 王 某, 某某某.
fn is_signer(text: &str) -> bool {
    let who: String = text.chars().filter(|&c| !is_ignorable(c)).collect();
    who.ends_with('某') || name::is_name(&who) || name::opens_with_surname(&who)
}

/// Whether nobody but a notice's signer is called so, wherever the line stands: 某某同志治丧小组.
pub(crate) fn closes(line: &str) -> bool {
    const NAMES: &[&str] = &["治丧小组", "治丧委员会", "治丧办公室", "公司清算组", "破产管理人"];
    let text = line.trimmed();
    NAMES.iter().any(|w| text.len() > w.len() && text.ends_with(w)) && signer(text)
}

/// A signer and the date on one line: 某市第三人民医院 2022年6月20日. The date.
pub(crate) fn dated(line: &str) -> Option<PartialDate> {
    const LONGEST: usize = 50;
    let text = line.trimmed();
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || matches!(c, '二' | '一');
    // The year is the first figure behind the name.
    let at = text
        .char_indices()
        .find(|&(at, c)| digit(c) && at > 0 && text.get(at..).is_some_and(|t| document::date(t).is_some()));
    let (name, date) = text.split_at_checked(at?.0)?;
    // 某县教育局（2024年9月18日）
    let name = name.trim_end_matches(|c| is_ignorable(c) || matches!(c, '（' | '('));
    (office(name) || signer(name)).then(|| document::date(date)).flatten()
}
