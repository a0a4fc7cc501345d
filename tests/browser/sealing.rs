//! Sealing and opening with the browser's real cryptography.

use crate::saving::{Timers, fresh};
use crate::scene::{Scene, say};
use crate::script::{Swapped, function, js, part, until, window};
use afterview::app::links::Making;
use afterview::app::sealed::{ROUNDS, SealError, SealedText};
use afterview::app::tend::Tended;
use afterview::app::{Event, Screen};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Entry, Field};
use afterview::shell::{arrival, open_sealed, seal};
use std::collections::BTreeSet;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const PASSPHRASE: &str = "bcdfghjkmnprstwx";
const UNTIL: Instant = Instant(4_000_000_000);
const WORDS: &str = "I froze – 日本 👩‍🔬 \u{202e}abc\u{202c} \0 and then they left. ";

async fn sealed(text: &str) -> SealedText {
    seal(text, PASSPHRASE, UNTIL, usize::MAX).await.expect("sealed")
}

fn subtle() -> JsValue {
    part(&part(&window(), "crypto"), "subtle")
}

/// One key for everything, at once: making one from a passphrase takes a third of a second.
async fn with_one_key() -> Swapped {
    let make = "return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])";
    let key = JsFuture::from(js(make).unchecked_into::<js_sys::Promise>()).await.expect("a key");
    let give: js_sys::Function =
        function("key", "return () => Promise.resolve(key)").unchecked_into();
    let give = give.call1(&JsValue::NULL, &key).expect("a function");
    Swapped::value(&subtle(), "deriveKey", &give)
}

#[wasm_bindgen_test]
async fn any_words_come_back_as_they_were_and_are_not_to_be_read_before() {
    for text in [String::new(), WORDS.to_owned(), WORDS.repeat(400)] {
        let sealed = sealed(&text).await;
        assert_eq!((sealed.head.rounds, sealed.head.until), (ROUNDS, UNTIL));
        assert_eq!(sealed.head.packed, text.len() > 1_000, "what gets no smaller is not packed");
        let bytes = sealed.bytes();
        assert!(!String::from_utf8_lossy(&bytes).contains("froze"));
        let again = SealedText::of(&bytes).expect("its form");
        assert_eq!(open_sealed(&again, PASSPHRASE).await, Ok(text));
    }
}

#[wasm_bindgen_test]
async fn another_passphrase_does_not_open_it() {
    let sealed = sealed(WORDS).await;
    for wrong in ["", "bcdfghjkmnprstww", "BCDFGHJKMNPRSTWX"] {
        assert_eq!(open_sealed(&sealed, wrong).await, Err(SealError::WrongPassphrase), "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn what_stands_before_the_encrypted_words_is_bound_to_them() {
    let _key = with_one_key().await;
    let good = sealed(&WORDS.repeat(40)).await;
    assert!(open_sealed(&good, PASSPHRASE).await.is_ok());
    let changed = |change: fn(&mut SealedText)| {
        let mut other = good.clone();
        change(&mut other);
        other
    };
    for other in [
        changed(|one| one.head.until = one.head.until.plus(1)),
        changed(|one| one.head.rounds += 1),
        changed(|one| one.head.salt[0] ^= 1),
        changed(|one| one.head.iv[0] ^= 1),
        changed(|one| one.head.packed = false),
        changed(|one| one.cipher[0] ^= 1),
        changed(|one| one.cipher.truncate(one.cipher.len() - 1)),
    ] {
        assert_eq!(open_sealed(&other, PASSPHRASE).await, Err(SealError::WrongPassphrase));
    }
}

#[wasm_bindgen_test]
async fn no_salt_and_no_initialisation_vector_comes_twice() {
    let _key = with_one_key().await;
    let (mut salts, mut ivs) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..1_000 {
        let sealed = sealed("x").await;
        salts.insert(sealed.head.salt);
        ivs.insert(sealed.head.iv);
    }
    assert_eq!((salts.len(), ivs.len()), (1_000, 1_000));
}

#[wasm_bindgen_test]
async fn where_a_browser_cannot_pack_the_words_are_sealed_as_they_are() {
    let _none = Swapped::value(&window(), "CompressionStream", &JsValue::UNDEFINED);
    let _key = with_one_key().await;
    let sealed = sealed(&WORDS.repeat(40)).await;
    assert!(!sealed.head.packed);
    assert_eq!(open_sealed(&sealed, PASSPHRASE).await, Ok(WORDS.repeat(40)));
}

#[wasm_bindgen_test]
async fn where_a_browser_cannot_unpack_or_has_no_cryptography_that_is_said() {
    let _key = with_one_key().await;
    let sealed = sealed(&WORDS.repeat(40)).await;
    let none = Swapped::value(&window(), "DecompressionStream", &JsValue::UNDEFINED);
    assert_eq!(open_sealed(&sealed, PASSPHRASE).await, Err(SealError::Unable));
    drop(none);
    let _none = Swapped::getter(&part(&window(), "crypto"), "subtle", &function("", ""));
    assert_eq!(open_sealed(&sealed, PASSPHRASE).await, Err(SealError::Unable));
    assert_eq!(seal(WORDS, PASSPHRASE, UNTIL, usize::MAX).await, Err(SealError::Unable));
}

#[wasm_bindgen_test]
async fn what_a_few_bytes_would_be_blown_up_to_is_not_waited_for() {
    let _key = with_one_key().await;
    // More than is ever looked at, in a few thousand bytes.
    let huge = "A".repeat(20_000_001);
    let sealed = sealed(&huge).await;
    assert!(sealed.cipher.len() < 50_000, "{}", sealed.cipher.len());
    assert_eq!(open_sealed(&sealed, PASSPHRASE).await, Err(SealError::Damaged));
}

#[wasm_bindgen_test]
async fn what_is_too_much_is_not_sealed_and_no_key_is_made_for_it() {
    let never = function("", "return Promise.reject(new Error('a key was made'))");
    let _never = Swapped::value(&subtle(), "importKey", &never);
    let mixed = |n: u64| format!("{:016x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let noise = (0..900).map(mixed).collect::<Vec<_>>().concat();
    assert_eq!(seal(&noise, PASSPHRASE, UNTIL, 1_000).await, Err(SealError::TooLarge));
    // Nor where nothing can be packed.
    let _none = Swapped::value(&window(), "CompressionStream", &JsValue::UNDEFINED);
    assert_eq!(seal(&noise, PASSPHRASE, UNTIL, 1_000).await, Err(SealError::TooLarge));
}

#[wasm_bindgen_test]
fn a_link_is_taken_out_of_the_address_at_once() {
    fresh();
    js("history.replaceState(null, '', '#/open/QVYBAA')");
    assert_eq!(arrival(), Some(Screen::OpenLink));
    assert_eq!(window().location().hash().expect("an address"), "#/open");
    fresh();
}

#[wasm_bindgen_test]
async fn a_link_made_on_one_screen_is_opened_on_another() {
    fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(81).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Company, "Veldt & Söhne").await;
    scene.go(Screen::OnMyPhone).await;
    until("it is sealed", || scene.has("scan")).await;
    let Making::Made(made) = scene.model().links.making else { panic!("no link") };
    let shown = scene.text_of("passphrase-made");
    assert_eq!(shown.replace(' ', ""), made.passphrase);
    let link = made.link().expect("a link");
    let origin = window().location().origin().expect("an address");
    assert!(link.starts_with(&format!("{origin}/#/open/QVYB")), "{link}");
    scene.go(Screen::OpenLink).await;
    scene.rewrite("pasted", &link).await;
    scene.tap("see-pasted").await;
    assert_eq!(scene.heading(), say("link.open.heading"));
    scene.rewrite("passphrase", "bbbb bbbb bbbb bbbb").await;
    scene.tap("open-link").await;
    let wrong = say("link.error.wrong_passphrase");
    until("it is refused", || scene.text_of("link-told") == wrong).await;
    scene.rewrite("passphrase", &shown.to_uppercase()).await;
    scene.press("passphrase", "Enter", false).await;
    until("it is open", || scene.model().screen == Screen::TakeIn).await;
    scene.sees(&say("words.take_in.same"));
    scene.did(Event::Tended(Tended::ImportDeclined)).await;
    drop(timers);
    fresh();
}
