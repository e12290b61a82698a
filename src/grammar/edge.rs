//! What stands behind and before a date or time and makes it one end of a range, or a rough one: 起, 以来, 之前, 左右.

use super::rule::{gap_len, rest};
use super::temporal::word_of;
use crate::model::date::Open;
use crate::model::leaf::is_ignorable;
use crate::text::table::CharSet;

/// Words that make a date or time one end of a range.
const OPENS: &[(&str, Open)] = &[
    ("以来", Open::Since),
    ("以來", Open::Since),
    ("开始", Open::Since),
    ("開始", Open::Since),
    ("起", Open::Since),
    ("或之后", Open::Since),
    ("以后", Open::After),
    ("以後", Open::After),
    ("之后", Open::After),
    ("之後", Open::After),
    ("后", Open::After),
    ("後", Open::After),
    ("或之前", Open::Until),
    ("以前", Open::Before),
    ("之前", Open::Before),
    ("前", Open::Before),
    ("为止", Open::Until),
    ("為止", Open::Until),
    ("止", Open::Until),
];

/// Words that open a range to this day: they end the mention that they stand in.
const TO_NOW: &[(&str, ())] = &[
    ("起至今", ()),
    ("至今", ()),
    ("迄今", ()),
    ("到现在", ()),
    ("至现在", ()),
    ("到目前", ()),
    ("至目前", ()),
];

/// Words of approximation behind a date or time.
const ROUGHLY: &[&str] = &["左右", "前后", "前後", "上下", "许", "許"];

/// What any of these words begins with.
static EDGES: CharSet = CharSet::heads(ROUGHLY).with_words(TO_NOW).with_words(OPENS);

/// What a word ends with that opens or closes a range in front of a date or time.
static BEFORE_EDGE: CharSet = CharSet::of("自从從至止到");

/// What stands at the edge of a date or time.
#[derive(Default)]
pub(super) struct Edge {
    /// Bytes of the words that belong to the mention.
    pub(super) len: usize,
    pub(super) about: bool,
    pub(super) open: Option<Open>,
}

/// edge = [ 左右 | 前后 | 许 ] [ 起 | 以来 | 前 | 之后 | … ] behind a date or time
///
/// About-words are in the mention. In a sentence a word that opens a range governs the clause and stays outside
/// (自6月9日起, 6月底前完工); where date and word are all the text, they are one expression.
pub(super) fn edge(text: &str, before: &str) -> Edge {
    let mut edge = Edge::default();
    if !EDGES.begins(rest(text, gap_len(text))) {
        edge.open = open_before(before);
        return edge;
    }
    for word in ROUGHLY {
        if text.starts_with(word) && !text.starts_with("许多") && !text.starts_with("許多") {
            edge.len = word.len();
            edge.about = true;
        }
    }
    let spot = rest(text, edge.len);
    let skip = gap_len(spot);
    let spot = rest(spot, skip);
    if let Some((len, ())) = word_of(spot, TO_NOW) {
        let next = rest(spot, len).chars().next();
        if !next
            .is_some_and(|c| matches!(c, '年' | '天' | '日' | '晚' | '早' | '后' | '春' | '夏' | '秋' | '冬'))
        {
            edge.len += skip + len;
            edge.open = Some(Open::Since);
            return edge;
        }
    }
    if let Some((len, open)) = word_of(spot, OPENS) {
        let next = rest(spot, len).chars().next();
        let word = spot.get(..len).unwrap_or_default();
        let other = match word {
            "前" => next.is_some_and(|c| "往进三列来后後方景途夕去期线沿台述任".contains(c)),
            "后" | "後" => next.is_some_and(|c| "来勤备续面方卫".contains(c)),
            "起" => next.is_some_and(|c| "草飞义诉床运步源伏价身重点码草".contains(c)),
            "止" => next.is_some_and(|c| "于血痛跌".contains(c)),
            _ => false,
        };
        if !other {
            edge.open = Some(open);
            if before.is_empty() && rest(spot, len).chars().all(is_ignorable) {
                edge.len += skip + len;
            }
            return edge;
        }
    }
    edge.open = open_before(before);
    edge
}

/// What a word in front makes of a date or time: 自6月9日, 截至6月9日.
fn open_before(before: &str) -> Option<Open> {
    if !BEFORE_EDGE.ends(before) {
        None
    } else if before.ends_with(['自', '从', '從']) {
        Some(Open::Since)
    } else if ["截至", "截止", "截止到", "截至到"].iter().any(|w| before.ends_with(w)) {
        Some(Open::Until)
    } else {
        None
    }
}
