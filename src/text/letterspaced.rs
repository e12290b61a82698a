//! Letterspacing (`背 街 小 巷`, as extractors show a headline that is set wide), and texts without their white space.

use std::borrow::Cow;

use super::class::{Class, class};

/// The text without the spaces between its characters, if all of it is letterspaced; else as it is.
pub(crate) fn closed_up(text: &str) -> Cow<'_, str> {
    /// Fewest characters of a letterspaced line: two may be a name set apart.
    const FEWEST: usize = 3;
    // Nearly every text begins with two characters side by side.
    let space = |c: Option<char>| c.is_some_and(|c| class(c).has(Class::IGNORABLE));
    let mut chars = text.chars();
    if !space(chars.next()) && !space(chars.next()) {
        return Cow::Borrowed(text);
    }
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

/// The letterspaced ones of some texts, closed up, each with its index. Few texts are letterspaced.
pub(crate) fn all_closed_up(texts: &[&str]) -> Vec<(usize, String)> {
    let owned = |(at, text): (usize, &&str)| match closed_up(text) {
        Cow::Owned(text) => Some((at, text)),
        Cow::Borrowed(_) => None,
    };
    texts.iter().enumerate().filter_map(owned).collect()
}

/// Puts the texts that [`all_closed_up`] closed up in their places.
pub(crate) fn put<'a>(texts: &mut [&'a str], closed: &'a [(usize, String)]) {
    for (at, closed) in closed {
        if let Some(text) = texts.get_mut(*at) {
            *text = closed;
        }
    }
}

/// The text without its white space: as it is where it has none.
pub(crate) fn spaceless(text: &str) -> Cow<'_, str> {
    let space = |c: char| class(c).has(Class::IGNORABLE);
    if text.contains(space) { Cow::Owned(text.split(space).collect()) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_space() {
        for (text, want) in [("", ""), ("  ", ""), ("公告", "公告"), (" 公　告 ", "公告")] {
            assert_eq!(spaceless(text), want, "{text:?}");
        }
        assert!(matches!(spaceless("公告"), Cow::Borrowed(_)));
    }

    #[test]
    fn all() {
        let mut texts = ["新 桥 通 车", "两岸相连", "便 民 利 民"];
        let closed = all_closed_up(&texts);
        put(&mut texts, &closed);
        assert_eq!(texts, ["新桥通车", "两岸相连", "便民利民"]);
        assert_eq!(all_closed_up(&texts), []);
    }

    #[test]
    fn lines() {
        for (line, want) in [
            ("背 街 小 巷", "背街小巷"),
            ("新　桥　通　车", "新桥通车"),
            ("　新　桥　通　车", "新桥通车"),
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
