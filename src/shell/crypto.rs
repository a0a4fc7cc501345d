//! Sealing and opening by the browser's own cryptography: see [`sealed`](crate::app::sealed) for the form.
//!
//! The browser is called by name: typed bindings for each of these calls would be in the script that every page waits for.

use super::object::{call, called, get, global, make, object};
use crate::app::saved::MAX_BYTES;
use crate::app::sealed::{Head, ROUNDS, SealError, SealedText};
use crate::domain::clock::Instant;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// How a text is packed, as browsers call it.
const PACKING: &str = "deflate-raw";

/// Seals a text with a passphrase, to be opened until a time: into no more than about `most` bytes. Salt and
/// initialisation vector are drawn anew each time.
///
/// # Errors
/// [`SealError::Unable`], where the browser has no such cryptography, or not for this page; [`SealError::TooLarge`], before
/// any of the long work is done.
pub async fn seal(
    text: &str,
    passphrase: &str,
    until: Instant,
    most: usize,
) -> Result<SealedText, SealError> {
    subtle().ok_or(SealError::Unable)?;
    // Where it cannot be packed, or would not get smaller, it is sealed as it is.
    let packed = through("CompressionStream", text.as_bytes(), most).await;
    let packed = packed.filter(|packed| packed.len() < text.len());
    let plain = packed.as_deref().unwrap_or(text.as_bytes());
    if plain.len() > most {
        return Err(SealError::TooLarge);
    }
    let (salt, iv) = (random()?, random()?);
    let head = Head { packed: packed.is_some(), rounds: ROUNDS, until, salt, iv };
    let cipher = crypt("encrypt", &head, passphrase, plain).await.ok_or(SealError::Unable)?;
    Ok(SealedText { head, cipher })
}

/// Opens what is sealed. Whether it is too late to is not looked at here.
///
/// # Errors
/// [`SealError::WrongPassphrase`]; or the browser cannot do it; or it is open and nothing that this app sealed.
pub async fn open(sealed: &SealedText, passphrase: &str) -> Result<String, SealError> {
    subtle().ok_or(SealError::Unable)?;
    let plain = crypt("decrypt", &sealed.head, passphrase, &sealed.cipher).await;
    let mut plain = plain.ok_or(SealError::WrongPassphrase)?;
    if sealed.head.packed {
        let name = "DecompressionStream";
        get(&global(), name).ok_or(SealError::Unable)?;
        plain = through(name, &plain, MAX_BYTES).await.ok_or(SealError::Damaged)?;
    }
    String::from_utf8(plain).map_err(|_| SealError::Damaged)
}

/// Random bytes, fit for keys.
///
/// # Errors
/// [`SealError::Unable`], where the browser has none.
pub fn random<const COUNT: usize>() -> Result<[u8; COUNT], SealError> {
    let mut bytes = [0; COUNT];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { Ok(bytes) } else { Err(SealError::Unable) }
}

/// The browser's cryptography. There is none in a page without a secure address.
pub(super) fn subtle() -> Option<JsValue> {
    get(&get(&global(), "crypto")?, "subtle")
}

/// Encrypts or decrypts bytes, with the head bound to them.
async fn crypt(what: &str, head: &Head, passphrase: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let subtle = subtle()?;
    let usages = Array::of1(&what.into());
    let (secret, from) = (data(passphrase.as_bytes()), Array::of1(&"deriveKey".into()));
    let secret = ["raw".into(), secret, "PBKDF2".into(), false.into(), from.into()];
    let secret = called(&subtle, "importKey", &secret).await?;
    let hashing = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", data(&head.salt)),
        ("iterations", head.rounds.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let key = [hashing, secret, kind, false.into(), usages.into()];
    let key = called(&subtle, "deriveKey", &key).await?;
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", data(&head.iv)),
        ("additionalData", data(&head.bytes())),
        ("tagLength", 128.into()),
    ]);
    let done = called(&subtle, what, &[how, key, data(bytes)]).await?;
    Some(Uint8Array::new(&done).to_vec())
}

/// Sends bytes through one of the browser's streams, and gives what comes out, where it is no more than `most`.
async fn through(name: &str, bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let stream = make(name, &[PACKING.into()])?;
    let blob = web_sys::Blob::new_with_u8_array_sequence(&Array::of1(&data(bytes))).ok()?;
    let out = call(&call(&blob, "stream", &[])?, "pipeThrough", &[stream])?;
    let reader = call(&out, "getReader", &[])?;
    let mut all = Vec::new();
    loop {
        let step = called(&reader, "read", &[]).await?;
        if get(&step, "done")?.is_truthy() {
            return Some(all);
        }
        let chunk: Uint8Array = get(&step, "value")?.dyn_into().ok()?;
        if chunk.length() as usize > most.saturating_sub(all.len()) {
            // What a few bytes can be blown up to is without end.
            called(&reader, "cancel", &[]).await;
            return None;
        }
        all.extend(chunk.to_vec());
    }
}

fn data(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
