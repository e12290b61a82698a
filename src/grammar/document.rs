//! 公文: the number, signature and date of an official document (GB/T 9704-2012).

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
    let named = ["会议", "大会", "常务委员会", "令", "政府", "根据"]
        .iter()
        .any(|w| body.get(len..).is_some_and(|t| t.contains(w)));
    (named && date.year().is_some() && date.day().is_some()).then_some(date)
}

/// Endings of the names of offices that sign documents.
const OFFICES: &[&str] = &[
    "人民政府",
    "办公室",
    "办公厅",
    "委员会",
    "国务院",
    "人民法院",
    "人民检察院",
    "管理局",
    "总局",
    "务局",
    "设局",
    "业局",
    "源局",
    "障局",
    "计局",
    "督局",
    "证局",
    "输局",
    "游局",
    "境局",
    "育厅",
    "政厅",
    "输厅",
    "业厅",
    "设厅",
    "源厅",
    "财政局",
    "教育局",
    "常务委员会",
    "代表大会",
    "领导小组",
    "指挥部",
    "党委",
    "政协",
    "公安局",
    "卫生局",
    "工信部",
    "教育部",
    "财政部",
];

/// 署名 of an office (7.3.5.1) as a whole line: 某市人民政府办公室. Sure only above a date line.
pub(crate) fn signature(line: &str) -> bool {
    let text = line.trim_matches(is_ignorable);
    let count = text.chars().count();
    (text == "国务院" || (4..=30).contains(&count))
        && OFFICES.iter().any(|o| text.ends_with(o))
        && text.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c))
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
    fn dates_and_signatures() {
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
        ] {
            assert!(adoption(text).is_some(), "{text}");
        }
        for text in [
            "（2025年4月18日）",
            "2025年4月18日会议通过",
            "（会议通过）",
            "（2025年4月18日，小桥通车）",
            "（2025年4月18日通过）",
            "（4月18日市政府常务会议通过）",
            "（2025年4月18日会议召开）",
            "（通过会议）",
            "（2025年某市政府令公布）",
            "（据2025年4月18日《江城日报》发布会议消息）",
            "（本报2025年4月18日讯）",
        ] {
            assert!(adoption(text).is_none(), "{text}");
        }
        for text in [
            "某市人民政府办公室",
            "某某省教育厅 某某省财政厅 某省人民政府",
            "某省人民政府",
            "某市人民政府办公厅",
            "国务院",
            "国务院办公厅",
            "中共某县委员会",
            "某县人民法院",
            "某县人民检察院",
            "某市市场监督管理局",
            "国家税务总局",
            "某县财政局",
            "某区教育局",
            "某市人民代表大会常务委员会",
            "某市第五届人民代表大会",
            "某县防汛抗旱指挥部",
            "某县秋季造林工作领导小组",
            "某市公安局",
            "教育部 财政部",
            "某省交通运输厅",
            "某县住房和城乡建设局",
            "某县水务局",
            "某镇人民政府",
        ] {
            assert!(signature(text), "{text}");
        }
        for text in [
            "会议由市人民政府办公室主持",
            "办公室",
            "记者走进市财政局，",
            "市公安局：",
            "2024年市教育局",
            "他来到某县人民法院。",
            "县农机站",
            "新华社",
            "“十佳”委员会",
            "国务院发言人",
            "出路在哪里",
            "大结局",
        ] {
            assert!(!signature(text), "{text}");
        }
    }
}
