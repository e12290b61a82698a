//! 公文: the title, number, addressees and date of an official document (GB/T 9704-2012), and the adoption of a law.

use super::calendar;
use super::figure::han_digit;
use super::rule::{measure, whole};
use crate::model::article::DocumentNumber;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};

/// Brackets around the year: 〔 〕, and what is printed or misread for them.
const OPEN: [char; 7] = ['〔', '﹝', '[', '［', '（', '(', '【'];
/// See [`OPEN`].
const CLOSE: [char; 7] = ['〕', '﹞', ']', '］', '）', ')', '】'];

/// The brackets around the year of a number, where they are not those of GB/T 9704-2012, 7.2.5: [2024], （2024）.
pub(crate) fn odd_brackets(number: &str) -> Option<(char, char)> {
    let open = number.chars().find(|c| OPEN.contains(c))?;
    let close = number.chars().find(|c| CLOSE.contains(c))?;
    ((open, close) != ('〔', '〕') && (open, close) != ('﹝', '﹞')).then_some((open, close))
}

/// The value of a figure of a number, Arabic or Han.
fn figure(c: char) -> Option<u8> {
    digit(c).or_else(|| han_digit(c))
}

/// 发文字号 (7.2.5) as a whole line: office code, year in brackets, running number. The number without spaces.
///
/// number = Han… ( "〔" | "[" | "（" ) 4 digits ( "〕" | "]" | "）" ) [ 第 ] digits 号
pub(crate) fn number(line: &str) -> Option<String> {
    const LONGEST: usize = 40;
    let text: String = line.chars().filter(|&c| !is_ignorable(c)).take(LONGEST + 1).collect();
    if text.chars().count() > LONGEST {
        return None;
    }
    let bare = text.strip_prefix(['（', '(']).and_then(|t| t.strip_suffix(['）', ')'])).unwrap_or(&text);
    let open = bare.find(OPEN)?;
    let office = bare.get(..open)?;
    let count = office.chars().count();
    if !(2..=16).contains(&count) || !office.chars().all(|c| class(c).has(Class::HAN)) {
        return None;
    }
    let rest = bare.get(open..)?.trim_start_matches(OPEN);
    let year: usize = rest.chars().take_while(|&c| figure(c).is_some()).count();
    let rest = rest.trim_start_matches(|c| figure(c).is_some());
    let rest = rest.strip_prefix(CLOSE)?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let figures = rest.strip_suffix(['号', '號'])?;
    let sound = year == 4 && !figures.is_empty() && figures.chars().all(|c| figure(c).is_some());
    sound.then(|| bare.to_owned())
}

/// The number of an order or an announcement as a whole line, below its title: 第328号, （十四届第九号）. The number
/// without spaces.
pub(crate) fn order_number(line: &str) -> Option<String> {
    const LONGEST: usize = 20;
    let end = line.trim_end_matches(is_ignorable);
    if !end.ends_with(['号', '號', '）', ')']) || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let text: String = line.chars().filter(|&c| !is_ignorable(c)).collect();
    let bare = text.strip_prefix(['（', '(']).and_then(|t| t.strip_suffix(['）', ')'])).unwrap_or(&text);
    let session = bare.find('届').filter(|&at| {
        bare.get(..at).is_some_and(|t| t.chars().all(|c| c == '第' || figure(c).is_some() || c == '十'))
    });
    let rest = session.map_or(bare, |at| bare.get(at + '届'.len_utf8()..).unwrap_or_default());
    let figures = rest.strip_prefix('第')?.strip_suffix(['号', '號'])?;
    let sound =
        !figures.is_empty() && figures.chars().all(|c| figure(c).is_some() || matches!(c, '十' | '百'));
    sound.then(|| bare.to_owned())
}

/// Whether a line ends as the titles of those do that are numbered so: 某省人民政府令, 某市人大常委会公告.
pub(crate) fn is_numbered(title: &str) -> bool {
    let text = title.trim_matches(is_ignorable);
    let ends: String = text.chars().rev().filter(|&c| !is_ignorable(c)).take(2).collect();
    matches!(ends.as_str(), "告公" | "告通" | "定决" | "议决") || ends.starts_with('令')
}

/// The parts of a 发文字号.
pub(crate) fn parts(text: &str) -> Option<DocumentNumber> {
    let number = number(text)?;
    let open = number.find(OPEN)?;
    let (office, rest) = number.split_at_checked(open)?;
    let figures = |t: &str| t.chars().filter_map(figure).map(|d| char::from(b'0' + d)).collect::<String>();
    let close = rest.find(CLOSE)?;
    let (year, serial) = rest.split_at_checked(close)?;
    Some(DocumentNumber {
        office: office.to_owned(),
        year: figures(year).parse().ok()?,
        number: figures(serial),
    })
}

/// 成文日期 (7.3.5.4) as a whole line, with or without brackets: 2025年3月2日, （2025年 3月 2日）.
pub(crate) fn date(line: &str) -> Option<PartialDate> {
    const LONGEST: usize = 60;
    let text = line.trim_matches(is_ignorable);
    if text.len() > LONGEST {
        return None;
    }
    let text = text.strip_prefix(['（', '(']).unwrap_or(text);
    let text = text.strip_suffix(['）', ')']).unwrap_or(text);
    let date = whole(text, calendar::date)?;
    (date.year().is_some() && date.day().is_some()).then_some(date)
}

/// 题注 of a law as a whole line, in brackets: （2025年4月18日某市…会议通过 2025年5月9日…批准）. The first date.
pub(crate) fn adoption(line: &str) -> Option<PartialDate> {
    const LONGEST: usize = 160;
    let text = line.trim_matches(is_ignorable);
    let body = text.strip_prefix(['（', '('])?;
    let body = body.strip_suffix(['）', ')'])?.trim_matches(is_ignorable);
    let ends = ["通过", "通過", "批准", "公布", "发布", "修订", "修正", "施行"];
    if text.chars().nth(LONGEST).is_some() || !ends.iter().any(|e| body.ends_with(e)) {
        return None;
    }
    let (len, date) = measure(body, calendar::date)?;
    let behind = body.get(len..)?.trim_matches(is_ignorable);
    // The short form names no body: （2025年4月18日通过）.
    let named = ["会议", "大会", "常务委员会", "令", "政府", "根据"].iter().any(|w| behind.contains(w))
        || ends.contains(&behind);
    (named && date.year().is_some() && date.day().is_some()).then_some(date)
}

/// Kinds of official documents (公文处理工作条例, 2012, art. 8) and of statutes (立法法), the longer before their own
/// tails.
const KINDS: &[&str] = &[
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案",
    "复函", "纪要", "条例", "规定", "办法", "细则", "规则", "章程", "规程", "准则", "守则", "公约", "方案",
    "名单", "公示", "决議", "決定", "辦法", "規定", "條例",
];

/// Words right before 名单, 报告 and the like in the titles of documents.
const NAMED: &[&str] =
    &["任免", "任职", "免职", "任命", "工作", "人民政府", "若干", "管理", "实施", "暂行", "试行"];

/// A title of a document as a whole line: 关于…的通知, 某市物业管理若干规定, 某市人民政府令.
///
/// title = … 关于 … ( 的 | 〈 … 〉 ) kind | name ( 条例 | 办法 | 细则 ) | … 任免名单, with or without （试行）
pub(crate) fn title(line: &str) -> bool {
    const LONGEST: usize = 80;
    let text: String = line.chars().filter(|&c| !is_ignorable(c)).take(LONGEST + 1).collect();
    let count = text.chars().count();
    if !(6..=LONGEST).contains(&count) {
        return false;
    }
    let text = text.strip_suffix(['）', ')']).map_or(text.as_str(), |t| {
        let inner = |w: &str| t.strip_suffix(w).and_then(|t| t.strip_suffix(['（', '(']));
        ["试行", "暂行", "草案", "摘要", "摘编", "节选", "修订"].into_iter().find_map(inner).unwrap_or(&text)
    });
    if text.contains(['，', '。', '；', '：', '？', '！', '“', '…']) {
        return false;
    }
    let Some(kind) = KINDS.iter().find(|k| text.ends_with(*k)) else { return false };
    let front = text.strip_suffix(kind).unwrap_or_default();
    let about = front.find("关于").or_else(|| front.find("關於")).or_else(|| front.find("印发"));
    if about.is_some() {
        return front.ends_with(['的', '》', '〉', '年']) || NAMED.iter().any(|n| front.ends_with(n));
    }
    // 某市某某管理条例: the name of a place or organ opens it, and no verb stands at its end.
    let statute = matches!(*kind, "条例" | "办法" | "细则" | "规则" | "规定" | "條例" | "辦法" | "規定");
    let named = NAMED.iter().any(|n| front.ends_with(n));
    let told = ["出台", "发布", "修订", "公布", "实施新", "通过", "最严", "新的", "新版"]
        .iter()
        .any(|w| front.contains(w));
    let plain = front.chars().all(|c| class(c).has(Class::HAN) || "《》〈〉（）()、".contains(c));
    plain
        && !told
        && (statute && (named || front.ends_with("保护") || front.ends_with("促进"))
            || *kind == "名单" && named)
}

/// Words that the organs addressed are called by: 各, 有关, and endings of their names.
const ADDRESSED: &[&str] = &[
    "单位",
    "部门",
    "机构",
    "政府",
    "委员会",
    "办公室",
    "办事处",
    "企业",
    "院校",
    "学校",
    "公司",
    "法院",
    "检察院",
    "组织",
    "团体",
    "代表",
    "同志",
    "直属",
    "局",
    "厅",
    "委",
    "办",
    "院",
];

/// 主送机关 (7.3.2) as a whole line: 各区县人民政府，市政府各部门：.
pub(crate) fn addressees(line: &str) -> bool {
    const LONGEST: usize = 120;
    let text = line.trim_matches(is_ignorable);
    let Some(body) = text.strip_suffix(['：', ':']) else { return false };
    if body.chars().nth(LONGEST).is_some() || body.contains(['。', '；', '：', '“', '《', '？', '！'])
    {
        return false;
    }
    let mut all = body.split(['，', '、', ',']).map(|p| p.trim_matches(is_ignorable));
    // 会议要求各单位： tells, and addresses nobody.
    let tells = ["要求", "说", "对", "指出", "强调", "希望", "认为", "向", "如下", "请"]
        .iter()
        .any(|w| body.contains(w));
    let each = !tells && body.contains('各');
    each && all.all(|p| {
        ADDRESSED.iter().any(|w| p.ends_with(w))
            || p.ends_with(['）', ')', '省', '区', '县', '市', '镇', '乡'])
    })
}

/// How those are addressed who listen to a report or a speech.
const SALUTED: &[&str] = &[
    "各位代表",
    "各位委员",
    "各位同志",
    "各位来宾",
    "各位读者",
    "各位领导",
    "各位朋友",
    "同志们",
    "朋友们",
    "女士们",
    "先生们",
    "代表们",
    "同学们",
    "乡亲们",
    "各位",
];

/// A salutation as a whole line: 各位代表：, 主任、各位副主任、秘书长、各位委员：, 尊敬的读者：, 编辑同志：.
pub(crate) fn salutation(line: &str) -> bool {
    const LONGEST: usize = 36;
    let text = line.trim_matches(is_ignorable);
    let Some(body) = text.strip_suffix(['：', ':']) else { return false };
    if body.chars().nth(LONGEST).is_some() || body.contains(['。', '；', '：', '“', '《', '？', '！', '说'])
    {
        return false;
    }
    let part = |p: &str| {
        let p = p.trim_matches(is_ignorable);
        let title = [
            "主任",
            "主席",
            "委员长",
            "秘书长",
            "副主任",
            "先生",
            "女士",
            "同志",
            "委员",
            "代表",
            "读者",
            "朋友",
            "编辑",
        ];
        SALUTED.iter().any(|w| p == *w || *w != "各位" && p.ends_with(w) && p.starts_with(['各', '尊', '亲']))
            || p.starts_with("各位") && title.iter().any(|w| p.ends_with(w))
            || p.starts_with("尊敬的")
            || p.starts_with("亲爱的")
            || title.contains(&p)
            || p == "编辑同志"
            || p == "主席团"
    };
    let mut parts = body.split(['，', '、', ',']);
    let first = body.starts_with("各位")
        || body.starts_with("尊敬的")
        || body.starts_with("亲爱的")
        || parts.clone().next().is_some_and(|p| SALUTED.contains(&p))
        || body == "编辑同志"
        || body.contains("、各位");
    first && parts.all(part)
}

/// The line that leads to the entries of a list of appointments: 任命：, 决定免去：.
pub(crate) fn appoints(line: &str) -> bool {
    const LONGEST: usize = 12;
    let text = line.trim_matches(is_ignorable);
    let Some(body) = text.strip_suffix(['：', ':']) else { return false };
    let acts = ["任命", "免去", "任职", "免职", "辞去", "补选", "选举", "任免"];
    body.chars().nth(LONGEST).is_none()
        && (acts.contains(&body)
            || ["决定", "批准", "通过", "会议决定", "拟"]
                .iter()
                .any(|w| body.strip_prefix(w).is_some_and(|b| acts.contains(&b))))
}

/// 目录 as a whole line: the contents of a law follow.
pub(crate) fn contents(line: &str) -> bool {
    const LONGEST: usize = 8;
    let mut chars = line.chars().take(LONGEST).filter(|&c| !is_ignorable(c));
    matches!((chars.next(), chars.next(), chars.next()), (Some('目'), Some('录' | '錄' | '次'), None))
        && line.chars().nth(LONGEST).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (text, want) in [
            ("国办发〔2025〕12号", "国办发〔2025〕12号"),
            ("青政办发 〔2024〕 33 号", "青政办发〔2024〕33号"),
            ("（某政发[2023]5号）", "某政发[2023]5号"),
            ("教基〔２０２１〕８号", "教基〔２０２１〕８号"),
            ("某发〔2024〕1号", "某发〔2024〕1号"),
            ("某市发改价格〔2023〕118号", "某市发改价格〔2023〕118号"),
            ("某政办字（2020）15号", "某政办字（2020）15号"),
            ("某教体［2019］7号", "某教体［2019］7号"),
            ("财税〔2018〕第54号", "财税〔2018〕第54号"),
            ("某府规〔2022〕3號", "某府规〔2022〕3號"),
            ("（某建〔2021〕66号）", "某建〔2021〕66号"),
            ("省府函〔2020〕118号", "省府函〔2020〕118号"),
            ("某人社规〔2022〕 9 号", "某人社规〔2022〕9号"),
            ("卫办医函〔2011〕1105号", "卫办医函〔2011〕1105号"),
            ("某市监发〔2019〕31号", "某市监发〔2019〕31号"),
            ("某自然资〔2024〕2号", "某自然资〔2024〕2号"),
            ("府法字﹝2018﹞7号", "府法字﹝2018﹞7号"),
            ("某教督办〔二〇二三〕四号", "某教督办〔二〇二三〕四号"),
            ("农办渔〔2020〕16号", "农办渔〔2020〕16号"),
            ("某政复决【2023】45号", "某政复决【2023】45号"),
            ("某交运 〔 2021 〕 88 号", "某交运〔2021〕88号"),
        ] {
            assert_eq!(number(text).as_deref(), Some(want), "{text}");
        }
        for text in [
            "第12号",
            "〔2025〕12号",
            "国办发12号",
            "根据国办发〔2025〕12号文件",
            "法〔2025〕",
            "国办发〔25〕12号",
            "会议指出〔2025〕",
            "〔2025〕",
            "12号",
            "（2025）某01民初12号之一",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn dates_and_adoptions() {
        for text in [
            "2024年12月31日",
            "（二〇二四年十二月三十一日）",
            "2025年 3 月 2 日",
            "２０２５年３月２日",
            "2025年3月2日",
            "（2025年 3月 2日）",
            "二〇二五年三月二日",
            "2024年10月9日",
        ] {
            assert!(date(text).is_some(), "{text}");
        }
        for text in [
            "２０１９年１１月３０日",
            "二〇一九年十一月三十日",
            "(2019年11月30日)",
            "一九八六年四月十二日",
            "一九五四年九月二十日",
            "2025年03月02日",
            "２０２５ 年 ３ 月 ２ 日",
            "　　　　2024年5月6日",
            "（二○二四年五月六日）",
            "二○○八年十二月三十一日",
            "二〇一二年二月二十九日",
            "（1999年10月1日）",
        ] {
            assert!(date(text).is_some(), "{text}");
        }
        for text in [
            "3月2日",
            "2025年3月",
            "2025年3月2日，会议召开",
            "2025年3月2日讯",
            "2025年",
            "三月二日",
            "自2025年3月2日起施行",
            "2025年3月2日至5日",
            "2025年3月2日上午",
            "截至2025年3月2日",
            "（2025年3月2日",
            "2025.3万",
        ] {
            // An open bracket alone is a slip.
            if text.starts_with('（') {
                assert!(date(text).is_some(), "{text}");
                continue;
            }
            assert!(date(text).is_none(), "{text}");
        }
        for text in [
            "（2025年4月18日某市第六届人民代表大会常务委员会第二十次会议通过）",
            "（2021年11月26日某省第十三届人民代表大会常务委员会第三十次会议批准）",
            "（2019年3月1日某市人民政府令第12号公布）",
            "(2020年5月6日某市人民政府第三次常务会议通过)",
            "（1998年10月1日某省第九届人民代表大会常务委员会第五次会议通过）",
            "（2016年7月29日某市第四届人民代表大会第三次会议通过 2016年9月30日某省第十二届人民代表大会常务委员会第二十二次会议批准）",
            "（2023年12月5日某市人民政府令第88号发布）",
            "（2005年3月1日某省人民政府令第170号公布 自2005年5月1日起施行）",
            "（2009年6月26日根据某省人大常委会会议《关于修改部分地方性法规的决定》修正）",
            "（2018年1月15日市政府第二十次常务会议修订）",
            "（二〇〇一年四月二十八日全国人民代表大会常务委员会第二十一次会议通过）",
            "（1995年2月28日国务院令第170号发布）",
            "（ 2022年8月31日某市第十六届人民代表大会常务委员会第八次会议通过 ）",
            "（2014年11月27日某州第十三届人民代表大会第四次会议通过）",
            "（2017年5月8日县人民政府第七次常务会议通过）",
            "（2012年9月1日中共某市委第六届委员会第四次全体会议通过）",
            "（2003年8月1日某省第十届人大常委会会议批准）",
            "（1989年4月4日第七届全国人民代表大会第二次会议通过）",
            "（2020年12月3日根据《某某决定》第一次修正）",
            "（2011年4月2日某市政府令第64号公布）",
            "（2025年4月18日通过）",
            "（2019年12月1日修订）",
        ] {
            assert!(adoption(text).is_some(), "{text}");
        }
        for text in [
            "（2025年4月18日）",
            "2025年4月18日会议通过",
            "（会议通过）",
            "（2025年4月18日，小桥通车）",
            "（4月18日市政府常务会议通过）",
            "（2025年4月18日会议召开）",
            "（通过会议）",
            "（2025年某市政府令公布）",
            "（据2025年4月18日《江城日报》发布会议消息）",
            "（本报2025年4月18日讯）",
        ] {
            assert!(adoption(text).is_none(), "{text}");
        }
    }

    #[test]
    fn titles() {
        for text in [
            "某市人民政府关于加强冬季供热保障工作的通知",
            "关于 2024 年 度 预 算 执 行 情 况 的 报 告",
            "某县人民政府办公室关于印发《某县抗旱预案》的通知",
            "某省物业管理若干规定",
            "青石山区域生态保护条例",
            "某市城市绿化管理办法（试行）",
            "某市人大常委会任免名单",
            "关于表彰先进集体的决定",
            "国务院关于同意设立某新区的批复",
            "某市河道管理实施细则",
            "某市人大常委会关于加强预算审查的决议",
            "关于修改《某市市容管理条例》的决定",
        ] {
            assert!(title(text), "{text}");
        }
        for text in [
            "我市出台物业管理办法",
            "新修订的市容管理条例",
            "一份迟到的通知",
            "他有个好办法",
            "关于一座桥的报告文学",
            "听取工作报告",
            "关于修路，大家有意见",
            "多想办法",
            "先进单位名单",
            "通知",
            "关于春天",
            "为民办事条例多",
        ] {
            assert!(!title(text), "{text}");
        }
    }

    #[test]
    fn order_numbers() {
        for (text, want) in [
            ("第 328 号", "第328号"),
            ("（十四届第九号）", "十四届第九号"),
            ("第十二号", "第十二号"),
            ("(第3号)", "第3号"),
        ] {
            assert_eq!(order_number(text).as_deref(), Some(want), "{text}");
        }
        for text in ["328号", "第328号令", "第一号人物", "第号", "第3期", "第三届第", ""] {
            assert_eq!(order_number(text), None, "{text}");
        }
        for text in ["某省人民政府令", "公　告", "某市人大常委会公告"] {
            assert!(is_numbered(text), "{text}");
        }
        for text in ["某省人民政府", "法令全书", ""] {
            assert!(!is_numbered(text), "{text}");
        }
    }

    #[test]
    fn addressed() {
        for text in [
            "各县（区）人民政府，市直各部门：",
            "各区县人民政府，市政府各部门：",
            "各镇人民政府，各街道办事处，县政府各部门、各直属机构：",
            "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
            "各有关单位：",
            "各区、县（市）教育局，市直各学校:",
        ] {
            assert!(addressees(text), "{text}");
        }
        for text in [
            "各位读者：",
            "各地要做到：",
            "会议要求各单位：",
            "市长对各部门说：",
            "各县人民政府",
            "各方意见如下：",
            "各：",
            "：",
            "",
            "各单位要抓好落实。",
        ] {
            assert!(!addressees(text), "{text}");
        }
    }

    #[test]
    fn salutations_and_contents() {
        for text in [
            "各位代表：",
            "主任、各位副主任、秘书长、各位委员：",
            "尊敬的读者：",
            "编辑同志：",
            "同志们：",
            "各位委员、同志们：",
            "女士们、先生们、朋友们：",
        ] {
            assert!(salutation(text), "{text}");
        }
        for text in [
            "各位代表说：",
            "主任：",
            "各位评委打分如下：",
            "同志们好",
            "会议指出：",
            "尊敬老人：这是美德",
            "他对各位代表：",
            "",
        ] {
            assert!(!salutation(text), "{text}");
        }
        for text in ["任命：", "免去：", "决定任命：", "批准免去:"] {
            assert!(appoints(text), "{text}");
        }
        for text in ["任命", "他的任命：", "会议任命某某为市长：", "：", ""] {
            assert!(!appoints(text), "{text}");
        }
        for text in ["目录", "目　录", "目 次"] {
            assert!(contents(text), "{text}");
        }
        for text in ["目录：", "节目录制", "目", "", "目录学"] {
            assert!(!contents(text), "{text}");
        }
    }
}
