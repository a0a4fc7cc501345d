//! Everything that was written in an interview, as it is read, printed and saved: by the names that its places have on their
//! own screens.

use crate::domain::debrief::{Debrief, Field, Item, Place};
use crate::domain::markdown::Markdown;
use crate::ui::App;
use crate::ui::parts::{name_of, status_words};
use crate::ui::steps::words::place_words;

/// One interview, written out.
pub(super) struct Written {
    /// What it is called.
    pub name: String,
    /// When it was, how it stands, and what went wrong.
    pub about: Vec<String>,
    /// Each place with words in it: what it is called, and the words.
    pub parts: Vec<(String, String)>,
}

/// An interview, or the book, written out. The letter that is never sent has no way out of the app.
pub(super) fn written(app: App, debrief: &Debrief) -> Written {
    let words = debrief.words().into_iter();
    let words = words.filter(|(place, _)| *place != Place::Field(Field::Unsent));
    let parts =
        words.map(|(place, text)| (place_words(app, debrief, &place), text.to_owned())).collect();
    if debrief.id.is_book() {
        return Written { name: app.say("journal.readable.book"), about: Vec::new(), parts };
    }
    let state = status_words(app, debrief.facts.status);
    // It is kept for years: "today" would be true for one day, and a day without its year for one year.
    let zone = app.model.with_untracked(|model| model.moment.zone.clone());
    let day = app.date(zone.local(debrief.ended()).day);
    let mut about = vec![app.fill("journal.readable.stands", &[("day", &day), ("state", &state)])];
    let keys =
        debrief.items.iter().map(|item| item.mishap.as_str()).filter(|key| *key != Item::OWN);
    let names: Vec<String> =
        keys.filter_map(|key| app.mishap(key, |mishap| mishap.name.clone())).collect();
    if !names.is_empty() {
        about.push(app.fill("journal.readable.lists", &[("what", &names.join("; "))]));
    }
    let facts = &debrief.facts;
    Written { name: name_of(app, &facts.company, &facts.role), about, parts }
}

/// All of them as one text in Markdown.
pub(super) fn markdown<'a>(app: App, all: impl Iterator<Item = &'a Debrief>) -> String {
    let mut text = Markdown::default();
    text.heading(1, &app.say("journal.readable.heading"));
    for debrief in all {
        let Written { name, about, parts } = written(app, debrief);
        text.heading(2, &name);
        for line in &about {
            text.paragraph(line);
        }
        for (label, words) in &parts {
            text.named(label, words);
        }
    }
    text.finish()
}
