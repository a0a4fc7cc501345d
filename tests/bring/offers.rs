//! What is found, held against what is there already.

use crate::shown::{paste, today};
use afterview::domain::bring::{Fact, KnownPlace, Now, Offer, Reader, Would, offers, read};
use afterview::domain::clock::{Instant, Moment, OffsetChange, Zone, parse_day};
use afterview::domain::debrief::{Change, Day, Debrief, Field, Person};

/// Berlin in winter, one hour ahead; the person is in London.
const BERLIN: i16 = 60;

const MESSAGE: &str = "\
From: Maya Lind <maya@bramble.example>
To: Nadia Brandt <nadia@brandt.example>
Subject: Your interview

Hi Nadia, your interview for the Data Analyst role at Bramble & Co. is on 17 November 2026, 15:00 - 16:00 Europe/Berlin.
You will meet Tom Reyes. We decide by 27 November 2026.";

fn moment() -> Moment {
    let zone = Zone::fixed(0);
    let now =
        Moment { now: Instant(0), zone: zone.clone(), ..Moment::default() }.at(today(), 15, 15);
    Moment { now, zone, ..Moment::default() }
}

/// Berlin, as it is looked up for the days of the interview.
fn berlin() -> Vec<KnownPlace> {
    let winter = OffsetChange { from: Instant(0), minutes_east: BERLIN };
    vec![looked_up("Europe/Berlin", today(), Some(Zone::new(vec![winter])))]
}

fn looked_up(name: &str, day: time::Date, zone: Option<Zone>) -> KnownPlace {
    let around =
        Moment { now: Instant(0), zone: Zone::fixed(0), ..Moment::default() }.at(day, 12, 0);
    KnownPlace { name: name.to_owned(), around, zone }
}

fn offered(text: &str, debrief: &Debrief, places: &[KnownPlace]) -> Vec<Offer> {
    offers(&paste(text).expect("facts"), debrief, &moment(), places)
}

/// The debrief after everything ticked was taken over.
fn taken(text: &str, mut debrief: Debrief) -> Debrief {
    let offers = offered(text, &debrief, &berlin());
    for (place, offer) in offers.iter().enumerate().filter(|(_, offer)| offer.ticked) {
        for change in offer.changes(100 + u32::try_from(place).expect("few")) {
            debrief.apply(change);
        }
    }
    debrief
}

fn with(change: Change) -> Debrief {
    let mut debrief = Debrief::default();
    debrief.apply(change);
    debrief
}

fn text(field: Field, text: &str) -> Change {
    Change::Text(field, text.to_owned())
}

fn names(debrief: &Debrief) -> Vec<(&str, &str)> {
    let people = debrief.facts.people.iter();
    people.map(|person| (person.name.as_str(), person.email.as_str())).collect()
}

#[test]
fn what_is_ticked_fills_an_empty_debrief() {
    let facts = taken(MESSAGE, Debrief::default()).facts;
    assert_eq!((facts.company.as_str(), facts.role.as_str()), ("Bramble & Co.", "Data Analyst"));
    // Maya wrote, Tom was met: only he is ticked.
    assert_eq!(facts.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Tom"]);
    let three = moment().at(parse_day("2026-11-17").expect("a day"), 15, 0);
    assert_eq!(facts.ended, Some(three), "four in Berlin is three in London");
    assert_eq!(facts.decision, parse_day("2026-11-27").map(Day));
}

#[test]
fn what_is_there_already_is_not_offered_again() {
    let once = taken(MESSAGE, Debrief::default());
    let again = offered(MESSAGE, &once, &berlin());
    assert_eq!(again.iter().filter(|offer| offer.ticked).count(), 0, "{again:?}");
    assert_eq!(taken(MESSAGE, once.clone()), once, "taking it over twice changes nothing more");
}

#[test]
fn what_the_person_filled_in_is_shown_beside_and_not_ticked() {
    let debrief = with(text(Field::Company, "Bramble Bakery"));
    let offers = offered(MESSAGE, &debrief, &berlin());
    let company =
        offers.iter().find(|offer| offer.would == Would::Fill(Field::Company)).expect("offered");
    assert_eq!(company.now, Some(Now::Text("Bramble Bakery".to_owned())));
    assert!(!company.ticked);
    assert_eq!(taken(MESSAGE, debrief).facts.company, "Bramble Bakery");
    // The same in other capitals is the same.
    let same = offered(MESSAGE, &with(text(Field::Company, "bramble & co.")), &berlin());
    assert!(!same.iter().any(|offer| offer.would == Would::Fill(Field::Company)));
}

#[test]
fn somebody_who_is_there_by_the_same_name_gets_the_address_and_no_twin() {
    let message = "From: Maya Lind <maya@bramble.example>\nTo: x@y.example\nSubject: Your interview\n\nHi Nadia,";
    for name in ["Maya", "maya lind", "Maya Lind"] {
        let debrief = taken(message, with(text(Field::PersonName(1), name)));
        assert_eq!(names(&debrief), [(name, "maya@bramble.example")]);
    }
    let debrief = taken(message, with(text(Field::PersonName(1), "Tom")));
    assert_eq!(names(&debrief), [("Tom", ""), ("Maya", "maya@bramble.example")]);
    let mut known = with(text(Field::PersonName(1), "Maya"));
    known.apply(text(Field::PersonEmail(1), "m.lind@bramble.example"));
    assert_eq!(names(&taken(message, known)), [("Maya", "m.lind@bramble.example")]);
}

#[test]
fn a_name_is_greeted_as_one_would() {
    let greeted = |names: &str| -> Vec<String> {
        let message = format!("Thank you for applying. You will meet {names}.");
        let offers = offered(&message, &Debrief::default(), &[]);
        let add = |offer: &Offer| match &offer.would {
            Would::Add { greeted } => Some(greeted.clone()),
            _ => None,
        };
        offers.iter().filter_map(add).collect()
    };
    assert_eq!(greeted("Maya Lind"), ["Maya"]);
    assert_eq!(greeted("Dr. Adaeze Okafor"), ["Dr. Okafor"]);
    assert_eq!(greeted("Jan van der Berg and Tom Reyes"), ["Jan", "Tom"]);
    assert_eq!(greeted("Maya Lind and Maya Ross"), ["Maya Lind", "Maya Ross"]);
    assert_eq!(greeted("Miss Helen Carr and Sister Joan Doyle"), ["Miss Carr", "Sister Doyle"]);
    assert_eq!(greeted("Мария Иванова"), ["Мария Иванова"]);
}

#[test]
fn a_time_to_come_is_left_out_and_one_at_an_unknown_place_is_not_ticked() {
    let invitation =
        |rest: &str| format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{rest}\nEND:VEVENT\nEND:VCALENDAR");
    let one = |rest: &str, places: &[KnownPlace]| {
        let mut offers = offered(&invitation(rest), &Debrief::default(), places);
        assert_eq!(offers.len(), 1, "{rest}");
        offers.remove(0)
    };
    let later = one("DTSTART:20261119T150000Z\nDTEND:20261119T160000Z", &[]);
    assert!(matches!(later.would, Would::Wait(_)) && !later.ticked && !later.can_be_taken());
    assert_eq!(later.changes(1), []);
    let windows = "DTSTART;TZID=W. Europe Standard Time:20261117T150000\nDURATION:PT1H";
    assert!(!one(windows, &[]).ticked);
    let berlin_time = "DTSTART;TZID=Europe/Berlin:20261117T150000\nDURATION:PT1H";
    assert!(!one(berlin_time, &[]).ticked, "not looked up yet");
    assert!(
        !one(berlin_time, &[looked_up("Europe/Berlin", today(), None)]).ticked,
        "the browser does not know it"
    );
    assert!(one(berlin_time, &berlin()).ticked);
    let called_off = "STATUS:CANCELLED\nDTSTART:20261117T150000Z\nDURATION:PT1H";
    assert!(!one(called_off, &[]).ticked);
}

#[test]
fn what_is_known_of_a_place_in_winter_tells_nothing_of_its_summer() {
    let invitation = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20260717T150000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR";
    let ended = |places: &[KnownPlace]| {
        let offers = offered(invitation, &Debrief::default(), places);
        assert_eq!(offers.len(), 1);
        (offers[0].would.clone(), offers[0].ticked)
    };
    let day = parse_day("2026-07-17").expect("a day");
    let summer = looked_up("Europe/Berlin", day, Some(Zone::fixed(2 * BERLIN)));
    let at = |hour| {
        Would::End(
            Moment { now: Instant(0), zone: Zone::fixed(0), ..Moment::default() }.at(day, hour, 0),
        )
    };
    assert_eq!(ended(&berlin()), (at(16), false), "not looked up for that time of the year yet");
    let both: Vec<KnownPlace> = berlin().into_iter().chain([summer]).collect();
    assert_eq!(ended(&both), (at(14), true));
}

#[test]
fn a_recruiter_is_taken_with_the_address_and_never_leaves_another_ones_behind() {
    let message = "Contact: Rita Sousa, rita@finders.example";
    let offers = offered(message, &Debrief::default(), &[]);
    let [offer] = offers.as_slice() else { panic!("{offers:?}") };
    assert!(!offer.ticked, "a posting is no proof");
    let mut debrief = with(text(Field::Recruiter, "Paul"));
    debrief.apply(text(Field::RecruiterEmail, "paul@other.example"));
    let offers = offered(message, &debrief, &[]);
    assert_eq!(offers[0].now, Some(Now::Text("Paul".to_owned())));
    for change in offers[0].changes(1) {
        debrief.apply(change);
    }
    assert_eq!(debrief.facts.recruiter, "Rita Sousa");
    assert_eq!(debrief.facts.recruiter_email, "rita@finders.example");
}

#[test]
fn a_recruiter_whom_they_met_gets_the_address_where_they_are() {
    let message = "From: Maya Lind <maya@bramble.example>\nTo: x@y.example\nSubject: Your interview\n\n\
        Hi Nadia,\nYou will meet Tom Reyes.\nKind regards,\nMaya Lind\nTalent Partner";
    assert_eq!(taken(message, Debrief::default()).facts.recruiter, "Maya Lind");
    let debrief = taken(message, with(text(Field::PersonName(1), "Maya")));
    assert_eq!(debrief.facts.recruiter, "");
    assert_eq!(names(&debrief), [("Maya", "maya@bramble.example"), ("Tom", "")]);
}

#[test]
fn an_empty_box_is_nobody() {
    let mut debrief = with(Change::PersonAdded(1));
    debrief.facts.people.push(Person { id: 2, name: " ".into(), ..Person::default() });
    let offers = offered(MESSAGE, &debrief, &berlin());
    assert!(
        offers
            .iter()
            .any(|offer| matches!(&offer.would, Would::Add { greeted } if greeted == "Tom"))
    );
}

#[test]
fn somebody_whose_address_holds_the_letters_of_the_name_is_somebody_else() {
    let read_by = |me: &str, from: &str| {
        let text = format!("From: {from}\nTo: x@y.example\nSubject: Your interview\n\nHi,");
        let found = read(&text, Reader { today: today(), me, calendar: false });
        found.map(|found| found.facts.len()).unwrap_or_default()
    };
    assert_eq!(read_by("Jo Li", "John Lind <john.lind@bramble.example>"), 1);
    for own in ["Jo Li <jo.li@x.example>", "<joli81@x.example>", "<li_jo@x.example>"] {
        assert_eq!(read_by("Jo Li", own), 0, "{own}");
    }
}

#[test]
fn somebody_who_shares_a_name_with_the_person_is_somebody_else() {
    let met = |me: &str, greeting: &str, name: &str| {
        let head =
            "From: Maya Lind <maya@bramble.example>\nTo: x@y.example\nSubject: Your interview";
        let text = format!("{head}\n\n{greeting}\n\nThank you for applying. You will meet {name}.");
        let found = read(&text, Reader { today: today(), me, calendar: false });
        let facts = found.map(|found| found.facts).unwrap_or_default();
        facts.iter().any(|one| matches!(&one.fact, Fact::Person { name: met, .. } if met == name))
    };
    for other in ["Tom Brandt", "Nadia Petrova", "Ilse Marie Brandt"] {
        assert!(met("Nadia Brandt", "Hi Nadia,", other), "{other}");
        assert!(met("Brandt", "Hello,", "Tom Brandt"));
    }
    for own in ["Nadia Brandt", "Nadia", "Nadia Maria Brandt", "Dr. Nadia Brandt"] {
        assert!(!met("Nadia Brandt", "Hello,", own), "{own}");
    }
    // No more is known of them than a first name.
    assert!(!met("Nadia", "Hello,", "Nadia Brandt"));
    assert!(!met("", "Hi Nadia,", "Nadia Brandt"));
    assert!(met("", "Hi Nadia,", "Tom Brandt"));
}

#[test]
fn a_desk_is_nobody_they_met_and_may_pass_notes_on() {
    for desk in ["Recruitment Team", "HR", "Bramble Careers", "Lind, Maya (Recruitment)"] {
        let text = format!(
            "From: {desk} <jobs@bramble.example>\nTo: x@y.example\nSubject: Your interview\n\nHi,"
        );
        let offers = offered(&text, &Debrief::default(), &[]);
        let met: Vec<_> = offers
            .iter()
            .filter_map(|offer| match &offer.fact {
                Fact::Person { name, .. } => Some(name.as_str()),
                _ => None,
            })
            .collect();
        if desk.contains("Maya") {
            assert_eq!(met, ["Maya Lind"]);
        } else {
            let desk =
                Fact::Recruiter { name: String::new(), email: "jobs@bramble.example".into() };
            assert_eq!(
                offers.iter().map(|offer| (&offer.fact, offer.ticked)).collect::<Vec<_>>(),
                [(&desk, false)]
            );
        }
    }
}

#[test]
fn the_address_of_a_desk_takes_nobodys_name_away() {
    let message = "From: Recruitment Team <jobs@bramble.example>\nTo: x@y.example\nSubject: Your interview\n\nHi,";
    let mut debrief = with(text(Field::Recruiter, "Paul"));
    let offers = offered(message, &debrief, &[]);
    let [offer] = offers.as_slice() else { panic!("{offers:?}") };
    assert_eq!((&offer.would, &offer.now), (&Would::Fill(Field::RecruiterEmail), &None));
    for change in offer.changes(1) {
        debrief.apply(change);
    }
    let facts = &debrief.facts;
    assert_eq!(
        (facts.recruiter.as_str(), facts.recruiter_email.as_str()),
        ("Paul", "jobs@bramble.example")
    );
    assert_eq!(offered(message, &debrief, &[]), [], "and it is not offered again");
}
