//! Weather forecasts: a text that most papers carry, under a headline that names its kind and tells nothing of it.

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
    let text = front(FARTHEST);
    let mut met = 0_u64;
    for (at, _) in text.char_indices().filter(|(_, c)| WEATHER_HEADS.has(*c)) {
        let rest = text.get(at..).unwrap_or_default();
        if let Some(word) = WEATHER.iter().position(|w| rest.starts_with(w)) {
            met |= 1 << word;
        }
    }
    met.count_ones() as usize >= LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for line in
            ["明天气象预报", "天气趋势分析", "【天气预报】", "柳河县天气预报", "今日天气", " 天氣預報 "]
        {
            assert!(is_title(line), "{line}");
        }
        for line in ["天气预报员的一天", "", "冷空气来了", "县气象局二十年来第一次作出准确的天气预报", "预报"]
        {
            assert!(!is_title(line), "{line}");
        }
    }

    #[test]
    fn texts() {
        for text in [
            "预计，今天晚上到明天，南部沿海有六级偏北风，北部晴到多云，西部有小雪。",
            "据省气象台消息：过去两天我省出现降雨，明日转为多云到阴天气，山区仍有小到中雨，北风三级。",
            "今天白天：多云转阴，傍晚有阵雨，偏南风二三级，最高气温28℃。",
        ] {
            assert!(is_text(text), "{text}");
        }
        for text in [
            "昨日大雨，柳湾乡干部冒雨抢修水渠，到傍晚已修好三处。",
            "预计今年夏粮产量将比上年增加一成，气温偏高是主要原因。",
            "多云转阴，小雨。",
            "",
        ] {
            assert!(!is_text(text), "{text}");
        }
    }
}
