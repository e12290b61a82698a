//! Texts made to hurt, for the tests and the benchmark of growth.
#![allow(clippy::pedantic, unreachable_pub, reason = "made up for measuring")]

/// Texts made to hurt: each is repeated to the size asked for.
pub fn texts(bytes: usize) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    let words = [
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "【",
        "一、",
        "（一）",
        "1.",
        "第",
        "第一章 ",
        "年",
        "月",
        "日",
        "2",
        "３",
        "一",
        "百",
        "亿",
        "千万亿",
        "几十",
        "半",
        "约",
        "近",
        "到",
        "—",
        "□",
        "■",
        "\n",
        "\r\n\n",
        "中\n",
        "\u{c}",
        "中\u{c}",
        "下转第",
        "（下转第2版）\n",
        "（上接第1版）\n",
        "（《“‘",
        "（）",
        "“”",
        "记者",
        "本报讯",
        "e\u{301}",
        "中\u{301}",
        "👨\u{200d}👩\u{200d}👧",
        "שלום ",
        "مرحبا",
        "\u{202e}中",
        "\u{0}",
        "\u{7}",
        "\u{fffd}",
        "\u{feff}",
        "\u{3000}",
        " ",
        "a",
        "Word ",
        "，",
        "。",
        "、",
        "：",
        "·",
        "%",
        "1.5",
        "1,",
        "1-",
        "3∶",
        "12:",
        "二〇",
        "周",
        "每",
        "张",
        "王小明 ",
        "王 明\n",
        "电话",
        "www.",
        "转",
        "见",
        "2025年6月9日",
        "6月9日至",
        "5至",
        "百分之",
        "三分之",
        "¥",
        "同意\n",
        "。”",
        "……",
        "第1版\n",
        "○",
        "▲",
        "图为",
        "图/",
        "零",
        "公元",
        "2024年1月1日\n",
        "某政发〔2024〕5号\n",
        "一、总则\n保护耕地\n收粮\n",
        "——总则\n（一",
        "·本报记者",
    ];
    for word in words {
        out.push((word.escape_default().to_string().replace("\\u{", "{"), word.repeat(bytes / word.len())));
    }
    let lines = |name: &str, line: &dyn Fn(usize) -> String| {
        let mut text = String::with_capacity(bytes + 256);
        let mut index = 0;
        while text.len() < bytes {
            text.push_str(&line(index));
            text.push('\n');
            index += 1;
        }
        (name.to_owned(), text)
    };
    let han = |n: usize| char::from_u32(0x4e00 + (n * 7919 % 20_000) as u32).unwrap_or('中');
    out.push(lines("headlines without bodies", &|n| {
        format!("{}{}市夏粮收购开秤{}\n", han(n), han(n + 1), han(n + 2))
    }));
    out.push(lines("bylines", &|n| format!("本报记者 王{}{}", han(n), han(n + 3))));
    out.push(lines("bare names", &|n| {
        format!("李{} {}", han(n), if n % 2 == 0 { "王小明" } else { "张三" })
    }));
    out.push(lines("nested labels", &|n| {
        let label = ["一、", "（一）", "1.", "（1）", "①", "第一章 ", "第一节 ", "第一条 "];
        format!("{}总则{}。", label[n % label.len()], han(n))
    }));
    out.push(lines("labels of one level", &|n| format!("{}. 保护耕地{}。", n % 999 + 1, han(n))));
    out.push(lines("jumps and their ends", &|n| {
        format!("　　{}{}全市（下转第2版）\n（上接第1版）{}收割过半。", han(n), han(n * 3), han(n * 5))
    }));
    out.push(lines("alternating openers", &|n| ["（《", "“‘", "【〔", "《（"][n % 4].repeat(8)));
    out.push(lines("datelines", &|n| {
        format!("　　本报讯（记者 王小{}）今天，{}村开会。", han(n), han(n + 9))
    }));
    out.push(lines("heads and bodies alike", &|_| {
        "全市夏粮收购\n　　全市夏粮收购，全市夏粮收购开秤。".to_owned()
    }));
    out.push(lines("pictures and their headlines", &|n| {
        format!("图片新闻\n　　渡口停航前，{}村的乡亲们在甲板上合影。（王小明摄）", han(n))
    }));
    out.push(lines("headlines behind their bodies, blank lines between", &|n| {
        format!("{}村的旧渠昨天清完了淤，稻田放上了水。\n{}{}村放水\n", han(n), han(n), han(n + 5))
    }));
    out.push(lines("texts parted by blank lines alone", &|n| {
        format!("{}村的旧渠昨天清完了淤，\n{}稻田放上了水。\n今年不愁。\n", han(n), han(n + 3))
    }));
    out.push(lines("blocks of eight headlines", &|n| {
        let part = if n % 9 == 8 {
            "　　旧渠昨天清完了淤，稻田放上了水。"
        } else {
            "村放水 三千人上渠"
        };
        format!("{}{part}", han(n))
    }));
    out.push(lines("pieces of headlines", &|n| format!("{}村{n} 放 水■", han(n % 7))));
    out.push(lines("columns of every width", &|n| {
        "全市夏粮收购开秤今年收成好".chars().cycle().take(n * 31 % 60 + 1).collect()
    }));
    out.push((
        "random Han, no line end".to_owned(),
        (0..bytes / 3).map(|n| han(n.wrapping_mul(2_654_435_761) >> 7)).collect(),
    ));
    let sentence = "连日来各地抓住晴好天气抢收小麦，6月9日已收3.5万亩（见图）。";
    out.push(("no line end".to_owned(), sentence.repeat(bytes / sentence.len())));
    out.push(lines("labels deeper and deeper", &|n| format!("{}1 总则{}。", "1.".repeat(n % 40), han(n))));
    out.push(lines("brackets never closed", &|n| {
        format!("（{}《{}“全市{}收割", han(n), han(n + 1), han(n + 2))
    }));
    out
}

/// Texts of nothing but numbers and days, each of them a mention: more than any other text gives.
pub fn numbers(bytes: usize) -> Vec<(String, String)> {
    // Lists that a date may end, and none does.
    let listed = |number: &dyn Fn(usize) -> usize| {
        let mut text = String::with_capacity(bytes + 8);
        let mut index = 0;
        while text.len() < bytes {
            text.push_str(&format!("{}、", number(index)));
            index += 1;
        }
        text
    };
    vec![
        ("numbers".to_owned(), "2 ".repeat(bytes / 2)),
        ("days".to_owned(), "2日".repeat(bytes / 4)),
        ("a list of years".to_owned(), listed(&|n| 1000 + n % 9000)),
        ("a list of days".to_owned(), listed(&|n| 1 + n % 31)),
    ]
}
