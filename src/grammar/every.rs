//! Every rule that others ask, by name, for the tests and the fuzz target `rules`: what a rule takes stays within its
//! text, and what it says does not hang on characters far away.

use super::people::{Sureness, people};
use super::scan::{Context, Read};
use super::{
    amount, byline, calendar, caption, clock, credit, dateline, dates, document, durations, editors_note,
    era, figure, furniture, idiom, jump, lunar, masthead, name, notice, numeral, outline, recurrence, role,
    rule, series, signature, temporal, weekday,
};

/// Bytes that a rule takes at the head of a text.
type Head = fn(&str) -> Option<usize>;
/// The byte at which what a rule takes at the tail of a text begins.
type Tail = fn(&str) -> Option<usize>;
/// What a rule for a whole line says, as text.
type Line = fn(&str) -> String;

fn read(read: &Read) -> Option<usize> {
    match read {
        Read::Found(range, _) => Some(range.end),
        Read::Pass(end) => Some(*end),
        Read::Nothing => None,
    }
}

const HEADS: &[(&str, Head)] = &[
    ("amount", |t| read(&amount::at(t, 0, Context::default()))),
    ("amount::about", |t| amount::about_at(t, "").map(|f| f.0)),
    ("amount::hedge_behind", |t| amount::hedge_behind(t).map(|f| f.0)),
    ("calendar::date", |t| rule::measure(t, calendar::date).map(|f| f.0)),
    ("calendar::day", |t| rule::measure(t, calendar::day).map(|f| f.0)),
    ("calendar::month", |t| rule::measure(t, calendar::month).map(|f| f.0)),
    ("calendar::numeric", |t| rule::measure(t, calendar::numeric).map(|f| f.0)),
    ("calendar::year", |t| rule::measure(t, calendar::year).map(|f| f.0)),
    ("clock", |t| clock::clock(t, None, false).map(|f| f.0)),
    ("clock::clocks", |t| clock::clocks(t, None, true).map(|f| f.0)),
    ("clock::day_part", |t| clock::day_part(t).map(|f| f.0)),
    ("clock::hour_figure", |t| clock::hour_figure(t).map(|f| f.0)),
    ("clock::part_behind", |t| clock::part_behind(t).map(|f| f.0)),
    ("dateline::head", |t| dateline::head(t).map(|f| f.0)),
    ("dates::point", |t| dates::point(t, "").map(|f| f.len)),
    ("durations", |t| durations::duration(t, "").map(|f| f.0)),
    ("durations::shared", |t| durations::shared(t, "").map(|f| f.0)),
    ("editors_note", |t| editors_note::note(t).map(|f| f.0)),
    ("era::decade", |t| era::decade(t).map(|f| f.len)),
    ("era::plan", |t| era::plan(t).map(|f| f.len)),
    ("era::reign", |t| era::reign(t).map(|f| f.len)),
    ("era::republic", |t| era::republic(t).map(|f| f.len)),
    ("figure::digits", |t| rule::measure(t, figure::digits(4)).map(|f| f.0)),
    ("figure::han_digits", |t| rule::measure(t, figure::han_digits(4)).map(|f| f.0)),
    ("figure::han_small", |t| rule::measure(t, figure::han_small).map(|f| f.0)),
    ("figure::small", |t| rule::measure(t, figure::small).map(|f| f.0)),
    ("furniture::staff", furniture::staff_len),
    ("idiom", idiom::at),
    ("jump::from_head", |t| jump::from_head(t).map(|f| f.0)),
    ("jump::page", |t| rule::measure(t, jump::page).map(|f| f.0)),
    ("lunar::point", |t| lunar::point(t, "").map(|f| f.len)),
    ("masthead::weekday", masthead::weekday),
    ("name::surname", name::surname),
    ("notice::run_in", |t| notice::run_in(t).map(|f| f.0)),
    ("numeral", |t| numeral::numeral(t).map(|n| n.len)),
    ("numeral::too_long", numeral::too_long),
    ("outline::label", |t| outline::label(t).map(|f| f.len)),
    ("outline::spoken", |t| outline::spoken(t).map(|f| f.len)),
    ("recurrence", |t| recurrence::recurrence(t, "").map(|f| f.0)),
    ("role", |t| role::role(t).map(|f| f.0)),
    ("rule::gap", |t| Some(rule::gap_len(t))),
    ("series::head", |t| series::head(t).map(|f| f.0)),
    ("temporal", |t| read(&temporal::at(t, 0, Context::default()))),
    ("weekday", |t| weekday::weekday(t).map(|f| f.0)),
];

const TAILS: &[(&str, Tail)] = &[
    ("byline::line_tail", |t| byline::line_tail(t).map(|f| f.0)),
    ("byline::tail", |t| byline::tail(t).map(|f| f.0)),
    ("caption::credit", |t| caption::credit(t).map(|f| f.0)),
    ("credit::tail", |t| credit::tail(t).map(|f| f.0)),
    ("dateline::tail", |t| dateline::tail(t).map(|f| f.0)),
    ("jump::to_tail", |t| jump::to_tail(t).map(|f| f.0)),
    ("series::tail", |t| series::tail(t).map(|f| f.0)),
];

const LINES: &[(&str, Line)] = &[
    ("byline::forced", |t| format!("{:?}", byline::forced(t))),
    ("byline::line", |t| format!("{:?}", byline::line(t))),
    ("byline::maybe", |t| format!("{:?}", byline::maybe(t))),
    ("byline::misread", |t| byline::misread(t).to_string()),
    ("caption::credit_line", |t| caption::credit_line(t).to_string()),
    ("caption::whole", |t| format!("{:?}", caption::whole(t))),
    ("credit::line", |t| credit::line(t).is_some().to_string()),
    ("document::addressees", |t| document::addressees(t).to_string()),
    ("document::adoption", |t| format!("{:?}", document::adoption(t))),
    ("document::appoints", |t| document::appoints(t).to_string()),
    ("document::contents", |t| document::contents(t).to_string()),
    ("document::date", |t| format!("{:?}", document::date(t))),
    ("document::number", |t| format!("{:?}", document::number(t))),
    ("document::parts", |t| format!("{:?}", document::parts(t))),
    ("document::salutation", |t| document::salutation(t).to_string()),
    ("document::title", |t| document::title(t).to_string()),
    ("jump::to_is_cut", |t| jump::to_is_cut(t).to_string()),
    ("masthead::latin_line", |t| masthead::latin_line(t).to_string()),
    ("masthead::line", |t| masthead::line(t).is_some().to_string()),
    ("name::is_name", |t| name::is_name(t).to_string()),
    ("name::may_be_name", |t| name::may_be_name(t).to_string()),
    ("name::part", |t| format!("{:?}", name::part(t))),
    ("notice::formula", |t| format!("{:?}", notice::formula(t))),
    ("notice::title", |t| format!("{:?}", notice::title(t))),
    ("numeral::first_too_long", |t| format!("{:?}", numeral::first_too_long(t))),
    ("signature::closes", |t| signature::closes(t).to_string()),
    ("signature::dated", |t| format!("{:?}", signature::dated(t))),
    ("signature::office", |t| signature::office(t).to_string()),
    ("signature::signer", |t| signature::signer(t).to_string()),
    ("people", |t| format!("{:?}", people(t, Sureness::Announced))),
];

/// Behind (or before) what a rule takes, it may look at so many characters; the longest look is a clause's.
const FAR: usize = 600;

/// Asks every rule about a text. What it takes is a piece of the text, on characters, and stays the same when something
/// changes far away.
///
/// # Panics
/// Where a rule breaks this.
#[allow(clippy::panic, reason = "a check fails by panicking")]
#[allow(unreachable_pub, reason = "`lib.rs` re-exports it under `cfg(fuzzing)`")]
pub fn check_rules(text: &str) {
    let filler = "，中".repeat(FAR / 2);
    let (near, far) = (format!("{text}{filler}"), format!("{text}{filler}6月{text}"));
    for (name, rule) in HEADS {
        let Some(len) = rule(text) else { continue };
        assert!(text.is_char_boundary(len), "{name} takes {len} bytes of {text:?}");
        let (one, other) = (rule(&near), rule(&far));
        assert!(one == other, "{name} of {text:?}: {one:?}, with something far behind it {other:?}");
    }
    let (near, far) = (format!("{filler}{text}"), format!("{text}6月{filler}{text}"));
    for (name, rule) in TAILS {
        let Some(at) = rule(text) else { continue };
        assert!(text.is_char_boundary(at), "{name} begins at {at} of {text:?}");
        let behind = |t: &str| rule(t).map(|at| t.len() - at);
        let (one, other) = (behind(&near), behind(&far));
        assert!(one == other, "{name} of {text:?}: {one:?}, with something far before it {other:?}");
    }
    for (name, rule) in LINES {
        assert!(rule(text) == rule(text), "{name} of {text:?} says two things");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_every_family() {
        for text in [
            "",
            "\u{3000}",
            "6月9日至10日上午8时30分",
            "二〇二五年腊月廿三晚7点半",
            "近半个月，2到 3个小时",
            "约1亿2000万元左右",
            "第二十二届",
            "（下转第2版）",
            "上接第一版",
            "新华社北京6月9日电（记者王小明）全市",
            "今年收成好。（记者 王小明 李芳）",
            "本报记者 王小明",
            "国办发〔2025〕12号",
            "转自《人民日报》",
            "（一）总体要求。",
            "第三条 保护耕地",
            "临江晚报 2024年10月16日 星期三",
            "图为现场。（新华社记者王小明摄）",
            "编者按：",
            "（上）",
            "12345678901234567890123456789012345",
        ] {
            check_rules(text);
        }
    }

    #[test]
    fn scratch() {
        let Ok(text) = std::fs::read_to_string("/tmp/lines.txt") else { return };
        for line in text.lines().filter(|l| !l.is_empty()) {
            if line.starts_with("##") {
                println!("{line}");
                continue;
            }
            let mut out = Vec::new();
            let show = |l: &[crate::model::people::Person]| {
                l.iter()
                    .map(|p| p.role.map_or_else(|| p.name.clone(), |r| format!("{}:{r}", p.name)))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            let tail = |at: usize| line.get(at..).unwrap_or_default().to_owned();
            if let Some(l) = byline::line(line) {
                out.push(format!("byline::line[{}]", show(&l)));
            } else if let Some(l) = byline::maybe(line) {
                out.push(format!("byline::maybe[{}]", show(&l)));
            }
            if let Some((at, l)) = byline::tail(line) {
                out.push(format!("byline::tail@{}[{}]", tail(at), show(&l)));
            } else if let Some((at, l)) = byline::last_words(line) {
                out.push(format!("byline::last@{}[{}]", tail(at), show(&l)));
            }
            if let Some((len, p)) = dateline::head(line) {
                out.push(format!(
                    "dateline@{}[{:?} {:?} {:?} {}]",
                    &line[..len],
                    p.agency,
                    p.place,
                    p.date.map(|d| d.to_string()),
                    show(&p.people)
                ));
            }
            if let Some((at, p)) = dateline::tail(line) {
                out.push(format!(
                    "dateline::tail@{}[{:?} {:?} {:?} {}]",
                    tail(at),
                    p.agency,
                    p.place,
                    p.date.map(|d| d.to_string()),
                    show(&p.people)
                ));
            }
            if let Some(p) = credit::line(line) {
                out.push(format!("credit[{:?} {:?}]", p.kind, p.source));
            }
            if let Some((at, p)) = credit::tail(line) {
                out.push(format!("credit::tail@{}[{:?} {:?}]", tail(at), p.kind, p.source));
            }
            if let Some((at, p)) = jump::to_tail(line) {
                out.push(format!("jump::to@{}[{:?}]", tail(at), p.page));
            }
            if let Some((len, p)) = jump::from_head(line) {
                out.push(format!("jump::from@{}[{:?}]", &line[..len], p.page));
            }
            if let Some(f) = masthead::line(line) {
                out.push(format!(
                    "mast[{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} p{:?}]",
                    f.paper,
                    f.date.map(|d| d.to_string()),
                    f.weekday,
                    f.lunar,
                    f.issue_no,
                    f.cn,
                    f.postal_code,
                    f.pages,
                    f.page
                ));
            } else if masthead::beside(line).is_some() {
                out.push("mast::beside".into());
            }
            if let Some(k) = furniture::line(line, crate::text::signs::Signs::ALL) {
                out.push(format!("furniture[{k:?}]"));
            }
            if let Some(l) = caption::whole(line) {
                out.push(format!("caption[{}]", show(&l)));
            }
            if caption::credit_line(line) {
                out.push("caption::credit_line".into());
            }
            if caption::plain_credit(line) {
                out.push("caption::plain_credit".into());
            }
            if let Some(n) = document::number(line) {
                out.push(format!("doc::number[{n}]"));
            }
            if let Some(n) = document::order_number(line) {
                out.push(format!("doc::order[{n}]"));
            }
            if let Some(n) = document::date(line) {
                out.push(format!("doc::date[{n}]"));
            }
            if let Some(n) = document::adoption(line) {
                out.push(format!("doc::adoption[{n}]"));
            }
            if document::title(line) {
                out.push("doc::title".into());
            }
            if document::is_numbered(line) {
                out.push("doc::is_numbered".into());
            }
            if document::addressees(line) {
                out.push("doc::addressees".into());
            }
            if document::salutation(line) {
                out.push("doc::salutation".into());
            }
            if document::appoints(line) {
                out.push("doc::appoints".into());
            }
            if document::contents(line) {
                out.push("doc::contents".into());
            }
            if signature::office(line) {
                out.push("sig::office".into());
            }
            if signature::signer(line) {
                out.push("sig::signer".into());
            }
            if signature::officer(line) {
                out.push("sig::officer".into());
            }
            if signature::closes(line) {
                out.push("sig::closes".into());
            }
            if let Some(n) = signature::dated(line) {
                out.push(format!("sig::dated[{n}]"));
            }
            if let Some(k) = notice::title(line) {
                out.push(format!("notice::title[{k:?}]"));
            }
            if let Some((len, k)) = notice::run_in(line) {
                out.push(format!("notice::run_in@{}[{k:?}]", &line[..len]));
            }
            if let Some(k) = notice::formula(line) {
                out.push(format!("notice::formula[{k:?}]"));
            }
            if let Some((len, k)) = editors_note::note(line) {
                out.push(format!("note@{}[{k:?}]", &line[..len]));
            }
            if let Some((at, k)) = series::tail(line) {
                out.push(format!("series::tail@{}[{k:?}]", tail(at)));
            }
            if let Some((len, k)) = series::head(line) {
                out.push(format!("series::head@{}[{k:?}]", &line[..len]));
            }
            if let Some(f) = outline::label(line) {
                out.push(format!("label@{}[{:?} {}]", &line[..f.len], f.style, f.number));
            }
            if let Some(f) = outline::spoken(line) {
                out.push(format!("spoken@{}[{:?} {}]", &line[..f.len], f.style, f.number));
            }
            if let Some((len, k)) = role::role(line) {
                out.push(format!("role@{}[{k:?}]", &line[..len]));
            }
            if let Some(len) = crate::grammar::affiliation::office_before_name(line) {
                out.push(format!("office_before@{}", &line[..len]));
            }
            if crate::grammar::affiliation::affiliation(line) {
                out.push("affil".into());
            }
            println!("{line}  => {}", out.join(" | "));
        }
    }
}
