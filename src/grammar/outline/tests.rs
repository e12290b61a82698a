//! Labels that are read, and openings that are none.

use super::*;
use crate::grammar::cases::{reads, refuses};

#[test]
fn labels() {
    use LabelStyle::*;
    for (text, len, style, number) in reads([
        ("一、总体要求", "一、", Han, 1),
        ("十二、附则", "十二、", Han, 12),
        ("一 、把住入口", "一 、", Han, 1),
        ("（一）有效扩大", "（一）", HanBracket, 1),
        ("(三)加强", "(三)", HanBracket, 3),
        ("（二〕守住", "（二〕", HanBracket, 2),
        ("1.盘活存量", "1.", Digit, 1),
        ("１．盘活存量", "１．", Digit, 1),
        ("2、分类布点", "2、", Digit, 2),
        ("1、1月6日，天晴", "1、", Digit, 1),
        ("1.2024年，全县夏粮", "1.", Digit, 1),
        ("3．１９９８年发大水", "3．", Digit, 3),
        ("1 、盘活存量", "1 、", Digit, 1),
        ("（1）城区街道", "（1）", DigitBracket, 1),
        ("（２）乡镇", "（２）", DigitBracket, 2),
        ("①依托中心", "①", Circled, 1),
        ("⑩其他", "⑩", Circled, 10),
        ("第一章　总则", "第一章", Chapter, 1),
        ("第十条之一 经营者", "第十条之一", Article, 10),
        ("第二节", "第二节", Section, 2),
        ("第一编 通则", "第一编", Part, 1),
        ("第一款　一般规定", "第一款", Subarticle, 1),
        ("第二项 申请", "第二项", Item, 2),
        ("第三目　受理", "第三目", Subitem, 3),
        ("1.1.2 范围", "1.1.2", Decimal, 2),
        ("1.2 术语", "1.2", Decimal, 2),
        ("Ⅱ. 方法", "Ⅱ.", Roman, 2),
        ("(a) 条件", "(a)", LetterBracket, 1),
        ("㈠加强", "㈠", HanBracket, 1),
        ("I. 导言", "I.", Roman, 1),
        ("III、方法", "III、", Roman, 3),
        ("A. 市区线路", "A.", Letter, 1),
        ("Ｂ．郊区线路", "Ｂ．", Letter, 2),
        ("1）实行登记", "1）", DigitBracket, 1),
        ("b)提交材料", "b)", LetterBracket, 2),
        ("第一部分 现状", "第一部分", Part, 1),
        ("➋加强", "➋", Circled, 2),
        ("【三】加强", "【三】", HanBracket, 3),
        ("﹙四﹚加强", "﹙四﹚", HanBracket, 4),
        ("（—）加强", "（—）", HanBracket, 1),
        ("(-)加强", "(-)", HanBracket, 1),
        ("1.1.总则", "1.1.", Decimal, 1),
        ("1.1.2 个人所得税", "1.1.2", Decimal, 2),
        ("一、一月份工作安排", "一、", Han, 1),
        ("一、二手房交易", "一、", Han, 1),
        ("二、三农工作", "二、", Han, 2),
        ("一、二十大精神", "一、", Han, 1),
        ("三、四个坚持", "三、", Han, 3),
        ("1.1 分工", "1.1", Decimal, 1),
        ("1.2 项目概况", "1.2", Decimal, 2),
        ("6.5 公开招标", "6.5", Decimal, 5),
    ]) {
        assert_eq!(label(text), Some(Found { len: len.len(), style, number }), "{text}");
    }
    for text in refuses([
        "1.5万吨粮食",
        "1.2024万元",
        "1.20年",
        "1.8024年",
        "1.1.2024年",
        "1 、2 号楼竣工",
        "3 、四季度的销量",
        "6 、七月份多雨",
        "1 ，盘活存量",
        "一、二季度，全县用电量",
        "三、四线城市的房子",
        "五、六十年代的老屋",
        "三、四季度农机补贴发放",
        "一、二年级学生下田学农",
        "0.5 小时就能到达",
        "6.5 公顷的湿地",
        "5.194 公里的路",
        "2025年6月9日",
        "第三条规定",
        "第一款规定的",
        "第二项",
        "第一款 的规定，由县级以上",
        "第三目标 是通车",
        "依照本法第三条",
        "一九五三年",
        "一是加强领导",
        "3名选手",
        "（2025年3月2日）",
        "1：0获胜",
        "十五五时期",
        "一、二、三等奖",
        "（之二十三）",
        "1—5月",
        "二十四节气",
        "（上）",
        "第一，严防火患",
        "2.5 公里",
        "A.I.时代",
        "A股三连阳",
        "V.5版",
        "X射线",
        "第一部分析报告",
        "一号文件",
        "十佳",
        "（——）",
        "—加强",
        "第三目",
    ]) {
        assert_eq!(label(text), None, "{text}");
    }
}

#[test]
fn spoken_marks() {
    use LabelStyle::*;
    for (text, len, style, number) in reads([
        ("一是加强领导", "一是", HanIs, 1),
        ("二要抓好落实", "二", HanIs, 2),
        ("三则便民", "三则", HanIs, 3),
        ("十一是防火", "十一是", HanIs, 11),
        ("第一，严防火患", "第一，", HanOrdinal, 1),
        ("第二、抓紧", "第二、", HanOrdinal, 2),
        ("第三是便民", "第三", HanOrdinal, 3),
        ("其一，路远", "其一，", HanOrdinal, 1),
        ("其二路远", "其二", HanOrdinal, 2),
        ("首先，要算账", "首先，", Sequence, 1),
        ("其次要算账", "其次", Sequence, 2),
        ("再次，要算账", "再次，", Sequence, 3),
        ("最后，要算账", "最后，", Sequence, 4),
        ("第四，夜间要有人值守", "第四，", HanOrdinal, 4),
        ("第五：留足余粮", "第五：", HanOrdinal, 5),
        ("第二要守住底线", "第二", HanOrdinal, 2),
        ("其四是修渠", "其四", HanOrdinal, 4),
        ("四靠群众", "四", HanIs, 4),
        ("五看实效", "五", HanIs, 5),
        ("最後，同心協力", "最後，", Sequence, 4),
        ("然后是收割", "然后", Sequence, 3),
        ("再者，路也远", "再者，", Sequence, 3),
        ("然後是收割", "然後", Sequence, 3),
    ]) {
        assert_eq!(spoken(text), Some(Found { len: len.len(), style, number }), "{text}");
    }
    for text in refuses([
        "一个",
        "第一届",
        "其他",
        "第三条",
        "一、总则",
        "二十四节气",
        "首都",
        "其中",
        "第二次",
        "是",
        "",
    ]) {
        assert_eq!(spoken(text), None, "{text}");
    }
}

#[test]
fn written_and_read_back() {
    for (text, want) in [
        ("(三)", "（三）"),
        ("１．", "1."),
        ("2、", "2."),
        ("一、", "一、"),
        ("第十条之一", "第十条之一"),
        ("第一百零五条", "第一百零五条"),
        ("1.1.2", "1.1.2"),
        ("⑫", "⑫"),
        ("Ⅳ.", "Ⅳ."),
        ("III.", "Ⅲ."),
        ("C.", "C."),
        ("(b)", "（b）"),
        ("二是", "二是"),
        ("第三，", "第三，"),
        ("其次", "其次，"),
        ("第二节", "第二节"),
        ("第一编", "第一编"),
        ("第一款", "第一款"),
        ("第十二项", "第十二项"),
        ("第三目", "第三目"),
        ("一百二十、", "一百二十、"),
    ] {
        let label: Label = text.parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(label.to_string(), want, "{text}");
        assert_eq!(want.parse::<Label>().as_ref(), Ok(&label), "{text}");
    }
    for text in ["", "三", "3名", "第三届", "（上）", "一、总则", "0.", "（0）", "1000.", "（三", "是"]
    {
        assert!(text.parse::<Label>().is_err(), "{text}");
    }
}

#[test]
fn every_label_is_written_as_it_is_read() {
    for &style in LabelStyle::ALL {
        for number in 1..=Label::LARGEST + 1 {
            for numbers in [&[number][..], &[1, number], &[number, 1, 1]] {
                let Some(label) = Label::new(style, numbers) else { continue };
                // The letter I. is read as a Roman numeral.
                if (style, number) != (LabelStyle::Letter, 9) {
                    assert_eq!(label.to_string().parse().as_ref(), Ok(&label), "{label}");
                }
            }
        }
    }
    let most = |style| (1..2000).rfind(|&n| Label::new(style, &[n]).is_some());
    assert_eq!((most(LabelStyle::HanIs), most(LabelStyle::Digit)), (Some(99), Some(999)));
}

#[test]
fn titles() {
    for (text, want) in [
        ("一、总体要求", Some("总体要求")),
        ("（一）有效扩大覆盖面。强化保险。", Some("有效扩大覆盖面")),
        ("（2）乡镇村居。按照要求布点：", Some("乡镇村居")),
        ("一、管好源头. 对全县", Some("管好源头")),
        ("第三条 国家保护耕地。", None),
        ("第一章　总则", Some("总则")),
        ("1.山药小米粥.鲜山药100克", Some("山药小米粥")),
        ("一、", None),
    ] {
        let found = label(text).and_then(|l| title(text, l)).and_then(|t| t.slice(text));
        assert_eq!(found, want, "{text}");
    }
    // What is spoken has a heading where a short one ends before the text does.
    for (text, want) in [
        ("一是摸清底数。各村逐户登记", Some("摸清底数")),
        ("一是摸清底数", None),
        ("一是由各村逐户登记老旧房屋的年份和面积并在汛期以前报到镇里汇总成册逐级上报。其余照旧", None),
    ] {
        let found = spoken(text).and_then(|l| title(text, l)).and_then(|t| t.slice(text));
        assert_eq!(found, want, "{text}");
    }
}

#[test]
fn close_to_labels() {
    use LabelStyle::*;
    for (text, len, style, number) in [
        ("1.2.3", 5, Decimal, 3),
        ("(a) 收成", 3, LetterBracket, 1),
        ("1.x轴上的点", 2, Digit, 1),
        ("2.xml文件", 2, Digit, 2),
        ("X.收成真好", 2, Letter, 24),
        ("a）收成", "a）".len(), LetterBracket, 1),
        ("⒈收成真好", 3, Digit, 1),
        ("⒜收成真好", 3, LetterBracket, 1),
        ("➀收成真好", 3, Circled, 1),
        ("㊀收成真好", 3, HanBracket, 1),
    ] {
        assert_eq!(label(text), Some(Found { len, style, number }), "{text}");
    }
    for text in [
        "0、收成",
        "第1000条",
        "1.1收成真好",
        "1、2、3名",
        "二、三月",
        "一、二月收成真好",
        "I.M.",
        "Ⅱ收成真好",
        "第一部 总则",
        "（一收成真好",
        "(s) were started",
        "2.x LTS 维护到年底",
        "3.x版本",
    ] {
        assert_eq!(label(text), None, "{text}");
    }
    let general = "1. General. 坚持";
    let found = label(general).unwrap();
    assert_eq!(title(general, found).and_then(|r| r.slice(general)), Some("General. 坚持"));
    assert!(has_dash("1-2") && !has_dash("12") && !has_odd_brackets("[1]") && has_odd_brackets("[1）"));
}
