//! Articles over two pages, more than one at once: in one text, and in texts of their own.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use baokan::{Code, Issue, parse_issue, stitch};
use common::sound;

const PEACHES: [&str; 2] = [
    "本报讯（记者 文静远）柳湾乡的果农白天摘桃，晚上在网上卖桃，鲜桃当天装箱，当天发车，今年的桃价比往年高出",
    "两成。果农们说，鲜桃怕压，纸箱要厚，摘桃要轻，卖桃的人多了，柳湾乡的桃子就不愁卖不出去了。",
];
const ROADS: [&str; 2] = [
    "本报讯（记者 罗小满）县城三条老街的路灯换成了新灯，路面也重新铺过，修路的工人们夜里施工，白天让路，居民",
    "出门不再绕路。施工队说，老街的路面下管线多，挖开以后先查管线，再铺路面，路灯最后才装。",
];

fn front(title: &str, text: &str, page: u32) -> String {
    format!("{title}\n　　{text}（下转第{page}版）\n")
}

fn back(title: &str, text: &str) -> String {
    format!("{title}\n（上接第1版）{text}\n")
}

/// What each article is called, and whether its sentence was joined.
fn read(text: &str) -> Vec<(String, bool)> {
    let issue = sound(text);
    let joined = |a: &baokan::Article| {
        let body: String = a.body.iter().map(|p| p.text.as_str()).collect();
        body.contains("高出两成") || body.contains("居民出门")
    };
    issue.articles.iter().map(|a| (a.title(), joined(a))).collect()
}

const TITLES: [&str; 2] = ["柳湾果农网上卖桃忙", "三条老街换新颜"];

#[test]
fn the_second_page_in_another_order() {
    let fronts = front(TITLES[0], PEACHES[0], 2) + &front(TITLES[1], ROADS[0], 2);
    let want: Vec<(String, bool)> = TITLES.map(|t| (t.to_owned(), true)).into();
    // By the headline that both parts have, and by what they speak of.
    for titles in [TITLES, ["", ""]] {
        let backs = back(titles[1], ROADS[1]) + &back(titles[0], PEACHES[1]);
        assert_eq!(read(&format!("{fronts}\u{c}第2版\n{backs}")), want, "{titles:?}");
    }
}

#[test]
fn what_comes_from_elsewhere_before_anything_leads_on() {
    let text = back("", PEACHES[1]) + &front(TITLES[1], ROADS[0], 2);
    let issue = sound(&text);
    assert!(issue.articles.iter().all(|a| a.jump_to.is_none() || a.jump_from.is_none()), "{issue:?}");
    assert_eq!(issue.diagnostics.iter().filter(|d| d.code == Code::OpenJump).count(), 2);
}

#[test]
fn nothing_goes_on_upon_its_own_page() {
    let lead = front(TITLES[0], PEACHES[0], 3);
    // On page 2 one article goes to page 3, and the end of another comes from page 1.
    let parts = |text: &str| {
        let issue = sound(text);
        issue.articles.iter().map(|a| (a.jump_to.is_some(), a.jump_from.is_some())).collect::<Vec<_>>()
    };
    let apart = format!("第1版\n\u{c}第2版\n{lead}{}", back("", ROADS[1]));
    assert_eq!(parts(&apart), [(true, false), (false, true)]);
    let next = format!("第2版\n{lead}\u{c}第3版\n{}", back("", PEACHES[1]));
    assert_eq!(parts(&next), [(true, true)]);
}

/// Which issues were stitched.
fn stitched(texts: &[String]) -> Vec<(usize, usize, bool)> {
    let issues: Vec<Issue> = texts.iter().map(|t| parse_issue(t)).collect();
    let found = stitch(&issues);
    for stitch in &found {
        #[cfg(feature = "serde")]
        {
            let json = serde_json::to_string(stitch).unwrap();
            assert_eq!(&serde_json::from_str::<baokan::Stitch>(&json).unwrap(), stitch, "{json}");
        }
        let article = |place: baokan::Place| &issues[place.issue].articles[place.article];
        assert!(article(stitch.from).jump_to.is_some() && article(stitch.to).jump_from.is_some());
    }
    found.iter().map(|s| (s.from.issue, s.to.issue, s.open)).collect()
}

#[test]
fn pages_read_one_by_one() {
    let fronts = [front(TITLES[0], PEACHES[0], 2), front(TITLES[1], ROADS[0], 3)];
    for titles in [TITLES, ["", ""]] {
        let backs = [back(titles[1], ROADS[1]), back(titles[0], PEACHES[1])];
        let texts = [fronts.clone(), backs].concat();
        assert_eq!(stitched(&texts), [(0, 3, true), (1, 2, true)], "{titles:?}");
    }
    assert_eq!(stitched(&[]), []);
    assert_eq!(stitched(&fronts), []);
    assert_eq!(stitched(&[back("", PEACHES[1])]), []);
}
