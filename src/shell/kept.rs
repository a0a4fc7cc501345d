//! What keeps the words, opened: the shelf with its second place. It is what `words.rs` asks.

use super::fleeting::FleetingStore;
use super::saving::{Keeper, browser_store, folder, is_locked, lock_first};
use super::second::{Second, Told};
use super::words::Keeps;
use super::{Shell, clock, files, lock, page, pause};
use crate::app::lock::{KeyRing, LockDeed};
use crate::app::store::Twin;
use crate::app::tend::Tends;
use crate::app::{Effect, Model};
use js_sys::Promise;
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long the app waits for what the second place holds before the shelf is opened, in milliseconds. It takes a few
/// hundredths of a second; where it takes longer it is taken back when it comes.
const PATIENCE: i32 = 600;

/// The shelf with its second place, and what both are locked with.
pub(super) struct Kept {
    pub keeper: RefCell<Keeper>,
    pub second: Rc<Second>,
    /// What the words are locked with, while they are unlocked.
    pub ring: KeyRing,
}

impl Kept {
    /// Opens the store alone: nothing is put into a second place. Where nothing is to be kept, that is the page's memory.
    fn alone(tab: &str, fleeting: bool) -> Self {
        let ring = KeyRing::default();
        let second = Second::of(&folder(), ring.clone());
        let store =
            if fleeting { Box::new(FleetingStore::open()) } else { browser_store(&second, &ring) };
        let (keeper, _) = Keeper::open(store, tab, clock::now(), &second, Vec::new());
        Self { keeper: RefCell::new(keeper), second, ring }
    }
}

impl Keeps for Kept {
    fn run(&self, shell: &Rc<Shell>, effect: Effect) {
        match effect {
            Effect::Download(name, kind, text) => files::download(&name, kind, &text),
            Effect::ShowTheme(theme) => page::show_theme(&theme),
            Effect::TellPause => pause::tell_pause(shell),
            effect => shell.keep(effect),
        }
    }

    fn fill(&self, model: &mut Model) {
        self.keeper.borrow_mut().fill(model);
    }

    fn tell(&self, told: Told) {
        self.second.tell(told);
    }

    fn heard_of(&self, shell: &Rc<Shell>, key: String) {
        // What lies in the store is nothing to a page that keeps nothing.
        if shell.fleeting.get() {
            return;
        }
        if key.is_empty() || key == self.second.copy().lock_key() {
            // Which its code is there to answer: until then nothing can be written over what is locked.
            shell.run_one(Effect::Lock(LockDeed::Look));
        }
        if self.keeper.borrow_mut().heard_of(key) {
            pause::soon(shell);
        }
    }

    fn tend_by(&self, tends: Tends) {
        self.keeper.borrow_mut().tends = Some(tends);
    }

    fn kept(&self) -> &Kept {
        self
    }
}

/// Opens the store with what its second place held. Never fails: where nothing can be kept, the words stay in memory, and that
/// is told.
pub fn opens(shell: Rc<Shell>) -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(start(shell))
}

async fn start(shell: Rc<Shell>) {
    if shell.fleeting.get() {
        return shell.kept_by(Kept::alone(&shell.tab(), true));
    }
    let ring = KeyRing::default();
    let second = Second::of(&folder(), ring.clone());
    let found = Rc::new(RefCell::new(None));
    let late: Rc<RefCell<Option<Rc<Shell>>>> = Rc::default();
    let arrival = Promise::new(&mut |arrived, _| {
        if let Some(window) = web_sys::window() {
            // Without timers it is waited for as long as it takes.
            drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&arrived, PATIENCE));
        }
        let (second, found, late) = (Rc::clone(&second), Rc::clone(&found), Rc::clone(&late));
        spawn_local(async move {
            let held = second.held().await.unwrap_or_default();
            match late.take() {
                Some(shell) => shell.take_back(held),
                None => *found.borrow_mut() = Some(held),
            }
            drop(arrived.call0(&JsValue::NULL));
        });
    });
    drop(JsFuture::from(arrival).await);
    pause::turn().await;
    let held = found.take();
    let early = held.is_some();
    let now = clock::now();
    let mut held = held.unwrap_or_default();
    lock_first(&second, &held);
    if is_locked(&second) {
        // It is read again with the passphrase.
        held.clear();
    }
    let store = browser_store(&second, &ring);
    let (keeper, taken) = Keeper::open(store, &shell.tab(), now, &second, held);
    let kept = Kept { keeper: RefCell::new(keeper), second: Rc::clone(&second), ring };
    shell.kept_by(kept);
    if early {
        if !is_locked(&second) {
            second.begin(taken.spent);
        }
    } else {
        *late.borrow_mut() = Some(shell);
    }
}

impl Shell {
    /// Opens the store with what its second place held.
    pub async fn start(salt: u64) -> Rc<Self> {
        let shell = Self::new(salt);
        start(Rc::clone(&shell)).await;
        shell
    }

    /// Opens the store alone, at once: for tests, and for what comes after it.
    pub fn open(salt: u64) -> Rc<Self> {
        let shell = Self::new(salt);
        shell.kept_by(Kept::alone(&shell.tab(), shell.fleeting.get()));
        shell
    }

    /// What keeps the words. Whoever asks came after it; where that is not so, it is opened now.
    pub(super) fn words(&self) -> &Kept {
        let open = || Box::new(Kept::alone(&self.tab(), self.fleeting.get())) as Box<dyn Keeps>;
        self.words.get_or_init(open).kept()
    }

    /// From now on, this keeps the words. What was asked of it meanwhile is run.
    fn kept_by(self: &Rc<Self>, kept: Kept) {
        let events = kept.keeper.borrow().state();
        // It is opened once.
        drop(self.words.set(Box::new(kept)));
        self.tell_of_the_second();
        for event in events {
            self.report(event);
        }
        let early = self.early.take();
        self.run(early);
    }

    /// Effects on the words.
    fn keep(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Merge { at_once: false } => pause::soon(self),
            // A page that is being left has no time to wait for a lock: the shelf compares before it writes.
            Effect::Merge { at_once: true } if !page::is_hidden() => self.keep_in_turn(effect),
            Effect::Tend(ref tend) if tend.waits_its_turn() && !page::is_hidden() => {
                self.keep_in_turn(effect);
            }
            effect => self.keep_now(effect),
        }
    }

    fn keep_in_turn(self: &Rc<Self>, effect: Effect) {
        let shell = Rc::clone(self);
        let name = format!("afterview:{}", folder());
        lock::under_lock(&name, move || shell.keep_now(effect));
    }

    /// Runs an effect on the words. What comes of it is reported after they are let go of, so that a report may lead to more
    /// of them.
    pub(super) fn keep_now(&self, effect: Effect) {
        let events = self.words().keeper.borrow_mut().run(effect, clock::now());
        for event in events {
            self.report(event);
        }
    }

    /// Puts the journal onto the debrief's own key: what a delayed merge comes to.
    pub(super) fn merge_now(self: &Rc<Self>) {
        self.keep(Effect::Merge { at_once: true });
    }

    /// What the second place held came to hand late.
    fn take_back(self: &Rc<Self>, held: Vec<(String, Twin)>) {
        let Kept { keeper, second, .. } = self.words();
        if is_locked(second) {
            // It is read again with the passphrase.
            return;
        }
        if second.copy().lock_in(&held).is_some() {
            lock_first(second, &held);
            self.run_one(Effect::Lock(LockDeed::Look));
            return;
        }
        let (events, spent) = keeper.borrow_mut().take_back(held, clock::now());
        for event in events {
            self.report(event);
        }
        second.begin(spent);
    }
}
