//! Scripts that went wrong once, as `cargo xtask soak` printed them.

use afterview::app::store::StoreFault::{Blocked, Failed};
use afterview_soak::run;
use afterview_soak::step::Act::*;
use afterview_soak::step::Fault::{Killed, Once, Torn};
use afterview_soak::step::{Script, Step, on};

pub(super) fn holds(tabs: u8, steps: Vec<Step>) {
    let script = Script { tabs, locks: true, steps };
    let wrong = run(&script).1.err();
    assert_eq!(wrong, None, "{script}");
}

#[test]
fn typed_after_another_tab_deleted_what_it_had_taken_in() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(0, Adds(0, 0)),
            on(1, Deletes(0)),
            on(0, Breaks(Blocked)),
            on(0, Types(0, 0, 0)),
        ],
    );
}

#[test]
fn taken_back_over_what_somebody_had_brought_back() {
    holds(
        3,
        vec![
            on(0, Begins),
            on(2, Types(0, 0, 0)),
            on(0, Deletes(0)),
            on(2, Merges(0)),
            on(0, Types(0, 0, 0)),
            on(0, Undeletes),
        ],
    );
}

#[test]
fn emptied_without_having_been_seen() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(0, Narrows(0)),
            on(1, Chooses(0, 5)),
            on(1, Heals),
            on(1, Types(0, 0, 0)),
            on(0, Adds(0, 0)),
            on(0, Clears(0, 0)),
        ],
    );
}

#[test]
fn counted_up_again_by_a_tab_whose_journal_was_taken_in_before_a_deletion() {
    holds(
        3,
        vec![
            on(0, Begins),
            on(1, Weighs(0)),
            on(0, Refreshes),
            on(2, Types(0, 0, 0)),
            on(0, Types(0, 0, 0)),
            on(2, Deletes(0)),
        ],
    );
}

#[test]
fn an_address_in_a_person_that_was_taken_off() {
    holds(2, vec![on(0, Begins), on(1, Removes(0, 13)), on(0, Types(0, 10, 0))]);
}

#[test]
fn a_journal_that_there_was_no_room_to_put_back() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(1, Forgets(0)),
            on(0, Chooses(0, 0)),
            on(1, Deletes(0)),
            on(0, Types(0, 0, 0)),
            on(0, Types(0, 0, 0)),
            on(0, Weighs(0)),
            on(0, Closes),
            on(0, BrowserDies(462, 301)),
            on(0, Narrows(4)),
            on(0, Chooses(0, 0)),
        ],
    );
}

#[test]
fn typed_while_another_tab_puts_the_journal_away_that_it_took_in_and_deleted() {
    holds(
        3,
        vec![
            on(0, Begins),
            on(2, Merges(0)),
            on(1, Types(0, 0, 0)),
            on(2, Types(0, 0, 0)),
            on(1, Types(0, 2, 0)),
            on(2, Merges(0)),
            on(2, Types(0, 0, 0)),
            on(0, Types(0, 2, 0)),
            on(2, Dies),
            on(1, Merges(0)),
            on(1, Types(0, 2, 0)),
            on(2, Chooses(0, 0)),
            on(1, Deletes(0)),
            on(1, Refreshes).amid(12, on(2, Types(0, 0, 0))),
        ],
    );
}

#[test]
fn typing_that_is_torn_failing_or_killed_at_each_of_its_calls() {
    for call in 1..12 {
        for fault in [Once(Failed), Killed, Torn(40)] {
            let types = on(0, Types(0, 0, 0)).failing(call, fault);
            let merges = on(0, Merges(0)).failing(call, fault);
            let other = on(1, Types(0, 1, 0));
            holds(2, vec![on(0, Begins), types, merges.amid(call, other), on(1, Merges(0))]);
        }
    }
}
