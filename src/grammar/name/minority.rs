//! Names of Mongols, Tibetans and Uyghurs that are written without a point.

use super::Strength;
use crate::grammar::words::List;
use crate::text::table::CharSet;

/// What names of Mongols, Tibetans and Uyghurs, written without a point, are put together from: 乌云其木格, 扎西次仁.
/// These parts stand alone as a name, too.
#[rustfmt::skip]
const NAME_PARTS: &[&str] = &[
    "其木格", "其其格", "格日勒", "高娃", "图雅", "巴雅尔", "巴特尔", "额尔敦", "那日松", "苏日娜", "萨仁",
    "阿拉坦", "斯琴", "娜仁", "托娅", "哈斯", "孟和", "朝鲁", "敖登", "卓玛", "次仁", "才让", "拉姆",
    "央金", "旦增", "丹增", "多吉", "尼玛", "洛桑", "普布", "平措", "旺堆", "益西", "格桑", "加措", "措姆",
    "顿珠", "索朗", "仁青", "仁增", "罗布", "德吉", "达瓦", "巴桑", "米玛", "边巴", "桑吉", "拉巴", "曲珍",
    "土登", "晋美", "阿旺", "群培", "扎西", "白玛", "索南", "才旦", "更登", "贡布", "买买提", "艾买提",
    "吐尔逊", "艾尔肯", "阿迪力", "木拉提", "帕提曼", "古丽", "玛依拉", "热依汗", "阿依", "努尔兰",
];

/// Those that are words or surnames by themselves, and so make a name only with another part.
#[rustfmt::skip]
const MORE_PARTS: &[&str] = &[
    "乌云", "乌兰", "呼和", "苏和", "宝音", "达来", "吉日", "德力格尔", "毕力格", "牧仁", "塔娜", "花",
    "吉", "措", "杰", "加", "嘉措", "阿不都", "热合曼", "塔依尔", "努尔", "米热", "夏提", "艾山", "玉素甫",
    "本", "太",
];

/// A name of a Mongol, a Tibetan or a Uyghur without a point: known parts, one after the other.
pub(super) fn in_parts(token: &str) -> Option<Strength> {
    const MOST: usize = 3;
    static HEADS: CharSet = FIRSTS;
    if !HEADS.begins(token) {
        return None;
    }
    let (mut rest, mut parts, mut known) = (token, 0, 0);
    while !rest.is_empty() {
        if let Some(part) = PART_HEADS.at(rest) {
            rest = rest.get(part.len()..)?;
            known += 1;
        } else {
            let part = MORE_HEADS.at(rest)?;
            rest = rest.get(part.len()..)?;
        }
        parts += 1;
        if parts > MOST {
            return None;
        }
    }
    match (parts, known) {
        (2.., 1..) => Some(Strength::Strong),
        (1, 1) => Some(Strength::Fair),
        _ => None,
    }
}

/// What any of the parts begins with.
pub(super) const FIRSTS: CharSet = CharSet::heads(NAME_PARTS).with_heads(MORE_PARTS);

static PART_HEADS: List<{ NAME_PARTS.len() }> = List::heads(NAME_PARTS);
static MORE_HEADS: List<{ MORE_PARTS.len() }> = List::heads(MORE_PARTS);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    #[test]
    fn parts() {
        for (name, want) in reads([
            ("乌云其木格", Strength::Strong),
            ("扎西次仁", Strength::Strong),
            ("才让卓玛", Strength::Strong),
            ("斯琴高娃", Strength::Strong),
            ("乌兰图雅", Strength::Strong),
            ("卓玛吉", Strength::Strong),
            ("格桑央金", Strength::Strong),
            ("洛桑平措", Strength::Strong),
            ("索朗多吉", Strength::Strong),
            ("尼玛次仁", Strength::Strong),
            ("娜仁花", Strength::Strong),
            ("娜仁托娅", Strength::Strong),
            ("宝音达来", Strength::None),
            ("呼和巴特尔", Strength::Strong),
            ("苏和巴特尔", Strength::Strong),
            ("哈斯图雅", Strength::Strong),
            ("吐尔逊古丽", Strength::Strong),
            ("买买提艾山", Strength::Strong),
            ("桑吉才让", Strength::Strong),
            ("那日松", Strength::Fair),
            ("达瓦", Strength::Fair),
            ("卓玛", Strength::Fair),
        ]) {
            assert_eq!(in_parts(name).unwrap_or(Strength::None), want, "{name}");
        }
        for word in refuses([
            "乌云",
            "乌兰",
            "呼和",
            "努尔",
            "达来",
            "花",
            "加措施",
            "王小明",
            "扎西路",
            "阿根廷",
            "",
            "卓玛卓玛卓玛卓玛",
        ]) {
            assert_eq!(in_parts(word), None, "{word}");
        }
    }
}
