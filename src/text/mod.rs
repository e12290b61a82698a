//! The characters of a page before the grammar reads them: classes, widths, lines and how they are joined, damage, and
//! the text as it is read, with the way back to the source.

pub(crate) mod class;
pub(crate) mod compat;
pub(crate) mod damage;
pub(crate) mod edges;
pub(crate) mod joined;
pub(crate) mod letterspaced;
pub(crate) mod lines;
pub(crate) mod reading;
pub(crate) mod sentence;
pub(crate) mod signs;
pub(crate) mod table;
pub(crate) mod tight;
pub(crate) mod width;
pub(crate) mod window;
