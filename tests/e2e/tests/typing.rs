//! What people type: very much of it, in any script, by any keyboard. Nothing is lost, nothing breaks.

use afterview_e2e::{Outcome, Visit};
use serde_json::json;
use std::fmt::Write as _;

#[test]
fn a_paste_of_a_hundred_thousand_bytes_is_kept_whole() -> Outcome {
    Visit::on_a_phone().go(|person| {
        let mut story = String::new();
        for number in 0.. {
            if story.len() > 100_000 {
                break;
            }
            let _ = writeln!(story, "{number}: они спросили 👩‍💻 “why us?” – und ich schwieg…");
        }
        person.open()?;
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.paste_into("What happened?", &story)?;
        person.type_into("What happened?", "!")?;
        story.push('!');
        person.finds_in_box("What happened?", &story)?;
        person.reload()?;
        person.finds_in_box("What happened?", &story)?;
        person.go_on()?;
        person.go_to("#/weigh/wrong")?;
        person.see("What went wrong?")
    })
}

#[test]
fn names_of_all_kinds_stand_in_the_greeting_as_they_were_typed() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open()?;
        person.tap_door("I want to write to them now")?;
        person.type_into("Their name", "Maya")?;
        person.go_to("#/write-now/sign")?;
        person.type_into("Sign as", "Zoë 🙂 Ó Sé")?;
        person.follow("See the letter")?;
        let letter = format!("#{}", person.at()?);
        for name in [
            "O'Neill",
            "van der Berg",
            "李",
            "Ñuñez",
            "Jean-Luc",
            "Dr. Okafor",
            "مريم",
            "Zoe\u{308}",
        ] {
            person.go_to("#/write-now")?;
            person.rewrite("Their name", name)?;
            person.go_to(&letter)?;
            person.letter_greets(name)?;
        }
        assert!(person.letter_text()?.ends_with("Zoë 🙂 Ó Sé"));
        Ok(())
    })
}

#[test]
fn right_to_left_words_run_right_to_left_in_box_and_letter() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.open()?;
        person.tap_door("I want to write to them now")?;
        person.type_into("Their name", "מאיה")?;
        let direction = "return getComputedStyle(document.activeElement).direction";
        assert_eq!(person.script_text(direction)?, "rtl");
        person.go_on()?;
        person.go_on()?;
        person.type_into("Thank you for telling me about", "שעת הסיפור")?;
        person.see("Thank you for telling me about שעת הסיפור")
    })
}

#[test]
fn composing_japanese_leaves_text_and_caret_alone() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open()?;
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.type_into("What happened?", "A ")?;
        for part in ["に", "にほ", "にほん"] {
            let caret = part.chars().count();
            let compose = json!({ "text": part, "selectionStart": caret, "selectionEnd": caret });
            person.browser().devtools("Input.imeSetComposition", &compose)?;
        }
        person.browser().devtools("Input.insertText", &json!({ "text": "日本" }))?;
        person.finds_in_box("What happened?", "A 日本")?;
        let caret = "return String(document.activeElement.selectionStart)";
        assert_eq!(person.script_text(caret)?, "4");
        person.reload()?;
        person.finds_in_box("What happened?", "A 日本")
    })
}

#[test]
fn markup_and_controls_are_text_and_nothing_else() -> Outcome {
    Visit::on_a_phone().go(|person| {
        let typed = "<img src=x onerror=alert(1)> & \u{202e}abc";
        person.open()?;
        person.tap_door("I want to write to them now")?;
        person.type_into("Their name", typed)?;
        person.go_to("#/write-now/sign")?;
        person.type_into("Sign as", "{name} <b>Jo</b>")?;
        person.follow("See the letter")?;
        person.letter_says("<img src=x onerror=alert(1)> &")?;
        person.letter_says("{name} <b>Jo</b>")?;
        let elements = "return String(document.querySelectorAll('.letter img, .letter b').length)";
        assert_eq!(person.script_text(elements)?, "0");
        Ok(())
    })
}
