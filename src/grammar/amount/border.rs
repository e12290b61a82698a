//! What stands around a numeral and tells that it is no amount: words that it is cut out of, names, a bare 一.

use rust_decimal::Decimal;

use super::measured::{Tail, measured};
use super::unit::{in_context, unit_at};
use super::{first, last, ordinal, rest};
use crate::grammar::numeral::{Numeral, Script, numeral};
use crate::grammar::range::to_sign;
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

/// Characters that make a word with 一 behind them: 统一, 唯一, 万一.
static BEFORE_ONE: CharSet = CharSet::of("统唯同逐单专划归纯整万任不其之初高大老第");

/// Characters that make a word or a name with any other Chinese digit behind them: 星期三, 李四, 高三, 老三.
static BEFORE_DIGIT: CharSet = CharSet::of("期周拜之其李张王赵初高老第");

/// Whether a numeral behind a text continues an ordinal: 第3至5, 三年级二班.
pub(super) fn goes_on_ordinal(before: &str) -> bool {
    ordinal::goes_on(before) || before.ends_with("年级")
}

/// Whether a numeral at a place is cut out of a word.
pub(super) fn inside_word(text: &str, at: usize, n: &Numeral) -> bool {
    let before = text.get(..at).unwrap_or_default();
    if n.script != Script::Han || n.scaled || n.digits > 1 {
        return false;
    }
    let Some(c) = last(text, at) else { return false };
    // 铁三角, 长三角: no dime follows these.
    if matches!(c, '铁' | '鐵' | '珠' | '长' | '長') && rest(text, at).starts_with("三角") {
        return !before.ends_with("增长") && !before.ends_with("增長");
    }
    // 提高一成, 学期三门课: the character belongs to another word.
    let other = match c {
        '高' => before.ends_with("提高") || before.ends_with("增高") || before.ends_with("升高"),
        '期' => !before.ends_with("星期"),
        '大' => ["扩大", "增大", "放大", "加大"].iter().any(|w| before.ends_with(w)),
        _ => false,
    };
    let list = if n.low == Decimal::ONE { &BEFORE_ONE } else { &BEFORE_DIGIT };
    !other && list.has(c)
}

/// Whether a sign before a figure joins it to what stands before, and is no minus: 5-8, A-3.
///
/// It joins behind a Han character, a letter, a figure, %, ℃, a dash and what closes a bracket or a quotation, but
/// never behind words that a value follows (气温为-3℃), nor behind a Han character where it can be no hyphen of a name.
pub(super) fn joined(text: &str, at: usize) -> bool {
    const WORDS: &[&str] = &[
        "超过", "低于", "高于", "达", "为", "至", "到", "是", "气温", "温度", "在", "增长", "增速", "下降",
        "低到", "零下",
    ];
    let after = rest(text, at).chars().nth(1).and_then(digit).is_some();
    if after && text.get(..at).is_some_and(|t| WORDS.iter().any(|w| t.ends_with(w))) {
        return false;
    }
    last(text, at).is_some_and(|b| {
        digit(b).is_some()
            || class(b).has(Class::HAN) && !(after && minus(text, at))
            || class(b).has(Class::LATIN)
            || matches!(b, '%' | '％' | '℃' | '）' | ')' | '”' | '》' | '-' | '—')
    })
}

/// Whether a sign behind a Han character is a minus: 同比-5.2%, 盈利-3.5亿元; 歼-10, 图-3.1 and 5元-3.5元 have none.
fn minus(text: &str, at: usize) -> bool {
    /// The longest unit that is looked for before the sign, in characters.
    const LONGEST: usize = 4;
    /// What words for what may be below zero end with: 盈利, 同比, 增幅, 气温.
    static SUMS: CharSet = CharSet::of("利润潤比幅率增长長降差额額值温溫收入余餘为為是");
    /// What 度 is said of: 气温, 最低, 白天最高.
    static HEAT: CharSet = CharSet::of("温溫低高为為");
    let here = rest(text, at);
    let Some(sign) = first(here) else { return false };
    let shows = sign == '−'
        || matches!(sign, '-' | '－')
            && measured(rest(here, sign.len_utf8())).is_some_and(|m| {
                let printed = rest(here, sign.len_utf8()).get(..m.numeral.len).unwrap_or_default();
                // 哈尔滨-12℃, 最低-12度: no hyphen stands before degrees of heat.
                let behind = rest(here, sign.len_utf8() + m.len);
                let upper = || measured(rest(behind, to_sign(behind)?));
                // -12～-5℃: the upper end has the unit of both.
                let tail = if m.tail == Tail::None { upper().map_or(m.tail, |u| u.tail) } else { m.tail };
                let heat = match tail {
                    Tail::Unit(u) if u.dimension() == Dimension::Temperature => {
                        u.symbol() != "度" || last(text, at).is_some_and(|c| HEAT.has(c))
                    }
                    _ => false,
                };
                heat || matches!(m.tail, Tail::Percent(_))
                    || m.tail != Tail::None
                        && printed.contains(['.', '．', '·', '点'])
                        && last(text, at).is_some_and(|c| SUMS.has(c))
            });
    // The upper end of a range that is none: 5元-3.5元.
    let before = text.get(..at).unwrap_or_default();
    let counted = |(start, _): (usize, char)| {
        last(before, start).is_some_and(|c| digit(c).is_some())
            && unit_at(rest(before, start)).is_some_and(|(len, _)| start + len == at)
    };
    shows && !before.char_indices().rev().take(LONGEST).any(counted)
}

/// What follows a year where its last figure seems to have a unit: 2025届, 1998级校友, 2025台灣, 2024元月.
fn year(text: &str, at: usize, n: &Numeral, unit: Unit, behind: &str) -> bool {
    let here = rest(text, at);
    // Four figures and no more: 2,025 is no year.
    let bare = n.digits == 4 && n.high.is_none() && here.chars().take(4).all(|c| digit(c).is_some());
    // What was read goes on behind the unit: 2000届以上.
    let ends = here.len() - behind.len() <= n.len + "届".len();
    if !bare || !ends || n.low < Decimal::from(1900) || n.low > Decimal::from(2100) {
        return false;
    }
    let starts = |words: &[&str]| words.iter().any(|w| behind.starts_with(w));
    match unit.symbol() {
        "届" | "屆" | "版" => true,
        // 2000款产品 are many.
        "款" => !(n.low % Decimal::ONE_HUNDRED).is_zero(),
        "级" | "級" => starts(&[
            "新生",
            "学生",
            "學生",
            "校友",
            "毕业",
            "畢業",
            "本科",
            "研究生",
            "硕士",
            "博士",
            "同学",
            "同學",
        ]),
        "台" | "臺" => {
            behind.starts_with(['北', '中', '南', '东', '東', '商', '海'])
                && !starts(&["中型", "中小", "中央", "商用", "南方", "北方", "中国", "海尔", "海信"])
        }
        "元" => {
            behind.starts_with('月')
                && !starts(&["月租", "月票", "月薪", "月供", "月费", "月費", "月卡", "月套"])
        }
        _ => false,
    }
}

/// Whether 度 behind one Chinese digit says how often: 曾两度夺冠. Degrees end there, or stand behind a word for them.
pub(super) fn times(text: &str, at: usize, n: &Numeral, unit: Unit, behind: &str) -> bool {
    static DEGREES: CharSet = CharSet::of("升降高低温溫冷热熱烧燒角偏差斜");
    /// What is done so often, by its first character.
    static DONE: CharSet =
        CharSet::of("夺奪获獲出入当當任参參来來赴成问問登蝉蟬连連访訪荣榮受被邀折开開召举舉");
    /// What stands behind degrees, or is counted in them.
    static NOUNS: CharSet = CharSet::of(
        "的左以多半上下高低到至电電角水及和或与與之内是为為空灰春秋寒热熱温溫天烧燒夜附就则則便而",
    );
    /// What says that it was done: 曾三度易名, 先后三度.
    const SINCE: &[&str] = &["曾", "曾经", "曾經", "已", "先后", "先後", "此前"];
    if unit.symbol() != "度" || n.script != Script::Han || n.scaled || n.digits > 1 || n.high.is_some() {
        return false;
    }
    let before = text.get(..at).unwrap_or_default();
    let mut behind = behind;
    // 两度、三度夺冠
    if let Some(more) = behind.strip_prefix(['、', '或', '和'])
        && let Some(next) = numeral(more).filter(|n| n.script == Script::Han && n.digits == 1)
        && let Some(more) = rest(more, next.len).strip_prefix('度')
    {
        behind = more;
    }
    let next = first(behind);
    // 两度 before a verb of any kind: 两度推迟; 两度电 and 两度的水 are none.
    let verb = next.is_some_and(|c| class(c).has(Class::HAN) && !NOUNS.has(c))
        && !behind.starts_with("结冰")
        && !before.ends_with([
            '到', '至', '在', '为', '為', '从', '從', '由', '破', '居', '有', '剩', '出', '藏', '得',
        ]);
    let goes_on = next.is_some_and(|c| DONE.has(c))
        || verb && (n.low == Decimal::TWO || SINCE.iter().any(|w| before.ends_with(w)))
        || before.ends_with("梅开")
        || before.ends_with("梅開");
    let told = before.trim_end_matches(['了', '约', '約', '近', '达', '達', '到', '至']);
    goes_on && !told.ends_with(|c| DEGREES.has(c)) && in_context(unit, before) == unit
}

/// Whether a numeral with a unit is an amount, and no phrase: 一 before a measure word is too often a mere article.
pub(super) fn counts(text: &str, at: usize, n: &Numeral, unit: Unit, behind: &str) -> bool {
    let one = n.script == Script::Han && !n.scaled && n.low == Decimal::ONE && n.high.is_none();
    // 5负2平: draws, no square metres.
    let drawn = rest(text, at + n.len).starts_with('平')
        && unit.symbol() == "㎡"
        && last(text, at).is_some_and(|c| matches!(c, '负' | '負' | '胜' | '勝'));
    if drawn || year(text, at, n, unit, behind) {
        return false;
    }
    if unit.is_noun() {
        let named = n.script == Script::Han && last(text, at).is_some_and(|c| class(c).has(Class::LATIN));
        // 2024/27赛季: years, where no date was read.
        let years = matches!(unit.symbol(), "赛季" | "賽季") && n.low >= Decimal::from(1900);
        return n.low >= Decimal::TWO && !named && !years;
    }
    let here = text.get(at..).unwrap_or_default();
    // 一则…，二则…: firstly, secondly.
    if here.starts_with("二则") {
        return false;
    }
    if !one {
        return true;
    }
    if unit.is_measure_word() {
        return false;
    }
    // 一点, 一分, 一手 and the like are no money or length either.
    let phrase = matches!(
        unit.symbol(),
        "度" | "分"
            | "码"
            | "K"
            | "兆"
            | "MB"
            | "GB"
            | "斗"
            | "钱"
            | "里"
            | "石"
            | "节"
            | "番"
            | "担"
            | "角"
            | "W"
    );
    let before = text.get(..at).unwrap_or_default();
    let doubled = unit.symbol() == "番" && (before.ends_with('翻') || before.ends_with("翻了"));
    // 一角二分 is money: what else was read goes on behind.
    doubled || !(phrase && text.get(at..).is_none_or(|t| t.len() - behind.len() <= "一角".len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::grammar::cases::found;

    #[test]
    fn in_text() {
        check(&[
            ("统一零售", ""),
            ("星期三次日", ""),
            ("李四人民代表", ""),
            ("高三班", ""),
            ("单一品种", ""),
            ("三年级二班", ""),
            ("一律停产", ""),
            ("一方面", ""),
            ("一朝一夕", ""),
            ("七上八下", ""),
            ("三番五次", ""),
            ("五花八门", ""),
            ("三夏大忙", ""),
            ("两会召开", ""),
            ("八项规定", ""),
            ("十五五规划", ""),
            ("四川三国", ""),
            ("三农问题", ""),
            ("百年大计", ""),
            ("千家万户", ""),
            ("万里长城", ""),
            ("四平方米", "四平方米=4 ㎡"),
            ("十分满意", ""),
            ("一点意见", ""),
            ("一点五亿", "一点五亿=150000000"),
            ("三星级", ""),
            ("五台机器", "五台=5 台"),
            ("四通八达", ""),
            ("红四方面军", ""),
            ("八路军", ""),
            ("三峡工程", ""),
            ("九江市", ""),
            ("两弹一星", ""),
            ("半导体", ""),
            ("数以万计", ""),
            ("零售价", ""),
            ("二维码", ""),
            ("五四运动", ""),
            ("十六大报告", ""),
            ("一把手", ""),
            ("二把手", ""),
            ("百花齐放", ""),
            ("17家万米以上企业", "17家=17 家 | 万米以上=>=10000 m"),
            ("6章71条", "6章=6 章 | 71条=71 条"),
            ("两地", ""),
            ("两岸", ""),
            ("三亚市", ""),
            ("四处", ""),
            ("五谷丰登", ""),
            ("六一", ""),
            ("十堰市", ""),
            ("百货大楼", ""),
            ("千方百计", ""),
            ("万一", ""),
            ("几何", ""),
            ("成都", ""),
            ("上海", ""),
            ("扩大一倍", "一倍=1 倍"),
            ("一里路", ""),
            ("日期三次", "三次=3 次"),
            ("A-3", ""),
            ("增高一成", "一成=10 %"),
            ("放大一倍", "一倍=1 倍"),
            ("加大三公里", "三公里=3 km"),
            ("同比-5.2%", "-5.2%=-5.2 %"),
            ("增幅－3.2%", "－3.2%=-3.2 %"),
            ("盈利-3.5亿元", "-3.5亿元=-350000000 元"),
            ("盈利−3亿元", "−3亿元=-300000000 元"),
            ("歼-10", ""),
            ("5元-3.5元", "5元=5 元 | 3.5元=3.5 元"),
            ("2025届高校毕业生", ""),
            ("1998级校友", ""),
            ("2000级台阶", "2000级=2000 级"),
            ("2025版目录", ""),
            ("2025款车型", ""),
            ("2000款产品", "2000款=2000 款"),
            ("25届毕业生", "25届=25 届"),
            ("2025台北", ""),
            ("2025台灣設計展", ""),
            ("2025台设备", "2025台=2025 台"),
            ("5台中型客车", "5台=5 台"),
            ("2025元宵晚会", ""),
            ("2024元月", ""),
            ("2024元月租", "2024元=2024 元"),
            ("2024元", "2024元=2024 元"),
            ("曾两度获得冠军", "两度=2 度"),
            ("三度夺冠", "三度=3 度"),
            ("三度的水", "三度=3 度"),
            ("下降了三度并起风", "三度=3 度"),
            ("三度电费", "三度=3 kWh"),
            ("铁三角", ""),
            ("三角钱", "三角钱=0.3 元"),
            ("哈尔滨-12℃", "-12℃=-12 ℃"),
            ("北京-5℃到3℃", "-5℃到3℃=-5/3 ℃"),
            ("沈阳-12～-5℃", "-12～-5℃=-12/-5 ℃"),
            ("最低-3度", "-3度=-3 度"),
            ("白天最高-3到-1度", "-3到-1度=-3/-1 度"),
            ("5度-8度", "5度-8度=5/8 度"),
            ("15摄氏度-18摄氏度", "15摄氏度-18摄氏度=15/18 ℃"),
            ("晴5-8℃", "5-8℃=5/8 ℃"),
            ("经度-30度", "30度=30 度"),
        ]);
    }

    /// Printed alike: how often, or how warm.
    #[test]
    fn times_and_degrees() {
        use crate::grammar::scan::{Context, Scan};
        use crate::model::mention::Value;
        use crate::model::unit::Dimension::{Angle, Count, Temperature};
        for (text, want) in [
            ("曾两度获得冠军", Count),
            ("三度夺冠", Count),
            ("两度、三度夺冠", Count),
            ("两度推迟婚期", Count),
            ("曾三度易名", Count),
            ("梅开二度，", Count),
            ("调到两度保存", Temperature),
            ("下降了两度", Temperature),
            ("两度左右", Temperature),
            ("两度、三度的差别", Temperature),
            ("升高两度推迟播种", Temperature),
            ("相差两度，", Temperature),
            ("从两度升到五度", Temperature),
            ("跌破两度并起雾", Temperature),
            ("夜里两度结冰", Temperature),
            ("两度附近", Temperature),
            ("室温三度易冻", Temperature),
            ("下降了三度并起风", Temperature),
            ("高温三度拉响警报", Temperature),
            ("三度的水", Temperature),
            ("38度高烧", Temperature),
            ("东经两度附近", Angle),
        ] {
            let dimension = Scan::new(text, Context::default()).find_map(|m| match m.value {
                Value::Quantity(q) => Some(q.unit.dimension()),
                _ => None,
            });
            assert_eq!(dimension, Some(want), "{text}");
        }
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("升高三度", "三度=3 度"),
            ("A-3", ""),
            ("一角硬币", ""),
            ("街道一角", ""),
            ("小王二十岁", "二十岁=20 岁"),
            ("小李七八岁", "七八岁=7/8 岁"),
            ("比地球大三倍", "三倍=3 倍"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
