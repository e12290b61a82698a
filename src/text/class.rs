//! Character classes, looked up in one table by code point.

/// A set of character classes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Class(u8);

impl Class {
    /// In no leaf: white space and zero-width characters.
    pub(crate) const IGNORABLE: Self = Self(1);
    /// A Han character; 〇, 々 and radicals, too.
    pub(crate) const HAN: Self = Self(2);
    /// A digit, half or full width.
    pub(crate) const DIGIT: Self = Self(4);
    /// A Latin letter, half or full width; none beyond U+00FF (ā, ǎ).
    pub(crate) const LATIN: Self = Self(8);
    /// Ends a sentence: 。！？… and their half-width forms but the dot.
    pub(crate) const STOP: Self = Self(16);
    /// Never opens a line: closing brackets and quotes, commas, colons, stops (GB/T 15834-2011, 5.1), and the signs
    /// behind a figure, such as ％ and ℃.
    pub(crate) const NO_START: Self = Self(32);
    /// Never ends a line: opening brackets and quotes.
    pub(crate) const NO_END: Self = Self(64);

    /// Whether any class of `other` is among these.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

pub(super) const fn classify(c: char) -> Class {
    use crate::model::leaf::is_ignorable;
    let none = Class(0);
    if is_ignorable(c) {
        return Class::IGNORABLE;
    }
    match c {
        '0'..='9' | '０'..='９' => Class::DIGIT,
        'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' => {
            Class::LATIN
        }
        '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '〇'
        | '々'
        | '\u{2e80}'..='\u{2fd5}' => Class::HAN,
        '。' | '！' | '？' | '…' | '!' | '?' | '｡' => Class::STOP.and(Class::NO_START),
        '，' | '、' | '；' | '：' | ',' | ';' | ':' | '）' | ')' | '》' | '〉' | '」' | '』' | '】'
        | '〕' | '〗' | '］' | ']' | '｝' | '}' | '”' | '’' | '％' | '%' | '·' | '℃' | '°' | '‰' | '﹚' => {
            Class::NO_START
        }
        '（' | '(' | '《' | '〈' | '「' | '『' | '【' | '〔' | '〖' | '［' | '[' | '｛' | '{' | '“' | '‘'
        | '﹙' => Class::NO_END,
        _ => none,
    }
}

static TABLE: [Class; 0x1_0000] = {
    let mut table = [Class(0); 0x1_0000];
    let mut code = 0_u32;
    while code < 0x1_0000 {
        if let Some(c) = char::from_u32(code) {
            table[code as usize] = classify(c);
        }
        code += 1;
    }
    table
};

/// The classes of a character.
pub(crate) fn class(c: char) -> Class {
    match TABLE.get(c as usize) {
        Some(class) => *class,
        None if matches!(c, '\u{20000}'..='\u{323af}') => Class::HAN,
        None => Class(0),
    }
}

/// The value of a digit, half or full width.
pub(crate) const fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => Some((c as u32 - '０' as u32) as u8),
        _ => None,
    }
}

/// A full-width letter, digit or sign as its half-width form; others as they are.
pub(crate) const fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(half) => half,
            None => c,
        },
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes() {
        assert!(class('汉').has(Class::HAN) && class('〇').has(Class::HAN) && class('𠮷').has(Class::HAN));
        assert!(!class('😀').has(Class::HAN) && !class('𝟙').has(Class::HAN));
        assert!(class('７').has(Class::DIGIT) && class('7').has(Class::DIGIT));
        assert!(class('。').has(Class::STOP) && class('。').has(Class::NO_START));
        assert!([',', '，', '、', '”', '》', '℃'].into_iter().all(|c| class(c).has(Class::NO_START)));
        assert!(class('（').has(Class::NO_END) && !class('（').has(Class::NO_START));
        assert!(class('\u{3000}').has(Class::IGNORABLE));
        assert_eq!(
            (half_width('Ａ'), half_width('％'), half_width('　'), half_width('汉')),
            ('A', '%', ' ', '汉')
        );
        assert_eq!((digit('９'), digit('0'), digit('九')), (Some(9), Some(0), None));
    }
}
