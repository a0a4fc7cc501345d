//! Copying a letter in a frame, with leave to use the clipboard and without. Design: acceptance check 35.

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};

/// A plain frame, which is given what stands here.
fn framed(given: &str) -> Outcome<Site> {
    let frame =
        r#"<iframe title="After the interview" src="{{app}}/embed.html" width="420" height="760""#;
    Site::of_a_host(&format!(r#"{frame} allow="{given}"></iframe>"#))
}

/// Notes, from here on, each text on copying that comes to stand in a place that is read out: in the page itself, since not
/// every engine lets one script of a test see what another one set.
const LISTEN: &str = "const LIVE = '[role=status], [aria-live]';
    const words = (node) => {
      const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
      const place = element?.closest(LIVE) ?? element?.querySelector(LIVE);
      return place?.querySelector('p')?.innerText ?? '';
    };
    const { dataset } = document.documentElement;
    dataset.announced = '';
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === 'characterData' ? [target] : addedNodes)
          if (/copied|copy it/i.test(words(node))) dataset.announced += words(node);
    }).observe(document.body, { childList: true, characterData: true, subtree: true })";

/// Comes to a letter in the frame and taps "Copy", with what the browser was made to refuse; gives the letter.
fn copies(person: &Person, refused: &str) -> Outcome<String> {
    person.tap_door("I want to write to them now")?;
    person.name_them("Maya")?;
    person.name_the_company("Hill Road Library")?;
    person.remember("the story hour")?;
    person.decide("Nothing")?;
    person.sign("Tomas Reyes")?;
    person.letter_says("the story hour")?;
    person.tap("Send anyway")?;
    let letter = person.letter()?;
    letter.greets("Maya")?;
    person.script(&format!("{refused}; {LISTEN}"))?;
    person.tap("Copy the letter")?;
    Ok(letter.text().to_owned())
}

/// The result is told, in these words, and once.
fn is_told_once(person: &Person, words: &str) -> Outcome {
    person.see_in("#notice", words)?;
    let announced = "return document.documentElement.dataset.announced";
    until_true(LIMIT, "nothing is announced", || Ok(!person.script_text(announced)?.is_empty()))?;
    assert_eq!(person.script_text(announced)?, words);
    Ok(())
}

const GOOD: &str = "Copied. Paste it where you want to send it.";
const BY_HAND: &str = "This browser would not copy. The text is marked: copy it by hand.";

fn with_leave_and_without_the_letter_is_on_the_clipboard(engine: Engine) -> Outcome {
    for given in ["clipboard-write", "clipboard-write 'none'"] {
        Visit::in_engine(engine).to(framed(given)?).go(|person| {
            person.empty_clipboard()?;
            person.arrive("")?;
            let letter = person.in_the_app(0, || {
                if engine == Engine::Chromium {
                    let leave = "return document.featurePolicy.allowsFeature('clipboard-write')";
                    assert_eq!(person.script(leave)?, given == "clipboard-write");
                }
                let letter = copies(person, "")?;
                is_told_once(person, GOOD)?;
                Ok(letter)
            })?;
            let copied = person.copied_text()?;
            assert_eq!(words_of(&copied), words_of(&letter), "{given}");
            assert!(copied.contains(" Maya,\n\n"), "{copied}");
            Ok(())
        })?;
    }
    Ok(())
}

/// What a browser does that refuses the old way too.
const NO_COMMAND: &str =
    "const page = window.wrappedJSObject ?? window; page.document.execCommand = () => false";
/// Only Chromium refuses the clipboard to a frame that has no leave; the others lack that rule.
const NO_CLIPBOARD: &str =
    "Object.defineProperty(page.navigator, 'clipboard', { value: undefined })";

fn where_no_copying_is_allowed_the_letter_is_marked_to_be_copied_by_hand(
    engine: Engine,
) -> Outcome {
    let refused = match engine {
        Engine::Chromium => NO_COMMAND.to_owned(),
        Engine::Firefox | Engine::WebKitGtk => format!("{NO_COMMAND}; {NO_CLIPBOARD}"),
    };
    Visit::in_engine(engine).to(framed("clipboard-write 'none'")?).go(|person| {
        person.empty_clipboard()?;
        person.arrive("")?;
        let letter = person.in_the_app(0, || {
            let letter = copies(person, &refused)?;
            is_told_once(person, BY_HAND)?;
            let marked = person.script_text("return String(getSelection())")?;
            assert_eq!(words_of(&marked), words_of(&letter), "the whole letter, and nothing else");
            person.copy_by_keys()?;
            Ok(letter)
        })?;
        assert_eq!(words_of(&person.copied_text()?), words_of(&letter));
        Ok(())
    })
}

fn words_of(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

in_every_engine!(
    with_leave_and_without_the_letter_is_on_the_clipboard,
    where_no_copying_is_allowed_the_letter_is_marked_to_be_copied_by_hand,
);
