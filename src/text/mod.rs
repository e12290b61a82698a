//! Where a page's characters are: classes, widths, lines, and joined paragraphs with their way back.

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
