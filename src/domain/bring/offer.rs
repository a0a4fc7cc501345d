//! What is found, held against what is there already: what is new, what is another answer, and what taking it
//! over would change.

use super::name::same;
use super::{Fact, Found, FoundFact, Place, When};
use crate::domain::clock::{self, HOUR, Instant, Moment, Zone};
use crate::domain::debrief::{Change, Day, Debrief, Facts, Field, LocalId, Person};

/// How far from an instant the place that was looked up around it is told of, in seconds: less than was looked up.
const A_DAY: i64 = 24 * HOUR;

/// A fact that can be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The fact, without what is there already.
    pub fact: Fact,
    /// The words that it comes from, shortened.
    pub quote: String,
    /// Whether it is ticked before the person says anything.
    pub ticked: bool,
    /// What would be taken over.
    pub would: Would,
    /// What the person has there now, where taking it over would replace it.
    pub now: Option<Now>,
}

/// What taking a fact over would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Would {
    /// Fill a field.
    Fill(Field),
    /// Add somebody, greeted by this name.
    Add {
        /// The name in the greeting.
        greeted: String,
    },
    /// Put this address to somebody who is there by this name.
    Reach(LocalId, String),
    /// Set when it ended.
    End(Instant),
    /// Set the day of the decision.
    Decide(Day),
    /// Nothing: that time is still to come.
    Wait(Instant),
}

/// What stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// A text.
    Text(String),
    /// A time.
    Time(Instant),
    /// A day.
    Day(Day),
}

/// A named place, as far as the browser knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPlace {
    /// Its name, such as `Europe/Berlin`.
    pub name: String,
    /// The instant around which it was looked up.
    pub around: Instant,
    /// Its clock changes for some days either way; none where the browser does not know it.
    pub zone: Option<Zone>,
}

impl KnownPlace {
    /// Whether it tells of a time at the place of this name: of another season it knows nothing.
    pub fn tells_of(&self, name: &str, at: Instant) -> bool {
        self.name == name && self.around.since(at).abs() <= A_DAY
    }
}

/// What there is to offer. What the person has already is left out; what would replace something of theirs is there
/// and not ticked.
pub fn offers(
    found: &Found,
    debrief: &Debrief,
    moment: &Moment,
    places: &[KnownPlace],
) -> Vec<Offer> {
    let names: Vec<&str> = found
        .facts
        .iter()
        .filter_map(|one| match &one.fact {
            Fact::Person { name, .. } => Some(name.as_str()),
            _ => None,
        })
        .chain(debrief.facts.people.iter().map(|person| person.name.as_str()))
        .collect();
    found
        .facts
        .iter()
        .filter_map(|one| offer(one, found, &debrief.facts, moment, places, &names))
        .collect()
}

fn offer(
    one: &FoundFact,
    found: &Found,
    facts: &Facts,
    moment: &Moment,
    places: &[KnownPlace],
    names: &[&str],
) -> Option<Offer> {
    let offer = |would, now: Option<Now>| {
        let ticked = one.sure && now.is_none() && !matches!(would, Would::Wait(_));
        Offer { fact: one.fact.clone(), quote: one.quote.clone(), ticked, would, now }
    };
    match &one.fact {
        Fact::Company(name) => {
            Some(offer(Would::Fill(Field::Company), text_now(&facts.company, name)?))
        }
        Fact::Role(name) => Some(offer(Would::Fill(Field::Role), text_now(&facts.role, name)?)),
        Fact::Person { name, email } => {
            person(name, email, facts, names).map(|would| offer(would, None))
        }
        // Whoever they met is met, whatever they do: no second entry for them.
        Fact::Recruiter { name, email } if facts.people.iter().any(|one| is_named(one, name)) => {
            person(name, email, facts, names).map(|would| offer(would, None))
        }
        // A desk has an address and no name: whoever they know there keeps theirs.
        Fact::Recruiter { name, email } if name.is_empty() => {
            let now = text_now(&facts.recruiter_email, email)?;
            Some(offer(Would::Fill(Field::RecruiterEmail), now))
        }
        Fact::Recruiter { name, email } => {
            let known = !facts.recruiter.trim().is_empty() && same(&facts.recruiter, name);
            let reached = email.is_empty() || !facts.recruiter_email.trim().is_empty();
            if known {
                let would = Would::Fill(Field::RecruiterEmail);
                return (!reached).then(|| offer(would, None));
            }
            Some(offer(Would::Fill(Field::Recruiter), text_now(&facts.recruiter, name).flatten()))
        }
        Fact::Ended(when) => ended(when, facts, moment, places).map(|(would, now, certain)| {
            let offer = offer(would, now);
            Offer { ticked: offer.ticked && certain && !found.cancelled, ..offer }
        }),
        Fact::Started(when) => ended(&when.an_hour_later(), facts, moment, places)
            .map(|(would, now, _)| Offer { ticked: false, ..offer(would, now) }),
        Fact::Decision(day) => {
            let now = facts.decision.filter(|now| now.0 != *day);
            (facts.decision.is_none() || now.is_some())
                .then(|| offer(Would::Decide(Day(*day)), now.map(Now::Day)))
        }
    }
}

/// What stands in a field: nothing, something else; or none where it is the same, and there is nothing to offer.
#[expect(
    clippy::option_option,
    reason = "nothing to offer, and nothing in its way, are two things"
)]
fn text_now(now: &str, new: &str) -> Option<Option<Now>> {
    let now = now.trim();
    if now.is_empty() {
        return Some(None);
    }
    (!now.eq_ignore_ascii_case(new.trim()) && now != new).then(|| Some(Now::Text(now.to_owned())))
}

fn person(name: &str, email: &str, facts: &Facts, names: &[&str]) -> Option<Would> {
    let is_one = |person: &&Person| {
        let address = !email.is_empty() && person.email.trim().eq_ignore_ascii_case(email);
        address || is_named(person, name)
    };
    match facts.people.iter().find(is_one) {
        Some(known) if email.is_empty() || !known.email.trim().is_empty() => None,
        Some(known) => Some(Would::Reach(known.id, known.name.clone())),
        None => Some(Would::Add { greeted: greeted(name, names) }),
    }
}

fn is_named(person: &Person, name: &str) -> bool {
    !person.name.trim().is_empty() && !name.is_empty() && same(&person.name, name)
}

/// The name as one would greet somebody: the first; with a title, title and last. In another script, or where two
/// share it, the whole.
fn greeted(name: &str, names: &[&str]) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return name.to_owned() };
    let latin = name.chars().all(|letter| !letter.is_alphabetic() || letter < '\u{250}');
    let title = super::text::has(super::words::TITLES, first.trim_end_matches('.'));
    let shared =
        names.iter().filter(|other| other.split_whitespace().next() == Some(first)).count() > 1;
    let initial = first.trim_end_matches('.').chars().count() == 1;
    if words.len() == 1 || !latin || initial {
        name.to_owned()
    } else if title {
        [*first, " ", last].concat()
    } else if shared {
        name.to_owned()
    } else {
        (*first).to_owned()
    }
}

/// What setting the end would do, what stands there now, and whether the instant is certain: a place of which
/// nobody but the person knows where it is, is not.
fn ended(
    when: &When,
    facts: &Facts,
    moment: &Moment,
    places: &[KnownPlace],
) -> Option<(Would, Option<Now>, bool)> {
    let there = there(when, places);
    let at = when.instant(&moment.zone, there);
    let certain = is_placed(when, &moment.zone, places);
    if at > moment.now {
        return Some((Would::Wait(at), None, certain));
    }
    match facts.ended {
        Some(now) if now == at => None,
        now => Some((Would::End(at), now.map(Now::Time), certain)),
    }
}

/// Whether it is known where a time is, for somebody whose own place is `here`.
pub fn is_placed(when: &When, here: &Zone, places: &[KnownPlace]) -> bool {
    match when.place {
        Place::Here | Place::Utc => true,
        Place::Zone(_) => there(when, places).is_some(),
        Place::AsWritten(_) => when.is_at_home(here),
    }
}

/// The place of a time, where the browser knows it.
pub fn there<'a>(when: &When, places: &'a [KnownPlace]) -> Option<&'a Zone> {
    let Place::Zone(name) = &when.place else { return None };
    let known = places.iter().find(|known| known.tells_of(name, when.about()))?;
    known.zone.as_ref()
}

impl Offer {
    /// What taking it over changes. `new` is the name, inside the debrief, of somebody who would be added.
    pub fn changes(&self, new: LocalId) -> Vec<Change> {
        let text = |field, text: &str| Change::Text(field, text.to_owned());
        match (&self.would, &self.fact) {
            (Would::Fill(field), Fact::Company(name) | Fact::Role(name)) => {
                vec![text(*field, name)]
            }
            (Would::Fill(Field::RecruiterEmail), Fact::Recruiter { email, .. }) => {
                vec![text(Field::RecruiterEmail, email)]
            }
            (Would::Fill(_), Fact::Recruiter { name, email }) => {
                // The address of somebody else does not stay with a new name.
                vec![text(Field::Recruiter, name), text(Field::RecruiterEmail, email)]
            }
            (Would::Add { greeted }, Fact::Person { email, .. }) => {
                let mut changes =
                    vec![Change::PersonAdded(new), text(Field::PersonName(new), greeted)];
                if !email.is_empty() {
                    changes.push(text(Field::PersonEmail(new), email));
                }
                changes
            }
            (Would::Reach(id, _), Fact::Person { email, .. } | Fact::Recruiter { email, .. }) => {
                vec![text(Field::PersonEmail(*id), email)]
            }
            (Would::End(at), _) => vec![Change::Ended(Some(*at))],
            (Would::Decide(day), _) => vec![Change::Decision(Some(*day))],
            _ => Vec::new(),
        }
    }

    /// A name for it that stays while the text around it changes.
    pub fn key(&self) -> String {
        match &self.fact {
            Fact::Company(name) => ["company ", name].concat(),
            Fact::Role(name) => ["role ", name].concat(),
            Fact::Person { name, email } => ["person ", name, " ", email].concat(),
            Fact::Recruiter { name, email } => ["recruiter ", name, " ", email].concat(),
            Fact::Ended(when) | Fact::Started(when) => {
                let minutes = when.minutes.unwrap_or_default().to_string();
                ["time ", &clock::write_day(when.day), " ", &minutes].concat()
            }
            Fact::Decision(day) => ["decision ", &clock::write_day(*day)].concat(),
        }
    }

    /// Whether it can be taken over at all.
    pub const fn can_be_taken(&self) -> bool {
        !matches!(self.would, Would::Wait(_))
    }
}
