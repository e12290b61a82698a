//! Agencies and papers by name, and where a page names each: at a dateline's head, in a credit, beside a picture.

/// Where names stand: a set of places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places(u8);

/// At a dateline's head.
pub(super) const DATELINE: Places = Places(1);
/// Alone in a bracket, as a text's source.
pub(super) const CREDIT: Places = Places(2);
/// Beside a picture that a paper prints; such a name is no person's.
pub(super) const PICTURE: Places = Places(4);
/// For short, where a text says whose it is; nobody's name.
pub(super) const SHORT: Places = Places(8);

impl Places {
    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Each name with the places where it is looked for; the longer before its own head.
const NAMES: &[(&str, Places)] = &[
    ("新华社", DATELINE.and(CREDIT).and(PICTURE)),
    ("新華社", DATELINE.and(CREDIT).and(PICTURE)),
    ("新华网", DATELINE.and(CREDIT)),
    ("新華網", CREDIT),
    ("中新社", DATELINE.and(CREDIT).and(PICTURE)),
    ("中新网", DATELINE.and(CREDIT)),
    ("中新網", CREDIT),
    ("中国新闻社", DATELINE.and(CREDIT)),
    ("中國新聞社", DATELINE),
    ("中通社", DATELINE),
    ("中评社", DATELINE),
    ("中評社", DATELINE),
    ("人民日报", DATELINE.and(CREDIT)),
    ("人民日報", DATELINE),
    ("人民网", DATELINE.and(CREDIT)),
    ("人民政协报", DATELINE),
    ("人民法院报", DATELINE),
    ("央视新闻", DATELINE.and(CREDIT)),
    ("央视网", DATELINE.and(CREDIT)),
    ("央广网", DATELINE.and(CREDIT)),
    ("中央广播电视总台", DATELINE),
    ("总台", DATELINE),
    ("光明日报", DATELINE.and(CREDIT)),
    ("光明网", DATELINE),
    ("经济日报", DATELINE.and(CREDIT)),
    ("科技日报", DATELINE),
    ("工人日报", DATELINE),
    ("农民日报", DATELINE),
    ("法治日报", DATELINE),
    ("法制日报", DATELINE),
    ("检察日报", DATELINE),
    ("解放军报", DATELINE),
    ("中国军网", DATELINE),
    ("中国青年报", DATELINE),
    ("中青报", DATELINE),
    ("中国妇女报", DATELINE),
    ("中国日报", DATELINE),
    ("中国教育报", DATELINE),
    ("中国环境报", DATELINE),
    ("中国新闻网", DATELINE),
    ("中国经济网", DATELINE),
    ("中国网", DATELINE),
    ("国际在线", DATELINE),
    ("学习时报", DATELINE),
    ("环球时报", DATELINE),
    ("参考消息", DATELINE),
    ("澎湃新闻", DATELINE),
    ("界面新闻", DATELINE),
    ("封面新闻", DATELINE),
    ("红星新闻", DATELINE),
    ("上游新闻", DATELINE),
    ("极目新闻", DATELINE),
    ("法新社", DATELINE.and(CREDIT).and(PICTURE)),
    ("法新", CREDIT.and(PICTURE)),
    ("路透社", DATELINE.and(CREDIT).and(PICTURE)),
    ("路透", DATELINE.and(CREDIT).and(PICTURE)),
    ("美联社", DATELINE.and(CREDIT).and(PICTURE)),
    ("美聯社", DATELINE.and(CREDIT).and(PICTURE)),
    ("合众国际社", DATELINE),
    ("合众社", DATELINE),
    ("合眾社", DATELINE),
    ("塔斯社", DATELINE.and(CREDIT)),
    ("俄塔社", DATELINE),
    ("俄新社", DATELINE),
    ("国际文传电讯社", DATELINE),
    ("共同社", DATELINE.and(CREDIT)),
    ("时事社", DATELINE),
    ("韩联社", DATELINE.and(CREDIT)),
    ("韓聯社", DATELINE),
    ("朝中社", DATELINE),
    ("德新社", DATELINE),
    ("安莎社", DATELINE),
    ("埃菲社", DATELINE),
    ("彭博社", DATELINE),
    ("中央社", DATELINE.and(CREDIT)),
    ("大公文匯", DATELINE),
    ("大公文汇", DATELINE),
    ("香港文匯報", DATELINE),
    ("香港文汇报", DATELINE),
    ("文匯報", DATELINE),
    ("文汇报", DATELINE),
    ("大公報", DATELINE),
    ("大公报", DATELINE),
    ("香港商報", DATELINE),
    ("香港商报", DATELINE),
    ("明報", DATELINE),
    ("明报", DATELINE),
    ("星島日報", DATELINE),
    ("聯合報", DATELINE),
    ("聯合晚報", DATELINE),
    ("自由時報", DATELINE),
    ("中國時報", DATELINE),
    ("工商時報", DATELINE),
    ("經濟日報", DATELINE),
    ("澳門日報", DATELINE),
    ("央视", CREDIT.and(SHORT)),
    ("央視", CREDIT.and(SHORT)),
    ("中新", CREDIT.and(SHORT)),
    ("央广", CREDIT.and(SHORT)),
    ("新华", CREDIT.and(SHORT)),
    ("央廣", SHORT),
    ("新華", SHORT),
    ("视觉中国", PICTURE),
    ("東方IC", PICTURE),
    ("东方IC", PICTURE),
    ("人民视觉", PICTURE),
    ("影像中国", PICTURE),
    ("光明图片", PICTURE),
    ("人民图片", PICTURE),
    ("CFP", PICTURE),
    ("IC photo", PICTURE),
];

/// How many words [`list`] has.
pub(super) const fn count(place: Places, others: &[&str]) -> usize {
    let (mut count, mut at) = (others.len(), 0);
    while at < NAMES.len() {
        count += NAMES[at].1.has(place) as usize;
        at += 1;
    }
    count
}

/// The names that stand at a place, behind other words that stand there. `N` is [`count`].
pub(super) const fn list<const N: usize>(place: Places, others: &[&'static str]) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut count, mut at) = (0, 0);
    while count < others.len() {
        words[count] = others[count];
        count += 1;
    }
    while at < NAMES.len() {
        if NAMES[at].1.has(place) {
            words[count] = NAMES[at].0;
            count += 1;
        }
        at += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_before_their_heads() {
        for (at, (name, places)) in NAMES.iter().enumerate() {
            assert!(places.0 != 0, "{name}");
            for (other, _) in NAMES.iter().skip(at + 1) {
                assert!(!other.starts_with(name), "{name} hides {other}");
            }
        }
    }

    #[test]
    fn lists() {
        const SHORTS: [&str; count(SHORT, &["综合"])] = list(SHORT, &["综合"]);
        assert_eq!(SHORTS.first(), Some(&"综合"));
        assert!(SHORTS.contains(&"中新") && !SHORTS.contains(&"中新社") && !SHORTS.contains(&""));
    }
}
