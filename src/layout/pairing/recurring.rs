//! Headlines that name a kind of text, and the texts of that kind: 图片新闻 goes to the texts of pictures, 天气预报 to
//! the forecast.

use super::super::genre::Genre;
use super::Bodies;
use super::heads::{Group, Heads};

/// Most texts of a kind, the nearest, that its headline is weighed with.
const MOST: usize = 16;

/// The texts that recur, and the heads of a page.
pub(super) struct Recurring<'a> {
    heads: &'a Heads<'a>,
    /// Stretch and body of the texts of pictures, in order.
    pictures: Vec<(usize, usize)>,
    /// Stretch and body of the forecasts, in order.
    forecasts: Vec<(usize, usize)>,
}

impl<'a> Recurring<'a> {
    pub(super) fn new(heads: &'a Heads<'a>, bodies: Bodies<'_>) -> Self {
        let of = |genre: Genre| -> Vec<(usize, usize)> {
            let all = bodies.of.iter().zip(bodies.genres).enumerate();
            all.filter(|(_, (_, g))| **g == Some(genre))
                .map(|(stretch, (body, _))| (stretch, *body))
                .collect()
        };
        Self { heads, pictures: of(Genre::Picture), forecasts: of(Genre::Forecast) }
    }

    /// What the lines of a group name.
    fn genres(&self, group: Group) -> impl Iterator<Item = Option<Genre>> {
        (group.start..group.end).filter_map(|line| self.heads.shows(line)).map(|s| s.genre)
    }

    /// The bodies near a gap that are of the kind that a group names: one line for a picture, all its lines for a
    /// forecast.
    pub(super) fn near(&self, group: Group, gap: usize) -> impl Iterator<Item = usize> {
        let deck = |line: usize| self.heads.shows(line).is_some_and(|s| s.deck);
        let texts = match self.genres(group).flatten().next() {
            Some(Genre::Picture) if group.end == group.start + 1 => &self.pictures[..],
            Some(Genre::Forecast)
                if (group.start..group.end).zip(self.genres(group)).all(|(l, g)| g.is_some() || deck(l)) =>
            {
                &self.forecasts
            }
            _ => &[],
        };
        let at = texts.partition_point(|(stretch, _)| *stretch < gap);
        let from = at.saturating_sub(MOST / 2).min(texts.len().saturating_sub(MOST));
        texts.iter().skip(from).take(MOST).map(|(_, body)| *body)
    }

    /// Whether a group names a forecast, and a body is none: the title of a forecast is no other article's headline.
    pub(super) fn is_strange(&self, group: Group, body: usize) -> bool {
        self.genres(group).any(|g| g == Some(Genre::Forecast))
            && self.forecasts.binary_search_by_key(&body, |(_, body)| *body).is_err()
    }
}
