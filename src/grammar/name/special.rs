//! Compound surnames, the characters of foreign names and of none, and words that look like pen names.

use crate::grammar::words::List;
use crate::text::table::CharSet;

/// Compound surnames: those of the 百家姓, simplified and traditional, and some others (纳兰, 爱新觉罗).
#[rustfmt::skip]
pub(super) const COMPOUND: &[&str] = &[
    "欧阳", "歐陽", "太史", "端木", "上官", "司马", "司馬", "独孤", "獨孤", "南宫", "南宮", "万俟", "闻人",
    "聞人", "夏侯", "诸葛", "諸葛", "尉迟", "尉遲", "公羊", "赫连", "赫連", "澹台", "澹臺", "皇甫", "宗政",
    "濮阳", "濮陽", "公冶", "太叔", "申屠", "公孙", "公孫", "慕容", "仲孙", "仲孫", "钟离", "鍾離", "鐘離",
    "长孙", "長孫", "宇文", "司徒", "鲜于", "鮮于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西",
    "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "軒轅", "令狐", "段干",
    "呼延", "东郭", "羊舌", "微生", "公户", "梁丘", "左丘", "完颜", "完顏", "纳兰", "納蘭", "耶律", "叶赫",
    "爱新觉罗", "范姜", "張簡",
];

/// Compound surnames that are words or places, too, and the commonest surnames of Japan and of its premiers (森喜朗 and
/// 菅直人 by two characters): a name only with a given name behind, and never for sure.
#[rustfmt::skip]
pub(super) const COMPOUND_WEAK: &[&str] = &[
    "东方", "東方", "百里", "南门", "东门", "西门", "第五", "佐藤", "铃木", "鈴木", "高桥", "高橋", "田中",
    "伊藤", "渡边", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐佐木", "山口", "松本",
    "井上", "木村", "斋藤", "清水", "桥本", "橋本", "小泉", "石川", "前田", "藤田", "冈田", "後藤",
    "长谷川", "村上", "近藤", "坂本", "远藤", "青木", "西村", "福田", "太田", "三浦", "藤原", "岡本",
    "松田", "中岛", "宫崎", "大江", "川端", "村田", "大平", "竹下", "细川", "羽田", "森喜", "安倍", "麻生",
    "鸠山", "野田", "菅直",
];

/// Characters that given names are not made of: particles, pronouns, units, words of office.
const NEVER: &str = "的了在是着过吗呢吧与及或等将已把被对但且没你他她它们这哪谁么怎省市县区镇厂局部院校委会议版页秒点次們這與將對麼區縣鎮廠時說说";

/// Characters that foreign and minority names are written with in Chinese.
///
/// Source: the tables of transliteration of 新华社《世界人名翻译大辞典》, and the names of Uyghurs, Kazakhs, Mongols
/// and Tibetans in 《少数民族语地名汉语拼音字母音译转写法》.
const FOREIGN: &str = "阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝北本比彼边宾波玻伯勃博布采曹察昌彻茨慈次达大戴代黛丹当道德登邓狄迪底蒂丁东杜敦多\
俄厄恩尔耳法凡范方菲费芬丰冯佛夫弗福富甫噶盖甘冈高戈格葛根贡古瓜圭郭果哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾简杰捷金津京\
久卡喀凯坎康考柯科可克肯孔寇库夸奎昆拉莱来赖兰朗劳勒雷黎里理李利莉丽立列烈林琳隆龙卢鲁路露伦罗洛吕律马玛迈麦曼芒毛梅\
门蒙孟米密缅敏明摩莫墨默姆木慕穆拿那娜纳乃奈南内尼年涅宁牛纽农努诺女欧帕派潘庞佩彭蓬皮匹平泼珀普朴齐奇契恰钱乔切钦琴\
青琼丘屈让热仁日荣茹儒瑞若撒萨塞赛三桑瑟沙莎山尚绍舍申生圣施什石史士世寿舒朔斯思司丝松苏索塔泰太坦汤唐陶特腾滕提田铁\
廷通图土托脱瓦娃旺万威韦维魏温文翁沃乌武伍吾西希席夏先香肖小谢欣辛星雄休秀许旭雪雅亚扬杨耶叶伊易因英永尤有于雨约云扎\
泽曾翟詹张哲珍芝止治中朱竹卓兹子佐霞妮娅婷薇茜孜吐逊买江合依力玉别才措旦增顿珠央宗曲赤仓决嘉堆强乎妥勇台昭帝多加让巧翰弥洁玲燕诗贞蕾蓓缇迦锡阮赞宇麻雍祖梅莲阳元姬恺略谟策蓝荻湛峰沁涅卢\
奧愛達爾爾費豐馮蓋岡貢漢懷賈簡傑凱庫萊來賴蘭勞萊麗隆龍盧魯倫羅呂馬瑪邁麥門緬納寧紐農諾歐龐佩瓊喬齊錢榮賽聖紹壽絲蘇\
湯騰鐵圖萬維韋魏溫烏許亞揚楊葉雲約張澤";

/// Dynasties: （清·某某） tells where a line of verse is from.
pub(super) const DYNASTIES: &str = "汉晋隋唐宋元明清魏梁金辽周漢晉遼";

pub(super) static NEVER_SET: CharSet = CharSet::of(NEVER);

pub(super) static FOREIGN_SET: CharSet = CharSet::of(FOREIGN);

pub(super) static COMPOUND_HEADS: List<{ COMPOUND.len() }> = List::heads(COMPOUND);

pub(super) static WEAK_HEADS: List<{ COMPOUND_WEAK.len() }> = List::heads(COMPOUND_WEAK);

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

pub(super) static SPACED_HEADS: List<{ SPACED_WORDS.len() }> = List::heads(SPACED_WORDS);

/// Words that could be taken for pen names such as 老秤 and 阿明.
#[rustfmt::skip]
pub(super) const NO_NICKNAMES: &[&str] = &[
    "老人", "老年", "老师", "老板", "老乡", "老家", "老街", "老城", "老区", "老龄", "老式", "老化", "老旧",
    "老酒", "老歌", "老汉", "老伴", "老友", "老总", "老外", "老挝", "老虎", "老鼠", "老婆", "老公", "老爷",
    "老字号", "老照片", "老百姓", "老地方", "阿姨", "阿哥", "阿妹", "阿里", "阿根廷", "阿拉伯", "阿富汗",
];
