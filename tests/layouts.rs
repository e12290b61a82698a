//! One small page of our own in every layout: headlines above their bodies, behind each, in a heap behind them, on
//! lines as long as paragraphs, and with an article that goes on over a jump. The articles must be the same.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fmt::Write as _;

use baokan::Issue;
use common::sound;

struct Story {
    head: &'static [&'static str],
    body: &'static [&'static str],
}

const STORIES: &[Story] = &[
    Story {
        head: &["青石桥昨日合龙通车", "两岸居民过河不再绕行"],
        body: &[
            "本报讯（记者 邢晓川）6月9日上午，横跨清溪河的青石桥合龙通车，桥头锣鼓喧天，两岸居民结伴步行过桥，孩子们跑在前头。",
            "青石桥全长312米，桥面宽18米。过去，南岸的学生上学要绕行七公里，雨天还得停课。合龙以后，步行过河只要六分钟。",
            "桥梁公司负责人说，桥头的路灯和护栏月底前装好，大桥两端还要各建一处公交站。",
        ],
    },
    Story {
        head: &["柳湾果农学会网上卖桃"],
        body: &[
            "本报讯（记者 田雨禾）鲜桃上市，柳湾乡的果园里多了直播的手机架。果农们白天摘桃，傍晚对着镜头卖桃。",
            "乡里请来电商老师，办了四期培训班，两百多户果农学会开网店。头茬鲜桃已卖出三万多斤，每斤比往年多卖一元二角。",
        ],
    },
    Story {
        head: &["县图书馆夜间开放到十点"],
        body: &[
            "本报讯（记者 贺兰舟）从本周起，县图书馆的自习室每晚开放到十点，馆里添了台灯、饮水机和充电插座。",
            "馆长介绍，夜间读者多是备考的学生和下班的职工。借书证可以在门口的机器上自助办理，不收押金。",
        ],
    },
];

/// Sets a paragraph in lines of `width` characters, the first indented by two; no line opens with a mark.
fn set(out: &mut String, text: &str, width: usize, indent: &str, gap: &str) {
    let mut line: String = indent.to_owned();
    let mut room = width - 2;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line.push(c);
        room = room.saturating_sub(1);
        let hangs = chars.peek().is_some_and(|c| "，。、；：）”".contains(*c));
        if room == 0 && !hangs {
            let _ = write!(out, "{line}\n{gap}");
            line.clear();
            room = width;
        }
    }
    if !line.is_empty() {
        let _ = write!(out, "{line}\n{gap}");
    }
}

fn heads_first() -> String {
    let mut out = String::new();
    for (number, story) in STORIES.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        for line in story.head {
            let _ = writeln!(out, "{line}");
        }
        for text in story.body {
            set(&mut out, text, 17 + number, "　　", "");
        }
    }
    out
}

/// A blank line behind every line but between the lines of one headline, the headlines behind all bodies.
fn heads_last() -> String {
    let mut out = String::new();
    for (number, story) in STORIES.iter().enumerate() {
        for text in story.body {
            set(&mut out, text, 16 + 2 * number, "", "\n");
        }
    }
    for story in STORIES.iter().rev() {
        for line in story.head {
            let _ = writeln!(out, "{line}");
        }
        out.push('\n');
    }
    out
}

/// Each headline behind its own body, as pages are read whose headlines stand at the foot or to the left.
fn heads_behind() -> String {
    let mut out = String::new();
    for (number, story) in STORIES.iter().enumerate() {
        for text in story.body {
            set(&mut out, text, 17 + number, "　　", "");
        }
        let _ = writeln!(out, "\n{}\n", story.head.join("\n"));
    }
    // What stands last is no headline, so that the end of the page does not tell.
    out + "　　本报讯　明日起全市转晴，气温回升，早晚有雾，行车请慢。\n"
}

/// A paragraph a line.
fn flat() -> String {
    let mut out = String::new();
    for story in STORIES {
        for line in story.head {
            let _ = writeln!(out, "{line}");
        }
        for text in story.body {
            let _ = writeln!(out, "　　{text}");
        }
        out.push('\n');
    }
    out
}

/// The first story runs on to the next page, in mid-sentence, with its title once more.
fn jump() -> String {
    let page = flat();
    let (front, back) = page.split_once("过去，南岸").unwrap();
    let end = back.find("\n\n").unwrap();
    let (rest, others) = back.split_at(end);
    format!(
        "{front}过去，南岸（下转第2版）{others}\u{c}青石桥昨日合龙通车\n（上接第1版）{}\n",
        rest.trim_end()
    )
}

/// Headline block, names and the beginnings of the paragraphs.
fn picture(issue: &Issue) -> String {
    let mut out = String::new();
    for article in &issue.articles {
        let lines = |leaves: &[baokan::model::leaf::Leaf]| {
            leaves.iter().map(|l| l.text.clone()).collect::<Vec<_>>().join(" / ")
        };
        let names: Vec<_> = article.people().iter().map(|p| p.name.clone()).collect();
        let _ =
            writeln!(out, "{} | {} | {}", lines(&article.headline), lines(&article.deck), names.join("、"));
        for paragraph in &article.body {
            let start: String = paragraph.text.chars().take(12).collect();
            let _ = writeln!(out, "  {start}… {}", paragraph.text.chars().count());
        }
    }
    out
}

#[test]
fn the_same_articles_in_every_layout() {
    let expected = picture(&sound(&heads_first()));
    insta::assert_snapshot!(expected);
    for (name, page) in [("heads last", heads_last()), ("flat", flat()), ("jump", jump())] {
        let issue = sound(&page);
        assert_eq!(picture(&issue), expected, "{name}:\n{page}");
    }
}

#[test]
fn the_jump_keeps_its_title() {
    let page = jump();
    let issue = sound(&page);
    let jump = issue.articles[0].jump_from.as_ref().unwrap();
    assert_eq!(jump.text, "青石桥昨日合龙通车 （上接第1版）");
    assert_eq!(jump.page.as_deref(), Some("1"));
}

/// Which body a headline belongs to is seen from what they have in common.
#[test]
fn headlines_behind_their_bodies() {
    let page = heads_behind();
    let issue = sound(&page);
    let heads: Vec<String> = issue.articles.iter().take(3).map(baokan::Article::title).collect();
    let want: Vec<String> = STORIES.iter().map(|s| s.head.join(" ")).collect();
    assert_eq!(heads, want, "{page}");
}

/// Nothing parts the last two bodies: no dateline, no byline, one column. The headlines in the heap behind them do.
#[test]
fn headlines_show_where_articles_begin() {
    let mut page = String::new();
    for text in STORIES.iter().flat_map(|s| s.body) {
        let bare = text.strip_prefix("本报讯（记者 贺兰舟）").unwrap_or(text);
        set(&mut page, bare, 18, "", "\n");
    }
    for story in [&STORIES[2], &STORIES[0], &STORIES[1]] {
        let _ = writeln!(page, "{}\n", story.head.join("\n"));
    }
    let issue = sound(&page);
    let heads: Vec<String> = issue.articles.iter().map(baokan::Article::title).collect();
    let want: Vec<String> = STORIES.iter().map(|s| s.head.join(" ")).collect();
    assert_eq!(heads, want, "{page}");
    assert!(issue.articles[2].body[0].text.starts_with("从本周起"));
}
