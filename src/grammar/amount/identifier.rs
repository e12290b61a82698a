//! What is written in figures and is no amount: telephone numbers, postal codes, plates, model numbers, addresses,
//! numbers of roads, flights, rooms and documents.

use super::{first, last, rest, run};
use crate::grammar::words::List;
use crate::model::leaf::is_ignorable;
use crate::model::unit::Unit;
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

/// No identifier is looked at for longer than this.
const LONGEST: usize = 64;

fn latin(c: char) -> bool {
    c.is_ascii_alphabetic() || class(c).has(Class::LATIN)
}

fn dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '‐')
}

/// What can stand before an identifier of any length: dashes, brackets, and what ends the name that it numbers.
static BEFORE: CharSet = CharSet::tails(NAMES).with("·-－—–‐〔［[〕］].№ \u{3000}");

/// What can stand behind its first digits.
static BEHIND: CharSet = CharSet::of("·:：∶.．-－—–‐");

/// Where the identifier ends that begins, or goes on, at byte `at`, where a digit stands.
pub(super) fn at(text: &str, at: usize) -> Option<usize> {
    let here = rest(text, at);
    let (own, digits) = run(here);
    let behind = rest(here, own);
    let next = first(behind);
    let before = text.get(..at).unwrap_or_default();
    let previous = last(text, at);
    // Most figures are short, and neither what stands before nor what stands behind belongs to an identifier.
    if digits < 3
        && !previous.is_some_and(|c| BEFORE.has(c) || latin(c))
        && !next.is_some_and(|c| BEHIND.has(c) || latin(c))
    {
        return None;
    }
    // A320, N3, PM2.5: figures behind letters. GDP3.5万亿元 and US$31 are none.
    if previous.is_some_and(latin) || previous == Some('·') && latin_before_dot(before) {
        let end = joined(here);
        let amount = first(rest(here, end)).is_some_and(|c| matches!(c, '万' | '亿' | '%' | '％' | '元'));
        return (!amount).then_some(at + end);
    }
    // A-3区: a letter, a dash and a figure.
    if previous.is_some_and(dash) && before.trim_end_matches(dash).ends_with(latin) {
        return Some(at + joined(here));
    }
    // 〔2025〕12号: the year of a document's number, and the number.
    if matches!(previous, Some('〔' | '［' | '[' | '〕' | '］' | ']'))
        && (matches!(next, Some('〕' | '］' | ']' | '号' | '號')))
    {
        return Some(at + own);
    }
    // No.12345, №123
    if matches!(previous, Some('.' | '№')) && ["No.", "NO.", "№"].iter().any(|w| before.ends_with(w)) {
        return Some(at + joined(here));
    }
    // GB/T 15835-2011, ISO 9001: the number of a standard.
    let name = before.trim_end_matches(is_ignorable);
    let named = name.ends_with(|c: char| c.is_ascii_uppercase());
    let standard = |w: &&str| {
        // 16GB, 16 GB are no standard.
        let before = name.strip_suffix(*w).map(|t| t.trim_end_matches(is_ignorable));
        before.is_some_and(|t| !t.ends_with(|c: char| c.is_ascii_alphanumeric()))
    };
    if named && STANDARDS.iter().any(standard) {
        return Some(at + joined(here));
    }
    // 贵州茅台（600519）, (1398.HK), (601398.SH): the code of a share.
    if matches!(previous, Some('（' | '(')) && (3..=6).contains(&digits) {
        let market = behind.strip_prefix(['.', '．']).filter(|m| first(m).is_some_and(latin));
        let close = |text: &str| text.starts_with(['）', ')']);
        // 总人口（683200）, 出口（600000） count.
        let sum = |c| matches!(c, '口' | '入' | '额' | '額' | '量' | '数' | '數' | '值' | '计' | '計' | '共');
        let name = before.trim_end_matches(['（', '(']);
        let named = name.ends_with(|c| class(c).has(Class::HAN) && !sum(c) || latin(c));
        let share = digits == 6 && SHARES.iter().any(|w| here.starts_with(w));
        if market.is_some() || share && named && close(behind) {
            return Some(at + joined(here));
        }
    }
    // 1.5T发动机: a decimal with letters that are no unit.
    if let Some(point) = behind.strip_prefix('.') {
        let (more, _) = run(point);
        let letters = rest(point, more);
        if more > 0
            && first(letters).is_some_and(|c| c.is_ascii_uppercase())
            && super::unit::unit_behind(letters, true).is_none()
        {
            return Some(at + joined(here));
        }
    }
    // 波音737, 长征3号, 国道310: the number belongs to the name before it.
    if NAME_TAILS.before(before).is_some()
        && !matches!(next, Some('万' | '亿' | '.' | '多' | '余'))
        && super::unit::unit_at(behind).is_none()
    {
        return Some(at + joined(here));
    }
    // 3·15, 12·9: days by which something is known; 18·6万亩 is a decimal.
    if digits <= 2
        && behind.starts_with('·')
        && crate::grammar::numeral::numeral(here).is_some_and(|n| n.len == own)
    {
        let (day, _) = run(rest(behind, '·'.len_utf8()));
        if day > 0 {
            return Some(at + own + '·'.len_utf8() + day);
        }
    }
    // 5∶3∶2, 12:30:45, 6/9/2025: more parts than a ratio or a fraction has.
    // So with decimals: 5.1:46.8:48.1.
    let colon = |c: char| matches!(c, ':' | '：' | '∶');
    if next.is_some_and(|c| colon(c) || c == '.')
        && let (len, 3..) = parted(here, colon, true)
    {
        return Some(at + len);
    }
    // 1.1.2, 192.168.1.1
    let dot = |c: char| matches!(c, '.' | '．');
    if next.is_some_and(dot)
        && let (len, 3..) = parted(here, dot, false)
    {
        return Some(at + len);
    }
    if matches!(next, Some('元' | '.' | '．' | '万' | '亿' | '萬' | '億' | '%' | '％'))
        && digit(first(here)?) != Some(0)
    {
        return None;
    }
    // 0375-1234567, 400-810-1234
    let local = next.is_some_and(dash) && {
        let after = rest(behind, next.map_or(0, char::len_utf8));
        let row = after.chars().take(9).take_while(|&c| digit(c).is_some()).count();
        (5..=8).contains(&row) && digits <= 5
            || digits == 3 && row == 3 && after.chars().nth(3).is_some_and(dash)
    };
    let zero = digits >= 3 && digit(first(here)?) == Some(0) && !behind.starts_with(['.', '．']);
    let long = digits >= 11 && super::unit::unit_at(behind).is_none();
    // 源代码1000行, 代码30000多行
    let lines = (before.ends_with("代码") || before.ends_with("代碼"))
        && (digits < 5 || matches!(next, Some('行' | '多' | '余' | '餘' | '万' | '萬')));
    if local || zero || long || digits >= 3 && !lines && behind_a_number_word(before) {
        return Some(at + joined(here));
    }
    // 12345热线, 120急救, 拨打110
    if (3..=6).contains(&digits)
        && (["热线", "专线", "报警", "急救", "举报", "投诉", "政务", "服务热"]
            .iter()
            .any(|w| behind.starts_with(w))
            || ["拨打", "拨通", "致电", "打", "拨", "回复", "登录"].iter().any(|w| before.ends_with(w))
                && digits <= 5
                && Unit::prefix(behind).is_none())
    {
        return Some(at + joined(here));
    }
    // 4G, 3D, 5A级: letters right behind that are no unit.
    if digits <= 4 && next.is_some_and(latin) && super::unit::unit_at(behind).is_none() {
        return Some(at + joined(here));
    }
    // 85—4, 70-3-12: numbers of a variety or a door; 5—8 is a range.
    if next.is_some_and(dash) && digits <= 4 && !before.ends_with(['以', '分']) {
        let (_, figures) = parted(here, dash, false);
        let second = rest(behind, next.map_or(0, char::len_utf8));
        let (len, short) = run(second);
        let falls = || {
            let number = |t: &str| {
                t.chars()
                    .map_while(digit)
                    .fold(0_u32, |n, d| n.saturating_mul(10).saturating_add(u32::from(d)))
            };
            number(here) > number(second)
        };
        let end = at + joined(here);
        let unit = text
            .get(end..)
            .is_some_and(|t| t.starts_with(['%', '％', '万', '亿', '.', '．']) || Unit::prefix(t).is_some());
        // 2-0击败, and not 85-4平均
        let result = figures == 2 && digits <= 3 && super::score::names_result(rest(second, len));
        if figures > 2 || figures == 2 && short <= 3 && falls() && !unit && !result {
            return Some(end);
        }
    }
    None
}

/// Figures that signs part, 5∶3∶2, 192.168.1.1, 70-3-12: bytes up to the last digit, and how many figures; with
/// `decimals` each may have a point.
fn parted(text: &str, sign: impl Fn(char) -> bool, decimals: bool) -> (usize, usize) {
    let (mut end, mut figures) = (0, 0);
    // Whether a digit must come, and whether the figure has its point.
    let (mut open, mut point) = (false, false);
    for (at, c) in text.char_indices().take(LONGEST) {
        if digit(c).is_some() {
            figures += usize::from(figures == 0 || open && !point);
            end = at + c.len_utf8();
            open = false;
        } else if open || end == 0 {
            break;
        } else if sign(c) {
            (open, point) = (true, false);
        } else if decimals && c == '.' && !point {
            (open, point) = (true, true);
        } else {
            break;
        }
    }
    (end, figures)
}

/// Bytes of figures, letters and what joins them at the head of a text; what joins must have either behind it.
fn joined(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices().take(LONGEST) {
        if digit(c).is_some() || latin(c) {
            end = at + c.len_utf8();
        } else if !(matches!(c, '_' | '.' | '/' | '@' | '·') || dash(c)) {
            break;
        }
    }
    end
}

/// 京A·12345
fn latin_before_dot(before: &str) -> bool {
    before.strip_suffix('·').is_some_and(|t| t.ends_with(latin))
}

/// Names that have a number behind them which counts nothing: 国道310, 波音737.
const NAMES: &[&str] = &[
    "国道",
    "省道",
    "县道",
    "乡道",
    "航班",
    "车次",
    "波音",
    "空客",
    "空中客车",
    "歼",
    "歼-",
    "运-",
    "图-",
    "直-",
    "苏-",
    "轰-",
    "安-",
    "米格",
    "米格-",
    "伊尔",
    "标致",
    "奥迪",
    "宝马",
    "奔驰",
    "东风",
    "东风-",
    "长征",
    "神舟",
    "天宫",
    "嫦娥",
    "北斗",
    "风云",
    "实践",
    "信箱",
    "单元",
    "号楼",
];

static NAME_TAILS: List<{ NAMES.len() }> = List::tails(NAMES);

/// Words before a number that is dialled, sent to, or looked up.
const NUMBER_WORDS: &[&str] = &[
    "电话",
    "热线",
    "邮编",
    "電話",
    "专线",
    "传真",
    "傳真",
    "号码",
    "號碼",
    "手机",
    "手機",
    "QQ",
    "QQ群",
    "微信",
    "邮政编码",
    "郵政編碼",
    "账号",
    "帐号",
    "卡号",
    "编号",
    "編號",
    "代码",
    "代碼",
    "证号",
    "车牌",
    "车牌号",
    "群号",
    "联系方式",
    "总机",
    "分机",
    "转",
    "代号",
    "邮发代号",
    "刊号",
    "准印证",
    "邮箱",
    "信箱",
];

/// What the codes of shares begin with on the exchanges of the mainland.
const SHARES: &[&str] = &["00", "20", "30", "43", "60", "68", "83", "87", "90", "92"];

/// What numbers a standard.
const STANDARDS: &[&str] = &["GB", "GB/T", "GB／T", "ISO", "IEC", "HG/T", "JB/T", "QB/T"];

static NUMBER_WORD_TAILS: List<{ NUMBER_WORDS.len() }> = List::tails(NUMBER_WORDS);

/// Whether such a word stands before, with nothing but a colon, further numbers and what parts them between.
fn behind_a_number_word(before: &str) -> bool {
    const FARTHEST: usize = 40;
    let parts = |c: char| {
        is_ignorable(c)
            || digit(c).is_some()
            || dash(c)
            || matches!(c, '：' | ':' | '、' | '，' | ',' | '(' | '（' | ')' | '）' | '/' | '或' | '转')
    };
    let parted =
        before.chars().rev().take(FARTHEST).take_while(|&c| parts(c)).map(char::len_utf8).sum::<usize>();
    let word = before.get(..before.len() - parted).unwrap_or_default();
    let word = word.strip_suffix('为').unwrap_or(word);
    NUMBER_WORD_TAILS.before(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::*;
    use crate::grammar::cases::found;

    #[test]
    fn identifiers() {
        for (before, number, behind) in [
            ("乘坐A", "320", "飞往"),
            ("PM", "2.5", "浓度"),
            ("豫K", "12345", ""),
            ("京A·", "12345", ""),
            ("", "192.168.1.1", ""),
            ("", "0375-1234567", ""),
            ("", "400-810-1234", "咨询"),
            ("电话：", "5550261", ""),
            ("电话：5550261、", "5550262", ""),
            ("邮编", "467000", ""),
            ("", "13800001111", "联系"),
            ("", "12345", "热线"),
            ("拨打", "110", "报警"),
            ("国办发〔", "2025", "〕12号"),
            ("国办发〔2025〕", "12", "号"),
            ("A-", "3", "区"),
            ("", "5∶3∶2", "的配比"),
            ("", "3·15", "晚会"),
            ("2单元", "501", "室"),
            ("", "5G", "基站"),
            ("", "3D", "打印"),
            ("", "5A", "级景区"),
            ("波音", "737", "客机"),
            ("国道", "310", "线"),
            ("豫麦", "85—4", "良种"),
            ("", "12-3-401", "室"),
        ] {
            let text = format!("{before}{number}{behind}");
            assert_eq!(at(&text, before.len()), Some(before.len() + number.len()), "{text}");
        }
        for (before, text) in [
            ("", "5—8吨"),
            ("", "35"),
            ("GDP", "3.5万亿元"),
            ("", "12345678901元"),
            ("", "15-30%"),
            ("", "5km"),
            ("", "1,234,567"),
            ("打了", "110个电话"),
            ("", "0.5"),
            ("", "2000-1000"),
        ] {
            let text = format!("{before}{text}");
            let found = at(&text, before.len());
            assert!(found.is_none() || text == "2000-1000", "{text}: {found:?}");
        }
    }

    #[test]
    fn in_text() {
        check(&[
            ("乘坐A320飞往", ""),
            ("PM2.5超标", ""),
            ("豫D12345号货车", ""),
            ("京A·12345", ""),
            ("192.168.1.1", ""),
            ("0375-1234567", ""),
            ("400-810-1234", ""),
            ("电话：5550261、5550262", ""),
            ("邮编467000", ""),
            ("手机13800001111", ""),
            ("12345热线", ""),
            ("拨打110", ""),
            ("5G基站", ""),
            ("3D打印", ""),
            ("5A级景区", ""),
            ("波音737", ""),
            ("歼-20", ""),
            ("310国道旁", ""),
            ("国道310线", ""),
            ("豫麦85—4", ""),
            ("12-3-401室", ""),
            ("〔2025〕12号", ""),
            ("身份证号410402198001011234", ""),
            ("A-3区", ""),
            ("3号楼2单元501", ""),
            ("3·15晚会", ""),
            ("1.2.3节", ""),
            ("3-5-8", ""),
            ("030元", ""),
            ("本报·5人获奖", "5人=5 人"),
            ("12-12345", ""),
            ("5-8", "5-8=5/8"),
            ("3·人", "3=3"),
            ("3·5", ""),
            ("〔12人", "12人=12 人"),
            ("贵州茅台（600519）涨停", ""),
            ("工行(1398.HK)", ""),
            ("招行（600036.SH）", ""),
            ("人均收入（1500）", "1500=1500"),
            ("共计（600519元）", "600519元=600519 元"),
            ("人口（150000）", "150000=150000"),
            ("总人口（683200）", "683200=683200"),
            ("内存16 GB 500元", "16 GB=16 GB | 500元=500 元"),
            ("源代码1000行", "1000行=1000 行"),
            ("代码600519", ""),
            ("No.12345", ""),
            ("№123", ""),
            ("GB/T 15835-2011", ""),
            ("GB 18352.3—2013", ""),
            ("16GB 5人", "16GB=16 GB | 5人=5 人"),
            ("1.5T发动机", ""),
            ("排量2.0L", "2.0L=2 L"),
            ("1.5GHz", "1.5GHz=1.5 GHz"),
            ("5.1:46.8:48.1", ""),
            ("5:3:2.5", ""),
            ("5.1:46.8", "5.1:46.8=5.1:46.8"),
        ]);
    }

    #[test]
    fn in_running_text() {
        for (text, want) in [
            ("约翰·3", "3=3"),
            ("2025〕12号", "2025=2025"),
            ("0:0", "0:0=0:0"),
            ("3-5", "3-5=3/5"),
            ("1-1", "1-1=1/1"),
            ("50-3人", "50=50 | 3人=3 人"),
            ("138-0000-1111", ""),
            ("400-8888-888", ""),
            ("100-200.5", "100-200.5=100/200.5"),
            ("以400-810-1234为客服热线", ""),
            ("Ｔ12次列车", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
