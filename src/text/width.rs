//! Display width as a Chinese page sets it.

use unicode_width::UnicodeWidthChar as _;

/// A tab's width, in halves of an em: that of an indent of two ems, which most tabs stand for.
const TAB: usize = 4;

/// Width of a character in halves of an em: 2 for Han characters, full-width signs, curly quotes and others of
/// ambiguous width, 1 for ASCII, 4 for a tab,
/// 0 for what takes no room and for other control characters.
pub(crate) fn width(c: char) -> usize {
    match c {
        '\u{4e00}'..='\u{9fff}'
        | '\u{3001}'..='\u{3020}'
        | '\u{ff01}'..='\u{ff60}'
        | '“'
        | '”'
        | '‘'
        | '’' => 2,
        ' '..='~' => 1,
        '\t' => TAB,
        _ => c.width_cjk().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_is_the_tables() {
        for c in (0..0x1_0000_u32).filter_map(char::from_u32) {
            let want = if c == '\t' { TAB } else { c.width_cjk().unwrap_or(0) };
            assert_eq!(width(c), want, "{c:?}");
        }
    }

    #[test]
    fn widths() {
        for (text, want) in
            [("汉字", 4), ("“字”", 6), ("3.5", 3), ("３", 2), ("…", 2), ("\u{ad}", 0), ("·", 2)]
        {
            assert_eq!(text.chars().map(width).sum::<usize>(), want, "{text}");
        }
    }
}
