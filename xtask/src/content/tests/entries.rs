//! Mishaps, drills, questions, letters, numbers to call and the crisis card.

use super::*;

#[test]
fn keys_of_an_entry_are_held_to_the_list() {
    says(
        &changed("mishaps/all.toml", "lesson =", "lessen ="),
        &[
            "content/en/mishaps/all.toml:1: the mishap `late_00` has no `lesson`",
            "content/en/mishaps/all.toml:10: the mishap `late_00` has a key `lessen` that is not known; is it `lesson`?",
        ],
    );
    says(
        &changed("mishaps/all.toml", "by = \"me\"", "by = \"mee\""),
        &[
            "content/en/mishaps/all.toml:5: the `by` of the mishap `late_00` cannot be `mee`; it is one of me, them, life",
        ],
    );
    says(
        &changed(
            "mishaps/all.toml",
            "drills = [\"dry_run\"]",
            "drills = []\nfixable = \"yes\"\nadvice = [1.5]",
        ),
        &[
            "content/en/mishaps/all.toml:13: the `drills` of the mishap `late_00` is empty",
            "content/en/mishaps/all.toml:14: the `fixable` of the mishap `late_00` must be true or false",
            "content/en/mishaps/all.toml:15: the `advice` of the mishap `late_00` must be a list of whole numbers",
        ],
    );
    says(
        &changed("mishaps/all.toml", "\"Leave earlier.\"", "7"),
        &[
            "content/en/mishaps/all.toml:10: the `lesson` of the mishap `late_00` must be a text in quotes",
        ],
    );
    says(
        &changed("drills.toml", "minutes = 60", "minutes = 600"),
        &[
            "content/en/drills.toml:4: the `minutes` of the drill `dry_run` must be a whole number from 1 to 240",
        ],
    );
    says(
        &longer("mishaps/all.toml", "[Late]\nname = \"x\"\n"),
        &[
            "content/en/mishaps/all.toml:1051: the mishap `Late` needs an id of small letters, digits and `_`",
        ],
    );
    says(
        &in_order().with("src/content/en/mishaps/more.toml", "name = \"You\""),
        &["content/en/mishaps/more.toml:1: `name` stands alone; put it under the [id] of a mishap"],
    );
}

#[test]
fn an_id_is_taken_once() {
    says(
        &in_order().with("src/content/en/mishaps/more.toml", &format!("\n{}", mishap("late_07"))),
        &[
            "content/en/mishaps/more.toml:2: the mishap `late_07` is already in src/content/en/mishaps/all.toml:106",
        ],
    );
    says(
        &changed("mishaps/all.toml", "You were late_01", "You were late_00"),
        &["content/en/mishaps/all.toml:16: the mishap `late_01` has the same name as `late_00`"],
    );
}

#[test]
fn a_route_is_what_the_procedure_gives() {
    says(
        &changed("mishaps/all.toml", "route = \"let_go\"", "route = \"fix\""),
        &[
            "content/en/mishaps/all.toml:8: the `route` of the mishap `late_00` is `fix`, but by its own natures and \
           answers the rules give `let_go`",
        ],
    );
    says(
        &changed("mishaps/all.toml", "matters = \"a_bit\"", "matters = \"a_lot\"\nfixable = true"),
        &[
            "content/en/mishaps/all.toml:9: the `route` of the mishap `late_00` is `let_go`, but by its own natures and \
           answers the rules give `fix`",
        ],
    );
}

#[test]
fn mishaps_and_drills_know_each_other() {
    says(
        &changed("mishaps/all.toml", "[\"dry_run\"]", "[\"dry_run\", \"wet_run\"]"),
        &[
            "content/en/mishaps/all.toml:13: the mishap `late_00` names a drill `wet_run` that is not in drills.toml",
        ],
    );
    let lonely = "[the_breath]\nname = \"The breath\"\nhow = \"Breathe.\"\nminutes = 2\n";
    says(
        &longer("drills.toml", lonely),
        &["content/en/drills.toml:5: no mishap names the drill `the_breath`"],
    );
    let shown =
        longer("drills.toml", lonely).with("src/ui/more.rs", "const D: &str = \"the_breath\";");
    assert!(compile_sources(&shown).is_ok());
    says(
        &in_order().with("src/content/en/mishaps/all.toml", &mishap("late_00")),
        &["content/en/mishaps: this language has 1 of at least 70 mishaps"],
    );
}

#[test]
fn a_question_has_a_number_of_its_own_and_a_family_that_is_known() {
    let file = "content/en/questions.toml";
    says(
        &longer("questions.toml", &question(7)),
        &[
            &format!(
                "{file}:422: the `number` of the question 7 is that of the question in line 43 too"
            ),
            &format!(
                "{file}:424: the `text` of the question 7 is that of the question in line 43 too"
            ),
        ],
    );
    says(
        &changed("questions.toml", "\"pay\"", "\"money\""),
        &[&format!(
            "{file}:3: the `family` of the question 1 cannot be `money`; it is one of about_you, behaviour, \
             gaps_and_leaving, strengths_and_weaknesses, pay, technical, to_ask_them"
        )],
    );
    says(
        &changed("questions.toml", "number = 1\n", "number = 1000\n"),
        &[&format!(
            "{file}:2: the `number` of question 1 of this file must be a whole number from 1 to 999"
        )],
    );
}

#[test]
fn a_mishap_is_practised_with_questions_that_are_there() {
    let sentence = "content/en/mishaps/all.toml:14: the mishap `late_00` names a question 61 that is not in questions.toml";
    let named = |numbers: &str| {
        let to = format!("[\"dry_run\"]\nbank = {numbers}");
        changed("mishaps/all.toml", "[\"dry_run\"]", &to)
    };
    says(&named("[60, 61]"), &[sentence]);
    let compiled = compile_sources(&named("[60]")).expect("in order");
    let mishap = compiled.mishaps.catalogue.get("late_00").expect("the mishap");
    assert_eq!(mishap.bank, [60]);
}

#[test]
fn a_question_has_one_to_four_bullets_that_fit_above_a_box() {
    let file = "content/en/questions.toml";
    says(
        &changed("questions.toml", "[\"A range\"]", "[]"),
        &[&format!("{file}:6: the `bullets` of the question 1 is empty")],
    );
    says(
        &changed("questions.toml", "[\"A range\"]", "[\"A\", \"B\", \"C\", \"D\", \"E\"]"),
        &[&format!("{file}:6: the `bullets` of the question 1 has 5 texts; at most 4 fit")],
    );
    let long = "A range that I have looked up at two places";
    says(
        &changed("questions.toml", "A range", long),
        &[&format!(
            "{file}:6: \"{long}\" in the `bullets` of the question 1 has 43 letters; at most 40 fit"
        )],
    );
}

#[test]
fn there_are_sixty_questions_or_more() {
    says(
        &in_order().with("src/content/en/questions.toml", &question(1)),
        &["content/en/questions.toml:1: this file has 1 of at least 60 questions"],
    );
}

#[test]
fn checks_are_known_and_their_phrases_can_be_read() {
    let phrases = compile_sources(&in_order()).expect("it is in order").wordings.checks;
    assert!(phrases.lists("month", "month") && !phrases.lists("month", "label"));
    let file = "content/en/checks.toml";
    says(
        &changed("checks.toml", "[hedge]", "[hedges]"),
        &[&format!("{file}:1: the check `hedges` is none that the app knows")],
    );
    says(
        &changed("checks.toml", "just now", "Just now"),
        &[&format!(
            "{file}:3: the `but` of the check `hedge` has \"Just now\"; write it in small letters"
        )],
    );
    says(
        &changed("checks.toml", "\"label\"", "\"a label\""),
        &[&format!(
            "{file}:19: the `label` of the check `lists` has \"a label\"; it holds single words"
        )],
    );
    says(
        &changed("checks.toml", "just now", "just (now"),
        &[&format!(
            "{file}:3: the `but` of the check `hedge` has \"just (now\", which cannot be read; begin with a \
             word, put (choices|between) whole words and no choice inside another, and mark what is meant with \
             one pair of {{braces}}"
        )],
    );
}

#[test]
fn letters_have_parts_voices_and_wordings() {
    says(
        &changed("letters/common.toml", "[thanks.any]", "[thanks.cold]"),
        &[
            "content/en/letters/common.toml:1: the part `thanks` has a voice `cold`; it is one of warm, plain, formal, any",
        ],
    );
    says(
        &changed("letters/common.toml", "[thanks.any]", "[thanks]"),
        &[
            "content/en/letters/common.toml:2: `plain` must be a voice; write [part.voice] and the wordings under it",
        ],
    );
    says(
        &longer("letters/common.toml", "same = \"Thank you, {name}.\"\nnumber = 7\n"),
        &[
            "content/en/letters/common.toml:3: the wording `thanks.any.same` says the same as `plain`",
            "content/en/letters/common.toml:4: the wording `thanks.any.number` must be a text in quotes, named in small \
             letters, digits and `_`",
        ],
    );
}

#[test]
fn lists_name_mishaps_that_are_there() {
    for (from, to, sentence) in [
        (
            "\"late_00\"",
            "\"late_00\", \"late\"",
            "content/en/letters/lists.toml:2: the list `after` names a mishap `late` that is in no file of mishaps",
        ),
        (
            "late_00",
            "late_99",
            "content/en/letters/lists.toml:2: the list `after` names a mishap `late_99` that is in no file of mishaps",
        ),
        (
            "\"dr\"",
            "\"Dr\"",
            "content/en/letters/lists.toml:1: the `titles` of this file has \"Dr\"; write it in small letters",
        ),
        ("[\"dr\"]", "[]", "content/en/letters/lists.toml:1: the `titles` of this file is empty"),
    ] {
        says(&changed("letters/lists.toml", from, to), &[sentence]);
    }
}

#[test]
fn numbers_to_call_are_held() {
    for (from, to, line, sentence) in [
        (
            "2026-11",
            "2026-13",
            1,
            "the `checked` of this file must be a year and a month, such as 2026-11",
        ),
        (
            "id = \"gb\"",
            "id = \"GB\"",
            3,
            "the `id` of the region `GB` must be a country's two letters, or `elsewhere`",
        ),
        ("emergency = \"999\"\n", "", 2, "the region `gb` has no `emergency`"),
        ("\"999\"", "\"call\"", 5, "the `emergency` of the region `gb` must name a number"),
        (
            "number = \"116 123\"\n",
            "",
            6,
            "line 1 of the region `gb` must have a `number` or a `site`, and not both",
        ),
        (
            "116 123",
            "116 CALL",
            8,
            "the `number` of line 1 of the region `gb` is dialled as it stands: digits, blanks and hyphens only",
        ),
        (
            "samaritans.org",
            "https://samaritans.org",
            9,
            "the `source` of line 1 of the region `gb` must be an address such as samaritans.org, without https",
        ),
        (
            "who =",
            "by = \"fax\"\nwho =",
            7,
            "the `by` of line 1 of the region `gb` can only be `text`, for a number that takes no calls",
        ),
    ] {
        let sentence = format!("content/en/support.toml:{line}: {sentence}");
        says(&changed("support.toml", from, to), &[&sentence]);
    }
    says(
        &changed("support.toml", "checked = \"2026-11\"\n", ""),
        &["content/en/support.toml:1: this file has no `checked`"],
    );
    says(
        &longer("support.toml", "[[region]]\nid = \"gb\"\nname = \"B\"\nemergency = \"1\"\n"),
        &["content/en/support.toml:10: the region `gb` is there twice"],
    );
}

#[test]
fn the_crisis_card_is_held_to_its_examples() {
    says(
        &changed("crisis.toml", "\"want to die\"]", "\"want to sleep\"]"),
        &[
            "content/en/crisis.toml:3: the `should_show` of this file has \"I want to die.\", but no phrase finds it",
        ],
    );
    says(
        &changed("crisis.toml", "want to die of shame", "elsewhere"),
        &[
            "content/en/crisis.toml:4: the `should_not_show` of this file has \"I want to die of shame.\", but a phrase \
           finds it",
        ],
    );
}

/// The app looks at a text with every letter typed: what can be made ready once is made ready here.
#[test]
fn the_crisis_phrases_are_compiled_to_bare_words_in_order() {
    let phrases = "[\"want to die\", \"don't want to-live\", \"dont want to live\", \"an end\"]";
    let compiled = compile_sources(&changed("crisis.toml", "[\"want to die\"]", phrases));
    let support = compiled.expect("in order").json(Part::Support);
    let bare = "\"phrases\":[\"an end\",\"dont want to live\",\"want to die\"]";
    assert!(support.contains(bare), "{support}");
}

#[test]
fn a_crisis_phrase_without_a_word_is_refused() {
    says(
        &changed("crisis.toml", "[\"want to die\"]", "[\"want to die\", \"...\"]"),
        &["content/en/crisis.toml:1: the `phrases` of this file has \"...\"; it needs a word"],
    );
}
