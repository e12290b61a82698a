//! The words of notices: their titles, who gives them, what tells of one, how they close.

use crate::grammar::words::{List, Words};
use crate::model::notice::NoticeKind;

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

pub(super) static TITLE_TAILS: Words<NoticeKind, { TITLES.len() }> = Words::tails(TITLES);

pub(super) static TITLE_HEADS: Words<NoticeKind, { TITLES.len() }> = Words::heads(TITLES);

pub(super) static PLAIN_TAILS: Words<NoticeKind, { PLAIN.len() }> = Words::tails(PLAIN);

pub(super) static PLAIN_HEADS: Words<NoticeKind, { PLAIN.len() }> = Words::heads(PLAIN);

pub(super) static FORMULA_TAILS: Words<NoticeKind, { FORMULAS.len() }> = Words::tails(FORMULAS);

pub(super) static GIVER_TAILS: List<{ GIVERS.len() }> = List::tails(GIVERS);

pub(super) static TOLD_TAILS: List<{ TOLD.len() }> = List::tails(TOLD);
