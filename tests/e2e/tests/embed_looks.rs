//! How the app looks on hosts' pages: on those with a strict policy and with hostile styles, in a plain frame with any
//! sandbox, as tall as it needs to be, and in whatever colours a host asks for.

use afterview_e2e::wait::{LIMIT, stays, until, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Trouble, Visit};
use std::time::Duration;

const BOX: &str = "const it = document.querySelector('after-view').shadowRoot.querySelector('iframe');
    const { width, height } = it.getBoundingClientRect();
    const seen = it.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    return seen && width > 200 && height > 300";

fn it_works_under_a_strict_policy(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_hosts()?).go(|person| {
        person.arrive("strict.html")?;
        person.scroll_to("after-view")?;
        // What breaks the policy is an error in the console, which fails the visit.
        let inline = "const it = document.body.appendChild(document.createElement('p')); it.setAttribute('style', 'opacity: 0');
            return getComputedStyle(it).opacity";
        if engine != Engine::Chromium {
            assert_eq!(person.script_text(inline)?, "1", "the page has no such policy");
        }
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.see("Go on")
        })?;
        assert_eq!(person.script(BOX)?, true);
        Ok(())
    })
}

fn hostile_styles_do_not_reach_it(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_hosts()?).go(|person| {
        person.arrive("hostile.html")?;
        person.scroll_to("after-view")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        until_true(LIMIT, "it is not in sight", || Ok(person.script(BOX)? == true))?;
        let style = "const { display, opacity, position, float, transform, clipPath, animationName, pointerEvents, zIndex } =
            getComputedStyle(document.querySelector('after-view'));
            return [display, opacity, position, float, transform, clipPath, animationName, pointerEvents, zIndex].join()";
        let own = "block,1,relative,none,none,none,none,auto,auto";
        assert_eq!(person.script_text(style)?, own);
        // And the card in its place looks as it does anywhere.
        person.script("document.querySelector('after-view').close()")?;
        assert!(person.card()?.starts_with("Hard interview? Sit down a minute."));
        let font = "const { fontSize, letterSpacing, color } =
            getComputedStyle(document.querySelector('after-view').shadowRoot.querySelector('b')); return `${fontSize} ${letterSpacing} ${color}`";
        let font = person.script_text(font)?;
        assert!(font.starts_with("20.") && font.ends_with(" normal rgb(29, 35, 39)"), "{font}");
        person.tap_the_card()?;
        until_true(LIMIT, "it is not in sight", || Ok(person.script(BOX)? == true))?;
        Ok(())
    })
}

/// The heights that the frame was given, until nothing more came for a while.
fn settled(person: &Person) -> Outcome<Vec<u64>> {
    let heights = || -> Outcome<Vec<u64>> {
        Ok(person.told("height")?.iter().filter_map(|each| each["height"].as_u64()).collect())
    };
    until(LIMIT, || {
        let before = heights()?;
        stays(Duration::from_millis(500), || {
            if heights()? == before { Ok(()) } else { Err(Trouble::new("the height changes")) }
        })?;
        Ok(before)
    })
}

fn it_is_as_tall_as_it_needs_to_be_and_no_taller(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_host("<after-view></after-view>")?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let first = settled(person)?;
        assert!(first.iter().all(|height| height % 32 == 0), "{first:?}");
        assert!(first.len() <= 5, "{first:?}");
        // Nothing happens, and nothing is told.
        stays(Duration::from_secs(2), || {
            assert_eq!(person.told("height")?.len(), first.len());
            Ok(())
        })?;
        // A screen with the letter beside it, one that asks little, and back to the first: nothing has grown.
        for link in ["#/write-now", "#/just-happened", "#/where-my-words-are", "#/"] {
            person.in_frame(0, || {
                person.script(&format!("location.replace('{link}')"))?;
                person.is_at(link.trim_start_matches('#'))
            })?;
            settled(person)?;
            // However long an engine takes to lay it out.
            let fits = || {
                let inside = person.script(
                    "return [document.body.offsetHeight, document.documentElement.scrollHeight, innerHeight]",
                )?;
                let [content, all, frame] = [0, 1, 2].map(|at| inside[at].as_u64().unwrap_or_default());
                if (content..content + 32).contains(&frame) && all <= frame {
                    Ok(())
                } else {
                    Err(Trouble::new(format!("{link}: {content}, {all} in {frame}")))
                }
            };
            person.in_frame(0, || until(LIMIT, fits))?;
        }
        let last = settled(person)?;
        assert_eq!(last.last(), first.last());
        assert!(last.len() <= first.len() + 20, "{last:?}");
        Ok(())
    })
}

/// Longer than the page waits until it says that nothing has started.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a host may leave out of a sandbox. Words are typed and kept only with the origin; nothing runs without scripts.
const SANDBOXES: [&str; 12] = [
    "",
    "allow-same-origin",
    "allow-popups allow-forms",
    "allow-scripts",
    "allow-scripts allow-popups",
    "allow-scripts allow-forms allow-modals allow-downloads",
    "allow-scripts allow-same-origin",
    "allow-scripts allow-same-origin allow-popups",
    "allow-scripts allow-same-origin allow-forms",
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads allow-top-navigation-to-custom-protocols",
    "allow-scripts allow-same-origin allow-top-navigation-by-user-activation allow-presentation allow-pointer-lock",
];

fn no_sandbox_leaves_a_blank_frame(engine: Engine) -> Outcome {
    for sandbox in SANDBOXES.into_iter().filter(|sandbox| sandbox.contains("allow-scripts")) {
        let kept = sandbox.contains("allow-same-origin");
        // There the policy's own 'self' means nothing in a frame that has no origin.
        let never_starts = engine == Engine::WebKitGtk && !kept;
        if never_starts && sandbox != "allow-scripts" {
            continue;
        }
        Visit::in_engine(engine).to(Site::of_a_host(&framed(sandbox))?).go(|person| {
            person.arrive("")?;
            let works = || {
                person.see("Hard interview? Sit down a minute.")?;
                if never_starts {
                    return until(PATIENCE, || person.see("Afterview has not started yet"));
                }
                person.wait_for_start()?;
                person.tap_door("It just happened")?;
                person.go_on()?;
                person.type_into("What happened?", "they asked about the archive")?;
                person.see(if kept { "Saved on this device" } else { "This is not being saved" })
            };
            person.in_frame(0, works).map_err(|trouble| trouble.and(sandbox))
        })?;
    }
    Ok(())
}

/// A plain frame in a sandbox.
fn framed(sandbox: &str) -> String {
    let frame =
        r#"<iframe src="{{app}}/embed.html" title="Afterview" style="width: 100%; height: 800px""#;
    format!(r#"{frame} sandbox="{sandbox}"></iframe>"#)
}

/// Only Chromium can be asked what a page shows that runs no script.
#[test]
fn a_sandbox_without_scripts_shows_why_it_does_not_start() -> Outcome {
    for sandbox in SANDBOXES.into_iter().filter(|sandbox| !sandbox.contains("allow-scripts")) {
        Visit::at_a_desk().to(Site::of_a_host(&framed(sandbox))?).go(|person| {
            person.expect_in_console("sandboxed");
            person.arrive("")?;
            person.in_frame(0, || person.see("Afterview needs JavaScript to run"))
        })?;
    }
    Ok(())
}

/// Colours at random, in the app's own page: for each, whatever is read is read on whatever it stands on.
const COLOURS: &str = r"
  let seed = 20261128 + arguments[2];
  const random = () => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed / 2 ** 32; };
  const any = () => '#' + Math.floor(random() * 2 ** 24).toString(16).padStart(6, '0');
  const probes = document.body.appendChild(document.createElement('div'));
  const names = ['paper', 'surface', 'ink', 'quiet', 'line', 'edge', 'accent', 'accent-deep', 'accent-soft', 'on-accent', 'care', 'care-paper', 'harm'];
  const all = ['light', 'dark'].map((scheme) => {
    const it = probes.appendChild(document.createElement('div'));
    it.style.colorScheme = scheme;
    const parts = Object.fromEntries(names.map((name) => {
      const part = it.appendChild(document.createElement('i'));
      part.style.color = `var(--${name})`;
      return [name, part];
    }));
    const mixed = (name, one, share, other) => {
      parts[name] = it.appendChild(document.createElement('i'));
      parts[name].style.color = `color-mix(in srgb, var(--${one}) ${share}%, var(--${other}))`;
    };
    mixed('side', 'line', 28, 'paper');
    mixed('breath', 'accent', 38, 'accent-soft');
    return [scheme, parts];
  });
  const light = (part) => {
    const text = getComputedStyle(part).color;
    const scale = text.startsWith('color(') ? 1 : 255;
    const [r, g, b] = text.replace('color(srgb', '').match(/[\d.]+/g).map((it) => it / scale)
      .map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const inks = ['ink', 'quiet', 'accent', 'care', 'harm'];
  const pairs = [
    ...inks.flatMap((ink) => ['paper', 'surface', 'accent-soft', 'side'].map((paper) => [ink, paper, 4.5])),
    ...['ink', 'accent', 'care'].map((ink) => [ink, 'care-paper', 4.5]),
    ['ink', 'breath', 4.5], ['on-accent', 'accent', 4.5], ['on-accent', 'accent-deep', 4.5], ['edge', 'paper', 3], ['edge', 'surface', 3],
  ];
  const faults = [];
  let changed = 0;
  for (let n = arguments[2] * 500; n < (arguments[2] + 1) * 500 && faults.length < 5; n++) {
    const tokens = { accent: n % 5 ? any() : undefined, background: n % 7 ? any() : undefined };
    dispatchEvent(new MessageEvent('message', { source: parent, origin: arguments[0], data: { afterview: 1, id: arguments[1], type: 'context', context: { tokens } } }));
    for (const [scheme, parts] of all) {
      const lights = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, light(part)]));
      for (const [ink, paper, least] of pairs) {
        const [less, more] = [lights[ink], lights[paper]].sort((a, b) => a - b);
        const contrast = (more + 0.05) / (less + 0.05);
        if (contrast < least - 0.005) faults.push(`${scheme} ${JSON.stringify(tokens)}: ${ink} on ${paper} ${contrast.toFixed(2)}`);
      }
    }
    if (document.documentElement.style.getPropertyValue('--accent')) changed++;
  }
  probes.remove();
  return { faults, changed }";

#[test]
fn whatever_colours_a_host_asks_for_everything_can_be_read() -> Outcome {
    let body = "<after-view></after-view><script>addEventListener('message', ({ data }) => globalThis.id ??= data.id)</script>";
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || person.see("It just happened"))?;
        let origin = serde_json::json!(person.site().trim_end_matches('/'));
        let id = person.script("return id")?;
        let mut changed = 0;
        // In parts, each far from what a script may take.
        for part in 0..4 {
            let given = vec![origin.clone(), id.clone(), serde_json::json!(part)];
            let seen = person.in_frame(0, || person.browser().script(COLOURS, given))?;
            assert_eq!(seen["faults"], serde_json::json!([]));
            changed += seen["changed"].as_u64().unwrap_or_default();
        }
        // One in 35 of 2,000 asks for nothing at all.
        assert_eq!(changed, 1942);
        Ok(())
    })
}

in_every_engine!(
    it_works_under_a_strict_policy,
    hostile_styles_do_not_reach_it,
    it_is_as_tall_as_it_needs_to_be_and_no_taller,
    no_sandbox_leaves_a_blank_frame,
);
