//! What a host and its visitors are told where the app cannot be shown, does not come or comes to a halt; and where they go
//! from it.

use afterview_e2e::site::change_files;
use afterview_e2e::wait::{LIMIT, stays, until_true};
use afterview_e2e::{Outcome, Site, Visit};
use std::fs;
use std::time::Duration;
use xtask::site::compress::gzip;
use xtask::tools::Scratch;

const SOON: Duration = Duration::from_millis(500);

/// Check 40: a page that holds the element pays no more for it than this, until the app is wanted.
const MOST: usize = 3000;

#[test]
fn the_script_for_hosts_pages_is_small() -> Outcome {
    let script = fs::read(afterview_e2e::site::dist()?.join("embed.js"))?;
    let size = gzip(&script)?.len();
    assert!(size <= MOST, "{size}");
    Ok(())
}

/// Design: acceptance check 42.
#[test]
fn an_app_on_the_hosts_own_origin_is_refused_with_words() -> Outcome {
    let site = Site::of_a_copy(|copy| {
        let page = r#"<!doctype html><title>A host</title><link rel="icon" href="data:,"><script type="module" src="embed.js"></script>
            <after-view></after-view><after-view app="javascript:alert(1)/"></after-view>"#;
        Ok(fs::write(copy.join("host.html"), page)?)
    })?;
    Visit::at_a_desk().to(site).go(|person| {
        person.arrive("host.html")?;
        until_true(LIMIT, "it does not say so", || {
            Ok(person.card()? == "Afterview cannot be shown on this page.")
        })?;
        // Once for each of the two.
        let said = person.console_errors()?;
        let why = "after-view> needs an app on an origin of its own: this page could read what people write";
        assert_eq!((said.len(), said.iter().all(|line| line.contains(why))), (2, true), "{said:?}");
        person.script("document.querySelectorAll('after-view').forEach((each) => each.open())")?;
        assert_eq!(person.card()?, "Afterview cannot be shown on this page.");
        assert_eq!(person.script("return document.querySelectorAll('after-view').length")?, 2);
        let frames = "return [...document.querySelectorAll('after-view')].filter((each) => each.shadowRoot.querySelector('iframe')).length";
        stays(SOON, || {
            assert_eq!(person.script(frames)?, 0);
            Ok(())
        })
    })
}

#[test]
fn an_app_that_does_not_come_is_missed_with_words_and_a_link() -> Outcome {
    let folder = Scratch::new("silent")?;
    fs::copy(afterview_e2e::site::dist()?.join("embed.js"), folder.join("embed.js"))?;
    fs::write(folder.join("embed.html"), "<!doctype html><title>Silent</title>")?;
    fs::write(folder.join("index.html"), "<!doctype html><title>Its own page</title>")?;
    // Time that passes quickly.
    let body = "<script>const set = setTimeout; setTimeout = (act, wait) => set(act, wait / 100)</script><after-view></after-view>";
    let site = Site::of_a_host_with(Site::of_temporary(folder)?, body)?;
    Visit::at_a_desk().to(site).go(|person| {
        person.arrive("")?;
        until_true(LIMIT, "it does not say so", || {
            Ok(person.card()?.ends_with("Afterview could not start here. Open it in its own page"))
        })?;
        assert_eq!(person.told("error")?[0]["code"], "late");
        let link = "const { href, target, rel } = document.querySelector('after-view').shadowRoot.querySelector('a'); \
            return `${href} ${target} ${rel}`";
        assert_eq!(person.script_text(link)?, format!("{} _blank noopener", person.app()));
        // And once more on request.
        assert!(person.card()?.contains("Open Afterview"), "{}", person.card()?);
        person.tap_the_card()?;
        until_true(LIMIT, "it does not try again", || Ok(person.told("error")?.len() == 2))
    })
}

#[test]
fn an_app_that_cannot_start_is_told_of_and_what_is_tapped_in_it_leaves_no_way_back() -> Outcome {
    let app = Site::of_a_copy(|copy| {
        change_files(
            copy,
            |path| path.ends_with("_bg.wasm"),
            |bytes| bytes.truncate(bytes.len() / 2),
        )
    })?;
    let site = Site::of_a_host_with(app, "<after-view></after-view>")?;
    Visit::at_a_desk().to(site).go(|person| {
        person.expect_in_console("integrity");
        person.expect_in_console("Afterview did not start");
        person.arrive("")?;
        until_true(LIMIT, "it does not say so", || {
            Ok(person.card()? == "Afterview could not start here. Open it in its own page")
        })?;
        let errors = person.told("error")?;
        assert_eq!((errors.len(), &errors[0]["code"]), (1, &"not-started".into()));
        let length = "return history.length";
        let before = person.script(length)?;
        person.in_frame(0, || {
            person.see("Afterview could not start")?;
            person.see("What you wrote before is safe on this device.")?;
            // The doors are links, drawn with the page. The app would find which was taken.
            person.tap_door("It just happened")?;
            person.is_at("/just-happened")
        })?;
        assert_eq!(person.script(length)?, before);
        Ok(())
    })
}

#[test]
fn an_app_that_comes_to_a_halt_is_told_of_and_stays_in_sight() -> Outcome {
    Visit::at_a_desk().to(Site::of_a_host("<after-view></after-view>")?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.script("document.documentElement.dataset.boot = 'stopped'").map(drop)
        })?;
        until_true(LIMIT, "the host is not told", || Ok(person.told("error")?.len() == 1))?;
        assert_eq!(person.told("error")?[0]["code"], "stopped");
        assert_eq!(person.card()?, "");
        person.in_frame(0, || person.see("It just happened"))
    })
}

#[test]
fn who_wants_the_page_of_jobs_gets_it_in_a_new_tab_unless_the_host_does_it() -> Outcome {
    let body = r#"<script>globalThis.opened = []; open = (...given) => opened.push(given.join(' '))</script>
        <after-view jobs-url="https://jobs.example/all"></after-view>"#;
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        let ask = |times: usize| -> Outcome {
            person.in_the_app(0, || person.script("afterviewHost.send('jobs')").map(drop))?;
            until_true(LIMIT, "the host is not told", || Ok(person.told("jobs")?.len() == times))
        };
        let opened = "return opened.join()";
        ask(1)?;
        assert_eq!(person.script_text(opened)?, "https://jobs.example/all _blank noopener,noreferrer");
        person.script("opened.length = 0; document.querySelector('after-view').setAttribute('jobs-url', 'javascript:alert(1)')")?;
        ask(2)?;
        person.script("document.querySelector('after-view').setAttribute('jobs-url', 'https://jobs.example/all')")?;
        person.script("addEventListener('afterview-jobs', (event) => event.preventDefault())")?;
        ask(3)?;
        assert_eq!(person.script_text(opened)?, "");
        Ok(())
    })
}
