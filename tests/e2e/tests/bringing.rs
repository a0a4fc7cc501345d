//! Their invitation is at hand: it is pasted, confirmed, and the letter knows whom it is for.

use afterview_e2e::samples::INVITATION;
use afterview_e2e::{Outcome, Visit};

#[test]
fn a_pasted_invitation_tells_the_quick_note_whom_to_greet_and_where_it_was() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.tap("Paste their invitation instead")?;
        person.is_at("/bring")?;
        person.type_into("Their message or invitation", INVITATION)?;
        person.see("4 facts found.")?;
        person.see("Your note will greet Maya.")?;
        person.see("today, 15:30 in Berlin; 14:30 for you")?;
        person.tap("Use these facts")?;
        person.is_at("/write-now")?;
        person.finds_in_box("Their name", "Maya")?;
        person.go_on()?;
        person.finds_in_box("The company", "Bramble & Co.")?;
        person.go_on()?;
        person.skip()?;
        person.decide("Nothing")?;
        person.sign("Tomas Reyes")?;
        person.see("To Maya, by e-mail")?;
        let stored = person.script_text("return JSON.stringify(Object.entries(localStorage))")?;
        assert!(!stored.contains("VCALENDAR"), "what was pasted is kept nowhere");
        let letter = person.send_anyway()?;
        letter.greets("Maya")?;
        letter.is_signed("Tomas Reyes")?;
        person.go_to("#/")?;
        person.see("Bramble & Co.")
    })
}

#[test]
fn a_megabyte_that_is_pasted_is_turned_away_before_it_is_in_the_page() -> Outcome {
    Visit::on_a_phone().go(|person| {
        let label = "Their message or invitation";
        person.come_to_write()?;
        person.tap("Paste their invitation instead")?;
        person.type_into(label, "Hi Nadia")?;
        person.script(
            "globalThis.longest = 0; addEventListener('input', (event) => { \
                globalThis.longest = Math.max(globalThis.longest, event.target.value.length); }, true)",
        )?;
        person.paste_into(label, &"Dear diary, ".repeat(90_000))?;
        person.see("That is more than we read at once")?;
        person.finds_in_box(label, "Hi Nadia")?;
        let longest = person.script_text("return String(globalThis.longest)")?;
        assert_eq!(longest, "0", "it never was in the box");
        person.type_into(label, ", thank you")?;
        person.finds_in_box(label, "Hi Nadia, thank you")
    })
}
