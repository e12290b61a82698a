//! Pictures: texts that are articles of their own, and captions that are none.

use baokan::parse_issue;

/// A page of two articles and a picture, bodies first.
const PAGE: &str = "\
本报讯（记者 文静远）县水务局昨天宣布，青石渠清淤\n工程全部完工，沿渠十二个村的水田今春都能用上渠水。\n清淤历时五个月，共挖出淤泥三万方，修补渠岸四十里。\n
沈家塘的轮渡上月停航，乡亲们在甲板上合影留念，一\n位老船工拿出了珍藏四十年的船票。（王小明摄）\n
本报讯（记者 柳如是）柳湾乡的鲜桃昨天开园，合作社\n与八家超市签下订单，今年桃农每斤能多卖两角钱。乡里\n还修好了通往桃园的三条机耕路，货车能开到地头。\n
青石渠清淤工程完工\n\n图片新闻\n\n柳湾乡鲜桃开园签订单\n";

#[test]
fn the_text_of_a_picture_is_an_article() {
    let issue = parse_issue(PAGE);
    let found: Vec<_> = issue
        .articles
        .iter()
        .map(|a| (a.headline.iter().map(|l| l.text.as_str()).collect::<String>(), a.body.len()))
        .collect();
    let want = [("青石渠清淤工程完工", 1), ("图片新闻", 1), ("柳湾乡鲜桃开园签订单", 1)];
    assert_eq!(found, want.map(|(h, n)| (h.to_owned(), n)));
}

#[test]
fn a_caption_needs_no_brackets() {
    let page = PAGE.replace("图片新闻\n\n", "").replace(
        "沈家塘的轮渡上月停航，乡亲们在甲板上合影留念，一\n位老船工拿出了珍藏四十年的船票。（王小明摄）\n",
        "青石渠边，村民在新修的渠岸上\n查看水位。 王小明 摄\n",
    );
    let issue = parse_issue(&page);
    let captions: Vec<_> = issue.articles.iter().flat_map(|a| &a.captions).collect();
    assert_eq!(captions.len(), 1, "{:?}", issue.articles);
    assert_eq!(captions[0].text, "青石渠边，村民在新修的渠岸上查看水位。 王小明 摄");
    assert!(issue.articles.iter().all(|a| a.body.len() == 1));
}

#[test]
fn the_name_below_a_caption_is_its_end() {
    for (end, whole) in
        [("本报\n记者 王小明摄", "本报记者 王小明摄"), ("王 小\n摄", "王 小摄"), ("郤 明\n摄", "郤 明摄")]
    {
        let page = PAGE.replace("图片新闻\n\n", "").replace(
            "沈家塘的轮渡上月停航，乡亲们在甲板上合影留念，一\n位老船工拿出了珍藏四十年的船票。（王小明摄）\n",
            &format!("村民在新修的渠岸上查看水位。 {end}\n"),
        );
        let issue = parse_issue(&page);
        let captions: Vec<_> = issue.articles.iter().flat_map(|a| &a.captions).collect();
        assert_eq!(captions.len(), 1, "{:?}", issue.articles);
        assert_eq!(captions[0].text, format!("村民在新修的渠岸上查看水位。 {whole}"));
    }
}

/// The last line of a caption may fill the column, and the next text begin right below.
#[test]
fn a_credit_ends_its_caption() {
    let honey = "黄坡乡的蜂农今年收成不错，镇里办起罐\n装车间，一斤槐花蜜比散卖多得三元钱。";
    for end in [
        "头一个跑上去放风筝。（佟小雨 摄）",
        "跑到上面放风筝。 本报记者 佟小雨 摄",
        "跑上去放。 佟小雨 摄影报道",
    ] {
        let page = format!("上湾小学的操场铺好了草皮，孩子们早早\n{end}\n{honey}\n");
        let issue = parse_issue(&page);
        assert_eq!(issue.verify(&page), Ok(()));
        let texts: Vec<_> = issue.leaves().map(|l| l.text).collect();
        assert!(texts.contains(&honey.replace('\n', "").as_str()), "{texts:?}");
    }
}

/// Who wrote and photographed signs the article, with a space before the word or without.
#[test]
fn who_made_text_and_pictures_signs_the_text() {
    const BODY: &str =
        "　　全县夏粮收购昨天在十二个乡镇同时开秤，价格比去\n年高，农民卖粮当天就能拿到现钱，不再打白条。";
    for who in ["王小明文/图", "王小明 文/图", "王小明文并图"] {
        let page = format!("夏粮收购顺利开秤\n{BODY}（记者{who}）\n");
        let issue = parse_issue(&page);
        assert_eq!(issue.verify(&page), Ok(()));
        let [article] = &*issue.articles else { panic!("{page}\n{:?}", issue.articles) };
        assert!(article.captions.is_empty() && article.headline.len() == 1, "{article:?}");
        let names: Vec<_> = article.people().iter().map(|p| &*p.name).collect();
        assert_eq!(names, ["王小明"], "{page}");
    }
}

/// A credit below a blank line is none of the paragraph above that is not set off itself.
#[test]
fn a_paragraph_above_a_credit_is_no_caption() {
    let body = "　　县水务局昨天宣布，青石渠清淤工程全部完工，沿渠十\n二个村的水田今春都能用上渠水。\n　　村民奔走相告，纷纷到渠岸上查看水位。\n";
    let issue = parse_issue(&format!("青石渠清淤工程完工\n{body}\n图/记者王小明摄\n"));
    let texts: Vec<_> = issue.articles.iter().flat_map(|a| &a.body).map(|p| &*p.text).collect();
    assert!(texts.iter().any(|t| t.contains("查看水位")), "{:?}", issue.articles);
    // Set off by blank lines on both sides, it is one.
    let issue =
        parse_issue(&format!("青石渠清淤工程完工\n{body}\n村民在新修的渠岸上查看水位。\n\n记者王小明摄\n"));
    assert!(issue.articles.iter().any(|a| !a.captions.is_empty()), "{:?}", issue.articles);
}
