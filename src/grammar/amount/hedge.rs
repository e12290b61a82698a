//! Approximation and bounds: 约, 近, 多, 左右, 以上 in the span of an amount; 超过, 不足, 至少 before it.

use rust_decimal::Decimal;

use super::{first, gap, rest};
use crate::grammar::words::{List, Words};
use crate::model::amount::{Bound, Hedge};
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// Words before an amount that set its bound without being in its span.
///
/// A word that ends with a shorter one stands before it.
const BOUNDS: &[(&str, Bound)] = &[
    ("小于或者等于", Bound::AtMost),
    ("大于或者等于", Bound::AtLeast),
    ("小于或等于", Bound::AtMost),
    ("大于或等于", Bound::AtLeast),
    ("不得超过", Bound::AtMost),
    ("不得超過", Bound::AtMost),
    ("不得高于", Bound::AtMost),
    ("不得多于", Bound::AtMost),
    ("不得大于", Bound::AtMost),
    ("不能超过", Bound::AtMost),
    ("不应超过", Bound::AtMost),
    ("没有超过", Bound::AtMost),
    ("小于等于", Bound::AtMost),
    ("大于等于", Bound::AtLeast),
    ("不得低于", Bound::AtLeast),
    ("不得少于", Bound::AtLeast),
    ("不得小于", Bound::AtLeast),
    ("不能低于", Bound::AtLeast),
    ("不能少于", Bound::AtLeast),
    ("不应低于", Bound::AtLeast),
    ("不应少于", Bound::AtLeast),
    ("未超过", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("不超過", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不大于", Bound::AtMost),
    ("不多於", Bound::AtMost),
    ("不高於", Bound::AtMost),
    ("不低于", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("不低於", Bound::AtLeast),
    ("不少於", Bound::AtLeast),
    ("未达到", Bound::Less),
    ("不超", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("顶多", Bound::AtMost),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("不止", Bound::More),
    ("不只", Bound::More),
    ("超过", Bound::More),
    ("超過", Bound::More),
    ("超出", Bound::More),
    ("高于", Bound::More),
    ("高於", Bound::More),
    ("大于", Bound::More),
    ("大於", Bound::More),
    ("多于", Bound::More),
    ("多於", Bound::More),
    ("突破", Bound::More),
    ("不足", Bound::Less),
    ("不到", Bound::Less),
    ("不及", Bound::Less),
    ("未达", Bound::Less),
    ("不满", Bound::Less),
    ("不滿", Bound::Less),
    ("未满", Bound::Less),
    ("未滿", Bound::Less),
    ("低于", Bound::Less),
    ("低於", Bound::Less),
    ("少于", Bound::Less),
    ("少於", Bound::Less),
    ("小于", Bound::Less),
    ("小於", Bound::Less),
    ("跌破", Bound::Less),
    ("超", Bound::More),
    ("逾", Bound::More),
];

static BOUND_TAILS: Words<Bound, { BOUNDS.len() }> = Words::tails(BOUNDS);

/// Words before an amount that say that it is rough, without being in its span.
const ROUGHLY: &[(&str, Hedge)] = &[
    ("大概", Hedge::ABOUT),
    ("大致", Hedge::ABOUT),
    ("差不多", Hedge::ABOUT),
    ("估计", Hedge::ABOUT),
    ("接近", NEAR),
    ("逼近", NEAR),
    ("几近", NEAR),
];

/// The bound that the words right before a place set: 超过, 不足; 至少有, 最多为.
pub(crate) fn bound_before(text: &str, at: usize) -> Bound {
    hedge_before(text, at).bound
}

/// The hedge that the words right before a place set.
pub(super) fn hedge_before(text: &str, at: usize) -> Hedge {
    let before = text.get(..at).unwrap_or_default();
    if !before.ends_with(|c| bounding(c) || is_ignorable(c)) {
        return Hedge::EXACT;
    }
    let before = before.trim_end_matches(is_ignorable);
    if let Some((_, hedge)) = ROUGHLY.iter().find(|(w, _)| before.ends_with(w)) {
        return *hedge;
    }
    if about_verb(before) {
        return Hedge::ABOUT;
    }
    bound_word(before)
        .or_else(|| bound_word(before.strip_suffix(['是', '为', '為', '有', '需', '要', '达', '達'])?))
        // 超过了, 突破了; 超了 says by how much.
        .or_else(|| bound_word(before.strip_suffix('了')?).filter(|(len, _)| *len > '超'.len_utf8()))
        .map_or(Hedge::EXACT, |(_, b)| Hedge::bound(b))
}

/// The word of a bound that ends a text: how many bytes, and the bound, which 不 and its kin before it turn round.
fn bound_word(before: &str) -> Option<(usize, Bound)> {
    let (len, bound) = BOUND_TAILS.before(before)?;
    let front = before.get(..before.len() - len)?;
    // 没有不足 and 不会不到 hedge too little to be turned.
    let own = rest(before, front.len()).starts_with(['不', '未']);
    Some((
        len,
        match bound {
            Bound::More if !own && negated(front) => Bound::AtMost,
            Bound::Less if !own && negated(front) => Bound::AtLeast,
            bound => bound,
        },
    ))
}

/// The hedge of an amount below zero at a place, where the words tell how far below it is: 超过零下20℃, 接近零下30℃.
///
/// 于 and 跌破 compare the degrees themselves (低于零下20℃).
pub(super) fn of_cold(text: &str, at: usize, about: Hedge) -> Hedge {
    let hedge = if about == Hedge::EXACT { hedge_before(text, at) } else { about };
    let before = text.get(..at).unwrap_or_default().trim_end_matches(is_ignorable).trim_end_matches('了');
    let degrees = before.ends_with(['于', '於']) || before.ends_with("跌破");
    if degrees || !rest(text, at).starts_with("零下") {
        hedge
    } else {
        of_sign(hedge, Decimal::NEGATIVE_ONE)
    }
}

/// Whether a text ends with 不, 未, 没有 or with 不 and a verb (不会, 不可能); 会不会 asks and denies nothing.
fn negated(front: &str) -> bool {
    static MODALS: CharSet = CharSet::of("得能可应應会會宜许許准要");
    const WHOLE: [&str; 6] = ["没有", "沒有", "不再", "不必", "不允许", "不允許"];
    if front.ends_with(['不', '未', '没', '沒']) || WHOLE.iter().any(|w| front.ends_with(w)) {
        // 不得不超过
        return !front.ends_with("不得不");
    }
    let Some(modal) = front.chars().next_back().filter(|c| MODALS.has(*c)) else { return false };
    let verb = front.strip_suffix("可能").or_else(|| front.strip_suffix(modal)).unwrap_or_default();
    verb.strip_suffix('不').is_some_and(|t| !t.ends_with(modal) && !t.ends_with('可'))
}

/// Verbs that 约 stands before: 约为37人, 约占三成, 约需3天.
static VERBS: CharSet = CharSet::of("为為有合达達占佔需计計");

/// Whether 约 and a verb end a text, and 约 no other word: 签约达, 纽约有 do not hedge.
pub(crate) fn about_verb(before: &str) -> bool {
    before.strip_suffix(|c| VERBS.has(c)).is_some_and(|b| {
        b.strip_suffix(['约', '約']).is_some_and(|front| {
            let word = b.get(front.len()..).unwrap_or_default();
            !ends_word(word, front)
        })
    })
}

/// Whether a character can end a word that hedges what stands behind it: rules most texts out.
fn bounding(c: char) -> bool {
    static BOUNDING: CharSet =
        CharSet::of("过過于於多少码止只出破超逾足到及达達满滿是为為有需要概致计近合占佔計了");
    BOUNDING.has(c)
}

const NEAR: Hedge = Hedge { about: true, bound: Bound::Less };

/// What an index did by so many points: 上涨20点 is no hour.
const MOVES: &[&str] = &[
    "涨", "跌", "漲", "升", "降", "挫", "扬", "高开", "低开", "反弹", "回落", "下滑", "涨了", "跌了", "漲了",
    "升了", "降了",
];

static MOVE_TAILS: List<{ MOVES.len() }> = List::tails(MOVES);

/// Whether a text ends with the move of an index or a price, with 约, 近, 逾 or 超 behind it or without.
pub(crate) fn moves(before: &str) -> bool {
    // One of them and no more: a long row would be walked again at every place of it.
    MOVE_TAILS.before(before.strip_suffix(['约', '約', '近', '逾', '超']).unwrap_or(before)).is_some()
}

/// Words before an amount that are in its span.
pub(crate) const ABOUTS: &[(&str, Hedge)] = &[
    ("大约", Hedge::ABOUT),
    ("大約", Hedge::ABOUT),
    ("将近", NEAR),
    ("將近", NEAR),
    ("约近", NEAR),
    ("近", NEAR),
    ("约", Hedge::ABOUT),
    ("約", Hedge::ABOUT),
];

/// What all of these and 大概, 大致 begin with.
static ABOUT_STARTS: CharSet = CharSet::of("大将將约約近");

/// A word of approximation at the head of a text, behind `before`: how many bytes, and the hedge.
pub(crate) fn about_at(text: &str, before: &str) -> Option<(usize, Hedge)> {
    if !ABOUT_STARTS.begins(text) {
        return None;
    }
    ["大概", "大致"]
        .iter()
        .find(|w| text.starts_with(**w))
        .map(|w| (w.len(), Hedge::ABOUT))
        .or_else(|| about(text).filter(|_| !ends_word(text, before)))
}

static ABOUT_HEADS: Words<Hedge, { ABOUTS.len() }> = Words::heads(ABOUTS);

/// The same for amounts: 大概 is out of their span.
fn about(text: &str) -> Option<(usize, Hedge)> {
    ABOUT_HEADS.at(text)
}

/// What two hedges of one amount say together: the bound of the second, if it has one.
pub(crate) fn joined(a: Hedge, b: Hedge) -> Hedge {
    Hedge { about: a.about || b.about, bound: if b.bound == Bound::Exact { a.bound } else { b.bound } }
}

/// A word of approximation at byte `at` that hedges the amount behind it.
pub(super) fn approximation(text: &str, at: usize) -> Option<(usize, Hedge)> {
    let here = rest(text, at);
    about(here).filter(|_| !ends_word(here, text.get(..at).unwrap_or_default()))
}

/// Whether the word at the head of a text is the end of another: 近 of 最近, 约 of 节约 and 纽约.
fn ends_word(text: &str, before: &str) -> bool {
    let word = match first(text) {
        Some('近') => "最附接逼靠邻临亲远渐相鄰臨親遠漸",
        Some('约' | '約') => {
            "节签履条合预公违邀制纽契特协誓婚相赴失简爽毁稿北簽條預違製紐協節续續缔締租集解"
        }
        Some('将' | '將') => "即",
        _ => "",
    };
    !word.is_empty() && before.chars().next_back().is_some_and(|c| word.contains(c))
}

/// Words behind an amount that say it is more, without being in its span.
pub(super) const OUTSIDE: &[&str] = &["出头", "出頭", "开外", "開外", "有余", "有餘", "挂零"];

static OUTSIDE_HEADS: List<{ OUTSIDE.len() }> = List::heads(OUTSIDE);

/// Words behind an amount that are in its span.
pub(super) const BEHIND: &[(&str, Hedge)] = &[
    ("左右", Hedge::ABOUT),
    ("上下", Hedge::ABOUT),
    ("及以上", Hedge::bound(Bound::AtLeast)),
    ("及以下", Hedge::bound(Bound::AtMost)),
    ("或以上", Hedge::bound(Bound::AtLeast)),
    ("或以下", Hedge::bound(Bound::AtMost)),
    ("或者以上", Hedge::bound(Bound::AtLeast)),
    ("或者以下", Hedge::bound(Bound::AtMost)),
    ("（含）以上", Hedge::bound(Bound::AtLeast)),
    ("（含）以下", Hedge::bound(Bound::AtMost)),
    ("(含)以上", Hedge::bound(Bound::AtLeast)),
    ("(含)以下", Hedge::bound(Bound::AtMost)),
    ("以上", Hedge::bound(Bound::AtLeast)),
    ("以下", Hedge::bound(Bound::AtMost)),
    ("以内", Hedge::bound(Bound::AtMost)),
    ("以內", Hedge::bound(Bound::AtMost)),
    ("之内", Hedge::bound(Bound::AtMost)),
    ("之內", Hedge::bound(Bound::AtMost)),
    ("许", Hedge::ABOUT),
    ("許", Hedge::ABOUT),
];

static BEHIND_HEADS: Words<Hedge, { BEHIND.len() }> = Words::heads(BEHIND);

/// 以上, 左右 and their kin behind an amount: how many bytes, and the hedge. 出头 and its kin, which are no part of the
/// amount, take no bytes.
pub(crate) fn hedge_behind(text: &str) -> Option<(usize, Hedge)> {
    let skip = gap(text);
    let text = rest(text, skip);
    if OUTSIDE_HEADS.at(text).is_some() {
        return Some((0, Hedge::bound(Bound::More)));
    }
    let (len, hedge) = BEHIND_HEADS.at(text)?;
    let word = text.get(..len)?;
    // 上下楼, 左右手, 许多 are words; 以上海, 以内蒙古 name places.
    let next = first(rest(text, len));
    let cut = match word {
        "上下" => "楼两级班游文",
        "左右" => "手两脚逢岸侧翼",
        "以上" => "海",
        "以内" => "蒙",
        "许" | "許" => "多可是诺久愿昌广下家",
        _ => "",
    };
    (!next.is_some_and(|c| cut.contains(c))).then_some((skip + len, hedge))
}

/// The end and hedge of an amount that ends at byte `len`, with what hedges it behind that: 约三分之二以上.
pub(super) fn with_behind(here: &str, len: usize, hedge: Hedge) -> (usize, Hedge) {
    match hedge_behind(rest(here, len)) {
        Some((more, behind)) => (len + more, joined(hedge, behind)),
        None => (len, hedge),
    }
}

/// The hedge of a number as printed, for what it stands for: 负30多万元 is less than -30万元.
pub(super) fn of_sign(hedge: Hedge, low: Decimal) -> Hedge {
    if low >= Decimal::ZERO {
        return hedge;
    }
    let bound = match hedge.bound {
        Bound::Exact => Bound::Exact,
        Bound::More => Bound::Less,
        Bound::Less => Bound::More,
        Bound::AtLeast => Bound::AtMost,
        Bound::AtMost => Bound::AtLeast,
    };
    Hedge { bound, ..hedge }
}

/// 多, 余, 来, 几, 许 behind a numeral: how many bytes, and the hedge.
pub(super) fn more_behind(text: &str) -> Option<(usize, Hedge)> {
    let skip = gap(text);
    let c = first(rest(text, skip))?;
    let hedge = match c {
        '多' | '余' | '餘' => Hedge::bound(Bound::More),
        '来' | '來' | '几' | '幾' | '许' | '許' => Hedge::ABOUT,
        _ => return None,
    };
    Some((skip + c.len_utf8(), hedge))
}

/// Whether 多, 余 behind a unit hedges it: 三斤多, 一倍多; 3公里多云 does not.
pub(super) fn more_behind_unit(c: char, next: Option<char>) -> bool {
    matches!(c, '多' | '余' | '餘')
        && !next.is_some_and(|n| {
            class(n).has(Class::HAN)
                && matches!(
                    n,
                    '次' | '种'
                        | '样'
                        | '元'
                        | '云'
                        | '雲'
                        | '数'
                        | '少'
                        | '年'
                        | '地'
                        | '家'
                        | '名'
                        | '个'
                        | '人'
                )
        })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::*;

    #[test]
    fn bounds_before() {
        for (text, want) in [
            ("超过", Bound::More),
            ("不超过", Bound::AtMost),
            ("不得超过", Bound::AtMost),
            ("远超", Bound::More),
            ("已逾 ", Bound::More),
            ("不足", Bound::Less),
            ("接近", Bound::Less),
            ("还不到", Bound::Less),
            ("至少有", Bound::AtLeast),
            ("最多为", Bound::AtMost),
            ("大于或者等于", Bound::AtLeast),
            ("跌破", Bound::Less),
            ("低於", Bound::Less),
            ("达到", Bound::Exact),
            ("打破", Bound::Exact),
            ("超过了", Bound::More),
            ("突破了", Bound::More),
            ("超了", Bound::Exact),
            ("没有超过", Bound::AtMost),
            ("不会超过", Bound::AtMost),
            ("不能超過", Bound::AtMost),
            ("不得超", Bound::AtMost),
            ("不可能超过", Bound::AtMost),
            ("未突破", Bound::AtMost),
            ("沒有超過", Bound::AtMost),
            ("不得低於", Bound::AtLeast),
            ("不会低于", Bound::AtLeast),
            ("会不会超过", Bound::More),
            ("宜不宜超过", Bound::More),
            ("不会不足", Bound::Less),
            ("可能超过", Bound::More),
            ("只有", Bound::Exact),
            ("", Bound::Exact),
        ] {
            assert_eq!(bound_before(text, text.len()), want, "{text}");
        }
    }

    #[test]
    fn words_behind() {
        for (text, want) in [
            ("左右", Some("~")),
            (" 以上的", Some(">=")),
            ("及以上", Some(">=")),
            ("以内", Some("<=")),
            ("或者以上", Some(">=")),
            ("许", Some("~")),
            ("左右手", None),
            ("上下楼", None),
            ("以上海为", None),
            ("以内蒙古", None),
            ("许多", None),
            ("的", None),
        ] {
            assert_eq!(hedge_behind(text).map(|h| h.1.to_string()).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn in_text() {
        check(&[
            ("约30人", "约30人=~30 人"),
            ("续约3人", "3人=3 人"),
            ("缔约3国", "3国=3 国"),
            ("鄰近10個鄉鎮", "10個=10 個"),
            ("60分(含)以上", "60分(含)以上=>=60 分"),
            ("25℃多雲", "25℃=25 ℃"),
            ("超过了5000人", "5000人=>5000 人"),
            ("大约500吨", "大约500吨=~500 t"),
            ("大概8000多座", "8000多座=~>8000 座"),
            ("约为37人", "37人=~37 人"),
            ("约占三成", "三成=~30 %"),
            ("约有 300 人", "300 人=~300 人"),
            ("约达5吨", "5吨=~5 t"),
            ("签约达37人", "37人=37 人"),
            ("纽约有3人", "3人=3 人"),
            ("节约达5吨", "5吨=5 t"),
            ("近百人参加", "近百人=~<100 人"),
            ("将近两千户", "将近两千户=~<2000 户"),
            ("最近3个项目", "3个=3 个"),
            ("附近5家商店", "5家=5 家"),
            ("节约30万元", "30万元=300000 元"),
            ("签约12个项目", "12个=12 个"),
            ("逾三百家", "三百家=>300 家"),
            ("超10万人", "10万人=>100000 人"),
            ("超过80%", "80%=>80 %"),
            ("远超1000件", "1000件=>1000 件"),
            ("接近3000米", "3000米=~<3000 m"),
            ("不足三成", "三成=<30 %"),
            ("不到5公里", "5公里=<5 km"),
            ("不低于60%", "60%=>=60 %"),
            ("不得超过5人", "5人=<=5 人"),
            ("不超过200字", "200字=<=200 字"),
            ("至少20个", "20个=>=20 个"),
            ("至少有3人", "3人=>=3 人"),
            ("至多3次", "3次=<=3 次"),
            ("最多为5个", "5个=<=5 个"),
            ("高于3米", "3米=>3 m"),
            ("小于10毫米", "10毫米=<10 mm"),
            ("跌破3000点", "3000点=<3000 点"),
            ("30多人", "30多人=>30 人"),
            ("三百余亩", "三百余亩=>300 亩"),
            ("二十来个", "二十来个=~20 个"),
            ("十几家", "十几家=~10 家"),
            ("二十几万人", "二十几万人=~200000 人"),
            ("几十人", "几十人=>=10 人"),
            ("数百名", "数百名=>=100 名"),
            ("上百万元", "上百万元=>=1000000 元"),
            ("成千上万人", "成千上万人=>=1000 人"),
            ("成百上千名群众", "成百上千名=>=100 名"),
            ("百余人", "百余人=>100 人"),
            ("千余亩", "千余亩=>1000 亩"),
            ("三十来个", "三十来个=~30 个"),
            ("50来岁", "50来岁=~50 岁"),
            ("60岁上下", "60岁上下=~60 岁"),
            ("20人左右", "20人左右=~20 人"),
            ("100米以内", "100米以内=<=100 m"),
            ("3层以上", "3层以上=>=3 层"),
            ("5人及以上", "5人及以上=>=5 人"),
            ("10台以下", "10台以下=<=10 台"),
            ("2000元出头", "2000元=>2000 元"),
            ("五成有余", "五成=>50 %"),
            ("60岁开外", "60岁=>60 岁"),
            ("十里许", "十里许=~10 里"),
            ("三百许人", "三百许人=~300 人"),
            ("左右手各一个", ""),
            ("三成以上海鲜", "三成=30 %"),
            ("3家以上海企业为主", "3家=3 家"),
            ("5万元以上20万元以下", "5万元以上20万元以下=50000/200000 元"),
            ("3米以上、5米以下", "3米以上、5米以下=3/5 m"),
            ("三十或者以上", "三十或者以上=>=30"),
            ("约  30人", "约  30人=~30 人"),
            ("5万元以上5万元以下", "5万元以上=>=50000 元 | 5万元以下=<=50000 元"),
            ("三米多高", "三米多=>3 m"),
            ("3到5以上", "3到5以上=>=3/5"),
            ("5万元以上， 20万元以下", "5万元以上， 20万元以下=50000/200000 元"),
        ]);
    }
}
