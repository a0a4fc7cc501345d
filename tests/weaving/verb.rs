//! After "I": "I also ___".

use super::Want::{Empty, Fits, Needs, Stands};
use super::{Row, check};
use afterview::domain::lang::Stem;

const HELD: &[Row] = &[
    (
        "trained in one",
        "IV trained, syringe drivers, verification of death",
        Needs("IV trained, syringe drivers and verification of death"),
    ),
    (
        "two of them",
        "first aid trained and DBS checked",
        Needs("first aid trained and DBS checked"),
    ),
    (
        "people who are",
        "IV trained nurses, syringe drivers, night calls",
        Needs("IV trained nurses, syringe drivers and night calls"),
    ),
    (
        "wound is no deed",
        "wound care, IV trained, palliative nursing",
        Needs("wound care, IV trained and palliative nursing"),
    ),
    ("with an object", "customers trusted me", Stands("Customers trusted me.")),
    (
        "two clauses",
        "patients complained, and I listened",
        Stands("Patients complained, and I listened."),
    ),
    ("of a team", "the team cheered, and we won", Stands("The team cheered, and we won.")),
    ("wound up", "wound up the old company", Fits("wound up the old company")),
];

#[test]
fn what_somebody_is_trained_in_is_no_sentence() {
    check(Stem::Verb, None, HELD);
}

const PHRASES: &[Row] = &[
    ("loose end", "ran payroll for 40 people and", Fits("ran payroll for 40 people")),
    ("loose ends", "ran a team of 5 and also", Fits("ran a team of 5")),
    ("loose comma", "ran payroll,", Fits("ran payroll")),
    ("loose end with stop", "ran payroll and.", Fits("ran payroll")),
    ("not a loose end", "ran payroll and so on", Fits("ran payroll and so on")),
    ("capital of a phone", "Ran payroll", Fits("ran payroll")),
    ("marks at the end", "never missed a deadline!!", Fits("never missed a deadline")),
    ("asked of oneself", "ran payroll??", Fits("ran payroll")),
    (
        "two sentences",
        "ran payroll for 40 people. it was weekly",
        Fits("ran payroll for 40 people. It was weekly"),
    ),
    (
        "three sentences",
        "once met the Queen. of course it was brief. we talked",
        Fits("once met the Queen. Of course it was brief. We talked"),
    ),
    (
        "two lines",
        "Ran payroll across two sites\nTrained the new staff on the system",
        Fits("ran payroll across two sites. Trained the new staff on the system"),
    ),
    ("wrapped line", "ran payroll for\n40 people", Fits("ran payroll for 40 people")),
    (
        "missing blank",
        "ran payroll for larch.Then I left",
        Fits("ran payroll for larch. Then I left"),
    ),
    ("doubled word", "set up the the rota", Fits("set up the rota")),
    ("doubled verb", "ran ran payroll", Fits("ran payroll")),
    ("doubled on purpose", "had had enough of nights", Fits("had had enough of nights")),
    ("doubled by grammar", "learned that that was wrong", Fits("learned that that was wrong")),
    ("present", "work with children", Fits("work with children")),
    ("noun as verb", "design websites", Fits("design websites")),
    ("helping verb", "can drive a van", Fits("can drive a van")),
    ("apostrophe missing", "dont mind nights", Fits("do not mind nights")),
    ("apostrophe typed", "don't mind nights", Fits("don't mind nights")),
    ("past habit", "used to work nights", Fits("used to work nights")),
    ("used to things", "used to nights", Fits("am used to nights")),
    ("state", "Fluent in french", Fits("am fluent in French")),
    ("state, not", "not afraid of hard work", Fits("am not afraid of hard work")),
    ("states", "hard working, punctual, reliable", Fits("am hard working, punctual and reliable")),
    ("standing", "qualified first aider", Fits("am a qualified first aider")),
    ("standing with article", "a keen gardener", Fits("am a keen gardener")),
    ("trained people", "trained nurses", Fits("trained nurses")),
    (
        "day and month",
        "work mondays, and march again in march",
        Fits("work Mondays, and march again in March"),
    ),
    (
        "abbreviation inside",
        "took a course in sql in jan. and passed",
        Fits("took a course in SQL in Jan. and passed"),
    ),
    ("abbreviation at the end", "organised events etc.", Fits("organised events etc")),
    (
        "money",
        "managed budgets of £1.5m, $2,000 & €30",
        Fits("managed budgets of £1.5m, $2,000 and €30"),
    ),
    ("file and address", "sent report.pdf to maya@x.org.", Fits("sent report.pdf to maya@x.org")),
    ("quoted end", "ran \"the big one.\"", Fits("ran \"the big one\"")),
    ("brackets", "wrote the handbook (2nd edition)", Fits("wrote the handbook (2nd edition)")),
    (
        "dash",
        "set up a food bank in 2020 – still running",
        Fits("set up a food bank in 2020 – still running"),
    ),
    ("splice", "ran it, i liked it", Fits("ran it; I liked it")),
    (
        "numbers in a list",
        "managed a £2m budget, 12 staff, 3 sites",
        Fits("managed a £2m budget, 12 staff and 3 sites"),
    ),
    ("repeated to", "to manage a team", Fits("manage a team")),
    ("title case", "Cooked For 200", Fits("cooked For 200")),
    ("adverb with a capital", "Recently finished my nvq", Fits("recently finished my NVQ")),
    ("just", "honestly just ran the whole shop", Fits("honestly just ran the whole shop")),
    ("participle", "been a carer since 2015", Fits("have been a carer since 2015")),
    ("participle, done", "done it before at Asda", Fits("have done it before at Asda")),
    (
        "participle, not",
        "not had a day off sick in 3 years",
        Fits("have not had a day off sick in 3 years"),
    ),
    ("state, very", "very patient", Fits("am very patient")),
    ("state in -ly", "friendly and reliable", Fits("am friendly and reliable")),
    ("team player", "team player", Fits("am a team player")),
    ("team player, article", "a good team player", Fits("am a good team player")),
    ("held", "first aid trained", Fits("am first aid trained")),
    ("held, abbreviation", "dbs checked", Fits("am DBS checked")),
    ("ill", "ill be free from june", Fits("will be free from June")),
    ("trade", "worked in it support for the nhs", Fits("worked in IT support for the NHS")),
    ("Irish name", "worked under o'neill at 9 o'clock", Fits("worked under O'Neill at 9 o'clock")),
    ("ordinal", "can start on may 3rd", Fits("can start on May 3rd")),
    ("company", "worked at Marks & Spencer", Fits("worked at Marks & Spencer")),
    (
        "bracket at the end of a line",
        "ran payroll (40 people)\ntrained the new staff",
        Fits("ran payroll (40 people) and trained the new staff"),
    ),
    (
        "splice in the last sentence",
        "ran payroll. it was weekly, i liked it",
        Fits("ran payroll. It was weekly; I liked it"),
    ),
    ("place after a comma", "worked for Acme, London", Fits("worked for Acme, London")),
];

#[test]
fn phrases_follow_i() {
    check(Stem::Verb, None, PHRASES);
}

const REPEATED: &[Row] = &[
    ("i", "i ran payroll", Fits("ran payroll")),
    ("i also", "i also ran payroll", Fits("ran payroll")),
    ("also", "also ran payroll", Fits("ran payroll")),
    ("also comma", "Also, I ran payroll", Fits("ran payroll")),
    ("that i", "that I ran payroll", Fits("ran payroll")),
    ("and i've", "and I've got a HGV licence", Fits("have got a HGV licence")),
    (
        "i'm",
        "that i'm used to nights, weekends.. holidays",
        Fits("am used to nights, weekends and holidays"),
    ),
    ("im", "im used to nights", Fits("am used to nights")),
    ("i’m", "I’m used to nights", Fits("am used to nights")),
    ("i'll", "i'll be free from June", Fits("will be free from June")),
    ("forgot to say", "forgot to say i ran payroll", Fits("ran payroll")),
    ("forgot to say that", "Forgot to say that I ran payroll", Fits("ran payroll")),
    ("forgot to mention", "I forgot to mention that i ran payroll", Fits("ran payroll")),
    ("stem of the form", "I would like them to know that I ran payroll", Fits("ran payroll")),
    ("should have said", "should have said i speak french", Fits("speak French")),
    ("a thing", "never mentioned the night rota", Needs("the night rota")),
    ("shouted i", "I HAVE RUN PAYROLL AND USED SQL", Fits("have run payroll and used SQL")),
    ("i'd could be had or would", "i'd love to help", Stands("I'd love to help.")),
    ("many", "and also and also and also ran payroll", Fits("ran payroll")),
];

#[test]
fn a_repeated_stem_goes() {
    check(Stem::Verb, None, REPEATED);
}

const CLAUSES: &[Row] = &[
    (
        "shouted",
        "FORGOT TO SAY MY FIRST AID CERTIFICATE IS CURRENT",
        Stands("My first aid certificate is current."),
    ),
    ("my", "my certificate is current", Stands("My certificate is current.")),
    ("we", "we cut overtime by a fifth", Stands("We cut overtime by a fifth.")),
    ("bare noun", "overtime fell by a fifth", Stands("Overtime fell by a fifth.")),
    ("name", "Mohammed taught me sql", Stands("Mohammed taught me SQL.")),
    (
        "two people",
        "my team and i cut overtime by a fifth",
        Stands("My team and I cut overtime by a fifth."),
    ),
    (
        "relative inside",
        "the rota I wrote cut overtime by a fifth",
        Stands("The rota I wrote cut overtime by a fifth."),
    ),
    ("place first", "at Larch i ran payroll", Stands("At Larch I ran payroll.")),
    (
        "time first",
        "last year we cut overtime by a fifth",
        Stands("Last year we cut overtime by a fifth."),
    ),
    ("aside", "I, as deputy, ran payroll", Stands("I, as deputy, ran payroll.")),
    (
        "there",
        "there is a gap in my cv because i cared for my dad",
        Stands("There is a gap in my CV because I cared for my dad."),
    ),
    ("name in -ly", "Emily taught me the till", Stands("Emily taught me the till.")),
    ("name like a verb", "Will Smith trained me", Stands("Will Smith trained me.")),
    ("id like", "id like to work nights", Stands("I'd like to work nights.")),
    ("two clauses", "my team ran it, i checked it", Stands("My team ran it; I checked it.")),
];

#[test]
fn clauses_stand_by_themselves() {
    check(Stem::Verb, None, CLAUSES);
}

const BULLETS: &[Row] = &[
    (
        "lines",
        "- ran payroll\n- did rotas\n- trained staff",
        Fits("ran payroll, did rotas and trained staff"),
    ),
    (
        "run together",
        "• ran payroll • did rotas • trained staff",
        Fits("ran payroll, did rotas and trained staff"),
    ),
    ("numbers", "1. ran payroll\n2. did rotas", Fits("ran payroll and did rotas")),
    ("one", "- ran payroll", Fits("ran payroll")),
    (
        "verbs in a row",
        "ran payroll, did rotas, trained staff",
        Fits("ran payroll, did rotas and trained staff"),
    ),
];

#[test]
fn bullets_become_a_list() {
    check(Stem::Verb, None, BULLETS);
}

#[test]
fn blanks_are_nothing() {
    check(
        Stem::Verb,
        None,
        &[
            ("nothing", "", Empty),
            ("blanks", " \t\n\u{a0}\u{200b}\u{feff}\u{3000}", Empty),
            ("marks", "...", Empty),
            ("bullet", " • ", Empty),
            ("conjunction", "and", Empty),
            (
                "debris",
                "\u{feff}ran\u{a0}\u{ad}pay\u{200b}roll\u{202e}\t for\u{2066} 40",
                Fits("ran payroll for 40"),
            ),
        ],
    );
}
