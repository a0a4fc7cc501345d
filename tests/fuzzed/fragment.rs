//! An address as it arrives, and a sealed link.

use super::{NOW, model, text};
use afterview::app::links::{LONGEST, Linked, Made, Pasted, code, pasted};
use afterview::app::screen::OPEN;
use afterview::app::sealed::letters::{from_letters, is_one, to_digits, to_letters};
use afterview::app::sealed::passphrase::{grouped, typed};
use afterview::app::sealed::{SealError, SealedText};
use afterview::app::{Event, Screen, update};

/// Goes there; opens it; takes it for letters, digits, bytes, a passphrase.
pub fn fragment(bytes: &[u8]) {
    let text = text(bytes);
    arrived(&text);
    carried(&text);
    letters(&text);
    if let Ok(sealed) = SealedText::of(bytes) {
        assert_eq!(sealed.bytes(), bytes, "what is sealed is written as it was");
        both_ways(&sealed);
    }
    // What begins like digits is read as digits: nothing of ours does.
    let written = to_letters(bytes);
    if !written.starts_with(|first: char| first.is_ascii_digit()) {
        assert_eq!(from_letters(&written).as_deref(), Some(bytes));
    }
    if !bytes.is_empty() {
        assert_eq!(from_letters(&to_digits(bytes)).as_deref(), Some(bytes));
    }
    if let Ok(passphrase) = typed(&text) {
        assert_eq!(passphrase.len(), 16);
        assert_eq!(typed(&grouped(&passphrase)), Ok(passphrase));
    }
}

fn arrived(address: &str) {
    let Some(screen) = Screen::from_address(address) else { return };
    let written = screen.address();
    assert!(written.len() <= 80 && written.is_ascii(), "{written:?}");
    if address.starts_with(OPEN) {
        assert_eq!(screen, Screen::OpenLink);
    } else {
        assert_eq!(Screen::from_address(&written), Some(screen), "{written:?}");
    }
    let mut model = model();
    update(&mut model, Event::ArrivedAt(screen));
    update(&mut model, Event::BackWanted);
}

fn carried(link: &str) {
    match pasted(link, NOW) {
        Ok(Pasted::Sealed(sealed)) => both_ways(&sealed),
        Ok(Pasted::File) => assert!(link.contains('{')),
        Err(error) => assert!(!matches!(error, SealError::WrongPassphrase | SealError::NotRead)),
    }
    let mut model = model();
    update(&mut model, Event::ArrivedAt(Screen::OpenLink));
    update(&mut model, Event::Linked(Linked::Came(link.to_owned())));
    update(&mut model, Event::Linked(Linked::PassphraseTyped(link.to_owned())));
}

/// Letters and digits say the same bytes, and there is one way only to say them.
fn letters(text: &str) {
    let Some(bytes) = from_letters(text) else { return };
    assert!(text.chars().all(is_one));
    assert!(bytes.len() <= text.len());
    let digits = text.starts_with(|first: char| first.is_ascii_digit());
    assert_eq!(if digits { to_digits(&bytes) } else { to_letters(&bytes) }, text);
}

/// As a link, and as a code.
fn both_ways(sealed: &SealedText) {
    let bytes = sealed.bytes();
    for written in [to_letters(&bytes), to_digits(&bytes)] {
        assert!(written.chars().all(is_one));
        let again = from_letters(&written).expect("letters of ours");
        assert_eq!(SealedText::of(&again).as_ref(), Ok(sealed));
    }
    let address = "https://afterview.example/".to_owned();
    let made = Made { address, sealed: sealed.clone(), passphrase: String::new() };
    assert!(made.link().is_none_or(|link| link.len() <= LONGEST));
    if let Some(code) = code(OPEN, &to_digits(&bytes)) {
        assert!(code.side <= 133);
    }
}
