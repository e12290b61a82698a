//! 附注 and 版记: what stands below the text of an official document (GB/T 9704-2012).

use super::trim;
use crate::grammar::calendar;
use crate::grammar::rule::whole;
use crate::model::leaf::is_ignorable;

/// What stands below the text of a document: 抄送：…, 主题词：…, （此件公开发布）, 某某办公室　2024年6月5日印发.
pub(super) fn record(text: &str) -> bool {
    const OFFICES: [&str; 8] = ["办公室", "委", "局", "部", "厅", "院", "政府", "单位"];
    if !text.starts_with(['（', '(', '抄', '主']) && !text.ends_with('发') {
        return false;
    }
    let open = ["（此件", "(此件"].iter().find_map(|w| text.strip_prefix(w));
    if let Some(rest) = open.and_then(|r| r.strip_suffix(['）', ')'])) {
        return !rest.contains(['，', '。']) && (rest.contains("公开发布") || rest.starts_with("发至"));
    }
    let behind = |word: &str| text.strip_prefix(word).and_then(|r| r.strip_prefix(['：', ':'])).map(trim);
    // 抄送：一个办公室的故事 is a headline: offices are named, to the line's end.
    let copied = behind("抄送").or_else(|| behind("抄报"));
    if copied.is_some_and(|r| OFFICES.iter().any(|w| r.trim_end_matches('。').ends_with(w))) {
        return true;
    }
    // 主题词：防汛　通知: several, set apart.
    if behind("主题词").is_some_and(|r| r.contains(is_ignorable) && !r.contains(['，', '。'])) {
        return true;
    }
    let Some(front) = text.strip_suffix("印发").map(trim) else { return false };
    // The day stands behind a gap, and the office before it.
    let Some((office, day)) = front.split_once(is_ignorable) else { return false };
    let date = whole(trim(day), calendar::date);
    date.is_some_and(|d| d.year().is_some() && d.day().is_some())
        && !office.contains(['，', '。', '；'])
        && OFFICES.iter().any(|w| office.ends_with(w))
}
