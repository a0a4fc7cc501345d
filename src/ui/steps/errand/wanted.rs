//! What a message can say that belongs to no item of the list: a box for each, as the end of a sentence of
//! ours, with the whole of it shown at once.

use crate::domain::debrief::{
    Change, Detail, Field, LeafKind, LeafLine, LocalId, MessageKind, NoteKey,
};
use crate::domain::draft::{Want, wants};
use crate::domain::lang::{Stem, Woven};
use crate::ui::App;
use crate::ui::parts::{
    Fragment, Lines, TextBox, change_text_button, field_id, text_box, woven_preview,
};
use crate::ui::prelude::*;

/// Where the words for a detail are: a message may mean something of its own by it.
fn table(kind: MessageKind, detail: Detail) -> String {
    match (kind, detail) {
        (MessageKind::RetakeAsk, Detail::Thing) => "errand.test".to_owned(),
        (MessageKind::CleanResume, Detail::Thing) => "errand.cleaned".to_owned(),
        (MessageKind::PromisedItem, Detail::Thing) => "weigh.promised".to_owned(),
        (MessageKind::ReferralAsk, Detail::Did) => "errand.bring".to_owned(),
        _ => format!("errand.wanted.{wanted}", wanted = detail.name()),
    }
}

/// The box for something a message can say, and the sentence that it makes.
fn wanted_box(app: App, id: LocalId, kind: MessageKind, detail: Detail) -> AnyView {
    let field = app.peek(|debrief| debrief.detail_field(id, detail));
    let want = wants(kind).into_iter().find(|want| want.detail == detail);
    let (stem, quoted) = want.map_or((Stem::Noun, true), |want| (want.stem, want.quoted));
    let table = table(kind, detail);
    let short = matches!(detail, Detail::Phone | Detail::Caller);
    let sentence = sentence_of(kind, detail).filter(|_| stem != Stem::Sentence && !short);
    let preview = (sentence.is_some() || stem == Stem::Sentence)
        .then(|| woven_preview(app, vec![Fragment { field, stem, sentence, quoted }]));
    view! {
        {known_already(app, field, kind, detail)}
        {text_box(app, TextBox {
            field,
            label: app.say(&[&table, ".begin"].concat()),
            help: app.say(&[&table, ".help"].concat()),
            lines: if short { Lines::One } else { Lines::Few },
        })}
        {preview}
    }
    .into_any()
}

/// What a reference could bring up, from what was written before, to be taken over in one tap while the box is empty: the
/// points that were left out, and what shows a strength (design: advice, rows 13 and 14).
fn known_already(app: App, field: Field, kind: MessageKind, detail: Detail) -> AnyView {
    let (heading, known) = match (kind, detail) {
        (MessageKind::ReferenceSos, Detail::Story) => {
            ("errand.wanted.story.left_out", left_out(app))
        }
        (MessageKind::ReferenceSos, Detail::SecondStory) => {
            ("errand.wanted.second_story.strengths", proofs(app))
        }
        _ => return ().into_any(),
    };
    let empty = Memo::new(move |_| app.text(field).trim().is_empty());
    let shown = move || {
        (empty.get() && !known.is_empty()).then(|| {
            let taps = known.iter().cloned().enumerate().map(|(place, words)| {
                let label = app.fill("errand.wanted.story.take", &[("words", &words)]);
                let id = format!("use-{detail}-{place}", detail = detail.name());
                change_text_button(app, &id, label, move || {
                    app.change(Change::Text(field, words.clone()));
                    app.focus(field_id(field));
                })
            });
            view! {
                <div class="recalled">
                    <p class="quiet">{app.say(heading)}</p>
                    <div class="stack" translate="no">{taps.collect_view()}</div>
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// The points that were left out, as a reference could bring them up: "how I ran the oven alone".
fn left_out(app: App) -> Vec<String> {
    app.peek(|debrief| {
        let points = debrief.items.iter().filter(|item| item.is_missed_point());
        let woven = points.map(|item| {
            app.grammar().weave(Stem::Verb, item.detail(Detail::Point), item.list_verb)
        });
        // What does not go on from "how I" is theirs to put into words.
        let fit = woven.filter_map(|woven| match woven {
            Woven::Fits(point) => Some(point),
            _ => None,
        });
        fit.map(|point| app.fill("errand.wanted.story.from_point", &[("point", &point)])).collect()
    })
}

/// What shows a strength, as it was written.
fn proofs(app: App) -> Vec<String> {
    app.model.with_untracked(|model| {
        let strengths = model.book.leaves_of(LeafKind::Strength);
        let proofs = strengths.map(|leaf| leaf.line(LeafLine::Proof).trim());
        proofs.filter(|proof| !proof.is_empty()).map(str::to_owned).collect()
    })
}

/// What is asked for, as its box begins.
pub(in crate::ui::steps) fn asked_words(app: App, kind: MessageKind, detail: Detail) -> String {
    app.say(&[&table(kind, detail), ".begin"].concat())
}

/// The sentence of ours that a detail ends.
const fn sentence_of(kind: MessageKind, detail: Detail) -> Option<&'static str> {
    Some(match (kind, detail) {
        (MessageKind::RetakeAsk, Detail::Thing) => "errand.test.sentence",
        (MessageKind::CleanResume, Detail::Thing) => "errand.cleaned.sentence",
        (MessageKind::PromisedItem, Detail::Thing) => "weigh.promised.sentence",
        (MessageKind::ReferralAsk, Detail::Did) => "errand.bring.sentence",
        (_, Detail::Did) => "errand.wanted.did.sentence",
        (_, Detail::Times) => "errand.wanted.times.sentence",
        (_, Detail::Thing) => "errand.wanted.thing.sentence",
        (_, Detail::Since) => "errand.wanted.since.sentence",
        (_, Detail::Skill) => "errand.wanted.skill.sentence",
        (_, Detail::Attached) => "errand.wanted.attached.sentence",
        (_, Detail::TheirReason) => "errand.wanted.their_reason.sentence",
        (_, Detail::Step) => "errand.wanted.step.sentence",
        (_, Detail::Story) => "errand.wanted.story.sentence",
        (_, Detail::SecondStory) => "errand.wanted.second_story.sentence",
        (_, Detail::AskedAbout) => "errand.wanted.asked_about.sentence",
        (_, Detail::Topic) => "errand.wanted.topic.sentence",
        (_, Detail::Admired) => "errand.wanted.admired.sentence",
        (_, Detail::Question) => "errand.wanted.question.sentence",
        (_, Detail::Opening) => "errand.wanted.opening.sentence",
        (_, Detail::Help) => "errand.wanted.help.sentence",
        (_, Detail::Practice) => "errand.wanted.practice.sentence",
        _ => return None,
    })
}

/// Every box of a kind of message; those it cannot go without first.
pub(in crate::ui::steps) fn boxes(app: App, id: LocalId, kind: MessageKind) -> AnyView {
    let (asked, free): (Vec<Want>, Vec<Want>) =
        wants(kind).into_iter().partition(|want| want.asked);
    let all = asked.into_iter().chain(free);
    all.map(|want| wanted_box(app, id, kind, want.detail)).collect_view().into_any()
}

/// On the letter itself: what else it can say, folded away.
pub(in crate::ui::steps) fn wanted(app: App, key: NoteKey) -> AnyView {
    let Some(id) = key.about.filter(|_| !wants(key.kind).is_empty()) else {
        return ().into_any();
    };
    let signature = app.peek(|debrief| debrief.errand(id).is_some()).then(|| signature(app, id));
    // Something that is asked for above is typed here.
    let open = untrack(|| app.offer(key).is_some_and(|offer| !app.draft(&offer).is_ready()));
    view! {
        <details class="more" id="can-say" open=open.then_some("")>
            <summary>{app.say("errand.more_to_say")}</summary>
            <div class="fields">{boxes(app, id, key.kind)} {signature}</div>
        </details>
    }
    .into_any()
}

/// Another signature than usual: to a friend one signs with the name they use.
pub(super) fn signature(app: App, id: LocalId) -> AnyView {
    text_box(
        app,
        TextBox {
            field: Field::ErrandDetail(id, Detail::SignAs),
            label: app.say("errand.sign_as"),
            help: String::new(),
            lines: Lines::One,
        },
    )
}
