//! What the first words of a paragraph tell: whether it can be the first one of an article.

use crate::text::class::{Class, class};
use crate::text::letterspaced::spaceless;
use crate::text::table::CharSet;

/// Words for a day or a time that open the first paragraph of a report, and the marks that open the report of a case.
const NEWS: &[&str] = &[
    "近日",
    "日前",
    "连日来",
    "昨日",
    "昨天",
    "今日",
    "今天",
    "今晨",
    "前日",
    "近期",
    "入夏以来",
    "入冬以来",
    "入春以来",
    "入秋以来",
    "連日來",
    "【案情",
    "【基本案情",
    "【案例",
    "【事件",
];

/// Words that go on from what stands before: connectives, and words for what was named.
const GOES_ON: &[&str] = &[
    "此外",
    "另外",
    "同时",
    "同時",
    "与此同时",
    "與此同時",
    "对此",
    "對此",
    "为此",
    "為此",
    "因此",
    "因而",
    "所以",
    "但",
    "然而",
    "不过",
    "不過",
    "于是",
    "於是",
    "随后",
    "隨後",
    "接着",
    "接下来",
    "最后",
    "最後",
    "其",
    "再次",
    "首先",
    "这",
    "這",
    "那",
    "他",
    "她",
    "它",
    "该",
    "該",
    "此",
    "之后",
    "之後",
    "而",
    "并且",
    "也",
    "可是",
    "会上",
    "會上",
    "会前",
    "会后",
    "会议指出",
    "会议强调",
    "会议要求",
    "会议认为",
    "会议还",
    "会议提",
    "會議指出",
    "據了解",
    "据了解",
    "据介绍",
    "据透露",
    "据分析",
    "除此",
    "即使",
    "总之",
    "總之",
    "显然",
    "当然",
    "當然",
    "的确",
    "原来",
    "第二",
    "第三",
    "第四",
];

/// Words in a paragraph's first clause for what was named before.
const NAMED_BEFORE: &[&str] = &[
    "该", "該", "这一", "這一", "这个", "這個", "这些", "這些", "这种", "這種", "这次", "這次", "这项",
    "這項", "这位", "這位", "此次", "此举", "此舉", "上述",
];

/// Words for saying, at the end of a paragraph's first clause.
const SAYS: &[&str] = &[
    "说",
    "說",
    "表示",
    "介绍",
    "介紹",
    "指出",
    "强调",
    "強調",
    "告诉记者",
    "告訴記者",
    "认为",
    "認為",
    "坦言",
    "透露",
    "回忆",
    "感慨",
];

/// Words that begin like one of [`GOES_ON`], but do not go on from anything.
#[rustfmt::skip]
const BUT_NOT: &[&str] = &[
    "也许", "也許", "也门", "但愿", "但願", "但丁", "那年", "那天", "那是", "那曲", "那达慕", "其实", "而今", "而立",
    "他山", "此时此刻", "这几天", "這幾天", "这两天", "這兩天", "这段时间", "這段時間", "这些天", "這些天", "这些年",
    "這些年", "这几年", "這幾年", "最后一", "最後一",
];

/// Those who are quoted to begin with, as much as to go on: by their office, or as a saying.
const AUTHORITIES: &[&str] = &["总书记", "總書記", "国家主席", "國家主席", "毛主席"];
const SAYINGS: &[&str] =
    &["俗话", "俗話", "常言", "老话", "老話", "古人", "古语", "古語", "古话", "古話", "农谚", "農諺"];

/// Whether what says is no person that was named before: a head of state, a report, a proverb.
fn quotes_authority(clause: &str, say: &str) -> bool {
    let who = clause.strip_suffix(say).unwrap_or(clause);
    AUTHORITIES.iter().any(|w| who.contains(w))
        || SAYINGS.iter().any(|w| who.starts_with(w))
        || ["报告", "報告"].iter().any(|w| who.ends_with(w))
}

static GOES_ON_HEADS: CharSet = CharSet::heads(GOES_ON);
static NAMED_HEADS: CharSet = CharSet::heads(NAMED_BEFORE);

/// Farthest, in characters, that the first words reach.
const FIRST_WORDS: usize = 16;

/// Whether a paragraph opens as the first one of a report does: with a day, a word for one, or the mark of a case.
pub(crate) fn opens_news(text: &str) -> bool {
    if NEWS.iter().any(|w| text.starts_with(w)) {
        return true;
    }
    // 6月9日, 9日
    let figures = |t: &str| {
        t.trim_start_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || c == ' ').len()
    };
    let rest = text.get(text.len() - figures(text)..).unwrap_or_default();
    rest.len() < text.len() && (rest.starts_with('月') || rest.starts_with('日'))
}

/// Whether a paragraph goes on from one before it, as a first one hardly ever does: it opens with a connective, names
/// again what was named (该县, 这一), or tells what somebody goes on to say.
pub(crate) fn goes_on(text: &str) -> bool {
    // All of BUT_NOT begin as one of those that go on does.
    let may = GOES_ON_HEADS.begins(text);
    if may && BUT_NOT.iter().any(|w| text.starts_with(w)) {
        return false;
    }
    if may && let Some(word) = GOES_ON.iter().find(|w| text.starts_with(**w)) {
        // 第二，… goes on from what came first, 第二届桃花节… does not.
        let behind = text.get(word.len()..).and_then(|rest| rest.chars().next());
        // … but 第二天 and 第二年 do.
        if !word.starts_with('第')
            || behind.is_some_and(|c| matches!(c, '天' | '年'))
            || behind.is_none_or(|c| c == '是' || !class(c).has(Class::HAN))
        {
            return true;
        }
    }
    let end = text.char_indices().nth(FIRST_WORDS).map_or(text.len(), |(at, _)| at);
    let words = text.get(..end).unwrap_or_default();
    let clause = words.find(['，', '。', '：', '；', ',']).and_then(|at| words.get(..at));
    let first = clause.unwrap_or(words);
    let named = |w: &&str| {
        first
            .split_once(w)
            .is_some_and(|(b, _)| b.chars().count() <= 4 && !b.ends_with(['应', '應', '活', '合']))
    };
    first.contains(|c| NAMED_HEADS.has(c)) && NAMED_BEFORE.iter().any(named)
        || clause.is_some_and(|c| {
            let say = SAYS.iter().find(|w| c.ends_with(**w));
            !c.starts_with(['据', '據', '“', '「']) && say.is_some_and(|w| !quotes_authority(c, w))
        })
}

/// The two to four characters before the colon that a paragraph opens with: who speaks, 记者：…, or what is told,
/// 地点：….
pub(crate) fn speaker(text: &str) -> Option<&str> {
    /// Longest name, in characters.
    const LONGEST: usize = 4;
    let (at, _) = text.char_indices().take(LONGEST + 1).find(|(_, c)| matches!(c, '：' | ':'))?;
    text.get(..at).filter(|who| who.chars().count() >= 2 && who.chars().all(|c| class(c).has(Class::HAN)))
}

/// Whether a line addresses whoever the byline `signed` names, as the answer to a letter addresses its writer: 小禾：.
pub(crate) fn addresses(text: &str, signed: &str) -> bool {
    const TITLES: &[&str] = &["读者", "同志", "同学", "先生", "女士", "朋友", "大姐", "姐姐", "讀者", "小姐"];
    let Some(who) = text.trim_end().strip_suffix(['：', ':']) else { return false };
    let who = TITLES.iter().find_map(|title| who.strip_suffix(title)).unwrap_or(who);
    let desk = ["编辑", "編輯", "记者", "記者", "作者", "读者", "部"].iter().any(|w| who.ends_with(w));
    (2..=4).contains(&who.chars().count()) && !desk && spaceless(signed).ends_with(who)
}

/// Whether a paragraph is a question that somebody answers: 问：….
pub(crate) fn asks(text: &str) -> bool {
    text.starts_with(['问', '問']) && text.chars().nth(1).is_some_and(|c| matches!(c, '：' | ':'))
}

/// Whether a paragraph is the answer: 答：….
pub(crate) fn answers(text: &str) -> bool {
    text.starts_with('答') && text.chars().nth(1).is_some_and(|c| matches!(c, '：' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_to_letters() {
        for (text, signed) in
            [("小禾：", "　　荆州 小禾"), ("瞿秀兰读者：", "读者 瞿秀兰"), ("段大姐：", "柳湾村 段文山")]
        {
            assert_eq!(addresses(text, signed), !text.starts_with('段'), "{text} {signed}");
        }
        assert!(
            !addresses("编辑同志：", "读者 瞿秀兰")
                && !addresses("小禾说", "小禾")
                && !addresses("：", "小禾")
        );
    }

    #[test]
    fn what_goes_on() {
        for text in ["第二，要抓落实。", "第二天，雨停了。", "第三是水。", "那里的桥通了。", "也有村民说。"]
        {
            assert!(goes_on(text), "{text}");
        }
        for text in ["第二届桃花节昨日开幕。", "第三批渠长上任。", "也门代表团到访。", "那曲市开行班车。"]
        {
            assert!(!goes_on(text), "{text}");
        }
    }

    #[test]
    fn who_speaks() {
        for (text, who) in [("记者：为什么？", Some("记者")), ("邵广和：记得。", Some("邵广和"))]
        {
            assert_eq!(speaker(text), who, "{text}");
        }
        for text in ["：好", "今年春天他说：好", "A君：好"] {
            assert_eq!(speaker(text), None, "{text}");
        }
    }

    /// [`BUT_NOT`] is searched only where a word of [`GOES_ON`] may begin, so each of its words must begin like one.
    #[test]
    fn heads() {
        assert!(BUT_NOT.iter().all(|w| GOES_ON_HEADS.begins(w)));
    }

    #[test]
    fn first_words() {
        for text in [
            "此外，两地还将共建码头。",
            "但水价没有涨。",
            "该县今年新修水渠四十里。",
            "目睹这一变化，老支书笑了。",
            "桥梁公司经理娄川说，护栏月底装好。",
            "会议要求，各乡镇要抓紧清淤。",
            "他把船撑到对岸。",
            "这几位老人修了一辈子渠。",
            "最后，他把船撑到对岸。",
            "县工会主席娄川说，护栏月底装好。",
            "除此之外，渡口恢复通航。",
        ] {
            assert!(goes_on(text) && !opens_news(text), "{text}");
        }
        for text in
            ["6月9日，横跨清溪河的青石桥合龙。", "近日，柳湾乡的鲜桃上市。", "9日上午，渡口恢复通航。"]
        {
            assert!(opens_news(text) && !goes_on(text), "{text}");
        }
        for text in [
            "青石桥昨日合龙通车，两岸居民过河不再绕行。",
            "“大娘，低保金到账没有？”",
            "据气象台说，后天有雨。",
            "县图书馆夜间开放到十点。",
            "也许你见过这座桥。",
            "应该看到，柳湾的桃子卖得不错。",
            "习近平总书记指出，粮食安全是国之大者。",
            "党的二十大报告指出，要夯实粮食安全根基。",
            "俗话说，芒种忙忙种。",
            "这几天，青石镇的麦田里格外热闹。",
            "这段时间，渡口恢复通航。",
            "由于天气晴好，柳湾的小麦提前成熟。",
            "最后一块麦田收割完毕。",
        ] {
            assert!(!goes_on(text) && !opens_news(text), "{text}");
        }
    }
}
