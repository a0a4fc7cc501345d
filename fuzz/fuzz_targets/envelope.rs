//! What lies in the store.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| afterview_fuzz::targets::envelope(bytes));
