//! Letterspacing: `背 街 小 巷`, as extractors show a headline that is set wide.

use std::borrow::Cow;

use super::class::{Class, class};

/// The text without the spaces between its characters, if all of it is letterspaced; else as it is.
pub(crate) fn closed_up(text: &str) -> Cow<'_, str> {
    /// Fewest characters of a letterspaced line: two may be a name set apart.
    const FEWEST: usize = 3;
    let parts = || text.split(|c: char| class(c).has(Class::IGNORABLE)).filter(|p| !p.is_empty());
    let single = |p: &str| {
        let mut chars = p.chars();
        chars.next().is_some() && chars.next().is_none()
    };
    if !parts().all(single) || parts().take(FEWEST).count() < FEWEST {
        return Cow::Borrowed(text);
    }
    Cow::Owned(parts().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (line, want) in [
            ("背 街 小 巷", "背街小巷"),
            ("新　桥　通　车", "新桥通车"),
            ("三 月 “ 花 事 ”", "三月“花事”"),
            ("新桥 通车", "新桥 通车"),
            ("讣 告", "讣 告"),
            ("新 桥 通车", "新 桥 通车"),
            ("", ""),
        ] {
            assert_eq!(closed_up(line), want, "{line}");
        }
    }
}
