//! The app in a browser: the real views over the real model, mounted, tapped and typed into; and the shell's storage,
//! clipboard, clock and history as the browser has them.
//!
//! English is held in the test itself: `cargo xtask test browser` puts the compiled content into `target/content/`
//! before it builds this.

#![cfg(all(target_arch = "wasm32", feature = "csr"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unused_self,
    reason = "a test that panics has failed, as it should"
)]

#[path = "browser/aloud.rs"]
mod aloud;
#[path = "browser/aside.rs"]
mod aside;
#[path = "browser/boot.rs"]
mod boot;
#[path = "browser/bringing.rs"]
mod bringing;
#[path = "browser/choices.rs"]
mod choices;
#[path = "browser/clipboard.rs"]
mod clipboard;
#[path = "browser/clock.rs"]
mod clock;
#[path = "browser/deleting.rs"]
mod deleting;
#[path = "browser/desk.rs"]
mod desk;
#[path = "browser/focus.rs"]
mod focus;
#[path = "browser/frame.rs"]
mod frame;
#[path = "browser/growth.rs"]
mod growth;
#[path = "browser/history.rs"]
mod history;
#[path = "browser/input_methods.rs"]
mod input_methods;
#[path = "browser/late.rs"]
mod late;
#[path = "browser/leaving.rs"]
mod leaving;
#[path = "browser/lit.rs"]
mod lit;
#[path = "browser/locking.rs"]
mod locking;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/paper.rs"]
mod paper;
#[path = "browser/people.rs"]
mod people;
#[path = "browser/quick_note.rs"]
mod quick_note;
#[path = "browser/saving.rs"]
mod saving;
#[path = "browser/scene.rs"]
mod scene;
#[path = "browser/script.rs"]
mod script;
#[path = "browser/sealing.rs"]
mod sealing;
#[path = "browser/second.rs"]
mod second;
#[path = "browser/sent.rs"]
mod sent;
#[path = "browser/storage.rs"]
mod storage;
#[path = "browser/tabs.rs"]
mod tabs;
#[path = "browser/typing.rs"]
mod typing;
#[path = "browser/view.rs"]
mod view;
#[path = "browser/whereabouts.rs"]
mod whereabouts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
