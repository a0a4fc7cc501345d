//! What would become of each debrief of a file, before any of it is taken in.

use super::rescued::contents;
use super::{BookNews, Preview};
use crate::app::saved::{SavedError, json, sum};
use crate::app::store::open::Open;
use crate::app::store::{LoadError, Shelf, Summary};
use crate::domain::debrief::{Debrief, DebriefId, Joined};

/// The longest name of a debrief that is taken from a file.
const LONGEST_ID: usize = 64;

/// What becomes of each debrief of a file, under the names that they will have.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) new: Vec<Debrief>,
    pub(super) same: Vec<Debrief>,
    pub(super) copies: Vec<Debrief>,
    pub(super) book: Option<(BookNews, Debrief)>,
}

impl Shelf {
    /// What importing a file's text would do. Changes nothing.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn preview(&self, text: &str) -> Result<Preview, SavedError> {
        let (debriefs, stays) = contents(text, self.now)?;
        let Plan { new, same, copies, book } = self.plan(debriefs);
        let book = book.map(|(news, _)| news);
        let summed = |list: Vec<Debrief>| {
            list.iter().map(|debrief| Summary::of(debrief, 0, 0, None)).collect()
        };
        Ok(Preview { new: summed(new), same: summed(same), copies: summed(copies), book, stays })
    }

    /// What becomes of each debrief of a file.
    pub(super) fn plan(&self, debriefs: Vec<Debrief>) -> Plan {
        let mut plan = Plan::default();
        for mut debrief in debriefs {
            let mut is_copy = false;
            if debrief.id.is_book() {
                plan.book = Some(self.plan_book(plan.book.take(), debrief));
                continue;
            }
            if !is_plain(&debrief.id) {
                debrief.id = other_id(&debrief);
            }
            loop {
                let mut more = plan.new.iter().chain(&plan.copies);
                let twin = more.find(|other| other.id == debrief.id).cloned();
                let here = twin.map(Ok).or_else(|| self.here(&debrief.id));
                let list = match here {
                    None if is_copy => &mut plan.copies,
                    None => &mut plan.new,
                    Some(Ok(here)) if here == debrief => &mut plan.same,
                    Some(_) => {
                        debrief.id = other_id(&debrief);
                        is_copy = true;
                        continue;
                    }
                };
                list.push(debrief);
                break;
            }
        }
        plan
    }

    /// What becomes of a file's book; of several, where a file was put together by hand, all come into one.
    fn plan_book(
        &self,
        before: Option<(BookNews, Debrief)>,
        theirs: Debrief,
    ) -> (BookNews, Debrief) {
        let (news, here) = match before {
            Some((news @ (BookNews::New | BookNews::Unread), mut book)) => {
                book.join_leaves(&theirs);
                return (news, book);
            }
            Some(before) => before,
            None => match self.here(&theirs.id) {
                None => return (BookNews::New, theirs),
                Some(Err(_)) => return (BookNews::Unread, theirs),
                Some(Ok(book)) => (BookNews::Same(Joined::default()), book),
            },
        };
        let mut book = here.clone();
        let mut joined = book.join_leaves(&theirs);
        if let BookNews::Joins(before) | BookNews::Same(before) = news {
            joined.new += before.new;
            joined.below += before.below;
            joined.stay += before.stay;
        }
        let comes_in = book != here || matches!(news, BookNews::Joins(_));
        (if comes_in { BookNews::Joins(joined) } else { BookNews::Same(joined) }, book)
    }

    /// What lies under a name: nothing, a debrief, or something that cannot be read.
    fn here(&self, id: &DebriefId) -> Option<Result<Debrief, LoadError>> {
        let in_memory = self.open.get(id).is_some_and(|open: &Open| !open.gone);
        match self.view(id) {
            Err(LoadError::Missing) => None,
            Err(LoadError::Store(_)) if !in_memory && !self.known.contains_key(id) => None,
            view => Some(view),
        }
    }
}

/// Whether a name is fit for a key: short, of letters, digits, hyphens and underscores.
fn is_plain(id: &DebriefId) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    !id.0.is_empty() && id.0.len() <= LONGEST_ID && id.0.chars().all(fits)
}

/// Another name for a debrief, made from its name and its content.
pub(in crate::app::store) fn other_id(debrief: &Debrief) -> DebriefId {
    DebriefId(format!("{:016x}", sum(&json(debrief))))
}
