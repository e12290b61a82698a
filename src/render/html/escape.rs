//! Text made safe for HTML.

/// A text for an element or a quoted attribute. What HTML has no place for is shown by a sign that stands for it.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        push(&mut out, c);
    }
    out
}

/// One character of [`escape`].
pub(super) fn push(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        '\n' | '\t' => out.push(c),
        // A line end of another kind is a space here: a browser would read a carriage return as a line feed. The
        // control pictures of Unicode show the other controls.
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
        '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}')),
        '\u{7f}' => out.push('\u{2421}'),
        '\u{80}'..='\u{9f}' => out.push('\u{fffd}'),
        // What turns the writing direction must not reach past its place.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.push('\u{fffd}'),
        // Noncharacters are no characters of HTML.
        '\u{fdd0}'..='\u{fdef}' => out.push('\u{fffd}'),
        _ if c as u32 & 0xfffe == 0xfffe => out.push('\u{fffd}'),
        _ => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out() {
        for (text, want) in [
            ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
            ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
            ("a&amp;b", "a&amp;amp;b"),
            ("\0\u{1b}\u{7f}\u{85}", "␀␛␡ "),
            ("\u{202e}字", "\u{fffd}字"),
            ("\u{ffff}\u{1fffe}", "\u{fffd}\u{fffd}"),
        ] {
            assert_eq!(escape(text), want);
        }
    }
}
