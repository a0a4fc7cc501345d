//! The card on a host's page: nothing is fetched before it comes near, a tap opens the app, and it comes back when somebody
//! is done.

use afterview_e2e::wait::{LIMIT, stays, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use std::time::Duration;

const STORY: &str = "What happened?";
const WORDS: &str = "they asked about the archive and i froze";
const SOON: Duration = Duration::from_millis(500);

/// What the page has fetched from the app's address.
const FETCHED: &str = "return performance.getEntriesByType('resource').map((each) => each.name)
    .filter((name) => name.startsWith(arguments[0])).map((name) => name.slice(arguments[0].length)).join()";

fn fetched(person: &Person) -> Outcome<String> {
    let app = serde_json::json!(person.app());
    let fetched = person.browser().script(FETCHED, vec![app])?;
    Ok(fetched.as_str().unwrap_or_default().to_owned())
}

fn nothing_is_fetched_before_the_element_comes_near(engine: Engine) -> Outcome {
    let body = r#"<p style="height: 400vh">A long listing</p><after-view></after-view>"#;
    Visit::in_engine(engine).to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        stays(SOON, || {
            assert_eq!(fetched(person)?, "embed.js");
            Ok(())
        })?;
        let card = person.card()?;
        for words in
            ["Hard interview? Sit down a minute.", "Open Afterview", "This page cannot read it."]
        {
            assert!(card.contains(words), "{card}");
        }
        // Not in sight yet, but near.
        person.script(
            "scrollTo(0, document.querySelector('after-view').offsetTop - innerHeight - 200)",
        )?;
        person.in_the_app(0, || person.see("It just happened"))
    })
}

fn a_tap_on_the_card_opens_the_app_and_leads_into_it(engine: Engine) -> Outcome {
    // A browser that never says what is near.
    let body = "<script>IntersectionObserver = class { observe() {} disconnect() {} }</script><after-view></after-view>";
    Visit::in_engine(engine).to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.card()?;
        stays(SOON, || {
            assert_eq!(fetched(person)?, "embed.js");
            Ok(())
        })?;
        person.tap_the_card()?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let focus = "const root = document.activeElement.shadowRoot; return root?.activeElement?.localName ?? 'none'";
        assert_eq!(person.script_text(focus)?, "iframe");
        assert_eq!(person.card()?, "");
        Ok(())
    })
}

fn closed_and_opened_again_it_is_as_it_was(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host("<after-view></after-view>")?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into(STORY, WORDS)?;
            // What the app itself does where somebody is done.
            person
                .script("(window.wrappedJSObject ?? window).afterviewHost.send('closed')")
                .map(drop)
        })?;
        until_true(LIMIT, "it does not close", || Ok(person.card()?.contains("Open Afterview")))?;
        person.tap_the_card()?;
        person.in_the_app(0, || person.finds_in_box(STORY, WORDS))?;
        person.script("document.querySelector('after-view').close()")?;
        assert!(person.card()?.contains("Open Afterview"));
        assert_eq!(person.told("closed")?.len(), 2);
        assert_eq!(person.told("ready")?.len(), 1);
        Ok(())
    })
}

in_every_engine!(
    nothing_is_fetched_before_the_element_comes_near,
    a_tap_on_the_card_opens_the_app_and_leads_into_it,
    closed_and_opened_again_it_is_as_it_was,
);
