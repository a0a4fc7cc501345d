//! Everybody who practises aloud, at each point of it, and who has made ready for the next interview.

use crate::stage::{NOW, Visit};
use afterview::app::aloud::{Heard, MicFault, Wanted};
use afterview::app::rehearsal::Rehearsed;
use afterview::app::{Event, HostSaid, Screen};
use afterview::content::Content;
use afterview::domain::clock::{days_after, parse_day};
use afterview::domain::debrief::{
    Change, Day, Field, Figure, LeafChange, LeafDay, LeafKind, LeafLine,
};
use afterview::domain::grow::Rating;
use afterview::domain::ready::Way;
use afterview::domain::rehearsal::Posed;

/// The screens that they see.
pub const REHEARSALS: [Screen; 4] =
    [Screen::Mock, Screen::FriendKit, Screen::Ready, Screen::ReadyCard];

/// The questions of the bank are those of this content.
pub fn rehearsing(content: &Content) -> Vec<(String, Visit)> {
    let told = |visit: Visit, heard| visit.did(Event::Heard(heard));
    let wanted = |visit: Visit, wanted| visit.did(Event::Aloud(wanted));
    let asked = told(asked(content), Heard::LocalVoice(true));
    let waiting = wanted(recorded(asked.clone()), Wanted::Begin { recorded: true });
    let going = told(waiting.clone(), Heard::Recording);
    let late = told(going.clone(), Heard::Clock(63));
    let ended = wanted(told(going.clone(), Heard::Clock(42)), Wanted::End);
    let heard = told(ended.clone(), Heard::Recorded(levels(2)));
    let rated = heard.clone().did(Event::Rehearsed(Rehearsed::Rated(Rating::Nearly)));
    let over = rated.clone().did(Event::Rehearsed(Rehearsed::Stopped));
    let nothing = asked.clone().did(Event::Rehearsed(Rehearsed::Stopped));
    let no_script = told(asked.clone(), Heard::Missing);
    let begun = wanted(no_script.clone(), Wanted::Begin { recorded: false });
    let begun = told(begun, Heard::Missing);
    let given = told(wanted(begun.clone(), Wanted::End), Heard::Missing);
    let mut all = vec![
        ("read aloud".to_owned(), told(asked.clone(), Heard::Speaking)),
        ("asked for leave".to_owned(), waiting.clone()),
        ("recording".to_owned(), going),
        ("over the time".to_owned(), late),
        ("answered".to_owned(), ended.clone()),
        ("played".to_owned(), told(heard.clone(), Heard::Playing)),
        ("without pauses".to_owned(), told(ended.clone(), Heard::Recorded(levels(0)))),
        ("with one pause".to_owned(), told(ended.clone(), Heard::Recorded(levels(1)))),
        ("too short".to_owned(), told(ended.clone(), Heard::Recorded(Vec::new()))),
        ("muted".to_owned(), told(ended.clone(), Heard::Recorded(vec![100; 400]))),
        ("one tone".to_owned(), told(ended, Heard::Recorded(vec![20; 400]))),
        ("rated".to_owned(), rated),
        ("over".to_owned(), over),
        ("over, nothing said".to_owned(), nothing),
        ("without a script".to_owned(), no_script),
        ("without a script, begun".to_owned(), begun),
        ("without a script, answered".to_owned(), given),
        ("without a voice".to_owned(), told(Visit::first(), Heard::LocalVoice(false))),
        ("framed, practising".to_owned(), framed()),
        ("with many for a friend".to_owned(), for_a_friend(content, 9)),
        ("with few for a friend".to_owned(), for_a_friend(content, 1)),
    ];
    for fault in MicFault::ALL {
        all.push((format!("{fault:?}"), told(waiting.clone(), Heard::Failed(fault))));
    }
    for way in Way::ALL {
        all.push((format!("ready, {}", way.name()), readied(way)));
    }
    all.push(("ready, yesterday".to_owned(), yesterday()));
    all
}

/// Somebody with a question in their own words on the screen, and one of the bank after it.
fn asked(content: &Content) -> Visit {
    let own = Posed { of: None, words: "Qzwhy did you leave?".to_owned() };
    let first = content.mishaps.bank.iter().next().expect("a question");
    let bank = Posed { of: Some(first.number), words: first.text.clone() };
    Visit::of("panel_of_three")
        .did(Event::WentTo(Screen::Mock))
        .did(Event::Rehearsed(Rehearsed::Begun(vec![bank, own])))
}

fn recorded(visit: Visit) -> Visit {
    visit.did(Event::Rehearsed(Rehearsed::Recorded(true)))
}

/// Speech with so many long pauses in it.
fn levels(pauses: usize) -> Vec<u8> {
    let speech = || [38_u8, 26, 18, 18, 26].into_iter().cycle().take(400);
    let room = vec![72; 100];
    let mut all: Vec<u8> = vec![72; 160];
    all.extend(speech());
    for _ in 0..pauses {
        all.extend(&room);
        all.extend(speech());
    }
    all
}

fn framed() -> Visit {
    let said = HostSaid { company: "Qzelm Court".to_owned(), ..HostSaid::default() };
    Visit::first().did(Event::HostTold(Some(Box::new(said)))).did(Event::WentTo(Screen::Mock))
}

fn for_a_friend(content: &Content, count: usize) -> Visit {
    let words = content.mishaps.bank.iter().take(count).map(|one| one.text.clone()).collect();
    Visit::first().did(Event::Rehearsed(Rehearsed::ForAFriend(words)))
}

/// Somebody who has filled in all of the next interview, with four strengths.
pub fn readied(way: Way) -> Visit {
    let next = LeafKind::Next.only();
    let day = parse_day("2026-12-03").expect("a day");
    let mut visit = Visit::of("panel_of_three");
    for (line, words) in [
        (LeafLine::Company, "Qzhill Road Library"),
        (LeafLine::Role, "Qzlibrarian"),
        (LeafLine::Place, "Qz4 Mill Lane, side door"),
        (LeafLine::Routine, "Qzthe song about rain"),
        (LeafLine::CalmDown, "Qzround the pond"),
        (LeafLine::Commitment, "Qzcount to three first"),
        (LeafLine::Bring, "Qzmy chart\nQzmy pass"),
    ] {
        visit = visit.typed(Field::Leaf(next, line), words);
    }
    let mut changes = vec![
        LeafChange::Picked(format!("way:{}", way.name()), true),
        LeafChange::Picked("bring:water".to_owned(), true),
        LeafChange::Day(LeafDay::On, Some(Day(day))),
        LeafChange::Figure(Figure::StartsAt, Some(630)),
        LeafChange::Figure(Figure::Travel, Some(40)),
        LeafChange::Day(LeafDay::DryRun, Some(Day(days_after(day, -2)))),
    ];
    changes.extend((1..=4).map(|id| LeafChange::Picked(format!("strength:{}", 70_000 + id), true)));
    for change in changes {
        visit = visit.changed(Change::Leaf(next, change));
    }
    for id in 1..=4 {
        let key = LeafKind::Strength.of(70_000 + id);
        visit = visit
            .typed(Field::Leaf(key, LeafLine::Title), &format!("Qzstrength {id}"))
            .typed(Field::Leaf(key, LeafLine::Proof), &format!("Qzproof {id}"));
    }
    let lesson = LeafKind::Lesson.of(1);
    visit
        .typed(Field::Leaf(lesson, LeafLine::Obstacle), "Qzmy mind goes blank")
        .typed(Field::Leaf(lesson, LeafLine::Response), "Qzbreathe once")
}

/// The same, whose day has passed.
fn yesterday() -> Visit {
    let day = days_after(Visit::first().model.moment.zone.local(NOW).day, -30);
    let on = LeafChange::Day(LeafDay::On, Some(Day(day)));
    readied(Way::OnSite)
        .changed(Change::Leaf(LeafKind::Next.only(), on))
        .typed(Field::Leaf(LeafKind::Next.only(), LeafLine::Commitment), "")
}
