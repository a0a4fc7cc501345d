//! After "about": "Thank you for telling me about ___".

use super::Want::{Empty, Fits, Stands};
use super::{Row, check};
use afterview::domain::lang::Stem;

const THINGS: &[Row] = &[
    ("as it is", "the story hour", Fits("the story hour")),
    ("capital and stop", "The story hour.", Fits("the story hour")),
    ("shouted", "THE STORY HOUR", Fits("the story hour")),
    ("capital of a phone", "Story hour", Fits("story hour")),
    ("title", "The Story Hour", Fits("the Story Hour")),
    ("abbreviation", "SQL migration", Fits("SQL migration")),
    ("day", "Monday's ticket", Fits("Monday's ticket")),
    ("name", "Larch and its rotas", Fits("Larch and its rotas")),
    ("product", "iPhones", Fits("iPhones")),
    ("name behind a comma", "Your dog, Biscuit", Fits("your dog, Biscuit")),
    ("gerund", "Hiring two more nurses", Fits("hiring two more nurses")),
    ("that with a noun", "that story you told", Fits("that story you told")),
    (
        "that time, whatever happened then",
        "that time mr hobbs went missing and i found him",
        Fits("that time Mr Hobbs went missing and I found him"),
    ),
    ("that lad", "that lad with the trumpet", Fits("that lad with the trumpet")),
    ("plus in a name", "C++ and the move to it", Fits("C++ and the move to it")),
    (
        "a job without its article",
        "senior carer job at Maple Court",
        Fits("the senior carer job at Maple Court"),
    ),
    ("a test without its article", "coding test", Fits("the coding test")),
    ("a job left", "leaving your old job to retrain", Fits("leaving your old job to retrain")),
    ("somebody's role", "Priya's role in it", Fits("Priya's role in it")),
    ("a job of one's own", "last job at Larch", Fits("last job at Larch")),
    ("jobs in general", "job hunting", Fits("job hunting")),
    ("a test inside a thing", "test results", Fits("test results")),
    ("plus between words", "code + a short video", Fits("code and a short video")),
    ("what", "what you said about the rota.", Fits("what you said about the rota")),
    (
        "two things",
        "The SQL migration and the move to aws.",
        Fits("the SQL migration and the move to AWS"),
    ),
    ("two sentences", "the story hour. it sounds lovely", Fits("the story hour. It sounds lovely")),
    (
        "how",
        "how the team reads its hardest ticket on mondays",
        Fits("how the team reads its hardest ticket on Mondays"),
    ),
    ("called out", "the story hour. so lovely!", Fits("the story hour. So lovely")),
    (
        "people, not a verb",
        "hiring 2 more nurses, the new ward",
        Fits("hiring 2 more nurses, the new ward"),
    ),
    (
        "abbreviation after a comma",
        "the night shift, esp. the quiet hours",
        Fits("the night shift, esp. the quiet hours"),
    ),
    ("short form", "ur dog Biscuit", Fits("your dog Biscuit")),
    ("title in small letters", "dr okafor's clinic", Fits("Dr Okafor's clinic")),
    ("repeated thanks", "thank you for telling me about the story hour", Fits("the story hour")),
    ("repeated, briefly", "Thanks for telling me about Maya's team!", Fits("Maya's team")),
    ("repeated about", "about how calm you stay", Fits("how calm you stay")),
    ("nothing", "\u{200b}", Empty),
];

/// A clause inside a thing is not the thing's own verb.
const CLAUSES_INSIDE: &[Row] = &[
    ("day when", "the day the big oven died", Fits("the day the big oven died")),
    ("night when", "the night my shift ran short", Fits("the night my shift ran short")),
    (
        "own verb after it",
        "the day the oven died was hard",
        Stands("The day the oven died was hard."),
    ),
    (
        "own subject after it",
        "the day the oven died I stayed calm",
        Stands("The day the oven died I stayed calm."),
    ),
    (
        "participle after of",
        "the wall of failed glazes, and why you keep it",
        Fits("the wall of failed glazes, and why you keep it"),
    ),
    (
        "two subjects",
        "the team and the boss agreed a plan",
        Stands("The team and the boss agreed a plan."),
    ),
];

#[test]
fn a_clause_inside_a_thing_leaves_it_a_thing() {
    check(Stem::Noun, None, CLAUSES_INSIDE);
}

#[test]
fn things_follow_about() {
    check(Stem::Noun, None, THINGS);
}

const CLAUSES: &[Row] = &[
    ("that you", "that you run a story hour", Fits("how you run a story hour")),
    ("you", "you take a phone shift", Fits("how you take a phone shift")),
    (
        "you, with adverb",
        "you still take a phone shift every week",
        Fits("how you still take a phone shift every week"),
    ),
    (
        "they, with a plain do",
        "that they still do the 3am tea round",
        Fits("how they still do the 3am tea round"),
    ),
    ("they, with a helping do", "that they do not mind", Stands("They do not mind.")),
    ("they", "they turn nobody away", Fits("how they turn nobody away")),
    (
        "the team",
        "the team reads its ticket on Mondays",
        Fits("how the team reads its ticket on Mondays"),
    ),
    ("past, said so", "that the shop opened in May", Fits("how the shop opened in May")),
    ("telling me that", "telling me that you run a story hour", Fits("how you run a story hour")),
    ("nobody's name known", "that maya runs the story hour", Stands("Maya runs the story hour.")),
    ("typed as a question", "how do you read tickets?", Fits("how you read tickets")),
    ("no way of doing", "you are kind", Stands("You are kind.")),
    ("nor this", "that you are hiring", Stands("You are hiring.")),
    ("nor a feeling", "that we both love dogs", Stands("We both love dogs.")),
    ("nor once", "she showed me the room", Stands("She showed me the room.")),
    ("nor not", "you don't turn a child away", Stands("You don't turn a child away.")),
    ("mine", "I loved the story hour", Stands("I loved the story hour.")),
    (
        "aside",
        "that the team, on mondays, reads tickets",
        Stands("The team, on Mondays, reads tickets."),
    ),
];

#[test]
fn clauses_take_how_or_stand() {
    check(Stem::Noun, None, CLAUSES);
}
