//! Lists of people that are read, and words that are none.

use super::*;
use crate::grammar::cases::{reads, refuses};
use crate::model::people::Person;

fn read(text: &str, sureness: Sureness) -> Option<String> {
    let list = super::people(text, sureness)?.owned();
    let show = |p: &Person| p.role.map_or_else(|| p.name.clone(), |r| format!("{}:{r}", p.name));
    Some(list.iter().map(show).collect::<Vec<_>>().join(" "))
}

#[test]
fn lists() {
    use Sureness::{Announced, Bare, Placed};
    for (text, sureness, want) in reads([
        ("本报记者 卞文 罗 绮", Bare, "卞文:reporter 罗绮:reporter"),
        ("王小明 李芳", Bare, "王小明 李芳"),
        ("张 三", Bare, "张三"),
        ("张 三　李 四", Bare, "张三 李四"),
        ("王 小 明", Bare, "王小明"),
        ("记者 王小明 通讯员 李芳", Bare, "王小明:reporter 李芳:correspondent"),
        ("文/本报记者 褚明 图/荆 川", Bare, "褚明:reporter 荆川:photographer"),
        ("本报驻希腊记者 朱川", Bare, "朱川:reporter"),
        ("新华社记者王小明摄", Bare, "王小明:photographer"),
        ("步青松 著", Announced, "步青松:author"),
        ("裴广林、石川", Announced, "裴广林 石川"),
        ("粒砂", Announced, "粒砂"),
        ("见习记者 童远", Bare, "童远:intern"),
        ("王小明/文 李芳/图", Bare, "王小明:author 李芳:photographer"),
        ("王小明（文） 李芳（图）", Bare, "王小明:author 李芳:photographer"),
        ("文 王小明 图 李芳", Bare, "王小明:author 李芳:photographer"),
        ("文/图 王小明", Bare, "王小明:author"),
        ("图文：王小明", Bare, "王小明:author"),
        ("本报记者 王小明 李芳 文/图", Bare, "王小明:reporter 李芳:author"),
        ("撰文：王小明 摄影：李芳 统筹：赵强", Bare, "王小明:author 李芳:photographer 赵强:planner"),
        ("策划 王小明 执笔 李芳", Bare, "王小明:planner 李芳:author"),
        ("江西沅口县纪委 跃进、晓明、文秀", Announced, "跃进 晓明 文秀"),
        ("辽宁北滩市 刘学勤", Bare, "刘学勤"),
        ("农业部种植管理司司长 闵正良", Placed, "闵正良"),
        ("王小明（某大学教授）", Bare, "王小明"),
        ("孙辰茜潘洁", Announced, "孙辰茜 潘洁"),
        ("王小江万青", Announced, "王小江万青"),
        ("刘明芳 保平", Placed, "刘明芳 保平"),
        ("丽文", Placed, "丽文"),
        ("本报编辑部", Bare, "本报编辑部"),
        ("方 圆", Bare, "方圆"),
        ("驻某国特派记者孟买发自某城", Announced, "孟买:reporter"),
        ("上官云 向 阳", Bare, "上官云 向阳"),
        ("竹 青 梅 朵", Placed, "竹青 梅朵"),
        ("云 朵 摄", Bare, "云朵:photographer"),
        ("文/古 月 图/高 山", Bare, "古月:author 高山:photographer"),
        ("本报记者 王小明 深圳报道", Bare, "王小明:reporter"),
        ("少年通讯员　王小明", Bare, "王小明:correspondent"),
        ("某某中医馆副主任药师 王小明", Bare, "王小明"),
        ("本刊驻某国特约撰稿 北 辰", Bare, "北辰:author"),
        ("那日松 郝玉梅", Announced, "那日松 郝玉梅"),
        ("读者 王小明", Bare, "王小明:author"),
        ("大公報記者 鍾硯春（文）", Bare, "鍾硯春:author"),
        ("记者 王小明 发自北京", Bare, "王小明:reporter"),
        ("南方某某日报记者 王小明", Bare, "王小明:reporter"),
        ("欧阳 修", Bare, "欧阳修"),
        ("阿依古丽·买买提 王小明", Bare, "阿依古丽·买买提 王小明"),
        ("张小明，李小红", Announced, "张小明 李小红"),
        ("记者 张小明，李小红", Bare, "张小明:reporter 李小红:reporter"),
        ("王小明 丽文", Bare, "王小明 丽文"),
        ("山东烟台 王小明 丽文 晓燕", Bare, "王小明 丽文 晓燕"),
        ("张小明 王小明报道", Bare, "张小明 王小明"),
        ("文 静 李 明", Bare, "文静 李明"),
        ("文 静 摄", Announced, "文静:photographer"),
        ("记者王小明文/图", Announced, "王小明:author"),
        ("记者 王小明 李芳文/图", Announced, "王小明:reporter 李芳:author"),
        ("记者王小明文并图", Announced, "王小明:author"),
        ("记者王小明图文报道", Announced, "王小明:author"),
        ("王小明文圖 李芳", Announced, "王小明:author 李芳"),
        ("王小明、李芳文／图", Announced, "王小明 李芳:author"),
        ("王小明文/图 李芳", Announced, "王小明:author 李芳"),
        ("江阴市融媒体中心记者 王小明", Bare, "王小明:reporter"),
        ("安吉县融媒体中心记者 王小明", Bare, "王小明:reporter"),
        ("县融媒体中心记者 王小明 通讯员 李芳", Announced, "王小明:reporter 李芳:correspondent"),
        ("张家港全媒体中心记者 王小明", Bare, "王小明:reporter"),
        ("江阴市 王小明", Announced, "王小明"),
        ("王小明 新华社发", Announced, "王小明"),
        ("王小明 新華社發", Announced, "王小明"),
        ("记者 王小明 通讯员 江城市公安局", Announced, "王小明:reporter"),
        (
            "记者 王小明 通讯员 李芳 江城市公安局 赵强",
            Bare,
            "王小明:reporter 李芳:correspondent 赵强:correspondent",
        ),
        ("採訪／王小明 繪圖／李芳", Bare, "王小明:author 李芳:illustrator"),
        ("圖、文／王小明", Bare, "王小明:author"),
        ("王小明 譯", Bare, "王小明:translator"),
        ("云 朵 繪", Bare, "云朵:illustrator"),
        ("记者 王小明 本报编辑 李芳", Bare, "王小明:reporter 李芳:editor"),
        ("本报记者 王小明 上海、北京报道", Bare, "王小明:reporter"),
        ("记者 王小明、李芳报道", Bare, "王小明:reporter 李芳:reporter"),
        ("王小明 县委宣传部", Announced, "王小明"),
        ("编辑 王小明 记者 李芳", Announced, "王小明:editor 李芳:reporter"),
        ("文·王小明 图·李芳", Bare, "王小明:author 李芳:photographer"),
        ("江城市委副书记、市长 王小明", Announced, "王小明"),
        ("［俄］托尔斯泰 著 王小明 译", Bare, "托尔斯泰:author 王小明:translator"),
    ]) {
        assert_eq!(read(text, sureness).as_deref(), Some(want), "{text}");
    }
    for text in refuses([
        "会议要求",
        "安全生产 人人有责",
        "一是 二是",
        "保障夏粮 颗粒归仓",
        "",
        "、",
        "2025年",
        "江西",
        "公 告",
        "目 录",
        "江山 如画",
        "丽文",
        "市林业局 加强管理",
        "温暖 关怀",
        "北京市 严打",
        "清·龚自珍",
        "记者逛早市",
        "文学 艺术",
        "陈方 安生启程赴京",
        "研中心、仓储与物流配送中心，已成为",
        "图为一",
        "王小明 丽文 晓燕",
        "江城市财政局 王小明 丽文 晓燕",
        "通讯员 江城市公安局",
        "记者 王小明 走进公安局",
        "江城服务中心记者 王小明",
        "譯 王小明 讀者來信",
        "编辑 王小明 校对 李芳",
    ]) {
        assert_eq!(read(text, Bare), None, "{text}");
    }
}

#[test]
fn close_to_lists() {
    let bracketed = |text| super::in_brackets(text).map(|list| list.owned().len());
    assert_eq!(bracketed("小明"), Some(1));
    assert_eq!(bracketed("编辑部"), Some(1));
    for agency in ["央视", "中新", "央广", "宗合", "新华社"] {
        assert_eq!(bracketed(agency), None, "{agency}");
    }
    assert_eq!(bracketed("央视记者 王小明"), Some(1));
    assert_eq!(bracketed("欧阳 修文"), None);
    assert_eq!(bracketed("王小明 丽文"), Some(2));
    assert_eq!(bracketed("山东济南 文静"), Some(1));
    assert_eq!(read("司马 的", Sureness::Announced), None);
}
