//! What an imprint says of the paper's making: when and by whom it was printed, what it costs, how it is licensed.

use super::contact::{COLONS, is_figure, number_ends};
use super::trim;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};

/// Whether a text opens with what the paper costs: 零售1.00元.
pub(super) fn priced(text: &str) -> bool {
    ["零售", "定价", "每份"].iter().filter_map(|w| text.strip_prefix(w)).any(|behind| {
        let rest = behind.trim_start_matches(|c| is_ignorable(c) || COLONS.contains(&c));
        rest.starts_with(is_figure) && number_ends(rest)
    })
}

/// The number under which the paper is registered: 报刊登记证第三号, 某郵政台字第1123號執照登記為新聞紙類,
/// （某）内资准字第001号.
pub(super) fn registered(text: &str) -> bool {
    const LONGEST: usize = 36;
    const WORDS: [&str; 5] = ["登记证", "登記證", "執照登記", "許可證", "许可证"];
    if text.chars().nth(LONGEST).is_some() || text.contains('，') {
        return false;
    }
    // Papers that are not sold are printed by leave.
    let leave = ["准印证", "准印字", "内资准字", "準印證"].iter().any(|w| text.contains(w));
    leave && text.ends_with(['号', '號']) && text.contains(is_figure)
        || text.contains('第')
            && WORDS.iter().any(|w| text.contains(w))
            && ["报刊", "報刊", "字第", "新闻纸", "新聞紙", "期刊"].iter().any(|w| text.contains(w))
}

/// price = [ 本报 ] ( 定价 | 零售 | 每份 | … )… number ( 元 | 角 | 分 ) …, and nothing else:
/// 本报零售每份五分 每月一元四角.
pub(super) fn price(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "本报",
        "本報",
        "定价",
        "定價",
        "订价",
        "訂價",
        "零售价",
        "零售",
        "售价",
        "售價",
        "月价",
        "年价",
        "订阅价",
        "报价",
        "今日",
        "本期",
        "国内",
        "出版",
        "每周",
        "每週",
        "星期",
        "逢",
        "周",
        "日",
        "每份",
        "每月",
        "每季",
        "每张",
        "半年",
        "全年",
        "人民币",
        "新台幣",
        "台幣",
        "港幣",
        "港元",
        "元",
        "角",
        "分",
        "：",
        ":",
        "（",
        "）",
        "，",
        "；",
        "、",
        ".",
    ];
    const SURE: [&str; 10] =
        ["定价", "定價", "订价", "訂價", "零售", "月价", "年价", "订阅价", "售价", "售價"];
    const LONGEST: usize = 40;
    if text.chars().nth(LONGEST).is_some() || !SURE.iter().any(|w| text.contains(w)) {
        return false;
    }
    // 国内售价5元, 周一零售价5元: any goods may cost that.
    let (mut money, mut day, mut own) = (false, false, false);
    let whole = only(text, WORDS, |word| match word {
        "元" | "角" | "分" => money = true,
        "今日" | "国内" | "每周" | "每週" | "星期" | "周" | "日" => day = true,
        "本报" | "本報" | "本期" | "出版" | "每份" | "全年" => own = true,
        _ => {}
    });
    whole && money && text.contains(is_figure) && (!day || own || today(text))
}

/// today = 今日零售 ( 1 | 2 ) [ "." figures ] 元, as a whole: no goods are named, and a paper costs that little.
fn today(text: &str) -> bool {
    let sum = text.strip_prefix("今日零售").and_then(|t| t.trim_end().strip_suffix('元')).map(trim);
    let rest = sum.and_then(|s| s.strip_prefix(['1', '2', '１', '２', '一', '二', '两']));
    rest.is_some_and(|r| r.is_empty() || r.starts_with(['.', '．']))
}

/// Whether a text is made of nothing but some words, figures and white space; `seen` is told each of the words.
fn only(text: &str, words: &[&'static str], mut seen: impl FnMut(&'static str)) -> bool {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let len = match words.iter().find(|w| rest.starts_with(**w)) {
            Some(word) => {
                seen(word);
                word.len()
            }
            None if is_figure(first) || is_ignorable(first) => first.len_utf8(),
            None => return false,
        };
        rest = rest.get(len..).unwrap_or_default();
    }
    true
}

/// times = [ 昨日 | 上期 | … ] [ 本报 ] ( 开印 | 印完 ) [ 时间 ] clock …, and nothing else, but the printer before it:
/// 昨日本报开印时间2时30分　印完时间6时.
pub(super) fn press_times(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "开印", "開印", "印完", "印毕", "上期", "上日", "昨日", "昨天", "今日", "今天", "本期", "本日",
        "本报", "本報", "时间", "時間", "凌晨", "清晨", "早晨", "上午", "下午", "晚上", "昨", "晨", "晚",
        "时", "時", "点", "點", "分", "：", ":", "∶", "，", "、", "；",
    ];
    const LONGEST: usize = 48;
    if !text.contains('印')
        || !["开印", "開印", "印完", "印毕"].iter().any(|w| text.contains(w))
        || text.chars().nth(LONGEST).is_some()
    {
        return false;
    }
    let times = match text.split_once(is_ignorable) {
        Some((front, back)) if printer(front) => back,
        _ => text,
    };
    only(times, WORDS, |_| ()) && times.contains(is_figure)
}

/// printer = the name of a printing house ( 承印 | 印刷 ): 柳河日报社印刷厂承印.
pub(super) fn printer(text: &str) -> bool {
    const LONGEST: usize = 24;
    const HOUSES: [&str; 9] = [
        "日报社",
        "晚报社",
        "印刷厂",
        "印刷廠",
        "印务公司",
        "印务有限公司",
        "印务中心",
        "印刷公司",
        "印刷有限公司",
    ];
    let text = trim(text);
    let Some(house) = ["承印", "印刷"].iter().find_map(|w| text.strip_suffix(w)) else { return false };
    // 送到县印刷厂印刷 goes on a sentence.
    let told = |c: char| {
        matches!(
            c,
            '在' | '到'
                | '送'
                | '给'
                | '交'
                | '的'
                | '被'
                | '将'
                | '把'
                | '是'
                | '了'
                | '由'
                | '经'
                | '为'
                | '于'
        )
    };
    HOUSES.iter().any(|w| house.ends_with(w))
        && house.chars().count() > 3
        && house.chars().nth(LONGEST).is_none()
        && house.chars().all(|c| class(c).has(Class::HAN))
        && !house.contains(told)
}
