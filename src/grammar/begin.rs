//! Where a mention can begin: one look at a character tells that most begin nothing, one at the pair of it and the
//! next that most others begin another word.

use super::clock::PARTS;
use super::feast;
use super::{amount, durations, era, numeral, recurrence, relative, stretch, temporal};
use crate::model::leaf::is_ignorable;
use crate::text::table::decode;

/// A temporal expression can begin with the character.
pub(super) const TIME: u8 = 1;
/// An amount can begin with the character.
pub(super) const AMOUNT: u8 = 2;
/// Whatever the next character is.
const FREELY: u8 = 4;
/// With a numeral behind it: 前8个月, 第三季度, 晚8点.
const BEFORE_NUMERAL: u8 = 8;
/// With anything behind it that begins a mention: 约明年6月.
const BEFORE_MENTION: u8 = 16;
/// The character is, or may stand before, a numeral that another character leads.
const NUMERAL: u8 = 32;

/// Both families begin with digits, half or full width.
const DIGITS: &str = "0123456789０１２３４５６７８９";

/// Characters that numerals and amounts begin with, whatever stands behind: the rules tell whether another word begins.
const FREE: &str = "零〇一二三四五六七八九十百千万亿两兩俩倆仨廿卅卌几幾数數半壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億￥¥$＄€£￡";

/// Characters that begin a mention where a numeral stands behind them. 上 and 成 are numerals before a scale.
const LEADING: &str = "-－−+负負上下成前后後头頭第过過每早晚夜闰閏’'‘“初";

/// Hedges of one character.
const HEDGES: &str = "近约約";

/// Heads of words that no list below has.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    // hedges, units of half a day
    "大概", "大致", "大半", "小半",
    // 今（114）年, 昨（14）日
    "今（", "今(", "去（", "去(", "昨（", "昨(", "明（", "明(", "前（", "前(", "后（", "后(", "後（", "後(",
    // 本（114）年, 上（5）月, 今起
    "本（", "本(", "上（", "上(", "下（", "下(", "当（", "当(", "當（", "當(", "今起", "昨起", "明起",
    "昨凌", "昨清", "昨上", "昨中", "昨下", "昨傍", "昨深", "今凌", "今清", "今上", "今中", "今下", "今傍", "今深",
    "明凌", "明清", "明上", "明中", "明下", "明傍", "明深",
    "今春", "今夏", "今秋", "今冬", "去春", "去夏", "去秋", "去冬", "明春", "明夏", "明秋", "明冬",
    "来春", "来夏", "来秋", "来冬",
    // weeks and quarters
    "本周", "本週", "本星", "本礼", "本禮", "本季", "本一", "上周", "上週", "上星", "上礼", "上禮", "上季",
    "下周", "下週", "下星", "下礼", "下禮", "下季", "这周", "这週", "这星", "这礼", "这禮", "这季", "这一",
    "這周", "這週", "這星", "這礼", "這禮", "這季", "這一", "当周", "当週", "当星", "当礼", "当禮", "当季", "当一",
    "同周", "同週", "同星", "同礼", "同禮", "同季", "同一", "星期", "礼拜", "禮拜", "周末", "週末",
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周天",
    "週一", "週二", "週三", "週四", "週五", "週六", "週日", "週天",
    // years, centuries, the lunar calendar
    "年初", "年底", "年末", "岁末", "歲末", "月初", "月底", "月末", "首季", "末季", "上半", "下半", "上世", "本世", "下世", "上个",
    "公元", "公历", "西元", "民国", "民國", "中华", "中華", "元月", "闰元", "閏元",
    "大年", "农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "夏历", "夏曆", "正月", "腊月", "臘月", "冬月", "复活",
    // lengths from now
    "之后", "之前", "每隔",
    // what amounts begin with
    "摄氏", "攝氏", "华氏", "華氏",
];

/// What each character of the Basic Multilingual Plane can begin.
static BEGINS: [u8; 0x1_0000] = {
    let mut table = [0; 0x1_0000];
    table = enter(table, DIGITS, TIME | AMOUNT | FREELY | NUMERAL);
    table = enter(table, temporal::STARTS, TIME);
    table = enter(table, amount::STARTS, AMOUNT);
    table = enter(table, FREE, FREELY);
    table = enter(table, LEADING, BEFORE_NUMERAL);
    table = enter(table, HEDGES, BEFORE_MENTION);
    table = enter(table, numeral::BEGIN, NUMERAL);
    // -.5, 前大半年, Ｏ for 〇
    table = enter(table, ".大小Ｏ", NUMERAL);
    let mut code = 0;
    while code < 0xd800 {
        if let Some(c) = char::from_u32(code)
            && is_ignorable(c)
        {
            table[code as usize] |= NUMERAL;
        }
        code += 1;
    }
    table[0xfeff] |= NUMERAL;
    table
};

/// What the words of the lists begin with.
static HEADS: Heads = Heads::EMPTY
    .of(WORDS)
    .with(PARTS)
    .with(feast::SOLAR)
    .with(feast::LUNAR)
    .with(feast::WEEKDAYS)
    .with(feast::TERMS)
    .with(relative::YEARS)
    .with(relative::MONTHS)
    .with(relative::DAYS)
    .with(relative::TEXT_DAYS)
    .with(relative::THIS_OR_NEXT)
    .with(relative::PAIRS)
    .of(relative::VAGUE)
    .with(era::REIGNS)
    .with(stretch::SEASONS)
    .with(durations::FRONTS)
    .with(amount::ABOUTS)
    .with(amount::CURRENCIES)
    .behind('每', recurrence::UNITS)
    .product("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥");

/// Sets a bit for every character of a text, all of which are in the Basic Multilingual Plane.
const fn enter(mut table: [u8; 0x1_0000], text: &str, bit: u8) -> [u8; 0x1_0000] {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let (code, len) = decode(text, at);
        table[code] |= bit;
        at += len;
    }
    table
}

/// Heads of words by their hash: a head of the set is always found, another seldom.
///
/// A word of two characters begins with its pair; of a longer one the third character is asked for, too: 国家 begins
/// many a word that is no 国家公祭日.
#[derive(Debug)]
struct Heads {
    /// Pairs that are a word.
    whole: [u64; 0x200],
    /// Pairs that a longer word begins with.
    pairs: [u64; 0x200],
    threes: [u64; 0x200],
}

impl Heads {
    const EMPTY: Self = Self { whole: [0; 0x200], pairs: [0; 0x200], threes: [0; 0x200] };

    const fn hash(first: usize, second: usize) -> usize {
        (first.wrapping_mul(0x9e5) ^ second.wrapping_mul(0x61)) & 0x7fff
    }

    /// Adds a pair.
    const fn add(mut self, first: usize, second: usize) -> Self {
        let hash = Self::hash(first, second);
        self.whole[hash >> 6] |= 1 << (hash & 63);
        self
    }

    /// With the head of a word; one of a single character has none.
    const fn word(mut self, word: &str) -> Self {
        let word = word.as_bytes();
        let (first, at) = decode(word, 0);
        if at == word.len() {
            return self;
        }
        let (second, len) = decode(word, at);
        if at + len == word.len() {
            return self.add(first, second);
        }
        let pair = Self::hash(first, second);
        let three = Self::hash(pair, decode(word, at + len).0);
        self.pairs[pair >> 6] |= 1 << (pair & 63);
        self.threes[three >> 6] |= 1 << (three & 63);
        self
    }

    const fn of(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            self = self.word(words[at]);
            at += 1;
        }
        self
    }

    const fn with<T>(mut self, words: &[(&str, T)]) -> Self {
        let mut at = 0;
        while at < words.len() {
            self = self.word(words[at].0);
            at += 1;
        }
        self
    }

    /// With a character before each word of a list.
    const fn behind<T>(mut self, first: char, words: &[(&str, T)]) -> Self {
        let mut at = 0;
        while at < words.len() {
            self = self.add(first as usize, decode(words[at].0.as_bytes(), 0).0);
            at += 1;
        }
        self
    }

    /// With each character of one text before each of another.
    const fn product(mut self, firsts: &str, seconds: &str) -> Self {
        let (firsts, seconds) = (firsts.as_bytes(), seconds.as_bytes());
        let mut at = 0;
        while at < firsts.len() {
            let (first, len) = decode(firsts, at);
            let mut to = 0;
            while to < seconds.len() {
                let (second, len) = decode(seconds, to);
                self = self.add(first, second);
                to += len;
            }
            at += len;
        }
        self
    }

    /// Whether a word begins with two characters and, if it is longer, goes on as the text behind them.
    fn has(&self, first: char, second: char, behind: &str) -> bool {
        let bit = |set: &[u64; 0x200], hash: usize| {
            set.get(hash >> 6).is_some_and(|bits| bits >> (hash & 63) & 1 == 1)
        };
        let pair = Self::hash(first as usize, second as usize);
        bit(&self.whole, pair)
            || bit(&self.pairs, pair)
                && behind.chars().next().is_some_and(|c| bit(&self.threes, Self::hash(pair, c as usize)))
    }
}

fn begins(c: char) -> u8 {
    BEGINS.get(c as usize).copied().unwrap_or(0)
}

/// The first place of a text where a mention can begin: how many bytes lie before it, the character, and which
/// families can begin with it. With `firsts`, 首 before any measure word is an ordinal.
pub(super) fn next(text: &str, firsts: bool) -> Option<(usize, char, u8)> {
    let mut chars = text.chars();
    loop {
        let c = chars.find(|&c| begins(c) & (TIME | AMOUNT) != 0)?;
        let here = begins(c);
        let behind = chars.as_str();
        if here & FREELY != 0 || goes_on(c, here, behind) || firsts && c == '首' {
            return Some((text.len() - behind.len() - c.len_utf8(), c, here & (TIME | AMOUNT)));
        }
    }
}

/// Whether a mention that begins with `c` can go on with the text behind it.
fn goes_on(c: char, here: u8, behind: &str) -> bool {
    let mut chars = behind.chars();
    let Some(next) = chars.next() else { return false };
    let begun = begins(next);
    here & BEFORE_NUMERAL != 0 && begun & NUMERAL != 0
        || here & BEFORE_MENTION != 0 && begun & (TIME | AMOUNT | NUMERAL) != 0
        || HEADS.has(c, next, chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::scan::{Context, Read};
    use super::*;

    fn found(text: &str) -> bool {
        let context = Context { whole: true, ..Context::default() };
        let read = [temporal::at(text, 0, context), amount::at(text, 0, context)];
        read.iter().any(|r| matches!(r, Read::Found(..)))
    }

    /// What a family reads, whatever stands behind, the table lets it read.
    #[test]
    fn nothing_is_lost() {
        let firsts = [temporal::STARTS, amount::STARTS].concat();
        let mut seconds: Vec<char> = firsts.chars().collect();
        seconds.extend((0x4e00..0x9fff).step_by(23).filter_map(char::from_u32));
        for list in [stretch::SEASONS.iter().map(|w| w.0).collect::<Vec<_>>(), WORDS.to_vec()] {
            seconds.extend(list.iter().flat_map(|w| w.chars()));
        }
        seconds.extend(" 　（(0５.".chars());
        seconds.sort_unstable();
        seconds.dedup();
        let mut read = 0;
        for first in firsts.chars() {
            for second in &seconds {
                for behind in
                    ["", "年", "天", "日", "3日", "5", "个月", "一季度", "初十", "初一", "一年", "两天"]
                {
                    let text = format!("{first}{second}{behind}");
                    let at = next(&text, false).map(|f| f.0);
                    assert!(at == Some(0) || !found(&text), "{text}");
                    read += usize::from(at == Some(0));
                }
            }
        }
        assert!(read > 1000);
    }

    #[test]
    fn other_words_are_passed_over() {
        for (text, want) in [
            ("上海的大学生", None),
            ("本来这里", None),
            ("他将来会后悔", None),
            ("在6月", Some(3)),
            ("同学们今年", Some(9)),
            ("上世纪", Some(0)),
            ("上 5天", Some(0)),
            ("约明年", Some(0)),
            ("约\u{feff}3吨", Some(0)),
            ("近", None),
            ("公斤", None),
            ("公元前", Some(0)),
            ("在甲子年", Some(3)),
            ("癸亥年", Some(0)),
            ("人们的人民币5元", Some(9)),
            ("", None),
        ] {
            assert_eq!(next(text, false).map(|f| f.0), want, "{text}");
        }
        assert_eq!(next("首届", true).map(|f| f.0), Some(0));
        assert_eq!(next("首届", false), None);
    }
}
