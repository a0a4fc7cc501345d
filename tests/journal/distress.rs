//! How it was before and after.

use super::journal;
use afterview::domain::debrief::Distress::{self, CannotThink, Fine, Shaken, Uneasy, VeryShaken};
use afterview::domain::journal::{Relief, Shift, TooFew};

fn relief(of: &[(Option<Distress>, Option<Distress>)]) -> Result<Relief, TooFew> {
    let journal = journal(of, |(before, after), past| {
        (past.before, past.after) = (*before, *after);
    });
    journal.relief()
}

#[test]
fn it_is_counted_which_way_it_went_and_no_change_is_no_relief() {
    let all = [(VeryShaken, Uneasy), (Shaken, Shaken), (Uneasy, Shaken), (CannotThink, VeryShaken)]
        .map(|(before, after)| (Some(before), Some(after)));
    let relief = relief(&all).expect("four");
    assert_eq!(relief.shift(), Shift { lighter: 2, same: 1, heavier: 1 });
    assert_eq!(Distress::ALL.map(|level| relief.before(level)), [0, 1, 1, 1, 1]);
    assert_eq!(Distress::ALL.map(|level| relief.after(level)), [0, 1, 2, 1, 0]);
    assert_eq!(relief.of(), 4);
}

#[test]
fn only_interviews_with_both_are_counted() {
    let mut all = vec![
        (Some(Shaken), Some(Fine)),
        (Some(Shaken), None),
        (None, Some(Fine)),
        (Some(Uneasy), Some(Uneasy)),
    ];
    assert_eq!(relief(&all), Err(TooFew { have: 2, need: 3 }));
    all.push((Some(Fine), Some(Fine)));
    let relief = relief(&all).expect("three have both");
    assert_eq!(relief.shift(), Shift { lighter: 1, same: 2, heavier: 0 });
    assert_eq!(Distress::ALL.iter().map(|level| relief.before(*level)).sum::<usize>(), 3);
}
