//! What holds for every draft of every debrief.

use crate::support::debriefs::{NOON, any_debrief};
use crate::support::told::told;
use crate::support::{CATALOGUE, WORDINGS, drafts, moment};
use afterview::app::{MAILTO_LIMIT, mailto};
use afterview::domain::assess::{Withheld, assess};
use afterview::domain::clock::write_day;
use afterview::domain::debrief::{
    Channel, Debrief, Detail, Edit, MessageKind, Note, PartKey, Reach, Reader, Status, Tone,
};
use afterview::domain::draft::{Ask, Draft, Part, Slot, channels, draft, next_wording};
use afterview::domain::lang::{DayFrom, English, Grammar};
use afterview::domain::mishap::Route;
use afterview::domain::plan::plan;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The debrief with every message in a tone and on a channel.
pub fn dressed(debrief: &Debrief, tone: Tone, channel: Channel) -> Debrief {
    let mut debrief = debrief.clone();
    for offer in assess(&debrief, &CATALOGUE).offers {
        debrief.notes.retain(|note| note.key != offer.key);
        let note = Note { tone: Some(tone), channel: Some(channel), ..Note::new(offer.key) };
        debrief.notes.push(note);
    }
    debrief
}

/// Every draft of a debrief in every tone on every channel that it may take.
pub fn all_drafts(debrief: &Debrief) -> Vec<Draft> {
    let (assessment, moment) = (assess(debrief, &CATALOGUE), moment(NOON));
    let mut all = Vec::new();
    for channel in Channel::ALL {
        let offers = assessment.offers.iter();
        let open: Vec<_> =
            offers.filter(|offer| channels(debrief, &offer.key).contains(&channel)).collect();
        for tone in Tone::ALL.into_iter().filter(|_| !open.is_empty()) {
            let dressed = dressed(debrief, tone, channel);
            all.extend(
                open.iter()
                    .map(|offer| draft(&dressed, &assessment, offer, &WORDINGS, &English, &moment)),
            );
        }
    }
    all
}

/// The words of a text in small letters, without the marks around them.
pub fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–'))
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Every word of ours.
static OURS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| crate::wordings::all().iter().flat_map(|(_, text)| words(text)).collect());

fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| number.trim_start_matches('0').to_owned())
        .collect()
}

/// The parts that make up the letter's own sentences.
pub fn body(draft: &Draft) -> impl Iterator<Item = &Part> {
    draft.parts.iter().filter(|part| {
        !part.slot.is_around()
            && !matches!(part.slot, Slot::Greeting | Slot::SignOff)
            && !part.text.is_empty()
    })
}

/// All that was typed into fields a letter may show.
pub fn typed(debrief: &Debrief) -> String {
    let facts = &debrief.facts;
    let mut all = vec![&facts.company, &facts.role, &facts.recruiter, &facts.sign_as, &facts.hope];
    for person in &facts.people {
        all.extend([&person.name, &person.remembered]);
    }
    for item in &debrief.items {
        all.extend(
            item.details
                .iter()
                .filter(|(at, _)| **at != Detail::PrivateRecord)
                .map(|(_, text)| text),
        );
    }
    for errand in &debrief.errands {
        all.push(&errand.name);
        all.extend(errand.details.values());
    }
    all.into_iter().cloned().collect::<Vec<_>>().join(" ")
}

/// How a draft is signed: as the person signs to this reader, or else as usual.
fn signs_as(debrief: &Debrief, draft: &Draft) -> String {
    let errand = draft.key.about.and_then(|id| debrief.errand(id));
    let own = errand.filter(|errand| errand.kind == draft.key.kind);
    let own =
        own.map(|errand| errand.detail(Detail::SignAs)).filter(|name| !name.trim().is_empty());
    English.name(own.unwrap_or(&debrief.facts.sign_as))
}

/// So many cases, or as many more as `PROPTEST_CASES` asks for.
fn cases(least: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(least), failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn never_panics_and_always_says_the_same(debrief in any_debrief()) {
        let moment = moment(NOON);
        let (assessment, once) = drafts(&debrief, &moment);
        let (again, twice) = drafts(&debrief, &moment);
        prop_assert_eq!(&assessment, &again);
        prop_assert_eq!(&once, &twice);
        prop_assert_eq!(
            plan(&debrief, &assessment, &CATALOGUE, &moment),
            plan(&debrief, &again, &CATALOGUE, &moment)
        );
        for draft in &once {
            prop_assert!(draft.words(&English) <= English.words(&draft.text()));
            for part in &draft.parts {
                prop_assert!(part.wording.is_none() || part.wordings.contains(part.wording.as_ref().expect("one")));
                prop_assert!(next_wording(part).is_none_or(|next| part.wordings.iter().any(|key| key == next)));
            }
        }
    }

    #[test]
    fn a_thank_you_goes_only_where_it_may(debrief in any_debrief()) {
        let (assessment, drafts) = drafts(&debrief, &moment(NOON));
        let thanks: Vec<&Draft> = drafts.iter().filter(|draft| draft.key.kind == MessageKind::ThankYou).collect();
        let forbidden = matches!(debrief.facts.reach(), Reach::ContactOnly | Reach::Machine)
            || matches!(debrief.facts.status, Status::Rejected | Status::Withdrew);
        prop_assert!(!forbidden || thanks.is_empty());
        prop_assert_eq!(thanks.is_empty(), assessment.withheld.is_some());
        for verdict in assessment.verdicts.iter().filter(|verdict| verdict.route == Route::Support) {
            let to = debrief.item(verdict.item).and_then(|item| item.to);
            if debrief.facts.people.len() < 2 {
                prop_assert_eq!(assessment.withheld.is_some(), true);
            }
            prop_assert!(to.is_none() || thanks.iter().all(|draft| draft.key.to != to));
            prop_assert!(assessment.withheld != Some(Withheld::AfterNo) || debrief.facts.status == Status::Rejected);
        }
        if debrief.facts.reach() == Reach::Recruiter {
            let passed_on = |draft: &&Draft| draft.key.kind.reader() == Reader::Interviewer && draft.channel != Channel::Call;
            for draft in drafts.iter().filter(passed_on) {
                prop_assert!(draft.parts.iter().any(|part| part.slot == Slot::CoverGreeting) || draft.out.iter().any(|part| part.slot == Slot::CoverGreeting));
            }
        }
    }

    #[test]
    fn asks_for_every_required_fact_that_is_missing(debrief in any_debrief()) {
        let (assessment, drafts) = drafts(&debrief, &moment(NOON));
        for draft in drafts {
            let edited = |slot: Slot| draft.parts.iter().chain(&draft.out).any(|part| part.slot == slot && part.edited);
            let out = |slot: Slot| draft.out.iter().any(|part| part.slot == slot);
            if signs_as(&debrief, &draft).is_empty() && !draft.parts.is_empty() && !edited(Slot::SignOff) && !out(Slot::SignOff) {
                prop_assert!(draft.asks.contains(&Ask::SignAs));
            }
            let offer = assessment.offer(&draft.key).expect("offered");
            for id in &offer.items {
                let (Some(item), Some(verdict)) = (debrief.item(*id), assessment.verdict(*id)) else { continue };
                let needed: &[Detail] = match (draft.key.kind, verdict.route) {
                    (MessageKind::ThankYou, Route::Add) => &[Detail::Point],
                    (MessageKind::ThankYou, Route::Fix) => &[Detail::Asked, Detail::Answer],
                    (MessageKind::ThankYou, Route::Send) | (MessageKind::RepairNote, _) => &[Detail::Thing],
                    (MessageKind::ThankYou | MessageKind::Correct, Route::Correct) => &[Detail::Said, Detail::Truth],
                    _ => &[],
                };
                let mine = |part: &&Part| part.items.contains(id);
                if draft.out.iter().any(|part| mine(&part)) || draft.parts.iter().any(|part| mine(&part) && part.edited) {
                    continue;
                }
                for detail in needed.iter().filter(|detail| item.detail(**detail).trim().is_empty()) {
                    prop_assert!(draft.asks.contains(&Ask::Detail(*id, *detail)), "{detail:?}: {:?}", draft.asks);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn holds_nothing_that_was_not_told(debrief in told()) {
        let ours = &*OURS;
        // What weaving may put in: a subject, a helping verb, a chosen verb, an article, a turned question.
        let woven = words("I am have use teach learning experience of a an and how that not is my you your what whether");
        let facts: BTreeSet<String> = words(&typed(&debrief)).into_iter().collect();
        let today = moment(NOON).today();
        let days = [debrief.facts.ended.map(|ended| moment(ended.0).today()), debrief.facts.decision.map(|day| day.0), debrief.facts.told.map(|day| day.0), Some(today)];
        let mut dates = BTreeSet::new();
        for day in days.into_iter().flatten() {
            for hour in [None, Some(9), Some(14), Some(20)] {
                let when = DayFrom { day, today, hour };
                dates.extend(words(&English.day(when)));
                dates.extend(words(&English.deadline(when)));
            }
            dates.extend(numbers(&write_day(day)));
        }
        for draft in all_drafts(&debrief) {
            let text = draft.text() + " " + draft.subject.as_deref().unwrap_or_default();
            prop_assert!(!text.contains(['{', '}', '[', ']', '§']), "{text}");
            prop_assert!(!text.to_lowercase().contains("zqx"), "shows what is private: {text}");
            for word in words(&text) {
                let known = [ours, &facts, &dates].iter().any(|all| all.contains(&word)) || woven.contains(&word);
                prop_assert!(known, "{word:?} in {text}");
            }
            let told = numbers(&typed(&debrief));
            for number in numbers(&text) {
                prop_assert!(told.contains(&number) || dates.contains(&number), "{number} in {text}");
            }
        }
    }

    #[test]
    fn tells_a_colleague_only_what_is_theirs(debrief in told()) {
        for draft in all_drafts(&debrief) {
            let text = draft.text().to_lowercase();
            for person in debrief.facts.people.iter().filter(|person| Some(person.id) != draft.key.to) {
                let theirs = crate::support::told::token(false, 900 + person.id);
                prop_assert!(!text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == theirs), "{text}");
            }
        }
    }

    #[test]
    fn keeps_its_shape_and_its_length(debrief in told()) {
        for draft in all_drafts(&debrief) {
            let text = draft.note_text();
            let count = draft.words(&English);
            let sorry = words(&draft.text()).iter().filter(|word| *word == "sorry").count();
            prop_assert_eq!(sorry, usize::from(draft.key.kind == MessageKind::Apology && draft.part(&PartKey("regret".into())).is_some()), "{}", text);
            for word in ["just", "mistake", "mistakes", "failed", "failure", "nervous", "nerves", "forgive", "unfortunately"] {
                prop_assert!(!words(&text).contains(&word.to_owned()), "{word} in {text}");
            }
            prop_assert!(!text.contains('!') && !text.contains("checking in") && !text.contains(".."), "{text}");
            match draft.key.kind {
                MessageKind::ThankYou => thank_you_holds(&draft, count)?,
                MessageKind::Apology if draft.channel != Channel::Call => prop_assert!(count < 100, "{count}: {text}"),
                _ => {}
            }
            prop_assert!(draft.channel == Channel::Email || draft.subject.is_none());
            let dated = draft.parts.first().is_some_and(|part| part.slot == Slot::Date);
            prop_assert_eq!(dated, draft.channel == Channel::Letter);
            prop_assert_eq!(draft.is_ready(), draft.asks.is_empty());
        }
    }

    #[test]
    fn what_was_edited_stays_and_the_rest_follows_the_facts(debrief in told()) {
        let moment = moment(NOON);
        let (assessment, before) = drafts(&debrief, &moment);
        for first in &before {
            let mut debrief = debrief.clone();
            let Some(part) = body(first).last() else { continue };
            let mut note = Note::new(first.key);
            note.wordings = first.shown();
            note.edits.insert(part.key.clone(), Edit { text: "In my own words.".into(), basis: part.ours.clone() });
            debrief.notes = vec![note];
            let offer = assessment.offer(&first.key).expect("offered");
            let after = draft(&debrief, &assessment, offer, &WORDINGS, &English, &moment);
            let edited = after.part(&part.key).expect("still there");
            prop_assert!(edited.edited && !edited.stale, "{edited:?}");
            prop_assert_eq!(&edited.text, "In my own words.");
            prop_assert_eq!(&edited.ours, &part.ours);

            debrief.facts.sign_as = "Somebody Else".into();
            for person in &mut debrief.facts.people {
                person.remembered = "the new wing".into();
            }
            for item in &mut debrief.items {
                for text in item.details.values_mut() {
                    *text = text.replace("zqv", "zqw");
                }
            }
            for errand in &mut debrief.errands {
                for text in errand.details.values_mut() {
                    *text = text.replace("zqv", "zqw");
                }
                errand.details.remove(&Detail::SignAs);
            }
            let later = draft(&debrief, &assessment, offer, &WORDINGS, &English, &moment);
            let edited = later.part(&part.key).expect("still there");
            prop_assert_eq!(&edited.text, "In my own words.");
            prop_assert_eq!(edited.stale, edited.ours != part.ours);
            prop_assert!(later.text().contains("Somebody Else"));
            prop_assert!(!later.text().contains("zqv") || later.text().contains("zqvhope"), "{}", later.text());
        }
    }

    #[test]
    fn what_was_shown_stays_whatever_wordings_come_later(debrief in told()) {
        let moment = moment(NOON);
        let (assessment, before) = drafts(&debrief, &moment);
        let mut debrief = debrief;
        debrief.notes = before
            .iter()
            .map(|first| Note { wordings: first.shown(), ..Note::new(first.key) })
            .collect();
        let later = crate::wordings::with_more();
        for first in &before {
            if first.asks.iter().any(|ask| matches!(ask, Ask::Shorten { .. })) {
                // Too long as it stands: a longer wording elsewhere may make room, and does.
                continue;
            }
            let offer = assessment.offer(&first.key).expect("offered");
            let after = draft(&debrief, &assessment, offer, &later, &English, &moment);
            prop_assert_eq!(after.text(), first.text());
            prop_assert_eq!(&after.subject, &first.subject);
        }
    }
}

/// Thanks first and last; the one topic neither; the budgets of words (design: messages).
fn thank_you_holds(draft: &Draft, count: usize) -> Result<(), TestCaseError> {
    let text = draft.note_text();
    let parts: Vec<&Part> = body(draft).collect();
    let thanks =
        |part: Option<&&Part>| part.is_some_and(|part| part.text.to_lowercase().contains("thank"));
    prop_assert!(thanks(parts.first()) && thanks(parts.last()), "{text}");
    let topics: Vec<usize> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.slot.is_topic())
        .map(|(at, _)| at)
        .collect();
    prop_assert!(topics.len() <= 1, "{text}");
    let asks_shorter = draft.asks.iter().any(|ask| matches!(ask, Ask::Shorten { .. }));
    for at in topics {
        prop_assert!(at > 0 && at + 1 < parts.len(), "{text}");
        let topic = parts.get(at).expect("a part");
        let size = English.words(&topic.text);
        prop_assert!(size <= 45 || asks_shorter, "{size}: {text}");
        // On LinkedIn so little fits that a third of it says nothing.
        let has_share = draft.channel != Channel::LinkedIn;
        prop_assert!(size * 3 <= count || asks_shorter || !has_share, "{size} of {count}: {text}");
        prop_assert!(English.sentences(&topic.text).len() <= 2 || asks_shorter, "{text}");
    }
    if draft.channel == Channel::LinkedIn {
        let letters = text.chars().count();
        prop_assert!(letters <= 300 || asks_shorter, "{letters}: {text}");
    } else if draft.is_ready() {
        prop_assert!(count >= 35, "{count}: {text}");
        let most = if draft.channel == Channel::Letter { 100 } else { 150 };
        prop_assert!(count <= most, "{count}: {text}");
    }
    Ok(())
}

/// What a mail program makes of an address (RFC 6068): its parts, decoded.
fn mailed(address: &str) -> (String, Vec<(String, String)>) {
    let rest = address.strip_prefix("mailto:").expect("a mail address");
    let (to, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let mut digit = || char::from(rest.next().expect("a digit")).to_digit(16);
            let whole = |high: u32, low: u32| u8::try_from(high * 16 + low).expect("a byte");
            bytes.push(match byte {
                b'%' => whole(digit().expect("hex"), digit().expect("hex")),
                byte => byte,
            });
        }
        String::from_utf8(bytes).expect("UTF-8")
    };
    let fields = fields.split('&').filter(|field| !field.is_empty()).map(|field| {
        let (name, value) = field.split_once('=').expect("a field");
        (decode(name), decode(value))
    });
    (decode(to), fields.collect())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_email_opens_as_a_mail_with_its_subject_and_its_whole_text(debrief in told()) {
        for draft in all_drafts(&debrief).iter().filter(|draft| draft.channel == Channel::Email) {
            let subject = draft.subject.as_deref();
            prop_assert!(subject.is_some_and(|subject| !subject.trim().is_empty()), "{draft:?}");
            let reader = draft.address.as_deref();
            let Some(address) = mailto(reader, subject, &draft.text()) else { continue };
            prop_assert!(address.is_ascii() && address.len() <= MAILTO_LIMIT);
            let (to, fields) = mailed(&address);
            prop_assert_eq!(to, reader.unwrap_or_default());
            let expected = vec![
                ("subject".to_owned(), subject.unwrap_or_default().to_owned()),
                ("body".to_owned(), draft.text().replace('\n', "\r\n")),
            ];
            prop_assert_eq!(fields, expected);
        }
    }

    /// On every channel a kind may take, and no other: what was kept of another is passed over.
    #[test]
    fn a_message_travels_only_as_it_may(debrief in told()) {
        for draft in all_drafts(&debrief) {
            let open = channels(&debrief, &draft.key);
            prop_assert!(open.contains(&draft.channel), "{:?} by {:?}", draft.key.kind, draft.channel);
            prop_assert_eq!(draft.subject.is_some(), draft.channel == Channel::Email);
        }
    }
}
