//! Months and weekdays by their names: in English, and in the languages in which mail programs frame an English
//! message (German, French, Spanish, Italian, Dutch, Portuguese, Polish).
//!
//! A name is held by its first six letters, which tell it from other words: "septem" is septembre and Septembers. English
//! ones are whole, and so is the Dutch August: "7 Augustine Road" is no day.

use time::{Month, Weekday};

/// How many letters tell a name.
const TELLING: usize = 6;

/// The months; the first name of each is the English one, and whole.
const MONTHS: &str = "\
    january januar janvie enero gennai janeir jänner styczn|\
    february februa févrie febrer febbra fevere lutego|\
    march märz mars marzo maart março marca mrz mrt|\
    april aprile avril abril kwietn|\
    may mai mayo maggio maio maja maj mei|\
    june juni juin junio giugno junho czerwc|\
    july juli juille julio luglio julho lipca|\
    august augustus août agosto sierpn|\
    september septem septie setiem settem setemb wrześn|\
    october oktobe octobr octubr ottobr outubr paździ|\
    november novemb noviem listop|\
    december décemb diciem dicemb dezemb grudni";

/// The weekdays from Monday on, but for the English ones.
const WEEKDAYS: &str = "\
    montag lundi lunes lunedì maanda segund ponied|\
    dienst mardi martes marted dinsda terça terça- wtorek|\
    mittwo mercre miérco mercol woensd quarta środa środę|\
    donner jeudi jueves gioved donder quinta czwart|\
    freita vendre vierne venerd vrijda sexta sexta- piątek|\
    samsta samedi sábado sabato zaterd sobota sobotę|\
    sonnta dimanc doming domeni zondag niedzi";

/// A month, as a word names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub month: Month,
    /// In English, where the number may also come after it.
    pub english: bool,
    /// By its first letters only, as in "nov.".
    pub short: bool,
}

/// The month of this name.
pub(super) fn named(word: &str) -> Option<Named> {
    let (word, told) = telling(word)?;
    let letters = word.chars().count();
    let mut rows = MONTHS.split('|').zip(1..);
    rows.find_map(|(row, month)| {
        let mut names = row.split(' ').enumerate();
        let (place, whole) = names.find_map(|(place, name)| {
            let whole = name == word || place > 0 && name == told;
            // English shortens to three letters; the others to three or four. "Jui" could be juin and juillet.
            let enough = letters == 3 || letters == 4 && (place > 0 || word == "sept");
            let short = enough && word != "jui" && name.starts_with(&word);
            (whole || short).then_some((place, whole))
        })?;
        Some(Named { month: Month::try_from(month).ok()?, english: place == 0, short: !whole })
    })
}

/// The weekday of this name, in whichever language; those that are shortened in English alone.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let foreign = || {
        let (_, told) = telling(word)?;
        let mut rows = WEEKDAYS.split('|').zip(0..);
        let row = rows.find(|(row, _)| row.split(' ').any(|name| name == told));
        row.map(|(_, at)| Weekday::Monday.nth_next(at))
    };
    english_weekday(word).or_else(foreign)
}

/// The weekday of this English name: written out, or shortened as people do.
pub(super) fn english_weekday(word: &str) -> Option<Weekday> {
    const NAMES: &str = "monday tuesday wednesday thursday friday saturday sunday";
    let longer = || match word {
        "Tues" => Some(1),
        "Thur" | "Thurs" => Some(3),
        _ => None,
    };
    let fits = |name: &str| {
        let short = name.get(..3).is_some_and(|short| word.eq_ignore_ascii_case(short));
        short || word.eq_ignore_ascii_case(name)
    };
    let at = NAMES.split(' ').position(fits).and_then(|at| u8::try_from(at).ok());
    at.or_else(longer).map(|at| Weekday::Monday.nth_next(at))
}

/// A word in small letters, whole and as far as it has to be read; no number is looked at, and nothing very long.
fn telling(word: &str) -> Option<(String, String)> {
    const LONGEST: usize = 20;
    let looked_at = word.len() <= LONGEST && word.starts_with(char::is_alphabetic);
    let word = looked_at.then(|| word.to_lowercase())?;
    let told = word.chars().take(TELLING).collect();
    Some((word, told))
}
