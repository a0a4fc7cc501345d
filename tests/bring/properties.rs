//! What holds for any text at all.

use crate::shown::{paste, today};
use afterview::domain::bring::{Fact, Reader, read};
use afterview::domain::mail::is_address;
use proptest::prelude::*;
use proptest::sample::select;

/// Letters and digits only, so that neither folding, nor escapes, nor invisible debris make a difference.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// A text out of the pieces that mean something here, in any order.
fn shuffled() -> impl Strategy<Value = String> {
    let pieces = vec![
        "From: ",
        "To: ",
        "Cc: ",
        "Date: ",
        "Subject: ",
        "Sent: ",
        "\n",
        "\n\n",
        "\r\n",
        "> ",
        "Maya Lind",
        "maya@lind.example",
        "<maya@lind.example>",
        "Nadia Brandt",
        "Tom Reyes",
        ", ",
        " and ",
        "Hi Nadia,",
        "interview with ",
        "you will meet ",
        "the role of ",
        "Data Analyst",
        " at ",
        "Bramble & Co.",
        "your interview ",
        "We aim to decide by ",
        "Friday 27 November",
        "17/11/2026",
        "17 November 2026",
        "15:00",
        " – ",
        "16:00",
        "GMT",
        "3-4pm",
        "Europe/Berlin",
        "Kind regards,\n",
        "Talent Partner",
        "On Tue, 17 Nov 2026 at 10:02, ",
        " wrote:\n",
        "BEGIN:VCALENDAR\n",
        "BEGIN:VEVENT\n",
        "END:VEVENT\n",
        "END:VCALENDAR\n",
        "DTSTART:20261117T150000Z\n",
        "DTEND;TZID=Europe/Berlin:20261117T160000\n",
        "DURATION:PT1H\n",
        "SUMMARY:Interview: Data Analyst\n",
        "ORGANIZER;CN=Maya Lind:mailto:maya@lind.example\n",
        "ATTENDEE;CN=\"Lind, Maya\":mailto:m@lind.example\n",
        "Company: ",
        "Contact: ",
        "About ",
        "(",
        ")",
        ".",
        ":",
        "李明",
        "مرحبا",
        "👩‍🔬",
        "\u{202e}",
        "\u{0}",
        "“",
        "’s ",
        "Panel: ",
        "Interviewers: ",
        "is hiring a ",
        "Dr. ",
        "van der ",
        "O'Neill",
        "e\u{301}",
        "MIME-Version: 1.0\n",
        "Content-Type: text/html\n",
        "Content-Type: multipart/mixed; boundary=b\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "\n--b\n",
        "<p>",
        "&amp;",
        "10:14 AM\n",
        "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\n",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETTO:+0100\n",
        "END:STANDARD\nEND:VTIMEZONE\n",
        "Recruitment Team",
        "Von: ",
        "Gesendet: Dienstag, 17. November 2026 10:02\n",
        "Le mar. 17 nov. 2026 à 10:02, ",
        " a écrit :\n",
        " schrieb ",
        "Wann: ",
        "mardi ",
        "17. ",
        "17 de novembro de 2026, das 10h às 11h",
        "(UTC+01:00) ",
        "Amsterdam, Berlin",
        "TZID=\"W. Europe Standard Time\":",
        " Time",
        "hiring manager, ",
    ];
    prop::collection::vec(select(pieces), 0..60).prop_map(|pieces| pieces.concat())
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => shuffled(),
        1 => prop::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter),
        1 => "(?s).{0,200}",
    ]
}

/// The words of a fact that have to be in the text; a day or a time is in it in other forms.
fn literal(fact: &Fact) -> Vec<String> {
    match fact {
        Fact::Company(name) | Fact::Role(name) => vec![name.clone()],
        Fact::Person { name, email } | Fact::Recruiter { name, email } => {
            // "Lind, Maya" is offered as "Maya Lind": each word is there.
            name.split_whitespace().map(str::to_owned).chain([email.clone()]).collect()
        }
        Fact::Ended(_) | Fact::Started(_) | Fact::Decision(_) => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn nothing_is_offered_that_is_not_in_the_text(text in anything(), calendar in any::<bool>()) {
        let reader = Reader { today: today(), me: "Nadia Brandt", calendar };
        if let Ok(found) = read(&text, reader) {
            let whole = bare(&text);
            prop_assert!(!found.facts.is_empty());
            for one in &found.facts {
                for word in literal(&one.fact) {
                    prop_assert!(whole.contains(&bare(&word)), "{word:?} is not in {text:?}");
                    let hidden = |letter: char| letter.is_control() || letter == '\u{202e}';
                    prop_assert!(!word.contains(hidden), "{word:?}");
                }
                prop_assert!(one.quote.chars().count() <= 202, "{}", one.quote);
            }
        }
    }

    #[test]
    fn the_person_is_never_offered_to_themselves_and_every_address_is_one(text in anything()) {
        if let Ok(found) = paste(&text) {
            for one in &found.facts {
                if let Fact::Person { name, email } | Fact::Recruiter { name, email } = &one.fact {
                    prop_assert!(name != "Nadia Brandt");
                    prop_assert!(email.is_empty() || is_address(email), "{email}");
                    prop_assert!(!(name.is_empty() && email.is_empty()));
                }
            }
        }
    }
}
