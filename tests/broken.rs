//! What the line end breaks, and lines that no headline is made of.

use baokan::parse_issue;

/// The paragraphs of a page's articles, in order.
fn paragraphs(page: &str) -> Vec<String> {
    let issue = parse_issue(page);
    assert_eq!(issue.verify(page), Ok(()));
    issue.articles.iter().flat_map(|a| &a.body).map(|p| p.text.clone()).collect()
}

#[test]
fn a_date_that_the_line_end_breaks() {
    let page = "县粮站昨天宣布，秋粮收购定于今年一月一\n日起在全县十二个乡镇同时开秤，价格比去年高。\n农民卖粮当天就能拿到现钱，不再打白条。\n";
    let found = paragraphs(page);
    assert!(found[0].contains("今年一月一日起"), "{found:?}");
}

#[test]
fn a_remark_in_brackets_that_the_line_end_breaks() {
    let page = "柳湾乡的桃农正在装车，这批鲜桃今晚运往省\n城。乡里修好了机耕路，货车能开到地头，桃农\n不必再挑担下山。（本报记者王小明摄）（传真照\n片）\n";
    let found = paragraphs(page);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("（本报记者王小明摄）（传真照片）"), "{found:?}");
}

#[test]
fn a_credit_below_its_text_is_the_end_of_it() {
    let page = "图片新闻\n柳湾乡的桃农正在装车，这批鲜桃今晚要运往省城的超\n市。乡里修好了机耕路，货车能开到地头。\n（本报记者王小明摄）\n";
    let found = paragraphs(page);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("地头。（本报记者王小明摄）"), "{found:?}");
}

#[test]
fn a_subhead_of_two_lines_is_one_paragraph() {
    let page = "　　青石渠清淤工程昨天完工，沿渠十二个村的水田\n今春都能用上渠水，村民们奔走相告。\n
修渠不只是水务局的事，也是沿渠十二个村\n的事\n
　　清淤历时五个月，共挖出淤泥三万方，各村出工\n出力，没有一个村落在后面。\n";
    let found = paragraphs(page);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[1], "修渠不只是水务局的事，也是沿渠十二个村的事");
}

#[test]
fn items_with_a_dash_begin_a_paragraph() {
    let page = "会议决定，今冬明春要在全县做好三件事情：\n——第一，修好二十条水渠，让下游的田灌上水；\n——第二，种下十万棵防风林，保住沙地的庄稼；\n——第三，办好三十个夜校，让农民都学会算账。\n";
    let found = paragraphs(page);
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn the_makers_of_listed_works_sign_nothing() {
    let page = "　　全县美术作品展昨天在文化馆开幕，展出作品六\n十件，观众络绎不绝。\n　　渠边（油画）（孙宝泉）\n　　收桃时节（木刻）（曹美云）\n";
    let issue = parse_issue(page);
    assert!(!issue.articles.is_empty());
    assert!(issue.articles.iter().all(|a| a.bylines.is_empty()), "{issue:?}");
}

#[test]
fn one_speaker_follows_another() {
    let page = "“第一年收的桃子多，后来每年都要往省城运两\n车，两个孩子上学的钱全靠卖桃子挣出来的。”\n“那么多桃子，卖得掉吗？”\n“没问题，村里修好了机耕路，货车能开到地头\n来，桃子摘下来当天就能运走，一个也不会烂。”\n";
    assert_eq!(paragraphs(page).len(), 3, "{:?}", paragraphs(page));
}

/// An engine that reads a scanned page gives lines whose characters do not fill the column evenly, since the page set
/// them wider or narrower, and its marks half as wide.
#[test]
fn where_lines_are_uneven_marks_are_narrow() {
    let page = "柳湾渠修渠队二十年记\n\n\
         在没有机器的年代修渠队的队员们肩\n挑背扛一镐一锹地把渠道从山口一直挖\n到平川的尽头全长四十公里的渠道上没有\n用过一台机器乡亲们说那是一条用手\n捧出来的渠老人们至今还记得开闸放水\n的那天全乡人都站在渠边看水来。\n\n\
         渠道修成以后队员们没有散去他们\n在渠边盖起三间平房住了下来春天清淤\n夏天护堤秋天补漏冬天巡渠二十年里没有\n让渠水断过一天下游两万亩水田年年\n都有好收成。\n\n\
         “护渠簿”旁边是“改渠簿”\n\n\
         平房里的”护渠簿”堆满柜子字迹工\n整：而“护渠簿”，边上的“”改渠簿”，薄薄\n一本，队员却说：“薄的”更难写更难得！\n\n\
         在改渠簿里队员们记下每一处渗漏\n和每一次改动，早年的”木闸门”、”石渡槽”\n有”铁闸门”、“水泥管”。这些“改动”不大，\n但大都由渠水试过，试不过的重新来。\n\n\
         护渠容易改渠难，渠道上的每一处改\n动都要先在平房后面的小水沟里试上半个\n月才能动工队长说渠水不会说话但是会\n走路它走不通的地方就是改错的地方。\n";
    let found = paragraphs(page);
    assert!(found.iter().any(|p| p.contains("字迹工整：而")), "{found:#?}");
}

/// A page of a headline and a text, the text's lines broken behind so many characters.
fn wrapped(text: &str, width: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    let lines: Vec<String> = chars.chunks(width).map(|line| line.iter().collect()).collect();
    format!("夏粮收购顺利开秤\n{}\n", lines.join("\n"))
}

#[test]
fn a_dateline_in_round_brackets_that_the_line_end_breaks() {
    const TEXT: &str = "夏糧收購昨天在全縣十二個鄉鎮同時開秤，價格比去年高，農民賣糧當天就能拿到現錢，不再打白條。各鄉糧站備足了倉房和現款，農民隨到隨賣，不必再排長隊。";
    for (opening, agency) in
        [("　　（中央社記者王小明台北9日電）", Some("中央社")), ("　　（記者王小明／台北報導）", None)]
    {
        // A line that ends right behind the bracket breaks nothing.
        for width in (8..=16).filter(|&width| width != opening.chars().count()) {
            let page = wrapped(&format!("{opening}{TEXT}"), width);
            let issue = parse_issue(&page);
            assert_eq!(issue.verify(&page), Ok(()));
            let found = issue.articles.iter().find_map(|a| a.dateline.as_ref()).expect(&page);
            assert_eq!((found.agency.as_deref(), found.place.as_deref()), (agency, Some("台北")), "{page}");
            assert_eq!(found.people.iter().map(|p| &*p.name).collect::<Vec<_>>(), ["王小明"], "{page}");
        }
    }
    // A byline that closes a text in brackets opens no dateline.
    let page = "　　青石渠清淤工程昨天完工，沿渠十二个村的水田\n今春都能用上渠水，村民们奔走相告。\n（记者 王小明 通讯员\n李芳）\n";
    assert!(parse_issue(page).articles.iter().all(|a| a.dateline.is_none()));
}

#[test]
fn a_dateline_in_a_narrow_column() {
    const TEXT: &str = "　　新华社北京6月9日电（记者王小明、李小芳）夏粮收购昨天在全县十二个乡镇同时开秤，价格比去年高，农民卖粮当天就能拿到现钱，不再打白条。各乡粮站备足了仓房和现款，农民随到随卖，不必排队。";
    for width in 9..=12 {
        let page = wrapped(TEXT, width);
        let issue = parse_issue(&page);
        assert_eq!(issue.verify(&page), Ok(()));
        let found = issue.articles.iter().find_map(|a| a.dateline.as_ref()).expect(&page);
        assert_eq!(found.place.as_deref(), Some("北京"), "{page}");
        assert_eq!(found.people.len(), 2, "{page}");
        assert!(issue.articles.iter().any(|a| !a.headline.is_empty()), "{page}");
    }
}
