//! A message as it is written, with what is known around it.

use crate::domain::debrief::{Channel, Debrief, Detail, MessageKind, PartKey, Tone};
use crate::domain::draft::{Addressee, Ask, Draft, Slot};
use crate::domain::lang::Grammar;

/// A message, and what is known around it.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    /// Which kind it is.
    pub kind: MessageKind,
    /// How it sounds.
    pub tone: Tone,
    /// How it travels.
    pub channel: Channel,
    /// The subject, where there is one.
    pub subject: Option<&'a str>,
    /// Whether the person wrote the subject.
    pub subject_own: bool,
    /// The lines, in order. None is empty.
    pub lines: Vec<WrittenLine<'a>>,
    /// Whether something is still asked for before it can leave, so that its length and its shape are not
    /// to be judged yet: what is absent is asked for only once.
    pub waits: bool,
    /// What is known.
    pub facts: Facts<'a>,
}

/// A line of a message: a part of a draft, or a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct WrittenLine<'a> {
    /// The part it is, in a draft.
    pub part: Option<&'a PartKey>,
    /// What it does, where that is known.
    pub slot: Option<Slot>,
    /// Lines with the same number share a paragraph.
    pub paragraph: u8,
    /// Its text.
    pub text: &'a str,
    /// Whether the person wrote it themselves, rather than that it is a wording of ours.
    pub own: bool,
}

/// What is known around a message. What is not known is empty.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a> {
    /// Whom it is for, by name.
    pub reader: &'a str,
    /// The recruiter.
    pub recruiter: &'a str,
    /// Everybody else they met.
    pub others: Vec<&'a str>,
    /// The company.
    pub company: &'a str,
    /// The post.
    pub role: &'a str,
    /// How the person signs.
    pub me: &'a str,
    /// What they typed to be told.
    pub told: Vec<&'a str>,
    /// What else they typed: known, and not chosen to be told.
    pub aside: Vec<&'a str>,
    /// Numbers that the message itself may set: of days and years.
    pub numbers: Vec<u64>,
}

impl<'a> Written<'a> {
    /// A draft, in the words it has now.
    pub fn of(draft: &'a Draft, debrief: &'a Debrief) -> Self {
        let parts = draft.parts.iter().filter(|part| !part.text.trim().is_empty());
        let lines = parts.map(|part| WrittenLine {
            part: Some(&part.key),
            slot: Some(part.slot),
            paragraph: part.paragraph,
            text: &part.text,
            own: part.edited,
        });
        let is_name = |ask: &Ask| matches!(ask, Ask::SignAs | Ask::Name(_));
        Self {
            kind: draft.key.kind,
            tone: draft.tone,
            channel: draft.channel,
            subject: draft.subject.as_deref(),
            subject_own: draft.subject_wording.is_none(),
            lines: lines.collect(),
            waits: draft.asks.iter().any(|ask| !is_name(ask)),
            facts: Facts::of(draft, debrief),
        }
    }

    /// A plain text: paragraphs with a blank line between them. A short first line that ends with a comma
    /// is the greeting; short last lines without a full stop are the sign-off.
    pub fn plain(
        kind: MessageKind,
        tone: Tone,
        channel: Channel,
        subject: Option<&'a str>,
        text: &'a str,
        facts: Facts<'a>,
        grammar: &dyn Grammar,
    ) -> Self {
        let mut lines = Vec::new();
        for paragraph in text.split("\n\n").map(str::trim).filter(|one| !one.is_empty()) {
            let number = u8::try_from(lines.len()).unwrap_or(u8::MAX);
            lines.push(WrittenLine {
                part: None,
                slot: None,
                paragraph: number,
                text: paragraph,
                own: true,
            });
        }
        split_ends(&mut lines, grammar);
        Self { kind, tone, channel, subject, subject_own: true, lines, waits: false, facts }
    }
}

/// Tells greeting and sign-off apart from the paragraphs.
fn split_ends(lines: &mut Vec<WrittenLine<'_>>, grammar: &dyn Grammar) {
    if let Some(first) = lines.first_mut() {
        let (opening, rest) = first.text.split_once('\n').unwrap_or((first.text, ""));
        if opening.trim_end().ends_with([',', ':']) && grammar.words(opening) <= 6 {
            let whole = *first;
            first.slot = Some(Slot::Greeting);
            first.text = opening;
            if !rest.trim().is_empty() {
                lines.insert(1, WrittenLine { text: rest.trim(), ..whole });
            }
        }
    }
    let Some(last) = lines.last_mut().filter(|last| last.slot.is_none()) else { return };
    let ends = |line: &str| line.trim_end().ends_with(['.', '!', '?', '…', '”', '"', ':']);
    let mut from = last.text.len();
    for line in last.text.rsplit('\n') {
        if ends(line) || grammar.words(line) > 5 {
            break;
        }
        from = from.saturating_sub(line.len() + usize::from(from < last.text.len()));
    }
    let (body, sign_off) = last.text.split_at_checked(from).unwrap_or((last.text, ""));
    if sign_off.trim().is_empty() {
        return;
    }
    let whole = *last;
    if body.trim().is_empty() {
        last.slot = Some(Slot::SignOff);
    } else {
        last.text = body.trim();
        let sign_off = sign_off.trim();
        lines.push(WrittenLine { slot: Some(Slot::SignOff), text: sign_off, ..whole });
    }
}

impl<'a> Facts<'a> {
    fn of(draft: &'a Draft, debrief: &'a Debrief) -> Self {
        let facts = &debrief.facts;
        let reader = match &draft.to {
            Addressee::Person(name) => name.as_str(),
            Addressee::Recruiter { pass_to, .. } => pass_to.as_deref().unwrap_or_default(),
            Addressee::HiringTeam => "",
        };
        let mut told = vec![facts.hope.as_str()];
        let mut aside: Vec<&str> = vec![
            &debrief.recall.told,
            &debrief.recall.they_did,
            &debrief.weighing.well,
            &debrief.weighing.around,
        ];
        told.extend(facts.people.iter().map(|person| person.remembered.as_str()));
        aside.extend(debrief.recall.questions.iter().map(|asked| asked.asked.as_str()));
        let mut others: Vec<&str> =
            facts.people.iter().map(|person| person.name.as_str()).collect();
        others.extend(debrief.errands.iter().map(|errand| errand.name.as_str()));
        aside.extend(debrief.items.iter().map(|item| item.words.as_str()));
        let items = debrief.items.iter().map(|item| &item.details);
        let errands = debrief.errands.iter().map(|errand| &errand.details);
        for details in items.chain(errands) {
            for (detail, text) in details {
                if *detail != Detail::PrivateRecord {
                    told.push(text);
                }
            }
        }
        let mut numbers = Vec::new();
        for day in facts.decision.iter().map(|day| day.0) {
            numbers.extend([u64::from(day.day()), u64::from(day.year().unsigned_abs())]);
        }
        Self {
            reader,
            recruiter: &facts.recruiter,
            others,
            company: &facts.company,
            role: &facts.role,
            me: &facts.sign_as,
            told,
            aside,
            numbers,
        }
    }
}
