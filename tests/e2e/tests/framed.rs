//! What the app does in a frame: it leaves the host's history alone, knows what the host told, and tells it next to nothing.

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};

const LISTING: &str = r#"<h1>A listing</h1><after-view company="Hill Road Library" role="Librarian"
  interview-date="2026-11-16" jobs-url="https://jobs.example/" help-url="https://jobs.example/help"></after-view>"#;

/// Waits until the host was told something, so many times.
fn is_told(person: &Person, name: &str, times: usize) -> Outcome {
    until_true(LIMIT, &format!("the host was not told {name}"), || {
        Ok(person.told(name)?.len() == times)
    })
}

fn in_a_frame_going_on_and_back_leaves_the_hosts_history_alone(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(LISTING)?).go(|person| {
        person.arrive("")?;
        let entries = || person.script("return history.length");
        let before = entries()?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.skip()?;
            person.is_at("/just-happened/next")?;
            person.back()?;
            person.is_at("/just-happened/out")?;
            person.back()?;
            person.is_at("/just-happened")?;
            person.back()?;
            person.is_at("/")
        })?;
        assert_eq!(entries()?, before);
        Ok(())
    })
}

fn a_host_is_told_of_its_jobs_and_of_closing_and_its_facts_are_filled_in(
    engine: Engine,
) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(LISTING)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.script("location.replace('#/just-happened/done')")?;
            person.see("Done. You can close this.")?;
            person.see("See open jobs here")?;
            person.tap("#jobs")
        })?;
        is_told(person, "jobs", 1)?;
        person.in_the_app(0, || {
            person.script("location.replace('#/recall/where')")?;
            person.finds_in_box("The company", "Hill Road Library")?;
            person.see("Filled in from the page around this one.")?;
            person.rewrite("The company", "Hill Road Library, Annexe")?;
            person.see("Saved on this device")?;
            person.tap_menu()?;
            person.tap("Close Afterview")
        })?;
        is_told(person, "closed", 1)?;
        assert_eq!(person.told("error")?.len(), 0);
        Ok(())
    })
}

in_every_engine!(
    in_a_frame_going_on_and_back_leaves_the_hosts_history_alone,
    a_host_is_told_of_its_jobs_and_of_closing_and_its_facts_are_filled_in,
);
