//! Whom a document or a speech addresses, and whom it appoints.

use crate::text::edges::Edges;
use crate::text::letterspaced::spaceless;
use crate::text::window::is_within;

/// How the names of the organs and people addressed end.
const ADDRESSED: &[&str] = &[
    "单位",
    "單位",
    "部门",
    "部門",
    "处室",
    "科室",
    "管委会",
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
    let text = line.trimmed();
    let Some(body) = text.strip_suffix(['：', ':']) else { return false };
    if body.chars().nth(LONGEST).is_some() || body.contains(['。', '；', '：', '“', '《', '？', '！'])
    {
        return false;
    }
    let mut all = body.split(['，', '、', ',']).map(Edges::trimmed);
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
    "各位股东",
    "各位嘉宾",
    "各位嘉賓",
    "各位同學",
    "各位讀者",
    "市民朋友们",
    "女士們",
    "朋友們",
    "同學們",
    "同志们",
    "朋友们",
    "女士们",
    "先生们",
    "代表们",
    "老师们",
    "同学们",
    "乡亲们",
    "各位",
];

/// A salutation as a whole line: 各位代表：, 主任、各位副主任、秘书长、各位委员：, 尊敬的读者：, 编辑同志：.
pub(crate) fn salutation(line: &str) -> bool {
    const LONGEST: usize = 36;
    let text = line.trimmed();
    let Some(body) = text.strip_suffix(['：', ':']) else { return false };
    if body.chars().nth(LONGEST).is_some() || body.contains(['。', '；', '：', '“', '《', '？', '！', '说'])
    {
        return false;
    }
    let part = |p: &str| {
        let p = p.trimmed();
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
            "同事",
            "老师",
            "编辑",
            "股东",
            "嘉宾",
            "嘉賓",
            "讀者",
            "同學",
        ];
        SALUTED.iter().any(|w| p == *w || *w != "各位" && p.ends_with(w) && p.starts_with(['各', '尊', '亲']))
            || p.starts_with("各位") && title.iter().any(|w| p.ends_with(w))
            || p.starts_with("尊敬的")
            || p.starts_with("亲爱的")
            || p.starts_with("親愛的")
            || title.contains(&p)
            || p == "编辑同志"
            || matches!(p, "主席团" | "主席先生")
    };
    let mut parts = body.split(['，', '、', ',']);
    let first = body.starts_with("各位")
        || body.starts_with("尊敬的")
        || body.starts_with("亲爱的")
        || body.starts_with("親愛的")
        || body.starts_with("主席先生，各位")
        || body.starts_with("主席先生、各位")
        || parts.clone().next().is_some_and(|p| SALUTED.contains(&p))
        || body == "编辑同志"
        || body.contains("、各位");
    first && parts.all(part)
}

/// The line that leads to the entries of a list of appointments: 任命：, 决定免去：.
pub(crate) fn appoints(line: &str) -> bool {
    const LONGEST: usize = 12;
    let text = line.trimmed();
    let Some(body) = text.strip_suffix(['：', ':']) else { return false };
    if !is_within(body, LONGEST) {
        return false;
    }
    let body = &*spaceless(body);
    let acts = ["任命", "免去", "任职", "免职", "辞去", "补选", "选举", "任免"];
    acts.contains(&body)
        || ["决定", "批准", "通过", "会议决定", "拟"]
            .iter()
            .any(|w| body.strip_prefix(w).is_some_and(|b| acts.contains(&b)))
}

#[cfg(test)]
mod tests {
    use super::super::contents;
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    #[test]
    fn addressed() {
        for text in reads([
            "各县（区）人民政府，市直各部门：",
            "各区县人民政府，市政府各部门：",
            "各镇人民政府，各街道办事处，县政府各部门、各直属机构：",
            "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
            "各有关单位：",
            "各区、县（市）教育局，市直各学校:",
            "各乡镇人民政府，县直各单位：",
            "各市、州人民政府，省直各部门：",
            "各处室、局属各单位：",
            "各会员单位：",
            "各科室，各直属单位:",
            "各高等院校：",
            "各镇（街道），县级各部门：",
            "各县（市、区）人民政府，各开发区管委会，市直有关单位：",
            "各分公司、各直属机构：",
            "各街道办事处，各委办局：",
            "各旗县人民政府，盟直各部门：",
            "各縣區人民政府，市直各單位：",
            "各中级人民法院：",
            "各村民委员会：",
            "各银行机构：",
        ]) {
            assert!(addressees(text), "{text}");
        }
        for text in refuses([
            "各位读者：",
            "各地要做到：",
            "会议要求各单位：",
            "市长对各部门说：",
            "各县人民政府",
            "各方意见如下：",
            "落实“双减”政策的各学校：",
            "各：",
            "：",
            "",
            "各单位要抓好落实。",
        ]) {
            assert!(!addressees(text), "{text}");
        }
    }

    #[test]
    fn salutations_and_contents() {
        for text in reads([
            "各位代表：",
            "主任、各位副主任、秘书长、各位委员：",
            "尊敬的读者：",
            "编辑同志：",
            "同志们：",
            "各位委员、同志们：",
            "女士们、先生们、朋友们：",
            "尊敬的各位来宾：",
            "亲爱的同学们：",
            "各位委员：",
            "各位来宾、女士们、先生们：",
            "各位股东：",
            "主席先生，各位代表：",
            "各位领导、各位来宾：",
            "各位来宾、各界朋友们：",
            "親愛的讀者：",
            "先生们：",
            "乡亲们：",
            "各位嘉賓：",
            "代表们:",
            "尊敬的主席先生、各位同事：",
            "各位老师、同学们：",
            "老师们、同学们：",
        ]) {
            assert!(salutation(text), "{text}");
        }
        for text in refuses([
            "各位代表说：",
            "尊敬的王老师说：",
            "主任：",
            "各位评委打分如下：",
            "同志们好",
            "会议指出：",
            "尊敬老人：这是美德",
            "他对各位代表：",
            "",
            "各位：请坐：",
            "他说：各位代表：",
            "老师们笑了：",
        ]) {
            assert!(!salutation(text), "{text}");
        }
        for text in reads([
            "任命：",
            "免去：",
            "决定任命：",
            "批准免去:",
            "补选：",
            "选举：",
            "任免：",
            "通过任命：",
            "拟任命：",
            "辞去：",
            "任职：",
            "免职：",
            "决定补选：",
            "决定任免：",
            "任命:",
            "任 命：",
            "会议决定任命：",
            "批准任命：",
            "决定免去：",
            "决 定 任 命：",
            "批准辞去：",
        ]) {
            assert!(appoints(text), "{text}");
        }
        for text in refuses([
            "任命",
            "他的任命：",
            "会议任命某某为市长：",
            "：",
            "",
            "任命书：",
            "决定：",
            "批准：",
            "选举产生：",
            "免去职务的：",
            "任命仪式",
        ]) {
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
