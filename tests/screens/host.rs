//! In the frame of another page: what is there besides, and what is not.

use crate::gallery::screens;
use crate::stage::{Visit, say};
use afterview::app::model::Settings;
use afterview::app::store::{Share, StoreFault};
use afterview::app::{Agreed, Event, HandOver, HostSaid, Saving, Screen};
use afterview::domain::debrief::{Change, Entry, Field, LeafKind, LeafLine, Status};

/// A page around the frame that tells all it can.
pub fn told() -> Event {
    Event::HostTold(Some(Box::new(HostSaid {
        company: "Elm Court".to_owned(),
        role: "Librarian".to_owned(),
        interview_date: "2026-11-16".to_owned(),
        jobs_url: "https://jobs.example/open".to_owned(),
        help_url: "https://jobs.example/help".to_owned(),
        events_url: "https://jobs.example/events".to_owned(),
        theme: String::new(),
        lang: String::new(),
    })))
}

fn framed(entry: Entry) -> Visit {
    Visit::first().did(told()).did(Event::DoorTaken(entry))
}

#[test]
fn what_the_page_told_is_marked_and_the_mark_goes_when_it_is_changed() {
    let visit = framed(Entry::WriteNow);
    for screen in [Screen::QuickWhere, Screen::Where, Screen::WhenEnded] {
        assert!(visit.see(screen).has("filled"), "{screen:?}");
        assert!(!Visit::through(Entry::WriteNow).see(screen).has("filled"), "{screen:?}");
    }
    let visit = visit.typed(Field::Company, "Oak Court");
    assert!(!visit.see(Screen::QuickWhere).has("filled"));
    assert!(visit.see(Screen::Where).has("filled"), "the post is still theirs");
    let visit = visit.typed(Field::Role, "").changed(Change::Ended(None));
    assert!(!visit.see(Screen::Where).has("filled") && !visit.see(Screen::WhenEnded).has("filled"));
}

/// Design: acceptance check 27.
#[test]
fn markup_from_the_page_is_text_on_every_screen_and_adds_no_element() {
    let named = |company: &str| {
        let said = HostSaid { company: company.to_owned(), ..HostSaid::default() };
        let told = Visit::first().did(Event::HostTold(Some(Box::new(said))));
        let visit = told.did(Event::DoorTaken(Entry::WriteNow));
        let open = visit.debrief().clone();
        visit.wide().listing(&[open])
    };
    let (hostile, plain) = (named("<script>alert(1)</script><img src=x>"), named("Elm Court"));
    let mut shown = 0;
    for screen in screens(&plain) {
        let (page, usual) = (hostile.see(screen), plain.see(screen));
        assert_eq!(page.page.all().len(), usual.page.all().len(), "{screen:?}");
        assert!(page.page.named(&["script"]).is_empty(), "{screen:?}");
        shown += usize::from(page.text().contains("<script>alert(1)</script><img src=x>"));
    }
    assert!(shown > 2, "it is shown on {shown} screens");
}

#[test]
fn open_jobs_are_offered_after_a_no_and_at_an_end_only_and_not_beside_an_offer() {
    let visit = framed(Entry::SaidNo);
    for screen in [Screen::SaidNo, Screen::DoneForNow] {
        assert_eq!(visit.see(screen).text_of("jobs"), say("host.jobs.button"), "{screen:?}");
        assert!(!Visit::through(Entry::SaidNo).see(screen).has("jobs"));
    }
    for screen in [Screen::Home, Screen::Breathe, Screen::Told, Screen::Support, Screen::Plan] {
        assert!(!visit.see(screen).has("jobs"), "{screen:?}");
    }
    let offered = visit.changed(Change::Status(Status::Offer));
    assert!(!offered.see(Screen::DoneForNow).has("jobs"));
    let visit = Visit::of("quick_note").did(told());
    let key = visit.offers()[0].key;
    assert!(!visit.see(Screen::Letter(key)).has("jobs"));
    let at = visit.model.moment.now;
    assert!(visit.changed(Change::Sent(key, Some(at))).see(Screen::Letter(key)).has("jobs"));
}

#[test]
fn help_from_the_page_opens_apart_and_tells_it_nothing() {
    let page = framed(Entry::JustHappened).see(Screen::Support);
    let link = page.get("host-help");
    assert_eq!(link.attribute("href"), Some("https://jobs.example/help"));
    assert_eq!(link.attribute("target"), Some("_blank"));
    assert_eq!(link.attribute("rel"), Some("noopener noreferrer"));
    assert!(!Visit::first().did(Event::HostTold(None)).see(Screen::Support).has("host-help"));
}

#[test]
fn closing_is_offered_where_somebody_can_close_and_the_own_page_in_every_frame() {
    let menu = |visit: &Visit| {
        let page = visit.see(Screen::Support);
        let own = page.links("ul").contains(&"#/where-my-words-are/own-page".to_owned());
        (page.has("close-app"), own)
    };
    assert_eq!(menu(&Visit::first()), (false, false));
    assert_eq!(menu(&Visit::first().did(Event::HostTold(None))), (false, true));
    assert_eq!(menu(&Visit::first().did(told())), (true, true));
}

#[test]
fn in_a_frame_it_is_said_that_words_are_kept_for_that_page_only() {
    let visit = framed(Entry::JustHappened);
    assert_eq!(visit.see(Screen::WhereMyWordsAre).text_of("here-only"), say("host.here_only"));
    let mut blocked = visit.clone();
    blocked.model.saving = Saving::NotSaved(StoreFault::Blocked);
    assert_eq!(blocked.see(Screen::WhereMyWordsAre).text_of("here-only"), say("host.own.blocked"));
    assert!(!Visit::first().see(Screen::WhereMyWordsAre).has("here-only"));
}

#[test]
fn where_a_frame_keeps_nothing_the_way_out_is_on_every_other_screen() {
    let mut visit = framed(Entry::JustHappened);
    let ways = |visit: &Visit, screen| {
        visit
            .see(screen)
            .get("saved")
            .named(&["a"])
            .iter()
            .filter(|link| link.attribute("href") == Some("#/where-my-words-are/own-page"))
            .count()
    };
    assert_eq!(ways(&visit, Screen::Told), 0);
    visit.model.saving = Saving::NotSaved(StoreFault::Blocked);
    assert_eq!(ways(&visit, Screen::Told), 1);
    assert_eq!(ways(&visit, Screen::OwnPage), 0, "it is there");
    visit.model.host = None;
    assert_eq!(ways(&visit, Screen::Told), 0);
}

/// What a story is called.
fn story() -> Field {
    Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Title)
}

#[test]
fn somebody_who_only_practised_has_something_to_take_along_too() {
    let visit = Visit::first().did(Event::HostTold(None)).typed(story(), "The flood");
    assert!(visit.model.debrief.is_none());
    let page = visit.see(Screen::OwnPage);
    assert_eq!(page.text_of("hand-over"), say("host.own.agree_all"));
    assert!(page.has("open-own-page"));
}

#[test]
fn each_point_of_the_hand_over_has_its_sentence_and_what_can_be_done() {
    let points = [
        (HandOver::Not, "host.own.agree", "open-own-page"),
        (HandOver::Opening, "host.own.opening", ""),
        (HandOver::Late, "host.own.late", "export"),
        (HandOver::Cut, "host.own.cut", "export"),
        (HandOver::Unread, "host.own.unread", "export"),
        (HandOver::There, "host.own.there", "open-own-page"),
        (HandOver::Kept, "host.own.kept", "open-own-page"),
    ];
    let mut visit = framed(Entry::JustHappened);
    let page = visit.see(Screen::OwnPage);
    assert_eq!(page.text_of("hand-over"), say("host.own.nothing"));
    assert!(page.has("bare-own-page") && !page.has("open-own-page"));
    visit = visit.typed(Field::Told, "I froze.");
    let mut other = visit.clone().listing(&[visit.debrief().clone()]);
    other.model.debrief = None;
    let all = other.see(Screen::OwnPage);
    assert_eq!(all.text_of("hand-over"), say("host.own.agree_all"));
    let practises = visit.clone().typed(story(), "The flood").see(Screen::OwnPage);
    assert_eq!(practises.text_of("hand-over"), say("host.own.agree_with_book"));
    visit.model.agreed = Agreed { one: Some(visit.debrief().id.clone()), lacks: Share::NONE };
    for (point, sentence, way) in points {
        visit.model.hand_over = point;
        let page = visit.see(Screen::OwnPage);
        assert_eq!(page.text_of("hand-over"), say(sentence), "{point:?}");
        for one in ["open-own-page", "export"] {
            let again = matches!(point, HandOver::Late | HandOver::Unread);
            let other = again && one == "open-own-page";
            assert_eq!(page.has(one), one == way || other, "{point:?}: {one}");
        }
        let sealed = page.html.contains("#/where-my-words-are/phone");
        assert_eq!(sealed, matches!(point, HandOver::Late | HandOver::Cut), "{point:?}");
    }
}

#[test]
fn about_another_interview_than_was_agreed_to_it_is_said_anew_what_goes_along() {
    let mut visit = framed(Entry::JustHappened).typed(Field::Told, "I froze.");
    visit.model.hand_over = HandOver::There;
    let page = visit.see(Screen::OwnPage);
    assert_eq!(page.text_of("hand-over"), say("host.own.agree"));
    assert!(page.has("open-own-page"));
    // While a page opens it is that one which is spoken of.
    visit.model.hand_over = HandOver::Opening;
    assert_eq!(visit.see(Screen::OwnPage).text_of("hand-over"), say("host.own.opening"));
}

#[test]
fn what_did_not_go_along_is_said_with_what_did() {
    let mut visit = framed(Entry::JustHappened).typed(Field::Told, "I froze.");
    visit = visit.clone().listing(&[visit.debrief().clone()]);
    visit.model.debrief = None;
    visit.model.agreed.lacks = Share { interviews: 2, book: true };
    for (point, said) in
        [(HandOver::There, true), (HandOver::Kept, true), (HandOver::Opening, false)]
    {
        visit.model.hand_over = point;
        let page = visit.see(Screen::OwnPage);
        assert_eq!(page.has("lacks"), said, "{point:?}");
        if said {
            page.says("Not along: 2 interviews and what you practise with, ");
        }
    }
}

#[test]
fn how_it_looks_can_be_chosen_and_the_host_is_named_where_it_has_a_say() {
    let chosen = |visit: &Visit| {
        let page = visit.see(Screen::Looks);
        page.says(say("looks.contrast"));
        page.get("theme").named(&["option"]).iter().map(|one| one.text()).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&Visit::first())[0], say("looks.device"));
    let dark = HostSaid { theme: "dark".to_owned(), ..HostSaid::default() };
    let visit = Visit::first().did(Event::HostTold(Some(Box::new(dark))));
    assert_eq!(chosen(&visit)[0], say("looks.host"));
    let visit = visit.did(Event::SettingChanged(Settings::THEME, "contrast".to_owned()));
    assert_eq!(chosen(&visit).len(), 4);
}
