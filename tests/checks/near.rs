//! What comes close to something that a check looks for, and is left alone; and what a check has to see
//! beside it.

use crate::each::{found_in, of};
use crate::phrases;
use afterview::domain::debrief::{Channel, MessageKind, Tone};
use afterview::domain::draft::Slot;
use afterview::domain::draft::checks::{Check, Facts, Written, WrittenLine, check};
use afterview::domain::lang::{English, Tongue};

/// The words that a check finds in a thank-you, with what is known.
fn words(wanted: Check, facts: Facts<'_>, text: &str) -> Vec<String> {
    let (kind, tone) = (MessageKind::ThankYou, Tone::Plain);
    let written = Written::plain(kind, tone, Channel::Email, None, text, facts, &English);
    let found = check(&written, phrases(Tongue::English), &English);
    found.into_iter().filter(|one| one.check == wanted).map(|one| one.found).collect()
}

fn numbers(text: &str) -> Vec<String> {
    words(Check::Number, Facts::default(), text)
}

fn names(reader: &str, text: &str) -> Vec<String> {
    words(Check::WrongName, Facts { reader, ..Facts::default() }, text)
}

fn greeted(reader: &str, greeting: &str) -> Vec<String> {
    let text = format!("{greeting}\n\nThank you for the tour of the yard.\n\nTomas");
    words(Check::Greeting, Facts { reader, company: "Larch", ..Facts::default() }, &text)
}

#[test]
fn somebody_else_with_a_name_like_the_readers_is_no_slip() {
    assert_eq!(names("Dana", "I wrote to Diana in payroll."), Vec::<String>::new());
    assert_eq!(names("Maria", "My colleague Marie will vouch for it."), Vec::<String>::new());
    assert_eq!(names("Karin", "It was Karina who told me."), Vec::<String>::new());
    assert_eq!(names("Sarah", "I ran into Sara on the stairs."), Vec::<String>::new());
    assert_eq!(names("Dana", "I wrote to Dnaa at once."), ["Dnaa"]);
    assert_eq!(names("Christine", "As you said, Christina, it is so."), ["Christina"]);
}

#[test]
fn a_slip_in_a_name_that_opens_a_sentence_is_seen() {
    assert_eq!(names("Meridian", "It is near. Meridain is where I learned."), ["Meridain"]);
    assert_eq!(names("Garden", "Harden the frame. Gardens grow."), Vec::<String>::new());
}

#[test]
fn a_greeting_meant_for_somebody_else_is_seen_and_a_short_name_is_not() {
    assert_eq!(greeted("Rebecca", "Dear Rachel,"), ["Rachel"]);
    assert_eq!(greeted("Kathryn", "Dear Katherine,"), ["Katherine"]);
    for (reader, greeting) in [
        ("Michael Strand", "Hi Mike,"),
        ("Robert Finch", "Hi Bob,"),
        ("Liz", "Dear Elizabeth,"),
        ("Margaret", "Dear Maggie,"),
        ("Dr. Okafor", "Dear Amara,"),
        ("Helena", "Dear Larch,"),
        ("Helena", "Dear panel,"),
        ("Chef Ito", "Dear Chef,"),
    ] {
        assert_eq!(greeted(reader, greeting), Vec::<String>::new(), "{reader}: {greeting}");
    }
}

#[test]
fn numbers_of_the_readers_own_and_of_the_clock_are_no_claims() {
    for text in [
        "You told me that the depot handles 900 parcels.",
        "Your team of eleven reads to them.",
        "Our call at 2 p.m. was cut short.",
        "Curtain-up moved to 7.15 in spring.",
        "I took the 10.15 train, and read the 1987 supplement in it.",
        "I could do the 9-5 desk.",
        "We drove a '69 van.",
        "I set the hinge 3 mm back.",
    ] {
        assert_eq!(numbers(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(numbers("You have 12 vans, and I ran 40."), ["40"]);
    assert_eq!(numbers("I cut the cost of fuel by 9%."), ["9"]);
    assert_eq!(numbers("I led a crew of four."), ["four"]);
}

#[test]
fn a_number_inside_something_found_is_not_told_of_again() {
    let text = "I have been out of work for eight months.";
    assert_eq!(of(Check::Plea, text).len(), 1);
    assert_eq!(numbers(text), Vec::<String>::new());
}

#[test]
fn somebody_close_is_written_to_as_one_talks_and_a_contact_is_not_begged() {
    let text =
        "Hi Maya,\n\nI just think I said um 400 times. Please help me, I am desperate.\n\nTomas";
    assert_eq!(found_in(MessageKind::SupportAsk, Tone::Warm, text), []);
    let found = found_in(MessageKind::ReferralAsk, Tone::Warm, text);
    assert!(found.iter().any(|one| one.check == Check::Plea), "{found:?}");
    assert!(found.iter().all(|one| one.check != Check::Hedge), "{found:?}");
}

#[test]
fn words_that_run_into_each_other_are_one_finding() {
    let found = of(Check::Mistake, "I know that I came across as nervous.");
    let words: Vec<&str> = found.iter().map(|one| one.found.as_str()).collect();
    assert_eq!(words, ["came across as nervous"]);
}

#[test]
fn brackets_in_the_persons_own_words_are_no_gap() {
    let blanks = |text: &str| words(Check::Blank, Facts::default(), text);
    assert_eq!(blanks("The song is by a friend [with her leave]."), Vec::<String>::new());
    assert_eq!(blanks("I type <b> for bold."), Vec::<String>::new());
    assert_eq!(blanks("We met on XX/XX about [topic discussed]."), ["XX/XX", "[topic discussed]"]);
}

#[test]
fn what_a_sign_says_in_capitals_is_not_shouted_by_the_writer() {
    let loud = |text: &str| words(Check::Capitals, Facts::default(), text);
    assert_eq!(
        loud("The sign that says PLEASE MIND THE GOAT made me laugh."),
        Vec::<String>::new()
    );
    assert_eq!(loud("Your shop is GORGEOUS."), ["GORGEOUS"]);
    assert_eq!(loud("I used AUTOCAD at UNESCO."), Vec::<String>::new());
}

/// Ours around it, and one part in their own words.
fn with_own(slot: Slot, own: &str) -> Vec<Check> {
    let line = |slot: Slot, text| WrittenLine {
        part: None,
        slot: Some(slot),
        paragraph: 0,
        text,
        own: false,
    };
    let written = Written {
        kind: MessageKind::ThankYou,
        tone: Tone::Plain,
        channel: Channel::Email,
        subject: None,
        subject_own: false,
        lines: vec![
            line(Slot::Greeting, "Dear Maya,"),
            line(
                Slot::Thanks,
                "Thank you for speaking with me on Tuesday, and for your time and questions.",
            ),
            WrittenLine { own: true, ..line(slot, own) },
            line(
                Slot::Close,
                "If anything else would help you before Friday, I am easy to reach. Thank you again for seeing me.",
            ),
            line(Slot::SignOff, "Tomas"),
        ],
        waits: false,
        facts: Facts { reader: "Maya", me: "Tomas", ..Facts::default() },
    };
    check(&written, phrases(Tongue::English), &English).iter().map(|one| one.check).collect()
}

#[test]
fn a_part_meant_for_a_detail_tells_one_in_a_single_word_of_its_own() {
    assert_eq!(with_own(Slot::Hope, "I keep thinking about the goat."), []);
    let empty = "I enjoyed learning more about the company and the team.";
    assert_eq!(with_own(Slot::Hope, empty), [Check::NoDetail]);
    assert_eq!(with_own(Slot::Thanks, "Thank you for the goat."), [Check::NoDetail]);
}

#[test]
fn a_post_and_fine_words_are_no_detail() {
    let text = "Dear Maya,\n\nThank you for the interview for the Operations Coordinator position. \
                Our conversation strengthened my enthusiasm, and your commitment and generosity made a \
                lasting impression on me. I am convinced of a meaningful contribution.\n\nThank you again \
                for your time and consideration.\n\nTomas";
    assert!(of(Check::NoDetail, text).len() == 1);
}
