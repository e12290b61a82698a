//! 公告, 启事, 声明: the titles of notices, and notices that are run in.

mod table;

#[cfg(test)]
mod tests;

use crate::model::article::Article;
use crate::model::leaf::is_ignorable;
use crate::model::notice::{NotAMark, NoticeKind};
use crate::text::class::{Class, class, digit};
use crate::text::edges::Edges as _;
use crate::text::letterspaced::spaceless;
use crate::text::window::is_within;
use table::{FORMULA_TAILS, GIVER_TAILS, PLAIN_HEADS, PLAIN_TAILS, TITLE_HEADS, TITLE_TAILS, TOLD_TAILS};

/// Longest title, in characters.
const LONGEST: usize = 40;

/// Whether a title can end with a character: the last of a notice's name, a closing bracket or a mark.
fn ends_title(c: char) -> bool {
    matches!(
        c,
        '告' | '事' | '示' | '明' | '正' | '歉' | '闻' | '聞' | '误' | '失' | '章' | '催' | '信' | '者'
    ) || matches!(c, '知' | '）' | ')' | '】' | ']' | '］' | '〗' | '》' | '」' | '！' | '：' | ':')
}

/// A whole line that is a notice's title.
///
/// title = [ giver ] [ 关于 … 的 ] word [ "（" number "）" ], in brackets or not, spaces between the characters or not
pub(crate) fn title(line: &str) -> Option<NoticeKind> {
    let line = line.trimmed();
    if !line.ends_with(ends_title) {
        return None;
    }
    if !is_within(line, LONGEST) {
        return None;
    }
    let text = spaceless(line);
    let text = text.trim_end_matches(['：', ':']).trim_matches(['■', '●', '◆', '★', '□', '◎']);
    let text = text.strip_prefix(['【', '[', '［', '〖', '「', '《']).unwrap_or(text);
    let text = text.strip_suffix(['】', ']', '］', '〗', '」', '》']).unwrap_or(text);
    let text = unnumbered(text);
    if text.contains(['，', '。', '；', '、', '？', '！', '：', '”', '“', '…']) {
        return None;
    }
    if let Some((len, kind)) = TITLE_TAILS.before(text) {
        let front = text.get(..text.len() - len)?;
        return is_giver(front).then_some(kind);
    }
    let (len, kind) = PLAIN_TAILS.before(text)?;
    let front = text.get(..text.len() - len)?;
    let about =
        front.contains("关于") && front.ends_with('的') || front.contains("關於") && front.ends_with('的');
    // 征地启示 is no notice, but 启示 by itself is a common slip for 启事.
    let whole = front.is_empty() && !text.ends_with("启示");
    let strong = matches!(kind, NoticeKind::Announcement | NoticeKind::Disclosure | NoticeKind::Correction);
    let named = strong && !text.ends_with("启示") && GIVER_TAILS.before(front).is_some() && is_giver(front);
    (whole || about && !text.ends_with("启示") || named).then_some(kind)
}

/// Without its number: 公告（第12号）, 2024年第3号公告, 第三号通告.
fn unnumbered(text: &str) -> &str {
    let cut = text.rfind(['（', '(']).and_then(|at| text.split_at_checked(at));
    let text = match cut {
        Some((front, back)) if back.ends_with(['）', ')']) && !front.is_empty() => front,
        _ => text,
    };
    let front =
        text.trim_start_matches(|c: char| digit(c).is_some() || "年第〔〕[]一二三四五六七八九十".contains(c));
    match front.strip_prefix('号') {
        Some(rest) if front.len() < text.len() && !rest.is_empty() => rest,
        _ => text,
    }
}

/// Whether what stands before a notice's name can be who gives it, or what it is about.
fn is_giver(front: &str) -> bool {
    let plain =
        |c: char| class(c).has(Class::HAN) || digit(c).is_some() || "（）()〔〕《》-—·#号".contains(c);
    front.chars().all(plain) && TOLD_TAILS.before(front).is_none()
}

/// A notice that is run in: 遗失声明：某某遗失…; how many bytes its name and colon take.
pub(crate) fn run_in(paragraph: &str) -> Option<(usize, NoticeKind)> {
    let text = paragraph.trim_start_matches(is_ignorable);
    let body = text.trim_start_matches(['【', '[', '［', '■', '●', '◆', '★']);
    let (len, kind) = TITLE_HEADS.at(body).or_else(|| PLAIN_HEADS.at(body))?;
    let rest = body.get(len..)?;
    let behind = rest.trim_start_matches(['】', ']', '］']);
    let bracket = behind.len() < rest.len() && body.len() < text.len();
    let open = behind.len() == rest.len();
    let rest = behind.trim_start_matches(is_ignorable);
    let colon = rest.starts_with(['：', ':']);
    // ■更正 本报…: a mark before the word and a space behind it.
    let marked = body.len() < text.len() && open && text.starts_with(['■', '●', '◆', '★']);
    let apart = !behind.is_empty() && behind.starts_with(is_ignorable);
    if !(bracket || colon || marked && apart) {
        return None;
    }
    let rest = if bracket || colon { rest.strip_prefix(['：', ':']).unwrap_or(rest) } else { behind };
    Some((paragraph.len() - rest.len(), kind))
}

/// What the formula at a paragraph's end says: …，声明作废。
pub(crate) fn formula(paragraph: &str) -> Option<NoticeKind> {
    let text = paragraph.trim_end_matches(|c| is_ignorable(c) || matches!(c, '。' | '！' | '.'));
    let (len, kind) = FORMULA_TAILS.before(text)?;
    let front = text.get(..text.len() - len)?.trim_end_matches(is_ignorable);
    // 必须先登报声明作废 tells of it.
    let edge = front.is_empty()
        || front.ends_with(['，', '。', '；', ',', '：', '！', '特', '现', '現', '均', '）', ')']);
    edge.then_some(kind)
}

impl Article {
    /// What the article is a notice about, if it is one: by its headline or kicker (遗失声明, 关于…的公告), by the
    /// word run in before its text, or by the formula that closes it (声明作废).
    ///
    /// ```
    /// use baokan::model::notice::NoticeKind;
    /// let issue = baokan::parse_issue("遗失声明\n某县柳河水泥厂遗失公章一枚，编号3301，声明作废。");
    /// assert_eq!(issue.articles[0].notice(), Some(NoticeKind::Loss));
    /// ```
    pub fn notice(&self) -> Option<NoticeKind> {
        let last = self.body.last().map(|p| p.text.as_str());
        self.headline
            .iter()
            .rev()
            .chain(&self.kicker)
            .find_map(|leaf| title(&leaf.text))
            .or_else(|| title(&self.title()))
            .or_else(|| self.body.first().and_then(|p| run_in(&p.text)).map(|(_, kind)| kind))
            .or_else(|| last.and_then(formula))
    }
}

/// Reads a notice's title: `遗失声明`, `某市人民法院公告`, `关于封闭施工的通告`.
impl core::str::FromStr for NoticeKind {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        title(text).ok_or_else(|| NotAMark { what: "title of a notice", text: text.to_owned() })
    }
}
