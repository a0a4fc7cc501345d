//! After "dije que", and names, seams, plans and days.

use super::Want::{Fits, Needs};
use super::{Row, check};
use afterview::domain::lang::{DayFrom, Grammar, IfThen, Spanish, Stem};
use time::{Date, Duration, Month};

const SAID: &[Row] = &[
    ("dirigí un equipo de doce", Fits("dirigí un equipo de doce")),
    ("que dirigí un equipo de doce", Fits("dirigí un equipo de doce")),
    ("dije que dirigi un equipo de doce", Fits("dirigí un equipo de doce")),
    ("que maneje un presupuesto de dos millones", Fits("manejé un presupuesto de dos millones")),
    ("les dije que tengo el título", Fits("tengo el título")),
    ("sí, hablo alemán", Fits("hablo alemán")),
    ("no tengo carnet", Fits("no tengo carnet")),
    ("el proyecto lo hice sola", Fits("el proyecto lo hice sola")),
    ("eran unas 130 al año", Fits("eran unas 130 al año")),
    (
        "lo usé cuatro meses, en un puesto temporal",
        Fits("lo usé cuatro meses, en un puesto temporal"),
    ),
    ("mi carnet vale hasta 2028", Fits("mi carnet vale hasta 2028")),
    ("equipo de doce", Needs("equipo de doce")),
    ("doce", Needs("doce")),
    ("12 personas", Needs("12 personas")),
];

#[test]
fn clauses_follow_said() {
    check(Stem::That, None, SAID);
}

#[test]
fn seams_are_mended() {
    for (ours, fact, whole) in [
        ("Gracias por hablarme de ", "el huerto", "Gracias por hablarme del huerto"),
        ("A ", "el equipo", "Al equipo"),
        ("de ", "El Salvador", "de El Salvador"),
        ("de ", "él", "de él"),
        ("de ", "la huerta", "de la huerta"),
        ("antes de ", "el viernes", "antes del viernes"),
        ("Escribe a ", "Sra. Ruiz", "Escribe a la Sra. Ruiz"),
        ("Gracias de parte de ", "Dr. Peña", "Gracias de parte del Dr. Peña"),
        ("Para ", "doctora Peña", "Para la doctora Peña"),
        ("lo que ", "Sr. Ibarra", "lo que el Sr. Ibarra"),
        ("de ", "Lic. Soto", "de Lic. Soto"),
        ("de ", "doña Inés", "de doña Inés"),
        ("de ", "señoras mayores", "de señoras mayores"),
        ("Hola, ", "Sra. Ruiz", "Hola, Sra. Ruiz"),
        ("Carlos y ", "Inés", "Carlos e Inés"),
        ("agujas y ", "hilo", "agujas e hilo"),
        ("agua y ", "hielo", "agua y hielo"),
        ("agua y ", "«hilo»", "agua e «hilo»"),
        ("siete o ", "ocho", "siete u ocho"),
        ("moteles o ", "hoteles", "moteles u hoteles"),
        ("esto o ", "eso", "esto o eso"),
        ("«", "el huerto", "«el huerto"),
        ("", "el huerto", "el huerto"),
        ("made ", "el huerto", "made el huerto"),
    ] {
        let mut text = ours.to_owned();
        Spanish.add(&mut text, fact);
        assert_eq!(text, whole, "{ours}+ {fact}");
    }
}

#[test]
fn names_keep_their_letters() {
    for (typed, greeted) in [
        ("maría", "María"),
        ("sra. gómez", "Sra. Gómez"),
        ("sra gomez", "Sra. Gomez"),
        ("Sr. García", "Sr. García"),
        ("dr. de la cruz", "Dr. de la Cruz"),
        ("doña carmen", "doña Carmen"),
        ("Ana García López", "Ana García López"),
        ("ANDREA", "Andrea"),
        ("Larch S. L.", "Larch S. L."),
    ] {
        assert_eq!(Spanish.greeting_name(typed), greeted);
    }
    for (name, given) in [
        ("Ana García", Some("Ana")),
        ("Ana García López", Some("Ana")),
        ("Juan Carlos Pérez", None),
        ("María José", None),
        ("Pedro de la Cruz", Some("Pedro")),
        ("Pieter van der Berg", Some("Pieter")),
        ("Ana", None),
        ("A. García", None),
    ] {
        assert_eq!(Spanish.given_name(name), given, "{name}");
    }
}

#[test]
fn plans_are_said_in_the_first_person() {
    for (obstacle, cue, response, halves) in [
        (
            "me quedo en blanco",
            "en la primera pregunta",
            "respirar una vez",
            ("me quedo en blanco en la primera pregunta", "respiro una vez."),
        ),
        ("Si me quedo en blanco", "", "entonces respiro.", ("me quedo en blanco", "respiro.")),
        ("quedarme en blanco", "", "Voy a respirar", ("me quedo en blanco", "voy a respirar.")),
        ("nervios", "Antes de entrar", "tomar agua", ("hay nervios antes de entrar", "tomo agua.")),
        ("los nervios", "", "pedir un momento", ("llegan los nervios", "pido un momento.")),
        ("", "cuando pregunten", "improvisar", ("pregunten", "voy a improvisar.")),
    ] {
        let plan = IfThen { obstacle, cue, response };
        let said = Spanish.if_then(plan);
        let said = said.as_ref().map(|(one, two)| (one.as_str(), two.as_str()));
        assert_eq!(said, Some(halves), "{plan:?}");
    }
    assert_eq!(Spanish.if_then(IfThen { obstacle: "", cue: "", response: "x" }), None);
    assert_eq!(
        Spanish.halves("Si me quedo en blanco, entonces respiro."),
        Some(("me quedo en blanco", "respiro."))
    );
}

#[test]
fn days_and_times_are_said() {
    let today = Date::from_calendar_date(2026, Month::May, 13).unwrap();
    let away = |days: i64, hour| DayFrom { day: today + Duration::days(days), today, hour };
    for (days, hour, said) in [
        (0, Some(9), "esta mañana"),
        (0, Some(15), "esta tarde"),
        (0, Some(20), "esta noche"),
        (0, None, "hoy"),
        (-1, None, "ayer"),
        (1, None, "mañana"),
        (-2, None, "el lunes"),
        (-9, None, "el 4 de mayo"),
        (-133, None, "el 31 de diciembre de 2025"),
    ] {
        assert_eq!(Spanish.day(away(days, hour)), said);
    }
    assert_eq!(Spanish.deadline(away(2, None)), "el viernes");
    assert_eq!(Spanish.deadline(away(7, None)), "el 20 de mayo");
    assert_eq!(Spanish.full_day(today), "miércoles 13 de mayo");
    assert_eq!(Spanish.date(today), "13 de mayo de 2026");
    assert_eq!(Spanish.time_of_day(1060), "17:40");
    assert_eq!(Spanish.time_of_day(545), "9:05");
    assert_eq!(Spanish.quoted("hola"), "«hola»");
}
