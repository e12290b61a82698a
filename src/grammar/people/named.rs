//! Those whom a list names, borrowed from the text: most lines that are looked at prove to be no list and copy
//! nothing.

use std::borrow::Cow;

use crate::model::people::{Person, Role};

/// Somebody who is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named<'a> {
    /// The name without the spaces that the page sets inside short names.
    pub(crate) name: Cow<'a, str>,
    pub(crate) role: Option<Role>,
}

impl<'a> Named<'a> {
    pub(crate) fn new(name: impl Into<Cow<'a, str>>, role: Option<Role>) -> Self {
        Self { name: name.into(), role }
    }

    fn owned(self) -> Person {
        Person { name: self.name.into_owned(), role: self.role }
    }
}

/// Those whom a list names, in the order printed. Most lists are of one name, which takes no room on the heap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct People<'a> {
    first: Option<Named<'a>>,
    more: Vec<Named<'a>>,
}

impl<'a> People<'a> {
    pub(crate) const fn one(person: Named<'a>) -> Self {
        Self { first: Some(person), more: Vec::new() }
    }

    pub(super) fn push(&mut self, person: Named<'a>) {
        if self.first.is_none() {
            self.first = Some(person);
        } else {
            self.more.push(person);
        }
    }

    /// Adds those of another list behind these.
    pub(crate) fn append(&mut self, others: Self) {
        others.first.into_iter().chain(others.more).for_each(|person| self.push(person));
    }

    /// The same people, each with a role.
    pub(crate) fn with_role(mut self, role: Role) -> Self {
        self.first.iter_mut().chain(&mut self.more).for_each(|person| person.role = Some(role));
        self
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Named<'a>> {
        self.first.iter().chain(&self.more)
    }

    pub(crate) fn last(&self) -> Option<&Named<'a>> {
        self.more.last().or(self.first.as_ref())
    }

    pub(super) fn last_mut(&mut self) -> Option<&mut Named<'a>> {
        self.more.last_mut().or(self.first.as_mut())
    }

    pub(crate) fn len(&self) -> usize {
        self.more.len() + usize::from(self.first.is_some())
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The list as the model has it, without the text that names them.
    pub(crate) fn owned(self) -> Vec<Person> {
        let mut out = Vec::with_capacity(self.len());
        out.extend(self.first.into_iter().chain(self.more).map(Named::owned));
        out
    }

    /// The same people, without the text that names them.
    pub(crate) fn kept(self) -> People<'static> {
        let mut out = People::default();
        for person in self.first.into_iter().chain(self.more) {
            out.push(Named::new(person.name.into_owned(), person.role));
        }
        out
    }
}
