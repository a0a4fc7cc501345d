//! Other languages: what is asked for is spoken, what is chosen is fetched, told, kept for when there is no network, and
//! drawn without losing a word; messages have a language of their own.

use crate::builds::is_kept;
use afterview_e2e::builds::tell_worker;
use afterview_e2e::samples::{SHAKEN, Sample};
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};
use std::fs;
use xtask::site::files;

const FRENCH: &str = "fr-FR,fr;q=0.9,en;q=0.5";
/// The box for the story, and what is typed into it.
const BOX: &str = "What happened?";
const WORDS: &str = "ils ont demandé l’archive";

/// What the page says it is written in.
fn speaks(person: &Person, language: &str) -> Outcome {
    until_true(LIMIT, "the page speaks another language", || {
        Ok(person.script_text("return document.documentElement.lang")? == language)
    })
}

fn choose(person: &Person, label: &str, language: &str) -> Outcome {
    person.pick(label, language)
}

fn a_browser_that_asks_for_french_is_answered_in_french(engine: Engine) -> Outcome {
    Visit::in_engine(engine).asking_for("fr-FR,fr,en").go(|person| {
        person.open()?;
        speaks(person, "fr")?;
        person.see("Posez‑vous une minute.")?;
        person.do_not_see("Hard interview")?;
        person.open_at("#/where-my-words-are")?;
        person.see("Où sont mes mots")
    })
}

#[test]
fn the_quick_note_of_a_french_speaker_is_french_from_end_to_end() -> Outcome {
    Visit::on_a_phone().asking_for(FRENCH).go(|person| {
        person.open()?;
        person.tap_door("Je veux leur écrire maintenant")?;
        person.type_into("Son nom", "Mme Dupont")?;
        person.see("Continuer")
    })
}

fn a_chosen_language_is_fetched_told_and_kept(engine: Engine) -> Outcome {
    Visit::in_engine(engine).to(Site::of_a_copy(|_| Ok(()))?).go(|person| {
        person.come_and_tell(WORDS)?;
        is_kept(person)?;
        person.go_to("#/looks")?;
        choose(person, "Language of the screens", "Español")?;
        speaks(person, "es")?;
        person.see("¿Cómo quieres que se vea?")?;
        // A choice that the driver makes has the focus in this engine alone.
        if engine == Engine::Chromium {
            assert_eq!(person.script_text("return document.activeElement.id")?, "language");
        }
        person.open_at("#/just-happened/out")?;
        person.finds_in_box("¿Qué pasó?", WORDS)?;
        // It is there again at the next visit, also without a server.
        until_true(LIMIT, "its words are not kept on the device", || {
            let kept = "const all = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys())));
              return String(all.flat().filter(({ url }) => url.includes('content/es/')).length)";
            Ok(person.script_text(&format!("return (async () => {{ {kept} }})()"))? == "5")
        })?;
        // Firefox, told by its driver to load a page anew, asks the server; how it starts without one is tried in offline.rs.
        if engine != Engine::Firefox {
            person.server().stop();
            person.expect_in_console("ERR_CONNECTION_REFUSED");
            person.expect_in_console("fetching the script");
        }
        person.reload()?;
        speaks(person, "es")?;
        person.open_at("#/support")?;
        person.see("024")
    })
}

#[test]
fn words_that_do_not_arrive_change_nothing_and_that_is_told() -> Outcome {
    let lacks = |folder: &std::path::Path| {
        for path in files::shipped(folder)?.iter().filter(|path| path.starts_with("content/es/m")) {
            fs::remove_file(folder.join(path))?;
        }
        tell_worker(folder)
    };
    Visit::on_a_phone().to(Site::of_a_copy(lacks)?).go(|person| {
        person.expect_in_console("ERR_FAILED");
        person.come_and_tell(WORDS)?;
        person.go_to("#/looks")?;
        choose(person, "Language of the screens", "Español")?;
        person.see("did not arrive. Nothing has changed.")?;
        speaks(person, "en")?;
        person.reload()?;
        speaks(person, "en")?;
        person.open_at("#/just-happened/out")?;
        person.finds_in_box(BOX, WORDS)
    })
}

#[test]
fn a_message_is_in_a_language_of_its_own() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        person.name_the_company("Hill Road Library")?;
        person.remember("la hora del cuento")?;
        person.decide("Nothing")?;
        person.sign("Tomas Reyes")?;
        person.tap("Change")?;
        choose(person, "Language of the messages", "Español")?;
        person.letter_says("Maya:")?;
        let letter = person.letter()?;
        letter.is_without(&["Thank you", "Best", "regards"])?;
        letter.says(&["la hora del cuento", "Maya:"])?;
        speaks(person, "en")?;
        // It stays so, also after the page was left.
        person.reload()?;
        person.letter_says("Maya:")?;
        person.letter()?.is_without(&["Thank you"])
    })
}

/// One from another device, or from before the screens changed: nobody chose its language here.
#[test]
fn an_interview_that_is_in_another_language_gets_that_languages_words() -> Outcome {
    let theirs = Sample { name: "es/shaken_candidate", row: "Residencia Los Olmos", ..SHAKEN };
    Visit::on_a_phone().after(&theirs).go(|person| {
        person.come_with(&theirs)?;
        person.go_to("#/write/letter/thank_you//1")?;
        person.letter_says("Hola, Elena:")?;
        person.letter()?.is_without(&["Thank you", "Best", "regards"])?;
        speaks(person, "en")
    })
}

#[test]
fn a_day_off_moves_what_waits_for_a_working_day() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/plan")?;
        person.tap("A holiday in between?")?;
        person.script(
            "const box = document.getElementById('day-off'); box.value = '2026-12-25';
             box.dispatchEvent(new Event('input', { bubbles: true }))",
        )?;
        person.tap("Add this day")?;
        person.see("Take out: 25 December")?;
        person.reload()?;
        person.tap("A holiday in between?")?;
        person.tap("Take out: 25 December")?;
        person.do_not_see("Take out")
    })
}

#[test]
fn a_host_that_changes_its_language_loses_no_word_and_loads_nothing_anew() -> Outcome {
    let body = "<after-view></after-view>";
    Visit::at_a_desk().to(Site::of_a_host(body)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into(BOX, WORDS)
        })?;
        person.script("document.querySelector('after-view').lang = 'es-MX'")?;
        person.in_the_app(0, || {
            speaks(person, "es")?;
            person.finds_in_box("¿Qué pasó?", WORDS)
        })?;
        assert_eq!(person.told("ready")?.len(), 1, "it was not loaded anew");
        Ok(())
    })
}

in_every_engine!(
    a_browser_that_asks_for_french_is_answered_in_french,
    a_chosen_language_is_fetched_told_and_kept,
);
