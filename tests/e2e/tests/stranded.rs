//! Nobody is left without the app that was on their device, whatever the browser, the network or the rest of the site does.

use crate::builds::{
    BOX, build, has_a_waiting_build, is_kept, let_go_of, looks_for_news, opens_again,
};
use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::builds::{another, deploy};
use afterview_e2e::profile::Profile;
use afterview_e2e::site::{change_files, dist};
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Device, Engine, Outcome, Person, Site, Visit};
use serde_json::json;
use std::fs;
use xtask::site::{files, worker};

/// A browser whose disk fails: from the first launch on, nothing of what the worker keeps can be read.
const DISK: &str = "const read = CacheStorage.prototype.match;
CacheStorage.prototype.match = function (...given) {
  return registration.active ? Promise.reject(new Error('the disk')) : read.apply(this, given);
};\n";

fn where_nothing_kept_can_be_read_the_network_is_asked(engine: Engine) -> Outcome {
    let site = Site::of_a_copy(|copy| {
        let before = |bytes: &mut Vec<u8>| *bytes = [DISK.as_bytes(), bytes].concat();
        change_files(copy, |path| path == worker::WORKER, before)
    })?;
    Visit::in_engine(engine).to(site).go(|person| {
        person.come_and_tell("they asked about the archive")?;
        is_kept(person)?;
        opens_again(person)?;
        person.wait_for_start()?;
        person.finds_in_box(BOX, "they asked about the archive")
    })
}

#[test]
fn a_page_that_the_network_itself_answers_with_takes_nothing_off_the_device() -> Outcome {
    Visit::on_a_phone().to(Site::of_a_copy(|_| Ok(()))?).go(|person| {
        for words in ["integrity", "Failed to load resource", "Afterview did not start"] {
            person.expect_in_console(words);
        }
        person.come_and_tell("they asked")?;
        is_kept(person)?;
        // The browser let go of a part, as it may; and who answers is not our server.
        let_go_of(person, "_bg.wasm")?;
        person.browser().devtools("Network.clearBrowserCache", &json!({}))?;
        let site = person.server().folder();
        let ours = dist()?;
        for path in files::shipped(&site)? {
            fs::write(site.join(&path), "<!doctype html><title>Welcome to this network</title>")?;
        }
        for copy in files::packed(&site)? {
            fs::remove_file(site.join(copy))?;
        }
        opens_again(person)?;
        person.see("Afterview could not start")?;
        is_kept(person)?;
        deploy(&ours, &site)?;
        opens_again(person)?;
        person.wait_for_start()?;
        person.finds_in_box(BOX, "they asked")
    })
}

/// The site that the app is in a folder of has a worker of its own. (Our server gives any page the app's policy.)
const REGISTERS: &str = "return (async () => {
  const policy = trustedTypes.createPolicy('afterview', { createScriptURL: (url) => url });
  await navigator.serviceWorker.register(policy.createScriptURL('/theirs.js'));
  await navigator.serviceWorker.ready;
})()";

#[test]
fn a_worker_of_the_whole_site_is_left_to_the_site() -> Outcome {
    let site = Site::of_a_copy_under("jobs/afterview/")?;
    change_files(&site.folder(), |path| path.ends_with("_bg.wasm"), |it| it.truncate(1000))?;
    let top = site.folder().join("../..");
    fs::write(top.join("theirs.js"), "addEventListener('fetch', () => {})")?;
    fs::write(
        top.join("theirs.html"),
        "<!doctype html><title>Theirs</title><link rel=icon href='data:,'>",
    )?;
    let workers = "return (async () => (await navigator.serviceWorker.getRegistrations())
        .map(({ scope }) => new URL(scope).pathname).join())()";
    Visit::on_a_phone().to(site).go(|person| {
        person.expect_in_console("integrity");
        person.expect_in_console("Afterview did not start");
        person.arrive("../../theirs.html")?;
        person.script(REGISTERS)?;
        assert_eq!(person.script_text(workers)?, "/");
        person.arrive("")?;
        person.see("Afterview could not start")?;
        assert_eq!(person.script_text(workers)?, "/");
        Ok(())
    })
}

/// A new build has come and waits; the browser is quit, as it is in the evening, and started again without a network.
fn a_browser_that_is_quit_while_a_new_build_waits_has_the_app_the_next_time(
    engine: Engine,
) -> Outcome {
    let site = Site::of_a_copy(|_| Ok(()))?;
    let profile = Profile::new()?;
    let again = || Browser::start_with(Wishes::of(engine, Device::Wide), &profile);
    let browser = again()?;
    let person = Person::with(&browser, &site)?;
    person.come_and_tell("they asked about the archive")?;
    is_kept(&person)?;
    deploy(&another(&dist()?, "second")?, &site.folder())?;
    looks_for_news(&person)?;
    has_a_waiting_build(&person)?;
    browser.quit()?;
    site.stop();
    let browser = again()?;
    let person = Person::with(&browser, &site)?;
    person.open_at("#/just-happened/out")?;
    person.finds_in_box(BOX, "they asked about the archive")?;
    assert!(!build(&person)?.is_empty());
    browser.quit()
}

/// The icon, or the file, with which an installed app is opened.
const QUEUE: &str = "Object.defineProperty(globalThis, 'launchQueue', {
  value: { setConsumer(take) { globalThis.launch = take; globalThis.launched?.(take); } },
});";

fn plays(person: &Person, script: &str) -> Outcome {
    let source = json!({ "source": script });
    person.browser().devtools("Page.addScriptToEvaluateOnNewDocument", &source).map(drop)
}

#[test]
fn the_icon_tapped_again_leaves_the_screen_as_it_is() -> Outcome {
    Visit::on_a_phone().go(|person| {
        plays(person, QUEUE)?;
        person.come_and_tell("they asked about the archive")?;
        until_true(LIMIT, "nothing waits for launches", || {
            Ok(person.script("return typeof globalThis.launch === 'function'")? == true)
        })?;
        let at = person.at()?;
        // A launch leads somewhere only once the page has been open for a while.
        until_true(LIMIT, "the shortcut leads nowhere", || {
            person.script("launch({ targetURL: new URL('./#/plan', document.baseURI).href })")?;
            Ok(person.at()? == "/plan")
        })?;
        person.go_to(&format!("#{at}"))?;
        person.script("launch({ targetURL: new URL('./', document.baseURI).href, files: [] })")?;
        assert_eq!(person.at()?, at);
        person.finds_in_box(BOX, "they asked about the archive")
    })
}

/// A file that is handed over before the code that takes files in has come: that waits until the file was read.
const EARLY: &str = "
  let handed;
  const read = new Promise((done) => { handed = done; });
  globalThis.launched = (take) => take({ files: [{ getFile: async () => ({
    size: 9, text: async () => { setTimeout(handed); return 'no file'; } }) }] });
  let pieces = 0;
  const begin = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => { if (++pieces > 2) await read; return begin(...given); };
  const whole = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => { if (++pieces > 2) await read; return whole(...given); };
";

#[test]
fn a_file_that_the_app_is_opened_with_waits_until_it_can_be_taken_in() -> Outcome {
    Visit::on_a_phone().go(|person| {
        plays(person, &format!("{QUEUE}{EARLY}"))?;
        person.open()?;
        person.see("This file is not from Afterview.")
    })
}

in_every_engine!(
    where_nothing_kept_can_be_read_the_network_is_asked,
    a_browser_that_is_quit_while_a_new_build_waits_has_the_app_the_next_time,
);
