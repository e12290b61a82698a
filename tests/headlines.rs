//! Headlines that name a kind of text, that show where an article begins, and that have a column's name beside them;
//! and lines that are no headline: subheads, captions, entries of lists.

use baokan::{Issue, parse_issue};

/// Headline and number of paragraphs of each article.
fn articles(issue: &Issue) -> Vec<(String, usize)> {
    let headline = |a: &baokan::Article| a.headline.iter().map(|l| l.text.as_str()).collect();
    issue.articles.iter().map(|a| (headline(a), a.body.len())).collect()
}

#[test]
fn a_forecast_and_its_title_find_each_other() {
    let page = "\
本报讯（记者 文静远）县水务局昨天宣布，青石渠清淤\n工程全部完工，沿渠十二个村的水田今春都能用上渠水。\n清淤历时五个月，共挖出淤泥三万方，修补渠岸四十里。\n
预计，今天晚上到明天，山区多云转阴，有小到中雨，北\n风三级，气温下降五度；河谷晴到多云。\n
本报讯（记者 柳如是）柳湾乡的鲜桃昨天开园，合作社\n与八家超市签下订单，今年桃农每斤能多卖两角钱。乡里\n还修好了通往桃园的三条机耕路，货车能开到地头。\n
柳湾乡鲜桃开园签订单\n\n明天天气预报\n\n青石渠清淤工程完工\n";
    let found = articles(&parse_issue(page));
    let want = [("青石渠清淤工程完工", 1), ("明天天气预报", 1), ("柳湾乡鲜桃开园签订单", 1)];
    assert_eq!(found, want.map(|(h, n)| (h.to_owned(), n)));
}

#[test]
fn a_headline_left_over_shows_where_an_article_begins() {
    let page = "\
入冬以来，青石渠的清淤工程进展很快，沿渠十二个村\n的民工每天有三千人上渠，挖出的淤泥堆在渠岸两边。\n
青石渠修了六十年，渠底淤高两尺，下游的水田年年缺\n水。这次清淤要挖出淤泥三万方，修补渠岸四十里。\n
水务局说，青石渠清淤完工以后，下游八千亩水田今春\n都能用上渠水，各村不必再为水争吵。\n
皮影老艺人段文山已经七十八岁，唱腔还是当年味道。\n那只皮影箱里收着三百多个影人，都是祖上传下来的。\n
逢集日，老艺人就在茶馆演皮影，台下坐的多半是孩子。\n为了不让皮影失传，段文山收徒五名，不要学费。\n
徒弟里最小的刚满十一岁，皮影戏已能唱全。老艺人打算\n过年时带着影人去省城演出。\n
本报讯（记者 柳如是）柳湾乡的鲜桃昨天开园，合作社\n与八家超市签下订单，今年桃农每斤能多卖两角钱。乡里\n还修好了通往桃园的三条机耕路，货车能开到地头。\n
青石渠清淤 三千民工上渠\n\n柳湾乡鲜桃开园签订单\n\n皮影老艺人收徒不要学费\n";
    let found = articles(&parse_issue(page));
    let want = [("青石渠清淤 三千民工上渠", 3), ("皮影老艺人收徒不要学费", 3), ("柳湾乡鲜桃开园签订单", 1)];
    assert_eq!(found, want.map(|(h, n)| (h.to_owned(), n)));
}

/// Three bodies, paragraph by paragraph, and their headlines.
const UNSIGNED: ([&[&str]; 3], [&[&str]; 3]) = (
    [
        &[
            "开春以来，石坎村的茶园里机声不断，一台台采茶机在茶垄间来回穿行，茶农跟在机器后面收拢鲜叶。",
            "“往年采茶请人最难，一个工要一百八十元，还不一定请得到。”茶农罗守田说，如今采茶机一天能采二十亩，省下的工钱够再买一台，很划算。",
            "眼下，石坎村已有采茶机十六台，春茶比去年早下山十天。",
        ],
        &[
            "从4月起，县医院开设夜间门诊，上班族下班以后也能看病，不必再请假。",
            "夜间门诊设内科、儿科、口腔科，每晚看到九点半。开诊头一周，共有三百二十人前来就诊。",
            "市民只要在手机上预约，到院就能取号，医保照常结算。",
        ],
        &[
            "一场春雨过后，凤凰岭上的杜鹃花开得正盛，漫山遍野一片红。",
            "凤凰岭的杜鹃花期还有二十天，周末上山赏花的游客每天超过四千人，山脚下的农家乐顿顿客满。",
        ],
    ],
    [&["石坎村采茶用上采茶机"], &["县医院开设夜间门诊", "下班以后也能看病"], &["凤凰岭上杜鹃红"]],
);

/// The page, with what stands before each paragraph and between lines; some bodies are signed.
fn unsigned(indent: &str, gap: &str, signed: [Option<&str>; 3]) -> String {
    const WIDTH: usize = 20;
    let (bodies, heads) = UNSIGNED;
    let mut page = String::new();
    for (body, byline) in bodies.iter().zip(signed) {
        for (at, paragraph) in body.iter().enumerate() {
            let mut text: Vec<char> = format!("{indent}{paragraph}").chars().collect();
            while !text.is_empty() {
                let more = text.iter().skip(WIDTH).take_while(|c| "，。、”".contains(**c)).count();
                page.extend(text.drain(..text.len().min(WIDTH + more)));
                if let Some(name) = byline.filter(|_| text.is_empty() && at + 1 == body.len()) {
                    page.push(' ');
                    page.push_str(name);
                }
                page.push_str(gap);
            }
        }
    }
    page.push('\n');
    page.push_str(&heads.map(|head| head.join("\n\n")).join("\n\n"));
    page
}

#[test]
fn unsigned_articles_are_told_apart_by_headlines_behind_them() {
    let want =
        [("石坎村采茶用上采茶机", 3), ("县医院开设夜间门诊下班以后也能看病", 3), ("凤凰岭上杜鹃红", 2)];
    let want = want.map(|(h, n)| (h.to_owned(), n));
    for (indent, gap) in [("", "\n"), ("", "\n\n"), ("　　", "\n"), ("　　", "\n\n")] {
        for first in [None, Some("罗小满")] {
            let page = unsigned(indent, gap, [first, None, None]);
            let issue = parse_issue(&page);
            assert_eq!(issue.verify(&page), Ok(()));
            let lines = |a: &baokan::Article| {
                let all = a.kicker.iter().chain(&a.headline).chain(&a.deck);
                all.map(|l| l.text.as_str()).collect::<String>()
            };
            let found: Vec<_> = issue.articles.iter().map(|a| (lines(a), a.body.len())).collect();
            // Where the first headline and the second were thought one, that is told.
            let told = issue.diagnostics.iter().any(|d| d.code == baokan::Code::ArticlesRunTogether);
            let parted = if told { &found[1..] } else { &found };
            assert_eq!(found.len(), if told { 2 } else { 3 }, "{page}");
            assert_eq!(parted, &want[3 - parted.len()..], "{page}");
            assert!(!told || first.is_none(), "{page}");
        }
    }
}

/// Where the first of two articles is not signed and the second is, they are one as far as signs go; but the reader is
/// warned.
#[test]
fn articles_that_may_run_together_are_reported() {
    let warned = |signed: [Option<&str>; 3]| {
        let page = unsigned("", "\n\n", signed);
        let issue = parse_issue(&page);
        assert_eq!(issue.verify(&page), Ok(()));
        let warned = issue.diagnostics.iter().filter(|d| d.code == baokan::Code::ArticlesRunTogether);
        (issue.articles.len(), warned.map(|d| d.span.slice(&page).unwrap().to_owned()).collect::<Vec<_>>())
    };
    let all = ["罗小满", "邓云帆", "汤以宁"].map(Some);
    assert_eq!(warned(all), (3, vec![]));
    assert_eq!(warned([all[0], None, all[2]]), (2, vec!["凤凰岭上杜鹃红".to_owned()]));
}

/// A deck tells of a part of its article, too.
#[test]
fn an_unsigned_article_keeps_its_kicker_and_deck() {
    let page = "\
开春以来，石坎村的茶园里机声不断，一台台采茶机在茶\n垄间来回穿行，茶农跟在机器后面收拢鲜叶。\n
“往年采茶请人最难，一个工要一百八十元，还不一定请\n得到。”茶农罗守田说，如今采茶机一天能采二十亩，石\n坎村省下的工钱够再买一台。\n
眼下，石坎村已有采茶机十六台，春茶比去年早下山十\n天，茶厂的收购价每斤多了两元。\n
春耕见闻\n\n石坎村采茶用上采茶机\n\n春茶早下山十天 每斤多卖两元\n";
    let issue = parse_issue(page);
    assert_eq!((issue.articles.len(), issue.diagnostics.as_slice()), (1, &[][..]));
    assert_eq!(issue.articles[0].headline[0].text, "石坎村采茶用上采茶机");
}

#[test]
fn the_name_of_a_column_beside_its_headline_is_a_kicker() {
    let body = "本报讯（记者 文静远）县水务局昨天宣布，青石渠清淤\n工程全部完工，沿渠十二个村的水田今春都能用上渠水。\n";
    for line in ["评论员文章　修渠要趁冬闲", "修渠要趁冬闲　评论员文章"] {
        let page = format!("{line}\n\n{body}");
        let issue = parse_issue(&page);
        assert_eq!(issue.verify(&page), Ok(()));
        let article = &issue.articles[0];
        let texts =
            |leaves: &[baokan::model::leaf::Leaf]| leaves.iter().map(|l| l.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&article.kicker), ["评论员文章"], "{line}");
        assert_eq!(texts(&article.headline), ["修渠要趁冬闲"], "{line}");
    }
    // Two clauses are one headline.
    let page = format!("渠水到田头　农民喜心头\n\n{body}");
    assert_eq!(parse_issue(&page).articles[0].headline[0].text, "渠水到田头　农民喜心头");
}

/// A page of indented bodies; a blank line stands above the headline of each, and a name or a dateline below it.
fn spaced(inner: &str) -> String {
    format!(
        "\
柳湾旧渠怎样修新\n□　文静远\n　　柳湾的旧渠修了六十年，渠底淤\n高两尺，下游的水田年年缺水。今年\n入冬，村里请来工匠，把渠岸重新砌\n过一遍。\n{inner}　　新渠岸用的是本地青石，一块一\n块凿平了再砌，缝里灌的是老法子熬\n的糯米浆，泡上三年也不会松动。\n\n\
乡村图书室里的灯\n□　罗守田\n　　图书室的灯每晚亮到九点，来得\n最勤的是几个放羊回来的孩子，鞋上\n还沾着泥。\n\n\
青石县开通夜班公交\n　　本报讯（记者　段文山）青石县\n昨晚开通夜班公交，末班车开到夜里\n十一点。\n"
    )
}

#[test]
fn a_short_line_without_space_above_is_a_subhead() {
    let found = articles(&parse_issue(&spaced("石头从哪里来\n")));
    let want = [("柳湾旧渠怎样修新", 3), ("乡村图书室里的灯", 1), ("青石县开通夜班公交", 1)];
    assert_eq!(found, want.map(|(h, n)| (h.to_owned(), n)));
}

#[test]
fn a_line_with_space_above_or_a_name_below_is_a_headline() {
    for inner in ["\n石头从哪里来\n□　段文山\n", "\n石头从哪里来\n　　本报讯　昨天，石匠进山。\n"]
    {
        let found = articles(&parse_issue(&spaced(inner)));
        let heads: Vec<&str> = found.iter().map(|(head, _)| head.as_str()).collect();
        let want = ["柳湾旧渠怎样修新", "石头从哪里来", "乡村图书室里的灯", "青石县开通夜班公交"];
        assert_eq!(heads, want, "{inner}");
    }
}

#[test]
fn a_headline_broken_behind_a_colon() {
    let page = "\
柳湾旧渠：\n三个村的水今年够用了\n　　本报讯（记者　文静远）柳湾旧渠\n清淤昨天完工，沿渠三个村的水田今年\n都能用上渠水。\n\n\
县水务局：\n清淤不能停\n　　本报讯（记者　柳如是）县水务局昨\n天说，各乡的渠道清淤要在春耕以前全\n部完工，不留一处死角。\n";
    let found = articles(&parse_issue(page));
    let want = [("柳湾旧渠：三个村的水今年够用了", 1), ("县水务局：清淤不能停", 1)];
    assert_eq!(found, want.map(|(h, n)| (h.to_owned(), n)));
}

#[test]
fn a_colon_that_leads_to_a_list_or_to_speech_is_text() {
    let page = "\
渠水分到田头\n　　本报讯（记者　文静远）柳湾昨天开\n了分水会，会上定下今年的轮灌次序，\n头一轮的次序如下：\n柳湾村\n石坎村\n青石村\n　　老渠长段文山站起来说：\n　　“谁家的田低，谁家就等一等。”\n";
    let issue = parse_issue(page);
    let found = articles(&issue);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found.iter().all(|(head, _)| head == "渠水分到田头"), "{found:?}");
}

#[test]
fn a_caption_among_headlines_is_none() {
    let body = "本报讯（记者 文静远）县水务局昨天宣布，青石渠清淤\n工程全部完工，沿渠十二个村的水田今春都能用上渠水。\n";
    for caption in
        ["青石渠边，村民在新修的渠岸上查看水位。 王小明 摄", "青石渠边,村民在新修的渠岸上查看水位. 王小明 摄"]
    {
        let page = format!("{body}\n青石渠完工\n{caption}\n");
        let issue = parse_issue(&page);
        let captions: Vec<_> =
            issue.articles.iter().flat_map(|a| &a.captions).map(|c| c.text.as_str()).collect();
        assert_eq!(captions, [caption]);
    }
}

/// Four bodies, and behind them a heap of their headlines, line by line in any order.
const SHUFFLED: &str = "　　柳湾渠清淤工程昨天完工，渠水流进了十二个村的\n稻田。清淤历时五个月，挖出淤泥三万方，管护队今后\n每月巡渠两次。（本报记者王小明）\n　　青石镇夜校昨晚开课，六十名农民坐进教室学打算\n盘。夜校的教员是退休会计孙宝田，他带来三十把旧算\n盘。（本报记者李春生）\n　　城南菜市场的公平秤换成了新的，摊主和顾客都说\n看得清楚。管理员赵桂兰说，换秤以后短斤少两的投诉\n少了八成。（本报记者周立）\n　　红山林场的护林员在松林里发现一窝红隼，四只雏\n鸟已经睁眼。护林员郑国强每天上山两趟，远远地数雏\n鸟。（本报记者何芳）\n夜校开课学算盘\n淤泥挖出三万方 管护队每月巡渠\n菜市场换上公平秤\n松林里来了红隼\n柳湾渠清淤完工\n教员带来三十把旧算盘\n短斤少两投诉少八成\n护林员上山数雏鸟\n责任编辑 马明\n";

#[test]
fn a_shuffled_heap() {
    let issue = parse_issue(SHUFFLED);
    assert_eq!(issue.verify(SHUFFLED), Ok(()));
    let text = |leaves: &[baokan::model::leaf::Leaf]| {
        leaves.iter().map(|l| l.text.clone()).collect::<Vec<_>>().join("|")
    };
    let heads: Vec<(String, String)> =
        issue.articles.iter().map(|a| (text(&a.headline), text(&a.deck))).collect();
    let want = [
        ("柳湾渠清淤完工", "淤泥挖出三万方 管护队每月巡渠"),
        ("夜校开课学算盘", "教员带来三十把旧算盘"),
        ("菜市场换上公平秤", "短斤少两投诉少八成"),
        ("松林里来了红隼", "护林员上山数雏鸟"),
    ];
    assert_eq!(heads, want.map(|(h, d)| (h.to_owned(), d.to_owned())));
}

#[test]
fn a_headline_behind_its_body_among_others_above() {
    let page = "红山林场发现红隼窝\n　　红山林场的护林员在松林里发现一窝红隼，四只雏\n鸟已经睁眼。护林员郑国强每天上山两趟，远远地数雏\n鸟，怕惊动了它们。\n\n　　柳湾渠清淤工程昨天完工，渠水流进了十二个村的\n稻田。清淤历时五个月，挖出淤泥三万方，管护队今后\n每月巡渠两次。\n\n柳湾渠清淤完工\n\n　　【本报讯】青石镇夜校昨晚开课，六十名农民坐进\n教室学打算盘。夜校的教员是退休会计孙宝田，他带来\n三十把旧算盘。\n\n夜校开课学算盘\n";
    let issue = parse_issue(page);
    let heads: Vec<&str> =
        issue.articles.iter().map(|a| a.headline.first().map_or("", |l| l.text.as_str())).collect();
    assert_eq!(heads, ["红山林场发现红隼窝", "柳湾渠清淤完工", "夜校开课学算盘"], "{issue:#?}");
}

#[test]
fn bylines_above_their_bodies_below_a_heap() {
    let page = "松林里来了红隼\n护林员上山数雏鸟\n夜校开课学算盘\n教员带来旧算盘\n柳湾渠清淤完工\n管护队每月巡渠\n菜市场换上公平秤\n短斤少两投诉少\n本报记者 王小明\n柳湾渠清淤工程昨天完工，渠水流进了十二个村的稻田。\n清淤历时五个月，挖出淤泥三万方，管护队今后每月巡\n渠两次。\n本报记者 李春生\n青石镇夜校昨晚开课，六十名农民坐进教室学打算盘。\n夜校的教员是退休会计孙宝田，他带来三十把旧算盘。\n本报记者 周立\n城南菜市场的公平秤换成了新的，摊主和顾客都说看得\n清楚。管理员赵桂兰说，换秤以后短斤少两的投诉少了\n八成。\n本报记者 何芳\n红山林场的护林员在松林里发现一窝红隼，四只雏鸟已经\n睁眼。护林员每天上山两趟，远远地数雏鸟，怕惊动了它\n们。\n";
    let issue = parse_issue(page);
    let found: Vec<(String, &str)> = issue
        .articles
        .iter()
        .map(|a| {
            let names = a.bylines.iter().flat_map(|b| &b.people).map(|p| p.name.clone()).collect();
            (names, a.headline.first().map_or("", |l| l.text.as_str()))
        })
        .collect();
    let want = [
        ("王小明", "柳湾渠清淤完工"),
        ("李春生", "夜校开课学算盘"),
        ("周立", "菜市场换上公平秤"),
        ("何芳", "松林里来了红隼"),
    ];
    assert_eq!(found, want.map(|(name, head)| (name.to_owned(), head)));
}

#[test]
fn a_summary_belongs_to_the_story_below_it() {
    let summary = "22日夜里，青石渠决口，沿渠三个村的水\n田被淹。水务局连夜调来两台挖机，天亮前\n把决口堵上，没有人受伤。\n";
    let story = "
\u{3000}\u{3000}昨天早上，老渠长石小磊还\n站在渠岸上，裤腿上的泥没有干。\n他说，决口是听见的，不是看见\n的。\n\u{3000}\u{3000}水声变了调，他就敲锣，沿\n渠跑了两里地，一户一户叫醒了\n睡着的人。\n";
    let page = |word: &str| {
        format!("青石渠夜里决口\n三村水田天亮前保住\n□本报记者 田小禾\n{word}\n{summary}{story}")
    };
    for word in ["核心提示", "内容提要", "阅读提示", "导语"] {
        let found = articles(&parse_issue(&page(word)));
        assert_eq!(found.len(), 1, "{word}: {found:?}");
    }
}

/// Names in the bylines of an article.
fn signed(article: &baokan::Article) -> Vec<&str> {
    article.bylines.iter().flat_map(|b| &b.people).map(|p| p.name.as_str()).collect()
}

#[test]
fn who_asks_a_question_does_not_sign_the_answer() {
    let page = "\
渠水漫田怎么办\n　　问：我家的田在渠尾，一放水就漫\n过田埂，庄稼泡坏了找谁？（柳湾村\n段文山）\n　　答：放水由渠长按次序开闸，漫了\n田由管水的赔，先到村里登记，再由渠\n长来看。（县水务局　罗守田）\n";
    let issue = parse_issue(page);
    assert_eq!(articles(&issue), [("渠水漫田怎么办".to_owned(), 2)], "{issue:#?}");
    assert_eq!(signed(&issue.articles[0]), ["罗守田"]);
}

#[test]
fn whoever_spoke_before_goes_on_speaking() {
    let page = "\
老渠长的账本\n\n　　记者：清淤的工是怎么派的？\n　　段文山：一户一个工，谁家也不少，\n记在这本账上。\n　　记者：六十年都记下来了？\n\n段文山在翻看账本。 文静远 摄\n\n　　段文山：少了两年，那两年没有修\n渠，水也没有来。\n\n\
石坎村图书室晚上开门\n\n　　本报讯（记者　柳如是）石坎村图\n书室从这个月起晚上开门，孩子们来得\n最勤。\n";
    let issue = parse_issue(page);
    let found = articles(&issue);
    assert_eq!(found.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [4, 1], "{found:?}");
}

#[test]
fn a_pen_name_below_the_headline_of_a_column() {
    let body = "　　修渠的人说，水往低处走，人心也\n一样，要紧的是先把沟挖直。\n　　沟挖直了，水自己会来。\n";
    let issue = parse_issue(&format!("灯下漫谈\n先把沟挖直\n老渠长\n{body}"));
    let article = &issue.articles[0];
    assert_eq!(signed(article), ["老渠长"], "{issue:#?}");
    assert_eq!(article.headline[0].text, "先把沟挖直");
    // Nobody is named where no column's name stands above.
    let issue = parse_issue(&format!("柳湾修渠\n先把沟挖直\n老渠长\n{body}"));
    assert!(signed(&issue.articles[0]).is_empty(), "{issue:#?}");
}

#[test]
fn the_title_of_a_table_stands_at_its_rows() {
    let page = "\
柳湾村队赢下决赛\n柳湾杯三年没丢过\n　　本报讯　柳湾杯篮球赛昨天收场，柳\n湾村队在决赛里胜了石坎村队，第三年捧\n杯。\n　　本报记者　文静远\n\
柳湾杯篮球赛战报\n柳湾村 62比55 石坎村\n青石村 48比51 石坎村\n柳湾村 70比44 青石村\n";
    let issue = parse_issue(page);
    let heads: Vec<String> = articles(&issue).into_iter().map(|(head, _)| head).collect();
    assert!(heads[0].starts_with("柳湾村队赢下决赛") && heads[1] == "柳湾杯篮球赛战报", "{heads:?}");
}

#[test]
fn what_leads_on_stays_with_what_was_said() {
    let body = "　　本报讯（记者　文静远）县长昨天到青石乡检查水利工作，看了正在清淤的青石渠。\n\n　　本报讯（记者　柳如是）石坎村图书室从这个月起晚上开门。\n";
    let page = format!("县长在青石乡检查水利工作时要求\n把沟挖直\n石坎村图书室晚上开门\n{body}");
    let issue = parse_issue(&page);
    let first = &issue.articles[0];
    assert_eq!(first.kicker[0].text, "县长在青石乡检查水利工作时要求", "{issue:#?}");
    assert_eq!(first.headline[0].text, "把沟挖直", "{issue:#?}");
}

#[test]
fn two_clauses_of_one_length_are_one_line() {
    // 到底 ends the names of columns, too.
    let page = "一条渠修到底　一本账记到底\n　　本报讯（记者　文静远）柳湾村的旧\n渠昨天清完了淤，账目同一天上墙。\n";
    let issue = parse_issue(page);
    let article = &issue.articles[0];
    assert_eq!(article.headline[0].text, "一条渠修到底　一本账记到底", "{issue:#?}");
    assert!(article.kicker.is_empty());
}

#[test]
fn the_items_of_a_notice_are_paragraphs() {
    let page = "\
石坎村图书室晚上开门\n　　本报讯（记者　柳如是）石坎村图书室\n从这个月起晚上开门，孩子们来得最勤。\n　　图书室里讲星星的书借得最多，最晚\n的一个读者九点才走。\n　　放羊回来的孩子来得最勤，鞋上还沾\n着泥。\n\
柳湾渠图片展\n　　展期：2018年10月28日至12月2日（周一闭馆）\n　　地点：柳湾村史馆二层3、4号展厅\n　　票价：20元，学生及老人凭证免费\n";
    let issue = parse_issue(page);
    assert_eq!(articles(&issue)[1], ("柳湾渠图片展".to_owned(), 3), "{issue:#?}");
}

#[test]
fn the_answer_to_a_letter_or_to_a_signed_question_follows_it() {
    let answer = "　　放水由渠长按次序开闸，漫了田由管\n水的赔，先到村里登记。\n　　田埂也要自己看好，别等水来了才补。\n";
    let asked = "　　我家的田在渠尾，一放水就漫过田埂，\n庄稼泡坏了找谁？\n";
    let other = "石坎村图书室晚上开门\n　　本报讯（记者　柳如是）石坎村图书室\n从这个月起晚上开门，孩子们来得最勤。\n";
    for page in [
        format!(
            "渠水漫田怎么办\n叶渠长：\n{asked}　　柳湾村 段文山\n段文山：\n{answer}　　　　叶 子\n{other}"
        ),
        format!(
            "渠水漫田怎么办\n　　问：我家的田在渠尾，一放水就漫过田\n埂，庄稼泡坏了找谁？\n（柳湾村 段文山）\n　　答：{}{other}",
            answer.trim_start()
        ),
    ] {
        let found = articles(&parse_issue(&page));
        assert_eq!(found.len(), 2, "{page}\n{found:?}");
        assert_eq!(found[0].0, "渠水漫田怎么办", "{page}");
    }
}

#[test]
fn lines_of_a_profile_are_no_headlines() {
    let page = "\
柳湾农机公司开张\n　　本报讯（记者　文静远）柳湾农机公司\n昨天开张，头一天卖出六台插秧机。\n公司小档案\n总部：柳湾镇东街\n员工人数：37人（截至今年4月）\n去年收入：635万元\n主要客户：沿渠十二个村\n";
    let issue = parse_issue(page);
    let last = issue.articles.last().unwrap();
    let told: Vec<&str> = last.body.iter().rev().take(4).map(|p| p.text.as_str()).collect();
    let want =
        ["主要客户：沿渠十二个村", "去年收入：635万元", "员工人数：37人（截至今年4月）", "总部：柳湾镇东街"];
    assert_eq!(told, want, "{issue:#?}");
    assert!(last.deck.is_empty() && last.kicker.is_empty());
}

#[test]
fn decks_part_a_heap_above_its_bodies() {
    let page = "\
县委常委会召开会议\n\n部署秋收秋种工作\n\n温如海主持并讲话\n\n一渠清水进了田\n\n——青石渠清淤记\n\n两条乡村客运线路开通\n
本报讯（记者 文静远）10月3日，县委常委会召开会议，部署\n秋收秋种工作。县委书记温如海主持并讲话。会议要求各镇抢\n抓晴好天气，确保颗粒归仓，种足种好小麦。\n
本报记者 罗守田\n
青石渠修了六十年，渠底淤高两尺。这次清淤挖出淤泥三万\n方，一渠清水进了下游八千亩稻田，村民不用再为水争吵。\n
本报讯 县城到柳湾、县城到白沙的两条乡村客运线路昨天开\n通，沿线十六个村的村民出门就能坐车，票价两元。\n";
    let issue = parse_issue(page);
    let found: Vec<String> = articles(&issue).into_iter().map(|a| a.0).collect();
    assert_eq!(found, ["县委常委会召开会议部署秋收秋种工作", "一渠清水进了田", "两条乡村客运线路开通"]);
    let decks = issue.articles.iter().flat_map(|a| &a.deck).map(|l| l.text.as_str());
    assert_eq!(decks.collect::<Vec<_>>(), ["温如海主持并讲话", "——青石渠清淤记"]);
}

#[test]
fn items_of_a_roundup_are_one_article() {
    let body = "本报讯（记者 文静远）县水务局昨天宣布，青石渠清淤\n工程全部完工，沿渠十二个村的水田今春都能用上渠水。\n";
    let items = [
        "柳湾乡修好通往桃园的三条机耕路，货车能开到地头，桃农\n不用再挑担下山。（段文山）\n",
        "白沙镇给二百名老人量血压，送去常用药品两箱，还教他们\n自己记下每天的数。（温如海）\n",
        "县医院开设夜间门诊，上班族下班以后也能看病，不必再向\n单位请假。（罗守田）\n",
    ];
    for bullet in ["", "▲", "●"] {
        let items: String = items.map(|item| format!("{bullet}{item}")).concat();
        let page = format!("青石渠清淤工程完工\n\n{body}\n简讯\n\n{items}");
        let want = [("青石渠清淤工程完工", 1), ("简讯", 3)].map(|(h, n)| (h.to_owned(), n));
        assert_eq!(articles(&parse_issue(&page)), want, "{bullet}");
    }
}

#[test]
fn days_of_a_forecast_are_its_text() {
    let page = "\
青石渠清淤工程完工\n
本报讯（记者 文静远）县水务局昨天宣布，青石渠清淤\n工程全部完工，沿渠十二个村的水田今春都能用上渠水。\n
天气预报\n
6 日 多云 9℃～21℃ 东南风2级\n7 日 阴有小雨 11℃～17℃ 北风3级\n8 日 小雨转多云 8℃～15℃ 北风2～3级\n";
    let want = [("青石渠清淤工程完工", 1), ("天气预报", 3)].map(|(h, n)| (h.to_owned(), n));
    assert_eq!(articles(&parse_issue(page)), want);
}

/// Two bodies within one, each with its headline, deck and author in the heap behind all: each bears the other out.
#[test]
fn headlines_left_over_part_a_body_twice() {
    let page = "\
县域是城乡的接合部，城乡融合要从县域抓起。过去五年，\n县域的路通了，网通了，人也回来了，城乡融合有了基础。\n
县域的产业要留在县域，城乡的学校和医院要共用。抓住县\n域这个接合部，城乡融合这篇文章才能做好做实。\n
调查研究是一门功课。有的调查研究只看门面，不进后院，\n带回来的结论早就写好了，这样的调查研究不如不去。\n
调查研究要带着问题去，带着办法回。问题解决了几个，才\n是调查研究的尺子，不能用跑了几个村来量。\n
渔家的网晒在礁石上，海风一吹就有咸味。渔家的女儿会补\n网，一根梭子在网眼里来回走，比绣花还快。\n
如今渔家不再靠网，海上养起了海带。只有老人还在补网，\n他们说，网补好了，心里才踏实。\n
以县域为切入点推进城乡融合\n——学习城乡融合文件的体会\n省社会科学院 文静远\n
调查研究要进后院\n——谈谈调查研究的尺子\n市委党校 罗守田\n
渔家的网\n";
    let issue = parse_issue(page);
    let found = articles(&issue);
    let want = [("以县域为切入点推进城乡融合", 2), ("调查研究要进后院", 2), ("渔家的网", 2)];
    assert_eq!(found, want.map(|(h, n)| (h.to_owned(), n)));
}
