//! What a keystroke in a letter costs, piece by piece; what drafting and looking over costs for ever more interviews;
//! and how reading what was pasted grows with it.
//!
//! `cargo bench -p afterview --no-default-features --bench letters`

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what it measures has to be there"
)]

mod support;

use afterview::domain::assess::{Assessment, Offer, assess};
use afterview::domain::bring::{MOST_LETTERS, Reader, read};
use afterview::domain::clock::{Moment, parse_day};
use afterview::domain::debrief::{Change, Debrief, Edit};
use afterview::domain::draft::checks::{Written, look};
use afterview::domain::draft::{Draft, Prepared, Wordings, prepare};
use afterview::domain::lang::English;
use divan::{Bencher, black_box};
use std::path::Path;
use std::sync::LazyLock;
use support::content::{CATALOGUE, SAMPLES, soon_after};
use support::{SIZES, debriefs, moment};

/// The wordings with the phrases that a draft is looked through for, as they ship.
static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    let content = xtask::content::compile(Path::new(env!("CARGO_MANIFEST_DIR")), "en");
    content.map(|content| content.wordings).expect("the content compiles")
});

/// How many words somebody wrote into one part of the letter: none, a long answer, far too many.
const WORDS: [usize; 3] = [0, 200, 2_000];
/// How much was pasted: for what is read in proportion, four times as much takes four times as long.
const LETTERS: [usize; 3] = [MOST_LETTERS / 16, MOST_LETTERS / 4, MOST_LETTERS];

fn main() {
    divan::main();
}

/// A letter on the desk.
struct Scene {
    debrief: Debrief,
    assessment: Assessment,
    offer: Offer,
    moment: Moment,
}

impl Scene {
    /// The shaken candidate's thank-you, with so many words in one of its parts, and every wording chosen before.
    fn with(words: usize) -> Self {
        let mut debrief = SAMPLES["shaken_candidate"].clone();
        let moment = soon_after(&debrief);
        let assessment = assess(&debrief, CATALOGUE);
        let offer = assessment.offers[0].clone();
        let mut scene = Self { debrief: debrief.clone(), assessment, offer, moment };
        let draft = scene.draft();
        for (part, wording) in draft.shown() {
            debrief.apply(Change::Wording(draft.key, part, wording));
        }
        if words > 0 {
            let sentence =
                "I would like to say again how much the Friday afternoons stayed with me. ";
            let part = draft.parts.iter().find(|part| !part.items.is_empty()).expect("told of");
            let text = sentence.repeat(words.div_ceil(sentence.split_whitespace().count()));
            let edit = Edit { text, basis: part.ours.clone() };
            debrief.apply(Change::PartEdited(draft.key, part.key.clone(), edit));
        }
        scene.debrief = debrief;
        scene
    }

    fn draft(&self) -> Draft {
        self.prepared().draft(&self.debrief, &English)
    }

    fn prepared(&self) -> Prepared {
        let Self { debrief, assessment, offer, moment } = self;
        prepare(debrief, assessment, offer, &WORDINGS, &English, moment)
    }
}

/// The first letter that is offered for each of so many interviews.
fn scenes(count: usize) -> Vec<Scene> {
    let scene = |debrief: &Debrief| {
        let assessment = assess(debrief, CATALOGUE);
        let offer = assessment.offers.first()?.clone();
        Some(Scene { debrief: debrief.clone(), assessment, offer, moment: moment() })
    };
    debriefs(count).iter().filter_map(scene).collect()
}

/// The first letter of each of so many interviews.
#[divan::bench(args = SIZES, max_time = 1)]
fn draft_each(bencher: Bencher<'_, '_>, count: usize) {
    let scenes = scenes(count);
    bencher
        .bench(|| black_box(&scenes).iter().map(|scene| scene.draft().parts.len()).sum::<usize>());
}

/// The same letters, once they are drafted.
#[divan::bench(args = SIZES, max_time = 1)]
fn check_each(bencher: Bencher<'_, '_>, count: usize) {
    let scenes = scenes(count);
    let drafts: Vec<(&Scene, Draft)> = scenes.iter().map(|scene| (scene, scene.draft())).collect();
    bencher.bench(|| {
        let found = black_box(&drafts).iter().map(|(scene, draft)| {
            look(&Written::of(draft, &scene.debrief), &WORDINGS.checks, &English).findings.len()
        });
        found.sum::<usize>()
    });
}

/// When a fact changes.
#[divan::bench]
fn prepare_a_letter(bencher: Bencher<'_, '_>) {
    let scene = Scene::with(0);
    bencher.bench(|| black_box(&scene).prepared());
}

/// With each key in the letter.
#[divan::bench(args = WORDS)]
fn put_a_letter_together(bencher: Bencher<'_, '_>, words: usize) {
    let scene = Scene::with(words);
    let prepared = scene.prepared();
    bencher.bench(|| prepared.draft(black_box(&scene.debrief), &English));
}

/// With each key in the letter; after a pause where it is long.
#[divan::bench(args = WORDS)]
fn look_a_letter_over(bencher: Bencher<'_, '_>, words: usize) {
    let scene = Scene::with(words);
    let draft = scene.draft();
    bencher.bench(|| {
        let written = Written::of(black_box(&draft), &scene.debrief);
        look(&written, &WORDINGS.checks, &English)
    });
}

/// What people paste, and what is hard to read: without end.
const PIECES: [&str; 14] = [
    "From: Maya Lind <maya@lind.example>\nTo: Tom\n\nHi Tom,\nsee you on Friday.\n",
    "From: a\nTo: b\n",
    "On 17 Nov Maya wrote:\n> > ",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n b\n",
    "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\n",
    "interview for the role of Data Analyst with Maya ",
    "you will meet ",
    "15:00 - 16:00 ",
    "Maya ",
    "(((((",
    "日本語 ",
    "\"a, b\" <a@b.example>, ",
    "=?utf-8?Q?",
    "MIME-Version: 1\n\n<p",
];

/// How reading grows: each of [`PIECES`] by its number, at a sixteenth, a quarter and all of what is read. A quarter
/// takes about a quarter of the time.
#[divan::bench(args = 0..PIECES.len(), consts = LETTERS)]
fn read_what_was_pasted<const LETTERS_READ: usize>(bencher: Bencher<'_, '_>, piece: usize) {
    let text: String = PIECES[piece].chars().cycle().take(LETTERS_READ).collect();
    let today = parse_day("2026-11-18").expect("a day");
    let reader = || Reader { today, me: "Nadia Brandt", calendar: false };
    bencher.bench(|| read(black_box(&text), reader()));
}
