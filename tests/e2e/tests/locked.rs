//! Words that are locked with a passphrase, and words that are kept nowhere.

use afterview_e2e::durability::{Kill, attempt_locked, typing_time};
use afterview_e2e::person::PASSPHRASE;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Site, Visit};

/// Words that are nowhere but where they were typed.
const STORY: &str = "qzsentinel they asked about the archive and i froze";
const BOX: &str = "What happened?";
/// The same words, on the screen of a later step.
const TOLD: &str = "In your own words";

/// Everything that can be seen of the page by who looks into it, values of boxes with it.
const PAGE: &str = "return document.documentElement.outerHTML + document.title + location.href
  + JSON.stringify(history.state)
  + [...document.querySelectorAll('input, textarea')].map((box) => box.value).join(' ')";

fn nothing_is_on_the_page(person: &Person) -> Outcome {
    let page = person.script_text(PAGE)?;
    assert!(!page.contains("qzsentinel"), "words of theirs are on the page");
    Ok(())
}

/// Everything in the browser's storage for this page.
fn stored(person: &Person) -> Outcome<String> {
    person.script_text("return JSON.stringify(Object.entries(localStorage).sort())")
}

fn unlocks(person: &Person) -> Outcome {
    person.type_into("Your passphrase", PASSPHRASE)?;
    person.tap("Open")
}

fn locked_words_ask_for_the_passphrase_at_the_next_visit_and_a_wrong_one_changes_nothing(
    engine: Engine,
) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.come_and_tell(STORY)?;
        person.lock_the_words()?;
        let kept = stored(person)?;
        assert!(kept.contains("afterview-locked") && !kept.contains("qzsentinel"), "{kept}");
        person.go_to("#/recall")?;
        person.reload()?;
        person.see("Your words are here, and nobody can read them without your passphrase.")?;
        nothing_is_on_the_page(person)?;
        let before = stored(person)?;
        person.type_into("Your passphrase", "four words of theirs")?;
        person.tap("Open")?;
        person.see("That is not the passphrase. Nothing was changed.")?;
        assert!(stored(person)? == before, "a wrong passphrase wrote something");
        person.rewrite("Your passphrase", PASSPHRASE)?;
        person.press_keys("\u{e007}")?;
        person.finds_in_box(TOLD, STORY)?;
        person.type_into(TOLD, " and then left")?;
        assert!(!stored(person)?.contains("qzsentinel"));
        person.reload()?;
        unlocks(person)?;
        person.finds_in_box(TOLD, &format!("{STORY} and then left"))
    })
}

fn another_tab_is_locked_with_the_first_and_each_is_opened_by_itself(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        let first = person.tab()?;
        person.come_and_tell(STORY)?;
        let second = person.open_tab()?;
        person.open_at("#/recall")?;
        person.finds_in_box(TOLD, STORY)?;
        person.turn_to(&first)?;
        person.lock_the_words()?;
        person.turn_to(&second)?;
        person.see("Your words are here, and nobody can read them without your passphrase.")?;
        nothing_is_on_the_page(person)?;
        unlocks(person)?;
        person.type_into(TOLD, " and so on")?;
        person.turn_to(&first)?;
        person.go_to("#/recall")?;
        person.finds_in_box(TOLD, &format!("{STORY} and so on"))?;
        assert!(!stored(person)?.contains("qzsentinel"));
        Ok(())
    })
}

fn a_passphrase_is_taken_away_and_the_words_stay(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.come_and_tell(STORY)?;
        person.lock_the_words()?;
        person.type_into("The passphrase you have now", PASSPHRASE)?;
        person.tap("Take it away")?;
        person.see("Your words are no longer locked.")?;
        assert!(!stored(person)?.contains("afterview-lock"));
        person.open_at("#/recall")?;
        person.finds_in_box(TOLD, STORY)
    })
}

/// Design: acceptance check 20.
fn quick_hide_locks_and_a_page_that_was_left_and_came_back_to_shows_nothing(
    engine: Engine,
) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.come_and_tell(STORY)?;
        person.lock_the_words()?;
        person.go_to("#/recall")?;
        person.tap("#hide")?;
        nothing_is_on_the_page(person)?;
        person.browser().open("about:blank")?;
        person.history_back()?;
        person.see("Hidden")?;
        nothing_is_on_the_page(person)?;
        person.tap("Show it again")?;
        person.see("nobody can read them without your passphrase")?;
        nothing_is_on_the_page(person)?;
        unlocks(person)?;
        person.finds_in_box(TOLD, STORY)
    })
}

#[test]
fn words_that_are_left_alone_lock_by_themselves() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        person.lock_the_words()?;
        person.go_to("#/recall")?;
        person.let_minutes_pass(4)?;
        person.finds_in_box(TOLD, STORY)?;
        // A touch begins the time anew.
        person.type_into(TOLD, " still here")?;
        person.let_minutes_pass(4)?;
        person.finds_in_box(TOLD, &format!("{STORY} still here"))?;
        person.let_minutes_pass(6)?;
        person.see("nobody can read them without your passphrase")?;
        nothing_is_on_the_page(person)
    })
}

#[test]
fn what_is_locked_is_saved_as_it_is_and_whoever_lost_the_passphrase_can_begin_again() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        person.lock_the_words()?;
        person.reload()?;
        person.tap("Save the locked words as a file")?;
        let file = person.saved_file("afterview-locked.json")?;
        assert!(file.contains("afterview-lock:1:") && file.contains(":debrief:"), "{file}");
        assert!(!file.contains("qzsentinel"));
        person.follow("Erase everything")?;
        person.tap("#erase")?;
        until_true(LIMIT, "something stayed", || Ok(stored(person)? == "[]"))?;
        person.open()?;
        person.tap_door("It just happened")
    })
}

fn where_nothing_is_kept_the_words_are_gone_with_the_page(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.come_and_tell(STORY)?;
        person.go_to("#/where-my-words-are/nothing")?;
        person.tap("Bring it, and erase it here")?;
        person.see("Nothing is kept.")?;
        until_true(LIMIT, "something stayed", || Ok(stored(person)? == "[]"))?;
        person.go_to("#/recall")?;
        person.finds_in_box(TOLD, STORY)?;
        person.type_into(TOLD, " and so on")?;
        person.see("Not kept. Gone when you close this page.")?;
        let session = "return JSON.stringify(Object.entries(sessionStorage))";
        assert!(!person.script_text(session)?.contains("qzsentinel"));
        assert_eq!(stored(person)?, "[]");
        // The browser would ask first: the words are the person's to lose.
        person.script(
            "const page = window.wrappedJSObject ?? window;
             page.addEventListener('beforeunload', (event) => { page.asked = String(event.defaultPrevented); event.stopImmediatePropagation(); });
             page.dispatchEvent(new page.Event('beforeunload', { cancelable: true }))",
        )?;
        assert_eq!(person.script_text("return (window.wrappedJSObject ?? window).asked")?, "true");
        Ok(())
    })
}

#[test]
fn locked_words_saved_as_a_file_are_opened_on_another_device_with_the_same_passphrase() -> Outcome {
    let mut file = String::new();
    Visit::on_a_phone().go(|person| {
        person.come_and_tell(STORY)?;
        person.lock_the_words()?;
        person.reload()?;
        person.tap("Save the locked words as a file")?;
        file = person.saved_file("afterview-locked.json")?;
        Ok(())
    })?;
    Visit::at_a_desk().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.choose_file(&file)?;
        person.see("The words in this file are locked")?;
        person.type_into("Its passphrase", "four words of theirs")?;
        person.tap("Open")?;
        person.see("That is not the passphrase.")?;
        person.rewrite("Its passphrase", PASSPHRASE)?;
        person.tap("Open")?;
        person.tap("Take them in")?;
        person.go_to("#/")?;
        person.see("Your interviews")?;
        assert!(stored(person)?.contains("qzsentinel"), "it is kept here as anything is");
        Ok(())
    })
}

#[test]
fn in_a_frame_the_words_are_locked_as_on_a_page_of_their_own() -> Outcome {
    let host = r#"<h1>A listing</h1><after-view company="Hill Road Library"></after-view>"#;
    Visit::at_a_desk().to(Site::of_a_host(host)?).go(|person| {
        person.arrive("")?;
        person.in_the_app(0, || {
            person.tap_door("It just happened")?;
            person.go_on()?;
            person.type_into(BOX, STORY)?;
            person.script("location.replace('#/where-my-words-are/lock')")?;
            person.type_in_a_passphrase()?;
            person.see("Your words are locked from now on.")?;
            assert!(!stored(person)?.contains("qzsentinel"));
            person.tap("Lock now")?;
            person.see("nobody can read them without your passphrase")?;
            nothing_is_on_the_page(person)?;
            unlocks(person)?;
            person.script("location.replace('#/just-happened/out')")?;
            person.finds_in_box(BOX, STORY)
        })
    })
}

fn typed_under_a_lock_survives(engine: Engine, kill: Kill, number: u64) -> Outcome {
    let count = attempt_locked(engine, kill, typing_time(7, number))?;
    assert!(count.keeps_the_promise(kill), "{}, {}: {count}", engine.title(), kill.name());
    Ok(())
}

fn a_killed_browser_loses_at_most_the_last_second_of_what_is_locked(engine: Engine) -> Outcome {
    typed_under_a_lock_survives(engine, Kill::Browser, 1)
}

#[test]
fn a_killed_page_loses_nothing_of_what_is_locked() -> Outcome {
    typed_under_a_lock_survives(Engine::Chromium, Kill::Pages, 0)
}

in_every_engine!(
    locked_words_ask_for_the_passphrase_at_the_next_visit_and_a_wrong_one_changes_nothing,
    another_tab_is_locked_with_the_first_and_each_is_opened_by_itself,
    a_passphrase_is_taken_away_and_the_words_stay,
    quick_hide_locks_and_a_page_that_was_left_and_came_back_to_shows_nothing,
    where_nothing_is_kept_the_words_are_gone_with_the_page,
    a_killed_browser_loses_at_most_the_last_second_of_what_is_locked,
);
