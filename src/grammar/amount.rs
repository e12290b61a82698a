//! Amounts in running text: quantities, money, percentages, ratios, ordinals, ages, scores, bare numbers.

use rust_decimal::Decimal;

use super::idiom;
use super::numeral::{Numeral, Script, begins, numeral};
use super::scan::{Context, Read};
use super::words::Words;
use crate::model::amount::{Bound, Hedge};
use crate::model::leaf::is_ignorable;
use crate::model::mention::Value;
use crate::model::quantity::{
    Age, Amount, Fraction, Money, Number, Ordinal, Percent, PercentSign, Quantity, Ratio, Score,
};
use crate::model::span::TextRange;
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};

/// Characters that an amount can begin with, beside digits.
pub(crate) const STARTS: &str = "零〇一二三四五六七八九十百千万亿两兩俩倆仨廿卅卌几幾数數半上成壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億负負-－−+约約近大将將第￥¥$＄€£UHN人港新美摄攝华華零欧歐英日";

fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// Bytes of a stray space or line break between two parts of an amount.
fn gap(text: &str) -> usize {
    text.len() - super::rule::skip_gap(text).len()
}

fn last(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// What of this family begins at byte `at` of a text.
pub(crate) fn at(text: &str, at: usize, _context: Context) -> Read {
    let here = rest(text, at);
    let Some(c) = first(here) else { return Read::Nothing };
    if let Some(end) = identifier(text, at, c) {
        return Read::Pass(end);
    }
    if let Some(len) = idiom::at(here) {
        return Read::Pass(at + len);
    }
    let found = match c {
        '约' | '約' | '近' | '大' | '将' | '將' => hedged(text, at),
        '第' => ordinal(here).map(|(len, value)| (at, len, value)),
        '￥' | '¥' | '$' | '＄' | '€' | '£' | 'U' | 'H' | 'N' | '人' | '港' | '新' | '美' | '欧' | '歐'
        | '英' | '日' => signed_money(here).map(|(len, value)| (at, len, value)),
        '摄' | '攝' | '华' | '華' => scaled_temperature(here).map(|(len, value)| (at, len, value)),
        _ if begins(c) || c == '零' => plain(text, at, Hedge::EXACT).map(|(len, value)| (at, len, value)),
        _ => None,
    };
    match found {
        Some((start, len, value)) if len > 0 => Read::Found(TextRange::new(start, start + len), value),
        _ if digit(c).is_some() => Read::Pass(at + run(here)),
        _ => Read::Nothing,
    }
}

/// Bytes of the digits at the head of a text.
fn run(text: &str) -> usize {
    text.chars().take_while(|&c| digit(c).is_some()).map(char::len_utf8).sum()
}

/// Telephone numbers, plates, model numbers, addresses: where such a run ends, if one begins or goes on here.
fn identifier(text: &str, at: usize, c: char) -> Option<usize> {
    const LONGEST: usize = 64;
    let latin = |c: char| c.is_ascii_alphabetic() || class(c).has(Class::LATIN);
    digit(c)?;
    let here = rest(text, at);
    let before = last(text, at);
    let end = || {
        let joined = |c: &char| {
            digit(*c).is_some() || latin(*c) || matches!(c, '-' | '－' | '_' | '.' | '/' | '@' | '—')
        };
        at + here.chars().take(LONGEST).take_while(joined).map(char::len_utf8).sum::<usize>()
    };
    // A320, N3: figures behind letters; but US$31 and 于2025 are none.
    if before.is_some_and(latin) {
        return Some(at + run(here));
    }
    let digits = here.chars().take(LONGEST).take_while(|&c| digit(c).is_some()).count();
    let behind = rest(here, run(here));
    let next = first(behind);
    // 0375-1234567, 13800001111, 5550261 behind a telephone word.
    // 省道217线: the number of a road.
    let road = ["国道", "省道", "县道", "乡道", "航班", "车次"];
    if text.get(..at).is_some_and(|t| road.iter().any(|w| t.ends_with(w))) {
        return Some(at + run(here));
    }
    let dash = next.is_some_and(|c| matches!(c, '-' | '－' | '—'))
        && rest(behind, next.map_or(0, char::len_utf8))
            .chars()
            .take(5)
            .filter(|&c| digit(c).is_some())
            .count()
            == 5;
    let zero = digits >= 3 && digit(c) == Some(0);
    let phone_word = text.get(..at).is_some_and(|t| {
        let t = t.trim_end_matches(|c| is_ignorable(c) || matches!(c, '：' | ':'));
        ["电话", "热线", "邮编", "電話", "专线", "传真", "号码", "手机", "QQ", "邮政编码"]
            .iter()
            .any(|w| t.ends_with(w))
    });
    if dash
        || (zero && !behind.starts_with(['.', '．']))
        || (digits >= 5 && phone_word)
        || (digits >= 11 && !matches!(next, Some('元' | '.' | '．' | '万' | '亿')))
    {
        return Some(end());
    }
    // 4G, 3D, 5A级: letters right behind that are no unit.
    if digits <= 4 && next.is_some_and(|c| c.is_ascii_alphabetic()) && Unit::prefix(behind).is_none() {
        return Some(end());
    }
    None
}

/// Words before an amount that set its bound without being in its span.
const BOUNDS: &[(&str, Bound)] = &[
    ("不得超过", Bound::AtMost),
    ("不得高于", Bound::AtMost),
    ("不得多于", Bound::AtMost),
    ("不能超过", Bound::AtMost),
    ("小于等于", Bound::AtMost),
    ("大于等于", Bound::AtLeast),
    ("不得低于", Bound::AtLeast),
    ("不得少于", Bound::AtLeast),
    ("不满", Bound::Less),
    ("不超过", Bound::AtMost),
    ("不超過", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不大于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("不低于", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("不低於", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("超过", Bound::More),
    ("超過", Bound::More),
    ("高于", Bound::More),
    ("大于", Bound::More),
    ("多于", Bound::More),
    ("突破", Bound::More),
    ("超", Bound::More),
    ("逾", Bound::More),
    ("不足", Bound::Less),
    ("不到", Bound::Less),
    ("低于", Bound::Less),
    ("少于", Bound::Less),
    ("小于", Bound::Less),
    ("未满", Bound::Less),
    ("低於", Bound::Less),
];

static BOUND_TAILS: Words<Bound, { BOUNDS.len() }> = Words::tails(BOUNDS);

/// The bound that the words right before a place set.
pub(crate) fn bound_before(text: &str, at: usize) -> Bound {
    let before = text.get(..at).unwrap_or_default().trim_end_matches(is_ignorable);
    BOUND_TAILS.before(before).map_or(Bound::Exact, |(_, b)| b)
}

/// Words before an amount that are in its span.
const ABOUTS: &[(&str, Hedge)] = &[
    ("大约", Hedge::ABOUT),
    ("大約", Hedge::ABOUT),
    ("大概", Hedge::ABOUT),
    ("大致", Hedge::ABOUT),
    ("将近", Hedge { about: true, bound: Bound::Less }),
    ("將近", Hedge { about: true, bound: Bound::Less }),
    ("近", Hedge { about: true, bound: Bound::Less }),
    ("约", Hedge::ABOUT),
    ("約", Hedge::ABOUT),
];

static ABOUT_HEADS: Words<Hedge, { ABOUTS.len() }> = Words::heads(ABOUTS);

/// A word of approximation at the head of a text: how many bytes, and the hedge.
pub(crate) fn about_at(text: &str) -> Option<(usize, Hedge)> {
    ABOUT_HEADS.at(text)
}

/// hedged = ( 约 | 近 | 大约 | 将近 ) amount
fn hedged(text: &str, at: usize) -> Option<(usize, usize, Value)> {
    let here = rest(text, at);
    let (len, hedge) = about_at(here)?;
    let skip = len + gap(rest(here, len));
    let c = first(rest(here, skip))?;
    let (more, value) = if begins(c) {
        plain(text, at + skip, hedge)?
    } else {
        let (more, value) = signed_money(rest(here, skip))?;
        (more, hedge_value(value, hedge))
    };
    // 约三分之二 counts; 近一 and a bare figure without unit do, too.
    Some((at, skip + more, value))
}

/// Puts a hedge on a value that has none.
fn hedge_value(value: Value, hedge: Hedge) -> Value {
    let set = |mut amount: Amount| {
        if amount.hedge == Hedge::EXACT {
            amount.hedge = hedge;
        }
        amount
    };
    match value {
        Value::Money(m) => Value::Money(Money { amount: set(m.amount), unit: m.unit }),
        Value::Quantity(q) => Value::Quantity(Quantity { amount: set(q.amount), unit: q.unit }),
        other => other,
    }
}

/// 以上, 左右 and their kin behind an amount: how many bytes, and the hedge.
pub(crate) fn hedge_behind(text: &str) -> Option<(usize, Hedge)> {
    const WORDS: &[(&str, Hedge)] = &[
        ("左右", Hedge::ABOUT),
        ("上下", Hedge::ABOUT),
        ("及以上", Hedge::bound(Bound::AtLeast)),
        ("及以下", Hedge::bound(Bound::AtMost)),
        ("以上", Hedge::bound(Bound::AtLeast)),
        ("以下", Hedge::bound(Bound::AtMost)),
        ("以内", Hedge::bound(Bound::AtMost)),
        ("以內", Hedge::bound(Bound::AtMost)),
    ];
    static HEADS: Words<Hedge, { WORDS.len() }> = Words::heads(WORDS);
    let skip = gap(text);
    let text = rest(text, skip);
    if let Some((len, h)) = HEADS.at(text) {
        // 一米以上学历 never comes; 上下楼, 左右手 are words.
        let w = text.get(..len).unwrap_or_default();
        let next = first(rest(text, len));
        let word = w == "上下" && next.is_some_and(|c| matches!(c, '楼' | '两' | '级' | '班' | '游' | '文'))
            || w == "左右" && next.is_some_and(|c| matches!(c, '手' | '两' | '脚' | '逢'));
        return (!word).then_some((skip + len, h));
    }
    None
}

/// 多, 余, 来, 许 behind a numeral: how many bytes, and the hedge.
fn more_behind(text: &str) -> Option<(usize, Hedge)> {
    let skip = gap(text);
    let c = first(rest(text, skip))?;
    let hedge = match c {
        '多' | '余' | '餘' => Hedge::bound(Bound::More),
        '来' | '來' | '几' | '幾' => Hedge::ABOUT,
        _ => return None,
    };
    Some((skip + c.len_utf8(), hedge))
}

/// Signs between the ends of a range.
fn range_sign(text: &str) -> Option<usize> {
    let skip = gap(text);
    let here = rest(text, skip);
    let word = ["———", "——", "--", "到", "至", "～", "~", "—", "–", "－", "-", "−", "〜", "一直到"]
        .iter()
        .find(|w| here.starts_with(**w))?;
    let behind = rest(here, word.len());
    Some(skip + word.len() + gap(behind))
}

/// What stands behind a numeral.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Tail {
    Unit(Unit),
    Percent(PercentSign),
    /// 成 and 折: tenths.
    Tenths,
    None,
}

/// A numeral with 多, its unit and what belongs to it.
#[derive(Clone, Copy, Debug)]
struct Measured {
    len: usize,
    numeral: Numeral,
    low: Decimal,
    high: Option<Decimal>,
    hedge: Hedge,
    tail: Tail,
}

/// Whether a numeral in Chinese at a place is cut out of a word: 统一, 星期三, 李四, 高三.
fn inside_word(text: &str, at: usize, n: &Numeral) -> bool {
    if n.script != Script::Han || n.scaled || n.digits > 1 {
        return false;
    }
    last(text, at).is_some_and(|c| {
        "统唯同逐单专其初高老周期拜之张李王赵第惟划均归纯整万另每某这那哪任不某".contains(c)
            && !matches!(c, '每' | '这' | '那' | '哪' | '另' | '某' | '其' | '均' | '第')
    }) || text.get(..at).is_some_and(|t| t.ends_with("之"))
}

/// measured = numeral [ 多 ] [ unit | % | 成 | 折 ] [ 半 | 多 ]
fn measured(text: &str) -> Option<Measured> {
    let n = numeral(text)?;
    let mut len = n.len;
    let mut hedge = Hedge { about: n.about, bound: if n.more { Bound::More } else { Bound::Exact } };
    if n.script == Script::Vague {
        hedge.bound = Bound::AtLeast;
        hedge.about = false;
    }
    if let Some((more, h)) = more_behind(rest(text, len)) {
        let behind = rest(text, len + more);
        let round = n.scaled
            || n.script == Script::Figures
            || n.script == Script::Vague
            || (n.low.normalize() % Decimal::TEN).is_zero();
        let to_unit = unit_at(behind).is_some()
            || behind.starts_with(['%', '％', '人'])
            || first(behind).is_none_or(|c| !class(c).has(Class::HAN));
        if round && to_unit && !rest(text, len).starts_with("几个") {
            len += more;
            hedge = h;
        }
    }
    let (mut low, mut high) = (n.low, n.high);
    let spot = rest(text, len);
    let skip = gap(spot);
    let behind = rest(spot, skip);
    let mut tail = Tail::None;
    if let Some(sign) = first(behind).filter(|c| matches!(c, '%' | '％' | '﹪' | '‰')) {
        len += skip + sign.len_utf8();
        tail = Tail::Percent(if sign == '‰' { PercentSign::Permille } else { PercentSign::Percent });
    } else if let Some((more, unit)) = points(&n, behind).or_else(|| unit_at(behind)) {
        len += skip + more;
        tail = Tail::Unit(unit);
        // 三斤半, 一倍多
        let after = rest(text, len);
        let countable = !matches!(unit.dimension(), Dimension::Currency) || after.starts_with('半');
        if let Some(c) = first(after).filter(|_| countable) {
            let next = first(rest(after, c.len_utf8()));
            if c == '半'
                && !next.is_some_and(|c| matches!(c, '年' | '天' | '月' | '数' | '价' | '径' | '途'))
                && n.low.fract().is_zero()
            {
                low += Decimal::new(5, 1);
                high = high.map(|h| h + Decimal::new(5, 1));
                len += c.len_utf8();
            } else if matches!(c, '多' | '余')
                && !unit.is_measure_word()
                && !next.is_some_and(|c| {
                    class(c).has(Class::HAN) && matches!(c, '次' | '种' | '样' | '元' | '云' | '数' | '少')
                })
            {
                hedge.bound = Bound::More;
                len += c.len_utf8();
            }
        }
    } else if n.script != Script::Vague && behind.starts_with(['成', '折']) && skip == 0 {
        let c = first(behind)?;
        let after = rest(behind, c.len_utf8());
        let small =
            n.low > Decimal::ZERO && n.low <= Decimal::TEN && n.high.is_none_or(|h| h <= Decimal::TEN);
        // 三成立方案, 打八折扣, 一成不变: 成 and 折 of other words.
        let word = after.starts_with([
            '立', '为', '了', '果', '员', '功', '本', '就', '长', '都', '年', '不', '熟', '交', '绩', '效',
            '分', '型', '叠', '扣', '腾', '射', '线', '断', '合', '返',
        ]);
        if small
            && !word
            && (n.script == Script::Han || c == '折' || n.digits <= 2)
            && n.low != Decimal::ONE.max(Decimal::ZERO)
            || (small
                && !word
                && c == '成'
                && n.low == Decimal::ONE
                && !after.starts_with(|c| {
                    class(c).has(Class::HAN) && c != '左' && c != '以' && c != '的' && c != '多'
                }))
        {
            len += c.len_utf8();
            tail = Tail::Tenths;
            // 七成八, 三成半
            if let Some(more) =
                numeral(after).filter(|m| m.script == Script::Han && !m.scaled && m.digits == 1 && c == '成')
            {
                low += more.low / Decimal::TEN;
                len += more.len;
            } else if after.starts_with('半') {
                low += Decimal::new(5, 1);
                len += '半'.len_utf8();
            }
        }
    }
    if let Tail::Tenths = tail {
        // 72折 is 7.2, 7.2 折.
        let scale = if low > Decimal::TEN { Decimal::ONE } else { Decimal::TEN };
        low = low.checked_mul(scale)?;
        high = high.and_then(|h| h.checked_mul(scale));
    }
    Some(Measured { len, numeral: n, low, high, hedge, tail })
}

/// 598.94点, 7500点: points of an index; up to 24 they may be hours.
fn points(n: &Numeral, text: &str) -> Option<(usize, Unit)> {
    let c = first(text).filter(|c| matches!(c, '点' | '點'))?;
    let next = first(rest(text, c.len_utf8()));
    let clock = next.is_some_and(|c| digit(c).is_some() || "半钟多整一二三四五六七八九十零".contains(c));
    let sure = n.script == Script::Figures && (n.low > Decimal::from(24) || !n.low.fract().is_zero());
    (sure && !clock).then(|| Unit::prefix(text)).flatten()
}

/// The unit at the head of a text, unless it is cut out of a longer word.
fn unit_at(text: &str) -> Option<(usize, Unit)> {
    let (len, unit) = Unit::prefix(text)?;
    let form = text.get(..len)?;
    let behind = rest(text, len);
    let next = first(behind);
    // Letters must end with the unit: 5m is, 5mm was longer, 5min is not 5 m.
    if form.is_ascii() && next.is_some_and(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    let word = |list: &str| next.is_some_and(|c| list.contains(c));
    let cut = match form {
        // 三个人 is, 两点论, 八方面, 三条件… are words of their own.
        "分" => word("之钟鐘贝别布析工开类歧数配为成明子") && !behind.starts_with("之差"),
        // Points of an index are asked for by their figure: 6点 is a time.
        "点" | "點" => true,
        "里" => word("面头边外程应"),
        "里面" => true,
        "面" => word("对向临积前粉包条积子目貌"),
        "方" => word("面向案式法位便针圆程"),
        "口" => word("岸号腔头感味径语水"),
        "头" | "頭" => word("版条号等部盘发脑衔雁名"),
        "路" => word("上面口线程透过"),
        "手" => word("机段术续工法里上中"),
        "度" => word("过假量数身夏日春"),
        "节" | "節" => word("约能日目省奏假水电气"),
        "种" | "種" => word("植子田粮养"),
        "成" => true,
        "名" => word("词义称誉额声字牌优录胜"),
        "位" => word("于置移列次"),
        "道" => word("路德理歉教家士"),
        "升" => word("级值学旗起温降高至到为"),
        "克" => word("服隆制难里己扣敌勤俭拉罗"),
        "两" | "兩" => word("个會会岸国省市县地边侧旁手年天次名位种条类家者级级间座片"),
        "石" => word("油头化料家材灰"),
        "步" => word("行伐入骤兵道"),
        "架" => word("子构设空"),
        "场" | "場" => word("所地面合馆内外"),
        "条" | "條" => word("件例款约文"),
        "门" | "門" => word("口槛诊票户窗头类牌将外前"),
        "期" => word("间待望货刊盼"),
        "项" | "項" => word("目链羽"),
        "届" => word("时满"),
        "只" | "隻" => word("是能要有剩会好不顾怕管需得"),
        "车" | "車" => word("间厢队站道型主库位票祸流牌展友"),
        "本" => word("报市省县地月年周届次科人身土质校厂村次职来"),
        "对" | "對" => word("于方手外此待话策象口比接应付抗照准白弈本该全我外中"),
        "家" => word("庭乡长园属具电族禽畜里门务用教政常"),
        "人" => word("民工员口才们物类大均行事格选士间生心气"),
        "下" => word("列午面旬半岗一水属"),
        "代" => word("表替理价码销办课言"),
        "发" | "發" => word("展生布现明电出放挥达行动言表送育病热源"),
        "集" => word("中团体资合市会训约装"),
        "部" => word("门分队长署属委下位落"),
        "组" | "組" => word("织成建合长团装"),
        "队" | "隊" => word("伍员长友"),
        "层" | "層" => word("次面出级层"),
        "处" | "處" => word("理分于级罚长境置女"),
        "级" | "級" => word("别差数"),
        "号" | "平" => true,
        "角" => word("度落色逐斗膜"),
        "毛" => word("泽主病利巾"),
        "块" | "塊" => word("垒状"),
        "圆" | "圓" => word("桌满形明周梦"),
        "元" => word("旦宵素首月帅老"),
        "寸" => word("土步头"),
        "尺" => word("度寸"),
        "丈" => word("夫量母"),
        "码" | "碼" => word("头"),
        "担" => word("任心保负当忧架"),
        "斗" => word("争志殴"),
        "安" | "伏" | "帕" | "焦" | "赫" | "节速" => word("全排装徽心置天特点虑"),
        "兆" => word("头示"),
        "桶" | "钱" | "磅" => word("礼"),
        "起" => word("来点初义源到步伏草诉身床家飞航重码价跑"),
        "次" => word("日年序要方数品区生月"),
        "回" => word("来到去家归应答收报顾"),
        "遍" => word("布及地"),
        "案" => word("件例情"),
        "环" => word("境节保比路球卫"),
        "联" => word("合系赛盟网欢"),
        "曲" => word("折线江阜"),
        "营" | "营营" => word("业养救销收造运"),
        "站" => word("在立"),
        "线" => word("路索上下条"),
        "会" => true,
        "股" => word("票份东权市民本"),
        "品" | "笔" | "筆" => word("者记试名墨"),
        "重" => word("要点大"),
        "学时" => false,
        "省" => word("份级委长会际内外直力略心钱电水"),
        "市" => word("场民区委长级内外直值政"),
        "县" | "縣" => word("城级委长直"),
        "区" | "區" => word("域别间委长级分"),
        "乡" | "鄉" => word("村镇亲愁音土下"),
        "镇" | "鎮" => word("定静江压"),
        "村" => word("民庄委支落级镇里"),
        "孩" => word("子童"),
        "步伐" => true,
        "圈" => word("子养定套"),
        "波" => word("动及折澜罗黑士"),
        "片" => word("面刻区子段"),
        "排" => word("放除名列污水查练序长"),
        "版" => word("本权块图税画面"),
        "关" => true,
        _ => false,
    };
    (!cut).then_some((len, unit))
}

/// Amounts that begin with a numeral at byte `at`.
fn plain(text: &str, at: usize, about: Hedge) -> Option<(usize, Value)> {
    let here = rest(text, at);
    // 零下三十度
    if let Some(behind) = here.strip_prefix("零下") {
        let skip = here.len() - behind.len();
        let m = measured(rest(here, skip + gap(behind)))?;
        let Tail::Unit(unit) = m.tail else { return None };
        if unit.dimension() != Dimension::Temperature {
            return None;
        }
        let len = skip + gap(behind) + m.len;
        let amount = Amount { hedge: about, low: -m.low, high: m.high.map(|h| -h) };
        return Some((len, Value::Quantity(Quantity { amount, unit })));
    }
    if here.starts_with(['百', '千', '万']) {
        return parts_of(here, about).or_else(|| thousands(here));
    }
    if here.starts_with('半') {
        return half(here, about);
    }
    let c = first(here)?;
    if matches!(c, '-' | '－' | '−' | '+') && !compared(text, at) {
        // A minus is one only where nothing that it could join stands before it.
        let before = last(text, at);
        let joins = before.is_some_and(|b| {
            digit(b).is_some()
                || class(b).has(Class::HAN)
                || class(b).has(Class::LATIN)
                || matches!(b, '%' | '％' | '℃' | '）' | ')')
        });
        if joins {
            return None;
        }
    }
    let m = measured(here)?;
    if m.numeral.script == Script::Digits || inside_word(text, at, &m.numeral) {
        return None;
    }
    if let Some(found) = fraction(here, &m, about) {
        return Some(found);
    }
    if let Some(found) = pair(text, at, &m) {
        return Some(found);
    }
    let mut hedge = Hedge {
        about: m.hedge.about || about.about,
        bound: if m.hedge.bound == Bound::Exact { about.bound } else { m.hedge.bound },
    };
    if hedge.bound == Bound::Exact {
        hedge.bound = bound_before(text, at);
    }
    let (mut len, mut low, mut high, mut tail) = (m.len, m.low, m.high, m.tail);
    // 3元5角, 一元一角五分, 3斤5两
    if let Tail::Unit(unit) = tail {
        if let Some((more, extra)) = smaller_parts(rest(here, len), unit) {
            low += extra;
            len += more;
        }
    }
    let extra = low - m.low;
    if let Some(to) = range(here, len, &m) {
        len = to.len;
        low = to.low + extra;
        high = Some(to.high);
        if let Tail::Unit(unit) = to.tail {
            // 五元六角至五元七角
            if let Some((more, extra)) = smaller_parts(rest(here, len), unit) {
                high = Some(to.high + extra);
                len += more;
            }
        }
        tail = to.tail;
        hedge.about |= to.hedge.about;
        if to.hedge.bound != Bound::Exact {
            hedge.bound = to.hedge.bound;
        }
    } else if let Some((more, behind)) = hedge_behind(rest(here, len))
        .filter(|_| tail != Tail::None || m.numeral.script == Script::Figures || m.numeral.scaled)
    {
        // 5万元以上20万元以下: bounds on both sides make a range.
        let next = rest(here, len + more);
        let skip = gap(next) + usize::from(next.starts_with('，')) * '，'.len_utf8();
        let upper = (behind.bound == Bound::AtLeast).then(|| measured(rest(next, skip))).flatten();
        let closed = upper.filter(|u| u.tail == tail && u.low > low).and_then(|u| {
            let (end, h) = hedge_behind(rest(next, skip + u.len))?;
            (h.bound == Bound::AtMost).then_some((u, end))
        });
        if let Some((u, end)) = closed {
            high = Some(u.low);
            len += more + skip + u.len + end;
        } else {
            hedge.about |= behind.about;
            if behind.bound != Bound::Exact {
                hedge.bound = behind.bound;
            }
            len += more;
        }
    }
    let amount = Amount { hedge, low, high };
    let value = match tail {
        Tail::Percent(sign) => Value::Percent(Percent { amount, sign }),
        Tail::Tenths => Value::Percent(Percent { amount, sign: PercentSign::Percent }),
        Tail::Unit(unit) => {
            if !counts(text, at, &m.numeral, unit, len) {
                return None;
            }
            measured_value(amount, unit)?
        }
        Tail::None => {
            // A text that is a numeral and no more; a lone 二 is rather the number of a section.
            let whole = at == 0 && len == text.len() && m.numeral.len > '二'.len_utf8();
            if !whole && !bare(here, len, &m.numeral) {
                return None;
            }
            Value::Number(Number { amount })
        }
    };
    Some((len, value))
}

/// Whether a numeral with a unit is an amount, and no phrase: 一 before a measure word counts nothing for sure.
fn counts(text: &str, at: usize, n: &Numeral, unit: Unit, _len: usize) -> bool {
    let one = n.script == Script::Han && !n.scaled && n.low == Decimal::ONE && n.high.is_none();
    if unit.is_noun() {
        return n.low >= Decimal::TWO
            && n.script != Script::Vague
            && !(n.script == Script::Han && last(text, at).is_some_and(|c| class(c).has(Class::LATIN)));
    }
    if unit.is_measure_word() && one {
        return false;
    }
    if n.script == Script::Vague
        && unit.is_measure_word()
        && text.get(at..).is_some_and(|t| t.starts_with(['数', '几', '幾', '數']))
        && n.low < Decimal::TEN
    {
        return false;
    }
    // 一点, 一分, 一手 and the like are no money or length either.
    !(one
        && matches!(
            unit.symbol(),
            "度" | "分" | "码" | "K" | "兆" | "MB" | "GB" | "斗" | "钱" | "里" | "石" | "节" | "番"
        ))
}

/// Whether a numeral without unit stands for a number.
fn bare(here: &str, len: usize, n: &Numeral) -> bool {
    let behind = rest(here, len);
    let next = first(behind);
    match n.script {
        Script::Figures => {
            !next.is_some_and(|c| matches!(c, '年' | '月' | '日' | '号' | '時' | '时' | '版' | '℃'))
        }
        Script::Han => {
            let large = n.low >= Decimal::ONE_HUNDRED || !n.low.fract().is_zero();
            (n.scaled && large)
                && !next.is_some_and(|c| {
                    matches!(c, '里' | '姓' | '年' | '业' | '分' | '无' | '众' | '物' | '岁' | '象' | '般')
                })
        }
        Script::Digits | Script::Vague => false,
    }
}

/// Whether words stand before a place that a value follows: then a dash there is a minus.
fn compared(text: &str, at: usize) -> bool {
    let words = ["超过", "低于", "高于", "达", "为", "至", "到", "是", "气温", "温度", "在"];
    let after = rest(text, at).chars().nth(1).and_then(digit).is_some();
    after && text.get(..at).is_some_and(|t| words.iter().any(|w| t.ends_with(w)))
}

fn measured_value(amount: Amount, unit: Unit) -> Option<Value> {
    Some(match unit.dimension() {
        Dimension::Currency => {
            let tenth = |k: u32| -> Option<Amount> {
                let d = Decimal::from(k);
                Some(Amount {
                    hedge: amount.hedge,
                    low: amount.low.checked_div(d)?,
                    high: amount.high.and_then(|h| h.checked_div(d)),
                })
            };
            let yuan = |amount| "元".parse().ok().map(|unit| Money { amount, unit });
            match unit.symbol() {
                "角" => Value::Money(yuan(tenth(10)?)?),
                "分" => Value::Money(yuan(tenth(100)?)?),
                _ => Value::Money(Money { amount, unit }),
            }
        }
        Dimension::Age => Value::Age(Age { amount, unit }),
        _ => Value::Quantity(Quantity { amount, unit }),
    })
}

/// 角 and 分 behind 元, 两 behind 斤: how many bytes, and what they add.
fn smaller_parts(text: &str, unit: Unit) -> Option<(usize, Decimal)> {
    let steps: &[(&[&str], i64, u32)] = match unit.symbol() {
        "元" => &[(&["角", "毛"], 1, 1), (&["分钱", "分"], 1, 2)],
        "角" => &[(&["分钱", "分"], 1, 1)],
        "斤" => &[(&["两", "兩"], 1, 1)],
        "m" => &[],
        _ => return None,
    };
    let (mut at, mut sum) = (0, Decimal::ZERO);
    for (words, factor, scale) in steps {
        let here = rest(text, at);
        let skip = gap(here);
        let Some(n) = numeral(rest(here, skip)).filter(|n| {
            n.low < Decimal::TEN && n.low.fract().is_zero() && n.high.is_none() && n.script != Script::Vague
        }) else {
            continue;
        };
        let behind = rest(here, skip + n.len);
        let Some(word) = words.iter().find(|w| behind.starts_with(**w)) else { continue };
        sum += n.low * Decimal::new(*factor, *scale);
        at += skip + n.len + word.len();
    }
    // 两块五, 一米八: the figure alone counts the next part down.
    if at == 0 && matches!(unit.symbol(), "元" | "m") {
        if let Some(n) = numeral(text).filter(|n| n.script == Script::Han && !n.scaled && n.digits == 1) {
            let next = first(rest(text, n.len));
            let ends =
                next.is_none_or(|c| !class(c).has(Class::HAN) || matches!(c, '一' | '的' | '左' | '每'));
            if ends && n.low > Decimal::ZERO {
                return Some((n.len, n.low * Decimal::new(1, 1)));
            }
        }
    }
    (at > 0).then_some((at, sum))
}

struct To {
    len: usize,
    low: Decimal,
    high: Decimal,
    tail: Tail,
    hedge: Hedge,
}

/// range = measured ( 到 | 至 | ～ … ) measured: unit and scale are shared with the end that carries them
fn range(here: &str, len: usize, a: &Measured) -> Option<To> {
    let and = gap(rest(here, len));
    let sign = match rest(here, len + and).strip_prefix(['与', '和', '與']) {
        // 10000与20000之间
        Some(behind) => {
            let skip = and + '与'.len_utf8() + gap(behind);
            let b = measured(rest(here, len + skip))?;
            let end = rest(here, len + skip + b.len);
            if !["之间", "之間", "间的"].iter().any(|w| end.starts_with(w)) || b.low <= a.low {
                return None;
            }
            skip
        }
        None => range_sign(rest(here, len))?,
    };
    let spot = rest(here, len + sign);
    let b = measured(spot)?;
    if b.numeral.script == Script::Digits || b.numeral.script == Script::Vague || a.numeral.high.is_some() {
        return None;
    }
    let tail = match (a.tail, b.tail) {
        (Tail::None, Tail::None) => {
            // 5-8 without a unit: only where figures of one kind stand at both ends, and no label or code.
            let dash = rest(here, len).trim_start().starts_with(['-', '—', '－']);
            if dash && (a.numeral.digits >= 4 || b.numeral.digits >= 5)
                || a.numeral.script != b.numeral.script
            {
                return None;
            }
            Tail::None
        }
        (Tail::None, tail) => tail,
        (x, y) if x == y => x,
        (Tail::Unit(x), Tail::Unit(y)) if x.symbol() == y.symbol() => Tail::Unit(x),
        // 2000亩～3000: the unit at the front alone.
        (tail, Tail::None) if !matches!(tail, Tail::Tenths) => {
            let word = rest(here, len).trim_start().starts_with(['到', '至']);
            if word {
                return None;
            }
            tail
        }
        _ => return None,
    };
    let mut low = a.low;
    // 5到8万吨: the scale at the end counts for both.
    if a.tail == Tail::None && !a.numeral.scaled && b.numeral.scaled && b.numeral.script == Script::Figures {
        let scale = trailing_scale(spot.get(..b.numeral.len)?);
        if let Some(scaled) = low.checked_mul(Decimal::from(scale)).filter(|s| *s <= b.low) {
            low = scaled;
        }
    } else if a.tail == Tail::None
        && a.numeral.script == Script::Han
        && b.numeral.script == Script::Han
        && b.numeral.scaled
    {
        let scale = trailing_scale(spot.get(..b.numeral.len)?);
        if a.low < Decimal::TEN && scale >= 10 {
            if let Some(scaled) = low.checked_mul(Decimal::from(scale)).filter(|s| *s <= b.low) {
                low = scaled;
            }
        }
    }
    // -3℃～8℃ rises; 8到5 is two numbers, unless it falls on purpose (从80%降至60% has its own words).
    if low > b.low {
        return None;
    }
    let mut total = len + sign + b.len;
    let mut hedge = Hedge { about: b.hedge.about, bound: b.hedge.bound };
    if let Some((more, h)) = hedge_behind(rest(here, total)) {
        total += more;
        hedge = h;
    }
    Some(To { len: total, low, high: b.high.unwrap_or(b.low), tail, hedge })
}

/// The scale that a numeral ends with: 10000 for 8万.
fn trailing_scale(text: &str) -> u64 {
    let mut scale = 1_u64;
    for c in text.chars().rev() {
        let step = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' | '萬' => 10_000,
            '亿' | '億' => 100_000_000,
            _ => break,
        };
        scale = scale.saturating_mul(step);
    }
    scale
}

/// 百分之, 千分之, 万分之: parts of a hundred, thousand, ten thousand
fn parts_of(here: &str, about: Hedge) -> Option<(usize, Value)> {
    let (len, sign) = percent_word(here)?;
    let spot = rest(here, len);
    let n = numeral(spot).filter(|n| n.script != Script::Digits)?;
    let mut total = len + n.len;
    let (low, mut high) = (n.low, n.high);
    let mut hedge =
        Hedge { about: about.about || n.about, bound: if n.more { Bound::More } else { about.bound } };
    if let Some((more, h)) = more_behind(rest(here, total))
        .filter(|(l, _)| first(rest(here, total + l)).is_none_or(|c| !class(c).has(Class::HAN) || c == '的'))
    {
        total += more;
        hedge = h;
    }
    if let Some(sign_len) = range_sign(rest(here, total)) {
        let behind = rest(here, total + sign_len);
        let word = percent_word(behind).map_or(0, |w| w.0);
        if let Some(m) = numeral(rest(behind, word)).filter(|m| m.script != Script::Vague && m.low >= low) {
            // 百分之三到五: a second 百分之 may be left out, if no unit follows.
            if word > 0 || unit_at(rest(behind, m.len)).is_none() {
                high = Some(m.low);
                total += sign_len + word + m.len;
            }
        }
    }
    if let Some((more, h)) = hedge_behind(rest(here, total)) {
        total += more;
        hedge = h;
    }
    Some((total, Value::Percent(Percent { amount: Amount { hedge, low, high }, sign })))
}

fn percent_word(here: &str) -> Option<(usize, PercentSign)> {
    let (c, sign) = match first(here)? {
        '百' => ('百', PercentSign::Percent),
        '千' => ('千', PercentSign::Permille),
        '万' => ('万', PercentSign::Permyriad),
        _ => return None,
    };
    let mut at = c.len_utf8();
    for want in ['分', '之'] {
        at += gap(rest(here, at));
        if first(rest(here, at)) != Some(want) {
            return None;
        }
        at += want.len_utf8();
    }
    Some((at + gap(rest(here, at)), sign))
}

/// 千人, 百米, 万人: a scale alone before a unit counts one of it.
fn thousands(here: &str) -> Option<(usize, Value)> {
    let c = first(here)?;
    let low = match c {
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        _ => return None,
    };
    let mut len = c.len_utf8();
    let mut hedge = Hedge::EXACT;
    if let Some((more, h)) = more_behind(rest(here, len)) {
        len += more;
        hedge = h;
    }
    let (more, unit) = unit_at(rest(here, len))?;
    // 百年, 千里 and 万家 are figures of speech; a hedge or a plain count makes it an amount.
    let plain = hedge.bound == Bound::More
        || matches!(unit.symbol(), "人" | "亩" | "m" | "元" | "t" | "名") && c != '百'
        || matches!(unit.symbol(), "m") && c == '百';
    if !plain {
        return None;
    }
    len += more;
    Some((len, measured_value(Amount { hedge, low: Decimal::from(low), high: None }, unit)?))
}

/// 半公尺, 半斤: a half of a unit
fn half(here: &str, about: Hedge) -> Option<(usize, Value)> {
    let behind = here.strip_prefix('半')?;
    let (len, unit) = unit_at(behind)?;
    let counted = !unit.is_measure_word()
        && unit.dimension() != Dimension::Currency
        && !matches!(unit.symbol(), "里" | "度" | "节" | "石")
        || matches!(unit.symbol(), "个" | "個");
    let half = Decimal::new(5, 1);
    if !counted
        || behind.starts_with("个月")
        || behind.starts_with("个小时")
        || behind.starts_with("个世纪")
        || behind.starts_with("个多")
    {
        return None;
    }
    let skip = here.len() - behind.len();
    let mut total = skip + len;
    let mut high = None;
    let mut low = half;
    // 半公尺到一公尺半
    if let Some(sign) = range_sign(rest(here, total)) {
        if let Some(b) =
            measured(rest(here, total + sign)).filter(|b| b.tail == Tail::Unit(unit) && b.low > half)
        {
            total += sign + b.len;
            high = Some(b.low);
            low = half;
        }
    }
    Some((total, measured_value(Amount { hedge: about, low, high }, unit)?))
}

/// 三分之一, 1/3, 三又二分之一; 一半
fn fraction(here: &str, m: &Measured, about: Hedge) -> Option<(usize, Value)> {
    let n = &m.numeral;
    let spot = rest(here, n.len);
    let skip = gap(spot);
    let behind = rest(spot, skip);
    if n.low == Decimal::ONE && n.script == Script::Han && !n.scaled && behind.starts_with('半') {
        let next = first(rest(behind, '半'.len_utf8()));
        let word = next.is_some_and(|c| matches!(c, '天' | '年' | '月' | '个'));
        let mut len = n.len + skip + '半'.len_utf8();
        let mut hedge = about;
        if let Some((more, h)) = hedge_behind(rest(here, len)) {
            len += more;
            hedge = h;
        }
        return (!word).then_some((
            len,
            Value::Fraction(Fraction { hedge, numerator: Decimal::ONE, denominator: Decimal::TWO }),
        ));
    }
    let (mut len, whole, denominator, numerator) = if let Some(after) = behind.strip_prefix("分之") {
        let pad = gap(after);
        let top = numeral(rest(after, pad)).filter(|t| t.script != Script::Vague)?;
        (n.len + skip + "分之".len() + pad + top.len, Decimal::ZERO, n.low, top.low)
    } else if let Some(after) = behind.strip_prefix('又') {
        let pad = gap(after);
        let below = numeral(rest(after, pad))?;
        let mid = rest(after, pad + below.len);
        let top_text = rest(mid, gap(mid)).strip_prefix("分之")?;
        let top = numeral(top_text)?;
        (here.len() - top_text.len() + top.len, n.low, below.low, top.low)
    } else if let Some(after) = behind.strip_prefix('/').filter(|_| n.script == Script::Figures && skip == 0)
    {
        let below = numeral(after).filter(|b| b.script == Script::Figures && !b.scaled)?;
        let next = first(rest(after, below.len));
        let small = n.digits <= 3 && below.digits <= 3 && n.low.fract().is_zero() && n.low < below.low;
        if !small || next.is_some_and(|c| matches!(c, '/' | '年' | '月' | '日' | '版')) {
            return None;
        }
        (n.len + 1 + below.len, Decimal::ZERO, below.low, n.low)
    } else {
        return None;
    };
    if denominator.is_zero() || denominator < Decimal::ZERO {
        return None;
    }
    let numerator = whole.checked_mul(denominator)?.checked_add(numerator)?;
    let mut hedge = about;
    if let Some((more, h)) = hedge_behind(rest(here, len)) {
        len += more;
        hedge = h;
    }
    Some((len, Value::Fraction(Fraction { hedge, numerator, denominator })))
}

/// 3∶1, 3比1: a score, or a ratio where the words around speak of one
fn pair(text: &str, at: usize, m: &Measured) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let n = &m.numeral;
    let plain =
        |n: &Numeral| !n.scaled && n.high.is_none() && !matches!(n.script, Script::Vague | Script::Digits);
    let small = |n: &Numeral| n.low >= Decimal::ZERO && n.low.fract().is_zero() && n.low < Decimal::from(200);
    let spot = rest(here, n.len);
    let sign = first(spot)?;
    let word = match sign {
        '∶' | '﹕' => false,
        ':' | '：' => false,
        '比' => true,
        _ => return None,
    };
    let behind = rest(spot, sign.len_utf8());
    let second = numeral(behind).filter(|s| s.script != Script::Vague && s.script != Script::Digits)?;
    let len = n.len + sign.len_utf8() + second.len;
    let (first_value, second_value) = (n.low, second.low);
    let before = text.get(..at).unwrap_or_default();
    let after = rest(here, len);
    let near = |w: &str| before.ends_with(w);
    let ratio = [
        "之比",
        "之比为",
        "比例为",
        "比例是",
        "比例",
        "配比",
        "比为",
        "不低于",
        "汇率为",
        "降到",
        "升到",
        "比价为",
        "按",
        "按照",
        "达到",
    ]
    .iter()
    .any(|w| near(w))
        || after.starts_with("的比例")
        || after.starts_with("的汇率")
        || !n.low.fract().is_zero()
        || !second.low.fract().is_zero();
    if ratio && !word {
        return Some((len, Value::Ratio(Ratio { first: first_value, second: second_value })));
    }
    if !small(n) || !small(&second) || !plain(n) && n.low > Decimal::from(99) {
        return None;
    }
    // 21:05 is a time of day, unless the sign is the ratio's own.
    let scored = ["以", "比分", "总比分", "比分为", "分别以", "局分"].iter().any(|w| near(w))
        || [
            "战胜",
            "击败",
            "力克",
            "胜",
            "负",
            "平",
            "领先",
            "落后",
            "险胜",
            "淘汰",
            "横扫",
            "逆转",
            "获胜",
            "大胜",
            "扳平",
            "取胜",
            "不敌",
            "的比分",
        ]
        .iter()
        .any(|w| after.starts_with(w));
    let sure = match sign {
        '∶' | '﹕' => true,
        '比' => scored || n.script == Script::Figures && second.script == Script::Figures,
        _ => scored,
    };
    sure.then_some((len, Value::Score(Score { first: first_value, second: second_value })))
}

/// ordinal = 第 numeral [ measure word ]
fn ordinal(here: &str) -> Option<(usize, Value)> {
    let spot = here.strip_prefix('第')?;
    let skip = gap(spot);
    let n = numeral(rest(spot, skip))
        .filter(|n| n.script != Script::Vague && n.high.is_none() && !n.more && n.low > Decimal::ZERO)?;
    let len = here.len() - spot.len() + skip + n.len;
    let behind = rest(here, len);
    let pad = gap(behind);
    let unit = unit_at(rest(behind, pad)).filter(|(_, u)| u.is_measure_word() && !u.is_noun());
    let timed = rest(behind, pad).starts_with(['天', '年', '周', '月', '日', '季', '季'])
        || rest(behind, pad).starts_with("个月")
        || rest(behind, pad).starts_with("星期");
    if timed {
        return None;
    }
    match unit {
        Some((more, unit)) => {
            Some((len + pad + more, Value::Ordinal(Ordinal { number: n.low, unit: Some(unit) })))
        }
        None => {
            // 第三方, 第一时间: a Chinese digit before a noun is part of its name.
            let next = first(behind);
            let alone = next.is_none_or(|c| !class(c).has(Class::HAN));
            let figure = n.script == Script::Figures || n.scaled;
            let sound = figure && !next.is_some_and(|c| c == '号' || c == '條')
                || alone && !next.is_some_and(|c| matches!(c, '，' | '、' | ','));
            sound.then_some((len, Value::Ordinal(Ordinal { number: n.low, unit: None })))
        }
    }
}

/// Currency signs and names before the figure, and the unit that they stand for.
const CURRENCIES: &[(&str, &str)] = &[
    ("US$", "美元"),
    ("U.S.$", "美元"),
    ("HK$", "港元"),
    ("NT$", "新台币"),
    ("NTD", "新台币"),
    ("USD", "美元"),
    ("HKD", "港元"),
    ("人民币", "元"),
    ("人民幣", "元"),
    ("港币", "港元"),
    ("港幣", "港元"),
    ("新台币", "新台币"),
    ("新台幣", "新台幣"),
    ("新臺幣", "新台幣"),
    ("美元", "美元"),
    ("美金", "美元"),
    ("欧元", "欧元"),
    ("英镑", "英镑"),
    ("日元", "日元"),
    ("￥", "元"),
    ("¥", "元"),
    ("$", "美元"),
    ("＄", "美元"),
    ("€", "欧元"),
    ("£", "英镑"),
];

/// money = currency amount [ 元 ]: 新台币3亿元, US$31万, ￥300
fn signed_money(here: &str) -> Option<(usize, Value)> {
    let (word, symbol) = CURRENCIES.iter().find(|(w, _)| here.starts_with(w))?;
    let spot = rest(here, word.len());
    let skip = gap(spot);
    let m = measured(rest(spot, skip))
        .filter(|m| m.numeral.script != Script::Digits && m.numeral.script != Script::Vague)?;
    let mut len = word.len() + skip + m.len;
    let unit: Unit = symbol.parse().ok()?;
    let (mut low, mut high) = (m.low, m.high);
    match m.tail {
        Tail::Unit(u) if u.dimension() == Dimension::Currency => {
            match u.symbol() {
                "角" => low = low.checked_div(Decimal::TEN)?,
                "分" => low = low.checked_div(Decimal::ONE_HUNDRED)?,
                _ => {}
            }
            if let Some((more, extra)) = smaller_parts(rest(here, len), u) {
                len += more;
                low += extra;
            }
        }
        // 美元17个: the name of a currency, and a count of something else.
        Tail::None if m.numeral.script == Script::Figures => {}
        _ => return None,
    }
    if let Some(to) = range(rest(here, word.len() + skip), m.len, &m) {
        len = word.len() + skip + to.len;
        low = to.low;
        high = Some(to.high);
    }
    let mut hedge = m.hedge;
    if let Some((more, h)) = hedge_behind(rest(here, len)) {
        len += more;
        hedge = h;
    }
    Some((len, Value::Money(Money { amount: Amount { hedge, low, high }, unit })))
}

/// 摄氏37度, 华氏100度
fn scaled_temperature(here: &str) -> Option<(usize, Value)> {
    let (word, symbol) =
        [("摄氏温度", "℃"), ("华氏温度", "℉"), ("摄氏", "℃"), ("攝氏", "℃"), ("华氏", "℉"), ("華氏", "℉")]
            .into_iter()
            .find(|(w, _)| here.starts_with(w))?;
    let spot = rest(here, word.len());
    let below = spot.strip_prefix("零下");
    let body = below.unwrap_or(spot);
    let n = numeral(body).filter(|n| n.script != Script::Vague)?;
    let behind = rest(body, n.len);
    let sign = first(behind).filter(|c| matches!(c, '度' | '°'))?;
    let mut amount = Amount::exact(if below.is_some() { -n.low } else { n.low });
    let mut len = here.len() - behind.len() + sign.len_utf8();
    if let Some(b) = range_sign(rest(here, len)).and_then(|s| numeral(rest(here, len + s)).map(|b| (s, b))) {
        let end = rest(here, len + b.0 + b.1.len);
        if end.starts_with('度') && b.1.low > amount.low {
            amount.high = Some(b.1.low);
            len += b.0 + b.1.len + '度'.len_utf8();
        }
    }
    Some((len, Value::Quantity(Quantity { amount, unit: symbol.parse().ok()? })))
}
