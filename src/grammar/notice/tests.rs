//! Titles and formulas of notices that are read, and lines that are none.

use super::*;
use NoticeKind::*;

#[test]
fn titles() {
    for (text, want) in [
        ("公告", Announcement),
        ("公　告", Announcement),
        ("【公告】", Announcement),
        ("公告（第12号）", Announcement),
        ("2024年第3号公告", Announcement),
        ("某市人民政府公告", Announcement),
        ("某县自然资源局公告", Announcement),
        ("关于柳河大桥封闭施工的通告", Announcement),
        ("某市公安局交通警察支队关于开学期间交通管制的通告", Announcement),
        ("启 事", Announcement),
        ("声明", Announcement),
        ("郑重声明", Announcement),
        ("某某县人民法院公告", Court),
        ("送达公告", Court),
        ("遗失声明", Loss),
        ("遗 失 声 明", Loss),
        ("■遗失声明", Loss),
        ("注销公告", Deregistration),
        ("柳河镇初级中学工会注销公告", Deregistration),
        ("某市柳河水泥有限公司减资公告", Deregistration),
        ("招标公告", Tender),
        ("柳河大桥维修工程（二标段）招标公告", Tender),
        ("拍卖公告", Auction),
        ("国有建设用地使用权挂牌出让公告", Auction),
        ("讣告", Obituary),
        ("訃　聞", Obituary),
        ("更正", Correction),
        ("更正启事", Correction),
        ("关于更正某产品说明的公告", Announcement),
        ("致歉声明", Apology),
        ("道歉", Apology),
        ("本报征稿启事", Recruitment),
        ("某县第一中学招聘公告", Recruitment),
        ("寻人启事", Search),
        ("停水通知", Interruption),
        ("关于拟命名先进集体的公示", Disclosure),
        ("任前公示", Disclosure),
    ] {
        assert_eq!(title(text), Some(want), "{text}");
    }
    for text in [
        "市政府发布公告",
        "三部门联合发布通告",
        "一则招聘启事",
        "看了这份遗失声明",
        "小区里的公告",
        "公告栏前挤满了人",
        "一条老街的启示",
        "启示",
        "误登广告 店主登门致歉",
        "有错必更正",
        "外交部发表声明",
        "某公司公开道歉",
        "招标公告须上网",
        "他发出寻人启事，三天后找到了",
        "遗失声明：某某遗失身份证",
        "先公告再动工",
        "",
        "告",
        "村务公示",
    ] {
        assert_eq!(title(text), None, "{text}");
    }
}

#[test]
fn run_in_and_closed() {
    for (text, rest, want) in [
        ("遗失声明：某某遗失身份证", "某某遗失身份证", Loss),
        ("【公告】某路自即日起封闭", "某路自即日起封闭", Announcement),
        ("更正：本报6月9日二版", "本报6月9日二版", Correction),
        ("注销公告 ：某合作社", "某合作社", Deregistration),
    ] {
        assert_eq!(run_in(text), Some((text.len() - rest.len(), want)), "{text}");
    }
    for text in ["公告发布后", "更正错误", "声明称", "道歉之后：", "遗失的钱包", "启事一登"]
    {
        assert_eq!(run_in(text), None, "{text}");
    }
    for (text, want) in [
        ("遗失公章一枚，声明作废。", Loss),
        ("自公告之日起四十五日内申报债权。特此公告。", Announcement),
        ("应为“柳河”，特此更正。", Correction),
        ("身份证（尾号0011），特此声明作废", Loss),
    ] {
        assert_eq!(formula(text), Some(want), "{text}");
    }
    for text in ["须先登报声明作废。", "作废。", "他当众声明。", "票据到期作废。"] {
        assert_eq!(formula(text), None, "{text}");
    }
}

#[test]
fn words_read_back() {
    for kind in NoticeKind::ALL {
        assert_eq!(kind.to_string().parse(), Ok(*kind));
    }
}
