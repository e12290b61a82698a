//! Line and column of a place in a source.

use core::fmt;

/// A place in a text as editors count it; see [`LineIndex`].
///
/// ```
/// let position = baokan::LineIndex::new("夏粮\n收购开秤").position(13).unwrap();
/// assert_eq!((position.line, position.column), (2, 3));
/// assert_eq!(position.to_string(), "2:3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Position {
    /// The line, counted from 1. A line ends at LF, CR or CRLF.
    pub line: usize,
    /// The character (`char`) of the line, counted from 1.
    pub column: usize,
}

/// Writes `line:column`.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The lines of a source, to look up where a byte of it stands: made in one pass, asked in logarithmic time, however
/// long the lines are.
///
/// ```
/// let source = "夏粮收购开秤\n本报讯 2月30日，全市设点127个。";
/// let issue = baokan::parse_issue(source);
/// let lines = baokan::LineIndex::new(source);
/// let complaint = &issue.diagnostics[0];
/// assert_eq!(lines.position(complaint.span.start).unwrap().to_string(), "2:5");
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    source: &'a str,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// How many characters begin before byte 0, [`STEP`], twice [`STEP`] and so on.
    characters: Vec<usize>,
}

/// How many bytes lie between two places up to which characters are counted.
const STEP: usize = 256;

/// How many characters begin in some bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    // All bytes of a character but the first are 10xxxxxx.
    bytes.iter().filter(|&&b| b & 0xc0 != 0x80).count()
}

impl<'a> LineIndex<'a> {
    /// The lines of a source.
    ///
    /// ```
    /// let lines = baokan::LineIndex::new("夏粮\r\n收购");
    /// assert_eq!(lines.position(8).unwrap().line, 2);
    /// ```
    pub fn new(source: &'a str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || byte == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        let mut before = 0;
        let steps = bytes.chunks(STEP).map(|step| {
            before += characters(step);
            before
        });
        let characters = core::iter::once(0).chain(steps).collect();
        Self { source, starts, characters }
    }

    /// Where a byte of the source stands; `None` if no character begins there. The end of the source is a place, too.
    ///
    /// ```
    /// let lines = baokan::LineIndex::new("夏粮");
    /// assert_eq!(lines.position(3).unwrap().to_string(), "1:2");
    /// assert_eq!(lines.position(6).unwrap().to_string(), "1:3");
    /// assert_eq!((lines.position(4), lines.position(7)), (None, None));
    /// ```
    pub fn position(&self, offset: usize) -> Option<Position> {
        if !self.source.is_char_boundary(offset) {
            return None;
        }
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let column = self.before(offset)?.checked_sub(self.before(start)?)? + 1;
        Some(Position { line, column })
    }

    /// How many characters begin before a byte.
    fn before(&self, offset: usize) -> Option<usize> {
        let step = offset / STEP;
        let rest = self.source.as_bytes().get(step * STEP..offset)?;
        Some(self.characters.get(step)? + characters(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slow(source: &str, offset: usize) -> String {
        let before = source.get(..offset).unwrap().replace("\r\n", "\n").replace('\r', "\n");
        // Between CR and LF the line has not ended yet.
        let split = source.as_bytes().get(offset) == Some(&b'\n')
            && before.ends_with('\n')
            && source[..offset].ends_with('\r');
        let before = if split { format!("{}\u{1}", &before[..before.len() - 1]) } else { before };
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        format!("{line}:{column}")
    }

    #[test]
    fn as_counted_one_by_one() {
        let long = "夏粮a收购é\n".repeat(60) + &"开秤𠮷x".repeat(400);
        for source in ["", "\n", "\r\n\r\n", "a\rb\r\nc\n\rd", "夏粮\n\n收购\u{c}开秤\n", long.as_str()]
        {
            let lines = LineIndex::new(source);
            for offset in 0..=source.len() + 2 {
                let found = lines.position(offset).map(|p| p.to_string());
                if source.is_char_boundary(offset) {
                    assert_eq!(found, Some(slow(source, offset)), "{offset} of {source:?}");
                } else {
                    assert_eq!(found, None, "{offset} of {source:?}");
                }
            }
        }
    }
}
