//! The boxes that a message about an item is made from, shared by the quick note, Weigh and the letter: each
//! is the end of a sentence of ours, with the whole of it shown at once (design: messages, "What makes a
//! draft good").

use super::errand::asked_words;
use crate::domain::debrief::{Change, Detail, Field, LocalId, MessageKind, NeutralLine};
use crate::domain::draft::Ask;
use crate::domain::lang::{ListVerb, Stem, Woven};
use crate::ui::App;
use crate::ui::parts::{
    Fragment, Lines, TextBox, choices, exact_ways, text_box, woven, woven_preview,
};
use crate::ui::prelude::*;

/// The most words of an answer inside a thank-you (design: messages, "The fix").
const ANSWER_WORDS: usize = 45;
/// The most sentences of it.
const ANSWER_SENTENCES: usize = 2;

/// A detail that ends a sentence of ours.
pub fn end(id: LocalId, detail: Detail, stem: Stem, sentence: &'static str) -> Fragment {
    let quoted = matches!(stem, Stem::That | Stem::Question) || detail == Detail::Need;
    Fragment { field: Field::Detail(id, detail), stem, sentence: Some(sentence), quoted }
}

/// A detail that is a sentence of its own.
pub fn whole(id: LocalId, detail: Detail) -> Fragment {
    let field = Field::Detail(id, detail);
    Fragment { field, stem: stem(detail), sentence: None, quoted: false }
}

/// What was left out: "I also ...".
pub fn point(id: LocalId) -> Fragment {
    end(id, Detail::Point, Stem::Verb, "weigh.point.sentence")
}

/// Where the words of Weigh for a detail are, and how many lines its box has.
fn asked(detail: Detail, kind: MessageKind) -> (&'static str, Lines) {
    match detail {
        Detail::Point => ("weigh.point", Lines::Few),
        Detail::Proof => ("weigh.proof", Lines::Few),
        Detail::Need => ("weigh.need", Lines::Few),
        Detail::Asked => ("weigh.asked", Lines::Few),
        Detail::Answer => ("weigh.answer", Lines::Few),
        Detail::Said => ("weigh.said", Lines::Few),
        Detail::Truth => ("weigh.truth", Lines::Few),
        Detail::Reason => ("weigh.reason", Lines::Few),
        Detail::Record => ("weigh.record", Lines::One),
        Detail::Did => ("weigh.did", Lines::Few),
        Detail::Doing => ("weigh.doing", Lines::Few),
        Detail::Thing if kind == MessageKind::RepairNote => ("weigh.broken", Lines::Few),
        Detail::Thing => ("weigh.promised", Lines::Few),
        // The private record is in no letter: what is asked for here is the words for one. All others belong
        // to messages of another shape, which ask for them in words of their own.
        _ => ("weigh.event", Lines::Few),
    }
}

/// What a detail of an item is called: as its box begins.
pub fn detail_words(app: App, detail: Detail, kind: MessageKind) -> String {
    let (table, _) = asked(detail, kind);
    match detail {
        Detail::PrivateRecord => app.say("weigh.private.begin"),
        Detail::Words => app.say("weigh.event.begin"),
        // Asked for as a message of another shape asks.
        _ if table == "weigh.event" => asked_words(app, kind, detail),
        _ => app.say(&format!("{table}.begin")),
    }
}

/// The box for a detail of an item, asked as the end of our sentence, in the words of Weigh.
pub fn detail_box(app: App, item: LocalId, detail: Detail, kind: MessageKind) -> AnyView {
    let (table, lines) = asked(detail, kind);
    text_box(
        app,
        TextBox {
            field: Field::Detail(item, detail),
            label: app.say(&format!("{table}.begin")),
            help: app.say(&format!("{table}.help")),
            lines,
        },
    )
}

/// What a detail is in a letter: the place in our sentence that it fills.
const fn stem(detail: Detail) -> Stem {
    match detail {
        Detail::Point | Detail::Did => Stem::Verb,
        Detail::Need | Detail::Record | Detail::Thing => Stem::Noun,
        Detail::Asked => Stem::Question,
        Detail::Said | Detail::Truth | Detail::Reason => Stem::That,
        Detail::Answer | Detail::Doing => Stem::Deed,
        _ => Stem::Sentence,
    }
}

/// "Use my words exactly" for a detail that is asked for again, where no preview stands.
pub fn exact_way(app: App, item: LocalId, detail: Detail) -> AnyView {
    let field = app.peek(|debrief| debrief.detail_field(item, detail));
    exact_ways(app, vec![Fragment { field, stem: stem(detail), sentence: None, quoted: false }])
}

/// The box for what was left out, and which verb is meant where the person wrote a list without one: that
/// cannot follow "I". Not while the first word is being typed; once picked, it can be picked again.
pub fn point_box(app: App, id: LocalId) -> AnyView {
    let asks_verb = Memo::new(move |_| {
        let typed = app.text(Field::Detail(id, Detail::Point));
        let begun = typed.trim_start().contains([' ', ',', '\n']);
        let (picked, exact) = app.with(|debrief| {
            let picked = debrief.item(id).is_some_and(|item| item.list_verb.is_some());
            (picked, debrief.is_exact(Field::Detail(id, Detail::Point)))
        });
        // Words that are used exactly need no verb of ours.
        !exact && (picked || (begun && matches!(woven(app, point(id)), Woven::NeedsVerb(_))))
    });
    let verb = move || asks_verb.get().then(|| verb_choice(app, id));
    view! {
        {detail_box(app, id, Detail::Point, MessageKind::ThankYou)}
        <div aria-live="polite">{verb}</div>
    }
    .into_any()
}

/// "I use", "I teach" ...: for a list that has no verb.
pub fn verb_choice(app: App, item: LocalId) -> AnyView {
    let options = vec![
        (ListVerb::Use, app.say("weigh.verb.use")),
        (ListVerb::Teach, app.say("weigh.verb.teach")),
        (ListVerb::Learn, app.say("weigh.verb.learn")),
        (ListVerb::Have, app.say("weigh.verb.have")),
    ];
    let chosen = move || app.with(|debrief| debrief.item(item).and_then(|item| item.list_verb));
    choices(
        app,
        &format!("verb-{item}"),
        app.say("weigh.verb.question"),
        options,
        chosen,
        move |verb| {
            app.change(Change::ListVerb(item, Some(verb)));
        },
    )
}

/// The box for what they would like about the work, with the sentence that it ends.
pub fn hope_box(app: App) -> AnyView {
    view! {
        {text_box(app, TextBox {
            field: Field::Hope,
            label: app.say("recall.place.hope.label"),
            help: app.say("recall.place.hope.help"),
            lines: Lines::Few,
        })}
        {woven_preview(app, vec![Fragment {
            field: Field::Hope,
            stem: Stem::Wish,
            sentence: Some("recall.place.hope.sentence"),
            quoted: false,
        }])}
    }
    .into_any()
}

/// The box for a better answer, with its length as it grows.
pub fn answer_box(app: App, id: LocalId) -> AnyView {
    let length = Memo::new(move |_| {
        let answer = app.text(Field::Detail(id, Detail::Answer));
        (app.grammar().words(&answer), app.grammar().sentences(&answer).len())
    });
    let fits = move || {
        let (words, sentences) = length.get();
        words <= ANSWER_WORDS && sentences <= ANSWER_SENTENCES
    };
    let count = move || {
        let key = if fits() { "weigh.answer.length" } else { "weigh.answer.too_long" };
        let (words, most) = (length.get().0.to_string(), ANSWER_WORDS.to_string());
        app.fill(key, &[("count", &words), ("most", &most)])
    };
    view! {
        {detail_box(app, id, Detail::Answer, MessageKind::ThankYou)}
        <p class="length" class:care=move || !fits() id="answer-count">{count}</p>
    }
    .into_any()
}

/// One true line for what is not to be told of.
pub fn neutral_words(app: App, line: NeutralLine) -> String {
    match line {
        NeutralLine::NotWell => app.say("weigh.neutral.not_well"),
        NeutralLine::CouldNotWait => app.say("weigh.neutral.could_not_wait"),
        NeutralLine::NotAtMyBest => app.say("weigh.neutral.not_at_my_best"),
    }
}

/// What is asked about an item in the letter that it goes into.
fn asks_about(app: App, item: LocalId) -> Vec<Ask> {
    let offers = app.assessment.with(|assessment| assessment.offers.clone());
    let Some(offer) = offers.iter().find(|offer| offer.items.contains(&item)) else {
        return Vec::new();
    };
    let mut asks = app.draft(offer).asks;
    asks.retain(|ask| match ask {
        Ask::Detail(about, _)
        | Ask::Reword(about, _)
        | Ask::Shorten { item: about, .. }
        | Ask::Verb(about)
        | Ask::NeutralLine(about) => *about == item,
        Ask::SignAs | Ask::Name(_) | Ask::Hope => false,
    });
    asks
}

/// What to say to somebody about what is missing; nothing where the label says it already.
pub fn hint(app: App, ask: Ask) -> String {
    match ask {
        Ask::Shorten { words, sentences: 1, .. } => {
            app.fill("letter.asks.shorten_one", &[("words", &words.to_string())])
        }
        Ask::Shorten { words, sentences: 2, .. } => {
            app.fill("letter.asks.shorten_two", &[("words", &words.to_string())])
        }
        Ask::Shorten { words, .. } => {
            app.fill("letter.asks.shorten", &[("words", &words.to_string())])
        }
        // What stands by itself, and not at the end of a sentence of ours.
        Ask::Reword(
            _,
            Detail::Proof
            | Detail::Answer
            | Detail::Doing
            | Detail::Words
            | Detail::Bond
            | Detail::Cause
            | Detail::Happened
            | Detail::HowItWent,
        ) => app.say("letter.asks.reword_whole"),
        Ask::Reword(..) => app.say("letter.asks.reword"),
        Ask::Hope => app.say("letter.asks.hope"),
        Ask::SignAs | Ask::Name(_) | Ask::Detail(..) | Ask::Verb(_) | Ask::NeutralLine(_) => {
            String::new()
        }
    }
}

/// What would help about what was typed, as the letter sees it. Nothing where it is fine as it is.
pub fn hints(app: App, id: LocalId) -> AnyView {
    let hints = Memo::new(move |_| {
        let hints = asks_about(app, id).into_iter().map(|ask| hint(app, ask));
        hints.filter(|hint| !hint.is_empty()).collect::<Vec<_>>()
    });
    let lines = move || {
        hints.get().into_iter().map(|hint| view! { <p class="help">{hint}</p> }).collect_view()
    };
    view! { <div class="hints" aria-live="polite">{lines}</div> }.into_any()
}
