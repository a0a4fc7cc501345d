//! The long view: what comes back is shown from the third interview on, one of many is found again, and files of interviews
//! are put together.

use afterview::domain::clock::{DAY, Instant, Zone};
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Entry, Field, LeafKind, LeafLine, Status,
};
use afterview::domain::journal::{Journal, Past, Search};
use afterview_e2e::many::many;
use afterview_e2e::samples::exported_of;
use afterview_e2e::wait::{LIMIT, until};
use afterview_e2e::{Outcome, Person, Visit};
use base64::Engine as _;
use serde_json::{Value, json};

/// 2026-11-18T09:00:00Z, the morning of the day on which all visits are.
const MORNING: Instant = Instant(1_794_992_400);

/// An interview so many days ago, in which they left a question blank.
fn blank(days_ago: i64, company: &str) -> Debrief {
    let id = DebriefId(format!("blank-{days_ago}"));
    let mut debrief = Debrief::new(id, MORNING.plus(-days_ago * DAY), Entry::JustHappened);
    debrief.apply(Change::Text(Field::Company, company.to_owned()));
    let mishap = "question_left_blank".to_owned();
    debrief.apply(Change::ItemAdded { id: 1, mishap, parked: false });
    debrief.apply(Change::Status(Status::Rejected));
    debrief
}

/// Takes interviews in.
fn take_in(person: &Person<'_>, all: &[Debrief]) -> Outcome {
    person.open_at("#/where-my-words-are")?;
    person.bring_back(&exported_of(all))?;
    person.see(&format!("Taken in: {} new", all.len()))
}

#[test]
fn a_third_bad_interview_shows_its_pattern() -> Outcome {
    Visit::on_a_phone().go(|person| {
        take_in(person, &[blank(9, "Elm Court"), blank(30, "Oakfield")])?;
        person.follow("What they have in common")?;
        person.see("This takes 3 interviews that you looked at closely. So far: 2.")?;
        person.go_to("#/")?;
        person.tap("It just happened")?;
        person.go_to("#/weigh/wrong")?;
        person.pick_mishap("blank", "You left a question blank")?;
        person.go_to("#/interviews/patterns")?;
        person.see("In 3 of 3 interviews: You left a question blank.")?;
        person.see_in("#came-back", "Good practice for it: Question bank, out loud.")
    })
}

#[test]
fn one_of_five_hundred_interviews_is_found_and_opened_and_the_way_back_leads_to_the_same_list()
-> Outcome {
    let all = many(500, MORNING, 7);
    let journal = Journal::new(all.iter().map(Past::of).collect());
    let words = "lodz FLOOD";
    let search = Search { words: words.to_owned(), ..Search::default() };
    let found = journal.search(&search, &Zone::fixed(0));
    assert!((2..30).contains(&found.len()), "{} are found", found.len());
    let last = found.last().map(|past| format!("#interview-{}", past.id.0)).unwrap_or_default();
    let says = format!("{} of 500 interviews", found.len());
    Visit::on_a_phone().go(|person| {
        take_in(person, &all)?;
        person.go_to("#/interviews")?;
        person.see_in("#found", "500 interviews")?;
        person.see("Show 30 more")?;
        person.type_into("Find one", words)?;
        person.see_in("#found", &says)?;
        let rows = person.script("return document.querySelectorAll('#interviews li').length")?;
        assert_eq!(rows, json!(found.len()));
        person.tap(&last)?;
        person.is_at("/plan")?;
        person.browser_back()?;
        person.is_at("/interviews")?;
        person.see_in("#found", &says)?;
        person.finds_in_box("Find one", words)?;
        person.tap("Show all again")?;
        person.see_in("#found", "500 interviews")
    })
}

#[test]
fn what_is_picked_narrows_the_list_down_and_all_of_it_comes_back() -> Outcome {
    let (november, october) = (blank(9, "Elm Court"), blank(30, "Oakfield"));
    let mut open = blank(8, "Bramble");
    open.apply(Change::Status(Status::Pending));
    Visit::on_a_phone().go(|person| {
        take_in(person, &[november, october, open])?;
        person.go_to("#/interviews")?;
        person.see_in("#found", "3 interviews")?;
        person.tap("Show only some")?;
        person.pick("When it was", "November 2026")?;
        person.see_in("#found", "2 of 3 interviews")?;
        person.pick("How it stands", "they said no")?;
        person.see_in("#found", "1 of 3 interviews")?;
        person.see_in("#interviews", "Elm Court")?;
        // Another list leaves the boxes as they are.
        person.pick("What went wrong", "You left a question blank")?;
        person.see_in("#found", "1 of 3 interviews")?;
        person.pick("How it went", "It went well")?;
        person.see_in("#found", "Not one of your 3 interviews fits.")?;
        person.tap("Show all again")?;
        person.see_in("#found", "3 interviews")
    })
}

#[test]
fn everything_is_printed_and_saved_as_a_text_but_for_the_letter_that_is_never_sent() -> Outcome {
    let mut all = many(12, MORNING, 3);
    all[0].apply(Change::Text(Field::Unsent, "what i never send".to_owned()));
    all[11].apply(Change::Text(Field::Company, "The Twelfth Mill".to_owned()));
    let mut book = Debrief::book(MORNING);
    let title = Field::Leaf(LeafKind::Story.of(70_001), LeafLine::Title);
    book.apply(Change::Text(title, "The flood".to_owned()));
    all.push(book);
    Visit::at_a_desk().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported_of(&all))?;
        person.see("Taken in: 12 new and what you practise with.")?;
        person.go_to("#/where-my-words-are/read")?;
        person.see("Show all 13")?;
        person.script("window.print = () => { window.printed = document.body.innerText; }")?;
        person.tap("Print all of it")?;
        let printed = until(LIMIT, || person.script_text("return window.printed"))?;
        person.tap("Save it as a text")?;
        let saved = person.saved_file("afterview.md")?;
        for text in [&printed, &saved] {
            assert!(text.contains("The Twelfth Mill") && text.contains("The flood"), "{text}");
            assert!(!text.contains("what i never send"), "{text}");
        }
        Ok(())
    })
}

#[test]
fn more_rows_come_in_order_and_the_focus_goes_to_the_first_of_them() -> Outcome {
    Visit::at_a_desk().go(|person| {
        take_in(person, &many(70, MORNING, 3))?;
        person.go_to("#/interviews")?;
        person.tap("Show 30 more")?;
        let place = "const rows = [...document.querySelectorAll('#interviews .row-open')];
            return `${rows.indexOf(document.activeElement)} of ${rows.length}`";
        until(LIMIT, || {
            let place = person.script_text(place)?;
            if place == "30 of 60" { Ok(()) } else { Err(afterview_e2e::Trouble::new(place)) }
        })?;
        person.tap("Show 10 more")?;
        person.do_not_see("Show 10 more")
    })
}

#[test]
fn interviews_of_a_file_are_put_together_by_their_names_after_a_look_and_can_be_taken_out_again()
-> Outcome {
    let (changed, same) = (blank(9, "Elm Court"), blank(30, "Oakfield"));
    Visit::on_a_phone().go(|person| {
        take_in(person, &[changed.clone(), same.clone()])?;
        person.tap("Elm Court")?;
        person.go_to("#/recall/where")?;
        person.rewrite("The company", "Elm Court House")?;
        person.go_to("#/where-my-words-are")?;
        person.choose_file(&exported_of(&[changed, same, blank(60, "Bramble")]))?;
        person.see_in("#file-new", "Bramble")?;
        person.see_in("#file-same", "Oakfield")?;
        person.see_in("#file-copies", "Elm Court")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new, 1 you had already and 1 kept beside yours.")?;
        person.go_to("#/interviews")?;
        person.see_in("#found", "4 interviews")?;
        person.see_in("#interviews", "Elm Court House")?;
        person.tap("#undo")?;
        person.see_in("#found", "2 interviews")?;
        person.see_in("#interviews", "Elm Court House")?;
        person.see_in("#interviews", "Oakfield")
    })
}

/// Draws a picture again and counts its points: how many are white, and how many are of the accent.
const POINTS: &str = "
    const image = new Image();
    image.src = 'data:image/png;base64,' + arguments[0];
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const on = canvas.getContext('2d');
    on.drawImage(image, 0, 0);
    const points = on.getImageData(0, 0, image.width, image.height).data;
    const is = (at, color) => color.every((part, place) => points[at + place] === part);
    let [white, accent] = [0, 0];
    for (let at = 0; at < points.length; at += 4) {
      white += is(at, [255, 255, 255]);
      accent += is(at, [0x1f, 0x6f, 0x5c]);
    }
    return { width: image.width, height: image.height, white, accent };";

#[test]
fn a_chart_is_saved_as_a_picture_with_its_bars_and_words() -> Outcome {
    Visit::on_a_phone().go(|person| {
        take_in(person, &many(12, MORNING, 7))?;
        person.follow("What they have in common")?;
        person.tap("#recurring-picture")?;
        let png = person.saved_bytes("afterview-recurring.png")?;
        let told = base64::engine::general_purpose::STANDARD.encode(&png);
        let script =
            format!("return (async () => {{ {POINTS} }})()").replace("arguments[0]", "given");
        let script = format!("const given = arguments[0]; {script}");
        let points: Value = person.browser().script(&script, vec![json!(told)])?;
        let count = |name: &str| points[name].as_u64().unwrap_or(0);
        assert_eq!(count("width"), 1440, "{points}");
        let all = count("width") * count("height");
        assert!(count("white") > all / 2, "on white: {points}");
        assert!(count("accent") > all / 200, "with its bars: {points}");
        assert!(all - count("white") - count("accent") > all / 200, "and its words: {points}");
        Ok(())
    })
}
