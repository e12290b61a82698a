//! What stands in the middle of a column and cuts a sentence.

use baokan::parse_issue;

/// The paragraphs of each article, and the captions.
fn read(page: &str) -> (Vec<Vec<String>>, Vec<String>) {
    let issue = parse_issue(page);
    assert_eq!(issue.verify(page), Ok(()), "{page}");
    let body = |a: &baokan::Article| a.body.iter().map(|p| p.text.clone()).collect();
    let captions = issue.articles.iter().flat_map(|a| &a.captions).map(|c| c.text.clone()).collect();
    (issue.articles.iter().map(body).collect(), captions)
}

const HEAD: &str = "青石渠边的夜校\n本报记者　田小禾\n\u{3000}\u{3000}青石镇的夜校设在渠\n管所的旧仓库里，每周三\n晚上点灯，来的多是刚收\n工的农民。\n\u{3000}\u{3000}教室里只有一块黑板\n和二十条长凳，先来的坐\n前排，后来的站在门边，\n谁也不肯早走。\n\u{3000}\u{3000}教书的是镇上的老会\n计，他把记账的本事一样\n";
const REST: &str =
    "一样教给大家，连打算盘\n的口诀也编成了歌。\n\u{3000}\u{3000}冬天过去，三十多人\n学会了记账。\n";
const WHOLE: &str = "教书的是镇上的老会计，他把记账的本事一样一样教给大家，连打算盘的口诀也编成了歌。";

#[test]
fn short_lines_in_a_sentence() {
    for inset in ["账本清楚\n日子清楚\n", "学会了算盘\n", "晚渡（画）　石磊\n"] {
        let (articles, captions) = read(&format!("{HEAD}{inset}{REST}"));
        assert_eq!(articles.len(), 1, "{inset}");
        assert!(articles[0].iter().any(|p| p == WHOLE), "{articles:?}");
        assert_eq!(captions, [inset.trim().replace('\n', "")]);
    }
}

#[test]
fn no_inset() {
    // The last line of a paragraph; one that is cut short by a figure that stays whole; torn rows; a full line.
    for (inset, behind) in [
        ("教会了他们。\n", "\u{3000}\u{3000}冬天过去，三十多人\n学会了记账。\n"),
        ("教给大家，先教了\n", "20260115号账本的记\n法，再教别的。\n"),
        ("一样教给大家\n", "，连打算盘\n的口诀也编成了歌。\n"),
        ("一样教给大家，连打算盘\n", "的口诀也编成了歌。\n"),
    ] {
        let (_, captions) = read(&format!("{HEAD}{inset}{behind}"));
        assert!(captions.is_empty(), "{captions:?}");
    }
}

#[test]
fn a_table_in_a_sentence() {
    let table = "夜校人数表\n月份　　男　　女\n十月　　12　　9\n冬月　　14　　11\n腊月　　18　　15\n";
    let (articles, _) = read(&format!("{HEAD}{table}{REST}"));
    assert!(articles[0].iter().any(|p| p == WHOLE), "{articles:?}");
}

#[test]
fn an_article_in_a_sentence() {
    let boxed = "\n街谈\n凳子与板子\n石小磊\n\u{3000}\u{3000}桃园村修路，先\n给干活的人搬来凳\n子，再立起写明用料\n的板子。\n\u{3000}\u{3000}凳子暖人心，板\n子明事理，缺了哪一\n样都不成。\n";
    let (articles, _) = read(&format!("{HEAD}{boxed}{REST}"));
    assert!(articles[0].iter().any(|p| p == WHOLE), "{articles:?}");
    assert!(articles[0].iter().any(|p| p.starts_with("冬天过去")), "{articles:?}");
    assert!(articles[1].iter().all(|p| !p.contains("口诀")), "{articles:?}");
    // What does not break off has nothing to go on with.
    let ended = HEAD.replace("他把记账的本事一样\n", "天天来上课。\n");
    let (articles, _) = read(&format!("{ended}{boxed}\n{REST}"));
    assert!(articles[0].iter().all(|p| !p.contains("口诀")), "{articles:?}");
}
