//! Out to a file, and in from one.

use super::open::Open;
use super::{LoadError, MemoryStore, Removed, Shelf, StoreFault, Summary};
use crate::app::saved::{SavedError, Sealed, json, made, read_file, sum, write_file};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief, DebriefId, Joined};
use crate::domain::order::order;

/// The longest name of a debrief that is taken from a file.
const LONGEST_ID: usize = 64;

/// What a file brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Debriefs that were not here.
    pub new: Vec<DebriefId>,
    /// Debriefs that were here already, word for word.
    pub same: Vec<DebriefId>,
    /// Debriefs that are here with other words: the file's were kept beside them, under these new names.
    pub copies: Vec<DebriefId>,
    /// What became of the book, where one was in the file.
    pub book: Option<BookNews>,
    /// The book that was here before the file's came into it, and the checksum of the two as one.
    pub joined: Option<(Box<Debrief>, u64)>,
    /// The checksums of what was new and of the copies, to know what was changed since.
    pub sums: Vec<(DebriefId, u64)>,
}

impl Imported {
    /// Whether all of it was here already.
    pub fn brought_nothing(&self) -> bool {
        self.new.is_empty() && self.copies.is_empty() && !brings(self.book)
    }
}

/// What there is in a file, or what a file lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many interviews.
    pub interviews: usize,
    /// Whether the book.
    pub book: bool,
}

impl Share {
    /// Nothing at all.
    pub const NONE: Self = Self { interviews: 0, book: false };

    fn of<'a>(ids: impl Iterator<Item = &'a DebriefId>) -> Self {
        let mut share = Self::NONE;
        for id in ids {
            if id.is_book() {
                share.book = true;
            } else {
                share.interviews += 1;
            }
        }
        share
    }
}

/// What becomes of a file's book. There is one only, so nothing is kept beside it: see [`Debrief::join_leaves`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookNews {
    /// There is none here yet.
    New,
    /// Some of it is not in the one that is here, and comes into it.
    Joins(Joined),
    /// Nothing of it comes in: it is here, but for what stays as it is here.
    Same(Joined),
    /// The one that is here cannot be read: a newer version wrote it, or the store does not give it. The file's stays
    /// in its file.
    Unread,
}

/// Whether a file's book brings anything.
fn brings(book: Option<BookNews>) -> bool {
    matches!(book, Some(BookNews::New | BookNews::Joins(_)))
}

/// What a file would bring, as [`Imported`] will say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Debriefs that are not here.
    pub new: Vec<Summary>,
    /// Debriefs that are here already, word for word.
    pub same: Vec<Summary>,
    /// Debriefs that are here with other words: the file's will be kept beside them.
    pub copies: Vec<Summary>,
    /// What becomes of the file's book, where it has one.
    pub book: Option<BookNews>,
}

impl Preview {
    /// Whether all of it is here already.
    pub fn brings_nothing(&self) -> bool {
        self.new.is_empty() && self.copies.is_empty() && !brings(self.book)
    }
}

/// What taking an import back came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Debriefs that it brought and that are gone again.
    pub gone: Vec<DebriefId>,
    /// Those that stay, since they were changed meanwhile.
    pub stay: Vec<DebriefId>,
    /// Where the file's book came in: whether it is out again.
    pub book: Option<bool>,
}

/// What becomes of each debrief of a file, under the names that they will have.
#[derive(Default)]
struct Plan {
    new: Vec<Debrief>,
    same: Vec<Debrief>,
    copies: Vec<Debrief>,
    book: Option<(BookNews, Debrief)>,
}

impl Shelf {
    /// Every debrief that can be read, as a file: the oldest first, this tab's latest words in it. The same
    /// debriefs at the same time give the same bytes. Those that a newer version wrote are left out, as
    /// they could only be written in part, and those that the store does not give: see [`Shelf::left_out`].
    pub fn export(&self, now: Instant) -> String {
        let mut list = self.summaries();
        order(&mut list, |a, b| (a.started, &a.id) < (b.started, &b.id));
        let texts: Vec<String> = list
            .iter()
            .filter_map(|summary| self.view(&summary.id).ok())
            .map(|debrief| json(&debrief))
            .collect();
        write_file(now, &texts)
    }

    /// One debrief as a file.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub fn export_one(&self, id: &DebriefId, now: Instant) -> Result<String, LoadError> {
        Ok(write_file(now, &[json(&self.view(id)?)]))
    }

    /// One debrief as a file, with the book beside it where there is anything in that; and whether the book should be and
    /// is not, since it cannot be read.
    ///
    /// # Errors
    /// The one is not there, or cannot be read.
    pub fn export_with_book(
        &self,
        id: &DebriefId,
        now: Instant,
    ) -> Result<(String, Share), LoadError> {
        let mut texts = vec![json(&self.view(id)?)];
        let book = self.view(&DebriefId::book());
        texts.extend(book.iter().filter(|book| !book.leaves.is_empty()).map(json));
        let lacks = book.is_err_and(|error| error != LoadError::Missing);
        Ok((write_file(now, &texts), Share { interviews: 0, book: lacks }))
    }

    /// What an export leaves out, since it cannot be read: a newer version wrote it, or the store does not give it now.
    /// What is no longer there is nothing that a file could lack.
    pub fn left_out(&self) -> Share {
        let is_lacking = |summary: &&Summary| {
            self.view(&summary.id).is_err_and(|error| error != LoadError::Missing)
        };
        Share::of(self.summaries().iter().filter(is_lacking).map(|summary| &summary.id))
    }

    /// A debrief as a merge would make it, without writing anything.
    pub(in crate::app) fn view(&self, id: &DebriefId) -> Result<Debrief, LoadError> {
        let open = self.open.get(id).filter(|open| !open.gone);
        let newer = LoadError::Unreadable(SavedError::Newer { version: 0 });
        if open.is_some_and(|open| open.read_only) {
            return Err(newer);
        }
        let copy = self.store.get(&self.keys.debrief(id)).map_err(LoadError::Store);
        let viewed = copy.and_then(|text| {
            let text = text.ok_or(LoadError::Missing)?;
            let sealed = Sealed::open(&text).map_err(LoadError::Unreadable)?;
            match open {
                Some(open) => open.rebase(&sealed).map(|rebased| rebased.debrief),
                None => sealed.body(),
            }
            .map_err(LoadError::Unreadable)
        });
        // What is in memory is whole, whatever the store says.
        viewed.or_else(|error| open.map(|open| open.current.clone()).ok_or(error))
    }

    /// What importing a file's text would do. Changes nothing.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn preview(&self, text: &str) -> Result<Preview, SavedError> {
        let Plan { new, same, copies, book } = self.plan(read_file(text)?);
        let book = book.map(|(news, _)| news);
        let summed = |list: Vec<Debrief>| {
            list.iter().map(|debrief| Summary::of(debrief, 0, 0, None)).collect()
        };
        Ok(Preview { new: summed(new), same: summed(same), copies: summed(copies), book })
    }

    /// Takes in a file's text: all of it or nothing. What is here is never written over: a debrief of the
    /// same name with other words is kept beside it, under a name made from its content, so that the same
    /// file taken in twice does not pile up. What the file's book has comes into the one that is here.
    ///
    /// # Errors
    /// Nothing was changed: the text cannot be read, or there is no room for it. Where the browser allows
    /// no storage at all it is taken into memory, as everything else is.
    pub fn import(&mut self, text: &str, now: Instant) -> Result<Imported, SavedError> {
        let debriefs = read_file(text)?;
        self.tick(now);
        self.wake();
        let Plan { new, same, copies, book } = self.plan(debriefs);
        let named = |list: &[Debrief]| list.iter().map(|debrief| debrief.id.clone()).collect();
        let mut imported = Imported {
            new: named(&new),
            same: named(&same),
            copies: named(&copies),
            book: book.as_ref().map(|(news, _)| *news),
            ..Imported::default()
        };
        let (new_book, joined) = match book {
            Some((BookNews::New, book)) => (Some(book), None),
            Some((BookNews::Joins(_), book)) => (None, Some(book)),
            _ => (None, None),
        };
        // First: while nothing else is held, a book that cannot be kept leaves nothing to put back.
        let book_before = self.open.get(&DebriefId::book()).cloned();
        if let Some(joined) = joined
            && let Ok(before) = self.view(&joined.id)
        {
            imported.joined = Some((Box::new(before), sum(&json(&joined))));
            self.replace_book(joined).map_err(not_kept)?;
        }
        for debrief in new.into_iter().chain(copies).chain(new_book) {
            imported.sums.push((debrief.id.clone(), sum(&json(&debrief))));
            self.hold(debrief);
        }
        let ids: Vec<DebriefId> = imported.sums.iter().map(|(id, _)| id.clone()).collect();
        if ids.is_empty() {
            return Ok(imported);
        }
        // One write of the journal keeps them all, or none.
        match self.save_journal() {
            Ok(()) | Err(StoreFault::Blocked) => {}
            Err(fault) => {
                for id in &ids {
                    self.open.remove(id);
                }
                if imported.joined.is_some() {
                    self.put_back_open(book_before);
                }
                let _ = self.save_journal();
                self.write_index();
                self.make_room();
                return Err(not_kept(fault));
            }
        }
        for id in &ids {
            if self.merge_alone(id) == Err(StoreFault::Full) {
                // The journal gives up what the others do not need there any more.
                let _ = self.save_journal();
                let _ = self.merge_alone(id);
            }
        }
        let _ = self.save_journal();
        self.write_index();
        Ok(imported)
    }

    /// Puts another version in the place of the book: a change like any other, so that another tab's words stay too.
    /// Where the browser allows no storage at all it lives in memory, as everything else does.
    ///
    /// # Errors
    /// It is as it was.
    fn replace_book(&mut self, version: Debrief) -> Result<(), StoreFault> {
        let id = DebriefId::book();
        let before = self.open.get(&id).cloned();
        match self.record(&id, &Change::Restored(Box::new(version))) {
            Ok(()) | Err(StoreFault::Blocked) => Ok(()),
            Err(fault) => {
                self.put_back_open(before);
                let _ = self.save_journal();
                Err(fault)
            }
        }
    }

    /// Puts the book back in memory as it was; what was not there is read anew when it is wanted.
    fn put_back_open(&mut self, before: Option<Open>) {
        match before {
            Some(open) => self.open.insert(DebriefId::book(), open),
            None => self.open.remove(&DebriefId::book()),
        };
    }

    /// Takes an import back: what it brought and nobody changed since goes again. All of that or nothing.
    ///
    /// # Errors
    /// Everything is still there.
    pub fn undo_import(&mut self, imported: &Imported) -> Result<Undone, StoreFault> {
        let mut undone = Undone::default();
        let mut removed: Vec<Removed> = Vec::new();
        for (id, brought) in &imported.sums {
            let put = |to: &mut Undone, gone: bool| match (id.is_book(), gone) {
                (true, gone) => to.book = Some(gone),
                (false, true) => to.gone.push(id.clone()),
                (false, false) => to.stay.push(id.clone()),
            };
            let result = match self.view(id) {
                Ok(debrief) if sum(&json(&debrief)) == *brought => self.remove(id),
                Err(LoadError::Missing) => continue,
                Err(LoadError::Store(fault)) => Err(fault),
                Ok(_) | Err(LoadError::Unreadable(_)) => {
                    put(&mut undone, false);
                    continue;
                }
            };
            match result {
                Ok(one) if has_other_words(&one, *brought) => {
                    // Another tab was quicker. Where its bytes cannot be written it lives in memory, as any other.
                    let _ = self.restore(one);
                    put(&mut undone, false);
                }
                Ok(one) => {
                    put(&mut undone, true);
                    removed.push(one);
                }
                Err(fault) => return Err(self.all_back(removed, fault)),
            }
        }
        // The book last: nothing can fail after it.
        if let Some((before, after)) = &imported.joined {
            let is_unchanged = self.view(&before.id).is_ok_and(|now| sum(&json(&now)) == *after);
            if is_unchanged && let Err(fault) = self.replace_book((**before).clone()) {
                return Err(self.all_back(removed, fault));
            }
            undone.book = Some(is_unchanged);
        }
        Ok(undone)
    }

    /// Has back what was removed, for this fault.
    fn all_back(&mut self, removed: Vec<Removed>, fault: StoreFault) -> StoreFault {
        for one in removed {
            let _ = self.restore(one);
        }
        fault
    }

    /// What becomes of each debrief of a file.
    fn plan(&self, debriefs: Vec<Debrief>) -> Plan {
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

/// Imports an exported text into memory and exports it again: what is in it, if all of it comes out as it went in, byte
/// for byte. A copy that fails this is no copy.
///
/// # Errors
/// Says what is wrong with the text.
pub fn check_export(text: &str, now: Instant) -> Result<Share, SavedError> {
    let store = Box::new(MemoryStore::default());
    let mut shelf = Shelf::open(store, "", "check", now);
    let imported = shelf.import(text, now)?;
    let share = Share { interviews: imported.new.len(), book: imported.book.is_some() };
    let again = shelf.export(made(text).ok_or(SavedError::NotOurs)?);
    if again == text { Ok(share) } else { Err(SavedError::Damaged) }
}

/// What is said of an import for which there was no room, or that was not kept for something else.
fn not_kept(fault: StoreFault) -> SavedError {
    if fault == StoreFault::Full { SavedError::NoRoom } else { SavedError::NotKept }
}

/// Whether what was removed is not what an import brought.
fn has_other_words(removed: &Removed, brought: u64) -> bool {
    let body = |raw: &str| Sealed::open(raw).and_then(|sealed| sealed.body::<Debrief>());
    removed.raw().is_some_and(|raw| body(raw).is_ok_and(|now| sum(&json(&now)) != brought))
}

/// Whether a name is fit for a key: short, of letters, digits, hyphens and underscores.
fn is_plain(id: &DebriefId) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    !id.0.is_empty() && id.0.len() <= LONGEST_ID && id.0.chars().all(fits)
}

/// Another name for a debrief, made from its name and its content.
pub(super) fn other_id(debrief: &Debrief) -> DebriefId {
    DebriefId(format!("{:016x}", sum(&json(debrief))))
}
