//! Display width as a Chinese page sets it.

use unicode_width::UnicodeWidthChar as _;

/// Width of a character in halves of an em: 2 for Han characters, full-width signs and curly quotes, 1 for ASCII,
/// 0 for what takes no room.
pub(crate) fn width(c: char) -> usize {
    match c {
        '\u{4e00}'..='\u{9fff}' => 2,
        ' '..='~' => 1,
        _ => c.width_cjk().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        for (text, want) in
            [("汉字", 4), ("“字”", 6), ("3.5", 3), ("３", 2), ("…", 2), ("\u{ad}", 0), ("·", 2)]
        {
            assert_eq!(text.chars().map(width).sum::<usize>(), want, "{text}");
        }
    }
}
