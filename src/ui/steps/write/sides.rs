//! What is in the letter and what is not, in words.

use super::desk::Desk;
use super::rest::item_name;
use crate::domain::debrief::PartKey;
use crate::domain::draft::Slot;
use crate::ui::App;

/// What a part does, in a few words: "the thanks"; where it tells of one thing, what that is called.
pub(super) fn part_words(desk: Desk, key: &PartKey) -> String {
    let app = desk.app;
    let part = desk.draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        let mut parts = draft.parts.iter().chain(&draft.out);
        parts.find(|part| part.key == *key).map(|part| (part.slot, part.items.clone()))
    });
    let Some((slot, items)) = part else { return app.say("desk.part.other") };
    match items.as_slice() {
        [item] if slot == Slot::Add => item_name(app, *item),
        _ => slot_words(app, slot),
    }
}

fn slot_words(app: App, slot: Slot) -> String {
    match slot {
        Slot::Date | Slot::CoverGreeting | Slot::Cover => app.say("desk.part.around"),
        Slot::Greeting => app.say("desk.part.greeting"),
        Slot::Thanks => app.say("desk.part.thanks"),
        Slot::Memory => app.say("desk.part.memory"),
        Slot::Add => app.say("desk.part.add"),
        Slot::Fix => app.say("desk.part.fix"),
        Slot::Explain => app.say("desk.part.explain"),
        Slot::Send => app.say("desk.part.send"),
        Slot::Correction => app.say("desk.part.correction"),
        Slot::Record => app.say("desk.part.record"),
        Slot::Matter => app.say("desk.part.matter"),
        Slot::Hope => app.say("desk.part.hope"),
        Slot::Close => app.say("desk.part.close"),
        Slot::What => app.say("desk.part.what"),
        Slot::Regret => app.say("desk.part.regret"),
        Slot::Doing => app.say("desk.part.doing"),
        Slot::NewTime => app.say("desk.part.new_time"),
        Slot::PassOn => app.say("desk.part.pass_on"),
        Slot::Free => app.say("desk.part.free"),
        Slot::Offer => app.say("desk.part.offer"),
        Slot::Settle => app.say("desk.part.settle"),
        Slot::SignOff => app.say("desk.part.sign_off"),
        Slot::News => app.say("desk.part.news"),
        Slot::Request => app.say("desk.part.request"),
        Slot::Backing => app.say("desk.part.backing"),
        Slot::Way => app.say("desk.part.way"),
        Slot::Easy => app.say("desk.part.easy"),
        Slot::CallOpen => app.say("desk.part.call_open"),
        Slot::CallAsk => app.say("desk.part.call_ask"),
        Slot::CallListen => app.say("desk.part.call_listen"),
        Slot::CallClose => app.say("desk.part.call_close"),
        Slot::CallNo | Slot::CallStillNo => app.say("desk.part.call_no"),
        Slot::CallEmail => app.say("desk.part.call_email"),
        Slot::CallVoicemail => app.say("desk.part.call_voicemail"),
    }
}
