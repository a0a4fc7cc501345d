//! From a frame, in which the browser keeps nothing, to Afterview's own page, with the words: they are there, once; and
//! where the tie between the two is cut, something else is offered soon.

use crate::sealed::Made;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Tab, Visit};
use std::time::{Duration, Instant};

/// A host's page with a plain frame, which needs no script of ours.
pub(crate) const FRAME: &str = r#"<h1>A listing</h1><iframe title="After the interview" src="{{app}}/embed.html" width="420" height="760"></iframe>"#;
pub(crate) const STORY: &str = "What happened?";
pub(crate) const WORDS: &str = "they asked about the archive and i froze";

/// Tells it in the frame, and comes to where the own page can be opened.
fn tells_it(person: &Person) -> Outcome {
    person.arrive("")?;
    person.in_the_app(0, || {
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.type_into(STORY, WORDS)?;
        person.see("This is not being saved: the browser does not let us.")?;
        person.follow("Open in its own page")?;
        person.see("the site around this page cannot see it.")
    })
}

/// Opens the own page, and turns to it.
pub(crate) fn opens_it(person: &Person, before: &[Tab]) -> Outcome<Tab> {
    person.in_the_app(0, || person.tap("#open-own-page"))?;
    let new = person.new_tab(before)?;
    person.turn_to(&new)?;
    person.wait_for_start()?;
    Ok(new)
}

/// Goes to a screen of the page that lies open, whichever it is.
pub(crate) fn goes_to(person: &Person, link: &str) -> Outcome {
    person.script(&format!("location.hash = '{link}'")).map(drop)
}

/// How many interviews the list has, once it is there.
pub(crate) fn rows(person: &Person) -> Outcome<u64> {
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

/// Makes a sealed link in the frame, and copies it.
pub(crate) fn seals(person: &Person) -> Outcome<Made> {
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
pub(crate) fn brings_the_words(engine: Engine, made: &Made) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open_at(&format!("#{}", made.fragment()))?;
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
            person.tap("Save my words as a file")?;
            let file = person.saved_file("afterview.json")?;
            assert!(file.contains(WORDS), "{file}");
            Ok(())
        })?;
        person.turn_to(&host)?;
        made = seals(person)?;
        Ok(())
    })?;
    brings_the_words(engine, &made)
}

in_every_engine!(
    what_was_typed_in_a_frame_that_keeps_nothing_is_in_the_own_page_once,
    where_the_browser_keeps_words_the_same_ones_handed_over_twice_are_there_once,
    on_a_page_that_cuts_the_tie_a_file_and_a_link_are_offered_within_two_seconds,
);
