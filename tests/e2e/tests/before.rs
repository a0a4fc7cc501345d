//! What was there before: an earlier version that is brought back, and what goes where room runs short.

use afterview_e2e::{Outcome, Visit};

const STORY: &str = "What happened?";
const WORDS: &str = "#/where-my-words-are";

#[test]
fn an_earlier_version_is_looked_at_brought_back_and_that_is_undone() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell("they asked about the archive and i froze")?;
        person.reload()?;
        person.finds_in_box(STORY, "they asked about the archive and i froze")?;
        person.let_minutes_pass(180)?;
        person.rewrite(STORY, "it went fine")?;
        person.finds_in_box(STORY, "it went fine")?;
        person.go_to(WORDS)?;
        person.follow("Earlier versions")?;
        person.follow("As it was")?;
        person.see("they asked about the archive and i froze")?;
        person.see("Different now")?;
        person.tap("Bring this one back")?;
        person.see("The earlier version is back in place.")?;
        person.go_to("#/just-happened/out")?;
        person.finds_in_box(STORY, "they asked about the archive and i froze")?;
        // What it took the place of can be had back from here, and from its own version later.
        person.tap("Undo")?;
        person.finds_in_box(STORY, "it went fine")?;
        person.reload()?;
        person.finds_in_box(STORY, "it went fine")
    })
}

/// Another page of the same address takes the room, but for less than the app keeps in reserve: enough for an evening.
const TAKE_ROOM: &str = "
  const reserve = Object.keys(localStorage).find((key) => key.endsWith(':reserve'));
  localStorage.removeItem(reserve);
  localStorage.setItem('spare', 'x'.repeat(40_000));
  for (let size = 1 << 22; size; size >>= 1) {
    try { for (let n = 0; ; n++) localStorage.setItem(`other-${size}-${n}`, 'x'.repeat(size)); } catch {}
  }
  localStorage.removeItem('spare');";
const GIVE_ROOM: &str = "
  Object.keys(localStorage).filter((key) => key.startsWith('other-'))
    .forEach((key) => localStorage.removeItem(key));";

#[test]
fn room_that_runs_short_is_told_while_words_still_fit_and_no_more_once_there_is_some() -> Outcome {
    Visit::on_a_phone().go(|person| {
        let low = "There is not much room left for your words in this browser.";
        person.come_and_tell("they asked about the archive")?;
        person.see("Saved on this device")?;
        person.script(TAKE_ROOM)?;
        person.reload()?;
        person.see(low)?;
        person.type_into(STORY, ", and i froze")?;
        person.see("Saved on this device")?;
        person.go_to("#/where-my-words-are/room")?;
        person.see("What takes up room")?;
        person.see("With what else this address keeps")?;
        person.tap("Save a copy first")?;
        let file = person.saved_file("afterview.json")?;
        assert!(file.contains("they asked about the archive, and i froze"), "{file}");
        person.script(GIVE_ROOM)?;
        person.reload()?;
        person.do_not_see(low)?;
        person.go_to("#/just-happened/out")?;
        person.finds_in_box(STORY, "they asked about the archive, and i froze")
    })
}
