//! The fifth question of the quick note: the words for what is to be added or put right.

use super::super::details::{answer_box, detail_box, end, hints, point, point_box, whole};
use super::framed;
use crate::domain::assess::{Parked, Place};
use crate::domain::debrief::{Change, Detail, Field, Item, LocalId, MessageKind};
use crate::domain::draft::holder;
use crate::domain::lang::Stem;
use crate::ui::App;
use crate::ui::parts::{
    Lines, Page, TextBox, change_text_button, item_name, letter_side, parked_words, text_box,
    woven_preview,
};
use crate::ui::prelude::*;

/// The words for what is to be added or put right.
pub fn words(app: App, id: LocalId) -> Page {
    let mishap = app.peek(|debrief| debrief.item(id).map(|item| item.mishap.clone()));
    match mishap.as_deref().unwrap_or_default() {
        Item::MISSED_POINT => about(app, id, "quick.left_out", left_out(app, id)),
        Item::BETTER_ANSWER => about(app, id, "quick.better_answer", better_answer(app, id)),
        Item::WRONG_FACT => about(app, id, "quick.wrong_fact", wrong_fact(app, id)),
        _ => own_words(app, id),
    }
}

/// A page about one thing: its boxes, the letter that it goes into beside them, and a word where there is no
/// room for it in that letter.
fn about(app: App, id: LocalId, table: &'static str, boxes: AnyView) -> Page {
    let body = view! {
        {no_room(app, id)}
        {boxes}
        {hints(app, id)}
    };
    let (heading, help) = (app.say(&format!("{table}.heading")), app.say(&format!("{table}.help")));
    Page::new(heading, help, body.into_any()).side(letter_side(app, Some(id)))
}

fn left_out(app: App, id: LocalId) -> AnyView {
    view! {
        {point_box(app, id)}
        {box_for(app, id, Detail::Proof)}
        {woven_preview(app, vec![point(id), whole(id, Detail::Proof)])}
    }
    .into_any()
}

fn better_answer(app: App, id: LocalId) -> AnyView {
    view! {
        {box_for(app, id, Detail::Asked)}
        {answer_box(app, id)}
        {woven_preview(app, vec![
            end(id, Detail::Asked, Stem::Question, "weigh.asked.sentence"),
            whole(id, Detail::Answer),
        ])}
    }
    .into_any()
}

fn wrong_fact(app: App, id: LocalId) -> AnyView {
    view! {
        <div class="beside">
            {box_for(app, id, Detail::Said)}
            {box_for(app, id, Detail::Truth)}
        </div>
        {woven_preview(app, vec![
            end(id, Detail::Said, Stem::That, "weigh.said.sentence"),
            end(id, Detail::Truth, Stem::That, "weigh.truth.sentence"),
        ])}
    }
    .into_any()
}

fn own_words(app: App, id: LocalId) -> Page {
    let body = text_box(
        app,
        TextBox {
            field: Field::ItemWords(id),
            label: app.say("quick.own_words.label"),
            help: String::new(),
            lines: Lines::Few,
        },
    );
    framed(app, app.say("quick.own_words.heading"), app.say("quick.own_words.help"), body)
}

fn box_for(app: App, id: LocalId, detail: Detail) -> AnyView {
    detail_box(app, id, detail, MessageKind::ThankYou)
}

/// Where another thing has this one's place in the note, that is said, and the two can change places in one
/// tap. What steps back keeps its words.
fn no_room(app: App, id: LocalId) -> AnyView {
    let parked = Memo::new(move |_| {
        app.assessment.with(|assessment| match assessment.verdict(id)?.place {
            Place::Parked(why) => {
                let holder = app.with(|debrief| holder(debrief, assessment, id, why));
                Some((why, holder))
            }
            _ => None,
        })
    });
    let shown = move || {
        let (why, holder) = parked.get()?;
        let Some(holder) = holder else {
            return Some(view! { <p class="quiet">{parked_words(app, why)}</p> });
        };
        let name = item_name(app, holder);
        let words = match why {
            Parked::TwoAdds => app.fill("quick.no_room.two_adds", &[("item", &name)]),
            _ => app.fill("quick.no_room.one_topic", &[("item", &name)]),
        };
        let swap = move || app.change(Change::Parked(holder, true));
        Some(view! {
            <div class="no-room" id="no-room">
                <p>{words}</p>
                {change_text_button(app, "swap", app.say("quick.no_room.swap.button"), swap)}
            </div>
        })
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}
