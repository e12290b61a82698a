//! Lines that name who made the page.

use super::contact::contact;
use super::table::{CONTACT_HEADS, CONTACT_TAILS};
use super::trim;
use crate::grammar::jump::page;
use crate::grammar::name;
use crate::grammar::rule::measure;
use crate::grammar::words::List;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};
use crate::text::signs::Signs;

/// Words that name a job at the paper, the longer before their own heads.
const STAFF: &[&str] = &[
    "总值班",
    "版面設計",
    "版式設計",
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
    "图编",
    "圖編",
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
    "封面责编",
    "封面编辑",
    "头版责编",
    "本期责编",
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
    "校检",
    "美术",
    "美術",
    "值班老总",
    "副总编辑",
    "副总编",
    "總編輯",
    "發行人",
    "社長",
    "社长",
    "美術編輯",
    "執行編輯",
    "責任校對",
    "组版编辑",
    "组版",
    "电脑排版",
    "電腦排版",
    "电脑制版",
    "排版",
    "制版",
    "值班编委",
    "值班总编",
    "值班副总编",
    "值班主任",
    "值班",
    "总编辑",
    "总编",
    "主编",
    "编审",
    "审读",
    "审校",
    "一审一校",
    "二审二校",
    "三审三校",
    "一读",
    "二审",
    "三审",
    "签发",
    "制图",
    "视觉",
    "检校",
    "出品人",
    "电子版编辑",
    "本版美编",
    "本版校对",
    "本版插图",
    "题字",
    "题图",
    "插图",
    "版面统筹",
    "本版统筹",
    "首席校对",
    "值班美编",
    "值班校对",
    "責任美編",
    "督印人",
    "执行编审",
    "責編",
    "主編",
    "編審",
    "責任編審",
    "本版編輯",
    "值班編輯",
];

/// Signs between a job and who does it.
const SIGNS: [char; 10] = ['：', ':', '∶', '︰', '／', '/', '_', '＿', '｜', '|'];

/// Jobs whose words say something else, too: a sign stands behind them.
const SIGNED: &[&str] = &[
    "统筹",
    "統籌",
    "设计",
    "設計",
    "二读",
    "三读",
    "一审",
    "一校",
    "二校",
    "三校",
    "初审",
    "复审",
    "终审",
    "审核",
    "组稿",
    "责任检校",
    "值班领导",
    "带班领导",
    "值班社领导",
];

/// The word for a job that a text opens with.
fn job(text: &str) -> Option<&'static str> {
    let signed =
        SIGNED_HEADS.at(text).filter(|w| text.strip_prefix(*w).is_some_and(|r| r.starts_with(SIGNS)));
    signed.or_else(|| STAFF_HEADS.at(text))
}

static SIGNED_HEADS: List<{ SIGNED.len() }> = List::heads(SIGNED);

pub(super) static STAFF_HEADS: List<{ STAFF.len() }> = List::heads(STAFF);

/// staff = job [ "：" | "／" | space ] name…, at the start of a text: how many bytes.
pub(crate) fn staff_len(text: &str) -> Option<usize> {
    /// Longest name with the next job behind it, in characters: what stands further away says nothing of it.
    const LONGEST: usize = 10;
    let word = job(text)?;
    let mut rest = text.get(word.len()..)?;
    let behind = rest.trim_start_matches(|c| is_ignorable(c) || SIGNS.contains(&c));
    let tight = behind.len() == rest.len() && !behind.is_empty();
    // 责任编辑李红 names her at once; 校对工作 is a word.
    let token = behind.split(is_ignorable).next().unwrap_or_default();
    let least = if tight { name::Strength::Strong } else { name::Strength::Weak };
    if (tight || SIGNED.contains(&word)) && name::strength(token) < least {
        return None;
    }
    rest = behind;
    // At most four words: names, of which a short one set apart (王 某) makes two.
    let mut names = 0;
    while let Some(token) = rest
        .split(|c| {
            is_ignorable(c) || matches!(c, '、' | '，' | '：' | ':' | '∶' | '︰' | '｜' | '|' | '）' | ')')
        })
        .next()
        .filter(|t| !t.is_empty())
    {
        let token = token.char_indices().nth(LONGEST).map_or(token, |(at, _)| token.split_at(at).0);
        let count = token.chars().count();
        // 阿依努尔·买买提
        let pointed = name::strength(token) == name::Strength::Strong;
        let plain = pointed || token.chars().all(|c| class(c).has(Class::HAN));
        if !plain || job(rest).is_some() || of_page(token).is_some() || CONTACT_HEADS.at(token).is_some() {
            break;
        }
        if count > 4 && !pointed {
            // 王小民校对：the next job runs on behind the name.
            let cut = STAFF.iter().filter_map(|w| token.find(w)).min()?;
            rest = rest.get(cut..)?;
            names += 1;
            break;
        }
        names += 1;
        rest = rest.get(token.len()..)?;
        // 张三，李四: a comma parts names, and nothing else here.
        if let Some(next) = rest.strip_prefix('，') {
            let token =
                next.split(|c| is_ignorable(c) || matches!(c, '、' | '，')).next().unwrap_or_default();
            // 责编：张小明，版式：李小红
            if job(next).is_some() {
                rest = next;
                break;
            }
            if name::strength(token) < name::Strength::Fair {
                return None;
            }
            rest = next;
        }
        rest = rest.trim_start_matches(|c| is_ignorable(c) || c == '、');
        if names >= 4 {
            break;
        }
    }
    (names > 0).then_some(text.len() - rest.len())
}

/// A line of nothing but staff, contacts and section names, staff first; its first word may be letterspaced.
pub(super) fn staff(text: &str, signs: Signs) -> bool {
    match spaced_label(text, |word| STAFF_HEADS.at(word) == Some(word)) {
        Some(closed) => plain_staff(&closed, signs),
        None => plain_staff(text, signs),
    }
}

/// 责 任 编 辑：王某, 电 话：…: the line with its first word closed up, if that is one that is looked for.
pub(super) fn spaced_label(text: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    const LONGEST: usize = 12;
    let text = trim(text);
    text.chars().nth(1).filter(|&c| is_ignorable(c))?;
    let (at, _) = text.char_indices().take(LONGEST).find(|(_, c)| SIGNS.contains(c))?;
    let (label, rest) = text.split_at_checked(at)?;
    let word: String = label.chars().filter(|&c| !is_ignorable(c)).collect();
    known(&word).then(|| word + rest)
}

/// A text from its first job on, which may be that of a page or a section: 要闻总值班：…, 一版责编：….
fn of_page(text: &str) -> Option<&str> {
    if job(text).is_some() {
        return Some(text);
    }
    let (at, _) = text.char_indices().nth(2)?;
    let (front, job) = text.split_at_checked(at)?;
    let word = STAFF_HEADS.at(job)?;
    let numbered = |n: &str| n.chars().all(|c| digit(c).is_some() || "一二三四五六七八九十头頭".contains(c));
    let page = front.strip_suffix('版').is_some_and(numbered)
        || ["要闻", "要聞", "新闻", "新聞", "夜班", "白班", "专题", "專題", "副刊"].contains(&front);
    // 本版责任编辑 王某
    let own = ["本版", "本期"].contains(&front);
    let behind = job.get(word.len()..)?;
    let set_off = behind.starts_with(SIGNS) || own && behind.starts_with(is_ignorable);
    ((page || own) && (behind.is_empty() || set_off)).then_some(job)
}

fn plain_staff(text: &str, signs: Signs) -> bool {
    let rest = trim(text).trim_start_matches(['（', '(', '◎', '●', '○', '■', '□', '◆', '◇', '▲', '△', '※']);
    let Some(mut rest) = of_page(rest) else { return false };
    let mut found = 0;
    while let Some(len) = staff_len(rest) {
        found += 1;
        rest = rest.get(len..).unwrap_or_default().trim_start_matches(|c| {
            is_ignorable(c)
                || matches!(
                    c,
                    '|' | '｜'
                        | '）'
                        | ')'
                        | '/'
                        | '／'
                        | '□'
                        | '■'
                        | '●'
                        | '○'
                        | '◎'
                        | '◆'
                        | '◇'
                        | '▲'
                        | '△'
                        | '；'
                        | ';'
                        | '·'
                        | '•'
                )
        });
        rest = of_page(rest).unwrap_or(rest);
        if found > 12 {
            return false;
        }
    }
    let label = rest.trim_end_matches(|c: char| c != '：' && c != ':').trim_end_matches(['：', ':']);
    let ends = rest.is_empty()
        || contact(rest, signs)
        || CONTACT_TAILS.before(label).is_some()
        || job(rest).is_some();
    found > 0 && ends && !text.contains('。') && !rest.contains('，')
}

/// A folio with staff behind it: A5 地方综合　编辑／邵某　美编／贺某.
pub(super) fn mixed_staff(text: &str, signs: Signs) -> bool {
    let text = trim(text);
    // The staff stand behind a space.
    if signs.has(Signs::SENTENCE) && text.contains(['。', '，']) || !text.contains(is_ignorable) {
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
    // 港闻　责任编辑：王某: the section's name.
    let section = (1..=4).contains(&trim(front).chars().count())
        && trim(front).chars().all(|c| class(c).has(Class::HAN))
        && back.contains(['：', ':']);
    let publisher = front.contains('报') && front.contains(is_ignorable) && trim(front).ends_with("出版");
    word && staff(back, signs)
        && (page || publisher || section || plain && front.chars().any(|c| digit(c).is_some()))
}

/// counsel = ( 本报 [ 常年 ] | 常年 ) 法律顾问 ( "：" | gap ) who: the paper's lawyers, as a whole line.
pub(super) fn counsel(text: &str) -> bool {
    const LONGEST: usize = 36;
    let text = trim(text);
    if !text.starts_with(['■', '●', '□', '本', '常']) {
        return false;
    }
    let text = text.trim_start_matches(['■', '●', '□']);
    let own = ["本报", "本報", "本社"].iter().find_map(|w| text.strip_prefix(w));
    let body = own.unwrap_or(text);
    let yearly = body.strip_prefix("常年");
    if own.is_none() && yearly.is_none() {
        return false;
    }
    let body = yearly.unwrap_or(body);
    let Some(rest) = body.strip_prefix("法律顾问").or_else(|| body.strip_prefix("法律顧問")) else {
        return false;
    };
    let who = rest.trim_start_matches(|c| is_ignorable(c) || SIGNS.contains(&c));
    // 常年法律顾问：村民身边的智囊 is a headline: without 本报 the lawyers' office must be named.
    let named = ["律师事务所", "律師事務所", "律师楼", "律師樓"].iter().any(|w| who.contains(w))
        || ["律师", "律師"]
            .iter()
            .filter_map(|w| who.strip_suffix(w))
            .any(|n| name::strength(n) >= name::Strength::Fair);
    who.len() < rest.len()
        && !who.is_empty()
        && (own.is_some() || named)
        && text.chars().nth(LONGEST).is_none()
        && !text.contains(['。', '，', '！', '？'])
}
