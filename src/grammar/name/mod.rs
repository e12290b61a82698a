//! Personal names: by surname and given name, with the spaces that a page sets inside short ones.

mod minority;
mod special;
mod table;
mod words;

#[cfg(test)]
mod tests;

use crate::text::class::{Class, class};
use crate::text::table::CharSet;
use special::{
    COMPOUND, COMPOUND_HEADS, COMPOUND_WEAK, DYNASTIES, FOREIGN_SET, NEVER_SET, NO_NICKNAMES, SPACED_HEADS,
    WEAK_HEADS,
};
use table::{COMMON, GIVEN, GIVEN_MOST, RARE};
use words::{PEN_WORDS, WORDS};

/// How surely a token is a name, by nothing but itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// No name, or a word.
    None,
    /// A pen name of frequent characters of given names, or a surname with characters that given names seldom have.
    Weak,
    /// A rare surname with a given name, or a common one with two characters, one of which given names seldom have.
    Fair,
    /// A common or compound surname with a given name, and no word; a name in parts.
    Strong,
}

/// Most characters of a name without a point; one more behind a Japanese surname (小泉纯一郎).
const LONGEST: usize = 4;
/// Most characters that a foreign or minority name with points has, and most in one of its parts.
const LONGEST_POINTED: usize = 16;
const LONGEST_PART: usize = 7;

/// Whether a character is one that Chinese names are written with.
fn is_han(c: char) -> bool {
    class(c).has(Class::HAN) && c != '〇'
}

const fn is_point(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '∙' | '．')
}

/// Bytes of a surname of one character.
const STEP: usize = 3;

static COMMON_SET: CharSet = CharSet::of(COMMON);
static RARE_SET: CharSet = CharSet::of(RARE);
static GIVEN_SET: CharSet = CharSet::of(GIVEN);
static GIVEN_MOST_SET: CharSet = CharSet::of(GIVEN_MOST);

/// Whether a token is in a table of words.
fn is_word(table: &[(char, &str)], token: &str) -> bool {
    let mut chars = token.chars();
    let Some(first) = chars.next() else { return false };
    let tail = chars.as_str();
    let Ok(at) = table.binary_search_by_key(&first, |(c, _)| *c) else { return false };
    // Bytes, since a search for every space costs more than the few bytes up to it.
    let same = |t: &[u8]| t == tail.as_bytes();
    table.get(at).is_some_and(|(_, tails)| tails.as_bytes().split(|b| *b == b' ').any(same))
}

/// How many bytes of a surname a text begins with.
pub(crate) fn surname(text: &str) -> Option<usize> {
    if let Some(found) = COMPOUND_HEADS.at(text).or_else(|| WEAK_HEADS.at(text)) {
        return Some(found.len());
    }
    let first = text.chars().next()?;
    (COMMON_SET.has(first) || RARE_SET.has(first)).then_some(first.len_utf8())
}

/// A name in parts with points between them, of foreigners and of minorities: 迪丽·热巴, J·K·罗琳.
fn pointed(token: &str) -> bool {
    let mut parts = 0;
    let mut longest = 0;
    for part in token.split(|c| is_point(c) || c == '.') {
        let count = part.chars().count();
        let initial =
            count == 1 && part.chars().all(|c| c.is_ascii_uppercase() || ('Ａ'..='Ｚ').contains(&c));
        let sound =
            initial || (1..=LONGEST_PART).contains(&count) && part.chars().all(|c| FOREIGN_SET.has(c));
        let dynasty = parts == 0 && count == 1 && part.chars().all(|c| DYNASTIES.contains(c));
        if !sound || dynasty {
            return false;
        }
        parts += 1;
        longest = longest.max(count);
    }
    parts >= 2 && longest >= 2 && token.chars().count() <= LONGEST_POINTED
}

/// Whether a token is written with nothing but the characters of foreign names: 托尔斯泰.
pub(crate) fn is_foreign(token: &str) -> bool {
    (2..=LONGEST_PART).contains(&token.chars().count()) && token.chars().all(|c| FOREIGN_SET.has(c))
}

/// Whether a token opens with two Latin capitals, each with a Latin point behind it: J.K.罗琳.
fn initials(token: &str) -> bool {
    let mut chars = token.chars();
    let mut next = || chars.next();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_uppercase());
    letter(next()) && next() == Some('.') && letter(next()) && next() == Some('.')
}

/// How surely a token without spaces is a name.
pub(crate) fn strength(token: &str) -> Strength {
    let (mut count, mut point, mut letters) = (0, false, false);
    let (mut han, mut never) = (true, false);
    for c in token.chars() {
        count += 1;
        if count > LONGEST_POINTED {
            return Strength::None;
        }
        point |= is_point(c);
        letters |= c == '.';
        han &= is_han(c);
        never |= NEVER_SET.has(c);
    }
    if point || letters && initials(token) {
        return if pointed(token) { Strength::Strong } else { Strength::None };
    }
    if (2..=LONGEST_PART).contains(&count) {
        if let Some(found) = minority::in_parts(token) {
            return found;
        }
    }
    if !(2..=LONGEST + 1).contains(&count) || !han || never {
        return Strength::None;
    }
    if let Some(tail) = COMPOUND_HEADS.at(token).and_then(|s| token.strip_prefix(s)) {
        return match tail.chars().count() {
            1..=2 => Strength::Strong,
            _ => Strength::None,
        };
    }
    if let Some(tail) = WEAK_HEADS.at(token).and_then(|s| token.strip_prefix(s)) {
        if (1..=3).contains(&tail.chars().count()) && tail.chars().all(|c| GIVEN_SET.has(c)) {
            return if is_word(WORDS, token) { Strength::None } else { Strength::Fair };
        }
    }
    let mut chars = token.chars();
    let Some(first) = chars.next() else { return Strength::None };
    let given = chars.as_str();
    let (common, rare) = (COMMON_SET.has(first), RARE_SET.has(first));
    if !(common || rare) {
        let pen = count == 2 && token.chars().all(|c| GIVEN_MOST_SET.has(c)) && !is_word(PEN_WORDS, token);
        return if pen { Strength::Weak } else { Strength::None };
    }
    if count > 3 || is_word(WORDS, token) {
        return Strength::None;
    }
    let odd = given.chars().filter(|&c| !GIVEN_SET.has(c)).count();
    match (common, odd) {
        (true, 0) => Strength::Strong,
        (true, 1) if count == 3 => Strength::Fair,
        (false, 0) => Strength::Fair,
        _ => Strength::Weak,
    }
}

/// Whether two characters set apart (张 三, 方 圆) are a name: by the surname, for words are seldom set so.
pub(crate) fn is_set_apart(name: &str) -> bool {
    surname(name).is_some_and(|len| len <= STEP)
        && !name.chars().any(|c| NEVER_SET.has(c))
        && !SPACED_HEADS.has(name)
}

/// Whether two characters set apart are no word that heads sections and notices.
pub(crate) fn may_be_set_apart(name: &str) -> bool {
    !SPACED_HEADS.has(name)
}

/// Whether a token is a pen name as columnists have them: 老 or 阿 before one or two characters.
pub(crate) fn is_nickname(token: &str) -> bool {
    token.starts_with(['老', '阿'])
        && (2..=3).contains(&token.chars().count())
        && token.chars().all(|c| is_han(c) && !NEVER_SET.has(c))
        && !NO_NICKNAMES.contains(&token)
}

/// Whether a token of two or three characters opens with a surname, and is no word that heads sections and notices.
pub(crate) fn opens_with_surname(token: &str) -> bool {
    (2..=3).contains(&token.chars().count())
        && surname(token).is_some_and(|len| len < token.len())
        && token.chars().all(|c| is_han(c) && !NEVER_SET.has(c))
        && !SPACED_HEADS.has(token)
}

/// Whether a token without spaces is a name by its surname and given name, and no word.
pub(crate) fn is_name(token: &str) -> bool {
    strength(token) >= Strength::Fair
}

/// Whether a token may be a name where a role word announces one: pen names, rare surnames and words, too.
pub(crate) fn may_be_name(token: &str) -> bool {
    is_name(token) || {
        let count = token.chars().count();
        (2..=LONGEST).contains(&count) && token.chars().all(|c| is_han(c) && !NEVER_SET.has(c))
    }
}

/// The ways in which names printed without a space between them can be parted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Parted<'a> {
    /// In none: these are no names.
    Never,
    /// In one way, or in one whose names are surer than those of every other.
    Once(Names<'a>),
    /// In more than one: 张三李四方 could be cut in two places.
    Many,
}

/// Most characters of names that are parted.
const MOST: usize = 12;

/// The names that a token is parted into: each is of two characters at least, and behind the last come empty ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names<'a>([&'a str; MOST / 2]);

impl<'a> Names<'a> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'a str> {
        self.0.into_iter().take_while(|name| !name.is_empty())
    }
}

/// Parts names printed without a space between them, by their surnames.
pub(crate) fn part(token: &str) -> Parted<'_> {
    if token.chars().count() > MOST {
        return Parted::Never;
    }
    let mut ways = Ways { best: Parted::Never, strength: Strength::None };
    // Nearly every token that is no name opens with no surname.
    if FIRSTS.begins(token) || token.contains(|c| is_point(c) || c == '.') {
        ways.walk(token, 0, Strength::Strong, &mut Names::default());
    }
    ways.best
}

/// What a name without points begins with.
static FIRSTS: CharSet =
    minority::FIRSTS.with(COMMON).with(RARE).with_heads(COMPOUND).with_heads(COMPOUND_WEAK);

/// The best of the ways that were found.
struct Ways<'a> {
    best: Parted<'a>,
    /// That of the least sure of its names.
    strength: Strength,
}

impl<'a> Ways<'a> {
    /// Looks for the ways to part what is left of a token, behind so many names, into names of two to four characters.
    /// 王小明李芳: 王小 and 明李芳 are less sure, for 明 is a rare surname.
    fn walk(&mut self, rest: &'a str, taken: usize, least: Strength, open: &mut Names<'a>) {
        if rest.is_empty() {
            if least > self.strength {
                (self.best, self.strength) = (Parted::Once(*open), least);
            } else {
                self.best = Parted::Many;
            }
            return;
        }
        for count in [3, 2, 4] {
            let end: usize = rest.chars().take(count).map(char::len_utf8).sum();
            let Some((name, behind)) = rest.split_at_checked(end) else { continue };
            if name.chars().count() != count {
                continue;
            }
            let least = least.min(strength(name));
            // Less than a name, or than the names of a way that is found.
            if least < Strength::Fair.max(self.strength) {
                continue;
            }
            if let Some(slot) = open.0.get_mut(taken) {
                *slot = name;
            }
            self.walk(behind, taken + 1, least, open);
            if let Some(slot) = open.0.get_mut(taken) {
                *slot = "";
            }
        }
    }
}
