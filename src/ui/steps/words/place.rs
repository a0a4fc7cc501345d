//! What a place for words is called: by the label that it has on its own screen.

use crate::domain::debrief::{
    Debrief, Detail, Field, Item, LeafLine, LocalId, MessageKind, NoteKey, PartKey, Place,
};
use crate::domain::mishap::Route;
use crate::domain::plan::Deed;
use crate::ui::App;
use crate::ui::parts::{deed_words, send_words};
use crate::ui::steps::details::detail_words;
use crate::ui::steps::errand::asked_words;
use crate::ui::steps::write::slot_words;

/// What a place in a debrief is called.
pub(in crate::ui::steps) fn place_words(app: App, debrief: &Debrief, place: &Place) -> String {
    match place {
        Place::Field(field) => field_words(app, debrief, *field),
        Place::Part(key, part) => {
            let part = part_words(app, debrief, *key, part);
            let words = app.fill("desk.step.words", &[("part", &part)]);
            about(app, &send_words(app, debrief, *key), &words)
        }
        Place::Subject(key) => {
            about(app, &send_words(app, debrief, *key), &app.say("letter.subject"))
        }
        Place::KeptSubject(key) => {
            about(app, &send_words(app, debrief, *key), &app.say("words.place.kept_subject"))
        }
        Place::Kept(key) => {
            about(app, &send_words(app, debrief, *key), &app.say("words.place.kept"))
        }
    }
}

/// The words of a place as they are shown. A letter that was sealed stays closed.
pub(super) fn shown_words(app: App, sealed: bool, place: &Place, text: &str) -> String {
    let closed = sealed && *place == Place::Field(Field::Unsent);
    if closed { app.say("calm.unsent.sealed") } else { text.to_owned() }
}

/// Whether a place has room for one line only: a name, an address.
pub(super) const fn is_one_line(place: &Place) -> bool {
    match place {
        Place::Subject(_) | Place::KeptSubject(_) => true,
        Place::Part(..) | Place::Kept(_) => false,
        Place::Field(Field::Leaf(key, line)) => key.is_one_line(*line),
        Place::Field(field) => matches!(
            field,
            Field::Company
                | Field::Role
                | Field::Recruiter
                | Field::RecruiterEmail
                | Field::SignAs
                | Field::PersonName(_)
                | Field::PersonEmail(_)
                | Field::OtherFeeling
                | Field::ErrandName(_)
                | Field::ErrandEmail(_)
                | Field::Detail(_, Detail::Record)
                | Field::ErrandDetail(_, Detail::SignAs | Detail::Phone | Detail::Caller)
        ),
    }
}

fn about(app: App, what: &str, words: &str) -> String {
    app.fill("words.place.about", &[("what", what), ("words", words)])
}

fn field_words(app: App, debrief: &Debrief, field: Field) -> String {
    let of_person = |id: LocalId, words: String| {
        named(app, debrief.person(id).map(|person| person.name.as_str()), &words)
    };
    let of_errand = |id: LocalId, words: String| {
        let kind = debrief.errand(id).map(|errand| errand.kind);
        let what = kind.map(|kind| deed_words(app, &Deed::Begin(kind)));
        named(app, what.as_deref(), &words)
    };
    match field {
        Field::Company => app.say("recall.place.company.label"),
        Field::Role => app.say("recall.place.role.label"),
        Field::Recruiter => app.say("recall.reach.recruiter.label"),
        Field::RecruiterEmail => app.say("words.place.recruiter_email"),
        Field::SignAs => app.say("quick.sign.name"),
        Field::Hope => app.say("recall.place.hope.label"),
        Field::PersonName(_) => app.say("recall.who.name.label"),
        Field::PersonEmail(id) => of_person(id, app.say("words.place.email")),
        Field::Remembered(id) => of_person(id, app.say("recall.remembered.label")),
        Field::OtherFeeling => app.say("calm.feelings.other"),
        Field::KindWords => app.say("words.place.kind_words"),
        Field::Unsent => app.say("calm.unsent.heading"),
        Field::Told => app.say("recall.told.heading"),
        Field::TheyDid => app.say("recall.they_did.question"),
        Field::Asked(_) => app.say("recall.questions.asked.label"),
        Field::Well => app.say("weigh.well.heading"),
        Field::Around => app.say("weigh.around.heading"),
        Field::FriendView => app.say("weigh.reflect.friend.question"),
        Field::OneYear => app.say("weigh.reflect.one_year.question"),
        Field::WorstCase => app.say("weigh.reflect.worst_case.question"),
        Field::Leaf(key, line) => {
            let words = app.say(&["leaf.leaf_line.", &line.name()].concat());
            let title = debrief.leaf(key).map(|leaf| leaf.line(LeafLine::Title));
            match title.filter(|title| *title != debrief.text(field) && !title.is_empty()) {
                Some(title) => about(app, title, &words),
                None => {
                    about(app, &app.say(&["leaf.leaf_kind.", &key.kind.name()].concat()), &words)
                }
            }
        }
        Field::ItemWords(id) => {
            about(app, &listed_name(app, debrief, id), &app.say("weigh.own.label"))
        }
        Field::Detail(id, detail) => {
            let words = detail_words(app, detail, kind_of(app, debrief, id));
            about(app, &listed_name(app, debrief, id), &words)
        }
        Field::ErrandName(id) => of_errand(id, app.say("errand.name.label")),
        Field::ErrandEmail(id) => of_errand(id, app.say("words.place.email")),
        Field::ErrandDetail(id, Detail::SignAs) => of_errand(id, app.say("errand.sign_as")),
        Field::ErrandDetail(id, detail) => {
            // Of one that only the other words know it is not known what kind it is.
            let kind = debrief.errand(id).map_or(MessageKind::ThankYou, |errand| errand.kind);
            of_errand(id, asked_words(app, kind, detail))
        }
    }
}

/// Something about what has a name; without the name where it has none.
fn named(app: App, name: Option<&str>, words: &str) -> String {
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    name.map_or_else(|| words.to_owned(), |name| about(app, name, words))
}

/// What went wrong, as the list calls it: the person's own words for it are a place of their own.
fn listed_name(app: App, debrief: &Debrief, id: LocalId) -> String {
    let key = debrief.item(id).map(|item| item.mishap.as_str()).filter(|key| *key != Item::OWN);
    let name = key.and_then(|key| app.mishap(key, |mishap| mishap.name.clone()));
    name.unwrap_or_else(|| app.say("weigh.unnamed"))
}

/// Whether this is the open debrief: of no other is it known what was decided about it.
fn is_open(app: App, debrief: &Debrief) -> bool {
    app.with(|open| open.id == debrief.id)
}

/// The message that asks for the words about an item, where that makes a difference.
fn kind_of(app: App, debrief: &Debrief, id: LocalId) -> MessageKind {
    let open = is_open(app, debrief);
    let route = app.assessment.with(|assessment| assessment.verdict(id).map(|one| one.route));
    match route.filter(|_| open) {
        Some(Route::Repair) => MessageKind::RepairNote,
        Some(Route::Reschedule) => MessageKind::Reschedule,
        _ => MessageKind::ThankYou,
    }
}

/// What a part of a letter does, in a few words.
fn part_words(app: App, debrief: &Debrief, key: NoteKey, part: &PartKey) -> String {
    let offer = app.offer(key).filter(|_| is_open(app, debrief));
    let slot = offer.and_then(|offer| {
        let draft = app.draft(&offer);
        draft.parts.iter().chain(&draft.out).find(|one| one.key == *part).map(|one| one.slot)
    });
    slot.map_or_else(|| app.say("desk.part.other"), |slot| slot_words(app, slot))
}
