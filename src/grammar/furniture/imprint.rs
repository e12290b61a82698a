//! Imprints: several labels in one line, each with what it tells of the paper.

use super::contact::is_figure;
use super::table::{CONTACT_HEADS, IMPRINT_HEADS};
use super::trim;
use crate::model::leaf::is_ignorable;

/// An imprint that may run the whole width of the page: three labels or more, each with its value behind a colon, and
/// no sentence. 社址：柳河路18号　邮编：555000　值班总编辑：石某　电话：5550200.
pub(crate) fn imprint_line(text: &str) -> bool {
    const LONGEST: usize = 160;
    const LEAST: usize = 3;
    let text = trim(text);
    if CONTACT_HEADS.at(text).is_none()
        || text.chars().nth(LONGEST).is_some()
        || text.contains(['。', '，', '！', '？'])
    {
        return false;
    }
    let label = |part: &&str| {
        CONTACT_HEADS
            .at(part)
            .is_some_and(|w| part.get(w.len()..).is_some_and(|rest| rest.starts_with(['：', ':', '︰'])))
    };
    text.split(is_ignorable).filter(label).count() >= LEAST
}

/// imprint = [ publisher ] ( label [ "：" ] value ) ( label [ "：" ] value )…: at least two labels, each at the head of
/// a word. 社址 某市中山路九号 电话 二〇六 本报定价每月七角.
pub(super) fn imprint(text: &str) -> bool {
    /// What is looked at, in words.
    const MOST: usize = 24;
    let parts = |c: char| is_ignorable(c) || matches!(c, '；' | ';' | '|' | '｜' | '／' | '●' | '■' | '□');
    let (mut labels, mut sure, mut colons) = (0, 0, 0);
    for (index, word) in text.split(parts).filter(|w| !w.is_empty()).take(MOST).enumerate() {
        let named = CONTACT_HEADS.at(word);
        match named.or_else(|| IMPRINT_HEADS.at(word)).and_then(|label| set_off(word, label)) {
            Some(behind) => {
                labels += 1;
                sure += usize::from(named.is_some());
                colons += usize::from(behind.starts_with(['：', ':', '︰']));
            }
            None if index == 0 && !word.ends_with(['社', '版', '厂', '廠']) => return false,
            None => {}
        }
    }
    labels >= 2 && (colons == labels || sure > 0 && text.contains(is_figure))
}

/// What stands behind a label at the head of a word, if the label is set off: 电话：206, 电话二〇六, 定价每月七角.
fn set_off<'a>(word: &'a str, label: &str) -> Option<&'a str> {
    let behind = word.get(label.len()..)?;
    let parted = behind.starts_with(['：', ':', '︰', '（', '(', '每']) || behind.starts_with(is_figure);
    (behind.is_empty() || parted).then_some(behind)
}
