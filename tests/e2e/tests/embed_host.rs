//! What else hosts do with the element, and what those who visit their pages find: names, the focus, what is saved on, and what
//! cannot be sent.

use afterview_e2e::site::change_files;
use afterview_e2e::wait::{LIMIT, stays, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use std::time::Duration;

const SOON: Duration = Duration::from_millis(500);

/// Waits until a script in the page returns this.
fn is(person: &Person, script: &str, wanted: &str) -> Outcome {
    until_true(LIMIT, script, || Ok(person.script_text(script)? == wanted))
}

#[test]
fn the_job_is_no_role_to_a_screen_reader_and_the_app_is_told_of_it_all_the_same() -> Outcome {
    // Both are roles that hide what is in them, and neither is meant.
    let body = r#"<after-view role="Meter reader"></after-view>"#;
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        let told = "let told; afterviewHost.listen((it) => told = it); return told.role";
        let role = "return String(document.querySelector('after-view').role)";
        for job in ["Meter reader", "Button designer"] {
            person.script(&format!("document.querySelector('after-view').role = '{job}'"))?;
            is(person, role, "null")?;
            person.in_the_app(0, || is(person, told, job))?;
        }
        person.script("document.querySelector('after-view').removeAttribute('job')")?;
        person.in_the_app(0, || is(person, told, ""))
    })
}

#[test]
fn two_frames_on_a_page_are_told_apart_by_their_names() -> Outcome {
    let body = r#"<after-view id="a" company="Hill Road Library"></after-view><after-view id="b"></after-view>"#;
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.scroll_to("#a")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        person.scroll_to("#b")?;
        person.in_the_app(1, || person.see("It just happened"))?;
        let names = "return [...document.querySelectorAll('after-view')]
            .map((each) => each.shadowRoot.querySelector('iframe').title).join(' | ')";
        is(person, names, "Afterview, Hill Road Library | Afterview")?;
        person.script(
            "document.getElementById('a').removeAttribute('company');
             document.getElementById('b').context = { company: 'Town Records' }",
        )?;
        is(person, names, "Afterview | Afterview, Town Records")?;
        person.script("document.getElementById('b').context = { company: { toString: null } }")?;
        is(person, names, "Afterview | Afterview")
    })
}

fn where_the_app_is_closed_the_focus_goes_to_the_card(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host("<after-view></after-view>")?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into("What happened?", "they asked about the archive")?;
            let close = "(window.wrappedJSObject ?? window).afterviewHost.send('closed')";
            person.script(close).map(drop)
        })?;
        let focus = "return document.activeElement.shadowRoot?.activeElement?.localName ?? 'none'";
        is(person, focus, "button")
    })
}

#[test]
fn whoever_saves_on_what_is_fetched_is_asked_first() -> Outcome {
    let body = "<script>Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })</script>
        <after-view></after-view>";
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        assert!(person.card()?.contains("Open Afterview"));
        let frames = "return String(document.querySelector('after-view').shadowRoot.querySelectorAll('iframe').length)";
        stays(SOON, || {
            assert_eq!(person.script_text(frames)?, "0");
            Ok(())
        })?;
        person.tap_the_card()?;
        person.in_the_app(0, || person.see("It just happened"))
    })
}

#[test]
fn a_context_that_cannot_be_sent_does_not_take_the_app_from_the_page() -> Outcome {
    let body = "<after-view company=\"Hill Road Library\"></after-view>
        <script>document.querySelector('after-view').context = { company: 'Town Records', act() {} }</script>";
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.expect_in_console("could not be cloned");
        person.arrive("")?;
        person.in_the_app(0, || {
            person.see("It just happened")?;
            let told = "let told; afterviewHost.listen((it) => told = it); return told.company";
            is(person, told, "Hill Road Library")
        })
    })
}

#[test]
fn once_it_is_said_that_it_did_not_start_nothing_more_is_waited_for() -> Outcome {
    let app = Site::of_a_copy(|copy| {
        change_files(copy, |path| path.ends_with("_bg.wasm"), |bytes| bytes.truncate(1000))
    })?;
    let body = "<script>globalThis.waits = new Set();
        const { setTimeout: set, clearTimeout: clear } = window;
        window.setTimeout = (act, wait) => { const it = set(act, wait); if (wait === 20000) waits.add(it); return it; };
        window.clearTimeout = (it) => { waits.delete(it); clear(it); };</script><after-view></after-view>";
    Visit::at_a_desk().to(Site::of_a_host_with(app, body)?).go(|person| {
        person.expect_in_console("integrity");
        person.expect_in_console("Afterview did not start");
        person.arrive("")?;
        until_true(LIMIT, "nothing is said", || Ok(person.told("error")?.len() == 1))?;
        assert_eq!(person.told("error")?[0]["code"], "not-started");
        assert_eq!(person.script("return waits.size")?, 0);
        Ok(())
    })
}

/// The system's wish for more contrast, played: it is there at first, and is then taken back.
const WISH: &str = "<head><script>
  const real = matchMedia;
  globalThis.wish = Object.assign(new EventTarget(), { matches: true });
  globalThis.matchMedia = (query) => query.includes('prefers-contrast') ? wish : real(query);
</script>";

#[test]
fn who_asks_the_system_for_more_contrast_gets_our_colours_and_not_the_hosts() -> Outcome {
    let app = Site::of_a_copy(|copy| {
        change_files(
            copy,
            |path| path == "embed.html",
            |page| *page = String::from_utf8_lossy(page).replacen("<head>", WISH, 1).into_bytes(),
        )
    })?;
    let body = r##"<after-view accent="#552288" radius="3"></after-view>"##;
    Visit::at_a_desk().to(Site::of_a_host_with(app, body)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            let set = "const { style } = document.documentElement;
                return `${style.getPropertyValue('--corner')} ${style.getPropertyValue('--accent').slice(11, 18)}`";
            is(person, set, "3px ")?;
            person.script("wish.matches = false; wish.dispatchEvent(new Event('change'))")?;
            is(person, set, "3px #552288")?;
            person.script("wish.matches = true; wish.dispatchEvent(new Event('change'))")?;
            is(person, set, "3px ")
        })
    })
}

in_every_engine!(where_the_app_is_closed_the_focus_goes_to_the_card);
