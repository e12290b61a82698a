//! Bytes to text.

use std::borrow::Cow;

/// Bytes could not be decoded; see [`decode`] and [`decode_as`].
///
/// ```
/// let error = baokan::decode(b"\xe4\xbb\x8a\xff\xff").unwrap_err();
/// assert!(error.to_string().contains("byte 3"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not UTF-8, the only encoding that was tried: by [`decode_as`], or by [`decode`] without the
    /// feature `encoding`.
    #[cfg_attr(feature = "encoding", error("not UTF-8 (byte {at})"))]
    #[cfg_attr(
        not(feature = "encoding"),
        error(
            "not UTF-8: decoding failed at byte {at}; GB18030 is read with the feature `encoding` of baokan"
        )
    )]
    NotUtf8 {
        /// The first byte that could not be decoded.
        at: usize,
    },
    /// The bytes are not GB18030, which [`decode_as`] was asked for.
    #[error("not GB18030 (byte {at})")]
    NotGb18030 {
        /// The first byte that could not be decoded.
        at: usize,
    },
    /// The bytes are neither UTF-8 nor GB18030: [`decode`] with the feature `encoding` has tried both.
    #[error("neither UTF-8 (decoding failed at byte {utf8_at}) nor GB18030 (at byte {gb18030_at})")]
    Undecodable {
        /// The first byte that is not UTF-8.
        utf8_at: usize,
        /// The first byte that is not GB18030.
        gb18030_at: usize,
    },
    /// The bytes begin with the byte order mark of UTF-16, which is not read: make UTF-8 of them first.
    #[error("UTF-16, by its byte order mark (byte 0); only UTF-8 and GB18030 are read")]
    Utf16,
}

impl Error {
    /// The index of the first byte that could not be decoded; where two encodings were tried, by the one that came
    /// further.
    ///
    /// ```
    /// assert_eq!(baokan::decode(b"\xe4\xbb\x8a\xff\xff").unwrap_err().at(), 3);
    /// ```
    pub const fn at(&self) -> usize {
        match *self {
            Self::NotUtf8 { at } | Self::NotGb18030 { at } => at,
            Self::Undecodable { utf8_at, gb18030_at } => {
                if utf8_at > gb18030_at {
                    utf8_at
                } else {
                    gb18030_at
                }
            }
            Self::Utf16 => 0,
        }
    }
}

/// How bytes are encoded; see [`decode_as`].
///
/// ```
/// use baokan::{Encoding, decode_as};
/// assert_eq!(decode_as("本报讯".as_bytes(), Encoding::Utf8).unwrap(), "本报讯");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// GB18030-2022, with GBK and GB 2312 (feature `encoding`).
    #[cfg(feature = "encoding")]
    Gb18030,
}

/// The text of bytes in UTF-8 or, with the feature `encoding`, in GB18030-2022 (which GBK and GB 2312 are part of).
///
/// UTF-8 is tried first and borrowed. A byte order mark stays in the text, as U+FEFF. If you know the encoding, say so
/// with [`decode_as`].
///
/// **GB18030 is a guess.** Nearly any two bytes from 0x81 up are a character of it, so bytes in Big5, EUC-JP or EUC-KR
/// are read, too, without an error, and come out as other characters than were meant. Text in such an encoding has to
/// be decoded before it gets here, by a crate such as `encoding_rs`; then [`parse_issue`](crate::parse_issue()) reads
/// it.
///
/// ```
/// # #[cfg(feature = "encoding")] {
/// let traditional = b"\xb3\xf8\xaf\xc8"; // 報紙 in Big5
/// assert_ne!(baokan::decode(traditional).unwrap(), "報紙");
/// # }
/// ```
///
/// # Errors
/// [`Error`], which says at which byte decoding failed. Nothing is replaced: a lost character would shift every
/// position behind it. UTF-16 with its byte order mark is [`Error::Utf16`].
///
/// ```
/// assert_eq!(baokan::decode("本报讯".as_bytes()).unwrap(), "本报讯");
/// assert!(baokan::decode(b"\xff\xff").is_err());
/// assert_eq!(baokan::decode(b"\xff\xfe\x2c\x67"), Err(baokan::Error::Utf16));
/// ```
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) if is_utf16(bytes) => Err(Error::Utf16),
        Err(error) => other(bytes, error.valid_up_to()),
    }
}

/// The text of bytes in the encoding that is named, and in no other.
///
/// # Errors
/// [`Error`], which says at which byte decoding failed, as [`decode`] does.
///
/// ```
/// use baokan::{Encoding, Error, decode_as};
/// assert_eq!(decode_as(b"\xb1\xbe\xb1\xa8", Encoding::Utf8), Err(Error::NotUtf8 { at: 0 }));
/// # #[cfg(feature = "encoding")] {
/// assert_eq!(decode_as(b"\xb1\xbe\xb1\xa8", Encoding::Gb18030).unwrap(), "本报");
/// # }
/// ```
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>, Error> {
    let read = match encoding {
        Encoding::Utf8 => core::str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|error| Error::NotUtf8 { at: error.valid_up_to() }),
        #[cfg(feature = "encoding")]
        Encoding::Gb18030 => gb18030(bytes).map(Cow::Owned).map_err(|at| Error::NotGb18030 { at }),
    };
    read.map_err(|error| if is_utf16(bytes) { Error::Utf16 } else { error })
}

/// Whether bytes begin with the byte order mark of UTF-16, which is neither UTF-8 nor GB18030.
fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

#[cfg(not(feature = "encoding"))]
fn other(_: &[u8], at: usize) -> Result<Cow<'_, str>, Error> {
    Err(Error::NotUtf8 { at })
}

#[cfg(feature = "encoding")]
fn other(bytes: &[u8], utf8_at: usize) -> Result<Cow<'_, str>, Error> {
    gb18030(bytes).map(Cow::Owned).map_err(|gb18030_at| Error::Undecodable { utf8_at, gb18030_at })
}

/// The text of bytes in GB18030, or the first byte that is none.
#[cfg(feature = "encoding")]
fn gb18030(bytes: &[u8]) -> Result<String, usize> {
    use encoding_rs::{DecoderResult, GB18030};
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0);
    let mut text = String::with_capacity(room);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(length, behind) => {
            Err(read.saturating_sub(usize::from(length) + usize::from(behind)))
        }
        DecoderResult::OutputFull => Err(read),
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
    fn utf16_is_named() {
        for bytes in [&b"\xff\xfe\x2c\x67"[..], b"\xfe\xff\x67\x2c", b"\xff\xfe"] {
            assert_eq!(decode(bytes), Err(Error::Utf16), "{bytes:?}");
            assert_eq!(decode_as(bytes, Encoding::Utf8), Err(Error::Utf16), "{bytes:?}");
        }
        let error = decode(b"\xff\xfe").unwrap_err();
        assert!(error.to_string().starts_with("UTF-16"));
        assert_eq!(error.at(), 0);
        for bytes in [&b"\xff"[..], b"\xff\xff", b"\xfe"] {
            assert!(!matches!(decode(bytes), Ok(_) | Err(Error::Utf16)), "{bytes:?}");
        }
    }

    #[test]
    #[cfg(feature = "encoding")]
    fn gb18030() {
        // 本报讯, and a character of four bytes (U+3400).
        assert_eq!(decode(b"\xb1\xbe\xb1\xa8\xd1\xb6").as_deref(), Ok("本报讯"));
        assert_eq!(decode(b"\x81\x39\xee\x39").as_deref(), Ok("\u{3400}"));
        assert_eq!(decode(b"\xb1\xbe\xff\xb1"), Err(Error::Undecodable { utf8_at: 0, gb18030_at: 2 }));
        assert_eq!(decode(b"\xb1\xbe\xff\xb1").unwrap_err().at(), 2);
        assert_eq!(Error::Undecodable { utf8_at: 5, gb18030_at: 2 }.at(), 5);
        assert_eq!(decode_as(b"\xb1\xbe", Encoding::Gb18030).as_deref(), Ok("本"));
        assert_eq!(decode_as(b"\xb1\xbe\xff", Encoding::Gb18030), Err(Error::NotGb18030 { at: 2 }));
        assert_eq!(decode_as(b"\xb1\xbe", Encoding::Utf8), Err(Error::NotUtf8 { at: 0 }));
        assert_eq!(decode_as(b"\xff\xfe\x2c\x67", Encoding::Gb18030), Err(Error::Utf16));
    }
}
