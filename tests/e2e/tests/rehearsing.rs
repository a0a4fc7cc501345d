//! The mock interview, in real browsers with a microphone that hears the same each time, and the next interview on one sheet.

use afterview_e2e::wait::{LIMIT, until, until_true};
use afterview_e2e::{A4, Engine, LETTER, Microphone, Outcome, Person, Site, Visit, pages};
use std::path::PathBuf;
use std::time::Duration;

/// Nobody speaks faster than time goes: the answer takes some seconds.
const ANSWER: Duration = Duration::from_secs(20);
/// How soon something that was tapped is there, unless it never is.
const A_MOMENT: Duration = Duration::from_secs(2);
const MOCK: &str = "#/grow/mock";

/// Notes what the page holds of a recording: addresses of blobs, and tracks of the microphone that are not over.
const WATCH: &str = "
  const held = (window.held = { blobs: new Set(), tracks: [], asked: 0 });
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (of) => { const url = createObjectURL.call(URL, of); held.blobs.add(url); return url; };
  URL.revokeObjectURL = (url) => { held.blobs.delete(url); revokeObjectURL.call(URL, url); };
  const devices = navigator.mediaDevices;
  const ask = devices?.getUserMedia;
  if (ask) devices.getUserMedia = async (wish) => {
    held.asked += 1;
    const stream = await ask.call(devices, wish);
    held.tracks.push(...stream.getTracks());
    return stream;
  };";

/// How many blobs, open tracks, and askings for the microphone there are.
fn held(person: &Person<'_>) -> Outcome<(u64, u64, u64)> {
    let script = "return [held.blobs.size, held.tracks.filter((it) => it.readyState === 'live').length, held.asked]";
    let all = person.script(script)?;
    let count = |at: usize| all[at].as_u64().unwrap_or(u64::MAX);
    Ok((count(0), count(1), count(2)))
}

/// Begins a sitting in which answers are recorded, and starts the first answer.
fn begin_recorded(person: &Person<'_>) -> Outcome {
    person.open_at(MOCK)?;
    person.script(WATCH)?;
    person.choose("Record my answers")?;
    person.tap("Start")?;
    person.see("Question 1 of 6")?;
    assert_eq!(held(person)?, (0, 0, 0), "nobody is asked before they begin");
    person.tap("Start and record")
}

/// Waits until the clock stands at so many seconds.
fn clock_is_at(person: &Person<'_>, seconds: u32) -> Outcome {
    let script = "const [, m, s] = /(\\d+):(\\d+)/.exec(document.querySelector('#clock')?.textContent ?? '0:00'); \
        return m * 60 + Number(s)";
    until_true(ANSWER, "the clock does not run", || {
        Ok(person.script(script)?.as_f64().unwrap_or(0.0) >= f64::from(seconds))
    })
}

#[test]
fn a_solo_mock_interview_is_recorded_played_rated_and_leaves_nothing_behind() -> Outcome {
    let visit = Visit::on_a_phone().with_microphone(Microphone::Given).watching_traffic();
    visit.go(|person| {
        begin_recorded(person)?;
        person.see("Recording, in this page's memory only.")?;
        clock_is_at(person, 8)?;
        assert_eq!(held(person)?.1, 1, "the microphone is open");
        person.requests()?;
        person.tap("I am done")?;
        person.see("How it sounded")?;
        // In any eight seconds of what it hears somebody speaks for three to five, and pauses.
        let told = person.text_of("#sounded")?;
        let spoken = told.split("spoke for ").nth(1).and_then(|rest| rest.split(' ').next());
        let spoken: u32 = spoken.and_then(|it| it.parse().ok()).unwrap_or(0);
        assert!((3..=6).contains(&spoken), "{told}");
        assert!(told.contains("two seconds or longer"), "{told}");
        assert_eq!(held(person)?.0, 1, "the recording is in memory");
        assert_eq!(held(person)?.1, 0, "the microphone is let go of at once");
        person.tap("Play it back")?;
        person.see("Stop playing")?;
        person.tap("Nearly")?;
        person.see("It is kept with your questions.")?;
        person.tap("Next question")?;
        person.see("Question 2 of 6")?;
        until_true(LIMIT, "the recording outlives its question", || Ok(held(person)?.0 == 0))?;
        person.tap("Start and record")?;
        clock_is_at(person, 1)?;
        // The screen is left while it records.
        person.tap_menu()?;
        person.follow("Home")?;
        until_true(LIMIT, "something of it is left", || {
            let (blobs, tracks, _) = held(person)?;
            Ok((blobs, tracks) == (0, 0))
        })?;
        assert_eq!(person.requests()?.len(), 0, "nothing of it goes anywhere");
        Ok(())
    })
}

#[test]
fn without_leave_to_use_the_microphone_that_is_said_and_the_rest_works() -> Outcome {
    Visit::on_a_phone().with_microphone(Microphone::Refused).go(|person| {
        begin_recorded(person)?;
        person.see("This page may not use the microphone.")?;
        person.tap("Start without recording")?;
        clock_is_at(person, 1)?;
        person.tap("I am done")?;
        person.tap("I have it")?;
        person.see("It is kept with your questions.")?;
        person.tap("That is enough for today")?;
        person.see("What you practised")?;
        assert_eq!(held(person)?, (0, 0, 1));
        Ok(())
    })
}

/// What each has: a microphone that hears a text, one that hears a tone, none.
fn an_answer_is_given_with_whatever_the_browser_has(engine: Engine) -> Outcome {
    let visit = Visit::in_engine(engine).with_microphone(Microphone::Given);
    visit.go(|person| {
        begin_recorded(person)?;
        if engine == Engine::WebKitGtk {
            until_true(LIMIT, "it is not said why nothing is recorded", || {
                Ok(!person.text_of("#microphone")?.is_empty())
            })?;
            // Until it is known that there is none, another button of that name stands there.
            person.see("Try the microphone again")?;
            person.tap("Start without recording")?;
        }
        clock_is_at(person, 3)?;
        person.tap("I am done")?;
        if engine != Engine::WebKitGtk {
            person.see("How it sounded")?;
            // Where there is no loudspeaker Firefox ends a sound as it begins, now and then: the app takes that, and plays it
            // again for whoever asks again.
            until(3 * LIMIT, || {
                person.tap("Play it back")?;
                let shown = "return document.querySelector('#app').innerText";
                until_true(A_MOMENT, "it is not played", || {
                    Ok(person.script_text(shown)?.contains("Stop playing"))
                })
            })?;
        }
        person.tap("Not yet")?;
        person.see("It is kept with your questions.")?;
        person.back()?;
        until_true(LIMIT, "something of it is left", || {
            let (blobs, tracks, _) = held(person)?;
            Ok((blobs, tracks) == (0, 0))
        })
    })
}

in_every_engine!(an_answer_is_given_with_whatever_the_browser_has);

/// Voices of ours: these machines have none.
const VOICES: &str = "
  window.spoken = [];
  const voices = arguments[0];
  speechSynthesis.getVoices = () => voices;
  speechSynthesis.speak = (words) => { spoken.push([words.text, words.voice.name]); };
  speechSynthesis.cancel = () => { spoken.push('silence'); };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  speechSynthesis.dispatchEvent(new Event('voiceschanged'));";

/// Design: acceptance check 41.
#[test]
fn only_a_voice_of_this_device_reads_a_question_aloud() -> Outcome {
    let voice = |name: &str, lang: &str, local: bool| serde_json::json!({ "name": name, "lang": lang, "localService": local, "default": !local });
    Visit::on_a_phone().go(|person| {
        person.open_at(MOCK)?;
        let away = [voice("far", "en-GB", false), voice("near", "de-DE", true)];
        person.browser().script(VOICES, vec![serde_json::json!(away)])?;
        person.see("No voice on this device reads aloud in this language")?;
        let all = [voice("far", "en-GB", false), voice("near", "en-US", true)];
        person.browser().script(VOICES, vec![serde_json::json!(all)])?;
        person.tap("Start")?;
        person.tap("Read it to me")?;
        person.see("Stop reading")?;
        let question = person.heading()?;
        let spoken = person.script("return spoken")?;
        assert_eq!(spoken, serde_json::json!([[question, "near"]]));
        // The answer is not to have the question in it.
        person.tap("Start the clock")?;
        let spoken = person.script("return spoken")?;
        assert_eq!(spoken[1], "silence");
        Ok(())
    })
}

#[test]
fn in_a_frame_nobody_is_asked_for_the_microphone_and_the_answer_is_given_all_the_same() -> Outcome {
    let page = Site::of_a_host("<h1>A listing</h1><after-view></after-view>")?;
    Visit::at_a_desk().to(page).with_microphone(Microphone::Given).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.script("location.replace('#/grow/mock')")?;
            person.see("No recording inside this page")?;
            person.script(WATCH)?;
            person.tap("Start")?;
            person.tap("Start the clock")?;
            clock_is_at(person, 1)?;
            assert_eq!(held(person)?, (0, 0, 0));
            // Even where somebody asks for it past the screen.
            person.script("afterviewVoice('record')")?;
            assert_eq!(held(person)?, (0, 0, 0));
            Ok(())
        })
    })
}

/// Fills in the next interview; so many times as many words as somebody would.
fn make_ready(person: &Person<'_>, times: usize) -> Outcome {
    person.open_at("#/grow/ready")?;
    let much = |words: &str| vec![words; times].join(" ");
    person.type_into("With whom?", "Hill Road Library")?;
    person.type_into("For what?", "Children’s librarian")?;
    person.script(
        "const set = (id, value) => { const box = document.getElementById(id); box.value = value; \
           box.dispatchEvent(new Event('change', { bubbles: true })); }; \
         set('next-day', '2026-12-03'); set('next-time', '10:30'); set('travel', '40');",
    )?;
    person.see("08:50")?;
    for (label, words) in [
        ("Where is it?", "4 Mill Lane, the side door by the bikes. Ask for Maya."),
        ("What else? One a line.", "The photo of the reading tent"),
        ("Your routine before an interview", "The song about rain, then the blue pen."),
        ("What calms you on the day", "Round the pond once, and a breath at the door."),
        ("The one thing", "If my mind goes blank, I will breathe once and say: let me think."),
    ] {
        person.type_into(label, &much(words))?;
    }
    for thing in ["Water", "A charged phone", "Clothes you tried on, clean"] {
        person.choose(thing)?;
    }
    person.tap("See it on one page")?;
    person.see("You are ready enough.")
}

#[test]
fn the_next_interview_prints_on_one_sheet_of_either_paper() -> Outcome {
    for times in [1, 4, 9] {
        Visit::at_a_desk().go(|person| {
            make_ready(person, times)?;
            for (name, paper) in [("a4", A4), ("letter", LETTER)] {
                let pdf = person.printed_on(paper)?;
                assert_eq!(pages(&pdf), 1, "{times} times as many words, on {name}");
                if let Some(folder) = std::env::var_os("AFTERVIEW_PRINTS") {
                    let file = format!("ready-{times}-{name}.pdf");
                    std::fs::write(PathBuf::from(folder).join(file), pdf)?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_full_page_of_short_lines_is_one_sheet_too() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.open_at("#/grow/strengths")?;
        person.tap("Add a strength")?;
        person.type_into("A strength", "Staying calm")?;
        person.type_into("Where did it show?", "Eight children and a fire alarm, everybody out in a row.")?;
        make_ready(person, 4)?;
        person.tap("Change it")?;
        person.see("What to have with you")?;
        let all = "for (const box of document.querySelectorAll('[id^=\"bring-\"]:not(:checked)')) box.click()";
        person.script(all)?;
        let lines = ["A pen"; 12].join("\n");
        person.rewrite("What else? One a line.", &lines)?;
        let set = "const set = (id, value) => { const box = document.getElementById(id); box.value = value; \
           box.dispatchEvent(new Event('change', { bubbles: true })); }; set('dry-run-day', '2026-12-02');";
        person.script(set)?;
        person.tap("See it on one page")?;
        person.see_in("#card", "Staying calm: Eight children")?;
        person.see_in("#card", "Wednesday 2 December")?;
        for (name, paper) in [("a4", A4), ("letter", LETTER)] {
            assert_eq!(pages(&person.printed_on(paper)?), 1, "on {name}");
        }
        Ok(())
    })
}

#[test]
fn the_next_interview_goes_into_a_calendar_under_a_name_that_tells_nothing() -> Outcome {
    Visit::on_a_phone().go(|person| {
        make_ready(person, 1)?;
        person.tap("Put it in my calendar")?;
        let file = person.saved_file("afterview.ics")?;
        // Ten to nine in London.
        assert!(file.contains("DTSTART:20261203T085000Z"), "{file}");
        assert!(file.contains("SUMMARY:Afterview: time to go"), "{file}");
        assert!(file.contains("TRIGGER:-PT1H"), "{file}");
        for word in ["Hill", "librarian", "Mill", "interview"] {
            assert!(!file.to_lowercase().contains(&word.to_lowercase()), "{word}: {file}");
        }
        Ok(())
    })
}

#[test]
fn what_a_friend_gets_is_printed_on_two_sheets_at_most_and_copied_as_text() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.open_at("#/grow/mock/friend")?;
        person.see("Which questions?")?;
        // Six are picked to begin with.
        for more in ["#kit-first-6", "#kit-first-7"] {
            person.tap(more)?;
        }
        assert_eq!(person.text_of("#kit-count")?, "", "eight are enough");
        assert!(pages(&person.printed_on(A4)?) <= 2);
        assert!(pages(&person.printed_on(LETTER)?) <= 2);
        person.tap("Copy it")?;
        let text = person.copied_text()?;
        assert!(text.contains("8. Why this role?"), "{text}");
        assert!(text.contains("First say one thing that worked."), "{text}");
        Ok(())
    })
}
