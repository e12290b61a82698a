//! 公文: the number, signature and date of an official document (GB/T 9704-2012).

use crate::model::date::Date;

/// 发文字号 as a whole line: the number without spaces.
pub(crate) fn number(_line: &str) -> Option<String> {
    None
}

/// 成文日期 as a whole line, with or without brackets: 2025年3月2日, （2025年 3月 2日）.
pub(crate) fn date(_line: &str) -> Option<Date> {
    None
}

/// 署名 of an office as a whole line: 某市人民政府办公室.
pub(crate) fn signature(_line: &str) -> bool {
    false
}
