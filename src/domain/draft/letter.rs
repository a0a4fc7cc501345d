//! What every part of one message is made from: the facts as they can stand in a sentence.

mod typed;

pub(super) use typed::{Slots, Source, curly};

use super::known::Known;
use super::wordings::{Wording, Wordings};
use super::{Addressee, Ask};
use crate::domain::assess::{Assessment, Offer, Verdict};
use crate::domain::clock::Moment;
use crate::domain::debrief::{
    Channel, Debrief, Detail, Errand, Item, MessageKind, Note, NoteKey, Person, Reach, Reader,
    Status, Tone,
};
use crate::domain::lang::{DayFrom, Grammar};
use crate::domain::mail::is_address;
use crate::domain::mishap::By;

/// One message to be written.
pub(super) struct Letter<'a> {
    pub(super) debrief: &'a Debrief,
    assessment: &'a Assessment,
    offer: &'a Offer,
    pub(super) wordings: &'a Wordings,
    pub(super) grammar: &'a dyn Grammar,
    moment: &'a Moment,
    /// What was done to this message so far.
    pub(super) note: Option<&'a Note>,
    /// What is known to every part.
    known: Known,
}

impl<'a> Letter<'a> {
    pub(super) fn new(
        debrief: &'a Debrief,
        assessment: &'a Assessment,
        offer: &'a Offer,
        wordings: &'a Wordings,
        grammar: &'a dyn Grammar,
        moment: &'a Moment,
    ) -> Self {
        let note = debrief.note(&offer.key);
        let known = Known::default();
        let mut letter =
            Self { debrief, assessment, offer, wordings, grammar, moment, note, known };
        letter.known = letter.gathered();
        letter
    }

    pub(super) fn key(&self) -> NoteKey {
        self.offer.key
    }

    /// The tone that was chosen; but nobody says "tú" and "Sra. Ruiz" in one breath.
    pub(super) fn tone(&self) -> Tone {
        let chosen = self.note.and_then(|note| note.tone).unwrap_or(self.debrief.facts.tone);
        if chosen != Tone::Warm || !self.grammar.is_familiar_when_warm() {
            return chosen;
        }
        let titled = match self.addressee() {
            Addressee::Person(name) => self.is_titled(&name),
            Addressee::Recruiter { name, pass_to } => {
                [name, pass_to].iter().flatten().any(|name| self.is_titled(name))
            }
            Addressee::HiringTeam => false,
        };
        if titled { Tone::Plain } else { chosen }
    }

    pub(super) fn channel(&self) -> Channel {
        super::channel(self.debrief, &self.offer.key)
    }

    /// The errand that the message is, if it is one.
    pub(super) fn errand(&self) -> Option<&'a Errand> {
        let errand = self.debrief.errand(self.offer.key.about?)?;
        (errand.kind == self.key().kind).then_some(errand)
    }

    /// Where the words of a message of its own are: with its errand, or with its item.
    pub(super) fn source(&self) -> Option<Source<'a>> {
        match self.errand() {
            Some(errand) => Some(Source::Errand(errand)),
            None => self.items().next().map(|(item, _)| Source::Item(item)),
        }
    }

    /// The first item inside with its verdict.
    pub(super) fn first_item(&self) -> Option<(&'a Item, &'a Verdict)> {
        self.items().next()
    }

    pub(super) fn status(&self) -> Status {
        self.debrief.facts.status
    }

    /// The items inside, each with its verdict.
    pub(super) fn items(&self) -> impl Iterator<Item = (&'a Item, &'a Verdict)> {
        let (debrief, assessment) = (self.debrief, self.assessment);
        self.offer
            .items
            .iter()
            .filter_map(move |id| Some((debrief.item(*id)?, assessment.verdict(*id)?)))
    }

    /// The wordings of a part in this message's tone.
    pub(super) fn of(&self, part: &str) -> Vec<Wording<'a>> {
        self.wordings.of(self.key().kind, part, self.tone())
    }

    /// What stands over a part of a call script: when it is said.
    pub(super) fn label(&self, part: &str) -> Option<String> {
        let labels = self.of(&format!("label_{part}"));
        labels.first()?.fill(&self.known, self.grammar)
    }

    /// Whom it is for: the person it goes to, if it goes to one.
    pub(super) fn person(&self) -> Option<&'a Person> {
        // Somebody else's apology has nobody among those they met, unless one is named (rule 4).
        if self.is_for_third() {
            return None;
        }
        self.debrief.person(self.offer.key.to?)
    }

    /// Whether it is an apology to somebody who was not among those they met: reception, another candidate.
    pub(super) fn is_for_third(&self) -> bool {
        self.offer.key.kind == MessageKind::Apology
            && self.items().any(|(item, verdict)| {
                verdict.traits.third_person
                    && item.to.and_then(|id| self.debrief.person(id)).is_none()
            })
    }

    /// Whether somebody is asked to pass it on (design: judgement, "Reach").
    pub(super) fn is_passed_on(&self) -> bool {
        self.offer.through_recruiter
            || (self.debrief.facts.reach() == Reach::ContactOnly
                && self.key().kind.reader() == Reader::Interviewer)
    }

    /// Whether it is written to the recruiter, or to the contact they named.
    pub(super) fn is_to_recruiter(&self) -> bool {
        self.key().kind.reader() == Reader::Recruiter
            && matches!(self.debrief.facts.reach(), Reach::Recruiter | Reach::ContactOnly)
    }

    /// Whether thanks have no place in it: they were asked not to write, or there was nobody.
    pub(super) fn facts_only(&self) -> bool {
        matches!(self.debrief.facts.reach(), Reach::ContactOnly | Reach::Machine)
    }

    pub(super) fn addressee(&self) -> Addressee {
        let name = self.person().and_then(|person| self.greeting_name(&person.name));
        let outside = self.errand().filter(|errand| errand.kind.reader() == Reader::Contact);
        if let Some(errand) = outside {
            return Addressee::Person(self.greeting_name(&errand.name).unwrap_or_default());
        }
        if self.is_to_recruiter() {
            let name = self.greeting_name(&self.debrief.facts.recruiter);
            return name.map_or(Addressee::HiringTeam, Addressee::Person);
        }
        if self.is_passed_on() {
            Addressee::Recruiter {
                name: self.greeting_name(&self.debrief.facts.recruiter),
                pass_to: name,
            }
        } else {
            name.map_or(Addressee::HiringTeam, Addressee::Person)
        }
    }

    /// The e-mail address of whoever it goes to, where one whole address is known.
    pub(super) fn address(&self) -> Option<String> {
        let outside = self.errand().filter(|errand| errand.kind.reader() == Reader::Contact);
        let typed = if let Some(errand) = outside {
            &errand.email
        } else if self.is_to_recruiter() || self.is_passed_on() {
            &self.debrief.facts.recruiter_email
        } else {
            &self.person()?.email
        };
        Some(typed.trim()).filter(|typed| is_address(typed)).map(str::to_owned)
    }

    /// The name as it is greeted; none for what is not a name: blanks, signs, a title alone.
    fn greeting_name(&self, typed: &str) -> Option<String> {
        let name = self.grammar.greeting_name(typed);
        let bare = name.trim_end_matches('.').to_lowercase();
        let usable =
            name.chars().any(char::is_alphanumeric) && !self.wordings.lists("titles", &bare);
        usable.then_some(name)
    }

    /// Whether a name begins with a title: nobody says "Hi Dr. Okafor".
    fn is_titled(&self, name: &str) -> bool {
        let first = name.split_whitespace().next().unwrap_or_default();
        self.wordings.lists("titles", &first.trim_end_matches('.').to_lowercase())
    }

    /// The name as it is said to somebody's face: the first name, where it is sure to be one. A formal letter keeps the
    /// whole, and so does a name with a title.
    fn said_to_face(&self, name: &str) -> Option<String> {
        let first = self.grammar.given_name(name).filter(|_| self.tone() != Tone::Formal)?;
        let lists = |list: &str, word: &str| self.wordings.lists(list, &word.to_lowercase());
        let family = name.strip_prefix(first)?.trim();
        let sure =
            !self.is_titled(name) && !lists("family_first", first) && !lists("no_family", family);
        sure.then(|| first.to_owned())
    }

    /// What is known to a greeting: the names as they are said to somebody's face.
    pub(super) fn greeted(&self) -> Known {
        let mut known = self.known();
        for slot in ["name", "familiar", "recruiter"] {
            if let Some(first) = known.get(slot).and_then(|name| self.said_to_face(&name)) {
                known.put(slot, first);
            }
        }
        known
    }

    /// The question for a name, where one is needed and missing (design: messages, "a missing required one").
    pub(super) fn name_asked(&self) -> Option<Ask> {
        if let Some(errand) = self.errand().filter(|errand| errand.kind.reader() == Reader::Contact)
        {
            let named = self.greeting_name(&errand.name).is_some();
            return (!named).then_some(Ask::Name(Some(errand.id)));
        }
        if self.is_for_third() || self.debrief.facts.nobody_named || self.is_to_recruiter() {
            return None;
        }
        match self.person() {
            Some(person) if self.greeting_name(&person.name).is_some() => None,
            Some(person) => Some(Ask::Name(Some(person.id))),
            None if self.debrief.facts.reach() == Reach::Machine => None,
            None => Some(Ask::Name(None)),
        }
    }

    /// The signature, if the person gave one.
    pub(super) fn me(&self) -> Option<String> {
        let other = self.errand().map(|errand| errand.detail(Detail::SignAs));
        let typed = other.filter(|name| !name.trim().is_empty());
        let name = self.grammar.name(typed.unwrap_or(&self.debrief.facts.sign_as));
        (!name.trim().is_empty()).then_some(name)
    }

    /// What is known to every part: names, days, the company and the post.
    pub(super) fn known(&self) -> Known {
        self.known.clone()
    }

    fn gathered(&self) -> Known {
        let facts = &self.debrief.facts;
        let (name, recruiter) = match self.addressee() {
            Addressee::Person(name) => (Some(name).filter(|name| !name.is_empty()), None),
            Addressee::HiringTeam => (None, None),
            Addressee::Recruiter { name, pass_to } => (pass_to, name),
        };
        let (decision, deadline) = self.decision().unzip();
        Known::default()
            .with("familiar", name.clone().filter(|name| !self.is_titled(name)))
            .with("name", name)
            .with("recruiter", recruiter)
            .with("me", self.me())
            .with("when", self.when())
            .with("decision", decision)
            .with("deadline", deadline)
            .with("company", Some(self.grammar.name(&facts.company)))
            .with("role", self.role())
            .with("told", self.told())
            .with("promised", self.promised())
    }

    /// When they met, as it is said in a sentence. Not asked in the quick note: then nothing is said; nor
    /// where the message is about something that came later.
    fn when(&self) -> Option<String> {
        let later = |(item, _): (&Item, _)| self.lists("after", item);
        if self.offer.key.kind != MessageKind::ThankYou && self.items().any(later) {
            return None;
        }
        let ended = self.moment.zone.local(self.debrief.facts.ended?);
        let today = self.moment.today();
        (ended.day <= today)
            .then(|| self.grammar.day(DayFrom { day: ended.day, today, hour: Some(ended.hour()) }))
    }

    /// The day on which they said no, as it is said in a sentence: only after one.
    fn told(&self) -> Option<String> {
        let (day, today) = (self.debrief.facts.told?.0, self.moment.today());
        (day <= today && self.status() == Status::Rejected)
            .then(|| self.grammar.day(DayFrom { day, today, hour: None }))
    }

    /// The day on which they had said they would decide, once it has passed.
    fn promised(&self) -> Option<String> {
        let (day, today) = (self.debrief.facts.decision?.0, self.moment.today());
        (day < today).then(|| self.grammar.day(DayFrom { day, today, hour: None }))
    }

    /// The day on which they decide, as "on Friday" and as "Friday". Only a day to come: "your news today"
    /// would press, and a day that is over is theirs to remember.
    fn decision(&self) -> Option<(String, String)> {
        let (day, today) = (self.debrief.facts.decision?.0, self.moment.today());
        let when = DayFrom { day, today, hour: None };
        (day > today && self.status() == Status::Pending)
            .then(|| (self.grammar.day(when), self.grammar.deadline(when)))
    }

    /// The day of the date line.
    pub(super) fn date(&self) -> String {
        self.grammar.date(self.moment.today())
    }

    /// The words for an event, if they may be told: comfortable, or told by choice (rule 7).
    pub(super) fn may_tell(item: &Item, verdict: &Verdict) -> bool {
        match item.answers.comfortable {
            Some(comfortable) => comfortable,
            None => {
                verdict.traits.comfortable
                    || (verdict.overridden() && verdict.traits.by != By::Them)
            }
        }
    }

    /// Whether the two have not met at all.
    pub(super) fn never_met(&self, item: &Item) -> bool {
        self.assessment.verdict(item.id).is_some_and(|verdict| verdict.traits.never_met)
    }

    /// Whether an item's mishap stands in one of the lists of mishaps.
    pub(super) fn lists(&self, list: &str, item: &Item) -> bool {
        self.wordings.lists(list, &item.mishap)
    }
}
