//! Headlines that name a kind of text, that show where an article begins, and that have a column's name beside them;
//! captions among them.

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
