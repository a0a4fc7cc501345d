//! Sealing and opening by the browser's own cryptography: see [`sealed`](crate::app::sealed) for the form.
//!
//! The browser is called by name: typed bindings for each of these calls would be in the script that every page waits for.

use crate::app::saved::MAX_BYTES;
use crate::app::sealed::{Head, ROUNDS, SealError, SealedText};
use crate::domain::clock::Instant;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How a text is packed, as browsers call it.
const PACKING: &str = "deflate-raw";

/// Seals a text with a passphrase, to be opened until a time. Salt and initialisation vector are drawn anew each time.
///
/// # Errors
/// [`SealError::Unable`], where the browser has no such cryptography, or not for this page.
pub async fn seal(text: &str, passphrase: &str, until: Instant) -> Result<SealedText, SealError> {
    // Where it cannot be packed, or would not get smaller, it is sealed as it is.
    let packed = through("CompressionStream", text.as_bytes(), MAX_BYTES).await.ok();
    let packed = packed.filter(|packed| packed.len() < text.len());
    let (salt, iv) = (random()?, random()?);
    let head = Head { packed: packed.is_some(), rounds: ROUNDS, until, salt, iv };
    let plain = packed.as_deref().unwrap_or(text.as_bytes());
    let cipher = crypt("encrypt", &head, passphrase, plain).await.map_err(|_| SealError::Unable)?;
    Ok(SealedText { head, cipher })
}

/// Opens what is sealed. Whether it is too late to is not looked at here.
///
/// # Errors
/// [`SealError::WrongPassphrase`]; or the browser cannot do it; or it is open and nothing that this app sealed.
pub async fn open(sealed: &SealedText, passphrase: &str) -> Result<String, SealError> {
    subtle().ok_or(SealError::Unable)?;
    let plain = crypt("decrypt", &sealed.head, passphrase, &sealed.cipher).await;
    let mut plain = plain.map_err(|_| SealError::WrongPassphrase)?;
    if sealed.head.packed {
        let name = "DecompressionStream";
        class(name).map_err(|_| SealError::Unable)?;
        plain = through(name, &plain, MAX_BYTES).await.map_err(|_| SealError::Damaged)?;
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
fn subtle() -> Option<JsValue> {
    let crypto = web_sys::window()?.crypto().ok()?;
    Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object)
}

/// Encrypts or decrypts bytes, with the head bound to them.
async fn crypt(
    what: &str,
    head: &Head,
    passphrase: &str,
    bytes: &[u8],
) -> Result<Vec<u8>, JsValue> {
    let subtle = subtle().ok_or(JsValue::NULL)?;
    let usages = Array::of1(&what.into());
    let (secret, from) = (data(passphrase.as_bytes()), Array::of1(&"deriveKey".into()));
    let secret = ["raw".into(), secret, "PBKDF2".into(), false.into(), from.into()];
    let secret = call(&subtle, "importKey", &secret).await?;
    let hashing = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", data(&head.salt)),
        ("iterations", head.rounds.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let key = [hashing, secret, kind, false.into(), usages.into()];
    let key = call(&subtle, "deriveKey", &key).await?;
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", data(&head.iv)),
        ("additionalData", data(&head.bytes())),
        ("tagLength", 128.into()),
    ])?;
    let done = call(&subtle, what, &[how, key, data(bytes)]).await?;
    Ok(Uint8Array::new(&done).to_vec())
}

/// Sends bytes through one of the browser's streams, and gives what comes out: no more than `most`.
async fn through(name: &str, bytes: &[u8], most: usize) -> Result<Vec<u8>, JsValue> {
    let stream = Reflect::construct(&class(name)?, &Array::of1(&PACKING.into()))?;
    let blob = web_sys::Blob::new_with_u8_array_sequence(&Array::of1(&data(bytes)))?;
    let source = call_now(&blob, "stream", &[])?;
    let out = call_now(&source, "pipeThrough", &[stream])?;
    let reader = call_now(&out, "getReader", &[])?;
    let mut all = Vec::new();
    loop {
        let step = call(&reader, "read", &[]).await?;
        if Reflect::get(&step, &"done".into())?.is_truthy() {
            return Ok(all);
        }
        let chunk: Uint8Array = Reflect::get(&step, &"value".into())?.dyn_into()?;
        all.extend(chunk.to_vec());
        if all.len() > most {
            // What a few bytes can be blown up to is without end.
            drop(call(&reader, "cancel", &[]).await);
            return Err(JsValue::NULL);
        }
    }
}

fn class(name: &str) -> Result<Function, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    Reflect::get(&window, &name.into())?.dyn_into()
}

fn data(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn object(fields: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object.into())
}

fn call_now(on: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(on, &name.into())?.dyn_into()?;
    method.apply(on, &with.iter().collect())
}

async fn call(on: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let promise: Promise = call_now(on, name, with)?.dyn_into()?;
    JsFuture::from(promise).await
}
