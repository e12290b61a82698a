//! The ranks of a headline block's lines, weighed: every way to part it in kickers, headline and decks has a weight,
//! the sum of what its lines show by themselves, of what neighbours show together, and of how common the shape is.
//!
//! The weights are those of a log-linear model fitted to headline blocks whose ranks are known, in hundredths.

use super::super::label::{Label, ends_as_unit, is_kind_of_report, label};
use super::Ranks;
use super::look::{
    PRESENCE, has_clauses, has_figures, is_event, is_marked, is_parallel, is_quoting, is_sure_deck, leads_on,
    length, runs_on,
};
use super::weights::{LINE, PAIR, SHAPE};
use crate::grammar::phrase::{is_unended, lacks_object};
use crate::text::class::{Class, class};

/// Most lines of a block that is weighed.
const MOST: usize = 8;
/// Most kickers of a block.
const MOST_KICKERS: usize = 3;

/// How many of some lines are kickers, and how many lines behind them the headline has; all others are decks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parting {
    pub(super) kickers: usize,
    pub(super) heads: usize,
}

/// The best way to part some lines; `habits` is that which the habits of newsrooms make likely.
pub(super) fn weigh(lines: &[&str], ranks: Ranks, habits: Parting) -> Parting {
    let Some(block) = Block::new(lines, ranks, habits) else { return habits };
    let (mut best, mut most) = (habits, i32::MIN);
    for kickers in 0..=MOST_KICKERS.min(lines.len().saturating_sub(1)) {
        for heads in 1..=lines.len().saturating_sub(kickers) {
            let parting = Parting { kickers, heads };
            if block.is_sound(parting) {
                let weight = block.weight(parting);
                if weight > most {
                    (best, most) = (parting, weight);
                }
            }
        }
    }
    best
}

/// What a headline block shows.
struct Block {
    /// How many lines it has.
    count: usize,
    /// What each line weighs in each rank.
    looks: [[i32; 3]; MOST],
    /// What each line and the next weigh together, by the sum of their ranks.
    pairs: [[i32; 5]; MOST],
    /// The lengths of the lines, in characters.
    lengths: [usize; MOST],
    /// How many lines from the first are kickers for sure, and how many before the last are decks.
    sure: (usize, usize),
    ranks: Ranks,
    habits: Parting,
}

impl Block {
    /// Nothing if it has more lines than are weighed.
    fn new(lines: &[&str], ranks: Ranks, habits: Parting) -> Option<Self> {
        let count = lines.len();
        if count > MOST {
            return None;
        }
        let (mut looks, mut pairs, mut lengths) = ([[0; 3]; MOST], [[0; 5]; MOST], [0; MOST]);
        for (line, long) in lines.iter().zip(lengths.get_mut(..count)?) {
            *long = length(line);
        }
        let own = lengths.get(..count)?;
        let least = own.iter().min().copied().unwrap_or(0);
        let most = own.iter().max().copied().unwrap_or(0);
        for ((line, long), weights) in lines.iter().zip(own).zip(&mut looks) {
            *weights = total(LINE, look(line, *long, least, most));
        }
        for (two, weights) in lines.windows(2).zip(&mut pairs) {
            if let [a, b] = two {
                *weights = total(PAIR, pair(a, b));
            }
        }
        let others = count.saturating_sub(1);
        let names = |l: &&&str| leads_on(l) || label(l) == Some(Label::Column) || is_marked(l);
        let mut kickers = lines.iter().take_while(names).count();
        // A column's name right above a deck is the headline.
        kickers -= usize::from(kickers > 0 && lines.get(kickers).is_some_and(|l| is_sure_deck(l)));
        let decks = lines.iter().rev().take_while(|l| is_sure_deck(l)).count();
        let sure = (kickers.min(others), decks.min(others));
        Some(Self { count, looks, pairs, lengths, sure, ranks, habits })
    }

    /// Whether a parting leaves what is sure, if any does.
    fn is_sound(&self, Parting { kickers, heads }: Parting) -> bool {
        let all = self.count;
        let (first, last) = self.sure;
        let any = first <= MOST_KICKERS && first + last < all;
        !any || kickers >= first && kickers + heads + last <= all
    }

    /// The weight of one way to part the lines.
    fn weight(&self, parting: Parting) -> i32 {
        let rank = |at: usize| {
            usize::from(at >= parting.kickers) + usize::from(at >= parting.kickers + parting.heads)
        };
        let lines = self.looks.iter().take(self.count).enumerate();
        let lines = lines.filter_map(|(at, weights)| weights.get(rank(at)));
        let steps = self.pairs.iter().take(self.count.saturating_sub(1)).enumerate();
        let steps = steps.filter_map(|(at, weights)| weights.get(rank(at) + rank(at + 1)));
        let shape = self.shape(parting);
        let shape = SHAPE.iter().enumerate().filter(|(bit, _)| shape >> bit & 1 == 1);
        lines.chain(steps).sum::<i32>() + shape.map(|(_, w)| i32::from(*w)).sum::<i32>()
    }

    /// The signs of a way to part the lines, in the order of their weights.
    fn shape(&self, parting: Parting) -> u64 {
        let Parting { kickers, heads } = parting;
        let end = kickers + heads;
        let part =
            |range| self.lengths.get::<core::ops::Range<usize>>(range).unwrap_or_default().iter().copied();
        let (least, most) = (part(kickers..end).min().unwrap_or(0), part(kickers..end).max().unwrap_or(0));
        let (above, below) = (|| part(0..kickers), || part(end..self.count));
        let decks = self.count.saturating_sub(end);
        let equal = self.ranks == Ranks::Equal;
        let spread = most - least;
        bits(&[
            parting == self.habits,
            kickers == self.habits.kickers,
            heads > 1 && spread <= 1,
            heads > 1 && spread <= 2,
            heads > 1 && spread >= 4,
            heads > 1 && spread >= 7,
            above().min().is_some_and(|least| most < least),
            above().max().is_some_and(|most| least > most),
            below().min().is_some_and(|least| most < least),
            below().max().is_some_and(|most| least > most),
            heads == 1 && most >= 14,
            heads > 1 && part(kickers..end).sum::<usize>() <= 13,
            kickers == 1,
            kickers == 2,
            kickers > 2,
            heads == 2,
            heads == 3,
            heads > 3,
            decks == 1,
            decks == 2,
            decks > 2,
            kickers > 0 && decks > 0,
            kickers > 0 && heads > 1,
            heads > 1 && decks > 0,
            equal && kickers > 0,
            equal && decks > 0,
            equal && heads == 2,
            equal && heads > 2,
            kickers == 1 && heads == 1 && decks == 0,
            kickers == 0 && heads == 1 && decks == 1,
            kickers == 0 && heads == 2 && decks == 0,
        ])
    }
}

/// The sums of the rows of weights whose signs are there.
fn total<const N: usize>(rows: &[[i16; N]], signs: u64) -> [i32; N] {
    let mut out = [0; N];
    for (_, row) in rows.iter().enumerate().filter(|(bit, _)| signs >> bit & 1 == 1) {
        for (sum, weight) in out.iter_mut().zip(row) {
            *sum += i32::from(*weight);
        }
    }
    out
}

fn bits(signs: &[bool]) -> u64 {
    signs.iter().enumerate().fold(0, |all, (bit, set)| all | u64::from(*set) << bit)
}

/// What a line shows by itself and by its length, `least` and `most` being those of the shortest and the longest line.
fn look(line: &str, long: usize, least: usize, most: usize) -> u64 {
    let line = line.trim();
    let named = label(line);
    let ends = |signs: &[char]| line.ends_with(signs);
    let colon = line.find(['：', ':']);
    let speaker = colon.is_some_and(|at| line.get(..at).is_some_and(|w| (1..=6).contains(&length(w))));
    bits(&[
        long <= 4,
        (5..=6).contains(&long),
        (7..=8).contains(&long),
        (9..=10).contains(&long),
        (11..=12).contains(&long),
        (13..=15).contains(&long),
        (16..=18).contains(&long),
        long > 18,
        long == least && long < most,
        long == most && long > least,
        has_clauses(line),
        is_parallel(line),
        has_figures(line),
        is_quoting(line),
        leads_on(line),
        named == Some(Label::Column),
        named == Some(Label::Unit),
        is_marked(line),
        is_sure_deck(line),
        PRESENCE.iter().any(|w| line.ends_with(w)),
        is_kind_of_report(line),
        speaker,
        colon.is_some() && !speaker,
        line.contains(['，', ',', '；']),
        ends(&['？', '！', '?', '!']),
        line.contains(['·', '‧', '・']),
        is_event(line),
        line.contains(['昨', '今', '月', '日']),
        ends(&['了', '吗', '呢', '吧']),
        line.contains("记者") || line.contains("記者") || line.contains("本报"),
        line.contains(['《']),
        line.contains(|c: char| class(c).has(Class::LATIN)),
        long > 4 && named.is_none() && ends_as_unit(line),
        line.ends_with(['的', '里', '中', '上', '下', '后', '时', '间']),
        line.contains(['%', '％', '万', '亿', '元']),
        line.contains(['我', '你', '他', '她']),
        line.contains(['将', '可', '能', '要', '不']),
        colon.is_some_and(|at| {
            line.get(..at)
                .is_some_and(|w| w.ends_with(['者', '家', '方', '院', '局', '门', '师', '醒', '场']))
        }),
        line.contains(['近', '首', '最', '再', '又']),
    ])
}

/// What two neighbours show together.
fn pair(a: &str, b: &str) -> u64 {
    let (here, there) = (length(a), length(b));
    let more = there as i64 - here as i64;
    bits(&[
        true,
        more <= -6,
        (-5..=-3).contains(&more),
        (-2..=-1).contains(&more),
        more == 0,
        (1..=2).contains(&more),
        (3..=5).contains(&more),
        more >= 6,
        is_unended(a) || runs_on(b),
        lacks_object(a),
        has_clauses(a) && has_clauses(b),
        has_clauses(a) && !has_clauses(b),
        !has_clauses(a) && has_clauses(b),
        has_figures(a) && has_figures(b),
        !has_figures(a) && has_figures(b),
        is_quoting(a) && !is_quoting(b),
        !is_quoting(a) && is_quoting(b),
        share(a, b),
        a.trim_end().ends_with(['，', '：', ':', ',']),
        a.trim_end().ends_with(['？', '！']),
        is_parallel(a) && is_parallel(b),
        is_quoting(a) && is_quoting(b),
        here <= 8 && there <= 8,
        here >= 12 && there >= 12,
    ])
}

/// Whether two lines have two neighbouring Han characters in common.
fn share(a: &str, b: &str) -> bool {
    /// As much of a line is looked at, in characters.
    const LONGEST: usize = 40;
    let han = |c: char| class(c).has(Class::HAN);
    let mut there = ['\0'; LONGEST];
    let mut count = 0;
    for (c, slot) in b.chars().zip(&mut there) {
        *slot = c;
        count += 1;
    }
    let there = there.get(..count).unwrap_or_default();
    let mut last = '\0';
    a.chars().take(LONGEST).any(|c| {
        let before = core::mem::replace(&mut last, c);
        han(before) && han(c) && there.windows(2).any(|pair| pair == [before, c])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sure_stays() {
        let whole = |lines: &[&str]| Parting { kickers: 0, heads: lines.len() };
        for (lines, kickers, decks) in [
            (&["李明在水利工作会议上强调", "一渠清水要送到田头"][..], 1, 0),
            (&["一座桥的二十年", "——青石镇修桥记"], 0, 1),
            (&["读者来信", "修桥要问桥下人", "——青石镇修桥记"], 1, 1),
        ] {
            let found = weigh(lines, Ranks::Deck, whole(lines));
            assert!(found.kickers >= kickers, "{lines:?}");
            assert!(found.kickers + found.heads + decks <= lines.len(), "{lines:?}");
        }
    }

    #[test]
    fn long_blocks_are_left_to_the_habits() {
        let lines = ["柳湾渠通水"; MOST + 1];
        let habits = Parting { kickers: 2, heads: 3 };
        assert_eq!(weigh(&lines, Ranks::Deck, habits), habits);
        assert!(Block::new(&lines, Ranks::Deck, habits).is_none());
    }

    #[test]
    fn every_sign_has_a_weight() {
        let found = look("记者昨日从某局获悉：《某书》“3万元”A，将是最新的吗", 9, 4, 9);
        assert_eq!(u64::BITS - found.leading_zeros(), LINE.len() as u32);
        assert!(
            u64::BITS - pair("某某某某某某某某某某某某", "某某某某某某某某某某某某").leading_zeros()
                <= PAIR.len() as u32
        );
        let block = Block::new(&["某某", "某某"], Ranks::Equal, Parting { kickers: 0, heads: 2 }).unwrap();
        let shape = block.shape(Parting { kickers: 0, heads: 2 });
        assert_eq!(u64::BITS - shape.leading_zeros(), SHAPE.len() as u32);
    }

    /// For fit/ranks.py: the signs of each block that it sends, a block a line, its lines behind a tab each and behind
    /// whether its page ranks lines alike.
    #[test]
    #[ignore = "prints what the weights are fitted to"]
    fn signs() {
        for row in std::io::stdin().lines() {
            let row = row.unwrap();
            let mut lines: Vec<&str> = row.split('\t').collect();
            let ranks = if lines.remove(0) == "1" { Ranks::Equal } else { Ranks::Deck };
            let block = Block::new(&lines, ranks, super::super::habits(&lines, ranks)).unwrap();
            let ways = (0..=MOST_KICKERS).flat_map(|kickers| (1..=MOST).map(move |heads| (kickers, heads)));
            let ways = ways.map(|(kickers, heads)| Parting { kickers, heads });
            let ways = ways.filter(|p| p.kickers + p.heads <= lines.len() && block.is_sound(*p));
            let ways: Vec<_> = ways.map(|p| (p.kickers, p.heads, block.shape(p))).collect();
            let lengths: Vec<usize> = lines.iter().map(|l| length(l)).collect();
            let (least, most) = (*lengths.iter().min().unwrap(), *lengths.iter().max().unwrap());
            let looks = lines.iter().zip(lengths).map(|(line, long)| look(line, long, least, most));
            let looks: Vec<u64> = looks.collect();
            let pairs: Vec<u64> = lines.windows(2).map(|two| pair(two[0], two[1])).collect();
            println!("signs\t{looks:?}\t{pairs:?}\t{ways:?}");
        }
    }
}
