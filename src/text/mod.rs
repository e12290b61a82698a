//! Where a page's characters are: classes, widths, lines, and joined paragraphs with their way back.

pub mod class;
pub mod joined;
pub mod lines;
pub mod width;
