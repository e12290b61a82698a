//! The printed forms of all units and measure words, looked up by their first character.

use super::unit::{ROWS, row};

const FORM_COUNT: usize = {
    let (mut at, mut count) = (0, 0);
    while at < ROWS {
        count += row(at).forms.len();
        at += 1;
    }
    count
};

/// Whether `a` stands before `b` in the order of their bytes.
const fn less(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

/// Whether two texts are the same.
pub(super) const fn same(a: &str, b: &str) -> bool {
    !less(a, b) && !less(b, a)
}

/// Whether the form `a` stands before `b`. Of two equal ones (块 is money and a measure word) that of the later row
/// stands first, since [`longest`] takes the last: money.
const fn before(a: (&str, u16), b: (&str, u16)) -> bool {
    less(a.0, b.0) || a.1 > b.1 && same(a.0, b.0)
}

/// Every printed form in the order of its bytes, with its row.
pub(super) static FORMS: [(&str, u16); FORM_COUNT] = {
    let mut forms = [("", 0_u16); FORM_COUNT];
    let (mut at, mut filled) = (0, 0);
    while at < ROWS {
        let list = row(at).forms;
        let mut form = 0;
        while form < list.len() {
            forms[filled] = (list[form], at as u16);
            filled += 1;
            form += 1;
        }
        at += 1;
    }
    // Shell sort: the compiler does it once.
    let mut gap = FORM_COUNT / 2;
    while gap > 0 {
        let mut i = gap;
        while i < FORM_COUNT {
            let mut j = i;
            while j >= gap && before(forms[j], forms[j - gap]) {
                let other = forms[j];
                forms[j] = forms[j - gap];
                forms[j - gap] = other;
                j -= gap;
            }
            i += 1;
        }
        gap /= 2;
    }
    forms
};

/// The code point of the first character of a form, which is of the Basic Multilingual Plane.
const fn first(form: &str) -> usize {
    let form = form.as_bytes();
    let lead = form[0] as usize;
    if lead < 0x80 {
        lead
    } else if lead < 0xe0 {
        (lead & 0x1f) << 6 | form[1] as usize & 0x3f
    } else {
        (lead & 0xf) << 12 | (form[1] as usize & 0x3f) << 6 | form[2] as usize & 0x3f
    }
}

/// Slots of the index of [`FORMS`]; a power of two, well above the number of first characters.
const SLOTS: usize = 0x1000;

/// Where the forms that begin with a character stand in [`FORMS`], by the hash of the character, or in the next free
/// slot behind it: the first of them and the one behind the last. (0, 0) is a free slot.
static RUNS: [(u16, u16); SLOTS] = {
    let mut runs = [(0, 0); SLOTS];
    let mut from = 0;
    while from < FORM_COUNT {
        let code = first(FORMS[from].0);
        let mut to = from + 1;
        while to < FORM_COUNT && first(FORMS[to].0) == code {
            to += 1;
        }
        let mut slot = code % SLOTS;
        while runs[slot].1 > 0 {
            slot = (slot + 1) % SLOTS;
        }
        runs[slot] = (from as u16, to as u16);
        from = to;
    }
    runs
};

/// The forms that begin with a character, in the order of their bytes.
pub(super) fn forms_of(c: char) -> &'static [(&'static str, u16)] {
    let mut slot = c as usize % SLOTS;
    while let Some(&(from, to)) = RUNS.get(slot)
        && to > 0
    {
        let forms = FORMS.get(usize::from(from)..usize::from(to)).unwrap_or_default();
        if forms.first().is_some_and(|(form, _)| form.starts_with(c)) {
            return forms;
        }
        slot = (slot + 1) % SLOTS;
    }
    &[]
}

/// The longest printed form at the start of a text: how many bytes, and its row.
pub(super) fn longest(text: &str) -> Option<(usize, u16)> {
    let c = text.chars().next()?;
    let forms = forms_of(c);
    // A form stands behind every other that it begins with. They are short: a call for each would cost more.
    let behind = text.as_bytes().get(c.len_utf8()..)?;
    let fits = |form: &str| {
        let form = form.as_bytes().get(c.len_utf8()..).unwrap_or_default();
        form.len() <= behind.len() && form.iter().zip(behind).all(|(a, b)| a == b)
    };
    forms.iter().rev().find(|(form, _)| fits(form)).map(|(form, id)| (form.len(), *id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found() {
        for (form, _) in &FORMS {
            for text in [form.to_string(), format!("{form}\u{10ffff}")] {
                let found = longest(&text);
                assert_eq!(found.map(|f| f.0), Some(form.len()), "{form}");
                let forms = found.map(|f| row(usize::from(f.1)).forms);
                assert!(forms.is_some_and(|f| f.contains(form)), "{form}");
            }
        }
        for text in ["", "的", "\u{10ffff}", "\0"] {
            assert_eq!(longest(text), None, "{text:?}");
        }
    }
}
