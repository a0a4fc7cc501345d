//! Choices: what is ticked is what the model holds, whoever changed it.

use crate::scene::{NOW, Scene, say, send};
use afterview::app::{Event, Screen};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{Answer, Change, Distress, Entry, LocalId, Reach, Status};
use afterview::domain::mishap::{Matters, Route};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// Which of a group of radio buttons is ticked, by its place.
fn ticked(scene: &Scene, name: &str, count: usize) -> Vec<usize> {
    (0..count).filter(|place| scene.is_ticked(&format!("{name}-{place}"))).collect()
}

async fn with_mishaps(mishaps: &[&str]) -> (Scene, Vec<LocalId>) {
    let scene = Scene::on(Entry::JustHappened, Screen::Wrong).await;
    for mishap in mishaps {
        scene.did(Event::MishapPicked { mishap: (*mishap).to_owned(), urgent: false }).await;
    }
    let ids = scene.debrief().items.iter().map(|item| item.id).collect();
    (scene, ids)
}

#[wasm_bindgen_test]
async fn choosing_one_unticks_the_others_and_is_told_once() {
    let scene = Scene::on(Entry::JustHappened, Screen::HowIsIt).await;
    assert!(ticked(&scene, "distress", 5).is_empty());
    scene.told();
    scene.tap("distress-1").await;
    assert_eq!(scene.changes(), [Change::Distress(Some(Distress::Uneasy))]);
    assert_eq!(ticked(&scene, "distress", 5), [1]);
    scene.tap("distress-3").await;
    assert_eq!(scene.changes(), [Change::Distress(Some(Distress::VeryShaken))]);
    assert_eq!(ticked(&scene, "distress", 5), [3]);
    assert!(scene.find(".breath").is_some(), "the breath comes with it");
}

#[wasm_bindgen_test]
async fn a_choice_made_elsewhere_moves_the_mark() {
    let scene = Scene::on(Entry::JustHappened, Screen::HowIsIt).await;
    scene.tap("distress-0").await;
    scene.change(Change::Distress(Some(Distress::Shaken))).await;
    assert_eq!(ticked(&scene, "distress", 5), [2]);
    scene.change(Change::Distress(None)).await;
    assert!(ticked(&scene, "distress", 5).is_empty());
    scene.tap("distress-2").await;
    assert_eq!(ticked(&scene, "distress", 5), [2]);
}

#[wasm_bindgen_test]
async fn what_was_chosen_is_ticked_on_coming_back() {
    let scene = Scene::on(Entry::JustHappened, Screen::HowIsIt).await;
    scene.tap("distress-4").await;
    scene.go(Screen::Feelings).await;
    scene.go(Screen::HowIsIt).await;
    assert_eq!(ticked(&scene, "distress", 5), [4]);
}

#[wasm_bindgen_test]
async fn boxes_are_ticked_and_unticked_one_by_one() {
    let scene = Scene::on(Entry::JustHappened, Screen::Feelings).await;
    scene.tap("feeling-anger").await;
    scene.tap("feeling-tired").await;
    assert!(scene.is_ticked("feeling-anger") && scene.is_ticked("feeling-tired"));
    assert_eq!(scene.debrief().calm.feelings.len(), 2);
    scene.tap("feeling-anger").await;
    assert!(!scene.is_ticked("feeling-anger") && scene.is_ticked("feeling-tired"));
    scene.change(Change::Feeling("alone".into(), true)).await;
    assert!(scene.is_ticked("feeling-alone"));
    scene.change(Change::Feeling("tired".into(), false)).await;
    assert!(!scene.is_ticked("feeling-tired"));
}

#[wasm_bindgen_test]
async fn the_route_follows_the_answers_at_once() {
    let (scene, ids) = with_mishaps(&["question_left_blank"]).await;
    scene.go(Screen::Item(ids[0])).await;
    assert_eq!(scene.text_of("route-name"), say("route.fix.name"));
    scene.tap("matters-2").await;
    assert_eq!(scene.text_of("route-name"), say("route.let_go.name"));
    assert_eq!(scene.debrief().items[0].answers.matters, Some(Matters::No));
    scene.tap("matters-0").await;
    assert_eq!(scene.text_of("route-name"), say("route.fix.name"));
}

#[wasm_bindgen_test]
async fn the_next_thing_shows_its_own_answers() {
    let (scene, ids) = with_mishaps(&["a_few_minutes_late", "rambled"]).await;
    scene.go(Screen::Item(ids[0])).await;
    scene.tap("matters-1").await;
    scene.tap("noticed-2").await;
    let first = (ticked(&scene, "matters", 3), ticked(&scene, "noticed", 3));
    assert_eq!(first, (vec![1], vec![2]));
    scene.go(Screen::Item(ids[1])).await;
    let untouched = scene.debrief().items[1].answers.clone();
    assert_eq!((untouched.matters, untouched.noticed), (None, None));
    let second = (ticked(&scene, "matters", 3), ticked(&scene, "noticed", 3));
    assert_ne!(second, first, "the answers to the first are not the second's");
    scene.go(Screen::Item(ids[0])).await;
    assert_eq!((ticked(&scene, "matters", 3), ticked(&scene, "noticed", 3)), first);
}

#[wasm_bindgen_test]
async fn another_route_is_one_tap_and_so_is_the_way_back() {
    let (scene, ids) = with_mishaps(&["question_left_blank"]).await;
    scene.go(Screen::Item(ids[0])).await;
    let details = scene.find("details.change").expect("a way to change it");
    details.set_attribute("open", "").expect("open");
    let options = scene.section().query_selector_all("#choices-route input").expect("options");
    let mut chosen = None;
    for place in 0..options.length() {
        let option: HtmlInputElement = options.get(place).expect("one").unchecked_into();
        if !option.checked() {
            chosen = Some(option);
            break;
        }
    }
    chosen.expect("another route").click();
    crate::scene::settle().await;
    let route = scene.debrief().items[0].chosen.expect("a choice of one's own");
    assert_ne!(route, Route::Fix);
    scene.tap("as-recommended").await;
    assert_eq!(scene.debrief().items[0].chosen, None);
    assert_eq!(scene.text_of("route-name"), say("route.fix.name"));
}

#[wasm_bindgen_test]
async fn a_mishap_is_picked_and_taken_off_with_the_same_button() {
    let scene = Scene::on(Entry::JustHappened, Screen::Wrong).await;
    scene.rewrite("search", "rambled").await;
    let pressed = || scene.get("mishap-rambled").get_attribute("aria-pressed");
    assert_eq!(pressed().as_deref(), Some("false"));
    scene.tap("mishap-rambled").await;
    assert_eq!(pressed().as_deref(), Some("true"));
    assert_eq!(scene.debrief().items.len(), 1);
    scene.tap("mishap-rambled").await;
    assert_eq!(pressed().as_deref(), Some("false"));
    assert!(scene.debrief().items.is_empty());
}

#[wasm_bindgen_test]
async fn reach_is_explained_when_it_is_chosen() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    scene.tap("reach-1").await;
    assert_eq!(scene.debrief().facts.reach, Some(Reach::Recruiter));
    scene.sees(&say("recall.reach.recruiter.help"));
    scene.type_into("recruiter", "Sam").await;
    scene.tap("reach-2").await;
    scene.sees(&say("recall.reach.contact_only.help"));
    assert_eq!(scene.value("recruiter"), "Sam", "the name is kept");
}

#[wasm_bindgen_test]
async fn the_time_that_is_shown_is_the_time_that_is_kept() {
    let scene = Scene::on(Entry::JustHappened, Screen::WhenEnded).await;
    let shown = || scene.value("ended-time");
    let kept = || {
        let at = scene.debrief().facts.ended.expect("a time");
        let minutes = scene.model().moment.zone.local(at).minutes;
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    };
    scene.tap("ended-1").await;
    assert_eq!(shown(), kept());
    let time: HtmlInputElement = scene.get("ended-time").unchecked_into();
    time.set_value("09:10");
    send(&time, "change");
    crate::scene::settle().await;
    assert_eq!(kept(), "09:10");
    scene.tap("ended-2").await;
    assert_eq!(shown(), kept(), "after another answer");
    scene.tap("ended-1").await;
    assert_eq!(shown(), kept(), "and back again");
}

#[wasm_bindgen_test]
async fn a_time_still_to_come_is_not_taken_over() {
    let scene = Scene::on(Entry::JustHappened, Screen::WhenEnded).await;
    scene.tap("ended-1").await;
    let before = scene.debrief().facts.ended;
    assert_eq!(before, Some(NOW.plus(-3 * HOUR)));
    let time: HtmlInputElement = scene.get("ended-time").unchecked_into();
    time.set_value("23:00");
    send(&time, "change");
    crate::scene::settle().await;
    scene.sees(&say("recall.ended.to_come"));
    assert_eq!(scene.debrief().facts.ended, before);
}

#[wasm_bindgen_test]
async fn how_it_stands_changes_what_is_asked() {
    let scene = Scene::on(Entry::JustHappened, Screen::Decision).await;
    assert_eq!(ticked(&scene, "status", 5), [0]);
    scene.tap("status-2").await;
    assert_eq!(scene.debrief().facts.status, Status::Rejected);
    scene.sees(&say("recall.decision.rejected_words"));
    assert!(!scene.has("choices-decision"));
    scene.tap("status-0").await;
    assert!(scene.has("choices-decision"));
}

#[wasm_bindgen_test]
async fn a_neutral_line_is_picked_for_an_exit_they_saw() {
    let (scene, ids) = with_mishaps(&["left_abruptly"]).await;
    scene.change(Change::Answered(ids[0], Answer::Comfortable(Some(false)))).await;
    scene.go(Screen::Item(ids[0])).await;
    scene.tap("neutral-line-0").await;
    assert!(scene.debrief().items[0].answers.neutral_line.is_some());
    assert_eq!(ticked(&scene, "neutral-line", 4), [0]);
    scene.tap("neutral-line-3").await;
    assert_eq!(scene.debrief().items[0].chosen, Some(Route::LetGo));
    assert_eq!(ticked(&scene, "neutral-line", 4), [3]);
}

#[wasm_bindgen_test]
async fn the_numbers_follow_the_region() {
    let scene = Scene::on(Entry::JustHappened, Screen::Support).await;
    let select: web_sys::HtmlElement = scene.get("region");
    js_sys::Reflect::set(&select, &"value".into(), &"us".into()).expect("a region");
    send(&select, "change");
    crate::scene::settle().await;
    assert_eq!(scene.model().settings.region, "us");
    let region = crate::scene::content().support.region.iter().find(|one| one.id == "us").cloned();
    scene.sees(&region.expect("the United States").emergency);
}

#[wasm_bindgen_test]
async fn an_action_is_ticked_off_and_on_again() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.change(Change::Distress(Some(Distress::VeryShaken))).await;
    scene.go(Screen::Plan).await;
    let tick = "tick-look_again";
    assert!(!scene.is_ticked(tick));
    let node = scene.get(tick);
    scene.tap(tick).await;
    assert!(scene.is_ticked(tick));
    assert!(scene.debrief().ticked.contains_key("look_again"));
    assert!(node.is_same_node(Some(&scene.get(tick))), "the tick stays where it is");
    scene.tap(tick).await;
    assert!(!scene.is_ticked(tick));
    assert!(scene.debrief().ticked.is_empty());
}
