//! Where a sentence ends.

use super::class::{Class, class};

/// Whether a line ends with a mark that ends a sentence (。！？…), or with one and the quotes or brackets behind it. A
/// dot behind a Han character, a closing mark, a sign of percent or ℃ is a full stop that an OCR engine misread.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let open = text.trim_end_matches(|c: char| {
        class(c).has(Class::IGNORABLE)
            || matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '"' | '】' | '］' | ']' | '＂' | '“' | '‘')
    });
    let mut back = open.chars().rev();
    let Some(last) = back.next() else { return false };
    if class(last).has(Class::STOP) {
        return true;
    }
    let before = back.next().unwrap_or(' ');
    let closes =
        class(before).has(Class::HAN) || matches!(before, '”' | '」' | '）' | '》' | '％' | '%' | '℃');
    matches!(last, '.' | '．' | '•') && closes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        for text in
            ["收完了。", "收完了！”", "收完了。） ", "好吗？」", "入库.", "落地.”", "占５％.", "还有……"]
        {
            assert!(ends_sentence(text), "{text}");
        }
        for text in ["收完了", "收，", "长5.", "No.", "", "”", "第3．", "（图）"] {
            assert!(!ends_sentence(text), "{text}");
        }
    }
}
