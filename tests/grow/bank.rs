//! Which question of the bank is taken now.

use crate::support::BANK;
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Change, Debrief, Field, Figure, LeafChange, LeafKind, LeafLine, LocalId,
};
use afterview::domain::grow::Rating;

const OWN: LocalId = 80_000;

fn rated(book: &mut Debrief, of: LocalId, rating: Rating) {
    let change = LeafChange::Figure(Figure::Rating, Some(rating.figure()));
    book.apply(Change::Leaf(LeafKind::Question.of(of), change));
}

#[test]
fn a_question_that_they_have_is_not_the_one_to_take_now() {
    let mut book = Debrief::book(Instant(0));
    assert_eq!(BANK.to_take(&book), Some(1));
    rated(&mut book, 1, Rating::HaveIt);
    assert_eq!(BANK.to_take(&book), Some(2));
    let title = Field::Leaf(LeafKind::Question.of(OWN), LeafLine::Title);
    book.apply(Change::Text(title, "Why tea?".to_owned()));
    assert_eq!(BANK.to_take(&book), Some(OWN), "their own come before the bank");
    rated(&mut book, 13, Rating::Nearly);
    assert_eq!(BANK.to_take(&book), Some(13), "what was begun comes first");
    rated(&mut book, 13, Rating::HaveIt);
    rated(&mut book, OWN, Rating::HaveIt);
    assert_eq!(BANK.to_take(&book), Some(2));
    for question in BANK.iter() {
        rated(&mut book, question.number, Rating::HaveIt);
    }
    assert_eq!(BANK.to_take(&book), None);
}
