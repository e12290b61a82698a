//! Whether the words around a date without a year say that it is past or to come.

use crate::model::anchor::Lean;

use super::temporal::word_of;
use super::words::List;
use crate::text::table::CharSet;

/// How far back the clause is looked at, in characters.
const REACH: usize = 24;

/// Where a clause ends.
static STOPS: CharSet = CharSet::of("。！？；：，,;!?\n");

/// Words in front that tell what is to come.
const COMING: &[&str] = &[
    "将于",
    "將於",
    "将在",
    "將在",
    "将从",
    "将自",
    "将至",
    "将到",
    "即将",
    "即將",
    "拟",
    "擬",
    "定于",
    "定於",
    "预计",
    "預計",
    "预定",
    "预期",
    "有望",
    "力争",
    "争取",
    "确保",
    "计划于",
    "计划在",
    "计划到",
    "计划自",
    "计划从",
    "截止时间",
    "截止日期",
    "有效期至",
    "延期至",
    "推迟至",
    "推迟到",
];

/// Words in front that tell what has been.
const GONE: &[&str] = &["已", "曾", "早在", "去年", "上年", "前年", "此前", "当年", "當年"];

/// What the words in front begin with: most characters of a clause are passed over by one look.
static HEADS: CharSet = CharSet::heads(COMING).with_heads(GONE);
static COMING_HEADS: List<{ COMING.len() }> = List::heads(COMING);
static GONE_HEADS: List<{ GONE.len() }> = List::heads(GONE);

/// Words right behind that tell what is to come or has been.
const BEHIND: &[(&str, Lean)] = &[
    ("将", Lean::Ahead),
    ("將", Lean::Ahead),
    ("拟", Lean::Ahead),
    ("擬", Lean::Ahead),
    ("截止", Lean::Ahead),
    ("前完", Lean::Ahead),
    ("前建", Lean::Ahead),
    ("前实现", Lean::Ahead),
    ("前全", Lean::Ahead),
    ("前基本", Lean::Ahead),
    ("前必须", Lean::Ahead),
    ("前向", Lean::Ahead),
    ("前到", Lean::Ahead),
    ("前将", Lean::Ahead),
    ("之前", Lean::Ahead),
    ("以来", Lean::Back),
    ("以來", Lean::Back),
];

/// Words behind 起 with which it tells of a beginning to come: 自1月5日起施行.
const IN_FORCE: &[(&str, ())] = &[
    ("施行", ()),
    ("实施", ()),
    ("實施", ()),
    ("执行", ()),
    ("生效", ()),
    ("正式施行", ()),
    ("正式实施", ()),
    ("开始施行", ()),
    ("开始实施", ()),
    ("将", ()),
    ("將", ()),
];

/// What the clause says of the date between two texts.
pub(super) fn lean(before: &str, behind: &str) -> Lean {
    if let Some(word) = behind.strip_prefix('起')
        && word_of(word.trim_start_matches(['，', ',']), IN_FORCE).is_some()
    {
        return Lean::Ahead;
    }
    let said = word_of(behind, BEHIND).map_or(Lean::Near, |(_, lean)| lean);
    let from = before.char_indices().rev().take(REACH).take_while(|(_, c)| !STOPS.has(*c)).last();
    let clause = from.and_then(|(at, _)| before.get(at..)).unwrap_or_default();
    if clause.is_empty() {
        return said;
    }
    if clause.ends_with(['将', '將']) || clause.ends_with("计划") && !clause.ends_with("该计划") {
        return Lean::Ahead;
    }
    // The nearer of two words counts: 已建成的一期将于6月.
    for (at, _) in clause.char_indices().rev().filter(|(_, c)| HEADS.has(*c)) {
        let here = clause.get(at..).unwrap_or_default();
        if GONE_HEADS.at(here).is_some() {
            return if said == Lean::Ahead { said } else { Lean::Back };
        }
        if COMING_HEADS.at(here).is_some() {
            return Lean::Ahead;
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use crate::grammar::scan::{Context, Scan};
    use crate::model::date::PartialDate;

    #[test]
    fn years_in_the_newspapers_sense() {
        for (issue, text, want) in [
            ("2023-06-15", "项目将于6月22日开工", "2023-06-22"),
            ("2023-12-28", "本办法自1月5日起施行", "2024-01-05"),
            ("2023-01-10", "本办法自1月5日起施行", "2023-01-05"),
            ("2024-10-16", "展馆10月28日开放", "2024-10-28"),
            ("2024-10-16", "他曾于10月28日到访", "2023-10-28"),
            ("2024-10-16", "展馆9月28日开放", "2024-09-28"),
            ("2024-10-16", "已开工，预计8月投用", "2025-08"),
            ("2024-10-16", "8月投用", "2024-08"),
            ("2024-06-16", "6月底前完成验收", "2024-06"),
            ("2024-12-16", "1—11月", "2024-01/2024-11"),
            ("2024-01-10", "12月20日至1月5日", "2023-12-20/2024-01-05"),
            ("2024-06-12", "6月15日至8月31日", "2024-06-15/2024-08-31"),
            ("2024-06-12", "5月1日至10月16日", "2024-05-01/2024-10-16"),
            ("2024-06-12", "1—11月", "2023-01/2023-11"),
            ("2024-12-12", "1月1日至8月31日，全市实现", "2024-01-01/2024-08-31"),
            ("2024-12-12", "2月至8月", "2024-02/2024-08"),
            ("2024-11-20", "1月5日至6月30日", "2024-01-05/2024-06-30"),
            ("2024-06-12", "他曾于6月1日至8月31日到访", "2023-06-01/2023-08-31"),
            ("2024-06-12", "即日起至8月31日", "2024-06-12/2024-08-31"),
            ("2024-06-12", "今天至周一", "2024-06-12/2024-06-17"),
            ("2024-06-28", "今日至5日", "2024-06-28/2024-07-05"),
            ("2024-06-12", "本周五至18日", "2024-06-14/2024-06-18"),
            ("2024-12-12", "11月至次年3月", "2024-11/2025-03"),
            ("2024-06-12", "去年11月至次年3月", "2023-11/2024-03"),
            ("2024-06-12", "10日22时至次日6时", "2024-06-10T22:00/2024-06-11T06:00"),
            ("2024-06-12", "上月30日至2日", "2024-05-30/2024-06-02"),
            ("2024-01-12", "上（12）月底", "2023-12"),
            ("2024-06-28", "3日", "2024-07-03"),
            ("2024-06-28", "大会定于20日举行", "2024-07-20"),
            ("2024-06-10", "9日至12日", "2024-06-09/2024-06-12"),
            ("2024-06-28", "29日至2日", "2024-06-29/2024-07-02"),
            ("2024-10-16", "2月30日", "2024-02-30"),
            ("2024-10-16", "公司计划8月投产", "2025-08"),
            ("2024-10-16", "该计划8月启动", "2024-08"),
        ] {
            let issue: PartialDate = issue.parse().unwrap();
            let context = Context { issue_date: Some(issue), whole: true, ..Context::default() };
            let found = Scan::new(text, context).next().map(|m| m.normalized());
            assert!(found.as_ref().is_some_and(|f| f.starts_with(want)), "{issue} {text}: {found:?}");
        }
    }
}
