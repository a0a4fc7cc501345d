//! What is told once about the words, and what was done that can be taken back.

use super::figures::{share_words, size_words};
use crate::app::store::{BookNews, Imported, StoreFault, Undone};
use crate::app::{Done, Notice};
use crate::ui::App;

/// The words for something that can be taken back.
pub fn done_words(app: App, done: &Done) -> String {
    match done {
        Done::Deleted { .. } => app.say("frame.notice.deleted"),
        Done::TakenIn(imported) => imported_words(app, imported),
        Done::KeptHere(..) => app.say("words.done.kept_here"),
        Done::Chosen { both: true, .. } => app.say("words.done.both"),
        Done::Chosen { .. } => app.say("words.done.chosen"),
        Done::PutAway(_) => app.say("words.done.put_away"),
        Done::Restored(_) => app.say("words.done.restored"),
    }
}

/// The words for a notice of these screens; none for another.
pub fn notice_words(app: App, notice: &Notice) -> String {
    match notice {
        Notice::Saved(share, size) => {
            let (what, size) = (share_words(app, *share), size_words(app, *size));
            app.fill("words.told.saved", &[("what", &what), ("size", &size)])
        }
        Notice::NotChecked => app.say("words.told.unchecked"),
        Notice::NotInFile(share) => {
            app.fill("words.told.not_in_file", &[("what", &share_words(app, *share))])
        }
        Notice::NothingNew(imported) => imported_words(app, imported),
        Notice::ImportRefused(error) => app.say(error.key()),
        Notice::LinkRefused(error) => app.say(error.key()),
        Notice::TakenOut(undone) => taken_out_words(app, undone),
        Notice::BookGone => app.say("words.told.book_gone"),
        Notice::NotTakenOut => app.say("words.told.not_taken_out"),
        Notice::NotPutAway => app.say("words.told.not_put_away"),
        Notice::EarlierGone => app.say("words.told.earlier_gone"),
        Notice::LinkNotCopied => app.say("link.not_copied"),
        Notice::NothingCame => app.say("host.own.nothing_came"),
        Notice::NoPicture => app.say("journal.chart.no_picture"),
        Notice::NotTurned(StoreFault::Locked) => app.say("lock.fleeting.locked_there"),
        Notice::SomeStays => app.say("lock.fleeting.some_stays"),
        Notice::NotTurned(_) => app.say("lock.fleeting.refused"),
        Notice::Forgotten => app.say("saved.forgotten"),
        _ => String::new(),
    }
}

/// What was taken out again, and what is still here: of the interviews, and of the book.
fn taken_out_words(app: App, undone: &Undone) -> String {
    let (count, stay) = (undone.gone.len().to_string(), undone.stay.len().to_string());
    let interviews = match (undone.gone.is_empty(), undone.stay.is_empty()) {
        (true, true) if undone.book.is_some() => None,
        (_, true) => Some(app.fill("words.told.taken_out", &[("count", &count)])),
        _ => Some(app.fill("words.told.some_stay", &[("count", &count), ("stay", &stay)])),
    };
    let book = undone
        .book
        .map(|out| app.say(if out { "words.told.book_out" } else { "words.told.book_stays" }));
    interviews.into_iter().chain(book).collect::<Vec<_>>().join(" ")
}

/// What was taken in: only the kinds that there were.
fn imported_words(app: App, imported: &Imported) -> String {
    let kinds = [
        (imported.new.len(), "words.done.taken_in_new"),
        (imported.same.len(), "words.done.taken_in_same"),
        (imported.copies.len(), "words.done.taken_in_both"),
    ];
    let kinds = kinds.into_iter().filter(|(count, _)| *count > 0);
    let mut what: Vec<String> =
        kinds.map(|(count, key)| app.fill(key, &[("count", &count.to_string())])).collect();
    if matches!(imported.book, Some(BookNews::New | BookNews::Joins(_))) {
        what.push(app.say("words.done.taken_in_book"));
    }
    if what.is_empty() {
        return app.say("words.done.taken_in_nothing");
    }
    let what: Vec<&str> = what.iter().map(String::as_str).collect();
    app.fill("words.done.taken_in", &[("what", &app.list(&what))])
}
