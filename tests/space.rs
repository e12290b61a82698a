//! What the white space of a page tells: at which text a headline stands, where a text without one begins, which short
//! line is a subhead.

use baokan::{Article, Issue, parse_issue};

/// The lines of a headline block above or below a body, which is set in lines of sixteen characters.
struct Item {
    head: &'static [&'static str],
    body: &'static [&'static str],
}

/// Three items that nobody signs, and whose headlines say little of what their bodies tell.
const ITEMS: [Item; 3] = [
    Item {
        head: &["水来了", "再不用半夜守渠"],
        body: &[
            "柳湾村的旧渠昨天清完了淤，沿渠的稻田当天就放上了水。",
            "村里定下轮灌的次序，一户一个时辰，谁家也不争。",
        ],
    },
    Item {
        head: &["一张老桌子", "坐过三代学生"],
        body: &[
            "青石小学翻修教室，从库房里抬出十六张六十年前的课桌。",
            "校长说，桌子修好以后放进村史馆，让孩子们看看。",
        ],
    },
    Item {
        head: &["石坎村图书室的灯亮到九点"],
        body: &[
            "石坎村图书室从这个月起晚上开门，放羊回来的孩子来得最勤。",
            "管理员罗守田说，借出最多的是讲星星的书。",
        ],
    },
];

/// A body in lines of sixteen characters, its paragraphs indented or not.
fn set(body: &[&str], indent: bool) -> String {
    const WIDTH: usize = 16;
    let mut out = String::new();
    for paragraph in body {
        let indented = format!("{}{paragraph}", if indent { "　　" } else { "" });
        let chars: Vec<char> = indented.chars().collect();
        for line in chars.chunks(WIDTH) {
            out.extend(line);
            out.push('\n');
        }
    }
    out
}

/// All lines of an article's headline block.
fn block(article: &Article) -> Vec<&str> {
    article.kicker.iter().chain(&article.headline).chain(&article.deck).map(|l| l.text.as_str()).collect()
}

/// The headline block of each article, and how its first paragraph begins.
fn read(issue: &Issue) -> Vec<(Vec<&str>, String)> {
    let first = |a: &Article| a.body.first().map_or(String::new(), |p| p.text.chars().take(4).collect());
    issue.articles.iter().map(|a| (block(a), first(a))).collect()
}

fn want() -> Vec<(Vec<&'static str>, String)> {
    ITEMS.iter().map(|item| (item.head.to_vec(), item.body[0].chars().take(4).collect())).collect()
}

#[test]
fn a_headline_right_below_its_body_with_a_blank_line_behind() {
    for indent in [true, false] {
        let items = ITEMS.iter().map(|i| format!("{}{}\n", set(i.body, indent), i.head.join("\n")));
        let page = items.collect::<Vec<_>>().join("\n");
        assert_eq!(read(&parse_issue(&page)), want(), "{page}");
    }
}

#[test]
fn a_headline_right_above_its_body_with_a_blank_line_before() {
    for indent in [true, false] {
        let items = ITEMS.iter().map(|i| format!("{}\n{}", i.head.join("\n"), set(i.body, indent)));
        let page = items.collect::<Vec<_>>().join("\n");
        assert_eq!(read(&parse_issue(&page)), want(), "{page}");
    }
}

#[test]
fn both_on_one_page() {
    let [a, b, c] = &ITEMS;
    let page = format!(
        "{}{}\n\n{}\n{}\n{}{}\n",
        set(a.body, true),
        a.head.join("\n"),
        b.head.join("\n"),
        set(b.body, true),
        set(c.body, true),
        c.head.join("\n"),
    );
    assert_eq!(read(&parse_issue(&page)), want(), "{page}");
}

/// Headlines in a heap that say what their bodies tell.
const HEAP: &str = "青石小学修复六十年前的课桌\n\n石坎村图书室晚上开门\n\n柳湾村旧渠清淤放水\n";

#[test]
fn a_blank_line_alone_parts_texts_whose_headlines_stand_elsewhere() {
    for first in [true, false] {
        let bodies: Vec<String> = ITEMS.iter().map(|i| set(i.body, false)).collect();
        let bodies = bodies.join("\n");
        let page = if first { format!("{HEAP}\n{bodies}") } else { format!("{bodies}\n{HEAP}") };
        let issue = parse_issue(&page);
        let found: Vec<_> = issue.articles.iter().map(|a| (block(a).join(""), a.body.len())).collect();
        let want = ["柳湾村旧渠清淤放水", "青石小学修复六十年前的课桌", "石坎村图书室晚上开门"];
        assert_eq!(found, want.map(|head| (head.to_owned(), 2)), "{page}");
    }
}

#[test]
fn lines_of_a_headline_stay_together_where_every_line_stands_apart() {
    let items = ITEMS.iter().take(2);
    let items = items.map(|i| format!("{}\n{}", i.head.join("\n"), set(i.body, false)));
    let page = items.collect::<String>().replace('\n', "\n\n");
    let issue = parse_issue(&page);
    let blocks: Vec<_> = issue.articles.iter().map(block).collect();
    assert_eq!(blocks, [ITEMS[0].head, ITEMS[1].head], "{page}");
}

/// A page of three articles; the first has a short line between its two paragraphs.
fn with_inner(inner: &str, blank: &str) -> String {
    let [a, b, c] = &ITEMS;
    let head = |item: &Item| item.head.join("\n");
    format!(
        "{}\n{blank}{}{inner}{}\n{}\n{blank}{}\n\n{}\n□　段文山\n{blank}{}",
        head(a),
        set(&a.body[..1], true),
        set(&a.body[1..], true),
        head(b),
        set(b.body, true),
        head(c),
        set(c.body, true),
    )
}

#[test]
fn a_short_line_between_two_paragraphs_without_space_is_a_subhead() {
    // With a blank line below headlines, and without one.
    for blank in ["", "\n"] {
        let page = with_inner("轮灌有先后\n", blank);
        let issue = parse_issue(&page);
        assert_eq!(issue.articles.len(), ITEMS.len(), "{page}\n{:?}", read(&issue));
        assert_eq!(lines_of(&issue.articles[0])[1], "轮灌有先后", "{page}");
    }
}

fn lines_of(article: &Article) -> Vec<&str> {
    article.body.iter().map(|p| p.text.as_str()).collect()
}

#[test]
fn a_name_right_above_the_next_headline_belongs_to_it() {
    let [a, b, _] = &ITEMS;
    let page = format!(
        "{}\n{}\n石坎村图书室晚上开门\n\n本报评论员\n{}\n{}",
        set(&["石坎村的图书室从这个月起晚上开门，孩子们来得最勤。"], false),
        set(a.body, false),
        "柳湾村旧渠清淤以后",
        "\n青石小学修复老课桌\n",
    ) + &format!("\n{}", set(b.body, false));
    let issue = parse_issue(&page);
    let signed = issue.articles.iter().find(|a| !a.bylines.is_empty());
    assert_eq!(signed.map(block), Some(vec!["柳湾村旧渠清淤以后"]), "{page}");
}
