//! What was wrong, or could be read in more than one way.
//!
//! Each [`Code`] is explained, with an example, in the page on diagnostics that the crate ships
//! (`docs/diagnostics.md`); [`Code::explanation`] gives its section.

use core::fmt;

use super::span::Span;

/// How much a [`Diagnostic`] matters.
///
/// ```
/// use baokan::Severity;
/// assert!(Severity::Note < Severity::Warning && Severity::Warning < Severity::Error);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing, or a small doubt that changes little.
    Note,
    /// The text is damaged or incomplete, or another reading was possible that changes the articles.
    Warning,
    /// Something the page promises is not there. No code of this version is one.
    Error,
}

impl Severity {
    /// The name that the serialised form uses.
    ///
    /// ```
    /// use baokan::Severity;
    /// assert_eq!((Severity::Warning.as_str(), Severity::Note.to_string().as_str()), ("warning", "note"));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Writes the name: `note`, `warning`, `error`.
impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $severity:ident;)*) => {
        /// The stable name of a kind of complaint.
        ///
        /// `Display` and serde write the code's path, such as `outline::gap`; `FromStr` reads it.
        ///
        /// ```
        /// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯 2月30日，全市设点127个。");
        /// assert_eq!(issue.diagnostics[0].code, baokan::Code::ImpossibleDate);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ #[cfg_attr(feature = "serde", serde(rename = $code))] $name,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code's path, such as `outline::gap`.
            ///
            /// ```
            /// assert_eq!(baokan::Code::OutlineGap.as_str(), "outline::gap");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// How much a complaint of this kind matters.
            ///
            /// ```
            /// use baokan::{Code, Severity};
            /// assert_eq!(Code::EmptyInput.severity(), Severity::Warning);
            /// assert_eq!(Code::AmbiguousBreak.severity(), Severity::Note);
            /// ```
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}
codes! {
    /// The text holds nothing but white space.
    EmptyInput = "input::empty", Warning;
    /// The text has no Chinese character.
    NoChinese = "input::no_chinese", Warning;
    /// The text holds NUL or other control characters.
    ControlCharacter = "input::control", Warning;
    /// The text holds U+FFFD, left by a decoder for bytes that it could not read.
    ReplacementCharacter = "input::replacement", Warning;
    /// A whole line is doubled, character by character, as bold type is by some extractors.
    DoubledLine = "line::doubled", Note;
    /// A line end that could end a paragraph, or not.
    AmbiguousBreak = "paragraph::ambiguous", Note;
    /// Lines of two columns seem to be interleaved; their order can't be known from the text.
    InterleavedColumns = "layout::interleaved", Warning;
    /// A headline that no body was found for.
    HeadlineWithoutBody = "article::headline_without_body", Note;
    /// A body that no headline was found for.
    BodyWithoutHeadline = "article::body_without_headline", Note;
    /// A line in a headline that may be the headline of another article, which runs together with this one.
    ArticlesRunTogether = "article::run_together", Warning;
    /// A jump line that leads to, or comes from, a page whose part is not in the text.
    OpenJump = "jump::open", Warning;
    /// A jump line whose page number is lost.
    JumpWithoutPage = "jump::no_page", Warning;
    /// A number is missing in a row of outline labels.
    OutlineGap = "outline::gap", Warning;
    /// An outline label comes twice.
    OutlineRepeat = "outline::repeat", Warning;
    /// Names printed without a space between them, which can be parted in more than one way.
    NamesRunTogether = "byline::run_together", Note;
    /// A sign that an OCR engine commonly misreads was read for what it stands for.
    Misread = "ocr::misread", Note;
    /// A bracket or quotation mark without its twin.
    Unbalanced = "bracket::unbalanced", Note;
    /// A date that no calendar has, such as 2月30日.
    ImpossibleDate = "date::impossible", Warning;
    /// The printed date, weekday and lunar date of a page contradict each other.
    DateMismatch = "date::mismatch", Warning;
    /// A number with more digits than an exact decimal holds; it is kept as printed, without a value.
    NumberTooLong = "number::too_long", Warning;
    /// More and shorter lines than any printed text has; from some place on they are read as one paragraph.
    Crowded = "input::crowded", Warning;
}

/// The page that explains the codes.
const PAGE: &str = include_str!("../../docs/diagnostics.md");

impl Code {
    /// What the code means and what to do about it, in Markdown: the code's section of the page on diagnostics.
    ///
    /// ```
    /// use baokan::Code;
    /// assert!(Code::OpenJump.explanation().contains("the other part of the article is not in the text"));
    /// ```
    pub fn explanation(self) -> &'static str {
        let sections = PAGE.split("\n## ").skip(1);
        let mut own = sections.filter(|s| s.strip_prefix('`').is_some_and(|s| s.starts_with(self.as_str())));
        own.next().unwrap_or_default().trim_end()
    }

    /// The first sentence of the [explanation](Self::explanation), without the severity in front of it.
    ///
    /// ```
    /// assert_eq!(baokan::Code::EmptyInput.summary(), "The text holds nothing but white space.");
    /// ```
    pub fn summary(self) -> &'static str {
        // The page has it on one line.
        let line = self.explanation().lines().nth(2).unwrap_or_default();
        let text = line.split_once(". ").map_or(line, |(_, text)| text);
        text.find(". ").map_or(text, |end| text.get(..=end).unwrap_or(text))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No [`Code`] has this name.
///
/// ```
/// let error = "no::such".parse::<baokan::Code>().unwrap_err();
/// assert_eq!(error.to_string(), "no diagnostic code is called \"no::such\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no diagnostic code is called {0:?}")]
pub struct UnknownCode(String);

impl core::str::FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text).ok_or_else(|| UnknownCode(text.into()))
    }
}

/// A complaint about the source, with the place it is about.
///
/// ```
/// let source = "夏粮收购开秤\n本报讯 2月30日，全市设点127个。";
/// let issue = baokan::parse_issue(source);
/// let diagnostic = &issue.diagnostics[0];
/// assert_eq!(diagnostic.span.slice(source), Some("2月30日"));
/// assert_eq!(diagnostic.message, "no calendar has the day XXXX-02-30");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Diagnostic {
    /// What kind of complaint it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// One English sentence, without the position. It may change; the code keeps its meaning.
    pub message: String,
    /// The part of the source it is about.
    pub span: Span,
}

impl Diagnostic {
    /// A complaint of the kind `code`, with the severity that the code has.
    ///
    /// ```
    /// use baokan::{Code, Diagnostic, Severity, Span};
    /// let own = Diagnostic::new(Code::EmptyInput, Span::new(0, 2), "two blanks");
    /// assert_eq!((own.severity, own.to_string().as_str()), (Severity::Warning, "input::empty at 0..2: two blanks"));
    /// ```
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), message: message.into(), span }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {:?}: {}", self.code, self.span, self.message)
    }
}
