//! Quick hide: one tap or one key, and nothing of the person's is left to see, to print, or to come back to (design:
//! acceptance check 20).

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use serde_json::json;

/// Shift, as `WebDriver` writes it.
const SHIFT: char = '\u{e008}';
/// Words that are nowhere else.
const STORY: &str = "Quillfeather froze at the second question";
/// The words to look for.
const SECRET: &str = "Quillfeather";
const BOX: &str = "In your own words";

fn press_shift(person: &Person, times: usize) -> Outcome {
    person.press_keys(&SHIFT.to_string().repeat(times))
}

/// All that the page holds and shows to anybody, what stands in its boxes included.
const ALL: &str = "return JSON.stringify([document.documentElement.outerHTML, document.title, location.href, history.state,
    window.name, document.cookie, getSelection().toString(),
    [...document.querySelectorAll('input, textarea, select')].map((box) => [box.value, box.defaultValue]),
    [...document.querySelectorAll('*')].map((it) => [it.title, it.ariaLabel, it.ariaDescription, it.placeholder]),
    performance.getEntries().map((entry) => entry.name)])";

/// The page is covered, and holds nothing of what was typed, nor where it was typed.
fn is_hidden(person: &Person, secret: &str) -> Outcome {
    until_true(LIMIT, "it is not hidden", || Ok(person.heading()? == "Hidden"))?;
    let all = person.script_text(ALL)?;
    assert!(!all.contains(secret), "{all}");
    assert_eq!(person.at()?, "/");
    Ok(())
}

fn the_key_hides_what_is_being_typed_at_once_and_nothing_is_lost(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open_at("#/recall")?;
        person.type_into(BOX, STORY)?;
        let entries = person.script("return history.length")?;
        // Inside the box.
        press_shift(person, 3)?;
        is_hidden(person, SECRET)?;
        // Whoever goes on pressing it does not bring the words back.
        press_shift(person, 3)?;
        is_hidden(person, SECRET)?;
        assert_eq!(person.script("return history.length")?, entries);
        person.tap("Show it again")?;
        person.finds_in_box(BOX, STORY)?;
        person.is_at("/recall")?;
        let focused = "return document.activeElement.id";
        until_true(LIMIT, "the box has not the focus back", || {
            Ok(person.script_text(focused)? == "told")
        })
    })
}

fn a_hidden_page_that_is_left_and_come_back_to_is_still_hidden(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open_at("#/recall")?;
        person.type_into(BOX, STORY)?;
        press_shift(person, 3)?;
        is_hidden(person, SECRET)?;
        person.script("addEventListener('pageshow', ({ persisted }) => { document.body.dataset.persisted = persisted })")?;
        let address = person.site();
        person.arrive("embed.d.ts")?;
        person.history_back()?;
        until_true(LIMIT, "it is not back", || Ok(person.address()?.starts_with(&format!("{address}#"))))?;
        person.wait_for_start()?;
        is_hidden(person, SECRET)?;
        // Where the browser took the very page out of its memory, and where it loaded it anew.
        let persisted = person.script_text("return document.body.dataset.persisted ?? 'anew'")?;
        let expected = if FROM_MEMORY.contains(&engine) { "true" } else { "anew" };
        assert_eq!(persisted, expected, "{engine:?}");
        person.reload()?;
        is_hidden(person, SECRET)?;
        // A page of plain text is asked for an icon, and has none.
        person.console_errors()?;
        person.tap("Show it again")?;
        person.finds_in_box(BOX, STORY)?;
        person.is_at("/recall")
    })
}

/// The engines that keep a page in memory when it is left while a driver steers them.
const FROM_MEMORY: [Engine; 1] = [Engine::Chromium];

fn going_back_while_it_is_hidden_shows_nothing_either(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open_at("#/recall")?;
        person.type_into(BOX, STORY)?;
        person.go_to("#/recall/who")?;
        press_shift(person, 3)?;
        is_hidden(person, SECRET)?;
        person.history_back()?;
        // The address of the entry before is the front page's too.
        until_true(LIMIT, "the address stays", || Ok(person.at()? == "/"))?;
        is_hidden(person, SECRET)?;
        person.tap("Show it again")?;
        person.finds_in_box(BOX, STORY)
    })
}

in_every_engine!(
    the_key_hides_what_is_being_typed_at_once_and_nothing_is_lost,
    a_hidden_page_that_is_left_and_come_back_to_is_still_hidden,
    going_back_while_it_is_hidden_shows_nothing_either,
    in_a_frame_the_key_hides_the_app_and_the_host_hears_nothing,
);

#[test]
fn capital_letters_and_two_presses_hide_nothing() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.open_at("#/recall")?;
        person.type_into(BOX, "")?;
        // Shift is let go of between the letters.
        let capital = |letter: char| format!("{SHIFT}{letter}");
        let word: String = "IBM".chars().map(capital).collect();
        person.press_keys(&word)?;
        press_shift(person, 2)?;
        person.press_keys("x")?;
        press_shift(person, 2)?;
        person.finds_in_box(BOX, "IBMx")
    })
}

/// Shift, pressed so often by a script, as part of a word that is being composed or not; with something between the presses.
fn shift_by_script(composing: bool, times: usize, between: &str) -> String {
    let press = format!(
        "for (const kind of ['keydown', 'keyup']) document.activeElement.dispatchEvent(
           new KeyboardEvent(kind, {{ key: 'Shift', bubbles: true, isComposing: {composing} }}));"
    );
    vec![press; times].join(between)
}

#[test]
fn what_an_input_method_or_a_marked_text_does_with_shift_hides_nothing() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.open_at("#/recall")?;
        person.type_into(BOX, STORY)?;
        person.script(&shift_by_script(true, 4, ""))?;
        for other in ["compositionstart", "pointerdown"] {
            let between = format!(
                "document.activeElement.dispatchEvent(new Event('{other}', {{ bubbles: true }}));"
            );
            person.script(&shift_by_script(false, 4, &between))?;
        }
        person.finds_in_box(BOX, STORY)?;
        // The same without any of it does.
        person.script(&shift_by_script(false, 3, ""))?;
        is_hidden(person, SECRET)
    })
}

#[test]
fn one_tap_on_a_phone_hides_the_letter_and_brings_it_back_where_it_was() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        let at = person.at()?;
        let down =
            "document.querySelector('.more-ways').scrollIntoView(); return Math.round(scrollY)";
        let down = person.script(down)?;
        assert!(down.as_f64().unwrap_or_default() > 200.0, "{down}");
        let before = person.letter()?.text().to_owned();
        person.tap("Hide")?;
        is_hidden(person, "Maya")?;
        person.tap("Show it again")?;
        person.is_at(&at)?;
        assert_eq!(person.letter()?.text(), before);
        until_true(LIMIT, "it is not where it was", || {
            Ok(person.script("return Math.round(scrollY)")? == down)
        })
    })
}

#[test]
fn a_hidden_screen_prints_as_nothing() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        let printed = "return document.body.innerText.trim()";
        let paper = |media: &str| {
            person.browser().devtools("Emulation.setEmulatedMedia", &json!({ "media": media }))
        };
        paper("print")?;
        assert!(person.script_text(printed)?.contains("Maya"), "a letter is printed");
        paper("")?;
        press_shift(person, 3)?;
        is_hidden(person, "Maya")?;
        paper("print")?;
        assert_eq!(person.script_text(printed)?, "");
        paper("").map(drop)
    })
}

fn in_a_frame_the_key_hides_the_app_and_the_host_hears_nothing(engine: Engine) -> Outcome {
    let page = "<after-view></after-view><script>globalThis.messages = []; \
        addEventListener('message', ({ data }) => messages.push(data.type))</script>";
    Visit::in_engine(engine).to(Site::of_a_host(page)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_within("#/recall")?;
            person.type_into(BOX, STORY)?;
            press_shift(person, 3)?;
            is_hidden(person, SECRET)?;
            person.tap("Show it again")?;
            person.finds_in_box(BOX, STORY)
        })?;
        let kinds = person
            .script("return messages.every((type) => type === 'ready' || type === 'height')")?;
        assert_eq!(kinds, true);
        Ok(())
    })
}
