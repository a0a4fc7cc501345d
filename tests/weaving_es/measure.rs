//! Lists, sentences, words, numbers and reading ease.

use afterview::domain::lang::{Grammar, Spanish};

#[test]
fn items_join_as_a_list() {
    for (items, said) in [
        (&[][..], ""),
        (&["a"], "a"),
        (&["a", "b"], "a y b"),
        (&["a", "b", "c"], "a, b y c"),
        (&["hilo", "aguja", "imán"], "hilo, aguja e imán"),
        (&["agua", "hielo"], "agua y hielo"),
        (&["a", " ", "b"], "a y b"),
        (&["a", "b y c", "d"], "a, b y c, y d"),
        (&["a, con b", "c"], "a, con b; y c"),
    ] {
        assert_eq!(Spanish.list(items), said);
    }
}

#[test]
fn text_splits_into_sentences() {
    for (text, sentences) in [
        ("", &[][..]),
        ("Una. ¿Dos? ¡Tres!", &["Una.", "¿Dos?", "¡Tres!"]),
        ("Hola, Maya:\n\nGracias. Adiós", &["Hola, Maya:", "Gracias.", "Adiós"]),
        (
            "La Dra. Okafor vio a J. Ruiz a las 9 a.m. del lunes. Costó 2.5, p. ej. mucho.",
            &["La Dra. Okafor vio a J. Ruiz a las 9 a.m. del lunes.", "Costó 2.5, p. ej. mucho."],
        ),
        ("«¿Por qué?», preguntó. «No.» Luego", &["«¿Por qué?», preguntó.", "«No.»", "Luego"]),
        ("uno... dos... Tres", &["uno... dos...", "Tres"]),
        ("Ver v2.1 en x.org. Luego parar.", &["Ver v2.1 en x.org.", "Luego parar."]),
    ] {
        assert_eq!(Spanish.sentences(text), sentences, "{text}");
    }
}

#[test]
fn words_count_as_a_reader_counts() {
    assert_eq!(Spanish.words("Llevé las nóminas — de 40 personas 🙂"), 6);
}

#[test]
fn numbers_are_known() {
    for (word, value) in
        [("doce", Some(12)), ("docena", Some(12)), ("mil", Some(1000)), ("casa", None)]
    {
        assert_eq!(Spanish.number(word), value);
    }
    for (text, counted) in [
        ("doce personas", (12, 1)),
        ("treinta y cinco personas", (35, 3)),
        ("doscientas cincuenta mesas", (250, 2)),
        ("dos mil trescientos euros", (2300, 3)),
        ("una docena de huevos", (12, 2)),
        ("tres docenas", (36, 2)),
        ("mil doscientos", (1200, 2)),
        ("un millón", (1_000_000, 2)),
        ("ciento veinte", (120, 2)),
        ("dos y tres", (2, 1)),
    ] {
        let words: Vec<&str> = text.split(' ').collect();
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        assert_eq!(Spanish.counted(&word), Some(counted), "{text}");
    }
}

/// Worked out by hand after Fernández Huerta, and read off his table.
#[test]
fn ease_follows_fernandez_huerta() {
    let near = |text: &str, grade: f32| {
        let got = Spanish.reading_grade(text);
        assert!((got - grade).abs() < 0.05, "{text}: {got}, not {grade}");
    };
    near("", 0.0);
    near("🙂", 0.0);
    // 4 words, 6 syllables: ease 206.84 − 90 − 4.08 = 112.76, between "very easy" and none.
    near("El gato come pan.", 4.0 * (135.0 - 112.76) / 40.0);
    // 6 words, 13 syllables: ease 206.84 − 130 − 6.12 = 70.72.
    near("Yo atiendo llamadas cuando llueve siempre.", 6.0 + 1.5 * (75.0 - 70.72) / 10.0);
    // "baúl", "país" and "leer" have two, "guía" and "quienes" two as well: 10 in 5 words.
    near("Baúl país leer guía quienes.", 5.0 + (85.0 - 81.74) / 10.0);
    assert!(
        Spanish.reading_grade("Me gusta. Lo hice yo.")
            < Spanish
                .reading_grade("La infraestructura necesita comunicaciones interdepartamentales.")
    );
}
