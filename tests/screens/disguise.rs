//! Every screen in a disguised language: each text of the content stands in ⟦brackets⟧. What stands outside and is
//! neither the person's own nor a day of the calendar was left in the code.

use crate::gallery::{DISGUISED_GALLERY, Drawn};
use crate::stage::DISGUISED;
use afterview::app::links::Making;
use afterview::app::sealed::passphrase::grouped;
use afterview::domain::debrief::Debrief;
use std::collections::BTreeSet;

/// What the grammar of the letters says by itself: days, and how a list ends.
pub const CALENDAR: [&str; 28] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
    "tomorrow",
    "yesterday",
    "this",
    "morning",
    "afternoon",
    "evening",
    "on",
    "and",
];
/// What is read aloud or shown, besides the text itself.
pub const READ: [&str; 5] = ["alt", "aria-description", "aria-label", "placeholder", "title"];

/// A text without what stands in brackets.
fn outside(text: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for letter in text.chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            letter if depth == 0 => rest.push(letter),
            _ => {}
        }
    }
    rest
}

/// The words of a text, in small letters.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_part = |letter: char| letter.is_alphabetic() || letter == '\u{308}';
    text.split(move |letter: char| !is_part(letter))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Every word that a person typed, picked or left in a letter.
fn own_words(debrief: &Debrief) -> BTreeSet<String> {
    let facts = &debrief.facts;
    let named = [&facts.company, &facts.role, &facts.recruiter, &facts.sign_as, &facts.hope];
    let people = facts.people.iter().flat_map(|person| [&person.name, &person.remembered]);
    let asked = debrief.recall.questions.iter().map(|asked| &asked.asked);
    let notes = debrief.notes.iter().flat_map(|note| {
        let edits = note.edits.values().flat_map(|edit| [&edit.text, &edit.basis]);
        let kept = note.kept.iter().map(|kept| &kept.text);
        edits.chain(kept).chain(note.subject.iter())
    });
    let texts = named.into_iter().chain(people).chain(asked).chain(notes).map(String::as_str);
    texts.chain(debrief.own_texts()).chain(debrief.letter_texts()).flat_map(words).collect()
}

/// What is dialled or opened: the same in every language.
pub fn addresses() -> BTreeSet<String> {
    let regions = DISGUISED.support.region.iter();
    regions
        .flat_map(|region| {
            let lines = region.line.iter().chain(&region.rights);
            lines.flat_map(|line| [line.number.clone(), line.site.clone()]).collect::<Vec<_>>()
        })
        .collect()
}

/// Every word on a screen that may be the person's, or is of no language.
pub fn own(drawn: &Drawn) -> BTreeSet<String> {
    let debrief = drawn.visit.model.debrief.clone().unwrap_or_default();
    let mut own = own_words(&debrief);
    own.extend(own_words(&drawn.visit.model.book));
    let asked = drawn.visit.model.rehearsal.posed.iter().filter(|posed| posed.of.is_none());
    own.extend(asked.flat_map(|posed| words(&posed.words).collect::<Vec<_>>()));
    let listed = drawn.visit.model.summaries.iter();
    own.extend(
        listed
            .flat_map(|known| [&known.company, &known.role])
            .flat_map(|text| words(text).collect::<Vec<_>>()),
    );
    own.extend(drawn.visit.model.tending.all.iter().flat_map(|all| all.iter()).flat_map(own_words));
    // What we draw at random is in no language.
    own.extend(drawn.visit.model.lock.made.iter().flat_map(|made| words(made).collect::<Vec<_>>()));
    if let Making::Made(made) = &drawn.visit.model.links.making {
        own.extend(words(&grouped(&made.passphrase)));
    }
    own
}

/// The texts of a screen that come from nowhere that they may come from.
fn strays(drawn: &Drawn, addresses: &BTreeSet<String>) -> Vec<String> {
    let own = own(drawn);
    let page = &drawn.page.page;
    let read = page.all().into_iter().flat_map(|element| {
        element.attributes().filter(|(name, _)| READ.contains(name)).map(|(_, value)| value)
    });
    // In a drawing a text is broken into lines that are no texts of their own.
    let drawings: Vec<String> = page.named(&["svg"]).iter().map(|svg| svg.text()).collect();
    let in_drawings: Vec<&str> = page.named(&["svg"]).iter().flat_map(|svg| svg.runs()).collect();
    let runs = page
        .runs()
        .into_iter()
        .filter(|run| !in_drawings.iter().any(|drawn| std::ptr::eq(*drawn, *run)));
    let texts = runs.chain(read).chain(drawings.iter().map(String::as_str));
    texts
        .filter(|text| !addresses.contains(text.trim()))
        .filter(|text| {
            words(&outside(text))
                .any(|word| !own.contains(&word) && !CALENDAR.contains(&word.as_str()))
        })
        .map(|text| format!("{}: {text}", drawn.whose))
        .collect()
}

#[test]
fn no_text_of_a_screen_is_left_in_the_code() {
    let addresses = addresses();
    let strays: BTreeSet<String> =
        DISGUISED_GALLERY.iter().flat_map(|drawn| strays(drawn, &addresses)).collect();
    let shown: Vec<&str> = strays.iter().map(String::as_str).take(30).collect();
    assert!(strays.is_empty(), "{} texts:\n{}", strays.len(), shown.join("\n"));
}

#[test]
fn every_screen_is_drawn_in_disguise() {
    for drawn in DISGUISED_GALLERY.iter() {
        let heading = drawn.page.heading();
        let own = drawn.visit.model.debrief.iter().flat_map(own_words).collect::<BTreeSet<_>>();
        let disguised = heading.starts_with('⟦') || words(&heading).all(|word| own.contains(&word));
        assert!(disguised, "{}: {heading}", drawn.whose);
    }
}

#[test]
fn a_text_left_in_the_code_would_be_found() {
    assert_eq!(outside("⟦Tô ⟦Máýá⟧, bý ë-máïl⟧."), ".");
    assert_eq!(outside("Hello ⟦thërë⟧"), "Hello ");
    let own = BTreeSet::from(["maya".to_owned()]);
    assert!(words("Maya's plan").any(|word| !own.contains(&word)));
    let mut drawn = DISGUISED_GALLERY.iter().find(|drawn| drawn.whose.starts_with("nobody"));
    let drawn = drawn.take().expect("a screen");
    let html = drawn.page.html.replacen("⟦", "Hello ⟦", 1);
    let page = crate::stage::Page { page: crate::html::parse(&html), html };
    let spoilt = Drawn {
        whose: drawn.whose.clone(),
        screen: drawn.screen,
        page,
        visit: drawn.visit.clone(),
    };
    assert!(strays(drawn, &addresses()).is_empty());
    assert_eq!(strays(&spoilt, &addresses()).len(), 1);
}
