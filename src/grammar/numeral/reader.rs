//! Reading a numeral from left to right: coefficients, scales, and what stands behind the last.

use rust_decimal::Decimal;

use super::figures::figures;
use super::{
    Exact, MOST_DIGITS, Numeral, Script, adjacent, first, gap, han_digit, hedge_within, idiom, large_scale,
    opens_unit, rest, small_scale, tens,
};
use crate::model::unit::Unit;
use crate::text::class::digit;

/// Reads a numeral from left to right.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// What the scales 万, 亿 and 兆 have closed.
    total: Exact,
    /// The section at hand.
    section: Exact,
    /// A coefficient that has no scale yet.
    open: Option<Exact>,
    /// The Chinese digit that is open, and the second one of a pair: 三四百.
    low_digit: u8,
    pair: Option<u8>,
    /// The ends of a pair, with the scales that came behind it.
    span: Option<(Exact, Exact)>,
    /// Chinese digits in a row, before any scale.
    row: Exact,
    row_len: usize,
    /// The last scale, and the last one within the section; [`u64::MAX`] before any.
    last: u64,
    last_small: u64,
    zero: bool,
    figures: bool,
    scaled: bool,
    more: bool,
    about: bool,
    digits: usize,
}

/// What a step of the reading came to.
enum Step {
    /// It took so many bytes.
    Took(usize),
    /// It took so many bytes, and nothing more belongs to the numeral.
    Last(usize),
    Stop,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            total: Exact::ZERO,
            section: Exact::ZERO,
            open: None,
            low_digit: 0,
            pair: None,
            span: None,
            row: Exact::ZERO,
            row_len: 0,
            last: u64::MAX,
            last_small: u64::MAX,
            zero: false,
            figures: false,
            scaled: false,
            more: false,
            about: false,
            digits: 0,
        }
    }

    pub(super) fn read(mut self) -> Option<Numeral> {
        const MOST_STEPS: usize = 64;
        for _ in 0..MOST_STEPS {
            let skip = if self.at > 0 { gap(rest(self.text, self.at)) } else { 0 };
            let here = rest(self.text, self.at + skip);
            let Some(c) = first(here) else { break };
            let step = if digit(c).is_some() {
                self.figure(here, skip)
            } else if let Some(d) = han_digit(c) {
                self.digit(here, c, d, skip)
            } else if let Some(scale) = small_scale(c) {
                self.small(here, c, scale)
            } else if let Some(value) = tens(c) {
                if self.at > 0 {
                    Some(Step::Stop)
                } else {
                    self.section = Exact::whole(value);
                    self.scaled_by(10, false);
                    Some(Step::Took(c.len_utf8()))
                }
            } else if let Some(scale) = large_scale(c) {
                self.large(here, c, scale)
            } else if let Some(more) = hedge_within(c) {
                self.hedge(here, c, more)
            } else if matches!(c, '点' | '點') && self.at > 0 {
                match self.point(here, c) {
                    Some(found) => return found.map(|(len, low)| self.decimal(self.at + skip + len, low)),
                    None => Some(Step::Stop),
                }
            } else if c == '、' && skip == 0 {
                self.listed(here)
            } else {
                Some(Step::Stop)
            };
            match step? {
                Step::Took(len) => self.at += skip + len,
                Step::Last(len) => {
                    self.at += skip + len;
                    break;
                }
                Step::Stop => break,
            }
        }
        (self.at > 0).then(|| self.finish()).flatten()
    }

    /// Notes a scale that was just taken.
    fn scaled_by(&mut self, scale: u64, large: bool) {
        self.open = None;
        self.pair = None;
        self.zero = false;
        self.scaled = true;
        self.last = scale;
        self.last_small = if large { u64::MAX } else { scale };
    }

    /// Figures: at the head, or behind a scale where a smaller one follows (1亿2000万), or to fill it up (3万5000).
    fn figure(&mut self, here: &str, skip: usize) -> Option<Step> {
        let found = match figures(here) {
            Some(found) => found,
            None if self.at == 0 => return None,
            None => return Some(Step::Stop),
        };
        if self.at == 0 {
            self.figures = true;
            self.open = Some(found.value);
            self.digits = if found.grouped { 0 } else { found.whole };
            self.scaled = found.decimal;
            return Some(Step::Took(found.len));
        }
        if !self.scaled || self.open.is_some() || !self.figures {
            return Some(Step::Stop);
        }
        let behind = rest(here, found.len);
        let behind = rest(behind, gap(behind));
        let next = first(behind);
        let goes_on = match next.and_then(|c| small_scale(c).filter(|&s| s > 10)) {
            Some(s) => s < self.last_small && s < self.last && !opens_unit(behind),
            None => next.and_then(large_scale).is_some_and(|l| {
                // 2千零30万: the scale takes all before it that is not closed.
                let closes = self.last < 10_000 && (self.total.is_zero() || l < self.last_large());
                // 3万2000亿
                let multiplies =
                    found.whole == 4 && l > self.last && self.total.below(l) && self.section.is_zero();
                !opens_unit(behind) && (l < self.last || closes || multiplies)
            }),
        };
        let width = match self.last {
            10_000 => 4,
            100_000_000 => 8,
            _ => 0,
        };
        let fills = skip == 0
            && !found.grouped
            && (found.whole == width || self.zero)
            && found.value.below(self.last);
        if goes_on {
            self.open = Some(found.value);
            self.zero = true;
            return Some(Step::Took(found.len));
        }
        if fills {
            self.section = self.section.plus(found.value)?;
            return Some(Step::Last(found.len));
        }
        // 每平方米2万5: one figure behind the scale counts the next one down.
        let ends = next.is_none_or(|c| "，。；、！？）元块".contains(c));
        if skip == 0 && found.whole == 1 && !found.decimal && self.last >= 1000 && ends && !self.zero {
            self.section = self.section.plus(found.value.scaled(self.last / 10)?)?;
            return Some(Step::Last(found.len));
        }
        Some(Step::Stop)
    }

    /// A Chinese digit: to be scaled, in a row (一九五三), or the second one of a pair (三四百).
    fn digit(&mut self, here: &str, c: char, d: u8, skip: usize) -> Option<Step> {
        let len = c.len_utf8();
        let behind = rest(here, len);
        let scale_next = first(rest(behind, gap(behind)))
            .is_some_and(|n| small_scale(n).is_some() || large_scale(n).is_some());
        if self.figures {
            // 5亿零200万, 2千零30万; 3千五百.
            if !self.scaled || self.open.is_some() || !(d == 0 || scale_next || self.zero) {
                return Some(Step::Stop);
            }
        } else if skip > 0 && !self.scaled {
            // Across a space only what surely goes on.
            return Some(Step::Stop);
        }
        let two = matches!(c, '两' | '兩' | '俩' | '倆');
        if self.scaled {
            if two && !scale_next {
                // 二十两 is a weight.
                return Some(Step::Stop);
            }
            let ends = !scale_next && !self.zero && self.open.is_none() && self.last >= 100;
            if ends && d != 0 && idiom::at(here).is_some() {
                // 三千四川人, 一万一样多
                return Some(Step::Stop);
            }
        } else {
            if two
                && self.row_len > 0
                && !(scale_next || self.row_len == 1 && matches!(self.low_digit, 1 | 3) && counts(behind))
            {
                return Some(Step::Stop);
            }
            self.row = self.row.push(d, false)?;
            self.row_len += 1;
        }
        if d == 0 {
            if self.open.is_some_and(|o| !o.is_zero()) && self.scaled {
                return Some(Step::Stop);
            }
            self.zero = true;
            if self.row_len == 1 && !self.scaled {
                self.open = Some(Exact::ZERO);
                self.low_digit = 0;
            }
            return Some(Step::Took(len));
        }
        match self.open {
            Some(o) if !o.is_zero() => {
                let spoken = adjacent(self.low_digit, d) || two && matches!(self.low_digit, 1 | 3);
                if self.scaled && (self.pair.is_some() || !spoken) {
                    return Some(Step::Stop);
                }
                if self.pair.is_none() && (spoken || !self.scaled && self.row_len == 2) {
                    self.pair = Some(d);
                }
            }
            _ => {
                self.open = Some(Exact::whole(u64::from(d)));
                self.low_digit = d;
            }
        }
        Some(Step::Took(len))
    }

    /// Whether the digits read so far can be scaled: one, or two that are a pair.
    fn can_scale(&self) -> bool {
        match self.row_len {
            0 | 1 => true,
            2 => self.scaled || self.zero && self.pair.is_none() || self.spoken_pair(),
            _ => self.scaled,
        }
    }

    fn spoken_pair(&self) -> bool {
        self.pair.is_some_and(|b| adjacent(self.low_digit, b) || b == 2 && matches!(self.low_digit, 1 | 3))
    }

    /// The lower and upper digit of a pair; 三两 says two or three.
    fn pair_ends(&self) -> Option<(u8, u8)> {
        self.pair.map(|b| (self.low_digit.min(b), self.low_digit.max(b)))
    }

    /// 十, 百, 千.
    fn small(&mut self, here: &str, c: char, scale: u64) -> Option<Step> {
        if self.at > 0 && opens_unit(here) {
            return Some(Step::Stop);
        }
        if !self.scaled && !self.can_scale() || self.figures && scale == 10 {
            return Some(Step::Stop);
        }
        let open = match self.open {
            Some(o) if !o.is_zero() => o,
            _ if scale == 10 && !(self.figures && self.open.is_some()) => Exact::ONE,
            // 百 or 千 alone opens no numeral.
            _ if self.at == 0 => return None,
            _ => return Some(Step::Stop),
        };
        if scale >= self.last_small {
            return Some(Step::Stop);
        }
        if let Some((a, b)) = self.pair_ends() {
            if !self.spoken_pair() {
                return Some(Step::Stop);
            }
            self.span =
                Some((Exact::whole(u64::from(a)).scaled(scale)?, Exact::whole(u64::from(b)).scaled(scale)?));
            self.section = self.section.plus(Exact::whole(u64::from(a)).scaled(scale)?)?;
        } else {
            self.section = self.section.plus(open.scaled(scale)?)?;
        }
        self.scaled_by(scale, false);
        Some(Step::Took(c.len_utf8()))
    }

    /// 万, 亿, 兆: 五万亿 multiplies all that is there, 一亿二千万 only the section.
    fn large(&mut self, here: &str, c: char, scale: u64) -> Option<Step> {
        if c == '兆' && (opens_unit(here) || self.at == 0) {
            return if self.at == 0 { None } else { Some(Step::Stop) };
        }
        if !self.scaled && !self.can_scale() {
            return Some(Step::Stop);
        }
        let mut low = self.section;
        if let Some((a, b)) = self.pair_ends() {
            if !self.spoken_pair() {
                return Some(Step::Stop);
            }
            self.span = Some((Exact::whole(u64::from(a)), Exact::whole(u64::from(b))));
            low = low.plus(Exact::whole(u64::from(a)))?;
        } else if let Some(open) = self.open {
            low = low.plus(open)?;
        }
        if low.is_zero() && self.total.is_zero() {
            return if self.at == 0 { None } else { Some(Step::Stop) };
        }
        if low.is_zero() {
            self.total = self.total.scaled(scale)?;
        } else if !self.total.is_zero() && self.total.below(scale) {
            self.total = self.total.plus(low)?.scaled(scale)?;
        } else if !self.total.is_zero() && self.last_large() <= scale {
            return Some(Step::Stop);
        } else {
            self.total = self.total.plus(low.scaled(scale)?)?;
        }
        self.span = match self.span {
            Some((a, b)) => Some((a.scaled(scale)?, b.scaled(scale)?)),
            None => None,
        };
        self.section = Exact::ZERO;
        self.scaled_by(scale, true);
        Some(Step::Took(c.len_utf8()))
    }

    /// The largest of 兆, 亿 and 万 that the total reaches; [`u64::MAX`] if it reaches none.
    fn last_large(&self) -> u64 {
        [1_000_000_000_000, 100_000_000, 10_000]
            .into_iter()
            .find(|&s| !self.total.below(s))
            .unwrap_or(u64::MAX)
    }

    /// 二十多万, 30余亿: only before a scale; 二十几: the last figure is lost.
    fn hedge(&mut self, here: &str, c: char, more: bool) -> Option<Step> {
        let len = c.len_utf8();
        let behind = rest(here, len);
        let behind = rest(behind, gap(behind));
        let begun = self.scaled || self.open.is_some();
        let scale = first(behind).is_some_and(|n| {
            large_scale(n).is_some() || self.figures && small_scale(n).is_some_and(|s| s > 10)
        }) && !opens_unit(behind);
        if begun && scale {
            self.more |= more;
            self.about |= !more;
            return Some(Step::Took(len));
        }
        let lost = matches!(c, '几' | '幾') && self.scaled && !self.figures && self.open.is_none();
        if lost {
            self.about = true;
            return Some(Step::Last(len));
        }
        Some(Step::Stop)
    }

    /// 、 between the digits of a pair, as older papers print it: 三、四百, 七、八个.
    fn listed(&mut self, here: &str) -> Option<Step> {
        let behind = rest(here, '、'.len_utf8());
        let next = first(behind).and_then(|c| han_digit(c).or_else(|| digit(c)));
        let (Some(d), Some(_), None) = (next, self.open, self.pair) else { return Some(Step::Stop) };
        let taken = first(behind).map_or(0, char::len_utf8);
        let after = rest(behind, taken);
        // 二十三、四岁: behind tens, where a measure word follows; 十二、三日 are two days.
        let tens = self.scaled
            && self.last == 10
            && !self.zero
            && !after.starts_with(['日', '月', '号'])
            && counts(after);
        let alone = !self.scaled && if self.figures { self.digits == 1 } else { self.row_len == 1 };
        let one = alone || tens && !self.figures;
        let low = if self.figures {
            (0..=9).find(|&n| self.open == Some(Exact::whole(u64::from(n))))
        } else {
            Some(self.low_digit)
        };
        let same = first(behind).is_some_and(|c| digit(c).is_some()) == self.figures;
        let scale = first(after).is_some_and(|c| {
            small_scale(c).is_some_and(|s| s == 10 || !opens_unit(after)) || large_scale(c).is_some()
        });
        let (Some(low), true, true) = (low, one, same) else { return Some(Step::Stop) };
        // 一、二千瓦
        let counted = (low > 1 || opens_unit(after)) && counts(after);
        if adjacent(low, d) && (alone && scale && !self.figures || tens || counted) {
            self.low_digit = low;
            self.pair = Some(d);
            self.row_len = self.row_len.max(1);
            return Some(Step::Took('、'.len_utf8() + taken));
        }
        Some(Step::Stop)
    }

    /// point = 点 { digit }, not that of a time: 三点二万; bytes and value
    #[expect(clippy::option_option, reason = "no point, or one that makes the numeral no numeral")]
    fn point(&self, here: &str, c: char) -> Option<Option<(usize, Decimal)>> {
        const MOST_ROW: usize = 6;
        // 二〇五点五 is 205.5; a longer row without a nought is a year or a number of something.
        let row = !self.scaled && (self.row_len > 2 && !self.zero || self.row_len > MOST_ROW);
        if self.figures || self.pair.is_some() || row {
            return None;
        }
        let mut len = c.len_utf8();
        len += gap(rest(here, len));
        // 二零点五 is 20.5.
        let mut value = if self.scaled { self.total.plus(self.section)? } else { self.row };
        if let Some(open) = self.open.filter(|_| self.scaled) {
            value = value.plus(open)?;
        }
        let mut part = 0;
        for d in rest(here, len).chars() {
            let Some(n) = han_digit(d).or_else(|| digit(d)) else { break };
            if matches!(d, '两' | '兩' | '俩' | '倆' | '仨') {
                break;
            }
            part += 1;
            if part > MOST_DIGITS {
                return Some(None);
            }
            value = value.push(n, true)?;
            len += d.len_utf8();
        }
        let after = rest(here, len);
        // 八点二十, 三点一刻 are times.
        let clock = first(after)
            .is_some_and(|c| matches!(c, '分' | '十' | '刻' | '半' | '钟' | '整' | '点' | '點'))
            && !after.starts_with("分之")
            && !after.starts_with("分米");
        if part == 0 || clock {
            return None;
        }
        for _ in 0..3 {
            let behind = rest(here, len);
            let skip = gap(behind);
            let behind = rest(behind, skip);
            let Some(next) = first(behind) else { break };
            let Some(scale) = large_scale(next).or_else(|| small_scale(next).filter(|&s| s > 10)) else {
                break;
            };
            if opens_unit(behind) {
                break;
            }
            value = value.scaled(scale)?;
            len += skip + next.len_utf8();
        }
        Some(value.decimal().map(|low| (len, low)))
    }

    fn decimal(&self, len: usize, low: Decimal) -> Numeral {
        let (more, about) = (self.more, self.about);
        Numeral { len, low, high: None, script: Script::Han, more, about, scaled: true, digits: 0 }
    }

    fn finish(&self) -> Option<Numeral> {
        let script = if self.figures { Script::Figures } else { Script::Han };
        let digits = if self.figures && !(self.scaled && self.last != u64::MAX) { self.digits } else { 0 };
        let (more, about, scaled) = (self.more, self.about, self.scaled);
        let plain =
            Numeral { len: self.at, low: Decimal::ZERO, high: None, script, more, about, scaled, digits };
        if !self.figures && !scaled {
            return Some(match (self.row_len, self.open, self.pair_ends()) {
                (1, Some(d), None) => Numeral { low: d.decimal()?, digits: 1, ..plain },
                // 七八个, 三五天: a pair.
                (1 | 2, _, Some((a, b))) if self.spoken_pair() => {
                    Numeral { low: Decimal::from(a), high: Some(Decimal::from(b)), digits: 2, ..plain }
                }
                _ => Numeral {
                    low: self.row.decimal()?,
                    script: Script::Digits,
                    digits: self.row_len,
                    ..plain
                },
            });
        }
        let mut low = self.total.plus(self.section)?;
        let mut high = match self.span {
            Some((a, b)) => Some(low.decimal()?.checked_sub(a.decimal()?)?.checked_add(b.decimal()?)?),
            None => None,
        };
        if let Some(open) = self.open {
            // 一万二 is 12000, 三千五 is 3500: a digit right behind 百 or more counts the next scale down.
            let next = first(rest(self.text, self.at));
            let spoken = !self.zero
                && !self.figures
                && self.last != u64::MAX
                && self.last >= 100
                && next.is_none_or(|c| {
                    !matches!(c, '分' | '点' | '點') || rest(self.text, self.at).starts_with("分之")
                });
            let unit = if spoken { self.last / 10 } else { 1 };
            if let Some((a, b)) = self.pair_ends().filter(|_| !self.figures || self.spoken_pair()) {
                let base = low;
                low = base.plus(Exact::whole(u64::from(a)).scaled(unit)?)?;
                high = base.plus(Exact::whole(u64::from(b)).scaled(unit)?)?.decimal();
            } else {
                low = low.plus(open.scaled(unit)?)?;
            }
        }
        Some(Numeral { low: low.decimal()?, high, ..plain })
    }
}

/// Whether a measure word or a stretch of time stands at the head of a text.
fn counts(text: &str) -> bool {
    let text = rest(text, gap(text));
    text.starts_with(['天', '年', '月', '日', '周', '岁', '歲'])
        // 一两成; 三两成群 is no share.
        || text.starts_with('成') && !text.starts_with("成群")
        || text.starts_with("小时")
        || text.starts_with("分钟")
        || text.starts_with("百分点")
        || Unit::prefix(text).is_some_and(|(_, u)| !u.is_noun())
}
