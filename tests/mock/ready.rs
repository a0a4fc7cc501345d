//! When to set off for the next interview.

use afterview::app::{CalendarEntry, Effect, Event, Model, update};
use afterview::domain::clock::{HOUR, Instant, Local, Moment, OffsetChange, Zone, parse_day};
use afterview::domain::debrief::{
    Change, Day, Debrief, Field, Figure, Leaf, LeafChange, LeafDay, LeafKind, LeafLine,
};
use afterview::domain::ready::{
    Appointment, Way, dry_run_to_come, held_otherwise, is_dry_run_in_time, picked_strengths,
    shown_strengths,
};
use proptest::prelude::*;

fn local(day: &str, hour: u16, minute: u16) -> Local {
    Local { day: parse_day(day).expect("a day"), minutes: hour * 60 + minute }
}

/// At their place, forty minutes away, with an hour to spare.
fn on_site(starts: Local) -> Appointment {
    Appointment { starts, way: Way::OnSite, travel: 40, buffer: 60, walk_in: Some(10) }
}

#[test]
fn somebody_sets_off_so_as_to_be_near_an_hour_early_and_walks_in_ten_minutes_before() {
    let times = on_site(local("2026-12-03", 10, 30)).times(&Zone::fixed(60));
    assert_eq!(times.leave, Some(local("2026-12-03", 8, 50)));
    assert_eq!(times.near, local("2026-12-03", 9, 30));
    assert_eq!(times.walk_in, Some(local("2026-12-03", 10, 20)));
    assert_eq!(times.first(), local("2026-12-03", 8, 50));
}

#[test]
fn a_way_that_begins_before_midnight_begins_on_the_day_before() {
    let early = Appointment { travel: 480, ..on_site(local("2026-12-03", 8, 0)) };
    let times = early.times(&Zone::fixed(60));
    assert_eq!(times.leave, Some(local("2026-12-02", 23, 0)));
    let at_midnight = Appointment { travel: 0, buffer: 60, ..on_site(local("2027-01-01", 0, 30)) };
    assert_eq!(at_midnight.times(&Zone::fixed(0)).near, local("2026-12-31", 23, 30));
}

#[test]
fn minutes_are_minutes_also_in_the_night_in_which_the_clocks_change() {
    // Berlin, 29 March 2026: two o'clock is three o'clock.
    let berlin = Zone::new(vec![
        OffsetChange { from: Instant(1_761_440_400), minutes_east: 60 },
        OffsetChange { from: Instant(1_774_746_000), minutes_east: 120 },
    ]);
    let times = Appointment { travel: 120, ..on_site(local("2026-03-29", 5, 0)) }.times(&berlin);
    assert_eq!(times.near, local("2026-03-29", 4, 0));
    assert_eq!(times.leave, Some(local("2026-03-29", 1, 0)), "two hours before four");
}

#[test]
fn nobody_sets_off_for_a_call() {
    for (way, walk_in) in [(Way::Video, Some(local("2026-12-03", 9, 55))), (Way::Phone, None)] {
        let call = Appointment {
            starts: local("2026-12-03", 10, 0),
            way,
            travel: 40,
            buffer: way.usual_buffer(),
            walk_in: way.usual_walk_in(),
        };
        let times = call.times(&Zone::fixed(60));
        assert_eq!((times.leave, times.walk_in), (None, walk_in));
        assert_eq!(times.first(), local("2026-12-03", 9, 45), "to sit ready");
    }
}

#[test]
fn somebody_who_wants_less_time_than_it_takes_to_walk_in_is_there_when_they_walk_in() {
    let tight = Appointment { buffer: 0, ..on_site(local("2026-12-03", 10, 30)) };
    let times = tight.times(&Zone::fixed(60));
    assert_eq!(Some(times.near), times.walk_in);
    assert_eq!(times.leave, Some(local("2026-12-03", 9, 40)));
}

#[test]
fn the_way_is_tried_on_a_day_with_the_same_traffic() {
    let day = |text: &str| parse_day(text).unwrap();
    // Thursday; Monday; Saturday; Sunday.
    for (interview, tried) in [
        ("2026-12-03", "2026-12-02"),
        ("2026-12-07", "2026-12-04"),
        ("2026-12-05", "2026-11-29"),
        ("2026-12-06", "2026-12-05"),
    ] {
        let appointment = on_site(local(interview, 10, 0));
        let on = |day: &str, hour| {
            let zone = Zone::fixed(60);
            let now = zone.instant(local(day, hour, 0));
            appointment.dry_run_day(&Moment { now, zone, ..Moment::default() })
        };
        assert_eq!(on("2026-11-20", 9), Some(day(tried)), "{interview}");
        assert_eq!(on(tried, 7), Some(day(tried)), "this morning still does");
        assert_eq!(on(tried, 21), None, "that hour is over");
        assert_eq!(on(interview, 7), None, "too late for it");
    }
    let call = Appointment { way: Way::Video, ..on_site(local("2026-12-03", 10, 0)) };
    let moment = Moment { now: Instant(1_795_003_200), zone: Zone::fixed(60), ..Moment::default() };
    assert_eq!(call.dry_run_day(&moment), None);
}

/// What is read of the next interview after these changes to its leaf.
fn read(changes: &[LeafChange]) -> Option<Appointment> {
    Appointment::of(&next(changes))
}

#[test]
fn what_is_usual_holds_until_the_person_says_otherwise() {
    let on = LeafChange::Day(LeafDay::On, Some(Day(parse_day("2026-12-03").unwrap())));
    let starts = LeafChange::Figure(Figure::StartsAt, Some(630));
    assert_eq!(
        read(std::slice::from_ref(&on)),
        None,
        "without a time there is nothing to count back from"
    );
    assert_eq!(read(std::slice::from_ref(&starts)), None);
    let usual = read(&[on.clone(), starts.clone()]).unwrap();
    assert_eq!(usual, Appointment { travel: 0, ..on_site(local("2026-12-03", 10, 30)) });
    let video = LeafChange::Picked("way:video".to_owned(), true);
    let sit = LeafChange::Figure(Figure::Buffer, Some(20));
    let own = read(&[on.clone(), starts, video, sit]).unwrap();
    assert_eq!((own.way, own.buffer, own.walk_in), (Way::Video, 20, Some(5)));
    let broken = LeafChange::Figure(Figure::StartsAt, Some(1_440));
    assert_eq!(read(&[on, broken]), None, "no clock shows that time");
}

/// The leaf of the next interview after these changes.
fn next(changes: &[LeafChange]) -> Leaf {
    let mut book = Debrief::book(Instant(0));
    let key = LeafKind::Next.only();
    for change in changes {
        book.apply(Change::Leaf(key, change.clone()));
    }
    book.leaf(key).cloned().unwrap_or_else(|| Leaf::new(key))
}

fn day(which: LeafDay, text: &str) -> LeafChange {
    LeafChange::Day(which, Some(Day(parse_day(text).unwrap())))
}

#[test]
fn the_way_is_tried_before_the_interview_or_not_at_all() {
    let today = parse_day("2026-12-01").unwrap();
    let tried = |on: &str, dry_run: &str| {
        dry_run_to_come(&next(&[day(LeafDay::On, on), day(LeafDay::DryRun, dry_run)]), today)
    };
    assert_eq!(tried("2026-12-04", "2026-12-03"), parse_day("2026-12-03"));
    assert_eq!(tried("2026-12-03", "2026-12-03"), None, "on the day itself somebody sets off");
    assert_eq!(tried("2026-12-02", "2026-12-03"), None);
    assert_eq!(tried("2026-12-04", "2026-11-30"), None, "that is over");
    assert_eq!(tried("2026-12-04", "2026-12-01"), Some(today), "today still does");
    let alone = next(&[day(LeafDay::DryRun, "2026-12-03")]);
    assert!(is_dry_run_in_time(&alone) && dry_run_to_come(&alone, today).is_some());
    let call = LeafChange::Picked("way:phone".to_owned(), true);
    let call = next(&[call, day(LeafDay::On, "2026-12-04"), day(LeafDay::DryRun, "2026-12-03")]);
    assert_eq!(dry_run_to_come(&call, today), None);
}

#[test]
fn how_early_to_be_there_is_not_carried_over_to_another_way() {
    let early = LeafChange::Figure(Figure::Buffer, Some(90));
    let travel = LeafChange::Figure(Figure::Travel, Some(40));
    let mut changes = vec![early, travel];
    changes.extend(held_otherwise(&next(&changes), Way::OnSite));
    assert_eq!(next(&changes).figure(Figure::Buffer), Some(90), "it is the same way");
    changes.extend(held_otherwise(&next(&changes), Way::Phone));
    let call = next(&changes);
    assert_eq!(call.picked("way:").collect::<Vec<_>>(), ["phone"]);
    assert_eq!((call.figure(Figure::Buffer), call.figure(Figure::Travel)), (None, Some(40)));
}

#[test]
fn three_strengths_that_are_there_stand_on_the_page() {
    let mut book = Debrief::book(Instant(0));
    for (of, title) in [(1, "Calm"), (2, " "), (3, "Exact"), (4, "Kind"), (5, "Quick")] {
        let title_of = Field::Leaf(LeafKind::Strength.of(of), LeafLine::Title);
        book.apply(Change::Text(title_of, title.to_owned()));
    }
    let pick = |of: u32| LeafChange::Picked(format!("strength:{of}"), true);
    let of = |leaves: Vec<&Leaf>| leaves.iter().map(|leaf| leaf.key.of).collect::<Vec<_>>();
    assert_eq!(of(shown_strengths(&next(&[]), &book)), [1, 3, 4]);
    let some = next(&[pick(5), pick(2), pick(9)]);
    assert_eq!(of(picked_strengths(&some, &book)), [5], "9 was taken off, and 2 has no name");
    assert_eq!(of(shown_strengths(&some, &book)), [5]);
    let all = next(&[pick(1), pick(3), pick(4), pick(5)]);
    assert_eq!(picked_strengths(&all, &book).len(), 4);
    assert_eq!(of(shown_strengths(&all, &book)), [1, 3, 4]);
}

#[test]
fn each_time_of_it_rings_in_the_calendar_and_an_hour_before_while_that_is_to_come() {
    let mut model = Model::new(
        Moment { now: Instant(1_800_000_000), zone: Zone::fixed(0), ..Moment::default() },
        7,
    );
    let entry = |hours: i64, name: &str| CalendarEntry {
        at: model.moment.now.plus(hours * HOUR / 2),
        title: "Afterview: time to go".to_owned(),
        name: name.to_owned(),
        ahead: true,
    };
    let entries = vec![entry(1, "next-2026-12-03-go"), entry(9, "next-2026-12-03-try")];
    let effects = update(&mut model, Event::CalendarWanted(entries));
    let [Effect::Download(name, kind, file)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((name.as_str(), *kind), ("afterview.ics", "text/calendar"));
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(file.matches("TRIGGER:PT0S").count(), 2);
    assert_eq!(file.matches("TRIGGER:-PT1H").count(), 1, "half an hour ago is too late to ring");
    assert!(file.contains("UID:next-2026-12-03-go@afterview\r\n"), "{file}");
    assert_eq!(
        update(&mut model, Event::CalendarWanted(Vec::new())),
        [],
        "no file is better than an empty one"
    );
}

proptest! {
    #[test]
    fn the_times_come_one_after_the_other_whatever_is_typed(
        minutes in 0_u16..1_440, travel in any::<u32>(), buffer in any::<u32>(), walk_in in proptest::option::of(any::<u32>()),
        way in prop_oneof![Just(Way::OnSite), Just(Way::Video), Just(Way::Phone)],
    ) {
        let starts = Local { day: parse_day("2026-12-03").unwrap(), minutes };
        let times = Appointment { starts, way, travel, buffer, walk_in }.times(&Zone::fixed(60));
        prop_assert!(times.leave.unwrap_or(times.near) <= times.near);
        prop_assert!(times.near <= times.walk_in.unwrap_or(times.starts));
        prop_assert!(times.walk_in.unwrap_or(times.starts) <= times.starts);
    }
}
