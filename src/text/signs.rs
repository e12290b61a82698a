//! Signs: characters whose absence or presence rules out, at one look, most of what a line could be.
//!
//! They are gathered while the lines are split, so that a rule that needs one of them is not asked without it.

use super::class::{Class, class, classify};
use super::table::decode;

/// A set of kinds of signs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Signs(u16);

/// Narrowest white space within a line that may part two columns, in halves of an em.
pub(crate) const WIDE: u32 = 3;

impl Signs {
    /// Ends or parts a sentence: 。，！？. No masthead or folio has one.
    pub(crate) const SENTENCE: Self = Self(1);
    /// What no list of people has: 。！？…“”《》.
    pub(crate) const NO_NAMES: Self = Self(2);
    /// A jump to another page has 转, 紧, 接 or 续.
    pub(crate) const JUMP: Self = Self(4);
    /// 号: the number of a document, a licence or a house.
    pub(crate) const NUMBER: Self = Self(8);
    /// 年: a whole date in words.
    pub(crate) const YEAR: Self = Self(16);
    /// A pointer has 见 or 版, or an arrow or dots; contents have 导读 or 要目.
    pub(crate) const POINTER: Self = Self(32);
    /// An address on the net has @, w or h.
    pub(crate) const ADDRESS: Self = Self(64);

    /// A Han character.
    pub(crate) const HAN: Self = Self(128);
    /// A control character, or U+FFFD.
    pub(crate) const DAMAGE: Self = Self(256);

    /// Behind one of these an article can end with a byline or a credit: stops, closing quotes, brackets.
    pub(crate) const TAIL: Self = Self(512);
    /// A line on how to reach or get the paper has a figure, a colon, an address or a price.
    pub(crate) const CONTACT: Self = Self(1024);
    /// What a paper costs is told with 价 or 售.
    pub(crate) const PRICE: Self = Self(2048);

    /// A dateline says how its news came: 电, 讯, 消息, 报道, 专稿.
    pub(crate) const NEWS: Self = Self(4096);
    /// The number of a page is told with a figure or the letter of a section.
    pub(crate) const PAGE: Self = Self(8192);
    /// What stands beside a QR code has 扫.
    pub(crate) const CODE: Self = Self(16384);

    /// White space within the line, of at least [`WIDE`] halves of an em.
    pub(crate) const GAP: Self = Self(32768);

    /// Whether any of `other` is among these.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The signs of both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All signs: for a text whose signs were not gathered.
    pub(crate) const ALL: Self = Self(u16::MAX);
}

const SIGNS: &[(&str, Signs)] = &[
    ("。！？", Signs::SENTENCE.and(Signs::NO_NAMES)),
    ("，", Signs::SENTENCE),
    ("…“”《》", Signs::NO_NAMES),
    ("转轉紧緊接续續", Signs::JUMP),
    ("号號", Signs::NUMBER),
    ("年", Signs::YEAR),
    ("见見导導目版>＞►▶▷→☞》…", Signs::POINTER),
    ("@＠wh", Signs::ADDRESS.and(Signs::CONTACT)),
    ("。！？”’」』）…》—.（(〔", Signs::TAIL),
    ("0123456789０１２３４５６７８９：:︰∶址证證", Signs::CONTACT),
    ("价價售", Signs::CONTACT.and(Signs::PRICE)),
    ("电電讯訊息道导導稿", Signs::NEWS),
    ("0123456789０１２３４５６７８９", Signs::PAGE),
    ("〇零○Ｏ一二三四五六七八九十百千廿卅", Signs::PAGE),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", Signs::PAGE),
    ("ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ", Signs::PAGE),
    ("扫", Signs::CODE),
];

static TABLE: [Signs; 0x1_0000] = {
    let mut table = [Signs(0); 0x1_0000];
    let mut code = 0;
    while code < 0x1_0000 {
        if let Some(c) = char::from_u32(code) {
            table[code as usize] = if classify(c).has(Class::HAN) {
                Signs::HAN
            } else if matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffd}') {
                Signs::DAMAGE
            } else {
                Signs(0)
            };
        }
        code += 1;
    }
    let mut row = 0;
    while row < SIGNS.len() {
        let text = SIGNS[row].0.as_bytes();
        let mut at = 0;
        while at < text.len() {
            let (code, len) = decode(text, at);
            table[code] = table[code].and(SIGNS[row].1);
            at += len;
        }
        row += 1;
    }
    table
};

/// The signs that a character counts as.
pub(crate) fn signs(c: char) -> Signs {
    match TABLE.get(c as usize) {
        Some(signs) => *signs,
        None if class(c).has(Class::HAN) => Signs::HAN,
        None => Signs(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let of = |text: &str| text.chars().fold(Signs::default(), |all, c| all.and(signs(c)));
        assert!(of("（下转第2版）").has(Signs::JUMP) && !of("（下转第2版）").has(Signs::SENTENCE));
        assert!(of("（下接第4版）").has(Signs::JUMP) && of("（續見A4）").has(Signs::JUMP));
        assert!(of("》").has(Signs::POINTER) && of("》").has(Signs::NO_NAMES));
        assert_eq!(of("本报记者 王小明、李小红"), Signs::HAN);
        assert_eq!(of("本报讯"), Signs::HAN.and(Signs::NEWS));
        assert_eq!(of("三月二日"), Signs::HAN.and(Signs::PAGE));
        assert!(of("Ａ８").has(Signs::PAGE) && of("扫码看视频").has(Signs::CODE));
        assert_eq!((signs('𠮷'), signs('😀')), (Signs::HAN, Signs::default()));
        for c in (0..0x1_0000_u32).filter_map(char::from_u32) {
            assert_eq!(signs(c).has(Signs::HAN), class(c).has(Class::HAN));
            assert_eq!(signs(c).has(Signs::DAMAGE), c.is_control() || c == '\u{fffd}');
        }
    }
}
