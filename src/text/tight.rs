//! Lists that grow with the text and leave little room over.

/// Appends to a list. A long one grows by a quarter, not to twice its size: on a long text the difference is as much
/// memory as the text itself.
pub(crate) fn push<T>(list: &mut Vec<T>, item: T) {
    /// A short list grows to twice its size, but by so many at least; ...
    const FEWEST: usize = 16;
    /// ... a longer one by a quarter, but by so many at least.
    const MANY: usize = 128;
    if list.len() == list.capacity() {
        list.reserve_exact(list.len().clamp(FEWEST, MANY).max(list.len() / 4));
    }
    list.push(item);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_is_left_over() {
        let mut list = Vec::new();
        (0..1000).for_each(|n| push(&mut list, n));
        assert!(list.len() == 1000 && list.capacity() <= 1250, "{}", list.capacity());
    }
}
