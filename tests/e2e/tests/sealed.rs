//! From one device to another by a sealed link: made at a desk, read by a camera, opened on a phone.

use afterview_e2e::{Engine, Outcome, Person, Theme, Trouble, Visit};

/// Words that are nowhere but where they were typed.
pub(crate) const STORY: &str = "qzsentinel i froze at Elm Court";

/// A link that was made, and its passphrase.
#[derive(Default)]
pub(crate) struct Made {
    pub link: String,
    pub passphrase: String,
}

impl Made {
    /// What stands behind the address of the app.
    pub fn fragment(&self) -> &str {
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
pub(crate) fn makes() -> Outcome<Made> {
    makes_at(Visit::at_a_desk())
}

pub(crate) fn makes_at(desk: Visit) -> Outcome<Made> {
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
pub(crate) fn stored(person: &Person) -> Outcome<String> {
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
