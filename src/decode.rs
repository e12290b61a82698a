//! Bytes to text.

use std::borrow::Cow;

/// Bytes are no text; see [`decode`].
///
/// ```
/// let error = baokan::decode(b"\xe4\xbb\x8a\xff\xff").unwrap_err();
/// assert!(error.to_string().contains("byte 3"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not UTF-8. With the feature `encoding` they are then tried as GB18030.
    #[error("not UTF-8: decoding failed at byte {at}; GB18030 is read with the feature `encoding` of baokan")]
    NotUtf8 {
        /// The first byte that could not be decoded.
        at: usize,
    },
    /// The bytes are neither UTF-8 nor GB18030 (feature `encoding`).
    #[error("neither UTF-8 (decoding failed at byte {utf8_at}) nor GB18030 (at byte {gb18030_at})")]
    Undecodable {
        /// The first byte that is not UTF-8.
        utf8_at: usize,
        /// The first byte that is not GB18030.
        gb18030_at: usize,
    },
}

/// The text of bytes in UTF-8 or, with the feature `encoding`, in GB18030-2022 (which GBK and GB 2312 are part of).
///
/// UTF-8 is tried first and borrowed. A byte order mark stays in the text, as U+FEFF.
///
/// # Errors
/// [`Error`], which says at which byte decoding failed. Nothing is replaced: a lost character would shift every
/// position behind it.
///
/// ```
/// assert_eq!(baokan::decode("本报讯".as_bytes()).unwrap(), "本报讯");
/// assert!(baokan::decode(b"\xff\xff").is_err());
/// ```
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => other(bytes, error.valid_up_to()),
    }
}

#[cfg(not(feature = "encoding"))]
fn other(_: &[u8], at: usize) -> Result<Cow<'_, str>, Error> {
    Err(Error::NotUtf8 { at })
}

#[cfg(feature = "encoding")]
fn other(bytes: &[u8], utf8_at: usize) -> Result<Cow<'_, str>, Error> {
    use encoding_rs::{DecoderResult, GB18030};
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0);
    let mut text = String::with_capacity(room);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(Cow::Owned(text)),
        DecoderResult::Malformed(length, behind) => {
            let gb18030_at = read.saturating_sub(usize::from(length) + usize::from(behind));
            Err(Error::Undecodable { utf8_at, gb18030_at })
        }
        DecoderResult::OutputFull => Err(Error::Undecodable { utf8_at, gb18030_at: read }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(feature = "encoding"))]
    fn the_byte_is_named() {
        assert_eq!(decode(b"\xe6\x9c\xac\xff"), Err(Error::NotUtf8 { at: 3 }));
        assert_eq!(decode(b"\xe6\x9c"), Err(Error::NotUtf8 { at: 0 }));
    }

    #[test]
    #[cfg(feature = "encoding")]
    fn gb18030() {
        // 本报讯, and a character of four bytes (U+3400).
        assert_eq!(decode(b"\xb1\xbe\xb1\xa8\xd1\xb6").as_deref(), Ok("本报讯"));
        assert_eq!(decode(b"\x81\x39\xee\x39").as_deref(), Ok("\u{3400}"));
        assert_eq!(decode(b"\xb1\xbe\xff\xb1"), Err(Error::Undecodable { utf8_at: 0, gb18030_at: 2 }));
    }
}
