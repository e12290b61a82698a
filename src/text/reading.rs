//! The text as it is read: what an extractor or a typesetter put between the page and its words taken out.
//!
//! Four things differ from the source: characters that stand for others ([`compat`](super::compat)), lines that are
//! doubled character by character, as bold type is by some extractors, the hyphen of a Latin word that a line end
//! parts, and characters of no width that join or part no words. What is read finds its way back: places are those of
//! the source, and what was taken out is given a place of its own.

use std::borrow::Cow;

use super::class::{Class, class};
use super::compat::stands_for;
use super::joined::{in_address, push_span};
use crate::model::span::Span;

/// A run of characters that the source and the text read from it share, but for characters that stand for others of
/// the same length.
#[derive(Clone, Copy, Debug)]
struct Segment {
    reading: usize,
    source: usize,
    len: usize,
}

/// A text to read, with the way back to its source.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    source: &'a str,
    pub(crate) text: Cow<'a, str>,
    /// Empty if the text is the source itself.
    segments: Vec<Segment>,
    /// Lines that were doubled, as they stand in the source.
    pub(crate) doubled: Vec<Span>,
    /// Hyphens that were taken out, as they stand in the source.
    hyphens: Vec<Span>,
}

/// Fewest characters, each printed twice, of a line that counts as doubled, and fewest different Han characters among
/// them.
const FEWEST_DOUBLED: usize = 4;
const FEWEST_KINDS: usize = 3;

/// Whether a line is doubled, character by character: 字字节节.
fn is_doubled(line: &str) -> bool {
    let mut chars = line.chars().filter(|&c| !class(c).has(Class::IGNORABLE));
    let (mut pairs, mut kinds) = (0, 0);
    let mut last = [' '; FEWEST_KINDS];
    while let Some(c) = chars.next() {
        if chars.next() != Some(c) {
            return false;
        }
        pairs += 1;
        if class(c).has(Class::HAN) && !last.contains(&c) {
            if let Some(slot) = last.get_mut(kinds) {
                *slot = c;
                kinds += 1;
            }
        }
    }
    // Adjectives can take the form AABB: two of them (高高兴兴快快乐乐) can make a line, three do not.
    pairs >= FEWEST_DOUBLED && kinds >= FEWEST_KINDS && !(pairs == FEWEST_DOUBLED && is_words(line))
}

/// Whether a line has a common word of the form AABB in it, and so is two such words rather than four characters
/// doubled.
fn is_words(line: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "高高兴兴", "平平安安", "干干净净", "整整齐齐", "红红火火", "踏踏实实", "清清白白", "认认真真", "快快乐乐",
        "实实在在", "健健康康", "欢欢喜喜", "热热闹闹", "风风雨雨", "轰轰烈烈", "堂堂正正", "兢兢业业", "勤勤恳恳",
        "老老实实", "明明白白", "大大方方", "和和美美", "甜甜蜜蜜", "团团圆圆", "扎扎实实", "世世代代", "家家户户",
    ];
    WORDS.iter().any(|w| line.contains(w))
}

/// The first byte of the hyphen that a Latin word ends a line with, if the next line goes on with the word.
fn hyphen(line: &str, next: &str) -> Option<usize> {
    let text = line.trim_end_matches(|c| class(c).has(Class::IGNORABLE));
    let next = next.trim_start_matches(|c| class(c).has(Class::IGNORABLE));
    let word = text.strip_suffix('-')?;
    let goes_on = next.starts_with(|c: char| c.is_ascii_lowercase());
    (word.ends_with(|c: char| c.is_ascii_lowercase()) && goes_on && !in_address(word)).then_some(word.len())
}

/// Whether a character shows nothing, not even a gap: what it stands between is one word. (U+200C and U+200D do shape
/// letters and pictures.)
const fn is_nothing(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

const fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

impl<'a> Reading<'a> {
    /// Looks for what must be read otherwise than it stands. Takes one walk over the text.
    pub(crate) fn new(source: &'a str) -> Self {
        let mut out = Self {
            source,
            text: Cow::Borrowed(source),
            segments: Vec::new(),
            doubled: Vec::new(),
            hyphens: Vec::new(),
        };
        let mut folds = false;
        // The line at hand, and the last one that holds something, while its hyphen waits for a next line.
        let mut start = 0;
        let mut waiting: Option<(usize, usize)> = None;
        let (mut pairs, mut twin) = (true, None);
        let mut last = ' ';
        for (at, c) in source.char_indices().chain(core::iter::once((source.len(), '\n'))) {
            if ends_line(c) {
                if let (true, None, Some(line)) = (pairs && last != ' ', twin, source.get(start..at)) {
                    if is_doubled(line) {
                        out.doubled.push(Span::new(start, at));
                    }
                }
                if last != ' ' {
                    out.see_hyphen(waiting, (start, at));
                    waiting = (last == '-').then_some((start, at));
                }
                (start, pairs, twin, last) = (at + c.len_utf8(), true, None, ' ');
                continue;
            }
            folds |= stands_for(c).is_some() || is_nothing(c) && last != ' ';
            if class(c).has(Class::IGNORABLE) {
                continue;
            }
            last = c;
            if pairs {
                pairs = twin.is_none_or(|t| t == c);
                twin = if twin.is_some() { None } else { Some(c) };
            }
        }
        if folds || !out.doubled.is_empty() || !out.hyphens.is_empty() {
            out.rewrite();
        }
        out
    }

    fn see_hyphen(&mut self, line: Option<(usize, usize)>, next: (usize, usize)) {
        let Some((start, end)) = line else { return };
        let (Some(text), Some(next)) = (self.source.get(start..end), self.source.get(next.0..next.1)) else {
            return;
        };
        if let Some(at) = hyphen(text, next) {
            self.hyphens.push(Span::new(start + at, start + at + 1));
        }
    }

    /// Writes the text as it is read.
    fn rewrite(&mut self) {
        let mut text = String::with_capacity(self.source.len());
        let (mut doubled, mut hyphens) = (self.doubled.iter().peekable(), self.hyphens.iter().peekable());
        let mut first = true;
        for (at, c) in self.source.char_indices() {
            while doubled.next_if(|s| s.end <= at).is_some() {
                first = true;
            }
            if hyphens.next_if(|s| s.start == at).is_some() {
                // A soft hyphen in its place shows that the word goes on.
                text.push('\u{ad}');
                continue;
            }
            if doubled.peek().is_some_and(|s| s.start <= at) && !class(c).has(Class::IGNORABLE) {
                first = !first;
                if first {
                    continue;
                }
            }
            if is_nothing(c) {
                continue;
            }
            let len = c.len_utf8();
            match self.segments.last_mut() {
                Some(s) if s.reading + s.len == text.len() && s.source + s.len == at => s.len += len,
                _ => self.segments.push(Segment { reading: text.len(), source: at, len }),
            }
            text.push(stands_for(c).unwrap_or(c));
        }
        self.text = Cow::Owned(text);
    }

    /// Whether the text is the source itself.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Puts a leaf's text and places back to what stands in the source. Not for a [plain](Self::is_plain) reading,
    /// which has no way back.
    pub(crate) fn restore(&self, text: &mut String, spans: &mut Vec<Span>) {
        let mut places = Vec::with_capacity(spans.len());
        for &span in &*spans {
            let from = self.segments.partition_point(|s| s.reading + s.len <= span.start);
            for s in self.segments.get(from..).unwrap_or_default() {
                let (start, end) = (s.reading.max(span.start), (s.reading + s.len).min(span.end));
                if start >= end {
                    break;
                }
                push_span(
                    &mut places,
                    Span::new(s.source + start - s.reading, s.source + end - s.reading),
                    self.source,
                );
            }
        }
        let printed = places.iter().filter_map(|s| s.slice(self.source)).flat_map(str::chars);
        let mut printed = printed.filter(|&c| !class(c).has(Class::IGNORABLE));
        if text.chars().any(|c| !class(c).has(Class::IGNORABLE)) {
            *text = text
                .chars()
                .map(|c| if class(c).has(Class::IGNORABLE) { c } else { printed.next().unwrap_or(c) })
                .collect();
        }
        *spans = places;
    }

    /// The place of the source that a place of the text was read from. Not for a plain reading either.
    pub(crate) fn place(&self, span: Span) -> Span {
        let mut spans = vec![span];
        self.restore(&mut String::new(), &mut spans);
        match (spans.first(), spans.last()) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => Span::default(),
        }
    }

    /// What was taken out, with its places, in the order of the source: the second character of every pair in a doubled
    /// line, and the hyphens.
    pub(crate) fn taken_out(&self) -> Vec<(String, Vec<Span>)> {
        let mut out: Vec<(String, Vec<Span>)> = Vec::new();
        for line in &self.doubled {
            let chars = line.slice(self.source).unwrap_or_default().char_indices();
            let second = chars.filter(|(_, c)| !class(*c).has(Class::IGNORABLE)).skip(1).step_by(2);
            let (mut text, mut spans) = (String::new(), Vec::new());
            for (at, c) in second {
                text.push(c);
                spans.push(Span::new(line.start + at, line.start + at + c.len_utf8()));
            }
            out.push((text, spans));
        }
        out.extend(self.hyphens.iter().map(|&span| ("-".to_owned(), vec![span])));
        out.sort_by_key(|(_, spans)| spans.first().map(|s| s.start));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_as() {
        for (source, want) in [
            ("今年⽉底\n︵一︶", "今年月底\n（一）"),
            ("\u{feff}今日\u{200b}要闻\u{2060}", "今日要闻"),
            ("夏夏粮粮收收购购开开秤秤\n昨日开秤", "夏粮收购开秤\n昨日开秤"),
            ("全全市市２２００家家", "全市２０家"),
            ("a cray-\nfish", "a cray\u{ad}\nfish"),
            ("cray-\n\n  fish", "cray\u{ad}\n\n  fish"),
        ] {
            let reading = Reading::new(source);
            assert_eq!(reading.text, want);
            assert!(!reading.is_plain());
        }
        for source in [
            "\u{feff}今日要闻",
            "\u{feff}\u{200b}\n",
            "高高兴兴平平安安",
            "轰轰烈烈",
            "夏夏粮粮收收购购开开秤秤吧",
            "————————————",
            "Covid-\n19",
            "www.lan-\nxi.example",
            "一-\n二",
            "GPT-\nsized",
            "",
        ] {
            assert!(Reading::new(source).is_plain(), "{source}");
        }
    }

    #[test]
    fn way_back() {
        let source = "头\n夏夏粮粮收收购购 开开秤秤\n⽉底 cray-\nfish";
        let reading = Reading::new(source);
        let (mut text, mut spans) = (reading.text.replace('\n', ""), vec![Span::new(0, reading.text.len())]);
        reading.restore(&mut text, &mut spans);
        let printed: String = spans.iter().filter_map(|s| s.slice(source)).collect();
        let bare = |t: &str| t.chars().filter(|&c| !class(c).has(Class::IGNORABLE)).collect::<String>();
        assert_eq!(bare(&text), bare(&printed));
        assert_eq!(bare(&text), "头夏粮收购开秤⽉底crayfish");
        let out = reading.taken_out();
        assert_eq!(out.iter().map(|(t, _)| t.as_str()).collect::<Vec<_>>(), ["夏粮收购开秤", "-"]);
    }

    /// What was taken out stands where it stood, and a place of the reading is one of the source.
    #[test]
    fn places_of_the_source() {
        let source = "小麦cray-\nfish\n丰丰收收在在 望望季季\n⽉底";
        let reading = Reading::new(source);
        assert_eq!(reading.text, "小麦cray\u{ad}\nfish\n丰收在 望季\n月底");
        let at = |part: &str| source.find(part).unwrap();
        let one = |from: usize, len: usize| Span::new(from, from + len);
        let twins: Vec<_> = ["丰", "收", "在", "望", "季"].iter().map(|c| one(at(c) + 3, 3)).collect();
        let want = [("-".to_owned(), vec![one(at("-"), 1)]), ("丰收在望季".to_owned(), twins)];
        assert_eq!(reading.taken_out(), want);
        for (read, printed) in
            [("小麦cray", "小麦cray"), ("丰收", "丰丰收"), ("望季", "望望季"), ("月底", "⽉底")]
        {
            let place = reading.place(one(reading.text.find(read).unwrap(), read.len()));
            assert_eq!(place.slice(source), Some(printed), "{read}");
        }
        let mut blank = (" ".to_owned(), vec![one(0, 3)]);
        reading.restore(&mut blank.0, &mut blank.1);
        assert_eq!(blank, (" ".to_owned(), vec![one(0, 3)]));
        assert_eq!(reading.segments.len(), 7);
    }

    #[test]
    fn doubled_lines() {
        for line in ["风风景景如如画画", "高高高高兴兴兴兴快快", "１１２２月月开开工工"]
        {
            assert!(is_doubled(line), "{line}");
        }
        for line in ["高高兴兴", "高高兴兴快快乐乐", "高高高高高高高高", "风风景景如如", "１１２２３３４４"]
        {
            assert!(!is_doubled(line), "{line}");
        }
    }
}
