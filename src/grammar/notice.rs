//! 公告, 启事, 声明: the titles of notices, and notices that are run in.

use super::words::{List, Words};
use crate::model::article::Article;
use crate::model::leaf::is_ignorable;
use crate::model::notice::{NotAMark, NoticeKind};
use crate::text::class::{Class, class, digit};

/// Words that make a line a notice's title by themselves and behind the name of who gives it, the longer before
/// their own tails.
const TITLES: &[(&str, NoticeKind)] = &[
    ("遗失声明", NoticeKind::Loss),
    ("遺失聲明", NoticeKind::Loss),
    ("遗失公告", NoticeKind::Loss),
    ("遗失启事", NoticeKind::Loss),
    ("遗失启示", NoticeKind::Loss),
    ("挂失声明", NoticeKind::Loss),
    ("作废声明", NoticeKind::Loss),
    ("作废公告", NoticeKind::Loss),
    ("注销公告", NoticeKind::Deregistration),
    ("註銷公告", NoticeKind::Deregistration),
    ("注销声明", NoticeKind::Deregistration),
    ("清算公告", NoticeKind::Deregistration),
    ("减资公告", NoticeKind::Deregistration),
    ("合并公告", NoticeKind::Deregistration),
    ("分立公告", NoticeKind::Deregistration),
    ("解散公告", NoticeKind::Deregistration),
    ("债权申报公告", NoticeKind::Deregistration),
    ("债权公告", NoticeKind::Deregistration),
    ("招标公告", NoticeKind::Tender),
    ("招標公告", NoticeKind::Tender),
    ("中标公告", NoticeKind::Tender),
    ("采购公告", NoticeKind::Tender),
    ("比选公告", NoticeKind::Tender),
    ("询价公告", NoticeKind::Tender),
    ("磋商公告", NoticeKind::Tender),
    ("成交公告", NoticeKind::Tender),
    ("招租公告", NoticeKind::Tender),
    ("资格预审公告", NoticeKind::Tender),
    ("拍卖公告", NoticeKind::Auction),
    ("拍賣公告", NoticeKind::Auction),
    ("变卖公告", NoticeKind::Auction),
    ("竞买公告", NoticeKind::Auction),
    ("出让公告", NoticeKind::Auction),
    ("转让公告", NoticeKind::Auction),
    ("挂牌公告", NoticeKind::Auction),
    ("送达公告", NoticeKind::Court),
    ("开庭公告", NoticeKind::Court),
    ("破产公告", NoticeKind::Court),
    ("仲裁公告", NoticeKind::Court),
    ("公示催告", NoticeKind::Court),
    ("法院公告", NoticeKind::Court),
    ("讣告", NoticeKind::Obituary),
    ("訃告", NoticeKind::Obituary),
    ("讣闻", NoticeKind::Obituary),
    ("訃聞", NoticeKind::Obituary),
    ("更正启事", NoticeKind::Correction),
    ("更正声明", NoticeKind::Correction),
    ("更正公告", NoticeKind::Correction),
    ("更正說明", NoticeKind::Correction),
    ("更正说明", NoticeKind::Correction),
    ("勘误启事", NoticeKind::Correction),
    ("致歉声明", NoticeKind::Apology),
    ("致歉信", NoticeKind::Apology),
    ("道歉声明", NoticeKind::Apology),
    ("道歉启事", NoticeKind::Apology),
    ("招聘启事", NoticeKind::Recruitment),
    ("招聘公告", NoticeKind::Recruitment),
    ("招生简章", NoticeKind::Recruitment),
    ("征稿启事", NoticeKind::Recruitment),
    ("徵稿啟事", NoticeKind::Recruitment),
    ("征文启事", NoticeKind::Recruitment),
    ("征集启事", NoticeKind::Recruitment),
    ("征婚启事", NoticeKind::Recruitment),
    ("寻人启事", NoticeKind::Search),
    ("尋人啟事", NoticeKind::Search),
    ("寻亲公告", NoticeKind::Search),
    ("寻亲启事", NoticeKind::Search),
    ("寻物启事", NoticeKind::Search),
    ("认领启事", NoticeKind::Search),
    ("招领启事", NoticeKind::Search),
    ("停水公告", NoticeKind::Interruption),
    ("停水通知", NoticeKind::Interruption),
    ("停电公告", NoticeKind::Interruption),
    ("停电通知", NoticeKind::Interruption),
    ("停气公告", NoticeKind::Interruption),
    ("停气通知", NoticeKind::Interruption),
    ("封闭施工公告", NoticeKind::Interruption),
    ("封路通告", NoticeKind::Interruption),
    ("迁址公告", NoticeKind::Announcement),
    ("迁坟公告", NoticeKind::Announcement),
    ("敬告读者", NoticeKind::Announcement),
    ("致读者", NoticeKind::Announcement),
    ("郑重声明", NoticeKind::Announcement),
    ("严正声明", NoticeKind::Announcement),
    ("鸣谢启事", NoticeKind::Announcement),
    ("本报启事", NoticeKind::Announcement),
    ("任前公示", NoticeKind::Disclosure),
    ("环评公示", NoticeKind::Disclosure),
    ("规划公示", NoticeKind::Disclosure),
];

/// Words that other lines end with as well: a title by themselves, behind 关于…的, or behind the name of an office.
const PLAIN: &[(&str, NoticeKind)] = &[
    ("公告", NoticeKind::Announcement),
    ("通告", NoticeKind::Announcement),
    ("启事", NoticeKind::Announcement),
    ("啟事", NoticeKind::Announcement),
    ("启示", NoticeKind::Announcement),
    ("声明", NoticeKind::Announcement),
    ("聲明", NoticeKind::Announcement),
    ("公示", NoticeKind::Disclosure),
    ("更正", NoticeKind::Correction),
    ("勘误", NoticeKind::Correction),
    ("致歉", NoticeKind::Apology),
    ("道歉", NoticeKind::Apology),
    ("遗失", NoticeKind::Loss),
    ("挂失", NoticeKind::Loss),
];

/// How the names of those end who give a notice.
const GIVERS: &[&str] = &[
    "法院",
    "检察院",
    "政府",
    "委员会",
    "局",
    "厅",
    "部",
    "办公室",
    "管委会",
    "公司",
    "集团",
    "银行",
    "支队",
    "大队",
    "中心",
    "街道办事处",
    "大学",
    "学院",
    "医院",
    "报社",
    "编辑部",
    "指挥部",
    "委",
];

/// Words right before a notice's name that tell of one and give none: 市政府发布公告.
const TOLD: &[&str] = &[
    "发布", "發布", "发出", "發出", "刊登", "张贴", "登出", "贴出", "则", "份", "张", "个", "条", "的", "看",
    "写", "收到", "作出", "发表", "發表", "联合", "公开", "当众", "登门", "上门", "主动", "要求", "拒绝",
    "及时", "再发", "假", "虚假", "这", "未", "不", "没有", "电话", "向",
];

/// Formulas that close a notice of the kind, at the end of its last paragraph.
const FORMULAS: &[(&str, NoticeKind)] = &[
    ("特此声明作废", NoticeKind::Loss),
    ("声明作废", NoticeKind::Loss),
    ("聲明作廢", NoticeKind::Loss),
    ("遗失作废", NoticeKind::Loss),
    ("特此公告", NoticeKind::Announcement),
    ("特此通告", NoticeKind::Announcement),
    ("特此声明", NoticeKind::Announcement),
    ("特此公示", NoticeKind::Disclosure),
    ("特此更正", NoticeKind::Correction),
    ("特此致歉", NoticeKind::Apology),
    ("特此讣告", NoticeKind::Obituary),
];

static TITLE_TAILS: Words<NoticeKind, { TITLES.len() }> = Words::tails(TITLES);
static TITLE_HEADS: Words<NoticeKind, { TITLES.len() }> = Words::heads(TITLES);
static PLAIN_TAILS: Words<NoticeKind, { PLAIN.len() }> = Words::tails(PLAIN);
static PLAIN_HEADS: Words<NoticeKind, { PLAIN.len() }> = Words::heads(PLAIN);
static FORMULA_TAILS: Words<NoticeKind, { FORMULAS.len() }> = Words::tails(FORMULAS);
static GIVER_TAILS: List<{ GIVERS.len() }> = List::tails(GIVERS);
static TOLD_TAILS: List<{ TOLD.len() }> = List::tails(TOLD);

/// Longest title, in characters.
const LONGEST: usize = 40;

/// Characters that end a title or stand in its brackets.
fn ends_title(c: char) -> bool {
    matches!(
        c,
        '告' | '事' | '示' | '明' | '正' | '歉' | '闻' | '聞' | '误' | '失' | '章' | '催' | '信' | '者'
    ) || matches!(c, '知' | '）' | ')' | '】' | ']' | '》' | '」' | '！' | '：' | ':')
}

/// A whole line that is a notice's title.
///
/// title = [ giver ] [ 关于 … 的 ] word [ "（" number "）" ], in brackets or not, spaces between the characters or not
pub(crate) fn title(line: &str) -> Option<NoticeKind> {
    let line = line.trim_matches(is_ignorable);
    if !line.ends_with(ends_title) {
        return None;
    }
    let text: String = line.chars().filter(|&c| !is_ignorable(c)).take(LONGEST + 1).collect();
    if text.chars().count() > LONGEST {
        return None;
    }
    let text = text.trim_end_matches(['：', ':']).trim_matches(['■', '●', '◆', '★', '□', '◎']);
    let text = text.strip_prefix(['【', '[', '［', '〖', '「', '《']).unwrap_or(text);
    let text = text.strip_suffix(['】', ']', '］', '〗', '」', '》']).unwrap_or(text);
    let text = unnumbered(text);
    if text.contains(['，', '。', '；', '、', '？', '！', '：', '”', '“', '…']) {
        return None;
    }
    if let Some((len, kind)) = TITLE_TAILS.before(text) {
        let front = text.get(..text.len() - len)?;
        return is_giver(front).then_some(kind);
    }
    let (len, kind) = PLAIN_TAILS.before(text)?;
    let front = text.get(..text.len() - len)?;
    let about =
        front.contains("关于") && front.ends_with('的') || front.contains("關於") && front.ends_with('的');
    // 征地启示 is no notice, but 启示 by itself is a common slip for 启事.
    let whole = front.is_empty() && !text.ends_with("启示");
    let strong = matches!(kind, NoticeKind::Announcement | NoticeKind::Disclosure | NoticeKind::Correction);
    let named = strong && !text.ends_with("启示") && GIVER_TAILS.before(front).is_some() && is_giver(front);
    (whole || about && !text.ends_with("启示") || named).then_some(kind)
}

/// Without its number: 公告（第12号）, 2024年第3号公告, 第三号通告.
fn unnumbered(text: &str) -> &str {
    let cut = text.rfind(['（', '(']).and_then(|at| text.split_at_checked(at));
    let text = match cut {
        Some((front, back)) if back.ends_with(['）', ')']) && !front.is_empty() => front,
        _ => text,
    };
    let front =
        text.trim_start_matches(|c: char| digit(c).is_some() || "年第〔〕[]一二三四五六七八九十".contains(c));
    match front.strip_prefix('号') {
        Some(rest) if front.len() < text.len() && !rest.is_empty() => rest,
        _ => text,
    }
}

/// Whether what stands before a notice's name can be who gives it, or what it is about.
fn is_giver(front: &str) -> bool {
    let plain =
        |c: char| class(c).has(Class::HAN) || digit(c).is_some() || "（）()〔〕《》-—·#号".contains(c);
    front.chars().all(plain) && TOLD_TAILS.before(front).is_none()
}

/// A notice that is run in: 遗失声明：某某遗失…; how many bytes its name and colon take.
pub(crate) fn run_in(paragraph: &str) -> Option<(usize, NoticeKind)> {
    let text = paragraph.trim_start_matches(is_ignorable);
    let body = text.trim_start_matches(['【', '[', '［', '■', '●', '◆', '★']);
    let (len, kind) = TITLE_HEADS.at(body).or_else(|| PLAIN_HEADS.at(body))?;
    let rest = body.get(len..)?;
    let behind = rest.trim_start_matches(['】', ']', '］']);
    let bracket = behind.len() < rest.len() && body.len() < text.len();
    let rest = behind.trim_start_matches(is_ignorable);
    let colon = rest.starts_with(['：', ':']);
    if !(bracket || colon) {
        return None;
    }
    let rest = rest.strip_prefix(['：', ':']).unwrap_or(rest);
    Some((paragraph.len() - rest.len(), kind))
}

/// What the formula at a paragraph's end says: …，声明作废。
pub(crate) fn formula(paragraph: &str) -> Option<NoticeKind> {
    let text = paragraph.trim_end_matches(|c| is_ignorable(c) || matches!(c, '。' | '！' | '.'));
    let (len, kind) = FORMULA_TAILS.before(text)?;
    let front = text.get(..text.len() - len)?.trim_end_matches(is_ignorable);
    // 必须先登报声明作废 tells of it.
    let edge =
        front.is_empty() || front.ends_with(['，', '。', '；', ',', '：', '！', '特', '现', '均', '）']);
    edge.then_some(kind)
}

impl Article {
    /// What the article is a notice about, if it is one: by its headline (遗失声明, 关于…的公告), by the word run in
    /// before its text, or by the formula that closes it (声明作废).
    ///
    /// ```
    /// use baokan::model::notice::NoticeKind;
    /// let issue = baokan::parse_issue("遗失声明\n某县柳河水泥厂遗失公章一枚，编号3301，声明作废。");
    /// assert_eq!(issue.articles[0].notice(), Some(NoticeKind::Loss));
    /// ```
    pub fn notice(&self) -> Option<NoticeKind> {
        let last = self.body.last().map(|p| p.text.as_str());
        self.headline
            .iter()
            .rev()
            .chain(&self.kicker)
            .find_map(|leaf| title(&leaf.text))
            .or_else(|| title(&self.title()))
            .or_else(|| self.body.first().and_then(|p| run_in(&p.text)).map(|(_, kind)| kind))
            .or_else(|| last.and_then(formula))
    }
}

/// Reads a notice's title: `遗失声明`, `某市人民法院公告`, `关于封闭施工的通告`.
impl core::str::FromStr for NoticeKind {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        title(text).ok_or_else(|| NotAMark { what: "title of a notice", text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
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
        for text in ["须先登报声明作废。", "作废。", "他当众声明。", "票据到期作废。"]
        {
            assert_eq!(formula(text), None, "{text}");
        }
    }

    #[test]
    fn words_read_back() {
        for kind in NoticeKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(*kind));
        }
    }
}
