//! Characters that stand for others: what some fonts and code pages put in their place.
//!
//! A small map, and not a normalisation form: only characters that a Chinese page sets as another one are read as that
//! one. Full-width letters and figures, circled numbers and units are left as they are. Source: the decompositions of
//! the Unicode Character Database, and its `EquivalentUnifiedIdeograph.txt` for the radicals.

/// 康熙部首, U+2F00 to U+2FD5.
const RADICALS: &str = concat!(
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂",
    "夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗",
    "斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田",
    "疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛",
    "舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜",
    "隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹",
    "黽鼎鼓鼠鼻齊齒龍龜龠",
);

/// CJK compatibility ideographs, U+F900 to U+FA6D; those that stand for none of the same length are left.
const IDEOGRAPHS: &str = concat!(
    "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐",
    "濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄",
    "籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便",
    "復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪",
    "麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹",
    "寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜",
    "琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝",
    "燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏",
    "塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧",
    "免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎",
    "穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘",
);

static RADICAL_TABLE: [char; 214] = table(RADICALS);
static IDEOGRAPH_TABLE: [char; 366] = table(IDEOGRAPHS);

/// The characters of a string of three-byte characters.
const fn table<const N: usize>(text: &str) -> [char; N] {
    let mut out = [' '; N];
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < N {
        let code = ((bytes[3 * at] as u32 & 0x0f) << 12)
            | ((bytes[3 * at + 1] as u32 & 0x3f) << 6)
            | (bytes[3 * at + 2] as u32 & 0x3f);
        out[at] = match char::from_u32(code) {
            Some(c) => c,
            None => ' ',
        };
        at += 1;
    }
    out
}

/// The character that another one stands for, if it stands for one. Both have the same length in UTF-8.
pub(crate) fn stands_for(c: char) -> Option<char> {
    // Nearly all characters of a page are below or between these.
    if !matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{f900}'..='\u{ff64}') {
        return None;
    }
    let other = match c {
        '\u{2f00}'..='\u{2fd5}' => *RADICAL_TABLE.get(c as usize - 0x2f00)?,
        '\u{f900}'..='\u{fa6d}' => *IDEOGRAPH_TABLE.get(c as usize - 0xf900)?,
        '\u{2e80}'..='\u{2eff}' => radical(c)?,
        '\u{fe10}'..='\u{fe6b}' | '\u{ff61}'..='\u{ff64}' => mark(c)?,
        _ => return None,
    };
    (other != c).then_some(other)
}

/// 部首补充: the radicals that stand for a character, U+2E80 to U+2EF3.
const fn radical(c: char) -> Option<char> {
    Some(match c {
        '\u{2e8e}' => '兀',
        '\u{2e92}' => '巳',
        '\u{2e93}' => '幺',
        '\u{2e9d}' => '月',
        '\u{2e9f}' => '母',
        '\u{2ea0}' => '民',
        '\u{2ea9}' => '王',
        '\u{2eac}' => '示',
        '\u{2eae}' => '竹',
        '\u{2eb6}' => '羊',
        '\u{2ebc}' => '月',
        '\u{2ec1}' => '虎',
        '\u{2ec4}' => '西',
        '\u{2ec5}' => '见',
        '\u{2ec6}' => '角',
        '\u{2ec9}' => '贝',
        '\u{2eca}' => '足',
        '\u{2ecb}' => '车',
        '\u{2ed1}' => '長',
        '\u{2ed3}' => '长',
        '\u{2ed4}' => '门',
        '\u{2ed7}' => '雨',
        '\u{2ed8}' => '青',
        '\u{2ed9}' => '韦',
        '\u{2eda}' => '页',
        '\u{2edb}' => '风',
        '\u{2edc}' => '飞',
        '\u{2edd}' => '食',
        '\u{2ee2}' => '马',
        '\u{2ee3}' => '骨',
        '\u{2ee4}' => '鬼',
        '\u{2ee5}' => '鱼',
        '\u{2ee6}' => '鸟',
        '\u{2ee7}' => '卤',
        '\u{2ee8}' => '麦',
        '\u{2ee9}' => '黄',
        '\u{2eeb}' => '斉',
        '\u{2eec}' => '齐',
        '\u{2eee}' => '齿',
        '\u{2ef0}' => '龙',
        '\u{2ef3}' => '龟',
        _ => return None,
    })
}

/// Marks in vertical, small and half-width form.
const fn mark(c: char) -> Option<char> {
    Some(match c {
        '\u{fe10}' | '\u{fe50}' => '，',
        '\u{fe11}' | '\u{fe51}' | '\u{ff64}' => '、',
        '\u{fe12}' | '\u{ff61}' => '。',
        '\u{fe13}' | '\u{fe55}' => '：',
        '\u{fe14}' | '\u{fe54}' => '；',
        '\u{fe15}' | '\u{fe57}' => '！',
        '\u{fe16}' | '\u{fe56}' => '？',
        '\u{fe17}' => '〖',
        '\u{fe18}' => '〗',
        '\u{fe19}' => '…',
        '\u{fe35}' | '\u{fe59}' => '（',
        '\u{fe36}' | '\u{fe5a}' => '）',
        '\u{fe37}' | '\u{fe5b}' => '｛',
        '\u{fe38}' | '\u{fe5c}' => '｝',
        '\u{fe39}' | '\u{fe5d}' => '〔',
        '\u{fe3a}' | '\u{fe5e}' => '〕',
        '\u{fe3b}' => '【',
        '\u{fe3c}' => '】',
        '\u{fe3d}' => '《',
        '\u{fe3e}' => '》',
        '\u{fe3f}' => '〈',
        '\u{fe40}' => '〉',
        '\u{fe41}' | '\u{ff62}' => '「',
        '\u{fe42}' | '\u{ff63}' => '」',
        '\u{fe43}' => '『',
        '\u{fe44}' => '』',
        '\u{fe47}' => '［',
        '\u{fe48}' => '］',
        '\u{fe52}' => '．',
        '\u{fe6a}' => '％',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands() {
        for (c, want) in [
            ('⽉', '月'),
            ('⽇', '日'),
            ('⼀', '一'),
            ('⿕', '龠'),
            ('⻓', '长'),
            ('⻛', '风'),
            ('\u{f967}', '不'),
            ('\u{fa12}', '晴'),
            ('︵', '（'),
            ('﹁', '「'),
            ('﹐', '，'),
            ('｡', '。'),
        ] {
            assert_eq!(stands_for(c), Some(want), "{c}");
        }
        for c in ['月', '一', 'Ａ', '１', '①', '㎡', '，', 'a', '\u{fa0e}'] {
            assert_eq!(stands_for(c), None, "{c}");
        }
    }

    /// Of each block, so many characters stand for others.
    #[test]
    fn none_is_forgotten() {
        for (block, count) in [
            ('\u{2e80}'..='\u{2eff}', 41),
            ('\u{2f00}'..='\u{2fdf}', 214),
            ('\u{fe10}'..='\u{fe1f}', 10),
            ('\u{fe30}'..='\u{fe4f}', 18),
            ('\u{fe50}'..='\u{fe6f}', 14),
            ('\u{ff00}'..='\u{ffef}', 4),
        ] {
            assert_eq!(block.clone().filter(|c| stands_for(*c).is_some()).count(), count, "{block:?}");
        }
    }

    #[test]
    fn as_long_as_what_they_stand_for() {
        for c in '\u{2e80}'..='\u{ffff}' {
            if let Some(other) = stands_for(c) {
                assert_eq!(c.len_utf8(), other.len_utf8(), "{c}");
                assert_eq!(stands_for(other), None, "{c}");
            }
        }
    }
}
