//! "Erase everything" leaves nothing of ours, in no place that a page can put anything, and says so truly (check 21).

use crate::builds::is_kept;
use afterview_e2e::wait::{LIMIT, stays, until, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use serde_json::{Value, json};
use std::time::Duration;

const STORY: &str = "they asked about the archive and i froze";
const A_WHILE: Duration = Duration::from_secs(2);

/// All that there is on the device, by place.
const THERE: &str = "return (async () => JSON.stringify({
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage).sort(),
  databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
  caches: (await caches.keys()).sort(),
  workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
}))()";

/// What other apps of the same address keep, and what an earlier build of ours left.
const OTHERS: &str = "return (async () => {
  const folder = new URL('./', location.href).pathname;
  localStorage.setItem('theirs', 'theirs');
  localStorage.setItem('afterview:/elsewhere:debrief:a', 'theirs');
  localStorage.setItem(`afterview:${folder.slice(0, -1)}:from a later build`, 'ours');
  sessionStorage.setItem('theirs', 'theirs');
  sessionStorage.setItem('afterview-again', '1');
  await caches.open('theirs');
  await caches.open(`afterview ${folder}elsewhere/ 0123456789abcdef`);
  await (await caches.open(`afterview ${folder} 0123456789abcdef`)).put('./old', new Response('ours'));
  await new Promise((done, failed) => {
    const opened = indexedDB.open('theirs');
    opened.onsuccess = () => done(opened.result.close());
    opened.onerror = () => failed(opened.error);
  });
})()";

fn there(person: &Person) -> Outcome<Value> {
    Ok(serde_json::from_str(&person.script_text(THERE)?)?)
}

fn only_theirs(folder: &str) -> Value {
    json!({
        "local": ["afterview:/elsewhere:debrief:a", "theirs"],
        "session": ["theirs"],
        "databases": ["theirs"],
        "caches": [format!("afterview {folder}elsewhere/ 0123456789abcdef"), "theirs"],
        "workers": [],
    })
}

fn erases(person: &Person) -> Outcome {
    person.go_to("#/erase")?;
    person.tap("#erase")?;
    person.see("Everything of yours is gone from this device.")
}

fn nothing_of_ours_is_left_what_was_there_is_told_and_what_others_keep_stays(
    engine: Engine,
) -> Outcome {
    for site in [Site::of_the_app()?, Site::of_a_copy_under("jobs/afterview/")?] {
        Visit::in_engine(engine).to(site).go(|person| {
            person.come_and_tell(STORY)?;
            is_kept(person)?;
            person.script(OTHERS)?;
            let folder = person.script_text("return new URL('./', location.href).pathname")?;
            let before = there(person)?;
            assert!(before["caches"].as_array().is_some_and(|all| all.len() == 4), "{before}");
            erases(person)?;
            assert_eq!(there(person)?, only_theirs(&folder));
            let gone = person.text_of("#gone")?;
            for words in ["1 interview", "Second copies", "kept for when you are offline"] {
                assert!(gone.contains(words), "{gone}");
            }
            person.see_in("#not-ours", "Files you saved yourself.")?;
            // Nor does it come back while the page stands there.
            stays(A_WHILE, || {
                assert_eq!(there(person)?, only_theirs(&folder));
                Ok(())
            })?;
            // Whoever opens it again begins anew, with the app on the device.
            person.open()?;
            person.see("Hard interview? Sit down a minute.")?;
            is_kept(person)
        })?;
    }
    Ok(())
}

fn another_tab_hears_of_it_and_writes_nothing_back(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.come_and_tell(STORY)?;
        is_kept(person)?;
        let first = person.tab()?;
        person.open_tab()?;
        person.open_at("#/just-happened/out")?;
        person.type_into("What happened?", ", and i left")?;
        let second = person.tab()?;
        person.turn_to(&first)?;
        erases(person)?;
        person.turn_to(&second)?;
        person.see("This one is no longer on this device.")?;
        let nothing = || {
            let there = there(person)?;
            let empty = |place: &str| there[place] == json!([]);
            let all = ["local", "session", "databases", "caches", "workers"];
            if all.into_iter().all(empty) {
                Ok(())
            } else {
                Err(afterview_e2e::Trouble::new(there.to_string()))
            }
        };
        // It may still be putting away what it had open.
        until(LIMIT, nothing)?;
        stays(A_WHILE, nothing)?;
        // What is typed on is wanted again.
        person.type_into("What happened?", ", for good")?;
        let kept =
            "return String(Object.values(localStorage).some((text) => text.includes('for good')))";
        until_true(LIMIT, "it is not kept", || Ok(person.script_text(kept)? == "true"))
    })
}

/// WebKit, when it has much to do, lists no worker while the page goes through one.
#[test]
fn a_worker_that_the_browser_does_not_list_goes_as_well() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        is_kept(person)?;
        person.script(
            "const workers = navigator.serviceWorker;
             globalThis.listed = workers.getRegistrations.bind(workers);
             workers.getRegistrations = async () => [];",
        )?;
        erases(person)?;
        let left = "return (async () => String((await globalThis.listed()).length))()";
        assert_eq!(person.script_text(left)?, "0");
        Ok(())
    })
}

in_every_engine!(
    nothing_of_ours_is_left_what_was_there_is_told_and_what_others_keep_stays,
    another_tab_hears_of_it_and_writes_nothing_back,
);
