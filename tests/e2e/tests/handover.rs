//! From a frame, in which the browser keeps nothing, to Afterview's own page, with the words: they are there, once; and
//! where the tie between the two is cut, something else is offered soon.

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Tab, Visit};
use std::time::{Duration, Instant};

/// A host's page with a plain frame, which needs no script of ours.
const FRAME: &str = r#"<h1>A listing</h1><iframe title="After the interview" src="{{app}}/embed.html" width="420" height="760"></iframe>"#;
const STORY: &str = "What happened?";
const WORDS: &str = "they asked about the archive and i froze";

/// Tells it in the frame, and comes to where the own page can be opened.
fn tells_it(person: &Person) -> Outcome {
    person.arrive("")?;
    person.in_the_app(0, || {
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.type_into(STORY, WORDS)?;
        person.see("This is not being saved: the browser does not let us.")?;
        person.follow("Open in its own page")?;
        person.see("The site around this page cannot see it.")
    })
}

/// Opens the own page, and turns to it.
fn opens_it(person: &Person, before: &[Tab]) -> Outcome<Tab> {
    person.in_the_app(0, || person.tap("#open-own-page"))?;
    let new = person.new_tab(before)?;
    person.turn_to(&new)?;
    person.wait_for_start()?;
    Ok(new)
}

/// Goes to a screen of the page that lies open, whichever it is.
fn goes_to(person: &Person, link: &str) -> Outcome {
    person.script(&format!("location.hash = '{link}'")).map(drop)
}

/// How many interviews the list has, once it is there.
fn rows(person: &Person) -> Outcome<u64> {
    goes_to(person, "#/")?;
    person.see("Your interviews")?;
    let rows = person.script("return document.querySelectorAll('.interviews .row').length")?;
    Ok(rows.as_u64().unwrap_or_default())
}

fn nothing_is_in_the_address(person: &Person) -> Outcome {
    let address = person
        .script_text("return location.href + document.title + JSON.stringify(history.state)")?;
    assert!(!address.contains("archive"), "{address}");
    Ok(())
}

/// A link that was made in a frame, and its passphrase.
#[derive(Default)]
struct Made {
    link: String,
    passphrase: String,
}

/// Makes a sealed link in the frame, and copies it.
fn seals(person: &Person) -> Outcome<Made> {
    let passphrase = person.in_the_app(0, || {
        person.follow("Make a sealed link instead")?;
        person.see("Then type this passphrase there")?;
        person.tap("Copy the link")?;
        person.see("Copied.")?;
        person.text_of("#passphrase-made")
    })?;
    let link = person.copied_text()?;
    assert!(link.starts_with(&format!("{}#/open/", person.app())), "{link}");
    Ok(Made { link, passphrase })
}

/// In a browser of its own, a link brings the words.
fn brings_the_words(engine: Engine, made: &Made) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        let fragment = made.link.split_once('#').map_or("", |(_, rest)| rest);
        person.open_at(&format!("#{fragment}"))?;
        person.type_into("The passphrase", &made.passphrase)?;
        person.tap("See what is in it")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        goes_to(person, "#/")?;
        person.tap("An interview today")?;
        goes_to(person, "#/just-happened/out")?;
        person.finds_in_box(STORY, WORDS)
    })
}

fn what_was_typed_in_a_frame_that_keeps_nothing_is_in_the_own_page_once(engine: Engine) -> Outcome {
    let visit = Visit::in_engine(engine).with_storage_blocked().to(Site::of_a_host(FRAME)?);
    visit.go(|person| {
        let host = person.tab()?;
        tells_it(person)?;
        let own = opens_it(person, std::slice::from_ref(&host))?;
        person.see("What came along")?;
        person.see("Nothing of it is here yet.")?;
        nothing_is_in_the_address(person)?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        // It is the own page from now on, and nothing is left of where it came from.
        let page = person.script_text("return location.pathname")?;
        assert_eq!(page, "/");
        nothing_is_in_the_address(person)?;
        assert_eq!(rows(person)?, 1);
        person.tap("An interview today")?;
        goes_to(person, "#/just-happened/out")?;
        person.finds_in_box(STORY, WORDS)?;
        // The frame knows, and says so.
        person.turn_to(&host)?;
        person.in_the_app(0, || person.see("Done. Your words are in the new tab now."))?;
        // Once more: another page, which has nothing yet, and here too it is there once.
        let again = opens_it(person, &[host, own])?;
        person.see("What came along")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        assert_eq!(rows(person)?, 1);
        person.close_tab()?;
        drop(again);
        Ok(())
    })
}

fn where_the_browser_keeps_words_the_same_ones_handed_over_twice_are_there_once(
    engine: Engine,
) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(FRAME)?).go(|person| {
        let host = person.tab()?;
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into(STORY, WORDS)?;
            person.see("Saved on this device")?;
            person.script("location.replace('#/where-my-words-are/own-page')").map(drop)
        })?;
        let own = opens_it(person, std::slice::from_ref(&host))?;
        person.see("What came along")?;
        // Loaded anew before anything was decided, it asks again.
        person.reload()?;
        person.see("What came along")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        // Loaded anew after that, it asks nobody.
        person.reload()?;
        assert_eq!(rows(person)?, 1);
        person.turn_to(&host)?;
        person.in_the_app(0, || person.see("Done. Your words are in the new tab now."))?;
        opens_it(person, &[host.clone(), own])?;
        person.see("All of it is here already.")?;
        person.tap("Not now")?;
        assert_eq!(rows(person)?, 1);
        person.turn_to(&host)?;
        person.in_the_app(0, || person.see("Done. Your words are in the new tab now."))
    })
}

/// Where the tie to the page that is opened is cut.
fn on_a_page_that_cuts_the_tie_a_file_and_a_link_are_offered_within_two_seconds(
    engine: Engine,
) -> Outcome {
    let site = Site::of_a_host(FRAME)?.cutting_ties()?;
    let mut made = Made::default();
    Visit::in_engine(engine).with_storage_blocked().to(site).go(|person| {
        let host = person.tab()?;
        person.empty_clipboard()?;
        tells_it(person)?;
        person.in_the_app(0, || {
            person.tap("#open-own-page")?;
            let tapped = Instant::now();
            until_true(LIMIT, "nothing is offered", || person.can_tap("Save my words as a file"))?;
            let took = tapped.elapsed();
            assert!(took < Duration::from_secs(2), "{took:?}");
            person.see("They are still here, as they were.")?;
            Ok(())
        })?;
        person.turn_to(&host)?;
        made = seals(person)?;
        Ok(())
    })?;
    brings_the_words(engine, &made)
}

/// The frame in a sandbox that has this.
fn in_a_sandbox(sandbox: &str) -> Outcome<Site> {
    Site::of_a_host(&FRAME.replace("<iframe", &format!(r#"<iframe sandbox="{sandbox}""#)))
}

/// Tells it in a frame in a sandbox, where words are kept with an origin only, and comes to where the own page can be opened.
fn tells_it_in(person: &Person, sandbox: &str) -> Outcome {
    let keeps = sandbox.contains("allow-same-origin");
    person.empty_clipboard()?;
    person.arrive("")?;
    person.in_the_app(0, || {
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.type_into(STORY, WORDS)?;
        person.see(if keeps { "Saved on this device" } else { "This is not being saved" })?;
        person.script("location.replace('#/where-my-words-are/own-page')")?;
        person.see("The site around this page cannot see it.")
    })
}

fn out_of_a_sandbox_that_lets_pages_out_the_words_are_handed_over(engine: Engine) -> Outcome {
    let sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
    Visit::in_engine(engine).to(in_a_sandbox(sandbox)?).go(|person| {
        let host = person.tab()?;
        tells_it_in(person, sandbox)?;
        opens_it(person, &[host])?;
        person.see("What came along")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        // It is a page like any other: it can be loaded anew.
        person.reload()?;
        assert_eq!(rows(person)?, 1);
        Ok(())
    })
}

/// The tab that is opened there is in the sandbox too, where browsers refuse our own page once it is loaded anew: it has to be
/// opened by hand then.
fn out_of_a_sandbox_that_holds_its_tabs_too_the_words_are_handed_over_and_kept(
    engine: Engine,
) -> Outcome {
    let sandbox = "allow-scripts allow-same-origin allow-popups";
    Visit::in_engine(engine).to(in_a_sandbox(sandbox)?).go(|person| {
        let host = person.tab()?;
        tells_it_in(person, sandbox)?;
        opens_it(person, &[host])?;
        person.see("What came along")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        assert_eq!(rows(person)?, 1);
        person.open_tab()?;
        person.browser().open(&person.app())?;
        person.wait_for_start()?;
        assert_eq!(rows(person)?, 1);
        person.tap("An interview today")?;
        goes_to(person, "#/just-happened/out")?;
        person.finds_in_box(STORY, WORDS)
    })
}

/// Sandboxes that let nothing be handed over: no page is opened, or the frame has no origin.
const SHUT: [&str; 4] = [
    "allow-scripts allow-same-origin",
    "allow-scripts",
    "allow-scripts allow-popups",
    "allow-scripts allow-popups allow-popups-to-escape-sandbox",
];

fn out_of_a_sandbox_that_is_shut_a_sealed_link_takes_the_words(engine: Engine) -> Outcome {
    for sandbox in SHUT {
        // There the policy's own 'self' means nothing in a frame that has no origin: nothing starts, and the page says so.
        if engine == Engine::WebKitGtk && !sandbox.contains("same-origin") {
            continue;
        }
        let mut made = Made::default();
        Visit::in_engine(engine).to(in_a_sandbox(sandbox)?).go(|person| {
            let sealed = tells_it_in(person, sandbox).and_then(|()| {
                person.in_the_app(0, || {
                    person.tap("#open-own-page")?;
                    person.see("This browser did not let us hand your words over.")?;
                    assert!(person.can_tap("Save my words as a file")?);
                    Ok(())
                })?;
                seals(person)
            });
            made = sealed.map_err(|trouble| trouble.and(sandbox))?;
            Ok(())
        })?;
        brings_the_words(engine, &made)?;
    }
    Ok(())
}

/// Only Chromium tells what was saved.
#[test]
fn out_of_a_sandbox_that_lets_files_out_a_file_takes_the_words() -> Outcome {
    let sandbox = "allow-scripts allow-downloads";
    Visit::at_a_desk().to(in_a_sandbox(sandbox)?).go(|person| {
        tells_it_in(person, sandbox)?;
        person.in_the_app(0, || {
            person.tap("#open-own-page")?;
            person.tap("Save my words as a file")?;
            let file = person.saved_file("afterview.json")?;
            assert!(file.contains(WORDS), "{file}");
            Ok(())
        })
    })
}

in_every_engine!(
    what_was_typed_in_a_frame_that_keeps_nothing_is_in_the_own_page_once,
    where_the_browser_keeps_words_the_same_ones_handed_over_twice_are_there_once,
    on_a_page_that_cuts_the_tie_a_file_and_a_link_are_offered_within_two_seconds,
    out_of_a_sandbox_that_lets_pages_out_the_words_are_handed_over,
    out_of_a_sandbox_that_holds_its_tabs_too_the_words_are_handed_over_and_kept,
    out_of_a_sandbox_that_is_shut_a_sealed_link_takes_the_words,
);
