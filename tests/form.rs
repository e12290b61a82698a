//! The serialised form: what others have stored reads back, and a change of the form is seen.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use baokan::{Issue, parse_issue, scan};

/// A small page with something of each part that an article can have.
const PAGE: &str = concat!(
    "青石日报\n2025年6月10日　星期二\n第1版\n\n夏粮收购开秤\n",
    "　　本报讯（记者 文静远）昨天，青石市夏粮收购开秤，全市设点\n127个，比去年多5个。\n",
    "　　一、随到随收\n　　农户随到随收，一车粮从进门到拿钱不过\n半个小时。\n（下转第2版）\n\n",
    "图为农户排队送粮。 罗小满 摄\n",
);

#[test]
fn an_issue() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&parse_issue(PAGE)).unwrap());
}

#[test]
fn every_kind_of_value() {
    let mut out = String::new();
    let mut kinds = BTreeSet::new();
    for text in [
        "2025年6月9日",
        "农历腊月廿三",
        "昨天",
        "6月上旬至7月底",
        "晚上7点半",
        "6月9日19时",
        "约2小时8分22秒",
        "每周三",
        "2000多公斤",
        "-3℃～8℃",
        "超过1.2亿元",
        "三分之二",
        "百分之三十",
        "第三届",
        "75岁",
        "3∶1",
        "1∶500",
        "8.5折",
        "三四百",
        "1亿2000万",
    ] {
        let mention = scan(text).next().unwrap_or_else(|| panic!("{text} is not read"));
        kinds.insert(mention.kind().as_str());
        writeln!(out, "{text}: {}", serde_json::to_string(&mention).unwrap()).unwrap();
    }
    insta::assert_snapshot!(out);
    assert_eq!(kinds.len(), 14, "one of each: {kinds:?}");
}

/// What a later version adds to the form may be absent from what an earlier one wrote.
#[test]
fn a_form_without_mentions_reads_back() {
    fn strike(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(map) => {
                map.remove("mentions");
                map.values_mut().for_each(strike);
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(strike),
            _ => {}
        }
    }
    let issue = parse_issue(PAGE);
    let mut form = serde_json::to_value(&issue).unwrap();
    strike(&mut form);
    let bare: Issue = serde_json::from_value(form).unwrap();
    assert_eq!(bare.articles.len(), issue.articles.len());
    assert_eq!(bare.mentions().count(), 0);
    assert!(issue.mentions().count() > 0);
}
