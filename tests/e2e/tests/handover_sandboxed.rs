//! From a frame in a sandbox to Afterview's own page: whatever a host leaves out of it, somebody's words have a way out.

use crate::handover::{FRAME, STORY, WORDS, brings_the_words, goes_to, opens_it, rows, seals};
use crate::sealed::Made;
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};

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
        person.see("the site around this page cannot see it.")
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

fn out_of_a_sandbox_that_lets_files_out_a_file_takes_the_words(engine: Engine) -> Outcome {
    let sandbox = "allow-scripts allow-same-origin allow-downloads";
    Visit::in_engine(engine).to(in_a_sandbox(sandbox)?).go(|person| {
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
    out_of_a_sandbox_that_lets_pages_out_the_words_are_handed_over,
    out_of_a_sandbox_that_holds_its_tabs_too_the_words_are_handed_over_and_kept,
    out_of_a_sandbox_that_lets_files_out_a_file_takes_the_words,
    out_of_a_sandbox_that_is_shut_a_sealed_link_takes_the_words,
);
