//! The app in a frame on a host's page: what is typed there, what the host may change, what comes and goes. Host and
//! app are on different sites.

use afterview_e2e::wait::{LIMIT, stays, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use std::time::Duration;

const ONE: &str = r#"<h1>A listing</h1><input id="own" autofocus>
<after-view company="Hill Road Library" role="Librarian" jobs-url="https://jobs.example/"></after-view><p id="below">Below</p>"#;
const STORY: &str = "What happened?";
const WORDS: &str = "they asked about the archive and i froze";

/// Comes to the box where it can be told, in the first frame.
fn tell(person: &Person, words: &str) -> Outcome {
    until_true(LIMIT, "the app does not answer its host", || {
        Ok(!person.told("ready")?.is_empty())
    })?;
    person.in_the_app(0, || {
        person.tap_door("It just happened")?;
        person.go_on()?;
        person.type_into(STORY, words)?;
        person.see("Saved on this device")
    })
}

fn what_is_typed_in_a_frame_is_kept_over_a_reload(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(ONE)?).go(|person| {
        person.arrive("")?;
        tell(person, WORDS)?;
        person.arrive("")?;
        person.in_the_app(0, || {
            // Its name is the host's.
            person.see("Hill Road Library")?;
            person.script("location.replace('#/just-happened/out')")?;
            person.finds_in_box(STORY, WORDS)
        })
    })
}

fn what_a_host_says_comes_by_message_only_and_its_changes_keep_the_frame(
    engine: Engine,
) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(ONE)?).go(|person| {
        person.arrive("")?;
        tell(person, WORDS)?;
        let address = person.in_frame(0, || person.script_text("return location.href.split('#')[0]"))?;
        assert_eq!(address, format!("{}embed.html", person.app()));
        person.in_frame(0, || person.script("document.documentElement.dataset.mark = 'it'"))?;
        person.script(
            "const it = document.querySelector('after-view');
             it.setAttribute('theme', 'dark'); it.lang = 'en-GB'; it.setAttribute('jobs-url', 'https://jobs.example/2');
             it.context = { company: 'Town Records', tokens: { accent: '#552288' } }",
        )?;
        person.in_frame(0, || {
            let paint = "return document.documentElement.style.getPropertyValue('--accent')";
            until_true(LIMIT, "the accent does not arrive", || {
                Ok(person.script_text(paint)?.contains("#552288"))
            })?;
            assert_eq!(person.script_text("return document.documentElement.dataset.mark ?? 'gone'")?, "it", "the frame was loaded anew");
            person.finds_in_box(STORY, WORDS)
        })?;
        assert_eq!(person.told("ready")?.len(), 1);
        Ok(())
    })
}

fn two_on_a_page_are_as_tall_as_each_needs(engine: Engine) -> Outcome {
    let body = r#"<after-view id="a"></after-view><after-view id="b"></after-view>"#;
    Visit::in_engine(engine).to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        let tall = |id: &str| -> Outcome<u64> {
            let script = format!("return document.getElementById('{id}').shadowRoot.querySelector('iframe').offsetHeight");
            Ok(person.script(&script)?.as_u64().unwrap_or_default())
        };
        person.scroll_to("#b")?;
        person.in_the_app(1, || person.see("It just happened"))?;
        person.scroll_to("#a")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let steady = || -> Outcome<(u64, u64)> {
            let now = (tall("a")?, tall("b")?);
            stays(Duration::from_millis(600), || {
                if (tall("a")?, tall("b")?) == now {
                    Ok(())
                } else {
                    Err(afterview_e2e::Trouble::new("the heights change"))
                }
            })?;
            Ok(now)
        };
        let (a, b) = afterview_e2e::wait::until(LIMIT, steady)?;
        assert!(a > 300 && b > 300, "{a} {b}");
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.see(STORY)
        })?;
        until_true(LIMIT, "the first frame keeps its height", || Ok(tall("a")? < a))?;
        assert_eq!(tall("b")?, b);
        Ok(())
    })
}

fn coming_up_takes_no_focus_from_the_host(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host(ONE)?).go(|person| {
        person.arrive("")?;
        let focus = "document.getElementById('own').focus()";
        person.script(focus)?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let held = "return String(document.activeElement.id)";
        stays(Duration::from_millis(500), || {
            assert_eq!(person.script_text(held)?, "own");
            Ok(())
        })
    })
}

#[test]
fn what_is_set_goes_before_the_attributes_also_where_it_was_set_before_the_script_came() -> Outcome
{
    let body = r#"<after-view company="By attribute" role="Librarian" accent="ff0000" radius="4"></after-view>
        <script>document.querySelector('after-view').context = { company: 'Town Records', tokens: { radius: '8' } }</script>"#;
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            let told = "let told; afterviewHost.listen((it) => told = it); return `${told.company}, ${told.role}`";
            assert_eq!(person.script_text(told)?, "Town Records, Librarian");
            let corner = "return document.documentElement.style.getPropertyValue('--corner')";
            assert_eq!(person.script_text(corner)?, "8px");
            Ok(())
        })
    })
}

in_every_engine!(
    what_is_typed_in_a_frame_is_kept_over_a_reload,
    what_a_host_says_comes_by_message_only_and_its_changes_keep_the_frame,
    two_on_a_page_are_as_tall_as_each_needs,
    coming_up_takes_no_focus_from_the_host,
);
