//! Scripts in which something came back that was gone, or went although it was to stay, as `cargo xtask soak` printed
//! them.

use super::found::holds;
use afterview_soak::step::Act::*;
use afterview_soak::step::on;

#[test]
fn a_deleted_debrief_whose_journal_is_written_anew_for_another_one() {
    holds(
        3,
        vec![
            on(0, Begins),
            on(1, Types(0, 1, 0)),
            on(0, Begins),
            on(0, Types(1, 0, 0)),
            on(0, PutsBack(0, 1, 0)),
            on(2, Deletes(0)),
        ],
    );
}

#[test]
fn deleted_twice_and_then_the_browser_is_killed() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(1, Types(0, 0, 0)),
            on(0, Types(0, 0, 0)),
            on(0, Closes),
            on(0, Types(0, 0, 0)),
            on(0, Deletes(0)),
            on(1, Weighs(0)),
            on(1, Refreshes),
            on(0, Deletes(0)),
            on(0, BrowserDies(260, 0)),
        ],
    );
}

#[test]
fn a_clash_is_settled_with_words_that_there_is_no_room_for() {
    holds(
        3,
        vec![
            on(0, Begins),
            on(1, Types(0, 0, 0)),
            on(0, Types(0, 0, 0)),
            on(2, Types(0, 0, 0)),
            on(0, Narrows(0)),
            on(2, Types(0, 0, 197)),
            on(2, Decides(0, 1)),
        ],
    );
}

#[test]
fn an_import_is_taken_out_while_another_tab_types_into_it() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(0, Exports),
            on(0, Types(0, 0, 0)),
            on(1, Imports(0)),
            on(0, Types(1, 0, 0)),
            on(1, TakesOut).amid(2, on(0, Removes(1, 0))).amid(1, on(0, Types(0, 0, 0))),
        ],
    );
}

#[test]
fn a_deletion_is_taken_back_while_another_tab_types_on() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(1, Types(0, 0, 0)),
            on(0, Deletes(0)),
            on(0, Undeletes).amid(2, on(1, Refreshes)),
        ],
    );
}

#[test]
fn a_choice_while_an_older_one_waits_for_room() {
    holds(
        1,
        vec![
            on(0, Types(0, 0, 0)),
            on(0, Waits(2)),
            on(0, Narrows(0)),
            on(0, Sets(2)),
            on(0, BrowserDies(0, 0)),
            on(0, Sets(8)),
        ],
    );
}

#[test]
fn an_earlier_version_put_back_in_two_tabs() {
    holds(
        3,
        vec![
            on(0, Begins),
            on(0, Types(0, 0, 0)),
            on(0, Merges(0)),
            on(0, Waits(60)),
            on(0, Types(0, 0, 0)),
            on(2, Restores(0, 0)),
            on(2, Unrestores),
            on(0, Restores(0, 0)),
        ],
    );
}

#[test]
fn typed_on_after_a_merge_that_was_written_over() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(1, Types(0, 1, 0)),
            on(0, Deletes(0)),
            on(0, Undeletes).amid(3, on(1, Heals)),
            on(1, Types(0, 0, 0)),
        ],
    );
}

#[test]
fn deleted_and_had_back_twice_and_then_the_browser_is_killed() {
    holds(
        1,
        vec![
            on(0, Begins),
            on(0, Deletes(0)),
            on(0, Undeletes),
            on(0, Deletes(0)),
            on(0, Undeletes),
            on(0, Deletes(0)),
            on(0, BrowserDies(474, 0)),
        ],
    );
}

#[test]
fn had_back_a_second_time_before_the_second_place_has_heard_of_it() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(0, Types(0, 0, 0)),
            on(1, Deletes(0)),
            on(1, Undeletes),
            on(1, Closes),
            on(0, Deletes(0)),
            on(0, Undeletes).amid(4, on(1, Weighs(0))),
        ],
    );
}

#[test]
fn deleted_in_a_full_store_with_words_of_another_tab_that_could_not_be_merged() {
    holds(
        2,
        vec![
            on(0, Begins),
            on(0, Closes),
            on(0, Waits(49410)),
            on(0, Begins),
            on(0, Narrows(0)),
            on(0, Types(1, 0, 218)),
            on(0, Types(0, 0, 0)),
            on(1, Deletes(0)),
            on(1, Undeletes),
        ],
    );
}
