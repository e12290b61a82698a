//! Names, and words that are none.

use super::*;
use crate::grammar::cases::{reads, refuses};

#[test]
fn tables_are_in_order() {
    for table in [COMMON, RARE, GIVEN, GIVEN_MOST] {
        let chars: Vec<char> = table.chars().collect();
        assert!(chars.windows(2).all(|w| w[0] < w[1]));
    }
    assert!(!COMMON.chars().any(|c| RARE_SET.has(c)));
    for table in [WORDS, PEN_WORDS] {
        assert!(table.windows(2).all(|w| w[0].0 < w[1].0));
    }
}

#[test]
fn names() {
    for name in reads([
        "王小明",
        "李芳",
        "欧阳修文",
        "仲孙岚",
        "赵国庆",
        "鍾硯春",
        "迪丽·热巴",
        "司空明",
        "逄小春",
        "阿依古丽·买买提",
        "扎西·次仁",
        "约翰·史密斯",
        "J·K·罗琳",
        "T.S.艾略特",
        "上官云",
        "蕭志遠",
        "诸葛亮",
        "张宿川",
        "扈志强",
        "卡尔·马克思",
        "巴特尔·那木吉",
        "令狐冲",
        "闫立春",
        "付晓东",
        "肖建国",
        "邵逸飞",
        "葉國強",
        "小泉纯一郎",
        "铃木一朗",
        "乌云其木格",
        "扎西次仁",
        "才让卓玛",
        "那日松",
        "斯琴高娃",
        "达瓦",
        "乌兰图雅",
        "卓玛吉",
    ]) {
        assert!(is_name(name), "{name}");
    }
    for word in refuses([
        "江西",
        "方法论",
        "会议要求",
        "安全",
        "第一章",
        "深化改革",
        "王",
        "好人好事",
        "高度",
        "的王明",
        "王的明",
        "方向",
        "严格",
        "黄金",
        "江河",
        "怀念",
        "解放",
        "白银",
        "印尼",
        "高速",
        "关心",
        "文化",
        "金融",
        "石油",
        "时间",
        "清·龚自珍",
        "国国家海洋研究院和约翰·史",
        "书长本·贾马签署了",
        "万元",
        "A.李明",
        "3.5万",
        "U.S.",
        "成立",
        "东方红",
        "温暖",
        "水利",
        "和谐",
        "夏粮",
        "乌云",
        "努尔",
        "田径",
        "白皮书",
        "万花筒",
        "董事长",
        "国画",
        "阿里",
        "华·",
        "·华",
        "高3班",
        "东方航空",
        "新·丝路",
    ]) {
        assert!(!is_name(word), "{word}");
    }
    assert!(may_be_name("粒砂") && may_be_name("池上梅") && !may_be_name("的确"));
    assert_eq!(strength("丽文"), Strength::Weak);
    assert_eq!(strength("光明"), Strength::None);
    assert_eq!(strength("建成"), Strength::None);
}

#[test]
fn run_together() {
    assert_eq!(part("孙辰茜潘洁"), Parted::Once(Names(["孙辰茜", "潘洁", "", "", "", ""])));
    assert_eq!(part("王明"), Parted::Once(Names(["王明", "", "", "", "", ""])));
    assert_eq!(part("大家好"), Parted::Never);
    assert_eq!(part("王小江万青"), Parted::Many, "王小江 万青, or 王小 江万青");
    assert!(
        matches!(part("王小明李芳"), Parted::Once(n) if n.iter().eq(["王小明", "李芳"])),
        "明 is a rare surname"
    );
}

#[test]
fn close_to_names() {
    for text in ["唐·李白", "约·翰"] {
        assert!(!may_be_name(text), "{text}");
    }
    for text in ["欧阳", "阿Q", "王 明"] {
        assert!(!opens_with_surname(text), "{text}");
    }
    assert!(!is_nickname("阿Q"));
}
