//! The crate's own pages: what is read from them, and from what is left of them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::fmt::Write as _;

use baokan::{Code, Issue, parse_issue, reflow};
use common::{PAGES, sound};

/// An issue as lines of text: one a leaf, mentions behind a bar.
fn picture(issue: &Issue) -> String {
    let mut out = String::new();
    for leaf in issue.leaves() {
        let mentions: Vec<String> = leaf
            .mentions
            .iter()
            .map(|m| format!("{}={} {}", m.range.slice(leaf.text).unwrap(), m.kind(), m.value))
            .collect();
        let _ = writeln!(out, "{:?}\t{}\t|{}", leaf.kind, leaf.text, mentions.join(" "));
    }
    for article in &issue.articles {
        for node in article.outline() {
            let _ = writeln!(out, "outline {node:?}");
        }
    }
    for diagnostic in &issue.diagnostics {
        let _ = writeln!(out, "{diagnostic}");
    }
    out
}

#[test]
fn county_daily() {
    let issue = sound(PAGES[0].1);
    insta::assert_snapshot!(picture(&issue));
    let titles: Vec<_> = issue.articles.iter().map(baokan::Article::title).collect();
    assert_eq!(
        titles,
        [
            "抢在雨前 颗粒归仓 全县小麦收割过八成",
            "一条新路串起11个村",
            "县人民政府办公室关于规范 校外托管服务的通知",
            "守在深夜里的人",
            "龙舟竞渡清溪河 柳湾村队夺冠",
            "第二水厂明年10月底前通水",
        ]
    );
    assert_eq!(issue.articles[0].people()[0].name, "邢晓川");
    assert_eq!(issue.articles[3].people()[0].name, "钟书白", "broken over two lines");
    // One line is full and ends a sentence: a paragraph could end there.
    let codes: Vec<_> = issue.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, [Code::AmbiguousBreak]);
}

#[test]
fn evening_paper() {
    let issue = sound(PAGES[1].1);
    insta::assert_snapshot!(picture(&issue));
    assert_eq!(
        issue.masthead.as_ref().and_then(|m| m.date).map(|d| d.to_string()).as_deref(),
        Some("2024-10-16")
    );
    assert_eq!(issue.articles.len(), 3);
}

#[test]
fn official_document() {
    fn depth(nodes: &[baokan::model::outline::OutlineNode]) -> usize {
        nodes.iter().map(|n| 1 + depth(&n.children)).max().unwrap_or(0)
    }
    let issue = sound(PAGES[2].1);
    insta::assert_snapshot!(picture(&issue));
    assert_eq!(issue.pages.len(), 2);
    let [article] = &issue.articles[..] else { panic!("one document is one article") };
    assert_eq!(depth(&article.outline()), 5);
    assert!(
        article.body.iter().any(|p| p.text.contains("一次性奖励5000元") && p.spans.len() > 1),
        "the sentence that the jump cut is one again"
    );
}

#[test]
fn law() {
    fn show(nodes: &[baokan::model::outline::OutlineNode], out: &mut String) {
        for node in nodes {
            out.push_str(&node.label);
            if !node.children.is_empty() {
                out.push('[');
                show(&node.children, out);
                out.push(']');
            }
        }
    }
    let issue = sound(include_str!("law.txt"));
    insta::assert_snapshot!(picture(&issue));
    let tree: Vec<_> = issue.articles.iter().flat_map(baokan::Article::outline).collect();
    let mut out = String::new();
    show(&tree, &mut out);
    assert_eq!(
        out,
        "第一编[第一章[第一条第二条第二条之一]第二章[第一节[第三条[（一）（二）[1.2.]（三）]]第二节[第四条第五条]]]\
        第二编[第三章[第六条]]"
    );
}

#[test]
fn notices() {
    let issue = sound(include_str!("notices.txt"));
    insta::assert_snapshot!(picture(&issue));
    let titles: Vec<_> = issue.articles.iter().map(baokan::Article::title).collect();
    assert_eq!(
        titles,
        [
            "某县人民法院公告",
            "债权转让暨催收公告",
            "遗失声明",
            "迁坟公告",
            "青石县人民政府关于禁止在林区野外用火的通告",
            "更正",
            "青石杯足球赛积分榜（第9轮后）",
            "今日赛程",
        ]
    );
    let rows: Vec<_> = issue.articles.iter().skip(6).map(|a| a.body.len()).collect();
    assert_eq!(rows, [4, 3], "each row of a table is a paragraph");
}

#[test]
fn gazette() {
    let issue = sound(include_str!("gazette.txt"));
    insta::assert_snapshot!(picture(&issue));
    let titles: Vec<_> = issue.articles.iter().map(baokan::Article::title).collect();
    assert_eq!(
        titles,
        [
            "某省湿地保护条例",
            "某省人民代表大会常务委员会 公　告",
            "关于《某省湿地保护条例（修订草案）》 的说明"
        ]
    );
    let dates: Vec<_> = issue.articles.iter().filter_map(|a| a.document.as_ref()?.date).collect();
    assert_eq!(dates.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2011-05-27", "2023-07-27"]);
}

#[test]
fn decree() {
    let issue = sound(include_str!("decree.txt"));
    insta::assert_snapshot!(picture(&issue));
    let titles: Vec<_> = issue.articles.iter().map(baokan::Article::title).collect();
    assert_eq!(
        titles,
        [
            "关于印发《江城市养犬管理若干规定》 的通知",
            "江城市养犬管理若干规定",
            "江城市住房公积金管理中心 ２０２１年年度报告",
            "公　告",
            "致歉信",
            "征订启事",
        ]
    );
    let signed: Vec<_> =
        issue.articles.iter().map(|a| a.document.as_ref().map(|d| d.text.as_str())).collect();
    assert_eq!(signed[3], Some("江城市公安局交警支队 江城市城市管理局 ２０２２年５月１６日"));
}

#[test]
fn every_prefix() {
    for (_, page) in PAGES {
        for (at, _) in page.char_indices() {
            let text = &page[..at];
            if let Err(fault) = parse_issue(text).verify(text) {
                panic!("{fault} in the first {at} bytes");
            }
        }
    }
}

#[test]
fn any_one_line_removed() {
    for (_, page) in PAGES {
        let lines: Vec<_> = page.split_inclusive('\n').collect();
        for gone in 0..lines.len() {
            let mut text = String::new();
            for (index, line) in lines.iter().enumerate() {
                if index != gone {
                    text.push_str(line);
                }
            }
            if let Err(fault) = parse_issue(&text).verify(&text) {
                panic!("{fault} without line {gone}");
            }
        }
    }
}

#[test]
#[cfg(feature = "serde")]
fn issues_are_read_back_equal() {
    for (_, page) in PAGES {
        common::promises::roundtrip::check(page);
    }
}

#[test]
fn reading_is_deterministic() {
    for (_, page) in PAGES {
        assert_eq!(parse_issue(page), parse_issue(page));
    }
}

#[test]
fn reflow_gives_the_same_paragraphs() {
    let blocks = reflow(PAGES[0].1);
    assert!(blocks.iter().any(|b| b.text.starts_with("6月 9日一早") && b.text.ends_with("多了30多公斤。”")));
}

/// The titles of a page's articles, and whom their bylines name.
fn signers(page: &str) -> Vec<(String, Vec<String>)> {
    let issue = sound(page);
    let names =
        |a: &baokan::Article| a.bylines.iter().flat_map(|b| &b.people).map(|p| p.name.clone()).collect();
    issue.articles.iter().map(|a| (a.title(), names(a))).collect()
}

/// A byline with a role above the second body is not that of the first, which is signed.
#[test]
fn bylines_above_their_bodies() {
    let page = "本报记者 田雨禾\n\
\n\
\u{3000}\u{3000}鲜桃上市，柳湾乡的果园里多了直播的手机架。果农们白天摘桃，\n\
傍晚对着镜头卖桃，乡里请来的电商老师办了四期培训班，两百多户\n\
果农学会开网店。\n\
\n\
\u{3000}\u{3000}头茬鲜桃已卖出三万多斤，每斤比往年多卖一元二角。\n\
\n\
本报特约记者 邢晓川\n\
\n\
\u{3000}\u{3000}青石桥全长312米，桥面宽18米。过去，南岸的学生上学要绕行七\n\
公里，雨天还得停课。合龙以后，步行过河只要六分钟，桥头的路灯和\n\
护栏月底前装好，大桥两端还要各建一处公交站。\n\
\n\
柳湾果农学会网上卖桃\n\
\n\
青石桥昨日合龙通车\n";
    let found = signers(page);
    let found: Vec<_> = found.iter().map(|(t, n)| (t.as_str(), n.join(" "))).collect();
    assert_eq!(
        found,
        [("柳湾果农学会网上卖桃", "田雨禾".to_owned()), ("青石桥昨日合龙通车", "邢晓川".to_owned())]
    );
}

/// A byline in a heap of headlines goes to the only article that nobody has signed.
#[test]
fn byline_in_a_heap() {
    let page = "\u{3000}\u{3000}鲜桃上市，柳湾乡的果园里多了直播的手机架。果农们白天摘桃，\n\
傍晚对着镜头卖桃，乡里请来的电商老师办了四期培训班，两百多户\n\
果农学会开网店。头茬鲜桃已卖出三万多（下转第2版）\n\
\u{3000}\u{3000}青石桥全长312米，桥面宽18米。过去，南岸的学生上学要绕行七\n\
公里，雨天还得停课。合龙以后，步行过河只要六分钟，桥头的路灯和\n\
护栏月底前装好，大桥两端还要各建一处公交站。 邢晓川\n\
\u{3000}\u{3000}从本周起，县图书馆的自习室每晚开放到十点，馆里添了台灯、饮\n\
水机和充电插座。夜间读者多是备考的学生和下班的职工，借书证可以\n\
在门口的机器上自助办理。 贺兰舟\n\
柳湾果农学会网上卖桃\n\
两百多户开网店\n\
\n\
县图书馆夜间开放到十点\n\
青石桥合龙通车\n\
步行过河只要六分钟\n\
桥头路灯月底装好\n\
田雨禾\n";
    let found: Vec<_> = signers(page).into_iter().map(|(_, names)| names.join(" ")).collect();
    assert_eq!(found, ["田雨禾", "邢晓川", "贺兰舟"]);
}

/// A dash for 一 in a label is read, and reported.
#[test]
fn label_with_a_dash() {
    let page = "关于夏粮收购的通知\n　　一、总体要求\n　　（—）早部署。各地要早作安排。\n　　（二）严把关。各地要守住底线。\n";
    let issue = sound(page);
    let children = issue.articles[0].outline()[0].children.len();
    assert_eq!(children, 2);
    assert!(issue.diagnostics.iter().any(|d| d.code == Code::Misread && d.message.contains("（—）")));
}

/// What stands at a page's head and foot is no headline and no paragraph, whatever paper it is.
#[test]
fn heads_and_feet() {
    const BODY: &str = "青石桥昨日合龙通车\n\
\u{3000}\u{3000}青石桥全长312米，桥面宽18米。过去，南岸的学生上学要绕行七\n\
公里，雨天还得停课。合龙以后，步行过河只要六分钟，桥头的路灯和\n\
护栏月底前装好，大桥两端还要各建一处公交站。\n";
    for (head, foot, paper, date) in [
        (
            "柳河日报\nLIUHE RIBAO\n中共柳河市委机关报\n2024年9月18日\n星期三\n甲辰年八月十六\n今日8版 总第6021期\n国内统一连续出版物号：CN 98-0031\n",
            "责任编辑 石 磊 版式 田 禾 热线电话：5550200\n",
            Some("柳河日报"),
            Some("2024-09-18"),
        ),
        (
            "柳河新闻\n中共柳河县委主管 柳河县融媒体中心主办\n2024年9月18日 星期三\n今日天气 多云 18℃—25℃\n",
            "本报地址 柳河县中山路8号 邮编 555000 电话 5550230\n印刷：柳河县印刷厂 定价：每份0.5元\n",
            Some("柳河新闻"),
            Some("2024-09-18"),
        ),
        (
            "柳河日报\n一九五六年三月五日 星期一\n第三〇二号\n第一版\n",
            "社址 柳河市南门街三十七号 电话 三一五 本报定价每月六角\n零售每份三分\n",
            Some("柳河日报"),
            Some("1956-03-05"),
        ),
        (
            "海岬時報　中華民國113年9月18日　星期三\n農曆八月十六　B6／地方新聞\n\n",
            "責任編輯／柳葉青　美術編輯／石小磊\n",
            Some("海岬時報"),
            Some("2024-09-18"),
        ),
        (
            "2024年9月18日 星期三\n数字报首页 | 上一期 | 下一期\n柳河新闻\n第02版：综合\n版面导航\n\n",
            "上一版　下一版\n主办：柳河县融媒体中心　联系电话：055-5550200　备案号：柳ICP备00000003号\n",
            Some("柳河新闻"),
            Some("2024-09-18"),
        ),
        (
            "公司 COMPANIES\nB3\n2024年9月18日 星期三\n柳河商报\n编辑：石磊 电邮：shi@liuhe.example\n",
            "本报不对作者观点负责，投资者据此操作，风险自担\n客服热线 055-5550201\n",
            Some("柳河商报"),
            Some("2024-09-18"),
        ),
        (
            "柳河日报\nＬＩＵＨＥ　ＲＩＢＡＯ\n2024年9月18日　星期三\n今日要目\n·渠边的“活地图”　　２版\n·白露时节话采棉　　３版\n\n",
            "社址：柳河市东街１８号　邮编：５５５０００　值班总编辑：石某　责任编辑：田禾　秦舟　电话：（０５５）５５５０２０１\n",
            Some("柳河日报"),
            Some("2024-09-18"),
        ),
        (
            "造船周刊 Shipbuilder Weekly\n2024.09.18\n船坞 Dock\n17\n",
            "联系我们：bianji@zaochuan.example 微信公众号：造船周刊\n",
            Some("造船周刊"),
            Some("2024-09-18"),
        ),
        (
            "柳河新闻 2024年9月18日 星期三 第1版\n本版导读\n02版　白露时节忙采棉\n03版　采棉姑娘的一天\n\n",
            "",
            Some("柳河新闻"),
            Some("2024-09-18"),
        ),
        (
            "柳河新闻 2024年9月18日 星期三 第1版\n导读\n白露时节忙采棉 4版\n采棉姑娘的一天（2版）\n",
            "校对：春 晓\n",
            Some("柳河新闻"),
            Some("2024-09-18"),
        ),
    ] {
        let issue = sound(&format!("{head}{BODY}{foot}"));
        let masthead = issue.masthead.as_ref().unwrap_or_else(|| panic!("no masthead in {head}"));
        assert_eq!(masthead.paper.as_deref(), paper, "{head}");
        assert_eq!(masthead.date.map(|d| d.to_string()).as_deref(), date, "{head}");
        let titles: Vec<_> = issue.articles.iter().map(baokan::Article::title).collect();
        assert_eq!(titles, ["青石桥昨日合龙通车"], "{head}");
        assert_eq!(issue.articles[0].body.len(), 1, "{head}{foot}");
        assert!(issue.articles[0].kicker.is_empty() && issue.articles[0].deck.is_empty(), "{head}");
    }
    // A headline at the page's head that speaks of a paper or a price stays one.
    for title in [
        "两家日报社签约",
        "晚报明起扩为 16版",
        "热线不热 电话难打",
        "青菜零售每斤五元",
        "首届农民诗会由县文联主办",
    ] {
        let body = BODY.trim_start_matches("青石桥昨日合龙通车\n");
        let issue = sound(&format!("第2版 要闻 2024年9月18日 星期三\n{title}\n{body}"));
        assert_eq!(issue.articles[0].title(), title);
    }
}

/// What stands at the head of a later page, a weekday beside its section, is no part of the masthead.
#[test]
fn the_heads_of_later_pages() {
    let page = "　　本报讯（记者 文静远）昨天，白石渡新桥通车，两岸乡亲赶集不用再绕路十二里。\n";
    let text = format!(
        "柳河日报 2025年6月10日 星期二 今日8版\n\n渡口新桥\n{page}\u{c}星期二　A5　地方\n\n新桥通车\n{page}"
    );
    let issue = sound(&text);
    assert_eq!(issue.masthead.as_ref().unwrap().text, "柳河日报 2025年6月10日 星期二 今日8版");
    assert_eq!(issue.furniture.len(), 1);
    assert_eq!(issue.furniture[0].kind, baokan::model::issue::FurnitureKind::Folio);
}
