//! Weather forecasts, which most papers carry under a headline that says no more than what kind of text it is.

use crate::text::class::{Class, class};
use crate::text::table::CharSet;

/// Longest title, in characters.
const LONGEST_TITLE: usize = 12;

/// How titles of forecasts end: 明天气象预报, 城市天气预报, 天气趋势分析.
const TITLES: &[&str] = &[
    "气象预报",
    "天气预报",
    "天气趋势分析",
    "天气趋势",
    "天气形势",
    "今日天气",
    "明日天气",
    "城市天气",
    "氣象預報",
    "天氣預報",
    "今日天氣",
    "天氣概況",
];

/// What the first words of a forecast tell of: who foresees, and for when.
const OPENINGS: &[&str] = &[
    "气象台",
    "气象局",
    "氣象台",
    "天文台",
    "预计",
    "预报",
    "預計",
    "今天",
    "今晚",
    "今日",
    "明天",
    "明日",
    "明晨",
    "未来",
    "未來",
    "过去两天",
    "昨天",
    "昨日",
];

/// What a forecast tells of.
const WEATHER: &[&str] = &[
    "多云",
    "多雲",
    "转阴",
    "阴天",
    "有阴",
    "阴有",
    "晴到",
    "转晴",
    "晴天",
    "小雨",
    "中雨",
    "大雨",
    "暴雨",
    "阵雨",
    "陣雨",
    "小雪",
    "中雪",
    "大雪",
    "雨夹雪",
    "降水",
    "降雨",
    "雨雪",
    "降温",
    "气温",
    "氣溫",
    "冷空气",
    "冷空氣",
    "风力",
    "级风",
    "偏北风",
    "偏南风",
    "东风",
    "西风",
    "北风",
    "南风",
    "大风",
    "大雾",
    "有雾",
    "霜冻",
    "沙尘",
    "扬沙",
    "浮尘",
    "℃",
    "摄氏度",
];

/// The characters that those words begin with.
static WEATHER_HEADS: CharSet = CharSet::heads(WEATHER);

/// Whether a line is the title of a weather forecast.
pub(crate) fn is_title(line: &str) -> bool {
    let line =
        line.trim_matches(|c: char| class(c).has(Class::IGNORABLE) || matches!(c, '【' | '】' | '■' | '●'));
    TITLES.iter().any(|w| line.ends_with(w)) && line.chars().nth(LONGEST_TITLE).is_none()
}

/// Whether a paragraph is a weather forecast: its first words tell who foresees or for when, and a few words of
/// weather follow.
pub(crate) fn is_text(paragraph: &str) -> bool {
    /// How far the first words reach, and how far words of weather are looked for, in characters.
    const OPENING: usize = 16;
    const FARTHEST: usize = 240;
    /// Least number of different words of weather.
    const LEAST: usize = 3;
    let front = |chars: usize| {
        let end = paragraph.char_indices().nth(chars).map_or(paragraph.len(), |(at, _)| at);
        paragraph.get(..end).unwrap_or_default()
    };
    let opening = front(OPENING);
    if !OPENINGS.iter().any(|w| opening.contains(w)) {
        return false;
    }
    weather(front(FARTHEST)) >= LEAST
}

/// How many different words of weather a text has.
fn weather(text: &str) -> usize {
    let mut met = 0_u64;
    for (at, _) in text.char_indices().filter(|(_, c)| WEATHER_HEADS.has(*c)) {
        let rest = text.get(at..).unwrap_or_default();
        if let Some(word) = WEATHER.iter().position(|w| rest.starts_with(w)) {
            met |= 1 << word;
        }
    }
    met.count_ones() as usize
}

/// Whether a line is a day's row of a forecast: 29日 多云 9℃～21℃ 东南风2级.
pub(crate) fn is_row(line: &str) -> bool {
    /// Longest row, in characters, and least number of different words of weather: a temperature and another.
    const LONGEST: usize = 40;
    const LEAST: usize = 2;
    const DAYS: &[&str] = &["今天", "今日", "今晚", "明天", "明日", "后天", "後天", "周", "星期", "週"];
    let day =
        line.starts_with(|c: char| class(c).has(Class::DIGIT)) || DAYS.iter().any(|w| line.starts_with(w));
    day && line.contains('℃')
        && !line.contains(['，', '。', '；'])
        && line.chars().nth(LONGEST).is_none()
        && weather(line) >= LEAST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::cases::{reads, refuses};

    #[test]
    fn titles() {
        for line in reads([
            "明天气象预报",
            "天气趋势分析",
            "【天气预报】",
            "柳河县天气预报",
            "今日天气",
            " 天氣預報 ",
            "天气预报",
            "气象预报",
            "今天气象预报",
            "城市天气预报",
            "全市天气预报",
            "周末天气趋势",
            "天气趋势",
            "本周天气形势",
            "明日天气",
            "沅口今日天气",
            "主要城市天气",
            "■天气预报",
            "●明日天气",
            "氣象預報",
            "今日天氣",
            "天氣概況",
        ]) {
            assert!(is_title(line), "{line}");
        }
        for line in refuses([
            "天气预报员的一天",
            "",
            "冷空气来了",
            "县气象局二十年来第一次作出准确的天气预报",
            "预报",
            "天气",
            "天气转晴好收麦",
            "天气预报准了",
            "气象站搬进新址",
            "冒雨抢修水渠",
            "市场行情预报",
        ]) {
            assert!(!is_title(line), "{line}");
        }
    }

    #[test]
    fn rows() {
        for line in [
            "29 日 多云 9℃～21℃ 东南风2级",
            "30 日 阴有小雨 11℃～17℃ 北风3级",
            "今天 多云 15～24℃",
            "周五　小雨转多云　8℃～15℃",
        ] {
            assert!(is_row(line), "{line}");
        }
        for line in [
            "多云 15～24℃",
            "5月多云天气偏多",
            "今天多云，气温15～24℃，东风三级。",
            "11℃的水里泡了一夜",
            "39℃高温下的坚守",
        ] {
            assert!(!is_row(line), "{line}");
        }
    }

    #[test]
    fn texts() {
        for text in reads([
            "预计，今天晚上到明天，南部沿海有六级偏北风，北部晴到多云，西部有小雪。",
            "据省气象台消息：过去两天我省出现降雨，明日转为多云到阴天气，山区仍有小到中雨，北风三级。",
            "今天白天：多云转阴，傍晚有阵雨，偏南风二三级，最高气温28℃。",
            "今晚多云，明天阴有小雨，气温下降三度。",
            "今日多云转阴，东风三级，最低气温零下二度。",
            "明天晴到多云，偏北风四级，气温回升。",
            "明日山区有中雨到大雨，河谷有大风，气温下降。",
            "明晨有雾，白天转晴，最高气温二十度。",
            "未来三天冷空气南下，全省降温五到八度，北部有小雪。",
            "过去两天我县普降暴雨，今晚雨雪停止，转为多云。",
            "昨日北部降雨二十毫米，今天转晴，气温回升。",
            "昨天山区大雾，今日阴有小雨，东风二级。",
            "县气象局预报：今夜多云转阴，明日有阵雨，风力三级。",
            "市气象台发布：夜间有霜冻，白天晴到多云，气温略升。",
            "预报：沿海大风，内地多云，局部小雨。",
            "据中部各站资料，预计明天扬沙，偏北风五级，降温六度。",
            "今晚到明天：北部小到中雪，南部雨夹雪，冷空气继续南下。",
            "未来二十四小时：多云间阴天，南风三级，最高气温三十摄氏度。",
            "據氣象台預報：明日多雲，有陣雨，氣溫二十六度。",
            "天文台預計明天多雲，局部陣雨，東北風四級，氣溫稍降。",
            "未來兩天冷空氣南下，多雲，氣溫下降。",
        ]) {
            assert!(is_text(text), "{text}");
        }
        for text in refuses([
            "昨日大雨，柳湾乡干部冒雨抢修水渠，到傍晚已修好三处。",
            "预计今年夏粮产量将比上年增加一成，气温偏高是主要原因。",
            "多云转阴，小雨。",
            "",
            "今天是青石渠完工的日子，村民们冒着小雨来到渠边。",
            "老渔民说，东风起，小雨来，多云的日子好打鱼。",
            "昨天，县气象局二十名职工下乡，帮助农民收麦。",
            "明天，全县中学生运动会在新体育场开幕。",
            "未来三年，全县要修好二十条水渠，不怕暴雨。",
            "入冬以来，青石渠边北风呼啸，大雪纷飞，气温降到零下十度。",
            "预计到年底，大风电厂将并网发电。",
        ]) {
            assert!(!is_text(text), "{text}");
        }
    }
}
