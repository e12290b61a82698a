//! Amounts in running text: quantities, money, percentages, ratios, ordinals, ages, scores, bare numbers.
//!
//! [`at`] looks at the first character and asks the family that can begin with it; one file is one family.

mod age;
mod border;
mod extent;
mod fraction;
mod hedge;
mod identifier;
mod measured;
mod money;
mod number;
mod ordinal;
mod percent;
mod quantity;
mod ratio;
mod score;
mod unit;

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::idiom;
use super::numeral::{self, Script};
use super::range;
use super::rule::{first, gap_len as gap, rest};
use super::scan::{Context, Read};
use crate::model::amount::{Bound, Hedge};
use crate::model::mention::Value;
use crate::model::quantity::{Amount, Number, Ordinal, Percent, PercentSign};
use crate::model::span::TextRange;
use crate::model::unit::{Dimension, Unit};
use crate::text::class::{Class, class, digit};
use crate::text::table::CharSet;

use extent::{Extent, extent};
pub(crate) use hedge::{ABOUTS, about_at, about_verb, bound_before, hedge_behind, joined, moves};
use measured::{Tail, measured};
pub(crate) use money::CURRENCIES;
pub(crate) use ratio::names_ratio;
pub(crate) use score::{names_result, of_sets, result};

/// Characters that an amount can begin with, beside digits.
pub(crate) const STARTS: &str = "零〇一二三四五六七八九十百千万亿两兩俩倆仨廿卅卌几幾数數半上成壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億负負-－−+约約近大将將第首￥¥$＄€£￡UHNRCSAEGJ人港新美摄攝华華欧歐英日";

fn last(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The digits at the head of a text: their bytes, and how many they are. A row of more than `LONGEST` is taken in
/// pieces.
fn run(text: &str) -> (usize, usize) {
    const LONGEST: usize = 256;
    let row = text.chars().take(LONGEST).take_while(|&c| digit(c).is_some());
    row.fold((0, 0), |(len, count), c| (len + c.len_utf8(), count + 1))
}

/// A fixed word at the head of a text, with stray spaces before and in it: how many bytes.
fn literal(text: &str, word: &str) -> Option<usize> {
    let mut at = 0;
    for c in word.chars() {
        at += gap(rest(text, at));
        if first(rest(text, at)) != Some(c) {
            return None;
        }
        at += c.len_utf8();
    }
    Some(at)
}

/// What of this family begins at byte `at` of a text.
pub(crate) fn at(text: &str, at: usize, context: Context) -> Read {
    let here = rest(text, at);
    let Some(c) = first(here) else { return Read::Nothing };
    let figure = digit(c).is_some();
    // A text that is a numeral and no more is one, however long.
    let alone = context.whole && at == 0 && numeral::numeral(text).is_some_and(|n| n.len == text.len());
    if figure && !alone {
        if let Some(end) = identifier::at(text, at) {
            return Read::Pass(end);
        }
    }
    if let Some(len) = if figure { None } else { idiom::at(here) } {
        // 翻一番 doubles; 一番 alone counts nothing.
        let doubled = here.starts_with("一番")
            && text.get(..at).is_some_and(|t| t.ends_with('翻') || t.ends_with("翻了"));
        if !doubled {
            return Read::Pass(at + len);
        }
    }
    if let Some(len) = numeral::too_long(here) {
        return Read::Pass(at + len);
    }
    let found = match c {
        '约' | '約' | '近' | '大' | '将' | '將' => hedged(text, at, context),
        '第' => ordinal::ordinal(here).map(|(len, value)| (at, len, value)),
        '首' if context.firsts => ordinal::leading(here).map(|(len, value)| (at, len, value)),
        '摄' | '攝' | '华' | '華' => {
            let about = hedge::hedge_before(text, at);
            quantity::scaled_temperature(here, about).map(|(len, value)| (at, len, value))
        }
        _ if money::begins(c) => money::signed(text, at, Hedge::EXACT).map(|(len, value)| (at, len, value)),
        _ if numeral::begins(c) => {
            // 第二十二、二十三条: the whole of the second is an ordinal's.
            if border::goes_on_ordinal(text.get(..at).unwrap_or_default())
                && let Some(n) = numeral::numeral(here)
            {
                return Read::Pass(at + n.len);
            }
            ordinal::bracketed(text, at)
                .or_else(|| plain(text, at, Hedge::EXACT, context).map(|(len, value)| (at, len, value)))
        }
        _ => None,
    };
    match found {
        Some((start, len, value)) if len > 0 => Read::Found(TextRange::new(start, start + len), value),
        _ if figure => Read::Pass(at + run(here).0),
        _ => Read::Nothing,
    }
}

/// hedged = ( 约 | 近 | 大约 | 将近 ) amount
fn hedged(text: &str, at: usize, context: Context) -> Option<(usize, usize, Value)> {
    let (len, hedge) = hedge::approximation(text, at)?;
    let skip = len + gap(rest(text, at + len));
    let here = rest(text, at + skip);
    let c = first(here)?;
    if idiom::at(here).is_some() {
        return None;
    }
    let (more, value) = if numeral::begins(c) {
        plain(text, at + skip, hedge, context)?
    } else if matches!(c, '摄' | '攝' | '华' | '華') {
        quantity::scaled_temperature(here, hedge)?
    } else {
        money::signed(text, at + skip, hedge)?
    };
    Some((at, skip + more, value))
}

/// What makes a fraction or a ratio of a numeral: 三分之一, 三又二分之一, 一半, 3∶1, 三比零.
static PARTED: CharSet = CharSet::of("分又/／半∶﹕:：比-—–－");

/// What an amount can go on with: smaller parts, the other end of a range, a hedge.
static MORE: CharSet = CharSet::of("又与和與")
    .with(numeral::BEGIN)
    .with_heads(range::SIGNS)
    .with_words(hedge::BEHIND)
    .with_heads(hedge::OUTSIDE);

/// Whether a text begins with one of some characters, or with a stray space that they may stand behind.
fn goes_on(with: &CharSet, text: &str) -> bool {
    first(text).is_some_and(|c| with.has(c) || class(c).has(Class::IGNORABLE))
}

/// Amounts that begin with a numeral at byte `at`.
fn plain(text: &str, at: usize, about: Hedge, context: Context) -> Option<(usize, Value)> {
    let here = rest(text, at);
    let c = first(here)?;
    if here.starts_with("零下") || here.starts_with("零上") {
        return quantity::below_zero(here, hedge::of_cold(text, at, about));
    }
    if percent::begins(c) {
        if let Some(found) = percent::parts_of(text, at, about) {
            return Some(found);
        }
    }
    if c == '半' {
        return quantity::half(text, at, about).or_else(|| whole_number(text, at, context));
    }
    if matches!(c, '-' | '－' | '−' | '+') && border::joined(text, at) {
        return None;
    }
    if matches!(c, '负' | '負') && loses(text, at) {
        return None;
    }
    if let Some(found) = percent::interest(text, at, about) {
        return Some(found);
    }
    // 七旬, 七八旬; 九 九 折
    let next = here.chars().nth(1);
    if next.is_some_and(|n| matches!(n, '旬' | '、') || numeral::begins(n) || class(n).has(Class::IGNORABLE))
    {
        if let Some(found) = age::decades(text, at, about).or_else(|| percent::spaced_discount(here)) {
            return Some(found);
        }
    }
    let Some(mut m) = measured(here) else {
        return quantity::scale_alone(text, at, about).or_else(|| whole_number(text, at, context));
    };
    // 上涨20点
    if m.tail == Tail::None
        && rest(here, m.len).starts_with(['点', '點'])
        && moves(text.get(..at).unwrap_or_default())
        && let Some((len, unit)) = Unit::prefix(rest(here, m.len))
    {
        m.len += len;
        m.tail = Tail::Unit(unit);
    }
    // Digits in a row are no amount but a discount: 九九折,
    let discount = m.numeral.script == Script::Digits && m.tail == Tail::Tenths;
    // or a figure by their place, as older papers set it: 一〇七人, 二〇五斤.
    let placed = m.numeral.digits >= 3
        && matches!(m.tail, Tail::Unit(_))
        && here.get(..m.numeral.len).is_some_and(|t| t.contains(['〇', '○', '零']));
    if m.numeral.script == Script::Digits && !discount && !placed || border::inside_word(text, at, &m.numeral)
    {
        return None;
    }
    if goes_on(&PARTED, rest(here, m.numeral.len)) {
        if let Some(found) = fraction::fraction(text, at, &m, about).or_else(|| ratio::pair(text, at, &m)) {
            return Some(found);
        }
    }
    let before = hedge::hedge_before(text, at);
    let hedge = Hedge {
        about: m.hedge.about || about.about || before.about,
        bound: [m.hedge.bound, about.bound, before.bound]
            .into_iter()
            .find(|&b| b != Bound::Exact)
            .unwrap_or_default(),
    };
    let Extent { len, low, high, tail, hedge } = extent(here, &m, hedge);
    let amount = Amount { hedge, low, high };
    let whole = context.whole && at == 0 && len == text.len();
    let value = match tail {
        Tail::Percent(sign) => Value::Percent(Percent { amount, sign }),
        Tail::Tenths => Value::Percent(Percent { amount, sign: PercentSign::Percent }),
        Tail::Unit(unit) => {
            if !whole && !border::counts(text, at, &m.numeral, unit, rest(here, len)) {
                return None;
            }
            if ordinal::of_congress(unit, rest(here, len))
                && amount == Amount::exact(low)
                && low.fract().is_zero()
            {
                Value::Ordinal(Ordinal { number: low, unit: Some(unit) })
            } else {
                let often = border::times(text, at, &m.numeral, unit, rest(here, len));
                let counted = if often { unit.measuring(Dimension::Count) } else { None };
                let unit =
                    counted.unwrap_or_else(|| unit::in_context(unit, text.get(..at).unwrap_or_default()));
                quantity::value(amount, unit)?
            }
        }
        Tail::None => {
            let named = number::named(text.get(..at).unwrap_or_default(), rest(here, len));
            let bounded = len > m.len && m.numeral.scaled;
            if !whole && !named && !bounded && !number::bare(last(text, at), here, len, &m.numeral) {
                return None;
            }
            Value::Number(Number { amount })
        }
    };
    Some((len, value))
}

/// Whether 负 at a place says who bears or lost something, and no sign: 减负30%, 背负30万元, 4胜5负2平, 负2场.
fn loses(text: &str, at: usize) -> bool {
    static BEFORE: CharSet = CharSet::of("减減胜勝担擔肩身背自欠一二三四五六七八九十两");
    if last(text, at).is_some_and(|c| BEFORE.has(c) || digit(c).is_some()) {
        return true;
    }
    let here = rest(text, at);
    numeral::numeral(here).is_some_and(|n| rest(here, n.len).starts_with(['平', '场', '場', '局', '球']))
}

/// A text that is a numeral and no more: 半百, 百万.
fn whole_number(text: &str, at: usize, context: Context) -> Option<(usize, Value)> {
    if !context.whole || at > 0 {
        return None;
    }
    let low = match text {
        "百万" => Decimal::from(1_000_000),
        "千万" => Decimal::from(10_000_000),
        "百亿" => Decimal::from(10_000_000_000_u64),
        "千亿" => Decimal::from(100_000_000_000_u64),
        "万亿" => Decimal::from(1_000_000_000_000_u64),
        _ => numeral::numeral(text).filter(|n| n.len == text.len() && n.script != Script::Digits)?.low,
    };
    Some((text.len(), Value::Number(Number { amount: Amount::exact(low) })))
}
