//! What is opened that came from elsewhere: a link that is over, broken or none of ours, a pasted one, and one whose passphrase
//! is not given.

use crate::sealed::{STORY, makes, makes_at, stored};
use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::profile::Profile;
use afterview_e2e::samples::exported;
use afterview_e2e::traces::look_for;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Device, Engine, Outcome, Site, Visit};

#[test]
fn a_link_that_is_over_or_broken_or_nothing_at_all_leads_home_with_a_sentence() -> Outcome {
    let made = makes()?;
    let fragment = made.fragment().to_owned();
    Visit::on_a_phone().at("2026-11-26T15:10:00", "Europe/London").go(|person| {
        person.open_at(&format!("#{fragment}"))?;
        person.see("This link was for seven days.")?;
        person.is_at("/")
    })?;
    let cut = fragment.get(..fragment.len() - 7).unwrap_or_default().to_owned();
    let wrong = [
        cut,
        "/open/".to_owned(),
        "/open/%3Cscript%3Ealert(1)%3C/script%3E".to_owned(),
        "/open/%E2%80%AEQVYB".to_owned(),
        format!("/open/{}", "[".repeat(50_000)),
        format!("/open/{}", "A".repeat(1_500_000)),
    ];
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        person.see("Saved on this device")?;
        person.go_to("#/")?;
        let before = stored(person)?;
        let words = "return String(document.querySelectorAll('script').length)";
        let scripts = person.script_text(words)?;
        for one in &wrong {
            // As a link on the page would: the open app hears of it.
            let go = "location.hash = arguments[0]";
            person.browser().script(go, vec![serde_json::json!(one)])?;
            person.see("Your words here are as they were.")?;
            person.is_at("/")?;
            person.tap("Close")?;
        }
        // Not meant as one of ours.
        person.script("location.hash = '<script>alert(1)</script>'")?;
        person.script("location.hash = '/nowhere'")?;
        assert_eq!(stored(person)?, before);
        assert_eq!(person.script_text(words)?, scripts);
        Ok(())
    })
}

#[test]
fn what_is_pasted_is_opened_like_a_link_that_was_followed_and_a_file_like_one_that_was_picked()
-> Outcome {
    let made = makes()?;
    Visit::on_a_phone().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.follow("Paste a link or a text")?;
        person.paste_into("A link, or the text of a file", "Dear diary")?;
        person.tap("See what is in it")?;
        person.see("This is not a link or a file from Afterview.")?;
        person.rewrite(
            "A link, or the text of a file",
            &format!("Here it is: {} See you.", made.link),
        )?;
        person.tap("See what is in it")?;
        person.type_into("The passphrase", &made.passphrase)?;
        person.tap("See what is in it")?;
        person.see("Elm Court")?;
        person.tap("Not now")?;
        person.is_at("/open")?;
        person.rewrite("A link, or the text of a file", &exported(&["quick_note"])?)?;
        person.tap("See what is in it")?;
        person.see("What is in it")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")
    })
}

#[test]
fn before_the_passphrase_is_given_no_file_of_the_browser_holds_a_word() -> Outcome {
    // By the clock on the wall, since that browser has no other.
    let made = makes_at(Visit::in_engine(Engine::Chromium))?;
    let (site, profile) = (Site::of_the_app()?, Profile::new()?);
    let browser = Browser::start_with(Wishes::of(Engine::Chromium, Device::Phone), &profile)?;
    browser.open(&format!("{}#{}", site.url(), made.fragment()))?;
    let asked = "return document.getElementById('passphrase') !== null";
    until_true(LIMIT, "nobody asks for the passphrase", || {
        Ok(browser.script(asked, Vec::new())? == true)
    })?;
    browser.quit()?;
    // The sealed link itself is where browsers keep addresses: that is why it is sealed.
    let sealed = made.fragment().get(..60).unwrap_or_default().to_owned();
    let words = [STORY.to_owned(), "qzsentinel".to_owned(), made.passphrase, sealed.clone()];
    let found = look_for(&words, profile.path())?;
    assert!(!found.is_empty(), "this test sees what a browser keeps");
    assert!(found.iter().all(|it| it.words == sealed), "{found:#?}");
    Ok(())
}
