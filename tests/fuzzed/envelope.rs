//! What lies in the store: one text, the body of one, or a whole store.

use super::shelf::stored;
use super::{NOW, text};
use afterview::app::saved::{
    MAX_BYTES, Marks, SavedError, Sealed, glimpse, json, read_file, seal, seal_at,
};
use afterview::domain::debrief::{Change, Debrief};
use afterview::domain::json::{Saved, Unread, Value, read};

/// Opens it as each of them.
pub fn envelope(bytes: &[u8]) {
    let text = text(bytes);
    if text.contains('\0') {
        return stored(&text);
    }
    whole(&text);
    inside(&text);
    same::<Debrief>(&text);
    same::<Change>(&text);
}

/// A stored text.
fn whole(text: &str) {
    match Sealed::open(text) {
        Ok(sealed) => {
            let body = sealed.body::<Debrief>();
            assert_ne!(body.as_ref().err(), Some(&SavedError::NotOurs));
            if let Some((packed, sum)) = sealed.packed() {
                let again = Sealed::open(&packed).expect("what was packed is whole");
                assert_eq!((again.rev, again.sum), (sealed.rev.saturating_add(1), sum));
                assert_eq!(again.body::<Debrief>(), body, "packed, it reads as before");
            }
        }
        Err(SavedError::TooLarge) => assert!(text.len() > MAX_BYTES / 100),
        Err(_) => {}
    }
    let _ = glimpse::<Debrief>(text);
    let _ = read_file(text);
}

/// The body of one: nothing in it gets out.
fn inside(body: &str) {
    let mut marks = Marks::default();
    marks.raise("tab", 7);
    let (sealed, sum) = seal_at(3, Some(NOW), &marks, body);
    let Ok(value) = Value::parse(body) else { return };
    let opened = match Sealed::open(&sealed) {
        Ok(opened) => opened,
        Err(error) => {
            assert!(matches!(error, SavedError::TooDeep | SavedError::TooLarge), "{error:?}");
            return;
        }
    };
    assert_eq!((opened.rev, opened.at, opened.sum), (3, Some(NOW), sum));
    assert_eq!(opened.seen, marks);
    if let Ok(debrief) = opened.body::<Debrief>() {
        assert_eq!(Debrief::read(value), Ok(debrief.clone()));
        let (again, _) = seal(4, &opened.seen, &json(&debrief));
        assert_eq!(Sealed::open(&again).and_then(|again| again.body()), Ok(debrief));
    }
}

/// What is read is written and read again the same.
fn same<T: Saved + PartialEq + std::fmt::Debug>(text: &str) {
    if let Ok(one) = read::<T>(text) {
        let again: Result<T, Unread> = read(&json(&one));
        assert_eq!(again, Ok(one));
    }
}
