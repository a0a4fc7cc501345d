//! Tests that go through all that the app can show: one test for each round, so that they run beside each other.

/// Each of these functions, which take a round, as a test in each.
macro_rules! in_every_round {
    ($($test:ident),* $(,)?) => {
        in_every_round!(@ first $($test)*);
        in_every_round!(@ second $($test)*);
        in_every_round!(@ last $($test)*);
        in_every_round!(@ letters $($test)*);
        in_every_round!(@ beside_letters $($test)*);
        in_every_round!(@ around $($test)*);
        in_every_round!(@ guarded $($test)*);
        in_every_round!(@ apart $($test)*);
        in_every_round!(@ broken $($test)*);
        in_every_round!(@ hosted $($test)*);
    };
    (@ $round:ident $($test:ident)*) => {
        mod $round {
            use afterview_e2e::{Outcome, rounds};
            $(#[test]
            fn $test() -> Outcome {
                super::$test(rounds::$round)
            })*
        }
    };
}
