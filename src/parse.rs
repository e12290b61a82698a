//! The stages in order.

use crate::decode::{Error, decode};
use crate::grammar::era::counts_by_republic;
use crate::grammar::masthead;
use crate::grammar::scan::{Context, Scan};
use crate::layout::across::across;
use crate::layout::aside;
use crate::layout::block::{self, Block, Habit};
use crate::layout::build::{self, Page as Source};
use crate::layout::fit::Fitted;
use crate::layout::head::Ranks;
use crate::layout::interleaved::interleaved;
use crate::layout::mark::Mark;
use crate::layout::{article, complaint, explain, fit, flow, inset, mark, pen_name, stitch, unsigned};
use crate::model::date::PartialDate;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::explain::Explanation;
use crate::model::flow::TextBlock;
use crate::model::issue::{Furniture, FurnitureKind, Issue, Masthead, Page};
use crate::model::span::Span;
use crate::model::stitch::Stitch;
use crate::text::damage::damage;
use crate::text::lines::{self, Line};
use crate::text::reading::Reading;
use crate::text::tight;

/// How to read. Nothing needs to be set; two readings with equal options of equal texts are equal.
///
/// ```
/// use baokan::{Options, PartialDate};
/// let day = PartialDate::new(Some(2025), Some(6), Some(10)).unwrap();
/// let text = "昨日，我市新栽树3000棵，6月底前再栽1.2万棵。";
/// let found: Vec<_> = Options::new().issue_date(day).scan(text).map(|m| m.normalized()).collect();
/// assert_eq!(found, ["2025-06-09", "3000 棵", "2025-06", "12000 棵"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    issue_date: Option<PartialDate>,
    firsts: bool,
}

impl Options {
    /// The default: nothing is known but the text.
    ///
    /// ```
    /// use baokan::Options;
    /// let text = "全市设点127个。";
    /// assert_eq!(Options::new().parse_issue(text), baokan::parse_issue(text));
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// The day of the issue. Partial dates (`6月9日`, `9日`) are completed by it, as
    /// [`Date::anchored`](crate::model::date::Date::anchored) says; relative ones (昨天, 去年) are counted from it. If
    /// it is not whole, or impossible (2月30日), no date is resolved, not even by the date that the page prints.
    ///
    /// Without it, [`parse_issue`](Self::parse_issue) takes the date that the page prints in its masthead or folio.
    /// Either way [`Issue::issue_date`] keeps the date that was taken.
    ///
    /// ```
    /// use baokan::Options;
    /// let options = Options::new().issue_date("2025年6月10日".parse().unwrap());
    /// assert_eq!(options.scan("昨天").next().unwrap().normalized(), "2025-06-09");
    /// ```
    #[must_use]
    pub fn issue_date(mut self, date: PartialDate) -> Self {
        self.issue_date = Some(date);
        self
    }

    /// Whether 首届, 首次, 首批 are [ordinals](crate::MentionKind::Ordinal), too, with the number 1. By default they
    /// are not: in a newspaper 首 mostly means “for the first time ever”, and counts no series.
    ///
    /// ```
    /// let text = "首届丰收节";
    /// assert_eq!(baokan::scan(text).count(), 0);
    /// let found = baokan::Options::new().first_as_ordinal(true).scan(text).next().unwrap();
    /// assert_eq!(found.normalized(), "1 届");
    /// ```
    #[must_use]
    pub fn first_as_ordinal(mut self, yes: bool) -> Self {
        self.firsts = yes;
        self
    }

    /// Reads the text of an issue, or of any part of one. See [`parse_issue`].
    ///
    /// ```
    /// use baokan::Options;
    /// let options = Options::new().issue_date("2025年6月10日".parse().unwrap());
    /// let issue = options.parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个。");
    /// assert_eq!(issue.articles[0].body[0].mentions[0].normalized(), "2025-06-09");
    /// ```
    pub fn parse_issue(&self, text: &str) -> Issue {
        let reading = Reading::new(text);
        let mut issue = self.read(&reading.text);
        if !reading.is_plain() {
            restore(&mut issue, &reading);
        }
        issue
    }

    fn read(&self, text: &str) -> Issue {
        let mut lines = lines::split(text);
        let Flow { marks, habit, mut blocks, fitted } = flow(text, &mut lines, false);
        let mut diagnostics: Vec<Diagnostic> = fitted.doubts(&lines).collect();
        drop(fitted);
        diagnostics.extend(interleaved(text, &lines, &marks));
        diagnostics.extend(block::crowded(text, &lines, &blocks));
        let ranks = Ranks::learn(blocks.iter().map(|b| b.text.as_str()));
        let mut page =
            Source { source: text, lines: &lines, marks: &marks, context: Context::default(), ranks };
        let (masthead, furniture) = aside::furniture(page);
        page.context.issue_date = self.issue_date.or_else(|| printed_date(masthead.as_ref(), &furniture));
        page.context.firsts = self.firsts;
        page.context.republic = counts_by_republic(text);
        let mut plan = article::plan(&blocks, habit, false);
        stitch::stitch(&blocks, &lines, &marks, &mut plan);
        unsigned::share(&mut plan, &blocks);
        diagnostics.extend(complaint::run_together(&lines, &blocks, &plan.unsure));
        let mut room = build::Room::default();
        let build = |draft| build::article(page, &mut blocks, &plan, draft, &mut room);
        let mut articles = Vec::with_capacity(plan.articles().count());
        articles.extend(plan.articles().map(build));
        // What is no longer needed goes: blocks and plan are as long as the text.
        drop((blocks, plan, room));
        aside::hand_out(aside::captions(page), &mut articles);
        diagnostics.extend(damage(text, &lines));
        diagnostics.extend(complaint::complaints(text, masthead.as_ref(), &articles));
        diagnostics.sort_by_key(|d| (d.span.start, d.span.end, d.code));
        let issue_date = page.context.issue_date;
        Issue { masthead, pages: pages(text, &lines, &marks), articles, furniture, diagnostics, issue_date }
    }

    /// What each line of a text was taken for, and why: the decisions behind [`parse_issue`](Self::parse_issue).
    ///
    /// For people who want to know why a line is a headline, a break or an article's end. The options make no
    /// difference to it. Later versions may have more classes of lines and names of evidence; the reading itself is in
    /// the [`Issue`].
    ///
    /// ```
    /// let text = "夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。";
    /// let lines = baokan::Options::new().explain(text).lines;
    /// assert_eq!((lines[0].class, lines[0].article), ("headline", Some(0)));
    /// assert_eq!((lines[1].class, lines[1].runs_on), ("paragraph", true));
    /// ```
    #[must_use]
    pub fn explain(&self, text: &str) -> Explanation {
        let reading = Reading::new(text);
        let mut out = Self::reasons(&reading.text);
        if !reading.is_plain() {
            for line in &mut out.lines {
                line.span = reading.place(line.span);
            }
        }
        out
    }

    fn reasons(text: &str) -> Explanation {
        let mut lines = lines::split(text);
        let Flow { marks, habit, blocks, fitted } = flow(text, &mut lines, true);
        let mut plan = article::plan(&blocks, habit, true);
        stitch::stitch(&blocks, &lines, &marks, &mut plan);
        unsigned::share(&mut plan, &blocks);
        explain::explain(&lines, &marks, &fitted, &blocks, &plan)
    }

    /// Decodes and reads bytes. See [`parse_issue_bytes`].
    ///
    /// # Errors
    /// [`Error`], if the bytes are no text.
    ///
    /// ```
    /// use baokan::Options;
    /// let issue = Options::new().parse_issue_bytes("夏粮收购开秤\n全市设点127个。".as_bytes())?;
    /// assert_eq!(issue.articles.len(), 1);
    /// assert!(Options::new().parse_issue_bytes(&[0xff]).is_err());
    /// # Ok::<(), baokan::Error>(())
    /// ```
    pub fn parse_issue_bytes(&self, bytes: &[u8]) -> Result<Issue, Error> {
        decode(bytes).map(|text| self.parse_issue(&text))
    }

    /// Finds the mentions of a clean text. See [`scan`].
    ///
    /// ```
    /// let found: Vec<_> = baokan::Options::new().scan("投资1.2亿元").map(|m| m.normalized()).collect();
    /// assert_eq!(found, ["120000000 元"]);
    /// ```
    pub fn scan<'a>(&self, text: &'a str) -> Scan<'a> {
        Scan::new(
            text,
            Context {
                issue_date: self.issue_date,
                whole: true,
                firsts: self.firsts,
                republic: counts_by_republic(text),
            },
        )
    }
}

/// Gives an issue the characters and the places of the source, of which it was read in an altered form, and makes
/// furniture of what had been taken out.
fn restore(issue: &mut Issue, reading: &Reading<'_>) {
    issue.each_leaf_mut(&mut |text, spans| reading.restore(text, spans));
    for page in &mut issue.pages {
        page.span = reading.place(page.span);
    }
    for diagnostic in &mut issue.diagnostics {
        diagnostic.span = reading.place(diagnostic.span);
    }
    let artifacts = reading.taken_out().into_iter();
    issue.furniture.extend(artifacts.map(|(text, spans)| Furniture {
        text,
        spans,
        kind: FurnitureKind::Artifact,
    }));
    issue.furniture.sort_by_key(|f| f.spans.first().map(|s| s.start));
    issue.diagnostics.extend(reading.doubled.iter().map(|&line| {
        Diagnostic::new(
            Code::DoubledLine,
            line,
            "every character of this line is doubled; it is read as one of each",
        )
    }));
    issue.diagnostics.sort_by_key(|d| (d.span.start, d.span.end, d.code));
}

/// The lines of a text, and which of them belong together.
struct Flow {
    marks: Vec<Mark>,
    habit: Habit,
    fitted: Fitted,
    blocks: Vec<Block>,
}

/// Marks the lines and joins them. With `reasons`, what decided about each line is kept for [`Options::explain`].
fn flow(text: &str, lines: &mut [Line], reasons: bool) -> Flow {
    let mut habit = Habit::learn(text, lines);
    let mut marks = mark::mark(text, lines);
    inset::short(text, lines, &mut marks, habit);
    if inset::reorder(text, lines, &marks, habit) {
        habit = Habit::learn(text, lines);
        marks = mark::mark(text, lines);
        inset::short(text, lines, &mut marks, habit);
    }
    let lines = &*lines;
    let mut fitted = fit::fit(text, lines, marks.iter().map(|m| m.hint()));
    if !reasons {
        fitted.forget();
    }
    let mut blocks = block::blocks(text, lines, &marks, &fitted.fits, habit);
    pen_name::sign(&mut blocks);
    Flow { marks, habit, fitted, blocks }
}

/// The whole date that a page prints of itself.
fn printed_date(masthead: Option<&Masthead>, furniture: &[Furniture]) -> Option<PartialDate> {
    let whole = |date: &PartialDate| date.day().is_some() && date.year().is_some() && date.is_possible();
    masthead
        .and_then(|m| m.date)
        .filter(whole)
        .or_else(|| furniture.iter().find_map(|f| masthead::line(&f.text)?.date.filter(whole)))
}

/// The pages of a text: form feeds part them. The label of each is the first page number that a folio or masthead line
/// of it tells.
fn pages(text: &str, lines: &[Line], marks: &[Mark]) -> Vec<Page> {
    let mut out: Vec<Page> = Vec::new();
    let mut last = None;
    for (line, mark) in lines.iter().zip(marks) {
        if last != Some(line.page) {
            last = Some(line.page);
            tight::push(&mut out, Page { label: None, span: line.span });
        }
        if let Some(page) = out.last_mut() {
            page.span.end = page.span.end.max(line.span.end);
            if page.label.is_none() {
                page.label = aside::page_name(line.text(text), mark);
            }
        }
    }
    if out.is_empty() {
        out.push(Page { label: None, span: Span::new(0, text.len()) });
    }
    out
}

/// Reads the text of an issue, or of any part of one: several pages parted by form feeds, a page, an article, a
/// sentence.
///
/// Reading never fails and never panics. What was damaged or unsure is in [`Issue::diagnostics`]; the leaves of the
/// result hold every character of the text once, white space and other
/// [ignorable](crate::model::leaf::is_ignorable) ones aside ([`Issue::verify`] checks it). Time and memory are linear
/// in the length of the text.
///
/// ```
/// let page = "夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。";
/// let issue = baokan::parse_issue(page);
/// let article = &issue.articles[0];
/// assert_eq!(article.title(), "夏粮收购开秤");
/// assert_eq!(article.people()[0].name, "文静远");
/// assert_eq!(article.body[0].text, "6月 9日，全市设点127个，比去年多5个。");
/// assert_eq!(article.body[0].mentions[0].normalized(), "XXXX-06-09");
/// assert_eq!(article.body[0].mentions[1].normalized(), "127 个");
/// ```
pub fn parse_issue(text: &str) -> Issue {
    Options::default().parse_issue(text)
}

/// Decodes bytes ([`decode`](crate::decode())) and reads them as [`parse_issue`] does. Spans count bytes of the
/// decoded text, which for UTF-8 are the bytes given.
///
/// # Errors
/// [`Error`], if the bytes are not UTF-8 (nor, with the feature `encoding`, GB18030); it says at which byte.
///
/// ```
/// assert_eq!(baokan::parse_issue_bytes("今日要闻".as_bytes()).unwrap(), baokan::parse_issue("今日要闻"));
/// let error = baokan::parse_issue_bytes(b"\xe4\xbb\x8a\xff\xff").unwrap_err();
/// assert!(error.to_string().contains("byte 3"));
/// ```
pub fn parse_issue_bytes(bytes: &[u8]) -> Result<Issue, Error> {
    Options::default().parse_issue_bytes(bytes)
}

/// Finds the dates and amounts of a text that is already clean: a sentence, a paragraph.
///
/// They come in order and without overlap, with byte ranges of `text`. A text that is a single expression is read as
/// one: 二 alone is a number, and 6月9日前 has 前 in its range. Line ends are allowed inside an expression, so pass
/// paragraphs, not pages.
///
/// ```
/// let mentions: Vec<_> = baokan::scan("2025年4月12日，5.194公里的新路通车。").collect();
/// assert_eq!(mentions[0].normalized(), "2025-04-12");
/// assert_eq!(mentions[1].normalized(), "5.194 km");
/// ```
pub fn scan(text: &str) -> Scan<'_> {
    Options::default().scan(text)
}

/// Joins hard-wrapped lines back into paragraphs, and no more: no articles, no mentions.
///
/// Every character of the text that is not [ignorable](crate::model::leaf::is_ignorable), as white space is, is in
/// exactly one of the blocks. They stand in the order in which they begin: what cuts a paragraph (furniture, a caption,
/// a pull quote) comes behind it.
///
/// ```
/// let blocks = baokan::reflow("　　连日来，各地抓住晴好天气抢\n收小麦，颗粒归仓。\n　　截至昨日，收割过半，机手们昼\n夜不停。");
/// assert_eq!(blocks.len(), 2);
/// assert_eq!(blocks[0].text, "连日来，各地抓住晴好天气抢收小麦，颗粒归仓。");
/// ```
pub fn reflow(text: &str) -> Vec<TextBlock> {
    let reading = Reading::new(text);
    let mut lines = lines::split(&reading.text);
    let Flow { marks, blocks, .. } = flow(&reading.text, &mut lines, false);
    let mut out = flow::flow(&reading.text, &lines, &marks, blocks);
    if !reading.is_plain() {
        for block in &mut out {
            reading.restore(&mut block.text, &mut block.spans);
        }
        flow::insert(&mut out, reading.taken_out());
    }
    out
}

/// Finds the articles that go on from one text to another: pages that were read one by one.
///
/// Within one text [`parse_issue`] has done so already. The issues are left as they are, so that every [`Span`] still
/// counts in the text that its own issue was read from; a [`Stitch`] names the two parts, and tells whether the
/// sentence runs on. Parts are paired by a headline line that both have, else by the words they have in common; if only
/// one part leads on and only one comes from elsewhere, those two are paired without further evidence. Page numbers
/// are not compared. A middle part, which has both a 上接 and a 下转 line, is not paired: an article over three texts
/// is not put together.
///
/// ```
/// let front = baokan::parse_issue("柳湾果农卖桃忙\n本报讯 柳湾乡的果农白天摘桃，晚上（下转第2版）");
/// let back = baokan::parse_issue("（上接第1版）对着镜头卖桃。柳湾乡的鲜桃已卖出三万斤。");
/// let [stitch] = baokan::stitch(&[front, back])[..] else { panic!() };
/// assert_eq!((stitch.from.issue, stitch.to.issue, stitch.open), (0, 1, true));
/// ```
pub fn stitch(issues: &[Issue]) -> Vec<Stitch> {
    across(issues)
}
