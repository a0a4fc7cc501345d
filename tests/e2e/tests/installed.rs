//! On the home screen: the number on the icon, the browser's promise, the hint that comes once, shortcuts and files. What a
//! browser without a window lacks is played to the page.

use crate::builds::{BOX, is_kept};
use afterview_e2e::samples::{SHAKEN, exported};
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Outcome, Person, Visit};
use serde_json::json;

const HINT: &str = "Keep Afterview at hand";
const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
  offer.prompt = async () => { globalThis.asked = offer.defaultPrevented; };
  dispatchEvent(offer);";

/// Plays something to every page from the next one on, before anything of the page runs.
fn plays(person: &Person, script: &str) -> Outcome {
    let source = json!({ "source": script });
    person.browser().devtools("Page.addScriptToEvaluateOnNewDocument", &source).map(drop)
}

fn is(person: &Person, what: &str, wanted: &str) -> Outcome {
    let script = format!("return String({what})");
    let mut said = String::new();
    until_true(LIMIT, what, || {
        said = person.script_text(&script)?;
        Ok(said == wanted)
    })
    .map_err(|trouble| trouble.and(&format!("is {said}, not {wanted}")))
}

#[test]
fn the_browser_finds_nothing_wrong_with_the_manifest() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open()?;
        let found = person.browser().devtools("Page.getAppManifest", &json!({}))?;
        assert_eq!(found["errors"], json!([]));
        assert_eq!(found["url"], format!("{}manifest.webmanifest", person.site()));
        let manifest = &found["manifest"];
        assert_eq!(manifest["id"], format!("{}afterview", person.site()), "{manifest}");
        assert_eq!(manifest["scope"], person.site(), "{manifest}");
        assert_eq!(manifest["shortcuts"].as_array().map(Vec::len), Some(3), "{manifest}");
        Ok(())
    })
}

#[test]
fn the_icon_shows_how_many_things_are_due() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        plays(
            person,
            "globalThis.badge = [];
          Navigator.prototype.setAppBadge = async (due) => { badge.push(due); };",
        )?;
        person.open_at("#/where-my-words-are")?;
        is(person, "badge.at(-1)", "0")?;
        person.bring_back(&exported(&[SHAKEN.name])?)?;
        person.tap(SHAKEN.row)?;
        is(person, "badge.at(-1)", "0")?;
        // At 13:20 two of them have waited long enough; one is done then.
        person.let_minutes_pass(100)?;
        is(person, "badge.at(-1)", "2")?;
        person.go_to("#/write/letter/thank_you//1")?;
        person.copy_the_letter()?;
        person.tap("Yes, today")?;
        is(person, "badge.at(-1)", "1")
    })
}

#[test]
fn the_browser_is_asked_for_its_promise_once_there_is_something_to_keep() -> Outcome {
    Visit::on_a_phone().go(|person| {
        plays(
            person,
            "globalThis.asked = 0;
          StorageManager.prototype.persist = async () => { asked += 1; return true; };
          StorageManager.prototype.persisted = async () => asked > 0;",
        )?;
        person.come_to_tell()?;
        is(person, "asked", "0")?;
        person.type_into(BOX, "they asked about the archive")?;
        is(person, "asked", "1")?;
        person.go_to("#/recall/who")?;
        person.type_into("Their name", "Maya")?;
        person.go_to("#/where-my-words-are")?;
        person.see("This browser promised to keep them")?;
        is(person, "asked", "1")
    })
}

#[test]
fn the_hint_comes_once_after_a_message_has_left_and_lets_the_browser_ask() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        person.script(OFFER)?;
        person.do_not_see(HINT)?;
        person.let_minutes_pass(10)?;
        person.send_anyway()?;
        person.see(HINT)?;
        person.tap("Add it to this device")?;
        is(person, "globalThis.asked", "true")?;
        person.do_not_see(HINT)?;
        person.reload()?;
        person.script(OFFER)?;
        person.tap("Not yet")?;
        person.copy_the_letter()?;
        person.do_not_see(HINT)
    })
}

#[test]
fn on_an_iphone_the_hint_is_words_and_signs_and_is_put_away_for_good() -> Outcome {
    Visit::on_a_phone().go(|person| {
        // Its browser makes no offer.
        plays(
            person,
            "Object.defineProperty(Navigator.prototype, 'standalone', { value: false });
             addEventListener('beforeinstallprompt', (offer) => offer.stopImmediatePropagation());",
        )?;
        person.come_to_the_letter()?;
        person.let_minutes_pass(10)?;
        person.send_anyway()?;
        person.see(HINT)?;
        person.see("Then tap “Add to Home Screen”.")?;
        person.see("It starts empty there.")?;
        let signs =
            "[...document.querySelectorAll('.by-hand img')].every((sign) => sign.naturalWidth > 0)";
        is(person, signs, "true")?;
        person.tap("No, thank you")?;
        person.do_not_see(HINT)?;
        person.reload()?;
        person.tap("Not yet")?;
        person.copy_the_letter()?;
        person.do_not_see(HINT)
    })
}

#[test]
fn where_the_app_is_installed_there_is_no_hint() -> Outcome {
    Visit::on_a_phone().go(|person| {
        plays(
            person,
            "Object.defineProperty(Navigator.prototype, 'standalone', { value: true });",
        )?;
        person.come_to_the_letter()?;
        person.script(OFFER)?;
        person.let_minutes_pass(10)?;
        person.send_anyway()?;
        person.do_not_see(HINT)
    })
}

#[test]
fn a_shortcut_and_a_file_open_the_app_where_it_is_open_and_no_word_is_lost() -> Outcome {
    Visit::on_a_phone().go(|person| {
        plays(person, "Object.defineProperty(globalThis, 'launchQueue', {
          value: { setConsumer(take) { globalThis.launch = take; take({ targetURL: location.href }); } },
        });")?;
        person.come_and_tell("they asked about the archive")?;
        is(person, "typeof globalThis.launch", "function")?;
        // A launch that is delivered late is how this page was opened; so it is only later ones that lead anywhere.
        let launch = "launch({ targetURL: new URL('./#/write-now', document.baseURI).href });";
        until_true(LIMIT, "the shortcut leads nowhere", || {
            person.script(launch)?;
            Ok(person.at()? == "/write-now")
        })?;
        person.see("Who did you meet?")?;
        let file = exported(&[SHAKEN.name])?;
        let opened = "launch({ files: [{ getFile: async () => new File([arguments[0]], 'a.json') }] })";
        person.browser().script(opened, vec![json!(file)])?;
        person.see("Take them in")?;
        person.go_to("#/")?;
        // Both are on the list: what was typed before, in its own interview.
        person.see("Your interviews")?;
        let kept = "Object.values(localStorage).some((text) => text.includes('about the archive'))";
        is(person, kept, "true")
    })
}

#[test]
fn erasing_everything_takes_the_app_itself_off_the_device() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell("they asked")?;
        is_kept(person)?;
        person.go_to("#/erase")?;
        person.tap("#erase")?;
        person.see("Everything of yours is gone from this device.")?;
        let left = "return (async () => [...await caches.keys(),
          ...(await navigator.serviceWorker.getRegistrations())].length + '')()";
        until_true(LIMIT, "something of the app is left", || Ok(person.script_text(left)? == "0"))
    })
}
