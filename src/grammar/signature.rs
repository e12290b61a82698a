//! 署名: who signs an official document or a notice, with the date beside the name or without.

use super::document;
use super::words::List;
use crate::model::date::PartialDate;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};

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
pub(crate) fn office(line: &str) -> bool {
    let text = line.trim_matches(is_ignorable);
    let count = text.chars().count();
    (text == "国务院" || (4..=30).contains(&count))
        && OFFICES.iter().any(|o| text.ends_with(o))
        && text.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c))
}

/// Endings of the names of those who sign notices besides.
const SIGNERS: &[&str] = &[
    "局",
    "厅",
    "署",
    "处",
    "部",
    "委",
    "会",
    "院",
    "所",
    "站",
    "馆",
    "校",
    "厂",
    "店",
    "社",
    "公司",
    "集团",
    "银行",
    "医院",
    "大学",
    "中学",
    "小学",
    "幼儿园",
    "支队",
    "大队",
    "总队",
    "中心",
    "街道",
    "政府",
    "小组",
    "清算组",
    "管理人",
    "管理处",
    "编辑部",
    "事务所",
    "合作社",
    "经营部",
    "项目部",
    "指挥部",
    "办公室",
    "办公厅",
    "酒店",
    "商场",
    "超市",
    "林场",
    "农场",
    "支行",
    "分行",
    "公证处",
];

/// Words before a name that say whose notice it is: 声明人：某某.
const BEFORE_NAMES: &[&str] = &[
    "声明人",
    "公告人",
    "启事人",
    "招标人",
    "采购人",
    "拍卖人",
    "通告人",
    "发布人",
    "致歉人",
    "道歉人",
    "遗失人",
];

static SIGNER_TAILS: List<{ SIGNERS.len() }> = List::tails(SIGNERS);

/// Who signs a notice, as a whole line: an office, an enterprise, a committee. Sure only below a notice.
pub(crate) fn signer(line: &str) -> bool {
    const LONGEST: usize = 30;
    let text = line.trim_matches(is_ignorable);
    if BEFORE_NAMES.iter().any(|w| text.strip_prefix(w).is_some_and(|t| t.starts_with(['：', ':']))) {
        return text.chars().count() <= LONGEST && !text.contains(['，', '。', '；']);
    }
    let count = text.chars().filter(|&c| !is_ignorable(c)).count();
    let plain = |c: char| {
        class(c).has(Class::HAN) || is_ignorable(c) || matches!(c, '（' | '）' | '(' | ')' | '、' | '·')
    };
    // Words that no name of an office has: 他来到公司, 把爱送进医院.
    let tells = ["的", "了", "在", "把", "被", "让", "向", "从", "为", "进", "到", "是", "与", "和您", "找"];
    (4..=LONGEST).contains(&count)
        && SIGNER_TAILS.before(text).is_some()
        && text.chars().all(plain)
        && !tells.iter().any(|w| text.contains(w))
}

/// Titles before the names of those who sign orders.
const OFFICERS: &[&str] = &[
    "主席",
    "总理",
    "省长",
    "市长",
    "县长",
    "区长",
    "州长",
    "镇长",
    "乡长",
    "部长",
    "局长",
    "主任",
    "院长",
    "检察长",
    "司令员",
    "委员长",
    "董事长",
    "校长",
    "社长",
];

/// Who signs an order, as a whole line: 省长　某某某. Sure only above the date.
pub(crate) fn officer(line: &str) -> bool {
    const LONGEST: usize = 4;
    let text = line.trim_matches(is_ignorable);
    OFFICERS.iter().any(|w| {
        text.find(w).filter(|&at| at <= 24).is_some_and(|at| {
            let (front, name) =
                (text.get(..at).unwrap_or_default(), text.get(at + w.len()..).unwrap_or_default());
            let han = |t: &str| t.chars().all(|c| class(c).has(Class::HAN) || is_ignorable(c));
            let long = name.chars().filter(|&c| !is_ignorable(c)).count();
            han(front)
                && han(name)
                && !name.contains(['的', '了', '在', '来'])
                && (2..=LONGEST).contains(&long)
                && name.starts_with(is_ignorable)
        })
    })
}

/// Whether nobody but a notice's signer is called so, wherever the line stands: 某某同志治丧小组.
pub(crate) fn closes(line: &str) -> bool {
    const NAMES: &[&str] = &["治丧小组", "治丧委员会", "治丧办公室", "公司清算组", "破产管理人"];
    let text = line.trim_matches(is_ignorable);
    NAMES.iter().any(|w| text.len() > w.len() && text.ends_with(w)) && signer(text)
}

/// A signer and the date on one line: 某市第三人民医院 2022年6月20日. The date.
pub(crate) fn dated(line: &str) -> Option<PartialDate> {
    const LONGEST: usize = 50;
    let text = line.trim_matches(is_ignorable);
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || matches!(c, '二' | '一');
    // The year is the first figure behind the name.
    let at = text
        .char_indices()
        .find(|&(at, c)| digit(c) && at > 0 && text.get(at..).is_some_and(|t| document::date(t).is_some()));
    let (name, date) = text.split_at_checked(at?.0)?;
    let name = name.trim_matches(is_ignorable);
    (office(name) || signer(name)).then(|| document::date(date)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices() {
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
            assert!(office(text), "{text}");
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
            assert!(!office(text), "{text}");
        }
    }

    #[test]
    fn signers() {
        for text in [
            "某市自然资源和规划局",
            "某某县人民法院",
            "柳河水泥有限公司",
            "柳河水泥（集团）有限责任公司",
            "某某同志治丧小组",
            "某某先生治丧委员会",
            "某市公证处",
            "某某律师事务所",
            "某公司清算组",
            "某公司破产管理人",
            "某供水集团",
            "柳河晚报社编辑部",
            "青石镇柳树村村民委员会",
            "声明人：张某",
            "招标人：某市水务集团",
            "某某县柳河种植专业合作社",
            "　　　　某市公安局交通警察支队",
            "某市公安局、某市交通运输局",
            "农行某市分行",
            "某市第一中学",
        ] {
            assert!(signer(text), "{text}");
        }
        for text in [
            "他来到公司",
            "把电送到医院",
            "招标公告",
            "公司",
            "退役老兵的小店",
            "某市公安局：",
            "某市公安局。",
            "县城里的图书馆",
            "声明人：张某，男，现年40岁",
            "到社区看看新变化",
            "谁在为大厂找出路",
            "",
        ] {
            assert!(!signer(text), "{text}");
        }
    }

    #[test]
    fn closing() {
        for text in ["某某同志治丧小组", "柳河水泥有限公司清算组"] {
            assert!(closes(text), "{text}");
        }
        for text in ["治丧委员会", "成立治丧小组的通知", "柳河水泥有限公司", ""] {
            assert!(!closes(text), "{text}");
        }
    }

    #[test]
    fn officers() {
        for text in ["省长　某某某", "市长 王 某", "某县县长　李某某", "部长  张某"] {
            assert!(officer(text), "{text}");
        }
        for text in ["省长", "市长王某", "市长 说", "市长　在会上作了报告", "三位市长 的故事", ""]
        {
            assert!(!officer(text), "{text}");
        }
    }

    #[test]
    fn dated_signers() {
        for text in [
            "某市第三人民医院 2022年6月20日",
            "某市人民政府2021年11月26日",
            "某市公安局　二〇二四年三月一日",
            "柳河晚报社编辑部 ２０２４年３月１日",
        ] {
            assert!(dated(text).is_some(), "{text}");
        }
        for text in [
            "2022年6月20日",
            "某市第三人民医院",
            "某市第三人民医院 6月20日",
            "工程于2022年6月20日",
            "某市第三人民医院2022年6月20日开诊",
            "",
        ] {
            assert!(dated(text).is_none(), "{text}");
        }
    }
}
