//! The parts of a masthead, each by itself: lunar date, numbers, names.

use super::Facts;
use crate::grammar::calendar;
use crate::grammar::figure;
use crate::grammar::jump::page;
use crate::grammar::lunar::{printed_day, stem_branch};
use crate::grammar::rule::{measure, skip_gap};
use crate::grammar::words::List;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit, half_width};

/// Endings of papers' names.
const PAPERS: &[&str] = &[
    "日报",
    "日報",
    "晚报",
    "晚報",
    "时报",
    "時報",
    "早报",
    "早報",
    "晨报",
    "商报",
    "商報",
    "周报",
    "週報",
    "都市报",
    "都市報",
    "快报",
    "新报",
    "新報",
    "文汇报",
    "文匯報",
    "周刊",
    "电子版",
    "青年报",
    "农民报",
    "工人报",
    "法制报",
    "教育报",
];

/// Words for the lunar calendar.
pub(super) const LUNAR: &[&str] =
    &["农历", "農曆", "農歷", "夏历", "阴历", "陰曆", "陰歷", "舊曆", "旧历", "岁次", "歲次"];

pub(super) fn take(text: &str, len: usize) -> &str {
    text.get(len..).unwrap_or_default()
}

/// lunar = ( 农历 | 阴历 | 旧历 | 岁次 | … ) ( [ year ] month 月 day | year ) | year month 月 day; year = 干支 年
///
/// Month and day are not read: Han characters with 月 among them do.
pub(super) fn lunar(text: &str) -> Option<usize> {
    const LONGEST: usize = 14;
    let year = || stem_branch(text).map(|_| "");
    let word = LUNAR.iter().find(|w| text.starts_with(**w)).copied().or_else(year)?;
    let rest = take(text, word.len());
    let body = skip_gap(rest);
    let han = |text: &str| text.find(|c: char| !class(c).has(Class::HAN)).unwrap_or(text.len());
    let mut end = han(body);
    // 农历乙巳年 四月初一: year and day set apart.
    let behind = skip_gap(take(body, end));
    if stem_branch(body).is_some_and(|(len, _)| len == end) && printed_day(behind).is_some() {
        end = body.len() - behind.len() + han(behind);
    }
    let value = body.get(..end)?;
    // 农历乙巳年, and the month left out
    let of_year = LUNAR.contains(&word) && value.ends_with('年') && stem_branch(value).is_some();
    let dated = value.split_once('月').is_some_and(|(_, day)| opens_day(day));
    let sound = (dated || of_year) && value.chars().count() <= LONGEST;
    sound.then_some(text.len() - body.len() + end)
}

/// Whether what stands behind a lunar month is its day or its length, or nothing: 初五, 廿三, 大; not 麦收忙.
fn opens_day(text: &str) -> bool {
    let length = text.strip_prefix(['大', '小']).is_some_and(|r| r.is_empty() || r.starts_with('初'));
    let single = text.strip_prefix(|c| "一二三四五六七八九".contains(c)).is_some_and(|r| r.starts_with('日'));
    text.is_empty()
        || text.starts_with(['初', '十', '廿', '卅', '闰', '閏'])
        || ["二十", "三十"].iter().any(|w| text.starts_with(w))
        || length
        || single
}

/// number = [ year 年 ] ( 总 | [ 总 ] 第 ) figures ( 期 | 号 )
pub(super) fn issue_number(text: &str) -> Option<(usize, String)> {
    let year = text.find('年').filter(|&at| text.get(..at).is_some_and(is_year));
    let text_in_year = year.map_or(text, |at| skip_gap(take(text, at + '年'.len_utf8())));
    let (before, text) = (text.len() - text_in_year.len(), text_in_year);
    let body = text.strip_prefix('总').or_else(|| text.strip_prefix('總')).unwrap_or(text);
    // 总12345期: with 总 before it, the number needs no 第.
    let total = (body.len() < text.len()).then_some(body);
    let rest = skip_gap(body.strip_prefix('第').or(total)?);
    let end = rest.find(|c: char| digit(c).is_none() && !"〇零一二三四五六七八九十百千万".contains(c))?;
    let figures = rest.get(..end).filter(|f| !f.is_empty())?;
    let after = skip_gap(take(rest, end));
    let unit = after.chars().next().filter(|c| matches!(c, '期' | '号' | '號'))?;
    Some((before + text.len() - after.len() + unit.len_utf8(), figures.to_owned()))
}

/// Whether a text is the four figures of a year.
fn is_year(text: &str) -> bool {
    text.chars().count() == 4
        && text.chars().all(|c| digit(c).is_some() || "〇零○一二三四五六七八九".contains(c))
}

/// pages = ( 今日 | 本日 | 本期 | 共 | … ) [ 本报 ] [ 出版 | 出 ] [ 共 ] [ 计 ] [ 四开 | 4开 | 对开 ] ( figure [ 个 ] | letter
/// figure "-" [ letter ] figure ) 版
pub(super) fn page_count(text: &str) -> Option<(usize, u32)> {
    let rest = ["今日", "本日", "今天", "本期", "本報今日", "本报今日", "共"]
        .iter()
        .find_map(|w| text.strip_prefix(w))?;
    let mut rest = skip_gap(rest);
    for word in ["本报", "出版", "出", "共", "计", "四开", "对开", "四開", "對開"] {
        rest = skip_gap(rest.strip_prefix(word).unwrap_or(rest));
    }
    if let Some(behind) = measure(rest, figure::small).and_then(|(len, _)| {
        let behind = take(rest, len).strip_prefix(['开', '開'])?;
        behind.starts_with(|c| digit(c).is_some() || is_ignorable(c)).then(|| skip_gap(behind))
    }) {
        rest = behind;
    }
    // A1-A16版
    if half_width(rest.chars().next()?).is_ascii_uppercase() {
        let (first, _) = measure(rest, page).filter(|(_, p)| p.number() == 1)?;
        let last = take(rest, first).strip_prefix(['-', '－', '—', '–', '~', '～', '至'])?;
        let (len, last_page) = measure(last, page)?;
        let after = skip_gap(take(last, len)).strip_prefix('版')?;
        return Some((text.len() - after.len(), last_page.number()));
    }
    let (len, count) = measure(rest, figure::small)?;
    let after = skip_gap(take(rest, len));
    let after = after.strip_prefix(['个', '個']).unwrap_or(after).strip_prefix('版')?;
    Some((text.len() - after.len(), count))
}

/// cn = CN dd-dddd; the words before it are taken, too.
pub(super) fn cn(text: &str) -> Option<(usize, String)> {
    let mut rest = text;
    for word in
        ["国内统一连续出版物号", "国内统一刊号", "国内统一连续出版物编号", "國內統一刊號", "刊号", "：", ":"]
    {
        rest = rest.strip_prefix(word).map_or(rest, skip_gap);
    }
    let body = rest.strip_prefix("CN").or_else(|| rest.strip_prefix("ＣＮ"))?;
    let number = skip_gap(body);
    let end = number
        .find(|c: char| digit(c).is_none() && !matches!(c, '-' | '－' | '—' | '–' | '‐' | '/'))
        .unwrap_or(number.len());
    let value = number.get(..end).filter(|v| v.chars().filter(|&c| digit(c).is_some()).count() >= 5)?;
    Some((text.len() - number.len() + end, format!("CN {value}")))
}

/// postal = ( 邮发代号 | 代号 ) [ "：" ] d-d
pub(super) fn postal(text: &str) -> Option<(usize, String)> {
    let rest = ["国内邮发代号", "国内代号", "邮发代号", "郵發代號", "代号", "代號"]
        .iter()
        .find_map(|w| text.strip_prefix(w))?;
    let rest = skip_gap(rest.trim_start_matches(['：', ':']));
    let end = rest
        .find(|c: char| digit(c).is_none() && !matches!(c, '-' | '－' | '—' | '―' | '–' | '‐'))
        .unwrap_or(rest.len());
    let value = rest.get(..end).filter(|v| !v.is_empty())?;
    Some((text.len() - rest.len() + end, value.to_owned()))
}

/// date = [ 公历 ] date | 中華民國 N 年 month day
pub(super) fn issue_date(text: &str) -> Option<(usize, PartialDate)> {
    let body = ["公历", "公元", "西元"].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let offset = text.len() - body.len();
    if let Some(era) = ["中華民國", "中华民国", "民國", "民国"].iter().find_map(|w| body.strip_prefix(w))
    {
        let (len, year) = measure(era, figure::small)
            .filter(|(len, _)| take(era, *len).trim_start().starts_with('年'))
            .or_else(|| measure(era, figure::han_digits(3)))?;
        let rest = skip_gap(take(era, len)).strip_prefix('年')?;
        let (more, date) = measure(skip_gap(rest), calendar::date)?;
        let year = i16::try_from(year).ok()?.checked_add(1911)?;
        let date = PartialDate::new(Some(year), date.month(), date.day())?;
        return Some((text.len() - skip_gap(rest).len() + more, date));
    }
    let (len, date) = measure(body, calendar::date).or_else(|| measure(body, calendar::numeric))?;
    (date.year().is_some() && date.day().is_some()).then_some((offset + len, date))
}

/// A word without spaces or figures: Han characters, points between them.
pub(super) fn word(text: &str) -> Option<&str> {
    let point = |c: char| matches!(c, '·' | '．' | '•' | '・' | '、');
    let end = text.find(|c: char| !class(c).has(Class::HAN) && !point(c)).unwrap_or(text.len());
    // 理论周刊·第386期: the number of the issue stands behind the dot.
    let numbered = |(at, dot): &(usize, &str)| issue_number(take(text, at + dot.len())).is_some();
    let end = text.get(..end)?.match_indices(point).find(numbered).map_or(end, |(at, _)| at);
    text.get(..end).filter(|w| !w.is_empty())
}

/// Whether a word ends like a paper's name, and is no clause or report that only ends so: 我和人民日报, 险情及时报,
/// 四十年读晚报, 疫情快报.
pub(crate) fn is_paper(word: &str) -> bool {
    /// What no paper's name has.
    const NEVER: [&str; 8] = ["我", "你", "您", "与", "與", "了", "发现", "發現"];
    /// What a clause has right before a paper's name.
    const VERBS: &[char] = &['读', '讀', '订', '訂', '送', '卖', '给', '致', '在', '于', '的', '出'];
    let Some((name, end)) = PAPERS.iter().find_map(|p| word.strip_suffix(p).map(|name| (name, *p))) else {
        return false;
    };
    let told: &[char] = match end {
        "时报" | "時報" => &['及', '按', '随', '隨', '实', '實', '适', '適', '准', '準', '定', '同'],
        "快报" => &['情'],
        "新报" | "新報" => &['重', '全', '最'],
        "日报" | "日報" => &['次', '当', '當', '翌', '即'],
        _ => &[],
    };
    !NEVER.iter().any(|w| name.contains(w)) && !name.ends_with(VERBS) && !name.ends_with(told)
}

/// Whether a word is the name of a government's gazette.
pub(super) fn gazette(word: &str) -> bool {
    (word.ends_with("公报") || word.ends_with("公報")) && (5..=14).contains(&word.chars().count())
}

/// Whether a word ends as papers' names do: a paper's name beside a date, but no proof of a masthead by itself.
pub(crate) fn is_some_paper(word: &str) -> bool {
    const OTHERS: [&str; 15] = [
        "海报", "喜报", "情报", "公报", "简报", "快报", "电报", "壁报", "捷报", "通报", "预报", "战报",
        "墙报", "书报", "公報",
    ];
    word.ends_with(['报', '報', '刊'])
        && !is_section(word)
        && (3..=8).contains(&word.chars().count())
        && !OTHERS.iter().any(|w| word.ends_with(w))
}

/// titled = "《" paper "》" 《康健周报》: how many bytes, and the paper's name.
pub(super) fn titled(text: &str) -> Option<(usize, &str)> {
    let body = text.strip_prefix('《')?;
    let (at, close) = body.char_indices().take(12).find(|(_, c)| *c == '》')?;
    let name = body.get(..at).filter(|n| is_some_paper(n))?;
    Some((text.len() - body.len() + at + close.len_utf8(), name))
}

/// A paper's name that opens with Latin letters: IT产业周刊.
pub(super) fn mixed(text: &str) -> Option<&str> {
    const LONGEST: usize = 6;
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - rest.len();
    let name = word(rest).filter(|w| is_paper(w))?;
    (1..=LONGEST).contains(&letters).then(|| text.get(..letters + name.len()))?
}

/// Words that sections and pages are named by.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "要闻", "要聞", "新闻", "新聞", "综合", "綜合", "国际", "國際", "国内", "國內", "时政", "時政",
    "政务", "时事", "時事", "时讯", "地方", "本地", "本市", "本省", "省内", "城市", "都市", "城乡",
    "社会", "社會", "民生", "经济", "經濟", "财经", "財經", "金融", "证券", "产业", "產業", "商业",
    "市场", "文化", "文娱", "文娛", "文体", "文體", "教育", "体育", "體育", "娱乐", "娛樂", "影视",
    "副刊", "专题", "專題", "专版", "專版", "专刊", "專刊", "特刊", "评论", "評論", "时评", "理论",
    "理論", "观察", "觀察", "深度", "视点", "焦点", "焦點", "聚焦", "健康", "医疗", "卫生", "科技",
    "科学", "科普", "法治", "法制", "政法", "农业", "农村", "乡村", "三农", "县域", "县区", "区县",
    "乡镇", "基层", "生活", "旅游", "旅遊", "文艺", "文藝", "文学", "读书", "讀書", "军事", "港闻",
    "港聞", "兩岸", "两岸", "台湾", "中国", "世界", "天下", "头版", "头条", "广告", "公告", "公益",
    "图片", "图说", "影像", "摄影", "人物", "人文", "历史", "关注", "特别", "特稿", "报道", "報導",
    "热点", "社区", "校园", "楼市", "房产", "汽车", "党建", "党政", "家庭", "时尚", "百姓", "民族",
    "公司", "产经", "投资", "基金", "股市", "期货", "保险", "银行", "能源", "环保", "生态", "数码",
    "互联网", "云计算", "科创", "环球", "亚太", "海外",
];

static SECTION_HEADS: List<{ SECTIONS.len() }> = List::heads(SECTIONS);

/// Whether a word names a section: it is made of such words, or ends as such names do. 综合新闻, 体育·副刊, 种植天地.
pub(crate) fn is_section(word: &str) -> bool {
    const ENDS: [&str; 18] = [
        "天地", "广场", "之窗", "视窗", "时空", "论坛", "副刊", "专刊", "特刊", "专版", "專版", "专题",
        "专栏", "園地", "园地", "纪实", "百科", "热线",
    ];
    if ENDS.iter().any(|end| word.ends_with(end)) {
        return true;
    }
    let mut rest = word;
    while let Some(next) = SECTION_HEADS.at(rest) {
        rest = take(rest, next.len()).trim_start_matches(['·', '．', '•', '・', '、']);
    }
    rest.is_empty()
}

/// publisher = ( 主管 | 主办 | 出版 | … ) "：" owner | owner ( 机关报 | 主管 | 主办 | 出版 | … )
///
/// `word` is the word that the text begins with. How many bytes, and how many points it gives for a masthead.
pub(super) fn publisher(text: &str, word: &str) -> Option<(usize, usize)> {
    const LABELS: [&str; 12] = [
        "主管",
        "主办",
        "主辦",
        "主管主办",
        "协办",
        "承办",
        "出版",
        "编辑出版",
        "主管单位",
        "主办单位",
        "出版单位",
        "督印",
    ];
    const ROLES: [&str; 9] = ["机关报", "機關報", "主管", "主办", "主辦", "协办", "承办", "出版", "出版发行"];
    const OWNERS: [&str; 22] = [
        "委", "社", "政府", "局", "部", "会", "會", "团", "團", "院", "公司", "中心", "中央", "集团", "报",
        "報", "协", "厅", "厂", "矿", "大学", "政协",
    ];
    const LONGEST: usize = 30;
    if word.ends_with(['报', '報', '管', '办', '辦', '版', '行', '位', '印']) {
        if LABELS.contains(&word) {
            let behind = skip_gap(take(text, word.len())).strip_prefix(['：', ':'])?;
            let name = self::word(skip_gap(behind)).filter(|n| OWNERS.iter().any(|o| n.ends_with(o)))?;
            let len = text.len() - skip_gap(behind).len() + name.len();
            return (name.chars().count() <= LONGEST).then_some((len, 1));
        }
        let owner = ROLES.iter().find_map(|role| {
            let owner = word.strip_suffix(role)?;
            let owner = owner.strip_suffix("主管").unwrap_or(owner).trim_end_matches("编辑");
            Some((owner, role.ends_with(['报', '報']), role.starts_with("出版")))
        });
        let (owner, organ, out) = owner.filter(|(o, ..)| OWNERS.iter().any(|end| o.ends_with(end)))?;
        if word.chars().count() > LONGEST || owner.contains(['由', '在', '将', '被', '为']) {
            return None;
        }
        let party = ["中共", "中国共产党", "中國共產黨", "共青团"].iter().any(|w| owner.starts_with(w));
        let sure = if organ && party { 2 } else { usize::from(out && owner.contains(['报', '報'])) };
        return Some((word.len(), sure));
    }
    None
}

/// weather = ( 今日天气 | 天气 | 多云 | 晴 | … ) … figure ( ～ | - | / ) figure ℃: a line that a masthead has, and no
/// sentence.
pub(super) fn weather(text: &str) -> bool {
    const LONGEST: usize = 48;
    const OPENINGS: [&str; 8] = ["天气", "天氣", "多云", "多雲", "晴", "阴", "小雨", "阵雨"];
    const SKIES: [char; 9] = ['晴', '阴', '陰', '云', '雲', '雨', '雪', '霾', '雾'];
    // 今天最高气温40℃ is a headline: behind the day or the place stands the kind of weather, or a range of degrees.
    let told = ["今日", "今天", "本市", "市区"].iter().find_map(|w| text.strip_prefix(w));
    let body = skip_gap(told.unwrap_or(text).trim_start_matches(['：', ':']));
    let range = |(at, c): (usize, char)| {
        matches!(c, '～' | '~' | '-' | '—' | '－' | '/' | '／' | '至' | '到')
            && (c != '到' || text.get(..at).unwrap_or_default().ends_with(['℃', '度', '°']))
            && take(text, at + c.len_utf8()).starts_with(|c| digit(c).is_some())
    };
    text.contains(['℃', '°'])
        && text.chars().nth(LONGEST).is_none()
        && (OPENINGS.iter().any(|w| body.starts_with(w))
            || told.is_some() && (text.contains(SKIES) || text.char_indices().any(range)))
        && !text.contains(['。', '，', '！', '？', '“'])
        && (text.char_indices().any(range) || text.contains("最高") && text.contains("最低"))
}

/// abroad = ( 国外发行代号 | 国外代号 ) [ "：" ] letters and figures, or [ … ] ISSN dddd-dddd: how many bytes.
pub(super) fn abroad(text: &str) -> Option<usize> {
    const FEWEST: usize = 2;
    const ISSN: usize = 8;
    let title =
        ["国际标准连续出版物号", "国际标准刊号", "國際標準刊號"].iter().find_map(|w| text.strip_prefix(w));
    let body = title.map_or(text, |t| skip_gap(t.trim_start_matches(['：', ':'])));
    let (rest, least) = if let Some(rest) = body.strip_prefix("ISSN") {
        (rest, ISSN)
    } else {
        let names = ["国外发行代号", "国外代号", "國外發行代號", "国外邮发代号"];
        (names.iter().find_map(|w| text.strip_prefix(w))?, FEWEST)
    };
    let rest = skip_gap(rest.trim_start_matches(['：', ':']));
    let sign = |c: char| half_width(c).is_ascii_alphanumeric() || matches!(c, '-' | '－' | '—' | '–');
    let value = take(rest, 0).split(|c| !sign(c)).next().unwrap_or_default();
    let figures = value.chars().filter(|&c| digit(c).is_some() || matches!(c, 'X' | 'x')).count();
    (figures >= least).then(|| text.len() - rest.len() + value.len())
}

/// retail = ( 零售价 | 零售 | 定价 | 每份 ) … figure ( 元 | 角 | 分 ): what the issue costs, beside its other numbers.
pub(super) fn retail(text: &str) -> Option<usize> {
    let mut rest = ["零售价", "零售", "定价", "每份"].iter().find_map(|w| text.strip_prefix(w))?;
    rest = rest.strip_prefix("每份").unwrap_or(rest);
    rest = skip_gap(rest.trim_start_matches(['：', ':']));
    let behind = rest.trim_start_matches(|c: char| {
        digit(c).is_some() || matches!(c, '.' | '．') || "一二三四五六七八九十".contains(c)
    });
    let unit =
        behind.chars().next().filter(|c| behind.len() < rest.len() && matches!(c, '元' | '角' | '分'))?;
    Some(text.len() - behind.len() + unit.len_utf8())
}

/// Whether a whole line says when the paper was founded: 1949年5月1日创刊, 创刊于1949年.
pub(super) fn founded(text: &str) -> bool {
    let front = text.strip_suffix("创刊").or_else(|| text.strip_suffix("創刊"));
    let back = || {
        let rest = text.strip_prefix("创刊").or_else(|| text.strip_prefix("創刊"))?;
        Some(rest.strip_prefix('于').or_else(|| rest.strip_prefix('於')).unwrap_or(rest))
    };
    let Some(day) = front.or_else(back) else { return false };
    let day = skip_gap(day.trim_start_matches(['：', ':']));
    measure(day, calendar::date)
        .is_some_and(|(len, date)| date.year().is_some() && skip_gap(take(day, len)).is_empty())
}

/// page = [ 第 ] [ letter ] figures ( 版 | white space | "|" | "/" | "·" | end ), once a line: it is noted in `facts`
pub(super) fn page_number(text: &str, facts: &mut Facts) -> Option<usize> {
    let body = text.strip_prefix('第').unwrap_or(text);
    let (len, number) = measure(body, page)?;
    let rest = take(body, len);
    let edition = skip_gap(rest).strip_prefix('版');
    let parted = |c: char| is_ignorable(c) || matches!(c, '|' | '｜' | '/' | '／' | '·');
    let sure = edition.is_some() || rest.is_empty() || rest.starts_with(parted);
    if !sure || facts.page.is_some() {
        return None;
    }
    facts.page = Some(number.to_string());
    Some(text.len() - edition.unwrap_or(rest).len())
}

/// The paper's name in Latin letters, in capitals or each word with one: YUDONG RIBAO, Liuhe Weekly.
pub(super) fn latin_name(text: &str) -> Option<usize> {
    latin_words(text, 5)
}

/// The same of so many letters or more.
fn latin_words(text: &str, shortest: usize) -> Option<usize> {
    let wide = |c: char| ('Ａ'..='Ｚ').contains(&c);
    let capital = |c: char| c.is_ascii_uppercase() || wide(c);
    let part = |c: char| c.is_ascii_alphabetic() || wide(c) || matches!(c, ' ' | '\u{3000}' | '&');
    let end = text.find(|c: char| !part(c)).unwrap_or(text.len());
    let name = text.get(..end)?.trim_end_matches(is_ignorable);
    let words = || name.split(is_ignorable).filter(|w| !w.is_empty());
    let sound = words().all(|w| w.starts_with(capital) || matches!(w, "of" | "the" | "and" | "&" | "for"));
    // 5G, A5版: letters and figures are a name of something else.
    let whole = !take(text, end).starts_with(|c: char| digit(c).is_some() || c.is_ascii_punctuation())
        || name.len() < end;
    (sound && whole && name.chars().count() >= shortest).then_some(name.len())
}

/// section = Han characters, a gap, the same in Latin letters: 公司 COMPANIES, 云计算 Cloud.
pub(super) fn two_tongues(text: &str) -> Option<&str> {
    const LONGEST: usize = 6;
    const SHORTEST: usize = 3;
    let section = word(text)?;
    let behind = take(text, section.len());
    let latin = behind.trim_start_matches(|c| is_ignorable(c) || matches!(c, '/' | '／' | '·' | '|' | '｜'));
    let whole = latin_words(latin, SHORTEST) == Some(latin.len());
    (latin.len() < behind.len() && whole && section.chars().count() <= LONGEST).then_some(section)
}
