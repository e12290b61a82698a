//! Which lines belong together: columns, paragraphs, headline blocks, articles.

pub(crate) mod fit;
