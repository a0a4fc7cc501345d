//! The card on a host's page, and the app in its frame.

use super::Look;
use crate::site::Site;
use crate::{Outcome, Visit};

/// A page whose own parts are as they should be, so that what is found is ours.
const HOST: &str =
    r#"<main><h1>A listing</h1><after-view company="Elm Court"></after-view></main>"#;

/// The card before the app is there; what the page around a frame sees; and the app in the frame.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn hosted(look: Look<'_>) -> Outcome {
    Visit::at_a_desk().to(Site::of_a_host(HOST)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        look(person, "host-frame")?;
        person.in_the_app(0, || look(person, "framed-home"))?;
        for (name, link) in [
            ("framed-told", "#/just-happened/out"),
            ("framed-plan", "#/plan"),
            ("framed-words", "#/where-my-words-are"),
            ("framed-own-page", "#/where-my-words-are/own-page"),
        ] {
            person.in_the_app(0, || {
                person.go_within(link)?;
                person.heading()?;
                look(person, name)
            })?;
        }
        person.script("document.querySelector('after-view').close()")?;
        look(person, "host-card")
    })?;
    // The page of the frame by itself: a device's colours can be set here, which they cannot in a frame of another site.
    Visit::at_a_desk().go(|person| {
        person.open_at("embed.html")?;
        person.see("It just happened")?;
        look(person, "embed-page")?;
        person.tap_door("It just happened")?;
        person.heading()?;
        look(person, "embed-page-breathe")
    })
}
