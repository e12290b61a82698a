//! Lines that belong to no article: staff, contacts, pointers, page numbers.

use super::jump::page;
use super::rule::{measure, skip_gap};
use super::words::List;
use crate::model::issue::FurnitureKind;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};
use crate::text::signs::Signs;
use crate::text::table::CharSet;

/// Words that name a job at the paper, the longer before their own heads.
const STAFF: &[&str] = &[
    "总值班",
    "值班主编",
    "值班编审",
    "值班总监",
    "执行主编",
    "责任主编",
    "本期主编",
    "本期编辑",
    "统筹编辑",
    "责任美编",
    "首席编辑",
    "见习编辑",
    "图片编辑",
    "文字编辑",
    "版式策划",
    "版面设计",
    "版面编辑",
    "视觉设计",
    "责任编辑",
    "責任編輯",
    "本版编辑",
    "本版主编",
    "本版责编",
    "执行编辑",
    "值班编辑",
    "编辑",
    "編輯",
    "责编",
    "美术编辑",
    "美编",
    "美編",
    "版式制作",
    "版式设计",
    "版式",
    "责任校对",
    "校对",
    "校對",
    "部校",
    "组版",
    "排版",
    "制版",
    "值班编委",
    "值班总编",
    "值班副总编",
    "值班主任",
    "值班",
    "总编辑",
    "主编",
    "编审",
    "审读",
    "一读",
    "二审",
    "三审",
    "签发",
    "制图",
    "视觉",
    "检校",
    "出品人",
    "电子版编辑",
];

/// Words that open a line on how to reach or get the paper.
const CONTACTS: &[&str] = &[
    "新闻热线",
    "本报热线",
    "热线电话",
    "热线",
    "便民电话",
    "讀者服務",
    "读者服务",
    "本报地址",
    "报社地址",
    "社址",
    "地址",
    "电话",
    "電話",
    "传真",
    "傳真",
    "邮箱",
    "投稿邮箱",
    "电子邮箱",
    "本版投稿邮箱",
    "本版邮箱",
    "网址",
    "官网",
    "邮编",
    "邮政编码",
    "广告热线",
    "刊登热线",
    "刊登电话",
    "公告热线",
    "公告刊登电话",
    "公告刊登热线",
    "广告刊登热线",
    "广告电话",
    "登报热线",
    "登报电话",
    "广告部",
    "广告发行",
    "发行热线",
    "发行电话",
    "订阅热线",
    "订报热线",
    "印刷",
    "承印",
    "定价",
    "零售",
    "每份",
    "每月定价",
    "广告经营许可证",
    "广告许可证",
    "E-mail",
    "e-mail",
    "Email",
    "QQ",
    "微信",
    "投稿",
    "报料",
    "爆料",
    "监督电话",
    "咨询电话",
    "总机",
    "客户端",
    "二维码",
    "融媒客户端",
];

static STAFF_HEADS: List<{ STAFF.len() }> = List::heads(STAFF);
static CONTACT_HEADS: List<{ CONTACTS.len() }> = List::heads(CONTACTS);
static CONTACT_TAILS: List<{ CONTACTS.len() }> = List::tails(CONTACTS);

fn trim(text: &str) -> &str {
    text.trim_matches(is_ignorable)
}

/// staff = job [ "：" | "／" | space ] name…, at the start of a text: how many bytes.
pub(crate) fn staff_len(text: &str) -> Option<usize> {
    let word = STAFF_HEADS.at(text)?;
    let mut rest = text.get(word.len()..)?;
    let behind = rest.trim_start_matches(|c| is_ignorable(c) || matches!(c, '：' | ':' | '／' | '/'));
    if behind.len() == rest.len() && !behind.is_empty() {
        return None;
    }
    rest = behind;
    // One or two names; a short one may be set apart.
    let mut names = 0;
    while let Some(token) =
        rest.split(|c| is_ignorable(c) || matches!(c, '、' | '：' | ':')).next().filter(|t| !t.is_empty())
    {
        let count = token.chars().count();
        let plain = token.chars().all(|c| class(c).has(Class::HAN));
        if !plain || STAFF_HEADS.at(token).is_some() || CONTACT_HEADS.at(token).is_some() {
            break;
        }
        if count > 4 {
            // 王小民校对：the next job runs on behind the name.
            let cut = STAFF.iter().filter_map(|w| token.find(w)).min()?;
            rest = rest.get(cut..)?;
            names += 1;
            break;
        }
        names += 1;
        rest = rest.get(token.len()..)?.trim_start_matches(|c| is_ignorable(c) || c == '、');
        if names >= 4 {
            break;
        }
    }
    (names > 0).then_some(text.len() - rest.len())
}

/// A line of nothing but staff, contacts and section names, staff first.
fn staff(text: &str, signs: Signs) -> bool {
    let mut rest = trim(text).trim_start_matches(['（', '(', '◎', '●', '■', '□']);
    if STAFF_HEADS.at(rest).is_none() {
        return false;
    }
    let mut found = 0;
    while let Some(len) = staff_len(rest) {
        found += 1;
        rest = rest
            .get(len..)
            .unwrap_or_default()
            .trim_start_matches(|c| is_ignorable(c) || matches!(c, '|' | '）' | ')' | '/'));
        if found > 12 {
            return false;
        }
    }
    let label = rest.trim_end_matches(|c: char| c != '：' && c != ':').trim_end_matches(['：', ':']);
    let ends = rest.is_empty()
        || contact(rest, signs)
        || CONTACT_TAILS.before(label).is_some()
        || STAFF_HEADS.at(rest).is_some();
    found > 0 && ends && !text.contains(['。', '，'])
}

/// A line on how to reach or get the paper: a contact word, then figures, an address or a name.
fn contact(text: &str, signs: Signs) -> bool {
    if !signs.has(Signs::CONTACT) {
        return false;
    }
    let text = trim(text);
    if text.chars().count() > 80 || text.contains(['。', '！', '？']) {
        return false;
    }
    let opens = CONTACT_HEADS.at(text);
    let figures = text.chars().filter(|&c| digit(c).is_some()).count();
    let address = signs.has(Signs::ADDRESS)
        && (text.contains(['@', '＠']) || text.contains("www.") || text.contains("http"));
    match opens {
        Some(word) => {
            let rest = text.get(word.len()..).unwrap_or_default();
            let colon = rest.chars().take(8).any(|c| matches!(c, '：' | ':'));
            colon || address || figures >= 5
        }
        None => {
            // 某某融媒客户端 新闻热线 5550700
            let later = || {
                text.char_indices()
                    .any(|(at, _)| CONTACT_HEADS.at(text.get(at..).unwrap_or_default()).is_some())
            };
            ((figures >= 6 || address) && !text.contains('，') && text.chars().count() <= 48 && later())
                || (address && !text.contains('，') && text.chars().count() <= 40)
        }
    }
}

/// folio = "— 1 —" | "·2·" | "２/４" | "第2版" | "A5" [ section ], as a whole line
fn folio(text: &str) -> bool {
    let text = trim(text);
    let bare = text.trim_matches(|c: char| {
        is_ignorable(c) || matches!(c, '—' | '-' | '－' | '·' | '•' | '–' | '_' | '~' | '*' | '・')
    });
    let framed = bare.len() < text.len();
    if bare.is_empty() {
        return text.chars().count() >= 3 && !text.contains('…');
    }
    let body = bare.strip_prefix('第').unwrap_or(bare);
    let Some((len, _)) = measure(body, page) else { return section_and_page(bare) };
    let rest = skip_gap(body.get(len..).unwrap_or_default());
    if rest.is_empty() {
        return framed || bare.len() != body.len() || body.starts_with(|c: char| c.is_ascii_uppercase());
    }
    if let Some(after) = rest.strip_prefix(['/', '／']) {
        return measure(skip_gap(after), page).is_some_and(|(l, _)| l == skip_gap(after).len());
    }
    if let Some(after) = rest.strip_prefix('版') {
        // ２版　综 合　新 闻: a section's name behind it.
        let after = trim(after);
        return after.chars().count() <= 12
            && after.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c) || c == '·')
            && (after.is_empty() || after.contains(is_ignorable) || after.chars().count() <= 6);
    }
    // A5 地方综合, 11　体育·副刊
    let letter = body.starts_with(|c: char| c.is_ascii_uppercase());
    let spaced = body.get(len..).is_some_and(|r| r.starts_with(is_ignorable));
    letter
        && spaced
        && rest.chars().count() <= 10
        && rest.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c) || c == '·')
}

/// 平安法治　　B04: a section's name, set off from a page number with a letter and two figures.
fn section_and_page(text: &str) -> bool {
    const LONGEST: usize = 8;
    let Some(at) = text.find(|c: char| c.is_ascii_uppercase()) else { return false };
    let (section, number) = text.split_at_checked(at).unwrap_or_default();
    let han = |c: char| class(c).has(Class::HAN) || is_ignorable(c) || c == '·';
    (2..=LONGEST).contains(&section.chars().filter(|&c| !is_ignorable(c)).count())
        && section.ends_with(is_ignorable)
        && section.chars().all(han)
        && number.len() == 3
        && measure(number, page).is_some_and(|(len, _)| len == number.len())
}

/// pointer = [mark] text ( 详见 | 见 | 报道见 ) page 版 | ">>>" page | text ( "►" | ">" | … ) page 版
fn pointer(text: &str) -> bool {
    let text = trim(text);
    if text.chars().count() > 40 || text.contains('。') {
        return false;
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
    ["详见", "詳見", "报道见", "报道详见", "报导见", "見", "见", "转见", "全文见"].iter().any(|word| {
        text.rfind(word).is_some_and(|at| {
            let behind = skip_gap(text.get(at + word.len()..).unwrap_or_default());
            let behind = skip_gap(behind.strip_prefix("本报").unwrap_or(behind));
            let behind = behind.strip_prefix('第').unwrap_or(behind);
            measure(skip_gap(behind), page).is_some_and(|(l, _)| {
                let rest = skip_gap(skip_gap(behind).get(l..).unwrap_or_default());
                rest.starts_with('版') && rest.chars().count() <= 3
            })
        })
    })
}

/// Whether a page number may begin with a character: a figure, or the letter of a section.
fn is_page(c: char) -> bool {
    c.is_ascii_uppercase() || digit(c).is_some() || c == '第'
}

/// A whole line that is furniture; `signs` are those that stand in it.
pub(crate) fn line(line: &str, signs: Signs) -> Option<FurnitureKind> {
    const LONGEST: usize = 400;
    if line.len() > LONGEST {
        return None;
    }
    if folio(line) {
        return Some(FurnitureKind::Folio);
    }
    if staff(line, signs) || mixed_staff(line, signs) {
        return Some(FurnitureKind::Staff);
    }
    if fixture(line) {
        return Some(FurnitureKind::Fixture);
    }
    if signs.has(Signs::POINTER) && pointer(line) {
        return Some(FurnitureKind::Pointer);
    }
    contact(line, signs).then_some(FurnitureKind::Contact)
}

/// What the paper prints above and below advertisements: 广告, 本版信息仅供参考，不构成投资建议.
fn fixture(text: &str) -> bool {
    static FRAME: CharSet = CharSet::of("—-－–_*·【】[]［］（）()■●");
    const LONGEST: usize = 60;
    const LABELS: &[&str] = &["广告", "公益广告", "分类广告", "分类信息", "商业广告", "廣告", "公益廣告"];
    const WARNINGS: &[&str] = &[
        "不构成投资建议",
        "投资须谨慎",
        "投资需谨慎",
        "入市须谨慎",
        "入市需谨慎",
        "本报不承担",
        "与本报无关",
        "不承担法律责任",
    ];
    const OPENINGS: &[&str] = &[
        "刊登须知",
        "温馨提示",
        "友情提示",
        "特别提示",
        "本版",
        "本栏",
        "以上",
        "市场有风险",
        "股市有风险",
        "投资有风险",
    ];
    let text = trim(text);
    if text.chars().nth(LONGEST).is_some() {
        return false;
    }
    let frame = |c: char| is_ignorable(c) || FRAME.has(c);
    let bare = text.trim_matches(frame);
    LABELS.contains(&bare)
        || OPENINGS.iter().any(|w| bare.starts_with(w)) && WARNINGS.iter().any(|w| bare.contains(w))
}

/// A folio with staff behind it: A5 地方综合　编辑／邵某　美编／贺某.
fn mixed_staff(text: &str, signs: Signs) -> bool {
    let text = trim(text);
    // The staff stand behind a space.
    if text.contains(['。', '，']) || !text.contains(is_ignorable) {
        return false;
    }
    // The first place behind the line's head where a job is named, other than one that is named at its head.
    let named = |at: &usize| {
        STAFF_HEADS.all_at(text.get(*at..).unwrap_or_default()).any(|word| !text.starts_with(word))
    };
    let Some(at) = text.char_indices().map(|(at, _)| at).skip(1).find(named) else { return false };
    let (front, back) = text.split_at_checked(at).unwrap_or((text, ""));
    let page = measure(front, page).is_some();
    let plain = front.chars().count() <= 40 && !front.contains(['：', ':']);
    let word = front.chars().next_back().is_some_and(is_ignorable);
    let publisher = front.contains('报') && front.contains(is_ignorable) && trim(front).ends_with("出版");
    word && staff(back, signs) && (page || publisher || plain && front.chars().any(|c| digit(c).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture() {
        use FurnitureKind::*;
        for (text, want) in [
            ("— 1 —", Folio),
            ("·2·", Folio),
            ("２ / ４", Folio),
            ("第2版", Folio),
            ("２版　综 合　新 闻", Folio),
            ("A5 地方综合", Folio),
            ("平安法治　　B04", Folio),
            ("——— 广告 ———", Fixture),
            ("广告", Fixture),
            ("本版信息仅供参考，不构成投资建议", Fixture),
            ("【市场有风险　投资须谨慎】", Fixture),
            ("责任编辑 石某 版式 田禾", Staff),
            ("编辑 林小筝　美编 苏木　校对 何小荣", Staff),
            ("编辑：秦月　　校对：江 南　　　印刷：沅口印务", Staff),
            ("本版编辑：王小民校对：郑小钢电话：（0700）5557104", Staff),
            ("A5 地方綜合　編輯／何小晨　美編／李小蓉", Staff),
            ("11　体育·副刊　2021年5月10日　星期一　值班编委 钱明 责任编辑 石磊", Staff),
            ("沅口日报社出版 值班编委 秦小舟 责任编辑 石某 版式 田禾", Staff),
            ("►评论员文章《护林》详见2版", Pointer),
            (">>>02", Pointer),
            ("报道见A3版", Pointer),
            ("青石桥的早晨　　►6版", Pointer),
            ("柳湾桃农上网记 >>> A3版", Pointer),
            ("夜校亮起一盏灯……7版", Pointer),
            ("本报热线 5550200　广告发行 5550299", Contact),
            ("社址：某市南门西巷二十七号　电话：二四五　零售每份五分", Contact),
            ("讀者服務專線：（09）555-0134　傳真：（09）555-0135", Contact),
            ("本版投稿邮箱：fukan@example.com", Contact),
            ("E-mail:zbs@example.net  版式制作：张某", Contact),
            ("某某融媒客户端 新闻热线 5550700", Contact),
            ("执行主编：云某 责任编辑：萨某 版式策划：阿某", Staff),
            ("总值班：柯某 责任编辑：姚某 校对：魏某", Staff),
        ] {
            assert_eq!(line(text, Signs::ALL), Some(want), "{text}");
        }
        for text in [
            "记者走进编辑部",
            "热线开通一年来，共接到电话两万个",
            "第二届运动会开幕",
            "A股三连阳",
            "一",
            "编辑同志：",
            "新校舍开门迎学生",
            "校对工作不容马虎",
            "见证历史",
            "改版·首页6版式一新",
            "从8版…到16版的扩版史",
            "10月1日",
            "印刷厂里忙",
            "地址变了，服务不变",
            "会议强调",
            "2024年9月18日",
            "微信支付全覆盖",
            "50所",
            "看完才知道第2版印错了",
        ] {
            assert_eq!(line(text, Signs::ALL), None, "{text}");
        }
    }
}
