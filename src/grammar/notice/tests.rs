//! Titles and formulas of notices that are read, and lines that are none.

use super::*;
use crate::grammar::cases::{reads, refuses};
use NoticeKind::*;

#[test]
fn titles() {
    for (text, want) in reads([
        ("送達公告", Court),
        ("招領啟事", Search),
        ("停電公告", Interruption),
        ("柳河縣選舉委員會公告", Announcement),
        ("柳河銀行通告", Announcement),
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
        ("春节休刊启事", Announcement),
        ("柳河日报社搬迁启事", Announcement),
        ("第三届董事会第五次会议决议公告", Announcement),
        ("柳河县人民法院悬赏公告", Court),
        ("破产清算公告", Court),
        ("招领公告", Search),
        ("停水通告", Interruption),
        ("柳河一中招生启事", Recruitment),
        ("中标候选人公示", Tender),
        ("任前公示", Disclosure),
    ]) {
        assert_eq!(title(text), Some(want), "{text}");
    }
    for text in refuses([
        "市政府发布公告",
        "選舉委員會發布公告",
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
        "一张悬赏公告的背后",
        "法院发布悬赏公告抓老赖",
        "决议公告栏",
        "董事会通过决议",
        "停牌公告，股民傻眼",
        "看懂征地公告该怎么看",
    ]) {
        assert_eq!(title(text), None, "{text}");
    }
}

#[test]
fn run_in_and_closed() {
    for (text, rest, want) in reads([
        ("遗失声明：某某遗失身份证", "某某遗失身份证", Loss),
        ("【公告】某路自即日起封闭", "某路自即日起封闭", Announcement),
        ("更正：本报6月9日二版", "本报6月9日二版", Correction),
        ("注销公告 ：某合作社", "某合作社", Deregistration),
        ("【遗失声明】王小明遗失", "王小明遗失", Loss),
        ("■遗失声明 王小明遗失", " 王小明遗失", Loss),
        ("●更正 昨日本报", " 昨日本报", Correction),
        ("声明：本公司", "本公司", Announcement),
        ("寻人启事：王小明", "王小明", Search),
        ("招聘启事：本公司", "本公司", Recruitment),
        ("[更正]昨日本报", "昨日本报", Correction),
        ("停电通知：因检修", "因检修", Interruption),
        ("讣告：王老先生", "王老先生", Obituary),
        ("拍卖公告：受委托", "受委托", Auction),
        ("招标公告:柳河大桥", "柳河大桥", Tender),
        ("遺失聲明：王小明", "王小明", Loss),
        ("【註銷公告】柳河", "柳河", Deregistration),
        ("勘误：本报", "本报", Correction),
        ("致歉声明：因", "因", Apology),
        ("公示：拟录用", "拟录用", Disclosure),
        ("［启事］", "", Announcement),
    ]) {
        assert_eq!(run_in(text), Some((text.len() - rest.len(), want)), "{text}");
    }
    for text in refuses([
        "公告发布后",
        "更正错误",
        "声明称",
        "道歉之后：",
        "遗失的钱包",
        "启事一登",
        "声明书送达：",
        "公告牌倒下：",
        "遗失在路上：",
        "招聘会上：",
        "更正说法：",
        "讣告刊出后",
    ]) {
        assert_eq!(run_in(text), None, "{text}");
    }
    for (text, want) in reads([
        ("遗失公章一枚，声明作废。", Loss),
        ("自公告之日起四十五日内申报债权。特此公告。", Announcement),
        ("应为“柳河”，特此更正。", Correction),
        ("身份证（尾号0011），特此声明作废", Loss),
        ("遗失作废。", Loss),
        ("声明作废", Loss),
        ("特此通告。", Announcement),
        ("特此声明。", Announcement),
        ("特此更正，并致歉意。", Correction),
        ("特此讣告。", Obituary),
        ("谨此讣告。", Obituary),
        ("特此致歉。", Apology),
        ("特此启事。", Announcement),
        ("聲明作廢。", Loss),
        ("特此聲明。", Announcement),
        ("拟录用人员名单如上，特此公示。", Disclosure),
        ("某某遗失公章一枚，现声明作废。", Loss),
        ("逾期视为送达。特此公告", Announcement),
        ("欢迎投稿，特此奉告。", Announcement),
        ("给读者带来不便，谨此致歉。", Apology),
    ]) {
        assert_eq!(formula(text), Some(want), "{text}");
    }
    for text in refuses([
        "须先登报声明作废。",
        "作废。",
        "他当众声明。",
        "票据到期作废。",
        "合同作废。",
        "特此",
        "发布公告。",
        "一律作废。",
        "不再声明。",
        "宣布更正。",
        "当面致歉。",
    ]) {
        assert_eq!(formula(text), None, "{text}");
    }
}

#[test]
fn words_read_back() {
    for kind in NoticeKind::ALL {
        assert_eq!(kind.to_string().parse(), Ok(*kind));
    }
}

#[test]
fn close_to_notices() {
    assert!(run_in("■遗失声明王小明").is_none() && run_in("公告 第3号").is_none());
    assert_eq!(title("［遗失声明］"), Some(NoticeKind::Loss));
}
