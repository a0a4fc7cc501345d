//! The second place of `app::store`: a database of the browser's own (`IndexedDB`), which it puts on the disk at once.

use super::storage::BrowserStore;
use super::{page, pause};
use crate::app::lock::{Cipher, KeyRing, Lock};
use crate::app::store::{Next, SecondCopy, Store as _, Twin, Unsent};
use crate::domain::clock::Instant;
use idb::event::VersionChangeEvent;
use idb::{Database, DatabaseEvent as _, Error, Factory, ObjectStoreParams, TransactionMode};
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

/// The version of the database's layout: one store without key paths or indexes.
const LAYOUT: u32 = 1;
/// How long after a change it is put there, in milliseconds: a few keys go there together, and none waits for it to be drawn.
const TOGETHER: i32 = 100;
/// The store: each value is a list of the text (or null), what was removed, and the time in seconds.
const KEPT: &str = "kept";

/// Takes word of whether what is sent there arrives.
pub(super) type Told = Rc<dyn Fn(bool)>;

/// The second place of this deployment.
pub(super) struct Second {
    /// The name of the database.
    name: String,
    copy: SecondCopy,
    /// What texts are locked with, while it is there.
    ring: KeyRing,
    unsent: Unsent,
    database: RefCell<Option<Rc<Database>>>,
    /// Whether what it held was taken back: only then may it be written over.
    open: Cell<bool>,
    /// Whether everything was erased since it was opened.
    erased: Cell<bool>,
    /// Whether something is on its way there.
    busy: Cell<bool>,
    /// Whether that is still to begin.
    waits: Cell<bool>,
    /// Whether the last thing sent there arrived; none where nothing was sent yet.
    arrives: Cell<Option<bool>>,
    told: RefCell<Option<Told>>,
}

impl Second {
    /// The one of the deployment at a path. Nothing is put there before [`Second::begin`].
    pub fn of(path: &str, ring: KeyRing) -> Rc<Self> {
        Rc::new(Self {
            name: format!("afterview:{path}"),
            copy: SecondCopy::of(path),
            ring,
            unsent: Unsent::default(),
            database: RefCell::default(),
            open: Cell::new(false),
            erased: Cell::new(false),
            busy: Cell::new(false),
            waits: Cell::new(false),
            arrives: Cell::new(None),
            told: RefCell::default(),
        })
    }

    /// What texts are locked with, while it is there.
    pub fn ring(&self) -> KeyRing {
        self.ring.clone()
    }

    /// What it decides by.
    pub fn copy(&self) -> SecondCopy {
        self.copy.clone()
    }

    /// What waits to be put there.
    pub fn unsent(&self) -> Unsent {
        self.unsent.clone()
    }

    /// Tells from now on whether what is sent there arrives, whenever that changes.
    pub fn tell(&self, told: Told) {
        if let Some(arrives) = self.arrives.get() {
            told(arrives);
        }
        *self.told.borrow_mut() = Some(told);
    }

    /// All that it holds, but for what is outdated by now; none where there is no such place for us.
    pub async fn held(&self) -> Option<Vec<(String, Twin)>> {
        let mut held = self.read().await.ok();
        self.arrived(held.is_some());
        if let Some(held) = &mut held {
            held.retain(|(key, _)| !self.erased.get() && !self.is_late(key));
        }
        held
    }

    /// How many keys it holds anything of.
    pub async fn count(&self) -> usize {
        self.read().await.map_or(0, |held| held.len())
    }

    /// Whether what it held of a key is older than what was done here since.
    pub fn is_late(&self, key: &str) -> bool {
        self.copy.is_late(key, self.unsent.gone(key).as_deref())
    }

    /// From now on what changes is put there. Copies that are not needed any more are taken away.
    pub fn begin(self: &Rc<Self>, spent: Vec<String>) {
        self.open.set(true);
        if !spent.is_empty() {
            let second = Rc::clone(self);
            spawn_local(async move {
                // What could not be taken away is found again next time.
                drop(second.forget(spent).await);
            });
        }
        self.send();
    }

    /// Puts there what waits, unless that is being done: a little later, or at once where the page is not seen any more, and
    /// may not be woken again.
    pub fn send(self: &Rc<Self>) {
        if !self.open.get() || self.unsent.is_empty() {
            return;
        }
        // The one that there was when it was written: the words may be locked by the time it arrives.
        let cipher = self.ring.key();
        let at_once = page::is_hidden();
        if self.busy.replace(true) {
            if at_once && self.waits.replace(false) {
                self.put_all(cipher);
            }
        } else if at_once {
            self.put_all(cipher);
        } else {
            self.waits.set(true);
            let second = Rc::clone(self);
            pause::later(TOGETHER, move || {
                if second.waits.replace(false) {
                    second.put_all(cipher.clone());
                }
            });
        }
    }

    fn put_all(self: &Rc<Self>, cipher: Option<Rc<dyn Cipher>>) {
        let second = Rc::clone(self);
        spawn_local(async move {
            while second.open.get() && !second.unsent.is_empty() {
                let cipher = second.ring.key().or_else(|| cipher.clone());
                let keys = second.unsent.take();
                let mut put = second.put(&keys, cipher.as_ref()).await;
                if put.is_err() {
                    // The browser may have closed it meanwhile: once more, opened anew.
                    second.close();
                    put = second.put(&keys, cipher.as_ref()).await;
                }
                if !second.open.get() {
                    // Everything is being erased.
                    break;
                }
                second.arrived(put.is_ok());
                if put.is_err() {
                    // Tried again with the next change.
                    second.unsent.wait(keys);
                    break;
                }
            }
            second.busy.set(false);
        });
    }

    /// Takes everything out of it at once, and then the place itself as soon as no tab has it open. Whether nothing
    /// is left in it.
    pub async fn erase(self: Rc<Self>) -> bool {
        self.erased.set(true);
        let was_open = self.open.replace(false);
        // Where it cannot be opened there is nothing of ours.
        let cleared = match self.database().await {
            Ok(database) => clear(&database).await.is_ok(),
            Err(_) => true,
        };
        self.close();
        if cleared {
            drop(self.unsent.take());
            if let Ok(Ok(away)) = Factory::new().map(|factory| factory.delete(&self.name)) {
                // A tab that sleeps with it open keeps an empty place until it wakes.
                spawn_local(async move { drop(away.await) });
            }
        }
        self.open.set(was_open);
        cleared
    }

    /// Lets go of the database: one that is only forgotten stays open, and nobody could take it away.
    fn close(&self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
    }

    fn arrived(&self, arrives: bool) {
        let told = self.told.borrow().clone();
        if self.arrives.replace(Some(arrives)) != Some(arrives)
            && let Some(told) = told
        {
            told(arrives);
        }
    }

    async fn database(&self) -> Result<Rc<Database>, Error> {
        if let Some(database) = self.database.borrow().clone() {
            return Ok(database);
        }
        let mut request = Factory::new()?.open(&self.name, Some(LAYOUT))?;
        request.on_upgrade_needed(|event: VersionChangeEvent| {
            if let Ok(database) = event.database() {
                // Where that does not work opening fails as well.
                drop(database.create_object_store(KEPT, ObjectStoreParams::new()));
            }
        });
        let mut database = request.await?;
        // Another tab takes the place away: an open door would keep it waiting.
        database.on_version_change(|event| {
            if let Some(database) = event.target() {
                database.unchecked_into::<web_sys::IdbDatabase>().close();
            }
        });
        let database = Rc::new(database);
        *self.database.borrow_mut() = Some(Rc::clone(&database));
        Ok(database)
    }

    async fn read(&self) -> Result<Vec<(String, Twin)>, Error> {
        let database = self.database().await?;
        let transaction = database.transaction(&[KEPT], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(KEPT)?;
        let (keys, values) = (store.get_all_keys(None, None)?, store.get_all(None, None)?);
        let (keys, values) = (keys.await?, values.await?);
        let pairs = keys.iter().zip(&values);
        Ok(pairs.filter_map(|(key, value)| Some((key.as_string()?, twin(value)?))).collect())
    }

    /// One transaction for all: what was written together is found together.
    async fn put(
        &self,
        keys: &[(String, String)],
        cipher: Option<&Rc<dyn Cipher>>,
    ) -> Result<(), Error> {
        let database = self.database().await?;
        let transaction = database.transaction(&[KEPT], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(KEPT)?;
        for (key, gone) in keys {
            let name = JsValue::from_str(key);
            let held = store.get(name.clone())?.await?.as_ref().and_then(twin);
            let held = held.map(|held| self.copy.unlock(key, held, cipher));
            // What the store holds now: transactions come one after the other in all tabs, so the last to look has
            // seen the latest.
            let raw = BrowserStore::open().get(key).map_err(|_| Error::DomExceptionNotFound)?;
            let text = raw.clone().map(|text| self.copy.unlocked(key, text, cipher));
            match self.copy.next(key, held.as_ref(), text, gone, super::clock::now()) {
                Next::Leave => {}
                Next::Put(twin) => {
                    let twin = match cipher.filter(|_| is_on(&self.copy)) {
                        Some(cipher) => self.copy.lock(key, twin, raw.as_deref(), cipher),
                        None => Some(twin),
                    };
                    let twin = twin.ok_or(Error::DomExceptionNotFound)?;
                    store.put(&value(&twin), Some(&name))?.await?;
                }
                Next::Forget => store.delete(name)?.await?,
            }
        }
        if transaction.await?.is_committed() { Ok(()) } else { Err(Error::DomExceptionNotFound) }
    }

    /// Writes everything in it anew: locked where a lock is on, unlocked where none is. In one transaction, so that it is
    /// either all so or all as before. Whether that worked; a place that cannot be opened holds nothing.
    pub async fn rewrite(&self) -> bool {
        let Some(cipher) = self.ring.key() else { return false };
        if self.database().await.is_err() {
            return true;
        }
        self.written_anew(&cipher).await.is_ok()
    }

    async fn written_anew(&self, cipher: &Rc<dyn Cipher>) -> Result<(), Error> {
        let database = self.database().await?;
        let transaction = database.transaction(&[KEPT], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(KEPT)?;
        let (keys, values) = (store.get_all_keys(None, None)?, store.get_all(None, None)?);
        let (keys, values) = (keys.await?, values.await?);
        for (name, held) in keys.iter().zip(&values) {
            let Some((key, held)) = name.as_string().zip(twin(held)) else { continue };
            let twin = if is_on(&self.copy) {
                self.copy.lock(&key, held, None, cipher).ok_or(Error::DomExceptionNotFound)?
            } else {
                self.copy.unlock(&key, held, Some(cipher))
            };
            store.put(&value(&twin), Some(name))?.await?;
        }
        if transaction.await?.is_committed() { Ok(()) } else { Err(Error::DomExceptionNotFound) }
    }

    async fn forget(&self, keys: Vec<String>) -> Result<(), Error> {
        let database = self.database().await?;
        let transaction = database.transaction(&[KEPT], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(KEPT)?;
        for key in keys {
            store.delete(JsValue::from_str(&key))?.await?;
        }
        Ok(())
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        self.close();
    }
}

async fn clear(database: &Database) -> Result<(), Error> {
    let transaction = database.transaction(&[KEPT], TransactionMode::ReadWrite)?;
    transaction.object_store(KEPT)?.clear()?.await
}

/// Whether a lock is on.
fn is_on(copy: &SecondCopy) -> bool {
    let lock = BrowserStore::open().get(&copy.lock_key()).ok().flatten();
    lock.is_some_and(|lock| Lock::is_on(&lock))
}

fn value(twin: &Twin) -> JsValue {
    let Instant(at) = twin.at;
    let text = twin.text.as_deref().map_or(JsValue::NULL, JsValue::from_str);
    #[expect(clippy::cast_precision_loss, reason = "seconds of a date fit")]
    Array::of3(&text, &JsValue::from_str(&twin.gone), &JsValue::from_f64(at as f64)).into()
}

fn twin(value: &JsValue) -> Option<Twin> {
    let value: &Array = value.dyn_ref()?;
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a date fit")]
    let at = Instant(value.get(2).as_f64()? as i64);
    Some(Twin { text: value.get(0).as_string(), gone: value.get(1).as_string()?, at })
}
