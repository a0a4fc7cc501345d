//! Runs what is asked about links. Its code comes after that of the first screens.

use super::{Shell, crypto, history};
use crate::app::Event;
use crate::app::links::{Linked, MOST_SEALED, Made, Sealing};
use crate::app::sealed::SealError;
use crate::app::sealed::passphrase::passphrase;
use crate::domain::clock::Instant;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Runs it, and reports what came of it.
pub(super) fn seals(shell: &Rc<Shell>, what: Sealing) {
    if what == Sealing::TakeLink {
        if let Some(link) = history::take_link() {
            shell.report(Event::Linked(Linked::Came(link)));
        }
        return;
    }
    let shell = Rc::clone(shell);
    spawn_local(async move {
        shell.report(Event::Linked(match what {
            Sealing::TakeLink => return,
            Sealing::Seal(asked, text, until) => {
                Linked::Sealed(asked, make(&text, until).await.map(Box::new))
            }
            Sealing::Open(asked, sealed, with) => {
                Linked::Opened(asked, crypto::open(&sealed, &with).await)
            }
        }));
    });
}

/// Seals a text under a passphrase that was never used before.
async fn make(text: &str, until: Instant) -> Result<Made, SealError> {
    let passphrase = passphrase(crypto::random()?);
    let sealed = crypto::seal(text, &passphrase, until, MOST_SEALED).await?;
    Ok(Made { address: address(), sealed, passphrase })
}

/// Where the app is to be had: its folder, whatever page of it this is.
fn address() -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    [origin.unwrap_or_default(), super::saving::folder(), "/".to_owned()].concat()
}
