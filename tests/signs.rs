//! The signs that speak for an article's end and against it: for each a small page on which it shows at the line where
//! an article could begin, and one that differs in the thing that matters, on which it does not. Where a sign has a
//! limit, the one page stands at it and the other just past it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use baokan::{Options, parse_issue};

// What one story tells, ...
const FERRY: &str = "白石渡的新渡船前天下水试航，两岸六个村的学生上学不必绕走木桥，雨天也能按时过江。";
const SHIP: &str = "新渡船造了四个月，船身长九丈，一趟能载三十人，两岸六个村的学生每天有八百人要过江。";
const TRIPS: &str = "渡船天亮开第一趟，天黑收班，涨水的日子停航。";
// ... and two others.
const HONEY: &str = "黄坡乡的蜂农今年收成不错，镇里办起罐装车间，一斤槐花蜜比散卖多得三元钱。";
const JOINER: &str = "老木匠邱广田在街口开了一间修理铺，缺腿的板凳、掉门的柜子，他都肯接，只收木料的本钱。";

/// The page with every line folded that is wider than the column; no line opens with a mark.
fn fold_to(width: usize, page: &str) -> String {
    let mut out = String::new();
    for line in page.lines() {
        let mut rest: Vec<char> = line.chars().collect();
        while rest.len() > width {
            let hanging = rest.iter().skip(width).take_while(|c| "，。、；：？）".contains(**c)).count();
            out.extend(rest.drain(..width + hanging));
            if !rest.is_empty() {
                out.push('\n');
            }
        }
        out.extend(rest);
        out.push('\n');
    }
    out
}

/// The page set in the column that nearly all of these pages have.
fn fold(page: &str) -> String {
    fold_to(18, page)
}

/// What a sign weighs at the line that holds some words. Those of the gap before it come behind what the line shows of
/// itself, which may have the same name.
#[track_caller]
fn weight(sign: &str, at: &str, page: &str) -> Option<f32> {
    let report = Options::new().explain(page);
    let line = report.lines.iter().find(|l| l.span.slice(page).unwrap().contains(at));
    let line = line.unwrap_or_else(|| panic!("{at} stands in no line of\n{page}"));
    line.evidence.iter().rfind(|e| e.name == sign).map(|e| e.weight)
}

/// Checks that a sign shows on the first page and not on the second, and how many articles each has.
#[track_caller]
fn check(sign: &str, at: &str, pages: &[String; 2], articles: [usize; 2]) -> f32 {
    for (page, articles) in pages.iter().zip(articles) {
        let issue = parse_issue(page);
        assert_eq!(issue.verify(page), Ok(()));
        assert_eq!(issue.articles.len(), articles, "{sign}\n{page}");
    }
    let [with, without] = pages;
    assert_eq!(weight(sign, at, without), None, "{sign}\n{without}");
    weight(sign, at, with).unwrap_or_else(|| panic!("no {sign} at {at} on\n{with}"))
}

#[track_caller]
fn speaks_for(sign: &str, at: &str, pages: &[String; 2], articles: [usize; 2]) {
    assert!(check(sign, at, pages, articles) > 0.0, "{sign}");
}

#[track_caller]
fn speaks_against(sign: &str, at: &str, pages: &[String; 2], articles: [usize; 2]) {
    assert!(check(sign, at, pages, articles) < 0.0, "{sign}");
}

#[test]
fn what_stands_at_the_end_of_a_text_closes_it() {
    let at = "黄坡乡的蜂农";
    // A name, a jump to another page, where it was taken from, who gives a document and when.
    for end in
        [" 程以安", "\n程以安", "（下转第3版）", "\n（据《白石县报》）", "\n白石县水务局\n2024年3月2日"]
    {
        let page = |end: &str| fold(&format!("白石渡新渡船下水\n{FERRY}{end}\n{HONEY}\n"));
        speaks_for("closed", at, &[page(end), page("")], [2, 1]);
    }
    // A line in brackets, but not one so short that it may number a part.
    let page = |line: &str| fold(&format!("白石渡新渡船下水\n{FERRY}\n{line}\n{SHIP}\n"));
    speaks_for("closed", "新渡船造了", &[page("（渡口来信）"), page("（渡口信）")], [2, 1]);
    // A name closes an item of a list, too; the list may go on behind it.
    let page = |told: &str| fold(&format!("江边摄影赛揭晓\n1、《老码头》{told}\n魏长河\n{HONEY}\n"));
    let told = "拍的是等船的人。";
    speaks_for("named", at, &[page(""), page(told)], [1, 2]);
    speaks_for("closed", at, &[page(told), page("")], [2, 1]);
    // A notice has its formula.
    let page =
        |end: &str| fold(&format!("遗失声明\n白石渡管理站丢失七号船的船牌一块，{end}\n近日，{HONEY}\n"));
    speaks_for("formula", at, &[page("声明作废。"), page("拾到的请送还。")], [2, 1]);
}

#[test]
fn a_few_characters_behind_the_last_full_stop_may_be_a_signature() {
    let page = |tail: &str| fold(&format!("白石渡新渡船下水\n{SHIP}渡船开了。{tail}\n近日，{HONEY}\n"));
    let at = "黄坡乡的蜂农";
    // Four characters with the full stop and the space, and no fewer; fourteen, and no more.
    speaks_for("tail", at, &[page(" 渡口"), page(" 渡")], [2, 1]);
    let long = [" 江边一个常常来信的老读者", " 江边一个常常写来信的老读者"].map(page);
    speaks_for("tail", at, &long, [2, 1]);
    // It stands apart from the text.
    speaks_for("tail", at, &[page(" 渡口"), page("渡口")], [2, 1]);
}

#[test]
fn the_first_words_of_a_text_tell_that_it_begins() {
    let at = "黄坡乡的蜂农";
    let page = |words: &str| fold(&format!("白石渡新渡船下水\n{FERRY}\n{words}{HONEY}\n"));
    speaks_for("comes-from", at, &[page("（上接第一版）"), page("")], [2, 1]);
    speaks_for("comes-from", at, &[page("（上接第一版）\n"), page("")], [2, 1]);
    // The same behind a blank line, where few are.
    let page = |blank: &str, words: &str| {
        fold(&format!("白石渡新渡船下水\n{FERRY}\n{SHIP}\n{TRIPS}\n{blank}{words}{HONEY}\n"))
    };
    let dateline = "本报讯（记者 郑小满）";
    speaks_for("dateline", at, &[page("\n", dateline), page("\n", "")], [2, 1]);
    speaks_for("blank", at, &[page("\n", dateline), page("", dateline)], [2, 1]);
    // Where blank lines part most paragraphs, one by itself tells nothing.
    let parted = page("\n", dateline).replace(&fold(TRIPS), &fold(&format!("\n{TRIPS}")));
    let parted = parted.replace(&fold(SHIP), &fold(&format!("\n{SHIP}")));
    speaks_for("blank", at, &[page("\n", dateline), parted], [2, 1]);
    let page = |words: &str| fold(&format!("白石渡新渡船下水\n{FERRY} 江边来信\n{words}{SHIP}\n"));
    speaks_for("opener", "新渡船造了", &[page("近日，"), page("")], [2, 1]);
    // The first article of a law, and those whom a document addresses.
    let page = |words: &str| fold(&format!("白石渡新渡船下水\n{FERRY}\n{words}{HONEY}\n"));
    speaks_for("document", at, &[page("第一条　"), page("第二条　")], [2, 1]);
    speaks_for("document", "人民政府", &[page("各乡镇人民政府：\n"), page("各乡镇人民政府说，")], [2, 1]);
    let page =
        |label: &str| fold(&format!("江边见闻\n一、{FERRY}\n二、{SHIP}\n三、{TRIPS}\n\n{label}、{HONEY}\n"));
    speaks_for("begins-again", at, &[page("一"), page("四")], [2, 1]);
}

#[test]
fn another_column_begins_another_text() {
    let page = |width: usize| {
        fold(&format!("白石渡新渡船下水\n{FERRY}\n{SHIP}\n"))
            + &fold_to(width, &format!("{HONEY}\n{JOINER}\n"))
    };
    speaks_for("new-column", "黄坡乡的蜂农", &[page(20), page(18)], [2, 1]);
    speaks_for("new-column", "黄坡乡的蜂农", &[page(20), page(19)], [2, 1]);
    // Below a head, too, where the same column speaks against it.
    let page = |width: usize| {
        fold(&format!("白石渡新渡船下水\n{FERRY}\n渡船靠了岸\n"))
            + &fold_to(width, &format!("{SHIP}\n{SHIP}\n"))
    };
    speaks_for("new-column", "新渡船造了", &[page(22), page(18)], [2, 1]);
    speaks_against("same-width", "新渡船造了", &[page(18), page(22)], [1, 2]);
}

#[test]
fn a_picture_and_a_forecast_are_texts_of_their_own() {
    let page = |credit: &str| {
        let text = format!("昨天，上湾小学的操场铺好了草皮，孩子们跑上去翻跟头。{credit}");
        fold(&format!("白石渡新渡船下水\n{FERRY}\n{text}\n近日，{HONEY}\n"))
    };
    let pages = [page("（佟小雨 摄）"), page("")];
    speaks_for("picture", "上湾小学", &pages, [3, 1]);
    speaks_for("pictured", "黄坡乡的蜂农", &pages, [3, 1]);
    // A forecast is one only where the page has a title for it.
    let page = |title: &str| {
        let text = "预计，今夜到明晨江面有雾，沿江各乡多云转阴，傍晚有阵雨，东风二级，后天转晴，气温回升。";
        fold(&format!("白石渡新渡船下水\n{FERRY}\n{text}\n近日，{HONEY}\n{title}\n"))
    };
    let pages = [page("明天天气预报"), page("")];
    speaks_for("forecast", "预计，今夜", &pages, [3, 1]);
    speaks_for("forecast-ends", "黄坡乡的蜂农", &pages, [3, 1]);
}

#[test]
fn what_goes_on_begins_no_article() {
    let at = "黄坡乡的蜂农";
    let page = |words: &str| fold(&format!("白石渡新渡船下水\n{FERRY} 程以安\n{words}{HONEY}\n"));
    speaks_against("goes-on", at, &[page("此外，"), page("")], [1, 2]);
    speaks_against("caption", at, &[page("图为"), page("")], [1, 2]);
    // Without a head between two paragraphs they rather belong together.
    speaks_against("plain", at, &[page(""), page("黄坡乡蜂农收成好\n")], [2, 2]);
    let page = |label: &str| fold(&format!("江边见闻\n1、{FERRY} 程以安\n{label}、{HONEY}\n"));
    speaks_against("counts-on", at, &[page("2"), page("3")], [1, 2]);
    // 核心提示 announces the first paragraph; the story follows.
    let page = |head: &str| {
        fold(&format!("白石渡新渡船下水\n{head}{FERRY}\n{SHIP}\n{TRIPS}\n\n本报讯（记者 郑小满）{HONEY}\n"))
    };
    speaks_against("summary", at, &[page("核心提示\n"), page("")], [1, 2]);
    // One of two who speak in turn goes on.
    let page = |who: &str| {
        let asked = "记者：白石渡的新渡船什么时候开航，两岸六个村的学生哪天能坐上？";
        let turns = fold(&format!("江边问答\n{asked}\n魏长河：{FERRY}\n"));
        turns + "\n" + &fold_to(22, &format!("{who}：{HONEY}\n{JOINER}\n"))
    };
    speaks_against("same-speaker", at, &[page("魏长河"), page("沈阿福")], [1, 2]);
    // Five characters before a colon are no name.
    speaks_against("same-speaker", at, &[page("魏长河"), page("撑船的魏叔")], [1, 2]);
}

#[test]
fn a_number_is_looked_for_twelve_paragraphs_back() {
    let page = |between: usize| {
        let villages = "东西南北上下前后左右新旧".chars().take(between);
        let told: Vec<String> = villages.map(|v| format!("　　{v}村今年都种上了油菜。")).collect();
        fold(&format!("江边见闻\n　　1、{FERRY}\n{} 程以安\n　　2、{SHIP}\n", told.join("\n")))
    };
    speaks_against("counts-on", "新渡船造了", &[page(11), page(12)], [1, 2]);
}

#[test]
fn nothing_ends_in_the_middle_of_a_sentence() {
    let page = |end: &str| {
        let open = FERRY.trim_end_matches('。');
        fold(&format!(
            "白石渡新渡船下水\n　　{SHIP}\n　　{SHIP}\n　　{open}{end}\n\n　　本报讯（记者 郑小满）{HONEY}\n　　{JOINER}\n"
        ))
    };
    speaks_against("open-sentence", "黄坡乡的蜂", &[page(""), page("。")], [1, 2]);
    // Sixteen characters from the last full stop on may be a signature, but not one more.
    let told = ["。造船账目都写在江边一块旧木牌上面", "。造船账目写在江边一块旧木牌上面"].map(page);
    speaks_against("open-sentence", "黄坡乡的蜂", &told, [1, 2]);
    speaks_against("broken-off", "黄坡乡的蜂", &[page("、"), page("")], [1, 1]);
}

#[test]
fn several_lines_are_a_headline() {
    let at = "新渡船造了";
    let page = |heads: &str| fold(&format!("白石渡新渡船下水\n{FERRY}\n{heads}{SHIP}\n"));
    let [one, two] = ["一趟能载三十人\n", "四个月造成一条船\n一趟能载三十人\n"].map(page);
    speaks_for("head", at, &[one.clone(), page("")], [1, 1]);
    speaks_for("head-block", at, &[two.clone(), one], [2, 1]);
    // Three lines, or a name below one, and still more so four.
    let heap = ["造船纪事\n四个月造成一条船\n一趟能载三十人\n", "一趟能载三十人\n陆怀川\n"].map(page);
    for page in &heap {
        speaks_for("heap", at, &[page.clone(), two.clone()], [2, 2]);
    }
    let four = page("造船纪事\n四个月造成一条船\n一趟能载三十人\n两岸学生不绕路\n");
    assert!(weight("heap", at, &four) > weight("heap", at, &heap[0]), "{four}");
    // Two lines that stand together where every line stands apart.
    let page = |gap: &str| {
        let spaced = |text: &str| fold(text).replace('\n', "\n\n");
        let heads = format!("四个月造成一条船\n{gap}一趟能载三十人\n\n");
        spaced(&format!("白石渡新渡船下水\n{FERRY}\n{TRIPS}\n")) + &heads + &spaced(&format!("{SHIP}\n"))
    };
    speaks_for("tight", at, &[page(""), page("\n")], [2, 2]);
}

#[test]
fn space_sets_off_a_headline() {
    let at = "新渡船造了";
    let page = |above: &str, below: &str| {
        fold(&format!("白石渡新渡船下水\n{FERRY}\n{TRIPS}\n{TRIPS}\n{above}一趟能载三十人\n{below}{SHIP}\n"))
    };
    let plain = || page("", "");
    speaks_for("space-above", at, &[page("\n", ""), plain()], [2, 1]);
    speaks_for("space-below", at, &[page("", "\n"), plain()], [2, 1]);
    speaks_for("space-around", at, &[page("\n", "\n"), plain()], [2, 1]);
    // Where paragraphs are indented, a headline is not.
    let page = |indent: &str| {
        fold(&format!(
            "白石渡新渡船下水\n　　{FERRY}\n　　{TRIPS}\n　　{TRIPS}\n{indent}一趟能载三十人\n　　{SHIP}\n"
        ))
    };
    let [flush, indented] = ["", "　　"].map(page);
    speaks_for("set-flush", at, &[flush.clone(), indented.clone()], [2, 1]);
    speaks_against("indented", at, &[indented, flush], [1, 2]);
}

#[test]
fn a_headline_says_what_kind_of_text_follows() {
    let at = "新渡船造了";
    let page = |head: &str| fold_to(26, &format!("白石渡新渡船下水\n{FERRY}\n{head}\n{SHIP}\n"));
    let plain = || page("一趟能载三十人");
    speaks_for("notice-title", at, &[page("渡口招聘启事"), plain()], [2, 1]);
    speaks_for("notice", at, &[page("关于白石渡口开船的意见"), plain()], [2, 1]);
    // Twenty characters that end as a title does, and not one more.
    let long = ["白石渡两岸六个村今年秋天造船的用工账公示", "白石渡两岸六个村今年秋天造船的用工账目公示"];
    speaks_for("notice", at, &long.map(page), [2, 1]);
    // The number of a document below its title, or the first article of a law.
    speaks_for("document", at, &[page("渡口开船办法\n黄政发〔2024〕7号"), page("渡口开船办法")], [2, 1]);
    let page = |label: &str| fold(&format!("白石渡新渡船下水\n{FERRY}\n渡口开船办法\n{label}　{SHIP}\n"));
    speaks_for("document", at, &[page("第一条"), page("第二条")], [2, 1]);
    // A table has its title.
    let page = |told: &str| fold(&format!("白石渡新渡船下水\n{FERRY}\n各村过江人数\n{told}\n"));
    let rows = "上湾　210　3\n下湾　140　2\n石桥　95　1";
    speaks_for("table", "上湾", &[page(rows), page(&format!("上湾村先坐，{SHIP}"))], [2, 1]);
}

#[test]
fn a_subhead_is_short_or_a_number_or_made_like_another() {
    let at = "新渡船造了";
    // A flush line on an indented page; in `spaced`, the only blank line stands below the page's first headline.
    let page = |head: &str| {
        fold(&format!("白石渡新渡船下水\n　　{FERRY}\n　　{TRIPS}\n　　{TRIPS}\n{head}\n　　{SHIP}\n"))
    };
    speaks_against("number", at, &[page("试航"), page("试航记")], [1, 2]);
    let spaced = |head: &str| page(head).replacen('\n', "\n\n", 1);
    speaks_against("short", at, &[spaced("船工试新船"), spaced("船工试开新船")], [2, 2]);
    let page = |one: &str, other: &str| {
        fold(&format!(
            "白石渡新渡船下水\n　　{FERRY}\n　　{TRIPS}\n　　{TRIPS}\n{one}\n　　{SHIP}\n{other}\n　　{TRIPS}\n"
        ))
    };
    speaks_against(
        "siblings",
        at,
        &[page("旧船：漏了三年", "新船：快了一半"), page("旧船：漏了三年", "新船快了一半多")],
        [1, 3],
    );
    // Without a colon they end alike, and have twelve characters at most.
    let twelve = page("六个村的学生都坐船走起来", "载三十人的新船天天开起来");
    let thirteen = page("六个村的小学生都坐船走起来", "载三十人的新渡船天天开起来");
    speaks_against("siblings", at, &[twelve, thirteen], [1, 3]);
    // A line that tells too much: it goes on behind a comma, and has more than twenty characters.
    let page = |head: &str| fold_to(26, &format!("白石渡新渡船下水\n{FERRY}\n\n{head}\n{SHIP}\n"));
    let long = ["记者在渡口看到，学生们排着队一个个上新船去", "记者在渡口看到，学生们排着队一个个上新船"];
    speaks_against("sentence", at, &long.map(page), [1, 2]);
}

#[test]
fn a_line_as_wide_as_the_column_goes_on_with_a_sentence() {
    let page = |line: &str| {
        let open = FERRY.trim_end_matches('。');
        fold(&format!(
            "白石渡新渡船下水\n　　{HONEY}\n　　{JOINER}\n　　{open}\n{line}\n　　{SHIP}\n　　{TRIPS}\n"
        ))
    };
    let pages = ["两岸的村民都说这条新船比旧船快得多", "两岸的村民都说这条新船比旧船快多"].map(page);
    speaks_against("column-line", "新渡船造了", &pages, [1, 1]);
}

#[test]
fn a_line_without_space_is_a_subhead_where_headlines_have_some() {
    let at = "新渡船造了";
    let others =
        format!("黄坡乡蜂农收成好\n郑小满\n　　{HONEY}\n\n老木匠修柜只收木料钱\n程以安\n　　{JOINER}\n");
    let page = |head: &str| {
        let first = format!(
            "白石渡新渡船下水\n\n陆怀川\n　　{FERRY}\n　　{TRIPS}\n　　{TRIPS}\n{head}\n　　{SHIP}\n"
        );
        fold(&format!("{first}\n{others}"))
    };
    let [twelve, thirteen] = ["渡船先靠北岸三个村的码头", "渡船先靠北岸三个村的新码头"].map(page);
    let pages = [twelve.clone(), thirteen];
    speaks_against("no-space", at, &pages, [3, 4]);
    // In an article that has a name below its headline.
    speaks_against("nameless", at, &pages, [3, 4]);
    let unnamed = twelve.replacen("陆怀川\n", "", 1);
    speaks_against("nameless", at, &[twelve.clone(), unnamed], [3, 3]);
    // Where no space tells, on a page all of whose headlines of two lines have one.
    let page = |name: &str| {
        let first = format!("白石渡新渡船下水\n陆怀川\n　　{FERRY}\n　　{TRIPS}\n渡船先靠北岸\n　　{SHIP}\n");
        let second = format!("黄坡乡蜂农收成好\n郑小满\n　　{HONEY}\n");
        let third = format!("老木匠修柜只收木料钱\n缺腿板凳他也接\n{name}　　{JOINER}\n");
        fold(&format!("{first}{second}{third}"))
    };
    speaks_against("nameless", at, &[page("程以安\n"), page("")], [3, 3]);
    // One other article alone shows no habit.
    let less = |page: &str| page.split_once("\n老木匠修柜").unwrap().0.to_owned();
    let one = less(&twelve);
    speaks_against("no-space", at, &[twelve, one], [3, 3]);
    // Three headlines that space joins each to the text below, or three with space above and below.
    let page = |blank: &str| {
        let first = format!("白石渡新渡船下水\n{FERRY}\n{blank}渡船靠了北岸\n{SHIP}\n");
        fold(&format!("{first}\n黄坡乡蜂农收成好\n{HONEY}\n\n老木匠修柜只收木料钱\n{JOINER}\n"))
    };
    speaks_against("no-blank", at, &[page(""), page("\n")], [3, 4]);
    speaks_against("no-blank", at, &[page(""), less(&page(""))], [3, 2]);
    let page = |blank: &str| {
        let first = format!("白石渡新渡船下水\n造船四个月\n\n{FERRY}\n{blank}渡船靠了北岸\n{blank}{SHIP}\n");
        let other = format!("黄坡乡蜂农收成好\n一斤多得三元\n\n{HONEY}\n");
        fold(&format!("{first}\n{other}\n老木匠修柜只收木料钱\n缺腿板凳他也接\n\n{JOINER}\n"))
    };
    speaks_against("no-blank", at, &[page(""), page("\n")], [3, 4]);
    speaks_against("no-blank", at, &[page(""), less(&page(""))], [3, 2]);
}

#[test]
fn within_a_body_stands_no_headline_where_bodies_come_first() {
    let at = "新渡船造了";
    let page = |heads: &[&str]| {
        let bodies = format!("{FERRY}\n一趟能载三十人\n{SHIP} 程以安\n{HONEY} 陆怀川\n{JOINER} 郑小满\n");
        fold(&format!("{bodies}\n{}\n", heads.join("\n\n")))
    };
    let heads = [
        "白石渡新渡船下水",
        "造船四个月",
        "黄坡乡蜂农收成好",
        "一斤多得三元",
        "老木匠修柜只收木料钱",
        "缺腿板凳他也接",
    ];
    let first = fold(&format!(
        "白石渡新渡船下水\n{FERRY}\n一趟能载三十人\n{SHIP} 程以安\n黄坡乡蜂农收成好\n{HONEY} 陆怀川\n老木匠修柜只收木料钱\n{JOINER} 郑小满\n"
    ));
    let [five, six] = [page(&heads[..5]), page(&heads)];
    speaks_against("bodies-first", at, &[five.clone(), first.clone()], [3, 3]);
    speaks_against("bodies-first", at, &[six.clone(), first], [3, 3]);
    // Six lines behind all bodies are a heap: what stands elsewhere is no headline still more surely.
    assert!(weight("bodies-first", at, &six) < weight("bodies-first", at, &five), "{six}");
}

#[test]
fn headlines_elsewhere_tell_how_many_articles_there_are() {
    let at = "黄坡乡的蜂农";
    let page = |tail: &str, heads: &str| fold(&format!("{FERRY}{tail}\n{HONEY}\n\n{heads}"));
    let [one, two] = ["白石渡新渡船下水\n", "白石渡新渡船下水\n\n黄坡乡蜂农收成好\n"];
    speaks_for("both-headed", at, &[page(" 程以安", two), page(" 程以安", one)], [2, 2]);
    speaks_against("not-both-headed", at, &[page(" 程以安", one), page(" 程以安", two)], [2, 2]);
    // A headline left over, where nothing else parts the texts.
    speaks_for("left-over-head", at, &[page("", two), page("", one)], [2, 1]);
}

#[test]
fn what_two_texts_have_in_common_decides_where_little_else_does() {
    let page =
        fold(&format!("白石渡新渡船下水\n{FERRY}\n一趟能载三十人\n{SHIP}\n老木匠修柜只收木料钱\n{JOINER}\n"));
    assert!(weight("theme", "新渡船造了", &page).unwrap() < 0.0, "{page}");
    assert!(weight("theme", "老木匠邱广田", &page).unwrap() > 0.0, "{page}");
    assert_eq!(parse_issue(&page).articles.len(), 2, "{page}");
}
