//! What the network brings, and what happens where it does not.

use afterview_e2e::site::change_files;
use afterview_e2e::wait::{LIMIT, until, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use std::fs;
use std::path::Path;
use std::time::Duration;
use xtask::site::files::{extension, shipped};

/// Longer than the page waits until it says that nothing has started.
const PATIENCE: Duration = Duration::from_secs(20);

/// The release app with one byte turned into another in the files that are wanted.
fn with_one_wrong_byte(wanted: impl Fn(&str) -> bool) -> Outcome<Site> {
    Site::of_a_copy(|copy| turn_one_byte(copy, wanted))
}

/// Turns it, or turns it back.
fn turn_one_byte(site: &Path, wanted: impl Fn(&str) -> bool) -> Outcome {
    change_files(site, wanted, |bytes| {
        if let Some(last) = bytes.last_mut() {
            *last ^= 1;
        }
    })
}

fn sees_the_rescue(person: &Person) -> Outcome {
    person.expect_in_console("integrity");
    person.expect_in_console("Afterview did not start");
    person.expect_in_console("404");
    person.arrive("#/recall")?;
    person.see("Afterview could not start")?;
    person.see("What you wrote before is safe on this device.")
}

fn one_wrong_byte_in_the_app_shows_the_rescue_text(engine: Engine) -> Outcome {
    let wasm = with_one_wrong_byte(|path| extension(path) == "wasm")?;
    Visit::in_engine(engine).to(wasm).go(sees_the_rescue)?;
    let script =
        with_one_wrong_byte(|path| path.starts_with("afterview-") && extension(path) == "js")?;
    Visit::in_engine(engine).to(script).go(sees_the_rescue)?;
    // What starts the app is itself not started: the page says after a while that nothing came.
    let boot = with_one_wrong_byte(|path| path.starts_with("boot-"))?;
    Visit::in_engine(engine).to(boot).go(|person| {
        person.expect_in_console("integrity");
        person.arrive("#/recall")?;
        until(PATIENCE, || person.see("Afterview has not started yet"))
    })
}

fn an_app_that_is_not_there_shows_the_rescue_text(engine: Engine) -> Outcome {
    let site = Site::of_a_copy(|copy| {
        for path in shipped(copy)? {
            if extension(&path) == "wasm" {
                fs::remove_file(copy.join(path))?;
            }
        }
        Ok(())
    })?;
    Visit::in_engine(engine).to(site).go(sees_the_rescue)
}

fn words_that_do_not_arrive_are_missed_kindly_and_the_first_minutes_work(
    engine: Engine,
) -> Outcome {
    let site = with_one_wrong_byte(|path| path.contains("/letters"))?;
    Visit::in_engine(engine).to(site).go(|person| {
        person.expect_in_console("integrity");
        person.come_and_tell("i froze")?;
        person.go_to("#/recall/who")?;
        person.see("The words did not arrive")?;
        person.see("What you wrote is safe on this device.")
    })
}

#[test]
fn one_wrong_byte_in_any_part_of_the_words_or_in_the_channel_is_refused() -> Outcome {
    for part in ["/mishaps", "/support", "/words"] {
        let site = with_one_wrong_byte(|path| path.contains(part))?;
        Visit::on_a_phone().to(site).go(|person| {
            person.expect_in_console("integrity");
            person.open_at("#/recall/who")?;
            person.see("The words did not arrive")
        })?;
    }
    let channel = "return 'afterviewHost' in globalThis";
    Visit::on_a_phone().go(|person| {
        person.open_at("embed.html")?;
        assert_eq!(person.script(channel)?, true);
        Ok(())
    })?;
    let site = with_one_wrong_byte(|path| path.starts_with("frame-"))?;
    Visit::on_a_phone().to(site).go(|person| {
        person.expect_in_console("integrity");
        person.open_at("embed.html")?;
        assert_eq!(person.script(channel)?, false);
        Ok(())
    })
}

fn code_that_does_not_arrive_is_missed_kindly_and_the_first_minutes_work(
    engine: Engine,
) -> Outcome {
    let site = with_one_wrong_byte(|path| path.ends_with("_rest.wasm"))?;
    Visit::in_engine(engine).to(site).go(|person| {
        person.expect_in_console("integrity");
        person.expect_in_console("Failed to fetch");
        person.open()?;
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.type_into("What happened?", "i froze")?;
        person.go_to("#/recall/who")?;
        person.see("did not arrive")?;
        person.see("What you wrote is safe on this device.")
    })
}

fn where_the_code_that_keeps_words_does_not_arrive_none_are_asked_for(engine: Engine) -> Outcome {
    let keeps = |path: &str| path.ends_with("_keep.wasm");
    Visit::in_engine(engine).to(with_one_wrong_byte(keeps)?).go(|person| {
        person.expect_in_console("integrity");
        person.expect_in_console("Failed to fetch");
        person.expect_in_console("Afterview did not start");
        person.open()?;
        person.tap_door("It just happened")?;
        person.see("Breathe with this a moment.")?;
        person.go_on()?;
        person.see("did not arrive")?;
        // Who has been here is never shown a home without their words.
        person.script(
            "const folder = location.pathname.replace(/\\/[^\\/]*$/, '');
             localStorage.setItem(`afterview:${folder}:setting:region`, 'GB')",
        )?;
        person.arrive("")?;
        person.see("What you wrote before is safe on this device.")?;
        turn_one_byte(&person.server().folder(), keeps)?;
        person.reload()?;
        person.go_to("#/just-happened/out")?;
        person.type_into("What happened?", "i froze")?;
        person.see("Saved on this device")
    })
}

fn a_dead_app_shows_the_rescue_text(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open()?;
        person.script(
            "const page = window.wrappedJSObject ?? window;
             page.dispatchEvent(new page.ErrorEvent('error', { error: new page.WebAssembly.RuntimeError('unreachable') }))",
        )?;
        person.see("What was saved is safe on this device.")
    })
}

#[test]
fn everything_comes_in_one_order_whatever_the_person_does_and_nothing_after() -> Outcome {
    let mut orders = Vec::new();
    for link in ["", "#/support", "#/weigh/wrong"] {
        Visit::on_a_phone().watching_traffic().go(|person| {
            person.open_at(link)?;
            person.go_to("#/support")?;
            person.see("Samaritans")?;
            until_true(LIMIT, "the app is not kept on the device", || {
                Ok(person.script("return Boolean(navigator.serviceWorker.controller)")? == true)
            })?;
            // What comes last of all, once everything else is here.
            let mut asked: Vec<String> = Vec::new();
            until_true(LIMIT, "the last script does not come", || {
                asked.extend(person.requests()?);
                // Held against its digest, then run.
                Ok(asked.iter().filter(|url| url.contains("/voice-")).count() == 2)
            })?;
            let site = person.site();
            orders.push(
                asked
                    .iter()
                    .map(|url| url.replace(&site, "/").replace(link, ""))
                    // The browser's own, whenever it likes: what it would install the app by.
                    .filter(|path| !path.starts_with("/icons/") && path != "/manifest.webmanifest")
                    .collect::<Vec<_>>(),
            );

            // From here on, nothing at all.
            person.go_to("#/write-now")?;
            person.name_them("Maya")?;
            person.name_the_company("Hill Road Library")?;
            person.skip()?;
            person.decide("I hurt someone")?;
            person.go_to("#/weigh/wrong")?;
            person.rewrite("#search", "traffic")?;
            person.tap("You were a few minutes late")?;
            person.go_to("#/plan")?;
            person.go_to("#/write")?;
            person.go_to("#/write-now/sign")?;
            person.type_into("Sign as", "Tomas")?;
            person.go_to("#/support")?;
            person.pick("Where are you?", "Ireland")?;
            person.go_to("#/where-my-words-are")?;
            person.save_a_copy()?;
            assert_eq!(person.requests()?, Vec::<String>::new());
            Ok(())
        })?;
    }
    assert!(orders.iter().all(|order| *order == orders[0]), "{orders:#?}");
    Ok(())
}

#[test]
fn the_app_writes_nothing_of_the_persons_into_address_title_or_console() -> Outcome {
    Visit::on_a_phone().go(|person| {
        let secret = "Quillfeather";
        person.come_to_write()?;
        person.type_into("Their name", secret)?;
        person.go_to("#/write-now/sign")?;
        person.sign(secret)?;
        person.letter_says(secret)?;
        let told = person
            .script_text("return location.href + document.title + JSON.stringify(history.state)")?;
        assert!(!told.contains(secret), "{told}");
        for line in person.browser().log("browser")? {
            assert!(!line.to_string().contains(secret), "{line}");
        }
        Ok(())
    })
}

in_every_engine!(
    one_wrong_byte_in_the_app_shows_the_rescue_text,
    an_app_that_is_not_there_shows_the_rescue_text,
    words_that_do_not_arrive_are_missed_kindly_and_the_first_minutes_work,
    code_that_does_not_arrive_is_missed_kindly_and_the_first_minutes_work,
    where_the_code_that_keeps_words_does_not_arrive_none_are_asked_for,
    a_dead_app_shows_the_rescue_text,
);
