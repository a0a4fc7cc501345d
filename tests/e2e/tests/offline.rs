//! Without a network, and with the next build: what was visited once opens again, whole, and nobody is left on half a build.

use crate::builds::{
    BOX, NEWS, build, has_a_waiting_build, is_kept, kept, let_go_of, looks_for_news, opens_again,
};
use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::builds::{another, deploy, forget_all_but, tell_worker};
use afterview_e2e::profile::Profile;
use afterview_e2e::site::dist;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Device, Engine, Outcome, Person, Site, Visit};
use serde_json::json;
use std::fs;
use xtask::site::files::{self, shipped};
use xtask::site::worker;

fn copy() -> Outcome<Site> {
    Site::of_a_copy(|_| Ok(()))
}

/// From here on nobody answers. The browser looks for a new worker now and then by itself, and says that it found none.
fn the_server_stops(person: &Person) {
    person.server().stop();
    person.expect_in_console("ERR_CONNECTION_REFUSED");
    person.expect_in_console("fetching the script");
}

/// The app is opened with what an earlier browser left in its profile.
fn again(engine: Engine, profile: &Profile) -> Outcome<Browser> {
    Browser::start_with(Wishes::of(engine, Device::Wide), profile)
}

/// One visit with a server, then a cold start without one, in which the journey goes on.
fn cold_start(engine: Engine, site: &Site) -> Outcome {
    let profile = Profile::new()?;
    let browser = again(engine, &profile)?;
    let person = Person::with(&browser, site)?;
    person.come_and_tell("they asked about the archive")?;
    is_kept(&person)?;
    browser.quit()?;
    site.stop();
    let browser = again(engine, &profile)?;
    let person = Person::with(&browser, site)?;
    person.open()?;
    person.open_at("#/just-happened/out")?;
    person.finds_in_box(BOX, "they asked about the archive")?;
    person.type_into(BOX, ", and i froze")?;
    person.go_to("#/recall/who")?;
    person.type_into("Their name", "Maya")?;
    person.go_to("#/support")?;
    person.see("Samaritans")?;
    person.open_at("#/just-happened/out")?;
    person.finds_in_box(BOX, "they asked about the archive, and i froze")?;
    browser.quit()
}

fn after_one_visit_it_opens_without_a_server_and_the_journey_goes_on(engine: Engine) -> Outcome {
    cold_start(engine, &Site::of_the_app()?)
}

#[test]
fn in_a_folder_of_a_site_it_opens_without_a_server_too() -> Outcome {
    cold_start(Engine::Chromium, &Site::of_a_copy_under("jobs/afterview/")?)
}

/// Every name in the caches with the digest of what is held under it.
const HELD: &str = "return (async () => {
  const held = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = await (await cache.match(request)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      const file = request.url.slice(document.baseURI.split('#')[0].length);
      held[file || 'index.html'] = `sha384-${btoa(String.fromCharCode(...digest))}`;
    }
  }
  return held;
})()";

#[test]
fn what_is_kept_on_the_device_is_what_was_built_byte_for_byte() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open()?;
        is_kept(person)?;
        let held = person.script(HELD)?;
        let built = dist()?;
        let wanted = worker::list(&built)?;
        assert_eq!(held, json!(wanted.files));
        let not_for_the_page = |path: &str| {
            matches!(
                path,
                "service-worker.js" | "card.js" | "embed.js" | "embed.d.ts" | "embed.html"
            ) || path.starts_with("frame-")
                || ["icons/", "screenshots/"].iter().any(|it| path.starts_with(it))
                || wanted.languages.values().any(|of_one| of_one.contains_key(path))
        };
        for path in shipped(&built)? {
            assert_eq!(held[&path].is_string(), !not_for_the_page(&path), "{path}");
        }
        Ok(())
    })
}

fn a_new_build_waits_for_the_person_and_takes_no_words(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(copy()?).go(|person| {
        person.come_and_tell("they asked")?;
        is_kept(person)?;
        let (first, old) = (person.tab()?, build(person)?);
        let next = another(&dist()?, "second")?;
        deploy(&next, &person.server().folder())?;
        person.type_into(BOX, " about the archive")?;
        looks_for_news(person)?;
        has_a_waiting_build(person)?;
        // Somebody types: nothing is said, and nothing happens.
        person.do_not_see(NEWS)?;
        person.type_into(BOX, " and i froze")?;
        let second = person.open_tab()?;
        person.open_at("#/recall/who")?;
        person.type_into("Their name", "Maya")?;
        assert_eq!(build(person)?, old, "a build that waits is not begun with");

        person.turn_to(&first)?;
        person.finds_in_box(BOX, "they asked about the archive and i froze")?;
        person.go_on()?;
        person.see(NEWS)?;
        person.tap("Open the new version")?;
        until_true(LIMIT, "the new version is not opened", || Ok(build(person)? != old))?;
        person.wait_for_start()?;
        person.open_at("#/just-happened/out")?;
        person.finds_in_box(BOX, "they asked about the archive and i froze")?;

        // The other tab was left alone, and goes on.
        person.turn_to(&second)?;
        assert_eq!(build(person)?, old);
        person.finds_in_box("Their name", "Maya")?;
        person.type_into("Their name", " Lopez")?;
        person.go_to("#/support")?;
        person.see("Samaritans")?;
        person.reload()?;
        assert_ne!(build(person)?, old);
        person.go_to("#/recall/who")?;
        person.finds_in_box("Their name", "Maya Lopez")
    })
}

fn a_new_build_is_used_at_the_next_launch(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(copy()?).go(|person| {
        person.open()?;
        is_kept(person)?;
        let old = build(person)?;
        let next = another(&dist()?, "second")?;
        deploy(&next, &person.server().folder())?;
        looks_for_news(person)?;
        has_a_waiting_build(person)?;
        let first = person.tab()?;
        let second = person.open_tab()?;
        person.turn_to(&first)?;
        person.close_tab()?;
        person.turn_to(&second)?;
        the_server_stops(person);
        person.open()?;
        assert_ne!(build(person)?, old);
        person.server().come_back()
    })
}

#[test]
fn a_page_of_the_build_before_whose_files_are_gone_recovers_by_itself() -> Outcome {
    Visit::on_a_phone().to(copy()?).go(|person| {
        // The server says so in words, whose digest is not the file's.
        person.expect_in_console("integrity");
        person.expect_in_console("Failed to load resource");
        person.come_and_tell("they asked")?;
        is_kept(person)?;
        let old = build(person)?;
        let next = another(&dist()?, "second")?;
        let site = person.server().folder();
        deploy(&next, &site)?;
        forget_all_but(&next, &site)?;
        // The browser let go of the largest file, as it may.
        let_go_of(person, "_bg.wasm")?;
        person.browser().devtools("Network.clearBrowserCache", &json!({}))?;
        opens_again(person)?;
        until_true(LIMIT, "it is still the old build", || Ok(build(person)? != old))?;
        person.wait_for_start()?;
        person.finds_in_box(BOX, "they asked")?;
        is_kept(person)
    })
}

fn a_build_that_arrives_by_half_leaves_the_one_before(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(copy()?).go(|person| {
        person.expect_in_console("404");
        person.open()?;
        is_kept(person)?;
        let (old, whole) = (build(person)?, kept(person)?);
        let next = another(&dist()?, "second")?;
        let site = person.server().folder();
        deploy(&next, &site)?;
        let gone = shipped(&next)?.into_iter().find(|path| path.contains("/en/letters"));
        let gone = gone.unwrap_or_default();
        fs::remove_file(site.join(&gone))?;
        looks_for_news(person)?;
        let failed = "return (async () => {
          const { installing, waiting } = await navigator.serviceWorker.ready;
          return String(!installing && !waiting) + (await caches.keys()).length;
        })()";
        until_true(LIMIT, "half a build is kept", || Ok(person.script_text(failed)? == "true1"))?;
        opens_again(person)?;
        person.wait_for_start()?;
        assert_eq!(build(person)?, old);
        // The browser may look for news again by itself, as a page is opened: that half goes as the one before.
        until_true(LIMIT, "the build before is not whole", || Ok(kept(person)? == whole))?;
        person.do_not_see(NEWS)?;
        // Once the rest of it is there, it is taken.
        fs::copy(next.join(&gone), site.join(&gone))?;
        looks_for_news(person)?;
        has_a_waiting_build(person)?;
        person.see(NEWS)?;
        person.tap("Open the new version")?;
        until_true(LIMIT, "the new version is not opened", || Ok(build(person)? != old))?;
        person.wait_for_start()
    })
}

fn what_the_browser_let_go_of_is_fetched_again(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(copy()?).go(|person| {
        person.open()?;
        is_kept(person)?;
        let whole = kept(person)?;
        for part in ["_rest.wasm", "/letters", ""] {
            let_go_of(person, part)?;
            opens_again(person)?;
            until_true(LIMIT, "not all of it is kept again", || Ok(kept(person)? == whole))?;
        }
        the_server_stops(person);
        opens_again(person)?;
        person.wait_for_start()?;
        person.go_to("#/support")?;
        person.see("Samaritans")?;
        person.server().come_back()
    })
}

#[test]
fn only_this_build_and_the_one_before_are_kept_and_nothing_of_other_folders_is_touched() -> Outcome
{
    Visit::on_a_phone().to(Site::of_a_copy_under("jobs/afterview/")?).go(|person| {
        person.open()?;
        is_kept(person)?;
        person.script(
            "return (async () => {
          for (const name of ['afterview / 0123', 'afterview /jobs/afterview/ 0123', 'theirs'])
            await (await caches.open(name)).put('/x', new Response('x'));
        })()",
        )?;
        let site = person.server().folder();
        let mut before = build(person)?;
        for mark in ["second", "third"] {
            let next = another(&dist()?, mark)?;
            deploy(&next, &site)?;
            looks_for_news(person)?;
            person.see(NEWS)?;
            person.tap("Open the new version")?;
            until_true(LIMIT, "the new version is not opened", || Ok(build(person)? != before))?;
            person.wait_for_start()?;
            before = build(person)?;
            // Earlier ones go once the page of this one is open.
            let kept = "return (async () => (await caches.keys()).join())()";
            until_true(LIMIT, "more is kept than two builds", || {
                let names = person.script_text(kept)?;
                let ours = names.matches("afterview /jobs/afterview/ ").count();
                assert!(names.contains("afterview / 0123") && names.contains("theirs"), "{names}");
                Ok(ours == 2 && !names.contains("/jobs/afterview/ 0123"))
            })?;
        }
        Ok(())
    })
}

#[test]
fn a_new_build_is_not_opened_over_words_that_are_kept_nowhere() -> Outcome {
    Visit::on_a_phone().to(copy()?).go(|person| {
        let stays = "What is on this page is not saved on this device";
        let message = "We will call you on Friday.";
        person.open_at("#/bring")?;
        is_kept(person)?;
        let old = build(person)?;
        deploy(&another(&dist()?, "second")?, &person.server().folder())?;
        looks_for_news(person)?;
        has_a_waiting_build(person)?;
        for (address, label) in [
            ("#/bring", "Their message or invitation"),
            ("#/open", "A link, or the text of a file"),
        ] {
            person.go_to(address)?;
            person.rewrite(label, message)?;
            person.script("document.activeElement.blur()")?;
            person.see(NEWS)?;
            person.tap("Open the new version")?;
            person.see(stays)?;
            person.finds_in_box(label, message)?;
            assert_eq!(build(person)?, old);
        }
        // A passphrase that is shown opens a link that was sent already.
        person.go_to("#/just-happened/out")?;
        person.type_into(BOX, "they asked about the archive")?;
        person.go_to("#/where-my-words-are/phone")?;
        let made = person.text_of("#passphrase-made")?;
        person.tap("Open the new version")?;
        person.see(stays)?;
        assert_eq!((person.text_of("#passphrase-made")?, build(person)?), (made, old.clone()));
        person.go_to("#/")?;
        person.tap("Open the new version")?;
        until_true(LIMIT, "the new version is not opened", || Ok(build(person)? != old))?;
        person.wait_for_start()
    })
}

#[test]
fn files_that_did_not_change_are_not_fetched_again() -> Outcome {
    Visit::on_a_phone().to(copy()?).go(|person| {
        person.open()?;
        is_kept(person)?;
        let site = person.server().folder();
        // The same files, another page; and of the files with a digest in their names nothing is on the server any more.
        let page = fs::read_to_string(site.join("index.html"))?;
        fs::write(site.join("index.html"), format!("{page}<!-- second -->"))?;
        for copy in files::packed(&site)? {
            fs::remove_file(site.join(copy))?;
        }
        tell_worker(&site)?;
        for path in shipped(&site)?.into_iter().filter(|path| files::is_hashed(path)) {
            fs::remove_file(site.join(path))?;
        }
        looks_for_news(person)?;
        has_a_waiting_build(person)
    })
}

mod nginx {
    use super::{Visit, is_kept, kept};
    use afterview_e2e::nginx::SUB_PATH;
    use afterview_e2e::site::dist;
    use afterview_e2e::{Outcome, Site};
    use xtask::site::worker;

    #[test]
    fn behind_a_real_nginx_it_is_kept_at_the_root_and_under_a_path() -> Outcome {
        for path in ["", SUB_PATH] {
            Visit::on_a_phone().to(Site::of_nginx(path)?).go(|person| {
                person.open()?;
                is_kept(person)?;
                assert_eq!(kept(person)?, worker::list(&dist()?)?.files.len() as u64);
                Ok(())
            })?;
        }
        Ok(())
    }
}

in_every_engine!(
    after_one_visit_it_opens_without_a_server_and_the_journey_goes_on,
    a_new_build_waits_for_the_person_and_takes_no_words,
    a_new_build_is_used_at_the_next_launch,
    a_build_that_arrives_by_half_leaves_the_one_before,
    what_the_browser_let_go_of_is_fetched_again,
);
