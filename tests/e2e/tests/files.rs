//! Words taken along and brought back, and what happens where nothing can be saved.

use afterview_e2e::samples::exported;
use afterview_e2e::{Outcome, Person, Visit};

/// All that is stored, in one text.
const STORED: &str = "return JSON.stringify(Object.entries(localStorage).sort())";

fn types_a_story(person: &Person) -> Outcome {
    person.come_and_tell("i froze at Elm Court 🙂")
}

#[test]
fn with_storage_blocked_the_session_works_says_so_and_can_be_exported() -> Outcome {
    let mut file = String::new();
    Visit::on_a_phone().with_storage_blocked().go(|person| {
        types_a_story(person)?;
        person.see("This is not being saved: the browser does not let us.")?;
        person.go_on()?;
        person.browser_back()?;
        person.finds_in_box("What happened?", "i froze at Elm Court 🙂")?;
        person.follow("Get a copy")?;
        person.is_at("/where-my-words-are")?;
        person.see("This is not being saved")?;
        file = person.save_a_copy()?;
        Ok(())
    })?;
    assert!(file.contains("i froze at Elm Court 🙂"), "{file}");
    Visit::at_a_desk().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&file)?;
        person.see("Taken in: 1 new")
    })
}

#[test]
fn an_exported_file_brings_everything_back_into_an_empty_browser() -> Outcome {
    let mut file = String::new();
    Visit::on_a_phone().go(|person| {
        types_a_story(person)?;
        person.go_to("#/recall/where")?;
        person.type_into("The company", "Elm Court")?;
        person.open_at("#/where-my-words-are")?;
        file = person.save_a_copy()?;
        Ok(())
    })?;
    Visit::at_a_desk().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&file)?;
        person.see("Taken in: 1 new.")?;
        person.open_at("#/where-my-words-are")?;
        person.choose_file(&file)?;
        person.see("There is nothing in it that you do not have.")?;
        person.go_to("#/")?;
        person.tap("Elm Court")?;
        person.go_to("#/recall")?;
        person.finds_in_box("In your own words", "i froze at Elm Court 🙂")?;
        person.open_at("#/where-my-words-are")?;
        let again = person.save_a_copy()?;
        assert_eq!(debriefs(&again), debriefs(&file), "what comes back is what went out");
        Ok(())
    })
}

/// The part of an exported file that holds the words.
fn debriefs(file: &str) -> Option<&str> {
    file.split_once(r#""debriefs""#).map(|(_, debriefs)| debriefs)
}

#[test]
fn a_bad_file_is_refused_with_a_sentence_and_changes_nothing() -> Outcome {
    let good = exported(&["quick_note"])?;
    let half: String = good.chars().take(good.chars().count() / 2).collect();
    let deep = format!(r#"{{"format":"afterview","version":1,"debriefs":{}"#, "[".repeat(5_000));
    let bad = [
        (r#"{"hello":"world"}"#.to_owned(), "This file is not from Afterview."),
        ("Dear diary".to_owned(), "This file is not from Afterview."),
        (
            good.replacen(r#""version":1"#, r#""version":99"#, 1),
            "This file comes from a newer Afterview.",
        ),
        (half, "This file stops in the middle"),
        (
            good.replacen(r#""debriefs":["#, r#""debriefs":[7,"#, 1),
            "Something in this file was changed",
        ),
        (deep, "This file is not built as ours are."),
    ];
    Visit::on_a_phone().go(|person| {
        types_a_story(person)?;
        person.open_at("#/where-my-words-are")?;
        person.choose_file("")?;
        person.see("Your words here are as they were.")?;
        let before = person.script_text(STORED)?;
        for (file, sentence) in &bad {
            person.reload()?;
            person.choose_file(file)?;
            person.see(sentence)?;
            person.see("Your words here are as they were.")?;
            person.tap("Close")?;
        }
        assert_eq!(words_of(&person.script_text(STORED)?), words_of(&before));
        person.go_to("#/just-happened/out")?;
        person.finds_in_box("What happened?", "i froze at Elm Court 🙂")
    })
}

/// What is stored, without the journals that each tab has of its own, and without the list, which lags and is made anew when it is opened.
fn words_of(stored: &str) -> Vec<(String, String)> {
    let all: Vec<(String, String)> = serde_json::from_str(stored).unwrap_or_default();
    all.into_iter()
        .filter(|(key, _)| !key.contains(":journal:") && !key.ends_with(":index"))
        .collect()
}

#[test]
fn a_full_store_keeps_what_it_had_says_so_and_can_be_exported() -> Outcome {
    Visit::on_a_phone().go(|person| {
        types_a_story(person)?;
        person.see("Saved on this device")?;
        person.reload()?;
        person.script(
            "Object.keys(localStorage)
               .filter((key) => key.endsWith(':reserve'))
               .forEach((key) => localStorage.removeItem(key));
             for (let size = 1 << 22; size; size >>= 1) {
               try { for (;;) localStorage.setItem(`fill-${Math.random()}`, 'x'.repeat(size)); } catch {}
             }",
        )?;
        person.type_into("What happened?", &" and then they left".repeat(20))?;
        person.see("There is no room left to save. What was saved before is safe.")?;
        person.follow("Get a copy")?;
        person.tap("Save a copy")?;
        let file = person.saved_file("afterview.json")?;
        assert!(file.contains("i froze at Elm Court 🙂 and then they left and then"), "{file}");
        person.reload()?;
        person.go_to("#/just-happened/out")?;
        assert!(person.in_box("What happened?")?.starts_with("i froze at Elm Court 🙂"));
        Ok(())
    })
}

#[test]
fn what_cannot_be_read_is_set_aside_and_can_be_had_as_it_is() -> Outcome {
    Visit::on_a_phone().go(|person| {
        types_a_story(person)?;
        person.go_on()?;
        let spoil =
            "const key = Object.keys(localStorage).find((key) => key.includes(':debrief:'));
            const spoilt = localStorage.getItem(key).slice(0, -9);
            localStorage.setItem(key, spoilt); return spoilt";
        let spoilt = person.script_text(spoil)?;
        person.reload()?;
        person.go_to("#/where-my-words-are")?;
        person.see("Set aside")?;
        person.see("We could not read this.")?;
        person.tap("Save it as it is")?;
        assert_eq!(person.saved_file("afterview-set-aside")?, spoilt);
        Ok(())
    })
}

#[test]
fn erasing_everything_leaves_nothing_and_deleting_one_can_be_taken_back() -> Outcome {
    Visit::on_a_phone().go(|person| {
        types_a_story(person)?;
        person.go_to("#/recall/where")?;
        person.type_into("The company", "Elm Court")?;
        person.open()?;
        person.reload()?;
        person.tap("Delete Elm Court")?;
        person.do_not_see("Elm Court")?;
        person.tap("Have it back")?;
        person.see("Elm Court")?;
        person.go_to("#/erase")?;
        person.see("We have no copy.")?;
        person.tap("#erase")?;
        person.see("Everything of yours is gone from this device.")?;
        assert_eq!(person.script_text(STORED)?, "[]");
        person.open()?;
        person.see("Hard interview? Sit down a minute.")
    })
}

#[test]
fn a_file_is_looked_at_first_and_what_was_taken_in_can_be_taken_out_again() -> Outcome {
    let file = exported(&["quick_note", "panel_of_three"])?;
    Visit::on_a_phone().go(|person| {
        types_a_story(person)?;
        person.open_at("#/where-my-words-are")?;
        let before = person.script_text(STORED)?;
        person.choose_file(&file)?;
        person.see("What is in it")?;
        person.see("New here")?;
        person.tap("Not now")?;
        person.is_at("/where-my-words-are")?;
        assert_eq!(words_of(&person.script_text(STORED)?), words_of(&before));
        person.bring_back(&file)?;
        person.see("Taken in: 2 new.")?;
        person.go_to("#/where-my-words-are")?;
        person.see("3 interviews")?;
        // From another screen, too.
        person.tap("Undo")?;
        person.see("Taken out again: 2.")?;
        person.see("1 interview,")
    })
}
