//! The checks in languages besides English: a small lot of notes for each.

use crate::corpus::read_in;
use crate::score::score;
use crate::support::in_tongue;
use afterview::domain::lang::Tongue;

/// A greeting, the sign after it, and what stands before and behind a paragraph in a note that is fine.
pub fn frame(tongue: Tongue) -> [&'static str; 4] {
    in_tongue(
        tongue,
        [
            "Dear",
            ",",
            "Thank you for talking with me on Tuesday, and for the walk through the old printing hall with its iron stairs.",
            "I look forward to hearing from you. Thank you again for your time and your questions.",
        ],
        [
            "Bonjour",
            ",",
            "Merci pour notre échange de mardi, et pour la visite de l’ancienne imprimerie avec son escalier de fer.",
            "J’attends de vos nouvelles avec intérêt. Merci encore pour votre temps et vos questions.",
        ],
        [
            "Hola,",
            ":",
            "Gracias por hablar conmigo el martes, y por el paseo por la vieja imprenta con su escalera de hierro.",
            "Quedo a la espera de su respuesta. Gracias de nuevo por su tiempo y sus preguntas.",
        ],
    )
}

/// Each check is as often right about the notes of a language as about English ones.
fn holds(lot: &'static str, tongue: Tongue) {
    let notes = read_in(lot, tongue);
    let (scores, faults) = score(notes.iter());
    let below: Vec<String> = scores
        .iter()
        .filter(|(_, score)| score.precision() < 95 || score.recall() < 85)
        .map(|(check, score)| {
            let (precision, recall) = (score.precision(), score.recall());
            format!("{}: precision {precision} %, recall {recall} %", check.name())
        })
        .collect();
    assert!(below.is_empty(), "{}\n{faults}", below.join("\n"));
    assert!(notes.len() >= 60, "{} notes", notes.len());
}

#[test]
fn checks_are_right_about_french_notes() {
    holds("notes_fr", Tongue::French);
}

#[test]
fn checks_are_right_about_spanish_notes() {
    holds("notes_es", Tongue::Spanish);
}
