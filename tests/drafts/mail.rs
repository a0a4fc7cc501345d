//! A letter as a mail program opens it.

use crate::every::{all_drafts, cases};
use crate::support::told::told_anywhere;
use afterview::app::{MAILTO_LIMIT, mailto};
use afterview::domain::debrief::Channel;
use proptest::prelude::*;

/// What a mail program makes of an address (RFC 6068): its parts, decoded.
fn mailed(address: &str) -> (String, Vec<(String, String)>) {
    let rest = address.strip_prefix("mailto:").expect("a mail address");
    let (to, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let mut digit = || char::from(rest.next().expect("a digit")).to_digit(16);
            let whole = |high: u32, low: u32| u8::try_from(high * 16 + low).expect("a byte");
            bytes.push(match byte {
                b'%' => whole(digit().expect("hex"), digit().expect("hex")),
                byte => byte,
            });
        }
        String::from_utf8(bytes).expect("UTF-8")
    };
    let fields = fields.split('&').filter(|field| !field.is_empty()).map(|field| {
        let (name, value) = field.split_once('=').expect("a field");
        (decode(name), decode(value))
    });
    (decode(to), fields.collect())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_email_opens_as_a_mail_with_its_subject_and_its_whole_text(debrief in told_anywhere()) {
        for draft in all_drafts(&debrief).iter().filter(|draft| draft.channel == Channel::Email) {
            let subject = draft.subject.as_deref();
            prop_assert!(subject.is_some_and(|subject| !subject.trim().is_empty()), "{draft:?}");
            let reader = draft.address.as_deref();
            let Some(address) = mailto(reader, subject, &draft.text()) else { continue };
            prop_assert!(address.is_ascii() && address.len() <= MAILTO_LIMIT);
            let (to, fields) = mailed(&address);
            prop_assert_eq!(to, reader.unwrap_or_default());
            let expected = vec![
                ("subject".to_owned(), subject.unwrap_or_default().to_owned()),
                ("body".to_owned(), draft.text().replace('\n', "\r\n")),
            ];
            prop_assert_eq!(fields, expected);
        }
    }
}
