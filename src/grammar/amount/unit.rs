//! The unit behind a numeral: the longest printed form, unless it is cut out of a longer word.

use super::{first, gap, rest};
use crate::grammar::numeral::numeral;
use crate::grammar::words::Words;
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};

/// Forms of units that begin a word as often: the characters that may not follow them.
///
/// 3名 is an amount and 3名次 none. Fixed phrases such as 三级跳 are not listed here but in `idiom`.
const WORDS: &[(&str, &str)] = &[
    ("丈", "夫量母"),
    ("下", "列午面旬半岗一水属降跌滑调来去达放设乡基"),
    ("两", "成个會会岸国省市县地边侧旁手年天次名位种条类家者级间座片"),
    ("乡", "村镇亲愁音土下"),
    ("人", "民工员口才们物类大均格间生心气"),
    ("代", "表替理价码销办课言沟号际购县市区"),
    ("任", "务何意职命用教性免期"),
    ("伏", "全排装徽心置天特点虑"),
    ("位", "于置移列数"),
    ("元", "旦宵素首月帅老"),
    ("克", "服隆制里己扣敌勤俭拉罗"),
    ("兩", "个會会岸国省市县地边侧旁手年天次名位种条类家者级间座片"),
    ("刀", "具刃"),
    ("分", "之钟鐘贝别布析工开类歧数配为成明子头辨米"),
    ("刊", "物登"),
    ("包", "括含装袱容围邮"),
    ("区", "域别间委长级分"),
    ("區", "域别间委长级分"),
    ("升", "级值旗温降高至到为"),
    ("单", "位元一独价纯产打"),
    ("县", "城级委长直"),
    ("发", "展现布明挥达动送育"),
    ("口", "岸号腔头感味径语"),
    ("只", "是能要有剩会好不顾怕管需得"),
    ("名", "词义誉声字额"),
    ("單", "位元一獨價純產打"),
    ("回", "来到去家归歸应答收报顾"),
    ("团", "结体委员中队聚伙长"),
    ("国", "家际有内外会务防库道产旗歌徽籍营债画语"),
    ("國", "家際有內外會務防庫道產旗歌徽籍營債畫語"),
    ("圆", "桌满形明周梦"),
    ("圈", "子养定"),
    ("圓", "桌满形明周梦"),
    ("场", "所合馆内外"),
    ("块", "垒状"),
    ("城", "市镇乡区关墙建管"),
    ("堂", "主"),
    ("場", "所合館內外"),
    ("塊", "垒状"),
    ("声", "音明称援讯势望乐"),
    ("处", "理于罚境置"),
    ("头", "版条号等部盘发脑衔雁名"),
    ("字", "母典画体"),
    ("孩", "子童"),
    ("安", "全排装徽心置天特点虑"),
    ("家", "庭乡属"),
    ("宿", "舍"),
    ("寸", "土步头"),
    ("对", "于外待策象比应付抗照准该我全手"),
    ("對", "於外待策象比應付抗照準該我全手"),
    ("尺", "度寸"),
    ("局", "面长部势限"),
    ("层", "次面出"),
    ("届", "时满"),
    ("層", "次面出"),
    ("岛", "屿上内"),
    ("州", "长府市区县立"),
    ("市", "场民区委长级内外直值政"),
    ("帕", "全排装徽心置天特点虑"),
    ("幕", "后"),
    ("度", "过假量夏"),
    ("截", "至止获"),
    ("把", "手握关守"),
    ("担", "任心保负当忧架"),
    ("拍", "摄卖照"),
    ("招", "商生聘标待收"),
    ("拳", "头击"),
    ("排", "放除名污查练序"),
    ("摊", "位"),
    ("斗", "争志殴"),
    ("旗", "下帜舰"),
    ("曲", "折线江阜"),
    ("期", "间待望盼"),
    ("本", "报市省县地月年周届次科土质校村职来"),
    ("村", "民庄委级镇"),
    ("条", "件例款约"),
    ("枪", "手支毙械"),
    ("架", "子构设"),
    ("柜", "台"),
    ("栏", "目"),
    ("校", "园长友正准对外内舍服区企验"),
    ("样", "本式品子板机"),
    ("格", "局外式"),
    ("档", "案次"),
    ("桶", "装"),
    ("條", "件例款约"),
    ("次", "日序要数生"),
    ("款", "项待式"),
    ("步", "行伐入骤兵道"),
    ("段", "落"),
    ("毛", "泽主病利巾"),
    ("池", "塘"),
    ("泊", "位"),
    ("波", "动及折澜罗黑士"),
    ("派", "出人遣驻别头生"),
    ("炮", "火弹兵"),
    ("焦", "全排装徽心置天特点虑"),
    ("片", "面刻"),
    ("版", "本权块图税画面"),
    ("环", "境节保比路球卫"),
    ("班", "级子主长"),
    ("發", "展現佈明揮達動送育"),
    ("盘", "活点旋"),
    ("盟", "国友主军"),
    ("省", "份级委长会际内外直心"),
    ("眼", "前睛镜光看神科泪界下球"),
    ("石", "油头化料家材灰"),
    ("码", "头"),
    ("碼", "头"),
    ("种", "植田粮"),
    ("種", "植田糧"),
    ("站", "在立"),
    ("笔", "者记试名墨"),
    ("筆", "者記試名墨"),
    ("管", "理道辖好委线制教"),
    ("篮", "板球"),
    ("籃", "板球"),
    ("節", "约能日目省奏假水电气"),
    ("級", "别差数"),
    ("組", "织成建合长团装"),
    ("縣", "城级委长直"),
    ("级", "别差数甲乙"),
    ("组", "织成建合长团装"),
    ("群", "众落体"),
    ("台", "阶湾灣胞"),
    ("臺", "階灣胞"),
    ("票", "房"),
    ("网", "络"),
    ("联", "合系赛盟网欢"),
    ("股", "票份东市"),
    ("聯", "絡合繫系賽盟網歡"),
    ("脚", "下步印"),
    ("节", "约能日目省奏假水电气"),
    ("處", "理於罰境置"),
    ("行", "动走人业政程驶李使列为情车星军文"),
    ("觉", "得"),
    ("角", "度落色逐斗膜"),
    ("赫", "全排装徽心置天特点虑"),
    ("起", "来点初义源到步伏草诉身家飞航码跑"),
    ("跨", "越国入过度"),
    ("路", "上面口线程透过由标障段局费况径基公车"),
    ("車", "間廂隊站型庫位禍牌"),
    ("车", "间厢队站型库位祸牌"),
    ("转", "变化移向型让入正身运产播达换告折"),
    ("通", "过信知报道常车行话货用讯俗航胀"),
    ("遍", "布及地"),
    ("道", "路德理歉教家士"),
    ("部", "门分队长署属委下位落"),
    ("鄉", "村镇亲愁音土下"),
    ("里", "面头边外程应亭店铺桥墩堡屯庄坡岗"),
    ("鎮", "定静江压"),
    ("针", "对灸"),
    ("钱", "款财包币"),
    ("镇", "定静江压"),
    ("門", "口檻類外前"),
    ("门", "口槛类外前"),
    ("队", "伍员长友"),
    ("隊", "伍员长友"),
    ("隻", "是能要有剩会好不顾怕管需得"),
    ("集", "中团体资合训约"),
    ("面", "对向临积前粉包条积子目貌世"),
    ("項", "鏈"),
    ("頭", "版条号等部盘发脑衔雁名"),
    ("项", "链羽"),
    ("题", "材目"),
    ("餐", "饮厅馆"),
    ("首", "都先次届批府相脑席位要钢个家创"),
];

/// The same behind figures and scaled numerals, where a word is less likely: 5家门店, 二十条约.
const WORDS_BEHIND_FIGURES: &[(&str, &str)] = &[
    ("下", "列午旬半降跌滑达设岗属调乡"),
    ("人", "民"),
    ("代", "表"),
    ("任", "务"),
    ("元", "旦宵"),
    ("分", "之钟鐘贝别布析工类歧数配辨米"),
    ("包", "括含邮"),
    ("区", "域级"),
    ("单", "位元"),
    ("县", "级委"),
    ("口", "岸"),
    ("只", "是"),
    ("單", "位元"),
    ("回", "归歸"),
    ("团", "结体"),
    ("国", "家际有内外道"),
    ("國", "家際有內外道"),
    ("圈", "子"),
    ("城", "市"),
    ("州", "长府"),
    ("市", "级委值民"),
    ("度", "假"),
    ("排", "名"),
    ("期", "间"),
    ("本", "报"),
    ("村", "民"),
    ("校", "园长友"),
    ("样", "本品"),
    ("站", "在立"),
    ("联", "合系络盟"),
    ("聯", "合繫絡盟"),
    ("步", "行兵"),
    ("班", "级"),
    ("盟", "国"),
    ("省", "级委"),
    ("石", "油化"),
    ("組", "織"),
    ("縣", "級委"),
    ("级", "别甲乙"),
    ("篮", "板球"),
    ("籃", "板球"),
    ("组", "织"),
    ("群", "众"),
    ("集", "团群中"),
    ("台", "阶湾灣胞"),
    ("臺", "階灣胞"),
    ("票", "房"),
    ("位", "数于"),
    ("起", "拍步"),
    ("行", "动业政程"),
    ("車", "間"),
    ("车", "间"),
    ("转", "变化移向型让入正身运产播达换告折"),
    ("通", "过信知报道用讯"),
    ("部", "门委长分"),
    ("里", "面铺"),
    ("队", "员伍"),
    ("隊", "員伍"),
    ("面", "积对临"),
    ("首", "先都"),
];

static WORD_HEADS: Words<&str, { WORDS.len() }> = Words::heads(WORDS);
static SURE_HEADS: Words<&str, { WORDS_BEHIND_FIGURES.len() }> = Words::heads(WORDS_BEHIND_FIGURES);

/// Forms that the rules ask for by themselves, where the words around show them.
fn never(form: &str) -> bool {
    matches!(form, "点" | "點" | "里面" | "成" | "号" | "会" | "关")
}

/// Words before 节 that speak of a ship or the wind, where it is a knot.
const KNOTS: &[&str] = &["航速", "风速", "时速", "速度", "流速", "航速为", "航速达"];

/// Words before 度 that speak of latitude or of an angle.
const DEGREES: &[&str] = &[
    "北纬", "南纬", "东经", "西经", "北緯", "南緯", "東經", "西經", "倾角", "仰角", "坡度", "夹角", "旋转",
    "转角",
];

/// Characters before its number in which 电 makes 度 a kilowatt-hour.
const NEAR: usize = 6;

/// Words before a length that make it a speed.
const SPEEDS: &[(&str, Unit)] = &[
    ("时速", HOUR),
    ("時速", HOUR),
    ("每小时", HOUR),
    ("每小時", HOUR),
    ("每秒", Unit::known("s")),
    ("每分钟", Unit::known("min")),
];

const HOUR: Unit = Unit::known("h");
const KILOWATT_HOUR: Unit = Unit::known("kWh");

/// Words between one of [`SPEEDS`] and the number.
const LINKS: &[&str] =
    &["为", "達", "达", "达到", "约", "至", "超", "超过", "高达", "可达", "不超过", "最高", "不低于", "近"];

/// The speed of a length behind 时速 and its kin: 时速120公里, 每秒3米.
fn speed(unit: Unit, before: &str) -> Option<Unit> {
    if unit.dimension() != Dimension::Length || unit.per().is_some() {
        return None;
    }
    let told = |before: &str| SPEEDS.iter().find(|(w, _)| before.ends_with(w)).map(|(_, per)| unit.by(*per));
    told(before).or_else(|| LINKS.iter().filter_map(|w| before.strip_suffix(w)).find_map(told))
}

/// What a unit measures by the word before its number: 航速18节, 北纬30度.
pub(super) fn in_context(unit: Unit, before: &str) -> Unit {
    if let Some(speed) = speed(unit, before) {
        return speed;
    }
    let told = |words: &[&str]| {
        let before = before.trim_end_matches(['约', '为', '达', '至', '每', '小', '时']);
        words.iter().any(|w| before.ends_with(w))
    };
    let dimension = match unit.symbol() {
        "节" if told(KNOTS) => Dimension::Speed,
        "度" if told(DEGREES) => Dimension::Angle,
        // 发电5亿度
        "度" if before.chars().rev().take(NEAR).any(|c| c == '电' || c == '電') => {
            return unit.per().map_or(KILOWATT_HOUR, |per| KILOWATT_HOUR.by(per));
        }
        _ => return unit,
    };
    unit.measuring(dimension).unwrap_or(unit)
}

/// Words behind G, M, B or K that make the letter a unit of data: 8G内存; 5G is a network.
const DATA: &[&str] =
    &["内存", "流量", "硬盘", "空间", "容量", "带宽", "宽带", "网速", "的内存", "的流量", "存储"];

/// unit = printed form [ / printed form ], its characters together or parted by a stray space
pub(super) fn unit_at(text: &str) -> Option<(usize, Unit)> {
    unit_behind(text, false)
}

/// The unit behind a numeral that is `sure` to count: figures, or one with a scale.
pub(super) fn unit_behind(text: &str, sure: bool) -> Option<(usize, Unit)> {
    let c = first(text).filter(|&c| Unit::begins(c))?;
    let whole = Unit::prefix(text);
    let parted = whole.is_none_or(|(len, _)| gap(rest(text, len)) > 0) || gap(rest(text, c.len_utf8())) > 0;
    let (len, unit) = if parted { spaced(text).or(whole)? } else { whole? };
    let form = text.get(..len)?;
    let (len, unit) = shorter(form, unit, rest(text, len)).unwrap_or((len, unit));
    let form = text.get(..len)?;
    let behind = rest(text, len);
    let next = first(behind);
    // The unit must be all of the letters: 5min is not 5 m.
    if form.ends_with(|c: char| c.is_ascii_alphabetic()) && next.is_some_and(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    if matches!(form, "G" | "M" | "B" | "K") && !DATA.iter().any(|w| behind.starts_with(w)) {
        return None;
    }
    // 12路 is a bus; 2.3万方 are cubic metres, 三方 are parties.
    let next_scale = next.is_none_or(|c| !class(c).has(Class::HAN) || "土石天水木油气".contains(c));
    if form == "路" && sure || form == "方" && !(sure && next_scale) {
        return None;
    }
    // 100平 of a flat; 两平行线, 3平2负. 四角 are corners.
    let other = match form {
        "平" => {
            !sure
                || next.is_some_and(|c| {
                    if class(c).has(Class::HAN) {
                        !"的米左以多大".contains(c)
                    } else {
                        digit(c).is_some()
                    }
                })
        }
        "角" => {
            !sure
                && next.is_some_and(|c| {
                    class(c).has(Class::HAN) && !"钱分多的左以到至一二两三四五六七八九半".contains(c)
                })
        }
        _ => false,
    };
    if other {
        return None;
    }
    if never(form) {
        return None;
    }
    if super::money::pieces(form, behind) {
        return form.parse().ok().map(|unit| (len, unit));
    }
    let list = if sure { SURE_HEADS.get(form) } else { WORD_HEADS.get(form) }.unwrap_or_default();
    let cut = next.is_some_and(|c| list.contains(c))
        // 近3个月: a stretch of time.
        || matches!(form, "个" | "個") && STRETCHES.iter().any(|w| behind.starts_with(w));
    let cut = match form {
        "分" => cut && !behind.starts_with("之差"),
        // 12部分别获奖
        "部" => cut && !["分别", "分別", "分获", "分獲"].iter().any(|w| behind.starts_with(w)),
        // 3月大幅增长: a month, and a word with 大.
        "周大" | "个月大" | "天大" | "個月大" | "月大" => {
            next.is_some_and(|c| class(c).has(Class::HAN) && !"的了婴宝男女幼小时，".contains(c))
        }
        "升" => cut || rises(behind),
        // 5.0版本; 第2版本报讯, 第2版本市新闻 have a page.
        "版" => {
            let own = ['报', '報', '市', '省', '县', '縣', '区', '區', '刊', '社', '港', '地', '期', '版'];
            cut || behind.strip_prefix('本').is_some_and(|b| !b.starts_with(own))
        }
        // 10送3派2元, 10转增5: what a share brings. 2000转增至3000转 goes round.
        "派" | "转" | "轉" => {
            let rises = || ["增至", "增到", "增加"].iter().any(|w| behind.starts_with(w));
            cut || next.is_some_and(|c| digit(c).is_some() || c == '增' && !rises())
        }
        // 立方碼: another unit, which has no form of its own.
        "平方" | "立方" => {
            cut || Unit::prefix(behind).is_some_and(|(_, u)| u.dimension() == Dimension::Length)
                || behind.starts_with(['呎', '吋', '哩', '碼'])
        }
        _ => cut,
    };
    (!cut).then_some((len, unit))
}

/// Whether 升 with this behind it is a verb: 50.1升至50.4; 5升至10升 are litres.
fn rises(behind: &str) -> bool {
    let Some(more) = behind.strip_prefix(['至', '到', '为', '為']) else { return false };
    let more = rest(more, gap(more));
    let volume = |text: &str| {
        Unit::prefix(rest(text, gap(text))).is_some_and(|(_, u)| u.dimension() == Dimension::Volume)
    };
    numeral(more).is_some_and(|n| !volume(rest(more, n.len)))
}

/// How much of a form stays where its second character is no part of the unit (100度电), or begins another word
/// (800人组成, 三千元钱物); and its unit.
fn shorter(form: &str, unit: Unit, behind: &str) -> Option<(usize, Unit)> {
    let c = first(form)?;
    let head = form.get(..c.len_utf8())?;
    let unit = match form {
        "度电" => unit,
        "人组" | "户组" if behind.starts_with(['成', '织', '建']) => head.parse().ok()?,
        "元钱" if behind.starts_with(['物', '财', '款']) => head.parse().ok()?,
        _ => return None,
    };
    Some((head.len(), unit))
}

/// What is counted with 个 and is a stretch of time.
const STRETCHES: &[&str] = &[
    "月",
    "半月",
    "多月",
    "小时",
    "小時",
    "半小时",
    "半小時",
    "多小时",
    "多小時",
    "星期",
    "礼拜",
    "禮拜",
    "世纪",
    "世紀",
    "季度",
    "年头",
    "钟头",
    "鐘頭",
    "昼夜",
    "工作日",
    "交易日",
];

/// A unit of three characters or more with stray spaces in it: 个 百 分 点, 平方 公里.
fn spaced(text: &str) -> Option<(usize, Unit)> {
    const MOST_CHARS: usize = 6;
    if !text.chars().take(MOST_CHARS).any(|c| class(c).has(Class::IGNORABLE)) {
        return None;
    }
    let mut form = [0_u8; 4 * MOST_CHARS];
    let (mut filled, mut at, mut found) = (0, 0, None);
    let (mut count, mut holes) = (0, 0);
    while count < MOST_CHARS {
        let skip = if count > 0 { gap(rest(text, at)) } else { 0 };
        holes += usize::from(skip > 0);
        let Some(c) = first(rest(text, at + skip)).filter(|&c| class(c).has(Class::HAN)) else { break };
        let bytes = form.get_mut(filled..)?;
        if bytes.len() < c.len_utf8() {
            break;
        }
        filled += c.encode_utf8(bytes).len();
        at += skip + c.len_utf8();
        count += 1;
        if count >= 3 && holes > 0 {
            let so_far = core::str::from_utf8(form.get(..filled)?).ok()?;
            if let Some((len, unit)) = Unit::prefix(so_far) {
                if len == so_far.len() {
                    found = Some((at, unit));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::found;

    #[test]
    fn units() {
        for (text, want) in [
            ("公里长", Some((6, "km"))),
            ("人次", Some((6, "人次"))),
            ("个百分点", Some((12, "百分点"))),
            ("个 百 分 点", Some((15, "百分点"))),
            ("平方 公里", Some((13, "km²"))),
            ("元/吨", Some((7, "元/t"))),
            ("8", None),
            ("名词", None),
            ("门口", None),
            ("面临", None),
            ("家庭", None),
            ("人民", None),
            ("条件", None),
            ("期间", None),
            ("升级", None),
            ("min", None),
            ("G网络", None),
            ("G内存", Some((1, "GB"))),
            ("周大的", Some((6, "周大"))),
            ("天大赛", None),
        ] {
            assert_eq!(
                unit_at(text).map(|(len, u)| (len, u.to_string())),
                want.map(|(l, s)| (l, s.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn in_text() {
        for (text, want) in
            [("北纬30度", "30度=30 度"), ("一分", "一分=1 分"), ("三分之 几", ""), ("五分 钱", "五分=5 分")]
        {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn words_before_tell_by_what() {
        super::super::tests::check(&[
            ("时速120公里", "120公里=120 km/h"),
            ("时速达到80至100公里", "80至100公里=80/100 km/h"),
            ("每秒3米", "3米=3 m/s"),
            ("每小时走4公里", "4公里=4 km"),
            ("每吨2600元", "2600元=2600 元"),
            ("每人20元", "20元=20 元"),
            ("每吨涨200元", "200元=200 元"),
            ("每股1.95港元", "1.95港元=1.95 港元"),
            ("200cm2", "200cm2=200 cm²"),
            ("20ha", "20ha=20 公顷"),
            ("20hand", ""),
            ("3月大幅增长", ""),
            ("5月大涨", ""),
            ("3月大的婴儿", "3月大=3 个月大"),
            ("由25升到30", "30=30"),
            ("PMI从50.1升至50.4", "50.1=50.1 | 50.4=50.4"),
            ("5升至10升", "5升至10升=5/10 L"),
            ("5升到10公升", "5升到10公升=5/10 L"),
            ("2025國際書展", ""),
            ("20國代表", "20國=20 國"),
            ("10亿票房", "10亿=1000000000"),
            ("300票赞成", "300票=300 票"),
            ("3部电影", "3部=3 部"),
            ("1997回归", ""),
            ("500平方呎", "500平方呎=500 平方英尺"),
            ("100立方呎", "100立方呎=100 立方英尺"),
            ("100平方的房", "100平方=100 ㎡"),
            ("四平方尺", "四平方尺=4 平方尺"),
            ("1200平方尺的画", "1200平方尺=1200 平方尺"),
            ("8平方吋", "8平方吋=8 平方英寸"),
            ("300立方尺", "300立方尺=300 立方尺"),
            ("3平方", "3平方=3 ㎡"),
            ("5.0版本", ""),
            ("第2版本报讯", "第2版=2 版"),
            ("第2版本市新闻", "第2版=2 版"),
            ("由2000转增至3000转", "2000转=2000 转 | 3000转=3000 转"),
            ("三次快速推进", "三次=3 次"),
            ("12次集中行动", "12次=12 次"),
            ("10派1.5元", "1.5元=1.5 元"),
            ("10送3派2元", "2元=2 元"),
            ("10转增5", "5=5"),
            ("3000转", "3000转=3000 转"),
            ("分成3派", "3派=3 派"),
            ("32分10篮板", "32分=32 分"),
            ("10篮鸡蛋", "10篮=10 篮"),
            ("三级甲等医院", ""),
            ("三级台风", "三级=3 级"),
        ]);
    }

    #[test]
    fn words_before_tell_what_is_measured() {
        for (unit, before, told, dimension) in [
            ("节", "航速", true, Dimension::Speed),
            ("节", "风速约为", true, Dimension::Speed),
            ("节", "上了", false, Dimension::Speed),
            ("度", "北纬", true, Dimension::Angle),
            ("度", "气温", false, Dimension::Angle),
            ("里", "航速", false, Dimension::Speed),
        ] {
            // As it is read of a text: degrees of heat stand first.
            let (_, unit) = Unit::prefix(unit).unwrap();
            let unit = in_context(unit, before);
            assert_eq!(unit.dimension() == dimension, told, "{before} {unit}");
        }
    }
}
