//! One name of a list, or several that run together or stand apart.

use std::borrow::Cow;

use super::{List, Named, Sureness, is_comma, is_separator};
use crate::grammar::name::{self, Parted, Strength};
use crate::grammar::place::is_place;
use crate::grammar::role::{made_both, named_before};
use crate::grammar::telling;
use crate::model::leaf::is_ignorable;
use crate::text::letterspaced::spaceless;
use crate::text::table::CharSet;

impl<'a> List<'a> {
    /// Takes one name, or several that run together, with what the last one's bearer did where that holds a stroke:
    /// 王某某文/图. `apart` tells that the text opens with a single character. How many bytes.
    pub(super) fn take_names(&mut self, text: &'a str, apart: bool) -> Option<usize> {
        /// Longest name with such a word, in characters.
        const LONGEST: usize = 24;
        let ends = |c| is_ignorable(c) || is_comma(c) || matches!(c, '（' | '(');
        let window = text.char_indices().nth(LONGEST).map_or(Some(text), |(at, _)| text.get(..at))?;
        let end = window.find(ends).unwrap_or(window.len());
        let made = if end < window.len() || window.len() == text.len() {
            made_both(window.get(..end)?)
        } else {
            None
        };
        if let Some((front, role)) = made.filter(|(front, _)| !front.contains(is_separator)) {
            let len = self.take_bare_names(front, apart)?;
            if len == front.len() {
                if let Some(last) = self.people.last_mut() {
                    last.role = Some(role);
                }
                return Some(end);
            }
            return Some(len);
        }
        self.take_bare_names(text, apart)
    }

    fn take_bare_names(&mut self, text: &'a str, apart: bool) -> Option<usize> {
        let end =
            text.find(|c| is_separator(c) || is_comma(c) || matches!(c, '（' | '(')).unwrap_or(text.len());
        let token = text.get(..end)?;
        // 王某发自北京: where the report comes from stands right behind the name.
        let token = bare_name(token.find("发自").and_then(|at| token.get(..at)).unwrap_or(token));
        let token = self.slashes.bare(token);
        // 王某通讯员李某: a role word right behind the name.
        let token = named_before(token).and_then(|end| token.get(..end)).unwrap_or(token);
        if token.chars().count() == 1 {
            return self.set_apart(text, apart);
        }
        // 欧阳 修: a surname of two characters set apart.
        if let Some((len, name)) = compound_apart(text, token) {
            self.enter(name.into(), apart);
            return Some(len);
        }
        let found = name::strength(token);
        if found >= Strength::Fair {
            self.enter(token.into(), apart);
            return Some(token.len());
        }
        let reports = self.announced && text.get(token.len()..).and_then(telling::behind_report).is_some();
        // 王某石家庄报道, 王某现场报道: where or how, right behind a name of two characters.
        let short = token.get(..token.char_indices().nth(2).map_or(0, |(at, _)| at))?;
        let told = |rest: &str| is_place(rest) || telling::is_how(rest);
        if reports && name::strength(short) >= Strength::Fair && token.strip_prefix(short).is_some_and(told) {
            self.enter(short.into(), apart);
            return Some(short.len());
        }
        match name::part(token) {
            Parted::Once(names)
                if names.iter().nth(1).is_some()
                    && (self.announced || names.iter().all(|n| name::strength(n) == Strength::Strong)) =>
            {
                names.iter().for_each(|name| self.enter(name.into(), apart));
                return Some(token.len());
            }
            Parted::Many if self.announced => {
                self.enter(token.into(), apart);
                return Some(token.len());
            }
            _ => {}
        }
        let sound = match self.sureness {
            _ if self.announced => name::may_be_name(token),
            // 河南郑州市经一路 向东: words can be names, too, behind an address.
            Sureness::Bare if self.addressed => found == Strength::Weak || name::opens_with_surname(token),
            // 卓不凡 著: what somebody did behind it announces the name, too.
            Sureness::Bare if made(text.get(token.len()..)?) => name::opens_with_surname(token),
            Sureness::Bare => {
                found == Strength::Weak && (!self.people.is_empty() || self.affiliated == Some(true))
            }
            _ => found == Strength::Weak || self.affiliated == Some(true) && name::may_be_name(token),
        };
        sound.then(|| {
            self.enter(token.into(), apart);
            token.len()
        })
    }

    /// Adds a name; one set `apart` counts as strong by that alone.
    fn enter(&mut self, name: Cow<'a, str>, apart: bool) {
        if apart || name::strength(&name) >= Strength::Fair {
            self.strong += 1;
        } else {
            self.weak += 1;
        }
        self.people.push(Named { name, role: self.role });
    }

    /// Short names set apart: 张 三, 张 三　李 四, 王 小 明.
    fn set_apart(&mut self, text: &'a str, apart: bool) -> Option<usize> {
        const MOST: usize = 8;
        // Where each character ends.
        let mut ends = [0; MOST];
        let (mut count, mut at) = (0, 0);
        for end in &mut ends {
            let rest = text.get(at..)?;
            let gap = rest.len() - rest.trim_start_matches(is_ignorable).len();
            let token = rest.get(gap..)?;
            let token = token.get(..token.find(is_separator).unwrap_or(token.len()))?;
            let mut inside = token.chars();
            let (Some(c), None) = (inside.next(), inside.next()) else { break };
            // 云 朵 摄: what the bearer did, not a third character.
            if count % 2 == 0
                && count > 0
                && matches!(c, '摄' | '攝' | '文' | '图' | '圖' | '著' | '译' | '譯' | '绘' | '繪' | '畫')
            {
                break;
            }
            at += gap + c.len_utf8();
            *end = at;
            count += 1;
        }
        let group = match count {
            3 => 3,
            n if n >= 2 => 2,
            _ => return None,
        };
        let mut len = 0;
        for end in ends.get(..count)?.iter().skip(group - 1).step_by(group) {
            let name = spaceless(text.get(len..*end)?);
            let sound = if self.announced { name::may_be_name(&name) } else { self.is_apart(&name) };
            if !sound {
                break;
            }
            len = *end;
            self.enter(name, apart);
        }
        (len > 0).then_some(len)
    }

    /// Whether a short name set apart is one: by its place, or by its surname.
    fn is_apart(&self, name: &str) -> bool {
        match name.chars().count() {
            2 if self.sureness == Sureness::Placed => name::may_be_name(name),
            2 => name::is_set_apart(name),
            _ => name::strength(name) == Strength::Strong,
        }
    }
}

/// Whether a text is a space and a word for having written something, and no more.
fn made(text: &str) -> bool {
    let word = text.trim_start_matches(is_ignorable);
    word.len() < text.len() && matches!(word, "著" | "译" | "譯" | "撰文" | "执笔" | "執筆" | "编译" | "編譯")
}

/// Whether a text is one name and nothing more, by its surname or set apart: 周某某, 甄 言.
pub(super) fn is_one(text: &str) -> bool {
    let mut chars = text.chars();
    match (chars.next(), chars.next(), chars.next(), chars.next()) {
        (Some(_), Some(gap), Some(_), None) if is_ignorable(gap) => name::is_set_apart(&spaceless(text)),
        _ => name::strength(text) == Strength::Strong,
    }
}

/// A token without what its bearer did, where that stands right behind: 刘前刚摄.
pub(super) fn bare_name(token: &str) -> &str {
    const BEHIND: &[&str] = &[
        "摄影报道",
        "攝影報道",
        "图文报道",
        "综合报道",
        "摄影",
        "攝影",
        "供图",
        "报道",
        "報導",
        "報道",
        "整理",
        "编译",
        "摄",
        "攝",
        "画",
        "畫",
    ];
    static ENDS: CharSet = CharSet::tails(BEHIND);
    if !ENDS.ends(token) {
        return token;
    }
    for word in BEHIND {
        if let Some(front) = token.strip_suffix(word) {
            if front.chars().count() >= 2 {
                return front;
            }
        }
    }
    token
}

/// 欧阳 修: a surname of two characters, a space, a given name.
fn compound_apart(text: &str, token: &str) -> Option<(usize, String)> {
    if name::surname(token) != Some(token.len()) || token.chars().count() != 2 {
        return None;
    }
    let behind = text.get(token.len()..)?;
    let given = behind.trim_start_matches(is_ignorable);
    let gap = behind.len() - given.len();
    let end = given.find(is_separator).unwrap_or(given.len());
    let given = given.get(..end)?;
    let whole = format!("{token}{given}");
    let sound =
        gap > 0 && (1..=2).contains(&given.chars().count()) && name::strength(&whole) == Strength::Strong;
    // 欧阳 李明 are neither one person nor two: a surname alone names nobody.
    (sound && name::strength(given) < Strength::Fair).then_some((token.len() + gap + end, whole))
}
