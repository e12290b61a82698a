//! Sets of characters as tables, worked out at compile time: to ask whether one is in costs one look.

/// The character at byte `at` of a text known at compile time: its code point, and how many bytes it takes.
pub(crate) const fn decode(text: &[u8], at: usize) -> (usize, usize) {
    let lead = text[at] as usize;
    if lead < 0x80 {
        (lead, 1)
    } else if lead < 0xe0 {
        ((lead & 0x1f) << 6 | text[at + 1] as usize & 0x3f, 2)
    } else if lead < 0xf0 {
        ((lead & 0xf) << 12 | (text[at + 1] as usize & 0x3f) << 6 | text[at + 2] as usize & 0x3f, 3)
    } else {
        let tail = (text[at + 2] as usize & 0x3f) << 6 | text[at + 3] as usize & 0x3f;
        ((lead & 7) << 18 | (text[at + 1] as usize & 0x3f) << 12 | tail, 4)
    }
}

/// A set of characters of the Basic Multilingual Plane.
#[derive(Debug)]
pub(crate) struct CharSet([u64; 0x400]);

impl CharSet {
    /// The characters of a text. One outside the Basic Multilingual Plane does not compile.
    pub(crate) const fn of(text: &str) -> Self {
        Self([0; 0x400]).with(text)
    }

    /// The first characters of the words of a list: a text that begins with another begins with none of them.
    pub(crate) const fn heads(words: &[&str]) -> Self {
        Self([0; 0x400]).with_heads(words)
    }

    /// These, and the characters of another text.
    pub(crate) const fn with(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() {
            let (code, len) = decode(text, at);
            self.0[code >> 6] |= 1 << (code & 63);
            at += len;
        }
        self
    }

    /// These, and the first characters of the words of a list.
    pub(crate) const fn with_heads(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            let (code, _) = decode(words[at].as_bytes(), 0);
            self.0[code >> 6] |= 1 << (code & 63);
            at += 1;
        }
        self
    }

    /// These, and the first characters of the words of a list that mean something.
    pub(crate) const fn with_words<T>(mut self, words: &[(&str, T)]) -> Self {
        let mut at = 0;
        while at < words.len() {
            let (code, _) = decode(words[at].0.as_bytes(), 0);
            self.0[code >> 6] |= 1 << (code & 63);
            at += 1;
        }
        self
    }

    /// These, and the second characters of the words of a list, all of which have two.
    pub(crate) const fn with_seconds<T>(mut self, words: &[(&str, T)]) -> Self {
        let mut at = 0;
        while at < words.len() {
            let word = words[at].0.as_bytes();
            let (code, _) = decode(word, decode(word, 0).1);
            self.0[code >> 6] |= 1 << (code & 63);
            at += 1;
        }
        self
    }

    /// The last characters of the words of a list.
    pub(crate) const fn tails(words: &[&str]) -> Self {
        let mut set = [0; 0x400];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            let mut last = word.len() - 1;
            while word[last] & 0xc0 == 0x80 {
                last -= 1;
            }
            let (code, _) = decode(word, last);
            set[code >> 6] |= 1 << (code & 63);
            at += 1;
        }
        Self(set)
    }

    /// Whether a text begins with one of the characters.
    pub(crate) fn begins(&self, text: &str) -> bool {
        text.chars().next().is_some_and(|c| self.has(c))
    }

    /// Whether a text ends with one of the characters.
    pub(crate) fn ends(&self, text: &str) -> bool {
        text.chars().next_back().is_some_and(|c| self.has(c))
    }

    /// Whether a character is in the set.
    pub(crate) fn has(&self, c: char) -> bool {
        self.0.get(c as usize >> 6).is_some_and(|bits| bits >> (c as usize & 63) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets() {
        static HEADS: CharSet = CharSet::heads(&["上半年", "é", "UV"]);
        static TAILS: CharSet = CharSet::tails(&["上半年", "é", "UV"]);
        static SET: CharSet = CharSet::of("aé一\u{ffff}");
        static SECONDS: CharSet = CharSet::of("b").with_seconds(&[("上半年", 1), ("éV", 2)]);
        for (c, want) in [('b', true), ('半', true), ('V', true), ('上', false), ('年', false), ('é', false)]
        {
            assert_eq!(SECONDS.has(c), want, "{c}");
        }
        for c in ['a', 'é', '一', '\u{ffff}'] {
            assert!(SET.has(c), "{c}");
        }
        for c in ['b', '\0', '二', '\u{10000}', '\u{20000}', '\u{10ffff}'] {
            assert!(!SET.has(c), "{c}");
        }
        for (text, begins, ends) in [
            ("上", true, false),
            ("年", false, true),
            ("é", true, true),
            ("Ue", true, false),
            ("eV", false, true),
            ("半", false, false),
            ("", false, false),
        ] {
            assert_eq!((HEADS.begins(text), TAILS.ends(text)), (begins, ends), "{text}");
        }
        assert_eq!(decode("𠮷".as_bytes(), 0), (0x20bb7, 4));
    }
}
