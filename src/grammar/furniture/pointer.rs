//! Page numbers and pointers to other pages.

use super::trim;
use crate::grammar::jump::{page, pages};
use crate::grammar::masthead::is_section;
use crate::grammar::rule::{measure, skip_gap};
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit, half_width};
use crate::text::letterspaced::spaceless;

/// folio = "— 1 —" | "·2·" | "２/４" | "第2版" | "A5" [ section ], as a whole line
pub(super) fn folio(text: &str) -> bool {
    let text = trim(text);
    let bare = text.trim_matches(|c: char| {
        is_ignorable(c) || matches!(c, '—' | '-' | '－' | '·' | '•' | '–' | '_' | '~' | '*' | '・')
    });
    let framed = bare.len() < text.len();
    if bare.is_empty() {
        return text.chars().count() >= 3 && !text.contains('…');
    }
    let body = bare.strip_prefix('第').map_or(bare, skip_gap);
    let Some((len, _)) = measure(body, page) else { return section_and_page(bare) };
    let rest = skip_gap(body.get(len..).unwrap_or_default());
    if rest.is_empty() {
        return framed || bare.len() != body.len() || body.starts_with(is_letter);
    }
    if let Some(after) = rest.strip_prefix(['/', '／']) {
        return measure(skip_gap(after), page).is_some_and(|(l, _)| l == skip_gap(after).len());
    }
    if let Some(after) = rest.strip_prefix('版') {
        // ２版　综 合　新 闻: a section's name behind it.
        let after = trim(after.trim_start_matches(['：', ':', '·']));
        // 3版税, 第五版人民币: another word begins with it, or the edition of a thing is told.
        if rest.len() == after.len() + '版'.len_utf8() && !after.is_empty() && !names_section(after) {
            return false;
        }
        return after.chars().count() <= 12
            && after.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c) || c == '·')
            && (after.is_empty() || after.contains(is_ignorable) || after.chars().count() <= 6);
    }
    // A5 地方综合, 11　体育·副刊
    let letter = body.starts_with(is_letter);
    // 02｜时政
    let stroke = rest.starts_with(['|', '｜', '丨']);
    let rest = rest.trim_start_matches(|c| is_ignorable(c) || matches!(c, '|' | '｜' | '丨'));
    let spaced = stroke || body.get(len..).is_some_and(|r| r.starts_with(is_ignorable));
    // C919 首飞成功, G20 杭州峰会: a page has two figures at most, and a section behind it; A05 is none but a page.
    let figures = body.get(..len).map_or("", |n| n.trim_start_matches(is_letter));
    let nought = figures.starts_with(['0', '０']);
    let sure = stroke || figures.chars().count() <= 2 && (nought || names_section(rest));
    // A02要闻: K12教育 begins with no nought.
    let tight = nought && is_section(rest);
    (letter && sure || stroke && len > 1)
        && !rest.is_empty()
        && (spaced || tight)
        && rest.chars().count() <= 10
        && rest.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c) || c == '·')
}

/// The letter of a page, of either width.
fn is_letter(c: char) -> bool {
    half_width(c).is_ascii_uppercase()
}

/// Whether a word names a section, or one of its parts or its end does: 柳河新闻, 天下·人物. One of two characters may
/// (视点, 风尚), unless another word begins with 版 before it, or it is what has editions.
fn names_section(word: &str) -> bool {
    const ENDS: [&str; 8] = ["新闻", "新聞", "要闻", "要聞", "综合", "綜合", "时讯", "周刊"];
    const OTHERS: [&str; 20] = [
        "画", "税", "权", "本", "面", "图", "块", "次", "式", "教材", "词典", "字典", "课本", "规划", "发布",
        "指南", "修订", "上线", "峰会", "公路",
    ];
    let closed = spaceless(word);
    let short = closed.chars().count() == 2 && closed.chars().all(|c| class(c).has(Class::HAN));
    short && !OTHERS.iter().any(|w| closed.starts_with(w))
        || is_section(&closed)
        || ENDS.iter().any(|end| closed.ends_with(end))
        || closed.split(['·', '•', '・']).any(|part| !part.is_empty() && is_section(part))
}

/// 平安法治　　B04: a section's name, set off from a page number with a letter and two figures; 要闻02, 要闻·A02,
/// 时政2版: a word that names sections may stand right before one that begins with a nought, or with 版 behind it.
fn section_and_page(text: &str) -> bool {
    const LONGEST: usize = 8;
    let Some(at) = text.find(|c| is_letter(c) || digit(c).is_some()) else { return false };
    let (front, number) = text.split_at_checked(at).unwrap_or_default();
    let han = |c: char| class(c).has(Class::HAN) || is_ignorable(c) || c == '·';
    let short = (2..=LONGEST).contains(&front.chars().filter(|&c| !is_ignorable(c)).count());
    let Some((len, _)) = measure(number, page).filter(|_| short && front.chars().all(han)) else {
        return false;
    };
    let behind = number.get(len..).unwrap_or_default();
    if number.starts_with(is_letter) && front.ends_with(is_ignorable) && behind.is_empty() {
        return number.chars().count() == 3;
    }
    let nought = number.trim_start_matches(is_letter).starts_with(['0', '０']);
    let section = front.trim_end_matches(|c| is_ignorable(c) || c == '·');
    (behind == "版" || nought && behind.is_empty()) && is_section(section)
}

/// Longest line that points to one page, and longest line of contents, in characters.
const LONGEST_ENTRY: usize = 40;
const LONGEST: usize = 80;

/// contents = 导读 [ "：" ] text （ page 版 ）…
fn contents(text: &str) -> bool {
    let behind = ["导读", "導讀", "今日导读", "本期导读", "今日要目", "要目"]
        .iter()
        .find_map(|w| text.strip_prefix(w));
    let bare = text.trim_end_matches(['）', ')', ' ']);
    let page_number = |t: &str| {
        let digits = t.trim_start_matches(is_page);
        digits.len() < t.len() && digits == "版"
    };
    behind.is_some_and(|b| b.starts_with([' ', '\u{3000}', '：', ':', '▶', '►']))
        && bare.rsplit_once(['（', '(', ' ', '\u{3000}']).is_some_and(|(_, last)| page_number(last))
}

/// Marks at the head of an entry.
pub(super) const BULLETS: &[char] = &['·', '▶', '►', '•', '●', '■', '◆', '▲', '★', '○', '◎', '□', '△', '※'];

/// entry = headline ( gap | stroke | "（" ) page 版 [ "）" ]: an entry of the front page's contents without a mark.
/// 立夏过后话防汛 4版, 护林员的一天（2版）.
fn entry_with_page(text: &str) -> bool {
    const LENGTHS: core::ops::RangeInclusive<usize> = 4..=26;
    // ·新桥下的渔家　２版: a bullet heads each entry.
    let bare = trim(text.trim_start_matches(BULLETS));
    let bullet = bare.len() < text.len();
    let text = bare;
    let Some(front) = text.trim_end_matches(['）', ')']).strip_suffix('版') else { return false };
    let bracket = text.ends_with(['）', ')']);
    let before = front.trim_end_matches(|c: char| digit(c).is_some());
    let figures = front.chars().count() - before.chars().count();
    if !(1..=3).contains(&figures) {
        return false;
    }
    let numbered = before;
    let before = before.trim_end_matches(is_letter);
    let letter = before.len() < numbered.len();
    let head = trim(before.trim_end_matches(|c: char| {
        is_ignorable(c)
            || if bracket { matches!(c, '（' | '(') } else { matches!(c, '|' | '｜' | '/' | '／' | '·') }
    }));
    // 人民日报1月5日 4版 is a source, 今起扩为 16版 a sentence, 简明词典（2版） a book.
    let sentence = head
        .ends_with(['报', '報', '日', '刊', '为', '至', '到', '出', '共', '第', '了', '转', '接', '期'])
        || !bullet && head.ends_with(['》', '”'])
        || head.contains(['《', '，', '、', '：', '；', '（', '(']);
    // 路灯三天后亮了 A6版: with a letter it is one page, and no sentence that counts pages (出了 6版).
    let other = sentence && !(letter && head.ends_with('了') && !head.contains(['，', '《', '（', '(']));
    let brackets = bracket && before.ends_with(['（', '(']);
    head.len() < before.len()
        && brackets == bracket
        && LENGTHS.contains(&head.chars().count())
        && head.starts_with(|c| class(c).has(Class::HAN) || matches!(c, '“' | '「') || digit(c).is_some())
        && !other
}

/// entry = page ( 版 | gap | stroke ) headline, below the head of the contents or another entry: 02版　桃农上网记.
pub(crate) fn contents_entry(text: &str) -> bool {
    const LENGTHS: core::ops::RangeInclusive<usize> = 4..=26;
    let text = trim(text.trim_start_matches(BULLETS));
    let body = text.strip_prefix('第').unwrap_or(text);
    let Some((len, _)) = measure(body, page) else { return false };
    let rest = body.get(len..).unwrap_or_default();
    let edition = rest.strip_prefix('版');
    let behind = edition.unwrap_or(rest);
    let head =
        behind.trim_start_matches(|c| is_ignorable(c) || matches!(c, '|' | '｜' | '丨' | '：' | ':' | '/'));
    // 2个月: a figure that a sentence begins with.
    let parted = head.len() < behind.len();
    parted && LENGTHS.contains(&head.chars().count()) && !head.contains(['。', '，', '；'])
}

/// What stands above the entries of the front page's contents.
pub(crate) fn contents_head(text: &str) -> bool {
    const HEADS: [&str; 10] = [
        "导读",
        "導讀",
        "今日导读",
        "本期导读",
        "本报导读",
        "今日要目",
        "本期要目",
        "要目",
        "今日看点",
        "本版导读",
    ];
    text.starts_with(['导', '導', '今', '本', '要']) && HEADS.contains(&text)
}

/// next = 下期 what ( "：" | "｜" ) text: what the paper will bring. 下期话题：…
pub(super) fn next_issue(text: &str) -> bool {
    const WHAT: &[&str] = &[
        "预告", "看点", "话题", "坐堂", "坐诊", "专家", "关注", "主题", "题目", "嘉宾", "内容", "提要",
        "精彩", "預告",
    ];
    let text = trim(text.trim_start_matches(BULLETS));
    let Some(rest) = text.strip_prefix("下期") else { return false };
    let Some(behind) = WHAT.iter().find_map(|w| rest.strip_prefix(w)) else { return false };
    behind.trim_start_matches(is_ignorable).starts_with(['：', ':', '｜', '|'])
        && text.chars().nth(LONGEST_ENTRY).is_none()
        && !text.contains('。')
}

/// pointer = [mark] text ( 详见 | 见 | 报道见 ) page 版 | ">>>" page | text ( "►" | ">" | … ) page 版 | contents
/// | entry
pub(super) fn pointer(text: &str) -> bool {
    const WORDS: [&str; 11] =
        ["详见", "詳見", "详刊", "詳刊", "报道见", "报道详见", "报导见", "見", "见", "转见", "全文见"];
    let text = trim(text);
    if text.chars().count() > LONGEST || text.contains('。') {
        return false;
    }
    if contents(text) {
        return true;
    }
    if text.chars().count() > LONGEST_ENTRY {
        return false;
    }
    if entry_with_page(text) {
        return true;
    }
    let arrows = text.trim_start_matches(['>', '＞', '►', '▶', '→', '☞', '》']);
    let marked = arrows.len() < text.len();
    if marked
        && measure(skip_gap(arrows), page).is_some_and(|(l, _)| {
            skip_gap(skip_gap(arrows).get(l..).unwrap_or_default()).trim_end_matches('版').is_empty()
        })
    {
        return true;
    }
    // 青石桥的早晨 ►6版: an entry of the front page's contents.
    let entry = text.rfind(['>', '＞', '►', '▶', '→', '☞', '▷', '…']).filter(|at| *at > 0);
    let entry = entry.and_then(|at| text.get(at..)).map_or("", |t| t.trim_start_matches(|c| !is_page(c)));
    if measure(entry, page).is_some_and(|(l, _)| skip_gap(entry.get(l..).unwrap_or_default()) == "版") {
        return true;
    }
    // （全文刊第二版）
    let framed = text.starts_with(['（', '(', '【']) && text.ends_with(['）', ')', '】']);
    let printed: &[&str] = if framed { &["刊登在", "刊登于", "刊于", "刊"] } else { &[] };
    WORDS.iter().chain(printed).any(|word| {
        text.rfind(word).is_some_and(|at| {
            let behind = skip_gap(text.get(at + word.len()..).unwrap_or_default());
            let day = ["本报", "今日", "本期"].iter().find_map(|w| behind.strip_prefix(w));
            let behind = skip_gap(day.unwrap_or(behind));
            let behind = skip_gap(behind.strip_prefix('第').unwrap_or(behind));
            let letter = behind.starts_with(is_letter);
            measure(behind, pages).is_some_and(|(l, _)| {
                let rest = skip_gap(behind.get(l..).unwrap_or_default());
                // 詳見A5: the letter shows that it is a page of the paper, 页 is one of anything else.
                let whole =
                    letter && rest.trim_end_matches(['）', ')']).is_empty() && word.chars().count() > 1;
                let unit = rest.starts_with('版') || letter && rest.starts_with(['頁', '页']);
                whole || unit && rest.chars().count() <= 3
            })
        })
    })
}

/// Whether a page number may begin with a character: 第, a figure, or the letter of a section.
fn is_page(c: char) -> bool {
    is_letter(c) || digit(c).is_some() || c == '第'
}
