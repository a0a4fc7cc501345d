//! One question for the whole list: did any of these leave a wrong fact, hurt someone, or break something?
//! (design: judgement, "Procedure")

use super::ask::{FACTS, Question};
use super::asked::put_right_question;
use super::wrong::never_wait;
use super::{leaving, mishaps, title, traits, traits_of};
use crate::domain::assess::Traits;
use crate::domain::debrief::{Answer, Answers, Change, Item, LocalId};
use crate::domain::mishap::{By, Nature};
use crate::ui::App;
use crate::ui::parts::{Page, choices, each, item_name_translate, plan_side};
use crate::ui::prelude::*;

/// What a thing left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flag {
    /// None of these.
    Nothing,
    /// A wrong fact.
    WrongFact,
    /// Somebody was hurt.
    Hurt,
    /// Something is broken.
    Broken,
}

impl Flag {
    fn of(traits: &Traits) -> Self {
        let harm = [Nature::Hurt, Nature::Offence, Nature::Confidence];
        if harm.iter().any(|nature| traits.is(*nature)) {
            Self::Hurt
        } else if traits.is(Nature::Property) {
            Self::Broken
        } else if FACTS.iter().any(|fact| traits.is(*fact)) {
            Self::WrongFact
        } else {
            Self::Nothing
        }
    }

    /// What it makes of something that the catalogue takes for another kind of thing.
    const fn nature(self) -> Nature {
        match self {
            Self::Nothing => Nature::Performance,
            Self::WrongFact => Nature::UntrueRelied,
            Self::Hurt => Nature::Hurt,
            Self::Broken => Nature::Property,
        }
    }
}

/// Whether an item can have left anything behind: what they did, what life brought and what is only guessed
/// cannot; what the law lets one keep back is never asked about (rule 2).
fn is_asked(traits: &Traits) -> bool {
    let never =
        [Nature::ProtectedUntrue, Nature::ProtectedSilent, Nature::Guess, Nature::LifeEvent];
    traits.by == By::Me && !never.iter().any(|nature| traits.is(*nature))
}

/// The one question for the whole list.
pub fn flags(app: App) -> Page {
    let ids = Memo::new(move |_| {
        app.with(|debrief| {
            let asked = mishaps(debrief).filter(|item| is_asked(&traits_of(app, item)));
            asked.map(|item| item.id).collect::<Vec<LocalId>>()
        })
    });
    let nothing = move || {
        ids.with(Vec::is_empty).then(
            || view! { <p class="kind" id="nothing-to-check">{app.say("weigh.flags.nothing")}</p> },
        )
    };
    let body = view! {
        {nothing}
        <ul class="entries">{each(ids, move |id| one(app, id))}</ul>
    };
    let leave = move || {
        let asked = app.peek(|debrief| debrief.weighing.flags_asked);
        if !asked && ids.with_untracked(|ids| !ids.is_empty()) {
            app.change(Change::FlagsAsked);
        }
    };
    Page::new(app.say("weigh.flags.heading"), app.say("weigh.flags.help"), body.into_any())
        .actions(leaving(app, leave))
        .side(plan_side(app))
}

fn one(app: App, id: LocalId) -> AnyView {
    let options = vec![
        (Flag::Nothing, app.say("weigh.flags.none")),
        (Flag::WrongFact, app.say("weigh.flags.wrong_fact")),
        (Flag::Hurt, app.say("weigh.flags.hurt")),
        (Flag::Broken, app.say("weigh.flags.broken")),
    ];
    let flag = Memo::new(move |_| traits(app, id).map(|traits| Flag::of(&traits)));
    let put_right = Memo::new(move |_| {
        let (status, reach) = app.with(|debrief| (debrief.facts.status, debrief.facts.reach()));
        traits(app, id).is_some_and(|traits| Question::PutRight.can_change(&traits, status, reach))
    });
    let put_right = move || put_right.get().then(|| put_right_question(app, id));
    let name = untrack(|| title(app, id));
    view! {
        <li class="entry" translate=item_name_translate(app, id)>
            {choices(app, &format!("flag-{id}"), name, options, move || flag.get(), move |flag| choose(app, id, flag))}
            {put_right}
        </li>
    }
    .into_any()
}

/// Keeps what was chosen, where it says something else than is known already.
fn choose(app: App, id: LocalId, flag: Flag) {
    let Some((now, usual)) = app.peek(|debrief| {
        let item = debrief.item(id)?;
        let answers = Answers { nature: None, ..item.answers.clone() };
        let plain = Item { answers, ..item.clone() };
        Some((Flag::of(&traits_of(app, item)), Flag::of(&traits_of(app, &plain))))
    }) else {
        return;
    };
    if flag == now {
        return;
    }
    let nature = (flag != usual).then(|| flag.nature());
    app.change(Change::Answered(id, Answer::Nature(nature)));
    if flag != Flag::Nothing {
        never_wait(app, id);
    }
}
