//! Where the app does not start or stops: the page itself hands out what was kept.

use crate::builds::opens_again;
use afterview_e2e::builds::{another, deploy};
use afterview_e2e::site::{change_files, dist};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use serde_json::json;
use std::fs;
use std::path::Path;
use xtask::site::{files, worker};

const STORY: &str = "they asked about the archive and i froze";

/// A site whose app is not kept on the device: what is changed on the server is what comes.
fn site() -> Outcome<Site> {
    Site::of_a_copy(|copy| Ok(fs::remove_file(copy.join(worker::WORKER))?))
}

fn cut_the_code(site: &Path) -> Outcome {
    change_files(site, |path| files::extension(path) == "wasm", |bytes| bytes.truncate(100))
}

fn hands_out_the_words(person: &Person) -> Outcome {
    person.see("Afterview could not start")?;
    person.see("What you wrote before is safe on this device.")?;
    person.tap("Save your words as a file")?;
    let file = person.saved_file("afterview-words.json")?;
    assert!(file.contains(STORY), "{file}");
    serde_json::from_str::<serde_json::Value>(&file)?;
    Ok(())
}

fn where_the_code_is_not_what_it_should_be_the_words_can_be_saved(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(site()?).go(|person| {
        for expected in ["404", "integrity", "Failed to load resource", "did not start"] {
            person.expect_in_console(expected);
        }
        person.come_and_tell(STORY)?;
        person.see("Saved on this device")?;
        // Another build, of which the browser has nothing yet.
        let next = another(&dist()?, "second")?;
        let site = person.server().folder();
        deploy(&next, &site)?;
        fs::remove_file(site.join(worker::WORKER))?;
        cut_the_code(&site)?;
        opens_again(person)?;
        hands_out_the_words(person)
    })
}

#[test]
fn where_the_browser_runs_no_such_code_the_words_can_be_saved() -> Outcome {
    Visit::on_a_phone().to(site()?).go(|person| {
        for expected in ["404", "did not start"] {
            person.expect_in_console(expected);
        }
        person.come_and_tell(STORY)?;
        person.see("Saved on this device")?;
        let source = json!({ "source": "delete globalThis.WebAssembly" });
        person.browser().devtools("Page.addScriptToEvaluateOnNewDocument", &source)?;
        person.script("setTimeout(() => location.reload())")?;
        hands_out_the_words(person)
    })
}

fn an_app_that_stopped_hands_out_what_was_kept_and_what_stands_in_the_boxes(
    engine: Engine,
) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.come_and_tell(STORY)?;
        let stop = "const box = Object.assign(document.createElement('textarea'), { id: 'more', value: 'and then' });
          document.getElementById('app').append(box);
          const page = window.wrappedJSObject ?? window;
          page.dispatchEvent(new page.ErrorEvent('error', { error: new page.WebAssembly.RuntimeError('unreachable') }));";
        person.script(stop)?;
        person.see("Afterview has stopped")?;
        // For whoever looks into it: where, and none of the words.
        let at = person.script_text("return document.documentElement.dataset.stopped")?;
        assert_eq!(at, "unreachable");
        person.tap("Save your words as a file")?;
        let file = person.saved_file("afterview-words.json")?;
        assert!(file.contains(STORY) && file.contains("and then"), "{file}");
        assert!(!file.contains(":reserve"), "what is kept free is no words");
        Ok(())
    })
}

fn whoever_has_nothing_here_is_offered_nothing_to_save(engine: Engine) -> Outcome {
    let site = site()?;
    cut_the_code(&site.folder())?;
    Visit::in_engine(engine).to(site).go(|person| {
        for expected in ["integrity", "Failed to load resource", "did not start"] {
            person.expect_in_console(expected);
        }
        person.arrive("")?;
        person.see("Afterview could not start")?;
        assert!(!person.can_tap("Save your words as a file")?);
        // Opened twice, and then left at that.
        let loads = "return String(performance.getEntriesByType('navigation')[0].type)";
        assert_eq!(person.script_text(loads)?, "reload");
        assert_eq!(person.script_text("return String(sessionStorage.length)")?, "0");
        Ok(())
    })
}

in_every_engine!(
    where_the_code_is_not_what_it_should_be_the_words_can_be_saved,
    an_app_that_stopped_hands_out_what_was_kept_and_what_stands_in_the_boxes,
    whoever_has_nothing_here_is_offered_nothing_to_save,
);
