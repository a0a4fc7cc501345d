//! Sealed links: their form, the passphrase, the code, and what is taken for one. How they are encrypted is the browser's
//! part: see `tests/browser/sealing.rs`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that panics has failed, as it should"
)]

#[path = "links/codes.rs"]
mod codes;
#[path = "links/envelope.rs"]
mod envelope;
#[path = "links/given.rs"]
mod given;
#[path = "links/passphrases.rs"]
mod passphrases;
#[path = "support/mod.rs"]
mod support;

use afterview::app::sealed::{Head, ROUNDS, SealedText};
use afterview::domain::clock::Instant;
use proptest::prelude::*;

/// When these tests are.
const NOW: Instant = Instant(1_800_000_000);
/// Until when what they seal is to be opened.
const UNTIL: Instant = Instant(1_800_604_800);

/// Something sealed of these bytes, whatever they are.
fn sealed(cipher: Vec<u8>) -> SealedText {
    let head = Head { packed: true, rounds: ROUNDS, until: UNTIL, salt: [7; 16], iv: [9; 12] };
    SealedText { head, cipher }
}

/// Anything that can be sealed.
fn any_sealed() -> impl Strategy<Value = SealedText> {
    let head =
        (any::<bool>(), ROUNDS..=10_000_000, any::<i64>(), any::<[u8; 16]>(), any::<[u8; 12]>());
    let head = head.prop_map(|(packed, rounds, until, salt, iv)| Head {
        packed,
        rounds,
        until: Instant(until),
        salt,
        iv,
    });
    (head, prop::collection::vec(any::<u8>(), 16..400))
        .prop_map(|(head, cipher)| SealedText { head, cipher })
}
