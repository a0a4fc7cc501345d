//! The element on a host's page while it is there, moved, removed and come back to.

use afterview_e2e::wait::{LIMIT, until, until_true};
use afterview_e2e::{Engine, Outcome, Site, Trouble, Visit};

const STORY: &str = "What happened?";
const WORDS: &str = "they asked about the archive and i froze";
const FRAMES: &str =
    "return document.querySelector('after-view').shadowRoot.querySelectorAll('iframe').length";

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
            person.see("no answer yet")?;
            person.script("location.replace('#/just-happened/out')")?;
            person.finds_in_box(STORY, WORDS)
        })
    })
}

/// Counts what the page listens to, watches and waits for.
const COUNT: &str = r"<script>
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
</script><after-view></after-view><script>globalThis.it = document.querySelector('after-view')</script>";
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
        person.history_back()?;
        until_true(LIMIT, "there is no way back", || Ok(person.address()? == person.site()))?;
        person.in_the_app(0, || {
            person.script("location.replace('#/just-happened/out')")?;
            person.type_into(STORY, " again")?;
            person.finds_in_box(STORY, &format!("{WORDS} again"))
        })
    })
}
in_every_engine!(
    moved_it_goes_on_with_what_was_typed,
    a_new_screen_begins_in_sight,
    removed_it_leaves_nothing_behind,
    after_the_back_button_the_app_is_alive,
);
