//! Marks of running text: 一是, 第一，, 首先.

use super::{Found, behind, first};
use crate::grammar::figure;
use crate::grammar::words::Words;
use crate::model::outline::LabelStyle;

/// Words that number by themselves: 首先, 其次, 再次, 最后.
const SEQUENCE: &[(&str, u32)] =
    &[("首先", 1), ("其次", 2), ("再次", 3), ("再者", 3), ("然后", 3), ("然後", 3), ("最后", 4), ("最後", 4)];

static SEQUENCE_HEADS: Words<u32, { SEQUENCE.len() }> = Words::heads(SEQUENCE);

/// spoken = Han figure ( 是 | 则 | 曰 ) | Han figure before ( 要 | 靠 | 看 | 抓 ) | 第 Han figure point |
/// 第 Han figure before ( 是 | 要 ) | 其 Han figure [ point ] | ( 首先 | … ) [ point ]; point = ， | 、 | ： | 。
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
