//! Personal names: by surname, with the spaces that a page sets inside short ones.

use super::words::List;
use crate::text::table::CharSet;

/// Surnames of one character, simplified and traditional. Source: the 百家姓 and the four hundred most frequent
/// surnames of the 2020 name report (公安部《二〇二〇年全国姓名报告》), with their traditional forms.
const SURNAMES: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤\
花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴\
谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁\
宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊\
宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰\
郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚\
越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝肖付闫代岳邸原佟操战涂覃粟麦尉冼揭苟冒\
亓修种矫由展呼青楚言苑占矣买亢海逢晋帅鹿官信户拜撒哈荀晏冯谌鄢来玄卿衣朴甫昂次仁洛旦央宗扎索才让尼\
趙錢孫吳鄭馮陳衛蔣瀋韓楊許呂張嚴華謝鄒喻竇雲蘇葉範彭魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭邵談龐熊紀項閔賈婁顏鍾鐘駱萬盧經應單諸龔陸榮\
儲車寧厲劉龍黎賴喬陰蒼雙聞黨譚貢勞農溫莊閻連習魚關豐麥塗戰買葉";

/// Surnames of two characters.
const COMPOUND: &[&str] = &[
    "欧阳", "歐陽", "太史", "端木", "上官", "司马", "司馬", "东方", "東方", "独孤", "南宫", "南宮", "万俟",
    "闻人", "聞人", "夏侯", "诸葛", "諸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶",
    "太叔", "申屠", "公孙", "慕容", "仲孙", "仲孫", "钟离", "鐘離", "长孙", "宇文", "司徒", "鲜于", "司空",
    "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁",
    "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "梁丘",
    "左丘", "东门", "西门", "第五", "完颜",
];

/// Characters that given names are not made of: particles, pronouns, numerals of place, words of office.
const NEVER: &str = "的了在是着过吗呢吧与及或等将已把被对但且没我你他她它们这那哪谁么怎省县区镇厂局部院校委会议版页秒点次們這與將對麼區縣鎮廠";

/// Words that look like a surname and a given name, but are none.
const WORDS: &[&str] = &[
    "高度",
    "高原",
    "高校",
    "高温",
    "高兴",
    "高考",
    "江西",
    "江苏",
    "江南",
    "江北",
    "江湖",
    "天津",
    "河南",
    "文化",
    "文明",
    "文学",
    "文艺",
    "文章",
    "文件",
    "方法",
    "方法论",
    "方案",
    "方向",
    "方便",
    "方式",
    "温馨",
    "温暖",
    "温度",
    "安全",
    "安徽",
    "安排",
    "安慰",
    "金融",
    "金秋",
    "金牌",
    "金色",
    "石油",
    "石家庄",
    "成都",
    "成功",
    "成就",
    "成绩",
    "成立",
    "成果",
    "明天",
    "明星",
    "明年",
    "平安",
    "平均",
    "平台",
    "平凡",
    "和平",
    "和谐",
    "广西",
    "广东",
    "广州",
    "海南",
    "海洋",
    "海外",
    "海关",
    "海口",
    "国家",
    "国际",
    "国内",
    "国庆",
    "国防",
    "东方",
    "东北",
    "山西",
    "山东",
    "山水",
    "云南",
    "水利",
    "水平",
    "水果",
    "水电",
    "时间",
    "时代",
    "时评",
    "家庭",
    "家乡",
    "通讯",
    "通知",
    "通过",
    "通报",
    "经济",
    "经验",
    "经典",
    "教育",
    "全国",
    "全省",
    "全市",
    "全面",
    "全民",
    "相关",
    "相信",
    "任务",
    "任命",
    "应用",
    "应急",
    "管理",
    "单位",
    "计划",
    "万里",
    "双拥",
    "党建",
    "马上",
    "马路",
    "车辆",
    "车站",
    "农村",
    "农民",
    "农业",
    "边防",
    "权利",
    "关注",
    "关于",
    "关心",
    "红色",
    "红旗",
    "游客",
    "查处",
    "查办",
    "项目",
    "白银",
    "青年",
    "青岛",
    "青海",
    "展望",
    "展览",
    "原因",
    "原来",
    "原则",
    "强调",
    "强化",
    "乐观",
    "毕业",
    "华人",
    "华东",
    "章程",
    "贺卡",
    "贺词",
    "连载",
    "寿命",
    "牛奶",
    "羊毛",
    "鱼水",
    "米饭",
    "林业",
    "花园",
    "花卉",
    "花絮",
    "梅花",
    "松树",
    "柏林",
    "柳州",
    "桂林",
    "桑拿",
    "荣誉",
    "富裕",
    "富强",
    "温州",
    "郑州",
    "徐州",
    "常州",
    "杭州",
    "苏州",
    "贺州",
    "柳絮",
    "黄河",
    "黄山",
    "黄金",
    "史话",
    "史料",
    "解放",
    "解读",
    "解决",
    "解答",
    "居民",
    "言论",
    "向前",
    "向上",
    "易地",
    "古代",
    "古城",
    "古迹",
    "简讯",
    "简介",
    "简明",
    "短讯",
    "都市",
    "相册",
    "何时",
    "何必",
    "何处",
    "谈心",
    "谈话",
    "余波",
    "景点",
    "宣传",
    "盛会",
    "盛况",
    "印象",
    "充实",
    "充分",
    "充满",
    "利用",
    "利益",
    "师生",
    "师资",
    "师范",
    "隆重",
    "融合",
    "冷静",
    "冷暖",
    "空气",
    "空间",
    "空军",
    "满意",
    "衡量",
    "步伐",
    "艾滋病",
    "路在何方",
    "夏粮",
    "夏收",
    "夏季",
    "秋收",
    "秋粮",
    "秋天",
    "阴雨",
    "印度",
    "尼泊尔",
    "尼日利亚",
    "尼加拉瓜",
    "巴西",
    "巴黎",
    "巴勒斯坦",
    "巴基斯坦",
    "伊拉克",
    "伊朗",
    "索马里",
    "安哥拉",
    "安理会",
    "古巴",
    "哈尔滨",
    "沙特",
    "丹麦",
    "乌克兰",
    "贝宁",
    "贝尔",
    "华盛顿",
    "纽约",
    "马来西亚",
    "金边",
    "万象",
    "河内",
    "汉城",
    "东京",
    "平壤",
    "柏林",
    "伦敦",
    "路透社",
    "法新社",
    "美联社",
    "共同社",
    "新华社",
    "编者",
    "编辑",
    "于是",
    "万元",
    "年华",
    "何以",
    "元旦",
    "元宵",
];

static SURNAME: CharSet = CharSet::of(SURNAMES);
static COMPOUND_HEADS: List<{ COMPOUND.len() }> = List::heads(COMPOUND);
static NOT_IN_NAMES: CharSet = CharSet::of(NEVER);
static WORD_HEADS: List<{ WORDS.len() }> = List::pairs(WORDS);

/// Most characters that a name without a point has.
const LONGEST: usize = 4;
/// Most characters that a foreign or minority name with points has.
const LONGEST_POINTED: usize = 16;

/// Whether a character is one that Chinese names are written with.
fn is_han(c: char) -> bool {
    use crate::text::class::{Class, class};
    class(c).has(Class::HAN) && c != '〇'
}

/// How many bytes of a surname a text begins with.
pub(crate) fn surname(text: &str) -> Option<usize> {
    if let Some(found) = COMPOUND_HEADS.at(text) {
        return Some(found.len());
    }
    let first = text.chars().next()?;
    SURNAME.has(first).then_some(first.len_utf8())
}

/// Whether a token without spaces is a name by its surname, and by nothing a word.
pub(crate) fn is_name(token: &str) -> bool {
    let count = token.chars().count();
    if token.contains(['·', '•', '・']) {
        return (3..=LONGEST_POINTED).contains(&count)
            && token.chars().all(|c| is_han(c) || matches!(c, '·' | '•' | '・'))
            && !token.starts_with(['·', '•', '・'])
            && !token.ends_with(['·', '•', '・']);
    }
    if !(2..=LONGEST).contains(&count) || !token.chars().all(is_han) || WORD_HEADS.has(token) {
        return false;
    }
    let Some(len) = surname(token) else { return false };
    let compound = len > 4;
    let given = count - if compound { 2 } else { 1 };
    let tail = token.get(len..).unwrap_or_default();
    (1..=2).contains(&given) && !tail.chars().any(|c| NOT_IN_NAMES.has(c))
}

/// Whether a token may be a name where a role word announces one: pen names and rare surnames too.
pub(crate) fn may_be_name(token: &str) -> bool {
    is_name(token) || {
        let count = token.chars().count();
        (2..=LONGEST).contains(&count) && token.chars().all(|c| is_han(c) && !NOT_IN_NAMES.has(c))
    }
}

/// Splits names printed without a space between them, where the surnames leave one way only.
pub(crate) fn split(token: &str) -> Option<Vec<&str>> {
    const MOST: usize = 12;
    let ends: Vec<usize> = token.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    if ends.len() > MOST {
        return None;
    }
    let mut ways = Vec::new();
    walk(token, 0, &mut Vec::new(), &mut ways);
    match ways.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// Collects the ways to part a token into names of two or three characters; stops at two ways.
fn walk<'a>(token: &'a str, from: usize, open: &mut Vec<&'a str>, ways: &mut Vec<Vec<&'a str>>) {
    if from == token.len() {
        ways.push(open.clone());
        return;
    }
    let rest = token.get(from..).unwrap_or_default();
    for count in [3, 2, 4] {
        if ways.len() > 1 {
            return;
        }
        let end: usize = rest.chars().take(count).map(char::len_utf8).sum();
        let Some(name) = rest.get(..end).filter(|n| n.chars().count() == count && is_name(n)) else {
            continue;
        };
        open.push(name);
        walk(token, from + end, open, ways);
        open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in
            ["王小明", "李芳", "欧阳修文", "仲孙宁", "赵国庆", "鍾硯秋", "迪丽·热巴", "司空远", "逄小满"]
        {
            assert!(is_name(name), "{name}");
        }
        for word in [
            "江西",
            "方法论",
            "会议要求",
            "安全",
            "第一章",
            "深化改革",
            "王",
            "好人好事",
            "高度",
            "的王明",
            "王的明",
        ] {
            assert!(!is_name(word), "{word}");
        }
        assert!(may_be_name("粒砂") && may_be_name("池上雪") && !may_be_name("的确"));
    }

    #[test]
    fn run_together() {
        assert_eq!(split("孙辰茜潘洁"), Some(vec!["孙辰茜", "潘洁"]));
        assert_eq!(split("王明"), Some(vec!["王明"]));
        assert_eq!(split("大家好"), None);
    }
}
