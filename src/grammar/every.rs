//! Every rule that others ask, by name, for the tests and the fuzz target `rules`: what a rule takes stays within its
//! text, and what it says does not hang on characters far away.

use super::people::{Sureness, people};
use super::scan::{Context, Read};
use super::{
    amount, byline, calendar, caption, clock, credit, dateline, dates, document, durations, editors_note,
    era, figure, furniture, idiom, jump, lunar, masthead, name, notice, numeral, outline, recurrence, role,
    rule, series, signature, temporal, weekday,
};
use crate::text::signs::Signs;

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
    ("weekday::printed", |t| weekday::printed(t).map(|f| f.0)),
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
    ("caption::is_picture_text", |t| caption::is_picture_text(t).to_string()),
    ("caption::plain_credit", |t| caption::plain_credit(t).to_string()),
    ("caption::credit_line", |t| caption::credit_line(t).to_string()),
    ("caption::ends", |t| caption::ends(t).to_string()),
    ("caption::whole", |t| format!("{:?}", caption::whole(t))),
    ("credit::line", |t| credit::line(t).is_some().to_string()),
    ("document::addressees", |t| document::addressees(t).to_string()),
    ("document::adoption", |t| format!("{:?}", document::adoption(t))),
    ("document::appoints", |t| document::appoints(t).to_string()),
    ("document::contents", |t| document::contents(t).to_string()),
    ("document::date", |t| format!("{:?}", document::date(t))),
    ("document::is_numbered", |t| document::is_numbered(t).to_string()),
    ("document::number", |t| format!("{:?}", document::number(t))),
    ("document::order_number", |t| format!("{:?}", document::order_number(t))),
    ("document::parts", |t| format!("{:?}", document::parts(t))),
    ("document::salutation", |t| document::salutation(t).to_string()),
    ("document::title", |t| document::title(t).to_string()),
    ("furniture::line", |t| format!("{:?}", furniture::line(t, Signs::ALL))),
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
    ("signature::officer", |t| signature::officer(t).to_string()),
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
    // With a clause's end in between at once, and with none.
    for filler in ["，中".repeat(FAR / 2), "中".repeat(FAR)] {
        let (near, far) = (format!("{text}{filler}"), format!("{text}{filler}6月{text}"));
        for (name, rule) in HEADS {
            let len = rule(text).unwrap_or(0);
            assert!(text.is_char_boundary(len), "{name} takes {len} bytes of {text:?}");
            let (one, other) = (rule(&near), rule(&far));
            assert!(one == other, "{name} of {text:?}: {one:?}, with something far behind it {other:?}");
        }
        let (near, far) = (format!("{filler}{text}"), format!("{text}6月{filler}{text}"));
        for (name, rule) in TAILS {
            let at = rule(text).unwrap_or(0);
            assert!(text.is_char_boundary(at), "{name} begins at {at} of {text:?}");
            let behind = |t: &str| rule(t).map(|at| t.len() - at);
            let (one, other) = (behind(&near), behind(&far));
            assert!(one == other, "{name} of {text:?}: {one:?}, with something far before it {other:?}");
        }
    }
    // These are given whole lines: all that is asked is one answer.
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
            "一读\u{c}月 ",
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
            // What fuzzing found.
            "4222-22个4,近,值班主任",
            "今年前个月、廿三      日、腊月廿三、0—5月",
            "增值5555555555.5555555555澳元，99999999999.99999999999亿。",
            "CNz 25-00)1公斤力2VUUUUU 25-00)1　第^822VUUUUUU",
        ] {
            check_rules(text);
        }
    }
}
