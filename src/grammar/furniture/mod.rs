//! Lines that belong to no article: staff, contacts, pointers, page numbers.

mod contact;
mod pointer;
mod staff;

pub(crate) use staff::staff_len;

use crate::model::issue::FurnitureKind;
use crate::model::leaf::is_ignorable;
use crate::text::signs::Signs;
use crate::text::table::CharSet;
use contact::contact;
use pointer::{folio, pointer};
use staff::{mixed_staff, staff};

fn trim(text: &str) -> &str {
    text.trim_matches(is_ignorable)
}

/// A whole line that is furniture; `signs` are those that stand in it.
pub(crate) fn line(line: &str, signs: Signs) -> Option<FurnitureKind> {
    const LONGEST: usize = 400;
    if line.len() > LONGEST {
        return None;
    }
    if folio(line) {
        return Some(FurnitureKind::Folio);
    }
    if staff(line, signs) || mixed_staff(line, signs) {
        return Some(FurnitureKind::Staff);
    }
    if fixture(line) {
        return Some(FurnitureKind::Fixture);
    }
    if signs.has(Signs::POINTER) && pointer(line) {
        return Some(FurnitureKind::Pointer);
    }
    contact(line, signs).then_some(FurnitureKind::Contact)
}

/// What the paper prints above and below advertisements: 广告, 本版信息仅供参考，不构成投资建议.
fn fixture(text: &str) -> bool {
    static FRAME: CharSet = CharSet::of("—-－–_*·【】[]［］（）()■●");
    const LONGEST: usize = 60;
    const LABELS: &[&str] = &["广告", "公益广告", "分类广告", "分类信息", "商业广告", "廣告", "公益廣告"];
    const WARNINGS: &[&str] = &[
        "不构成投资建议",
        "投资须谨慎",
        "投资需谨慎",
        "入市须谨慎",
        "入市需谨慎",
        "本报不承担",
        "与本报无关",
        "不承担法律责任",
    ];
    const OPENINGS: &[&str] = &[
        "刊登须知",
        "温馨提示",
        "友情提示",
        "特别提示",
        "本版",
        "本栏",
        "以上",
        "市场有风险",
        "股市有风险",
        "投资有风险",
    ];
    let text = trim(text);
    if text.chars().nth(LONGEST).is_some() {
        return false;
    }
    let frame = |c: char| is_ignorable(c) || FRAME.has(c);
    let bare = text.trim_matches(frame);
    LABELS.contains(&bare)
        || OPENINGS.iter().any(|w| bare.starts_with(w)) && WARNINGS.iter().any(|w| bare.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture() {
        use FurnitureKind::*;
        for (text, want) in [
            ("— 1 —", Folio),
            ("·2·", Folio),
            ("２ / ４", Folio),
            ("第2版", Folio),
            ("２版　综 合　新 闻", Folio),
            ("A5 地方综合", Folio),
            ("平安法治　　B04", Folio),
            ("——— 广告 ———", Fixture),
            ("广告", Fixture),
            ("本版信息仅供参考，不构成投资建议", Fixture),
            ("【市场有风险　投资须谨慎】", Fixture),
            ("责任编辑 石某 版式 田禾", Staff),
            ("编辑 林小筝　美编 苏木　校对 何小荣", Staff),
            ("编辑：秦月　　校对：江 南　　　印刷：沅口印务", Staff),
            ("本版编辑：王小民校对：郑小钢电话：（0700）5557104", Staff),
            ("A5 地方綜合　編輯／何小晨　美編／李小蓉", Staff),
            ("11　体育·副刊　2021年5月10日　星期一　值班编委 钱明 责任编辑 石磊", Staff),
            ("沅口日报社出版 值班编委 秦小舟 责任编辑 石某 版式 田禾", Staff),
            ("►评论员文章《护林》详见2版", Pointer),
            (">>>02", Pointer),
            ("报道见A3版", Pointer),
            ("青石桥的早晨　　►6版", Pointer),
            ("柳湾桃农上网记 >>> A3版", Pointer),
            ("夜校亮起一盏灯……7版", Pointer),
            ("本报热线 5550200　广告发行 5550299", Contact),
            ("社址：某市南门西巷二十七号　电话：二四五　零售每份五分", Contact),
            ("讀者服務專線：（09）555-0134　傳真：（09）555-0135", Contact),
            ("本版投稿邮箱：fukan@example.com", Contact),
            ("E-mail:zbs@example.net  版式制作：张某", Contact),
            ("某某融媒客户端 新闻热线 5550700", Contact),
            ("执行主编：云某 责任编辑：萨某 版式策划：阿某", Staff),
            ("总值班：柯某 责任编辑：姚某 校对：魏某", Staff),
        ] {
            assert_eq!(line(text, Signs::ALL), Some(want), "{text}");
        }
        for text in [
            "记者走进编辑部",
            "热线开通一年来，共接到电话两万个",
            "第二届运动会开幕",
            "A股三连阳",
            "一",
            "编辑同志：",
            "新校舍开门迎学生",
            "校对工作不容马虎",
            "见证历史",
            "改版·首页6版式一新",
            "从8版…到16版的扩版史",
            "10月1日",
            "印刷厂里忙",
            "地址变了，服务不变",
            "会议强调",
            "2024年9月18日",
            "微信支付全覆盖",
            "50所",
            "看完才知道第2版印错了",
        ] {
            assert_eq!(line(text, Signs::ALL), None, "{text}");
        }
    }
}
