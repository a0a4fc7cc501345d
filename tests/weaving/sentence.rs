//! Sentences that stand by themselves.

use super::Want::{Empty, Fits, Needs};
use super::{Row, check};
use afterview::domain::lang::{English, Grammar, Stem, Woven};

const SENTENCES: &[Row] = &[
    (
        "splice",
        "i dont avoid it, i ask each side first",
        Fits("I do not avoid it; I ask each side first."),
    ),
    ("splice of others", "She rang, he answered", Fits("She rang; he answered.")),
    (
        "list of clauses",
        "i ask, i listen, i write it down",
        Fits("I ask, I listen, and I write it down."),
    ),
    ("joined already", "I ask, I listen, and I write.", Fits("I ask, I listen, and I write.")),
    ("hanging clause", "if they shout, i leave", Fits("If they shout, I leave.")),
    ("aside", "you know, i like it", Fits("You know, I like it.")),
    (
        "named aside",
        "i rang Sam, the manager hired last may",
        Fits("I rang Sam, the manager hired last May."),
    ),
    ("yes", "yes, i can", Fits("Yes, I can.")),
    (
        "shouted",
        "I HAVE NEVER MISSED A DEADLINE AT NHS",
        Fits("I have never missed a deadline at NHS."),
    ),
    (
        "shouted contraction",
        "I'D SAY NO AND OFFER A REFUND",
        Fits("I'd say no and offer a refund."),
    ),
    ("one loud word", "I said NO.", Fits("I said NO.")),
    (
        "contractions missing marks",
        "im calm and ive done it",
        Fits("I am calm and I have done it."),
    ),
    ("contractions with marks", "I'm calm and can't stop", Fits("I'm calm and can't stop.")),
    ("order kept", "why dont you ask", Fits("Why don't you ask.")),
    ("its a", "its a good team", Fits("It is a good team.")),
    ("its own", "its team is good", Fits("Its team is good.")),
    ("has been", "thats been fixed", Fits("That's been fixed.")),
    (
        "id with a verb",
        "id ring the ward again after 20 mins",
        Fits("I'd ring the ward again after 20 minutes."),
    ),
    ("id to show", "id badge on, every day", Fits("Id badge on, every day.")),
    ("plus between words", "weights + one short video", Fits("Weights and one short video.")),
    ("plus in a sum", "5 + 5 is ten", Fits("5 + 5 is ten.")),
    ("not contractions", "we were ill, well, id needed", Fits("We were ill, well, id needed.")),
    ("question marks", "why would i leave??", Fits("Why would I leave?")),
    ("mixed marks", "what??!!", Fits("What?")),
    ("exclamation", "no!!", Fits("No!")),
    ("two dots", "i was nervous.. but it passed", Fits("I was nervous, but it passed.")),
    ("ellipsis inside", "i was... nervous", Fits("I was... nervous.")),
    ("ellipsis at the end", "ok...", Fits("OK.")),
    (
        "three sentences",
        "first i ask. then i listen. it works",
        Fits("First I ask. Then I listen. It works."),
    ),
    (
        "missing blanks",
        "we lost it.i rang everyone.Then we ate",
        Fits("We lost it. I rang everyone. Then we ate."),
    ),
    (
        "short lines",
        "i ask each side first\nthen i write it down",
        Fits("I ask each side first. Then I write it down."),
    ),
    ("bullets", "- i ask\n- i write\n- we agree", Fits("I ask, I write, and we agree.")),
    (
        "doubled",
        "had had enough. that that was fine. the the end",
        Fits("Had had enough. That that was fine. The end."),
    ),
    ("stop, smile, start", "i like it. 🙂 he agreed", Fits("I like it. 🙂 He agreed.")),
    ("its been", "its been hard but im ready", Fits("It's been hard but I am ready.")),
    ("its so", "its so calm there, its all new", Fits("It is so calm there; it is all new.")),
    ("ill, unwell", "ill staff rang me", Fits("Ill staff rang me.")),
    ("id card", "my id was lost", Fits("My id was lost.")),
    ("short you", "a u bend, as u know", Fits("A u bend, as you know.")),
    (
        "answer inside",
        "my answer is: yes, i can do nights",
        Fits("My answer is: yes, I can do nights."),
    ),
    (
        "blanks missing around a quotation",
        "she said,\"you cant\".i did anyway",
        Fits("She said, \"you cannot\". I did anyway."),
    ),
    (
        "shouted month",
        "I STARTED IN JUNE FOR 2 YRS WITH MR HALL",
        Fits("I started in June for 2 years with Mr Hall."),
    ),
    ("shouted trade", "I WORKED IN IT FOR TEN YEARS", Fits("I worked in IT for ten years.")),
    (
        "titles",
        "we saw mr patel, mrs o'brien and dr van der berg",
        Fits("We saw Mr Patel, Mrs O'Brien and Dr van der Berg."),
    ),
    ("no title", "my dr said no", Fits("My dr said no.")),
    (
        "office programs",
        "i know ms word, ms excel and power bi",
        Fits("I know MS Word, MS Excel and Power BI."),
    ),
    ("spreadsheets", "im good at excel", Fits("I am good at Excel.")),
    ("doubled name", "Duran Duran played", Fits("Duran Duran played.")),
    ("loose end", "to be honest, i liked it because", Fits("To be honest, I liked it.")),
    ("no loose end", "i think so", Fits("I think so.")),
    ("nor this", "40 people or so", Fits("40 people or so.")),
    (
        "small start",
        "iPhone repair is my thing. eBay too",
        Fits("iPhone repair is my thing. eBay too."),
    ),
    ("file and version", "see v2.1 of report.pdf, please", Fits("See v2.1 of report.pdf, please.")),
    ("version first", "v2.1 is mine", Fits("v2.1 is mine.")),
    ("address first", "www.example.com has it", Fits("www.example.com has it.")),
    ("address last", "see https://x.org/a?b=1", Fits("See https://x.org/a?b=1.")),
    ("hours", "we did it at 9 a.m. and left", Fits("We did it at 9 a.m. and left.")),
    ("decimal", "the answer is 3.14", Fits("The answer is 3.14.")),
    ("title", "dr. Okafor met me. it was good", Fits("Dr. Okafor met me. It was good.")),
    ("quotation", "“i like it”", Fits("“I like it.”")),
    (
        "quoted inside",
        "he said \"i dont know\" and i left",
        Fits("He said \"I do not know\" and I left."),
    ),
    ("brackets", "i like it (a lot)", Fits("I like it (a lot).")),
    ("emoji", "thank you 🙂", Fits("Thank you. 🙂")),
    ("family emoji", "my family 👨‍👩‍👧 moved", Fits("My family 👨‍👩‍👧 moved.")),
    ("typed smile", "i like it :)", Fits("I like it. :)")),
    ("apart by a comma", "they didnt, i did", Fits("They did not; I did.")),
    ("signs in names", "i use C++, C# and .NET", Fits("I use C++, C# and .NET.")),
    (
        "trades and places",
        "im from the US. IT is my trade",
        Fits("I am from the US. IT is my trade."),
    ),
    ("stops in quotes", "she said \"no.\" i left", Fits("She said \"no\". I left.")),
    ("names in a list", "i use python, sql and excel", Fits("I use Python, SQL and Excel.")),
    ("no name", "i excel at sql", Fits("I excel at SQL.")),
    ("joined names", "i wrote python/sql and did t-sql", Fits("I wrote Python/SQL and did t-SQL.")),
    ("accents", "über uns: é, ñ", Fits("Über uns: é, ñ.")),
    ("combining", "e\u{301}loise rang", Fits("E\u{301}loise rang.")),
    ("full-width stop", "我喜欢。", Fits("我喜欢.")),
    ("nothing", "\n\n", Empty),
];

#[test]
fn sentences_are_mended() {
    check(Stem::Sentence, None, SENTENCES);
}

/// Abbreviations of many trades, as they are typed on a phone.
#[test]
fn abbreviations_take_their_capitals() {
    #[rustfmt::skip]
    let all = [
        "A&E", "API", "AWS", "BTEC", "CCTV", "CEO", "COPD", "COSHH", "CPD", "CRM", "CSCS", "CSS",
        "DBS", "DevOps", "EHCP", "ERP", "ESOL", "EYFS", "GDPR", "GIS", "GP", "HACCP", "HGV", "HMRC",
        "HR", "HTML", "ICU", "KPIs", "KS2", "MRI", "NDA", "NEBOSH", "NGO", "NHS", "NVQ", "PAYE",
        "PGCE", "PhD", "PPE", "PR", "QA", "R&D", "SaaS", "SEO", "SharePoint", "SLA", "SQL", "TEFL",
        "UI", "UX",
    ];
    for spelled in all {
        let typed = format!("we had {} there", spelled.to_lowercase());
        let want = Woven::Fits(format!("We had {spelled} there."));
        assert_eq!(English.weave(Stem::Sentence, &typed, None), want);
    }
}

/// Abbreviations that are ordinary words as well stay as they were typed.
#[test]
fn ordinary_words_take_no_capitals() {
    #[rustfmt::skip]
    let all = [
        "it", "us", "who", "aids", "pin", "ram", "sat", "act", "cat", "aid", "led", "sop", "mot",
        "vat", "pa", "ma", "re", "pe", "sad", "send", "stem", "cam", "ace", "cope", "pos", "tap",
        "sec", "min", "max", "ad", "cad", "dos", "eta", "lan", "mac", "mod", "pal", "pat", "sim",
        "was", "word", "go", "teams", "access", "spring", "polish", "march", "may",
    ];
    for word in all {
        let typed = format!("We had {word} there.");
        let woven = English.weave(Stem::Sentence, &typed, None);
        assert_eq!(woven, Woven::Fits(typed));
    }
}

#[test]
fn a_phrase_becomes_a_sentence() {
    for (phrase, want) in [
        ("we met on Tuesday", "We met on Tuesday."),
        ("we met on Tuesday..", "We met on Tuesday."),
        ("is that so?", "Is that so?"),
        ("iPhone repair", "iPhone repair."),
        ("nights, weekends etc", "Nights, weekends etc."),
        ("", ""),
    ] {
        assert_eq!(English.sentence(phrase), want);
    }
}

#[test]
fn what_the_writer_does_gets_the_i_that_was_left_out() {
    const DEEDS: &[Row] = &[
        (
            "orders to oneself",
            "weigh everything, waste sheet every night. got it down to 28 percent",
            Fits("I weigh everything, waste sheet every night. I got it down to 28 percent."),
        ),
        (
            "past",
            "read up on it and i wont do it again",
            Fits("I read up on it and I will not do it again."),
        ),
        ("adverb first", "always ask each side first", Fits("I always ask each side first.")),
        ("said already", "I ask each side first.", Fits("I ask each side first.")),
        ("somebody else", "the wait fell by half", Fits("The wait fell by half.")),
        ("a thing", "One form for everybody.", Needs("one form for everybody")),
        (
            "a thing with a capital",
            "A comparison of your sluice data with ours from Izmir.",
            Needs("a comparison of your sluice data with ours from Izmir"),
        ),
        ("a name", "Izmir first, then the delta", Needs("Izmir first, then the delta")),
        ("an abbreviation", "NHS data, then ours", Needs("NHS data, then ours")),
        ("a way", "By asking each side first.", Needs("by asking each side first")),
        ("a list", "python. sql. tableau.", Needs("Python, SQL and Tableau")),
        (
            "after a comma",
            "After the fire, the ward closed.",
            Fits("After the fire, the ward closed."),
        ),
        ("a noun", "research shows it helps", Fits("Research shows it helps.")),
        (
            "opening",
            "based on the data, I'd pick the second site",
            Fits("Based on the data, I'd pick the second site."),
        ),
        (
            "turned",
            "should the supplier fail, I would ring the second one",
            Fits("Should the supplier fail, I would ring the second one."),
        ),
        ("asked of them", "could you start on Monday?", Fits("Could you start on Monday?")),
        ("shown to them", "show you the file", Fits("I show you the file.")),
    ];
    check(Stem::Deed, None, DEEDS);
}

#[test]
fn a_list_of_things_is_no_sentence() {
    const LISTS: &[Row] = &[
        (
            "held and done",
            "IV trained, syringe drivers, verification of death",
            Needs("IV trained, syringe drivers and verification of death"),
        ),
        (
            "counted",
            "Three wards, two sites, one rota.",
            Needs("three wards, two sites and one rota"),
        ),
        (
            "with and",
            "palliative care, nights and weekends",
            Needs("palliative care, nights and weekends"),
        ),
        (
            "with stops",
            "IV trained. night shifts. weekends.",
            Needs("IV trained, night shifts and weekends"),
        ),
        (
            "said of it",
            "three wards, two sites, one rota: it held",
            Fits("Three wards, two sites, one rota: it held."),
        ),
        (
            "a verb late",
            "After the fire, the ward and the kitchen closed.",
            Fits("After the fire, the ward and the kitchen closed."),
        ),
        ("one thing", "a burst pipe", Fits("A burst pipe.")),
        (
            "who did it",
            "we had nights, weekends, holidays",
            Fits("We had nights, weekends, holidays."),
        ),
    ];
    check(Stem::Sentence, None, LISTS);
}

#[test]
fn names_keep_their_letters() {
    for (typed, name, greeting) in [
        ("  o'Neill ", "o'Neill", "o'Neill"),
        ("maya", "maya", "Maya"),
        ("maya,", "maya", "Maya"),
        ("o'neill", "o'neill", "O'Neill"),
        ("jean-luc", "jean-luc", "Jean-Luc"),
        ("éloise", "éloise", "Éloise"),
        ("Dr. Okafor", "Dr. Okafor", "Dr. Okafor"),
        ("van der Berg", "van der Berg", "van der Berg"),
        ("bell hooks", "bell hooks", "bell hooks"),
        ("O'Neill", "O'Neill", "O'Neill"),
        ("李", "李", "李"),
        ("Jean-Luc", "Jean-Luc", "Jean-Luc"),
        ("J. R. Smith", "J. R. Smith", "J. R. Smith"),
        ("DARREN COLE", "DARREN COLE", "Darren Cole"),
        ("JEAN-LUC", "JEAN-LUC", "Jean-Luc"),
        ("AJ", "AJ", "AJ"),
        ("JT WU", "JT WU", "JT WU"),
        ("sister Bernadette", "sister Bernadette", "Sister Bernadette"),
        ("dr Okafor", "dr Okafor", "Dr Okafor"),
        ("their HR", "their HR", "their HR"),
        ("either Priya or Sam", "either Priya or Sam", "either Priya or Sam"),
        ("de Souza", "de Souza", "de Souza"),
        ("Sam\u{a0}\u{200b}Ortiz\n", "Sam Ortiz", "Sam Ortiz"),
        ("می\u{200c}نا", "می\u{200c}نا", "می\u{200c}نا"),
        ("", "", ""),
    ] {
        assert_eq!(English.name(typed), name);
        assert_eq!(English.greeting_name(typed), greeting);
    }
}
