//! What speaks for an article's end or against it. Weights above zero are for it: 1 is a hint, 2 will do if nothing
//! speaks against it, 4 is proof.

use crate::grammar::{document, notice, outline};
use crate::model::outline::LabelStyle;
use crate::text::class::{Class, class, digit};

use super::block::{Block, ends_sentence};

/// Paragraphs follow each other within an article more often than not.
pub(crate) const PLAIN: f32 = -1.0;
/// The body before is closed by its byline, its credit, a jump or a document's date.
pub(crate) const CLOSED: f32 = 5.0;
/// A few characters stand behind its last full stop, as names do.
pub(crate) const TAIL: f32 = 3.0;
/// It is closed by names, but tells nothing: a caption, an item of a list.
pub(crate) const NAMED: f32 = 2.0;
/// The text of a picture begins or ends, which has a headline of its own as a rule.
pub(crate) const PICTURE: f32 = 3.0;
/// A weather forecast begins or ends, on a page that has a title for it.
pub(crate) const FORECAST: f32 = 3.0;
/// What follows comes from another page.
pub(crate) const COMES_FROM: f32 = 6.0;
/// A dateline opens an article, but may recur in one.
pub(crate) const DATELINE: f32 = 2.2;
/// A day or 近日 and its like open the first paragraph more often than a later one.
pub(crate) const OPENER: f32 = 1.0;
/// The column changes where a sentence ends.
pub(crate) const OTHER_WIDTH: f32 = 2.5;
/// A blank line, on a page that leaves them only here and there.
pub(crate) const BLANK: f32 = 2.0;
/// The sentence before is not ended.
pub(crate) const OPEN_SENTENCE: f32 = -3.0;
/// It is broken off at a mark that nothing ends with.
pub(crate) const BROKEN_OFF: f32 = -2.0;
/// A head between two stretches, before anything else is known of it.
pub(crate) const HEAD: f32 = 1.5;
/// It leaves space above and none below, as a headline does.
pub(crate) const SPACE_ABOVE: f32 = 3.0;
/// It leaves space above and below, where little is left elsewhere.
pub(crate) const SPACE_AROUND: f32 = 1.5;
/// It ends as the title of a notice does.
pub(crate) const NOTICE: f32 = 3.0;
/// A head near it is made alike, as the subheads of one article are.
pub(crate) const SIBLINGS: f32 = -2.5;
/// Few characters, and no space sets them off where space sets off other lines: a subhead rather than a headline.
pub(crate) const SHORT: f32 = -1.0;
/// A short line has no space above it, on a page that leaves some above every headline, ...
pub(crate) const NO_SPACE: f32 = -2.5;
/// ... nor a name below it, in an article that has its author's name below its headline.
pub(crate) const NAMELESS: f32 = -2.0;
/// There is no name below it, nor a dateline, on a page where all articles that surely begin have one.
pub(crate) const UNNAMED: f32 = -1.5;
/// No blank line parts it from the text below, nor from that above, on a page where one does at other headlines.
pub(crate) const NO_BLANK: f32 = -3.0;
/// Longest line, in characters, that may be such a subhead.
pub(crate) const LONGEST_SUBHEAD: usize = 12;
/// So many characters are few.
pub(crate) const FEW: usize = 5;
/// A formula closes the notice, or the day of its coming into force the law, before.
pub(crate) const FORMULA: f32 = 3.0;
/// The labels begin again.
pub(crate) const BEGINS_AGAIN: f32 = 2.5;
/// It is the title of a notice in full, and no last line of a paragraph.
pub(crate) const NOTICE_TITLE: f32 = 6.0;
/// A table begins below it, or has ended above it.
pub(crate) const TABLE: f32 = 3.0;
/// A document's number, adoption or addressees stand there, or the first article of a law.
pub(crate) const DOCUMENT: f32 = 4.0;
/// Several lines: a headline block.
pub(crate) const BLOCK: f32 = 1.0;
/// Several lines set tight where nearly all lines stand apart.
pub(crate) const TIGHT: f32 = 3.0;
/// More lines than a subhead has.
pub(crate) const HEAP: f32 = 3.0;
/// A line that tells too much for a headline.
pub(crate) const SENTENCE: f32 = -6.0;
/// Lines that fill the column of the text around them: they are of that text.
pub(crate) const COLUMN_LINE: f32 = -3.0;
/// It is set like a paragraph, indent and all.
pub(crate) const INDENTED: f32 = -2.0;
/// It is set flush where paragraphs are indented.
pub(crate) const FLUSH: f32 = 2.0;
/// The column is the same above and below, as in one body.
pub(crate) const SAME_WIDTH: f32 = -2.0;
/// On a page that sets bodies first, a line within a body is no headline.
pub(crate) const BODIES_FIRST: f32 = -0.8;
/// And where its headlines stand in a heap behind all bodies, one line is a subhead.
pub(crate) const HEAP_ELSEWHERE: f32 = -2.0;
/// One or two characters number a part, ...
pub(crate) const NUMBER: f32 = -2.0;
/// ... and surely do where they are a numeral: 二.
pub(crate) const NUMERAL: f32 = -6.0;
/// 核心提示 announces the text before: the story that it sums up follows.
pub(crate) const SUMMARY: f32 = -6.0;
/// It goes on from a paragraph before it.
pub(crate) const GOES_ON: f32 = -3.0;
/// It counts on where a paragraph of the article stopped: 2、 behind 1、.
pub(crate) const COUNTS_ON: f32 = -6.0;
/// Farthest, in paragraphs, that the number before is looked for.
pub(crate) const FARTHEST_LABEL: usize = 12;
/// It tells what the picture shows that goes with the article.
pub(crate) const CAPTION: f32 = -6.0;
/// Share of their rarer pairs of characters that two parts of one article have in common at least, as a rule.
const ONE_THEME: f32 = 0.052;
/// Length in bytes at which a stretch shows its theme.
const SHOWS_THEME: f32 = 450.0;

/// What follows speaks of something else than what stands before, or of the same.
pub(crate) fn theme(cohesion: f32, bytes: usize) -> f32 {
    let shown = (bytes as f32 / SHOWS_THEME).min(1.0);
    ((ONE_THEME / cohesion.max(0.001)).ln() * 3.0).clamp(-2.0, 2.0) * shown
}

/// Headlines were found for both sides of a gap without heads, and of one with heads.
pub(crate) const HEADS_FOUND: (f32, f32) = (1.0, 0.5);
/// None was found for one side.
pub(crate) const NO_HEAD: (f32, f32) = (-2.0, -1.0);

/// A headline without a body speaks of what follows, and not of what stands before; times how much more.
pub(crate) const LEFT_OVER: f32 = 10.0;

/// Difference in width, in halves of an em, that is more than squeezed punctuation.
const ANOTHER: u16 = 4;

/// Difference in width, in halves of an em, that squeezed punctuation makes.
pub(crate) const SQUEEZE: usize = 2;

/// Whether a few characters stand behind a paragraph's last full stop, set off from it.
pub(crate) fn has_tail(text: &str) -> bool {
    /// Longest tail, in characters.
    const LONGEST: usize = 14;
    let text = text.trim_end();
    let Some(tail) = text.rfind(['。', '！', '？', '”', '…']).and_then(|at| text.get(at..)) else {
        return false;
    };
    let mut chars = tail.chars().skip(1);
    let apart = chars.next().is_some_and(char::is_whitespace);
    let long = tail.chars().count();
    apart && (4..=LONGEST).contains(&long) && chars.all(|c| c.is_whitespace() || class(c).has(Class::HAN))
}

/// Whether a line is the number of a part and no more: 二, 十一, 3, ②.
pub(crate) fn is_numeral(text: &str) -> bool {
    const LONGEST: usize = 3;
    let text = text.trim();
    let numeral =
        |c: char| digit(c).is_some() || ('①'..='⑳').contains(&c) || "一二三四五六七八九十".contains(c);
    !text.is_empty() && text.chars().nth(LONGEST).is_none() && text.chars().all(numeral)
}

/// Most lines of a subhead, with whatever else may stand at it.
pub(crate) const MOST_SUBHEAD_LINES: usize = 3;

/// Whether a dateline names who reports: 本报讯（记者…）.
pub(crate) fn names_reporter(text: &str) -> bool {
    /// Longest dateline, in characters.
    const LONGEST: usize = 40;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text.get(..end).is_some_and(|t| t.contains("记者") || t.contains("記者"))
}

/// Whether a paragraph can be the last of an article: it ends a sentence, with a bracket, or with a few characters
/// behind its last full stop, which may be a signature.
pub(crate) fn is_ended(text: &str) -> bool {
    /// Longest signature, in characters.
    const SIGNATURE: usize = 16;
    let text = text.trim_end();
    let tail = || text.rfind(['。', '！', '？', '”']).and_then(|at| text.get(at..));
    ends_sentence(text)
        || text.ends_with(['）', ')', '】', '〕'])
        || tail().is_some_and(|t| t.chars().count() <= SIGNATURE && !t.contains(['，', '、', '：', '；']))
}

/// Whether a paragraph tells from its first word on what a picture shows.
pub(crate) fn is_caption(text: &str) -> bool {
    ["图为", "圖為"].iter().any(|w| text.starts_with(w))
}

/// Whether a paragraph opens with the number behind that of a label: 2、 behind 1、.
pub(crate) fn counts_on(before: &str, text: &str) -> bool {
    let number = |t: &str| outline::label(t).map(|l| (l.style, l.number));
    number(text).is_some_and(|(style, n)| n > 1 && number(before) == Some((style, n - 1)))
}

/// Whether a line is the title of a notice or of a document.
pub(crate) fn is_notice(text: &str) -> bool {
    const LONGEST: usize = 20;
    const WORDS: &[&str] = &[
        "公告", "启事", "声明", "讣告", "通告", "更正", "致歉", "公示", "通知", "招聘", "啟事", "聲明",
        "公報",
    ];
    text.chars().count() <= LONGEST && WORDS.iter().any(|w| text.trim_end().ends_with(w))
        || notice::title(text).is_some()
        || document::title(text)
}

/// Whether a paragraph is the first one of a document: its addressees, or the first chapter or article of a law.
pub(crate) fn begins_document(text: &str) -> bool {
    let first =
        ["第一章", "第一编", "第一条", "第1条", "第一編", "第一條"].iter().any(|w| text.starts_with(w));
    let labelled = || {
        outline::label(text).is_some_and(|f| {
            f.number == 1 && matches!(f.style, LabelStyle::Part | LabelStyle::Chapter | LabelStyle::Article)
        })
    };
    first && labelled() || document::addressees(text) || document::contents(text)
}

/// Whether a paragraph ends a notice or a law: 特此公告。 自2024年3月1日起施行。
pub(crate) fn ends_document(text: &str) -> bool {
    let text = text.trim_end();
    let force = || {
        ["起施行。", "起实施。", "起执行。", "同时废止。"].iter().any(|w| text.ends_with(w))
            && outline::label(text).is_some_and(|l| l.style == LabelStyle::Article)
    };
    let stops = text.ends_with('。') || text.starts_with("特此");
    stops && (notice::formula(text).is_some() || force())
}

/// Whether a line tells too much for a headline: it has a full stop, or is long and has clauses.
pub(crate) fn is_sentence(text: &str) -> bool {
    /// Longest line of a headline that has clauses, in characters.
    const LONGEST: usize = 20;
    text.contains('。') || text.contains(['，', '、', '；']) && text.chars().count() > LONGEST
}

/// Whether the column of the last line of one block is of another width than that of the first line of the next.
pub(crate) fn other_width(a: &Block, b: &Block) -> bool {
    let slack = a.slack.max(b.slack);
    let (a, b) = (a.measure.1, b.measure.0);
    a > 0 && b > 0 && a.abs_diff(b) >= ANOTHER + slack
}
