//! Where somebody belongs: the place, office or title that a page sets before or behind a name.

use super::name;
use super::words::List;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};

/// The first two characters of the names of provinces, autonomous regions, municipalities and special administrative
/// regions.
#[rustfmt::skip]
const PROVINCES: &[&str] = &[
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙", "江苏", "浙江", "安徽", "福建",
    "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西",
    "甘肃", "青海", "宁夏", "新疆", "内蒙", "台湾", "香港", "澳门",
];

/// Endings of the names of places and offices, and of titles.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "省", "市", "县", "区", "镇", "乡", "村", "州", "旗", "盟", "路", "街", "巷", "号", "社区", "局", "厅",
    "部", "委", "办", "处", "科", "室", "所", "站", "队", "院", "校", "厂", "矿", "店", "馆", "社", "台",
    "报", "网", "团", "军", "连", "营", "会", "中心", "公司", "集团", "大学", "中学", "小学", "学院",
    "医院", "银行", "支行", "分行", "政府", "政协", "法院", "检察院", "宣传部", "组织部", "联合会", "协会",
    "学会", "商会", "工会", "基地", "部队", "党校", "教授", "研究员", "主任", "司长", "局长", "厅长",
    "处长", "书记", "市长", "县长", "院长", "校长", "馆长", "会长", "主席", "秘书长", "经理", "董事长",
    "厂长", "律师", "医生", "医师", "教师", "老师", "学生", "读者", "农民", "工人", "战士", "作家", "诗人",
    "编辑", "讲师", "博士", "药师", "技师", "厨师", "营养师", "摄影师", "演员", "护士", "园长", "村民",
    "居民", "工程师", "代表", "委员", "干部", "队长", "站长", "所长", "信箱", "班", "组", "段", "司", "系",
    "街道", "车间", "工地", "工区", "学校", "幼儿园", "农场", "林场", "电站", "支部", "编辑室", "研究院", "设计院",
    "法庭", "大队", "支队", "政治处", "导师",
    "果农", "菜农", "茶农", "棉农", "粮农", "蚕农", "花农", "牧民", "渔民", "养殖户", "种植户", "种粮大户",
    "护士长", "科长", "部长", "社长", "台长", "行长", "理事长", "理事", "班主任", "主治医师", "市民", "网友", "家长", "业主", "用户", "职工", "退休工人", "特约评论员", "分析师", "首席经济学家",
    "证券", "期货", "研究中心", "农艺师", "兽医师", "畜牧师", "园艺师", "设计师", "规划师", "咨询师", "農藝師",
    "醫生", "醫師", "律師", "教師", "讀者",
    "縣", "區", "鎮", "鄉", "號", "廳", "辦", "處", "隊", "學", "學院", "醫院", "廠", "館", "臺", "報", "網",
    "團", "會", "組", "校長", "老師", "學生", "記者站", "公會", "協會", "委員",
];

/// Endings of offices and places behind which a name can follow without a space: 某市公安局王某.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "局", "厅", "委", "办", "处", "科", "室", "所", "站", "队", "院", "校", "厂", "矿", "社", "台", "团",
    "会", "司", "系", "班", "中心", "公司", "集团", "大学", "中学", "小学", "学院", "医院", "银行", "支行",
    "分行", "政府", "宣传部", "组织部", "统战部", "武装部", "编辑部", "部队", "党校", "工地", "信箱",
    "农场", "林场", "车间", "工区",
];

static PROVINCE_HEADS: List<{ PROVINCES.len() }> = List::heads(PROVINCES);
static ENDING_TAILS: List<{ ENDINGS.len() }> = List::tails(ENDINGS);
static OFFICE_TAILS: List<{ OFFICES.len() }> = List::tails(OFFICES);

/// Most characters of an affiliation.
const LONGEST: usize = 22;

/// Whether a token opens with the name of a province and so says where somebody is from.
pub(crate) fn of_a_province(token: &str) -> bool {
    PROVINCE_HEADS.at(token).is_some()
}

/// The names of provinces that are longer than two characters.
const LONG: &[&str] = &["黑龙江", "内蒙古"];

/// Whether a token is a province's name and nothing more.
pub(crate) fn is_province(token: &str) -> bool {
    PROVINCES.contains(&token) && token.chars().count() == 2 && !LONG.iter().any(|l| l.starts_with(token))
        || LONG.contains(&token)
}

/// affiliation = Han characters or figures that open with a province, or end as offices, places and titles do
///
/// 江西沅口县纪委, 河南清溪市公安局, 国务院发展研究中心研究员, 66325部队.
pub(crate) fn affiliation(token: &str) -> bool {
    let count = token.chars().count();
    let ends = ENDING_TAILS.before(token).is_some();
    (3..=LONGEST).contains(&count) && plain(token) && ends
        || (4..=LONGEST).contains(&count) && plain(token) && of_a_province(token)
}

/// Whether a token, with nothing but a name beside it, says where its bearer belongs or what they are: 县委宣传部. Teams,
/// publishers and writers, some of old times, stand beside names that they did not sign.
pub(crate) fn is_post(token: &str) -> bool {
    const SHORTEST: usize = 4;
    const OTHERS: &[&str] = &["出版社", "诗人", "詩人", "作家", "演员", "演員"];
    const CORPS: &[&str] = &["部队", "部隊", "支队", "支隊", "大队", "大隊", "中队", "中隊"];
    const TIMES: &[&str] = &[
        "先秦", "秦代", "汉代", "西汉", "东汉", "三国", "晋代", "西晋", "东晋", "隋代", "唐代", "唐朝",
        "宋代", "宋朝", "北宋", "南宋", "元代", "元朝", "明代", "明朝", "清代", "清朝", "民国",
    ];
    let ends = |list: &[&str]| list.iter().any(|w| token.ends_with(w));
    (SHORTEST..=LONGEST).contains(&token.chars().count())
        && plain(token)
        && ENDING_TAILS.before(token).is_some()
        && !ends(OTHERS)
        && (!token.ends_with(['队', '隊']) || ends(CORPS))
        && !TIMES.iter().any(|w| token.starts_with(w))
}

/// Several offices of one person, 某市委副书记、市长, with a space behind: how many bytes they take.
pub(crate) fn offices_in_row(text: &str) -> Option<usize> {
    const MOST: usize = 4;
    let mut len = 0;
    for count in 0..MOST {
        let rest = text.get(len..)?;
        let end = rest.find(|c| c == '、' || is_ignorable(c))?;
        let (token, behind) = rest.split_at_checked(end)?;
        if count == 0 && !behind.starts_with('、') {
            return None;
        }
        let office = token.chars().nth(1).is_some()
            && token.chars().nth(LONGEST).is_none()
            && plain(token)
            && ENDING_TAILS.before(token).is_some();
        if !office || count == 0 && !affiliation(token) {
            return None;
        }
        match behind.strip_prefix('、') {
            Some(next) => len = text.len() - next.len(),
            None => return (count > 0).then_some(len + end),
        }
    }
    None
}

/// Whether a token says in brackets what the bearer of the name before it is: 某市作家协会会员, 立法會議員. What those
/// are whom the news tells of is none: 获得者, 运动员.
pub(crate) fn is_title(token: &str) -> bool {
    const SHORTEST: usize = 4;
    const WORDS: &[&str] = &["民警", "顾问", "顧問", "学生", "學生", "医生", "醫生"];
    const OTHERS: &[&str] = &[
        "获得者",
        "獲得者",
        "党员",
        "黨員",
        "运动员",
        "運動員",
        "增长",
        "增長",
        "成长",
        "成長",
        "国家",
        "國家",
    ];
    let count = token.chars().count();
    let ends_with = |list: &[&str]| list.iter().any(|w| token.ends_with(w));
    let ends = token.ends_with(['员', '員', '师', '師', '长', '長', '士', '授', '家', '者', '官'])
        || ends_with(WORDS);
    (SHORTEST..=LONGEST).contains(&count)
        && ends
        && !ends_with(OTHERS)
        && token.chars().all(|c| class(c).has(Class::HAN))
}

/// Whether a token ends as the names of townships and counties do, and those of people hardly: 石桥乡.
pub(crate) fn is_district(token: &str) -> bool {
    const SHORTEST: usize = 3;
    let ends = ["乡", "县", "街道", "社区", "鄉", "縣"].iter().any(|w| token.ends_with(w));
    ends && token.chars().nth(SHORTEST - 1).is_some()
}

/// Whether a token is nothing but Han characters, figures and the signs that affiliations have among them (quotes,
/// brackets, dashes, ○ for 〇): 高二（3）班, 三三○三信箱.
fn plain(token: &str) -> bool {
    token.chars().all(|c| {
        class(c).has(Class::HAN)
            || digit(c).is_some()
            || matches!(c, '“' | '”' | '·' | '（' | '）' | '(' | ')' | '○' | '—' | '-')
    })
}

/// Whether a token says where somebody is from, and is no piece of news: it opens with a province, ends as places,
/// offices and titles do, and has at least six characters.
pub(crate) fn is_address(token: &str) -> bool {
    const SHORTEST: usize = 6;
    of_a_province(token)
        && affiliation(token)
        && token.chars().nth(SHORTEST - 1).is_some()
        && ENDING_TAILS.before(token).is_some()
}

/// An office with the name of one of its people right behind it, 某市公安局王某: how many bytes the office takes.
///
/// To be asked only where brackets or a mark announce somebody.
pub(crate) fn office_before_name(token: &str) -> Option<usize> {
    const SHORTEST: usize = 4;
    let count = token.chars().count();
    if !(SHORTEST + 2..=LONGEST + 3).contains(&count) {
        return None;
    }
    [3, 2, 4].into_iter().find_map(|given| {
        let (at, _) = token.char_indices().nth(count.checked_sub(given)?)?;
        let (office, who) = token.split_at_checked(at)?;
        let sound = office.chars().count() >= SHORTEST
            && plain(office)
            && OFFICE_TAILS.before(office).is_some()
            && OFFICE_TAILS.before(who).is_none()
            && name::strength(who) >= name::Strength::Fair;
        sound.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    #[test]
    fn affiliations() {
        for text in reads([
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
            "柳沟乡果农",
            "南岭期货",
            "江城证券分析师",
            "湖北武汉市临江区三三○三信箱",
            "县一中高二（3）班",
            "某部政治处",
        ]) {
            assert!(affiliation(text), "{text}");
        }
        for text in refuses([
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
        ]) {
            assert!(!affiliation(text), "{text}");
        }
    }

    #[test]
    fn offices_before_names() {
        for (text, office) in reads([
            ("江城市委宣传部王小明", "江城市委宣传部"),
            ("河北某县采油三厂宣传部宋小功", "河北某县采油三厂宣传部"),
            ("平川建设集团二公司一分公司东桥工地鲍小昌", "平川建设集团二公司一分公司东桥工地"),
            ("江城市公安局王明", "江城市公安局"),
            ("山东某市邮政局李芳", "山东某市邮政局"),
            ("江城大学欧阳小云", "江城大学"),
            ("县融媒体中心李小芳", "县融媒体中心"),
            ("某省第二人民医院周小平", "某省第二人民医院"),
            ("柳河镇中心小学张小燕", "柳河镇中心小学"),
            ("江城市人民检察院陈小军", "江城市人民检察院"),
            ("某旅政治工作处王小强", "某旅政治工作处"),
            ("江城供电公司刘小伟", "江城供电公司"),
            ("共青团柳河县委赵小敏", "共青团柳河县委"),
            ("青石林场孙小林", "青石林场"),
            ("江城银行柳河支行何小丽", "江城银行柳河支行"),
            ("县妇女联合会吴小梅", "县妇女联合会"),
            ("中共柳河县委党校郑明", "中共柳河县委党校"),
            ("66325部队黄小勇", "66325部队"),
            ("江城日报社冯小宁", "江城日报社"),
            ("某某化工厂徐小海", "某某化工厂"),
            ("江城市第三中学朱小红", "江城市第三中学"),
        ]) {
            assert_eq!(office_before_name(text), Some(office.len()), "{text}");
        }
        for text in refuses([
            "江城市水利局高度重视",
            "江城市文化局金融处",
            "江城市委宣传部长江",
            "江城市委宣传部",
            "王小明",
            "公司王小明",
            "江城市文化公园",
            "全市各部门齐抓共管",
            "江城市检察院公告",
            "县文化馆水彩画",
            "江城市教育局通知",
            "全省各级医院全面接诊",
            "柳河县人民政府关于",
        ]) {
            assert_eq!(office_before_name(text), None, "{text}");
        }
        assert!(
            is_address("河南江城市经一路")
                && is_address("湖南江城老街")
                && !is_address("江城市经一路")
                && !is_address("河南江城")
        );
    }

    #[test]
    fn districts() {
        for text in ["石桥乡", "柳河县", "东门街道"] {
            assert!(is_district(text), "{text}");
        }
        for text in ["石桥村", "下乡", "王小明", "思乡曲", "林国镇"] {
            assert!(!is_district(text), "{text}");
        }
    }

    #[test]
    fn offices() {
        for (text, want) in [
            ("中共江城市委副书记、市长　王小明", Some("中共江城市委副书记、市长")),
            ("江城市交通局党委书记、局长 王小明", Some("江城市交通局党委书记、局长")),
            ("江城市委常委、宣传部部长、市文联主席 王小明", Some("江城市委常委、宣传部部长、市文联主席")),
            ("江城市委书记 王小明", None),
            ("江城市交通局、王小明 李芳", None),
            ("江城市交通局、市公安局", None),
            ("加强领导、落实责任 王小明", None),
            ("", None),
        ] {
            assert_eq!(offices_in_row(text), want.map(str::len), "{text}");
        }
    }

    #[test]
    fn posts() {
        for text in ["江城大学教授", "县委宣传部", "江城市人民检察院", "66325部队", "武警江城支队"]
        {
            assert!(is_post(text), "{text}");
        }
        for text in [
            "河南王小明",
            "江西省南昌市王小明",
            "江西老表",
            "南山路",
            "中国队",
            "江城一队",
            "江城市",
            "唐代诗人",
            "明代内阁大臣会",
            "江城作家出版社",
            "江城青年作家",
            "",
        ] {
            assert!(!is_post(text), "{text}");
        }
    }

    #[test]
    fn titles() {
        for text in [
            "江城市作家协会会员",
            "立法會議員",
            "自由撰稿人员",
            "退休老民警",
            "本报特约作家",
            "江城市法律顾问",
            "江城一中学生",
        ] {
            assert!(is_title(text), "{text}");
        }
        for text in [
            "市长",
            "左二",
            "在全市会议上的讲话",
            "一九四二年生",
            "第2名工程师",
            "",
            "黄色预警",
            "百姓三问",
            "一等奖获得者",
            "中国运动员",
            "优秀共产党员",
            "发展中国家",
            "稳步增长",
        ] {
            assert!(!is_title(text), "{text}");
        }
    }

    #[test]
    fn provinces() {
        assert!(is_province("江西") && of_a_province("江西沅口县") && !is_province("江西沅口县"));
        assert!(is_address("江西沅口县纪委") && !of_a_province("沅口县"));
    }
}
