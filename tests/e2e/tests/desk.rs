//! The desk around a letter: undo and redo, what a friend would point at, one's own words, the two sides, what was
//! sent, and the letter on paper.

use afterview_e2e::samples::SHAKEN;
use afterview_e2e::{Outcome, Person, Visit, pages};
use serde_json::json;

/// What somebody looks at keeps the focus and the caret.
fn caret(person: &Person) -> Outcome<String> {
    person.script_text(
        "const box = document.activeElement; \
         return box.id + ' ' + box.selectionStart + ' ' + box.value.length",
    )
}

#[test]
fn the_keyboard_takes_back_and_does_again() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        let ours = person.letter()?;
        person.reword("story hour", "My own words for it.")?;
        person.tap("Close")?;
        person.tap_sentence("My own words")?;
        person.tap("Leave it out")?;
        person.letter()?.is_without(&["My own words"])?;
        person.press_undo()?;
        person.see("Taken back: leaving out")?;
        person.letter_says("My own words for it.")?;
        person.press_undo()?;
        person.see("Taken back: your words for what stayed with you.")?;
        person.letter_says("the story hour")?;
        assert_eq!(person.letter()?, ours);
        person.press_redo()?;
        person.see("Done again: your words for what stayed with you.")?;
        person.letter_says("My own words for it.")
    })
}

#[test]
fn inside_a_box_typing_is_taken_back_first_and_then_the_steps_before_it() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        person.tap("#change-facts")?;
        person.choose("Formal")?;
        person.tap("#change-facts")?;
        person.tap_sentence("story hour")?;
        let before =
            person.script_text("return document.querySelector('.part-panel textarea').value")?;
        person.type_into("Your words for this part", " More.")?;
        person.letter_says("More.")?;
        let now = "return document.activeElement.value";
        for _ in 0..20 {
            if person.script_text(now)? == before {
                break;
            }
            person.press_undo()?;
        }
        assert_eq!(person.script_text(now)?, before, "the browser took back what was typed");
        person.letter()?.is_without(&["More."])?;
        person.press_undo()?;
        person.see("Taken back: your words for what stayed with you.")?;
        person.press_undo()?;
        person.see("Taken back: how it sounds.")
    })
}

#[test]
fn what_a_friend_would_point_at_is_mended_in_one_tap_and_moves_no_caret() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        person.tap_sentence("story hour")?;
        person
            .rewrite("Your words for this part", "I just wanted to thank you for the story hour")?;
        let at = caret(person)?;
        person.see("to look at in this letter.")?;
        assert_eq!(caret(person)?, at, "the finding came, and the caret stayed");
        person.type_into("Your words for this part", ".")?;
        person.tap("“just” makes this smaller")?;
        person.see("Without it, the same words sound sure.")?;
        person.tap("Take it out")?;
        person.letter_says("I wanted to thank you for the story hour.")?;
        person.do_not_see("makes this smaller")?;
        person.tap("Undo")?;
        person.letter_says("I just wanted to thank you for the story hour.")?;
        person.tap("“just” makes this smaller")?;
        person.tap("Do not look for this")?;
        person.do_not_see("makes this smaller")?;
        person.reload()?;
        person.do_not_see("makes this smaller")?;
        person.tap("#change-facts")?;
        person.see("What we do not look for")?;
        person.tap("Look for it again")?;
        person.see("“just” makes this smaller")
    })
}

#[test]
fn copied_by_hand_the_letter_goes_without_what_is_said_about_it() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        person.reword("story hour", "I just wanted to thank you for the story hour.")?;
        person.see("“just” makes this smaller")?;
        person.script(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined }); \
             document.execCommand = () => false;",
        )?;
        person.tap("Send anyway")?;
        person.tap("Copy the letter")?;
        person.see("copy it by hand")?;
        let marked = person.script_text("return String(getSelection())")?;
        assert!(marked.contains("I just wanted to thank you for the story hour."), "{marked}");
        for words in ["makes this smaller", "Leave it out", "Your words for this part"] {
            assert!(!marked.contains(words), "“{words}” in: {marked}");
        }
        Ok(())
    })
}

#[test]
fn my_own_words_stand_in_the_letter_to_the_letter() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        person.name_the_company("Hill Road Library")?;
        person.type_into("Thank you for telling me about", "THE story hour and")?;
        person.tap("Use my words exactly")?;
        person.see_in(".woven", "THE story hour and")?;
        person.see("Let Afterview mend it")?;
        person.go_on()?;
        person.decide("Nothing")?;
        person.sign("Tomas Reyes")?;
        person.letter_says("THE story hour and")
    })
}

#[test]
fn a_part_goes_over_to_the_other_side_and_back() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        person.see_in("#said", "What stayed with you")?;
        person.tap("#side-out-memory")?;
        person.letter()?.is_without(&["story hour"])?;
        person.see_in("#unsaid", "You left it out.")?;
        person.tap("Put it back")?;
        person.letter_says("story hour")
    })
}

#[test]
fn what_was_sent_on_another_day_is_in_the_log_to_the_letter() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        let sent = person.send_anyway()?;
        person.tap("Yes, on another day")?;
        person.see("Which day did you send it?")?;
        let pick = |day: &str| {
            let script = "const box = document.getElementById('sent-day'); \
                box.value = arguments[0]; box.dispatchEvent(new Event('change', { bubbles: true }))";
            person.browser().script(script, vec![json!(day)])
        };
        pick("2027-01-01")?;
        person.tap("Yes, on that day")?;
        person.see("That day is still to come.")?;
        pick("2026-11-17")?;
        person.tap("Yes, on that day")?;
        person.see("Sent yesterday, by e-mail")?;
        person.go_to("#/write")?;
        person.see_in("#log", "Thank Maya")?;
        person.follow("Thank Maya")?;
        person.see(sent.greeting())
    })
}

#[test]
fn a_letter_with_things_beside_it_and_in_it_can_be_sent() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/write/letter/thank_you//1")?;
        person.reword("tea dance", "I just wanted to thank you for the Friday tea dance.")?;
        person.see("makes this smaller")?;
        person.tap("Close")?;
        person.send_anyway()?;
        person.tap("Yes, today")?;
        person.see("Sent today, by e-mail")?;
        person.follow("Back to the plan")
    })
}

#[test]
fn a_friend_is_asked_with_the_letter_alone() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        let text = person.letter()?;
        person.tap("Ask a friend about it")?;
        person.see("Copied.")?;
        let copied = person.copied_text()?;
        assert_eq!(copied, format!("Would you send this?\n\n{text}"));
        person.do_not_see("Did you send it?")
    })
}

/// Nobody waits for a pause before printing: what is on the paper is looked at right after the app heard of it.
#[test]
fn what_was_typed_a_moment_ago_is_printed() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        person.tap_sentence("story hour")?;
        person.script(
            "addEventListener('beforeprint', () => { \
               window.onPaper = document.querySelector('.paper').textContent; \
             }); \
             const box = document.querySelector('.part-panel textarea'); \
             box.value += ' Typed just now.'; \
             box.dispatchEvent(new Event('input', { bubbles: true }))",
        )?;
        person.printed()?;
        let printed = person.script_text("return window.onPaper")?;
        assert!(printed.contains("Typed just now."), "{printed}");
        Ok(())
    })
}

#[test]
fn on_paper_the_letter_is_one_page_and_the_lined_one_another() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        person.tap("#change-facts")?;
        person.choose("Paper")?;
        person.see("To Maya, on paper")?;
        let clean = person.printed()?;
        assert_eq!(pages(&clean), 1, "one clean page");
        person.tap("#lined")?;
        let lined = person.printed()?;
        assert_eq!(pages(&lined), 2, "the letter, and the lines to copy it out on");
        if let Some(folder) = std::env::var_os("AFTERVIEW_PRINTS") {
            let folder = std::path::PathBuf::from(folder);
            std::fs::write(folder.join("clean.pdf"), clean)?;
            std::fs::write(folder.join("lined.pdf"), lined)?;
        }
        Ok(())
    })
}
