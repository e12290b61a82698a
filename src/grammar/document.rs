//! 公文: the number, signature and date of an official document (GB/T 9704-2012).

use super::calendar;
use super::rule::{measure, whole};
use crate::model::article::DocumentNumber;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};

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
    let open = bare.find(['〔', '[', '［', '（', '('])?;
    let office = bare.get(..open)?;
    let count = office.chars().count();
    if !(2..=16).contains(&count) || !office.chars().all(|c| class(c).has(Class::HAN)) {
        return None;
    }
    let rest = bare.get(open..)?.trim_start_matches(['〔', '[', '［', '（', '(']);
    let year: usize = rest.chars().take_while(|&c| digit(c).is_some()).count();
    let rest = rest.trim_start_matches(|c| digit(c).is_some());
    let rest = rest.strip_prefix(['〕', ']', '］', '）', ')'])?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let figures = rest.strip_suffix(['号', '號'])?;
    let sound = year == 4 && !figures.is_empty() && figures.chars().all(|c| digit(c).is_some());
    sound.then(|| bare.to_owned())
}

/// The parts of a 发文字号.
pub(crate) fn parts(text: &str) -> Option<DocumentNumber> {
    let number = number(text)?;
    let open = number.find(['〔', '[', '［', '（', '('])?;
    let (office, rest) = number.split_at_checked(open)?;
    let figures = |t: &str| t.chars().filter_map(digit).map(|d| char::from(b'0' + d)).collect::<String>();
    let close = rest.find(['〕', ']', '］', '）', ')'])?;
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
    let body = body.strip_suffix(['）', ')'])?;
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
    (4..=30).contains(&count)
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
        for text in ["3月2日", "2025年3月", "2025年3月2日，会议召开", "2025年3月2日讯"] {
            assert!(date(text).is_none(), "{text}");
        }
        for text in [
            "（2025年4月18日某市第六届人民代表大会常务委员会第二十次会议通过）",
            "（2021年11月26日某省第十三届人民代表大会常务委员会第三十次会议批准）",
            "（2019年3月1日某市人民政府令第12号公布）",
            "(2020年5月6日某市人民政府第三次常务会议通过)",
        ] {
            assert!(adoption(text).is_some(), "{text}");
        }
        for text in
            ["（2025年4月18日）", "2025年4月18日会议通过", "（会议通过）", "（2025年4月18日，小桥通车）"]
        {
            assert!(adoption(text).is_none(), "{text}");
        }
        assert!(signature("某市人民政府办公室") && signature("某某省教育厅 某某省财政厅 某省人民政府"));
        assert!(!signature("会议由市人民政府办公室主持") && !signature("办公室"));
    }
}
