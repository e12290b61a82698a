//! Why a page was read as it was: what each line was taken for, and the evidence.

use super::span::Span;

/// One thing that spoke for or against a reading.
///
/// ```
/// let report = baokan::Options::new().explain("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let dateline = report.lines[1].evidence.iter().find(|e| e.name == "dateline").unwrap();
/// assert!(dateline.weight > 0.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What it is, by its stable name, such as `dateline` or `other-width`.
    pub name: &'static str,
    /// How much it weighs: above zero it spoke for what was decided at this line, below zero against it. Weights of
    /// one name compare with each other; they are no probabilities.
    pub weight: f32,
    /// What it refers to, in words; may be empty.
    pub detail: String,
}

impl Evidence {
    /// Evidence of a name and a weight.
    ///
    /// ```
    /// let own = baokan::Evidence::new("dateline", 2.5, "本报讯".to_owned());
    /// assert_eq!((own.name, own.weight, own.detail.as_str()), ("dateline", 2.5, "本报讯"));
    /// ```
    pub const fn new(name: &'static str, weight: f32, detail: String) -> Self {
        Self { name, weight, detail }
    }
}

/// What one printed line was taken for.
///
/// ```
/// let report = baokan::Options::new().explain("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let line = &report.lines[1];
/// assert_eq!((line.class, line.place, line.runs_on), ("paragraph", "first", true));
/// assert_eq!(line.article, Some(0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LineReport {
    /// Where it stands.
    pub span: Span,
    /// What it was taken for: `paragraph`, `subhead`, `headline` (any line of a headline block, kicker and deck among
    /// them), `byline`, `credit`, `signature`, `jump-to`, `jump-from`, `dateline`, `document-number`, `document-date`,
    /// `adoption`, `masthead`, `furniture`, `caption` or `text`. More may come.
    pub class: &'static str,
    /// The article that it went into, as an index of [`Issue::articles`](super::issue::Issue::articles); `None` for
    /// what is no part of the text: furniture, masthead and captions.
    pub article: Option<usize>,
    /// Its own width, in halves of an em: a Han character has two.
    pub width: usize,
    /// Width of the column that it is set in, in halves of an em; 0 if in none.
    pub column: usize,
    /// Its position in its paragraph: `first`, `middle`, `last` or `single`, `out` if it is set in no column (a line
    /// of a headline, a byline), `aside` if it is no part of the text.
    pub place: &'static str,
    /// Whether its text runs on in the next line.
    pub runs_on: bool,
    /// What the line shows of itself, what decided whether it runs on, and why an article begins with it or a
    /// headline was matched.
    pub evidence: Vec<Evidence>,
}

/// What every line of a text was taken for, in printed order.
///
/// ```
/// let report = baokan::Options::new().explain("夏粮收购开秤\n\n本报讯（记者 文静远）全市设点127个。");
/// assert_eq!(report.lines.len(), 2, "blank lines have no report");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation {
    /// One entry for each line that holds something.
    pub lines: Vec<LineReport>,
}
