//! Lists, days, sentences, words, numbers and reading grades.

use afterview::domain::lang::{DayFrom, French, Grammar};
use time::{Date, Duration, Month};

#[test]
fn days_are_said() {
    let today = Date::from_calendar_date(2026, Month::May, 13).unwrap();
    let away = |days: i64, hour| DayFrom { day: today + Duration::days(days), today, hour };
    for (days, hour, said, deadline) in [
        (0, Some(9), "ce matin", "aujourd’hui"),
        (0, Some(15), "cet après-midi", "aujourd’hui"),
        (0, Some(20), "ce soir", "aujourd’hui"),
        (1, None, "demain", "demain"),
        (2, None, "vendredi", "vendredi"),
        (-2, None, "lundi", "le 11 mai"),
        (-9, None, "le 4 mai", "le 4 mai"),
        (19, None, "le 1er juin", "le 1er juin"),
        (300, None, "le 9 mars 2027", "le 9 mars 2027"),
    ] {
        assert_eq!(French.day(away(days, hour)), said);
        assert_eq!(French.deadline(away(days, hour)), deadline);
    }
    assert_eq!(French.full_day(today), "mercredi 13 mai");
    assert_eq!(French.date(today), "13 mai 2026");
    assert_eq!(French.time_of_day(1060), "17\u{a0}h\u{a0}40");
    assert_eq!(French.time_of_day(545), "9\u{a0}h\u{a0}05");
}

#[test]
fn items_join_as_a_list() {
    for (items, said) in [
        (&[][..], ""),
        (&["a"], "a"),
        (&["a", "b"], "a et b"),
        (&["a", "b", "c"], "a, b et c"),
        (&["a", " ", "b"], "a et b"),
    ] {
        assert_eq!(French.list(items), said);
    }
}

#[test]
fn text_splits_into_sentences() {
    for (text, sentences) in [
        ("", &[][..]),
        ("Un. Deux\u{202f}? Trois !", &["Un.", "Deux\u{202f}?", "Trois !"]),
        ("Bonjour Maya,\n\nMerci. À bientôt", &["Bonjour Maya,", "Merci.", "À bientôt"]),
        (
            "M. Okafor a vu J. Martin le 4 mai. Cela coûte 2,5 M€, etc. C’est tout.",
            &["M. Okafor a vu J. Martin le 4 mai.", "Cela coûte 2,5 M€, etc.", "C’est tout."],
        ),
        (
            "« Pourquoi ? » demande-t-elle. « Non. » Puis rien",
            &["« Pourquoi ? » demande-t-elle.", "« Non. »", "Puis rien"],
        ),
        ("un… deux… Trois", &["un… deux…", "Trois"]),
        ("Voir v2.1 sur x.org. Puis rien.", &["Voir v2.1 sur x.org.", "Puis rien."]),
    ] {
        assert_eq!(French.sentences(text), sentences, "{text}");
    }
}

#[test]
fn words_count_as_a_reader_counts() {
    for (text, words) in [
        ("", 0),
        ("un", 1),
        ("l’équipe du rendez-vous, p. ex. ceci", 6),
        ("quoi ? rien !", 2),
        ("1 200 €", 2),
    ] {
        assert_eq!(French.words(text), words, "{text}");
    }
}

#[test]
fn numbers_in_words_are_read() {
    let counted = |text: &'static str| {
        let words: Vec<&str> = text.split([' ', '-']).collect();
        French.counted(&|at| words.get(at).copied().unwrap_or_default())
    };
    for (text, value, many) in [
        ("douze", 12, 1),
        ("vingt et un ans", 21, 3),
        ("vingt-deux", 22, 2),
        ("soixante-dix", 70, 2),
        ("soixante et onze", 71, 3),
        ("soixante-dix-sept", 77, 3),
        ("quatre-vingts", 80, 2),
        ("quatre-vingt-dix", 90, 3),
        ("quatre-vingt-dix-sept", 97, 4),
        ("nonante-trois", 93, 2),
        ("deux cents", 200, 2),
        ("deux cent cinq", 205, 3),
        ("trois mille deux cents", 3200, 4),
        ("mille", 1000, 1),
        ("une vingtaine de", 20, 2),
        ("une douzaine", 12, 2),
        ("un million", 1_000_000, 2),
        ("quatre enfants", 4, 1),
        ("cent vingt", 120, 2),
        ("cent quatre-vingts", 180, 3),
        ("un et deux", 1, 1),
    ] {
        assert_eq!(counted(text), Some((value, many)), "{text}");
    }
    assert_eq!(counted("rien"), None);
}

#[test]
fn grades_rise_with_length_of_words_and_sentences() {
    let easy = "Le chat dort. Il a chaud. Je vois un pont.";
    let plain = "J’ai travaillé trois ans dans une boulangerie. Nous étions quatre, et le matin commençait à deux heures.";
    let hard = "L’établissement considérait l’implémentation systématique de procédures administratives supplémentaires comme une responsabilité organisationnelle incontournable.";
    let grades = [easy, plain, hard].map(|text| French.reading_grade(text));
    assert!(grades[0] < 3.0 && (4.0..9.0).contains(&grades[1]) && grades[2] > 14.0, "{grades:?}");
    assert!(French.reading_grade("").abs() < f32::EPSILON);
}
