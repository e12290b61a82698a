//! Lists of people with their parts: what bylines, datelines and photo credits are made of.

mod named;
mod names;
mod organisation;

#[cfg(test)]
mod tests;

pub(crate) use super::role::role;
pub(crate) use named::{Named, People};
pub(super) use organisation::{country, is_agencies};

use super::affiliation::{
    affiliation, is_address, is_district, is_post, is_province, is_title, of_a_province, office_before_name,
    offices_in_row,
};
use super::name::{self, Strength};
use super::place::is_place;
use super::role::{POINTS, Slashes, done, role_with};
use super::telling::before_report;
use crate::model::leaf::is_ignorable;
use crate::model::people::Role;
use crate::text::class::{Class, class};
use names::{bare_name, is_one};
use organisation::{AGENCY_HEADS, NO_AUTHOR_HEADS, ORGANISATION_HEADS, SHORT_AGENCIES, STAFF};

/// What parts names where nothing announced them.
pub(super) fn is_separator(c: char) -> bool {
    is_ignorable(c)
        || matches!(
            c,
            '、' | '：' | ':' | '_' | '＿' | '/' | '／' | '|' | '｜' | '丨' | '﹑' | '∕' | '＼' | '\\'
        )
}

/// What parts names in brackets or behind a role word, too.
const fn is_comma(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';')
}

/// How a list of people is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sureness {
    /// Nothing but the names themselves speaks for them.
    Bare,
    /// They stand where bylines do: behind the last full stop of an article, set off by a space.
    Placed,
    /// A role word, a mark or brackets announced names.
    Announced,
}

/// A list of people under reading.
struct List<'a> {
    people: People<'a>,
    sureness: Sureness,
    /// A role word or a mark announced the names that follow.
    announced: bool,
    /// A role word stands right before what is read now.
    awaited: bool,
    role: Option<Role>,
    /// How many names are surely names by themselves, and how many are not.
    strong: usize,
    weak: usize,
    /// Some place, office or title stood before a name; `true` if one of a province did.
    affiliated: Option<bool>,
    /// A whole address stood before a name.
    addressed: bool,
    slashes: Slashes,
}

/// people = { affiliation | role | name | what the name's bearer did }: the whole text must be used up.
///
/// A role holds until the next role. Names printed without a space are parted where the surnames leave one way only,
/// else kept whole.
pub(crate) fn people(text: &str, sureness: Sureness) -> Option<People<'_>> {
    read(text, sureness).filter(List::is_sure).map(|l| l.people)
}

/// The same for a text in brackets that nothing else announces: names by surname, a short name set apart, or such as
/// stand behind an affiliation or a role word.
pub(crate) fn in_brackets(text: &str) -> Option<People<'_>> {
    let list = read(text, Sureness::Announced)?;
    let named = list.people.iter().all(|p| name::strength(&p.name) >= Strength::Weak);
    let sure = list.people.iter().any(|p| p.role.is_some())
        || list.affiliated.is_some()
        || list.weak == 0
        || list.strong > 0 && named
        // （冬青）, （老秤）: a pen name alone.
        || named && list.people.len() == 1
        || list.people.len() == 1 && list.people.iter().all(|p| name::is_nickname(&p.name));
    (sure && !list.people.is_empty()).then_some(list.people)
}

fn read(text: &str, sureness: Sureness) -> Option<List<'_>> {
    const MOST: usize = 24;
    let mut rest = text.trim_matches(is_separator);
    if NO_AUTHOR_HEADS.at(rest).is_some() || is_agency_for_short(rest) {
        return None;
    }
    // 编辑 王某 校对 李某: who made the page, and no author, unless a reporter follows.
    if staff_ahead(rest).is_some() && !["记者", "記者"].iter().any(|w| rest.contains(w)) {
        return None;
    }
    let mut list = List {
        people: People::default(),
        sureness,
        announced: sureness == Sureness::Announced,
        awaited: false,
        role: None,
        strong: 0,
        weak: 0,
        affiliated: None,
        addressed: false,
        slashes: Slashes::of(rest),
    };
    while !rest.is_empty() {
        if list.people.len() > MOST {
            return None;
        }
        let announced = list.announced || list.role.is_some();
        rest = rest.trim_start_matches(|c| is_separator(c) || announced && is_comma(c));
        rest = list.step(rest)?;
    }
    Some(list)
}

/// 综合, 本报综合整理: nobody is named.
fn is_agency_for_short(text: &str) -> bool {
    /// Bytes of the longest: 本报综合整理.
    const LONGEST: usize = 24;
    if text.len() > LONGEST {
        return false;
    }
    let body = text.strip_prefix("本报").or_else(|| text.strip_prefix("本報")).unwrap_or(text);
    SHORT_AGENCIES.contains(&bare_name(body))
}

/// Bytes of 编辑 and the like at the start of a text, set off from the name behind.
fn staff_ahead(text: &str) -> Option<usize> {
    let word = STAFF.iter().find(|w| text.starts_with(**w))?;
    text.get(word.len()..)?.starts_with(is_separator).then_some(word.len())
}

/// Bytes of what stands before the name of who made the page, behind an author's: 编辑, 本报编辑, 每经编辑.
fn staff(text: &str) -> Option<usize> {
    const OUTLET: usize = 2;
    let word = |text: &str| STAFF.iter().find(|w| text.starts_with(**w)).map(|w| w.len());
    word(text).or_else(|| {
        let (at, _) = text.char_indices().nth(OUTLET)?;
        let (outlet, behind) = text.split_at_checked(at)?;
        let len = word(behind).filter(|_| outlet.chars().all(|c| class(c).has(Class::HAN)))?;
        behind.get(len..)?.starts_with(is_ignorable).then_some(at + len)
    })
}

impl<'a> List<'a> {
    /// Reads one thing, and gives the rest.
    fn step(&mut self, rest: &'a str) -> Option<&'a str> {
        // 王某 摄影: the last word is about the name before it.
        let last =
            !self.people.is_empty() && done(rest, is_separator).is_some_and(|(len, _)| len == rest.len());
        // Who made the page, behind who wrote it: 记者 王某 编辑 李某.
        if let Some(len) = if self.people.is_empty() { staff_ahead(rest) } else { staff(rest) } {
            self.role = Some(Role::Editor);
            self.announced = true;
            return rest.get(len..);
        }
        if let Some((len, found)) = role_with(rest, self.slashes).filter(|_| !last) {
            self.role = Some(found);
            self.awaited = true;
            let behind = rest.get(len..)?;
            // 文・王某
            let rest = behind.trim_start_matches(POINTS);
            // 记者逛早市 is no list of people: a pen name is set off from its role word.
            let parted = rest.len() < behind.len() || rest.starts_with(is_separator);
            self.announced = self.sureness == Sureness::Announced || parted;
            return Some(rest);
        }
        let awaited = core::mem::take(&mut self.awaited);
        // （读者提供）: what somebody did is no name.
        if awaited
            && self.people.is_empty()
            && done(rest, is_separator).is_some_and(|(len, _)| len == rest.len())
        {
            return None;
        }
        if !self.people.is_empty() {
            if let Some((len, did)) = done(rest, is_separator) {
                if let (Some(did), Some(last)) = (did, self.people.last_mut()) {
                    last.role = Some(did);
                }
                return rest.get(len..);
            }
            if let Some(len) = behind_name(rest).or_else(|| reported(rest)) {
                return rest.get(len..);
            }
        }
        let ends = |len: usize| rest.get(len..).is_some_and(|r| r.is_empty() || r.starts_with(is_separator));
        if let Some(agency) = AGENCY_HEADS.at(rest).filter(|a| ends(a.len())) {
            return rest.get(agency.len()..);
        }
        if let Some(len) = country(rest) {
            let behind = rest.get(len..)?;
            // ［俄］托尔斯泰: a foreign surname alone.
            let token = behind.trim_start_matches(is_ignorable);
            let end = token.find(is_separator).unwrap_or(token.len());
            // （意）罗马, （韩）三星: round brackets stand before teams and firms, too.
            let round = rest.starts_with(['（', '(']);
            let token = token.get(..end).filter(|t| !round && name::is_foreign(t) && !is_place(t));
            if let Some(token) = token {
                self.people.push(Named::new(token, self.role));
                self.strong += 1;
                return behind.trim_start_matches(is_ignorable).get(end..);
            }
            return Some(behind);
        }
        if let Some(organisation) = ORGANISATION_HEADS.at(rest) {
            self.people.push(Named::new(organisation, self.role));
            self.strong += 1;
            return rest.get(organisation.len()..).filter(|r| r.is_empty() || r.starts_with(is_separator));
        }
        // 记者 Leo Chen 王某: a role word announces a name in Latin letters.
        let writes = matches!(
            self.role,
            Some(Role::Reporter | Role::Correspondent | Role::Author | Role::Intern | Role::Photographer)
        );
        if let Some(len) = latin_name(rest).filter(|_| writes) {
            self.people.push(Named::new(rest.get(..len)?, self.role));
            self.strong += 1;
            return rest.get(len..);
        }
        // 某市委副书记、市长 王某
        let offices = if self.people.is_empty() { offices_in_row(rest) } else { None };
        if let Some(len) = offices.filter(|len| rest.get(*len..).is_some_and(opens_with_one)) {
            self.affiliated = Some(of_a_province(rest) || self.affiliated == Some(true));
            return rest.get(len..);
        }
        let end = rest.find(is_separator).unwrap_or(rest.len());
        let token = rest.get(..end)?;
        let spaced = rest.get(end..).is_some_and(|r| r.starts_with(is_ignorable));
        let no_name = || name::strength(token) < Strength::Fair || is_place(token) || is_district(token);
        if spaced && affiliation(token) && no_name() {
            self.affiliated = Some(of_a_province(token) || self.affiliated == Some(true));
            self.addressed |= is_address(token);
            return rest.get(end..);
        }
        // 通讯员 某市公安局: an office sent the news together with somebody who is named.
        let last = awaited && !self.people.is_empty() && end == rest.len();
        if last && affiliation(token) && no_name() {
            return rest.get(end..);
        }
        // （王某 县委宣传部）: where the author belongs stands behind, in brackets or behind a mark.
        let belongs = self.sureness == Sureness::Announced && self.role.is_none() && !self.people.is_empty();
        let surely = || self.people.iter().all(|p| name::strength(&p.name) == Strength::Strong);
        if belongs && end == rest.len() && is_post(token) && no_name() && surely() {
            return rest.get(end..);
        }
        // （山东 王某）: a province alone, and somebody behind it.
        if spaced && self.announced && self.people.is_empty() && is_province(token) {
            self.affiliated = Some(true);
            return rest.get(end..);
        }
        // （赣东　甄 言）, …。 永和　周某: where somebody writes from, a short name that is no person's.
        if spaced && self.people.is_empty() && self.role.is_none() && self.sureness != Sureness::Bare {
            let who = rest.get(end..)?.trim_start_matches(is_ignorable);
            let place = (2..=3).contains(&token.chars().count()) && name::strength(token) == Strength::None;
            if place && name::may_be_name(token) && is_one(who) {
                self.affiliated.get_or_insert(false);
                return rest.get(end..);
            }
        }
        // （江城市公安局王某）
        if self.announced {
            let token = token.get(..token.find(is_comma).unwrap_or(token.len()))?;
            if let Some(len) = office_before_name(token) {
                self.affiliated.get_or_insert(false);
                return rest.get(len..);
            }
        }
        let apart = token.chars().count() == 1;
        let len = self.take_names(rest, apart)?;
        rest.get(len..)
    }

    fn is_sure(&self) -> bool {
        if self.people.is_empty() {
            return false;
        }
        let roles = self.people.iter().any(|p| p.role.is_some());
        match self.sureness {
            Sureness::Announced => true,
            _ if roles => true,
            _ if self.affiliated == Some(true) && self.strong > 0 => true,
            _ if self.addressed && self.people.len() == 1 => true,
            // 丽文 behind the last full stop, but not three pen names in a row.
            Sureness::Placed => self.weak <= self.strong.max(1),
            Sureness::Bare => self.strong > 0 && self.weak <= self.strong,
        }
    }
}

/// latin name = two or three words of Latin letters, each with a capital: Leo Chen, Anna M. Weber. How many bytes.
fn latin_name(text: &str) -> Option<usize> {
    const MOST: usize = 3;
    let (mut len, mut words) = (0, 0);
    loop {
        let rest = text.get(len..)?;
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        let word = rest.get(gap..)?;
        let end = word
            .find(|c: char| !c.is_ascii_alphabetic() && !matches!(c, '.' | '-' | '\''))
            .unwrap_or(word.len());
        let token = word.get(..end)?;
        let small = token.contains(|c: char| c.is_ascii_lowercase());
        let initial = token.len() == 2 && token.ends_with('.');
        if !token.starts_with(|c: char| c.is_ascii_uppercase()) || !small && !initial {
            break;
        }
        words += 1;
        len += gap + end;
        if words > MOST {
            return None;
        }
    }
    let rest = text.get(len..)?;
    let whole = rest.is_empty() || rest.starts_with(|c| is_separator(c) || is_comma(c));
    (words >= 2 && whole).then_some(len)
}

/// Whether a name surely stands first behind a space.
fn opens_with_one(text: &str) -> bool {
    let who = text.trim_start_matches(is_ignorable);
    is_one(who) || name::strength(who.split(is_separator).next().unwrap_or_default()) == Strength::Strong
}

/// Where the report comes from, behind the names: 深圳报道. Bytes taken.
fn reported(text: &str) -> Option<usize> {
    let end = text.find(|c| is_separator(c) && c != '、').unwrap_or(text.len());
    let token = text.get(..end)?;
    let wired = || ["专电", "电"].iter().find_map(|w| token.strip_suffix(w));
    let place = before_report(token).or_else(wired)?;
    let sound = |place: &str| {
        (2..=6).contains(&place.chars().count())
            && (name::strength(place) < Strength::Fair || is_place(place))
    };
    // 深圳、北京报道: what stands in a list could be names, but for the places that are known.
    let listed = place.contains('、');
    let known = || place.split('、').any(is_place);
    (place.split('、').all(sound) && (!listed || known())).then_some(end)
}

/// What stands in brackets behind a name and says where its bearer belongs: 李某（某大学教授）. Bytes taken.
fn behind_name(text: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    const SAYS: &[&str] = &[
        "作者系",
        "作者係",
        "作者为",
        "作者為",
        "作者单位",
        "作者單位",
        "作者分别",
        "作者分別",
        "作者均",
        "单位：",
        "單位：",
    ];
    let body = text.strip_prefix(['（', '('])?;
    let (at, close) = body.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '）' | ')'))?;
    let inner = body.get(..at)?;
    let says = SAYS.iter().any(|w| inner.starts_with(w));
    (says || affiliation(inner) || is_title(inner) || role(inner).is_some_and(|(len, _)| len == inner.len()))
        .then(|| text.len() - body.len() + at + close.len_utf8())
}
