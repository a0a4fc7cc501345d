//! What is said of several interviews: in a sentence, a chart and a table.

use super::with;
use crate::gallery::{lived, lived_one, planned, turned_out};
use crate::html::Element;
use crate::stage::{fill, say};
use afterview::app::Screen;
use afterview::domain::debrief::{Change, Debrief, Distress, Field, Status};
use afterview::domain::journal::{Forecast, Journal};
use std::sync::Arc;

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
