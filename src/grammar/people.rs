//! Lists of people with their parts: what bylines, datelines and photo credits are made of.

use super::affiliation::{affiliation, is_address, is_province, of_a_province, office_before_name};
use super::name::{self, Parted, Strength};
use super::role::{Slashes, done, named_before, role_with};
use super::words::List as WordList;
use crate::model::leaf::is_ignorable;
use crate::model::people::{Person, Role};
use crate::text::table::CharSet;

pub(crate) use super::role::role;

/// What parts names where nothing announced them.
pub(super) fn is_separator(c: char) -> bool {
    is_ignorable(c)
        || matches!(c, '、' | '：' | ':' | '/' | '／' | '|' | '｜' | '丨' | '﹑' | '∕' | '＼' | '\\')
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

/// Organisations that sign as authors.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "本报编辑部", "本報編輯部", "本刊编辑部", "本报评论部", "本报编委会", "本报理论部", "本报报道组",
    "本报采访组", "本报调查组", "本报调研组", "本报特别报道组", "本报全媒体报道组", "本报联合报道组",
    "新华社评论部", "编辑部",
];

/// Whose pictures a paper prints: nobody's names.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "视觉中国", "東方IC", "东方IC", "人民视觉", "影像中国", "光明图片", "人民图片", "中新社发", "新华社发",
    "新华社", "新華社", "中新社", "路透社", "路透", "法新社", "法新", "美联社", "资料图片", "资料图",
    "资料照片", "網上圖片", "网络图片", "CFP", "IC photo",
];

/// People of whom no article is: its staff and the teachers of its young authors. Nothing with one of them is a list of
/// authors.
#[rustfmt::skip]
const NO_AUTHORS: &[&str] = &[
    "指导老师", "指导教师", "责任编辑", "责任校对", "责编", "主编", "编辑：", "编辑:", "校对", "审核",
    "终审", "主持", "主演", "导演", "联系", "董事长", "法定代表", "法人代表", "委托", "审判", "书记员",
    "人民陪审",
];

/// Roles of a page's staff, which stand behind an author's name only.
const STAFF: &[&str] = &["编辑", "編輯", "校对", "校對", "责编", "編審"];

static AGENCY_HEADS: WordList<{ AGENCIES.len() }> = WordList::heads(AGENCIES);
static NO_AUTHOR_HEADS: WordList<{ NO_AUTHORS.len() }> = WordList::heads(NO_AUTHORS);

/// Countries that stand in brackets before a foreign author's name: ［美］, 【日】, （法）.
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "美", "英", "法", "德", "日", "俄", "苏", "意", "加", "澳", "韩", "朝", "印", "西", "葡", "荷", "比",
    "瑞士", "瑞典", "挪威", "丹麦", "芬兰", "波兰", "捷克", "匈", "匈牙利", "奥", "奥地利", "希腊",
    "土耳其", "以色列", "埃及", "南非", "巴西", "阿根廷", "智利", "秘鲁", "墨西哥", "哥伦比亚", "古巴",
    "爱尔兰", "新西兰", "新加坡", "马来西亚", "泰国", "越南", "印度", "伊朗", "美国", "英国", "法国",
    "德国", "日本", "俄罗斯", "苏联", "意大利", "加拿大", "澳大利亚", "韩国", "黎巴嫩", "尼日利亚", "美國",
    "英國", "法國", "德國", "韓", "蘇",
];

/// ［美］, （日本）: bytes taken by the country in brackets before a foreign author's name.
pub(super) fn country(text: &str) -> Option<usize> {
    const LONGEST: usize = 5;
    let body = text.strip_prefix(['（', '(', '〔', '［', '[', '【'])?;
    let (at, close) = body
        .char_indices()
        .take(LONGEST + 1)
        .find(|(_, c)| matches!(c, '）' | ')' | '〕' | '］' | ']' | '】'))?;
    let known = COUNTRIES.contains(&body.get(..at)?);
    known.then(|| text.len() - body.len() + at + close.len_utf8())
}

static ORGANISATION_HEADS: WordList<{ ORGANISATIONS.len() }> = WordList::heads(ORGANISATIONS);

/// A list of people under reading.
struct List {
    people: Vec<Person>,
    sureness: Sureness,
    /// A role word or a mark announced the names that follow.
    announced: bool,
    role: Option<Role>,
    /// How many names are so by themselves, and how many are not.
    strong: usize,
    weak: usize,
    /// Some place, office or title stood before a name.
    affiliated: Option<bool>,
    /// A whole address stood before a name.
    addressed: bool,
    slashes: Slashes,
}

/// people = { affiliation | role | name | what the name's bearer did }: the whole text must be used up.
///
/// A role holds until the next role. Names printed without a space are parted where the surnames leave one way only,
/// else kept whole.
pub(crate) fn people(text: &str, sureness: Sureness) -> Option<Vec<Person>> {
    read(text, sureness).filter(List::is_sure).map(|l| l.people)
}

/// The same for a text in brackets that nothing else announces: names by surname, a short name set apart, or such as
/// stand behind an affiliation or a role word.
pub(crate) fn in_brackets(text: &str) -> Option<Vec<Person>> {
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

fn read(text: &str, sureness: Sureness) -> Option<List> {
    const MOST: usize = 24;
    let mut rest = text.trim_matches(is_separator);
    if NO_AUTHOR_HEADS.at(rest).is_some() {
        return None;
    }
    let mut list = List {
        people: Vec::new(),
        sureness,
        announced: sureness == Sureness::Announced,
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

impl List {
    /// Reads one thing, and gives the rest.
    fn step<'a>(&mut self, rest: &'a str) -> Option<&'a str> {
        // 王某 摄影: the last word is about the name before it.
        let last =
            !self.people.is_empty() && done(rest, is_separator).is_some_and(|(len, _)| len == rest.len());
        // Who made the page, behind who wrote it: 记者 王某 编辑 李某.
        if let Some(word) = STAFF.iter().find(|w| !self.people.is_empty() && rest.starts_with(**w)) {
            self.role = Some(Role::Editor);
            self.announced = true;
            return rest.get(word.len()..);
        }
        if let Some((len, found)) = role_with(rest, self.slashes).filter(|_| !last) {
            self.role = Some(found);
            let rest = rest.get(len..)?;
            // 记者逛早市 is no list of people: a pen name is set off from its role word.
            self.announced = self.sureness == Sureness::Announced || rest.starts_with(is_separator);
            return Some(rest);
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
            return rest.get(len..);
        }
        if let Some(organisation) = ORGANISATION_HEADS.at(rest) {
            self.people.push(Person { name: organisation.to_owned(), role: self.role });
            self.strong += 1;
            return rest.get(organisation.len()..).filter(|r| r.is_empty() || r.starts_with(is_separator));
        }
        let end = rest.find(is_separator).unwrap_or(rest.len());
        let token = rest.get(..end)?;
        let spaced = rest.get(end..).is_some_and(|r| r.starts_with(is_ignorable));
        if spaced && affiliation(token) && name::strength(token) < Strength::Fair {
            self.affiliated = Some(of_a_province(token) || self.affiliated == Some(true));
            self.addressed |= is_address(token);
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
        let (len, names) = self.take_names(rest)?;
        let apart = token.chars().count() == 1;
        for name in names {
            if apart || name::strength(&name) >= Strength::Fair {
                self.strong += 1;
            } else {
                self.weak += 1;
            }
            self.people.push(Person { name, role: self.role });
        }
        rest.get(len..)
    }

    /// One name, or several that run together: how many bytes, and the names.
    fn take_names(&self, text: &str) -> Option<(usize, Vec<String>)> {
        let end =
            text.find(|c| is_separator(c) || is_comma(c) || matches!(c, '（' | '(')).unwrap_or(text.len());
        let token = text.get(..end)?;
        // 王某发自北京: where the report comes from stands right behind the name.
        let token = bare_name(token.find("发自").and_then(|at| token.get(..at)).unwrap_or(token));
        let token = self.slashes.bare(token);
        // 王某通讯员李某: a role word right behind the name.
        let token = named_before(token).and_then(|end| token.get(..end)).unwrap_or(token);
        if token.chars().count() == 1 {
            return self.set_apart(text);
        }
        // 欧阳 修: a surname of two characters set apart.
        if let Some(found) = compound_apart(text, token) {
            return Some(found);
        }
        let found = name::strength(token);
        if found >= Strength::Fair {
            return Some((token.len(), vec![token.to_owned()]));
        }
        match name::part(token) {
            Parted::Once(names)
                if names.len() > 1
                    && (self.announced || names.iter().all(|n| name::strength(n) == Strength::Strong)) =>
            {
                return Some((token.len(), names.into_iter().map(str::to_owned).collect()));
            }
            Parted::Many if self.announced => return Some((token.len(), vec![token.to_owned()])),
            _ => {}
        }
        let sound = match self.sureness {
            _ if self.announced => name::may_be_name(token),
            // 河南郑州市经一路 向东: words can be names, too, behind an address.
            Sureness::Bare if self.addressed => found == Strength::Weak || name::opens_with_surname(token),
            Sureness::Bare => {
                found == Strength::Weak && (!self.people.is_empty() || self.affiliated == Some(true))
            }
            _ => found == Strength::Weak || self.affiliated == Some(true) && name::may_be_name(token),
        };
        sound.then(|| (token.len(), vec![token.to_owned()]))
    }

    /// Short names set apart: 张 三, 张 三　李 四, 王 小 明.
    fn set_apart(&self, text: &str) -> Option<(usize, Vec<String>)> {
        const MOST: usize = 8;
        let mut chars: Vec<(usize, char)> = Vec::new();
        let mut at = 0;
        while chars.len() < MOST {
            let rest = text.get(at..)?;
            let gap = rest.len() - rest.trim_start_matches(is_ignorable).len();
            let token = rest.get(gap..)?;
            let token = token.get(..token.find(is_separator).unwrap_or(token.len()))?;
            let mut inside = token.chars();
            let (Some(c), None) = (inside.next(), inside.next()) else { break };
            // 云 朵 摄: what the bearer did, not a third character.
            if chars.len() % 2 == 0
                && !chars.is_empty()
                && matches!(c, '摄' | '攝' | '文' | '图' | '圖' | '著' | '译' | '绘')
            {
                break;
            }
            at += gap + c.len_utf8();
            chars.push((at, c));
        }
        let group = match chars.len() {
            3 => 3,
            n if n >= 2 => 2,
            _ => return None,
        };
        let mut names = Vec::new();
        let mut len = 0;
        for part in chars.chunks_exact(group) {
            let name: String = part.iter().map(|(_, c)| *c).collect();
            let sound = if self.announced { name::may_be_name(&name) } else { self.is_apart(&name) };
            if !sound {
                break;
            }
            len = part.last()?.0;
            names.push(name);
        }
        (!names.is_empty()).then_some((len, names))
    }

    /// Whether a short name set apart is one: by its place, or by its surname.
    fn is_apart(&self, name: &str) -> bool {
        match name.chars().count() {
            2 if self.sureness == Sureness::Placed => name::may_be_name(name),
            2 => name::is_set_apart(name),
            _ => name::strength(name) == Strength::Strong,
        }
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

/// Whether a text names nobody but agencies whose pictures a paper prints: 视觉中国, 新华社/法新.
pub(super) fn is_agencies(text: &str) -> bool {
    let text = text.trim_matches(is_separator);
    !text.is_empty() && text.split(is_separator).all(|t| t.is_empty() || AGENCIES.contains(&t))
}

/// Whether a text is one name and nothing more, by its surname or set apart: 周某某, 甄 言.
fn is_one(text: &str) -> bool {
    let mut chars = text.chars();
    match (chars.next(), chars.next(), chars.next(), chars.next()) {
        (Some(a), Some(gap), Some(b), None) if is_ignorable(gap) => name::is_set_apart(&format!("{a}{b}")),
        _ => name::strength(text) == Strength::Strong,
    }
}

/// A token without what its bearer did, where that stands right behind: 刘前刚摄.
fn bare_name(token: &str) -> &str {
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
fn compound_apart(text: &str, token: &str) -> Option<(usize, Vec<String>)> {
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
    // 欧阳 李明 are two people as little as one; a surname alone is none.
    (sound && name::strength(given) < Strength::Fair).then(|| (token.len() + gap + end, vec![whole]))
}

/// Where the report comes from, behind the names: 深圳报道. Bytes taken.
fn reported(text: &str) -> Option<usize> {
    let end = text.find(is_separator).unwrap_or(text.len());
    let token = text.get(..end)?;
    let place = ["报道", "報道", "報導", "专电", "电"].iter().find_map(|w| token.strip_suffix(w))?;
    let sound = (2..=6).contains(&place.chars().count()) && name::strength(place) < Strength::Fair;
    sound.then_some(end)
}

/// What stands in brackets behind a name and says where its bearer belongs: 李某（某大学教授）. Bytes taken.
fn behind_name(text: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    let body = text.strip_prefix(['（', '('])?;
    let (at, close) = body.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '）' | ')'))?;
    let inner = body.get(..at)?;
    (affiliation(inner) || inner.starts_with("作者系") || inner.starts_with("作者为"))
        .then(|| text.len() - body.len() + at + close.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, sureness: Sureness) -> Option<String> {
        let list = super::people(text, sureness)?;
        let show = |p: &Person| p.role.map_or_else(|| p.name.clone(), |r| format!("{}:{r}", p.name));
        Some(list.iter().map(show).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn lists() {
        use Sureness::{Announced, Bare, Placed};
        for (text, sureness, want) in [
            ("本报记者 卞文 罗 绮", Bare, "卞文:reporter 罗绮:reporter"),
            ("王小明 李芳", Bare, "王小明 李芳"),
            ("张 三", Bare, "张三"),
            ("张 三　李 四", Bare, "张三 李四"),
            ("王 小 明", Bare, "王小明"),
            ("记者 王小明 通讯员 李芳", Bare, "王小明:reporter 李芳:correspondent"),
            ("文/本报记者 褚明 图/荆 川", Bare, "褚明:reporter 荆川:photographer"),
            ("本报驻希腊记者 朱川", Bare, "朱川:reporter"),
            ("新华社记者王小明摄", Bare, "王小明:photographer"),
            ("步青松 著", Announced, "步青松:author"),
            ("裴广林、石川", Announced, "裴广林 石川"),
            ("粒砂", Announced, "粒砂"),
            ("见习记者 童远", Bare, "童远:intern"),
            ("王小明/文 李芳/图", Bare, "王小明:author 李芳:photographer"),
            ("王小明（文） 李芳（图）", Bare, "王小明:author 李芳:photographer"),
            ("文 王小明 图 李芳", Bare, "王小明:author 李芳:photographer"),
            ("文/图 王小明", Bare, "王小明:author"),
            ("图文：王小明", Bare, "王小明:author"),
            ("本报记者 王小明 李芳 文/图", Bare, "王小明:reporter 李芳:author"),
            ("撰文：王小明 摄影：李芳 统筹：赵强", Bare, "王小明:author 李芳:photographer 赵强:planner"),
            ("策划 王小明 执笔 李芳", Bare, "王小明:planner 李芳:author"),
            ("江西沅口县纪委 跃进、晓明、文秀", Announced, "跃进 晓明 文秀"),
            ("辽宁北滩市 刘学勤", Bare, "刘学勤"),
            ("农业部种植管理司司长 闵正良", Placed, "闵正良"),
            ("王小明（某大学教授）", Bare, "王小明"),
            ("孙辰茜潘洁", Announced, "孙辰茜 潘洁"),
            ("王小江万青", Announced, "王小江万青"),
            ("刘明芳 保平", Placed, "刘明芳 保平"),
            ("丽文", Placed, "丽文"),
            ("本报编辑部", Bare, "本报编辑部"),
            ("方 圆", Bare, "方圆"),
            ("驻某国特派记者孟买发自某城", Announced, "孟买:reporter"),
            ("上官云 向 阳", Bare, "上官云 向阳"),
            ("竹 青 梅 朵", Placed, "竹青 梅朵"),
            ("云 朵 摄", Bare, "云朵:photographer"),
            ("文/古 月 图/高 山", Bare, "古月:author 高山:photographer"),
            ("本报记者 王小明 深圳报道", Bare, "王小明:reporter"),
            ("少年通讯员　王小明", Bare, "王小明:correspondent"),
            ("某某中医馆副主任药师 王小明", Bare, "王小明"),
            ("本刊驻某国特约撰稿 北 辰", Bare, "北辰:author"),
            ("那日松 郝玉梅", Announced, "那日松 郝玉梅"),
            ("读者 王小明", Bare, "王小明:author"),
            ("大公報記者 鍾硯春（文）", Bare, "鍾硯春:author"),
            ("记者 王小明 发自北京", Bare, "王小明:reporter"),
            ("南方某某日报记者 王小明", Bare, "王小明:reporter"),
            ("欧阳 修", Bare, "欧阳修"),
            ("阿依古丽·买买提 王小明", Bare, "阿依古丽·买买提 王小明"),
        ] {
            assert_eq!(read(text, sureness).as_deref(), Some(want), "{text}");
        }
        for text in [
            "会议要求",
            "安全生产 人人有责",
            "一是 二是",
            "保障夏粮 颗粒归仓",
            "",
            "、",
            "2025年",
            "江西",
            "公 告",
            "目 录",
            "江山 如画",
            "丽文",
            "市林业局 加强管理",
            "温暖 关怀",
            "北京市 严打",
            "清·龚自珍",
            "记者逛早市",
            "文学 艺术",
            "陈方 安生启程赴京",
            "研中心、仓储与物流配送中心，已成为",
            "图为一",
        ] {
            assert_eq!(read(text, Bare), None, "{text}");
        }
    }
}
