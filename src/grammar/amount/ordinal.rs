//! Ordinals: 第22届, 第三次, 第 2版; without a measure word only where nothing else can be meant.

use rust_decimal::Decimal;

use super::unit::unit_behind;
use super::{first, gap, rest};
use crate::grammar::numeral::{Script, numeral};
use crate::model::mention::Value;
use crate::model::quantity::Ordinal;
use crate::text::class::{Class, class};

/// ordinal = 第 numeral [ measure word ]
pub(super) fn ordinal(here: &str) -> Option<(usize, Value)> {
    let spot = here.strip_prefix('第')?;
    let skip = gap(spot);
    let n = numeral(rest(spot, skip)).filter(|n| {
        n.script != Script::Vague
            && n.high.is_none()
            && !n.more
            && !n.about
            && n.low > Decimal::ZERO
            && n.low.fract().is_zero()
    })?;
    let len = here.len() - spot.len() + skip + n.len;
    let behind = rest(here, len);
    let pad = gap(behind);
    let place = rest(behind, pad);
    let timed = place.starts_with(['天', '年', '周', '月', '日', '季', '週'])
        || place.starts_with("个月")
        || place.starts_with("星期")
        || place.starts_with("个星期")
        || place.starts_with("个季度");
    if timed {
        return None;
    }
    let figure = n.script == Script::Figures || n.scaled;
    let unit = unit_behind(place, figure).filter(|(_, u)| u.is_measure_word() && !u.is_noun());
    if let Some((more, unit)) = unit {
        return Some((len + pad + more, Value::Ordinal(Ordinal { number: n.low, unit: Some(unit) })));
    }
    // 第三方, 第一时间: a Chinese digit before a noun is part of its name.
    let next = first(behind);
    let alone = next.is_none_or(|c| !class(c).has(Class::HAN));
    let sound = figure && !next.is_some_and(|c| matches!(c, '号' | '條'))
        || alone && !next.is_some_and(|c| matches!(c, '，' | '、' | ','));
    sound.then_some((len, Value::Ordinal(Ordinal { number: n.low, unit: None })))
}

/// Whether a numeral at the end of a text is, or goes on, an ordinal: 第, 第二、, 第3至.
pub(super) fn goes_on(before: &str) -> bool {
    const MOST: usize = 8;
    if before.ends_with('第') {
        return true;
    }
    let Some(row) = before.strip_suffix(['、', '至', '到', '～', '—', '-', '和', '及', '与']) else {
        return false;
    };
    for (count, (at, c)) in row.char_indices().rev().enumerate() {
        if c == '第' {
            return count > 0;
        }
        let numeral = crate::grammar::numeral::begins(c) && !matches!(c, '上' | '成') || c == '第';
        if !numeral || count == MOST || at == 0 {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn in_text() {
        check(&[
            ("第22届", "第22届=22 届"),
            ("第 22届", "第 22届=22 届"),
            ("第三次", "第三次=3 次"),
            ("第 2版", "第 2版=2 版"),
            ("第十二条", "第十二条=12 条"),
            ("第一百零八", "第一百零八=108"),
            ("第3万回", "第3万回=30000 回"),
            ("第三万回", "第三万回=30000 回"),
            ("第15", "第15=15"),
            ("第三代", "第三代=3 代"),
            ("第四位", "第四位=4 位"),
            ("第一名", "第一名=1 名"),
            ("第112页", "第112页=112 页"),
            ("第二、三产业", ""),
            ("第三方", ""),
            ("第一时间", ""),
            ("第一书记", ""),
            ("第三天", ""),
            ("第二年", ""),
            ("第3季度", ""),
            ("第一个月", ""),
            ("第2号文件", ""),
            ("第四军医大学", ""),
            ("第一至第三名", "第三名=3 名"),
            ("第三回合", "第三回合=3 回合"),
            ("第廿二屆", "第廿二屆=22 屆"),
        ]);
    }
}
