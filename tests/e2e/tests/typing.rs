//! What people type: very much of it, in any script, by any keyboard. Nothing is lost, nothing breaks.

use afterview_e2e::wait::{LIMIT, until_true};
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
        person.come_to_tell()?;
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
fn a_paragraph_from_right_to_left_runs_its_own_way() -> Outcome {
    const WAY: &str =
        "return getComputedStyle(document.querySelector('main textarea')).unicodeBidi";
    Visit::on_a_phone().go(|person| {
        person.come_to_tell()?;
        person.type_into("What happened?", "they asked about the archive")?;
        assert_eq!(person.script_text(WAY)?, "isolate");
        person.paste_into("What happened?", "\nואני קפאתי")?;
        until_true(LIMIT, "no paragraph is looked at for its way", || {
            Ok(person.script_text(WAY)? == "plaintext")
        })
    })
}

/// What is kept, and what stands on the sheet, after keys in the box of an open part.
const KEYS: &str = "
  const box = document.querySelector('.part-panel textarea');
  const types = (words) => {
    box.setRangeText(words, box.value.length, box.value.length, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true, data: words, inputType: 'insertText' }));
  };
  const stands = (words) => document.querySelector('#letter .letter').textContent.includes(words);
  const soon = async () => { for (let turn = 0; turn < 9; turn += 1) await null; };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return (async () => {
    types(' Alpha');
    const kept = Object.values(localStorage).some((text) => text.includes(' Alpha'));
    await soon();
    const before = stands('Alpha');
    await frame();
    await frame();
    const after = stands('Alpha');
    types(' Beta');
    document.querySelector('[id^=close-]').click();
    await soon();
    return [kept, before, after, stands('Beta')];
  })();";

#[test]
fn what_is_typed_is_kept_at_once_and_what_follows_comes_after_the_paint_or_with_a_tap() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        person.tap_sentence("story hour")?;
        assert_eq!(person.script(KEYS)?, json!([true, false, true, true]));
        Ok(())
    })
}

#[test]
fn names_of_all_kinds_stand_in_the_greeting_as_they_were_typed() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.type_into("Their name", "Maya")?;
        person.go_to("#/write-now/sign")?;
        person.sign("Zoë 🙂 Ó Sé")?;
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
            person.meanwhile_at("#/write-now", || person.rewrite("Their name", name))?;
            person.letter_greets(name)?;
        }
        person.letter()?.is_signed("Zoë 🙂 Ó Sé")
    })
}

#[test]
fn right_to_left_words_run_right_to_left_in_box_and_letter() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_write()?;
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
        person.come_and_tell("A ")?;
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
        person.come_to_write()?;
        person.type_into("Their name", typed)?;
        person.go_to("#/write-now/sign")?;
        person.sign("{name} <b>Jo</b>")?;
        person.letter_says("<img src=x onerror=alert(1)> &")?;
        person.letter_says("{name} <b>Jo</b>")?;
        let elements = "return String(document.querySelectorAll('.letter img, .letter b').length)";
        assert_eq!(person.script_text(elements)?, "0");
        Ok(())
    })
}
