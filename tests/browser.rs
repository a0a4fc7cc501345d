//! The app in a browser.
#![cfg(all(target_arch = "wasm32", feature = "csr"))]
