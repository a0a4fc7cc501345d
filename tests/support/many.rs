//! Many interviews of one person over some years, as somebody might have written them on a phone: made from a seed, so
//! the same each time. For what has to stay quick with a full journal, and for looking at one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "what it counts is small, and what it picks from is not empty"
)]

use afterview::domain::clock::{DAY, HOUR, Instant};
use afterview::domain::debrief::{
    AskedQuestion, Debrief, DebriefId, Detail, Distress, Entry, Figure, Item, Kept, KeptBy, Landed,
    Leaf, LeafKind, LeafLine, MessageKind, Note, NoteKey, Person, Status,
};

const COMPANIES: [&str; 16] = [
    "Elm Court",
    "Bramble & Co.",
    "Harbour Credit Union",
    "Müller Logistik",
    "St. Brigid Trust",
    "Rivierenland Water",
    "Café Orçun",
    "Northgate Clinic",
    "Ferryhill Depot",
    "Łódź Print",
    "Galerie Morin",
    "Parkway Stores",
    "Marlowe Theatre",
    "Fernhill Schools",
    "Óbuda Labs",
    "the county council",
];
const ROLES: [&str; 10] = [
    "activities coordinator",
    "data analyst",
    "shift supervisor",
    "junior developer",
    "night porter",
    "office manager",
    "lab technician",
    "teaching assistant",
    "stage hand",
    "account clerk",
];
const NAMES: [&str; 10] = [
    "Maya",
    "Helen",
    "Dr. Okafor",
    "Tomás",
    "Jean-Luc",
    "李",
    "Priya",
    "Mr. van der Berg",
    "Zoë",
    "Sam",
];

/// What goes wrong, the likelier first: keys of the catalogue.
const WRONG: [&str; 14] = [
    "question_left_blank",
    "visible_nerves",
    "rambled",
    "forgot_key_skill",
    "a_few_minutes_late",
    "spoke_too_fast",
    "clumsy_pay_answer",
    "gave_no_proof",
    "used_wrong_name",
    "looked_unimpressed",
    "asked_no_questions",
    "my_connection_failed",
    "clumsy_gap_answer",
    "surprise_question",
];

const STORY: [&str; 24] = [
    "i got there early and then sat in the wrong waiting room for ten minutes.",
    "the first question was about a time i disagreed with a manager and i froze.",
    "i could hear my own voice and it was shaking.",
    "they asked about the gap and i said too much about my mother.",
    "the second person hardly looked up from her laptop.",
    "i had the garden group story ready and never told it.",
    "when they asked about pay i said a number before thinking.",
    "there was a task on paper with a rota in it, and i ran out of time.",
    "one of them smiled when i talked about the night desk, that was good.",
    "i think i answered a different question from the one they asked.",
    "i said we all the time, as if i had done nothing myself.",
    "at the end they asked if i had questions and my mind went blank.",
    "the bus stood at the bridge for eight minutes and i ran the rest.",
    "he asked what i would do with somebody who will not join in.",
    "i talked about the stock system for far too long and saw his eyes go.",
    "they showed me round, and the kitchen was full of people laughing.",
    "she asked why i want this and i said something about growth, ugh.",
    "the picture froze twice and i had to dial in again.",
    "i forgot her name the moment she told me.",
    "they have eleven wards and one planner, which sounds mad, and i liked them.",
    "i could not say what i am bad at without sounding like a cheat.",
    "he said they would let me know by friday, or maybe the week after.",
    "i held my breath through the whole test and then my head hurt.",
    "walking out i felt light, and then on the train it all came down.",
];

const WELL: [&str; 6] = [
    "the question about why this place",
    "i asked about the rota and they opened up",
    "the story about the flood at Oakfield",
    "i was on time and calm at the door",
    "my drawing of the process",
    "i said what i did not know",
];

const DETAILS: [(Detail, &str); 4] = [
    (Detail::Asked, "what would you do with somebody who does not want to join in"),
    (
        Detail::Answer,
        "i sit with them first and ask what they used to love. At Oakfield one man ended up running the chess table",
    ),
    (Detail::Point, "trained in dementia care, level 3"),
    (
        Detail::Proof,
        "I ran the garden group for two years, with nine people who had stopped coming out of their rooms",
    ),
];

const LETTER: &str = "Dear §,\n\nThank you for your time on Tuesday, and for telling me about the Friday tea dance and \
    how the residents choose the music themselves. It stayed with me on the way home.\n\nYou asked what I would do with \
    somebody who does not want to join in. I sit with them first and ask what they used to love. At Oakfield one man who \
    refused everything ended up running the chess table. I am also trained in dementia care, level 3, and I ran the garden \
    group at Oakfield for two years, with nine people who had stopped coming out of their rooms.\n\nI would like to do this \
    work with you.\n\nWith kind regards\nGrace Mensah";

/// What chances fall to: the same for the same seed (`SplitMix64`; Steele, Lea and Flood, 2014).
pub struct Chance(u64);

impl Chance {
    /// From a seed on.
    pub const fn from(seed: u64) -> Self {
        Self(seed)
    }

    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of so many, from 0 on.
    pub fn below(&mut self, many: usize) -> usize {
        usize::try_from(self.number() % u64::try_from(many).expect("some")).expect("small")
    }

    /// So many times in a hundred.
    pub fn holds(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// So many interviews, the last of them at this time: each with a story of some hundred words, people, what went wrong,
/// and most of them with a letter that was sent.
pub fn many(count: usize, last: Instant, seed: u64) -> Vec<Debrief> {
    let mut chance = Chance::from(seed);
    let mut at = last;
    (0..count)
        .map(|number| {
            let debrief = one(number, at, last, &mut chance);
            at = at.plus(-(DAY * i64::try_from(1 + chance.below(6)).expect("few")));
            debrief
        })
        .collect()
}

fn one(number: usize, ended: Instant, last: Instant, chance: &mut Chance) -> Debrief {
    let good = chance.holds(15);
    let entry = if good { Entry::WentWell } else { Entry::JustHappened };
    let id = DebriefId(format!("many-{number:04}"));
    let mut debrief = Debrief::new(id, ended.plus(HOUR / 3), entry);
    let facts = &mut debrief.facts;
    facts.company = chance.pick(&COMPANIES).into();
    facts.role = chance.pick(&ROLES).into();
    facts.ended = Some(ended);
    facts.sign_as = "Grace Mensah".into();
    facts.people = (1..=u32::try_from(1 + chance.below(2)).expect("few"))
        .map(|id| Person {
            id,
            name: chance.pick(&NAMES).to_owned(),
            email: String::new(),
            remembered: chance.pick(&STORY).to_owned(),
        })
        .collect();
    facts.status = match chance.below(10) {
        0..4 => Status::Rejected,
        4..6 => Status::Silent,
        6 => Status::Offer,
        7 => Status::Invited,
        8 => Status::Withdrew,
        _ => Status::Pending,
    };
    debrief.calm.distress = Some(chance.pick(&Distress::ALL));
    debrief.calm.kind_words = "You got there, and you stayed in the room.".into();
    debrief.recall.told = story(12 + chance.below(14), chance);
    debrief.recall.they_did = chance.pick(&STORY).into();
    debrief.recall.questions = (1..4)
        .map(|id| AskedQuestion {
            id,
            asked: chance.pick(&STORY).to_owned(),
            landed: Some(chance.pick(&[Landed::Landed, Landed::Partly, Landed::Missed])),
        })
        .collect();
    debrief.weighing.well = format!("{}\n{}", chance.pick(&WELL), chance.pick(&WELL));
    debrief.weighing.around = story(2, chance);
    let items = if good { 1 } else { 2 + chance.below(3) };
    debrief.items = (1..=u32::try_from(items).expect("few")).map(|id| item(id, chance)).collect();
    if chance.holds(70) {
        debrief.notes.push(letter(&debrief, ended));
    }
    debrief.leaves.push(outlook(chance));
    let ids: Vec<u32> = debrief.items.iter().map(|item| item.id).collect();
    for id in ids {
        if chance.holds(50) {
            debrief.leaves.push(lesson(id, (ended, last), chance));
        }
    }
    debrief
}

fn story(sentences: usize, chance: &mut Chance) -> String {
    let sentences: Vec<&str> = (0..sentences).map(|_| chance.pick(&STORY)).collect();
    sentences.join(" ")
}

fn item(id: u32, chance: &mut Chance) -> Item {
    // The first ones come twice as often: something recurs.
    let most = if chance.holds(50) { 4 } else { WRONG.len() };
    let details = DETAILS.into_iter().filter(|_| chance.holds(60));
    let details = details.map(|(detail, text)| (detail, text.to_owned())).collect();
    Item {
        id,
        mishap: chance.pick(&WRONG[..most]).to_owned(),
        words: chance.pick(&STORY).to_owned(),
        details,
        ..Item::default()
    }
}

fn letter(debrief: &Debrief, ended: Instant) -> Note {
    let key = NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(1) };
    let mut note = Note::new(key);
    let at = ended.plus(20 * HOUR);
    note.kept = Some(Kept {
        subject: Some(format!("Thank you: {}", debrief.facts.role)),
        text: LETTER.replace('§', &debrief.facts.people[0].name),
        at,
        by: KeptBy::Copied,
    });
    note.sent = Some(at);
    note
}

/// What was guessed, by most, and how it was afterwards.
fn outlook(chance: &mut Chance) -> Leaf {
    let mut leaf = Leaf::new(LeafKind::Outlook.only());
    for (figure, most) in [(Figure::Forecast, 3), (Figure::After, 4)] {
        if chance.holds(80) {
            leaf.figures.insert(figure, u32::try_from(chance.below(most)).expect("few"));
        }
    }
    leaf
}

/// A plan for the next time, practised a few times in the weeks after, as far as they are over.
fn lesson(item: u32, (ended, last): (Instant, Instant), chance: &mut Chance) -> Leaf {
    let mut leaf = Leaf::new(LeafKind::Lesson.of(item));
    let drills = ["question_bank_aloud", "pause_before_answering", "three_stories", "the_breath"];
    for (line, text) in [
        (LeafLine::Obstacle, "i want to fill every silence"),
        (LeafLine::Cue, "they ask something i did not expect"),
        (LeafLine::Response, "i breathe out and say: let me think for a moment"),
    ] {
        leaf.lines.insert(line, text.to_owned());
    }
    leaf.picks.insert(format!("drill:{}", chance.pick(&drills)));
    for _ in 0..chance.below(4) {
        let at = ended.plus(DAY * i64::try_from(1 + chance.below(20)).expect("few"));
        if at <= last {
            leaf.times.insert(at);
        }
    }
    leaf
}
