//! What has no verb after "I", and the verb that is chosen for it.

use super::Want::{Fits, Needs};
use super::{Row, check};
use afterview::domain::lang::{ListVerb, Stem};

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
