//! Messages as programs send them, as "Save as" and "Show original" give them.

use crate::shown::{lines, paste};

const SENT: &str = "MIME-Version: 1.0\r\nFrom: Maya Lind <maya@bramble.example>\r\n\
    To: nadia@brandt.example\r\nSubject: Your interview\r\n";
const INVITED: &str =
    "You will meet Tom Reyes on 17 November 2026, 15:00-16:00 UTC for your interview.";

fn found(rest: &str) -> Vec<String> {
    lines(&paste(&[SENT, rest].concat()))
}

fn tom_at_four() -> Vec<String> {
    ["met: Tom Reyes <>", "? met: Maya Lind <maya@bramble.example>", "ended: 2026-11-17 16:00 UTC"]
        .map(str::to_owned)
        .to_vec()
}

#[test]
fn a_page_without_a_plain_text_beside_it_is_read_for_its_text() {
    let page = "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>p { color: red }</style>\
        </head><body><p>Dear&nbsp;Nadia,</p>\r\n<p>You will meet <b>Tom\r\nReyes</b> on 17&#32;November 2026, \
        15:00&ndash;16:00 UTC for your interview.</p><td>Thanks</body></html>";
    assert_eq!(found(page), tom_at_four());
    for cut in ["<p", "<style>p", "&", "<p>&#xffffff;", "<", "</"] {
        assert_eq!(
            found(&format!("Content-Type: text/html\r\n\r\n{INVITED}{cut}")),
            tom_at_four(),
            "{cut}"
        );
    }
}

#[test]
fn of_several_forms_the_plain_one_is_read_and_an_attached_text_is_not() {
    let parts = format!(
        "Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\npreamble: you will meet Eve Moss\r\n--outer\r\n\
         Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\n\
         {INVITED}\r\n--inner\r\nContent-Type: text/html\r\n\r\n<p>You will meet Zoe Page.</p>\r\n--inner--\r\n\
         --outer\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nYou will meet Ada File.\r\n\
         --outer--\r\n"
    );
    assert_eq!(found(&parts), tom_at_four());
    // Copied without its end.
    assert_eq!(
        found(parts.split("\r\n--inner\r\nContent-Type: text/html").next().expect("a part")),
        tom_at_four()
    );
}

#[test]
fn an_invitation_inside_a_message_is_read_as_one() {
    // BEGIN:VCALENDAR, BEGIN:VEVENT, DTSTART:20261117T150000Z, DTEND:20261117T160000Z, SUMMARY:Interview
    let coded = "QkVHSU46VkNBTEVOREFSCkJFR0lOOlZFVkVOVApEVFNUQVJUOjIwMjYxMTE3VDE1MDAwMFoKRFRFTkQ6MjAyNjExMTdU\r\n\
        MTYwMDAwWgpTVU1NQVJZOkludGVydmlldwpFTkQ6VkVWRU5UCkVORDpWQ0FMRU5EQVIK";
    let parts = format!(
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
         You will meet Tom Reyes.\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{coded}\r\n--b--\r\n"
    );
    assert_eq!(found(&parts), tom_at_four());
}

#[test]
fn letters_of_the_old_western_sets_are_those_letters() {
    let coded = "Content-Type: text/plain; charset=\"windows-1252\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\
        \r\nThank you for applying. You=92ll meet J=FCrgen K=E4s=\r\ner.";
    assert_eq!(found(coded)[0], "met: Jürgen Käser <>");
}

#[test]
fn encoded_words_of_a_header_are_put_together() {
    let from = |from: &str| {
        let text = format!(
            "MIME-Version: 1.0\nFrom: {from} <z@bramble.example>\nTo: x@y.example\n\nyour application"
        );
        lines(&paste(&text))[0].clone()
    };
    assert_eq!(
        from("=?UTF-8?B?Wm/DqyBN?=\n =?UTF-8?Q?=C3=BCller?="),
        "met: Zoë Müller <z@bramble.example>"
    );
    assert_eq!(from("=?iso-8859-1?q?Zo=EB_M=FCller?="), "met: Zoë Müller <z@bramble.example>");
    for broken in ["=?", "=?utf-8?X?YQ==?= Zoe", "=?utf-8?Q?Zoe"] {
        let _ = from(&format!("{broken} Lind"));
    }
}
