//! Letters and their answers: whom a letter is addressed to, and what is asked and answered.

use super::block::ends_sentence;
use super::mark::{Kind, Mark};
use super::opening::{addresses, answers, asks};
use crate::text::class::{Class, class};
use crate::text::lines::Line;

/// Narrowest indent of a paragraph.
const INDENTED: u16 = 3;

/// Marks where letters, questions and answers open.
pub(super) fn letters(source: &str, lines: &[Line], marks: &mut [Mark]) {
    let is_text = |marks: &[Mark], at: usize| marks.get(at).is_some_and(|m| m.kind == Kind::Text);
    let (mut asked, mut answered) = (false, false);
    for (index, line) in lines.iter().enumerate() {
        let text = line.text(source);
        // 编辑同志：我家六亩棉花…: the letter begins in the same line.
        let opens = ["编辑同志", "编辑部", "編輯先生"]
            .iter()
            .any(|w| text.strip_prefix(*w).is_some_and(|t| t.starts_with(['：', ':'])));
        if let Some(mark) = marks.get_mut(index).filter(|m| opens && m.kind == Kind::Text) {
            mark.bullet = true;
        }
        asked |= asks(text);
        answered |= answers(text);
        if !is_text(marks, index) || !is_salutation(text) || line.indent >= INDENTED {
            continue;
        }
        // The letter begins right below, as a paragraph; somebody's words would be in quotes.
        let letter = lines.get(index + 1).is_some_and(|next| {
            next.indent >= INDENTED && next.blanks == 0 && !next.text(source).starts_with(['“', '「'])
        });
        // A paragraph's last line, or a line that is one of a headline, may end with a colon, too.
        let ended = index.checked_sub(1).and_then(|before| lines.get(before)).is_none_or(|before| {
            line.blanks > 0
                || !is_text(marks, index - 1)
                || before.indent >= 2 * INDENTED
                || addresses(text, before.text(source))
                || ends_sentence(before.text(source))
        });
        if let Some(mark) = marks.get_mut(index).filter(|_| letter && ended) {
            mark.addresses = true;
        }
    }
    if asked && answered {
        turns(source, lines, marks);
    }
}

/// Marks questions and answers as paragraphs. An asker's name in brackets ends no article if the answer follows.
fn turns(source: &str, lines: &[Line], marks: &mut [Mark]) {
    for (index, line) in lines.iter().enumerate() {
        let text = line.text(source);
        let answer = answers(text);
        let before = index.checked_sub(1).and_then(|at| lines.get(at).zip(marks.get(at)));
        // 有人 | 问：: a full line of a sentence goes on.
        let goes_on = before.is_some_and(|(b, mark)| {
            let text = b.text(source);
            let ended = ends_sentence(text) || mark.ends_article || text.ends_with(['）', ')']);
            mark.kind == Kind::Text && b.width + 1 >= line.width && !ended
        });
        if !(answer || asks(text)) || goes_on && line.indent < INDENTED {
            continue;
        }
        if let Some(mark) = marks.get_mut(index).filter(|m| m.kind == Kind::Text) {
            mark.bullet = true;
            if let Some(before) = index.checked_sub(1).and_then(|at| marks.get_mut(at)).filter(|_| answer) {
                before.ends_article &= before.kind != Kind::Text;
            }
        }
    }
}

/// Whether a line is a name or a form of address as a whole, with a colon: 叶子姐姐：.
fn is_salutation(text: &str) -> bool {
    /// Longest such line, in characters.
    const LONGEST: usize = 10;
    /// Words that somebody's words or a list follow.
    const SAID: &[&str] = &[
        "说", "說", "道", "问", "問", "答", "称", "稱", "写", "寫", "是", "着", "了", "想", "喊", "叫", "诉",
        "訴", "下", "出", "示", "为", "為", "有", "曰", "忆", "憶", "到", "求", "调", "議", "议", "诉", "容",
        "叹", "法", "上", "中", "里", "的", "因", "案", "果", "点", "點", "语", "释", "知", "复", "嘱", "呼",
    ];
    let Some(who) = text.strip_suffix(['：', ':']) else { return false };
    let long = who.chars().take(LONGEST + 1).count();
    (2..=LONGEST).contains(&long)
        && who.chars().all(|c| class(c).has(Class::HAN))
        && !SAID.iter().any(|w| who.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::mark::mark;
    use crate::text::lines::split;

    fn marks(page: &str) -> Vec<Mark> {
        mark(page, &split(page))
    }

    #[test]
    fn salutations() {
        for text in ["叶子姐姐：", "小禾：", "瞿秀兰读者：", "法律顾问老周:"] {
            assert!(is_salutation(text), "{text}");
        }
        for text in ["老周说：", "名单如下：", "第２条：", "小禾", "：", "他在信里写道：", "老周，你好："]
        {
            assert!(!is_salutation(text), "{text}");
        }
        for (page, want) in [
            ("婆家的钥匙该交给谁？\n阿梅姐：\n　　我结婚两年，和公婆住对门。", Some(1)),
            ("日子总要过下去。\n阿梅姐：\n　　我结婚两年，和公婆住对门。", Some(1)),
            ("日子总要过下去。\n　　柳湾 小禾\n小禾：\n　　钥匙归你们两个人。", Some(2)),
            // Somebody's words, a sentence that goes on, a headline.
            ("日子总要过下去。\n阿梅姐：\n　　“我结婚两年了。”", None),
            ("昨天下午来到现场的是\n河东村老支书：\n　　我结婚两年，和公婆住对门。", None),
            ("日子总要过下去。\n青石新区：\n三座新桥同时通车", None),
        ] {
            let found = marks(page).iter().position(|m| m.addresses);
            assert_eq!(found, want, "{page}");
        }
    }

    #[test]
    fn letters_that_open_in_a_line() {
        let page = "棉苗“红腿”怎么办\n编辑同志：我家六亩棉花，出苗\n时好好的，这几天苗茎发红。\n";
        assert_eq!(marks(page).iter().position(|m| m.bullet), Some(1));
        assert!(!marks("编辑同志们都很忙，\n没有空。\n").iter().any(|m| m.bullet));
    }

    #[test]
    fn questions_and_answers() {
        let bullets = |page: &str| -> Vec<usize> {
            marks(page).iter().enumerate().filter(|(_, m)| m.bullet).map(|(at, _)| at).collect()
        };
        for (page, want) in [
            (
                "麦苗发黄怎么办\n问：我家的麦苗叶尖发黄，根也\n短。（柳湾村 李青）\n答：多半是缺水。",
                &[1, 3][..],
            ),
            ("问：麦苗发黄怎么办？\n答：多半是缺水。", &[0, 1]),
            // A sentence that goes on, and a question without its answer.
            ("问：麦苗怎么办？\n答：浇水。可是总有好些人\n问：浇多少？", &[0, 1]),
            ("问：麦苗发黄怎么办？\n多半是缺水。", &[]),
        ] {
            assert_eq!(bullets(page), want, "{page}");
        }
        let page = "问：麦苗叶尖发黄怎么办？（柳湾村 李青）\n答：多半是缺水。（柳湾村 李青）\n第二天的戏。";
        let ends: Vec<bool> = marks(page).iter().map(|m| m.ends_article).collect();
        assert_eq!(ends, [false, true, false]);
    }
}
