//! Which lines belong together: columns, paragraphs, headline blocks, articles.

pub(crate) mod across;
pub(crate) mod article;
mod balance;
pub(crate) mod block;
pub(crate) mod build;
pub(crate) mod complaint;
mod doubt;
pub(crate) mod explain;
pub(crate) mod fit;
pub(crate) mod flow;
pub(crate) mod head;
pub(crate) mod interleaved;
pub(crate) mod label;
pub(crate) mod left;
pub(crate) mod levels;
pub(crate) mod likeness;
pub(crate) mod mark;
pub(crate) mod opening;
pub(crate) mod pairing;
pub(crate) mod picture;
pub(crate) mod piece;
pub(crate) mod row;
mod sibling;
pub(crate) mod sign;
mod signed;
pub(crate) mod stitch;
pub(crate) mod theme;
