//! Files and bytes: what is read, and what comes out.

use super::super::*;
use super::*;

#[test]
fn a_language_in_order_compiles() {
    let compiled = compile_sources(&in_order()).expect("in order");
    assert_eq!(compiled.mishaps.catalogue.iter().count(), 70);
    assert_eq!(compiled.words_first.say("home.go.button"), "Go on");
    assert_eq!(compiled.words_first.say("weigh.help"), "");
    assert_eq!(compiled.words.say("weigh.help"), "One thing at a time.");
    assert_eq!(compiled.all_words().iter().count(), 5);
    assert!(!compiled.json(Part::Support).contains("should_show"));
}

#[test]
fn files_that_cannot_be_read_are_named_alone() {
    says(
        &changed("copy/home.toml", "\"Sit down.\"", "\"Sit down."),
        &[
            "content/en/copy/home.toml:1: this line cannot be read: invalid basic string, expected `\"`",
        ],
    );
    says(
        &longer("copy/home.toml", "button = \"Again\"\n"),
        &["content/en/copy/home.toml:4: `button` is there twice"],
    );
    says(&Sources::new("xx"), &["content/xx: there is no content here"]);
}

#[test]
fn missing_and_strange_files_are_named() {
    says(
        &in_order().without("src/content/en/support.toml"),
        &["content/en/support.toml: this file is missing"],
    );
    says(
        &in_order().without("src/content/en/letters/correct.toml"),
        &["content/en/letters/correct.toml: this file is missing"],
    );
    says(
        &in_order().with("src/content/en/copi/plan.toml", "a = \"b\""),
        &["content/en/copi/plan.toml: no part of the app reads a file of this name"],
    );
    says(
        &in_order().with("src/content/en/letters/note.toml", "[a.any]\nb = \"c\""),
        &[
            "content/en/letters/note.toml: this is no letter that can be written; the files are lists, advice_ask, \
             apology, clean_resume, common, correct, feedback_request, future_candidate, mentor_ask, \
             mock_interview_ask, perspective_ask, promised_item, reference_ask, reference_sos, referral_ask, rejoin, \
             repair_note, reschedule, retake_ask, second_chance, status_check, support_ask, thank_you, withdraw_courtesy",
        ],
    );
    assert!(compile_sources(&in_order().with("src/content/en/README.md", "For writers.")).is_ok());
}

#[test]
fn the_bytes_depend_on_the_words_alone() {
    let one = compile_sources(&in_order()).expect("in order");
    // The same entries, in another file and the other way round.
    let mut turned = String::new();
    for number in (0..70).rev() {
        turned.push_str(&mishap(&format!("late_{number:02}")));
    }
    let other = in_order()
        .without("src/content/en/mishaps/all.toml")
        .with("src/content/en/mishaps/turned.toml", &turned);
    let other = compile_sources(&other).expect("in order");
    for part in Part::ALL {
        assert_eq!(one.json(part), other.json(part));
        assert!(!one.json(part).contains('\n'));
    }
}

#[test]
fn a_sibling_has_the_same_ids_and_the_same_judgement() {
    let first = compile_sources(&in_order()).expect("in order");
    let sibling = |change: fn(&mut Compiled)| {
        let mut other = first.clone();
        other.locale = "de".into();
        change(&mut other);
        let mut problems = Problems::default();
        siblings::compare(&first, &other, &mut problems);
        problems.sorted().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(sibling(|_| {}), [""; 0]);
    assert_eq!(
        sibling(|other| other.words = Words::default()),
        ["src/content/de: the text `weigh.help` of en is missing here"]
    );
    assert_eq!(
        sibling(|other| {
            other.mishaps.drills.insert("nap".into(), afterview::content::Drill::default());
        }),
        ["src/content/de: the drill `nap` is not in en"]
    );
    assert_eq!(
        sibling(|other| {
            let mut questions: Vec<_> = other.mishaps.bank.iter().cloned().collect();
            questions[0].bullets.push("Eine Zahl".into());
            other.mishaps.bank = Bank::new(questions);
        }),
        [
            "src/content/de: the question `1 of pay, with 1 bullets` of en is missing here",
            "src/content/de: the question `1 of pay, with 2 bullets` is not in en",
        ]
    );
    assert_eq!(
        sibling(|other| {
            let mut entries: afterview::domain::map::Map<_, _> = other
                .mishaps
                .catalogue
                .iter()
                .map(|(id, mishap)| (id.to_owned(), mishap.clone()))
                .collect();
            let entry = entries.get_mut("late_00").expect("an entry");
            entry.matters = afterview::domain::mishap::Matters::No;
            entry.name = "Sie waren zu spät".into();
            other.mishaps.catalogue = afterview::domain::mishap::Catalogue::new(entries);
        }),
        ["src/content/de: the mishap `late_00` is judged otherwise than in en"]
    );
}

#[test]
fn a_language_goes_to_disk_under_the_digest_of_its_bytes() {
    let compiled = compile_sources(&in_order()).expect("in order");
    let folder = crate::tools::Scratch::new("content").expect("a folder");
    let written = write(&compiled, &folder).expect("a folder to write to");
    assert_eq!(written.iter().map(|one| one.part).collect::<Vec<_>>(), Part::ALL);
    for one in &written {
        let bytes = std::fs::read_to_string(folder.join(&one.path)).expect("the file");
        assert_eq!(bytes, compiled.json(one.part));
        assert!(one.path.starts_with(&format!("content/en/{}.", one.part.name())));
        assert_eq!(
            one.path.len(),
            "content/en/".len() + one.part.name().len() + 1 + 16 + ".json".len()
        );
    }
    assert_eq!(write(&compiled, &folder).expect("again"), written);
}
