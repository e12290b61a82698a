//! Where a phrase can begin and end: words of grammar that hang on what stands before or behind them.

use crate::text::class::{Class, class};

/// Words of grammar that something must follow: prepositions, conjunctions, particles and pronouns.
const UNENDED: &[char] = &[
    '的', '在', '是', '把', '被', '将', '从', '与', '和', '或', '而', '但', '且', '并', '以', '使', '它',
    '其', '这', '那', '每', '各', '某', '很', '最', '將', '從', '與', '這',
];
/// Words that end in one of those characters and may end a phrase.
const ENDED: &[&str] = &[
    "目的",
    "存在",
    "所在",
    "现在",
    "現在",
    "内在",
    "实在",
    "潜在",
    "何在",
    "自在",
    "健在",
    "同在",
    "仍在",
    "还在",
    "常在",
    "永在",
    "都在",
    "就在",
    "国是",
    "如是",
    "总是",
    "大将",
    "老将",
    "小将",
    "名将",
    "主将",
    "猛将",
    "干将",
    "女将",
    "点将",
    "上将",
    "中将",
    "少将",
    "服从",
    "听从",
    "参与",
    "參與",
    "给与",
    "赠与",
    "总和",
    "祥和",
    "缓和",
    "温和",
    "饱和",
    "共和",
    "调和",
    "议和",
    "随和",
    "柔和",
    "谐和",
    "媾和",
    "讲和",
    "可以",
    "得以",
    "足以",
    "予以",
    "加以",
    "合并",
    "兼并",
    "吞并",
    "大使",
    "促使",
    "天使",
    "行使",
    "特使",
    "公使",
    "即使",
    "指使",
    "驱使",
    "尤其",
    "土耳其",
];

/// Words that lead on to what they speak of.
const LEADING_ON: &[&str] = &["进一步", "進一步", "关于", "關於", "对于", "對於", "由于", "由於"];

/// Whether a line breaks off behind a word that something must follow, or one that leads on: no phrase ends there.
pub(crate) fn is_unended(text: &str) -> bool {
    let text = text.trim_end_matches(|c| class(c).has(Class::IGNORABLE));
    let mut back = text.chars().rev();
    let Some(last) = back.next() else { return false };
    // No clause is one character: the line end cut its first word.
    if class(last).has(Class::HAN) && matches!(back.next(), Some('，' | '、' | '；')) {
        return true;
    }
    if matches!(last, '步' | '于' | '於') {
        return LEADING_ON.iter().any(|w| text.ends_with(w));
    }
    // …是…的 is whole.
    UNENDED.contains(&last)
        && !(last == '的' && text.contains('是'))
        && !ENDED.iter().any(|w| text.ends_with(w))
}

/// Verbs that headlines never have without their object.
const WANT_OBJECT: &[&str] = &[
    "设立", "推出", "出台", "打造", "举办", "开展", "推行", "荣获", "获评", "喜获", "斩获", "夺得", "建起",
    "撑起", "撑开", "送上", "装上", "用上", "吃上", "走上", "迎来", "成为", "变成", "設立", "舉辦", "開展",
    "榮獲", "成為",
];

/// Whether a line ends with a verb whose object is still to come: 县法院设立 | 小额诉讼快审庭.
pub(crate) fn lacks_object(text: &str) -> bool {
    let text = text.trim_end_matches(|c| class(c).has(Class::IGNORABLE));
    WANT_OBJECT.iter().any(|verb| text.ends_with(verb))
}

/// Whether a line opens with a particle that goes with the word before: no phrase begins so.
pub(crate) fn opens_with_particle(text: &str) -> bool {
    /// Words that begin with such a character.
    const WORDS: [&str; 8] = ["的士", "的确", "的確", "的哥", "了解", "了却", "了结", "了不起"];
    text.starts_with(['的', '了', '们', '們', '吗', '呢', '嗎']) && !WORDS.iter().any(|w| text.starts_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles() {
        for text in ["了水渠", "的老人", "们都来了", "呢？"] {
            assert!(opens_with_particle(text), "{text}");
        }
        for text in ["的确如此", "了解民情", "", "老人的", "的士司机"] {
            assert!(!opens_with_particle(text), "{text}");
        }
    }

    #[test]
    fn unended() {
        for text in
            ["镇长昨日将在", "合龙的", "关于进一步", "两岸居民和 ", "实力是", "关于", "水位越涨越高，船"]
        {
            assert!(is_unended(text), "{text}");
        }
        for text in [
            "出路何在",
            "驻外大使",
            "两村合并",
            "青石桥合龙",
            "奔向共和",
            "桥头小将",
            "桥是去年修的",
            "",
            "难题尚存在",
        ] {
            assert!(!is_unended(text), "{text}");
        }
    }
}
