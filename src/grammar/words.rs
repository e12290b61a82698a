//! Word lists, looked up by their first characters.
//!
//! A list is a table as a person keeps it; the index beside it is worked out at compile time, so that a text is
//! compared only with the words that begin (or end) as it does. Where several words fit, the list's order decides.

use crate::text::table::decode;

/// Buckets of an index where a list does not ask for more.
const BUCKETS: usize = 128;

/// Which words of a list share a hash: the first of each bucket, and for every word the next; 0 is none.
#[derive(Debug)]
struct Index<const N: usize, const B: usize> {
    first: [u16; B],
    next: [u16; N],
}

impl<const N: usize, const B: usize> Index<N, B> {
    const EMPTY: Self = Self { first: [0; B], next: [0; N] };

    /// Adds a word in front of the others of its bucket.
    const fn push(&mut self, word: usize, hash: usize) {
        let bucket = hash % B;
        self.next[word] = self.first[bucket];
        self.first[bucket] = word as u16 + 1;
    }

    /// The words of a bucket, in the list's order.
    fn bucket(&self, hash: usize) -> impl Iterator<Item = usize> {
        let mut at = self.first.get(hash % B).copied().unwrap_or(0);
        core::iter::from_fn(move || {
            let word = usize::from(at).checked_sub(1)?;
            at = self.next.get(word).copied().unwrap_or(0);
            Some(word)
        })
    }
}

const fn hash(code: usize) -> usize {
    code ^ code >> 7
}

const fn pair(first: usize, second: usize) -> usize {
    hash(first.wrapping_mul(67) ^ second)
}

/// The code point of the last character of a text known at compile time.
const fn last(text: &[u8]) -> usize {
    let mut at = text.len() - 1;
    while text[at] & 0xc0 == 0x80 {
        at -= 1;
    }
    decode(text, at).0
}

/// Where a list is indexed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum By {
    First,
    Pair,
    Last,
}

const fn place(word: &str, by: By) -> usize {
    let word = word.as_bytes();
    let (first, len) = decode(word, 0);
    match by {
        By::First => hash(first),
        By::Pair => pair(first, decode(word, len).0),
        By::Last => hash(last(word)),
    }
}

/// A list of words that mean something. `N` is its length.
#[derive(Debug)]
pub(crate) struct Words<T: 'static, const N: usize> {
    list: &'static [(&'static str, T)],
    index: Index<N, BUCKETS>,
}

impl<T: Copy, const N: usize> Words<T, N> {
    const fn by(list: &'static [(&'static str, T)], by: By) -> Self {
        let mut index = Index::EMPTY;
        let mut at = N;
        while at > 0 {
            at -= 1;
            index.push(at, place(list[at].0, by));
        }
        Self { list, index }
    }

    /// For [`at`](Self::at).
    pub(crate) const fn heads(list: &'static [(&'static str, T)]) -> Self {
        Self::by(list, By::First)
    }

    /// For [`before`](Self::before).
    pub(crate) const fn tails(list: &'static [(&'static str, T)]) -> Self {
        Self::by(list, By::Last)
    }

    /// The first word of the list that a text begins with: how many bytes it takes, and what it means.
    pub(crate) fn at(&self, text: &str) -> Option<(usize, T)> {
        let c = text.chars().next()?;
        let mut words = self.index.bucket(hash(c as usize)).filter_map(|at| self.list.get(at));
        words.find(|(word, _)| text.starts_with(word)).map(|(word, value)| (word.len(), *value))
    }

    /// What a whole text means, if it is a word of the list.
    pub(crate) fn get(&self, text: &str) -> Option<T> {
        let c = text.chars().next()?;
        let mut words = self.index.bucket(hash(c as usize)).filter_map(|at| self.list.get(at));
        words.find(|(word, _)| *word == text).map(|(_, value)| *value)
    }

    /// The first word of the list that a text ends with: how many bytes it takes, and what it means.
    pub(crate) fn before(&self, text: &str) -> Option<(usize, T)> {
        let c = text.chars().next_back()?;
        let mut words = self.index.bucket(hash(c as usize)).filter_map(|at| self.list.get(at));
        words.find(|(word, _)| text.ends_with(word)).map(|(word, value)| (word.len(), *value))
    }
}

/// A plain list of words. `N` is its length, `B` how many buckets the index has.
#[derive(Debug)]
pub(crate) struct List<const N: usize, const B: usize = BUCKETS> {
    words: &'static [&'static str],
    index: Index<N, B>,
    by: By,
}

impl<const N: usize, const B: usize> List<N, B> {
    const fn by(list: &'static [&'static str], by: By) -> Self {
        let mut index = Index::EMPTY;
        let mut at = N;
        while at > 0 {
            at -= 1;
            index.push(at, place(list[at], by));
        }
        Self { words: list, index, by }
    }

    /// For all but [`before`](Self::before).
    pub(crate) const fn heads(list: &'static [&'static str]) -> Self {
        Self::by(list, By::First)
    }

    /// The same for a list of words of at least two characters, many of which begin alike.
    pub(crate) const fn pairs(list: &'static [&'static str]) -> Self {
        Self::by(list, By::Pair)
    }

    /// For [`before`](Self::before).
    pub(crate) const fn tails(list: &'static [&'static str]) -> Self {
        Self::by(list, By::Last)
    }

    /// The words that a text begins with, in the list's order.
    pub(crate) fn all_at(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let mut chars = text.chars();
        let first = chars.next().map(|c| c as usize);
        let hash = match self.by {
            By::Pair => first.zip(chars.next()).map(|(a, b)| pair(a, b as usize)),
            _ => first.map(hash),
        };
        let words = hash.into_iter().flat_map(|b| self.index.bucket(b));
        words.filter_map(|at| self.words.get(at).copied()).filter(move |word| text.starts_with(word))
    }

    /// The first word of the list that a text begins with.
    pub(crate) fn at(&self, text: &str) -> Option<&'static str> {
        self.all_at(text).next()
    }

    /// Whether a whole text is a word of the list.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.all_at(text).any(|word| word.len() == text.len())
    }

    /// The first word of the list that a text ends with.
    pub(crate) fn before(&self, text: &str) -> Option<&'static str> {
        let c = text.chars().next_back()?;
        let mut words = self.index.bucket(hash(c as usize)).filter_map(|at| self.words.get(at).copied());
        words.find(|word| text.ends_with(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &[&str] = &["上半年", "上", "下半年", "上月", "UV", "é", "𠮷日", "月"];
    const PAIRS: &[&str] = &["一一", "一二三", "一二", "二一"];
    const VALUES: &[(&str, u8)] = &[("大前天", 1), ("大前", 2), ("前天", 3)];
    static HEADS: List<{ LIST.len() }> = List::heads(LIST);
    static TAILS: List<{ LIST.len() }> = List::tails(LIST);
    static BY_PAIR: List<{ PAIRS.len() }> = List::pairs(PAIRS);
    static MEANT: Words<u8, { VALUES.len() }> = Words::heads(VALUES);
    static ENDED: Words<u8, { VALUES.len() }> = Words::tails(VALUES);

    #[test]
    fn lists() {
        for (text, want) in [
            ("上半年底", Some("上半年")),
            ("上月", Some("上")),
            ("月上", Some("月")),
            ("UVA", Some("UV")),
            ("é", Some("é")),
            ("𠮷日", Some("𠮷日")),
            ("半年", None),
            ("", None),
        ] {
            assert_eq!(HEADS.at(text), want, "{text}");
            assert_eq!(want, LIST.iter().copied().find(|w| text.starts_with(w)), "{text}");
        }
        for text in ["在上半年", "今上", "吉日", "𠮷日", "四月", "上月", ""] {
            assert_eq!(TAILS.before(text), LIST.iter().copied().find(|w| text.ends_with(w)), "{text}");
        }
        assert!(HEADS.has("上月") && !HEADS.has("上半"));
        assert_eq!(BY_PAIR.all_at("一二三四").collect::<Vec<_>>(), ["一二三", "一二"]);
        assert_eq!((BY_PAIR.at("一"), BY_PAIR.at("二二"), BY_PAIR.at("二一")), (None, None, Some("二一")));
        assert_eq!(
            (MEANT.at("大前天"), MEANT.at("大前方"), MEANT.at("天")),
            (Some((9, 1)), Some((6, 2)), None)
        );
        assert_eq!((MEANT.get("大前"), MEANT.get("大前天日")), (Some(2), None));
        assert_eq!((ENDED.before("大前天"), ENDED.before("日前天")), (Some((9, 1)), Some((6, 3))));
    }
}
