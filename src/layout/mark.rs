//! What single lines say of themselves, before anything is known of their neighbours.

use crate::grammar::byline::Unsure;
use crate::grammar::{byline, caption, credit, dateline, document, furniture, jump, masthead, outline};
use crate::model::issue::FurnitureKind;
use crate::model::leaf::is_ignorable;
use crate::text::class::{Class, class, digit};
use crate::text::lines::Line;
use crate::text::signs::Signs;

use super::block::{ends_sentence, opens_bracket};
use super::fit::{Alone, Hint};
use super::label::{Label, label};

/// What a whole line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text of some kind: body, headline, or what could not be told.
    Text,
    /// A byline.
    Byline,
    /// Looks like bare names, but could be words: a byline only where its place speaks for it.
    Names,
    /// A credit line.
    Credit,
    /// 下转 as a line of its own.
    JumpTo,
    /// 上接 as a line of its own.
    JumpFrom,
    /// Page furniture.
    Furniture(FurnitureKind),
    /// Part of a masthead.
    Masthead,
    /// The number of an official document.
    DocumentNumber,
    /// The date line of an official document.
    DocumentDate,
    /// Who adopted a law and when, below its title.
    Adoption,
    /// The office that signs an official document.
    Signature,
    /// A dateline in brackets, at the end of its article: （本报开罗6月9日电）.
    Dateline,
    /// Part of a caption.
    Caption,
}

impl Kind {
    /// How surely the line stands for itself.
    pub(crate) const fn alone(self) -> Alone {
        match self {
            Self::Text => Alone::No,
            Self::Names => Alone::Names,
            Self::Byline | Self::Credit => Alone::Likely,
            _ => Alone::Surely,
        }
    }

    /// Whether the line is taken out of the flow: text around it may run on over it.
    pub(crate) const fn is_aside(self) -> bool {
        matches!(self, Self::Furniture(_) | Self::Masthead | Self::Caption)
    }
}

/// What is known of a line by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// What the whole line is.
    pub(crate) kind: Kind,
    /// It opens with an outline label.
    pub(crate) label: bool,
    /// It opens with a dateline.
    pub(crate) dateline: bool,
    /// It opens with 上接.
    pub(crate) jump_from: bool,
    /// An article ends at the end of this line: a byline, credit or jump stands behind its last full stop, or the whole
    /// line is a credit, a jump or a dateline in brackets.
    pub(crate) ends_article: bool,
    /// A jump line follows: the sentence is cut off here.
    pub(crate) before_jump: bool,
    /// The byline at its end runs on in the next line.
    pub(crate) joins: bool,
    /// A bullet opens it, as the items of a list have.
    pub(crate) bullet: bool,
    /// It is a paragraph by itself: it says to whom a document or a speech is addressed, or closes a notice (特此公告).
    pub(crate) addresses: bool,
    /// An entry of a list ends with it.
    pub(crate) ends_item: bool,
    /// A caption ends with it, by who took the picture.
    pub(crate) ends_caption: bool,
    /// It is the title of a notice, and stands where one can.
    pub(crate) notice: bool,
    /// Nobody's name was found in it.
    pub(crate) nobody: bool,
}

impl Mark {
    pub(crate) const TEXT: Self = Self {
        kind: Kind::Text,
        label: false,
        dateline: false,
        jump_from: false,
        ends_article: false,
        before_jump: false,
        joins: false,
        bullet: false,
        addresses: false,
        ends_item: false,
        ends_caption: false,
        notice: false,
        nobody: false,
    };

    /// What the column fit needs to know.
    pub(crate) const fn hint(self) -> Hint {
        Hint {
            opens: self.label
                || self.dateline
                || self.jump_from
                || self.bullet
                || self.addresses
                || self.notice,
            heading: self.label,
            closes: self.ends_article
                || self.before_jump
                || self.addresses
                || self.ends_item
                || self.ends_caption
                || self.notice,
            joins: self.joins,
            resumes: self.jump_from,
            alone: self.kind.alone(),
            aside: self.kind.is_aside(),
        }
    }
}

/// Widest line, in halves of an em, that is asked whether it is a byline or another line of its own.
const WIDEST_ALONE: u32 = 100;

/// Marks every line.
pub(crate) fn mark(source: &str, lines: &[Line]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = lines.iter().map(|line| mark_line(line.text(source), *line)).collect();
    sentences(source, lines, &mut marks);
    page_heads(source, lines, &mut marks);
    super::picture::captions(source, lines, &mut marks);
    super::broken::rejoin(source, lines, &mut marks);
    neighbours(source, lines, &mut marks);
    super::listed::lists(source, lines, &mut marks);
    super::signed::documents(source, lines, &mut marks);
    super::letters::letters(source, lines, &mut marks);
    super::foot::feet(source, lines, &mut marks);
    marks
}

fn mark_line(text: &str, line: Line) -> Mark {
    let mut mark = Mark::TEXT;
    if line.width <= WIDEST_ALONE && !super::broken::broken_dateline(text) {
        mark.kind = alone(text, line.signs);
        if mark.kind == Kind::Text && !line.signs.has(Signs::NO_NAMES) {
            match byline::read(text) {
                Ok(_) if !rubric(text) => mark.kind = Kind::Byline,
                Err(Unsure::Nobody) => mark.nobody = true,
                _ => {}
            }
        }
        if mark.kind != Kind::Text && mark.kind != Kind::Names {
            mark.ends_article = matches!(mark.kind, Kind::Credit | Kind::JumpTo | Kind::Dateline);
            return mark;
        }
    }
    if line.width > WIDEST_ALONE && line.signs.has(Signs::CONTACT) && furniture::imprint_line(text) {
        mark.kind = Kind::Furniture(FurnitureKind::Contact);
        return mark;
    }
    mark.label = outline::label(text).is_some() || document::contents(text);
    mark.bullet = text.starts_with(['▲', '△', '◆', '◇', '★', '☆', '※', '▶', '►']);
    mark.addresses =
        text.ends_with(['：', ':']) && (document::addressees(text) || document::salutation(text));
    mark.dateline =
        line.signs.has(Signs::NEWS) && dateline::head(text).is_some() || super::broken::broken_dateline(text);
    mark.jump_from = jump::from_head(text).is_some();
    mark.ends_article = ends_article(text, line.signs);
    mark.ends_caption = line.signs.has(Signs::TAIL) && caption::ends(text);
    mark
}

/// What a line is if it is one thing as a whole. The signs in it tell what need not be asked.
fn alone(text: &str, signs: Signs) -> Kind {
    if signs.has(Signs::JUMP) && jump::to_tail(text).is_some_and(|(start, _)| start == 0) {
        return Kind::JumpTo;
    }
    if let Some((len, _)) = jump::from_head(text) {
        if len == text.len() {
            return Kind::JumpFrom;
        }
    }
    if dateline::tail(text).is_some_and(|(start, _)| start == 0) {
        return Kind::Dateline;
    }
    if is_source(text, signs)
        || caption::credit_line(text)
        || !signs.has(Signs::SENTENCE) && (caption::plain_credit(text) || caption::artwork(text))
    {
        return Kind::Caption;
    }
    if signs.has(Signs::NUMBER) && document::number(text).is_some() {
        return Kind::DocumentNumber;
    }
    if signs.has(Signs::YEAR) {
        if document::date(text).is_some() {
            return Kind::DocumentDate;
        }
        if document::adoption(text).is_some() {
            return Kind::Adoption;
        }
    }
    if !signs.has(Signs::SENTENCE) && masthead::line(text).is_some() {
        return Kind::Masthead;
    }
    if let Some(kind) = furniture::line(text, signs) {
        return Kind::Furniture(kind);
    }
    if credit::line(text).is_some() {
        return Kind::Credit;
    }
    Kind::Text
}

/// Whether a line names a column: ■庭审现场.
fn rubric(text: &str) -> bool {
    text.starts_with(['■', '●', '◆', '★', '▲']) && label(text) == Some(Label::Column)
}

/// Whether a byline, credit or jump stands at the end of a line of running text.
fn ends_article(text: &str, signs: Signs) -> bool {
    signs.has(Signs::JUMP) && jump::to_tail(text).is_some()
        || signs.has(Signs::TAIL) && (credit::tail(text).is_some() || byline::line_tail(text).is_some())
}

/// Marks the lines at a page's head that stand in one row with its masthead or folio, and are part of it.
fn page_heads(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Most lines that a masthead has.
    const MOST_LINES: usize = 8;
    /// Widest name of a section, in halves of an em.
    const WIDEST_SECTION: u32 = 8;
    let is_head = |m: &Mark| matches!(m.kind, Kind::Masthead | Kind::Furniture(_));
    let mut start = 0;
    while let Some(first) = lines.get(start) {
        let page = lines.get(start..).unwrap_or_default();
        let long = page.iter().take_while(|l| l.page == first.page).count();
        let head = start..start + long.min(MOST_LINES);
        let last = marks.get(head.clone()).and_then(|m| m.iter().rposition(is_head));
        if let Some(last) = last {
            // All that stand before the last sure one, and those right behind it.
            let mut joined = true;
            for index in head {
                let Some((line, mark)) = lines.get(index).zip(marks.get_mut(index)) else { break };
                if is_head(mark) {
                    continue;
                }
                let numbered = || {
                    lines
                        .get(index + 1)
                        .is_some_and(|l| l.blanks == 0 && masthead::number_line(l.text(source)))
                };
                // 云计算 Cloud | 19: a section's name, and the page's number right below.
                let section = masthead::section_line(line.text(source));
                let before = index < start + last;
                let fits = section && (before || numbered())
                    || line.width <= WIDEST_ALONE
                        && matches!(mark.kind, Kind::Text | Kind::Byline | Kind::Names | Kind::DocumentDate)
                        && (masthead::beside(line.text(source)).is_some()
                            || is_internal(line.text(source))
                            || before && line.width <= WIDEST_SECTION && line.signs.has(Signs::HAN));
                joined &= fits || before;
                if fits && joined {
                    *mark = Mark { kind: Kind::Masthead, ..Mark::TEXT };
                }
            }
        }
        start += long.max(1);
    }
}

/// Whether a line says that the paper is not for sale: 县融媒体中心主办　内部资料　免费交流.
fn is_internal(text: &str) -> bool {
    const WORDS: [&str; 5] = ["内部资料", "内部刊物", "内部交流", "免费交流", "免费赠阅"];
    let made = ["主办", "准印"].iter().any(|w| text.contains(w));
    let bare = text.trim_matches(['（', '）', '(', ')']);
    let whole = bare.split(is_ignorable).any(|word| WORDS.contains(&word));
    (whole || made && WORDS.iter().any(|w| bare.ends_with(w))) && !text.contains(['。', '，'])
}

/// Whether a line tells where the figures of a table or a chart come from: 数据来源：市统计局　截至8月15日.
fn is_source(text: &str, signs: Signs) -> bool {
    !signs.has(Signs::SENTENCE)
        && ["数据来源", "數據來源"]
            .iter()
            .find_map(|w| text.strip_prefix(w)?.strip_prefix(['：', ':']))
            .is_some_and(|who| !who.contains(['谁', '誰', '怎', '何', '哪', '么']))
}

/// What single lines of a paragraph read as by themselves is text: how to reach the paper, and where figures come from.
fn sentences(source: &str, lines: &[Line], marks: &mut [Mark]) {
    /// Widest line, in halves of an em, that tells where figures come from.
    const WIDEST_SOURCE: u32 = 44;
    let is_text = |marks: &[Mark], at: usize| marks.get(at).is_some_and(|m| m.kind == Kind::Text);
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).filter(|l| l.blanks == 0);
        // A comma opens no line but one in mid-sentence.
        let cut = || next.is_some_and(|l| l.text(source).starts_with(['，', '。', '、', '；']));
        let inside = |marks: &[Mark]| {
            index.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|b| {
                line.blanks == 0
                    && is_text(marks, index - 1)
                    && line.indent < 3
                    && b.width + u32::from(b.indent) >= line.width
                    && !ends_sentence(b.text(source))
            })
        };
        let goes_on = match marks.get(index).map(|m| m.kind) {
            // 可以关注柳河日报官方微信 | 公众号报名: an account or a site that a sentence names.
            Some(Kind::Furniture(FurnitureKind::Contact)) => {
                let tells = |c: char| digit(c).is_some() || matches!(c, '：' | ':');
                cut()
                    || !line.text(source).contains(tells)
                        && next.is_some_and(|l| is_text(marks, index + 1) && l.indent < 3)
                        && inside(marks)
            }
            Some(Kind::Caption) if is_source(line.text(source), line.signs) => {
                let opens = next.is_some_and(|l| {
                    let even = l.width.abs_diff(line.width) <= 1;
                    is_text(marks, index + 1) && l.indent < 3 && (line.indent >= 3 || even)
                });
                line.width > WIDEST_SOURCE || cut() || inside(marks) || opens
            }
            _ => false,
        };
        if goes_on {
            set(marks, index, Kind::Text);
        }
    }
}

/// What lines are by their neighbours.
fn neighbours(source: &str, lines: &[Line], marks: &mut [Mark]) {
    let text = |index: usize| lines.get(index).map_or("", |l| l.text(source));
    let kind = |marks: &[Mark], index: usize| marks.get(index).map(|m| m.kind);
    for index in 0..lines.len() {
        let before = index.checked_sub(1);
        match kind(marks, index) {
            // The sentence before a jump line is cut off.
            Some(Kind::JumpTo) => {
                if let Some(mark) = before.and_then(|b| marks.get_mut(b)).filter(|m| m.kind == Kind::Text) {
                    mark.before_jump = true;
                }
            }
            // （章 | 平摄）: the end of a bracket that the line before opens.
            Some(Kind::Byline)
                if before.is_some_and(|b| kind(marks, b) == Some(Kind::Text) && opens_bracket(text(b)))
                    && !text(index).starts_with(['（', '(']) =>
            {
                set(marks, index, Kind::Text);
            }
            // A line out of the middle of a sentence, such as a list of names.
            Some(Kind::Byline | Kind::Credit)
                if before.is_some_and(|b| text(b).ends_with(['、', '，', '；', '：'])) =>
            {
                set(marks, index, Kind::Text);
            }
            // 本报 | 记者王某摄: the end of what the line before began.
            Some(Kind::Caption)
                if before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Text)
                        && lines.get(index).is_some_and(|l| l.blanks == 0)
                        && !ends_sentence(text(b))
                }) && caption::plain_credit(text(index)) =>
            {
                set(marks, index, Kind::Text);
            }
            Some(Kind::Text)
                if lines.get(index).is_some_and(|l| !l.signs.has(Signs::NO_NAMES))
                    && marks.get(index).is_some_and(|m| !m.nobody)
                    && byline::maybe(text(index)).is_some() =>
            {
                // A bare name: behind the end of a paragraph, or at a headline; not in the middle of a sentence.
                const RUNNING: u32 = 18;
                // Far shorter than the column behind: a headline, and no line of a paragraph.
                const SHORTER: u32 = 8;
                let column = lines.get(index + 1).map_or(0, |l| l.width);
                let inside = before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Text)
                        && lines.get(b).is_some_and(|l| l.width > RUNNING && l.width + SHORTER > column)
                        && !ends_sentence(text(b))
                        && lines.get(index).is_some_and(|l| l.blanks == 0)
                });
                // Below a headline, and a paragraph begins behind it.
                let opens = lines.get(index + 1).is_some_and(|l| l.indent >= 3)
                    && lines.get(index).is_some_and(|l| l.indent < 3)
                    || marks.get(index + 1).is_some_and(|m| m.dateline);
                // Somebody's name as a headline, with a deck below.
                let headline = text(index + 1).starts_with(['—', '―', '─']);
                let listed = before.is_some_and(|b| text(b).ends_with(['、', '，']));
                if (!inside || opens) && !headline && !listed {
                    set(marks, index, Kind::Names);
                }
            }
            // At the head of a line in mid-sentence, what looks like a label is an entry of a list:
            // 22∶25、25∶ | 19、25∶23.
            Some(Kind::Text) if marks.get(index).is_some_and(|m| m.label) => {
                let goes_on = before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Text)
                        && !marks
                            .get(b)
                            .is_some_and(|m| m.label && lines.get(b).is_some_and(|l| l.width <= 40))
                        && lines.get(b).is_some_and(|l| l.width > 24)
                        && (text(b).ends_with(['、', '，', '∶', ':']) || is_far_on(text(b), text(index)))
                });
                if goes_on {
                    if let Some(mark) = marks.get_mut(index) {
                        mark.label = false;
                    }
                }
            }
            // ——第一，…, １：村民在渠边: an item of a list, or of the captions of several pictures.
            Some(Kind::Text) if is_item(text(index)) => {
                let ended = before.is_none_or(|b| {
                    kind(marks, b) != Some(Kind::Text)
                        || ends_sentence(text(b))
                        || text(b).ends_with(['：', '；', '）'])
                });
                if let Some(mark) = marks.get_mut(index).filter(|_| ended) {
                    mark.bullet = true;
                }
            }
            // 导读 above the entries of contents.
            Some(Kind::Text)
                if furniture::contents_head(text(index))
                    && (kind(marks, index + 1) == Some(Kind::Furniture(FurnitureKind::Pointer))
                        || furniture::contents_entry(text(index + 1))) =>
            {
                set(marks, index, Kind::Furniture(FurnitureKind::Pointer));
            }
            // 02版　桃农上网记 below 导读, or below another entry of the contents.
            Some(Kind::Text)
                if before.is_some_and(|b| {
                    kind(marks, b) == Some(Kind::Furniture(FurnitureKind::Pointer))
                        && (furniture::contents_head(text(b)) || furniture::contents_entry(text(b)))
                }) && lines.get(index).is_some_and(|l| l.blanks == 0)
                    && furniture::contents_entry(text(index)) =>
            {
                set(marks, index, Kind::Furniture(FurnitureKind::Pointer));
            }
            // The paper's name in Latin letters, and section names at the page's head.
            Some(Kind::Text) => {
                let beside = |i: Option<usize>| {
                    i.and_then(|i| kind(marks, i))
                        .is_some_and(|k| matches!(k, Kind::Masthead | Kind::Furniture(_)))
                };
                let after = Some(index + 1);
                let short = text(index).chars().count() <= 6;
                let head =
                    before.is_none() || lines.get(index).is_some_and(|l| l.blanks == 0) && beside(before);
                // A page number by itself at the page's head, or one with a nought (07) between blank lines.
                let apart = |i: usize| lines.get(i).is_none_or(|l| l.blanks > 0);
                let number = masthead::number_line(text(index));
                let nought =
                    number && text(index).starts_with(['0', '０']) && apart(index) && apart(index + 1);
                let edge = index < 6 && (beside(before) || beside(after));
                if nought || number && edge {
                    set(marks, index, Kind::Furniture(FurnitureKind::Folio));
                } else if short
                    && text(index).ends_with(['报', '報'])
                    && kind(marks, index + 1) == Some(Kind::Masthead)
                    || masthead::latin_line(text(index)) && beside(before)
                {
                    set(marks, index, Kind::Masthead);
                } else if short && head && beside(after) && index < 6 {
                    set(marks, index, Kind::Furniture(FurnitureKind::Folio));
                }
            }
            _ => {}
        }
    }
}

/// Whether the label that a line opens with counts further than most lists do, behind a line that ends with a figure or
/// within a score: 二十一比 | 十九、二十二比二十.
fn is_far_on(before: &str, text: &str) -> bool {
    const FAR: u32 = 10;
    let score = |c: char| class(c).has(Class::DIGIT) || "比一二三四五六七八九十".contains(c);
    before.ends_with(score) && outline::label(text).is_some_and(|l| l.number > FAR)
}

/// Whether a line opens with a dash, or with a single figure and a colon, as items do. A short line without punctuation
/// behind the dash is a deck: ——青石镇修桥记.
fn is_item(text: &str) -> bool {
    /// Longest deck, in characters.
    const LONGEST_DECK: usize = 18;
    if text.starts_with("——") {
        let told = text.contains(['，', '。', '、', '；', '：', '！', '？']);
        return (told || text.chars().nth(LONGEST_DECK).is_some())
            && text
                .trim_start_matches(['—', '－', '-'])
                .chars()
                .next()
                .is_some_and(|c| class(c).has(Class::HAN));
    }
    let rest = text.trim_start_matches(|c: char| class(c).has(Class::DIGIT));
    let figures = text.len() > rest.len() && text.chars().nth(1).is_some_and(|c| matches!(c, '：' | ':'));
    let told = rest.strip_prefix(['：', ':']).and_then(|r| r.trim_start().chars().next());
    figures && told.is_some_and(|c| class(c).has(Class::HAN))
}

pub(crate) fn set(marks: &mut [Mark], index: usize, kind: Kind) {
    if let Some(mark) = marks.get_mut(index) {
        *mark = Mark { kind, ..Mark::TEXT };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::split;

    fn kinds(page: &str) -> Vec<Kind> {
        mark(page, &split(page)).iter().map(|m| m.kind).collect()
    }

    #[test]
    fn where_figures_come_from() {
        for line in ["数据来源：青石粮油批发市场　截至8月15日收盘", "數據來源：交易所"]
        {
            assert_eq!(kinds(line), [Kind::Caption], "{line}");
        }
        for line in ["资料来源：青石社、柳河日报", "资料来源：县统计站", "资料来源：《青石县志》"]
        {
            assert_eq!(kinds(line), [Kind::Credit], "{line}");
        }
        for page in [
            "　　数据来源：本文数据如无特别说明均来自青石县统计站公布的年\n度统计公报，不再一一注明。",
            "　　数据来源：本文数据如无特别说\n明均来自青石县统计站公布的公报，\n不再一一注明。",
            "　　表中所列各项指标的口径与往年\n数据来源：县统计站和各乡镇\n一致。",
            "数据来源：谁来把关",
        ] {
            assert!(kinds(page).iter().all(|k| *k == Kind::Text), "{page}");
        }
        for line in ["数据来源广泛", "数据来源：各乡镇上报的台账，已经核对。", "消息来源：村民微信群"]
        {
            assert_ne!(kinds(line), [Kind::Caption], "{line}");
        }
    }

    #[test]
    fn lines_of_sentences() {
        for page in [
            "这条消息最早见于当天发布的\n青石日报官方微博\n，随后传遍全县。",
            "乘客可以登录购票客户端\nexample.cn\n，每天早上八点放票。",
            "市民报名可以关注县里开设的\n柳河日报官方微信\n公众号，名额有限。",
        ] {
            assert!(kinds(page).iter().all(|k| *k == Kind::Text), "{page}");
        }
        assert!(kinds("桥通车了。\n青石日报官方微博\n").contains(&Kind::Furniture(FurnitureKind::Contact)));
    }

    #[test]
    fn papers_that_are_not_for_sale() {
        let page = "青石日报\n2024年3月29日 星期五\n青石县融媒体中心主办 内部资料 免费交流\n";
        let is_head = |k: &Kind| matches!(k, Kind::Masthead | Kind::Furniture(_));
        assert!(kinds(page).iter().all(is_head));
        let page = "青石日报\n2024年3月29日 星期五\n内部资料被拿去卖废纸。\n";
        assert!(!kinds(page).iter().all(is_head));
        assert!(!kinds("老桥头添了长椅\n单位内部资料不得外传\n").iter().any(is_head));
        for line in ["倒卖培训内部资料被查", "老镇书屋免费赠阅图书", "泄露内部资料　两人被判刑"]
        {
            assert_eq!(kinds(&format!("03版 要闻\n{line}\n")).last(), Some(&Kind::Text), "{line}");
        }
    }
}
