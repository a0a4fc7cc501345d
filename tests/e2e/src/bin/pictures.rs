//! The pictures that the manifest names, into `src/web/`: the icons from their one drawing, the screenshots from the built app
//! with a sample debrief.

use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::samples::{SHAKEN, exported};
use afterview_e2e::site::top;
use afterview_e2e::{Device, Engine, Outcome, Person, Trouble, Visit};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// Each icon: its name, the class that the drawing gets for it, its size.
const ICONS: [(&str, &str, u32); 6] = [
    ("any-192", "any", 192),
    ("any-512", "any", 512),
    ("maskable-192", "maskable", 192),
    ("maskable-512", "maskable", 512),
    ("monochrome-512", "monochrome", 512),
    // What a phone of Apple's puts on its screen has no clear parts, and is cut by the phone.
    ("apple-touch-icon", "maskable", 180),
];
/// Each screenshot: its name and the address of its screen.
const NARROW: [(&str, &str); 2] =
    [("narrow-breathe", "#/just-happened"), ("narrow-letter", "#/write/letter/thank_you//1")];
const WIDE: [(&str, &str); 1] = [("wide-plan", "#/plan")];
/// From the letter on, where there is one; without the ring around the heading that the keyboard would start from, and with
/// what fades in all there. The breath goes on for ever.
const READY: &str = "
  document.activeElement?.blur();
  const sheet = document.querySelector('main .sheet');
  scrollTo(0, sheet ? sheet.getBoundingClientRect().top + scrollY - 8 : 0);
  for (const fade of document.getAnimations())
    if (fade.effect.getComputedTiming().endTime < 5000) fade.finish();";
/// Words and lines stay sharp, and a screen takes some twenty kilobytes.
const QUALITY: u32 = 80;

fn main() -> ExitCode {
    let web = top().join("src/web");
    let all = icons(&web.join("icons"))
        .and_then(|()| screenshots(&web.join("screenshots"), Device::Phone, &NARROW))
        .and_then(|()| screenshots(&web.join("screenshots"), Device::Wide, &WIDE));
    match all {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            let _ = writeln!(std::io::stderr(), "{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn icons(folder: &Path) -> Outcome {
    let drawing = std::fs::read_to_string(folder.join("icon.svg"))?;
    let browser = Browser::start(Wishes::of(Engine::Chromium, Device::Wide))?;
    let clear = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
    for (name, class, size) in ICONS {
        let drawing = drawing.replace(r#"class="any""#, &format!(r#"class="{class}""#));
        let page =
            format!("<!doctype html><style>body{{margin:0}}svg{{display:block}}</style>{drawing}");
        let square =
            json!({ "width": size, "height": size, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", &square)?;
        browser.devtools("Emulation.setDefaultBackgroundColorOverride", &clear)?;
        browser.open(&format!("data:text/html;base64,{}", STANDARD.encode(page)))?;
        let picture = capture(&browser, &json!({ "format": "png" }))?;
        std::fs::write(folder.join(format!("{name}.png")), picture)?;
    }
    Ok(())
}

fn screenshots(folder: &Path, device: Device, screens: &[(&str, &str)]) -> Outcome {
    std::fs::create_dir_all(folder)?;
    Visit::on(device).after(&SHAKEN).go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported(&[SHAKEN.name])?)?;
        person.see("Taken in")?;
        person.tap("Close")?;
        person.go_to("#/")?;
        person.tap(SHAKEN.row)?;
        person.see_in("#next-action", "Helen")?;
        screens.iter().try_for_each(|(name, link)| screenshot(person, folder, name, link))
    })
}

fn screenshot(person: &Person, folder: &Path, name: &str, link: &str) -> Outcome {
    person.go_to(link)?;
    person.script(READY)?;
    let how = json!({ "format": "webp", "quality": QUALITY });
    let picture = capture(person.browser(), &how)?;
    std::fs::write(folder.join(format!("{name}.webp")), picture)?;
    Ok(())
}

fn capture(browser: &Browser, how: &Value) -> Outcome<Vec<u8>> {
    let answer = browser.devtools("Page.captureScreenshot", how)?;
    let data = answer.get("data").and_then(Value::as_str).unwrap_or_default();
    STANDARD.decode(data).map_err(|error| Trouble::new(error.to_string()))
}
