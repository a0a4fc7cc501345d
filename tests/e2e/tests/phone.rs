//! From one device to another by a sealed link, and links that lead to a screen.

use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::profile::Profile;
use afterview_e2e::samples::exported;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Device, Engine, Outcome, Person, Site, Theme, Trouble, Visit};
use std::fs;
use std::path::Path;

/// Words that are nowhere but where they were typed.
const STORY: &str = "qzsentinel i froze at Elm Court";

/// A link that was made, and its passphrase.
struct Made {
    link: String,
    passphrase: String,
}

impl Made {
    /// What stands behind the address of the app.
    fn fragment(&self) -> &str {
        self.link.split_once('#').map_or("", |(_, rest)| rest)
    }
}

/// Tells the story, and lets a link be made of it.
fn tells(person: &Person) -> Outcome {
    person.come_and_tell(STORY)?;
    person.go_to("#/recall/where")?;
    person.type_into("The company", "Elm Court")?;
    person.go_to("#/where-my-words-are")?;
    person.follow("Continue on my phone")?;
    person.see("In it is one interview, as it is now: Elm Court.")?;
    person.see("Then type this passphrase there")
}

/// Makes a link at a desk and copies it.
fn makes() -> Outcome<Made> {
    makes_at(Visit::at_a_desk())
}

fn makes_at(desk: Visit) -> Outcome<Made> {
    let mut made = None;
    desk.go(|person| {
        tells(person)?;
        let passphrase = person.text_of("#passphrase-made")?;
        person.tap("Copy the link")?;
        person.see("Copied.")?;
        made = Some(Made { link: person.copied_text()?, passphrase });
        Ok(())
    })?;
    made.ok_or_else(|| Trouble::new("no link"))
}

/// All that is stored, but for journals, in one text.
fn stored(person: &Person) -> Outcome<String> {
    person.script_text(
        "return JSON.stringify(Object.entries(localStorage).filter(([key]) => !key.includes(':journal:')).sort())",
    )
}

#[test]
fn a_link_from_a_desk_is_opened_on_a_phone_looked_at_and_taken_in() -> Outcome {
    let made = makes()?;
    let bare = made.passphrase.replace(' ', "");
    assert!(!made.link.contains(&bare) && !made.link.contains("qzsentinel"), "{}", made.link);
    assert!(made.link.len() < 8_000);
    Visit::on_a_phone().go(|person| {
        person.open_at(&format!("#{}", made.fragment()))?;
        person.see("Type the passphrase")?;
        assert_eq!(person.at()?, "/open", "it is taken out of the address at once");
        let before = stored(person)?;
        person.type_into("The passphrase", "bbbb bbbb bbbb bbbb")?;
        person.tap("See what is in it")?;
        person.see("This passphrase does not open it. Nothing was changed.")?;
        person.rewrite("The passphrase", "monday")?;
        person.tap("See what is in it")?;
        person.see("A passphrase has 16 letters")?;
        person.rewrite("The passphrase", &made.passphrase.to_uppercase().replace(' ', "-"))?;
        person.tap("See what is in it")?;
        person.see("Nothing of it is here yet.")?;
        person.see("Elm Court")?;
        assert_eq!(stored(person)?, before, "nothing was taken in yet");
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        person.tap("Elm Court")?;
        person.go_to("#/recall")?;
        person.finds_in_box("In your own words", STORY)?;
        person.go_to("#/")?;
        person.tap("Undo")?;
        person.see("Taken out again: 1.")
    })
}

#[test]
fn a_link_that_is_over_or_broken_or_nothing_at_all_leads_home_with_a_sentence() -> Outcome {
    let made = makes()?;
    let fragment = made.fragment().to_owned();
    Visit::on_a_phone().at("2026-11-26T15:10:00", "Europe/London").go(|person| {
        person.open_at(&format!("#{fragment}"))?;
        person.see("This link was for seven days.")?;
        person.is_at("/")
    })?;
    let cut = fragment.get(..fragment.len() - 7).unwrap_or_default().to_owned();
    let wrong = [
        cut,
        "/open/".to_owned(),
        "/open/%3Cscript%3Ealert(1)%3C/script%3E".to_owned(),
        "/open/%E2%80%AEQVYB".to_owned(),
        format!("/open/{}", "[".repeat(50_000)),
        format!("/open/{}", "A".repeat(1_500_000)),
    ];
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        person.see("Saved on this device")?;
        person.go_to("#/")?;
        let before = stored(person)?;
        let words = "return String(document.querySelectorAll('script').length)";
        let scripts = person.script_text(words)?;
        for one in &wrong {
            // As a link on the page would: the open app hears of it.
            let go = "location.hash = arguments[0]";
            person.browser().script(go, vec![serde_json::json!(one)])?;
            person.see("Your words here are as they were.")?;
            person.is_at("/")?;
            person.tap("Close")?;
        }
        // Not meant as one of ours.
        person.script("location.hash = '<script>alert(1)</script>'")?;
        person.script("location.hash = '/nowhere'")?;
        assert_eq!(stored(person)?, before);
        assert_eq!(person.script_text(words)?, scripts);
        Ok(())
    })
}

#[test]
fn what_is_pasted_is_opened_like_a_link_that_was_followed_and_a_file_like_one_that_was_picked()
-> Outcome {
    let made = makes()?;
    Visit::on_a_phone().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.follow("Paste a link or a text")?;
        person.paste_into("A link, or the text of a file", "Dear diary")?;
        person.tap("See what is in it")?;
        person.see("This is not a link or a file from Afterview.")?;
        person.rewrite(
            "A link, or the text of a file",
            &format!("Here it is: {} See you.", made.link),
        )?;
        person.tap("See what is in it")?;
        person.type_into("The passphrase", &made.passphrase)?;
        person.tap("See what is in it")?;
        person.see("Elm Court")?;
        person.tap("Not now")?;
        person.is_at("/open")?;
        person.rewrite("A link, or the text of a file", &exported(&["quick_note"])?)?;
        person.tap("See what is in it")?;
        person.see("What is in it")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")
    })
}

/// What a camera sees of the code on the screen: its width, and dark or light for each of so many steps across and down.
const PIXELS: &str = "
  const image = document.querySelector('img.code');
  const side = 1064;
  const canvas = new OffscreenCanvas(side, side);
  const draw = canvas.getContext('2d');
  draw.drawImage(image, 0, 0, side, side);
  const { data } = draw.getImageData(0, 0, side, side);
  let dark = '';
  for (let at = 0; at < data.length; at += 4) dark += data[at] < 128 ? '1' : '0';
  return dark;";

#[test]
fn the_code_on_the_screen_is_read_as_the_link_by_night_too() -> Outcome {
    for theme in Theme::ALL {
        Visit::at_a_desk().in_theme(theme).go(|person| {
            tells(person)?;
            let pixels = person.script_text(PIXELS)?.into_bytes();
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(1_064, 1_064, |x, y| {
                if pixels.get(y * 1_064 + x) == Some(&b'1') { 0 } else { 255 }
            });
            let grids = image.detect_grids();
            let read = grids.first().and_then(|grid| grid.decode().ok());
            let (_, link) = read.ok_or_else(|| Trouble::new("no code to be read"))?;
            assert!(link.starts_with(&format!("{}#/open/", person.site())), "{link}");
            let size = person.script_text(
                "const image = document.querySelector('img.code'); image.scrollIntoView({ block: 'center' });
                 const at = image.getBoundingClientRect();
                 return [at.width >= 300, at.top >= 0, at.bottom <= innerHeight].join()",
            )?;
            assert_eq!(size, "true,true,true", "large, and whole on a small laptop");
            // The phone that read it.
            let fragment = link.split_once('#').map_or("", |(_, rest)| rest).to_owned();
            let passphrase = person.text_of("#passphrase-made")?;
            person.open_at("#/open")?;
            person.script("location.hash = '/'")?;
            person.open_at(&format!("#{fragment}"))?;
            person.type_into("The passphrase", &passphrase)?;
            person.tap("See what is in it")?;
            person.see("Here already, word for word")
        })?;
    }
    Ok(())
}

/// Whether a text is in a file anywhere below a folder, as browsers write texts.
fn is_below(folder: &Path, text: &str) -> Outcome<Option<String>> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if let Some(found) = is_below(&entry.path(), text)? {
                return Ok(Some(found));
            }
        } else if kind.is_file() {
            let bytes = fs::read(entry.path()).unwrap_or_default();
            let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|some| some == wanted);
            if holds(text.as_bytes()) || holds(&wide) {
                return Ok(Some(entry.path().display().to_string()));
            }
        }
    }
    Ok(None)
}

#[test]
fn before_the_passphrase_is_given_no_file_of_the_browser_holds_a_word() -> Outcome {
    // By the clock on the wall, since that browser has no other.
    let made = makes_at(Visit::in_engine(Engine::Chromium))?;
    let (site, profile) = (Site::of_the_app()?, Profile::new()?);
    let browser = Browser::start_with(Wishes::of(Engine::Chromium, Device::Phone), &profile)?;
    browser.open(&format!("{}#{}", site.url(), made.fragment()))?;
    let asked = "return document.getElementById('passphrase') !== null";
    until_true(LIMIT, "nobody asks for the passphrase", || {
        Ok(browser.script(asked, Vec::new())? == true)
    })?;
    browser.quit()?;
    assert_eq!(is_below(profile.path(), "qzsentinel")?, None);
    assert_eq!(is_below(profile.path(), &made.passphrase)?, None);
    // The sealed link itself is where browsers keep addresses: that is why it is sealed.
    let sealed = made.fragment().get(..60).unwrap_or_default();
    assert!(is_below(profile.path(), sealed)?.is_some(), "this test sees what a browser keeps");
    Ok(())
}

fn words_cross_from_one_browser_to_another(engine: Engine) -> Outcome {
    let mut made = None;
    Visit::in_engine(engine).go(|person| {
        tells(person)?;
        // Not every engine lets a test read what was copied: where nothing can be copied the link is shown.
        person.script(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined });
             document.execCommand = () => false;",
        )?;
        person.tap("Copy the link")?;
        let link = person.text_of("#link-letters")?;
        made = Some(Made { link, passphrase: person.text_of("#passphrase-made")? });
        Ok(())
    })?;
    let made = made.ok_or_else(|| Trouble::new("no link"))?;
    Visit::in_engine(engine).go(|person| {
        person.open_at(&format!("#{}", made.fragment()))?;
        person.type_into("The passphrase", &made.passphrase)?;
        person.tap("See what is in it")?;
        person.see("Elm Court")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new.")?;
        person.tap("Elm Court")?;
        person.go_to("#/recall")?;
        person.finds_in_box("In your own words", STORY)
    })
}

in_every_engine!(words_cross_from_one_browser_to_another);

/// Addresses that a link may name, and the heading that stands on the screen then.
const LINKS: [(&str, &str); 13] = [
    ("#/just-happened", "Breathe with this a moment."),
    ("#/write-now", "Who did you meet?"),
    ("#/said-no", "That hurts."),
    ("#/went-well", "Good. Let us keep it that way."),
    ("#/calm", "How is it now?"),
    ("#/recall", "What happened?"),
    ("#/weigh", "What went well?"),
    ("#/plan", "What is left to do?"),
    ("#/write", "Which letter?"),
    ("#/support", "Talk to a person"),
    ("#/where-my-words-are", "Where my words are"),
    ("#/where-my-words-are/phone", "Continue on my phone"),
    ("#/open", "Bring your words here"),
];

fn each_link_leads_where_it_says(person: &Person) -> Outcome {
    let mut wrong = Vec::new();
    for (link, words) in LINKS {
        person.browser().open("about:blank")?;
        person.open_at(link)?;
        person.is_at(link.trim_start_matches('#'))?;
        if person.see_in("#heading", words).is_err() {
            wrong.push(format!("{link} shows: {}", person.heading()?));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn a_link_to_a_screen_leads_there_for_somebody_who_never_was_here() -> Outcome {
    Visit::on_a_phone().go(each_link_leads_where_it_says)
}

#[test]
fn a_link_to_a_screen_leads_there_for_somebody_with_an_interview_open() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        each_link_leads_where_it_says(person)
    })
}
