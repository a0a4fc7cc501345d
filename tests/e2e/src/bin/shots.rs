//! Pictures of every screen, on a phone and at a desk, light and dark, from a sample debrief; and in every other language, in
//! the light, from the same sample as somebody there would have written it: into `shots/` at the top of the checkout, or into
//! the folder that `AFTERVIEW_SHOTS` names. A screen that is taller than the device is also taken whole.

use afterview_e2e::samples::{
    INVITATION, OTHER_LETTERS, SCREENS, SHAKEN, WEEK_AFTER, WEEK_AFTER_AT, company, errand_form,
    exported,
};
use afterview_e2e::site::top;
use afterview_e2e::{Device, Outcome, Person, Theme, Trouble, Visit, wait};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

/// How long the mark of a tap stays.
const TAP_MARK: Duration = Duration::from_millis(250);

/// The other languages: the folder of their samples, and how they are called where one is chosen.
const LANGUAGES: [(&str, &str); 2] = [("fr", "Français"), ("es", "Español")];

fn main() -> ExitCode {
    let folder =
        std::env::var_os("AFTERVIEW_SHOTS").map_or_else(|| top().join("shots"), PathBuf::from);
    match all(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            let _ = writeln!(std::io::stderr(), "{trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Both devices at once, one theme after the other, then one language after the other.
fn all(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)?;
    thread::scope(|scope| {
        let devices = Device::ALL.map(|device| {
            scope.spawn(move || {
                Theme::ALL.iter().try_for_each(|theme| one(folder, device, *theme))?;
                LANGUAGES.iter().try_for_each(|language| spoken(folder, device, *language))
            })
        });
        devices.into_iter().try_for_each(|device| {
            device.join().unwrap_or_else(|_| Err(Trouble::new("the camera broke")))
        })
    })
}

fn one(folder: &Path, device: Device, theme: Theme) -> Outcome {
    let album = Album { folder, prefix: format!("{}-{}", device.name(), theme.name()) };
    Visit::on(device).in_theme(theme).after(&SHAKEN).go(|person| {
        person.open()?;
        album.take(person, "home-first")?;
        person.go_to("#/where-my-words-are")?;
        person.bring_back(&exported(&[SHAKEN.name])?)?;
        person.see("Taken in")?;
        // It would stand on every picture, and its button is called as that of an open sentence.
        person.tap("Close")?;
        person.go_to("#/")?;
        person.tap(SHAKEN.row)?;
        person.see_in("#next-action", "Helen")?;
        album.take(person, "home-later")?;
        person.tap_menu()?;
        album.take(person, "menu")?;
        person.tap_menu()?;
        for (name, link) in SCREENS {
            person.go_to(link)?;
            album.take(person, name)?;
        }
        album.more(person)
    })?;
    Visit::on(device)
        .in_theme(theme)
        .at(WEEK_AFTER, WEEK_AFTER_AT)
        .go(|person| album.letters(person))
}

/// In a language of its own: every screen, and the letters.
fn spoken(folder: &Path, device: Device, (language, called): (&str, &str)) -> Outcome {
    let album = Album { folder, prefix: format!("{language}-{}", device.name()) };
    let theirs = |name: &str| format!("{language}/{name}");
    Visit::on(device).after(&SHAKEN).go(|person| {
        let shaken = theirs(SHAKEN.name);
        let others = OTHER_LETTERS.map(|(name, sample, _)| (name, theirs(sample)));
        let all: Vec<&str> = [&shaken]
            .into_iter()
            .chain(others.iter().map(|(_, it)| it))
            .map(String::as_str)
            .collect();
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported(&all)?)?;
        person.see("Taken in")?;
        person.tap("Close")?;
        person.go_to("#/looks")?;
        person.pick("Language of the screens", called)?;
        wait::until_true(wait::LIMIT, "the page speaks another language", || {
            Ok(person.script_text("return document.documentElement.lang")? == language)
        })?;
        open(person, &shaken)?;
        album.take(person, "home-later")?;
        for (name, link) in SCREENS {
            person.go_to(link)?;
            album.take(person, name)?;
        }
        for (name, sample) in others {
            open(person, &sample)?;
            person.go_to("#/write")?;
            album.take(person, &format!("letters-{name}"))?;
            let first = "return document.querySelector('a[href^=\"#/write/letter\"]')?.hash ?? ''";
            let letter = person.script_text(first)?;
            if !letter.is_empty() {
                person.go_to(&letter)?;
                album.take(person, &format!("letter-{name}"))?;
            }
        }
        Ok(())
    })
}

/// Opens the interview of a sample from Home.
fn open(person: &Person, sample: &str) -> Outcome {
    person.go_to("#/")?;
    person.tap(&company(sample)?)
}

/// Where the pictures go.
struct Album<'a> {
    folder: &'a Path,
    prefix: String,
}

impl Album<'_> {
    /// The screens that an address alone does not show.
    fn more(&self, person: &Person) -> Outcome {
        person.go_to("#/write/letter/thank_you//1")?;
        person.tap_sentence("tea dance")?;
        self.take(person, "write-letter-open")?;
        person.tap("Close")?;
        person.tap("#change-facts")?;
        self.take(person, "write-letter-change")?;
        person.tap("#change-facts")?;
        self.desk(person)?;
        person.tap("Send anyway")?;
        person.tap("Copy the letter")?;
        person.see("Did you send it?")?;
        self.take(person, "write-letter-copied")?;
        person.go_to("#/write-now/mend")?;
        person.follow("A better answer")?;
        self.take(person, "quick-words")?;
        person.go_to("#/weigh/wrong")?;
        person.rewrite("#search", "sweaty")?;
        self.take(person, "weigh-wrong-search")?;
        person.go_to("#/support")?;
        self.take(person, "support")?;
        person.go_to("#/erase")?;
        self.take(person, "erase")?;
        person.go_to("#/just-happened/out")?;
        person.type_into("What happened?", " and now i want to die")?;
        person.see("If you might hurt yourself")?;
        self.take(person, "crisis-card")?;
        person.go_to("#/said-no")?;
        self.take(person, "said-no")?;
        person.go_to("#/went-well")?;
        self.take(person, "went-well")?;
        person.go_to("#/bring")?;
        person.rewrite("Their message or invitation", INVITATION)?;
        person.see("Is this right?")?;
        self.take(person, "bring-found")?;
        person.tap_menu()?;
        person.tap("Hide this screen")?;
        person.see("Hidden")?;
        self.take(person, "hidden")
    }

    /// What stands around a letter while it is written.
    fn desk(&self, person: &Person) -> Outcome {
        person.reword("tea dance", "I just wanted to thank you for the Friday tea dance.")?;
        person.tap("“just” makes this smaller")?;
        person.see("Take it out")?;
        self.take(person, "write-letter-finding")?;
        person.tap("Close")?;
        person.tap("Undo")?;
        person.see("Taken back")?;
        person.script(
            "for (const each of document.querySelectorAll('#sides, #read-as')) each.open = true",
        )?;
        self.take(person, "write-letter-sides")
    }

    /// The letters that somebody else owes, and where there is none to write.
    fn letters(&self, person: &Person) -> Outcome {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported(&OTHER_LETTERS.map(|(_, sample, _)| sample))?)?;
        person.see("Taken in")?;
        for (name, sample, row) in OTHER_LETTERS {
            person.go_to("#/")?;
            person.tap(row)?;
            person.go_to("#/write")?;
            self.take(person, &format!("letters-{name}"))?;
            if person.can_tap("Open this letter")? {
                person.open_the_letter()?;
                self.take(person, &format!("letter-{name}"))?;
                if person.can_tap("Open the script")? {
                    person.follow("Open the script")?;
                    self.take(person, &format!("call-{name}"))?;
                }
            }
            if let Some(form) = errand_form(sample)? {
                person.go_to(&form)?;
                self.take(person, &format!("errand-{name}"))?;
            }
        }
        Ok(())
    }

    fn take(&self, person: &Person, name: &str) -> Outcome {
        // What fades in has faded in; what goes on for ever goes on.
        person.script(
            "for (const each of document.getAnimations()) { try { each.finish(); } catch {} }
             document.activeElement?.blur();",
        )?;
        // The mark that a phone leaves where it was tapped fades too.
        wait::stays(TAP_MARK, || Ok(()))?;
        let name = format!("{}-{name}", self.prefix);
        std::fs::write(self.folder.join(format!("{name}.png")), person.picture(false)?)?;
        let taller = "return String(document.documentElement.scrollHeight > innerHeight + 1)";
        if person.script_text(taller)? == "true" {
            std::fs::write(self.folder.join(format!("{name}-whole.png")), person.picture(true)?)?;
        }
        let _ = writeln!(std::io::stdout(), "{name}");
        Ok(())
    }
}
