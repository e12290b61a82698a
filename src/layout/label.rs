//! Labels: lines that name a unit, a place or a column, and tell nothing.

use crate::text::table::CharSet;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A unit or a place that the article is about: 县税务局, 白沙镇.
    Unit,
    /// A column of the paper: 读者来信, 体坛短波.
    Column,
}

/// Longest label, in characters.
const LONGEST: usize = 14;

/// How the names of units and places end (the names of organs, enterprises and divisions in use).
const UNITS: &[&str] = &[
    "局",
    "委",
    "办",
    "院",
    "学校",
    "党校",
    "分校",
    "技校",
    "体校",
    "军校",
    "驾校",
    "村校",
    "卫校",
    "农校",
    "干校",
    "警校",
    "航校",
    "馆",
    "所",
    "厅",
    "公署",
    "总署",
    "专署",
    "行署",
    "审计署",
    "处",
    "街道",
    "镇",
    "乡",
    "村",
    "区",
    "县",
    "市",
    "省",
    "旗",
    "公司",
    "集团",
    "银行",
    "支队",
    "大队",
    "中队",
    "总队",
    "中心",
    "文联",
    "妇联",
    "残联",
    "侨联",
    "台联",
    "青联",
    "学联",
    "工商联",
    "社科联",
    "联社",
    "医院",
    "大学",
    "中学",
    "小学",
    "学院",
    "协会",
    "学会",
    "商会",
    "工会",
    "法院",
    "检察院",
    "总站",
    "车站",
    "矿",
    "厂",
    "农场",
    "林场",
    "部",
    "社区",
    "部队",
    "旅",
    "某团",
    "某师",
    "某营",
    "某连",
    "军分区",
    "武装部",
    "舰",
    "鄉",
    "鎮",
    "縣",
    "區",
    "學校",
    "醫院",
];

/// Of these, places and others that end longer lines, too: they count in lines of up to four characters.
const PLACES: &[&str] =
    &["镇", "乡", "村", "区", "县", "市", "省", "旗", "鄉", "鎮", "縣", "區", "部", "办", "所"];

/// Words and phrases that end as the names of units do, but name none.
#[rustfmt::skip]
const NO_UNITS: &[&str] = &[
    "新局", "好局", "开局", "破局", "大局", "全局", "变局", "战局", "时局", "结局", "格局", "布局",
    "好处", "深处", "实处", "细处", "高处", "远处", "近处", "暗处", "去处", "用处", "长处", "难处", "益处", "坏处",
    "到处", "处处", "何处", "相处", "妥处", "为中心", "文旅", "农旅", "商旅", "军旅", "劲旅",
];

/// Words with 进 that names have; elsewhere it is a verb: 送戏进社区.
const NAMED_FOR: &[&str] =
    &["进出口", "进修", "先进", "促进", "前进", "跃进", "武进", "进贤", "跃進", "前進"];

/// Whether a line brings something into a place: 普法宣传进学校.
fn enters(line: &str) -> bool {
    line.match_indices('进').any(|(at, _)| {
        let (before, here) = line.split_at_checked(at).unwrap_or_default();
        let with = before
            .chars()
            .next_back()
            .and_then(|c| line.get(at.saturating_sub(c.len_utf8())..))
            .unwrap_or(here);
        !NAMED_FOR.iter().any(|w| here.starts_with(w) || with.starts_with(w))
    })
}

/// Whether what stands before the last word of a column's name names something: a verb there tells of it, as in 上课堂.
fn is_name(front: &str) -> bool {
    !front.ends_with(['上', '进', '入', '设', '开', '建', '办', '送', '拿', '走', '逛', '坐', '偷', '抢'])
}

/// Whether a line ends as the names of units do.
fn ends_with_unit(line: &str, is: impl Fn(&str) -> bool) -> bool {
    UNIT_ENDS.ends(line)
        && UNITS.iter().any(|w| line.ends_with(w) && is(w))
        && !NO_UNITS.iter().any(|w| line.ends_with(w))
        && !enters(line)
}

/// How the names of columns end.
const COLUMNS: &[&str] = &[
    "来信",
    "信箱",
    "留言板",
    "连载",
    "副刊",
    "短评",
    "时评",
    "点评",
    "述评",
    "论坛",
    "漫谈",
    "杂谈",
    "随笔",
    "言论",
    "视点",
    "聚焦",
    "焦点",
    "直击",
    "纪行",
    "故事",
    "人物",
    "之窗",
    "窗口",
    "广角",
    "传真",
    "快讯",
    "简讯",
    "短讯",
    "短波",
    "一线",
    "现场",
    "走基层",
    "见闻",
    "札记",
    "之声",
    "之音",
    "茶座",
    "夜话",
    "词典",
    "百科",
    "释疑",
    "问诊",
    "之道",
    "解读",
    "读本",
    "导读",
    "园地",
    "天地",
    "长廊",
    "风采",
    "写真",
    "掠影",
    "新闻",
    "要闻",
    "综合",
    "专栏",
    "专版",
    "专题",
    "专访",
    "对话",
    "访谈",
    "调查",
    "观察",
    "纵横",
    "大观",
    "拾零",
    "集锦",
    "盘点",
    "链接",
    "知识",
    "消息",
    "议",
    "谈艺",
    "寻艺",
    "警事",
    "案说法",
    "案释法",
    "内外",
    "小家",
    "实验室",
    "走笔",
    "钩沉",
    "书架",
    "思考",
    "期市",
    "枕边书",
    "书外",
    "附件",
    "面对面",
    "走访记",
    "侧记",
    "手记",
    "报道",
    "谈",
    "下乡",
    "周评",
    "热评",
    "锐评",
    "快评",
    "微评",
    "月评",
    "巡礼",
    "调研行",
    "探访记",
    "征文",
    "征文选登",
    "受权发布",
    "授权发布",
    "受權發佈",
    "來信",
    "連載",
    "特寫",
    "話題",
];

/// Names of columns that other headlines may end with: what kind of text it is.
const WHOLE: &[&str] = &[
    "评论员文章",
    "特约评论员文章",
    "本报评论员文章",
    "小小说",
    "短篇小说",
    "微型小说",
    "散文",
    "杂文",
    "小品",
    "寓言",
    "报告文学",
    "诗坛",
    "詩壇",
    "簡訊",
];

/// How the names of columns end that are short; longer lines that end so tell something.
const SHORT_COLUMNS: &[&str] = &[
    "说法",
    "释法",
    "普法",
    "先锋",
    "导读",
    "视窗",
    "博览",
    "万象",
    "漫笔",
    "笔记",
    "驿站",
    "讲堂",
    "在线",
    "连线",
    "沙龙",
    "絮语",
    "随想",
    "史话",
    "书评",
    "书讯",
    "特稿",
    "特写",
    "读懂",
    "提醒",
    "探秘",
    "揭秘",
    "科普",
    "新知",
    "照片",
    "采风",
    "速写",
    "预告",
    "数据",
    "短论",
    "讲坛",
    "闲话",
    "微言",
    "资讯",
    "动态",
    "荟萃",
    "撷英",
    "瞭望",
    "观察家",
];

/// Names of things and places that columns take, too: below or behind other words they are part of a sentence.
const THINGS: &[&str] = &["快递", "门诊", "诊室", "课堂", "学堂", "茶馆", "看台", "厨房", "服务台"];

/// Longest name that ends so, in characters.
const LONGEST_SHORT: usize = 5;

/// How names end that are a little longer: 环球科技速递.
const LONGER_COLUMNS: &[&str] = &["速递", "速览", "进行时", "進行時", "到底"];

/// Longest name that ends so, in characters.
const LONGEST_LONGER: usize = 6;

/// Whether a line says that several short items stand below it: 简讯, 体坛短波.
pub(crate) fn is_roundup(line: &str) -> bool {
    const ENDS: &[&str] = &["简讯", "短讯", "快讯", "简报", "短波", "简訊", "簡訊", "短訊", "一句话新闻"];
    let line = line.trim();
    line.chars().nth(LONGEST_LONGER).is_none() && ENDS.iter().any(|w| line.ends_with(w))
}

/// Words that open the name of a column.
const OPENINGS: &[&str] =
    &["聚焦", "关注", "走读", "走进", "走近", "直击", "本报", "本刊", "系列", "图片", "长篇", "附件", "街谈"];

/// Whether a line is all the headline that a picture has.
pub(crate) fn is_picture(line: &str) -> bool {
    matches!(line.trim(), "图片新闻" | "图片报道" | "新闻图片" | "新闻摄影" | "图片" | "圖片新聞")
}

/// Signs that no name has.
static SIGNS: CharSet = CharSet::of("，。！？；：、…—《》");

/// Signs and words that no unit's name has.
static TELLING: CharSet = CharSet::of("“”「的了是把被让讓我你他她之");

/// How labels begin and end: one look rules most lines out.
static COLUMN_ENDS: CharSet = CharSet::tails(COLUMNS);
static OPENING_HEADS: CharSet = CharSet::heads(OPENINGS);
static UNIT_ENDS: CharSet = CharSet::tails(UNITS);

/// Whether a line below a headline says what kind of report it is: 柳湾村土地托管见闻.
pub(crate) fn is_kind_of_report(line: &str) -> bool {
    /// Shortest such line, in characters: a shorter one names a column.
    const SHORTEST: usize = 8;
    const KINDS: &[&str] = &[
        "见闻",
        "纪实",
        "侧记",
        "采访记",
        "探访记",
        "走访记",
        "追记",
        "纪事",
        "蹲点报告",
        "调查报告",
        "調查報告",
        "紀實",
        "側記",
        "見聞",
    ];
    line.chars().count() >= SHORTEST && KINDS.iter().any(|w| line.ends_with(w))
}

/// What a line names, if it is a label.
pub(crate) fn label(line: &str) -> Option<Label> {
    let line = line.trim().trim_matches(['【', '】', '■', '●', '▲', '◆', '★']);
    let long = line.chars().count();
    let tells = |c: char| c.is_whitespace() || c.is_ascii_digit() || SIGNS.has(c);
    if !(2..=LONGEST).contains(&long) || line.contains(tells) {
        return None;
    }
    if is_kind_of_report(line) {
        return None;
    }
    // A series counts its parts: 系列报道⑦, 老行当系列之四.
    let line = line.trim_end_matches(|c: char| ('①'..='⑳').contains(&c));
    if is_part_of_series(line)
        || is_dotted(line)
        || WHOLE.contains(&line)
        || COLUMN_ENDS.ends(line) && COLUMNS.iter().any(|w| line.ends_with(w))
        || long <= LONGEST_LONGER && LONGER_COLUMNS.iter().any(|w| line.ends_with(w))
        || long <= LONGEST_SHORT
            && SHORT_COLUMNS.iter().chain(THINGS).any(|w| line.strip_suffix(w).is_some_and(is_name))
        || OPENING_HEADS.begins(line) && OPENINGS.iter().any(|w| line.starts_with(w))
    {
        return Some(Label::Column);
    }
    // 区, 县, 村 and the like end longer lines that are no names.
    let unit = |w: &str| long <= 4 || w.chars().count() > 1 || !PLACES.contains(&w);
    let limit = if line.contains('某') { 12 } else { 8 };
    (long <= limit && !line.contains(|c| TELLING.has(c)) && ends_with_unit(line, unit)).then_some(Label::Unit)
}

/// Whether a line ends as the names of units and places do, and has no sign or word that they have not.
pub(crate) fn ends_as_unit(line: &str) -> bool {
    let tells = |c: char| c.is_whitespace() || SIGNS.has(c) || TELLING.has(c);
    ends_with_unit(line, |_| true) && !line.contains(tells)
}

/// Whether a line is a column's name by a word for a thing alone, as the end of a sentence may be, too: 空中课堂.
pub(crate) fn is_thing(line: &str) -> bool {
    let line = line.trim();
    THINGS.iter().any(|w| line.ends_with(w)) && !OPENINGS.iter().any(|w| line.starts_with(w))
}

/// Whether a line is no more than what kind of text stands below: 评论员文章, 散文.
pub(crate) fn is_kind(line: &str) -> bool {
    WHOLE.contains(&line)
}

/// Whether a line counts a part of a series: 老行当系列之四.
fn is_part_of_series(line: &str) -> bool {
    let Some((_, number)) = line.rsplit_once("系列之") else { return false };
    !number.is_empty() && number.chars().all(|c| "一二三四五六七八九十".contains(c))
}

/// Whether a section of the paper stands before a dot: 副刊·灯下, 专题·古城保护.
fn is_dotted(line: &str) -> bool {
    const SECTIONS: &[&str] = &[
        "副刊",
        "专题",
        "專題",
        "要闻",
        "要聞",
        "理论",
        "文化",
        "体育",
        "體育",
        "财经",
        "財經",
        "评论",
        "評論",
        "征文",
        "走基层",
        "民生",
        "时政",
        "社会",
        "社會",
        "国际",
        "國際",
        "专栏",
        "專欄",
    ];
    line.split_once(['·', '‧', '・']).is_some_and(|(section, _)| SECTIONS.contains(&section))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (line, want) in [
            ("县农机局", Some(Label::Unit)),
            ("柳河街道", Some(Label::Unit)),
            ("读者来信", Some(Label::Column)),
            ("关注秋收", Some(Label::Column)),
            ("“小巷深处”系列报道③", Some(Label::Column)),
            ("律师说法", Some(Label::Column)),
            ("■法官说法", Some(Label::Column)),
            ("评论员文章", Some(Label::Column)),
            ("一图读懂", Some(Label::Column)),
            ("老行当系列之四", Some(Label::Column)),
            ("桥边短论", Some(Label::Column)),
            ("渡口笔记", Some(Label::Column)),
            ("秋收看台", Some(Label::Column)),
            ("天下快递", Some(Label::Column)),
            ("李医生门诊", Some(Label::Column)),
            ("农机服务台", Some(Label::Column)),
            ("老农上讲坛", None),
            ("三家医院开设夜门诊", None),
            ("村口设起服务台", None),
            ("小伙开车送快递", None),
            ("小偷偷快递", None),
            ("副刊·灯下", Some(Label::Column)),
            ("青石·柳湾", None),
            ("新华社受权发布", Some(Label::Column)),
            ("在转型升级上做文章", None),
            ("气象台发布大风提醒", None),
            ("旧校舍变身养老驿站", None),
            ("早起的好处", None),
            ("让路给学校", None),
            ("县审计署", Some(Label::Unit)),
            ("市文联", Some(Label::Unit)),
            ("县委党校", Some(Label::Unit)),
            ("外贸进出口公司", Some(Label::Unit)),
            ("教师进修学校", Some(Label::Unit)),
            ("前进村", Some(Label::Unit)),
            ("市卫校", Some(Label::Unit)),
            ("县供电服务中心", Some(Label::Unit)),
            ("空降兵某旅", Some(Label::Unit)),
            ("柳湾社区", Some(Label::Unit)),
            ("信用合作联社", Some(Label::Unit)),
            ("防汛工作再部署", None),
            ("义务写春联", None),
            ("普法宣传进学校", None),
            ("送戏进社区", None),
            ("坚持以人民为中心", None),
            ("开启三夏之旅", None),
            ("奋力开新局", None),
            ("服务落到实处", None),
            ("学子返校", None),
            ("一座新桥通车", None),
            ("我县粮食总产突破百万吨", None),
            ("部署秋收，落实到村", None),
        ] {
            assert_eq!(label(line), want, "{line}");
        }
    }
}
