//! What the later screens ask of the browser. Its code comes after that of the first ones, and is reached in no other way.

use super::{IMPORT, MESSAGE, Report};
use super::{
    Shell, aloud, carry, clipboard, clock, cover, erasing, files, host, keeping, keeping_nothing,
    launch, links, locking, page, picture, stage,
};
use crate::app::saved::SavedError;
use crate::app::tend::{Browser, Tended};
use crate::app::{Effect, Event, Install};
use crate::domain::bring::KnownPlace;
use std::rc::Rc;

/// What runs the effects of the later screens.
pub type Runs = fn(&Rc<Shell>, Effect);

/// From now on, this runs them, and what comes to us from other pages is heard.
pub fn begin(shell: &Rc<Shell>, report: &Report) {
    shell.run_later_by(run);
    host::listen(report);
    carry::ask(shell);
    launch::take_files(report.clone());
    keeping_nothing::asks_before_it_goes(shell);
    cover::listen(report);
}

/// Runs an effect of the later screens.
pub fn run(shell: &Rc<Shell>, effect: Effect) {
    match effect {
        Effect::Copy(text) => {
            let shell = Rc::clone(shell);
            clipboard::copy(text, move |result| shell.report(Event::CopyFinished(result)));
        }
        Effect::Mail(address) => page::follow(&address),
        Effect::Share(title, text) => page::share(&title, &text),
        Effect::Print => page::print(),
        Effect::Stage(on) => stage::stage(on),
        Effect::Cover(screen) => cover::cover(screen),
        Effect::Aloud(wish) => aloud::wish(shell, wish),
        Effect::PickFile => {
            let shell = Rc::clone(shell);
            let picked = move |file: Option<files::Picked>| {
                shell.report(
                    file.map_or(Event::ImportFinished(Err(SavedError::TooLarge)), |file| {
                        Event::ImportPicked(file.text)
                    }),
                );
            };
            files::pick(&IMPORT, Box::new(picked));
        }
        Effect::PickMessageFile => {
            let shell = Rc::clone(shell);
            let picked = move |file: Option<files::Picked>| {
                let read = |file: files::Picked| {
                    let calendar = file.name.to_ascii_lowercase().ends_with(".ics");
                    (file.text, calendar)
                };
                shell.report(Event::MessageFilePicked(file.map(read)));
            };
            files::pick(&MESSAGE, Box::new(picked));
        }
        Effect::LookUpPlace(name, around) => {
            let zone = clock::place(&name, around);
            shell.report(Event::PlaceFound(KnownPlace { name, around, zone }));
        }
        Effect::AskBrowser(asked) => {
            let shell = Rc::clone(shell);
            keeping::promised(asked, move |promised| {
                let (address, clears) = (keeping::address(), keeping::clears());
                let browser = Browser { address, promised, asked, clears };
                shell.report(Event::Tended(Tended::BrowserTold(browser)));
            });
        }
        Effect::SavePicture(picture) => {
            let shell = Rc::clone(shell);
            picture::save(*picture, move |made| {
                shell.report(Event::Tended(Tended::PictureMade(made)));
            });
        }
        Effect::Fetch(wish) => shell.speak(wish),
        Effect::KeepLanguages(languages) => page::tell("data-languages", &languages),
        Effect::Erase => erasing::erase(shell),
        Effect::Seal(what) => links::seals(shell, what),
        Effect::Lock(deed) => locking::does(shell, deed),
        Effect::KeepNothing { along } => keeping_nothing::begin(shell, along),
        Effect::KeepAgain => keeping_nothing::end(shell),
        Effect::ShowDue(due) => page::tell("data-due", &due.to_string()),
        Effect::AskInstall => {
            let how = match page::told("data-install").as_deref() {
                Some("asked") => Install::Asked,
                Some("by-hand") => Install::ByHand,
                _ => return,
            };
            shell.report(Event::InstallTold(how));
        }
        Effect::Install => page::tell("data-install", "now"),
        Effect::TellHost(word) => host::tell(word),
        Effect::OpenOwnPage => carry::open(shell),
        Effect::HandOver(text) => carry::send(&text),
        Effect::BeOwnPage { kept } => carry::be_own_page(kept),
        // Every other effect is run before it gets here.
        _ => {}
    }
}
