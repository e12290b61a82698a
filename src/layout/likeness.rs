//! How much a headline and a body speak of the same thing: rarer character pairs that they share.

use std::collections::{HashMap, HashSet};

use crate::text::class::{Class, class, half_width};

/// Two characters that stand side by side.
type Pair = (char, char);

/// Pairs that more heads than this share say nothing of any of them.
const COMMON_HEADS: usize = 12;
/// Longest quotation in 《》, in characters, that is compared: a longer one is another text's title.
const LONGEST_TITLE: usize = 8;
/// Pairs that a head is thought to have beside its own.
const UNSEEN: f32 = 3.0;
/// A pair that comes only behind the lead paragraph counts for less.
const BEHIND_LEAD: f32 = 0.6;

/// A body's paragraphs, the lead first.
pub(crate) struct Text<'a> {
    pub(crate) paragraphs: Vec<&'a str>,
}

/// How like head and body are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Likeness {
    pub(crate) head: usize,
    pub(crate) body: usize,
    /// From 0 to 1: the share of the head's pairs that the body has, rarer ones weighing more.
    pub(crate) score: f32,
}

/// The pairs of characters of a text; white space and marks part pairs.
fn pairs(text: &str) -> impl Iterator<Item = Pair> {
    let mut last: Option<char> = None;
    text.chars().map(half_width).filter_map(move |c| {
        let kinds = class(c);
        if kinds.has(Class::IGNORABLE) {
            return None;
        }
        let word = kinds.has(Class::HAN) || kinds.has(Class::LATIN) || kinds.has(Class::DIGIT);
        let pair = match (last, word) {
            (Some(before), true) => Some((before, c)),
            _ => None,
        };
        last = word.then_some(c);
        pair
    })
}

/// A text's stretches outside long quotations in 《》.
fn outside_titles(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut from = 0;
        while let Some(open) = text.get(from..).and_then(|t| t.find('《')).map(|at| from + at) {
            let Some(close) = text.get(open..).and_then(|t| t.find('》')).map(|at| open + at) else { break };
            if text.get(open..close).is_some_and(|t| t.chars().count() > LONGEST_TITLE + 1) {
                rest = text.get(close..);
                return text.get(..open);
            }
            from = close;
        }
        rest = None;
        Some(text)
    })
}

struct Seen {
    body: usize,
    in_lead: bool,
}

/// Compares every head with every body that shares a pair with it. Time grows with the length of the texts.
pub(crate) fn compare(heads: &[String], bodies: &[Text<'_>]) -> Vec<Likeness> {
    let mut owners: HashMap<Pair, Vec<usize>> = HashMap::new();
    for (index, head) in heads.iter().enumerate() {
        for pair in pairs(head) {
            let list = owners.entry(pair).or_default();
            if list.last() != Some(&index) && list.len() <= COMMON_HEADS {
                list.push(index);
            }
        }
    }
    let mut seen: HashMap<Pair, Vec<Seen>> = HashMap::with_capacity(owners.len());
    for (index, body) in bodies.iter().enumerate() {
        for (number, paragraph) in body.paragraphs.iter().enumerate() {
            for pair in outside_titles(paragraph).flat_map(pairs) {
                if !owners.contains_key(&pair) {
                    continue;
                }
                let list = seen.entry(pair).or_default();
                if list.last().is_none_or(|s| s.body != index) {
                    list.push(Seen { body: index, in_lead: number == 0 });
                }
            }
        }
    }
    let weight = |pair: &Pair| {
        let found = seen.get(pair).map_or(0, Vec::len);
        (1.0 + bodies.len() as f32 / (found as f32 + 0.5)).ln()
    };
    let mut out = Vec::new();
    let mut sums: HashMap<usize, f32> = HashMap::new();
    let mut done: HashSet<Pair> = HashSet::new();
    for (index, head) in heads.iter().enumerate() {
        sums.clear();
        let mut whole = 0.0;
        done.clear();
        for pair in pairs(head) {
            if !done.insert(pair) || owners.get(&pair).is_some_and(|l| l.len() > COMMON_HEADS) {
                continue;
            }
            let weight = weight(&pair);
            whole += weight;
            for s in seen.get(&pair).map_or(&[][..], Vec::as_slice) {
                *sums.entry(s.body).or_default() += if s.in_lead { weight } else { weight * BEHIND_LEAD };
            }
        }
        // A few pairs more than there are: that all of a short line is found says less than most of a long one.
        whole += UNSEEN * (1.0 + 2.0 * bodies.len() as f32).ln();
        if !done.is_empty() {
            let start = out.len();
            out.extend(sums.iter().map(|(&body, &sum)| Likeness { head: index, body, score: sum / whole }));
            if let Some(new) = out.get_mut(start..) {
                new.sort_by_key(|l| l.body);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_body_is_most_alike() {
        let heads = ["青石桥今日通车".to_owned(), "果农喜迎丰收".to_owned()];
        let bodies = [
            Text {
                paragraphs: vec!["今年风调雨顺，柳河乡果农喜迎丰收。", "桥头集市热闹。"]
            },
            Text { paragraphs: vec!["昨日，青石桥正式通车。"] },
        ];
        let found = compare(&heads, &bodies);
        let best = |head: usize| {
            found.iter().filter(|l| l.head == head).max_by(|a, b| a.score.total_cmp(&b.score)).map(|l| l.body)
        };
        assert_eq!((best(0), best(1)), (Some(1), Some(0)));
    }

    #[test]
    fn long_titles_are_left_out() {
        let text = "甲《关于进一步加强乡村道路养护的意见》乙《短题》丙";
        assert_eq!(outside_titles(text).collect::<Vec<_>>(), ["甲", "》乙《短题》丙"]);
    }
}
