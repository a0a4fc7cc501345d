//! People's names: their own letters, always. People have two family names here, or two first ones.

use super::super::{English, Grammar};

/// Titles before a name, without their stop, and as they are written before one.
#[rustfmt::skip]
const TITLES: [(&str, &str); 16] = [
    ("sr", "Sr."), ("sra", "Sra."), ("srta", "Srta."), ("dr", "Dr."), ("dra", "Dra."), ("lic", "Lic."), ("licda", "Licda."), ("ing", "Ing."), ("prof", "Prof."), ("profa", "Profa."), ("arq", "Arq."),
    ("don", "don"), ("doña", "doña"), ("señor", "señor"), ("señora", "señora"), ("señorita", "señorita"),
];

/// Small words inside names.
const PARTICLES: [&str; 10] = ["de", "del", "la", "las", "los", "y", "da", "van", "von", "san"];

/// First names that stand second in a double one. What follows them may be the first family name.
#[rustfmt::skip]
const SECOND: [&str; 60] = [
    "alberto", "alejandra", "alejandro", "alfonso", "alicia", "andrés", "antonio", "arturo", "beatriz", "belén", "camila", "carlos", "carmen", "carolina", "cristina", "daniel", "daniela", "david", "eduardo", "elena",
    "elisa", "enrique", "ernesto", "esteban", "eugenia", "fernanda", "fernando", "francisco", "gabriel", "gabriela", "guadalupe", "ignacio", "inés", "isabel", "javier", "jesús", "jose", "josé", "juan", "laura",
    "lucía", "luis", "luisa", "luz", "manuel", "marcela", "margarita", "maría", "maria", "mario", "mercedes", "miguel", "pablo", "patricia", "paula", "pilar", "rafael", "ramón", "rosa", "teresa",
];

/// A name for a greeting: a title takes its capital and its stop, a single name or one behind a title its capitals.
pub(super) fn greeting_name(typed: &str) -> String {
    let name = English.greeting_name(typed);
    let Some((title, rest)) = name.split_once(' ') else { return name };
    let bare = title.trim_end_matches('.').to_lowercase();
    let Some((_, written)) = TITLES.iter().find(|(known, _)| *known == bare) else { return name };
    // "Don Quijote S. L." with its own capital stays as it is.
    let title = if written.ends_with('.') || title.chars().all(char::is_lowercase) {
        *written
    } else {
        title
    };
    let rest: Vec<String> = rest.split(' ').map(part).collect();
    format!("{title} {}", rest.join(" "))
}

/// A name behind a title, with its capital.
fn part(word: &str) -> String {
    if PARTICLES.contains(&word) { word.to_owned() } else { English.greeting_name(word) }
}

/// The first name in front of one family name or two: "Ana" of "Ana García López". None where the second word may be a
/// first name too: "Juan Carlos Pérez", "María José".
pub(super) fn given_name(name: &str) -> Option<&str> {
    let mut words =
        name.split(' ').filter(|word| !PARTICLES.contains(&word.to_lowercase().as_str()));
    let (first, second, third) = (words.next()?, words.next()?, words.next());
    if words.next().is_some() || SECOND.contains(&second.to_lowercase().as_str()) {
        return None;
    }
    if let Some(given) = English.given_name(name) {
        return Some(given);
    }
    let plain = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && word.chars().all(|c| c < '\u{250}' && c.is_alphabetic() || c == '-')
    };
    let sure = name.split(' ').next() == Some(first)
        && [Some(first), Some(second), third].into_iter().flatten().all(plain);
    sure.then_some(first)
}
