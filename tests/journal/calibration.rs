//! What was guessed against what came.

use super::journal;
use afterview::domain::debrief::Status;
use afterview::domain::journal::{Calibration, Ending, Forecast, Share, TooFew, Weight};

const BADLY: Option<Forecast> = Some(Forecast::NotOn);
const WELL: Option<Forecast> = Some(Forecast::On);
const CANNOT_SAY: Option<Forecast> = Some(Forecast::CannotSay);

fn calibration(of: &[(Option<Forecast>, Status)]) -> Result<Calibration, TooFew> {
    let journal = journal(of, |(forecast, status), past| {
        (past.forecast, past.status) = (*forecast, *status);
    });
    journal.calibration()
}

/// What is said of those that were felt to go badly.
fn badly(statuses: &[Status]) -> Result<Share, TooFew> {
    let all: Vec<_> = statuses.iter().map(|status| (BADLY, *status)).collect();
    calibration(&all)?.share(Forecast::NotOn)
}

#[test]
fn of_six_that_were_felt_to_go_badly_two_went_on() {
    let (no, yes) = (Status::Rejected, Status::Offer);
    assert_eq!(badly(&[no, yes, no, no, yes, no]), Ok(Share { of: 6, went_on: 2 }));
}

#[test]
fn of_fewer_than_three_nothing_is_said() {
    for have in 0..3 {
        assert_eq!(
            badly(&[Status::Rejected, Status::Offer][..have.min(2)]),
            Err(TooFew { have, need: 3 })
        );
    }
    assert!(badly(&[Status::Rejected; 3]).is_ok());
}

#[test]
fn each_sentence_needs_three_of_its_own() {
    let all = [
        (BADLY, Status::Rejected),
        (BADLY, Status::Offer),
        (BADLY, Status::Rejected),
        (WELL, Status::Offer),
        (WELL, Status::Rejected),
    ];
    let calibration = calibration(&all).expect("five are enough for the table");
    assert_eq!(calibration.share(Forecast::NotOn), Ok(Share { of: 3, went_on: 1 }));
    assert_eq!(calibration.share(Forecast::On), Err(TooFew { have: 2, need: 3 }));
}

#[test]
fn two_that_felt_bad_and_two_that_felt_good_are_too_few_of_either() {
    let two = [(BADLY, Status::Offer), (WELL, Status::Offer)].repeat(2);
    assert_eq!(calibration(&two), Err(TooFew { have: 2, need: 3 }));
}

#[test]
fn what_has_no_answer_yet_counts_for_nothing_but_stands_in_the_table() {
    let all = [
        (BADLY, Status::Rejected),
        (BADLY, Status::Pending),
        (BADLY, Status::Silent),
        (BADLY, Status::Withdrew),
        (BADLY, Status::Offer),
    ];
    assert_eq!(calibration(&all), Err(TooFew { have: 2, need: 3 }));
    let more = [&all[..], &[(BADLY, Status::Rejected)]].concat();
    let calibration = calibration(&more).expect("three are settled");
    assert_eq!(calibration.share(Forecast::NotOn), Ok(Share { of: 3, went_on: 1 }));
    let row = Ending::ALL.map(|ending| calibration.count(Forecast::NotOn, ending));
    assert_eq!(row, [1, 2, 2, 1]);
}

#[test]
fn cannot_say_is_no_guess_and_stands_in_the_table() {
    let unsure = [(CANNOT_SAY, Status::Offer); 4];
    assert_eq!(calibration(&unsure), Err(TooFew { have: 0, need: 3 }));
    let more = [&unsure[..], &[(WELL, Status::Offer); 3]].concat();
    let calibration = calibration(&more).expect("three were guessed");
    assert_eq!(calibration.count(Forecast::CannotSay, Ending::WentOn), 4);
    assert_eq!(calibration.share(Forecast::On), Ok(Share { of: 3, went_on: 3 }));
}

#[test]
fn an_interview_without_a_guess_is_in_no_row() {
    let all = [(None, Status::Offer), (WELL, Status::Offer), (WELL, Status::Offer)];
    assert_eq!(calibration(&all), Err(TooFew { have: 2, need: 3 }));
}

#[test]
fn half_is_half_and_no_more() {
    let weight = |went_on, of| Share { of, went_on }.weight();
    assert_eq!(weight(0, 3), Weight::None);
    assert_eq!(weight(1, 3), Weight::Fewer);
    assert_eq!(weight(2, 4), Weight::Half);
    assert_eq!(weight(2, 3), Weight::More);
    assert_eq!(weight(3, 3), Weight::All);
}
