//! 图片说明: the words at a picture.

use crate::model::people::Person;

/// A paragraph that is a caption (图为…, ▲…, …X 摄): its photographers, where they are named.
pub(crate) fn whole(_paragraph: &str) -> Option<Vec<Person>> {
    None
}

/// The photographer's credit at the end of a caption: where it begins, and who it is.
pub(crate) fn credit(_paragraph: &str) -> Option<(usize, Vec<Person>)> {
    None
}
