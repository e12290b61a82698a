//! A page re-wrapped is the same page: whatever the width of its columns, its indents, its blank lines and the place
//! of its headlines, the same articles, paragraphs and mentions are read.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use baokan::{BlockKind, Code, parse_issue, reflow};
use common::typeset::{Blanks, Copy, Headlines, Indent, Setting, page, wrap};
use common::{bare, sound};
use proptest::prelude::*;

const ARTICLES: &[Copy] = &[
    Copy {
        headline: &["抢在雨前颗粒归仓", "全县小麦收割过八成"],
        paragraphs: &[
            "连日来，沅口镇柳湾村的打谷场上机声隆隆。种粮大户邢有田捧起一把新麦笑着说，今年这127亩小麦，亩产比去年多了30多公斤。",
            "县农业农村局的数据显示，截至6月8日，全县已收割小麦41.6万亩，占应收面积的83.5%，投入联合收割机1260台。农技站站长楚怀山告诉记者，剩下的地块要在5天左右抢收完毕。",
            "在邻近的丰乐镇，返乡青年罗小满把3台旧收割机改装上北斗终端，作业精度控制在2.5厘米以内，损失率降到1%以下，小麦机收的口粮不再撒在地里。",
        ],
        byline: "本报记者 邢晓川",
    },
    Copy {
        headline: &["一条新路串起十一个山村"],
        paragraphs: &[
            "近日，省道217线沅口段改造工程全线贯通，5.194公里的新路面把沿线11个行政村连成一线，山村群众进城的时间由50分钟缩短到20分钟左右。",
            "新路总投资1.2亿元，去年3月开工，拓宽路面至12米，新建桥梁2座、涵洞36道，栽植行道树4300余棵。养路工人在路旁竖起里程碑，碑上刻着十一个山村的名字，过往的司机都要停下来看一眼。",
        ],
        byline: "本报记者 蓝一鸣",
    },
    Copy {
        headline: &["第二水厂月底通水", "城北居民告别限时供水"],
        paragraphs: &[
            "记者昨天从市自来水公司获悉，第二水厂主体工程完工，进入设备调试，本月28日可望通水，日供水能力为15万立方米。",
            "水厂取水口设在清溪水库，输水管道长18.3公里。自来水公司经理卜元凯介绍，通水以后，城北6万居民的限时供水将成为历史，水压不足的老楼也能用上热水器了，每立方米水价仍为2.1元。",
            "为防止施工影响交通，管道穿越人民路的一段安排在夜间铺设，参加施工的工人有230名。",
        ],
        byline: "本报记者 钟离白",
    },
    Copy {
        headline: &["龙舟竞渡清溪河"],
        paragraphs: &[
            "端午节当天，清溪河上鼓声震天，24支龙舟队劈波斩浪，两岸观众达3万人次。经过四轮角逐，柳湾村龙舟队以2分8秒22夺得冠军，比第二名快了半个船身。",
            "队长祝大壮今年45岁，划了22年龙舟。他说，队员白天在地里干活，晚上到河边训练，端午以前的一个多月，谁也没有缺过一次，手上的茧子就是龙舟队的奖章。",
        ],
        byline: "本报记者 温如初",
    },
];

/// What is read, white space aside: a line an article, sorted.
fn read(text: &str) -> Vec<String> {
    let issue = sound(text);
    let mut out: Vec<String> = Vec::new();
    for article in &issue.articles {
        let mut line = bare(&article.title());
        for person in article.people() {
            line.extend([" @", &person.name]);
        }
        for paragraph in &article.body {
            line += "\n  ";
            line += &bare(&paragraph.text);
            for mention in &paragraph.mentions {
                line.extend([" [", mention.kind().as_str(), " ", &mention.normalized(), "]"]);
            }
        }
        out.push(line);
    }
    out.sort();
    out
}

/// Whether a page leaves enough to tell its paragraphs apart: where no indent is printed, each must take more than one
/// line, and its last line must be short by five characters at least.
fn is_clear(setting: Setting) -> bool {
    let free = if setting.indent == Indent::Flush { 0 } else { 4 };
    let width =
        |line: &str| line.chars().map(|c| unicode_width::UnicodeWidthChar::width_cjk(c).unwrap_or(0)).sum();
    setting.indent == Indent::Printed
        || ARTICLES.iter().flat_map(|a| a.paragraphs).all(|p| {
            let lines = wrap(p, setting.measure, free);
            let last: usize = lines.last().map_or(0, |l| width(l));
            lines.len() > 1 && last + 10 <= setting.measure
        })
}

fn setting() -> impl Strategy<Value = Setting> {
    let indent = prop::sample::select(vec![Indent::Printed, Indent::Dropped, Indent::Flush]);
    let blanks = prop::sample::select(vec![Blanks::None, Blanks::Blocks, Blanks::Lines]);
    let headlines = prop::sample::select(vec![Headlines::Above, Headlines::AtTheEnd]);
    (24_usize..=64, indent, blanks, headlines)
        .prop_map(|(measure, indent, blanks, headlines)| Setting { measure, indent, blanks, headlines })
        .prop_filter("the page leaves enough to go by", |s| {
            // A heap of headlines that nothing parts is one headline block.
            is_clear(*s) && (s.headlines == Headlines::Above || s.blanks != Blanks::None)
        })
}

const PLAIN: Setting =
    Setting { measure: 400, indent: Indent::Printed, blanks: Blanks::Blocks, headlines: Headlines::Above };

#[test]
fn the_plain_page() {
    insta::assert_snapshot!(read(&page(ARTICLES, PLAIN)).join("\n"));
}

proptest! {
    #![proptest_config(common::cases(64))]

    #[test]
    fn the_same_paragraphs(setting in setting()) {
        let text = page(ARTICLES, setting);
        let got: Vec<String> = reflow(&text)
            .into_iter()
            .filter(|b| b.kind == BlockKind::Paragraph)
            .map(|b| bare(&b.text))
            .collect();
        let want: Vec<String> =
            ARTICLES.iter().flat_map(|a| a.paragraphs).map(|p| bare(p)).collect();
        prop_assert_eq!(got, want, "{:?}\n{}", setting, text);
    }

    #[test]
    fn the_same_articles(setting in setting()) {
        let text = page(ARTICLES, setting);
        prop_assert_eq!(read(&text), read(&page(ARTICLES, PLAIN)), "{:?}\n{}", setting, text);
    }

    #[test]
    fn any_line_end(setting in setting(), end in prop::sample::select(vec!["\r\n", "\r", "\u{2028}", "\u{85}"])) {
        let text = page(ARTICLES, setting);
        let leaves = |text: &str| {
            parse_issue(text).leaves().map(|l| l.text.to_owned()).collect::<Vec<_>>()
        };
        prop_assert_eq!(leaves(&text.replace('\n', end)), leaves(&text));
    }
}

/// The lines of the first two articles and of the last two, as they stand in two columns.
fn columns(measure: usize) -> (Vec<String>, Vec<String>) {
    let set = |articles: &[Copy]| -> Vec<String> {
        let setting =
            Setting { measure, indent: Indent::Dropped, blanks: Blanks::None, headlines: Headlines::Above };
        page(articles, setting).lines().map(str::to_owned).collect()
    };
    (set(&ARTICLES[..2]), set(&ARTICLES[2..]))
}

#[test]
fn interleaved_columns_are_told() {
    let told = |text: &str| sound(text).diagnostics.iter().any(|d| d.code == Code::InterleavedColumns);
    for measure in [24, 26, 28] {
        let (left, right) = columns(measure);
        assert!(!told(&left.join("\n")) && !told(&right.join("\n")));
        let rows: Vec<_> = left.iter().zip(&right).collect();
        let alternating: Vec<String> = rows.iter().map(|(a, b)| format!("{a}\n{b}")).collect();
        // What makes a word is learnt from the page itself: the plain page before has the same words, whole.
        let plain = page(ARTICLES, PLAIN);
        assert!(!told(&plain));
        assert!(told(&(plain + &alternating.join("\n"))), "{measure}");
        let width =
            |l: &str| l.chars().map(|c| unicode_width::UnicodeWidthChar::width_cjk(c).unwrap_or(0)).sum();
        let side_by_side: Vec<String> = rows
            .iter()
            .map(|(a, b)| format!("{a}{}{b}", " ".repeat((measure + 6_usize).saturating_sub(width(a)))))
            .collect();
        assert!(told(&side_by_side.join("\n")), "{measure}");
    }
}

#[test]
fn a_line_end_that_could_be_read_both_ways_is_told() {
    // The third line is full and ends a sentence; the next could go on or begin anew.
    let text = "连日来沅口镇柳湾村的打谷场上机声隆\n隆，种粮大户邢有田捧起一把新麦笑个不停\n颗粒归仓的日子到了，机手们都没有休息。\n今年的麦子又大又圆，乡亲们见了都很欢喜\n村里的晒场不够用，连学校的操场也铺满了\n新麦。\n";
    let doubts: Vec<_> =
        sound(text).diagnostics.into_iter().filter(|d| d.code == Code::AmbiguousBreak).collect();
    assert_eq!(doubts.len(), 1, "{doubts:?}");
    assert!(doubts[0].span.slice(text).unwrap().starts_with("颗粒归仓"));
}
