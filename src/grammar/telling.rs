//! How a report is told, in the words behind the names of its reporters: 报道, 综合报道, 王某现场报道.

/// 报道, in both scripts and both spellings.
pub(super) const REPORTS: [&str; 4] = ["报道", "報道", "報導", "报导"];

/// Words before it that say how a report is told, and nothing of the part that somebody had.
const TOLD: &[&str] = &[
    "综合", "綜合", "独家", "獨家", "连线", "連線", "现场", "現場", "专题", "專題", "跟踪", "跟蹤", "采访",
    "採訪", "联合", "聯合", "实地", "實地",
];

/// Those that do: somebody took the pictures, or wrote.
const MADE: &[&str] = &["摄影", "攝影", "图文", "圖文", "采写", "採寫"];

/// Whether a word tells how somebody reports: it is no place.
pub(super) fn is_how(word: &str) -> bool {
    TOLD.contains(&word) || MADE.contains(&word)
}

/// Whether somewhere in a text stands what part somebody had in a report.
pub(super) fn says_part(text: &str) -> bool {
    MADE.iter().any(|w| text.contains(w))
}

/// What stands before 综合 and the like at the end of a text; the text itself where there is none.
pub(super) fn without_how(text: &str) -> &str {
    TOLD.iter().find_map(|w| text.strip_suffix(w)).unwrap_or(text)
}

/// What stands before 报道 at the end of a text.
pub(super) fn before_report(text: &str) -> Option<&str> {
    REPORTS.iter().find_map(|w| text.strip_suffix(w))
}

/// What stands behind 报道 at the head of a text.
pub(super) fn behind_report(text: &str) -> Option<&str> {
    REPORTS.iter().find_map(|w| text.strip_prefix(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports() {
        for (text, front, behind) in [
            ("王某报道", Some("王某"), None),
            ("报导，", None, Some("，")),
            ("報導", Some(""), Some("")),
            ("报到", None, None),
        ] {
            assert_eq!((before_report(text), behind_report(text)), (front, behind), "{text}");
        }
    }

    #[test]
    fn how() {
        for (text, how, part, front) in [
            ("现场", true, false, ""),
            ("摄影", true, true, "摄影"),
            ("王某獨家", false, false, "王某"),
            ("王某摄影", false, true, "王某摄影"),
            ("深圳", false, false, "深圳"),
        ] {
            assert_eq!((is_how(text), says_part(text), without_how(text)), (how, part, front), "{text}");
        }
    }
}
