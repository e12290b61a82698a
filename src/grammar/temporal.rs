//! To be filled.

use super::scan::{Context, Read};

/// What of this family begins at byte `at` of a text.
pub(crate) fn at(_text: &str, _at: usize, _context: Context) -> Read {
    Read::Nothing
}
