//! The grammars, each a piece of code of its own in the release build: whoever reads and writes in one language does not wait
//! for the rules of the others. English is in the rest of the app, since it is spoken wherever another one does not arrive.

use crate::domain::lang::{Grammar, Tongue};

/// The grammar of a language, fetched where it is not here yet. None where it cannot be had.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "it is fetched where the code is in pieces")]
pub(super) async fn grammar(tongue: Tongue) -> Option<&'static dyn Grammar> {
    Some(tongue.grammar())
}

/// The grammar of a language, fetched where it is not here yet. None where it cannot be had.
#[cfg(feature = "split")]
pub(super) async fn grammar(tongue: Tongue) -> Option<&'static dyn Grammar> {
    use crate::domain::lang::{American, English};
    match tongue {
        Tongue::English => Some(&English),
        Tongue::American => Some(&American),
        Tongue::French | Tongue::CanadianFrench => pieces::french(tongue).await.ok(),
        Tongue::Spanish => pieces::spanish().await.ok(),
    }
}

/// Where the code is cut: `xtask/src/site/split.rs` knows the names, and puts each piece beside the words of its languages.
#[cfg(feature = "split")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the macro puts the fetching, which may fail, around it"
)]
mod pieces {
    use super::super::NotFetched;
    use crate::domain::lang::{CanadianFrench, French, Grammar, Spanish, Tongue};

    /// French as it is written here or there.
    #[wasm_split_helpers::wasm_split(french, fallible)]
    pub(super) fn french(tongue: Tongue) -> Result<&'static dyn Grammar, NotFetched> {
        Ok(if tongue == Tongue::CanadianFrench { &CanadianFrench } else { &French })
    }

    /// Spanish.
    #[wasm_split_helpers::wasm_split(spanish, fallible)]
    pub(super) fn spanish() -> Result<&'static dyn Grammar, NotFetched> {
        Ok(&Spanish)
    }
}
