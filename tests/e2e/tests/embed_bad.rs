//! What a host may do to the app in its frame, by mistake or by intent, and what the app never tells it.

use afterview_e2e::traces::fill_in_everything;
use afterview_e2e::wait::{LIMIT, stays, until, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Trouble, Visit};
use std::time::Duration;

/// A host that notes every message, and can play messages of its own: `post(whatever)` sends it to the app's frame.
const HOST: &str = r"<after-view></after-view><script>
  globalThis.messages = [];
  addEventListener('message', ({ data }) => messages.push(data));
  globalThis.frame = () => document.querySelector('after-view').shadowRoot.querySelector('iframe').contentWindow;
  globalThis.post = (data) => frame().postMessage(data, '*');
  globalThis.id = () => messages.find((each) => each.afterview === 1).id;
</script>";

/// The same with another frame, which can speak to any.
fn with_another_frame() -> Outcome<Site> {
    Site::of_a_host(&format!("{HOST}<iframe id=\"other\" srcdoc=\"<p>Another frame\"></iframe>"))
}

/// All of the page in the frame that a message could change.
const STATE: &str = "return `${document.documentElement.getAttribute('style') ?? ''}|${document.documentElement.dataset.theme}|`
    + document.querySelectorAll('*').length + document.body.innerText + location.href";

/// What the page in the frame is once all that comes later has come.
fn steady(person: &Person) -> Outcome<String> {
    let last = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/support.'))";
    until_true(LIMIT, "the last of the words does not come", || Ok(person.script(last)? == true))?;
    until(LIMIT, || {
        let now = person.script_text(STATE)?;
        stays(Duration::from_millis(500), || {
            if person.script_text(STATE)? == now {
                Ok(())
            } else {
                Err(Trouble::new("the page is still growing"))
            }
        })?;
        Ok(now)
    })
}

const HOSTILE: &str = r"
  const deep = []; let at = deep; for (let n = 0; n < 500; n++) { at.push([]); at = at[0]; }
  const envelope = { afterview: 1, id: id() };
  const dark = { theme: 'dark', tokens: { accent: '#ff0000' } };
  for (const it of [
    null, undefined, 0, '', 'hello', true, [], {}, new Map([['afterview', 1]]), new Date(0), new Uint8Array(8), deep,
    'x'.repeat(10 << 20),
    { afterview: 1 }, { afterview: 1, id: null }, { afterview: 1, id: {} }, { afterview: 1, id: 'x'.repeat(10 << 20), type: 'context', context: dark },
    { afterview: 2, id: id(), type: 'context', context: dark },
    { afterview: '1', id: id(), type: 'context', context: dark },
    { afterview: 1, id: 'another', type: 'hello', context: dark },
    { afterview: 1, id: 'another', type: 'context', context: dark },
    { ...envelope }, { ...envelope, type: null }, { ...envelope, type: 'constructor', context: dark },
    { ...envelope, type: 'ready', context: dark }, { ...envelope, type: ['context'], context: dark },
    { ...envelope, type: 'height', height: -1 }, { ...envelope, type: 'error', code: 'stopped' },
  ]) post(it);
  // In the right words, but from another window.
  const other = document.getElementById('other').contentWindow;
  other.eval('globalThis.say = (frame, it) => frame.postMessage(it, `*`)');
  other.say(frame(), { ...envelope, type: 'context', context: dark });";

/// Design: acceptance check 26.
fn a_hostile_message_changes_nothing_throws_nothing_and_is_not_answered(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(with_another_frame()?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let before = person.in_frame(0, || steady(person))?;
        person.script("messages.splice(1)")?;
        person.script(HOSTILE)?;
        // Messages come one after the other: after this one all others have been read.
        person.script("post({ afterview: 1, id: id(), type: 'context', context: { tokens: { radius: '3' } } })")?;
        person.in_frame(0, || {
            let corner = "return document.documentElement.style.getPropertyValue('--corner')";
            until_true(LIMIT, "the last message is not heard", || {
                Ok(person.script_text(corner)? == "3px")
            })?;
            let after = person.script_text(STATE)?;
            assert_eq!(after.replace("--corner: 3px;", "").replace(" |", "|"), before);
            Ok(())
        })?;
        assert_eq!(person.script("return messages.length")?, 1);
        Ok(())
    })
}

/// Design: acceptance check 26, at the other end.
fn a_message_to_the_host_that_is_not_the_frames_changes_nothing(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(with_another_frame()?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let told = "return JSON.stringify([told, frame().frames.length, document.querySelector('after-view').shadowRoot.innerHTML.replace(/cd_frame_id_=\"\\w+\"/, '')])";
        let before = person.script_text(told)?;
        person.script(
            r"const it = { afterview: 1, id: id(), type: 'height', height: 64 };
              postMessage(it, '*');
              document.getElementById('other').contentWindow.eval('globalThis.say = (to, it) => to.postMessage(it, `*`)');
              document.getElementById('other').contentWindow.say(window, it);
              document.getElementById('other').contentWindow.say(window, { ...it, type: 'closed' });
              document.getElementById('other').contentWindow.say(window, 'seen')",
        )?;
        until_true(LIMIT, "the last message does not come", || {
            Ok(person.script("return messages.at(-1) === 'seen'")? == true)
        })?;
        assert_eq!(person.script_text(told)?, before);
        // From the frame itself, but of another instance, or not of that kind.
        person.in_frame(0, || {
            person.script("parent.postMessage({ afterview: 1, id: 'another', type: 'height', height: 64 }, '*')")?;
            person.script("parent.postMessage({ afterview: 1, type: 'height', height: '1px; color: red' }, '*')")?;
            person.script("parent.postMessage(null, '*')")?;
            person.script("parent.postMessage('seen too', '*')").map(drop)
        })?;
        until_true(LIMIT, "the last message does not come", || {
            Ok(person.script("return messages.at(-1) === 'seen too'")? == true)
        })?;
        assert_eq!(person.script_text(told)?, before);
        Ok(())
    })
}

/// Contexts that nobody honest sends, and what the app is told of each.
const CONTEXTS: &str = r#"
  const wide = (text) => text.repeat(10_000);
  const it = document.querySelector('after-view');
  it.context = {
    company: '<script>alert(1)<\/script><img src=x onerror=alert(1)>', role: 'a\u0000b\u202Ec\u2066d\u200Be\u2028f\ud800g\n\th',
    interviewDate: '2026-02-30', jobsUrl: 'javascript:alert(1)', helpUrl: 'data:text/html,x', theme: 'dark"><style>', lang: '<en>',
    tokens: { accent: 'red;}', background: 'url(https://x.example)', radius: '1e9', font: '"x"; } * { display: none' },
    more: { __proto__: null, constructor: 1 },
  };
  await heard(1);
  it.context = {
    company: wide('Hill & Söhne '), role: [wide('x')], interviewDate: { toString: null }, jobsUrl: 'https://u:p@x.example/',
    helpUrl: 'https://x.example/' + wide('x'), theme: ['dark'], lang: wide('en-'), tokens: [wide('#')],
  };
  await heard(2);
  it.context = { company: ' Hill\u00a0Road  Library ', role: 'مهندس\u200cها', interviewDate: '2026-02-28', jobsUrl: 'HTTPS://Jobs.example/a b',
    helpUrl: 'http://x.example/', theme: 'contrast', lang: 'pt-BR' };
  await heard(3);"#;

/// Design: acceptance check 27.
fn a_hostile_context_reaches_the_app_as_short_plain_words_or_not_at_all(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(with_another_frame()?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let style = person.in_frame(0, || {
            steady(person)?;
            // What the app is told from now on.
            person.script(
                "const page = window.wrappedJSObject ?? window;
                 let times = 0;
                 page.document.documentElement.dataset.heard = '';
                 page.afterviewHost.listen((it) => {
                   page.document.documentElement.dataset.heard += `${JSON.stringify(it)}\\n`;
                   page.parent.postMessage(`heard ${times++}`, '*'); })",
            )?;
            person.script_text("return document.documentElement.getAttribute('style') ?? ''")
        })?;
        let script = format!(
            "const heard = (times) => new Promise((then) => {{
               const look = () => messages.includes(`heard ${{times}}`) ? then() : setTimeout(look, 5); look(); }});
             return (async () => {{ {CONTEXTS} }})()"
        );
        person.script(&script)?;
        person.in_frame(0, || {
            let heard = person.script(
                "return document.documentElement.dataset.heard.trim().split('\\n').slice(1).map((it) => JSON.parse(it))",
            )?;
            let words = |at: usize, name: &str| heard[at][name].as_str().unwrap_or("none").to_owned();
            assert_eq!(words(0, "company"), "<script>alert(1)</script><img src=x onerror=alert(1)>");
            assert_eq!(words(0, "role"), "a bcde fg h");
            for name in ["interviewDate", "jobsUrl", "helpUrl", "eventsUrl", "theme", "lang"] {
                assert_eq!(words(0, name), "", "{name}");
                assert_eq!(words(1, name), "", "{name}");
            }
            assert_eq!(words(1, "role"), "");
            let company = words(1, "company");
            assert!(company.starts_with("Hill & Söhne Hill & Söhne"), "{company}");
            assert!((110..=120).contains(&company.chars().count()), "{company}");
            assert_eq!(words(2, "company"), "Hill Road Library");
            assert_eq!(words(2, "role"), "مهندس\u{200c}ها");
            assert_eq!(words(2, "interviewDate"), "2026-02-28");
            assert_eq!(words(2, "jobsUrl"), "https://jobs.example/a%20b");
            assert_eq!(words(2, "helpUrl"), "");
            assert_eq!((words(2, "theme"), words(2, "lang")), ("contrast".into(), "pt-BR".into()));
            assert_eq!(person.script("return document.querySelectorAll('body script[src], body img').length")?, 0);
            assert_eq!(person.script_text("return document.documentElement.getAttribute('style') ?? ''")?, style);
            Ok(())
        })
    })
}

/// What the app may say: the kinds of message, and what each has.
const SHAPES: [&str; 6] =
    ["ready ", "height height", "height height,top", "closed ", "error code", "jobs "];

/// All that the host's page has heard and can see, in one text.
const SEEN: &str = "return JSON.stringify([messages, told, location.href, document.title, history.state, history.length, name,
    document.cookie, document.referrer, performance.getEntries().map((each) => each.name), document.documentElement.outerHTML,
    document.querySelector('after-view').shadowRoot.innerHTML])";

fn tells_nothing_that_was_typed(person: &Person) -> Outcome {
    person.arrive("")?;
    let entries = person.script("return history.length")?;
    let mut secrets = person.in_the_app(0, || {
        person.tap_door("It just happened")?;
        fill_in_everything(person, |screen| person.go_within(screen), |_, _| Ok(()))
    })?;
    assert!(secrets.len() >= 20, "only {} boxes", secrets.len());
    // To the end, with the ways out.
    person.in_the_app(0, || {
        person.go_within("#/where-my-words-are")?;
        person.see("Where my words are")?;
        person.tap_menu()?;
        person.tap("Close Afterview")
    })?;
    until_true(LIMIT, "the host was not told", || Ok(!person.told("closed")?.is_empty()))?;
    assert_eq!(person.script("return history.length")?, entries);
    let all = person.script_text(SEEN)?;
    secrets.extend(["just-happened", "recall", "weigh", "write-now"].map(str::to_owned));
    for secret in secrets {
        assert!(!all.contains(&secret), "{secret}: {all}");
    }
    let shapes = person.script(
        "return messages.filter((each) => each.afterview).map(({ afterview, id, type, ...more }) => `${type} ${Object.keys(more).join()}`)",
    )?;
    let shapes = shapes.as_array().cloned().unwrap_or_default();
    assert!(shapes.len() > 4, "{shapes:?}");
    for shape in shapes {
        assert!(SHAPES.contains(&shape.as_str().unwrap_or_default()), "{shape}");
    }
    let others = "return messages.filter((each) => !each.afterview).length";
    assert_eq!(person.script(others)?, 0, "a message that is in no list");
    let heights = person.script(
        "return messages.every(({ type, height }) => type !== 'height' || height % 32 === 0)",
    )?;
    assert_eq!(heights, true);
    Ok(())
}

fn no_message_to_the_host_holds_what_was_typed_or_where_somebody_is(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(HOST)?).go(tells_nothing_that_was_typed)
}

in_every_engine!(
    a_hostile_message_changes_nothing_throws_nothing_and_is_not_answered,
    a_message_to_the_host_that_is_not_the_frames_changes_nothing,
    a_hostile_context_reaches_the_app_as_short_plain_words_or_not_at_all,
    no_message_to_the_host_holds_what_was_typed_or_where_somebody_is,
);
