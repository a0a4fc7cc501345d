//! The long view: all interviews, what several have in common, what each one taught, and everything to read.

use crate::gallery::{journal_of, lived, lived_one, planned, turned_out};
use crate::html::Element;
use crate::stage::{Page, Visit, fill, say};
use afterview::app::Screen;
use afterview::domain::clock::DAY;
use afterview::domain::debrief::{
    Change, Debrief, Distress, Entry, Field, Figure, LeafChange, LeafKind, LeafLine, Status,
};
use afterview::domain::journal::{Forecast, Journal, Search};
use std::sync::Arc;

/// Somebody with these interviews behind them.
fn with(all: &[Debrief]) -> Visit {
    let mut visit = Visit::first().listing(all);
    visit.model.tending.journal = Some(Arc::new(journal_of(all)));
    visit.model.tending.all = Some(Arc::new(all.to_vec()));
    visit
}

fn many() -> Vec<Debrief> {
    (0..75).map(|day| lived_one(day, &format!("Company {day}"), &[])).collect()
}

fn rows(page: &Page) -> Vec<String> {
    let rows = page.get("interviews").find(|element| element.is_of("row-open"));
    rows.into_iter().map(Element::text).collect()
}

#[test]
fn interviews_come_the_newest_first_with_their_day_and_how_they_stand() {
    let page = with(&lived()).see(Screen::Interviews);
    assert_eq!(
        rows(&page),
        [
            "Qzalpha16 November · no answer yet",
            "Qzbeta9 November · they said no",
            "An interview9 October · they asked you back",
            "Qzdelta4 September · they said yes",
            "Qzepsilon14 October 2025 · you pulled out",
        ]
    );
    assert_eq!(page.text_of("found"), "5 interviews");
    assert!(!page.has("show-all") && !page.has("more"));
}

#[test]
fn of_many_interviews_a_few_are_drawn_and_the_rest_can_be_had() {
    let page = with(&many()).see(Screen::Interviews);
    assert_eq!(rows(&page).len(), 30);
    assert_eq!(page.text_of("found"), "75 interviews");
    assert_eq!(page.text_of("more"), "Show 30 more");
}

#[test]
fn what_was_looked_for_is_still_there_on_the_way_back() {
    let mut visit = with(&lived());
    visit.model.tending.search = Search {
        words: "QZALPHA".into(),
        year: Some(2026),
        month: Some(11),
        status: Some(Status::Pending),
        ..Search::default()
    };
    let page = visit.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "1 of 5 interviews");
    assert_eq!(rows(&page).len(), 1);
    assert!(page.has("show-all"));
    visit.model.tending.search.words = "nowhere".into();
    let page = visit.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "Not one of your 5 interviews fits. Try fewer words.");
    assert_eq!(rows(&page).len(), 0);
    visit.model.tending.search = Search { year: Some(2020), ..Search::default() };
    let page = visit.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "Not one of your 5 interviews fits.", "nothing was typed");
    let mut one = with(&lived()[..1]);
    one.model.tending.search.words = "nowhere".into();
    let page = one.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "Your one interview does not fit. Try fewer words.");
}

#[test]
fn what_can_be_picked_is_what_there_is() {
    let page = with(&lived()).see(Screen::Interviews);
    let options = |id: &str| -> Vec<String> {
        page.get(id).named(&["option"]).into_iter().map(Element::text).collect()
    };
    assert_eq!(
        options("by-status"),
        [
            "All",
            "no answer yet",
            "they said no",
            "they asked you back",
            "they said yes",
            "you pulled out"
        ]
    );
    assert_eq!(
        options("by-time"),
        ["All", "2026", "November 2026", "October 2026", "September 2026", "2025", "October 2025"]
    );
    assert!(options("by-mishap").contains(&"You left a question blank".to_owned()));
    assert!(options("by-mishap").is_sorted());
    assert_eq!(options("by-kind").len(), 3);
}

#[test]
fn the_first_interview_is_said_to_be_the_hardest() {
    let page = with(&lived()[..1]).see(Screen::Interviews);
    assert_eq!(page.text_of("first-one"), say("journal.first"));
    assert!(!with(&lived()).see(Screen::Interviews).has("first-one"));
    let mut good = lived_one(1, "Qza", &[]);
    good.entry = Entry::WentWell;
    assert!(!with(&[good]).see(Screen::Interviews).has("first-one"));
}

#[test]
fn until_the_journal_is_there_nothing_is_said_about_it() {
    for screen in [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Readable] {
        let page = Visit::first().see(screen);
        page.says(say("journal.coming")).does_not_say(say("journal.none"));
        let page = with(&[]).see(screen);
        page.says(say("journal.none"));
        assert!(page.links("main").contains(&format!("#{}", Screen::Home.address())));
        assert!(!page.has("search") && !page.has("narrow"), "there is nothing to find");
    }
}

/// Interviews that were felt to go badly, and how each went on.
fn felt_badly(statuses: &[Status]) -> Vec<Debrief> {
    let days = (0..).step_by(7);
    let guessed = statuses.iter().zip(days).map(|(status, days_ago)| {
        let mut debrief = lived_one(days_ago, "Qzelm", &[]);
        turned_out(&mut debrief, Forecast::NotOn, *status, (Distress::Shaken, 1));
        debrief
    });
    guessed.collect()
}

#[test]
fn guesses_are_told_against_what_came_in_a_plain_sentence() {
    let (no, yes) = (Status::Rejected, Status::Invited);
    let page = with(&felt_badly(&[no, yes, no, no, yes, no])).see(Screen::Patterns);
    let guesses = page.get("guesses");
    let says = guesses.find(|element| element.is_of("says"))[0].text();
    assert_eq!(
        says,
        "Of 6 you felt went badly, 2 went on. So the feeling right after can be wrong. Let them decide."
    );
    let row = guesses.named(&["tr"])[1].text();
    assert_eq!(row, "You felt it went badly 2 4 0 0");
    let half = with(&felt_badly(&[no, yes, no, yes])).see(Screen::Patterns);
    half.says("Of 4 you felt went badly, 2 went on. That is half.");
    let none = with(&felt_badly(&[no, no, no])).see(Screen::Patterns);
    none.says("Of 3 you felt went badly, none went on.").does_not_say(say("journal.guesses.wrong"));
}

#[test]
fn too_few_interviews_say_nothing_and_that_is_said_with_what_it_takes() {
    let two = felt_badly(&[Status::Rejected, Status::Offer, Status::Pending]);
    let page = with(&two).see(Screen::Patterns);
    assert!(!page.has("guesses") && !page.has("recurring"));
    page.says(&fill("journal.guesses.few", &[("have", "2"), ("need", "3")]));
    page.says(&fill("journal.recurring.few", &[("have", "0"), ("need", "3")]));
    assert_eq!(page.text_of("still-open"), say("journal.guesses.open_one"));
    assert!(page.links("main").contains(&format!("#{}", Screen::Outcomes.address())));
}

#[test]
fn a_third_bad_interview_shows_its_pattern() {
    let blank = ["question_left_blank"];
    let two = [lived_one(9, "Qzb", &blank), lived_one(20, "Qzc", &blank)];
    let page = with(&two).see(Screen::Patterns);
    assert!(!page.has("recurring"));
    page.says(&fill("journal.recurring.few", &[("have", "2"), ("need", "3")]));
    let mut three = [&[lived_one(1, "Qza", &blank)], &two[..]].concat();
    planned(&mut three[2], 1, "question_bank_aloud", &[15, 5]);
    let page = with(&three).see(Screen::Patterns);
    page.says("In 3 of 3 interviews: You left a question blank.");
    let told = page.text_of("came-back");
    assert!(told.contains("The last time was 17 November, at Qza."), "{told}");
    assert!(told.contains("Good practice for it: Question bank, out loud."), "{told}");
}

#[test]
fn what_life_brought_twice_is_told_apart_and_nobody_practises_for_it() {
    let grief = ["bereavement"];
    let all = [lived_one(1, "Qza", &grief), lived_one(9, "Qzb", &grief), lived_one(20, "Qzc", &[])];
    let mut all = all.to_vec();
    all[2].apply(Change::Text(Field::Well, "qzmy drawing".to_owned()));
    let page = with(&all).see(Screen::Patterns);
    let lifes = page.text_of("lifes");
    assert!(lifes.contains("You are grieving"), "{lifes}");
    assert!(!page.has("came-back") && !page.has("recurring") && !page.has("nothing-twice"));
    page.does_not_say("Good practice for it");
    let practise = format!("#{}", Screen::Practise.address());
    assert!(!page.links("main").contains(&practise));
}

#[test]
fn that_nothing_came_twice_is_said_only_where_nothing_did() {
    let of = |days, key: &str| lived_one(days, "Qza", &[key]);
    let none = [of(1, "rambled"), of(9, "spoke_too_fast"), of(20, "question_left_blank")];
    with(&none).see(Screen::Patterns).says("Nothing came twice in 3 interviews.");
    let asked = "forbidden_question";
    let page = with(&[of(1, asked), of(9, asked), of(20, "rambled")]).see(Screen::Patterns);
    assert!(page.has("theirs") && !page.has("nothing-twice"));
}

#[test]
fn of_many_that_came_as_often_it_is_said_how_many() {
    let keys = [
        "rambled",
        "spoke_too_fast",
        "question_left_blank",
        "clumsy_pay_answer",
        "clumsy_gap_answer",
        "gave_no_proof",
        "visible_nerves",
    ];
    let all =
        [lived_one(1, "Qza", &keys), lived_one(9, "Qzb", &keys), lived_one(20, "Qzc", &keys[..1])];
    let page = with(&all).see(Screen::Patterns);
    page.says("In 3 of 3 interviews: You rambled.");
    let page = with(&[&all[..2], &[lived_one(20, "Qzc", &["a_few_minutes_late"])]].concat())
        .see(Screen::Patterns);
    page.says("7 things came in 2 of 3 interviews each.");
    assert_eq!(page.get("came-back").named(&["li"]).len(), 6);
    assert_eq!(page.get("recurring").named(&["tr"]).len(), 1 + 7, "the table has them all");
}

#[test]
fn what_was_practised_since_the_last_time_stands_beside_what_came_back() {
    let page = with(&lived()).see(Screen::Patterns);
    let told = page.text_of("came-back");
    assert!(
        told.contains("Since then: Question bank, out loud. 2 times, last 17 November."),
        "{told}"
    );
    assert!(told.contains("It did not come in the one interview since."), "{told}");
    let drawn: Vec<String> =
        page.get("recurring").named(&["text"]).into_iter().map(Element::text).collect();
    assert!(
        drawn.contains(&"3 of 5".to_owned()) && drawn.contains(&"practised 3 times".to_owned()),
        "{drawn:?}"
    );
}

#[test]
fn what_was_theirs_is_told_apart_and_not_practised_for() {
    let page = with(&lived()).see(Screen::Patterns);
    let theirs = page.text_of("theirs");
    assert!(theirs.contains("They did not turn up"), "{theirs}");
    assert!(!page.text_of("recurring").contains("They did not turn up"));
}

#[test]
fn how_it_was_is_counted_and_not_averaged() {
    let page = with(&lived()).see(Screen::Patterns);
    page.says("Of 5, it was lighter later in 2, the same in 2, and heavier in 1.");
    let rows: Vec<String> =
        page.get("relief").named(&["tr"]).into_iter().map(Element::text).collect();
    assert_eq!(rows[1..3], ["I can't think 1 0", "Very shaken 1 1"]);
}

#[test]
fn each_interview_stands_with_what_it_taught_and_when_that_was_practised() {
    let page = with(&lived()).see(Screen::Lessons);
    let all: Vec<String> = page.get("lessons").inside().map(Element::text).collect();
    assert_eq!(all.len(), 5);
    assert!(all[0].starts_with("Qzalpha 16 November · no answer yet"), "{}", all[0]);
    assert!(
        all[0].contains(
            "If my mind goes blank at their qzfirst question, then I will qzbreathe once."
        ),
        "{}",
        all[0]
    );
    assert!(all[0].contains("Practised once, 17 November"), "{}", all[0]);
    assert!(all[0].contains("what you would do differentlyqzask sooner"), "{}", all[0]);
    assert!(all[1].contains("Practised 2 times, last 17 November"), "{}", all[1]);
    assert!(
        all[2].contains("qzmy hands shook") && all[2].contains("Not practised yet"),
        "{}",
        all[2]
    );
    assert!(all[4].contains("What went well qzmy drawing qzthe door"), "{}", all[4]);
    let months: Vec<String> =
        page.get("months").named(&["tr"]).into_iter().map(Element::text).collect();
    assert_eq!(months.last().map(String::as_str), Some("November 2026 2 2 4"), "{months:?}");
    assert!(page.has("print"));
}

#[test]
fn a_plan_that_is_half_filled_in_reads_as_far_as_it_goes() {
    let mut one = lived_one(3, "Qza", &["rambled"]);
    planned(&mut one, 1, "the_breath", &[]);
    let mut visit = with(&[one]);
    let journal = visit.model.tending.journal.as_ref().expect("there");
    let mut past = journal.pasts()[0].clone();
    past.lessons[0].response.clear();
    visit.model.tending.journal = Some(Arc::new(Journal::new(vec![past])));
    let page = visit.see(Screen::Lessons);
    page.says("When: At their qzfirst question").does_not_say("Then:");
    page.says(&fill("journal.months.few", &[("have", "0"), ("need", "3")]));
}

#[test]
fn plans_and_practice_are_counted_in_words_that_fit_their_number() {
    let says = |practised: [&[i64]; 3]| {
        let mut all = [1, 2, 3].map(|day| lived_one(day, "Qza", &["rambled"])).to_vec();
        for (debrief, practised) in all.iter_mut().zip(practised) {
            planned(debrief, 1, "the_breath", practised);
        }
        let page = with(&all).see(Screen::Lessons);
        page.get("months").find(|element| element.is_of("says"))[0].text()
    };
    assert_eq!(says([&[], &[], &[]]), "In these months: 3 plans for next time, not practised yet.");
    assert_eq!(says([&[0], &[], &[]]), "In these months: 3 plans for next time, practised once.");
    assert_eq!(
        says([&[0], &[1], &[]]),
        "In these months: 3 plans for next time, practised 2 times."
    );
}

#[test]
fn two_that_felt_bad_and_one_that_felt_good_make_no_chart() {
    let mut all = felt_badly(&[Status::Rejected, Status::Offer, Status::Offer]);
    turned_out(&mut all[2], Forecast::On, Status::Offer, (Distress::Shaken, 1));
    let page = with(&all).see(Screen::Patterns);
    assert!(!page.has("guesses"));
    page.says(&fill("journal.guesses.few", &[("have", "2"), ("need", "3")]));
}

#[test]
fn everything_that_was_written_can_be_read_but_the_letter_that_is_never_sent() {
    let page = with(&lived()).see(Screen::Readable);
    let written = page.text_of("written");
    for debrief in lived() {
        for (_, text) in debrief.words() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(written.contains(&text), text != "Qzneversent", "{text}");
        }
    }
    page.says(say("journal.readable.unsent"));
    assert!(page.has("print") && page.has("save-text") && !page.has("show-all"));
    assert!(page.links("main").contains(&format!("#{}", Screen::WhereMyWordsAre.address())));
}

#[test]
fn of_many_interviews_the_first_are_drawn_to_be_read() {
    let page = with(&many()).see(Screen::Readable);
    assert_eq!(page.of_class("one-written").len(), 10);
    assert_eq!(page.text_of("show-all"), "Show all 75");
    assert!(page.text_of("written").contains("Company 0"));
    assert!(page.text_of("written").contains("17 November 2026 · no answer yet"), "with its year");
    let mut ten = with(&many()[..10]);
    assert!(!ten.see(Screen::Readable).has("show-all"));
    let title = Field::Leaf(LeafKind::Story.of(70_001), LeafLine::Title);
    ten.model.book.apply(Change::Text(title, "Qzchess".to_owned()));
    let page = ten.see(Screen::Readable);
    assert_eq!(page.text_of("show-all"), "Show all 11", "the book is one of them");
}

#[test]
fn each_screen_of_the_journal_leads_to_the_others() {
    let screens = [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Readable];
    for screen in screens {
        let links = with(&lived()).see(screen).links("main");
        for other in screens.iter().filter(|other| **other != screen) {
            assert!(links.contains(&format!("#{}", other.address())), "{screen:?} to {other:?}");
        }
    }
}

#[test]
fn what_could_not_be_read_is_not_left_out_without_a_word() {
    let mut visit = with(&lived());
    visit.model.tending.lacks = 2;
    let words = fill("journal.lacks", &[("count", "2")]);
    for screen in [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Readable] {
        visit.see(screen).says(&words);
        assert!(!with(&lived()).see(screen).has("lacks"), "{screen:?}");
    }
    visit.see(Screen::Home).does_not_say(&words);
}

#[test]
fn the_ways_across_stand_on_home_from_the_second_interview_on() {
    let links = |all: &[Debrief]| with(all).see(Screen::Home).links("main");
    let across = [Screen::Interviews, Screen::Patterns, Screen::Lessons];
    for screen in across {
        let address = format!("#{}", screen.address());
        assert!(!links(&lived()[..1]).contains(&address), "{address}");
        assert!(links(&lived()[..2]).contains(&address), "{address}");
    }
    let menu = with(&lived()[..1]).see(Screen::Support).links("header");
    assert!(menu.contains(&format!("#{}", Screen::Interviews.address())));
    let words = with(&lived()).see(Screen::WhereMyWordsAre).links("main");
    assert!(words.contains(&format!("#{}", Screen::Readable.address())));
}

#[test]
fn a_guess_is_asked_for_only_while_nobody_knows_and_how_it_is_now_only_beside_how_it_was() {
    let later = |mut visit: Visit| {
        visit.model.moment.now = visit.model.moment.now.plus(DAY);
        visit
    };
    let asked = |status: Status, distress: Option<Distress>| {
        let visit = Visit::of("quick_note")
            .changed(Change::Status(status))
            .changed(Change::Distress(distress));
        assert!(!visit.see(Screen::Plan).has("outlook"), "on the day itself it is too early");
        let page = later(visit).see(Screen::Plan);
        (page.has("choices-forecast"), page.has("choices-after"))
    };
    assert_eq!(asked(Status::Pending, Some(Distress::Shaken)), (true, true));
    assert_eq!(asked(Status::Silent, None), (true, false));
    assert_eq!(asked(Status::Rejected, Some(Distress::Fine)), (false, true));
    assert_eq!(asked(Status::Offer, None), (false, false));
    let mut visit = Visit::of("quick_note");
    visit = visit.changed(Change::Leaf(
        LeafKind::Outlook.only(),
        LeafChange::Figure(Figure::Forecast, Some(Forecast::On.figure())),
    ));
    let page = later(visit.changed(Change::Status(Status::Rejected))).see(Screen::Plan);
    assert_eq!(page.text_of("guessed"), say("journal.outlook.guessed_on"), "it can still be seen");
    assert!(!page.has("choices-forecast"), "and not be changed any more");
}

#[test]
fn how_it_will_go_on_is_asked_beside_how_it_stands_while_there_is_no_answer() {
    let asked = |status: Status| {
        let visit = Visit::of("quick_note").changed(Change::Status(status));
        let mut visit = visit.clone().listing(&[visit.debrief().clone()]);
        visit.model.moment.now = visit.model.moment.now.plus(DAY);
        visit.see(Screen::Outcomes).has("choices-forecast")
    };
    assert!(asked(Status::Pending) && asked(Status::Silent));
    assert!(!asked(Status::Rejected) && !asked(Status::Offer));
}

#[test]
fn home_lists_the_newest_and_what_is_older_can_be_opened_and_deleted_among_all() {
    let visit = with(&many());
    let home = visit.see(Screen::Home);
    assert_eq!(home.of_class("row-open").len(), 12);
    assert_eq!(home.of_class("row-open")[0].text(), "Company 0today · no answer yet");
    let page = visit.see(Screen::Interviews);
    let deletes = page.of_class("row-delete");
    assert_eq!(deletes.len(), 30);
    assert_eq!(deletes[29].attribute("aria-label"), Some("Delete Company 29"));
}

#[test]
fn a_row_says_the_post_where_the_company_is_its_name() {
    let mut all = vec![lived_one(1, "Qzelm", &[]), lived_one(2, "", &[])];
    for debrief in &mut all {
        debrief.apply(Change::Text(Field::Role, "night  porter".into()));
    }
    let page = with(&all).see(Screen::Interviews);
    assert_eq!(
        rows(&page),
        [
            "Qzelmnight porter · 17 November · no answer yet",
            "night porter16 November · no answer yet"
        ]
    );
}
