//! Lists, sentences, words and reading grades.

use afterview::domain::lang::{English, Grammar};

#[test]
fn items_join_as_a_list() {
    for (items, said) in [
        (&[][..], ""),
        (&["a"], "a"),
        (&["a", "b"], "a and b"),
        (&["a", "b", "c"], "a, b and c"),
        (&["a", " ", "b"], "a and b"),
        (&["a", "b and c", "d"], "a, b and c, and d"),
        (&["a, with b", "c"], "a, with b; and c"),
    ] {
        assert_eq!(English.list(items), said);
    }
}

#[test]
fn text_splits_into_sentences() {
    for (text, sentences) in [
        ("", &[][..]),
        ("  \n ", &[]),
        ("One. Two? Three!", &["One.", "Two?", "Three!"]),
        ("Dear Maya,\n\nThank you. Bye", &["Dear Maya,", "Thank you.", "Bye"]),
        (
            "Dr. Okafor met J. Smith at 9 a.m. on Monday. It cost 2.5m, e.g. a lot.",
            &["Dr. Okafor met J. Smith at 9 a.m. on Monday.", "It cost 2.5m, e.g. a lot."],
        ),
        ("\"Why?\" she asked. \"No.\" Then", &["\"Why?\" she asked.", "\"No.\"", "Then"]),
        (
            "No. 5 is mine. I said no. Then plan B. Then I. Done",
            &["No. 5 is mine.", "I said no.", "Then plan B.", "Then I.", "Done"],
        ),
        ("one... two... Three", &["one... two...", "Three"]),
        ("我喜欢。你呢？好", &["我喜欢。", "你呢？", "好"]),
        ("See v2.1 at x.org. Then stop.", &["See v2.1 at x.org.", "Then stop."]),
    ] {
        assert_eq!(English.sentences(text), sentences, "{text}");
    }
}

#[test]
fn words_count_as_a_reader_counts() {
    for (text, words) in [
        ("", 0),
        ("one", 1),
        ("a follow-up e-mail, e.g. this", 5),
        ("wait—what – no", 3),
        ("£1.5m in 2.5 years 🙂", 4),
        ("我喜欢", 3),
        ("don't  stop\n…now", 3),
    ] {
        assert_eq!(English.words(text), words, "{text}");
    }
}

/// Expected grades worked out by hand: 0.39 words/sentence + 11.8 syllables/word − 15.59.
#[test]
fn grades_follow_flesch_and_kincaid() {
    let near = |text: &str, grade: f32| {
        let got = English.reading_grade(text);
        assert!((got - grade).abs() < 0.05, "{text}: {got}, not {grade}");
    };
    near("", 0.0);
    near("🙂", 0.0);
    // 6 words, 6 syllables: below nought.
    near("The cat sat on the mat.", 0.0);
    // 10 words, 11 syllables.
    near("I do not avoid it; I ask each side first.", 0.39 * 10.0 + 11.8 * 1.1 - 15.59);
    // 2 sentences, 8 words, 12 syllables.
    near("The table helped people. She added new letters.", 0.39 * 4.0 + 11.8 * 12.0 / 8.0 - 15.59);
    // 7 words, 2 + 2 + 2 + 1 + 3 + 1 + 2 syllables.
    near("Social nations agree on various time changes.", 0.39 * 7.0 + 11.8 * 13.0 / 7.0 - 15.59);
    assert!(
        English.reading_grade("I like it. We ran it.")
            < English.reading_grade("Infrastructure necessitates communication.")
    );
}
