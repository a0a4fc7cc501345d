//! Where the app does not start or stops: the page itself hands out what was kept (checks 13 and 14).

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

/// Small code of our own, in the page: `trap` ends as a Rust panic does, `deep` goes on until the stack is full, `through` calls
/// a part of the browser that throws.
const CODE: &str = "const page = window.wrappedJSObject ?? window;
  const { WebAssembly: code, Uint8Array: Bytes } = page;
  const made = (list, given) => {
    const bytes = new Bytes(list.length);
    list.forEach((byte, at) => { bytes[at] = byte; });
    const module = new code.Module(bytes);
    return (given ? new code.Instance(module, given) : new code.Instance(module)).exports;
  };
  const HEAD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0];
  const own = () => made([...HEAD, 3, 3, 2, 0, 0, 7, 15, 2, 4, 116, 114, 97, 112, 0, 0, 4, 100, 101, 101, 112, 0, 1,
    10, 10, 2, 3, 0, 0, 11, 4, 0, 16, 1, 11]);
  const through = () => {
    const given = new page.Object();
    given.a = new page.Object();
    given.a.b = page.Promise;
    return made([...HEAD, 2, 7, 1, 1, 97, 1, 98, 0, 0, 3, 2, 1, 0, 7, 6, 1, 2, 103, 111, 0, 1, 10, 6, 1, 4, 0, 16, 0, 11],
      given).go;
  };";

/// Whether the page says that the app has stopped, and why.
fn stopped(person: &Person) -> Outcome<String> {
    person.script_text(
        "const { boot, stopped } = document.documentElement.dataset; return `${boot} ${stopped ?? ''}`",
    )
}

fn whatever_goes_through_the_apps_code_stops_it(engine: Engine) -> Outcome {
    for (how, why) in [
        ("page.setTimeout(own().trap, 0)", ""),
        ("page.setTimeout(own().deep, 0)", ""),
        ("page.setTimeout(through(), 0)", "TypeError"),
        ("page.Promise.resolve().then(own().trap)", ""),
        ("page.Promise.resolve().then(own().deep)", ""),
    ] {
        Visit::in_engine(engine)
            .go(|person| {
                person.expect_in_console("Error");
                person.come_and_tell(STORY)?;
                person.script(&format!("{CODE} {how}"))?;
                person.see("Afterview has stopped")?;
                let said = stopped(person)?;
                assert!(said.starts_with("stopped ") && said.ends_with(why), "{how}: {said}");
                // It is where the person is, for a reader of the screen too.
                assert_eq!(person.script_text("return document.activeElement.id")?, "boot-failed");
                Ok(())
            })
            .map_err(|trouble| trouble.and(how))?;
    }
    Ok(())
}

fn a_refusal_of_the_browsers_does_not_stop_it(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.expect_in_console("refused");
        person.expect_in_console("NotAllowed");
        person.come_and_tell(STORY)?;
        let refused = "const page = window.wrappedJSObject ?? window;
          page.Promise.reject(new page.DOMException('refused', 'NotAllowedError'));
          page.Promise.reject(new page.TypeError('refused'));
          page.dispatchEvent(new page.ErrorEvent('error', { error: new page.TypeError('refused') }));
          const told = document.documentElement.dataset;
          return new Promise((done) => setTimeout(() => done(told.boot), 0))";
        assert_eq!(person.script_text(refused)?, "ready");
        person.type_into("What happened?", ", and i left")
    })
}

/// A fault of ours, for real: a part of the browser that the app's code calls is broken.
#[test]
fn an_app_that_died_hears_nothing_any_more_and_what_it_kept_is_there_when_it_is_opened_again()
-> Outcome {
    Visit::on_a_phone().go(|person| {
        for expected in ["RuntimeError", "unreachable", "Error"] {
            person.expect_in_console(expected);
        }
        person.come_and_tell(STORY)?;
        person.script(
            "const fail = () => { throw new Error('they asked about the sentinel') };
             globalThis.Date = class { constructor() { fail(); } static now() { fail(); } };
             document.querySelector('#app textarea').dispatchEvent(new Event('input', { bubbles: true }))",
        )?;
        person.see("Afterview has stopped")?;
        let said = stopped(person)?;
        assert!(!said.contains("sentinel"), "{said}");
        for line in person.console_errors()? {
            assert!(!line.contains("sentinel") && !line.contains("archive"), "{line}");
        }
        // Every word can be read and marked, and none be typed.
        let boxes = "const box = document.querySelector('#app textarea'); box.focus(); box.select();
          const marked = box.value.slice(box.selectionStart, box.selectionEnd);
          return `${box.readOnly} ${marked}`";
        assert_eq!(person.script_text(boxes)?, format!("true {STORY}"));
        let heard = "const { hash } = location; const before = JSON.stringify(Object.entries(localStorage));
          const heard = [];
          for (const type of ['click', 'keydown', 'input', 'change', 'focusin', 'beforeinput', 'submit'])
            for (const target of document.querySelectorAll('#app *')) {
              target.addEventListener(type, () => heard.push(type), { once: true });
              target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
            }
          for (const type of ['popstate', 'storage', 'pagehide', 'pageshow']) dispatchEvent(new Event(type));
          document.dispatchEvent(new Event('visibilitychange'));
          return String(heard.length === 0 && hash === location.hash
            && before === JSON.stringify(Object.entries(localStorage)))";
        assert_eq!(person.script_text(heard)?, "true");
        person.tap("Open this page again")?;
        person.wait_for_start()?;
        person.finds_in_box("What happened?", STORY)
    })
}

const STOP: &str = "const page = window.wrappedJSObject ?? window;
  page.dispatchEvent(new page.ErrorEvent('error', { error: new page.WebAssembly.RuntimeError('unreachable') }));";

#[test]
fn what_it_hands_out_can_be_copied_and_is_told_once() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.empty_clipboard()?;
        person.come_and_tell(STORY)?;
        person.script(STOP)?;
        person.tap("Copy your words")?;
        person.see("Copied. Paste it somewhere safe.")?;
        let copied = person.copied_text()?;
        assert!(copied.starts_with(&format!("1. What happened?\n{STORY}\n")), "{copied}");
        assert!(copied.contains("\"kind\": \"rescued\"") && copied.contains(":debrief:"), "{copied}");
        assert!(!person.can_tap("#boot-words")?, "no words stand there where none are needed");
        // A browser that copies in no way leaves them marked.
        let refuse = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
          document.execCommand = () => false";
        person.script(refuse)?;
        person.tap("Copy your words")?;
        person.see("This browser would not copy. Your words are marked below: copy them by hand.")?;
        person.do_not_see("Copied. Paste it somewhere safe.")?;
        let marked = "const box = document.activeElement;
          return `${box.id} ${box.readOnly} ${box.selectionStart === 0 && box.selectionEnd === box.value.length}`";
        assert_eq!(person.script_text(marked)?, "boot-words true true");
        person.copy_by_keys()?;
        assert!(person.copied_text()?.contains(STORY));
        Ok(())
    })
}

#[test]
fn the_file_that_it_hands_out_can_be_taken_in_again() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        let more = "const box = Object.assign(document.createElement('textarea'), { id: 'more', value: 'and then i left' });
          document.getElementById('app').append(box)";
        person.script(more)?;
        person.script(STOP)?;
        person.tap("Save your words as a file")?;
        let file = person.saved_file("afterview-words.json")?;
        person.tap("Open this page again")?;
        person.wait_for_start()?;
        person.go_to("#/erase")?;
        person.tap("#erase")?;
        person.see("Everything of yours is gone from this device.")?;
        person.go_to("#/where-my-words-are")?;
        person.choose_file(&file)?;
        person.see("Words that stood in boxes")?;
        person.see("and then i left")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        let kept = "return String(Object.values(localStorage).some((text) => text.includes(arguments[0])))";
        assert_eq!(person.browser().script(kept, vec![json!(STORY)])?, "true");
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
        assert!(
            !person.can_tap("Save your words as a file")? && !person.can_tap("Copy your words")?
        );
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
    whatever_goes_through_the_apps_code_stops_it,
    a_refusal_of_the_browsers_does_not_stop_it,
    whoever_has_nothing_here_is_offered_nothing_to_save,
);
