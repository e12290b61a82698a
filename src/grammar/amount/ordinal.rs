//! Ordinals: 第22届, 第三次, 第 2版; without a measure word only where nothing else can be meant.

use rust_decimal::Decimal;

use super::unit::unit_behind;
use super::{first, gap, rest};
use crate::grammar::numeral::{self, Script, numeral};
use crate::model::mention::Value;
use crate::model::quantity::Ordinal;
use crate::model::unit::Unit;
use crate::text::class::{Class, class};

/// ordinal = 第 numeral [ measure word | 分钟 | 小时 | 秒 ]
pub(super) fn ordinal(here: &str) -> Option<(usize, Value)> {
    let spot = here.strip_prefix('第')?;
    let skip = gap(spot);
    let figure = rest(spot, skip);
    let n = numeral(figure)
        // 第二十三、四条 are two ordinals: the first is read.
        .and_then(|n| {
            if n.high.is_some() { numeral(figure.get(..n.len)?.split_once('、')?.0) } else { Some(n) }
        });
    let n = n.filter(|n| {
        n.script != Script::Vague && !n.more && !n.about && n.low > Decimal::ZERO && n.low.fract().is_zero()
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
    // 第89分钟
    if let Some(word) = ["分钟", "分鐘", "小时", "小時", "秒钟", "秒"].iter().find(|w| place.starts_with(**w))
    {
        return Some((len + pad + word.len(), Value::Ordinal(Ordinal { number: n.low, unit: None })));
    }
    // 第一副行长 is the first of the deputies.
    if place.starts_with('副') {
        return None;
    }
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

/// bracketed = 第 ( numeral ) measure word: 第（三）项, 第(2)版, with the numeral at byte `at`
pub(super) fn bracketed(text: &str, at: usize) -> Option<(usize, usize, Value)> {
    let start = text.get(..at)?.strip_suffix(['（', '('])?.strip_suffix('第')?.len();
    let inner = rest(text, at);
    let n = numeral(inner).filter(|n| {
        !matches!(n.script, Script::Vague | Script::Digits)
            && n.high.is_none()
            && !n.more
            && !n.about
            && n.low > Decimal::ZERO
            && n.low.fract().is_zero()
    })?;
    let behind = rest(inner, n.len).strip_prefix(['）', ')'])?;
    let (more, unit) = unit_behind(behind, true).filter(|(_, u)| u.is_measure_word() && !u.is_noun())?;
    let len = text.len() - start - behind.len() + more;
    Some((start, len, Value::Ordinal(Ordinal { number: n.low, unit: Some(unit) })))
}

/// Words in which 首 with a measure word behind it is a head or a rank, and counts nothing.
const HEADS: &[&str] =
    &["首都", "首席", "首页", "首頁", "首级", "首級", "首位", "首领", "首領", "首饰", "首飾", "首尾"];

/// leading = 首 measure word: 首届, 首次, 首批
pub(super) fn leading(here: &str) -> Option<(usize, Value)> {
    let spot = here.strip_prefix('首')?;
    if HEADS.iter().any(|w| here.starts_with(w)) {
        return None;
    }
    let (more, unit) = unit_behind(spot, false).filter(|(_, u)| u.is_measure_word() && !u.is_noun())?;
    let number = Decimal::ONE;
    Some((here.len() - spot.len() + more, Value::Ordinal(Ordinal { number, unit: Some(unit) })))
}

/// Whether 届 behind a numeral tells which congress, and not how many: 二十届三中全会, 十四届三次会议. `behind` is what
/// stands behind it.
pub(super) fn of_congress(unit: Unit, behind: &str) -> bool {
    if !matches!(unit.symbol(), "届" | "屆") {
        return false;
    }
    let sessions = ["中全会", "中全會", "次会议", "次會議", "次全体会议", "次全會", "次全会"];
    let behind = ["全国人大", "全国政协", "人大", "政协"]
        .iter()
        .find_map(|w| behind.strip_prefix(w))
        .unwrap_or(behind);
    behind.starts_with("中央委员会")
        || numeral(behind).is_some_and(|n| sessions.iter().any(|w| rest(behind, n.len).starts_with(w)))
}

/// Whether a numeral behind a text is an ordinal or continues one: 第, 第二、, 第3至, 第3、5、.
pub(super) fn goes_on(before: &str) -> bool {
    const MOST: usize = 16;
    const SEPARATORS: [char; 9] = ['、', '至', '到', '～', '—', '-', '和', '及', '与'];
    if before.ends_with('第') {
        return true;
    }
    let Some(row) = before.strip_suffix(SEPARATORS) else { return false };
    for (count, c) in row.chars().rev().take(MOST).enumerate() {
        if c == '第' {
            return count > 0;
        }
        if !numeral::begins(c) && !SEPARATORS.contains(&c) || matches!(c, '上' | '成') {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn leading_ones() {
        use crate::grammar::scan::{Context, Scan};
        let read = |text: &str, firsts: bool| -> Vec<String> {
            let context = Context { firsts, ..Context::default() };
            Scan::new(text, context)
                .map(|m| format!("{}={}", m.range.slice(text).unwrap_or_default(), m.value))
                .collect()
        };
        for (text, want) in [
            ("首届农民丰收节开幕", "首届=1 届"),
            ("这是首次公开展出", "首次=1 次"),
            ("首批设备到港", "首批=1 批"),
            ("全省首个示范区", "首个=1 个"),
            ("县里首家书店", "首家=1 家"),
            ("首条地铁通车", "首条=1 条"),
            ("首座大桥合龙", "首座=1 座"),
            ("首台机组发电", "首台=1 台"),
        ] {
            assert_eq!(read(text, true), [want], "{text}");
            assert!(read(text, false).is_empty(), "{text}");
        }
        for text in [
            "首都机场",
            "首席专家",
            "首页改版",
            "居全国首位",
            "首级",
            "首领",
            "首饰店",
            "首先",
            "部首",
            "首尾相接",
            "首公里",
        ] {
            assert!(read(text, true).is_empty(), "{text}");
        }
    }

    #[test]
    fn in_text() {
        check(&[
            ("第22届", "第22届=22 届"),
            ("第 22届", "第 22届=22 届"),
            ("二十届三中全会", "二十届=20 届"),
            ("十九届中央委员会", "十九届=19 届"),
            ("十四届全国人大三次会议", "十四届=14 届 | 三次=3 次"),
            ("第三届博览会，共两届", "第三届=3 届 | 两届=2 届"),
            ("第三次", "第三次=3 次"),
            ("第（三）项", "第（三）项=3 项"),
            ("第一款第(2)项", "第一款=1 款 | 第(2)项=2 项"),
            ("第（十二）版", "第（十二）版=12 版"),
            ("第（三）部分别有", "第（三）部=3 部"),
            ("第（几）项", ""),
            ("第（三）", ""),
            ("第（三至五）项", ""),
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
            ("第二、三个", ""),
            ("第三个星期", ""),
            ("第0届", ""),
            ("第三国", ""),
            ("第三 届", "第三 届=3 届"),
            ("第二十二、二十三条", "第二十二=22"),
            ("第十二至十五条", "第十二=12"),
            ("第二十三、四条", "第二十三=23"),
            ("第3、5、8条", "第3=3"),
            ("第三四届", ""),
            ("第一副行长", ""),
            ("第89分钟破门", "第89分钟=89"),
            ("第3项有5、8个", "第3项=3 项 | 5=5 | 8个=8 个"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("第两三", ""),
            ("第0", ""),
            ("第3个季度", ""),
            ("第三个星期", ""),
            ("第十五、", "第十五=15"),
            ("第 3 届", "第 3 届=3 届"),
            ("第一", "第一=1"),
            ("第3、4名", "第3=3"),
            ("第一、二、三名", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
