//! 发文字号: the numbers of documents, orders and announcements.

use crate::grammar::figure::han_digit;
use crate::model::article::DocumentNumber;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};
use crate::text::letterspaced::spaceless;
use crate::text::window::is_within;

/// Brackets around the year: 〔 〕, and what is printed or misread for them.
const OPEN: [char; 7] = ['〔', '﹝', '[', '［', '（', '(', '【'];

/// See [`OPEN`].
const CLOSE: [char; 7] = ['〕', '﹞', ']', '］', '）', ')', '】'];

/// The brackets around the year of a number, where they are not those of GB/T 9704-2012, 7.2.5: [2024], （2024）.
pub(crate) fn odd_brackets(number: &str) -> Option<(char, char)> {
    let open = number.chars().find(|c| OPEN.contains(c))?;
    let close = number.chars().find(|c| CLOSE.contains(c))?;
    ((open, close) != ('〔', '〕') && (open, close) != ('﹝', '﹞')).then_some((open, close))
}

/// The value of a figure of a number, Arabic or Han.
fn figure(c: char) -> Option<u8> {
    digit(c).or_else(|| han_digit(c))
}

/// 发文字号 (7.2.5) as a whole line: office code, year in brackets, running number. The number without spaces.
///
/// number = Han… ( "〔" | "[" | "（" ) 4 digits ( "〕" | "]" | "）" ) [ 第 ] digits 号
pub(crate) fn number(line: &str) -> Option<String> {
    const LONGEST: usize = 40;
    if !is_within(line, LONGEST) {
        return None;
    }
    let text = spaceless(line);
    let bare = text.strip_prefix(['（', '(']).and_then(|t| t.strip_suffix(['）', ')'])).unwrap_or(&*text);
    // 特急 国办发…: how urgent it is stands before the number.
    let bare = ["特急", "加急", "平急"].iter().find_map(|w| bare.strip_prefix(w)).unwrap_or(bare);
    let open = bare.find(OPEN)?;
    let office = bare.get(..open)?;
    let count = office.chars().count();
    if !(2..=16).contains(&count) || !office.chars().all(|c| class(c).has(Class::HAN)) {
        return None;
    }
    let rest = bare.get(open..)?.trim_start_matches(OPEN);
    let year: usize = rest.chars().take_while(|&c| figure(c).is_some()).count();
    let rest = rest.trim_start_matches(|c| figure(c).is_some());
    let rest = rest.strip_prefix(CLOSE)?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let figures = rest.strip_suffix(['号', '號'])?;
    let sound = year == 4 && !figures.is_empty() && figures.chars().all(|c| figure(c).is_some());
    sound.then(|| bare.to_owned())
}

/// The number of an order or an announcement as a whole line, below its title: 第328号, （十四届第九号）. The number
/// without spaces.
pub(crate) fn order_number(line: &str) -> Option<String> {
    const LONGEST: usize = 20;
    let end = line.trim_end_matches(is_ignorable);
    if !end.ends_with(['号', '號', '）', ')']) || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let text = spaceless(line);
    let bare = text.strip_prefix(['（', '(']).and_then(|t| t.strip_suffix(['）', ')'])).unwrap_or(&*text);
    let session = bare.find('届').filter(|&at| {
        bare.get(..at).is_some_and(|t| t.chars().all(|c| c == '第' || figure(c).is_some() || c == '十'))
    });
    // 2023年第5号
    let year = bare.find('年').filter(|&at| {
        bare.get(..at).is_some_and(|t| t.chars().count() == 4 && t.chars().all(|c| figure(c).is_some()))
    });
    let bare_rest = year.map_or(bare, |at| bare.get(at + '年'.len_utf8()..).unwrap_or_default());
    let rest = session.map_or(bare_rest, |at| bare.get(at + '届'.len_utf8()..).unwrap_or_default());
    let figures = rest.strip_prefix('第')?.strip_suffix(['号', '號'])?;
    let sound =
        !figures.is_empty() && figures.chars().all(|c| figure(c).is_some() || matches!(c, '十' | '百'));
    sound.then(|| bare.to_owned())
}

/// Whether a line ends as the titles of orders, announcements and decisions do, which have such a number below them:
/// 某省人民政府令, 某市人大常委会公告.
pub(crate) fn is_numbered(title: &str) -> bool {
    let mut back = title.chars().rev().filter(|&c| !is_ignorable(c));
    let last = back.next();
    last == Some('令')
        || matches!((back.next(), last), (Some('公' | '通'), Some('告')) | (Some('决'), Some('定' | '议')))
}

/// The parts of a 发文字号.
pub(crate) fn parts(text: &str) -> Option<DocumentNumber> {
    let number = number(text)?;
    let open = number.find(OPEN)?;
    let (office, rest) = number.split_at_checked(open)?;
    let figures = |t: &str| t.chars().filter_map(figure).map(|d| char::from(b'0' + d)).collect::<String>();
    let close = rest.find(CLOSE)?;
    let (year, serial) = rest.split_at_checked(close)?;
    Some(DocumentNumber {
        office: office.to_owned(),
        year: figures(year).parse().ok()?,
        number: figures(serial),
    })
}
