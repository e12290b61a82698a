//! Headline blocks: which of their lines are kicker, headline and deck.

mod lengths;
pub(crate) mod lines;
mod look;
mod rank;
mod weights;

use super::label::{Label, is_kind_of_report, is_thing, label};
use crate::grammar::phrase::{is_unended, lacks_object};
use crate::grammar::{notice, signature};
use crate::text::class::{Class, class};
use lengths::{
    details, is_couplet, is_even_above, is_lead_up, is_much_longer, is_of_other_length, is_short_couplet,
    is_two_above,
};
use look::{PRESENCE, has_clauses, is_quoting, runs_on, tells_what_for};
pub(crate) use look::{has_figures, is_event, is_parallel, is_sure_deck, is_sure_kicker, leads_on, length};
use rank::{Parting, weigh};

/// Most lines of a headline block. More are a heap: none is held against all others, and none is weighed as a body's
/// headline.
pub(crate) const MOST_LINES: usize = 16;

/// What a line of a headline block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// 引题.
    Kicker,
    /// 主题.
    Headline,
    /// 副题.
    Deck,
}

/// How a paper ranks the lines of a headline block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ranks {
    /// One headline, the lines below are decks: mainland papers since figures are set in Arabic numerals.
    #[default]
    Deck,
    /// Two lines or three of one rank: Taiwan papers, and mainland papers that set figures in Han numerals.
    Equal,
}

impl Ranks {
    /// Learns a page's habit from its running text.
    pub(crate) fn learn<'a>(mut texts: impl Iterator<Item = &'a str> + Clone) -> Self {
        let arabic =
            texts.clone().any(|t| t.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)));
        let corner = texts.any(|t| t.contains('「'));
        if corner || !arabic { Self::Equal } else { Self::Deck }
    }
}

/// Parts a headline block: one entry a line.
///
/// At least one line is headline. What is sure stays: a column's name or a line that ends with 强调, 指出 and the like
/// leads up to what follows; a line behind a dash or in brackets, or one that names who presided, is a deck; the parts
/// of one title (关于…的通知) are one headline, and so are a meeting and what it was for. Of all ways to part the rest
/// the best is taken: newsroom habits vote for one ([`habits`]), and the weights of what the lines show decide
/// ([`rank`]).
///
/// What an OCR engine read twice is part of the headline that it repeats.
pub(crate) fn parts(lines: &[&str], ranks: Ranks) -> Vec<Part> {
    // What a colon leads to is of its rank, and so is what a meeting was for.
    let goes_on = |pair: &[&str]| matches!(pair, [line, next] if leads(line) || tells_what_for(line, next));
    if !lines.windows(2).any(goes_on) {
        return parts_of_whole(lines, ranks);
    }
    let open: Vec<bool> = core::iter::once(false).chain(lines.windows(2).map(goes_on)).collect();
    let mut joined: Vec<String> = Vec::with_capacity(lines.len());
    for (line, open) in lines.iter().zip(&open) {
        match joined.last_mut().filter(|_| *open) {
            Some(last) => last.push_str(line),
            None => joined.push((*line).to_owned()),
        }
    }
    let whole: Vec<&str> = joined.iter().map(String::as_str).collect();
    let mut rest = parts_of_whole(&whole, ranks).into_iter();
    let mut part = Part::Headline;
    let own = |open: &bool| {
        if !open {
            part = rest.next().unwrap_or(Part::Headline);
        }
        part
    };
    open.iter().map(own).collect()
}

/// Whether a line ends with a colon that the rest of its headline stands behind: 某某新区：. A label, or a line that
/// tells who said something at an occasion, is a kicker.
fn leads(line: &str) -> bool {
    let front = line.trim_end().strip_suffix(['：', ':']);
    front.is_some_and(|front| !front.is_empty() && !is_sure_kicker(front))
}

/// The parts of a block none of whose lines is broken behind a colon.
fn parts_of_whole(lines: &[&str], ranks: Ranks) -> Vec<Part> {
    let echo = |&(at, line): &(usize, &&str)| is_echo(at, line, lines);
    if lines.len() > MOST_LINES || !lines.iter().enumerate().any(|l| echo(&l)) {
        return parts_of(lines, ranks);
    }
    let told: Vec<&str> = lines.iter().enumerate().filter(|l| !echo(l)).map(|(_, l)| *l).collect();
    let mut rest = parts_of(&told, ranks).into_iter();
    let part =
        |l: (usize, &&str)| if echo(&l) { Part::Headline } else { rest.next().unwrap_or(Part::Headline) };
    lines.iter().enumerate().map(part).collect()
}

/// The parts of a block without what was read twice.
fn parts_of(lines: &[&str], ranks: Ranks) -> Vec<Part> {
    // Decks that the extractor set above their headline are still decks.
    let decks = lines.iter().take_while(|l| is_sure_deck(l)).count();
    let decks = if decks < lines.len() { decks } else { 0 };
    let rest = lines.get(decks..).unwrap_or_default();
    // And a column's name that it set below is still a kicker, unless one stands above.
    let names = |l: &&&str| label(l) == Some(Label::Column);
    let behind = match rest.first() {
        Some(first) if !names(&first) => rest.iter().rev().take_while(|l| names(l) && !is_thing(l)).count(),
        _ => 0,
    };
    let mut out = parts_below(rest.get(..rest.len() - behind).unwrap_or_default(), ranks);
    out.splice(..0, core::iter::repeat_n(Part::Deck, decks));
    out.resize(lines.len(), Part::Kicker);
    out
}

/// Whether a line is a few pieces of the others, as an OCR engine gives that reads a headline twice.
fn is_echo(at: usize, line: &str, lines: &[&str]) -> bool {
    let whole = |piece: &str| {
        piece.chars().nth(1).is_some()
            && lines
                .iter()
                .enumerate()
                .any(|(other, l)| other != at && l.len() > piece.len() && l.contains(piece))
    };
    let mut pieces = line.split_whitespace();
    pieces.clone().nth(1).is_some() && pieces.all(whole)
}

/// The parts of a block that does not open with a deck.
fn parts_below(lines: &[&str], ranks: Ranks) -> Vec<Part> {
    let mut out = vec![Part::Headline; lines.len()];
    // Who gives a notice, and what it is, are one title.
    if let [giver, title] = lines {
        let numbered = giver.ends_with(|c: char| c.is_ascii_digit());
        if !numbered && signature::signer(giver) && notice::title(title).is_some() {
            return out;
        }
    }
    let mut parting = habits(lines, ranks);
    if lines.len() > 1 && !is_title(lines) {
        parting = weigh(lines, ranks, parting);
    }
    for (index, part) in out.iter_mut().enumerate() {
        if index < parting.kickers {
            *part = Part::Kicker;
        } else if index >= parting.kickers + parting.heads {
            *part = Part::Deck;
        }
    }
    out
}

/// How the habits of newsrooms part a block: kickers are taken from the top and decks from the bottom.
///
/// A kicker names a column, a unit or a place; with a deck below, the first line of three leads up to the others, and a
/// line without a word in quotes to one with such a word. A deck sets clauses side by side under a headline that does
/// not, is much longer than the lines above, or is the couplet below a single line.
fn habits(lines: &[&str], ranks: Ranks) -> Parting {
    let (mut top, mut bottom) = (0, lines.len());
    // A column's name and a unit's may lead up to one headline.
    while top + 1 < bottom
        && lines.get(top).is_some_and(|l| is_sure_kicker(l))
        && !lines.get(top + 1).is_some_and(|l| is_sure_deck(l))
    {
        top += 1;
    }
    if top == 0 && is_rubric(lines) {
        top = 1;
    }
    if top == 0 && ranks == Ranks::Deck && is_even_above(lines) {
        return Parting { kickers: 0, heads: lines.len().saturating_sub(1) };
    }
    // Of three lines one is a deck, and the first leads up to the second more often than both others are decks.
    let leads_up = |bottom: usize| top == 0 && bottom == 2 && lines.len() == 3;
    while bottom - top > 1
        && (!leads_up(bottom) || lines.get(1).is_some_and(|l| is_sure_deck(l)))
        && lines.get(bottom - 1).is_some_and(|l| {
            let above = lines.get(top..bottom - 1).unwrap_or_default();
            is_deck(l, above)
                || (ranks == Ranks::Deck || above.len() > 1) && is_in_clauses(l, above)
                || has_clauses(l) && above.last().is_some_and(|a| has_clauses(a))
        })
    {
        bottom -= 1;
    }
    if !is_title(lines.get(top..bottom).unwrap_or_default()) {
        bottom = top + details(lines.get(top..bottom).unwrap_or_default());
    }
    let with_deck = bottom < lines.len();
    let left = lines.get(top..bottom).unwrap_or_default();
    if top == 0 && is_short_couplet(left) {
        top = 2;
    } else if top == 0 && left.len() > 1 && is_kicker(left) {
        top = 1;
    } else if top == 0 && left.len() > 2 && !is_title(left) {
        if with_deck || !is_couplet(left) || ranks == Ranks::Equal || is_lead_up(left) {
            top += 1;
        } else {
            bottom = top + 1;
        }
    }
    while top > 0 && top + 1 < bottom && lines.get(top).is_some_and(|l| label(l).is_some()) {
        top += 1;
    }
    let left = lines.get(top..bottom).unwrap_or_default();
    if top > 0 && !with_deck && ranks == Ranks::Deck && left.len() > 2 && is_couplet(left) && !is_title(left)
    {
        bottom = top + if is_two_above(left) { 2 } else { 1 };
    }
    if let [a, b] = left {
        let leads = if top == 0 {
            is_of_other_length(a, b, with_deck, ranks)
        } else {
            with_deck && ranks == Ranks::Deck && is_much_longer(a, b)
        };
        top += usize::from(leads && !lacks_object(a));
    }
    let left = lines.get(top..bottom).unwrap_or_default();
    if let ([head, line], Ranks::Deck, false) = (left, ranks, with_deck) {
        if is_below(head, line) && !is_title(left) {
            bottom -= 1;
        }
    }
    Parting { kickers: top, heads: bottom.saturating_sub(top) }
}

/// Whether a line is of several clauses below lines that are of one each, and no title.
fn is_in_clauses(line: &str, above: &[&str]) -> bool {
    /// Shortest deck, in characters, that shows itself so.
    const SHORTEST: usize = 10;
    has_clauses(line)
        && length(line) >= SHORTEST
        && !above.iter().any(|l| has_clauses(l) || l.contains("关于") || l.contains("關於"))
        && !above.last().is_some_and(|l| is_unended(l))
}

/// Whether a line is short, and all Han characters, as the names of columns are.
pub(crate) fn is_short_rubric(line: &str) -> bool {
    /// Longest such name, in characters.
    const LONGEST: usize = 5;
    let line = line.trim();
    let han = |c: char| class(c).has(Class::HAN);
    (2..=LONGEST).contains(&line.chars().take(LONGEST + 1).count()) && line.chars().all(han)
}

/// Whether the first line of a block is the name of a column on a page that has such names above its headlines: short,
/// much shorter than the next line, and no part of a sentence that goes on there. Two lines of one headline are of
/// about one length.
pub(crate) fn may_be_rubric(line: &str, rest: &[&str]) -> bool {
    /// So much longer, in characters, the next line is.
    const LONGER: usize = 3;
    rest.first().is_some_and(|next| {
        is_short_rubric(line)
            && length(next) >= length(line) + LONGER
            && !is_sure_deck(next)
            && !runs_on(next)
            && !lacks_object(line)
            && !is_unended(line)
            && !ends_verbal(line)
    })
}

/// Whether a line ends with a particle that tells of something: 老桥头醒了.
fn ends_verbal(line: &str) -> bool {
    line.trim_end().ends_with(['了', '着', '过', '吗', '呢', '吧'])
}

/// Whether the first of some lines is a few characters that name a column or a place, and the next is no deck.
fn is_rubric(lines: &[&str]) -> bool {
    /// Longest such name, in characters, and longest line of a headline.
    const LONGEST: usize = 5;
    const LONGEST_HEADLINE: usize = 22;
    let [line, next, ..] = lines else { return false };
    let tells = |c: char| c.is_whitespace() || c.is_ascii_digit() || "，。！？：、…—".contains(c);
    let (here, there) = (length(line), length(next));
    here <= LONGEST
        && (here + 1..=LONGEST_HEADLINE).contains(&there)
        && !line.trim().contains(tells)
        && !is_sure_deck(next)
        && !runs_on(next)
        && !lacks_object(line)
}

/// Whether the second of two lines is of lower rank: it tells details of what the first says.
fn is_below(head: &str, line: &str) -> bool {
    let (here, there) = (length(head), length(line));
    let figures = has_figures(line);
    let clauses = line.contains(['，', '；', '：']);
    // A couplet above one line is as much headline as that, and so are two lines of one length.
    let even = here.abs_diff(there) <= 1 && !figures;
    let long = has_clauses(line) && here + 3 <= there;
    let quotes = is_quoting(head) && !is_quoting(line) && here <= there;
    (!is_parallel(head) || long || quotes)
        && !even
        && !runs_on(line)
        && !lacks_object(head)
        && (figures || clauses || there > here || quotes)
}

/// Whether the first of some lines is a kicker to the others.
fn is_kicker(lines: &[&str]) -> bool {
    let [line, next, ..] = lines else { return false };
    let line = line.trim();
    if is_sure_kicker(line) {
        return true;
    }
    if line.starts_with(['—', '（', '(']) {
        return false;
    }
    // A column's, unit's or place's name: short, no clause, and the headline is longer.
    let (here, there) = (length(line), length(next));
    let clause = line.contains(['，', '？', '！', ' ', '\u{3000}']) || has_figures(line);
    (here <= 5 && !clause && there > here && !runs_on(next) && !lacks_object(line))
        || (line.contains('·') && here <= 10)
}

/// Whether lines are one title broken in pieces: 关于…的通知.
fn is_title(lines: &[&str]) -> bool {
    let last = lines.last().map_or("", |l| l.trim());
    let kinds = [
        "通知", "意见", "决定", "办法", "规定", "条例", "公告", "方案", "报告", "公报", "细则", "批复",
        "讲话", "说明",
    ];
    kinds.iter().any(|k| last.ends_with(k)) && lines.iter().any(|l| l.contains("关于") || l.contains("印发"))
}

fn is_deck(line: &str, above: &[&str]) -> bool {
    let line = line.trim();
    if is_sure_deck(line) {
        return true;
    }
    if PRESENCE.iter().any(|word| line.ends_with(word)) && above.len() > 1 || is_kind_of_report(line) {
        return true;
    }
    // 市场：下月中旬才会跌: who says so.
    let speaks =
        |l: &str| l.find('：').is_some_and(|at| l.get(..at).is_some_and(|w| (1..=5).contains(&length(w))));
    if speaks(line) && !above.iter().any(|l| speaks(l)) {
        return true;
    }
    let Some(headline) = above.first() else { return false };
    // Much longer than the headline, and of several clauses.
    let much = length(line) * 2 > length(headline) * 3 && length(line) > 16;
    let clauses = line.contains([' ', '\u{3000}', '，']);
    is_parallel(line) && !is_parallel(headline) && length(headline) <= 14 || much && clauses
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(lines: &[&str], ranks: Ranks) -> String {
        parts(lines, ranks)
            .into_iter()
            .map(|p| match p {
                Part::Kicker => 'k',
                Part::Headline => 'h',
                Part::Deck => 'd',
            })
            .collect()
    }

    #[test]
    fn names_of_columns() {
        for (line, next, want) in [
            ("巧手厨房", "春笋烧肉", false),
            ("巧手厨房", "春笋烧肉有讲究", true),
            ("巧手厨房", "春笋有讲究", false),
            ("老周门诊", "春天补水别等口渴", true),
            ("桥边短论", "从会风里看作风", true),
            ("田边开庭", "兄弟俩握手", false),
            ("返乡青年", "比赛种菜园", false),
            ("老桥头醒了", "六家早点铺同日开张", false),
            ("县法院设立", "小额诉讼快审庭", false),
            ("老水塔", "正从危房变成书屋", false),
            ("吃食堂", "——青石镇干部下乡记", false),
            ("5月8日", "三家医院同日开诊", false),
        ] {
            assert_eq!(may_be_rubric(line, &[next]), want, "{line} {next}");
        }
    }

    #[test]
    fn headline_blocks() {
        for (lines, want) in [
            (&["全市秋粮入库过半"][..], "h"),
            (&["柳湾新渠：", "三个村的水今年够用了"], "hh"),
            (&["柳湾新渠：", "三个村的水够用了", "日供水量增加5万吨 灌溉面积扩大一倍"], "hhd"),
            (&["李明在水利工作会议上强调：", "一渠清水要送到田头"], "kh"),
            (&["柳湾村夜里亮灯", "农民们学会算账", "六十天教完一本珠算书"], "hhd"),
            (&["老街口添了三个书报亭", "早上来取报 晚上来还书", "节假日照常开门 借书不收押金"], "khd"),
            (&["花农赶早市 菜农赶夜市", "村口新修的路灯亮了 摊位多了一倍"], "hd"),
            (&["新农人故事", "桃园里来了“田管家”", "柳湾村土地托管见闻"], "khd"),
            (&["快修水渠", "快种冬麦", "柳湾镇备耕不误农时"], "kkh"),
            (&["市长在调研时强调", "把水利短板补起来"], "kh"),
            (&["林业局", "三万亩山林披新绿"], "kh"),
            (&["一座桥的二十年", "——青石镇修桥记"], "hd"),
            (&["新校舍开门迎学生", "教室宽敞明亮 操场绿草如茵"], "hd"),
            (&["全市教育大会召开", "部署明年工作", "李明主持 王强出席"], "hhd"),
            (&["县委常委会召开会议", "研究秋收秋种和粮食收购工作", "李明远主持并讲话"], "hhd"),
            (&["跨江大桥今晨合龙", "两岸居民步行可达"], "hh"),
            (&["连载", "老井", "（之七）"], "khd"),
            (&["农机公司", "送油下乡 不误农时"], "kh"),
            (&["秋风送爽 湖蟹正肥", "湖区蟹市昨日开张"], "hh"),
            (&["“十三五”收官之年看亮点", "百舸争流", "——一座港城的五年"], "khd"),
            (&["老水塔", "正从危房变成书屋"], "hh"),
            (&["家教一得", "孩子写字 先要坐稳"], "kh"),
            (&["【平安柳湾】", "巡逻队深夜寻回走失老人"], "kh"),
            (&["■庭审直击", "一棵树该归谁"], "kh"),
            (&["吃食堂", "——青石镇干部下乡记"], "hd"),
            (&["某炮兵旅", "雨夜拉动不打招呼", "随机抽点检验真功夫"], "khh"),
            (&["青石县水务局", "招标公告"], "hh"),
            (&["旧桥改名", "买方诉请退款获准", "法院认定构成违约 卖方退还全款"], "khd"),
            (&["全市水利大会召开", "把每一条河治成清水", "某某讲话 某某主持"], "khd"),
            (&["县法院设立", "小额诉讼“快审庭”"], "hh"),
            (
                &[
                    "新春走乡村",
                    "一条鱼游出百亿产业",
                    "湖畔渔村告别围网",
                    "亩产值升至3.6万元",
                    "养殖户户均增收两成",
                ],
                "khhdd",
            ),
            (&["今日导读", "市水务局", "新泵站赶在汛前试机"], "kkh"),
            (&["——在全市水利工作会议上的讲话", "守好一河清水", "护好两岸良田"], "dhh"),
            (&["全市人大代表视察城区六条内河后认为", "清淤不能停", "截污要提速"], "khh"),
            (&["旧戏台亮灯了", "图片新闻"], "hk"),
            (&["山村孩子有了", "云上课堂"], "hh"),
            (&["卫生院暑期推出", "护眼门诊"], "hh"),
            (&["球迷洒泪告别", "老城看台"], "hh"),
            (&["护眼门诊", "卫生院教孩子远离手机"], "kh"),
            (&["修了三年的新渠昨日全线通水", "村东那片旱田", "今年不用再等雨了"], "khh"),
            (&["雨前抢收两昼夜", "柳湾镇万亩早稻", "颗粒归仓", "全镇出动收割机126台"], "khhd"),
            (
                &[
                    "让每一筐桃都有去处",
                    "跨县鲜桃专列",
                    "驶上快车道",
                    "上半年外运鲜桃同比增加近三成",
                    "首批十二家合作社签下长期订单",
                ],
                "khhdd",
            ),
        ] {
            assert_eq!(letters(lines, Ranks::Deck), want, "{lines:?}");
        }
    }
}
