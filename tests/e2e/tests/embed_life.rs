//! The element on a host's page from its card to its end: when the app is fetched, what moving, removing and coming back do,
//! and what is said where it cannot be shown.

use afterview_e2e::site::change_files;
use afterview_e2e::wait::{LIMIT, stays, until, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Trouble, Visit};
use std::fs;
use std::time::Duration;
use xtask::site::compress::gzip;
use xtask::tools::Scratch;

const STORY: &str = "What happened?";
const WORDS: &str = "they asked about the archive and i froze";
const SOON: Duration = Duration::from_millis(500);

/// What the page has fetched from the app's address.
const FETCHED: &str = "return performance.getEntriesByType('resource').map((each) => each.name)
    .filter((name) => name.startsWith(arguments[0])).map((name) => name.slice(arguments[0].length)).join()";
const FRAMES: &str =
    "return document.querySelector('after-view').shadowRoot.querySelectorAll('iframe').length";

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

fn moved_it_goes_on_with_what_was_typed(engine: Engine) -> Outcome {
    let body = "<after-view></after-view><div id='other'></div>";
    Visit::in_engine(engine).to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into(STORY, WORDS)?;
            person.see("Saved on this device")
        })?;
        let it = "document.querySelector('after-view')";
        // Firefox has this, and loads the frame anew all the same; WebKitGTK has it not.
        if engine == Engine::Chromium {
            person.script(&format!("document.getElementById('other').moveBefore({it}, null)"))?;
            person.in_the_app(0, || person.finds_in_box(STORY, WORDS))?;
            assert_eq!(person.told("ready")?.len(), 1, "it was not loaded anew");
            person.script(&format!("document.body.moveBefore({it}, null)"))?;
        }
        // A plain move loads the frame anew, in every browser.
        person.script(&format!("document.getElementById('other').append({it})"))?;
        until_true(LIMIT, "it does not come back", || Ok(person.told("ready")?.len() == 2))?;
        person.in_the_app(0, || {
            person.see("An interview today")?;
            person.script("location.replace('#/just-happened/out')")?;
            person.finds_in_box(STORY, WORDS)
        })
    })
}

/// Counts what the page listens to, watches and waits for.
const COUNT: &str = r#"<script>
globalThis.open_ends = { listeners: 0, observers: 0, timers: new Set() };
const { addEventListener: add, removeEventListener: remove, setTimeout: set, clearTimeout: clear } = window;
window.addEventListener = (name, ...rest) => { if (name === 'message') open_ends.listeners++; add.call(window, name, ...rest); };
window.removeEventListener = (name, ...rest) => { if (name === 'message') open_ends.listeners--; remove.call(window, name, ...rest); };
window.setTimeout = (act, ...rest) => {
  // Others than the element wait too: the browser's driver.
  if (!new Error().stack.includes('embed.js')) return set(act, ...rest);
  const it = set(() => { open_ends.timers.delete(it); act(); }, ...rest); open_ends.timers.add(it); return it; };
window.clearTimeout = (it) => { open_ends.timers.delete(it); clear(it); };
const Observer = IntersectionObserver;
IntersectionObserver = class extends Observer {
  observe(it) { open_ends.observers++; super.observe(it); }
  disconnect() { open_ends.observers--; super.disconnect(); }
};
</script><after-view></after-view><script>globalThis.it = document.querySelector('after-view')</script>"#;
const OPEN_ENDS: &str = "const { listeners, observers, timers } = open_ends; return `${listeners} ${observers} ${timers.size}`";

fn a_new_screen_begins_in_sight(engine: Engine) -> Outcome {
    let body = r#"<p style="height: 400px">A listing</p><after-view></after-view><p style="height: 3000px">Below</p>"#;
    Visit::in_engine(engine).to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.tap_door("It just happened"))?;
        let top =
            "return Math.round(document.querySelector('after-view').getBoundingClientRect().top)";
        // So far down that the end of the screen is in sight, and its beginning is not.
        person.script("scrollTo(0, 400 + 450)")?;
        let before = person.script(top)?.as_i64().unwrap_or_default();
        assert!(before < -300, "{before}");
        person.in_the_app(0, || person.go_on())?;
        until(LIMIT, || {
            let now = person.script(top)?.as_i64().unwrap_or_default();
            if now > -150 { Ok(()) } else { Err(Trouble::new(format!("it begins at {now}"))) }
        })
    })
}

fn removed_it_leaves_nothing_behind(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(COUNT)?).go(|person| {
        person.arrive("")?;
        until_true(LIMIT, "the frame is not made", || Ok(person.script(FRAMES)? == 1))?;
        // Before it is ready, and with words of being late to come.
        person.script("it.remove()")?;
        assert_eq!(person.script_text(OPEN_ENDS)?, "0 0 0");
        person.script("document.body.append(it)")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        assert_eq!(person.script_text(OPEN_ENDS)?, "1 1 0");
        person.script("it.remove(); it.open(); it.theme = 'dark'; it.context = {}")?;
        assert_eq!(person.script_text(OPEN_ENDS)?, "0 0 0");
        assert_eq!(person.script("return it.shadowRoot.querySelectorAll('iframe').length")?, 0);
        Ok(())
    })
}

fn after_the_back_button_the_app_is_alive(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host("<after-view></after-view>")?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into(STORY, WORDS)?;
            person.see("Saved on this device")
        })?;
        person.arrive("strict.html")?;
        person.script("history.go(-1)")?;
        until_true(LIMIT, "there is no way back", || {
            Ok(person.script_text("return location.pathname")? == "/")
        })?;
        person.in_the_app(0, || {
            person.script("location.replace('#/just-happened/out')")?;
            person.type_into(STORY, " again")?;
            person.finds_in_box(STORY, &format!("{WORDS} again"))
        })
    })
}

/// Check 40: a page that holds the element pays no more for it than this, until the app is wanted.
const MOST: usize = 3000;

#[test]
fn the_script_for_hosts_pages_is_small() -> Outcome {
    let script = fs::read(afterview_e2e::site::dist()?.join("embed.js"))?;
    let size = gzip(&script)?.len();
    assert!(size <= MOST, "{size}");
    Ok(())
}

#[test]
fn an_app_on_the_hosts_own_origin_is_refused_with_words() -> Outcome {
    let site = Site::of_a_copy(|copy| {
        let page = r#"<!doctype html><title>A host</title><link rel="icon" href="data:,"><script type="module" src="embed.js"></script>
            <after-view></after-view><after-view app="javascript:alert(1)/"></after-view>"#;
        Ok(fs::write(copy.join("host.html"), page)?)
    })?;
    Visit::at_a_desk().to(site).go(|person| {
        person.expect_in_console("needs an app on an origin of its own");
        person.arrive("host.html")?;
        until_true(LIMIT, "it does not say so", || {
            Ok(person.card()? == "Afterview cannot be shown on this page.")
        })?;
        person.script("document.querySelectorAll('after-view').forEach((each) => each.open())")?;
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

in_every_engine!(
    nothing_is_fetched_before_the_element_comes_near,
    a_tap_on_the_card_opens_the_app_and_leads_into_it,
    closed_and_opened_again_it_is_as_it_was,
    moved_it_goes_on_with_what_was_typed,
    a_new_screen_begins_in_sight,
    removed_it_leaves_nothing_behind,
    after_the_back_button_the_app_is_alive,
);
