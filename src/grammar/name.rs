//! Personal names: by surname and given name, with the spaces that a page sets inside short ones.

use super::minority;
use super::name_table::{COMMON, GIVEN, GIVEN_MOST, RARE};
use super::name_words::{PEN_WORDS, WORDS};
use super::words::List;
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// How surely a token is a name, by nothing but itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// No name, or a word.
    None,
    /// A pen name of characters that given names are made of, or a surname with characters that they seldom are.
    Weak,
    /// A rare surname with a given name, or a common one with one character that given names seldom have.
    Fair,
    /// A common surname with a given name, and no word.
    Strong,
}

/// Surnames of two characters (百家姓), simplified and traditional.
#[rustfmt::skip]
const COMPOUND: &[&str] = &[
    "欧阳", "歐陽", "太史", "端木", "上官", "司马", "司馬", "独孤", "獨孤", "南宫", "南宮", "万俟", "闻人",
    "聞人", "夏侯", "诸葛", "諸葛", "尉迟", "尉遲", "公羊", "赫连", "赫連", "澹台", "澹臺", "皇甫", "宗政",
    "濮阳", "濮陽", "公冶", "太叔", "申屠", "公孙", "公孫", "慕容", "仲孙", "仲孫", "钟离", "鍾離", "鐘離",
    "长孙", "長孫", "宇文", "司徒", "鲜于", "鮮于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西",
    "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "軒轅", "令狐", "段干",
    "呼延", "东郭", "羊舌", "微生", "公户", "梁丘", "左丘", "完颜", "完顏", "纳兰", "納蘭", "耶律", "叶赫",
    "爱新觉罗", "范姜", "張簡",
];

/// Compound surnames that are words or places, too, and the commonest surnames of Japan: a name only with a given
/// name behind, and never for sure.
#[rustfmt::skip]
const COMPOUND_WEAK: &[&str] = &[
    "东方", "東方", "百里", "南门", "东门", "西门", "第五", "佐藤", "铃木", "鈴木", "高桥", "高橋", "田中",
    "伊藤", "渡边", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐佐木", "山口", "松本",
    "井上", "木村", "斋藤", "清水", "桥本", "橋本", "小泉", "石川", "前田", "藤田", "冈田", "後藤",
    "长谷川", "村上", "近藤", "坂本", "远藤", "青木", "西村", "福田", "太田", "三浦", "藤原", "岡本",
    "松田", "中岛", "宫崎", "大江", "川端", "村田", "大平", "竹下", "细川", "羽田", "森喜", "安倍", "麻生",
    "鸠山", "野田", "菅直",
];

/// Characters that given names are not made of: particles, pronouns, units, words of office.
const NEVER: &str = "的了在是着过吗呢吧与及或等将已把被对但且没你他她它们这哪谁么怎省县区镇厂局部院校委会议版页秒点次們這與將對麼區縣鎮廠時說说";

/// Characters that foreign and minority names are written with in Chinese. Source: the tables of transliteration of
/// 新华社《世界人名翻译大辞典》, and the names of Uyghurs, Kazakhs, Mongols and Tibetans in 《少数民族语地名汉语拼音字母音译转写法》.
const FOREIGN: &str = "阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝北本比彼边宾波玻伯勃博布采曹察昌彻茨慈次达大戴代黛丹当道德登邓狄迪底蒂丁东杜敦多\
俄厄恩尔耳法凡范方菲费芬丰冯佛夫弗福富甫噶盖甘冈高戈格葛根贡古瓜圭郭果哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾简杰捷金津京\
久卡喀凯坎康考柯科可克肯孔寇库夸奎昆拉莱来赖兰朗劳勒雷黎里理李利莉丽立列烈林琳隆龙卢鲁路露伦罗洛吕律马玛迈麦曼芒毛梅\
门蒙孟米密缅敏明摩莫墨默姆木慕穆拿那娜纳乃奈南内尼年涅宁牛纽农努诺女欧帕派潘庞佩彭蓬皮匹平泼珀普朴齐奇契恰钱乔切钦琴\
青琼丘屈让热仁日荣茹儒瑞若撒萨塞赛三桑瑟沙莎山尚绍舍申生圣施什石史士世寿舒朔斯思司丝松苏索塔泰太坦汤唐陶特腾滕提田铁\
廷通图土托脱瓦娃旺万威韦维魏温文翁沃乌武伍吾西希席夏先香肖小谢欣辛星雄休秀许旭雪雅亚扬杨耶叶伊易因英永尤有于雨约云扎\
泽曾翟詹张哲珍芝止治中朱竹卓兹子佐霞妮娅婷薇茜孜吐逊买江合依力玉别才措旦增顿珠央宗曲赤仓决嘉堆强乎妥勇台昭帝多加让巧翰弥洁玲燕诗贞蕾蓓缇迦锡阮赞宇麻雍祖梅莲阳元姬恺谟策蓝荻湛峰沁涅卢\
奧愛達爾爾費豐馮蓋岡貢漢懷賈簡傑凱庫萊來賴蘭勞萊麗隆龍盧魯倫羅呂馬瑪邁麥門緬納寧紐農諾歐龐佩瓊喬齊錢榮賽聖紹壽絲蘇\
湯騰鐵圖萬維韋魏溫烏許亞揚楊葉雲約張澤";

/// Dynasties: （清·某某） tells where a line of verse is from.
const DYNASTIES: &str = "汉晋隋唐宋元明清魏梁金辽周漢晉遼";

/// Most characters that a name without a point has.
const LONGEST: usize = 4;
/// Most characters that a foreign or minority name with points has, and most in one of its parts.
const LONGEST_POINTED: usize = 16;
const LONGEST_PART: usize = 7;

/// Whether a character is one that Chinese names are written with.
fn is_han(c: char) -> bool {
    class(c).has(Class::HAN) && c != '〇'
}

const fn is_point(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '∙' | '．')
}

/// Bytes of a surname of one character.
const STEP: usize = 3;

static COMMON_SET: CharSet = CharSet::of(COMMON);
static RARE_SET: CharSet = CharSet::of(RARE);
static GIVEN_SET: CharSet = CharSet::of(GIVEN);
static GIVEN_MOST_SET: CharSet = CharSet::of(GIVEN_MOST);
static NEVER_SET: CharSet = CharSet::of(NEVER);
static FOREIGN_SET: CharSet = CharSet::of(FOREIGN);
static COMPOUND_HEADS: List<{ COMPOUND.len() }> = List::heads(COMPOUND);
static WEAK_HEADS: List<{ COMPOUND_WEAK.len() }> = List::heads(COMPOUND_WEAK);

/// Whether a token is in a table of words.
fn is_word(table: &[(char, &str)], token: &str) -> bool {
    let mut chars = token.chars();
    let Some(first) = chars.next() else { return false };
    let tail = chars.as_str();
    let Ok(at) = table.binary_search_by_key(&first, |(c, _)| *c) else { return false };
    table.get(at).is_some_and(|(_, tails)| tails.split(' ').any(|t| t == tail))
}

/// How many bytes of a surname a text begins with.
pub(crate) fn surname(text: &str) -> Option<usize> {
    if let Some(found) = COMPOUND_HEADS.at(text).or_else(|| WEAK_HEADS.at(text)) {
        return Some(found.len());
    }
    let first = text.chars().next()?;
    (COMMON_SET.has(first) || RARE_SET.has(first)).then_some(first.len_utf8())
}

/// A name in parts with points between them, of foreigners and of minorities: 迪丽·热巴, J·K·罗琳.
fn pointed(token: &str) -> bool {
    let mut parts = 0;
    let mut longest = 0;
    for part in token.split(is_point) {
        let count = part.chars().count();
        let initial =
            count == 1 && part.chars().all(|c| c.is_ascii_uppercase() || ('Ａ'..='Ｚ').contains(&c));
        let sound =
            initial || (1..=LONGEST_PART).contains(&count) && part.chars().all(|c| FOREIGN_SET.has(c));
        let dynasty = parts == 0 && count == 1 && part.chars().all(|c| DYNASTIES.contains(c));
        if !sound || dynasty {
            return false;
        }
        parts += 1;
        longest = longest.max(count);
    }
    parts >= 2 && longest >= 2 && token.chars().count() <= LONGEST_POINTED
}

/// How surely a token without spaces is a name.
pub(crate) fn strength(token: &str) -> Strength {
    if token.contains(is_point) {
        return if pointed(token) { Strength::Strong } else { Strength::None };
    }
    let count = token.chars().count();
    if (2..=LONGEST_PART).contains(&count) {
        if let Some(found) = minority::in_parts(token) {
            return found;
        }
    }
    if !(2..=LONGEST + 1).contains(&count)
        || !token.chars().all(is_han)
        || token.chars().any(|c| NEVER_SET.has(c))
    {
        return Strength::None;
    }
    if let Some(tail) = COMPOUND_HEADS.at(token).and_then(|s| token.strip_prefix(s)) {
        return match tail.chars().count() {
            1..=2 => Strength::Strong,
            _ => Strength::None,
        };
    }
    if let Some(tail) = WEAK_HEADS.at(token).and_then(|s| token.strip_prefix(s)) {
        if (1..=3).contains(&tail.chars().count()) && tail.chars().all(|c| GIVEN_SET.has(c)) {
            return if is_word(WORDS, token) { Strength::None } else { Strength::Fair };
        }
    }
    let mut chars = token.chars();
    let Some(first) = chars.next() else { return Strength::None };
    let given = chars.as_str();
    let (common, rare) = (COMMON_SET.has(first), RARE_SET.has(first));
    if !(common || rare) {
        let pen = count == 2 && token.chars().all(|c| GIVEN_MOST_SET.has(c)) && !is_word(PEN_WORDS, token);
        return if pen { Strength::Weak } else { Strength::None };
    }
    if count > 3 || is_word(WORDS, token) {
        return Strength::None;
    }
    let odd = given.chars().filter(|&c| !GIVEN_SET.has(c)).count();
    match (common, odd) {
        (true, 0) => Strength::Strong,
        (true, 1) if count == 3 => Strength::Fair,
        (false, 0) => Strength::Fair,
        _ => Strength::Weak,
    }
}

/// Words that pages set with a space inside, as they do short names: heads of sections and notices.
#[rustfmt::skip]
const SPACED_WORDS: &[&str] = &[
    "公告", "简讯", "简介", "时评", "时讯", "时事", "文摘", "文化", "文苑", "文艺", "文学", "经济", "连载",
    "关注", "通知", "通报", "通告", "国际", "国内", "国防", "广告", "言论", "章程", "查询", "解读", "金融",
    "健康", "康养", "农业", "农村", "车市", "乐活", "相册", "家园", "家庭", "万象", "花絮", "花边", "方言",
    "甘肃", "江苏", "海南", "安徽", "云南", "广东", "广西", "吉林", "宁夏", "山西", "山东", "都市", "都会",
    "时尚", "时空", "时代", "高考", "田径", "游泳", "封面", "封底", "山水", "房产", "通讯", "速递", "广播",
    "万家", "万花", "关爱", "车讯", "商情", "商务", "乐园", "习作", "童话", "童心", "童谣", "武术", "曲艺",
    "文娱", "文史", "文博", "文教", "文讯", "文献", "文摘", "文汇", "史海", "史志", "安居", "宣传", "红楼",
    "方圆之间", "江河", "金秋", "党风", "党员", "农家", "农事", "农科", "家常", "车迷", "车坛", "花木",
    "花卉", "养生", "养老", "养殖", "柳编", "容貌", "水产", "水利", "黄页", "方志", "史话", "东方", "宣言",
    "法治", "法制", "党建", "工商", "安全", "冷暖", "英才", "青年", "青春", "言志", "论坛", "成长", "应用",
    "广场", "党史", "全文", "附件", "附录", "附则", "总则", "目录",
];

static SPACED_HEADS: List<{ SPACED_WORDS.len() }> = List::heads(SPACED_WORDS);

/// Whether two characters set apart (张 三, 方 圆) are a name: by the surname, for words are seldom set so.
pub(crate) fn is_set_apart(name: &str) -> bool {
    surname(name).is_some_and(|len| len <= STEP)
        && !name.chars().any(|c| NEVER_SET.has(c))
        && !SPACED_HEADS.has(name)
}

/// Whether two characters set apart are no word that heads sections and notices.
pub(crate) fn may_be_set_apart(name: &str) -> bool {
    !SPACED_HEADS.has(name)
}

/// Words that a pen name of its kind (老秤, 阿明) could be taken for.
#[rustfmt::skip]
const NO_NICKNAMES: &[&str] = &[
    "老人", "老年", "老师", "老板", "老乡", "老家", "老街", "老城", "老区", "老龄", "老式", "老化", "老旧",
    "老酒", "老歌", "老汉", "老伴", "老友", "老总", "老外", "老挝", "老虎", "老鼠", "老婆", "老公", "老爷",
    "老字号", "老照片", "老百姓", "老地方", "阿姨", "阿哥", "阿妹", "阿里", "阿根廷", "阿拉伯", "阿富汗",
];

/// Whether a token is a pen name as columnists have them: 老 or 阿 before one or two characters.
pub(crate) fn is_nickname(token: &str) -> bool {
    token.starts_with(['老', '阿'])
        && (2..=3).contains(&token.chars().count())
        && token.chars().all(|c| is_han(c) && !NEVER_SET.has(c))
        && !NO_NICKNAMES.contains(&token)
}

/// Whether a token of two or three characters opens with a surname, and is no word that heads sections and notices.
pub(crate) fn opens_with_surname(token: &str) -> bool {
    (2..=3).contains(&token.chars().count())
        && surname(token).is_some_and(|len| len < token.len())
        && token.chars().all(|c| is_han(c) && !NEVER_SET.has(c))
        && !SPACED_HEADS.has(token)
}

/// Whether a token without spaces is a name by its surname and given name, and no word.
pub(crate) fn is_name(token: &str) -> bool {
    strength(token) >= Strength::Fair
}

/// Whether a token may be a name where a role word announces one: pen names, rare surnames and words, too.
pub(crate) fn may_be_name(token: &str) -> bool {
    is_name(token) || {
        let count = token.chars().count();
        (2..=LONGEST).contains(&count) && token.chars().all(|c| is_han(c) && !NEVER_SET.has(c))
    }
}

/// The ways in which names printed without a space between them can be parted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Parted<'a> {
    /// In none: these are no names.
    Never,
    /// In one way.
    Once(Vec<&'a str>),
    /// In more than one: 张三李四方 could be cut in two places.
    Many,
}

/// Parts names printed without a space between them, by their surnames.
pub(crate) fn part(token: &str) -> Parted<'_> {
    const MOST: usize = 12;
    if token.chars().count() > MOST {
        return Parted::Never;
    }
    let mut ways = Vec::new();
    walk(token, 0, &mut Vec::new(), &mut ways);
    match ways.len() {
        0 => Parted::Never,
        1 => ways.pop().map_or(Parted::Never, Parted::Once),
        _ => Parted::Many,
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
    fn tables_are_in_order() {
        for table in [COMMON, RARE, GIVEN, GIVEN_MOST] {
            let chars: Vec<char> = table.chars().collect();
            assert!(chars.windows(2).all(|w| w[0] < w[1]));
        }
        assert!(!COMMON.chars().any(|c| RARE_SET.has(c)));
        for table in [WORDS, PEN_WORDS] {
            assert!(table.windows(2).all(|w| w[0].0 < w[1].0));
        }
    }

    #[test]
    fn names() {
        for name in [
            "王小明",
            "李芳",
            "欧阳修文",
            "仲孙岚",
            "赵国庆",
            "鍾硯春",
            "迪丽·热巴",
            "司空明",
            "逄小春",
            "阿依古丽·买买提",
            "扎西·次仁",
            "约翰·史密斯",
            "J·K·罗琳",
            "上官云",
            "蕭志遠",
            "诸葛亮",
            "张宿川",
            "扈志强",
            "卡尔·马克思",
            "巴特尔·那木吉",
            "令狐冲",
            "闫立春",
            "付晓东",
            "肖建国",
            "邵逸飞",
            "葉國強",
            "小泉纯一郎",
            "铃木一朗",
            "乌云其木格",
            "扎西次仁",
            "才让卓玛",
            "那日松",
            "斯琴高娃",
            "达瓦",
            "乌兰图雅",
            "卓玛吉",
        ] {
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
            "方向",
            "严格",
            "黄金",
            "江河",
            "怀念",
            "解放",
            "白银",
            "印尼",
            "高速",
            "关心",
            "文化",
            "金融",
            "石油",
            "时间",
            "清·龚自珍",
            "国国家海洋研究院和约翰·史",
            "书长本·贾马签署了",
            "万元",
            "成立",
            "东方红",
            "温暖",
            "水利",
            "和谐",
            "夏粮",
            "乌云",
            "努尔",
            "田径",
            "白皮书",
            "万花筒",
            "董事长",
            "国画",
            "阿里",
            "华·",
            "·华",
        ] {
            assert!(!is_name(word), "{word}");
        }
        assert!(may_be_name("粒砂") && may_be_name("池上梅") && !may_be_name("的确"));
        assert_eq!(strength("丽文"), Strength::Weak);
        assert_eq!(strength("光明"), Strength::None);
        assert_eq!(strength("建成"), Strength::None);
    }

    #[test]
    fn run_together() {
        assert_eq!(part("孙辰茜潘洁"), Parted::Once(vec!["孙辰茜", "潘洁"]));
        assert_eq!(part("王明"), Parted::Once(vec!["王明"]));
        assert_eq!(part("大家好"), Parted::Never);
        assert_eq!(part("王小江万青"), Parted::Many, "王小江 万青, or 王小 江万青");
    }
}
