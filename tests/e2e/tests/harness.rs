//! The harness itself, on a small page of its own: what people see is found, nothing is left behind, and
//! trouble is told.

use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::process::{self, Process};
use afterview_e2e::profile::Profile;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Device, Engine, Outcome, Site, Theme, Trouble, Visit};
use std::fs;
use xtask::tools::Scratch;

const PAGE: &str = r##"<!doctype html><html data-boot="ready"><title>t</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<h1 id="heading">Small page</h1>
<fieldset><legend>Would they have noticed?</legend>
<label class="pill"><input type="radio" name="a" id="a-0"><span>Surely</span></label>
<label class="pill"><input type="radio" name="a" id="a-1"><span>No</span></label></fieldset>
<fieldset><legend>Did it matter?</legend>
<label class="pill"><input type="radio" name="b" id="b-0"><span>A lot</span></label>
<label class="pill"><input type="radio" name="b" id="b-1"><span>No</span></label></fieldset>
<label for="company">Where?</label><input id="company"><label for="t">Tell it</label><textarea id="t"></textarea>
<p id="kind">-</p><button id="copy">Copy the note</button> <a href="#/two">Go on</a>
<button hidden>Not there</button>
<script src="page.js"></script>"##;
const SCRIPT: &str = r"
document.getElementById('copy').addEventListener('click', async (event) => {
  await navigator.clipboard.writeText(document.getElementById('t').value);
  document.getElementById('kind').textContent = `${event.pointerType} ${matchMedia('(prefers-color-scheme: dark)').matches} ${innerWidth}x${innerHeight} ${new Date().toString()}`;
});
";

fn small_page(script: &str) -> Outcome<Site> {
    let folder = Scratch::new("page")?;
    fs::write(folder.join("index.html"), PAGE)?;
    fs::write(folder.join("page.js"), script)?;
    Site::of_temporary(folder)
}

#[test]
fn what_a_person_sees_is_found_by_its_words() -> Outcome {
    Visit::on_a_phone().to(small_page(SCRIPT)?).go(|person| {
        person.open()?;
        assert_eq!(person.heading()?, "Small page");
        person.answer("Would they have noticed?", "No")?;
        person.answer("Did it matter?", "A lot")?;
        let chosen = "return [...document.querySelectorAll(':checked')].map(i => i.id).join()";
        assert_eq!(person.script_text(chosen)?, "a-1,b-0");
        person.type_into("Where?", "Hill & Söhne")?;
        person.type_into("Tell it", "one ")?;
        person.type_into("Tell it", "two 🙂")?;
        person.finds_in_box("company", "Hill & Söhne")?;
        person.finds_in_box("Tell it", "one two 🙂")?;
        assert_eq!(person.inputs(), 5);
        assert!(!person.can_tap("Not there")?);
        person.tap("Copy the note")?;
        person.see("touch false 360x740 Wed Nov 18 2026 15:1")?;
        assert_eq!(person.copied_text()?, "one two 🙂");
        person.go_on()?;
        person.is_at("/two")?;
        person.browser_back()?;
        person.is_at("/")
    })
}

#[test]
fn time_zone_and_theme_are_the_visits_own() -> Outcome {
    let visit = Visit::at_a_desk().in_theme(Theme::Dark).at("2026-07-01T21:50:00", "Asia/Tokyo");
    visit.to(small_page(SCRIPT)?).go(|person| {
        person.open()?;
        person.let_minutes_pass(60)?;
        person.tap("Copy the note")?;
        person.see("mouse true 1280x800 Wed Jul 01 2026 22:5")?;
        person.reload()?;
        person.tap("Copy the note")?;
        person.see("22:5")
    })
}

#[test]
fn an_error_in_the_console_fails_a_visit() -> Outcome {
    for script in ["console.error('it broke')", "throw new Error('it broke')"] {
        let failed = Visit::on_a_phone().to(small_page(script)?).go(|person| person.open());
        let trouble = failed.err().map(|trouble| trouble.to_string()).unwrap_or_default();
        assert!(trouble.contains("it broke"), "{trouble}");
        Visit::on_a_phone().to(small_page(script)?).go(|person| {
            person.expect_in_console("it broke");
            person.open()
        })?;
    }
    Ok(())
}

#[test]
fn a_breach_of_the_content_security_policy_fails_a_visit() -> Outcome {
    let breach = "document.body.setAttribute('style', 'color: red')";
    let failed = Visit::on_a_phone().to(small_page(breach)?).go(|person| person.open());
    let trouble = failed.err().map(|trouble| trouble.to_string()).unwrap_or_default();
    assert!(trouble.contains("Content Security Policy"), "{trouble}");
    Ok(())
}

#[test]
fn nothing_of_an_earlier_visit_is_left() -> Outcome {
    let keeps =
        "document.body.append(localStorage.length + ' kept'); localStorage.setItem('a', 'b')";
    for _ in 0..2 {
        Visit::at_a_desk().to(small_page(keeps)?).go(|person| {
            person.open()?;
            person.see("0 kept")?;
            assert!(person.copied_text().is_err(), "the clipboard is empty");
            assert_eq!(person.script_text("return String(history.length)")?, "2");
            person.reload()?;
            person.see("1 kept")
        })?;
    }
    Ok(())
}

#[test]
fn what_chromium_puts_where_temporary_files_go_is_in_its_own_folder() -> Outcome {
    let browser = Browser::start(Wishes::of(Engine::Chromium, Device::Wide))?;
    let names = fs::read_dir(browser.profile())?.flatten().map(|entry| entry.file_name());
    let aside = names.filter(|name| name.to_string_lossy().contains("org.chromium")).count();
    assert!(aside > 0);
    Ok(())
}

fn a_browser_goes_with_its_driver_and_leaves_no_file(engine: Engine) -> Outcome {
    let browser = Browser::start(Wishes::of(engine, Device::Wide))?;
    let profile = browser.profile().to_owned();
    let mark = profile.to_string_lossy().into_owned();
    let all = process::all()?;
    let first = all.iter().find(|one| one.command.contains(&mark));
    let group = first.ok_or_else(|| Trouble::new("nothing runs in its profile"))?.group;
    let is_its = |one: &Process| one.group == group || one.command.contains(&mark);
    assert!(all.iter().filter(|one| is_its(one)).count() > 2, "a browser is several processes");
    drop(browser);
    assert!(!profile.exists());
    until_true(LIMIT, "a browser is left behind", || Ok(!process::all()?.iter().any(is_its)))
}

fn what_a_browser_kept_is_there_for_the_next_one(engine: Engine) -> Outcome {
    let site = small_page("")?;
    let profile = Profile::new()?;
    let visit = |script: &str| {
        let browser = Browser::start_with(Wishes::of(engine, Device::Wide), &profile)?;
        browser.open(&site.url())?;
        let answer = browser.script(script, Vec::new())?;
        browser.quit().map(|()| answer)
    };
    visit("localStorage.setItem('a', 'kept')")?;
    assert_eq!(visit("return localStorage.getItem('a')")?, "kept");
    Ok(())
}

in_every_engine!(
    a_browser_goes_with_its_driver_and_leaves_no_file,
    what_a_browser_kept_is_there_for_the_next_one,
);
