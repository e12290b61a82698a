//! Units in traditional characters, and the same in simplified ones.

use super::unit::Unit;

/// The traditional characters that units are written with, each before its simplified form (《简化字总表》, 1986).
const PAIRS: &str = "\
    個个戶户隻只頭头條条張张冊册臺台輛辆棟栋間间處处項项頂顶盞盏顆颗門门發发塊块節节頁页樁桩筆笔課课單单則则級级屆届層层輪轮幀帧檔档縷缕貼贴闋阕聯联環环桿杆欄栏題题車车標标\
    鋪铺攤摊櫃柜壟垄輩辈錠锭軸轴莖茎聲声掛挂紗纱準准廂厢學学時时額额雙双對对組组隊队幫帮撥拨窩窝類类種种樣样綹绺籠笼屜屉叢丛疊叠灘滩擔担陣阵盤盘壺壶籃篮罈坛甕瓮湯汤鍋锅倉仓\
    聽听簍篓頓顿場场針针劑剂腳脚槍枪轉转連连勝胜敗败噸吨縣县區区鄉乡鎮镇國国島岛賽赛頃顷畝亩歲岁兩两幣币";

fn simple(c: char) -> char {
    let mut pairs = PAIRS.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if traditional == c {
            return simplified;
        }
    }
    c
}

impl Unit {
    /// The same unit as simplified characters write it, to count 公頃 and 公顷, 戶 and 户 as one. A unit that is
    /// written in them already, or has no such form, is given back as it is.
    ///
    /// A unit that is a word keeps the script that it is printed in, as its [symbol](Self::symbol) is the printed word.
    ///
    /// ```
    /// use baokan::{Quantity, Unit};
    /// let unit = |text: &str| text.parse::<Unit>().unwrap();
    /// assert_ne!(unit("公頃"), unit("公顷"));
    /// assert_eq!(unit("公頃").simplified(), unit("公顷"));
    /// assert_eq!(unit("km").simplified(), unit("公里"));
    /// ```
    #[must_use]
    pub fn simplified(self) -> Self {
        let text = self.to_string();
        // Most are no words, or simplified.
        if text.is_ascii() || text.chars().all(|c| simple(c) == c) {
            return self;
        }
        let simplified: String = text.chars().map(simple).collect();
        let found = simplified.parse::<Self>().ok().and_then(|unit| unit.measuring(self.dimension()));
        found.filter(|unit| unit.to_string() == simplified).unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    #[test]
    fn every_traditional_unit_has_its_twin() {
        let mut found = 0;
        for unit in units() {
            let simplified = unit.simplified();
            assert_eq!(simplified.simplified(), simplified, "{unit}");
            assert_eq!(
                (simplified.dimension(), simplified.factor()),
                (unit.dimension(), unit.factor()),
                "{unit}"
            );
            assert_eq!(simplified != unit, unit.to_string().chars().any(|c| simple(c) != c), "{unit}");
            found += usize::from(simplified != unit);
        }
        assert!(found > 100, "{found}");
    }

    #[test]
    fn pairs_are_pairs() {
        let signs: Vec<char> = PAIRS.chars().collect();
        assert_eq!(signs.len() % 2, 0);
        for (at, pair) in signs.chunks(2).enumerate() {
            assert_ne!(pair[0], pair[1]);
            assert!(signs.chunks(2).take(at).all(|other| other[0] != pair[0]), "{} comes twice", pair[0]);
            assert_eq!(simple(pair[1]), pair[1]);
        }
    }

    #[test]
    fn with_a_denominator() {
        for (text, want) in [("元/公頃", "元/公顷"), ("公斤/畝", "kg/亩"), ("元/吨", "元/t"), ("齣", "齣")]
        {
            assert_eq!(text.parse::<Unit>().unwrap().simplified().to_string(), want);
        }
    }
}
