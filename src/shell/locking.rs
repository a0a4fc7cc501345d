//! Locks and unlocks the words: the hashing of passphrases, and what is done with everything that is kept. Its code comes
//! after that of the first screens.

mod left_alone;

use super::object::{called, object};
use super::saving::{Keeper, browser_store, folder, is_locked};
use super::{Shell, clock, crypto, files, lock};
use crate::app::lock::{
    Cipher, DataKey, Guard, KEY, Lock, LockDeed, LockDone, LockError, LockEvent, hashed, lock_of,
    unlocked_file,
};
use crate::app::saved::{Rescue, write_rescue};
use crate::app::sealed::passphrase::{grouped, passphrase};
use crate::app::sealed::{ROUNDS, SALT};
use crate::app::store::{Store, Twin};
use crate::app::{Effect, Event, Model};
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Runs it, and reports what came of it.
pub(super) fn does(shell: &Rc<Shell>, deed: LockDeed) {
    match deed {
        LockDeed::Shut => shut(shell),
        LockDeed::Look => look(shell),
        LockDeed::Watch(after) => left_alone::watch(shell, after),
        LockDeed::Raw => raw(shell),
        LockDeed::Make => shell.report(Event::Lock(match crypto::random() {
            // As it is to be typed.
            Ok(random) => LockEvent::Made(grouped(&passphrase(random)).replace(' ', "-")),
            Err(_) => LockEvent::Refused(LockError::Unable),
        })),
        deed => {
            let shell = Rc::clone(shell);
            spawn_local(async move {
                let done = match deed {
                    LockDeed::Set(passphrase) => set(&shell, &passphrase).await,
                    LockDeed::Change { before, passphrase } => {
                        change(&shell, &before, &passphrase).await
                    }
                    LockDeed::Remove(passphrase) => remove(&shell, &passphrase).await,
                    LockDeed::Unlock(passphrase) => unlock(&shell, &passphrase).await,
                    LockDeed::OpenFile { file, passphrase } => open_file(&file, &passphrase).await,
                    _ => return,
                };
                shell.report(Event::Lock(done.unwrap_or_else(LockEvent::Refused)));
            });
        }
    }
}

/// Sets a passphrase: the lock first, and then each text under it.
async fn set(shell: &Rc<Shell>, passphrase: &str) -> Result<LockEvent, LockError> {
    let salt = crypto::random::<SALT>().map_err(|_| LockError::Unable)?;
    let hash = stretched(passphrase, salt, ROUNDS).await?;
    let key = DataKey::fresh(chance)?;
    let text = key.wrap(&hash, salt)?.write();
    in_turn(shell, move |shell| {
        // Nothing may be only in memory when what is there is written anew.
        shell.keep_now(Effect::Merge { at_once: true });
        let mut keeper = shell.words().keeper.borrow_mut();
        if shell.fleeting.get() || keeper.guard() != Guard::None || keeper.shelf().fault().is_some()
        {
            return Err(LockError::NotKept);
        }
        shell.words().ring.hold(Some(Rc::new(key)));
        let set = keeper.shelf().set_lock(Some(&text));
        if set.is_err() {
            shell.words().ring.hold(None);
        }
        Ok(set?)
    })
    .await?;
    Ok(LockEvent::Done(LockDone::Set(written_anew(shell).await)))
}

/// Writes what is kept anew, here and in the second place. How many texts could not be: they are written so when their
/// words change, or when the words are unlocked the next time.
async fn written_anew(shell: &Rc<Shell>) -> usize {
    let left = in_turn(shell, |shell| Ok(shell.words().keeper.borrow_mut().shelf().rewrite()));
    let left = left.await.map_or(1, |left| left.unwrap_or(1));
    left + usize::from(!shell.words().second.rewrite().await)
}

/// Puts another passphrase in the place of the one before. The texts stay as they are.
async fn change(shell: &Rc<Shell>, before: &str, passphrase: &str) -> Result<LockEvent, LockError> {
    let (key, _) = key_of(shell, before).await?;
    let salt = crypto::random::<SALT>().map_err(|_| LockError::Unable)?;
    let hash = stretched(passphrase, salt, ROUNDS).await?;
    let lock = key.wrap(&hash, salt)?;
    in_turn(shell, move |shell| {
        let mut keeper = shell.words().keeper.borrow_mut();
        // Another tab may have taken it away, or set another one.
        let now = keeper.shelf().lock_text().ok_or(LockError::Broken)?;
        if Lock::read(&now)?.id != lock.id {
            return Err(LockError::WrongPassphrase);
        }
        Ok(keeper.shelf().set_lock(Some(&lock.write()))?)
    })
    .await?;
    Ok(LockEvent::Done(LockDone::Changed))
}

/// Takes the passphrase away: from then on texts are written unlocked; then each is; and then the lock goes.
async fn remove(shell: &Rc<Shell>, passphrase: &str) -> Result<LockEvent, LockError> {
    let (key, lock) = key_of(shell, passphrase).await?;
    shell.words().ring.hold(Some(Rc::new(key)));
    unlocked_for_good(shell, lock).await?;
    Ok(LockEvent::Done(LockDone::Removed))
}

async fn unlocked_for_good(shell: &Rc<Shell>, lock: Lock) -> Result<(), LockError> {
    let going = Lock { going: true, ..lock.clone() }.write();
    let stays = Lock { going: false, ..lock }.write();
    let written: Result<(), LockError> = in_turn(shell, move |shell| {
        let mut keeper = shell.words().keeper.borrow_mut();
        let shelf = keeper.shelf();
        shelf.set_lock(Some(&going))?;
        let left = shelf.rewrite();
        if left == Ok(0) {
            return Ok(());
        }
        // As it was: what was unlocked already is locked again.
        let again = shelf.set_lock(Some(&stays));
        shelf.rewrite().ok();
        Err(again.err().map_or(LockError::NoRoom, LockError::from))
    })
    .await;
    written?;
    if !shell.words().second.rewrite().await {
        // What is locked there could not be read any more; so the lock stays, and this is finished another time.
        return Err(LockError::NotKept);
    }
    in_turn(shell, |shell| {
        shell.words().keeper.borrow_mut().shelf().set_lock(None)?;
        shell.words().ring.hold(None);
        Ok(())
    })
    .await
}

/// Unlocks the words. What another passphrase opens stays closed.
async fn unlock(shell: &Rc<Shell>, passphrase: &str) -> Result<LockEvent, LockError> {
    let (key, lock) = key_of(shell, passphrase).await?;
    let key: Rc<dyn Cipher> = Rc::new(key);
    shell.words().ring.hold(Some(Rc::clone(&key)));
    let held = shell.words().second.held().await.unwrap_or_default();
    let copy = shell.words().second.copy();
    let held = held
        .into_iter()
        .map(|(name, twin)| {
            let twin = copy.unlock(&name, twin, Some(&key));
            (name, twin)
        })
        .collect();
    let kept = in_turn(shell, move |shell| {
        let spent = shell.taken_up(held);
        shell.words().second.begin(spent);
        shell.shut.set(false);
        Ok(shell.kept())
    })
    .await?;
    let shell = Rc::clone(shell);
    // What an earlier page did not come to, or another one wrote before it heard of the lock.
    spawn_local(async move {
        if lock.going {
            if unlocked_for_good(&shell, lock).await.is_ok() {
                shell.report(Event::Lock(LockEvent::Gone));
            }
        } else if has_unlocked(&shell) {
            written_anew(&shell).await;
        }
    });
    Ok(LockEvent::Unlocked(Box::new(kept)))
}

/// Opens a file of locked texts. Nothing of it is kept by that.
async fn open_file(file: &str, passphrase: &str) -> Result<LockEvent, LockError> {
    let lock = lock_of(file)?;
    let hash = stretched(passphrase, lock.salt, lock.rounds).await?;
    let key = DataKey::unwrap(&lock, &hash, chance)?;
    Ok(LockEvent::FileOpened(unlocked_file(file, &key)?))
}

/// Whether a text lies in the store that should be locked.
fn has_unlocked(shell: &Shell) -> bool {
    let store = super::BrowserStore::open();
    let copy = shell.words().second.copy();
    let lies =
        |key: &String| store.get(key).ok().flatten().is_some_and(|text| copy.is_bare(key, &text));
    store.keys().unwrap_or_default().iter().any(lies)
}

/// Locks the words: nothing of them stays in the app's hands, unless it is nowhere else.
fn shut(shell: &Rc<Shell>) {
    if !is_locked(&shell.words().second) {
        return;
    }
    let kept = shell.words().keeper.borrow_mut().is_kept(clock::now());
    shell.words().second.send();
    shell.words().ring.hold(None);
    shell.shut.set(true);
    if kept {
        shell.reopened(Vec::new());
    } else {
        shell.words().keeper.borrow_mut().put_down();
    }
    shell.report(Event::Lock(LockEvent::Shut(Guard::Shut)));
}

/// Looks at what became of the lock elsewhere.
fn look(shell: &Rc<Shell>) {
    if shell.fleeting.get() {
        return;
    }
    let lock = shell.words().keeper.borrow_mut().shelf().lock_text();
    let held = shell.words().ring.key();
    match (lock.as_deref().map(Lock::read), held) {
        (None, None) => {
            // It was shut here, and the passphrase was taken away elsewhere: or there never was one.
            if shell.shut.replace(false) {
                shell.taken_up(Vec::new());
                shell.report(Event::Lock(LockEvent::Unlocked(Box::new(shell.kept()))));
            }
        }
        (None, Some(_)) => {
            shell.words().ring.hold(None);
            shell.report(Event::Lock(LockEvent::Gone));
        }
        (Some(Ok(lock)), Some(held)) if lock.id == held.id() => {}
        (Some(_), _) => {
            if !shell.shut.replace(true) {
                shell.words().ring.hold(None);
                shell.words().keeper.borrow_mut().put_down();
                shell.report(Event::Lock(LockEvent::Shut(Guard::Shut)));
            }
        }
    }
}

/// The key of the lock that lies in the store, with the lock.
async fn key_of(shell: &Shell, passphrase: &str) -> Result<(DataKey, Lock), LockError> {
    let text = shell.words().keeper.borrow_mut().shelf().lock_text().ok_or(LockError::Broken)?;
    let lock = Lock::read(&text)?;
    let hash = stretched(passphrase, lock.salt, lock.rounds).await?;
    let key = DataKey::unwrap(&lock, &hash, chance)?;
    Ok((key, lock))
}

/// What a passphrase hashes to, by the browser: it takes about a second, and stands in the way of nothing.
async fn stretched(
    passphrase: &str,
    salt: [u8; SALT],
    rounds: u32,
) -> Result<[u8; KEY], LockError> {
    let subtle = crypto::subtle().ok_or(LockError::Unable)?;
    // Keyboards write one letter in two ways.
    let passphrase = JsValue::from_str(&hashed(passphrase))
        .unchecked_into::<js_sys::JsString>()
        .normalize("NFC");
    let bytes = String::from(passphrase).into_bytes();
    let usages = Array::of1(&"deriveBits".into());
    let data = |bytes: &[u8]| JsValue::from(Uint8Array::from(bytes));
    let secret = ["raw".into(), data(&bytes), "PBKDF2".into(), false.into(), usages.into()];
    let secret = called(&subtle, "importKey", &secret).await.ok_or(LockError::Unable)?;
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", data(&salt)),
        ("iterations", rounds.into()),
    ]);
    let bits = called(&subtle, "deriveBits", &[how, secret, 256.into()]).await;
    let bits = Uint8Array::new(&bits.ok_or(LockError::Unable)?).to_vec();
    bits.try_into().map_err(|_| LockError::Unable)
}

/// Fills bytes by the browser's own chance. Whether it has any.
pub fn chance(bytes: &mut [u8]) -> bool {
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok())
}

/// Does something with the shell while no other tab does anything with what is kept.
async fn in_turn<T: 'static>(
    shell: &Rc<Shell>,
    run: impl FnOnce(&Rc<Shell>) -> Result<T, LockError> + 'static,
) -> Result<T, LockError> {
    let shell = Rc::clone(shell);
    let mut run = Some(run);
    let result: Rc<RefCell<Option<Result<T, LockError>>>> = Rc::new(RefCell::new(None));
    let told = Rc::clone(&result);
    let turn = js_sys::Promise::new(&mut |done, _| {
        let (shell, told) = (Rc::clone(&shell), Rc::clone(&told));
        let Some(run) = run.take() else { return };
        lock::under_lock(&turn_name(), move || {
            *told.borrow_mut() = Some(run(&shell));
            drop(done.call0(&JsValue::NULL));
        });
    });
    drop(wasm_bindgen_futures::JsFuture::from(turn).await);
    let result = result.borrow_mut().take();
    result.unwrap_or(Err(LockError::NotKept))
}

/// The name of the turn that merges take.
fn turn_name() -> String {
    format!("afterview:{}", folder())
}

/// Offers what is locked as a file, as it is: it is taken in again with the passphrase.
fn raw(shell: &Shell) {
    let (store, copy) = (super::BrowserStore::open(), shell.words().second.copy());
    let kept = store.keys().unwrap_or_default().into_iter().filter_map(|key| {
        let text = store.get(&key).ok().flatten().filter(|_| copy.has(&key))?;
        Some((key, text))
    });
    let rescue = Rescue { kept: kept.collect(), fields: Vec::new() };
    files::download("afterview-locked.json", "application/json", &write_rescue(&rescue));
}

impl Shell {
    /// Opens the browser's store anew, as it is to be read now, and gives what is no longer needed in the second place.
    pub(super) fn reopened(self: &Rc<Self>, held: Vec<(String, Twin)>) -> Vec<String> {
        let store = browser_store(&self.words().second, &self.words().ring);
        self.reopened_over(store, held)
    }

    /// The words can be read again: what could not be kept when they were locked is in memory still, and goes on; where all
    /// was kept, the store is opened anew.
    fn taken_up(self: &Rc<Self>, held: Vec<(String, Twin)>) -> Vec<String> {
        if !self.words().keeper.borrow_mut().take_up() {
            return self.reopened(held);
        }
        let now = clock::now();
        let mut keeper = self.words().keeper.borrow_mut();
        let (_, spent) = keeper.take_back(held, now);
        keeper.shelf().refresh();
        // Whether or not it is kept now is told with the model.
        keeper.is_kept(now);
        spent
    }

    /// The same over another store. This tab goes by another name from now on: what it did under the one before is merged.
    pub(super) fn reopened_over(
        self: &Rc<Self>,
        store: Box<dyn Store>,
        held: Vec<(String, Twin)>,
    ) -> Vec<String> {
        let tab = super::saving::tab_of(clock::salt());
        let (mut keeper, taken) =
            Keeper::open(store, &tab, clock::now(), &self.words().second, held);
        let mut before = self.words().keeper.borrow_mut();
        keeper.tends = before.tends;
        *before = keeper;
        taken.spent
    }

    /// How each key of ours begins.
    pub(super) fn prefix(&self) -> String {
        let lock = self.words().second.copy().lock_key();
        lock.strip_suffix("lock").unwrap_or_default().to_owned()
    }

    /// A model with what is kept.
    pub(super) fn kept(&self) -> Model {
        let mut model = Model::default();
        self.words().keeper.borrow_mut().fill(&mut model);
        model
    }
}
