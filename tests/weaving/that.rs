//! After "I said that", and after "I would like to".

use super::Want::{Empty, Fits, Needs, Stands};
use super::{Row, check};
use afterview::domain::lang::{ListVerb, Stem};

const THAT: &[Row] = &[
    ("clause", "I led twelve people", Fits("I led twelve people")),
    ("no subject", "led a team of twelve", Fits("I led a team of twelve")),
    ("capital", "My degree was in law.", Fits("my degree was in law")),
    ("repeated", "I said that I led twelve", Fits("I led twelve")),
    ("repeated that", "that the rota was mine", Fits("the rota was mine")),
    ("state", "fluent in german", Fits("I am fluent in German")),
    ("im", "im fluent in french", Fits("I am fluent in French")),
    ("name first", "Larch had 40 staff", Fits("Larch had 40 staff")),
    (
        "two sentences",
        "I had led a team. It was in 2019.",
        Fits("I had led a team. It was in 2019"),
    ),
    ("splice", "i ran it, my boss was happy", Fits("I ran it; my boss was happy")),
    ("no verb", "team of twelve", Needs("team of twelve")),
    ("number", "12", Needs("12")),
    ("noun or verb", "Lead of 12", Needs("lead of 12")),
    ("reason", "because the ward team is nine", Fits("the ward team is nine")),
    ("answer", "yes I know SQL", Fits("I know SQL")),
    ("answer, no", "no i cant drive", Fits("I cannot drive")),
    ("participle", "been a carer", Fits("I have been a carer")),
    ("time first", "In 2019 I led 12", Fits("in 2019 I led 12")),
    ("shouted", "MY DEGREE WAS IN LAW", Fits("my degree was in law")),
    ("ratio", "my degree is a 2:1", Fits("my degree is a 2:1")),
    ("nothing", " ", Empty),
];

#[test]
fn clauses_follow_that() {
    check(Stem::That, None, THAT);
    check(
        Stem::That,
        Some(ListVerb::Have),
        &[("chosen verb", "a team of twelve", Fits("I have a team of twelve"))],
    );
}

const WISHES: &[Row] = &[
    ("as asked", "work with your families", Fits("work with your families")),
    ("the stem again", "I would like to work with you", Fits("work with you")),
    ("shortened", "i'd like to run the night desk", Fits("run the night desk")),
    ("wanted", "I want to learn the lab, and stay", Fits("learn the lab, and stay")),
    ("with to", "to work outside", Fits("work outside")),
    ("nothing but the stem", "I would like to", Empty),
    ("to be", "be part of your team", Fits("be part of your team")),
    ("to be, with its stem", "I'd love to be a nurse on nights", Fits("be a nurse on nights")),
    ("a state", "good at it one day", Fits("be good at it one day")),
    ("a state with its end", "responsible for the rota", Fits("be responsible for the rota")),
    ("am", "i'm able to learn", Fits("be able to learn")),
    ("to have", "have more to do with people", Fits("have more to do with people")),
    ("capitals", "WORK WITH YOUR FAMILIES", Fits("work with your families")),
    ("an adverb before it", "also run the night desk", Fits("run the night desk")),
    // A past form after "to" would be no English.
    ("past", "worked with your families", Needs("worked with your families")),
    ("irregular past", "ran the night desk", Needs("ran the night desk")),
    ("can", "can work nights", Needs("can work nights")),
    ("a thing", "more responsibility", Needs("more responsibility")),
    ("a sure verb", "keep learning on the job", Fits("keep learning on the job")),
    ("a sure verb with another", "learn baking", Fits("learn baking")),
    ("a sentence", "I ran a night desk once", Stands("I ran a night desk once.")),
];

#[test]
fn a_wish_does_not_say_its_stem_twice() {
    check(Stem::Wish, None, WISHES);
}
