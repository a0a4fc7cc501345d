//! Times of day in a text, and the places that are named with them.

use super::text;
use super::when::Place;

/// A time of day in a text, in minutes after midnight, with its end where it has one, and the place that is named.
#[derive(Clone, Debug)]
pub(super) struct FoundTime {
    pub start: u16,
    pub end: Option<u16>,
    pub place: Place,
}

/// What stands before a time in a sentence: a dot may then be between hour and minute, as in "at 14.30".
const SPOKEN: &str = "at from um om von van à às das alle dalle ore las godz o od";
/// What stands between two times, the blank after it with it.
const JOINTS: &str = "–|—|-|to |until |till |bis |à |às |a |alle |tot |do |até ";
/// The earliest hour that "10h" or "10 uur" is a time of day, and not how long something takes.
const MORNING: u16 = 7;

/// The first time of day in a text: "15:00 – 16:00 (CET)", "3–4pm", "3:30 PM", "14h30 à 15h", "um 10 Uhr".
pub(super) fn time(text: &str) -> Option<FoundTime> {
    let mut at = 0;
    let mut before = ' ';
    for letter in text.chars() {
        if letter.is_ascii_digit()
            && !before.is_alphanumeric()
            && !".,/:-".contains(before)
            && let Some(found) = range(text.get(at..).unwrap_or_default(), is_spoken(text, at))
        {
            return Some(found);
        }
        at += letter.len_utf8();
        before = letter;
    }
    None
}

/// Whether the word before says that a time comes: "at 14.30".
fn is_spoken(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let word = before.rsplit(|sign: char| !sign.is_alphanumeric() && sign != '.').next();
    let word = word.unwrap_or_default();
    text::has(SPOKEN, word.trim_end_matches('.'))
}

/// A time, or two with a dash between them. With `spoken` a dot may stand between hour and minute.
fn range(text: &str, spoken: bool) -> Option<FoundTime> {
    let first = clock_time(text, spoken)?;
    let gap = first.rest.trim_start();
    let joined = JOINTS.split('|').find_map(|sign| gap.strip_prefix(sign));
    let second = joined.and_then(|rest| clock_time(rest.trim_start(), spoken));
    let of_the_day = |second: &Clock<'_>| second.certain(first.hour >= MORNING);
    let Some(second) = second.filter(of_the_day) else {
        return first.certain(spoken).then(|| {
            Some(FoundTime { start: first.minutes()?, end: None, place: place(first.rest) })
        })?;
    };
    // "3–4pm": the half of the day is said once. "11–1pm" begins before noon.
    let end = second.minutes()?;
    let start = match (first.half, second.half) {
        (None, Some(half)) if first.hour <= 12 => {
            let same = Clock { half: Some(half), ..first }.minutes()?;
            if same < end { same } else { Clock { half: Some(!half), ..first }.minutes()? }
        }
        _ => first.minutes()?,
    };
    (start < end).then(|| FoundTime { start, end: Some(end), place: place(second.rest) })
}

/// A time as it was read: the half of the day is the second one if `half` says so.
#[derive(Clone, Copy)]
struct Clock<'a> {
    hour: u16,
    minute: Option<u16>,
    half: Option<bool>,
    /// Whether "h" or "uur" is with it, which counts hours as well.
    hours: bool,
    rest: &'a str,
}

impl Clock<'_> {
    /// Whether it is a time, and not any number; `told` that what stands before it says so.
    fn certain(&self, told: bool) -> bool {
        self.minute.is_some() || self.half.is_some() || (self.hours && told && self.hour >= MORNING)
    }

    fn minutes(&self) -> Option<u16> {
        let hour = match self.half {
            None => self.hour,
            Some(_) if !(1..=12).contains(&self.hour) => return None,
            Some(late) => self.hour % 12 + if late { 12 } else { 0 },
        };
        Some(hour * 60 + self.minute.unwrap_or(0))
    }
}

fn clock_time(text: &str, dots: bool) -> Option<Clock<'_>> {
    let (hour, rest) = leading_number(text)?;
    let (mut minute, rest) = match rest.strip_prefix([':', '.', 'h']).and_then(leading_number) {
        Some((minute, after)) if rest.len() - after.len() == 3 => (Some(minute), after),
        _ => (None, rest),
    };
    let dotted = minute.is_some()
        && text.trim_start_matches(|sign: char| sign.is_ascii_digit()).starts_with('.');
    let half = after_one_of(rest, "a.m.|am").map(|rest| (false, rest));
    let half = half.or_else(|| after_one_of(rest, "p.m.|pm").map(|rest| (true, rest)));
    let uhr = after_one_of(rest, "uhr");
    let hours = after_one_of(rest, "uur|horas|heures|h");
    if uhr.is_some() {
        minute = minute.or(Some(0));
    }
    let rest = half.map(|(_, rest)| rest).or(uhr).or(hours).unwrap_or(rest);
    let half = half.map(|(late, _)| late);
    // "9.30" alone is a price as well; "9.30am" is a time, and so is "at 9.30".
    let goes_on = rest.starts_with(|letter: char| letter.is_alphanumeric());
    let said = dots || half.is_some() || uhr.is_some() || hours.is_some();
    let ended = !goes_on && (!dotted || said);
    let clock = Clock { hour, minute, half, hours: hours.is_some(), rest };
    (hour < 24 && minute.unwrap_or(0) < 60 && ended).then_some(clock)
}

/// What comes after one of these words, where the text goes on with it; in small letters or not.
fn after_one_of<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let tail = text.trim_start();
    words.split('|').find_map(|word| {
        let (head, after) = tail.split_at_checked(word.len())?;
        let whole = !after.starts_with(|letter: char| letter.is_alphanumeric());
        (head.eq_ignore_ascii_case(word) && whole).then_some(after)
    })
}

fn leading_number(text: &str) -> Option<(u16, &str)> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len())?;
    Some((text::number(digits, 2)?, rest))
}

/// A distance from UTC: "GMT+1", "GMT +1", "UTC−5", with the sign that is on a keyboard.
fn distance(rest: &str) -> Option<String> {
    let (name, after) = ["GMT", "UTC"]
        .iter()
        .find_map(|name| Some((name, rest.strip_prefix(name)?.trim_start())))?;
    let sign = if after.starts_with('+') { '+' } else { '-' };
    let number = after.strip_prefix(['+', '-', '−'])?;
    let number = text::split(number, " ),;").map_or(number, |(number, _)| number);
    let (hours, _) = leading_number(number)?;
    // "15:00 GMT -16:00" goes on to when it ends.
    (hours <= 14).then(|| format!("{name}{sign}{number}", number = number.trim_end_matches('.')))
}

/// The place that is named right after a time.
fn place(rest: &str) -> Place {
    const SHORT: &str = "CET CEST BST EST EDT ET PST PDT PT CST CDT CT MST MDT MT IST AEST AEDT SGT JST \
            WET WEST EET EEST HKT NZST NZDT SAST MEZ MESZ";
    /// What is another word in small letters.
    const WORDS: &str = "wet west et ist pt ct mt cest cet";
    /// "Heure de Paris", "hora de Madrid", "ora italiana", "czasu polskiego".
    const OF: &str = "heure hora ora horário czasu";
    let rest = text::skip(rest, " (,");
    let word = text::split(rest, " ),;").map_or(rest, |(word, _)| word).trim_end_matches('.');
    let label = text::split(rest, ").;").map_or(rest, |(label, _)| label).trim_end();
    // "3pm bst", but "West Wing" is no place in time.
    let small = |word: &str| word.chars().all(char::is_lowercase) && !text::has(WORDS, word);
    let whole = |word: &str| SHORT.split(' ').any(|short| short == word) || small(word);
    let known = |word: &str| text::has("GMT UTC", word) || text::has(SHORT, word) && whole(word);
    // "4–5pm CET/3–4pm GMT": what comes first is what the time was in.
    let word = word.split('/').next().filter(|first| known(first)).unwrap_or(word);
    if let Some(distance) = distance(rest) {
        // "(UTC+01:00) Amsterdam, Berlin, Bern": the distance is the winter's, whatever the season.
        let cities = rest.split_once(')').map_or("", |(_, cities)| cities);
        Place::of_cities(cities, &distance)
    } else if known(word) || word.contains('/') {
        let place = Place::named(word);
        if word.contains('/') && matches!(place, Place::AsWritten(_)) { Place::Here } else { place }
    } else if text::has(OF, word.split('\'').next().unwrap_or_default()) {
        Place::of_cities(label, text::split(label, ",").map_or(label, |(name, _)| name))
    } else {
        // "Central European Time - Berlin", "Eastern Time (US & Canada)", "London time", "deutscher Zeit".
        let ends = [" Time", " time", " Zeit"];
        let until = ends.iter().find_map(|end| Some(label.find(end)? + end.len()));
        let name = until.filter(|at| *at <= 35).and_then(|at| label.get(..at)).unwrap_or_default();
        let (before, last) = name.rsplit_once(' ').unwrap_or_default();
        let capitals = before.split(' ').all(|word| word.starts_with(char::is_uppercase));
        if last == "Zeit" && !before.contains(' ') || !before.is_empty() && capitals {
            Place::of_cities(label, name)
        } else {
            Place::Here
        }
    }
}
