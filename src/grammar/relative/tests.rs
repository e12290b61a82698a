//! Dates reckoned from another that are read, and words that are none.

use super::*;
use crate::grammar::cases::{found, reads};

/// Every word of the lists goes on with a character that is looked for.
#[test]
fn second_characters() {
    let words = YEARS.iter().map(|w| w.0).chain(MONTHS.iter().map(|w| w.0));
    let days = DAYS.iter().chain(TEXT_DAYS).map(|w| w.0);
    let others = PAIRS.iter().map(|w| w.0).chain(THIS_OR_NEXT.iter().map(|w| w.0));
    let weeks = WEEKS.iter().chain(&[("季度", ()), ("春", ()), ("夏", ()), ("秋", ()), ("冬", ())]);
    for word in words.chain(days).chain(others).chain(VAGUE.iter().copied()) {
        assert!(word.chars().nth(1).is_none_or(|c| SECONDS.has(c) || begins(c)), "{word}");
    }
    for (word, ()) in weeks {
        assert!(SECONDS.begins(word), "{word}");
    }
}

#[test]
fn relative_dates() {
    for (text, want) in [
        ("今年", "XXXX"),
        ("去年冬天", "XXXX-24"),
        ("明年3月底", "XXXX-03"),
        ("今年前8个月", "XXXX-01/XXXX-08"),
        ("去年后四个月", "XXXX-09/XXXX-12"),
        ("今年第三十七个星期", "XXXX-XX-XX"),
        ("本年第一季度", "XXXX-33"),
        ("今年一至三季度", "XXXX-33/XXXX-35"),
        ("今明两年", "XXXX/XXXX"),
        ("今、明两天", "XXXX-XX-XX/XXXX-XX-XX"),
        ("明后两天", "XXXX-XX-XX/XXXX-XX-XX"),
        ("上月15日", "XXXX-XX-15"),
        ("本月中下旬", "XXXX-XX/XXXX-XX"),
        ("这个月前两天", "XXXX-XX-01/XXXX-XX-02"),
        ("上上周", "XXXX-XX-XX"),
        ("下个星期五晚上", "XXXX-XX-XX"),
        ("上季度末", "XXXX"),
        ("大后天", "XXXX-XX-XX"),
        ("昨晚", "XXXX-XX-XX"),
        ("次日凌晨", "XXXX-XX-XX"),
        ("第三天上午", "XXXX-XX-XX"),
        ("日前", "XXXX-XX-XX"),
        ("昨（14）日", "XXXX-XX-14"),
        ("今春", "XXXX-21"),
    ] {
        let found = related(text, "").map(|f| (f.len, f.date.to_string()));
        assert_eq!(found, Some((text.len(), want.to_owned())), "{text}");
    }
    for (text, before) in [
        ("今日头条", ""),
        ("明日之星", ""),
        ("今夏粮食", ""),
        ("前年", "三"),
        ("上周边", ""),
        ("下周期", ""),
        ("日前往", "9"),
        ("近日点", ""),
        ("前3个月", "提"),
        ("同学", ""),
        ("本人", ""),
        ("第三名", ""),
    ] {
        assert!(related(text, before).is_none(), "{before}{text}");
    }
}

#[test]
fn in_text() {
    for (text, want) in reads([
        ("26年除夕", "26年除夕=2025 lunar 12-30"),
        ("下周三（18日）", "下周三（18日）=XXXX-XX-18 w3 Week+1"),
        ("当年轻人走进乡村", ""),
        ("同年级学生", ""),
        ("前天津市委书记", ""),
        ("昨天津门虎队", "昨天=XXXX-XX-XX Day-1"),
        ("昨晚上海下雨", "昨晚=XXXX-XX-XX Day-1 Evening"),
        ("今晚间歇性停电", "今晚=XXXX-XX-XX Day+0 Evening"),
        ("今早上班", "今早=XXXX-XX-XX Day+0 Morning"),
        ("114年第一季度", "114年=P114Y | 第一季度=XXXX-33 Quarter(1)"),
        ("第二、三季度", "第二、三季度=XXXX-34 Quarter(2)/XXXX-35 Quarter(3)"),
        ("上半年", "上半年=XXXX-40 Half(1)"),
        ("头三个月", "头三个月=XXXX-01/XXXX-03"),
        ("昨（9日）日", "昨（9日）日=XXXX-XX-09 Day-1"),
        ("前（7日）天", "前（7日）天=XXXX-XX-07 Day-2"),
        ("昨（9日）晚", "昨（9日）晚=XXXX-XX-09 Day-1 Evening"),
        ("今日之星", "今日=XXXX-XX-XX Day+0"),
        ("昨日星期一", "昨日星期一=XXXX-XX-XX w1 Day-1"),
        ("昨日（星期一）上午", "昨日（星期一）上午=XXXX-XX-XX w1 Day-1 Forenoon"),
        ("去冬今春", "去冬=XXXX-24 Season(4) Year-1 | 今春=XXXX-21 Season(1) Year+0"),
        ("今夏季", "今夏季=XXXX-22 Season(2) Year+0"),
        ("前年同期", "前年同期=XXXX Year-2"),
        ("今年 端午", "今年 端午=XXXX lunar 5-5 Year+0"),
        ("今年春节", "今年春节=XXXX lunar 1-1 Year+0"),
        ("2025年最后一天", "2025年最后一天=2025-12-31"),
        ("上周末", "上周末=XXXX-XX-XX w6 Week-1/XXXX-XX-XX w7 Week-1"),
        ("第二天", "第二天=XXXX-XX-XX Day+1 of the text"),
        ("节日当天", ""),
        ("生日前", ""),
        ("前一个月", "一个月=P1M"),
        ("当日", "当日=XXXX-XX-XX Day+0 of the text"),
        ("去（2024）年", "去（2024）年=2024"),
        ("2025年 除夕", "2025年 除夕=2024 lunar 12-30"),
        ("2025年第一天上午", "2025年第一天上午=2025-01-01 Forenoon"),
        ("前 8个月", "前 8个月=XXXX-01/XXXX-08"),
    ]) {
        assert_eq!(found(text), want, "{text}");
    }
}

#[test]
fn words_reckoned_from_the_issue() {
    for (text, want) in reads([
        ("去年", "去年=XXXX Year-1"),
        ("上年度", "上年度=XXXX Year-1"),
        ("上年", "上年=XXXX Year-1"),
        ("上一年", "上一年=XXXX Year-1"),
        ("大前年", "大前年=XXXX Year-3"),
        ("上个月", "上个月=XXXX-XX Month-1"),
        ("上個月", "上個月=XXXX-XX Month-1"),
        ("上一个月", "上一个月=XXXX-XX Month-1"),
        ("上月", "上月=XXXX-XX Month-1"),
        ("上（5）月底", "上（5）月底=XXXX-05 Month-1 End"),
        ("本（六）月十五日", "本（六）月十五日=XXXX-06-15 Month+0"),
        ("上（5）篇", ""),
        ("本（113）年度", "本（113）年度=2024"),
        ("去（一一二）年同期", "去（一一二）年同期=2023"),
        ("本市今起降温", "今=XXXX-XX-XX Day+0 Since"),
        ("今起至周五", "今起至周五=XXXX-XX-XX Day+0/XXXX-XX-XX w5"),
        ("，明起降温", "明=XXXX-XX-XX Day+1 Since"),
        ("说明起因", ""),
        ("声明起诉", ""),
        ("如今起步", ""),
        ("从今起", ""),
        ("今起飞", ""),
        ("仓库昨起火", ""),
        ("比前一天高", "前一天=XXXX-XX-XX Day-1 of the text"),
        ("前一天晚上8点", "前一天晚上8点=XXXX-XX-XXT20:00 on XXXX-XX-XX Day-1 of the text"),
        ("提前一天", "一天=P1D"),
        ("考试前一天", "一天=P1D"),
        ("上上个月", "上上个月=XXXX-XX Month-2"),
        ("上上月", "上上月=XXXX-XX Month-2"),
        ("大前天", "大前天=XXXX-XX-XX Day-3"),
        ("大前日", "大前日=XXXX-XX-XX Day-3"),
        ("昨天", "昨天=XXXX-XX-XX Day-1"),
        ("昨日", "昨日=XXXX-XX-XX Day-1"),
        ("昨晚", "昨晚=XXXX-XX-XX Day-1 Evening"),
        ("昨夜", "昨夜=XXXX-XX-XX Day-1 Night"),
        ("昨晨", "昨晨=XXXX-XX-XX Day-1 Morning"),
        ("昨早", "昨早=XXXX-XX-XX Day-1 Morning"),
        ("昨午", "昨午=XXXX-XX-XX Day-1 Noon"),
        ("前天", "前天=XXXX-XX-XX Day-2"),
        ("前日", "前日=XXXX-XX-XX Day-2"),
        ("前晚", "前晚=XXXX-XX-XX Day-2 Evening"),
        ("上上个星期", "上上个星期=XXXX-XX-XX Week(0) Week-2"),
        ("上上周", "上上周=XXXX-XX-XX Week(0) Week-2"),
        ("上一个星期", "上一个星期=XXXX-XX-XX Week(0) Week-1"),
        ("上一周", "上一周=XXXX-XX-XX Week(0) Week-1"),
        ("上个星期", "上个星期=XXXX-XX-XX Week(0) Week-1"),
        ("上個星期", "上個星期=XXXX-XX-XX Week(0) Week-1"),
        ("上周", "上周=XXXX-XX-XX Week(0) Week-1"),
        ("昨今两天", "昨今两天=XXXX-XX-XX Day-1/XXXX-XX-XX Day+0"),
        ("昨今兩天", "昨今兩天=XXXX-XX-XX Day-1/XXXX-XX-XX Day+0"),
        ("去今两年", "去今两年=XXXX Year-1/XXXX Year+0"),
        ("去今兩年", "去今兩年=XXXX Year-1/XXXX Year+0"),
    ]) {
        assert_eq!(found(text), want, "{text}");
    }
}
