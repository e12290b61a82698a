//! Mastheads and folios that are read, and lines that are none.

use super::*;
use crate::grammar::cases::{reads, refuses};

#[test]
fn lines() {
    for (text, paper, date, weekday, page) in reads([
        ("沅口日报", Some("沅口日报"), None, None, None),
        ("2024年9月18日 星期三", None, Some("2024-09-18"), Some("星期三"), None),
        ("中華民國113年9月18日 星期三", None, Some("2024-09-18"), Some("星期三"), None),
        (
            "A03　清溪晚报　2024年10月25日　星期五",
            Some("清溪晚报"),
            Some("2024-10-25"),
            Some("星期五"),
            Some("A3"),
        ),
        (
            "北嶺晚報　中華民國112年11月20日　星期一　農曆十月初八",
            Some("北嶺晚報"),
            Some("2023-11-20"),
            Some("星期一"),
            None,
        ),
        (
            "公历一九五六年五月十日　星期四　农历丙申年四月初一",
            None,
            Some("1956-05-10"),
            Some("星期四"),
            None,
        ),
        ("第2版 要闻 2025年6月9日 星期一", None, Some("2025-06-09"), Some("星期一"), Some("2")),
        (
            "2021年3月8日 星期一 E-mail:ban@liuhe.example 电话:055-5550200",
            None,
            Some("2021-03-08"),
            Some("星期一"),
            None,
        ),
        ("编程者周刊 Coder Weekly", Some("编程者周刊"), None, None, None),
        ("江城日报　ＪＩＡＮＧＣＨＥＮＧ　ＲＩＢＡＯ", Some("江城日报"), None, None, None),
        ("江城晚报", Some("江城晚报"), None, None, None),
        ("《沅口周报》 2015年7月14日 第28期", Some("沅口周报"), Some("2015-07-14"), None, None),
        ("IT产业周刊 2012年5月21日 总第836期", Some("IT产业周刊"), Some("2012-05-21"), None, None),
        ("理论周刊·第386期", Some("理论周刊"), None, None, None),
        ("二〇二四年九月十八日　星期三", None, Some("2024-09-18"), Some("星期三"), None),
        ("2024年10月16日　星期三　农历甲辰年九月十四", None, Some("2024-10-16"), Some("星期三"), None),
        ("沅口日报　2024年9月18日", Some("沅口日报"), Some("2024-09-18"), None, None),
        (
            "沅口日报 2024年9月18日 星期三 第3版",
            Some("沅口日报"),
            Some("2024-09-18"),
            Some("星期三"),
            Some("3"),
        ),
        ("４版　综合　２０２４年９月１８日　星期三", None, Some("2024-09-18"), Some("星期三"), Some("4")),
        ("2024年9月18日 星期三 A8 国际", None, Some("2024-09-18"), Some("星期三"), Some("A8")),
        ("2024-09-18 星期三", None, Some("2024-09-18"), Some("星期三"), None),
        ("2024.9.18 星期三", None, Some("2024-09-18"), Some("星期三"), None),
        ("星期三 2024年9月18日", None, Some("2024-09-18"), Some("星期三"), None),
        ("2024年9月18日　农历八月十六　星期三", None, Some("2024-09-18"), Some("星期三"), None),
        ("江城日报 JIANGCHENG RIBAO", Some("江城日报"), None, None, None),
        ("甲辰年七月初五 今日8版", None, None, None, None),
        (
            "柳河新闻 2024年9月18日 星期三 第1版",
            Some("柳河新闻"),
            Some("2024-09-18"),
            Some("星期三"),
            Some("1"),
        ),
        (
            "法治岭北 | 2024年9月18日 星期三 | 第4版·法院",
            Some("法治岭北"),
            Some("2024-09-18"),
            Some("星期三"),
            Some("4"),
        ),
        (
            "国际 江城日报 2024年9月18日 星期三 三版",
            Some("江城日报"),
            Some("2024-09-18"),
            Some("星期三"),
            Some("3"),
        ),
        ("综合新闻 2024年9月18日 星期三 第2版", None, Some("2024-09-18"), Some("星期三"), Some("2")),
        ("种植天地 2024年9月18日 星期三 第2版", None, Some("2024-09-18"), Some("星期三"), Some("2")),
        ("柳河风物 第2版 2024年9月18日 星期三", None, Some("2024-09-18"), Some("星期三"), Some("2")),
        (
            "7　体育·副刊　2024年9月18日　星期三　责任编辑 石磊",
            None,
            Some("2024-09-18"),
            Some("星期三"),
            Some("7"),
        ),
        ("農曆八月十六　B6／地方新聞", None, None, None, Some("B6")),
        ("A04 要闻 2024.09.18 星期三", None, Some("2024-09-18"), Some("星期三"), Some("A4")),
    ]) {
        let facts = line(text);
        assert!(facts.is_some(), "{text}");
        let facts = facts.unwrap();
        assert_eq!(facts.paper.as_deref(), paper, "{text}");
        assert_eq!(facts.date.map(|d| d.to_string()).as_deref(), date, "{text}");
        assert_eq!(facts.weekday.as_deref(), weekday, "{text}");
        assert_eq!(facts.page.as_deref(), page, "{text}");
    }
    for (text, lunar) in [
        ("歲次甲辰年七月初五", "甲辰年七月初五"),
        ("农历八月十六 秋分", "八月十六"),
        ("2025年4月28日 农历乙巳年 四月初一 今日8版", "乙巳年 四月初一"),
        ("2025年6月9日 农历乙巳年 今日8版", "乙巳年"),
    ] {
        assert_eq!(line(text).and_then(|f| f.lunar).as_deref(), Some(lunar), "{text}");
    }
    for text in ["责任编辑 王小明　2025年6月9日　星期一", "本版编辑：王小明 2025年6月9日 星期一"]
    {
        assert_eq!(line(text).map(|f| f.paper), Some(None), "{text}");
    }
    for (text, issue, pages) in [
        ("2025年6月9日 星期一 总12345期", Some("12345"), None),
        ("2025年6月9日 第12345期（总第23456期）", Some("12345"), None),
        ("2025年6月9日 星期一 多云 20℃～28℃", None, None),
        ("2025年6月9日 今日4开8版", None, Some(8)),
        ("2025年6月9日 今日8个版", None, Some(8)),
        ("2025年6月9日 今日A1-A16版", None, Some(16)),
        ("2025年6月9日 CN11–0065 邮发代号1–1", None, None),
    ] {
        let facts = line(text).map(|f| (f.issue_no, f.pages));
        assert_eq!(facts, Some((issue.map(str::to_owned), pages)), "{text}");
    }
    assert_eq!(line("2025年6月9日 星期 一").and_then(|f| f.weekday).as_deref(), Some("星期一"));
    for text in [
        "健康周刊 第386期",
        "文化周刊：老戏台 新观众 9版",
        "农历五月大",
        "農歷五月初五",
        "农历五月廿三 今日8版",
        "农历五月",
    ] {
        assert!(line(text).is_some(), "{text}");
    }
    for text in ["中共柳河县委机关报", "主管：柳河县总工会 主办：柳河工人报社"] {
        assert!(line(text).is_some_and(|f| f.publisher), "{text}");
    }
    for text in [
        "中共柳河县委主管 柳河县融媒体中心主办",
        "主管主办：中共柳河县委宣传部",
        "柳河日报传媒集团出版",
        "中共柳河县委 柳河县人民政府主办",
        "今日天气 多云 18℃—25℃",
        "晴转多云　12～20℃　东南风3级",
    ] {
        assert!(beside(text).is_some() && line(text).is_none(), "{text}");
    }
    let facts = line("第八五三号　本日共四版　第一版").unwrap();
    assert_eq!(
        (facts.issue_no.as_deref(), facts.pages, facts.page.as_deref()),
        (Some("八五三"), Some(4), Some("1"))
    );
    let facts = line("国内统一连续出版物号 CN 98-0007 邮发代号 98-7").unwrap();
    assert_eq!((facts.cn.as_deref(), facts.postal_code.as_deref()), (Some("CN 98-0007"), Some("98-7")));
    assert_eq!(line("农历甲辰年七月初五").unwrap().lunar.as_deref(), Some("甲辰年七月初五"));
    for (text, pages) in [("今日出版四版", 4), ("今日16版", 16), ("本日共八版", 8), ("今日本报十二版", 12)]
    {
        assert_eq!(line(text).and_then(|f| f.pages), Some(pages), "{text}");
    }
    for (text, number) in [
        ("总第4521期", "4521"),
        ("第一四〇八号　今日八版", "一四〇八"),
        ("總第 9021 期", "9021"),
        ("邮发代号：98-7 第12345期", "12345"),
    ] {
        assert_eq!(line(text).and_then(|f| f.issue_no), Some(number.to_owned()), "{text}");
    }
    for (text, cn) in [("国内统一刊号：CN98-0007", "CN 98-0007"), ("刊号 CN 98—0007", "CN 98—0007")]
    {
        assert_eq!(line(text).and_then(|f| f.cn), Some(cn.to_owned()), "{text}");
    }
    let facts = line("江北省人民政府公报　2019年第14号（总第706号）").unwrap();
    assert_eq!(
        (facts.paper.as_deref(), facts.issue_no.as_deref()),
        (Some("江北省人民政府公报"), Some("706"))
    );
    let facts = line("辛卯年八月十一　第8166号　今日8版").unwrap();
    assert_eq!((facts.lunar.as_deref(), facts.pages), (Some("辛卯年八月十一"), Some(8)));
    let facts = line("体坛竞技报　足球·综合　2010年11月22日").unwrap();
    assert_eq!(facts.paper.as_deref(), Some("体坛竞技报"));
    assert_eq!(line("海東時報　A7　生活．地方").unwrap().page.as_deref(), Some("A7"));
    for text in [
        "02　军营新闻",
        "教 育 周 刊",
        "星期一　第三版",
        "Education Weekly",
        "中華民國四十七年十月二十日",
        "中国青年学刊报",
        "星期二",
        "西部林业报 3",
        "公司 COMPANIES",
        "国际／World",
    ] {
        assert!(beside(text).is_some() && line(text).is_none(), "{text}");
    }
    for text in ["首届农民诗会由县文联主办", "县文联主办诗会", "今日最高气温达38℃", "中共柳河县委召开会议"]
    {
        assert_eq!(beside(text), None, "{text}");
    }
    for (text, name) in
        [("柳河新闻", Some("柳河新闻")), ("综合新闻", None), ("种植天地", None), ("柳河 123", None)]
    {
        assert_eq!(title(text).as_deref(), name, "{text}");
    }
    for text in ["全市夏粮入库过半", "本刊特稿", "开学第一课", "强军论坛", "喜报", "读书", "2018年6月"]
    {
        assert_eq!(beside(text), None, "{text}");
    }
    let facts = line("经纬财经报　2023年11月9日　星期四　第B2版　市场").unwrap();
    assert_eq!((facts.paper.as_deref(), facts.page.as_deref()), (Some("经纬财经报"), Some("B2")));
    for text in refuses([
        "某市海报 2023年",
        "喜报",
        "天气预报",
        "2025年3月2日",
        "全市夏粮入库过半",
        "星期三",
        "会议强调",
        "第一版",
        "转自《人民日报》",
        "今日开幕",
        "本报讯",
        "王小明 李芳",
        "6月9日上午，记者在现场看到",
        "市图书馆夜读区",
        "第22届少儿戏曲大赛举行",
        "附件",
        "开到晚上十一点",
        "江城日报报道了此事",
        "总第三名",
        "春风里的小院 2024年9月18日",
        "两家日报社签约",
        "微信公众号：江城日报",
        "县报成为县委机关报",
        "我和人民日报",
        "四十年读晚报",
        "险情及时报",
        "疾病早发现早报",
        "疫情快报",
        "健康周刊",
        "中美聯合公報",
        "新聞公報",
        "农历五月麦收忙",
        "农历五月大忙",
        "农历五月三夏忙",
        "2025年6月9日 今日A2-A16版",
    ]) {
        assert_eq!(line(text), None, "{text}");
    }
}

#[test]
fn numbers_and_ears() {
    for text in [
        "今日16版 零售1元",
        "第12345期 今日8版 零售价：1.50元",
        "邮发代号31—1 国外发行代号D1234",
        "国际标准连续出版物号ISSN 1672-0001 邮发代号31-1",
        "ISSN 1000-0001",
    ] {
        assert!(line(text).is_some(), "{text}");
    }
    for text in [
        "今天多云到晴 20℃到28℃",
        "今日天气 晴转多云 最高气温28℃ 最低气温20℃",
        "今日气温 18℃～27℃",
        "市区今日雷阵雨 20～25℃",
        "1949年5月1日创刊",
        "创刊于1949年",
        "创刊于一九四九年五月一日",
    ] {
        assert!(beside(text).is_some() && line(text).is_none(), "{text}");
    }
    for text in [
        "零售1元",
        "零售 两头热",
        "国外发行代号",
        "ISSN 号怎么查",
        "今日气温到28℃",
        "今天最高气温39℃ 最低27℃",
        "本市最高气温39℃ 最低27℃",
        "本报创刊于1949年的春天",
        "创刊七十周年",
        "国外代号变了",
    ] {
        assert!(line(text).is_none() && beside(text).is_none(), "{text}");
    }
}

#[test]
fn sections_in_two_tongues() {
    for text in ["公司 COMPANIES", "大数据 Big Data", "能源 / ENERGY"] {
        assert!(section_line(text), "{text}");
    }
    for text in
        ["公司", "COMPANIES", "公司COMPANIES", "小米 mi", "新机发布 Beta 2.0", "我们一起来学英语 English"]
    {
        assert!(!section_line(text), "{text}");
    }
    assert!(latin_line("ＬＩＵＨＥ　ＲＩＢＡＯ") && !latin_line("Weekly Digest"));
}

#[test]
fn close_to_mastheads() {
    assert!(number_line("2") && !number_line("版") && !number_line("本报记者 王小明 摄"));
    assert!(latin_line("LIUWAN DAILY") && !latin_line("2") && !latin_line("王小明/摄"));
    let owner = beside("中共柳湾市委主办 由柳湾日报社出版").unwrap();
    assert!(owner.publisher && owner.section && owner.paper.is_none());
    assert_eq!(beside("柳湾日报").unwrap().paper.as_deref(), Some("柳湾日报"));
    for text in ["A02 A03", "收成真好 详见第2版 柳湾新闻"] {
        assert!(beside(text).is_none(), "{text}");
    }
    let facts = line("代号31-1").unwrap();
    assert_eq!(facts.postal_code.as_deref(), Some("31-1"));
    let facts =
        line("2025年6月9日 星期一 今日8版 第1234期 国内统一刊号CN33-0001 邮发代号31-1 柳湾日报社出版")
            .unwrap();
    assert_eq!((facts.cn.as_deref(), facts.postal_code.as_deref()), (Some("CN 33-0001"), Some("31-1")));
    assert!(line("责编：王小明 2025年6月9日 2").is_some_and(|f| f.page.is_some() && f.staff));
}
