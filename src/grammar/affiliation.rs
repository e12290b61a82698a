//! Where somebody belongs: the place, office or title that a page sets before or behind a name.

use super::words::List;
use crate::text::class::{Class, class, digit};

/// The first two characters of the names of provinces, autonomous regions and cities under the central government.
const PROVINCES: &[&str] = &[
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙", "江苏", "浙江", "安徽", "福建",
    "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西",
    "甘肃", "青海", "宁夏", "新疆", "内蒙", "台湾", "香港", "澳门",
];

/// Endings of the names of places and offices, and of titles.
const ENDINGS: &[&str] = &[
    "省",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "村",
    "州",
    "旗",
    "盟",
    "路",
    "街",
    "巷",
    "号",
    "社区",
    "局",
    "厅",
    "部",
    "委",
    "办",
    "处",
    "科",
    "室",
    "所",
    "站",
    "队",
    "院",
    "校",
    "厂",
    "矿",
    "店",
    "馆",
    "社",
    "台",
    "报",
    "网",
    "团",
    "军",
    "连",
    "营",
    "会",
    "中心",
    "公司",
    "集团",
    "大学",
    "中学",
    "小学",
    "学院",
    "医院",
    "银行",
    "支行",
    "分行",
    "政府",
    "政协",
    "法院",
    "检察院",
    "宣传部",
    "组织部",
    "联合会",
    "协会",
    "学会",
    "商会",
    "工会",
    "基地",
    "部队",
    "党校",
    "教授",
    "研究员",
    "主任",
    "司长",
    "局长",
    "厅长",
    "处长",
    "书记",
    "市长",
    "县长",
    "院长",
    "校长",
    "馆长",
    "会长",
    "主席",
    "秘书长",
    "经理",
    "董事长",
    "厂长",
    "律师",
    "医生",
    "医师",
    "教师",
    "老师",
    "学生",
    "读者",
    "农民",
    "工人",
    "战士",
    "作家",
    "诗人",
    "编辑",
    "讲师",
    "博士",
    "药师",
    "技师",
    "厨师",
    "营养师",
    "摄影师",
    "演员",
    "护士",
    "园长",
    "村民",
    "居民",
    "工程师",
    "代表",
    "委员",
    "干部",
    "队长",
    "站长",
    "所长",
];

static PROVINCE_HEADS: List<{ PROVINCES.len() }> = List::heads(PROVINCES);
static ENDING_TAILS: List<{ ENDINGS.len() }> = List::tails(ENDINGS);

/// Most characters of an affiliation.
const LONGEST: usize = 22;

/// Whether a token opens with the name of a province and so says where somebody is from.
pub(crate) fn of_a_province(token: &str) -> bool {
    PROVINCE_HEADS.at(token).is_some()
}

/// affiliation = Han characters or figures that open with a province, or end as offices, places and titles do
///
/// 江西沅口县纪委, 河南清溪市公安局, 国务院发展研究中心研究员, 66325部队.
pub(crate) fn affiliation(token: &str) -> bool {
    let count = token.chars().count();
    let plain =
        token.chars().all(|c| class(c).has(Class::HAN) || digit(c).is_some() || matches!(c, '“' | '”' | '·'));
    let ends = ENDING_TAILS.before(token).is_some();
    (3..=LONGEST).contains(&count) && plain && ends
        || (4..=LONGEST).contains(&count) && plain && of_a_province(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn affiliations() {
        for text in [
            "江西沅口县纪委",
            "河南清溪市公安局",
            "国务院发展研究中心研究员",
            "66325部队",
            "辽宁北滩市",
            "河南郑州市文四路",
            "广西壮族自治区妇女联合会",
            "中国人民银行江西沅口县支行",
            "平川港务集团公司",
            "农业部种植管理司司长",
            "省委党校教授",
            "平川县一中学生",
            "第一人民医院",
            "县总工会",
            "湖北武汉市临江区",
            "某部三连",
            "江城晚报社",
            "县水利局",
            "汀南大学",
            "读书协会",
        ] {
            assert!(affiliation(text), "{text}");
        }
        for text in [
            "王小明",
            "加强管理",
            "夏粮",
            "市局",
            "全县夏粮入库过半",
            "一，局",
            "会",
            "",
            "深化改革",
            "颗粒归仓",
        ] {
            assert!(!affiliation(text), "{text}");
        }
    }
}
