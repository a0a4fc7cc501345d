//! Whatever a debrief holds, the app can be used with it: it is judged, planned and drafted, and what leaves is
//! well-formed.

use super::{NOW, misleads, moment};
use afterview::app::{MAILTO_LIMIT, calendar_file, mailto};
use afterview::domain::assess::assess;
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Debrief;
use afterview::domain::draft::{Wordings, draft};
use afterview::domain::grow::{chain, unanswered};
use afterview::domain::journal::{Journal, Past};
use afterview::domain::keep_going::{Ask, per_week, standing, this_week};
use afterview::domain::lang::{English, Grammar};
use afterview::domain::mail::is_address;
use afterview::domain::map::Map;
use afterview::domain::markdown::Markdown;
use afterview::domain::mishap::{Catalogue, Mishap};
use afterview::domain::plan::{plan, when};
use afterview::domain::ready::{Appointment, dry_run_to_come};
use icalendar::parser::{read_calendar, unfold};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The English mishaps.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut mishaps: Map<String, Mishap> = Map::new();
    for (_, text) in content("mishaps") {
        mishaps.extend(toml::from_str::<Map<String, Mishap>>(&text).expect("mishaps"));
    }
    Catalogue::new(mishaps)
});

/// The English wordings.
static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    let mut wordings = Wordings::default();
    for (stem, text) in content("letters") {
        if stem == "lists" {
            wordings.lists = toml::from_str(&text).expect("lists");
        } else {
            wordings.letters.insert(stem, toml::from_str(&text).expect("a letter"));
        }
    }
    wordings
});

/// The files of one folder of the English content: names and texts. The fuzz crate lies a folder deeper than the tests.
fn content(folder: &str) -> Vec<(String, String)> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let folder: PathBuf = above
        .map(|dir| dir.join("src/content/en").join(folder))
        .find(|dir| dir.is_dir())
        .expect("the content");
    let entries = fs::read_dir(folder).expect("the content");
    let read = |path: PathBuf| {
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (stem, fs::read_to_string(&path).expect("a text"))
    };
    entries.map(|entry| read(entry.expect("a file").path())).collect()
}

/// Does what the screens do with a debrief.
pub fn used(debrief: &Debrief) {
    let moment = moment();
    let assessment = assess(debrief, &CATALOGUE);
    for offer in &assessment.offers {
        let draft = draft(debrief, &assessment, offer, &WORDINGS, &English, &moment);
        mailed(draft.address.as_deref(), draft.subject.as_deref(), &draft.text());
    }
    for action in plan(debrief, &assessment, &CATALOGUE, &moment).actions {
        let _ = when(action.at, &moment);
        calendar(&action.key, action.at, action.due);
    }
    let _ = chain(debrief, &assessment, &CATALOGUE);
    let _ = unanswered(debrief, &CATALOGUE);
    for leaf in &debrief.leaves {
        let _ = (standing(leaf, &moment), Ask::of(leaf), per_week(leaf));
        let _ = dry_run_to_come(leaf, moment.today());
        if let Some(appointment) = Appointment::of(leaf) {
            let _ = (appointment.times(&moment.zone), appointment.dry_run_day(&moment));
        }
        let times: Vec<Instant> = leaf.times.iter().copied().collect();
        let _ = this_week(&times, &moment);
        for at in times {
            let _ = when(at, &moment);
        }
    }
    across(debrief);
    for (_, text) in debrief.words() {
        let _ = (English.sentences(text).len(), English.words(text));
        read_as_typed(text);
    }
}

/// Several of the same, as if they were a life of interviews.
fn across(debrief: &Debrief) {
    let moment = moment();
    let past = Past::of(debrief);
    let journal = Journal::new(vec![past.clone(), past.clone(), past]);
    let _ = (journal.months(&moment, 12).is_ok(), journal.relief().is_ok());
    let _ = (journal.calibration().is_ok(), journal.calendar(&moment.zone).len());
    let _ = journal.patterns(&CATALOGUE, debrief).is_ok();
}

/// A mail link opens with one reader at the most, a subject, the text, and nothing else.
pub fn mailed(to: Option<&str>, subject: Option<&str>, body: &str) {
    let Some(link) = mailto(to, subject, body) else { return };
    assert!(link.len() <= MAILTO_LIMIT && link.is_ascii());
    let rest = link.strip_prefix("mailto:").expect("a mail link");
    let (reader, fields) = rest.split_once('?').expect("fields");
    assert_eq!(decoded(reader), to.filter(|to| is_address(to)).unwrap_or_default());
    let fields: Vec<(&str, String)> = fields
        .split('&')
        .map(|field| field.split_once('=').expect("a value"))
        .map(|(name, value)| (name, decoded(value)))
        .collect();
    let line = subject.map(|subject| ("subject", subject.replace(['\r', '\n'], " ")));
    let text = body.lines().collect::<Vec<_>>().join("\r\n");
    let expected: Vec<_> = line.into_iter().chain([("body", text)]).collect();
    assert_eq!(fields, expected, "other headers than were meant");
}

/// A part of an address, decoded.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((plain, after)) = rest.split_once('%') {
        bytes.extend(plain.bytes());
        bytes.push(u8::from_str_radix(after.get(..2).expect("two digits"), 16).expect("hex"));
        rest = after.get(2..).expect("the rest");
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).expect("a text")
}

/// A calendar file is one to a reader that is not ours, and its title is what was meant.
pub fn calendar(title: &str, at: Instant, due: Option<Instant>) {
    let file = calendar_file(title, at, due, NOW, "fuzzed");
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(char::is_control), "{line:?}");
    }
    let unfolded = unfold(&file);
    let read = read_calendar(&unfolded).expect("a calendar");
    assert!((1..=2).contains(&read.components.len()));
    let held: String =
        title.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    for event in &read.components {
        assert_eq!(event.name.as_str(), "VEVENT");
        let summary = event.properties.iter().find(|one| one.name.as_str() == "SUMMARY");
        assert_eq!(summary.expect("a title").val.as_str(), held);
    }
}

/// Written as Markdown, nothing of a text is a sign.
pub fn read_as_typed(text: &str) {
    let mut markdown = Markdown::default();
    markdown.heading(2, text);
    markdown.named("Name", text);
    markdown.paragraph(text);
    let written = markdown.finish();
    let known =
        Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_HEADING_ATTRIBUTES;
    for event in Parser::new_ext(&written, known) {
        let plain = match &event {
            Event::Text(text) => !text
                .chars()
                .any(|letter| letter != '\t' && misleads(letter) && letter.is_control()),
            Event::HardBreak => true,
            Event::Start(tag) => matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Strong),
            Event::End(tag) => {
                matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Strong)
            }
            _ => false,
        };
        assert!(plain, "{event:?} of {text:?}");
    }
}
