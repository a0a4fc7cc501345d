//! The support door and the crisis card.

use super::document::Document;
use super::entry::{Entry, Need};
use super::proof::{Kind, Proof};
use afterview::content::{Crisis, Line, Region, Support};
use std::collections::BTreeSet;

/// Sentences that show the crisis card, and sentences that do not: for tests, left out of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrisisExamples {
    /// Sentences of people in danger.
    pub should_show: Vec<String>,
    /// Sentences of people who are not.
    pub should_not_show: Vec<String>,
}

/// Reads the file of numbers.
pub(super) fn support(document: &Document<'_>, proof: &mut Proof) -> Support {
    let mut entry = Entry::whole(document);
    let checked = entry.text("checked", Need::Needed, Kind::GIVEN, proof);
    if !checked.is_empty() && !is_month(&checked) {
        entry.fault("checked", "must be a year and a month, such as 2026-11", proof);
    }
    let mut ids = BTreeSet::new();
    let mut regions = Vec::new();
    for region in entry.tables("region", Need::Needed, "region", proof) {
        regions.push(self::region(region, &mut ids, proof));
    }
    entry.close(proof);
    Support { checked, region: regions }
}

fn region(mut entry: Entry<'_>, ids: &mut BTreeSet<String>, proof: &mut Proof) -> Region {
    let id = entry.text("id", Need::Needed, Kind::GIVEN, proof);
    if !id.is_empty() {
        entry.call(format!("the region `{id}`"));
        let is_code = id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_code && id != "elsewhere" {
            entry.fault("id", "must be a country's two letters, or `elsewhere`", proof);
        }
        if !ids.insert(id.clone()) {
            entry.fault_of_all("is there twice", proof);
        }
    }
    let name = entry.text("name", Need::Needed, Kind::GIVEN, proof);
    // Words of ours around the numbers: "112, or 15 for an ambulance".
    let emergency = entry.text("emergency", Need::Needed, Kind::SENTENCE, proof);
    if !emergency.is_empty() && !emergency.contains(|letter: char| letter.is_ascii_digit()) {
        entry.fault("emergency", "must name a number", proof);
    }
    let mut lines = |key, proof: &mut Proof| -> Vec<Line> {
        let tables = entry.tables(key, Need::Optional, "line", proof);
        tables.into_iter().map(|line| self::line(line, proof)).collect()
    };
    let (line, rights) = (lines("line", proof), lines("rights", proof));
    entry.close(proof);
    Region { id, name, emergency, line, rights }
}

fn line(mut entry: Entry<'_>, proof: &mut Proof) -> Line {
    let who = entry.text("who", Need::Needed, Kind::GIVEN, proof);
    let mut maybe = |key, proof: &mut Proof| entry.text(key, Need::Optional, Kind::GIVEN, proof);
    let (number, hours) = (maybe("number", proof), maybe("hours", proof));
    let (by, site) = (maybe("by", proof), maybe("site", proof));
    let source = entry.text("source", Need::Needed, Kind::GIVEN, proof);
    if number.is_empty() == site.is_empty() {
        entry.fault_of_all("must have a `number` or a `site`, and not both", proof);
    }
    if number.contains(|letter: char| !(letter.is_ascii_digit() || matches!(letter, ' ' | '-'))) {
        entry.fault("number", "is dialled as it stands: digits, blanks and hyphens only", proof);
    }
    if !matches!(by.as_str(), "" | "text") {
        entry.fault("by", "can only be `text`, for a number that takes no calls", proof);
    }
    for (key, address) in [("site", &site), ("source", &source)] {
        let is_address = address.contains('.') && !address.contains([' ', ':']);
        if !address.is_empty() && !is_address {
            entry.fault(key, "must be an address such as samaritans.org, without https", proof);
        }
    }
    entry.close(proof);
    Line { who, number, hours, by, site, source }
}

fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(year, 4) && digits(month, 2) && (1..=12).contains(&month.parse().unwrap_or(0))
}

/// Reads the file of the crisis card, and holds it to its own examples.
pub(super) fn crisis(document: &Document<'_>, proof: &mut Proof) -> (Crisis, CrisisExamples) {
    let mut entry = Entry::whole(document);
    let mut texts = |key, proof: &mut Proof| entry.texts(key, Need::Needed, Kind::GIVEN, proof);
    let (phrases, exceptions) = (texts("phrases", proof), texts("exceptions", proof));
    let crisis = Crisis::new(&phrases, &exceptions);
    let examples = CrisisExamples {
        should_show: texts("should_show", proof),
        should_not_show: texts("should_not_show", proof),
    };
    for (key, texts) in [("phrases", &phrases), ("exceptions", &exceptions)] {
        for text in texts.iter().filter(|text| **text != text.to_lowercase()) {
            entry.fault(key, &format!("has {text:?}; write it in small letters"), proof);
        }
        for text in texts.iter().filter(|text| !text.contains(char::is_alphanumeric)) {
            entry.fault(key, &format!("has {text:?}; it needs a word"), proof);
        }
    }
    for text in examples.should_show.iter().filter(|text| !crisis.is_in(text)) {
        entry.fault("should_show", &format!("has {text:?}, but no phrase finds it"), proof);
    }
    for text in examples.should_not_show.iter().filter(|text| crisis.is_in(text)) {
        entry.fault("should_not_show", &format!("has {text:?}, but a phrase finds it"), proof);
    }
    entry.close(proof);
    (crisis, examples)
}
