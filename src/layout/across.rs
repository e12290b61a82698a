//! Articles that go on in another text: pages that were read one by one.

use std::collections::HashMap;

use crate::model::article::Article;
use crate::model::issue::Issue;
use crate::model::stitch::{Place, Stitch};

use super::block::ends_sentence;
use super::likeness::compare;
use super::stitch::{SAME_TITLE, SHORTEST_TITLE};

fn parts(issues: &[Issue], is_part: impl Fn(&Article) -> bool) -> Vec<(Place, &Article)> {
    let places = issues.iter().enumerate().flat_map(|(issue, i)| {
        i.articles.iter().enumerate().map(move |(article, a)| (Place { issue, article }, a))
    });
    places.filter(|(_, a)| is_part(a)).collect()
}

fn text(article: &Article) -> String {
    article.body.iter().map(|p| p.text.as_str()).collect()
}

/// The open parts of all issues that belong together: the most alike are taken first, and each part once.
pub(crate) fn across(issues: &[Issue]) -> Vec<Stitch> {
    let leads = parts(issues, |a| a.jump_to.is_some() && a.jump_from.is_none());
    let comes = parts(issues, |a| a.jump_from.is_some() && a.jump_to.is_none());
    let texts = |list: &[(Place, &Article)]| list.iter().map(|(_, a)| text(a)).collect::<Vec<_>>();
    // Both parts of one text were looked at when that was read.
    let issue = |list: &[(Place, &Article)], at: usize| list.get(at).map(|(place, _)| place.issue);
    let found =
        compare(&texts(&comes), &texts(&leads), |come, lead| issue(&comes, come) != issue(&leads, lead));
    let mut pairs: Vec<(usize, usize, f32)> =
        found.iter().map(|l| (l.body as usize, l.head as usize, l.score)).collect();
    let mut owner: HashMap<&str, usize> = HashMap::new();
    for (at, (_, lead)) in leads.iter().enumerate() {
        for line in lead.headline.iter().filter(|l| l.text.chars().count() >= SHORTEST_TITLE) {
            owner.entry(line.text.as_str()).or_insert(at);
        }
    }
    for (at, (_, come)) in comes.iter().enumerate() {
        let lead = come.headline.iter().find_map(|line| owner.get(line.text.as_str()));
        pairs.extend(lead.map(|&lead| (lead, at, SAME_TITLE)));
    }
    if let ([_], [_]) = (&leads[..], &comes[..]) {
        pairs.push((0, 0, 0.0));
    }
    pairs.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    let (mut led, mut come_to) = (vec![false; leads.len()], vec![false; comes.len()]);
    let mut out = Vec::new();
    for (lead, come, _) in pairs {
        let (Some(a), Some(b)) = (led.get_mut(lead), come_to.get_mut(come)) else { continue };
        let (Some((from, first)), Some((to, _))) = (leads.get(lead), comes.get(come)) else { continue };
        if *a || *b || from.issue == to.issue {
            continue;
        }
        (*a, *b) = (true, true);
        let open = first.body.last().is_some_and(|p| !ends_sentence(&p.text));
        out.push(Stitch { from: *from, to: *to, open });
    }
    out.sort_by_key(|s| (s.from, s.to));
    out
}
