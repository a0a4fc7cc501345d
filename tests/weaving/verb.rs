//! After "I": "I also ___"; and after "I said that".

use super::Want::{Empty, Fits, Needs, Stands};
use super::{Row, check};
use afterview::domain::lang::{ListVerb, Stem};

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

const THINGS: &[Row] = &[
    ("list", "python, sql, tableau", Needs("Python, SQL and Tableau")),
    ("list with stops", "python. sql. tableau.", Needs("Python, SQL and Tableau")),
    ("list of lines", "Python\nSQL\nTableau", Needs("Python, SQL and Tableau")),
    ("list without blanks", "python,sql,tableau", Needs("Python, SQL and Tableau")),
    ("list with blanks before commas", "python , sql , tableau", Needs("Python, SQL and Tableau")),
    ("list without commas", "python sql tableau", Needs("Python, SQL and Tableau")),
    ("maker and product", "google python", Needs("Google Python")),
    ("list with ampersand", "python & sql", Needs("Python and SQL")),
    (
        "list after a colon",
        "3 languages: english, french, urdu",
        Needs("3 languages: English, French and Urdu"),
    ),
    ("list of two", "python, sql", Needs("Python and SQL")),
    (
        "list of lines with brackets",
        "Python (3 years)\nSQL (2 years)\nR (1 year)",
        Needs("Python (3 years), SQL (2 years) and R (1 year)"),
    ),
    ("enhanced thing", "enhanced dbs", Needs("enhanced DBS")),
    ("people", "staff trained", Needs("staff trained")),
    ("noun", "first aid certificate", Needs("first aid certificate")),
    ("gerund", "managing a team of 5", Needs("managing a team of 5")),
    ("compound", "project management", Needs("project management")),
    ("experience", "experience in retail", Needs("experience in retail")),
    ("relative clause", "a team that won awards", Needs("a team that won awards")),
    ("trade", "IT support", Needs("IT support")),
    ("shouted trade", "IT SUPPORT FOR 40 PEOPLE", Needs("IT support for 40 people")),
    ("abbreviation", "CPR", Needs("CPR")),
    ("other scripts", "我会说中文", Needs("我会说中文")),
    ("right to left", "عملت في متجر", Needs("عملت في متجر")),
    ("capitals of Turkish", "İSTANBUL'DA ÇALIŞTIM", Needs("İSTANBUL'DA ÇALIŞTIM")),
    ("emoji", "🙂", Needs("🙂")),
];

#[test]
fn things_want_a_verb() {
    check(Stem::Verb, None, THINGS);
}

#[test]
fn a_chosen_verb_leads() {
    let list = "python, sql, tableau";
    check(
        Stem::Verb,
        Some(ListVerb::Use),
        &[
            ("use", list, Fits("use Python, SQL and Tableau")),
            ("ordinary names", "R, excel and word", Fits("use R, Excel and Word")),
            ("has a verb already", "ran payroll", Fits("ran payroll")),
        ],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Teach),
        &[("teach", "French, maths", Fits("teach French and maths"))],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Learn),
        &[("learn", list, Fits("am learning Python, SQL and Tableau"))],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Have),
        &[
            ("one thing", "First aid certificate", Fits("have a first aid certificate")),
            ("by sound", "NVQ", Fits("have an NVQ")),
            ("things", "5 years of sql", Fits("have 5 years of SQL")),
            ("by sound, consonant", "european licence", Fits("have a European licence")),
            (
                "by sound, un-",
                "unrestricted driving licence",
                Fits("have an unrestricted driving licence"),
            ),
            ("by sound, uni-", "university degree", Fits("have a university degree")),
            ("spelled out", "hnc certificate", Fits("have an HNC certificate")),
            ("no article", "experience in retail", Fits("have experience in retail")),
            ("gerund", "managing a team of 5", Fits("have experience of managing a team of 5")),
        ],
    );
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
    ("a sentence", "I ran a night desk once", Stands("I ran a night desk once.")),
];

#[test]
fn a_wish_does_not_say_its_stem_twice() {
    check(Stem::Wish, None, WISHES);
}
