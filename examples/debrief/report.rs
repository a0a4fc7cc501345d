//! What Afterview makes of a debrief, in a form that can be printed.

use afterview::domain::assess::{Assessment, Place, Verdict, assess};
use afterview::domain::clock::{Instant, Moment, write_day};
use afterview::domain::debrief::{Debrief, LocalId, MessageKind, NoteKey, Reader};
use afterview::domain::draft::checks::{Written, check};
use afterview::domain::draft::{Addressee, Draft, What, draft, sides};
use afterview::domain::lang::Grammar;
use afterview::domain::mishap::Catalogue;
use afterview::domain::plan::{Action, Deed, plan};
use serde::Serialize;
use std::fmt::Debug;
use xtask::content::Compiled;

/// Everything about one debrief.
#[derive(Serialize)]
pub struct Report {
    pub id: String,
    pub company: String,
    pub role: String,
    pub started: String,
    pub reach: String,
    pub status: String,
    pub items: Vec<Weighed>,
    /// Items that wait to be weighed.
    pub waiting: Vec<LocalId>,
    /// Why there is no thank-you, where there is none.
    pub no_thank_you: Option<String>,
    pub plan: Vec<Line>,
    pub drafts: Vec<Letter>,
}

/// What was decided about an item.
#[derive(Serialize)]
pub struct Weighed {
    pub item: LocalId,
    pub mishap: String,
    /// The catalogue's name for it, or the person's own words.
    pub name: String,
    pub route: String,
    /// The recommended route, where the person chose another.
    pub instead_of: Option<String>,
    pub reason: String,
    /// The catalogue's own sentence, where nothing was answered otherwise.
    pub why: Option<String>,
    pub also: Vec<String>,
    pub advice_first: bool,
    pub place: String,
}

/// A line of the plan.
#[derive(Serialize)]
pub struct Line {
    pub key: String,
    pub at: String,
    pub what: String,
    pub hold: Option<String>,
    pub due: Option<String>,
    pub done: Option<String>,
}

/// A draft.
#[derive(Serialize)]
pub struct Letter {
    pub message: String,
    pub to: String,
    pub channel: String,
    pub tone: String,
    pub words: usize,
    /// The reading grade of the note itself.
    pub grade: f32,
    pub ready: bool,
    pub asks: Vec<String>,
    pub subject: Option<String>,
    pub text: String,
    pub parts: Vec<Piece>,
    /// Parts that were left out, or for which there was no room.
    pub out: Vec<Piece>,
    /// What was left out on purpose, with the reason, and what to say if they bring it up.
    pub left_out: Vec<LeftOut>,
    /// What the draft checks find.
    pub findings: Vec<Found>,
}

/// A finding of the draft checks.
#[derive(Serialize)]
pub struct Found {
    pub check: String,
    /// The part it is in; none for the whole message.
    pub part: Option<String>,
    /// The words it is about.
    pub words: String,
    /// The part with the fix made, where there is one.
    pub fixed: Option<String>,
}

/// Something that is not in a draft.
#[derive(Serialize)]
pub struct LeftOut {
    pub what: String,
    pub why: String,
    pub if_they_bring_it_up: Option<String>,
}

/// A part of a draft.
#[derive(Serialize)]
pub struct Piece {
    pub key: String,
    pub slot: String,
    pub wording: Option<String>,
    pub edited: bool,
    pub stale: bool,
    pub text: String,
}

/// Works everything out.
pub fn report(
    debrief: &Debrief,
    content: &Compiled,
    grammar: &dyn Grammar,
    moment: &Moment,
) -> Report {
    let catalogue = &content.mishaps.catalogue;
    let assessment = assess(debrief, catalogue);
    let at = |instant| local(instant, moment);
    let letter = |offer| {
        let draft = draft(debrief, &assessment, offer, &content.wordings, grammar, moment);
        Letter {
            message: message(&draft.key, debrief),
            to: addressee(&draft.to),
            channel: snake(&draft.channel),
            tone: snake(&draft.tone),
            words: draft.words(grammar),
            grade: (grammar.reading_grade(&draft.note_text()) * 10.0).round() / 10.0,
            ready: draft.is_ready(),
            asks: draft.asks.iter().map(snake).collect(),
            subject: draft.subject.clone(),
            text: draft.text(),
            parts: draft.parts.iter().map(piece).collect(),
            out: draft.out.iter().map(piece).collect(),
            left_out: left_out(debrief, &assessment, &draft, catalogue),
            findings: findings(&draft, debrief, content, grammar),
        }
    };
    let waiting = debrief.items.iter().filter(|item| item.parked).map(|item| item.id).collect();
    let lines = plan(debrief, &assessment, catalogue, moment).actions;
    Report {
        id: debrief.id.0.clone(),
        company: debrief.facts.company.clone(),
        role: debrief.facts.role.clone(),
        started: at(debrief.started),
        reach: snake(&debrief.facts.reach()),
        status: snake(&debrief.facts.status),
        items: assessment
            .verdicts
            .iter()
            .map(|verdict| weighed(verdict, debrief, catalogue))
            .collect(),
        waiting,
        no_thank_you: assessment.withheld.as_ref().map(snake),
        plan: lines.iter().map(|action| line(action, debrief, moment)).collect(),
        drafts: assessment.offers.iter().map(letter).collect(),
    }
}

fn weighed(verdict: &Verdict, debrief: &Debrief, catalogue: &Catalogue) -> Weighed {
    let item = debrief.item(verdict.item);
    let mishap = item.and_then(|item| catalogue.get(&item.mishap));
    let own = item.map(|item| item.words.clone()).unwrap_or_default();
    let place = match verdict.place {
        Place::Nowhere => "nowhere".to_owned(),
        Place::InThankYou(to) => format!("in the thank-you to {}", person(to, debrief)),
        Place::OwnMessage(kind) => format!("in its own message: {}", snake(&kind)),
        Place::Parked(why) => format!("waits: {}", snake(&why)),
    };
    Weighed {
        item: verdict.item,
        mishap: item.map(|item| item.mishap.clone()).unwrap_or_default(),
        name: mishap.map_or(own, |mishap| mishap.name.clone()),
        route: snake(&verdict.route),
        instead_of: verdict.overridden().then(|| snake(&verdict.recommended)),
        reason: snake(&verdict.reason),
        why: mishap.filter(|_| verdict.by_default).map(|mishap| mishap.why.clone()),
        also: verdict.also.iter().map(snake).collect(),
        advice_first: verdict.advice_first,
        place,
    }
}

fn line(action: &Action, debrief: &Debrief, moment: &Moment) -> Line {
    let at = |instant| local(instant, moment);
    let what = match &action.deed {
        Deed::Send(key) => format!("send {}", message(key, debrief)),
        Deed::Practise(item, drill) => format!("practise {drill} for {item}"),
        deed => snake(deed),
    };
    Line {
        key: action.key.clone(),
        at: at(action.at),
        what,
        hold: action
            .hold
            .as_ref()
            .map(|hold| format!("{}, {}", at(hold.until), snake(&hold.reason))),
        due: action.due.map(at),
        done: action.done.map(at),
    }
}

fn piece(part: &afterview::domain::draft::Part) -> Piece {
    Piece {
        key: part.key.0.clone(),
        slot: snake(&part.slot),
        wording: part.wording.clone(),
        edited: part.edited,
        stale: part.stale,
        text: part.text.clone(),
    }
}

/// What was left out on purpose.
fn left_out(
    debrief: &Debrief,
    assessment: &Assessment,
    draft: &Draft,
    catalogue: &Catalogue,
) -> Vec<LeftOut> {
    let sides = sides(debrief, assessment, draft);
    let left_out = sides.unsaid.into_iter().map(|unsaid| {
        let item = unsaid.what.item().and_then(|id| debrief.item(id));
        let mishap = item.and_then(|item| catalogue.get(&item.mishap));
        let words = item.map(|item| item.words.clone()).unwrap_or_default();
        let name = mishap.map_or(words, |mishap| mishap.name.clone());
        let what = match unsaid.what {
            What::Part(part) => part.part.0,
            What::Item(_) => name,
        };
        LeftOut {
            what,
            why: snake(&unsaid.why),
            if_they_bring_it_up: mishap.map(|mishap| mishap.if_asked.clone()),
        }
    });
    left_out.collect()
}

fn findings(
    draft: &Draft,
    debrief: &Debrief,
    content: &Compiled,
    grammar: &dyn Grammar,
) -> Vec<Found> {
    let written = Written::of(draft, debrief);
    let found = check(&written, &content.wordings.checks, grammar).into_iter().map(|finding| {
        let line = finding.line.and_then(|line| written.lines.get(line)).map(|line| line.text);
        let text = line.or(written.subject).unwrap_or_default();
        Found {
            check: finding.check.name().to_owned(),
            part: finding.part.map(|part| part.0),
            words: finding.found,
            fixed: finding.fix.map(|fix| fix.apply(text)),
        }
    });
    found.collect()
}

fn message(key: &NoteKey, debrief: &Debrief) -> String {
    let kind = snake(&key.kind);
    let about = match key.about {
        Some(item) if key.kind != MessageKind::ThankYou => format!(" about {item}"),
        _ => String::new(),
    };
    let outside = key.about.and_then(|id| debrief.errand(id));
    let to = match outside.filter(|_| key.kind.reader() == Reader::Contact) {
        Some(errand) if errand.name.trim().is_empty() => "somebody outside".to_owned(),
        Some(errand) => errand.name.trim().to_owned(),
        None => person(key.to, debrief),
    };
    format!("{kind}{about} to {to}")
}

fn person(id: Option<LocalId>, debrief: &Debrief) -> String {
    let name = id.and_then(|id| debrief.person(id)).map(|person| person.name.trim());
    name.filter(|name| !name.is_empty()).unwrap_or("the hiring team").to_owned()
}

fn addressee(to: &Addressee) -> String {
    match to {
        Addressee::Person(name) => name.clone(),
        Addressee::HiringTeam => "the hiring team".to_owned(),
        Addressee::Recruiter { name, pass_to } => {
            let name = name.as_deref().unwrap_or("the recruiter");
            let pass_to = pass_to.as_deref().unwrap_or("whoever it is for");
            format!("{name}, to pass on to {pass_to}")
        }
    }
}

/// A local day and time: `2026-11-21 17:40`.
fn local(at: Instant, moment: &Moment) -> String {
    let local = moment.zone.local(at);
    format!("{} {:02}:{:02}", write_day(local.day), local.minutes / 60, local.minutes % 60)
}

/// A variant's name as keys are written, with what it holds: `detail(3, answer)`.
fn snake(value: &impl Debug) -> String {
    let mut out = String::new();
    for letter in format!("{value:?}").chars() {
        if letter.is_uppercase() && out.chars().next_back().is_some_and(char::is_alphanumeric) {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}
