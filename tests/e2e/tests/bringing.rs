//! Their invitation is at hand: it is pasted, confirmed, and the letter knows whom it is for.

use afterview_e2e::{Outcome, Visit};

/// It ended at half past three in Berlin: half past two for somebody in London.
const INVITATION: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\n\
    SUMMARY:Interview for Data Analyst at Bramble & Co.\n\
    DTSTART;TZID=Europe/Berlin:20261118T143000\nDTEND;TZID=Europe/Berlin:20261118T153000\n\
    ORGANIZER;CN=Maya Lind:mailto:maya@bramble.example\n\
    ATTENDEE;CN=Tomas Reyes:mailto:tomas@reyes.example\n\
    END:VEVENT\nEND:VCALENDAR";

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
